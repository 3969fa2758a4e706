"""Key guesses that a client waits for: a job looks, within the data source's connection budget."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from twofold_engine import Dataset, EngineError, FileRef, KeyGuess, Limits, TableRef, guess_keys
from twofold_engine.errors import InvalidKeyGuess, QueryFailed
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.data_sources import service
from twofold_server.data_sources.models import DataSource
from twofold_server.data_sources.schemas import KeyGuessForm
from twofold_server.data_sources.types import SOURCE_TYPES
from twofold_server.errors import Invalid, TooManyRequests
from twofold_server.worker import queue
from twofold_server.worker.models import Job

GUESS_KEY = "data_sources.guess_key"
_PRIORITY = 40
"""Somebody waits for the answer."""
_POLL_SECONDS = 0.2
_MOST_WAITING = 8
"""Requests that wait in one web process, so that others find a thread."""
_RETRY_SECONDS = 5.0
_waiting = threading.BoundedSemaphore(_MOST_WAITING)


def ask(ctx: Context, actor: Actor, data_source_id: int, form: KeyGuessForm) -> dict[str, Any]:
    """The candidates, or why there are none; raises ``NotFound``, ``Invalid`` and ``TooManyRequests``."""
    if not _waiting.acquire(blocking=False):
        raise TooManyRequests(
            f"{_MOST_WAITING} requests for a key wait already. Try again in {_RETRY_SECONDS:.0f} seconds.",
            retry_after_seconds=_RETRY_SECONDS,
        )
    try:
        with ctx.db.write() as session:
            job_id = _start(session, ctx, actor, data_source_id, form)
        return _wait(ctx, job_id)
    finally:
        _waiting.release()


def _start(session: Session, ctx: Context, actor: Actor, data_source_id: int, form: KeyGuessForm) -> int:
    source = service.get(session, actor, data_source_id)
    if source.is_paused:
        raise Invalid(f"The data source {source.name!r} is paused; resume it in Settings.")
    if not form.table and not SOURCE_TYPES[source.type].is_one_relation:
        raise Invalid("Give table, such as ['schema', 'table'].")
    _guess_of(form)
    job = queue.enqueue(
        session,
        GUESS_KEY,
        {"data_source_id": source.id, "form": form.model_dump()},
        slots={service.slot_name(source.id): service.budget(ctx.settings, source)},
        priority=_PRIORITY,
        max_attempts=1,
    )
    return job.id


def _guess_of(form: KeyGuessForm) -> KeyGuess:
    try:
        return KeyGuess(
            tuple(form.avoid_names or ()), tuple(form.avoid_types or ()), usual=form.avoid_types is None
        )
    except InvalidKeyGuess as error:
        raise Invalid(f"avoid_types: {error.message} {error.hint}") from error


def _wait(ctx: Context, job_id: int) -> dict[str, Any]:
    """Looks until the job is over, or takes it back."""
    end = time.monotonic() + ctx.settings.guess_wait_seconds
    while time.monotonic() < end:
        with ctx.db.read() as session:
            job = session.get_one(Job, job_id)
            if job.state in ("done", "failed", "cancelled"):
                return job.payload.get("answer") or _nothing(job.error or "The search was stopped.")
        time.sleep(_POLL_SECONDS)
    with ctx.db.write() as session:
        queue.request_cancel(session, job_id)
    return _nothing(
        f"No key was found within {ctx.settings.guess_wait_seconds:g} seconds: the workers are busy, or the "
        "table is large. Name the key columns yourself, or start a diff with infer_pk, which takes its time."
    )


def look(ctx: Context, source: DataSource, form: KeyGuessForm, limits: Limits) -> dict[str, Any]:
    """Asks the database; what it refuses is part of the answer."""
    if form.sample_size is not None:
        limits = replace(limits, guess_sample_rows=form.sample_size)
    whole = SOURCE_TYPES[source.type].is_one_relation and form.table in ([], ["-"])
    relation = FileRef() if whole else TableRef(tuple(form.table), frozenset(range(len(form.table))))
    try:
        with service.open_database(ctx, source, limits) as database:
            dataset = Dataset(database, relation)
            found = guess_keys(dataset, _guess_of(form), most=form.candidates, limits=limits)
    except EngineError as error:
        if isinstance(error, QueryFailed) and source.store_values != "all":
            return _nothing("The database refused a query; its words may quote a value and are not shown.")
        return _nothing(" ".join(filter(None, (error.message, error.hint))))
    guesses = [*found.keys, *found.others][: form.candidates]
    if not guesses:
        return _nothing("No column of the table may be in a key: all have types or names to avoid.")
    shown = [
        {
            "pk": list(guess.columns),
            "uniqueness": guess.looks[0].uniqueness,
            "null_rows": guess.looks[0].nulls,
            "sampled_rows": guess.looks[0].rows,
        }
        for guess in guesses
    ]
    return {"candidates": shown, "error": None}


def _nothing(error: str) -> dict[str, Any]:
    return {"candidates": [], "error": error}
