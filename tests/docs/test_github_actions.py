"""The workflow of the guide, run step by step: GitHub's part is played, everything else is the real thing.

A real server with its workers, a real PostgreSQL that the job builds its tables in, a Python without anything
into which pip installs the client from the server's own index, and GitHub's stand-in for status and comment.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

import httpx2
import pytest

import demo
import guides
from tests.docs import actions, expressions, markdown
from tests.docs.project import NAME, Project
from tests.forge.fake_github import TOKEN, FakeGitHub
from tests.support.postgres import PostgresServer

GUIDE = markdown.ROOT / "docs" / "howto" / "github-actions.md"
KEEP_ALL = 'CREATE TABLE :"schema".orders AS SELECT id, customer, price FROM raw.orders;'
ROUND = 'CREATE TABLE :"schema".orders AS SELECT id, customer, round(price) AS price FROM raw.orders'
PREPARE = 'CREATE SCHEMA IF NOT EXISTS :"schema";\nDROP TABLE IF EXISTS :"schema".orders;\n'
EVENTUALLY_SECONDS = 30.0


def workflow_text(origin: str) -> str:
    """The guide's block ``from=origin``."""
    (found,) = [block.text for block in markdown.blocks(GUIDE) if f"from={origin}" in block.words]
    return found


@dataclass
class Place:
    """A server, the forge it reports to, and the warehouse that both the job and the server reach."""

    url: str
    api_key: str
    config_id: int
    hook: str
    secret: str
    github: FakeGitHub
    warehouse: PostgresServer
    database: str
    deliveries: Iterator[int] = field(default_factory=lambda: count(1))

    def deliver(self, event: dict[str, Any]) -> None:
        """GitHub's webhook, and the state that GitHub tells when it is asked."""
        number = event["number"]
        self.github.pulls[number] = event["pull_request"]
        self.github.files[number] = [{"filename": "models/orders.sql"}]
        body = json.dumps(event).encode()
        digest = hmac.new(self.secret.encode(), body, hashlib.sha256).hexdigest()
        headers = {
            "content-type": "application/json",
            "x-github-event": "pull_request",
            "x-github-delivery": f"delivery-{next(self.deliveries)}",
            "x-hub-signature-256": f"sha256={digest}",
        }
        answer = httpx2.post(self.hook, content=body, headers=headers, trust_env=False, timeout=20)
        assert answer.status_code == 202, answer.text

    def occasion(self, event: dict[str, Any], project: Project) -> actions.Occasion:
        secrets = {"DATAFOLD_API_KEY": self.api_key}
        return actions.Occasion("pull_request", event, project.folder, secrets)

    def workflow(self, origin: str) -> dict[str, Any]:
        """The guide's file with this server's address and id instead of the guide's."""
        text = workflow_text(origin)
        example = f"--ci-config-id {guides.CONFIG_ID}"
        assert guides.HOST in text
        assert example in text
        text = text.replace(guides.HOST, self.url).replace(example, f"--ci-config-id {self.config_id}")
        return actions.load(text)

    def machine(self, folder: Path) -> dict[str, str]:
        """A runner that has psql and knows the warehouse; pip knows no index but the one it is told."""
        path = [str(self.warehouse.programs), "/usr/local/bin", "/usr/bin", "/bin"]
        return {
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "NO_PROXY": "127.0.0.1",
            "PATH": os.pathsep.join(path),
            "PGDATABASE": self.database,
            "PGHOST": self.warehouse.host,
            "PGPASSWORD": self.warehouse.password,
            "PGPORT": str(self.warehouse.port),
            "PGUSER": self.warehouse.user,
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            "PIP_NO_CACHE_DIR": "1",
        }

    def run(self, origin: str, event: dict[str, Any], project: Project, folder: Path) -> actions.Ran:
        workflow, occasion = self.workflow(origin), self.occasion(event, project)
        assert actions.starts(workflow, occasion)
        ran = actions.run_job(workflow, "data-diff", occasion, folder / "runner", self.machine(folder))
        assert self.api_key not in ran.log
        return ran

    def status(self, sha: str) -> dict[str, Any]:
        """The commit status once it is no longer pending."""

        def settled() -> dict[str, Any] | None:
            shown = self.github.shown_status(sha, "Twofold")
            return shown if shown is not None and shown["state"] != "pending" else None

        return eventually(settled)


def eventually(look: Callable[[], Any]) -> Any:
    deadline = time.monotonic() + EVENTUALLY_SECONDS
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError("it did not come to pass")


@pytest.fixture(scope="module")
def place(postgres: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    folder = tmp_path_factory.mktemp("guide")
    database = postgres.create_database("guide").rsplit("/", 1)[1]
    postgres.execute(
        database,
        "CREATE SCHEMA raw",
        "CREATE SCHEMA analytics",
        "CREATE TABLE raw.orders AS SELECT i AS id, 'customer ' || i % 9 AS customer, "
        "(i * 1.25)::numeric(8, 2) AS price FROM generate_series(1, 100) i",
        "CREATE TABLE analytics.orders AS SELECT * FROM raw.orders",
    )
    port = demo.choose_port(0)
    url = f"http://127.0.0.1:{port}"
    files = demo.Places(folder / "none", folder / "server")
    env = demo.environment(files, url) | {"TWOFOLD_ALLOWED_PRIVATE_CIDRS": '["127.0.0.0/8"]'}
    login = demo.bootstrap(files, url, env)
    with FakeGitHub() as github, demo.running_server(files, port, env):
        yield connect(login, github, postgres, database)


def connect(login: demo.Login, github: FakeGitHub, warehouse: PostgresServer, database: str) -> Place:
    headers = {"Authorization": f"Key {login.api_key}"}
    with httpx2.Client(base_url=login.url, headers=headers, timeout=30, trust_env=False) as api:

        def create(path: str, body: dict[str, Any]) -> dict[str, Any]:
            answer = api.post(path, json=body)
            assert answer.is_success, answer.text
            return dict(answer.json())

        reader = {"user": warehouse.user, "password": warehouse.password, "dbname": database}
        options = {"host": warehouse.host, "port": warehouse.port, **reader}
        source = create("/api/v1/data_sources", {"name": "Warehouse", "type": "pg", "options": options})
        forge = {"provider": "github", "name": NAME, "base_url": github.url, "token": TOKEN}
        repository = create("/api/v1/repositories", forge)
        ids = {"repository_id": repository["id"], "data_source_id": source["id"]}
        config = create("/api/v1/ci", {"type": "datafold-sdk", "name": "Guide", **ids})
    return Place(
        url=login.url,
        api_key=login.api_key,
        config_id=config["id"],
        hook=repository["webhook_url"],
        secret=repository["webhook_secret"],
        github=github,
        warehouse=warehouse,
        database=database,
    )


@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.timeout(180)
def test_the_job_of_the_guide_checks_a_pull_request_and_its_next_commit(place: Place, tmp_path: Path) -> None:
    project = Project(tmp_path / "origin")
    head = project.push(7, "round", {"models/orders.sql": f"{PREPARE}{ROUND} WHERE id <> 50;"})
    event = project.event("opened", 7, "round", head)
    place.deliver(event)
    ran = place.run("github_actions", event, project, tmp_path / "first")
    assert ran.conclusion == "success", ran.log
    assert [step.outcome for step in ran.steps] == ["success"] * 5
    changed = place.warehouse.query(
        "SELECT count(*) FROM analytics.orders a JOIN pr_7.orders b USING (id) WHERE a.price <> b.price",
        dbname=place.database,
    )[0][0]
    assert 0 < changed < 99
    shown = ran.steps[-1].log
    assert "analytics.orders" in shown
    assert str(changed) in shown

    status = place.status(head)
    assert (status["state"], status["description"]) == (
        "success",
        "1 diffs total, 0 downstream, 0 failures, 0 skipped",
    )
    (comment,) = eventually(lambda: place.github.comments_of(7))
    eventually(lambda: str(changed) in place.github.comments_of(7)[0]["body"])
    assert "analytics.orders" in comment["body"]

    head = project.push(7, "round", {"models/orders.sql": PREPARE + KEEP_ALL})
    event = project.event("synchronize", 7, "round", head, updated_at="2030-01-01T00:00:00Z")
    place.deliver(event)
    ran = place.run("github_actions", event, project, tmp_path / "second")
    assert ran.conclusion == "success", ran.log
    assert place.status(head)["state"] == "success"
    (edited,) = eventually(lambda: [c for c in place.github.comments_of(7) if head[:7] in c["body"]])
    assert edited["id"] == comment["id"]
    merge_commit = actions.merge_commit(place.occasion(event, project))
    assert place.github.shown_status(merge_commit, "Twofold") is None


@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.timeout(180)
def test_the_job_without_webhooks_makes_its_run_and_fails_when_a_table_is_missing(
    place: Place, tmp_path: Path
) -> None:
    project = Project(tmp_path / "origin")
    gone = [{"prod": "analytics.orders", "pr": "SCHEMA.orders_gone", "pk": ["id"]}]
    branch = "fix/$(touch${IFS}pwned)"
    head = project.push(8, branch, {"diffs.template.json": json.dumps(gone)})
    event = project.event("opened", 8, branch, head)
    ran = place.run("github_actions,trigger", event, project, tmp_path / "job")
    assert ran.conclusion == "failure"
    assert [step.outcome for step in ran.steps] == [*["success"] * 5, "failure"], ran.log
    assert ran.steps[-1].exit_code == 1
    assert "orders_gone" in ran.steps[-1].log
    status = place.status(head)
    assert status["state"] == "failure"
    assert "1 failures" in status["description"]
    comments = eventually(lambda: place.github.comments_of(8))
    assert "orders_gone" in comments[0]["body"].replace("\\", "")
    assert not list(tmp_path.rglob("pwned"))


@pytest.mark.parametrize(
    ("origin", "action", "changes", "runs"),
    [
        ("github_actions", "opened", {}, True),
        ("github_actions", "opened", {"draft": True}, False),
        ("github_actions", "ready_for_review", {}, True),
        ("github_actions", "edited", {}, False),
        ("github_actions", "edited", {"changed": {"base": {"ref": {"from": "feature"}}}}, True),
        ("github_actions,label", "edited", {"changed": {"title": {"from": "Old"}}}, False),
        ("github_actions", "labeled", {"label": "datafold"}, False),
        ("github_actions,label", "labeled", {"label": "datafold"}, True),
        ("github_actions,label", "labeled", {"label": "bug"}, False),
        ("github_actions,label", "synchronize", {}, True),
        ("github_actions,label", "synchronize", {"draft": True}, False),
    ],
)
def test_which_events_run_the_job(
    tmp_path: Path, origin: str, action: str, changes: dict[str, Any], runs: bool
) -> None:
    project = Project(tmp_path / "origin")
    head = project.push(9, "change", {"models/orders.sql": PREPARE + KEEP_ALL})
    event = project.event(action, 9, "change", head, **changes)
    assert would_run(origin, event, project) is runs


def test_a_pull_request_from_a_fork_runs_no_job_and_would_get_no_secret(tmp_path: Path) -> None:
    project = Project(tmp_path / "origin")
    head = project.push(9, "change", {"models/orders.sql": PREPARE + KEEP_ALL})
    event = project.event("opened", 9, "change", head)
    event["pull_request"]["head"]["repo"]["full_name"] = "stranger/data"
    assert not would_run("github_actions", event, project)
    echo = "on: pull_request\njobs: {one: {runs-on: x, steps: [{run: 'echo \"<${{ secrets.KEY }}>\"'}]}}"
    occasion = actions.Occasion("pull_request", event, project.folder, {"KEY": "hidden"})
    machine = {"PATH": os.environ["PATH"]}
    ran = actions.run_job(actions.load(echo), "one", occasion, tmp_path / "runner", machine)
    assert ran.steps[0].log == "<>\n"


def would_run(origin: str, event: dict[str, Any], project: Project) -> bool:
    workflow = actions.load(workflow_text(origin))
    occasion = actions.Occasion("pull_request", event, project.folder)
    job = workflow["jobs"]["data-diff"]
    assert actions.concurrency_group(job, occasion) == f"data-diff-{event['number']}"
    contexts = {"github": actions.github_context(occasion)}
    return actions.starts(workflow, occasion) and expressions.condition(job["if"], contexts)
