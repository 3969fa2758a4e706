"""Each database: what it says about itself, what it refuses, and that it is only ever read."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pg8000.native
import pytest

from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, TableRef, diff, parse_relation
from twofold_engine.databases import Database, open_options, open_uri, options_schema
from twofold_engine.errors import (
    AuthenticationFailed,
    Cancelled,
    ConnectionFailed,
    DatabaseLocked,
    EngineError,
    InvalidQuery,
    InvalidUri,
    MissingKey,
    NoCommonColumns,
    NotSupported,
    PathRefused,
    PermissionDenied,
    QueryFailed,
    QueryTimeout,
    SpecError,
    UnknownColumn,
    UnknownTable,
)

ODD = 'x"; DROP TABLE t; --'
DDL = [
    "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(20), price DECIMAL(9,2), day DATE)",
    "INSERT INTO t VALUES (1, 'a', 1.50, '2020-01-01'), (2, 'b', NULL, NULL)",
    "CREATE TABLE \"T2\" (a INTEGER, b INTEGER, UNIQUE (a, b))",
    "CREATE VIEW v AS SELECT id, name FROM t",
    'CREATE TABLE "x""; DROP TABLE t; --" (id INTEGER, "we""ird" INTEGER)',
    'INSERT INTO "x""; DROP TABLE t; --" VALUES (1, 1)',
]  # fmt: skip


@pytest.fixture(params=["duckdb", "postgresql", "mariadb", "sqlite"])
def uri(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database that holds ``DDL``."""
    path = tmp_path / "data.db"
    if request.param == "duckdb":
        with duckdb.connect(str(path)) as connection:
            for statement in DDL:
                connection.execute(statement)
    elif request.param == "sqlite":
        with sqlite3.connect(path) as lite:
            for statement in DDL:
                lite.execute(statement)
        lite.close()
    elif request.param == "mariadb":
        maria = request.getfixturevalue("mariadb")
        name = maria.create_database(f"d{time.monotonic_ns()}")
        maria.execute("SET SESSION sql_mode = 'ANSI_QUOTES'", *DDL, dbname=name)
        return str(maria.uri_of(name))
    else:
        server = request.getfixturevalue("postgres")
        found: str = server.create_database(f"d{time.monotonic_ns()}")
        run_sql(server, found, *DDL)
        return found
    return f"{request.param}:///{path}"


def run_sql(server: Any, uri: str, *statements: str) -> None:
    connection = pg8000.native.Connection(
        server.user, host=server.host, port=server.port, password=server.password,
        database=uri.rsplit("/", 1)[1],
    )  # fmt: skip
    for statement in statements:
        connection.run(statement)
    connection.close()


def compare(one: Database, table: str, two: Database, other: str, **options: Any) -> Any:
    where, cancelled = options.pop("where", None), options.pop("cancelled", None)
    source, target = (Dataset(d, parse_relation(r), where) for d, r in ((one, table), (two, other)))
    return diff(source, target, DiffSpec(**options), cancelled=cancelled)


def test_columns_and_keys_are_those_declared(uri: str) -> None:
    with open_uri(uri) as database:
        database.connect()
        columns = database.columns(TableRef(("t",)))
        assert [column.name for column in columns] == ["id", "name", "price", "day"]
        assert [column.family for column in columns] == ["integer", "text", "decimal", "date"]
        assert [column.nullable for column in columns] == [False, True, True, True]
        assert database.declared_key(TableRef(("t",))) == (("id",), "primary key")
        assert database.declared_key(TableRef(("t2",))) == (("a", "b"), "unique constraint")
        assert database.declared_key(TableRef(("v",))) is None


def test_a_key_of_a_parent_says_nothing_of_the_tables_that_inherit_from_it(postgres: Any) -> None:
    """Nor does NOT NULL: before PostgreSQL 18 a child may drop it."""
    uri = postgres.create_database()
    run_sql(
        postgres, uri, "CREATE TABLE p (id int PRIMARY KEY, v text)", "CREATE TABLE c () INHERITS (p)",
        "INSERT INTO p VALUES (1, 'a')", "INSERT INTO c VALUES (1, 'a')",
        "CREATE TABLE q (id int PRIMARY KEY, v text)", "INSERT INTO q VALUES (1, 'a')",
    )  # fmt: skip
    with open_uri(uri) as database:
        assert database.declared_key(TableRef(("p",))) is None
        assert [column.nullable for column in database.columns(TableRef(("p",)))] == [True, True]
        assert database.declared_key(TableRef(("q",))) is not None
        for algorithm in (Algorithm.JOIN, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN):
            result = compare(database, "p", database, "q", key=("id",), algorithm=algorithm)
            assert (result.pks.total_rows, result.pks.dupes) == ((2, 1), (2, 0))
            assert result.rows_only == (1, 0)
            twice = compare(database, "p", database, "p", key=("id",), algorithm=algorithm)
            assert twice.pks.dupes == (2, 2)


def test_what_another_server_should_hold_is_no_promise(postgres: Any) -> None:
    """PostgreSQL does not look whether the rows of a foreign table obey its NOT NULL."""
    uri = postgres.create_database()
    postgres_options = f"host '{postgres.host}', port '{postgres.port}', dbname '{uri.rpartition('/')[2]}'"
    password = postgres.password.replace("'", "''")
    run_sql(
        postgres, uri, "CREATE TABLE far (id int, v int)", "INSERT INTO far VALUES (NULL, 1), (2, 2)",
        "CREATE EXTENSION postgres_fdw",
        f"CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS ({postgres_options})",
        f"CREATE USER MAPPING FOR CURRENT_USER SERVER s "
        f"OPTIONS (user '{postgres.user}', password '{password}')",
        *(f"CREATE FOREIGN TABLE {name} (id int NOT NULL, v int) SERVER s OPTIONS (table_name 'far')"
          for name in ("near", "there")),
    )  # fmt: skip
    with open_uri(uri) as database:
        result = compare(database, "near", database, "there", key=("id",))
        assert (result.rows_only, result.pks.nulls) == ((0, 0), (1, 1))


TWO_SPELLINGS = {
    "": ("1", "'1'"), "TIMESTAMP": ("'2024-01-01'", "'2024-01-01 00:00:00'"),
    "TIME": ("'10:00'", "'10:00:00'"), "BOOLEAN": ("1", "'true'"),
    "DATE": ("'2024-01-01'", "'2024-01-01 00:00:00'"),
    "UUID": ("'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'", "'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"),
}  # fmt: skip
"""Types of SQLite, and values that its unique constraint tells apart although they are the same."""


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN])
@pytest.mark.parametrize("kind", TWO_SPELLINGS)
def test_a_sqlite_key_in_two_spellings_repeats(tmp_path: Path, kind: str, algorithm: Algorithm) -> None:
    path, (one, other) = tmp_path / "spelled.db", TWO_SPELLINGS[kind]
    with sqlite3.connect(path) as lite:
        for name in "ab":
            lite.execute(f"CREATE TABLE {name} (k {kind} NOT NULL PRIMARY KEY, v TEXT)")
            lite.execute(f"INSERT INTO {name} VALUES ({one}, 'x'), ({other}, 'x')")
    lite.close()
    with open_uri(f"sqlite:///{path}") as database:
        result = compare(database, "a", database, "b", algorithm=algorithm)
    assert (result.pks.total_rows, result.pks.dupes, result.rows_only) == ((2, 2), (2, 2), (0, 0))


def test_names_are_found_ignoring_case_unless_quoted(uri: str) -> None:
    with open_uri(uri) as database:
        assert database.columns(parse_relation("t2"))[0].name == "a"
        with pytest.raises(UnknownTable, match="t2"):
            database.columns(parse_relation('"t2"'))


def test_an_odd_name_is_a_name_and_nothing_else(uri: str) -> None:
    with open_uri(uri) as database:
        quoted = '"' + ODD.replace('"', '""') + '"'
        result = compare(database, quoted, database, quoted, key=("id",))
        assert result.outcome.value == "identical"
        assert result.values.columns_diff_stats[0].column_name == 'we"ird'
        assert len(database.columns(TableRef(("t",)))) == 4


def test_tables_views_and_queries_can_be_compared(uri: str) -> None:
    with open_uri(uri) as database:
        assert compare(database, "t", database, "v", include_columns=("name",)).outcome.value == "identical"
        result = compare(database, "t", database, "query:SELECT id, name FROM t WHERE id = 1", key=("id",),
                         include_columns=("name",))  # fmt: skip
        assert result.rows_only == (1, 0)


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda d: compare(d, "nope", d, "t"), UnknownTable),
        (lambda d: compare(d, "t", d, "t", key=("nope",)), UnknownColumn),
        (lambda d: compare(d, "t", d, "T2", key=("id",)), NoCommonColumns),
        (lambda d: compare(d, "v", d, "v"), MissingKey),
        (lambda d: compare(d, "t", d, "query:DELETE FROM t", key=("id",)), InvalidQuery),
        (lambda d: compare(d, "t", d, "t", where="1 = 1); DELETE FROM t; --"), SpecError),
        (lambda d: compare(d, "t", d, "t", where="no_such_column = 1"), EngineError),
        (lambda d: compare(d, "t", d, "query:SELECT * FROM no_such_table", key=("id",)), EngineError),
    ],
)
def test_bad_input_has_its_typed_error(
    uri: str, make: Callable[[Database], object], error: type[EngineError]
) -> None:
    with open_uri(uri) as database, pytest.raises(error) as caught:
        make(database)
    assert caught.value.code != "internal_error"
    assert caught.value.message


def test_a_type_that_nobody_knows_is_refused() -> None:
    with pytest.raises(InvalidUri, match="no database type"):
        open_uri("oracle://h/d")
    with pytest.raises(SpecError, match="no database type"):
        open_options("oracle", {})


@pytest.mark.parametrize("kind", ["duckdb", "sqlite", "parquet", "csv"])
def test_a_file_that_is_not_there_is_said(kind: str, tmp_path: Path) -> None:
    with open_uri(f"{kind}:///{tmp_path}/none.x") as database, pytest.raises(ConnectionFailed, match="none"):
        database.connect()


@pytest.mark.parametrize("kind", ["duckdb", "sqlite", "parquet", "csv"])
def test_files_outside_the_roots_are_refused_links_resolved(kind: str, tmp_path: Path) -> None:
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "x").write_text("id\n1\n")
    (inside / "link").symlink_to(outside / "x")
    for path in (outside / "x", inside / ".." / "out" / "x", inside / "link", Path("/etc/passwd")):
        with pytest.raises(PathRefused):
            open_options(kind, {"path": str(path)}, allowed_roots=[inside])
    open_options(kind, {"path": str(inside / "y")}, allowed_roots=[inside])


def test_a_glob_cannot_reach_outside_the_roots_by_a_link(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.csv").write_text("id\n1\n")
    (inside / "a.csv").symlink_to(tmp_path / "secret.csv")
    with (
        open_options("csv", {"path": str(inside / "*.csv")}, allowed_roots=[inside]) as database,
        pytest.raises(PathRefused),
    ):
        database.connect()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("pg", {"host": "h", "dbname": "d", "user": "u", "options": "-c x"}),
        ("pg", {"host": "h", "dbname": "d", "user": "u", "service": "x"}),
        ("pg", {"host": "h", "dbname": "d"}),
        ("pg", {"host": "h", "dbname": "d", "user": "u", "port": "x"}),
        ("pg", {"host": "h", "dbname": "d", "user": "u", "sslmode": "sometimes"}),
        ("duckdb", {"path": ":memory:"}),
        ("duckdb", {}),
        ("sqlite", {"path": "x", "uri": "y"}),
    ],
)
def test_options_that_are_not_on_the_list_are_refused(kind: str, options: dict[str, Any]) -> None:
    with pytest.raises(SpecError):
        open_options(kind, options)


def test_writing_to_a_duckdb_file_is_not_offered(tmp_path: Path) -> None:
    with pytest.raises(NotSupported):
        open_options("duckdb", {"path": str(tmp_path / "x"), "read_only": False})


@pytest.mark.parametrize(
    "kind", ["pg", "postgresql", "mysql", "mariadb", "duckdb", "sqlite", "parquet", "csv"]
)
def test_every_type_describes_its_options(kind: str) -> None:
    schema = options_schema(kind)
    assert set(schema["required"]) <= set(schema["properties"])
    assert all(entry["title"] and entry["type"] for entry in schema["properties"].values())
    servers = ("pg", "postgresql", "mysql", "mariadb")
    assert schema["secret"] == (["password", "rootcert"] if kind in servers else [])


# --- DuckDB

HOLD = "import duckdb, sys\nc = duckdb.connect(sys.argv[1])\nprint('held', flush=True)\nsys.stdin.read()"


def test_a_duckdb_file_held_by_a_writer_is_waited_for_and_then_named(tmp_path: Path) -> None:
    path = tmp_path / "held.duckdb"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdin is not None
        writer.stdout.readline()
        begun = time.monotonic()
        with (
            open_uri(f"duckdb:///{path}", limits=Limits(lock_wait_seconds=0.5)) as database,
            pytest.raises(DatabaseLocked, match=r"held\.duckdb") as caught,
        ):
            database.connect()
        assert caught.value.transient
        assert 0.4 < time.monotonic() - begun < 5
        writer.stdin.close()


@pytest.mark.parametrize(
    "query",
    ["SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM '/etc/passwd'",
     "SELECT content AS id FROM read_text('/etc/passwd')", "SELECT * FROM glob('/etc/*')"],
)  # fmt: skip
def test_a_duckdb_query_reads_no_other_file(query: str, tmp_path: Path) -> None:
    path = tmp_path / "a.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE t AS SELECT 1 AS id")
    with open_uri(f"duckdb:///{path}") as database, pytest.raises(EngineError) as caught:
        compare(database, "t", database, f"query:{query}", key=("id",))
    assert "root:" not in str(caught.value)


# --- SQLite


def test_a_sqlite_query_can_neither_attach_nor_write(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE t (id INTEGER)")
    connection.close()
    with open_uri(f"sqlite:///{path}") as database:
        for statement in ("ATTACH ':memory:' AS x", "CREATE TABLE y (a)", "PRAGMA query_only = off"):
            with pytest.raises(PermissionDenied):
                database.session.query(statement, purpose="try")


# --- PostgreSQL


def test_a_postgresql_session_is_read_only_and_in_utc(postgres: Any) -> None:
    with open_uri(postgres.uri) as database:
        query = "SELECT current_setting('transaction_read_only'), current_setting('TimeZone'), " \
                "current_setting('transaction_isolation'), current_setting('application_name')"  # fmt: skip
        assert database.session.query(query, purpose="look")[0] == ("on", "UTC", "repeatable read", "twofold")
        with pytest.raises(PermissionDenied):
            database.session.query("CREATE TABLE canary (a int)", purpose="try")


def test_a_bigint_meets_the_double_that_is_it_up_to_its_ends(postgres: Any) -> None:
    uri = postgres.create_database(f"d{time.monotonic_ns()}")
    run_sql(
        postgres, uri,
        "CREATE TABLE s (id bigint)", "CREATE TABLE t (id double precision)",
        f"INSERT INTO s VALUES ({-2**63}), ({2**63 - 1024}), ({2**63 - 1}), ({2**53 + 1})",
        f"INSERT INTO t VALUES ({-2**63}), ({2**63 - 1024}), ({2**63}), ({2**53})",
    )  # fmt: skip
    for algorithm in (Algorithm.JOIN, Algorithm.FETCH_AND_JOIN):
        with open_uri(uri) as database:
            sides = [Dataset(database, TableRef((name,))) for name in ("s", "t")]
            result = diff(*sides, DiffSpec(key=("id",), algorithm=algorithm))
        assert (result.values.total_rows, result.rows_only) == (2, (2, 2))


def test_a_refused_password_is_told_without_it(postgres: Any) -> None:
    options = {"host": postgres.host, "port": postgres.port, "dbname": "postgres", "user": postgres.user}
    with (
        open_options("pg", options | {"password": "wrong-hush"}) as database,
        pytest.raises(AuthenticationFailed) as caught,
    ):
        database.connect()
    assert "hush" not in caught.value.message + caught.value.hint
    with (
        open_options("pg", options | {"password": postgres.password, "dbname": "none"}) as database,
        pytest.raises(ConnectionFailed),
    ):
        database.connect()


def test_a_server_that_is_not_there_is_told(free_port: int) -> None:
    options = {"host": "127.0.0.1", "port": free_port, "dbname": "d", "user": "u"}
    with open_options("pg", options) as database, pytest.raises(ConnectionFailed, match=r"127\.0\.0\.1"):
        database.connect()


def test_a_table_without_the_right_to_read_it_is_told(postgres: Any) -> None:
    uri = postgres.create_database(f"d{time.monotonic_ns()}")
    name = f"poor{time.monotonic_ns()}"
    run_sql(postgres, uri, "CREATE TABLE t (id int)", f"CREATE ROLE {name} LOGIN PASSWORD 'x'")
    options = {"host": postgres.host, "port": postgres.port, "dbname": uri.rsplit("/", 1)[1], "user": name,
               "password": "x"}  # fmt: skip
    with open_options("pg", options) as database, pytest.raises(PermissionDenied):
        compare(database, "t", database, "t", key=("id",))


SLOW = "query:SELECT 1 AS id, pg_sleep(20)::text AS x"


def test_a_slow_query_is_stopped_by_the_server(postgres: Any) -> None:
    limits = Limits(statement_timeout_seconds=0.3)
    with open_uri(postgres.uri, limits=limits) as database, pytest.raises(QueryTimeout):
        compare(database, SLOW, database, SLOW, key=("id",))
    assert running(postgres) == []


def test_what_ends_a_stream_is_told_as_what_refuses_a_query(postgres: Any) -> None:
    """The driver tells both in different ways."""
    limits = Limits(statement_timeout_seconds=0.5)
    with open_uri(postgres.uri, limits=limits) as database:
        for sql, kind, words in (
            ("SELECT 1 / (100000 - i) FROM generate_series(1, 200000) AS g(i)", QueryFailed,
             "The database refused the query: division by zero"),
            ("SELECT i FROM generate_series(1, 200000) AS g(i) WHERE i < 100000 OR pg_sleep(9) IS NULL",
             QueryTimeout, "stopped the query after its time limit"),
        ):  # fmt: skip
            session = database.new_session()
            with pytest.raises(kind, match=words) as caught:
                list(session.stream(sql, purpose="test")[1])
            assert "\n" not in caught.value.message


def test_cancel_stops_the_query_in_the_server(postgres: Any) -> None:
    asked = threading.Event()
    threading.Timer(1.0, asked.set).start()
    begun = time.monotonic()
    with open_uri(postgres.uri) as database, pytest.raises(Cancelled):
        compare(database, SLOW, database, SLOW, key=("id",), cancelled=asked.is_set)
    assert time.monotonic() - begun < 10
    assert running(postgres) == []


def running(server: Any) -> list[str]:
    """Statements of ours that the server still runs, after a moment."""
    time.sleep(0.3)
    connection = pg8000.native.Connection(
        server.user, host=server.host, port=server.port, password=server.password, database="postgres"
    )
    rows = connection.run(
        "SELECT query FROM pg_stat_activity WHERE application_name = 'twofold' AND state = 'active'"
    )
    connection.close()
    return [row[0] for row in rows or []]


@pytest.mark.parametrize("kind", ["duckdb", "sqlite"])
def test_cancel_stops_a_query_in_this_process(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    connect: Callable[..., Any] = duckdb.connect if kind == "duckdb" else sqlite3.connect
    connection = connect(str(path))
    connection.execute("CREATE TABLE t (id INTEGER)")
    connection.commit()
    connection.close()
    endless = "WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM r) SELECT count(*) AS id FROM r"
    asked = threading.Event()
    threading.Timer(0.5, asked.set).start()
    with open_uri(f"{kind}:///{path}") as database, pytest.raises(Cancelled):
        compare(database, f"query:{endless}", database, "t", key=("id",), cancelled=asked.is_set)


def test_nothing_is_left_in_the_temporary_folder(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,v\n1,x\n")
    limits = Limits(temp_dir=tmp_path / "temp")
    with open_uri(f"csv:///{tmp_path}/a.csv", limits=limits) as database:
        compare(database, "-", database, "-", key=("id",))
    assert os.listdir(tmp_path / "temp") == []


def test_a_duckdb_column_with_a_collation_meets_one_without(tmp_path: Path) -> None:
    path = tmp_path / "collated.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE a (id INTEGER PRIMARY KEY, v VARCHAR COLLATE NOCASE)")
        connection.execute("CREATE TABLE b (id INTEGER PRIMARY KEY, v VARCHAR)")
        connection.execute(r"INSERT INTO a VALUES (1, 'é'), (2, 'x'), (3, '\x41')")
        connection.execute(r"INSERT INTO b VALUES (1, 'é'), (2, 'X'), (3, 'A')")
    with open_uri(f"duckdb:///{path}", limits=Limits()) as database:
        sides = [Dataset(database, TableRef((name,))) for name in "ab"]
        result = diff(*sides, DiffSpec(key=("id",)))
    assert (result.plan.algorithm, result.values.rows_with_differences) == ("join", 2)
