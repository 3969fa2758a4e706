"""Join, fetch_and_join and a plain Python comparison agree on any two small tables.

Every example is compared in every way the pair of databases allows, and each number, the result and the whole
set of differing rows must be the oracle's. ``TWOFOLD_EXAMPLES=5000`` runs that many examples of each
pair; a failure prints the blob that repeats it.
"""

from __future__ import annotations

import os
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, note, settings

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.errors import NotSupported
from twofold_engine.rules import EqualIf, Rules, Tolerance
from twofold_engine.types import Family

from .oracle import Answer, DifferingRow, Leniency, Near, compare, compared_pairs, match_columns
from .packing import pack
from .stores import (
    CSVStore,
    DuckDBStore,
    KeyedMariaDBStore,
    MariaDBStore,
    ParquetStore,
    PostgresStore,
    SQLiteStore,
    Store,
)
from .strategies import KINDS, Case, Side, cases

EXAMPLES = int(os.environ.get("TWOFOLD_EXAMPLES", "8"))
LIMITS = Limits(memory_bytes=128 * 1024**2, threads=1)

thorough = settings(
    max_examples=EXAMPLES, deadline=None, print_blob=True, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip
"""Chance is new in every run, and its seed is printed when something is found."""


@dataclass(frozen=True)
class Pairing:
    """Two stores that are compared, and how."""

    source: Store
    target: Store
    algorithms: tuple[Algorithm, ...]

    @property
    def one_database(self) -> bool:
        return self.source is self.target

    @property
    def hash_misses(self) -> Sequence[frozenset[str]]:
        """Families whose meeting these two cannot hash."""
        one_engine = self.source.engine == self.target.engine and self.source.hashes
        if one_engine:
            return self.source.join_misses
        misses = [frozenset(("json",)), frozenset(("json", "text"))]
        if {"mysql", "spark"} & {self.source.engine, self.target.engine}:
            misses.append(frozenset(("decimal", "float")))
        return misses

    @property
    def kinds(self) -> tuple[str, ...]:
        return tuple(kind for kind in self.source.kinds if kind in self.target.kinds)

    def load(self, case: Case) -> tuple[tuple[str, str], tuple[str, str]]:
        if self.source is self.target:
            places = self.source.put({"before": case.source, "after": case.target})
            return places["before"], places["after"]
        return self.source.put({"before": case.source})["before"], self.target.put({"after": case.target})[
            "after"
        ]


BOTH = (Algorithm.JOIN, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM)
FETCH = (Algorithm.AUTO, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM)

PAIRINGS = {
    "one DuckDB file": ("duckdb", "duckdb", BOTH),
    "two DuckDB files": ("duckdb", "another duckdb", BOTH),
    "one PostgreSQL": ("postgresql", "postgresql", BOTH),
    "one SQLite file": ("sqlite", "sqlite", BOTH),
    "DuckDB and PostgreSQL": ("duckdb", "postgresql", FETCH),
    "PostgreSQL and SQLite": ("postgresql", "sqlite", FETCH),
    "Parquet and DuckDB": ("parquet", "duckdb", BOTH),
    "CSV and PostgreSQL": ("csv", "postgresql", FETCH),
    "one MariaDB": ("mariadb", "mariadb", BOTH),
    "one MariaDB with keys": ("keyed mariadb", "keyed mariadb", (Algorithm.JOIN,)),
    "MariaDB and PostgreSQL": ("mariadb", "postgresql", FETCH),
    "DuckDB and MariaDB": ("duckdb", "mariadb", FETCH),
    "MariaDB and SQLite": ("mariadb", "sqlite", FETCH),
    "Parquet and MariaDB": ("parquet", "mariadb", FETCH),
    "CSV and MariaDB": ("csv", "mariadb", FETCH),
    "Parquet and PostgreSQL": ("parquet", "postgresql", FETCH),
    "DuckDB and SQLite": ("duckdb", "sqlite", FETCH),
    "SQLite and Parquet": ("sqlite", "parquet", FETCH),
    "CSV and DuckDB": ("csv", "duckdb", BOTH),
    "SQLite and CSV": ("sqlite", "csv", FETCH),
    "Parquet and CSV": ("parquet", "csv", BOTH),
}
SPARSE = {"Parquet and PostgreSQL", "DuckDB and SQLite", "SQLite and Parquet", "CSV and DuckDB",
          "SQLite and CSV", "Parquet and CSV", "Parquet and MariaDB", "CSV and MariaDB"}  # fmt: skip
"""Made of two halves that other pairs try as well: they get fewer examples."""


@pytest.fixture(scope="session")
def stores(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], Store]]:
    """Makes each store on first use, so that a server starts only where one is compared."""
    folder = tmp_path_factory.mktemp("stores")
    makers: dict[str, Callable[[], Store]] = {
        "duckdb": lambda: DuckDBStore(folder, "one"),
        "another duckdb": lambda: DuckDBStore(folder, "another"),
        "postgresql": lambda: PostgresStore(request.getfixturevalue("postgres")),
        "sqlite": lambda: SQLiteStore(folder),
        "parquet": lambda: ParquetStore(folder),
        "csv": lambda: CSVStore(folder),
        "mariadb": lambda: MariaDBStore(request.getfixturevalue("mariadb")),
        "keyed mariadb": lambda: KeyedMariaDBStore(request.getfixturevalue("mariadb")),
    }
    made: dict[str, Store] = {}

    def get(name: str) -> Store:
        if name not in made:
            made[name] = makers[name]()
        return made[name]

    yield get
    for store in made.values():
        store.close()


@pytest.mark.thorough
@pytest.mark.property
@pytest.mark.parametrize("name", PAIRINGS)
def test_every_algorithm_agrees_with_plain_python(stores: Callable[[str], Store], name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)

    @settings(thorough, max_examples=max(1, EXAMPLES // 3) if name in SPARSE else EXAMPLES)
    @given(cases(pairing.kinds, retype=pairing.source.typed and pairing.target.typed))
    def check(case: Case) -> None:
        note(repr(case))
        check_case(pairing, case)

    check()


def a_case(source: Side, target: Side) -> Case:
    """Compares everything by ``k0``."""
    return Case(source, target, ("k0",), (), (), (), None, None, compare_duplicates=True)


@pytest.mark.parametrize("name", ["PostgreSQL and SQLite", "DuckDB and PostgreSQL", "CSV and PostgreSQL"])
def test_a_negative_zero_in_the_key_is_zero(stores: Callable[[str], Store], name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    kinds = (KINDS["float"], KINDS["integer"])
    negative, plain = (Side(("k0", "n"), kinds, ((zero, 1), (1.5, 2))) for zero in (-0.0, 0.0))
    check_case(Pairing(stores(source), stores(target), algorithms), a_case(negative, plain))
    check_case(Pairing(stores(source), stores(target), algorithms), a_case(plain, negative))


def test_a_join_that_would_leave_a_column_out_is_refused(stores: Callable[[str], Store]) -> None:
    documents = Side(("k0", "v0"), (KINDS["integer"], KINDS["json"]), ((1, {"a": [None, True], "b": 1}),))
    texts = Side(("k0", "v0"), (KINDS["integer"], KINDS["json_text"]), ((1, "[]"),))
    server = stores("postgresql")
    check_case(Pairing(server, server, (*BOTH, Algorithm.AUTO)), a_case(documents, texts))


@pytest.mark.parametrize(
    "name", ["one MariaDB", "one PostgreSQL", "two DuckDB files", "MariaDB and PostgreSQL"]
)
def test_of_equal_copies_the_same_are_shown_by_every_algorithm(
    stores: Callable[[str], Store], name: str
) -> None:
    """One uuid in two spellings: the first cancels, the other is left over, whatever order rows come in."""
    source, target, algorithms = PAIRINGS[name]
    number, value, text = uuid.UUID(int=0xABCDEF), KINDS["uuid"], KINDS["uuid_text"]
    upper, lower = str(number).upper(), str(number)
    one = Side(("k0", "v0"), (KINDS["integer"], value), tuple((key, number) for key in range(40)))
    for spellings in ((upper, lower, upper), (lower, upper, lower)):
        rows = tuple((key, spelling) for key in range(40) for spelling in spellings)
        case = a_case(one, Side(("k0", "v0"), (KINDS["integer"], text), rows))
        check_case(Pairing(stores(source), stores(target), algorithms), case)


def refused(pairing: Pairing, case: Case) -> frozenset[Algorithm]:
    """Algorithms that would leave a column of the case out, and say so instead."""
    source = pairing.source.held(case.source).table(dict(pairing.source.natives))
    target = pairing.target.held(case.target).table(dict(pairing.target.natives))
    question = case.question(one_database=pairing.one_database)
    meetings = {frozenset((a.family, b.family)) for a, b in match_columns(source, target, question)[0]}
    found = set()
    if not meetings.isdisjoint(pairing.source.join_misses) or pairing.source.misses_a_rule(
        compared_pairs(source, target, question), question.leniency
    ):
        found.add(Algorithm.JOIN)
    if not meetings.isdisjoint(pairing.hash_misses):
        found.add(Algorithm.CHECKSUM)
    return frozenset(found)


def check_case(pairing: Pairing, case: Case) -> None:
    source = pairing.source.held(case.source).table(dict(pairing.source.natives))
    target = pairing.target.held(case.target).table(dict(pairing.target.natives))
    answer = compare(source, target, case.question(one_database=pairing.one_database))
    refusing = refused(pairing, case)
    places = pairing.load(case)
    filters = (
        case.where_source and pairing.source.filter(case.where_source.sql),
        case.where_target and pairing.target.filter(case.where_target.sql),
    )
    for algorithm in pairing.algorithms:
        if algorithm in refusing:
            with pytest.raises(NotSupported):
                run(places, case, algorithm, filters)
            continue
        result, rows = run(places, case, algorithm, filters)
        assert numbers_of(result) == expected_numbers(answer), algorithm
        assert rows == answer.differing, algorithm
        assert_identity(result, case.compare_duplicates)
        assert_samples(result, rows)


def run(
    places: tuple[tuple[str, str], tuple[str, str]],
    case: Case,
    algorithm: Algorithm,
    filters: tuple[str | None, str | None] = (None, None),
    limits: Limits | None = None,
    on: str = "",
) -> tuple[DiffResult, Counter[DifferingRow]]:
    limits = limits or LIMITS
    rows: Counter[DifferingRow] = Counter()

    def collect(batch: Any) -> None:
        names = [field.name for field in batch.schema.field("source").type]
        rows.update(differing_row(row, names) for row in batch.to_pylist())

    spec = DiffSpec(
        key=case.key, include_columns=case.include, exclude_columns=case.exclude, column_mapping=case.mapping,
        algorithm=algorithm, compare_duplicates=case.compare_duplicates, sample_rows=5,
        rules=rules_of(case.leniency), on=on,
    )  # fmt: skip
    (source_uri, source_table), (target_uri, target_table) = places
    with open_uri(source_uri, limits=limits) as source, open_uri(target_uri, limits=limits) as target:
        result = diff(
            Dataset(source, parse_relation(source_table), filters[0]),
            Dataset(target, parse_relation(target_table), filters[1]),
            spec, limits=limits, on_rows=collect,
        )  # fmt: skip
    return result, rows


def rules_of(given: Leniency) -> Rules:
    """The same in the engine's words."""

    def tolerance(near: Near | None) -> Tolerance | None:
        return None if near is None else Tolerance(near.value, near.mode)

    return Rules(
        tolerance=tolerance(given.tolerance),
        tolerances=tuple((name, Tolerance(near.value, near.mode)) for name, near in given.tolerances),
        float_tolerance=tolerance(given.float_tolerance),
        datetime_precision=given.precision,
        ignore_case=given.ignore_case,
        null_equals_empty=given.null_equals_empty,
        equal_if=tuple(
            EqualIf(rule.sql, rule.column, Family(rule.family) if rule.family else None)
            for rule in given.conditions
        ),
    )


def differing_row(row: dict[str, Any], names: list[str]) -> DifferingRow:
    def values(side: dict[str, Any] | None) -> tuple[str | None, ...] | None:
        return None if side is None else tuple(side[name] for name in names)

    columns = tuple(names[position] for position in row["changed"])
    return DifferingRow(
        row["side"], tuple(row["key"].values()), values(row["source"]), values(row["target"]), columns
    )


def numbers_of(result: DiffResult) -> dict[str, Any]:
    schema, pks, values = result.schema, result.pks, result.values
    return {
        "result": result.outcome.value,
        "total_rows": pks.total_rows,
        "nulls": pks.nulls,
        "dupes": pks.dupes,
        "exclusives": pks.exclusives,
        "distincts": pks.distincts,
        "rows_only": result.rows_only,
        "pairs": values.total_rows,
        "changed": values.rows_with_differences,
        "total_values": values.total_values,
        "values_with_differences": values.values_with_differences,
        "columns_with_differences": values.columns_with_differences,
        "compared_columns": values.compared_columns,
        "by_column": {
            stats.column_name: (stats.values_different, stats.match) for stats in values.columns_diff_stats
        },
        "columns_mismatched": schema.columns_mismatched,
        "column_type_differs": schema.column_type_differs,
        "column_type_mismatches": schema.column_type_mismatches,
        "column_reorders": schema.column_reorders,
        "column_counts": schema.column_counts,
        "exclusive_columns": schema.exclusive_columns,
        "rules": tuple((rule.column, rule.kind) for rule in result.coverage.rules),
    }


def expected_numbers(answer: Answer) -> dict[str, Any]:
    pairs, different = answer.equal + answer.changed, answer.values_different

    def match(count: int) -> float:
        return 100 * (1 - count / pairs) if pairs else 100

    return {
        "result": answer.result,
        "total_rows": answer.total_rows,
        "nulls": answer.nulls,
        "dupes": answer.dupes,
        "exclusives": answer.exclusives,
        "distincts": answer.distincts,
        "rows_only": answer.rows_only,
        "pairs": pairs,
        "changed": answer.changed,
        "total_values": pairs * len(answer.compared),
        "values_with_differences": sum(different.values()),
        "columns_with_differences": sum(count > 0 for count in different.values()),
        "compared_columns": len(answer.compared),
        "by_column": {name: (count, pytest.approx(match(count))) for name, count in different.items()},
        "columns_mismatched": answer.columns_mismatched,
        "column_type_differs": answer.column_type_differs,
        "column_type_mismatches": len(answer.column_type_differs),
        "column_reorders": answer.column_reorders,
        "column_counts": answer.column_counts,
        "exclusive_columns": answer.exclusive_columns,
        "rules": answer.rules,
    }


def assert_identity(result: DiffResult, compare_duplicates: bool) -> None:
    """rows = equal + changed + rows only, on each side; without duplicates it bounds them."""
    for rows, only in zip(result.pks.total_rows, result.rows_only, strict=True):
        explained = result.values.total_rows + only
        assert rows == explained if compare_duplicates else rows >= explained


def assert_samples(result: DiffResult, rows: Counter[DifferingRow]) -> None:
    """The result's own rows are some of those that were streamed, never more than asked for."""
    names = [stats.column_name for stats in result.values.columns_diff_stats]
    shown = Counter(
        differing_row({**row.to_dict(), "changed": [names.index(name) for name in row.columns]}, names)
        for row in result.rows
    )
    assert shown <= rows
    assert len(result.rows) == min(5, rows.total())


@pytest.mark.parametrize("name", PAIRINGS)
def test_rules_of_texts_hold_beside_uuids(stores: Callable[[str], Store], name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)
    kinds = [kind for kind in ("integer", "uuid", "uuid_text") if kind in pairing.kinds]
    leniency = Leniency(ignore_case=True, null_equals_empty=True)
    for seed in range(3):
        check_case(pairing, replace(pack(seed, 30, kinds), leniency=leniency))
