"""Bad input of every kind: the right status, the one error shape, never a 500."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi import APIRouter, FastAPI, Request
from pydantic import BaseModel
from sqlalchemy import event
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from twofold_server import logs
from twofold_server.app import create_app
from twofold_server.context import Context
from twofold_server.errors import BadRequest
from twofold_server.http import strict_json
from twofold_server.http.deps import PUBLIC, client_address

from ..conftest import Admin, make_context, make_settings

KEYS = "/api/v1/api_keys"
PROBLEM = "application/problem+json"


def _is_problem(answer: object, status: int) -> dict[str, object]:
    assert answer.status_code == status, answer.text  # type: ignore[attr-defined]
    assert answer.headers["content-type"] == PROBLEM  # type: ignore[attr-defined]
    body: dict[str, object] = answer.json()  # type: ignore[attr-defined]
    assert {"type", "title", "status", "detail", "instance", "code", "request_id"} <= set(body)
    assert isinstance(body["detail"], str)
    assert body["status"] == status
    assert body["request_id"] == answer.headers["x-request-id"]  # type: ignore[attr-defined]
    return body


BAD_BODIES = {
    "empty object cut": b"{",
    "trailing text": b'{"name": "n"} x',
    "NaN": b'{"name": NaN}',
    "Infinity": b'{"name": [-Infinity]}',
    "overflowing float": b'{"name": 1e999}',
    "endless integer": b'{"name": ' + b"9" * 5000 + b"}",
    "duplicate keys": b'{"name": "a", "name": "b"}',
    "nested duplicate keys": b'[{"a": {"b": 1, "b": 2}}]',
    "lone surrogate": b'{"name": "\\ud800"}',
    "lone surrogate in a key": b'{"\\udc00": 1}',
    "NUL": b'{"name": "a\\u0000b"}',
    "not UTF-8": b'{"name": "\xff"}',
    "UTF-16": '{"name": "n"}'.encode("utf-16"),
    "deep list": b"[" * 100_000 + b"]" * 100_000,
    "deep object": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "deep and cut": b"[" * 100_000,
}


@pytest.mark.parametrize("name", BAD_BODIES)
def test_bad_json_is_a_400(client: TestClient, admin: Admin, name: str) -> None:
    answer = client.post(
        KEYS, content=BAD_BODIES[name], headers={**admin.headers, "Content-Type": "application/json"}
    )
    assert _is_problem(answer, 400)["code"] == "bad_json"


@pytest.mark.parametrize(
    "text", ['"\\ud83d\\ude00"', '"[[[["', '"\\\\u0000"', "[" * 99 + "]" * 99, "1e300", '{"a":[{"a":1}]}']
)
def test_good_json_passes_the_strict_parser_unchanged(text: str) -> None:
    assert strict_json.parse(text.encode()) == json.loads(text)


def test_brackets_inside_strings_do_not_count_as_depth() -> None:
    body = json.dumps(["[{" * 500, '\\"[' * 500]).encode()
    assert strict_json.parse(body) == json.loads(body)
    with pytest.raises(BadRequest, match="levels deep"):
        strict_json.parse(b"[" * 101 + b"]" * 101)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("GET", "/api", 404),
        ("GET", "/api/v1/api_keys/", 404),
        ("GET", "/api/v1/organization/meta/", 404),
        ("GET", "/integrations/nothing", 404),
        ("PUT", KEYS, 405),
        ("TRACE", KEYS, 405),
        ("DELETE", f"{KEYS}/99999999999999999999", 404),
        ("DELETE", f"{KEYS}/2147483648", 404),
        ("DELETE", f"{KEYS}/abc", 422),
        ("DELETE", f"{KEYS}/-1", 404),
        ("GET", f"{KEYS}?x=%00", 400),
        ("GET", "/api/v1/%00", 400),
        ("GET", "/docs", 404),
        ("GET", "/redoc", 404),
        ("GET", "/openapi.json", 404),
    ],
)
def test_addresses_that_are_not_there(
    client: TestClient, admin: Admin, method: str, path: str, status: int
) -> None:
    answer = client.request(method, path, headers={**admin.headers, "Accept": "application/json"})
    _is_problem(answer, status)
    assert "location" not in answer.headers


def test_the_parts_of_a_422_hold_no_value(client: TestClient, admin: Admin) -> None:
    answer = client.post(
        KEYS, headers=admin.headers, json={"name": {"secret": "hunter2"}, "other": "hunter2"}
    )
    body = _is_problem(answer, 422)
    assert "hunter2" not in answer.text
    assert isinstance(body["errors"], list)
    assert {tuple(error["loc"]) for error in body["errors"]} == {("body", "name"), ("body", "other")}


def test_a_million_mistakes_do_not_make_a_large_answer(client: TestClient, admin: Admin) -> None:
    answer = client.post(KEYS, headers=admin.headers, json={"name": "n", "scopes": [1] * 50 + ["x"] * 5000})
    _is_problem(answer, 422)
    assert len(answer.content) < 100_000


def _chunks(total: int) -> Iterator[bytes]:
    for _ in range(total // 65536):
        yield b" " * 65536


def test_a_body_over_the_limit_is_a_413_with_and_without_a_length(client: TestClient, admin: Admin) -> None:
    headers = {**admin.headers, "Content-Type": "application/json"}
    _is_problem(client.post(KEYS, content=b" " * (8 * 1024**2 + 1), headers=headers), 413)
    _is_problem(client.post(KEYS, content=_chunks(9 * 1024**2), headers=headers), 413)
    _is_problem(client.post(KEYS, content=b"{}", headers={**headers, "Content-Length": "9" * 30}), 413)
    _is_problem(
        client.post("/integrations/github/v1/app_hook", content=_chunks(26 * 1024**2), headers=headers), 413
    )
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/login", content=_chunks(9 * 1024**2), headers=form).status_code == 413


def test_a_compressed_body_is_a_415(client: TestClient, admin: Admin) -> None:
    for encoding in ("gzip", "br", "deflate, gzip"):
        answer = client.post(KEYS, content=b"x", headers={**admin.headers, "Content-Encoding": encoding})
        _is_problem(answer, 415)


def test_security_headers_are_on_every_answer(client: TestClient, admin: Admin) -> None:
    paths = [
        "/login",
        "/nothing",
        "/api/v1/organization/meta",
        "/api/nothing",
        "/healthz",
        "/simple/",
        "/static/nope",
    ]
    for path in paths:
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert "strict-transport-security" not in headers
        assert "server" not in headers


def test_a_person_gets_a_page_and_a_program_a_problem(client: TestClient) -> None:
    page = client.get("/nothing", headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert page.headers["x-request-id"] in page.text
    _is_problem(client.get("/nothing", headers={"Accept": "application/json"}), 404)
    _is_problem(client.get("/api/nothing", headers={"Accept": "text/html"}), 404)


def test_forged_hosts_and_forwarding_headers_change_nothing(client: TestClient) -> None:
    headers = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "https"}
    for path in ("/login", "/", "/simple/"):
        answer = client.get(path, headers=headers)
        assert "evil.example" not in answer.text
        assert "evil.example" not in str(answer.headers)
        assert "strict-transport-security" not in answer.headers


@pytest.mark.parametrize(
    ("lines", "seen"),
    [
        (["203.0.113.9"], "203.0.113.9"),
        (["198.51.100.1", "203.0.113.9"], "203.0.113.9"),
        (["198.51.100.1, 203.0.113.9"], "203.0.113.9"),
        (["198.51.100.1", "203.0.113.9, testclient"], "203.0.113.9"),
        ([], "testclient"),
    ],
)
def test_a_proxy_may_add_a_line_of_its_own(tmp_path: Path, lines: list[str], seen: str) -> None:
    """What the client sent stands before it, and is anybody's word."""
    ctx = make_context(make_settings(tmp_path, trusted_proxies=["testclient"]))
    scope = {
        "type": "http", "client": ("testclient", 1), "app": create_app(ctx),
        "headers": [(b"x-forwarded-for", line.encode()) for line in lines],
    }  # fmt: skip
    assert client_address(Request(scope)) == seen
    ctx.db.close()


def test_a_large_body_that_is_no_upload_is_not_read_without_a_key(client: TestClient) -> None:
    for body in (b"{bad", b"[" + b"0," * 2_000_000 + b"0]"):
        answer = client.post(
            "/api/v1/dbt/submit_artifacts/1", content=body, headers={"Content-Type": "application/json"}
        )
        assert answer.status_code == 401


def test_an_address_of_colons_is_logged_and_costs_nothing() -> None:
    """Each of them might begin a password; none is searched for twice."""
    for text in ("://" + ":" * 300_000, "/" + "-eyJ" * 5_000, "x://" + "a" * 300_000):
        assert logs.redact(text) == text
    assert logs.redact("postgresql://ada:se:cr/et@db/x") == "postgresql://[secret]@db/x"


def test_request_ids_are_ours_or_harmless(client: TestClient) -> None:
    assert (
        client.get("/healthz", headers={"X-Request-ID": "deploy-42.a_b"}).headers["x-request-id"]
        == "deploy-42.a_b"
    )
    for bad in ("short", "x" * 65, "has space in it", "<script>alert(1)</script>"):
        given = client.get("/healthz", headers={"X-Request-ID": bad}).headers["x-request-id"]
        assert given != bad
        assert len(given) == 16


@pytest.fixture
def broken(ctx: Context) -> Iterator[TestClient]:
    """The app with two more routes: one that fails, one that reads a body."""
    app: FastAPI = create_app(ctx)
    router = APIRouter()

    class Anything(BaseModel):
        value: object = None

    @router.get("/api/v1/broken", dependencies=[PUBLIC])
    def fail() -> None:
        raise RuntimeError("SELECT password FROM users -- hunter2")

    @router.get("/broken", dependencies=[PUBLIC])
    def fail_page() -> None:
        raise RuntimeError("hunter2")

    app.include_router(router)
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


def test_an_unforeseen_error_has_a_number_and_no_stack(
    broken: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        answer = broken.get("/api/v1/broken")
    body = _is_problem(answer, 500)
    assert "hunter2" not in answer.text
    assert "Traceback" not in answer.text
    assert str(body["request_id"]) in str(body["detail"])
    record = next(record for record in caplog.records if record.name == "twofold.http")
    assert str(body["request_id"]) in record.getMessage()
    assert record.exc_info
    page = broken.get("/broken", headers={"Accept": "text/html"})
    assert page.status_code == 500
    assert "hunter2" not in page.text
    assert page.headers["content-security-policy"]


LARGE = 10**30


@pytest.mark.parametrize(
    "path",
    [
        f"/api/v1/datadiffs?page={LARGE}",
        f"/api/v1/datadiffs?id={LARGE}",
        f"/api/v1/datadiffs/+{LARGE}",
        f"/api/v1/datadiffs/-{LARGE}",
    ],
)
def test_a_number_that_no_database_holds_is_no_error_of_ours(
    client: TestClient, admin: Admin, path: str
) -> None:
    assert _is_problem(client.get(path, headers=admin.headers), 422)["code"] == "out_of_range"


def test_large_numbers_and_late_moments_in_a_body_are_no_errors_of_ours(
    client: TestClient, admin: Admin
) -> None:
    diff = {"data_source1_id": LARGE, "data_source2_id": 1, "table1": ["t"], "table2": ["t"]}
    _is_problem(client.post("/api/v1/datadiffs", json=diff, headers=admin.headers), 422)
    late = {"name": "n", "expires_at": "9999-12-31T23:59:59-12:00"}
    _is_problem(client.post(KEYS, json=late, headers=admin.headers), 422)
    options = {"host": "127.0.0.1", "dbname": "d", "user": "u", "port": LARGE}
    source = {"name": "s", "type": "pg", "options": options}
    assert client.post("/api/v1/data_sources", json=source, headers=admin.headers).status_code < 500
    for base_url in ("http://[", "http://forge:999999/"):
        forge = {"provider": "github", "name": "a/b", "base_url": base_url}
        _is_problem(client.post("/api/v1/repositories", json=forge, headers=admin.headers), 422)


def test_a_malformed_origin_is_a_foreign_one(client: TestClient, admin: Admin) -> None:
    form = {"email": admin.email, "password": admin.password}
    assert client.post("/login", data=form, headers={"Origin": "http://["}).status_code == 403


def test_a_busy_database_is_a_503_that_says_to_come_back(
    client: TestClient, ctx: Context, admin: Admin
) -> None:
    with ctx.db.engine.connect() as holder:  # noqa: SIM117 - the lock is held while the request waits
        with holder.execution_options(twofold_write=True).begin():
            ctx.db.engine.dispose(close=False)
            event.listen(ctx.db.engine, "connect", _do_not_wait)
            answer = client.post(KEYS, json={"name": "n"}, headers=admin.headers)
    assert _is_problem(answer, 503)["code"] == "unavailable"
    assert int(answer.headers["retry-after"]) > 0


def _do_not_wait(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout = 50")


@pytest.mark.parametrize("charset", ["undefined", "raw_unicode_escape", '"utf-16"', "utf-8; charset=idna"])
@pytest.mark.parametrize("path", ["/login", "/settings/users/invite", "/api/v1/dbt/submit_artifacts/1"])
def test_forms_name_no_encoding_but_utf8(client: TestClient, admin: Admin, path: str, charset: str) -> None:
    part = 'Content-Disposition: form-data; name="email"\r\n\r\n\\ud800\r\n'
    answer = client.post(
        path,
        content=f"--b\r\n{part}--b--\r\n".encode(),
        headers={**admin.headers, "Content-Type": f"multipart/form-data; boundary=b; charset={charset}"},
    )
    assert _is_problem(answer, 415)["code"] == "unsupported_encoding"


def test_forms_in_utf8_are_read(client: TestClient) -> None:
    part = 'Content-Disposition: form-data; name="email"\r\n\r\nnobody@example.org\r\n'
    answer = client.post(
        "/login",
        content=f"--b\r\n{part}--b--\r\n".encode(),
        headers={"Content-Type": "multipart/form-data; boundary=b; charset=UTF-8"},
    )
    assert answer.status_code == 401, answer.text


@pytest.mark.parametrize("cookie", [b"", b"twofold_session=invented"])
def test_no_form_of_a_stranger_is_read(ctx: Context, cookie: bytes) -> None:
    """Neither without a log-in nor with an invented one: parsing costs memory and time."""
    app = create_app(ctx)
    sent: list[Message] = []

    async def receive() -> Message:
        raise AssertionError("the body was read")

    async def send(message: Message) -> None:
        sent.append(message)

    scope: Scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "POST",
        "scheme": "http", "path": "/settings/users/invite", "raw_path": b"/settings/users/invite",
        "query_string": b"", "root_path": "", "server": ("testserver", 80), "client": ("10.0.0.1", 1),
        "headers": [
            (b"host", b"testserver"), (b"cookie", cookie), (b"content-length", b"8000000"),
            (b"content-type", b"application/x-www-form-urlencoded"),
        ],
    }  # fmt: skip
    with ThreadPoolExecutor(1) as beside:  # a browser of another test may have its loop in this thread
        beside.submit(lambda: asyncio.run(app(scope, receive, send))).result()
    assert sent[0]["status"] == 303


@pytest.mark.parametrize("number", [2**31, 2**63, -(2**63) - 1, 10**30])
@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/v1/ci", {"name": "n", "repository_id": 1, "data_source_id": 0}),
        ("/api/v1/ci", {"name": "n", "data_source_id": 1, "repository_id": 0}),
        ("/api/v1/datadiffs", {"data_source2_id": 1, "table1": ["t"], "table2": ["t"], "data_source1_id": 0}),
        (
            "/api/v1/alerts",
            {
                "name": "n",
                "query": "SELECT 1",
                "threshold": {"type": "absolute", "max": 1},
                "data_source_id": 0,
            },
        ),
    ],
)
def test_a_number_that_no_column_holds_is_a_422(
    any_ctx: Context, client: TestClient, admin: Admin, path: str, body: dict[str, object], number: int
) -> None:
    """The last field of each body names something by a number that cannot exist."""
    last = list(body)[-1]
    answer = client.post(path, headers=admin.headers, json={**body, last: number})
    _is_problem(answer, 422)
