"""A MariaDB server as a data source: published options, step-wise test, a diff with PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_server.context import Context

URL = "/api/v1/data_sources"
RunJobs = Callable[[Context], None]


@pytest.fixture
def api(client: TestClient, admin: Any) -> TestClient:
    client.headers.update(admin.headers)
    return client


def create(api: TestClient, name: str, kind: str, options: dict[str, Any]) -> int:
    answer = api.post(URL, json={"name": name, "type": kind, "options": options})
    assert answer.status_code == 200, answer.text
    assert options["password"] not in answer.text
    return int(answer.json()["id"])


def steps_of(api: TestClient, ctx: Context, run_jobs: RunJobs, source: int) -> dict[str, str]:
    job = api.post(f"{URL}/{source}/test", json={}).json()["job_id"]
    run_jobs(ctx)
    results = api.get(f"{URL}/test/{job}").json()["results"]
    return {step["step"]: step["result"]["code"] for step in results}


@pytest.mark.parametrize("kind", ["mysql", "mariadb"])
def test_the_published_options_are_enough(api: TestClient, kind: str) -> None:
    (found,) = [entry for entry in api.get(f"{URL}/types").json() if entry["type"] == kind]
    schema = found["configuration_schema"]
    assert {"host", "port", "user", "password", "db"} <= set(schema["properties"])
    assert schema["properties"]["port"]["default"] == 3306
    assert set(schema["secret"]) == {"password", "rootcert"}
    answer = api.post(URL, json={"name": "x", "type": kind, "options": {"host": "h", "user": "u"}})
    assert answer.status_code == 422
    assert "db" in answer.text


def test_the_form_asks_for_the_options(client: TestClient, admin: Any) -> None:
    client.post("/login", data={"email": admin.email, "password": admin.password})
    page = client.get("/settings/data_sources/new", params={"type": "mariadb"})
    assert page.status_code == 200
    for name in ("host", "port", "db", "user", "password", "sslmode", "rootcert"):
        assert f'name="option.{name}"' in page.text


def test_a_source_is_tested_step_by_step(
    api: TestClient, ctx: Context, run_jobs: RunJobs, mariadb: MariaDBServer, free_port: int
) -> None:
    options = mariadb.options | {"db": mariadb.create_database()}
    mariadb.execute("CREATE TABLE t (id INT)", dbname=options["db"])
    good = create(api, "shop", "mariadb", options)
    steps = steps_of(api, ctx, run_jobs, good)
    assert (steps["connection"], steps["schema_download"]) == ("ok", "ok")
    wrong = create(api, "wrong", "mysql", options | {"password": "not-this-one"})
    assert steps_of(api, ctx, run_jobs, wrong)["connection"] == "error"
    gone = create(api, "gone", "mysql", options | {"port": free_port})
    assert steps_of(api, ctx, run_jobs, gone)["connection"] == "error"


def test_mariadb_and_postgresql_are_compared(
    api: TestClient, ctx: Context, run_jobs: RunJobs, mariadb: MariaDBServer, postgres: PostgresServer
) -> None:
    rows = [(i, f"name {i}", i * 0.5) for i in range(1, 41)]
    options = mariadb.options | {"db": mariadb.create_database()}
    values = ", ".join(f"({i}, '{name}', {price})" for i, name, price in rows)
    mariadb.execute(
        "CREATE TABLE orders (id INT PRIMARY KEY, name VARCHAR(20), price DECIMAL(9,2), paid BOOLEAN)",
        f"INSERT INTO orders SELECT *, TRUE FROM (VALUES {values}) AS v",
        dbname=options["db"],
    )
    dbname = postgres.create_database().rsplit("/", 1)[1]
    postgres.execute(
        dbname,
        "CREATE TABLE orders (id int PRIMARY KEY, name text, price numeric(9,2), paid boolean)",
        f"INSERT INTO orders SELECT *, true FROM (VALUES {values}) AS v",
        "UPDATE orders SET price = 0 WHERE id = 7",
        "DELETE FROM orders WHERE id = 8",
    )
    source = create(api, "shop", "mysql", options)
    target = create(
        api, "copy", "pg",
        {"host": postgres.host, "port": postgres.port, "dbname": dbname, "user": postgres.user,
         "password": postgres.password},
    )  # fmt: skip
    body = {"data_source1_id": source, "data_source2_id": target, "table1": [options["db"], "orders"],
            "table2": ["public", "orders"], "pk_columns": ["id"]}  # fmt: skip
    diff = api.post("/api/v1/datadiffs", json=body).json()["id"]
    run_jobs(ctx)
    read = api.get(f"/api/v1/datadiffs/{diff}").json()
    assert (read["status"], read["result"]) == ("done", "different")
    summary = api.get(f"/api/v1/datadiffs/{diff}/summary_results").json()
    assert summary["pks"]["total_rows"] == [40, 39]
    assert summary["pks"]["exclusives"] == [1, 0]
    assert summary["values"]["rows_with_differences"] == 1
    assert summary["schema"]["column_type_mismatches"] == 0
