"""A repository with pull requests, as GitHub keeps it: branches, and a merge commit for each pull request."""

from __future__ import annotations

import json
import subprocess
from copy import deepcopy
from pathlib import Path
from typing import Any

from tests.docs import markdown

NAME = "octo/data"
_EXAMPLES = (
    markdown.ROOT / "node_modules" / "@octokit" / "webhooks-examples" / "api.github.com" / "index.json"
)

BUILD = """\
#!/bin/sh
set -eu
psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --set "schema=$1" --file models/orders.sql
sed "s/SCHEMA/$1/" diffs.template.json > diffs.json
"""
DIFFS = [{"prod": "analytics.orders", "pr": "SCHEMA.orders", "pk": ["id"]}]
MODEL = """\
CREATE SCHEMA IF NOT EXISTS :"schema";
DROP TABLE IF EXISTS :"schema".orders;
CREATE TABLE :"schema".orders AS SELECT id, customer, price FROM raw.orders;
"""


class Project:
    """The repository at ``folder``, whose branch ``main`` builds one table from SQL."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._git("init", "--quiet", "--initial-branch=main")
        self._git("config", "user.name", "Ada")
        self._git("config", "user.email", "ada@example.org")
        self.write("build_tables.sh", BUILD).chmod(0o755)
        self.write("diffs.template.json", json.dumps(DIFFS))
        self.write("models/orders.sql", MODEL)
        self.base_sha = self._commit("Build the orders")

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def push(self, number: int, branch: str, files: dict[str, str]) -> str:
        """A commit on a pull request's branch, and what GitHub makes of it; returns the head commit."""
        known = self._git("branch", "--list", branch)
        self._git("checkout", "--quiet", *([] if known else ["-b"]), branch)
        for name, text in files.items():
            self.write(name, text)
        head = self._commit(f"Change {', '.join(files)}")
        self._git("checkout", "--quiet", "--detach", "main")
        self._git("merge", "--quiet", "--no-ff", "-m", f"Merge {head} into {self.base_sha}", head)
        self._git("update-ref", f"refs/pull/{number}/merge", "HEAD")
        self._git("checkout", "--quiet", "main")
        return head

    def event(self, action: str, number: int, branch: str, head: str, **changes: Any) -> dict[str, Any]:
        """The event ``pull_request`` as GitHub shows it in its examples, for this pull request.

        ``changes`` replace fields of the pull request; a ``label`` and what was ``changed`` stand beside it.
        """
        event = deepcopy(_example())
        label, changed = changes.pop("label", None), changes.pop("changed", None)
        pull = event["pull_request"]
        event["action"], event["number"], pull["number"] = action, number, number
        for side, ref, sha in (("head", branch, head), ("base", "main", self.base_sha)):
            pull[side] |= {"ref": ref, "sha": sha}
            pull[side]["repo"] = {**pull[side]["repo"], "id": 77, "full_name": NAME}
        event["repository"] |= {"id": 77, "full_name": NAME}
        pull |= changes
        if changed is not None:
            event["changes"] = changed
        return event if label is None else event | {"label": {"name": label}}

    def _commit(self, message: str) -> str:
        self._git("add", "--all")
        self._git("commit", "--quiet", "--message", message)
        return self._git("rev-parse", "HEAD")

    def _git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, capture_output=True, text=True, check=False, timeout=30
        )
        assert done.returncode == 0, f"git {arguments}: {done.stderr}"
        return done.stdout.strip()


def _example() -> dict[str, Any]:
    if not _EXAMPLES.exists():
        raise FileNotFoundError(f"{_EXAMPLES} is missing: run 'make setup' (npm ci)")
    named = {entry["name"]: entry["examples"] for entry in json.loads(_EXAMPLES.read_text(encoding="utf-8"))}
    found: dict[str, Any] = next(item for item in named["pull_request"] if item["action"] == "opened")
    return found
