"""What DuckDB's own hash may be trusted with, and what is hashed in place of the rest.

``HASH`` mixes a number of at most 64 bits so that different ones have different hashes; NULL has that of one
number. Other values it takes apart: a text into pieces of eight bytes, of which the last bytes of two
neighbours undo each other in one of 256 cases; 128 bits into two halves, whose hashes are combined by XOR.
Nested values are hashed part by part, and an empty list as NULL. All these are hashed by their text, and a
text by its MD5 unless it is short.
"""

from __future__ import annotations

from collections.abc import Sequence

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.types import Comparator, parse_decimal_type

SHORT_TEXT = 12
"""Bytes of a text up to which ``HASH`` tells all texts apart but by chance: eight of them fill the first
piece, and four cannot undo what these leave in the upper half."""
_MOST_DIGITS = 18
"""Of a decimal in 64 bits."""
_INTEGERS = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"})
"""Which meet as ``BIGINT``."""
_NARROW = frozenset({
    "BOOLEAN", "UBIGINT", "FLOAT", "DOUBLE", "DATE", "TIME", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS",
    "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE",
})  # fmt: skip
_TYPED = frozenset({
    Comparator.INTEGER, Comparator.DECIMAL, Comparator.FLOAT, Comparator.BOOLEAN, Comparator.DATE,
    Comparator.TIME, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ,
})  # fmt: skip
_DOCUMENTS = frozenset({Comparator.NESTED, Comparator.JSON, Comparator.JSON_TEXT})
MOST_COLUMNS = 250
"""Of a row that is hashed by one statement: more take long to plan, and much memory for each thread."""
_NARROW_OR_TEXT = frozenset({Comparator.FLOAT, Comparator.BOOLEAN, Comparator.DATE, Comparator.TIME})
"""Forms that are of 64 bits at most, or text where a side travelled as text."""


def is_narrow(column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> bool:
    """Whether the comparable forms of both columns are of one type that has at most 64 bits."""
    kinds = {column.native_type.upper(), peer.native_type.upper()}
    if form is Comparator.INTEGER and kinds <= _INTEGERS:
        return True
    if len(kinds) > 1 or form not in _TYPED:
        return False
    bounds = parse_decimal_type(column.native_type) if form is Comparator.DECIMAL else None
    return kinds <= _NARROW if bounds is None else bounds[0] <= _MOST_DIGITS


def hides_the_type(column: ColumnInfo) -> bool:
    """Whether different values of a column can have one text: a union writes 1 and '1' alike, and names the
    member in its JSON alone."""
    return "UNION(" in column.native_type.upper()


def hashable(expression: str, form: Comparator) -> str:
    """A hash of a value in its comparable form, or a constant for NULL."""
    text = f"CAST({expression} AS VARCHAR)"
    if form is Comparator.BINARY:
        return f"HASH(MD5_NUMBER({expression}))"
    hashed = f"CASE WHEN STRLEN({text}) <= {SHORT_TEXT} THEN HASH({text}) ELSE HASH(MD5_NUMBER({text})) END"
    if form in _NARROW_OR_TEXT:  # DuckDB settles this when it plans, not for every row
        return f"CASE WHEN TYPEOF({expression}) = 'VARCHAR' THEN {hashed} ELSE HASH({expression}) END"
    return hashed


def hashes_rows(pairs: Sequence[ColumnPair]) -> bool:
    """Whether ``row_hash`` tells rows with these columns apart at little cost. Of a nested value or a
    document it would have to see the normal form, which Python writes; most are equal as they stand."""
    return len(pairs) <= MOST_COLUMNS and all(pair.comparator not in _DOCUMENTS for pair in pairs)


def cuts_into_buckets(column: ColumnInfo) -> bool:
    """Whether a column of integers can be divided without a loss, and its ends be written."""
    return column.native_type.upper() in _INTEGERS | {"UBIGINT"}


def _can_meet_null(*sides: ColumnInfo) -> bool:
    """Whether NULL on a side can stand beside the one number of 64 bits that has its hash."""
    filled = ("BIGINT", "UBIGINT", "DOUBLE", "TIMESTAMP")
    has_number = any(column.native_type.upper().startswith(filled) for column in sides)
    return has_number and any(column.nullable for column in sides)


def row_hash(values: Sequence[str], pairs: Sequence[ColumnPair]) -> str:
    """The hash of a row from its values in their comparable forms: one number of 64 bits without a sign.
    ``HASH`` of several values mixes all but the last before each XOR; the outer one mixes that, too, so that
    a sum tells which values stand side by side."""
    items = []
    for value, pair in zip(values, pairs, strict=True):
        narrow = is_narrow(*pair.sides, pair.comparator)
        items.append(value if narrow else hashable(value, pair.comparator))
        if narrow and _can_meet_null(*pair.sides):
            items.append(f"{value} IS NULL")
    return f"HASH(HASH({', '.join(items)}))"
