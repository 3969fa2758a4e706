"""Functions of the local DuckDB in plain Python: what the dialect's SQL cannot say."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import duckdb
from duckdb.func import FunctionNullHandling, PythonUDFType

from twofold_engine.judging import fold_text, near_text, unordered_text
from twofold_engine.normal_form import json_text, normal_form
from twofold_engine.sql.duckdb import BEGINNING_FUNCTION
from twofold_engine.sql.duckdb_rules import FOLD_FUNCTION, NEAR_FUNCTION, UNORDERED_FUNCTION
from twofold_engine.sql.duckdb_texts import CLOCK_FUNCTION, JSON_FUNCTION, NUMBER_FUNCTION
from twofold_engine.timeunits import beginning_of
from twofold_engine.types import number_text


def register_functions(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes them known to a connection, and to all that share its database."""
    texts = {
        NUMBER_FUNCTION: number_text, JSON_FUNCTION: json_text,
        FOLD_FUNCTION: fold_text, UNORDERED_FUNCTION: unordered_text,
    }  # fmt: skip
    for place, function in texts.items():
        connection.create_function(
            place, vectorised(function), ["VARCHAR"], "VARCHAR",
            type=PythonUDFType.ARROW, null_handling=FunctionNullHandling.SPECIAL,
        )  # fmt: skip
    connection.create_function(
        NEAR_FUNCTION, _vectorised_near, ["VARCHAR", "VARCHAR", "VARCHAR"], "BOOLEAN",
        type=PythonUDFType.ARROW, null_handling=FunctionNullHandling.SPECIAL,
    )  # fmt: skip
    connection.create_function(
        CLOCK_FUNCTION, _vectorised_clock, ["VARCHAR", "VARCHAR"], "VARCHAR",
        type=PythonUDFType.ARROW, null_handling=FunctionNullHandling.SPECIAL,
    )  # fmt: skip
    connection.create_function(
        BEGINNING_FUNCTION, _vectorised_beginning, ["VARCHAR", "VARCHAR", "VARCHAR"], "VARCHAR",
        type=PythonUDFType.ARROW, null_handling=FunctionNullHandling.SPECIAL,
    )  # fmt: skip


def vectorised(function: Callable[[str], str | None]) -> Callable[[Any], Any]:
    """As a function of Arrow columns of text."""
    import pyarrow as pa

    def apply(column):  # type: ignore[no-untyped-def] # DuckDB would evaluate annotations
        return pa.array([None if x is None else function(x) for x in column.to_pylist()], pa.string())

    return apply


def _vectorised_near(source, target, rule):  # type: ignore[no-untyped-def] # DuckDB would evaluate annotations
    """``near_text`` as a function of Arrow columns of text."""
    import pyarrow as pa

    rows = zip(*(column.to_pylist() for column in (source, target, rule)), strict=True)
    return pa.array([None if a is None or b is None else near_text(a, b, r) for a, b, r in rows], pa.bool_())


_LONGEST_CLOCK = 64
"""Characters. A longer text is hardly a date, and must not fill the memory of those that come again."""
_clock = lru_cache(maxsize=10_000)(normal_form)


def _vectorised_clock(text, family):  # type: ignore[no-untyped-def] # DuckDB would evaluate annotations
    """``normal_form`` of dates and times as a function of Arrow columns of text."""
    import pyarrow as pa

    rows = zip(text.to_pylist(), family.to_pylist(), strict=True)
    found = [(_clock if len(row[0] or "") <= _LONGEST_CLOCK else normal_form)(*row) for row in rows]
    return pa.array(found, pa.string())


def _vectorised_beginning(text, family, level):  # type: ignore[no-untyped-def] # DuckDB would evaluate annotations
    """``timeunits.beginning_of`` as a function of Arrow columns of text."""
    import pyarrow as pa

    rows = zip(*(column.to_pylist() for column in (text, family, level)), strict=True)
    return pa.array([beginning_of(*row) for row in rows], pa.string())
