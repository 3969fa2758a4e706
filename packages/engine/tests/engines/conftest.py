"""Engines of these tests begin fast: their answers are small, and what takes longest is getting ready."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from tests.support.clickhouse_http import ClickHouseServer
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from ..stores import CSVStore, DuckDBStore, MariaDBStore, ParquetStore, PostgresStore, SQLiteStore, Store
from .clickhouse_store import ClickHouseStore
from .spark_store import SparkStore

os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")


@pytest.fixture(scope="session", autouse=True)
def few_partitions() -> None:
    """A dozen rows need no more; set before the first session."""
    from twofold_engine.databases import _spark_engine

    _spark_engine.SETTINGS.update({"spark.sql.shuffle.partitions": "1"})


@pytest.fixture(scope="session")
def spark_store(tmp_path_factory: pytest.TempPathFactory) -> SparkStore:
    return SparkStore(tmp_path_factory.mktemp("spark"))


@pytest.fixture(scope="session")
def others(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[dict[str, Store]]:
    """What Spark is compared with."""
    folder = tmp_path_factory.mktemp("others")
    made: dict[str, Store] = {
        "duckdb": DuckDBStore(folder), "postgresql": PostgresStore(postgres), "sqlite": SQLiteStore(folder),
        "mariadb": MariaDBStore(mariadb), "csv": CSVStore(folder),
    }  # fmt: skip
    yield made
    for store in made.values():
        store.close()


@pytest.fixture(scope="session")
def clickhouse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouseServer]:
    """A ClickHouse of this test session; it logs every statement to ``statements_path``."""
    with ClickHouseServer(tmp_path_factory.mktemp("clickhouse")) as server:
        yield server


@pytest.fixture(scope="session")
def stores(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Callable[[str], Store]]:
    """Makes each store on first use, so that a server starts only where one is compared."""
    folder = tmp_path_factory.mktemp("stores")
    makers: dict[str, Callable[[], Store]] = {
        "clickhouse": lambda: ClickHouseStore(request.getfixturevalue("clickhouse")),
        "duckdb": lambda: DuckDBStore(folder, "one"),
        "postgresql": lambda: PostgresStore(request.getfixturevalue("postgres")),
        "sqlite": lambda: SQLiteStore(folder),
        "parquet": lambda: ParquetStore(folder),
        "csv": lambda: CSVStore(folder),
        "mariadb": lambda: MariaDBStore(request.getfixturevalue("mariadb")),
    }
    made: dict[str, Store] = {}

    def get(name: str) -> Store:
        if name not in made:
            made[name] = makers[name]()
        return made[name]

    yield get
    for store in made.values():
        store.close()
