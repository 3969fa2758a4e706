"""The SQL of Amazon Redshift. No driver reads with it yet.

Native types are expected as its catalogue writes them: ``numeric(18,4)``, ``character varying(256)``. Texts
are compared as the bytes of their UTF-8: a VARCHAR equals one with more blanks at its end. Floats meet
elsewhere: nothing promises that NaN equals NaN in a join, and no text tells one double from the next. A full
join needs plain equality, so NULL has a stand-in and a flag.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import KeyExpression
from twofold_engine.sql.typed import TypedDialect, base_type
from twofold_engine.types import Comparator

_PADDED = ("CHAR", "CHARACTER", "NCHAR", "BPCHAR")


class RedshiftDialect(TypedDialect):
    name = "redshift"
    sqlglot_name = "redshift"
    double_type: ClassVar[str] = "DOUBLE PRECISION"
    casts: ClassVar[Mapping[Comparator, str]] = {Comparator.TIMESTAMP: "TIMESTAMP"}
    hex_mark: ClassVar[str] = r"'\\x'"
    stand_ins: ClassVar[Mapping[Comparator, str]] = {
        Comparator.INTEGER: "0",
        Comparator.DECIMAL: "CAST(0 AS DECIMAL(1, 0))",
        Comparator.BOOLEAN: "FALSE",
        Comparator.TEXT: "TO_VARBYTE('', 'utf8')",
        Comparator.BINARY: "TO_VARBYTE('', 'utf8')",
        Comparator.DATE: "CAST('2000-01-01' AS DATE)",
        Comparator.TIME: "CAST('00:00:00' AS TIME)",
        Comparator.TIMESTAMP: "CAST('2000-01-01' AS TIMESTAMP)",
        Comparator.TIMESTAMPTZ: "CAST('2000-01-01' AS TIMESTAMP)",
    }

    def literal(self, text: str) -> str:
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'"

    def distinct(self, left: str, right: str) -> str:
        same = f"{left} = {right} OR ({left} IS NULL AND {right} IS NULL)"
        return f"CASE WHEN {same} THEN FALSE ELSE TRUE END"

    def plain_text(self, expression: str, column: ColumnInfo) -> str:
        """The blanks that fill a CHAR are no part of its value."""
        return f"RTRIM({expression})" if base_type(column) in _PADDED else expression

    def exact_text(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:  # noqa: ARG002
        return f"TO_VARBYTE({self.plain_text(expression, column)}, 'utf8')"

    def moment(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        if form is Comparator.TIMESTAMPTZ:
            return f"({expression} AT TIME ZONE 'UTC')"
        return super().moment(expression, column, form)

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        texts = [f"COALESCE({self.value_text(expression, form)}, '-')" for expression, form in keys]
        joined = self.concat([part for text in texts for part in (text, "'|'")][:-1])
        return self.hex_number(self.md5(joined), 1, 4)  # 65,536 is 16 to the power of 4

    def value_text(self, expression: str, form: Comparator) -> str:
        """A text is made of bytes in its comparable form."""
        return super().value_text(expression, Comparator.BINARY if form is Comparator.TEXT else form)

    def hexadecimal(self, expression: str) -> str:
        return f"LOWER(FROM_VARBYTE({expression}, 'hex'))"

    def matches(self, text: str, pattern: str) -> str:
        return f"{text} ~ '{pattern}'"

    def reads_as_uuid(self, expression: str) -> str | None:
        written = super().reads_as_uuid(expression)
        return None if written is None else written.replace("LENGTH(", "LEN(")

    def clock_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        text = self.cast_text(self.moment(expression, column, form))
        if form is Comparator.DATE:
            return text
        text = self.without_zeros(text)
        if form is Comparator.TIME:
            return text
        stamp = f"REPLACE(REPLACE({text}, ' ', 'T'), 'TBC', ' BC')"
        return self.concat([stamp, "'Z'"]) if form is Comparator.TIMESTAMPTZ else stamp

    def json_text(self, expression: str) -> str:
        return f"JSON_SERIALIZE({expression})"

    def text_length(self, text: str) -> str:
        return f"LEN({text})"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"STRTOL(SUBSTRING({digest}, {start}, {digits}), 16)"

    def exact_sum(self, expression: str) -> str:
        return f"SUM({expression})"  # of a BIGINT it is a NUMERIC(38, 0)
