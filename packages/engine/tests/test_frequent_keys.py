"""Keys that occur very often: their rows are never paired with each other, so a wrong key ends soon too."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, TableRef, diff
from twofold_engine.algorithms.join import most_in_bucket
from twofold_engine.databases import open_uri

ROWS = 40_000
KEYS = 4
JOINED_AT_ONCE = "compare"
"""The purpose of the statement that pairs every row with every row of its key: 4 × 10,000² pairs here."""


def _statements(name: str, changed: str) -> list[str]:
    """Four keys and NULL, ten thousand rows each or nearly; one row differs, and one more is only here."""
    key = f"CASE WHEN i % {KEYS + 1} = 0 THEN NULL ELSE i % {KEYS + 1} END"
    return [
        f"CREATE TABLE {name} (kind INTEGER, number INTEGER, word TEXT)",
        f"INSERT INTO {name} SELECT {key}, i, 'w' FROM generate_series(1, {ROWS}) AS g(i)",
        f"UPDATE {name} SET word = '{changed}' WHERE number = 7",
    ]


def _duckdb(path: Path, *names: tuple[str, str]) -> str:
    with duckdb.connect(str(path)) as connection:
        for name, changed in names:
            for statement in _statements(name, changed):
                connection.execute(statement)
    return f"duckdb:///{path}"


def _compare(sides: tuple[str, str], algorithm: Algorithm, key: str = "kind") -> DiffResult:
    with open_uri(sides[0]) as source, open_uri(sides[1]) as target:
        return diff(
            Dataset(source, TableRef.parse("a")),
            Dataset(target, TableRef.parse("b")),
            DiffSpec(key=(key,), algorithm=algorithm),
        )


def _expect(result: DiffResult) -> None:
    nulls = ROWS // (KEYS + 1)
    assert result.pks.total_rows == (ROWS, ROWS)
    assert result.pks.nulls == (nulls, nulls)
    assert result.pks.distincts == (KEYS, KEYS)
    assert result.pks.dupes == (ROWS - nulls, ROWS - nulls)
    assert result.values.total_rows == ROWS - 1
    assert result.rows_only == (1, 1)
    assert JOINED_AT_ONCE not in [query.purpose for query in result.cost.queries]


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN])
def test_in_duckdb(tmp_path: Path, algorithm: Algorithm) -> None:
    uri = _duckdb(tmp_path / "one.duckdb", ("a", "w"), ("b", "other"))
    _expect(_compare((uri, uri), algorithm))


@pytest.mark.postgres
def test_in_postgresql(postgres: PostgresServer, tmp_path: Path) -> None:
    uri = postgres.create_database()
    statements = [*_statements("a", "w"), *_statements("b", "other")]
    postgres.execute(uri.rsplit("/", 1)[1], *statements)
    _expect(_compare((uri, uri), Algorithm.JOIN))
    other = _duckdb(tmp_path / "other.duckdb", ("b", "other"))
    _expect(_compare((uri, other), Algorithm.AUTO))


def test_keys_that_tell_rows_apart_are_joined_at_once(tmp_path: Path) -> None:
    uri = _duckdb(tmp_path / "one.duckdb", ("a", "w"), ("b", "other"))
    result = _compare((uri, uri), Algorithm.JOIN, key="number")
    assert JOINED_AT_ONCE in [query.purpose for query in result.cost.queries]
    assert result.values.rows_with_differences == 1
    assert result.pks.dupes == (0, 0)


@pytest.mark.parametrize("rows", [0, 1, 1_000, 10_000_000])
def test_a_bucket_of_single_keys_stays_below_the_bound(rows: int) -> None:
    mean = rows / 65_536
    assert most_in_bucket(rows) >= mean + 8 * mean**0.5
    assert most_in_bucket(rows) <= 2 * mean + 24
