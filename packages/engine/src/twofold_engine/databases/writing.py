"""Connections that write: results of a comparison, as tables, into one schema and nowhere else.

Sessions read and stay read only. A ``Writer`` is a connection of its own, opened after the sessions are
closed; the only names that reach its statements are those of the schema it was opened for and of tables that
its caller made up. What it writes is text in the normal form; a ``Kind`` says which type of the database
takes which text without changing a value.
"""

from __future__ import annotations

import re
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Self

from twofold_engine.errors import Cancelled, EngineError, QueryFailed, UnknownTable
from twofold_engine.spec import TableRef
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.limits import Limits
    from twofold_engine.sql.dialect import Dialect

PROBE_TABLE = "twofold_write_test"
"""What a test of the connection creates and drops."""

INT64 = r"-?[0-9]{1,18}"
WHOLE = r"-?[0-9]+"
NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
FLOAT = r"-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?"
INFINITE = r"-?infinity"
BOOLEAN = r"true|false"
BINARY = r"\\x(?:[0-9a-f]{2})*"
DATE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
TIME = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,6})?"
"""Of a day: a database may carry the second 60 and the hour 24 over to what comes next."""
END_OF_DAY = "24:00:00"
STAMP = rf"{DATE}T{TIME}"
UUID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


def decimal_shape(digits: int, scale: int) -> str:
    """Decimal numbers that a type of so many digits, so many of them behind the point, holds exactly."""
    return rf"-?[0-9]{{1,{digits - scale}}}(?:\.[0-9]{{1,{scale}}})?"


@dataclass(frozen=True)
class Kind:
    """A type of the database, and the values that it takes exactly."""

    type: str
    shape: str = ""
    """A regular expression of RE2 that the whole text of every value matches; empty: every text fits."""
    read: Callable[[str], Any] | None = None
    """How a text becomes a value; what it takes and gives is the writer's own affair. None: as text."""

    @property
    def pattern(self) -> str:
        return rf"\A(?:{self.shape})\z"


@dataclass(frozen=True)
class NewColumn:
    name: str
    kind: Kind


@dataclass(frozen=True)
class NewTable:
    """A table to write. ``batches`` gives its rows from the start each time: one text column per column."""

    name: str
    columns: tuple[NewColumn, ...]
    batches: Callable[[], Iterator[pa.RecordBatch]]


class Writer(ABC):
    """An open connection that may write into ``schema``. Use as a context manager."""

    dialect: ClassVar[Dialect]
    text: ClassVar[Kind]
    """Takes every text."""
    kinds: ClassVar[Mapping[Family, Sequence[Kind]]]
    """Per family the types to try, the narrowest first; a family without an entry is written as text."""
    most_name: ClassVar[int | None] = None
    """The longest name; None: as long as one likes."""
    counts_bytes: ClassVar[bool] = False
    """Whether ``most_name`` is in bytes of UTF-8; else in characters."""
    folds_names: ClassVar[bool] = False
    """Whether two columns may not differ in capital and small letters alone."""
    odd_signs: ClassVar[str] = "\0"
    """Characters, as a class of a regular expression, that a name cannot have: written as ``_``."""
    takes_nul: ClassVar[bool] = True
    """Whether a text may hold the character NUL; else its sign ``␀`` is written."""

    def __init__(self, limits: Limits, label: str) -> None:
        self.limits = limits
        self.label = label
        self.schema = ""
        self.was_cancelled = threading.Event()

    # --- what a database fills in

    @abstractmethod
    def _schemas(self) -> list[str]:
        """The schemas that the account sees."""

    @abstractmethod
    def _existing(self, names: Sequence[str]) -> set[str]:
        """Those of the names that a table, a view or anything like it has in the schema."""

    @abstractmethod
    def _write(self, tables: Sequence[NewTable], replaced: Sequence[str]) -> None:
        """Drops the tables ``replaced``, where they are there, and writes the new ones: all of it, or
        nothing."""

    @abstractmethod
    def _drop(self, names: Sequence[str]) -> None:
        """Drops tables; one that is gone is fine."""

    @abstractmethod
    def _translate(self, error: Exception) -> EngineError:
        """The driver's error as one of ours; keeps no secret."""

    @abstractmethod
    def stop(self) -> None:
        """Stops the running statement. Called from another thread; never fails."""

    @abstractmethod
    def close(self) -> None:
        """Lets go of the connection; what was not committed is gone."""

    @property
    def schema_hint(self) -> str:
        """The statement that makes the schema."""
        return f"Create it: CREATE SCHEMA {self.dialect.quote(self.schema)};"

    # --- what callers use

    def enter(self, place: TableRef, catalog: str = "") -> None:
        """Chooses the schema. ``catalog``: what may stand before it. Raises ``UnknownTable``."""
        path, quoted = place.path, place.quoted
        if len(path) == 2 and catalog and path[0].lower() == catalog.lower():
            path, quoted = path[1:], frozenset(position - 1 for position in quoted if position)
        self.schema = path[-1]
        with self.translated():
            schemas = self._schemas()
        if len(path) == 1 and self.schema in schemas:
            return
        folded = [name for name in schemas if name.lower() == self.schema.lower()]
        if len(path) != 1 or quoted or len(folded) != 1:
            raise UnknownTable(
                f"There is no schema {place} for results in {self.label}, or its account does not see it.",
                hint=self.schema_hint,
            )
        self.schema = folded[0]

    def path(self, table: str) -> tuple[str, ...]:
        """A table of the schema, outermost part first, as a comparison would name it."""
        return (self.schema, table)

    def shown(self, table: str) -> str:
        """The same as a person writes it in SQL."""
        return ".".join(self.dialect.quote(part) for part in self.path(table))

    def name(self, table: str) -> str:
        """The same in the SQL of this connection."""
        return self.shown(table)

    def draft(self, table: str) -> str:
        """The name of a table while it is written, where it cannot be created as a whole."""
        return f"{table}_draft"

    def existing(self, names: Sequence[str]) -> set[str]:
        """Those of the names, and of their drafts, that the schema has already."""
        with self.translated():
            return self._existing([*names, *map(self.draft, names)])

    def write(self, tables: Sequence[NewTable], replaced: Sequence[str] = ()) -> None:
        """Writes all of the tables or none. Of ``replaced`` the drafts go too. Raises ``EngineError``."""
        with self.translated():
            self._write(tables, [*replaced, *map(self.draft, replaced)])

    def drop(self, names: Sequence[str]) -> None:
        """Drops tables and their drafts. Raises ``EngineError``."""
        with self.translated():
            self._drop([*names, *map(self.draft, names)])

    def probe(self) -> None:
        """Proves that the schema takes a table. Raises ``EngineError``."""
        import pyarrow as pa

        column = NewColumn("a", self.text)
        if self.existing([PROBE_TABLE]):
            raise QueryFailed(
                f"The schema {self.schema} has a table {PROBE_TABLE}, which a test would have to make.",
                hint="Drop it, or rename it.",
            )
        batch = pa.RecordBatch.from_arrays([pa.array(["1"], pa.string())], names=["c0"])
        self.write([NewTable(PROBE_TABLE, (column,), lambda: iter([batch]))])
        self.drop([PROBE_TABLE])

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turns a driver's error into ours, and any error after ``stop`` into ``Cancelled``."""
        if self.was_cancelled.is_set():
            raise Cancelled("The comparison was cancelled.")
        try:
            yield
        except Exception as error:
            if self.was_cancelled.is_set():
                raise Cancelled("The comparison was cancelled.") from error
            if isinstance(error, EngineError):
                raise
            raise self._translate(error) from error

    def end(self) -> None:
        """``close``, whatever becomes of it."""
        with suppress(Exception):
            self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def names_of(self, wanted: Sequence[str]) -> list[str]:
        """Column names that the database takes: as wished where that is possible, cut and numbered where not.

        ``a`` twice becomes ``a`` and ``a_2``.
        """
        taken: set[str] = set()
        found = []
        for name in wanted:
            plain = re.sub(f"[{self.odd_signs}]", "_", name) or "_"
            chosen, number = self._cut(plain, ""), 1
            while self._folded(chosen) in taken:
                number += 1
                chosen = self._cut(plain, f"_{number}")
            taken.add(self._folded(chosen))
            found.append(chosen)
        return found

    def _folded(self, name: str) -> str:
        return name.lower() if self.folds_names else name

    def _cut(self, name: str, ending: str) -> str:
        most = self.most_name
        while most is not None and name and self._size(name + ending) > most:
            name = name[:-1]
        return name + ending

    def _size(self, name: str) -> int:
        return len(name.encode("utf-8", "replace")) if self.counts_bytes else len(name)


def cast_to(type_: str) -> Callable[[str], str]:
    """For writers that read text in SQL."""
    return lambda text: f"CAST({text} AS {type_})"
