"""The metadata database: SQLite by default, PostgreSQL in production.

Doors (API, pages, jobs) open the unit of work, ``with db.write() as session``; services take the session and
never commit, so that one transaction can span domains: a submit writes the run, its diffs and their jobs
at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import URL, Connection, Engine, ExceptionContext, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
    TimeoutError,
)
from sqlalchemy.orm import Session, sessionmaker

from twofold_server.db.base import Base, UtcDateTime, utcnow
from twofold_server.errors import StartupError

__all__ = ["Base", "Database", "UtcDateTime", "is_out_of_range", "may_pass", "utcnow"]

_BUSY_SECONDS = 30.0
_VALUE_FIELDS = frozenset({"D", "W", "q", "H"})
"""Of PostgreSQL's error messages: detail, context, internal query, hint."""
_PASSING_STATES = ("08", "40", "53", "55P03", "57P")
"""PostgreSQL's codes for connections, deadlocks, full resources, locks and restarts."""
_OUT_OF_RANGE = "22003"
_PASSING_SQLITE = ("locked", "disk", "full", "unable to open")


class Database:
    """Hands out sessions; knows the two dialects' ways to begin a transaction.

    ``url`` is an SQLAlchemy URL (``sqlite:///path``, ``postgresql://user:pw@host/db``).
    """

    def __init__(self, url: str, *, pool_size: int = 10) -> None:
        parsed = _parse(url)
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self.engine = create_engine(
                parsed,
                connect_args={"timeout": _BUSY_SECONDS},
                pool_size=pool_size,
                max_overflow=pool_size,
                hide_parameters=True,  # an error's text must not hold what was stored
            )
            _prepare_sqlite(self.engine)
        else:
            self.engine = create_engine(
                parsed.set(drivername="postgresql+pg8000"),
                pool_size=pool_size,
                max_overflow=pool_size,
                pool_pre_ping=True,
                isolation_level="READ COMMITTED",
                hide_parameters=True,  # an error's text must not hold what was stored
            )
            _hide_stored_values(self.engine)
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that only reads; its changes are thrown away, and what it read stays readable."""
        with self._sessions() as session:  # closing rolls back, and detaches without expiring
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One unit of work: commits at the end of the block, rolls back on an exception.

        On SQLite the write lock is taken at the start, so that a transaction never fails half-way on an
        upgrade of its lock.
        """
        with self._sessions() as session:
            if self.is_sqlite:
                session.connection(execution_options={"twofold_write": True})
            with session.begin() if not session.in_transaction() else _committing(session):
                yield session

    def compact(self) -> None:
        """Takes what was deleted out of SQLite's log file too; PostgreSQL's own vacuum does that by itself.

        Readers may hold it up: then the next call does the rest.
        """
        if self.is_sqlite:
            with self.engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Gives all connections back to the operating system."""
        self.engine.dispose()


def may_pass(error: SQLAlchemyError) -> bool:
    """Whether the database was busy, restarting or out of room, so that the same may work later."""
    if isinstance(error, TimeoutError | InterfaceError):
        return True
    if not isinstance(error, DBAPIError):
        return False
    told = error.orig.args[0] if error.orig is not None and error.orig.args else ""
    if isinstance(told, dict):
        return str(told.get("C", "")).startswith(_PASSING_STATES)
    waiting = isinstance(error, OperationalError) and any(word in str(told) for word in _PASSING_SQLITE)
    return error.connection_invalidated or waiting


def is_out_of_range(error: SQLAlchemyError) -> bool:
    """Whether a number was too large for its column: SQLite's driver refuses it, PostgreSQL itself does."""
    cause: BaseException | None = getattr(error, "orig", None)
    told = cause.args[0] if cause is not None and cause.args else ""
    return isinstance(cause, OverflowError) or (isinstance(told, dict) and told.get("C") == _OUT_OF_RANGE)


@contextmanager
def _committing(session: Session) -> Iterator[None]:
    try:
        yield
        session.commit()
    except BaseException:
        session.rollback()
        raise


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() in ("sqlite", "postgresql"):
            return parsed
    except (ArgumentError, ValueError):
        pass
    raise StartupError(
        "TWOFOLD_DATABASE_URL is not an address of a metadata database; nothing was started. "
        "Write postgresql://user:password@host:port/database, percent-encode odd signs in it, or leave it "
        "out."
    )


def _hide_stored_values(engine: Engine) -> None:
    """PostgreSQL quotes the whole row in an error's detail; it must not reach a log."""

    @event.listens_for(engine, "handle_error")
    def _on_error(context: ExceptionContext) -> None:
        original, ours = context.original_exception, context.sqlalchemy_exception
        if not original.args or not isinstance(original.args[0], dict):
            return
        told = str(original)
        kept = {name: value for name, value in original.args[0].items() if name not in _VALUE_FIELDS}
        original.args = (kept,)
        if ours is not None:
            ours.args = tuple(
                part.replace(told, str(original)) if isinstance(part, str) else part for part in ours.args
            )


def _prepare_sqlite(engine: Engine) -> None:
    """SQLite as a server's database: WAL, durable commits, foreign keys, explicit transactions; what is
    deleted is overwritten.
    """

    @event.listens_for(engine, "connect")
    def _on_connect(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver must not begin transactions by itself
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("twofold_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
