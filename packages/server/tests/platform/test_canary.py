"""Planted secrets are found nowhere they must not be: plain columns, files, answers, log lines."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from twofold_server import logs
from twofold_server.all_models import METADATA
from twofold_server.context import Context

from ..conftest import Admin

TOKEN = "ghp_" + "cAnArYtOkEn" * 3
HOOK_SECRET = "hook-cAnArY-4711"
DATABASE_PASSWORD = "db-cAnArY-0815"


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that a server process would write to its log, at the most talkative level."""
    stream = io.StringIO()
    root = logging.getLogger()
    before, level = root.handlers, root.level
    logs.configure(stream, logging.DEBUG)
    yield stream
    root.handlers, root.level = before, level


def _plain_text(ctx: Context) -> str:
    """Every stored value of every column, as text; ciphertexts too, which must not contain them either."""
    with ctx.db.read() as session:
        rows = [row for table in METADATA.sorted_tables for row in session.execute(select(table))]
    return repr([tuple(row) for row in rows])


def test_secrets_are_nowhere_in_plain(
    client: TestClient, admin: Admin, any_ctx: Context, log: io.StringIO
) -> None:
    answers = [
        client.post(
            "/api/v1/repositories",
            headers=admin.headers,
            json={"provider": "github", "name": "a/b", "token": TOKEN, "webhook_secret": HOOK_SECRET},
        ),
        client.post(
            "/api/v1/data_sources",
            headers=admin.headers,
            json={
                "name": "pg",
                "type": "pg",
                "options": {
                    "host": "127.0.0.1", "port": 1, "user": "u", "dbname": "d", "password": DATABASE_PASSWORD,
                },
            },
        ),
    ]  # fmt: skip
    assert [answer.status_code for answer in answers] == [201, 200], [answer.text for answer in answers]
    repository, source = (answer.json()["id"] for answer in answers)
    key = client.post("/api/v1/api_keys", headers=admin.headers, json={"name": "n"}).json()["key"]
    client.post("/login", data={"email": admin.email, "password": admin.password})
    session_token = next(iter(client.cookies.values()))
    client.cookies.clear()
    answers += [
        client.get(f"/api/v1/repositories/{repository}", headers=admin.headers),
        client.get("/api/v1/repositories", headers=admin.headers),
        client.get(f"/api/v1/data_sources/{source}", headers=admin.headers),
        client.get("/api/v1/data_sources", headers=admin.headers),
        client.post(f"/api/v1/data_sources/{source}/test", headers=admin.headers, json={}),
        client.get("/api/v1/audit_logs", headers=admin.headers),
        client.get("/api/v1/api_keys", headers=admin.headers),
        client.get("/metrics", headers=admin.headers),
        client.post(
            "/api/v1/api_keys", headers=admin.headers, json={"name": "x", "password": DATABASE_PASSWORD}
        ),
        client.get("/api/v1/organization/meta", headers={"Authorization": f"Key {TOKEN}"}),
        client.post("/login", data={"email": admin.email, "password": DATABASE_PASSWORD}),
    ]
    logging.getLogger("x").error("failed with %s at https://u:%s@host/", TOKEN, DATABASE_PASSWORD)
    secrets = [TOKEN, HOOK_SECRET, DATABASE_PASSWORD, key, admin.api_key, admin.password, session_token]
    master = (any_ctx.settings.data_dir / "master.key").read_text().strip()
    places = {
        "database": _plain_text(any_ctx),
        "log": log.getvalue(),
        "answers": "\n".join(f"{answer.headers} {answer.text}" for answer in answers),
    }
    assert "twofold.access" in places["log"]
    found = [
        (name, secret) for name, text in places.items() for secret in [*secrets, master] if secret in text
    ]
    assert found == []


def test_files_of_the_data_directory_hold_no_secret(client: TestClient, admin: Admin, ctx: Context) -> None:
    body = {"provider": "github", "name": "a/b", "token": TOKEN, "webhook_secret": HOOK_SECRET}
    assert client.post("/api/v1/repositories", headers=admin.headers, json=body).status_code == 201
    stored = b"".join(
        path.read_bytes()
        for path in ctx.settings.data_dir.rglob("*")
        if path.is_file() and path.name != "master.key"
    )
    assert b"github" in stored
    for secret in (TOKEN, HOOK_SECRET, admin.api_key, admin.password):
        assert secret.encode() not in stored


@pytest.mark.parametrize(
    "text",
    [
        "key two_" + "a" * 46,
        "ghs_" + "b" * 36,
        "github_pat_" + "c" * 30,
        "postgresql://user:s3cret/with@host/db",
        "Authorization: Key hunter2hunter2",
        "$argon2id$v=19$m=1,t=1$abc$def",
    ],
)
def test_what_looks_like_a_secret_is_cut_out_of_log_lines(text: str) -> None:
    assert "[secret]" in logs.redact(text)
    for secret in ("aaaa", "bbbb", "cccc", "s3cret", "hunter2", "abc$def"):
        assert secret not in logs.redact(text)


def test_a_log_line_is_one_line() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logs.LineFormatter())
    logger = logging.Logger("t")
    logger.addHandler(handler)
    try:
        raise ValueError("table\nname\x1b[31m")
    except ValueError:
        logger.exception("a\r\nb\tc\u2028d")
    lines = stream.getvalue().splitlines()
    assert len(lines) == 1
    assert lines[0].isprintable()
    assert "a\\r\\nb\\tc\\u2028d" in lines[0]
    assert "ValueError: table\\nname\\x1b[31m" in lines[0]
