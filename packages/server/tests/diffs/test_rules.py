"""Tolerances and column rules over the API: what they mean to the engine, and where pages say them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from twofold_engine.rules import EqualIf, Rules, Tolerance
from twofold_engine.types import Family
from twofold_server.context import Context
from twofold_server.diffs.requests import spec_of
from twofold_server.diffs.schemas import DiffRequest

from .conftest import write_duckdb

URL = "/api/v1/datadiffs"
Jobs = Callable[[Context], None]
TABLES = (
    "CREATE TABLE a AS SELECT 1 AS id, 1.0::DOUBLE AS f, 2.00::DECIMAL(9, 2) AS d, 'x' AS t, "
    "NULL::VARCHAR AS e, TIMESTAMP '2024-01-01' AS s, [1, 2] AS l",
    "CREATE TABLE b AS SELECT 1 AS id, 1.2::DOUBLE AS f, 2.01::DECIMAL(9, 2) AS d, 'X' AS t, '' AS e, "
    "TIMESTAMP '2024-01-01 00:00:00.05' AS s, [2, 1] AS l",
)
EVERYTHING = {"f", "d", "t", "e", "s", "l"}


def body(source: int, **changes: Any) -> dict[str, Any]:
    sides = {"data_source1_id": source, "data_source2_id": source, "table1": ["a"], "table2": ["b"]}
    return {**sides, "pk_columns": ["id"], **changes}


def run(api: TestClient, ctx: Context, run_jobs: Jobs, asked: dict[str, Any]) -> tuple[int, set[str]]:
    """The diff, and the columns that differ."""
    answer = api.post(URL, json=asked)
    assert answer.status_code == 200, answer.text
    diff_id = int(answer.json()["id"])
    run_jobs(ctx)
    found = api.get(f"{URL}/{diff_id}/summary_results").json()
    assert found["status"] == "success", found
    stats = found["values"]["columns_diff_stats"]
    return diff_id, {line["column_name"] for line in stats if line["values_different"]}


@pytest.fixture
def make_shop(ctx: Context, make_source: Callable[..., int]) -> Callable[..., int]:
    def make(**envelope: Any) -> int:
        write_duckdb(
            ctx, "shop.duckdb", () if (ctx.settings.data_dir / "files/shop.duckdb").exists() else TABLES
        )
        return make_source("duckdb", {"path": "shop.duckdb"}, **envelope)

    return make


def test_the_published_fields_are_the_rules_of_the_engine() -> None:
    request = DiffRequest.model_validate(body(
        1, diff_tolerance=0.1, tolerance_mode="relative", datetime_tolerance=3, sort_array_columns=True,
        diff_tolerances_per_column=[
            {"column_name": "x", "tolerance_value": 2, "tolerance_mode": "absolute"}
        ],
        table_modifiers=["case_insensitive_strings", "null_equals_empty_string"],
        column_rules=[
            {"column": "y", "equal_if": "{a} = {b}"}, {"type": "timestamp", "equal_if": "{a} > {b}"},
        ],
    ))  # fmt: skip
    wanted = Rules(
        tolerance=Tolerance("0.1", "relative"), tolerances=(("x", Tolerance(2)),), datetime_precision=3,
        ignore_case=True, null_equals_empty=True, unordered_arrays=True,
        equal_if=(
            EqualIf("{a} = {b}", column="y"), EqualIf("{a} > {b}", family=Family.TIMESTAMP),
            EqualIf("{a} > {b}", family=Family.TIMESTAMPTZ),
        ),
    )  # fmt: skip
    assert spec_of(request).rules == wanted
    stored = DiffRequest.model_validate(request.model_dump(mode="json"))
    assert spec_of(stored).rules == wanted
    assert spec_of(DiffRequest.model_validate(body(1, tolerance_mode="absolute"))).rules == Rules()


@pytest.mark.parametrize(
    ("changes", "excused"),
    [
        ({}, set()),
        ({"diff_tolerance": 0.5}, {"f", "d"}),
        ({"diff_tolerance": 0.01, "tolerance_mode": "relative"}, {"d"}),
        ({"datetime_tolerance": 1}, {"s"}),
        ({"datetime_tolerance": 2}, set()),
        ({"table_modifiers": ["case_insensitive_strings"]}, {"t"}),
        ({"table_modifiers": ["null_equals_empty_string"]}, {"e"}),
        ({"sort_array_columns": True}, {"l"}),
        ({"column_rules": [{"type": "decimal", "equal_if": "{b} > {a}"}]}, {"d"}),
    ],
)
def test_rules_change_what_differs(
    api: TestClient, ctx: Context, run_jobs: Jobs, make_shop: Callable[..., int],
    changes: dict[str, Any], excused: set[str],
) -> None:  # fmt: skip
    assert run(api, ctx, run_jobs, body(make_shop(), **changes))[1] == EVERYTHING - excused


def test_a_data_source_says_how_exact_its_floats_are(
    api: TestClient, ctx: Context, run_jobs: Jobs, make_shop: Callable[..., int]
) -> None:
    loose, strict = make_shop(float_tolerance=0.5), make_shop()
    assert run(api, ctx, run_jobs, body(loose))[1] == EVERYTHING - {"f"}
    assert run(api, ctx, run_jobs, body(strict, data_source2_id=loose))[1] == EVERYTHING - {"f"}
    assert run(api, ctx, run_jobs, body(loose, diff_tolerance=0.1))[1] == EVERYTHING - {"d"}
    for wrong in (-1, "much", 1e300):
        answer = api.patch(f"/api/v1/data_sources/{loose}", json={"float_tolerance": wrong})
        assert answer.status_code == 422


def test_pages_and_the_api_say_the_rules(
    api: TestClient, admin: Any, ctx: Context, run_jobs: Jobs, make_shop: Callable[..., int]
) -> None:
    diff_id, _ = run(api, ctx, run_jobs, body(make_shop(), diff_tolerance=0.5, sort_array_columns=True))
    said = {item["column"]: item["rule"] for item in api.get(f"{URL}/{diff_id}").json()["coverage"]["rules"]}
    assert set(said) == {"f", "d", "l"}
    api.post("/login", data={"email": admin.email, "password": admin.password})
    overview = api.get(f"/datadiffs/{diff_id}/overview").text
    assert "In f, d: numbers less than 0.5 apart count as equal." in overview
    assert "of an array&#39;s elements does not count" in api.get(f"/datadiffs/{diff_id}/columns").text


def test_a_rule_that_cannot_hold_ends_the_diff_with_words(
    api: TestClient, ctx: Context, run_jobs: Jobs, make_shop: Callable[..., int]
) -> None:
    asked = body(make_shop(), column_rules=[{"column": "id", "equal_if": "{a} = {b}"}])
    diff_id = api.post(URL, json=asked).json()["id"]
    run_jobs(ctx)
    error = api.get(f"{URL}/{diff_id}/summary_results").json()["error"]
    assert (error["error_type"], "part of the key" in str(error)) == ("invalid_rule", True)
