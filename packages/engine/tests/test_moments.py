"""The present moment of filters and queries is one, for both sides and for every statement."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffSpec, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.sql import moments
from twofold_engine.sql.clickhouse import ClickHouseDialect
from twofold_engine.sql.dialect import Dialect
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.guard import check_filter
from twofold_engine.sql.mysql import MySQLDialect
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.sql.sqlite import SQLiteDialect

from .test_sums_first import SMALL, always

__all__ = ["always"]

MOMENT = datetime(2026, 12, 1, 3, 4, 5, 678901, tzinfo=UTC)
DAY, TIME = "2026-12-01", "2026-12-01 03:04:05.678901"
ZONED = f"CAST('{TIME}+00:00' AS TIMESTAMPTZ)"
DUCKDB, POSTGRESQL, MYSQL = DuckDBDialect(), PostgreSQLDialect(), MySQLDialect()
SQLITE, CLICKHOUSE = SQLiteDialect(), ClickHouseDialect()


@pytest.mark.parametrize(
    ("dialect", "text", "expected"),
    [
        (DUCKDB, "ts > now() - INTERVAL 7 DAY", f"ts > {ZONED} - INTERVAL '7' DAY"),
        (DUCKDB, "d < today()", f"d < CAST('{DAY}' AS DATE)"),
        (DUCKDB, "ts > 'now'::TIMESTAMP", f"ts > CAST('{TIME}' AS TIMESTAMP)"),
        (POSTGRESQL, "ts > now() - interval '7 days'", f"ts > {ZONED} - INTERVAL '7 DAYS'"),
        (POSTGRESQL, "d >= current_date - 7", f"d >= CAST('{DAY}' AS DATE) - 7"),
        (POSTGRESQL, "d = date 'today'", f"d = CAST('{DAY}' AS DATE)"),
        (POSTGRESQL, "ts < localtimestamp", f"ts < CAST('{TIME}' AS TIMESTAMP)"),
        (MYSQL, "ts > NOW(6)", f"ts > CAST('{TIME}' AS DATETIME(6))"),
        (MYSQL, "d >= CURDATE()", f"d >= CAST('{DAY}' AS DATE)"),
        (MYSQL, "d = UTC_DATE()", f"d = CAST('{DAY}' AS DATE)"),
        (SQLITE, "ts > datetime('now', '-7 days')", f"ts > DATETIME('{TIME}', '-7 days')"),
        (SQLITE, "ts < CURRENT_TIMESTAMP", f"ts < '{TIME}'"),
        (CLICKHOUSE, "ts > now64(3)", f"ts > toDateTime64('{TIME}', 6, 'UTC')"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_the_present_moment_is_written_out(dialect: Dialect, text: str, expected: str) -> None:
    written = moments.in_filter(text, dialect, MOMENT)
    assert written == expected
    assert check_filter(written, dialect.sqlglot_name) == written


@pytest.mark.parametrize("dialect", [DUCKDB, POSTGRESQL, MYSQL, SQLITE, CLICKHOUSE])
@pytest.mark.parametrize(
    "text",
    ["name = 'now'", "coalesce(name, 'today') = 'today'", "known_today > 1", "note LIKE '%current_date%'",
     "today(a) > 1", "a = 1; now()", "now( = 1", "CAST(x AS CHAR) = CAST('now' AS CHAR)"],
)  # fmt: skip
def test_what_only_looks_like_it_stays(dialect: Dialect, text: str) -> None:
    assert moments.in_filter(text, dialect, MOMENT) == text


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("algorithm", list(Algorithm))
@pytest.mark.parametrize("asked", ["filter", "query"])
def test_rows_that_grow_old_meanwhile_are_there_or_not_on_both_sides(
    tmp_path: Path, algorithm: Algorithm, asked: str
) -> None:
    path = tmp_path / "old.duckdb"
    with duckdb.connect(str(path)) as connection:
        times = "now() + to_milliseconds(i * 4)"
        connection.execute(f"CREATE TABLE a AS SELECT i AS id, {times} AS at FROM range(1000) r(i)")
        connection.execute("CREATE TABLE b AS SELECT * FROM a")
    with open_uri(f"duckdb:///{path}", limits=SMALL) as database:
        named = ("query:SELECT * FROM {} WHERE at > now()" if asked == "query" else "{}").format
        where = "at > now()" if asked == "filter" else None
        sides = [Dataset(database, parse_relation(named(name)), where) for name in "ab"]
        result = diff(*sides, DiffSpec(key=("id",), algorithm=algorithm), limits=SMALL)
    assert result.rows_only == (0, 0)
    assert result.to_dict()["result"] in ("identical", "empty")


def test_two_servers_mean_one_moment(postgres: PostgresServer, mariadb: MariaDBServer) -> None:
    """MariaDB's own is of whole seconds."""
    uri, name = postgres.create_database(), mariadb.create_database()
    times = "now()::timestamp - i * interval '10 ms'"
    postgres.execute(
        uri.rpartition("/")[2],
        f"CREATE TABLE t AS SELECT i::int AS id, {times} AS at FROM generate_series(-1000, 1000) AS s(i)",
    )
    with mariadb.connect(name) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE t (id INT, at DATETIME(6))")
        found = postgres.query("SELECT id, at::text FROM t", dbname=uri.rpartition("/")[2])
        cursor.executemany("INSERT INTO t VALUES (%s, %s)", [tuple(row) for row in found])
        connection.commit()
    with open_uri(uri) as one, open_uri(mariadb.uri_of(name)) as other:
        sides = [Dataset(database, parse_relation("t"), "at < now()") for database in (one, other)]
        result = diff(*sides, DiffSpec(key=("id",)))
    assert result.rows_only == (0, 0)
    assert result.pks.total_rows[0] == result.pks.total_rows[1] > 900
