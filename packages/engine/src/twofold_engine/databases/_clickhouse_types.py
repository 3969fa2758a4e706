"""The types of ClickHouse, by the names of ``system.data_type_families`` that stand for themselves.

What only says how values are kept (``Nullable``, ``LowCardinality``, ``SimpleAggregateFunction``) means what
is in it.
"""

from __future__ import annotations

from twofold_engine.databases.natives import NativeType
from twofold_engine.types import Family

_WHOLE = "compared as a whole, as JSON"
_INSIDE = "means what is in it"
_SHAPES = {
    "Point": ("(1,2)", "(1,2.5)"),
    "Ring": ("[(0,0),(1,0),(1,1)]", "[(0,0),(1,0),(1,2)]"),
    "LineString": ("[(0,0),(1,1)]", "[(0,0),(1,2)]"),
    "MultiPoint": ("[(0,0),(1,1)]", "[(0,0),(1,2)]"),
    "MultiLineString": ("[[(0,0),(1,1)]]", "[[(0,0),(1,2)]]"),
    "Polygon": ("[[(0,0),(1,0),(1,1)]]", "[[(0,0),(1,0),(1,2)]]"),
    "MultiPolygon": ("[[[(0,0),(1,0),(1,1)]]]", "[[[(0,0),(1,0),(1,2)]]]"),
}  # fmt: skip
_UNITS = ("Nanosecond", "Microsecond", "Millisecond", "Second", "Minute", "Hour", "Day", "Week", "Month",
          "Quarter", "Year")  # fmt: skip

TYPES: tuple[NativeType, ...] = (
    *(NativeType(f"{sign}Int{bits}", Family.INTEGER, samples=(f"{sign.lower()}int{bits}",))
      for sign in ("", "U") for bits in (8, 16, 32, 64, 128)),
    NativeType("Int256", Family.INTEGER, samples=("int128",), values=(str(2**255 - 1), str(-(2**255)))),
    NativeType("UInt256", Family.INTEGER, samples=("uint128",), values=(str(2**256 - 1), str(2**256 - 2))),
    NativeType("Decimal", Family.DECIMAL, "Decimal(18, 4)", ("decimal_18_4",)),
    NativeType("Decimal32", Family.DECIMAL, "Decimal32(2)", ("decimal_9_2",), described="Decimal(9, 2)"),
    NativeType("Decimal64", Family.DECIMAL, "Decimal64(4)", ("decimal_18_4",), described="Decimal(18, 4)"),
    NativeType("Decimal128", Family.DECIMAL, "Decimal128(10)", ("decimal_38_10",),
               described="Decimal(38, 10)"),
    NativeType("Decimal256", Family.DECIMAL, "Decimal256(30)", ("decimal_65_30", "decimal_38_10"),
               described="Decimal(76, 30)"),
    NativeType("Float32", Family.FLOAT, samples=("float32",), single=True),
    NativeType("Float64", Family.FLOAT, samples=("float64",)),
    NativeType("BFloat16", Family.FLOAT, values=("0", "1.5", "-2", "nan", "inf", "-inf", "0.1", "3e38"),
               single=True),
    NativeType("Bool", Family.BOOLEAN, samples=("boolean",)),
    NativeType("String", Family.TEXT, samples=("text",),
               note="bytes: those that are no UTF-8 are shown by their hexadecimal digits"),
    NativeType("FixedString", Family.TEXT, "FixedString(8)", ("text",),
               note="compared without the zero bytes that pad it"),
    NativeType("LowCardinality", Family.TEXT, "LowCardinality(String)", ("text",), described="String",
               note=_INSIDE),
    NativeType("Nullable", Family.INTEGER, "Nullable(Int32)", ("int32",), described="Int32", note=_INSIDE),
    NativeType("SimpleAggregateFunction", Family.INTEGER, "SimpleAggregateFunction(max, Int64)", ("int64",),
               described="Int64", note=_INSIDE),
    *(NativeType(name, Family.TEXT, f"{name}('a' = 1, 'A' = 2, 'é' = 3)", values=("a", "A", "é"),
                 note="compared as the text of its label") for name in ("Enum", "Enum8", "Enum16")),
    NativeType("Date", Family.DATE, samples=("date",)),
    NativeType("Date32", Family.DATE, samples=("date",)),
    NativeType("Time", Family.TIME, samples=("time_s",), values=("-01:00:00", "838:59:59", "24:00:00")),
    NativeType("Time64", Family.TIME, "Time64(6)", ("time_us",), values=("-01:00:00.5", "838:59:59.999999")),
    NativeType("Time64", Family.TIME, "Time64(9)", ("time_ns",)),
    NativeType("DateTime", Family.TIMESTAMP, samples=("timestamp_s",),
               note="without a time zone the clock's time, with one a moment"),
    NativeType("DateTime", Family.TIMESTAMPTZ, "DateTime('Europe/Berlin')", ("timestamptz_s",)),
    NativeType("DateTime32", Family.TIMESTAMP, samples=("timestamp_s",)),
    *(NativeType("DateTime64", Family.TIMESTAMP, f"DateTime64({digits})", (f"timestamp_{unit}",))
      for digits, unit in ((3, "ms"), (6, "us"), (9, "ns"))),
    NativeType("DateTime64", Family.TIMESTAMPTZ, "DateTime64(6, 'UTC')", ("timestamptz_us",)),
    NativeType("DateTime64", Family.TIMESTAMPTZ, "DateTime64(9, 'Asia/Kolkata')", ("timestamptz_ns",)),
    *(NativeType(f"Interval{unit}", Family.INTERVAL, values=("0", "1", "-25", "3000"),
                 note="a number of one unit; compared by the months, days or seconds that these are")
      for unit in _UNITS),
    NativeType("UUID", Family.UUID, samples=("uuid",)),
    NativeType("JSON", Family.JSON, samples=("json",), note="holds objects only"),
    NativeType("Array", Family.ARRAY, "Array(Nullable(Int32))", ("array_int32",), note=_WHOLE),
    NativeType("Array", Family.ARRAY, "Array(Nullable(String))", ("array_text",), note=_WHOLE),
    NativeType("Nested", Family.ARRAY, "Nested(a Int32, b String)",
               values=('[{"a":1,"b":"x"}]', '[{"a":1,"b":"y"}]', "[]"), note=_WHOLE),
    NativeType("Tuple", Family.STRUCT, "Tuple(a Nullable(Int32), b Nullable(String))", ("struct",),
               note=_WHOLE),
    NativeType("Map", Family.STRUCT, "Map(String, Int32)", values=('{"a":1}', '{"a":2}', '{"b":1,"a":1}'),
               note="compared as a whole, as JSON: the order of its keys does not count"),
    NativeType("Point", Family.STRUCT, values=_SHAPES["Point"], note=_WHOLE),
    *(NativeType(name, Family.ARRAY, values=values, note=_WHOLE)
      for name, values in _SHAPES.items() if name != "Point"),
    NativeType("Geometry", Family.OTHER, values=("(1,2)", "(1,2.5)"),
               note="meets Geometry alone, by the kind of shape and its text"),
    NativeType("IPv4", Family.OTHER, values=("10.0.0.1", "10.0.0.2", "255.255.255.255"),
               note="meets IPv4 alone, as text"),
    NativeType("IPv6", Family.OTHER, values=("::1", "2001:db8::ff00:42:8329", "::ffff:10.0.0.1"),
               note="meets IPv6 alone, as text"),
    NativeType("Variant", Family.OTHER, "Variant(String, UInt8)", values=("'1'", "1::UInt8", "'x'"),
               note="meets a Variant of the same types alone, by the type of the value and its text"),
    NativeType("Dynamic", Family.OTHER, values=("'1'", "1::UInt8", "'x'"),
               note="meets Dynamic alone, by the type of the value and its text"),
    NativeType("AggregateFunction", Family.OTHER, "AggregateFunction(sum, Int64)",
               values=("arrayReduce('sumState', [1::Int64])", "arrayReduce('sumState', [2::Int64])"),
               note="meets a state of the same function alone, by its bytes"),
    NativeType("QBit", Family.OTHER, "QBit(Float32, 4)", values=("[1, 2, 3, 4]", "[1, 2, 3, 4.5]"),
               note="meets a QBit of the same size alone, as its text"),
    NativeType("Nothing", Family.OTHER, note="the type of a bare NULL: it has no values", unwritable=True),
)  # fmt: skip
