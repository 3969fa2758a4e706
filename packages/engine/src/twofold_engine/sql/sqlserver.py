"""The SQL of SQL Server, from 2019 on: its collations of UTF-8 are what hashing needs. No driver reads with
it yet.

Native types are expected as its catalogue writes them: ``decimal(18,4)``, ``datetimeoffset(7)``. Texts are
compared as the bytes of their UTF-16, because every collation there takes blanks at the end for nothing; and
one byte stands behind them, because bytes that end in zeros equal shorter ones. A condition is no value, a
window of row numbers needs an order, and sums are as narrow as what they add.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import KeyExpression
from twofold_engine.sql.typed import CLOCKS, PLAIN_FORMS, TypedDialect, base_type
from twofold_engine.types import Comparator, Family

_UTF8, _CHARACTERS, _BINARY = (
    "Latin1_General_100_BIN2_UTF8", "Latin1_General_100_CI_AS_SC", "Latin1_General_100_BIN2"
)  # fmt: skip
"""Collations: whose VARCHAR is UTF-8; in which LEN counts a character beyond 16 bits as one; that sorts by
bytes.
"""

_EMPTY = "CAST('' AS VARBINARY(MAX))"


class SQLServerDialect(TypedDialect):
    name = "sqlserver"
    sqlglot_name = "tsql"
    substring: ClassVar[str] = "SUBSTRING"
    any_order: ClassVar[str] = " ORDER BY side"
    one: ClassVar[str] = "CAST(1 AS BIGINT)"
    comparators: ClassVar[frozenset[Comparator]] = frozenset(
        PLAIN_FORMS | {Comparator.FLOAT, Comparator.INTEGER_FLOAT, Comparator.UUID}
    )
    double_type: ClassVar[str] = "FLOAT"
    text_type: ClassVar[str] = "NVARCHAR(MAX)"
    fixed_decimals: ClassVar[Mapping[str, tuple[int, int]]] = {"MONEY": (19, 4), "SMALLMONEY": (10, 4)}
    casts: ClassVar[Mapping[Comparator, str]] = {
        Comparator.TIME: "TIME(7)",
        Comparator.TIMESTAMP: "DATETIME2(7)",
    }
    stand_ins: ClassVar[Mapping[Comparator, str]] = {
        Comparator.INTEGER: "0",
        Comparator.DECIMAL: "CAST(0 AS DECIMAL(1, 0))",
        Comparator.FLOAT: "CAST(0 AS FLOAT)",
        Comparator.INTEGER_FLOAT: "''",
        Comparator.BOOLEAN: "0",
        Comparator.TEXT: _EMPTY,
        Comparator.BINARY: _EMPTY,
        Comparator.DATE: "CAST('2000-01-01' AS DATE)",
        Comparator.TIME: "CAST('00:00:00' AS TIME(7))",
        Comparator.TIMESTAMP: "CAST('2000-01-01' AS DATETIME2(7))",
        Comparator.TIMESTAMPTZ: "CAST('2000-01-01' AS DATETIME2(7))",
        Comparator.UUID: "''",
    }

    # --- words

    def quote(self, name: str) -> str:
        return "[" + name.replace("]", "]]") + "]"

    time_constants: ClassVar[Mapping[str, str]] = {
        Family.DATE: "DATE", Family.TIMESTAMP: "DATETIME2", Family.TIMESTAMPTZ: "DATETIMEOFFSET",
    }  # fmt: skip

    def literal(self, text: str) -> str:
        return "N'" + text.replace("'", "''") + "'"

    def first_rows(self, query: str, rows: int) -> str:
        return f"SELECT TOP ({rows}) * FROM ({query}) AS twofold_f"

    def distinct(self, left: str, right: str) -> str:
        same = f"{left} = {right} OR ({left} IS NULL AND {right} IS NULL)"
        return f"CASE WHEN {same} THEN 0 ELSE 1 END = 1"

    def flag(self, condition: str) -> str:
        return f"CASE WHEN {condition} THEN 1 ELSE 0 END"

    def flagged(self, column: str) -> str:
        return f"{column} = 1"

    def group_by(self, expression: str) -> str:
        return expression

    def count_if(self, condition: str) -> str:
        return f"COUNT_BIG(CASE WHEN {condition} THEN 1 END)"

    def nulls_last(self, expression: str) -> str:
        return f"CASE WHEN {expression} IS NULL THEN 1 ELSE 0 END, {expression}"

    def strip_zeros(self, text: str) -> str:
        """Zeros, then the point, are turned into blanks: only those can be trimmed before 2022."""
        for sign in "0.":
            text = f"REPLACE(RTRIM(REPLACE({text}, '{sign}', ' ')), ' ', '{sign}')"
        return text

    # --- what is compared

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        match form:
            case Comparator.BOOLEAN:
                return f"CAST({expression} AS INT)"
            case Comparator.BINARY:
                return f"(CAST({expression} AS VARBINARY(MAX)) + 0x01)"
            case Comparator.UUID:
                return f"LOWER(CAST({expression} AS CHAR(36)))"
            case _:
                return super().canonical(expression, column, peer, form)

    def number(self, expression: str, column: ColumnInfo) -> str:
        if base_type(column) in self.fixed_decimals:  # its text would have two digits behind the point
            return f"CAST({expression} AS DECIMAL({', '.join(map(str, self.bounds(column) or ()))}))"
        return f"CAST({expression} AS BIGINT)" if column.family == Family.BOOLEAN else expression

    def exact_text(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:  # noqa: ARG002
        return f"(CAST(CAST({expression} AS NVARCHAR(MAX)) AS VARBINARY(MAX)) + 0x01)"

    def moment(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        if form is Comparator.TIMESTAMPTZ:
            return f"CAST(SWITCHOFFSET({expression}, '+00:00') AS DATETIME2(7))"
        if base_type(column) == "DATETIME":  # its thirds of a hundredth count as what is shown of them
            expression = f"CAST({expression} AS DATETIME2(3))"
        return super().moment(expression, column, form)

    # --- texts

    def plain_text(self, expression: str, column: ColumnInfo) -> str:
        if column.family == Family.UUID:
            return f"LOWER(CAST({expression} AS VARCHAR(36)))"
        return f"CAST(CAST({expression} AS NVARCHAR(MAX)) COLLATE {_UTF8} AS VARCHAR(MAX))"

    def words(self, expression: str) -> str:
        return f"CASE {expression} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        if form is Comparator.UUID_TEXT:  # a uuid among texts can only be told by a pattern
            text = self.plain_text(expression, column)
            return self._bare(text) if column.family == Family.UUID else None
        return super().key_text(expression, column, form)

    def reads_as_uuid(self, expression: str) -> str | None:  # noqa: ARG002
        return None

    def hexadecimal(self, expression: str) -> str:
        return f"LOWER(CONVERT(VARCHAR(MAX), CAST({expression} AS VARBINARY(MAX)), 2))"

    def clock_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        moment = self.moment(expression, column, form)
        match form:
            case Comparator.DATE:
                return f"CONVERT(VARCHAR(10), {moment}, 23)"
            case Comparator.TIME:
                return self.strip_zeros(f"CAST({moment} AS VARCHAR(16))")
            case _:
                text = self.without_zeros(f"CONVERT(VARCHAR(27), {moment}, 126)")
                return self.concat([text, "'Z'"]) if form is Comparator.TIMESTAMPTZ else text

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        if column.family == Family.TEXT:
            return (("", f"CAST({expression} AS NVARCHAR(MAX))"),)
        return super().transport(expression, column)

    # --- hashes

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        parts = [f"COALESCE({self._bytes(expression, form)}, {_EMPTY})" for expression, form in keys]
        joined = " + 0x7C + ".join([_EMPTY, *parts])
        return f"CAST(SUBSTRING(HASHBYTES('MD5', {joined}), 1, 2) AS INT)"

    def _bytes(self, expression: str, form: Comparator) -> str:
        match form:
            case Comparator.TEXT | Comparator.BINARY:
                return expression
            case Comparator.FLOAT:
                return f"CAST({expression} AS BINARY(8))"
            case _ if form in CLOCKS:
                return f"CAST(CONVERT(VARCHAR(33), {expression}, 126) AS VARBINARY(33))"
            case _:
                return f"CAST(CAST({expression} AS VARCHAR(41)) AS VARBINARY(41))"

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        parts = [part for text in texts for part in (self.cast_text(self.text_length(text)), "':'", text)]
        digest = f"COALESCE({self.md5(self.concat(parts))}, '0')"
        return f"{digest} COLLATE {_BINARY} < '{cut}'"

    def double_bits(self, double: str) -> str:
        return f"CAST(CAST({double} AS BINARY(8)) AS BIGINT)"

    def no_numbers(self, double: str) -> str:  # noqa: ARG002
        return ""

    def md5(self, text: str) -> str:
        return f"LOWER(CONVERT(VARCHAR(32), HASHBYTES('MD5', {text}), 2))"

    def concat(self, texts: Sequence[str]) -> str:
        """Begun by an empty text without a bound: others are cut at 8,000 bytes without a word."""
        return "(" + " + ".join(["CAST('' AS VARCHAR(MAX))", *texts]) + ")"

    def text_length(self, text: str) -> str:
        """LEN does not count blanks at the end, so something stands behind them."""
        characters = f"CAST({text} AS NVARCHAR(MAX)) COLLATE {_CHARACTERS}"
        return f"(LEN({characters} + N'.') - 1)"

    def cast_text(self, expression: str) -> str:
        return f"CAST({expression} AS VARCHAR(41))"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        padded = f"RIGHT('0000000000000000' + SUBSTRING({digest}, {start}, {digits}), 16)"
        return f"CAST(CONVERT(VARBINARY(8), {padded}, 2) AS BIGINT)"

    def modulo(self, number: str, divisor: int) -> str:
        return f"({number} % {divisor})"
