"""kill -9 of a worker at any moment: the diff ends with exactly one result, and nothing is left over."""

from __future__ import annotations

import random
import time

import pytest
from packages.server.tests.crash.support import (
    CHANGED,
    FOLLOW_UP,
    REMOVED,
    ROWS,
    ask_for_diff,
    eventually,
    make_organization,
    make_warehouse,
    worker,
)
from sqlalchemy import select

from twofold_server.context import Context
from twofold_server.diffs import service
from twofold_server.diffs.models import Diff
from twofold_server.worker.models import Job

POINTS = (
    "worker.claimed",
    "run_diff.connected",
    "run_diff.in_query",
    "run_diff.in_rows",
    "run_diff.file_written",
    "run_diff.before_commit",
    "run_diff.recorded",
)
KILLS = 50
LONGEST_LIFE_SECONDS = 1.0
"""About what a worker needs to claim, compare and record one diff."""


def read_diff(ctx: Context, diff_id: int) -> Diff:
    with ctx.db.read() as session:
        return session.get_one(Diff, diff_id)


def jobs(ctx: Context, kind: str) -> list[Job]:
    with ctx.db.read() as session:
        return list(session.scalars(select(Job).where(Job.kind == kind)))


def check_one_right_result(ctx: Context, diff_ids: list[int]) -> None:
    """Every diff is done, with the right numbers, its own file and one follow-up; nothing else is left."""
    for diff_id in diff_ids:
        diff = read_diff(ctx, diff_id)
        assert (diff.status, diff.result, diff.error) == ("done", "different", None)
        assert diff.summary is not None
        assert diff.summary["pks"]["total_rows"] == [ROWS, ROWS - REMOVED]
        assert diff.summary["values"]["rows_with_differences"] == CHANGED
        assert diff.rows_kept == CHANGED + REMOVED
        assert service.rows_page(ctx, diff, None, None, 0, 1).total == CHANGED + REMOVED
    files = sorted(path.name for path in ctx.settings.results_dir.iterdir())
    assert files == sorted(str(read_diff(ctx, diff_id).rows_file) for diff_id in diff_ids)
    assert len(jobs(ctx, FOLLOW_UP)) == len(diff_ids)
    assert [job.state for job in jobs(ctx, service.RUN_DIFF)] == ["done"] * len(diff_ids)
    assert list((ctx.settings.data_dir / "tmp").iterdir()) == []


def kill_at(ctx: Context, point: str) -> None:
    organization_id = make_organization(ctx)
    diff_id = ask_for_diff(ctx, organization_id, make_warehouse(ctx, organization_id))
    with worker(ctx, crash_at=point) as doomed:
        doomed.wait_until_dead()
    with worker(ctx):
        eventually(lambda: read_diff(ctx, diff_id).is_terminal, "the diff ends")
    check_one_right_result(ctx, [diff_id])
    (job,) = jobs(ctx, service.RUN_DIFF)
    if point == "run_diff.recorded":
        assert job.recoveries == 0
    else:
        assert job.recoveries >= 1  # a busy machine may let the short lease of the second worker run out, too


@pytest.mark.parametrize("point", POINTS)
def test_a_worker_killed_at_a_known_moment(short_ctx: Context, point: str) -> None:
    kill_at(short_ctx, point)


@pytest.mark.postgres
@pytest.mark.parametrize("point", ["worker.claimed", "run_diff.file_written", "run_diff.before_commit"])
def test_a_worker_killed_at_a_known_moment_on_postgresql(short_pg_ctx: Context, point: str) -> None:
    kill_at(short_pg_ctx, point)


def kill_at_random(ctx: Context, kills: int, seed: int) -> None:
    """Each worker starts on what its dead predecessors left, and lives for a random while.

    Two diffs always wait: one may still be lent to the worker that died last.
    """
    chance = random.Random(seed)
    organization_id = make_organization(ctx)
    source_id = make_warehouse(ctx, organization_id)
    diff_ids: list[int] = []
    for _ in range(kills):
        while sum(not read_diff(ctx, diff_id).is_terminal for diff_id in diff_ids) < 2:
            diff_ids.append(ask_for_diff(ctx, organization_id, source_id))
        with worker(ctx) as doomed:
            doomed.wait_until_ready()
            time.sleep(chance.uniform(0.0, LONGEST_LIFE_SECONDS))
    with worker(ctx), worker(ctx):
        eventually(
            lambda: all(read_diff(ctx, diff_id).is_terminal for diff_id in diff_ids), "all diffs end", 120
        )
        eventually(lambda: all(job.state != "queued" for job in jobs(ctx, FOLLOW_UP)), "the follow-ups end")
    check_one_right_result(ctx, diff_ids)
    assert sum(job.recoveries for job in jobs(ctx, service.RUN_DIFF)) > kills / 10, (
        "hardly any kill hit a diff"
    )


@pytest.mark.slow
def test_fifty_workers_killed_at_random_moments(short_ctx: Context) -> None:
    kill_at_random(short_ctx, KILLS, seed=20260101)


@pytest.mark.postgres
def test_workers_killed_at_random_moments_on_postgresql(short_pg_ctx: Context) -> None:
    kill_at_random(short_pg_ctx, 6, seed=7)
