"""Every native type against every native type of every pair of databases: equal where they are equal, and
exactly one row where one value is another; by checksum, by value and as a part of the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm
from twofold_engine.errors import NotSupported
from twofold_engine.sql.dialect import Dialect

from ..type_matrix import COLUMNS, Cell, Sheet, cells, compare, lay_out, wrong_cells, wrong_keys
from ..type_stores import STORES, TypeStore, make_stores

pytestmark = [pytest.mark.postgres, pytest.mark.slow, pytest.mark.timeout(1200)]
KEY_PARTS = 12
PAIRS = [(source, target) for source in STORES for target in STORES]


@pytest.fixture(scope="module")
def stores(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Mapping[str, TypeStore]]:
    made = make_stores(tmp_path_factory.mktemp("types"), postgres, mariadb)
    yield made
    for store in made.values():
        store.close()


def sheets(source: TypeStore, target: TypeStore, found: list[Cell], name: str, size: int) -> Iterator[Sheet]:
    for start in range(0, len(found), size):
        yield lay_out(
            source, target, found[start : start + size], f"{source.name}_{target.name}_{name}{start}"
        )


def has_fingerprint(source: TypeStore, target: TypeStore, cell: Cell) -> bool:
    sides = ((source, cell.source), (target, cell.target))
    return all(
        dialect(store).fingerprint("c", store.column(native), cell.form) is not None
        for store, native in sides
    )


def dialect(store: TypeStore) -> Dialect:
    return type(store.open()).dialect


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
        for sheet in sheets(left, right, group, name, COLUMNS):
            for algorithm in algorithms:
                same = compare(left, right, (sheet.source, sheet.target), algorithm)
                faults = wrong_cells(sheet, same, is_changed=False)
                if algorithm is Algorithm.CHECKSUM and same.cost.rows_fetched != (0, 0):
                    faults += slow_cells(left, right, sheet)
                changed = compare(left, right, (sheet.source, sheet.changed), algorithm)
                faults += wrong_cells(sheet, changed, is_changed=True)
                wrong += [f"{algorithm}: {fault}" for fault in faults]
            if Algorithm.CHECKSUM not in algorithms and source != target:
                with pytest.raises(NotSupported, match="no common way to hash the values of"):
                    compare(left, right, (sheet.source, sheet.target), Algorithm.CHECKSUM)
    assert wrong == []


def slow_cells(source: TypeStore, target: TypeStore, sheet: Sheet) -> list[str]:
    """The cells whose equal values have different sums, found one by one."""
    found = []
    for number, cell in enumerate(sheet.cells):
        one = lay_out(source, target, [cell], f"{sheet.source[2:]}_{number}")
        result = compare(source, target, (one.source, one.target), Algorithm.CHECKSUM)
        if result.cost.rows_fetched != (0, 0):
            found.append(f"fetched: {cell}")
    return found


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_every_cell_in_the_key(stores: Mapping[str, TypeStore], source: str, target: str) -> None:
    """A dozen types together are the key, and each of them changes in a row of its own."""
    left, right = stores[source], stores[target]
    found = [cell for cell in cells(left, right) if len(cell.values) > 1]
    here = dialect(left).comparators if source == target else frozenset()
    wrong: list[str] = []
    for sheet in sheets(left, right, found, "key", KEY_PARTS):
        key = ["id", *(f"c{i}" for i in range(len(sheet.cells)))]
        algorithms = [Algorithm.FETCH_AND_JOIN]
        algorithms += [Algorithm.JOIN] * all(cell.form in here for cell in sheet.cells)
        algorithms += [Algorithm.CHECKSUM] * all(has_fingerprint(left, right, cell) for cell in sheet.cells)
        for algorithm in algorithms:
            changed = compare(left, right, (sheet.source, sheet.changed), algorithm, key)
            wrong += [f"{algorithm}: {fault}" for fault in wrong_keys(sheet, changed)]
    assert wrong == []
