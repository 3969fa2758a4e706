"""What a query returns, in numbers: how many rows, and a column's least and greatest value.

The database counts; one row travels, however many the query has.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from twofold_engine.errors import InvalidQuery, UnknownColumn
from twofold_engine.normal_form import normal_form
from twofold_engine.spec import QueryRef
from twofold_engine.sql.guard import check_query
from twofold_engine.types import Family

if TYPE_CHECKING:
    from twofold_engine.databases import Database
    from twofold_engine.result import ColumnInfo

__all__ = ["Measure", "check", "measure"]

_NUMERIC = (Family.INTEGER, Family.DECIMAL, Family.FLOAT)


@dataclass(frozen=True)
class Measure:
    """The numbers of one query.

    ``least`` and ``greatest`` are exact: a float stands for its shortest decimal form. NULL is no value.
    Where a database orders NaN, it is greater than every number.
    """

    rows: int
    column: str | None = None
    values: int | None = None
    """Rows with a value in the column; None without a column."""
    least: Decimal | None = None
    """None without a column, and for a column without values."""
    greatest: Decimal | None = None


def check(type: str, query: QueryRef) -> None:
    """Whether a query can be measured in databases of this type, found out without a connection.

    Raises ``InvalidQuery`` for anything but one SELECT, and for files, which hold no tables to query.
    """
    from twofold_engine.databases import database_class

    found = database_class(type)
    if found.single_relation:
        raise InvalidQuery(
            f"{found.title} files have no tables to query.",
            hint="Read the files from a DuckDB database, and query that.",
        )
    check_query(query.sql, found.dialect.sqlglot_name)


def measure(database: Database, query: QueryRef, column: str | None = None) -> Measure:
    """Runs one read-only SELECT in the database's own session and measures what it returns.

    ``column`` is matched exactly, else ignoring case where that is unique. Raises ``InvalidQuery`` for
    anything but one SELECT and for a column that holds no numbers, ``UnknownColumn``, and ``DatabaseError``.
    """
    session = database.session
    session.bound_memory(database.limits.memory_bytes)
    with session.inline(database, query) as (item, read_columns):
        if column is None:
            rows = session.query(f"SELECT count(*) FROM {item}", purpose="count the rows")  # noqa: S608 - a checked query
            return Measure(int(rows[0][0]))
        info = _find(column, read_columns())
        name = f"twofold_query.{session.dialect.quote(info.name)}"
        counted = session.query(
            f"SELECT count(*), count({name}), min({name}), max({name}) FROM {item}",  # noqa: S608 - a quoted name
            purpose="measure the column",
        )
    total, values, least, greatest = counted[0]
    return Measure(
        int(total), info.name, int(values), _number(least, info), _number(greatest, info)
    )  # fmt: skip


def _find(wanted: str, columns: list[ColumnInfo]) -> ColumnInfo:
    exact = [info for info in columns if info.name == wanted]
    folded = exact or [info for info in columns if info.name.lower() == wanted.lower()]
    if len(folded) != 1:
        listed = ", ".join(info.name for info in columns[:20])
        what = "more than one column" if folded else "no column"
        raise UnknownColumn(
            f"The query returns {what} {wanted!r}.", hint=f"It returns {listed}. Name a column with AS."
        )
    if folded[0].family not in (*_NUMERIC, Family.UNTYPED):
        raise _not_numeric(folded[0].name, folded[0].native_type or folded[0].family)
    return folded[0]


def _number(value: Any, info: ColumnInfo) -> Decimal | None:
    """The exact number. A column that declares no type holds numbers when its extremes are some."""
    if value is None:
        return None
    untyped = info.family == Family.UNTYPED and not isinstance(value, int | float)
    if untyped or isinstance(value, bool | bytes):
        raise _not_numeric(info.name, "a value that is no number")
    family = Family.DECIMAL if isinstance(value, str) else info.family
    try:
        return Decimal(normal_form(value, family) or "")
    except InvalidOperation:
        raise _not_numeric(info.name, "a value that is no number") from None


def _not_numeric(name: str, what: str) -> InvalidQuery:
    return InvalidQuery(
        f"The column {name!r} holds {what}; a minimum and maximum need numbers.",
        hint="Choose a numeric column, or cast it in the query.",
    )
