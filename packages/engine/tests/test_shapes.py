"""Tables of strange shapes: a thousand columns, no columns but the key, no rows, the longest names, and texts
that are hard to carry."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, diff, parse_relation
from twofold_engine.cli import diff as command
from twofold_engine.databases import open_uri
from twofold_engine.errors import NotSupported, QueryFailed

from .stores import DuckDBStore, MariaDBStore, ParquetStore, Place, PostgresStore, SQLiteStore, Store
from .strategies import KINDS, Side

pytestmark = [pytest.mark.postgres, pytest.mark.timeout(240)]
WIDTH = 1_000
"""Columns, the key among them; an InnoDB table holds at most 1,017."""


@pytest.fixture(scope="module")
def stores(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Callable[[str], Store]]:
    folder = tmp_path_factory.mktemp("shapes")
    makers: dict[str, Callable[[], Store]] = {
        "duckdb": lambda: DuckDBStore(folder), "duckdb 2": lambda: DuckDBStore(folder, "second"),
        "postgresql": lambda: PostgresStore(postgres), "postgresql 2": lambda: PostgresStore(postgres),
        "mariadb": lambda: MariaDBStore(mariadb),
        "sqlite": lambda: SQLiteStore(folder), "parquet": lambda: ParquetStore(folder),
    }  # fmt: skip
    made: dict[str, Store] = {}

    def get(name: str) -> Store:
        if name not in made:
            made[name] = makers[name]()
        return made[name]

    yield get
    for store in made.values():
        store.close()


def compare(
    source: Place, target: Place, algorithm: Algorithm = Algorithm.AUTO, key: Sequence[str] = ("id",)
) -> DiffResult:
    left = open_uri(source[0])
    right = left if source[0] == target[0] else open_uri(target[0])
    try:
        sides = (Dataset(left, parse_relation(source[1])), Dataset(right, parse_relation(target[1])))
        return diff(*sides, DiffSpec(key=tuple(key), algorithm=algorithm))
    finally:
        for database in {left, right}:
            database.close()


def is_identical(found: DiffResult) -> bool:
    return not found.rows and (found.rows_only, found.values.rows_with_differences) == ((0, 0), 0)


# --- a thousand columns

NAMES = ("id", *(f"c{i}" for i in range(WIDTH - 1)))


def wide_side(changes: dict[tuple[int, int], int | None], ids: Sequence[int]) -> Side:
    """``changes``: by id and number of the column, another value."""
    kinds = (KINDS["integer"],) * WIDTH
    rows = [(id_, *(changes.get((id_, i), id_ * i) for i in range(WIDTH - 1))) for id_ in ids]
    return Side(NAMES, kinds, tuple(rows))


BEFORE = wide_side({}, range(1, 9))
AFTER = wide_side({(2, 7): -1, (2, 950): None, (3, 950): 5, (6, 998): 0}, [1, 2, 3, 5, 6, 7, 8, 9])
"""Row 2 differs in columns far from each other, 3 and 6 in one; 4 is gone and 9 is new."""
WIDE_PAIRS = [
    ("mariadb", "postgresql", "fetch_and_join"), ("postgresql", "postgresql 2", "checksum"),
    *(pytest.param(*pair, marks=pytest.mark.thorough) for pair in [
        ("duckdb", "duckdb", "join"), ("duckdb", "duckdb 2", "join"), ("mariadb", "mariadb", "join"),
        ("duckdb", "duckdb 2", "checksum"), ("sqlite", "parquet", "checksum"),
        *((source, target, algorithm) for algorithm in ("fetch_and_join", "checksum")
          for source, target in [("duckdb", "duckdb"), ("postgresql", "duckdb")]),
        ("mariadb", "postgresql", "checksum"), ("sqlite", "parquet", "fetch_and_join"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target", "algorithm"), WIDE_PAIRS)
def test_a_thousand_columns(stores: Callable[[str], Store], source: str, target: str, algorithm: str) -> None:
    before = stores(source).put({"wide_before": BEFORE})["wide_before"]
    after = stores(target).put({"wide_after": AFTER})["wide_after"]
    found = compare(before, after, Algorithm(algorithm))
    assert found.plan.algorithm == algorithm
    check_wide(found)


def check_wide(found: DiffResult) -> None:
    values = found.values
    assert (found.rows_only, values.total_rows, values.compared_columns) == ((1, 1), 7, WIDTH - 1)
    assert (values.rows_with_differences, values.values_with_differences) == (3, 4)
    assert {stats.column_name: stats.values_different for stats in values.columns_diff_stats
            if stats.values_different} == {"c7": 1, "c950": 2, "c998": 1}  # fmt: skip
    shown = {(row.side, str(row.key["id"])): set(row.columns) for row in found.rows}
    assert {key: columns for key, columns in shown.items() if key[0] == "changed"} == {
        ("changed", "2"): {"c7", "c950"}, ("changed", "3"): {"c950"}, ("changed", "6"): {"c998"},
    }  # fmt: skip
    assert {key[1] for key in shown if key[0] != "changed"} == {"4", "9"}


@pytest.mark.thorough
def test_a_thousand_columns_that_all_differ(stores: Callable[[str], Store]) -> None:
    changes = {(id_, i): -i - 1 for id_ in (3, 5) for i in range(WIDTH - 1)}
    before = stores("duckdb").put({"all_before": BEFORE})["all_before"]
    after = stores("duckdb 2").put({"all_after": wide_side(dict(changes), range(1, 9))})["all_after"]
    found = compare(before, after, Algorithm.FETCH_AND_JOIN)
    assert found.values.rows_with_differences == 2
    assert found.values.values_with_differences == 2 * (WIDTH - 1)


@pytest.mark.parametrize("name", ["postgresql", "sqlite"])
def test_more_columns_than_a_statement_may_have(stores: Callable[[str], Store], name: str) -> None:
    places = stores(name).put({"wide_before": BEFORE, "wide_after": AFTER})
    found = compare(places["wide_before"], places["wide_after"])
    assert found.plan.algorithm == "fetch_and_join"
    assert "too few for a join" in " ".join(found.plan.reasons)
    check_wide(found)
    with pytest.raises(NotSupported, match="too few to join so wide tables"):
        compare(places["wide_before"], places["wide_after"], Algorithm.JOIN)


def test_a_thousand_columns_with_copies(stores: Callable[[str], Store]) -> None:
    """Two rows of one key on each side; one of them differs."""
    before, after = (
        Side(side.names, side.kinds, (*side.rows, side.rows[0], side.rows[-1])) for side in (BEFORE, AFTER)
    )
    places = stores("duckdb").put({"copies_before": before, "copies_after": after})
    found = compare(places["copies_before"], places["copies_after"], Algorithm.JOIN)
    # Keys 1 (twice on each side, all equal), 8 (twice against once) and 9 (twice, only in the target).
    assert (found.pks.dupes, found.rows_only) == ((4, 4), (2, 2))
    assert (found.values.total_rows, found.values.rows_with_differences) == (8, 3)


@pytest.mark.parametrize(("source", "target"), [("postgresql", "postgresql 2"), ("duckdb", "sqlite")])
def test_a_key_of_many_columns(stores: Callable[[str], Store], source: str, target: str) -> None:
    """No part of a statement doubles with each column of the key."""
    names = tuple(f"k{i}" for i in range(20))
    kinds = (KINDS["integer"],) * 21
    rows = tuple((*((n >> i) & 1 if i < 4 else 7 for i in range(20)), n) for n in range(16))
    changed = (*rows[:5], (*rows[5][:-1], -1), *rows[6:])
    before = stores(source).put({"many_before": Side((*names, "v"), kinds, rows)})["many_before"]
    after = stores(target).put({"many_after": Side((*names, "v"), kinds, changed)})["many_after"]
    for algorithm in (Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM):
        found = compare(before, after, algorithm, names)
        assert (found.values.total_rows, [row.key["k0"] for row in found.rows]) == (16, ["1"])


# --- hardly anything

EMPTY_PAIRS = [
    ("duckdb", "duckdb"), ("postgresql", "postgresql"), ("mariadb", "mariadb"), ("sqlite", "sqlite"),
    ("duckdb", "postgresql"), ("mariadb", "sqlite"), ("parquet", "duckdb"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "target"), EMPTY_PAIRS)
def test_the_key_is_all_there_is(stores: Callable[[str], Store], source: str, target: str) -> None:
    kinds = (KINDS["integer"],)
    before = stores(source).put({"bare_before": Side(("id",), kinds, ((1,), (2,), (2,), (None,)))})
    after = stores(target).put({"bare_after": Side(("id",), kinds, ((2,), (3,), (None,)))})
    for algorithm in ways(source, target):
        found = compare(before["bare_before"], after["bare_after"], algorithm)
        assert found.values.compared_columns == found.values.total_values == 0
        assert (found.pks.total_rows, found.rows_only, found.values.total_rows) == ((4, 3), (2, 1), 2)


@pytest.mark.parametrize(("source", "target"), EMPTY_PAIRS)
def test_no_rows(stores: Callable[[str], Store], source: str, target: str) -> None:
    kinds = (KINDS["integer"], KINDS["text"], KINDS["decimal"], KINDS["timestamp"])
    none = Side(("id", "t", "d", "at"), kinds, ())
    some = Side(none.names, kinds, ((1, "a", None, None),))
    before = stores(source).put({"none_before": none, "some_before": some})
    after = stores(target).put({"none_after": none, "some_after": some})
    for algorithm in ways(source, target):
        for left, right, only in (
            ("none", "none", (0, 0)),
            ("some", "none", (1, 0)),
            ("none", "some", (0, 1)),
        ):
            found = compare(before[f"{left}_before"], after[f"{right}_after"], algorithm)
            assert (found.rows_only, found.values.total_rows) == (only, 0)
            assert is_identical(found) == (left == right)


def ways(source: str, target: str) -> list[Algorithm]:
    here = [Algorithm.JOIN] if source == target else []
    return [*here, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM]


# --- names

LONGEST = {"postgresql": 63, "mariadb": 64, "duckdb": 300, "sqlite": 300}


@pytest.mark.parametrize(("source", "target"), [
    *((name, name) for name in LONGEST), ("duckdb", "sqlite"), ("postgresql", "mariadb"),
])  # fmt: skip
def test_the_longest_names(stores: Callable[[str], Store], source: str, target: str) -> None:
    """Names that differ in their last letter only."""
    length = min(LONGEST[source], LONGEST[target])
    begin = ('wörd "quoted" `tick` % ; -- /* \' ' * 10).encode()[: length - 4].decode(errors="ignore")
    names = tuple(f"{begin}{'x' * (length - 1 - len(begin.encode()))}{last}" for last in "ka")
    assert {len(name.encode()) for name in names} == {length}
    table = "T" * length
    kinds = (KINDS["integer"], KINDS["text"])
    before = stores(source).put({table[:-1] + "b": Side(names, kinds, ((1, "a"), (2, "b")))})
    after = stores(target).put({table[:-1] + "a": Side(names, kinds, ((1, "a"), (2, "c")))})
    places = [*before.values(), *after.values()]
    for algorithm in ways(source, target):
        found = compare(*places, algorithm, names[:1])
        assert [set(row.columns) for row in found.rows] == [{names[1]}]


# --- texts


@pytest.mark.parametrize("algorithm", ["join", "fetch_and_join", "checksum"])
def test_text_that_is_no_utf8(tmp_path: Path, algorithm: str) -> None:
    """SQLite keeps what it is given; no answer is better than one about other bytes."""
    path = tmp_path / "bytes.sqlite"
    with sqlite3.connect(path) as connection:
        for table, last in (("s", b"\xff\xfe"), ("t", b"\xff\xfd")):
            connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, v TEXT)")
            for id_, value in enumerate([b"plain", "wörd".encode(), b"a\xc3", last], 1):
                connection.execute(f"INSERT INTO {table} VALUES (?, CAST(? AS TEXT))", (id_, value))
    uri = f"sqlite:///{path}"
    with pytest.raises(QueryFailed, match="text that is no valid UTF-8") as refusal:
        compare((uri, "s"), (uri, "t"), Algorithm(algorithm))
    assert "BLOB" in str(refusal.value.hint)


@pytest.mark.parametrize("target", ["duckdb", "sqlite"])
def test_text_with_nul(stores: Callable[[str], Store], tmp_path: Path, target: str) -> None:
    kinds = (KINDS["integer"], KINDS["text"])
    path = tmp_path / "nul.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE s AS SELECT 1 AS id, 'a' || chr(0) || 'b' AS v")
        connection.execute("CREATE TABLE t AS SELECT 1 AS id, 'a' || chr(0) || 'c' AS v")
        connection.execute("CREATE TABLE u AS SELECT 1 AS id, 'a' AS v")
    other = stores(target).put({"nul": Side(("id", "v"), kinds, ())})["nul"]
    with_nul(target, other)
    here = f"duckdb:///{path}"
    for algorithm in (Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM):
        assert is_identical(compare((here, "s"), other, algorithm)), algorithm
        for table in "tu":
            assert compare((here, table), other, algorithm).values.rows_with_differences == 1, algorithm


def with_nul(name: str, place: Place) -> None:
    path = place[0].partition("///")[2]
    if name == "duckdb":
        with duckdb.connect(path) as connection:
            connection.execute("INSERT INTO nul VALUES (1, 'a' || chr(0) || 'b')")
    else:
        with sqlite3.connect(path) as connection:
            connection.execute("INSERT INTO nul VALUES (1, ?)", ("a\0b",))


def test_half_of_a_surrogate_pair_in_json(tmp_path: Path) -> None:
    """JSON may name code points that are no characters: such documents are told apart, and shown."""
    path = tmp_path / "surrogates.sqlite"
    documents = {"s": r'{"k": "\ud800"}', "t": r'{"k": "\ud801"}', "u": r'{"k":  "\uD800"}'}
    with sqlite3.connect(path) as connection:
        for table, value in documents.items():
            connection.execute(f"CREATE TABLE {table} (id INTEGER, v JSON)")
            connection.execute(f"INSERT INTO {table} VALUES (1, ?)", (value,))
    uri = f"sqlite:///{path}"
    for algorithm in (Algorithm.JOIN, Algorithm.FETCH_AND_JOIN):
        assert is_identical(compare((uri, "s"), (uri, "u"), algorithm))
        assert compare((uri, "s"), (uri, "t"), algorithm).values.rows_with_differences == 1
    asked = ["tables", uri, "s", uri, "t", "-k", "id", "--json"]
    done = CliRunner(catch_exceptions=False).invoke(command, asked)
    assert json.loads(done.stdout)["values"]["rows_with_differences"] == 1
