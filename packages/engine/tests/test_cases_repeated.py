"""Twenty runs of every case give the same JSON to the byte, once the measured numbers are taken out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, DiffSpec, diff

from .case_places import LIMITS, Places
from .case_together import TOGETHER

TIMES = 20
ROWS = 25
"""Fewer than differ, so that the shares and what falls into them are part of the answer."""
RUNS = [
    ("duckdb", "duckdb", Algorithm.JOIN),
    ("duckdb", "csv", Algorithm.FETCH_AND_JOIN),
    ("postgresql", "postgresql", Algorithm.JOIN),
    ("postgresql", "mariadb", Algorithm.CHECKSUM),
    ("mariadb", "mariadb", Algorithm.JOIN),
    ("sqlite", "sqlite", Algorithm.JOIN),
    ("sqlite", "parquet", Algorithm.CHECKSUM),
]


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("repeated"), postgres, mariadb)
    for kind in {kind for one, other, _ in RUNS for kind in (one, other)}:
        tables = list(TOGETHER[0].tables(kind))
        made.load(kind, tables)
        # Else they come up between two runs, which then ask other statements.
        made.renew_statistics(kind, tables)
    yield made
    made.close()


def without_measurements(found: dict[str, Any]) -> str:
    """Seconds are measured; everything else, the statements and their order too, is the answer."""
    cost = found["cost"]
    cost.pop("seconds")
    for query in cost["queries"]:
        query.pop("seconds")
    return json.dumps(found)


@pytest.mark.thorough
@pytest.mark.parametrize(("source", "target", "algorithm"), RUNS)
def test_twenty_runs_say_the_same_to_the_byte(
    places: Places, source: str, target: str, algorithm: Algorithm
) -> None:
    together = TOGETHER[0]
    refused = algorithm is Algorithm.CHECKSUM
    cases = [
        case
        for case in together.cases
        if (source, target) in case.pairs()
        and source not in case.not_joined
        and not (refused and case.unhashed)
    ]
    where = f"CAST(n AS INTEGER) IN ({', '.join(map(str, together.numbers(cases)))})"
    spec = DiffSpec(
        key=together.key(cases), include_columns=("n", *together.columns_of(cases, "c")),
        algorithm=algorithm, sample_rows=ROWS,
    )  # fmt: skip
    sides = places.dataset(source, "s_by_number", where), places.dataset(target, "t_by_number", where)
    threads = replace(LIMITS, threads=2)
    first = without_measurements(diff(*sides, spec, limits=threads).to_dict())
    assert json.loads(first)["result"] == "different"
    assert len(json.loads(first)["rows"]) == ROWS
    for _ in range(TIMES - 1):
        assert without_measurements(diff(*sides, spec, limits=threads).to_dict()) == first
