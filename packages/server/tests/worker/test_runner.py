"""The runner: every way a job can end, and what its domain is told."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from sqlalchemy.exc import OperationalError

from twofold_server.context import Context
from twofold_server.worker import queue
from twofold_server.worker.models import Job
from twofold_server.worker.queue import Claim, LeaseLost, TransientError
from twofold_server.worker.runner import Handler, backoff_seconds, run_claim, run_worker


@dataclass
class Recorder:
    """A handler that does what ``act`` says and notes what it was told."""

    act: Callable[[Context, Claim], None] = lambda _ctx, _claim: None
    ran: list[int] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)

    def handlers(self) -> dict[str, Handler]:
        return {"work": Handler(self._run, self._give_up)}

    def _run(self, ctx: Context, claim: Claim) -> None:
        self.ran.append(claim.attempt)
        self.act(ctx, claim)

    def _give_up(self, ctx: Context, claim: Claim, reason: str) -> None:
        self.given_up.append(reason)


def raising(error: Exception) -> Callable[[Context, Claim], None]:
    def act(_ctx: Context, _claim: Claim) -> None:
        raise error

    return act


def put(ctx: Context, max_attempts: int = 5) -> int:
    with ctx.db.write() as session:
        return queue.enqueue(session, "work", {}, max_attempts=max_attempts).id


def job_of(ctx: Context, job_id: int) -> Job:
    with ctx.db.read() as session:
        return session.get_one(Job, job_id)


def run_once(ctx: Context, recorder: Recorder) -> None:
    run_worker(ctx, recorder.handlers(), name="test", once=True, stop=threading.Event())


def test_a_job_that_returns_is_done(ctx: Context) -> None:
    job_id, recorder = put(ctx), Recorder()
    run_once(ctx, recorder)
    assert (job_of(ctx, job_id).state, recorder.ran, recorder.given_up) == ("done", [1], [])


def test_a_handler_may_end_its_job_itself(ctx: Context) -> None:
    def end(ctx: Context, claim: Claim) -> None:
        with ctx.db.write() as session:
            queue.fail(session, claim, "the table is not there", None)

    job_id, recorder = put(ctx), Recorder(end)
    run_once(ctx, recorder)
    assert (job_of(ctx, job_id).state, job_of(ctx, job_id).error) == ("failed", "the table is not there")
    assert recorder.given_up == []


def test_a_transient_error_is_tried_again_and_given_up_after_the_last_try(
    ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twofold_server.worker.runner.random.uniform", lambda low, high: 0.0)
    job_id, recorder = put(ctx, max_attempts=3), Recorder(raising(TransientError("busy")))
    run_once(ctx, recorder)
    assert recorder.ran == [1, 2, 3]
    assert recorder.given_up == ["busy"]
    assert job_of(ctx, job_id).state == "failed"


def test_the_other_sides_wish_to_wait_is_obeyed(ctx: Context) -> None:
    recorder = Recorder(raising(TransientError("slow down", retry_after_seconds=3600.0)))
    job_id = put(ctx)
    run_once(ctx, recorder)
    waits = job_of(ctx, job_id).run_at - job_of(ctx, job_id).created_at
    assert 3599 < waits.total_seconds() < 3700
    assert recorder.ran == [1]


def test_an_unexpected_error_is_given_up_at_once_and_its_text_is_not_shown(ctx: Context) -> None:
    job_id, recorder = put(ctx), Recorder(raising(RuntimeError("password=hunter2")))
    run_once(ctx, recorder)
    assert recorder.ran == [1]
    assert "RuntimeError" in recorder.given_up[0]
    assert "hunter2" not in recorder.given_up[0] + job_of(ctx, job_id).error


def test_a_metadata_database_that_fails_for_a_moment_is_tried_again(
    ctx: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twofold_server.worker.runner.random.uniform", lambda low, high: 0.0)
    down = OperationalError("SELECT secret", {"password": "hunter2"}, Exception("server closed"))

    def fail_once(_ctx: Context, claim: Claim) -> None:
        if claim.attempt == 1:
            raise down

    job_id, recorder = put(ctx), Recorder(fail_once)
    run_once(ctx, recorder)
    assert (recorder.ran, recorder.given_up, job_of(ctx, job_id).state) == ([1, 2], [], "done")
    assert "hunter2" not in job_of(ctx, job_id).error


def test_a_poison_job_is_given_up_without_running(ctx: Context) -> None:
    job_id, recorder = put(ctx), Recorder()
    with ctx.db.write() as session:
        session.get_one(Job, job_id).recoveries = ctx.settings.max_recoveries
        session.get_one(Job, job_id).state = "running"
        session.get_one(Job, job_id).lease_until = session.get_one(Job, job_id).created_at
    run_once(ctx, recorder)
    assert recorder.ran == []
    assert "died" in recorder.given_up[0]
    assert job_of(ctx, job_id).state == "failed"


def test_a_job_nobody_knows_fails_with_its_name(ctx: Context) -> None:
    job_id = put(ctx)
    run_worker(ctx, {}, name="test", once=True, stop=threading.Event())
    assert (job_of(ctx, job_id).state, job_of(ctx, job_id).error) == ("failed", "no handler for 'work'")


def test_a_cancellation_reaches_the_handler_within_a_second(ctx: Context) -> None:
    started = threading.Event()
    seconds: list[float] = []

    def wait(_ctx: Context, claim: Claim) -> None:
        started.set()
        began = time.monotonic()
        while not claim.cancelled():
            assert time.monotonic() - began < 10
            time.sleep(0.01)
        seconds.append(time.monotonic() - asked[0])
        raise RuntimeError("the query was interrupted")

    asked: list[float] = []
    job_id, recorder = put(ctx), Recorder(wait)
    worker = threading.Thread(target=run_once, args=(ctx, recorder))
    worker.start()
    started.wait(10)
    asked.append(time.monotonic())
    with ctx.db.write() as session:
        queue.request_cancel(session, job_id)
    worker.join(20)
    assert seconds[0] < 1.0
    assert job_of(ctx, job_id).state == "cancelled"
    assert recorder.given_up == []


def test_a_stopping_worker_hands_its_job_back(ctx: Context) -> None:
    started, stop = threading.Event(), threading.Event()

    def wait(_ctx: Context, claim: Claim) -> None:
        started.set()
        while not claim.cancelled():
            time.sleep(0.01)
        raise RuntimeError("interrupted")

    job_id, recorder = put(ctx), Recorder(wait)
    worker = threading.Thread(
        target=run_worker, args=(ctx, recorder.handlers()), kwargs={"name": "test", "stop": stop}
    )
    worker.start()
    started.wait(10)
    stop.set()
    worker.join(20)
    assert not worker.is_alive()
    job = job_of(ctx, job_id)
    assert (job.state, job.attempt, job.recoveries) == ("queued", 0, 0)
    assert recorder.given_up == []


def test_a_long_job_keeps_its_lease(ctx: Context) -> None:
    def outlive_the_lease(ctx: Context, claim: Claim) -> None:
        time.sleep(ctx.settings.lease_seconds + 0.5)
        assert not claim.lost

    job_id, recorder = put(ctx), Recorder(outlive_the_lease)
    run_once(ctx, recorder)
    assert (job_of(ctx, job_id).state, job_of(ctx, job_id).recoveries) == ("done", 0)


def test_a_worker_whose_job_was_handed_on_writes_nothing(ctx: Context) -> None:
    """The lease runs out, another worker takes the job; the late one learns it and leaves it alone."""

    def lose(ctx: Context, claim: Claim) -> None:
        with ctx.db.write() as session:
            session.get_one(Job, claim.job_id).fence += 1
        with pytest.raises(LeaseLost), ctx.db.write() as session:
            queue.fenced(session, claim)
        while not claim.lost:
            time.sleep(0.01)
        raise TransientError("too late")

    job_id, recorder = put(ctx), Recorder(lose)
    claim = queue.claim(ctx.db, "late", ctx.settings)
    assert claim is not None
    run_claim(ctx, recorder.handlers(), claim, threading.Event())
    assert job_of(ctx, job_id).state == "running"
    assert recorder.given_up == []


def test_backoff_grows_to_a_ceiling_and_is_spread() -> None:
    for attempt, ceiling in ((1, 1.0), (2, 2.0), (3, 4.0), (9, 256.0), (10, 300.0), (99, 300.0)):
        delays = [backoff_seconds(attempt) for _ in range(200)]
        assert max(delays) <= ceiling
        assert min(delays) < ceiling / 4
        assert max(delays) > ceiling / 2
    assert backoff_seconds(1, wish=60.0) >= 60.0
