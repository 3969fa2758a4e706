"""Takes values out of what alerts keep, once their data source keeps none any more; counts and outcomes stay.

A check that ends later asks the data source itself. Messages that wait are left: they are told within
minutes, and looked at again when they are over.
"""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from twofold_engine.measure import Measure
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs import privacy
from twofold_server.monitors.judge import judge
from twofold_server.monitors.models import AlertResult
from twofold_server.monitors.service import origin_of, reason_of
from twofold_server.notifications import service as notifications
from twofold_server.worker import queue

__all__ = ["purge_values"]

BATCH = 200
"""Checks of one transaction: the lock is given back often."""


def purge_values(ctx: Context) -> int:
    """Goes through every check of a data source that does not store values. Returns how many changed."""
    guarded = select(AlertResult.alert_id).where(AlertResult.data_source_id.in_(_guarded())).distinct()
    with ctx.db.read() as session:
        alerts = list(session.scalars(guarded.order_by(AlertResult.alert_id)))
    return sum(_purge_alert(ctx, alert_id) for alert_id in alerts)


def _purge_alert(ctx: Context, alert_id: int) -> int:
    changed = last = 0
    while True:
        with ctx.db.write() as session:
            found = _batch(session, alert_id, last)
            changed += sum(_forget(session, result) for result in found)
            if len(found) < BATCH:
                notifications.forget_contents(session, origin_of(alert_id))
                return changed
            last = found[-1].id


def _guarded() -> Select[int]:
    return select(DataSource.id).where(DataSource.store_values != privacy.ALL)


def _batch(session: Session, alert_id: int, after: int) -> list[AlertResult]:
    holds = or_(
        AlertResult.least.is_not(None), AlertResult.greatest.is_not(None), AlertResult.status == "failed"
    )
    ours = AlertResult.data_source_id.in_(_guarded())
    wanted = select(AlertResult).where(AlertResult.alert_id == alert_id, AlertResult.id > after, ours, holds)
    return list(session.scalars(wanted.order_by(AlertResult.id).limit(BATCH).with_for_update()))


def _forget(session: Session, result: AlertResult) -> bool:
    """One check without its values; the sentence about it is written anew."""
    if result.job_id is not None:
        queue.forget_error(session, result.job_id)
    if result.error is not None:
        told = privacy.guarded_words(result.error)
        changed = told != result.error
        result.error, result.reason = told, reason_of(told)
        return changed
    if result.least is None or result.greatest is None:
        return False
    measure = Measure(
        result.rows_counted or 0,
        result.threshold.get("column"),
        result.values_counted,
        Decimal(result.least),
        Decimal(result.greatest),
    )
    result.reason = judge(measure, result.threshold).discreet
    result.least = result.greatest = None
    return True
