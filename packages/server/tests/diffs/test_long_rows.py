"""Rows that are too long for one answer: refused with the way out, never left out in silence."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from twofold_server.context import Context
from twofold_server.results import local


def test_an_answer_that_would_not_fit_says_what_to_ask_for(
    api: TestClient,
    ctx: Context,
    warehouse: int,
    run_jobs: Callable[[Context], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(local, "_GROUP_ROWS", 5)
    monkeypatch.setattr(local, "_PAGE_BYTES", 1)
    tables = {"table1": ["prod", "orders"], "table2": ["pr", "orders"]}
    body = {"data_source1_id": warehouse, "data_source2_id": warehouse, "pk_columns": ["id"]} | tables
    diff_id = api.post("/api/v1/datadiffs", json=body).json()["id"]
    run_jobs(ctx)
    rows = f"/api/v1/datadiffs/{diff_id}/results"
    refused = api.get(rows, params={"limit": 1000})
    assert refused.status_code == 422
    assert "limit=5" in refused.json()["detail"]
    assert len(api.get(rows, params={"limit": 5}).json()["rows"]) == 5
    lines = list(csv.reader(io.StringIO(api.get(f"{rows}.csv").text)))
    assert len(lines) == 1 + 17
