"""Only the rows of a stretch of time: a filter on a date or timestamp column, in its database's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twofold_engine.errors import InvalidFilter, NotSupported
from twofold_engine.planner import find_column
from twofold_engine.sql.guard import check_filter
from twofold_engine.types import Family

if TYPE_CHECKING:
    from twofold_engine.result import ColumnInfo
    from twofold_engine.spec import Dataset
    from twofold_engine.sql.dialect import Dialect

__all__ = ["within"]

_TIMES = (Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ)


def within(
    data: Dataset, column: str, start: datetime | None, end: datetime | None, side: str = "side"
) -> Dataset:
    """The dataset, filtered to the rows whose time lies from ``start`` on and before ``end``; None is open.

    The moments carry a zone; a column without one is read as UTC. Rows without a time are left out. ``side``
    is what errors call the relation. Raises ``UnknownColumn``, ``InvalidFilter`` for a column of another type
    and for a filter of the dataset that is none, ``NotSupported``, ``UnknownTable`` and ``DatabaseError``.
    """
    if start is None and end is None:
        return data
    session = data.database.session
    info, _ = find_column(column, session.columns(data.database, data.relation), side, "time column")
    if info.family not in _TIMES:
        raise InvalidFilter(
            f"The time column {info.name!r} of the {side} is {info.native_type or 'of no type'}, and an "
            "interval needs a date or a timestamp.",
            hint="Name another column, or write the interval as a filter.",
        )
    conditions = [
        _compared(session.dialect, info, operator, moment)
        for operator, moment in ((">=", start), ("<", end))
        if moment is not None
    ]
    if data.where and data.where.strip():
        conditions.append(f"({check_filter(data.where.strip(), session.dialect.sqlglot_name)})")
    return replace(data, where=" AND ".join(conditions))


def _compared(dialect: Dialect, column: ColumnInfo, operator: str, moment: datetime) -> str:
    """Plain where the database has a constant for a moment, so that indexes and partitions are of use."""
    text = _text(moment)
    if column.family == Family.DATE and not text.endswith(" 00:00:00"):
        operator = {">=": ">", "<": "<="}[operator]  # the day's own midnight lies before the moment
    if column.family == Family.DATE:
        text = text[:10]
    name = dialect.quote(column.name)
    constant = dialect.time_constant(text, column)
    if constant is not None:
        return f"{name} {operator} {constant}"
    shown = dialect.time_text(name, column)
    if shown is None:
        raise NotSupported(
            f"Times of {dialect.name} cannot be compared with a moment.",
            hint="Write the interval as a filter.",
        )
    return f"{shown} {operator} {dialect.literal(text.replace(' ', 'T'))}"


def _text(moment: datetime) -> str:
    """``YYYY-MM-DD HH:MM:SS[.f]`` in UTC."""
    utc = moment.astimezone(UTC)
    fraction = f".{utc.microsecond:06d}".rstrip("0") if utc.microsecond else ""
    return f"{utc:%Y-%m-%d %H:%M:%S}".rjust(19, "0") + fraction
