"""The SQL of Trino. No driver reads with it yet.

Native types are expected as it writes them: ``decimal(18,4)``, ``timestamp(6) with time zone``. A float is
compared by its 64 bits, with one zero and one NaN: NaN does not equal NaN there. Clock times have up to
twelve digits after the second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import KeyExpression
from twofold_engine.sql.typed import LAST_BUCKET, NAN_BITS, PLAIN_FORMS, TypedDialect, base_type
from twofold_engine.types import Comparator


class TrinoDialect(TypedDialect):
    name = "trino"
    sqlglot_name = "trino"
    comparators: ClassVar[frozenset[Comparator]] = frozenset(
        PLAIN_FORMS
        | {Comparator.FLOAT, Comparator.INTEGER_FLOAT, Comparator.UUID, Comparator.UUID_TEXT}
    )  # fmt: skip
    casts: ClassVar[Mapping[Comparator, str]] = {
        Comparator.TIME: "TIME(12)",
        Comparator.TIMESTAMP: "TIMESTAMP(12)",
    }
    stand_ins: ClassVar[Mapping[Comparator, str]] = {
        Comparator.INTEGER: "0",
        Comparator.DECIMAL: "CAST(0 AS DECIMAL(1, 0))",
        Comparator.FLOAT: "0",
        Comparator.INTEGER_FLOAT: "''",
        Comparator.BOOLEAN: "FALSE",
        Comparator.TEXT: "''",
        Comparator.BINARY: "TO_UTF8('')",
        Comparator.DATE: "CAST('2000-01-01' AS DATE)",
        Comparator.TIME: "CAST('00:00:00' AS TIME(12))",
        Comparator.TIMESTAMP: "CAST('2000-01-01 00:00:00' AS TIMESTAMP(12))",
        Comparator.TIMESTAMPTZ: "CAST('2000-01-01 00:00:00' AS TIMESTAMP(12))",
        Comparator.UUID: "CAST('00000000-0000-0000-0000-000000000000' AS UUID)",
        Comparator.UUID_TEXT: "''",
    }

    def strip_zeros(self, text: str) -> str:
        return f"TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM {text}))"

    def double(self, expression: str) -> str:
        double = f"CAST({expression} AS DOUBLE)"
        return (
            f"CASE WHEN {double} = 0 THEN 0 WHEN IS_NAN({double}) THEN {NAN_BITS} "
            f"ELSE {self.double_bits(double)} END"
        )

    def double_bits(self, double: str) -> str:
        return f"FROM_BIG_ENDIAN_64(TO_IEEE754_64({double}))"

    def plain_text(self, expression: str, column: ColumnInfo) -> str:
        if base_type(column) == "CHAR":
            return f"CAST({expression} AS VARCHAR)"
        return super().plain_text(expression, column)

    def moment(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        if form is Comparator.TIMESTAMPTZ:
            return f"CAST({expression} AT TIME ZONE 'UTC' AS TIMESTAMP(12))"
        return super().moment(expression, column, form)

    def _hash(self, text: str) -> str:
        return f"FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8({text})))"

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        texts = [f"COALESCE({self.value_text(expression, form)}, '-')" for expression, form in keys]
        joined = self.concat([part for text in texts for part in (text, "'|'")][:-1])
        return f"BITWISE_AND({self._hash(joined)}, {LAST_BUCKET})"

    def value_text(self, expression: str, form: Comparator) -> str:
        return expression if form is Comparator.INTEGER_FLOAT else super().value_text(expression, form)

    def hexadecimal(self, expression: str) -> str:
        return f"LOWER(TO_HEX({expression}))"

    def clock_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        text = self.cast_text(self.moment(expression, column, form))
        if form is Comparator.DATE:
            return text
        text = self.strip_zeros(text)  # a cast to twelve digits has a point
        if form is Comparator.TIME:
            return text
        stamp = f"REPLACE({text}, ' ', 'T')"
        return self.concat([stamp, "'Z'"]) if form is Comparator.TIMESTAMPTZ else stamp

    def json_text(self, expression: str) -> str:
        return f"JSON_FORMAT(CAST({expression} AS JSON))"

    def md5(self, text: str) -> str:
        return f"LOWER(TO_HEX(MD5(TO_UTF8({text}))))"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"FROM_BASE(SUBSTR({digest}, {start}, {digits}), 16)"

    def native_hash(self, expression: str, form: Comparator, seed: str) -> str:
        seeded = self.cast_text(seed)
        text = self.concat([seeded, "':'", self.value_text(expression, form)])
        null = self.concat([seeded, "'-'"])
        return self._hash(f"COALESCE({text}, {null})")

    def together(self, hashes: Sequence[str]) -> str:
        return self._hash(self.joined(hashes))
