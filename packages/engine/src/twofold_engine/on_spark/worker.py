"""What runs in Spark's workers: reading a part of a side by our own drivers, and asking rules.

A worker opens the database as this process would, reads its part through the same session, and brings every
value into its comparable form in a DuckDB of its own, whose memory is bounded. Spark gets Arrow batches.

An error leaves a worker as one line of JSON behind ``ERROR``, in an exception of ours without a cause: what a
driver says may repeat a connection string, and Spark logs what its workers raise.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pyspark.sql.datasource import DataSource, DataSourceReader, InputPartition
from pyspark.sql.types import StructType

from twofold_engine.algorithms.fetch_and_join import reading
from twofold_engine.errors import EngineError, IncompleteAnswer, InternalError, NotSupported
from twofold_engine.limits import Limits
from twofold_engine.on_spark.values import from_spark, to_spark
from twofold_engine.planner import Plan
from twofold_engine.spec import Relation
from twofold_engine.sql.compare import Input

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

    from twofold_engine.databases.base import Database, Session

ERROR = "TWOFOLD_ERROR"
BYTES = "twofold_bytes"
"""The column of a copy that holds, in the first row of each batch, the bytes of the batch as it was read."""
STREAM = "twofold_stream"
_DISTRIBUTION = "twofold-engine"


def engine_version() -> str:
    return version(_DISTRIBUTION)


class WorkerError(Exception):
    """Told to the driver, and to logs."""


@contextmanager
def told() -> Iterator[None]:
    """Any error of the body as a ``WorkerError``. Only ours are told with their words."""
    try:
        yield
    except EngineError as error:
        said = error
    except Exception as error:  # noqa: BLE001 - the outermost boundary of a worker
        said = InternalError(
            f"A worker of Spark ended with an unexpected error: {type(error).__name__}.",
            hint="Compare without Spark, and report this.",
        )
    else:
        return
    raise WorkerError(f"{ERROR} {json.dumps(said.to_dict())}") from None


@dataclass(frozen=True)
class Order:
    """All that a worker must know to read any part of one side. Holds the database's password."""

    database: Database
    relation: Relation
    where: str | None
    """The filter, a sample's draw included, as it stands behind WHERE."""
    plan: Plan
    side: int
    moment: str | None
    """What ``Session.share_moment`` gave; None where each part is read as it is just then."""
    arrives: pa.Schema
    """Of the decoded batches: what the driver saw and made ``forms`` for."""
    forms: str
    """The statement over ``STREAM`` that makes a copy's columns."""
    limits: Limits
    version: str


@dataclass(frozen=True)
class KeyRange(InputPartition):  # type: ignore[misc] # pyspark is not there where types are checked
    """One part: the condition that its rows alone fulfil; None for all rows."""

    condition: str | None


class KeyRanges(DataSource):  # type: ignore[misc]
    """One side of a comparison. A subclass of its own for each reading holds the two fields, so that Spark
    carries them as bytes, and no option of a statement names them."""

    order: Order
    parts: Sequence[str | None]
    columns: StructType

    @classmethod
    def name(cls) -> str:
        return cls.__name__

    def schema(self) -> StructType:
        return self.columns

    def reader(self, schema: StructType) -> DataSourceReader:  # noqa: ARG002
        return KeyRangeReader(self.order, self.parts)


class KeyRangeReader(DataSourceReader):  # type: ignore[misc]
    def __init__(self, order: Order, parts: Sequence[str | None]) -> None:
        self.order = order
        self.parts = parts

    def partitions(self) -> Sequence[InputPartition]:
        return [KeyRange(part) for part in self.parts]

    def read(self, partition: InputPartition) -> Iterator[pa.RecordBatch]:
        assert isinstance(partition, KeyRange)
        with told():
            yield from read_part(self.order, partition.condition)


def read_part(order: Order, condition: str | None) -> Iterator[pa.RecordBatch]:
    """The rows of a part as Spark keeps them."""
    if engine_version() != order.version:
        raise NotSupported(
            f"A worker of Spark has {_DISTRIBUTION} {engine_version()}, and this process {order.version}.",
            hint="Install one version on all machines.",
        )
    limits = replace(order.limits, temp_dir=Path(tempfile.gettempdir()), threads=1)
    database = order.database
    database.limits = limits
    try:
        session = database.new_session()
        session.bound_memory(limits.memory_bytes // 2, len(order.arrives))
        if order.moment is not None:
            session.join_moment(order.moment)
        yield from _formed(order, limits, _rows(order, session, condition))
    finally:
        database.close()


def _rows(order: Order, session: Session, condition: str | None) -> Iterator[pa.RecordBatch]:
    given = Input(session.relation(order.database, order.relation), order.where)
    if condition is not None:
        given = given.only(condition)
    expected = None
    if not session.notices_short_streams:
        expected = int(session.query(given.count, purpose="count the rows")[0][0])
    schema, batches = session.stream(reading(session.dialect, given, order.plan, order.side), purpose="read")
    if schema.names != order.arrives.names or schema.types != order.arrives.types:
        raise InternalError("A worker of Spark read columns of other types than were planned for.")
    rows = 0
    for batch in batches:
        rows += batch.num_rows
        yield batch
    if expected is not None and rows != expected:
        raise IncompleteAnswer("The database", expected, rows)


def _formed(
    order: Order, limits: Limits, batches: Iterator[pa.RecordBatch]
) -> Iterator[pa.RecordBatch]:  # fmt: skip
    connection = bounded_duckdb(limits)
    try:
        for batch in batches:
            if batch.num_rows:
                yield from formed(connection, order.forms, batch, limits.batch_rows)
    finally:
        connection.close()


def formed(
    connection: duckdb.DuckDBPyConnection, sql: str, batch: pa.RecordBatch, rows: int
) -> Iterator[pa.RecordBatch]:
    """A batch as it was read in a copy's columns."""
    import duckdb
    import pyarrow as pa

    from twofold_engine.databases.base import query_failed

    size: int | None = batch.nbytes
    connection.register(STREAM, pa.Table.from_batches([batch]))
    try:
        for part in connection.sql(sql).to_arrow_reader(rows):
            if not part.num_rows:
                continue
            arrays = [to_spark(column) for column in part.columns]
            arrays.append(pa.array([size, *[None] * (part.num_rows - 1)], pa.int64()))
            size = None
            yield pa.RecordBatch.from_arrays(arrays, names=[*part.schema.names, BYTES])
    except duckdb.Error as error:
        raise query_failed(str(error)) from error
    finally:
        connection.unregister(STREAM)


def bounded_duckdb(limits: Limits) -> duckdb.DuckDBPyConnection:
    """A DuckDB in memory with our functions, closed to files."""
    import duckdb

    from twofold_engine.databases._duckdb_functions import register_functions
    from twofold_engine.databases.duckdb import LEAST_MEMORY

    connection = duckdb.connect(":memory:")
    register_functions(connection)
    for setting in (
        f"memory_limit = '{max(LEAST_MEMORY, limits.memory_bytes // 4) // 1024**2}MiB'",
        "threads = 1",
        "enable_progress_bar = false",
        "autoinstall_known_extensions = false",
        "GLOBAL TimeZone = 'UTC'",
        "scalar_subquery_error_on_multiple_rows = true",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        connection.execute(f"SET {setting}")
    return connection


# --- rules


@cache
def _of_rules() -> duckdb.DuckDBPyConnection:
    """One for each process of a worker: it is asked about many small batches."""
    return bounded_duckdb(Limits())


def rule_function(sql: str, types: tuple[pa.DataType, pa.DataType]) -> Callable[[Any, Any], Any]:
    """A function of two Arrow columns, as Spark keeps them: what ``sql`` says of ``a`` and ``b``."""

    # Spark would take annotations of Arrow for its own types.
    def equal(a, b):  # type: ignore[no-untyped-def]
        with told():
            return _asked(sql, [from_spark(one, kind) for one, kind in zip((a, b), types, strict=True)])

    return equal


def _asked(sql: str, values: Sequence[pa.Array]) -> pa.Array:
    import duckdb
    import pyarrow as pa

    from twofold_engine.databases.base import query_failed

    connection = _of_rules()
    connection.register("twofold_pairs", pa.table(list(values), names=["a", "b"]))
    try:
        answer = connection.sql(f"SELECT {sql} AS equal FROM twofold_pairs").to_arrow_table()
    except duckdb.Error as error:
        raise query_failed(str(error)) from error
    finally:
        connection.unregister("twofold_pairs")
    return pa.array(answer.column(0).to_pylist(), pa.bool_())
