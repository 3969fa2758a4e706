"""Statements of dialects without a server here, translated to DuckDB and run there.

The translator knows most functions; macros say what its documentation says of each other one, and stand in
for an engine's own hash. This checks the sense of a statement, not the engine: types, collations and limits
are DuckDB's.
"""

from __future__ import annotations

import re
from typing import Any

import duckdb
import sqlglot

from twofold_engine.sql.bigquery import BigQueryDialect
from twofold_engine.sql.dialect import Dialect
from twofold_engine.sql.redshift import RedshiftDialect
from twofold_engine.sql.snowflake import SnowflakeDialect
from twofold_engine.sql.trino import TrinoDialect

from .golden_statements import Natives
from .golden_types import NATIVES

TRANSLATED: tuple[Dialect, ...] = (
    SnowflakeDialect(), BigQueryDialect(), RedshiftDialect(), TrinoDialect()
)  # fmt: skip
LEFT_OUT = ("char", "json", "array", "interval", "wide_decimal", "finest_decimal")
"""Kinds whose types DuckDB has not: padded or collated texts, decimals of 76 digits."""

_HEX = "CAST('0x' || text AS BIGINT)"
_SIGNED = "CAST(CAST(hash(x) AS BIT) AS BIGINT)"
_MACROS = (
    f"from_base(text, base) AS {_HEX}",
    f"twofold_hex(text, format) AS {_HEX}",
    "to_ieee754_64(x) AS CAST(CAST(x AS DOUBLE) AS BIT)",
    "from_big_endian_64(x) AS CAST(x AS BIGINT)",
    "xxhash64(x) AS CAST(hash(x) AS BIT)",
    "is_infinite(x) AS isinf(x)",
    f"farm_fingerprint(x) AS {_SIGNED}",
    "to_varbyte(x, format) AS encode(x)",
    "from_varbyte(x, format) AS hex(x)",
    "to_binary(x) AS encode(x)",
    "format_float(format, x) AS format('{:.16e}', CAST(x AS DOUBLE))",
)
_BEFORE = {"TO_NUMBER(": "TWOFOLD_HEX(", "FORMAT('%.16e', ": "FORMAT_FLOAT('%.16e', "}
"""What the translator takes for something else."""
_AFTER = {
    r"%E4Y": "%Y",
    r"BIGNUMERIC": "DECIMAL(38, 9)",
    r"AS DECIMAL\)": "AS DECIMAL(38, 0))",
    r"TIMESTAMP\((?:9|12)\)": "TIMESTAMP",
    r"STRFTIME\((CAST\(\S+ AS TIME\))": r"STRFTIME(DATE '2000-01-01' + \1",
}
"""What the translator leaves as it was."""


def shared_natives(dialect: Dialect) -> Natives:
    """The types of a dialect that DuckDB has too."""
    return {kind: native for kind, native in NATIVES[dialect.name].items() if kind not in LEFT_OUT}


def connection() -> duckdb.DuckDBPyConnection:
    """An empty DuckDB with the functions of the other engines."""
    found = duckdb.connect()
    found.execute("SET TimeZone = 'UTC'")
    for macro in _MACROS:
        found.execute(f"CREATE MACRO {macro}")
    return found


def translate(sql: str, dialect: Dialect) -> str:
    """A statement as DuckDB's."""
    for old, new in _BEFORE.items():
        sql = sql.replace(old, new)
    (found,) = sqlglot.transpile(sql, read=dialect.sqlglot_name, write="duckdb")
    for pattern, new in _AFTER.items():
        found = re.sub(pattern, new, found)
    return found


def run(database: duckdb.DuckDBPyConnection, sql: str, dialect: Dialect) -> list[tuple[Any, ...]]:
    """The rows of a statement."""
    return database.execute(translate(sql, dialect)).fetchall()
