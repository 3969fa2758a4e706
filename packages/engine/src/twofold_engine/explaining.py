"""Says what a comparison would do: makes its plan, writes its statements, and reads no row.

It takes the way of a run as far as the plan. What a run would have to read on that way (the count of a table
without statistics, the copy of a file) is written down in place of being read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from twofold_engine.algorithms import checksum, statements
from twofold_engine.algorithms.sample import decide
from twofold_engine.algorithms.sieve import can_sift
from twofold_engine.algorithms.statements import SIDES, statement
from twofold_engine.algorithms.verify import Sides
from twofold_engine.algorithms.watch import time_pair
from twofold_engine.connections import Connections
from twofold_engine.databases.base import CUT_KEYS, ORDER_ROWS, Database, Session
from twofold_engine.errors import SpecError
from twofold_engine.executor import Progress, Run
from twofold_engine.explanation import Explanation, Statement
from twofold_engine.guessing import needs_guess
from twofold_engine.limits import Limits
from twofold_engine.planner import Plan, plan
from twofold_engine.ranging import fetched_ranges, joined_ranges
from twofold_engine.result import Consistency, Coverage, SamplingFacts
from twofold_engine.sampling import SIZE_SAMPLE
from twofold_engine.sizing import SIZE_BUCKETS, cuts_for_sums
from twofold_engine.spec import Algorithm, Dataset, DiffSpec
from twofold_engine.sql.sieve import Range
from twofold_engine.telling import rules_in_force
from twofold_engine.ways import apart, comparison_of

_ORDER = (
    "reads the column alone, then that of the other table; where rows of both lie in its order, what follows "
    "is done range by range, and only what differs is kept and looked at again; unless a join was asked for, "
    "rows are summed up first where keys are unique or seen to rise, and only buckets that differ are joined"
)
_COPY = "what follows reads this copy"
_CUTS = "looks at some pages of the table; what follows then keeps to the ranges of the key that it gives"
_CUTS_TOO = f"only when the source does not tell; {_CUTS}"


def explain(
    source: Dataset,
    target: Dataset,
    spec: DiffSpec,
    *,
    limits: Limits | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Explanation:
    """The plan of a comparison and the statements that it would run; only catalogues are asked.

    Raises ``EngineError`` as ``diff`` does, and ``SpecError`` where a key would have to be guessed.
    """
    rehearsing = _Rehearsing()
    run = _Explaining((source, target), spec, limits or Limits(), None, on_progress, connections=rehearsing)
    with rehearsing.watched(cancelled):
        return run.explain()


class _Rehearsing(Connections):
    """Sessions that write down what they would read."""

    @contextmanager
    def session(self, database: Database, *others: Database) -> Iterator[Session]:
        with super().session(database, *others) as session:
            session.rehearsal = []
            yield session


class _Explaining(Run):
    def explain(self) -> Explanation:
        with ExitStack() as stack:
            sessions, joinable = self.opened(stack)
            self.step("reading the columns")
            inputs = self.inputs(sessions)
            relations = self.relations(sessions, joinable)
            if needs_guess(self.spec, relations):
                raise SpecError(
                    "The key would be guessed by reading rows, and a plan alone reads none.",
                    hint="Name the key to see the plan.",
                )
            chosen = plan(self.spec, relations)
            found = [*self._rehearsed(sessions), *self._sample_counts((sessions, inputs))]
            if chosen.algorithm is not Algorithm.JOIN and joinable:
                sessions, inputs = apart(self.connections, self.data, (sessions, inputs), stack)
            found += self._rehearsed(sessions)
            found += self._statements((sessions, inputs), chosen)
            return Explanation(
                chosen.summary, chosen.schema, self._coverage(sessions, chosen), tuple(found)
            )  # fmt: skip

    def _statements(self, sides: Sides, chosen: Plan) -> Iterator[Statement]:
        if chosen.algorithm is Algorithm.JOIN:
            yield from statements.of_uuids(sides, chosen)
            parts = len(self._ranges(joined_ranges, sides[0], chosen))
            yield from self._rehearsed(sides[0])
            if parts and not sides[0][0].joins_here:
                yield from statements.of_ranges(sides, chosen, parts, self.limits.range_connections)
                return
            comparison = comparison_of(sides, chosen, self.spec)
            yield from statements.of_join(comparison, chosen, self.spec.sample_rows)
        elif self.spec.spark_master is not None:
            yield from statements.of_spark(sides, chosen)
        elif chosen.algorithm is Algorithm.FETCH_AND_JOIN:
            self._ranges(fetched_ranges, sides[0], chosen)
            yield from self._rehearsed(sides[0])  # what tells the ranges, which no plan knows before
            yield from statements.of_fetch(sides, chosen)
        else:
            yield from self._checksum(sides, chosen)
        yield from self._besides(sides, chosen)

    def _besides(self, sides: Sides, chosen: Plan) -> Iterator[Statement]:
        copied = chosen.algorithm is Algorithm.FETCH_AND_JOIN
        after = "after the comparison" + (", and of the copies where all rows were copied" if copied else "")
        pair = time_pair(self.spec, chosen)
        if pair is not None:
            yield from statements.of_timeline(sides, pair, self.spec.time_unit, after)
        if self.spec.profiles:
            yield from statements.of_profiles(sides, chosen, after)

    def _ranges(
        self, way: Callable[..., Sequence[Range]], sessions: tuple[Session, Session], chosen: Plan
    ) -> Sequence[Range]:
        is_sampled = self.spec.sampling is not None and self.spec.sampling.is_requested
        if is_sampled or not can_sift(chosen):
            return ()
        return way(sessions, self.data, chosen, self.limits)

    def _checksum(self, sides: Sides, chosen: Plan) -> Iterator[Statement]:
        """The sums, in as many buckets as statistics let expect."""
        rows: list[int] = []
        for side, (session, data) in enumerate(zip(sides[0], self.data, strict=True)):
            known = session.row_estimate(data.database, data.relation)
            if known is None:
                note = "there are no statistics that tell"
                yield statement(sides, side, SIZE_BUCKETS, sides[1][side].count, note)
            else:
                rows.append(known)
        note = ""
        if len(rows) == len(SIDES):
            cuts_for_sums(sides[0], self.data, chosen, max(rows))
            yield from self._rehearsed(sides[0])
        estimate = checksum.Estimate(max(rows, default=0))
        if len(rows) < len(SIDES):
            count = checksum.layout_of(estimate, chosen).count
            note = f"the number of buckets, {count:,} here, will follow from the rows that are counted"
        yield from statements.of_uuids(sides, chosen)
        yield from statements.of_checksum(sides, chosen, estimate, note)

    def _rehearsed(self, sessions: tuple[Session, Session]) -> Iterator[Statement]:
        """What would have been read up to here, each told once."""
        shared = sessions[0] is sessions[1]
        for side, session in enumerate(dict.fromkeys(sessions)):
            for purpose, sql in session.rehearsal or ():
                note = _COPY
                if purpose == CUT_KEYS:
                    note = _CUTS_TOO if side else _CUTS
                elif purpose == ORDER_ROWS:
                    note = _ORDER
                name = "both" if shared else SIDES[side]
                yield Statement(name, purpose, sql, note, session.dialect.sqlglot_name)
            session.rehearsal = []

    # --- what a sample would change

    def _sample_counts(self, sides: Sides) -> Iterator[Statement]:
        if self.spec.sampling is None or not self.spec.sampling.is_requested:
            return
        note = "decides about the sample; where one is drawn, all that follows reads its rows alone"
        for side in (0, 1):
            yield statement(sides, side, SIZE_SAMPLE, sides[1][side].count, note)

    def _coverage(self, sessions: tuple[Session, Session], chosen: Plan) -> Coverage:
        return Coverage(
            not_compared=chosen.not_compared,
            losses=chosen.losses,
            sampling=self._sampling(),
            consistency=Consistency((sessions[0].snapshot, sessions[1].snapshot)),
            rules=rules_in_force(chosen.columns),
        )

    def _sampling(self) -> SamplingFacts:
        asked = self.spec.sampling
        if asked is None:
            return SamplingFacts()
        if not asked.is_requested:
            return SamplingFacts(reason=decide(asked, (0, 0), 0).reason)
        return SamplingFacts(
            reason="decided when the rows are counted", tolerance=asked.tolerance, threshold=asked.threshold,
            confidence=100 * asked.confidence_share,
        )  # fmt: skip
