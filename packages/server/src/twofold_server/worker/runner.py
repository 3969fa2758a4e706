"""Runs claimed jobs, one at a time per worker."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Self

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from twofold_server.context import Context
from twofold_server.db import Database
from twofold_server.worker import queue, schedule
from twofold_server.worker.checkpoints import checkpoint
from twofold_server.worker.queue import Claim, LeaseLost

__all__ = ["Claim", "Handler", "run_claim", "run_worker"]

_log = logging.getLogger(__name__)
_LONGEST_BACKOFF_SECONDS = 300.0
_LOOK_SECONDS = 0.5
"""How often a cancellation is looked for between two heartbeats."""
_DATABASE_DOWN_SECONDS = 2.0
_TIDY_SECONDS = 3600.0


@dataclass(frozen=True)
class Handler:
    """What to do with jobs of one kind.

    ``run`` works, and writes its result through ``queue.fenced`` (or ``queue.complete``) in one transaction;
    it may raise. ``give_up`` says in the domain's own object why nothing more will happen: it is called when
    a job's workers died too often, after a permanent error, and after the last try; it must be idempotent.
    """

    run: Callable[[Context, Claim], None]
    give_up: Callable[[Context, Claim, str], None]


def run_worker(
    ctx: Context,
    handlers: Mapping[str, Handler],
    *,
    name: str,
    stop: threading.Event,
    once: bool = False,
) -> None:
    """Runs jobs until ``stop`` is set; a job that is then running is handed back.

    ``once``: returns as soon as no job can run.
    """
    tidy_at = look_at = time.monotonic()
    while not stop.is_set():
        try:
            if time.monotonic() >= look_at and schedule.enqueue_due(ctx.db) < schedule.MAX_DUE:
                look_at = time.monotonic() + schedule.LOOK_SECONDS
            claim = queue.claim(ctx.db, name, ctx.settings)
            if claim is None and time.monotonic() >= tidy_at:
                tidy_at = time.monotonic() + _TIDY_SECONDS
                with ctx.db.write() as session:
                    queue.forget_ended(session)
        except SQLAlchemyError as error:
            if once:
                raise
            _log.error("the metadata database does not answer, trying again: %s", type(error).__name__)
            stop.wait(_DATABASE_DOWN_SECONDS)
            continue
        if claim is not None:
            run_claim(ctx, handlers, claim, stop)
        elif once:
            return
        else:
            stop.wait(ctx.settings.poll_seconds)


def run_claim(ctx: Context, handlers: Mapping[str, Handler], claim: Claim, stop: threading.Event) -> None:
    """Runs one job to its end and settles it. Raises nothing: what cannot be settled is left to its lease."""
    checkpoint("worker.claimed")
    try:
        with _Pulse(ctx.db, claim, ctx.settings.heartbeat_seconds, stop):
            _run(ctx, handlers, claim)
    except LeaseLost:
        _log.warning("job %d (%s) was handed on; this worker's result is dropped", claim.job_id, claim.kind)
    except Exception:  # noqa: BLE001 - a worker outlives every job
        _log.exception("job %d (%s) could not be settled; its lease will run out", claim.job_id, claim.kind)


def _run(ctx: Context, handlers: Mapping[str, Handler], claim: Claim) -> None:
    handler = handlers.get(claim.kind)
    if handler is None:
        reason = f"no handler for {claim.kind!r}"
        _log.error("job %d: %s", claim.job_id, reason)
        _settle(ctx, partial(queue.fail, claim=claim, error=reason, retry_in_seconds=None))
        return
    if claim.exhausted:
        _give_up(ctx, handler, claim, claim.exhausted)
        return
    try:
        handler.run(ctx, claim)
    except LeaseLost:
        raise
    except Exception as error:  # noqa: BLE001 - every way to fail ends in the domain's object
        _after_error(ctx, handler, claim, error)
    else:
        _settle(ctx, partial(queue.complete, claim=claim))


def _after_error(ctx: Context, handler: Handler, claim: Claim, error: Exception) -> None:
    """A stop is no error; what may pass is tried again; the rest is given up."""
    if claim.lost:
        raise LeaseLost(f"job {claim.job_id} was handed on") from error
    if claim.cancel_requested:
        _settle(ctx, partial(queue.end_cancelled, claim=claim))
    elif claim.draining:
        _settle(ctx, partial(queue.release, claim=claim))
    elif _may_pass(error) and not claim.last_attempt:
        delay = backoff_seconds(claim.attempt, getattr(error, "retry_after_seconds", None))
        reason = _words(error)
        _log.info("job %d (%s) is tried again in %.1f s: %s", claim.job_id, claim.kind, delay, reason)
        _settle(ctx, partial(queue.fail, claim=claim, error=reason, retry_in_seconds=delay))
    else:
        if not _is_expected(error):
            _log.error("job %d (%s) raised", claim.job_id, claim.kind, exc_info=error)
        _give_up(ctx, handler, claim, _words(error))


def _may_pass(error: Exception) -> bool:
    """The metadata database may be restarting, or two workers met in it; others say so themselves."""
    return isinstance(error, SQLAlchemyError) or bool(getattr(error, "transient", False))


def _is_expected(error: Exception) -> bool:
    """The errors of engine, forges and services are written for people and hold no secret."""
    return hasattr(error, "transient") or hasattr(error, "problem_code")


def _words(error: Exception) -> str:
    if _is_expected(error):
        return str(error)
    return f"Internal error ({type(error).__name__}); the worker's log says more."


def _give_up(ctx: Context, handler: Handler, claim: Claim, reason: str) -> None:
    _log.warning("job %d (%s) is given up: %s", claim.job_id, claim.kind, reason)
    handler.give_up(ctx, claim, reason)
    _settle(ctx, partial(queue.fail, claim=claim, error=reason, retry_in_seconds=None))


def _settle(ctx: Context, write: Callable[[Session], None]) -> None:
    """Ends the job unless its handler already did, in the transaction of its result."""
    try:
        with ctx.db.write() as session:
            write(session)
    except LeaseLost:
        _log.debug("the job was settled by its handler, or handed on")


def backoff_seconds(attempt: int, wish: float | None = None) -> float:
    """Full jitter below 1, 2, 4 … 300 s after try ``attempt`` (from 1); never before ``wish``."""
    ceiling = min(_LONGEST_BACKOFF_SECONDS, 2.0 ** (attempt - 1))
    return max(wish or 0.0, random.uniform(0.0, ceiling))  # noqa: S311 - spreads load, guards nothing


class _Pulse:
    """A thread that keeps the lease alive, and carries a cancellation or the worker's stop to the claim."""

    def __init__(self, db: Database, claim: Claim, beat_seconds: float, stop: threading.Event) -> None:
        self._db, self._claim, self._beat_seconds, self._stop = db, claim, beat_seconds, stop
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name=f"pulse-{claim.job_id}", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _work(self) -> None:
        last_beat = time.monotonic()
        while not self._over.wait(min(self._beat_seconds, _LOOK_SECONDS)):
            self._claim.draining = self._stop.is_set()
            due = time.monotonic() - last_beat >= self._beat_seconds
            try:
                if due:
                    queue.heartbeat(self._db, self._claim)
                    last_beat = time.monotonic()
                else:
                    queue.look(self._db, self._claim)
            except SQLAlchemyError as failure:
                _log.warning("job %d: no heartbeat: %s", self._claim.job_id, type(failure).__name__)
                if time.monotonic() - last_beat > self._claim.lease_seconds:
                    self._claim.lost = True
            if self._claim.lost:
                return
