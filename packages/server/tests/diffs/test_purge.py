"""Rows go when their time is over or a data source became stricter; counts stay, and nothing is left over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from packages.server.tests.crash.support import (
    ask_for_diff,
    eventually,
    make_organization,
    make_warehouse,
    short_leased,
    worker,
)
from sqlalchemy import select, update
from starlette.testclient import TestClient

from twofold_server.accounts.models import AuditEvent, LoginSession
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource, DataSourceTest
from twofold_server.data_sources.schemas import DataSourcePatch
from twofold_server.db import utcnow
from twofold_server.diffs import purge
from twofold_server.diffs.models import Diff
from twofold_server.housekeeping import FORGET_OLD
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.worker import queue

from ..conftest import Admin

RunJobs = Callable[[Context], None]


@pytest.fixture
def world(any_ctx: Context, run_jobs: RunJobs) -> tuple[Context, int, int]:
    """A context, its organization, and a data source with one finished diff that kept rows."""
    organization = make_organization(any_ctx)
    source = make_warehouse(any_ctx, organization)
    ask_for_diff(any_ctx, organization, source)
    run_jobs(any_ctx)
    return any_ctx, organization, source


def the_diff(ctx: Context) -> Diff:
    with ctx.db.read() as session:
        return session.scalars(select(Diff)).one()


def set_age(ctx: Context, days: float) -> None:
    with ctx.db.write() as session:
        session.execute(update(Diff).values(finished_at=utcnow() - timedelta(days=days)))


def set_source(ctx: Context, organization: int, source: int, **values: Any) -> None:
    """As the form does; what follows from it is run by the queue."""
    with ctx.db.write() as session:
        patch = DataSourcePatch.model_validate(values)
        data_sources.update(session, ctx, SYSTEM_ACTOR(organization), source, patch)


def run_purge(ctx: Context, run_jobs: RunJobs) -> None:
    with ctx.db.write() as session:
        queue.enqueue(session, data_sources.PURGE_ROWS, {})
    run_jobs(ctx)


def test_rows_go_after_their_retention_and_counts_stay(
    world: tuple[Context, int, int], run_jobs: RunJobs
) -> None:
    ctx, organization, source = world
    set_source(ctx, organization, source, data_retention_days=30)
    set_age(ctx, 29)
    run_jobs(ctx)
    before = the_diff(ctx)
    assert not before.purged
    assert before.rows_file in ctx.results.names()
    set_age(ctx, 31)
    run_purge(ctx, run_jobs)
    after = the_diff(ctx)
    assert (after.purged, after.purge_reason, after.purge_days) == (True, "retention", 30)
    assert after.purged_at is not None
    assert after.rows_file is None
    assert ctx.results.diff_ids() == []
    assert before.summary is not None
    assert after.summary is not None
    assert before.summary["rows"]
    left = {**before.summary, "rows": [], "changes": None}  # a change is two values
    queries = after.summary["cost"]["queries"]
    assert [{**query, "sql": ""} for query in queries] == [
        {**query, "sql": ""} for query in before.summary["cost"]["queries"]
    ]
    assert {query["sql"][:11] for query in queries} == {"-- not kept"}  # statements name values, too
    assert after.summary == {**left, "cost": {**left["cost"], "queries": queries}}
    assert after.rows_kept == before.rows_kept


def test_the_server_s_own_retention_counts_where_the_data_source_says_nothing(
    world: tuple[Context, int, int], run_jobs: RunJobs
) -> None:
    ctx = world[0]
    set_age(ctx, 89)
    run_purge(ctx, run_jobs)
    assert not the_diff(ctx).purged
    set_age(ctx, 91)
    run_purge(ctx, run_jobs)
    assert (the_diff(ctx).purge_reason, the_diff(ctx).purge_days) == ("retention", 90)


def test_of_two_sides_the_shorter_retention_counts(
    world: tuple[Context, int, int], run_jobs: RunJobs
) -> None:
    ctx, organization, source = world
    set_source(ctx, organization, source, data_retention_days=300)
    with ctx.db.write() as session:
        stored = session.get_one(DataSource, source)
        other = DataSource(
            organization_id=organization,
            name="short",
            type="duckdb",
            options=stored.options,
            envelope={"data_retention_days": 7},
        )
        session.add(other)
        session.flush()
        session.execute(update(Diff).values(target_data_source_id=other.id))
    set_age(ctx, 8)
    run_purge(ctx, run_jobs)
    assert the_diff(ctx).purge_days == 7


@pytest.mark.parametrize("policy", ["hashed", "none"])
def test_a_stricter_data_source_deletes_what_is_stored_and_a_looser_one_brings_nothing_back(
    world: tuple[Context, int, int], run_jobs: RunJobs, policy: str
) -> None:
    ctx, organization, source = world
    set_source(ctx, organization, source, store_values=policy)
    run_jobs(ctx)
    assert (the_diff(ctx).purged, the_diff(ctx).purge_reason) == (True, "policy")
    assert ctx.results.names() == []
    set_source(ctx, organization, source, store_values="all")
    run_jobs(ctx)
    assert the_diff(ctx).rows_file is None
    assert the_diff(ctx).purged


def test_hashed_rows_stay_when_the_data_source_stays_hashed(any_ctx: Context, run_jobs: RunJobs) -> None:
    organization = make_organization(any_ctx)
    source = make_warehouse(any_ctx, organization)
    set_source(any_ctx, organization, source, store_values="hashed")
    ask_for_diff(any_ctx, organization, source)
    run_jobs(any_ctx)
    run_purge(any_ctx, run_jobs)
    assert the_diff(any_ctx).values_kept == "hashed"
    assert the_diff(any_ctx).rows_file in any_ctx.results.names()
    set_source(any_ctx, organization, source, store_values="none")
    run_jobs(any_ctx)
    assert any_ctx.results.names() == []


def test_a_data_source_that_becomes_stricter_while_a_diff_runs_keeps_no_row_of_it(
    any_ctx: Context, run_jobs: RunJobs, monkeypatch: pytest.MonkeyPatch
) -> None:
    from twofold_server.diffs import jobs

    organization = make_organization(any_ctx)
    source = make_warehouse(any_ctx, organization)
    ask_for_diff(any_ctx, organization, source)

    def change(name: str) -> None:
        if name == "run_diff.file_written":
            set_source(any_ctx, organization, source, store_values="none")

    monkeypatch.setattr(jobs, "checkpoint", change)
    run_jobs(any_ctx)
    diff = the_diff(any_ctx)
    assert (diff.status, diff.values_kept, diff.rows_file) == ("done", "none", None)
    assert diff.summary is not None
    assert diff.summary["rows"] == []
    assert any_ctx.results.diff_ids() == []


def test_a_purge_that_is_killed_half_way_leaves_no_file(tmp_path: Path) -> None:
    ctx = short_leased(tmp_path)
    try:
        organization = make_organization(ctx)
        source = make_warehouse(ctx, organization)
        ask_for_diff(ctx, organization, source)
        with worker(ctx):
            eventually(lambda: the_diff(ctx).status == "done", "the diff ends")
        set_age(ctx, 91)
        with ctx.db.write() as session:
            queue.enqueue(session, data_sources.PURGE_ROWS, {})
        with worker(ctx, crash_at="purge_rows.marked") as dying:
            dying.wait_until_dead()
        assert the_diff(ctx).purged, "the diff forgot its rows before the worker died"
        assert ctx.results.diff_ids() != [], "the file outlived the worker"
        with worker(ctx):
            eventually(lambda: ctx.results.diff_ids() == [], "the next worker deletes the file")
    finally:
        ctx.db.close()


def test_files_of_running_diffs_are_left_alone(any_ctx: Context) -> None:
    organization = make_organization(any_ctx)
    source = make_warehouse(any_ctx, organization)
    running = ask_for_diff(any_ctx, organization, source)
    folder = any_ctx.settings.results_dir
    folder.mkdir(parents=True, exist_ok=True)
    for name in (f"diff-{running}-1.parquet", "diff-4711-1.parquet", "diff-4712-3.parquet.draft"):
        (folder / name).write_bytes(b"rows")
    purge.reconcile(any_ctx)
    assert [path.name for path in folder.iterdir()] == [f"diff-{running}-1.parquet"]


def test_the_page_says_when_and_why_the_rows_went(
    client: TestClient, admin: Admin, any_ctx: Context, run_jobs: RunJobs
) -> None:
    source = make_warehouse(any_ctx, admin.actor.organization_id)
    diff_id = ask_for_diff(any_ctx, admin.actor.organization_id, source)
    run_jobs(any_ctx)
    set_source(any_ctx, admin.actor.organization_id, source, data_retention_days=30)
    set_age(any_ctx, 31)
    run_purge(any_ctx, run_jobs)
    client.post("/login", data={"email": admin.email, "password": admin.password})
    page = client.get(f"/datadiffs/{diff_id}/values").text
    assert f"The rows were deleted after 30 days on {utcnow():%Y-%m-%d}" in page
    assert "The counts are kept." in page
    assert "The rows were deleted after 30 days" in client.get(f"/datadiffs/{diff_id}/primary_keys").text
    answer = client.get(f"/api/v1/datadiffs/{diff_id}/results", headers=admin.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "purged")
    read = client.get(f"/api/v1/datadiffs/{diff_id}", headers=admin.headers).json()
    assert read["purged"] is True
    assert read["purged_at"].startswith(f"{utcnow():%Y-%m-%d}")


def test_purged_values_are_gone_from_sqlite_s_files(ctx: Context, run_jobs: RunJobs) -> None:
    organization = make_organization(ctx)
    source = make_warehouse(ctx, organization)
    ask_for_diff(ctx, organization, source)
    run_jobs(ctx)
    word = b"name 3"  # of a changed row, in the samples
    files = [ctx.settings.data_dir / name for name in ("twofold.db", "twofold.db-wal")]
    assert any(word in file.read_bytes() for file in files if file.exists())
    set_age(ctx, 91)
    run_purge(ctx, run_jobs)
    ctx.db.compact()
    assert not any(word in file.read_bytes() for file in files if file.exists())


def test_what_piles_up_is_bounded(any_ctx: Context, admin: Admin, run_jobs: RunJobs) -> None:
    now = utcnow()
    organization = admin.actor.organization_id
    source = make_warehouse(any_ctx, organization)
    with any_ctx.db.write() as session:
        repository = Repository(organization_id=organization, provider="local", name="o/r")
        session.add(repository)
        session.flush()
        for days in (1000, 1):
            moment = now - timedelta(days=days)
            session.add(AuditEvent(action="x", subject=f"age {days}", created_at=moment))
            session.add(
                LoginSession(
                    user_id=admin.actor.user_id,
                    token_hash=f"{days}",
                    csrf_token="",
                    expires_at=now + timedelta(days=2 - days),
                )
            )
            session.add(
                Delivery(
                    repository_id=repository.id,
                    delivery_id=f"{days}",
                    event="push",
                    received_at=moment,
                    handled_at=moment,
                )
            )
            for _ in range(2):
                test = DataSourceTest(data_source_id=source, created_at=moment, finished_at=moment)
                session.add(test)
        waiting = Delivery(
            repository_id=repository.id,
            delivery_id="waits",
            event="push",
            received_at=now - timedelta(days=999),
        )
        session.add(waiting)
        queue.enqueue(session, FORGET_OLD, {})
    run_jobs(any_ctx)
    with any_ctx.db.read() as session:
        subjects = set(session.scalars(select(AuditEvent.subject).where(AuditEvent.action == "x")))
        assert subjects == {"age 1"}
        assert list(session.scalars(select(LoginSession.token_hash))) == ["1"]
        assert set(session.scalars(select(Delivery.delivery_id))) == {"1", "waits"}
        assert len(list(session.scalars(select(DataSourceTest.id)))) == 2


def test_the_newest_test_of_a_data_source_stays(any_ctx: Context, admin: Admin, run_jobs: RunJobs) -> None:
    source = make_warehouse(any_ctx, admin.actor.organization_id)
    old = utcnow() - timedelta(days=1000)
    with any_ctx.db.write() as session:
        for _ in range(3):
            session.add(DataSourceTest(data_source_id=source, created_at=old, finished_at=old))
        session.flush()
        newest = max(session.scalars(select(DataSourceTest.id)))
        queue.enqueue(session, FORGET_OLD, {})
    run_jobs(any_ctx)
    with any_ctx.db.read() as session:
        assert list(session.scalars(select(DataSourceTest.id))) == [newest]
