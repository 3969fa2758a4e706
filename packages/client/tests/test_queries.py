"""`queries run` and `alerts`: the published exit codes, what is printed, what is asked for and when."""

import json
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from click.testing import CliRunner, Result
from tests.support.fake_server import HOST, KEY, FakeServer, answer

from twofold.cli import main

RUN = ["queries", "run", "--id", "5"]
STARTED = answer({"id": 9})
EARLIER, LATER = "2024-01-02T03:04:05.000000+00:00", "2024-01-02T03:04:05.000001+00:00"


def alert(run: str | None = EARLIER, triggered: str | None = None) -> httpx2.Response:
    def moment(text: str | None) -> dict[str, str] | None:
        return None if text is None else {"value": text}

    return answer({"id": 5, "name": "Orphans", "last_run": moment(run), "last_triggered": moment(triggered)})


def result(status: str, **more: Any) -> httpx2.Response:
    return answer({"id": 9, "status": status} | more)


def run(server: FakeServer, *arguments: str) -> Result:
    environment = {"TWOFOLD_API_KEY": KEY, "TWOFOLD_HOST": HOST, "DATAFOLD_HOST": ""}
    command = [*RUN, *arguments] if not arguments or arguments[0] != "alerts" else list(arguments)
    return CliRunner().invoke(main, command, obj=server.connection(), env=environment, prog_name="twofold")


def test_without_wait_it_only_starts() -> None:
    server = FakeServer(STARTED)
    ran = run(server)
    assert (ran.exit_code, ran.stdout) == (0, "")
    assert ran.stderr == f"Check 9 of alert 5: {HOST}/query_alerts/5\n"
    assert [(request.method, request.url.path) for request in server.requests] == [
        ("POST", "/api/v1/alerts/5/checks")
    ]
    assert server.bodies() == [{}]


@pytest.mark.parametrize(
    ("outcome", "stands", "code", "says"),
    [
        (result("done"), alert(EARLIER, None), 0, "fine"),
        (result("done"), alert(LATER, EARLIER), 0, "fine"),
        (result("done"), alert(EARLIER, EARLIER), 22, "triggered"),
        (result("done"), alert(EARLIER, LATER), 22, "triggered"),
        (result("done", triggered=True, reason="3 rows."), alert(LATER, EARLIER), 22, "triggered. 3 rows."),
        (result("done", triggered=False), alert(EARLIER, EARLIER), 0, "fine"),
        (result("failed", reason="No such table."), alert(LATER, EARLIER), 22, "failed. No such table."),
    ],
)
def test_exit_codes_after_the_wait(
    outcome: httpx2.Response, stands: httpx2.Response, code: int, says: str
) -> None:
    ran = run(FakeServer(STARTED, result("queued"), result("processing"), outcome, stands), "--wait", "60")
    assert ran.exit_code == code, ran.output
    assert ran.stdout == f"Alert 5 Orphans: {says}{'' if '.' in says else '.'}\n"
    assert "Check 9: queued\nCheck 9: processing\n" in ran.stderr


def test_a_wait_that_ends_first_is_no_failure() -> None:
    server = FakeServer(STARTED, *[result("processing")] * 4, alert())
    ran = run(server, "--wait", "1", "--interval", "2")
    assert ran.exit_code == 0, ran.output
    assert ran.stdout == ""
    assert "still processing after 1 s" in ran.stderr
    assert ran.stderr.count("Check 9: processing") == 1
    assert sum(server.sleeps) == pytest.approx(1)


def test_json_holds_alert_and_result() -> None:
    ran = run(FakeServer(STARTED, result("done", triggered=True), alert()), "--wait", "5", "--json")
    assert ran.exit_code == 22
    found = json.loads(ran.stdout)
    assert (found["alert_id"], found["result_id"], found["triggered"]) == (5, 9, True)
    assert found["result"]["status"] == "done"
    assert found["alert"]["name"] == "Orphans"
    ran = run(FakeServer(STARTED), "--json")
    assert json.loads(ran.stdout) == {"alert_id": 5, "result_id": 9, "result": None, "triggered": None}


@pytest.mark.parametrize(
    "arguments",
    [["--interval", "0"], ["--interval", "61"], ["--wait", "soon"], ["--wait", "-1"], ["--id", "x"]],
)
def test_wrong_options(arguments: list[str]) -> None:
    assert run(FakeServer(STARTED), *arguments).exit_code == 2


def test_a_refusal_is_one_line() -> None:
    ran = run(FakeServer(answer({"detail": "There is no alert 5."}, 404)))
    assert ran.exit_code == 1
    assert ran.stderr.count("\n") == 1
    assert "There is no alert 5." in ran.stderr


@pytest.mark.parametrize("body", [[], {}, {"id": "9"}, {"id": True}])
def test_an_answer_of_another_protocol(body: Any) -> None:
    assert run(FakeServer(answer(body))).exit_code == 1


def test_alerts_are_listed_and_shown() -> None:
    full = {
        "id": 5,
        "name": "Orphans\x1b[31m",
        "state": "ok",
        "url": f"{HOST}/query_alerts/5",
        "query": "SELECT 1",
    }
    ran = run(FakeServer(answer([full])), "alerts", "list")
    assert ran.exit_code == 0
    assert "Orphans" in ran.stdout
    assert "\x1b" not in ran.stdout
    assert run(FakeServer(answer([])), "alerts", "list").stderr == "No alerts.\n"
    shown = run(FakeServer(answer(full)), "alerts", "show", "--id", "5")
    assert json.loads(shown.stdout)["query"] == "SELECT 1"


def test_the_published_command_has_it_too() -> None:
    from datafold_sdk.cli import manager

    check: Callable[..., Result] = CliRunner().invoke
    ran = check(manager, ["queries", "run", "--help"], env={"DATAFOLD_API_KEY": KEY})
    assert ran.exit_code == 0
    assert "--interval" in ran.stdout
