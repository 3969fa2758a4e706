"""Two tables of one DuckDB file that differ by what a test says, and their comparison."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from twofold_engine import Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.databases import open_uri


def two_tables(folder: Path, fill: str, *changes: str) -> str:
    """The URI of a file with ``a`` and ``b``, each made by ``fill`` with its ``{name}``; statements changed
    some of their rows."""
    path = folder / "two.duckdb"
    with duckdb.connect(str(path)) as connection:
        for name in "ab":
            connection.execute(fill.format(name=name))
        for statement in changes:
            connection.execute(statement)
    return f"duckdb:///{path}"


def compared(uri: str, limits: Limits, **spec: Any) -> DiffResult:
    """``a`` against ``b``, by ``id`` if not told otherwise."""
    with open_uri(uri, limits=limits) as database:
        source, target = (Dataset(database, parse_relation(name)) for name in "ab")
        return diff(source, target, DiffSpec(**({"key": ("id",)} | spec)), limits=limits)
