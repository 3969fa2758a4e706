"""Rarer types of every database, and what they meet: narrow and very wide numbers, other precisions,
collations, types without a family, and in DuckDB what was copied there as text."""

from __future__ import annotations

from collections.abc import Mapping

from .golden_statements import Kind, Rarer


def _kind(text: str) -> Kind:
    """``family NATIVE TYPE``, and behind a sign its collation."""
    family, _, native = text.partition(" ")
    native, _, collation = native.partition(" @")
    return Kind(family, native, collation)


def _meet(*lines: str) -> tuple[Rarer, ...]:
    """``one ~ other``; a type alone meets itself."""
    found = []
    for line in lines:
        one, _, other = line.partition(" ~ ")
        found.append((_kind(one), _kind(other or one)))
    return tuple(found)


RARER: Mapping[str, tuple[Rarer, ...]] = {
    "duckdb": _meet(
        "integer TINYINT ~ integer UBIGINT", "integer HUGEINT ~ integer UBIGINT",
        "integer UHUGEINT ~ integer BIGINT", "integer HUGEINT ~ decimal DECIMAL(38,0)",
        "integer UBIGINT ~ decimal DECIMAL(18,4)", "integer UBIGINT ~ float DOUBLE",
        "integer UHUGEINT ~ float FLOAT", "integer BIGINT ~ float FLOAT", "boolean BOOLEAN ~ float FLOAT",
        "decimal DECIMAL(18,4) ~ float FLOAT", "decimal DECIMAL(9,0) ~ float DOUBLE",
        "float FLOAT ~ float DOUBLE", "float FLOAT",
        "decimal VARCHAR ~ decimal DECIMAL(18,4)", "decimal VARCHAR ~ float DOUBLE",
        "integer VARCHAR ~ integer BIGINT", "integer VARCHAR", "integer VARCHAR ~ decimal DECIMAL(18,4)",
        "float VARCHAR ~ float DOUBLE", "float VARCHAR ~ integer BIGINT",
        "float VARCHAR ~ decimal DECIMAL(18,4)", "boolean VARCHAR ~ integer BIGINT",
        "boolean VARCHAR ~ boolean BOOLEAN", "boolean VARCHAR ~ float DOUBLE",
        "boolean VARCHAR ~ decimal DECIMAL(9,2)",
        "date VARCHAR ~ date DATE", "date VARCHAR ~ timestamp TIMESTAMP", "date VARCHAR",
        "time VARCHAR ~ time TIME", "time VARCHAR ~ time TIME_NS", "time TIME ~ time TIME_NS", "time TIME_NS",
        "timestamp VARCHAR ~ timestamp TIMESTAMP", "timestamp VARCHAR ~ timestamp TIMESTAMP_NS",
        "timestamptz VARCHAR ~ timestamptz TIMESTAMP WITH TIME ZONE",
        "timestamp TIMESTAMP_NS ~ timestamp TIMESTAMP", "timestamp TIMESTAMP_NS",
        "timestamp TIMESTAMP_S ~ timestamp TIMESTAMP_MS", "date DATE ~ timestamp TIMESTAMP_NS",
        "timestamptz TIMESTAMPTZ_NS ~ timestamptz TIMESTAMP WITH TIME ZONE",
        "uuid VARCHAR ~ uuid UUID", "uuid VARCHAR ~ text VARCHAR", "binary VARCHAR ~ binary BLOB",
        "json VARCHAR ~ json JSON", "json JSON ~ text VARCHAR @NOCASE", "text VARCHAR @NOCASE ~ text VARCHAR",
        "text ENUM('a', 'b') ~ text VARCHAR", "text VARCHAR @NOCASE ~ uuid UUID", "text VARCHAR @NOCASE",
        "other BLOB", "other BIT", "other VARCHAR", "interval VARCHAR ~ interval INTERVAL",
        "array VARCHAR ~ array INTEGER[]", "array BIGINT[] ~ array INTEGER[]", "array VARCHAR",
        "struct STRUCT(a INTEGER)", "struct STRUCT(a INTEGER) ~ struct STRUCT(a BIGINT)",
        "struct MAP(VARCHAR, INTEGER)", "array JSON[]", "array INTERVAL[]", "array VARCHAR[]",
        "array VARCHAR[] @NOCASE", "array VARCHAR[] ~ array VARCHAR[] @NOCASE", "struct VARIANT",
        "untyped VARCHAR", "untyped VARCHAR ~ integer BIGINT", "untyped VARCHAR ~ decimal DECIMAL(18,4)",
        "untyped VARCHAR ~ float FLOAT", "untyped VARCHAR ~ float DOUBLE",
        "untyped VARCHAR ~ boolean BOOLEAN",
        "untyped VARCHAR ~ text VARCHAR", "untyped VARCHAR ~ binary BLOB", "untyped VARCHAR ~ date DATE",
        "untyped VARCHAR ~ time TIME", "untyped VARCHAR ~ timestamp TIMESTAMP",
        "untyped VARCHAR ~ timestamptz TIMESTAMP WITH TIME ZONE", "untyped VARCHAR ~ uuid UUID",
        "untyped VARCHAR ~ json JSON", "untyped VARCHAR ~ interval INTERVAL",
        "untyped VARCHAR ~ array INTEGER[]",
    ),
    "mysql": _meet(
        "integer bigint(20) unsigned ~ integer int(11)", "integer bigint(20) unsigned ~ float double",
        "integer bigint(20) unsigned ~ decimal decimal(18,4)", "integer bigint(20) unsigned",
        "integer int(10) unsigned ~ integer bigint(20)", "integer mediumint(9) ~ decimal decimal(60,2)",
        "integer year(4) ~ decimal decimal(63,2)", "integer tinyint(3) unsigned ~ float float",
        "decimal decimal(65,30) ~ decimal decimal(65,0)", "decimal decimal(65,30) ~ decimal decimal(64,29)",
        "decimal decimal(65,30) ~ integer bigint(20) unsigned",
        "decimal decimal(38,2) ~ decimal decimal(39,2)",
        "decimal decimal(33,30) ~ decimal decimal(33,30)", "decimal decimal(64,2)", "decimal decimal(65,2)",
        "boolean bit(1) ~ integer int(11)", "boolean bit(1) ~ boolean tinyint(1)", "boolean bit(1)",
        "boolean bit(1) ~ float double", "boolean bit(1) ~ decimal decimal(18,4)",
        "boolean tinyint(1) ~ integer bigint(20) unsigned", "other bit(8)", "other bit",
        "float float ~ float double", "float float unsigned ~ decimal decimal(9,2)", "float float(7,3)",
        "text longtext @utf8mb4_bin ~ text varchar(60) @utf8mb4_general_ci",
        "text char(6) @utf8mb4_general_ci ~ text varchar(50) @utf8mb4_general_ci",
        "text char(6) @utf8mb4_general_ci ~ text varchar(51) @utf8mb4_bin", "text varchar(9)",
        "text enum('a','b') @utf8mb4_general_ci ~ text char(6) @utf8mb4_general_ci",
        "binary blob ~ binary varbinary(200)", "binary varbinary(201)", "other geometry", "other point",
        "other multipoint", "other vector(3)", "timestamp datetime ~ timestamp datetime(3)",
        "timestamptz timestamp ~ timestamptz timestamp(6)", "date date ~ timestamp datetime",
        "time time ~ time time(3)", "uuid uuid ~ text varchar(60)", "json json", "json longtext ~ text text",
        "other inet6",
    ),
    "postgresql": _meet(
        "boolean bit(1) ~ integer integer", "boolean bit(1) ~ boolean boolean", "boolean bit(1)",
        "boolean boolean ~ decimal numeric", "boolean boolean ~ float real", "integer oid ~ integer bigint",
        "integer smallint ~ float real", "decimal numeric ~ decimal numeric(18,4)",
        "decimal numeric ~ float real", "float real ~ float double precision", "float real",
        "text character varying(9) ~ uuid uuid", "text citext", "struct item", "other tsvector",
        "json json ~ json jsonb", "json json ~ text text", "time time(3) without time zone",
        "timestamp timestamp(3) without time zone ~ timestamp timestamp without time zone",
        "timestamptz timestamp(0) with time zone", "interval interval(3)", "array text[] ~ array integer[]",
    ),
    "sqlite": _meet(
        "untyped  ~ integer INTEGER", "untyped  ~ text TEXT", "untyped ", "untyped  ~ boolean BOOLEAN",
        "untyped  ~ date DATE", "untyped  ~ binary BLOB", "boolean BOOLEAN ~ integer INTEGER",
        "boolean BOOLEAN ~ float REAL", "boolean BOOLEAN ~ decimal NUMERIC", "float REAL ~ decimal NUMERIC",
        "interval INTERVAL", "other X", "array A",
    ),
    "clickhouse": _meet(
        "integer Int8 ~ integer UInt64", "integer UInt64 ~ integer Int256",
        "integer UInt64 ~ integer UInt128",
        "integer UInt64 ~ integer UInt256", "integer UInt32 ~ integer Int8", "integer Int128 ~ integer Int64",
        "integer UInt64 ~ float Float64", "integer Int256 ~ float Float32", "integer UInt256",
        "integer UInt128 ~ decimal Decimal(18, 4)", "integer UInt256 ~ decimal Decimal(18, 4)",
        "boolean Bool ~ decimal Decimal(9, 2)", "boolean Bool ~ float Float32", "float BFloat16",
        "float BFloat16 ~ float Float64", "float BFloat16 ~ decimal Decimal(9, 2)",
        "float BFloat16 ~ integer Int64", "float Float32 ~ decimal Decimal(9, 2)",
        "float Float32 ~ float Float64", "text Enum8('a' = 1) ~ text String",
        "text FixedString(36) ~ uuid UUID",
        "timestamp DateTime ~ timestamp DateTime64(9)", "timestamp DateTime64(9)", "timestamp DateTime64(7)",
        "timestamp DateTime64(3) ~ date Date32", "timestamp DateTime64(9) ~ timestamp DateTime64(8)",
        "timestamptz DateTime('Europe/Berlin') ~ timestamptz DateTime64(9, 'UTC')",
        "date Date ~ timestamp DateTime64(9)", "time Time ~ time Time64(9)", "time Time64(3)",
        "array Array(DateTime('Europe/Berlin'))", "array Array(DateTime64(3, 'Europe/Berlin'))",
        "struct Map(String, Int32)", "array Array(Map(String, Int8))", "struct Tuple(Int32, String)",
        "other Variant(Int32, String)", "other Dynamic", "other AggregateFunction(sum, Int32)",
        "other Geometry", "other IPv4", "json Object('json')",
        "interval IntervalDay", "interval IntervalWeek", "interval IntervalMonth", "interval IntervalQuarter",
        "interval IntervalYear", "interval IntervalNanosecond", "interval IntervalMicrosecond",
        "interval IntervalMillisecond", "interval IntervalMinute", "interval IntervalHour",
    ),
    "spark": _meet(
        "integer tinyint ~ decimal decimal(5,2)", "boolean boolean ~ integer int",
        "boolean boolean ~ decimal decimal(5,2)", "boolean boolean ~ float float",
        "integer smallint ~ float float", "float float ~ float double", "decimal decimal(9,0) ~ integer int",
        "decimal decimal(20,0) ~ decimal decimal(38,19)", "interval interval year to month",
        "interval interval month", "interval interval day ~ interval interval hour to second",
        "array array<variant>", "struct struct<a:interval day>", "struct map<string,int>", "other void",
        "text varchar(9) ~ text string @UNICODE_CI", "text string @UTF8_LCASE ~ text string @UNICODE_CI",
        "date date ~ timestamp timestamp_ntz", "json variant ~ text string", "other interval",
    ),
    "snowflake": _meet(
        "text VARCHAR(6) @en-ci ~ text VARCHAR(9)", "other GEOGRAPHY", "other GEOMETRY", "other VECTOR",
        "integer NUMBER ~ decimal NUMBER(38,37)", "integer BIGINT ~ decimal NUMBER(18,4)",
        "boolean BOOLEAN ~ integer NUMBER(9,0)", "boolean BOOLEAN ~ decimal NUMBER(9,2)",
        "date DATE ~ timestamp TIMESTAMP_NTZ(3)", "timestamptz TIMESTAMP_LTZ(9)", "struct OBJECT",
    ),
    "bigquery": _meet(
        "text STRING(6) @und:ci ~ text STRING", "date DATE ~ timestamp DATETIME", "other GEOGRAPHY",
        "boolean BOOL ~ decimal NUMERIC", "boolean BOOL ~ float FLOAT64", "boolean BOOL ~ integer INT64",
        "struct STRUCT<a INT64>",
    ),
    "redshift": _meet(
        "text bpchar ~ text character varying(9)", "text nchar(3) ~ text char(4)",
        "boolean boolean ~ decimal numeric(9,2)", "boolean boolean ~ integer integer",
        "date date ~ timestamp timestamp without time zone", "float real ~ integer bigint",
        "float real ~ float double precision", "other geometry", "decimal numeric(38,38) ~ integer smallint",
    ),
    "trino": _meet(
        "text char(6) ~ uuid uuid", "integer tinyint ~ decimal decimal(38,36)", "float real ~ float double",
        "integer smallint ~ decimal decimal(38,33)", "integer smallint ~ decimal decimal(38,34)",
        "boolean boolean ~ decimal decimal(5,2)", "boolean boolean ~ float real",
        "float real ~ integer tinyint",
        "other ipaddress", "struct row(a integer)", "timestamptz timestamp(12) with time zone",
        "time time(12) ~ time time(0)", "date date ~ timestamp timestamp(0)",
    ),
    "sqlserver": _meet(
        "decimal smallmoney ~ decimal decimal(18,4)", "decimal money ~ integer int",
        "boolean bit ~ integer int",
        "boolean bit ~ float real", "boolean bit ~ decimal decimal(5,2)",
        "timestamp datetime ~ timestamp datetime2(7)", "date date ~ timestamp datetime",
        "uuid uniqueidentifier ~ text varchar(200)", "float real ~ integer bigint",
        "float real ~ float float",
        "other xml", "binary image ~ binary varbinary(9)", "integer bigint ~ decimal decimal(38,19)",
    ),
    "oracle": _meet(
        "text CLOB ~ text VARCHAR2(10)", "text NVARCHAR2(10) ~ text NCHAR(10)",
        "text VARCHAR2(10) ~ text NVARCHAR2(10)", "text VARCHAR2(10) @BINARY_CI ~ text VARCHAR2(10)",
        "text CHAR(3) @BINARY_CI ~ text CHAR(3)", "text VARCHAR(3)", "binary RAW(1990)", "binary RAW(1991)",
        "binary BLOB ~ binary RAW(10)", "decimal NUMBER ~ integer NUMBER(9,0)", "decimal NUMBER(9,-2)",
        "float BINARY_FLOAT ~ float BINARY_DOUBLE", "decimal NUMBER ~ float BINARY_DOUBLE",
        "integer NUMBER(9,0) ~ float BINARY_FLOAT", "timestamp DATE ~ timestamp TIMESTAMP(9)",
        "interval INTERVAL YEAR(2) TO MONTH", "other XMLTYPE", "text CLOB ~ json JSON",
        "integer NUMBER(19,0) ~ integer NUMBER(20,0)",
    ),
}  # fmt: skip
