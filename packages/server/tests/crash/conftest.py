"""Contexts with a short lease."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from packages.server.tests.crash.support import short_leased
from tests.support.postgres import PostgresServer

from twofold_server.context import Context


@pytest.fixture
def short_ctx(tmp_path: Path) -> Iterator[Context]:
    """SQLite metadata, lease 0.8 s."""
    made = short_leased(tmp_path)
    yield made
    made.db.close()


@pytest.fixture
def short_pg_ctx(tmp_path: Path, postgres: PostgresServer) -> Iterator[Context]:
    """PostgreSQL metadata, lease 0.8 s."""
    made = short_leased(tmp_path, database_url=postgres.create_database())
    yield made
    made.db.close()
