"""The door of GitLab's webhooks: secret tokens and signatures, repetitions, strangers, whole groups."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import count, product
from typing import Any

import pytest
from sqlalchemy import func, select
from starlette.testclient import TestClient
from tests.forge import gitlab_events
from tests.forge.fake_gitlab import FakeGitLab
from tests.forge.gitlab_events import MergeRequest

from twofold_server.accounts.models import AuditEvent, Organization
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.ci.models import Integration
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.repositories import service
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.repositories.schemas import RepositoryIn
from twofold_server.worker.models import Job

from ..conftest import Admin

TOKEN = "the secret token of a webhook"
SIGNING = "whsec_" + base64.b64encode(bytes(range(32))).decode()
HOOK = "/integrations/gitlab/v1/app_hook"


@dataclass
class Hook:
    client: TestClient
    ctx: Context
    admin: Admin
    gitlab: FakeGitLab
    secret: str
    repository_id: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def send(
        self,
        payload: dict[str, Any],
        *,
        secret: str | None = None,
        identity: str | None = None,
        path: str | None = None,
        change: tuple[bytes, bytes] = (b"", b""),
        **options: Any,
    ) -> Any:
        """Delivers as GitLab would; ``change`` is made in the body after it was signed."""
        headers, body = gitlab_events.delivery(
            payload,
            self.secret if secret is None else secret,
            identity or f"d-{next(self.numbers)}",
            **options,
        )
        return self.post(headers, body.replace(*change) if change[0] else body, path)

    def post(self, headers: dict[str, str], body: bytes, path: str | None = None) -> Any:
        target = path or f"{HOOK}?repository_id={self.repository_id}"
        return self.client.post(target, content=body, headers=headers)

    def authentic(self, body: bytes) -> dict[str, str]:
        """Headers of a body that is no payload of GitLab's."""
        if self.secret.startswith("whsec_"):
            return gitlab_events.signature(body, self.secret, f"d-{next(self.numbers)}", time.time())
        return {"x-gitlab-token": self.secret, "idempotency-key": f"d-{next(self.numbers)}"}

    def counts(self) -> tuple[int, int]:
        """Stored deliveries and planned jobs."""
        with self.ctx.db.read() as session:
            jobs = select(func.count(Job.id)).where(Job.kind == "ci.handle_delivery")
            return session.scalar(select(func.count(Delivery.id))) or 0, session.scalar(jobs) or 0

    def newest(self) -> Delivery:
        with self.ctx.db.read() as session:
            return session.scalars(select(Delivery).order_by(Delivery.id.desc()).limit(1)).one()

    def refusals(self) -> list[AuditEvent]:
        with self.ctx.db.read() as session:
            found = select(AuditEvent).where(AuditEvent.action == "webhook.refused")
            return list(session.scalars(found))

    def repository(self) -> Repository:
        with self.ctx.db.read() as session:
            return session.get_one(Repository, self.repository_id)

    def patch(self, **changes: Any) -> Any:
        path = f"/api/v1/repositories/{self.repository_id}"
        return self.client.patch(path, json=changes, headers=self.admin.headers)


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    with FakeGitLab() as fake:
        yield fake


@pytest.fixture(params=[TOKEN, SIGNING], ids=["token", "signed"])
def hook(
    request: pytest.FixtureRequest, ctx: Context, client: TestClient, admin: Admin, gitlab: FakeGitLab
) -> Hook:
    body = {"provider": "gitlab", "name": gitlab.project.path, "webhook_secret": request.param}
    created = client.post("/api/v1/repositories", json=body, headers=admin.headers)
    assert created.status_code == 201, created.text
    return Hook(client, ctx, admin, gitlab, request.param, created.json()["id"])


@pytest.fixture
def opened(gitlab: FakeGitLab) -> dict[str, Any]:
    return MergeRequest(gitlab).opened()


def integration_of(hook: Hook) -> int:
    with hook.ctx.db.write() as session:
        organization_id = hook.admin.actor.organization_id
        source = DataSource(organization_id=organization_id, name="w", type="duckdb")
        session.add(source)
        session.flush()
        made = Integration(
            organization_id=organization_id,
            name="c",
            repository_id=hook.repository_id,
            data_source_id=source.id,
        )
        session.add(made)
        session.flush()
        return made.id


def test_an_authentic_delivery_is_stored_with_its_job(hook: Hook, opened: dict[str, Any]) -> None:
    answer = hook.send(opened, identity="first")
    assert (answer.status_code, answer.json()) == (202, {"delivery_id": "first", "outcome": "queued"})
    assert hook.counts() == (1, 1)
    assert (hook.newest().event, hook.newest().action, hook.newest().pr_number) == (
        "merge_request",
        "open",
        1,
    )


def test_forgeries_leave_nothing_but_an_audit_row(hook: Hook, opened: dict[str, Any]) -> None:
    other = TOKEN[::-1] if hook.secret == TOKEN else f"whsec_{base64.b64encode(b'x' * 32).decode()}"
    answers = [hook.send(opened, secret=other), hook.send(opened, secret="")]
    if hook.secret == SIGNING:
        answers += [
            hook.send(opened, change=(b'"open"', b'"close"')),
            hook.send(opened, secret=SIGNING, moment=time.time() - 600),
            hook.post({"x-gitlab-token": SIGNING}, b"{}"),
        ]
    assert {answer.status_code for answer in answers} == {401}
    assert hook.counts() == (0, 0)
    assert len(hook.refusals()) == len(answers)
    assert "models" not in json.dumps([event.detail for event in hook.refusals()])


def test_a_captured_delivery_is_worth_nothing_ten_minutes_later(hook: Hook, opened: dict[str, Any]) -> None:
    late = time.time() - 600
    answer = hook.send(opened, moment=late)
    assert answer.status_code == (401 if hook.secret == SIGNING else 202)
    again = hook.send(opened, identity="d-1", moment=late)
    assert again.status_code == answer.status_code
    assert hook.counts() == ((0, 0) if hook.secret == SIGNING else (1, 1))


def test_the_signature_comes_before_the_json(hook: Hook) -> None:
    assert hook.post({}, b"{broken").status_code == 401
    assert hook.post(hook.authentic(b"{broken"), b"{broken").status_code == 400


@pytest.mark.parametrize("idempotent", [True, False])
def test_the_same_delivery_twenty_times_at_once_is_one(
    hook: Hook, opened: dict[str, Any], idempotent: bool
) -> None:
    def send(_: int) -> int:
        found: int = hook.send(opened, identity="same", idempotent=idempotent).status_code
        return found

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(send, range(20))) == [202] * 20
    assert hook.counts() == (1, 1)


def test_a_repository_without_a_secret_refuses_and_says_so(hook: Hook, opened: dict[str, Any]) -> None:
    assert hook.patch(webhook_secret="").json()["webhook_secret_set"] is False
    assert hook.send(opened).status_code == 401
    assert hook.send(opened, secret="").status_code == 401
    path = f"/api/v1/repositories/{hook.repository_id}/test"
    hook.patch(base_url=hook.gitlab.url, token="glpat-x")
    steps = hook.client.post(path, headers=hook.admin.headers).json()
    assert not steps[0]["ok"]
    assert hook.counts() == (0, 0)


def test_another_organizations_secret_opens_nothing(hook: Hook, opened: dict[str, Any]) -> None:
    with hook.ctx.db.write() as session:
        other = Organization(name="other")
        session.add(other)
        session.flush()
        request = RepositoryIn.model_validate(
            {"provider": "gitlab", "name": "other/models", "webhook_secret": "the secret of the others"}
        )
        theirs, _ = service.create(session, hook.ctx, SYSTEM_ACTOR(other.id), request)
        their_id = theirs.id
    assert hook.send(opened, secret="the secret of the others").status_code == 401
    assert hook.send(opened, path=f"{HOOK}?repository_id={their_id}").status_code == 401
    assert hook.counts() == (0, 0)


def test_addresses(hook: Hook, opened: dict[str, Any]) -> None:
    integration_id = integration_of(hook)
    good = [f"{HOOK}?ci_config_id={integration_id}", f"/api/datadiff_ci/{integration_id}/hook"]
    assert [hook.send(opened, path=path).status_code for path in good] == [202, 202]
    stored = hook.counts()
    lost = ["", "?repository_id=999", "?ci_config_id=999", "?repository_id=0", "?ci_config_id=x"]
    answers = [hook.send(opened, path=f"{HOOK}{query}").status_code for query in lost]
    assert answers == [404, 404, 404, 422, 422]
    github = f"/integrations/github/v1/app_hook?repository_id={hook.repository_id}"
    assert hook.send(opened, path=github).status_code == 404
    assert hook.counts() == stored


def test_what_is_authentic_and_unwanted_is_taken_and_ignored(hook: Hook) -> None:
    request = MergeRequest(hook.gitlab)
    payloads = [
        request.tested(),
        request.approved(),
        request.approved("unapproved"),
        gitlab_events.push_event(hook.gitlab),
        gitlab_events.note_event(hook.gitlab),
    ]
    answers = [hook.send(payload) for payload in payloads]
    assert [(item.status_code, item.json()["outcome"]) for item in answers] == [(202, "ignored")] * 5
    assert hook.counts() == (5, 0)


def test_missing_and_null_fields_are_taken(hook: Hook, opened: dict[str, Any]) -> None:
    fields = ("iid", "last_commit", "source_project_id", "target_branch", "state", "action", "updated_at")
    for field_name, value in product(fields, (None, "text", -7, [], {})):
        attributes = {**opened["object_attributes"], field_name: value}
        for payload in (
            opened | {"object_attributes": attributes},
            opened | {"object_attributes": value, "labels": value},
            opened | {"project": value, "changes": value},
        ):
            assert hook.send(payload).status_code == 202, (field_name, value)


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b'{"a": 1, "a": 2}',
        b'{"a": NaN}',
        b'{"a": "\\ud800"}',
        b"[" * 100_000,
        b"\xff",
        b'{"a":' * 99_999,
    ],
)
def test_authentic_but_unreadable_bodies_are_refused(hook: Hook, body: bytes) -> None:
    assert hook.post(hook.authentic(body), body).status_code == 400
    assert hook.counts() == (0, 0)


def test_too_large_and_compressed_bodies_are_refused(hook: Hook) -> None:
    assert hook.post({}, b" " * (25 * 1024**2 + 1)).status_code == 413
    assert hook.post({"content-encoding": "gzip"}, b"x").status_code == 415


def test_a_replaced_secret_is_good_for_a_while(
    hook: Hook, opened: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = hook.secret, "the next secret token"
    changed = hook.patch(webhook_secret=new).json()
    assert changed["previous_webhook_secret_until"] is not None
    assert [hook.send(opened, secret=secret).status_code for secret in (old, new)] == [202, 202]
    stored = hook.repository()
    assert stored.previous_webhook_secret_until is not None
    after = stored.previous_webhook_secret_until
    monkeypatch.setattr("twofold_server.repositories.deliveries.utcnow", lambda: after)
    assert [hook.send(opened, secret=secret).status_code for secret in (old, new)] == [401, 202]


def test_a_secret_that_is_taken_away_is_gone_at_once(hook: Hook, opened: dict[str, Any]) -> None:
    hook.patch(webhook_secret="the next one")
    hook.patch(webhook_secret="")
    assert [hook.send(opened, secret=secret).status_code for secret in (hook.secret, "the next one")] == [
        401
    ] * 2
    stored = hook.repository()
    assert stored.previous_webhook_secret_encrypted is None
    assert stored.previous_webhook_secret_until is None


def test_only_the_last_replaced_secret_is_still_good(hook: Hook, opened: dict[str, Any]) -> None:
    hook.patch(webhook_secret="the second")
    hook.patch(webhook_secret="the third")
    hook.patch(webhook_secret="the third")
    answers = [hook.send(opened, secret=secret) for secret in (hook.secret, "the second", "the third")]
    assert [answer.status_code for answer in answers] == [401, 202, 202]


def test_a_groups_webhook_brings_only_the_connected_project(hook: Hook, opened: dict[str, Any]) -> None:
    other = {"id": 99, "path_with_namespace": "data/other"}
    answer = hook.send(opened | {"project": other})
    assert (answer.status_code, answer.json()["outcome"]) == (202, "ignored")
    assert hook.newest().detail == (
        "It is about data/other, and this connection is for data/warehouse/models."
    )
    assert hook.repository().forge_repository_id is None


def test_a_renamed_project_is_followed_by_its_id(hook: Hook, opened: dict[str, Any]) -> None:
    hook.send(opened)
    assert hook.repository().forge_repository_id == "77"
    renamed = {"id": 77, "path_with_namespace": "data/warehouse/models-2"}
    assert hook.send(opened | {"project": renamed}).json()["outcome"] == "queued"
    assert hook.repository().name == "data/warehouse/models-2"
    with hook.ctx.db.read() as session:
        again = session.scalars(select(Job).where(Job.kind == "ci.report_again")).all()
    assert [job.payload for job in again] == [{"repository_id": hook.repository_id}]
    assert hook.repository().renamed_at is None
    stranger = {"id": 78, "path_with_namespace": "data/warehouse/models"}
    assert hook.send(opened | {"project": stranger}).json()["outcome"] == "ignored"


def test_a_project_that_is_made_again_under_its_name_is_another_one(
    hook: Hook, opened: dict[str, Any]
) -> None:
    hook.send(opened)
    assert hook.repository().renamed_at is None
    made_again = {"id": 78, "path_with_namespace": "data/warehouse/models"}
    assert hook.send(opened | {"project": made_again}).json()["outcome"] == "queued"
    assert hook.repository().forge_repository_id == "78"
    assert hook.repository().renamed_at is not None


# Settings


@pytest.mark.parametrize(
    ("change", "accepted"),
    [
        ({"name": "group/project"}, True),
        ({"name": "a/b/c/d/e/project.name-2_x"}, True),
        ({"base_url": "https://git.example.org/gitlab"}, True),
        ({"base_url": "https://git.example.org/gitlab/api/v4/"}, True),
        ({"webhook_secret": SIGNING}, True),
        ({"name": "project"}, False),
        ({"name": "/".join("a" * 22)}, False),
        ({"name": "group//project"}, False),
        ({"name": "group/../project"}, False),
        ({"name": "group/pro ject"}, False),
        ({"base_url": "git.example.org"}, False),
        ({"base_url": "https://user:pw@git.example.org"}, False),
        ({"base_url": "https://git.example.org/?x"}, False),
        ({"webhook_secret": "whsec_short"}, False),
        ({"webhook_secret": "line\nbreak"}, False),
    ],
)
def test_settings(client: TestClient, admin: Admin, change: dict[str, Any], accepted: bool) -> None:
    body = {"provider": "gitlab", "name": "data/models"} | change
    answer = client.post("/api/v1/repositories", json=body, headers=admin.headers)
    assert answer.status_code == (201 if accepted else 422), answer.text


def test_the_address_and_the_secret_that_gitlab_needs(client: TestClient, admin: Admin) -> None:
    body = {"provider": "gitlab", "name": "data/models"}
    made = client.post("/api/v1/repositories", json=body, headers=admin.headers).json()
    assert made["webhook_url"] == f"http://testserver{HOOK}?repository_id={made['id']}"
    assert len(made["webhook_secret"]) >= 40
    path = f"/api/v1/repositories/{made['id']}"
    bad = client.patch(path, json={"webhook_secret": "whsec_short"}, headers=admin.headers)
    assert bad.status_code == 422
    assert "signing token" in bad.text
