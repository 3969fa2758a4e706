"""Nested values of DuckDB for JSON, their times, bytes and short floats spelled as PostgreSQL's ``to_jsonb``
spells them: inside of a document nobody could tell any more that ``2024-01-01 00:00:00`` is a time."""

from __future__ import annotations

import re

from sqlglot import exp
from sqlglot.errors import SqlglotError

_SPELLED = re.compile(r"\b(TIMESTAMP|BLOB|FLOAT|REAL)", re.IGNORECASE)
_CLOCKS = {
    exp.DataType.Type.TIMESTAMP, exp.DataType.Type.TIMESTAMPNTZ, exp.DataType.Type.TIMESTAMP_S,
    exp.DataType.Type.TIMESTAMP_MS, exp.DataType.Type.TIMESTAMP_NS, exp.DataType.Type.DATETIME,
}  # fmt: skip
_BYTES = {exp.DataType.Type.VARBINARY, exp.DataType.Type.BLOB, exp.DataType.Type.BINARY}
_LISTS = {exp.DataType.Type.ARRAY, exp.DataType.Type.LIST}


def spelled(expression: str, native_type: str) -> str:
    """The value with texts in place of its times and bytes, and the doubles of the same digits in place of
    floats of 32 bits; as it is where the type has none of them, or cannot be read."""
    if not _SPELLED.search(native_type):
        return expression
    try:
        kind = exp.DataType.build(native_type, dialect="duckdb")
    except SqlglotError:
        return expression
    return _spelled(expression, kind, 0)


def _spelled(value: str, kind: exp.DataType, depth: int) -> str:
    if kind.this in _CLOCKS:
        return f"REPLACE(CAST({value} AS VARCHAR), ' ', 'T')"
    if kind.this in (exp.DataType.Type.TIMESTAMPTZ, exp.DataType.Type.TIMESTAMPLTZ):
        clock = f"REPLACE(CAST({value} AS VARCHAR), ' ', 'T')"
        return f"REGEXP_REPLACE({clock}, '([+-][0-9]{{2}})$', '\\1:00')"
    if kind.this in _BYTES:
        return rf"('\x' || LOWER(HEX({value})))"
    if kind.this is exp.DataType.Type.FLOAT:
        return f"CAST(CAST({value} AS VARCHAR) AS DOUBLE)"
    inner = [item for item in kind.expressions if _SPELLED.search(item.sql("duckdb"))]
    if not inner:
        return value
    if kind.this in _LISTS:
        return _of_list(value, kind.expressions[0], depth)
    if kind.this is exp.DataType.Type.MAP:
        name, (key, item) = f"twofold_e{depth}", kind.expressions
        one, two = _spelled(f"{name}.key", key, depth + 1), _spelled(f"{name}.value", item, depth + 1)
        entry = f"STRUCT_PACK(k := {one}, v := {two})"
        return f"MAP_FROM_ENTRIES(LIST_TRANSFORM(MAP_ENTRIES({value}), lambda {name}: {entry}))"
    if kind.this is exp.DataType.Type.STRUCT:
        fields = ", ".join(_field(value, item, depth) for item in kind.expressions)
        return f"CASE WHEN {value} IS NOT NULL THEN STRUCT_PACK({fields}) END"
    return value


def _of_list(value: str, kind: exp.DataType, depth: int) -> str:
    name = f"twofold_e{depth}"
    return f"LIST_TRANSFORM({value}, lambda {name}: {_spelled(name, kind, depth + 1)})"


def _field(value: str, field: exp.ColumnDef, depth: int) -> str:
    name = field.this.sql("duckdb", identify=True)
    kind = field.kind
    return f"{name} := {f'{value}.{name}' if kind is None else _spelled(f'{value}.{name}', kind, depth)}"
