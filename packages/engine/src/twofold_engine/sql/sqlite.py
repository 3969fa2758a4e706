"""SQLite's SQL.

SQLite declares types but does not hold its columns to them. Values are therefore compared by what they hold:
numbers natively, everything else that needs reading through a function that the session registers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from twofold_engine.result import ColumnInfo
from twofold_engine.sql.dialect import Dialect, KeyColumn
from twofold_engine.sql.drawing import FORMS
from twofold_engine.types import Comparator, Family

READ_FUNCTION, SHOW_FUNCTION, DRAW_FUNCTION = "twofold_read", "twofold_show", "twofold_draw"
"""``twofold_read(form, value)`` → what is compared; ``twofold_show(family, value)`` → the normal form;
``twofold_draw(cut, form, family, value, …)`` → whether the key of these parts is in the sample.
"""


class SQLiteDialect(Dialect):
    name = "sqlite"
    sqlglot_name = "sqlite"
    full_join: ClassVar[bool] = False

    def distinct(self, left: str, right: str) -> str:
        return f"{left} IS NOT {right}"

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
            return (
                f"CASE WHEN TYPEOF({expression}) IN ('integer', 'real', 'null') THEN +{expression} "
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
