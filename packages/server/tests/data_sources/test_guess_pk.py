"""``guess_pk``: a request waits for the key that a worker finds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import duckdb
import pytest
from starlette.testclient import TestClient

from twofold_server.context import Context
from twofold_server.data_sources import guesses

RunJobs = Callable[[Context], None]


@pytest.fixture
def api(client: TestClient, admin: Any) -> TestClient:
    client.headers.update(admin.headers)
    return client


@pytest.fixture
def shop(ctx: Context, api: TestClient) -> str:
    """The path of ``guess_pk`` for a DuckDB file: ``lines`` has a key of two columns, ``twice`` has none."""
    folder = ctx.settings.data_dir / "files"
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(folder / "shop.duckdb")) as connection:
        connection.execute("CREATE TABLE lines AS SELECT i // 3 AS order_id, i % 3 AS line_no, i * 1.5e0 "
                           "AS x FROM range(300) t(i)")  # fmt: skip
        connection.execute("CREATE TABLE twice AS SELECT i % 50 AS id FROM range(100) t(i)")
    return source(api, "duckdb", "shop.duckdb")


def source(api: TestClient, type_: str, path: str) -> str:
    body = {"name": path, "type": type_, "options": {"path": path}}
    return f"/api/v1/data_sources/{api.post('/api/v1/data_sources', json=body).json()['id']}/guess_pk"


@pytest.fixture
def worker(ctx: Context, run_jobs: RunJobs) -> Iterator[None]:
    """Runs jobs beside the requests of the test."""
    stop = threading.Event()

    def work() -> None:
        while not stop.wait(0.05):
            run_jobs(ctx)

    thread = threading.Thread(target=work)
    thread.start()
    yield
    stop.set()
    thread.join()


@pytest.mark.usefixtures("worker")
def test_the_best_candidates_come_with_what_was_counted(api: TestClient, shop: str) -> None:
    found = api.post(shop, json={"table": ["lines"], "candidates": 1, "sample_size": 5000})
    assert found.json() == {
        "candidates": [
            {"pk": ["order_id", "line_no"], "uniqueness": 1.0, "null_rows": 0, "sampled_rows": 300}
        ],
        "error": None,
    }
    floats = {"avoid_types": [], "avoid_names": ["order_id", "line_no"], "candidates": 3}
    allowed = api.post(shop, json={"table": ["lines"]} | floats).json()
    assert [one["pk"] for one in allowed["candidates"]] == [["x"]]
    other = api.post(shop, json={"table": ["lines"], "avoid_names": ["ORDER*"], "candidates": 2}).json()
    assert [(one["pk"], one["uniqueness"]) for one in other["candidates"]] == [(["line_no"], 0.01)]


@pytest.mark.usefixtures("worker")
def test_what_is_not_unique_says_how_far_it_is(api: TestClient, shop: str) -> None:
    found = api.post(shop, json={"table": ["main", "twice"], "candidates": 1}).json()
    assert found["candidates"] == [{"pk": ["id"], "uniqueness": 0.5, "null_rows": 0, "sampled_rows": 100}]


@pytest.mark.usefixtures("worker")
def test_a_file_is_one_table(ctx: Context, api: TestClient, shop: str) -> None:
    (ctx.settings.data_dir / "files" / "a.csv").write_text("id,n\n1,1\n2,1\n", encoding="utf-8")
    place = source(api, "csv", "a.csv")
    for table in ([], ["-"]):
        found = api.post(place, json={"table": table, "candidates": 1}).json()
        assert [one["pk"] for one in found["candidates"]] == [["id"]]


@pytest.mark.usefixtures("worker")
def test_what_the_database_refuses_is_the_answer(api: TestClient, shop: str) -> None:
    found = api.post(shop, json={"table": ["nothing"], "candidates": 1})
    assert (found.status_code, found.json()["candidates"]) == (200, [])
    assert "There is no table or view" in found.json()["error"]


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ({"candidates": 1}, 422, "Give table"),
        ({"table": ["lines"], "candidates": 0}, 422, "candidates"),
        ({"table": ["lines"], "sample_size": 10**9}, 422, "sample_size"),
        ({"table": ["lines"], "avoid_types": ["flaot"]}, 422, "There is no type 'flaot'"),
    ],
)
def test_a_wrong_request_is_refused(
    api: TestClient, shop: str, body: dict[str, Any], status: int, said: str
) -> None:
    answer = api.post(shop, json=body)
    assert (answer.status_code, said in answer.text) == (status, True), answer.text
    assert api.post("/api/v1/data_sources/999/guess_pk", json={"table": ["a"]}).status_code == 404


def test_without_a_worker_the_request_ends_and_takes_its_job_back(
    ctx: Context, api: TestClient, shop: str, run_jobs: RunJobs
) -> None:
    ctx.settings.guess_wait_seconds = 0.5
    begun = time.monotonic()
    answer = api.post(shop, json={"table": ["lines"]}).json()
    assert time.monotonic() - begun < 5
    assert "within 0.5 seconds" in answer["error"]
    with ctx.db.read() as session:
        job = session.get_one(guesses.Job, 1)
        assert (job.kind, job.state) == (guesses.GUESS_KEY, "cancelled")


def test_few_requests_wait_at_once(
    ctx: Context, api: TestClient, shop: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guesses, "_waiting", threading.BoundedSemaphore(1))
    assert guesses._waiting.acquire(blocking=False)
    answer = api.post(shop, json={"table": ["lines"]})
    assert (answer.status_code, "Retry-After" in answer.headers) == (429, True)
    with ctx.db.read() as session:
        assert session.get(guesses.Job, 1) is None


def test_a_paused_source_is_not_asked(api: TestClient, shop: str) -> None:
    api.patch(shop.removesuffix("/guess_pk"), json={"is_paused": True})
    answer = api.post(shop, json={"table": ["lines"]})
    assert (answer.status_code, "is paused" in answer.text) == (422, True)
