"""A DuckDB warehouse with a production and a branch schema, as a data source."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import duckdb
import pytest
from starlette.testclient import TestClient

from twofold_server.context import Context

WAREHOUSE = (
    "CREATE SCHEMA prod",
    "CREATE SCHEMA pr",
    "CREATE TABLE prod.orders (id INTEGER PRIMARY KEY, name VARCHAR, price DOUBLE, note VARCHAR)",
    "INSERT INTO prod.orders SELECT i, 'n' || i, i * 1.5, NULL FROM range(1, 101) r(i)",
    "CREATE TABLE pr.orders AS SELECT id, CASE WHEN id % 10 = 0 THEN 'changed' ELSE name END AS name, "
    "CASE WHEN id % 20 = 0 THEN -1 ELSE price END AS price, note FROM prod.orders WHERE id > 5",
    "INSERT INTO pr.orders VALUES (1001, '=1+1', 3.5, NULL), (1002, '@x', 4.5, 'a')",
    "CREATE TABLE pr.same AS SELECT * FROM prod.orders",
    "CREATE TABLE prod.nokey AS SELECT name, price FROM prod.orders",
    "CREATE TABLE pr.other AS SELECT 1 AS quite, 2 AS different",
    "CREATE TABLE pr.renamed AS SELECT id AS order_id, name FROM prod.orders",
)
"""orders: 90 equal, 10 changed less the 5 removed (ids 10, 20 … 100 all stay), 5 removed, 2 added."""


def write_duckdb(ctx: Context, name: str, statements: tuple[str, ...]) -> None:
    folder = ctx.settings.data_dir / "files"
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(folder / name)) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def api(client: TestClient, admin: Any) -> TestClient:
    client.headers.update(admin.headers)
    return client


@pytest.fixture
def make_source(api: TestClient) -> Callable[..., int]:
    """Creates a data source and returns its id."""

    def make(type_: str, options: dict[str, Any], **envelope: Any) -> int:
        count = len(api.get("/api/v1/data_sources").json())
        answer = api.post(
            "/api/v1/data_sources",
            json={"name": f"source {count}", "type": type_, "options": options} | envelope,
        )
        assert answer.status_code == 200, answer.text
        return int(answer.json()["id"])

    return make


@pytest.fixture
def warehouse(ctx: Context, make_source: Callable[..., int]) -> int:
    """The id of a data source with the tables of ``WAREHOUSE``."""
    write_duckdb(ctx, "shop.duckdb", WAREHOUSE)
    return make_source("duckdb", {"path": "shop.duckdb"})
