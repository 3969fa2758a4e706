"""``algorithms.verify`` over copies in Spark: what differs where a side did not stand still is read again.

Only the rows of the keys that differ are, by this process, and at most those of ``MOST_GROUPS`` groups.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from twofold_engine.algorithms.fetch_and_join import reading
from twofold_engine.algorithms.join import Options
from twofold_engine.algorithms.verify import LAYOUT, MOST_GROUPS, in_words
from twofold_engine.databases.base import Session
from twofold_engine.on_spark.layout import GROUP, Layout
from twofold_engine.on_spark.worker import bounded_duckdb, formed
from twofold_engine.on_spark.workspace import SparkWorkspace
from twofold_engine.planner import Plan
from twofold_engine.result import Pair
from twofold_engine.sql.checksum import BucketPass
from twofold_engine.sql.compare import Input

TABLES = (Input("source"), Input("target"))
"""The copies."""
AGAIN = "read again what differs"
NOT_FOUND = "not read again: keys of this type cannot be found by their hash"


@dataclass(frozen=True)
class Fetched:
    """What the databases gave, per side."""

    rows: Pair = (0, 0)
    size: Pair = (0, 0)
    """Bytes as they were read."""

    def plus(self, other: Fetched) -> Fetched:
        rows = [a + b for a, b in zip(self.rows, other.rows, strict=True)]
        size = [a + b for a, b in zip(self.size, other.size, strict=True)]
        return Fetched((rows[0], rows[1]), (size[0], size[1]))


def can_find(sessions: tuple[Session, Session], inputs: tuple[Input, Input], plan: Plan) -> bool:
    """Whether rows can be found again by the hash of their key, on both sides."""
    return all(group.can_find for group in _passes(sessions, inputs, plan))


def verify(
    copy: SparkWorkspace, layout: Layout, plan: Plan, local: Plan, options: Options
) -> tuple[str, Fetched]:
    """Replaces what differs in the copies by what is there now; in words what was done, and what it took.

    ``plan`` names the columns in the databases, ``local`` those of the copies.
    """
    if GROUP not in layout.made[0].types:
        return NOT_FOUND, Fetched()
    groups = _differing(copy, local)
    if not groups:
        return "nothing differed", Fetched()
    if len(groups) > MOST_GROUPS:
        return f"not read again: more than {MOST_GROUPS:,} keys differ", Fetched()
    assert options.reopen is not None
    with options.reopen() as (sessions, inputs):
        there = _passes(sessions, inputs, plan)
        found = [group.input.only(group.condition(groups)) for group in there]
        read = [
            _read(sessions[side], found[side], layout, plan, side, options.limits.batch_rows)
            for side in (0, 1)
        ]
    for table, (rows, _) in zip(TABLES, read, strict=True):
        copy.put(f"{table.relation}_again", rows)
        copy.swap(
            table.relation,
            f"SELECT * FROM {table.relation} WHERE {GROUP} NOT IN ({', '.join(map(str, groups))}) "
            f"UNION ALL SELECT * FROM {table.relation}_again",
        )
    rows, size = [table.num_rows for table, _ in read], [size for _, size in read]
    there_now = {group for table, _ in read for group in table.column(GROUP).to_pylist()}
    words = in_words(len(groups), len(set(groups) - there_now))
    return words, Fetched((rows[0], rows[1]), (size[0], size[1]))


def _passes(
    sessions: tuple[Session, Session], inputs: tuple[Input, Input], plan: Plan
) -> list[BucketPass]:  # fmt: skip
    return [
        BucketPass(session.dialect, given, side, plan.keys, (), LAYOUT)
        for side, (session, given) in enumerate(zip(sessions, inputs, strict=True))
    ]


def _differing(copy: SparkWorkspace, local: Plan) -> list[int]:
    """The groups of keys with a row that has no equal one on the other side; one more than may be."""
    dialect, pairs = copy.dialect, (*local.keys, *local.columns)
    sides = []
    for side, number in ((0, 1), (1, -1)):
        values = [
            f"{dialect.canonical(dialect.column(pair.name), *pair.sides, pair.comparator)} AS x{i}"
            for i, pair in enumerate(pairs)
        ]
        sides.append(f"SELECT {GROUP}, {', '.join(values)}, {number} AS n FROM {TABLES[side].relation}")
    columns = ", ".join([GROUP, *(f"x{i}" for i in range(len(pairs)))])
    sql = (
        f"SELECT DISTINCT {GROUP} FROM (SELECT {GROUP} FROM ({' UNION ALL '.join(sides)}) "
        f"GROUP BY {columns} HAVING SUM(n) <> 0) ORDER BY {GROUP} LIMIT {MOST_GROUPS + 1}"
    )
    return [int(row[0]) for row in copy.query(sql, side="local", purpose="list what differs")]


def _read(
    session: Session, given: Input, layout: Layout, plan: Plan, side: int, batch_rows: int
) -> tuple[pa.Table, int]:
    """A copy of these rows, and their bytes."""
    sql = reading(session.dialect, given, plan, side)
    _, batches = session.stream(sql, side=TABLES[side].relation, purpose=AGAIN)
    connection = bounded_duckdb(session.limits)
    made: list[pa.RecordBatch] = []
    size = 0
    try:
        for batch in batches:
            size += batch.nbytes
            if batch.num_rows:
                made += formed(connection, layout.made[side].sql, batch, batch_rows)
    finally:
        connection.close()
    return pa.Table.from_batches(made, schema=layout.made[side].schema), size
