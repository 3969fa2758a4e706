"""The cases that comparisons get wrong, in a Spark warehouse: DuckDB writes the files, Spark reads them."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest

from twofold_engine import Algorithm, Dataset, DiffSpec, TableRef, diff
from twofold_engine.databases import Database, _spark_engine, open_uri
from twofold_engine.errors import NotSupported

from ..cases import CASES, Case, statements
from ..test_cases import check, refused_columns
from .spark_store import SparkStore
from .test_spark_properties import INTERPRETED

# Types that Spark or Parquet does not have.
ELSEWHERE = {"19", "19b", "25", "25b", "35", "35b", "intervals", "huge"}
WITHOUT = ("UUID", "JSON", "INTERVAL", "HUGEINT", "UHUGEINT", "COLLATE", "TIMESTAMP_NS", "BIT")
HERE = [
    case
    for case in CASES.values()
    if "parquet" in case.where
    and case.number not in ELSEWHERE
    and not any(word in kind.upper() for side in case.sides for _, kind in side for word in WITHOUT)
]
JOINED = {"1", "3", "4", "7b", "9", "10", "14", "32", "36"}


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """All cases in one warehouse."""
    store = SparkStore(tmp_path_factory.mktemp("spark"))
    with duckdb.connect() as connection:
        for case in HERE:
            for table, columns, rows in zip(case.tables, case.sides, case.rows, strict=True):
                for statement in statements("duckdb", table, columns, rows):
                    connection.execute(statement)
                folder = store.folder / "shop" / table
                folder.mkdir(parents=True)
                connection.execute(f"COPY {table} TO '{folder / 'a.parquet'}'")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in INTERPRETED.items():
            patch.setitem(_spark_engine.SETTINGS, name, value)
        with open_uri(store.uri) as database:
            yield database


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in HERE])
def test_a_case_in_a_warehouse(case: Case, warehouse: Database) -> None:
    sides = [Dataset(warehouse, TableRef(("shop", name))) for name in case.tables]
    wanted = [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM]
    for algorithm in [*wanted, *([Algorithm.JOIN] if case.number in JOINED else [])]:
        try:
            result = diff(*sides, DiffSpec(key=case.key, algorithm=algorithm))
        except NotSupported as error:
            assert algorithm is Algorithm.CHECKSUM
            assert refused_columns(error) <= case.unhashed  # noqa: PT017 - most are not refused
            continue
        check(case, result, typed=True)
