"""Writes results into a DuckDB file: one transaction of a private instance, to which the file is attached."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import duckdb

from twofold_engine.databases import writing
from twofold_engine.databases.base import query_failed
from twofold_engine.databases.writing import Kind, NewTable, Writer, cast_to
from twofold_engine.errors import ConnectionFailed, DatabaseLocked, EngineError, PermissionDenied
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.types import Family

if TYPE_CHECKING:
    from twofold_engine.databases.duckdb import DuckDBDatabase

_ALIAS = "twofold_results"
_INSERTED = "twofold_stream"
_DATE = r"(?:[1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])-[0-9]{2}-[0-9]{2}"
"""From the year 1 on: DuckDB would write the year 0 as the one before Christ."""


def _kind(type_: str, shape: str) -> Kind:
    return Kind(type_, shape, cast_to(type_))


class DuckDBWriter(Writer):
    """``Kind.read`` takes the expression of a text column and gives that of the value."""

    dialect = DuckDBDialect()
    text = Kind("VARCHAR")
    folds_names = True
    kinds: ClassVar[Mapping[Family, Sequence[Kind]]] = {
        Family.INTEGER: (
            _kind("BIGINT", writing.INT64),
            _kind("HUGEINT", r"-?[0-9]{1,38}"),
        ),
        Family.DECIMAL: (
            _kind("DECIMAL(38,10)", writing.decimal_shape(38, 10)),
            _kind("DECIMAL(38,20)", writing.decimal_shape(38, 20)),
        ),
        Family.FLOAT: (_kind("DOUBLE", rf"{writing.FLOAT}|NaN|-?Infinity"),),
        Family.BOOLEAN: (_kind("BOOLEAN", writing.BOOLEAN),),
        Family.BINARY: (Kind("BLOB", writing.BINARY, lambda text: f"unhex(substr({text}, 3))"),),
        Family.DATE: (_kind("DATE", rf"{_DATE}|{writing.INFINITE}"),),
        Family.TIME: (_kind("TIME", rf"{writing.TIME}|{writing.END_OF_DAY}"),),
        Family.TIMESTAMP: (_kind("TIMESTAMP", rf"{_DATE}T{writing.TIME}|{writing.INFINITE}"),),
        Family.TIMESTAMPTZ: (
            _kind("TIMESTAMP WITH TIME ZONE", rf"{_DATE}T{writing.TIME}Z|{writing.INFINITE}"),
        ),
        Family.UUID: (_kind("UUID", writing.UUID),),
        Family.JSON: (_kind("JSON", ""),),
    }  # fmt: skip

    def __init__(self, database: DuckDBDatabase) -> None:
        super().__init__(database.limits, database.label)
        if not database.path.is_file():
            raise ConnectionFailed(f"There is no DuckDB file {database.path}.", hint="Check the path.")
        self.limits.temp_dir.mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix="twofold-", dir=self.limits.temp_dir))
        self.connection = duckdb.connect(":memory:")
        try:
            with self.translated():
                self._configure(database.path)
        except BaseException:
            self.end()
            raise

    def _configure(self, path: Path) -> None:
        run, text = self.connection.execute, self.dialect.literal
        run(f"SET memory_limit = '{self.limits.memory_bytes // 1024**2}MiB'")
        run(f"SET temp_directory = {text(str(self._folder))}")
        run(f"SET max_temp_directory_size = '{max(1, self.limits.temp_bytes // 1024**2)}MiB'")
        run(f"SET threads = {self.limits.threads}")
        run("SET enable_progress_bar = false")
        run("SET autoinstall_known_extensions = false")
        run("SET GLOBAL TimeZone = 'UTC'")
        deadline = time.monotonic() + self.limits.lock_wait_seconds
        while True:
            try:
                run(f"ATTACH {text(str(path))} AS {_ALIAS}")
                break
            except duckdb.Error as error:
                if not is_held(error) or time.monotonic() >= deadline or self.was_cancelled.is_set():
                    raise
                time.sleep(0.1)
        run("SET enable_external_access = false")
        run("SET lock_configuration = true")

    def _schemas(self) -> list[str]:
        rows = self.connection.execute(
            f"SELECT schema_name FROM duckdb_schemas() WHERE database_name = '{_ALIAS}' AND NOT internal"
        ).fetchall()
        return [str(row[0]) for row in rows] or ["main"]

    def name(self, table: str) -> str:
        return f"{_ALIAS}.{super().name(table)}"

    def _existing(self, names: Sequence[str]) -> set[str]:
        listed = ", ".join(self.dialect.literal(name.lower()) for name in names)
        place = f"database_name = '{_ALIAS}' AND schema_name = {self.dialect.literal(self.schema)}"
        found: set[str] = set()
        for kind in ("table", "view"):
            name = f"lower({kind}_name)"
            sql = f"SELECT {name} FROM duckdb_{kind}s() WHERE {place} AND {name} IN ({listed})"
            found |= {str(row[0]) for row in self.connection.execute(sql).fetchall()}
        return {name for name in names if name.lower() in found}

    def _write(self, tables: Sequence[NewTable], replaced: Sequence[str]) -> None:
        self.connection.execute("BEGIN")
        try:
            for name in replaced:
                self.connection.execute(f"DROP TABLE IF EXISTS {self.name(name)}")
            for table in tables:
                self._write_table(table)
            self.connection.execute("COMMIT")
        except BaseException:
            with suppress(duckdb.Error):
                self.connection.execute("ROLLBACK")
            raise

    def _write_table(self, table: NewTable) -> None:
        import pyarrow as pa

        quote = self.dialect.quote
        columns = ", ".join(f"{quote(column.name)} {column.kind.type}" for column in table.columns)
        self.connection.execute(f"CREATE TABLE {self.name(table.name)} ({columns})")
        schema = pa.schema([pa.field(f"c{i}", pa.string()) for i in range(len(table.columns))])
        values = ", ".join(
            f"c{i}" if column.kind.read is None else column.kind.read(f"c{i}")
            for i, column in enumerate(table.columns)
        )
        reader = pa.RecordBatchReader.from_batches(schema, table.batches())
        self.connection.register(_INSERTED, reader)
        try:
            self.connection.execute(f"INSERT INTO {self.name(table.name)} SELECT {values} FROM {_INSERTED}")
        finally:
            self.connection.unregister(_INSERTED)

    def _drop(self, names: Sequence[str]) -> None:
        self._write([], names)

    def _translate(self, error: Exception) -> EngineError:
        text = str(error)
        if is_held(error):
            return DatabaseLocked(
                f"{self.label} is being read or written elsewhere, so nothing can be written to it.",
                hint="Close the program that has it open, then compare again.",
            )
        if "read-only" in text.lower() or "Permission denied" in text:
            return PermissionDenied(
                f"This process may not write the file of {self.label}, or its folder.",
                hint="Let its user write both, or name another place for results.",
            )
        return query_failed(text)

    def stop(self) -> None:
        self.was_cancelled.set()
        with suppress(Exception):
            self.connection.interrupt()

    def close(self) -> None:
        self.connection.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def is_held(error: Exception) -> bool:
    """Whether somebody else has the file open: another process, or another instance in this one."""
    text = str(error).lower()
    return isinstance(error, duckdb.Error) and ("lock" in text or "unique file handle conflict" in text)
