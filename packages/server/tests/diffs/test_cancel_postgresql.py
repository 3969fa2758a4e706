"""A cancelled diff, and a worker that stops, leave no query in the compared database."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.support.postgres import PostgresServer

from twofold_server.app import job_handlers
from twofold_server.context import Context
from twofold_server.worker.models import Job
from twofold_server.worker.runner import run_worker

pytestmark = pytest.mark.postgres

URL = "/api/v1/datadiffs"
SLOW = "SELECT i AS id, pg_sleep(0.05)::text AS slow FROM generate_series(1, 100000) r(i)"


def running_queries(postgres: PostgresServer) -> int:
    """Statements of anybody but ourselves that run now."""
    return int(
        postgres.query(
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query ILIKE '%pg_sleep(%' "
            "AND pid <> pg_backend_pid()"
        )[0][0]
    )


def wait_for(condition: Callable[[], bool], seconds: float) -> float:
    """Seconds until the condition held."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds
        time.sleep(0.05)
    return time.monotonic() - began


@pytest.fixture
def slow_diff(api: TestClient, make_source: Callable[..., int], postgres: PostgresServer) -> int:
    """A diff that would run for more than an hour."""
    options: dict[str, Any] = {
        "host": postgres.host,
        "port": postgres.port,
        "dbname": postgres.dbname,
        "user": postgres.user,
        "password": postgres.password,
    }
    source = make_source("pg", options)
    body = {
        "data_source1_id": source,
        "data_source2_id": source,
        "query1": SLOW,
        "query2": SLOW,
        "pk_columns": ["id"],
    }
    answer = api.post(URL, json=body)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["id"])


@pytest.mark.parametrize("how", ["cancel", "stop"])
def test_no_query_is_left(
    api: TestClient, ctx: Context, slow_diff: int, postgres: PostgresServer, how: str
) -> None:
    stop = threading.Event()
    worker = threading.Thread(
        target=run_worker, args=(ctx, job_handlers()), kwargs={"name": "test", "stop": stop}
    )
    worker.start()
    try:
        wait_for(lambda: running_queries(postgres) > 0, 60)
        if how == "cancel":
            assert api.post(f"{URL}/{slow_diff}/cancel").json()["status"] == "cancelled"
        else:
            stop.set()
        seconds = wait_for(lambda: running_queries(postgres) == 0, 30)
    finally:
        stop.set()
        worker.join(60)
    assert not worker.is_alive()
    assert seconds < 10, "cancel must reach the database within ten seconds"
    with ctx.db.read() as session:
        job = session.query(Job).one()
    assert (job.state, job.recoveries) == ({"cancel": "cancelled", "stop": "queued"}[how], 0)
    assert (
        api.get(f"{URL}/{slow_diff}").json()["status"] == {"cancel": "cancelled", "stop": "processing"}[how]
    )
    assert ctx.results.names() == []
