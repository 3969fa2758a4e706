"""Deletes differing rows that may be kept no longer; the counts stay.

A diff's rows go when they are older than the retention of the stricter of its two data sources, or when one
of them has become stricter about values than the rows are. A diff forgets its file in a transaction, and the
file goes after it: a crash between the two leaves a file that no diff names, and ``reconcile`` removes it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.data_sources.service import retention_days
from twofold_server.db import utcnow
from twofold_server.diffs import privacy, service
from twofold_server.diffs.models import TERMINAL_STATUSES, Diff
from twofold_server.settings import Settings
from twofold_server.worker.checkpoints import checkpoint

BATCH = 200
"""Diffs of one transaction: their summaries are rewritten, and the lock is given back often."""


@dataclass(frozen=True)
class _Rule:
    """Diffs that must be purged, and why."""

    condition: ColumnElement[bool]
    reason: str
    days: int | None = None


def purge_some(ctx: Context) -> int:
    """Purges one batch of diffs and deletes their files. Returns how many; 0: nothing is left to do."""
    done: list[tuple[int, str | None]] = []
    with ctx.db.write() as session:
        for rule in _rules(session, ctx.settings):
            room = BATCH - len(done)
            if room <= 0:
                break
            for diff in session.scalars(_due(rule, room)):
                done.append((diff.id, service.purge(session, diff, rule.reason, rule.days)))
            session.flush()
    checkpoint("purge_rows.marked")
    for _, name in done:
        if name is not None:
            ctx.results.delete(name)
    return len(done)


def sweep(ctx: Context, diff_id: int) -> None:
    """Deletes every file of a finished diff but the one it names."""
    with ctx.db.read() as session:
        diff = session.get(Diff, diff_id)
    if diff is None or diff.is_terminal:
        ctx.results.keep_only(diff_id, None if diff is None else diff.rows_file)


def reconcile(ctx: Context) -> None:
    """Deletes files that no finished diff names: of purges and workers that died half-way."""
    for diff_id in ctx.results.diff_ids():
        sweep(ctx, diff_id)


def _due(rule: _Rule, limit: int) -> Select[Diff]:
    finished = (Diff.purged.is_(False), Diff.status.in_(TERMINAL_STATUSES))
    wanted = select(Diff).where(*finished, rule.condition).order_by(Diff.id).limit(limit)
    return wanted.with_for_update(skip_locked=True)


def _rules(session: Session, settings: Settings) -> Iterator[_Rule]:
    """Every data source's own, deleted ones too; of two sides the stricter one acts first."""
    now = utcnow()
    for source in session.scalars(select(DataSource).order_by(DataSource.id)):
        uses = or_(Diff.source_data_source_id == source.id, Diff.target_data_source_id == source.id)
        days = retention_days(settings, source)
        yield _Rule(uses & (Diff.finished_at < now - timedelta(days=days)), "retention", days)
        looser = [
            kept
            for kept in (privacy.ALL, privacy.HASHED)
            if privacy.is_stricter(source.store_values, than=kept)
        ]
        if looser:
            yield _Rule(uses & Diff.values_kept.in_(looser), "policy")
