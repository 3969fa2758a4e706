"""The statement that counts the rows of one side per time. Text only."""

from __future__ import annotations

from dataclasses import replace

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import TimeUnit
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Dialect
from twofold_engine.types import Family


def meant(pair: ColumnPair, side: int) -> ColumnInfo:
    """A column as what it means: one without a type means what the other side's is."""
    column, peer = pair.sides[side], pair.sides[1 - side]
    return replace(column, family=peer.family) if column.family == Family.UNTYPED else column


def can_count(dialect: Dialect, pair: ColumnPair, side: int) -> bool:
    """Whether the dialect can say where a time begins."""
    column = meant(pair, side)
    return dialect.beginning(dialect.column(column.name), column, TimeUnit.DAY) is not None


def per_beginning(
    dialect: Dialect, given: Input, pair: ColumnPair, side: int, level: TimeUnit, most: int
) -> str:
    """Rows ``c`` (as text) per beginning ``b`` of a level (``timeunits``), at most so many lines, whichever
    come first."""
    column = meant(pair, side)
    cut = dialect.beginning(dialect.column(column.name), column, level)
    assert cut is not None, "asked by can_count"
    counted = f"SELECT {cut} AS t, COUNT(*) AS n FROM {given.filtered} GROUP BY {dialect.group_by(cut)}"
    shown = ", ".join(
        f"{expression} AS b{suffix}" for suffix, expression in dialect.carried_beginning("t", column)
    )
    rows = dialect.cast_text("n")  # not every driver carries a number that a table does not declare
    query = f"SELECT {shown}, {rows} AS c FROM ({counted}){dialect.table_as}twofold_q"
    return dialect.first_rows(query, most)
