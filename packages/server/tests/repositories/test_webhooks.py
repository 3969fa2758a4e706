"""The door of the webhooks: GitHub's own examples with real signatures; tampered and unreadable ones."""

from __future__ import annotations

import hashlib
import hmac
import json
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from sqlalchemy import func, select
from starlette.testclient import TestClient
from tests.forge.fake_github import TOKEN, FakeGitHub

from twofold_server.accounts.models import AuditEvent, Organization
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.context import Context
from twofold_server.forges import BadSignature, EventKind, PullRequestAction
from twofold_server.forges.github import GitHubProvider
from twofold_server.repositories import service
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.repositories.schemas import RepositoryIn
from twofold_server.worker.models import Job

ROOT = Path(__file__).parents[4]
EXAMPLES = ROOT / "node_modules" / "@octokit" / "webhooks-examples"
SECRET = "It's a Secret to Everybody"


REPOSITORY = {"id": 186853002, "full_name": "octo/data"}


def examples() -> list[tuple[str, dict[str, Any]]]:
    """(event, payload) of every contributed example of GitHub, each as if about our repository.

    Raises when they are not installed.
    """
    index = EXAMPLES / "api.github.com" / "index.json"
    if not index.exists():
        raise FileNotFoundError(f"{index} is missing: run 'make setup' (npm ci)")
    found = json.loads(index.read_text())
    return [(entry["name"], _about_ours(item)) for entry in found for item in entry["examples"]]


def _about_ours(payload: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(payload.get("repository"), dict):
        return payload
    return {**payload, "repository": {**payload["repository"], **REPOSITORY}}


def sign(body: bytes, secret: str = SECRET) -> str:
    return f"sha256={hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}"


@dataclass
class Hook:
    client: TestClient
    ctx: Context
    repository_id: int
    headers: dict[str, str]

    def post(
        self,
        body: bytes,
        *,
        event: str = "pull_request",
        delivery_id: str = "d-1",
        signature: str | None = None,
        path: str | None = None,
        **headers: str,
    ) -> Any:
        sent = {
            "x-github-event": event,
            "x-github-delivery": delivery_id,
            "content-type": "application/json",
            "x-hub-signature-256": sign(body) if signature is None else signature,
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        sent = {name: value for name, value in sent.items() if value}
        target = path or f"/integrations/github/v1/app_hook?repository_id={self.repository_id}"
        return self.client.post(target, content=body, headers=sent)

    def deliveries(self) -> int:
        with self.ctx.db.read() as session:
            return session.scalar(select(func.count(Delivery.id))) or 0

    def jobs(self) -> int:
        with self.ctx.db.read() as session:
            found = select(func.count(Job.id)).where(Job.kind == "ci.handle_delivery")
            return session.scalar(found) or 0


@pytest.fixture
def hook(ctx: Context, client: TestClient, admin: Any) -> Hook:
    body = {"provider": "github", "name": "octo/data", "token": "ghp_x", "webhook_secret": SECRET}
    created = client.post("/api/v1/repositories", json=body, headers=admin.headers)
    assert created.status_code == 201, created.text
    return Hook(client, ctx, created.json()["id"], admin.headers)


def pull_request(**changes: Any) -> dict[str, Any]:
    payload = next(item for name, item in examples() if name == "pull_request" and item["action"] == "opened")
    return {**payload, **changes}


def test_the_known_answer_vector() -> None:
    body, provider = b"Hello, World!", GitHubProvider()
    known = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
    assert sign(body) == known
    provider.verify({"x-hub-signature-256": known}, body, SECRET)
    for headers, sent, secret in [
        ({"x-hub-signature-256": known}, b"Hello, World?", SECRET),
        ({"x-hub-signature-256": known}, body, "another secret"),
        ({"x-hub-signature-256": known}, body, ""),
        ({"x-hub-signature-256": known.upper()}, body, SECRET),
        ({"x-hub-signature-256": "sha256=ü"}, body, SECRET),
        ({"x-hub-signature": "sha1=01dc10d0c83e72ed246219cdd91669667fe2ca59"}, body, SECRET),
        ({}, body, SECRET),
    ]:
        with pytest.raises(BadSignature):
            provider.verify(headers, sent, secret)


def test_every_example_of_github_is_accepted_and_has_an_outcome(hook: Hook) -> None:
    found = examples()
    assert len(found) == 329
    wanted = 0
    for number, (event, payload) in enumerate(found):
        body = json.dumps(payload).encode()
        answer = hook.post(body, event=event, delivery_id=f"example-{number}")
        assert answer.status_code == 202, (event, answer.text)
        asks = event == "pull_request" or (event, payload.get("action")) == (
            "merge_group",
            "checks_requested",
        )
        assert answer.json()["outcome"] == ("queued" if asks else "ignored")
        wanted += asks
    assert (hook.deliveries(), hook.jobs(), wanted) == (329, 31, 31)


def test_the_actions_of_the_examples_are_understood() -> None:
    provider = GitHubProvider()
    seen: dict[str, set[PullRequestAction]] = {}
    for event, payload in examples():
        if event != "pull_request":
            continue
        headers = {"x-github-event": event, "x-github-delivery": "d"}
        parsed = provider.parse(headers, json.dumps(payload).encode())
        assert parsed.kind is EventKind.PULL_REQUEST
        assert parsed.pull_request is not None
        assert parsed.pull_request.head_sha == payload["pull_request"]["head"]["sha"]
        assert parsed.repository_id == str(payload["repository"]["id"])
        seen.setdefault(payload["action"], set()).add(parsed.action)
    assert seen["opened"] == {PullRequestAction.OPENED}
    assert seen["synchronize"] == {PullRequestAction.UPDATED}
    assert seen["labeled"] == {PullRequestAction.LABELED}
    assert seen["closed"] == {PullRequestAction.CLOSED}
    assert seen["assigned"] == {PullRequestAction.OTHER}


def test_a_merge_queue_is_heard_when_it_asks_for_checks() -> None:
    found = [payload for name, payload in examples() if name == "merge_group"]
    assert len(found) == 2
    headers = {"x-github-event": "merge_group", "x-github-delivery": "d"}
    for payload in found:
        parsed = GitHubProvider().parse(headers, json.dumps(payload).encode())
        assert (parsed.kind, parsed.queued_sha) == (
            EventKind.MERGE_QUEUE, payload["merge_group"]["head_sha"],
        )  # fmt: skip
        gone = GitHubProvider().parse(headers, json.dumps(payload | {"action": "destroyed"}).encode())
        assert (gone.kind, gone.queued_sha) == (EventKind.OTHER, "")


def test_a_changed_base_is_told_from_a_changed_title() -> None:
    headers = {"x-github-event": "pull_request", "x-github-delivery": "d"}
    for changes, action in [
        ({"base": {"ref": {"from": "main"}}}, PullRequestAction.BASE_CHANGED),
        ({"title": {"from": "x"}}, PullRequestAction.OTHER),
        (None, PullRequestAction.OTHER),
    ]:
        body = json.dumps(pull_request(action="edited", changes=changes)).encode()
        assert GitHubProvider().parse(headers, body).action is action


@pytest.mark.parametrize(
    "field", ["head", "base", "user", "labels", "number", "updated_at", "html_url", "state"]
)
@pytest.mark.parametrize("value", [None, "text", 7, [], {}])
def test_missing_and_null_fields_never_break_anything(field: str, value: Any) -> None:
    payload = pull_request()
    payload["pull_request"] = {**payload["pull_request"], field: value}
    for shape in (payload, {**payload, "repository": value, "label": value, "number": value}):
        headers = {"x-github-event": "pull_request", "x-github-delivery": "d"}
        GitHubProvider().parse(headers, json.dumps(shape).encode())
    del payload["pull_request"][field]
    GitHubProvider().parse(headers, json.dumps(payload).encode())


def test_a_deleted_fork_is_a_fork() -> None:
    payload = pull_request()
    headers = {"x-github-event": "pull_request", "x-github-delivery": "d"}
    parsed = GitHubProvider().parse(headers, json.dumps(payload).encode())
    assert parsed.pull_request is not None
    assert not parsed.pull_request.is_fork
    payload["pull_request"]["head"]["repo"] = None
    parsed = GitHubProvider().parse(headers, json.dumps(payload).encode())
    assert parsed.pull_request is not None
    assert parsed.pull_request.is_fork


def test_tampered_and_unsigned_deliveries_leave_nothing_but_an_audit_row(hook: Hook) -> None:
    body = json.dumps(pull_request()).encode()
    tampered = body.replace(b'"opened"', b'"closed"')
    sha1 = f"sha1={hmac.new(SECRET.encode(), body, 'sha1').hexdigest()}"
    answers = [
        hook.post(tampered, signature=sign(body)),
        hook.post(body, signature=sign(body, "another secret")),
        hook.post(body, signature=""),
        hook.post(body, signature="", x_hub_signature=sha1),
        hook.post(body, signature=sha1),
        hook.post(b"{not json", signature=sign(body)),
    ]
    assert [answer.status_code for answer in answers] == [401] * 6
    assert (hook.deliveries(), hook.jobs()) == (0, 0)
    with hook.ctx.db.read() as session:
        refused = session.scalars(select(AuditEvent).where(AuditEvent.action == "webhook.refused")).all()
    assert len(refused) == 6
    assert "action" not in json.dumps([event.detail for event in refused])


def test_a_flood_of_forgeries_does_not_fill_the_audit_log(hook: Hook) -> None:
    body = json.dumps(pull_request()).encode()
    answers = [hook.post(body, signature=sign(body, "another secret")) for _ in range(30)]
    assert {answer.status_code for answer in answers} == {401}
    with hook.ctx.db.read() as session:
        refused = session.scalars(select(AuditEvent).where(AuditEvent.action == "webhook.refused")).all()
    assert 1 <= len(refused) <= 10
    assert hook.post(body).status_code == 202


def test_another_repositorys_secret_opens_nothing(hook: Hook) -> None:
    body = {"provider": "github", "name": "octo/other", "webhook_secret": "the other secret"}
    other = hook.client.post("/api/v1/repositories", json=body, headers=hook.headers).json()
    sent = json.dumps(pull_request()).encode()
    path = f"/integrations/github/v1/app_hook?repository_id={other['id']}"
    assert hook.post(sent, path=path).status_code == 401


def test_unknown_repositories_and_missing_ids_are_not_found(hook: Hook) -> None:
    body = json.dumps(pull_request()).encode()
    for path in ("?repository_id=999", "", "?repository_id=0"):
        answer = hook.post(body, path=f"/integrations/github/v1/app_hook{path}")
        assert answer.status_code in (404, 422)
        assert hook.deliveries() == 0


def test_a_repository_without_a_secret_refuses(hook: Hook) -> None:
    path = f"/api/v1/repositories/{hook.repository_id}"
    changed = hook.client.patch(path, json={"webhook_secret": ""}, headers=hook.headers)
    assert changed.json()["webhook_secret_set"] is False
    body = json.dumps(pull_request()).encode()
    assert hook.post(body, signature=sign(body, "")).status_code == 401
    assert hook.post(body, signature="").status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        b"not json",
        b"[]",
        b'{"a": 1, "a": 2}',
        b'{"a": NaN}',
        b'{"a": "\\ud800"}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"\xff\xfe",
        b"{" + b",".join(b'"k%d":1' % number for number in range(250_000)) + b"}",
    ],
    ids=["text", "list", "twice", "nan", "surrogate", "deep list", "deep object", "bytes", "many keys"],
)
def test_authentic_but_unreadable_bodies_are_refused(hook: Hook, body: bytes) -> None:
    assert hook.post(body).status_code == 400
    assert hook.deliveries() == 0


def test_too_large_and_compressed_bodies_are_refused(hook: Hook) -> None:
    assert hook.post(b" " * (25 * 1024**2 + 1)).status_code == 413
    assert hook.post(b"x", content_encoding="gzip").status_code == 415
    assert hook.deliveries() == 0


def test_the_form_encoding_is_read_too(hook: Hook) -> None:
    body = f"payload={quote(json.dumps(pull_request()))}".encode()
    answer = hook.post(body, content_type="application/x-www-form-urlencoded")
    assert (answer.status_code, answer.json()["outcome"]) == (202, "queued")


def test_a_form_without_a_payload_is_no_readable_delivery(hook: Hook) -> None:
    answer = hook.post(b"payload=", content_type="application/x-www-form-urlencoded")
    assert 200 <= answer.status_code < 500
    assert hook.jobs() == 0


def test_the_same_delivery_twenty_times_at_once_is_one(hook: Hook) -> None:
    body = json.dumps(pull_request()).encode()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: hook.post(body, delivery_id="same").status_code, range(20)))
    assert answers == [202] * 20
    assert (hook.deliveries(), hook.jobs()) == (1, 1)


def test_the_older_address_checks_the_signature_first(hook: Hook, ctx: Context, admin: Any) -> None:
    from twofold_server.ci.models import Integration
    from twofold_server.data_sources.models import DataSource

    with ctx.db.write() as session:
        source = DataSource(organization_id=admin.actor.organization_id, name="w", type="duckdb")
        session.add(source)
        session.flush()
        integration = Integration(
            organization_id=admin.actor.organization_id,
            name="c",
            repository_id=hook.repository_id,
            data_source_id=source.id,
        )
        session.add(integration)
        session.flush()
        path = f"/api/datadiff_ci/{integration.id}/hook"
    body = json.dumps(pull_request()).encode()
    assert hook.post(b"{broken", path=path, signature=sign(body)).status_code == 401
    assert hook.post(body, path=path).status_code == 202
    assert hook.post(body, path="/api/datadiff_ci/999/hook").status_code == 404


def test_secrets_are_write_only(hook: Hook) -> None:
    shown = hook.client.get("/api/v1/repositories", headers=hook.headers)
    assert "ghp_x" not in shown.text
    assert SECRET not in shown.text
    (repository,) = shown.json()
    assert (repository["token_set"], repository["webhook_secret_set"]) == (True, True)
    assert repository["webhook_url"].endswith(
        f"/integrations/github/v1/app_hook?repository_id={repository['id']}"
    )
    made = hook.client.post(
        "/api/v1/repositories", json={"provider": "github", "name": "octo/new"}, headers=hook.headers
    ).json()
    assert len(made["webhook_secret"]) >= 40
    again = hook.client.get(f"/api/v1/repositories/{made['id']}", headers=hook.headers)
    assert made["webhook_secret"] not in again.text


def test_a_new_base_url_needs_the_token_again(hook: Hook) -> None:
    path = f"/api/v1/repositories/{hook.repository_id}"
    moved = {"base_url": "https://evil.example.org"}
    assert hook.client.patch(path, json=moved, headers=hook.headers).status_code == 422
    answer = hook.client.patch(path, json={**moved, "token": "ghp_new"}, headers=hook.headers)
    assert answer.status_code == 200
    with hook.ctx.db.read() as session:
        assert session.get_one(Repository, hook.repository_id).renamed_at is not None


def test_one_repository_is_connected_once_also_by_another_name(hook: Hook) -> None:
    path = f"/api/v1/repositories/{hook.repository_id}"
    other = hook.client.post(
        "/api/v1/repositories", json={"provider": "github", "name": "octo/other"}, headers=hook.headers
    ).json()
    taken = hook.client.patch(path, json={"name": "Octo/Other"}, headers=hook.headers)
    assert (taken.status_code, f"Repository {other['id']} already" in taken.text) == (409, True)
    assert hook.client.patch(path, json={"name": "octo/new"}, headers=hook.headers).status_code == 200
    assert hook.client.patch(path, json={"name": "octo/NEW"}, headers=hook.headers).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        {"name": "no-slash"},
        {"name": "a/../b"},
        {"name": "a/b?x"},
        {"base_url": "ftp://h"},
        {"base_url": "https://u:p@h/"},
        {"provider": "other"},
        {"surprise": 1},
    ],
)
def test_bad_settings_are_refused(hook: Hook, change: dict[str, Any]) -> None:
    body = {"provider": "github", "name": "octo/x"} | change
    answer = hook.client.post("/api/v1/repositories", json=body, headers=hook.headers)
    assert answer.status_code == 422, answer.text


def test_answers_are_quick(hook: Hook) -> None:
    """Not the promised figure, which is measured elsewhere: only that nothing slow precedes the answer."""
    body = json.dumps(pull_request()).encode()
    seconds = []
    for number in range(15):
        started = time.perf_counter()
        hook.post(body, delivery_id=f"quick-{number}")
        seconds.append(time.perf_counter() - started)
    assert statistics.median(seconds) < 0.5
    print(f"median {statistics.median(seconds) * 1000:.1f} ms")


def test_a_replaced_secret_is_good_for_a_while(hook: Hook, monkeypatch: pytest.MonkeyPatch) -> None:
    body = json.dumps(pull_request()).encode()
    path = f"/api/v1/repositories/{hook.repository_id}"
    changed = hook.client.patch(path, json={"webhook_secret": "the next one"}, headers=hook.headers).json()
    assert changed["previous_webhook_secret_until"] is not None

    def answers(name: str) -> list[int]:
        secrets = (SECRET, "the next one", "a third one")
        return [
            hook.post(body, signature=sign(body, secret), delivery_id=f"{name}-{secret[:5]}").status_code
            for secret in secrets
        ]

    assert answers("within") == [202, 202, 401]
    after = datetime.fromisoformat(changed["previous_webhook_secret_until"])
    monkeypatch.setattr("twofold_server.repositories.deliveries.utcnow", lambda: after)
    assert answers("after") == [401, 202, 401]


def test_another_organizations_secret_opens_nothing(hook: Hook) -> None:
    with hook.ctx.db.write() as session:
        other = Organization(name="other")
        session.add(other)
        session.flush()
        request = RepositoryIn.model_validate(
            {"provider": "github", "name": "octo/data", "webhook_secret": "the secret of the others"}
        )
        theirs, _ = service.create(session, hook.ctx, SYSTEM_ACTOR(other.id), request)
        path = f"/integrations/github/v1/app_hook?repository_id={theirs.id}"
    body = json.dumps(pull_request()).encode()
    assert hook.post(body, signature=sign(body, "the secret of the others")).status_code == 401
    assert hook.post(body, path=path).status_code == 401
    shown = hook.client.get(f"/api/v1/repositories/{theirs.id}", headers=hook.headers)
    assert shown.status_code == 404
    assert hook.deliveries() == 0


def test_a_repository_without_a_secret_says_so_when_it_is_tested(hook: Hook) -> None:
    path = f"/api/v1/repositories/{hook.repository_id}"
    with FakeGitHub() as fake:
        repository = {"webhook_secret": "", "base_url": fake.url, "token": TOKEN}
        assert hook.client.patch(path, json=repository, headers=hook.headers).status_code == 200
        reach = hook.ctx.settings.allowed_private_cidrs
        reach.append("127.0.0.0/8")
        steps = hook.client.post(f"{path}/test", headers=hook.headers).json()
    assert [(step["name"], step["ok"]) for step in steps] == [
        ("Token", True),
        ("Repository", True),
        ("Webhook", False),
    ]
    assert "no webhook secret" in steps[-1]["detail"]
