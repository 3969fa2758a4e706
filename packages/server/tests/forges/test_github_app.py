"""Acting as a GitHub App: what is signed, what tokens are asked for, when they are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import jwt
import pytest
from tests.forge.fake_github import Fault
from tests.forge.fake_github_apps import REPOSITORY_ID, App, FakeGitHubApps, Installed, new_key

from twofold_server.forges import (
    Comment,
    CommitStatus,
    Connection,
    Forge,
    ForgeError,
    StatusState,
    _github_app,
)
from twofold_server.forges._github_app import JWT_LIFE, PERMISSIONS, app_jwt
from twofold_server.forges._http import redact
from twofold_server.forges.apps import AppCredential, AppIdentity, AppProvider
from twofold_server.forges.github import GitHubProvider

LOOPBACK = ("127.0.0.0/8",)
STATUS = CommitStatus("a" * 40, StatusState.SUCCESS, "Done", "Twofold", "https://d.example.org/1")


class World:
    """The stand-in with one installed App, and our adapter, on one clock that can be moved."""

    def __init__(self) -> None:
        self.time = datetime.now(UTC)
        self.github = FakeGitHubApps(now=lambda: self.time)
        self.app: App = self.github.register()
        self.installed: Installed = self.github.install(self.app)
        self.provider = GitHubProvider(write_spacing_seconds=0, now=lambda: self.time)
        self.opened: list[Forge] = []

    def identity(self, **changes: Any) -> AppIdentity:
        values = {
            "app_id": str(self.app.id),
            "private_key": self.app.pem,
            "client_id": self.app.client_id,
            "slug": self.app.slug,
            "base_url": self.github.url,
        }
        return AppIdentity(**(values | changes))

    def open(self, **changes: Any) -> Forge:
        credential = AppCredential(self.identity(**changes), str(self.installed.id), str(REPOSITORY_ID))
        forge = self.provider.open(
            Connection("octo/data", self.github.url, app=credential, allowed_private_cidrs=LOOPBACK)
        )
        self.opened.append(forge)
        return forge

    def mints(self) -> list[Any]:
        return [seen.body for seen in self.github.seen if seen.path.endswith("/access_tokens")]


@pytest.fixture
def world() -> Iterator[World]:
    made = World()
    with made.github:
        yield made
        for forge in made.opened:
            forge.close()


def test_the_app_signs_for_ten_minutes_at_most(world: World) -> None:
    token = app_jwt(world.identity(base_url=""), world.time)
    claims = jwt.decode(token, world.app.key.public_key(), algorithms=["RS256"])
    now = int(world.time.timestamp())
    assert claims["iss"] == world.app.client_id
    assert claims["iat"] == now - 60
    assert now < claims["exp"] <= now + 600
    assert timedelta(minutes=10) > JWT_LIFE


@pytest.mark.parametrize("changes", [{"base_url": "https://github.example.com/api/v3"}, {"client_id": ""}])
def test_older_servers_know_an_app_by_its_number(world: World, changes: dict[str, str]) -> None:
    token = app_jwt(world.identity(**{"base_url": "", **changes}), world.time)
    assert jwt.decode(token, options={"verify_signature": False})["iss"] == str(world.app.id)


@pytest.mark.parametrize(
    "key", ["", "no key", "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----"]
)
def test_a_key_that_is_none_is_refused_in_words(world: World, key: str) -> None:
    with pytest.raises(ForgeError, match=r"\.pem") as raised:
        app_jwt(world.identity(private_key=key), world.time)
    assert key == "" or key not in str(raised.value)


def test_tokens_are_narrowed_and_kept_until_five_minutes_before_their_end(world: World) -> None:
    for _ in range(2):
        forge = world.open()
        forge.set_status(STATUS)
    assert world.mints() == [{"permissions": PERMISSIONS, "repository_ids": [REPOSITORY_ID]}]
    world.time += timedelta(minutes=54)
    forge = world.open()
    forge.set_status(STATUS)
    assert len(world.mints()) == 1
    world.time += timedelta(minutes=2)
    forge.set_status(STATUS)
    assert len(world.mints()) == 2
    assert len(world.github.statuses) == 4


@pytest.mark.parametrize("length", [40, 255, 600, 4000])
def test_tokens_of_any_length_work_and_are_redacted(world: World, length: int) -> None:
    world.github.token_length = length
    forge = world.open()
    forge.set_status(STATUS)
    (token,) = world.github.tokens
    assert len(token) == length
    said = f'{{"message": "no {token}!"}}'.encode()
    world.github.faults.append(Fault(422, {}, said, method="POST"))
    with pytest.raises(ForgeError) as raised:
        forge.set_status(STATUS)
    assert token[:20] not in str(raised.value)
    assert token not in redact(f"{token} {world.app.pem}")
    assert "PRIVATE" not in redact(world.app.pem)


def test_a_token_that_is_refused_is_made_anew_once(world: World) -> None:
    forge = world.open()
    forge.set_status(STATUS)
    world.github.expire_tokens()
    forge.set_status(STATUS)
    assert len(world.mints()) == 2
    assert len(world.github.statuses) == 2
    world.github.faults.extend([Fault(401, method="GET"), Fault(401, method="GET")])
    with pytest.raises(ForgeError) as raised:
        forge.pull_request(1)
    assert not raised.value.transient
    assert len(world.mints()) == 3


def test_an_ended_installation_is_a_permanent_refusal_that_says_what_to_do(world: World) -> None:
    forge = world.open()
    forge.set_status(STATUS)
    del world.github.installed[world.installed.id]
    with pytest.raises(ForgeError, match="install it again") as raised:
        forge.set_status(STATUS)
    assert not raised.value.transient


def test_another_apps_key_is_refused(world: World) -> None:
    other = FakeGitHubApps(key=new_key())
    with pytest.raises(ForgeError, match="key is not accepted"):
        world.open(private_key=other.register().pem).set_status(STATUS)
    other.server.server_close()


def test_comments_are_the_bots(world: World) -> None:
    forge = world.open()
    somebody = world.github.add_comment(7, "octocat", "<!-- m -->\nforged")
    first = forge.upsert_comment(Comment(7, "<!-- m -->", "<!-- m -->\none"))
    second = forge.upsert_comment(Comment(7, "<!-- m -->", "<!-- m -->\ntwo"))
    assert first.id == second.id != str(somebody)
    authors = {item["author"] for item in world.github.comments_of(7)}
    assert authors == {"octocat", f"{world.app.slug}[bot]"}


def test_a_comment_of_the_time_with_a_token_is_left_and_a_new_one_written(world: World) -> None:
    old = world.github.add_comment(7, "ada", "<!-- m -->\nby the token's owner")
    sent = world.open().upsert_comment(Comment(7, "<!-- m -->", "<!-- m -->\nby the App", str(old)))
    assert sent.id != str(old)
    assert world.github.comments[old]["body"].endswith("owner")


def test_the_test_of_a_connection_names_the_missing_permission(world: World) -> None:
    checks = world.open().check()
    assert [(check.name, check.ok) for check in checks] == [("GitHub App", True), ("Repository", True)]
    world.installed.permissions = {"metadata": "read", "contents": "read"}
    world.time += timedelta(hours=1)
    (check,) = world.open().check()
    assert not check.ok
    assert "permission" in check.detail


def test_installations_and_repositories_over_pages(world: World) -> None:
    world.github.install(world.app, "acme", {})
    world.github.install(world.github.register("other"), "other")
    world.installed.repositories = {number: f"octo/r{number}" for number in range(1, 251)}
    app = world.provider.open_app(world.identity(), LOOPBACK)
    found = app.installations()
    assert sorted(item.account for item in found) == ["acme", "octo"]
    offered = app.repositories(str(world.installed.id))
    assert (len(offered.found), offered.complete) == (250, True)
    app.close()


def test_attempts_are_read_back_to_the_moment_asked_for(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Over more pages than a quiet hour fills; a list that is longer than we read is cut and said to be."""
    world.github._deliver = lambda *_: 0
    world.github.send(world.app, "ping", {"zen": "x"}, guid="first")
    (entry,) = world.github.hook_log
    log = [{**entry, "id": 10_000 - number, "guid": f"lost-{number}"} for number in range(750)]
    old = {**entry, "guid": "old", "delivered_at": (datetime.now(UTC) - timedelta(days=2)).isoformat()}
    world.github.hook_log = [*log, old]
    since = datetime.now(UTC) - timedelta(days=1)
    app = world.provider.open_app(world.identity(), LOOPBACK)
    assert [attempt.guid for attempt in app.hook_attempts(since)] == [item["guid"] for item in log]
    assert caplog.text == ""
    monkeypatch.setattr(_github_app, "MAX_HOOK_PAGES", 2)
    assert len(app.hook_attempts(since)) == 200
    assert "only the newest 200" in caplog.text
    app.close()


def test_the_forge_knows_apps_by_its_declared_door(world: World) -> None:
    assert isinstance(world.provider, AppProvider)


@pytest.mark.parametrize(
    ("domain", "web_url", "base_url"),
    [
        ("", "https://github.com", ""),
        ("github.com", "https://github.com", ""),
        (" github.example.com/ ", "https://github.example.com", "https://github.example.com/api/v3"),
        ("https://git.corp:8443", "https://git.corp:8443", "https://git.corp:8443/api/v3"),
        ("acme.ghe.com", "https://acme.ghe.com", "https://api.acme.ghe.com"),
    ],
)
def test_where_a_github_is(world: World, domain: str, web_url: str, base_url: str) -> None:
    place = world.provider.app_place(domain)
    assert (place.web_url, place.base_url) == (web_url, base_url)


@pytest.mark.parametrize(
    "domain",
    ["ftp://h", "h/path", "h?x", "u:p@h", "https://", "h:port", "[", "a b", "h;script-src *", "tökén.de"],
)
def test_a_domain_that_is_none_is_refused(world: World, domain: str) -> None:
    with pytest.raises(ForgeError):
        world.provider.app_place(domain)


def test_the_code_of_a_manifest_is_not_in_the_message_of_its_refusal(world: World) -> None:
    place = world.provider.app_place(world.github.url)
    with pytest.raises(ForgeError, match="once") as raised:
        world.provider.convert_manifest(place, "c0de" * 10, LOOPBACK)
    assert "c0de" not in str(raised.value)
