"""Sampling over the API: what is refused, what is stored, and how pages say that a number is a sample's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from twofold_server.context import Context

from .conftest import write_duckdb

URL = "/api/v1/datadiffs"
Jobs = Callable[[Context], None]
MANY = (
    "CREATE TABLE a AS SELECT range AS id, range % 7 AS v, 'x' AS w FROM range(20000)",
    "CREATE TABLE b AS SELECT id, CASE WHEN id % 10 = 0 THEN -1 ELSE v END AS v, w FROM a WHERE id % 50 <> 1",
)
"""2,000 of 19,600 shared rows differ, 400 are only in the source."""
SAMPLE = {"sampling_tolerance": 0.005, "sampling_confidence": 99, "sampling_threshold": 0}


@pytest.fixture
def request_body(ctx: Context, make_source: Callable[..., int]) -> dict[str, Any]:
    write_duckdb(ctx, "many.duckdb", MANY)
    source = make_source("duckdb", {"path": "many.duckdb"})
    sides = {"data_source1_id": source, "data_source2_id": source, "table1": ["a"], "table2": ["b"]}
    return {**sides, "pk_columns": ["id"]}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"sampling_tolerance": 0, "sampling_confidence": 99}, "sampling_tolerance"),
        ({"sampling_tolerance": 1, "sampling_confidence": 99}, "sampling_tolerance"),
        ({"sampling_tolerance": 0.1, "sampling_confidence": 100}, "sampling_confidence"),
        ({"sampling_tolerance": 0.1}, "sampling_confidence"),
        ({"sampling_confidence": 99}, "sampling_tolerance"),
        ({"sampling_ratio": 1}, "sampling_ratio"),
        ({"sampling_ratio": "a lot"}, "sampling_ratio"),
        ({"sampling_max_rows": 0}, "sampling_max_rows"),
        ({"sampling_max_rows": 5, "sampling_ratio": 0.1}, "sampling_max_rows"),
        ({"sampling_threshold": -1}, "sampling_threshold"),
        ({"sampling_threshold": 2**70}, "sampling_threshold"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(
    api: TestClient, request_body: dict[str, Any], changes: dict[str, Any], field: str
) -> None:
    answer = api.post(URL, json=request_body | changes)
    assert answer.status_code == 422
    assert field in answer.text
    assert api.get(URL).json()["count"] == 0


def compared(
    api: TestClient, ctx: Context, run_jobs: Jobs, body: dict[str, Any]
) -> tuple[int, dict[str, Any]]:
    answer = api.post(URL, json=body)
    assert answer.status_code == 200, answer.text
    diff_id = int(answer.json()["id"])
    run_jobs(ctx)
    found = api.get(f"{URL}/{diff_id}/summary_results").json()
    assert found["status"] == "success", found
    return diff_id, found


def test_the_published_estimates_stand_beside_the_sampled_numbers(
    api: TestClient, ctx: Context, request_body: dict[str, Any], run_jobs: Jobs
) -> None:
    diff_id, found = compared(api, ctx, run_jobs, request_body | SAMPLE)
    sampling = found["coverage"]["sampling"]
    assert (sampling["used"], sampling["size"], sampling["confidence"]) == (True, 922, 99)
    assert sampling["ratio"] == pytest.approx(922 / 20_000)
    assert found["pks"]["total_rows"] == [20_000, 19_600]
    assert 700 < sampling["rows"][0] < 1_150
    column = next(c for c in found["values"]["columns_diff_stats"] if c["column_name"] == "v")
    estimate = column["values_different_estimate"]
    assert set(estimate) == {"value", "estimate", "confidence", "interval"}
    assert estimate["value"] == column["values_different"] == found["values"]["rows_with_differences"]
    assert estimate["interval"]["min"] <= 2_000 <= estimate["interval"]["max"]
    assert estimate["confidence"] == 0.99
    assert sampling["estimates"]["rows_removed"]["interval"]["min"] <= 400
    assert found["diff_stats"]["sampled"] is True
    summary = api.get(f"{URL}/{diff_id}/summary").json()
    assert summary["sampling_ratio"] == sampling["ratio"]
    assert api.get(f"{URL}/{diff_id}").json()["sampling_tolerance"] == 0.005
    assert api.get(f"{URL}/{diff_id}/results", params={"limit": 1000}).json()["total"] < 400


def log_in(api: TestClient, admin: Any) -> None:
    """Pages are shown to a session, not to an API key."""
    api.post("/login", data={"email": admin.email, "password": admin.password})


def test_every_page_says_what_is_a_sample(
    api: TestClient, admin: Any, ctx: Context, request_body: dict[str, Any], run_jobs: Jobs
) -> None:
    diff_id, _ = compared(api, ctx, run_jobs, request_body | SAMPLE)
    log_in(api, admin)
    words = {
        "overview": (
            "In the sample",
            "Sampled 4.61 %, ±",
            "Rows that differ, sample",
            "Estimated for all",
            "Only a sample of 4.61 % of the keys was compared",
            "of all",
            "All values of the sample",
        ),
        "columns": ("Rows that differ, sample", "of all"),
        "primary_keys": (
            "of the sample",
            "all other numbers of this page count the sample",
            "Of all rows about",
        ),
        "values": ("only rows of the sample are here",),
        "run": (
            "Sampling asked for",
            "tolerance 0.005, confidence 99",
            "sampling: 922 rows tell a share of 0.5 %",
        ),
    }
    for tab, expected in words.items():
        page = api.get(f"/datadiffs/{diff_id}/{tab}")
        assert page.status_code == 200
        for text in expected:
            assert text in page.text, (tab, text)
    assert "Sampled 4.61 %" in api.get("/datadiffs").text


def test_a_small_table_is_compared_in_full_and_the_page_says_why(
    api: TestClient, admin: Any, ctx: Context, request_body: dict[str, Any], run_jobs: Jobs
) -> None:
    diff_id, found = compared(api, ctx, run_jobs, request_body | {"sampling_ratio": 0.5})
    sampling = found["coverage"]["sampling"]
    assert (sampling["used"], sampling["threshold"]) == (False, 5_000_000)
    assert found["values"]["rows_with_differences"] == 2_000
    assert found["diff_stats"]["sampled"] is False
    log_in(api, admin)
    page = api.get(f"/datadiffs/{diff_id}/overview").text
    assert (
        "A sample was asked for and not drawn: 20,000 rows are fewer than the threshold of 5,000,000" in page
    )
    assert "In the sample" not in page


def test_a_threshold_alone_draws_nothing(
    api: TestClient, ctx: Context, request_body: dict[str, Any], run_jobs: Jobs
) -> None:
    _, found = compared(api, ctx, run_jobs, request_body | {"sampling_threshold": 0})
    assert found["coverage"]["sampling"]["used"] is False
    assert "a threshold alone draws nothing" in found["coverage"]["sampling"]["reason"]
