"""Which columns are tried first as a key, column by column and name by name."""

from __future__ import annotations

import pytest

from twofold_engine.algorithms.keys import (
    Candidate,
    Look,
    Sample,
    combine,
    is_asked_away,
    is_avoided,
    is_key_like,
    rank,
)
from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo, ColumnStatistics
from twofold_engine.spec import KeyGuess
from twofold_engine.types import Comparator

Statistics = tuple[ColumnStatistics | None, ...]


def candidate(
    name: str, family: str = "integer", other: str = "", position: int = 0, target: str = "",
    statistics: Statistics = (),
) -> Candidate:  # fmt: skip
    source = ColumnInfo(name, family, family, position)
    partner = ColumnInfo(target or name, other or family, other or family, position)
    form = Comparator.UUID_TEXT if {family, other} == {"uuid", "text"} else Comparator.INTEGER
    return Candidate(ColumnPair(source, partner, form), statistics)


def order(*given: Candidate, tables: tuple[str, ...] = ()) -> list[str]:
    """The names of the candidates, ranked; they are told from the last to the first."""
    assert [one.name for one in rank(given[::-1], tables)] == [one.name for one in rank(given, tables)]
    return [one.name for one in rank(given[::-1], tables)]


# --- names


@pytest.mark.parametrize("name", ["id", "PK", "key", "Uuid", "guid", "rowid", "uid", "oid"])
def test_a_name_that_says_key_and_nothing_else_comes_first(name: str) -> None:
    assert order(candidate(name), candidate("order_id"), tables=("orders",)) == [name, "order_id"]


@pytest.mark.parametrize(
    "name", ["order_id", "orderId", "OrderID", "order_pk", "order-key", "order uuid", "order_guid", "a_id"]
)
def test_a_name_that_ends_like_a_key_comes_before_a_number(name: str) -> None:
    assert order(candidate(name), candidate("line_no")) == [name, "line_no"]
    assert is_key_like(candidate(name))


@pytest.mark.parametrize(
    "name",
    ["no", "nr", "num", "number", "code", "seq", "sequence", "index", "line", "position", "sku", "ref",
     "reference", "order_no", "lineNr"],
)  # fmt: skip
def test_a_number_comes_before_other_names(name: str) -> None:
    assert order(candidate(name), candidate("note")) == [name, "note"]
    assert is_key_like(candidate(name))


@pytest.mark.parametrize(
    "name", ["note", "paid", "idle", "no_id_x", "id2", "number_of_things", "x1", "grid", ""]
)
def test_other_names_say_nothing(name: str) -> None:
    assert not is_key_like(candidate(name))


def test_either_name_of_a_mapped_column_says_key() -> None:
    assert is_key_like(candidate("x", target="id"))
    assert is_key_like(candidate("id", target="x"))


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("order_id", "orders"), ("order_id", "order"), ("order_id", "stg_orders"), ("OrderId", "dim order"),
        ("box_id", "boxes"), ("city_key", "cities"), ("order_line_id", "order_lines"),
        ("order_line_id", "stg_order_line"),
    ],
)  # fmt: skip
def test_the_own_id_of_a_table_comes_before_those_of_others(name: str, table: str) -> None:
    assert order(candidate(name), candidate("a_id"), tables=("x", table)) == [name, "a_id"]
    assert rank([candidate("a_id"), candidate(name)], [table])[0].name == name


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("order_id", "order_lines"), ("order_line_id", "lines"), ("order_id", ""), ("orders_id", "order"),
        ("cit_id", "cities"),
    ],
)  # fmt: skip
def test_an_id_of_another_table_does_not(name: str, table: str) -> None:
    both = [candidate("a_id", position=0), candidate(name, position=1)]
    assert [one.name for one in rank(both, [table])] == ["a_id", name]
    assert [one.name for one in rank([candidate(name), candidate("_id")], [table])] == ["_id", name]


# --- types


def test_types_are_ranked() -> None:
    found = order(
        candidate("a", "timestamp"), candidate("b", "date"), candidate("c", "text"),
        candidate("d", "untyped", position=1), candidate("e", "integer"), candidate("f", "uuid", position=1),
        candidate("g", "json", position=1),
    )  # fmt: skip
    assert found == ["e", "f", "c", "d", "b", "a", "g"]


def test_the_less_likely_type_of_two_counts_but_for_a_uuid() -> None:
    assert order(candidate("a", "integer", "date"), candidate("b", "text")) == ["b", "a"]
    assert order(candidate("a", "text", "uuid", 1), candidate("b", "text")) == ["a", "b"]
    assert order(candidate("a", "date", "integer"), candidate("b", "text")) == ["b", "a"]


# --- statistics


def facts(*shares: float | None, null: float = 0.0) -> Statistics:
    return tuple(None if share is None else ColumnStatistics(share, null) for share in shares)


def test_what_statistics_say_comes_first() -> None:
    unique, unknown = candidate("z", statistics=facts(1.0, None)), candidate("y")
    assert order(unique, unknown) == ["z", "y"]
    assert order(candidate("z", statistics=facts(0.99)), unknown) == ["z", "y"]
    assert order(candidate("id", statistics=facts(0.98)), unknown) == ["y", "id"]
    assert order(candidate("id", statistics=facts(1.0, 0.98)), unknown) == ["y", "id"]
    assert order(candidate("id", statistics=facts(1.0, null=0.01)), unknown) == ["y", "id"]
    empty = Candidate(unknown.pair, (ColumnStatistics(None), None))
    assert order(candidate("id"), empty) == ["id", "y"]
    assert order(unique, Candidate(candidate("id").pair, empty.statistics)) == ["z", "id"]


# --- keys of several columns


def test_likely_parts_make_likely_keys() -> None:
    given = [candidate("order_id"), candidate("product_id"), candidate("line_no"), candidate("day", "date"),
             candidate("note", "text")]  # fmt: skip
    assert list(combine(given, range(5), 2)) == [
        (0, 2), (1, 2), (0, 1), (0, 4), (1, 4), (0, 3), (1, 3), (2, 4), (2, 3), (3, 4),
    ]  # fmt: skip
    assert list(combine(given, (2, 0), 2)) == [(2, 0)]
    assert list(combine(given, (0, 1, 2), 3)) == [(0, 1, 2)]
    assert next(combine(given, range(5), 3)) == (0, 1, 2)


def test_constant_parts_come_last() -> None:
    given = [
        candidate("order_id"),
        candidate("line_no"),
        candidate("note", "text"),
        candidate("other", "text"),
    ]
    assert next(combine(given, range(4), 2)) == (0, 1)
    assert list(combine(given, range(4), 2, frozenset({0}))) == [
        (1, 2), (1, 3), (2, 3), (0, 1), (0, 2), (0, 3),
    ]  # fmt: skip
    assert list(combine(given, range(4), 2, frozenset({0, 1}))) == [
        (2, 3), (0, 2), (0, 3), (1, 2), (1, 3), (0, 1),
    ]  # fmt: skip


def test_equal_keys_go_by_the_places_of_their_columns() -> None:
    given = [candidate(name) for name in ("a", "b", "c")]
    assert list(combine(given, (2, 0, 1), 2)) == [(2, 0), (2, 1), (0, 1)]


# --- what keeps a column out


def test_what_the_request_keeps_out_is_told_from_the_usual() -> None:
    table = [ColumnInfo("id", "integer", "integer", 0), ColumnInfo("at", "timestamp", "timestamp", 1)]
    assert is_avoided(table[1], KeyGuess())
    assert not is_asked_away(["at"], table, KeyGuess())
    assert is_asked_away(["at"], table, KeyGuess(avoid_names=("AT",)))
    assert not is_asked_away(["id"], table, KeyGuess(avoid_names=("at",)))
    assert is_asked_away(["id", "at"], table, KeyGuess(avoid_types=("timestamp",)))


def test_patterns_and_names_are_read_without_case() -> None:
    column = ColumnInfo("Price [EUR]", "Numeric(9, 2)", "decimal", 0)
    for name in ("price [eur]", "PRICE*", "*eur]", "price ??ur]"):
        assert is_avoided(column, KeyGuess(avoid_names=(name,), usual=False))
    for name in ("price", "rice [eur]", "price [xeur]"):
        assert not is_avoided(column, KeyGuess(avoid_names=(name,), usual=False))
    for native in ("db:numeric", "db:NUMERIC(9, 2)"):
        assert is_avoided(column, KeyGuess(avoid_types=(native,), usual=False))
    zoned = ColumnInfo("x", "time(6) with time zone", "time", 0)
    assert is_avoided(zoned, KeyGuess(avoid_types=("db:time with time zone",), usual=False))
    assert not is_avoided(zoned, KeyGuess(avoid_types=("db:time",), usual=False))


# --- rows that were read


def test_a_sample_tells_nulls_constants_and_copies() -> None:
    sample = Sample([["a", "b", "a"], ["x", "x", "x"], ["1", None, "2"], [None, None, None]])
    assert sample.rows == 3
    assert [sample.has_null(column) for column in range(4)] == [False, False, True, True]
    assert [sample.is_constant(column) for column in range(4)] == [False, True, False, True]
    assert not sample.is_unique((0,))
    assert not sample.is_unique((2,)), "a NULL rules a key out"
    assert not sample.is_unique((1, 2))
    assert Sample([["a", "b", "a"], ["x", "x", "y"]]).is_unique((0, 1))
    assert sample.look((0,)) == Look(3, 2, 0)
    assert sample.look((2, 1)) == Look(3, 2, 1)
    assert (Sample([]).rows, Sample([[]]).rows) == (0, 0)
    assert Sample([[]]).is_constant(0)
    assert Sample([[]]).is_unique((0,))


@pytest.mark.parametrize(
    ("look", "unique", "share"),
    [
        (Look(4, 4, 0), True, 1.0), (Look(4, 3, 0), False, 0.75), (Look(4, 3, 1), False, 0.75),
        (Look(4, 4, 1), False, 1.0), (Look(0, 0, 0), True, 1.0),
    ],
)  # fmt: skip
def test_a_look_says_how_unique_a_key_is(look: Look, unique: bool, share: float) -> None:
    assert (look.is_unique, look.uniqueness) == (unique, share)
