"""Our calls as a GitHub App against GitHub's published description: Prism checks every request and answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.forge.fake_github_apps import REPOSITORY_ID, FakeGitHubApps
from tests.forge.prism import Prism, get, templates
from twofold_server.forges import Comment, CommitStatus, Connection, StatusState
from twofold_server.forges.apps import AppCredential, AppIdentity, AppPlace
from twofold_server.forges.github import GitHubProvider

pytestmark = pytest.mark.forge

LOOPBACK = ("127.0.0.0/8",)


@pytest.fixture(scope="module")
def github() -> Iterator[FakeGitHubApps]:
    with FakeGitHubApps(templates(), deliver=lambda *_: 0) as fake:
        yield fake


@pytest.fixture
def prism(github: FakeGitHubApps, tmp_path: Path) -> Iterator[Prism]:
    with Prism(github.url, tmp_path / "prism.log") as proxy:
        github.public_url = proxy.url
        yield proxy
        assert proxy.violations() == []


def test_from_the_manifest_to_the_comment(prism: Prism, github: FakeGitHubApps) -> None:
    """The code, the App, its installation, what it offers, a token, a status, the one comment, deliveries."""
    provider = GitHubProvider(write_spacing_seconds=0)
    made = github.register("octo", {"name": "checks", "hook_attributes": {"url": "http://127.0.0.1:1/"}})
    told = provider.convert_manifest(AppPlace(github.url, prism.url), github.code_of(made), LOOPBACK)
    assert (told.app_id, told.private_key, told.webhook_secret) == (
        str(made.id),
        made.pem,
        made.webhook_secret,
    )
    identity = AppIdentity(told.app_id, told.private_key, told.client_id, told.slug, prism.url)
    app = provider.open_app(identity, LOOPBACK)
    assert app.identify().slug == made.slug
    assert app.installations() == []
    installed = github.install(made)
    (found,) = app.installations()
    assert (found.id, found.account, found.is_suspended) == (str(installed.id), "octo", False)
    offered = app.repositories(found.id)
    assert [(item.id, item.name) for item in offered.found] == [(str(REPOSITORY_ID), "octo/data")]

    credential = AppCredential(identity, found.id, str(REPOSITORY_ID))
    forge = provider.open(Connection("octo/data", prism.url, app=credential, allowed_private_cidrs=LOOPBACK))
    assert [check.ok for check in forge.check()] == [True, True]
    forge.set_status(
        CommitStatus("c" * 40, StatusState.PENDING, "Waiting", "Twofold", "https://d.example.org")
    )
    for text in ("first", "second"):
        forge.upsert_comment(Comment(5, "<!-- m -->", f"<!-- m -->\n{text}"))
    (comment,) = github.comments_of(5)
    assert (comment["author"], comment["body"]) == (f"{made.slug}[bot]", "<!-- m -->\nsecond")

    github.send(made, "ping", {"zen": "x"}, guid="lost")
    (attempt,) = app.hook_attempts(datetime.now(UTC) - timedelta(hours=1))
    assert (attempt.guid, attempt.succeeded) == ("lost", False)
    app.redeliver(attempt.id)
    forge.close()
    app.close()


def test_the_proxy_really_checks_the_apps_operations(github: FakeGitHubApps, tmp_path: Path) -> None:
    with Prism(github.url, tmp_path / "strict.log") as strict:
        answer = get(f"{strict.url}/app/installations?per_page=many", authorization="Bearer x")
        assert answer.status_code == 422
        assert strict.violations()
