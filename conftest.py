"""Fixtures shared by every package: real servers on free ports, each with a data directory of its own."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from tests.support.chromium import browser
from tests.support.mariadb import MariaDBServer
from tests.support.no_skips import pytest_make_collect_report, pytest_runtest_makereport
from tests.support.postgres import PostgresServer

__all__ = [
    "browser",
    "free_port",
    "mariadb",
    "postgres",
    "pytest_make_collect_report",
    "pytest_runtest_makereport",
]


@pytest.fixture
def free_port() -> int:
    """A TCP port of the loopback interface that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A PostgreSQL server of this test session; it logs every statement to ``log_path``."""
    with PostgresServer(tmp_path_factory.mktemp("postgres")) as server:
        yield server


@pytest.fixture(scope="session")
def mariadb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MariaDBServer]:
    """A MariaDB server of this test session; it logs every statement to ``statements_path``."""
    with MariaDBServer(tmp_path_factory.mktemp("mariadb")) as server:
        yield server
