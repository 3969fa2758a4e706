"""Every value of a type beside every other of it, in one database: each way finds the same ones different.

A database's own = is no judge of that, for it may know two spellings of one value, or none.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, TableRef, diff
from twofold_engine.databases.natives import NativeType
from twofold_engine.planner import choose_comparator

from .test_ranges import SMALL, always, sifted
from .type_matrix import meaning
from .type_stores import DuckDBTypes, PostgresTypes, TypeStore

__all__ = ["always"]

MOST_VALUES, LEAST_ROWS = 16, 100
ALIKE: Mapping[str, tuple[str, ...]] = {
    "box": ("(2,2),(0,0)", "(4,1),(0,0)"), "circle": ("<(0,0),1>", "<(5,5),1>"),
    "lseg": ("[(0,0),(1,1)]", "[(1,1),(0,0)]"), "path": ("((0,0),(1,1))", "((0,0),(2,2))"),
    "interval": ("1 month", "30 days", "720 hours"), "numeric": ("1.0", "1.00"),
    "INTERVAL": ("1 month", "30 days", "720 hours"), "MAP(VARCHAR, INTEGER)": ("{a=1, b=2}", "{b=2, a=1}"),
    "TIME WITH TIME ZONE": ("12:00:00+01", "11:00:00+00"),
}  # fmt: skip
"""Values that the database itself may hold to be equal, or to be different, by the type's declaration."""

Values = dict[str, str]
"""SQL of a value → what the database returns of it, in the normal form."""


@pytest.fixture(params=["duckdb", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[TypeStore]:
    if request.param == "duckdb":
        made: TypeStore = DuckDBTypes(tmp_path)
    else:
        made = PostgresTypes(request.getfixturevalue("postgres"))
    made.prepare()
    yield made
    made.close()


def values_of(store: TypeStore, native: NativeType) -> Values:
    alike = [store.raw(text, native) for text in ALIKE.get(native.declaration, ())]
    known = [store.constant(shown, native) for shown in store.held(native)[:MOST_VALUES]]
    return store.try_out(native, [*alike, *known])


class Sheet:
    """Two tables with a column per type, and in its rows every pair of its values, again and again."""

    def __init__(self, store: TypeStore, types: Sequence[NativeType], number: int) -> None:
        self.store, self.types = store, types
        values = [values_of(store, native) for native in types]
        self.pairs = [list(itertools.product(found, repeat=2)) for found in values]
        self.names = [f"{side}{number}" for side in ("own", "other")]
        rows = range(max(LEAST_ROWS, *map(len, self.pairs)))
        for side, name in enumerate(self.names):
            store.make(name, types, [[found[i % len(found)][side] for found in self.pairs] for i in rows])
        self.differing = [
            {i for i in rows if self._differ(native, found, *pairs[i % len(pairs)])}
            for native, found, pairs in zip(types, values, self.pairs, strict=True)
        ]

    def _differ(self, native: NativeType, found: Values, one: str, other: str) -> bool:
        column = self.store.column(native)
        chosen = choose_comparator(column, column)
        assert chosen is not None
        return meaning(found[one], native, chosen[0]) != meaning(found[other], native, chosen[0])

    def wrong(self, algorithm: Algorithm, limits: Limits, *, in_ranges: bool) -> list[str]:
        with self.store.open() as database:
            sides = [Dataset(database, TableRef((name,))) for name in self.names]
            result = diff(*sides, DiffSpec(key=("id",), algorithm=algorithm), limits=limits)
        assert (sifted(result) > 0) is in_ranges
        found = [column.values_different for column in result.values.columns_diff_stats]
        counted = list(zip(self.types, found, map(len, self.differing), strict=True))
        rows = len(set().union(*self.differing))
        wrong = [f"{native.declaration}: {n} of {right}" for native, n, right in counted if n != right]
        return wrong + [f"rows: {result.values.rows_with_differences} of {rows}"] * (
            result.values.rows_with_differences != rows
        )


def test_every_value_beside_every_other(store: TypeStore, always: Counter[str]) -> None:
    types = [native for native in store.types if len(values_of(store, native)) > 1]
    assert {native.declaration for native in types} >= set(ALIKE) & {t.declaration for t in store.types}
    wrong = []
    for number, start in enumerate(range(0, len(types), 40)):
        sheet = Sheet(store, types[start : start + 40], number)
        store.execute("ANALYZE")
        for algorithm, limits, in_ranges in (
            (Algorithm.JOIN, Limits(), False), (Algorithm.JOIN, SMALL, True),
            (Algorithm.FETCH_AND_JOIN, Limits(), False),
        ):  # fmt: skip
            found = sheet.wrong(algorithm, limits, in_ranges=in_ranges)
            wrong += [f"{algorithm}{' in ranges' * in_ranges}: {line}" for line in found]
    assert not wrong, "\n".join(wrong)
