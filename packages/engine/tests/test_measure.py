"""What a query returns in numbers: real databases, exact values, nothing but one SELECT."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import EngineError, Limits, QueryRef
from twofold_engine.databases import Database, open_uri
from twofold_engine.errors import InvalidQuery, UnknownColumn
from twofold_engine.measure import Measure, measure

_ROWS = ", ".join(f"({i}, {i}.5, {i} / 4.0, 'x{i}', {i if i % 2 == 0 else 'NULL'}, NULL)" for i in range(10))
_TABLE = (
    "CREATE TABLE orders (id INTEGER, price NUMERIC(20, 2), ratio REAL, name TEXT, gap INTEGER, none INTEGER)"
)
_INSERT = f"INSERT INTO orders VALUES {_ROWS}"


@pytest.fixture(params=["duckdb", "sqlite", "mysql", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database with ten ``orders``."""
    path = tmp_path / "shop"
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        uri = server.create_database()
        server.execute(uri.rpartition("/")[2], _TABLE, _INSERT)
    elif request.param == "mysql":
        mariadb: MariaDBServer = request.getfixturevalue("mariadb")
        name = mariadb.create_database()
        mariadb.execute(_TABLE, _INSERT, "COMMIT", dbname=name)
        uri = mariadb.uri_of(name)
    elif request.param == "sqlite":
        uri = f"sqlite:///{path}"
        with sqlite3.connect(path) as connection:
            connection.executescript(f"{_TABLE}; {_INSERT};")
        connection.close()
    else:
        uri = f"duckdb:///{path}"
        with duckdb.connect(str(path)) as warehouse:
            warehouse.execute(_TABLE)
            warehouse.execute(_INSERT)
    with open_uri(uri, limits=Limits(temp_dir=tmp_path)) as opened:
        yield opened


def ask(database: Database, sql: str, column: str | None = None) -> Measure:
    return measure(database, QueryRef(sql), column)


def test_rows_are_counted_by_the_database(database: Database) -> None:
    assert ask(database, "SELECT * FROM orders") == Measure(10)
    assert ask(database, "SELECT 1 AS one FROM orders WHERE id > 100") == Measure(0)
    assert ask(database, "WITH big AS (SELECT id FROM orders WHERE id > 4) SELECT id FROM big") == Measure(5)
    statement = database.session.ledger.queries[-1]
    assert statement.sql.startswith("SELECT count(*) FROM (")
    assert statement.rows == 1


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ("id", Measure(10, "id", 10, Decimal(0), Decimal(9))),
        ("ID", Measure(10, "id", 10, Decimal(0), Decimal(9))),
        ("price", Measure(10, "price", 10, Decimal("0.5"), Decimal("9.5"))),
        ("ratio", Measure(10, "ratio", 10, Decimal(0), Decimal("2.25"))),
        ("gap", Measure(10, "gap", 5, Decimal(0), Decimal(8))),
        ("none", Measure(10, "none", 0, None, None)),
    ],
)
def test_a_column_s_least_and_greatest_value_are_exact(
    database: Database, column: str, expected: Measure
) -> None:
    assert ask(database, "SELECT * FROM orders", column) == expected


def test_without_rows_a_column_has_no_value(database: Database) -> None:
    assert ask(database, "SELECT id FROM orders WHERE id < 0", "id") == Measure(0, "id", 0, None, None)


def test_text_is_never_compared_as_a_number(database: Database) -> None:
    with pytest.raises(InvalidQuery, match="number"):
        ask(database, "SELECT name FROM orders", "name")


def test_a_column_that_is_not_there_is_named_with_those_that_are(database: Database) -> None:
    with pytest.raises(UnknownColumn) as caught:
        ask(database, "SELECT id, price FROM orders", "amount")
    assert "'amount'" in caught.value.message
    assert "id, price" in caught.value.hint


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM orders",
        "SELECT 1 AS one; SELECT 2 AS two",
        "SELECT 1 AS one; DROP TABLE orders",
        "INSERT INTO orders VALUES (1)",
        "CREATE TABLE canary (id INTEGER)",
        "WITH gone AS (DELETE FROM orders RETURNING id) SELECT id FROM gone",
        "SELECT * INTO canary FROM orders",
        "SELECT id FROM orders) AS q; DROP TABLE orders; --",
        "PRAGMA query_only = off",
        "SET default_transaction_read_only = off",
        "COMMIT",
        "ATTACH 'other' AS other",
        "",
        "-- nothing",
        "(" * 3000,
    ],
)
def test_only_one_select_is_ever_run(database: Database, sql: str) -> None:
    with pytest.raises(EngineError):
        ask(database, sql)
    assert ask(database, "SELECT id FROM orders") == Measure(10)


@pytest.mark.postgres
def test_numbers_of_postgresql_that_are_none_elsewhere(postgres: PostgresServer, tmp_path: Path) -> None:
    with open_uri(postgres.create_database(), limits=Limits(temp_dir=tmp_path)) as database:
        huge = ask(database, "SELECT 12345678901234567890.123456789::numeric AS n", "n")
        assert huge.least == huge.greatest == Decimal("12345678901234567890.123456789")
        assert ask(database, "SELECT 0.1::float8 AS n", "n").least == Decimal("0.1")
        nan = ask(database, "SELECT * FROM (VALUES (1.5), ('NaN'::numeric)) AS v (n)", "n")
        assert nan.least == Decimal("1.5")
        assert nan.greatest is not None
        assert nan.greatest.is_nan()
        endless = ask(database, "SELECT '-Infinity'::float8 AS n", "n")
        assert endless.least == Decimal("-Infinity")


@pytest.mark.postgres
def test_a_function_that_writes_is_refused_by_the_session(postgres: PostgresServer, tmp_path: Path) -> None:
    uri = postgres.create_database()
    name = uri.rpartition("/")[2]
    postgres.execute(
        name,
        "CREATE TABLE t (id int)",
        "CREATE FUNCTION sly() RETURNS int LANGUAGE sql AS 'INSERT INTO t VALUES (1) RETURNING id'",
    )
    with (
        open_uri(uri, limits=Limits(temp_dir=tmp_path)) as database,
        pytest.raises(EngineError, match="only ever read"),
    ):
        ask(database, "SELECT sly() AS n", "n")
    assert postgres.query("SELECT count(*) FROM t", dbname=name) == [[0]]


def test_duckdb_copies_nothing_of_a_query(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "shop")) as warehouse:
        warehouse.execute("CREATE SCHEMA mart; CREATE TABLE mart.orders AS SELECT 1 AS id")
    with open_uri(f"duckdb:///{tmp_path / 'shop'}", limits=Limits(temp_dir=tmp_path)) as database:
        assert ask(database, "SELECT * FROM mart.orders", "id").greatest == 1
        assert ask(database, "SELECT i AS n FROM range(1000000) r(i)", "n").rows == 1_000_000
        tables = database.session.query("SELECT count(*) FROM duckdb_tables()", purpose="test", record=False)
        # The one table is the person's own.
        assert tables == [(1,)]
        assert all("CREATE TABLE" not in cost.sql for cost in database.session.ledger.queries)


def test_a_file_is_no_place_for_queries(tmp_path: Path) -> None:
    (tmp_path / "orders.csv").write_text("id\n1\n")
    with (
        open_uri(f"csv:///{tmp_path / 'orders.csv'}", limits=Limits(temp_dir=tmp_path)) as database,
        pytest.raises(InvalidQuery, match="no tables to query"),
    ):
        ask(database, "SELECT 1 AS one")


@pytest.mark.parametrize("value", ["hex(zeroblob(200000000))", "zeroblob(900000000)"])
def test_a_query_makes_no_value_larger_than_the_memory_allows(tmp_path: Path, value: str) -> None:
    """SQLite's functions make values outside of the cache whose size is bounded."""
    path = tmp_path / "shop"
    sqlite3.connect(path).close()
    limits = Limits(memory_bytes=128 * 1024**2, temp_dir=tmp_path / "tmp")
    with (
        open_uri(f"sqlite:///{path}", limits=limits) as opened,
        pytest.raises(EngineError, match="too big"),
    ):
        measure(opened, QueryRef(f"SELECT {value} AS n"), "n")


def test_a_value_within_the_memory_is_read(tmp_path: Path) -> None:
    path = tmp_path / "shop"
    sqlite3.connect(path).close()
    with open_uri(f"sqlite:///{path}", limits=Limits(memory_bytes=1, temp_dir=tmp_path / "tmp")) as opened:
        assert (
            measure(opened, QueryRef("SELECT length(hex(zeroblob(7000000))) AS n"), "n").least == 14_000_000
        )
