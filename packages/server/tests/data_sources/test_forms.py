"""The form of a data source: what it asks for, what it keeps of what was typed, and the list's *Where*."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from starlette.testclient import TestClient

NEW = "/settings/data_sources/new"


@pytest.fixture
def browser(client: TestClient, admin: Any) -> TestClient:
    client.post("/login", data={"email": admin.email, "password": admin.password})
    return client


@pytest.fixture
def api(client: TestClient, admin: Any) -> TestClient:
    client.headers.update(admin.headers)
    return client


def post(browser: TestClient, path: str, **form: str) -> tuple[int, str]:
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', browser.get(NEW + "?type=pg").text)
    assert token
    answer = browser.post(path, data={"csrf_token": token[1], **form})
    return answer.status_code, unescape(answer.text)


def ticked(page: str, name: str) -> bool:
    (box,) = re.findall(rf'<input[^>]*name="option\.{name}"[^>]*>', page)
    return " checked" in box


def test_a_box_that_was_unticked_stays_so_when_the_form_is_refused(browser: TestClient) -> None:
    assert ticked(browser.get(NEW + "?type=clickhouse").text, "verify")
    status, page = post(browser, NEW + "?type=clickhouse", **{"name": "", "option.secure": "true"})
    assert (status, ticked(page, "verify"), ticked(page, "secure")) == (422, False, True)


@pytest.mark.parametrize("kind", ["postgres_aurora", "postgres_aws_rds"])
def test_nothing_is_asked_for_that_no_comparison_needs(browser: TestClient, kind: str) -> None:
    page = browser.get(f"{NEW}?type={kind}").text
    assert 'name="option.host"' in page
    assert "option.aws_" not in page
    assert "keep_alive" not in page


@pytest.mark.parametrize(
    ("kind", "options", "where"),
    [
        ("pg", {"host": "db.example.org", "port": 5433, "dbname": "shop"}, "db.example.org:5433/shop"),
        ("mariadb", {"host": "m.example.org", "db": "prices"}, "m.example.org/prices"),
    ],
)
def test_the_list_says_which_database_of_which_server(
    browser: TestClient, api: TestClient, kind: str, options: dict[str, Any], where: str
) -> None:
    body = {"name": "shop", "type": kind, "options": {**options, "user": "u", "password": "p"}}
    assert api.post("/api/v1/data_sources", json=body).status_code == 200
    assert where in unescape(browser.get("/settings/data_sources").text)
