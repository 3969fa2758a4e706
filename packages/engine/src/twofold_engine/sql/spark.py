"""The SQL of Spark and of Databricks: the built-in functions that both have, no function of ours and no Java.

A session must have ANSI mode on, in which a cast that fails is an error and decimals are written without an
exponent. Text is compared as the bytes of its UTF-8, whatever the collation of its column. Where only the
shortest digits of a float would do, nothing is declared: Java before version 19 does not always write them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from sqlglot import exp
from sqlglot.dialects.databricks import Databricks
from sqlglot.errors import ParseError
from sqlglot.generators.databricks import DatabricksGenerator
from sqlglot.parsers.databricks import DatabricksParser

from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import TimeUnit
from twofold_engine.sql.dialect import BUCKETS, Dialect, KeyExpression
from twofold_engine.sql.drawing import DOUBLES, FORMS
from twofold_engine.types import Comparator, Family, parse_decimal_type

_UUID = r"^\{?[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\}?\z"
"""``\\z`` is the end, where ``$`` would let a line break pass."""
_DIGITS = {"tinyint": 3, "smallint": 5, "int": 10, "bigint": 19}
MOST_DIGITS = 38
PROGRAMS = frozenset({"reflect", "java_method", "try_reflect"})
"""Functions that call any method of any Java class."""
_FAMILIES = {
    **dict.fromkeys(_DIGITS, Family.INTEGER),
    **dict.fromkeys(("float", "double"), Family.FLOAT),
    **dict.fromkeys(("string", "char", "varchar"), Family.TEXT),
    **dict.fromkeys(("map", "struct"), Family.STRUCT),
    "decimal": Family.DECIMAL,
    "boolean": Family.BOOLEAN,
    "binary": Family.BINARY,
    "date": Family.DATE,
    "time": Family.TIME,
    "timestamp": Family.TIMESTAMPTZ,
    "timestamp_ntz": Family.TIMESTAMP,
    "array": Family.ARRAY,
    "variant": Family.JSON,
}


class TwofoldSpark(Databricks):
    """The SQL of Spark 4 and Databricks without what runs programs: TRANSFORM … USING, and calls into Java.

    sqlglot's own ``spark`` is that of version 3: it writes ``x`` for ``parse_json(x)``. Both write TIMESTAMP
    for the type TIME.
    """

    class Generator(DatabricksGenerator):
        TYPE_MAPPING: ClassVar = {**DatabricksGenerator.TYPE_MAPPING, exp.DType.TIME: "TIME"}

    class Parser(DatabricksParser):
        def parse(self, *arguments: Any, **named: Any) -> list[exp.Expr | None]:
            trees: list[exp.Expr | None] = super().parse(*arguments, **named)
            for tree in trees:
                for node in tree.walk() if tree is not None else ():
                    if isinstance(node, exp.QueryTransform):
                        raise ParseError("TRANSFORM runs a program, which is refused")
                    if isinstance(node, exp.Func) and _called(node) in PROGRAMS:
                        raise ParseError(f"the function {_called(node)} runs a program, which is refused")
            return trees


def _called(node: exp.Func) -> str:
    return str(node.name if isinstance(node, exp.Anonymous) else node.sql_name()).lower()


def base_type(column: ColumnInfo) -> str:
    return re.split(r"[\s(<]", column.native_type.lower(), maxsplit=1)[0]


def family_of(native_type: str) -> Family:
    """Of a type as ``DataType.simpleString`` and DESCRIBE write it."""
    text = native_type.lower()
    if text.startswith("interval "):  # "interval" alone is the calendar interval, which no table keeps
        return Family.INTERVAL
    return _FAMILIES.get(re.split(r"[\s(<]", text, maxsplit=1)[0], Family.OTHER)


class SparkDialect(Dialect):
    name = "spark"
    sqlglot_name = "twofoldspark"
    any_order: ClassVar[str] = " ORDER BY side"
    single_floats: ClassVar[frozenset[str]] = frozenset({"float"})
    comparators: ClassVar[frozenset[Comparator]] = frozenset(Comparator) - {
        Comparator.DECIMAL_FLOAT,  # no cast writes the shortest digits of a float
        Comparator.JSON,  # variants do not compare, nor do maps
        Comparator.JSON_TEXT,
        Comparator.NESTED,
        Comparator.UNTYPED,
    }

    def quote(self, name: str) -> str:
        return "`" + name.replace("`", "``") + "`"

    time_constants: ClassVar[Mapping[str, str]] = {
        Family.DATE: "DATE", Family.TIMESTAMP: "TIMESTAMP_NTZ", Family.TIMESTAMPTZ: "TIMESTAMP",
    }  # fmt: skip

    def literal(self, text: str) -> str:
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

    # --- what is compared

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        match form:
            case Comparator.INTEGER:
                return f"CAST({expression} AS BIGINT)"
            case Comparator.DECIMAL:
                return self._decimal(expression, column, peer)
            case Comparator.FLOAT:
                return _double(expression)
            case Comparator.INTEGER_FLOAT:
                return self._integer_or_float(expression, column)
            case Comparator.TIME:
                return f"CAST({expression} AS TIME(6))"
            case Comparator.TIMESTAMP:
                return f"CAST({expression} AS TIMESTAMP_NTZ)"
            case Comparator.INTERVAL:
                return self._interval(expression, column)
            case Comparator.UUID_TEXT:
                return self._uuid_digits(self._text(expression, column))
            case Comparator.TEXT | Comparator.OTHER:
                return self._text(expression, column)
            case _:
                return expression

    def _text(self, expression: str, column: ColumnInfo) -> str:
        if column.collation:
            return f"({expression} COLLATE UTF8_BINARY)"
        return expression if column.family == Family.TEXT else f"CAST({expression} AS STRING)"

    def _uuid_digits(self, text: str) -> str:
        bare = f"LOWER(REGEXP_REPLACE({text}, '[{{}}-]', ''))"
        return f"CASE WHEN {self.reads_as_uuid(text)} THEN {bare} ELSE {text} END"

    def reads_as_uuid(self, expression: str) -> str:
        return f"{expression} RLIKE {self.literal(_UUID)}"

    def _decimal(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        """A type that holds every value of both; digits without trailing zeros where none does."""
        sides = (_precision(column), _precision(peer))
        whole = max(digits - scale for digits, scale in sides)
        scale = max(scale for _, scale in sides)
        if whole + scale <= MOST_DIGITS:
            return f"CAST({expression} AS DECIMAL({whole + scale}, {scale}))"
        return self._digits(expression, column)

    def _digits(self, expression: str, column: ColumnInfo) -> str:
        """The decimal digits of an exact number, without zeros at the end of its fraction."""
        if column.family == Family.BOOLEAN:
            return f"CAST(CAST({expression} AS INT) AS STRING)"
        text = f"CAST({expression} AS STRING)"
        if column.family != Family.DECIMAL or _precision(column)[1] == 0:
            return text
        return f"TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM {text}))"

    def _integer_or_float(self, expression: str, column: ColumnInfo) -> str:
        """The digits of an integer; those of a float where it is one, else a text that no integer has."""
        if column.family != Family.FLOAT:
            return self._digits(expression, column)
        double = _double(expression)
        return (
            f"CASE WHEN {_is_whole(double)} THEN CAST(CAST({double} AS BIGINT) AS STRING) "
            f"ELSE CONCAT('f', CAST({double} AS STRING)) END"
        )

    def _interval(self, expression: str, column: ColumnInfo) -> str:
        """ISO 8601. A type with days and seconds keeps one number for all of them, so all have one sign."""
        in_months = "year" in column.native_type or "month" in column.native_type
        whole = f"CAST({expression} AS INTERVAL {'YEAR TO MONTH' if in_months else 'DAY TO SECOND'})"

        def part(unit: str, letter: str) -> str:
            number = f"EXTRACT({unit} FROM {whole})"
            text = f"CAST({number} AS STRING)"
            if unit == "SECOND":
                text = f"TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM {text}))"
            return f"CASE WHEN {number} <> 0 THEN CONCAT({text}, '{letter}') ELSE '' END"

        if in_months:
            text = f"CONCAT('P', {part('YEAR', 'Y')}, {part('MONTH', 'M')})"
        else:
            clock = ", ".join(part(*unit) for unit in (("HOUR", "H"), ("MINUTE", "M"), ("SECOND", "S")))
            text = f"TRIM(TRAILING 'T' FROM CONCAT('P', {part('DAY', 'D')}, 'T', {clock}))"
        return f"CASE WHEN {expression} IS NULL THEN NULL WHEN {text} = 'P' THEN 'PT0S' ELSE {text} END"

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        native = column.native_type.lower()
        if column.family == Family.INTERVAL:
            return (("", self._interval(expression, column)),)
        if column.family == Family.JSON:
            return (("", f"TO_JSON({expression})"),)
        if column.family in (Family.ARRAY, Family.STRUCT) and re.search(r"\b(variant|interval)\b", native):
            return (("", f"TO_JSON({expression}, MAP('ignoreNullFields', 'false'))"),)
        if column.family in (Family.TEXT, Family.OTHER):
            return (("", self._text(expression, column)),)
        return (("", expression),)

    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:  # noqa: ARG002
        return f"{left} <=> {right}" if nullable else f"{left} = {right}"

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        return f"PMOD(XXHASH64({', '.join(expression for expression, _ in keys)}), {BUCKETS})"

    # --- sampling

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.INTEGER | Comparator.DECIMAL:
                return self._digits(expression, column)
            case _ if form in DOUBLES:
                return None  # no function rounds a double to 15 digits and writes it without an exponent
            case Comparator.UUID_TEXT:
                return self._uuid_digits(self._text(expression, column))
            case Comparator.BINARY:
                return rf"CONCAT('\\x', LOWER(HEX({expression})))"
            case Comparator.DATE:
                return f"CONCAT({_day(expression)}, {_era(expression)})"
            case Comparator.TIMESTAMP | Comparator.TIMESTAMPTZ:
                return self._clock(expression, form)
            case Comparator.BOOLEAN | Comparator.TIME:
                return f"CAST({expression} AS STRING)"
            case Comparator.TEXT if column.family == Family.TEXT:
                return self._text(expression, column)
            case _:
                return None

    def _clock(self, expression: str, form: Comparator) -> str:
        moment = f"CAST({expression} AS {'TIMESTAMP_NTZ' if form is Comparator.TIMESTAMP else 'TIMESTAMP'})"
        day = f"CAST({moment} AS DATE)"
        time = f"SUBSTRING_INDEX(CAST({moment} AS STRING), ' ', -1)"
        zone = "Z" if form is Comparator.TIMESTAMPTZ else ""
        return f"CONCAT({_day(day)}, 'T', {time}, '{zone}', {_era(day)})"

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        parts = [part for text in texts for part in (self.cast_text(self.text_length(text)), "':'", text)]
        return f"COALESCE({self.md5(self.concat(parts))} < '{cut}', TRUE)"

    def beginning(self, expression: str, column: ColumnInfo, level: TimeUnit) -> str:  # noqa: ARG002
        return f"DATE_TRUNC('{level.upper()}', {expression})"  # of every type an instant, in UTC

    def place(self, expression: str, column: ColumnInfo) -> str | None:
        if column.family in (Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ):
            return f"(UNIX_MICROS(CAST({expression} AS TIMESTAMP)) / 1000000D)"
        return super().place(expression, column)

    def approximate_distinct(self, expression: str) -> str:
        return f"APPROX_COUNT_DISTINCT({expression})"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        match form:
            case Comparator.FLOAT:
                return self._double_bits(_double(expression), "")
            case Comparator.INTEGER_FLOAT if column.family != Family.FLOAT:
                return self._digits(expression, column)
            case Comparator.INTEGER_FLOAT:
                double = _double(expression)
                digits = f"CAST(CAST({double} AS BIGINT) AS STRING)"
                return (
                    f"CASE WHEN {_is_whole(double)} THEN {digits} ELSE {self._double_bits(double, 'f')} END"
                )
            case Comparator.DECIMAL_FLOAT:
                return None  # no cast writes the shortest digits of a float
            case Comparator.INTERVAL:
                return self._interval(expression, column)
            case _:
                return self.key_text(expression, column, form) if form in FORMS else None

    def _double_bits(self, double: str, mark: str) -> str:
        """The 64 bits of a double as a signed integer, by arithmetic that is exact: powers of two and
        products with them lose nothing. The logarithm may be one too high just below a power of two, or too
        low just above; then the quotient is below 1, or not below 2."""
        size = f"ABS({double})"
        exponent = f"LEAST(FLOOR(LOG2({size})), 1023)"
        quotient = f"({size} / POW(2, {exponent}))"
        share = (
            f"CASE WHEN {quotient} < 1 THEN ({quotient} - 1) * 2 WHEN {quotient} < 2 THEN {quotient} - 1 "
            f"ELSE {quotient} / 2 END"
        )
        normal = f"({exponent} + 1023) * {2**52} + CAST(({share}) * {2**52} AS BIGINT)"
        small = f"CAST({size} / POW(2, -1074) AS BIGINT)"
        bits = f"CASE WHEN {size} < POW(2, -1022) THEN {small} ELSE {normal} END"
        least = f"CAST('{-(2**63)}' AS BIGINT)"
        signed = f"CASE WHEN {double} < 0 THEN ({bits}) + {least} ELSE {bits} END"
        return (
            f"CASE WHEN {double} = 0 THEN '0' WHEN ISNAN({double}) THEN 'NaN' "
            f"WHEN {size} > {2.0**1023 * (2 - 2**-52)!r}D THEN CASE WHEN {double} > 0 THEN 'Infinity' "
            f"ELSE '-Infinity' END ELSE CONCAT('{mark}', CAST({signed} AS STRING)) END"
        )

    def md5(self, text: str) -> str:
        return f"MD5(CAST({text} AS BINARY))"

    def concat(self, texts: Sequence[str]) -> str:
        return f"CONCAT({', '.join(texts)})"

    def cast_text(self, expression: str) -> str:
        return f"CAST({expression} AS STRING)"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"CAST(CONV(SUBSTR({digest}, {start}, {digits}), 16, 10) AS BIGINT)"

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str | None:
        if form not in self.comparators:
            return None
        return f"XXHASH64({seed}, {expression} IS NULL, {expression})"  # it passes over a NULL

    def together(self, hashes: Sequence[str]) -> str:
        return f"XXHASH64({', '.join(hashes)})"

    def exact_sum(self, expression: str) -> str:
        return f"SUM(CAST({expression} AS DECIMAL({MOST_DIGITS}, 0)))"


def _precision(column: ColumnInfo) -> tuple[int, int]:
    return parse_decimal_type(column.native_type) or (_DIGITS.get(base_type(column), 1), 0)


def _double(expression: str) -> str:
    """A float of either width; adding nothing makes −0.0 into 0.0."""
    return f"(CAST({expression} AS DOUBLE) + 0D)"


def _is_whole(double: str) -> str:
    """True for a double that is an integer which fits into 64 bits."""
    bound = f"{float(2**63)!r}D"
    inside = f"{double} >= -{bound} AND {double} < {bound}"
    return f"CASE WHEN {inside} THEN {double} = CAST(CAST({double} AS BIGINT) AS DOUBLE) ELSE FALSE END"


def _day(date: str) -> str:
    """Year, month and day; the era stands behind everything else."""
    year = f"YEAR({date})"
    shown = f"CASE WHEN {year} > 0 THEN {year} ELSE 1 - {year} END"
    padded = f"CAST({shown} AS STRING)"
    padded = f"CASE WHEN {shown} > 9999 THEN {padded} ELSE LPAD({padded}, 4, '0') END"
    rest = ", '-', ".join(f"LPAD(CAST({part}({date}) AS STRING), 2, '0')" for part in ("MONTH", "DAY"))
    return f"CONCAT({padded}, '-', {rest})"


def _era(date: str) -> str:
    return f"CASE WHEN YEAR({date}) <= 0 THEN ' BC' ELSE '' END"
