"""In which order the rows of a DuckDB table or of Parquet files lie.

DuckDB writes rows in groups and knows the least and the greatest value of each; a condition on a column skips
the groups that lie outside. Where few groups overlap, reading all ranges of the column one after the other
costs little more than reading everything at once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from twofold_engine.databases.base import ORDER_ROWS

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

GROUP_ROWS = 122_880
"""Rows of a group in DuckDB's own files."""
MOST_READS = 1.5
"""How often a row may be read on average, for the rows to lie in order."""


class RowGroup(NamedTuple):
    """What a group of rows holds of an integer column, NULL aside."""

    least: int
    greatest: int
    rows: int


def of_table(session: Session, item: str, column: str) -> list[RowGroup]:
    """Reads one column of a table, and nothing else."""
    name = session.dialect.quote(column)
    sql = f"SELECT MIN({name}), MAX({name}), COUNT(*) FROM {item} GROUP BY rowid // {GROUP_ROWS}"
    return [] if session.rehearses(sql, ORDER_ROWS) else _sorted(session.query(sql, purpose=ORDER_ROWS))


def of_parquet(session: Session, files: str, column: str) -> list[RowGroup]:
    """From the statistics that files, a list in SQL, bring; empty where some group has none."""
    name = session.dialect.literal(column)
    rows = session.query(
        "SELECT TRY_CAST(stats_min_value AS HUGEINT), TRY_CAST(stats_max_value AS HUGEINT), "
        f"row_group_num_rows FROM parquet_metadata({files}) WHERE path_in_schema = {name}",
        purpose=ORDER_ROWS, record=False,
    )  # fmt: skip
    return [] if any(row[0] is None or row[1] is None for row in rows) else _sorted(rows)


def _sorted(rows: Sequence[tuple[int | None, int | None, int]]) -> list[RowGroup]:
    return sorted(
        RowGroup(int(least), int(greatest), int(count))
        for least, greatest, count in rows
        if least is not None and greatest is not None
    )


def cuts(groups: Sequence[RowGroup], parts: int) -> list[int]:
    """At most ``parts`` − 1 ascending values at which a group begins, about as many rows apart; empty where
    ranges between them would read rows too often."""
    total = sum(group.rows for group in groups)
    wanted, rows = total / max(parts, 1), 0
    found: list[int] = []
    for group in groups:
        if rows >= wanted and (not found or group.least > found[-1]) and group.least > groups[0].least:
            found.append(group.least)
            rows = 0
        rows += group.rows
    found = found[: parts - 1] if parts > 1 else []
    return found if _reads(groups, found) <= MOST_READS else []


def _reads(groups: Sequence[RowGroup], found: Sequence[int]) -> float:
    """How often a row is read on average: once for every range that its group reaches into. Where groups
    that follow each other share one key, as the rows of one order do, the last rows of the first are found by
    the key alone, and nothing else of it is read again."""
    read = sum(
        (1 + max(0, bisect_left(found, group.greatest) - bisect_right(found, group.least))) * group.rows
        for group in groups
    )
    return read / max(1, sum(group.rows for group in groups))
