"""SQLite files, read by Python's own driver. Files are opened read only, and stay so."""

from __future__ import annotations

import math
import re
import sqlite3
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote

from twofold_engine._paths import Uri
from twofold_engine.databases._sqlite_types import TYPES
from twofold_engine.databases.access import Access
from twofold_engine.databases.base import Database, Session, query_failed
from twofold_engine.databases.batches import STEP_ROWS, gathered
from twofold_engine.databases.names import find_table
from twofold_engine.databases.natives import NativeType
from twofold_engine.databases.options import Option, check_file_uri, check_inside, read_options
from twofold_engine.errors import (
    ConnectionFailed,
    DatabaseLocked,
    EngineError,
    InvalidQuery,
    PermissionDenied,
    QueryFailed,
    QueryTimeout,
    UnknownTable,
)
from twofold_engine.limits import Limits
from twofold_engine.normal_form import normal_form, read_value
from twofold_engine.places import Extreme, Greatest, place
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import QueryRef, Relation, TableRef
from twofold_engine.sql.drawing import digest_part, fingerprint_text, is_drawn, md5_text, value_text
from twofold_engine.sql.guard import check_query
from twofold_engine.sql.sqlite import (
    BEGINNING_FUNCTION,
    DRAW_FUNCTION,
    EXTREME_FUNCTION,
    HEX_FUNCTION,
    MD5_FUNCTION,
    PART_FUNCTION,
    PLACE_FUNCTION,
    PRINT_FUNCTION,
    READ_FUNCTION,
    SHOW_FUNCTION,
    SUM_FUNCTION,
    SQLiteDialect,
)
from twofold_engine.timeunits import beginning_of
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.base import DeclaredKey
    from twofold_engine.databases.writing import Writer

_FAMILIES: tuple[tuple[str, Family], ...] = (
    (r"INTERVAL", Family.UNTYPED),
    (r"TINYINT\(1\)|BOOL", Family.BOOLEAN),
    (r"INT", Family.INTEGER),
    (r"UUID|GUID", Family.UUID),
    (r"JSON", Family.JSON),
    (r"CHAR|CLOB|TEXT|STRING", Family.TEXT),
    (r"BLOB|BINARY|BYTEA", Family.BINARY),
    (r"REAL|FLOA|DOUB", Family.FLOAT),
    (r"DEC|NUMERIC|NUMBER|MONEY", Family.DECIMAL),
    (r"TIMESTAMPTZ|TIMESTAMP WITH TIME ZONE", Family.TIMESTAMPTZ),
    (r"DATETIME|TIMESTAMP", Family.TIMESTAMP),
    (r"DATE", Family.DATE),
    (r"TIME", Family.TIME),
)
"""The first that is found in the declared type; SQLite's own rules for affinity look for parts of words
too.
"""

_LEAST_VALUE_BYTES = 16 * 1024**2
_MOST_VALUE_BYTES = 1_000_000_000
"""SQLite's own limit."""


def family_of(declared: str) -> Family:
    """Untyped without a declared type, and for one that says nothing to us."""
    for pattern, family in _FAMILIES:
        if re.search(pattern, declared.upper()):
            return family
    return Family.UNTYPED


class SQLiteDatabase(Database):
    name = "sqlite"
    title = "SQLite"
    native_types: ClassVar[Sequence[NativeType]] = TYPES
    dialect = SQLiteDialect()
    options: ClassVar[Mapping[str, Option]] = {
        "path": Option("Path", required=True, description="The database file."),
    }

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
        path = check_inside(read_options(cls.title, cls.options, options)["path"], allowed_roots)
        return cls(path, limits=limits, allowed_roots=allowed_roots)

    @property
    def label(self) -> str:
        inside = self.path.is_relative_to(Path.cwd())
        return f"{self.title} {self.path.relative_to(Path.cwd()) if inside else self.path}"

    def place(self) -> tuple[object, ...]:
        return (self.name, self.path.resolve())

    def joins(self, other: Database, *relations: Relation) -> bool:
        # Two files are attached to one connection; a query would look for its tables in the first of them.
        queries = any(isinstance(relation, QueryRef) for relation in relations)
        return isinstance(other, SQLiteDatabase) and (self.path == other.path or not queries)

    def opened_files(self) -> Sequence[Path]:
        return [self.path]

    def new_writer(self) -> Writer:
        from twofold_engine.databases._sqlite_writing import SQLiteWriter

        return SQLiteWriter(self)

    def access(self) -> Access:
        session = self.session
        assert isinstance(session, SQLiteSession)
        tables = session.tables("main")
        return Access(len(tables), len(tables), TableRef(tables[0], frozenset({0})) if tables else None)

    def _new_session(self, databases: Sequence[Database]) -> Session:
        files = [database for database in databases if isinstance(database, SQLiteDatabase)]
        assert len(files) == len(databases)
        return SQLiteSession(self.limits, files)


class SQLiteSession(Session):
    dialect = SQLiteDialect()
    notices_short_streams = True
    snapshot = True

    def __init__(self, limits: Limits, databases: Sequence[SQLiteDatabase]) -> None:
        super().__init__(limits)
        self.paths = list(dict.fromkeys(database.path for database in databases))
        self._deadline = math.inf
        for path in self.paths:
            if not path.is_file():
                raise ConnectionFailed(
                    f"There is no SQLite file {path}.",
                    hint="Three slashes in the URI are relative to the working directory, four absolute.",
                )
        with self.translated():
            self.connection = sqlite3.connect(
                self._file_uri(self.paths[0]), uri=True, timeout=limits.lock_wait_seconds,
                isolation_level=None, check_same_thread=False, cached_statements=0,
            )  # fmt: skip
        try:
            with self.translated():
                self._configure()
        except BaseException:
            self.close()
            raise

    def _file_uri(self, path: Path) -> str:
        return f"file:{quote(str(path))}?mode=ro"

    def _configure(self) -> None:
        connection = self.connection
        connection.text_factory = lambda raw: raw.decode("utf-8", "backslashreplace")
        for number, path in enumerate(self.paths[1:], start=1):
            connection.execute(f"ATTACH ? AS twofold_db{number}", (self._file_uri(path),))
        connection.execute("PRAGMA query_only = on")
        connection.execute("PRAGMA temp_store = file")
        connection.execute(f"PRAGMA cache_size = -{max(1, self.limits.memory_bytes // 1024 // 2)}")
        connection.execute("PRAGMA trusted_schema = off")
        # A function of a query can make one value of a gigabyte, which no cache size bounds.
        longest = max(_LEAST_VALUE_BYTES, self.limits.memory_bytes // 4)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, min(longest, _MOST_VALUE_BYTES))
        connection.create_function(SHOW_FUNCTION, 2, _show, deterministic=True)
        connection.create_function(READ_FUNCTION, 2, _read, deterministic=True)
        connection.create_function(DRAW_FUNCTION, -1, _draw, deterministic=True)
        connection.create_function(PRINT_FUNCTION, 3, _print, deterministic=True)
        connection.create_function(PART_FUNCTION, 2, _part, deterministic=True)
        connection.create_function(BEGINNING_FUNCTION, 3, beginning_of, deterministic=True)
        connection.create_function(PLACE_FUNCTION, 2, place, deterministic=True)
        for name, kind in (("min", Extreme), ("max", Greatest)):
            # Aggregates of values of any type.
            connection.create_aggregate(f"{EXTREME_FUNCTION}_{name}", 2, kind)  # type: ignore[arg-type]
        connection.create_function(MD5_FUNCTION, 1, md5_text, deterministic=True)
        connection.create_function(HEX_FUNCTION, 1, _hex, deterministic=True)
        connection.create_aggregate(SUM_FUNCTION, 1, _Sum)  # type: ignore[arg-type] # values are of any type
        for pragma in sorted(
            _PRAGMAS
        ):  # SQLite makes the tables behind them on first use, which is no reading
            connection.execute(f"SELECT * FROM pragma_{pragma}('sqlite_master')").fetchall()
        connection.set_authorizer(_authorize)
        connection.set_progress_handler(self._expired, 100_000)
        connection.execute("BEGIN")  # one snapshot per file

    def _expired(self) -> int:
        return int(self.was_cancelled.is_set() or time.monotonic() > self._deadline)

    def _schema(self, database: Database) -> str:
        assert isinstance(database, SQLiteDatabase)
        number = self.paths.index(database.path)
        return "main" if number == 0 else f"twofold_db{number}"

    def _find(self, database: Database, relation: TableRef) -> tuple[str, str]:
        schema = self._schema(database)
        named = relation
        if len(relation.path) == 2 and relation.path[0].lower() == "main":
            named = TableRef(relation.path[1:], frozenset(i - 1 for i in relation.quoted if i))
        return schema, find_table(named, self.tables(schema), [])[0]

    def tables(self, schema: str) -> list[tuple[str, ...]]:
        """The tables and views of an attached file."""
        rows = self.query(
            f"SELECT name FROM {schema}.sqlite_master WHERE type IN ('table', 'view') "
            "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'", purpose="list the tables", record=False,
        )  # fmt: skip
        return [(str(row[0]),) for row in rows]

    def relation(self, database: Database, relation: Relation) -> str:
        if isinstance(relation, QueryRef):
            if self._schema(database) != "main":
                raise InvalidQuery(
                    "A query on the second of two SQLite files cannot be joined to the first.",
                    hint="Use the algorithm fetch_and_join.",
                )
            return f"({check_query(relation.sql, self.dialect.sqlglot_name)})"
        if not isinstance(relation, TableRef):
            raise UnknownTable("A SQLite file needs the name of a table.", hint="Write the table's name.")
        return ".".join(self.dialect.quote(part) for part in self._find(database, relation))

    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        if isinstance(relation, QueryRef):
            with self.translated():
                cursor = self.connection.execute(f"SELECT * FROM {self.relation(database, relation)} LIMIT 0")
            return [
                ColumnInfo(str(item[0]), "", Family.UNTYPED, position)
                for position, item in enumerate(cursor.description)
            ]
        assert isinstance(relation, TableRef)
        schema, table = self._find(database, relation)
        rows = self.query(
            f"SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo({self.dialect.literal(table)}, "
            f"{self.dialect.literal(schema)}) WHERE hidden <> 1 ORDER BY cid",
            purpose="columns", record=False,
        )  # fmt: skip
        return [
            # SQLite lets NULL into a primary key, except into a rowid.
            ColumnInfo(name, declared, family_of(declared), position, not notnull)
            for position, (name, declared, notnull, _) in enumerate(rows)
        ]

    def declared_key(self, database: Database, relation: Relation) -> DeclaredKey | None:
        if not isinstance(relation, TableRef):
            return None
        schema, table = (self.dialect.literal(part) for part in self._find(database, relation))
        rows = self.query(
            f"SELECT name FROM pragma_table_info({table}, {schema}) WHERE pk > 0 ORDER BY pk",
            purpose="key", record=False,
        )  # fmt: skip
        if rows:
            return tuple(str(row[0]) for row in rows), "primary key"
        indexes = self.query(
            f"SELECT name FROM pragma_index_list({table}, {schema}) "
            'WHERE "unique" AND NOT partial ORDER BY seq',
            purpose="key", record=False,
        )  # fmt: skip
        for (index,) in indexes:
            parts = self.query(
                f"SELECT name FROM pragma_index_info({self.dialect.literal(index)}, {schema}) ORDER BY seqno",
                purpose="key", record=False,
            )  # fmt: skip
            if all(name is not None for (name,) in parts):
                return tuple(str(name) for (name,) in parts), "unique constraint"
        return None

    # --- running

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        self._deadline = time.monotonic() + self.limits.statement_timeout_seconds
        return self.connection.execute(sql).fetchall()

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        import pyarrow as pa

        self._deadline = time.monotonic() + self.limits.statement_timeout_seconds
        cursor = self.connection.execute(sql)
        names = [item[0] for item in cursor.description]
        schema = pa.schema([pa.field(name, _arrow_type(name)) for name in names])

        def read() -> Iterator[pa.RecordBatch]:
            while rows := cursor.fetchmany(STEP_ROWS):
                arrays = [
                    pa.array(column, field.type)
                    for column, field in zip(zip(*rows, strict=True), schema, strict=True)
                ]
                yield pa.RecordBatch.from_arrays(arrays, schema=schema)

        return schema, gathered(read(), min(self.limits.batch_rows, 16_384))

    def cancel(self) -> None:
        self.connection.interrupt()

    def close(self) -> None:
        self.connection.close()

    def _translate(self, error: Exception) -> EngineError:
        text = str(error)
        if "locked" in text or "busy" in text:
            return DatabaseLocked(
                "The SQLite file is being written by another process.",
                hint="Close the program that writes to it, then try again.",
            )
        if "interrupted" in text:
            return QueryTimeout(
                "SQLite stopped the query after its time limit.", hint="Filter the rows, or raise the limit."
            )
        if "user-defined function raised" in text or "Could not decode to UTF-8" in text:
            return QueryFailed(
                "The SQLite file holds a text that is no valid UTF-8, so it cannot be compared.",
                hint="Leave its column out, or keep such bytes as a BLOB.",
            )
        if "not authorized" in text or "prohibited" in text:
            return PermissionDenied("SQLite files are only ever read.", hint="Ask for a SELECT.")
        if "not a database" in text or "unable to open" in text:
            return ConnectionFailed(
                "The file is no SQLite database, or cannot be read.", hint="Check the path."
            )
        return query_failed(text)


def _arrow_type(name: str) -> pa.DataType:
    """Statements name the side and the flags of differing rows in one way; everything else is fetched as
    text.
    """
    import pyarrow as pa

    return pa.int64() if name == "side" or re.fullmatch(r"d\d+", name) else pa.string()


_ALLOWED = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
    sqlite3.SQLITE_TRANSACTION,
}
_PRAGMAS = {"table_xinfo", "table_info", "index_list", "index_info"}


def _authorize(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    """Lets statements read, and nothing else: no ATTACH, no pragma that sets, no extension."""
    if action == sqlite3.SQLITE_FUNCTION:
        loads = (second or "").lower() in ("load_extension", "readfile", "writefile")
        return sqlite3.SQLITE_DENY if loads else sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and (first or "") in _PRAGMAS:
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_OK if action in _ALLOWED else sqlite3.SQLITE_DENY


def _show(family: str, value: Any) -> str | None:
    return normal_form(value, family)


def _read(form: str, value: Any) -> Any:
    return read_value(value, form)


def _draw(cut: int, *parts: Any) -> bool:
    forms, families, values = parts[::3], parts[1::3], parts[2::3]
    return is_drawn(list(map(value_text, values, forms, families)), cut)


def _print(form: str, family: str, value: Any) -> str | None:
    return fingerprint_text(value, form, family)


def _part(text: str | None, is_long: int) -> str:
    return digest_part(text, is_long=bool(is_long))


def _hex(digits: str) -> int:
    return int(digits, 16)


class _Sum:
    """An exact sum, however large, of integers and of such sums."""

    def __init__(self) -> None:
        self.total = 0

    def step(self, value: int | str | None) -> None:
        self.total += int(value or 0)

    def finalize(self) -> str:
        return str(self.total)


DATABASE = SQLiteDatabase
