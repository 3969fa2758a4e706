"""Every way to sort and filter the list works on both metadata databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.db import utcnow
from twofold_server.diffs import fields, service
from twofold_server.diffs.models import Diff
from twofold_server.errors import Invalid


def add_diff(ctx: Context, admin: Any, source_id: int, **values: Any) -> int:
    request = {"table1": ["prod", "orders"], "pk_columns": ["id"], "tags": None, "filter1": "id > 1"}
    request |= {"data_source1_id": source_id, "data_source2_id": source_id, **values.pop("request", {})}
    with ctx.db.write() as session:
        diff = Diff(
            organization_id=admin.actor.organization_id,
            source_data_source_id=source_id,
            target_data_source_id=source_id,
            request=request,
            **{"kind": "in_db", **values},
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


@pytest.fixture
def three(any_ctx: Context, admin: Any) -> list[int]:
    """Three diffs that differ in everything that is filtered by."""
    with any_ctx.db.write() as session:
        source = DataSource(organization_id=admin.actor.organization_id, name="w", type="duckdb")
        session.add(source)
        session.flush()
        source_id = source.id

    def add(request: dict[str, Any], **values: Any) -> int:
        return add_diff(any_ctx, admin, source_id, request=request, **values)

    stats = {"diff_stats": {"diff_pks": 1, "diff_rows": 10, "diff_values": 3, "match_ratio": 0.5}}
    return [
        add(
            {"tags": ["a", "b"], "table1": ["db", "prod", "orders"], "filter1": "x < 3, y"},
            status="done", result="different", summary=stats, archived=True,
            created_at=datetime(2026, 1, 31, 23, 59, 59, 500_000, tzinfo=UTC),
            ci_facts={"ci_run_id": 7, "ci_pr_num": 42, "ci_pr_branch": "a,b"},
        ),
        add(
            {"tags": ["b", "a,c"], "table1": ["prod", "ord%ers"], "pk_columns": ["id", "day"]},
            status="failed", result="error", created_at=datetime(2026, 2, 1, tzinfo=UTC),
        ),
        add({"tags": None, "table1": None, "query1": "SELECT 1<<2"}, kind="cross_db",
            created_at=datetime(2026, 2, 1, 12, 30, 15, 250_000, tzinfo=UTC)),
    ]  # fmt: skip


@pytest.fixture
def ask(client: TestClient, admin: Any, three: list[int]) -> Callable[[str], list[int] | str]:
    """Which of the three a query finds, by position; or what is said of it."""

    def found(query: str) -> list[int] | str:
        answer = client.get(f"/api/v1/datadiffs?{query}", headers=admin.headers)
        body = answer.json()
        if answer.status_code == 422:
            return str(body["detail"])
        assert answer.status_code == 200, answer.text
        assert body["count"] == len(body["results"])
        return [three.index(result["id"]) for result in body["results"]]

    return found


FOUND = [
    ("archived=True", [0]),
    ("archived=false", [1, 2]),
    ("archived=TRUE,FALSE", [0, 1, 2]),
    ("done=True", [0, 1]),
    ("status=done", [0]),
    ("status=done,failed", [0, 1]),
    ("status=done&status=failed", [0, 1]),
    ("result=different,%20error", [0, 1]),
    ("kind=cross_db", [2]),
    ("tags=a", [0]),
    ("tags=b", [0, 1]),
    ("tags=a,c", [0, 1]),
    ("tags=zz", []),
    ("tags=%25", []),
    ("tags=%27%20OR%201=1%20--", []),
    ("pk_columns=id", [0, 1, 2]),
    ("pk_columns=day", [1]),
    ("table1=orders", [0]),
    ("table1=prod.orders", [0]),
    ("table1=db.prod.orders", [0]),
    ("table1=od.orders", []),
    ("table1=prod.ord%25ers", [1]),
    ("table1=prod.ord_ers", []),
    ("table1=prod", [0, 1]),
    ("filter1=x%20<%203,%20y", [0]),
    ("query1=SELECT%201<<2", [2]),
    ("pr_num=42", [0]),
    ("pr_num=>41", [0]),
    ("pr_num=<42", []),
    ("pr_num=1,42", [0]),
    ("ci_run_id=1<<7", [0]),
    ("pr_branch=a,b", [0]),
    ("stats.match_ratio=0.4<<0.5", [0]),
    ("stats.match_ratio=>0.5", []),
    ("diff_stats_rows=<1e2", [0]),
    ("created_at=2026-01-31", [0]),
    ("created_at=2026-02-01", [1, 2]),
    ("created_at=2026-01-01<<2026-01-31", [0]),
    ("created_at=2026-01-01<<2027-01-01", [0, 1, 2]),
    ("created_at=<2026-02-01", [0]),
    ("created_at=>2026-01-31", [1, 2]),
    ("created_at=2026-02-01T12:30:15Z", [2]),
    ("created_at=>2026-02-01T12:30:15Z", []),
    ("created_at=2026-02-01T14:30:15%2B02:00", [2]),
    ("created_at=2026-02-01T12:30:15.250", [2]),
    ("updated_at=2026-01-31", [0]),
    ("finished_at=>2020-01-01", []),
    ("monitor_id=1", []),
]


REFUSED = [
    ("archived=maybe", "archived must be true or false, not 'maybe'."),
    ("status=finished", "status must be one of needs_confirmation"),
    ("status=done,", "status must be one of"),
    ("result=>done", "result must be one of"),
    ("id=1%20OR%201=1", "id must be a whole number, not '1 OR 1=1'; write a value, several with commas"),
    ("id=1_0", "id must be a whole number"),
    ("id=>", "id must be a whole number, not ''"),
    ("id=>=1", "id must be a whole number, not '=1'"),
    ("id=1<<", "id must be a whole number, not ''"),
    ("id=1<<2<<3", "id must be a whole number, not '2<<3'"),
    ("id=" + "1," * 100 + "1", "id: at most 100 values"),
    ("id=99999999999999999999", "too large"),
    ("stats.match_ratio=nan", "must be a number"),
    ("stats.match_ratio=1e999", "must be a number"),
    ("created_at=yesterday", "created_at must be a date or a moment such as"),
    ("created_at=0001-01-01T00:00:00%2B14:00", "created_at must be a date"),
    ("created_at=9999-12-31", "created_at must be a date"),
    ("tags=>a", "tags is no number and no moment"),
    ("user_name=a<<b", "user_name is no number and no moment"),
    ("time_interval_start=2026-01-01<<2027-01-01", "time_interval_start is no number and no moment"),
    ("colour=red", "filter: 'colour' is not one of id, user_id"),
]


def test_what_each_filter_finds(ask: Callable[[str], Any]) -> None:
    assert [(query, ask(query)) for query, _ in FOUND] == FOUND


def test_a_filter_that_is_not_understood_says_so(ask: Callable[[str], Any]) -> None:
    silent = [(query, said, ask(query)) for query, said in REFUSED]
    assert [entry for entry in silent if entry[1] not in entry[2]] == []
