"""The SQL of Snowflake. No driver reads with it yet.

Native types are expected as its catalogue writes them, with sizes: ``NUMBER(38,0)``, ``TIMESTAMP_NTZ(9)``.
Texts are compared by code points unless a column has a collation; NaN equals NaN there. Numbers meet floats
elsewhere: no conversion between a double and 38 digits is promised to be exact.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import KeyExpression
from twofold_engine.sql.typed import LAST_BUCKET, PLAIN_FORMS, TypedDialect, base_type
from twofold_engine.types import Comparator, Family

_FORMATS = {
    Comparator.DATE: "YYYY-MM-DD",
    Comparator.TIME: "HH24:MI:SS.FF9",
    Comparator.TIMESTAMP: 'YYYY-MM-DD"T"HH24:MI:SS.FF9',
    Comparator.TIMESTAMPTZ: 'YYYY-MM-DD"T"HH24:MI:SS.FF9',
}


class SnowflakeDialect(TypedDialect):
    name = "snowflake"
    sqlglot_name = "snowflake"
    any_order: ClassVar[str] = " ORDER BY side"
    comparators: ClassVar[frozenset[Comparator]] = frozenset(PLAIN_FORMS | {Comparator.FLOAT})
    integer_type: ClassVar[str] = "NUMBER(38, 0)"
    decimal_type: ClassVar[str] = "NUMBER"
    integer_digits: ClassVar[Mapping[str, int]] = dict.fromkeys(
        ("TINYINT", "SMALLINT", "INTEGER", "INT", "BIGINT", "NUMBER"), 38
    )
    """All are NUMBER(38, 0)."""
    casts: ClassVar[Mapping[Comparator, str]] = {
        Comparator.TIME: "TIME(9)",
        Comparator.TIMESTAMP: "TIMESTAMP_NTZ(9)",
    }
    hex_mark: ClassVar[str] = r"'\\x'"
    stand_ins: ClassVar[Mapping[Comparator, str]] = {
        Comparator.INTEGER: "0",
        Comparator.DECIMAL: "0",
        Comparator.FLOAT: "CAST(0 AS DOUBLE)",
        Comparator.BOOLEAN: "FALSE",
        Comparator.TEXT: "''",
        Comparator.BINARY: "TO_BINARY('')",
        Comparator.DATE: "CAST('2000-01-01' AS DATE)",
        Comparator.TIME: "CAST('00:00:00' AS TIME(9))",
        Comparator.TIMESTAMP: "CAST('2000-01-01' AS TIMESTAMP_NTZ(9))",
        Comparator.TIMESTAMPTZ: "CAST('2000-01-01' AS TIMESTAMP_NTZ(9))",
    }

    def literal(self, text: str) -> str:
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"

    def exact_text(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        return f"COLLATE({expression}, 'utf8')" if column.collation or peer.collation else expression

    def plain_text(self, expression: str, column: ColumnInfo) -> str:
        """Texts of two collations cannot be joined."""
        return self.exact_text(expression, column, column)

    def moment(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        if form is Comparator.TIMESTAMPTZ:
            return f"CAST(CONVERT_TIMEZONE('UTC', {expression}) AS TIMESTAMP_NTZ(9))"
        return super().moment(expression, column, form)

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        return f"BITAND(HASH({', '.join(expression for expression, _ in keys)}), {LAST_BUCKET})"

    def hexadecimal(self, expression: str) -> str:
        return f"LOWER(HEX_ENCODE({expression}))"

    def matches(self, text: str, pattern: str) -> str:
        """A pattern is always that of the whole text."""
        return f"REGEXP_LIKE({text}, '{pattern.strip('^$')}')"

    def clock_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        text = f"TO_VARCHAR({self.moment(expression, column, form)}, '{_FORMATS[form]}')"
        if form is Comparator.DATE:
            return text
        stripped = self.strip_zeros(text)
        return self.concat([stripped, "'Z'"]) if form is Comparator.TIMESTAMPTZ else stripped

    def json_text(self, expression: str) -> str:
        return f"TO_JSON({expression})"

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        if column.family == Family.OTHER and base_type(column) in ("GEOGRAPHY", "GEOMETRY"):
            return (("", f"ST_ASWKT({expression})"),)
        return super().transport(expression, column)

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"TO_NUMBER(SUBSTR({digest}, {start}, {digits}), '{'X' * digits}')"

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str:  # noqa: ARG002
        return f"HASH({seed}, {expression})"

    def together(self, hashes: Sequence[str]) -> str:
        return f"HASH({', '.join(hashes)})"

    def exact_sum(self, expression: str) -> str:
        return f"SUM({expression})"  # of a NUMBER, which has 38 digits
