"""Worker entry points of alerts."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime

from twofold_engine import EngineError
from twofold_engine.errors import ConnectionFailed, DatabaseLocked
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource
from twofold_server.db import utcnow
from twofold_server.diffs import privacy
from twofold_server.monitors import purge, service
from twofold_server.monitors.measuring import limits_of, measure_query
from twofold_server.monitors.models import Alert
from twofold_server.worker import queue
from twofold_server.worker.checkpoints import checkpoint
from twofold_server.worker.queue import Claim, TransientError
from twofold_server.worker.runner import Handler
from twofold_server.worker.schedule import Recurring
from twofold_server.worker.scratch import clear_scratch, scratch_folder

_log = logging.getLogger(__name__)
_MAY_PASS = (DatabaseLocked, ConnectionFailed)


@dataclass(frozen=True)
class _Work:
    result_id: int
    source: DataSource
    query: str
    column: str | None


def start_due_check(ctx: Context, claim: Claim) -> None:
    """A schedule's moment came: its check and the end of this job are one transaction, so it comes once."""
    with ctx.db.write() as session:
        queue.complete(session, claim)
        alert = session.get(Alert, int(claim.payload["alert_id"]))
        if alert is None or alert.paused:
            return
        due_at = datetime.fromisoformat(claim.payload["due_at"])
        actor = SYSTEM_ACTOR(alert.organization_id)
        service.start_check(session, ctx, actor, alert.id, trigger="schedule", due_at=due_at)
        checkpoint("start_due_check.before_commit")


def run_check(ctx: Context, claim: Claim) -> None:
    """Measures the query and records what was found under the job's fence, with its messages.

    May be run any number of times for one check: it ends once. Raises ``TransientError`` for what may pass.
    """
    clear_scratch(ctx.settings, claim.job_id)
    work = _start(ctx, claim)
    if work is None:
        return
    try:
        with scratch_folder(ctx.settings, claim) as folder:
            limits = limits_of(ctx, folder, ctx.settings.alert_timeout_seconds)
            found = measure_query(ctx, work.source, work.query, work.column, limits, claim.cancelled)
    except EngineError as error:
        _fail_or_retry(ctx, claim, work, error)
        return
    checkpoint("run_check.measured")
    with ctx.db.write() as session:
        queue.complete(session, claim)
        result = service.lock_result(session, work.result_id)
        if result is not None and not result.is_terminal:
            service.record_measure(session, ctx, result, found)
        checkpoint("run_check.before_commit")
    checkpoint("run_check.recorded")


def give_up(ctx: Context, claim: Claim, reason: str) -> None:
    """Ends the check with the reason why its job will not be run again."""
    error = {
        "type": "worker_died" if claim.exhausted else "internal_error",
        "message": reason,
        "hint": "Nothing was checked. Ask the operator of this server, then run the check again.",
    }
    with ctx.db.write() as session:
        queue.fail(session, claim, reason, None)
        result = service.lock_result(session, int(claim.payload["result_id"]))
        if result is not None:
            service.record_failure(session, ctx, result, error)
    clear_scratch(ctx.settings, claim.job_id)


def give_up_due(ctx: Context, claim: Claim, reason: str) -> None:  # noqa: ARG001 - a handler's shape
    """The next moment of the schedule comes by itself."""
    _log.error("alert %s missed a moment of its schedule: %s", claim.payload["alert_id"], reason)


def purge_values(ctx: Context, claim: Claim) -> None:  # noqa: ARG001 - a handler's shape
    """Applies the data sources' policies to what alerts keep; safe to repeat and to stop anywhere."""
    purge.purge_values(ctx)


def _leave(ctx: Context, claim: Claim, reason: str) -> None:
    """Nobody waits for it; the next hour's job finds the same."""


HANDLERS: dict[str, Handler] = {
    data_sources.PURGE_VALUES: Handler(purge_values, _leave),
    service.RUN_CHECK: Handler(run_check, give_up),
    service.START_DUE_CHECK: Handler(start_due_check, give_up_due),
}
RECURRING = (Recurring(data_sources.PURGE_VALUES, every_seconds=3600),)


def _start(ctx: Context, claim: Claim) -> _Work | None:
    """Marks the check as running; None when it is over or its alert is gone."""
    with ctx.db.write() as session:
        queue.fenced(session, claim)
        result = service.lock_result(session, int(claim.payload["result_id"]))
        ours = result is not None and result.alert_id == int(claim.payload["alert_id"])
        if result is None or not ours or result.is_terminal or result.job_id != claim.job_id:
            queue.complete(session, claim)
            return None
        alert = session.get_one(Alert, result.alert_id)
        result.status, result.started_at = "processing", result.started_at or utcnow()
        result.threshold, result.data_source_id = alert.threshold, alert.data_source_id
        source = session.get_one(DataSource, alert.data_source_id)
        return _Work(result.id, source, alert.query, alert.threshold.get("column"))


def _fail_or_retry(ctx: Context, claim: Claim, work: _Work, error: EngineError) -> None:
    """A stop goes to the runner, what may pass is tried again, anything else is the check's answer."""
    if claim.cancelled():
        raise error
    if isinstance(error, _MAY_PASS) and not claim.last_attempt:
        raise TransientError(str(error)) from error
    keeps = work.source.store_values == privacy.ALL
    said = str(error) if keeps else privacy.guarded_words(error.to_dict())["message"]
    with ctx.db.write() as session:
        queue.fail(session, claim, said, None)
        result = service.lock_result(session, work.result_id)
        if result is not None:
            service.record_failure(session, ctx, result, error.to_dict())
