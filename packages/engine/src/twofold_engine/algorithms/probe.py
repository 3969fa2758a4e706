"""Tries both ways across two databases on some rows, to say which is quicker on all of them.

Some ranges of the key, spread over the table, are fetched from both sides and compared, and then summed up
in buckets; both as a run would do it, at the same time on both sides. A few ranges go first; what all of them
take beyond these is the rate of the link and of each database's hashes, and what is left how long an answer
takes whatever its size. The rest is arithmetic (``weigh``), and decides about time alone: either way gives
the same result.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twofold_engine.algorithms import fetch_and_join
from twofold_engine.algorithms._both import side_by_side
from twofold_engine.algorithms.checksum import (
    MOST_BAD_SHARE,
    SUM_UP,
    Estimate,
    buckets_for,
    layout_of,
    pass_of,
)
from twofold_engine.algorithms.fetch_and_join import READ
from twofold_engine.algorithms.join import Options
from twofold_engine.algorithms.watch import NOTHING
from twofold_engine.limits import Limits
from twofold_engine.planner import Plan
from twofold_engine.result import Pair
from twofold_engine.spec import Algorithm
from twofold_engine.sql.sieve import Range, among

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session
    from twofold_engine.databases.duckdb import Workspace
    from twofold_engine.sql.compare import Input

PARTS = 48
"""Ranges that are looked at: some ten thousand rows, a few MB."""
FEW = 12
"""Ranges that are looked at first."""
HOPELESS = 3
"""Where by these sums would take so many times as long as fetching everything, though nothing differed, the
others are not looked at: hashes of one server may cost fifty times what sending a row does."""
JOIN_SECONDS = 0.6e-6
"""To join one row of each side here; a guess of the right size, which is small beside reading them."""
ANSWERS = 4
"""Questions that the way over sums asks more than the other."""
LEAST_SECONDS = 0.001
"""What clocks and busy machines tell apart."""
PROBE = "probe: "
_SIDES = ("source", "target")


@dataclass(frozen=True)
class Probe:
    """What was measured."""

    rows: int
    """Of the larger side, that were looked at."""
    differing: int
    """Rows that differ among them, or have no partner."""
    fetch_seconds: tuple[float, float]
    """To read one row of each side, and send it here."""
    hash_seconds: tuple[float, float]
    """To sum up one row of each side."""
    answer_seconds: float
    """That an answer takes however small it is, on the slower side."""

    @property
    def share(self) -> float:
        """Of the rows, that differ: with half a row more than was seen, as none seen need not be none."""
        return min(1.0, (self.differing + 0.5) / max(1, self.rows))


def spread(cuts: Sequence[int]) -> list[Range]:
    """Some ranges between neighbouring cuts, spread evenly over all."""
    places = sorted({len(cuts) * (2 * part + 1) // (2 * PARTS) for part in range(PARTS)})
    return [Range(cuts[place - 1], cuts[place]) for place in places if 0 < place < len(cuts)]


def measure(
    sessions: tuple[Session, Session],
    inputs: tuple[Input, Input],
    copy: Workspace,
    plan: Plan,
    options: Options,
    estimate: Estimate,
) -> Probe | None:
    """None where no rows came: there may be no ranges, or empty ones after a filter. ``copy`` is left as it
    was."""
    some = spread(estimate.cuts)
    if not some:
        return None
    with ExitStack() as stack:
        for session in sessions:
            stack.enter_context(session.brief())

        def trial(parts: Sequence[Range]) -> _Trial:
            return _try(sessions, _among(sessions, inputs, plan, parts), copy, plan, options, estimate)

        few = trial(some[:: PARTS // FEW])
        if not min(few.rows):
            return None
        alone = _slope(_NOTHING, few)
        if _is_hopeless(alone, estimate.rows, options.limits):
            return alone
        every = trial(some)
        if any(more <= less for more, less in zip(every.rows, few.rows, strict=True)):
            return None
        return _slope(few, every)


def _is_hopeless(seen: Probe, rows: int, limits: Limits) -> bool:
    _, sums, fetch = weigh(replace(seen, differing=0), (rows, rows), limits)
    return sums > HOPELESS * fetch


def _slope(few: _Trial, every: _Trial) -> Probe:
    """What a row takes beyond what an answer does; after nothing, all is the rows'."""

    def per_row(purpose: str) -> tuple[float, float]:
        source, target = (
            max(LEAST_SECONDS, every.spent[side][purpose] - few.spent[side][purpose])
            / (every.rows[side] - few.rows[side])
            for side in (0, 1)
        )
        return source, target

    reads, sums = per_row(READ), per_row(SUM_UP)
    answers = (
        few.spent[side][purpose] - few.rows[side] * seconds[side]
        for purpose, seconds in ((READ, reads), (SUM_UP, sums))
        for side in (0, 1)
    )
    return Probe(max(every.rows), every.differing, reads, sums, max(0.0, *answers))


@dataclass(frozen=True)
class _Trial:
    """What some ranges gave, and the seconds that each side took per purpose."""

    rows: Pair
    differing: int
    spent: tuple[dict[str, float], dict[str, float]]


_NOTHING = _Trial((0, 0), 0, ({READ: 0.0, SUM_UP: 0.0}, {READ: 0.0, SUM_UP: 0.0}))


def _among(
    sessions: tuple[Session, Session], inputs: tuple[Input, Input], plan: Plan, parts: Sequence[Range]
) -> tuple[Input, Input]:
    source, target = (
        among(session.dialect, given, column, parts)
        for session, given, column in zip(sessions, inputs, plan.keys[0].sides, strict=True)
    )
    return source, target


def _try(
    sessions: tuple[Session, Session],
    few: tuple[Input, Input],
    copy: Workspace,
    plan: Plan,
    options: Options,
    estimate: Estimate,
) -> _Trial:
    before = [len(session.ledger.queries) for session in sessions]
    quiet = replace(options, sample_rows=0, on_rows=None, on_step=_silent, watch=NOTHING, reopen=None)
    with copy.undone():
        found, rows, _, _ = fetch_and_join.run(sessions, few, copy, plan, quiet)
    _sum_up(sessions, few, plan, estimate)
    spent = [_spent(session, start) for session, start in zip(sessions, before, strict=True)]
    counts = found.counts
    return _Trial(rows, counts.changed + sum(counts.rows_only), (spent[0], spent[1]))


def _silent(_: str) -> None:
    pass


def _sum_up(
    sessions: tuple[Session, Session], few: tuple[Input, Input], plan: Plan, estimate: Estimate
) -> None:
    layout = layout_of(estimate, plan)

    def work(side: int) -> None:
        given = pass_of(sessions[side].dialect, few[side], side, plan, layout)
        _, batches = sessions[side].stream(given.sql(), side=_SIDES[side], purpose=SUM_UP)
        for _ in batches:
            pass

    side_by_side(sessions, work)


def _spent(session: Session, start: int) -> dict[str, float]:
    """Seconds per purpose; the statements are marked as those of a probe."""
    queries = session.ledger.queries
    spent: dict[str, float] = {}
    for place in range(start, len(queries)):
        query = queries[place]
        spent[query.purpose] = spent.get(query.purpose, 0.0) + query.seconds
        queries[place] = replace(query, purpose=f"{PROBE}{query.purpose}")
    return spent


# --- arithmetic


def weigh(probe: Probe, rows: Pair, limits: Limits) -> tuple[Algorithm, float, float]:
    """(the quicker way, seconds by sums, seconds by fetching everything) for sides of so many rows.

    Fetching takes as long as the slower side, and the join. Sums take as long as the slower side's hashes,
    some answers, and fetching the buckets that differ: of about √(1/p) rows each, where a share p of the rows
    differs (``buckets_for``), so a share 1 − (1 − p)^√(1/p) of all; all rows where that is too much to ask
    for by bucket.
    """
    most = max(rows)
    fetch = max(each * count for each, count in zip(probe.fetch_seconds, rows, strict=True))
    fetch += most * JOIN_SECONDS
    buckets = buckets_for(most, round(probe.share * most))
    again: float = 1 - (1 - probe.share) ** (most / buckets)
    if again > MOST_BAD_SHARE or again * buckets > limits.fetched_buckets:
        again = 1.0
    hashes = max(each * count for each, count in zip(probe.hash_seconds, rows, strict=True))
    sums = hashes + ANSWERS * probe.answer_seconds + again * fetch
    return (Algorithm.CHECKSUM if sums < fetch else Algorithm.FETCH_AND_JOIN), sums, fetch


def in_words(probe: Probe, rows: Pair, limits: Limits) -> tuple[Algorithm, str]:
    """The quicker way, and why."""
    algorithm, sums, fetch = weigh(probe, rows, limits)
    reason = (
        f"of {probe.rows:,} rows that were tried {probe.differing:,} differ; by the time that took, sums "
        f"take {_about(sums)} and fetching everything {_about(fetch)}"
    )
    return algorithm, reason


def _about(seconds: float) -> str:
    return f"about {seconds:.1f} s" if seconds < 10 else f"about {seconds:,.0f} s"
