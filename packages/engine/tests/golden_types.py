"""The native types of the golden columns, as each database's catalogue writes them, and every dialect."""

from __future__ import annotations

from collections.abc import Mapping

from twofold_engine.sql.bigquery import BigQueryDialect
from twofold_engine.sql.clickhouse import ClickHouseDialect
from twofold_engine.sql.databricks import DatabricksDialect
from twofold_engine.sql.dialect import Dialect
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.mysql import MySQLDialect
from twofold_engine.sql.oracle import OracleDialect
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.sql.redshift import RedshiftDialect
from twofold_engine.sql.snowflake import SnowflakeDialect
from twofold_engine.sql.spark import SparkDialect
from twofold_engine.sql.sqlite import SQLiteDialect
from twofold_engine.sql.sqlserver import SQLServerDialect
from twofold_engine.sql.trino import TrinoDialect

from .golden_statements import Native, Natives

RUNNING: tuple[Dialect, ...] = (DuckDBDialect(), PostgreSQLDialect(), MySQLDialect(), SQLiteDialect())
"""Dialects of databases that the tests start."""

PREPARED: tuple[Dialect, ...] = (
    SnowflakeDialect(), BigQueryDialect(), RedshiftDialect(), TrinoDialect(), SQLServerDialect(),
    OracleDialect(),
)  # fmt: skip
"""Dialects without a driver."""

HEAVY: tuple[Dialect, ...] = (ClickHouseDialect(), SparkDialect(), DatabricksDialect())
"""Dialects of the databases in ``engines``, and what else is spoken like one of them."""

_SPARK = {
    "integer": "int", "bigint": "bigint", "decimal": "decimal(18,4)", "fine_decimal": "decimal(20,6)",
    "wide_decimal": "decimal(38,0)", "finest_decimal": "decimal(38,37)", "float": "double",
    "boolean": "boolean", "text": "string", "char": Native("string", "UNICODE_CI"), "binary": "binary",
    "date": "date", "timestamp": "timestamp_ntz", "timestamptz": "timestamp", "json": "variant",
    "array": "array<int>", "interval": "interval day to second",
}  # fmt: skip
_SQLSERVER_COLLATION = "SQL_Latin1_General_CP1_CI_AS"

NATIVES: Mapping[str, Natives] = {
    "duckdb": {
        "integer": "INTEGER", "bigint": "BIGINT", "decimal": "DECIMAL(18,4)", "fine_decimal": "DECIMAL(20,6)",
        "wide_decimal": "DECIMAL(38,0)", "finest_decimal": "DECIMAL(38,37)", "float": "DOUBLE",
        "boolean": "BOOLEAN", "text": "VARCHAR", "binary": "BLOB", "date": "DATE", "time": "TIME",
        "timestamp": "TIMESTAMP", "timestamptz": "TIMESTAMP WITH TIME ZONE", "uuid": "UUID", "json": "JSON",
        "array": "INTEGER[]", "interval": "INTERVAL",
    },
    "postgresql": {
        "integer": "integer", "bigint": "bigint", "decimal": "numeric(18,4)", "fine_decimal": "numeric(20,6)",
        "wide_decimal": "numeric(38,0)", "finest_decimal": "numeric(38,37)", "float": "double precision",
        "boolean": "boolean", "text": "text", "char": "character(6)", "binary": "bytea", "date": "date",
        "time": "time without time zone", "timestamp": "timestamp without time zone",
        "timestamptz": "timestamp with time zone", "uuid": "uuid", "json": "jsonb", "array": "integer[]",
        "interval": "interval",
    },
    "mysql": {
        "integer": "int(11)", "bigint": "bigint(20)", "decimal": "decimal(18,4)",
        "fine_decimal": "decimal(20,6)", "wide_decimal": "decimal(65,0)", "finest_decimal": "decimal(38,30)",
        "float": "double", "boolean": "tinyint(1)",
        "text": Native("varchar(60)", "utf8mb4_general_ci"), "char": Native("char(6)", "utf8mb4_general_ci"),
        "binary": "varbinary(300)", "date": "date", "time": "time(6)", "timestamp": "datetime(6)",
        "uuid": "uuid",
    },
    "sqlite": {
        "integer": "INTEGER", "bigint": "BIGINT", "decimal": "DECIMAL(18,4)", "fine_decimal": "DECIMAL(20,6)",
        "float": "DOUBLE", "boolean": "BOOLEAN", "text": "TEXT", "binary": "BLOB", "date": "DATE",
        "time": "TIME", "timestamp": "TIMESTAMP", "timestamptz": "TIMESTAMPTZ", "uuid": "UUID",
        "json": "JSON",
    },
    "snowflake": {
        "integer": "NUMBER(9,0)", "bigint": "NUMBER(38,0)", "decimal": "NUMBER(18,4)",
        "fine_decimal": "NUMBER(20,6)", "wide_decimal": "NUMBER(38,0)", "finest_decimal": "NUMBER(38,37)",
        "float": "FLOAT", "boolean": "BOOLEAN", "text": "VARCHAR(16777216)",
        "char": Native("VARCHAR(6)", "en-ci"), "binary": "BINARY(8388608)", "date": "DATE",
        "time": "TIME(9)", "timestamp": "TIMESTAMP_NTZ(9)", "timestamptz": "TIMESTAMP_TZ(9)",
        "json": "VARIANT", "array": "ARRAY",
    },
    "bigquery": {
        "integer": "INT64", "bigint": "INT64", "decimal": "NUMERIC(18, 4)", "fine_decimal": "NUMERIC",
        "wide_decimal": "BIGNUMERIC", "finest_decimal": "BIGNUMERIC(38, 38)", "float": "FLOAT64",
        "boolean": "BOOL", "text": "STRING", "char": Native("STRING(6)", "und:ci"), "binary": "BYTES",
        "date": "DATE", "time": "TIME", "timestamp": "DATETIME", "timestamptz": "TIMESTAMP", "json": "JSON",
        "array": "ARRAY<INT64>", "interval": "INTERVAL",
    },
    "redshift": {
        "integer": "integer", "bigint": "bigint", "decimal": "numeric(18,4)", "fine_decimal": "numeric(20,6)",
        "wide_decimal": "numeric(38,0)", "finest_decimal": "numeric(38,37)", "float": "double precision",
        "boolean": "boolean", "text": "character varying(256)", "char": "character(6)",
        "binary": "binary varying(64000)", "date": "date", "time": "time without time zone",
        "timestamp": "timestamp without time zone", "timestamptz": "timestamp with time zone",
        "json": "super", "interval": "interval day to second",
    },
    "trino": {
        "integer": "integer", "bigint": "bigint", "decimal": "decimal(18,4)", "fine_decimal": "decimal(20,6)",
        "wide_decimal": "decimal(38,0)", "finest_decimal": "decimal(38,37)", "float": "double",
        "boolean": "boolean", "text": "varchar", "char": "char(6)", "binary": "varbinary", "date": "date",
        "time": "time(3)", "timestamp": "timestamp(6)", "timestamptz": "timestamp(6) with time zone",
        "uuid": "uuid", "json": "json", "array": "array(integer)", "interval": "interval day to second",
    },
    "sqlserver": {
        "integer": "int", "bigint": "bigint", "decimal": "decimal(18,4)", "fine_decimal": "money",
        "wide_decimal": "decimal(38,0)", "finest_decimal": "decimal(38,37)", "float": "float",
        "boolean": "bit", "text": Native("varchar(200)", _SQLSERVER_COLLATION),
        "char": Native("nchar(6)", _SQLSERVER_COLLATION), "binary": "varbinary(300)", "date": "date",
        "time": "time(7)", "timestamp": "datetime", "timestamptz": "datetimeoffset(7)",
        "uuid": "uniqueidentifier",
    },
    "oracle": {
        "integer": "NUMBER(9,0)", "bigint": "NUMBER(19,0)", "decimal": "NUMBER(18,4)",
        "fine_decimal": "NUMBER", "wide_decimal": "NUMBER(38,0)", "finest_decimal": "NUMBER(38,37)",
        "float": "BINARY_DOUBLE", "text": "VARCHAR2(200)", "char": Native("CHAR(6)", "BINARY_CI"),
        "binary": "RAW(300)", "timestamp": "DATE", "timestamptz": "TIMESTAMP(6) WITH TIME ZONE",
        "json": "JSON", "interval": "INTERVAL DAY(2) TO SECOND(6)",
    },
    "clickhouse": {
        "integer": "Int32", "bigint": "Int64", "decimal": "Decimal(18, 4)", "fine_decimal": "Decimal(20, 6)",
        "wide_decimal": "Decimal(76, 0)", "finest_decimal": "Decimal(76, 38)", "float": "Float64",
        "boolean": "Bool", "text": "String", "char": "FixedString(6)",
        "date": "Date32", "time": "Time64(6)", "timestamp": "DateTime64(6)",
        "timestamptz": "DateTime64(9, 'UTC')", "uuid": "UUID", "json": "JSON", "array": "Array(Int32)",
        "interval": "IntervalSecond",
    },
    "spark": {**_SPARK, "time": "time(6)"},
    "databricks": _SPARK,
}  # fmt: skip
