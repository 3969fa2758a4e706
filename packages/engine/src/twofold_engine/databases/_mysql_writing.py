"""Writes results into a database of MySQL or MariaDB: drafts first, which one statement gives their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

from twofold_engine.databases import _mysql_connection, writing
from twofold_engine.databases.writing import Kind, NewTable, Writer
from twofold_engine.errors import EngineError, PermissionDenied, QueryFailed
from twofold_engine.sql.mysql import MySQLDialect
from twofold_engine.types import Family

if TYPE_CHECKING:
    from twofold_engine.databases.mysql import MySQLDatabase

_MODE = "STRICT_ALL_TABLES,ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION"
"""A value that does not fit is an error; a date that no calendar has is written as it stands."""
_STATEMENT_BYTES = 1024**2
_PACKET_MARGIN = 1024
_KILL_SECONDS = 5.0
_NO_RIGHT = frozenset({1044, 1142, 1227, 1290, 1370, 1792, 1836})
_SYSTEM = frozenset({"information_schema", "mysql", "performance_schema", "sys"})
_DIALECT = MySQLDialect()
_CLOCK_YEARS = r"(?:19[7-9][1-9]|198[0-9]|199[0-9]|20[0-2][0-9]|203[0-7])"
"""Of those of ``timestamp``, from 1970-01-01 to 2038-01-19, the years that fit whole."""


def _plain(text: str) -> str:
    return text


def _text(text: str) -> str:
    return _DIALECT.literal(text)


def _clock(text: str) -> str:
    return _DIALECT.literal(text.removesuffix("Z").replace("T", " "))


def _bytes(text: str) -> str:
    return f"x'{text[2:]}'"


class MySQLWriter(Writer):
    """``Kind.read`` gives the constant of a value in SQL."""

    dialect = _DIALECT
    text = Kind("longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "", _text)
    most_name = 64
    folds_names = True
    odd_signs = "\0\U00010000-\U0010ffff"
    kinds: ClassVar[Mapping[Family, Sequence[Kind]]] = {
        Family.INTEGER: (
            Kind("bigint", writing.INT64, _plain),
            Kind("decimal(65,0)", r"-?[0-9]{1,65}", _plain),
        ),
        Family.DECIMAL: (Kind("decimal(65,30)", writing.decimal_shape(65, 30), _plain),),
        Family.FLOAT: (Kind("double", writing.FLOAT, _text),),
        Family.BOOLEAN: (Kind("tinyint(1)", writing.BOOLEAN, lambda text: str(int(text == "true"))),),
        Family.BINARY: (Kind("longblob", writing.BINARY, _bytes),),
        Family.DATE: (Kind("date", writing.DATE, _text),),
        Family.TIME: (Kind("time(6)", r"-?[0-9]{2,3}:[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?", _text),),
        Family.TIMESTAMP: (Kind("datetime(6)", writing.STAMP, _clock),),
        Family.TIMESTAMPTZ: (
            Kind("timestamp(6) NULL DEFAULT NULL",
                 rf"{_CLOCK_YEARS}{writing.STAMP.removeprefix('[0-9]{4}')}Z", _clock),
        ),
    }  # fmt: skip

    def __init__(self, database: MySQLDatabase) -> None:
        super().__init__(database.limits, database.label)
        self._database = database
        with self.translated():
            self.connection = database.open_connection()
        try:
            with self.translated():
                self._configure()
        except BaseException:
            self.end()
            raise

    def _configure(self) -> None:
        is_mariadb = "mariadb" in self.connection.get_server_info().lower()
        seconds = self.limits.statement_timeout_seconds
        settings = [
            f"sql_mode = {_text(_MODE)}",
            "time_zone = '+00:00'",
            f"lock_wait_timeout = {max(1, round(self.limits.lock_wait_seconds))}",
            f"net_read_timeout = {round(seconds)}",
            f"sql_select_limit = {2**64 - 1}",  # tables that are there would else be overlooked
        ]
        if is_mariadb:
            settings.append(f"max_statement_time = {seconds}")
        self.connection.query(f"SET SESSION {', '.join(settings)}")
        self._packet = int(str(self._rows("SELECT @@max_allowed_packet")[0][0])) - _PACKET_MARGIN

    def _rows(self, sql: str) -> list[tuple[str | None, ...]]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql)
            return [
                tuple(part.decode() if isinstance(part, bytes) else part for part in row)
                for row in cursor.fetchall()
            ]

    def _schemas(self) -> list[str]:
        rows = self._rows("SELECT schema_name FROM information_schema.schemata")
        return [str(row[0]) for row in rows if row[0] not in _SYSTEM]

    @property
    def schema_hint(self) -> str:
        return f"Create it: CREATE DATABASE {self.dialect.quote(self.schema)};"

    def _existing(self, names: Sequence[str]) -> set[str]:
        listed = ", ".join(map(_text, names))
        rows = self._rows(
            "SELECT table_name FROM information_schema.tables "
            f"WHERE table_schema = {_text(self.schema)} AND table_name IN ({listed})"
        )
        return {str(row[0]) for row in rows}

    def _write(self, tables: Sequence[NewTable], replaced: Sequence[str]) -> None:
        self._drop(replaced)
        drafts = [self.draft(table.name) for table in tables]
        try:
            for table, draft in zip(tables, drafts, strict=True):
                self._write_table(table, self.name(draft))
            renamed = [
                f"{self.name(draft)} TO {self.name(table.name)}"
                for table, draft in zip(tables, drafts, strict=True)
            ]
            if renamed:
                self.connection.query(f"RENAME TABLE {', '.join(renamed)}")
        except BaseException:
            with suppress(Exception):
                self.connection.query("ROLLBACK")
                self._drop(drafts)
            raise

    def _write_table(self, table: NewTable, name: str) -> None:
        columns = [f"{self.dialect.quote(column.name)} {column.kind.type}" for column in table.columns]
        collation = "DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
        self.connection.query(f"CREATE TABLE {name} ({', '.join(columns)}) ENGINE = InnoDB {collation}")
        readers = [column.kind.read or _text for column in table.columns]
        self.connection.query("START TRANSACTION")
        for statement in self._inserts(name, readers, table):
            self.connection.query(statement)
        self.connection.query("COMMIT")

    def _inserts(
        self, name: str, readers: Sequence[Callable[[str], Any]], table: NewTable
    ) -> Iterator[bytes]:
        """Statements of many rows, each below the server's largest packet."""
        start = f"INSERT INTO {name} VALUES ".encode()
        most = min(_STATEMENT_BYTES, self._packet)
        waiting: list[bytes] = []
        size = len(start)
        for batch in table.batches():
            for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                values = ("NULL" if v is None else read(v) for v, read in zip(row, readers, strict=True))
                written = f"({', '.join(values)})".encode("utf-8", "replace")
                if len(start) + len(written) > self._packet:
                    raise QueryFailed(
                        f"A row of {len(written):,} bytes is longer than {self.label} takes at once.",
                        hint="Raise max_allowed_packet there, or leave the long column out.",
                    )
                if waiting and size + len(written) > most:
                    yield start + b",".join(waiting)
                    waiting, size = [], len(start)
                waiting.append(written)
                size += len(written) + 1
        if waiting:
            yield start + b",".join(waiting)

    def _drop(self, names: Sequence[str]) -> None:
        if names:
            self.connection.query(f"DROP TABLE IF EXISTS {', '.join(map(self.name, names))}")

    def _translate(self, error: Exception) -> EngineError:
        number = error.args[0] if error.args and isinstance(error.args[0], int) else 0
        if number in _NO_RIGHT:
            schema = self.dialect.quote(self.schema)
            return PermissionDenied(
                f"{self.label} does not let this account write into the database {self.schema}.",
                hint=f"GRANT SELECT, INSERT, CREATE, ALTER, DROP ON {schema}.* TO the account;",
            )
        return _mysql_connection.translate(error, self.label)

    def stop(self) -> None:
        self.was_cancelled.set()
        with suppress(Exception):
            other = self._database.open_connection(seconds=_KILL_SECONDS)
            try:
                other.query(f"KILL QUERY {self.connection.thread_id()}")
            finally:
                other.close()

    def close(self) -> None:
        self.connection.close()
