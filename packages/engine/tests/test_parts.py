"""What workers of Spark are given: parts that hold each row once, one moment for all, values that return."""

from __future__ import annotations

import pickle
import random
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from click.testing import CliRunner
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, QueryRef, TableRef, diff, explain
from twofold_engine.cli import diff as diff_command
from twofold_engine.databases import Database, open_uri
from twofold_engine.errors import NotSupported, SpecError
from twofold_engine.on_spark.parts import WHOLE, parts_of
from twofold_engine.on_spark.values import from_spark, in_spark, out_of_spark, to_spark
from twofold_engine.planner import Plan, Relations, plan
from twofold_engine.sql.compare import Input
from twofold_engine.types import INFINITE_DAYS, INFINITE_MICROSECONDS

from .stores import DuckDBStore, MariaDBStore, PostgresStore, SQLiteStore, Store
from .strategies import KINDS, Side

LIMITS = Limits(memory_bytes=128 * 1024**2, threads=1, spark_parts=4, spark_part_rows=50)
KEYS = ("integer", "bigint", "decimal", "text", "date", "uuid", "boolean")


@pytest.fixture(scope="module")
def stores(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[dict[str, Store]]:
    folder = tmp_path_factory.mktemp("stores")
    made: dict[str, Store] = {
        "duckdb": DuckDBStore(folder), "sqlite": SQLiteStore(folder),
        "postgresql": PostgresStore(postgres), "mariadb": MariaDBStore(mariadb),
    }  # fmt: skip
    yield made
    for store in made.values():
        store.close()


def planned(database: Database, relation: TableRef | QueryRef, key: str) -> tuple[Plan, Input]:
    session = database.session
    columns = tuple(session.columns(database, relation))
    relations = Relations(columns, columns, dialects=(session.dialect, session.dialect))
    spec = DiffSpec(key=(key,), algorithm=Algorithm.FETCH_AND_JOIN)
    return plan(spec, relations), Input(session.relation(database, relation))


def rows_of_parts(database: Database, relation: TableRef, key: str) -> tuple[list[list[Any]], str, Input]:
    """The column ``n`` of the rows of each part, and how the parts were cut."""
    chosen, given = planned(database, relation, key)
    session, data = database.session, Dataset(database, relation)
    (parts, how), _ = parts_of((session, session), (data, data), (given, given), chosen, LIMITS, 4)
    name = session.dialect.column("n")
    found = []
    for part in parts:
        only = given if part is None else given.only(part)
        rows = session.query(f"SELECT {name} FROM {only.filtered}", purpose="test")
        found.append([int(row[0]) for row in rows])
    return found, how, given


@pytest.mark.parametrize("name", ["duckdb", "sqlite", "postgresql", "mariadb"])
@pytest.mark.parametrize("kind", KEYS)
def test_each_row_is_in_one_part(stores: dict[str, Store], name: str, kind: str) -> None:
    """Whatever the key: copies, NULLs and odd values among them."""
    chance = random.Random(f"{name} {kind}")
    pool = [*KINDS[kind].values, None]
    rows = tuple((chance.choice(pool), n) for n in range(300))
    side = Side(("k0", "n"), (KINDS[kind], KINDS["integer"]), rows)
    uri, table = stores[name].put({"parted": side})["parted"]
    with open_uri(uri, limits=LIMITS) as database:
        found, how, _ = rows_of_parts(database, TableRef.parse(table), "k0")
    assert how == "in 4 parts by the hash of the key"
    assert sorted(n for part in found for n in part) == list(range(300))
    assert sum(bool(part) for part in found) > 1 or kind == "boolean"


@pytest.mark.parametrize("server", ["postgresql", "mariadb"])
def test_ranges_of_an_index_hold_each_row_once(
    postgres: PostgresServer, mariadb: MariaDBServer, server: str
) -> None:
    """A key that may be NULL, with copies and one value far from all others."""
    keys = [None, None, -(2**31), *range(-100, 100), 7, 7, 7, 2**31 - 1]
    rows = ", ".join(f"({'NULL' if key is None else key}, {n})" for n, key in enumerate(keys))
    statements = ("CREATE TABLE t (k integer, n integer)", "CREATE INDEX of_t ON t (k)",
                  f"INSERT INTO t VALUES {rows}")  # fmt: skip
    if server == "postgresql":
        uri = postgres.create_database()
        postgres.execute(uri.rsplit("/", 1)[1], *statements, "ANALYZE t")
    else:
        dbname = mariadb.create_database()
        mariadb.execute(*statements, dbname=dbname)
        uri = mariadb.uri_of(dbname)
    with open_uri(uri, limits=LIMITS) as database:
        found, how, _ = rows_of_parts(database, TableRef(("t",)), "k")
    assert "ranges of k" in how
    assert sorted(n for part in found for n in part) == list(range(len(keys)))


def test_small_tables_and_queries_are_read_in_one_piece(tmp_path: Path) -> None:
    path = tmp_path / "t.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE few AS SELECT i AS k, i AS n FROM range(50) AS r(i)")
        connection.execute("CREATE TABLE many AS SELECT i AS k, i AS n FROM range(500) AS r(i)")
    with open_uri(f"duckdb:///{path}", limits=LIMITS) as database:
        _, how, _ = rows_of_parts(database, TableRef(("few",)), "k")
        assert how == "in one piece"
        query = QueryRef("SELECT * FROM many")
        chosen, given = planned(database, query, "k")
        data, session = Dataset(database, query), database.session
        cut = parts_of((session, session), (data, data), (given, given), chosen, LIMITS, 4)
        assert cut == ((WHOLE, "in one piece"), (WHOLE, "in one piece"))
        _, how, _ = rows_of_parts(database, TableRef(("many",)), "k")
        assert how == "in 4 parts by the hash of the key"


def test_sessions_of_postgresql_share_a_moment(postgres: PostgresServer) -> None:
    uri = postgres.create_database()
    name = uri.rsplit("/", 1)[1]
    postgres.execute(name, "CREATE TABLE t (id integer)", "INSERT INTO t VALUES (1)")
    count = "SELECT count(*) FROM t"
    with open_uri(uri) as database:
        first = database.new_session()
        assert first.query(count, purpose="test") == [(1,)]
        moment = first.share_moment()
        assert moment
        postgres.execute(name, "INSERT INTO t VALUES (2)")
        second, third = database.new_session(), database.new_session()
        second.join_moment(moment)
        assert second.query(count, purpose="test") == [(1,)]
        assert third.query(count, purpose="test") == [(2,)]
        with pytest.raises(Exception, match="snapshot"):
            database.new_session().join_moment("00000000-00000000-9")


def test_only_what_stands_still_shares_its_moment(tmp_path: Path, mariadb: MariaDBServer) -> None:
    path = tmp_path / "t.duckdb"
    duckdb.connect(str(path)).close()
    with open_uri(f"duckdb:///{path}") as still, open_uri(mariadb.uri_of(mariadb.create_database())) as other:
        assert still.session.share_moment() is not None
        assert other.session.share_moment() is None


@pytest.mark.parametrize("name", ["duckdb", "sqlite", "postgresql", "mariadb"])
def test_a_database_goes_to_another_process_without_its_sessions(stores: dict[str, Store], name: str) -> None:
    side = Side(("k0",), (KINDS["integer"],), ((1,), (2,)))
    uri, table = stores[name].put({"sent": side})["sent"]
    with open_uri(uri, limits=LIMITS) as database:
        database.connect()
        sent = pickle.loads(pickle.dumps(database))
        assert sent.label == database.label
    with sent:
        item = sent.session.relation(sent, TableRef.parse(table))
        assert int(sent.session.query(f"SELECT COUNT(*) FROM {item}", purpose="test")[0][0]) == 2


# --- values


@pytest.mark.parametrize(
    ("kind", "values"),
    [(pa.date32(), [date(1, 1, 1), date(2024, 2, 29), None]),
     (pa.timestamp("us"), [datetime(1, 1, 1), datetime(2024, 2, 29, 1, 2, 3, 4), None]),  # noqa: DTZ001
     (pa.timestamp("us", "UTC"), [datetime(1969, 12, 31, tzinfo=UTC), None]),
     (pa.time64("us"), [time(0), time(23, 59, 59, 999_999), None]), (pa.uint64(), [0, 2**64 - 1, None]),
     (pa.uint32(), [0, 2**32 - 1]), (pa.uint8(), [255, None]), (pa.float32(), [1.5, None]),
     (pa.float64(), [float("inf"), -1e300]), (pa.string(), ["", "ä", None]), (pa.binary(), [b"\0", None])],
    ids=str,
)  # fmt: skip
def test_values_come_back_as_they_were(kind: pa.DataType, values: list[Any]) -> None:
    array = pa.array(values, kind)
    there = to_spark(array)
    assert from_spark(there, kind).equals(array)
    assert not pa.types.is_temporal(there.type)
    assert not pa.types.is_unsigned_integer(there.type)


def test_infinite_dates_and_times_keep_their_bits() -> None:
    days = pa.array([INFINITE_DAYS, -INFINITE_DAYS], pa.int32())
    assert to_spark(days.cast(pa.date32())).equals(days)
    moments = pa.array([INFINITE_MICROSECONDS, -INFINITE_MICROSECONDS], pa.int64())
    assert to_spark(moments.cast(pa.timestamp("us"))).equals(moments)
    assert str(to_spark(pa.array([-0.0])).to_pylist()) == "[0.0]"


def test_the_widest_integers_keep_their_order_as_text() -> None:
    numbers = [-(2**127) + 1, -(10**38), -(2**64), -1, 0, 1, 2**64, 10**38, 2**127 - 1]
    rows = ", ".join(f"(CAST('{number}' AS HUGEINT))" for number in numbers)
    text = in_spark("x", "HUGEINT", "x")
    with duckdb.connect() as connection:
        texts = [
            row[0] for row in connection.execute(f"SELECT {text} FROM (VALUES {rows}) AS t(x)").fetchall()
        ]
        assert texts == sorted(texts)
        assert len({len(each) for each in texts}) == 1
        connection.execute(f"CREATE TABLE t AS SELECT {text} AS y FROM (VALUES {rows}) AS t(x)")
        back = connection.execute(f"SELECT {out_of_spark('y', 'HUGEINT')} FROM t ORDER BY y").fetchall()
    assert [row[0] for row in back] == numbers


def test_a_type_that_cannot_travel_is_named() -> None:
    with pytest.raises(NotSupported, match="INTEGER\\[\\]"):
        in_spark("x", "INTEGER[]", "x")


# --- how it is asked for


def test_what_joins_nothing_here_is_refused() -> None:
    for on in ("flink", "spark:", "local"):
        with pytest.raises(SpecError, match="cannot be joined on"):
            DiffSpec(on=on)
    for algorithm in (Algorithm.JOIN, Algorithm.CHECKSUM):
        with pytest.raises(SpecError, match="nothing is joined on spark"):
            DiffSpec(on="spark", algorithm=algorithm)
    assert DiffSpec(on="spark").spark_master == ""
    assert DiffSpec(on="spark:spark://host:7077").spark_master == "spark://host:7077"
    assert DiffSpec().spark_master is None


@pytest.fixture
def two_tables(tmp_path: Path) -> tuple[str, str]:
    uris = []
    for name in ("one", "two"):
        with duckdb.connect(str(tmp_path / f"{name}.duckdb")) as connection:
            connection.execute("CREATE TABLE t AS SELECT 1 AS id, 2 AS v")
        uris.append(f"duckdb:///{tmp_path}/{name}.duckdb")
    return uris[0], uris[1]


def test_the_plan_says_that_workers_read(two_tables: tuple[str, str]) -> None:
    with open_uri(two_tables[0]) as one, open_uri(two_tables[1]) as two:
        found = explain(
            Dataset(one, TableRef(("t",))), Dataset(two, TableRef(("t",))), DiffSpec(key=("id",), on="spark")
        )
    assert found.plan.algorithm == "fetch_and_join"
    assert [statement.side for statement in found.statements] == ["source", "target"]
    assert all("workers of Spark" in statement.note for statement in found.statements)


def test_without_spark_it_says_what_to_install(
    two_tables: tuple[str, str], without_spark: Callable[[], None]
) -> None:
    without_spark()
    with open_uri(two_tables[0]) as one, open_uri(two_tables[1]) as two:
        data = Dataset(one, TableRef(("t",))), Dataset(two, TableRef(("t",)))
        with pytest.raises(NotSupported, match="not installed") as caught:
            diff(*data, DiffSpec(key=("id",), on="spark"))
    assert "packages/engine[spark]" in caught.value.hint
    arguments = ["tables", two_tables[0], "t", two_tables[1], "t", "-k", "id", "--on", "spark"]
    done = CliRunner().invoke(diff_command, arguments)
    assert done.exit_code == 2
    assert "not installed" in done.output


@pytest.fixture
def without_spark(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Takes pyspark away, also where it is installed."""
    import sys

    def take() -> None:
        for name in [name for name in sys.modules if name.startswith("twofold_engine.on_spark")]:
            monkeypatch.delitem(sys.modules, name)
        for name in ("pyspark", "pyspark.sql.datasource"):
            monkeypatch.setitem(sys.modules, name, None)

    return take
