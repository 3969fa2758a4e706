"""Sums the ranges of two relations in one DuckDB up, so that only what may differ has to be joined.

To hash rows and sum the hashes up costs a fraction of a join. A range goes first, then more at a time; where
too many rows lie in buckets whose sums differ, the ranges that are left are joined as they are. Equal sums
say that a bucket holds the same rows on both sides, and not that a key occurs once in it: that is promised,
or seen where the keys of one side rise from row to row (docs/decisions/0022).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING

from twofold_engine.algorithms.checksum import SUM_UP
from twofold_engine.algorithms.join import Options
from twofold_engine.errors import QueryFailed
from twofold_engine.planner import Plan
from twofold_engine.sql.compare import Input
from twofold_engine.sql.duckdb_hashes import cuts_into_buckets, hashes_rows
from twofold_engine.sql.sieve import Range, Sieve

if TYPE_CHECKING:
    from twofold_engine.databases.duckdb import Workspace

LOOK_AT_KEYS = "see whether the keys rise from row to row"
BUCKET_ROWS = 256
"""So few that the buckets of a thousand differing rows are a small part of a large table, and so many that
all sums are small beside it."""
GROWTH = 4
"""Ranges in one statement: one, then so many times as many."""
MOST_ROWS = 16_000_000
"""In one statement, but for a range that has more: a bound for its buckets."""
MOST_BAD_SHARE = 0.25
"""Of the rows: with more in buckets that differ, to read these once more costs what the sums save."""
MOST_BAD_BUCKETS = 16_384
"""A quarter of what a statement is meant to have: where there are more, keys are denser elsewhere."""
MOST_LISTED = 4_096
"""Buckets in the condition of one statement."""


@dataclass(frozen=True)
class Summed:
    """What the sums of some ranges say."""

    equal: int
    """Rows in buckets that agree, as many on either side."""
    differing: Sequence[tuple[Input, Input]]
    """All other rows of these ranges, in parts that can be joined one after the other."""


@dataclass
class SumsFirst:
    """Goes through the ranges of two inputs, whose keys have no NULL part."""

    session: Workspace
    plan: Plan
    options: Options
    inputs: tuple[Input, Input]
    parts: Sequence[Range]
    width: int
    """Values of the first key column in a bucket."""
    most: int
    """Ranges in one statement."""
    done: int = 0
    """Ranges that were summed up to some use; those behind them are to be joined as they are."""

    @property
    def reason(self) -> str:
        """What was done, for the plan."""
        return (
            f"{self.done:,} of {len(self.parts):,} ranges of rows were summed up in buckets by DuckDB's own "
            "hash first; of these, only buckets whose sums differ were joined and compared by value"
        )

    def run(self) -> Iterator[Summed]:
        """What is known of the ranges that are done."""
        size = 1
        while self.done < len(self.parts):
            size = min(size, len(self.parts) - self.done)
            self.options.on_step(f"summing up range {self.done + size} of {len(self.parts)}")
            first, last = self.parts[self.done], self.parts[self.done + size - 1]
            summed = self._summed(Range(first.first, last.end))
            if summed is None:
                return
            self.done += size
            if summed.differing:
                self.options.on_step(f"comparing what differs up to range {self.done} of {len(self.parts)}")
            yield summed
            size = min(GROWTH * size, self.most)

    def _summed(self, part: Range) -> Summed | None:
        """None where to join all rows is quicker, or sums take too much."""
        source, target = (
            part.of(given, self.session.dialect.column(self.plan.keys[0].sides[side].name))
            for side, given in enumerate(self.inputs)
        )
        sieve = Sieve(self.session.dialect, (source, target), self.plan.keys, self.plan.columns)
        sql = sieve.sums(self.width, MOST_BAD_BUCKETS + 1)
        try:
            equal, differing, buckets = self.session.query(sql, side="both", purpose=SUM_UP)[0]
        except QueryFailed as error:
            if not self.session.is_out_of_memory(error):
                raise
            return None
        most = self.options.limits.range_rows
        if differing > MOST_BAD_SHARE * (equal + differing) or len(buckets) > MOST_BAD_BUCKETS:
            return None
        if any(rows > most for _, rows in buckets):
            return None  # keys are so dense there that the bucket is many ranges long
        return Summed(int(equal), [sieve.of_buckets(self.width, group) for group in _groups(buckets, most)])


def sums_first(
    session: Workspace, inputs: tuple[Input, Input], plan: Plan, options: Options, parts: Sequence[Range]
) -> SumsFirst | None:
    """None where sums could not tell which rows are equal, or whether keys occur twice among these."""
    pairs = (*plan.keys, *plan.columns)
    if not (hashes_rows(pairs) and all(map(cuts_into_buckets, plan.keys[0].sides))):
        return None
    sieve = Sieve(session.dialect, inputs, plan.keys, plan.columns)
    promised = any(plan.unique_keys)
    for side in (0, 1):
        sql = sieve.ends(side) if promised else sieve.rising(side)
        rows, least, greatest, *rising = session.query(sql, side="both", purpose=LOOK_AT_KEYS)[0]
        if rows and (promised or rising == [rows - 1]):
            width, most = _width(parts, (least, greatest), rows), max(1, MOST_ROWS * len(parts) // rows)
            return SumsFirst(session, plan, options, inputs, parts, width, most)
    return None


def _width(parts: Sequence[Range], ends: tuple[int, int], rows: int) -> int:
    """Values of the first key column that about ``BUCKET_ROWS`` rows have in a range of usual length: one
    key far from all others makes one range long."""
    cuts = [ends[0], *(part.first for part in parts if part.first is not None), ends[1]]
    usual = median_low(max(0, end - first) for first, end in pairwise(cuts))
    return max(1, int(usual) * len(parts) * BUCKET_ROWS // rows)


def _groups(buckets: Sequence[tuple[int, int]], most: int) -> list[list[int]]:
    """Buckets in their order, in groups of at most so many rows, and that a statement can list."""
    groups: list[list[int]] = []
    rows = 0
    for bucket, count in buckets:
        if not groups or rows + count > most or len(groups[-1]) == MOST_LISTED:
            groups.append([])
            rows = 0
        groups[-1].append(int(bucket))
        rows += int(count)
    return groups
