"""CI jobs to copy: they parse, carry what they must, and run with what each CI system hands to a job."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from twofold_server.ci import snippets

HOST = "https://diff.example.org"
HEAD, MERGE, BASE = "a" * 40, "c" * 40, "b" * 40
HOSTILE = '$(touch pwned)"; touch pwned; #'
BOTH = pytest.mark.parametrize("trigger", [False, True])


def _parsed(text: str) -> dict[str, Any]:
    """Without YAML 1.1's guesses: GitHub's ``on`` is a word, not true."""
    found = yaml.load(text, Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def _github_steps(text: str) -> tuple[dict[str, str], list[str]]:
    job = _parsed(text)["jobs"]["data-diff"]
    return job["env"], [step["run"] for step in job["steps"] if "run" in step]


def _gitlab_steps(text: str) -> tuple[dict[str, str], list[str]]:
    job = _parsed(text)["data-diff"]
    return job["variables"], job["script"]


def _circleci_steps(text: str) -> tuple[dict[str, str], list[str]]:
    job = _parsed(text)["jobs"]["data-diff"]
    runs = [step["run"] for step in job["steps"] if isinstance(step, dict)]
    return job["environment"], [run if isinstance(run, str) else run["command"] for run in runs]


class Machine:
    """A folder with recording stand-ins of every program a job calls."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.calls = folder / "calls"
        for name in ("pip", "datafold", "circleci-agent", "git"):
            self._program(self.bin / name, name)
        self._program(folder / "build_tables.sh", "build_tables.sh")

    def _program(self, path: Path, name: str) -> None:
        answer = f"echo {BASE}" if name == "git" else "true"
        path.write_text(
            "#!/usr/bin/env python3\nimport json, os, subprocess, sys\n"
            f"open({str(self.calls)!r}, 'a').write("
            f"json.dumps([{name!r}, *sys.argv[1:], os.environ.get('DATAFOLD_HOST', '')]) + '\\n')\n"
            f"if sys.argv[1:2] == ['merge-base']: subprocess.run({answer!r}, shell=True)\n"
        )
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def run(self, steps: list[str], variables: dict[str, str], *, one_shell: bool) -> list[list[str]]:
        """The calls of a job; between CircleCI's and GitHub's steps only the environment file survives."""
        bash_env = self.folder / "bash_env"
        bash_env.touch()
        environment = {
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "BASH_ENV": str(bash_env),
            **variables,
        }
        for script in ["\n".join(steps)] if one_shell else steps:
            subprocess.run(
                ["bash", "-eo", "pipefail", "-c", script],
                cwd=self.folder,
                env=environment,
                check=True,
                timeout=60,
            )
        assert not (self.folder / "pwned").exists()
        return [json.loads(line) for line in self.calls.read_text().splitlines()]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def _check_calls(calls: list[list[str]], *, trigger: bool) -> None:
    """Install, trigger where wanted, build, submit: for pull request 42 and its head commit."""
    named = [call for call in calls if call[0] in ("pip", "datafold", "build_tables.sh")]
    assert [call[0] for call in named] == [
        "pip",
        *(["datafold"] if trigger else []),
        "build_tables.sh",
        "datafold",
    ]
    assert named[0][1:] == ["install", "--index-url", f"{HOST}/simple/", "datafold-sdk", HOST]
    assert named[-2][1] == "pr_42"
    submit = ["ci", "submit", "--ci-config-id", "13", "--pr-num", "42", "--pr-sha", HEAD]
    assert named[-1][1:-1] == [*submit, "--diffs", "diffs.json", "--wait"]
    if trigger:
        branches = ["--base-branch", "main", "--base-sha", BASE, "--pr-branch", HOSTILE, "--pr-sha", HEAD]
        assert named[1][1:-1] == ["ci", "trigger", "--ci-config-id", "13", "--pr-num", "42", *branches]


@BOTH
def test_github_actions_takes_the_head_and_not_the_merge_commit(machine: Machine, trigger: bool) -> None:
    text = snippets.github_actions(HOST, 13, trigger=trigger)
    env, steps = _github_steps(text)
    event = {
        "secrets.DATAFOLD_API_KEY": "the-key",
        "github.event.pull_request.number": "42",
        "github.event.pull_request.head.sha": HEAD,
        "github.event.pull_request.head.ref": HOSTILE,
        "github.event.pull_request.base.ref": "main",
        "github.event.pull_request.base.sha": BASE,
    }
    values = {
        name: event[value.removeprefix("${{ ").removesuffix(" }}")] if value.startswith("${{") else value
        for name, value in env.items()
    }
    assert not any("${{" in step for step in steps), "a pull request's text would be pasted into a command"
    calls = machine.run(steps, {**values, "GITHUB_SHA": MERGE}, one_shell=False)
    _check_calls(calls, trigger=trigger)


@BOTH
@pytest.mark.parametrize("merged_results", [False, True])
def test_gitlab_takes_the_head_in_both_kinds_of_pipeline(
    machine: Machine, trigger: bool, merged_results: bool
) -> None:
    variables, steps = _gitlab_steps(snippets.gitlab_ci(HOST, 13, trigger=trigger))
    given = {
        "CI_MERGE_REQUEST_IID": "42",
        "CI_COMMIT_SHA": MERGE if merged_results else HEAD,
        "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA": HEAD if merged_results else "",
        "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": HOSTILE,
        "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": BASE,
    }
    known = {name: given.get(value.removeprefix("$"), value) for name, value in variables.items()}
    _check_calls(machine.run(steps, {**given, **known}, one_shell=True), trigger=trigger)


@BOTH
def test_circleci_runs_for_the_pull_request_of_the_branch(machine: Machine, trigger: bool) -> None:
    variables, steps = _circleci_steps(snippets.circleci(HOST, 13, trigger=trigger))
    given = {
        "CIRCLE_PULL_REQUEST": "https://github.com/acme/shop/pull/42",
        "CIRCLE_SHA1": HEAD,
        "CIRCLE_BRANCH": HOSTILE,
    }
    calls = machine.run(steps, {**given, **variables}, one_shell=False)
    assert not any(call[0] == "circleci-agent" for call in calls)
    _check_calls(calls, trigger=trigger)


def test_circleci_halts_without_a_pull_request(machine: Machine) -> None:
    _, steps = _circleci_steps(snippets.circleci(HOST, 13))
    assert machine.run(steps[:1], {"CIRCLE_SHA1": HEAD}, one_shell=False)[0][:3] == [
        "circleci-agent",
        "step",
        "halt",
    ]


@BOTH
def test_the_shell_script_runs_with_the_stated_variables(machine: Machine, trigger: bool) -> None:
    given = {"PR_NUMBER": "42", "PR_SHA": HEAD, "PR_BRANCH": HOSTILE, "BASE_BRANCH": "main", "BASE_SHA": BASE}
    _check_calls(
        machine.run([snippets.shell(HOST, 13, trigger=trigger)], given, one_shell=True), trigger=trigger
    )


@BOTH
def test_no_job_holds_a_key_and_each_names_its_secret(trigger: bool) -> None:
    for made in snippets.all_snippets(HOST, 13, trigger=trigger):
        assert "--ci-config-id 13 " in made.text
        assert HOST in made.text
        assert "two_" not in made.text
        assert "DATAFOLD_API_KEY" in made.secret
        assert ("ci trigger" in made.text) == trigger


def test_github_starts_again_when_the_label_is_added() -> None:
    plain, labelled = (_parsed(snippets.github_actions(HOST, 1, label=label)) for label in (False, True))
    assert "labeled" not in plain["on"]["pull_request"]["types"]
    assert "labeled" in labelled["on"]["pull_request"]["types"]
    assert "github.event.label.name == 'datafold'" in labelled["jobs"]["data-diff"]["if"]
    assert plain["permissions"] == {"contents": "read"}


@pytest.mark.parametrize(
    ("host", "trusted"),
    [
        ("https://diff.example.org", None),
        ("http://127.0.0.1:8080", None),
        ("http://localhost:8080", None),
        ("http://diff.internal:8080", "diff.internal"),
    ],
)
def test_pip_is_told_of_a_server_without_tls(host: str, trusted: str | None) -> None:
    option = f" --trusted-host {trusted}" if trusted else ""
    for made in snippets.all_snippets(host, 1):
        assert f'pip install --index-url "$DATAFOLD_HOST/simple/"{option} datafold-sdk' in made.text


def test_an_odd_address_cannot_leave_its_place() -> None:
    host = 'http://a.example/"; x: 1 #$(touch pwned)'
    assert _github_steps(snippets.github_actions(host, 1))[0]["DATAFOLD_HOST"] == host
    assert _gitlab_steps(snippets.gitlab_ci(host, 1))[0]["DATAFOLD_HOST"] == host
    assert _circleci_steps(snippets.circleci(host, 1))[0]["DATAFOLD_HOST"] == host
    assert "export DATAFOLD_HOST='http://a.example/" in snippets.shell(host, 1)
