"""What runs again and again: one table and one mechanism, for the server's chores and for people's schedules.

A row of ``schedules`` names a kind of job and the moment it is due next. Workers look every few seconds; the
one that finds a row due moves it on **and** enqueues the job in one transaction. Hence one job per due
moment, however many workers look and wherever one of them dies. What was missed while no worker ran is
caught up once.

Two ways in:

- The server's own chores are declared in a domain's ``jobs.py``
  (``RECURRING = (Recurring("results.purge", every_seconds=3600),)``) and collected by ``app.recurring``;
  a worker process registers them when it starts. The job's handler is in ``HANDLERS`` as usual.
- Schedules that people make are written by their service, in the transaction of the thing they belong to:
  ``schedule.put(session, "alert:5", kind, payload, Cron("0 * * * *"), now)`` and ``schedule.remove``.

The job's payload is the row's, plus ``due_at`` (ISO 8601, UTC): the moment it was due, for idempotency.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from cronsim import CronSim, CronSimError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from twofold_server.db import Database
from twofold_server.worker import queue
from twofold_server.worker.models import Schedule

__all__ = ["Cron", "Every", "Recurring", "enqueue_due", "put", "register", "remove"]

LOOK_SECONDS = 5.0
"""How often a worker looks for due rows; the most by which an undisturbed job is late."""
MAX_DUE = 100
"""Rows moved on in one transaction; a worker that finds as many looks again at once."""
_SYSTEM = "system:"
_REGISTER_LOCK = 0x7477_6F68
"""Advisory lock: two workers that start at once must not both insert."""


@dataclass(frozen=True)
class Every:
    """A fixed distance in seconds, counted from the moment it was due, or from now after a longer pause."""

    seconds: float

    def after(self, due: datetime, now: datetime) -> datetime:
        """The first moment later than ``now``."""
        following = due + timedelta(seconds=self.seconds)
        return following if following > now else now + timedelta(seconds=self.seconds)

    def __str__(self) -> str:
        return f"every {self.seconds}"


@dataclass(frozen=True)
class Cron:
    """The five fields of cron, in UTC. Raises ``ValueError`` for an expression that is none, or never due."""

    expression: str

    def __post_init__(self) -> None:
        if len(self.expression.split()) != 5:
            raise ValueError("a cron expression has five fields: minute, hour, day, month, day of the week")
        try:
            self.after(datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 1, 1, tzinfo=UTC))
        except CronSimError as error:
            raise ValueError(f"this is no cron expression ({error})") from None
        except StopIteration:
            raise ValueError("this cron expression names a day that never comes") from None

    def after(self, due: datetime, now: datetime) -> datetime:  # noqa: ARG002 - the clock alone decides
        """The first moment later than ``now``."""
        following: datetime = next(CronSim(self.expression, now.astimezone(UTC)))
        return following

    def __str__(self) -> str:
        return f"cron {self.expression}"


Rule = Every | Cron


@dataclass(frozen=True)
class Recurring:
    """A chore of the server: a job of ``kind`` every so many seconds, the first one at the first start."""

    kind: str
    every_seconds: float
    payload: dict[str, Any] = field(default_factory=dict)


def register(db: Database, chores: Sequence[Recurring], now: datetime | None = None) -> None:
    """Makes the stored chores those of this program; what was due stays due. Safe in several processes."""
    with db.write() as session:
        if not db.is_sqlite:
            session.execute(select(func.pg_advisory_xact_lock(_REGISTER_LOCK)))
        wanted = {_SYSTEM + chore.kind: chore for chore in chores}
        ours = select(Schedule).where(Schedule.name.startswith(_SYSTEM, autoescape=True))
        stored = {row.name: row for row in session.scalars(ours)}
        for name in stored.keys() - wanted.keys():
            session.delete(stored[name])
        first = now or queue.clock(session)
        for name, chore in wanted.items():
            row = stored.get(name) or Schedule(name=name, next_at=first)
            row.kind, row.payload, row.rule = chore.kind, dict(chore.payload), str(Every(chore.every_seconds))
            session.add(row)


def put(
    session: Session, name: str, kind: str, payload: dict[str, Any], rule: Rule, now: datetime | None = None
) -> datetime:
    """Adds or replaces the schedule ``name``, and returns when it is due next.

    A schedule whose rule stays as it was keeps its next moment.
    """
    row = session.get(Schedule, name, with_for_update=True)
    if row is None or row.rule != str(rule):
        moment = now or queue.clock(session)
        row = row or Schedule(name=name)
        row.rule, row.next_at = str(rule), rule.after(moment, moment)
        session.add(row)
    row.kind, row.payload = kind, payload
    session.flush()
    return row.next_at


def remove(session: Session, name: str) -> None:
    """Ends a schedule; one that does not exist is no error."""
    session.execute(delete(Schedule).where(Schedule.name == name))


def enqueue_due(db: Database, now: datetime | None = None) -> int:
    """Enqueues a job for every schedule that is due, and moves it on. Returns how many."""
    with db.read() as session:  # an idle worker must not queue up for the write lock
        moment = now or queue.clock(session)
        if session.scalar(select(Schedule.name).where(Schedule.next_at <= moment).limit(1)) is None:
            return 0
    with db.write() as session:
        due = (
            select(Schedule)
            .where(Schedule.next_at <= moment)
            .order_by(Schedule.next_at, Schedule.name)
            .limit(MAX_DUE)
            .with_for_update(skip_locked=True)
        )
        rows = list(session.scalars(due))
        for row in rows:
            payload = {**row.payload, "due_at": row.next_at.isoformat()}
            # A job that still waits from the time before is enough: a slow server is not flooded.
            queue.enqueue(session, row.kind, payload, dedupe_key=f"schedule:{row.name}")
            row.last_at, row.next_at = row.next_at, _rule(row.rule).after(row.next_at, moment)
        return len(rows)


def _rule(text: str) -> Rule:
    word, _, rest = text.partition(" ")
    return Every(float(rest)) if word == "every" else Cron(rest)
