"""In which arithmetic a tolerance is asked: a type that has room for every difference, to its edge."""

from __future__ import annotations

from decimal import Decimal

import pytest

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.rules import PairRule, RuleKind, Tolerance, ToleranceMode
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.duckdb_texts import before_christ
from twofold_engine.sql.mysql import MySQLDialect
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.types import Comparator

DUCKDB, MYSQL, POSTGRESQL = DuckDBDialect(), MySQLDialect(), PostgreSQLDialect()


def near(value: str, mode: ToleranceMode = ToleranceMode.ABSOLUTE) -> PairRule:
    return PairRule(RuleKind.TOLERANCE, "near", Tolerance(Decimal(value), mode))


def pair(one: str, other: str = "", form: Comparator = Comparator.DECIMAL) -> ColumnPair:
    family = "integer" if form is Comparator.INTEGER else form.value
    source, target = (ColumnInfo("x", native, family, 0) for native in (one, other or one))
    return ColumnPair(source, target, form)


@pytest.mark.parametrize(
    ("native", "other", "value", "asked"),
    [
        ("decimal(18,4)", "", "0.00001", "< CAST('0.0001' AS DECIMAL(19, 4))"),
        ("decimal(18,4)", "", "1e13", "< CAST('10000000000000.0000' AS DECIMAL(19, 4))"),
        ("decimal(18,4)", "", "1e14", "< CAST('100000000000000.0000' AS DECIMAL(19, 4))"),
        ("decimal(18,4)", "", "1e15", "IS NOT NULL"),
        ("decimal(9,2)", "decimal(6,4)", "0.5", "< CAST('0.5000' AS DECIMAL(12, 4))"),
    ],
)
def test_mysql_subtracts_in_a_type_with_one_digit_more(
    native: str, other: str, value: str, asked: str
) -> None:
    found = MYSQL.equal_by(near(value), "a", "b", pair(native, other))
    kind = asked.rpartition(" AS ")[2].removesuffix(")") if "CAST" in asked else "DECIMAL(19, 4)"
    assert found == f"ABS(CAST(b AS {kind}) - CAST(a AS {kind})) {asked}"


@pytest.mark.parametrize(
    ("native", "applies"),
    [("decimal(64,2)", True), ("decimal(65,2)", False), ("decimal(38,30)", True), ("bigint(20)", True)],
)
def test_mysql_needs_room_for_that_digit(native: str, applies: bool) -> None:
    assert MYSQL.applies(near("1"), pair(native)) is applies
    assert not MYSQL.applies(near("1", ToleranceMode.RELATIVE), pair(native))


@pytest.mark.parametrize(
    ("dialect", "kind", "form", "applies"),
    [
        (MYSQL, RuleKind.DATETIME_PRECISION, Comparator.TIMESTAMP, True),
        (MYSQL, RuleKind.DATETIME_PRECISION, Comparator.TIMESTAMPTZ, True),
        (MYSQL, RuleKind.DATETIME_PRECISION, Comparator.TIME, False),
        (MYSQL, RuleKind.NULL_EQUALS_EMPTY, Comparator.TEXT, True),
        (MYSQL, RuleKind.IGNORE_CASE, Comparator.TEXT, False),
        (MYSQL, RuleKind.EQUAL_IF, Comparator.TEXT, False),
        (POSTGRESQL, RuleKind.DATETIME_PRECISION, Comparator.TIME, True),
        (POSTGRESQL, RuleKind.DATETIME_PRECISION, Comparator.DATE, False),
        (POSTGRESQL, RuleKind.NULL_EQUALS_EMPTY, Comparator.TEXT, True),
        (POSTGRESQL, RuleKind.IGNORE_CASE, Comparator.TEXT, False),
        (POSTGRESQL, RuleKind.UNORDERED_ARRAYS, Comparator.NESTED, False),
        (DUCKDB, RuleKind.EQUAL_IF, Comparator.TEXT, True),
    ],
)
def test_a_dialect_knows_which_rules_it_can_say(
    dialect: DuckDBDialect | MySQLDialect | PostgreSQLDialect, kind: RuleKind, form: Comparator, applies: bool
) -> None:
    assert dialect.applies(PairRule(kind, "words", precision=3), pair("x", form=form)) is applies


@pytest.mark.parametrize(
    ("form", "mode", "mysql", "postgresql"),
    [
        (Comparator.FLOAT, ToleranceMode.RELATIVE, True, True),
        (Comparator.INTEGER, ToleranceMode.ABSOLUTE, True, True),
        (Comparator.INTEGER, ToleranceMode.RELATIVE, False, True),
        (Comparator.DECIMAL, ToleranceMode.RELATIVE, False, True),
        (Comparator.DECIMAL_FLOAT, ToleranceMode.ABSOLUTE, False, True),
        (Comparator.INTEGER_FLOAT, ToleranceMode.ABSOLUTE, False, False),
    ],
)
def test_tolerances_of_floats_and_exact_numbers(
    form: Comparator, mode: ToleranceMode, mysql: bool, postgresql: bool
) -> None:
    given = pair("decimal(9,2)", form=form)
    assert MYSQL.applies(near("1", mode), given) is mysql
    assert POSTGRESQL.applies(near("1", mode), given) is postgresql


@pytest.mark.parametrize(
    ("native", "form", "value", "asked"),
    [
        ("BIGINT", Comparator.INTEGER, "0.5", ("HUGEINT", "< CAST('1' AS HUGEINT)")),
        ("BIGINT", Comparator.INTEGER, "2", ("HUGEINT", "< CAST('2' AS HUGEINT)")),
        ("BIGINT", Comparator.INTEGER, "1e37", ("HUGEINT", f"< CAST('1{'0' * 37}' AS HUGEINT)")),
        ("BIGINT", Comparator.INTEGER, "1e38", ("HUGEINT", "IS NOT NULL")),
        ("DECIMAL(18,4)", Comparator.DECIMAL, "0.00001",
         ("DECIMAL(38, 4)", "< CAST('0.0001' AS DECIMAL(38, 4))")),
        ("DECIMAL(37,4)", Comparator.DECIMAL, "1e33",
         ("DECIMAL(38, 4)", f"< CAST('1{'0' * 33}.0000' AS DECIMAL(38, 4))")),
        ("DECIMAL(37,4)", Comparator.DECIMAL, "1e34", ("DECIMAL(38, 4)", "IS NOT NULL")),
    ],
)  # fmt: skip
def test_duckdb_subtracts_in_its_widest_type(
    native: str, form: Comparator, value: str, asked: tuple[str, str]
) -> None:
    kind, end = asked
    found = DUCKDB.equal_by(near(value), "a", "b", pair(native, form=form))
    assert found == f"ABS(CAST(b AS {kind}) - CAST(a AS {kind})) {end}"


@pytest.mark.parametrize(
    ("native", "form", "mode"),
    [
        ("DECIMAL(38,4)", Comparator.DECIMAL, ToleranceMode.ABSOLUTE),
        ("HUGEINT", Comparator.INTEGER, ToleranceMode.ABSOLUTE),
        ("DECIMAL(9,2)", Comparator.DECIMAL, ToleranceMode.RELATIVE),
        ("DECIMAL(9,2)", Comparator.DECIMAL_FLOAT, ToleranceMode.ABSOLUTE),
    ],
)
def test_without_room_python_decides(native: str, form: Comparator, mode: ToleranceMode) -> None:
    found = DUCKDB.equal_by(near("0.5", mode), "a", "b", pair(native, form=form))
    assert found == f"twofold_near(CAST(a AS VARCHAR), CAST(b AS VARCHAR), '{mode.value}:0.5')"


def _finite(value: str) -> str:
    return f"CASE WHEN ABS({value}) < CAST('1{'0' * 38}' AS HUGEINT) THEN {value} END"


def _nanoseconds(text: str) -> str:
    coarse = f"CAST(EPOCH_US(TRY_CAST({before_christ(text)} AS TIMESTAMP)) AS HUGEINT) * 1000"
    return f"COALESCE(CAST(EPOCH_NS(TRY_CAST({text} AS TIMESTAMP_NS)) AS HUGEINT), {coarse})"


@pytest.mark.parametrize(
    ("native", "other", "precision", "asked"),
    [
        ("TIMESTAMP", "", 3,
         "ABS(CAST(EPOCH_US(CAST(b AS TIMESTAMP)) AS HUGEINT) "
         "- CAST(EPOCH_US(CAST(a AS TIMESTAMP)) AS HUGEINT)) < 1000"),
        ("TIMESTAMP_NS", "", 6, "ABS(CAST(EPOCH_NS(b) AS HUGEINT) - CAST(EPOCH_NS(a) AS HUGEINT)) < 1000"),
        ("TIMESTAMP_NS", "TIMESTAMP", 0,
         f"ABS(CAST({_finite('b')} AS HUGEINT) - CAST({_finite('a')} AS HUGEINT)) < 1000000000"),
        ("VARCHAR", "TIMESTAMP", 6,
         f"ABS(CAST({_nanoseconds('b')} AS HUGEINT) - CAST({_nanoseconds('a')} AS HUGEINT)) < 1000"),
    ],
)  # fmt: skip
def test_times_are_near_by_the_ticks_between_them(
    native: str, other: str, precision: int, asked: str
) -> None:
    rule = PairRule(RuleKind.DATETIME_PRECISION, "words", precision=precision)
    assert DUCKDB.equal_by(rule, "a", "b", pair(native, other, Comparator.TIMESTAMP)) == asked
