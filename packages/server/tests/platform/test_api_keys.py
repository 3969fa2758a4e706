"""API keys: made, found, viewed, replaced, ended; and everything that must not work."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from starlette.testclient import TestClient

from twofold_server.accounts import key_format
from twofold_server.accounts.models import ApiKey, AuditEvent, User
from twofold_server.accounts.permissions import ADMIN, CREATE_DIFFS, MANAGE_KEYS, RUN_CI
from twofold_server.app import create_app
from twofold_server.context import Context
from twofold_server.db import utcnow

from ..conftest import Admin, make_admin, make_context, make_settings

META = "/api/v1/organization/meta"
KEYS = "/api/v1/api_keys"


def _key(raw: str) -> dict[str, str]:
    return {"Authorization": f"Key {raw}"}


def _actions(ctx: Context) -> list[str]:
    with ctx.db.read() as session:
        return list(session.scalars(select(AuditEvent.action).order_by(AuditEvent.id)))


def _create(client: TestClient, admin: Admin, **body: object) -> dict[str, str]:
    answer = client.post(KEYS, headers=admin.headers, json={"name": "CI", **body})
    assert answer.status_code == 200, answer.text
    made: dict[str, str] = answer.json()
    return made


def test_the_format_has_a_prefix_and_a_checksum() -> None:
    key = key_format.generate_key()
    assert key.startswith("two_")
    assert len(key) == key_format.KEY_CHARACTERS == 50
    assert key_format.is_well_formed(key)
    assert key != key_format.generate_key()
    for place in range(len(key)):
        changed = key[:place] + ("A" if key[place] != "A" else "B") + key[place + 1 :]
        assert not key_format.is_well_formed(changed)


@pytest.mark.parametrize("form", ["Key {}", "Bearer {}", "{}", "key {}", "BEARER {}", "Key   {} "])
def test_every_documented_form_of_the_header_is_accepted(client: TestClient, admin: Admin, form: str) -> None:
    answer = client.get(META, headers={"Authorization": form.format(admin.api_key)})
    assert answer.status_code == 200
    assert answer.json() == {
        "org_id": admin.actor.organization_id,
        "org_name": "Twofold",
        "user_id": admin.actor.user_id,
    }


@pytest.mark.parametrize(
    "header", [None, "", "Key ", "Key None", "Key two_short", "Basic YTpi", "Key \xff\xfe"]
)
def test_a_missing_or_wrong_key_is_a_401_in_the_one_error_shape(
    client: TestClient, header: str | None
) -> None:
    answer = client.get(
        META, headers={"Authorization": header.encode("latin-1")} if header is not None else {}
    )  # type: ignore[dict-item]
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["www-authenticate"].startswith("Key")
    assert isinstance(answer.json()["detail"], str)


def test_an_unknown_but_well_formed_key_gets_the_same_answer_as_a_malformed_one(
    client: TestClient, admin: Admin
) -> None:
    unknown = client.get(META, headers=_key(key_format.generate_key())).json()
    malformed = client.get(META, headers=_key("two_x")).json()
    assert unknown["detail"] == malformed["detail"]


def test_a_key_in_the_address_is_refused_even_beside_a_right_header(client: TestClient, admin: Admin) -> None:
    for headers in ({}, admin.headers):
        answer = client.get(META, params={"api_key": admin.api_key}, headers=headers)
        assert answer.status_code == 400
        assert answer.json()["code"] == "key_in_query"
        assert admin.api_key not in answer.text


def test_create_list_reveal_regenerate_and_delete(client: TestClient, admin: Admin, any_ctx: Context) -> None:
    made = _create(client, admin)
    assert made["key"].startswith(made["prefix"])
    assert client.get(META, headers=_key(made["key"])).status_code == 200

    listed = client.get(KEYS, headers=admin.headers)
    assert made["key"] not in listed.text
    entry = next(key for key in listed.json() if key["id"] == made["id"])
    assert entry["last_used_at"] is not None
    assert entry["can_reveal"] is True

    revealed = client.post(
        f"{KEYS}/{made['id']}/reveal", headers=admin.headers, json={"password": admin.password}
    )
    assert revealed.json() == {"key": made["key"]}
    assert revealed.headers["cache-control"] == "no-store"

    again = client.post(f"{KEYS}/{made['id']}/regenerate", headers=admin.headers).json()["key"]
    assert again != made["key"]
    assert client.get(META, headers=_key(made["key"])).status_code == 401
    assert client.get(META, headers=_key(again)).status_code == 200

    assert client.delete(f"{KEYS}/{made['id']}", headers=admin.headers).status_code == 204
    assert client.get(META, headers=_key(again)).status_code == 401
    assert client.delete(f"{KEYS}/{made['id']}", headers=admin.headers).status_code == 404
    wanted = ["api_key.created", "api_key.revealed", "api_key.regenerated", "api_key.revoked"]
    assert [action for action in _actions(any_ctx) if action in wanted][1:] == wanted


def test_reveal_needs_the_right_password_and_records_the_attempt(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    made = _create(client, admin)
    answer = client.post(f"{KEYS}/{made['id']}/reveal", headers=admin.headers, json={"password": "guess"})
    assert answer.status_code == 401
    assert made["key"] not in answer.text
    assert "api_key.reveal.failed" in _actions(ctx)
    assert client.post(f"{KEYS}/{made['id']}/reveal", headers=admin.headers, json={}).status_code == 422


def test_wrong_passwords_at_reveal_are_throttled(client: TestClient, admin: Admin, ctx: Context) -> None:
    made = _create(client, admin)
    url = f"{KEYS}/{made['id']}/reveal"
    ends = [client.post(url, headers=admin.headers, json={"password": "x"}).status_code for _ in range(11)]
    assert ends == [401] * 10 + [429]
    right = client.post(url, headers=admin.headers, json={"password": admin.password})
    assert right.status_code == 429
    assert int(right.headers["retry-after"]) >= 1


def test_wrong_keys_are_throttled_per_address_and_right_ones_still_pass(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    answers = [client.get(META, headers=_key(key_format.generate_key())) for _ in range(25)]
    assert [answer.status_code for answer in answers] == [401] * 10 + [429] * 15
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert client.get(META, headers=admin.headers).status_code == 200
    refused = [action for action in _actions(ctx) if action.startswith("api_key.")]
    assert refused.count("api_key.refused") == 9
    assert refused.count("api_key.throttled") == 1


def test_an_expired_key_and_a_disabled_user_are_refused(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    made = _create(client, admin, expires_at=(utcnow() + timedelta(hours=1)).isoformat())
    assert client.get(META, headers=_key(made["key"])).status_code == 200
    with ctx.db.write() as session:
        session.execute(
            update(ApiKey)
            .where(ApiKey.id == int(made["id"]))
            .values(expires_at=utcnow() - timedelta(seconds=1))
        )
    assert client.get(META, headers=_key(made["key"])).status_code == 401
    with ctx.db.write() as session:
        session.execute(update(User).values(is_active=False))
    assert client.get(META, headers=admin.headers).status_code == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({}, 422),
        ({"name": ""}, 422),
        ({"name": "   "}, 422),
        ({"name": "n" * 201}, 422),
        ({"name": "n", "scopes": ["everything"]}, 422),
        ({"name": "n", "scopes": "admin"}, 422),
        ({"name": "n", "expires_at": "2001-01-01T00:00:00Z"}, 422),
        ({"name": "n", "expires_at": "2101-01-01T00:00:00"}, 422),
        ({"name": "n", "user_id": 1}, 422),
        ([], 422),
    ],
)
def test_bad_requests_for_a_key(client: TestClient, admin: Admin, body: object, status: int) -> None:
    answer = client.post(KEYS, headers=admin.headers, json=body)
    assert answer.status_code == status
    problem = answer.json()
    assert isinstance(problem["detail"], str)
    assert problem["errors"]
    assert len(client.get(KEYS, headers=admin.headers).json()) == 1


def test_a_narrowed_key_does_only_its_scopes_and_breeds_nothing_wider(
    client: TestClient, admin: Admin
) -> None:
    upload = _key(_create(client, admin, scopes=[RUN_CI])["key"])
    assert client.get(META, headers=upload).status_code == 200
    for method, path in (("GET", KEYS), ("POST", KEYS), ("GET", "/api/v1/audit_logs")):
        answer = client.request(
            method, path, headers=upload, json={"name": "n"} if method == "POST" else None
        )
        assert answer.status_code == 403, path
    keeper = _key(_create(client, admin, scopes=["manage_api_keys", CREATE_DIFFS])["key"])
    assert client.post(KEYS, headers=keeper, json={"name": "n", "scopes": ["admin"]}).status_code == 403
    child = client.post(KEYS, headers=keeper, json={"name": "n"}).json()
    entry = next(key for key in client.get(KEYS, headers=admin.headers).json() if key["id"] == child["id"])
    assert entry["scopes"] == ["create_datadiff", "manage_api_keys"]
    first = client.get(KEYS, headers=admin.headers).json()[-1]["id"]
    assert client.post(f"{KEYS}/{first}/regenerate", headers=keeper).status_code == 403


def test_another_users_key_is_not_there(client: TestClient, admin: Admin, ctx: Context) -> None:
    with ctx.db.write() as session:
        other = User(
            organization_id=admin.actor.organization_id,
            email="bob@example.org",
            password_hash="x",
            role="member",
        )
        session.add(other)
        session.flush()
        session.add(ApiKey(organization_id=1, user_id=other.id, name="b", prefix="two_b", key_hash="h"))
        session.flush()
        theirs = session.scalars(select(ApiKey.id).where(ApiKey.user_id == other.id)).one()
    for missing in (theirs, 987654):
        for method, path, body in (
            ("DELETE", f"{KEYS}/{missing}", None),
            ("POST", f"{KEYS}/{missing}/regenerate", None),
            ("POST", f"{KEYS}/{missing}/reveal", {"password": admin.password}),
        ):
            assert client.request(method, path, headers=admin.headers, json=body).status_code == 404


def test_an_instance_that_shows_keys_once_keeps_no_copy(
    client: TestClient, admin: Admin, ctx: Context
) -> None:
    from twofold_server.accounts import service

    with ctx.db.write() as session:
        service.set_show_keys_once(session, admin.actor, True)
    made = _create(client, admin)
    assert client.get(META, headers=_key(made["key"])).status_code == 200
    answer = client.post(
        f"{KEYS}/{made['id']}/reveal", headers=admin.headers, json={"password": admin.password}
    )
    assert answer.status_code == 409
    with ctx.db.read() as session:
        assert set(session.scalars(select(ApiKey.key_encrypted))) == {None}


def test_the_setting_shows_keys_once_too(tmp_path: Path) -> None:
    ctx = make_context(make_settings(tmp_path, show_keys_once=True))
    admin = make_admin(ctx)
    with TestClient(create_app(ctx)) as client:
        made = _create(client, admin)
        answer = client.post(
            f"{KEYS}/{made['id']}/reveal", headers=admin.headers, json={"password": admin.password}
        )
        assert answer.status_code == 409
        assert not any(key["can_reveal"] for key in client.get(KEYS, headers=admin.headers).json())
    ctx.db.close()


def test_last_use_is_written_at_most_once_a_minute(client: TestClient, admin: Admin, ctx: Context) -> None:
    def last_used() -> datetime | None:
        with ctx.db.read() as session:
            return session.scalars(select(ApiKey.last_used_at)).one()

    assert last_used() is None
    client.get(META, headers=admin.headers)
    first = last_used()
    assert first is not None
    client.get(META, headers=admin.headers)
    assert last_used() == first
    with ctx.db.write() as session:
        session.execute(update(ApiKey).values(last_used_at=first - timedelta(minutes=2)))
    client.get(META, headers=admin.headers)
    later = last_used()
    assert later is not None
    assert later >= first


def test_the_audit_log_has_the_published_shape_and_obeys_its_dates(client: TestClient, admin: Admin) -> None:
    _create(client, admin)
    logs = client.get("/api/v1/audit_logs", headers=admin.headers).json()["logs"]
    newest = logs[0]
    assert newest["action"] == "api_key.created"
    assert newest["object_type"] == "api_key"
    assert newest["user_email"] == admin.email
    assert newest["client_ip"] == "testclient"
    assert datetime.fromisoformat(newest["timestamp"]).tzinfo is not None
    assert len({entry["event_uuid"] for entry in logs}) == len(logs)
    assert {"timestamp", "event_uuid", "client_ip", "url"} <= set(newest)
    for window, count in (
        ({"start_date": datetime(2100, 1, 1, tzinfo=UTC).isoformat()}, 0),
        ({"end_date": "2001-01-01T00:00:00"}, 0),
        ({"start_date": "2001-01-01T00:00:00"}, len(logs)),
    ):
        answer = client.request("GET", "/api/v1/audit_logs", headers=admin.headers, json=window)
        assert len(answer.json()["logs"]) == count


def test_a_narrow_key_does_not_take_over_a_wider_one(client: TestClient, admin: Admin) -> None:
    keeper = _key(_create(client, admin, scopes=[MANAGE_KEYS])["key"])
    wide = _create(client, admin, scopes=[ADMIN, MANAGE_KEYS])
    assert client.post(f"{KEYS}/{wide['id']}/regenerate", headers=keeper).status_code == 403
    assert client.get(META, headers=_key(wide["key"])).status_code == 200
    twin = _create(client, admin, scopes=[MANAGE_KEYS])
    assert client.post(f"{KEYS}/{twin['id']}/regenerate", headers=keeper).status_code == 200


def test_a_key_hands_on_nothing_beyond_its_own_end(client: TestClient, admin: Admin) -> None:
    end = (utcnow() + timedelta(hours=1)).replace(microsecond=0)
    ending = _key(_create(client, admin, expires_at=end.isoformat())["key"])
    child = client.post(KEYS, headers=ending, json={"name": "child"}).json()
    later = {"name": "later", "expires_at": (end + timedelta(seconds=1)).isoformat()}
    assert client.post(KEYS, headers=ending, json=later).status_code == 403
    sooner = {"name": "sooner", "expires_at": (end - timedelta(minutes=1)).isoformat()}
    assert client.post(KEYS, headers=ending, json=sooner).status_code == 200
    listed = {key["name"]: key for key in client.get(KEYS, headers=admin.headers).json()}
    assert datetime.fromisoformat(listed["child"]["expires_at"]) == end
    assert listed["First key"]["expires_at"] is None
    lasting = _create(client, admin)
    assert client.post(f"{KEYS}/{lasting['id']}/regenerate", headers=ending).status_code == 403
    assert client.post(f"{KEYS}/{child['id']}/regenerate", headers=ending).status_code == 200
