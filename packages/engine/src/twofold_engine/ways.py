"""Carries out a plan in one of the ways that there are; each ends with the same account of itself.

One database joins both sides at once, or range by range. Two databases are summed up in buckets, fetched
range by range, or copied whole, and joined in the DuckDB of this process; or in a Spark.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from twofold_engine import sampling, sizing
from twofold_engine.algorithms import checksum, fetch_and_join, fetch_ranges, probe, sieve
from twofold_engine.algorithms.fetch_and_join import settle_uuids
from twofold_engine.algorithms.join import Found, Options, compare
from twofold_engine.algorithms.sample import Draw
from twofold_engine.algorithms.verify import Sides
from twofold_engine.algorithms.watch import Watch
from twofold_engine.choice import is_open, weighed
from twofold_engine.connections import Connections
from twofold_engine.databases.base import Session
from twofold_engine.errors import DatabaseError, NotSupported
from twofold_engine.limits import Limits
from twofold_engine.planner import Plan, Relations
from twofold_engine.ranging import fetched_ranges, joined_ranges
from twofold_engine.result import Pair
from twofold_engine.spec import Algorithm, Dataset, DiffSpec
from twofold_engine.sql.compare import Comparison, Input
from twofold_engine.sql.guard import check_filter
from twofold_engine.sql.sieve import Range

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.duckdb import Workspace


@dataclass(frozen=True)
class Work:
    """What is known once the plan is made: who reads what, and of which rows."""

    sessions: tuple[Session, Session]
    inputs: tuple[Input, Input]
    plan: Plan
    relations: Relations
    draw: Draw
    totals: Pair
    """Rows per side after the filters; zeros where no sample was asked for."""
    joinable: bool
    """Whether the sessions are one that can join both sides."""


@dataclass(frozen=True)
class Done:
    """What was found, and what it took."""

    found: Found
    plan: Plan
    """As it was settled."""
    sides: Sides
    """The databases, and what was compared in them."""
    asked: Sequence[Session]
    """Those whose statements ran."""
    snapshots: tuple[bool, bool]
    """Whether each side was read as it was at one moment."""
    rows: Pair = (0, 0)
    """Fetched."""
    size: Pair = (0, 0)
    """Bytes fetched."""
    copies: Sides | None = None
    """Where this process has all rows of both sides."""


def input_of(session: Session, data: Dataset) -> Input:
    """What a session reads of a data set; raises ``EngineError`` where the filter is none."""
    where = data.where.strip() if data.where else None
    if where:
        where = session.dialect.condition(check_filter(where, session.dialect.sqlglot_name))
    return Input(session.relation(data.database, data.relation), where)


def comparison_of(sides: Sides, plan: Plan, spec: DiffSpec) -> Comparison:
    """The statements that join both sides in one database."""
    sessions, inputs = sides
    return Comparison(
        sessions[0].dialect, inputs, plan.keys, plan.columns, spec.compare_duplicates,
        unique=all(plan.unique_keys),
    )  # fmt: skip


def apart(connections: Connections, data: Sequence[Dataset], sides: Sides, stack: ExitStack) -> Sides:
    """The target in a session of its own, where one has read both: so they are read at the same time."""
    sessions, inputs = sides
    second = stack.enter_context(connections.session(data[1].database))
    return (sessions[0], second), (inputs[0], input_of(second, data[1]))


@dataclass(frozen=True)
class Ways:
    """``stack`` closes what a way opens, once its account was used."""

    data: tuple[Dataset, Dataset]
    spec: DiffSpec
    limits: Limits
    connections: Connections
    step: Callable[[str], None]
    stack: ExitStack

    def carry_out(self, work: Work, watched: Watch, on_rows: Callable[[pa.RecordBatch], None] | None) -> Done:
        stand_still = all(session.snapshot for session in work.sessions)
        options = Options(
            self.limits, self.spec.sample_rows, self.spec.compare_duplicates, on_rows, self.step,
            watch=watched, reopen=None if stand_still else partial(self._reopened, work),
            split_nulls=work.draw.ratio is not None,
        )  # fmt: skip
        if work.plan.algorithm is Algorithm.JOIN:
            return self._in_one(work, options)
        sides = work.sessions, work.inputs
        if work.joinable:
            sides = apart(self.connections, self.data, sides, self.stack)
        inputs = sampling.sampled(sides, work.plan, work.draw)
        work = replace(work, sessions=sides[0], inputs=inputs)
        return (
            self._on_spark(work, options) if self.spec.spark_master is not None else self._here(work, options)
        )

    # --- in one database

    def _in_one(self, work: Work, options: Options) -> Done:
        sessions = work.sessions
        inputs = sampling.sampled((sessions, work.inputs), work.plan, work.draw, keep=True)
        chosen = settle_uuids(work.plan, sessions, inputs)
        work = replace(work, inputs=inputs, plan=chosen)
        parts = self._ranges(joined_ranges, work)
        if parts:
            return self._by_ranges(work, parts, options)
        comparison = comparison_of((sessions, inputs), chosen, self.spec)
        found = compare(sessions[0], comparison, chosen, options)
        return _done(work, found, chosen, dict.fromkeys(sessions))

    def _by_ranges(self, work: Work, parts: Sequence[Range], options: Options) -> Done:
        session, inputs = work.sessions[0], work.inputs
        if session.joins_here:
            here = cast("Workspace", session)
            sums = self.spec.algorithm is Algorithm.AUTO  # who asks for a join has every value compared
            found, chosen = sieve.join_ranges(here, inputs, work.plan, options, parts, sums=sums)
            return _done(work, found, chosen, [session])
        copy = self._workspace(work.plan)
        sessions = [session, *self._siblings(session, len(parts) - 1)]
        found, rows, size, chosen = sieve.stream_ranges(sessions, inputs, copy, work.plan, options, parts)
        return _done(work, found, chosen, [*sessions, copy], rows, size)

    def _siblings(self, session: Session, most: int) -> Iterator[Session]:
        """Further sessions that see what this one sees; fewer where the server has no room for more, or
        another server answers."""
        moment = session.share_moment()
        if moment is None:
            return
        for _ in range(min(most, self.limits.range_connections - 1)):
            try:
                other = self.stack.enter_context(self.connections.session(self.data[0].database))
                other.join_moment(moment)
            except DatabaseError:
                return
            yield other

    # --- from two databases

    def _here(self, work: Work, options: Options) -> Done:
        copy = self._workspace(work.plan)
        work, estimate = self._weighed(work, options, copy)
        sessions, inputs, chosen = work.sessions, work.inputs, work.plan
        if chosen.algorithm is Algorithm.CHECKSUM:
            estimate = estimate or self._estimate(work)
            found, rows, size, chosen = checksum.run(sessions, inputs, copy, chosen, options, estimate)
        elif parts := self._ranges(fetched_ranges, work):
            found, rows, size, chosen = fetch_ranges.run(sessions, inputs, copy, chosen, options, parts)
        else:
            found, rows, size, chosen = fetch_and_join.run(sessions, inputs, copy, chosen, options)
        done = _done(work, found, chosen, [*dict.fromkeys(sessions), copy], rows, size)
        return done if found.local is None else replace(done, copies=((copy, copy), found.local.inputs))

    def _weighed(
        self, work: Work, options: Options, copy: Workspace
    ) -> tuple[Work, checksum.Estimate | None]:
        """The plan with the quicker of two ways, where that is open and some rows can be tried; and what was
        learnt for sums."""
        chosen, (source, target) = work.plan, work.relations.row_estimates
        if not self.limits.probe or source is None or target is None:
            return work, None
        if not is_open(chosen, self.spec, work.relations):
            return work, None
        most = max(source, target)
        cuts = sizing.cuts_for_sums(work.sessions, self.data, chosen, most)
        if not cuts:
            return work, None
        estimate = checksum.Estimate(most, cuts)
        self.step("trying both ways on some rows")
        seen = probe.measure(work.sessions, work.inputs, copy, chosen, options, estimate)
        if seen is None:
            return work, None
        estimate = replace(estimate, differing=round(seen.share * most))
        algorithm, reason = probe.in_words(seen, (source, target), self.limits)
        chosen = replace(chosen, algorithm=algorithm, reasons=weighed(chosen, algorithm, reason))
        return replace(work, plan=chosen), estimate

    def _estimate(self, work: Work) -> checksum.Estimate:
        """The counts of a sample's draw tell best."""
        if work.draw.ratio is not None:
            return checksum.Estimate(math.ceil(max(work.totals) * work.draw.ratio))
        return sizing.estimate((work.sessions, work.inputs), self.data, work.plan)

    def _on_spark(self, work: Work, options: Options) -> Done:
        try:
            from twofold_engine.on_spark import join
        except ImportError as problem:
            raise NotSupported(
                "Spark is not installed.",
                hint="Install it, in a checkout of Twofold: pip install './packages/engine[spark]'.",
            ) from problem
        copy = self.stack.enter_context(join.workspace(self.limits, self.spec.spark_master or ""))
        self.stack.enter_context(self.connections.held(copy))
        options = replace(options, reopen=partial(self._reopened, work))
        read = join.run(work.sessions, self.data, work.inputs, copy, work.plan, options)
        asked = [*dict.fromkeys(work.sessions), copy]
        done = _done(work, read.found, read.plan, asked, read.fetched.rows, read.fetched.size)
        return replace(done, snapshots=read.snapshots)

    # --- what several need

    def _ranges(self, way: Callable[..., Sequence[Range]], work: Work) -> Sequence[Range]:
        """The ranges in which a way takes the rows; empty where it takes them at once."""
        if work.draw.ratio is not None or not sieve.can_sift(work.plan):
            return ()
        return way(work.sessions, self.data, work.plan, self.limits)

    def _workspace(self, chosen: Plan) -> Workspace:
        """The local DuckDB for copies of the columns that are compared."""
        columns = len(chosen.keys) + len(chosen.columns)
        copy = self.stack.enter_context(fetch_and_join.workspace(self.limits, columns))
        self.stack.enter_context(self.connections.held(copy))
        return copy

    @contextmanager
    def _reopened(self, work: Work) -> Iterator[Sides]:
        """New sessions, which see what is there now; of a sample, what is drawn of it."""
        with ExitStack() as stack:
            one, two = (stack.enter_context(self.connections.session(data.database)) for data in self.data)
            inputs = input_of(one, self.data[0]), input_of(two, self.data[1])
            yield (one, two), sampling.sampled(((one, two), inputs), work.plan, work.draw)


def _done(
    work: Work, found: Found, plan: Plan, asked: Iterable[Session], rows: Pair = (0, 0), size: Pair = (0, 0)
) -> Done:
    sessions = work.sessions
    snapshots = sessions[0].snapshot, sessions[1].snapshot
    return Done(found, plan, (sessions, work.inputs), tuple(asked), snapshots, rows, size)
