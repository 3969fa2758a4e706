"""What a database is to the engine.

A ``Database`` says what it is and what it holds; a ``Session`` reads. Opening a database does not connect;
its first use does. Rows travel as Arrow record batches.
"""

from __future__ import annotations

import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self

from twofold_engine._paths import Uri
from twofold_engine.databases.access import Access
from twofold_engine.databases.ledger import Ledger
from twofold_engine.databases.natives import NativeType
from twofold_engine.databases.options import Option
from twofold_engine.errors import (
    Cancelled,
    EngineError,
    NotSupported,
    QueryFailed,
    QueryTimeout,
)
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo, ColumnStatistics
from twofold_engine.spec import QueryRef, Relation
from twofold_engine.sql.dialect import Dialect
from twofold_engine.sql.guard import check_query

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.writing import Writer

DeclaredKey = tuple[tuple[str, ...], str]
"""Key columns, and ``primary key`` or ``unique constraint``."""

CUT_KEYS = "cut the keys into ranges"
ORDER_ROWS = "look in which order rows lie"


class Session(ABC):
    """An open connection in which one or more databases can be read, in one snapshot where there is one."""

    dialect: ClassVar[Dialect]
    snapshot: bool = False
    """Whether all statements of a session read the same state, whatever others write meanwhile."""
    joins_here: ClassVar[bool] = False
    """Whether it runs in this process, and can keep tables of its own."""
    notices_short_streams: ClassVar[bool] = False
    """Whether the driver itself raises an error when a stream of rows ends before its end. Where it does not,
    rows that are fetched are counted first and the numbers compared."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.ledger = Ledger()
        self.was_cancelled = threading.Event()
        self.rehearsal: list[tuple[str, str]] | None = None
        """Set where nothing may be read: (purpose, statement) of what would have read rows on the way to a
        plan."""
        self.unwanted = threading.Event()
        """Set when what is read from now on is of no use to anybody, because something else failed."""

    @abstractmethod
    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        """Runs a statement and reads all of its rows."""

    @abstractmethod
    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        """Runs a statement and streams its rows."""

    @abstractmethod
    def _translate(self, error: Exception) -> EngineError:
        """The driver's error as one of ours; keeps no secret."""

    @abstractmethod
    def relation(self, database: Database, relation: Relation) -> str:
        """What stands after FROM for a relation of a database that this session reads.

        Raises ``UnknownTable``, ``InvalidQuery`` or ``SpecError``.
        """

    @abstractmethod
    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        """The columns in their order. Raises as ``relation`` does."""

    @contextmanager
    def inline(
        self, database: Database, query: QueryRef
    ) -> Iterator[tuple[str, Callable[[], list[ColumnInfo]]]]:
        """What stands after FROM for a query under the name ``twofold_query``, and how to read its columns.

        Nothing is copied; it holds while the block lasts. Raises ``InvalidQuery``.
        """
        sql = check_query(query.sql, self.dialect.sqlglot_name)
        yield f"({sql}) AS twofold_query", lambda: self.columns(database, query)

    def declared_key(self, database: Database, relation: Relation) -> DeclaredKey | None:  # noqa: ARG002
        """The primary key, else a unique constraint; None without one, and for queries and files."""
        return None

    def hash_version(self) -> str:
        """Names the engine and the version of its own hash functions: two sessions of equal, non-empty names
        hash equal values alike. Empty where that is not promised."""
        return ""

    def row_estimate(self, database: Database, relation: Relation) -> int | None:  # noqa: ARG002
        """About how many rows a relation has, from statistics and without reading it; None where they do not
        tell."""
        return None

    def column_statistics(
        self, database: Database, relation: Relation  # noqa: ARG002
    ) -> Mapping[str, ColumnStatistics]:  # fmt: skip
        """What the database knows of some columns, without reading the relation."""
        return {}

    def reads_ranges(self, database: Database, relation: Relation, column: str) -> bool:  # noqa: ARG002
        """Whether an index makes reading the rows between two values of a column cheap."""
        return False

    def lies_in_order(self, database: Database, relation: Relation, column: str) -> bool:
        """Whether the rows between two values of a column also lie near each other, so that reading them all
        range by range costs about as much as reading them at once."""
        return self.reads_ranges(database, relation, column)

    def key_cuts(
        self, database: Database, relation: Relation, column: str, parts: int  # noqa: ARG002
    ) -> list[int]:  # fmt: skip
        """At most ``parts`` − 1 ascending values of an integer column, about as many rows apart; empty where
        that cannot be said without reading the table. A statement that looks at rows asks ``rehearses``
        first."""
        return []

    def share_moment(self) -> str | None:
        """What another session needs to read exactly the state that this one reads, as long as this one is
        open; None where that cannot be had."""
        return None

    def join_moment(self, moment: str) -> None:  # noqa: B027 - most databases cannot
        """Reads the state that ``share_moment`` of another session named. Called before anything is read."""

    @abstractmethod
    def cancel(self) -> None:
        """Stops the running statements, in the database too. Called from another thread."""

    @abstractmethod
    def close(self) -> None: ...

    def stop(self) -> None:
        """``cancel``, whatever becomes of it: a connection that is gone runs nothing any more."""
        with suppress(Exception):
            self.cancel()

    def end(self) -> None:
        """``close``, whatever becomes of it: an answer is right even if nobody takes our goodbye."""
        with suppress(Exception):
            self.close()

    def keep(self, sql: str, purpose: str) -> str | None:  # noqa: ARG002
        """Keeps the rows of a statement until the session ends, and says what stands after FROM for them;
        None where nothing can be written."""
        return None

    def bound_memory(self, bytes_: int, columns: int = 0) -> None:  # noqa: B027 - only a database within this process has any
        """Says how much memory this session may use from now on in this process."""

    def decode(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Puts infinite dates and times, which travelled as tags, into their columns."""
        return merge_tags(batch, self.dialect.tag_suffix)

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turns a driver's error into ours, and any error after ``cancel`` into ``Cancelled``."""
        try:
            yield
        except EngineError:
            raise
        except Exception as error:
            if self.was_cancelled.is_set():
                raise Cancelled("The comparison was cancelled.") from error
            raise self._translate(error) from error

    @contextmanager
    def stopped_in_time(self) -> Iterator[None]:
        """For databases that know no time limit: what runs in the body is stopped at ours. Raises
        ``QueryTimeout``."""
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.stop()

        timer = threading.Timer(self.limits.statement_timeout_seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            yield
        except Exception as error:
            if late.is_set() and not self.was_cancelled.is_set():
                raise QueryTimeout(
                    "The query was stopped after its time limit.", hint="Filter the rows, or raise the limit."
                ) from error
            raise
        finally:
            timer.cancel()

    def query(
        self, sql: str, *, side: str = "both", purpose: str, record: bool = True
    ) -> list[tuple[Any, ...]]:
        """All rows of a statement; for small answers."""
        self._stop_if_cancelled()
        with self.translated():
            if not record:
                return self._rows(sql)
            with self.ledger.record(side, purpose, sql) as count:
                rows = self._rows(sql)
                count[0] = len(rows)
                return rows

    def stream(
        self, sql: str, *, side: str = "both", purpose: str
    ) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        """The decoded rows of a statement as they come; the schema is that of the decoded batches."""
        self._stop_if_cancelled()
        begun = time.monotonic()
        with self.translated():
            schema, batches = self._batches(sql)
        decoded = self.decode(_empty_batch(schema)).schema
        return decoded, self._stream(sql, side, purpose, batches, begun)

    def _stream(
        self, sql: str, side: str, purpose: str, batches: Iterator[pa.RecordBatch], begun: float
    ) -> Iterator[pa.RecordBatch]:
        with self.ledger.record(side, purpose, sql, begun) as count:
            while True:
                self._stop_if_cancelled()
                with self.translated():
                    batch = next(batches, None)
                if batch is None:
                    return
                count[0] += batch.num_rows
                yield self.decode(batch)

    @contextmanager
    def summing(self) -> Iterator[None]:
        """Statements in the body group a whole table into buckets, in ways that statistics do not foresee."""
        yield

    @contextmanager
    def brief(self) -> Iterator[None]:
        """Statements in the body look at few rows: preparing them for many would take longer than they do."""
        yield

    def rehearses(self, sql: str, purpose: str) -> bool:
        """Whether a statement must not run; it is put down then."""
        if self.rehearsal is None:
            return False
        self.rehearsal.append((purpose, sql))
        return True

    def _stop_if_cancelled(self) -> None:
        if self.was_cancelled.is_set() or self.unwanted.is_set():
            raise Cancelled("The comparison was cancelled.")


def _empty_batch(schema: pa.Schema) -> pa.RecordBatch:
    import pyarrow as pa

    return pa.RecordBatch.from_arrays([pa.nulls(0, field.type) for field in schema], schema=schema)


def merge_tags(batch: pa.RecordBatch, suffix: str) -> pa.RecordBatch:
    """``x`` and its tag ``x<suffix>`` become one column; a tag of 1 or −1 is the greatest or least value."""
    import pyarrow as pa
    import pyarrow.compute as pc

    names = batch.schema.names
    tagged = {name.removesuffix(suffix) for name in names if name.endswith(suffix)}
    if not tagged:
        return batch
    arrays, kept = [], []
    for name in names:
        array = batch.column(name)
        if name.endswith(suffix):
            continue
        if name in tagged:
            tag = batch.column(name + suffix)
            if tag.null_count < len(tag):
                width = pa.int32() if array.type.bit_width == 32 else pa.int64()
                most = 2 ** (width.bit_width - 1) - 1
                infinite = pc.multiply(tag.cast(width), pa.scalar(most, width))
                array = pc.if_else(pc.is_valid(tag), infinite, array.cast(width)).cast(array.type)
        arrays.append(array)
        kept.append(name)
    return pa.RecordBatch.from_arrays(arrays, names=kept)


class Database(ABC):
    """A place that holds relations. Use as a context manager, or call ``close``."""

    name: ClassVar[str]
    title: ClassVar[str]
    dialect: ClassVar[Dialect]
    options: ClassVar[Mapping[str, Option]]
    native_types: ClassVar[Sequence[NativeType]] = ()
    """Every type of the database's catalogue, and what it means here; empty for files without types."""
    sampling_threshold: ClassVar[int] = 5_000_000
    """Where the larger side has fewer rows, a sample that was asked for without a threshold is not drawn."""
    travels: ClassVar[bool] = True
    """Whether another process, also on another machine, may open it as this one does."""
    copied: ClassVar[bool] = False
    """True where reading is dear (text to parse): the relation is copied once, then compared."""
    single_relation: ClassVar[bool] = False
    """True for files that are one relation themselves: its name is ``-``."""

    def __init__(self, *, limits: Limits, allowed_roots: Sequence[Path] | None = None) -> None:
        self.limits = limits
        self.addresses: tuple[str, ...] = ()
        self.results_schema = ""
        """A schema that the account is meant to write into: its rights there are not too many."""
        self.allowed_roots = allowed_roots
        self._session: Session | None = None
        self._open: list[Session] = []
        self._lock = threading.RLock()

    def __getstate__(self) -> dict[str, Any]:
        """A database can be sent to another process, which connects by itself. Holds its password."""
        own = {"_session", "_open", "_lock"}
        return {name: value for name, value in self.__dict__.items() if name not in own}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._session, self._open, self._lock = None, [], threading.RLock()

    @classmethod
    @abstractmethod
    def from_uri(cls, uri: Uri, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database: ...

    @classmethod
    @abstractmethod
    def from_options(
        cls, options: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> Database: ...

    @property
    @abstractmethod
    def label(self) -> str:
        """For people; never a secret."""

    @abstractmethod
    def place(self) -> tuple[object, ...]:
        """Two databases of equal place are one database."""

    @abstractmethod
    def _new_session(self, databases: Sequence[Database]) -> Session: ...

    def same_place(self, other: Database) -> bool:
        return self.place() == other.place()

    def joins(self, other: Database, *relations: Relation) -> bool:  # noqa: ARG002
        """Whether one session can read these relations of both; they need not be one database."""
        return self.same_place(other)

    @property
    def catalog(self) -> str:
        """What may stand before the name of a schema here; empty: nothing."""
        return ""

    def new_writer(self) -> Writer:
        """A connection of its own that may write, for results alone. Raises ``NotSupported`` and
        ``DatabaseError``."""
        raise NotSupported(
            f"{self.title} takes no results: it is only ever read.",
            hint="Name another database as the place of the results.",
        )

    def new_session(self, *others: Database) -> Session:
        """A session of its own that reads this database and others of the same place. Close it after use."""
        session = self._new_session([self, *(other for other in others if other is not self)])
        for database in {id(d): d for d in (self, *others)}.values():
            with database._lock:
                database._open.append(session)
        return session

    def release(self, session: Session) -> None:
        """Forgets a session that its user closes."""
        with self._lock:
            if session in self._open:
                self._open.remove(session)

    @property
    def session(self) -> Session:
        """The session for questions about the database itself; connects on first use."""
        with self._lock:
            if self._session is None:
                self._session = self.new_session()
            return self._session

    def connect(self) -> None:
        """Proves that the database answers. Raises ``DatabaseError``."""
        self.session.query("SELECT 1", purpose="test the connection", record=False)

    def pin(self, addresses: Sequence[str]) -> None:
        """Connects to these addresses alone, in their order, wherever the host's name leads to later.

        The name stays what a certificate is checked against. Databases without a host ignore it.
        """
        self.addresses = tuple(addresses)

    def opened_files(self) -> Sequence[Path]:
        """The files that are really read, links and wildcards followed; nothing for servers."""
        return ()

    def access(self) -> Access:
        """What the account sees and may do. Raises ``NotSupported`` and ``DatabaseError``."""
        raise NotSupported(f"{self.title} does not tell what an account may do.")

    def grants(self) -> str:
        """Statements that let the account read; empty where the database has no such rights."""
        return ""

    def probe(self, relation: Relation) -> None:
        """Proves that a relation can be read, by one row of it. Raises ``DatabaseError``."""
        item = self.session.relation(self, relation)
        self.session.query(f"SELECT 1 FROM {item} LIMIT 1", purpose="read a row", record=False)

    def columns(self, relation: Relation) -> list[ColumnInfo]:
        """Raises ``UnknownTable``, ``InvalidQuery`` or ``DatabaseError``."""
        return self.session.columns(self, relation)

    def declared_key(self, relation: Relation) -> DeclaredKey | None:
        return self.session.declared_key(self, relation)

    def cancel(self) -> None:
        """Stops everything that this database runs for us. Safe from another thread, and more than once."""
        for session in list(self._open):
            session.was_cancelled.set()
            session.stop()

    def close(self) -> None:
        with self._lock:
            sessions, self._open, self._session = self._open, [], None
        for session in sessions:
            session.end()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def query_failed(text: str, hint: str = "") -> QueryFailed:
    """The first lines of a driver's message, without the statement that drivers like to repeat."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("LINE ")]
    return QueryFailed(f"The database refused the query: {' '.join(lines[:2])[:500]}", hint=hint)
