"""The calls that wait, the environment they read, and names that load on use."""

import json
import subprocess
from pathlib import Path
from typing import Any

import httpx2
import pytest
from tests.support.fake_server import DIFF, HOST, KEY, FakeServer, answer, run_body

import twofold
from twofold import CiDiff, Twofold, environment
from twofold.errors import ConfigurationError, ConnectionFailed, InvalidDiffs, NotFound, WaitTimedOut

NO_RUN = {"run_id": None, "ci_run_id": None, "reason": "no_run", "detail": None}
STARTED = {"run_id": 41, "ci_run_id": 41}


def client(server: FakeServer) -> Twofold:
    return Twofold(HOST, KEY, http=server.transport, sleep=server.sleep, clock=server.clock)


def test_submit_waits_for_a_late_webhook() -> None:
    server = FakeServer(answer(NO_RUN), answer({"run_id": None}), answer(STARTED))
    waits: list[str] = []
    submission = client(server).submit_diffs(13, 6, [DIFF], on_waiting=lambda: waits.append("once"))
    assert submission.run_id == 41
    assert (len(server.requests), waits) == (3, ["once"])


def test_submit_gives_up_after_its_patience() -> None:
    server = FakeServer(answer(NO_RUN))
    submission = client(server).submit_diffs(13, 6, [DIFF], wait_for_run_seconds=5)
    assert (submission.run_id, submission.reason) == (None, "no_run")
    assert server.now == 5


@pytest.mark.parametrize("reason", ["skipped", "superseded"])
def test_submit_does_not_wait_where_no_run_will_come(reason: str) -> None:
    server = FakeServer(answer({**NO_RUN, "reason": reason}))
    assert client(server).submit_diffs(13, 6, [DIFF]).reason == reason
    assert server.now == 0


def test_submit_takes_models_and_checks_before_it_sends() -> None:
    server = FakeServer(answer(STARTED))
    client(server).submit_diffs(13, 6, [CiDiff(prod="a", pr="b", pk=None)])
    assert server.bodies() == [
        [{"prod": "a", "pr": "b", "pk": None, "include_columns": [], "exclude_columns": []}]
    ]
    with pytest.raises(InvalidDiffs, match="item 1"):
        client(server).submit_diffs(13, 6, [{"prod": "a"}])
    assert len(server.requests) == 1


def test_waiting_ends_when_the_run_is_done() -> None:
    server = FakeServer(*(answer(run_body(status)) for status in ("queued", "processing", "done")))
    seen: list[str] = []
    run = client(server).wait_for_run(13, 41, on_progress=lambda state: seen.append(state.status))
    assert seen == ["queued", "processing", "done"]
    assert len(server.requests) == 3
    assert run.diffs[0].schema_ is not None


def test_waiting_goes_on_while_the_server_is_away() -> None:
    """As during an upgrade, which takes longer than the patience of one request."""
    away = [httpx2.ConnectError("refused")] * 8 + [answer({}, 502)] * 14
    server = FakeServer(answer(run_body("processing")), *away, answer(run_body("done")))
    assert client(server).wait_for_run(13, 41, timeout_seconds=600).status == "done"
    server = FakeServer(answer(run_body("processing")), httpx2.ConnectError("refused"))
    with pytest.raises(ConnectionFailed):
        client(server).wait_for_run(13, 41, timeout_seconds=60)
    assert 60 <= server.now < 90
    server = FakeServer(answer({"detail": "gone"}, 404))
    with pytest.raises(NotFound):
        client(server).wait_for_run(13, 41, timeout_seconds=60)
    assert server.now == 0


def test_a_repeated_submit_says_that_it_is_one() -> None:
    server = FakeServer(httpx2.ReadError("reset"), answer(NO_RUN), answer(STARTED))
    client(server).submit_diffs(13, 6, [DIFF])
    client(server).submit_diffs(13, 6, [DIFF])
    keys = [request.headers["Idempotency-Key"] for request in server.requests]
    assert len(keys) == 4
    assert len(set(keys[:3])) == 1
    assert keys[3] != keys[0]


def test_waiting_has_an_end() -> None:
    server = FakeServer(answer(run_body("processing")))
    with pytest.raises(WaitTimedOut, match=rf"still processing after 20 s.*{HOST}/ci/runs/41"):
        client(server).wait_for_run(13, 41, timeout_seconds=20, interval_seconds=3)
    assert server.now == 20
    assert max(server.sleeps) == 3
    assert server.sleeps[0] < 1, "small tables are done in a second"


def test_waiting_for_a_single_diff() -> None:
    server = FakeServer(
        answer({"status": "running"}), answer({"status": "failed", "error": {"error_type": "x"}})
    )
    assert client(server).wait_for_data_diff(7).error == {"error_type": "x"}


def test_what_a_comparison_says_beside_its_counts() -> None:
    parts = {"changes": {"rows": 1}, "profiles": None, "timeline": {"unit": "day"}}
    server = FakeServer(answer({"id": 7, "status": "queued"}), answer({"status": "success", **parts}))
    asked = {"run_profiles": True, "time_column": "placed_at", "time_aggregate": "day"}
    made = client(server).create_data_diff(1, 2, pk_columns=["id"], table1=["a"], table2=["b"], **asked)
    assert asked.items() <= json.loads(server.requests[0].content).items()
    found = client(server).get_data_diff_summary(made.id)
    assert (found.changes, found.profiles, found.timeline) == ({"rows": 1}, None, {"unit": "day"})


@pytest.mark.parametrize(
    ("variables", "host", "key"),
    [
        ({"TWOFOLD_HOST": "https://a", "DATAFOLD_HOST": "https://b"}, "https://a", None),
        ({"DATAFOLD_HOST": "https://b"}, "https://b", None),
        ({"TWOFOLD_HOST": " ", "DATAFOLD_HOST": "https://b"}, "https://b", None),
        ({"TWOFOLD_API_KEY": "1", "DATAFOLD_API_KEY": "2", "DATAFOLD_APIKEY": "3"}, None, "1"),
        ({"DATAFOLD_API_KEY": "2", "DATAFOLD_APIKEY": "3"}, None, "2"),
        ({"DATAFOLD_API_KEY": "", "DATAFOLD_APIKEY": "3"}, None, "3"),
    ],
)
def test_environment(variables: dict[str, str], host: str | None, key: str | None) -> None:
    assert environment.host_from_environment(variables) == host
    if key is None:
        with pytest.raises(ConfigurationError, match="Create API Key"):
            environment.api_key_from_environment(HOST, variables)
    else:
        assert environment.api_key_from_environment(HOST, variables) == key


@pytest.mark.parametrize(
    ("variables", "sha"),
    [
        ({}, None),
        ({"CI_MERGE_REQUEST_IID": "6", "CI_COMMIT_SHA": "merge"}, "merge"),
        (
            {
                "CI_MERGE_REQUEST_IID": "6",
                "CI_COMMIT_SHA": "merge",
                "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA": "head",
            },
            "head",
        ),
        ({"CI_COMMIT_SHA": "a branch build"}, None),
        ({"CIRCLE_SHA1": "head", "CIRCLE_PULL_REQUEST": "https://forge/pull/6"}, "head"),
        ({"CIRCLE_SHA1": "head"}, None),
    ],
)
def test_head_commit_as_the_ci_system_says(variables: dict[str, str], sha: str | None) -> None:
    assert environment.known_pr_sha(variables) == sha


@pytest.mark.parametrize(
    ("event", "sha"),
    [
        ({"pull_request": {"head": {"sha": "abc"}}}, "abc"),
        ({"after": "abc"}, None),
        ([], None),
        ({"pull_request": {"head": {"sha": 7}}}, None),
    ],
)
def test_head_commit_of_a_github_event(event: Any, sha: str | None, tmp_path: Path) -> None:
    path = tmp_path / "event.json"
    path.write_text(json.dumps(event), encoding="utf-8")
    assert environment.known_pr_sha({"GITHUB_EVENT_PATH": str(path)}) == sha
    assert environment.known_pr_sha({"GITHUB_EVENT_PATH": str(tmp_path / "none")}) is None


def test_head_commit_from_git_or_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"not a git repository.*--pr-sha"):
        environment.resolve_pr_sha(str(tmp_path), {})
    with pytest.raises(ConfigurationError, match="--commit-sha"):
        environment.resolve_pr_sha(str(tmp_path), {}, option="--commit-sha")
    for command in (
        ["git", "init", "-q"],
        ["git", "-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qm", "x", "--allow-empty"],
    ):
        subprocess.run(command, cwd=tmp_path, check=True)
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert environment.resolve_pr_sha(str(tmp_path), {}) == head.stdout.strip()


def test_every_public_name_exists() -> None:
    for name in twofold.__all__:
        assert getattr(twofold, name) is not None
    with pytest.raises(AttributeError, match="nonsense"):
        twofold.nonsense  # noqa: B018
