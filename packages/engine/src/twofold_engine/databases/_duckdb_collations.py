"""Which columns of a relation have a collation, wherever it came from.

DuckDB hands a collation on through views, queries and nested values, also into tables that are made of them,
and tells of it in one place alone: the definition of a table, for columns of plain text. So what is looked
at is made a table without rows first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from twofold_engine.errors import QueryFailed

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

_SHAPE = "twofold_shape"


def collated(session: Session, item: str, columns: Sequence[tuple[str, str]]) -> set[str]:
    """The names of those columns (name, native type) whose texts, or texts in whose nested values, have a
    collation. Reads no row."""
    texts = [name for name, native in columns if native == "VARCHAR"]
    found = {name for name, _ in _nested_collated(session, item, columns)}
    if texts:
        names = ", ".join(f"{session.dialect.quote(name)} AS c{i}" for i, name in enumerate(texts))
        definition = _defined(session, _SHAPE, f"SELECT {names} FROM {item}")
        found |= {texts[int(place)] for place in re.findall(r"\bc(\d+) VARCHAR COLLATE ", definition)}
    return found


def _nested_collated(
    session: Session, item: str, columns: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """All are looked at at once, and each alone only where that finds something."""
    nested = [column for column in columns if _may_hide(column[1])]
    if not _hide(session, item, nested):
        return []
    return [column for column in nested if _hide(session, item, [column])]


def _may_hide(native: str) -> bool:
    """Whether texts lie in a nested value that has parts. Those of a union DuckDB compares by their bytes."""
    return "VARCHAR" in native and (native.endswith("]") or native.startswith(("STRUCT(", "TUPLE(", "MAP(")))


def _hide(session: Session, item: str, columns: Sequence[tuple[str, str]]) -> bool:
    """Whether a text with a collation lies in any of these nested columns, however deep."""
    level = 0
    while columns:
        table = f"{_SHAPE}{level % 2}"
        try:
            parts = ", ".join(_parts(session.dialect.quote(name), native) for name, native in columns)
            definition = _defined(session, table, f"SELECT {parts} FROM {item}")
        except QueryFailed:
            return True  # an empty STRUCT has no parts to look at
        if " COLLATE " in definition:
            return True
        item, level = f"temp.{table}", level + 1
        described = session.query(f"DESCRIBE {item}", purpose="read the columns", record=False)
        columns = [(name, native) for name, native, *_ in described if _may_hide(native)]
    return False


def _parts(column: str, native: str) -> str:
    """The parts of a nested value, some levels down."""
    is_map = native.startswith("MAP(") and native.endswith(")")
    return f"UNNEST([{f'MAP_ENTRIES({column})' if is_map else column}], recursive := true)"


def _defined(session: Session, table: str, select: str) -> str:
    """The definition of a table with the columns of a statement."""
    statement = f"CREATE OR REPLACE TEMP TABLE {table} AS {select} WITH NO DATA"
    session.query(statement, purpose="schema", record=False)
    asked = f"SELECT sql FROM duckdb_tables() WHERE temporary AND table_name = '{table}'"
    return str(session.query(asked, purpose="schema", record=False)[0][0])
