"""What ClickHouse's types mean, and in which type two of them meet; no server is needed."""

from __future__ import annotations

import pytest

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.clickhouse import ClickHouseDialect, family_of, plain_type, precision_of
from twofold_engine.types import Comparator, Family

CLICKHOUSE = ClickHouseDialect()


def column(native: str, family: str = "integer") -> ColumnInfo:
    return ColumnInfo("x", native, family, 0)


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("Int8", "Int8", "Int8"),
        ("Int8", "UInt32", "Int64"),
        ("Int64", "UInt64", "Int128"),
        ("UInt64", "UInt64", "UInt64"),
        ("UInt64", "UInt128", "Int256"),
        ("UInt64", "Int256", "Int256"),
        ("Int128", "Int64", "Int256"),
        ("UInt64", "UInt256", "String"),
        ("Int8", "UInt256", "String"),
    ],
)
def test_integers_meet_in_a_type_that_holds_every_value_of_both(one: str, other: str, shared: str) -> None:
    """A cast to a narrower one cuts the upper bits off: 2^128 would equal 0."""
    for left, right in ((one, other), (other, one)):
        found = CLICKHOUSE.canonical("x", column(left), column(right), Comparator.INTEGER)
        assert found == f"CAST(x AS Nullable({shared}))"


@pytest.mark.parametrize(
    ("native", "fetched"),
    [("Int8", "Int8"), ("Int64", "Int64"), ("UInt64", "UInt64"), ("Int128", "String"), ("UInt256", "String")],
)
def test_integers_travel_as_numbers_where_arrow_has_their_type(native: str, fetched: str) -> None:
    assert CLICKHOUSE.transport("x", column(native)) == (("", f"CAST(x AS Nullable({fetched}))"),)


@pytest.mark.parametrize("native", ["String", "FixedString(4)", "Enum8('x' = 1)"])
def test_keys_are_found_by_what_travels_of_them(native: str) -> None:
    """Bytes that are no characters have a fingerprint of their own, but no copy has them."""
    given = column(native, "text")
    ((_, travels),) = CLICKHOUSE.transport("x", given)
    assert CLICKHOUSE.key_fingerprint("x", given, Comparator.TEXT) == travels
    assert CLICKHOUSE.fingerprint("x", given, Comparator.TEXT) != travels


@pytest.mark.parametrize(
    ("native", "plain", "nullable"),
    [
        ("Int8", "Int8", False),
        ("Nullable(Int8)", "Int8", True),
        ("LowCardinality(Nullable(String))", "String", True),
        ("LowCardinality(String)", "String", False),
        ("SimpleAggregateFunction(sum, UInt64)", "UInt64", False),
        ("SimpleAggregateFunction(anyLast, Nullable(String))", "String", True),
        ("SimpleAggregateFunction(groupArrayArray(3), Array(Int8))", "Array(Int8)", False),
        ("Array(Nullable(Int8))", "Array(Nullable(Int8))", False),
        ("Variant(Int8, String)", "Variant(Int8, String)", True),
        ("Dynamic", "Dynamic", True),
        ("Nothing", "Nothing", True),
        ("Geometry", "Geometry", True),
    ],
)
def test_what_only_says_how_a_type_is_kept_is_taken_off(native: str, plain: str, nullable: bool) -> None:
    assert plain_type(native) == (plain, nullable)


@pytest.mark.parametrize(
    ("native", "family"),
    [
        ("DateTime", Family.TIMESTAMP),
        ("DateTime64(3)", Family.TIMESTAMP),
        ("DateTime('UTC')", Family.TIMESTAMPTZ),
        ("DateTime64(3, 'Europe/Berlin')", Family.TIMESTAMPTZ),
        ("IntervalDay", Family.INTERVAL),
        ("Decimal(9, 2)", Family.DECIMAL),
        ("FixedString(3)", Family.TEXT),
        ("Map(String, Int8)", Family.STRUCT),
        ("IPv4", Family.OTHER),
    ],
)
def test_families_follow_from_types(native: str, family: Family) -> None:
    assert family_of(native) is family


def test_fractions_are_as_long_as_the_type_says() -> None:
    for native, digits in (("DateTime64(9, 'UTC')", 9), ("Time64(3)", 3), ("DateTime", 0), ("Date32", 0)):
        assert precision_of(column(native, "timestamp")) == digits
    assert CLICKHOUSE.float_digits(column("BFloat16", "float")) == 2


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("a > 1", "twofold_query.a > 1"),
        ("t.a > 1", "t.a > 1"),
        ("a IN (SELECT b FROM u)", "twofold_query.a IN (SELECT b FROM u)"),
        ("a = b", "twofold_query.a = twofold_query.b"),
    ],
)
def test_a_filter_names_the_columns_of_the_relation(asked: str, written: str) -> None:
    """Those of a subquery are its own."""
    assert CLICKHOUSE.condition(asked) == written
