"""Compares two relations by sums of hashes first, and by value only where these differ.

Each side is summed up in buckets, at the same time; the lines of both are joined in the local DuckDB. Rows of
buckets whose lines differ are fetched and compared as ``fetch_and_join`` does; what all others hold is known
from their lines (docs/decisions/0016).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twofold_engine.algorithms import fetch_and_join
from twofold_engine.algorithms._both import counted_first, side_by_side
from twofold_engine.algorithms.fetch_and_join import settle_uuids
from twofold_engine.algorithms.join import Counts, Found, Options
from twofold_engine.algorithms.verify import Sides
from twofold_engine.databases.base import Session
from twofold_engine.errors import IncompleteAnswer
from twofold_engine.planner import Plan
from twofold_engine.result import LimitHit, Pair
from twofold_engine.sql.checksum import APART, FACTS, BucketPass, Layout
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Dialect

if TYPE_CHECKING:
    from twofold_engine.databases.duckdb import Workspace

SUM_UP = "sum up the rows in buckets"
ROWS_PER_DIFFERENCE = 10_000
"""Rows to one that differs, where nothing better is known: about a hundred rows then fall into a bucket."""
MOST_BUCKETS = 2**20
"""Lines of one side: some 100 MB on their way."""
LEAST_BUCKETS = 16
MOST_BAD_SHARE = 0.2
"""Of the rows: with more in buckets that differ, reading them by a condition saves nothing."""
ROWS_OF_A_RANGE = 1_000
"""So few that the ranges of a thousand differing rows are a small part of large tables."""
MOST_RANGES = 10_000
CROWDED_ROWS = 1_000
"""More rows than these in a bucket, on average, and the size of the table was guessed far too low."""


@dataclass(frozen=True)
class Estimate:
    """What is known before the first pass."""

    rows: int
    """Of the larger side."""
    cuts: tuple[int, ...] = ()
    """Keys at which a new range begins; empty: buckets by hash alone."""
    differing: int | None = None
    """About how many rows differ, where that was tried on some."""


@dataclass(frozen=True)
class _Equal:
    """What the buckets with equal lines hold, on each side alike."""

    rows: int = 0
    nulls: int = 0
    dupes: int = 0
    repeated: int = 0


_EQUAL = ("n", "nulls", "dupes", "repeated")
"""The numbers of a bucket that make an ``_Equal``, in its order."""


@dataclass(frozen=True)
class _Sums:
    """What a pass over both sides says."""

    layout: Layout
    bad: tuple[int, ...]
    """Buckets whose lines differ, ascending."""
    bad_rows: int
    """In them, on the side that has more."""
    buckets: int
    equal: _Equal


def buckets_for(rows: int, differing: int | None = None) -> int:
    """√(d·N) buckets, by which the fewest bytes move (docs/decisions/0016)."""
    guessed = rows / ROWS_PER_DIFFERENCE if differing is None else differing
    return min(MOST_BUCKETS, max(LEAST_BUCKETS, math.ceil(math.sqrt(max(guessed, 1) * max(rows, 1)))))


def layout_of(estimate: Estimate, plan: Plan, nulls_apart: bool = False) -> Layout:
    """A bucket inside each range is cut finer by hash, where ranges alone are too long."""
    cuts = estimate.cuts
    return Layout(
        count=max(1, math.ceil(buckets_for(estimate.rows, estimate.differing) / (len(cuts) + 1))),
        cuts=cuts,
        native=plan.native_hash,
        nulls_apart=nulls_apart,
    )


def pass_of(dialect: Dialect, given: Input, side: int, plan: Plan, layout: Layout) -> BucketPass:
    """The pass over one side."""
    # Equal buckets hold the same rows, so one side can count the copies for both, and none has to where
    # either guarantees that there are none.
    grouped = side == 0 and not any(plan.unique_keys)
    return BucketPass(dialect, given, side, plan.keys, plan.columns, layout, grouped)


def run(
    sessions: tuple[Session, Session],
    inputs: tuple[Input, Input],
    copy: Workspace,
    plan: Plan,
    options: Options,
    estimate: Estimate,
) -> tuple[Found, Pair, Pair, Plan]:
    """(what was found, rows fetched, bytes fetched, the plan as it was settled)."""
    return _Run(sessions, inputs, copy, plan, options, estimate).run()


class _Run:
    def __init__(
        self,
        sessions: tuple[Session, Session],
        inputs: tuple[Input, Input],
        copy: Workspace,
        plan: Plan,
        options: Options,
        estimate: Estimate,
    ) -> None:
        self.sessions = sessions
        self.inputs = inputs
        self.copy = copy
        self.options = options
        self.estimate = estimate
        self.passes = 0
        self.narrowed_by: list[_Sums] = []
        """Passes of whose rows only those of the buckets that differ are fetched."""
        self.limits_hit: tuple[LimitHit, ...] = ()
        self.plan = settle_uuids(plan, sessions, inputs)

    def run(self) -> tuple[Found, Pair, Pair, Plan]:
        sums = self._sum_up(self._layout(), self.inputs)
        equal, inputs = sums.equal, self.inputs
        if self._is_most(sums):
            equal = _Equal()
        elif sums.bad:
            inputs = self._narrowed(sums, inputs)
            if self._is_crowded(sums):
                finer = sums.layout.finer(buckets_for(sums.bad_rows, len(sums.bad)))
                sums = self._sum_up(finer, inputs)
                if not self._is_most(sums):
                    equal = _add(equal, sums.equal)
                    inputs = self._narrowed(sums, inputs) if sums.bad else inputs
        if not sums.bad:
            return self._without_differences(equal)
        reopen = None if self.options.reopen is None else self._reopened
        # Rows with a NULL key part are in no equal bucket of a sample, so what is there was drawn.
        options = replace(self.options, reopen=reopen, drawn_elsewhere=equal.rows > 0)
        found, rows, size, plan = fetch_and_join.run(self.sessions, inputs, self.copy, self.plan, options)
        counts, hit = self._with_equal(found.counts, equal), (*self.limits_hit, *found.limits_hit)
        return replace(found, counts=counts, limits_hit=hit, local=None), rows, size, plan

    def _without_differences(self, equal: _Equal) -> tuple[Found, Pair, Pair, Plan]:
        counts = self._with_equal(Counts(len(self.plan.columns)), equal)
        counts.check()
        return Found(counts, (), ()), (0, 0), (0, 0), self.plan

    # --- the passes

    def _layout(self) -> Layout:
        return layout_of(self.estimate, self.plan, self.options.split_nulls)

    def _pass(self, side: int, layout: Layout, given: Input) -> BucketPass:
        return pass_of(self.sessions[side].dialect, given, side, self.plan, layout)

    def _sum_up(self, layout: Layout, inputs: tuple[Input, Input]) -> _Sums:
        self.options.on_step("summing up both sides" if not self.passes else "summing up what differs")
        self.passes += 1
        passes = [self._pass(side, layout, inputs[side]) for side in (0, 1)]
        names = [f"{side}_buckets{self.passes}" for side in ("source", "target")]

        expected: list[int | None] = [None, None]

        def sum_up(side: int) -> None:
            expected[side] = counted_first(self.sessions[side], inputs[side], side)
            session, name = self.sessions[side], ("source", "target")[side]
            with session.summing():
                schema, batches = session.stream(passes[side].sql(), side=name, purpose=SUM_UP)
                self.copy.store(names[side], schema, batches)

        self._on_both(sum_up)
        for side, rows in enumerate(expected):
            if rows is not None:
                self._check_sum(names[side], side, rows)
        return self._compared(layout, names, passes[0].lanes)

    def _on_both(self, work: Callable[[int], None]) -> None:
        """At the same time where others do the work; else in turn, as each takes all threads of this process,
        and its memory is for one."""
        if not all(session.joins_here for session in self.sessions):
            side_by_side(self.sessions, work)
            return
        most = self.options.limits.memory_bytes
        for side, session in enumerate(self.sessions):
            session.bound_memory(most * 3 // 4)
            work(side)
            session.bound_memory(most // 8)

    def _check_sum(self, name: str, side: int, expected: int) -> None:
        """Buckets that never arrived on either side would count as equal."""
        total = f"SELECT COALESCE(SUM(CAST(n AS HUGEINT)), 0) FROM twofold_copies.main.{name}"
        came = int(self.copy.query(total, side="local", purpose="see that all rows are summed up")[0][0])
        if came != expected:
            raise IncompleteAnswer(f"The {('source', 'target')[side]}'s database", expected, came)

    def _compared(self, layout: Layout, names: Sequence[str], lanes: Sequence[str]) -> _Sums:
        """Joins the lines of both sides. Buckets with an unknown row, and those kept apart, are not equal."""
        same = " AND ".join(f"s.{name} = t.{name}" for name in ("n", "nulls", *lanes))
        known = f"s.unknown = '0' AND t.unknown = '0' AND s.bucket <> '{APART}'"
        source, target = (f"twofold_copies.main.{name}" for name in names)
        numbers = {name: f"COALESCE(TRY_CAST(s.{name} AS BIGINT), 0)" for name in FACTS if name != "bucket"}
        joined = (
            f"SELECT CAST(COALESCE(s.bucket, t.bucket) AS BIGINT) AS bucket, "
            f"COALESCE({same} AND {known}, false) AS equal, "
            f"GREATEST({numbers['n']}, COALESCE(TRY_CAST(t.n AS BIGINT), 0)) AS most, "
            + ", ".join(f"{number} AS {name}" for name, number in numbers.items())
            + f" FROM {source} AS s FULL JOIN {target} AS t ON s.bucket = t.bucket"
        )
        totals = self.copy.query(
            "SELECT COUNT(*), COALESCE(SUM(most) FILTER (NOT equal), 0), "
            + ", ".join(f"COALESCE(SUM({name}) FILTER (equal), 0)" for name in _EQUAL)
            + f" FROM ({joined})",
            side="local", purpose="compare the sums",
        )[0]  # fmt: skip
        one_more = self.options.limits.fetched_buckets + 1
        bad = self.copy.query(
            f"SELECT bucket FROM ({joined}) WHERE NOT equal ORDER BY bucket LIMIT {one_more}",
            side="local", purpose="list the buckets that differ",
        )  # fmt: skip
        buckets, bad_rows, *equal = (int(number) for number in totals)
        return _Sums(layout, tuple(int(row[0]) for row in bad), bad_rows, buckets, _Equal(*equal))

    # --- where to look

    def _is_crowded(self, sums: _Sums) -> bool:
        """Whether the buckets that differ hold far more rows than was planned for, so that cutting them finer
        is worth a second pass."""
        return sums.bad_rows > CROWDED_ROWS * len(sums.bad)

    def _is_most(self, sums: _Sums) -> bool:
        """Whether reading everything is as quick as reading what may differ."""
        rows = sums.bad_rows + sums.equal.rows
        return self._is_too_long(sums) or sums.bad_rows > MOST_BAD_SHARE * rows

    def _is_too_long(self, sums: _Sums) -> bool:
        """Whether a list of the buckets would cost the databases more than it saves."""
        most = self.options.limits.fetched_buckets
        if len(sums.bad) > most:
            self.limits_hit = (LimitHit("fetched_buckets", most),)
        return len(sums.bad) > most

    def _narrowed(self, sums: _Sums, inputs: tuple[Input, Input]) -> tuple[Input, Input]:
        self.narrowed_by.append(sums)
        return self._of_buckets(sums, inputs)

    @contextmanager
    def _reopened(self) -> Iterator[Sides]:
        """What is there now of the buckets that are fetched: the rows of all others are counted already."""
        assert self.options.reopen is not None
        with self.options.reopen() as (sessions, whole):
            inputs = whole
            for sums in self.narrowed_by:
                inputs = self._of_buckets(sums, inputs)
            yield sessions, inputs

    def _of_buckets(self, sums: _Sums, inputs: tuple[Input, Input]) -> tuple[Input, Input]:
        """The rows of the buckets that differ."""
        found = [self._pass(side, sums.layout, given).rows_of(sums.bad) for side, given in enumerate(inputs)]
        return found[0], found[1]

    # --- adding up

    def _with_equal(self, counts: Counts, equal: _Equal) -> Counts:
        """The counts of what was compared by value and of the equal buckets together."""
        once = equal.rows - equal.nulls - equal.dupes
        counts.pairs += equal.rows if self.options.compare_duplicates else once
        for side in (0, 1):
            counts.rows[side] += equal.rows
            counts.nulls[side] += equal.nulls
            counts.dupes[side] += equal.dupes
            counts.distincts[side] += once + equal.repeated
            if not self.options.compare_duplicates:
                counts.left_out[side] += equal.rows - once
        return counts


def _add(one: _Equal, other: _Equal) -> _Equal:
    return _Equal(
        one.rows + other.rows, one.nulls + other.nulls, one.dupes + other.dupes, one.repeated + other.repeated
    )
