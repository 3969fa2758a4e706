"""The SQL of Oracle. No driver reads with it yet.

Native types are expected as its catalogue writes them: ``NUMBER(18,4)``, ``NUMBER``, ``VARCHAR2(40)``. A
session compares texts by their bytes (NLS_COMP and NLS_SORT are BINARY). An empty text is NULL there, and
stays so in every comparison. A DATE has a time of day: it is a timestamp. Numbers meet as they are: they
have one type.

Joined texts end at 4,000 bytes. A row whose texts would be longer has no digest, so its bucket is fetched;
large objects and texts of the national character set meet elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import LONG_FORMS, Fingerprint, KeyExpression
from twofold_engine.sql.drawing import LONG_TEXT
from twofold_engine.sql.typed import LAST_BUCKET, TypedDialect, base_type
from twofold_engine.types import Comparator, Family

MOST_OCTETS = 4_000
"""Of a text that SQL joins."""
_SHORT_PART, _SHORTENED_PART = 100, 40
"""Bytes that a part of a digest has at most: one that cannot be long, and one that is replaced by its MD5."""
_TEXTS, _NATIONAL = frozenset(("VARCHAR2", "VARCHAR", "CHAR")), frozenset(("NVARCHAR2", "NCHAR"))
_PLAIN = "'TM9', 'NLS_NUMERIC_CHARACTERS=''.,'''"
_STAMP = "'YYYY-MM-DD\"T\"HH24:MI:SS.FF9'"


class OracleDialect(TypedDialect):
    name = "oracle"
    sqlglot_name = "oracle"
    table_as: ClassVar[str] = " "
    any_order: ClassVar[str] = " ORDER BY side"
    comparators: ClassVar[frozenset[Comparator]] = frozenset((
        Comparator.INTEGER, Comparator.DECIMAL, Comparator.FLOAT, Comparator.TEXT, Comparator.BINARY,
        Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ,
    ))  # fmt: skip
    stand_ins: ClassVar[Mapping[Comparator, str]] = {
        Comparator.INTEGER: "0",
        Comparator.DECIMAL: "0",
        Comparator.FLOAT: "TO_BINARY_DOUBLE(0)",
        Comparator.TEXT: "'-'",
        Comparator.BINARY: "HEXTORAW('00')",
        Comparator.TIMESTAMP: "CAST(DATE '2000-01-01' AS TIMESTAMP(9))",
        Comparator.TIMESTAMPTZ: "CAST(DATE '2000-01-01' AS TIMESTAMP(9))",
    }

    # --- words

    def first_rows(self, query: str, rows: int) -> str:
        return f"{query} FETCH FIRST {rows} ROWS ONLY"

    def distinct(self, left: str, right: str) -> str:
        same = f"{left} = {right} OR ({left} IS NULL AND {right} IS NULL)"
        return f"CASE WHEN {same} THEN 0 ELSE 1 END = 1"

    def flag(self, condition: str) -> str:
        return f"CASE WHEN {condition} THEN 1 ELSE 0 END"

    def flagged(self, column: str) -> str:
        return f"{column} = 1"

    def group_by(self, expression: str) -> str:
        return expression

    def filled(self, expression: str, stand_in: str) -> str:
        return f"NVL({expression}, {stand_in})"  # takes the type and character set of the first

    # --- what is compared

    def compares(self, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> bool:
        kinds = {base_type(column), base_type(peer)}
        if form is Comparator.TEXT:
            return kinds <= _TEXTS or kinds <= _NATIONAL
        if form is Comparator.BINARY:
            return kinds == {"RAW"}
        return form in self.comparators

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        if form in (Comparator.INTEGER, Comparator.DECIMAL):
            return expression
        return super().canonical(expression, column, peer, form)

    def double(self, expression: str) -> str:
        return f"TO_BINARY_DOUBLE({expression})"  # one zero and one NaN are compared and grouped there

    def exact_text(self, expression: str, column: ColumnInfo, peer: ColumnInfo) -> str:
        text = self.plain_text(expression, column)
        return self._by_bytes(text) if peer.collation and not column.collation else text

    def _by_bytes(self, text: str) -> str:
        return f"({text} COLLATE BINARY)"

    def plain_text(self, expression: str, column: ColumnInfo) -> str:
        """Two CHAR are compared without the blanks that fill them; two VARCHAR2 are not."""
        casts = {"CHAR": f"VARCHAR2({MOST_OCTETS})", "NCHAR": f"NVARCHAR2({MOST_OCTETS // 2})"}
        kind = casts.get(base_type(column))
        text = expression if kind is None else f"CAST({expression} AS {kind})"
        return self._by_bytes(text) if column.collation else text

    def moment(self, expression: str, column: ColumnInfo, form: Comparator) -> str:  # noqa: ARG002
        if form is Comparator.TIMESTAMPTZ:
            expression = f"SYS_EXTRACT_UTC({expression})"
        return f"CAST({expression} AS TIMESTAMP(9))"

    def bucket(self, keys: Sequence[KeyExpression]) -> str:
        seed = "0"
        for expression, _ in keys[:-1]:
            seed = f"ORA_HASH({expression}, 4294967295, {seed})"
        return f"ORA_HASH({keys[-1][0]}, {LAST_BUCKET}, {seed})"

    # --- texts

    def digits(self, expression: str, column: ColumnInfo) -> str:
        text = f"TO_CHAR({expression}, {_PLAIN})"  # .5 for 0.5
        if column.family == Family.INTEGER:
            return text
        signed = f"WHEN {text} LIKE '-.%' THEN '-0' || SUBSTR({text}, 2)"
        return f"CASE WHEN {text} LIKE '.%' THEN '0' || {text} {signed} ELSE {text} END"

    def hexadecimal(self, expression: str) -> str:
        return f"LOWER(RAWTOHEX({expression}))"

    def clock_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str:
        moment = self.moment(expression, column, form)
        text = self.strip_zeros(f"TO_CHAR({moment}, {_STAMP})")
        zone = " || 'Z'" if form is Comparator.TIMESTAMPTZ else ""
        era = f"CASE WHEN EXTRACT(YEAR FROM {moment}) < 0 THEN ' BC' END"
        return f"({text}{zone} || {era})"

    def json_text(self, expression: str) -> str:
        return f"JSON_SERIALIZE({expression} RETURNING CLOB)"

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        if column.family in (Family.INTERVAL, Family.OTHER):
            return (("", f"TO_CHAR({expression})"),)
        return super().transport(expression, column)

    def key_text(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        kind = base_type(column)
        if form is Comparator.DECIMAL and self.bounds(column) is None:
            return None  # beyond 64 digits the text has an exponent
        return self._text_of(expression, column, form, kind)

    def _text_of(self, expression: str, column: ColumnInfo, form: Comparator, kind: str) -> str | None:
        if form in (Comparator.TEXT, Comparator.UUID_TEXT) and kind not in _TEXTS:
            return None
        if form is Comparator.BINARY and (kind != "RAW" or self._octets_of(column) > MOST_OCTETS / 2 - 10):
            return None  # its digits would not fit into a text
        if form in (Comparator.DATE, Comparator.TIME, Comparator.BOOLEAN, Comparator.UUID):
            return None
        return super().key_text(expression, column, form)

    def _octets_of(self, column: ColumnInfo) -> int:
        bounds = self.bounds(column)
        return MOST_OCTETS if bounds is None else bounds[0]

    def hash_below(self, texts: Sequence[str], cut: str) -> str:
        joined = " || ".join(f"LENGTH({text}) || ':' || {text}" for text in texts)
        nulls = " OR ".join(f"{text} IS NULL" for text in texts)
        return f"({nulls} OR {self._hash(joined)} < HEXTORAW('{cut}'))"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        if form is Comparator.FLOAT:
            return super().fingerprint(expression, column, form)
        if form is Comparator.INTEGER_FLOAT:
            return None if column.family == Family.FLOAT else self.digits(expression, column)
        return self._text_of(expression, column, form, base_type(column))

    def double_bits(self, double: str) -> str:
        bits = f"TO_NUMBER(RAWTOHEX(UTL_RAW.CAST_FROM_BINARY_DOUBLE({double})), '{'X' * 16}')"
        return f"CASE WHEN {bits} >= {2**63} THEN {bits} - {2**64} ELSE {bits} END"

    def no_numbers(self, double: str) -> str:
        return "".join(
            f"WHEN {double} = TO_BINARY_DOUBLE('{written}') THEN '{text}' "
            for written, text in (("NaN", "NaN"), ("INF", "Infinity"), ("-INF", "-Infinity"))
        )

    def digest(self, parts: Sequence[Fingerprint]) -> str:
        octets = " + ".join(self._octets(part) for part in parts)
        return f"CASE WHEN {octets} <= {MOST_OCTETS} THEN {super().digest(parts)} END"

    def _octets(self, part: Fingerprint) -> str:
        """At least as many bytes as a part has."""
        if part.form not in LONG_FORMS and part.form is not Comparator.DECIMAL:
            return str(_SHORT_PART)
        octets = f"NVL(LENGTHB({part.text}), 0) + 10"
        if part.form not in LONG_FORMS:
            return octets
        return f"CASE WHEN LENGTH({part.text}) > {LONG_TEXT} THEN {_SHORTENED_PART} ELSE {octets} END"

    def _hash(self, text: str) -> str:
        return f"STANDARD_HASH(CONVERT({text}, 'AL32UTF8'), 'MD5')"

    def md5(self, text: str) -> str:
        return f"LOWER(RAWTOHEX({self._hash(text)}))"

    def cast_text(self, expression: str) -> str:
        return f"TO_CHAR({expression}, {_PLAIN})"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"TO_NUMBER(SUBSTR({digest}, {start}, {digits}), '{'X' * digits}')"

    def exact_sum(self, expression: str) -> str:
        return f"SUM({expression})"  # a NUMBER has at least 38 digits
