"""Draws the sample that a spec asks for, and says what it was. The arithmetic is ``algorithms.sample``'s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from twofold_engine.algorithms.join import Counts, Found
from twofold_engine.algorithms.sample import Draw, Seen, decide, estimates
from twofold_engine.algorithms.verify import Sides
from twofold_engine.databases.base import Session
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result import Pair, SamplingFacts
from twofold_engine.spec import Dataset, DiffSpec
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import NARROW_DIGITS, KeyColumn
from twofold_engine.sql.drawing import cut_of, drawn_share
from twofold_engine.types import Family

SIZE_SAMPLE = "count the rows, to size the sample"


def draw(
    spec: DiffSpec,
    data: tuple[Dataset, Dataset],
    sides: Sides,
    chosen: Plan,
    on_step: Callable[[str], None],
) -> tuple[Draw, Pair]:
    """What is drawn, and the rows of each side where that had to be asked (else zeros)."""
    sessions, inputs = sides
    asked = spec.sampling
    if asked is None or not asked.is_requested:
        return decide(asked, (0, 0), 0), (0, 0)
    on_step("counting rows")
    counts = [
        int(session.query(given.count, side=side, purpose=SIZE_SAMPLE)[0][0])
        for session, given, side in zip(sessions, inputs, ("source", "target"), strict=True)
    ]
    threshold = max(one.database.sampling_threshold for one in data)
    found = decide(asked, (counts[0], counts[1]), threshold)
    strange = [pair.name for pair in chosen.keys if not _is_drawable(pair, sessions)]
    if found.ratio is not None and strange:
        names = ", ".join(strange)
        reason = f"databases write values of the key column {names} differently: all are compared"
        found = replace(found, ratio=None, reason=reason)
    return found, (counts[0], counts[1])


def sampled(sides: Sides, chosen: Plan, drawn: Draw, *, keep: bool = False) -> tuple[Input, Input]:
    """The inputs without the rows that are not drawn. With ``keep`` a session that can write keeps the
    sample, so that no table is read twice."""
    sessions, inputs = sides
    if drawn.ratio is None:
        return inputs
    found = []
    for side, (session, given) in enumerate(zip(sessions, inputs, strict=True)):
        dialect = session.dialect
        condition = dialect.draws(_key_columns(chosen.keys, session, side), cut_of(drawn.ratio))
        assert condition is not None, "checked when the sample was decided on"
        some = given.only(condition)
        columns = dict.fromkeys(pair.sides[side].name for pair in (*chosen.keys, *chosen.columns))
        sql = f"SELECT {', '.join(map(dialect.quote, columns))} FROM {some.filtered}"  # noqa: S608
        kept = session.keep(sql, "draw the sample") if keep else None
        found.append(some if kept is None else Input(kept))
    return found[0], found[1]


def facts(spec: DiffSpec, chosen: Plan, found: Found, drawn: Draw, totals: Pair) -> SamplingFacts:
    """What was drawn, why, and what it says about all rows."""
    asked = spec.sampling
    if asked is None:
        return SamplingFacts()
    told = SamplingFacts(
        reason=drawn.reason, size=drawn.size, tolerance=asked.tolerance, threshold=drawn.threshold,
        confidence=100 * asked.confidence_share if asked.is_requested else None,
    )  # fmt: skip
    if drawn.ratio is None:
        return told
    seen = Seen(found.counts, found.nulls or Counts(0), spec.compare_duplicates)
    names = [pair.name for pair in chosen.columns]
    share = drawn_share(drawn.ratio)
    return replace(
        told, used=True, ratio=drawn.ratio, rows=(found.counts.rows[0], found.counts.rows[1]),
        estimates=estimates(seen, totals, share, asked.confidence_share, names),
    )  # fmt: skip


def _key_columns(keys: Sequence[ColumnPair], session: Session, side: int) -> list[KeyColumn]:
    columns = [(pair.sides[side], pair.comparator) for pair in keys]
    return [(session.dialect.column(column.name), column, form) for column, form in columns]


def _is_drawable(pair: ColumnPair, sessions: tuple[Session, Session]) -> bool:
    """Whether both databases can say which values of a key column are drawn."""
    return not _is_read_narrow(pair, sessions) and all(
        session.dialect.draws(_key_columns([pair], session, side), 1) is not None
        for side, session in enumerate(sessions)
    )


def _is_read_narrow(pair: ColumnPair, sessions: tuple[Session, Session]) -> bool:
    """Whether text without a type meets a float of four bytes: it is compared as one, which has other digits
    as a double than the text has."""
    if Family.UNTYPED not in (pair.source.family, pair.target.family):
        return False
    kinds = zip(sessions, pair.sides, strict=True)
    return any(session.dialect.float_digits(column) == NARROW_DIGITS for session, column in kinds)
