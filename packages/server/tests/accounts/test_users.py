"""Users and invitations by the API and their verbs: roles, states, links, and all that must not work."""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select, update
from starlette.testclient import TestClient

from twofold_server import logs
from twofold_server.accounts import passwords, service
from twofold_server.accounts.models import AuditEvent, Invitation, LoginSession, User
from twofold_server.accounts.permissions import ADMIN, ALL_PERMISSIONS
from twofold_server.app import create_app
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Invalid, NotFound, TooManyRequests, Unauthenticated
from twofold_server.notifiers import Mailbox
from twofold_server.notifiers.memory import MemoryNotifiers

from ..conftest import Admin

USERS = "/api/v1/users"
INVITATIONS = "/api/v1/invitations"
META = "/api/v1/organization/meta"
PASSWORD = "zebra lamp canyon 77"


def _invite(
    client: TestClient, admin: Admin, email: str = "bo@example.org", role: str = "member"
) -> dict[str, str]:
    answer = client.post(INVITATIONS, headers=admin.headers, json={"email": email, "role": role})
    assert answer.status_code == 201, answer.text
    made: dict[str, str] = answer.json()
    return made


def _token(link: str) -> str:
    assert link.startswith("http://testserver/invitations/")
    return link.rpartition("/")[2]


def _join(
    client: TestClient, admin: Admin, ctx: Context, email: str = "bo@example.org", role: str = "member"
) -> int:
    made = _invite(client, admin, email, role)
    return service.use_link(ctx, _token(made["link"]), "Bo", PASSWORD, address="", old_token=None).user_id


def _key_of(ctx: Context, user_id: int) -> dict[str, str]:
    """A fresh API key of a user, as headers."""
    with ctx.db.read() as session:
        user = session.get_one(User, user_id)
    new = service.login(ctx, user.email, PASSWORD)
    with ctx.db.write() as session:
        found = service.authenticate_session(session, new.token)
        assert found is not None
        _, raw = service.create_api_key(session, ctx, found[0], "own")
    return {"Authorization": f"Key {raw}"}


def _actions(ctx: Context) -> list[str]:
    with ctx.db.read() as session:
        return list(session.scalars(select(AuditEvent.action).order_by(AuditEvent.id)))


def test_from_the_invitation_to_the_first_log_in(client: TestClient, admin: Admin, any_ctx: Context) -> None:
    made = _invite(client, admin, "  Bo@Example.org ", "member")
    assert made["email"] == "bo@example.org"
    assert made["mailed"] is False
    listed = client.get(INVITATIONS, headers=admin.headers)
    assert [item["email"] for item in listed.json()] == ["bo@example.org"]
    assert "link" not in listed.json()[0]
    token = _token(made["link"])
    with any_ctx.db.read() as session:
        stored = session.scalars(select(Invitation)).one()
    assert token not in repr(vars(stored)), "the token itself is at rest"
    assert stored.expires_at - stored.created_at == pytest.approx(timedelta(days=7), abs=timedelta(minutes=1))

    link = service.open_link(any_ctx, token, address="a")
    assert (link.email, link.role, link.is_reset) == ("bo@example.org", "member", False)
    new = service.use_link(any_ctx, token, "Bo Berg", PASSWORD, address="a", old_token=None)
    users = client.get(USERS, headers=admin.headers).json()
    assert [(user["email"], user["role"], user["state"]) for user in users] == [
        ("ada@example.org", "admin", "active"),
        ("bo@example.org", "member", "active"),
    ]
    assert client.get(f"{USERS}/{new.user_id}", headers=admin.headers).json()["name"] == "Bo Berg"
    assert service.login(any_ctx, "bo@example.org", PASSWORD).user_id == new.user_id
    assert client.get(INVITATIONS, headers=admin.headers).json() == []
    for again in (token, "", "x" * 5000, "é"):
        with pytest.raises(NotFound):
            service.use_link(any_ctx, again, "Eve", PASSWORD, address="b", old_token=None)
    assert {"invitation.created", "invitation.accepted", "login.ok", "invitation.refused"} <= set(
        _actions(any_ctx)
    )


def test_a_link_opens_for_one_of_many_at_once(client: TestClient, admin: Admin, any_ctx: Context) -> None:
    token = _token(_invite(client, admin)["link"])
    outcomes: list[str] = []

    def use() -> None:
        try:
            service.use_link(any_ctx, token, "Bo", PASSWORD, address="", old_token=None)
            outcomes.append("in")
        except NotFound:
            outcomes.append("out")

    threads = [threading.Thread(target=use) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(outcomes) == ["in", "out", "out", "out", "out"]


def test_links_end(client: TestClient, admin: Admin, ctx: Context) -> None:
    first = _invite(client, admin)
    again = client.post(f"{INVITATIONS}/{first['id']}/resend", headers=admin.headers).json()
    assert again["link"] != first["link"]
    with pytest.raises(NotFound):
        service.open_link(ctx, _token(first["link"]), address="a")
    assert service.open_link(ctx, _token(again["link"]), address="a").email == "bo@example.org"
    with ctx.db.write() as session:
        session.execute(update(Invitation).values(expires_at=utcnow() - timedelta(seconds=1)))
    with pytest.raises(NotFound):
        service.use_link(ctx, _token(again["link"]), "Bo", PASSWORD, address="a", old_token=None)
    renewed = client.post(f"{INVITATIONS}/{first['id']}/resend", headers=admin.headers).json()
    assert client.delete(f"{INVITATIONS}/{first['id']}", headers=admin.headers).status_code == 204
    with pytest.raises(NotFound):
        service.open_link(ctx, _token(renewed["link"]), address="a")
    assert client.delete(f"{INVITATIONS}/{first['id']}", headers=admin.headers).status_code == 404
    assert client.post(f"{INVITATIONS}/{first['id']}/resend", headers=admin.headers).status_code == 404


def test_guessed_links_are_throttled_and_right_ones_still_open(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    token = _token(_invite(client, admin)["link"])
    for number in range(10):
        with pytest.raises(NotFound):
            service.open_link(ctx, f"guess-{number}", address="b")
    with pytest.raises(TooManyRequests):
        service.open_link(ctx, "guess", address="b")
    assert service.open_link(ctx, token, address="b").role == "member"
    assert _actions(ctx).count("invitation.throttled") == 1


@pytest.mark.parametrize(
    "email",
    ["", "bo", "bo@", "@example.org", "b o@example.org", "a@b@c", "bo@example.org\n", "x" * 320 + "@a.b"],
)
def test_what_is_no_address_is_refused(client: TestClient, admin: Admin, email: str) -> None:
    answer = client.post(INVITATIONS, headers=admin.headers, json={"email": email})
    assert answer.status_code == (201 if email == "bo@example.org\n" else 422)


def test_known_people_are_not_invited_twice(client: TestClient, admin: Admin, ctx: Context) -> None:
    for email in ("ada@example.org", "ADA@example.org"):
        answer = client.post(INVITATIONS, headers=admin.headers, json={"email": email})
        assert answer.status_code == 409
    _invite(client, admin)
    assert (
        client.post(INVITATIONS, headers=admin.headers, json={"email": "BO@example.org"}).status_code == 409
    )
    body = {"email": "cy@example.org", "role": "owner"}
    assert client.post(INVITATIONS, headers=admin.headers, json=body).status_code == 422


def test_members_see_and_change_no_users(client: TestClient, admin: Admin, ctx: Context) -> None:
    user_id = _join(client, admin, ctx)
    headers = _key_of(ctx, user_id)
    assert client.get(META, headers=headers).status_code == 200
    for method, path, body in (
        ("GET", USERS, None),
        ("GET", f"{USERS}/{user_id}", None),
        ("PATCH", f"{USERS}/{user_id}", {"role": "admin"}),
        ("POST", f"{USERS}/{admin.actor.user_id}/password_link", None),
        ("GET", INVITATIONS, None),
        ("POST", INVITATIONS, {"email": "eve@example.org", "role": "admin"}),
        ("POST", f"{INVITATIONS}/1/resend", None),
        ("DELETE", f"{INVITATIONS}/1", None),
        ("GET", "/api/v1/audit_logs", None),
    ):
        assert client.request(method, path, headers=headers, json=body).status_code == 403, (method, path)


def test_a_role_counts_from_the_next_request_on(client: TestClient, admin: Admin, any_ctx: Context) -> None:
    user_id = _join(client, admin, any_ctx)
    headers = _key_of(any_ctx, user_id)
    assert client.get(USERS, headers=headers).status_code == 403
    url = f"{USERS}/{user_id}"
    assert client.patch(url, headers=admin.headers, json={"role": "admin"}).json()["role"] == "admin"
    assert client.get(USERS, headers=headers).status_code == 200
    invited = client.post(
        INVITATIONS, headers=headers, json={"email": "back@door.example", "role": "admin"}
    ).json()
    assert client.patch(url, headers=admin.headers, json={"role": "member"}).status_code == 200
    assert client.get(USERS, headers=headers).status_code == 403
    with pytest.raises(NotFound):  # what a former administrator handed out ends with the role
        service.open_link(any_ctx, _token(invited["link"]), address="a")
    assert _actions(any_ctx).count("user.role_changed") == 2


def test_the_last_active_administrator_stays(client: TestClient, admin: Admin, any_ctx: Context) -> None:
    own = f"{USERS}/{admin.actor.user_id}"
    for change in ({"role": "member"}, {"state": "deactivated"}):
        answer = client.patch(own, headers=admin.headers, json=change)
        assert answer.status_code == 409
        assert "last active administrator" in answer.json()["detail"]
    other = f"{USERS}/{_join(client, admin, any_ctx, 'bo@example.org', 'admin')}"
    assert client.patch(other, headers=admin.headers, json={"state": "deactivated"}).status_code == 200
    assert client.patch(own, headers=admin.headers, json={"role": "member"}).status_code == 409
    assert client.patch(other, headers=admin.headers, json={"state": "active"}).status_code == 200
    assert client.patch(own, headers=admin.headers, json={"role": "member"}).status_code == 200
    assert client.get(USERS, headers=admin.headers).status_code == 403


def test_two_administrators_cannot_remove_each_other_at_once(
    client: TestClient, admin: Admin, any_ctx: Context
) -> None:
    other = _join(client, admin, any_ctx, "bo@example.org", "admin")
    started = threading.Barrier(2)
    outcomes: list[str] = []

    def demote(user_id: int) -> None:
        started.wait(30)
        try:
            with any_ctx.db.write() as session:
                service.change_role(session, admin.actor, user_id, "member")
            outcomes.append("done")
        except Conflict:
            outcomes.append("refused")

    threads = [threading.Thread(target=demote, args=(user_id,)) for user_id in (other, admin.actor.user_id)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(outcomes) == ["done", "refused"]


def test_deactivation_ends_sessions_and_keys_at_once(
    client: TestClient, admin: Admin, any_ctx: Context
) -> None:
    user_id = _join(client, admin, any_ctx)
    headers = _key_of(any_ctx, user_id)
    assert client.get(META, headers=headers).status_code == 200
    link = client.post(f"{USERS}/{user_id}/password_link", headers=admin.headers).json()["link"]
    answer = client.patch(f"{USERS}/{user_id}", headers=admin.headers, json={"state": "deactivated"})
    assert answer.json()["state"] == "deactivated"
    assert client.get(META, headers=headers).status_code == 401
    with any_ctx.db.read() as session:
        assert session.scalars(select(LoginSession).where(LoginSession.user_id == user_id)).all() == []
    with pytest.raises(Unauthenticated):
        service.login(any_ctx, "bo@example.org", PASSWORD)
    with pytest.raises(NotFound):
        service.open_link(any_ctx, _token(link), address="a")
    assert client.post(f"{USERS}/{user_id}/password_link", headers=admin.headers).status_code == 409
    client.patch(f"{USERS}/{user_id}", headers=admin.headers, json={"state": "active"})
    assert client.get(META, headers=headers).status_code == 200
    assert {"user.deactivated", "user.reactivated"} <= set(_actions(any_ctx))


def test_a_password_link_replaces_the_password_and_ends_all_sessions(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    user_id = _join(client, admin, ctx)
    first = client.post(f"{USERS}/{user_id}/password_link", headers=admin.headers).json()["link"]
    link = client.post(f"{USERS}/{user_id}/password_link", headers=admin.headers).json()["link"]
    with pytest.raises(NotFound):
        service.open_link(ctx, _token(first), address="a")
    assert service.open_link(ctx, _token(link), address="a").is_reset
    assert client.get(INVITATIONS, headers=admin.headers).json() == []
    old = service.login(ctx, "bo@example.org", PASSWORD)
    with pytest.raises(Invalid):
        service.use_link(ctx, _token(link), "", "password1", address="a", old_token=None)
    new = service.use_link(ctx, _token(link), "", "quiet river 4711", address="a", old_token=None)
    with ctx.db.read() as session:
        assert service.authenticate_session(session, old.token) is None
        assert service.authenticate_session(session, new.token) is not None
    with pytest.raises(Unauthenticated):
        service.login(ctx, "bo@example.org", PASSWORD)
    assert service.login(ctx, "bo@example.org", "quiet river 4711").user_id == user_id
    assert "password.reset" in _actions(ctx)


def test_a_narrow_or_ending_key_hands_out_no_access(client: TestClient, admin: Admin, ctx: Context) -> None:
    user_id = _join(client, admin, ctx)

    def key(**limits: object) -> dict[str, str]:
        made = client.post("/api/v1/api_keys", headers=admin.headers, json={"name": "k", **limits}).json()
        return {"Authorization": f"Key {made['key']}"}

    soon = (utcnow() + timedelta(hours=1)).isoformat()
    for headers in (
        key(scopes=[ADMIN]),
        key(expires_at=soon),
        key(expires_at=soon, scopes=sorted(ALL_PERMISSIONS)),
    ):
        for method, path, body in (
            ("POST", INVITATIONS, {"email": "eve@example.org", "role": "member"}),
            ("POST", f"{USERS}/{admin.actor.user_id}/password_link", None),
            ("PATCH", f"{USERS}/{user_id}", {"role": "admin"}),
        ):
            assert client.request(method, path, headers=headers, json=body).status_code == 403, (
                path,
                headers,
            )
        assert client.get(USERS, headers=headers).status_code == 200


@pytest.mark.parametrize(
    "body", [{"organization_id": 2}, {"email": "x@y.z"}, {"role": None, "is_active": False}, []]
)
def test_a_patch_with_other_fields_is_refused(client: TestClient, admin: Admin, body: object) -> None:
    answer = client.patch(f"{USERS}/{admin.actor.user_id}", headers=admin.headers, json=body)
    assert answer.status_code == 422


def test_users_that_do_not_exist_are_404(client: TestClient, admin: Admin) -> None:
    for method, path in (("GET", ""), ("PATCH", ""), ("POST", "/password_link")):
        answer = client.request(method, f"{USERS}/4711{path}", headers=admin.headers, json={})
        assert answer.status_code == 404, path


def test_a_changed_password_ends_the_other_sessions(admin: Admin, ctx: Context) -> None:
    here, there = (service.login(ctx, admin.email, admin.password) for _ in range(2))
    with pytest.raises(Unauthenticated):
        service.change_password(ctx, admin.actor, "wrong", PASSWORD, token=here.token)
    for weak in ("short", "password123", "ada.example", admin.password):
        with pytest.raises(Invalid):
            service.change_password(ctx, admin.actor, admin.password, weak, token=here.token)
    assert service.change_password(ctx, admin.actor, admin.password, PASSWORD, token=here.token) == 1
    with ctx.db.read() as session:
        assert service.authenticate_session(session, here.token) is not None
        assert service.authenticate_session(session, there.token) is None
    assert service.login(ctx, admin.email, PASSWORD).user_id == admin.actor.user_id
    assert {"password.change.failed", "password.changed"} <= set(_actions(ctx))


def test_a_page_view_and_a_key_are_both_a_sign_of_life(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    def last_seen() -> str | None:
        seen: str | None = client.get(USERS, headers=admin.headers).json()[0]["last_seen_at"]
        return seen

    assert last_seen() is not None  # the key that asks
    long_ago = utcnow() - timedelta(days=3)
    with ctx.db.write() as session:
        session.execute(update(User).values(last_seen_at=long_ago))
    assert last_seen() == long_ago.isoformat().replace("+00:00", "Z")  # keys are noted once a minute
    client.post("/login", data={"email": admin.email, "password": admin.password})
    client.get("/settings/account")
    later = last_seen()
    assert later is not None
    assert later > long_ago.isoformat()


def test_a_link_is_in_no_log(client: TestClient, admin: Admin) -> None:
    stream = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers, root.level
    logs.configure(stream, logging.DEBUG)
    try:
        token = _token(_invite(client, admin)["link"])
        client.get(f"/invitations/{token}")
        client.get(f"/invitations/{token}/x")
    finally:
        root.handlers, root.level = before, level
    assert "/invitations/…" in stream.getvalue()
    assert token not in stream.getvalue()


WEAK = [
    *("1234567", "password", "Password1!", "P@ssw0rd2024", "12345678", "qwertyuiop", "aaaaaaaa", "12121212"),
    *("letmein123", "Welcome2026", "ada12345", "AdaLovelace!", "twofold-admin", "1qaz2wsx", "iloveyou!!"),
    "x" * 1025,
]
GOOD = [
    *("k9#Lm2vQ", "zebra lamp 77", "correct horse battery", "  two blanks  ", "пароль мой"),
    *("日本語のパスワード", "ab" + "c d e f" * 100),
]


@pytest.mark.parametrize("password", WEAK)
def test_passwords_that_are_guessed_first_are_refused(password: str) -> None:
    assert passwords.weakness(password, about="ada.lovelace@example.org")


@pytest.mark.parametrize("password", GOOD)
def test_other_passwords_are_taken_as_they_are(password: str) -> None:
    assert passwords.weakness(password, about="ada.lovelace@example.org") == ""
    stored = passwords.hash_password(password)
    assert passwords.verify_password(stored, password)
    assert not passwords.verify_password(stored, password.strip() + "x")


def test_an_invitation_is_mailed_where_the_server_sends_mail(
    admin: Admin, ctx: Context, run_jobs: Callable[[Context], None]
) -> None:
    sent = MemoryNotifiers()
    settings = ctx.settings.model_copy(
        update={"smtp_host": "mail.example.org", "smtp_from": "two@example.org"}
    )
    mailing = replace(ctx, settings=settings, open_notifier=sent)
    with TestClient(create_app(mailing)) as client:
        made = _invite(client, admin)
        assert made["mailed"] is True
        other = client.post(INVITATIONS, headers=admin.headers, json={"email": "bö@example.org"}).json()
        assert other["mailed"] is False, "no mail reaches this address; its link is shown"
    run_jobs(mailing)
    (told,) = sent.told
    assert isinstance(told.target, Mailbox)
    assert told.target.recipient == "bo@example.org"
    assert made["link"] in told.message.text
    assert _token(made["link"]) not in told.message.subject
