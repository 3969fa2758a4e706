"""Results written as tables by the server: asked for over the API or by an integration, listed, and dropped
in time; whatever dies on the way, nothing is written twice and nothing of ours is forgotten.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import duckdb
import pytest
from packages.server.tests.crash.support import (
    CHANGED,
    REMOVED,
    eventually,
    make_organization,
    make_warehouse,
    short_leased,
    worker,
)
from sqlalchemy import select, update
from starlette.testclient import TestClient
from tests.support.postgres import PostgresServer

from twofold_engine.databases._duckdb_writing import DuckDBWriter
from twofold_engine.errors import QueryFailed
from twofold_server.accounts.models import AuditEvent
from twofold_server.accounts.permissions import CREATE_DIFFS, WRITE_RESULTS
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.schemas import DataSourcePatch
from twofold_server.db import utcnow
from twofold_server.diffs import materialize, service
from twofold_server.diffs.models import Diff, MaterializedTable
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.worker import queue

RunJobs = Callable[[Context], None]
URL = "/api/v1/datadiffs"
ODD = 're"su`lts; --'
QUOTED = '"re""su`lts; --"'


@pytest.fixture
def ask(api: TestClient, ctx: Context, run_jobs: RunJobs, warehouse: int) -> Callable[..., dict[str, Any]]:
    """Compares the orders of the warehouse and returns the results."""

    def run(source: int | None = None, **fields: Any) -> dict[str, Any]:
        ids = {"data_source1_id": source or warehouse, "data_source2_id": source or warehouse}
        body = {**ids, "table1": ["prod", "orders"], "table2": ["pr", "orders"], "pk_columns": ["id"]}
        answer = api.post(URL, json=body | fields)
        assert answer.status_code == 200, answer.text
        run_jobs(ctx)
        found: dict[str, Any] = api.get(f"{URL}/{answer.json()['id']}/summary_results").json()
        assert found["status"] == "success", found
        return {**found, "id": answer.json()["id"]}

    return run


@pytest.fixture
def named(ctx: Context, api: TestClient, warehouse: int) -> int:
    """The warehouse with a schema for results."""
    in_warehouse(ctx, f"CREATE SCHEMA {QUOTED}")
    assert api.patch(f"/api/v1/data_sources/{warehouse}", json={"temp_schema": QUOTED}).status_code == 200
    return warehouse


def in_warehouse(ctx: Context, sql: str) -> list[Any]:
    with duckdb.connect(str(ctx.settings.data_dir / "files" / "shop.duckdb")) as connection:
        return connection.execute(sql).fetchall()


def tables_of(ctx: Context, schema: str = ODD) -> set[str]:
    rows = in_warehouse(ctx, "SELECT schema_name, table_name FROM duckdb_tables()")
    return {table for where, table in rows if where == schema}


def ledger(ctx: Context) -> list[MaterializedTable]:
    with ctx.db.read() as session:
        return list(session.scalars(select(MaterializedTable).order_by(MaterializedTable.id)))


def drop(ctx: Context, run_jobs: RunJobs) -> None:
    with ctx.db.write() as session:
        queue.enqueue(session, data_sources.DROP_TABLES, {})
    run_jobs(ctx)


# --- written


def test_a_diff_writes_its_results_and_lists_them(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int, client: TestClient, admin: Any
) -> None:
    found = ask(materialize=True)
    stem = f"twofold_diff_{found['id']}"

    def listed(kind: str) -> dict[str, Any]:
        return {"data_source_id": named, "is_sampled": False, "path": [ODD, f"{stem}_{kind}"]}

    assert found["materialized_results"] == {
        "diff": [listed("values")],
        "duplicates1": None,
        "duplicates2": None,
        "exclusives": [listed("exclusives_source"), listed("exclusives_target")],
    }
    assert tables_of(ctx) == {
        f"{stem}_{kind}" for kind in ("values", "exclusives_source", "exclusives_target")
    }
    rows = in_warehouse(
        ctx,
        f"SELECT id, differing_columns, t1_name, t2_name, t1_price FROM {QUOTED}.{stem}_values ORDER BY id",
    )
    assert rows[1] == (20, '["name", "price"]', "n20", "changed", 30.0)
    assert len(rows) == found["values"]["rows_with_differences"]
    assert in_warehouse(ctx, f"SELECT name FROM {QUOTED}.{stem}_exclusives_target ORDER BY id") == [
        ("=1+1",), ("@x",),
    ]  # fmt: skip
    assert [(row.kind, row.rows, row.written_at is None) for row in ledger(ctx)] == [
        ("values", len(rows), False), ("exclusives_source", 5, False), ("exclusives_target", 2, False),
    ]  # fmt: skip
    with ctx.db.read() as session:
        event = session.scalars(select(AuditEvent).where(AuditEvent.action == "diff.materialized")).one()
    assert len(event.detail["tables"]) == 3
    client.post("/login", data={"email": admin.email, "password": admin.password})
    page = client.get(f"/datadiffs/{found['id']}/run").text
    assert f"&#34;re&#34;&#34;su`lts; --&#34;.&#34;{stem}_values&#34;" in page
    assert "Results as tables" in page


def test_nothing_is_written_unless_it_is_asked_for(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int, client: TestClient, admin: Any
) -> None:
    found = ask()
    assert found["materialized"] is None
    assert set(found["materialized_results"].values()) == {None}
    assert (tables_of(ctx), ledger(ctx)) == (set(), [])
    client.post("/login", data={"email": admin.email, "password": admin.password})
    assert "Results as tables" not in client.get(f"/datadiffs/{found['id']}/run").text


@pytest.mark.parametrize("field", ["materialization_destination_id", "materialize_without_sampling"])
def test_the_published_fields_turn_it_on(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int, field: str
) -> None:
    found = ask(**{field: named if field.endswith("_id") else True})
    assert found["materialized_results"]["diff"][0]["data_source_id"] == named


def test_a_sample_is_written_unless_all_rows_are_asked_for(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int
) -> None:
    sampling = {"sampling_ratio": 0.5, "sampling_threshold": 0}
    part = ask(materialize=True, **sampling)["materialized_results"]["diff"][0]
    assert part["is_sampled"]
    whole = ask(materialize_without_sampling=True, **sampling)
    assert not whole["materialized_results"]["diff"][0]["is_sampled"]
    assert not whole["diff_stats"]["sampled"]
    sizes = [
        in_warehouse(ctx, f"SELECT COUNT(*) FROM {QUOTED}.{one['path'][1]}")[0][0]
        for one in (part, whole["materialized_results"]["diff"][0])
    ]
    assert 0 < sizes[0] < sizes[1] == 10


def test_another_data_source_takes_them(
    ask: Callable[..., dict[str, Any]], ctx: Context, warehouse: int, make_source: Callable[..., int],
    postgres: PostgresServer,
) -> None:  # fmt: skip
    uri = postgres.create_database()
    name = uri.rsplit("/", 1)[1]
    postgres.execute(
        name, "CREATE SCHEMA results", "DROP ROLE IF EXISTS writer", "CREATE ROLE writer LOGIN PASSWORD 'w'",
        "GRANT USAGE, CREATE ON SCHEMA results TO writer",
    )  # fmt: skip
    options = {
        "host": postgres.host, "port": postgres.port, "dbname": name, "user": "writer", "password": "w",
    }  # fmt: skip
    other = make_source("pg", options, temp_schema="results")
    found = ask(materialization_destination_id=other)
    (table,) = found["materialized_results"]["diff"]
    assert table["data_source_id"] == other
    assert postgres.query(f"SELECT count(*) FROM results.{table['path'][1]}", dbname=name) == [[10]]


# --- not written, and why


def reason(found: dict[str, Any]) -> str:
    assert set(found["materialized_results"].values()) == {None}
    return f"{found['materialized']['reason']} {found['materialized']['hint']}"


def test_without_a_schema_for_results_the_reason_says_where_it_is_set(
    ask: Callable[..., dict[str, Any]], client: TestClient, admin: Any
) -> None:
    found = ask(materialize=True)
    assert "names no schema for results" in reason(found)
    client.post("/login", data={"email": admin.email, "password": admin.password})
    assert "names no schema for results" in client.get(f"/datadiffs/{found['id']}/run").text


@pytest.mark.parametrize("policy", ["hashed", "none"])
def test_values_that_may_not_be_stored_are_not_written_either(
    ask: Callable[..., dict[str, Any]], api: TestClient, ctx: Context, named: int, policy: str
) -> None:
    api.patch(f"/api/v1/data_sources/{named}", json={"store_values": policy})
    assert "no readable values" in reason(ask(materialize=True))
    assert tables_of(ctx) == set()


def test_a_destination_that_is_paused_or_cannot_take_them_is_a_reason(
    ask: Callable[..., dict[str, Any]], api: TestClient, ctx: Context, make_source: Callable[..., int],
    named: int,
) -> None:  # fmt: skip
    paused = make_source("duckdb", {"path": "shop.duckdb"}, temp_schema="main", is_paused=True)
    assert "is paused" in reason(ask(materialization_destination_id=paused))
    in_warehouse(ctx, f"COPY prod.orders TO '{ctx.settings.data_dir / 'files' / 'x.parquet'}'")
    files = make_source("parquet", {"path": "x.parquet"}, temp_schema="main")
    assert "takes no results" in reason(ask(materialization_destination_id=files))
    api.patch(f"/api/v1/data_sources/{named}", json={"temp_schema": "a.b.c"})
    assert "There is no schema a.b.c" in reason(ask(materialize=True))
    api.patch(f"/api/v1/data_sources/{named}", json={"temp_schema": '"open'})
    assert "is not closed" in reason(ask(materialize=True))


def test_a_destination_that_is_not_there_is_refused(api: TestClient, warehouse: int) -> None:
    body = {"data_source1_id": warehouse, "data_source2_id": warehouse, "table1": ["a"], "table2": ["b"]}
    answer = api.post(URL, json={**body, "materialization_destination_id": 4711})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"][-1] == "materialization_destination_id"


def test_a_key_needs_the_permission(
    api: TestClient, client: TestClient, admin: Any, named: int, ask: Callable[..., dict[str, Any]]
) -> None:
    body = {
        "data_source1_id": named, "data_source2_id": named, "table1": ["prod", "orders"],
        "table2": ["pr", "orders"], "pk_columns": ["id"],
    }  # fmt: skip
    answers = []
    for scopes in ([CREATE_DIFFS], [CREATE_DIFFS, WRITE_RESULTS]):
        made = client.post("/api/v1/api_keys", json={"name": scopes[-1], "scopes": scopes})
        headers = {"Authorization": f"Key {made.json()['key']}"}
        answers.append(client.post(URL, json={**body, "materialize": True}, headers=headers))
        assert client.post(URL, json=body, headers=headers).status_code == 200
    assert [answer.status_code for answer in answers] == [403, 200]
    assert WRITE_RESULTS in answers[0].json()["detail"]


# --- dropped


def test_tables_go_when_their_time_is_over_and_others_stay(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int, run_jobs: RunJobs, api: TestClient
) -> None:
    old, young = ask(materialize=True)["id"], ask(materialize=True)["id"]
    in_warehouse(ctx, f"CREATE TABLE {QUOTED}.twofold_diff_{old}_of_mine AS SELECT 1 AS a")
    with ctx.db.write() as session:
        ago = utcnow() - timedelta(days=ctx.settings.rows_retention_days + 1)
        session.execute(
            update(MaterializedTable).where(MaterializedTable.diff_id == old).values(written_at=ago)
        )
    drop(ctx, run_jobs)
    assert {name for name in tables_of(ctx) if f"_{old}_" in name} == {f"twofold_diff_{old}_of_mine"}
    assert len(tables_of(ctx)) == 4
    assert [row.dropped_at is not None for row in ledger(ctx)] == [True] * 3 + [False] * 3
    gone = api.get(f"{URL}/{old}/summary_results").json()
    assert set(gone["materialized_results"].values()) == {None}
    assert "Tables were dropped on" in gone["materialized"]["notes"][0]
    assert api.get(f"{URL}/{young}/summary_results").json()["materialized_results"]["diff"]


def test_a_purge_drops_the_tables_too(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int, run_jobs: RunJobs, api: TestClient
) -> None:
    found = ask(materialize=True)
    assert api.patch(f"{URL}/{found['id']}", json={"purged": True}).status_code == 200
    run_jobs(ctx)
    assert tables_of(ctx) == set()


def test_what_cannot_be_dropped_is_tried_again(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int, run_jobs: RunJobs, api: TestClient
) -> None:
    found = ask(materialize=True)
    holder = duckdb.connect(":memory:")
    holder.execute(f"ATTACH '{ctx.settings.data_dir / 'files' / 'shop.duckdb'}' AS held (READ_ONLY)")
    object.__setattr__(ctx.settings, "source_lock_wait_seconds", 0.1)
    api.patch(f"{URL}/{found['id']}", json={"purged": True})
    run_jobs(ctx)
    assert "read or written elsewhere" in ledger(ctx)[0].drop_error
    holder.close()
    assert len(tables_of(ctx)) == 3
    drop(ctx, run_jobs)
    assert tables_of(ctx) == set()
    assert {row.drop_error for row in ledger(ctx)} == {""}


def test_what_cannot_be_dropped_keeps_nothing_else(
    ask: Callable[..., dict[str, Any]], ctx: Context, named: int, run_jobs: RunJobs, api: TestClient,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """A view that somebody made of one table, or a schema that is gone, is no reason to keep the others."""
    monkeypatch.setattr(materialize, "DROPPED_AT_ONCE", 2)
    gone, stuck, free = (ask(materialize=True)["id"] for _ in range(3))
    with ctx.db.write() as session:
        for row in session.scalars(select(MaterializedTable).where(MaterializedTable.diff_id == gone)):
            row.path = row.path.replace(json.dumps(ODD), '"elsewhere"')
    needed = f"twofold_diff_{stuck}_values"
    dropping = DuckDBWriter._drop

    def refused(writer: DuckDBWriter, names: Sequence[str]) -> None:
        if needed in names:
            raise QueryFailed("A view needs it.")
        dropping(writer, names)

    monkeypatch.setattr(DuckDBWriter, "_drop", refused)
    for diff_id in (gone, stuck, free):
        api.patch(f"{URL}/{diff_id}", json={"purged": True})
    run_jobs(ctx)
    assert {name for name in tables_of(ctx) if f"_{gone}_" not in name} == {needed}
    reasons = {(row.diff_id, row.drop_error) for row in ledger(ctx) if row.dropped_at is None}
    assert (stuck, "A view needs it.") in reasons
    assert any(diff_id == gone and 'no schema "elsewhere"' in reason for diff_id, reason in reasons)
    assert free not in {diff_id for diff_id, _ in reasons}


def test_a_diff_that_was_cancelled_while_it_wrote_leaves_nothing(
    ctx: Context, api: TestClient, named: int, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The result is dropped in the last moment; its tables go with the next look."""
    record = service.record_result

    def cancelled(session: Any, diff: Diff, *rest: Any) -> None:
        diff.status, diff.finished_at = "cancelled", utcnow()

    monkeypatch.setattr(service, "record_result", cancelled)
    body = {
        "data_source1_id": named, "data_source2_id": named, "table1": ["prod", "orders"],
        "table2": ["pr", "orders"], "pk_columns": ["id"], "materialize": True,
    }  # fmt: skip
    assert api.post(URL, json=body).status_code == 200
    run_jobs(ctx)
    assert len(tables_of(ctx)) == 3
    monkeypatch.setattr(service, "record_result", record)
    drop(ctx, run_jobs)
    assert tables_of(ctx) == set()


# --- a worker that is killed


@pytest.mark.parametrize(
    "point", ["run_diff.tables_claimed", "run_diff.tables_written", "run_diff.before_commit"]
)
def test_a_worker_that_is_killed_leaves_one_set_of_tables(tmp_path: Any, point: str) -> None:
    ctx = short_leased(tmp_path)
    organization = make_organization(ctx)
    source = make_warehouse(ctx, organization)
    actor = SYSTEM_ACTOR(organization)
    with ctx.db.write() as session:
        data_sources.update(session, ctx, actor, source, DataSourcePatch(temp_schema="main"))
        request = DiffRequest(
            data_source1_id=source, data_source2_id=source, table1=["a"], table2=["b"], pk_columns=["id"],
            materialize=True,
        )  # fmt: skip
        diff_id = service.request_diff(session, ctx, actor, request).id
    with worker(ctx, crash_at=point) as doomed:
        doomed.wait_until_dead()
    assert all(row.written_at is None for row in ledger(ctx))

    def over() -> bool:
        with ctx.db.read() as session:
            return session.get_one(Diff, diff_id).is_terminal

    with worker(ctx):
        eventually(over, "the diff ends")
    with ctx.db.read() as session:
        found = session.get_one(Diff, diff_id).summary
    assert found is not None
    assert found["materialized"]["reason"] is None
    assert {table["kind"]: table["rows"] for table in found["materialized"]["tables"]} == {
        "values": CHANGED, "exclusives_source": REMOVED,
    }  # fmt: skip
    assert {name for name in tables_of(ctx, "main") if name.startswith("twofold_")} == {
        f"twofold_diff_{diff_id}_values", f"twofold_diff_{diff_id}_exclusives_source",
    }  # fmt: skip
    assert in_warehouse(ctx, f"SELECT COUNT(*) FROM twofold_diff_{diff_id}_values") == [(CHANGED,)]
    assert [row.written_at is not None for row in ledger(ctx)] == [True, True]
    ctx.db.close()


# --- the data source


def outcome_of_test(api: TestClient, ctx: Context, run_jobs: RunJobs, source: int) -> dict[str, Any]:
    job = api.post(f"/api/v1/data_sources/{source}/test", json={}).json()["job_id"]
    run_jobs(ctx)
    results = api.get(f"/api/v1/data_sources/test/{job}").json()["results"]
    found: dict[str, Any] = {step["step"]: step["result"] for step in results}["temp_schema"]
    return found


def test_a_connection_test_tries_the_schema_for_results(
    api: TestClient, ctx: Context, named: int, run_jobs: RunJobs, client: TestClient, admin: Any
) -> None:
    found = outcome_of_test(api, ctx, run_jobs, named)
    assert (found["code"], found["outcome"]) == ("ok", "Passed")
    assert tables_of(ctx) == set()
    client.post("/login", data={"email": admin.email, "password": admin.password})
    page = client.get(f"/settings/data_sources/{named}").text
    assert "Write a table of results, and drop it" in page
    assert 'name="temp_schema"' in page
    api.patch(f"/api/v1/data_sources/{named}", json={"temp_schema": "nowhere"})
    found = outcome_of_test(api, ctx, run_jobs, named)
    assert found["code"] == "error"
    assert "CREATE SCHEMA" in found["message"]
    api.patch(f"/api/v1/data_sources/{named}", json={"temp_schema": None})
    assert outcome_of_test(api, ctx, run_jobs, named)["code"] == "skip"


def test_rights_in_the_schema_for_results_are_not_too_many(
    api: TestClient, ctx: Context, run_jobs: RunJobs, make_source: Callable[..., int], client: TestClient,
    admin: Any, postgres: PostgresServer,
) -> None:  # fmt: skip
    name = postgres.create_database().rsplit("/", 1)[1]
    postgres.execute(
        name, "CREATE SCHEMA results", "CREATE SCHEMA other", "DROP ROLE IF EXISTS both_ways",
        "CREATE ROLE both_ways LOGIN PASSWORD 'w'",
        "GRANT USAGE, CREATE ON SCHEMA results, other TO both_ways",
    )  # fmt: skip
    options = {
        "host": postgres.host, "port": postgres.port, "dbname": name, "user": "both_ways", "password": "w",
    }  # fmt: skip
    source = make_source("pg", options, temp_schema="results")
    assert outcome_of_test(api, ctx, run_jobs, source)["code"] == "ok"
    client.post("/login", data={"email": admin.email, "password": admin.password})
    page = client.get(f"/settings/data_sources/{source}").text
    assert "may create tables in &#34;other&#34;." in page


def test_the_form_saves_the_schema(client: TestClient, admin: Any, named: int, api: TestClient) -> None:
    client.post("/login", data={"email": admin.email, "password": admin.password})
    page = client.get(f"/settings/data_sources/{named}").text
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert token
    form = {"name": "shop", "option.path": "shop.duckdb", "temp_schema": " main ", "store_values": "all"}
    answer = client.post(f"/settings/data_sources/{named}", data={**form, "csrf_token": token[1]})
    assert answer.status_code == 303, answer.text
    assert api.get(f"/api/v1/data_sources/{named}").json()["temp_schema"] == "main"


def test_only_what_takes_results_is_asked_for_a_schema(client: TestClient, admin: Any) -> None:
    client.post("/login", data={"email": admin.email, "password": admin.password})
    asked = {
        kind: 'name="temp_schema"' in client.get(f"/settings/data_sources/new?type={kind}").text
        for kind in ("pg", "mysql", "mariadb", "duckdb", "sqlite", "clickhouse", "parquet", "csv")
    }
    assert [kind for kind, found in asked.items() if not found] == ["clickhouse", "parquet", "csv"]
