"""PostgreSQL 14 and later, read by ADBC.

A session is read only, in one REPEATABLE READ snapshot, in UTC, and stopped by the server itself when it runs
too long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote, urlencode

import adbc_driver_manager
import adbc_driver_postgresql.dbapi as driver

from twofold_engine._paths import Uri
from twofold_engine.databases import _postgresql_access, _postgresql_statistics
from twofold_engine.databases._postgresql_types import MADE, TYPES
from twofold_engine.databases.access import Access
from twofold_engine.databases.base import Database, DeclaredKey, Session, query_failed
from twofold_engine.databases.names import find_table
from twofold_engine.databases.natives import NativeType, families_by_name, plain_name
from twofold_engine.databases.options import Option, read_options
from twofold_engine.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    DatabaseError,
    EngineError,
    InvalidQuery,
    InvalidUri,
    PermissionDenied,
    QueryTimeout,
    UnknownTable,
    Unreachable,
)
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo, ColumnStatistics
from twofold_engine.spec import QueryRef, Relation, TableRef
from twofold_engine.sql.guard import check_query
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.writing import Writer

SUMMING_MEMORY = "64MB"
"""For the groups of a pass over all buckets: with the server's 4 MB it writes them to its disk and back."""
_SSL_MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
_OPTIONS: dict[str, Option] = {
    "host": Option("Host", required=True, description="Name or address of the server."),
    "port": Option("Port", "integer", 5432),
    "dbname": Option("Database", required=True, description="Name of the database."),
    "user": Option("User", required=True, description="A role that may read; it needs no other right."),
    "password": Option("Password", secret=True),
    "sslmode": Option("TLS", default="prefer", choices=_SSL_MODES,
                      description="verify-full checks the server's name too."),
    "role": Option("Role", description="Taken on after the connection is made (SET ROLE)."),
    "rootcert": Option("Root certificate", secret=True,
                       description="Text or path of the PEM file that signed the server's one."),
}  # fmt: skip

_FAMILIES = {**families_by_name(TYPES), "citext": Family.TEXT, "bpchar": Family.TEXT}


def family_of(native_type: str, kind: str) -> Family:
    """``kind`` is PostgreSQL's ``typtype``: b(ase), c(omposite), e(num) …; of a domain that of its base."""
    if native_type.endswith("[]"):
        return Family.ARRAY
    if kind == "c":
        return Family.STRUCT
    if kind == "e":
        return Family.TEXT
    if native_type == "bit(1)":
        return Family.BOOLEAN
    name = plain_name(native_type)
    if name.startswith("interval "):  # year to month, day to second …
        return Family.INTERVAL
    if name.endswith(".citext"):  # an extension's type may stand in any schema
        return Family.TEXT
    return _FAMILIES.get(name, Family.OTHER)


def _base_of(modifier: str) -> str:
    """A lateral item ``base`` (oid, mod, typtype): what a type ``t`` is made of, a domain down to the end."""
    step = "b.oid, d.typtypmod, b.typtype, b.typbasetype, b.typtypmod"
    return (
        f"LATERAL (WITH RECURSIVE d AS ("
        f"SELECT t.oid, {modifier} AS mod, t.typtype, t.typbasetype, t.typtypmod "
        f"UNION ALL SELECT {step} FROM d JOIN pg_catalog.pg_type b ON b.oid = d.typbasetype) "
        "SELECT d.oid, d.mod, d.typtype FROM d WHERE d.typtype <> 'd') AS base"
    )


_HAS_ROWS_OF_OTHERS = (
    "c.relkind = 'f' OR EXISTS (SELECT 1 FROM pg_catalog.pg_inherits h WHERE h.inhparent = c.oid "
    "AND c.relkind = 'r') OR EXISTS (SELECT 1 FROM pg_catalog.pg_partition_tree(c.oid) AS p "
    "JOIN pg_catalog.pg_class f ON f.oid = p.relid WHERE f.relkind = 'f')"
)
"""True for a table ``c`` whose rows are also those of tables that inherit from it, or of another server: what
it declares does not hold for them."""
_NOT_NULL_IN_HOPE = (
    "EXISTS (SELECT 1 FROM pg_catalog.pg_constraint o WHERE o.conrelid = a.attrelid AND o.contype = 'n' "
    "AND NOT o.convalidated AND a.attnum = ANY(o.conkey))"
)
"""True for a column ``a`` whose NOT NULL was never held against the rows that were there (PostgreSQL 18)."""


class PostgreSQLDatabase(Database):
    name = "postgresql"
    title = "PostgreSQL"
    native_types: ClassVar[Sequence[NativeType]] = (*TYPES, *MADE)
    dialect = PostgreSQLDialect()
    options: ClassVar[Mapping[str, Option]] = _OPTIONS
    sampling_threshold: ClassVar[int] = 300_000

    def __init__(
        self, settings: Mapping[str, Any], *, limits: Limits, allowed_roots: Sequence[Path] | None
    ) -> None:
        super().__init__(limits=limits, allowed_roots=allowed_roots)
        self.settings = dict(settings)
        self._certificate: IO[str] | None = None

    @classmethod
    def from_uri(cls, uri: Uri, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        allowed = {name: value for name, value in uri.options.items() if name in ("sslmode", "role")}
        if set(uri.options) - set(allowed):
            raise InvalidUri(
                "A postgresql URI has only the options sslmode and role.",
                hint="Leave the others out; what a session needs is set by itself.",
            )
        given = {
            "host": uri.host,
            "port": uri.port,
            "dbname": uri.path,
            "user": uri.user,
            "password": uri.password,
            **allowed,
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
        return "PostgreSQL {host}:{port}/{dbname}".format(**self.settings)

    def place(self) -> tuple[object, ...]:
        return (self.name, self.settings["host"].lower(), self.settings["port"], self.settings["dbname"])

    def joins(self, other: Database, *relations: Relation) -> bool:  # noqa: ARG002
        # Two users see different tables, so neither may be asked to read for the other.
        return (
            isinstance(other, PostgreSQLDatabase)
            and self.same_place(other)
            and all(self.settings[name] == other.settings[name] for name in ("user", "role"))
        )

    def _new_session(self, databases: Sequence[Database]) -> Session:  # noqa: ARG002
        return PostgreSQLSession(self.limits, self)

    @property
    def catalog(self) -> str:
        return str(self.settings["dbname"])

    def new_writer(self) -> Writer:
        from twofold_engine.databases._postgresql_writing import PostgreSQLWriter

        return PostgreSQLWriter(self)

    def access(self) -> Access:
        return _postgresql_access.access(self.session, self.results_schema.rpartition(".")[2].strip('"'))

    def grants(self) -> str:
        user = self.settings["role"] or self.settings["user"]
        return _postgresql_access.grants(self.session, user, self.settings["dbname"])

    def uri(self) -> str:
        """What libpq connects with. Holds the password; never shown."""
        parts = self.settings
        parameters = {
            "sslmode": parts["sslmode"],
            "connect_timeout": max(2, round(self.limits.connect_timeout_seconds)),
            "application_name": "twofold",
            "client_encoding": "UTF8",
            # Keeps a half-open connection from waiting for ever.
            "keepalives_idle": 30,
            "tcp_user_timeout": 60_000,
        }
        if parts["rootcert"]:
            parameters["sslrootcert"] = self._certificate_file(parts["rootcert"])
        password = f":{quote(parts['password'], safe='')}" if parts["password"] else ""
        host = parts["host"]
        address = f"[{host}]" if ":" in host else quote(host, safe="")
        if self.addresses:  # libpq takes as many hosts as addresses, and keeps the name for TLS
            parameters["hostaddr"] = ",".join(self.addresses)
        places = ",".join([f"{address}:{parts['port']}"] * max(1, len(self.addresses)))
        return (
            f"postgresql://{quote(parts['user'], safe='')}{password}@{places}/"
            f"{quote(parts['dbname'], safe='')}?{urlencode(parameters, quote_via=quote)}"
        )

    def _certificate_file(self, certificate: str) -> str:
        """libpq reads a file; text becomes one that lasts as long as this object."""
        if not certificate.lstrip().startswith("-----BEGIN"):
            return certificate
        if self._certificate is None:
            self.limits.temp_dir.mkdir(parents=True, exist_ok=True)
            file = NamedTemporaryFile("w", suffix=".pem", dir=self.limits.temp_dir)  # noqa: SIM115
            file.write(certificate)
            file.flush()
            self._certificate = file
        return self._certificate.name

    def __getstate__(self) -> dict[str, Any]:
        return {**super().__getstate__(), "_certificate": None}  # its file is of this machine

    def close(self) -> None:
        super().close()
        if self._certificate is not None:
            self._certificate.close()
            self._certificate = None


class PostgreSQLSession(Session):
    dialect = PostgreSQLDialect()
    snapshot = True
    notices_short_streams = True

    def __init__(self, limits: Limits, database: PostgreSQLDatabase) -> None:
        super().__init__(limits)
        self.database = database
        self._running: set[Any] = set()
        with self.translated():
            self.connection = driver.connect(database.uri())
        try:
            with self.translated():
                self._configure()
        except BaseException:
            self.close()
            raise

    def _configure(self) -> None:
        settings = {
            "default_transaction_read_only": "on",
            "statement_timeout": str(round(self.limits.statement_timeout_seconds * 1000)),
            "lock_timeout": str(round(max(1.0, self.limits.lock_wait_seconds) * 1000)),
            "idle_in_transaction_session_timeout": "0",
            "TimeZone": "UTC",
            "DateStyle": "ISO",
            "IntervalStyle": "iso_8601",
            "bytea_output": "hex",
            "extra_float_digits": "1",
            # What follows changes what a statement means, or leaves out rows at random.
            "standard_conforming_strings": "on",
            "transform_null_equals": "off",
            "gin_fuzzy_search_limit": "0",
        }
        calls = [f"set_config({self._text(k)}, {self._text(v)}, false)" for k, v in settings.items()]
        with self.connection.cursor() as cursor:
            self._plain(cursor)
            if self.database.settings["role"]:
                cursor.execute(f"SET ROLE {self.dialect.quote(self.database.settings['role'])}")
            cursor.execute("SELECT " + ", ".join(calls))
            cursor.fetchall()
            self.connection.commit()
            # A statement that sends nothing would not notice that its client died, and run to its time limit.
            self._set_if_known(cursor, "client_connection_check_interval", "10s")
            self._set_if_known(cursor, "transaction_timeout", "0")
            # ADBC begins a transaction by itself; its kind can be set as long as nothing was read in it.
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def _set_if_known(self, cursor: Any, name: str, value: str) -> None:
        """A setting that came with PostgreSQL 14 or 17, or that not every system has."""
        try:
            cursor.execute(f"SELECT set_config({self._text(name)}, {self._text(value)}, false)")
            cursor.fetchall()
            self.connection.commit()
        except driver.Error:
            self.connection.rollback()

    def _text(self, value: str) -> str:
        return self.dialect.literal(value)

    def _plain(self, cursor: Any) -> None:
        """COPY is for rows; it does not take every statement."""
        cursor.adbc_statement.set_options(**{"adbc.postgresql.use_copy": "false"})

    # --- what there is

    def _tables(self) -> list[tuple[str, ...]]:
        rows = self.query(
            "SELECT n.nspname::text, c.relname::text FROM pg_catalog.pg_class c "
            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
            "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN "
            "('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'",
            purpose="list the tables", record=False,
        )  # fmt: skip
        return [(str(schema), str(table)) for schema, table in rows]

    def _find(self, relation: TableRef) -> tuple[str, ...]:
        named = relation
        if len(relation.path) == 3 and relation.path[0].lower() == self.database.settings["dbname"].lower():
            named = TableRef(relation.path[1:], frozenset(i - 1 for i in relation.quoted if i))
        schemas = self.query(
            "SELECT unnest(current_schemas(false))::text", purpose="search path", record=False
        )
        return find_table(named, self._tables(), [(str(row[0]),) for row in schemas])

    def relation(self, database: Database, relation: Relation) -> str:  # noqa: ARG002
        if isinstance(relation, QueryRef):
            return f"({check_query(relation.sql, self.dialect.sqlglot_name)}) AS twofold_query"
        if not isinstance(relation, TableRef):
            raise UnknownTable("PostgreSQL needs the name of a table.", hint="Write schema.table.")
        return ".".join(self.dialect.quote(part) for part in self._find(relation))

    def columns(self, database: Database, relation: Relation) -> list[ColumnInfo]:
        if isinstance(relation, QueryRef):
            return self._query_columns(self.relation(database, relation))
        assert isinstance(relation, TableRef)
        schema, table = self._find(relation)
        rows = self.query(
            "SELECT a.attname::text, format_type(base.oid, base.mod), base.typtype::text, "
            f"NOT a.attnotnull OR {_HAS_ROWS_OF_OTHERS} OR {_NOT_NULL_IN_HOPE} "
            "FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type t ON t.oid = a.atttypid "
            f"CROSS JOIN {_base_of('a.atttypmod')} JOIN pg_catalog.pg_class c ON c.oid = a.attrelid "
            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
            f"WHERE n.nspname = {self._text(schema)} AND c.relname = {self._text(table)} "
            "AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum",
            purpose="read the columns", record=False,
        )  # fmt: skip
        return [
            ColumnInfo(name, native, family_of(native, kind), position, bool(nullable))
            for position, (name, native, kind, nullable) in enumerate(rows)
        ]

    def _query_columns(self, item: str) -> list[ColumnInfo]:
        """The types of a query's columns, from the server's own description of a statement without rows."""
        with self.translated(), self.connection.cursor() as cursor:
            schema = cursor.adbc_execute_schema(f"SELECT * FROM {item}")
        names = [field.name for field in schema]
        if "?column?" in names or len(set(names)) != len(names):
            raise InvalidQuery(
                "The query has columns without a name, or two of the same name.",
                hint="Name every column with AS.",
            )
        types = ", ".join(f"pg_typeof(q.{self.dialect.quote(n)})::oid::bigint" for n in names)
        # pg_typeof needs a row; a full join with one row gives it even for an empty query.
        rows = self.query(
            f"SELECT {types} FROM (SELECT 1) AS one LEFT JOIN (SELECT * FROM {item} LIMIT 0) AS q ON true",
            purpose="read the columns", record=False,
        )  # fmt: skip
        known = self._types([int(kind) for kind in rows[0]])
        return [
            ColumnInfo(name, known[int(kind)][0], family_of(*known[int(kind)]), position)
            for position, (name, kind) in enumerate(zip(names, rows[0], strict=True))
        ]

    def _types(self, oids: Sequence[int]) -> dict[int, tuple[str, str]]:
        """The name and the kind of types; of a domain those of its base."""
        rows = self.query(
            "SELECT t.oid::bigint, format_type(base.oid, base.mod), base.typtype::text "
            f"FROM pg_catalog.pg_type t CROSS JOIN {_base_of('NULL::int')} "
            f"WHERE t.oid IN ({', '.join(map(str, oids))})", purpose="read the types", record=False,
        )  # fmt: skip
        return {int(oid): (str(name), str(kind)) for oid, name, kind in rows}

    def declared_key(self, database: Database, relation: Relation) -> DeclaredKey | None:  # noqa: ARG002
        if not isinstance(relation, TableRef):
            return None
        schema, table = self._find(relation)
        rows = self.query(
            "SELECT i.indisprimary, i.indexrelid::bigint, a.attname::text FROM pg_catalog.pg_index i "
            "JOIN pg_catalog.pg_class c ON c.oid = i.indrelid JOIN pg_catalog.pg_namespace n "
            "ON n.oid = c.relnamespace CROSS JOIN LATERAL unnest(i.indkey::int2[]) "
            "WITH ORDINALITY AS k(num, place) "
            "JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num "
            f"WHERE n.nspname = {self._text(schema)} AND c.relname = {self._text(table)} AND i.indisunique "
            "AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL AND k.place <= i.indnkeyatts "
            f"AND NOT ({_HAS_ROWS_OF_OTHERS}) "
            "ORDER BY i.indisprimary DESC, i.indexrelid, k.place", purpose="read the key", record=False,
        )  # fmt: skip
        if not rows:
            return None
        primary, index, _ = rows[0]
        columns = tuple(str(name) for _, number, name in rows if number == index)
        return columns, "primary key" if primary else "unique constraint"

    # --- one moment for several sessions

    def share_moment(self) -> str:
        exported = self.query("SELECT pg_export_snapshot()", purpose="export the snapshot", record=False)
        return str(exported[0][0])

    def join_moment(self, moment: str) -> None:
        with self.translated(), self.connection.cursor() as cursor:
            self._plain(cursor)
            cursor.execute(f"SET TRANSACTION SNAPSHOT {self._text(moment)}")

    # --- what it knows without reading a table

    def hash_version(self) -> str:
        return _postgresql_statistics.hash_version(self)

    def row_estimate(self, database: Database, relation: Relation) -> int | None:  # noqa: ARG002
        names = self._find(relation) if isinstance(relation, TableRef) else None
        return None if names is None else _postgresql_statistics.row_estimate(self, names)

    def reads_ranges(self, database: Database, relation: Relation, column: str) -> bool:  # noqa: ARG002
        names = self._find(relation) if isinstance(relation, TableRef) else None
        return names is not None and _postgresql_statistics.has_ordered_index(self, names, column)

    def lies_in_order(self, database: Database, relation: Relation, column: str) -> bool:  # noqa: ARG002
        names = self._find(relation) if isinstance(relation, TableRef) else None
        return names is not None and _postgresql_statistics.lies_in_order(self, names, column)

    @contextmanager
    def summing(self) -> Iterator[None]:
        """Statistics take every bucket for a row of its own, and would have all rows sorted."""
        with self._under("enable_sort", "off", "work_mem", SUMMING_MEMORY):
            yield

    @contextmanager
    def brief(self) -> Iterator[None]:
        with self._under("jit", "off"):
            yield

    @contextmanager
    def _under(self, *settings: str) -> Iterator[None]:
        pairs = list(zip(settings[::2], settings[1::2], strict=True))
        calls = ", ".join(f"set_config({self._text(k)}, {self._text(v)}, false)" for k, v in pairs)
        self.query(f"SELECT {calls}", purpose="settings", record=False)
        try:
            yield
        finally:
            with suppress(EngineError):  # of a statement that failed, whose error says more
                for name, _ in pairs:
                    self._reset(name)

    def _reset(self, name: str) -> None:
        with self.translated(), self.connection.cursor() as cursor:
            self._plain(cursor)
            cursor.execute(f"RESET {name}")

    def key_cuts(self, database: Database, relation: Relation, column: str, parts: int) -> list[int]:  # noqa: ARG002
        names = self._find(relation) if isinstance(relation, TableRef) else None
        return [] if names is None else _postgresql_statistics.key_cuts(self, names, column, parts)

    def column_statistics(
        self, database: Database, relation: Relation  # noqa: ARG002
    ) -> Mapping[str, ColumnStatistics]:  # fmt: skip
        names = self._find(relation) if isinstance(relation, TableRef) else None
        return {} if names is None else _postgresql_statistics.columns(self, names)

    # --- running

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        with self.connection.cursor() as cursor:
            self._running.add(cursor)
            try:
                cursor.execute(sql)
                return [tuple(row.values()) for row in _plain_rows(cursor.fetch_arrow_table())]
            finally:
                self._running.discard(cursor)

    def _batches(self, sql: str) -> tuple[pa.Schema, Iterator[pa.RecordBatch]]:
        cursor = self.connection.cursor()
        self._running.add(cursor)
        try:
            cursor.execute(sql)
            reader = cursor.fetch_record_batch()
        except BaseException:
            self._running.discard(cursor)
            cursor.close()
            raise

        def read() -> Iterator[pa.RecordBatch]:
            try:
                yield from reader
            finally:
                self._running.discard(cursor)
                reader.close()
                cursor.close()

        return reader.schema, read()

    def cancel(self) -> None:
        # The server stops whatever this connection runs; with nothing running that is no error.
        with suppress(adbc_driver_manager.Error):
            self.connection.adbc_cancel()

    def close(self) -> None:
        for cursor in list(self._running):
            with suppress(adbc_driver_manager.Error):
                cursor.close()
        with suppress(adbc_driver_manager.Error):
            self.connection.close()

    def _translate(self, error: Exception) -> EngineError:
        return translate(error, self.database.label)


def _plain_rows(table: pa.Table) -> list[dict[str, Any]]:
    """Rows as Python values, under unique names: a statement may leave columns unnamed."""
    rows: list[dict[str, Any]] = table.rename_columns([str(i) for i in range(table.num_columns)]).to_pylist()
    return rows


_STATES: dict[str, tuple[type[DatabaseError], str, str]] = {
    "28": (AuthenticationFailed, "refused the user or password", "Check user and password."),
    "3D": (ConnectionFailed, "does not know this database", "Check the name of the database."),
    "42501": (PermissionDenied, "does not let this user read that", "Grant USAGE and SELECT to the user."),
    "25006": (PermissionDenied, "is only ever read, and a statement tried to write", "Ask for a SELECT."),
    "57014": (QueryTimeout, "stopped the query after its time limit", "Filter the rows, or raise the limit."),
    "55P03": (QueryTimeout, "waited too long for a lock", "Try again when the table is not being changed."),
    "53300": (ConnectionFailed, "has no free connection", "Try again later."),
    "57P": (ConnectionFailed, "is shutting down or starting", "Try again later."),
}
_CONNECTING: tuple[tuple[str, type[DatabaseError], str, str], ...] = (
    ("password authentication failed", AuthenticationFailed, *_STATES["28"][1:]),
    ("no password supplied", AuthenticationFailed, *_STATES["28"][1:]),
    ("no pg_hba.conf entry", AuthenticationFailed, *_STATES["28"][1:]),
    ("role \"", AuthenticationFailed, *_STATES["28"][1:]),
    ("does not exist", ConnectionFailed, *_STATES["3D"][1:]),
    ("too many", ConnectionFailed, *_STATES["53300"][1:]),
    # Other words about SSL come from programs that are no database: they were not reached as one.
    ("support SSL", ConnectionFailed, "could not agree on TLS", "Check the option sslmode."),
    (" alert", ConnectionFailed, "could not agree on TLS", "Check the option sslmode."),
    ("certificate", ConnectionFailed, "has no certificate that is trusted", "Check sslmode and rootcert."),
    ("permission denied for database", PermissionDenied, "does not let this user connect",
     "GRANT CONNECT ON DATABASE … TO the user."),
    ("Connection refused", Unreachable, "refused the connection", "Check host and port."),
    ("timeout", Unreachable, "did not answer in time", "Check host, port and firewall."),
    ("could not translate host name", Unreachable, "has a host name nobody knows", "Check the host."),
)  # fmt: skip


def translate(error: Exception, label: str) -> EngineError:
    """One table for all errors of the driver; the server's banner and the statement are left out."""
    text = str(error)
    match = re.search(r"SQLSTATE: (\w{5})", text)
    state = getattr(error, "sqlstate", None) or (match[1] if match else None)
    if state:
        for prefix, (kind, what, hint) in _STATES.items():
            if state.startswith(prefix):
                return kind(f"{label} {what}.", hint=hint)
        message = re.search(r"ERROR:\s*(.*)", text)
        return query_failed(message[1] if message else text.split("Query was:")[0])
    if "Failed to connect" in text or "connection" in text.lower():
        for fragment, kind, what, hint in _CONNECTING:
            if fragment in text:
                return kind(f"{label} {what}.", hint=hint)
        return Unreachable(f"{label} could not be reached.", hint="Check host, port and network.")
    # What ends a stream comes without its state.
    message = re.search(r"ERROR:\s*(.*)", text)
    if message and "statement timeout" in message[1]:
        kind, what, hint = _STATES["57014"]
        return kind(f"{label} {what}.", hint=hint)
    return query_failed(message[1] if message else text)


DATABASE = PostgreSQLDatabase
