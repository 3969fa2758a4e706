"""The types of PostgreSQL, by the names of ``format_type``.

Arrays, domains, composite and enumerated types are not listed: what they are made of decides what they are.
"""

from __future__ import annotations

from twofold_engine.databases.natives import NativeType
from twofold_engine.types import Family

_TEXT_ONLY = "meets its own type alone, as the text that PostgreSQL writes of it"
_CLOSED = "PostgreSQL lets nobody write a value of it"

_OTHERS: dict[str, tuple[str, ...]] = {
    "time with time zone": ("08:00:00+00", "10:00:00+02", "23:59:59.999999-15"),
    "box": ("((1,2),(3,4))", "((1,2),(3,4.5))"),
    "circle": ("<(1,2),3>", "<(1,2),3.5>"),
    "line": ("{1,2,3}", "{1,2,3.5}"),
    "lseg": ("[(1,2),(3,4)]", "[(1,2),(3,5)]"),
    "path": ("[(1,2),(3,4)]", "((1,2),(3,4))"),
    "point": ("(1,2)", "(1,0.1)", "(NaN,Infinity)"),
    "polygon": ("((1,2),(3,4))", "((1,2),(3,5))"),
    "cidr": ("10.0.0.0/8", "10.1.0.0/16", "2001:db8::/32"),
    "inet": ("10.0.0.1", "10.0.0.1/8", "::1", "::ffff:10.0.0.1"),
    "macaddr": ("08:00:2b:01:02:03", "08:00:2b:01:02:04"),
    "macaddr8": ("08:00:2b:01:02:03:04:05", "08:00:2b:01:02:03:04:06"),
    "bit": (), "bit varying": ("1", "01", "101", ""),
    "regclass": ("pg_class", "pg_type"), "regcollation": ('"C"', '"POSIX"'),
    "regconfig": ("simple", "english"), "regdictionary": ("simple", "english_stem"),
    "regnamespace": ("public", "pg_catalog"), "regoper": ("||/", "|/"),
    "regoperator": ("+(integer,integer)", "-(integer,integer)"), "regproc": ("now", "pi"),
    "regprocedure": ("now()", "pi()"), "regrole": ("pg_monitor", "pg_read_all_data"),
    "regtype": ("integer", "text"),
    "datemultirange": ("{}", "{[2020-01-01,2020-02-01)}"), "daterange": ("empty", "[2020-01-01,2020-02-01)"),
    "int4multirange": ("{}", "{[1,3),[5,7)}"), "int4range": ("empty", "[1,3]", "(,)"),
    "int8multirange": ("{}", "{[1,3)}"), "int8range": ("empty", "[1,3)"),
    "nummultirange": ("{}", "{[1.5,3)}"), "numrange": ("empty", "[1.5,3)", "(1.5,3]"),
    "tsmultirange": ("{}", "{[2020-01-01,2020-02-01)}"), "tsrange": ("empty", "[2020-01-01,infinity)"),
    "tstzmultirange": ("{}", "{[2020-01-01 00:00+00,)}"), "tstzrange": ("empty", "[2020-01-01 00:00+00,)"),
    "aclitem": ("pg_monitor=r/pg_monitor", "=r/pg_monitor"), "cid": ("1", "2"), "jsonpath": ("$.a", "$.b"),
    "pg_lsn": ("0/0", "16/B374D848"), "pg_snapshot": ("10:20:10,14", "10:20:"), "refcursor": ("a", "A"),
    "tid": ("(0,1)", "(0,2)"), "tsquery": ("'a' & 'b'", "'a' | 'b'"), "tsvector": ("'a':1 'b':2", "'a' 'b'"),
    "txid_snapshot": ("10:20:10,14", "10:20:"), "xid": ("1", "2"), "xid8": ("1", "2"),
    "xml": ("<a/>", "<a></a>"), "int2vector": ("1 2", "2 1"), "oidvector": ("1 2", "2 1"),
}  # fmt: skip
_CLOSED_TYPES = (
    "gtsvector", "pg_brin_bloom_summary", "pg_brin_minmax_multi_summary", "pg_dependencies", "pg_mcv_list",
    "pg_ndistinct", "pg_node_tree",
)  # fmt: skip

TYPES: tuple[NativeType, ...] = (
    NativeType("smallint", Family.INTEGER, samples=("int16",)),
    NativeType("integer", Family.INTEGER, samples=("int32",)),
    NativeType("bigint", Family.INTEGER, samples=("int64",)),
    NativeType("oid", Family.INTEGER, samples=("uint32",)),
    NativeType("numeric", Family.DECIMAL, samples=("decimal", "decimal_65_30"),
               values=("NaN", "Infinity", "-Infinity")),
    NativeType("numeric", Family.DECIMAL, "numeric(18,4)", ("decimal_18_4",)),
    NativeType("money", Family.DECIMAL, samples=("decimal_9_2",), note="compared as its amount"),
    NativeType("real", Family.FLOAT, samples=("float32",), single=True),
    NativeType("double precision", Family.FLOAT, samples=("float64",)),
    NativeType("boolean", Family.BOOLEAN, samples=("boolean",)),
    NativeType("bit", Family.OTHER, "bit(3)", values=("000", "101"), note=_TEXT_ONLY),
    NativeType("bit", Family.BOOLEAN, "bit(1)", ("boolean",), values=("0", "1")),
    NativeType("text", Family.TEXT, samples=("text",)),
    NativeType("character varying", Family.TEXT, "character varying(60)", ("text",)),
    NativeType("character", Family.TEXT, "character(8)", ("text",),
               note="compared without the blanks that pad it"),
    NativeType("name", Family.TEXT, samples=("text",)),
    NativeType('"char"', Family.TEXT, samples=("text",)),
    NativeType("bytea", Family.BINARY, samples=("binary",)),
    NativeType("date", Family.DATE, samples=("date",)),
    NativeType("time without time zone", Family.TIME, samples=("time_us",), values=("24:00:00",)),
    NativeType("timestamp without time zone", Family.TIMESTAMP, samples=("timestamp_us",)),
    NativeType("timestamp without time zone", Family.TIMESTAMP, "timestamp(3) without time zone",
               ("timestamp_ms",)),
    NativeType("timestamp with time zone", Family.TIMESTAMPTZ, samples=("timestamptz_us",)),
    NativeType("interval", Family.INTERVAL, samples=("interval",)),
    NativeType("uuid", Family.UUID, samples=("uuid",)),
    NativeType("json", Family.JSON, samples=("json",)),
    NativeType("jsonb", Family.JSON, samples=("json",)),
    *(NativeType(name, Family.OTHER, values=values, note=_TEXT_ONLY)
      for name, values in _OTHERS.items() if values),
    *(NativeType(name, Family.OTHER, note=_CLOSED, unwritable=True) for name in _CLOSED_TYPES),
)  # fmt: skip

MADE: tuple[NativeType, ...] = (
    NativeType("array", Family.ARRAY, "integer[]", ("array_int32",), note="compared as a whole, as JSON"),
    NativeType("array", Family.ARRAY, "text[]", ("array_text",), note="compared as a whole, as JSON"),
    NativeType("composite type", Family.STRUCT, "twofold_pair", ("struct",),
               setup=("CREATE TYPE twofold_pair AS (a integer, b text)",),
               note="compared as a whole, as JSON"),
    NativeType("enumerated type", Family.TEXT, "twofold_mood", values=("a", "A", "é"),
               setup=("CREATE TYPE twofold_mood AS ENUM ('a', 'A', 'é')",),
               note="compared as the text of its label"),
    NativeType("domain", Family.INTEGER, "twofold_positive", ("int32",),
               setup=("CREATE DOMAIN twofold_positive AS integer CHECK (VALUE > 0)",),
               note="is the type that it is made of"),
)  # fmt: skip
"""What people make of them."""
