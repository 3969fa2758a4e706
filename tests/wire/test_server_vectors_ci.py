"""Golden vectors of the wire, from the server's side: rows 1 to 3 and our own run detail, on a real app.

Each vector's request is sent to the app with ids of its own; the answer has to fit the vector's schema, the
values that do not depend on ids, and the published OpenAPI description where it lies beside the checkout.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from packages.server.tests.conftest import Admin, make_admin, make_context, make_settings
from starlette.testclient import TestClient

from twofold_server.app import create_app
from twofold_server.ci import service
from twofold_server.ci.schemas import CiDiffItem, IntegrationIn, TriggerIn
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs import service as diffs
from twofold_server.repositories import service as repositories
from twofold_server.repositories.schemas import RepositoryIn

FOLDER = Path(__file__).parent / "vectors"
PUBLISHED = Path(__file__).parents[3] / "shared" / "contract" / "datafold-openapi.json"
HEAD = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
BASE = "9" * 40
SUPERSEDED_SHA = "00ffee" * 6 + "00ff"
VECTORS: list[dict[str, Any]] = json.loads((FOLDER / "client_ci.json").read_text(encoding="utf-8"))
ERRORS = [
    vector
    for vector in json.loads((FOLDER / "client_errors.json").read_text(encoding="utf-8"))
    if vector["name"] == "an unknown configuration"
]


@dataclass
class Server:
    ctx: Context
    client: TestClient
    admin: Admin
    integration_id: int

    def trigger(self, sha: str = HEAD, pr: int = 6) -> int:
        request = TriggerIn(pr_number=pr, pr_branch="change", base_branch="main", pr_sha=sha, base_sha=BASE)
        with self.ctx.db.write() as session:
            return service.trigger_run(session, self.ctx, self.admin.actor, self.integration_id, request).id

    def finish(self, run_id: int) -> None:
        """Two tables were submitted: one comparison failed, the other waits no more."""
        items = [CiDiffItem(prod=f"a.{name}", pr=f"b.{name}", pk=["id"]) for name in ("orders", "users")]
        with self.ctx.db.write() as session:
            service.submit_diffs(session, self.ctx, self.admin.actor, self.integration_id, 6, items)
            run = service.get_run(session, self.admin.actor, run_id)
            first, second = run.items
            error = {"type": "table_not_found", "message": "Table a.orders is not there.", "hint": "Look."}
            diffs.record_failure(session, diffs.lock(session, first.diff_id), error)
            diffs.cancel_diff(session, self.ctx, self.admin.actor, second.diff_id)
            service.advance_run(session, self.ctx, run_id)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    ctx = make_context(make_settings(tmp_path))
    admin = make_admin(ctx)
    with ctx.db.write() as session:
        source = DataSource(organization_id=admin.actor.organization_id, name="w", type="duckdb")
        session.add(source)
        session.flush()
        repository, _ = repositories.create(
            session, ctx, admin.actor, RepositoryIn(provider="local", name="team/data")
        )
        integration = service.create(
            session,
            admin.actor,
            IntegrationIn(name="Checks", repository_id=repository.id, data_source_id=source.id),
        )
    with TestClient(create_app(ctx), follow_redirects=False) as client:
        yield Server(ctx, client, admin, integration.id)
    ctx.db.close()


def _nothing(server: Server) -> dict[str, Any]:
    return {}


def _waiting(server: Server) -> dict[str, Any]:
    return {"run_id": server.trigger()}


def _skipped(server: Server) -> dict[str, Any]:
    run_id = server.trigger(pr=8)
    with server.ctx.db.write() as session:
        run = service.get_run(session, server.admin.actor, run_id)
        run.status, run.reason, run.detail = "cancelled", "skipped", "add label 'datafold'"
    return {}


def _superseded(server: Server) -> dict[str, Any]:
    server.trigger(sha=SUPERSEDED_SHA)
    return _waiting(server)


def _several(server: Server) -> dict[str, Any]:
    server.trigger(sha="0" * 40)
    return {"run_id": server.trigger()}


def _finished(server: Server) -> dict[str, Any]:
    run_id = server.trigger()
    server.finish(run_id)
    return {"run_id": run_id}


STORIES: dict[str, Callable[[Server], dict[str, Any]]] = {
    "submit one diff to a waiting run": _waiting,
    "submit a key to be found, columns to include and exclude, quoted paths": _waiting,
    "submit an empty list": _waiting,
    "submit with the head commit": _waiting,
    "submit without a run": _nothing,
    "submit from a superseded head commit": _superseded,
    "submit to a skipped pull request": _skipped,
    "trigger a run": _nothing,
    "list all runs": _several,
    "list the newest run of a head commit": _several,
    "list a page of the runs of a pull request": _several,
    "list no runs": _several,
    "get a run with a difference and a failure": _finished,
    "get a run that waits": _waiting,
    "an unknown configuration": _nothing,
}
"""What happened before each vector's request."""


def test_every_vector_has_its_story() -> None:
    assert {vector["name"] for vector in [*VECTORS, *ERRORS]} == set(STORIES)


@pytest.mark.parametrize("vector", [*VECTORS, *ERRORS], ids=lambda vector: vector["name"])
def test_server_answers_the_vector(server: Server, vector: dict[str, Any]) -> None:
    ids = STORIES[vector["name"]](server)
    request, wanted = vector["request"], vector["response"]
    unknown = vector["name"] == "an unknown configuration"
    ids = request["path_params"] | ids
    ids["ci_config_id"] = 999_999 if unknown else server.integration_id
    headers = {
        name: value.replace("{api_key}", server.admin.api_key) for name, value in request["headers"].items()
    }
    answer = server.client.request(
        request["method"],
        request["path"].format(**ids),
        params=request["query"],
        headers=headers,
        content=json.dumps(request["body"]) if "body" in request else None,
    )
    assert answer.status_code == wanted["status"], answer.text
    body = answer.json()
    jsonschema.validate(body, wanted["body_schema"])
    _check_values(body, wanted["body"])
    _check_published(vector, body)


def _check_values(body: Any, example: Any) -> None:
    """The kinds of values agree, and the words that clients decide on are the same."""
    if isinstance(example, list):
        assert isinstance(body, list)
        assert bool(body) == bool(example)
        return
    if not isinstance(example, dict):
        return
    for name in ("reason", "pr_num"):
        if example.get(name):
            assert body[name] == example[name]
    for name in ("run_id", "ci_run_id"):
        if name in example:
            assert (body[name] is None) == (example[name] is None)


def _check_published(vector: dict[str, Any], body: Any) -> None:
    if not PUBLISHED.exists() or vector["row"] is None or vector["response"]["status"] != 200:
        return
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    path = vector["request"]["path"]
    operation = published["paths"][path][vector["request"]["method"].lower()]
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.validate(body, {**schema, "components": published["components"]})
    if "body" in vector["request"]:
        sent = operation["requestBody"]["content"]["application/json"]["schema"]
        jsonschema.validate(vector["request"]["body"], {**sent, "components": published["components"]})


def test_runs_are_newest_first_with_text_numbers(server: Server) -> None:
    older, newer = server.trigger(sha="0" * 40), server.trigger()
    path = f"/api/v1/ci/{server.integration_id}/runs"
    runs = server.client.get(path, headers=server.admin.headers).json()
    assert [run["id"] for run in runs] == [newer, older]
    assert {run["pr_num"] for run in runs} == {"6"}
    for name in ("base_branch", "base_sha", "pr_branch", "pr_sha", "status", "source"):
        assert all(isinstance(run[name], str) and run[name] for run in runs)
    found = server.client.get(path, params={"pr_num": "not a number"}, headers=server.admin.headers)
    assert found.json() == []


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ([{"prod": "a.b", "pk": None}], ["body", 0, "pr"]),
        ([{"prod": "a.b", "pr": "c.d", "pk": "id"}], ["body", 0, "pk"]),
        ([{"prod": "a..b", "pr": "c.d", "pk": None}], ["body", 0, "prod"]),
        ({"prod": "a.b"}, ["body"]),
    ],
)
def test_a_bad_list_names_the_item_and_the_field(server: Server, body: Any, where: list[Any]) -> None:
    server.trigger()
    path = f"/api/v1/ci/{server.integration_id}/6"
    answer = server.client.post(path, json=body, headers=server.admin.headers)
    assert answer.status_code == 422
    problem = answer.json()
    assert isinstance(problem["detail"], str)
    assert problem["errors"][0]["loc"][: len(where)] == where


def test_integrations_over_rest(server: Server) -> None:
    headers = server.admin.headers
    known = server.client.get(f"/api/v1/ci/{server.integration_id}", headers=headers).json()
    body = {
        "type": "datafold-sdk",
        "name": "Second",
        "repository_id": known["repository_id"],
        "data_source_id": known["data_source_id"],
        "files_to_ignore": "*.md",
        "fail_on_errors": False,
        "require_label": True,
        "sampling_tolerance": 0.00001,
        "sampling_confidence": 99.9,
        "sampling_threshold": None,
    }
    made = server.client.post("/api/v1/ci", json=body, headers=headers)
    assert made.status_code == 201
    second = made.json()
    assert {name: second[name] for name in body} == body
    assert second["status_context"] == "Twofold (Second)"
    path = f"/api/v1/ci/{second['id']}"
    for bad in (
        {"sampling_tolerance": 1.0},
        {"sampling_confidence": None},
        {"sampling_threshold": -1},
        {"status_context": "twofold"},
        {"repository_id": 999},
        {"files_to_ignore": "x\n" * 501},
        {"surprise": 1},
    ):
        assert server.client.patch(path, json=bad, headers=headers).status_code == 422, bad
    changed = server.client.patch(path, json={"name": "Third"}, headers=headers).json()
    assert (changed["name"], changed["require_label"]) == ("Third", True)
    assert server.client.delete(path, headers=headers).status_code == 204
    assert server.client.get(path, headers=headers).status_code == 404
    preview = {"patterns": "*\n!dbt/*", "paths": ["a.py", "dbt/a.sql"]}
    shown = server.client.post("/api/v1/ci/preview-ignored", json=preview, headers=headers).json()
    assert [item["ignored"] for item in shown["paths"]] == [True, False]


def test_a_run_is_cancelled_over_rest(server: Server) -> None:
    run_id = server.trigger()
    path = f"/api/v1/ci/{server.integration_id}/runs/{run_id}/cancel"
    assert server.client.post(path, headers=server.admin.headers).json()["status"] == "cancelled"
    other = f"/api/v1/ci/{server.integration_id + 1}/runs/{run_id}/cancel"
    assert server.client.post(other, headers=server.admin.headers).status_code == 404
