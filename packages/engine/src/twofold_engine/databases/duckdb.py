"""DuckDB: database files, and the private in-memory instance in which files are joined and copies compared.

A job never opens a database file as its own: it attaches it read only to a private instance, whose settings
are locked and whose access to other files is closed before the first statement of a person runs.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import duckdb

from twofold_engine._paths import Uri
from twofold_engine.databases import _duckdb_ranges
from twofold_engine.databases._duckdb_collations import collated
from twofold_engine.databases._duckdb_functions import register_functions
from twofold_engine.databases._duckdb_ranges import RowGroup
from twofold_engine.databases._duckdb_types import TYPES
from twofold_engine.databases.access import Access
from twofold_engine.databases.base import Database, DeclaredKey, Session, query_failed
from twofold_engine.databases.batches import STEP_ROWS, gathered
from twofold_engine.databases.names import find_table
from twofold_engine.databases.natives import NativeType, families_by_name
from twofold_engine.databases.options import Option, check_file_uri, check_inside, read_options
from twofold_engine.errors import (
    ConnectionFailed,
    DatabaseLocked,
    EngineError,
    InvalidQuery,
    InvalidUri,
    NotSupported,
    QueryFailed,
    UnknownTable,
)
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import FileRef, QueryRef, Relation, TableRef
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.guard import check_query
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.writing import Writer

LEAST_MEMORY = 64 * 1024**2
"""With less than this, DuckDB cannot even join in partitions."""
COLUMN_MEMORY = 1024**2
"""What a statement needs per column, however few the rows: each of its steps has room for 2,048 values."""
MANY_COLUMNS = 100
TRIAL_PARTS = 8
"""Ranges in which a table is tried to be read, to see whether its rows lie in their order."""
BLOCK, SMALL_BLOCK = 256 * 1024, 16 * 1024
"""Bytes: of a table that is being written, DuckDB holds a block per column."""

_NARROW = frozenset({
    "boolean", "tinyint", "smallint", "integer", "bigint", "hugeint", "utinyint", "usmallint", "uinteger",
    "ubigint", "uhugeint", "float", "double", "decimal", "date", "time", "time with time zone", "timestamp",
    "timestamp_s", "timestamp_ms", "timestamp_ns", "timestamp with time zone", "interval", "uuid",
})  # fmt: skip
"""Types whose values have one width; of others a batch of rows may have any."""
_FAMILIES = {
    **families_by_name(TYPES),
    **dict.fromkeys(("REAL", "FLOAT4"), Family.FLOAT),
    "CHAR": Family.TEXT, "VARINT": Family.INTEGER, "TIMESTAMPTZ": Family.TIMESTAMPTZ,
}  # fmt: skip
"""Files are described by other names too."""


def family_of(native_type: str) -> Family:
    if native_type.endswith("]"):
        return Family.ARRAY
    return _FAMILIES.get(native_type.upper().split("(", 1)[0].strip(), Family.OTHER)


class LocalDatabase(Database):
    """A file that the private instance can read."""

    dialect = DuckDBDialect()
    stands_still = False
    """Whether nobody can change what a session reads while it is open."""

    def __init__(self, path: Path, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> None:
        super().__init__(limits=limits, allowed_roots=allowed_roots)
        self.path = path

    @classmethod
    def from_uri(cls, uri: Uri, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        return cls._open_path(check_file_uri(uri), limits=limits, allowed_roots=allowed_roots)

    @classmethod
    def from_options(
        cls, options: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> Database:
        given = read_options(cls.title, cls.options, options)
        return cls._open_path(given["path"], limits=limits, allowed_roots=allowed_roots)

    @classmethod
    def _open_path(cls, path: str, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        return cls(check_inside(path, allowed_roots), limits=limits, allowed_roots=allowed_roots)

    @property
    def label(self) -> str:
        inside = self.path.is_relative_to(Path.cwd())
        return f"{self.title} {self.path.relative_to(Path.cwd()) if inside else self.path}"

    def place(self) -> tuple[object, ...]:
        return (self.name, self.path.resolve())

    def joins(self, other: Database, *relations: Relation) -> bool:  # noqa: ARG002
        return isinstance(other, LocalDatabase)

    def _new_session(self, databases: Sequence[Database]) -> Session:
        files = [database for database in databases if isinstance(database, LocalDatabase)]
        assert len(files) == len(databases)
        return Workspace(self.limits, files)

    # --- what the workspace asks

    def readable_paths(self) -> list[str]:
        """Files that must stay readable after the workspace is closed to all others."""
        return []

    def attach(self, workspace: Workspace) -> None:
        """Called once, before the workspace is closed to other files."""

    @abstractmethod
    def from_item(self, workspace: Workspace, relation: Relation) -> str:
        """What stands after FROM."""

    def family(self, native_type: str) -> Family:
        return family_of(native_type)

    def opened_files(self) -> Sequence[Path]:
        return [self.path]

    def row_estimate(self, workspace: Workspace, item: str) -> int | None:
        """The rows of a relation, where that is known without reading them."""
        return workspace.table_size(item)

    def row_groups(self, workspace: Workspace, item: str, column: str) -> list[RowGroup]:
        """What each group of rows holds of an integer column; empty where that cannot be said cheaply."""
        if workspace.table_size(item) is None or workspace.hides_rowid(item):
            return []
        return _duckdb_ranges.of_table(workspace, item, column)

    def access(self) -> Access:
        """A file is one relation, and opened for reading alone."""
        return Access(1, 1, FileRef())


class DuckDBDatabase(LocalDatabase):
    name = "duckdb"
    title = "DuckDB"
    stands_still = True  # a file that is attached lets no writer in
    native_types: ClassVar[Sequence[NativeType]] = TYPES
    options: ClassVar[Mapping[str, Option]] = {
        "path": Option("Path", required=True, description="The database file."),
        "read_only": Option(
            "Read only", "boolean", True, description="Files are always attached read only; false is refused."
        ),
    }

    @classmethod
    def from_options(
        cls, options: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> Database:
        given = read_options(cls.title, cls.options, options)
        if not given["read_only"]:
            raise NotSupported("DuckDB files are only ever read.", hint="Leave read_only at true.")
        return cls._open_path(given["path"], limits=limits, allowed_roots=allowed_roots)

    @classmethod
    def _open_path(cls, path: str, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        if path == ":memory:":
            raise InvalidUri("A DuckDB in memory holds nothing to compare.", hint="Name a database file.")
        return cls(check_inside(path, allowed_roots), limits=limits, allowed_roots=allowed_roots)

    def attach(self, workspace: Workspace) -> None:
        if not self.path.is_file():
            raise ConnectionFailed(
                f"There is no DuckDB file {self.path}.",
                hint="Three slashes in the URI are relative to the working directory, four absolute.",
            )
        sql = f"ATTACH {self.dialect.literal(str(self.path))} AS {workspace.alias(self)} (READ_ONLY)"
        deadline = time.monotonic() + self.limits.lock_wait_seconds
        while True:
            try:
                workspace.connection.execute(sql)
                return
            except duckdb.Error as error:
                # The second are the words for another instance in this process.
                if not any(word in str(error).lower() for word in ("lock", "unique file handle conflict")):
                    raise
                if time.monotonic() >= deadline:
                    raise DatabaseLocked(
                        f"The DuckDB file {self.path} is open for writing elsewhere.",
                        hint="Close the program that writes to it, then try again.",
                    ) from error
                time.sleep(0.1)

    @property
    def catalog(self) -> str:
        return self.path.stem

    def new_writer(self) -> Writer:
        from twofold_engine.databases._duckdb_writing import DuckDBWriter

        return DuckDBWriter(self)

    def access(self) -> Access:
        session = self.session
        assert isinstance(session, Workspace)
        tables = sorted(session.tables(session.alias(self)))
        sample = TableRef(tables[0], frozenset({0, 1})) if tables else None
        return Access(len(tables), len(tables), sample)

    def from_item(self, workspace: Workspace, relation: Relation) -> str:
        if not isinstance(relation, TableRef):
            raise UnknownTable("A DuckDB file needs the name of a table.", hint="Write schema.table.")
        alias = workspace.alias(self)
        tables = workspace.tables(alias)
        catalog = self.path.stem
        named = relation
        if len(relation.path) == 3 and relation.path[0].lower() in (catalog.lower(), alias.lower()):
            named = TableRef(relation.path[1:], frozenset(i - 1 for i in relation.quoted if i))
        found = find_table(named, tables, [("main",)])
        return ".".join(self.dialect.quote(part) for part in (alias, *found))


class Workspace(Session):
    """A private in-memory DuckDB with the files attached, and a database of its own for copies.

    Copies live in a file of a temporary folder that goes with the session; memory, disk and threads are
    bounded by ``Limits``.
    """

    dialect = DuckDBDialect()
    joins_here = True
    notices_short_streams = True

    def __init__(self, limits: Limits, databases: Sequence[LocalDatabase] = (), columns: int = 0) -> None:
        """``columns``: how many the copies have, where that is known."""
        super().__init__(limits)
        self._block_bytes = SMALL_BLOCK if columns > MANY_COLUMNS else BLOCK
        self.databases = list(databases)
        self.snapshot = all(database.stands_still for database in databases)
        limits.temp_dir.mkdir(parents=True, exist_ok=True)
        self.folder = Path(tempfile.mkdtemp(prefix="twofold-", dir=limits.temp_dir))
        self._copies: dict[tuple[int, Relation], str] = {}
        self._known_groups: dict[tuple[Database, Relation, str], list[RowGroup]] = {}
        self._kept = 0
        self._cursors: list[duckdb.DuckDBPyConnection] = []
        self.connection = duckdb.connect(":memory:")
        try:
            with self.translated():
                self._configure()
        except BaseException:
            self.close()
            raise

    def _configure(self) -> None:
        run, text = self.connection.execute, self.dialect.literal
        self.bound_memory(self.limits.memory_bytes)
        run(f"SET temp_directory = {text(str(self.folder / 'spill'))}")
        run(f"SET max_temp_directory_size = '{max(1, self.limits.temp_bytes // 1024**2)}MiB'")
        run(f"SET threads = {self.limits.threads}")
        run("SET preserve_insertion_order = false")
        # DuckDB's own bar would write to standard output wherever Python runs without a main file.
        run("SET enable_progress_bar = false")
        run("SET autoinstall_known_extensions = false")
        run("SET GLOBAL TimeZone = 'UTC'")  # else it is this connection's alone, and streams have others
        run("SET scalar_subquery_error_on_multiple_rows = true")
        path = text(str(self.folder / "copies.duckdb"))
        run(f"ATTACH {path} AS twofold_copies (BLOCK_SIZE {self._block_bytes})")
        register_functions(self.connection)
        for database in self._attachable():
            database.attach(self)
        paths = [path for database in self.databases for path in database.readable_paths()]
        if paths:
            run(f"SET allowed_paths = [{', '.join(text(path) for path in paths)}]")
        run("SET enable_external_access = false")
        run("SET allowed_configs = ['memory_limit']")
        run("SET lock_configuration = true")

    def bound_memory(self, bytes_: int, columns: int = 0) -> None:
        least = max(LEAST_MEMORY, columns * COLUMN_MEMORY)
        self.connection.execute(f"SET memory_limit = '{max(least, bytes_) // 1024**2}MiB'")

    @property
    def caches_reads(self) -> bool:
        """Whether what is read of a file stays in memory up to its bound: blocks of DuckDB's own files do."""
        return any(not database.single_relation for database in self.databases)

    def _attachable(self) -> list[LocalDatabase]:
        """One per file: two sides in one file are one ATTACH."""
        return list({(type(database), database.path): database for database in self.databases}.values())

    def alias(self, database: LocalDatabase) -> str:
        for number, known in enumerate(self._attachable()):
            if type(known) is type(database) and known.path == database.path:
                return f"twofold_db{number}"
        raise AssertionError("the database is not part of this workspace")

    def tables(self, alias: str) -> list[tuple[str, ...]]:
        rows = self.query(
            "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = "
            f"{self.dialect.literal(alias)} AND NOT internal UNION ALL SELECT schema_name, view_name "
            f"FROM duckdb_views() WHERE database_name = {self.dialect.literal(alias)} AND NOT internal",
            purpose="list the tables", record=False,
        )  # fmt: skip
        return [(str(schema), str(table)) for schema, table in rows]

    def relation(self, database: Database, relation: Relation) -> str:
        assert isinstance(database, LocalDatabase)
        key = (id(database), relation)
        if key in self._copies:
            return self._copies[key]
        if isinstance(relation, QueryRef):
            item = self._copy_query(database, relation)
        else:
            item = database.from_item(self, relation)
            if database.copied:
                item = self._copy(f"SELECT * FROM {item}", "copy the file")
            else:
                return item
        self._copies[key] = item
        return item

    def _copy_query(self, database: LocalDatabase, relation: QueryRef) -> str:
        sql = check_query(relation.sql, self.dialect.sqlglot_name)
        if database.single_relation:
            raise InvalidQuery(
                "A file has no tables to query.", hint="Name the file with - and filter it with --where."
            )
        self.connection.execute(f"USE {self.alias(database)}")
        try:
            return self._copy(sql, "run the query")
        finally:
            self.connection.execute("USE memory")

    @contextmanager
    def inline(
        self, database: Database, query: QueryRef
    ) -> Iterator[tuple[str, Callable[[], list[ColumnInfo]]]]:
        assert isinstance(database, LocalDatabase)
        if database.single_relation:
            raise InvalidQuery(
                f"{database.title} files have no tables to query.",
                hint="Read the files from a DuckDB database, and query that.",
            )
        item = f"({check_query(query.sql, self.dialect.sqlglot_name)}) AS twofold_query"

        def columns() -> list[ColumnInfo]:
            rows = self.query(f"DESCRIBE SELECT * FROM {item}", purpose="read the columns", record=False)
            return [
                ColumnInfo(name, native, database.family(native), position)
                for position, (name, native, *_) in enumerate(rows)
            ]

        self.connection.execute(f"USE {self.alias(database)}")
        try:
            yield item, columns
        finally:
            self.connection.execute("USE memory")

    def _copy(self, sql: str, purpose: str) -> str:
        name = f"twofold_copies.main.copy{len(self._copies)}"
        statement = f"CREATE TABLE {name} AS {sql}"
        if self.rehearses(statement, purpose):
            self.query(f"{statement} WITH NO DATA", purpose=purpose, record=False)
        else:
            self.query(statement, purpose=purpose)
        return name

    def keep(self, sql: str, purpose: str) -> str:
        self._kept += 1
        name = f"twofold_copies.main.kept{self._kept}"
        self.query(f"CREATE TABLE {name} AS {sql}", purpose=purpose)
        return name

    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        assert isinstance(database, LocalDatabase)
        item = self.relation(database, relation)
        described = self.query(f"DESCRIBE SELECT * FROM {item}", purpose="read the columns", record=False)
        nullable = self._nullable_columns(item)
        known = () if database.single_relation else [(name, native) for name, native, *_ in described]
        collations = dict.fromkeys(collated(self, item, known), "declared")  # files have none
        return [
            ColumnInfo(
                name, native, database.family(native), position,
                nullable.get(name, True), collations.get(name, ""),
            )
            for position, (name, native, *_) in enumerate(described)
        ]  # fmt: skip

    def columns_of(self, item: str) -> list[ColumnInfo]:
        """The columns of a table of the workspace, by what their types mean in DuckDB."""
        rows = self.query(f"DESCRIBE {item}", purpose="read the columns", record=False)
        return [ColumnInfo(row[0], row[1], family_of(row[1]), i) for i, row in enumerate(rows)]

    def _names(self, item: str) -> tuple[str, str, str] | None:
        """(catalog, schema, table) of a table's FROM item; None for a file."""
        from twofold_engine._paths import split_path

        parts = split_path(item)[0] if item.startswith('"') else ()
        return (parts[0], parts[1], parts[2]) if len(parts) == 3 else None

    def table_size(self, item: str) -> int | None:
        """The rows of a table, as its catalogue has them; None for a view or a file."""
        copied = item.startswith("twofold_copies.")
        names = tuple(item.split(".")) if copied else self._names(item)
        if names is None:
            return None
        where = " AND ".join(
            f"{column} = {self.dialect.literal(value)}"
            for column, value in zip(("database_name", "schema_name", "table_name"), names, strict=True)
        )
        rows = self.query(
            f"SELECT estimated_size FROM duckdb_tables() WHERE {where}", purpose="statistics", record=False
        )
        return int(rows[0][0]) if rows else None

    def hides_rowid(self, item: str) -> bool:
        """Whether a column has the name by which DuckDB tells where a row lies."""
        names = self.query(f"DESCRIBE {item}", purpose="read the columns", record=False)
        return any(str(row[0]).lower() == "rowid" for row in names)

    def _nullable_columns(self, item: str) -> dict[str, bool]:
        """Whether each column of a table may be NULL; empty where nothing is declared."""
        names = self._names(item)
        if names is None:
            return {}
        where = " AND ".join(
            f"{column} = {self.dialect.literal(value)}"
            for column, value in zip(("database_name", "schema_name", "table_name"), names, strict=True)
        )
        rows = self.query(
            f"SELECT column_name, is_nullable FROM duckdb_columns() WHERE {where}",
            purpose="schema",
            record=False,
        )
        return {name: bool(nullable) for name, nullable in rows}

    def declared_key(self, database: Database, relation: Relation) -> DeclaredKey | None:
        names = self._names(self.relation(database, relation)) if isinstance(relation, TableRef) else None
        if names is None:
            return None
        catalog, schema, table = map(self.dialect.literal, names)
        rows = self.query(
            "SELECT constraint_type, constraint_column_names FROM duckdb_constraints() WHERE database_name = "
            f"{catalog} AND schema_name = {schema} AND table_name = {table} AND constraint_type IN "
            "('PRIMARY KEY', 'UNIQUE') ORDER BY constraint_type, constraint_index",
            purpose="key", record=False,
        )  # fmt: skip
        for kind, columns in rows:
            return tuple(columns), "primary key" if kind == "PRIMARY KEY" else "unique constraint"
        return None

    def share_moment(self) -> str | None:
        """A file that is attached lets no writer in, so whoever reads it meanwhile reads the same. A copy is
        this session's own."""
        shared = all(database.stands_still and not database.copied for database in self.databases)
        return "attached" if self.databases and shared else None

    # --- what a checksum asks

    def hash_version(self) -> str:
        return f"duckdb {duckdb.__version__}"

    def row_estimate(self, database: Database, relation: Relation) -> int | None:
        assert isinstance(database, LocalDatabase)
        return database.row_estimate(self, self.relation(database, relation))

    def reads_ranges(self, database: Database, relation: Relation, column: str) -> bool:
        return bool(_duckdb_ranges.cuts(self._row_groups(database, relation, column), TRIAL_PARTS))

    def key_cuts(self, database: Database, relation: Relation, column: str, parts: int) -> list[int]:
        return _duckdb_ranges.cuts(self._row_groups(database, relation, column), parts)

    def _row_groups(self, database: Database, relation: Relation, column: str) -> list[RowGroup]:
        assert isinstance(database, LocalDatabase)
        key = database, relation, column
        if key not in self._known_groups:
            item = self.relation(database, relation)
            self._known_groups[key] = database.row_groups(self, item, column)
        return self._known_groups[key]

    # --- running

    def cursor(self) -> duckdb.DuckDBPyConnection:
        """An open reader blocks its connection, so every stream has its own."""
        cursor = self.connection.cursor()
        self._cursors.append(cursor)
        return cursor

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        _one_statement(sql)
        with self.stopped_in_time():
            result = self.connection.execute(sql)
            return result.fetchall() if result.description else []

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        _one_statement(sql)
        cursor = self.cursor()
        with self.stopped_in_time():
            found = cursor.sql(sql)
            narrow = all(kind.id in _NARROW for kind in found.types)
            reader = found.to_arrow_reader(self.limits.batch_rows if narrow else STEP_ROWS)
        return reader.schema, iter(reader) if narrow else gathered(iter(reader), self.limits.batch_rows)

    def store(
        self,
        table: str,
        schema: pa.Schema,
        batches: Iterator[pa.RecordBatch],
        narrow: Sequence[str] = (),
    ) -> list[ColumnInfo]:
        """Copies a stream into ``twofold_copies.main.<table>``; the columns as they are there, families
        aside. Those of ``narrow`` become floats of four bytes.
        """
        import pyarrow as pa

        cursor = self.cursor()
        name = f"twofold_copies.main.{table}"
        narrowed = ", ".join(f"CAST({column} AS FLOAT) AS {column}" for column in narrow)
        items = f"* REPLACE ({narrowed})" if narrow else "*"
        failure: list[Exception] = []

        def watched() -> Iterator[pa.RecordBatch]:
            try:
                yield from batches
            except Exception as error:
                failure.append(error)
                raise

        try:
            with self.translated():
                cursor.register("twofold_stream", pa.RecordBatchReader.from_batches(schema, watched()))
                cursor.execute(f"CREATE TABLE {name} AS SELECT {items} FROM twofold_stream")
                cursor.unregister("twofold_stream")
                described = cursor.execute(f"DESCRIBE {name}").fetchall()
        except EngineError:
            if failure:
                raise failure[0] from None  # DuckDB tells of an error in what it reads by its text alone
            raise
        return [ColumnInfo(row[0], row[1], family_of(row[1]), i) for i, row in enumerate(described)]

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Nothing is left of what the body stores and asks."""
        asked, known = len(self.ledger.queries), self.tables("twofold_copies")
        yield
        del self.ledger.queries[asked:]
        for schema, table in self.tables("twofold_copies"):
            if (schema, table) not in known:
                self.query(f"DROP TABLE twofold_copies.{schema}.{table}", purpose="let go", record=False)
        self.bound_memory(self.limits.memory_bytes)

    def cancel(self) -> None:
        for connection in (self.connection, *self._cursors):
            connection.interrupt()

    def close(self) -> None:
        for connection in (*self._cursors, self.connection):
            connection.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def is_out_of_memory(self, error: EngineError) -> bool:
        """Whether a statement failed for want of memory; smaller ones may pass."""
        return isinstance(error.__cause__, duckdb.OutOfMemoryException)

    def _translate(self, error: Exception) -> EngineError:
        text = str(error)
        if isinstance(error, duckdb.OutOfMemoryException):
            return QueryFailed(
                "The comparison needs more memory or temporary disk space than its limits allow.",
                hint="Raise the memory limit or the limit of the temporary folder.",
            )
        if isinstance(error, duckdb.PermissionException):
            return query_failed(text, "Queries may read the attached files and nothing else.")
        return query_failed(text)


def _one_statement(sql: str) -> None:
    """DuckDB would run several, and read what the last one gives."""
    if ";" in sql and len(duckdb.extract_statements(sql)) != 1:
        raise QueryFailed("Only one statement runs at a time.", hint="Leave the semicolon out.")


def file_item(database: LocalDatabase, relation: Relation) -> None:
    """Raises ``UnknownTable`` unless the relation is the file itself."""
    if not isinstance(relation, FileRef):
        raise UnknownTable(
            f"{database.title} files are one relation each, and have no table {relation}.",
            hint="Write - in place of the table.",
        )


DATABASE = DuckDBDatabase
