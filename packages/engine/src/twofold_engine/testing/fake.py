"""A database in memory that speaks the contract of ``Database`` and ``Session``, and fails on request.

::

    server = FakeServer({"orders": table}, keys={"orders": ["id"]}, faults=[Fault(FaultKind.DROP, call=7)])
    with server.database() as database: …

A ``FakeServer`` is the place that holds the tables, in a private DuckDB; a ``FakeDatabase`` is a client of
it, and ``FakeDriver`` counts the calls between them. A fault names a session (in the order of opening) and a
call of it, never a moment: calls of one session follow each other, so the same faults give the same run every
time.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from weakref import WeakValueDictionary

import duckdb

from twofold_engine._paths import Uri
from twofold_engine.databases._duckdb_functions import register_functions
from twofold_engine.databases.base import Database, DeclaredKey, Session, query_failed
from twofold_engine.databases.duckdb import family_of
from twofold_engine.databases.names import find_table
from twofold_engine.databases.options import Option, read_options
from twofold_engine.errors import (
    ConnectionFailed,
    EngineError,
    InvalidUri,
    PermissionDenied,
    QueryFailed,
    QueryTimeout,
    UnknownTable,
)
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import QueryRef, Relation, TableRef
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.guard import check_query

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["FakeDatabase", "FakeDriver", "FakeServer", "FakeSession", "Fault", "FaultKind"]

LEAST_BATCH = 1
"""A reordered stream is cut into batches of at least this many rows."""


class FaultKind(StrEnum):
    """What goes wrong at a call."""

    ERROR = "error"
    """This call is refused; the next ones work."""
    DROP = "drop"
    """The connection dies: this call fails, and every later one of the session but ``close``."""
    DELAY = "delay"
    """The call takes ``seconds`` longer; a cancelled one ends at once."""
    SHORT = "short"
    """At a ``batch``: the stream ends here without an error. Other calls are not touched."""
    MEMORY = "memory"
    """The driver runs out of memory."""


@dataclass(frozen=True)
class Fault:
    """What goes wrong, and where: at the ``call``-th call of the ``session``-th session, both from 0."""

    kind: FaultKind
    session: int = 0
    call: int = 0
    seconds: float = 0.0


class DriverError(Exception):
    """What the driver raises; ``reason`` is its code, which ``FakeSession._translate`` turns into ours."""

    def __init__(self, reason: str, text: str) -> None:
        super().__init__(text)
        self.reason = reason


@dataclass
class FakeDriver:
    """Counts calls, and makes them fail, wait or end early as told. Safe to share between threads."""

    faults: Sequence[Fault] = ()
    reorder: int | None = None
    """A seed: answers without an order come in another one, and streams in batches of another size."""
    fail_cancel: bool = False
    fail_close: bool = False
    calls: list[tuple[int, int, str]] = field(default_factory=list)
    """(session, number of the call within it, what it was), in the order of their beginning."""
    open: dict[int, FakeSession] = field(default_factory=dict)
    running: list[tuple[int, str]] = field(default_factory=list)
    """Statements that the server runs right now: (session, SQL)."""
    cancelled: list[tuple[int, str]] = field(default_factory=list)
    """Statements that were stopped by ``cancel``."""
    _numbers: dict[int, int] = field(default_factory=dict)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def new_number(self) -> int:
        """The number of a session that opens."""
        with self._lock:
            number = len(self._numbers)
            self._numbers[number] = 0
            return number

    def begin(self, session: int, name: str) -> tuple[int, list[Fault]]:
        """(the number of this call within its session, the faults that wait for it)."""
        with self._lock:
            call = self._numbers[session]
            self._numbers[session] += 1
            self.calls.append((session, call, name))
        return call, [fault for fault in self.faults if (fault.session, fault.call) == (session, call)]

    def shuffle(self, session: int, call: int, rows: list[Any]) -> None:
        if self.reorder is not None:
            random.Random(f"{self.reorder}/{session}/{call}").shuffle(rows)

    def batch_rows(self, session: int, call: int, most: int) -> int:
        if self.reorder is None:
            return most
        return random.Random(f"{self.reorder}:{session}:{call}").randint(
            LEAST_BATCH, max(LEAST_BATCH, min(7, most))
        )

    @contextmanager
    def runs(self, session: int, sql: str) -> Iterator[None]:
        """The time that a statement is on the server."""
        with self._lock:
            self.running.append((session, sql))
        try:
            yield
        finally:
            with self._lock, suppress(ValueError):  # the session may have been closed meanwhile
                self.running.remove((session, sql))

    def forget(self, session: int) -> None:
        """A session that closed runs nothing any more."""
        with self._lock:
            self.open.pop(session, None)
            self.running = [entry for entry in self.running if entry[0] != session]

    def note_cancelled(self, session: int) -> None:
        with self._lock:
            self.cancelled += [entry for entry in self.running if entry[0] == session]


_SERVERS: WeakValueDictionary[str, FakeServer] = WeakValueDictionary()
"""Servers by name, for URIs."""


class FakeServer:
    """Holds tables, and outlives the databases that are its clients. A context manager, or call ``close``.

    ``tables`` are Arrow tables by name; ``keys`` name the columns of a primary key. Everything that DuckDB's
    SQL knows can be made with ``execute``. ``hash_version`` is what sessions say of their hash functions.
    """

    def __init__(
        self,
        tables: Mapping[str, pa.Table] | None = None,
        *,
        keys: Mapping[str, Sequence[str]] | None = None,
        faults: Sequence[Fault] = (),
        driver: FakeDriver | None = None,
        name: str = "memory",
        hash_version: str = f"fake duckdb {duckdb.__version__}",
    ) -> None:
        self.name = name
        self.driver = driver or FakeDriver(faults)
        self.hash_version = hash_version
        self.connection = duckdb.connect(":memory:")
        self.connection.execute("SET threads = 1")  # more would give their rows in an order of chance
        self.connection.execute("SET GLOBAL TimeZone = 'UTC'")
        self.connection.execute("SET scalar_subquery_error_on_multiple_rows = true")
        register_functions(self.connection)
        self.connection.execute("SET enable_external_access = false")
        self.connection.execute("SET enable_progress_bar = false")
        for table, rows in (tables or {}).items():
            self.put(table, rows, (keys or {}).get(table, ()))
        _SERVERS[name] = self

    def put(self, table: str, rows: pa.Table, key: Sequence[str] = ()) -> None:
        """Stores a table, replacing one of that name."""
        quote = DuckDBDialect().quote
        with self.connection.cursor() as cursor:
            cursor.register("twofold_rows", rows)
            cursor.execute(f"CREATE OR REPLACE TABLE {quote(table)} AS SELECT * FROM twofold_rows")
            cursor.unregister("twofold_rows")
            if key:
                cursor.execute(f"ALTER TABLE {quote(table)} ADD PRIMARY KEY ({', '.join(map(quote, key))})")

    def execute(self, *statements: str) -> list[tuple[Any, ...]]:
        """Runs statements as somebody who may write; the rows of the last."""
        with self.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            return list(cursor.fetchall()) if cursor.description else []

    def database(self, *, limits: Limits | None = None) -> FakeDatabase:
        """A new client."""
        return FakeDatabase(self, limits=limits or Limits())

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> FakeServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class FakeDatabase(Database):
    """A client of a ``FakeServer`` of this process."""

    name = "fake"
    title = "Fake"
    travels: ClassVar[bool] = False  # its server is of this process
    dialect = DuckDBDialect()
    options: ClassVar[Mapping[str, Option]] = {
        "server": Option("Server", required=True, description="The name of a FakeServer of this process."),
    }

    def __init__(
        self, server: FakeServer, *, limits: Limits, allowed_roots: Sequence[Path] | None = None
    ) -> None:
        super().__init__(limits=limits, allowed_roots=allowed_roots)
        self.server = server

    @classmethod
    def from_uri(cls, uri: Uri, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        if uri.options or uri.user or uri.path:
            raise InvalidUri("A fake URI has a host and nothing else.", hint="Write fake://name.")
        given = read_options(cls.title, cls.options, {"server": uri.host}, error=InvalidUri)
        return cls.from_options(given, limits=limits, allowed_roots=allowed_roots)

    @classmethod
    def from_options(
        cls, options: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> Database:
        name = read_options(cls.title, cls.options, options)["server"]
        server = _SERVERS.get(name)
        if server is None:
            raise InvalidUri(f"There is no fake server {name}.", hint="Make a FakeServer of that name first.")
        return cls(server, limits=limits, allowed_roots=allowed_roots)

    @property
    def label(self) -> str:
        return f"Fake {self.server.name}"

    def place(self) -> tuple[object, ...]:
        return (self.name, id(self.server))

    def _new_session(self, databases: Sequence[Database]) -> Session:  # noqa: ARG002
        return FakeSession(self.limits, self)


class FakeSession(Session):
    """A connection in one read-only transaction, which sees what was there when it began."""

    dialect = DuckDBDialect()
    snapshot = True

    def __init__(self, limits: Limits, database: FakeDatabase) -> None:
        super().__init__(limits)
        self.server = database.server
        self.label = database.label
        self.driver = self.server.driver
        self.number = self.driver.new_number()
        self._dead = False
        self._stopped = threading.Event()
        with self.translated():
            self._call("connect")
            self.connection = self.server.connection.cursor()
            self.connection.execute("BEGIN TRANSACTION READ ONLY")
            # A transaction sees what was there at its first look, not at its beginning.
            self.connection.execute("SELECT COUNT(*) FROM duckdb_tables()").fetchall()
        self.driver.open[self.number] = self

    # --- faults

    def _call(self, name: str) -> tuple[int, bool]:
        """(the number of the call, whether a stream ends here). Raises what the driver raises."""
        call, faults = self.driver.begin(self.number, name)
        if self._dead:
            raise DriverError("gone", "the connection was lost")
        for fault in faults:
            match fault.kind:
                case FaultKind.DROP:
                    self._dead = True
                    raise DriverError("gone", "the connection was lost")
                case FaultKind.ERROR:
                    raise DriverError("refused", f"{name} was refused")
                case FaultKind.MEMORY:
                    raise MemoryError(f"no memory for {name}")
                case FaultKind.DELAY:
                    self._wait(fault.seconds)
        return call, any(fault.kind is FaultKind.SHORT for fault in faults)

    def _wait(self, seconds: float) -> None:
        """As a statement would on a server: until it is done, cancelled, or has taken too long."""
        allowed = self.limits.statement_timeout_seconds
        if self._stopped.wait(min(seconds, allowed)):
            raise DriverError("cancelled", "the statement was cancelled")
        if seconds > allowed:
            raise DriverError("timeout", "the statement took too long")

    # --- what there is

    def _look(self, sql: str) -> list[tuple[Any, ...]]:
        """A question of the driver's own, which is no call."""
        with self.translated():
            return list(self.connection.execute(sql).fetchall())

    def _find(self, relation: TableRef) -> tuple[str, ...]:
        tables = self._look(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal UNION ALL "
            "SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal"
        )
        return find_table(relation, [(str(s), str(t)) for s, t in tables], [("main",)])

    def relation(self, database: Database, relation: Relation) -> str:  # noqa: ARG002
        with self.translated():
            self._call("relation")
        if isinstance(relation, QueryRef):
            return f"({check_query(relation.sql, self.dialect.sqlglot_name)}) AS twofold_query"
        if not isinstance(relation, TableRef):
            raise UnknownTable("A fake database needs the name of a table.", hint="Write schema.table.")
        return ".".join(self.dialect.quote(part) for part in self._find(relation))

    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        with self.translated():
            self._call("columns")
        item = self._item(database, relation)
        rows = self._look(f"DESCRIBE SELECT * FROM {item}")
        nullable: dict[str, bool] = {}
        if isinstance(relation, TableRef):
            schema, table = map(self.dialect.literal, self._find(relation))
            nullable = dict(self._look(
                "SELECT column_name, is_nullable FROM duckdb_columns() "
                f"WHERE schema_name = {schema} AND table_name = {table}"
            ))  # fmt: skip
        return [
            ColumnInfo(name, native, family_of(native), position, bool(nullable.get(name, True)))
            for position, (name, native, *_) in enumerate(rows)
        ]

    def _item(self, database: Database, relation: Relation) -> str:
        """As ``relation``, without counting a call."""
        if isinstance(relation, TableRef):
            return ".".join(self.dialect.quote(part) for part in self._find(relation))
        return self.relation(database, relation)

    def declared_key(self, database: Database, relation: Relation) -> DeclaredKey | None:  # noqa: ARG002
        with self.translated():
            self._call("key")
        if not isinstance(relation, TableRef):
            return None
        schema, table = map(self.dialect.literal, self._find(relation))
        rows = self._look(
            "SELECT constraint_type, constraint_column_names FROM duckdb_constraints() "
            f"WHERE schema_name = {schema} AND table_name = {table} "
            "AND constraint_type IN ('PRIMARY KEY', 'UNIQUE') ORDER BY constraint_type, constraint_index"
        )
        for kind, columns in rows:
            return tuple(columns), "primary key" if kind == "PRIMARY KEY" else "unique constraint"
        return None

    def hash_version(self) -> str:
        with self.translated():
            self._call("hash_version")
        return self.server.hash_version

    def row_estimate(self, database: Database, relation: Relation) -> int | None:
        with self.translated():
            self._call("row_estimate")
        return int(self._look(f"SELECT COUNT(*) FROM {self._item(database, relation)}")[0][0])

    def reads_ranges(self, database: Database, relation: Relation, column: str) -> bool:
        """The first column of a declared key counts as indexed."""
        with self.translated():
            self._call("reads_ranges")
        key = self.declared_key(database, relation)
        return key is not None and key[0][0] == column

    def key_cuts(self, database: Database, relation: Relation, column: str, parts: int) -> list[int]:
        with self.translated():
            self._call("key_cuts")
        name, item = self.dialect.quote(column), self._item(database, relation)
        rows = self._look(
            f"SELECT MIN({name}) FROM (SELECT {name}, NTILE({parts}) OVER (ORDER BY {name}) AS part "
            f"FROM {item} WHERE {name} IS NOT NULL) GROUP BY part HAVING part > 1 ORDER BY part"
        )
        return sorted({int(row[0]) for row in rows})

    # --- running

    def _checked(self, sql: str) -> None:
        """One statement, which reads. Raises ``DriverError``."""
        statements = duckdb.extract_statements(sql)
        if len(statements) != 1:
            raise DriverError("syntax", "one statement at a time")
        if statements[0].type not in _READING:
            raise DriverError("read_only", "this connection only reads")

    def _ordered(self, sql: str) -> bool:
        import sqlglot

        return self.driver.reorder is None or bool(sqlglot.parse_one(sql, dialect="duckdb").args.get("order"))

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self.driver.runs(self.number, sql):
            call, _ = self._call("query")
            self._checked(sql)
            with self.stopped_in_time():
                rows = self.connection.execute(sql).fetchall()
        if not self._ordered(sql):
            self.driver.shuffle(self.number, call, rows)
        return rows

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        import pyarrow as pa

        with self.driver.runs(self.number, sql):
            call, _ = self._call("stream")
            self._checked(sql)
            with self.stopped_in_time():
                table: pa.Table = self.connection.sql(sql).to_arrow_table().combine_chunks()
        if not self._ordered(sql):
            places = list(range(table.num_rows))
            self.driver.shuffle(self.number, call, places)
            table = table.take(pa.array(places, pa.int64()))
        most = self.driver.batch_rows(self.number, call, self.limits.batch_rows)

        def read() -> Iterator[pa.RecordBatch]:
            with self.driver.runs(self.number, sql):
                for batch in table.to_batches(max_chunksize=most):
                    if self._call("batch")[1]:
                        return
                    yield batch
                self._call("batch")  # to learn that there is no other

        return table.schema, read()

    def cancel(self) -> None:
        self.driver.note_cancelled(self.number)
        if self.driver.fail_cancel:
            raise DriverError("refused", "the server does not take the request to cancel")
        self._stopped.set()
        self.connection.interrupt()

    def close(self) -> None:
        self.driver.forget(self.number)
        self.connection.close()
        if self.driver.fail_close:
            raise DriverError("gone", "the connection was lost while closing")

    def _translate(self, error: Exception) -> EngineError:
        reason = error.reason if isinstance(error, DriverError) else ""
        match reason:
            case "gone":
                return ConnectionFailed(f"{self.label} ended the connection.", hint="Try again later.")
            case "timeout" | "cancelled":
                return QueryTimeout(
                    f"{self.label} stopped the query after its time limit.",
                    hint="Filter the rows, or raise the limit.",
                )
            case "read_only":
                return PermissionDenied(f"{self.label} is only ever read.", hint="Ask for a SELECT.")
        if isinstance(error, MemoryError):
            return QueryFailed(f"{self.label} ran out of memory.", hint="Compare less at once.")
        return query_failed(str(error))


_READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
