"""The types of DuckDB, by the names of ``duckdb_types()``."""

from __future__ import annotations

from twofold_engine.databases.natives import NativeType
from twofold_engine.types import Family

_INTEGERS = {
    "TINYINT": "int8", "SMALLINT": "int16", "INTEGER": "int32", "BIGINT": "int64", "HUGEINT": "int128",
    "UTINYINT": "uint8", "USMALLINT": "uint16", "UINTEGER": "uint32", "UBIGINT": "uint64",
    "UHUGEINT": "uint128",
}  # fmt: skip
_STAMPS = {"TIMESTAMP_S": "s", "TIMESTAMP_MS": "ms", "TIMESTAMP": "us", "TIMESTAMP_NS": "ns"}
_WHOLE = "compared as a whole, as JSON"

TYPES: tuple[NativeType, ...] = (
    *(NativeType(name, Family.INTEGER, samples=(held,)) for name, held in _INTEGERS.items()),
    NativeType("BIGNUM", Family.INTEGER, samples=("int64", "uint128"),
               values=("-123456789012345678901234567890123456789012345678901234567890",)),
    NativeType("DECIMAL", Family.DECIMAL, "DECIMAL(18,4)", ("decimal_18_4",)),
    NativeType("DECIMAL", Family.DECIMAL, "DECIMAL(38,10)", ("decimal_38_10",)),
    NativeType("FLOAT", Family.FLOAT, samples=("float32",), single=True),
    NativeType("DOUBLE", Family.FLOAT, samples=("float64",)),
    NativeType("BOOLEAN", Family.BOOLEAN, samples=("boolean",)),
    NativeType("VARCHAR", Family.TEXT, samples=("text",)),
    NativeType("ENUM", Family.TEXT, "ENUM('a', 'A', 'é', '')", ("text",), values=("a", "A", "é", ""),
               note="compared as the text of its label"),
    NativeType("BLOB", Family.BINARY, samples=("binary",)),
    NativeType("BIT", Family.OTHER, values=("1", "0", "101", "0101"),
               note="meets BIT alone, digit by digit: leading zeros count"),
    NativeType("DATE", Family.DATE, samples=("date",)),
    NativeType("TIME", Family.TIME, samples=("time_us",)),
    NativeType("TIME_NS", Family.TIME, samples=("time_ns",)),
    NativeType("TIME WITH TIME ZONE", Family.OTHER,
               values=("08:00:00+00", "10:00:00+02", "23:59:59.999999-15:30"),
               note="meets itself alone: the same moment in two zones is two values"),
    *(NativeType(name, Family.TIMESTAMP, samples=(f"timestamp_{unit}",)) for name, unit in _STAMPS.items()),
    NativeType("TIMESTAMP WITH TIME ZONE", Family.TIMESTAMPTZ, samples=("timestamptz_us",)),
    NativeType("TIMESTAMPTZ_NS", Family.TIMESTAMPTZ, samples=("timestamptz_ns",)),
    NativeType("INTERVAL", Family.INTERVAL, samples=("interval",)),
    NativeType("UUID", Family.UUID, samples=("uuid",)),
    NativeType("JSON", Family.JSON, samples=("json",)),
    NativeType("LIST", Family.ARRAY, "INTEGER[]", ("array_int32",), note=_WHOLE),
    NativeType("LIST", Family.ARRAY, "VARCHAR[]", ("array_text",), note=_WHOLE),
    NativeType("ARRAY", Family.ARRAY, "INTEGER[2]", ("array_int32",), note=_WHOLE),
    NativeType("STRUCT", Family.STRUCT, "STRUCT(a INTEGER, b VARCHAR)", ("struct",), note=_WHOLE),
    NativeType("MAP", Family.STRUCT, "MAP(VARCHAR, INTEGER)", values=("{a=1}", "{a=2}", "{b=1, a=1}"),
               note="compared as a whole, as JSON: the order of its keys does not count"),
    NativeType("UNION", Family.STRUCT, "UNION(a INTEGER, b VARCHAR)", values=("1", "2", "x"),
               note="compared as JSON, with the name of the member that is set"),
    NativeType("TUPLE", Family.STRUCT, "TUPLE(INTEGER, VARCHAR)", values=("(1, x)", "(2, x)", "(1, y)"),
               note=_WHOLE),
    NativeType("VARIANT", Family.STRUCT, values=("1", "a", "2"), note="compared as a whole, as JSON"),
    NativeType("GEOMETRY", Family.OTHER, values=("POINT (1 2)", "POINT (1 2.5)", "POINT EMPTY"),
               note="meets GEOMETRY alone, as well-known text"),
    NativeType("NULL", Family.OTHER, note="the type of a bare NULL in a view: it has no values",
               unwritable=True),
    NativeType("TYPE", Family.OTHER, note="a type as a value; DuckDB lets no table have such a column",
               unwritable=True),
)  # fmt: skip
