"""Cases that comparisons get wrong (the folder ``cases``), each by every algorithm.

Alone, every case is compared by all algorithms in one database, another from case to case.
Together, in ``test_cases_together.py``, all of them are compared in every ordered pair of databases.
``TWOFOLD_CASES=every`` compares each alone in every pair, which takes half an hour.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, FileRef, TableRef, diff
from twofold_engine.databases import open_uri
from twofold_engine.errors import NotSupported

from .case_places import Places, Table, algorithms, refused_columns
from .cases import CASES, EVERYWHERE, Case

EMPTY = {"8", "8b", "9"}


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("cases"), postgres, mariadb)
    for kind in EVERYWHERE:
        made.load(kind, (table for case in CASES.values() if kind in case.where for table in tables(case)))
    yield made
    made.close()


def tables(case: Case) -> list[Table]:
    return [
        Table(name, columns, rows)
        for name, columns, rows in zip(case.tables, case.sides, case.rows, strict=True)
    ]


def chosen_pairs(position: int, case: Case) -> list[tuple[str, str]]:
    """One database, another from case to case; empty tables meet in many pairs."""
    pairs = case.pairs()
    if os.environ.get("TWOFOLD_CASES") == "every":
        return pairs
    alone = [pair for pair in pairs if pair[0] == pair[1]]
    if case.number not in EMPTY:
        return [alone[position % len(alone)]]
    across = [pair for pair in pairs if pair[0] != pair[1]]
    return [*alone, *across[position % 5 :: 5]]


PARAMETERS = [
    pytest.param(case, pair, id=f"{case.name}-{pair[0]}-{pair[1]}")
    for position, case in enumerate(CASES.values())
    for pair in chosen_pairs(position, case)
]


@pytest.mark.parametrize(("case", "pair"), PARAMETERS)
def test_a_case_by_every_algorithm(case: Case, pair: tuple[str, str], places: Places) -> None:
    source, target = case.tables
    for algorithm in algorithms(*pair):
        spec = DiffSpec(key=case.key, algorithm=algorithm)
        if algorithm is Algorithm.JOIN and pair[0] == pair[1] and pair[0] in case.not_joined:
            with pytest.raises(NotSupported):
                places.compare((pair[0], source), (pair[1], target), spec)
            continue
        try:
            result = places.compare((pair[0], source), (pair[1], target), spec)
        except NotSupported as error:
            assert algorithm is Algorithm.CHECKSUM
            assert refused_columns(error) <= case.unhashed  # noqa: PT017 - most are not refused
            continue
        assert algorithm in (Algorithm.AUTO, result.plan.algorithm)
        check(case, result, typed="csv" not in pair)


def check(case: Case, result: DiffResult, *, typed: bool) -> None:
    found = (result.values.rows_with_differences, *result.rows_only)
    assert found == case.expected, result.to_dict()
    assert (result.pks.nulls, result.pks.dupes) == (case.nulls, case.dupes)
    assert Counter(row.side for row in result.rows) == Counter(
        {side: n for side, n in zip(("changed", "source", "target"), case.expected, strict=True) if n}
    )
    for side in (0, 1):
        assert result.pks.total_rows[side] == result.values.total_rows + result.rows_only[side]
        assert result.pks.total_rows[side] == len(case.rows[side])
    if typed:
        assert tuple(item.column for item in result.coverage.not_compared) == case.mismatched


def test_every_case_of_the_list_is_here() -> None:
    """Three of them are no tables: how a run behaves is in ``test_cases_running.py``, large packets are in
    ``test_cases_servers.py``."""
    numbers = {int("".join(filter(str.isdigit, case.number)) or 0) for case in CASES.values()}
    assert set(range(1, 49)) - numbers == {37, 46, 47}


def test_the_difference_of_scales_is_reported(places: Places) -> None:
    case = CASES["14 scales"]
    result = places.compare(
        ("postgresql", case.tables[0]), ("mariadb", case.tables[1]), DiffSpec(key=case.key)
    )
    notes = {line.source.name: line.note for line in result.schema.columns if line.source is not None}
    assert notes["a"] == "scale 4 against scale 2: compared exactly"


def test_the_key_in_another_letter_case_is_reported_as_the_column_is_called(places: Places) -> None:
    case = CASES["40 copies under a key in another letter case"]
    result = places.compare(("mariadb", case.tables[0]), ("sqlite", case.tables[1]), DiffSpec(key=case.key))
    assert result.pks.columns == ("id",)


def test_a_csv_value_that_cannot_be_cast_is_a_difference(tmp_path: Path) -> None:
    lines = ["id,a,d", "1,007,2020-01-01", "2,x,2020-13-01", "3,1.5,"]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n")
    with duckdb.connect(str(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE s AS SELECT 1 AS id, 7 AS a, DATE '2020-01-01' AS d")
        connection.execute("INSERT INTO s VALUES (2, 8, '2020-01-01'), (3, 2, NULL)")
    with open_uri(f"duckdb:///{tmp_path}/a.db") as one, open_uri(f"csv:///{tmp_path}/t.csv") as two:
        result = diff(Dataset(one, TableRef(("s",))), Dataset(two, FileRef()), DiffSpec(key=("id",)))
    assert [(row.key["id"], row.columns) for row in result.rows] == [("2", ("a", "d")), ("3", ("a",))]
    assert result.rows[0].target == {"a": "x", "d": "2020-13-01"}
