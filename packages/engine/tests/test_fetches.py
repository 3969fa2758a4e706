"""``fetch_and_join`` fetches, and reads each table once: seen from PostgreSQL, not from our own numbers."""

from __future__ import annotations

import time

import pytest
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffSpec, TableRef, diff
from twofold_engine.databases import open_uri

ROWS = 5_000


def _scans(server: PostgresServer, dbname: str, table: str) -> tuple[int, int]:
    """(scans of any kind, rows they gave) since the table was made."""
    rows = server.query(
        "SELECT seq_scan + COALESCE(idx_scan, 0), seq_tup_read + COALESCE(idx_tup_fetch, 0) "
        f"FROM pg_stat_user_tables WHERE relname = '{table}'",
        dbname=dbname,
    )
    return int(rows[0][0]), int(rows[0][1])


def _settled_scans(server: PostgresServer, dbname: str, table: str) -> tuple[int, int]:
    """The counters once the finished session's report has arrived, and a moment longer for a second one."""
    deadline = time.monotonic() + 20
    while _scans(server, dbname, table)[0] == 0 and time.monotonic() < deadline:
        time.sleep(0.1)
    time.sleep(1.0)
    return _scans(server, dbname, table)


@pytest.mark.postgres
def test_each_table_is_read_once(postgres: PostgresServer) -> None:
    names = []
    for table, extra in (("outside_a", 0), ("outside_b", 3)):
        name = postgres.create_database().rsplit("/", 1)[1]
        postgres.execute(
            name,
            f"CREATE TABLE {table} (id INTEGER, n INTEGER)",
            f"INSERT INTO {table} SELECT i, i % 7 FROM generate_series(1, {ROWS + extra}) AS g(i)",
        )
        names.append(name)
    start = len(postgres.log_path.read_text())
    with open_uri(postgres.uri_of(names[0])) as source, open_uri(postgres.uri_of(names[1])) as target:
        result = diff(
            Dataset(source, TableRef.parse("outside_a")),
            Dataset(target, TableRef.parse("outside_b")),
            DiffSpec(key=("id",), algorithm=Algorithm.FETCH_AND_JOIN),
        )
    assert result.rows_only == (0, 3)
    assert result.cost.rows_fetched == (ROWS, ROWS + 3)
    for name, table, rows in ((names[0], "outside_a", ROWS), (names[1], "outside_b", ROWS + 3)):
        assert _settled_scans(postgres, name, table) == (1, rows)
    log = postgres.log_path.read_text()[start:]
    for table in ("outside_a", "outside_b"):
        reading = [line for line in log.splitlines() if "app=twofold" in line and f'"{table}"' in line]
        copies = [line for line in reading if "COPY (" in line]
        assert len(copies) == 1, reading
