"""What a comparison says beside its counts: profiles of the columns, the most frequent changes, and where in
time the differences lie. ``to_dict`` is their part of the JSON of ``twofold diff tables``.

Every value is text in the one normal form; NULL is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Pair = tuple[int, int]


class TimeUnit(StrEnum):
    """How long a bucket of a timeline is; in UTC, weeks begin on Monday."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class ProfileKind(StrEnum):
    """What can be said of a column's values: those of numbers and times stand on an axis."""

    NUMBER = "number"
    TIME = "time"
    BOOLEAN = "boolean"
    TEXT = "text"
    OTHER = "other"


# --- profiles


@dataclass(frozen=True)
class SideProfile:
    """One column of one side. What a database cannot say is None, and a note of the column tells why."""

    rows: int
    nulls: int
    distinct: int | None = None
    """Different values, NULL not counted; as the comparison tells values apart."""
    distinct_exact: bool = True
    """False: estimated by the database, mostly within a few percent."""
    minimum: str | None = None
    maximum: str | None = None
    mean: str | None = None
    """Of numbers, in double arithmetic, to 15 digits."""
    off_scale: int = 0
    """Values without a place on the axis: NaN, infinities, texts that are no number or time. They count in
    none of minimum, maximum, mean and histogram."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "rows": self.rows,
            "nulls": self.nulls,
            "distinct": self.distinct,
            "distinct_exact": self.distinct_exact,
            "min": self.minimum,
            "max": self.maximum,
            "mean": self.mean,
            "off_scale": self.off_scale,
        }


@dataclass(frozen=True)
class Histogram:
    """Values per bin, the same bins on both sides. A bin holds its lower edge; the last one both edges."""

    edges: tuple[str, ...]
    """Ascending, one more than bins."""
    source: tuple[int, ...]
    target: tuple[int, ...]

    def to_dict(self) -> dict[str, Any]:
        return {"edges": list(self.edges), "source": list(self.source), "target": list(self.target)}


@dataclass(frozen=True)
class TopValue:
    """One of the most frequent values of either side, and the rows that have it on each."""

    value: str | None
    source: int
    target: int

    def to_dict(self) -> dict[str, Any]:
        return {"value": self.value, "source": self.source, "target": self.target}


@dataclass(frozen=True)
class ColumnProfile:
    column: str
    kind: ProfileKind
    source: SideProfile
    target: SideProfile
    histogram: Histogram | None = None
    """Of numbers and times."""
    top: tuple[TopValue, ...] | None = None
    """Of booleans and texts: the most frequent values of the source and those of the target, by the greater
    of both counts."""
    notes: tuple[str, ...] = ()
    """What could not be said, and why; what is estimated."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "column": self.column,
            "kind": self.kind.value,
            "source": self.source.to_dict(),
            "target": self.target.to_dict(),
            "histogram": None if self.histogram is None else self.histogram.to_dict(),
            "top": None if self.top is None else [value.to_dict() for value in self.top],
            "notes": list(self.notes),
        }


@dataclass(frozen=True)
class Profiles:
    """The key and the compared columns, in that order; of the sample where one was drawn."""

    columns: tuple[ColumnProfile, ...]

    def to_dict(self) -> dict[str, Any]:
        return {"columns": [column.to_dict() for column in self.columns]}


# --- the most frequent changes


@dataclass(frozen=True)
class Change:
    """One value that became another in ``count`` rows."""

    source: str | None
    target: str | None
    count: int

    def to_dict(self) -> dict[str, Any]:
        return {"source": self.source, "target": self.target, "count": self.count}


@dataclass(frozen=True)
class ColumnChanges:
    column: str
    distinct: int
    """Different changes."""
    exact: bool
    """False: there were so many different changes that rare ones were let go; ``distinct`` and every count
    are the least that they can be."""
    changes: tuple[Change, ...]
    """The most frequent ones, most frequent first."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "column": self.column,
            "distinct": self.distinct,
            "exact": self.exact,
            "changes": [change.to_dict() for change in self.changes],
        }


@dataclass(frozen=True)
class Changes:
    """The columns that differ, in the order of the comparison."""

    rows: int
    """Changed rows that were looked at: the first in the order of the key."""
    of_rows: int
    """All changed rows."""
    columns: tuple[ColumnChanges, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "rows": self.rows,
            "of_rows": self.of_rows,
            "columns": [column.to_dict() for column in self.columns],
        }


# --- the timeline


@dataclass(frozen=True)
class TimeBucket:
    """What lies between ``start`` and the next bucket's. A changed row stands at the source's time."""

    start: str | None
    """In the normal form of the source's column; None for rows without a time."""
    rows: tuple[int | None, int | None]
    """All rows per side; None where a database cannot say it (``Timeline.note`` tells why)."""
    changed: int = 0
    rows_only: Pair = (0, 0)
    columns: Mapping[str, int] = field(default_factory=dict)
    """Differing values per column that has any."""

    @property
    def differing(self) -> int:
        """Differing rows of the bucket."""
        return self.changed + sum(self.rows_only)

    def to_dict(self) -> dict[str, Any]:
        return {
            "start": self.start,
            "rows": list(self.rows),
            "changed": self.changed,
            "rows_only": list(self.rows_only),
            "columns": dict(self.columns),
        }


@dataclass(frozen=True)
class Timeline:
    column: str
    unit: TimeUnit
    rows: int
    """Differing rows that were looked at."""
    of_rows: int
    """All differing rows."""
    buckets: tuple[TimeBucket, ...]
    """Ascending, those without a time last; empty stretches have none."""
    note: str = ""
    """Why the unit is not the one that was asked for, or why the rows of a side are not known."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "column": self.column,
            "unit": self.unit.value,
            "rows": self.rows,
            "of_rows": self.of_rows,
            "buckets": [bucket.to_dict() for bucket in self.buckets],
            "note": self.note,
        }


@dataclass(frozen=True)
class Insights:
    """Whatever was asked for of the three; None for what was not."""

    profiles: Profiles | None = None
    changes: Changes | None = None
    timeline: Timeline | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "profiles": None if self.profiles is None else self.profiles.to_dict(),
            "changes": None if self.changes is None else self.changes.to_dict(),
            "timeline": None if self.timeline is None else self.timeline.to_dict(),
        }
