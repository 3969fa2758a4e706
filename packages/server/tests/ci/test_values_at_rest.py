"""Values of compared rows are found nowhere at rest where a data source forbids to store them."""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Iterator
from uuid import uuid4

import duckdb
import pyarrow.parquet as pq
import pytest
from sqlalchemy import select
from starlette.testclient import TestClient
from tests.support.postgres import PostgresServer

from twofold_server import logs
from twofold_server.all_models import METADATA
from twofold_server.app import job_handlers
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs.models import Diff
from twofold_server.diffs.privacy import is_stricter, strictest
from twofold_server.forges import PullRequestAction
from twofold_server.worker.runner import run_worker

from ..conftest import Admin
from .conftest import CiWorld


class Canaries:
    """Words that stand in the tables and nowhere else, new in every test."""

    def __init__(self) -> None:
        self.mark = f"cAnArY{uuid4().hex[:10]}"
        self.words = [f"{self.mark}{kind}" for kind in ("old", "new", "gone", "key", "cast")]

    def tables(self) -> tuple[str, ...]:
        old, new, gone, key, cast = self.words
        return (
            "CREATE SCHEMA prod",
            "CREATE SCHEMA pr",
            "CREATE TABLE prod.orders (id VARCHAR PRIMARY KEY, name VARCHAR, city VARCHAR)",
            f"INSERT INTO prod.orders VALUES ('{key}', '{old}', NULL), ('b', '{gone}', 'x'), "
            f"('c', '{old}', 'same')",
            "CREATE TABLE pr.orders AS SELECT * REPLACE (CASE WHEN id = 'b' THEN name ELSE "
            f"'{new}' END AS name) FROM prod.orders WHERE id <> 'b'",
            "CREATE TABLE prod.broken AS SELECT 1 AS id, 2 AS amount",
            f"CREATE TABLE pr.texts AS SELECT 1 AS id, '{cast}' AS amount",
            "CREATE VIEW pr.broken AS SELECT id, CAST(amount AS INTEGER) AS amount FROM pr.texts",
        )

    def found_in(self, text: str | bytes) -> bool:
        return (self.mark.encode() if isinstance(text, bytes) else self.mark) in text


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers, root.level
    logs.configure(stream, logging.DEBUG)
    yield stream
    root.handlers, root.level = before, level


@pytest.fixture
def canaries() -> Canaries:
    return Canaries()


def compare(world: CiWorld, canaries: Canaries, policy: str) -> list[Diff]:
    """A pull request's check of both tables, with the real engine."""
    folder = world.ctx.settings.data_dir / "files"
    folder.mkdir(parents=True)
    with duckdb.connect(str(folder / "shop.duckdb")) as connection:
        for statement in canaries.tables():
            connection.execute(statement)
    with world.ctx.db.write() as session:
        source = session.scalars(select(DataSource)).one()
        source.options, source.store_values = {"path": "shop.duckdb"}, policy
    world.receive(PullRequestAction.OPENED, world.state())
    world.submit("orders", "broken")
    for _ in range(3):
        run_worker(world.ctx, job_handlers(), name="test", once=True, stop=threading.Event())
    return world.diffs()


def at_rest(world: CiWorld, log: io.StringIO, server: PostgresServer | None) -> dict[str, str | bytes]:
    """Everything that a run leaves behind, by the name of the place."""
    with world.ctx.db.read() as session:
        rows = [tuple(row) for table in METADATA.sorted_tables for row in session.execute(select(table))]
    places: dict[str, str | bytes] = {"tables": repr(rows), "log": log.getvalue()}
    places["comment"] = "\n".join(world.comments())
    places["status"] = repr(world.shown())
    folder = world.ctx.settings.data_dir
    for path in folder.rglob("*"):
        if path.is_file() and "files" not in path.relative_to(folder).parts:
            places[str(path.relative_to(folder))] = path.read_bytes()
        if path.suffix == ".parquet":
            places["rows"] = repr(pq.read_table(path).to_pylist())
    if server is not None:
        server.query("CHECKPOINT")
        for path in [*server.data.rglob("*"), server.log_path]:
            if path.is_file():
                places[f"postgresql/{path.name}"] = path.read_bytes()
    return places


def shown(client: TestClient, admin: Admin, diffs: list[Diff], run_id: int) -> dict[str, str]:
    """Every page and answer about the diffs and their run."""
    client.post("/login", data={"email": admin.email, "password": admin.password})
    paths = [f"/ci/runs/{run_id}", "/ci/runs", "/datadiffs", "/api/v1/datadiffs", "/metrics"]
    for diff in diffs:
        tabs = ("overview", "columns", "primary_keys", "values", "values?only=all&mode=side", "run")
        paths += [f"/datadiffs/{diff.id}/{tab}" for tab in tabs]
        parts = ("", "/summary", "/summary_results", "/results", "/results.csv?raw=true")
        paths += [f"/api/v1/datadiffs/{diff.id}{part}" for part in parts]
    answers = {}
    for path in paths:
        answer = client.get(path, headers=admin.headers if path.startswith(("/api", "/metrics")) else {})
        assert answer.status_code in (200, 409), (path, answer.text)
        answers[path] = answer.text
    return answers


@pytest.mark.parametrize("policy", ["all", "hashed", "none"])
def test_no_value_is_at_rest_or_shown_where_a_data_source_forbids_it(
    request: pytest.FixtureRequest,
    world: CiWorld,
    client: TestClient,
    admin: Admin,
    any_ctx: object,
    canaries: Canaries,
    log: io.StringIO,
    policy: str,
) -> None:
    server = None if world.ctx.db.is_sqlite else request.getfixturevalue("postgres")
    diffs = compare(world, canaries, policy)
    orders, broken = diffs
    assert (orders.status, orders.result, orders.values_kept) == ("done", "different", policy)
    assert orders.summary is not None
    assert orders.summary["values"]["rows_with_differences"] == 2
    assert orders.summary["diff_stats"]["rows_removed"] == 1
    assert (broken.status, (broken.error or {})["type"]) == ("failed", "query_failed")
    assert "1 of 2 tables differs" in "\n".join(world.comments())
    places = at_rest(world, log, server) | shown(client, admin, diffs, world.runs()[0].id)
    found = sorted(name for name, text in places.items() if canaries.found_in(text))
    if policy == "all":
        assert {"tables", "rows", f"/datadiffs/{orders.id}/values"} <= set(found)
        assert not {"log", "comment", "status"} & set(found)
        return
    assert found == []
    values = places[f"/datadiffs/{orders.id}/values"]
    assert isinstance(values, str)
    if policy == "none":
        assert world.ctx.results.names() == []
        assert orders.summary["rows"] == []
        assert "No rows are stored" in values
        assert "2 rows differed" in values
        assert "values_not_stored" in places[f"/api/v1/datadiffs/{orders.id}/results"]  # type: ignore[operator]
    else:
        assert "Values are shown as hashes" in values


def test_hashed_rows_still_tell_which_values_are_equal(
    world: CiWorld, canaries: Canaries, log: io.StringIO
) -> None:
    orders = compare(world, canaries, "hashed")[0]
    assert orders.rows_file is not None
    assert orders.rows_kept == 3
    rows = world.ctx.results.page(orders.rows_file, limit=10).rows
    changed = [row for row in rows if row["side"] == "changed"]
    first, second = ((row["source"], row["target"]) for row in changed)
    assert first[0]["name"] == second[0]["name"] != first[1]["name"]  # type: ignore[index]
    assert {first[0]["city"], second[0]["city"]} > {None}  # type: ignore[index]
    hashes = [row["key"]["id"] for row in rows]  # type: ignore[index]
    assert len(set(hashes)) == 3
    assert all(value.startswith("#") and len(value) == 21 for value in hashes)
    assert orders.summary is not None
    assert {row["key"]["id"] for row in orders.summary["rows"]} == set(hashes)
    assert not canaries.found_in(log.getvalue())


def test_the_stricter_side_counts() -> None:
    assert strictest(("all", "hashed")) == "hashed"
    assert strictest(("none", "hashed")) == "none"
    assert strictest(("all", "all")) == "all"
    assert is_stricter(strictest(("all", "a word of a newer version")), than="hashed")
