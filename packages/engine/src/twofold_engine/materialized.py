"""What became of results that were to be written as tables. Pure data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

VALUES = "values"
EXCLUSIVES = ("exclusives_source", "exclusives_target")
DUPLICATES = ("duplicates_source", "duplicates_target")
KINDS = (VALUES, *EXCLUSIVES, *DUPLICATES)
"""Of tables; each has the name of the comparison with its kind behind it."""
ROWS_OF = {
    VALUES: "changed rows",
    EXCLUSIVES[0]: "rows only in the source",
    EXCLUSIVES[1]: "rows only in the target",
    DUPLICATES[0]: "keys that occur more than once in the source",
    DUPLICATES[1]: "keys that occur more than once in the target",
}
"""What the rows of each are, for people."""


@dataclass(frozen=True)
class MaterializedTable:
    """One table that was written."""

    kind: str
    path: tuple[str, ...]
    """Schema and table, as a comparison would name them."""
    name: str
    """The same in quotes, as SQL."""
    rows: int
    of_rows: int
    """Rows that there are; more than ``rows`` where a limit cut them."""
    columns: Mapping[str, str]
    """Name → type in the database, in their order."""
    as_text: tuple[str, ...] = ()
    """Columns written as text because a value has no exact form in a type of the database."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "path": list(self.path),
            "name": self.name,
            "rows": self.rows,
            "of_rows": self.of_rows,
            "columns": [{"name": name, "type": type_} for name, type_ in self.columns.items()],
            "as_text": list(self.as_text),
        }


@dataclass(frozen=True)
class Materialized:
    """The tables of one comparison, or why there are none. A comparison that found nothing has no table."""

    database: str
    """For people."""
    schema: str
    is_sampled: bool
    tables: tuple[MaterializedTable, ...] = ()
    notes: tuple[str, ...] = ()
    reason: str = ""
    """Why nothing was written; empty where all there was to write is written."""
    hint: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {
            "database": self.database,
            "schema": self.schema,
            "is_sampled": self.is_sampled,
            "tables": [table.to_dict() for table in self.tables],
            "notes": list(self.notes),
            "reason": self.reason or None,
            "hint": self.hint or None,
        }
