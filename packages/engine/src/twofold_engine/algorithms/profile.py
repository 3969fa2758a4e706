"""Describes the values of both sides: counts, range and mean, histograms in the same bins, frequent values.

A side is asked three times at most: for all counts at once; for bins and frequent values, once the range of
both sides is known; and for the rows of those values that only the other side listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, localcontext
from typing import TYPE_CHECKING, Any

from twofold_engine.algorithms._both import each_side
from twofold_engine.algorithms.bins import Bins, bins_of
from twofold_engine.algorithms.verify import Sides
from twofold_engine.cutting import cut_apart
from twofold_engine.limits import Limits
from twofold_engine.normal_form import normal_form_array
from twofold_engine.places import NUMBERS, TIMES
from twofold_engine.planner import ColumnPair
from twofold_engine.result import LimitHit
from twofold_engine.result_insights import (
    ColumnProfile,
    Histogram,
    ProfileKind,
    Profiles,
    SideProfile,
    TopValue,
)
from twofold_engine.sql import profile as sql
from twofold_engine.sql.drawing import md5_text
from twofold_engine.sql.profile import LARGE, Subject
from twofold_engine.sql.timeline import meant
from twofold_engine.types import Family, float_text

if TYPE_CHECKING:
    import pyarrow as pa

DESCRIBE = "describe the columns"
COUNT_VALUES = "count the values in bins, and the most frequent ones"
COUNT_OTHERS = "count the values that the other side has most often"
NO_TEXT = "\ufffd"
"""Stands where bytes were no text: their MD5 is not that of what arrived."""
MEAN_DIGITS = 12
"""Of a mean, counted from the largest value's first: sums of doubles agree in them, in whatever order."""
_EXACT = 2**53
TOP = 10
"""Most frequent values of each side."""
FACTS_AT_ONCE, VALUES_AT_ONCE = 24, 16
"""Columns of one statement."""
_SIDES = ("source", "target")


def kind_of(pair: ColumnPair) -> ProfileKind:
    """What can be said of two columns that meet."""
    families = {meant(pair, side).family for side in (0, 1)}
    if families <= NUMBERS:
        return ProfileKind.NUMBER
    if families <= TIMES or families == {Family.TIME}:
        return ProfileKind.TIME
    if families == {Family.BOOLEAN}:
        return ProfileKind.BOOLEAN
    if families <= {Family.TEXT, Family.UNTYPED}:
        return ProfileKind.TEXT
    return ProfileKind.OTHER


@dataclass
class _Side:
    """What is found of one side, by the number of the column."""

    rows: int = 0
    facts: dict[int, dict[str, Any]] = field(default_factory=dict)
    bins: dict[int, dict[int, int]] = field(default_factory=lambda: defaultdict(dict))
    top: dict[int, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    others: dict[int, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))


class Profiler:
    """``pairs`` name the columns where the rows are read; ``names`` are theirs in the result."""

    def __init__(
        self,
        names: Sequence[str],
        pairs: Sequence[ColumnPair],
        sides: Sides,
        labels: tuple[str, str],
        limits: Limits,
        on_step: Callable[[str], None],
    ) -> None:
        self.names = names
        self.pairs = pairs
        self.sessions, self.inputs = sides
        self.labels = labels
        self.limits = limits
        self.on_step = on_step
        self.found = (_Side(), _Side())
        self.bins: dict[int, Bins] = {}
        self.was_cut = False
        self.exactly = True

    def make(self, rows: int) -> tuple[Profiles, tuple[LimitHit, ...]]:
        """The profiles of sides of at most so many rows, and what bounded them."""
        self.exactly = rows <= self.limits.exact_distinct_rows
        self._both(self._describe, "describing the columns")
        self.bins = {i: bins for i in range(len(self.pairs)) if (bins := self._bins_of(i)) is not None}
        self._both(self._count_values, "counting values")
        self._both(self._count_others, "counting values")
        columns = tuple(self._column(i) for i in range(len(self.pairs)))
        most = self.limits.insight_value_chars
        hits = (LimitHit("insight_value_chars", most),) if self.was_cut else ()
        return Profiles(columns), hits

    def _both(self, ask: Callable[[int], None], step: str) -> None:
        self.on_step(step)
        each_side(self.sessions, ask)

    # --- what is asked

    def _subject(self, i: int, side: int) -> Subject:
        bins = self.bins.get(i)
        return Subject(
            i, meant(self.pairs[i], side), kind_of(self.pairs[i]), None if bins is None else bins.inner
        )

    def _describe(self, side: int) -> None:
        dialect, found = self.sessions[side].dialect, self.found[side]
        for start in range(0, len(self.pairs), FACTS_AT_ONCE):
            numbers = range(start, min(start + FACTS_AT_ONCE, len(self.pairs)))
            subjects = [self._subject(i, side) for i in numbers]
            statement = sql.facts(dialect, self.inputs[side], subjects, exactly=self.exactly)
            row = self._row(side, statement, DESCRIBE)
            found.rows = int(row["c"][0].as_py())
            for subject in subjects:
                found.facts[subject.number] = _read(row, subject)

    def _row(self, side: int, statement: str, purpose: str) -> dict[str, pa.Array]:
        """The only row of a statement, as columns."""
        _, batches = self.sessions[side].stream(statement, side=self.labels[side], purpose=purpose)
        batch = next(batch for batch in batches if batch.num_rows)
        for _ in batches:
            pass  # read to its end: the statement is recorded then
        return {name: batch.column(i) for i, name in enumerate(batch.schema.names)}

    def _bins_of(self, i: int) -> Bins | None:
        if kind_of(self.pairs[i]) not in (ProfileKind.NUMBER, ProfileKind.TIME):
            return None
        facts = [side.facts[i] for side in self.found]
        if any(found["placed"] is None for found in facts):
            return None
        places = [found[end] for found in facts for end in ("low", "high") if found[end] is not None]
        families = [meant(self.pairs[i], side).family for side in (0, 1)]
        return bins_of(min(places), max(places), families) if places else None

    def _count_values(self, side: int) -> None:
        dialect = self.sessions[side].dialect
        subjects = [
            subject
            for subject in (self._subject(i, side) for i in range(len(self.pairs)))
            if subject.inner is not None or self._has_top(subject)
        ]
        for start in range(0, len(subjects), VALUES_AT_ONCE):
            some = subjects[start : start + VALUES_AT_ONCE]
            self._read_values(side, sql.distribution(dialect, self.inputs[side], some, TOP))

    def _has_top(self, subject: Subject) -> bool:
        return subject.kind in (ProfileKind.TEXT, ProfileKind.BOOLEAN) and all(
            sql.can_label(session.dialect, meant(self.pairs[subject.number], side))
            for side, session in enumerate(self.sessions)
        )

    def _read_values(self, side: int, statement: str) -> None:
        found = self.found[side]
        for number, bin_, value, rows in self._lines(side, statement, COUNT_VALUES):
            if int(bin_) >= 0:
                found.bins[int(number)][int(bin_)] = int(rows)
            else:
                found.top[int(number)][value] = int(rows)

    def _lines(self, side: int, statement: str, purpose: str) -> Iterator[tuple[str, str, str, str]]:
        """(column, bin or −1, value, rows), all of them text."""
        _, batches = self.sessions[side].stream(statement, side=self.labels[side], purpose=purpose)
        for batch in batches:
            yield from zip(*(batch.column(name).to_pylist() for name in "ckvm"), strict=True)

    def _count_others(self, side: int) -> None:
        """The rows of the values that the other side's list has and this one's lacks."""
        mine, theirs = self.found[side], self.found[1 - side]
        wanted: dict[int, list[str]] = {}
        for i, listed in theirs.top.items():
            known = mine.top.get(i, {})
            if len(known) < TOP:
                continue  # this list has all of its values
            missing = [value for value in listed if value not in known and NO_TEXT not in value]
            if missing:
                wanted[i] = missing
        if not wanted:
            return
        digests = {i: {md5_text(value): value for value in missing} for i, missing in wanted.items()}
        asked = [(self._subject(i, side), tuple(some)) for i, some in digests.items()]
        statement = sql.occurrences(self.sessions[side].dialect, self.inputs[side], asked)
        for number, _, digest, rows in self._lines(side, statement, COUNT_OTHERS):
            mine.others[int(number)][digests[int(number)][str(digest)]] = int(rows)
        for i, missing in wanted.items():
            for value in missing:
                mine.others[i].setdefault(value, 0)

    # --- what is told

    def _column(self, i: int) -> ColumnProfile:
        kind = kind_of(self.pairs[i])
        profile = ColumnProfile(
            self.names[i], kind, self._side_profile(i, 0), self._side_profile(i, 1),
            self._histogram(i), None, tuple(self._notes(i, kind)),
        )  # fmt: skip
        if not self._has_top(self._subject(i, 0)):
            return profile
        top, left_out = self._top(i)
        said = "a value that is no valid text could not be counted on the other side, and is left out"
        return replace(profile, top=top, notes=(*profile.notes, *([said] if left_out else [])))

    def _side_profile(self, i: int, side: int) -> SideProfile:
        found = self.found[side]
        facts = found.facts[i]
        values = facts["values"]
        return SideProfile(
            rows=found.rows,
            nulls=found.rows - values,
            distinct=facts["distinct"],
            distinct_exact=facts["distinct"] is None or self._counts_exactly(side),
            minimum=facts["minimum"],
            maximum=facts["maximum"],
            mean=_mean(facts, whole=meant(self.pairs[i], side).family == Family.INTEGER),
            off_scale=0 if facts["placed"] is None else values - facts["placed"],
        )

    def _counts_exactly(self, side: int) -> bool:
        return self.exactly or self.sessions[side].dialect.approximate_distinct("x") is None

    def _histogram(self, i: int) -> Histogram | None:
        bins = self.bins.get(i)
        if bins is None:
            return None
        counts = [
            tuple(side.bins[i].get(number, 0) for number in range(len(bins.edges) - 1)) for side in self.found
        ]
        return Histogram(bins.edges, counts[0], counts[1])

    def _top(self, i: int) -> tuple[tuple[TopValue, ...], bool]:
        """The listed values of both sides, and whether one had to be left out."""
        values = dict.fromkeys([*self.found[0].top[i], *self.found[1].top[i]])
        lines, left_out = [], False
        for value in values:
            counts = [self._rows_with(i, side, value) for side in (0, 1)]
            if counts[0] is None or counts[1] is None:
                left_out = True
            else:
                lines.append((value, counts[0], counts[1]))
        lines.sort(key=lambda line: (-max(line[1:]), line[0]))
        shown = self._cut([value for value, _, _ in lines])
        return tuple(TopValue(text, a, b) for text, (_, a, b) in zip(shown, lines, strict=True)), left_out

    def _rows_with(self, i: int, side: int, value: str) -> int | None:
        found = self.found[side]
        if value in found.top[i]:
            return found.top[i][value]
        if len(found.top[i]) < TOP:
            return 0
        return found.others[i].get(value)

    def _cut(self, values: list[str]) -> list[str]:
        cut = cut_apart(values, self.limits.insight_value_chars)
        self.was_cut = self.was_cut or cut != values
        return cut

    def _notes(self, i: int, kind: ProfileKind) -> list[str]:
        notes = []
        for side, label in enumerate(_SIDES):
            dialect, column = self.sessions[side].dialect, meant(self.pairs[i], side)
            facts = self.found[side].facts[i]
            if facts["distinct"] is None:
                notes.append(f"the {label}'s database cannot tell values of this type apart")
            elif not self._counts_exactly(side):
                notes.append(f"the {label}'s distinct values are estimated by its database")
            if kind in (ProfileKind.NUMBER, ProfileKind.TIME) and not sql.can_place(dialect, column):
                notes.append(f"no histogram: the {label}'s database cannot place {column.family} on an axis")
            if kind in (ProfileKind.TEXT, ProfileKind.BOOLEAN) and not sql.can_label(dialect, column):
                notes.append(f"no frequent values: the {label}'s database cannot group this type")
            if facts["mean"] is not None and _is_large(facts):
                notes.append(f"no mean of the {label}: its numbers are too large to be added up")
        return notes


def _read(row: dict[str, pa.Array], subject: Subject) -> dict[str, Any]:
    """The facts of one column: plain numbers, and texts in the normal form."""

    def number(letter: str, kind: Callable[[Any], Any]) -> Any:
        array = row.get(f"{letter}{subject.number}")
        value = None if array is None else array[0].as_py()
        return None if value is None else kind(value)

    def text(letter: str) -> str | None:
        array = row.get(f"{letter}{subject.number}")
        if array is None:
            return None
        shown: str | None = normal_form_array(array, subject.column.family)[0].as_py()
        return shown

    return {
        "values": number("n", int), "distinct": number("u", int), "placed": number("f", int),
        "minimum": text("a"), "maximum": text("z"),
        "low": number("l", float), "high": number("h", float), "mean": number("s", float),
    }  # fmt: skip


def _is_large(facts: dict[str, Any]) -> bool:
    return bool(max(abs(facts["low"]), abs(facts["high"])) > LARGE)


def _mean(facts: dict[str, Any], *, whole: bool) -> str | None:
    """In double arithmetic. Sums of whole numbers below 2⁵³ are exact, and shown to 15 digits or whole.
    Others depend on the order of the rows, and are shown to as many places as it leaves alone."""
    if facts["mean"] is None or not facts["placed"] or _is_large(facts):
        return None
    low, high = facts["low"], facts["high"]
    if low == high:
        return str(facts["minimum"])
    mean = Decimal(facts["mean"]) / facts["placed"]
    largest = max(abs(low), abs(high))
    if whole and largest * facts["placed"] < _EXACT:
        return float_text(float(f"{mean:.15g}" if largest < 1e14 else mean))
    places = MEAN_DIGITS - 1 - Decimal(largest).adjusted()
    with localcontext(prec=400):
        rounded = float(round(mean, places))
    return float_text(min(max(rounded, low), high))
