"""Published addresses without anything behind them say so, and what to use instead."""

from __future__ import annotations

import re
from typing import Any

import pytest
from starlette.testclient import TestClient

from twofold_server.http.unbuilt import GROUPS

from ..conftest import Admin

ADDRESSES = [(method, path) for group in GROUPS for method, path, _ in group.addresses]


def filled(path: str) -> str:
    return re.sub(r"\{\w+\}", "1", path)


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.what)
def test_each_is_a_501_that_names_what_to_use(client: TestClient, admin: Admin, group: Any) -> None:
    for method, path, _ in group.addresses:
        answer = client.request(method, filled(path), headers=admin.headers)
        assert (answer.status_code, answer.headers["content-type"]) == (501, "application/problem+json")
        body = answer.json()
        assert (body["code"], body["title"], body["status"]) == ("not_supported", "Not supported", 501)
        assert body["detail"] == group.sentence


def test_a_key_is_looked_at_first(client: TestClient) -> None:
    for method, path in ADDRESSES:
        answer = client.request(method, filled(path))
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), path


def test_a_narrow_key_needs_the_permission(client: TestClient, admin: Admin) -> None:
    made = client.post(
        "/api/v1/api_keys", headers=admin.headers, json={"name": "viewer", "scopes": ["view_datadiff"]}
    )
    narrow = {"Authorization": f"Key {made.json()['key']}"}
    answer = client.post("/api/v1/data_sources/1/query", headers=narrow, json={"query": "SELECT 1"})
    assert answer.status_code == 403


def test_a_manifest_is_refused_for_what_it_is_and_not_for_its_size(client: TestClient, admin: Admin) -> None:
    manifest = b"{" + b" " * (9 * 1024**2) + b"}"
    for kind in ({}, {"Content-Type": "application/json"}):
        answer = client.post(
            "/api/internal/ci/1/check_pks_in_dbt_manifest", headers=admin.headers | kind, content=manifest
        )
        assert answer.status_code == 501


def test_the_neighbours_are_still_served(client: TestClient, admin: Admin) -> None:
    for path in ("/api/v1/data_sources/types", "/api/v1/data_sources", "/api/v1/ci", "/api/v1/alerts"):
        assert client.get(path, headers=admin.headers).status_code == 200
    assert client.get("/api/v1/data_sources/1/summary", headers=admin.headers).status_code == 404
