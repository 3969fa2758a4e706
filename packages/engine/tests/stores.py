"""The same small tables in every kind of database: what the cross-database tests load and compare."""

from __future__ import annotations

import math
import re
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pyarrow as pa
import pymysql
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from .oracle import Column, Leniency, Rule, rules_of
from .strategies import Kind, Side, sql_text

Place = tuple[str, str]
"""(URI, table) as the command line takes them."""

_DUCKDB = {
    "integer": "INTEGER", "bigint": "BIGINT", "decimal": "DECIMAL(18,4)", "float": "DOUBLE",
    "boolean": "BOOLEAN", "text": "VARCHAR", "binary": "BLOB", "date": "DATE", "time": "TIME",
    "timestamp": "TIMESTAMP", "timestamptz": "TIMESTAMP WITH TIME ZONE", "uuid": "UUID", "json": "JSON",
    "uuid_text": "VARCHAR", "json_text": "VARCHAR",
}  # fmt: skip
_POSTGRES = {
    "integer": "integer", "bigint": "bigint", "decimal": "numeric(18,4)", "float": "double precision",
    "boolean": "boolean", "text": "text", "binary": "bytea", "date": "date", "time": "time without time zone",
    "timestamp": "timestamp without time zone", "timestamptz": "timestamp with time zone", "uuid": "uuid",
    "json": "jsonb", "uuid_text": "text", "json_text": "text",
}  # fmt: skip
_SQLITE = {
    "integer": "INTEGER", "bigint": "BIGINT", "decimal": "DECIMAL(18,4)", "float": "DOUBLE",
    "boolean": "BOOLEAN", "text": "TEXT", "binary": "BLOB", "date": "DATE", "time": "TIME",
    "timestamp": "TIMESTAMP", "timestamptz": "TIMESTAMPTZ", "uuid": "UUID", "json": "JSON",
    "uuid_text": "TEXT", "json_text": "TEXT",
}  # fmt: skip
_MARIADB = {
    "integer": "int(11)", "bigint": "bigint(20)", "decimal": "decimal(18,4)", "float": "double",
    "boolean": "tinyint(1)", "text": "varchar(50)", "binary": "varbinary(300)", "date": "date",
    "time": "time(6)", "timestamp": "datetime(6)", "uuid": "uuid", "json": "json", "uuid_text": "varchar(50)",
    "json_text": "longtext",
}  # fmt: skip
"""Its ``timestamp`` begins in 1970, so it is no home for every value of ``timestamptz``."""


ROWS_OF_A_STATEMENT = 500


class Store(ABC):
    """A place that takes tables. ``natives`` are the type names by kind; only those kinds can be stored."""

    natives: ClassVar[Mapping[str, str]]
    engine: ClassVar[str] = "duckdb"
    hashes: ClassVar[bool] = True
    """Whether the engine's own hash can be used between two places of this engine."""
    typed: ClassVar[bool] = True
    join_misses: ClassVar[tuple[frozenset[str], ...]] = ()
    """Families whose meeting the database cannot compare inside itself; a join of them is refused."""

    def misses_a_rule(self, pairs: list[tuple[Column, Column]], given: Leniency) -> bool:
        """Whether a join is refused because the database cannot apply a rule inside itself."""
        return any(
            self.misses(rule, {a.family, b.family}) for a, b in pairs for rule in rules_of(a, b, given)
        )

    def misses(self, rule: Rule, families: set[str]) -> bool:
        return False

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(self.natives)

    def held(self, side: Side) -> Side:
        """The table as the database really keeps it."""
        return side

    @abstractmethod
    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        """Stores tables, replacing those of the same name."""

    def filter(self, sql: str) -> str:
        """A filter of ``strategies`` in this database's own words."""
        return sql

    def close(self) -> None:  # noqa: B027 - only servers have something to let go of
        """Lets go of connections."""

    def _statements(self, name: str, side: Side) -> list[str]:
        pairs = zip(side.names, side.kinds, strict=True)
        columns = ", ".join(f"{_quoted(column)} {self.natives[kind.name]}" for column, kind in pairs)
        table = _quoted(name)
        statements = [f"DROP TABLE IF EXISTS {table}", f"CREATE TABLE {table} ({columns})"]
        for start in range(0, len(side.rows), ROWS_OF_A_STATEMENT):
            rows = ", ".join(
                f"({', '.join(self.literal(v, k) for v, k in zip(row, side.kinds, strict=True))})"
                for row in side.rows[start : start + ROWS_OF_A_STATEMENT]
            )
            statements.append(f"INSERT INTO {table} VALUES {rows}")
        return statements

    def literal(self, value: Any, kind: Kind) -> str:
        text = sql_text(value, kind)
        native = self.natives[kind.name]
        return f"CAST({'NULL' if text is None else _constant(text)} AS {native})"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _constant(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


class DuckDBStore(Store):
    natives = _DUCKDB

    def __init__(self, folder: Path, name: str = "store") -> None:
        self.path = folder / f"{name}.duckdb"

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        with duckdb.connect(str(self.path)) as connection:
            for name, side in tables.items():
                self.fill(connection, name, side)
        return {name: (f"duckdb:///{self.path}", f'"{name}"') for name in tables}

    def fill(self, connection: duckdb.DuckDBPyConnection, name: str, side: Side) -> None:
        """Writes the rows as text, which DuckDB reads as what the columns are."""
        for statement in self._statements(name, replace(side, rows=())):
            connection.execute(statement)
        if not side.rows:
            return
        columns = zip(zip(*side.rows, strict=True), side.kinds, strict=True)
        texts = [[_duckdb_text(value, kind) for value in values] for values, kind in columns]
        rows = pa.table(
            [pa.array(column, pa.string()) for column in texts], [f"c{i}" for i in range(len(texts))]
        )
        items = [
            f"from_hex(c{i})" if kind.family == "binary" else f"CAST(c{i} AS {self.natives[kind.name]})"
            for i, kind in enumerate(side.kinds)
        ]
        connection.register("rows_as_text", rows)
        connection.execute(f"INSERT INTO {_quoted(name)} SELECT {', '.join(items)} FROM rows_as_text")
        connection.unregister("rows_as_text")


def _duckdb_text(value: Any, kind: Kind) -> str | None:
    return value.hex() if isinstance(value, bytes) else sql_text(value, kind)


class PostgresStore(Store):
    engine = "postgresql"
    natives = _POSTGRES
    join_misses = (frozenset(("json", "text")),)  # a text that is no JSON would stop the statement

    def misses(self, rule: Rule, families: set[str]) -> bool:
        mixed = families in ({"integer", "float"}, {"boolean", "float"})
        return rule.kind in ("ignore_case", "equal_if") or (rule.kind == "tolerance" and mixed)

    def __init__(self, server: PostgresServer) -> None:
        self.uri = server.create_database()
        self._connection = adbc.connect(self.uri, autocommit=True)

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        with self._connection.cursor() as cursor:
            for name, side in tables.items():
                for statement in self._statements(name, side):
                    cursor.execute(statement)
        return {name: (self.uri, f'public."{name}"') for name in tables}

    def literal(self, value: Any, kind: Kind) -> str:
        if kind.family == "binary" and value is not None:
            return f"'\\x{value.hex()}'::bytea"
        return super().literal(value, kind)

    def close(self) -> None:
        self._connection.close()


class KeyedPostgresStore(PostgresStore):
    """Holds no row whose key is NULL in part or that of an earlier row, declares the key, and knows its rows
    from statistics."""

    def held(self, side: Side) -> Side:
        return _with_unique_keys(side)

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        places = super().put({name: self.held(side) for name, side in tables.items()})
        with self._connection.cursor() as cursor:
            for name, side in tables.items():
                listed = ", ".join(_quoted(side.names[i]) for i in _key_places(side))
                with suppress(adbc.Error):  # two values of Python may be one in the database
                    cursor.execute(f"ALTER TABLE {_quoted(name)} ADD PRIMARY KEY ({listed})")
                cursor.execute(f"ANALYZE {_quoted(name)}")
        return places


def _key_places(side: Side) -> list[int]:
    return [i for i, column in enumerate(side.names) if re.fullmatch("[kK][0-9]|pair", column)]


def _with_unique_keys(side: Side) -> Side:
    places, rows = _key_places(side), {}
    for row in side.rows:
        key = tuple(row[i] for i in places)
        if None not in key:
            rows.setdefault(repr(key), row)
    return replace(side, rows=tuple(rows.values()))


class MariaDBStore(Store):
    engine = "mysql"
    hashes = False
    natives: ClassVar[Mapping[str, str]] = _MARIADB
    join_misses = (frozenset(("json",)), frozenset(("json", "text")), frozenset(("decimal", "float")))

    def misses(self, rule: Rule, families: set[str]) -> bool:
        match rule.kind:
            case "tolerance" if "float" in families:
                return families != {"float"}
            case "tolerance":
                return rule.mode == "relative"
            case "datetime_precision":
                return families == {"time"}
            case _:
                return rule.kind != "null_equals_empty"

    def __init__(self, server: MariaDBServer) -> None:
        self.dbname = server.create_database()
        self.uri = server.uri_of(self.dbname)
        self._connection = server.connect(self.dbname)
        with self._connection.cursor() as cursor:
            # As lenient as an old server: what it holds is what counts.
            cursor.execute("SET SESSION sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES', time_zone = '+00:00'")

    def held(self, side: Side) -> Side:
        return replace(side, rows=tuple(tuple(map(_finite, row)) for row in side.rows))

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        with self._connection.cursor() as cursor:
            for name, side in tables.items():
                for statement in self._statements(name, self.held(side)):
                    cursor.execute(statement)
        return {name: (self.uri, f'"{name}"') for name in tables}

    def literal(self, value: Any, kind: Kind) -> str:
        if kind.family == "binary" and value is not None:
            return f"x'{value.hex()}'"
        text = sql_text(value, kind)
        if text is None or kind.family == "boolean":
            return text or "NULL"
        return text if isinstance(value, float) else _constant(text)

    def filter(self, sql: str) -> str:
        return sql.replace('"', "`").replace("INTEGER", "SIGNED")

    def close(self) -> None:
        self._connection.close()


class KeyedMariaDBStore(MariaDBStore):
    """Declares the key columns of ``strategies`` as the primary key wherever that holds."""

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        places = super().put(tables)
        for name, side in tables.items():
            columns = [i for i, column in enumerate(side.names) if re.fullmatch("[kK][0-9]", column)]
            held = self.held(side)
            if columns and all(row[i] is not None for row in held.rows for i in columns):
                listed = ", ".join(_quoted(side.names[i]) for i in columns)
                with self._connection.cursor() as cursor, suppress(pymysql.err.Error):  # copies have no key
                    cursor.execute(f"ALTER TABLE {_quoted(name)} ADD PRIMARY KEY ({listed})")
        return places


class UniqueMariaDBStore(MariaDBStore):
    """As ``KeyedPostgresStore``."""

    def held(self, side: Side) -> Side:
        return _with_unique_keys(super().held(side))

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        places = super().put(tables)
        with self._connection.cursor() as cursor:
            for name, side in tables.items():
                listed = ", ".join(_quoted(side.names[i]) for i in _key_places(side))
                with suppress(pymysql.err.Error):  # texts too long for a key, or equal to the server
                    cursor.execute(f"ALTER TABLE {_quoted(name)} ADD PRIMARY KEY ({listed})")
                cursor.execute(f"ANALYZE TABLE {_quoted(name)}")
                cursor.fetchall()
        return places


def _finite(value: Any) -> Any:
    """MariaDB has neither NaN nor infinities."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


class SQLiteStore(Store):
    engine = "sqlite"
    hashes = False
    natives = _SQLITE

    def misses(self, rule: Rule, families: set[str]) -> bool:
        return True

    def __init__(self, folder: Path, name: str = "store") -> None:
        self.path = folder / f"{name}.sqlite"

    def held(self, side: Side) -> Side:
        return replace(side, rows=tuple(tuple(map(_kept, row, side.kinds)) for row in side.rows))

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        connection = sqlite3.connect(self.path)
        try:
            connection.execute("PRAGMA synchronous = OFF")
            for name, side in tables.items():
                for statement in self._statements(name, Side(side.names, side.kinds, ())):
                    connection.execute(statement)
                marks = ", ".join("?" for _ in side.names)
                rows = [tuple(map(_plain, row, side.kinds)) for row in side.rows]
                connection.executemany(f"INSERT INTO {_quoted(name)} VALUES ({marks})", rows)
            connection.commit()
        finally:
            connection.close()
        return {name: (f"sqlite:///{self.path}", f'"{name}"') for name in tables}


def _kept(value: Any, kind: Kind) -> Any:
    """SQLite has no NaN, and keeps decimals as floats."""
    if isinstance(value, float) and math.isnan(value):
        return None
    return Decimal(repr(float(value))) if isinstance(value, Decimal) else value


def _plain(value: Any, kind: Kind) -> Any:
    if value is None or isinstance(value, bool | int | float | bytes):
        return value
    return sql_text(value, kind)


class ParquetStore(Store):
    """Tables as files, written by DuckDB."""

    natives = _DUCKDB

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._duckdb = DuckDBStore(folder)

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        places = {}
        with duckdb.connect() as connection:
            for name, side in tables.items():
                self._duckdb.fill(connection, name, side)
                path = self.folder / f"{name}.parquet"
                connection.execute(f"COPY {_quoted(name)} TO {_constant(str(path))} (FORMAT parquet)")
                places[name] = (f"parquet:///{path}", "-")
        return places


class CSVStore(Store):
    """Text without types: NULL is nothing between the commas, everything else stands in quotes."""

    natives = dict.fromkeys(_DUCKDB, "")
    typed = False

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        places = {}
        for name, side in tables.items():
            lines = [",".join(map(_quoted, side.names))]
            for row in side.rows:
                lines.append(",".join(map(_csv_field, row, side.kinds)))
            path = self.folder / f"{name}.csv"
            path.write_text("".join(f"{line}\r\n" for line in lines), encoding="utf-8", newline="")
            places[name] = (f"csv:///{path}", "-")
        return places


def _csv_field(value: Any, kind: Kind) -> str:
    text = f"\\x{value.hex()}" if isinstance(value, bytes) else sql_text(value, kind)
    return "" if text is None else _quoted(text)
