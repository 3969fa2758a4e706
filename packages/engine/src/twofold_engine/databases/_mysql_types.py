"""The types of MySQL and MariaDB, by the names of ``information_schema.columns.data_type``."""

from __future__ import annotations

from twofold_engine.databases.natives import NativeType
from twofold_engine.types import Family

_INTEGERS = {"tinyint": 8, "smallint": 16, "mediumint": 24, "int": 32, "bigint": 64}
_SHAPES = {
    "geometry": ("POINT(1 2)", "POINT(1 2.5)"), "point": ("POINT(1 2)", "POINT(1 2.5)"),
    "linestring": ("LINESTRING(0 0,1 1)", "LINESTRING(0 0,1 2)"),
    "polygon": ("POLYGON((0 0,1 0,1 1,0 0))", "POLYGON((0 0,1 0,1 2,0 0))"),
    "multipoint": ("MULTIPOINT(1 1)", "MULTIPOINT(1 2)"),
    "multilinestring": ("MULTILINESTRING((0 0,1 1))", "MULTILINESTRING((0 0,1 2))"),
    "multipolygon": ("MULTIPOLYGON(((0 0,1 0,1 1,0 0)))", "MULTIPOLYGON(((0 0,1 0,1 2,0 0)))"),
    "geometrycollection": ("GEOMETRYCOLLECTION(POINT(1 1))", "GEOMETRYCOLLECTION(POINT(1 2))"),
}  # fmt: skip


def _samples(bits: int, sign: str) -> tuple[str, ...]:
    return (f"{sign}int{bits}",) if bits != 24 else (f"{sign}int16", f"{sign}int32")


TYPES: tuple[NativeType, ...] = (
    *(NativeType(name, Family.INTEGER, samples=_samples(bits, "")) for name, bits in _INTEGERS.items()),
    *(NativeType(name, Family.INTEGER, f"{name} unsigned", _samples(bits, "u"))
      for name, bits in _INTEGERS.items()),
    NativeType("int", Family.INTEGER, "int(10) unsigned zerofill", ("uint32",),
               note="the zeros that fill it are not part of its value"),
    NativeType("year", Family.INTEGER, values=("0", "1901", "2000", "2155")),
    NativeType("tinyint", Family.BOOLEAN, "tinyint(1)", ("boolean",), values=("2", "-1"),
               note="a boolean, whose other values are kept as numbers"),
    NativeType("bit", Family.OTHER, "bit(8)", values=("b'0'", "b'101'", "b'11111111'"),
               note="meets BIT of the same width alone, digit by digit"),
    NativeType("bit", Family.BOOLEAN, "bit(1)", ("boolean",)),
    NativeType("decimal", Family.DECIMAL, "decimal(18,4)", ("decimal_18_4",)),
    NativeType("decimal", Family.DECIMAL, "decimal(65,30)", ("decimal_65_30",)),
    NativeType("float", Family.FLOAT, samples=("float32",), single=True),
    NativeType("double", Family.FLOAT, samples=("float64",)),
    NativeType("char", Family.TEXT, "char(8)", ("text",),
               note="the server itself drops the blanks at its end"),
    NativeType("varchar", Family.TEXT, "varchar(60)", ("text",)),
    NativeType("varchar", Family.TEXT, "varchar(60) CHARACTER SET latin1", ("text",), charset="latin1",
               note="holds fewer characters than Unicode has: a loss of kind charset is reported"),
    NativeType("varchar", Family.TEXT, "varchar(60) CHARACTER SET utf16", ("text",)),
    *(NativeType(name, Family.TEXT, samples=("text",)) for name in
      ("tinytext", "text", "mediumtext", "longtext")),
    NativeType("enum", Family.TEXT, "enum('a','é','b')", values=("a", "é", "b"),
               note="compared as the text of its label"),
    NativeType("set", Family.TEXT, "set('a','é')", values=("", "a", "a,é"),
               note="compared as the text of its labels"),
    NativeType("binary", Family.BINARY, "binary(4)", ("binary",), note="with the zeros that fill it"),
    NativeType("varbinary", Family.BINARY, "varbinary(60)", ("binary",)),
    *(NativeType(name, Family.BINARY, samples=("binary",)) for name in
      ("tinyblob", "blob", "mediumblob", "longblob")),
    NativeType("date", Family.DATE, samples=("date",), values=("0000-00-00", "2021-02-30")),
    NativeType("time", Family.TIME, "time(6)", ("time_us",), values=("838:59:59", "-01:00:00.5", "24:00:00"),
               note="also negative, and longer than a day"),
    NativeType("time", Family.TIME, "time", ("time_s",)),
    NativeType("datetime", Family.TIMESTAMP, "datetime(6)", ("timestamp_us",),
               values=("0000-00-00 00:00:00", "2021-02-30 00:00:00")),
    NativeType("datetime", Family.TIMESTAMP, "datetime", ("timestamp_s",)),
    NativeType("timestamp", Family.TIMESTAMPTZ, "timestamp(6) NULL", ("timestamptz_us",),
               values=("0000-00-00 00:00:00",)),
    NativeType("json", Family.JSON, samples=("json",), note="where it is text (MariaDB), known by its check"),
    NativeType("uuid", Family.UUID, samples=("uuid",), note="MariaDB only"),
    NativeType("inet4", Family.OTHER, values=("10.0.0.1", "10.0.0.2"),
               note="MariaDB only; meets INET4 alone, as text"),
    NativeType("inet6", Family.OTHER, values=("::1", "2001:db8::ff00:42:8329", "::ffff:10.0.0.1"),
               note="MariaDB only; meets INET6 alone, as text"),
    *(NativeType(name, Family.OTHER, values=values, note="meets its own type alone, by its bytes")
      for name, values in _SHAPES.items()),
)  # fmt: skip
