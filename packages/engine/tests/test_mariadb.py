"""MariaDB's own traps, inside the server and across to another database, and what a session is."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import (
    Algorithm,
    Dataset,
    DiffResult,
    DiffSpec,
    Limits,
    Sampling,
    TableRef,
    diff,
    parse_relation,
)
from twofold_engine.databases import open_uri
from twofold_engine.errors import (
    Cancelled,
    EngineError,
    InvalidQuery,
    NotSupported,
    PermissionDenied,
    QueryTimeout,
)

HERE = [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN]


@pytest.fixture(scope="module")
def home(mariadb: MariaDBServer) -> str:
    """The URI of a database of this module."""
    return mariadb.uri_of(mariadb.create_database("traps"))


def fill(mariadb: MariaDBServer, home: str, columns: str, source: list[str], target: list[str]) -> None:
    """Tables ``s`` and ``t``, written as leniently as an old server would."""
    statements = ["SET SESSION sql_mode = 'ALLOW_INVALID_DATES', time_zone = '+00:00'"]
    for table, rows in (("s", source), ("t", target)):
        statements += [f"DROP TABLE IF EXISTS {table}", f"CREATE TABLE {table} ({columns})"]
        statements += [f"INSERT INTO {table} VALUES ({row})" for row in rows]
    mariadb.execute(*statements, dbname=home.rsplit("/", 1)[1])


def compare(
    source: str, target: str, algorithm: Algorithm = Algorithm.AUTO, tables: tuple[str, str] = ("s", "t"),
    **spec: Any,
) -> DiffResult:  # fmt: skip
    wanted = DiffSpec(key=spec.pop("key", ("id",)), algorithm=algorithm, **spec)
    with open_uri(source) as one, open_uri(target) as two:
        sides = (Dataset(d, parse_relation(t)) for d, t in zip((one, two), tables, strict=True))
        return diff(*sides, wanted)


def differing(result: DiffResult) -> dict[str, tuple[str, ...]]:
    """Key and differing columns of every changed row; nothing else may differ."""
    assert result.rows_only == (0, 0)
    return {str(row.key["id"]): row.columns for row in result.rows}


TRAPS = {
    "collations": (
        "id INT, a VARCHAR(20) COLLATE utf8mb4_general_ci, b VARCHAR(20) CHARACTER SET latin1",
        ["1, 'abc', 'é'", "2, 'abc ', 'x'", "3, 'é', 'x'", "4, 'same', 'é'"],
        ["1, 'ABC', 'e'", "2, 'abc', 'x '", "3, 'e', 'x'", "4, 'same', 'é'"],
        {"1": ("a", "b"), "2": ("a", "b"), "3": ("a",)},
    ),
    "long values": (
        "id INT, a LONGTEXT, b LONGBLOB",
        ["1, CONCAT(REPEAT('x', 5000), 'a'), REPEAT('y', 200)", "2, REPEAT('x', 201), REPEAT('é', 3000)"],
        ["1, CONCAT(REPEAT('x', 5000), 'b'), REPEAT('y', 201)", "2, REPEAT('x', 201), REPEAT('é', 3000)"],
        {"1": ("a", "b")},
    ),
    "unsigned": (
        "id INT, a BIGINT UNSIGNED, b INT UNSIGNED ZEROFILL",
        ["1, 18446744073709551615, 7", "2, 9223372036854775808, 4294967295"],
        ["1, 18446744073709551614, 7", "2, 9223372036854775808, 4294967295"],
        {"1": ("a",)},
    ),
    "zero dates": (
        "id INT, a DATE, b DATETIME(3), c TIMESTAMP NULL",
        ["1, '0000-00-00', '0000-00-00 00:00:00', '0000-00-00 00:00:00'", "2, '0000-00-00', NULL, NULL",
         "3, '2020-00-10', '2020-02-31 10:00:00', NULL"],
        ["1, '0000-00-00', '0000-00-00 00:00:00', '0000-00-00 00:00:00'", "2, NULL, NULL, NULL",
         "3, '2020-00-11', '2020-02-30 10:00:00', NULL"],
        {"2": ("a",), "3": ("a", "b")},
    ),
    "times beyond a day": (
        "id INT, a TIME(6), b TIME(2)",
        ["1, '838:59:59', '-00:00:00.50'", "2, '-838:59:59.000001', '25:00:00'", "3, '24:00:00', '00:00:00'"],
        ["1, '838:59:58', '00:00:00.50'", "2, '-838:59:59.000001', '25:00:00'", "3, '24:00:00', '00:00:00'"],
        {"1": ("a", "b")},
    ),
    "floats": (
        "id INT, a FLOAT, b DOUBLE, c FLOAT(7,2), d DOUBLE(10,3)",
        ["1, 16777217.3, 0.1, 1.005, 1.0005", "2, 0.1, 5e-324, -0.0, -0.0",
         "3, 3.4e38, 1.7976931348623157e308, 1, 1"],
        ["1, 16777216, 0.1000000000000001, 1.005, 1.0005", "2, 0.1, 1e-323, 0, 0",
         "3, 3.4e38, 1.7976931348623157e308, 1, 1"],
        {"1": ("a", "b"), "2": ("b",)},
    ),
    "decimals": (
        "id INT, a DECIMAL(65,30), b DECIMAL(10,2) UNSIGNED ZEROFILL",
        ["1, 12345678901234567890123456789012345.000000000000000000000000000001, 1.5", "2, -0.00, 0"],
        ["1, 12345678901234567890123456789012345.000000000000000000000000000002, 1.5", "2, 0, 0"],
        {"1": ("a",)},
    ),
    "small numbers": (
        "id INT, a TINYINT(1), b BIT(1), c BIT(10), d YEAR",
        ["1, 1, 1, 5, 2020", "2, 2, 0, 1023, 1901"], ["1, 2, 0, 6, 2021", "2, 2, 0, 1023, 1901"],
        {"1": ("a", "b", "c", "d")},
    ),
    "words": (
        "id INT, a ENUM('x', 'y'), b SET('p', 'q'), c INET6, d UUID",
        ["1, 'x', 'p,q', '::1', '123e4567-e89b-12d3-a456-426655440000'", "2, '', '', '10.0.0.1', NULL"],
        ["1, 'y', 'p', '::2', '123e4567-e89b-12d3-a456-426655440001'", "2, '', '', '10.0.0.1', NULL"],
        {"1": ("a", "b", "c", "d")},
    ),
    "bytes": (
        "id INT, a BINARY(3), b VARBINARY(5), c POINT",
        ["1, 'a', 'a', POINT(1, 2)", "2, 'a', 'a ', POINT(1, 2)", "3, 'a\\0', '', NULL"],
        ["1, 'a', 'a\\0', POINT(1, 3)", "2, 'a', 'a', POINT(1, 2)", "3, 'a', '', NULL"],
        {"1": ("b", "c"), "2": ("b",)},
    ),
}  # fmt: skip


@pytest.mark.parametrize("algorithm", HERE)
@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_seen_by_value(mariadb: MariaDBServer, home: str, name: str, algorithm: Algorithm) -> None:
    columns, source, target, expected = TRAPS[name]
    fill(mariadb, home, columns, source, target)
    result = compare(home, home, algorithm)
    assert result.plan.algorithm == algorithm
    assert differing(result) == expected
    assert differing(compare(home, home, algorithm, ("s", "s"))) == {}


@pytest.mark.parametrize("algorithm", HERE)
def test_keys_that_a_collation_takes_for_equal_are_different(
    mariadb: MariaDBServer, home: str, algorithm: Algorithm
) -> None:
    columns = "id VARCHAR(300) COLLATE utf8mb4_bin, a INT, PRIMARY KEY (id)"
    long = "'x', REPEAT('y', 290)"
    rows = ["'a1', 1", "'A1', 2", "'b1', 3", f"CONCAT({long}, '1'), 4", f"CONCAT({long}, '2'), 5"]
    fill(mariadb, home, columns, rows, [rows[0], "'A1', 9", rows[2], rows[3], f"CONCAT({long}, '2'), 6"])
    result = compare(home, home, algorithm)
    assert {key[:2] for key in differing(result)} == {"A1", "xy"}
    assert result.pks.dupes == (0, 0)


def test_a_query_of_a_database_has_the_types_of_its_table(mariadb: MariaDBServer, home: str) -> None:
    columns = (
        "id INT, a TINYINT(1), b DECIMAL(12,3), c DECIMAL(5,0) UNSIGNED, d BIGINT UNSIGNED, e DATETIME(6), "
        "f VARBINARY(4), g TEXT, h BIT(9), i FLOAT, j TIMESTAMP NULL"
    )
    fill(mariadb, home, columns, [], [])
    with open_uri(home) as database:
        declared = database.columns(TableRef(("s",)))
        asked = database.columns(parse_relation("query:SELECT * FROM s"))
    assert [(c.name, c.family) for c in asked] == [(c.name, c.family) for c in declared]
    by_name = {column.name: column.native_type for column in asked}
    assert (by_name["b"], by_name["c"], by_name["h"]) == ("decimal(12,3)", "decimal(5,0) unsigned", "bit(9)")
    with open_uri(home) as database, pytest.raises((InvalidQuery, EngineError), match=r"(?i)name|duplicate"):
        database.columns(parse_relation("query:SELECT id, id FROM s"))


def test_json_is_compared_by_meaning_and_leaves_the_server_for_it(mariadb: MariaDBServer, home: str) -> None:
    fill(mariadb, home, "id INT, a JSON", ["""1, '{"a": 1, "b": [2.0]}'""", "2, '1'"],
         ["""1, '{"b":[2],"a":1}'""", "2, '2'"])  # fmt: skip
    result = compare(home, home)
    assert result.plan.algorithm == "fetch_and_join"
    assert differing(result) == {"2": ("a",)}
    with pytest.raises(NotSupported, match="a by value inside itself"):
        compare(home, home, Algorithm.JOIN)


def test_text_that_is_checked_to_be_json_is_json(mariadb: MariaDBServer, home: str) -> None:
    fill(mariadb, home, "id INT, `a``b` JSON, c LONGTEXT CHECK (c <> 'json_valid(`c`)')", [], [])
    with open_uri(home) as database:
        families = [column.family for column in database.columns(TableRef(("s",)))]
    assert families == ["integer", "json", "text"]


def test_values_of_every_kind_equal_those_of_postgresql(
    mariadb: MariaDBServer, postgres: PostgresServer, home: str
) -> None:
    columns = (
        "id INT, a TINYINT(1), b BIGINT UNSIGNED, c DECIMAL(30,10), d FLOAT, e DOUBLE, f VARCHAR(9), "
        "g VARBINARY(9), h DATE, i TIME(6), j DATETIME(6), k TIMESTAMP(6) NULL, l JSON, m UUID"
    )
    row = (
        "{id}, {yes}, 18446744073709551615, 12345678901234567890.5, 16777217.3, 1e-20, '😀 ''q''', "
        "{bytes}, '2020-02-29', '23:59:59.5', '2020-02-29 12:30:00.25', '2020-02-29 12:30:00.25{zone}', "
        "'{{\"a\": [1.0]}}', '123e4567-e89b-12d3-a456-426655440000'"
    )
    mine = row.format(id=1, yes=1, bytes="x'00ff'", zone="")
    fill(mariadb, home, columns, [mine, "2" + ", NULL" * 13], [])
    theirs = (
        "id int, a boolean, b numeric(20), c numeric(30,10), d real, e double precision, f text, g bytea, "
        "h date, i time, j timestamp, k timestamptz, l jsonb, m uuid"
    )
    uri = postgres.create_database()
    yours = row.format(id=1, yes="true", bytes=r"'\x00ff'", zone="+00")
    postgres.execute(
        uri.rsplit("/", 1)[1], f"CREATE TABLE s ({theirs})", f"INSERT INTO s VALUES ({yours})",
        "INSERT INTO s (id) VALUES (2)",
    )  # fmt: skip
    result = compare(home, uri, tables=("s", "s"))
    assert differing(result) == {}
    assert result.coverage.not_compared == ()
    assert result.values.compared_columns == 13
    assert result.schema.column_type_differs == ("b",)


def test_a_date_without_a_day_meets_its_own_midnight_only(mariadb: MariaDBServer, home: str) -> None:
    fill(mariadb, home, "id INT, a DATE", ["1, '0000-00-00'", "2, '0000-00-00'"], [])
    mariadb.execute(
        "SET SESSION sql_mode = ''", "CREATE OR REPLACE TABLE t (id INT, a DATETIME)",
        "INSERT INTO t VALUES (1, '0000-00-00 00:00:00'), (2, '2020-01-01 00:00:00')",
        dbname=home.rsplit("/", 1)[1],
    )  # fmt: skip
    for algorithm in HERE:
        assert differing(compare(home, home, algorithm)) == {"2": ("a",)}


PADDED = [
    ("INT(10) ZEROFILL", "DOUBLE", "7"), ("BIGINT UNSIGNED ZEROFILL", "FLOAT", "70"), ("YEAR", "DOUBLE", "0"),
    ("DECIMAL(9,2) ZEROFILL", "DECIMAL(65,0)", "5"), ("BIGINT", "DOUBLE", "-9223372036854775808"),
    ("BIGINT UNSIGNED", "DOUBLE", "18446744073709549568"), ("BIGINT", "DOUBLE", "9223372036854774784"),
]  # fmt: skip


@pytest.mark.parametrize("algorithm", HERE)
@pytest.mark.parametrize(("kind", "other", "value"), PADDED)
def test_one_number_in_two_types_is_one_key_and_one_value(
    mariadb: MariaDBServer, home: str, kind: str, other: str, value: str, algorithm: Algorithm
) -> None:
    fill(mariadb, home, f"id {kind}, a {kind}", [f"{value}, {value}"], [])
    mariadb.execute(f"CREATE OR REPLACE TABLE t (id {other}, a {other})",
                    f"INSERT INTO t VALUES ({value}, {value})", dbname="traps")  # fmt: skip
    result = compare(home, home, algorithm)
    assert differing(result) == {}
    assert result.values.total_rows == 1


@pytest.mark.parametrize("kind", ["INT(10) ZEROFILL", "YEAR", "DECIMAL(9,2) ZEROFILL"])
def test_the_zeros_before_a_number_draw_no_other_key(
    mariadb: MariaDBServer, postgres: PostgresServer, home: str, kind: str
) -> None:
    numbers = [0, *range(1902, 2102)]
    fill(mariadb, home, f"id {kind}", [str(number) for number in numbers], [])
    uri = postgres.create_database()
    rows = ", ".join(f"({number})" for number in numbers)
    postgres.execute(uri.rsplit("/", 1)[1], "CREATE TABLE t (id int)", f"INSERT INTO t VALUES {rows}")
    for ratio in (0.1, 0.3, 0.6):
        result = compare(home, uri, sampling=Sampling(ratio=ratio, threshold=0))
        assert result.coverage.sampling.used
        assert (result.rows_only, result.pks.exclusives) == ((0, 0), (0, 0))


def test_a_date_of_no_calendar_is_drawn_alike_where_it_is_text(
    mariadb: MariaDBServer, home: str, tmp_path: Path
) -> None:
    days = [f"2020-02-31 {hour:02}:{minute:02}:00" for hour in range(24) for minute in range(10)]
    mariadb.execute(
        "SET SESSION sql_mode = 'ALLOW_INVALID_DATES'", "CREATE OR REPLACE TABLE s (id DATETIME)",
        f"INSERT INTO s VALUES {', '.join(f'({day!r})' for day in days)}", dbname="traps",
    )  # fmt: skip
    with closing(sqlite3.connect(tmp_path / "t.sqlite")) as lite:
        lite.execute("CREATE TABLE s (id TIMESTAMP)")
        lite.executemany("INSERT INTO s VALUES (?)", [(day,) for day in days])
        lite.commit()
    (tmp_path / "t.csv").write_text("\n".join(["id", *days]), encoding="utf-8")
    for uri, table in ((f"sqlite:///{tmp_path}/t.sqlite", "s"), (f"csv:///{tmp_path}/t.csv", "-")):
        result = compare(home, uri, tables=("s", table), sampling=Sampling(ratio=0.3, threshold=0))
        assert result.coverage.sampling.used
        assert (result.rows_only, result.pks.exclusives) == ((0, 0), (0, 0))


def test_a_zero_date_in_a_key_is_no_null_in_a_sample(mariadb: MariaDBServer, home: str) -> None:
    """Only rows with a NULL key count as they are; the others are scaled to all rows."""
    rows = [f"'0000-00-00', {i}, " for i in range(200)]
    before, after = ([*(f"{row}{v}" for row in rows), f"'2020-01-01', NULL, {v}"] for v in (1, 2))
    fill(mariadb, home, "d DATE NOT NULL, n INT, v INT", before, after)
    result = compare(home, home, Algorithm.JOIN, key=("d", "n"), sampling=Sampling(ratio=0.3, threshold=0))
    facts = result.coverage.sampling
    assert facts.estimates is not None
    assert result.pks.nulls == (1, 1)
    assert facts.estimates.rows_with_differences.estimate == 201


def test_databases_of_one_server_are_joined_there(mariadb: MariaDBServer, home: str) -> None:
    other = mariadb.create_database()
    fill(mariadb, home, "id INT PRIMARY KEY, a INT", ["1, 1", "2, 2"], [])
    mariadb.execute("CREATE TABLE `odd``name` (id INT PRIMARY KEY, a INT)",
                    "INSERT INTO `odd``name` VALUES (1, 1), (2, 3)", dbname=other)  # fmt: skip
    result = compare(home, mariadb.uri_of(other), tables=("s", "`odd``name`"))
    assert result.plan.algorithm == "join"
    assert differing(result) == {"2": ("a",)}
    assert compare(home, home, tables=("traps.s", f"{other}.`odd``name`")).plan.algorithm == "join"
    as_mariadb = mariadb.uri_of(other).replace("mysql://", "mariadb://")
    assert compare(home, as_mariadb, tables=("s", "`odd``name`")).plan.algorithm == "join"
    query = f"query:SELECT * FROM {other}.`odd``name`"
    assert compare(home, mariadb.uri_of(other), tables=("s", query)).plan.algorithm == "fetch_and_join"


def explained(home: str) -> list[tuple[str, str]]:
    """(table, how it is read) for every reading of ``s`` and ``t`` by the statement that counts."""
    with open_uri(home) as database:
        sides = [Dataset(database, TableRef((name,))) for name in ("s", "t")]
        result = diff(*sides, DiffSpec(key=("id",), algorithm=Algorithm.JOIN))
        assert (result.outcome.value, result.rows_only) == ("different", (1, 0))
        (query,) = [query for query in result.cost.queries if query.purpose == "compare"]
        names = {"s": "s", "t": "t", "a": "s", "b": "t"}
        plan = database.session.query(f"EXPLAIN {query.sql}", purpose="explain")
    return sorted((names[str(row[2])], str(row[3])) for row in plan if str(row[2]) in names)


@pytest.mark.parametrize("key", ["INT", "VARCHAR(20)", "BIGINT UNSIGNED", "DECIMAL(9,2)", "VARBINARY(9)"])
def test_rows_find_their_partners_by_the_index_of_a_declared_key(
    mariadb: MariaDBServer, home: str, key: str
) -> None:
    rows = [f"'{i}', {i}" for i in range(1, 301)]
    fill(mariadb, home, f"id {key} PRIMARY KEY, a INT", rows, rows[:-1])
    mariadb.execute("ANALYZE TABLE s, t", dbname="traps")
    assert [how for _, how in explained(home)].count("eq_ref") == 2


@pytest.mark.parametrize("algorithm", HERE)
def test_a_null_beside_a_declared_key_is_equal_to_a_null(
    mariadb: MariaDBServer, home: str, algorithm: Algorithm
) -> None:
    """The key of the comparison has more parts than the declared one, and these can be NULL."""
    rows = ["1, NULL, 'a'", "2, 5, 'b'", "3, NULL, 'c'", "4, NULL, 'd'"]
    other = ["1, NULL, 'a'", "2, 5, 'b'", "3, NULL, 'changed'", "4, 6, 'd'"]
    fill(mariadb, home, "id INT PRIMARY KEY, part INT, v VARCHAR(20)", rows, other)
    result = compare(home, home, algorithm, key=("id", "part"))
    assert (result.rows_only, result.values.rows_with_differences) == ((1, 1), 1)
    assert {(row.side, row.key["id"]) for row in result.rows} == {
        ("changed", "3"), ("source", "4"), ("target", "4")
    }  # fmt: skip


def test_without_a_declared_key_each_table_is_read_once(mariadb: MariaDBServer, home: str) -> None:
    rows = [f"{i}, {i}" for i in range(1, 301)]
    fill(mariadb, home, "id INT, a INT", rows, rows[:-1])
    assert explained(home) == [("s", "ALL"), ("t", "ALL")]


# --- what a session is


def test_a_session_is_read_only_in_utc_and_in_one_snapshot(mariadb: MariaDBServer, home: str) -> None:
    fill(mariadb, home, "id INT", ["1"], [])
    with open_uri(home) as database:
        session = database.session
        settings = session.query(
            "SELECT @@tx_read_only, @@time_zone, @@tx_isolation, @@sql_mode, @@character_set_connection",
            purpose="look",
        )[0]
        assert settings == (
            1, "+00:00", "REPEATABLE-READ", "ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION", "utf8mb4",
        )  # fmt: skip
        mariadb.execute("INSERT INTO s VALUES (2)", dbname="traps")
        assert session.query("SELECT COUNT(*) FROM s", purpose="look") == [(1,)]
        for statement in ("INSERT INTO s VALUES (3)", "DROP TABLE s", "CREATE TABLE canary (a INT)",
                          "UPDATE s SET id = 4", "TRUNCATE s"):  # fmt: skip
            with pytest.raises(PermissionDenied, match="only ever read"):
                session.query(statement, purpose="try")
        with pytest.raises(EngineError):
            session.query("SELECT 1; DROP TABLE s", purpose="try")
    tables = {row[0] for row in mariadb.execute("SHOW TABLES", dbname="traps")}
    assert "canary" not in tables
    assert mariadb.execute("SELECT COUNT(*) FROM s", dbname="traps") == [(2,)]


@pytest.mark.parametrize(
    "query",
    ["SELECT 1 AS id INTO OUTFILE '/tmp/twofold-canary'", "SELECT 1 AS id INTO @x",
     "SELECT * FROM s FOR UPDATE", "SELECT * FROM s LOCK IN SHARE MODE", "SELECT 1; DROP TABLE s",
     "DO SLEEP(1)", "SET GLOBAL read_only = 0", "CALL p()"],
)  # fmt: skip
def test_a_query_that_does_more_than_read_is_refused(home: str, query: str) -> None:
    """A file on the server is written even in a transaction that only reads, by a user who may: so the query
    never gets there."""
    with open_uri(home) as database, pytest.raises(InvalidQuery):
        database.columns(parse_relation(f"query:{query}"))


@pytest.mark.parametrize(
    ("where", "rows"),
    [("name RLIKE '^a.c$'", 1), ("name = \"a\\\\b\"", 1), ("name = 'it''s'", 1), ("`id` <=> NULL", 1),
     ("name REGEXP 'x' /* never */ OR id > 2 -- end", 1)],
)  # fmt: skip
def test_a_filter_means_what_it_means_in_the_server(
    mariadb: MariaDBServer, home: str, where: str, rows: int
) -> None:
    fill(mariadb, home, "id INT, name VARCHAR(9)",
         ["1, 'abc'", "2, 'a\\\\b'", "3, 'it''s'", "NULL, 'y'"], [])  # fmt: skip
    with open_uri(home) as database:
        sides = [Dataset(database, TableRef(("s",)), where) for _ in range(2)]
        result = diff(*sides, DiffSpec(key=("id",)))
    assert result.pks.total_rows == (rows, rows)


SLOW = "query:SELECT 1 AS id, SLEEP(20) AS x"


def running(mariadb: MariaDBServer) -> list[Any]:
    """Statements of engine sessions that the server still runs, after a moment."""
    time.sleep(0.3)
    rows = mariadb.execute("SELECT info FROM information_schema.processlist WHERE command = 'Query'")
    return [row[0] for row in rows if "processlist" not in str(row[0])]


def test_a_slow_query_is_stopped_by_the_server(mariadb: MariaDBServer, home: str) -> None:
    limits = Limits(statement_timeout_seconds=0.4)
    with open_uri(home, limits=limits) as database:
        sides = [Dataset(database, parse_relation(SLOW)) for _ in range(2)]
        with pytest.raises(QueryTimeout):
            diff(*sides, DiffSpec(key=("id",)), limits=limits)
    assert running(mariadb) == []


@pytest.mark.parametrize("algorithm", HERE)
def test_cancel_stops_the_query_in_the_server(
    mariadb: MariaDBServer, home: str, algorithm: Algorithm
) -> None:
    asked = threading.Event()
    threading.Timer(1.0, asked.set).start()
    begun = time.monotonic()
    with open_uri(home) as database:
        sides = [Dataset(database, parse_relation(SLOW)) for _ in range(2)]
        with pytest.raises(Cancelled):
            diff(*sides, DiffSpec(key=("id",), algorithm=algorithm), cancelled=asked.is_set)
    assert time.monotonic() - begun < 10
    assert running(mariadb) == []


def test_an_abandoned_stream_stops_in_the_server(mariadb: MariaDBServer, home: str) -> None:
    endless = "SELECT a.id FROM (SELECT seq AS id FROM seq_1_to_3000000) AS a"
    with open_uri(home) as database:
        session = database.new_session()
        _, batches = session.stream(endless, purpose="read the rows")
        assert next(batches).num_rows == Limits().batch_rows
        batches.close()  # type: ignore[attr-defined]
        session.close()
    assert running(mariadb) == []


def test_a_batch_is_bounded_in_bytes(mariadb: MariaDBServer, home: str) -> None:
    fill(mariadb, home, "id INT, a LONGTEXT", [f"{i}, REPEAT('x', 3000000)" for i in range(7)], [])
    with open_uri(home) as database:
        _, batches = database.session.stream("SELECT id, a FROM s", purpose="read the rows")
        assert [batch.num_rows for batch in batches] == [3, 3, 1]


@pytest.mark.parametrize("algorithm", HERE)
def test_wide_characters_in_short_columns_are_compared_to_their_end(
    mariadb: MariaDBServer, home: str, algorithm: Algorithm
) -> None:
    """They have more bytes than the column has characters, also where rows are grouped."""
    many, wide = "é" * 59, "€" * 60
    fill(mariadb, home, "k VARCHAR(4), v VARCHAR(4), w CHAR(4), x VARCHAR(60), y TINYTEXT",
         [f"'éééa', '👩👩👩a', 'x', '{many}a', '{wide}a'", "'éééb', 'same', 'éééb', '', ''",
          f"'3', 'ÄÖÜa', '4', '{many}a', '{wide}a'"],
         [f"'éééa', '👩👩👩b', 'x', '{many}b', '{wide}b'", "'éééc', 'same', 'éééb', '', ''",
          f"'3', 'ÄÖÜa', '4', '{many}a', '{wide}a'"])  # fmt: skip
    result = compare(home, home, algorithm, key=("k",))
    assert (result.rows_only, result.values.rows_with_differences) == ((1, 1), 1)
    assert {(row.side, row.key["k"], row.columns) for row in result.rows} == {
        ("changed", "éééa", ("v", "x", "y")), ("source", "éééb", ()), ("target", "éééc", ())
    }  # fmt: skip


def test_keys_with_many_copies_are_counted_exactly(mariadb: MariaDBServer, home: str, tmp_path: Path) -> None:
    mariadb.execute(
        "CREATE OR REPLACE TABLE s (id INT, a INT)", "CREATE OR REPLACE TABLE t (id INT, a INT)",
        "INSERT INTO s SELECT seq DIV 2, seq % 7 FROM seq_1_to_20000",
        "INSERT INTO t SELECT seq DIV 2, seq % 7 FROM seq_1_to_19998",
        dbname="traps",
    )  # fmt: skip
    here = compare(home, home, Algorithm.JOIN)
    fetched = compare(home, home, Algorithm.FETCH_AND_JOIN)
    assert here.rows_only == fetched.rows_only == (2, 0)
    assert here.pks.dupes == fetched.pks.dupes
    path = tmp_path / "a.duckdb"
    with duckdb.connect(str(path)) as local:
        local.execute("CREATE TABLE t AS SELECT i // 2 AS id, i % 7 AS a FROM range(1, 20001) AS r(i)")
    assert compare(home, f"duckdb:///{path}").outcome.value == "bad-pks"


@pytest.mark.parametrize("algorithm", HERE)
def test_a_narrow_character_set_is_a_loss(mariadb: MariaDBServer, home: str, algorithm: Algorithm) -> None:
    fill(mariadb, home, "id int primary key, a varchar(9) CHARACTER SET latin1, b varchar(9)",
         ["1, 'é', 'é'"], ["1, 'é', 'é'"])  # fmt: skip
    mariadb.execute("ALTER TABLE t MODIFY a varchar(9) CHARACTER SET utf8mb4", dbname=home.rsplit("/", 1)[1])
    found = compare(home, home, algorithm)
    assert [(loss.column, loss.kind) for loss in found.coverage.losses] == [("a", "charset")]
    assert found.values.rows_with_differences == 0
