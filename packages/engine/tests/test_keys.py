"""A key that is guessed: which columns are tried first, what rules them out, what the search says."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import (
    Dataset,
    DiffResult,
    DiffSpec,
    FileRef,
    KeyGuess,
    Limits,
    Outcome,
    QueryRef,
    TableRef,
    diff,
    guess_keys,
    parse_relation,
)
from twofold_engine.algorithms.keys import Candidate, Look, Sample, combine, is_avoided, rank
from twofold_engine.databases import open_uri
from twofold_engine.errors import InvalidKeyGuess, MissingKey
from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo, ColumnStatistics
from twofold_engine.spec import AVOIDED_TYPES, Relation
from twofold_engine.types import Comparator

from .stores import CSVStore, DuckDBStore, MariaDBStore, ParquetStore, Place, PostgresStore, SQLiteStore
from .strategies import KINDS, Side


def candidate(name: str, family: str = "integer", position: int = 0, *facts: ColumnStatistics) -> Candidate:
    column = ColumnInfo(name, family, family, position)
    return Candidate(ColumnPair(column, column, Comparator.INTEGER), facts or (None, None))


def names(ranked: list[Candidate]) -> list[str]:
    return [one.name for one in ranked]


# --- ranking


def test_names_types_and_positions_say_which_column_is_likeliest_the_key() -> None:
    columns = ["note", "customer_id", "line_no", "OrderID", "id", "amount", "uuid"]
    found = rank([candidate(name, position=i) for i, name in enumerate(columns)], ["stg_orders"])
    assert names(found) == ["id", "uuid", "OrderID", "customer_id", "line_no", "note", "amount"]
    kinds = [candidate("a", "text", 0), candidate("b", "date", 1), candidate("c", "integer", 2)]
    assert names(rank(kinds)) == ["c", "a", "b"]


def test_statistics_come_first_and_rule_nothing_out() -> None:
    repeats, unique = ColumnStatistics(0.2), ColumnStatistics(1.0)
    some_null, unknown = ColumnStatistics(1.0, 0.1), ColumnStatistics(None)
    found = rank([
        candidate("id", "integer", 0, repeats, unique),
        candidate("code", "integer", 1, some_null),
        candidate("ref", "text", 2, unique, unknown),
        candidate("other", "text", 3, unknown),
    ])  # fmt: skip
    assert names(found) == ["ref", "other", "id", "code"]


def test_a_number_is_the_likeliest_second_part() -> None:
    columns = [candidate("order_id"), candidate("product_id"), candidate("line_no"), candidate("price")]
    assert next(combine(columns, range(4), 2)) == (0, 2)
    assert sorted(combine(columns, (0, 2, 3), 2)) == [(0, 2), (0, 3), (2, 3)]
    assert next(combine(columns, (0, 2, 3), 2, frozenset({2}))) == (0, 3)


@pytest.mark.parametrize(
    ("name", "family", "native", "guess", "avoided"),
    [
        ("x", "float", "double", KeyGuess(), True),
        ("x", "timestamptz", "timestamptz", KeyGuess(), True),
        ("x", "integer", "bigint", KeyGuess(), False),
        ("x", "float", "double", KeyGuess(usual=False), False),
        ("x", "float", "double", KeyGuess(avoid_types=("uuid",)), True),
        ("x", "uuid", "uuid", KeyGuess(avoid_types=("uuid",)), True),
        ("x", "text", "varchar(20)", KeyGuess(avoid_types=("db:VARCHAR",)), True),
        ("x", "text", "varchar(20)", KeyGuess(avoid_types=("db:varchar(20)",)), True),
        ("x", "text", "varchar(20)", KeyGuess(avoid_types=("db:varchar(30)",)), False),
        ("x", "decimal", "numeric(9,2)", KeyGuess(avoid_types=("money",)), True),
        ("Row_Hash", "text", "text", KeyGuess(avoid_names=("*_hash",)), True),
        ("Price [EUR]", "text", "text", KeyGuess(avoid_names=("price [eur]",)), True),
        ("row_hash", "text", "text", KeyGuess(avoid_names=("ROW_HASH",)), True),
        ("row_hashed", "text", "text", KeyGuess(avoid_names=("row_hash",)), False),
    ],
)
def test_names_and_types_can_be_kept_out(
    name: str, family: str, native: str, guess: KeyGuess, avoided: bool
) -> None:
    assert is_avoided(ColumnInfo(name, native, family, 0), guess) is avoided


def test_an_unknown_type_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(InvalidKeyGuess) as caught:
        KeyGuess(avoid_types=("db:", "flaot"))
    assert "timestamp" in caught.value.hint
    assert KeyGuess(avoid_types=AVOIDED_TYPES, usual=False).avoided_families == KeyGuess().avoided_families


@given(st.lists(st.tuples(*[st.sampled_from([None, "a", "b", "c"])] * 3), max_size=9))
def test_a_sample_counts_as_plain_python_does(rows: list[tuple[str | None, ...]]) -> None:
    sample = Sample([[row[i] for row in rows] for i in range(3)])
    for key in ((0,), (2, 0), (0, 1, 2)):
        keys = [tuple(row[i] for i in key) for row in rows]
        whole = [one for one in keys if None not in one]
        assert sample.look(key) == Look(len(rows), len(set(whole)), len(rows) - len(whole))
        assert sample.is_unique(key) is (len(set(whole)) == len(rows)) is sample.look(key).is_unique


# --- one DuckDB


@pytest.fixture
def warehouse(tmp_path: Path) -> str:
    """``lines``: (order_id, line_no) is the key; ``refs``: so is ``ref``; ``broken``: one row twice."""
    path = tmp_path / "w.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "CREATE TABLE lines AS SELECT i // 3 AS order_id, i % 3 AS line_no, "
            "i % 7 AS product_id, i / 8.0 AS price, 'v' || i % 5 AS v FROM range(3000) t(i)"
        )
        connection.execute("CREATE TABLE refs AS SELECT *, 'r' || order_id * 3 + line_no AS ref FROM lines")
        connection.execute("CREATE TABLE broken AS FROM refs UNION ALL FROM refs WHERE ref = 'r17'")
        connection.execute("CREATE TABLE holes AS SELECT * REPLACE (nullif(ref, 'r5') AS ref) FROM refs")
        connection.execute("CREATE TABLE keyed (note INTEGER, id INTEGER PRIMARY KEY)")
        connection.execute("INSERT INTO keyed SELECT i, i FROM range(10) t(i)")
        connection.execute("CREATE TABLE none AS SELECT * FROM keyed LIMIT 0")
        connection.execute(
            "CREATE TABLE flags AS SELECT i % 2 = 0 AS flag, i / 1.5e0 AS x FROM range(9) t(i)"
        )
    return f"duckdb:///{path}"


def guessed(uri: str, source: str, target: str, guess: KeyGuess | None = None, **options: Any) -> DiffResult:
    limits = options.pop("limits", None)
    with open_uri(uri) as database:
        sides = [Dataset(database, parse_relation(name)) for name in (source, target)]
        spec = DiffSpec(**({"guess_key": guess or KeyGuess()} | options))
        return diff(sides[0], sides[1], spec, limits=limits)


def missing(uri: str, source: str, target: str, guess: KeyGuess | None = None, **options: Any) -> MissingKey:
    with pytest.raises(MissingKey) as caught:
        guessed(uri, source, target, guess, **options)
    return caught.value


def test_the_reason_says_what_was_counted(warehouse: str) -> None:
    result = guessed(warehouse, "lines", "refs")
    assert result.pks.columns == ("order_id", "line_no")
    assert result.plan.key_source == "guessed"
    reason = "key guessed: (order_id, line_no) is unique on both sides: 3,000 rows, 3,000 values, no NULL"
    assert reason in result.plan.reasons
    assert (result.outcome, result.coverage.limits_hit) == (Outcome.DIFFERENT, ())  # a column more
    counted = [query.purpose for query in result.cost.queries]
    assert counted.count("see whether order_id, line_no is unique") == 2


def test_one_column_wins_over_two(warehouse: str) -> None:
    assert guessed(warehouse, "refs", "refs").pks.columns == ("ref",)


def test_a_price_that_is_unique_by_chance_is_no_key_before_those_that_are_called_so(warehouse: str) -> None:
    with open_uri(warehouse) as database:
        found = guess_keys(Dataset(database, TableRef(("lines",))), KeyGuess())
        left = guess_keys(Dataset(database, TableRef(("lines",))), KeyGuess(("*_id", "line_no"), usual=False))
    assert found.keys[0].columns == ("order_id", "line_no")
    assert left.keys[0].columns == ("price",)


def test_sides_of_different_length_are_told_apart(warehouse: str) -> None:
    result = guessed(warehouse, "refs", "query:SELECT * FROM refs WHERE order_id < 100")
    assert result.plan.reasons[-1] == (
        "key guessed: ref is unique on both sides: 3,000 rows, 3,000 values in the source and 300 rows, "
        "300 values in the target, no NULL"
    )
    assert result.rows_only == (2700, 0)


@pytest.mark.parametrize("order", [("refs", "broken"), ("broken", "refs")])
def test_both_sides_must_be_unique_and_the_distance_is_told(warehouse: str, order: tuple[str, str]) -> None:
    error = missing(warehouse, *order)
    assert "not NULL on both sides" in error.message
    assert "Closest: ref (" in error.hint
    assert "3,001 rows, 3,000 values, 0 with NULL" in error.hint


def test_a_null_rules_a_column_out(warehouse: str) -> None:
    assert guessed(warehouse, "holes", "refs").pks.columns == ("order_id", "line_no")
    error = missing(warehouse, "holes", "refs", KeyGuess(("order_id",)), include_columns=("v",))
    assert "ref (source: the first 3,000 rows, 2,999 values, 1 with NULL" in error.hint


def test_rows_outside_of_the_sample_are_counted_too(warehouse: str) -> None:
    few = Limits(guess_sample_rows=10)
    assert "3,001 rows, 3,000 values" in missing(warehouse, "broken", "refs", limits=few).hint
    assert guessed(warehouse, "holes", "refs", limits=few).pks.columns == ("order_id", "line_no")


def test_a_declared_key_is_taken_unless_it_is_asked_away(warehouse: str) -> None:
    kept = guessed(warehouse, "keyed", "keyed")
    assert (kept.pks.columns, kept.plan.key_source) == (("id",), "primary key")
    other = guessed(warehouse, "keyed", "keyed", KeyGuess(("ID",)))
    assert (other.pks.columns, other.plan.key_source) == (("note",), "guessed")


def test_a_key_that_is_given_is_never_guessed(warehouse: str) -> None:
    result = guessed(warehouse, "lines", "lines", key=("v",))
    assert (result.pks.columns, result.plan.key_source, result.outcome) == (("v",), "given", Outcome.BAD_PKS)


def test_columns_that_are_left_out_are_no_key(warehouse: str) -> None:
    assert guessed(warehouse, "refs", "refs", exclude_columns=("ref",)).pks.columns == ("order_id", "line_no")
    kept = guessed(warehouse, "refs", "refs", exclude_columns=("ref",), include_columns=("v",))
    assert kept.pks.columns == ("order_id", "line_no")


def test_filters_hold_for_the_search(warehouse: str) -> None:
    with open_uri(warehouse) as database:
        one = Dataset(database, TableRef(("lines",)), "line_no = 1")
        result = diff(one, one, DiffSpec(guess_key=KeyGuess()))
    assert (result.pks.columns, result.pks.total_rows) == (("order_id",), (1000, 1000))


def test_empty_sides_have_every_key(warehouse: str) -> None:
    result = guessed(warehouse, "none", "none", KeyGuess(("note",)))
    assert (result.pks.columns, result.outcome) == (("id",), Outcome.EMPTY)


def test_no_column_that_may_be_a_key_is_said(warehouse: str) -> None:
    assert "No column of both sides may be in a key" in missing(warehouse, "flags", "flags").hint
    assert guessed(warehouse, "flags", "flags", KeyGuess(usual=False)).pks.columns == ("x",)


# --- limits


def test_each_limit_is_told_when_it_ends_the_search(warehouse: str) -> None:
    few = missing(warehouse, "refs", "broken", limits=Limits(guess_checks=1, guess_sample_rows=9))
    assert "limits (guess_checks = 1)" in few.message
    late = missing(warehouse, "refs", "broken", limits=Limits(guess_seconds=0))
    assert "limits (guess_seconds = 0)" in late.message
    narrow = missing(warehouse, "lines", "lines", limits=Limits(guess_columns=1))
    assert "limits (guess_columns = 1)" in narrow.message
    single = missing(warehouse, "lines", "lines", limits=Limits(guess_key_columns=1))
    assert "nor up to 1 together" in single.message


def test_a_limit_that_bit_stays_with_the_result(warehouse: str) -> None:
    query = "query:SELECT order_id AS a, line_no AS b, product_id AS c, v FROM lines"
    result = guessed(warehouse, query, query, limits=Limits(guess_columns=3))
    assert result.pks.columns == ("a", "b")
    assert [(hit.limit, hit.value) for hit in result.coverage.limits_hit] == [("guess_columns", 3)]


# --- one relation


def test_several_keys_of_one_relation_the_best_first(warehouse: str) -> None:
    with open_uri(warehouse) as database:
        found = guess_keys(Dataset(database, TableRef(("lines",))), KeyGuess(("v",)), most=2)
        declared = guess_keys(Dataset(database, TableRef(("keyed",))), KeyGuess(), most=5)
        none = guess_keys(Dataset(database, TableRef(("broken",))), KeyGuess(), most=2)
    assert [key.columns for key in found.keys] == [("order_id", "line_no"), ("order_id", "product_id")]
    assert found.keys[0].looks == (Look(3000, 3000, 0),)
    assert [key.columns for key in declared.keys] == [("id",)]
    assert none.keys == []
    assert none.others[0].looks[0].uniqueness == pytest.approx(3000 / 3001)


# --- every database

TYPES = {"customer_id": "bigint", "seq_no": "bigint", "name": "text", "ratio": "float", "seen": "timestamp"}
SEEN = dt.datetime.fromisoformat("2024-02-29T12:30:00")
ROWS = tuple(
    (i // 4, i % 4, ("ada", "Ada", "ada ", "äda")[i % 4] + str(i // 8), i / 3, SEEN + dt.timedelta(hours=i))
    for i in range(40)
)
REFS = tuple((f"{'aA'[i % 2]}{i // 2}", Decimal(i % 5), i % 2 == 0) for i in range(40))


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[dict[str, dict[str, Place]]]:
    folder = tmp_path_factory.mktemp("keys")
    servers = PostgresStore(postgres), MariaDBStore(mariadb)
    stores = {
        "duckdb": DuckDBStore(folder), "postgresql": servers[0], "mariadb": servers[1],
        "sqlite": SQLiteStore(folder), "parquet": ParquetStore(folder), "csv": CSVStore(folder),
    }  # fmt: skip
    tables = {
        "visits": Side(tuple(TYPES), tuple(KINDS[kind] for kind in TYPES.values()), ROWS),
        "refs": Side(("ref", "n", "flag"), tuple(KINDS[k] for k in ("text", "decimal", "boolean")), REFS),
    }
    yield {name: store.put(tables) for name, store in stores.items()}
    for server in servers:
        server.close()


def across(source: Place, target: Place, guess: KeyGuess | None = None) -> DiffResult:
    with open_uri(source[0]) as one, open_uri(target[0]) as other:
        sides = Dataset(one, parse_relation(source[1])), Dataset(other, parse_relation(target[1]))
        return diff(*sides, DiffSpec(guess_key=guess or KeyGuess()))


@pytest.mark.parametrize("name", ["duckdb", "postgresql", "mariadb", "sqlite", "parquet", "csv"])
@pytest.mark.parametrize("other", ["itself", "postgresql", "mariadb"])
def test_every_database_guesses_the_same_key(
    places: dict[str, dict[str, Place]], name: str, other: str
) -> None:
    partner = places[name if other == "itself" else other]
    # A CSV file declares no type that could be avoided.
    guess = KeyGuess(("seen", "ratio")) if name == "csv" and other == "itself" else None
    found = across(places[name]["visits"], partner["visits"], guess)
    assert (found.pks.columns, found.plan.key_source) == (("customer_id", "seq_no"), "guessed")
    assert found.pks.dupes == found.pks.nulls == (0, 0)
    assert "40 rows, 40 values, no NULL" in found.plan.reasons[-1]
    # Capitals make different keys, whatever a column's collation thinks.
    assert across(places[name]["refs"], partner["refs"]).pks.columns == ("ref",)


@pytest.mark.parametrize("name", ["duckdb", "postgresql", "mariadb", "sqlite"])
def test_queries_and_one_relation_are_guessed_in_every_database(
    places: dict[str, dict[str, Place]], name: str
) -> None:
    quote = "`" if name == "mariadb" else '"'
    query = f"SELECT customer_id, seq_no FROM {quote}visits{quote}"
    with open_uri(places[name]["visits"][0]) as database:
        found = guess_keys(Dataset(database, QueryRef(query)), KeyGuess())
    assert [key.columns for key in found.keys] == [("customer_id", "seq_no")]


def test_a_file_is_guessed(places: dict[str, dict[str, Place]]) -> None:
    relation: Relation = FileRef()
    with open_uri(places["csv"]["refs"][0]) as database:
        assert guess_keys(Dataset(database, relation), KeyGuess()).keys[0].columns == ("ref",)


def test_postgresql_tells_what_analyze_saw(postgres: PostgresServer) -> None:
    store = PostgresStore(postgres)
    rows = tuple((i % 3, i, None if i % 4 else i) for i in range(200))
    kinds = (KINDS["bigint"],) * 3
    place = store.put({"seen": Side(("id", "other", "gaps"), kinds, rows)})["seen"]
    with store._connection.cursor() as cursor:
        cursor.execute("ANALYZE seen")
        cursor.execute("CREATE VIEW shown AS SELECT * FROM seen")
    store.close()
    with open_uri(place[0]) as database:
        known = database.session.column_statistics(database, TableRef(("seen",)))
        assert database.session.column_statistics(database, TableRef(("shown",))) == {}
        assert known["other"] == ColumnStatistics(1.0, 0.0)
        assert known["id"].distinct_share == pytest.approx(3 / 200)
        assert known["gaps"].null_share == pytest.approx(0.75)
        found = guess_keys(Dataset(database, TableRef(("shown",))), KeyGuess())
    assert [key.columns for key in found.keys] == [("other",)]


def test_a_count_that_takes_too_long_ends_the_search_and_says_so(postgres: PostgresServer) -> None:
    store = PostgresStore(postgres)
    with store._connection.cursor() as cursor:
        # Reading any value past the sample waits.
        cursor.execute("CREATE VIEW slow AS SELECT i AS id, pg_sleep(CASE WHEN i > 50 THEN 0.2 ELSE 0 END)"
                       "::text AS w FROM generate_series(1, 200) AS t(i)")  # fmt: skip
        cursor.execute("CREATE VIEW slower AS SELECT id + length(w) AS id FROM slow")
    store.close()
    limits = Limits(statement_timeout_seconds=1.0, guess_sample_rows=50)
    with open_uri(store.uri, limits=limits) as database:
        found = guess_keys(Dataset(database, TableRef(("slower",))), KeyGuess(), limits=limits)
    assert found.keys == []
    assert [hit.limit for hit in found.limits_hit] == ["statement_timeout_seconds"]


# --- by chance


@pytest.mark.property
@pytest.mark.parametrize("seed", range(25))
def test_what_is_guessed_is_a_key_and_what_is_a_key_is_found(tmp_path: Path, seed: int) -> None:
    """Against plain Python, on tables whose keys are anywhere, with NULL and copies."""
    chance = random.Random(seed)
    rows = [
        [tuple(chance.choice([None, 1, 2, 3, 4, 5, 6]) if chance.random() < 0.1 else chance.randrange(1, 7)
               for _ in range(3)) for _ in range(chance.randrange(0, 7))]
        for _ in range(2)
    ]  # fmt: skip
    path = tmp_path / "r.duckdb"
    with duckdb.connect(str(path)) as connection:
        for name, side in zip(("s", "t"), rows, strict=True):
            connection.execute(f"CREATE TABLE {name} (a INTEGER, b INTEGER, c INTEGER)")
            if side:
                connection.executemany(f"INSERT INTO {name} VALUES (?, ?, ?)", side)

    def is_key(columns: tuple[str, ...]) -> bool:
        places = ["abc".index(column) for column in columns]
        keys = [[tuple(row[i] for i in places) for row in side] for side in rows]
        return all(len(set(side)) == len(side) and not any(None in key for key in side) for side in keys)

    smallest = [size for size in (1, 2, 3) for key in _subsets(size) if is_key(key)]
    limits = Limits(guess_checks=20, guess_sample_rows=chance.choice([1, 3, 100]))
    if smallest:
        found = guessed(f"duckdb:///{path}", "s", "t", limits=limits).pks.columns
        assert is_key(found)
        assert len(found) == smallest[0]
    else:
        missing(f"duckdb:///{path}", "s", "t", limits=limits)


def _subsets(size: int) -> list[tuple[str, ...]]:
    from itertools import combinations

    return list(combinations("abc", size))
