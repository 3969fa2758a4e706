"""One flipped cell in a random table is found by every algorithm in every pair, and nothing else is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import assume, given, note, settings
from hypothesis import strategies as st

from twofold_engine import Algorithm
from twofold_engine.errors import NotSupported

from .oracle import Row, canonical
from .stores import Store
from .strategies import KINDS, Case, Kind, Side
from .test_properties import EXAMPLES, PAIRINGS, Pairing, run, stores, thorough

__all__ = ["stores"]


@dataclass(frozen=True)
class Flip:
    """A table, and the same with one cell of another value."""

    case: Case
    column: str
    in_key: bool


def held(store: Store, value: Any, kind: Kind) -> Any:
    """What one value counts as, once the store keeps it."""
    kept = store.held(Side(("c",), (kind,), ((value,),))).rows[0][0]
    return canonical(kept, kind.family, kind.family)


def usable(pairing: Pairing, kind: Kind) -> list[Any]:
    """The values that both stores keep alike, each once."""
    found = {}
    for value in (*kind.values, None):
        one, other = held(pairing.source, value, kind), held(pairing.target, value, kind)
        if one == other:
            found.setdefault(repr(one), value)
    return list(found.values())


@st.composite
def flips(draw: st.DrawFn, pairing: Pairing) -> Flip:
    """Up to three key columns without copies, up to four others, up to forty rows."""
    pools = {name: usable(pairing, KINDS[name]) for name in pairing.kinds}
    keyable = [name for name in pools if KINDS[name].keyable and len(pools[name]) > 2]
    keys = draw(st.lists(st.sampled_from(keyable), min_size=1, max_size=3))
    values = draw(st.lists(st.sampled_from([name for name in pools if len(pools[name]) > 1]), max_size=4))
    kinds = [*keys, *values]
    drawn = draw(
        st.lists(st.tuples(*(st.sampled_from(pools[name]) for name in kinds)), min_size=1, max_size=40)
    )
    rows: list[Row] = list({repr(row[: len(keys)]): row for row in drawn}.values())
    position = draw(st.integers(0, len(rows) - 1))
    column = draw(st.integers(0, len(kinds) - 1))
    flipped = list(rows[position])
    others = [value for value in pools[kinds[column]] if repr(value) != repr(flipped[column])]
    flipped[column] = draw(st.sampled_from(others))
    in_key = column < len(keys)
    taken = {repr(row[: len(keys)]) for row in rows}
    assume(not in_key or repr(tuple(flipped[: len(keys)])) not in taken)
    names = tuple([f"k{i}" for i in range(len(keys))] + [f"v{i}" for i in range(len(values))])
    side = Side(names, tuple(KINDS[name] for name in kinds), tuple(rows))
    other = replace(side, rows=(*rows[:position], tuple(flipped), *rows[position + 1 :]))
    case = Case(side, other, names[: len(keys)], (), (), (), None, None, compare_duplicates=True)
    return Flip(case, names[column], in_key)


@pytest.mark.thorough
@pytest.mark.property
@pytest.mark.parametrize("name", PAIRINGS)
def test_one_flipped_cell_is_found_and_nothing_else(stores: Callable[[str], Store], name: str) -> None:
    source, target, algorithms = PAIRINGS[name]
    pairing = Pairing(stores(source), stores(target), algorithms)

    @settings(thorough, max_examples=max(1, EXAMPLES // 5))
    @given(flips(pairing))
    def check(flip: Flip) -> None:
        note(repr(flip))
        places = pairing.load(flip.case)
        for algorithm in pairing.algorithms:
            try:
                result, rows = run(places, flip.case, algorithm)
            except NotSupported:
                assert refuses(pairing, flip.case, algorithm)
                continue
            assert not refuses(pairing, flip.case, algorithm)
            found = (result.values.rows_with_differences, *result.rows_only)
            assert found == ((0, 1, 1) if flip.in_key else (1, 0, 0)), algorithm
            sides = sorted(row.side for row in rows)
            assert sides == (["source", "target"] if flip.in_key else ["changed"])
            assert all(row.columns == (() if flip.in_key else (flip.column,)) for row in rows)
            assert result.pks.total_rows == (len(flip.case.source.rows),) * 2

    check()


def refuses(pairing: Pairing, case: Case, algorithm: Algorithm) -> bool:
    """Whether a column's family is one that the algorithm says it cannot compare there."""
    misses = {Algorithm.JOIN: pairing.source.join_misses, Algorithm.CHECKSUM: pairing.hash_misses}
    families = {frozenset((kind.family,)) for kind in case.source.kinds}
    return not families.isdisjoint(misses.get(algorithm, ()))
