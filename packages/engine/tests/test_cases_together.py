"""All cases at once, by every algorithm in every ordered pair of databases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, DiffResult, DiffSpec
from twofold_engine.algorithms import checksum
from twofold_engine.errors import NotSupported

from .case_places import Places, algorithms, refused_columns
from .case_together import EVERYWHERE, TOGETHER, Together, case_of
from .cases import Case

SIDES = ("changed", "source", "target")


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("together"), postgres, mariadb)
    for kind in EVERYWHERE:
        made.load(kind, (table for together in TOGETHER for table in together.tables(kind)))
    yield made
    made.close()


@pytest.fixture(autouse=True)
def many_buckets(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the tables were large: most rows lie in buckets that agree, and only the others are fetched."""
    monkeypatch.setattr(checksum, "LEAST_BUCKETS", 1024)
    monkeypatch.setattr(checksum, "MOST_BAD_SHARE", 1.0)


@pytest.mark.thorough
@pytest.mark.parametrize("together", TOGETHER, ids=lambda together: together.name)
@pytest.mark.parametrize("target", EVERYWHERE)
@pytest.mark.parametrize("source", EVERYWHERE)
def test_all_cases_in_every_pair_of_databases(
    places: Places, source: str, target: str, together: Together
) -> None:
    held = [case for case in together.cases if (source, target) in case.pairs()]
    assert held
    for algorithm in algorithms(source, target):
        if algorithm is Algorithm.AUTO and source != target:
            continue  # it is one of the others, and compares every case alone
        joined = algorithm is Algorithm.JOIN and source == target
        cases = [case for case in held if not (joined and source in case.not_joined)]
        try:
            result, rows = compare(places, source, target, together, cases, algorithm)
        except NotSupported as error:
            assert algorithm is Algorithm.CHECKSUM
            refused = refused_columns(error)
            cases = [case for case in cases if not refused & together.homes(case).keys()]
            assert all(case.unhashed for case in held if case not in cases)
            result, rows = compare(places, source, target, together, cases, algorithm)
        check(together, cases, result, rows)
        if algorithm is not Algorithm.AUTO:
            assert result.plan.algorithm == algorithm


def compare(
    places: Places, source: str, target: str, together: Together, cases: list[Case], algorithm: Algorithm
) -> tuple[DiffResult, list[dict[str, Any]]]:
    numbers = ", ".join(str(number) for number in together.numbers(cases))
    where = f"CAST(n AS INTEGER) IN ({numbers})"
    spec = DiffSpec(
        key=together.key(cases), include_columns=("n", *together.columns_of(cases, "c")), algorithm=algorithm
    )
    rows: list[dict[str, Any]] = []
    result = places.compare(
        (source, f"s_{together.name}"), (target, f"t_{together.name}"), spec, (where, where),
        on_rows=lambda batch: rows.extend(batch.to_pylist()),
    )  # fmt: skip
    return result, rows


def check(together: Together, cases: list[Case], result: DiffResult, rows: list[dict[str, Any]]) -> None:
    found = Counter((case_of(row), row["side"]) for row in rows)
    expected = Counter(
        {(case.name, side): n for case in cases for side, n in zip(SIDES, case.expected, strict=True) if n}
    )
    assert found == expected, [
        row for row in rows if found[case_of(row), row["side"]] != expected[case_of(row), row["side"]]
    ]
    totals = [sum(case.expected[side] for case in cases) for side in range(3)]
    assert [result.values.rows_with_differences, *result.rows_only] == totals
    for side in (0, 1):
        assert result.pks.nulls[side] == sum(case.nulls[side] for case in cases)
        assert result.pks.dupes[side] == sum(case.dupes[side] for case in cases)
        assert result.pks.total_rows[side] == result.values.total_rows + result.rows_only[side]
