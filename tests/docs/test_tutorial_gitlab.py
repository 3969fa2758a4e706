"""The tutorial with a PostgreSQL and a GitLab project of one's own, walked as it is written.

Commands are run and clicks are made by the words of the page. GitLab's part is played by its stand-in: its
token, its webhook with the copied address and secret, the merge request, and the job of `.gitlab-ci.yml`.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml
from playwright.sync_api import Browser, Page

import guides
from tests.docs import markdown, walk
from tests.forge.fake_gitlab import TOKEN, FakeGitLab
from tests.support.chromium import WIDE
from tests.support.postgres import PostgresServer

TUTORIAL = markdown.ROOT / "docs" / "tutorial" / "postgresql-and-gitlab.md"
LIMIT_SECONDS = 300
STATUS_SECONDS = 60.0
PROJECT, PIPELINE_ID = "data/warehouse/models", 4711


@dataclass
class Journey:
    """One newcomer with a shell, a browser, a clone of the project, and what they copied on the way."""

    shell: walk.Shell
    page: Page
    gitlab: FakeGitLab
    clone: Path
    copied: dict[str, str] = field(default_factory=dict)

    def follow(self, deeds: list[walk.Deed]) -> None:
        reader = walk.Reader(self.page)
        for deed in deeds:
            if isinstance(deed, walk.Run):
                said = self.shell.run(deed.script, self.clone if deed.in_project else None)
                if found := re.search(r"^ *password +(\S+)$", said, re.M):
                    self.copied["the password that bootstrap printed"] = found[1]
            elif isinstance(deed, walk.Enter):
                reader.enter(deed.label, self.copied.get(deed.value, deed.value))
            else:
                reader.do(deed)

    def text_of(self, label: str) -> str:
        """What a button copies."""
        walk.Reader(self.page).click(label)
        return str(self.page.evaluate("navigator.clipboard.readText()"))

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.clone, capture_output=True, text=True, check=True, timeout=30
        )
        return done.stdout.strip()


@pytest.fixture
def text(postgres: PostgresServer, gitlab: FakeGitLab, free_port: int) -> str:
    """The tutorial with this machine's addresses in place of the examples'."""
    postgres.query("CREATE ROLE owner SUPERUSER LOGIN PASSWORD 'owner-password'")
    postgres.query("CREATE DATABASE shop OWNER owner")
    page = TUTORIAL.read_text(encoding="utf-8")
    for example, ours in {
        "db.example.org": postgres.host,
        "5432": str(postgres.port),
        "10.0.0.0/8": "127.0.0.0/8",
        "--host 0.0.0.0 --port 8080": f"--host 127.0.0.1 --port {free_port}",
        "http://twofold.example.org:8080": f"http://127.0.0.1:{free_port}",
        "https://gitlab.example.org": gitlab.url,
    }.items():
        assert example in page
        page = page.replace(example, ours)
    return page


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    with FakeGitLab(prefix="/gitlab") as fake:
        yield fake


@pytest.fixture
def journey(
    gitlab: FakeGitLab, postgres: PostgresServer, browser: Browser, tmp_path: Path
) -> Iterator[Journey]:
    origin, clone = tmp_path / "origin.git", tmp_path / "models"
    for command in (["init", "--quiet", "--bare", "--initial-branch=main", str(origin)],
                    ["clone", "--quiet", str(origin), str(clone)],
                    ["-C", str(clone), "checkout", "--quiet", "-B", "main"],
                    ["-C", str(clone), "config", "user.name", "Ada"],
                    ["-C", str(clone), "config", "user.email", "ada@example.org"]):  # fmt: skip
        subprocess.run(["git", *command], check=True, capture_output=True, timeout=30)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("TWOFOLD_", "DATAFOLD_"))}
    path = os.pathsep.join([str(Path(sys.executable).parent), str(postgres.programs), kept["PATH"]])
    environment = {**kept, "PATH": path, "NO_PROXY": "127.0.0.1"}
    with walk.Shell(tmp_path, environment) as shell:
        context = browser.new_context(viewport=WIDE, permissions=["clipboard-read", "clipboard-write"])
        copied = {"the token you copied": TOKEN}
        yield Journey(shell, context.new_page(), gitlab, clone, copied)
        context.close()


@pytest.mark.browser
@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.timeout(LIMIT_SECONDS)
def test_the_tutorial_leads_to_a_checked_merge_request(
    journey: Journey, text: str, postgres: PostgresServer, tmp_path: Path
) -> None:
    (table, server, database, project, webhook, integration, key, job, merge_request, _) = walk.chapters(
        text
    ).items()
    journey.follow(table[1])
    url = url_of(text)
    journey.follow(server[1][:1])
    journey.page.goto(url)
    journey.follow(server[1][1:])
    journey.follow(database[1])

    journey.follow(project[1])
    hook, secret = journey.text_of("Copy the URL"), journey.text_of("Copy the secret")
    journey.follow(webhook[1])
    outcomes = journey.page.get_by_role("region", name="Test").locator("tbody .badge").all_inner_texts()
    assert set(outcomes) == {"OK"}

    journey.follow(integration[1])
    config_id = journey.text_of("Copy the id")
    offered = [t for t in journey.page.locator("pre").all_inner_texts() if "# .gitlab-ci.yml" in t]
    ci_file = (
        guides.made("gitlab_ci")
        .replace(guides.HOST, url)
        .replace(f"--ci-config-id {guides.CONFIG_ID}", f"--ci-config-id {config_id}")
    )
    assert [t.strip() for t in offered] == [ci_file.strip()]

    journey.follow(key[1])
    api_key = str(journey.page.evaluate("navigator.clipboard.readText()"))
    variables = {"DATAFOLD_API_KEY": api_key, "SHOP": shop_of(text)}

    build, push = job[1]
    journey.follow([build])
    (journey.clone / ".gitlab-ci.yml").write_text(ci_file, encoding="utf-8")
    journey.follow([push])
    journey.follow(merge_request[1][:1])
    head, base = journey.git("rev-parse", "round-prices"), journey.git("rev-parse", "main")

    open_merge_request(journey.gitlab, hook, secret, head=head, base=base)
    code, log = run_pipeline(journey, ci_file, variables, head, tmp_path / "runner", postgres)
    assert code == 0, log
    assert "analytics.orders" in log
    assert api_key not in log
    status = settled_status(journey.gitlab, head)
    assert status["status"] == "success"
    assert status["description"] in text
    (note,) = journey.gitlab.notes_of(1)
    assert "analytics.orders" in note["body"]

    journey.follow(merge_request[1][1:])
    changed = postgres.query(
        "SELECT count(*) FROM analytics.orders a JOIN pr_1.orders b USING (id) WHERE a.price <> b.price",
        dbname="shop",
    )[0][0]
    assert f"of {changed}" in journey.page.locator("body").inner_text()


def url_of(text: str) -> str:
    """The address that the server is made for."""
    (found,) = re.findall(r"bootstrap .* --url (\S+)", text)
    return str(found)


def shop_of(text: str) -> str:
    (found,) = re.findall(r"export SHOP='([^']+)'", text)
    return str(found)


def open_merge_request(gitlab: FakeGitLab, hook: str, secret: str, *, head: str, base: str) -> None:
    """GitLab keeps the merge request, and tells the webhook that it was opened."""
    moment = "2026-01-02T03:04:05Z"
    gitlab.project.commits |= {head: "Round prices", base: "Check merge requests with Twofold"}
    gitlab.files[1] = [{"old_path": "models/orders.sql", "new_path": "models/orders.sql"}]
    gitlab.merge_requests[1] = {
        "iid": 1,
        "title": "Round prices",
        "state": "opened",
        "sha": head,
        "source_branch": "round-prices",
        "target_branch": "main",
        "source_project_id": 77,
        "target_project_id": 77,
        "labels": [],
        "author": {"username": "ada"},
        "web_url": f"{gitlab.url}/{PROJECT}/-/merge_requests/1",
        "diff_refs": {"base_sha": base, "head_sha": head, "start_sha": base},
        "changes_count": "1",
        "updated_at": moment,
        "head_pipeline": {"id": PIPELINE_ID},
    }
    event = {
        "object_kind": "merge_request",
        "project": {"id": 77, "path_with_namespace": PROJECT, "web_url": f"{gitlab.url}/{PROJECT}"},
        "user": {"username": "ada"},
        "labels": [],
        "changes": {},
        "object_attributes": {
            "iid": 1,
            "action": "open",
            "state": "opened",
            "title": "Round prices",
            "source_branch": "round-prices",
            "target_branch": "main",
            "source_project_id": 77,
            "target_project_id": 77,
            "last_commit": {"id": head, "message": "Round prices"},
            "url": f"{gitlab.url}/{PROJECT}/-/merge_requests/1",
            "updated_at": moment,
        },
    }
    headers = {
        "content-type": "application/json",
        "x-gitlab-event": "Merge Request Hook",
        "x-gitlab-event-uuid": "delivery-1",
        "x-gitlab-token": secret,
    }
    answer = httpx2.post(hook, content=json.dumps(event), headers=headers, trust_env=False, timeout=20)
    assert answer.is_success, answer.text


def run_pipeline(
    journey: Journey,
    ci_file: str,
    variables: dict[str, str],
    head: str,
    folder: Path,
    postgres: PostgresServer,
) -> tuple[int, str]:
    """The job `data-diff` of a merge request pipeline: its image's Python, its variables, its script."""
    job = yaml.safe_load(ci_file)["data-diff"]
    assert job["rules"][-1]["if"].startswith('$CI_PIPELINE_SOURCE == "merge_request_event"')
    venv.create(folder / "python", with_pip=True, symlinks=True)
    subprocess.run(
        ["git", "clone", "--quiet", str(journey.clone), str(folder / "work")], check=True, timeout=30
    )
    subprocess.run(["git", "checkout", "--quiet", head], cwd=folder / "work", check=True, timeout=30)
    known = {
        **variables,
        "CI_COMMIT_SHA": head,
        "CI_MERGE_REQUEST_IID": "1",
        "CI_PIPELINE_SOURCE": "merge_request_event",
    }
    own = {
        name: re.sub(r"\$(\w+)", lambda part: known.get(part[1], ""), str(value))
        for name, value in job["variables"].items()
    }
    machine = {
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "NO_PROXY": "127.0.0.1",
        "PATH": os.pathsep.join(
            [str(folder / "python" / "bin"), str(postgres.programs), "/usr/local/bin", "/usr/bin", "/bin"]
        ),
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PIP_NO_CACHE_DIR": "1",
    }
    done = subprocess.run(
        ["/bin/bash", "-eo", "pipefail", "-c", "\n".join(job["script"])],
        cwd=folder / "work",
        env={**machine, **known, **own},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


def settled_status(gitlab: FakeGitLab, head: str) -> dict[str, Any]:
    """The external status and the note come a moment after the job."""
    deadline = time.monotonic() + STATUS_SECONDS
    while time.monotonic() < deadline:
        shown = gitlab.shown_status(head, "Twofold")
        if shown and shown["status"] not in ("pending", "running") and gitlab.notes_of(1):
            return shown
        time.sleep(0.2)
    raise AssertionError(f"GitLab was told {gitlab.statuses} and {gitlab.notes_of(1)}")
