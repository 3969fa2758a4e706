"""Spark, alone and beside every other database, agrees with a plain Python comparison.

A comparison costs seconds here, so pairs of tables come in packs (``packing``), and values of every kind in
one wide table. ``TWOFOLD_EXAMPLES`` draws more packs; a failure names the seed of its pack.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from twofold_engine import Algorithm
from twofold_engine.databases import _spark_engine

from ..packing import pack
from ..stores import Store
from ..strategies import KINDS, Side
from ..test_packs import SEED
from ..test_properties import BOTH, EXAMPLES, Pairing, a_case, check_case, run
from ..test_sampling_databases import check_sampled
from .spark_store import SparkStore

PACKS = max(1, EXAMPLES // 8)
PAIRS = 60
"""In a pack."""
FETCH = (Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM)
NAMES = ("duckdb", "postgresql", "mariadb", "sqlite", "csv")
INTERPRETED = {"spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN",
               "spark.sql.adaptive.enabled": "false"}  # fmt: skip
"""Compiling and planning anew takes longer than running on so few rows. What Spark does otherwise is seen
here where it meets itself in every value of every kind."""


@pytest.fixture
def interpreted() -> Iterator[None]:
    _spark_engine.SETTINGS.update(INTERPRETED)
    yield
    for name in INTERPRETED:
        del _spark_engine.SETTINGS[name]


def pairings(spark: SparkStore, others: dict[str, Store], name: str) -> list[Pairing]:
    if name == "spark":
        return [Pairing(spark, spark, BOTH)]
    return [Pairing(spark, others[name], FETCH), Pairing(others[name], spark, FETCH)]


@pytest.mark.slow
@pytest.mark.property
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("name", ["spark", *NAMES])
def test_every_algorithm_agrees_with_plain_python(
    spark_store: SparkStore, others: dict[str, Store], name: str
) -> None:
    chance = random.Random(f"{SEED} {name}")
    for pairing in pairings(spark_store, others, name):
        retype = pairing.source.typed and pairing.target.typed
        for _ in range(PACKS):
            seed = chance.randrange(2**53)
            print(f"TWOFOLD_SEED={SEED}: pack({seed}, {PAIRS}, {pairing.kinds}, retype={retype})")
            check_case(pairing, pack(seed, PAIRS, pairing.kinds, retype=retype))


def wide(kinds: tuple[str, ...], shift: int, keys: range) -> Side:
    """Every value of every kind, and NULL, in a column each; ``shift`` says which stands in which row."""
    pools = [[*KINDS[name].values, None] for name in kinds]
    rows: list[tuple[Any, ...]] = [
        (key, *(pool[(key + (key % 3) * shift) % len(pool)] for pool in pools)) for key in keys
    ]
    names = ("k0", *(f"v{i}" for i in range(len(kinds))))
    return Side(names, (KINDS["integer"], *(KINDS[name] for name in kinds)), tuple(rows))


def check_wide(pairing: Pairing) -> None:
    """A third of the rows is equal, in the others each cell met a neighbour; some rows stand alone."""
    check_case(pairing, a_case(wide(pairing.kinds, 0, range(60)), wide(pairing.kinds, 1, range(4, 64))))


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_every_value_of_every_kind_in_spark_alone(spark_store: SparkStore) -> None:
    check_wide(Pairing(spark_store, spark_store, BOTH))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("name", NAMES)
def test_every_value_of_every_kind(spark_store: SparkStore, others: dict[str, Store], name: str) -> None:
    for pairing in pairings(spark_store, others, name):
        check_wide(pairing)


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("kind", [kind for kind in SparkStore.natives if KINDS[kind].keyable])
def test_every_kind_as_a_key(spark_store: SparkStore, kind: str) -> None:
    """With copies, NULLs, NaN and both zeros among the keys."""
    values = [*KINDS[kind].values, None]
    kinds = (KINDS[kind], KINDS["integer"])
    source = Side(("k0", "n"), kinds, tuple((value, i) for i, value in enumerate([*values, values[0]])))
    target = Side(("k0", "n"), kinds, tuple((value, i % 3) for i, value in enumerate(values[1:], start=1)))
    algorithms = (Algorithm.JOIN, Algorithm.CHECKSUM)
    check_case(Pairing(spark_store, spark_store, algorithms), a_case(source, target))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("name", ["spark", "duckdb", "postgresql"])
def test_flipped_cells_are_found_and_nothing_else(
    spark_store: SparkStore, others: dict[str, Store], name: str
) -> None:
    """One cell of each column in thousands of rows: most of them are alone in a bucket of a checksum."""
    pairing = pairings(spark_store, others, name)[0]
    before = wide(pairing.kinds, 0, range(10_000))
    rows = list(before.rows)
    flipped = {}
    for position, kind in enumerate(pairing.kinds, start=1):
        number, pool = 131 + 701 * position, KINDS[kind].values
        row = list(rows[number])
        row[position] = next(value for value in pool if value != row[position])
        rows[number] = tuple(row)
        flipped[number] = f"v{position - 1}"
    case = a_case(before, Side(before.names, before.kinds, tuple(rows)))
    places = pairing.load(case)
    for algorithm in pairing.algorithms:
        result, found = run(places, case, algorithm)
        assert {int(row.key[0] or ""): row.columns for row in found} == {
            number: (column,) for number, column in flipped.items()
        }
        assert (result.values.rows_with_differences, result.rows_only) == (len(flipped), (0, 0))
        if algorithm is Algorithm.CHECKSUM:
            assert 0 < max(result.cost.rows_fetched) < len(rows) / 2, "the sums told where to look"


@pytest.mark.slow
@pytest.mark.property
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("interpreted")
@pytest.mark.parametrize("name", ["spark", "postgresql"])
def test_a_sampled_comparison_is_one_of_the_drawn_rows(
    spark_store: SparkStore, others: dict[str, Store], name: str
) -> None:
    pairing = pairings(spark_store, others, name)[0]
    chance = random.Random(f"{SEED} sampled {name}")
    for ratio in (0.3, 0.8):
        seed = chance.randrange(2**53)
        print(f"TWOFOLD_SEED={SEED}: pack({seed}, {PAIRS}, {pairing.kinds}, retype=False), {ratio}")
        case = pack(seed, PAIRS, pairing.kinds, retype=False)
        floats = any(kind.family == "float" for kind in case.source.kinds[: len(case.key)])
        check_sampled(pairing, case, ratio, drawable=not floats)
