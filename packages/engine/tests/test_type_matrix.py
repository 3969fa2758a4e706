"""Every native type against every native type of every pair of databases: equal where they are equal, and
exactly one row where one value is another; by checksum, by value and as a part of the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm
from twofold_engine.errors import NotSupported
from twofold_engine.sql.dialect import Dialect

from .type_matrix import COLUMNS, Cell, Sheet, cells, compare, lay_out, wrong_cells, wrong_keys
from .type_stores import STORES, TypeStore, make_stores

pytestmark = [pytest.mark.postgres, pytest.mark.thorough, pytest.mark.timeout(300)]
KEY_PARTS = 12
PAIRS = [(source, target) for source in STORES for target in STORES]
KEY_PAIRS = [(source, target) for source, target in PAIRS if (source, target) in {
    ("duckdb", "duckdb"), ("duckdb", "mariadb"), ("duckdb", "postgresql"), ("duckdb", "sqlite"),
    ("postgresql", "duckdb"),
}]  # fmt: skip
"""As parts of a key only these pairs were seen to their end: the others take minutes each, and wait for a
layout that compares more of them at once."""


@pytest.fixture(scope="module")
def stores(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Mapping[str, TypeStore]]:
    made = make_stores(tmp_path_factory.mktemp("types"), postgres, mariadb)
    yield made
    for store in made.values():
        store.close()


def sheets(
    source: TypeStore, target: TypeStore, found: list[Cell], name: str, *, key: bool = False
) -> Iterator[Sheet]:
    size = KEY_PARTS if key else COLUMNS
    for start in range(0, len(found), size):
        table = f"{source.name}_{target.name}_{name}{start}"
        yield lay_out(source, target, found[start : start + size], table, one_row_each=key)


def has_fingerprint(source: TypeStore, target: TypeStore, cell: Cell) -> bool:
    sides = ((source, cell.source), (target, cell.target))
    return all(
        dialect(store).fingerprint("c", store.column(native), cell.form) is not None
        for store, native in sides
    )


def dialect(store: TypeStore) -> Dialect:
    return store.database.dialect


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_every_cell_in_a_value(stores: Mapping[str, TypeStore], source: str, target: str) -> None:
    left, right = stores[source], stores[target]
    found = [cell for cell in cells(left, right) if cell.values]
    here = dialect(left).comparators if source == target else frozenset()
    groups = {
        "both": [cell for cell in found if cell.form in here and has_fingerprint(left, right, cell)],
        "here": [cell for cell in found if cell.form in here and not has_fingerprint(left, right, cell)],
        "sums": [cell for cell in found if cell.form not in here and has_fingerprint(left, right, cell)],
        "neither": [
            cell for cell in found if cell.form not in here and not has_fingerprint(left, right, cell)
        ],
    }
    wrong: list[str] = []
    for name, group in groups.items():
        algorithms = [Algorithm.FETCH_AND_JOIN]
        algorithms += [Algorithm.JOIN] * (name in ("both", "here"))
        algorithms += [Algorithm.CHECKSUM] * (name in ("both", "sums"))
        for sheet in sheets(left, right, group, name):
            same = compare(left, right, (sheet.source, sheet.target), algorithms[-1])
            faults = wrong_cells(sheet, same, is_changed=False)
            if Algorithm.CHECKSUM in algorithms and same.cost.rows_fetched != (0, 0):
                faults += slow_cells(left, right, sheet, range(len(sheet.cells)))
            for algorithm in algorithms:
                changed = compare(left, right, (sheet.source, sheet.changed), algorithm)
                faults += [f"{algorithm}: {fault}" for fault in wrong_cells(sheet, changed, is_changed=True)]
            if Algorithm.CHECKSUM not in algorithms and source != target:
                with pytest.raises(NotSupported, match="no common way to hash the values of"):
                    compare(left, right, (sheet.source, sheet.target), Algorithm.CHECKSUM)
            wrong += faults
    assert not wrong, "\n".join(wrong)


def slow_cells(source: TypeStore, target: TypeStore, sheet: Sheet, cells: Sequence[int]) -> list[str]:
    """The cells whose equal values have different sums, found by halving."""
    columns = [f"c{number}" for number in cells]
    result = compare(source, target, (sheet.source, sheet.target), Algorithm.CHECKSUM, columns=columns)
    if result.cost.rows_fetched == (0, 0):
        return []
    if len(cells) == 1:
        return [f"fetched: {sheet.cells[cells[0]]}"]
    half = len(cells) // 2
    return [
        fault for part in (cells[:half], cells[half:]) for fault in slow_cells(source, target, sheet, part)
    ]


@pytest.mark.parametrize(("source", "target"), KEY_PAIRS)
def test_every_cell_in_the_key(stores: Mapping[str, TypeStore], source: str, target: str) -> None:
    """A dozen types together are the key, and each of them changes in a row of its own."""
    left, right = stores[source], stores[target]
    found = [cell for cell in cells(left, right) if len(cell.values) > 1]
    here = dialect(left).comparators if source == target else frozenset()
    wrong: list[str] = []
    for sheet in sheets(left, right, found, "key", key=True):
        key = ["id", *(f"c{i}" for i in range(len(sheet.cells)))]
        algorithms = [Algorithm.FETCH_AND_JOIN]
        algorithms += [Algorithm.JOIN] * all(cell.form in here for cell in sheet.cells)
        algorithms += [Algorithm.CHECKSUM] * all(has_fingerprint(left, right, cell) for cell in sheet.cells)
        for algorithm in algorithms:
            changed = compare(left, right, (sheet.source, sheet.changed), algorithm, key)
            wrong += [f"{algorithm}: {fault}" for fault in wrong_keys(sheet, changed)]
    assert not wrong, "\n".join(wrong)
