"""kill -9 of a worker anywhere in a pull request's run: it ends done, with one result, status and comment.

The workers are real processes, the comparison is real, and GitHub is the stand-in behind Prism.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from packages.server.tests.crash.support import (
    eventually,
    make_organization,
    make_warehouse,
    short_leased,
    worker,
)
from sqlalchemy import select

from tests.forge.fake_github import TOKEN, FakeGitHub
from tests.forge.prism import Prism, templates
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.ci import service
from twofold_server.ci.models import CiComment, CiRun
from twofold_server.ci.schemas import CiDiffItem, IntegrationIn, TriggerIn
from twofold_server.context import Context
from twofold_server.diffs.models import Diff
from twofold_server.repositories import service as repositories
from twofold_server.repositories.schemas import RepositoryIn
from twofold_server.worker.models import Job

pytestmark = [pytest.mark.forge, pytest.mark.slow]

HEAD = "a" * 40
POINTS = ("worker.claimed", "run_diff.in_query", "run_diff.file_written", "run_diff.recorded",
          "report_status.sent", "report_comment.sent")  # fmt: skip
RANDOM_KILLS = 8


@pytest.fixture(scope="module")
def github() -> Iterator[FakeGitHub]:
    with FakeGitHub(templates()) as fake:
        yield fake


@pytest.fixture(scope="module")
def prism(github: FakeGitHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Prism]:
    with Prism(github.url, tmp_path_factory.mktemp("prism") / "prism.log") as proxy:
        github.public_url = proxy.url
        yield proxy


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    made = short_leased(tmp_path, allowed_private_cidrs=["127.0.0.0/8"], base_url="https://diff.example.org")
    yield made
    made.db.close()


def start_run(ctx: Context, prism: Prism, github: FakeGitHub, pr: int) -> int:
    """A triggered run with one submitted table, on GitHub behind Prism; nothing has worked on it yet."""
    github.comments.clear()
    github.statuses.clear()
    organization_id = make_organization(ctx)
    actor = SYSTEM_ACTOR(organization_id)
    source_id = make_warehouse(ctx, organization_id)
    with ctx.db.write() as session:
        request = RepositoryIn.model_validate(
            {"provider": "github", "name": "octo/data", "base_url": prism.url, "token": TOKEN}
        )
        repository, _ = repositories.create(session, ctx, actor, request)
        integration = service.create(
            session,
            actor,
            IntegrationIn(name="Checks", repository_id=repository.id, data_source_id=source_id),
        )
        trigger = TriggerIn(
            pr_number=pr, pr_branch="change", base_branch="main", pr_sha=HEAD, base_sha="b" * 40
        )
        run = service.trigger_run(session, ctx, actor, integration.id, trigger)
        item = CiDiffItem(prod="main.a", pr="main.b", pk=["id"])
        service.submit_diffs(session, ctx, actor, integration.id, pr, [item])
        return run.id


def at_rest(ctx: Context) -> bool:
    """Nothing is left to do but refreshing, which is planned for later."""
    with ctx.db.read() as session:
        left = select(Job.id).where(Job.state.in_(("queued", "running")), Job.kind != "ci.tick_run")
        return session.scalar(left.limit(1)) is None


def check(ctx: Context, github: FakeGitHub, prism: Prism, run_id: int, pr: int) -> None:
    with ctx.db.read() as session:
        run = session.get_one(CiRun, run_id)
        assert (run.status, run.report_error) == ("done", "")
        (diff,) = session.scalars(select(Diff)).all()
        assert (diff.status, diff.result) == ("done", "different")
        stored = session.scalars(select(CiComment)).one()
    (shown,) = github.comments_of(pr)
    assert str(shown["id"]) == stored.forge_comment_id
    assert shown["body"] == stored.body
    status = github.shown_status(HEAD, "Twofold")
    assert status is not None
    assert (status["state"], status["description"]) == (
        "success",
        "1 diffs total, 0 downstream, 0 failures, 0 skipped",
    )
    assert prism.violations() == []


@pytest.mark.parametrize("point", POINTS)
def test_a_worker_killed_at_a_known_moment(
    ctx: Context, prism: Prism, github: FakeGitHub, point: str
) -> None:
    pr = 10 + POINTS.index(point)
    run_id = start_run(ctx, prism, github, pr)
    with worker(ctx, crash_at=point) as doomed:
        doomed.wait_until_dead()
    with worker(ctx):
        eventually(lambda: at_rest(ctx), "the run is over and told")
    check(ctx, github, prism, run_id, pr)


def test_two_workers_and_random_kills(ctx: Context, prism: Prism, github: FakeGitHub) -> None:
    chance = random.Random(20260102)
    run_id = start_run(ctx, prism, github, 30)
    for _ in range(RANDOM_KILLS):
        with worker(ctx) as one, worker(ctx):
            one.wait_until_ready()
            time.sleep(chance.uniform(0.0, 0.6))
    with worker(ctx), worker(ctx):
        eventually(lambda: at_rest(ctx), "the run is over and told", 60)
    check(ctx, github, prism, run_id, 30)
