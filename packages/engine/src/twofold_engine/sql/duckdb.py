"""DuckDB's SQL. It also compares what was copied from elsewhere into the local DuckDB.

A copied column may have travelled as text although its family is not text (an unconstrained numeric, a SQLite
value). Such a pair meets as text: the typed side is written out, the other is cast and written out the same
way, and a value that cannot be cast keeps its own text, so that it differs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import ClassVar

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import TimeUnit
from twofold_engine.rules import PairRule
from twofold_engine.sql import duckdb_hashes, duckdb_rules
from twofold_engine.sql.dialect import BUCKETS, Dialect, KeyExpression
from twofold_engine.sql.drawing import DOUBLES, FORMS, NUMBERS, SHORT_INTEGER
from twofold_engine.sql.duckdb_texts import (
    JSON_FUNCTION,
    NORMAL_NUMBER,
    NUMBER_FUNCTION,
    before_christ,
    digits_of_double,
    interval_text,
    normal_clock,
    read_boolean,
    read_clock,
    read_double,
    read_uuid,
    unless,
    with_zero,
    word,
)
from twofold_engine.timeunits import LENGTHS
from twofold_engine.types import Comparator, Family, parse_decimal_type

_BIGINTS = {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "BOOLEAN"}
_HUGEINTS = _BIGINTS | {"UBIGINT", "HUGEINT"}
_TEXT_ONLY = {"UHUGEINT", "BIGNUM", "VARINT"}
"""Integers that no other integer type can hold."""
_WIDE = {"UBIGINT", "HUGEINT"} | _TEXT_ONLY
"""Integers that can lie beyond 64 bits with a sign."""
_TEXT_FAMILIES = {Family.TEXT, Family.UNTYPED, Family.OTHER, Family.INTERVAL, Family.JSON}
_INTEGER_DIGITS = {"BOOLEAN": 1, "TINYINT": 3, "UTINYINT": 3, "SMALLINT": 5, "USMALLINT": 5,
                   "INTEGER": 10, "UINTEGER": 10, "BIGINT": 19, "UBIGINT": 20, "HUGEINT": 39}  # fmt: skip
_CASTS = {
    Comparator.BOOLEAN: "BOOLEAN",
    Comparator.DATE: "DATE",
    Comparator.TIME: "TIME",
    Comparator.TIMESTAMP: "TIMESTAMP",
    Comparator.TIMESTAMPTZ: "TIMESTAMPTZ",
    Comparator.UUID: "UUID",
    Comparator.FLOAT: "DOUBLE",
}
_NUMBERS = {Comparator.INTEGER, Comparator.DECIMAL, Comparator.INTEGER_FLOAT, Comparator.DECIMAL_FLOAT}
_UUID = r"\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?"

_OF_OTHER_MEANING = re.compile(r"\b(MAP|JSON|INTERVAL|VARIANT|GEOMETRY)\b")
"""Types that are not equal, within a nested value, as their JSON is: the order of keys and the spelling of a
document count, a month is 30 days. Fields of such names are found too, which costs time alone."""

_NANOSECONDS = {"TIMESTAMP_NS", "TIMESTAMPTZ_NS", "TIME_NS"}
_CLOCKS = {Comparator.DATE, Comparator.TIME, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ}

_PLAIN_TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z?)?"
"""Texts whose beginning is that of their normal form."""

BEGINNING_FUNCTION = "twofold_beginning"
"""(text, family, level) → the beginning of its normal form, or NULL when it is no time."""


def base_type(column: ColumnInfo) -> str:
    return column.native_type.upper().split("(", 1)[0].strip()


def travels_as_text(column: ColumnInfo) -> bool:
    """Whether a column's values are text although it means something else."""
    return base_type(column) in ("VARCHAR", "JSON") and column.family not in (Family.TEXT, Family.OTHER)


def by_bytes(column: ColumnInfo, peer: ColumnInfo) -> bool:
    """Whether texts meet as their bytes, as one of the columns has a collation."""
    return bool(column.collation or peer.collation)


def nested_as_text(column: ColumnInfo, peer: ColumnInfo) -> bool:
    """Whether nested values meet as the text of their JSON, and not in their own type."""
    if column.native_type != peer.native_type or base_type(column) == "VARCHAR" or by_bytes(column, peer):
        return True
    parts = column.native_type.removeprefix("MAP(") if _is_map(column) else column.native_type
    return _OF_OTHER_MEANING.search(parts) is not None


def _is_map(column: ColumnInfo) -> bool:
    """Not a list of maps."""
    return base_type(column) == "MAP" and column.family == Family.STRUCT


class DuckDBDialect(Dialect):
    name = "duckdb"
    sqlglot_name = "duckdb"
    columns_at_once = 100  # 1,000 at once take 21 s to plan and 1 GB, whatever the number of rows
    single_floats: ClassVar[frozenset[str]] = frozenset({"float", "real", "float4"})
    sum_function: ClassVar[str] = "FSUM"  # hardly depends on the order of the rows

    def fraction_digits(self, column: ColumnInfo) -> int | None:
        suffix = base_type(column).rpartition("_")[2]
        return (
            {"S": 0, "MS": 3, "NS": 9}.get(suffix)
            if suffix in ("S", "MS", "NS")
            else super().fraction_digits(column)
        )

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        match form:
            case Comparator.TEXT | Comparator.UNTYPED | Comparator.OTHER:
                return self._text(expression, column, peer)
            case Comparator.INTERVAL:
                return self._interval(expression, column)
            case Comparator.UUID_TEXT:
                bare = f"LOWER(REGEXP_REPLACE(CAST({expression} AS VARCHAR), '[{{}}-]', '', 'g'))"
                whole = f"REGEXP_FULL_MATCH(CAST({expression} AS VARCHAR), '{_UUID}')"
                return f"CASE WHEN {whole} THEN {bare} ELSE CAST({expression} AS VARCHAR) END"
            case Comparator.JSON | Comparator.JSON_TEXT:
                document = self._json(f"CAST({expression} AS VARCHAR)")
                return f"ENCODE({document})" if by_bytes(column, peer) else document
            case Comparator.NESTED:
                return self._nested(expression, column, peer)
            case Comparator.BINARY:
                return self._binary(expression, column, peer)
            case _ if form in _NUMBERS:
                return self._number(expression, column, peer, form)
            case _:
                return self._cast(expression, column, peer, form)

    def _text(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        if by_bytes(column, peer):
            return f"ENCODE(CAST({expression} AS VARCHAR))"  # bytes know no collation
        if column.family == Family.OTHER and base_type(column) == "BLOB":
            return rf"'\x' || LOWER(HEX({expression}))"
        return expression if base_type(column) == "VARCHAR" else f"CAST({expression} AS VARCHAR)"

    def _cast(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        kind = _CASTS[form]
        if form is Comparator.FLOAT and _is_untyped_beside_narrow(column, peer):
            kind = "FLOAT"
        unsigned = " + 0.0" if form is Comparator.FLOAT else ""  # −0.0 is 0.0, but is written otherwise
        if travels_as_text(column):
            if form in _CLOCKS:
                return read_clock(expression, form)
            if form is Comparator.BOOLEAN:
                return read_boolean(expression)
            if form is Comparator.UUID:
                return read_uuid(expression)
            return f"COALESCE(CAST({read_double(expression, kind)}{unsigned} AS VARCHAR), {expression})"
        if travels_as_text(peer):
            fine = base_type(column) in _NANOSECONDS
            return normal_clock(expression if fine else f"CAST({expression} AS {kind}){unsigned}", form)
        if column.native_type.upper() == peer.native_type.upper():
            return expression
        kinds = {base_type(column), base_type(peer)}
        if kinds & {"TIMESTAMP_NS", "TIMESTAMPTZ_NS"}:
            return _nanoseconds(expression, column)
        if "TIME_NS" in kinds:
            return f"CAST({expression} AS TIME_NS)"
        return f"CAST({expression} AS {kind})"

    # --- numbers

    def _number(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        if form is Comparator.INTEGER or form is Comparator.DECIMAL:
            shared = self._shared_exact_type(column, peer)
            if shared is not None:
                same = column.native_type.upper() == peer.native_type.upper()
                return expression if same else f"CAST({expression} AS {shared})"
        return self._number_text(expression, column, peer, form)

    def _shared_exact_type(self, column: ColumnInfo, peer: ColumnInfo) -> str | None:
        """A type that holds every value of both; None when only text does."""
        types = {base_type(column), base_type(peer)}
        if types & _TEXT_ONLY or travels_as_text(column) or travels_as_text(peer):
            return None
        if types <= _BIGINTS:
            return "BIGINT"
        if types <= _HUGEINTS:
            return "HUGEINT"
        whole = scale = 0
        for side in (column, peer):
            bounds = parse_decimal_type(side.native_type)
            digits = bounds if bounds is not None else (_INTEGER_DIGITS.get(base_type(side), 99), 0)
            whole, scale = max(whole, digits[0] - digits[1]), max(scale, digits[1])
        return f"DECIMAL({whole + scale}, {scale})" if whole + scale <= 38 else None

    def _number_text(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:  # noqa: ARG002
        """The number's decimal digits without exponent or trailing zeros."""
        if travels_as_text(column):
            if column.family == Family.BOOLEAN:
                return (
                    f"COALESCE({word(expression, '1', '0')}, {NUMBER_FUNCTION}({expression}), {expression})"
                )
            if column.family == Family.FLOAT and form is Comparator.INTEGER_FLOAT:
                exact = self._float_digits(read_double(expression))
                return f"COALESCE({exact}, {expression})"
            return unless(
                NORMAL_NUMBER, expression, f"COALESCE({NUMBER_FUNCTION}({expression}), {expression})"
            )
        if column.family == Family.BOOLEAN:
            return f"CAST(CAST({expression} AS INTEGER) AS VARCHAR)"
        if column.family == Family.FLOAT:
            if form is Comparator.INTEGER_FLOAT:
                return self._float_digits(expression)
            return f"{NUMBER_FUNCTION}(CAST({expression} AS VARCHAR))"
        text = f"CAST({expression} AS VARCHAR)"
        bounds = parse_decimal_type(column.native_type)
        if bounds is None or bounds[1] <= 0:
            return text
        return f"RTRIM(RTRIM({with_zero(text, bounds)}, '0'), '.')"

    def _float_digits(self, expression: str) -> str:
        """Exact digits of a float that is a whole number, so that it equals an integer only when it is
        that.
        """
        whole = f"ISFINITE({expression}) AND {expression} = TRUNC({expression})"
        exact = f"CAST(CAST({expression} AS BIGNUM) AS VARCHAR)"
        return f"CASE WHEN {whole} THEN {exact} ELSE {NUMBER_FUNCTION}(CAST({expression} AS VARCHAR)) END"

    # --- everything else

    def _json(self, text: str) -> str:
        return f"COALESCE({JSON_FUNCTION}({text}), {text})"

    def _nested(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        if nested_as_text(column, peer):
            return self._json(self._nested_text(expression, column))
        in_order = f"MAP_FROM_ENTRIES(LIST_SORT(MAP_ENTRIES({expression})))"
        return in_order if _is_map(column) else expression

    def _binary(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        if travels_as_text(column):
            return (
                f"CASE WHEN STARTS_WITH({expression}, '\\x') THEN LOWER({expression}) ELSE {expression} END"
            )
        return rf"'\x' || LOWER(HEX({expression}))" if travels_as_text(peer) else expression

    def _interval(self, expression: str, column: ColumnInfo) -> str:
        if base_type(column) == "VARCHAR":
            parsed = interval_text(f"TRY_CAST({expression} AS INTERVAL)")
            return f"COALESCE({parsed}, {expression})"
        return interval_text(expression)

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        kind = base_type(column)
        if column.family == Family.INTERVAL and kind != "VARCHAR":
            return (("", interval_text(expression)),)
        if column.family == Family.ARRAY or column.family == Family.STRUCT:
            return (("", self._nested_text(expression, column)),)
        as_text = (
            kind in _TEXT_ONLY
            or kind in ("HUGEINT", "UUID", "JSON")
            or column.family in (Family.TEXT, Family.OTHER)
        )
        if as_text and kind != "VARCHAR":
            return (("", f"CAST({expression} AS VARCHAR)"),)
        return (("", expression),)

    def _nested_text(self, expression: str, column: ColumnInfo) -> str:
        if travels_as_text(column):
            return expression
        from twofold_engine.sql.duckdb_nested import spelled  # its parser takes long to load

        return f"CAST(TO_JSON({spelled(expression, column.native_type)}) AS VARCHAR)"

    def may_differ(self, left: str, right: str, column: ColumnInfo, form: Comparator) -> str | None:
        if form is Comparator.NESTED:
            return self.distinct(self._nested_text(left, column), self._nested_text(right, column))
        if column.collation or base_type(column) == "INTERVAL":
            return None
        return self.distinct(left, right)

    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:  # noqa: ARG002
        return f"{left} IS NOT DISTINCT FROM {right}" if nullable else f"{left} = {right}"

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        return f"CAST(HASH({', '.join(expression for expression, _ in keys)}) % {BUCKETS} AS INTEGER)"

    # --- rules

    def applies(self, rule: PairRule, pair: ColumnPair) -> bool:  # noqa: ARG002
        return True

    def equal_by(self, rule: PairRule, left: str, right: str, pair: ColumnPair) -> str:
        exact = pair.comparator in (Comparator.INTEGER, Comparator.DECIMAL)
        exact_type = self._shared_exact_type(pair.source, pair.target) if exact else None
        return duckdb_rules.equal_by(rule, left, right, pair, exact_type)

    # --- sampling

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        text = f"CAST({expression} AS VARCHAR)"
        match form:
            case _ if form in NUMBERS:
                return self._key_digits(expression, column, form)
            case Comparator.UUID_TEXT:
                return self.canonical(expression, column, column, form)
            case Comparator.BINARY:
                if travels_as_text(column):
                    return self._binary(expression, column, column)
                return rf"'\x' || LOWER(HEX({expression}))"
            case Comparator.TEXT | Comparator.UNTYPED:
                return text
        if not travels_as_text(column):
            native = base_type(column) in _NANOSECONDS
            return normal_clock(expression if native else f"CAST({expression} AS {_CASTS[form]})", form)
        if form in _CLOCKS:
            return read_clock(expression, form)
        if form is Comparator.BOOLEAN:
            return read_boolean(expression)
        if form is Comparator.UUID:
            return read_uuid(expression)
        return f"COALESCE(CAST(TRY_CAST({expression} AS {_CASTS[form]}) AS VARCHAR), {expression})"

    def _key_digits(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        text = f"CAST({expression} AS VARCHAR)"
        if travels_as_text(column):
            flag = f"{word(expression, '1', '0')}, " if column.family == Family.BOOLEAN else ""
            digits = digits_of_double(read_double(expression)) if form in DOUBLES else None
            return f"COALESCE({flag}{digits or f'{NUMBER_FUNCTION}({expression})'}, {expression})"
        if column.family == Family.BOOLEAN:
            return f"CAST(CAST({expression} AS INTEGER) AS VARCHAR)"
        if form in DOUBLES:
            # A narrow float counts as its own shortest digits beside a decimal, and as itself beside others.
            as_it_is = column.family == Family.FLOAT and form is not Comparator.DECIMAL_FLOAT
            double = digits_of_double(f"CAST({expression if as_it_is else text} AS DOUBLE)")
            if column.family != Family.INTEGER:
                return double
            short = f"{expression} BETWEEN -{SHORT_INTEGER} AND {SHORT_INTEGER}"
            return f"CASE WHEN {short} THEN {text} ELSE {double} END"
        if column.family == Family.DECIMAL:
            digits = with_zero(text, parse_decimal_type(column.native_type))
            return f"CASE WHEN CONTAINS({text}, '.') THEN RTRIM(RTRIM({digits}, '0'), '.') ELSE {text} END"
        return text

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.FLOAT | Comparator.INTEGER_FLOAT if travels_as_text(column):
                double = read_double(expression)
                flag = f"{word(expression, '1', '0')}, " if column.family == Family.BOOLEAN else ""
                read = f"COALESCE({flag}{self._double_text(double, form)}, {expression})"
                if form is Comparator.INTEGER_FLOAT and column.family == Family.INTEGER:
                    # Beyond 2^53 an integer is not the double that its text reads as.
                    whole = f"REGEXP_FULL_MATCH({expression}, '-?[0-9]+')"
                    return f"CASE WHEN {whole} THEN {self._wide_text(expression)} ELSE {read} END"
                return read
            case Comparator.FLOAT | Comparator.INTEGER_FLOAT if column.family == Family.FLOAT:
                return self._double_text(f"CAST({expression} AS DOUBLE)", form)
            case Comparator.INTEGER_FLOAT if base_type(column) in _WIDE:
                return self._wide_text(expression)
            case Comparator.INTEGER_FLOAT | Comparator.DECIMAL_FLOAT:
                return self._number_text(expression, column, column, form)
            case Comparator.INTERVAL:
                return self._interval(expression, column)
            case _:
                return self.key_text(expression, column, form) if form in FORMS else None

    def _wide_text(self, integer: str) -> str:
        """An integer beyond 64 bits as the double that is exactly it, where there is one."""
        text = f"CAST({integer} AS VARCHAR)"
        double = f"TRY_CAST({text} AS DOUBLE)"  # a BIGNUM itself knows no TRY_CAST
        is_double = (
            f"CASE WHEN ISFINITE({double}) THEN CAST(CAST({double} AS BIGNUM) AS VARCHAR) = {text} END"
        )
        return (
            f"CASE WHEN TRY_CAST({text} AS BIGINT) IS NULL AND {is_double} "
            f"THEN {self._double_text(double, Comparator.INTEGER_FLOAT)} ELSE {text} END"
        )

    def _double_text(self, double: str, form: Comparator) -> str:
        mark = "f" if form is Comparator.INTEGER_FLOAT else ""
        bits = f"'{mark}' || CAST(CAST(CAST({double} AS BIT) AS BIGINT) AS VARCHAR)"
        cases = (
            f"WHEN {double} = 0 THEN '0' WHEN ISNAN({double}) THEN 'NaN' WHEN ISINF({double}) "
            f"THEN CASE WHEN {double} > 0 THEN 'Infinity' ELSE '-Infinity' END"
        )
        if form is Comparator.INTEGER_FLOAT:
            whole = f"{double} = TRUNC({double}) AND {double} >= -{2**63} AND {double} < {2**63}"
            cases += f" WHEN {whole} THEN CAST(CAST({double} AS BIGINT) AS VARCHAR)"
        return f"CASE WHEN {double} IS NULL THEN NULL {cases} ELSE {bits} END"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"CAST('0x' || SUBSTR({digest}, {start}, {digits}) AS BIGINT)"

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str:
        # Several arguments are combined by XOR, and sums of XORs may not tell which value stood beside which
        # seed: the outer hash mixes them.
        return f"HASH(HASH({seed}, {duckdb_hashes.hashable(expression, form)}))"

    def column_hash(
        self, expression: str, pair: tuple[ColumnInfo, ColumnInfo], form: Comparator, seed: str
    ) -> str:
        if duckdb_hashes.is_narrow(*pair, form):
            return f"HASH(HASH({seed}, {expression}, {expression} IS NULL))"
        if any(map(duckdb_hashes.hides_the_type, pair)):
            expression = f"(CAST({expression} AS VARCHAR) || CAST(TO_JSON({expression}) AS VARCHAR))"
        return self.native_hash(expression, form, seed)

    def seed_of(self, seed: str, place: int) -> str:  # noqa: ARG002
        return str(place)

    def together(self, hashes: Sequence[str]) -> str:
        """Each is of its place, and the outer hash mixes what is combined by XOR."""
        return f"HASH(HASH({', '.join(hashes)}))"

    def bound(self, hashed: str, key: str) -> str:
        return f"HASH(HASH({key}, {hashed}))"

    def beginning(self, expression: str, column: ColumnInfo, level: TimeUnit) -> str:
        if not travels_as_text(column):
            return _native_beginning(expression, column, level)
        plain = f"REGEXP_FULL_MATCH({expression}, '{_PLAIN_TIME}')"
        quick = f"SUBSTR({expression}, 1, {LENGTHS[level]})"
        read = f"{BEGINNING_FUNCTION}({expression}, '{column.family}', '{level}')"
        return f"CASE WHEN {plain} THEN {quick} ELSE {read} END"

    # --- profiles

    def place(self, expression: str, column: ColumnInfo) -> str | None:
        if column.family in (Family.INTEGER, Family.DECIMAL, Family.FLOAT):
            is_text = travels_as_text(column)
            double = read_double(expression) if is_text else self.double_of(expression, column)
            return f"CASE WHEN ISFINITE({double}) THEN {double} END"
        if column.family in (Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ):
            moment = self._moment(expression, column)
            return f"CASE WHEN ISFINITE({moment}) THEN EPOCH({moment}) END"
        return None

    def double_of(self, expression: str, column: ColumnInfo) -> str:
        narrow = base_type(column) == "FLOAT"
        return f"CAST({f'CAST({expression} AS VARCHAR)' if narrow else expression} AS DOUBLE)"

    def _moment(self, expression: str, column: ColumnInfo) -> str:
        """A date or time in microseconds; NULL for a text that is none by our own rules: DuckDB would take
        the year 0 for the one before Christ, a time for its day, and `epoch` for a moment."""
        kind = _CASTS[Comparator(column.family)]
        if travels_as_text(column):
            read = read_clock(expression, Comparator(column.family))
            moment = f"TRY_CAST({before_christ(read)} AS {kind})"
            strange = f"STARTS_WITH({read}, '0000') OR LOWER({read}) = 'epoch'"
            if column.family == Family.DATE:
                strange += f" OR {normal_clock(moment, Comparator.DATE)} <> {read}"
            return f"CASE WHEN NOT ({strange}) THEN {moment} END"
        return f"CAST({expression} AS {kind})" if base_type(column) in _NANOSECONDS else expression

    def extreme(self, function: str, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        place = self.place(expression, column)
        if not travels_as_text(column) or place is None:
            return super().extreme(function, expression, column)
        if column.family in (Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ):
            return (("", f"{function}({self._moment(expression, column)}) FILTER ({place} IS NOT NULL)"),)
        # By the double, then by all digits of those that share one; what is shown is the text itself.
        number = unless(NORMAL_NUMBER, expression, f"{NUMBER_FUNCTION}({expression})")
        ranked = f"{{'d': {place}, 'e': {_rank(number)}, 't': {expression}}}"
        return (("", f"({function}({ranked}) FILTER ({place} IS NOT NULL)).t"),)

    def approximate_distinct(self, expression: str) -> str:
        return f"APPROX_COUNT_DISTINCT({expression})"

    def reads_as_uuid(self, expression: str) -> str:
        return f"REGEXP_FULL_MATCH(CAST({expression} AS VARCHAR), '{_UUID}')"


def _rank(number: str) -> str:
    """A text in whose order numbers stand that are written in the normal form and have one sign: by the
    length of the whole part, then by digits. The more a number is below zero, the less: its digits and its
    length are counted down, and its end comes after all digits."""
    whole = f"LENGTH(SPLIT_PART({number}, '.', 1))"
    above = f"LPAD(CAST({whole} AS VARCHAR), 4, '0') || {number}"
    digits = f"TRANSLATE({number}, '0123456789', '9876543210')"
    below = f"LPAD(CAST(9999 - {whole} AS VARCHAR), 4, '0') || {digits} || '~'"
    return f"CASE WHEN STARTS_WITH({number}, '-') THEN {below} ELSE {above} END"


def _is_untyped_beside_narrow(column: ColumnInfo, peer: ColumnInfo) -> bool:
    """Whether text without a type meets a float of four bytes, and so is read as one."""
    return any(
        one.family == Family.UNTYPED and base_type(other) == "FLOAT"
        for one, other in ((column, peer), (peer, column))
    )


def _native_beginning(expression: str, column: ColumnInfo, level: TimeUnit) -> str:
    """DATE_TRUNC makes a timestamp even of a date. What has none stays whole, and is cut where it is read."""
    kind = _CASTS[Comparator(column.family)]
    if column.family == Family.DATE and level is TimeUnit.DAY:
        return expression
    return f"COALESCE(CAST(TRY(DATE_TRUNC('{level}', {expression})) AS {kind}), CAST({expression} AS {kind}))"


def _nanoseconds(expression: str, column: ColumnInfo) -> str:
    """A moment since 1970 as a HUGEINT: microseconds times 1000 do not fit into nanoseconds for every year.
    The infinities, of which DuckDB makes NULL, lie beyond all of them."""
    if base_type(column) in _NANOSECONDS:
        moment = f"CAST(EPOCH_NS({expression}) AS HUGEINT)"
    else:
        kind = "TIMESTAMPTZ" if column.family == Family.TIMESTAMPTZ else "TIMESTAMP"
        moment = f"CAST(EPOCH_US(CAST({expression} AS {kind})) AS HUGEINT) * 1000"
    later = f"{expression} > '2000-01-01'"
    endless = f"CASE WHEN {later} THEN 1 WHEN NOT ({later}) THEN -1 END * CAST('1{'0' * 38}' AS HUGEINT)"
    return f"COALESCE({moment}, {endless})"
