"""Homes of the databases in this repository, for the compliance suite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar

import duckdb
import pg8000.native
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine._paths import parse_uri
from twofold_engine.databases import Database
from twofold_engine.limits import Limits
from twofold_engine.spec import FileRef
from twofold_engine.testing.fake import FakeDatabase, FakeServer
from twofold_engine.testing.homes import Home, Row, SqlHome, Stored
from twofold_engine.testing.samples import LogicalType, Sample, Trait
from twofold_engine.types import Family

_INTEGERS = {
    "int8": "TINYINT", "int16": "SMALLINT", "int32": "INTEGER", "int64": "BIGINT", "int128": "HUGEINT",
    "uint8": "UTINYINT", "uint16": "USMALLINT", "uint32": "UINTEGER", "uint64": "UBIGINT",
    "uint128": "UHUGEINT",
}  # fmt: skip
_DUCKDB = _INTEGERS | {
    "decimal_9_2": "DECIMAL(9,2)", "decimal_18_4": "DECIMAL(18,4)", "decimal_38_10": "DECIMAL(38,10)",
    "float32": "FLOAT", "float64": "DOUBLE", "boolean": "BOOLEAN", "text": "VARCHAR", "binary": "BLOB",
    "date": "DATE", "time_us": "TIME", "time_ns": "TIME_NS", "timestamp_s": "TIMESTAMP_S",
    "timestamp_ms": "TIMESTAMP_MS", "timestamp_us": "TIMESTAMP", "timestamp_ns": "TIMESTAMP_NS",
    "timestamptz_us": "TIMESTAMPTZ", "interval": "INTERVAL", "uuid": "UUID", "json": "JSON",
    "array_int32": "INTEGER[]", "array_text": "VARCHAR[]", "struct": "STRUCT(a INTEGER, b VARCHAR)",
}  # fmt: skip
_FAR = frozenset({Trait.BEFORE_CHRIST, Trait.EARLY, Trait.AFTER_2037, Trait.WIDE_YEAR})


class _DuckDBWords(SqlHome):
    """How DuckDB writes constants."""

    natives: ClassVar[Mapping[str, str]] = _DUCKDB
    lacks_of: ClassVar[Mapping[str, frozenset[Trait]]] = {"timestamp_ns": _FAR}

    def constant(self, sample: Sample | None, kind: LogicalType) -> str:
        if sample is None:
            return super().constant(sample, kind)
        match kind.family:
            case Family.BINARY:
                return f"from_hex('{sample.value.hex()}')"
            case Family.ARRAY | Family.STRUCT:
                return self.cast(self._nested(sample.value), kind)
            case Family.TEXT if "\0" in sample.value:
                parts = [self.text(part) for part in sample.value.split("\0")]
                return "(" + " || chr(0) || ".join(parts) + ")"
            case Family.DATE | Family.TIMESTAMP | Family.TIMESTAMPTZ if Trait.BEFORE_CHRIST in sample.traits:
                date, _, rest = sample.written.removesuffix(" BC").partition(" ")
                return self.cast(self.text(f"{date} (BC) {rest}".strip()), kind)
        return super().constant(sample, kind)

    def _nested(self, value: Any) -> str:
        match value:
            case None:
                return "NULL"
            case dict():
                return "{" + ", ".join(f"{k}: {self._nested(v)}" for k, v in value.items()) + "}"
            case list():
                return "[" + ", ".join(map(self._nested, value)) + "]"
            case str():
                return self.text(value)
            case _:
                return str(value)


class DuckDBHome(_DuckDBWords):
    type = "duckdb"

    def __init__(self, folder: Path) -> None:
        self.path = folder / "home.duckdb"
        duckdb.connect(str(self.path)).close()
        self.uri = f"duckdb:///{self.path}"
        self.options = {"path": str(self.path)}

    def execute(self, *statements: str) -> None:
        with duckdb.connect(str(self.path)) as connection:
            connection.execute("SET TimeZone = 'UTC'")
            for statement in statements:
                connection.execute(statement)


class FakeHome(_DuckDBWords):
    type = "fake"
    endless = (
        "SELECT COUNT(*) AS id FROM range(10000000) a, range(10000000) b WHERE a.range % 7 = b.range % 5"
    )

    def __init__(self) -> None:
        self.server = FakeServer(name="home")
        self.uri = "fake://home"
        self.options = {"server": "home"}

    def open_uri(self, uri: str, *, limits: Limits | None = None) -> Database:
        return FakeDatabase.from_uri(parse_uri(uri), limits=limits or Limits(), allowed_roots=None)

    def open_with(self, **changes: Any) -> Database:
        options = {**self.options, **changes}
        return FakeDatabase.from_options(options, limits=Limits(), allowed_roots=None)

    def running(self) -> Sequence[str]:
        return [sql for _, sql in self.server.driver.running]

    def execute(self, *statements: str) -> None:
        self.server.execute(*statements)

    def close(self) -> None:
        self.server.close()


class _FileHome(Home):
    """Tables as files, written by DuckDB."""

    copy: ClassVar[str]

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names = 0
        self.uri = self.put("first", {"id": "int64"}, []).uri
        self.options = {"path": self.uri.removeprefix(f"{self.type}:///")}
        self.rows: dict[str, list[Row]] = {}

    def put(
        self, table: str, columns: Mapping[str, str], rows: Iterable[Row], *, key: Sequence[str] = ()
    ) -> Stored:
        self.names += 1
        return self.write(self.folder / f"{self.names}.{self.type}", table, columns, rows)

    def write(self, path: Path, table: str, columns: Mapping[str, str], rows: Iterable[Row]) -> Stored:
        kept = list(rows)
        words = _Words()
        with duckdb.connect() as connection:
            connection.execute("SET TimeZone = 'UTC'")
            for statement in words.statements(table, columns, kept, ()):
                connection.execute(statement)
            connection.execute(f"COPY {words.quote(table)} TO {words.text(str(path))} ({self.copy})")
        return Stored(f"{self.type}:///{path}", FileRef())

    def add(self, stored: Stored, columns: Mapping[str, str], row: Row) -> None:
        """A file is replaced as a whole."""
        path = stored.uri.removeprefix(f"{self.type}:///")
        with duckdb.connect() as connection:
            connection.execute(f"CREATE TABLE t AS SELECT * FROM '{path}'")
            connection.execute(_Words().insert("t", columns, row))
            connection.execute(f"COPY t TO '{path}.new' ({self.copy})")
        Path(f"{path}.new").replace(path)


class _Words(_DuckDBWords):
    """Only writes statements."""

    type = ""

    def execute(self, *statements: str) -> None:
        raise NotImplementedError


class ParquetHome(_FileHome):
    type = "parquet"
    lacks_of = _DuckDBWords.lacks_of
    copy = "FORMAT parquet"
    natives: ClassVar[Mapping[str, str]] = {
        name: native
        for name, native in _DUCKDB.items()
        if name not in ("int128", "uint128", "time_ns", "interval")
    }


class CsvHome(_FileHome):
    """Every column is text."""

    type = "csv"
    copy = "FORMAT csv, HEADER, FORCE_QUOTE *"
    natives: ClassVar[Mapping[str, str]] = {"int64": "BIGINT", "text": "VARCHAR"}
    families: ClassVar[Mapping[str, Family]] = dict.fromkeys(("int64", "text"), Family.UNTYPED)


class SQLiteHome(SqlHome):
    type = "sqlite"
    natives: ClassVar[Mapping[str, str]] = {
        "int64": "INTEGER", "float64": "REAL", "boolean": "BOOLEAN", "text": "TEXT", "binary": "BLOB",
        "date": "DATE", "time_us": "TIME", "timestamp_us": "TIMESTAMP", "timestamptz_us": "TIMESTAMPTZ",
        "uuid": "UUID", "json": "JSON",
    }  # fmt: skip
    lacks = frozenset({Trait.NAN})
    # Its moments are text, and text of such years is no moment: it is shown as it stands.
    lacks_of: ClassVar[Mapping[str, frozenset[Trait]]] = dict.fromkeys(
        ("timestamp_us", "timestamptz_us"), frozenset({Trait.BEFORE_CHRIST, Trait.WIDE_YEAR})
    )

    def __init__(self, folder: Path) -> None:
        self.path = folder / "home.sqlite"
        sqlite3.connect(self.path).close()
        self.uri = f"sqlite:///{self.path}"
        self.options = {"path": str(self.path)}

    def execute(self, *statements: str) -> None:
        with closing(sqlite3.connect(self.path, timeout=0.2)) as connection:
            for statement in statements:
                connection.execute(statement)
            connection.commit()

    def constant(self, sample: Sample | None, kind: LogicalType) -> str:
        if sample is None:
            return "NULL"
        match kind.family:
            case Family.BINARY:
                return f"x'{sample.value.hex()}'"
            case Family.FLOAT:
                return {"Infinity": "9e999", "-Infinity": "-9e999"}.get(sample.shown, sample.written)
            case Family.INTEGER | Family.BOOLEAN:
                return sample.written
            case _ if "\0" in sample.written:
                return "(" + " || char(0) || ".join(map(self.text, sample.written.split("\0"))) + ")"
        return self.text(sample.written)


class PostgreSQLHome(SqlHome):
    type = "postgresql"
    natives: ClassVar[Mapping[str, str]] = {
        "int16": "smallint", "int32": "integer", "int64": "bigint", "decimal_9_2": "numeric(9,2)",
        "decimal_18_4": "numeric(18,4)", "decimal_38_10": "numeric(38,10)", "decimal_65_30": "numeric(65,30)",
        "decimal": "numeric", "float32": "real", "float64": "double precision", "boolean": "boolean",
        "text": "text", "binary": "bytea", "date": "date", "time_us": "time", "timestamp_us": "timestamp",
        "timestamp_ms": "timestamp(3)", "timestamptz_us": "timestamptz", "interval": "interval",
        "uuid": "uuid", "json": "jsonb", "array_int32": "integer[]", "array_text": "text[]",
    }  # fmt: skip
    lacks = frozenset({Trait.NUL})
    endless = "SELECT 1 AS id, pg_sleep(20)::text AS x"
    writes = (
        "WITH gone AS (DELETE FROM {table} RETURNING id) SELECT * FROM gone",
        "SELECT * INTO canary FROM {table}",
        "CREATE TABLE canary AS SELECT 1 AS id",
        "SELECT * FROM {table} FOR UPDATE",
        "SELECT lo_create(0)",
        "DO $$ BEGIN DELETE FROM {table}; END $$",
        "GRANT SELECT ON {table} TO PUBLIC",
        "COMMENT ON TABLE {table} IS 'x'",
    )

    def __init__(self, server: PostgresServer) -> None:
        self.server = server
        self.uri = server.create_database()
        self.dbname = self.uri.rsplit("/", 1)[1]
        self.options = {
            "host": server.host, "port": server.port, "dbname": self.dbname, "user": server.user,
            "password": server.password,
        }  # fmt: skip
        self.connection = pg8000.native.Connection(
            server.user, host=server.host, port=server.port, database=self.dbname, password=server.password
        )
        self.connection.run("SET TimeZone = 'UTC'")
        self.connection.run("SET lock_timeout = '200ms'")

    def execute(self, *statements: str) -> None:
        for statement in statements:
            self.connection.run(statement)

    def constant(self, sample: Sample | None, kind: LogicalType) -> str:
        if sample is not None and kind.family is Family.BINARY:
            return f"decode('{sample.value.hex()}', 'hex')"
        if sample is not None and kind.family is Family.ARRAY:
            elements = ["NULL" if e is None else self.text(str(e)) for e in sample.value]
            return self.cast(f"ARRAY[{', '.join(elements)}]", kind)
        return super().constant(sample, kind)

    def running(self) -> Sequence[str]:
        rows = self.server.query(
            "SELECT query FROM pg_stat_activity WHERE application_name = 'twofold' AND state = 'active'"
        )
        return [str(row[0]) for row in rows]

    def close(self) -> None:
        self.connection.close()


class MariaDBHome(SqlHome):
    type = "mysql"
    natives: ClassVar[Mapping[str, str]] = {
        "int8": "tinyint", "int16": "smallint", "int32": "int", "int64": "bigint",
        "uint8": "tinyint unsigned", "uint16": "smallint unsigned", "uint32": "int unsigned",
        "uint64": "bigint unsigned", "decimal_9_2": "decimal(9,2)", "decimal_18_4": "decimal(18,4)",
        "decimal_38_10": "decimal(38,10)", "decimal_65_30": "decimal(65,30)", "float32": "float",
        "float64": "double", "boolean": "tinyint(1)", "text": "longtext", "binary": "longblob",
        "date": "date", "time_us": "time(6)", "timestamp_us": "datetime(6)", "timestamp_ms": "datetime(3)",
        "timestamptz_us": "timestamp(6)", "uuid": "uuid", "json": "json",
    }  # fmt: skip
    lacks = frozenset({
        Trait.NAN, Trait.INFINITE, Trait.BEFORE_CHRIST, Trait.WIDE_YEAR,
    })  # fmt: skip
    lacks_of: ClassVar[Mapping[str, frozenset[Trait]]] = {
        "timestamptz_us": frozenset({Trait.BEFORE_1970, Trait.EPOCH, Trait.AFTER_2037}),
    }
    endless = "SELECT 1 AS id, SLEEP(20) AS x"
    writes = (
        "REPLACE INTO {table} SELECT * FROM {table}",
        "CREATE TABLE canary AS SELECT 1 AS id",
        "LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE {table}",
        "LOAD DATA INFILE '/etc/hostname' INTO TABLE {table}",
        "RENAME TABLE {table} TO canary",
    )

    def __init__(self, server: MariaDBServer) -> None:
        self.server = server
        self.dbname = server.create_database()
        self.uri = server.uri_of(self.dbname)
        self.options = server.options | {"db": self.dbname}
        self.connection = server.connect(self.dbname)
        with self.connection.cursor() as cursor:
            cursor.execute(
                "SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES', time_zone = '+00:00', "
                "lock_wait_timeout = 1"
            )

    def execute(self, *statements: str) -> None:
        with self.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def column(self, name: str, type_: str, is_key: bool) -> str:
        """A plain timestamp would never be NULL."""
        nothing = " NULL" if type_.startswith("timestamptz") and not is_key else ""
        return super().column(name, type_, is_key) + nothing

    def constant(self, sample: Sample | None, kind: LogicalType) -> str:
        if sample is None:
            return "NULL"
        match kind.family:
            case Family.BINARY:
                return f"x'{sample.value.hex()}'"
            case Family.FLOAT | Family.BOOLEAN | Family.INTEGER | Family.DECIMAL:
                return sample.written
            case Family.TIMESTAMPTZ:
                return self.text(sample.shown.replace("T", " ").removesuffix("Z"))
            case Family.TEXT:
                return f"CONVERT(x'{sample.value.encode().hex()}' USING utf8mb4)"
        return self.text(sample.written)

    def running(self) -> Sequence[str]:
        rows = self.server.execute("SELECT info FROM information_schema.processlist WHERE command = 'Query'")
        return [str(row[0]) for row in rows if "processlist" not in str(row[0])]

    def close(self) -> None:
        self.connection.close()
