"""CSV files: a path or a glob, with a header. Every column is text; nothing is guessed but what stands
between the fields (a comma, a semicolon, a bar or a tab).

An empty field is NULL, a quoted empty one (``""``) an empty text. Quotes are ``"``, doubled inside of quotes:
a guess could read two files in two ways.
"""

from __future__ import annotations

from twofold_engine.databases.parquet import FileDatabase
from twofold_engine.types import Family


class CsvDatabase(FileDatabase):
    name = "csv"
    title = "CSV"
    copied = True
    stands_still = True  # the copy does
    reader = (
        "read_csv({files}, header = true, skip = 0, all_varchar = true, allow_quoted_nulls = false, "
        "quote = '\"', escape = '\"', comment = '', hive_partitioning = {partitioned}, "
        "hive_types_autocast = false, union_by_name = {by_name})"
    )

    def family(self, native_type: str) -> Family:  # noqa: ARG002
        return Family.UNTYPED


DATABASE = CsvDatabase
