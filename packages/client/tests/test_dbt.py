"""`twofold dbt` against a server in memory: what is packed and sent, what is printed, and every exit code."""

import io
import json
import os
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import httpx2
import pytest
from click.testing import CliRunner, Result
from tests.support.fake_server import KEY, FakeServer, answer

from twofold.cli import main

SHA = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
STORED = {
    "id": 1,
    "ci_config_id": 13,
    "commit_sha": SHA,
    "run_type": "production",
    "run_id": None,
    "project_name": "shop",
    "dbt_version": "1.11.2",
    "counts": {"model": 12, "test": 40},
    "uploaded_at": "2026-01-02T03:04:05Z",
}
UPLOAD = ["dbt", "upload", "--ci-config-id", "13", "--run-type", "production"]
CHECK = ["dbt", "check-post-upload-dbt-artifacts", "--ci-config-id", "13", "--run-type", "production"]
CHECK += ["--branch", "main", "--commit-sha", SHA]


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TWOFOLD_API_KEY", KEY)
    for name in ("GITHUB_EVENT_PATH", "CI_MERGE_REQUEST_IID", "CIRCLE_PULL_REQUEST"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "target"
    (folder / "compiled").mkdir(parents=True)
    (folder / "manifest.json").write_text('{"metadata": {}}')
    (folder / "run_results.json").write_text("{}")
    (folder / "compiled" / "secret.sql").write_text("select 'not for the server'")
    os.utime(folder / "manifest.json", (0, 0))  # zip knows no year before 1980
    return folder


def run(server: FakeServer, arguments: list[str]) -> Result:
    return CliRunner().invoke(main, arguments, obj=server.connection(), prog_name="twofold")


def parts(request: httpx2.Request) -> dict[str, Message]:
    head = b"Content-Type: " + request.headers["content-type"].encode() + b"\r\n\r\n"
    message = message_from_bytes(head + request.content)
    return {str(part.get_param("name", header="content-disposition")): part for part in message.get_payload()}  # type: ignore[union-attr,misc]


def test_upload_sends_the_three_documents_only(target: Path) -> None:
    server = FakeServer(answer(STORED))
    result = run(server, [*UPLOAD, "--target-folder", str(target), "--commit-sha", SHA, "--run-id", "b7"])
    assert result.exit_code == 0, result.output
    assert result.stdout == "Stored the production build of 1a2b3c4d5e6f: 12 models of shop.\n"
    (request,) = server.requests
    assert (request.method, request.url.path) == ("POST", "/api/v1/dbt/submit_artifacts/13")
    sent = parts(request)
    assert {name: sent[name].get_payload() for name in sent if name != "artifacts"} == {
        "commit_sha": SHA,
        "run_type": "production",
        "run_id": "b7",
    }
    content = sent["artifacts"].get_payload(decode=True)
    assert isinstance(content, bytes)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["manifest.json", "run_results.json"]


def test_the_commit_is_the_pull_requests_head(
    target: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = tmp_path / "event.json"
    event.write_text(json.dumps({"pull_request": {"head": {"sha": SHA}}}))
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(event))
    server = FakeServer(answer(STORED))
    assert run(server, [*UPLOAD, "--target-folder", str(target), "--json"]).exit_code == 0
    assert parts(server.requests[0])["commit_sha"].get_payload() == SHA
    assert "run_id" not in parts(server.requests[0])


@pytest.mark.parametrize(
    ("prepare", "code", "says"),
    [
        (lambda folder: (folder / "manifest.json").unlink(), 2, "holds no manifest.json"),
        (lambda _: None, 2, "head commit is not known"),
        (lambda _: None, 2, "Give it with --commit-sha"),
    ],
)
def test_what_cannot_be_uploaded(target: Path, prepare: object, code: int, says: str) -> None:
    prepare(target)  # type: ignore[operator]
    sha = ["--commit-sha", SHA] if "manifest" in says else []
    server = FakeServer(answer(STORED))
    result = run(server, [*UPLOAD, *sha, "--target-folder", str(target)])
    assert (result.exit_code, says in result.output, server.requests) == (code, True, []), result.output


@pytest.mark.parametrize("command", ["upload", "check-post-upload-dbt-artifacts"])
def test_help_says_that_a_commit_is_a_full_hash(command: str) -> None:
    helped = CliRunner().invoke(main, ["dbt", command, "--help"]).stdout
    assert "its full hash, 40 or 64 digits" in " ".join(helped.split())


@pytest.mark.parametrize("option", ["--branch", "--commit-sha"])
def test_a_check_for_an_unset_ci_variable_asks_nobody(option: str, target: Path) -> None:
    assert target.exists()
    server = FakeServer(answer({"status": "ok"}))
    result = run(server, [*CHECK, option, ""])
    assert (result.exit_code, server.requests) == (2, [])
    assert f"{option} is empty; is the CI variable set?" in result.stderr


def test_a_refused_upload(target: Path) -> None:
    refusal = {"detail": "manifest.json is no valid JSON; nothing was stored."}
    arguments = [*UPLOAD, "--target-folder", str(target), "--commit-sha", SHA]
    result = run(FakeServer(answer(refusal, 400)), arguments)
    assert (result.exit_code, "nothing was stored" in result.output) == (1, True)


@pytest.mark.parametrize(
    ("status", "code", "says"),
    [
        ({"status": "ok"}, 0, "Dbt artifacts exist."),
        ({"status": "missing", "detail": "Upload."}, 1, "Upload."),
    ],
)
def test_check(target: Path, status: dict[str, str], code: int, says: str) -> None:
    assert target.exists()
    server = FakeServer(answer(status))
    result = run(server, CHECK)
    assert (result.exit_code, says in result.output) == (code, True)
    sent = server.requests[0]
    assert sent.headers["content-type"] == "application/x-www-form-urlencoded"
    assert sent.content == f"commit_sha={SHA}&run_type=production&branch=main".encode()
    printed = run(FakeServer(answer(status)), [*CHECK, "--json"])
    assert (printed.exit_code, json.loads(printed.stdout)["status"]) == (code, status["status"])


def test_list(target: Path) -> None:
    assert target.exists()
    listing = ["dbt", "list", "--ci-config-id", "13"]
    assert "1a2b3c4d5e6f" in run(FakeServer(answer([STORED])), listing).stdout
    assert "No artifacts" in run(FakeServer(answer([])), listing).stderr
    assert json.loads(run(FakeServer(answer([STORED])), [*listing, "--json"]).stdout)[0]["id"] == 1
