"""The statement that lists the keys of one side that occur more than once."""

from __future__ import annotations

from collections.abc import Sequence

from twofold_engine.planner import ColumnPair
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Dialect


def can_list(dialect: Dialect, pairs: Sequence[ColumnPair], side: int) -> bool:
    """Whether this side's database can compare the key columns as the two sides meet."""
    return all(dialect.compares(pair.sides[side], pair.sides[1 - side], pair.comparator) for pair in pairs)


def duplicates(dialect: Dialect, given: Input, pairs: Sequence[ColumnPair], side: int) -> str:
    """One row per key without NULL parts that occurs more than once: its columns as they are fetched,
    ``r0 …``, of one of its rows, and ``copies``, as text. Keys are equal as they are in a comparison."""
    items, fetched = [], []
    for i, pair in enumerate(pairs):
        column, peer = pair.sides[side], pair.sides[1 - side]
        plain = dialect.column(column.name)
        items.append(f"{dialect.canonical(plain, column, peer, pair.comparator)} AS k{i}")
        for suffix, part in dialect.transport(plain, column):
            items.append(f"{part} AS r{i}{suffix}")
            fetched.append(f"r{i}{suffix}")
    keys = [f"k{i}" for i in range(len(pairs))]
    null = " OR ".join(dialect.is_null(key) for key in keys)
    same = " AND ".join(
        dialect.same_key(f"twofold_s.k{i}", f"twofold_c.k{i}", pair.comparator, False)
        for i, pair in enumerate(pairs)
    )
    listed = ", ".join(keys)
    by = ", ".join(f"twofold_s.{key}" for key in keys)
    shown = ", ".join(f"twofold_s.{name}" for name in fetched)
    any_order = dialect.any_order.replace("side", "twofold_s.side")
    return (
        f"WITH twofold_s AS (SELECT {', '.join(items)}, 0 AS side FROM {given.filtered}), "
        f"twofold_c AS (SELECT {listed}, COUNT(*) AS copies FROM twofold_s WHERE NOT ({null}) "
        f"GROUP BY {listed} HAVING COUNT(*) > 1), "
        f"twofold_w AS (SELECT {shown}, {dialect.cast_text('twofold_c.copies')} AS copies, "
        f"ROW_NUMBER() OVER (PARTITION BY {by}{any_order}) AS place "
        f"FROM twofold_s JOIN twofold_c ON {same}) "
        f"SELECT {', '.join(fetched)}, copies FROM twofold_w WHERE place = 1"
    )
