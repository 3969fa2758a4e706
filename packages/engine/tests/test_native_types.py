"""Every type of every engine's own catalogue is declared, means what its declaration says, and travels
unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine.databases._postgresql_types import MADE
from twofold_engine.databases._sqlite_types import STRICT
from twofold_engine.databases.postgresql import family_of
from twofold_engine.databases.sqlite import SQLiteDatabase
from twofold_engine.testing.samples import TYPES
from twofold_engine.types import Family

from .type_matrix import wrong_declarations
from .type_stores import STORES, PostgresTypes, TypeStore, make_stores

pytestmark = pytest.mark.postgres
LEAST_VALUES = 2
MORE = {
    "duckdb": set(),
    "postgresql": {native.name for native in MADE},
    "mariadb": {"json"},  # a text with a check
    "sqlite": {native.name for native in SQLiteDatabase.native_types} - set(STRICT),
}
"""What is declared although the catalogue does not name it."""


@pytest.fixture(scope="module")
def stores(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Mapping[str, TypeStore]]:
    made = make_stores(tmp_path_factory.mktemp("types"), postgres, mariadb)
    yield made
    for store in made.values():
        store.close()


@pytest.mark.parametrize("name", STORES)
def test_every_type_of_the_catalogue_is_declared(stores: Mapping[str, TypeStore], name: str) -> None:
    store = stores[name]
    declared = {native.name for native in store.database.native_types}
    catalogue = store.catalogue()
    assert catalogue - declared == set(), "declare them in the database's file of types"
    assert declared - catalogue == MORE[name]


def test_a_strict_table_of_sqlite_knows_six_types(stores: Mapping[str, TypeStore]) -> None:
    assert stores["sqlite"].catalogue() == set(STRICT)


def test_what_people_make_of_postgresql_types_has_a_family(stores: Mapping[str, TypeStore]) -> None:
    """Arrays of everything, rows of every table, domains: none of them is listed, all of them are known."""
    store = stores["postgresql"]
    assert isinstance(store, PostgresTypes)
    rows = store._fetch(
        "SELECT format_type(oid, NULL), typtype::text FROM pg_catalog.pg_type WHERE typtype IN ('b', 'c') "
        "AND (format_type(oid, NULL) LIKE '%[]' OR typtype = 'c')"
    )
    assert len(rows) > 400
    wrong = [row for row in rows if family_of(*row) not in (Family.ARRAY, Family.STRUCT)]
    assert wrong == []


@pytest.mark.parametrize("name", STORES)
def test_every_declaration_is_a_type_of_its_family_with_values(
    stores: Mapping[str, TypeStore], name: str
) -> None:
    store = stores[name]
    for native in store.types:
        assert store.column(native).family == native.family, native
        assert set(native.samples) <= set(TYPES), native
        held = store.held(native)
        assert len(held) >= LEAST_VALUES, (native, held)


@pytest.mark.parametrize("name", STORES)
def test_a_declared_column_meets_others_as_a_real_one_does(
    stores: Mapping[str, TypeStore], name: str
) -> None:
    """So what the page of all types says of a declaration is so."""
    wrong = [fault for other in stores.values() for fault in wrong_declarations(stores[name], other)]
    assert wrong == []


def test_what_nobody_can_write_says_so(stores: Mapping[str, TypeStore]) -> None:
    for store in stores.values():
        for native in store.database.native_types:
            assert native.note or not native.unwritable, native
            assert native.note or native.family != Family.OTHER, native
