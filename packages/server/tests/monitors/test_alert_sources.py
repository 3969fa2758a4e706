"""Alerts on real databases of other kinds: PostgreSQL is asked, never written to, and left alone."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable

import pytest
from packages.server.tests.monitors.conftest import House
from tests.support.postgres import PostgresServer

SLEEP = "SELECT pg_sleep(600) AS nap"


def postgres_source(house: House, server: PostgresServer) -> tuple[int, str]:
    """The id of a data source on an empty database of the server, and the database's name."""
    dbname = server.create_database().rpartition("/")[2]
    options = {
        "host": server.host, "port": server.port, "dbname": dbname, "user": server.user,
        "password": server.password,
    }  # fmt: skip
    form = {"name": "Warehouse", "type": "pg", "options": options}
    return int(house.call("POST", "/api/v1/data_sources", form)["id"]), dbname


def running(server: PostgresServer) -> int:
    """Statements of ours that the server still runs."""
    found = server.query(
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'twofold' AND state = 'active' "
        "AND query ILIKE '%pg_sleep(600)%'"
    )
    return int(found[0][0])


def wait_until(condition: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds} s"
        time.sleep(0.05)


@pytest.mark.postgres
def test_postgresql_is_measured_exactly_and_never_written(house: House, postgres: PostgresServer) -> None:
    source, dbname = postgres_source(house, postgres)
    postgres.execute(
        dbname,
        "CREATE TABLE t (n numeric, f float8)",
        "INSERT INTO t VALUES (0.1, 'NaN'), (12345678901234567890.5, 1), (NULL, 2)",
        "CREATE FUNCTION sly() RETURNS numeric LANGUAGE sql AS 'INSERT INTO t VALUES (7) RETURNING n'",
    )
    band = {"type": "absolute", "min": 0.1, "column": "n"}
    found = house.check(house.alert(data_source_id=source, query="SELECT * FROM t", threshold=band))
    assert (found["triggered"], found["rows"], found["values"]) == (False, 3, 2)
    assert (found["min"], found["max"]) == ("0.1", "12345678901234567890.5")
    nan = house.check(
        house.alert(data_source_id=source, query="SELECT * FROM t", threshold={**band, "column": "f"})
    )
    assert (nan["triggered"], nan["reason"]) == (True, "f holds NaN, which lies in no band.")
    for threshold in (band, {"type": "absolute", "max": 0}):
        alert_id = house.alert(data_source_id=source, query="SELECT sly() AS n", threshold=threshold)
        forced = house.check(alert_id)
        assert (forced["status"], forced["error"]["type"]) == ("failed", "permission_denied")
    assert postgres.query("SELECT count(*) FROM t", dbname=dbname) == [[3]]


@pytest.mark.postgres
def test_a_cancelled_check_leaves_no_query_in_the_database(house: House, postgres: PostgresServer) -> None:
    source, _ = postgres_source(house, postgres)
    alert_id = house.alert(data_source_id=source, query=SLEEP, threshold={"type": "absolute", "max": 0})
    result = house.call("POST", f"/api/v1/alerts/{alert_id}/checks", {})["id"]
    worker = threading.Thread(target=house.work)
    worker.start()
    try:
        wait_until(lambda: running(postgres) == 1)
        house.call("POST", f"/api/v1/alerts/{alert_id}/results/{result}/cancel")
        wait_until(lambda: running(postgres) == 0, seconds=10.0)
    finally:
        worker.join(30)
    found = house.call("GET", f"/api/v1/alerts/{alert_id}/results/{result}")
    assert (found["status"], found["error"]["type"]) == ("failed", "cancelled")


@pytest.mark.postgres
def test_a_check_that_takes_too_long_leaves_no_query_in_the_database(
    make_house: Callable[..., House], postgres: PostgresServer
) -> None:
    house = make_house(alert_timeout_seconds=1.0)
    source, _ = postgres_source(house, postgres)
    alert_id = house.alert(data_source_id=source, query=SLEEP, threshold={"type": "absolute", "max": 0})
    found = house.check(alert_id)
    assert (found["status"], found["error"]["type"]) == ("failed", "query_timeout")
    assert running(postgres) == 0


def test_sqlite_is_measured(house: House) -> None:
    path = house.ctx.settings.data_dir / "files" / "shop.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (n INTEGER, mixed)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(1, 1), (2, "text"), (None, None)])
    connection.close()
    form = {"name": "Lite", "type": "sqlite", "options": {"path": "shop.sqlite"}}
    source = int(house.call("POST", "/api/v1/data_sources", form)["id"])
    band = {"type": "absolute", "max": 1, "column": "n"}
    found = house.check(house.alert(data_source_id=source, query="SELECT * FROM t", threshold=band))
    assert (found["triggered"], found["min"], found["max"]) == (True, "1", "2")
    mixed = house.check(
        house.alert(data_source_id=source, query="SELECT * FROM t", threshold={**band, "column": "mixed"})
    )
    assert (mixed["status"], mixed["error"]["type"]) == ("failed", "invalid_query")


def test_files_without_tables_are_refused_when_the_alert_is_written(house: House) -> None:
    (house.ctx.settings.data_dir / "files" / "orders.csv").write_text("id\n1\n")
    form = {"name": "Files", "type": "csv", "options": {"path": "orders.csv"}}
    source = int(house.call("POST", "/api/v1/data_sources", form)["id"])
    body = {
        "name": "x", "data_source_id": source, "query": "SELECT 1 AS one",
        "threshold": {"type": "absolute", "max": 0},
    }  # fmt: skip
    assert "no tables to query" in house.call("POST", "/api/v1/alerts", body, status=422)["detail"]
