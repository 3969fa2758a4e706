"""The queue's promises, on SQLite and PostgreSQL."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from twofold_server.db import Database, utcnow
from twofold_server.settings import Settings
from twofold_server.worker import queue
from twofold_server.worker.models import Job
from twofold_server.worker.queue import LeaseLost, Slot

JobOf = Callable[[int], Job]
Expire = Callable[[int], None]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.model_validate({"data_dir": tmp_path, "lease_seconds": 60.0, "max_recoveries": 2})


def put(db: Database, kind: str = "work", **options: object) -> int:
    with db.write() as session:
        return queue.enqueue(session, kind, {"n": 1}, **options).id  # type: ignore[arg-type]


def take(db: Database, settings: Settings, owner: str = "a") -> queue.Claim:
    claim = queue.claim(db, owner, settings)
    assert claim is not None
    return claim


def test_an_empty_queue_lends_nothing(db: Database, settings: Settings) -> None:
    assert queue.claim(db, "a", settings) is None


def test_a_job_is_lent_once_and_ends_once(db: Database, settings: Settings, job_of: JobOf) -> None:
    job_id = put(db)
    claim = take(db, settings)
    assert (claim.job_id, claim.kind, claim.payload, claim.fence) == (job_id, "work", {"n": 1}, 1)
    assert queue.claim(db, "b", settings) is None
    with db.write() as session:
        queue.complete(session, claim)
    assert job_of(job_id).state == "done"
    with pytest.raises(LeaseLost), db.write() as session:
        queue.complete(session, claim)
    assert queue.claim(db, "b", settings) is None


def test_a_rolled_back_enqueue_leaves_no_job(db: Database, settings: Settings) -> None:
    def enqueue_and_fail() -> None:
        with db.write() as session:
            queue.enqueue(session, "work", {})
            raise RuntimeError("the caller changed its mind")

    with pytest.raises(RuntimeError):
        enqueue_and_fail()
    assert queue.claim(db, "a", settings) is None


def test_lower_priority_numbers_and_older_jobs_run_first(db: Database, settings: Settings) -> None:
    later = put(db, priority=100, run_at=utcnow() - timedelta(seconds=1))
    older = put(db, priority=100, run_at=utcnow() - timedelta(seconds=2))
    urgent = put(db, priority=10)
    assert [take(db, settings).job_id for _ in range(3)] == [urgent, older, later]


def test_a_job_for_later_waits(db: Database, settings: Settings) -> None:
    put(db, run_at=utcnow() + timedelta(hours=1))
    assert queue.claim(db, "a", settings) is None


def test_a_silent_workers_job_is_handed_on_and_its_result_is_refused(
    db: Database, settings: Settings, expire: Expire, job_of: JobOf
) -> None:
    job_id = put(db)
    late = take(db, settings, "late")
    expire(job_id)
    heir = take(db, settings, "heir")
    assert (heir.job_id, heir.fence) == (job_id, late.fence + 1)
    for write in (queue.complete, queue.release, queue.end_cancelled):
        with pytest.raises(LeaseLost), db.write() as session:
            write(session, late)
    with pytest.raises(LeaseLost), db.write() as session:
        queue.fail(session, late, "too late", None)
    assert queue.heartbeat(db, late) is False
    assert late.lost
    with db.write() as session:
        queue.complete(session, heir)
    assert (job_of(job_id).state, job_of(job_id).recoveries) == ("done", 1)


def test_a_lease_that_ran_out_is_never_revived(db: Database, settings: Settings, expire: Expire) -> None:
    claim = take(db, settings) if put(db) else None
    assert claim is not None
    expire(claim.job_id)
    assert queue.heartbeat(db, claim) is False
    assert claim.lost


def test_a_heartbeat_extends_the_lease(db: Database, settings: Settings, job_of: JobOf) -> None:
    job_id = put(db)
    claim = take(db, settings)
    before = job_of(job_id).lease_until
    time.sleep(0.01)
    assert queue.heartbeat(db, claim) is True
    after = job_of(job_id).lease_until
    assert before is not None
    assert after is not None
    assert after > before


def test_dead_workers_are_counted_apart_from_errors_and_stop_a_poison_job(
    db: Database, settings: Settings, expire: Expire
) -> None:
    job_id = put(db, max_attempts=2)
    for _ in range(settings.max_recoveries):
        claim = take(db, settings)
        assert (claim.exhausted, claim.attempt) == ("", 1)
        expire(job_id)
    assert not take(db, settings).exhausted
    expire(job_id)
    assert "died 3 times" in take(db, settings).exhausted


def test_a_failed_try_comes_back_later_and_counts(db: Database, settings: Settings, job_of: JobOf) -> None:
    job_id = put(db, max_attempts=2)
    first = take(db, settings)
    assert (first.attempt, first.last_attempt) == (1, False)
    with db.write() as session:
        queue.fail(session, first, "not now", 0.0)
    assert job_of(job_id).error == "not now"
    second = take(db, settings)
    assert (second.attempt, second.last_attempt) == (2, True)
    with db.write() as session:
        queue.fail(session, second, "no more", None)
    assert (job_of(job_id).state, job_of(job_id).error) == ("failed", "no more")


def test_a_released_job_is_as_if_it_had_never_been_claimed(db: Database, settings: Settings) -> None:
    put(db, max_attempts=1)
    claim = take(db, settings)
    with db.write() as session:
        queue.release(session, claim)
    again = take(db, settings)
    assert (again.job_id, again.attempt, again.last_attempt) == (claim.job_id, 1, True)
    assert again.fence > claim.fence


def test_cancel_ends_a_waiting_job_and_reaches_a_running_one(
    db: Database, settings: Settings, job_of: JobOf
) -> None:
    running, waiting = put(db, priority=1), put(db, priority=2)
    claim = take(db, settings)
    with db.write() as session:
        queue.request_cancel(session, running)
        queue.request_cancel(session, waiting)
    assert job_of(waiting).state == "cancelled"
    assert queue.look(db, claim) is False
    assert claim.cancelled()
    assert not claim.lost
    with db.write() as session:
        queue.end_cancelled(session, claim)
    with db.write() as session:
        queue.request_cancel(session, running)
    assert job_of(running).state == "cancelled"


def test_slots_bound_what_runs_together(db: Database, settings: Settings, expire: Expire) -> None:
    for _ in range(3):
        put(db, slots={"data_source:1": 2})
    elsewhere = put(db, slots={"data_source:2": 1})
    first, second = take(db, settings), take(db, settings)
    assert take(db, settings).job_id == elsewhere
    assert queue.claim(db, "a", settings) is None
    with db.write() as session:
        queue.complete(session, first)
    third = take(db, settings)
    assert queue.claim(db, "a", settings) is None
    expire(second.job_id)
    assert take(db, settings).job_id == second.job_id
    assert third.job_id not in (first.job_id, second.job_id)


def test_a_job_takes_its_units_but_never_more_than_there_are(db: Database, settings: Settings) -> None:
    put(db, priority=1, slots={"data_source:1": Slot(3, units=2)})
    put(db, priority=2, slots={"data_source:1": Slot(3, units=2)})
    single = put(db, priority=3, slots={"data_source:1": Slot(3, units=1)})
    narrow = put(db, priority=4, slots={"data_source:2": Slot(1, units=2)})
    take(db, settings)
    assert [take(db, settings).job_id for _ in range(2)] == [single, narrow]
    assert queue.claim(db, "a", settings) is None


def test_a_slot_of_another_size_counts_for_jobs_that_wait(db: Database, settings: Settings) -> None:
    for _ in range(4):
        put(db, slots={"data_source:1": Slot(3, units=2)})
    other = put(db, priority=200, slots={"data_source:2": 1})

    def resized(capacity: int) -> None:
        with db.write() as session:
            queue.resize(session, "data_source:1", capacity)

    first = take(db, settings)
    resized(1)
    assert take(db, settings).job_id == other
    assert queue.claim(db, "a", settings) is None
    with db.write() as session:
        queue.complete(session, first)
    second = take(db, settings)  # it wants two, and there never are more than one
    assert queue.claim(db, "a", settings) is None
    resized(4)
    assert take(db, settings).job_id not in (first.job_id, second.job_id, other)
    assert queue.claim(db, "a", settings) is None


def test_a_job_that_waited_long_is_not_starved_by_smaller_ones(
    db: Database, settings: Settings, job_of: JobOf
) -> None:
    put(db, slots={"data_source:1": Slot(2, units=1)})
    running = take(db, settings)
    long_ago = utcnow() - timedelta(minutes=5)
    wide = put(db, slots={"data_source:1": Slot(2, units=2)}, run_at=long_ago)
    put(db, slots={"data_source:1": Slot(2, units=1)})
    assert queue.claim(db, "a", settings) is None, "the free place is kept for the job that waits longest"
    with db.write() as session:
        queue.complete(session, running)
    assert take(db, settings).job_id == wide


def test_waiting_twins_are_one_job_and_a_running_one_does_not_count(db: Database, settings: Settings) -> None:
    first = put(db, dedupe_key="report:1")
    assert put(db, dedupe_key="report:1") == first
    take(db, settings)
    second = put(db, dedupe_key="report:1")
    assert second != first
    assert put(db, dedupe_key="report:2") not in (first, second)


def test_twins_enqueued_at_the_same_moment_are_one_job(db: Database) -> None:
    barrier = threading.Barrier(4)
    found: list[int] = []

    def enqueue() -> None:
        barrier.wait()
        found.append(put(db, dedupe_key="same"))

    threads = [threading.Thread(target=enqueue) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1


def test_a_job_does_not_start_while_a_twin_of_it_is_being_asked_for(db: Database, settings: Settings) -> None:
    """Else the running job would miss what the asking transaction is about to commit."""
    if db.is_sqlite:
        with db.write() as session:
            first = queue.enqueue(session, "work", {}, dedupe_key="same")
            assert queue.enqueue(session, "work", {}, dedupe_key="same").id == first.id
        return
    job_id = put(db, dedupe_key="same")
    with db.write() as session:
        assert queue.enqueue(session, "work", {}, dedupe_key="same").id == job_id
        assert queue.claim(db, "a", settings) is None
    assert take(db, settings).job_id == job_id


def test_stats_count_states_and_the_oldest_wait(db: Database, settings: Settings) -> None:
    put(db, run_at=utcnow() - timedelta(seconds=30))
    put(db, run_at=utcnow() + timedelta(hours=1))
    put(db, priority=1)
    take(db, settings)
    with db.read() as session:
        stats = queue.queue_stats(session)
    assert stats["states"] == {"queued": 2, "running": 1}
    assert stats["ready"] == 1
    assert stats["oldest_ready_seconds"] >= 29


def test_racing_workers_run_each_job_once_and_never_pass_the_budget(db: Database, settings: Settings) -> None:
    jobs = {put(db, slots={"data_source:1": 2}) for _ in range(24)}
    running, most = Counter[str](), Counter[str]()
    done: list[int] = []
    guard = threading.Lock()

    def work(name: str) -> None:
        idle = 0
        while idle < 20:
            claim = queue.claim(db, name, settings)
            if claim is None:
                idle += 1
                time.sleep(0.005)
                continue
            idle = 0
            with guard:
                running["now"] += 1
                most["now"] = max(most["now"], running["now"])
            waited = time.monotonic() + 5
            while most["now"] < 2 and time.monotonic() < waited:
                time.sleep(0.005)  # a second one is due, however busy the machine
            time.sleep(0.03)
            with guard:
                running["now"] -= 1
            with db.write() as session:
                queue.complete(session, claim)
            done.append(claim.job_id)

    threads = [threading.Thread(target=work, args=(f"w{n}",)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == sorted(jobs)
    assert most["now"] == 2


def test_jobs_that_ended_long_ago_are_forgotten(db: Database, settings: Settings) -> None:
    old, waiting = put(db, slots={"data_source:1": 1}), put(db)
    recent = put(db, priority=1)
    with db.write() as session:
        session.get_one(Job, old).state = "done"
        session.get_one(Job, old).finished_at = utcnow() - timedelta(days=31)
        session.get_one(Job, recent).state = "done"
        session.get_one(Job, recent).finished_at = utcnow() - timedelta(days=29)
    with db.write() as session:
        assert queue.forget_ended(session) == 1
    with db.read() as session:
        assert sorted(job.id for job in session.query(Job)) == [waiting, recent]
