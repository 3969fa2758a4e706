"""What cannot be compared ends as a failed diff with a typed error; it never looks like "no differences"."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError
from starlette.testclient import TestClient
from tests.support.postgres import PostgresServer

from twofold_engine import diff as compare
from twofold_engine.errors import ConnectionFailed, EngineError, InternalError
from twofold_server.context import Context
from twofold_server.diffs import jobs
from twofold_server.worker.models import Job

URL = "/api/v1/datadiffs"
RunJobs = Callable[[Context], None]
MakeSource = Callable[..., int]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries follow at once; how long they wait is the runner's test."""
    monkeypatch.setattr("twofold_server.worker.runner.random.uniform", lambda low, high: 0.0)


def failed(
    api: TestClient, ctx: Context, run_jobs: RunJobs, source: int, target: int | None = None, **changes: Any
) -> dict[str, Any]:
    """Runs a diff of orders that must fail; the diff as it is then."""
    body = {
        "data_source1_id": source,
        "data_source2_id": source if target is None else target,
        "table1": ["prod", "orders"],
        "table2": ["pr", "orders"],
        "pk_columns": ["id"],
    } | changes
    answer = api.post(URL, json=body)
    assert answer.status_code == 200, answer.text
    diff_id = answer.json()["id"]
    run_jobs(ctx)
    diff: dict[str, Any] = api.get(f"{URL}/{diff_id}").json()
    assert diff["status"] == "failed"
    assert diff["diff_stats"] is None
    assert diff["error"]["message"]
    summary = api.get(f"{URL}/{diff_id}/summary_results").json()
    assert summary["status"] == "failed"
    assert summary["error"]["error_type"] == diff["error"]["type"]
    assert diff["error"]["message"] in summary["error"]["error_value"]
    assert ctx.results.names() == []
    with ctx.db.read() as session:
        assert {job.state for job in session.query(Job)} == {"failed"}
    return diff


@pytest.mark.parametrize(
    ("changes", "type_", "result", "said"),
    [
        ({"table2": ["pr", "nope"]}, "unknown_table", "error", "nope"),
        ({"pk_columns": ["nope"]}, "unknown_column", "error", "nope"),
        ({"table2": ["pr", "renamed"]}, "unknown_column", "error", "id"),
        ({"include_columns": ["nope"]}, "unknown_column", "error", "nope"),
        ({"filter1": "id ="}, "invalid_filter", "error", ""),
        ({"filter1": "1=1); DROP TABLE prod.orders; --"}, "invalid_filter", "error", ""),
        ({"table1": None, "query1": "DELETE FROM prod.orders"}, "invalid_query", "error", ""),
        ({"table2": ["pr", "other"]}, "no_common_columns", "error", "no column in common"),
        (
            {"table1": ["prod", "nokey"], "table2": ["prod", "nokey"], "pk_columns": []},
            "missing_key",
            "missing-pks",
            "",
        ),
        ({"table1": ['x"; DROP TABLE t; --']}, "unknown_table", "error", "DROP TABLE"),
        ({"filter1": "length(name) > nope"}, "query_failed", "error", ""),
    ],
)
def test_a_wrong_request_fails_with_its_type(
    api: TestClient,
    ctx: Context,
    warehouse: int,
    run_jobs: RunJobs,
    changes: dict[str, Any],
    type_: str,
    result: str,
    said: str,
) -> None:
    diff = failed(api, ctx, run_jobs, warehouse, **changes)
    assert (diff["error"]["type"], diff["result"]) == (type_, result), diff["error"]
    assert said in diff["error"]["message"]


def test_a_missing_file_says_so(
    api: TestClient, ctx: Context, make_source: MakeSource, run_jobs: RunJobs
) -> None:
    source = make_source("duckdb", {"path": "gone.duckdb"})
    diff = failed(api, ctx, run_jobs, source)
    assert diff["error"]["type"] == "connection_failed"


@contextmanager
def writer_of(path: Path) -> Iterator[None]:
    """Another process that holds a DuckDB file open for writing."""
    program = (
        "import duckdb, sys; c = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        try:
            yield
        finally:
            process.kill()


def test_a_locked_file_is_tried_again_and_then_says_to_close_the_writer(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    ctx.settings.source_lock_wait_seconds = 0.1
    with writer_of(ctx.settings.data_dir / "files/shop.duckdb"):
        diff = failed(api, ctx, run_jobs, warehouse)
    assert diff["error"]["type"] == "database_locked"
    assert "Close" in diff["error"]["hint"]
    with ctx.db.read() as session:
        assert session.query(Job).one().attempt == 3


def test_an_unreachable_database_names_itself(
    api: TestClient, ctx: Context, make_source: MakeSource, run_jobs: RunJobs, free_port: int
) -> None:
    options = {"host": "127.0.0.1", "port": free_port, "dbname": "d", "user": "u", "password": "hunter2"}
    diff = failed(api, ctx, run_jobs, make_source("pg", options))
    assert diff["error"]["type"] == "connection_failed"
    assert "hunter2" not in str(diff)


@pytest.mark.postgres
def test_a_refusing_database_is_not_asked_again(
    api: TestClient, ctx: Context, make_source: MakeSource, run_jobs: RunJobs, postgres: PostgresServer
) -> None:
    options = {
        "host": postgres.host,
        "port": postgres.port,
        "dbname": postgres.dbname,
        "user": postgres.user,
        "password": "hunter2",
    }
    diff = failed(api, ctx, run_jobs, make_source("pg", options))
    assert diff["error"]["type"] == "authentication_failed"
    assert "hunter2" not in str(diff)
    with ctx.db.read() as session:
        assert session.query(Job).one().attempt == 1


@pytest.mark.parametrize("change", [{"is_paused": True}, None])
def test_a_source_that_was_paused_or_deleted_meanwhile_says_so(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs, change: dict[str, Any] | None
) -> None:
    body = {
        "data_source1_id": warehouse,
        "data_source2_id": warehouse,
        "table1": ["prod", "orders"],
        "table2": ["pr", "orders"],
        "pk_columns": ["id"],
    }
    diff_id = api.post(URL, json=body).json()["id"]
    source = f"/api/v1/data_sources/{warehouse}"
    api.patch(source, json=change) if change else api.delete(source)
    run_jobs(ctx)
    error = api.get(f"{URL}/{diff_id}").json()["error"]
    assert error["type"] == "permission_denied"
    assert ("paused" if change else "deleted") in error["message"]
    if change:
        assert api.post(URL, json=body).status_code == 422


def test_a_lost_connection_is_tried_again_and_the_second_try_counts(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def drops_once(*arguments: Any, **options: Any) -> Any:
        tries.append(1)
        if len(tries) == 1:
            raise ConnectionFailed("The connection was lost.")
        return compare(*arguments, **options)

    monkeypatch.setattr("twofold_server.diffs.jobs.compare", drops_once)
    body = {
        "data_source1_id": warehouse,
        "data_source2_id": warehouse,
        "table1": ["prod", "orders"],
        "table2": ["pr", "orders"],
        "pk_columns": ["id"],
    }
    diff_id = api.post(URL, json=body).json()["id"]
    run_jobs(ctx)
    assert api.get(f"{URL}/{diff_id}").json()["result"] == "different"
    assert len(ctx.results.names()) == 1


@pytest.mark.parametrize(
    "error", [RuntimeError("password=hunter2"), InternalError("the counts do not add up"), MemoryError()]
)
def test_an_internal_error_is_told_as_one(
    api: TestClient,
    ctx: Context,
    warehouse: int,
    run_jobs: RunJobs,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    def breaks(*_arguments: Any, **_options: Any) -> Any:
        raise error

    monkeypatch.setattr("twofold_server.diffs.jobs.compare", breaks)
    diff = failed(api, ctx, run_jobs, warehouse)
    assert (diff["error"]["type"], diff["result"]) == ("internal_error", "error")
    assert "hunter2" not in str(diff)
    assert isinstance(error, EngineError) or type(error).__name__ in diff["error"]["message"]


def test_a_diff_whose_worker_always_dies_ends_with_the_reason(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    body = {
        "data_source1_id": warehouse,
        "data_source2_id": warehouse,
        "table1": ["prod", "orders"],
        "table2": ["pr", "orders"],
        "pk_columns": ["id"],
    }
    diff_id, other = (api.post(URL, json=body).json()["id"] for _ in range(2))
    with ctx.db.write() as session:
        poison = session.query(Job).order_by(Job.id).first()
        assert poison is not None
        poison.state, poison.recoveries = "running", ctx.settings.max_recoveries
        poison.lease_until = poison.created_at
    run_jobs(ctx)
    diff = api.get(f"{URL}/{diff_id}").json()
    assert (diff["status"], diff["error"]["type"]) == ("failed", "worker_died")
    assert "died 4 times" in diff["error"]["message"]
    assert api.get(f"{URL}/{other}").json()["status"] == "done"


def test_a_lost_answer_to_the_commit_keeps_the_result_and_its_rows(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def record_and_lose(*arguments: Any) -> bool:
        record(*arguments)
        raise OperationalError("COMMIT", None, Exception("server closed the connection"))

    record = jobs._record
    monkeypatch.setattr(jobs, "_record", record_and_lose)
    body = {
        "data_source1_id": warehouse,
        "data_source2_id": warehouse,
        "table1": ["prod", "orders"],
        "table2": ["pr", "orders"],
        "pk_columns": ["id"],
    }
    diff_id = api.post(URL, json=body).json()["id"]
    run_jobs(ctx)
    assert api.get(f"{URL}/{diff_id}").json()["status"] == "done"
    assert api.get(f"{URL}/{diff_id}/results").json()["total"] == 17
