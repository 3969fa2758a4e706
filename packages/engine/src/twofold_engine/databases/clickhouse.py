"""ClickHouse 24.8 and later, read over HTTP by the official driver.

A session is read only, in UTC, and stopped by the server itself when it runs too long. Every statement has an
id of its own, by which another connection stops it. Rows come as an Arrow stream; one that ends early is an
error, never a shorter table.
"""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, ClassVar

from clickhouse_connect.driver.exceptions import Error
from urllib3.exceptions import HTTPError

from twofold_engine._paths import Uri
from twofold_engine.databases import _clickhouse_access, _clickhouse_connection
from twofold_engine.databases._clickhouse_types import TYPES
from twofold_engine.databases._clickhouse_values import Body, plain_batch, plain_schema, read_rows
from twofold_engine.databases.base import Database, Session
from twofold_engine.databases.names import find_table
from twofold_engine.databases.natives import NativeType
from twofold_engine.databases.options import Option, read_options
from twofold_engine.errors import (
    EngineError,
    InvalidQuery,
    InvalidUri,
    NotSupported,
    PermissionDenied,
    UnknownTable,
)
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import QueryRef, Relation, TableRef
from twofold_engine.sql.clickhouse import ROW, ClickHouseDialect, family_of, plain_type
from twofold_engine.sql.guard import check_query

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from twofold_engine.databases.access import Access

_OPTIONS: dict[str, Option] = {
    "host": Option("Host", required=True, description="Name or address of the server."),
    "port": Option("HTTP port", "integer", description="8123, with TLS 8443, where none is given."),
    "db": Option("Database", default="default", description="Where tables without a database are found."),
    "user": Option("User", default="default", description="An account that may read, and nothing else."),
    "password": Option("Password", secret=True),
    "secure": Option("TLS", "boolean", False, description="Encrypts everything, the password too."),
    "verify": Option("Check the certificate", "boolean", True, description="Off for tests only."),
    "rootcert": Option("Root certificate", secret=True,
                       description="PEM text, or a PEM file, that signed the server's one; "
                                   "empty: those that this machine trusts."),
}  # fmt: skip
_IN_URI = frozenset({"secure", "verify"})
_SYSTEM = ("system", "information_schema", "INFORMATION_SCHEMA")
_FORMATS = {
    "output_format_arrow_string_as_string": 1,
    "output_format_arrow_low_cardinality_as_dictionary": 0,
    "output_format_json_quote_denormals": 1,
    "output_format_json_quote_64bit_integers": 0,
    "output_format_json_quote_decimals": 0,
    "output_format_json_named_tuples_as_objects": 1,
    "output_format_decimal_trailing_zeros": 0,
    "date_time_output_format": "simple",
    "bool_true_representation": "true",
    "bool_false_representation": "false",
    "precise_float_parsing": 1,
}
"""How values become text; whatever the account's profile says."""
_SIZES = {
    "max_query_size": 64 * 1024**2,
    "max_ast_elements": 5_000_000,
    "max_expanded_ast_elements": 50_000_000,
}
"""Of a statement that compares hundreds of columns. A server's own bounds are meant for what people write:
256 KB, and so few elements that a hundred numbers go beyond them."""


_LIMITED = ("timeout", "read", "result", "join", "group_by", "set", "sort", "distinct", "transfer")
_WHOLE = {f"{what}_overflow_mode": "throw" for what in _LIMITED} | {
    "read_overflow_mode_leaf": "throw",
    "timeout_overflow_mode_leaf": "throw",
    "skip_unavailable_shards": 0,
    "limit": 0,
    "offset": 0,
}
"""What a server does at one of its limits, or without one of its shards: an error, and no answer that lacks
rows and looks whole."""
_MEANING = {
    "join_default_strictness": "ALL",
    "enable_positional_arguments": 1,
    "empty_result_for_aggregation_by_empty_set": 0,
    "aggregate_functions_null_for_empty": 0,
    "transform_null_in": 0,
    "count_distinct_implementation": "uniqExact",
}
"""How a statement is read; whatever the account's profile says."""


class ClickHouseDatabase(Database):
    name = "clickhouse"
    title = "ClickHouse"
    dialect = ClickHouseDialect()
    options: ClassVar[Mapping[str, Option]] = _OPTIONS
    native_types: ClassVar[Sequence[NativeType]] = TYPES

    def __init__(
        self, settings: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> None:
        super().__init__(limits=limits, allowed_roots=allowed_roots)
        self.settings = dict(settings)
        self.settings["port"] = settings["port"] or (8443 if settings["secure"] else 8123)

    @classmethod
    def from_uri(cls, uri: Uri, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        if set(uri.options) - _IN_URI:
            raise InvalidUri(
                "A clickhouse URI has only the options secure and verify.",
                hint="Leave the others out; what a session needs is set by itself.",
            )
        given = {
            "host": uri.host,
            "port": uri.port,
            "db": uri.path,
            "user": uri.user,
            "password": uri.password,
            **uri.options,
        }
        return cls(
            read_options(cls.title, cls.options, given, error=InvalidUri),
            limits=limits, allowed_roots=allowed_roots,
        )  # fmt: skip

    @classmethod
    def from_options(
        cls, options: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> Database:
        return cls(read_options(cls.title, cls.options, options), limits=limits, allowed_roots=allowed_roots)

    @property
    def label(self) -> str:
        return "ClickHouse {host}:{port}/{db}".format(**self.settings)

    def place(self) -> tuple[object, ...]:
        """One server joins all of its databases."""
        return (self.name, self.settings["host"].lower(), self.settings["port"])

    def joins(self, other: Database, *relations: Relation) -> bool:
        # Two accounts see different tables; and a query looks for its tables in the one current database.
        queries = any(isinstance(relation, QueryRef) for relation in relations)
        shared = ("user", "db") if queries else ("user",)
        return (
            isinstance(other, ClickHouseDatabase)
            and self.same_place(other)
            and all(self.settings[name] == other.settings[name] for name in shared)
        )

    def _new_session(self, databases: Sequence[Database]) -> Session:  # noqa: ARG002
        return ClickHouseSession(self.limits, self)

    def access(self) -> Access:
        return _clickhouse_access.access(self.session, self.settings["db"])

    def grants(self) -> str:
        return _clickhouse_access.grants(self.session, self.settings["db"])


class ClickHouseSession(Session):
    dialect = ClickHouseDialect()

    def __init__(self, limits: Limits, database: ClickHouseDatabase) -> None:
        super().__init__(limits)
        self.database = database
        self._running: set[str] = set()
        self._lock = threading.Lock()
        with self.translated():
            self.client = _clickhouse_connection.open_client(database.settings, limits, database.addresses)
        try:
            self._settings = self._configure()
        except BaseException:
            self.close()
            raise

    def _configure(self) -> dict[str, Any]:
        """The settings that go with every statement: there is no state between two of them."""
        self.version = str(self.client.server_version)
        if tuple(int(part) for part in self.version.split(".")[:2]) < _clickhouse_connection.OLDEST:
            oldest = ".".join(map(str, _clickhouse_connection.OLDEST))
            raise NotSupported(
                f"{self.database.label} runs ClickHouse {self.version}; {oldest} is the oldest "
                "that can be read.", hint="Upgrade the server.",
            )  # fmt: skip
        known = self.client.server_settings
        level = str(known["readonly"].value) if "readonly" in known else "0"
        if level == "1":
            raise PermissionDenied(
                f"{self.database.label} lets this user change no setting, not even its own time zone.",
                hint="Give the account readonly = 2 in place of readonly = 1: it cannot write either way.",
            )
        wanted = {**_FORMATS, **_SIZES, **_WHOLE, **_MEANING}
        settings: dict[str, Any] = {name: value for name, value in wanted.items() if name in known}
        settings["session_timezone"] = "UTC"
        settings["max_execution_time"] = self.limits.statement_timeout_seconds
        if level == "0":
            settings["readonly"] = 1  # judged after all others, so that no statement changes one of them
        return settings

    def _text(self, value: str) -> str:
        return self.dialect.literal(value)

    # --- what there is

    def _tables(self) -> list[tuple[str, ...]]:
        rows = self.query(
            "SELECT database, name FROM system.tables WHERE NOT is_temporary AND name NOT LIKE '.inner%' "
            f"AND database NOT IN ({', '.join(map(self._text, _SYSTEM))})",
            purpose="list the tables", record=False,
        )  # fmt: skip
        return [(str(database), str(table)) for database, table in rows]

    def _find(self, database: Database, relation: TableRef) -> tuple[str, ...]:
        assert isinstance(database, ClickHouseDatabase)
        return find_table(relation, self._tables(), [(database.settings["db"],)])

    def relation(self, database: Database, relation: Relation) -> str:
        if isinstance(relation, QueryRef):
            return f"({check_query(relation.sql, self.dialect.sqlglot_name)}) AS {ROW}"
        if not isinstance(relation, TableRef):
            raise UnknownTable("ClickHouse needs the name of a table.", hint="Write database.table.")
        path = ".".join(self.dialect.quote(part) for part in self._find(database, relation))
        return f"{path} AS {ROW}"

    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        if isinstance(relation, QueryRef):
            query = check_query(relation.sql, self.dialect.sqlglot_name)
            rows = self.query(f"DESCRIBE TABLE ({query})", purpose="read the columns", record=False)
            if len({row[0] for row in rows}) != len(rows):
                raise InvalidQuery(
                    "The query has two columns of one name.", hint="Name every column with AS."
                )
        else:
            assert isinstance(relation, TableRef)
            schema, table = map(self._text, self._find(database, relation))
            rows = self.query(
                f"SELECT name, type FROM system.columns WHERE database = {schema} AND table = {table} "
                "AND default_kind <> 'EPHEMERAL' ORDER BY position", purpose="read the columns", record=False,
            )  # fmt: skip
        return [_column(str(row[0]), str(row[1]), position) for position, row in enumerate(rows)]

    def row_estimate(self, database: Database, relation: Relation) -> int | None:
        if not isinstance(relation, TableRef):
            return None
        schema, table = map(self._text, self._find(database, relation))
        rows = self.query(
            f"SELECT total_rows FROM system.tables WHERE database = {schema} AND name = {table}",
            purpose="read the statistics", record=False,
        )  # fmt: skip
        return None if not rows or rows[0][0] is None else int(rows[0][0])

    def hash_version(self) -> str:
        return f"clickhouse {self.version}"

    # --- running

    @contextmanager
    def _statement(self) -> Iterator[dict[str, Any]]:
        """The settings of a statement, with the id by which it is stopped while the block lasts."""
        number = f"twofold-{uuid.uuid4()}"
        with self._lock:
            self._running.add(number)
        try:
            yield {**self._settings, "query_id": number}
        finally:
            with self._lock:
                self._running.discard(number)

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self._statement() as settings:
            answer = self.client.raw_query(sql, settings=settings, fmt="JSONCompactEachRowWithNamesAndTypes")
        return read_rows(answer)

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        import pyarrow as pa

        statement = self._statement()
        settings = statement.__enter__()
        try:
            body = Body(self.client.raw_stream(sql, settings=settings, fmt="ArrowStream"))
            with body.explained():
                reader = pa.ipc.open_stream(pa.PythonFile(body, mode="r"))
        except BaseException:
            statement.__exit__(None, None, None)
            raise
        schema = plain_schema(reader.schema)

        def read() -> Iterator[pa.RecordBatch]:
            try:
                while True:
                    with body.explained():
                        batch = next(iter(reader), None)
                    if batch is None:
                        break
                    yield plain_batch(batch, schema)
                body.finish()
            finally:
                body.close()
                statement.__exit__(None, None, None)

        return schema, read()

    def cancel(self) -> None:
        with self._lock:
            running = ", ".join(map(self._text, sorted(self._running)))
        if running:
            # Over a connection of its own; a statement that is over already is no error.
            with suppress(Error, HTTPError, OSError):
                self.client.command(f"KILL QUERY WHERE query_id IN ({running}) ASYNC")

    def close(self) -> None:
        client = getattr(self, "client", None)
        if client is not None:
            client.http.clear()
            client.close()

    def _translate(self, error: Exception) -> EngineError:
        return _clickhouse_connection.translate(error, self.database.label)


def _column(name: str, native: str, position: int) -> ColumnInfo:
    plain, nullable = plain_type(native)
    return ColumnInfo(name, plain, family_of(plain), position, nullable)


DATABASE = ClickHouseDatabase
