"""Where the tables of the benchmark lie: two PostgreSQL servers, a MariaDB, a DuckDB file, Parquet files.

A place loads a pair of tables, and says what a run cost it: processor time of the server's processes and rows
read, from its own counters.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import ClassVar, Self

import duckdb
import psutil
from bench.speed.tables import Tables, write_csv
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

PASSWORD = "bench"
"""One that every tool's URIs can hold."""
TABLES = ("source", "target")


class Place(ABC):
    """One home of tables."""

    types: ClassVar[dict[str, str]]
    """Of the columns that every shape has; all others are integers."""

    @abstractmethod
    def load(self, tables: Tables, names: Iterable[str] = TABLES) -> None:
        """Puts those of both tables there that are not there yet."""

    @abstractmethod
    def uri(self, tables: Tables, name: str) -> str: ...

    def relation(self, tables: Tables, name: str) -> str:
        """The table as the command line takes it."""
        return label(tables, name)

    def cpu_seconds(self) -> float:
        """That the server's processes have used up to now."""
        return 0.0

    def rows_read(self, tables: Tables, name: str) -> int | None:  # noqa: ARG002
        """Rows of a table that were read up to now; None where nobody counts."""
        return None

    def column_types(self, tables: Tables) -> dict[str, str]:
        return {name: self.types.get(name, self.types["c1"]) for name in tables.names}


def label(tables: Tables, name: str) -> str:
    return f"{tables.variant.name.replace('.', '_')}_{tables.rows}_{name}"


class _Server(Place):
    """A server with a list of what it holds."""

    def __init__(self, process: psutil.Process) -> None:
        self.process = process
        self.loaded: set[str] = set()

    def load(self, tables: Tables, names: Iterable[str] = TABLES) -> None:
        for name in names:
            if label(tables, name) not in self.loaded:
                path = write_csv(tables, name, self.column_types(tables))
                self._load(tables, name, path)
                path.unlink()
                self.loaded.add(label(tables, name))

    @abstractmethod
    def _load(self, tables: Tables, name: str, path: Path) -> None: ...

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


class PostgreSQL(_Server):
    types: ClassVar[dict[str, str]] = {
        "id": "bigint", "c1": "integer", "c2": "integer", "c3": "numeric(12,2)", "c4": "double precision",
        "c5": "varchar(40)", "c6": "varchar(40)", "c7": "date", "c8": "timestamp", "c9": "boolean",
    }  # fmt: skip

    def __init__(self, server: PostgresServer) -> None:
        self.server = server
        postmaster = int((server.data / "postmaster.pid").read_text().splitlines()[0])
        super().__init__(psutil.Process(postmaster))

    def uri(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return self.server.uri

    def _load(self, tables: Tables, name: str, path: Path) -> None:
        types = self.column_types(tables) | {"id": tables.variant.key_type}
        columns = ", ".join(f"{column} {types[column]}" for column in tables.names)
        table = label(tables, name)
        for statement in (
            f"CREATE UNLOGGED TABLE {table} ({columns})",
            f"COPY {table} FROM '{path}' (FORMAT csv, NULL '\\N')",
            f"ALTER TABLE {table} ADD PRIMARY KEY (id)",
            f"VACUUM ANALYZE {table}",
        ):
            self.server.query(statement)

    def rows_read(self, tables: Tables, name: str) -> int | None:
        sql = "SELECT seq_tup_read + COALESCE(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = "
        ((found,),) = self.server.query(f"{sql}'{label(tables, name)}'")
        return int(found)


class MariaDB(_Server):
    types: ClassVar[dict[str, str]] = {
        "id": "bigint", "c1": "integer", "c2": "integer", "c3": "decimal(12,2)", "c4": "double",
        "c5": "varchar(40)", "c6": "varchar(40)", "c7": "date", "c8": "datetime(6)", "c9": "boolean",
    }  # fmt: skip

    def __init__(self, server: MariaDBServer) -> None:
        self.server = server
        assert server._process is not None
        super().__init__(psutil.Process(server._process.pid))

    def uri(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return self.server.uri

    def _load(self, tables: Tables, name: str, path: Path) -> None:
        types = self.column_types(tables)
        columns = ", ".join(f"{column} {types[column]}" for column in tables.names)
        table = label(tables, name)
        self.server.execute(
            f"CREATE TABLE {table} ({columns}, PRIMARY KEY (id))",
            f"LOAD DATA INFILE '{path}' INTO TABLE {table} FIELDS TERMINATED BY ',' "
            "OPTIONALLY ENCLOSED BY '\"'",
            f"ANALYZE TABLE {table}",
        )

    def rows_read(self, tables: Tables, name: str) -> int | None:  # noqa: ARG002
        """Of all tables together."""
        rows = self.server.execute("SHOW GLOBAL STATUS LIKE 'Handler_read%'")
        return sum(int(value) for name, value in rows if name != "Handler_read_rnd_deleted")


class DuckDBFile(Place):
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, tables: Tables, names: Iterable[str] = TABLES) -> None:
        path = self._path(tables)
        if path.exists():
            return
        with duckdb.connect(str(path)) as connection:
            for name in names:
                connection.execute(
                    f"CREATE TABLE {label(tables, name)} AS SELECT * FROM '{tables.path(name)}'"
                )

    def _path(self, tables: Tables) -> Path:
        return self.folder / f"{tables.variant.name}_{tables.rows}.duckdb"

    def uri(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return f"duckdb:///{self._path(tables)}"


class Parquet(Place):
    def load(self, tables: Tables, names: Iterable[str] = TABLES) -> None:
        """They are made as Parquet files."""

    def uri(self, tables: Tables, name: str) -> str:
        return f"parquet:///{tables.path(name)}"

    def relation(self, tables: Tables, name: str) -> str:  # noqa: ARG002
        return "-"


POSTGRES = {"log_statement": "none", "shared_buffers": "512MB", "autovacuum": "off", "max_wal_size": "4GB"}
MARIADB = {"general-log": "0", "innodb-buffer-pool-size": "1G", "secure-file-priv": ""}


class Places:
    """Starts each place on first use, and stops all at the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._stack = ExitStack()
        self._made: dict[str, Place] = {}

    def __enter__(self) -> Self:
        MariaDBServer.password = PostgresServer.password = PASSWORD
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

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
