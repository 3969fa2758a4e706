"""The cases that comparisons get wrong, in a Spark warehouse: DuckDB writes the files, Spark reads them."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, TableRef, diff
from twofold_engine.databases import open_uri

from ..test_cases import CASES, Case, check
from .spark_store import SparkStore

# Types that Spark or Parquet does not have.
ELSEWHERE = {
    "19 uuid key against text", "19b one text is no uuid", "25 json", "25b json against text",
    "35 years", "collation", "huge integers", "nanoseconds", "intervals",
}  # fmt: skip
HERE = [name for name, case in CASES.items() if "duckdb" in case.where and name not in ELSEWHERE]
JOINED = ["1 separator", "3 null key", "4 composite key with null", "7b equal copies and a change",
          "9 both empty", "10 infinity and nan", "14 scales", "32 negative zero", "integer against float",
          "36 copies that cancel under xor", "date against timestamp"]  # fmt: skip


def fill(store: SparkStore, case: Case) -> None:
    with duckdb.connect() as connection:
        for table, columns, rows in (
            ("s", case.columns, case.source),
            ("t", case.target_columns or case.columns, case.target),
        ):
            connection.execute(f"CREATE TABLE {table} ({columns})")
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES ({row})")
            if case.filler:
                values = ", ".join(f"({i}, {case.filler})" for i in range(60))
                connection.execute(f"INSERT INTO {table} VALUES {values}")
            folder = store.folder / "shop" / table
            folder.mkdir(parents=True)
            connection.execute(f"COPY {table} TO '{folder / 'a.parquet'}'")


def compared(tmp_path: Path, case: Case, algorithm: Algorithm) -> DiffResult:
    store = SparkStore(tmp_path)
    fill(store, case)
    with open_uri(store.uri) as database:
        sides = [Dataset(database, TableRef(("shop", name))) for name in ("s", "t")]
        return diff(*sides, DiffSpec(key=case.key, algorithm=algorithm))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", HERE)
def test_case_by_fetching(name: str, tmp_path: Path) -> None:
    check(CASES[name], compared(tmp_path, CASES[name], Algorithm.FETCH_AND_JOIN))


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("name", JOINED)
def test_case_by_joining(name: str, tmp_path: Path) -> None:
    check(CASES[name], compared(tmp_path, CASES[name], Algorithm.JOIN))
