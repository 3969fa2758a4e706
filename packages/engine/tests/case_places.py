"""Every case in every kind of database that can hold it: loaded once, compared many times."""

from __future__ import annotations

import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.databases import Database, open_uri
from twofold_engine.errors import NotSupported

from .cases import EVERYWHERE, Row, statements

LIMITS = Limits(memory_bytes=128 * 1024**2, threads=1)
FILES = ("duckdb", "parquet", "csv")


def algorithms(source: str, target: str) -> list[Algorithm]:
    """All that this pair of databases can be compared by."""
    one_session = source == target or (source in FILES and target in FILES)
    return [algorithm for algorithm in Algorithm if one_session or algorithm is not Algorithm.JOIN]


@dataclass(frozen=True)
class Table:
    """A table to be made: its name, its columns as (name, type), its rows."""

    name: str
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Row]


@dataclass
class Places:
    """One database of each kind, opened once."""

    folder: Path
    postgres: PostgresServer
    mariadb: MariaDBServer
    uris: dict[str, str] = field(default_factory=dict)
    _open: dict[str, Database] = field(default_factory=dict)

    def __post_init__(self) -> None:
        name = f"cases{time.monotonic_ns()}"
        self.names = {"postgresql": name, "mariadb": name}
        self.uris = {
            "postgresql": self.postgres.create_database(name),
            "mariadb": self.mariadb.uri_of(self.mariadb.create_database(name)),
            "duckdb": f"duckdb:///{self.folder / 'cases.duckdb'}",
            "sqlite": f"sqlite:///{self.folder / 'cases.sqlite'}",
        }

    def load(self, kind: str, tables: Iterable[Table]) -> None:
        if kind in ("parquet", "csv"):
            self._load_files(kind, tables)
            return
        made = [text for table in tables for text in statements(kind, table.name, table.columns, table.rows)]
        if kind == "postgresql":
            self.postgres.execute(self.names[kind], *made)
        elif kind == "mariadb":
            self.mariadb.execute(*made, dbname=self.names[kind])
        else:
            connect: Any = duckdb.connect if kind == "duckdb" else sqlite3.connect
            local = connect(self.uris[kind].removeprefix(f"{kind}:///"))
            for text in made:
                local.execute(text)
            local.commit()
            local.close()

    def renew_statistics(self, kind: str, tables: Iterable[Table]) -> None:
        """What a server guesses of the tables is what it would find out by itself some time later."""
        if kind == "postgresql":
            self.postgres.execute(self.names[kind], "ANALYZE")
        elif kind == "mariadb":
            self.mariadb.execute(
                *(f"ANALYZE TABLE {table.name}" for table in tables), dbname=self.names[kind]
            )

    def _load_files(self, kind: str, tables: Iterable[Table]) -> None:
        with duckdb.connect() as connection:
            for table in tables:
                for text in statements("duckdb", table.name, table.columns, table.rows):
                    connection.execute(text)
                path = self.folder / f"{table.name}.{kind}"
                if kind == "parquet":
                    connection.execute(f"COPY {table.name} TO '{path}'")
                else:
                    write_csv(connection, table, path)

    def database(self, kind: str, table: str) -> tuple[Database, str]:
        """The database, opened on first use, and what its relation is called."""
        name = f"{kind}/{table}" if kind in ("parquet", "csv") else kind
        if name not in self._open:
            self._open[name] = open_uri(self.uris.get(kind) or f"{kind}:///{self.folder / table}.{kind}")
        return self._open[name], "-" if name != kind else table

    def dataset(self, kind: str, table: str, where: str | None = None) -> Dataset:
        database, relation = self.database(kind, table)
        return Dataset(database, parse_relation(relation), where)

    def compare(
        self,
        source: tuple[str, str],
        target: tuple[str, str],
        spec: DiffSpec,
        where: tuple[str | None, str | None] = (None, None),
        on_rows: Callable[[Any], None] | None = None,
    ) -> DiffResult:
        """``source`` and ``target`` are (kind of database, table)."""
        one, two = self.dataset(*source, where[0]), self.dataset(*target, where[1])
        return diff(one, two, spec, limits=LIMITS, on_rows=on_rows)

    def close(self) -> None:
        for database in self._open.values():
            database.close()


def refused_columns(error: NotSupported) -> set[str]:
    """The columns that a refusal to hash names."""
    found = re.fullmatch(r"The two databases have no common way to hash the values of (.+)\.", error.message)
    assert found is not None, error
    return set(found[1].split(", "))


def write_csv(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    """Everything but NULL stands in quotes."""
    listed = ", ".join(f"CAST({name} AS VARCHAR)" for name, _ in table.columns)
    lines = [",".join(name for name, _ in table.columns)]
    for row in connection.execute(f"SELECT {listed} FROM {table.name}").fetchall():
        lines.append(",".join("" if x is None else '"' + x.replace('"', '""') + '"' for x in row))
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


__all__ = ["EVERYWHERE", "LIMITS", "Places", "Table", "algorithms", "refused_columns", "write_csv"]
