"""Compares two relations that one session can read: one pass for the counts, one look at what differs.

The first statement joins both sides on the key and counts, per bucket of key hashes, what met, what stood
alone and what differed. Buckets without a difference are never looked at again. Keys that occur more than
once
show in the counts themselves: the pairs of a group with s and t copies number s × t, which equals s and t
only when both are 1. Only then their rows are split off and compared as multisets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from twofold_engine.algorithms.watch import NOTHING, Watch
from twofold_engine.databases.base import Session
from twofold_engine.errors import IncompleteAnswer, InternalError
from twofold_engine.limits import Limits
from twofold_engine.planner import Plan
from twofold_engine.result import LimitHit, Pair, RowSample
from twofold_engine.rows import RowWriter
from twofold_engine.sql.compare import WHOLE, Comparison, Part, count_distinct
from twofold_engine.sql.dialect import BUCKETS

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.algorithms.verify import Reopen

LOOK = "count the rows and look at their keys"
COMPARE = "compare"
COMPARE_ONCE = "compare the rows whose key occurs once"
COMPARE_COPIES = "compare the rows whose key occurs more than once"
KEEP_CHANGED = "keep the keys of the rows that differ in some columns"
COUNT_CHANGED = "count the rows that differ in any column"
COUNT_KEYS = "count the keys"
READ_DIFFERING = "read the rows that differ"


def alone(name: str) -> str:
    """The purpose of counting keys of one side."""
    return f"count the keys that only the {name} has"


def most_in_bucket(rows: int) -> float:
    """More rows than these fall into one bucket only when keys occur many times.

    ``rows`` keys without copies fall evenly: about Poisson with mean and variance rows / ``BUCKETS``, so
    eight standard deviations (and eight rows, for small means) are never passed by chance.
    """
    mean = rows / BUCKETS
    return float(mean + 8 * mean**0.5 + 8)


@dataclass
class Counts:
    """The numbers of a comparison; those of the keys cover all rows, those of values and rows what is
    compared.
    """

    columns: int
    pairs: int = 0
    changed: int = 0
    rows_only: list[int] = field(default_factory=lambda: [0, 0])
    rows: list[int] = field(default_factory=lambda: [0, 0])
    nulls: list[int] = field(default_factory=lambda: [0, 0])
    dupes: list[int] = field(default_factory=lambda: [0, 0])
    exclusives: list[int] = field(default_factory=lambda: [0, 0])
    distincts: list[int] = field(default_factory=lambda: [0, 0])
    values: list[int] = field(default_factory=list)
    """Differing values per compared column."""
    left_out: list[int] = field(default_factory=lambda: [0, 0])
    """Rows whose key is NULL in part or occurs more than once, where these are not compared."""

    def add_equal(self, rows: int) -> None:
        """Adds pairs of rows that are equal, each with a key of its own without NULL parts."""
        self.pairs += rows
        for side in (0, 1):
            self.rows[side] += rows
            self.distincts[side] += rows

    def check(self) -> None:
        """Raises ``InternalError`` unless rows = equal + changed + rows only, on each side."""
        for side in (0, 1):
            if self.rows[side] != self.pairs + self.rows_only[side] + self.left_out[side]:
                raise InternalError(
                    "The counts of the comparison do not add up, so its result is withheld.",
                    hint="Please report this, with the plan and the statements of the run.",
                )


@dataclass(frozen=True)
class Found:
    """What a comparison found."""

    counts: Counts
    samples: tuple[RowSample, ...]
    limits_hit: tuple[LimitHit, ...]
    nulls: Counts | None = None
    """The counts of the rows with a NULL key part alone, where ``split_nulls`` asked and there are any."""
    verified: str = ""
    """What was looked at a second time, in words; empty where it was not needed."""
    local: Comparison | None = None
    """Where all rows of both sides were copied here: the comparison of the copies."""
    copies: bool = False
    """Whether rows were matched as copies of their keys, exactly."""


@dataclass(frozen=True)
class Options:
    """How a run is bounded, and whom it tells."""

    limits: Limits
    sample_rows: int
    compare_duplicates: bool
    on_rows: Callable[[pa.RecordBatch], None] | None
    on_step: Callable[[str], None]
    totals: Pair | None = None
    """Rows per side where they are known already."""
    reopen: Reopen | None = None
    """Opens new sessions, where what differs must be looked at a second time."""
    watch: Watch = NOTHING
    """Sees the differing rows that are read."""
    split_nulls: bool = False
    """Count the rows with a NULL key part once more on their own: they are not part of a sample's draw."""
    drawn_elsewhere: bool = False
    """Keys of the sample are not among these rows, which may thus be those with a NULL key part alone."""


def compare(session: Session, comparison: Comparison, plan: Plan, options: Options) -> Found:
    """Runs the statements of ``comparison`` and adds up what they say.

    ``plan`` gives the names and families of what is shown; ``comparison`` may read copies of the columns.
    """
    return _Run(session, comparison, plan, options).run()


@dataclass
class _Summary:
    """The sums of a summary statement, and the buckets that differ."""

    pairs: int = 0
    source_rows: int = 0
    target_rows: int = 0
    changed: int = 0
    copies: int = 0
    source_nulls: int = 0
    target_nulls: int = 0
    met: int = 0
    source_alone: int = 0
    target_alone: int = 0
    values: list[int] = field(default_factory=list)
    bad: list[int] = field(default_factory=list)

    def add(self, row: Sequence[int]) -> None:
        bucket, *numbers = (int(number or 0) for number in row)
        names = list(_Summary.__dataclass_fields__)[:10]
        for name, number in zip(names, numbers, strict=False):
            setattr(self, name, getattr(self, name) + number)
        values = numbers[len(names) :]
        self.values = [a + b for a, b in zip(self.values or [0] * len(values), values, strict=True)]
        if bucket >= 0:
            self.bad.append(bucket)


class _Run:
    def __init__(self, session: Session, comparison: Comparison, plan: Plan, options: Options) -> None:
        self.session = session
        self.sql = comparison
        self.plan = plan
        self.options = options
        self.limits_hit: tuple[LimitHit, ...] = ()

    def run(self) -> Found:
        counts, part, copies = self._count()
        if self._is_undrawn(counts):
            return Found(counts, (), ())  # the caller asks again for all, rows included
        samples, limits_hit = self._rows(counts, part if not copies else WHOLE, copies)
        limits_hit = (*self.limits_hit, *limits_hit)
        nulls = self._count_nulls() if self.options.split_nulls and any(counts.nulls) else None
        return Found(counts, samples, limits_hit, nulls, copies=copies)

    def _is_undrawn(self, counts: Counts) -> bool:
        """Whether this is a sample for which no key was drawn."""
        is_sample = self.options.split_nulls and not self.options.drawn_elsewhere
        return is_sample and counts.rows == counts.nulls

    def _count(self) -> tuple[Counts, Part, bool]:
        """The counts, the buckets that differ, and whether keys that both sides have occur more than once."""
        totals, crowded = self._look_at_keys()
        counts, part = (None, WHOLE) if crowded else self._join_at_once(totals)
        copies = counts is None
        if counts is None:
            counts = self._counts_with_copies()
        counts.check()
        return counts, part, copies

    def _count_nulls(self) -> Counts:
        """The counts of the rows with a NULL key part alone."""
        alone = _Run(
            self.session,
            self.sql.with_nulls_only(),
            self.plan,
            replace(self.options, totals=None),
        )
        return alone._count()[0]

    def _join_at_once(self, totals: Pair | None) -> tuple[Counts | None, Part]:
        """The counts, in the hope that no key occurs twice; None when one does."""
        summary = self._summary()
        part = self._part(summary)
        met_once = summary.copies == 0 and (
            totals is None
            or (summary.met + summary.source_alone, summary.met + summary.target_alone) == totals
        )
        return (self._plain_counts(summary, part) if met_once else None), part

    def _summary(self, *, copies: bool = False) -> _Summary:
        slices = self.sql.slices()
        found = []
        for number, each in enumerate(slices, 1):
            of = f" (columns, part {number} of {len(slices)})" if len(slices) > 1 else ""
            self.options.on_step(f"comparing{of}")
            found.append(self._summary_of(each, copies))
        return found[0] if len(found) == 1 else self._together(slices, found, copies)

    def _summary_of(self, comparison: Comparison, copies: bool) -> _Summary:
        summary = _Summary()
        purpose = COMPARE_ONCE if copies else COMPARE
        for row in self.session.query(comparison.summary(copies=copies), purpose=purpose):
            summary.add(row)
        return summary

    def _together(
        self, slices: Sequence[Comparison], found: Sequence[_Summary], copies: bool
    ) -> _Summary:  # fmt: skip
        """The summary of all columns. A row that differs in several slices has changed once."""
        whole = replace(
            found[0],
            changed=sum(each.changed for each in found),
            values=[number for each in found for number in each.values],
            bad=sorted({bucket for each in found for bucket in each.bad}),
        )
        changed = [part for part, each in zip(slices, found, strict=True) if each.changed]
        if len(changed) > 1:
            whole.changed = self._count_changed(changed, WHOLE if copies else self._part(whole), copies)
        return whole

    def _count_changed(self, slices: Sequence[Comparison], part: Part, copies: bool) -> int:
        """How many rows differ in any of the slices; one after the other, for the memory of one."""
        kept = []
        for each in slices:
            relation = self.session.keep(each.differing_keys(part, copies=copies), KEEP_CHANGED)
            assert relation is not None, "only what can keep rows compares in slices"
            kept.append(relation)
        return int(self.session.query(count_distinct(kept), purpose=COUNT_CHANGED)[0][0])

    def _look_at_keys(self) -> tuple[Pair | None, bool]:
        """Rows per side where they are needed to see keys that occur more than once, and whether some bucket
        of keys is so full that a join could multiply rows without bound.

        With a unique key on one side a join gives at most the other side's rows, so no look is needed.
        """
        unique = self.plan.unique_keys
        if all(unique) or not self.sql.dialect.full_join:
            return self.options.totals, False
        if any(unique) and self.options.totals is not None:
            return self.options.totals, False
        self.options.on_step("looking at the keys")
        totals, crowded = [], False
        for side, name in enumerate(("source", "target")):
            statement = self.sql.fullest_bucket(side)
            rows, fullest = map(int, self.session.query(statement, side=name, purpose=LOOK)[0])
            totals.append(rows)
            crowded = crowded or fullest > most_in_bucket(rows)
        return (totals[0], totals[1]), crowded and not any(unique)

    def _part(self, summary: _Summary) -> Part:
        most = self.options.limits.listed_buckets
        if len(summary.bad) > most:
            self.limits_hit = (LimitHit("listed_buckets", most),)
        return Part(buckets=tuple(sorted(summary.bad))) if 0 < len(summary.bad) <= most else WHOLE

    def _plain_counts(self, summary: _Summary, part: Part) -> Counts | None:
        """No key that both sides have occurs twice. None when the copies of others must not be compared."""
        alone = (summary.source_alone, summary.target_alone)
        nulls = (summary.source_nulls, summary.target_nulls)
        counts = Counts(len(self.plan.columns), values=summary.values)
        counts.pairs, counts.changed = summary.pairs, summary.changed
        counts.rows_only = [summary.source_rows, summary.target_rows]
        counts.nulls = list(nulls)
        for side in (0, 1):
            counts.rows[side] = summary.met + alone[side]
            keys, dupes, repeated = alone[side], 0, 0
            if alone[side] and not self.plan.unique_keys[side]:
                keys, _, repeated, dupes, groups = self._keys_alone(side, part)
                if groups and not self.options.compare_duplicates:
                    return None
            counts.exclusives[side] = keys
            counts.dupes[side] = dupes
            counts.distincts[side] = counts.rows[side] - nulls[side] - dupes + repeated
            if not self.options.compare_duplicates:
                counts.left_out[side] = (
                    summary.met - summary.pairs + alone[side] - counts.rows_only[side]
                )  # fmt: skip
        return counts

    def _keys_alone(self, side: int, part: Part) -> tuple[int, int, int, int, int]:
        self.options.on_step("counting keys")
        name = ("source", "target")[side]
        row = self.session.query(self.sql.keys_alone(side, part), purpose=alone(name))[0]
        keys, rows, repeated, dupes, groups = (int(number) for number in row)
        return keys, rows, repeated, dupes, groups

    def _counts_with_copies(self) -> Counts:
        self.options.on_step("counting keys that occur more than once")
        keys = [int(n) for n in self.session.query(self.sql.key_groups(), purpose=COUNT_KEYS)[0]]
        summary = self._summary(copies=True)
        counts = Counts(len(self.plan.columns), values=summary.values)
        counts.pairs, counts.changed = summary.pairs, summary.changed
        counts.rows_only = [summary.source_rows, summary.target_rows]
        for side in (0, 1):
            rows, nulls, distincts, dupes, exclusives = keys[side * 5 : side * 5 + 5]
            counts.rows[side], counts.nulls[side], counts.distincts[side] = rows, nulls, distincts
            counts.dupes[side], counts.exclusives[side] = dupes, exclusives
        if self.options.compare_duplicates:
            equal, *left_over = (
                int(n) for n in self.session.query(self.sql.copies_summary(), purpose=COMPARE_COPIES)[0]
            )
            counts.pairs += equal
            counts.rows_only = [a + b for a, b in zip(counts.rows_only, left_over, strict=True)]
        else:
            for side in (0, 1):
                counts.left_out[side] = counts.rows[side] - counts.pairs - counts.rows_only[side]
        return counts

    # --- rows

    def _rows(
        self, counts: Counts, part: Part, copies: bool
    ) -> tuple[tuple[RowSample, ...], tuple[LimitHit, ...]]:
        wanted = (counts.changed, *counts.rows_only)
        limits = self.options.limits
        streams = self.options.on_rows is not None
        needed = wanted if streams else self.options.watch.needed(wanted)
        shown = self.options.sample_rows
        samples = share(wanted, min(shown, limits.kept_rows) if streams else shown)
        read = share(needed, limits.kept_rows)
        shares = tuple(map(max, samples, read))
        writer = RowWriter(self.plan, limits, samples, self.options.on_rows, self.options.watch.add)
        if read != tuple(needed):
            writer.limit_hit("kept_rows", limits.kept_rows)
        if sum(shares):
            self.options.on_step("reading the rows that differ")
            bound = None if shares == wanted else (shares[0], shares[1], shares[2])
            ties = any(counts.dupes) or any(nulls > 1 for nulls in counts.nulls)
            sql = self.sql.rows(part, copies=copies, ties=ties, limits=bound)
            came = 0
            for batch in self._stream(sql):
                came += batch.num_rows
                writer.write(batch)
            if came != sum(shares):
                raise IncompleteAnswer("The database", sum(shares), came)
        return writer.finish()

    def _stream(self, sql: str) -> Iterator[pa.RecordBatch]:
        _, batches = self.session.stream(sql, purpose=READ_DIFFERING)
        return batches


def share(wanted: Sequence[int], most: int) -> tuple[int, ...]:
    """Shares ``most`` out evenly over what is wanted; what one does not need goes to the others, in order."""
    given = [0] * len(wanted)
    left = min(most, sum(wanted))
    while left:
        open_ = [i for i, number in enumerate(wanted) if given[i] < number]
        each = max(1, left // len(open_))
        for i in open_:
            taken = min(each, wanted[i] - given[i], left)
            given[i] += taken
            left -= taken
    return tuple(given)
