"""Whether both sides are read range by range of their key, and in which ranges."""

from __future__ import annotations

from collections.abc import Sequence

from twofold_engine.databases._duckdb_ranges import GROUP_ROWS
from twofold_engine.databases.base import Session
from twofold_engine.limits import Limits
from twofold_engine.planner import Plan
from twofold_engine.spec import Dataset
from twofold_engine.sql.sieve import Range, ranges
from twofold_engine.types import Family

Sessions = tuple[Session, Session]
Sides = tuple[Dataset, Dataset]

MOST_PARTS = 256
MOST_FETCHED = 1_024
FETCHED_AT_ONCE = 4
"""Parts of a range: of each side one is read, one waits, and one is joined."""
USUAL_COLUMNS = 12
"""Tables with more are fetched in as much smaller parts."""
STREAMED_RANGES = 8
"""Ranges for each connection: so many that none waits long for the others at the end, and each so small that
the server takes the index for it; for a fifth of a table it would rather read all of it."""


def cuts(
    sessions: Sessions, data: Sides, plan: Plan, parts: int, *, in_order: bool = False
) -> tuple[int, ...]:
    """Values that cut the first key column, an integer with an index on both sides, into ranges of about
    equal size; with ``in_order`` only where rows lie in its order too. Empty where that cannot be."""
    pair = plan.keys[0]
    whole = all(column.family == Family.INTEGER for column in pair.sides)
    if not whole or parts < 2:
        return ()
    both = list(zip(sessions, data, pair.sides, strict=True))
    for session, side, column in both:
        place = side.database, side.relation, column.name
        if not session.reads_ranges(*place) or (in_order and not session.lies_in_order(*place)):
            return ()
    for session, side, column in both:
        found = session.key_cuts(side.database, side.relation, column.name, parts)
        if found:
            return tuple(found)
    return ()


def joined_ranges(sessions: Sessions, data: Sides, plan: Plan, limits: Limits) -> Sequence[Range]:
    """The ranges in which one database joins both sides; empty where it joins them at once and counts.

    The DuckDB of this process sees itself whether keys repeat, and has no use for ranges that do not lie in
    order. Another database must guarantee that they do not; it profits from one range, too.
    """
    rows = _rows(sessions, data)
    if rows < 2 * limits.range_rows:
        return ()
    here = sessions[0].joins_here
    if not here and not (all(plan.unique_keys) and sessions[0].dialect.full_join):
        return ()
    if not here and any(column.nullable for column in plan.keys[0].sides):
        return ranges(())  # a row without a number lies between no two
    wanted = -(-rows // _here(limits)) if here else STREAMED_RANGES * limits.range_connections
    found = cuts(sessions, data, plan, min(MOST_PARTS, wanted), in_order=True)
    return ranges(found) if found or not here else ()


def _here(limits: Limits) -> int:
    """Rows of a range that is joined in this process: whole groups, as a thread reads one at a time; with as
    many as are asked for, or a few less, two threads have as much to do."""
    return limits.range_rows - limits.range_rows % GROUP_ROWS or limits.range_rows


def fetched_ranges(sessions: Sessions, data: Sides, plan: Plan, limits: Limits) -> Sequence[Range]:
    """The ranges in which both sides are fetched and joined here; empty where they are copied whole first.

    Ranges are read by a statement each, so both sides must stand still between them.
    """
    rows, columns = _rows(sessions, data), len(plan.keys) + len(plan.columns)
    if rows < 2 * limits.range_rows or not all(session.snapshot for session in sessions):
        return ()
    size = max(1, limits.range_rows // FETCHED_AT_ONCE * USUAL_COLUMNS // max(columns, USUAL_COLUMNS))
    found = cuts(sessions, data, plan, min(MOST_FETCHED, rows // size), in_order=True)
    return ranges(found) if found else ()


def _rows(sessions: Sessions, data: Sides) -> int:
    """Of the larger side, where statistics tell of both; else 0."""
    found = [
        session.row_estimate(side.database, side.relation)
        for session, side in zip(sessions, data, strict=True)
    ]  # fmt: skip
    return 0 if None in found else max(rows for rows in found if rows is not None)
