"""Spark, alone and beside every other database, agrees with a plain Python comparison.

An example costs seconds here, so few are drawn; a wide table with every value of every kind is compared too.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from twofold_engine import Algorithm

from ..stores import Store
from ..strategies import KINDS, Case, Side, cases
from ..test_properties import EXAMPLES, Pairing, a_case, check_case, thorough
from ..test_sampling_databases import RATIOS, check_sampled
from .spark_store import SparkStore

FEW = max(2, EXAMPLES // 8)
BOTH = (Algorithm.JOIN, Algorithm.FETCH_AND_JOIN)
FETCH = (Algorithm.FETCH_AND_JOIN,)
NAMES = ("duckdb", "postgresql", "mariadb", "sqlite", "csv")


def pairings(spark: SparkStore, others: dict[str, Store], name: str) -> list[Pairing]:
    if name == "spark":
        return [Pairing(spark, spark, BOTH)]
    return [Pairing(spark, others[name], FETCH), Pairing(others[name], spark, FETCH)]


@pytest.mark.slow
@pytest.mark.property
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", ["spark", *NAMES])
def test_every_algorithm_agrees_with_plain_python(
    spark_store: SparkStore, others: dict[str, Store], name: str
) -> None:
    for pairing in pairings(spark_store, others, name):

        @settings(thorough, max_examples=FEW)
        @given(cases(pairing.kinds, retype=pairing.source.typed and pairing.target.typed))
        def check(case: Case, pairing: Pairing = pairing) -> None:
            note(repr(case))
            check_case(pairing, case)

        check()


def wide(kinds: tuple[str, ...], shift: int, keys: range) -> Side:
    """Every value of every kind, and NULL, in a column each; ``shift`` says which stands in which row."""
    pools = [[*KINDS[name].values, None] for name in kinds]
    rows: list[tuple[Any, ...]] = [
        (key, *(pool[(key + (key % 3) * shift) % len(pool)] for pool in pools)) for key in keys
    ]
    names = ("k0", *(f"v{i}" for i in range(len(kinds))))
    return Side(names, (KINDS["integer"], *(KINDS[name] for name in kinds)), tuple(rows))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", ["spark", *NAMES])
def test_every_value_of_every_kind(spark_store: SparkStore, others: dict[str, Store], name: str) -> None:
    """A third of the rows is equal, in the others each cell met a neighbour; some rows stand alone."""
    for pairing in pairings(spark_store, others, name):
        check_case(pairing, a_case(wide(pairing.kinds, 0, range(60)), wide(pairing.kinds, 1, range(4, 64))))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("kind", [kind for kind in SparkStore.natives if KINDS[kind].keyable])
def test_every_kind_as_a_key(spark_store: SparkStore, kind: str) -> None:
    """With copies, NULLs, NaN and both zeros among the keys."""
    values = [*KINDS[kind].values, None]
    kinds = (KINDS[kind], KINDS["integer"])
    source = Side(("k0", "n"), kinds, tuple((value, i) for i, value in enumerate([*values, values[0]])))
    target = Side(("k0", "n"), kinds, tuple((value, i % 3) for i, value in enumerate(values[1:], start=1)))
    check_case(Pairing(spark_store, spark_store, (Algorithm.JOIN,)), a_case(source, target))


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("flipped", ["float", "bigint", "decimal", "binary", "timestamp", "time", "text"])
def test_one_flipped_cell_is_found(spark_store: SparkStore, others: dict[str, Store], flipped: str) -> None:
    kinds = tuple(kind for kind in SparkStore.natives if kind in others["duckdb"].kinds)
    before = wide(kinds, 0, range(40))
    position = 1 + kinds.index(flipped)
    rows = [list(row) for row in before.rows]
    pool = KINDS[flipped].values
    rows[17][position] = pool[1] if rows[17][position] != pool[1] else pool[3]
    after = Side(before.names, before.kinds, tuple(map(tuple, rows)))
    for pairing in (Pairing(spark_store, spark_store, BOTH), Pairing(others["duckdb"], spark_store, FETCH)):
        check_case(pairing, a_case(before, after))


@pytest.mark.slow
@pytest.mark.property
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("name", ["spark", "postgresql"])
def test_a_sampled_comparison_is_one_of_the_drawn_rows(
    spark_store: SparkStore, others: dict[str, Store], name: str
) -> None:
    pairing = pairings(spark_store, others, name)[0]

    @settings(thorough, max_examples=FEW)
    @given(cases(pairing.kinds, retype=False), st.sampled_from(RATIOS))
    def check(case: Case, ratio: float) -> None:
        note(repr(case))
        floats = any(kind.family == "float" for kind in case.source.kinds[: len(case.key)])
        check_sampled(pairing, case, ratio, drawable=not floats)

    check()
