"""Fixtures of the server's tests: a migrated metadata database on SQLite or PostgreSQL, an app, an
administrator.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.support.postgres import PostgresServer

from twofold_server.accounts import service
from twofold_server.accounts.service import Actor
from twofold_server.app import build_context, create_app, job_handlers
from twofold_server.context import Context
from twofold_server.db import Database
from twofold_server.db.migrate import migrate
from twofold_server.settings import Settings
from twofold_server.worker.runner import run_worker

EMAIL = "ada@example.org"


@dataclass(frozen=True)
class Admin:
    """The bootstrapped administrator; ``headers`` carry the API key."""

    actor: Actor
    email: str
    password: str
    api_key: str

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Key {self.api_key}"}


def make_settings(folder: Path, **overrides: object) -> Settings:
    """Settings for tests: short leases, nothing from the environment but what is given."""
    values: dict[str, object] = {
        "data_dir": folder / "data",
        "base_url": "http://testserver",
        "lease_seconds": 2.0,
        "heartbeat_seconds": 0.3,
        "poll_seconds": 0.05,
        "source_test_seconds": 0.0,
    }
    return Settings.model_validate(values | overrides)


def make_context(settings: Settings) -> Context:
    """A context over a database at the newest schema; on SQLite a copy of one that was migrated once."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    if settings.database_url is None:
        (settings.data_dir / "twofold.db").write_bytes(_migrated_file())
    else:
        _migrate(settings.database)
    return build_context(settings)


@cache
def _migrated_file() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        _migrate(f"sqlite:///{folder}/twofold.db")
        assert [path.name for path in Path(folder).iterdir()] == ["twofold.db"]  # nothing left beside it
        return Path(folder, "twofold.db").read_bytes()


@cache
def _migrated_template(server: PostgresServer) -> str:
    """Name of a migrated database; no connection to it may stay open while it is copied."""
    _migrate(server.create_database("twofold_template"))
    return "twofold_template"


def _migrate(url: str) -> None:
    db = Database(url)
    try:
        migrate(db)
    finally:
        db.close()


def make_admin(ctx: Context) -> Admin:
    """Bootstraps the context's database."""
    with ctx.db.write() as session:
        made = service.bootstrap(session, ctx, EMAIL)
    with ctx.db.read() as session:
        actor = service.authenticate_key(session, ctx, made.api_key)
    return Admin(actor, made.email, made.password, made.api_key)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return make_settings(tmp_path)


@pytest.fixture
def ctx(settings: Settings) -> Iterator[Context]:
    """A context on SQLite."""
    made = make_context(settings)
    yield made
    made.db.close()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def any_ctx(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Context]:
    """A context on SQLite and, in a second run of the test, on PostgreSQL."""
    overrides: dict[str, object] = {}
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        overrides["database_url"] = server.create_database(template=_migrated_template(server))
    made = make_context(make_settings(tmp_path, **overrides))
    yield made
    made.db.close()


@pytest.fixture
def admin(request: pytest.FixtureRequest) -> Admin:
    """The administrator of ``any_ctx`` where the test uses it, else of ``ctx``."""
    name = "any_ctx" if "any_ctx" in request.fixturenames else "ctx"
    return make_admin(request.getfixturevalue(name))


@pytest.fixture
def client(request: pytest.FixtureRequest) -> Iterator[TestClient]:
    """An HTTP client of the app over ``any_ctx`` where the test uses it, else over ``ctx``; follows no
    redirects.
    """
    name = "any_ctx" if "any_ctx" in request.fixturenames else "ctx"
    app = create_app(request.getfixturevalue(name))
    with TestClient(app, follow_redirects=False, raise_server_exceptions=False) as made:
        yield made


@pytest.fixture
def run_jobs() -> Callable[[Context], None]:
    """Runs the queue in this thread until nothing can run."""

    def run(ctx: Context) -> None:
        run_worker(ctx, job_handlers(), name="inline", once=True, stop=threading.Event())

    return run
