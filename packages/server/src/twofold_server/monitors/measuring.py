"""Runs the query of an alert, within its bounds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from twofold_engine import Limits, QueryRef
from twofold_engine.databases import Database
from twofold_engine.errors import Cancelled, QueryTimeout
from twofold_engine.measure import Measure, measure
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource
from twofold_server.errors import TooManyRequests

__all__ = ["limits_of", "measure_query", "try_query"]

TRIAL_SECONDS = 15.0
"""A person waits for a trial, and so does a thread of the web process."""
_TRIALS_AT_ONCE = 2
_LOOK_SECONDS = 0.1
_trials = threading.BoundedSemaphore(_TRIALS_AT_ONCE)


def limits_of(ctx: Context, folder: Path, seconds: float) -> Limits:
    """The bounds of one query of an alert."""
    return Limits(
        memory_bytes=ctx.settings.diff_memory_bytes,
        temp_dir=folder,
        statement_timeout_seconds=seconds,
        lock_wait_seconds=ctx.settings.source_lock_wait_seconds,
    )


def measure_query(
    ctx: Context,
    source: DataSource,
    query: str,
    column: str | None,
    limits: Limits,
    cancelled: Callable[[], bool],
) -> Measure:
    """What the query returns now. Raises ``EngineError``; a query that takes too long is stopped."""
    seconds = limits.statement_timeout_seconds
    with (
        data_sources.open_database(ctx, source, limits) as database,
        _watched(database, cancelled, seconds) as expired,
    ):
        try:
            return measure(database, QueryRef(query), column)
        except Cancelled as error:
            if not expired.is_set():
                raise
            raise QueryTimeout(
                f"The query took longer than {seconds:.0f} s and was stopped.",
                hint="Filter its rows, or let the operator raise TWOFOLD_ALERT_TIMEOUT_SECONDS.",
            ) from error


@contextmanager
def _watched(database: Database, cancelled: Callable[[], bool], seconds: float) -> Iterator[threading.Event]:
    """Stops the statements of the block when somebody cancels or the time is over; the event: the latter."""
    over, expired = threading.Event(), threading.Event()
    deadline = time.monotonic() + seconds

    def watch() -> None:
        while not over.wait(_LOOK_SECONDS):
            late = time.monotonic() > deadline
            if late:
                expired.set()
            if late or cancelled():
                database.cancel()

    thread = threading.Thread(target=watch, name="alert-watch", daemon=True)
    thread.start()
    try:
        yield expired
    finally:
        over.set()
        thread.join()


def try_query(ctx: Context, source: DataSource, query: str, column: str | None) -> Measure:
    """What the query returns now, for somebody who writes an alert; nothing is stored.

    Raises ``EngineError``, and ``TooManyRequests`` while others try theirs in this process.
    """
    if not _trials.acquire(blocking=False):
        raise TooManyRequests(
            "Other queries are being tried; nothing was run. Try again in a moment.",
            retry_after_seconds=TRIAL_SECONDS,
        )
    try:
        parent = ctx.settings.data_dir / "tmp"
        parent.mkdir(exist_ok=True)
        with TemporaryDirectory(prefix="trial-", dir=parent) as folder:
            limits = limits_of(ctx, Path(folder), min(TRIAL_SECONDS, ctx.settings.alert_timeout_seconds))
            return measure_query(ctx, source, query, column, limits, lambda: False)
    finally:
        _trials.release()
