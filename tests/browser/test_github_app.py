"""The way to a checked pull request through a GitHub App, in Chromium by visible labels alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.forge.fake_github_apps import REPOSITORY_ID, FakeGitHubApps

from .conftest import Visitor
from .site import Site, items_of

pytestmark = pytest.mark.browser

HEAD = "d" * 40
WAIT_SECONDS = 30.0


@pytest.fixture(scope="module")
def github() -> Iterator[FakeGitHubApps]:
    """On another address than the server, so that the browser treats it as another site."""
    with FakeGitHubApps(host="127.0.0.2") as fake:
        yield fake


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, github: FakeGitHubApps) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    with Site(folder, TWOFOLD_ALLOWED_PRIVATE_CIDRS='["127.0.0.0/8"]') as started:
        yield started


@pytest.mark.slow
def test_from_the_manifest_to_the_status_of_a_pull_request(
    visitor: Visitor, site: Site, github: FakeGitHubApps
) -> None:
    visitor.log_in()
    page = visitor.page
    _create(page, github)
    _install_and_connect(page)
    page.get_by_role("link", name="octo/data").click()
    page.get_by_role("button", name="Test").click()
    expect(page.get_by_role("row", name="GitHub App")).to_contain_text("acts as")
    expect(page.get_by_role("row", name="Repository")).to_contain_text("octo/data is found")

    repository = next(item for item in site.api.get("/api/v1/repositories").json() if item["app_id"])
    body = {"name": "Warehouse", "type": "duckdb", "options": {"path": str(site.warehouse)}}
    source = site.create("/api/v1/data_sources", body)
    wanted = {"name": "Checks", "repository_id": repository["id"], "data_source_id": source}
    config = site.create("/api/v1/ci", wanted)

    (app,) = github.apps.values()
    github.pulls[7] = _pull_request()["pull_request"]
    assert github.send(app, "pull_request", _pull_request()) == 202
    _until(lambda: github.shown_status(HEAD, "Twofold"), "pending")
    submit = ("ci", "submit", "--ci-config-id", str(config), "--pr-num", "7", "--pr-sha", HEAD)
    site.client(*submit, "--wait", "--interval", "0.2", key=site.account.api_key, items=items_of("customers"))
    _until(lambda: github.shown_status(HEAD, "Twofold"), "success")
    comments = _eventually(lambda: github.comments_of(7))
    assert [item["author"] for item in comments] == [f"{app.slug}[bot]"]

    visitor.go("/settings/git")
    expect(page.get_by_role("row", name="octo/data")).to_contain_text("Run created")
    expect(page.get_by_role("row", name="octo/data").get_by_role("link", name="Checks")).to_be_visible()
    for secret in (app.webhook_secret, app.client_secret, app.pem.splitlines()[5]):
        assert secret not in page.content()
        assert secret not in site.log.read_text()
    assert not any(token in site.log.read_text() for token in github.tokens)


def _create(page: Page, github: FakeGitHubApps) -> None:
    page.locator("summary", has_text="Admin").click()
    page.get_by_role("link", name="Settings", exact=True).click()
    page.get_by_role("navigation", name="Settings").get_by_role("link", name="Git").click()
    expect(page.get_by_text("No repository yet")).to_be_visible()
    page.get_by_role("link", name="Create GitHub App").click()
    page.get_by_label("Domain").fill("not a domain")
    page.get_by_role("button", name="Create GitHub App").click()
    expect(page.get_by_role("alert")).to_contain_text("Domain")
    page.get_by_label("GitHub organization").fill("octo")
    page.get_by_label("Domain").fill(github.url)
    page.get_by_role("button", name="Create GitHub App").click()
    page.get_by_role("button", name="Continue to GitHub").click()
    page.get_by_label("GitHub App name").fill("Octo checks")
    page.get_by_role("button", name="Create GitHub App for octo").click()
    expect(page.get_by_role("heading", level=1, name="Octo checks")).to_be_visible()
    expect(page.get_by_text("Next: install the App")).to_be_visible()


def _install_and_connect(page: Page) -> None:
    page.get_by_role("link", name="Install").click()
    page.get_by_role("button", name="Install").click()
    expect(page.get_by_text("GitHub says that the App was installed")).to_be_visible()
    page.get_by_role("button", name="Refresh").click()
    page.get_by_label("octo/data").check()
    page.get_by_role("button", name="Connect").click()
    expect(page.get_by_role("row", name="octo/data")).to_contain_text("App Octo checks")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_token_connection_shows_its_webhook_and_its_secret_once(
    visitors: Callable[..., Visitor], script: bool
) -> None:
    visitor = visitors(script=script)
    visitor.log_in()
    page = visitor.page
    visitor.go("/settings/git")
    page.get_by_role("link", name="GitHub token").click()
    page.get_by_label("Repository name").fill(f"octo/by-token-{script}".lower())
    page.get_by_label("Token").fill("ghp_" + "x" * 36)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("This secret is shown once")).to_be_visible()
    secret = page.locator("#webhook-secret").inner_text()
    assert "/integrations/github/v1/app_hook?repository_id=" in page.locator("#webhook-url").inner_text()
    page.get_by_role("link", name="Git", exact=True).first.click()
    page.get_by_role("link", name=f"octo/by-token-{script}".lower()).click()
    expect(page.get_by_text("The secret is set and is not shown again")).to_be_visible()
    assert secret not in page.content()


def test_gitlab_is_asked_for_in_its_own_words(visitor: Visitor) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go("/settings/git/repositories/new")
    page.get_by_role("link", name="GitLab token").click()
    page.get_by_label("Project Name").fill("group/sub/project")
    page.get_by_label("GitLab URL").fill("https://gitlab.example.com/prefix")
    page.get_by_label("Access token").fill("glpat-" + "x" * 20)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1, name="group/sub/project")).to_be_visible()
    assert "/integrations/gitlab/v1/app_hook?repository_id=" in page.locator("#webhook-url").inner_text()


def _pull_request() -> dict[str, Any]:
    repository = {"id": REPOSITORY_ID, "full_name": "octo/data"}
    return {
        "action": "opened",
        "number": 7,
        "repository": repository,
        "pull_request": {
            "number": 7, "title": "A change", "state": "open", "user": {"login": "ada"}, "labels": [],
            "html_url": "https://github.com/octo/data/pull/7", "changed_files": 0,
            "head": {"sha": HEAD, "ref": "fix", "repo": repository},
            "base": {"sha": "b" * 40, "ref": "main", "repo": repository},
        },
    }  # fmt: skip


def _until(ask: Callable[[], dict[str, Any] | None], state: str) -> None:
    shown = _eventually(lambda: (found := ask()) is not None and found["state"] == state)
    assert shown, f"the status never became {state}: {ask()}"


def _eventually(ask: Callable[[], Any]) -> Any:
    end = time.monotonic() + WAIT_SECONDS
    while not (found := ask()) and time.monotonic() < end:
        time.sleep(0.1)
    return found
