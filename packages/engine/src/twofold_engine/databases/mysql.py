"""MySQL 8 and MariaDB 10.4 and later, read by PyMySQL.

A session is read only, in one consistent snapshot, in UTC, and stopped by the server itself when it runs too
long. Rows are streamed; every value travels as text, and Arrow reads it as what its column is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ClassVar

import pymysql
from pymysql.constants import FIELD_TYPE, FLAG

from twofold_engine._paths import Uri
from twofold_engine.databases import _mysql_access, _mysql_connection, _mysql_packets
from twofold_engine.databases._mysql_types import TYPES
from twofold_engine.databases._mysql_values import TRAVELS, arrow_array, python_value
from twofold_engine.databases.base import Database, DeclaredKey, Session
from twofold_engine.databases.names import find_table
from twofold_engine.databases.natives import NativeType, families_by_name
from twofold_engine.databases.options import Option, read_options
from twofold_engine.errors import EngineError, InvalidQuery, InvalidUri, UnknownTable
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import QueryRef, Relation, TableRef
from twofold_engine.sql.guard import check_query
from twofold_engine.sql.mysql import KIND, MySQLDialect
from twofold_engine.types import Family

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

    from twofold_engine.databases.access import Access
    from twofold_engine.databases.writing import Writer

BATCH_BYTES = 8 * 1024**2
"""A batch ends with the row that passes this size: rows can be of any width."""
KILL_SECONDS = 5.0
"""How long the connection that stops a statement may take."""
SLOW_READER_SECONDS = 3600
"""The server gives up a client that reads nothing for this long; its default is a minute, and a copy may have
to wait for its disk.
"""
_SQL_MODE = "ALLOW_INVALID_DATES,NO_ENGINE_SUBSTITUTION"
"""Dates that no calendar has are read as they stand; quotes and backslashes mean what they do by default."""
_OPTIONS: dict[str, Option] = {
    "host": Option("Host", required=True, description="Name or address of the server."),
    "port": Option("Port", "integer", 3306),
    "db": Option("Database", required=True, description="Where tables without a database's name are found."),
    "user": Option("User", required=True, description="An account that may read; it needs no other right."),
    "password": Option("Password", secret=True),
    "sslmode": Option("TLS", default="prefer", choices=_mysql_connection.TLS_MODES,
                      description="verify-full checks the server's name too."),
    "rootcert": Option("Root certificate", secret=True,
                       description="PEM text, or a PEM file, that signed the server's one; "
                                   "empty: those that this machine trusts."),
}  # fmt: skip
_SYSTEM = ("information_schema", "mysql", "performance_schema", "sys")

_UNICODE = ("utf8mb4", "utf16", "utf16le", "utf32")
"""Character sets that have every character."""
_FAMILIES = families_by_name(TYPES)


def family_of(native_type: str) -> Family:
    """The servers write ``BOOLEAN`` as ``tinyint(1)``."""
    if native_type in ("tinyint(1)", "bit(1)"):
        return Family.BOOLEAN
    return _FAMILIES.get(re.split(r"[\s(]", native_type, maxsplit=1)[0], Family.OTHER)


class MySQLDatabase(Database):
    name = "mysql"
    title = "MySQL"
    native_types: ClassVar[Sequence[NativeType]] = TYPES
    dialect = MySQLDialect()
    options: ClassVar[Mapping[str, Option]] = _OPTIONS

    def __init__(
        self, settings: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> None:
        super().__init__(limits=limits, allowed_roots=allowed_roots)
        self.settings = dict(settings)

    @classmethod
    def from_uri(cls, uri: Uri, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        if set(uri.options) - {"sslmode"}:
            raise InvalidUri(
                f"A {uri.scheme} URI has only the option sslmode.",
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
        return "{title} {host}:{port}/{db}".format(title=self.title, **self.settings)

    def place(self) -> tuple[object, ...]:
        """One server joins all of its databases."""
        return (MySQLDatabase.name, self.settings["host"].lower(), self.settings["port"])

    def joins(self, other: Database, *relations: Relation) -> bool:
        # Two accounts see different tables; and a query looks for its tables in the one current database.
        queries = any(isinstance(relation, QueryRef) for relation in relations)
        shared = ("user", "db") if queries else ("user",)
        return (
            isinstance(other, MySQLDatabase)
            and self.same_place(other)
            and all(self.settings[name] == other.settings[name] for name in shared)
        )

    def _new_session(self, databases: Sequence[Database]) -> Session:  # noqa: ARG002
        return MySQLSession(self.limits, self)

    def new_writer(self) -> Writer:
        from twofold_engine.databases._mysql_writing import MySQLWriter

        return MySQLWriter(self)

    def access(self) -> Access:
        return _mysql_access.access(self.session, self.settings["db"], self.results_schema.strip('`"'))

    def grants(self) -> str:
        return _mysql_access.grants(self.session, self.settings["db"])

    def open_connection(self, *, seconds: float | None = None) -> Any:
        """A connection; ``seconds`` bounds every wait on it, in place of the limits."""
        return _mysql_connection.open_connection(self.settings, self.limits, self.addresses, seconds)


_IDLE_SECONDS = 86_400
_WITH_SNAPSHOTS = frozenset({"innodb", "rocksdb", "tokudb"})
"""Storage engines; all others show what is there at each moment."""


class MySQLSession(Session):
    dialect = MySQLDialect()
    snapshot = True
    notices_short_streams = True

    def __init__(self, limits: Limits, database: MySQLDatabase) -> None:
        super().__init__(limits)
        self.database = database
        with self.translated():
            self.connection = database.open_connection()
        try:
            with self.translated():
                self._configure()
        except BaseException:
            self.close()
            raise

    def _configure(self) -> None:
        self.is_mariadb = "mariadb" in self.connection.get_server_info().lower()
        seconds = self.limits.statement_timeout_seconds
        bound = (
            f"max_statement_time = {seconds}"
            if self.is_mariadb
            else f"max_execution_time = {round(seconds * 1000)}"
        )
        settings = [
            f"sql_mode = {self._text(_SQL_MODE)}",
            "time_zone = '+00:00'",
            bound,
            f"lock_wait_timeout = {max(1, round(self.limits.lock_wait_seconds))}",
            f"net_write_timeout = {SLOW_READER_SECONDS}",
            # A server's own limits would end answers early without a word, or refuse large joins.
            f"sql_select_limit = {2**64 - 1}",
            "sql_big_selects = 1",
            f"wait_timeout = {_IDLE_SECONDS}",  # the quicker side waits for the other one
        ]
        if self.is_mariadb:
            with suppress(pymysql.Error):  # a server older than 10.3
                self.connection.query(
                    "SET SESSION idle_transaction_timeout = 0, idle_readonly_transaction_timeout = 0"
                )
        for statement in (
            f"SET SESSION {', '.join(settings)}",
            # A statement that defines something would end the transaction; the session refuses it.
            "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
            "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY",
        ):
            self.connection.query(statement)

    def _text(self, value: str) -> str:
        return self.dialect.literal(value)

    # --- what there is

    def _tables(self) -> list[tuple[str, ...]]:
        rows = self.query(
            "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT IN "
            f"({', '.join(map(self._text, _SYSTEM))})", purpose="list the tables", record=False,
        )  # fmt: skip
        return [(schema, table) for schema, table in rows]

    def _find(self, database: Database, relation: TableRef) -> tuple[str, ...]:
        assert isinstance(database, MySQLDatabase)
        return find_table(relation, self._tables(), [(database.settings["db"],)])

    def relation(self, database: Database, relation: Relation) -> str:
        if isinstance(relation, QueryRef):
            query = f"({check_query(relation.sql, self.dialect.sqlglot_name)}) AS twofold_query"
            self.snapshot = self.snapshot and self._all_stand_still()
            return query
        if not isinstance(relation, TableRef):
            raise UnknownTable(
                f"{self.database.title} needs the name of a table.", hint="Write database.table."
            )
        path = self._find(database, relation)
        self.snapshot = self.snapshot and self._stands_still(*path)
        return ".".join(self.dialect.quote(part) for part in path)

    def _stands_still(self, schema: str, table: str) -> bool:
        """Whether the table takes part in a snapshot; a view has no engine of its own."""
        rows = self.query(
            "SELECT engine FROM information_schema.tables "
            f"WHERE table_schema = {self._text(schema)} AND table_name = {self._text(table)}",
            purpose="see whether there is a snapshot", record=False,
        )  # fmt: skip
        if any(row[0] is None for row in rows):
            return self._all_stand_still()
        return all(str(row[0]).lower() in _WITH_SNAPSHOTS for row in rows)

    def _all_stand_still(self) -> bool:
        """Of what a view or query reads: whether every table that this account sees takes part."""
        known = ", ".join(map(self._text, sorted(_WITH_SNAPSHOTS)))
        rows = self.query(
            "SELECT 1 FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN "
            f"({', '.join(map(self._text, _SYSTEM))}) AND LOWER(engine) NOT IN ({known}) LIMIT 1",
            purpose="see whether there is a snapshot", record=False,
        )  # fmt: skip
        return not rows

    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        if isinstance(relation, QueryRef):
            return self._query_columns(self.relation(database, relation))
        assert isinstance(relation, TableRef)
        schema, table = map(self._text, self._find(database, relation))
        rows = self.query(
            "SELECT column_name, column_type, is_nullable, collation_name, character_set_name "
            "FROM information_schema.columns "
            f"WHERE table_schema = {schema} AND table_name = {table} ORDER BY ordinal_position",
            purpose="read the columns", record=False,
        )  # fmt: skip
        documents = self._documents(schema, table)
        found = []
        for position, (name, native, nullable, collation, charset) in enumerate(rows):
            shown = "json" if name in documents else native
            family = family_of(shown)
            lacking = charset if charset and charset not in _UNICODE else ""
            found.append(
                ColumnInfo(name, shown, family, position, nullable == "YES", collation or "", lacking)
            )
        return found

    def _documents(self, schema: str, table: str) -> set[str]:
        """MariaDB keeps JSON as text that a check holds to be valid."""
        if not self.is_mariadb:
            return set()
        rows = self.query(
            "SELECT check_clause FROM information_schema.check_constraints "
            f"WHERE constraint_schema = {schema} AND table_name = {table}",
            purpose="read the checks", record=False,
        )  # fmt: skip
        checks = (
            re.fullmatch(r"json_valid\(`((?:[^`]|``)+)`\)", clause, re.IGNORECASE) for (clause,) in rows
        )
        return {check[1].replace("``", "`") for check in checks if check}

    def _query_columns(self, item: str) -> list[ColumnInfo]:
        with self.translated(), self.connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {item} LIMIT 0")
            fields = cursor._result.fields
        names = [field.name.decode() if isinstance(field.name, bytes) else field.name for field in fields]
        if len(set(names)) != len(names):
            raise InvalidQuery("The query has two columns of one name.", hint="Name every column with AS.")
        natives = [_native_type(field) for field in fields]
        return [
            ColumnInfo(name, native, family_of(native), position)
            for position, (name, native) in enumerate(zip(names, natives, strict=True))
        ]

    def declared_key(self, database: Database, relation: Relation) -> DeclaredKey | None:
        if not isinstance(relation, TableRef):
            return None
        schema, table = map(self._text, self._find(database, relation))
        rows = self.query(
            "SELECT index_name, column_name, sub_part FROM information_schema.statistics "
            f"WHERE table_schema = {schema} AND table_name = {table} AND non_unique = 0 "
            "ORDER BY index_name <> 'PRIMARY', index_name, seq_in_index",
            purpose="read the key", record=False,
        )  # fmt: skip
        indexes: dict[str, list[tuple[str | None, int | None]]] = {}
        for index, column, part in rows:
            indexes.setdefault(index, []).append((column, part))
        for index, parts in indexes.items():
            # An index of an expression or of a value's beginning says nothing about the column itself.
            columns = [column for column, part in parts if column is not None and part is None]
            if len(columns) == len(parts):
                return tuple(columns), "primary key" if index == "PRIMARY" else "unique constraint"
        return None

    # --- what a checksum asks

    def row_estimate(self, database: Database, relation: Relation) -> int | None:
        if not isinstance(relation, TableRef):
            return None
        schema, table = map(self._text, self._find(database, relation))
        rows = self.query(
            "SELECT table_rows FROM information_schema.tables WHERE table_type LIKE '%TABLE' "
            f"AND table_schema = {schema} AND table_name = {table}",
            purpose="read the statistics", record=False,
        )  # fmt: skip
        return None if not rows or rows[0][0] is None else int(rows[0][0])

    def reads_ranges(self, database: Database, relation: Relation, column: str) -> bool:
        if not isinstance(relation, TableRef):
            return False
        schema, table = map(self._text, self._find(database, relation))
        rows = self.query(
            "SELECT COUNT(*) FROM information_schema.statistics WHERE seq_in_index = 1 "
            f"AND index_type = 'BTREE' AND sub_part IS NULL AND table_schema = {schema} "
            f"AND table_name = {table} AND column_name = {self._text(column)}",
            purpose="look for an index", record=False,
        )  # fmt: skip
        return int(rows[0][0]) > 0

    def lies_in_order(self, database: Database, relation: Relation, column: str) -> bool:
        """InnoDB keeps rows in the order of their primary key."""
        if not isinstance(relation, TableRef):
            return False
        schema, table = map(self._text, self._find(database, relation))
        rows = self.query(
            "SELECT COUNT(*) FROM information_schema.statistics s JOIN information_schema.tables t "
            "ON t.table_schema = s.table_schema AND t.table_name = s.table_name "
            "WHERE s.index_name = 'PRIMARY' AND s.seq_in_index = 1 AND t.engine = 'InnoDB' "
            f"AND s.table_schema = {schema} AND s.table_name = {table} "
            f"AND s.column_name = {self._text(column)}",
            purpose="look for an index", record=False,
        )  # fmt: skip
        return int(rows[0][0]) > 0

    # --- running

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self.connection.cursor() as cursor:
            cursor.execute(sql)
            codes = [item[1] for item in cursor.description or ()]
            return [tuple(map(python_value, row, codes)) for row in cursor.fetchall()]

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        import pyarrow as pa

        cursor = self.connection.cursor()
        cursor.execute(sql)
        kinds = [_travels_as(item[0], item[1]) for item in cursor.description or ()]
        schema = pa.schema([pa.field(name, TRAVELS[kind](digits)) for name, kind, digits in kinds])

        def read() -> Iterator[pa.RecordBatch]:
            finished = False
            try:
                while columns := self._next_columns(cursor, len(kinds)):
                    arrays = [
                        arrow_array(column, kind, field.type)
                        for column, (_, kind, _), field in zip(columns, kinds, schema, strict=True)
                    ]
                    yield pa.RecordBatch.from_arrays(arrays, schema=schema)
                finished = True
            finally:
                if finished:
                    cursor.close()
                else:
                    self.close()  # the rest would have to be read to its end otherwise

        return schema, read()

    def _next_columns(self, cursor: Any, count: int) -> list[pa.Array]:
        """The values of the next rows, as bytes; none at the end."""
        import pyarrow as pa

        reader = self.connection._rfile
        packets, starts = reader.plain_rows(self.limits.batch_rows, BATCH_BYTES)
        if len(starts):
            number = _mysql_packets.next_number(packets, starts, self.connection._next_seq_id)
            self.connection._next_seq_id = number
            return _mysql_packets.columns(packets, starts, count)
        row = cursor.fetchone()
        return [] if row is None else [pa.array([value], pa.binary()) for value in row]

    def cancel(self) -> None:
        # A statement is stopped over a second connection; with nothing running that is no error.
        with suppress(pymysql.err.Error, OSError, EngineError):
            other = self.database.open_connection(seconds=KILL_SECONDS)
            try:
                other.query(f"KILL QUERY {self.connection.thread_id()}")
            finally:
                other.close()

    def close(self) -> None:
        # Closing a cursor in the middle would read all of its rows; the server notices the closed line.
        running: Any = getattr(self.connection, "_result", None)
        if running is not None:
            running.unbuffered_active = False
        with suppress(pymysql.err.Error, OSError):
            self.connection.close()

    def _translate(self, error: Exception) -> EngineError:
        return _mysql_connection.translate(error, self.database.label)


def _travels_as(name: bytes | str, code: int) -> tuple[str, str, tuple[int, int]]:
    """(name, what it is read as, digits of a decimal) of a fetched column; see ``MySQLDialect.transport``."""
    name = name.decode() if isinstance(name, bytes) else name
    plain, marked, kind = name.partition(KIND)
    if marked:
        word, *digits = kind.split("_")
        return plain, word, (int(digits[0]), int(digits[1])) if digits else (0, 0)
    if code in (FIELD_TYPE.TINY, FIELD_TYPE.SHORT, FIELD_TYPE.INT24, FIELD_TYPE.LONG, FIELD_TYPE.LONGLONG):
        return name, "integer", (0, 0)
    return name, "text", (0, 0)


_TYPE_NAMES = {
    FIELD_TYPE.TINY: "tinyint",
    FIELD_TYPE.SHORT: "smallint",
    FIELD_TYPE.INT24: "mediumint",
    FIELD_TYPE.LONG: "int",
    FIELD_TYPE.LONGLONG: "bigint",
    FIELD_TYPE.FLOAT: "float",
    FIELD_TYPE.DOUBLE: "double",
    FIELD_TYPE.DATE: "date",
    FIELD_TYPE.NEWDATE: "date",
    FIELD_TYPE.TIME: "time",
    FIELD_TYPE.DATETIME: "datetime",
    FIELD_TYPE.TIMESTAMP: "timestamp",
    FIELD_TYPE.YEAR: "year",
    FIELD_TYPE.JSON: "json",
    FIELD_TYPE.GEOMETRY: "geometry",
}
_BINARY_CHARSET = 63


def _native_type(field: Any) -> str:
    """The type of a query's column, from the server's description of it."""
    code, unsigned = field.type_code, bool(field.flags & FLAG.UNSIGNED)
    if code == FIELD_TYPE.TINY and field.length == 1:
        return "tinyint(1)"
    if code == FIELD_TYPE.BIT:
        return f"bit({field.length})"
    if code in (FIELD_TYPE.DECIMAL, FIELD_TYPE.NEWDECIMAL):
        # The length counts the sign and the point too.
        digits = field.length - (0 if unsigned else 1) - (1 if field.scale else 0)
        return f"decimal({digits},{field.scale})" + (" unsigned" if unsigned else "")
    if code in _TYPE_NAMES:
        whole = code in (FIELD_TYPE.TINY, FIELD_TYPE.SHORT, FIELD_TYPE.INT24, FIELD_TYPE.LONG,
                         FIELD_TYPE.LONGLONG)  # fmt: skip
        return _TYPE_NAMES[code] + (" unsigned" if unsigned and whole else "")
    return "longblob" if field.charsetnr == _BINARY_CHARSET else "longtext"


DATABASE = MySQLDatabase
