"""A warehouse whose contents tests change, alerts on it, and channels that remember what they were told."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from packages.server.tests.conftest import Admin, make_admin, make_context, make_settings
from starlette.testclient import TestClient
from tests.support.postgres import PostgresServer

from twofold_server.app import create_app, job_handlers
from twofold_server.context import Context
from twofold_server.notifiers.memory import MemoryNotifiers
from twofold_server.worker.runner import run_worker

MAIL: dict[str, object] = {"smtp_host": "mail.example.org", "smtp_from": "twofold@example.org"}


class House:
    """A server with one DuckDB data source; ``told`` is what its channels were handed."""

    def __init__(self, ctx: Context, admin: Admin, client: TestClient, told: MemoryNotifiers) -> None:
        self.ctx, self.admin, self.client, self.told = ctx, admin, client, told
        folder = ctx.settings.data_dir / "files"
        folder.mkdir(exist_ok=True)
        self.file = folder / "shop.duckdb"
        self.sql("CREATE TABLE orders (id INTEGER, amount DECIMAL(38, 10), ratio DOUBLE, name VARCHAR)")
        form = {"name": "Shop", "type": "duckdb", "options": {"path": "shop.duckdb"}}
        self.source_id = int(self.call("POST", "/api/v1/data_sources", form)["id"])

    def sql(self, *statements: str) -> None:
        with duckdb.connect(str(self.file)) as connection:
            for statement in statements:
                connection.execute(statement)

    def call(self, method: str, path: str, body: Any = None, status: int = 200) -> Any:
        answer = self.client.request(method, path, json=body, headers=self.admin.headers)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def alert(self, **changes: Any) -> int:
        """The id of a new alert: no order may have an amount above 100, unless the changes say otherwise."""
        body = {
            "name": "Large orders",
            "data_source_id": self.source_id,
            "query": "SELECT * FROM orders WHERE amount > 100",
            "threshold": {"type": "absolute", "max": 0},
            "schedule": {"type": "none"},
            "notifications": [],
        }
        return int(self.call("POST", "/api/v1/alerts", body | changes)["id"])

    def check(self, alert_id: int) -> dict[str, Any]:
        """Runs one check to its end."""
        result_id = self.call("POST", f"/api/v1/alerts/{alert_id}/checks", {})["id"]
        self.work()
        found: dict[str, Any] = self.call("GET", f"/api/v1/alerts/{alert_id}/results/{result_id}")
        assert found["status"] in ("done", "failed")
        return found

    def work(self) -> None:
        """Runs the queue until nothing can run."""
        run_worker(self.ctx, job_handlers(), name="inline", once=True, stop=threading.Event())

    def read(self, alert_id: int) -> dict[str, Any]:
        found: dict[str, Any] = self.call("GET", f"/api/v1/alerts/{alert_id}")
        return found


@pytest.fixture
def told() -> MemoryNotifiers:
    return MemoryNotifiers()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def any_house(request: pytest.FixtureRequest, tmp_path: Path, told: MemoryNotifiers) -> Iterator[House]:
    """A house on SQLite and, in a second run, on PostgreSQL."""
    overrides = dict(MAIL)
    if request.param == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        overrides["database_url"] = server.create_database()
    yield from build_house(tmp_path, told, overrides)


@pytest.fixture
def house(tmp_path: Path, told: MemoryNotifiers) -> Iterator[House]:
    yield from build_house(tmp_path, told, MAIL)


@pytest.fixture
def make_house(tmp_path: Path, told: MemoryNotifiers) -> Iterator[Callable[..., House]]:
    """A house with other settings."""
    built: list[Iterator[House]] = []

    def make(**overrides: object) -> House:
        built.append(build_house(tmp_path, told, {**MAIL, **overrides}))
        return next(built[-1])

    yield make
    for one in built:
        next(one, None)


def build_house(folder: Path, told: MemoryNotifiers, overrides: dict[str, object]) -> Iterator[House]:
    """Yields one house and takes it down."""
    made = make_context(make_settings(folder, **overrides))
    ctx = dataclasses.replace(made, open_notifier=told)
    admin = make_admin(ctx)
    with TestClient(create_app(ctx), follow_redirects=False, raise_server_exceptions=False) as client:
        yield House(ctx, admin, client, told)
    ctx.db.close()
