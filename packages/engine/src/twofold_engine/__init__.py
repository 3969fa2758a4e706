"""Compares two relations, value by value, in one database or across two."""

from twofold_engine.errors import EngineError
from twofold_engine.limits import Limits
from twofold_engine.result import DiffResult, Outcome
from twofold_engine.spec import Algorithm, Dataset, DiffSpec, FileRef, QueryRef, TableRef, parse_relation

__all__ = [
    "Algorithm",
    "Dataset",
    "DiffResult",
    "DiffSpec",
    "EngineError",
    "FileRef",
    "Limits",
    "Outcome",
    "QueryRef",
    "TableRef",
    "parse_relation",
]
