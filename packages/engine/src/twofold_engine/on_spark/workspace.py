"""The copies of both sides in a Spark, and the statements over them: what the local DuckDB is otherwise.

Copies are read once and kept on the disks of two workers each. Nothing is ever read again to make up for a
part that was lost: the databases may hold other rows by then. So a lost worker costs nothing as long as the
other one lives, and beyond that the comparison ends with an error.
"""

from __future__ import annotations

import json
import re
import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any

from twofold_engine.algorithms.fetch_and_join import READ
from twofold_engine.databases._spark_engine import end_session, new_session
from twofold_engine.databases.base import Session
from twofold_engine.databases.spark import translate
from twofold_engine.errors import ConnectionFailed, EngineError, NotSupported, QueryTimeout
from twofold_engine.limits import Limits
from twofold_engine.on_spark.copies import Form, SparkCopiesDialect
from twofold_engine.on_spark.values import from_spark
from twofold_engine.on_spark.worker import BYTES, ERROR, KeyRanges, Order, rule_function

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

LABEL = "Spark"
PART_BYTES = 16 * 1024**2
"""What one task joins, sorts or sends to this process, about: a worker and this process hold a task's answer
at once."""
MOST_PARTS = 2_000
"""Each costs Spark some bookkeeping."""


class SparkWorkspace(Session):
    dialect: SparkCopiesDialect  # type: ignore[misc] # it knows the forms of these copies

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.dialect = SparkCopiesDialect(())
        self.types: dict[str, pa.DataType] = {}
        """What the columns of a rows statement were before Spark kept them."""
        self._groups: set[str] = set()
        self._kept = 0
        self._copies: list[DataFrame] = []
        with self.translated():
            self.spark = new_session(limits, limits.temp_dir)
            self.spark.conf.set("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false")
            self.spark.conf.set("spark.sql.adaptive.advisoryPartitionSizeInBytes", str(PART_BYTES))
            self._prefix = f"twofold_{uuid.uuid4().hex[:8]}"

    @property
    def slots(self) -> int:
        """How many parts its workers handle at once."""
        return max(1, int(self.spark.sparkContext.defaultParallelism))

    def knows(self, forms: Sequence[Form], types: Mapping[str, pa.DataType]) -> None:
        """Says what the copies hold."""
        self.dialect = SparkCopiesDialect(forms)
        self.types = dict(types)

    def cut_for(self, size: int) -> None:
        """Has statements over copies of so many bytes run in parts of a bounded size."""
        name = "spark.sql.shuffle.partitions"
        with self.translated():
            least = int(self.spark.conf.get(name) or 1)
            self.spark.conf.set(name, str(max(least, min(size // PART_BYTES, MOST_PARTS))))

    # --- copies

    def read(
        self, table: str, order: Order, parts: Sequence[str | None], columns: pa.Schema, sql: str
    ) -> tuple[int, int]:
        """Copies a side into the view ``table``, each part by a worker; (rows, bytes) that came. ``sql`` is
        told as what was read."""
        from pyspark.sql.pandas.types import from_arrow_schema

        self._stop_if_cancelled()
        name = f"{self._prefix}_{table}"
        fields = {"order": order, "parts": list(parts), "columns": from_arrow_schema(columns)}
        with self.translated(), self.ledger.record(table, READ, sql) as count:
            with self._running():
                self.spark.dataSource.register(type(name, (KeyRanges,), fields))
                self._keep(self.spark.read.format(name).load(), table)
            # As they stand in the copy: what a task had read that was then repeated does not count.
            rows, size = self._rows(f"SELECT COUNT(*), COALESCE(SUM({BYTES}), 0) FROM {table}")[0]
            count[0] = int(rows)
        return int(rows), int(size)

    def _keep(self, rows: DataFrame, table: str) -> None:
        from pyspark import StorageLevel

        kept = rows.localCheckpoint(eager=True, storageLevel=StorageLevel.DISK_ONLY_2)
        self._copies.append(kept)
        kept.createOrReplaceTempView(table)

    def put(self, table: str, rows: pa.Table) -> None:
        """Makes a view of rows that this process has."""
        with self.translated(), self._running():
            self._keep(self.spark.createDataFrame(rows), table)

    def swap(self, table: str, sql: str) -> None:
        """Makes a view anew from a statement over copies, the view itself among them."""
        with self.translated():
            self.spark.sql(sql).createOrReplaceTempView(table)

    def keep(self, sql: str, purpose: str) -> str:
        self._kept += 1
        name = f"kept{self._kept}"
        with self.translated(), self._running(), self.ledger.record("both", purpose, sql):
            self._keep(self.spark.sql(sql), name)
        return name

    def add_rule(self, name: str, sql: str, types: tuple[pa.DataType, pa.DataType]) -> None:
        """A function of two values, answered by the DuckDB of a worker."""
        from pyspark.sql.functions import arrow_udf
        from pyspark.sql.types import BooleanType

        with self.translated():
            self.spark.udf.register(name, arrow_udf(rule_function(sql, types), BooleanType()))

    # --- statements

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self._running():
            table = self.spark.sql(sql).toArrow()
        names = [str(i) for i in range(table.num_columns)]
        return [tuple(row.values()) for row in table.rename_columns(names).to_pylist()]

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        """One partition after the other, so this process never holds a whole answer."""
        import pyarrow as pa
        from pyspark.sql.pandas.types import to_arrow_schema

        rows = self.spark.sql(sql)
        there = to_arrow_schema(rows.schema)
        schema = pa.schema([pa.field(f.name, self.types.get(f.name, f.type)) for f in there])

        def read() -> Iterator[pa.RecordBatch]:
            with self._running():
                coming = rows.toLocalIterator()
                while part := list(islice(coming, self.limits.batch_rows)):
                    arrays = [
                        from_spark(pa.array(values, field.type), wanted.type)
                        for values, field, wanted in zip(zip(*part, strict=True), there, schema, strict=True)
                    ]
                    yield pa.RecordBatch.from_arrays(arrays, schema=schema)

        return schema, read()

    @contextmanager
    def _running(self) -> Iterator[None]:
        """What the body makes Spark do can be cancelled, and is stopped after the time limit."""
        group, late = f"{self._prefix}-{uuid.uuid4().hex}", threading.Event()

        def stop() -> None:
            late.set()
            self._stop(group)

        self.spark.sparkContext.setJobGroup(group, "twofold", interruptOnCancel=True)
        timer = threading.Timer(self.limits.statement_timeout_seconds, stop)
        timer.daemon = True
        self._groups.add(group)
        timer.start()
        try:
            if self.was_cancelled.is_set() or self.unwanted.is_set():
                self._stop(group)
            yield
        except Exception as error:
            if late.is_set() and not self.was_cancelled.is_set():
                raise QueryTimeout(
                    f"{LABEL} stopped the statement after its time limit.",
                    hint="Filter the rows, or raise the limit.",
                ) from error
            raise
        finally:
            timer.cancel()
            self._groups.discard(group)

    def _stop(self, group: str) -> None:
        from py4j.protocol import Py4JError

        with suppress(Py4JError):  # Java may have ended
            self.spark.sparkContext._jsc.sc().cancelJobGroupAndFutureJobs(group)

    def cancel(self) -> None:
        for group in list(self._groups):
            self._stop(group)

    def close(self) -> None:
        from py4j.protocol import Py4JError

        self.cancel()
        for kept in self._copies:
            with suppress(Py4JError):  # Java may have ended
                kept._jdf.logicalPlan().rdd().unpersist(False)
        end_session(self.spark)

    def _translate(self, error: Exception) -> EngineError:
        return translate_cluster(error)

    def relation(self, database: Any, relation: Any) -> str:  # noqa: ARG002
        raise AssertionError("a workspace reads no database of its own")

    def columns(self, database: Any, relation: Any) -> Any:  # noqa: ARG002
        raise AssertionError("a workspace reads no database of its own")


_LOST = (
    "Checkpoint block", "ExecutorLostFailure", "executor lost", "Executor heartbeat timed out",
    "worker lost", "Master removed our application", "All masters are unresponsive",
    "Could not recompute", "FetchFailed", "TaskResultLost", "Python worker exited unexpectedly",
)  # fmt: skip


def translate_cluster(error: Exception) -> EngineError:
    """What a worker told, in its own words; a lost worker; else as any error of Spark."""
    text = str(error)
    told = re.search(rf"{ERROR} (\{{.*\}})", text)
    if told is not None:
        with suppress(ValueError, KeyError):
            return _rebuilt(json.loads(told[1]))
    missing = re.search(r"ModuleNotFoundError: No module named '([\w.]+)'", text)
    if missing is not None:
        return NotSupported(
            f"A worker of Spark has no Python module {missing[1]}.",
            hint="Install Twofold and the drivers of both databases on every worker, and name its Python by "
            "PYSPARK_PYTHON.",
        )
    if any(words in text for words in _LOST):
        return ConnectionFailed(
            "Spark lost a worker that held rows of the comparison, so there is no result.",
            hint="Run the comparison again; where workers are lost often, give them more memory.",
        )
    return translate(error, LABEL)


def _rebuilt(said: Mapping[str, str]) -> EngineError:
    kinds: dict[str, type[EngineError]] = {}
    waiting: list[type[EngineError]] = [EngineError]
    while waiting:
        kind = waiting.pop(0)
        kinds.setdefault(kind.code, kind)
        waiting += kind.__subclasses__()
    kind = kinds[said["type"]]
    error: EngineError = kind.__new__(kind)  # some are made from other words than these two
    EngineError.__init__(error, said["message"], hint=said["hint"])
    return error
