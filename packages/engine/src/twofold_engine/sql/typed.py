"""What the SQL of engines with typed columns, decimals of at most 38 digits and no FILTER has in common.

A subclass is data and a few expressions. It declares a meeting only where its engine's documentation promises
that the comparison is exact; of what is left undeclared the rows are fetched and compared elsewhere.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.errors import NotSupported
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import BUCKETS, Dialect
from twofold_engine.sql.drawing import DOUBLES
from twofold_engine.types import Comparator, Family

UUID_PATTERN = "^[{]?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}[}]?$"
"""Without backslashes, which some engines read as their own. ``$`` lets a line break pass in some engines;
the number of digits is therefore asked for as well.
"""
CLOCKS = {Comparator.DATE, Comparator.TIME, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ}
PLAIN_FORMS = CLOCKS | {Comparator.INTEGER, Comparator.DECIMAL, Comparator.BOOLEAN, Comparator.TEXT,
                        Comparator.BINARY}  # fmt: skip
"""What every engine with these types compares exactly."""
NAN_BITS = 0x7FF8 << 48

_BOUNDS = re.compile(r"[^(]+\(\s*(\d+)\s*(?:,\s*(-?\d+)\s*)?\)")


def base_type(column: ColumnInfo) -> str:
    """The native type in capitals without sizes: ``TIME WITH TIME ZONE`` of ``time(6) with time zone``."""
    return re.sub(r"\s*\([^)]*\)", "", column.native_type).upper().strip()


class TypedDialect(Dialect):
    """The common half; see the subclasses for how each engine spells the rest."""

    comparators: ClassVar[frozenset[Comparator]] = frozenset(PLAIN_FORMS)
    integer_type: ClassVar[str] = "BIGINT"
    decimal_type: ClassVar[str] = "DECIMAL"
    double_type: ClassVar[str] = "DOUBLE"
    text_type: ClassVar[str] = "VARCHAR"
    casts: ClassVar[Mapping[Comparator, str]] = {}
    """The type that a date or time is cast to, where one column can have a finer one than the other."""
    stand_ins: ClassVar[Mapping[Comparator, str]] = {}
    """What stands for NULL in a key part, beside a flag that says so; of the canonical form's type."""
    integer_digits: ClassVar[Mapping[str, int]] = {"TINYINT": 3, "SMALLINT": 5, "INTEGER": 10, "INT": 10}
    """Digits of the types that need fewer than 19."""
    fixed_decimals: ClassVar[Mapping[str, tuple[int, int]]] = {}
    """(precision, scale) of decimal types that are written without them."""
    most_digits: ClassVar[int] = 38
    hex_mark: ClassVar[str] = r"'\x'"
    """What stands before hexadecimal digits, as a constant of the type of all texts."""

    # --- words

    def count_if(self, condition: str) -> str:
        return f"COUNT(CASE WHEN {condition} THEN 1 END)"

    def sum_if(self, expression: str, condition: str) -> str:
        return f"SUM(CASE WHEN {condition} THEN {expression} END)"

    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:
        if not nullable:
            return f"{left} = {right}"
        stand_in = self.stand_ins[form]
        left_flag, right_flag = (f"CASE WHEN {side} IS NULL THEN 1 ELSE 0 END" for side in (left, right))
        values = f"{self.filled(left, stand_in)} = {self.filled(right, stand_in)}"
        return f"{values} AND {left_flag} = {right_flag}"

    def filled(self, expression: str, stand_in: str) -> str:
        """The expression, or what stands in for NULL."""
        return f"COALESCE({expression}, {stand_in})"

    def strip_zeros(self, text: str) -> str:
        """A text with a point in it without zeros, and without a point, at its end."""
        return f"RTRIM(RTRIM({text}, '0'), '.')"

    def without_zeros(self, text: str) -> str:
        """A number or a time without the zeros at the end of its fraction, if it has one."""
        return f"CASE WHEN {text} LIKE '%.%' THEN {self.strip_zeros(text)} ELSE {text} END"

    # --- what is compared

    def compares(self, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> bool:
        if form is Comparator.DECIMAL and self.shared_decimal(column, peer) is None:
            return False
        return super().compares(column, peer, form)

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        if form not in self.comparators:
            raise NotSupported(f"{self.name} does not compare values as {form}.")
        match form:
            case Comparator.INTEGER:
                return f"CAST({self.number(expression, column)} AS {self.integer_type})"
            case Comparator.DECIMAL:
                return f"CAST({self.number(expression, column)} AS {self.shared_decimal(column, peer)})"
            case Comparator.FLOAT:
                return self.double(expression)
            case Comparator.INTEGER_FLOAT:
                return self.integer_or_float(expression, column)
            case Comparator.TEXT:
                return self.exact_text(expression, column, peer)
            case Comparator.UUID_TEXT:
                return self.uuid_digits(self.plain_text(expression, column), column)
            case _ if form in CLOCKS:
                return self.moment(expression, column, form)
            case _:
                return expression

    def number(self, expression: str, column: ColumnInfo) -> str:
        """A number; 1 and 0 for a boolean."""
        if column.family == Family.BOOLEAN:
            return f"CASE WHEN {expression} THEN 1 WHEN NOT {expression} THEN 0 END"
        return expression

    def bounds(self, column: ColumnInfo) -> tuple[int, int] | None:
        """(precision, scale) of an exact number; None where the type does not tell."""
        kind = base_type(column)
        if column.family == Family.BOOLEAN:
            return 1, 0
        if kind in self.fixed_decimals:
            return self.fixed_decimals[kind]
        match = _BOUNDS.match(column.native_type)
        if column.family == Family.INTEGER and match is None:
            return self.integer_digits.get(kind, 19), 0
        return None if match is None else (int(match[1]), int(match[2] or 0))

    def shared_decimal(self, column: ColumnInfo, peer: ColumnInfo) -> str | None:
        """A type that holds every value of both, and 0 to 9; None where there is none."""
        sides = self.bounds(column), self.bounds(peer)
        if sides[0] is None or sides[1] is None:
            return None
        whole = max(1, *(digits - scale for digits, scale in (sides[0], sides[1])))
        scale = max(0, sides[0][1], sides[1][1])
        if whole + scale > self.most_digits:
            return None
        return f"{self.decimal_type}({whole + scale}, {scale})"

    def double(self, expression: str) -> str:
        """The double of a float, −0.0 being 0.0. Whether NaN equals NaN is the engine's."""
        zero = f"CAST(0 AS {self.double_type})"
        return f"CASE WHEN {expression} = 0 THEN {zero} ELSE CAST({expression} AS {self.double_type}) END"

    def integer_or_float(self, expression: str, column: ColumnInfo) -> str:
        """Equal texts for an integer and a float exactly when they are the same number."""
        text = self.fingerprint(expression, column, Comparator.INTEGER_FLOAT)
        assert text is not None, "declared, so it can be written"
        return text

    def exact_text(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:  # noqa: ARG002
        """A text such that different texts differ, whatever the collations of both columns."""
        return self.plain_text(expression, column)

    def moment(self, expression: str, column: ColumnInfo, form: Comparator) -> str:  # noqa: ARG002
        """A date or time in the one type of its form; an instant as its clock time in UTC."""
        kind = self.casts.get(form)
        return expression if kind is None else f"CAST({expression} AS {kind})"

    # --- texts

    def plain_text(self, expression: str, column: ColumnInfo) -> str:
        """A text column as it is, a uuid with its hyphens."""
        if column.family == Family.UUID:
            return f"LOWER(CAST({expression} AS {self.text_type}))"
        return expression

    def digits(self, expression: str, column: ColumnInfo) -> str:
        """The digits of an exact number, without an exponent or trailing zeros."""
        text = self.cast_text(self.number(expression, column))
        bounds = self.bounds(column)
        return text if bounds is not None and bounds[1] <= 0 else self.without_zeros(text)

    def words(self, expression: str) -> str:
        """``true`` and ``false``."""
        return f"CASE WHEN {expression} THEN 'true' WHEN NOT {expression} THEN 'false' END"

    def uuid_digits(self, text: str, column: ColumnInfo) -> str:  # noqa: ARG002
        """The 32 digits of a uuid in any usual spelling; every other text as it is."""
        return f"CASE WHEN {self.reads_as_uuid(text)} THEN {self._bare(text)} ELSE {text} END"

    def _bare(self, text: str) -> str:
        for sign in "{}-":
            text = f"REPLACE({text}, '{sign}', '')"
        return f"LOWER({text})"

    def reads_as_uuid(self, expression: str) -> str | None:
        return f"({self.matches(expression, UUID_PATTERN)} AND LENGTH({self._bare(expression)}) = 32)"

    def matches(self, text: str, pattern: str) -> str:
        """True where a regular expression finds something in the text."""
        return f"REGEXP_LIKE({text}, '{pattern}')"

    @abstractmethod
    def hexadecimal(self, expression: str) -> str:
        """The bytes of a value as lower-case hexadecimal digits."""

    @abstractmethod
    def clock_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        """A date or time in the normal form of ``types``."""

    def json_text(self, expression: str) -> str:
        """A JSON value, an array or a struct as JSON."""
        return f"CAST({expression} AS {self.text_type})"

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        match column.family:
            case Family.FLOAT | Family.BOOLEAN | Family.BINARY:
                return (("", expression),)
            case Family.INTEGER:
                wide = (self.bounds(column) or (99, 0))[0] > 19
                return (("", self.digits(expression, column) if wide else expression),)
            case Family.DECIMAL:
                return (("", self.digits(expression, column)),)
            case Family.DATE | Family.TIME | Family.TIMESTAMP | Family.TIMESTAMPTZ:
                return (("", self.clock_text(expression, column, Comparator(column.family))),)
            case Family.TEXT | Family.UUID:
                return (("", self.plain_text(expression, column)),)
            case Family.JSON | Family.ARRAY | Family.STRUCT:
                return (("", self.json_text(expression)),)
            case _:
                return (("", f"CAST({expression} AS {self.text_type})"),)

    # --- sampling

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.INTEGER | Comparator.DECIMAL:
                return self.digits(expression, column)
            case Comparator.BOOLEAN:
                return self.words(expression)
            case Comparator.TEXT | Comparator.UUID:
                return self.plain_text(expression, column)
            case Comparator.UUID_TEXT:
                return self.uuid_digits(self.plain_text(expression, column), column)
            case Comparator.BINARY:
                return self.concat([self.hex_mark, self.hexadecimal(expression)])
            case _ if form in CLOCKS:
                return self.clock_text(expression, column, form)
            case _:
                return None  # no function here rounds a double to 15 digits and writes it without an exponent

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        parts = [part for text in texts for part in (self.cast_text(self.text_length(text)), "':'", text)]
        return f"COALESCE({self.md5(self.concat(parts))}, '0') < '{cut}'"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        if form not in DOUBLES:
            return self.key_text(expression, column, form)
        if form is Comparator.DECIMAL_FLOAT:
            return None  # no cast writes the shortest digits of every float
        if column.family != Family.FLOAT:
            return self.cast_text(self.number(expression, column))
        double = f"CAST({expression} AS {self.double_type})"
        bits = self.double_bits(double)
        return None if bits is None else self._double_text(double, bits, form)

    def double_bits(self, double: str) -> str | None:  # noqa: ARG002
        """The 64 bits of a double as a signed integer; None where no function tells them."""
        return None

    def is_whole(self, double: str) -> str:
        """True for a double that is an integer which fits into 64 bits."""
        return f"{double} = FLOOR({double}) AND {double} >= -{2.0**63!r} AND {double} < {2.0**63!r}"

    def no_numbers(self, double: str) -> str:
        """WHEN … THEN … for NaN and the infinities; empty where the engine has none."""
        infinite = f"CASE WHEN {double} > 0 THEN 'Infinity' ELSE '-Infinity' END"
        return f"WHEN IS_NAN({double}) THEN 'NaN' WHEN IS_INFINITE({double}) THEN {infinite} "

    def _double_text(self, double: str, bits: str, form: Comparator) -> str:
        text, cases = self.cast_text(bits), f"WHEN {double} = 0 THEN '0' {self.no_numbers(double)}"
        if form is Comparator.INTEGER_FLOAT:
            text = self.concat(["'f'", text])
            whole = self.cast_text(f"CAST({double} AS {self.integer_type})")
            cases += f"WHEN {self.is_whole(double)} THEN {whole} "
        return f"CASE {cases}ELSE {text} END"

    def joined(self, numbers: Sequence[str]) -> str:
        """One text of integers that are never NULL."""
        first, *others = map(self.cast_text, numbers)
        return self.concat([first, *(part for text in others for part in ("':'", text))])

    def exact_sum(self, expression: str) -> str:
        return f"SUM(CAST({expression} AS {self.decimal_type}(38, 0)))"

    def value_text(self, expression: str, form: Comparator) -> str:
        """A text for hashing of a value in its comparable form: the same for equal ones, not for others."""
        if form is Comparator.BOOLEAN:
            return self.words(expression)
        if form is Comparator.BINARY:
            return self.hexadecimal(expression)
        return expression if form in (Comparator.TEXT, Comparator.UUID_TEXT) else self.cast_text(expression)


LAST_BUCKET = BUCKETS - 1
