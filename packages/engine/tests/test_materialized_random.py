"""Random tables: what is written as tables and read back are the rows that the comparison told, value by
value, and the keys that occur more than once are those of the tables.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from twofold_engine import Algorithm, Dataset, Destination, DiffSpec, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.materialized import DUPLICATES, EXCLUSIVES, VALUES, MaterializedTable

from .stores import Store
from .strategies import Case, cases
from .test_materialized import Place, duckdb_place, mariadb_place, postgres_place, sqlite_place
from .test_properties import EXAMPLES, LIMITS, stores, thorough

__all__ = ["stores"]

ROUTES = (("duckdb", "postgresql"), ("postgresql", "mariadb"), ("mariadb", "sqlite"), ("sqlite", "duckdb"))
"""Where the tables are compared, and where the results go: each database once on either end."""
Cells = tuple[str | None, ...]


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Callable[[str], Place]:
    folder: Path = tmp_path_factory.mktemp("results")
    makers: dict[str, Callable[[], Place]] = {
        "duckdb": lambda: duckdb_place(folder),
        "sqlite": lambda: sqlite_place(folder),
        "postgresql": lambda: postgres_place(request.getfixturevalue("postgres")),
        "mariadb": lambda: mariadb_place(request.getfixturevalue("mariadb")),
    }
    return lambda name: makers[name]()


@pytest.mark.property
@pytest.mark.parametrize("route", ROUTES, ids=" to ".join)
def test_what_is_written_is_what_was_told(
    stores: Callable[[str], Store], places: Callable[[str], Place], route: tuple[str, str]
) -> None:
    store, place = stores(route[0]), places(route[1])
    kinds = store.kinds
    owned: set[tuple[str, ...]] = set()

    @settings(thorough, max_examples=EXAMPLES)
    @given(cases(kinds, retype=False), st.sampled_from([Algorithm.AUTO, Algorithm.FETCH_AND_JOIN]))
    def check(case: Case, algorithm: Algorithm) -> None:
        note(repr(case))
        check_one(store, place, case, algorithm, owned)

    check()


def check_one(
    store: Store, place: Place, case: Case, algorithm: Algorithm, owned: set[tuple[str, ...]]
) -> None:
    names = store.put({"s": store.held(case.source), "t": store.held(case.target)})
    told: list[dict[str, Any]] = []
    spec = DiffSpec(
        key=case.key, include_columns=case.include, exclude_columns=case.exclude, column_mapping=case.mapping,
        algorithm=algorithm, compare_duplicates=case.compare_duplicates,
    )  # fmt: skip
    (source_uri, source_table), (target_uri, target_table) = names["s"], names["t"]
    with (
        open_uri(source_uri, limits=LIMITS) as source,
        open_uri(target_uri, limits=LIMITS) as target,
        open_uri(place.uri, limits=LIMITS) as other,
    ):
        result = diff(
            Dataset(source, parse_relation(source_table)),
            Dataset(target, parse_relation(target_table)),
            spec,
            limits=LIMITS,
            on_rows=lambda batch: told.extend(batch.to_pylist()),
            materialize=Destination(
                other, place.ref, "twofold_diff_1", frozenset(owned),
                lambda claims: owned.update(claim.path for claim in claims),
            ),
        )  # fmt: skip
    found = result.materialized
    assert found is not None
    assert (found.reason, found.notes) == ("", ()), found
    tables = {table.kind: table for table in found.tables}
    wanted = wanted_rows(told)
    assert {kind for kind, rows in wanted.items() if rows} == set(tables) - set(DUPLICATES)
    for kind, rows in wanted.items():
        if rows:
            assert cells(place, tables[kind]) == rows, kind
    for side, kind in enumerate(DUPLICATES):
        copies = [int(row[-1] or 0) for row in cells(place, tables[kind])] if kind in tables else []
        assert sum(copies) == result.pks.dupes[side]
        assert all(number > 1 for number in copies)


def wanted_rows(told: list[dict[str, Any]]) -> dict[str, Counter[Cells]]:
    """Per table the rows that must be in it, as ``on_rows`` told them."""
    wanted: dict[str, Counter[Cells]] = {kind: Counter() for kind in (VALUES, *EXCLUSIVES)}
    for row in told:
        key = tuple(row["key"].values())
        if row["side"] == "changed":
            names = list(row["source"])
            differing = json.dumps([names[i] for i in row["changed"]], ensure_ascii=False)
            pairs = zip(row["source"].values(), row["target"].values(), strict=True)
            wanted[VALUES][(*key, differing, *(value for pair in pairs for value in pair))] += 1
        else:
            wanted[f"exclusives_{row['side']}"][(*key, *row[row["side"]].values())] += 1
    return wanted


def cells(place: Place, table: MaterializedTable) -> Counter[Cells]:
    return Counter(tuple(row.values()) for row in place.rows(table))
