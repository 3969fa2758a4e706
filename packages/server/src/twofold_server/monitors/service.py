"""The verbs of alerts. A check ends once: its numbers, messages and the alert's state are one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from twofold_engine import EngineError, QueryRef
from twofold_engine.measure import Measure
from twofold_engine.measure import check as check_measurable
from twofold_server.accounts.service import Actor, audit
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource
from twofold_server.data_sources.types import SOURCE_TYPES
from twofold_server.db import utcnow
from twofold_server.diffs import privacy
from twofold_server.errors import Invalid, NotFound
from twofold_server.monitors import telling, wording
from twofold_server.monitors.judge import judge
from twofold_server.monitors.models import Alert, AlertResult
from twofold_server.monitors.schemas import AlertForm, AlertPatch, Schedule, stored
from twofold_server.notifications import service as notifications
from twofold_server.worker import queue, schedule
from twofold_server.worker.models import Schedule as ScheduleRow
from twofold_server.worker.schedule import Cron

RUN_CHECK = "monitors.run_check"
START_DUE_CHECK = "monitors.start_due_check"
MAX_PAGE_SIZE = 200
_MAX_LISTED = 1000
_MAX_RESULTS = 1000
"""Checks that an alert remembers."""
_MAX_TRIES = 3
_CHECK_PRIORITY = 90
CANCELLED = {"type": "cancelled", "message": "The check was cancelled.", "hint": "Run it again."}


# --- alerts


def list_all(session: Session, actor: Actor, *, limit: int = _MAX_LISTED, offset: int = 0) -> list[Alert]:
    """The organization's alerts, newest first."""
    if offset < 0 or not 1 <= limit <= _MAX_LISTED:
        raise Invalid(f"offset starts at 0, and limit lies between 1 and {_MAX_LISTED}.")
    wanted = select(Alert).where(Alert.organization_id == actor.organization_id).order_by(Alert.id.desc())
    return list(session.scalars(wanted.offset(offset).limit(limit)))


def get(session: Session, actor: Actor, alert_id: int) -> Alert:
    """The actor's alert; raises ``NotFound``, also for one of another organization."""
    found = session.get(Alert, alert_id)
    if found is None or found.organization_id != actor.organization_id:
        raise NotFound(f"There is no alert {alert_id}.")
    return found


def create(session: Session, ctx: Context, actor: Actor, form: AlertForm) -> Alert:
    """Adds an alert and its schedule; raises ``Invalid`` for whatever cannot work."""
    source = _source(session, actor, form.data_source_id)
    _check_query(source, form.query)
    alert = Alert(
        organization_id=actor.organization_id,
        name=form.name,
        data_source_id=source.id,
        query=form.query,
        threshold=form.threshold.model_dump(),
        schedule=stored(form.schedule),
        notifications=notifications.check_targets(session, ctx, actor, form.notifications),
        paused=form.paused,
        created_by=actor.user_id or None,
    )
    session.add(alert)
    session.flush()
    _put_schedule(session, alert, form.schedule)
    audit(session, actor, "alert.created", f"alert:{alert.id}", name=alert.name)
    return alert


def update(session: Session, ctx: Context, actor: Actor, alert_id: int, patch: AlertPatch) -> Alert:
    """Changes the fields that were sent; raises ``NotFound`` and ``Invalid``."""
    get(session, actor, alert_id)
    alert = _lock(session, alert_id)
    assert alert is not None, "just read in this transaction, and deleting needs its lock"
    if patch.data_source_id is not None or patch.query is not None:
        source = _source(session, actor, patch.data_source_id or alert.data_source_id)
        _check_query(source, patch.query or alert.query)
        alert.data_source_id, alert.query = source.id, patch.query or alert.query
    if patch.name is not None:
        alert.name = patch.name
    if patch.threshold is not None:
        alert.threshold = patch.threshold.model_dump()
    if patch.notifications is not None:
        alert.notifications = notifications.check_targets(session, ctx, actor, patch.notifications)
    if patch.paused is not None:
        alert.paused = patch.paused
    if patch.schedule is not None:
        alert.schedule = stored(patch.schedule)
    if patch.schedule is not None or patch.paused is not None:
        _put_schedule(session, alert, AlertPatch.model_validate({"schedule": alert.schedule}).schedule)
    fields = sorted(patch.model_fields_set)
    audit(session, actor, "alert.updated", f"alert:{alert.id}", fields=fields)
    return alert


def remove(session: Session, actor: Actor, alert_id: int) -> None:
    """Deletes an alert with its checks, messages and schedule; a check that runs is stopped."""
    get(session, actor, alert_id)
    for job_id in _open_jobs(session, alert_id):
        queue.request_cancel(session, job_id)  # the job is locked before the alert, as in a worker
    alert = _lock(session, alert_id)
    schedule.remove(session, schedule_name(alert_id))
    notifications.forget(session, origin_of(alert_id))
    session.execute(delete(AlertResult).where(AlertResult.alert_id == alert_id))
    session.delete(alert)
    audit(session, actor, "alert.deleted", f"alert:{alert_id}", name=alert.name if alert else "")


def next_runs(session: Session, alerts: Sequence[Alert]) -> dict[int, datetime]:
    """When each scheduled alert is due next; paused and unscheduled ones are not there."""
    names = {schedule_name(alert.id): alert.id for alert in alerts}
    rows = session.execute(select(ScheduleRow.name, ScheduleRow.next_at).where(ScheduleRow.name.in_(names)))
    return {names[name]: moment for name, moment in rows}


def schedule_name(alert_id: int) -> str:
    return f"alert:{alert_id}"


def origin_of(alert_id: int) -> str:
    """How its messages name the alert."""
    return f"alert:{alert_id}"


# --- checks


def start_check(
    session: Session,
    ctx: Context,
    actor: Actor,
    alert_id: int,
    *,
    trigger: str,
    due_at: datetime | None = None,
) -> AlertResult:
    """Writes a check and its job. One that waits already is returned instead: it will see the same data."""
    get(session, actor, alert_id)
    alert = _lock(session, alert_id)
    if alert is None:
        raise NotFound(f"There is no alert {alert_id}.")
    waiting = session.scalar(
        select(AlertResult).where(AlertResult.alert_id == alert_id, AlertResult.status == "queued").limit(1)
    )
    if waiting is not None:
        return waiting
    _forget_oldest(session, alert_id)
    result = AlertResult(
        alert_id=alert_id,
        data_source_id=alert.data_source_id,
        trigger=trigger,
        due_at=due_at,
        threshold=alert.threshold,
    )
    session.add(result)
    session.flush()
    source = session.get_one(DataSource, alert.data_source_id)
    slots = {
        data_sources.slot_name(source.id): data_sources.budget(ctx.settings, source),
        f"alert:{alert_id}": 1,
    }
    payload = {"result_id": result.id, "alert_id": alert_id}
    job = queue.enqueue(
        session, RUN_CHECK, payload, slots=slots, priority=_CHECK_PRIORITY, max_attempts=_MAX_TRIES
    )
    result.job_id = job.id
    return result


def source_of_trial(session: Session, actor: Actor, form: AlertForm) -> DataSource:
    """The data source of an alert that is being written; raises ``Invalid`` as ``create`` does."""
    source = _source(session, actor, form.data_source_id)
    _check_query(source, form.query)
    return source


def get_result(session: Session, actor: Actor, alert_id: int, result_id: int) -> AlertResult:
    """One check of the actor's alert; raises ``NotFound``."""
    get(session, actor, alert_id)
    result = session.get(AlertResult, result_id)
    if result is None or result.alert_id != alert_id:
        raise NotFound(f"The alert {alert_id} has no result {result_id}.")
    return result


def results(session: Session, alert: Alert, *, limit: int = 50, offset: int = 0) -> list[AlertResult]:
    """The alert's checks, newest first."""
    if offset < 0 or not 1 <= limit <= MAX_PAGE_SIZE:
        raise Invalid(f"offset starts at 0, and limit lies between 1 and {MAX_PAGE_SIZE}.")
    wanted = select(AlertResult).where(AlertResult.alert_id == alert.id).order_by(AlertResult.id.desc())
    return list(session.scalars(wanted.offset(offset).limit(limit)))


def count_results(session: Session, alert: Alert) -> int:
    return session.scalar(select(func.count(AlertResult.id)).where(AlertResult.alert_id == alert.id)) or 0


def newest_results(session: Session, alerts: Sequence[Alert], each: int) -> dict[int, list[AlertResult]]:
    """The newest checks of each alert, newest first."""
    place = func.row_number().over(partition_by=AlertResult.alert_id, order_by=AlertResult.id.desc())
    ranked = (
        select(AlertResult.id, place.label("place"))
        .where(AlertResult.alert_id.in_([alert.id for alert in alerts]))
        .subquery()
    )
    wanted = select(AlertResult).join(ranked, ranked.c.id == AlertResult.id).where(ranked.c.place <= each)
    found: dict[int, list[AlertResult]] = {}
    for result in session.scalars(wanted.order_by(AlertResult.id.desc())):
        found.setdefault(result.alert_id, []).append(result)
    return found


def cancel_check(session: Session, actor: Actor, alert_id: int, result_id: int) -> AlertResult:
    """Ends a check at once; its worker stops the query within seconds. One that is over stays as it is."""
    result = get_result(session, actor, alert_id, result_id)
    if result.is_terminal:
        return result
    if result.job_id is not None:
        queue.request_cancel(session, result.job_id)  # the job is locked before the result, as in a worker
    locked = lock_result(session, result_id)
    if locked is not None and not locked.is_terminal:
        locked.status, locked.error, locked.finished_at = "failed", CANCELLED, utcnow()
        locked.reason = CANCELLED["message"]
        audit(session, actor, "alert.check_cancelled", f"alert:{alert_id}", result=result_id)
    return locked or result


def lock_result(session: Session, result_id: int) -> AlertResult | None:
    """The check as it is now, locked until the transaction ends; None when its alert was deleted."""
    wanted = select(AlertResult).where(AlertResult.id == result_id).with_for_update()
    return session.scalar(wanted.execution_options(populate_existing=True))


def record_measure(session: Session, ctx: Context, result: AlertResult, measure: Measure) -> None:
    """Ends a check with what was found, and tells it; the caller holds the job's fence and the check."""
    alert, source = _of_result(session, result)
    verdict = judge(measure, result.threshold)
    keeps = source.store_values == privacy.ALL
    result.rows_counted, result.values_counted = measure.rows, measure.values
    if keeps and measure.least is not None and measure.greatest is not None:
        result.least, result.greatest = _plain(measure.least), _plain(measure.greatest)
    result.triggered = verdict.triggered
    result.reason = verdict.reason if keeps else verdict.discreet
    _finish(session, ctx, alert, source, result, "done")


def record_failure(session: Session, ctx: Context, result: AlertResult, error: Mapping[str, Any]) -> None:
    """Ends a check with ``{type, message, hint}``; a check that is over stays as it is."""
    if result.is_terminal:
        return
    alert, source = _of_result(session, result)
    told = dict(error) if source.store_values == privacy.ALL else privacy.guarded_words(dict(error))
    result.error = {name: str(value).replace("\x00", "") for name, value in told.items()}
    result.reason = reason_of(result.error)
    _finish(session, ctx, alert, source, result, "failed")


def reason_of(error: Mapping[str, Any]) -> str:
    """The sentence about a failed check, from its ``{type, message, hint}``."""
    return " ".join(filter(None, (error.get("message"), error.get("hint"))))


# --- inside


def _finish(
    session: Session, ctx: Context, alert: Alert, source: DataSource, result: AlertResult, status: str
) -> None:
    now = utcnow()
    result.status, result.finished_at = status, now
    before, alert.outcome = alert.outcome, result.outcome
    alert.last_run_at = now
    if result.triggered:
        alert.last_triggered_at = now
    kind = telling.event_of(before, result.outcome)
    targets = telling.listeners(alert.notifications, kind, before)
    if targets:
        event = _event(ctx, alert, source, result, kind)
        notifications.notify(session, alert.organization_id, event, targets)


def _event(
    ctx: Context, alert: Alert, source: DataSource, result: AlertResult, kind: str
) -> notifications.Event:
    url = ctx.url(f"/query_alerts/{alert.id}")
    checked = result.finished_at or utcnow()
    found = {
        "rows": result.rows_counted,
        "column": result.threshold.get("column"),
        "min": result.least,
        "max": result.greatest,
        "threshold": result.threshold,
        "reason": result.reason,
        "at": checked.isoformat(timespec="microseconds"),
    }
    facts = {
        "Data source": source.name,
        "Expected": wording.threshold_words(result.threshold),
        "Checked": f"{checked:%Y-%m-%d %H:%M:%S} UTC",
    }
    return notifications.Event(
        key=f"alert:{alert.id}:{result.id}",
        origin=origin_of(alert.id),
        kind=kind,
        subject=wording.subject(kind, alert.name),
        text=wording.text(kind, alert.name, result.reason, facts, url),
        data={
            "id": alert.id,
            "result_id": result.id,
            "url": url,
            "name": alert.name,
            "status": kind,
            "reason": result.reason,
            "threshold_events": [found] if kind == "triggered" else [],
            "missing_data_events": [],
        },
    )


def _of_result(session: Session, result: AlertResult) -> tuple[Alert, DataSource]:
    alert = _lock(session, result.alert_id)
    assert alert is not None, "deleting an alert deletes its checks"
    return alert, session.get_one(DataSource, result.data_source_id or alert.data_source_id)


def _plain(value: Any) -> str:
    from twofold_engine.types import decimal_text

    return decimal_text(value)


def _lock(session: Session, alert_id: int) -> Alert | None:
    wanted = select(Alert).where(Alert.id == alert_id).with_for_update()
    return session.scalar(wanted.execution_options(populate_existing=True))


def _open_jobs(session: Session, alert_id: int) -> list[int]:
    wanted = select(AlertResult.job_id).where(
        AlertResult.alert_id == alert_id, AlertResult.status.in_(("queued", "processing"))
    )
    return sorted(job_id for job_id in session.scalars(wanted) if job_id is not None)


def _forget_oldest(session: Session, alert_id: int) -> None:
    """Keeps the newest checks; the one that would be one too many goes."""
    newest = select(AlertResult.id).where(AlertResult.alert_id == alert_id).order_by(AlertResult.id.desc())
    oldest_kept = session.scalar(newest.offset(_MAX_RESULTS - 2).limit(1))
    if oldest_kept is not None:
        session.execute(
            delete(AlertResult).where(AlertResult.alert_id == alert_id, AlertResult.id < oldest_kept)
        )


def _put_schedule(session: Session, alert: Alert, wanted: Schedule | None) -> None:
    cron = wanted.cron() if wanted is not None and not alert.paused else None
    if cron is None:
        schedule.remove(session, schedule_name(alert.id))
        return
    payload = {"alert_id": alert.id}
    schedule.put(session, schedule_name(alert.id), START_DUE_CHECK, payload, Cron(cron))


def _source(session: Session, actor: Actor, data_source_id: int) -> DataSource:
    """A reference inside a body that leads nowhere is 422, not 404."""
    try:
        source = data_sources.get(session, actor, data_source_id)
    except NotFound as error:
        raise _invalid("data_source_id", str(error)) from None
    if source.is_paused:
        raise _invalid("data_source_id", f"The data source {source.name!r} is paused; resume it in Settings.")
    return source


def _check_query(source: DataSource, query: str) -> None:
    try:
        check_measurable(SOURCE_TYPES[source.type].engine, QueryRef(query))
    except EngineError as error:
        raise _invalid("query", " ".join(filter(None, (error.message, error.hint)))) from None


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])
