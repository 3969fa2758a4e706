"""Uploads through the API: stored whole, replaced by the same again, seen by their organization only."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update
from starlette.testclient import TestClient

from twofold_server.accounts.models import ApiKey, AuditEvent, Organization, User
from twofold_server.app import chores, job_handlers
from twofold_server.ci.models import Integration
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.dbt.jobs import FORGET_OLD
from twofold_server.dbt.models import DbtArtifacts, DbtDocument
from twofold_server.worker.queue import enqueue

from ..conftest import Admin
from .test_artifacts import MANIFEST, archive, manifest

SHA = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
OTHER_SHA = "2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d5e"


@pytest.fixture
def integration(client: TestClient, admin: Admin) -> int:
    def create(path: str, body: dict[str, Any]) -> int:
        answer = client.post(path, headers=admin.headers, json=body)
        assert answer.is_success, answer.text
        return int(answer.json()["id"])

    options = {"host": "127.0.0.1", "port": 1, "user": "u", "dbname": "d", "password": "p"}
    source = create("/api/v1/data_sources", {"name": "pg", "type": "pg", "options": options})
    repository = create("/api/v1/repositories", {"provider": "local", "name": "shop/dbt"})
    return create("/api/v1/ci", {"name": "Shop", "repository_id": repository, "data_source_id": source})


def upload(
    client: TestClient, admin: Admin, integration: int, *, content: bytes | None = None, **fields: str
) -> Any:
    made = archive({"manifest.json": manifest()}).getvalue() if content is None else content
    return client.post(
        f"/api/v1/dbt/submit_artifacts/{integration}",
        headers=admin.headers,
        data={"commit_sha": SHA, "run_type": "production"} | fields,
        files={"artifacts": ("tmp.zip", made, "application/zip")},
    )


def check(client: TestClient, admin: Admin, integration: int, sha: str, run_type: str) -> Any:
    return client.post(
        f"/api/v1/dbt/post_upload_check_artifacts/{integration}",
        headers=admin.headers,
        data={"commit_sha": sha, "run_type": run_type, "branch": "main"},
    ).json()


def test_an_upload_is_stored_and_found(
    any_ctx: Context, client: TestClient, admin: Admin, integration: int
) -> None:
    answer = upload(client, admin, integration, commit_sha=SHA.upper(), run_id="build-7")
    assert answer.status_code == 200, answer.text
    stored = answer.json()
    assert (stored["commit_sha"], stored["run_type"], stored["run_id"]) == (SHA, "production", "build-7")
    assert stored["counts"] == {"model": 2, "test": 1}
    with any_ctx.db.read() as session:
        document = session.scalars(select(DbtDocument)).one()
        assert gzip.decompress(document.content_gzip) == manifest().encode()
        actions = select(AuditEvent.action).where(AuditEvent.action == "dbt_artifacts.uploaded")
        assert len(session.scalars(actions).all()) == 1
    assert check(client, admin, integration, SHA.upper(), "production") == {"status": "ok"}
    missing = check(client, admin, integration, SHA, "pull_request")
    assert missing["status"] == "missing"
    assert "dbt upload --ci-config-id" in missing["detail"]
    listed = client.get(f"/api/v1/ci/{integration}/dbt_artifacts", headers=admin.headers).json()
    assert [item["id"] for item in listed] == [stored["id"]]


def test_the_same_again_replaces(
    any_ctx: Context, client: TestClient, admin: Admin, integration: int
) -> None:
    first = upload(client, admin, integration).json()
    assert upload(client, admin, integration).json()["id"] == first["id"]
    newer = archive({"manifest.json": manifest(nodes={}), "catalog.json": "{}"}).getvalue()
    again = upload(client, admin, integration, content=newer).json()
    assert (again["id"], again["counts"]) == (first["id"], {})
    assert [document["name"] for document in again["documents"]] == ["catalog.json", "manifest.json"]
    upload(client, admin, integration, run_type="pull_request")
    upload(client, admin, integration, commit_sha=OTHER_SHA)
    upload(client, admin, integration, run_id="second")
    with any_ctx.db.read() as session:
        assert session.scalar(select(func.count()).select_from(DbtArtifacts)) == 4
        assert session.scalar(select(func.count()).select_from(DbtDocument)) == 5


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"commit_sha": "abc"}, "commit_sha"),
        ({"commit_sha": SHA[:-1] + "g"}, "commit_sha"),
        ({"commit_sha": SHA + "0"}, "commit_sha"),
        ({"run_type": "nightly"}, "run_type"),
        ({"run_id": "x" * 201}, "run_id"),
    ],
)
def test_fields_that_are_not_right(
    client: TestClient, admin: Admin, integration: int, fields: dict[str, str], field: str
) -> None:
    answer = upload(client, admin, integration, **fields)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert answer.json()["errors"][0]["loc"] == ["body", field]
    assert isinstance(answer.json()["detail"], str)


def test_what_is_no_full_hash_is_said_in_words(client: TestClient, admin: Admin, integration: int) -> None:
    """Also by the check, which would else advise an upload that is refused."""

    def checked(sha: str) -> Any:
        return client.post(
            f"/api/v1/dbt/post_upload_check_artifacts/{integration}",
            headers=admin.headers,
            data={"commit_sha": sha, "run_type": "production"},
        )

    empty, short = "this is empty; is the CI variable set?", "this is not the full hash of a commit, 40 or 64"
    for answer, said in (
        (upload(client, admin, integration, commit_sha=""), empty),
        (upload(client, admin, integration, commit_sha=SHA[:7]), short),
        (checked(SHA[:7]), short),
        (checked(""), "Field required"),
    ):
        assert answer.status_code == 422
        assert f"commit_sha: {said}" in answer.json()["detail"]
        assert "^(" not in answer.text
        assert "Value error" not in answer.text


def test_uploads_of_a_deleted_integration_stay_readable(
    client: TestClient, admin: Admin, integration: int
) -> None:
    upload(client, admin, integration)
    assert client.delete(f"/api/v1/ci/{integration}", headers=admin.headers).status_code == 204
    listed = client.get(f"/api/v1/ci/{integration}/dbt_artifacts", headers=admin.headers)
    assert [item["commit_sha"] for item in listed.json()] == [SHA]
    assert upload(client, admin, integration).status_code == 404


def test_what_is_no_upload(client: TestClient, admin: Admin, integration: int) -> None:
    path = f"/api/v1/dbt/submit_artifacts/{integration}"
    for sent in (
        {"data": {"commit_sha": SHA, "run_type": "production", "artifacts": "text"}},
        {"content": b"x"},
    ):
        assert client.post(path, headers=admin.headers, **sent).status_code == 400  # type: ignore[arg-type]
    torn = {"Content-Type": "multipart/form-data; boundary=x"}
    assert client.post(path, headers=admin.headers | torn, content=b"--y\r\n").status_code == 400
    assert upload(client, admin, integration, content=b"PK").status_code == 400


def test_a_body_over_the_limit_is_cut(
    any_ctx: Context, client: TestClient, admin: Admin, integration: int
) -> None:
    any_ctx.settings.max_artifacts_bytes = 10_000
    from twofold_server.app import create_app

    with TestClient(create_app(any_ctx), raise_server_exceptions=False) as small:
        answer = upload(small, admin, integration, content=b"x" * 20_000)
        assert (answer.status_code, answer.json()["detail"][:12]) == (413, "The request ")
        assert upload(small, admin, integration).status_code == 200


def test_nobody_else_may(any_ctx: Context, client: TestClient, admin: Admin, integration: int) -> None:
    nobody = Admin(admin.actor, admin.email, admin.password, "no-key")
    assert upload(client, nobody, integration).status_code == 401
    with any_ctx.db.write() as session:
        session.add(Organization(name="Other"))
        session.flush()
        other = session.scalars(select(Organization.id).where(Organization.name == "Other")).one()
        session.execute(update(User).values(organization_id=other))
        session.execute(update(ApiKey).values(organization_id=other))
    assert upload(client, admin, integration).status_code == 404
    assert "detail" in check(client, admin, integration, SHA, "production")
    assert client.get(f"/api/v1/ci/{integration}/dbt_artifacts", headers=admin.headers).status_code == 404


def test_a_narrow_key_may_not_upload(client: TestClient, admin: Admin, integration: int) -> None:
    made = client.post(
        "/api/v1/api_keys", headers=admin.headers, json={"name": "viewer", "scopes": ["view_datadiff"]}
    )
    narrow = Admin(admin.actor, admin.email, admin.password, made.json()["key"])
    assert upload(client, narrow, integration).status_code == 403


def test_old_uploads_are_forgotten(
    any_ctx: Context,
    client: TestClient,
    admin: Admin,
    integration: int,
    run_jobs: Callable[[Context], None],
) -> None:
    assert FORGET_OLD in {chore.kind for chore in chores()}
    assert FORGET_OLD in job_handlers()
    for sha in (SHA, OTHER_SHA):
        upload(client, admin, integration, commit_sha=sha)
        upload(client, admin, integration, commit_sha=sha, run_type="pull_request")
    with any_ctx.db.write() as session:
        session.execute(update(DbtArtifacts).values(uploaded_at=utcnow() - timedelta(days=91)))
    upload(client, admin, integration, commit_sha=SHA, run_type="pull_request")
    with any_ctx.db.write() as session:
        enqueue(session, FORGET_OLD, {})
    run_jobs(any_ctx)
    with any_ctx.db.read() as session:
        left = session.execute(select(DbtArtifacts.commit_sha, DbtArtifacts.run_type)).all()
        assert sorted(tuple(row) for row in left) == [(SHA, "pull_request"), (OTHER_SHA, "production")]
        assert session.scalar(select(func.count()).select_from(DbtDocument)) == 2
        assert session.get(Integration, integration) is not None


def test_a_nul_character_is_stored_nowhere(
    any_ctx: Context, client: TestClient, admin: Admin, integration: int
) -> None:
    assert upload(client, admin, integration, run_id="a\x00b").status_code == 422
    metadata = {"dbt_schema_version": "v12", "project_name": "a\x00b"}
    made = archive({"manifest.json": manifest(metadata=metadata)}).getvalue()
    assert upload(client, admin, integration, content=made).json()["project_name"] == "ab"


def test_the_newest_production_build_is_the_one_that_was_uploaded_last(
    any_ctx: Context,
    client: TestClient,
    admin: Admin,
    integration: int,
    run_jobs: Callable[[Context], None],
) -> None:
    """A branch that went back to an earlier commit uploads that build again: its row is the older one."""
    for sha in (SHA, OTHER_SHA, SHA):
        upload(client, admin, integration, commit_sha=sha)
    with any_ctx.db.write() as session:
        for sha, days in ((SHA, 91), (OTHER_SHA, 92)):
            old = update(DbtArtifacts).where(DbtArtifacts.commit_sha == sha)
            session.execute(old.values(uploaded_at=utcnow() - timedelta(days=days)))
        enqueue(session, FORGET_OLD, {})
    run_jobs(any_ctx)
    with any_ctx.db.read() as session:
        assert list(session.scalars(select(DbtArtifacts.commit_sha))) == [SHA]


def test_parallel_uploads_of_one_commit_leave_one(
    any_ctx: Context, client: TestClient, admin: Admin, integration: int
) -> None:
    answers: list[int] = []

    def send() -> None:
        answers.append(upload(client, admin, integration).status_code)

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [200] * 4
    with any_ctx.db.read() as session:
        assert session.scalar(select(func.count()).select_from(DbtArtifacts)) == 1


def test_the_integrations_page_lists_uploads(client: TestClient, admin: Admin, integration: int) -> None:
    client.post("/login", data={"email": admin.email, "password": admin.password})
    page = f"/settings/ci_integrations/{integration}"
    assert f"datafold dbt upload --ci-config-id {integration}" in client.get(page).text
    markup = archive(
        {"manifest.json": manifest(metadata=MANIFEST["metadata"] | {"project_name": "<b>x</b>"})}
    )
    assert upload(client, admin, integration, content=markup.getvalue()).status_code == 200
    shown = client.get(page).text
    assert "&lt;b&gt;x&lt;/b&gt;" in shown
    assert SHA[:7] in shown
