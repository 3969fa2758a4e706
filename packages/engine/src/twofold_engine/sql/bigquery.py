"""The SQL of BigQuery. No driver reads with it yet.

Native types are expected as INFORMATION_SCHEMA writes them: ``INT64``, ``NUMERIC(18, 4)``, ``BIGNUMERIC``.
A float is compared by its 17 significant digits, which tell every double from every other: a FLOAT64 cannot
stand in a window's PARTITION BY, and NaN does not equal NaN there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import KeyExpression
from twofold_engine.sql.typed import LAST_BUCKET, PLAIN_FORMS, TypedDialect
from twofold_engine.types import Comparator, Family

_CLOCK = "%H:%M:%E6S"
_STAMP = f"%E4Y-%m-%dT{_CLOCK}"


class BigQueryDialect(TypedDialect):
    name = "bigquery"
    sqlglot_name = "bigquery"
    comparators: ClassVar[frozenset[Comparator]] = frozenset(
        PLAIN_FORMS | {Comparator.FLOAT, Comparator.INTEGER_FLOAT}
    )
    integer_type: ClassVar[str] = "INT64"
    decimal_type: ClassVar[str] = "BIGNUMERIC"
    double_type: ClassVar[str] = "FLOAT64"
    text_type: ClassVar[str] = "STRING"
    casts: ClassVar[Mapping[Comparator, str]] = {Comparator.TIMESTAMP: "DATETIME"}
    hex_mark: ClassVar[str] = r"'\\x'"
    stand_ins: ClassVar[Mapping[Comparator, str]] = {
        Comparator.INTEGER: "0",
        Comparator.DECIMAL: "CAST(0 AS BIGNUMERIC)",
        Comparator.FLOAT: "''",
        Comparator.INTEGER_FLOAT: "''",
        Comparator.BOOLEAN: "FALSE",
        Comparator.TEXT: "''",
        Comparator.BINARY: "CAST('' AS BYTES)",
        Comparator.DATE: "CAST('2000-01-01' AS DATE)",
        Comparator.TIME: "CAST('00:00:00' AS TIME)",
        Comparator.TIMESTAMP: "CAST('2000-01-01 00:00:00' AS DATETIME)",
        Comparator.TIMESTAMPTZ: "CAST('2000-01-01 00:00:00+00' AS TIMESTAMP)",
    }

    def quote(self, name: str) -> str:
        return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`"

    time_constants: ClassVar[Mapping[str, str]] = {
        Family.DATE: "DATE", Family.TIMESTAMP: "DATETIME", Family.TIMESTAMPTZ: "TIMESTAMP",
    }  # fmt: skip

    def literal(self, text: str) -> str:
        for sign, written in (("\\", "\\\\"), ("'", "\\'"), ("\n", "\\n"), ("\r", "\\r")):
            text = text.replace(sign, written)
        return f"'{text}'"

    def shared_decimal(self, column: ColumnInfo, peer: ColumnInfo) -> str:  # noqa: ARG002
        return self.decimal_type  # holds every NUMERIC, INT64 and BIGNUMERIC

    def double(self, expression: str) -> str:
        zero = f"CASE WHEN {expression} = 0 THEN CAST(0 AS FLOAT64) ELSE {expression} END"
        return f"FORMAT('%.16e', {zero})"

    def integer_or_float(self, expression: str, column: ColumnInfo) -> str:
        if column.family != Family.FLOAT:
            return self.cast_text(self.number(expression, column))
        whole = self.cast_text(f"CAST({expression} AS INT64)")
        return f"CASE WHEN {self.is_whole(expression)} THEN {whole} ELSE FORMAT('%.16e', {expression}) END"

    def exact_text(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        return f"COLLATE({expression}, '')" if column.collation or peer.collation else expression

    def plain_text(self, expression: str, column: ColumnInfo) -> str:
        """Texts of two collations cannot be joined."""
        return self.exact_text(expression, column, column)

    def digits(self, expression: str, column: ColumnInfo) -> str:
        return self.cast_text(self.number(expression, column))  # without zeros at its end

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        texts = [f"COALESCE({self.value_text(expression, form)}, '-')" for expression, form in keys]
        joined = self.concat([part for text in texts for part in (text, "'|'")][:-1])
        return f"(FARM_FINGERPRINT({joined}) & {LAST_BUCKET})"

    def value_text(self, expression: str, form: Comparator) -> str:
        if form in (Comparator.FLOAT, Comparator.INTEGER_FLOAT):
            return expression  # a text already
        return super().value_text(expression, form)

    def hexadecimal(self, expression: str) -> str:
        return f"TO_HEX({expression})"

    def matches(self, text: str, pattern: str) -> str:
        return f"REGEXP_CONTAINS({text}, '{pattern}')"

    def clock_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        match form:
            case Comparator.DATE:
                return self.cast_text(expression)
            case Comparator.TIME:
                return self.strip_zeros(f"FORMAT_TIME('{_CLOCK}', {expression})")
            case Comparator.TIMESTAMPTZ:
                text = self.strip_zeros(f"FORMAT_TIMESTAMP('{_STAMP}', {expression}, 'UTC')")
                return self.concat([text, "'Z'"])
            case _:
                stamp = self.moment(expression, column, form)
                return self.strip_zeros(f"FORMAT_DATETIME('{_STAMP}', {stamp})")

    def json_text(self, expression: str) -> str:
        return f"TO_JSON_STRING({expression})"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        if form is Comparator.INTEGER_FLOAT and column.family == Family.FLOAT:
            return None  # no function tells the bits of a double
        return super().fingerprint(expression, column, form)

    def md5(self, text: str) -> str:
        return f"TO_HEX(MD5({text}))"

    def text_length(self, text: str) -> str:
        return f"CHAR_LENGTH({text})"

    def cast_text(self, expression: str) -> str:
        return f"CAST({expression} AS STRING)"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"CAST('0x' || SUBSTR({digest}, {start}, {digits}) AS INT64)"

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str:
        seeded = self.cast_text(seed)
        text = self.concat([seeded, "':'", self.value_text(expression, form)])
        null = self.concat([seeded, "'-'"])
        return f"FARM_FINGERPRINT(COALESCE({text}, {null}))"

    def together(self, hashes: Sequence[str]) -> str:
        return f"FARM_FINGERPRINT({self.joined(hashes)})"

    def exact_sum(self, expression: str) -> str:
        return f"SUM(CAST({expression} AS NUMERIC))"
