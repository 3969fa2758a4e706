"""The command line against a server in memory: what is printed where, and every exit code."""

import json
from dataclasses import dataclass, field
from typing import Any

import click
import httpx2
import pytest
from click.testing import CliRunner, Result
from tests.support.fake_server import DIFF, HOST, KEY, FakeServer, answer, diff_body, run_body

from twofold.cli import _group, command_group, main

SUBMIT = ["ci", "submit", "--ci-config-id", "13", "--pr-num", "6"]
TRIGGER = ["ci", "trigger", "--ci-config-id", "13", "--pr-num", "6"]
TRIGGER += ["--base-branch", "main", "--base-sha", "9f1c2ab", "--pr-branch", "feature"]
RUNS = ["ci", "runs", "--ci-config-id", "13"]
STARTED = answer({"run_id": 41, "ci_run_id": 41})


def no_run(reason: str, detail: str | None = None) -> httpx2.Response:
    return answer({"run_id": None, "ci_run_id": None, "reason": reason, "detail": detail})


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TWOFOLD_HOST", "DATAFOLD_HOST", "DATAFOLD_API_KEY", "DATAFOLD_APIKEY", "GITHUB_EVENT_PATH"):
        monkeypatch.delenv(name, raising=False)
    for name in ("CI_MERGE_REQUEST_IID", "CIRCLE_PULL_REQUEST"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TWOFOLD_API_KEY", KEY)


def run(server: FakeServer, arguments: list[str], stdin: Any = None) -> Result:
    text = json.dumps([DIFF]) if stdin is None else stdin
    return CliRunner().invoke(main, arguments, obj=server.connection(), input=text, prog_name="twofold")


@dataclass
class Case:
    name: str
    arguments: list[str]
    steps: list[Any]
    code: int
    says: str
    stdin: str | None = None
    variables: dict[str, str] = field(default_factory=dict)


SKIPPED = answer(run_body("cancelled", reason="skipped", verdict="Skipped: the label was removed"))
SUPERSEDED = answer(run_body("cancelled", reason="superseded", verdict="Superseded by 1a2b3c4"))
REFUSED = answer({"detail": "The API key is not known."}, 401)
CASES = [
    Case("accepted", SUBMIT, [STARTED], 0, "Run 41 takes 1 diff."),
    Case(
        "no run", [*SUBMIT, "--wait-for-run", "0"], [no_run("no_run")], 1, "No run waits for pull request 6"
    ),
    Case("no run from an older server", SUBMIT, [answer({"run_id": None})], 1, "No run waits"),
    Case("no run allowed", [*SUBMIT, "--allow-no-run"], [no_run("no_run")], 0, "nothing was compared"),
    Case("closed", SUBMIT, [no_run("no_run", "Pull request 6 is closed.")], 1, "Pull request 6 is closed."),
    Case("skipped", SUBMIT, [no_run("skipped", "Skipped: label absent.")], 0, "Skipped: label absent."),
    Case("skipped without words", SUBMIT, [no_run("skipped")], 0, "Pull request 6 is skipped."),
    Case("superseded", SUBMIT, [no_run("superseded", "Head is now 1a2b3c4.")], 1, "Head is now 1a2b3c4."),
    Case("superseded, no run allowed", [*SUBMIT, "--allow-no-run"], [no_run("superseded")], 1, "newer head"),
    Case("a reason of a newer server", SUBMIT, [no_run("frozen")], 1, "The server took no diffs: frozen."),
    Case("done", [*SUBMIT, "--wait"], [STARTED, answer(run_body())], 0, "1 table differs"),
    Case("failed", [*SUBMIT, "--wait"], [STARTED, answer(run_body("failed"))], 1, "Run 41 failed"),
    Case("cancelled", [*SUBMIT, "--wait"], [STARTED, answer(run_body("cancelled"))], 1, "Run 41 cancelled"),
    Case("skipped meanwhile", [*SUBMIT, "--wait"], [STARTED, SKIPPED], 0, "Skipped: the label was removed"),
    Case("superseded meanwhile", [*SUBMIT, "--wait"], [STARTED, SUPERSEDED], 1, "Superseded by 1a2b3c4"),
    Case(
        "too late",
        [*SUBMIT, "--wait", "--timeout", "1"],
        [STARTED, answer(run_body("processing"))],
        1,
        "still processing after 60 s",
    ),
    Case("refused", SUBMIT, [REFUSED], 1, "The API key is not known. Check TWOFOLD_API_KEY"),
    Case("unreachable", SUBMIT, [httpx2.ConnectError("refused")], 1, "could not be reached"),
    Case("broken JSON", SUBMIT, [STARTED], 2, "standard input: not valid JSON", stdin="[{]"),
    Case(
        "item without a table", SUBMIT, [STARTED], 2, "item 1: field 'prod' is missing", stdin='[{"pr": "a"}]'
    ),
    Case("no such file", [*SUBMIT, "--diffs", "/nowhere.json"], [STARTED], 2, "No such file"),
    Case(
        "no configuration", ["ci", "submit", "--pr-num", "6"], [STARTED], 2, "Missing option '--ci-config-id'"
    ),
    Case("not a number", [*RUNS, "--pr-num", "six"], [answer([])], 2, "'six' is not a valid integer"),
    Case("no key", SUBMIT, [STARTED], 2, "No API key is set.", variables={"TWOFOLD_API_KEY": ""}),
    Case("no address", ["--host", "localhost:80", *RUNS], [answer([])], 2, "not the address of a server"),
    Case("triggered", [*TRIGGER, "--pr-sha", "1a2b3c4"], [answer({"ci_run_id": 41})], 0, "Run 41 waits"),
    Case(
        "trigger refused",
        [*TRIGGER, "--pr-sha", "1"],
        [answer({"detail": "No."}, 404)],
        1,
        "404 Not Found: No.",
    ),
    Case("no runs", RUNS, [answer([])], 0, "No runs."),
    Case("unknown command", ["dif"], [answer([])], 2, "Did you mean 'diff'"),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_exit_codes(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in case.variables.items():
        monkeypatch.setenv(name, value)
    result = run(FakeServer(*case.steps), case.arguments, case.stdin)
    assert (result.exit_code, case.says in result.output) == (case.code, True), result.output
    assert "Traceback" not in result.output
    assert KEY not in result.output


def test_a_missing_key_is_one_line_that_says_where_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TWOFOLD_API_KEY")
    result = run(FakeServer(STARTED), ["--host", HOST, *SUBMIT])
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert HOST in result.stderr
    assert "Create API Key" in result.stderr
    assert result.stderr.rstrip().endswith("the environment variable TWOFOLD_API_KEY.")


@pytest.mark.parametrize(
    ("option", "value"), [("--base-sha", ""), ("--base-branch", " "), ("--pr-branch", "")]
)
def test_an_unset_ci_variable_is_told_before_the_server_is_asked(option: str, value: str) -> None:
    server = FakeServer(answer({"ci_run_id": 41}))
    result = run(server, [*TRIGGER, "--pr-sha", "1a2b3c4", option, value])
    assert (result.exit_code, server.requests) == (2, [])
    assert f"{option} is empty; is the CI variable set?" in result.stderr


def test_the_report_names_every_fact() -> None:
    broken = diff_body(
        id=8,
        status="failed",
        result="error",
        prod="shop.customers",
        error={
            "type": "table-not-found",
            "message": "pr_6.customers does not exist.",
            "hint": "Build it first.",
        },
        pks=None,
        values=None,
        schema=None,
        diff_stats=None,
    )
    server = FakeServer(STARTED, answer(run_body(diffs=[diff_body(), broken])))
    lines = run(server, [*SUBMIT, "--wait"]).stdout.splitlines()
    header, first, second = lines[2:5]
    cells = ["shop.orders", "different", "1,000 → 998", "−5 +3", "12", "−old, +new, code (type) and 1 more"]
    cells += ["0 | 1 NULL, 2 | 0 duplicate", f"{HOST}/datadiffs/7/overview"]
    assert [cell.strip() for cell in first.split("  ") if cell.strip()] == cells
    assert [cell.strip() for cell in header.split("  ") if cell.strip()][:3] == ["table", "verdict", "rows"]
    assert second.split()[:3] == ["shop.customers", "error", "–"]
    text = "\n".join(lines)
    assert "shop.customers: pr_6.customers does not exist. Build it first." in text
    assert "Status (Twofold): success - 1 diffs total" in text
    assert "# What changed\nshop.orders" in text


def test_a_retyped_column_that_also_differs_is_named_once() -> None:
    retyped = diff_body(
        schema={**diff_body()["schema"], "column_type_differs": ["amount"], "exclusive_columns": [[], []]}
    )
    output = run(FakeServer(STARTED, answer(run_body(diffs=[retyped]))), [*SUBMIT, "--wait"]).stdout
    assert output.count("amount") == 1
    assert "  amount (type)  " in output


def test_what_a_forge_shows_is_not_printed_again() -> None:
    shown = run_body(
        comment={"body": "# What changed", "reported": True, "url": "https://forge/1"},
        commit_status={**run_body()["commit_status"], "reported": True},
    )
    output = run(FakeServer(STARTED, answer(shown)), [*SUBMIT, "--wait"]).stdout
    assert "# What changed" not in output
    assert "Status (" not in output


def test_progress_is_a_line_per_change_on_standard_error() -> None:
    states = [run_body("queued"), run_body("processing"), run_body("processing"), run_body()]
    result = run(FakeServer(STARTED, *(answer(state) for state in states)), [*SUBMIT, "--wait"])
    assert result.stderr.splitlines() == [
        "Run 41: queued, 0 of 1 diffs",
        "Run 41: processing, 0 of 1 diffs",
        "Run 41: done, 1 of 1 diffs",
    ]


def test_a_run_that_needs_a_person_says_so() -> None:
    states = [run_body("needs_confirmation"), run_body()]
    result = run(FakeServer(STARTED, *(answer(state) for state in states)), [*SUBMIT, "--wait"])
    assert f"waits for confirmation at {HOST}/ci/runs/41" in result.stderr


def test_json_of_a_finished_run_holds_everything() -> None:
    result = run(FakeServer(STARTED, answer(run_body(brand_new="kept"))), [*SUBMIT, "--wait", "--json"])
    printed = json.loads(result.stdout)
    assert printed["run_id"] == 41
    assert printed["run"]["diffs"][0]["schema"]["exclusive_columns"] == [["old"], ["new"]]
    assert printed["run"]["commit_status"]["context"] == "Twofold"
    assert printed["run"]["comment"]["body"].startswith("# What changed")
    assert printed["run"]["brand_new"] == "kept"


def test_json_without_waiting_and_without_a_run() -> None:
    assert json.loads(run(FakeServer(STARTED), [*SUBMIT, "--json"]).stdout)["run"] is None
    missing = run(FakeServer(no_run("no_run")), [*SUBMIT, "--json"])
    assert (json.loads(missing.stdout)["reason"], missing.exit_code) == ("no_run", 1)


def test_json_of_an_error_is_json_too() -> None:
    result = run(FakeServer(REFUSED), [*SUBMIT, "--json"])
    error = json.loads(result.stdout)["error"]
    assert error["type"] == "AuthenticationFailed"
    assert "not known" in error["message"]
    assert result.stderr.startswith("Error: ")


def test_submit_sends_the_head_commit_where_it_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"pull_request": {"head": {"sha": "abc"}}}), encoding="utf-8")
    server = FakeServer(STARTED)
    run(server, SUBMIT)
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(event))
    run(server, SUBMIT)
    run(server, [*SUBMIT, "--pr-sha", "fff"])
    assert [request.url.query.decode() for request in server.requests] == ["", "pr_sha=abc", "pr_sha=fff"]


def test_submit_reads_a_file_and_remarks_on_unknown_fields(tmp_path: Any) -> None:
    path = tmp_path / "diffs.json"
    path.write_text(json.dumps([{**DIFF, "exclude": ["x"]}]), encoding="utf-8")
    server = FakeServer(STARTED)
    result = run(server, [*SUBMIT, "--diffs", str(path)])
    assert f"Warning: {path}: item 1: unknown field 'exclude' is not sent." in result.stderr
    assert server.bodies()[0][0]["exclude_columns"] == []


def test_late_webhook_is_waited_for_and_said_once() -> None:
    server = FakeServer(no_run("no_run"), no_run("no_run"), STARTED)
    result = run(server, SUBMIT)
    assert result.exit_code == 0
    assert result.stderr.count("waiting up to 60 s for the webhook") == 1


def test_runs_are_listed_with_the_filters_given() -> None:
    listed = {
        "base_branch": "main",
        "base_sha": "9",
        "pr_branch": "f",
        "pr_sha": "1a2b3c4d5e6f7",
        "pr_num": "6",
    }
    body = [{**listed, "id": 41, "status": "done", "source": "ci", "reason": "", "detail": ""}]
    server = FakeServer(answer(body))
    plain = run(server, [*RUNS, "--pr-num", "6", "--limit", "1"])
    assert plain.stdout.splitlines()[1].split() == ["41", "done", "6", "1a2b3c4d5e6f", "f", "main"]
    assert dict(server.requests[0].url.params) == {"pr_num": "6", "limit": "1"}
    assert json.loads(run(server, [*RUNS, "--json"]).stdout) == body


def test_text_of_the_server_cannot_steer_the_terminal() -> None:
    evil = diff_body(prod="shop.\x1b[2Jorders\r[bold]x")
    result = run(FakeServer(STARTED, answer(run_body(diffs=[evil]))), [*SUBMIT, "--wait"])
    assert "\x1b" not in result.output
    assert "\r" not in result.output
    assert "[bold]x" in result.output


@pytest.mark.parametrize(
    ("environment_wins", "host"), [(False, "https://option.example.org"), (True, "https://env.example.org")]
)
def test_which_host_wins(environment_wins: bool, host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATAFOLD_HOST", "https://env.example.org")
    server = FakeServer(answer([]))
    group = command_group(published=environment_wins)
    CliRunner().invoke(group, ["--host", "https://option.example.org", *RUNS], obj=server.connection())
    assert f"{server.requests[0].url.scheme}://{server.requests[0].url.host}" == host


class Entry:
    """What importlib.metadata hands out, for a command of some other distribution."""

    def __init__(self, loaded: object) -> None:
        self.loaded = loaded
        self.dist = type("Distribution", (), {"name": "twofold-extras"})()

    def load(self) -> object:
        if isinstance(self.loaded, Exception):
            raise self.loaded
        return self.loaded


def with_additions(monkeypatch: pytest.MonkeyPatch, **entries: object) -> None:
    monkeypatch.setattr(
        _group, "_additions", lambda: {name: Entry(loaded) for name, loaded in entries.items()}
    )


def test_diff_without_the_engine_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    with_additions(monkeypatch)
    runner = CliRunner()
    missing = runner.invoke(
        main, ["diff", "tables", "duckdb:///a", "t", "--format", "json"], prog_name="twofold"
    )
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert "make install, in a checkout" in missing.stderr
    assert "make install, in a checkout" in runner.invoke(main, ["diff", "--help"]).stdout
    listed = " ".join(runner.invoke(main, ["--help"]).stdout.split())
    assert "no server needed. Not installed: make install, in a checkout of Twofold." in listed
    assert "pip install" not in listed


@pytest.mark.parametrize(
    ("command", "instead"),
    [
        (["diff", "dbt", "--select", "orders"], "`ci submit`, or compare one pair with `diff tables`"),
        (["dbt", "upload-and-wait", "--ci-config-id", "13"], "`dbt upload`, then `ci submit --wait`"),
        (["dbt", "check-primary-keys"], "which key was used"),
        (["monitors", "provision", "a.yaml"], "Alerts take their place"),
    ],
)
@pytest.mark.parametrize("engine", [True, False])
def test_a_published_command_that_is_nowhere_says_what_to_use(
    command: list[str], instead: str, engine: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if engine:
        with_additions(monkeypatch, diff=AssertionError("loaded for a command that it lacks"))
    else:
        with_additions(monkeypatch)
    result = CliRunner().invoke(main, command, prog_name="twofold")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"`{' '.join(command[:2])}` is a command of the published client" in result.stderr
    assert instead in result.stderr
    assert "not installed" not in result.stderr
    helped = CliRunner().invoke(main, [*command[:2], "--help"], prog_name="twofold")
    assert (helped.exit_code, instead in " ".join(helped.stdout.split())) == (0, True)


def test_another_distribution_may_bring_such_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.group()
    def monitors() -> None:
        pass

    monitors.command("provision")(lambda: click.echo("provision ran"))
    with_additions(monkeypatch, monitors=monitors)
    assert CliRunner().invoke(main, ["monitors", "provision"]).stdout == "provision ran\n"


def test_a_command_whose_package_is_broken_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with_additions(monkeypatch, diff=ImportError("No module named 'duckdb'"))
    result = CliRunner().invoke(main, ["diff", "tables"])
    assert (result.exit_code, "No module named 'duckdb'" in result.stderr) == (2, True)


def test_commands_of_other_distributions_are_listed_without_loading(monkeypatch: pytest.MonkeyPatch) -> None:
    with_additions(monkeypatch, extra=AssertionError("loaded for help"))
    assert "extra    Added by twofold-extras." in CliRunner().invoke(main, ["--help"]).stdout

    @click.command()
    def extra() -> None:
        click.echo("extra ran")

    with_additions(monkeypatch, extra=extra)
    assert CliRunner().invoke(main, ["extra"]).stdout == "extra ran\n"


@pytest.mark.parametrize(
    "arguments", [[], ["ci"], ["ci", "submit"], ["ci", "trigger"], ["ci", "runs"], ["version"]]
)
def test_help_needs_no_key(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TWOFOLD_API_KEY")
    assert CliRunner().invoke(main, [*arguments, "--help"]).exit_code == 0
