"""Writes results into an SQLite file, beside its own tables: one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote

from twofold_engine.databases import writing
from twofold_engine.databases.writing import Kind, NewTable, Writer
from twofold_engine.errors import ConnectionFailed, DatabaseLocked, EngineError, PermissionDenied
from twofold_engine.sql.sqlite import SQLiteDialect
from twofold_engine.types import Family

if TYPE_CHECKING:
    from twofold_engine.databases.sqlite import SQLiteDatabase

SCHEMA = "main"
"""A file has no schemas to choose from."""


def _text(text: str) -> str:
    return text


class SQLiteWriter(Writer):
    """``Kind.read`` gives the Python value. Declared types are those whose affinity changes no value."""

    dialect = SQLiteDialect()
    text = Kind("TEXT")
    folds_names = True
    kinds: ClassVar[Mapping[Family, Sequence[Kind]]] = {
        Family.INTEGER: (Kind("INTEGER", writing.INT64, int),),
        Family.FLOAT: (Kind("REAL", writing.FLOAT, float),),
        Family.BOOLEAN: (Kind("BOOLEAN", writing.BOOLEAN, lambda text: int(text == "true")),),
        Family.BINARY: (Kind("BLOB", writing.BINARY, lambda text: bytes.fromhex(text[2:])),),
        Family.DATE: (Kind("DATE", writing.DATE, _text),),
        Family.TIME: (Kind("TIME", writing.TIME, _text),),
        Family.TIMESTAMP: (Kind("TIMESTAMP", writing.STAMP, _text),),
        Family.TIMESTAMPTZ: (Kind("TIMESTAMPTZ", rf"{writing.STAMP}Z", _text),),
        Family.UUID: (Kind("UUID", rf"{writing.UUID}", _text),),
    }

    def __init__(self, database: SQLiteDatabase) -> None:
        super().__init__(database.limits, database.label)
        if not database.path.is_file():
            raise ConnectionFailed(f"There is no SQLite file {database.path}.", hint="Check the path.")
        with self.translated():
            self.connection = sqlite3.connect(
                f"file:{quote(str(database.path))}?mode=rw", uri=True, isolation_level=None,
                timeout=self.limits.lock_wait_seconds, check_same_thread=False,
            )  # fmt: skip
        with self.translated():
            self.connection.execute("PRAGMA trusted_schema = off")

    def _schemas(self) -> list[str]:
        return [SCHEMA]

    @property
    def schema_hint(self) -> str:
        return f"An SQLite file has one schema: write {SCHEMA}."

    def _existing(self, names: Sequence[str]) -> set[str]:
        marks = ", ".join("?" * len(names))
        sql = f"SELECT name FROM main.sqlite_master WHERE name COLLATE NOCASE IN ({marks})"
        found = {str(row[0]).lower() for row in self.connection.execute(sql, list(names))}
        return {name for name in names if name.lower() in found}

    def _write(self, tables: Sequence[NewTable], replaced: Sequence[str]) -> None:
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            for name in replaced:
                self.connection.execute(f"DROP TABLE IF EXISTS {self.name(name)}")
            for table in tables:
                columns = [f"{self.dialect.quote(c.name)} {c.kind.type}" for c in table.columns]
                self.connection.execute(f"CREATE TABLE {self.name(table.name)} ({', '.join(columns)})")
                marks = ", ".join("?" * len(columns))
                sql = f"INSERT INTO {self.name(table.name)} VALUES ({marks})"
                self.connection.executemany(sql, _rows(table))
            self.connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
            raise

    def _drop(self, names: Sequence[str]) -> None:
        self._write([], names)

    def _translate(self, error: Exception) -> EngineError:
        text = str(error)
        if "locked" in text or "busy" in text:
            return DatabaseLocked(
                f"{self.label} is being read or written by another process.", hint="Try again later."
            )
        if "readonly" in text or "unable to open" in text:
            return PermissionDenied(
                f"This process may not write the file of {self.label}, or its folder.",
                hint="Let its user write both, or name another place for results.",
            )
        return writing_failed(self.label, text)

    def stop(self) -> None:
        self.was_cancelled.set()
        with suppress(Exception):
            self.connection.interrupt()

    def close(self) -> None:
        self.connection.close()


def writing_failed(label: str, text: str) -> EngineError:
    from twofold_engine.databases.base import query_failed

    failed = query_failed(text)
    return type(failed)(failed.message.replace("The database", label, 1), hint=failed.hint)


def _rows(table: NewTable) -> Iterator[tuple[Any, ...]]:
    readers: list[Callable[[str], Any]] = [column.kind.read or _text for column in table.columns]
    for batch in table.batches():
        for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            yield tuple(None if v is None else read(v) for v, read in zip(row, readers, strict=True))
