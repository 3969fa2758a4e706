"""A local Spark over a warehouse: a folder with Parquet or ORC files, one folder per table.

The tables stand in a catalogue in memory that each session fills by itself, so nothing is written to the
warehouse and nothing there is locked. Rows leave by a temporary Parquet of ours, which is read in batches:
Java never holds a whole answer, and every value keeps its type.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import threading
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from twofold_engine._paths import Uri
from twofold_engine.databases import _spark_engine
from twofold_engine.databases._spark_types import TYPES
from twofold_engine.databases._spark_warehouse import (
    DEFAULT_SCHEMA,
    TableFolder,
    data_files,
    find_tables,
)
from twofold_engine.databases.base import Database, Session, query_failed
from twofold_engine.databases.names import find_table
from twofold_engine.databases.natives import NativeType
from twofold_engine.databases.options import Option, check_file_uri, check_inside, read_options
from twofold_engine.errors import (
    ConnectionFailed,
    EngineError,
    InvalidQuery,
    QueryFailed,
    QueryTimeout,
    UnknownTable,
)
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import QueryRef, Relation, TableRef
from twofold_engine.sql.guard import check_query
from twofold_engine.sql.spark import SparkDialect, family_of

if TYPE_CHECKING:
    import pyarrow as pa

ROW_GROUP_BYTES = 16 * 1024**2
"""Of the temporary Parquet: what is held of it at once."""
MOST_FOOTERS = 1_000
"""With more files than these, reading the number of rows from each costs more than the estimate is worth."""


class SparkDatabase(Database):
    name = "spark"
    title = "Spark"
    dialect = SparkDialect()
    options: ClassVar[Mapping[str, Option]] = {
        "path": Option("Path", required=True, description="The warehouse: one folder per schema, with one "
                       "folder of Parquet or ORC files per table."),
    }  # fmt: skip
    native_types: ClassVar[Sequence[NativeType]] = TYPES
    travels: ClassVar[bool] = False  # a worker of Spark would begin another Spark

    def __init__(self, path: Path, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> None:
        super().__init__(limits=limits, allowed_roots=allowed_roots)
        self.path = path

    @classmethod
    def from_uri(cls, uri: Uri, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        path = check_inside(check_file_uri(uri), allowed_roots)
        return cls(path, limits=limits, allowed_roots=allowed_roots)

    @classmethod
    def from_options(
        cls, options: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> Database:
        given = read_options(cls.title, cls.options, options)
        return cls(check_inside(given["path"], allowed_roots), limits=limits, allowed_roots=allowed_roots)

    @property
    def label(self) -> str:
        inside = self.path.is_relative_to(Path.cwd())
        return f"{self.title} {self.path.relative_to(Path.cwd()) if inside else self.path}"

    def place(self) -> tuple[object, ...]:
        return (self.name, self.path)

    def joins(self, other: Database, *relations: Relation) -> bool:  # noqa: ARG002
        return isinstance(other, SparkDatabase) and self.same_place(other)

    def _new_session(self, databases: Sequence[Database]) -> Session:  # noqa: ARG002
        if not self.path.is_dir():
            raise ConnectionFailed(
                f"There is no folder {self.path}.",
                hint="Three slashes in the URI are relative to the working directory, four absolute.",
            )
        return LocalSparkSession(self.limits, self)


class LocalSparkSession(Session):
    dialect = SparkDialect()

    def __init__(self, limits: Limits, database: SparkDatabase) -> None:
        super().__init__(limits)
        self.database = database
        self._known: set[TableFolder] = set()
        self._lock = threading.Lock()
        self._groups: set[str] = set()
        with self.translated():
            self.spark = _spark_engine.new_session(limits, database.path)
        self.folder = Path(tempfile.mkdtemp(prefix="twofold-", dir=limits.temp_dir))

    # --- what there is

    def _find(self, relation: TableRef) -> TableFolder:
        tables = {(table.schema, table.name): table for table in find_tables(self.database.path)}
        path = find_table(relation, list(tables), [(DEFAULT_SCHEMA,)])
        return tables[path[0], path[1]]

    def _register(self, table: TableFolder) -> str:
        """Puts a table into the catalogue of this session; its name there."""
        name = ".".join(map(self.dialect.quote, (table.schema, table.name)))
        with self._lock:
            if table in self._known:
                return name
            format_, _ = data_files(table, self.database.allowed_roots)
            with self.translated(), self._running():
                schema, folder = self.dialect.quote(table.schema), table.folder.parent
                if table.schema != DEFAULT_SCHEMA:
                    location = self.dialect.literal(folder.as_uri())
                    self.spark.sql(f"CREATE DATABASE IF NOT EXISTS {schema} LOCATION {location}")
                # Files of one table may have different columns: all of them count, in every file.
                self.spark.catalog.createTable(name, str(table.folder), format_, mergeSchema="true")
            self._known.add(table)
        return name

    def relation(self, database: Database, relation: Relation) -> str:  # noqa: ARG002
        if isinstance(relation, QueryRef):
            sql = check_query(relation.sql, self.dialect.sqlglot_name)
            self._register_named(sql)
            return f"({sql}) AS twofold_query"
        if not isinstance(relation, TableRef):
            raise UnknownTable("Spark needs the name of a table.", hint="Write schema.table.")
        return self._register(self._find(relation))

    def _register_named(self, sql: str) -> None:
        """The tables that a query names. A name of something else is left to Spark."""
        import sqlglot
        from sqlglot import exp

        tables = {(table.schema, table.name): table for table in find_tables(self.database.path)}
        for node in sqlglot.parse_one(sql, dialect=self.dialect.sqlglot_name).find_all(exp.Table):
            parts = [DEFAULT_SCHEMA, *(part.name for part in node.parts)]
            table = tables.get((parts[-2], parts[-1]))
            if table is not None:
                self._register(table)

    @contextmanager
    def inline(self, database: Database, query: QueryRef) -> Iterator[Any]:
        item = self.relation(database, query)
        yield item, lambda: self._columns(item)

    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        return self._columns(self.relation(database, relation))

    def _columns(self, item: str) -> list[ColumnInfo]:
        with self.translated(), self._running():
            fields = self.spark.sql(f"SELECT * FROM {item}").schema.fields
        names = [field.name for field in fields]
        if len(set(names)) != len(names):
            raise InvalidQuery("The query has two columns of one name.", hint="Name every column with AS.")
        found = []
        for position, field in enumerate(fields):
            native, collation = field.dataType.simpleString(), getattr(field.dataType, "collation", "")
            collation = "" if collation in (None, "UTF8_BINARY") else collation
            family = family_of(native)
            found.append(ColumnInfo(field.name, native, family, position, field.nullable, collation))
        return found

    def hash_version(self) -> str:
        return "spark-" + ".".join(self.spark.version.split(".")[:2])

    def row_estimate(self, database: Database, relation: Relation) -> int | None:  # noqa: ARG002
        """Exact: Parquet files say how many rows they hold."""
        if not isinstance(relation, TableRef):
            return None
        format_, files = data_files(self._find(relation), self.database.allowed_roots)
        if format_ != "parquet" or len(files) > MOST_FOOTERS:
            return None
        import pyarrow as pa
        from pyarrow import parquet

        try:
            return sum(int(parquet.read_metadata(path).num_rows) for path in files)
        except (OSError, pa.ArrowException):
            return None

    # --- running

    @contextmanager
    def _running(self) -> Iterator[None]:
        """What the body makes Spark do can be cancelled, and is stopped after the time limit."""
        group = f"twofold-{uuid.uuid4().hex}"
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._stop(group)

        context = self.spark.sparkContext
        context.setJobGroup(group, "twofold", interruptOnCancel=True)
        timer = threading.Timer(self.limits.statement_timeout_seconds, stop)
        timer.daemon = True
        self._groups.add(group)
        timer.start()
        try:
            if self.was_cancelled.is_set():
                self._stop(group)
            yield
        except Exception as error:
            if late.is_set() and not self.was_cancelled.is_set():
                raise QueryTimeout(
                    f"{self.database.label} stopped the query after its time limit.",
                    hint="Filter the rows, or raise the limit.",
                ) from error
            raise
        finally:
            timer.cancel()
            self._groups.discard(group)

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self._running():
            table = self.spark.sql(sql).toArrow()
        names = [str(i) for i in range(table.num_columns)]
        return [tuple(row.values()) for row in table.rename_columns(names).to_pylist()]

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        import pyarrow as pa
        from pyarrow import parquet

        folder = self.folder / uuid.uuid4().hex
        with self._running():
            writer = self.spark.sql(sql).write.option("parquet.block.size", ROW_GROUP_BYTES)
            writer.parquet(str(folder))
        # The number of the partition comes first in a name, so the order of the rows is kept.
        files = sorted(folder.glob("*.parquet"), key=lambda path: (len(path.name), path.name))
        assert files, "Spark writes a file for an empty answer too"
        schema = parquet.read_schema(files[0]).remove_metadata()

        def read() -> Iterator[pa.RecordBatch]:
            try:
                for path in files:
                    with parquet.ParquetFile(path) as file:
                        for batch in file.iter_batches(self.limits.batch_rows):
                            yield pa.RecordBatch.from_arrays(batch.columns, schema=schema)
                    path.unlink()
            finally:
                shutil.rmtree(folder, ignore_errors=True)

        return schema, read()

    def _stop(self, group: str) -> None:
        from py4j.protocol import Py4JError

        with suppress(Py4JError):  # Java may have ended
            # Jobs that the statement has not begun yet are part of it.
            self.spark.sparkContext._jsc.sc().cancelJobGroupAndFutureJobs(group)

    def cancel(self) -> None:
        for group in list(self._groups):
            self._stop(group)

    def close(self) -> None:
        self.cancel()
        _spark_engine.end_session(self.spark)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _translate(self, error: Exception) -> EngineError:
        return translate(error, self.database.label)


_CONDITION = re.compile(r"\[([A-Z][A-Z0-9_]+(?:\.[A-Z0-9_]+)*)\] (.*)")
"""How Spark begins each of its messages, and those of their causes."""
_CONDITIONS: tuple[tuple[str, type[EngineError], str, str], ...] = (
    ("TABLE_OR_VIEW_NOT_FOUND", UnknownTable, "has no table that the query names",
     "Write schema.table, in the exact case of the folders."),
    ("FAILED_READ_FILE", QueryFailed, "could not read a file of the table",
     "See that all files of the table are whole, and that none was replaced meanwhile."),
    ("CANNOT_MERGE_INCOMPATIBLE_DATA_TYPE", QueryFailed,
     "found files of one table with columns of different types",
     "Write the files of the table anew, with one type per column."),
    ("CANNOT_MERGE_SCHEMAS", QueryFailed, "found files of one table with columns of different types",
     "Write the files of the table anew, with one type per column."),
    ("CANNOT_READ_FILE_FOOTER", QueryFailed, "could not read a file of the table",
     "See that all files of the table are whole."),
)  # fmt: skip
_WORDS: tuple[tuple[str, type[EngineError], str, str], ...] = (
    ("OutOfMemoryError", QueryFailed, "needs more memory than its limit allows", "Raise the memory limit."),
    ("No space left on device", QueryFailed, "has no space left for temporary files",
     "Make space in the temporary folder."),
    ("Py4JNetworkError", ConnectionFailed, "ended while it was needed", "Run the comparison again."),
    ("Connection refused", ConnectionFailed, "ended while it was needed", "Run the comparison again."),
)  # fmt: skip


def translate(error: Exception, label: str) -> EngineError:
    """One table for all errors of Spark, by its error conditions; plans and stack traces are left out."""
    text = str(error)
    told = f"{type(error).__name__} {text}"
    conditions = [match[1] for match in _CONDITION.finditer(text)]
    for name, kind, what, hint in _CONDITIONS:
        if any(condition.startswith(name) for condition in conditions):
            return kind(f"{label} {what}.", hint=hint)
    for fragment, kind, what, hint in _WORDS:
        if fragment in told:
            return kind(f"{label} {what}.", hint=hint)
    said = _CONDITION.search(text)
    line = said[2] if said else next(iter(text.splitlines()), type(error).__name__)
    return query_failed(re.sub(r"\s*SQLSTATE: \w{5}.*$", "", line))


DATABASE = SparkDatabase
