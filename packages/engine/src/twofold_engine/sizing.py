"""What checksums need to know first: how many rows there are, and where the key can be cut."""

from __future__ import annotations

from twofold_engine.algorithms import checksum
from twofold_engine.algorithms.verify import Sides
from twofold_engine.databases.base import Session
from twofold_engine.planner import Plan
from twofold_engine.ranging import cuts
from twofold_engine.spec import Dataset

_SIDES = ("source", "target")
SIZE_BUCKETS = "count the rows, to size the buckets"


def estimate(sides: Sides, data: tuple[Dataset, Dataset], plan: Plan) -> checksum.Estimate:
    """The rows of the larger side, from statistics, else counted."""
    sessions, inputs = sides
    rows = []
    for side, (session, given) in enumerate(zip(sessions, data, strict=True)):
        found = session.row_estimate(given.database, given.relation)
        if found is None:
            sql = inputs[side].count
            found = int(session.query(sql, side=_SIDES[side], purpose=SIZE_BUCKETS)[0][0])
        rows.append(found)
    return checksum.Estimate(max(rows), cuts_for_sums(sessions, data, plan, max(rows)))


def cuts_for_sums(
    sessions: tuple[Session, Session], data: tuple[Dataset, Dataset], plan: Plan, rows: int
) -> tuple[int, ...]:
    """Values of the first key column between ranges that are summed up apart; empty where it cannot be cut,
    or a database has no function that numbers ranges."""
    if any(session.dialect.range_number("1", [0]) is None for session in sessions):
        return ()
    parts = min(checksum.MOST_RANGES, rows // checksum.ROWS_OF_A_RANGE)
    return cuts(sessions, data, plan, parts)
