"""Bounds what piles up in the metadata database: sessions, audit log, deliveries, connection tests.

Differing rows have rules of their own (``diffs.purge``), and ended jobs are forgotten by the queue.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import ColumnElement, delete, func, select
from sqlalchemy.orm import Session

from twofold_server.accounts.models import AuditEvent, LoginSession
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSourceTest
from twofold_server.db import utcnow
from twofold_server.repositories.models import Delivery
from twofold_server.settings import Settings
from twofold_server.worker.queue import Claim
from twofold_server.worker.runner import Handler
from twofold_server.worker.schedule import Recurring

FORGET_OLD = "housekeeping.forget_old"
BATCH = 1000
"""Rows of one transaction."""

Model = type[LoginSession] | type[AuditEvent] | type[Delivery] | type[DataSourceTest]
Rule = tuple[Model, ColumnElement[bool]]


def forget_old(ctx: Context, claim: Claim) -> None:
    """Deletes what is older than the settings say, batch by batch; safe to repeat and to stop anywhere."""
    for rule in _rules(ctx.settings):
        while not claim.cancelled():
            with ctx.db.write() as session:
                if _delete_some(session, rule) < BATCH:
                    break


def _rules(settings: Settings) -> Sequence[Rule]:
    now = utcnow()
    newest_tests = select(func.max(DataSourceTest.id)).group_by(DataSourceTest.data_source_id)
    return (
        (LoginSession, LoginSession.expires_at < now),
        (AuditEvent, AuditEvent.created_at < now - timedelta(days=settings.audit_retention_days)),
        (
            Delivery,
            Delivery.handled_at.is_not(None)
            & (Delivery.received_at < now - timedelta(days=settings.delivery_retention_days)),
        ),
        (
            DataSourceTest,
            DataSourceTest.finished_at.is_not(None)
            & (DataSourceTest.created_at < now - timedelta(days=settings.source_test_retention_days))
            & DataSourceTest.id.not_in(newest_tests),
        ),
    )


def _delete_some(session: Session, rule: Rule) -> int:
    model, condition = rule
    ids = list(session.scalars(select(model.id).where(condition).order_by(model.id).limit(BATCH)))
    session.execute(delete(model).where(model.id.in_(ids)))
    return len(ids)


def _leave(ctx: Context, claim: Claim, reason: str) -> None:
    """Nobody waits for it; the queue keeps the reason."""


HANDLERS: dict[str, Handler] = {FORGET_OLD: Handler(forget_old, _leave)}
RECURRING = (Recurring(FORGET_OLD, every_seconds=3600),)
