"""Every native type of ClickHouse and Spark against every native type of DuckDB, PostgreSQL and their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from twofold_engine.databases import _spark_engine

from ..test_native_types import LEAST_VALUES
from ..type_matrix import wrong_declarations, wrong_values
from ..type_stores import DuckDBTypes, PostgresTypes, TypeStore
from .matrix_stores import ClickHouseTypes, SparkTypes
from .test_spark_properties import INTERPRETED

pytestmark = [pytest.mark.slow, pytest.mark.timeout(900)]
PEERS = ("duckdb", "postgresql")
PAIRS = [
    (heavy, heavy) if peer is None else (heavy, peer)[::order]
    for heavy in ("clickhouse", "spark")
    for peer in (None, *PEERS)
    for order in (1, -1)
    if peer is not None or order == 1
]
Stores = Callable[[str], TypeStore]


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Stores]:
    folder = tmp_path_factory.mktemp("types")
    makers: dict[str, Callable[[], TypeStore]] = {
        "clickhouse": lambda: ClickHouseTypes(request.getfixturevalue("clickhouse")),
        "spark": lambda: SparkTypes(folder),
        "duckdb": lambda: DuckDBTypes(folder),
        "postgresql": lambda: PostgresTypes(request.getfixturevalue("postgres")),
    }
    made: dict[str, TypeStore] = {}

    def get(name: str) -> TypeStore:
        if name not in made:
            made[name] = makers[name]()
            made[name].prepare()
        return made[name]

    with pytest.MonkeyPatch.context() as patch:
        for name, value in INTERPRETED.items():
            patch.setitem(_spark_engine.SETTINGS, name, value)
        yield get
    for store in made.values():
        store.close()


@pytest.mark.parametrize("name", ["clickhouse", "spark"])
def test_every_type_of_the_catalogue_is_declared(stores: Stores, name: str) -> None:
    store = stores(name)
    declared = {native.name for native in store.database.native_types}
    assert store.catalogue() - declared == set(), "declare them in the database's file of types"
    assert declared - store.catalogue() == set()


@pytest.mark.parametrize("name", ["clickhouse", "spark"])
def test_every_declaration_is_a_type_of_its_family_with_values(stores: Stores, name: str) -> None:
    store = stores(name)
    for native in store.types:
        assert store.column(native).family == native.family, native
        assert len(store.held(native)) >= LEAST_VALUES, (native, store.held(native))


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_a_declared_column_meets_others_as_a_real_one_does(stores: Stores, source: str, target: str) -> None:
    assert wrong_declarations(stores(source), stores(target)) == []


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_every_cell_in_a_value(stores: Stores, source: str, target: str) -> None:
    wrong = wrong_values(stores(source), stores(target))
    assert not wrong, "\n".join(wrong)
