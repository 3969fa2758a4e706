"""Where the tables of the benchmark lie: two PostgreSQL servers, a MariaDB, a DuckDB file, Parquet files.

A place loads a pair of tables, and says what a run cost it: processor time of the server's processes and rows
read, from its own counters.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import ClassVar, Self

import duckdb
import psutil
from bench.speed.tables import Tables, write_csv
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

PASSWORD = "bench"
"""One that every tool's URIs can hold."""
Counts = tuple[int | None, ...]
QUIET_SECONDS, STILL_SECONDS, GONE_SECONDS = 0.6, 10.0, 30.0


def standing_still(
    read: Callable[[], Counts], clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Counts:  # fmt: skip
    """What counters say once none has moved for ``QUIET_SECONDS``, or after ``STILL_SECONDS``; None counts
    nothing, and is not waited for."""
    begun = since = clock()
    value = read()
    while any(number is not None for number in value):
        if clock() - since >= QUIET_SECONDS or clock() - begun >= STILL_SECONDS:
            break
        sleep(QUIET_SECONDS / 6)
        latest = read()
        if latest != value:
            value, since = latest, clock()
    return value


class Place(ABC):
    """One home of tables."""

    words: ClassVar[dict[str, str]] = {}
    """Its own words for types, where they are others than those of ``Shape``."""

    @abstractmethod
    def load(self, tables: Tables, names: Iterable[str]) -> None:
        """Puts those of both tables there that are not there yet."""

    @abstractmethod
    def uri(self, tables: Tables, name: str) -> str: ...

    def relation(self, tables: Tables, name: str) -> str:
        """The table as the command line takes it."""
        return tables.table(name)

    def warm(self, tables: Tables, name: str) -> None:
        """Reads a table once, so that the first contender finds it as the others do."""
        read_through(tables.path(name))

    def keep(self, labels: set[str]) -> None:  # noqa: B027 - files stay
        """Drops all other tables, where they take more than files that are cheap to have."""

    def settle(self) -> None:  # noqa: B027 - nothing runs beside the contender
        """Ends what a run that was stopped left behind."""

    def cpu_seconds(self) -> float:
        """That the server's processes have used up to now."""
        return 0.0

    def rows_read(self, tables: Tables, name: str) -> int | None:  # noqa: ARG002
        """Rows of a table that were read up to now; None where nobody counts."""
        return None

    def bytes_needed(self, tables: Tables) -> float:
        """Of disk, for one of the tables, about."""
        return tables.bytes() * 0.6

    def column_types(self, tables: Tables) -> dict[str, str]:
        return {name: self.words.get(kind, kind) for name, kind in tables.types.items()}


def read_through(path: Path) -> None:
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass


class Server(Place):
    """A server with a list of what it holds."""

    def __init__(self, process: psutil.Process, folder: Path) -> None:
        self.process = process
        self.folder = folder
        """One that the server's own user may enter."""
        self.loaded: set[str] = set()

    def load(self, tables: Tables, names: Iterable[str]) -> None:
        for name in names:
            if tables.table(name) not in self.loaded:
                path = self.folder / f"{tables.table(name)}.csv"
                write_csv(tables, name, path)
                self._load(tables, name, path)
                path.unlink()
                self.loaded.add(tables.table(name))
                self.warm(tables, name)

    def keep(self, labels: set[str]) -> None:
        for table in self.loaded - labels:
            self.query(f"DROP TABLE {table}")
        self.loaded &= labels

    def warm(self, tables: Tables, name: str) -> None:
        self.query(f"SELECT COUNT(*) FROM {tables.table(name)}")

    def bytes_needed(self, tables: Tables) -> float:
        return tables.bytes() * 3.0  # rows with their heads, an index, the file that is loaded

    def settle(self) -> None:
        self.end_others()
        deadline = time.monotonic() + GONE_SECONDS
        while self.others() and time.monotonic() < deadline:
            time.sleep(0.05)

    @abstractmethod
    def query(self, sql: str) -> list[tuple[object, ...]]: ...

    @abstractmethod
    def others(self) -> list[int]:
        """Connections beside that of the question."""

    @abstractmethod
    def end_others(self) -> None: ...

    @abstractmethod
    def _load(self, tables: Tables, name: str, path: Path) -> None: ...

    def _count(self, sql: str) -> int:
        rows = self.query(sql)
        return int(str(rows[0][0])) if rows else 0

    def cpu_seconds(self) -> float:
        total = 0.0
        for process in (self.process, *self.process.children(recursive=True)):
            try:
                times = process.cpu_times()
            except psutil.NoSuchProcess:
                continue
            total += times.user + times.system
            if process == self.process:
                total += times.children_user + times.children_system
        return total


class PostgreSQL(Server):
    words: ClassVar[dict[str, str]] = {"double": "double precision"}

    def __init__(self, server: PostgresServer) -> None:
        self.server = server
        postmaster = int((server.data / "postmaster.pid").read_text().splitlines()[0])
        super().__init__(psutil.Process(postmaster), server.folder)

    def uri(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return self.server.uri

    def query(self, sql: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in self.server.query(sql)]

    def _load(self, tables: Tables, name: str, path: Path) -> None:
        columns = ", ".join(f"{column} {kind}" for column, kind in self.column_types(tables).items())
        table = tables.table(name)
        for statement in (
            f"CREATE UNLOGGED TABLE {table} ({columns})",
            f"COPY {table} FROM '{path}' (FORMAT csv, NULL '\\N')",
            f"ALTER TABLE {table} ADD PRIMARY KEY ({', '.join(tables.shape.key)})",
            f"VACUUM ANALYZE {table}",
        ):
            self.query(statement)

    _others = "FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"

    def others(self) -> list[int]:
        return [int(str(pid)) for (pid,) in self.query(f"SELECT pid {self._others}")]

    def end_others(self) -> None:
        self.query(f"SELECT pg_terminate_backend(pid) {self._others}")

    def rows_read(self, tables: Tables, name: str) -> int:
        """Of whole scans and by indexes; where an index alone answered, its entries."""
        table = tables.table(name)
        by_index = f"SELECT SUM(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = '{table}'"
        sql = (
            f"SELECT seq_tup_read + GREATEST(COALESCE(idx_tup_fetch, 0), ({by_index})) "
            f"FROM pg_stat_user_tables WHERE relname = '{table}'"
        )
        return self._count(sql)


class MariaDB(Server):
    words: ClassVar[dict[str, str]] = {"timestamp": "datetime(6)"}

    def __init__(self, server: MariaDBServer) -> None:
        self.server = server
        assert server._process is not None
        super().__init__(psutil.Process(server._process.pid), server.folder)

    def uri(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return self.server.uri

    def query(self, sql: str) -> list[tuple[object, ...]]:
        return list(self.server.execute(sql))

    def _load(self, tables: Tables, name: str, path: Path) -> None:
        columns = ", ".join(f"{column} {kind}" for column, kind in self.column_types(tables).items())
        table = tables.table(name)
        self.server.execute(
            f"CREATE TABLE {table} ({columns}, PRIMARY KEY ({', '.join(tables.shape.key)}))",
            f"LOAD DATA INFILE '{path}' INTO TABLE {table} FIELDS TERMINATED BY ',' "
            "OPTIONALLY ENCLOSED BY '\"'",
            f"ANALYZE TABLE {table}",
        )

    def others(self) -> list[int]:
        sql = (
            "SELECT id FROM information_schema.processlist "
            f"WHERE user = '{self.server.user}' AND id <> CONNECTION_ID()"
        )
        return [int(str(number)) for (number,) in self.query(sql)]

    def end_others(self) -> None:
        for number in self.others():
            with suppress(Exception):  # it may have gone by itself
                self.query(f"KILL {number}")

    def rows_read(self, tables: Tables, name: str) -> int:
        sql = (
            "SELECT ROWS_READ FROM information_schema.TABLE_STATISTICS "
            f"WHERE TABLE_NAME = '{tables.table(name)}'"
        )
        return self._count(sql)


class DuckDBFile(Place):
    """A file per pair of tables."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, tables: Tables, names: Iterable[str]) -> None:
        path = self._path(tables)
        if path.exists():
            return
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        with duckdb.connect(str(part)) as connection:
            for name in names:
                rows = f"SELECT * FROM '{tables.path(name)}'"
                connection.execute(f"CREATE TABLE {tables.table(name)} AS {rows}")
        part.rename(path)

    def warm(self, tables: Tables, name: str) -> None:  # noqa: ARG002
        read_through(self._path(tables))

    def bytes_needed(self, tables: Tables) -> float:
        return tables.bytes() * 1.2  # beside the Parquet files that it is made from

    def _path(self, tables: Tables) -> Path:
        return self.folder / f"{tables.name}.duckdb"

    def uri(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return f"duckdb:///{self._path(tables)}"


class Parquet(Place):
    def load(self, tables: Tables, names: Iterable[str]) -> None:
        """They are made as Parquet files."""

    def uri(self, tables: Tables, name: str) -> str:
        return f"parquet:///{tables.path(name)}"

    def relation(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return "-"


POSTGRES = {"log_statement": "none", "shared_buffers": "512MB", "autovacuum": "off", "max_wal_size": "4GB"}
MARIADB = {"general-log": "0", "innodb-buffer-pool-size": "1G", "secure-file-priv": "",
           "userstat": "1"}  # fmt: skip


class Places:
    """Starts each place on first use, and stops all at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self._made: dict[str, Place] = {}

    def __enter__(self) -> Self:
        for server in (MariaDBServer, PostgresServer):
            self._stack.callback(setattr, server, "password", server.password)
            server.password = PASSWORD
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def started(self) -> list[Place]:
        return list(self._made.values())

    def __getitem__(self, name: str) -> Place:
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]

    def _make(self, name: str) -> Place:
        if name.startswith("postgresql"):
            server = PostgresServer(self.folder / name, settings=POSTGRES)
            return PostgreSQL(self._stack.enter_context(server))
        if name == "mariadb":
            return MariaDB(self._stack.enter_context(MariaDBServer(self.folder / name, settings=MARIADB)))
        return DuckDBFile(self.folder) if name == "duckdb" else Parquet()
