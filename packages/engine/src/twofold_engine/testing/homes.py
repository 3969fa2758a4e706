"""What the compliance suite needs beside a ``Database``: a home where it may write."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from twofold_engine.databases import Database, open_options, open_uri
from twofold_engine.limits import Limits
from twofold_engine.spec import Relation, TableRef
from twofold_engine.testing.samples import TYPES, LogicalType, Sample, Trait
from twofold_engine.types import Family

__all__ = ["Home", "SqlHome", "Stored"]

Row = Sequence[Sample | None]


@dataclass(frozen=True)
class Stored:
    """A relation that was written, and the database that holds it."""

    uri: str
    relation: Relation


class Home(ABC):
    """A place of one kind of database that a test may fill. ``close`` ends it."""

    type: ClassVar[str]
    """The name of the entry point."""
    natives: ClassVar[Mapping[str, str]]
    """The native type of each logical type (``samples.TYPES``) that the database has, ``int64`` and ``text``
    at the least."""
    families: ClassVar[Mapping[str, Family]] = {}
    """Of logical types that the database takes for another family than their own."""
    lacks: ClassVar[frozenset[Trait]] = frozenset()
    """Values that no type of the database can hold."""
    lacks_of: ClassVar[Mapping[str, frozenset[Trait]]] = {}
    """Values that a logical type of the database cannot hold, by its name."""
    refused_names: ClassVar[frozenset[str]] = frozenset()
    """Names of ``compliance.ODD_NAMES`` that the database cannot give to tables or columns."""
    strict_tls: ClassVar[Mapping[str, Any]] = {"sslmode": "verify-full"}
    """The options of a server whose certificate and name are checked."""
    endless: ClassVar[str] = (
        "WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM r) SELECT COUNT(*) AS id FROM r"
    )
    """A query that runs for twenty seconds or more."""
    writes: ClassVar[Sequence[str]] = ()
    """More statements that write, beside those that every database of SQL has; ``{table}`` stands for one."""

    uri: str
    options: Mapping[str, Any]
    """As ``open_options`` takes them."""

    @abstractmethod
    def put(
        self, table: str, columns: Mapping[str, str], rows: Iterable[Row], *, key: Sequence[str] = ()
    ) -> Stored:
        """Stores a table, replacing one of that name: columns as name → logical type, rows of samples or None
        for NULL. ``key``: its primary key."""

    @abstractmethod
    def add(self, stored: Stored, columns: Mapping[str, str], row: Row) -> None:
        """Adds a row to a table that was stored."""

    def open_uri(self, uri: str, *, limits: Limits | None = None) -> Database:
        """How a user opens a URI."""
        return open_uri(uri, limits=limits)

    def open(self, *, limits: Limits | None = None) -> Database:
        """A database of the home, as a user opens it."""
        return self.open_uri(self.uri, limits=limits)

    def open_stored(self, stored: Stored, *, limits: Limits | None = None) -> Database:
        return self.open_uri(stored.uri, limits=limits)

    def open_with(self, **changes: Any) -> Database:
        """The home by its options, some of them changed."""
        return open_options(self.type, {**self.options, **changes})

    def running(self) -> Sequence[str]:
        """The statements of ours that the server runs now, asked as somebody else; nothing where statements
        run in this process."""
        return ()

    def samples(self, type_: str) -> tuple[Sample, ...]:
        """What the database can hold of a logical type."""
        return TYPES[type_].without(*self.lacks, *self.lacks_of.get(type_, ()))

    def family(self, type_: str) -> Family:
        return self.families.get(type_, TYPES[type_].family)

    def close(self) -> None:  # noqa: B027 - only servers have something to let go of
        """Lets go of what the home holds."""


class SqlHome(Home):
    """A home that is written with SQL."""

    @abstractmethod
    def execute(self, *statements: str) -> None:
        """Runs statements as somebody who may write, each for itself, and commits."""

    def put(
        self, table: str, columns: Mapping[str, str], rows: Iterable[Row], *, key: Sequence[str] = ()
    ) -> Stored:
        self.execute(*self.statements(table, columns, rows, key))
        return Stored(self.uri, TableRef((table,), frozenset({0})))

    def statements(
        self, table: str, columns: Mapping[str, str], rows: Iterable[Row], key: Sequence[str]
    ) -> list[str]:
        """What ``put`` runs."""
        name = self.quote(table)
        parts = [self.column(column, type_, column in key) for column, type_ in columns.items()]
        if key:
            parts.append(self.primary_key(key))
        created = [f"DROP TABLE IF EXISTS {name}", f"CREATE TABLE {name} ({', '.join(parts)})"]
        # One row a statement: a value that does not go in is then seen alone.
        return [*created, *(self.insert(name, columns, row) for row in rows)]

    def insert(self, name: str, columns: Mapping[str, str], row: Row) -> str:
        """The statement that adds a row to a table, whose name is quoted."""
        values = [self.constant(v, TYPES[t]) for v, t in zip(row, columns.values(), strict=True)]
        return f"INSERT INTO {name} VALUES ({', '.join(values)})"

    def add(self, stored: Stored, columns: Mapping[str, str], row: Row) -> None:
        assert isinstance(stored.relation, TableRef)
        self.execute(self.insert(".".join(map(self.quote, stored.relation.path)), columns, row))

    def quote(self, name: str) -> str:
        """A name as the database's own SQL writes it."""
        return '"' + name.replace('"', '""') + '"'

    def column(self, name: str, type_: str, is_key: bool) -> str:
        return f"{self.quote(name)} {self.natives[type_]}{' NOT NULL' if is_key else ''}"

    def primary_key(self, key: Sequence[str]) -> str:
        return f"PRIMARY KEY ({', '.join(map(self.quote, key))})"

    def constant(self, sample: Sample | None, kind: LogicalType) -> str:
        """A value in SQL."""
        return self.cast("NULL" if sample is None else self.text(sample.written), kind)

    def text(self, text: str) -> str:
        """A text constant."""
        return "'" + text.replace("'", "''") + "'"

    def cast(self, constant: str, kind: LogicalType) -> str:
        return f"CAST({constant} AS {self.natives[kind.name]})"
