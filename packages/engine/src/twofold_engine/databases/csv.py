"""CSV files: a path or a glob, with a header. Every column is text; nothing is guessed.

An empty field is NULL, a quoted empty one (``""``) an empty text.
"""

from __future__ import annotations

from twofold_engine.databases.parquet import FileDatabase
from twofold_engine.types import Family


class CsvDatabase(FileDatabase):
    name = "csv"
    title = "CSV"
    copied = True
    stands_still = True  # the copy does
    reader = "read_csv({files}, header = true, all_varchar = true, allow_quoted_nulls = false)"

    def family(self, native_type: str) -> Family:  # noqa: ARG002
        return Family.UNTYPED


DATABASE = CsvDatabase
