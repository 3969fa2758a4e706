"""Log in and out: sessions, cookies, forgery, guessing."""

from __future__ import annotations

import re
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from starlette.testclient import TestClient

from twofold_server.accounts import passwords
from twofold_server.accounts.models import AuditEvent, LoginSession, User
from twofold_server.app import create_app
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.http.deps import local_path
from twofold_server.throttle import MAX_BUCKETS, Throttle

from ..conftest import Admin, make_admin, make_context, make_settings

COOKIE = "twofold_session"


def _log_in(client: TestClient, admin: Admin, password: str | None = None, **headers: str) -> int:
    form = {"email": admin.email, "password": password or admin.password, "next": "/settings/account"}
    return client.post("/login", data=form, headers=headers).status_code


def _csrf(client: TestClient) -> str:
    page = client.get("/settings/account").text
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert found, "the page has no form with a token"
    return found[1]


def test_a_page_sends_to_the_log_in_and_back(client: TestClient, admin: Admin) -> None:
    answer = client.get("/settings/account?a=b")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=/settings/account%3Fa%3Db"
    answer = client.post(
        "/login",
        data={"email": admin.email.upper(), "password": admin.password, "next": "/settings/account?a=b"},
    )
    assert answer.status_code == 303
    assert answer.headers["location"] == "/settings/account?a=b"
    assert client.get("/settings/account").status_code == 200


def test_a_form_with_a_nul_character_is_refused(client: TestClient, admin: Admin) -> None:
    assert _log_in(client, admin, "a\x00b") == 400
    _log_in(client, admin)
    form = {"name": "ci\x00", "csrf_token": _csrf(client)}
    answer = client.post("/settings/account/api_keys", data=form)
    assert answer.status_code == 400
    assert "NUL" in answer.text


def test_the_cookie_is_out_of_reach_for_scripts_and_only_its_hash_is_stored(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    _log_in(client, admin)
    token = client.cookies[COOKIE]
    assert len(token) >= 43
    with ctx.db.read() as session:
        stored = session.scalars(select(LoginSession)).one()
    assert token not in (stored.token_hash, stored.csrf_token)
    header = client.post("/login", data={"email": admin.email, "password": admin.password}).headers[
        "set-cookie"
    ]
    assert "HttpOnly" in header
    assert "samesite=lax" in header.lower()


def test_over_https_the_cookie_is_bound_to_the_host(tmp_path: Path) -> None:
    ctx = make_context(make_settings(tmp_path, base_url="https://twofold.example"))
    admin = make_admin(ctx)
    with TestClient(create_app(ctx), base_url="https://twofold.example", follow_redirects=False) as client:
        answer = client.post("/login", data={"email": admin.email, "password": admin.password})
        header = answer.headers["set-cookie"]
        assert header.startswith("__Host-twofold_session=")
        assert "Secure" in header
        assert "Path=/" in header
        assert "Domain" not in header
        assert answer.headers["strict-transport-security"].startswith("max-age=")
        assert client.get("/settings/account").status_code == 200
    ctx.db.close()


def test_a_log_in_replaces_the_browsers_session(client: TestClient, admin: Admin) -> None:
    _log_in(client, admin)
    old = client.cookies[COOKIE]
    _log_in(client, admin)
    assert client.cookies[COOKIE] != old
    client.cookies.clear()
    client.cookies.set(COOKIE, old)
    assert client.get("/settings/account").status_code == 303


def test_a_planted_session_id_is_worth_nothing(client: TestClient, admin: Admin) -> None:
    client.cookies.set(COOKIE, "attacker-knows-this")
    _log_in(client, admin)
    fresh = TestClient(client.app, follow_redirects=False)
    fresh.cookies.set(COOKIE, "attacker-knows-this")
    assert fresh.get("/settings/account").status_code == 303


def test_sessions_end(client: TestClient, admin: Admin, ctx: Context) -> None:
    _log_in(client, admin)
    assert client.post("/logout", data={"csrf_token": _csrf(client)}).status_code == 303
    assert client.get("/settings/account").status_code == 303
    with ctx.db.read() as session:
        assert session.scalars(select(LoginSession)).all() == []

    _log_in(client, admin)
    with ctx.db.write() as session:
        session.execute(update(LoginSession).values(expires_at=utcnow() - timedelta(seconds=1)))
    assert client.get("/settings/account").status_code == 303

    _log_in(client, admin)
    with ctx.db.write() as session:
        session.execute(update(User).values(is_active=False))
    assert client.get("/settings/account").status_code == 303


@pytest.mark.parametrize("token", ["", "wrong", "é", None])
def test_a_form_without_its_token_changes_nothing(
    client: TestClient, admin: Admin, token: str | None
) -> None:
    _log_in(client, admin)
    form = {"name": "forged"} | ({"csrf_token": token} if token is not None else {})
    assert client.post("/settings/account/api_keys", data=form).status_code == 403
    assert "forged" not in client.get("/settings/account").text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_from_another_site_changes_nothing(
    client: TestClient, admin: Admin, headers: dict[str, str]
) -> None:
    assert _log_in(client, admin, **headers) == 403
    _log_in(client, admin)
    form = {"name": "forged", "csrf_token": _csrf(client)}
    assert client.post("/settings/account/api_keys", data=form, headers=headers).status_code == 403
    assert client.post("/api/v1/api_keys", json={"name": "forged"}, headers=headers).status_code == 403
    assert "forged" not in client.get("/settings/account").text


def test_a_form_of_our_own_works(client: TestClient, admin: Admin) -> None:
    _log_in(client, admin)
    form = {"name": "wanted", "csrf_token": _csrf(client)}
    answer = client.post("/settings/account/api_keys", data=form, headers={"Origin": "http://testserver"})
    assert answer.status_code == 200
    assert "wanted" in client.get("/settings/account").text


def test_a_page_script_reads_the_api_but_needs_its_token_to_change_anything(
    client: TestClient, admin: Admin
) -> None:
    _log_in(client, admin)
    assert client.get("/api/v1/api_keys").status_code == 200
    assert client.post("/api/v1/api_keys", json={"name": "n"}).status_code == 403
    token = {"X-CSRF-Token": _csrf(client)}
    assert client.post("/api/v1/api_keys", json={"name": "n"}, headers=token).status_code == 200


def test_wrong_passwords_are_throttled_per_account_and_address(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    statuses = [_log_in(client, admin, "guess") for _ in range(12)]
    assert statuses == [401] * 10 + [429] * 2
    assert _log_in(client, admin) == 429
    known = client.post("/login", data={"email": admin.email, "password": "x"}).text
    unknown = client.post("/login", data={"email": "nobody@example.org", "password": "x"})
    assert unknown.status_code == 401
    assert admin.password not in known
    with ctx.db.read() as session:
        actions = list(session.scalars(select(AuditEvent.action)))
    assert actions.count("login.failed") == 10  # nine of this account, one of nobody
    assert actions.count("login.throttled") == 1


def test_one_password_tried_on_many_accounts_is_throttled_per_address(
    client: TestClient, admin: Admin
) -> None:
    statuses = [
        client.post("/login", data={"email": f"user{number}@example.org", "password": "x"}).status_code
        for number in range(52)
    ]
    assert statuses == [401] * 50 + [429] * 2


def test_an_unknown_account_reads_like_a_wrong_password(client: TestClient, admin: Admin) -> None:
    def sentence(email: str) -> str:
        page = client.post("/login", data={"email": email, "password": "x"}).text
        return page.replace(email, "EMAIL")

    assert sentence(admin.email) == sentence("nobody@example.org")


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/ci/runs?page=2", True),
        ("/", True),
        ("//evil.com", False),
        ("/\\evil.com", False),
        ("https://evil.com", False),
        ("javascript:alert(1)", False),
        ("evil", False),
        ("/a\r\nSet-Cookie: x=y", False),
        ("/\t/evil.com", False),
        ("", False),
        (None, False),
    ],
)
def test_the_way_back_is_local(target: str | None, allowed: bool) -> None:
    assert local_path(target) == (target if allowed else "/")


def test_passwords_are_argon2id_and_generated_ones_differ() -> None:
    password = passwords.generate_password()
    stored = passwords.hash_password(password)
    assert stored.startswith("$argon2id$")
    assert password not in stored
    assert passwords.verify_password(stored, password)
    assert not passwords.verify_password(stored, password + "x")
    assert not passwords.verify_password(None, password)
    assert not passwords.verify_password(stored, "x" * 1_000_000)
    assert not passwords.verify_password("not a hash", password)
    assert len({passwords.generate_password() for _ in range(50)}) == 50


def test_a_flood_of_log_ins_holds_the_memory_of_eight(monkeypatch: pytest.MonkeyPatch) -> None:
    stored = passwords.hash_password("right")
    verify, lock, now, most = passwords._HASHER.verify, threading.Lock(), [0], [0]

    class Counted:
        def verify(self, known: str, password: str) -> bool:
            with lock:
                now[0] += 1
                most[0] = max(most[0], now[0])
            try:
                time.sleep(0.01)
                return verify(known, password)
            finally:
                with lock:
                    now[0] -= 1

    monkeypatch.setattr(passwords, "_HASHER", Counted())
    with ThreadPoolExecutor(40) as threads:
        found = list(threads.map(lambda _: passwords.verify_password(stored, "right"), range(80)))
    assert all(found)
    assert 2 <= most[0] <= 8


@pytest.fixture
def clock() -> list[float]:
    return [100.0]


def test_the_throttle_forgets_after_its_window_and_is_bounded(clock: list[float]) -> None:
    throttle = Throttle(limit=3, window_seconds=60, clock=lambda: clock[0])
    assert [throttle.fail("a") for _ in range(3)] == [False, False, True]
    assert throttle.wait_seconds("a") == pytest.approx(60)
    assert throttle.wait_seconds("b") == 0
    clock[0] += 59
    assert throttle.wait_seconds("a") == pytest.approx(1)
    clock[0] += 2
    assert throttle.wait_seconds("a") == 0
    throttle.fail("a")
    throttle.succeed("a")
    assert throttle.fail("a") is False
    for number in range(MAX_BUCKETS + 100):
        throttle.fail("flood", str(number))
    assert len(throttle._failures) == MAX_BUCKETS


def test_long_account_names_do_not_fill_the_memory(client: TestClient, ctx: Context, admin: Admin) -> None:
    for number in range(3):
        form = {"email": f"{number}" + "x" * 1_000_000, "password": "p"}
        assert client.post("/login", data=form).status_code == 401
    kept = sum(len(part) for bucket in ctx.throttle._failures for part in bucket)
    assert kept < 10_000
