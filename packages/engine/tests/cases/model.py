"""One case: two small tables, and what every right comparison of them finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

EVERYWHERE = ("duckdb", "postgresql", "mariadb", "sqlite", "parquet", "csv")
TYPED = ("duckdb", "postgresql", "mariadb", "sqlite", "parquet")
PARQUET = ("duckdb", "parquet")
DUCKDB_AND_POSTGRES = ("duckdb", "postgresql", "parquet")

WORDS = {
    "duckdb": {"JSONB": "JSON", "BYTEA": "BLOB"},
    "postgresql": {"VARBINARY": "BYTEA"},
    "mariadb": {
        "JSON": "json", "JSONB": "json", "TIMESTAMP": "DATETIME(6)", "REAL": "FLOAT",
        "BYTEA": "VARBINARY(300)",
    },
    "sqlite": {"JSONB": "JSON", "BYTEA": "BLOB"},
}  # fmt: skip
"""What a type is called where it is called otherwise. Parquet and CSV are written by DuckDB."""
PHRASES = {
    "duckdb": {
        "bytes": "from_hex('{}')",
        "year": "TIMESTAMP '12345-01-01'",
        "bc": "TIMESTAMP '0044-03-15 (BC)'",
    },
    "postgresql": {"bytes": r"'\x{}'", "year": "TIMESTAMP '12345-01-01'", "bc": "TIMESTAMP '0044-03-15 BC'"},
    "mariadb": {"bytes": "x'{}'"},
    "sqlite": {"bytes": "x'{}'"},
}
"""Values that have no spelling of all databases: as ``Phrase`` names them."""

FILLER = {
    "INTEGER": 7, "BIGINT": 7, "SMALLINT": 1, "TEXT": "f", "DOUBLE PRECISION": 0.5, "REAL": 0.5,
    "BOOLEAN": False, "DATE": "2000-01-01", "TIMESTAMP": "2000-01-01 00:00:00", "NUMERIC(10,2)": 1.25,
    "UUID": "00000000-0000-0000-0000-000000000000", "CHAR(36)": "00000000-0000-0000-0000-000000000000",
    "VARCHAR(40)": "f",
}  # fmt: skip
"""An equal value on both sides by type; a type that is not here gets NULL."""
FILLER_ROWS = 60
_PLAIN = {"INTEGER", "BIGINT", "TEXT", "DATE", "VARCHAR(40)"}

Row = tuple[Any, ...]


class SQL(str):
    """A value that is written into statements as it stands."""


@dataclass(frozen=True)
class Phrase:
    """A value that every database writes in its own way."""

    name: str
    argument: str = ""
    suffix: str = ""


@dataclass(frozen=True)
class Case:
    """The columns as SQL, the rows as Python values, and the answer."""

    number: str
    """As in the list of hazards, with a letter for a variation; a word for those that are ours."""
    title: str
    columns: str
    source: Sequence[Row]
    target: Sequence[Row]
    expected: tuple[int, int, int]
    """Changed pairs, rows only in the source, rows only in the target."""
    target_columns: str = ""
    """Where the target's are others."""
    key: tuple[str, ...] = ("id",)
    nulls: tuple[int, int] = (0, 0)
    dupes: tuple[int, int] = (0, 0)
    where: tuple[str, ...] = EVERYWHERE
    """The databases that can hold both tables."""
    not_joined: tuple[str, ...] = ()
    """Those of them that cannot compare a column inside themselves, and say so."""
    mismatched: tuple[str, ...] = ()
    """Columns whose types cannot meet: reported, and not compared."""
    filled: bool = True
    """Whether sixty equal rows surround the case."""
    peers: bool = field(default=True, kw_only=True)
    """Whether other tools are asked the same."""

    @property
    def name(self) -> str:
        return f"{self.number} {self.title}"

    @property
    def tables(self) -> tuple[str, str]:
        slug = re.sub(r"\W+", "_", self.number)
        return f"s_{slug}", f"t_{slug}"

    @property
    def sides(self) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
        """The columns of both sides as (name, type)."""
        return _columns(self.columns), _columns(self.target_columns or self.columns)

    @property
    def rows(self) -> tuple[Sequence[Row], Sequence[Row]]:
        """The rows of both sides, filler included."""
        return [*self.source, *self._filler(0)], [*self.target, *self._filler(1)]

    def _filler(self, side: int) -> list[Row]:
        mine, other = self.sides[side], dict(self.sides[1 - side])
        if not self.filled or not {dict(mine).get("id"), other.get("id")} <= {"INTEGER", "BIGINT"}:
            return []
        # Where a column's types differ, a NULL is the one value that is surely equal.
        rest = tuple(FILLER.get(kind) if other[name] == kind else None for name, kind in mine[1:])
        return [(1000 + number, *rest) for number in range(FILLER_ROWS)]

    @property
    def unhashed(self) -> set[str]:
        """Columns of forms that not all databases hash: documents, lists, and decimals beside floats."""
        target = dict(self.sides[1])
        return {
            name
            for name, kind in self.sides[0]
            if kind.startswith(("JSON", "STRUCT"))
            or kind.endswith("[]")
            or (kind.startswith("NUMERIC") and target[name].startswith("DOUBLE"))
        }

    def pairs(self) -> list[tuple[str, str]]:
        """The ordered pairs of databases that can hold it.

        Text without a type takes the type of the other side. So where the two types of a column differ, a
        CSV file asks another question; and two of them ask whether texts are equal.
        """
        texts = all(kind in _PLAIN for side in self.sides for _, kind in side)
        one_type = dict(self.sides[0]) == dict(self.sides[1])
        return [
            (one, other)
            for one in self.where
            for other in self.where
            if "csv" not in (one, other) or (one_type and (texts or one != other))
        ]


def _columns(text: str) -> tuple[tuple[str, str], ...]:
    found = []
    for part in text.split(", "):
        name, kind = part.split(" ", 1)
        found.append((name, kind))
    return tuple(found)


def statements(kind: str, table: str, columns: Sequence[tuple[str, str]], rows: Sequence[Row]) -> list[str]:
    """What makes and fills a table there."""
    words = WORDS[kind]
    listed = ", ".join(f"{name} {words.get(type_, type_)}" for name, type_ in columns)
    made = [f"DROP TABLE IF EXISTS {table}", f"CREATE TABLE {table} ({listed})"]
    if rows:
        values = ", ".join(f"({', '.join(literal(value, kind) for value in row)})" for row in rows)
        made.append(f"INSERT INTO {table} VALUES {values}")
    return made


def literal(value: Any, kind: str) -> str:
    match value:
        case Phrase(name, argument, suffix):
            return PHRASES[kind][name].format(argument) + suffix
        case None:
            return "NULL"
        case SQL():
            return str(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case str():
            return "'" + value.replace("'", "''") + "'"
        case _:
            return repr(value)
