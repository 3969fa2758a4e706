"""Changes, timelines and profiles agree with plain Python on any two small tables, however compared."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.result_insights import TimeUnit

from .oracle import compare
from .oracle_insights import UNITS, changes_of, check_profiles, time_columns, timeline_of
from .stores import Store
from .strategies import Case, cases
from .test_properties import EXAMPLES, LIMITS, PAIRINGS, Pairing, refused, rules_of, stores, thorough

__all__ = ["stores"]

TIMED = {
    "one DuckDB file", "two DuckDB files", "one PostgreSQL", "one SQLite file", "one MariaDB",
    "one MariaDB with keys", "DuckDB and PostgreSQL", "PostgreSQL and SQLite", "MariaDB and PostgreSQL",
    "DuckDB and MariaDB", "MariaDB and SQLite", "CSV and PostgreSQL", "Parquet and DuckDB",
}  # fmt: skip
"""Pairings that together have each database on each side, and each way of comparing."""


@pytest.mark.thorough
@pytest.mark.property
@pytest.mark.parametrize("name", sorted(TIMED))
def test_insights_are_those_of_plain_python(stores: Callable[[str], Store], name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)
    likely = [kind for kind in pairing.kinds if kind in ("date", "timestamp", "timestamptz")]
    kinds = (*pairing.kinds, *likely, *likely)

    @settings(thorough, max_examples=EXAMPLES)
    @given(
        cases(kinds, retype=pairing.source.typed and pairing.target.typed),
        st.sampled_from([None, None, *UNITS]),
        st.data(),
    )
    def check(case: Case, unit: str | None, data: Any) -> None:
        note(repr(case))
        check_insights(pairing, case, unit, lambda names: data.draw(st.sampled_from(names)))

    check()


def check_insights(
    pairing: Pairing, case: Case, unit: str | None, choose: Callable[[list[str]], str]
) -> None:
    source = pairing.source.held(case.source).table(dict(pairing.source.natives))
    target = pairing.target.held(case.target).table(dict(pairing.target.natives))
    question = case.question(one_database=pairing.one_database)
    answer = compare(source, target, question)
    names = time_columns(source, target, question, answer)
    column = choose(names) if names else None
    places = pairing.load(case)
    filters = (
        pairing.source.filter(case.where_source.sql) if case.where_source else None,
        pairing.target.filter(case.where_target.sql) if case.where_target else None,
    )
    expected = changes_of(answer)
    timeline = timeline_of(source, target, question, answer, column, unit) if column else None
    for algorithm in set(pairing.algorithms) - refused(pairing, case):
        result = insights(places, case, algorithm, filters, column, unit if column else None)
        found = result.insights.to_dict()
        assert found["changes"] == expected, algorithm
        here = result.plan.algorithm == Algorithm.FETCH_AND_JOIN
        engines = pairing.source.engine, pairing.target.engine
        drops = [{"json"} if engine == "mysql" and not here else set() for engine in engines]
        check_profiles(found["profiles"], source, target, question, answer, drops)
        if timeline is not None:
            said = found["timeline"].pop("note")
            assert found["timeline"] == timeline, (algorithm, said)
        else:
            assert found["timeline"] is None


def insights(
    places: tuple[tuple[str, str], tuple[str, str]],
    case: Case,
    algorithm: Algorithm,
    filters: tuple[str | None, str | None],
    column: str | None,
    unit: str | None,
) -> DiffResult:
    spec = DiffSpec(
        key=case.key, include_columns=case.include, exclude_columns=case.exclude, column_mapping=case.mapping,
        algorithm=algorithm, compare_duplicates=case.compare_duplicates, sample_rows=1,
        rules=rules_of(case.leniency), profiles=True, frequent_changes=True, time_column=column,
        time_unit=TimeUnit(unit) if unit else None,
    )  # fmt: skip
    (source_uri, source_table), (target_uri, target_table) = places
    with open_uri(source_uri, limits=LIMITS) as source, open_uri(target_uri, limits=LIMITS) as target:
        return diff(
            Dataset(source, parse_relation(source_table), filters[0]),
            Dataset(target, parse_relation(target_table), filters[1]),
            spec, limits=LIMITS,
        )  # fmt: skip
