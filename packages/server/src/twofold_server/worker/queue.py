"""Jobs in the metadata database: at-least-once execution, exactly-once visible effect.

A claim lends a job for ``lease_seconds`` and raises its fence. Whoever writes a result does it through
``fenced`` in the same transaction, so a worker that was silent too long, and whose job was handed on, writes
nothing. Claims are serialised (SQLite: ``BEGIN IMMEDIATE``; PostgreSQL: a transaction-level advisory lock),
and a heartbeat never revives a lease that has run out: that is why the slots hold exactly.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Text,
    and_,
    case,
    cast,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session, aliased

from twofold_server.db import Database, utcnow
from twofold_server.settings import Settings
from twofold_server.worker.models import Job, JobSlot

_CLAIM_LOCK = 0x7477_6F66
"""Advisory lock: exclusive for a claim, shared for a heartbeat."""
_DEDUPE_LOCK = 0x7477_6F67
_RESERVE_AFTER = timedelta(seconds=30)
"""A job that was ready this long keeps its place in the slots, so that smaller ones do not starve it."""

_KEEP_ENDED = timedelta(days=30)
_MAX_FORGOTTEN = 1000


class LeaseLost(Exception):
    """The job was handed on, or is over: nothing this worker found may be written."""


class TransientError(Exception):
    """The same job may succeed later; ``retry_after_seconds`` is the other side's own wish."""

    transient = True

    def __init__(self, message: str, *, retry_after_seconds: float | None = None) -> None:
        super().__init__(message)
        self.retry_after_seconds = retry_after_seconds


class Slot(NamedTuple):
    """A place with room for ``capacity`` units, of which the job takes ``units``."""

    capacity: int
    units: int = 1


@dataclass
class Claim:
    """One job lent to one worker. The flags are set by the heartbeat, and read by the handler's thread."""

    job_id: int
    kind: str
    payload: dict[str, Any]
    fence: int
    attempt: int
    """Which try this is, counting only tries that ended in an error (from 1)."""
    last_attempt: bool
    """True: a transient error now ends the job."""
    lease_seconds: float
    exhausted: str = ""
    """Why the job must not run again (its workers died too often); empty: it may."""
    cancel_requested: bool = False
    lost: bool = False
    draining: bool = field(default=False, repr=False)
    """The worker stops: the job goes back to the queue untouched."""

    def cancelled(self) -> bool:
        """Whether to stop at the next opportunity, for whatever reason."""
        return self.cancel_requested or self.lost or self.draining


def enqueue(
    session: Session,
    kind: str,
    payload: dict[str, Any],
    *,
    slots: Mapping[str, int | Slot] | None = None,
    priority: int = 100,
    run_at: datetime | None = None,
    dedupe_key: str | None = None,
    max_attempts: int = 5,
) -> Job:
    """Adds a job in the caller's transaction and returns it with its id.

    ``slots``: name → capacity (or ``Slot``); the job runs only while each has room, and takes at most the
    capacity. With ``dedupe_key`` a job that waits under that key is returned instead of a new one; it cannot
    start before this transaction ends, so it sees what the transaction wrote.
    """
    if dedupe_key is not None:
        waiting = _waiting_twin(session, dedupe_key)
        if waiting is not None:
            return waiting
    job = Job(
        kind=kind,
        payload=payload,
        priority=priority,
        run_at=run_at or utcnow(),
        dedupe_key=dedupe_key,
        max_attempts=max_attempts,
    )
    for name, wish in (slots or {}).items():
        slot = wish if isinstance(wish, Slot) else Slot(wish)
        job.slots.append(JobSlot(name=name, capacity=slot.capacity, units=min(slot.units, slot.capacity)))
    session.add(job)
    session.flush()
    return job


def resize(session: Session, name: str, capacity: int) -> None:
    """A slot has another capacity from now on, also for jobs that wait or run."""
    over = select(Job.id).where(Job.state.in_(("queued", "running")))
    session.execute(
        update(JobSlot)
        .where(JobSlot.name == name, JobSlot.job_id.in_(over))
        .values(capacity=capacity)
        .execution_options(synchronize_session=False)
    )


def claim(db: Database, owner: str, settings: Settings) -> Claim | None:
    """Lends the next job to ``owner``, or returns None when nothing can run now.

    A job whose lease ran out is handed on; beyond ``settings.max_recoveries`` it comes ``exhausted``.
    """
    with db.read() as session:  # an idle worker must not queue up for the write lock
        if session.scalar(select(Job.id).where(_ready(clock(session))).limit(1)) is None:
            return None
    with db.write() as session:
        _advisory_lock(session, shared=False)
        now = clock(session)
        job = session.scalar(_next_job(now, _eldest(session, now)))
        if job is None:
            return None
        if job.state == "running":
            job.recoveries += 1
        job.state, job.lease_owner = "running", owner
        job.fence += 1
        job.attempt += 1
        job.lease_until = now + timedelta(seconds=settings.lease_seconds)
        job.started_at = job.started_at or now
        tries = job.attempt - job.recoveries
        exhausted = ""
        if job.recoveries > settings.max_recoveries:
            exhausted = (
                f"The worker died {job.recoveries} times while it ran this job. It is not tried again; "
                "look for memory limits and crashes in the worker's log."
            )
        return Claim(
            job_id=job.id,
            kind=job.kind,
            payload=dict(job.payload),
            fence=job.fence,
            attempt=tries,
            last_attempt=tries >= job.max_attempts,
            lease_seconds=settings.lease_seconds,
            exhausted=exhausted,
            cancel_requested=job.cancel_requested,
        )


def heartbeat(db: Database, claim: Claim) -> bool:
    """Extends the lease. False: ``claim.lost`` or ``claim.cancel_requested`` was set, stop the work."""
    with db.write() as session:
        _advisory_lock(session, shared=True)
        now = clock(session)
        extended = session.scalar(
            update(Job)
            .where(Job.id == claim.job_id, Job.fence == claim.fence, Job.state == "running")
            .where(Job.lease_until >= now)
            .values(lease_until=now + timedelta(seconds=claim.lease_seconds))
            .returning(Job.cancel_requested)
        )
    claim.lost = claim.lost or extended is None
    claim.cancel_requested = claim.cancel_requested or bool(extended)
    return not (claim.lost or claim.cancel_requested)


def look(db: Database, claim: Claim) -> bool:
    """Like ``heartbeat`` without the write: sees a cancellation or a moved fence between two beats."""
    with db.read() as session:
        row = session.execute(
            select(Job.cancel_requested).where(
                Job.id == claim.job_id, Job.fence == claim.fence, Job.state == "running"
            )
        ).one_or_none()
    claim.lost = claim.lost or row is None
    claim.cancel_requested = claim.cancel_requested or bool(row and row[0])
    return not (claim.lost or claim.cancel_requested)


def fenced(session: Session, claim: Claim) -> Job:
    """The job, locked until the transaction ends; raises ``LeaseLost`` when it is no longer this worker's."""
    job = session.scalar(
        select(Job).where(Job.id == claim.job_id).with_for_update().execution_options(populate_existing=True)
    )
    if job is None or job.fence != claim.fence or job.state != "running":
        raise LeaseLost(f"job {claim.job_id} was handed on or ended while this worker ran it")
    return job


def complete(session: Session, claim: Claim) -> None:
    """Ends the job well; raises ``LeaseLost``."""
    _end(fenced(session, claim), "done")


def fail(session: Session, claim: Claim, error: str, retry_in_seconds: float | None) -> None:
    """Ends the job badly, or puts it back for later; raises ``LeaseLost``."""
    job = fenced(session, claim)
    if retry_in_seconds is None:
        _end(job, "failed", error)
    else:
        _put_back(job, error)
        job.run_at = clock(session) + timedelta(seconds=retry_in_seconds)


def release(session: Session, claim: Claim) -> None:
    """Hands an unfinished job back, as if it had never been claimed; raises ``LeaseLost``."""
    job = fenced(session, claim)
    _put_back(job, "")
    job.attempt -= 1


def end_cancelled(session: Session, claim: Claim) -> None:
    """Ends a job that was asked to stop; raises ``LeaseLost``."""
    _end(fenced(session, claim), "cancelled")


def request_cancel(session: Session, job_id: int) -> None:
    """A waiting job ends at once, a running one within a second; an ended one stays as it is."""
    job = session.scalar(
        select(Job).where(Job.id == job_id).with_for_update().execution_options(populate_existing=True)
    )
    if job is None:
        return
    if job.state == "queued":
        _end(job, "cancelled")
    elif job.state == "running":
        job.cancel_requested = True


def forget_ended(session: Session) -> int:
    """Removes jobs that ended long ago; their domain objects remember them. Returns how many."""
    old = select(Job.id).where(Job.finished_at < utcnow() - _KEEP_ENDED).limit(_MAX_FORGOTTEN)
    ids = list(session.scalars(old))
    session.execute(delete(JobSlot).where(JobSlot.job_id.in_(ids)))
    session.execute(delete(Job).where(Job.id.in_(ids)))
    return len(ids)


def forget_error(session: Session, job_id: int) -> None:
    """Takes the words out of an ended job, where they might quote what was compared."""
    session.execute(update(Job).where(Job.id == job_id, Job.finished_at.is_not(None)).values(error=""))


def queue_stats(session: Session) -> dict[str, Any]:
    """``{"states": {state: jobs}, "ready": jobs, "oldest_ready_seconds": age or 0.0}``, for the metrics."""
    now = clock(session)
    by_state = session.execute(select(Job.state, func.count(Job.id)).group_by(Job.state))
    states = {row[0]: row[1] for row in by_state}
    ready, oldest = session.execute(select(func.count(Job.id), func.min(Job.run_at)).where(_ready(now))).one()
    age = 0.0 if oldest is None else max(0.0, (now - oldest).total_seconds())
    return {"states": states, "ready": ready, "oldest_ready_seconds": age}


def _ready(now: datetime) -> ColumnElement[bool]:
    """Waiting and due, or running under a lease that ran out."""
    return or_(
        and_(Job.state == "queued", Job.run_at <= now),
        and_(Job.state == "running", Job.lease_until < now),
    )


def _eldest(session: Session, now: datetime) -> int | None:
    """The job that has been ready longest, once that is long."""
    ready = select(Job.id).where(_ready(now), Job.run_at < now - _RESERVE_AFTER)
    return session.scalar(ready.order_by(Job.run_at, Job.id).limit(1))


def _next_job(now: datetime, eldest: int | None) -> Select[Job]:
    """The first ready job, by priority and then by age, whose slots all have room."""
    held = (
        select(JobSlot.name, func.sum(JobSlot.units).label("units"))
        .join(Job, Job.id == JobSlot.job_id)
        .where(Job.state == "running", Job.lease_until >= now)
        .group_by(JobSlot.name)
        .subquery()
    )
    wanted, reserved = aliased(JobSlot), aliased(JobSlot)
    keeps_place = and_(
        reserved.job_id == (-1 if eldest is None else eldest),
        reserved.name == wanted.name,
        wanted.job_id != reserved.job_id,
    )
    taken = func.coalesce(held.c.units, 0) + func.coalesce(reserved.units, 0)
    # A slot that became smaller than what a job wants would keep it waiting for ever.
    needed = case((wanted.units > wanted.capacity, wanted.capacity), else_=wanted.units)
    no_room = (
        select(wanted.job_id)
        .outerjoin(held, held.c.name == wanted.name)
        .outerjoin(reserved, keeps_place)
        .where(wanted.job_id == Job.id, taken + needed > wanted.capacity)
        .exists()
    )
    return (
        select(Job)
        .where(_ready(now), ~no_room)
        .order_by(Job.priority, Job.run_at, Job.id)
        .limit(1)
        .with_for_update(of=Job, skip_locked=True)
    )


def _waiting_twin(session: Session, dedupe_key: str) -> Job | None:
    if _is_postgresql(session):
        session.execute(
            select(
                func.pg_advisory_xact_lock(cast(_DEDUPE_LOCK, Integer), func.hashtext(cast(dedupe_key, Text)))
            )
        )
    return session.scalar(
        select(Job).where(Job.dedupe_key == dedupe_key, Job.state == "queued").limit(1).with_for_update()
    )


def _end(job: Job, state: str, error: str = "") -> None:
    job.state, job.error, job.finished_at = state, error.replace("\x00", ""), utcnow()
    job.lease_owner = job.lease_until = None


def _put_back(job: Job, error: str) -> None:
    job.state, job.error = "queued", error.replace("\x00", "")
    job.lease_owner = job.lease_until = None
    job.fence += 1


def _advisory_lock(session: Session, *, shared: bool) -> None:
    if _is_postgresql(session):
        lock = func.pg_advisory_xact_lock_shared if shared else func.pg_advisory_xact_lock
        session.execute(select(lock(_CLAIM_LOCK)))


def clock(session: Session) -> datetime:
    """PostgreSQL's clock where workers of several machines share it; else our own."""
    if not _is_postgresql(session):
        return utcnow()
    moment = session.scalar(select(func.clock_timestamp()))
    if not isinstance(moment, datetime):
        raise TypeError(f"PostgreSQL's clock gave {moment!r}")
    return moment


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
