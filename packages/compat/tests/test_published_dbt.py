"""The published functions around dbt: their signatures, and what they do with a server's answers."""

import inspect
import json
import logging
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import requests

from datafold_sdk.sdk import dbt
from datafold_sdk.sdk.exceptions import DatafoldSDKException

KEY = "k-0123456789abcdef"
SHA = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
STORED = {
    "id": 1,
    "ci_config_id": 13,
    "commit_sha": SHA,
    "run_type": "production",
    "uploaded_at": "2026-01-02T03:04:05Z",
}
RUN = dict.fromkeys(("base_branch", "base_sha", "pr_branch", "pr_sha"), "x") | {"id": 41, "pr_num": "6"}
COMMON = ["host: str", "api_key: str", "ci_config_id: int"]


@pytest.mark.parametrize(
    ("name", "parameters", "returns"),
    [
        (
            "submit_artifacts",
            [
                *COMMON,
                "run_type: str",
                "target_folder: str",
                "commit_sha: str | None = None",
                "run_id: str | None = None",
            ],
            str,
        ),
        ("check_artifacts", [*COMMON, "run_type: str", "branch: str", "commit_sha: str"], None),
        ("wait_for_completion", [*COMMON, "commit_sha: str", "wait_in_minutes: int = 60"], None),
        ("check_pks_in_manifest", [*COMMON, "manifest: bytes"], list[dbt.DbtPkInfo]),
    ],
)
def test_signatures(name: str, parameters: list[str], returns: object) -> None:
    signature = inspect.signature(getattr(dbt, name))
    assert [str(parameter) for parameter in signature.parameters.values()] == parameters
    assert signature.return_annotation == returns


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A real HTTP server; `.answers` are played in order, `.seen` holds (method, path, body)."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")

    class Handler(BaseHTTPRequestHandler):
        answers: list[tuple[int, Any]] = []  # noqa: RUF012 - one class per test
        seen: list[tuple[str, str, bytes]] = []  # noqa: RUF012
        host = ""

        def do_GET(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.seen.append((self.command, self.path, content))
            status, body = self.answers.pop(0)
            text = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(text)))
            self.end_headers()
            self.wfile.write(text)

        do_POST = do_GET

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        Handler.host = f"http://127.0.0.1:{listening.server_port}"
        yield Handler
        listening.shutdown()
        thread.join()


def test_submit_returns_the_commit(server: Any, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}")
    server.answers += [(200, STORED), (422, {"detail": "run_type is not right"})]
    assert dbt.submit_artifacts(server.host, KEY, 13, "production", str(tmp_path), SHA, "b7") == SHA
    method, path, body = server.seen[0]
    assert (method, path) == ("POST", "/api/v1/dbt/submit_artifacts/13")
    assert b'name="run_id"\r\n\r\nb7' in body
    assert b'name="artifacts"; filename=' in body
    with pytest.raises(requests.HTTPError, match="run_type is not right"):
        dbt.submit_artifacts(server.host, KEY, 13, "nightly", str(tmp_path), SHA)


def test_submit_without_manifest_or_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_EVENT_PATH", "CI_MERGE_REQUEST_IID", "CIRCLE_PULL_REQUEST"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(DatafoldSDKException, match=r"no manifest\.json"):
        dbt.submit_artifacts("http://127.0.0.1:9", KEY, 13, "production", str(tmp_path), SHA)
    with pytest.raises(DatafoldSDKException, match="head commit is not known"):
        dbt.submit_artifacts("http://127.0.0.1:9", KEY, 13, "production", str(tmp_path))


def test_check_logs_and_never_raises_for_missing_ones(server: Any, caplog: pytest.LogCaptureFixture) -> None:
    server.answers += [(200, {"status": "ok"}), (200, {"status": "missing", "detail": "Upload them."})]
    with caplog.at_level(logging.INFO):
        dbt.check_artifacts(server.host, KEY, 13, "production", "main", SHA)
        dbt.check_artifacts(server.host, KEY, 13, "production", "main", SHA)
    assert "Dbt artifacts exist" in caplog.text
    assert "missing. Upload them." in caplog.text
    assert server.seen[0][2] == f"commit_sha={SHA}&run_type=production&branch=main".encode()


def test_wait(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dbt, "POLL_SECONDS", 0)
    server.answers += [(200, []), (200, [RUN | {"status": "processing"}]), (200, [RUN | {"status": "done"}])]
    dbt.wait_for_completion(server.host, KEY, 13, SHA)
    assert server.seen[0][1] == f"/api/v1/ci/13/runs?limit=1&pr_sha={SHA}"
    for status in ("failed", "cancelled"):
        server.answers.append((200, [RUN | {"status": status}]))
        with pytest.raises(SystemExit) as ended:
            dbt.wait_for_completion(server.host, KEY, 13, SHA)
        assert ended.value.code == 1
    monkeypatch.setattr(dbt, "RUN_APPEARS_SECONDS", -1)
    server.answers.append((200, []))
    with pytest.raises(TimeoutError, match="appeared"):
        dbt.wait_for_completion(server.host, KEY, 13, SHA)
    server.answers.append((200, [RUN | {"status": "waiting"}]))
    with pytest.raises(TimeoutError, match="did not end"):
        dbt.wait_for_completion(server.host, KEY, 13, SHA, wait_in_minutes=-1)


def test_a_pull_request_that_is_skipped_on_purpose_is_waited_for_with_success(
    server: Any, caplog: pytest.LogCaptureFixture
) -> None:
    skipped = RUN | {"status": "cancelled", "reason": "skipped", "detail": "All files are ignored."}
    server.answers.append((200, [skipped]))
    with caplog.at_level(logging.INFO):
        dbt.wait_for_completion(server.host, KEY, 13, SHA)
    assert "Run 41 is skipped. All files are ignored." in caplog.text
    server.answers.append((200, [skipped | {"reason": "superseded"}]))
    with pytest.raises(SystemExit):
        dbt.wait_for_completion(server.host, KEY, 13, SHA)


def test_keys_of_a_manifest(server: Any) -> None:
    info = {
        "source": "uniqueness",
        "sql_table": ["shop", "orders"],
        "sql_pks": ["id"],
        "dbt_fqn": ["shop", "orders"],
        "dbt_pks": ["id"],
        "dbt_original_file_path": "models/orders.sql",
        "dbt_patch_path": None,
        "warnings": [],
    }
    server.answers += [(200, [info]), (501, {"detail": "Checks of the primary keys are not supported."})]
    (found,) = dbt.check_pks_in_manifest(server.host, KEY, 13, b'{"nodes": {}}')
    assert (found.source, found.sql_table, found.dbt_patch_path) == ("uniqueness", ("shop", "orders"), None)
    assert server.seen == [("POST", "/api/internal/ci/13/check_pks_in_dbt_manifest", b'{"nodes": {}}')]
    with pytest.raises(requests.HTTPError) as refused:
        dbt.check_pks_in_manifest(server.host, KEY, 13, b"{}")
    assert refused.value.response is not None
    assert refused.value.response.status_code == 501


def test_key_info_has_the_published_fields() -> None:
    names = "source sql_table sql_pks dbt_fqn dbt_pks dbt_original_file_path dbt_patch_path warnings"
    assert list(dbt.DbtPkInfo.model_fields) == names.split()
    assert all(field.is_required() for field in dbt.DbtPkInfo.model_fields.values())
