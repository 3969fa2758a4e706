"""Runs a GitHub Actions workflow on this machine, step by step, as a runner of GitHub does.

A job gets a folder, the event's file, a checkout of the pull request's *merge commit*, a Python of its own
and the files behind GITHUB_ENV, GITHUB_OUTPUT and GITHUB_PATH. Keys that are not known here are refused.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.docs import expressions

STEP_SECONDS = 120
_DEFAULT_TYPES = ("opened", "synchronize", "reopened")
_KNOWN = {
    "workflow": {"name", "on", "concurrency", "permissions", "env", "jobs"},
    "job": {"name", "if", "concurrency", "runs-on", "env", "steps", "timeout-minutes"},
    "step": {"name", "id", "if", "uses", "with", "run", "env", "shell"},
}


class Unsupported(ValueError):
    """The workflow uses something that this runner does not do."""


@dataclass(frozen=True)
class Occasion:
    """What GitHub knows when it starts a workflow."""

    event_name: str
    event: Mapping[str, Any]
    origin: Path
    """The repository, which has the merge commit as ``refs/pull/N/merge``."""
    secrets: Mapping[str, str] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)

    @property
    def number(self) -> int:
        return int(self.event["number"])

    @property
    def comes_from_fork(self) -> bool:
        pull = self.event["pull_request"]
        return bool(pull["head"]["repo"]["full_name"] != pull["base"]["repo"]["full_name"])


@dataclass(frozen=True)
class Step:
    name: str
    outcome: str
    """``success``, ``failure`` or ``skipped``."""
    exit_code: int
    log: str


@dataclass(frozen=True)
class Ran:
    """One job: ``conclusion`` as a step's outcome; ``log`` is everything, unmasked."""

    conclusion: str
    steps: tuple[Step, ...]

    @property
    def log(self) -> str:
        return "\n".join(f"## {step.name}: {step.outcome}\n{step.log}" for step in self.steps)


def load(text: str) -> dict[str, Any]:
    """The workflow. YAML 1.1 reads the key ``on`` as true, GitHub does not."""
    found = yaml.safe_load(text)
    if True in found:
        found["on"] = found.pop(True)
    _refuse_unknown("workflow", found)
    return dict(found)


def starts(workflow: Mapping[str, Any], occasion: Occasion) -> bool:
    """Whether the event starts this workflow at all."""
    wanted = workflow["on"]
    if isinstance(wanted, str):
        wanted = {wanted: None}
    elif isinstance(wanted, list):
        wanted = dict.fromkeys(wanted)
    if occasion.event_name not in wanted:
        return False
    details = wanted[occasion.event_name] or {}
    if set(details) - {"types"}:
        raise Unsupported(f"filters of the event: {sorted(details)}")
    return occasion.event["action"] in details.get("types", _DEFAULT_TYPES)


def concurrency_group(job: Mapping[str, Any], occasion: Occasion) -> str:
    """The name under which a newer job cancels this one."""
    return expressions.fill(job["concurrency"]["group"], {"github": github_context(occasion)})


def run_job(
    workflow: Mapping[str, Any], name: str, occasion: Occasion, folder: Path, machine: Mapping[str, str]
) -> Ran:
    """Runs one job below ``folder``. ``machine`` is the environment that the runner itself has."""
    job = workflow["jobs"][name]
    _refuse_unknown("job", job)
    runner = _Runner(occasion, folder, machine)
    contexts = runner.contexts({})
    if "if" in job and not expressions.condition(job["if"], contexts):
        return Ran("skipped", ())
    runner.add(workflow.get("env"), contexts)
    runner.add(job.get("env"), runner.contexts(runner.env))
    steps = tuple(runner.steps(job["steps"]))
    failed = any(step.outcome == "failure" for step in steps)
    return Ran("failure" if failed else "success", steps)


def github_context(occasion: Occasion) -> dict[str, Any]:
    """What expressions find under `github`."""
    base = occasion.event["pull_request"]["base"]
    return {
        "event": occasion.event,
        "event_name": occasion.event_name,
        "repository": base["repo"]["full_name"],
        "ref": f"refs/pull/{occasion.number}/merge",
        "sha": merge_commit(occasion),
        "head_ref": occasion.event["pull_request"]["head"]["ref"],
        "base_ref": base["ref"],
    }


def merge_commit(occasion: Occasion) -> str:
    """What GitHub made for the test of this pull request; no commit of anybody."""
    ref = f"refs/pull/{occasion.number}/merge"
    found = subprocess.run(
        ["git", "rev-parse", ref], cwd=occasion.origin, capture_output=True, text=True, check=True
    )
    return found.stdout.strip()


class _Runner:
    """One job's folder and what its steps hand on to each other."""

    def __init__(self, occasion: Occasion, folder: Path, machine: Mapping[str, str]) -> None:
        self.occasion, self.machine = occasion, dict(machine)
        self.workspace, self.tools, self.temp = folder / "work", folder / "tools", folder / "temp"
        for made in (self.workspace, self.tools, self.temp):
            made.mkdir(parents=True)
        self.env: dict[str, str] = {}
        self.path: list[str] = []
        self.outputs: dict[str, dict[str, dict[str, str]]] = {}
        self.github = github_context(occasion)
        event = self.temp / "event.json"
        event.write_text(json.dumps(occasion.event), encoding="utf-8")
        self.told = {
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_BASE_REF": self.github["base_ref"],
            "GITHUB_EVENT_NAME": occasion.event_name,
            "GITHUB_EVENT_PATH": str(event),
            "GITHUB_HEAD_REF": self.github["head_ref"],
            "GITHUB_REF": self.github["ref"],
            "GITHUB_REPOSITORY": self.github["repository"],
            "GITHUB_SHA": self.github["sha"],
            "GITHUB_WORKSPACE": str(self.workspace),
            "RUNNER_TEMP": str(self.temp),
        }

    def contexts(self, env: Mapping[str, str]) -> dict[str, Any]:
        """A fork's pull request is given no secrets."""
        secrets = {} if self.occasion.comes_from_fork else self.occasion.secrets
        return {
            "github": self.github,
            "secrets": secrets,
            "vars": self.occasion.variables,
            "env": env,
            "steps": self.outputs,
        }

    def add(self, variables: Mapping[str, Any] | None, contexts: Mapping[str, Any]) -> None:
        for name, value in (variables or {}).items():
            self.env[name] = expressions.fill(str(value), contexts)

    def steps(self, listed: list[dict[str, Any]]) -> Iterator[Step]:
        """After a failure the rest is skipped, as with the implied ``success()``."""
        failed = False
        for number, step in enumerate(listed):
            _refuse_unknown("step", step)
            name = step.get("name") or step.get("uses") or step["run"].strip().splitlines()[0]
            wanted = "if" not in step or expressions.condition(step["if"], self.contexts(self.env))
            if failed or not wanted:
                yield Step(name, "skipped", 0, "")
                continue
            code, log = self.use(step) if "uses" in step else self.shell(step, number)
            failed = code != 0
            yield Step(name, "failure" if failed else "success", code, log)

    def shell(self, step: Mapping[str, Any], number: int) -> tuple[int, str]:
        contexts = self.contexts(self.env)
        script = self.temp / f"step-{number}.sh"
        script.write_text(expressions.fill(step["run"], contexts), encoding="utf-8")
        shells = {None: ["bash", "-e"], "bash": ["bash", "--noprofile", "--norc", "-eo", "pipefail"]}
        files = {name: self.temp / f"{name}-{number}" for name in ("ENV", "OUTPUT", "PATH", "STEP_SUMMARY")}
        for path in files.values():
            path.touch()
        own = {key: expressions.fill(str(text), contexts) for key, text in (step.get("env") or {}).items()}
        told = {f"GITHUB_{name}": str(path) for name, path in files.items()}
        code, log = self.call([*shells[step.get("shell")], str(script)], {**told, **own})
        self.env |= _pairs(files["ENV"])
        self.path = [*files["PATH"].read_text().split(), *self.path]
        if "id" in step:
            self.outputs[step["id"]] = {"outputs": _pairs(files["OUTPUT"])}
        return code, log

    def use(self, step: Mapping[str, Any]) -> tuple[int, str]:
        options = step.get("with") or {}
        action = step["uses"].partition("@")[0]
        if action == "actions/checkout":
            return self.checkout(options)
        if action == "actions/setup-python":
            return self.setup_python(options)
        raise Unsupported(f"the action {action}")

    def checkout(self, options: Mapping[str, Any]) -> tuple[int, str]:
        """The merge commit alone, unless ``fetch-depth: 0`` asks for everything."""
        _refuse_others("actions/checkout", options, {"fetch-depth"})
        ref = self.github["ref"]
        depth = int(options.get("fetch-depth", 1))
        wanted = [f"+{ref}:refs/remotes/{ref.removeprefix('refs/')}"]
        wanted += ["+refs/heads/*:refs/remotes/origin/*"] if depth == 0 else []
        limit = [] if depth == 0 else [f"--depth={depth}"]
        commands = [
            ["git", "init", "--quiet"],
            ["git", "remote", "add", "origin", self.occasion.origin.as_uri()],
            ["git", "fetch", "--quiet", "--no-tags", *limit, "origin", *wanted],
            ["git", "checkout", "--quiet", "--detach", self.github["sha"]],
        ]
        log = ""
        for command in commands:
            code, said = self.call(command, {})
            log += said
            if code:
                return code, log
        return 0, log

    def setup_python(self, options: Mapping[str, Any]) -> tuple[int, str]:
        """A fresh environment of this machine's Python, which has to be recent enough for what is asked."""
        _refuse_others("actions/setup-python", options, {"python-version"})
        wanted = tuple(int(part) for part in str(options["python-version"]).split("."))
        if sys.version_info[:2] < wanted:
            return 1, f"This machine has no Python {options['python-version']}."
        venv.create(self.tools / "python", with_pip=True, symlinks=True)
        self.path.insert(0, str(self.tools / "python" / "bin"))
        return 0, ""

    def call(self, command: list[str], more: Mapping[str, str]) -> tuple[int, str]:
        env = {**self.machine, **self.told, **self.env, **more}
        env["PATH"] = os.pathsep.join([*self.path, self.machine["PATH"]])
        program = shutil.which(command[0], path=env["PATH"])
        if program is None:
            raise FileNotFoundError(f"{command[0]} is not on this machine")
        done = subprocess.run(
            [program, *command[1:]],
            cwd=self.workspace,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=STEP_SECONDS,
            check=False,
        )
        return done.returncode, done.stdout


def _pairs(file: Path) -> dict[str, str]:
    """The lines ``NAME=value`` of a file that a step wrote."""
    lines = file.read_text(encoding="utf-8").splitlines()
    if any("<<" in line.partition("=")[0] for line in lines):
        raise Unsupported("values over several lines")
    return dict(line.split("=", 1) for line in lines if line)


def _refuse_unknown(kind: str, found: Mapping[str, Any]) -> None:
    _refuse_others(f"a {kind}", found, _KNOWN[kind])


def _refuse_others(what: str, found: Mapping[str, Any], known: set[str]) -> None:
    if others := set(found) - known:
        raise Unsupported(f"{what} with {sorted(others)}")
