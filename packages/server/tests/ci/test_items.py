"""What an item of a submit may say beside its tables and key, and how a wrong one is refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from twofold_server.app import create_app
from twofold_server.ci import service

from ..conftest import Admin
from .conftest import CiWorld

ITEM: dict[str, Any] = {"prod": "prod.orders", "pr": "pr.orders", "pk": ["id"]}
TOLERANCE = {"column_name": "price", "tolerance_value": 0.01, "tolerance_mode": "absolute"}
RULES: dict[str, Any] = {
    "column_mapping": [["amount", "total"]],
    "diff_tolerances_per_column": [TOLERANCE],
    "datetime_tolerance": 3,
}
HEAD = {"pr_number": 1, "pr_branch": "x", "base_branch": "main", "pr_sha": "a" * 40, "base_sha": "b" * 40}


@pytest.fixture
def api(world: CiWorld, admin: Admin) -> Iterator[TestClient]:
    with TestClient(create_app(world.ctx), headers=admin.headers) as client:
        yield client


def submit(api: TestClient, world: CiWorld, *items: dict[str, Any]) -> dict[str, Any]:
    answer = api.post(f"/api/v1/ci/{world.integration_id}/1", json=list(items))
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def asked(world: CiWorld) -> list[dict[str, Any]]:
    return [{name: diff.request[name] for name in RULES} for diff in world.diffs()]


def test_mappings_and_tolerances_reach_the_comparison(world: CiWorld, api: TestClient) -> None:
    world.trigger()
    answer = submit(api, world, ITEM | RULES)
    assert set(answer) == {"run_id", "ci_run_id"}
    assert asked(world) == [RULES]


@pytest.mark.parametrize("name", RULES)
def test_an_item_with_another_rule_is_another_comparison(world: CiWorld, api: TestClient, name: str) -> None:
    world.trigger()
    submit(api, world, ITEM, ITEM | {name: RULES[name]})
    submit(api, world, ITEM | {name: RULES[name]}, ITEM | {name: None})
    assert [each[name] for each in asked(world)] == [None, RULES[name]]


def test_the_order_of_tolerances_makes_no_other_comparison(world: CiWorld, api: TestClient) -> None:
    world.trigger()
    two = [TOLERANCE, TOLERANCE | {"column_name": "tax"}]
    submit(api, world, ITEM | {"diff_tolerances_per_column": two})
    submit(api, world, ITEM | {"diff_tolerances_per_column": two[::-1], "column_mapping": []})
    assert len(world.diffs()) == 1


def test_a_repeated_run_keeps_its_rules(world: CiWorld, api: TestClient) -> None:
    run_id = world.trigger()
    submit(api, world, ITEM | RULES, ITEM)
    world.work()
    with world.ctx.db.write() as session:
        service.rerun(session, world.ctx, world.actor, run_id)
    nothing = dict.fromkeys(RULES)
    assert asked(world) == [RULES, nothing, RULES, nothing]


def test_fields_that_do_not_count_are_named(world: CiWorld, api: TestClient) -> None:
    run_id = world.trigger()
    odd = {"filter": "x > 1", "a" * 100: 1}
    answer = submit(api, world, ITEM | odd, ITEM | {"prod": "prod.b", "filter": None})
    assert answer["ignored"] == ["a" * 60, "filter"]
    (step,) = [step for step in world.view(run_id).steps if step.name == "Submit"]
    assert step.detail == f"2 comparisons added; fields that did not count: {'a' * 60}, filter"


@pytest.mark.parametrize(
    ("changes", "detail"),
    [
        (
            {"diff_tolerances_per_column": [TOLERANCE, TOLERANCE]},
            "Item 0, diff_tolerances_per_column: The column 'price' has two tolerances.",
        ),
        ({"prod": "a..b"}, "Item 0, prod: 'a..b' is not a dotted table path: "),
        ({"datetime_tolerance": 7}, "0.datetime_tolerance: "),
        ({"column_mapping": [["a"]]}, "0.column_mapping.0.1: "),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    world: CiWorld, api: TestClient, changes: dict[str, Any], detail: str
) -> None:
    world.trigger()
    answer = api.post(f"/api/v1/ci/{world.integration_id}/1", json=[ITEM | changes])
    said = answer.json()["detail"]
    assert (answer.status_code, said[: len(detail)]) == (422, detail)
    assert ".." not in said.replace("a..b", "")
    assert answer.json()["errors"][0]["loc"][:3] == ["body", 0, next(iter(changes))]
    assert world.diffs() == []


@pytest.mark.parametrize(
    ("sha", "said"),
    [
        ("", "base_sha: this is empty; is the CI variable set?"),
        (" ", "base_sha: this is empty; is the CI variable set?"),
        ("origin/main", "base_sha: this is not a commit's hash; resolve it with git rev-parse"),
        ("a" * 65, "base_sha: this is not a commit's hash; resolve it with git rev-parse"),
    ],
)
def test_what_is_no_commit_is_said_in_words(world: CiWorld, api: TestClient, sha: str, said: str) -> None:
    answer = api.post(f"/api/v1/ci/{world.integration_id}/trigger", json=HEAD | {"base_sha": sha})
    assert (answer.status_code, answer.json()["detail"]) == (422, said)
    assert answer.json()["errors"][0]["loc"] == ["body", "base_sha"]


def test_a_rule_of_the_whole_request_names_its_field(world: CiWorld, api: TestClient) -> None:
    path = f"/api/v1/ci/{world.integration_id}"
    body = {"name": "n", "repository_id": 1, "data_source_id": 1, "sampling_tolerance": 0.1}
    for answer in (
        api.post("/api/v1/ci", json=body),
        api.patch(path, json={"sampling_tolerance": 0.1}),
    ):
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["loc"] == ["body", "sampling_confidence"]
        assert "belong together" in answer.json()["detail"]
        assert "Value error" not in answer.text


def test_runs_of_a_deleted_integration_stay_readable(world: CiWorld, api: TestClient) -> None:
    run_id = world.trigger()
    path = f"/api/v1/ci/{world.integration_id}"
    assert api.delete(path).status_code == 204
    listed = api.get(f"{path}/runs")
    assert (listed.status_code, [run["id"] for run in listed.json()]) == (200, [run_id])
    assert api.get(f"{path}/runs/{run_id}").status_code == 200
    assert api.get(path).status_code == 404
    assert api.post(f"{path}/trigger", json=HEAD).status_code == 404
    assert api.post(f"{path}/1", json=[ITEM]).status_code == 404
    assert api.get("/api/v1/ci/4711/runs").status_code == 404
