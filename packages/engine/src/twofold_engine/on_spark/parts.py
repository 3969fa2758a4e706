"""Cuts a side into parts that workers read at the same time: conditions of which each row fulfils just one.

By ranges of the first key column where it is an integer with an index, so that a part costs its own rows
alone; else by the hash of the key, where every part makes the database look at all rows. A query is read in
one piece: asked twice it may give other rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from twofold_engine.databases.base import Session
from twofold_engine.limits import Limits
from twofold_engine.planner import Plan
from twofold_engine.spec import Dataset, FileRef, TableRef
from twofold_engine.sql.checksum import UNKNOWN, BucketPass, Layout
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Dialect
from twofold_engine.types import Family

Parts = tuple[str | None, ...]
WHOLE: Parts = (None,)
COUNT = "count the rows, to cut them into parts"
ENDS = "read the least and the greatest key, to cut them into parts"


def parts_of(
    sessions: tuple[Session, Session],
    data: tuple[Dataset, Dataset],
    inputs: tuple[Input, Input],
    plan: Plan,
    limits: Limits,
    slots: int,
) -> tuple[tuple[Parts, str], tuple[Parts, str]]:
    """Per side its parts, and in words how they were cut."""
    sides = zip(("source", "target"), sessions, data, inputs, strict=True)
    counts = [_wanted(*side, limits) for side in sides]
    indexed = [_has_index(sessions[side], data[side], plan, side) for side in (0, 1)]
    cuts = _cuts(sessions, data, plan, counts, indexed)
    found = []
    for side, (session, given) in enumerate(zip(sessions, inputs, strict=True)):
        if counts[side] < 2:
            found.append((WHOLE, "in one piece"))
        elif indexed[side] and cuts[side]:
            column = plan.keys[0].sides[side].name
            ranges = _ranges(session.dialect, column, cuts[side])
            found.append((ranges, f"in {len(ranges)} ranges of {column}"))
        else:
            found.append(_by_hash(session.dialect, given, plan, side, min(counts[side], slots)))
    return found[0], found[1]


def _wanted(name: str, session: Session, data: Dataset, given: Input, limits: Limits) -> int:
    once = not isinstance(data.relation, TableRef | FileRef) or data.database.copied
    if once:
        return 1
    rows = session.row_estimate(data.database, data.relation)
    if rows is None:
        rows = int(session.query(given.count, side=name, purpose=COUNT)[0][0])
    return max(1, min(limits.spark_parts, ceil(rows / limits.spark_part_rows)))


def _has_index(session: Session, data: Dataset, plan: Plan, side: int) -> bool:
    column = plan.keys[0].sides[side]
    return column.family == Family.INTEGER and session.reads_ranges(data.database, data.relation, column.name)


def _cuts(
    sessions: tuple[Session, Session],
    data: tuple[Dataset, Dataset],
    plan: Plan,
    counts: Sequence[int],
    indexed: Sequence[bool],
) -> tuple[Sequence[int], Sequence[int]]:
    """Per side ascending keys that begin a range: its own from its statistics, else those of the other side,
    else even steps between its ends, whose ranges may hold unlike numbers of rows."""
    own: list[Sequence[int]] = []
    for side, (session, given) in enumerate(zip(sessions, data, strict=True)):
        name = plan.keys[0].sides[side].name
        asks = indexed[side] and counts[side] > 1
        own.append(session.key_cuts(given.database, given.relation, name, counts[side]) if asks else ())
    for side, session in enumerate(sessions):
        if indexed[side] and counts[side] > 1 and not own[side]:
            own[side] = own[1 - side] or _steps(session, data[side], plan, side, counts[side])
    return own[0], own[1]


def _steps(session: Session, data: Dataset, plan: Plan, side: int, parts: int) -> Sequence[int]:
    name = session.dialect.column(plan.keys[0].sides[side].name)
    item = session.relation(data.database, data.relation)
    sql = f"SELECT MIN({name}), MAX({name}) FROM {item}"
    least, greatest = session.query(sql, side=("source", "target")[side], purpose=ENDS)[0]
    if least is None:
        return ()
    first, last = int(least), int(greatest)
    return sorted({first + (last - first) * i // parts for i in range(1, parts)} - {first})


def _ranges(dialect: Dialect, column: str, cuts: Sequence[int]) -> Parts:
    name = dialect.column(column)
    inner = [f"{name} >= {a} AND {name} < {b}" for a, b in pairwise(cuts)]
    return (f"{name} < {cuts[0]} OR {dialect.is_null(name)}", *inner, f"{name} >= {cuts[-1]}")


def _by_hash(
    dialect: Dialect, given: Input, plan: Plan, side: int, count: int
) -> tuple[Parts, str]:  # fmt: skip
    group = BucketPass(dialect, given, side, plan.keys, (), Layout(count))
    if count < 2 or not group.can_find:
        return WHOLE, "in one piece"
    conditions = [group.condition((UNKNOWN, 0)), *(group.condition((i,)) for i in range(1, count))]
    return tuple(conditions), f"in {count} parts by the hash of the key"
