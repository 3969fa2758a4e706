"""Tables that are compared range by range of their key: the same answers, whatever a range holds."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pytest
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.algorithms import fetch_ranges, sieve
from twofold_engine.databases import _duckdb_ranges, _postgresql_statistics, open_uri
from twofold_engine.databases._duckdb_ranges import RowGroup, cuts
from twofold_engine.databases.duckdb import Workspace
from twofold_engine.databases.postgresql import PostgreSQLSession
from twofold_engine.errors import ConnectionFailed, QueryFailed
from twofold_engine.sql.sieve import Range, ranges

from . import test_properties
from . import two_tables as tables_of_one_file
from .packing import pack
from .stores import KeyedPostgresStore, Store, UniqueMariaDBStore
from .test_properties import BOTH, FETCH, Pairing, check_case, stores

__all__ = ["stores"]

SIFTED = "compare a range of keys, and keep what differs"
SMALL = Limits(memory_bytes=128 * 1024**2, threads=1, range_rows=20)


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Small ranges, and all rows in order enough; counts the comparisons that went by ranges."""
    ways: Counter[str] = Counter()

    def counted(place: Any, name: str) -> None:
        before = getattr(place, name)

        def way(*args: Any, **options: Any) -> Any:
            ways[name] += 1
            return before(*args, **options)

        monkeypatch.setattr(place, name, way)

    counted(sieve, "join_ranges")
    counted(sieve, "stream_ranges")
    counted(fetch_ranges, "run")
    monkeypatch.setattr(test_properties, "LIMITS", SMALL)
    monkeypatch.setattr(_duckdb_ranges, "GROUP_ROWS", 16)
    monkeypatch.setattr(_duckdb_ranges, "MOST_READS", float("inf"))
    monkeypatch.setattr(_postgresql_statistics, "LEAST_CORRELATION", -1.0)
    return ways


@pytest.fixture(scope="session")
def keyed_postgres(request: pytest.FixtureRequest) -> Iterator[KeyedPostgresStore]:
    store = KeyedPostgresStore(request.getfixturevalue("postgres"))
    yield store
    store.close()


@pytest.fixture(scope="session")
def unique_mariadb(request: pytest.FixtureRequest) -> Iterator[UniqueMariaDBStore]:
    store = UniqueMariaDBStore(request.getfixturevalue("mariadb"))
    yield store
    store.close()


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("other", ["duckdb", "another duckdb"])
def test_ranges_of_duckdb_agree_with_plain_python(
    stores: Callable[[str], Store], always: Counter[str], other: str, seed: int
) -> None:
    pairing = Pairing(stores("duckdb"), stores(other), (Algorithm.JOIN, Algorithm.AUTO))
    check_case(pairing, pack(seed * 31 + len(other), 150, pairing.kinds))
    assert always["join_ranges"] == 2


@pytest.mark.parametrize("seed", range(4))
def test_ranges_in_which_most_rows_differ_agree_with_plain_python(
    stores: Callable[[str], Store], always: Counter[str], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(sieve, "MANY_SHARE", -1.0)
    pairing = Pairing(stores("duckdb"), stores("another duckdb"), (Algorithm.JOIN,))
    check_case(pairing, pack(seed * 7 + 2, 150, pairing.kinds))
    assert always["join_ranges"] == 1


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4, 6, 7, 8])  # in each of them some tables can be cut
def test_ranges_of_postgresql_agree_with_plain_python(
    keyed_postgres: KeyedPostgresStore, always: Counter[str], seed: int
) -> None:
    pairing = Pairing(keyed_postgres, keyed_postgres, BOTH)
    check_case(pairing, pack(seed * 17 + 9, 60, pairing.kinds))
    assert always["stream_ranges"] + always["run"] > 0


def test_ranges_of_two_databases_agree_with_plain_python(
    keyed_postgres: KeyedPostgresStore, unique_mariadb: UniqueMariaDBStore, always: Counter[str]
) -> None:
    """Some of them have keys that MariaDB declares for no table: these are copied whole."""
    pairing = Pairing(keyed_postgres, unique_mariadb, FETCH)
    for seed in range(8):
        check_case(pairing, pack(seed * 13 + 3, 60, pairing.kinds))
    assert always["run"] >= 8


def test_ranges_too_large_to_be_held_agree_with_plain_python(
    keyed_postgres: KeyedPostgresStore, unique_mariadb: UniqueMariaDBStore, always: Counter[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    """As where statistics are old, or very many rows share the first value of a key: the disk holds them."""
    monkeypatch.setattr(fetch_ranges, "HELD_SHARE", 10**12)
    stored: list[str] = []
    store = Workspace.store

    def counted(self: Workspace, table: str, *given: Any) -> Any:
        stored.append(table)
        return store(self, table, *given)

    monkeypatch.setattr(Workspace, "store", counted)
    pairing = Pairing(keyed_postgres, unique_mariadb, FETCH)
    for seed in range(4):
        check_case(pairing, pack(seed * 19 + 2, 60, pairing.kinds))
    assert always["run"] >= 4
    assert sum(table.startswith("part") for table in stored) > 8


# --- what a range holds

KEYS_AND_VALUES = "CREATE TABLE {name} AS SELECT i AS id, i % 7 AS v FROM range(400) t(i)"


def compared(folder: Path, *changes: str, **spec: Any) -> DiffResult:
    """Two tables of 400 rows, ``a`` and ``b``, of which statements changed some, joined range by range."""
    uri = tables_of_one_file.two_tables(folder, KEYS_AND_VALUES, *changes)
    return tables_of_one_file.compared(uri, SMALL, **({"algorithm": Algorithm.JOIN} | spec))


def sifted(result: DiffResult) -> int:
    return sum(query.purpose == SIFTED for query in result.cost.queries)


@pytest.mark.usefixtures("always")
def test_every_row_is_looked_at_once_and_counted(tmp_path: Path) -> None:
    result = compared(
        tmp_path, "UPDATE b SET v = -1 WHERE id IN (3, 250)", "DELETE FROM b WHERE id = 399",
        "INSERT INTO b VALUES (1000, 1)",
    )  # fmt: skip
    assert sifted(result) > 5
    assert result.pks.total_rows == (400, 400)
    assert result.pks.distincts == (400, 400)
    assert (result.values.rows_with_differences, result.rows_only) == (2, (1, 1))
    assert {row.key["id"] for row in result.rows} == {"3", "250", "399", "1000"}


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("INTERVAL 1 MONTH", "INTERVAL 30 DAY"),
        ("[INTERVAL 1 MONTH]", "[INTERVAL 30 DAY]"),
        ("'a' COLLATE NOCASE", "'A' COLLATE NOCASE"),
        ("['a' COLLATE NOCASE]", "['A' COLLATE NOCASE]"),
        ("1::VARIANT", "'1'::VARIANT"),
    ],
)
def test_values_that_duckdb_takes_for_equal_differ_in_a_range(tmp_path: Path, one: str, other: str) -> None:
    fill = "CREATE OR REPLACE TABLE {} AS SELECT i AS id, {} AS v FROM range(400) t(i)"
    result = compared(tmp_path, fill.format("a", one), fill.format("b", other))
    assert sifted(result) > 5
    assert (result.values.rows_with_differences, result.rows_only) == (400, (0, 0))


@pytest.mark.usefixtures("always")
def test_keys_that_repeat_or_are_null_are_compared_as_copies(tmp_path: Path) -> None:
    result = compared(
        tmp_path,
        "INSERT INTO a VALUES (5, 5), (NULL, 1), (NULL, 2), (77, 9)",
        "INSERT INTO b VALUES (5, 5), (NULL, 2), (77, 0), (77, 0)",
    )
    assert result.pks.total_rows == (404, 404)
    assert result.pks.nulls == (2, 1)
    assert result.pks.dupes == (4, 5)
    assert result.pks.distincts == (400, 400)
    assert (result.values.rows_with_differences, result.rows_only) == (0, (2, 2))


@pytest.mark.usefixtures("always")
def test_one_key_of_very_many_rows_is_never_joined_with_itself(tmp_path: Path) -> None:
    """50,000 rows of one key on both sides would be 2.5 billion pairs."""
    many = "INSERT INTO {} SELECT 200, i FROM range(50000) t(i)"
    result = compared(tmp_path, many.format("a"), many.format("b"), "DELETE FROM b WHERE v = 49999")
    assert result.rows_only == (1, 0)
    assert result.pks.dupes == (50_001, 50_000)


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("copies", [1, 3, 60])
def test_keys_that_repeat_in_late_ranges_alone_are_seen(tmp_path: Path, copies: int) -> None:
    """Their rows are counted once all ranges are joined; with many copies the join is stopped before."""
    more = f"INSERT INTO {{}} SELECT 390, {{}} FROM range({copies})"
    result = compared(
        tmp_path, more.format("a", 5), more.format("b", 5), more.format("b", 6),
        "DELETE FROM b WHERE id = 350", "DELETE FROM a WHERE id = 10", "UPDATE b SET v = -1 WHERE id = 200",
    )  # fmt: skip
    assert sifted(result) > 5
    assert result.pks.total_rows == (399 + copies, 399 + 2 * copies)
    assert result.pks.dupes == (1 + copies, 1 + 2 * copies)
    assert (result.values.rows_with_differences, result.rows_only) == (1, (1, 1 + copies))


@pytest.mark.usefixtures("always")
def test_a_filter_and_null_keys_count_in_the_rows_of_all_ranges(tmp_path: Path) -> None:
    path = tmp_path / "two.duckdb"
    compared(tmp_path, "INSERT INTO a VALUES (NULL, 1), (NULL, 3)", "UPDATE b SET v = 9 WHERE id = 300")
    with open_uri(f"duckdb:///{path}", limits=SMALL) as database:
        source, target = (Dataset(database, parse_relation(name), where="v <> 3") for name in "ab")
        result = diff(source, target, DiffSpec(key=("id",), algorithm=Algorithm.JOIN), limits=SMALL)
    assert sifted(result) > 5
    counted = sum(query.purpose == sieve.COUNT_RANGE for query in result.cost.queries)
    assert counted == sifted(result) + 2, "each line, and a look at the NULL keys and at the first range"
    assert result.pks.total_rows == (344, 343)
    assert result.pks.nulls == (1, 0)
    assert (result.values.rows_with_differences, result.rows_only) == (1, (1, 0))


@pytest.mark.usefixtures("always")
def test_types_that_duckdb_compares_its_own_way_are_compared_by_value(tmp_path: Path) -> None:
    odd = {
        "INTERVAL": ("INTERVAL 1 MONTH", "INTERVAL 30 DAY"), "VARCHAR COLLATE NOCASE": ("'abc'", "'ABC'"),
        "TIMETZ": ("'12:00:00+01'", "'11:00:00+00'"),
        "DOUBLE": ("0.5", "0.25"), "UUID": ("uuid()", "uuid()"), "HUGEINT": ("1", "2"),
    }  # fmt: skip
    made = []
    for i, (kind, (one, other)) in enumerate(odd.items()):
        made.append(f"ALTER TABLE a ADD COLUMN c{i} {kind}")
        made.append(f"UPDATE a SET c{i} = {one}")
        made.append(f"ALTER TABLE b ADD COLUMN c{i} {kind}")
        made.append(f"UPDATE b SET c{i} = a.c{i} FROM a WHERE a.id = b.id")
        made.append(f"UPDATE b SET c{i} = {other} WHERE id = {i}")
    orders = [f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM {name} ORDER BY id" for name in "ab"]
    result = compared(tmp_path, *made, *orders)
    assert sifted(result) > 0
    assert {row.key["id"] for row in result.rows} == {str(i) for i in range(len(odd))}


@pytest.mark.usefixtures("always")
def test_a_table_whose_rows_lie_in_no_order_is_joined_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_duckdb_ranges, "MOST_READS", 1.5)
    shuffle = "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY hash(id)"
    assert sifted(compared(tmp_path, shuffle)) == 0


def test_rows_that_all_differ_need_no_more_memory(tmp_path: Path) -> None:
    """Held at once, those of the first range would pass the limit."""
    path = tmp_path / "all.duckdb"
    with duckdb.connect(str(path)) as connection:
        for name, number in (("a", 1), ("b", 2)):
            values = ", ".join(f"i * {number} + {column} AS v{column}" for column in range(12))
            connection.execute(f"CREATE TABLE {name} AS SELECT i AS id, {values} FROM range(400000) t(i)")
    limits = Limits(memory_bytes=256 * 1024**2, threads=2, range_rows=150_000)
    with open_uri(f"duckdb:///{path}", limits=limits) as database:
        source, target = (Dataset(database, parse_relation(name)) for name in "ab")
        result = diff(source, target, DiffSpec(key=("id",), algorithm=Algorithm.JOIN), limits=limits)
    assert sifted(result) == 5, "one look that needed too much, and one more for each of four ranges"
    assert result.values.rows_with_differences == 399_999
    assert result.values.columns_diff_stats[0].values_different == 399_999


def test_small_tables_are_joined_at_once(tmp_path: Path) -> None:
    path = tmp_path / "small.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(KEYS_AND_VALUES.format(name="a"))
    with open_uri(f"duckdb:///{path}") as database:
        side = Dataset(database, parse_relation("a"))
        assert sifted(diff(side, side, DiffSpec(key=("id",)))) == 0


def test_files_of_parquet_are_read_by_their_groups_of_rows(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.parquet" for name in "ab"]
    with duckdb.connect() as connection:
        for path, value in zip(paths, ("i % 7", "CASE i WHEN 9000 THEN -1 ELSE i % 7 END"), strict=True):
            connection.execute(
                f"COPY (SELECT i AS id, {value} AS v FROM range(20000) t(i)) TO '{path}' "
                "(FORMAT parquet, ROW_GROUP_SIZE 2048)"
            )
    limits = Limits(memory_bytes=128 * 1024**2, range_rows=4_000)
    with open_uri(f"parquet:///{paths[0]}") as one, open_uri(f"parquet:///{paths[1]}") as two:
        source, target = (Dataset(database, parse_relation("-")) for database in (one, two))
        result = diff(source, target, DiffSpec(key=("id",), algorithm=Algorithm.JOIN), limits=limits)
        summed = diff(source, target, DiffSpec(key=("id",)), limits=limits)
    assert sifted(result) == 5
    assert sifted(summed) == 1
    assert summed.rows == result.rows
    assert [row.key["id"] for row in result.rows] == ["9000"]


@pytest.mark.parametrize("copies", [2, 5_000])
def test_keys_that_repeat_in_a_late_group_of_parquet_are_seen(tmp_path: Path, copies: int) -> None:
    paths = [tmp_path / f"{name}.parquet" for name in "ab"]
    with duckdb.connect() as connection:
        for path, first in zip(paths, (1, 2), strict=True):
            rows = f"SELECT i AS id, i % 7 AS v FROM range({first}, 20000) t(i)"
            more = f"SELECT 18500, j % 7 FROM range({copies}) t(j)"
            connection.execute(
                f"COPY (SELECT * FROM ({rows} UNION ALL {more}) ORDER BY id) TO '{path}' "
                "(FORMAT parquet, ROW_GROUP_SIZE 2048)"
            )
    limits = Limits(memory_bytes=128 * 1024**2, range_rows=4_000)
    with open_uri(f"parquet:///{paths[0]}") as one, open_uri(f"parquet:///{paths[1]}") as two:
        sides = (Dataset(database, parse_relation("-")) for database in (one, two))
        result = diff(*sides, DiffSpec(key=("id",)), limits=limits)
    assert sifted(result) >= 3
    assert result.pks.total_rows == (19_999 + copies, 19_998 + copies)
    assert result.pks.dupes == (copies + 1, copies + 1)
    assert (result.values.rows_with_differences, result.rows_only) == (0, (1, 0))


# --- the cuts


def test_ranges_meet_without_a_gap() -> None:
    assert ranges([]) == [Range(None, None)]
    assert ranges([5, 9]) == [Range(None, 5), Range(5, 9), Range(9, None)]


def test_groups_in_order_are_cut_where_one_begins() -> None:
    groups = [RowGroup(i * 10, i * 10 + 9, 10) for i in range(6)]
    assert cuts(groups, 3) == [20, 40]
    assert cuts(groups, 1) == []
    assert cuts(groups, 100) == [10, 20, 30, 40, 50]


def test_groups_that_share_one_key_are_cut_at_it() -> None:
    """As rows of a key of several columns do: what is read twice of a group is a few rows."""
    groups = [RowGroup(i * 10, i * 10 + 10, 10) for i in range(6)]
    assert cuts(groups, 100) == [10, 20, 30, 40, 50]
    assert cuts([group._replace(greatest=group.greatest + 1) for group in groups], 100) == []
    assert cuts([RowGroup(5, 5, 10)] * 6, 100) == []


def test_groups_that_overlap_are_not_cut() -> None:
    chance = random.Random(1)
    groups = sorted(RowGroup(chance.randrange(50), 900 + chance.randrange(50), 10) for _ in range(8))
    assert cuts(groups, 4) == []


def test_one_far_key_does_not_keep_groups_from_being_cut() -> None:
    groups = [RowGroup(i * 10, i * 10 + 9, 10) for i in range(20)]
    far = sorted([*groups, RowGroup(7, 9 * 10**18, 10)])
    assert len(cuts(far, 4)) == 3


# --- PostgreSQL


@pytest.fixture
def two_tables(postgres: PostgresServer) -> str:
    uri = postgres.create_database()
    with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        for name in "ab":
            cursor.execute(f"CREATE TABLE {name} (id bigint PRIMARY KEY, at timestamp, v numeric)")
            cursor.execute(
                f"INSERT INTO {name} SELECT i, CASE i % 3 WHEN 0 THEN 'infinity'::timestamp "
                f"ELSE '2024-01-01'::timestamp + i * interval '1 hour' END, i / 7.0 "
                "FROM generate_series(1, 1000) AS s(i)"
            )
            cursor.execute(f"ANALYZE {name}")
    return uri


def asked(uri: str, *changes: str, limits: Limits = SMALL, **spec: Any) -> DiffResult:
    with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        for statement in changes:
            cursor.execute(statement)
    return asked_as(uri, limits=limits, **spec)


def asked_as(uri: str, limits: Limits = SMALL, **spec: Any) -> DiffResult:
    with open_uri(uri, limits=limits) as database:
        source, target = (Dataset(database, parse_relation(name)) for name in "ab")
        return diff(source, target, DiffSpec(**spec), limits=limits)


def test_connections_share_the_ranges_of_a_table(two_tables: str) -> None:
    result = asked(
        two_tables, "UPDATE b SET at = '-infinity' WHERE id = 3", "UPDATE b SET v = v + 1 WHERE id > 990",
        "DELETE FROM a WHERE id = 500", "DELETE FROM b WHERE id IN (1, 2)",
    )  # fmt: skip
    assert sifted(result) == 16
    assert result.pks.total_rows == (999, 998)
    assert (result.values.rows_with_differences, result.rows_only) == (11, (2, 1))
    assert result.cost.rows_fetched == (13, 12)
    changed = next(row for row in result.rows if row.key["id"] == "3")
    assert changed.source == {"at": "infinity", "v": "0.42857142857142857143"}
    assert changed.target is not None
    assert changed.target["at"] == "-infinity"


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("interval", "1 month", "30 days"),
        ("interval[]", "{1 month}", "{30 days}"),
        ("box", "(1,4),(0,0)", "(2,2),(0,0)"),
        ("text COLLATE any_case", "a", "A"),
        ("text[] COLLATE any_case", "{a}", "{A}"),
        ("json", '{"a": 1}', '{"a": 2}'),
        ("json[]", "{1}", "{2}"),
        ("point", "(0,1)", "(0,2)"),
    ],
)
def test_no_equality_of_postgresql_decides_in_a_range(
    two_tables: str, kind: str, one: str, other: str
) -> None:
    """Some types of its take different values for equal, others have no equality."""
    insensitive = "(provider = icu, locale = 'und-u-ks-level2', deterministic = false)"
    result = asked(
        two_tables, f"CREATE COLLATION any_case {insensitive}",
        *(f"ALTER TABLE {name} ADD w {kind} DEFAULT '{one}'" for name in "ab"),
        f"UPDATE b SET w = '{other}' WHERE id IN (7, 700)",
        include_columns=("w",),
    )  # fmt: skip
    assert sifted(result) == 16
    assert sorted(row.key["id"] or "" for row in result.rows) == ["7", "700"]


def test_without_an_order_one_statement_lets_through_what_differs(two_tables: str) -> None:
    shuffle = "CREATE TABLE c (LIKE b INCLUDING ALL)", "INSERT INTO c SELECT * FROM b ORDER BY md5(id::text)"
    renamed = "DROP TABLE b", "ALTER TABLE c RENAME TO b", "UPDATE b SET v = 0 WHERE id = 7", "ANALYZE b"
    result = asked(two_tables, *shuffle, *renamed)
    assert sifted(result) == 1
    assert [row.key["id"] for row in result.rows] == ["7"]


def test_a_filter_bounds_both_counts_and_ranges(two_tables: str) -> None:
    with open_uri(two_tables, limits=SMALL) as database:
        source, target = (Dataset(database, parse_relation(name), "id > 100 OR v < 2") for name in "ab")
        result = diff(source, target, DiffSpec(), limits=SMALL)
    assert sifted(result) == 16
    assert result.pks.total_rows == (913, 913)
    assert result.outcome == "identical"


def test_keys_that_nobody_promises_to_be_unique_are_counted(two_tables: str) -> None:
    result = asked(
        two_tables, "ALTER TABLE b DROP CONSTRAINT b_pkey", "INSERT INTO b SELECT * FROM b LIMIT 1"
    )
    assert sifted(result) == 0
    assert (result.pks.dupes, result.rows_only) == ((0, 2), (0, 1))


def test_a_connection_that_fails_stops_the_others(two_tables: str) -> None:
    with open_uri(two_tables, limits=SMALL) as database:
        source, target = (Dataset(database, parse_relation(name), "1 / (id - 900) < 5") for name in "ab")
        with pytest.raises(QueryFailed, match="division by zero"):
            diff(source, target, DiffSpec(), limits=SMALL)


def test_all_connections_see_one_moment(two_tables: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows that come and go while ranges are read show nowhere, whichever connection reads them."""
    before = PostgreSQLSession.stream

    def stream(self: PostgreSQLSession, *args: Any, **named: Any) -> Any:
        with adbc.connect(two_tables, autocommit=True) as connection, connection.cursor() as cursor:
            cursor.execute("DELETE FROM a WHERE id IN (SELECT id FROM a ORDER BY random() LIMIT 10)")
        return before(self, *args, **named)

    monkeypatch.setattr(PostgreSQLSession, "stream", stream)
    result = asked(two_tables)
    assert sifted(result) == 16
    assert (result.outcome, result.pks.total_rows) == ("identical", (1000, 1000))


@pytest.mark.usefixtures("always")
def test_what_is_told_besides_is_of_all_ranges(tmp_path: Path) -> None:
    result = compared(
        tmp_path, "UPDATE b SET v = v + 100 WHERE id % 50 = 0", frequent_changes=True, profiles=True,
    )  # fmt: skip
    assert [query for query in result.cost.queries if query.purpose == SIFTED]
    changes, profiles = result.insights.changes, result.insights.profiles
    assert changes is not None
    assert profiles is not None
    assert (changes.rows, changes.of_rows) == (8, 8)
    assert [(column.source.rows, column.target.rows) for column in profiles.columns] == [(400, 400)] * 2
    assert profiles.columns[1].target.maximum == "106"


@pytest.mark.parametrize("fault", ["refused", "elsewhere"])
def test_without_a_second_connection_one_takes_all_ranges(
    two_tables: str, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """The server has no room, or a balancer sends the second connection to another one."""
    if fault == "elsewhere":
        monkeypatch.setattr(PostgreSQLSession, "share_moment", lambda self: "00000003-0000001B-1")
    else:
        before, opened = PostgreSQLSession.__init__, []

        def open_one(self: PostgreSQLSession, *args: Any) -> None:
            opened.append(self)
            if len(opened) > 1:
                raise ConnectionFailed("no room")
            before(self, *args)

        monkeypatch.setattr(PostgreSQLSession, "__init__", open_one)
    result = asked(two_tables, "UPDATE b SET v = 0 WHERE id = 7")
    assert sifted(result) == 16
    assert [row.key["id"] for row in result.rows] == ["7"]


def test_a_reader_of_some_columns_compares_them(two_tables: str, postgres: PostgresServer) -> None:
    """The numbers of pages are for those who may read the whole table."""
    with adbc.connect(two_tables, autocommit=True) as connection, connection.cursor() as cursor:
        cursor.execute("DROP ROLE IF EXISTS some_columns")
        cursor.execute("CREATE ROLE some_columns LOGIN PASSWORD 'some'")
        cursor.execute("GRANT SELECT (id, v) ON a, b TO some_columns")
    uri = two_tables.replace(f"//{urlsplit(two_tables).netloc.partition('@')[0]}@", "//some_columns:some@")
    result = asked_as(uri, include_columns=("v",))
    assert sifted(result) == 16
    assert (result.pks.total_rows, result.values.rows_with_differences) == ((1000, 1000), 0)


ODD_TYPES = {
    "interval": ("'1 month'", "'30 days'"), "text COLLATE loose": ("'abc'", "'ABC'"),
    "box": ("'(0,0),(2,2)'", "'(0,0),(4,1)'"), "numrange": ("'[1.0,2]'", "'[1.00,2]'"),
    "interval[]": ("'{1 month}'", "'{30 days}'"), "json": ("""'{"a":1}'""", """'{"a":2}'"""),
    "xml": ("'<a/>'", "'<b/>'"), "point": ("'(1,2)'", "'(1,3)'"), "char(4)": ("'a'", "'b'"),
    "real": ("0.1", "0.2"), "varchar(9)": ("'a '", "'a'"), "bit(1)": ("'1'", "'0'"),
}  # fmt: skip
"""Types and two values of each. Of some PostgreSQL's own = says that the two are equal; some have no such
operator."""


@pytest.mark.parametrize("rows", [20, 10**9])
def test_types_that_the_server_compares_its_own_way_are_compared_by_value(
    postgres: PostgresServer, rows: int
) -> None:
    uri = postgres.create_database()
    columns = ", ".join(f"v{i} {kind}" for i, kind in enumerate(ODD_TYPES))
    values = ", ".join(f"{one}::{kind.partition(' ')[0]}" for kind, (one, _) in ODD_TYPES.items())
    loose = "(provider = icu, locale = 'und-u-ks-level2', deterministic = false)"
    made = [f"CREATE COLLATION loose {loose}"]
    for name in "ab":
        made.append(f"CREATE TABLE {name} (id int PRIMARY KEY, {columns})")
        made.append(f"INSERT INTO {name} SELECT i, {values} FROM generate_series(1, 1000) AS s(i)")
    for i, (kind, (_, other)) in enumerate(ODD_TYPES.items()):
        made.append(f"UPDATE b SET v{i} = {other}::{kind.partition(' ')[0]} WHERE id = {i + 1}")
    result = asked(uri, *made, "ANALYZE a", "ANALYZE b", limits=replace(SMALL, range_rows=rows))
    assert (sifted(result) > 0) is (rows == 20)
    assert {row.key["id"] for row in result.rows} == {str(i + 1) for i in range(len(ODD_TYPES))}


@pytest.mark.parametrize("rows", [20, 10**9])
def test_a_bit_in_the_key(postgres: PostgresServer, rows: int) -> None:
    made = []
    for name in "ab":
        made.append(f"CREATE TABLE {name} (id int, flag bit(1), v int, PRIMARY KEY (id, flag))")
        made.append(f"INSERT INTO {name} SELECT i, (i % 2)::bit(1), i FROM generate_series(1, 1000) AS s(i)")
    changes = "UPDATE b SET v = -1 WHERE id = 7", "ANALYZE a", "ANALYZE b"
    limits = replace(SMALL, range_rows=rows)
    result = asked(postgres.create_database(), *made, *changes, key=("id", "flag"), limits=limits)
    assert (sifted(result) > 0) is (rows == 20)
    assert [row.key["id"] for row in result.rows] == ["7"]


ESCAPES = {
    r'{"k": "\u0000"}': r'{"k":  "\u0001"}', r'["\ud800"]': r'["\ud801"]', r'["x\uDC00"]': r'["x"]',
    r'["\ud83d\ude00", 1]': r'["\uD83D\uDE00" , 1.0]', r'["\\u0000"]': r'["\\u0000" ]',
}  # fmt: skip
"""Documents beside others: the first three differ, the others are the same in another spelling."""


@pytest.mark.parametrize("rows", [20, 10**9])
def test_documents_that_jsonb_refuses_are_compared(postgres: PostgresServer, rows: int) -> None:
    made = []
    for name, spelled in (("a", list(ESCAPES)), ("b", list(ESCAPES.values()))):
        made.append(f"CREATE TABLE {name} (id int PRIMARY KEY, same json, v json)")
        first = next(iter(ESCAPES))
        made.append(f"INSERT INTO {name} SELECT i, '{first}', '1' FROM generate_series(1, 1000) AS s(i)")
        made += [f"UPDATE {name} SET v = '{text}' WHERE id = {i}" for i, text in enumerate(spelled, 1)]
    limits = replace(SMALL, range_rows=rows)
    result = asked(postgres.create_database(), *made, "ANALYZE a", "ANALYZE b", limits=limits)
    assert (sifted(result) > 0) is (rows == 20)
    assert sorted(row.key["id"] for row in result.rows) == ["1", "2", "3"]
    assert {row.columns for row in result.rows} == {("v",)}


def test_rows_without_a_first_key_part_lie_in_no_range_and_are_compared(postgres: PostgresServer) -> None:
    uri = postgres.create_database()
    made = []
    for name in "ab":
        made.append(f"CREATE TABLE {name} (id int PRIMARY KEY, batch int, v text)")
        made.append(f"CREATE INDEX ON {name} (batch)")
        rows = "CASE WHEN i > 20 THEN i / 10 END, 'x' FROM generate_series(1, 1000) AS s(i)"
        made.append(f"INSERT INTO {name} SELECT i, {rows}")
    changes = "UPDATE b SET v = 'y' WHERE id = 7", "ANALYZE a", "ANALYZE b"
    result = asked(uri, *made, *changes, key=("batch", "id"))
    assert sifted(result) > 0
    assert result.pks.nulls == (20, 20)
    assert {row.key["id"] for row in result.rows} == {"7"}
    result = asked(uri, "DELETE FROM b WHERE id = 9", key=("batch", "id"))
    assert (result.values.rows_with_differences, result.rows_only) == (1, (1, 0))


# --- what else is told of the rows


@pytest.mark.parametrize("rows", [20, 10**9])
def test_profiles_and_changes_are_those_of_all_rows(two_tables: str, rows: int) -> None:
    limits = replace(SMALL, range_rows=rows)
    spec = {"profiles": True, "frequent_changes": True, "include_columns": ("v",)}
    result = asked(two_tables, "UPDATE b SET v = 5 WHERE id <= 30", limits=limits, **spec)
    assert (sifted(result) > 0) is (rows == 20)
    profiles, changes = result.insights.profiles, result.insights.changes
    assert profiles is not None
    assert changes is not None
    profile = next(column for column in profiles.columns if column.column == "v")
    assert profile.source is not None
    assert profile.target is not None
    assert (profile.source.rows, profile.target.rows) == (1000, 1000)
    assert (changes.rows, changes.of_rows) == (30, 30)
