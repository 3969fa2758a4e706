"""Runs one diff: asks the databases, has it planned, compares, and adds up what was found."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from twofold_engine import sampling
from twofold_engine.algorithms import checksum, fetch_and_join, fetch_ranges, probe, sieve
from twofold_engine.algorithms.fetch_and_join import settle_uuids
from twofold_engine.algorithms.insight import Insight, Seen
from twofold_engine.algorithms.join import Found, Options, compare
from twofold_engine.algorithms.sample import Draw
from twofold_engine.algorithms.sieve import can_sift
from twofold_engine.algorithms.verify import Sides
from twofold_engine.algorithms.watch import Watch, watch
from twofold_engine.choice import is_open, weighed
from twofold_engine.databases.base import Database, Session
from twofold_engine.errors import Cancelled, DatabaseError, NotSupported, QueryFailed
from twofold_engine.guessing import Side, plan_with_guess
from twofold_engine.limits import Limits
from twofold_engine.materializing import Destination, Keeper
from twofold_engine.planner import Plan, Relations
from twofold_engine.ranging import cuts, fetched_ranges, joined_ranges
from twofold_engine.result import (
    Cost,
    DiffResult,
    LimitHit,
    Pair,
)
from twofold_engine.spec import Algorithm, Dataset, DiffSpec
from twofold_engine.sql.compare import Comparison, Input
from twofold_engine.sql.guard import check_filter
from twofold_engine.sql.sieve import Range
from twofold_engine.telling import Told, as_pair

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.duckdb import Workspace
    from twofold_engine.databases.writing import Writer

_SIDES = ("source", "target")
SIZE_BUCKETS = "count the rows, to size the buckets"
POLL_SECONDS = 0.1
"""How often the caller is asked whether to stop."""


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
    result
    holds samples. ``cancelled`` is asked from another thread several times a second; once it says true,
    running
    queries are stopped in their databases and ``Cancelled`` is raised. The databases stay open.
    ``materialize`` is where the differing rows are written as tables, once they are known.

    Raises ``EngineError``; a limit that is reached is a fact in the result instead.
    """
    bounds = limits or Limits()
    keeper = Keeper(materialize, bounds) if materialize is not None else None
    run = Run((source, target), spec, bounds, on_rows, on_progress, keeper)
    try:
        with run.watched(cancelled):
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


@dataclass(frozen=True)
class _Work:
    """What is known once the plan is made: who reads what, and of which rows."""

    sessions: tuple[Session, Session]
    inputs: tuple[Input, Input]
    plan: Plan
    draw: Draw
    totals: Pair
    """Rows per side after the filters; zeros where no sample was asked for."""
    joinable: bool


class Run:
    def __init__(
        self,
        data: tuple[Dataset, Dataset],
        spec: DiffSpec,
        limits: Limits,
        on_rows: Callable[[pa.RecordBatch], None] | None,
        on_progress: Callable[[Progress], None] | None,
        keeper: Keeper | None = None,
    ) -> None:
        self.data = data
        self.spec = replace(spec, algorithm=Algorithm.FETCH_AND_JOIN) if spec.on else spec
        self.limits = limits
        self.keeper = keeper
        self.on_rows = on_rows if keeper is None else keeper.tee(on_rows)
        self.on_progress = on_progress
        self.limits_hit: tuple[LimitHit, ...] = ()
        self.steps = 0
        self.sessions: list[Session | Writer] = []
        self.stop = threading.Event()
        self.is_watched = False
        self.begun = time.monotonic()
        self.relations = Relations((), ())
        """What the databases said, once they were asked."""

    # --- being told to stop

    @contextmanager
    def watched(self, cancelled: Callable[[], bool] | None) -> Iterator[None]:
        """Polls ``cancelled`` while the body runs; sessions opened meanwhile are stopped too."""
        if cancelled is None:
            yield
            return
        self.is_watched = True
        done = threading.Event()
        failure: list[BaseException] = []

        def watch() -> None:
            while not done.wait(POLL_SECONDS):
                try:
                    stop = cancelled()
                except BaseException as error:  # noqa: BLE001 - handed to the caller below
                    failure.append(error)
                    stop = True
                if stop:
                    self.stop.set()
                    self._cancel_sessions()

        watcher = threading.Thread(target=watch, name="twofold-watch", daemon=True)
        watcher.start()
        try:
            yield
        except Cancelled:
            if failure:
                raise failure[0] from None
            raise
        finally:
            done.set()
            watcher.join()

    def _cancel_sessions(self) -> None:
        for session in list(self.sessions):
            session.was_cancelled.set()
            session.stop()

    @contextmanager
    def _session(self, database: Database, *others: Database) -> Iterator[Session]:
        session = self._connect(database, others)
        self.sessions.append(session)
        try:
            yield session
        finally:
            self.sessions.remove(session)
            _let_go(session, database, *others)

    def _connect(self, database: Database, others: Sequence[Database]) -> Session:
        """A new session. Connecting cannot be stopped from outside; once the run shall stop, nobody waits for
        it any more, and the thread that connects closes what it gets."""
        self._check_stop()
        if not self.is_watched:
            return database.new_session(*others)
        opened: list[Session] = []
        failure: list[BaseException] = []
        done, lock = threading.Event(), threading.Lock()

        def connect() -> None:
            try:
                session = database.new_session(*others)
            except BaseException as error:  # noqa: BLE001 - raised again by the caller's thread
                failure.append(error)
            else:
                with lock:
                    if not self.stop.is_set():
                        opened.append(session)
                if not opened:
                    _let_go(session, database, *others)
            done.set()

        threading.Thread(target=connect, name="twofold-connect", daemon=True).start()
        while not done.wait(POLL_SECONDS) and not self.stop.is_set():
            pass
        with lock:
            if opened:
                return opened[0]
        self._check_stop()
        raise failure[0]

    def _check_stop(self) -> None:
        if self.stop.is_set():
            raise Cancelled("The comparison was cancelled.")

    def step(self, text: str) -> None:
        self._check_stop()
        if self.on_progress is not None:
            self.on_progress(Progress(text, self.steps, None))
        self.steps += 1

    # --- the run

    def run(self) -> DiffResult:
        result = self._run()
        if self.keeper is None:
            return result
        # A file that sessions read cannot be written, so they are closed by now.
        self.step("writing the results")
        return replace(result, materialized=self.keeper.write(result, self._track))

    def _track(self, writer: Writer) -> None:
        """Whoever stops the run stops what writes, too."""
        self.sessions.append(writer)
        if self.stop.is_set():
            writer.stop()

    def _run(self) -> DiffResult:
        with ExitStack() as stack:
            sessions, joinable = self._opened(stack)
            self.step("reading the columns")
            inputs = self._inputs(sessions)
            chosen, self.limits_hit = self._plan(sessions, inputs, joinable)
            watch(self.spec, chosen, self.limits)  # what cannot be looked at is said before anything is read
            draw, totals = sampling.draw(self.spec, self.data, (sessions, inputs), chosen, self.step)
            work = _Work(sessions, inputs, chosen, draw, totals, joinable)
            result = self._compare(work, stack)
            if draw.ratio is not None and result.compared_rows == result.pks.nulls:
                # Rows with a NULL key are in every sample; one of nothing else would look like an answer.
                reason = "no key fell into the sample: all are compared"
                result = self._compare(replace(work, draw=replace(draw, ratio=None, reason=reason)), stack)
            return result

    def _opened(self, stack: ExitStack) -> tuple[tuple[Session, Session], bool]:
        """The sessions that read the two sides, and whether they are one that can join them."""
        source, target = (side.database for side in self.data)
        self.step("connecting")
        if source.joins(target, *(side.relation for side in self.data)):
            shared = stack.enter_context(self._session(source, target))
            return (shared, shared), True
        one = stack.enter_context(self._session(source))
        return (one, stack.enter_context(self._session(target))), False

    def _plan(
        self, sessions: tuple[Session, Session], inputs: tuple[Input, Input], joinable: bool
    ) -> tuple[Plan, tuple[LimitHit, ...]]:
        """The plan, and what bounded the search for its key."""
        sides = [Side(*parts) for parts in zip(sessions, self.data, inputs, strict=True)]
        self.relations = self._relations(sessions, joinable)
        return plan_with_guess(self.spec, self.relations, sides, self.limits, self.step)

    def _compare(self, work: _Work, stack: ExitStack) -> DiffResult:
        chosen, sessions, inputs = work.plan, work.sessions, work.inputs
        if self.spec.sampling is not None:
            chosen = replace(chosen, reasons=(*chosen.reasons, f"sampling: {work.draw.reason}"))
        self.step(f"comparing by {chosen.algorithm.value}")
        watched = watch(self.spec, chosen, self.limits)
        if self.keeper is not None:
            self.keeper.begin(chosen)
        options = Options(
            self.limits, self.spec.sample_rows, self.spec.compare_duplicates, self.on_rows, self.step,
            watch=watched, reopen=None if all(session.snapshot for session in sessions) else self._reopened,
            split_nulls=work.draw.ratio is not None,
        )  # fmt: skip
        if chosen.algorithm is Algorithm.JOIN:
            inputs = sampling.sampled((sessions, inputs), chosen, work.draw, keep=True)
            chosen = settle_uuids(chosen, sessions, inputs)
            parts = self._joined_ranges(work, chosen)
            if parts:
                return self._join_ranges(replace(work, plan=chosen), inputs, parts, options, stack)
            found = compare(sessions[0], self._comparison(sessions, inputs, chosen), chosen, options)
            seen = self._insights(watched, chosen, found, (sessions, inputs))
            self._keep_duplicates(sessions, inputs, chosen, found)
            return self._result(chosen, found, seen, work, list(dict.fromkeys(sessions)))
        if work.joinable:
            sessions, inputs = self._apart(sessions, inputs, stack)
        inputs = sampling.sampled((sessions, inputs), chosen, work.draw)
        if self.spec.spark_master is not None:
            return self._on_spark(replace(work, sessions=sessions, inputs=inputs), chosen, options, stack)
        chosen, estimate = self._weighed(sessions, inputs, chosen, options)
        copy = self._workspace(chosen, stack)
        if chosen.algorithm is Algorithm.CHECKSUM:
            estimate = estimate or self._estimate(sessions, inputs, chosen, work)
            found, rows, size, chosen = checksum.run(sessions, inputs, copy, chosen, options, estimate)
        elif parts := self._fetched_ranges(sessions, work, chosen):
            found, rows, size, chosen = fetch_ranges.run(sessions, inputs, copy, chosen, options, parts)
        else:
            found, rows, size, chosen = fetch_and_join.run(sessions, inputs, copy, chosen, options)
        sides = (sessions, inputs) if found.local is None else ((copy, copy), found.local.inputs)
        seen = self._insights(watched, chosen, found, sides)
        self._keep_duplicates(sessions, inputs, chosen, found)
        return self._result(chosen, found, seen, work, [*dict.fromkeys(sessions), copy], rows, size)

    def _insights(self, watched: Watch, chosen: Plan, found: Found, sides: Sides) -> Seen:
        """What else the spec asks for, read from the databases, or from the copies of all their rows."""
        return Insight(self.spec, chosen, found, sides, self.limits, self.step).make(watched, self.on_rows)

    def _weighed(
        self, sessions: tuple[Session, Session], inputs: tuple[Input, Input], chosen: Plan, options: Options
    ) -> tuple[Plan, checksum.Estimate | None]:
        """The plan with the quicker of two ways, where that is open and some rows can be tried; and what was
        learnt for sums."""
        source, target = self.relations.row_estimates
        if not self.limits.probe or source is None or target is None:
            return chosen, None
        most = max(source, target)
        estimate = checksum.Estimate(most, self._cuts(sessions, chosen, most))
        if not estimate.cuts or not is_open(chosen, self.spec, self.relations):
            return chosen, None
        self.step("trying both ways on some rows")
        seen = probe.measure(sessions, inputs, chosen, options, estimate)
        if seen is None:
            return chosen, None
        estimate = replace(estimate, differing=round(seen.share * most))
        algorithm, reason = probe.in_words(seen, (source, target), self.limits)
        return replace(chosen, algorithm=algorithm, reasons=weighed(chosen, algorithm, reason)), estimate

    def _joined_ranges(self, work: _Work, chosen: Plan) -> Sequence[Range]:
        """The ranges in which one database joins both sides; empty where it does so at once."""
        if work.draw.ratio is not None or not can_sift(chosen):
            return ()
        return joined_ranges(work.sessions, self.data, chosen, self.limits)

    def _fetched_ranges(
        self, sessions: tuple[Session, Session], work: _Work, chosen: Plan
    ) -> Sequence[Range]:
        """The ranges in which both sides are fetched; empty where they are copied whole."""
        if work.draw.ratio is not None or not can_sift(chosen):
            return ()
        return fetched_ranges(sessions, self.data, chosen, self.limits)

    def _join_ranges(
        self,
        work: _Work,
        inputs: tuple[Input, Input],
        parts: Sequence[Range],
        options: Options,
        stack: ExitStack,
    ) -> DiffResult:
        session, chosen = work.sessions[0], work.plan
        if session.joins_here:
            here = cast("Workspace", session)
            found, chosen = sieve.join_ranges(here, inputs, chosen, options, parts)
            seen = self._insights(options.watch, chosen, found, (work.sessions, inputs))
            self._keep_duplicates(work.sessions, inputs, chosen, found)
            return self._result(chosen, found, seen, work, [session])
        copy = self._workspace(chosen, stack)
        sessions = [session, *self._siblings(session, len(parts) - 1, stack)]
        found, rows, size, chosen = sieve.stream_ranges(sessions, inputs, copy, chosen, options, parts)
        seen = self._insights(options.watch, chosen, found, (work.sessions, inputs))
        self._keep_duplicates(work.sessions, inputs, chosen, found)
        return self._result(chosen, found, seen, work, [*sessions, copy], rows, size)

    def _siblings(self, session: Session, most: int, stack: ExitStack) -> Iterator[Session]:
        """Further sessions that see what this one sees; fewer where the server has no room for more, or
        another server answers."""
        moment = session.share_moment()
        if moment is None:
            return
        for _ in range(min(most, self.limits.range_connections - 1)):
            try:
                other = stack.enter_context(self._session(self.data[0].database))
                other.join_moment(moment)
            except DatabaseError:
                return
            yield other

    def _workspace(self, chosen: Plan, stack: ExitStack) -> Workspace:
        """The local DuckDB for copies of the columns that are compared."""
        columns = len(chosen.keys) + len(chosen.columns)
        copy = stack.enter_context(fetch_and_join.workspace(self.limits, columns))
        self.sessions.append(copy)
        stack.callback(self.sessions.remove, copy)
        return copy

    def _keep_duplicates(
        self, sessions: tuple[Session, Session], inputs: tuple[Input, Input], chosen: Plan, found: Found
    ) -> None:
        """The last that a session is asked: where it fails, only the tables lack something."""
        if self.keeper is not None:
            self.keeper.take_duplicates(sessions, inputs, chosen, as_pair(found.counts.dupes))

    def _on_spark(self, work: _Work, chosen: Plan, options: Options, stack: ExitStack) -> DiffResult:
        try:
            from twofold_engine.on_spark import join
        except ImportError as problem:
            raise NotSupported(
                "Spark is not installed.", hint="Install it: pip install 'twofold-engine[spark]'."
            ) from problem
        copy = stack.enter_context(join.workspace(self.limits, self.spec.spark_master or ""))
        self.sessions.append(copy)
        stack.callback(self.sessions.remove, copy)
        options = replace(options, reopen=self._reopened)
        done = join.run(work.sessions, self.data, work.inputs, copy, chosen, options)
        seen = self._insights(options.watch, done.plan, done.found, (work.sessions, work.inputs))
        self._keep_duplicates(work.sessions, work.inputs, done.plan, done.found)
        sessions, fetched = [*dict.fromkeys(work.sessions), copy], done.fetched
        return self._result(
            done.plan, done.found, seen, work, sessions, fetched.rows, fetched.size, done.snapshots
        )

    def _comparison(
        self, sessions: tuple[Session, Session], inputs: tuple[Input, Input], chosen: Plan
    ) -> Comparison:
        return Comparison(
            sessions[0].dialect, inputs, chosen.keys, chosen.columns, self.spec.compare_duplicates,
            unique=all(chosen.unique_keys),
        )  # fmt: skip

    def _apart(
        self, sessions: tuple[Session, Session], inputs: tuple[Input, Input], stack: ExitStack
    ) -> Sides:
        """The target in a session of its own, where one has read both: so they are read at the same time."""
        second = stack.enter_context(self._session(self.data[1].database))
        return (sessions[0], second), (inputs[0], self._input(second, 1))

    @contextmanager
    def _reopened(self) -> Iterator[Sides]:
        """New sessions, which see what is there now."""
        with ExitStack() as stack:
            sessions = [stack.enter_context(self._session(data.database)) for data in self.data]
            inputs = [self._input(session, side) for side, session in enumerate(sessions)]
            yield (sessions[0], sessions[1]), (inputs[0], inputs[1])

    # --- what checksums need to know first

    def _estimate(
        self, sessions: tuple[Session, Session], inputs: tuple[Input, Input], chosen: Plan, work: _Work
    ) -> checksum.Estimate:
        """Rows from the counts of a sample's draw, else from statistics, else counted."""
        if work.draw.ratio is not None:
            return checksum.Estimate(math.ceil(max(work.totals) * work.draw.ratio))
        rows = []
        for side, (session, data) in enumerate(zip(sessions, self.data, strict=True)):
            found = session.row_estimate(data.database, data.relation)
            if found is None:
                sql = inputs[side].count
                found = int(session.query(sql, side=_SIDES[side], purpose=SIZE_BUCKETS)[0][0])
            rows.append(found)
        return checksum.Estimate(max(rows), self._cuts(sessions, chosen, max(rows)))

    def _cuts(self, sessions: tuple[Session, Session], chosen: Plan, rows: int) -> tuple[int, ...]:
        parts = min(checksum.MOST_RANGES, rows // checksum.ROWS_OF_A_RANGE)
        dialects = [session.dialect for session in sessions]
        if any(dialect.range_number("1", [0]) is None for dialect in dialects):
            return ()
        return cuts(sessions, self.data, chosen, parts)

    def _input(self, session: Session, side: int) -> Input:
        data = self.data[side]
        where = data.where.strip() if data.where else None
        if where:
            where = session.dialect.condition(check_filter(where, session.dialect.sqlglot_name))
        return Input(session.relation(data.database, data.relation), where)

    def _inputs(self, sessions: tuple[Session, Session]) -> tuple[Input, Input]:
        return self._input(sessions[0], 0), self._input(sessions[1], 1)

    def _relations(self, sessions: tuple[Session, Session], joinable: bool) -> Relations:
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

    def _result(
        self,
        chosen: Plan,
        found: Found,
        seen: Seen,
        work: _Work,
        sessions: Sequence[Session],
        rows: Pair = (0, 0),
        size: Pair = (0, 0),
        snapshots: tuple[bool, bool] | None = None,
    ) -> DiffResult:
        """``snapshots``: where others than the sessions of ``work`` read the rows."""
        queries = tuple(query for session in sessions for query in session.ledger.queries)
        still = snapshots or (work.sessions[0].snapshot, work.sessions[1].snapshot)
        told = Told(
            self.spec, chosen, found, seen, work.totals, still, self.limits_hit,
            Cost(time.monotonic() - self.begun, rows, size, queries),
        )  # fmt: skip
        return told.result(sampling.facts(self.spec, chosen, found, work.draw, work.totals))


def _let_go(session: Session, *databases: Database) -> None:
    for database in databases:
        database.release(session)
    session.end()
