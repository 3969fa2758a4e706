"""What filters and queries mean by the present moment: one for both sides, and for every statement of a run.

A database takes the moment of each statement or transaction, some to the second: rows near an edge such as
``updated_at > now() - INTERVAL 7 DAY`` would be read on one side and not on the other, or no more a little
later.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twofold_engine.result import ColumnInfo
from twofold_engine.spec import Dataset, QueryRef
from twofold_engine.sql.dialect import Dialect
from twofold_engine.types import Family

if TYPE_CHECKING:
    from sqlglot import exp

_SPOKEN_OF = re.compile(
    r"now|today|current_?(date|local|timestamp)|curdate|sysdate|utc_|localtime|_timestamp", re.I
)
"""Only where one of these stands is the text taken apart."""
_CALLS = {
    **dict.fromkeys(("now", "now64", "get_current_timestamp", "transaction_timestamp", "statement_timestamp"),
                    Family.TIMESTAMPTZ),
    "sysdate": Family.TIMESTAMP, "today": Family.DATE,
}  # fmt: skip
_NODES = {
    **dict.fromkeys(("Localtimestamp", "UtcTimestamp", "CurrentDatetime"), Family.TIMESTAMP),
    "CurrentTimestamp": Family.TIMESTAMPTZ, "CurrentDate": Family.DATE, "UtcDate": Family.DATE,
}  # fmt: skip
_READERS = frozenset({"datetime", "julianday", "unixepoch"})
_WORDS = {"now": Family.TIMESTAMP, "today": Family.DATE}
"""Texts that a cast, or a function of SQLite, takes for the moment."""


def at(data: Dataset, moment: datetime) -> Dataset:
    """The data set with ``moment`` in place of every word for the present one. What cannot be read as SQL
    stays as it is: it is refused where it is checked."""
    dialect = data.database.dialect
    if data.where:
        data = replace(data, where=in_filter(data.where, dialect, moment))
    if isinstance(data.relation, QueryRef):
        data = replace(data, relation=QueryRef(in_query(data.relation.sql, dialect, moment)))
    return data


_BEFORE = "SELECT 1 WHERE "


def in_filter(text: str, dialect: Dialect, moment: datetime) -> str:
    written = in_query(f"{_BEFORE}{text}", dialect, moment)
    return text if written == f"{_BEFORE}{text}" else written.removeprefix(_BEFORE)


def in_query(text: str, dialect: Dialect, moment: datetime) -> str:
    if not _SPOKEN_OF.search(text):
        return text
    import sqlglot
    from sqlglot.errors import SqlglotError

    name = dialect.sqlglot_name
    try:
        trees = sqlglot.parse(text, dialect=name)
    except (SqlglotError, RecursionError):
        return text
    if len(trees) != 1 or trees[0] is None:
        return text
    found = [(node, family) for node in trees[0].walk() if (family := _family_of(node)) is not None]
    for node, family in found:
        constant = _constant(dialect, family, moment, as_text=node.is_string)
        node.replace(sqlglot.parse_one(constant, dialect=name))
    return str(trees[0].sql(dialect=name, comments=False)) if found else text


def _family_of(node: exp.Expr) -> Family | None:
    """What kind of moment a node stands for; None where for none."""
    from sqlglot import exp

    if isinstance(node, exp.Anonymous):
        return _CALLS.get(node.name.lower()) if all(map(_is_number, node.expressions)) else None
    if _is_text(node):
        return _WORDS.get(node.name.lower()) if _reads_times(node.parent) else None
    precision = node.args.get("this")  # now64(3), and no time zone or function of somebody's own
    return _NODES.get(type(node).__name__) if precision is None or _is_number(precision) else None


def _reads_times(parent: exp.Expr | None) -> bool:
    """Whether a text below is taken for a time: ``'now'::timestamp``, ``datetime('now')``."""
    from sqlglot import exp

    if isinstance(parent, exp.Cast):
        return bool(parent.to.is_type(*exp.DataType.TEMPORAL_TYPES))
    named = isinstance(parent, exp.Anonymous) and parent.name.lower() in _READERS
    return named or isinstance(parent, exp.Date | exp.Time | exp.TsOrDsToDate)


def _is_number(node: object) -> bool:
    from sqlglot import exp

    return isinstance(node, exp.Literal) and not node.is_string


def _is_text(node: object) -> bool:
    from sqlglot import exp

    return isinstance(node, exp.Literal) and node.is_string


def _constant(dialect: Dialect, family: Family, moment: datetime, *, as_text: bool) -> str:
    utc = moment.astimezone(UTC)
    text = f"{utc:%Y-%m-%d}" if family == Family.DATE else f"{utc:%Y-%m-%d %H:%M:%S.%f}"
    found = None if as_text else dialect.time_constant(text, ColumnInfo("", "", family, 0))
    return dialect.literal(text) if found is None else found
