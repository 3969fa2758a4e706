"""SQLite's SQL.

SQLite declares types but does not hold its columns to them. Values are therefore compared by what they hold:
numbers natively, everything else that needs reading through a function that the session registers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from twofold_engine.places import PLACED
from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import TimeUnit
from twofold_engine.sql.dialect import LONG_FORMS, Dialect, Fingerprint, KeyColumn
from twofold_engine.sql.drawing import FORMS
from twofold_engine.types import Comparator, Family

READ_FUNCTION, SHOW_FUNCTION, DRAW_FUNCTION = "twofold_read", "twofold_show", "twofold_draw"
"""``twofold_read(form, value)`` → what is compared; ``twofold_show(family, value)`` → the normal form;
``twofold_draw(cut, form, family, value, …)`` → whether the key of these parts is in the sample.
"""
PRINT_FUNCTION, PART_FUNCTION, MD5_FUNCTION = "twofold_print", "twofold_part", "twofold_md5"
BEGINNING_FUNCTION = "twofold_beginning"
"""``twofold_beginning(value, family, level)`` → the beginning of a time (``timeunits``)."""
PLACE_FUNCTION, EXTREME_FUNCTION = "twofold_place", "twofold_extreme"
"""``twofold_place(value, family)`` → its place on an axis (``places``); ``twofold_extreme_min`` and
``twofold_extreme_max`` → the value of the least and of the greatest place, in the normal form."""
HEX_FUNCTION, SUM_FUNCTION = "twofold_hex", "twofold_sum"
"""``twofold_print(form, family, value)`` → the fingerprint; ``twofold_part(text, is long)`` → it as a part of
a digest; ``twofold_md5(text)``; ``twofold_hex(digits)`` → a number; ``twofold_sum`` → an exact sum, as text.
"""


class SQLiteDialect(Dialect):
    name = "sqlite"
    sqlglot_name = "sqlite"
    most_columns = 2000
    full_join: ClassVar[bool] = False
    clock_digits: ClassVar[int | None] = None
    kept_apart: ClassVar[frozenset[Comparator]] = frozenset({Comparator.INTEGER})
    """A time, a boolean or a uuid may stand there in several spellings, each of them a key of its own."""
    time_constants: ClassVar[Mapping[str, str]] = {}  # times are texts, spelled in more than one way

    def fraction_digits(self, column: ColumnInfo) -> int | None:  # noqa: ARG002
        return None  # a declared length bounds nothing

    def distinct(self, left: str, right: str) -> str:
        return f"{left} IS NOT {right}"

    def time_text(self, expression: str, column: ColumnInfo) -> str:
        return f"RTRIM({SHOW_FUNCTION}('{column.family}', {expression}), 'Z')"

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:
        untyped = Family.UNTYPED in (column.family, peer.family)
        if form is Comparator.TEXT and not untyped:
            # A blob in a text column is what its hexadecimal digits say, as it is after any copy.
            return (
                f"CASE TYPEOF({expression}) WHEN 'text' THEN {expression} "
                f"ELSE {SHOW_FUNCTION}('text', {expression}) END COLLATE BINARY"
            )
        if not untyped and form in _NATIVE:
            # The plus sign takes the column's affinity away, so that comparing converts no value.
            native = f"TYPEOF({expression}) IN ('integer', 'real', 'null')"
            if form is Comparator.DECIMAL_FLOAT:  # beyond it a float counts by its shortest digits
                whole = 2**53 - 1  # ABS would fail for the least integer
                native += f" AND ({expression} IS NULL OR {expression} BETWEEN -{whole} AND {whole})"
            return (
                f"CASE WHEN {native} THEN +{expression} "
                f"ELSE {READ_FUNCTION}('{self._reading(column, form)}', {expression}) END COLLATE BINARY"
            )
        return f"{READ_FUNCTION}('{form.value}', {expression}) COLLATE BINARY"

    def _reading(self, column: ColumnInfo, form: Comparator) -> str:
        """Words such as 'true' mean a number only in a boolean column."""
        if column.family == Family.BOOLEAN:
            return "boolean_number"
        return form.value if form is not Comparator.BOOLEAN else "boolean_number"

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        return (("", f"{SHOW_FUNCTION}('{column.family}', {expression})"),)

    def same_key(self, left: str, right: str, form: Comparator, nullable: bool) -> str:  # noqa: ARG002
        return f"{left} IS {right}"

    def draws(self, keys: Sequence[KeyColumn], cut: int) -> str | None:
        if any(form not in FORMS for _, _, form in keys):
            return None
        parts = [f"'{form.value}', '{column.family}', {expression}" for expression, column, form in keys]
        return f"{DRAW_FUNCTION}({cut}, {', '.join(parts)})"

    # --- checksums

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        exact = form in FORMS or form is Comparator.INTERVAL
        return f"{PRINT_FUNCTION}('{form.value}', '{column.family}', {expression})" if exact else None

    def digest_part(self, part: Fingerprint) -> str:
        # A function sees the whole text, where LENGTH ends at the first NUL character.
        return f"{PART_FUNCTION}({part.text}, {int(part.form in LONG_FORMS)})"

    def md5(self, text: str) -> str:
        return f"{MD5_FUNCTION}({text})"

    def cast_text(self, expression: str) -> str:
        return f"CAST({expression} AS TEXT)"

    def hex_number(self, digest: str, start: int, digits: int) -> str:
        return f"{HEX_FUNCTION}(SUBSTR({digest}, {start}, {digits}))"

    def modulo(self, number: str, divisor: int) -> str:
        return f"({number} % {divisor})"

    def exact_sum(self, expression: str) -> str:
        return f"{SUM_FUNCTION}({expression})"

    def beginning(self, expression: str, column: ColumnInfo, level: TimeUnit) -> str | None:
        return f"{BEGINNING_FUNCTION}({expression}, '{column.family}', '{level}')"

    # --- profiles

    def place(self, expression: str, column: ColumnInfo) -> str | None:
        return f"{PLACE_FUNCTION}({expression}, '{column.family}')" if column.family in PLACED else None

    def extreme(self, function: str, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:
        kind = f"{EXTREME_FUNCTION}_{function.lower()}"
        return (("", f"{kind}({expression}, '{column.family}')"),)

    def double_constant(self, value: float) -> str:
        return f"{value!r}" if "e" in repr(value) else f"{value!r}e0"

    def label(self, expression: str, column: ColumnInfo) -> tuple[str, str] | None:
        if column.family not in (Family.TEXT, Family.BOOLEAN, Family.UNTYPED):
            return None
        shown = f"{SHOW_FUNCTION}('{column.family}', {expression})"
        return shown, shown

    def reads_as_uuid(self, expression: str) -> str:
        return f"{READ_FUNCTION}('is_uuid', {expression})"


_NATIVE = {
    Comparator.INTEGER,
    Comparator.DECIMAL,
    Comparator.FLOAT,
    Comparator.INTEGER_FLOAT,
    Comparator.DECIMAL_FLOAT,
    Comparator.BOOLEAN,
}
