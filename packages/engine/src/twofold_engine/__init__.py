"""Compares two relations, value by value, in one database or across two."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from twofold_engine.errors import EngineError
from twofold_engine.explanation import Explanation
from twofold_engine.limits import Limits
from twofold_engine.result import DiffResult, Outcome
from twofold_engine.spec import (
    Algorithm,
    Dataset,
    DiffSpec,
    FileRef,
    KeyGuess,
    QueryRef,
    Sampling,
    TableRef,
    parse_relation,
)

if TYPE_CHECKING:
    from twofold_engine.executor import Progress, diff
    from twofold_engine.explaining import explain
    from twofold_engine.guessing import guess_keys
    from twofold_engine.materializing import Destination
    from twofold_engine.rows import row_schema

__all__ = [
    "Algorithm",
    "Dataset",
    "Destination",
    "DiffResult",
    "DiffSpec",
    "EngineError",
    "Explanation",
    "FileRef",
    "KeyGuess",
    "Limits",
    "Outcome",
    "Progress",
    "QueryRef",
    "Sampling",
    "TableRef",
    "diff",
    "explain",
    "guess_keys",
    "parse_relation",
    "row_schema",
]

_LATE = {
    "Destination": "twofold_engine.materializing",
    "Progress": "twofold_engine.executor",
    "diff": "twofold_engine.executor",
    "explain": "twofold_engine.explaining",
    "guess_keys": "twofold_engine.guessing",
    "row_schema": "twofold_engine.rows",
}
"""Names whose modules need DuckDB or Arrow: importing the package alone loads neither."""


def __getattr__(name: str) -> Any:
    if name in _LATE:
        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
