"""Looks a second time at what differs, where a database cannot keep still while it is read.

Without one snapshot per side the two sides are read at different moments, and a row that changed in between
looks like a difference. So the rows of all keys that differ are read once more from both sides, by new
sessions, and take the place of those read first; what then still differs is a difference.
"""

from __future__ import annotations

from collections.abc import Callable
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
    for group, name in zip(here, again, strict=True):
        table = group.input.relation
        for statement in (
            f"DELETE FROM {table} WHERE {group.condition(groups)}",
            f"INSERT INTO {table} SELECT * FROM {name}",
        ):
            copy.query(statement, side="local", purpose="put in what was read again")
    return f"the rows of {keys_in_words(len(groups))} were read again"


def keys_in_words(number: int) -> str:
    return "one key that differed" if number == 1 else f"{number:,} keys that differed"
