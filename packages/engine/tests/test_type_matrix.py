"""Every native type against every native type of every pair of databases: equal where they are equal, and
exactly one row where one value is another; by checksum, by value and as a part of the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from .type_matrix import wrong_parts, wrong_values
from .type_stores import STORES, TypeStore, make_stores

pytestmark = [pytest.mark.postgres, pytest.mark.thorough, pytest.mark.timeout(300)]
PAIRS = [(source, target) for source in STORES for target in STORES]


@pytest.fixture(scope="module")
def stores(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Mapping[str, TypeStore]]:
    made = make_stores(tmp_path_factory.mktemp("types"), postgres, mariadb)
    yield made
    for store in made.values():
        store.close()


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_every_cell_in_a_value(stores: Mapping[str, TypeStore], source: str, target: str) -> None:
    wrong = wrong_values(stores[source], stores[target])
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_every_cell_in_the_key(stores: Mapping[str, TypeStore], source: str, target: str) -> None:
    wrong = wrong_parts(stores[source], stores[target])
    assert not wrong, "\n".join(wrong)
