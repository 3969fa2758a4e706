"""Where in time rows and differences lie: counts per bucket of a date or time column.

The differing rows are counted as they stream by, by the beginnings of their times (``timeunits``), as fine as
fits. All rows of a side are counted by its database, or in the local copy where the rows were fetched anyway.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from twofold_engine.algorithms._both import each_side
from twofold_engine.algorithms.changes import differing_rows
from twofold_engine.databases.base import Session
from twofold_engine.limits import Limits
from twofold_engine.normal_form import normal_form_array
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result import LimitHit, Pair
from twofold_engine.result_insights import TimeBucket, Timeline, TimeUnit
from twofold_engine.sql.compare import Input
from twofold_engine.sql.timeline import can_count, per_beginning
from twofold_engine.timeunits import (
    LEVEL_OF,
    LEVELS,
    UNITS,
    beginning,
    bucket_start,
    in_order,
    read_beginning,
)
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

COUNT_TIMES = "count the rows per time"
WANTED_BUCKETS = 60
"""At most so many buckets, where the unit was not asked for: what a glance takes in."""
HELD_TIMES = 20_000
"""Different beginnings that are held while rows stream by; of more they are cut coarser. Seven days for each
of the buckets of a timeline are below that, so nothing is ever cut coarser than its buckets."""
MOST_LINES = 50_000
"""Lines of one answer about all rows: days of 137 years. Of more a coarser question is asked."""
_SIDES = ("source", "target")

Beginning = str | None
"""None for rows without a time."""


@dataclass
class _Differing:
    changed: int = 0
    rows_only: list[int] = field(default_factory=lambda: [0, 0])
    columns: Counter[int] = field(default_factory=Counter)
    """By position."""

    def add(self, other: _Differing) -> None:
        self.changed += other.changed
        for side in (0, 1):
            self.rows_only[side] += other.rows_only[side]
        self.columns.update(other.columns)


class TimeCounter:
    """Counts the differing rows per beginning; takes batches of ``rows.row_schema``."""

    def __init__(self, plan: Plan, pair: ColumnPair) -> None:
        self.rows = 0
        self.names = [column.name for column in plan.columns]
        self.held: dict[Beginning, _Differing] = defaultdict(_Differing)
        self.level = LEVELS[-1]
        keys = [key.name for key in plan.keys]
        self._in_key = pair.name in keys
        self._position = (keys if self._in_key else self.names).index(pair.name)

    def add(self, batch: pa.RecordBatch) -> None:
        self.rows += batch.num_rows
        beginnings = self._beginnings(batch)
        self._count_rows(beginnings, batch.column("side"))
        for position, rows in differing_rows(batch):
            counted = beginnings.take(rows).value_counts()
            for text, number in _items(counted):
                self.held[text].columns[position] += number
        while len(self.held) > HELD_TIMES and self.level is not LEVELS[0]:
            self.level = LEVELS[LEVELS.index(self.level) - 1]
            self._cut_coarser()

    def _count_rows(self, beginnings: pa.Array, sides: pa.Array) -> None:
        import pyarrow.compute as pc

        for number, side in enumerate(("changed", *_SIDES)):
            for text, rows in _items(beginnings.filter(pc.equal(sides, side)).value_counts()):
                if number == 0:
                    self.held[text].changed += rows
                else:
                    self.held[text].rows_only[number - 1] += rows

    def _beginnings(self, batch: pa.RecordBatch) -> pa.Array:
        """Of each row: a changed one stands at the source's time."""
        import pyarrow as pa
        import pyarrow.compute as pc

        def of(name: str) -> pa.Array:
            return pc.struct_field(batch.column(name), [self._position])

        if self._in_key:
            times = of("key")
        else:
            times = pc.if_else(pc.equal(batch.column("side"), "target"), of("target"), of("source"))
        coded = times.dictionary_encode()
        cut = [None if text is None else beginning(text, self.level) for text in coded.dictionary.to_pylist()]
        return pa.array(cut, pa.string()).take(coded.indices)

    def _cut_coarser(self) -> None:
        held, self.held = self.held, defaultdict(_Differing)
        for text, numbers in held.items():
            self.held[_coarser(text, self.level)].add(numbers)

    def per_bucket(self, unit: TimeUnit, family: str) -> dict[Beginning, _Differing]:
        """The counts by the start of their bucket."""
        found: dict[Beginning, _Differing] = defaultdict(_Differing)
        for text, numbers in self.held.items():
            found[_start(text, unit, family)].add(numbers)
        return found


def _items(counted: pa.StructArray) -> list[tuple[Beginning, int]]:
    return [(item["values"], item["counts"]) for item in counted.to_pylist()]


def _coarser(text: Beginning, level: TimeUnit) -> Beginning:
    return None if text is None else read_beginning(text, level)


def _start(text: Beginning, unit: TimeUnit, family: str) -> Beginning:
    return None if text is None else bucket_start(text, unit, family)


# --- all rows


@dataclass(frozen=True)
class Place:
    """Where the rows of one side can be counted, and which of its columns is the time."""

    session: Session
    given: Input
    pair: ColumnPair
    side: int
    name: str
    """What the statement is recorded for: ``source``, ``target`` or ``local``."""

    @property
    def can_count(self) -> bool:
        return can_count(self.session.dialect, self.pair, self.side)

    def count(self, level: TimeUnit, most: int) -> Counter[Beginning] | None:
        """Rows per beginning; None where there are more than ``most`` of them."""
        sql = per_beginning(self.session.dialect, self.given, self.pair, self.side, level, most + 1)
        found: Counter[Beginning] = Counter()
        _, batches = self.session.stream(sql, side=self.name, purpose=COUNT_TIMES)
        lines = 0
        for batch in batches:
            lines += batch.num_rows
            texts = normal_form_array(batch.column("b"), _family(self.pair, self.side)).to_pylist()
            for text, rows in zip(texts, batch.column("c").to_pylist(), strict=True):
                found[_coarser(text, level)] += int(rows)
        return None if lines > most else found


def _family(pair: ColumnPair, side: int) -> str:
    """What a column's values mean: one without a type is read as the other's."""
    column, peer = pair.sides[side], pair.sides[1 - side]
    return peer.family if column.family == Family.UNTYPED else column.family


@dataclass(frozen=True)
class Totals:
    """All rows per beginning, where they can be counted."""

    rows: tuple[Counter[Beginning] | None, Counter[Beginning] | None]
    level: TimeUnit


_UNKNOWN = Totals((None, None), TimeUnit.YEAR)


class TimelineMaker:
    """Puts a timeline together once the differing rows are counted."""

    def __init__(
        self,
        name: str,
        unit: TimeUnit | None,
        places: Sequence[Place],
        limits: Limits,
        on_step: Callable[[str], None],
    ) -> None:
        self.name = name
        self.asked = unit
        self.places = places
        self.limits = limits
        self.on_step = on_step
        self.family = _family(places[0].pair, 0)
        self.finest = TimeUnit.DAY if self.family == Family.DATE else TimeUnit.MINUTE

    def make(self, differing: TimeCounter, of_rows: int) -> tuple[Timeline, tuple[LimitHit, ...]]:
        """The timeline, and what bounded it."""
        self.on_step("counting rows per time")
        unit, totals, hits = self._asked(differing) if self.asked else self._chosen(differing)
        notes = [self._why_coarser()] if self.asked not in (None, unit) else []
        notes += [
            f"the rows of the {place.name} are not counted: its database cannot say where a time begins"
            for place in self.places
            if not place.can_count
        ]
        buckets = self._buckets(unit, totals, differing)
        return Timeline(
            self.name, unit, differing.rows, of_rows, buckets, note="; ".join(notes)
        ), hits  # fmt: skip

    def _why_coarser(self) -> str:
        if self.asked is not None and UNITS.index(self.asked) < UNITS.index(self.finest):
            return f"a column of dates has no {self.asked}s"
        return f"by {self.asked} there would be more than {self.limits.timeline_buckets:,} buckets"

    def _count(self, level: TimeUnit, most: int = MOST_LINES) -> Totals | None:
        """None where a side has more beginnings than ``most``."""
        found: list[Counter[Beginning] | None] = [None, None]

        def count(side: int) -> None:
            if self.places[side].can_count:
                found[side] = self.places[side].count(level, most)

        each_side((self.places[0].session, self.places[1].session), count)
        if any(place.can_count and found[side] is None for side, place in enumerate(self.places)):
            return None
        return Totals((found[0], found[1]), level)

    def _asked(self, differing: TimeCounter) -> tuple[TimeUnit, Totals, tuple[LimitHit, ...]]:
        """The unit that was asked for, or the finest coarser one that has few enough buckets."""
        assert self.asked is not None
        most = self.limits.timeline_buckets
        first = max(UNITS.index(self.asked), UNITS.index(self.finest))
        hits: tuple[LimitHit, ...] = ()
        for unit in UNITS[first:-1]:
            lines = {TimeUnit.WEEK: 7, TimeUnit.QUARTER: 3}.get(unit, 1) * most
            totals = self._count(LEVEL_OF[unit], lines)
            if totals is not None and self._fits(unit, totals, differing, most):
                return unit, totals, hits
            hits = (LimitHit("timeline_buckets", most),)
        return TimeUnit.YEAR, self._count(TimeUnit.YEAR) or _UNKNOWN, hits

    def _chosen(self, differing: TimeCounter) -> tuple[TimeUnit, Totals, tuple[LimitHit, ...]]:
        """The finest unit with at most ``WANTED_BUCKETS`` buckets. Days come first: mostly they tell."""
        for level in (TimeUnit.DAY, TimeUnit.MONTH, TimeUnit.YEAR):
            totals = self._count(level)
            if totals is not None:
                break
        else:
            return TimeUnit.YEAR, _UNKNOWN, (LimitHit("timeline_buckets", MOST_LINES),)
        unit = self._finest(totals, differing)
        if unit is TimeUnit.DAY and self.finest is TimeUnit.MINUTE:
            days = self._number(unit, totals, differing)
            if days <= WANTED_BUCKETS // 24 + 1:
                finer = self._count(TimeUnit.MINUTE)
                if finer is not None:
                    return self._finest(finer, differing), finer, ()
        return unit, totals, ()

    def _finest(self, totals: Totals, differing: TimeCounter) -> TimeUnit:
        for unit in UNITS[UNITS.index(self.finest) :]:
            if self._fits(unit, totals, differing, WANTED_BUCKETS):
                return unit
        return TimeUnit.YEAR

    def _fits(self, unit: TimeUnit, totals: Totals, differing: TimeCounter, most: int) -> bool:
        """Whether the buckets of a unit can be made of what was counted, and are few enough."""
        known = min(LEVELS.index(totals.level), LEVELS.index(differing.level))
        return LEVELS.index(LEVEL_OF[unit]) <= known and self._number(unit, totals, differing) <= most

    def _number(self, unit: TimeUnit, totals: Totals, differing: TimeCounter) -> int:
        starts = {_start(text, unit, self.family) for text in differing.held}
        for side in totals.rows:
            starts |= {_start(text, unit, self.family) for text in side or ()}
        return len(starts - {None})

    def _buckets(self, unit: TimeUnit, totals: Totals, differing: TimeCounter) -> tuple[TimeBucket, ...]:
        counted = differing.per_bucket(unit, self.family)
        sides: list[Counter[Beginning] | None] = []
        for side in totals.rows:
            summed: Counter[Beginning] = Counter()
            for text, rows in (side or {}).items():
                summed[_start(text, unit, self.family)] += rows
            sides.append(None if side is None else summed)
        starts = in_order({*counted, *(sides[0] or ()), *(sides[1] or ())})
        return tuple(_bucket(start, sides, counted[start], differing.names) for start in starts)


def _bucket(
    start: Beginning, sides: Sequence[Counter[Beginning] | None], found: _Differing, names: Sequence[str]
) -> TimeBucket:
    rows = [None if side is None else side[start] for side in sides]
    only: Pair = (found.rows_only[0], found.rows_only[1])
    columns = {names[position]: found.columns[position] for position in sorted(found.columns)}
    return TimeBucket(start, (rows[0], rows[1]), found.changed, only, columns)
