"""Writes results into a schema of PostgreSQL: one transaction, copied as text, then cast."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

import adbc_driver_manager
import adbc_driver_postgresql.dbapi as driver

from twofold_engine.databases import writing
from twofold_engine.databases.writing import Kind, NewTable, Writer, cast_to
from twofold_engine.errors import EngineError, PermissionDenied
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.types import Family

if TYPE_CHECKING:
    from twofold_engine.databases.postgresql import PostgreSQLDatabase

_FAR_DATE = r"[0-9]{4,6}-[0-9]{2}-[0-9]{2}"
_INTERVAL = r"P(?:-?[0-9]+[YMD])*(?:T(?:-?[0-9]+[HM])*(?:-?[0-9]+(?:\.[0-9]{1,6})?S)?)?"
"""Of whole units, and no more digits of a second than PostgreSQL keeps."""


def _kind(type_: str, shape: str) -> Kind:
    return Kind(type_, shape, cast_to(type_))


class PostgreSQLWriter(Writer):
    """``Kind.read`` takes the expression of a text column and gives that of the value."""

    dialect = PostgreSQLDialect()
    text = Kind("text")
    most_name = 63
    counts_bytes = True
    takes_nul = False
    kinds: ClassVar[Mapping[Family, Sequence[Kind]]] = {
        Family.INTEGER: (_kind("bigint", writing.INT64), _kind("numeric", writing.WHOLE)),
        Family.DECIMAL: (_kind("numeric", rf"{writing.NUMBER}|NaN|-?Infinity"),),
        Family.FLOAT: (_kind("double precision", rf"{writing.FLOAT}|NaN|-?Infinity"),),
        Family.BOOLEAN: (_kind("boolean", writing.BOOLEAN),),
        Family.BINARY: (_kind("bytea", writing.BINARY),),
        Family.DATE: (_kind("date", rf"{_FAR_DATE}(?: BC)?|{writing.INFINITE}"),),
        Family.TIME: (_kind("time", rf"{writing.TIME}|{writing.END_OF_DAY}"),),
        Family.TIMESTAMP: (
            _kind("timestamp", rf"{_FAR_DATE}T{writing.TIME}(?: BC)?|{writing.INFINITE}"),
        ),
        Family.TIMESTAMPTZ: (
            _kind("timestamp with time zone", rf"{_FAR_DATE}T{writing.TIME}Z|{writing.INFINITE}"),
        ),
        Family.INTERVAL: (_kind("interval", _INTERVAL),),
        Family.UUID: (_kind("uuid", writing.UUID),),
        Family.JSON: (_kind("json", ""),),
    }  # fmt: skip

    def __init__(self, database: PostgreSQLDatabase) -> None:
        super().__init__(database.limits, database.label)
        self.account = database.settings["role"] or database.settings["user"]
        with self.translated():
            self.connection = driver.connect(database.uri())
        try:
            with self.translated():
                self._configure(database.settings["role"])
        except BaseException:
            self.end()
            raise

    def _configure(self, role: str | None) -> None:
        settings = {
            "statement_timeout": str(round(self.limits.statement_timeout_seconds * 1000)),
            "lock_timeout": str(round(max(1.0, self.limits.lock_wait_seconds) * 1000)),
            "TimeZone": "UTC",
            "DateStyle": "ISO",
            "standard_conforming_strings": "on",
            # What a type's name means is not for the account's own schemas to say.
            "search_path": "pg_catalog",
        }
        if role:
            self._run(f"SET ROLE {self.dialect.quote(role)}")
        text = self.dialect.literal
        calls = [f"set_config({text(name)}, {text(value)}, false)" for name, value in settings.items()]
        self._run("SELECT " + ", ".join(calls))
        self.connection.commit()

    def _run(self, sql: str) -> list[tuple[Any, ...]]:
        with self.connection.cursor() as cursor:
            cursor.adbc_statement.set_options(**{"adbc.postgresql.use_copy": "false"})
            cursor.execute(sql)
            return list(cursor.fetchall()) if cursor.description else []

    def _schemas(self) -> list[str]:
        rows = self._run("SELECT nspname::text FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'")
        return [str(row[0]) for row in rows]

    def _existing(self, names: Sequence[str]) -> set[str]:
        listed = ", ".join(map(self.dialect.literal, names))
        rows = self._run(
            "SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
            f"WHERE n.nspname = {self.dialect.literal(self.schema)} AND c.relname IN ({listed})"
        )
        return {str(row[0]) for row in rows}

    def _write(self, tables: Sequence[NewTable], replaced: Sequence[str]) -> None:
        try:
            for name in replaced:
                self._run(f"DROP TABLE IF EXISTS {self.name(name)}")
            for table in tables:
                self._write_table(table)
            self.connection.commit()
        except BaseException:
            with suppress(adbc_driver_manager.Error):
                self.connection.rollback()
            raise

    def _write_table(self, table: NewTable) -> None:
        import pyarrow as pa

        draft, target = self.draft(table.name), self.name(table.name)
        quote = self.dialect.quote
        columns = ", ".join(f"{quote(column.name)} {column.kind.type}" for column in table.columns)
        self._run(f"CREATE TABLE {target} ({columns})")
        plain = ", ".join(f"c{i} text" for i in range(len(table.columns)))
        self._run(f"CREATE TABLE {self.name(draft)} ({plain})")
        schema = pa.schema([pa.field(f"c{i}", pa.string()) for i in range(len(table.columns))])
        with self.connection.cursor() as cursor:
            reader = pa.RecordBatchReader.from_batches(schema, table.batches())
            cursor.adbc_ingest(draft, reader, mode="append", db_schema_name=self.schema)
        values = ", ".join(
            f"c{i}" if column.kind.read is None else column.kind.read(f"c{i}")
            for i, column in enumerate(table.columns)
        )
        self._run(f"INSERT INTO {target} SELECT {values} FROM {self.name(draft)}")
        self._run(f"DROP TABLE {self.name(draft)}")

    def _drop(self, names: Sequence[str]) -> None:
        self._write([], names)

    def _translate(self, error: Exception) -> EngineError:
        from twofold_engine.databases.postgresql import translate

        state = getattr(error, "sqlstate", None) or ""
        found = re.search(r"SQLSTATE: (\w{5})", str(error))
        if "42501" in (state, found[1] if found else ""):
            schema, account = self.dialect.quote(self.schema), self.dialect.quote(self.account)
            return PermissionDenied(
                f"{self.label} does not let {self.account} write into the schema {self.schema}.",
                hint=f"GRANT USAGE, CREATE ON SCHEMA {schema} TO {account};",
            )
        if "25006" in (state, found[1] if found else ""):
            return PermissionDenied(
                f"{self.label} lets {self.account} only read.",
                hint="Write the results with another account: name another data source as their place.",
            )
        return translate(error, self.label)

    def stop(self) -> None:
        self.was_cancelled.set()
        with suppress(Exception):
            self.connection.adbc_cancel()

    def close(self) -> None:
        self.connection.close()
