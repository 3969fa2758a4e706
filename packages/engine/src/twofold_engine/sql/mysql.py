"""The SQL of MySQL and MariaDB.

Text is compared as the bytes of its UTF-8, because every collation of these servers takes different texts for
equal: letters of another case, accents, trailing blanks. A long value is compared by its beginning and its
SHA-256, so that every compared form is short: the servers group and sort by the first kilobyte only, and keep
short values in memory.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, Decimal, localcontext
from typing import ClassVar

from sqlglot import exp
from sqlglot.dialects.mysql import MySQL
from sqlglot.generators.mysql import MySQLGenerator

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import TimeUnit
from twofold_engine.rules import PairRule, RuleKind, ToleranceMode
from twofold_engine.sql.arithmetic import near_doubles
from twofold_engine.sql.dialect import BUCKETS, LONG_FORMS, Dialect, Fingerprint, KeyExpression
from twofold_engine.sql.drawing import DOUBLES, FORMS, LONG_TEXT
from twofold_engine.timeunits import LENGTHS
from twofold_engine.types import Comparator, Family, parse_decimal_type

KIND = "_twofold_"
"""Stands between the name of a fetched column and what it travels as: everything arrives as text, and this
tells what to read from it.
"""
LONG_OCTETS = 200
"""Of a longer value only these first bytes are compared, and its SHA-256."""
MOST_DIGITS, MOST_SCALE = 65, 30
ARROW_DIGITS = 38
_UUID = r"^\\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\\}?\\z"
"""As it stands in a text constant; ``\\z`` is the end, where ``$`` would let a line break pass."""
_AS_BYTES = ("geometry", "point", "linestring", "polygon", "multi", "geomcollection", "vector")
_PLAIN_TEXTS = {"char", "varchar", "tinytext", "text", "mediumtext", "longtext"}
_WHOLE = {"tinyint", "smallint", "mediumint", "int", "bigint"}
"""Types that the server sends as they are read here: casts of all values make an export a third dearer."""
_DIGITS = {"tinyint": 3, "smallint": 5, "mediumint": 8, "int": 10, "bigint": 20, "year": 4, "bit": 1}


def _hexadecimal(node: exp.Expression) -> str:
    """As it was written: beside a number MariaDB takes 0x10 for 16, and x'10' for a text."""
    written = node.meta.get("end", 0) - node.meta.get("start", 0) + 1
    return f"0x{node.name}" if written == len("0x") + len(node.name) else f"x'{node.name}'"


class TwofoldMySQL(MySQL):
    """MySQL's SQL as sqlglot writes it, in the words that MariaDB knows too."""

    class Generator(MySQLGenerator):
        TRANSFORMS: ClassVar = {
            **MySQLGenerator.TRANSFORMS,
            exp.HexString: lambda self, node: _hexadecimal(node),  # noqa: ARG005
            exp.RegexpLike: lambda self, node: (
                self.function_fallback_sql(node)
                if node.args.get("flag")
                else f"{self.sql(node, 'this')} RLIKE {self.sql(node, 'expression')}"
            ),
        }


def base_type(column: ColumnInfo) -> str:
    return re.split(r"[\s(]", column.native_type.lower(), maxsplit=1)[0]


def is_unsigned(column: ColumnInfo) -> bool:
    return "unsigned" in column.native_type.lower()


def length_of(column: ColumnInfo) -> int | None:
    """``n`` of ``varchar(n)`` and its like."""
    match = re.match(r"\w+\((\d+)\)", column.native_type)
    return int(match[1]) if match else None


class MySQLDialect(Dialect):
    name = "mysql"
    sqlglot_name = "twofoldmysql"
    most_columns = 4096
    single_floats: ClassVar[frozenset[str]] = frozenset({"float"})
    clock_digits: ClassVar[int | None] = 0
    full_join: ClassVar[bool] = False
    narrow_floats: ClassVar[frozenset[str]] = frozenset(("float",))  # its text has six digits
    comparators: ClassVar[frozenset[Comparator]] = frozenset(Comparator) - {
        Comparator.DECIMAL_FLOAT,  # no cast writes the shortest digits of a FLOAT
        Comparator.JSON,  # two documents of one meaning are two values where JSON is text
        Comparator.JSON_TEXT,
        Comparator.NESTED,
        Comparator.UNTYPED,
    }

    def quote(self, name: str) -> str:
        return "`" + name.replace("`", "``") + "`"

    time_constants: ClassVar[Mapping[str, str]] = {
        Family.DATE: "DATE", Family.TIMESTAMP: "DATETIME(6)", Family.TIMESTAMPTZ: "DATETIME(6)",
    }  # fmt: skip
    time_constant_zone: ClassVar[str] = ""  # a session is in UTC

    def literal(self, text: str) -> str:
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"

    def distinct(self, left: str, right: str) -> str:
        return f"NOT ({left} <=> {right})"

    def count_if(self, condition: str) -> str:
        return f"COUNT(CASE WHEN {condition} THEN 1 END)"

    def sum_if(self, expression: str, condition: str) -> str:
        return f"SUM(CASE WHEN {condition} THEN {expression} END)"

    def is_null(self, column: str) -> str:
        return f"{column} <=> NULL"  # IS NULL finds zero dates too, where a column is NOT NULL

    def nulls_last(self, expression: str) -> str:
        return f"{expression} IS NULL, {expression}"

    # --- what is compared

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        match form:
            case Comparator.INTEGER | Comparator.BOOLEAN:
                return self._integer(expression, column, peer)
            case Comparator.DECIMAL:
                return self._decimal(expression, column, peer)
            case Comparator.FLOAT:
                return f"({expression} + 0e0)"  # widens a FLOAT exactly, and makes −0.0 into 0.0
            case Comparator.INTEGER_FLOAT:
                return self._integer_or_float(expression, column)
            case Comparator.DATE:
                return f"CAST({expression} AS DATE)"
            case Comparator.TIME:
                return f"CAST({expression} AS TIME(6))"
            case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:  # a session is in UTC
                return f"CAST({expression} AS DATETIME(6))"
            case Comparator.BINARY:
                return self._bytes(expression, length_of(column))
            case Comparator.OTHER if base_type(column).startswith(_AS_BYTES):
                return self._bytes(expression, None)
            case Comparator.UUID_TEXT:
                text = self._text(expression, column)
                return self._bytes(self._uuid_digits(text), None)
            case _:
                characters = length_of(column) if base_type(column) in ("char", "varchar") else None
                octets = None if characters is None else 4 * characters
                return self._bytes(self._text(expression, column), octets)

    def _uuid_digits(self, text: str) -> str:
        bare = f"LOWER(REPLACE(REPLACE(REPLACE({text}, '{{', ''), '}}', ''), '-', ''))"
        return f"CASE WHEN {text} RLIKE '{_UUID}' THEN {bare} ELSE {text} END"

    def _bytes(self, expression: str, octets: int | None) -> str:
        """Bytes that are equal exactly when those of the expression are; ``octets``: its greatest length.

        A temporary table cuts a value at the length that its expression is said to have. Of a conversion to
        the character set ``binary`` that is as many bytes as the text has characters, too few; of a cast it
        is right, and so short values are cast.
        """
        if octets is not None and octets <= LONG_OCTETS:
            return f"CAST({expression} AS BINARY)"
        plain, first = _octets(expression), f"CAST(LEFT({expression}, {LONG_OCTETS}) AS BINARY)"
        rest = f"IF(OCTET_LENGTH({plain}) <= {LONG_OCTETS}, '', UNHEX(SHA2({plain}, 256)))"
        return f"CONCAT(LEFT({first}, {LONG_OCTETS}), {rest})"

    def _text(self, expression: str, column: ColumnInfo) -> str:
        """A value of any type as text."""
        kind = base_type(column)
        if kind == "bit":
            return f"LPAD(BIN({expression} + 0), {length_of(column) or 1}, '0')"
        if kind.startswith(_AS_BYTES):
            return f"LOWER(HEX({expression}))"
        if column.family in (Family.TEXT, Family.JSON):
            return f"CONVERT({expression} USING utf8mb4)"
        return f"CAST({expression} AS CHAR)"

    def _integer(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        wide = any(is_unsigned(side) and base_type(side) == "bigint" for side in (column, peer))
        return f"CAST({self._number(expression, column)} AS {'DECIMAL(20, 0)' if wide else 'SIGNED'})"

    def _number(self, expression: str, column: ColumnInfo) -> str:
        return f"({expression} + 0)" if base_type(column) == "bit" else expression

    def _decimal(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        """A type that holds every value of both; digits without trailing zeros where none does."""
        number = self._number(expression, column)
        sides = (self._precision(column), self._precision(peer))
        whole = max(digits - scale for digits, scale in sides)
        scale = max(scale for _, scale in sides)
        if whole + scale <= MOST_DIGITS and scale <= MOST_SCALE:
            return f"CAST({number} AS DECIMAL({whole + scale}, {scale}))"
        digits = self._digits(expression)
        if sides[0][1] == 0:
            return f"CAST({digits} AS BINARY)"
        return f"CAST(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM {digits})) AS BINARY)"

    def _digits(self, expression: str) -> str:
        """An exact number as text. Adding nothing takes away the zeros that ZEROFILL and YEAR write."""
        return f"CAST(({expression} + 0) AS CHAR)"

    def _precision(self, column: ColumnInfo) -> tuple[int, int]:
        return parse_decimal_type(column.native_type) or (_DIGITS.get(base_type(column), 20), 0)

    def _integer_or_float(self, expression: str, column: ColumnInfo) -> str:
        """The digits of a number; a float's cast to a decimal would keep seventeen of them."""
        if column.family != Family.FLOAT:
            return f"CAST({self._digits(expression)} AS BINARY)"
        number = f"({expression} + 0e0)"
        whole = f"{number} = FLOOR({number})"
        return (
            f"CAST(CASE WHEN {whole} AND {number} >= -{2**63}e0 AND {number} < {2**63}e0 "
            f"THEN CAST(CAST({number} AS SIGNED) AS CHAR) "
            f"WHEN {whole} AND {number} > 0 AND {number} < {2**64}e0 "
            f"THEN CAST(CAST({number} AS UNSIGNED) AS CHAR) ELSE CAST({number} AS CHAR) END AS BINARY)"
        )

    # --- rules

    def applies(self, rule: PairRule, pair: ColumnPair) -> bool:
        form = pair.comparator
        match rule.kind:
            case RuleKind.TOLERANCE if form is Comparator.FLOAT:
                return True
            case RuleKind.TOLERANCE:
                # A product of two decimals would lose digits, and so would a difference without room.
                assert rule.tolerance is not None
                bounds = self._bounds(pair)
                exact = form in (Comparator.INTEGER, Comparator.DECIMAL)
                room = bounds[0] + bounds[1] < MOST_DIGITS and bounds[1] <= MOST_SCALE
                return exact and room and rule.tolerance.mode is ToleranceMode.ABSOLUTE
            case RuleKind.DATETIME_PRECISION:
                return form in (Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ)
            case _:
                return rule.kind is RuleKind.NULL_EQUALS_EMPTY

    def equal_by(self, rule: PairRule, left: str, right: str, pair: ColumnPair) -> str:
        if rule.kind is RuleKind.NULL_EQUALS_EMPTY:
            return f"COALESCE({left}, '') = COALESCE({right}, '')"
        if rule.kind is RuleKind.DATETIME_PRECISION:
            assert rule.precision is not None
            # NULL for a date that no calendar has: it is near to nothing.
            return f"ABS(TIMESTAMPDIFF(MICROSECOND, {left}, {right})) < {10 ** (6 - rule.precision)}"
        assert rule.tolerance is not None
        if pair.comparator is Comparator.FLOAT:
            return near_doubles(left, right, rule.tolerance, _double_constant)
        whole, scale = self._bounds(pair)
        room = f"DECIMAL({whole + scale + 1}, {scale})"
        difference = f"ABS(CAST({right} AS {room}) - CAST({left} AS {room}))"
        with localcontext(prec=300):
            limit = rule.tolerance.value.quantize(Decimal(1).scaleb(-scale), rounding=ROUND_CEILING)
        if limit.adjusted() > whole:  # more than any difference
            return f"{difference} IS NOT NULL"
        return f"{difference} < CAST('{limit:f}' AS {room})"

    def _bounds(self, pair: ColumnPair) -> tuple[int, int]:
        """Digits before and behind the point that hold every value of both columns."""
        sides = [self._precision(column) for column in pair.sides]
        return max(digits - scale for digits, scale in sides), max(scale for _, scale in sides)

    # --- what is fetched

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        match column.family:
            case Family.INTEGER:
                kind, sign = ("unsigned", "UNSIGNED") if is_unsigned(column) else ("integer", "SIGNED")
                plain = base_type(column) in _WHOLE and "zerofill" not in column.native_type.lower()
                return ((f"{KIND}{kind}", expression if plain else f"CAST({expression} AS {sign})"),)
            case Family.DECIMAL:
                digits, scale = self._precision(column)
                kind = f"{KIND}decimal_{digits}_{scale}" if digits <= ARROW_DIGITS else ""
                return ((kind, f"CAST({expression} AS DECIMAL({digits}, {scale}))"),)
            case Family.FLOAT:
                kind = "single" if base_type(column) == "float" else "double"
                return ((f"{KIND}{kind}", f"({expression} + 0e0)"),)
            case Family.BOOLEAN:
                number = self._number(expression, column)
                words = (
                    f"CASE {number} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE CAST({number} AS CHAR) END"
                )
                return (("", words),)  # a tinyint(1) can hold more than two values
            case Family.BINARY:
                return ((f"{KIND}binary", expression),)
            case Family.OTHER if base_type(column).startswith(_AS_BYTES):
                return ((f"{KIND}binary", _octets(expression)),)
            case Family.DATE:
                return (("", expression),)  # arrives as text: '0000-00-00' is in no other calendar
            case Family.TIME | Family.TIMESTAMP | Family.TIMESTAMPTZ:
                return ((f"{KIND}clock", expression),)
            case Family.TEXT if base_type(column) in _PLAIN_TEXTS:
                return (("", expression),)  # the server converts it to the character set of the connection
            case _:
                return (("", self._text(expression, column)),)

    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:  # noqa: ARG002
        return f"{left} <=> {right}" if nullable else f"{left} = {right}"

    def index_finds(self, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> bool:
        kinds = {base_type(column), base_type(peer)}
        if form is Comparator.INTEGER:
            return "bit" not in kinds
        if form is Comparator.TEXT:  # the index knows the column's own collation only
            return kinds <= {"char", "varchar"} and column.collation == peer.collation != ""
        if form in (Comparator.DECIMAL, Comparator.BINARY, Comparator.UUID):
            return column.family == peer.family
        dated = (Comparator.DATE, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ)
        return form in dated and len(kinds) == 1

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        return f"(CRC32(CONCAT_WS('|', {', '.join(expression for expression, _ in keys)})) & {BUCKETS - 1})"

    # --- sampling

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.INTEGER | Comparator.DECIMAL:
                text = self._digits(expression)
                return _without_zeros(text) if column.family == Family.DECIMAL else text
            case _ if form in DOUBLES:
                return None  # no function rounds a double to 15 digits and writes it without an exponent
            case Comparator.BOOLEAN:
                return self.transport(expression, column)[0][1]
            case Comparator.UUID_TEXT:
                return self._uuid_digits(self._text(expression, column))
            case Comparator.BINARY:
                return f"CONCAT({self.literal(chr(92) + 'x')}, LOWER(HEX({expression})))"
            case Comparator.TIME:
                return _without_zeros(f"CAST(CAST({expression} AS TIME(6)) AS CHAR)")
            case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:
                clock = _without_zeros(f"CAST(CAST({expression} AS DATETIME(6)) AS CHAR)")
                zone = "Z" if form is Comparator.TIMESTAMPTZ else ""
                return f"CONCAT(REPLACE({clock}, ' ', 'T'), '{zone}')"
            case _:
                return self._text(expression, column)

    def beginning(self, expression: str, column: ColumnInfo, level: TimeUnit) -> str:  # noqa: ARG002
        return f"LEFT(CAST({expression} AS CHAR), {LENGTHS[level]})"

    # --- profiles

    def place(self, expression: str, column: ColumnInfo) -> str | None:
        match column.family:
            case Family.INTEGER | Family.DECIMAL | Family.FLOAT:
                return f"({expression} + 0e0)"
            case Family.DATE | Family.TIMESTAMP | Family.TIMESTAMPTZ:  # NULL for a zero date
                return f"(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', {expression}) / 1e6)"
            case _:
                return None

    def double_constant(self, value: float) -> str:
        return _double_constant(value)

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        parts = [f"CHAR_LENGTH({text}), ':', {_octets(f'CONVERT({text} USING utf8mb4)')}" for text in texts]
        return f"COALESCE(MD5(CONCAT({', '.join(parts)})) < '{cut}', TRUE)"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.FLOAT:
                return _double_bits(f"({expression} + 0e0)", "")
            case Comparator.INTEGER_FLOAT if is_unsigned(column) and base_type(column) == "bigint":
                return self._wide_text(expression)
            case Comparator.INTEGER_FLOAT if column.family != Family.FLOAT:
                return self._digits(expression)
            case Comparator.INTEGER_FLOAT:
                number = f"({expression} + 0e0)"
                whole = f"{number} = FLOOR({number}) AND {number} >= -{2**63}e0 AND {number} < {2**63}e0"
                digits = f"CAST(CAST({number} AS SIGNED) AS CHAR)"
                return f"CASE WHEN {whole} THEN {digits} ELSE {_double_bits(number, 'f')} END"
            case Comparator.DECIMAL_FLOAT:
                return None  # no cast writes the shortest digits of a FLOAT
            case _:
                return self.key_text(expression, column, form) if form in FORMS else None

    def _wide_text(self, integer: str) -> str:
        """An unsigned integer beyond 63 bits as the double that is exactly it, where there is one."""
        double = f"({integer} + 0e0)"
        is_double = f"{double} < {2**64}e0 AND CAST({double} AS UNSIGNED) = {integer}"
        return (
            f"CASE WHEN {integer} >= {2**63} AND {is_double} THEN {_double_bits(double, 'f')} "
            f"ELSE {self._digits(integer)} END"
        )

    def digest(self, parts: Sequence[Fingerprint]) -> str:
        return f"MD5(CONCAT({', '.join(self.digest_part(part) for part in parts)}))"

    def digest_part(self, part: Fingerprint) -> str:
        text, length = part.text, f"CHAR_LENGTH({part.text})"
        octets = _octets(f"CONVERT({text} USING utf8mb4)")
        short = f"CONCAT({length}, ':', {octets})"
        is_null = self.is_null(part.value)
        if part.form not in LONG_FORMS:
            return f"CASE WHEN {is_null} THEN '-' ELSE {short} END"
        long = f"CONCAT({length}, '#', MD5({octets}))"
        return f"CASE WHEN {is_null} THEN '-' WHEN {length} > {LONG_TEXT} THEN {long} ELSE {short} END"

    def cast_text(self, expression: str) -> str:
        return f"CAST({expression} AS CHAR)"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"CAST(CONV(SUBSTR({digest}, {start}, {digits}), 16, 10) AS SIGNED)"

    def range_number(self, expression: str, cuts: Sequence[int]) -> str:
        return f"INTERVAL({expression}, {', '.join(map(str, cuts))})"

    def reads_as_uuid(self, expression: str) -> str:
        return f"CONVERT({expression} USING utf8mb4) RLIKE '{_UUID}'"


def _double_constant(value: float) -> str:
    text = repr(value)
    return text if "e" in text else f"{text}e0"


def _octets(expression: str) -> str:
    """The bytes of a value. A cast to BINARY would be NULL for one that is longer than max_allowed_packet, as
    the results of CONCAT, HEX and most other functions are."""
    return f"CONVERT({expression} USING binary)"


def _double_bits(number: str, mark: str) -> str:
    """The 64 bits of a double as a signed integer, by arithmetic that is exact: powers of two and products
    with them lose nothing. The logarithm may be one too high just below a power of two, or too low just
    above; then the quotient is below 1 and its distance counts twice, or from 2 on and counts half. That is
    the least of three lines, which cross at 1 and at 2."""
    size = f"ABS({number})"
    exponent = f"LEAST(FLOOR(LOG2({size})), 1023)"
    quotient = f"({size} / POW(2, {exponent}))"
    share = f"LEAST(({quotient} - 1) * 2, {quotient} - 1, {quotient} / 2)"
    normal = f"CAST({exponent} + 1023 AS SIGNED) * {2**52} + CAST({share} * {2**52}e0 AS SIGNED)"
    small = f"CAST({size} / POW(2, -1074) AS SIGNED)"
    bits = f"IF({size} < {2.0**-1022!r}, {small}, {normal})"
    signed = f"IF({number} < 0, {bits} - {2**63 - 1} - 1, {bits})"  # 2^63 itself would be unsigned
    return f"CASE WHEN {number} = 0 THEN '0' ELSE CONCAT('{mark}', CAST({signed} AS CHAR)) END"


def _without_zeros(text: str) -> str:
    """A number or a time without the zeros at the end of its fraction."""
    trimmed = f"TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM {text}))"
    return f"CASE WHEN LOCATE('.', {text}) THEN {trimmed} ELSE {text} END"
