"""How values of the local DuckDB stand in a copy that Spark keeps.

Spark compares and orders; it must not read a date or a time as its own. So these travel as the numbers that
Arrow makes of them, infinities included, and come back as what they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twofold_engine.errors import NotSupported

if TYPE_CHECKING:
    import pyarrow as pa

_AS_THEY_ARE = (
    "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
    "DECIMAL", "FLOAT", "DOUBLE", "VARCHAR", "BLOB", "DATE", "TIME", "TIME_NS", "TIMESTAMP", "TIMESTAMP_S",
    "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE", "TIMESTAMPTZ_NS",
)  # fmt: skip
_HUGE = 2**127 - 1
_HUGE_DIGITS = 39


def in_spark(expression: str, native_type: str, name: str) -> str:
    """A DuckDB expression of a type in one that Arrow hands to Spark, equal and in order as before.

    Raises ``NotSupported`` for a type without one.
    """
    kind = native_type.upper().split("(", 1)[0].strip()
    if kind in _AS_THEY_ARE and not native_type.endswith("]"):
        return expression
    if kind in ("UUID", "JSON", "BIT", "ENUM"):
        return f"CAST({expression} AS VARCHAR)"
    if kind == "HUGEINT":  # more digits than a decimal of Spark has: as text of one length, from 0 up
        below = f"CAST({expression} + {_HUGE} AS UHUGEINT)"
        above = f"CAST({expression} AS UHUGEINT) + CAST('{_HUGE}' AS UHUGEINT)"
        shifted = f"CASE WHEN {expression} < 0 THEN {below} ELSE {above} END"
        return f"LPAD(CAST({shifted} AS VARCHAR), {_HUGE_DIGITS}, '0')"
    raise NotSupported(
        f"Values of the type {native_type} cannot be joined by Spark.",
        hint=f"Leave the column {name} out, or compare without Spark.",
    )


def out_of_spark(expression: str, native_type: str) -> str:
    """DuckDB's expression of the type from what ``in_spark`` made of it."""
    kind = native_type.upper().split("(", 1)[0].strip()
    if kind == "HUGEINT":
        number = f"CAST({expression} AS UHUGEINT)"
        above = f"CAST({number} - CAST('{_HUGE}' AS UHUGEINT) AS HUGEINT)"
        below = f"CAST({number} AS HUGEINT) - CAST('{_HUGE}' AS HUGEINT)"
        return f"CASE WHEN {number} >= CAST('{_HUGE}' AS UHUGEINT) THEN {above} ELSE {below} END"
    return f"CAST({expression} AS UUID)" if kind == "UUID" else expression


def type_in_spark(kind: pa.DataType) -> pa.DataType:
    """The Arrow type under which Spark keeps a column of DuckDB."""
    import pyarrow as pa
    from pyarrow import types

    if types.is_date32(kind):
        return pa.int32()
    if types.is_timestamp(kind) or types.is_time64(kind):
        return pa.int64()
    if types.is_time32(kind):
        return pa.int32()
    if types.is_uint64(kind):
        return pa.decimal128(20, 0)
    if types.is_unsigned_integer(kind):
        return pa.int64()
    if types.is_large_string(kind) or types.is_string_view(kind):
        return pa.string()
    if types.is_large_binary(kind) or types.is_binary_view(kind):
        return pa.binary()
    return kind


def to_spark(array: pa.Array) -> pa.Array:
    """A column as Spark keeps it; no value of a date or time changes its bits."""
    import pyarrow as pa
    import pyarrow.compute as pc
    from pyarrow import types

    kind = type_in_spark(array.type)
    if types.is_floating(array.type):
        return pc.add(array, pa.scalar(0.0, array.type))  # −0.0 becomes 0.0: Spark may hash them apart
    return array if kind == array.type else array.cast(kind)


def from_spark(array: pa.Array, kind: pa.DataType) -> pa.Array:
    """The column as it was before ``to_spark``."""
    return array if array.type == kind else array.cast(kind)
