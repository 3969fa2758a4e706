"""Values longer than max_allowed_packet, of which MariaDB's functions make NULL: two of them are never equal
for that."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, TableRef, diff
from twofold_engine.databases import open_uri

SIZE = 4 * 1024**2
LOW = 1_024
"""The least that the server allows."""
COLUMNS = {
    "a_text": "LONGTEXT", "b_latin": "LONGTEXT CHARACTER SET latin1", "c_bytes": "LONGBLOB",
    "d_wide": "LONGTEXT CHARACTER SET utf16",
}  # fmt: skip
SHARED = {"a_text": "VARCHAR", "b_latin": "VARCHAR", "c_bytes": "BLOB", "d_wide": "VARCHAR"}


def long(row: int, column: int) -> str:
    """The value of row and column as SQL; long on the diagonal alone, which keeps the tables small."""
    return f"REPEAT('é', {(SIZE if row == 0 else 50_000) // 2})" if row == column else "'é'"


@pytest.fixture(scope="module")
def home(mariadb: MariaDBServer) -> Iterator[str]:
    """``s`` and ``t`` differ in the last character of one column per row; ``s`` and ``same`` in nothing."""
    name = mariadb.create_database("packets")
    columns = ", ".join(f"{column} {kind}" for column, kind in COLUMNS.items())
    ((before,),) = mariadb.execute("SELECT @@GLOBAL.max_allowed_packet")
    mariadb.execute(f"SET GLOBAL max_allowed_packet = {64 * 1024**2}")
    statements = []
    for table in ("s", "t", "same"):
        statements.append(f"CREATE TABLE {table} (id INT PRIMARY KEY, {columns})")
        for row in range(len(COLUMNS) + 1):
            values = ", ".join(long(row, column) for column in range(len(COLUMNS)))
            statements.append(f"INSERT INTO {table} VALUES ({row}, {values})")
    for row, column in enumerate(COLUMNS):
        statements.append(f"UPDATE t SET {column} = CONCAT({column}, 'x') WHERE id = {row}")
    mariadb.execute(*statements, dbname=name)
    mariadb.execute(f"SET GLOBAL max_allowed_packet = {LOW}")
    try:
        assert mariadb.execute("SELECT @@max_allowed_packet") == [(LOW,)]
        made = mariadb.execute("SELECT CAST(a_text AS BINARY) IS NULL FROM s WHERE id = 0", dbname=name)
        assert made == [(1,)], "the trap that this module is about"
        yield mariadb.uri_of(name)
    finally:
        mariadb.execute(f"SET GLOBAL max_allowed_packet = {before}")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The rows of ``s`` in DuckDB."""
    path = tmp_path_factory.mktemp("packets") / "a.duckdb"
    columns = ", ".join(f"{column} {kind}" for column, kind in SHARED.items())
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"CREATE TABLE s (id INTEGER PRIMARY KEY, {columns})")
        for row in range(len(COLUMNS) + 1):
            values = ", ".join(
                f"ENCODE({long(row, i)})" if kind == "BLOB" else long(row, i)
                for i, kind in enumerate(SHARED.values())
            )
            connection.execute(f"INSERT INTO s VALUES ({row}, {values})")
    return f"duckdb:///{path}"


def compare(one: tuple[str, str], other: tuple[str, str], algorithm: Algorithm) -> DiffResult:
    with open_uri(one[0]) as left, open_uri(other[0]) as right:
        database = left if one[0] == other[0] else right
        sides = Dataset(left, TableRef((one[1],))), Dataset(database, TableRef((other[1],)))
        return diff(*sides, DiffSpec(key=("id",), algorithm=algorithm))


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_long_values_in_one_server(home: str, algorithm: Algorithm) -> None:
    assert_differences(compare((home, "s"), (home, "t"), algorithm))
    assert_equal(compare((home, "s"), (home, "same"), algorithm))


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_long_values_across_databases(home: str, copy: str, algorithm: Algorithm) -> None:
    assert_differences(compare((copy, "s"), (home, "t"), algorithm))
    assert_equal(compare((copy, "s"), (home, "same"), algorithm))


def assert_differences(found: DiffResult) -> None:
    by_key = {row.key["id"]: row.columns for row in found.rows}
    assert by_key == {str(i): (column,) for i, column in enumerate(COLUMNS)}
    assert (found.values.rows_with_differences, found.rows_only) == (len(COLUMNS), (0, 0))


def assert_equal(found: DiffResult) -> None:
    assert (found.values.rows_with_differences, found.values.total_rows) == (0, len(COLUMNS) + 1)
    assert found.values.values_with_differences == 0
