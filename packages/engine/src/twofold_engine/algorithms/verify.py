"""Looks a second time at what differs, where a database cannot keep still while it is read.

Without one snapshot per side the two sides are read at different moments, and a row that changed in between
looks like a difference. So the rows of all keys that differ are read once more from both sides, by new
sessions, and take the place of those read first; what then still differs is a difference.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

from twofold_engine.databases.base import Session
from twofold_engine.planner import Plan
from twofold_engine.sql.checksum import BucketPass, Layout
from twofold_engine.sql.compare import Input

if TYPE_CHECKING:
    from twofold_engine.databases.duckdb import Workspace

MOST_GROUPS = 20_000
"""A condition that finds more groups of keys than these costs the databases more than it tells."""
LAYOUT = Layout(2**28)
"""Keys are found again by their hash; in so many groups hardly a stranger is read with them."""

Sides = tuple[tuple[Session, Session], tuple[Input, Input]]
Reopen = Callable[[], AbstractContextManager[Sides]]
"""New sessions for both sides, and what to read in them."""


def verify(
    copy: Workspace,
    tables: tuple[Input, Input],
    plan: Plan,
    local: Plan,
    reopen: Reopen,
    read_again: Callable[[Sides], tuple[str, str]],
) -> str:
    """Replaces what differs in the local copies by what is there now, and says in words what was done.

    ``plan`` names the columns in the databases, ``local`` those of the copies in ``tables``;
    ``read_again`` copies both inputs and gives the names of the tables.
    """
    here = [
        BucketPass(copy.dialect, table, side, local.keys, local.columns, LAYOUT)
        for side, table in enumerate(tables)
    ]
    if not all(group.can_find for group in here):
        return "not read again: keys of this type cannot be found by their hash"
    rows = copy.query(
        "SELECT DISTINCT kb FROM (SELECT * EXCLUDE (n) FROM "
        f"({here[0].tagged(1)} UNION ALL {here[1].tagged(-1)}) GROUP BY ALL HAVING SUM(n) <> 0) "
        f"ORDER BY kb LIMIT {MOST_GROUPS + 1}",
        side="local", purpose="list what differs",
    )  # fmt: skip
    groups = [int(row[0]) for row in rows]
    if not groups:
        return "nothing differed"
    if len(groups) > MOST_GROUPS:
        return f"not read again: more than {MOST_GROUPS:,} keys differ"
    with reopen() as (sessions, inputs):
        there = [
            BucketPass(session.dialect, given, side, plan.keys, (), LAYOUT)
            for side, (session, given) in enumerate(zip(sessions, inputs, strict=True))
        ]
        if not all(group.can_find for group in there):
            return "not read again: keys of this type cannot be found by their hash"
        found = [group.rows_of(groups) for group in there]
        again = read_again((sessions, (found[0], found[1])))
    gone = len(groups) - _groups_in(copy, here, again, groups)
    for group, name in zip(here, again, strict=True):
        table = group.input.relation
        for statement in (
            f"DELETE FROM {table} WHERE {group.condition(groups)}",
            f"INSERT INTO {table} SELECT * FROM {name}",
        ):
            copy.query(statement, side="local", purpose="put in what was read again")
    return in_words(len(groups), gone)


def _groups_in(
    copy: Workspace, here: Sequence[BucketPass], again: Sequence[str], groups: Sequence[int]
) -> int:
    """How many of these groups of keys have rows in what was read again, on any side."""
    found = " UNION ALL ".join(
        f"SELECT {group.bucket_here()} AS kb FROM {name} WHERE {group.condition(groups)}"
        for group, name in zip(here, again, strict=True)
    )
    sql = f"SELECT COUNT(DISTINCT kb) FROM ({found})"
    return int(copy.query(sql, side="local", purpose="see which keys are still there")[0][0])


def in_words(keys: int, gone: int) -> str:
    """What was done. Nothing tells rows that were deleted meanwhile from rows that were not found, so that
    no side has any is said."""
    said = f"the rows of {keys_in_words(keys)} were read again"
    if not gone:
        return said
    which = "it is" if keys == 1 else "one of them is" if gone == 1 else f"{gone:,} of them are"
    return f"{said}; {which} on neither side any more"


def keys_in_words(number: int) -> str:
    return "one key that differed" if number == 1 else f"{number:,} keys that differed"
