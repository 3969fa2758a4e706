"""The main job with real processes on GitLab's stand-in: webhook in, tables submitted, status, one note."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import httpx2
import pytest

import demo
from tests.forge import gitlab_events
from tests.forge.fake_gitlab import BOT, TOKEN, FakeGitLab
from tests.forge.gitlab_events import MergeRequest
from tests.test_main_job import CLIENT, SHARED_LIMIT_SECONDS

pytestmark = [pytest.mark.slow, pytest.mark.timeout(SHARED_LIMIT_SECONDS)]

SIGNING = "whsec_" + base64.b64encode(bytes(range(32))).decode()
A, B, C = "a" * 40, "b" * 40, "c" * 40
PATIENCE_SECONDS = 60.0


@dataclass
class Site:
    """A running server that watches a project of ``gitlab``."""

    gitlab: FakeGitLab
    api: httpx2.Client
    api_key: str
    webhook_url: str
    ci_config_id: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def deliver(self, payload: dict[str, Any], identity: str | None = None) -> str:
        """The delivery's outcome as it was answered."""
        headers, body = gitlab_events.delivery(payload, SIGNING, identity or f"d-{next(self.numbers)}")
        answer = httpx2.post(self.webhook_url, content=body, headers=headers, trust_env=False)
        assert answer.status_code == 202, answer.text
        return str(answer.json()["outcome"])

    def submit(self, *tables: str) -> int:
        """As any script may: one request with a key. Returns the run's id."""
        answer = self.api.post(f"/api/v1/ci/{self.ci_config_id}/1", json=_items(*tables))
        assert answer.status_code == 200, answer.text
        assert set(answer.json()) == {"run_id", "ci_run_id"}, answer.text
        return int(answer.json()["run_id"])

    def submit_and_wait(self, sha: str, *tables: str) -> tuple[int, dict[str, Any]]:
        """As a CI job does: exit code and JSON of the client."""
        env = {**os.environ, "TWOFOLD_HOST": str(self.api.base_url), "TWOFOLD_API_KEY": self.api_key}
        command = [CLIENT, "ci", "submit", "--ci-config-id", str(self.ci_config_id), "--pr-num", "1"]
        command += ["--pr-sha", sha, "--wait", "--interval", "0.2", "--json"]
        done = subprocess.run(
            command,
            env=env,
            input=json.dumps(_items(*tables)),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        return done.returncode, json.loads(done.stdout)

    def status(self, sha: str) -> tuple[str, str]:
        found = self.gitlab.shown_status(sha, "Twofold") or {"status": "none", "description": ""}
        return found["status"], found["description"]

    def notes(self) -> list[tuple[str, str]]:
        return [(note["author"]["username"], note["body"]) for note in self.gitlab.notes_of(1)]


def _items(*tables: str) -> list[dict[str, Any]]:
    return [{"prod": f"prod.{name}", "pr": f"mr_1.{name}", "pk": ["id"]} for name in tables]


def eventually(check: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not check():
        assert time.monotonic() < deadline, what
        time.sleep(0.1)


@pytest.fixture
def site(tmp_path: Path, free_port: int) -> Iterator[Site]:
    warehouse = tmp_path / "shop.duckdb"
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("CREATE SCHEMA prod; CREATE SCHEMA mr_1")
        connection.execute(
            "CREATE TABLE prod.orders AS SELECT range AS id, range % 7 AS price FROM range(100)"
        )
        connection.execute(
            "CREATE TABLE mr_1.orders AS SELECT id, if(id = 3, 99, price) AS price FROM prod.orders"
        )
        connection.execute("CREATE TABLE prod.users AS SELECT range AS id FROM range(10)")
        connection.execute("CREATE TABLE mr_1.users AS FROM prod.users")
    files = demo.Places(warehouse, tmp_path / "server")
    url = f"http://127.0.0.1:{free_port}"
    env = demo.environment(files, url) | {"TWOFOLD_ALLOWED_PRIVATE_CIDRS": '["127.0.0.0/8"]'}
    login = demo.bootstrap(files, url, env)
    headers = {"Authorization": f"Key {login.api_key}"}
    with (
        FakeGitLab(prefix="/gitlab", older=True) as gitlab,
        demo.running_server(files, free_port, env),
        httpx2.Client(base_url=url, headers=headers, timeout=30, trust_env=False) as api,
    ):
        yield connected(gitlab, api, login.api_key, warehouse)


def connected(gitlab: FakeGitLab, api: httpx2.Client, api_key: str, warehouse: Path) -> Site:
    def create(path: str, body: dict[str, Any]) -> dict[str, Any]:
        answer = api.post(path, json=body)
        assert answer.is_success, answer.text
        made: dict[str, Any] = answer.json()
        return made

    source = create(
        "/api/v1/data_sources", {"name": "Shop", "type": "duckdb", "options": {"path": str(warehouse)}}
    )
    repository = create(
        "/api/v1/repositories",
        {
            "provider": "gitlab",
            "name": gitlab.project.path,
            "base_url": gitlab.url,
            "token": TOKEN,
            "webhook_secret": SIGNING,
        },
    )
    steps = api.post(f"/api/v1/repositories/{repository['id']}/test").json()
    assert [step for step in steps if not step["ok"]] == []
    integration = create(
        "/api/v1/ci",
        {
            "name": "Shop",
            "repository_id": repository["id"],
            "data_source_id": source["id"],
            "files_to_ignore": "*.md",
        },
    )
    return Site(gitlab, api, api_key, repository["webhook_url"], integration["id"])


def test_a_merge_request_is_checked_from_its_webhook_to_its_note(site: Site) -> None:
    request = MergeRequest(site.gitlab, files=["models/orders.sql", "README.md"])
    opened = request.opened()
    assert site.deliver(opened, "first") == "queued"
    eventually(lambda: site.status(A)[0] == "pending", "the commit has a pending status")
    assert site.status(A)[1].startswith("Waiting for datafold-sdk")
    run_id = site.submit("orders", "users")
    eventually(lambda: site.status(A)[0] == "success", "the status says success")
    assert site.status(A)[1] == "2 diffs total, 0 downstream, 0 failures, 0 skipped"
    eventually(lambda: len(site.notes()) == 1, "there is a note")
    ((author, note),) = site.notes()
    assert author == BOT
    assert "1 of 2 tables differs" in note
    assert f"/ci/runs/{run_id}" in note or f"run {run_id}" in note.lower()

    assert site.deliver(opened, "first") in ("queued", "run_created")
    site.deliver(request.pushed(B))
    eventually(lambda: site.status(B)[0] == "pending", "the push has a status of its own")
    code, answer = site.submit_and_wait(A, "orders")
    assert (code, answer["reason"]) == (1, "superseded")
    code, answer = site.submit_and_wait(B, "orders", "no_such_table")
    assert (code, answer["run"]["status"]) == (1, "failed")
    eventually(lambda: site.status(B)[0] == "failed", "the status says failed")
    eventually(lambda: "no\\_such\\_table" in site.notes()[0][1], "the note names the table")

    site.deliver(request.pushed(C))
    eventually(lambda: site.status(C)[0] == "pending", "the next push has one too")
    code, answer = site.submit_and_wait(C, "users")
    assert (code, answer["run"]["status"]) == (0, "done")
    eventually(lambda: "The table is identical" in site.notes()[0][1], "the note follows")
    assert len(site.notes()) == 1
    assert site.status(A)[0] == "success"


def test_documentation_alone_is_skipped_and_a_merge_ends_what_waits(site: Site) -> None:
    request = MergeRequest(site.gitlab, files=["README.md"])
    site.deliver(request.opened())
    eventually(lambda: site.status(A)[0] == "success", "the check is green")
    assert site.status(A)[1] == "Skipped: all changed files are ignored"
    request.change_files(["README.md", "models/orders.sql"])
    site.deliver(request.pushed(B))
    eventually(lambda: site.status(B)[0] == "pending", "the models count")
    site.deliver(request.merged())
    eventually(lambda: site.status(B)[0] == "canceled", "nothing stays pending")
    assert site.notes() == []
