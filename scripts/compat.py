"""`make compat`: the published client, unmodified, against a live server. Opt-in, never part of a gate.

Installs `datafold-sdk` of the public package index into an environment of its own, under its makers' terms,
starts a server on a free port with a small DuckDB warehouse, gives the client nothing but DATAFOLD_HOST and
DATAFOLD_API_KEY, plays a CI job, and looks at the server's state after every command. The client's code is
only run, never read.

    make compat                 the published client
    make compat ARGS=--ours     the same play with this checkout's `datafold`

Prints a table of checks; ends with 1 when one of them fails.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import httpx2

from demo import BIN, DemoError, Login, Places, bootstrap, choose_port, connect, environment, running_server
from twofold import Twofold
from twofold.cli._tables import plain_table
from twofold.errors import TwofoldError
from twofold.models import RunDetail

PUBLISHED_VERSION = "0.4.1"
# dbt-core is one of its requirements; newer ones download programs while they are built.
REQUIREMENTS = (f"datafold-sdk=={PUBLISHED_VERSION}", "dbt-core<1.12")
INSTALL_SECONDS = 900
# The client asks the package index for its newest version at the end of every command, without a time limit.
COMMAND_SECONDS = 120
RUN_SECONDS = 60
PULL_REQUEST = 6
NOBODYS_PULL_REQUEST = 7
HEAD_SHA = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
NEXT_SHA = "2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e"
BASE_SHA = "9f1c2ab0d4e35f67890123456789abcdef012345"

WAREHOUSE = """
create schema prod;
create schema pr_6;
create table prod.orders (id integer primary key, amount decimal(10, 2), note text);
insert into prod.orders select i, i * 1.5, 'n' || i from range(1000) as t(i);
create table pr_6.orders as select id, case when id % 100 = 0 then amount + 1 else amount end as amount, note
    from prod.orders where id <> 7;
create table prod.customers (id integer primary key, name text);
insert into prod.customers select i, 'c' || i from range(50) as t(i);
create table pr_6.customers as from prod.customers;
"""
ORDERS = {"prod": "prod.orders", "pr": "pr_6.orders", "pk": ["id"]}
CUSTOMERS = {"prod": "prod.customers", "pr": '"pr_6"."customers"', "pk": None, "include_columns": ["name"]}

LIST_RUNS = """
import json, os
from datafold_sdk.sdk.ci import CiRun, list_runs
host, api_key = os.environ["DATAFOLD_HOST"], os.environ["DATAFOLD_API_KEY"]
found = list_runs(host=host, api_key=api_key, ci_config_id={config}, pr_num={pr}, limit=1)
assert all(isinstance(run, CiRun) for run in found)
print(json.dumps([[run.id, run.pr_num, run.pr_sha, run.status] for run in found]))
"""
RUN_DIFF = """
import os
from datafold_sdk.sdk.ci import CiDiff, run_diff
host, api_key = os.environ["DATAFOLD_HOST"], os.environ["DATAFOLD_API_KEY"]
diffs = [CiDiff(prod="prod.orders", pr="pr_6.orders", pk=["id"])]
print(run_diff(host=host, api_key=api_key, ci_config_id={config}, pr_num={pr}, diffs=diffs))
"""

BEYOND_CI = """
import json, os
from datafold_sdk.cli.cloud.datafold_api import DatafoldAPI, TCloudApiDataDiff
api = DatafoldAPI(
    api_key=os.environ["DATAFOLD_API_KEY"], host=os.environ["DATAFOLD_HOST"], headers={{}}, timeout=30
)
api.headers = {{"Authorization": "Key " + os.environ["DATAFOLD_API_KEY"], "Content-Type": "application/json"}}
source = api.get_data_sources()[0]
diff = TCloudApiDataDiff(
    data_source1_id=source.id, data_source2_id=source.id,
    table1=["prod", "orders"], table2=["pr_6", "orders"], pk_columns=["id"],
    include_columns=[], exclude_columns=[],
)
found = api.poll_data_diff_results(api.create_data_diff(diff))
print(json.dumps({{
    "user": api.get_org_meta().user_id, "source": source.type, "status": found.status,
    "rows": list(found.pks.total_rows), "changed": found.values.rows_with_differences,
    "dependencies": found.deps.deps,
}}))
"""
MANIFEST = {
    "metadata": {
        "dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json",
        "project_name": "shop",
    },
    "nodes": {"model.shop.orders": {"resource_type": "model"}},
}
ALERT_TRIGGERED = 22
# Asks the installed metadata, and compares each file with the hash its makers recorded; no code is read.
IDENTITY = """
import base64, hashlib, json
from importlib.metadata import distribution
found = distribution("datafold-sdk")
hashed = [file for file in found.files if file.hash]
def digest(file):
    content = file.locate().read_bytes()
    return base64.urlsafe_b64encode(hashlib.new(file.hash.mode, content).digest()).rstrip(b"=").decode()
print(json.dumps({
    "version": found.version,
    "author": found.metadata.get("Author") or found.metadata.get("Author-email") or "",
    "files": len(hashed),
    "altered": [str(file) for file in hashed if digest(file) != file.hash.value],
}))
"""


class Unexpected(Exception):
    """A check that did not hold; the text says what was seen instead."""


@dataclass(frozen=True)
class Client:
    """Where the client under test is installed; `ours` fails where the published one hides a missing run."""

    folder: Path
    ours: bool

    @property
    def exit_code_without_run(self) -> int:
        return 1 if self.ours else 0


@dataclass
class Play:
    """One CI job, command by command. Each `check_…` raises Unexpected, or returns what it saw."""

    client: Client
    login: Login
    ci_config_id: int
    env: dict[str, str]
    folder: Path
    api: Twofold
    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def command(
        self, *arguments: str, stdin: str = "", exit_code: int = 0, **variables: str | None
    ) -> subprocess.CompletedProcess[str]:
        """Runs `datafold …`; `variables` change the two that the client knows."""
        return self._run([str(self.client.folder / "datafold"), *arguments], stdin, exit_code, variables)

    def python(self, code: str) -> str:
        text = code.format(config=self.ci_config_id, pr=PULL_REQUEST)
        return self._run([str(self.client.folder / "python"), "-c", text], "", 0, {}).stdout.strip()

    def _run(
        self, command: list[str], stdin: str, exit_code: int, variables: dict[str, str | None]
    ) -> subprocess.CompletedProcess[str]:
        known: dict[str, str | None] = {
            "DATAFOLD_HOST": self.login.url,
            "DATAFOLD_API_KEY": self.login.api_key,
        }
        wanted = {name: value for name, value in (self.env | known | variables).items() if value is not None}
        done = subprocess.run(
            command,
            env=wanted,
            cwd=self.folder,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            timeout=COMMAND_SECONDS,
        )
        if done.returncode != exit_code:
            said = " ".join((done.stderr + done.stdout).replace(self.login.api_key, "[key]").split())
            raise Unexpected(f"exit code {done.returncode} instead of {exit_code}: …{said[-400:]}")
        return done

    def submit(
        self, *more: str, pr_num: int = PULL_REQUEST, **options: Any
    ) -> subprocess.CompletedProcess[str]:
        whose = ["--ci-config-id", str(self.ci_config_id), "--pr-num", str(pr_num)]
        patience = ["--wait-for-run", "0"] if self.client.ours else []
        return self.command("ci", "submit", *whose, *patience, *more, **options)

    def trigger(self, sha: str, **options: Any) -> subprocess.CompletedProcess[str]:
        whose = ["--ci-config-id", str(self.ci_config_id), "--pr-num", str(PULL_REQUEST), "--pr-sha", sha]
        branches = ["--base-branch", "main", "--base-sha", BASE_SHA, "--pr-branch", "feature"]
        return self.command("ci", "trigger", *whose, *branches, **options)

    def create_alert(self, body: dict[str, Any]) -> int:
        headers = {"Authorization": f"Key {self.login.api_key}"}
        answer = httpx2.post(
            f"{self.login.url}/api/v1/alerts", json=body, headers=headers, timeout=30, trust_env=False
        )
        if answer.is_error:
            raise Unexpected(f"POST /api/v1/alerts answered {answer.status_code}: {answer.text}")
        return int(answer.json()["id"])

    def newest(self) -> RunDetail:
        (run,) = self.api.list_runs(self.ci_config_id, pr_num=PULL_REQUEST, limit=1)
        return self.api.get_run(self.ci_config_id, run.id)

    def finished(self) -> RunDetail:
        return self.api.wait_for_run(self.ci_config_id, self.newest().id, timeout_seconds=RUN_SECONDS)

    # What is checked, in order: later checks build on the state that earlier ones left.

    def check_trigger(self) -> str:
        self.trigger(HEAD_SHA)
        run = self.newest()
        expect((run.status, run.pr_sha, run.pr_branch), ("waiting", HEAD_SHA, "feature"))
        return f"run {run.id} waits for {HEAD_SHA[:7]}"

    def check_trigger_again(self) -> str:
        self.trigger(HEAD_SHA)
        expect(len(self.api.list_runs(self.ci_config_id, pr_num=PULL_REQUEST)), 1)
        return "the same run"

    def check_submit(self) -> str:
        path = self.folder / "diffs.json"
        path.write_text(json.dumps([ORDERS, CUSTOMERS]), encoding="utf-8")
        waiting = self.newest()
        done = self.submit("--diffs", str(path))
        run = self.finished()
        expect((run.id, run.status), (waiting.id, "done"))
        expect(
            {diff.prod: diff.result for diff in run.diffs},
            {"prod.orders": "different", "prod.customers": "identical"},
        )
        expect(str(run.id) in done.stdout + done.stderr, True, "the run's id in the output")
        return f"run {run.id}: {run.verdict}"

    def check_counts(self) -> str:
        (orders,) = [diff for diff in self.newest().diffs if diff.prod == "prod.orders"]
        if orders.pks is None or orders.values is None or orders.diff_stats is None:
            raise Unexpected("a finished comparison without counts")
        expect(orders.pks.total_rows, (1000, 999))
        expect(orders.values.rows_with_differences, 10)
        expect((orders.diff_stats.rows_removed, orders.diff_stats.rows_added), (1, 0))
        return "1000 | 999 rows, 10 changed, 1 removed"

    def check_list_runs(self) -> str:
        run = self.newest()
        expect(json.loads(self.python(LIST_RUNS)), [[run.id, str(PULL_REQUEST), HEAD_SHA, "done"]])
        return f"[CiRun(id={run.id})]"

    def check_submit_from_standard_input(self) -> str:
        self.trigger(NEXT_SHA)
        waiting = self.newest()
        self.submit(stdin=json.dumps([CUSTOMERS]))
        run = self.finished()
        expect((run.id, run.pr_sha, run.status), (waiting.id, NEXT_SHA, "done"))
        return f"run {run.id}: {run.verdict}"

    def check_run_diff(self) -> str:
        before = self.newest()
        answer = int(self.python(RUN_DIFF))
        run = self.finished()
        expect(run.id, answer)
        expect(run.id > before.id, True, "a new run after a finished one")
        expect([diff.result for diff in run.diffs], ["different"])
        return f"run_diff() == {answer}"

    def check_auto_trigger(self) -> str:
        folder = self.folder / "repository"
        folder.mkdir()
        git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-C", str(folder)]
        commits = []
        for number in (1, 2):
            text = (
                f"-- datafold: pk=id\ncreate or replace table ${{schema}}.orders as select {number} as id\n"
            )
            (folder / "orders.sql").write_text(text, encoding="utf-8")
            for words in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "-m", "orders"]):
                subprocess.run([*git, *words], check=True, capture_output=True)
            head = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True)
            commits.append(head.stdout.strip())
        base, head_sha = commits
        whose = ["--ci-config-id", str(self.ci_config_id), "--pr-num", str(PULL_REQUEST)]
        commits_given = [
            "--base-sha",
            base,
            "--base-branch",
            "main",
            "--pr-sha",
            head_sha,
            "--pr-branch",
            "f",
        ]
        params = ["--pr-params", '{"schema": "pr_6"}', "--reference-params", '{"schema": "prod"}']
        self.command("ci", "auto", "trigger", *whose, *commits_given, *params, "--root-path", str(folder))
        run = self.finished()
        expect((run.pr_sha, run.status, len(run.diffs)), (head_sha, "done", 1))
        expect((run.diffs[0].prod, run.diffs[0].result), ("prod.orders", "different"))
        return f"run {run.id}: {run.diffs[0].prod} against {run.diffs[0].pr}"

    def check_dbt_upload(self) -> str:
        target = self.folder / "target"
        (target / "compiled").mkdir(parents=True)
        (target / "manifest.json").write_text(json.dumps(MANIFEST), encoding="utf-8")
        (target / "compiled" / "orders.sql").write_text("select 1", encoding="utf-8")
        build = ["--ci-config-id", str(self.ci_config_id), "--run-type", "production"]
        commit = ["--commit-sha", BASE_SHA]
        self.command("dbt", "upload", *build, *commit, "--target-folder", str(target))
        (stored,) = self.api.dbt_uploads(self.ci_config_id)
        expect((stored.commit_sha, stored.counts), (BASE_SHA, {"model": 1}))
        self.command("dbt", "check-post-upload-dbt-artifacts", *build, *commit, "--branch", "main")
        return f"the build of {stored.commit_sha[:7]}, {stored.counts['model']} model"

    def check_beyond_ci(self) -> str:
        found = json.loads(self.python(BEYOND_CI))
        expect((found["source"], found["status"]), ("duckdb", "success"))
        expect((found["rows"], found["changed"], found["dependencies"]), ([1000, 999], 10, []))
        expect(found["user"], self.api.org_meta().user_id)
        return "1000 | 999 rows, 10 changed"

    def check_queries_run(self) -> str:
        source = self.api.data_sources()[0].id
        codes = []
        for name, maximum in (("quiet", 2000), ("loud", 10)):
            alert = self.create_alert(
                {
                    "name": name,
                    "data_source_id": source,
                    "query": "select * from prod.orders",
                    "threshold": {"type": "absolute", "max": maximum},
                }
            )
            code = ALERT_TRIGGERED if name == "loud" else 0
            wait = ["--wait", str(RUN_SECONDS), "--interval", "1"]
            done = self.command("queries", "run", "--id", str(alert), *wait, exit_code=code)
            codes.append(done.returncode)
        return f"exit codes {codes[0]} and {codes[1]}"

    def check_no_run(self) -> str:
        code = self.client.exit_code_without_run
        self.submit(pr_num=NOBODYS_PULL_REQUEST, stdin=json.dumps([ORDERS]), exit_code=code)
        expect(self.api.list_runs(self.ci_config_id, pr_num=NOBODYS_PULL_REQUEST), [])
        return f"exit code {code}, no run made"

    def check_old_spelling_of_the_key(self) -> str:
        self.trigger(HEAD_SHA, DATAFOLD_API_KEY=None, DATAFOLD_APIKEY=self.login.api_key)
        return f"run {self.newest().id}"

    def check_host_with_a_slash(self) -> str:
        self.trigger(HEAD_SHA, DATAFOLD_HOST=self.login.url + "/")
        return f"run {self.newest().id}"

    def check_wrong_key(self) -> str:
        runs = len(self.api.list_runs(self.ci_config_id))
        done = self.trigger(NEXT_SHA, DATAFOLD_API_KEY="not-a-key", exit_code=1)
        expect("401" in done.stdout + done.stderr, True, "401 in the output")
        expect(len(self.api.list_runs(self.ci_config_id)), runs)
        return "refused with 401, nothing changed"

    def play(self) -> bool:
        """Runs every check; True when all held. Each is a row of the table."""
        checks: list[tuple[str, Callable[[], str]]] = [
            ("datafold ci trigger", self.check_trigger),
            ("ci trigger, same commit again", self.check_trigger_again),
            ("ci submit --diffs FILE", self.check_submit),
            ("the counts on the server", self.check_counts),
            ("list_runs() in Python", self.check_list_runs),
            ("ci submit from standard input, key to be found", self.check_submit_from_standard_input),
            ("run_diff() in Python", self.check_run_diff),
            ("ci auto trigger", self.check_auto_trigger),
            ("dbt upload, and the look for it", self.check_dbt_upload),
            ("organization, data sources, a comparison in Python", self.check_beyond_ci),
            ("queries run --wait", self.check_queries_run),
            ("ci submit without a run", self.check_no_run),
            ("key in DATAFOLD_APIKEY", self.check_old_spelling_of_the_key),
            ("DATAFOLD_HOST with a slash at its end", self.check_host_with_a_slash),
            ("a wrong key", self.check_wrong_key),
        ]
        for name, check in checks:
            start = time.monotonic()
            try:
                seen, held = check(), "ok"
            except (Unexpected, TwofoldError, subprocess.TimeoutExpired, ValueError) as error:
                seen, held = str(error), "FAILED"
            self.rows.append((held, name, f"{seen} ({time.monotonic() - start:.1f} s)"))
        return all(row[0] == "ok" for row in self.rows)


def expect(found: object, wanted: object, what: str = "") -> None:
    if found != wanted:
        raise Unexpected(f"expected {what or wanted!r}, found {found!r}")


def install_published(folder: Path) -> Client:
    """The published client in an environment of its own. Raises DemoError when it is not to be had."""
    say(f"installing {REQUIREMENTS[0]}, a program of its makers under their terms, into {folder}")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *REQUIREMENTS]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=INSTALL_SECONDS)
    if done.returncode != 0:
        raise DemoError(f"pip could not install {REQUIREMENTS[0]}:\n{done.stderr[-2000:]}")
    look = subprocess.run([str(python), "-c", IDENTITY], capture_output=True, text=True, check=True)
    found = json.loads(look.stdout)
    if found["version"] != PUBLISHED_VERSION or "datafold" not in found["author"].lower():
        raise DemoError(
            f"The index gave datafold-sdk {found['version']} by {found['author'] or 'nobody'}, "
            f"which is not the published {PUBLISHED_VERSION} by Datafold."
        )
    if found["altered"]:
        raise DemoError(f"Files of the installed client are not as published: {', '.join(found['altered'])}.")
    say(f"installed: datafold-sdk {found['version']} by {found['author']}, {found['files']} files unaltered")
    return Client(folder / "bin", ours=False)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def clean_environment(base: dict[str, str], home: Path) -> dict[str, str]:
    """Without our settings and CI variables, so that the client knows the two variables it is given."""
    foreign = ("TWOFOLD_", "DATAFOLD_", "GITHUB_", "CI_", "CIRCLE_", "PYTHON", "VIRTUAL_ENV")
    return {name: value for name, value in base.items() if not name.startswith(foreign)} | {"HOME": str(home)}


def compat(folder: Path, *, ours: bool) -> bool:
    """The whole play; True when every check held."""
    client = Client(BIN, ours=True) if ours else install_published(folder / "published")
    files = Places(folder / "files" / "warehouse.duckdb", folder / "server")
    files.warehouse.parent.mkdir()
    with contextlib.closing(duckdb.connect(str(files.warehouse))) as warehouse:
        warehouse.execute(WAREHOUSE)
    port = choose_port(0)
    url = f"http://127.0.0.1:{port}"
    env = environment(files, url)
    login = bootstrap(files, url, env)
    say(f"server: {url}")
    home = folder / "home"
    home.mkdir()
    with running_server(files, port, env), Twofold(login.url, login.api_key) as api:
        _, _, ci_config_id = connect(login, files)
        variables = clean_environment(dict(os.environ), home) | {"NO_PROXY": env["NO_PROXY"]}
        play = Play(client, login, ci_config_id, variables, home, api)
        held = play.play()
    print(plain_table(("", "check", "seen"), play.rows))
    return held


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="make compat", description="The published client against a live server."
    )
    parser.add_argument("--ours", action="store_true", help="play with this checkout's `datafold` instead")
    options = parser.parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="twofold-compat-", ignore_cleanup_errors=True) as folder:
            return 0 if compat(Path(folder), ours=options.ours) else 1
    except DemoError as error:
        say(f"The play could not begin. {error}")
        return 1


if __name__ == "__main__":
    sys.exit(main())
