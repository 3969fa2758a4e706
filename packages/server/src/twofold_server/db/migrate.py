"""Brings the metadata database to the newest schema, under a lock, all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from twofold_server.db import Database
from twofold_server.errors import StartupError

__all__ = ["alembic_config", "current_revision", "head_revision", "migrate"]

_FOLDER = Path(__file__).parent / "migrations"
_LOCK_ID = 0x2F01D_DB
"""Of PostgreSQL's advisory lock; any number that nobody else uses."""


def alembic_config(connection: Connection | None = None) -> Config:
    """Alembic's settings, without a file; ``connection`` is what its environment works on."""
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def head_revision() -> str:
    """The newest revision that this program knows."""
    head = ScriptDirectory.from_config(alembic_config()).get_current_head()
    assert head is not None
    return head


def current_revision(db: Database) -> str | None:
    """The revision of the database; None when it is empty."""
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(db: Database) -> None:
    """Upgrades to the newest schema; safe when several processes start at once.

    Raises ``StartupError`` when the database is newer than this program or cannot be reached.
    """
    try:
        with _locked(db) as connection:
            known = {
                script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()
            }
            current = MigrationContext.configure(connection).get_current_revision()
            if current is not None and current not in known:
                raise StartupError(
                    f"The database has the schema {current!r}, which this version of the server does not "
                    f"know; nothing "
                    "was changed. A newer version wrote it: start that version, or restore the backup from "
                    "before."
                )
            command.upgrade(alembic_config(connection), "head")
    except DBAPIError as error:
        kind = type(error.orig).__name__
        raise StartupError(
            f"The metadata database cannot be used ({kind}); nothing was started. Check that it runs, and "
            f"the address, "
            "user and password in TWOFOLD_DATABASE_URL."
        ) from error


@contextmanager
def _locked(db: Database) -> Iterator[Connection]:
    """A connection in a transaction that only one process at a time gets."""
    if not db.is_sqlite:
        with db.engine.begin() as connection:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK_ID})")
            yield connection
        return
    with db.engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        # Rebuilding a table, SQLite's way to alter one, would delete the rows that refer to it.
        raw.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.execution_options(twofold_write=True).begin():
                yield connection
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
                if broken:
                    raise StartupError(
                        f"The upgrade would leave {len(broken)} rows that refer to nothing; it was undone. "
                        "Restore a backup or report this with the name of the table: " + str(broken[0][0])
                    )
        finally:
            raw.execute("PRAGMA foreign_keys=ON")
