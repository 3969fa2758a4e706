"""The unit of work: whole or not at all, and writers that take turns instead of failing."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError

from twofold_server.accounts.models import Organization
from twofold_server.context import Context


def _count(ctx: Context) -> int:
    with ctx.db.read() as session:
        return len(session.scalars(select(Organization.id)).all())


def test_an_exception_undoes_the_whole_unit_of_work(any_ctx: Context) -> None:
    class Stop(Exception):
        pass

    def fail_half_way() -> None:
        with any_ctx.db.write() as session:
            session.add(Organization(name="gone"))
            session.flush()
            raise Stop

    with pytest.raises(Stop):
        fail_half_way()
    assert _count(any_ctx) == 0
    with any_ctx.db.write() as session:
        session.add(Organization(name="stays"))
    assert _count(any_ctx) == 1


def test_a_reading_session_throws_its_changes_away(any_ctx: Context) -> None:
    with any_ctx.db.read() as session:
        session.add(Organization(name="never"))
        session.flush()
    assert _count(any_ctx) == 0


def test_many_writers_lose_no_update(any_ctx: Context) -> None:
    """Read, then write what was read plus one: without a lock at the start, SQLite would fail or lose
    some.
    """
    with any_ctx.db.write() as session:
        session.add(Organization(name="0"))
    errors: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(10):
                with any_ctx.db.write() as session:
                    row = session.scalars(select(Organization).with_for_update()).one()
                    row.name = str(int(row.name) + 1)
        except BaseException as error:  # noqa: BLE001 - reported by the test below
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    with any_ctx.db.read() as session:
        assert session.scalars(select(Organization.name)).one() == "60"


def test_readers_see_the_old_state_while_a_writer_works(any_ctx: Context) -> None:
    with any_ctx.db.write() as session:
        session.add(Organization(name="new"))
        session.flush()
        assert _count(any_ctx) == 0
    assert _count(any_ctx) == 1


def test_a_naive_moment_is_refused_and_a_moment_comes_back_in_utc(any_ctx: Context) -> None:
    moment = datetime(2024, 5, 6, 7, 8, 9, 123456, UTC)
    with any_ctx.db.write() as session:
        session.add(Organization(id=5, name="o", created_at=moment))
    with any_ctx.db.read() as session:
        assert session.get_one(Organization, 5).created_at == moment
    with pytest.raises(StatementError, match="naive"), any_ctx.db.write() as session:
        session.add(Organization(name="o", created_at=moment.replace(tzinfo=None)))


def test_sqlite_is_set_up_as_a_servers_database(ctx: Context) -> None:
    with ctx.db.read() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        assert session.scalar(text("PRAGMA synchronous")) == 2


def test_errors_of_the_database_do_not_quote_what_was_stored(any_ctx: Context) -> None:
    with pytest.raises(Exception, match="organizations") as raised, any_ctx.db.write() as session:
        session.execute(
            text("INSERT INTO organizations (id, name) VALUES (:id, :name)"), {"id": 1, "name": "hunter2"}
        )
    assert "hunter2" not in str(raised.value)
