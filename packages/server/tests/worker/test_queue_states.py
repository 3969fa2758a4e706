"""Any order of claims, beats, deaths, ends and cancellations keeps the queue's invariants."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine
from sqlalchemy import delete, select
from tests.support.postgres import PostgresServer

from twofold_server.db import Database, utcnow
from twofold_server.db.migrate import migrate
from twofold_server.settings import Settings
from twofold_server.worker import queue
from twofold_server.worker.models import Job, JobSlot
from twofold_server.worker.queue import Claim, LeaseLost

WORKERS = ("ann", "bob", "cid")
CAPACITY = {"data_source:1": 2, "data_source:2": 1}
ENDED = ("done", "failed", "cancelled")
worker_names = st.sampled_from(WORKERS)


class QueueMachine(RuleBasedStateMachine):
    """Three workers against one database; the model remembers who holds what under which fence."""

    db: Database
    config: Settings

    @initialize()
    def empty(self) -> None:
        with self.db.write() as session:
            session.execute(delete(JobSlot))
            session.execute(delete(Job))
        self.held: dict[str, list[Claim]] = {name: [] for name in WORKERS}
        self.put: set[int] = set()
        self.fences: set[tuple[int, int]] = set()
        self.finished: dict[int, str] = {}

    @rule(
        slots=st.dictionaries(st.sampled_from(sorted(CAPACITY)), st.integers(1, 2), max_size=2),
        priority=st.integers(1, 3),
    )
    def enqueue(self, slots: dict[str, int], priority: int) -> None:
        wanted = {name: queue.Slot(CAPACITY[name], units) for name, units in slots.items()}
        with self.db.write() as session:
            self.put.add(queue.enqueue(session, "work", {}, slots=wanted, priority=priority).id)

    @rule(worker=worker_names)
    def claim(self, worker: str) -> None:
        claim = queue.claim(self.db, worker, self.config)
        if claim is None:
            return
        assert (claim.job_id, claim.fence) not in self.fences, "two holders under one fence"
        assert claim.job_id not in self.finished, "an ended job was lent"
        self.fences.add((claim.job_id, claim.fence))
        self.held[worker].append(claim)

    @precondition(lambda self: any(self.held.values()))
    @rule(data=st.data())
    def beat(self, data: st.DataObject) -> None:
        claim = self._any_claim(data)
        alive = self._is_current(claim) and self._lease_is_live(claim)
        answer = queue.heartbeat(self.db, claim)
        assert answer == (alive and not claim.cancel_requested)
        assert claim.lost or alive

    @precondition(lambda self: any(self.held.values()))
    @rule(data=st.data())
    def die(self, data: st.DataObject) -> None:
        claim = self._any_claim(data)
        if self._is_current(claim):
            with self.db.write() as session:
                session.get_one(Job, claim.job_id).lease_until = utcnow() - timedelta(seconds=1)

    @precondition(lambda self: any(self.held.values()))
    @rule(data=st.data(), how=st.sampled_from(["complete", "fail", "retry", "release", "cancelled"]))
    def settle(self, data: st.DataObject, how: str) -> None:
        claim = self._any_claim(data)
        current = self._is_current(claim)
        try:
            with self.db.write() as session:
                _settle(session, claim, how)
        except LeaseLost:
            assert not current, "the holder of the newest fence was refused"
            return
        assert current, "a late worker's write got through"
        ended = {"complete": "done", "fail": "failed", "cancelled": "cancelled"}.get(how)
        if ended:
            self.finished[claim.job_id] = ended

    @precondition(lambda self: self.put)
    @rule(data=st.data())
    def request_cancel(self, data: st.DataObject) -> None:
        job_id = data.draw(st.sampled_from(sorted(self.put)))
        waits = self._job(job_id).state == "queued"
        with self.db.write() as session:
            queue.request_cancel(session, job_id)
        if waits:
            self.finished[job_id] = "cancelled"

    @invariant()
    def nothing_is_lost(self) -> None:
        with self.db.read() as session:
            states = {row[0]: row[1] for row in session.execute(select(Job.id, Job.state))}
        assert set(states) == self.put
        for job_id, state in states.items():
            assert (state in ENDED) == (job_id in self.finished)
            assert self.finished.get(job_id, state) == state

    @invariant()
    def slots_hold(self) -> None:
        with self.db.read() as session:
            rows = session.execute(
                select(JobSlot.name, JobSlot.units)
                .join(Job, Job.id == JobSlot.job_id)
                .where(Job.state == "running", Job.lease_until >= utcnow())
            ).all()
        for name, capacity in CAPACITY.items():
            assert sum(units for slot, units in rows if slot == name) <= capacity

    def teardown(self) -> None:
        """Whatever happened: honest workers can bring every job to its end."""
        if not hasattr(self, "put"):
            return
        with self.db.write() as session:
            for job in session.scalars(select(Job).where(Job.state == "running")):
                job.lease_until = utcnow() - timedelta(seconds=1)
        while (claim := queue.claim(self.db, "last", self.config)) is not None:
            with self.db.write() as session:
                queue.complete(session, claim)
        with self.db.read() as session:
            assert all(state in ENDED for state in session.scalars(select(Job.state)))

    def _any_claim(self, data: st.DataObject) -> Claim:
        return data.draw(st.sampled_from([claim for claims in self.held.values() for claim in claims]))

    def _job(self, job_id: int) -> Job:
        with self.db.read() as session:
            return session.get_one(Job, job_id)

    def _is_current(self, claim: Claim) -> bool:
        job = self._job(claim.job_id)
        return job.state == "running" and job.fence == claim.fence

    def _lease_is_live(self, claim: Claim) -> bool:
        until = self._job(claim.job_id).lease_until
        return until is not None and until >= utcnow()


def _settle(session: Any, claim: Claim, how: str) -> None:
    if how == "complete":
        queue.complete(session, claim)
    elif how == "release":
        queue.release(session, claim)
    elif how == "cancelled":
        queue.end_cancelled(session, claim)
    else:
        queue.fail(session, claim, how, 0.0 if how == "retry" else None)


def _run(url: str, examples: int) -> None:
    made = Database(url)
    migrate(made)

    class Machine(QueueMachine):
        db = made
        config = Settings.model_validate({"lease_seconds": 600.0, "max_recoveries": 1000})

    try:
        run_machine(
            Machine,
            settings=settings(
                max_examples=examples,
                stateful_step_count=25,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
    finally:
        made.close()


def test_every_interleaving_on_sqlite() -> None:
    with TemporaryDirectory() as folder:
        _run(f"sqlite:///{Path(folder) / 'queue.db'}", examples=30)


@pytest.mark.postgres
def test_every_interleaving_on_postgresql(postgres: PostgresServer) -> None:
    _run(postgres.create_database(), examples=15)
