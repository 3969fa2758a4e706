"""Databases that hold values of every type they have, for the type matrix.

A store writes values, and reads them back as text with a client of its own: what a column really holds is
never asked of the engine. A new database joins the matrix by a store of its own and one line in ``STORES``.
"""

from __future__ import annotations

import json
import re
import sqlite3
import struct
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import adbc_driver_manager
import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pymysql
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine.clocks import interval_text
from twofold_engine.databases import open_uri
from twofold_engine.databases.base import Database
from twofold_engine.databases.natives import NativeType
from twofold_engine.normal_form import normal_form
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import TableRef
from twofold_engine.testing.samples import TYPES
from twofold_engine.types import Family

CELLS = 400
"""Most columns that are tried out at a time."""


class TypeStore(ABC):
    """One database with all of its types. Texts called *shown* are in the normal form."""

    name: ClassVar[str]
    uri: str
    columns: ClassVar[int] = 100
    """Cells of one pair of tables: as many as are compared fastest."""

    def __init__(self) -> None:
        self._tries: dict[tuple[str, str], str | None] = {}
        self._columns: dict[str, ColumnInfo] = {}
        self._held: dict[str, list[str]] = {}
        self._tables: dict[str, str] = {}
        self._tried_so_far = 0

    @property
    def types(self) -> list[NativeType]:
        """The declared types that can hold a value."""
        return [native for native in self.database.native_types if not native.unwritable]

    @cached_property
    def database(self) -> type[Database]:
        """The class of the engine whose types these are."""
        return type(self.open())

    def open(self) -> Database:
        return open_uri(self.uri)

    @abstractmethod
    def catalogue(self) -> set[str]:
        """The names of all types that the engine itself says it has."""

    @abstractmethod
    def execute(self, sql: str) -> None:
        """Raises the driver's own error."""

    @abstractmethod
    def read(self, table: str, native: NativeType) -> dict[int, str | None]:
        """The column ``c`` by the column ``id``, in the normal form; ``table`` may go on with WHERE."""

    @abstractmethod
    def constant(self, shown: str, native: NativeType) -> str:
        """SQL for a value in the normal form, in a column of a type."""

    def raw(self, text: str, native: NativeType) -> str:
        """SQL for a value of ``NativeType.values``."""
        return quoted(text)

    errors: ClassVar[tuple[type[Exception], ...]] = ()

    def nullable(self, native: NativeType) -> bool:
        """Whether a column of a type can hold NULL."""
        return True

    def prepare(self) -> None:
        """Runs what must be there before columns can be declared."""
        for native in self.types:
            for statement in native.setup:
                self.execute(statement)

    def close(self) -> None:  # noqa: B027 - only servers have something to let go of
        """Lets go of connections."""

    # --- what a column holds

    def column(self, native: NativeType) -> ColumnInfo:
        """The column as the engine sees it."""
        if not self._columns:
            columns = ", ".join(f"c{i} {known.declaration}" for i, known in enumerate(self.types))
            self.execute(f"CREATE TABLE seen ({columns})")
            with self.open() as database:
                found = database.columns(TableRef(("seen",)))
            self._columns = {
                known.declaration: column for known, column in zip(self.types, found, strict=True)
            }
        return self._columns[native.declaration]

    def try_out(self, native: NativeType, constants: Iterable[str]) -> dict[str, str]:
        """What a column of a type returns for each constant that it takes, in the normal form."""
        wanted = [text for text in dict.fromkeys(constants) if (native.declaration, text) not in self._tries]
        if wanted:
            start, self._tried_so_far = self._tried_so_far, self._tried_so_far + len(wanted)
            table = self._table_to_try(native)
            for i, text in enumerate(wanted, start):
                with suppress(*self.errors):
                    self.execute(f"INSERT INTO {table} VALUES ({i}, {text})")
            found = self.read(f"{table} WHERE id >= {start}", native)
            for i, text in enumerate(wanted, start):
                self._tries[native.declaration, text] = found.get(i)
        answers = {text: self._tries[native.declaration, text] for text in constants}
        return {text: shown for text, shown in answers.items() if shown is not None}

    def _table_to_try(self, native: NativeType) -> str:
        if native.declaration not in self._tables:
            table = self._tables[native.declaration] = f"tried{len(self._tables)}"
            self.execute(f"CREATE TABLE {table} (id int, c {native.declaration})")
        return self._tables[native.declaration]

    def held(self, native: NativeType) -> list[str]:
        """The different values, in the normal form, that the type was declared to be tried with and holds."""
        if native.declaration not in self._held:
            samples = [sample for name in native.samples for sample in TYPES[name].samples]
            constants = [self.constant(sample.shown, native) for sample in samples]
            constants += [self.raw(text, native) for text in native.values]
            self._held[native.declaration] = list(dict.fromkeys(self.try_out(native, constants).values()))
        return self._held[native.declaration]

    # --- tables

    def make(self, table: str, types: Sequence[NativeType], rows: Sequence[Sequence[str]]) -> None:
        """A table of ``id`` and ``c0`` …; the rows are constants in SQL, without the id."""
        columns = ", ".join(f"c{i} {native.declaration}" for i, native in enumerate(types))
        self.execute(f"CREATE TABLE {table} (id int NOT NULL PRIMARY KEY, {columns})")
        written = []
        for number, row in enumerate(rows):
            written.append(f"({number}, {', '.join(row)})")
        for start in range(0, len(written), 10):
            self.execute(f"INSERT INTO {table} VALUES {', '.join(written[start : start + 10])}")


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def shown_text(text: str, family: Family) -> str:
    """What a database wrote of a value, in the normal form. Dates and times are only respelled, for Python's
    own types hold too few of them."""
    if family in (Family.DATE, Family.TIME, Family.TIMESTAMP, Family.TIMESTAMPTZ):
        return _clock(text, family)
    return str(normal_form(text, family))


def _clock(text: str, family: Family) -> str:
    before = " BC" if "BC" in text else ""
    text = re.sub(r"\s*\(?BC\)?", "", text).strip()
    if family in (Family.TIMESTAMP, Family.TIMESTAMPTZ):
        text = text.replace(" ", "T", 1)
    text = re.sub(r"\+00(:00)?$", "", text).removesuffix("Z")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    zone = "Z" if family == Family.TIMESTAMPTZ and not text.endswith("infinity") else ""
    return f"{text}{zone}{before}"


def single_text(text: str) -> str:
    """The shortest digits of the 32-bit float that a text means."""
    import pyarrow as pa

    number = pa.array([struct.unpack("f", struct.pack("f", float(text)))[0]], pa.float32())
    from twofold_engine.normal_form import normal_form_array

    return str(normal_form_array(number, Family.FLOAT)[0].as_py())


class DuckDBTypes(TypeStore):
    name = "duckdb"
    errors = (duckdb.Error,)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.path = folder / "types.duckdb"
        self.uri = f"duckdb:///{self.path}"
        self._tried = duckdb.connect()
        self._tried.execute("SET TimeZone = 'UTC'")

    def _connect(self) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect(str(self.path))
        connection.execute("SET TimeZone = 'UTC'")
        return connection

    def catalogue(self) -> set[str]:
        # An upper-case name is that of a type with a physical type of another name: JSON.
        sql = "SELECT DISTINCT CASE WHEN type_name = UPPER(type_name) THEN type_name ELSE logical_type END " \
              "FROM duckdb_types()"  # fmt: skip
        return {name for (name,) in duckdb.sql(sql).fetchall()}

    def execute(self, sql: str) -> None:
        with self._connect() as connection:
            connection.execute(sql)

    def try_out(self, native: NativeType, constants: Iterable[str]) -> dict[str, str]:
        constants = list(dict.fromkeys(constants))
        wanted = [text for text in constants if (native.declaration, text) not in self._tries]
        found = self._answers([f"CAST({text} AS {native.declaration})" for text in wanted], native)
        for text, shown in zip(wanted, found, strict=True):
            self._tries[native.declaration, text] = shown
        answers = {text: self._tries[native.declaration, text] for text in constants}
        return {text: shown for text, shown in answers.items() if shown is not None}

    def _answers(self, expressions: Sequence[str], native: NativeType) -> list[str | None]:
        """What each of them is, None where it is refused."""
        if not expressions:
            return []
        shown = expressions
        if native.family == Family.BINARY:
            shown = [f"'\\x' || LOWER(HEX({sql}))" for sql in expressions]
        elif native.family in (Family.ARRAY, Family.STRUCT):
            shown = [f"CAST(TO_JSON({sql}) AS VARCHAR)" for sql in expressions]
        elif native.family != Family.INTERVAL:
            shown = [f"CAST({sql} AS VARCHAR)" for sql in expressions]
        tried = ", ".join(f"TRY({sql})" for sql in shown)
        table = self._tried.sql(f"SELECT {tried}").to_arrow_table()
        found: list[str | None] = []
        for i in range(len(expressions)):
            value = table.column(i)[0].as_py()
            if value is not None and native.family == Family.INTERVAL:
                value = interval_text(value[0], value[1], value[2] // 1000)
            found.append(None if value is None else shown_text(value, native.family))
        return found

    def read(self, table: str, native: NativeType) -> dict[int, str | None]:
        raise NotImplementedError("values are tried out without a table")

    def constant(self, shown: str, native: NativeType) -> str:
        if native.family == Family.BINARY and shown.startswith("\\x"):
            return f"FROM_HEX('{shown[2:]}')"
        if native.family in (Family.ARRAY, Family.STRUCT) and native.name not in ("TUPLE", "UNION"):
            return f"CAST(CAST({quoted(shown)} AS JSON) AS {native.declaration})"
        if native.family == Family.INTERVAL:
            return quoted(_interval_words(shown))
        if native.name == "TUPLE":
            return (
                quoted(f"({', '.join(map(str, json.loads(shown)))})") if shown[:1] == "[" else quoted(shown)
            )
        if native.name == "UNION":
            members = json.loads(shown) if shown[:1] == "{" else {}
            if len(members) != 1:
                return quoted(shown)
            ((tag, value),) = members.items()
            return f"UNION_VALUE({tag} := {value!r})"
        if native.family in (Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ) and shown.endswith(" BC"):
            date, _, clock = shown.removesuffix(" BC").partition("T")
            return quoted(f"{date} (BC) {clock}".strip())
        return quoted(shown)

    def make(self, table: str, types: Sequence[NativeType], rows: Sequence[Sequence[str]]) -> None:
        columns = ", ".join(f"c{i} {native.declaration}" for i, native in enumerate(types))
        with self._connect() as connection:
            connection.execute(f"CREATE TABLE {table} (id INTEGER NOT NULL PRIMARY KEY, {columns})")
            picked = []
            for native, column in zip(types, zip(*rows, strict=True), strict=True):
                # Every constant is written once, and every row picks one of them.
                known = list(dict.fromkeys(column))
                values = ", ".join(f"CAST({text} AS {native.declaration})" for text in known)
                picks = ", ".join(str(known.index(text) + 1) for text in column)
                picked.append(f"[{values}][[{picks}][n + 1]]")
            connection.execute(
                f"INSERT INTO {table} SELECT n, {', '.join(picked)} FROM RANGE({len(rows)}) AS r(n)"
            )


def _interval_words(shown: str) -> str:
    """``P1M-1DT2.5S`` → ``1 months -1 days 2.5 seconds``, which DuckDB reads."""
    date, _, time = shown.removeprefix("P").partition("T")
    units = {"Y": "years", "M": "months", "D": "days"}, {"H": "hours", "M": "minutes", "S": "seconds"}
    parts = [
        f"{number} {names[unit]}"
        for text, names in zip((date, time), units, strict=True)
        for number, unit in re.findall(r"(-?[0-9.]+)([YMDHS])", text)
    ]
    return " ".join(parts)


class PostgresTypes(TypeStore):
    name = "postgresql"
    errors = (adbc_driver_manager.Error,)

    def __init__(self, server: PostgresServer) -> None:
        super().__init__()
        self.uri = server.create_database()
        self._connection = adbc.connect(self.uri, autocommit=True)
        self.execute("SET timezone = 'UTC'")
        self.execute("SET intervalstyle = 'iso_8601'")
        self.execute("SET extra_float_digits = 1")

    def catalogue(self) -> set[str]:
        """Base types, enumerations, ranges and multiranges; ``_made`` tests what is made of them."""
        return {
            str(row[0]) for row in self._fetch(
                "SELECT format_type(oid, NULL) FROM pg_catalog.pg_type WHERE typtype IN ('b', 'r', 'm') "
                "AND NOT (typcategory = 'A' AND format_type(oid, NULL) LIKE '%[]')"
            )
        }  # fmt: skip

    def _fetch(self, sql: str) -> list[tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            cursor.execute(sql)
            return [tuple(row) for row in cursor.fetchall()]

    def execute(self, sql: str) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(sql)

    def read(self, table: str, native: NativeType) -> dict[int, str | None]:
        text = "c::text"
        if native.name == "money":
            text = "c::numeric::text"
        if native.family in (Family.ARRAY, Family.STRUCT):
            text = "to_jsonb(c)::text"
        return {
            number: None if value is None else shown_text(value, native.family)
            for number, value in self._fetch(f"SELECT id, {text} FROM {table}")
        }

    def constant(self, shown: str, native: NativeType) -> str:
        if native.family == Family.ARRAY and shown[:1] == "[":
            element = native.declaration.removesuffix("[]")
            return (
                f"(SELECT coalesce(array_agg(x::{element} ORDER BY n), '{{}}') FROM "
                f"jsonb_array_elements_text({quoted(shown)}) WITH ORDINALITY AS e(x, n))"
            )
        if native.family == Family.STRUCT:
            return f"jsonb_populate_record(NULL::{native.declaration}, {quoted(shown)})"
        text = {"true": "1", "false": "0"}.get(shown, shown) if native.declaration == "bit(1)" else shown
        return f"CAST({quoted(text)} AS {native.declaration})" if "time" in native.name else quoted(text)

    def close(self) -> None:
        self._connection.close()


class MariaDBTypes(TypeStore):
    name = "mariadb"
    errors = (pymysql.err.Error,)

    def __init__(self, server: MariaDBServer) -> None:
        super().__init__()
        self.dbname = server.create_database()
        self.uri = server.uri_of(self.dbname)
        self._connection = server.connect(self.dbname)
        self.execute("SET SESSION time_zone = '+00:00', innodb_strict_mode = OFF, sql_mode = "
                     "'NO_BACKSLASH_ESCAPES,STRICT_ALL_TABLES,ALLOW_INVALID_DATES'")  # fmt: skip

    def catalogue(self) -> set[str]:
        """The server has no table of types, but it has a grammar: every word that it knows, and every type
        that a plugin adds, is tried as the type of a column; what becomes of it is told by the columns."""
        words = {row[0] for row in self._fetch("SELECT word FROM information_schema.keywords")}
        plugins = "SELECT plugin_name FROM information_schema.plugins WHERE plugin_type = 'DATA TYPE'"
        words |= {row[0] for row in self._fetch(plugins)}
        for (name,) in self._fetch("SELECT name FROM mysql.help_topic"):
            words |= set(re.findall(r"\w+", name))
        found = set()
        for word in sorted({word.lower() for word in words}):
            for suffix in ("", "(3)", "('a')"):
                with suppress(pymysql.err.Error):
                    self.execute(f"CREATE OR REPLACE TEMPORARY TABLE catalogue (c {word}{suffix})")
                    ((_, kind, *_),) = self._fetch("SHOW COLUMNS FROM catalogue")
                    found.add(re.split(r"[\s(]", kind, maxsplit=1)[0])
                    break
        return found

    def _fetch(self, sql: str) -> list[tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    def execute(self, sql: str) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(sql)

    def read(self, table: str, native: NativeType) -> dict[int, str | None]:
        text = "CAST(c AS CHAR)"
        if native.family == Family.BINARY or native.name in _SHAPES:
            text = "CONCAT('\\x', LOWER(HEX(c)))"
        elif native.family == Family.FLOAT:
            text = "CAST(c + 0e0 AS CHAR)"
        elif native.declaration == "bit(8)":
            text = "LPAD(BIN(c + 0), 8, '0')"
        elif native.name == "bit" or native.family in (Family.INTEGER, Family.DECIMAL):
            text = "CAST(c + 0 AS CHAR)"
        found: dict[int, str | None] = {}
        for number, value in self._fetch(f"SELECT id, {text} FROM {table}"):
            shown = None if value is None else shown_text(value, native.family)
            if shown is not None and native.single:
                shown = single_text(shown)
            if shown is not None and native.family == Family.BOOLEAN and shown not in ("true", "false"):
                shown = {"1": "true", "0": "false"}.get(value, value)
            found[number] = shown
        return found

    def constant(self, shown: str, native: NativeType) -> str:
        if (native.family == Family.BINARY or native.name in _SHAPES) and shown.startswith("\\x"):
            return f"x'{shown[2:]}'"
        if native.family == Family.BOOLEAN:
            return {"true": "1", "false": "0"}.get(shown, quoted(shown))
        if native.declaration == "bit(8)":
            return f"b'{shown}'"
        if native.family == Family.FLOAT and re.fullmatch(r"-?[0-9.]+(e[+-]?[0-9]+)?", shown):
            return shown if "e" in shown else f"{shown}e0"
        if native.family in (Family.TIMESTAMP, Family.TIMESTAMPTZ):
            return quoted(shown.replace("T", " ").removesuffix("Z"))
        return quoted(shown)

    def raw(self, text: str, native: NativeType) -> str:
        if native.name in _SHAPES:
            return f"ST_GeomFromText({quoted(text)})"
        return text if native.name == "bit" else quoted(text)

    def close(self) -> None:
        self._connection.close()


_SHAPES = {"geometry", "point", "linestring", "polygon", "multipoint", "multilinestring", "multipolygon",
           "geometrycollection"}  # fmt: skip


class SQLiteTypes(TypeStore):
    name = "sqlite"
    errors = (sqlite3.Error, OverflowError)

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.path = folder / "types.sqlite"
        self.uri = f"sqlite:///{self.path}"
        self._connection = sqlite3.connect(self.path, isolation_level=None)
        self._connection.execute("PRAGMA synchronous = OFF")

    def catalogue(self) -> set[str]:
        """The words that a STRICT table takes for a type, of all those that anything is declared as here."""
        known = set()
        for word in sorted({native.name for native in self.types} | {"DATE", "JSON", "NUMERIC", "STRING"}):
            with suppress(sqlite3.Error):
                self.execute(f"CREATE TABLE catalogue (c {word}) STRICT")
                self.execute("DROP TABLE catalogue")
                known.add(word)
        return known

    def execute(self, sql: str) -> None:
        self._connection.execute(sql)

    def read(self, table: str, native: NativeType) -> dict[int, str | None]:
        return {
            number: None
            if value is None
            else str(normal_form(value, native.family))
            if not isinstance(value, str)
            else shown_text(value, native.family)
            for number, value in self._connection.execute(f"SELECT id, c FROM {table}")
        }

    def constant(self, shown: str, native: NativeType) -> str:
        if shown.startswith("\\x") and native.family in (Family.BINARY, Family.UNTYPED):
            return f"x'{shown[2:]}'"
        if native.family == Family.BOOLEAN:
            return {"true": "1", "false": "0"}.get(shown, quoted(shown))
        if native.family == Family.FLOAT:
            return {"Infinity": "9e999", "-Infinity": "-9e999"}.get(shown, quoted(shown))
        if "\0" in shown:
            return f"CAST(x'{shown.encode().hex()}' AS TEXT)"
        return quoted(shown)

    def close(self) -> None:
        self._connection.close()


def make_stores(folder: Path, postgres: PostgresServer, mariadb: MariaDBServer) -> Mapping[str, TypeStore]:
    stores: list[TypeStore] = [
        DuckDBTypes(folder), PostgresTypes(postgres), MariaDBTypes(mariadb), SQLiteTypes(folder),
    ]  # fmt: skip
    for store in stores:
        store.prepare()
    return {store.name: store for store in stores}


STORES = ("duckdb", "postgresql", "mariadb", "sqlite")
