"""The ledger of tables that results were written to: who owns which, and which must go.

A row is written under the job's fence before its table is made, and set to ``written`` with the diff's
result. So a table of ours always has a row, whatever dies on the way; a row may have no table. What has no
row is never dropped.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from twofold_engine.materialized import DUPLICATES, EXCLUSIVES, VALUES, Materialized
from twofold_server.accounts.actors import SYSTEM_ACTOR, audit
from twofold_server.data_sources.models import DataSource
from twofold_server.data_sources.service import DROP_TABLES, retention_days
from twofold_server.db import utcnow
from twofold_server.diffs.models import TERMINAL_STATUSES, Diff, MaterializedTable
from twofold_server.settings import Settings
from twofold_server.worker import queue

PREFIX = "twofold_diff_"
"""Of every table of ours; what is dropped has it."""
TablePath = tuple[str, ...]


def stem(diff_id: int) -> str:
    """What the tables of a diff are called, without their kind."""
    return f"{PREFIX}{diff_id}"


def owned(session: Session, diff_id: int, data_source_id: int) -> frozenset[TablePath]:
    """The tables that an earlier try of the diff may have left there."""
    found = select(MaterializedTable.path).where(
        MaterializedTable.diff_id == diff_id,
        MaterializedTable.data_source_id == data_source_id,
        MaterializedTable.dropped_at.is_(None),
    )
    return frozenset(tuple(json.loads(path)) for path in session.scalars(found))


def claim(session: Session, diff: Diff, data_source_id: int, wanted: Mapping[TablePath, str]) -> None:
    """Puts tables (path → kind) into the ledger that are about to be made; twice is once."""
    known = {
        row.path: row
        for row in session.scalars(
            select(MaterializedTable).where(
                MaterializedTable.diff_id == diff.id, MaterializedTable.data_source_id == data_source_id
            )
        )
    }
    for path, kind in wanted.items():
        text = json.dumps(list(path), ensure_ascii=False)
        if text in known:
            known[text].dropped_at = None
            continue
        session.add(
            MaterializedTable(
                organization_id=diff.organization_id,
                diff_id=diff.id,
                data_source_id=data_source_id,
                kind=kind,
                path=text,
            )
        )


def record(session: Session, diff: Diff, summary: dict[str, Any], found: Materialized | None) -> None:
    """Settles the ledger with the result: what was written stays, what else was claimed goes.

    ``summary`` gets the id of the data source that took the tables.
    """
    if found is None:
        return
    request = diff.request
    taker = int(request.get("materialization_destination_id") or request["data_source1_id"])
    summary["materialized"]["data_source_id"] = taker
    rows = {json.dumps(list(table.path), ensure_ascii=False): table.rows for table in found.tables}
    claimed = session.scalars(select(MaterializedTable).where(MaterializedTable.diff_id == diff.id)).all()
    for row in claimed:
        if row.path in rows and row.data_source_id == taker:
            row.rows, row.written_at = rows[row.path], utcnow()
    if len(claimed) > len(rows):
        _drop_soon(session)
    if found.tables:
        named = [".".join(table.path) for table in found.tables]
        audit(
            session, SYSTEM_ACTOR(diff.organization_id), "diff.materialized", f"diff:{diff.id}",
            data_source_id=taker, tables=named, asked_by=diff.created_by,
        )  # fmt: skip


def due(session: Session, diff: Diff) -> None:
    """The tables of a diff whose rows were purged go as well."""
    if session.scalar(
        select(MaterializedTable.id).where(_stands(), MaterializedTable.diff_id == diff.id).limit(1)
    ):
        _drop_soon(session)


def _drop_soon(session: Session) -> None:
    queue.enqueue(session, DROP_TABLES, {}, dedupe_key=DROP_TABLES)


def wire(diff: Diff) -> dict[str, Any]:
    """``ApiMaterializedResults``: per group the tables with their data source, or null."""
    found = (diff.summary or {}).get("materialized") or {}
    groups = {
        "diff": (VALUES,),
        "duplicates1": DUPLICATES[:1],
        "duplicates2": DUPLICATES[1:],
        "exclusives": EXCLUSIVES,
    }
    shown: dict[str, Any] = {}
    for name, kinds in groups.items():
        listed = [
            {
                "data_source_id": found["data_source_id"],
                "is_sampled": found["is_sampled"],
                "path": table["path"],
            }
            for table in found.get("tables", ())
            if table["kind"] in kinds
        ]
        shown[name] = listed or None
    return shown


# --- what must go


def _stands() -> ColumnElement[bool]:
    return MaterializedTable.dropped_at.is_(None)


def sources_due(session: Session, settings: Settings) -> list[DataSource]:
    """The data sources that hold a table which must go, deleted ones left out: nothing opens them again."""
    holding = select(MaterializedTable.data_source_id).where(_stands()).distinct()
    sources = session.scalars(
        select(DataSource).where(DataSource.id.in_(holding), DataSource.deleted_at.is_(None))
    )
    return [source for source in sources if next(_due(session, settings, source, 1), None) is not None]


def tables_due(
    session: Session, settings: Settings, source: DataSource, limit: int, *, after: int = 0
) -> list[tuple[MaterializedTable, TablePath]]:
    """Tables of one data source that must go: of diffs whose rows were purged, older than its retention, or
    left by a worker that died; in the order of their rows, from the one beyond ``after``."""
    return [(row, tuple(json.loads(row.path))) for row in _due(session, settings, source, limit, after)]


def _due(
    session: Session, settings: Settings, source: DataSource, limit: int, after: int = 0
) -> Iterator[MaterializedTable]:
    eldest = utcnow() - timedelta(days=retention_days(settings, source))
    wanted = (
        select(MaterializedTable)
        .join(Diff, Diff.id == MaterializedTable.diff_id)
        .where(
            _stands(),
            MaterializedTable.data_source_id == source.id,
            MaterializedTable.id > after,
            Diff.status.in_(TERMINAL_STATUSES),
            Diff.purged.is_(True)
            | MaterializedTable.written_at.is_(None)
            | (MaterializedTable.written_at < eldest),
        )
        .order_by(MaterializedTable.id)
        .limit(limit)
    )
    yield from session.scalars(wanted)


def dropped(session: Session, rows: Sequence[MaterializedTable]) -> None:
    """The tables are gone: the ledger says when, and their diffs list them no longer."""
    now = utcnow()
    for row in rows:
        kept = session.get_one(MaterializedTable, row.id)
        kept.dropped_at, kept.drop_error = now, ""
    for diff_id in sorted({row.diff_id for row in rows}):
        diff = session.get_one(Diff, diff_id, with_for_update=True)
        found = (diff.summary or {}).get("materialized")
        gone = [json.loads(row.path) for row in rows if row.diff_id == diff_id]
        if diff.summary is None or found is None:
            continue
        left = [table for table in found["tables"] if table["path"] not in gone]
        if len(left) < len(found["tables"]):
            note = f"Tables were dropped on {now:%Y-%m-%d}: their rows are kept no longer."
            notes = [*(one for one in found["notes"] if one != note), note]
            diff.summary = {**diff.summary, "materialized": {**found, "tables": left, "notes": notes}}


def not_dropped(session: Session, reasons: Mapping[int, str]) -> None:
    """They are tried again; until then the ledger says why they are there. ``reasons``: by number of row."""
    for row_id, reason in reasons.items():
        session.get_one(MaterializedTable, row_id).drop_error = reason[:1000]
