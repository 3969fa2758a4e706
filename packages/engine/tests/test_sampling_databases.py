"""Every database draws the keys that plain Python draws, and a sampled comparison is one of their rows."""

from __future__ import annotations

import datetime as dt
import random
import string
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, FileRef, Sampling, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.planner import choose_comparator
from twofold_engine.result import Estimate
from twofold_engine.sql.drawing import cut_of

from .oracle import DifferingRow, Leniency, compare, is_drawn, key_text
from .stores import Store
from .strategies import KINDS, Case, Kind, Side, cases
from .test_properties import (
    EXAMPLES,
    LIMITS,
    PAIRINGS,
    Pairing,
    differing_row,
    expected_numbers,
    numbers_of,
    refused,
    stores,
    thorough,
)

__all__ = ["stores"]

Stores = Callable[[str], Store]
NO_FLOATS = {"mariadb", "keyed mariadb"}
"""Stores that cannot write a float without an exponent: with such a key everything is compared."""
RATIOS = (0.05, 0.3, 0.5, 0.8)


# --- which keys


def many(kind: Kind, count: int = 300) -> list[Any]:
    """Values of a kind from all over its range; the same in every run."""
    chance = random.Random(kind.name)

    def one() -> Any:
        match kind.family:
            case "integer":
                bound = 2**31 - 1 if kind.name == "integer" else 2**63 - 1
                return chance.randint(-bound, bound) >> chance.randint(0, 30)
            case "decimal":
                return Decimal(chance.randint(-(10**14), 10**14)).scaleb(-chance.randint(0, 4))
            case "float":
                return chance.uniform(-1, 1) * 10.0 ** chance.randint(-20, 22)
            case "boolean":
                return chance.random() < 0.5
            case "binary":
                return chance.randbytes(chance.randint(0, 9))
            case "uuid":
                return uuid.UUID(int=chance.getrandbits(128), version=4)
            case "date":
                return dt.date.fromordinal(chance.randint(1, dt.date.max.toordinal()))
            case "time":
                return (
                    dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
                    + dt.timedelta(microseconds=chance.randrange(10**10))
                ).time()
            case "timestamp" | "timestamptz":
                zone = dt.UTC if kind.family == "timestamptz" else None
                shift = dt.timedelta(
                    seconds=chance.randint(-(10**10), 10**10), microseconds=chance.randint(0, 9) * 10
                )
                return dt.datetime(1990, 1, 1, tzinfo=zone) + shift
            case _:
                letters = string.printable.strip() + "äßéΩ中😀 "
                return "x" + "".join(chance.choices(letters, k=chance.randint(0, 12))) + "x"

    return [*kind.values, *(one() for _ in range(count)), None]


def drawn(store: Store, place: tuple[str, str], peer: str, ratio: float) -> set[int] | None:
    """The ``n`` of the rows whose ``k0`` is drawn when it meets a column of family ``peer``."""
    with open_uri(place[0], limits=LIMITS) as database:
        session, relation = database.session, parse_relation(place[1])
        item = session.relation(database, relation)
        column = next(c for c in session.columns(database, relation) if c.name == "k0")
        partner = replace(
            column, family=peer, native_type=column.native_type if column.family == peer else "peer"
        )
        chosen = choose_comparator(column, partner)
        assert chosen is not None
        quote = session.dialect.quote
        condition = session.dialect.draws([(quote("k0"), column, chosen[0])], cut_of(ratio))
        if condition is None:
            return None
        return {
            int(row[0])
            for row in session.query(f"SELECT {quote('n')} FROM {item} WHERE {condition}", purpose="test")
        }


STORES = ("duckdb", "postgresql", "sqlite", "parquet", "csv", "mariadb")


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS.values() if kind.keyable], ids=lambda kind: kind.name
)
@pytest.mark.parametrize("name", STORES)
def test_every_database_draws_the_keys_that_plain_python_draws(stores: Stores, name: str, kind: Kind) -> None:
    store = stores(name)
    if kind.name not in store.kinds:
        assert name == "mariadb", "every other database holds every kind"
        return
    values = many(kind)
    side = Side(("k0", "n"), (kind, KINDS["integer"]), tuple((value, i) for i, value in enumerate(values)))
    place = store.put({"keys": side})["keys"]
    held = [row[0] for row in store.held(side).rows]
    found = drawn(store, place, kind.family, 0.4)
    if kind.family == "float" and name in NO_FLOATS:
        assert found is None
        return
    expected = {i for i, v in enumerate(held) if is_drawn([key_text(v, kind.family, kind.family)], 0.4)}
    assert found == expected
    assert kind.family == "boolean" or 0 < len(expected) < len(values)


PAIRS = [
    ("bigint", "decimal"), ("bigint", "float"), ("bigint", "boolean"), ("decimal", "float"),
    ("decimal", "boolean"), ("float", "boolean"), ("date", "timestamp"), ("uuid", "uuid_text"),
]  # fmt: skip


@pytest.mark.parametrize("name", ["duckdb", "postgresql", "sqlite", "mariadb"])
@pytest.mark.parametrize(("one", "other"), [*PAIRS, *((b, a) for a, b in PAIRS)])
def test_keys_of_two_types_are_drawn_alike(stores: Stores, name: str, one: str, other: str) -> None:
    store, kind, peer = stores(name), KINDS[one], KINDS[other]
    values = many(KINDS["uuid"]) if one == "uuid_text" else many(kind)
    shown = [str(v).upper() if one == "uuid_text" and v is not None else v for v in values]
    side = Side(("k0", "n"), (kind, KINDS["integer"]), tuple((value, i) for i, value in enumerate(shown)))
    place = store.put({"keys": side})["keys"]
    held = [row[0] for row in store.held(side).rows]
    found = drawn(store, place, peer.family, 0.4)
    if found is None:
        assert name in NO_FLOATS
        assert "float" in (one, other)
        return
    assert found == {i for i, v in enumerate(held) if is_drawn([key_text(v, kind.family, peer.family)], 0.4)}


def test_dates_beyond_pythons_calendar_are_drawn_alike(stores: Stores) -> None:
    """Years before 1 and after 9999, and the infinities, as PostgreSQL and DuckDB write them."""
    years = {"0044-03-15 01:02:03.5 BC": "0044-03-15 (BC) 01:02:03.5"}
    plain = ["12345-01-01 00:00:00.25", "infinity", "-infinity", "0001-01-01 00:00:00"]
    texts = {**years, **{text: text for text in plain}}
    for kind in ("timestamp", "timestamptz", "date"):
        found = []
        for name in ("postgresql", "duckdb"):
            store = stores(name)
            place = store.put({"keys": Side(("k0", "n"), (KINDS[kind], KINDS["integer"]), ())})["keys"]
            with open_uri(place[0], limits=LIMITS) as database:
                dialect, relation = database.session.dialect, parse_relation(place[1])
                column = database.columns(relation)[0]
                form = choose_comparator(column, column)
                assert form is not None
                written = []
                for theirs, ours in texts.items():
                    value = f"CAST('{theirs if name == 'postgresql' else ours}' AS TIMESTAMP)"
                    text = dialect.key_text(f"CAST({value} AS {column.native_type})", column, form[0])
                    written.append(database.session.query(f"SELECT {text} AS x", purpose="test")[0][0])
                found.append(written)
        assert found[0] == found[1], kind


# --- what a sampled comparison says


@pytest.mark.thorough
@pytest.mark.property
@pytest.mark.parametrize("name", PAIRINGS)
def test_a_sampled_comparison_is_one_of_the_drawn_rows(stores: Stores, name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)

    @settings(thorough, max_examples=max(8, EXAMPLES // 2))
    @given(cases(pairing.kinds, retype=False), st.sampled_from(RATIOS))
    def check(case: Case, ratio: float) -> None:
        case = replace(case, leniency=Leniency())  # rules are compared elsewhere
        note(repr(case))
        keys = case.source.kinds[: len(case.key)]
        floats = any(kind.family == "float" for kind in keys) and NO_FLOATS & {source, target}
        check_sampled(pairing, case, ratio, drawable=not floats)

    check()


def check_sampled(pairing: Pairing, case: Case, ratio: float, *, drawable: bool) -> None:
    source = pairing.source.held(case.source).table(dict(pairing.source.natives))
    target = pairing.target.held(case.target).table(dict(pairing.target.natives))
    question = case.question(one_database=pairing.one_database)
    answer = compare(source, target, replace(question, ratio=ratio))
    # Rows with a NULL key are in every sample: with nothing else in it, all are compared instead.
    used = drawable and answer.total_rows != (0, 0) and answer.compared_rows != answer.nulls
    if not used:
        answer = compare(source, target, question)
    places = pairing.load(case)
    refusing = refused(pairing, case)
    for algorithm in pairing.algorithms:
        if algorithm in refusing:
            continue
        result, rows = run(pairing, places, case, algorithm, Sampling(ratio=ratio, threshold=0))
        facts = result.coverage.sampling
        assert facts.used == used, facts.reason
        assert result.diff_stats()["sampled"] == used
        assert numbers_of(result) == expected_numbers(answer), algorithm
        assert rows == answer.differing, algorithm
        if used:
            assert (facts.rows, facts.ratio) == (answer.compared_rows, ratio)
            assert_estimates(result)
        live = not all(result.coverage.consistency.snapshots)  # what differs is read once more
        if algorithm is Algorithm.FETCH_AND_JOIN and not live:
            assert result.cost.rows_fetched == answer.compared_rows, "only the sample travels"


def assert_estimates(result: DiffResult) -> None:
    estimates, values = result.coverage.sampling.estimates, result.values
    assert estimates is not None
    assert estimates.rows_with_differences.value == values.rows_with_differences
    said: list[Estimate | None] = [
        estimates.rows_with_differences,
        *estimates.keys_only,
        *estimates.rows_only,
    ]
    assert [estimate.value for estimate in estimates.keys_only] == list(result.pks.exclusives)
    for estimate, seen in zip(estimates.rows_only, result.rows_only, strict=True):
        assert estimate is None or estimate.value == seen
    for stats in values.columns_diff_stats:
        assert stats.estimate is not None
        assert stats.estimate.value == stats.values_different
        said.append(stats.estimate)
    for estimate in said:
        if estimate is not None:
            assert estimate.value <= estimate.minimum <= estimate.estimate <= estimate.maximum
            assert estimate.confidence == 0.95


def run(
    pairing: Pairing,
    places: tuple[tuple[str, str], tuple[str, str]],
    case: Case,
    algorithm: Algorithm,
    sampling: Sampling,
) -> tuple[DiffResult, Counter[DifferingRow]]:
    rows: Counter[DifferingRow] = Counter()

    def collect(batch: Any) -> None:
        names = [field.name for field in batch.schema.field("source").type]
        rows.update(differing_row(row, names) for row in batch.to_pylist())

    spec = DiffSpec(
        key=case.key, include_columns=case.include, exclude_columns=case.exclude, column_mapping=case.mapping,
        algorithm=algorithm, compare_duplicates=case.compare_duplicates, sampling=sampling, sample_rows=5,
    )  # fmt: skip
    filters = [
        None if given is None else store.filter(given.sql)
        for store, given in ((pairing.source, case.where_source), (pairing.target, case.where_target))
    ]
    (source_uri, source_table), (target_uri, target_table) = places
    with open_uri(source_uri, limits=LIMITS) as source, open_uri(target_uri, limits=LIMITS) as target:
        result = diff(
            Dataset(source, parse_relation(source_table), filters[0]),
            Dataset(target, parse_relation(target_table), filters[1]),
            spec, limits=LIMITS, on_rows=collect,
        )  # fmt: skip
    return result, rows


def test_rows_with_a_null_key_are_all_compared(stores: Stores) -> None:
    """Of 2,000 rows 100 have a NULL in their key: all of those are in any sample, and count as they are."""
    kinds = (KINDS["integer"], KINDS["text"], KINDS["integer"])
    before = tuple((i, None if i % 20 == 0 else f"k{i}", i) for i in range(2_000))
    after = tuple((i, key, -i - 1 if key is None else i) for i, key, i in before)
    sides = [Side(("k0", "k1", "v"), kinds, rows) for rows in (before, after)]
    pairing = Pairing(stores("duckdb"), stores("postgresql"), (Algorithm.FETCH_AND_JOIN,))
    case = Case(sides[0], sides[1], ("k0", "k1"), (), (), (), None, None, compare_duplicates=True)
    result, rows = run(pairing, pairing.load(case), case, Algorithm.AUTO, Sampling(ratio=0.02, threshold=0))
    facts = result.coverage.sampling
    assert facts.estimates is not None
    assert result.pks.total_rows == (2_000, 2_000)
    assert result.pks.nulls == (100, 100)
    assert facts.rows is not None
    assert 100 < facts.rows[0] < 200
    said = facts.estimates.rows_with_differences
    assert (said.value, said.estimate, said.minimum) == (100, 100, 100)
    assert rows.total() == 100
    assert 100 < said.maximum < 400


def test_a_sample_without_a_row_is_never_taken_for_an_answer(stores: Stores) -> None:
    kinds = (KINDS["integer"], KINDS["integer"])
    sides = [Side(("k0", "v"), kinds, ((1, 1), (2, change))) for change in (2, 3)]
    pairing = Pairing(stores("duckdb"), stores("duckdb"), (Algorithm.JOIN,))
    case = Case(sides[0], sides[1], ("k0",), (), (), (), None, None, compare_duplicates=True)
    sampling = Sampling(ratio=1e-9, threshold=0)
    result, _ = run(pairing, pairing.load(case), case, Algorithm.JOIN, sampling)
    assert not result.coverage.sampling.used
    assert "no key fell into the sample" in result.coverage.sampling.reason
    assert result.values.rows_with_differences == 1


def test_rows_with_a_null_key_alone_are_not_a_sample(stores: Stores) -> None:
    """They are in every sample; when nothing else is, all is compared, and every row is told once."""
    kinds = (KINDS["integer"], KINDS["integer"])
    sides = [Side(("k0", "v"), kinds, ((None, change), (1, 1), (2, change))) for change in (2, 3)]
    for names, algorithm in ((("duckdb", "duckdb"), Algorithm.JOIN),
                             (("duckdb", "postgresql"), Algorithm.FETCH_AND_JOIN),
                             (("sqlite", "sqlite"), Algorithm.CHECKSUM)):  # fmt: skip
        pairing = Pairing(stores(names[0]), stores(names[1]), (algorithm,))
        case = Case(sides[0], sides[1], ("k0",), (), (), (), None, None, compare_duplicates=True)
        sampling = Sampling(ratio=1e-9, threshold=0)
        result, rows = run(pairing, pairing.load(case), case, algorithm, sampling)
        assert not result.coverage.sampling.used
        assert result.values.rows_with_differences == 2
        assert rows.total() == 2


def test_rows_with_a_null_key_are_shown_where_all_others_have_equal_sums(stores: Stores) -> None:
    """They alone are fetched then, beside a sample that was drawn: all are counted, and no estimate."""
    kinds = (KINDS["integer"], KINDS["text"])
    both = tuple((i, "x") for i in range(1, 1_001))
    sides = [Side(("k0", "v"), kinds, rows) for rows in ((*both, (None, "x")), both)]
    pairing = Pairing(stores("sqlite"), stores("sqlite"), (Algorithm.CHECKSUM,))
    case = Case(sides[0], sides[1], ("k0",), (), (), (), None, None, compare_duplicates=True)
    sampling = Sampling(ratio=0.5, threshold=0)
    result, rows = run(pairing, pairing.load(case), case, Algorithm.CHECKSUM, sampling)
    facts = result.coverage.sampling
    assert (facts.used, result.rows_only, len(result.rows), rows.total()) == (True, (1, 0), 1, 1)
    assert facts.estimates is not None
    said = facts.estimates.rows_only[0]
    assert said is not None
    assert (said.value, said.estimate, said.minimum) == (1, 1, 1)


@pytest.mark.parametrize(
    ("name", "threshold"), [("postgresql", 300_000), ("duckdb", 5_000_000), ("sqlite", 5_000_000)]
)
def test_each_database_has_its_threshold(stores: Stores, name: str, threshold: int) -> None:
    kinds = (KINDS["integer"], KINDS["integer"])
    side = Side(("k0", "v"), kinds, ((1, 1), (2, 2)))
    pairing = Pairing(stores(name), stores(name), (Algorithm.AUTO,))
    case = Case(side, side, ("k0",), (), (), (), None, None, compare_duplicates=True)
    result, _ = run(pairing, pairing.load(case), case, Algorithm.AUTO, Sampling(ratio=0.5))
    facts = result.coverage.sampling
    assert (facts.used, facts.threshold, facts.rows) == (False, threshold, None)
    assert f"fewer than the threshold of {threshold:,}" in facts.reason
    assert any(facts.reason in reason for reason in result.plan.reasons)


def test_a_key_that_databases_write_differently_is_compared_in_full(stores: Stores) -> None:
    kinds = (KINDS["json"], KINDS["integer"])
    side = Side(("k0", "v"), kinds, (({"a": 1}, 1), ({"a": 2}, 2)))
    pairing = Pairing(stores("postgresql"), stores("postgresql"), (Algorithm.AUTO,))
    case = Case(side, side, ("k0",), (), (), (), None, None, compare_duplicates=True)
    result, _ = run(pairing, pairing.load(case), case, Algorithm.AUTO, Sampling(ratio=0.5, threshold=0))
    assert not result.coverage.sampling.used
    assert "key column k0 differently" in result.coverage.sampling.reason


@pytest.mark.parametrize("kind", ["FLOAT", "DOUBLE"])
def test_a_text_beside_a_narrow_float_is_not_drawn(tmp_path: Path, kind: str) -> None:
    """The comparison reads it as a narrow float, whose digits as a double are others: 0.100000001490116."""
    rows = "\n".join(f"{i / 10},{i}" for i in range(1, 200))
    (tmp_path / "a.csv").write_text(f"k,v\n{rows}\n")
    duckdb.sql(
        f"COPY (SELECT CAST(i / 10 AS {kind}) AS k, i AS v FROM range(1, 200) r(i)) TO '{tmp_path}/b.parquet'"
    )
    with open_uri(f"csv:///{tmp_path}/a.csv") as one, open_uri(f"parquet:///{tmp_path}/b.parquet") as two:
        spec = DiffSpec(key=("k",), sampling=Sampling(ratio=0.5, threshold=0))
        sides = Dataset(one, FileRef()), Dataset(two, FileRef())
        results = [diff(sides[at], sides[1 - at], spec) for at in (0, 1)]
    for result in results:
        assert result.coverage.sampling.used is (kind == "DOUBLE")
        assert result.pks.exclusives == (0, 0)
        assert result.values.rows_with_differences == 0
