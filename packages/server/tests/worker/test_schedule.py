"""Schedules: one job per due moment, whoever looks; one catch-up after a pause; chores are the program's."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from twofold_server.db import Database
from twofold_server.worker import queue, schedule
from twofold_server.worker.models import Job, Schedule
from twofold_server.worker.schedule import Cron, Every, Recurring, Rule

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def put(db: Database, rule: Rule, now: datetime = NOON, name: str = "alert:1") -> datetime:
    with db.write() as session:
        return schedule.put(session, name, "work", {"alert_id": 1}, rule, now)


def due_at(db: Database) -> list[str]:
    """The due moments of all jobs, in order."""
    with db.read() as session:
        jobs = session.scalars(select(Job).order_by(Job.id))
        return [str(job.payload["due_at"]) for job in jobs]


def end_jobs(db: Database) -> None:
    with db.write() as session:
        for job in session.scalars(select(Job)):
            job.state = "done"


def test_a_job_comes_at_its_moment_and_not_before(db: Database) -> None:
    assert put(db, Cron("0 * * * *")) == NOON + timedelta(hours=1)
    assert schedule.enqueue_due(db, NOON + timedelta(minutes=59, seconds=59)) == 0
    assert schedule.enqueue_due(db, NOON + timedelta(hours=1)) == 1
    assert schedule.enqueue_due(db, NOON + timedelta(hours=1)) == 0
    with db.read() as session:
        job = session.scalars(select(Job)).one()
        row = session.get_one(Schedule, "alert:1")
    assert job.kind == "work"
    assert job.payload == {"alert_id": 1, "due_at": "2026-05-04T13:00:00+00:00"}
    assert (row.last_at, row.next_at) == (NOON + timedelta(hours=1), NOON + timedelta(hours=2))


def test_a_week_without_a_worker_is_caught_up_once(db: Database) -> None:
    put(db, Cron("0 * * * *"))
    later = NOON + timedelta(days=7, minutes=30)
    assert schedule.enqueue_due(db, later) == 1
    assert schedule.enqueue_due(db, later) == 0
    end_jobs(db)
    assert schedule.enqueue_due(db, NOON + timedelta(days=7, hours=1)) == 1
    assert due_at(db) == ["2026-05-04T13:00:00+00:00", "2026-05-11T13:00:00+00:00"]


def test_a_job_that_still_waits_is_not_joined_by_another(db: Database) -> None:
    put(db, Cron("* * * * *"))
    for minute in range(1, 6):
        schedule.enqueue_due(db, NOON + timedelta(minutes=minute))
    assert due_at(db) == ["2026-05-04T12:01:00+00:00"]


def test_many_workers_that_look_at_once_make_one_job_for_each_due_moment(db: Database) -> None:
    for number in range(20):
        put(db, Cron("0 * * * *"), name=f"alert:{number}")
    gate = threading.Barrier(8)

    def look(_: int) -> int:
        gate.wait()
        return schedule.enqueue_due(db, NOON + timedelta(hours=1))

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(look, range(8)))
    # What one worker holds the others pass over; whatever they passed over was moved on by its holder.
    assert sum(made) == 20
    assert due_at(db) == ["2026-05-04T13:00:00+00:00"] * 20


def test_what_is_due_and_its_job_are_one_transaction(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    put(db, Cron("0 * * * *"))
    real = queue.enqueue

    def die_afterwards(*args: Any, **named: Any) -> Job:
        real(*args, **named)
        raise RuntimeError("the worker died")

    monkeypatch.setattr(queue, "enqueue", die_afterwards)
    with pytest.raises(RuntimeError):
        schedule.enqueue_due(db, NOON + timedelta(hours=1))
    assert due_at(db) == []
    monkeypatch.undo()
    assert schedule.enqueue_due(db, NOON + timedelta(hours=1)) == 1
    assert due_at(db) == ["2026-05-04T13:00:00+00:00"]


def test_the_same_rule_keeps_its_next_moment_and_another_rule_starts_anew(db: Database) -> None:
    first = put(db, Every(3600))
    assert put(db, Every(3600), NOON + timedelta(minutes=30)) == first
    assert put(db, Every(60), NOON + timedelta(minutes=30)) == NOON + timedelta(minutes=31)


def test_a_removed_schedule_is_never_due(db: Database) -> None:
    put(db, Every(60))
    with db.write() as session:
        schedule.remove(session, "alert:1")
        schedule.remove(session, "alert:never")
    assert schedule.enqueue_due(db, NOON + timedelta(days=1)) == 0


def test_chores_run_at_the_first_start_and_keep_their_moment_over_restarts(db: Database) -> None:
    put(db, Every(10**9))
    chores = [Recurring("purge", 3600), Recurring("tidy", 60, {"deep": True})]
    schedule.register(db, chores, NOON)
    assert schedule.enqueue_due(db, NOON) == 2
    end_jobs(db)
    schedule.register(db, chores, NOON + timedelta(seconds=10))
    assert schedule.enqueue_due(db, NOON + timedelta(seconds=59)) == 0
    assert schedule.enqueue_due(db, NOON + timedelta(seconds=60)) == 1
    schedule.register(db, [Recurring("purge", 3600)], NOON)
    with db.read() as session:
        assert set(session.scalars(select(Schedule.name))) == {"alert:1", "system:purge"}


def test_workers_that_start_at_once_register_each_chore_once(db: Database) -> None:
    gate = threading.Barrier(6)

    def start(_: int) -> None:
        gate.wait()
        schedule.register(db, [Recurring("purge", 3600), Recurring("tidy", 60)], NOON)

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(start, range(6)))
    with db.read() as session:
        assert set(session.scalars(select(Schedule.name))) == {"system:purge", "system:tidy"}


def test_a_distance_keeps_its_beat_and_skips_what_was_missed() -> None:
    rule = Every(60)
    assert rule.after(NOON, NOON + timedelta(seconds=3)) == NOON + timedelta(seconds=60)
    assert rule.after(NOON, NOON + timedelta(seconds=200)) == NOON + timedelta(seconds=260)


@pytest.mark.parametrize(
    ("expression", "now", "expected"),
    [
        ("30 6 * * *", NOON, datetime(2026, 5, 5, 6, 30, tzinfo=UTC)),
        ("0 0 29 2 *", NOON, datetime(2028, 2, 29, tzinfo=UTC)),
        ("0 9 * * MON", NOON, datetime(2026, 5, 11, 9, tzinfo=UTC)),
        # The hour that a European summer time skips exists in UTC.
        ("30 2 29 3 *", NOON, datetime(2027, 3, 29, 2, 30, tzinfo=UTC)),
        ("0 12 * * *", NOON + timedelta(microseconds=1), NOON + timedelta(days=1)),
    ],
)
def test_cron_is_read_in_utc(expression: str, now: datetime, expected: datetime) -> None:
    assert Cron(expression).after(now, now) == expected


@pytest.mark.parametrize(
    "expression",
    ["", "hourly", "@daily", "* * * *", "* * * * * *", "61 * * * *", "0 0 31 2 *", "0 0 31 2,4 *"],
)
def test_what_is_no_cron_expression_is_refused(expression: str) -> None:
    with pytest.raises(ValueError, match="cron"):
        Cron(expression)
