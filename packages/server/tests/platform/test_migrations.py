"""Migrations: the head is the models, from empty, on both databases, once at a time, all or nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect, text
from tests.support.postgres import PostgresServer

from twofold_server.all_models import METADATA
from twofold_server.db import Database
from twofold_server.db.migrate import current_revision, head_revision, migrate
from twofold_server.errors import StartupError


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.create_database()


@pytest.fixture
def db(url: str) -> Iterator[Database]:
    made = Database(url)
    yield made
    made.close()


def test_the_head_is_what_the_models_say(db: Database) -> None:
    assert current_revision(db) is None
    migrate(db)
    assert current_revision(db) == head_revision()
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    assert set(METADATA.tables) <= set(inspect(db.engine).get_table_names())


def test_a_second_upgrade_changes_nothing_and_loses_nothing(db: Database) -> None:
    migrate(db)
    with db.write() as session:
        session.execute(
            text(
                "INSERT INTO organizations (id, name, show_keys_once, public_url, created_at) "
                "VALUES (7, 'kept', false, '', '2024-01-01 00:00:00')"
            )
        )
    migrate(db)
    with db.read() as session:
        assert session.scalar(text("SELECT name FROM organizations WHERE id = 7")) == "kept"


def test_several_processes_upgrade_at_once(url: str, db: Database) -> None:
    program = (
        "import sys; from twofold_server.db import Database; from twofold_server.db.migrate import migrate; "
        "db = Database(sys.argv[1]); migrate(db); db.close()"
    )
    processes = [
        subprocess.Popen([sys.executable, "-c", program, url], stderr=subprocess.PIPE) for _ in range(3)
    ]
    ends = [(process.communicate(timeout=60)[1], process.returncode) for process in processes]
    assert [code for _, code in ends] == [0, 0, 0], ends
    assert current_revision(db) == head_revision()
    with db.read() as session:
        assert session.scalar(text("SELECT count(*) FROM alembic_version")) == 1


def test_a_newer_database_is_left_alone(db: Database) -> None:
    migrate(db)
    with db.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StartupError, match="newer version"):
        migrate(db)
    assert current_revision(db) == "9999"


def test_foreign_keys_hold_again_after_the_upgrade(db: Database) -> None:
    migrate(db)
    with pytest.raises(Exception, match=r"(?i)foreign key"), db.write() as session:
        session.execute(
            text(
                "INSERT INTO users (id, organization_id, email, name, password_hash, role, is_active, "
                "created_at) "
                "VALUES (1, 99, 'a@b.c', '', '', 'member', true, '2024-01-01 00:00:00')"
            )
        )


def test_an_unreachable_database_is_one_sentence_without_the_password(free_port: int) -> None:
    db = Database(f"postgresql://user:hunter2@127.0.0.1:{free_port}/none")
    with pytest.raises(StartupError, match="TWOFOLD_DATABASE_URL") as raised:
        migrate(db)
    db.close()
    assert "hunter2" not in str(raised.value)
