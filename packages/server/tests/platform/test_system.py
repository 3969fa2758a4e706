"""Health, readiness, metrics, the package index, the clients' log."""

from __future__ import annotations

import hashlib
import json
import re
import time
import zipfile
from pathlib import Path

import pytest
from sqlalchemy import text
from starlette.testclient import TestClient

from twofold_server.accounts.models import AuditEvent
from twofold_server.app import create_app
from twofold_server.context import Context
from twofold_server.http.simple_index import normalise
from twofold_server.worker import queue

from ..conftest import Admin, make_context, make_settings

LOG = "/api/internal/sdk/log"
JSON_INDEX = "application/vnd.pypi.simple.v1+json"


def test_a_healthy_server_says_so(client: TestClient, any_ctx: Context) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/status_check").status_code == 200
    assert client.get("/readyz").json() == {"ready": True, "reasons": []}


def test_an_old_schema_is_not_ready(client: TestClient, any_ctx: Context) -> None:
    with any_ctx.db.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert "migrate" in answer.json()["reasons"][0]
    assert client.get("/healthz").status_code == 200


def test_a_missing_database_and_an_unwritable_folder_are_not_ready(tmp_path: Path) -> None:
    ctx = make_context(make_settings(tmp_path))
    ctx.settings.results_dir.parent.mkdir(exist_ok=True)
    ctx.settings.results_dir.write_text("a file where the folder should be")
    ctx.db.close()
    for entry in ctx.settings.data_dir.glob("twofold.db*"):
        entry.unlink()
    (ctx.settings.data_dir / "twofold.db").mkdir()
    with TestClient(create_app(ctx)) as client:
        answer = client.get("/readyz")
    assert answer.status_code == 503
    reasons = " ".join(answer.json()["reasons"])
    assert "database" in reasons
    assert "results folder" in reasons


def test_metrics_are_for_administrators(client: TestClient, admin: Admin) -> None:
    assert client.get("/metrics").status_code == 401
    narrowed = client.post(
        "/api/v1/api_keys", headers=admin.headers, json={"name": "n", "scopes": ["run_ci"]}
    )
    assert (
        client.get("/metrics", headers={"Authorization": f"Key {narrowed.json()['key']}"}).status_code == 403
    )
    assert client.get("/metrics", headers=admin.headers).status_code == 200


def test_metrics_count_by_route_and_state_and_never_by_id(
    client: TestClient, admin: Admin, any_ctx: Context
) -> None:
    with any_ctx.db.write() as session:
        for number in range(3):
            queue.enqueue(session, "test.kind", {"n": number})
    for number in range(5):
        client.delete(f"/api/v1/api_keys/{1000 + number}", headers=admin.headers)
    client.get("/no/such/page-4711")
    answer = client.get("/metrics", headers=admin.headers)
    assert answer.headers["content-type"].startswith("text/plain")
    lines = answer.text.splitlines()
    template = 'method="DELETE",route="/api/v1/api_keys/{key_id}",status="404"'
    assert f"twofold_http_requests_total{{{template}}} 5.0" in lines
    assert 'twofold_jobs{state="queued"} 3.0' in lines
    assert any(line.startswith("twofold_http_request_seconds_bucket{") for line in lines)
    assert any(line.startswith("twofold_job_oldest_wait_seconds ") for line in lines)
    labels = " ".join(re.findall(r"\{(.*)\}", answer.text))
    assert "4711" not in labels
    assert "1000" not in labels


def test_metrics_can_be_opened_by_a_setting(tmp_path: Path) -> None:
    ctx = make_context(make_settings(tmp_path, metrics_public=True))
    with TestClient(create_app(ctx)) as client:
        assert client.get("/metrics").status_code == 200
    ctx.db.close()


@pytest.mark.parametrize("header", ["Key None", "Key wrong", None])
def test_client_logs_are_answered_at_once_and_kept_nowhere(
    client: TestClient, admin: Admin, ctx: Context, header: str | None
) -> None:
    line = {"message": "canary-hunter2", "created": 1.5, "line_no": 1, "level_no": 10, "level_name": "DEBUG"}
    body = {"hostname": "ci", "service": "datafold-sdk", "logs": [line] * 100}
    client.get("/healthz")
    started = time.perf_counter()
    answer = client.post(LOG, json=body, headers={"Authorization": header} if header else {})
    seconds = time.perf_counter() - started
    assert answer.status_code == 200
    assert seconds < 0.5
    stored = b"".join(path.read_bytes() for path in ctx.settings.data_dir.rglob("*") if path.is_file())
    assert b"canary-hunter2" not in stored
    with ctx.db.read() as session:
        assert session.query(AuditEvent).filter(AuditEvent.action.like("api_key.refused")).count() == 0


def test_client_logs_may_be_anything_but_large(client: TestClient) -> None:
    for body in (b"", b"not json", b'{"logs": NaN}', b"\xff"):
        assert client.post(LOG, content=body, headers={"Content-Type": "application/json"}).status_code == 200
    assert client.post(LOG, content=b"x" * (1024**2 + 1)).status_code == 413


def _wheel(folder: Path, distribution: str, version: str) -> Path:
    """A real, installable wheel with one module."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{distribution}-{version}-py3-none-any.whl"
    info = f"{distribution}-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(f"{distribution}.py", "ANSWER = 42\n")
        file.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n"
        )
        file.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        file.writestr(
            f"{info}/RECORD", f"{distribution}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n"
        )
    return path


@pytest.fixture
def wheel(ctx: Context) -> Path:
    folder = ctx.settings.data_dir / "wheels"
    made = _wheel(folder, "datafold_sdk", "0.4.1+twofold.1")
    (folder / "notes.txt").write_text("not a wheel")
    (folder / "link-1.0-py3-none-any.whl").symlink_to(ctx.settings.data_dir / "master.key")
    return made


def test_the_index_lists_projects_and_files_with_hashes(client: TestClient, wheel: Path) -> None:
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    listing = client.get("/simple/")
    assert '<a href="/simple/datafold-sdk/">datafold-sdk</a>' in listing.text
    assert "notes" not in listing.text
    assert "link" not in listing.text
    for spelling in ("datafold-sdk", "Datafold_SDK", "datafold.sdk"):
        page = client.get(f"/simple/{spelling}/").text
        assert f"#sha256={digest}" in page
    entry = client.get("/simple/datafold-sdk/", headers={"Accept": f"{JSON_INDEX}, text/html;q=0.1"})
    assert entry.headers["content-type"] == JSON_INDEX
    file = entry.json()["files"][0]
    assert file["hashes"] == {"sha256": digest}
    content = client.get(file["url"])
    assert hashlib.sha256(content.content).hexdigest() == digest
    assert content.headers["x-content-type-options"] == "nosniff"
    assert "attachment" in content.headers["content-disposition"]


@pytest.mark.parametrize(
    "path",
    [
        "/simple/datafold-sdk/../../master.key",
        "/simple/datafold-sdk/..%2f..%2fmaster.key",
        "/simple/datafold-sdk/%2e%2e/master.key",
        "/simple/datafold-sdk/notes.txt",
        "/simple/link/link-1.0-py3-none-any.whl",
        "/simple/other/",
        "/simple/<script>/",
        "/simple/datafold-sdk/nothing.whl",
    ],
)
def test_the_index_offers_nothing_else(client: TestClient, wheel: Path, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<script>" not in answer.text


def test_an_empty_index_is_a_valid_one(client: TestClient, ctx: Context) -> None:
    (ctx.settings.data_dir / "wheels").mkdir()
    assert client.get("/simple/").status_code == 200
    assert client.get("/simple/", headers={"Accept": JSON_INDEX}).json()["projects"] == []


def test_names_are_normalised_as_the_standard_says() -> None:
    assert {normalise(name) for name in ("A-_.b", "a.B", "a__b", "A-B")} == {"a-b"}


def test_the_openapi_document_is_json_without_secrets(client: TestClient, admin: Admin) -> None:
    document = json.dumps(client.get("/api/openapi.json").json())
    assert admin.api_key not in document
    assert document.startswith('{"openapi"')
