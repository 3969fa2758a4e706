"""Golden vectors of the wire, from the server's side: rows 15 to 21, on a real app and real comparisons.

Each vector's request is sent with ids of its own; the answer has to fit the vector's schema and, where it
lies beside the checkout, the published OpenAPI description. Then every other published endpoint of diffs and
data sources is asked once in each state and held to that description too.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import jsonschema
import pytest
from packages.server.tests.conftest import Admin, make_admin, make_context, make_settings
from starlette.testclient import TestClient

from twofold_server.app import create_app, job_handlers
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSourceTest
from twofold_server.diffs.models import Diff
from twofold_server.worker.runner import run_worker

FOLDER = Path(__file__).parent / "vectors"
PUBLISHED = Path(__file__).parents[3] / "shared" / "contract" / "datafold-openapi.json"
DIFFS, SOURCES = "/api/v1/datadiffs", "/api/v1/data_sources"
WAREHOUSE = (
    "CREATE SCHEMA prod",
    "CREATE SCHEMA dev",
    "CREATE TABLE prod.orders AS SELECT i AS id, i * 2 AS amount, 'x' AS note, DATE '2024-02-01' AS day "
    "FROM range(100) r(i)",
    "CREATE TABLE dev.orders AS SELECT id, amount + (id % 10 = 0)::int AS amount, note, day FROM prod.orders "
    "WHERE id <> 7",
)


def _vectors(name: str) -> list[dict[str, Any]]:
    found = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return [vector for vector in found if vector["row"] != 14]


VECTORS = [*_vectors("client_data_diffs.json"), *_vectors("client_data_sources.json")]


@dataclass
class Server:
    ctx: Context
    client: TestClient
    admin: Admin

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """The JSON of an answer that must be 200, held to the published description."""
        answer = self.client.request(method, path, json=body, headers=self.admin.headers)
        assert answer.status_code == 200, answer.text
        check_published(method, path.partition("?")[0], answer.json())
        return answer.json()

    def make_source(self, name: str) -> int:
        folder = self.ctx.settings.data_dir / "files"
        folder.mkdir(exist_ok=True)
        with duckdb.connect(str(folder / f"{name}.duckdb")) as connection:
            for statement in WAREHOUSE:
                connection.execute(statement)
        form = {"name": name, "type": "duckdb", "options": {"path": f"{name}.duckdb"}}
        return int(self.call("POST", SOURCES, form)["id"])

    def request_diff(self, one: int, two: int, **changes: Any) -> int:
        body = {
            "data_source1_id": one,
            "data_source2_id": two,
            "table1": ["prod", "orders"],
            "table2": ["dev", "orders"],
            "pk_columns": ["id"],
        }
        return int(self.call("POST", DIFFS, body | changes)["id"])

    def run_jobs(self) -> None:
        run_worker(self.ctx, job_handlers(), name="inline", once=True, stop=threading.Event())


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    ctx = make_context(make_settings(tmp_path))
    admin = make_admin(ctx)
    with TestClient(create_app(ctx), follow_redirects=False) as client:
        yield Server(ctx, client, admin)
    ctx.db.close()


def check_published(method: str, path: str, body: Any) -> None:
    """The answer fits the published response schema of the path that it matches."""
    if not PUBLISHED.exists():
        return
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    parts = path.strip("/").split("/")
    templates = [
        template
        for template, operations in published["paths"].items()
        if method.lower() in operations and _fits(template.strip("/").split("/"), parts)
    ]
    exact_first = sorted(templates, key=lambda template: template.count("{"))
    if not exact_first:
        return  # one of our own additions
    operation = published["paths"][exact_first[0]][method.lower()]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.Draft202012Validator({**schema, "components": published["components"]}).validate(body)


def _fits(template: list[str], parts: list[str]) -> bool:
    return len(template) == len(parts) and all(
        wanted == part or wanted.startswith("{") for wanted, part in zip(template, parts, strict=True)
    )


Story = Callable[[Server], dict[str, Any]]


def _two_sources(server: Server) -> dict[str, Any]:
    return {"data_source1_id": server.make_source("one"), "data_source2_id": server.make_source("two")}


def _one_source(server: Server) -> dict[str, Any]:
    source = server.make_source("one")
    return {"data_source1_id": source, "data_source2_id": source, "data_source_id": source}


def _done(server: Server) -> dict[str, Any]:
    source = server.make_source("one")
    diff_id = server.request_diff(source, source)
    server.run_jobs()
    return {"datadiff_id": diff_id}


def _done_across(server: Server) -> dict[str, Any]:
    sources = _two_sources(server)
    diff_id = server.request_diff(sources["data_source1_id"], sources["data_source2_id"])
    server.run_jobs()
    return {"datadiff_id": diff_id}


def _running(server: Server) -> dict[str, Any]:
    source = server.make_source("one")
    diff_id = server.request_diff(source, source)
    with server.ctx.db.write() as session:
        diff = session.get_one(Diff, diff_id)
        diff.status, diff.progress = "processing", {"step": "comparing", "completed": 2, "total": None}
    return {"datadiff_id": diff_id}


def _failed(server: Server) -> dict[str, Any]:
    source = server.make_source("one")
    diff_id = server.request_diff(source, source, table2=["dev", "gone"])
    server.run_jobs()
    return {"datadiff_id": diff_id}


def _warehouse_file(server: Server) -> dict[str, Any]:
    return {"options.path": "files.duckdb"}


def _tested(server: Server) -> dict[str, Any]:
    source = server.make_source("one")
    job_id = server.call("POST", f"{SOURCES}/{source}/test", {})["job_id"]
    server.run_jobs()
    return {"job_id": job_id}


def _testing(server: Server) -> dict[str, Any]:
    source = server.make_source("one")
    job_id = server.call("POST", f"{SOURCES}/{source}/test", {})["job_id"]
    with server.ctx.db.write() as session:
        session.get_one(DataSourceTest, job_id).status = "processing"
    return {"job_id": job_id}


STORIES: dict[str, Story] = {
    "compare two tables of one data source": _one_source,
    "compare two data sources with filters and columns": _two_sources,
    "one comparison": _done,
    "summary of a comparison that succeeded": _done,
    "summary of a comparison between two databases, with dependencies": _done_across,
    "summary of a comparison that runs": _running,
    "summary of a comparison that failed": _failed,
    "list data sources": _one_source,
    "create a data source": _warehouse_file,
    "list types of data sources": lambda _server: {},
    "start the test of a data source": _one_source,
    "result of a data source's test": _tested,
    "a data source's test that runs": _testing,
}
"""What happened before each vector's request; the answer names its ids and values."""


def test_every_vector_has_its_story() -> None:
    assert {vector["name"] for vector in VECTORS} == set(STORIES)


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_server_answers_the_vector(server: Server, vector: dict[str, Any]) -> None:
    values = STORIES[vector["name"]](server)
    request, wanted = vector["request"], vector["response"]
    path = request["path"].format(**(request["path_params"] | values))
    body = _replaced(request.get("body"), request.get("replace") or [], values)
    headers = {
        name: value.replace("{api_key}", server.admin.api_key) for name, value in request["headers"].items()
    }
    answer = server.client.request(
        request["method"],
        path,
        params=request["query"],
        headers=headers,
        content=None if body is None else json.dumps(body),
    )
    assert answer.status_code == wanted["status"], answer.text
    found = answer.json()
    jsonschema.validate(found, wanted["body_schema"])
    check_published(request["method"], path, found)
    if isinstance(found, dict) and isinstance(wanted["body"], dict):
        for name in ("status", "kind", "result"):
            assert found.get(name) == wanted["body"].get(name, found.get(name))
        for name, value in (body or {}).items():
            assert found[name] == value, f"{name} is given back as it was sent"


def _replaced(body: Any, names: list[str], values: dict[str, Any]) -> Any:
    body = json.loads(json.dumps(body))
    for name in names:
        if name in values:
            *outer, last = name.split(".")
            place = body
            for part in outer:
                place = place[part]
            place[last] = values[name]
    return body


@pytest.mark.parametrize("story", [_one_source, _running, _done, _done_across, _failed])
def test_every_published_answer_fits_the_description(server: Server, story: Story) -> None:
    values = story(server)
    source = values.get("data_source_id", 1)
    diff_id = values.get("datadiff_id") or server.request_diff(source, source)
    for path in ("", "/summary", "/summary_results"):
        server.call("GET", f"{DIFFS}/{diff_id}{path}")
    page = server.call("GET", f"{DIFFS}?page_size=1&sort_order=desc&order_by=created_at&accessible_only=true")
    assert [diff["id"] for diff in page["results"]] == [diff_id]
    server.call("PATCH", f"{DIFFS}/{diff_id}", {"archived": True})
    status = server.call("POST", f"{DIFFS}/{diff_id}/cancel")["status"]
    assert status in ("done", "failed", "cancelled")
    server.call("GET", f"{DIFFS}/{diff_id}/summary_results")
    server.call("GET", f"{SOURCES}/{source}")
    server.call("GET", f"{SOURCES}/{source}/summary")
    server.call("POST", f"{SOURCES}/{source}/test", {})
    server.run_jobs()
    server.call("GET", SOURCES)


@pytest.mark.parametrize("story", [_done, _done_across])
def test_a_success_has_all_four_parts_also_across_databases(server: Server, story: Story) -> None:
    found = server.call("GET", f"{DIFFS}/{story(server)['datadiff_id']}/summary_results")
    assert found["status"] == "success"
    assert all(found[part] for part in ("pks", "values", "schema"))
    assert isinstance(found["dependencies"], list)
    assert found["values"]["rows_with_differences"] == 10


def test_refusals_are_problem_json_with_a_string(server: Server) -> None:
    headers = server.admin.headers
    for method, path, body, status in (
        ("GET", f"{DIFFS}/999", None, 404),
        ("GET", f"{DIFFS}/999/summary_results", None, 404),
        ("GET", f"{DIFFS}/x", None, 422),
        ("POST", DIFFS, {}, 422),
        ("POST", DIFFS, [], 422),
        ("GET", f"{SOURCES}/999", None, 404),
        ("POST", SOURCES, {"name": "x", "type": "oracle"}, 422),
        ("POST", f"{SOURCES}/999/test", {}, 404),
        ("GET", f"{SOURCES}/test/999", None, 404),
    ):
        answer = server.client.request(method, path, json=body, headers=headers)
        assert (answer.status_code, path) == (status, path)
        assert answer.headers["content-type"].startswith("application/problem+json")
        assert isinstance(answer.json()["detail"], str)
        assert {"type", "title", "status", "instance"} <= answer.json().keys()
    for wrong in ({}, {"Authorization": "Key wrong"}):
        assert server.client.get(DIFFS, headers=wrong).status_code == 401
