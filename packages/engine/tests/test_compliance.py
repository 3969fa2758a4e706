"""Every database of this repository, and its twin in memory, pass the suite that is shipped for strangers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine.testing.compliance import DatabaseCompliance
from twofold_engine.testing.homes import Home

from .homes import CsvHome, DuckDBHome, FakeHome, MariaDBHome, ParquetHome, PostgreSQLHome, SQLiteHome


class TestFake(DatabaseCompliance):
    @pytest.fixture(scope="class")
    @classmethod
    def home(cls) -> Iterator[Home]:
        found = FakeHome()
        yield found
        found.close()


class TestDuckDB(DatabaseCompliance):
    @pytest.fixture(scope="class")
    @classmethod
    def home(cls, tmp_path_factory: pytest.TempPathFactory) -> Home:
        return DuckDBHome(tmp_path_factory.mktemp("home"))


class TestSQLite(DatabaseCompliance):
    @pytest.fixture(scope="class")
    @classmethod
    def home(cls, tmp_path_factory: pytest.TempPathFactory) -> Home:
        return SQLiteHome(tmp_path_factory.mktemp("home"))


class TestCsv(DatabaseCompliance):
    @pytest.fixture(scope="class")
    @classmethod
    def home(cls, tmp_path_factory: pytest.TempPathFactory) -> Home:
        return CsvHome(tmp_path_factory.mktemp("home"))


class TestParquet(DatabaseCompliance):
    @pytest.fixture(scope="class")
    @classmethod
    def home(cls, tmp_path_factory: pytest.TempPathFactory) -> Home:
        return ParquetHome(tmp_path_factory.mktemp("home"))


class TestPostgreSQL(DatabaseCompliance):
    @pytest.fixture(scope="class")
    @classmethod
    def home(cls, postgres: PostgresServer) -> Iterator[Home]:
        found = PostgreSQLHome(postgres)
        yield found
        found.close()


class TestMariaDB(DatabaseCompliance):
    @pytest.fixture(scope="class")
    @classmethod
    def home(cls, mariadb: MariaDBServer) -> Iterator[Home]:
        found = MariaDBHome(mariadb)
        yield found
        found.close()
