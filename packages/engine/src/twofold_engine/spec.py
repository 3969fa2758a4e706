"""What to compare."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twofold_engine.databases import Database


class Algorithm(StrEnum):
    """How to compare. ``AUTO`` lets the planner choose and say why."""

    AUTO = "auto"
    JOIN = "join"
    FETCH_AND_JOIN = "fetch_and_join"
    CHECKSUM = "checksum"


@dataclass(frozen=True)
class TableRef:
    """A table or view by its dotted path, outermost part first, each part unquoted.

    A part that was written in quotes is listed in ``quoted`` (by position) and matches exactly; the others
    match exactly first, then case-insensitively where that is unique.
    """

    path: tuple[str, ...]
    quoted: frozenset[int] = frozenset()

    @classmethod
    def parse(cls, text: str) -> TableRef:
        """Splits a dotted path; double quotes or backticks keep dots and case, doubled quotes stand for one.

        Raises ``InvalidUri`` for empty parts and unbalanced quotes.
        """
        from twofold_engine._paths import split_path  # the parser is shared with URIs

        parts, quoted = split_path(text)
        return cls(parts, quoted)

    def __str__(self) -> str:
        return ".".join(f'"{part}"' if i in self.quoted else part for i, part in enumerate(self.path))


@dataclass(frozen=True)
class QueryRef:
    """A single SELECT statement in the dialect of its database; every column needs a name."""

    sql: str

    def __str__(self) -> str:
        return f"query:{self.sql}"


@dataclass(frozen=True)
class FileRef:
    """The whole of a file database (Parquet, CSV): the URI names the files, the table is ``-``."""

    def __str__(self) -> str:
        return "-"


Relation = TableRef | QueryRef | FileRef


def parse_relation(text: str) -> Relation:
    """``-`` → files, ``query:SELECT …`` → query, anything else → dotted table path."""
    if text == "-":
        return FileRef()
    if text.startswith("query:"):
        return QueryRef(text.removeprefix("query:").strip())
    return TableRef.parse(text)


@dataclass(frozen=True)
class Dataset:
    """One side of a comparison: a relation in a database, with an optional filter.

    ``where`` is one boolean SQL expression in the database's dialect.
    """

    database: Database
    relation: Relation
    where: str | None = None


@dataclass(frozen=True)
class DiffSpec:
    """How two data sets are compared. Column names are the source's unless said otherwise."""

    key: tuple[str, ...] = ()
    """Key columns, source names; empty: the declared primary or unique key."""
    include_columns: tuple[str, ...] = ()
    """Compare only these (the key always is); empty: all shared columns. Wins over ``exclude_columns``."""
    exclude_columns: tuple[str, ...] = ()
    column_mapping: tuple[tuple[str, str], ...] = ()
    """Pairs (source name, target name); reported under the source's name."""
    algorithm: Algorithm = Algorithm.AUTO
    compare_duplicates: bool = True
    """False: groups with duplicate or NULL keys leave ``values`` and ``rows_only``, and stay in ``pks``."""
    sample_rows: int = 100
    """Differing rows kept in the result, shared over changed, source-only, target-only, in key order."""
    labels: tuple[str, str] = field(default=("source", "target"))
    """What the two sides are called in sentences for people."""
