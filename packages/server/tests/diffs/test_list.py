"""Every way to sort and filter the list works on both metadata databases."""

from __future__ import annotations

from typing import Any

import pytest

from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.db import utcnow
from twofold_server.diffs import fields, service
from twofold_server.diffs.models import Diff
from twofold_server.errors import Invalid


def add_diff(ctx: Context, admin: Any, source_id: int, **values: Any) -> int:
    request = {"table1": ["prod", "orders"], "pk_columns": ["id"], "tags": None, "filter1": "id > 1"}
    with ctx.db.write() as session:
        diff = Diff(
            organization_id=admin.actor.organization_id,
            source_data_source_id=source_id,
            target_data_source_id=source_id,
            request=request,
            kind="in_db",
            **values,
        )
        session.add(diff)
        session.flush()
        return diff.id


def test_sorting_and_filtering(any_ctx: Context, admin: Any) -> None:
    with any_ctx.db.write() as session:
        source = DataSource(organization_id=admin.actor.organization_id, name="w", type="duckdb")
        session.add(source)
        session.flush()
        source_id = source.id
    stats = {"diff_pks": 1, "diff_rows": 10, "diff_values": 3, "match_ratio": 0.5}
    done = add_diff(
        any_ctx,
        admin,
        source_id,
        status="done",
        result="different",
        summary={"diff_stats": stats},
        finished_at=utcnow(),
    )
    better = {"diff_stats": {**stats, "match_ratio": 0.75, "diff_rows": 9}}
    best = add_diff(any_ctx, admin, source_id, status="done", result="different", summary=better)
    waiting = add_diff(any_ctx, admin, source_id, archived=True)

    def ids(**options: Any) -> list[int]:
        with any_ctx.db.read() as session:
            return [diff.id for diff in service.list_page(session, admin.actor, **options).diffs]

    for name in fields._fields():
        assert sorted(ids(order_by=name)) == [done, best, waiting], name
        assert sorted(ids(order_by=name, sort_order="desc")) == [done, best, waiting], name
    both = {"status": "done"}
    assert ids(order_by="stats.match_ratio", filters=both) == [done, best]
    assert ids(order_by="stats.match_ratio", sort_order="desc", filters=both) == [best, done]
    assert ids(order_by="diff_stats_rows", filters=both) == [best, done], "9 before 10: numbers, not text"
    assert ids(filters={"archived": "true"}) == [waiting]
    assert ids(filters={"done": "true", "stats.match_ratio": "0.75"}) == [best]
    assert ids(filters={"filter1": "id > 1", "data_source1_id": str(source_id)}) == [done, best, waiting]
    assert ids(filters={"id": str(done)}) == [done]
    with pytest.raises(Invalid):
        ids(filters={"id": "1 OR 1=1"})
