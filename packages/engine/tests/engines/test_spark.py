"""The local Spark reads warehouses, only reads them, stops when it is told to, and says what is wrong."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pyarrow as pa
import pytest
from click.testing import CliRunner
from pyarrow import orc, parquet

from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, QueryRef, TableRef, diff
from twofold_engine.cli import diff as diff_command
from twofold_engine.databases import _spark_engine, open_options, open_uri
from twofold_engine.errors import (
    Cancelled,
    ConnectionFailed,
    EngineError,
    InvalidFilter,
    InvalidQuery,
    NotSupported,
    PathRefused,
    QueryFailed,
    QueryTimeout,
    UnknownTable,
)
from twofold_engine.measure import measure
from twofold_engine.sql.guard import check_filter
from twofold_engine.types import Family

from .spark_store import SparkStore

LIMITS = Limits(threads=1)
ENDLESS = "SELECT COUNT(*) AS n FROM range(0, 100000000000000, 1, 2) WHERE id % 7 = 11"
ORDERS = pa.table({"id": pa.array([1, 2, 3]), "what": pa.array(["a", "b", None])})


@pytest.fixture
def warehouse(tmp_path: Path) -> SparkStore:
    store = SparkStore(tmp_path, "warehouse")
    store.write("orders", ORDERS)
    return store


def active_jobs() -> list[int]:
    from pyspark import SparkContext

    context = SparkContext._active_spark_context
    assert context is not None
    return list(context.statusTracker().getActiveJobsIds())


def none_runs(seconds: float = 20) -> bool:
    """Whether Spark has stopped all of its jobs by then."""
    until = time.monotonic() + seconds
    while active_jobs() and time.monotonic() < until:
        time.sleep(0.1)
    return not active_jobs()


def names_of(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


# --- what there is


def test_schemas_tables_and_the_default_one(warehouse: SparkStore) -> None:
    warehouse.write("lines", ORDERS, schema="old.db")
    warehouse.write("events", ORDERS, schema=".")
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        database.connect()
        for path in (
            ("shop", "orders"),
            ("SHOP", "Orders"),
            ("old", "lines"),
            ("default", "events"),
            ("events",),
        ):
            columns = database.columns(TableRef(path))
            assert [(c.name, c.family) for c in columns] == [("id", Family.INTEGER), ("what", Family.TEXT)]
        assert database.session.row_estimate(database, TableRef(("shop", "orders"))) == 3
        assert database.session.hash_version().startswith("spark-4.")
        with pytest.raises(UnknownTable) as caught:
            database.columns(TableRef(("shop", "order")))
        assert "shop.orders" in caught.value.hint
        with pytest.raises(UnknownTable):
            database.columns(QueryRef("SELECT * FROM shop.nothing"))


def test_files_written_later_count_and_columns_are_merged(warehouse: SparkStore) -> None:
    def seen() -> tuple[list[str], int]:
        with open_uri(warehouse.uri, limits=LIMITS) as database:
            names = [column.name for column in database.columns(TableRef(("shop", "orders")))]
            return names, int(measure(database, QueryRef("SELECT * FROM shop.orders")).rows)

    assert seen() == (["id", "what"], 3)
    warehouse.write("orders", ORDERS, ORDERS.append_column("more", pa.array([1.5, None, 2.0])))
    assert seen() == (["id", "what", "more"], 6)


def test_partitions_and_orc_files(warehouse: SparkStore) -> None:
    folder = warehouse.folder / "shop" / "parts" / "year=2024"
    folder.mkdir(parents=True)
    parquet.write_table(ORDERS, folder / "a.parquet")
    (warehouse.folder / "shop" / "columnar").mkdir()
    orc.write_table(ORDERS, str(warehouse.folder / "shop" / "columnar" / "a.orc"))
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        assert [c.name for c in database.columns(TableRef(("shop", "parts")))] == ["id", "what", "year"]
        result = diff(
            Dataset(database, TableRef(("shop", "orders"))),
            Dataset(database, TableRef(("shop", "columnar"))),
            DiffSpec(key=("id",)), limits=LIMITS,
        )  # fmt: skip
    assert result.outcome.value == "identical"
    assert result.plan.algorithm == "join"


def test_nested_values_variants_and_intervals_travel(warehouse: SparkStore) -> None:
    """The join leaves them to the local DuckDB; one value of each differs."""
    sql = (
        "SELECT 1 AS id, ARRAY(1.5D, {}) AS a, NAMED_STRUCT('x', 1, 'y', CAST(NULL AS INT)) AS s, "
        "MAP('k', {}) AS m, PARSE_JSON('{{\"b\": [1, null], \"a\": {}}}') AS v, "
        "MAKE_DT_INTERVAL({}, 1, 0, 0.5) AS t, NAMED_STRUCT('v', PARSE_JSON('null')) AS n"
    )
    queries = [QueryRef(sql.format(number, number, number, number)) for number in (1, 1, 2)]
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        results = [
            diff(
                Dataset(database, queries[0]), Dataset(database, query), DiffSpec(key=("id",)), limits=LIMITS
            )
            for query in queries[1:]
        ]
    assert [result.plan.algorithm for result in results] == ["fetch_and_join", "fetch_and_join"]
    assert results[0].outcome.value == "identical"
    assert results[1].rows[0].columns == ("a", "m", "v", "t")
    assert results[1].rows[0].source == {
        "a": "[1.5,1]", "s": '{"x":1,"y":null}', "m": '{"k":1}', "v": '{"a":1,"b":[1,null]}',
        "t": "P1DT1H0.5S", "n": '{"v":null}',
    }  # fmt: skip


def test_the_command_and_options_open_it_too(warehouse: SparkStore) -> None:
    warehouse.write("others", ORDERS.slice(0, 2))
    arguments = [
        "tables",
        warehouse.uri,
        "shop.orders",
        warehouse.uri,
        "shop.others",
        "-k",
        "id",
        "--exit-code",
    ]
    done = CliRunner().invoke(diff_command, arguments)
    assert done.exit_code == 1, done.output
    with open_options("spark", {"path": str(warehouse.folder)}, limits=LIMITS) as database:
        database.connect()
        assert str(warehouse.folder) in database.label


def test_rows_keep_their_order_and_come_in_batches(warehouse: SparkStore) -> None:
    limits = Limits(threads=1, batch_rows=1000)
    with open_uri(warehouse.uri, limits=limits) as database:
        _, batches = database.session.stream("SELECT id FROM range(0, 30000, 1, 12)", purpose="test")
        sizes, seen = [], []
        for batch in batches:
            sizes.append(batch.num_rows)
            seen += batch.column(0).to_pylist()
        assert seen == list(range(30_000))
        assert max(sizes) <= 1000
        schema, nothing = database.session.stream("SELECT 1 AS x WHERE 1 = 0", purpose="test")
        assert (schema.names, list(nothing)) == (["x"], [])
        session: Any = database.session
        assert names_of(session.folder) == [], "what was read is gone"
        folder = session.folder
    assert not folder.exists()


# --- only reading


@pytest.mark.parametrize(
    "sql",
    ["DROP TABLE shop.orders", "INSERT INTO shop.orders VALUES (4, 'd')", "CREATE TABLE x AS SELECT 1",
     "TRUNCATE TABLE shop.orders", "SELECT 1; DROP TABLE shop.orders", "SET spark.sql.ansi.enabled = false",
     "ADD JAR 'x.jar'", "SELECT TRANSFORM(id) USING 'touch x' FROM shop.orders", "CACHE TABLE shop.orders",
     "SELECT reflect('java.lang.Runtime', 'getRuntime')", "SELECT `java_method`('java.lang.Math', 'abs', 1)",
     "SELECT system.builtin.try_reflect('java.lang.Math', 'abs', 1)", "DESCRIBE shop.orders",
     "FROM shop.orders SELECT TRANSFORM(id) USING 'touch x'"],
)  # fmt: skip
def test_anything_but_a_select_is_refused(warehouse: SparkStore, sql: str) -> None:
    with open_uri(warehouse.uri, limits=LIMITS) as database, pytest.raises(InvalidQuery):
        database.columns(QueryRef(sql))


def test_filters_cannot_call_programs(warehouse: SparkStore) -> None:
    orders, condition = TableRef(("shop", "orders")), "reflect('java.lang.Math', 'abs', 1) = '1'"
    with open_uri(warehouse.uri, limits=LIMITS) as database, pytest.raises(InvalidFilter):
        diff(
            Dataset(database, orders, condition),
            Dataset(database, orders),
            DiffSpec(key=("id",)),
            limits=LIMITS,
        )


def test_what_the_parser_overlooks_finds_no_function_and_no_file(warehouse: SparkStore) -> None:
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        for name in ("reflect", "java_method", "try_reflect"):
            with pytest.raises(QueryFailed, match="Cannot resolve routine"):
                database.session.query(f"SELECT {name}('java.lang.Math', 'abs', 1)", purpose="test")
        path = warehouse.folder / "shop" / "orders"
        for format_ in ("parquet", "csv", "text", "binaryFile"):
            with pytest.raises(UnknownTable):
                database.columns(QueryRef(f"SELECT * FROM {format_}.`{path}`"))


def test_the_warehouse_stays_as_it_was(warehouse: SparkStore) -> None:
    before = names_of(warehouse.folder)
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        data = Dataset(database, TableRef(("shop", "orders")))
        for algorithm in (Algorithm.JOIN, Algorithm.FETCH_AND_JOIN):
            result = diff(data, data, DiffSpec(key=("id",), algorithm=algorithm), limits=LIMITS)
            assert result.outcome.value == "identical"
    assert names_of(warehouse.folder) == before


def test_a_filter_means_what_it_says(warehouse: SparkStore) -> None:
    """Nothing of it is rewritten into something else, and no part of a text is taken for a variable."""
    warehouse.write("kinds", ORDERS.set_column(1, "what", pa.array(["${x}", "it's \\ ", "12:30:00"])))
    conditions = {
        "what = '${x}'": 1, "what = 'it\\'s \\\\ '": 1, "what LIKE '${%'": 1,
        "TRY_CAST(what AS TIME) > TIME'12:00:00'": 1,
        "PARSE_JSON('{\"a\": 2}') IS NOT NULL AND id > 1": 2, "id <=> 3 OR what <=> NULL": 1,
        "CASE WHEN what RLIKE '^[0-9]' THEN CAST(what AS TIME(6)) = TIME'12:30:00' ELSE FALSE END": 1,
    }  # fmt: skip
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        for condition, rows in conditions.items():
            checked = check_filter(condition, database.dialect.sqlglot_name)
            query = QueryRef(f"SELECT * FROM shop.kinds WHERE {checked}")
            assert measure(database, query).rows == rows, checked


# --- being stopped


@pytest.mark.timeout(300)
def test_a_statement_ends_after_its_time_limit(warehouse: SparkStore) -> None:
    limits = Limits(threads=1, statement_timeout_seconds=8)
    with open_uri(warehouse.uri, limits=limits) as database:
        database.connect()
        begun = time.monotonic()
        for run in (database.session.query, database.session.stream):
            with pytest.raises(QueryTimeout, match="after its time limit"):
                run(ENDLESS, purpose="test")
        assert time.monotonic() - begun < 60
        assert none_runs()
        assert database.session.query("SELECT 1", purpose="test") == [(1,)], "the session goes on"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("streamed", [False, True])
def test_cancelling_stops_the_job_itself(warehouse: SparkStore, streamed: bool) -> None:
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        session = database.session
        run: Callable[..., object] = session.stream if streamed else session.query
        found: list[BaseException] = []

        def work() -> None:
            try:
                run(ENDLESS, purpose="test")
            except EngineError as error:
                found.append(error)

        thread = threading.Thread(target=work)
        thread.start()
        until = time.monotonic() + 60
        while not active_jobs() and time.monotonic() < until:
            time.sleep(0.05)
        assert active_jobs()
        database.cancel()
        thread.join(60)
        assert [type(error) for error in found] == [Cancelled]
        assert none_runs()
        with pytest.raises(Cancelled):
            session.query("SELECT 1", purpose="test")


def test_a_spark_that_another_program_ended_begins_again_in_the_same_java(warehouse: SparkStore) -> None:
    def javas() -> list[int]:
        return [child.pid for child in psutil.Process().children(recursive=True) if child.name() == "java"]

    context = _spark_engine.context(LIMITS)
    before = javas()
    context.stop()
    interrupted = signal.getsignal(signal.SIGINT)
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        assert measure(database, QueryRef("SELECT * FROM shop.orders")).rows == 3
    assert signal.getsignal(signal.SIGINT) is interrupted, "Ctrl-C is for the caller to understand"
    assert len(before) == 1
    assert javas() == before


# --- what is wrong


def test_a_missing_warehouse(tmp_path: Path) -> None:
    with open_uri(f"spark:///{tmp_path}/nowhere", limits=LIMITS) as database, pytest.raises(ConnectionFailed):
        database.connect()


def test_without_pyspark_it_says_what_to_install(
    warehouse: SparkStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with open_uri(warehouse.uri, limits=LIMITS) as database, pytest.raises(NotSupported) as caught:
        database.connect()
    assert "packages/engine[spark]" in caught.value.hint


def _delta(folder: Path) -> None:
    (folder / "_delta_log").mkdir()


def _iceberg(folder: Path) -> None:
    (folder / "metadata").mkdir()
    (folder / "data").mkdir()


def _mixed(folder: Path) -> None:
    (folder / "b.csv").write_text("1\n")


def _empty(folder: Path) -> None:
    (folder / "0.parquet").unlink()


def _broken(folder: Path) -> None:
    (folder / "1.parquet").write_bytes(b"PAR1 nothing PAR1")


def _other_type(folder: Path) -> None:
    parquet.write_table(pa.table({"id": pa.array(["x"])}), folder / "1.parquet")


@pytest.mark.parametrize(
    ("spoil", "kind", "words"),
    [(_delta, NotSupported, "Delta"), (_iceberg, NotSupported, "Iceberg"), (_mixed, NotSupported, "alone"),
     (_empty, QueryFailed, "no files"), (_broken, QueryFailed, "file"), (_other_type, QueryFailed, "types")],
)  # fmt: skip
def test_a_folder_that_is_no_plain_table_is_refused(
    warehouse: SparkStore, spoil: Callable[[Path], None], kind: type[EngineError], words: str
) -> None:
    spoil(warehouse.folder / "shop" / "orders")
    with open_uri(warehouse.uri, limits=LIMITS) as database, pytest.raises(kind, match=words):
        database.columns(TableRef(("shop", "orders")))


def test_a_folder_whose_name_is_a_pattern_is_refused(tmp_path: Path) -> None:
    store = SparkStore(tmp_path, "ware[house]")
    store.write("orders", ORDERS)
    with open_uri(store.uri, limits=LIMITS) as database, pytest.raises(NotSupported, match="pattern"):
        database.columns(TableRef(("shop", "orders")))


def test_links_do_not_lead_out_of_the_allowed_folders(warehouse: SparkStore, tmp_path: Path) -> None:
    secret = tmp_path / "secret.parquet"
    parquet.write_table(ORDERS, secret)
    (warehouse.folder / "shop" / "orders" / "1.parquet").symlink_to(secret)
    with open_uri(warehouse.uri, limits=LIMITS, allowed_roots=[warehouse.folder]) as database:
        with pytest.raises(PathRefused):
            database.columns(TableRef(("shop", "orders")))
        with pytest.raises(PathRefused):
            database.columns(QueryRef("SELECT * FROM shop.orders"))
    with pytest.raises(PathRefused):
        open_uri(f"spark:///{tmp_path}", allowed_roots=[warehouse.folder])


@pytest.mark.parametrize(
    ("sql", "words"),
    [("SELECT 1 / (id - id) AS x FROM shop.orders", "Division by zero"),
     ("SELECT CAST(what AS INT) AS x FROM shop.orders", "cannot be cast"),
     ("SELECT nothing FROM shop.orders", "nothing"), ("SELECT no_function(1)", "(?i)no_function")],
)  # fmt: skip
def test_errors_of_a_query_say_what_without_plans(warehouse: SparkStore, sql: str, words: str) -> None:
    with open_uri(warehouse.uri, limits=LIMITS) as database:
        data = Dataset(database, QueryRef(sql))
        with pytest.raises(QueryFailed, match=words) as caught:
            diff(data, data, DiffSpec(key=("x",)), limits=LIMITS)
    assert "\n" not in caught.value.message
    assert "at org." not in caught.value.message
