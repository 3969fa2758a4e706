"""Runs one diff: asks the databases, has it planned, compares, and adds up what was found."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twofold_engine import sampling
from twofold_engine.algorithms.insight import Insight, Seen
from twofold_engine.algorithms.sample import NOT_REQUESTED
from twofold_engine.algorithms.watch import watch
from twofold_engine.connections import Connections
from twofold_engine.databases.base import Session
from twofold_engine.errors import QueryFailed
from twofold_engine.guessing import Side, plan_with_guess
from twofold_engine.limits import Limits
from twofold_engine.materializing import Destination, Keeper
from twofold_engine.planner import Relations
from twofold_engine.result import Cost, DiffResult, LimitHit
from twofold_engine.spec import Algorithm, Dataset, DiffSpec
from twofold_engine.sql import moments
from twofold_engine.sql.compare import Input
from twofold_engine.telling import Told, as_pair
from twofold_engine.ways import Done, Ways, Work, input_of

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class Progress:
    """Where a diff is: ``step`` in words, and how many of ``total`` steps are done (None: not known)."""

    step: str
    completed: int
    total: int | None


def diff(
    source: Dataset,
    target: Dataset,
    spec: DiffSpec,
    *,
    limits: Limits | None = None,
    on_rows: Callable[[pa.RecordBatch], None] | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    materialize: Destination | None = None,
) -> DiffResult:
    """Compares two data sets.

    ``on_rows`` gets every differing row in batches of ``rows.row_schema``, by side and in key order; the
    result holds samples. ``cancelled`` is asked from another thread several times a second; once it says
    true, running queries are stopped in their databases and ``Cancelled`` is raised. The databases stay open.
    ``materialize`` is where the differing rows are written as tables, once they are known.

    Raises ``EngineError``; a limit that is reached is a fact in the result instead.
    """
    bounds = limits or Limits()
    keeper = Keeper(materialize, bounds) if materialize is not None else None
    run = Run((source, target), spec, bounds, on_rows, on_progress, keeper)
    try:
        with run.connections.watched(cancelled):
            return run.run()
    except MemoryError as error:
        raise QueryFailed(
            "The comparison ran out of memory.", hint="Compare fewer columns or rows at once."
        ) from error
    except QueryFailed as error:
        if not spec.rules.equal_if or error.hint:
            raise
        hint = (
            "Perhaps a rule of yours fails on a value: let its condition try_cast what may not be readable."
        )
        raise QueryFailed(error.message, hint=hint) from error
    finally:
        if keeper is not None:
            keeper.close()


class Run:
    def __init__(
        self,
        data: tuple[Dataset, Dataset],
        spec: DiffSpec,
        limits: Limits,
        on_rows: Callable[[pa.RecordBatch], None] | None,
        on_progress: Callable[[Progress], None] | None,
        keeper: Keeper | None = None,
        connections: Connections | None = None,
    ) -> None:
        moment = datetime.now(UTC)
        self.data = moments.at(data[0], moment), moments.at(data[1], moment)
        self.spec = replace(spec, algorithm=Algorithm.FETCH_AND_JOIN) if spec.on else spec
        self.limits = limits
        self.keeper = keeper
        self.on_rows = on_rows if keeper is None else keeper.tee(on_rows)
        self.on_progress = on_progress
        self.connections = connections or Connections()
        self.limits_hit: tuple[LimitHit, ...] = ()
        """By what came before the comparison."""
        self.steps = 0
        self.begun = time.monotonic()

    def step(self, text: str) -> None:
        self.connections.check()
        if self.on_progress is not None:
            self.on_progress(Progress(text, self.steps, None))
        self.steps += 1

    def run(self) -> DiffResult:
        with ExitStack() as stack:
            result = self._run(stack)
        if self.keeper is None:
            return result
        # A file that sessions read cannot be written, so they are closed by now.
        self.step("writing the results")
        return replace(result, materialized=self.keeper.write(result, self.connections.track))

    def _run(self, stack: ExitStack) -> DiffResult:
        work = self._planned(stack)
        watch(self.spec, work.plan, self.limits)  # what cannot be looked at is said before anything is read
        sides = work.sessions, work.inputs
        draw, totals = sampling.draw(self.spec, self.data, sides, work.plan, self.step)
        work = replace(work, draw=draw, totals=totals)
        result = self._compare(work, stack)
        if draw.ratio is not None and result.compared_rows == result.pks.nulls:
            # Rows with a NULL key are in every sample; one of nothing else would look like an answer.
            reason = "no key fell into the sample: all are compared"
            result = self._compare(replace(work, draw=replace(draw, ratio=None, reason=reason)), stack)
        return result

    def _planned(self, stack: ExitStack) -> Work:
        """All that is known before a row is compared, but whether a sample is drawn."""
        sessions, joinable = self.opened(stack)
        self.step("reading the columns")
        inputs = self.inputs(sessions)
        relations = self.relations(sessions, joinable)
        sides = [Side(*parts) for parts in zip(sessions, self.data, inputs, strict=True)]
        chosen, self.limits_hit = plan_with_guess(self.spec, relations, sides, self.limits, self.step)
        return Work(sessions, inputs, chosen, relations, NOT_REQUESTED, (0, 0), joinable)

    def opened(self, stack: ExitStack) -> tuple[tuple[Session, Session], bool]:
        """The sessions that read the two sides, and whether they are one that can join them."""
        source, target = (side.database for side in self.data)
        self.step("connecting")
        if source.joins(target, *(side.relation for side in self.data)):
            shared = stack.enter_context(self.connections.session(source, target))
            return (shared, shared), True
        one = stack.enter_context(self.connections.session(source))
        return (one, stack.enter_context(self.connections.session(target))), False

    def inputs(self, sessions: tuple[Session, Session]) -> tuple[Input, Input]:
        return input_of(sessions[0], self.data[0]), input_of(sessions[1], self.data[1])

    def relations(self, sessions: tuple[Session, Session], joinable: bool) -> Relations:
        """What the databases say of the two relations."""
        columns, keys, descriptions = [], [], []
        for session, data in zip(sessions, self.data, strict=True):
            columns.append(tuple(session.columns(data.database, data.relation)))
            keys.append(session.declared_key(data.database, data.relation))
            where = f" where {data.where}" if data.where else ""
            descriptions.append(f"{data.relation}{where} in {data.database.label}")
        return Relations(
            source=columns[0],
            target=columns[1],
            declared_keys=(keys[0], keys[1]),
            descriptions=(descriptions[0], descriptions[1]),
            one_engine=sessions[0].dialect.name == sessions[1].dialect.name,
            one_database=self.data[0].database.same_place(self.data[1].database),
            joinable=joinable,
            dialects=(sessions[0].dialect, sessions[1].dialect),
            hash_versions=(sessions[0].hash_version(), sessions[1].hash_version()),
            row_estimates=self._row_estimates(sessions),
        )

    def _row_estimates(self, sessions: tuple[Session, Session]) -> tuple[int | None, int | None]:
        """Asked only where the answer can change the plan."""
        if sessions[0] is sessions[1] or self.spec.algorithm is not Algorithm.AUTO:
            return None, None
        found = [
            session.row_estimate(data.database, data.relation)
            for session, data in zip(sessions, self.data, strict=True)
        ]
        return found[0], found[1]

    def _compare(self, work: Work, stack: ExitStack) -> DiffResult:
        chosen = work.plan
        if self.spec.sampling is not None:
            chosen = replace(chosen, reasons=(*chosen.reasons, f"sampling: {work.draw.reason}"))
        self.step(f"comparing by {chosen.algorithm.value}")
        watched = watch(self.spec, chosen, self.limits)
        if self.keeper is not None:
            self.keeper.begin(chosen)
        ways = Ways(self.data, self.spec, self.limits, self.connections, self.step, stack)
        done = ways.carry_out(replace(work, plan=chosen), watched, self.on_rows)
        insight = Insight(
            self.spec, done.plan, done.found, done.copies or done.sides, self.limits, self.step
        )  # fmt: skip
        seen = insight.make(watched, self.on_rows)
        if self.keeper is not None:
            # The last that a session is asked: where it fails, only the tables lack something.
            self.keeper.take_duplicates(*done.sides, done.plan, as_pair(done.found.counts.dupes))
        return self._result(done, seen, work)

    def _result(self, done: Done, seen: Seen, work: Work) -> DiffResult:
        queries = tuple(query for session in done.asked for query in session.ledger.queries)
        cost = Cost(time.monotonic() - self.begun, done.rows, done.size, queries)
        told = Told(
            self.spec, done.plan, done.found, seen, work.totals, done.snapshots, self.limits_hit, cost
        )
        return told.result(sampling.facts(self.spec, done.plan, done.found, work.draw, work.totals))
