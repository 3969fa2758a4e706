"""What dialects read from the names of native types, and the small pieces that they write SQL from."""

from __future__ import annotations

import pytest

from twofold_engine.result import ColumnInfo
from twofold_engine.sql import duckdb, mysql, spark, typed
from twofold_engine.sql.dialect import plain_type
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.snowflake import SnowflakeDialect
from twofold_engine.sql.sqlserver import SQLServerDialect
from twofold_engine.types import Family


def column(native: str, family: str = "text") -> ColumnInfo:
    return ColumnInfo("x", native, family, 0)


@pytest.mark.parametrize(
    ("native", "base"),
    [("decimal(18, 4)", "DECIMAL"), ("VARCHAR", "VARCHAR"), ("ENUM('a(', 'b')", "ENUM"),
     ("STRUCT (a INT)", "STRUCT"),
     ("TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE")],
)  # fmt: skip
def test_duckdb_types_without_what_stands_in_parentheses(native: str, base: str) -> None:
    assert duckdb.base_type(column(native)) == base


@pytest.mark.parametrize(
    ("native", "family", "as_text"),
    [("VARCHAR", "decimal", True), ("VARCHAR", "json", True), ("VARCHAR", "text", False),
     ("VARCHAR", "other", False), ("JSON", "json", True), ("JSON", "other", False),
     ("BIGINT", "integer", False)],
)  # fmt: skip
def test_what_means_something_else_travels_as_text(native: str, family: str, as_text: bool) -> None:
    assert duckdb.travels_as_text(column(native, family)) is as_text


@pytest.mark.parametrize(
    ("native", "digits"),
    [("TIMESTAMP_S", 0), ("TIMESTAMP_MS", 3), ("TIMESTAMP_NS", 9), ("TIME_NS", 9), ("TIMESTAMP", 6)],
)
def test_duckdb_says_the_digits_of_a_second_in_names(native: str, digits: int) -> None:
    assert DuckDBDialect().fraction_digits(column(native, "timestamp")) == digits


@pytest.mark.parametrize(
    ("native", "base", "unsigned", "length"),
    [
        ("int(11)", "int", False, 11), ("BIGINT(20) UNSIGNED", "bigint", True, 20),
        ("bigint unsigned", "bigint", True, None), ("varchar(60)", "varchar", False, 60),
        ("decimal(18,4)", "decimal", False, None), ("double", "double", False, None),
        ("enum('a b','c')", "enum", False, None),
    ],
)  # fmt: skip
def test_mysql_types_have_a_length_and_a_sign(
    native: str, base: str, unsigned: bool, length: int | None
) -> None:
    given = column(native)
    assert (mysql.base_type(given), mysql.is_unsigned(given), mysql.length_of(given)) == (
        base,
        unsigned,
        length,
    )


@pytest.mark.parametrize(
    ("native", "base", "family"),
    [
        ("int", "int", Family.INTEGER), ("BIGINT", "bigint", Family.INTEGER),
        ("decimal(18,4)", "decimal", Family.DECIMAL), ("varchar(9)", "varchar", Family.TEXT),
        ("string collate UNICODE_CI", "string", Family.TEXT), ("array<struct<a:int>>", "array", Family.ARRAY),
        ("map<string,int>", "map", Family.STRUCT), ("struct<a:int,b:string>", "struct", Family.STRUCT),
        ("timestamp", "timestamp", Family.TIMESTAMPTZ), ("timestamp_ntz", "timestamp_ntz", Family.TIMESTAMP),
        ("time(6)", "time", Family.TIME), ("interval day to second", "interval", Family.INTERVAL),
        ("Interval year", "interval", Family.INTERVAL), ("interval", "interval", Family.OTHER),
        ("void", "void", Family.OTHER), ("variant", "variant", Family.JSON),
    ],
)  # fmt: skip
def test_spark_types_and_their_families(native: str, base: str, family: Family) -> None:
    assert spark.base_type(column(native)) == base
    assert spark.family_of(native) is family


@pytest.mark.parametrize(
    ("native", "base", "plain"),
    [
        ("time(6) with time zone", "TIME WITH TIME ZONE", "time"),
        ("character varying (9)", "CHARACTER VARYING", "character varying"),
        ("float(7,3) unsigned", "FLOAT UNSIGNED", "float"),
        ("int unsigned zerofill", "INT UNSIGNED ZEROFILL", "int"),
        (" double ", "DOUBLE", "double"),
    ],
)  # fmt: skip
def test_types_without_lengths(native: str, base: str, plain: str) -> None:
    assert (typed.base_type(column(native)), plain_type(column(native))) == (base, plain)


@pytest.mark.parametrize(
    ("native", "family", "bounds"),
    [
        ("decimal(18, 4)", "decimal", (18, 4)), ("decimal( 9 )", "decimal", (9, 0)),
        ("number(9,-2)", "decimal", (9, -2)), ("decimal", "decimal", None), ("money", "decimal", (19, 4)),
        ("bit", "boolean", (1, 0)), ("int", "integer", (10, 0)), ("tinyint", "integer", (3, 0)),
        ("bigint", "integer", (19, 0)), ("number(5,0)", "integer", (5, 0)), ("date", "date", None),
    ],
)  # fmt: skip
def test_exact_numbers_have_bounds(native: str, family: str, bounds: tuple[int, int] | None) -> None:
    assert SQLServerDialect().bounds(column(native, family)) == bounds


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (("decimal(9,2)", "decimal"), ("decimal(6,4)", "decimal"), "NUMBER(11, 4)"),
        (("number(38,38)", "decimal"), ("number(38,38)", "decimal"), None),
        (("number(37,37)", "decimal"), ("number(37,37)", "decimal"), "NUMBER(38, 37)"),
        (("number(9,-2)", "decimal"), ("number(3,0)", "decimal"), "NUMBER(11, 0)"),
        (("number", "decimal"), ("number(3,0)", "decimal"), None),
        (("boolean", "boolean"), ("number(3,1)", "decimal"), "NUMBER(3, 1)"),
    ],
)
def test_two_exact_numbers_share_a_type_that_holds_both(
    one: tuple[str, str], other: tuple[str, str], shared: str | None
) -> None:
    """And 0 to 9, so that a whole number has room."""
    for left, right in ((one, other), (other, one)):
        assert SnowflakeDialect().shared_decimal(column(*left), column(*right)) == shared


def test_long_chains_are_joined_in_halves() -> None:
    dialect, texts = DuckDBDialect(), [f"t{i}" for i in range(35)]
    assert dialect.concat(texts[:2]) == "(t0 || t1)"
    assert dialect.concat(texts[:16]) == f"({' || '.join(texts[:16])})"
    assert dialect.concat(texts[:17]) == f"(({' || '.join(texts[:8])}) || ({' || '.join(texts[8:17])}))"
    assert dialect.concat(texts).count("(") == 7
