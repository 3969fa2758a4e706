"""The types of Spark, by the names that Spark writes of them, without lengths and elements."""

from __future__ import annotations

from twofold_engine.databases.natives import NativeType
from twofold_engine.types import Family

_WHOLE = "compared as a whole, as JSON"
_NOT_IN_FILES = "no file of a warehouse holds a column of it"

TYPES: tuple[NativeType, ...] = (
    *(NativeType(name, Family.INTEGER, samples=(f"int{bits}",))
      for name, bits in (("tinyint", 8), ("smallint", 16), ("int", 32), ("bigint", 64))),
    NativeType("decimal", Family.DECIMAL, "decimal(18,4)", ("decimal_18_4",)),
    NativeType("decimal", Family.DECIMAL, "decimal(38,10)", ("decimal_38_10",)),
    NativeType("float", Family.FLOAT, samples=("float32",), single=True),
    NativeType("double", Family.FLOAT, samples=("float64",)),
    NativeType("boolean", Family.BOOLEAN, samples=("boolean",)),
    NativeType("string", Family.TEXT, samples=("text",)),
    NativeType("string", Family.TEXT, "string collate UTF8_LCASE", ("text",),
               note="compared by its characters, whatever the collation"),
    NativeType("char", Family.TEXT, "char(8)", ("text",),
               note="files keep it as a string, with the blanks that pad it"),
    NativeType("varchar", Family.TEXT, "varchar(60)", ("text",), note="files keep it as a string"),
    NativeType("binary", Family.BINARY, samples=("binary",)),
    NativeType("date", Family.DATE, samples=("date",)),
    NativeType("time", Family.TIME, "time(6)", ("time_us",)),
    NativeType("time", Family.TIME, "time(0)", ("time_s",)),
    NativeType("timestamp_ntz", Family.TIMESTAMP, samples=("timestamp_us",)),
    NativeType("timestamp", Family.TIMESTAMPTZ, samples=("timestamptz_us",)),
    NativeType("interval year to month", Family.INTERVAL, samples=("interval",), values=("P-2Y-3M", "P1Y1M")),
    NativeType("interval year to month", Family.INTERVAL, "interval month", ("interval",)),
    NativeType("interval day to second", Family.INTERVAL, samples=("interval",),
               values=("P1DT2H3M4.5S", "P-1DT-2H")),
    NativeType("interval day to second", Family.INTERVAL, "interval hour", ("interval",)),
    NativeType("variant", Family.JSON, samples=("json",)),
    NativeType("array", Family.ARRAY, "array<int>", ("array_int32",), note=_WHOLE),
    NativeType("array", Family.ARRAY, "array<string>", ("array_text",), note=_WHOLE),
    NativeType("struct", Family.STRUCT, "struct<a:int,b:string>", ("struct",), note=_WHOLE),
    NativeType("map", Family.STRUCT, "map<string,int>", values=('{"a":1}', '{"a":2}', '{"b":1,"a":1}'),
               note="compared as a whole, as JSON: the order of its keys does not count"),
    NativeType("geometry", Family.OTHER, "geometry(4326)", note=_NOT_IN_FILES, unwritable=True),
    NativeType("geography", Family.OTHER, "geography(4326)", note=_NOT_IN_FILES, unwritable=True),
    NativeType("interval", Family.OTHER, note=_NOT_IN_FILES, unwritable=True),
    NativeType("void", Family.OTHER, note=_NOT_IN_FILES, unwritable=True),
)  # fmt: skip
