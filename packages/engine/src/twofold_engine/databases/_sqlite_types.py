"""What a SQLite column may be declared as.

SQLite has no catalogue of types: any words can stand there. These are the six that a STRICT table knows, the
examples of SQLite's documentation of affinity, and those that this engine reads a meaning from.
"""

from __future__ import annotations

from twofold_engine.databases.natives import NativeType
from twofold_engine.types import Family

STRICT = ("INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY")
_FREE = "SQLite holds it to nothing: a value that is of another kind is compared as what it is"

TYPES: tuple[NativeType, ...] = (
    *(NativeType(name, Family.INTEGER, samples=("int64",)) for name in
      ("INT", "INTEGER", "TINYINT", "SMALLINT", "MEDIUMINT", "BIGINT", "UNSIGNED BIG INT", "INT2", "INT8")),
    *(NativeType(name, Family.FLOAT, samples=("float64",)) for name in
      ("REAL", "DOUBLE", "DOUBLE PRECISION", "FLOAT")),
    *(NativeType(name, Family.TEXT, samples=("text",)) for name in
      ("CHARACTER(20)", "VARCHAR(255)", "VARYING CHARACTER(255)", "NCHAR(55)", "NATIVE CHARACTER(70)",
       "NVARCHAR(100)", "TEXT", "CLOB")),
    NativeType("BLOB", Family.BINARY, samples=("binary",)),
    NativeType("NUMERIC", Family.DECIMAL, samples=("decimal_9_2",), note="a float where it has a fraction"),
    NativeType("DECIMAL(10,5)", Family.DECIMAL, samples=("decimal_9_2",),
               note="a float where it has a fraction"),
    NativeType("BOOLEAN", Family.BOOLEAN, samples=("boolean",), note=_FREE),
    NativeType("DATE", Family.DATE, samples=("date",), note=_FREE),
    NativeType("TIME", Family.TIME, samples=("time_us",), note=_FREE),
    NativeType("DATETIME", Family.TIMESTAMP, samples=("timestamp_us",), note=_FREE),
    NativeType("TIMESTAMP", Family.TIMESTAMP, samples=("timestamp_us",), note=_FREE),
    NativeType("TIMESTAMPTZ", Family.TIMESTAMPTZ, samples=("timestamptz_us",), note=_FREE),
    NativeType("UUID", Family.UUID, samples=("uuid",), note=_FREE),
    NativeType("JSON", Family.JSON, samples=("json",), note=_FREE),
    NativeType("ANY", Family.UNTYPED, samples=("int64",), note="read as what the other side declares"),
    NativeType("", Family.UNTYPED, samples=("int64",), note="read as what the other side declares"),
)  # fmt: skip
