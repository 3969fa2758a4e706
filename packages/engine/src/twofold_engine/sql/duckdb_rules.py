"""The rules in DuckDB's SQL. It knows all of them: what another database cannot say is copied here.

The two values come in their comparable form (``DuckDBDialect.canonical``), so they may be text although they
mean a number or a time; text that is neither is within no tolerance.
"""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, Decimal, localcontext

from twofold_engine.planner import ColumnPair
from twofold_engine.rules import PairRule, RuleKind, Tolerance, ToleranceMode
from twofold_engine.sql.arithmetic import near_doubles
from twofold_engine.sql.duckdb_texts import before_christ, normal_clock
from twofold_engine.sql.guard import RULE_NAMES
from twofold_engine.types import Comparator, parse_decimal_type

NEAR_FUNCTION, FOLD_FUNCTION, UNORDERED_FUNCTION = "twofold_near", "twofold_fold", "twofold_unordered"
"""Functions that the session registers, those of ``judging``."""

ARITHMETIC_DIGITS = 38
"""Of the widest exact type."""
_FLOAT_TEXT = r"-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?"
_TYPES = {
    Comparator.BOOLEAN: "BOOLEAN", Comparator.INTEGER: "HUGEINT", Comparator.DECIMAL: "DOUBLE",
    Comparator.FLOAT: "DOUBLE", Comparator.INTEGER_FLOAT: "DOUBLE", Comparator.DECIMAL_FLOAT: "DOUBLE",
    Comparator.DATE: "DATE", Comparator.TIME: "TIME", Comparator.TIMESTAMP: "TIMESTAMP",
    Comparator.TIMESTAMPTZ: "TIMESTAMPTZ",
}  # fmt: skip
"""What ``{a}`` and ``{b}`` of a column rule are, on both sides alike; text where nothing else is said."""
_TEXTS = {Comparator.TEXT, Comparator.UNTYPED, Comparator.OTHER, Comparator.JSON, Comparator.JSON_TEXT}
"""Forms that are bytes where one of the columns has a collation."""

_CALENDAR = {Comparator.DATE, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ}

_NANOSECONDS = {"TIMESTAMP_NS", "TIMESTAMPTZ_NS", "TIME_NS"}
_ENDLESS = f"CAST('1{'0' * 38}' AS HUGEINT)"
"""Nanoseconds of an infinity, where the comparable form is a number of them."""


def equal_by(rule: PairRule, left: str, right: str, pair: ColumnPair, exact_type: str | None) -> str:
    """True when two different values count as equal. ``exact_type``: the SQL type of both where they are
    exact numbers of one type."""
    match rule.kind:
        case RuleKind.TOLERANCE if pair.comparator is Comparator.FLOAT:
            assert rule.tolerance is not None
            doubles = (_double(left, pair), _double(right, pair))
            return near_doubles(*doubles, rule.tolerance, lambda x: f"CAST('{x!r}' AS DOUBLE)")
        case RuleKind.TOLERANCE:
            assert rule.tolerance is not None
            return _near_exactly(left, right, rule.tolerance, exact_type)
        case RuleKind.DATETIME_PRECISION:
            assert rule.precision is not None
            return _near_in_time(left, right, pair, rule.precision)
        case RuleKind.IGNORE_CASE:
            texts = (_characters(left, pair), _characters(right, pair))
            return f"{FOLD_FUNCTION}({texts[0]}) = {FOLD_FUNCTION}({texts[1]})"
        case RuleKind.NULL_EQUALS_EMPTY:
            texts = (_characters(left, pair), _characters(right, pair))
            return f"COALESCE({texts[0]}, '') = COALESCE({texts[1]}, '')"
        case RuleKind.UNORDERED_ARRAYS:
            if _is_text(pair):
                return f"{UNORDERED_FUNCTION}({left}) = {UNORDERED_FUNCTION}({right})"
            return f"LIST_SORT({left}) IS NOT DISTINCT FROM LIST_SORT({right})"
        case RuleKind.EQUAL_IF:
            return _condition(rule.condition, left, right, pair)


def _is_text(pair: ColumnPair) -> bool:
    """Whether the comparable form is text although the columns mean something else."""
    from twofold_engine.sql.duckdb import nested_as_text, travels_as_text

    if pair.comparator is Comparator.NESTED:
        return nested_as_text(*pair.sides)
    return travels_as_text(pair.source) or travels_as_text(pair.target)


def _characters(value: str, pair: ColumnPair) -> str:
    """Text that is compared by its bytes, as text."""
    from twofold_engine.sql.duckdb import by_bytes

    return f"DECODE({value})" if pair.comparator in _TEXTS and by_bytes(*pair.sides) else value


# --- numbers and times


def _double(value: str, pair: ColumnPair) -> str:
    if not _is_text(pair):
        return f"CAST({value} AS DOUBLE)"
    return f"CASE WHEN REGEXP_FULL_MATCH({value}, '{_FLOAT_TEXT}') THEN TRY_CAST({value} AS DOUBLE) END"


def _near_exactly(left: str, right: str, tolerance: Tolerance, exact_type: str | None) -> str:
    wide = _room_for_differences(exact_type)
    if tolerance.mode is ToleranceMode.RELATIVE or wide is None:
        rule = f"{tolerance.mode.value}:{tolerance.value}"
        return f"{NEAR_FUNCTION}(CAST({left} AS VARCHAR), CAST({right} AS VARCHAR), '{rule}')"
    kind, scale = wide
    with localcontext(prec=300):
        limit = tolerance.value.quantize(Decimal(1).scaleb(-scale), rounding=ROUND_CEILING)
    difference = f"ABS(CAST({right} AS {kind}) - CAST({left} AS {kind}))"
    if limit.adjusted() + 1 + scale > ARITHMETIC_DIGITS:  # more than any difference
        return f"{difference} IS NOT NULL"
    return f"{difference} < CAST('{limit:f}' AS {kind})"


def _room_for_differences(exact_type: str | None) -> tuple[str, int] | None:
    """A type that holds every difference of two numbers of a type, and its scale; None without one."""
    if exact_type == "BIGINT":
        return "HUGEINT", 0
    bounds = None if exact_type is None else parse_decimal_type(exact_type)
    if bounds is None or bounds[0] >= ARITHMETIC_DIGITS:
        return None
    return f"DECIMAL({ARITHMETIC_DIGITS}, {bounds[1]})", bounds[1]


def _near_in_time(left: str, right: str, pair: ColumnPair, precision: int) -> str:
    """By the ticks between them. Infinite times have none, and text that is no time neither."""
    kinds = _kinds(pair)
    if _is_text(pair):
        ticks, digits = [_ticks_of_text(value, pair.comparator) for value in (left, right)], 9
    elif _is_counted(kinds):
        ticks = [f"CASE WHEN ABS({value}) < {_ENDLESS} THEN {value} END" for value in (left, right)]
        digits = 9
    elif kinds & _NANOSECONDS:
        ticks, digits = [f"EPOCH_NS({value})" for value in (left, right)], 9
    else:
        cast = _TYPES[pair.comparator]
        ticks, digits = [f"EPOCH_US(CAST({value} AS {cast}))" for value in (left, right)], 6
    a, b = (f"CAST({tick} AS HUGEINT)" for tick in ticks)
    return f"ABS({b} - {a}) < {10 ** (digits - precision)}"


def _kinds(pair: ColumnPair) -> set[str]:
    return {column.native_type.upper() for column in pair.sides}


def _is_counted(kinds: set[str]) -> bool:
    """Whether the comparable form is the number of nanoseconds: so it is of two kinds of timestamps."""
    return len(kinds) > 1 and bool(kinds & {"TIMESTAMP_NS", "TIMESTAMPTZ_NS"})


def _ticks_of_text(text: str, form: Comparator) -> str:
    """Nanoseconds; those of microseconds in the years that nanoseconds do not reach."""
    kind, spelled = _TYPES[form], _spelled(text, form)
    coarse = f"CAST(EPOCH_US(TRY_CAST({spelled} AS {kind})) AS HUGEINT) * 1000"
    return f"COALESCE(CAST(EPOCH_NS(TRY_CAST({text} AS {kind}_NS)) AS HUGEINT), {coarse})"


# --- column rules


def _condition(condition: str, left: str, right: str, pair: ColumnPair) -> str:
    """The person's condition; whatever is no truth value stops the statement, as does a value that cannot be
    read in its column's type."""
    values = zip(RULE_NAMES, (left, right), strict=True)
    typed = {name: f"({_typed(value, pair)})" for name, value in values}
    condition = re.sub("|".join(RULE_NAMES), lambda found: typed[found[0]], condition)
    wrong = "ERROR('the rule of a column gives no truth value')"
    return (
        f"CASE TYPEOF({condition}) WHEN 'BOOLEAN' THEN ({condition}) "
        f"WHEN '\"NULL\"' THEN 1 = 0 ELSE {wrong} END"
    )


def _typed(value: str, pair: ColumnPair) -> str:
    form = pair.comparator
    kind = _TYPES.get(form)
    if kind is None:
        if form is Comparator.BINARY and not _is_text(pair):
            return rf"'\x' || LOWER(HEX({value}))"
        if form is Comparator.NESTED and not _is_text(pair):
            return f"CAST(TO_JSON({value}) AS VARCHAR)"
        return f"CAST({_characters(value, pair)} AS VARCHAR)"
    is_text = _is_text(pair) or form in (Comparator.INTEGER_FLOAT, Comparator.DECIMAL_FLOAT)
    if not is_text:
        return _native(value, kind, pair)
    read = f"TRY_CAST({_spelled(value, form)} AS {kind})"
    # A number or time that was read is written in one way only; other text has kept what it was.
    known = f"{read} IS NOT NULL" if kind == "DOUBLE" else f"{_normal(read, form)} = {value}"
    wrong = (
        f"ERROR('a value of {_quoted(pair.name)} is no {pair.comparator.value}, so its rule cannot be asked')"
    )
    return f"CASE WHEN {value} IS NULL THEN NULL WHEN {known} THEN {read} ELSE {wrong} END"


def _spelled(text: str, form: Comparator) -> str:
    """Text in the normal form as DuckDB reads it."""
    return before_christ(text) if form in _CALENDAR else text


def _normal(value: str, form: Comparator) -> str:
    return normal_clock(value, form)


def _native(value: str, kind: str, pair: ColumnPair) -> str:
    kinds = _kinds(pair)
    if _is_counted(kinds):
        endless = f"CASE WHEN {value} > 0 THEN 'infinity' ELSE '-infinity' END"
        moment = f"MAKE_TIMESTAMP_NS(CAST({value} AS BIGINT))"
        if kind == "TIMESTAMPTZ":
            moment = f"CAST(MAKE_TIMESTAMP(CAST({value} // 1000 AS BIGINT)) AS {kind})"
        else:
            kind = "TIMESTAMP_NS"
        return (
            f"CASE WHEN ABS({value}) < {_ENDLESS} THEN {moment} "
            f"WHEN {value} IS NOT NULL THEN CAST({endless} AS {kind}) END"
        )
    # Few functions know a TIMESTAMPTZ_NS, so a condition sees its microseconds.
    return value if kinds & {"TIMESTAMP_NS", "TIME_NS"} else f"CAST({value} AS {kind})"


def _quoted(text: str) -> str:
    return text.replace("'", "''")
