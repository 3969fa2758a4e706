"""A run that nobody submits tables to does not wait for ever, and never looks fine."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from twofold_server.ci import service
from twofold_server.ci.models import CiRun
from twofold_server.ci.schemas import IntegrationIn
from twofold_server.db import utcnow
from twofold_server.forges import PullRequestAction
from twofold_server.repositories import service as repositories
from twofold_server.repositories.schemas import RepositoryIn
from twofold_server.worker.models import Job

if TYPE_CHECKING:
    from ..conftest import Admin
    from .conftest import CiWorld

OPENED = PullRequestAction.OPENED
SENTENCE = "Expired: no tables were submitted within 24 hours. Run the CI job again"


def age(world: CiWorld, hours: float) -> None:
    """All runs were made so long ago, and whatever was planned for later is due."""
    past = utcnow() - timedelta(hours=hours)
    with world.ctx.db.write() as session:
        session.execute(update(CiRun).values(created_at=past))
        session.execute(update(Job).where(Job.state == "queued").values(run_at=past))
    world.work()


def looks(world: CiWorld) -> int:
    """How many looks at runs are planned."""
    with world.ctx.db.read() as session:
        planned = select(Job.id).where(Job.kind == "ci.tick_run", Job.state == "queued")
        return len(session.scalars(planned).all())


def test_a_run_without_a_submit_expires(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    age(world, 23)
    assert [run.status for run in world.runs()] == ["waiting"]
    assert (world.shown() or ("",))[0] == "pending"
    age(world, 24.1)
    (run,) = world.runs()
    assert (run.status, run.reason, run.detail) == ("cancelled", "expired", SENTENCE)
    assert world.shown() == ("error", SENTENCE)
    assert world.view(run.id).verdict == SENTENCE
    assert looks(world) == 0


def test_it_does_not_block_where_errors_do_not(world: CiWorld) -> None:
    world.configure(fail_on_errors=False)
    world.receive(OPENED, world.state())
    age(world, 25)
    assert world.shown() == ("success", f"Completed with errors – not blocking: {SENTENCE}")


def test_a_late_submit_begins_anew_for_the_same_commit(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    age(world, 25)
    answer = world.submit("orders")
    world.work()
    newer, older = world.runs()
    assert (newer.id, newer.status, newer.pr_sha) == (answer.run_id, "done", older.pr_sha)
    assert (world.shown() or ("",))[0] == "success"


def test_a_person_who_adds_the_label_again_gets_another_run(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    age(world, 25)
    world.receive(PullRequestAction.OTHER, world.state())
    assert len(world.runs()) == 1
    world.receive(PullRequestAction.LABELED, world.state(labels=("datafold",)), label="datafold")
    assert [run.status for run in world.runs()] == ["waiting", "cancelled"]


def test_a_run_that_works_does_not_expire(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.submit("orders")
    with world.ctx.db.write() as session:
        session.execute(update(CiRun).values(status="processing"))
        session.execute(update(Job).where(Job.kind == "diffs.run_diff").values(state="done"))
    age(world, 100)
    (run,) = world.runs()
    assert run.status == "processing"


def test_without_a_forge_it_expires_too(world: CiWorld, admin: Admin) -> None:
    with world.ctx.db.write() as session:
        local = RepositoryIn(provider="local", name="octo/local")
        repository, _ = repositories.create(session, world.ctx, world.actor, local)
        source_id = service.get_integration(session, world.actor, world.integration_id).data_source_id
        wanted = IntegrationIn(name="Local", repository_id=repository.id, data_source_id=source_id)
        world.integration_id = service.create(session, admin.actor, wanted).id
    run_id = world.trigger()
    world.work()
    assert (world.view(run_id).run.status, looks(world)) == ("waiting", 1)
    age(world, 25)
    assert world.view(run_id).run.reason == "expired"
    assert looks(world) == 0
