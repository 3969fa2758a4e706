"""Pages of accounts: users, links, the password, the audit log, and what a member is not shown."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from twofold_server.accounts import service
from twofold_server.app import create_app
from twofold_server.context import Context
from twofold_server.http.deps import Requirement
from twofold_server.http.openapi import declared, served_routes
from twofold_server.ui.settings_tabs import settings_context

from ..conftest import Admin

PASSWORD = "zebra lamp canyon 77"


def _log_in(client: TestClient, email: str, password: str) -> None:
    assert client.post("/login", data={"email": email, "password": password}).status_code == 303


def _post(client: TestClient, path: str, **form: str) -> tuple[int, str]:
    """Sends a form of ours as a logged-in browser does; returns status and text."""
    page = client.get("/settings/account").text
    found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    assert found
    answer = client.post(path, data={"csrf_token": found[1], **form})
    return answer.status_code, unescape(answer.text)


def _link_in(text: str) -> str:
    found = re.search(r"http://testserver(/invitations/[\w-]+)", text)
    assert found, "the page shows no link"
    return found[1]


@pytest.fixture
def member(client: TestClient, admin: Admin, ctx: Context) -> TestClient:
    """A second browser, of somebody who was invited by page and joined; ``client`` is the administrator's."""
    _log_in(client, admin.email, admin.password)
    status, text = _post(client, "/settings/users/invite", email="bo@example.org", role="member")
    assert status == 200
    path = _link_in(text)
    browser = TestClient(client.app, follow_redirects=False, raise_server_exceptions=False)
    assert "bo@example.org" in browser.get(path).text
    answer = browser.post(path, data={"name": "Bo", "password": PASSWORD, "again": PASSWORD})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert browser.get("/ci/runs").status_code == 200
    return browser


def test_an_invitation_is_shown_once_and_opens_once(client: TestClient, member: TestClient) -> None:
    page = client.get("/settings/users").text
    assert "Bo" in page
    assert "/invitations/" not in page.replace("/settings/users/invitations/", "")
    assert client.get("/invitations/nonsense").status_code == 404


def test_choosing_a_theme_leads_back_from_a_page_that_answers_to_a_form(
    client: TestClient, admin: Admin
) -> None:
    _log_in(client, admin.email, admin.password)
    _, text = _post(client, "/settings/users/invite", email="cy@example.org", role="member")
    assert re.findall(r'name="next" value="([^"]+)"', text) == ["/settings/users"]
    page = client.get("/ci/runs?state=failed&page=1").text
    assert re.findall(r'name="next" value="([^"]+)"', unescape(page)) == ["/ci/runs?state=failed&page=1"]


def test_a_member_is_led_to_no_page_of_administrators(client: TestClient, member: TestClient) -> None:
    admins = r'href="/settings/(?:data_sources|git|integrations/ci)"'
    for path in ("/ci/runs", "/datadiffs/new", "/alerts/new"):
        assert not re.search(admins, member.get(path).text), path
    assert re.search(admins, client.get("/ci/runs").text)
    assert "An administrator does the first two" in member.get("/ci/runs").text
    for path in ("/datadiffs/new", "/alerts/new"):
        assert "Ask an administrator to add one" in member.get(path).text
        assert "Add one under Admin" in client.get(path).text


def test_a_link_page_refuses_what_does_not_do_and_stays(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    _log_in(client, admin.email, admin.password)
    path = _link_in(_post(client, "/settings/users/invite", email="bo@example.org", role="admin")[1])
    browser = TestClient(client.app, follow_redirects=False)
    for form, words in (
        ({"name": "Bo", "password": PASSWORD, "again": "other"}, "not the same"),
        ({"name": "", "password": PASSWORD, "again": PASSWORD}, "Write your name"),
        ({"name": "Bo", "password": "password1", "again": "password1"}, "guessed first"),
        ({}, "Write your name"),
    ):
        answer = browser.post(path, data=form)
        assert answer.status_code == 422
        assert words in unescape(answer.text)
        assert PASSWORD not in answer.text
    elsewhere = browser.post(path, data={}, headers={"Origin": "https://evil.example"})
    assert elsewhere.status_code == 403
    good = {"name": "Bo", "password": PASSWORD, "again": PASSWORD}
    assert browser.post(path, data=good).status_code == 303
    assert browser.post(path, data=good).status_code == 404
    assert browser.get("/settings/users").status_code == 200


def test_pages_of_administrators_are_closed_to_members_on_the_server(
    client: TestClient, member: TestClient, ctx: Context
) -> None:
    closed = 0
    for path, route in served_routes(create_app(ctx)):
        requirement = declared(route)
        if not isinstance(requirement, Requirement) or (requirement.permission, requirement.door) != (
            "admin",
            "page",
        ):
            continue
        address = re.sub(r"\{[^}]+\}", "1", path)
        for method in route.methods - {"HEAD"}:
            assert member.request(method, address).status_code == 403, f"{method} {path}"
            closed += 1
    assert closed > 20


def test_tabs_offer_what_may_be_opened(client: TestClient, member: TestClient) -> None:
    for browser, is_admin in ((client, True), (member, False)):
        tabs = settings_context("account", is_admin=is_admin)["settings_tabs"]
        assert [browser.get(tab["href"]).status_code for tab in tabs] == [200] * len(tabs)
        page = browser.get("/settings/account").text
        assert all(f'href="{tab["href"]}"' in page for tab in tabs)
        assert ('href="/settings/users"' in page) == is_admin
    assert [tab["text"] for tab in settings_context("account", is_admin=False)["settings_tabs"]] == [
        "Account"
    ]


def test_roles_and_states_change_by_page(client: TestClient, member: TestClient, admin: Admin) -> None:
    status, text = _post(client, f"/settings/users/{admin.actor.user_id}/role", role="member")
    assert status == 409
    assert "last active administrator" in text
    assert _post(client, f"/settings/users/{admin.actor.user_id}/deactivate")[0] == 409
    assert _post(client, "/settings/users/2/role", role="owner")[0] == 422
    assert _post(client, "/settings/users/2/role", role="admin")[0] == 303
    assert member.get("/settings/users").status_code == 200
    assert _post(client, "/settings/users/2/deactivate")[0] == 303
    assert member.get("/settings/users").status_code == 303  # to the log-in page
    assert _post(client, "/settings/users/2/password_link")[0] == 409
    assert _post(client, "/settings/users/2/reactivate")[0] == 303
    path = _link_in(_post(client, "/settings/users/2/password_link")[1])
    assert "Choose a new password" in member.get(path).text
    new = "quiet river 4711"
    assert member.post(path, data={"password": new, "again": new}).status_code == 303
    assert member.get("/settings/users").status_code == 200
    answer = _post(client, f"/settings/users/{admin.actor.user_id}/role", role="member")
    assert answer[0] == 303
    assert client.get("/settings/users").status_code == 403


def test_invitations_are_resent_and_withdrawn_by_page(client: TestClient, admin: Admin) -> None:
    _log_in(client, admin.email, admin.password)
    first = _link_in(_post(client, "/settings/users/invite", email="cy@example.org", role="member")[1])
    status, text = _post(client, "/settings/users/invite", email="cy@example.org", role="member")
    assert status == 409
    assert "invited already" in text
    second = _link_in(_post(client, "/settings/users/invitations/1/resend")[1])
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    assert _post(client, "/settings/users/invitations/1/withdraw")[0] == 303
    assert client.get(second).status_code == 404
    assert "cy@example.org" not in client.get("/settings/users").text


def test_the_password_is_changed_after_the_old_one(client: TestClient, admin: Admin, ctx: Context) -> None:
    elsewhere = TestClient(client.app, follow_redirects=False)
    for browser in (client, elsewhere):
        _log_in(browser, admin.email, admin.password)
    path = "/settings/account/password"
    good = {"new_password": PASSWORD, "again": PASSWORD}
    assert _post(client, path, old_password="wrong", **good)[0] == 401
    assert _post(client, path, old_password=admin.password, new_password=PASSWORD, again="x")[0] == 422
    weak = {"new_password": "Password1", "again": "Password1"}
    assert _post(client, path, old_password=admin.password, **weak)[0] == 422
    status, text = _post(client, path, old_password=admin.password, **good)
    assert status == 200
    assert "1 other session was ended" in text
    assert client.get("/settings/account").status_code == 200
    assert elsewhere.get("/settings/account").status_code == 303
    assert client.get("/api/v1/organization/meta", headers=admin.headers).status_code == 200
    assert service.login(ctx, admin.email, PASSWORD).user_id == admin.actor.user_id


def test_wrong_old_passwords_are_throttled(client: TestClient, admin: Admin) -> None:
    _log_in(client, admin.email, admin.password)
    form = {"old_password": "x", "new_password": PASSWORD, "again": PASSWORD}
    statuses = [_post(client, "/settings/account/password", **form)[0] for _ in range(11)]
    assert statuses == [401] * 10 + [429]


def test_a_key_needs_no_name(client: TestClient, admin: Admin) -> None:
    _log_in(client, admin.email, admin.password)
    status, text = _post(client, "/settings/account/api_keys")
    assert status == 200
    assert re.search(r"two_\w{46}", text)


def test_the_name_of_a_key_is_bounded_on_the_page_too(
    any_ctx: Context, client: TestClient, admin: Admin
) -> None:
    _log_in(client, admin.email, admin.password)
    status, text = _post(client, "/settings/account/api_keys", name="k" * 201)
    assert (status, "longer than 200 characters" in text) == (422, True)
    assert _post(client, "/settings/account/api_keys", name="k" * 200)[0] == 200


def test_the_audit_log_is_paged_and_filtered(
    client: TestClient, member: TestClient, admin: Admin, ctx: Context
) -> None:
    with ctx.db.write() as session:
        for number in range(60):
            service.audit(session, admin.actor, "test.many", f"thing:{number}", value=f"<b>{number}</b>")
    page = client.get("/settings/audit_log?action=test.many").text
    assert "Showing 1–50 of 60" in page
    assert "&lt;b&gt;59&lt;/b&gt;" in page
    assert "invitation.accepted</th>" not in page
    second = client.get("/settings/audit_log?action=test.many&page=2").text
    assert "Showing 51–60 of 60" in second
    bo = client.get("/settings/audit_log?user=2").text
    assert "invitation.accepted" in bo
    assert "thing:1" not in bo
    for odd in ("page=9999", "user=x&page=-1", "action=%27%3B--", "user=99999999999999"):
        assert client.get(f"/settings/audit_log?{odd}").status_code == 200
