"""GitHub Apps from end to end against the stand-in: registered, installed, connected, told, uninstalled."""

from __future__ import annotations

import html
import io
import json
import logging
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import select, update
from starlette.testclient import TestClient
from tests.forge.fake_github_apps import REPOSITORY_ID, App, FakeGitHubApps
from tests.support.postgres import PostgresServer

from twofold_server import logs
from twofold_server.accounts.models import AuditEvent, LoginSession, Organization
from twofold_server.all_models import METADATA
from twofold_server.app import create_app
from twofold_server.ci.models import CiRun, Integration
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.db import utcnow
from twofold_server.repositories import app_deliveries
from twofold_server.repositories.models import AppFlow, Delivery, ForgeApp, Repository

from ..conftest import Admin, make_admin, make_context, make_settings

CALLBACK = "/integrations/github/v1/oauth2/create/callback"
HOOK = "/integrations/github/v1/app_hook"
HEAD = "a" * 40


class Site:
    """A server with a browser that is logged in, and GitHub's stand-in, which delivers to that server."""

    def __init__(self, ctx: Context, admin: Admin, github: FakeGitHubApps) -> None:
        self.ctx, self.admin, self.github = ctx, admin, github
        self.client = TestClient(create_app(ctx), follow_redirects=False, raise_server_exceptions=False)
        self.log_in(self.client)

    def log_in(self, client: TestClient) -> None:
        sent = {"email": self.admin.email, "password": self.admin.password}
        assert client.post("/login", data=sent).status_code == 303

    def token(self) -> str:
        page = self.client.get("/settings/git/github_app/new").text
        found = re.search(r'name="csrf_token" value="([^"]+)"', page)
        assert found is not None
        return found.group(1)

    def post(self, path: str, /, **form: str) -> Any:
        return self.client.post(path, data={"csrf_token": self.token(), **form})

    def begin(self, account: str = "octo") -> tuple[str, dict[str, Any]]:
        """The state and the manifest that the browser would post."""
        page = self.post("/settings/git/github_app/new", account=account, domain=self.github.url)
        assert page.status_code == 200, page.text
        action = re.search(r'<form class="form" method="post" action="([^"]+)"', page.text)
        manifest = re.search(r'name="manifest" value="([^"]+)"', page.text)
        assert action is not None
        assert manifest is not None
        address = urlsplit(html.unescape(action.group(1)))
        assert address.path == f"/organizations/{account}/settings/apps/new"
        return parse_qs(address.query)["state"][0], json.loads(html.unescape(manifest.group(1)))

    def create(self) -> tuple[ForgeApp, App]:
        """An App of the server, made on the stand-in from the manifest."""
        state, manifest = self.begin()
        made = self.github.register("octo", manifest)
        answer = self.client.get(CALLBACK, params={"code": self.github.code_of(made), "state": state})
        assert answer.status_code == 303, answer.text
        number = int(answer.headers["location"].rpartition("/")[2])
        with self.ctx.db.read() as session:
            return session.get_one(ForgeApp, number), made

    def connect(self) -> tuple[Repository, App]:
        """A repository that is connected through a new App."""
        app, made = self.create()
        self.github.install(made)
        assert self.post(f"/settings/git/github_app/{app.id}/refresh").status_code == 303
        form = {f"repository.{REPOSITORY_ID}": "true"}
        assert self.post(f"/settings/git/github_app/{app.id}/connect", **form).status_code == 303
        return self.repository(), made

    def repository(self) -> Repository:
        with self.ctx.db.read() as session:
            return session.scalars(select(Repository).where(Repository.deleted_at.is_(None))).one()

    def integrate(self, repository: Repository) -> None:
        with self.ctx.db.write() as session:
            source = DataSource(organization_id=repository.organization_id, name="w", type="duckdb")
            session.add(source)
            session.flush()
            values = {"name": "c", "repository_id": repository.id, "data_source_id": source.id}
            session.add(Integration(organization_id=repository.organization_id, **values))

    def audits(self, action: str) -> int:
        with self.ctx.db.read() as session:
            return len(session.scalars(select(AuditEvent).where(AuditEvent.action == action)).all())


BOTH = pytest.mark.parametrize(
    "site", ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True
)


@pytest.fixture
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """On SQLite; on both metadata databases for tests marked ``BOTH``."""
    overrides: dict[str, object] = {"allowed_private_cidrs": ["127.0.0.0/8"]}
    if getattr(request, "param", "sqlite") == "postgresql":
        server: PostgresServer = request.getfixturevalue("postgres")
        overrides["database_url"] = server.create_database()
    ctx = make_context(make_settings(tmp_path, **overrides))
    found: list[Site] = []

    def deliver(url: str, body: bytes, headers: dict[str, str]) -> int:
        path = urlsplit(url).path
        status: int = found[0].client.post(path, content=body, headers=headers).status_code
        return status

    with FakeGitHubApps(deliver=deliver) as github:
        found.append(Site(ctx, make_admin(ctx), github))
        yield found[0]
    ctx.db.close()


def pull_request(number: int = 7, repository_id: int = REPOSITORY_ID, **changes: Any) -> dict[str, Any]:
    repository = {"id": repository_id, "full_name": "octo/data"}
    side = {"repo": repository}
    return {
        "action": "opened",
        "number": number,
        "installation": {"id": 1},
        "repository": repository,
        "pull_request": {
            "number": number, "title": "A change", "state": "open", "user": {"login": "ada"}, "labels": [],
            "html_url": "https://github.com/octo/data/pull/7", "changed_files": 0,
            "head": {"sha": HEAD, "ref": "fix", **side}, "base": {"sha": "b" * 40, "ref": "main", **side},
        },
        **changes,
    }  # fmt: skip


# Registering


def test_the_manifest_asks_for_what_is_needed_and_no_more(site: Site) -> None:
    _, manifest = site.begin()
    assert manifest["default_permissions"] == {
        "contents": "read", "metadata": "read", "pull_requests": "write", "statuses": "write",
    }  # fmt: skip
    assert manifest["default_events"] == ["pull_request"]
    assert manifest["public"] is False
    assert manifest["hook_attributes"]["url"] == f"http://testserver{HOOK}"
    assert manifest["redirect_url"] == f"http://testserver{CALLBACK}"


def test_the_form_may_leave_for_github_and_nowhere_else(site: Site) -> None:
    page = site.post("/settings/git/github_app/new", domain="github.example.com")
    assert "form-action 'self' https://github.example.com;" in page.headers["content-security-policy"]
    other = site.client.get("/settings/git").headers["content-security-policy"]
    assert "form-action 'self';" in other


def test_a_code_becomes_an_app_with_its_secrets_sealed(site: Site) -> None:
    app, made = site.create()
    assert (app.app_id, app.slug, app.account) == (str(made.id), made.slug, "octo")
    assert app.base_url == f"{site.github.url}/api/v3"
    for sealed in (app.private_key_encrypted, app.webhook_secret_encrypted, app.client_secret_encrypted):
        assert sealed is not None
        assert b"PRIVATE" not in sealed
    assert site.audits("forge_app.added") == 1


@BOTH
def test_a_state_is_good_once(site: Site) -> None:
    state, manifest = site.begin()
    first = site.github.register("octo", manifest)
    sent = {"code": site.github.code_of(first), "state": state}
    assert site.client.get(CALLBACK, params=sent).status_code == 303
    again = site.client.get(CALLBACK, params={**sent, "code": site.github.code_of(first)})
    assert again.status_code == 403
    assert "used before" in again.text
    with site.ctx.db.read() as session:
        assert len(session.scalars(select(ForgeApp)).all()) == 1


@pytest.mark.parametrize("change", ["", "x", "{nonce}.0", "other.{signature}", "{nonce}.{signature}x"])
def test_a_forged_state_is_refused_before_github_is_asked(site: Site, change: str) -> None:
    state, manifest = site.begin()
    nonce, _, signature = state.partition(".")
    code = site.github.code_of(site.github.register("octo", manifest))
    forged = change.format(nonce=nonce, signature=signature)
    answer = site.client.get(CALLBACK, params={"code": code, "state": forged})
    assert answer.status_code in (403, 422)
    assert not [seen for seen in site.github.seen if "conversions" in seen.path]
    assert code in site.github.codes
    assert site.client.get(CALLBACK, params={"code": code, "state": state}).status_code == 303


def test_an_expired_state_is_refused(site: Site) -> None:
    state, manifest = site.begin()
    with site.ctx.db.write() as session:
        session.execute(update(AppFlow).values(expires_at=utcnow() - timedelta(seconds=1)))
    code = site.github.code_of(site.github.register("octo", manifest))
    assert site.client.get(CALLBACK, params={"code": code, "state": state}).status_code == 403


def test_a_state_belongs_to_the_log_in_that_began(site: Site) -> None:
    state, manifest = site.begin()
    code = site.github.code_of(site.github.register("octo", manifest))
    other = TestClient(site.client.app, follow_redirects=False)
    answer = other.get(CALLBACK, params={"code": code, "state": state})
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/login")
    site.log_in(other)
    assert other.get(CALLBACK, params={"code": code, "state": state}).status_code == 403
    with site.ctx.db.read() as session:
        assert len(session.scalars(select(LoginSession)).all()) == 2
        assert session.scalars(select(ForgeApp)).all() == []


def test_a_code_that_github_refuses_makes_nothing_and_says_so(site: Site) -> None:
    state, _ = site.begin()
    answer = site.client.get(CALLBACK, params={"code": "c0de" * 10, "state": state})
    assert answer.status_code == 422
    assert "create the App again" in answer.text
    assert "c0de" not in answer.text


@pytest.mark.parametrize(
    "form", [{"domain": "u:p@h"}, {"domain": "h/x"}, {"account": "a/../b"}, {"account": "ä"}]
)
def test_wrong_places_are_refused_at_their_field(site: Site, form: dict[str, str]) -> None:
    page = site.post("/settings/git/github_app/new", **form)
    assert page.status_code == 422
    assert 'aria-invalid="true"' in page.text


def test_an_existing_app_is_added_by_its_number_and_key(site: Site) -> None:
    made = site.github.register("octo")
    path = "/settings/git/github_app/existing"
    form = {
        "app_id": str(made.id), "private_key": made.pem.replace("\n", "\r\n"), "webhook_secret": "hook",
        "domain": site.github.url,
    }  # fmt: skip
    for change, field in (
        ({"app_id": "12"}, "private_key"),
        ({"app_id": "x"}, "app_id"),
        ({"private_key": "-----BEGIN RSA PRIVATE KEY-----"}, "private_key"),
        ({"webhook_secret": ""}, "webhook_secret"),
        ({"domain": "http://10.0.0.1"}, "private_key"),
    ):
        page = site.post(path, **{**form, **change})
        assert page.status_code == 422, change
        assert f'id="field-{field}-error"' in page.text
        assert "BEGIN RSA" not in page.text.replace('placeholder="-----BEGIN RSA PRIVATE KEY-----"', "")
    assert site.post(path, **form).status_code == 303
    assert site.post(path, **form).status_code == 303  # a new key for the same App
    with site.ctx.db.read() as session:
        assert [app.slug for app in session.scalars(select(ForgeApp))] == [made.slug]


# Connecting


def test_what_an_installation_offers_is_connected(site: Site) -> None:
    repository, made = site.connect()
    assert (repository.name, repository.forge_repository_id) == ("octo/data", str(REPOSITORY_ID))
    assert repository.app is not None
    assert repository.app.app_id == str(made.id)
    assert repository.token_encrypted is None
    shown = site.client.get(f"/api/v1/repositories/{repository.id}").json()
    assert (shown["app_id"], shown["webhook_url"]) == (repository.app_id, f"http://testserver{HOOK}")
    page = site.post(f"/settings/git/repositories/{repository.id}/test")
    assert "It is installed, and acts as" in page.text
    assert "octo/data is found" in page.text


def test_a_repository_with_a_token_acts_through_the_app_afterwards(site: Site) -> None:
    body = {
        "provider": "github",
        "name": "Octo/Data",
        "token": "ghp_x",
        "base_url": f"{site.github.url}/api/v3",
    }
    old = site.client.post("/api/v1/repositories", json=body, headers=site.admin.headers).json()["id"]
    repository, _ = site.connect()
    assert repository.id == old
    assert repository.token_encrypted is repository.webhook_secret_encrypted is None


def test_only_offered_repositories_are_connected(site: Site) -> None:
    app, made = site.create()
    site.github.install(made)
    site.post(f"/settings/git/github_app/{app.id}/refresh")
    path = f"/settings/git/github_app/{app.id}/connect"
    for form in (
        {},
        {"repository.999": "true"},
        {f"repository.{REPOSITORY_ID}": "true", "repository.x": "true"},
    ):
        assert site.post(path, **form).status_code == 422
    with site.ctx.db.read() as session:
        assert session.scalars(select(Repository)).all() == []


@BOTH
def test_an_app_with_repositories_is_not_deleted(site: Site) -> None:
    repository, _ = site.connect()
    path = f"/settings/git/github_app/{repository.app_id}/delete"
    refused = site.post(path)
    assert refused.status_code == 422
    assert "octo/data is connected through this App" in refused.text
    assert site.post(f"/settings/git/repositories/{repository.id}/delete").status_code == 303
    assert site.post(path).status_code == 303
    with site.ctx.db.read() as session:
        app = session.scalars(select(ForgeApp)).one()
    assert app.private_key_encrypted is app.webhook_secret_encrypted is app.client_secret_encrypted is None


def test_a_rename_and_a_lost_permission_are_followed(site: Site, run_jobs: Callable[[Context], None]) -> None:
    repository, made = site.connect()
    (installed,) = site.github.installed.values()
    installed.repositories = {REPOSITORY_ID: "octo/renamed"}
    refresh = f"/settings/git/github_app/{repository.app_id}/refresh"
    site.post(refresh)
    assert site.repository().name == "octo/renamed"
    installed.repositories = {}
    site.post(refresh)
    assert site.repository().installation_id is None
    assert (
        "not installed here any more" in site.client.get(f"/settings/git/repositories/{repository.id}").text
    )
    installed.repositories = {REPOSITORY_ID: "octo/renamed"}
    site.github.send(
        made, "installation_repositories", {"action": "added", "installation": {"id": installed.id}}
    )
    run_jobs(site.ctx)
    assert site.repository().installation_id == str(installed.id)


def test_a_forge_that_does_not_answer_changes_nothing_and_is_quoted(site: Site) -> None:
    repository, made = site.connect()
    del site.github.apps[made.id]
    page = site.post(f"/settings/git/github_app/{repository.app_id}/refresh")
    shown = site.client.get(page.headers["location"]).text
    assert "GitHub did not say where the App is installed" in shown
    assert "key is not accepted" in shown
    assert site.repository().installation_id is not None


# Deliveries


@BOTH
def test_the_main_job_through_an_app(site: Site, run_jobs: Callable[[Context], None]) -> None:
    repository, made = site.connect()
    site.integrate(repository)
    site.github.pulls[7] = pull_request()["pull_request"]
    assert site.github.send(made, "pull_request", pull_request()) == 202
    run_jobs(site.ctx)
    with site.ctx.db.read() as session:
        run = session.scalars(select(CiRun)).one()
        delivery = session.scalars(select(Delivery)).one()
    assert (run.status, run.pr_sha, delivery.outcome) == ("waiting", HEAD, "run_created")
    shown = site.github.shown_status(HEAD, "Twofold")
    assert shown is not None
    assert shown["state"] == "pending"
    (token,) = {seen.headers["authorization"] for seen in site.github.seen if "/statuses/" in seen.path}
    assert len(token) == len("Bearer ") + site.github.token_length


def test_an_expired_token_is_made_anew_in_the_middle_of_the_work(
    site: Site, run_jobs: Callable[[Context], None]
) -> None:
    repository, made = site.connect()
    site.integrate(repository)
    site.github.pulls[7] = pull_request()["pull_request"]
    site.github.send(made, "pull_request", pull_request())
    run_jobs(site.ctx)
    site.github.expire_tokens()
    closed = pull_request(action="closed")
    closed["pull_request"]["state"] = "closed"
    site.github.pulls[7] = closed["pull_request"]
    site.github.send(made, "pull_request", closed)
    run_jobs(site.ctx)
    shown = site.github.shown_status(HEAD, "Twofold")
    assert shown is not None
    assert "closed" in shown["description"]


def test_the_signature_is_the_apps_and_the_named_app_is_only_a_hint(site: Site) -> None:
    _, made = site.connect()
    body = json.dumps(pull_request()).encode()
    good = site.github.headers(made, "pull_request", body, "d-1")
    target = "x-github-hook-installation-target-id"
    cases = [
        ({**good, "x-hub-signature-256": "sha256=" + "0" * 64}, 401),
        ({name: value for name, value in good.items() if "signature" not in name}, 401),
        ({**good, target: "4711"}, 404),
        ({**good, target: "x' OR 1=1"}, 404),
    ]
    for headers, status in cases:
        assert site.client.post(HOOK, content=body, headers=headers).status_code == status
    assert site.client.post(HOOK, content=body + b" ", headers=good).status_code == 401
    with site.ctx.db.read() as session:
        assert session.scalars(select(Delivery)).all() == []
    assert site.audits("webhook.refused") == 3
    without_hint = {name: value for name, value in good.items() if name != target}
    assert site.client.post(HOOK, content=body, headers=without_hint).status_code == 202
    assert site.client.post(HOOK, content=body, headers=good).status_code == 202
    with site.ctx.db.read() as session:
        assert len(session.scalars(select(Delivery)).all()) == 1


def test_another_organizations_app_never_finds_our_repository(site: Site) -> None:
    site.connect()
    stranger = site.github.register("strangers", {"name": "stranger", "hook_attributes": {"url": HOOK}})
    with site.ctx.db.write() as session:
        organization = Organization(name="Strangers")
        session.add(organization)
        session.flush()
        theirs = ForgeApp(
            organization_id=organization.id,
            provider="github",
            base_url=f"{site.github.url}/api/v3",
            app_id=str(stranger.id),
            slug="stranger",
            name="Stranger",
            html_url="https://github.com/apps/stranger",
        )
        session.add(theirs)
        session.flush()
        purpose = f"forge_app.webhook_secret:{theirs.id}"
        theirs.webhook_secret_encrypted = site.ctx.vault.encrypt(
            stranger.webhook_secret.encode(), purpose=purpose
        )
        theirs_id = theirs.id
    assert site.github.send(stranger, "pull_request", pull_request()) == 202
    with site.ctx.db.read() as session:
        assert session.scalars(select(Delivery)).all() == []
    for path in ("", "/refresh", "/connect", "/delete"):
        address = f"/settings/git/github_app/{theirs_id}{path}"
        answer = site.post(address, **{"repository.1": "true"}) if path else site.client.get(address)
        assert answer.status_code == 404


@BOTH
def test_an_ended_installation_marks_its_repositories(
    site: Site, run_jobs: Callable[[Context], None]
) -> None:
    repository, made = site.connect()
    (installed,) = site.github.installed.values()
    del site.github.installed[installed.id]
    ended = {"action": "deleted", "installation": {"id": installed.id}}
    assert site.github.send(made, "installation", ended) == 202
    assert site.repository().installation_id is None
    run_jobs(site.ctx)
    assert (
        site.github.send(made, "installation", {"action": "created", "installation": {"id": installed.id}})
        == 202
    )
    run_jobs(site.ctx)  # late and out of order: GitHub is asked, and says the same
    assert site.repository().installation_id is None
    assert site.audits("repository.uninstalled") == 1
    page = site.client.get("/settings/git").text
    assert "Not installed" in page
    assert "installation.created" in page
    assert site.client.get(f"/api/v1/repositories/{repository.id}").json()["installation_id"] is None


def test_removed_repositories_are_marked_and_others_stay(site: Site) -> None:
    _, made = site.connect()
    (installed,) = site.github.installed.values()
    removed = {"action": "removed", "installation": {"id": installed.id}, "repositories_removed": [{"id": 5}]}
    site.github.send(made, "installation_repositories", removed)
    assert site.repository().installation_id is not None
    site.github.send(
        made,
        "installation_repositories",
        {**removed, "repositories_removed": [{"id": REPOSITORY_ID}, None, 7]},
    )
    assert site.repository().installation_id is None


@pytest.mark.parametrize("field", ["installation", "repositories_removed", "repository", "action"])
def test_strange_events_never_break_anything(site: Site, field: str) -> None:
    _, made = site.connect()
    values: list[Any] = [None, "text", 7, [], {}, [None], -1, 2**70]
    for value in values:
        for event in ("installation", "installation_repositories", "ping", "pull_request", "unknown_event"):
            payload = {"action": "removed", "installation": {"id": 1}, field: value}
            assert site.github.send(made, event, payload) == 202


@BOTH
def test_deliveries_that_failed_are_asked_for_again(site: Site, run_jobs: Callable[[Context], None]) -> None:
    repository, made = site.connect()
    site.integrate(repository)
    site.github.pulls[7] = pull_request()["pull_request"]
    working, site.github._deliver = site.github._deliver, lambda *_: 0
    site.github.send(made, "pull_request", pull_request(), guid="lost-1")
    site.github._deliver = working
    site.github.send(made, "pull_request", pull_request(), guid="fine-1")
    assert app_deliveries.reconcile_all(site.ctx) == 1
    for sender in site.github._senders:
        sender.join()
    with site.ctx.db.read() as session:
        assert {item.delivery_id for item in session.scalars(select(Delivery))} == {"lost-1", "fine-1"}
    assert app_deliveries.reconcile_all(site.ctx) == 0
    run_jobs(site.ctx)
    with site.ctx.db.read() as session:
        assert len(session.scalars(select(CiRun)).all()) == 1


def test_a_delivery_that_never_succeeds_is_not_asked_for_for_ever(site: Site) -> None:
    _, made = site.connect()
    site.github._deliver = lambda *_: 503
    site.github.send(made, "pull_request", pull_request(), guid="cursed")
    asked = 0
    for _ in range(8):
        asked += app_deliveries.reconcile_all(site.ctx)
        for sender in site.github._senders:
            sender.join()
    assert asked == app_deliveries.MAX_TRIES - 1


def test_after_a_long_outage_every_lost_delivery_is_asked_for(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More of them than one round asks for, and one that fails for good before them all."""
    monkeypatch.setattr(app_deliveries, "MAX_REDELIVERED", 2)
    _, made = site.connect()
    working, site.github._deliver = site.github._deliver, lambda *_: 0
    lost = [f"lost-{number}" for number in range(4)]
    for guid in ["cursed", *lost]:
        site.github.send(made, "ping", {"zen": "x"}, guid=guid)
    hours = timedelta(hours=20)
    for entry in site.github.hook_log:
        entry["delivered_at"] = (datetime.fromisoformat(entry["delivered_at"]) - hours).isoformat()
    with site.ctx.db.write() as session:
        session.execute(update(ForgeApp).values(reconciled_until=utcnow() - hours))

    def deliver(url: str, body: bytes, headers: dict[str, str]) -> int:
        return 503 if headers["x-github-delivery"] == "cursed" else working(url, body, headers)

    site.github._deliver = deliver
    asked = []
    for _ in range(3):
        asked.append(app_deliveries.reconcile_all(site.ctx))
        for sender in site.github._senders:
            sender.join()
    arrived = {item["guid"] for item in site.github.hook_log if item["status_code"] < 300}
    assert set(lost) <= arrived
    assert asked == [2, 2, 2]  # the cursed one first, and a second time after all others


def test_one_apps_trouble_stops_no_other(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    _, first = site.create()
    _, second = site.create()
    site.github._deliver = lambda *_: 0
    site.github.send(second, "ping", {"zen": "x"})
    del site.github.apps[first.id]
    assert app_deliveries.reconcile_all(site.ctx) == 1
    assert "were not looked through" in caplog.text


# Secrets


def test_the_key_is_nowhere_in_plain(site: Site, run_jobs: Callable[[Context], None]) -> None:
    stream = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers, root.level
    logs.configure(stream, logging.DEBUG)
    try:
        repository, made = site.connect()
        site.integrate(repository)
        site.github.send(made, "pull_request", pull_request())
        run_jobs(site.ctx)
        logging.getLogger("x").error("broken: %s", made.pem)
        paths = [
            "/settings/git",
            f"/settings/git/github_app/{repository.app_id}",
            f"/settings/git/repositories/{repository.id}",
            "/api/v1/repositories",
            "/api/v1/audit_logs",
        ]
        answers = [site.client.get(path) for path in paths]
    finally:
        root.handlers, root.level = before, level
    assert {answer.status_code for answer in answers} == {200}
    with site.ctx.db.read() as session:
        rows = [row for table in METADATA.sorted_tables for row in session.execute(select(table))]
    places = {
        "log": stream.getvalue(),
        "answers": "\n".join(answer.text for answer in answers),
        "database": repr([tuple(row) for row in rows]),
    }
    lines = [line for line in made.pem.splitlines() if len(line) > 30 and "KEY" not in line]
    secrets = [*lines, made.webhook_secret, made.client_secret, *site.github.tokens]
    assert "twofold.access" in places["log"]
    assert [(name, secret) for name, text in places.items() for secret in secrets if secret in text] == []
