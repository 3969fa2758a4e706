"""A CI world without a network: an in-memory forge, and diffs that end as their table is named."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from twofold_engine.result import (
    DiffResult,
    KeyDiff,
    PlanSummary,
    SchemaDiff,
    ValueDiff,
)
from twofold_server.accounts.service import Actor
from twofold_server.app import job_handlers
from twofold_server.ci import service
from twofold_server.ci.models import CiRun, Integration
from twofold_server.ci.schemas import CiDiffItem, IntegrationIn, SubmitAnswer, TriggerIn
from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.db import utcnow
from twofold_server.diffs import service as diffs
from twofold_server.diffs.models import Diff
from twofold_server.forges import (
    ChangedFiles,
    Event,
    EventKind,
    Provider,
    PullRequestAction,
    PullRequestState,
    provider,
)
from twofold_server.forges.memory import MemoryProvider
from twofold_server.repositories import service as repositories
from twofold_server.repositories.models import Delivery
from twofold_server.repositories.schemas import RepositoryIn, RepositoryPatch
from twofold_server.worker.models import Job
from twofold_server.worker.queue import complete
from twofold_server.worker.runner import Claim, Handler, run_worker

SECRET = "a secret of the webhook"
START = datetime(2026, 1, 1, tzinfo=UTC)


def diff_result(changed: int = 0, removed: int = 0, added: int = 0, dupes: int = 0) -> DiffResult:
    """What the engine would find in two tables of about a thousand rows and three columns."""
    pairs = 1000
    return DiffResult(
        schema=SchemaDiff((0, 0), 0, 0, (3, 3), (), ((), ())),
        pks=KeyDiff(
            ("id",),
            (pairs + removed, pairs + added),
            (0, 0),
            (dupes, dupes),
            (removed, added),
            (pairs + removed - dupes // 2, pairs + added - dupes // 2),
        ),
        values=ValueDiff(pairs, changed, pairs * 2, changed, 2, int(changed > 0), ()),
        rows_only=(removed, added),
        plan=PlanSummary("join", ("one database",), "given"),
    )


def end_diff(ctx: Context, claim: Claim) -> None:
    """In place of the engine: a table named ``…failed`` fails, ``…different`` differs, others do not."""
    with ctx.db.write() as session:
        diff = diffs.lock(session, int(claim.payload["diff_id"]))
        name = (diff.request["table2"] or [""])[-1]
        if not diff.is_terminal:
            diff.started_at = utcnow()
            if name.endswith("failed"):
                error = {"type": "table_not_found", "message": f"Table {name} is not there.", "hint": "Look."}
                diffs.record_failure(session, diff, error)
            else:
                found = diff_result(changed=5) if name.endswith("different") else diff_result()
                diffs.record_result(session, diff, found, None, 0)
        complete(session, claim)


@dataclass
class CiWorld:
    """``repository_name`` on ``forge``, watched by ``integration``."""

    ctx: Context
    actor: Actor
    forge: MemoryProvider
    repository_id: int
    repository_name: str
    integration_id: int
    deliveries: Iterator[int] = field(default_factory=lambda: count(1))
    clock: Iterator[int] = field(default_factory=lambda: count(1))

    # The forge's side

    def state(self, pr: int = 1, **changes: Any) -> PullRequestState:
        base = PullRequestState(
            number=pr,
            title="A change",
            author="ada",
            url=f"https://forge.invalid/pull/{pr}",
            is_open=True,
            head_sha="a" * 40,
            head_branch="change",
            base_sha="b" * 40,
            base_branch="main",
            labels=(),
            is_fork=False,
            changed_files=1,
            updated_at=START + timedelta(seconds=next(self.clock)),
        )
        return replace(base, **changes)

    def happen(self, state: PullRequestState, files: tuple[str, ...] = ("models/a.sql",)) -> None:
        """Makes ``state`` the forge's truth."""
        repository = self.forge.repository(self.repository_name)
        repository.pull_requests[state.number] = state
        repository.files[state.number] = ChangedFiles(files, complete=True)

    def deliver(
        self,
        action: PullRequestAction,
        state: PullRequestState,
        *,
        label: str | None = None,
        delivery_id: str | None = None,
    ) -> Delivery:
        """Signs and delivers an event as the forge would; the job is not run."""
        event = Event(
            kind=EventKind.PULL_REQUEST,
            delivery_id=delivery_id or f"delivery-{self.integration_id}-{next(self.deliveries)}",
            name=f"pull_request.{action.value}",
            repository_name=self.repository_name,
            repository_id="77",
            action=action,
            label=label,
            pull_request=state,
        )
        return self._accepted(event)

    def _accepted(self, event: Event) -> Delivery:
        headers, body = self.forge.delivery(event, SECRET)
        with self.ctx.db.read() as session:
            checked = repositories.check_delivery(
                session, self.ctx, "github", self.repository_id, headers, body
            )
        with self.ctx.db.write() as session:
            return repositories.accept_delivery(session, checked)

    def queue(self, sha: str, name: str = "merge_group.checks_requested") -> Delivery:
        """A merge queue asks for the statuses of a commit; handled."""
        event = Event(
            kind=EventKind.MERGE_QUEUE,
            delivery_id=f"delivery-{self.integration_id}-{next(self.deliveries)}",
            name=name,
            repository_name=self.repository_name,
            repository_id="77",
            queued_sha=sha,
        )
        delivery = self._accepted(event)
        self.work()
        return self.delivery(delivery.id)

    def receive(
        self, action: PullRequestAction, state: PullRequestState, *, label: str | None = None
    ) -> Delivery:
        """Happens, is delivered and handled."""
        self.happen(state)
        delivery = self.deliver(action, state, label=label)
        self.work()
        return self.delivery(delivery.id)

    # Our side

    def rename(self, name: str) -> None:
        """An administrator gives the connection another name."""
        patch = RepositoryPatch(name=name)
        with self.ctx.db.write() as session:
            repositories.update(session, self.ctx, self.actor, self.repository_id, patch)
        self.repository_name = name

    def submit(
        self, *names: str, pr: int = 1, pr_sha: str | None = None, key: str | None = None
    ) -> SubmitAnswer:
        items = [CiDiffItem(prod=f"prod.{name}", pr=f"pr.{name}", pk=["id"]) for name in names]
        with self.ctx.db.write() as session:
            return service.submit_diffs(
                session, self.ctx, self.actor, self.integration_id, pr, items, pr_sha, key
            )

    def trigger(self, pr: int = 1, sha: str = "a" * 40, base_branch: str = "main") -> int:
        request = TriggerIn(
            pr_number=pr, pr_branch="change", base_branch=base_branch, pr_sha=sha, base_sha="b" * 40
        )
        with self.ctx.db.write() as session:
            return service.trigger_run(session, self.ctx, self.actor, self.integration_id, request).id

    def work(self, jobs: int | None = None) -> None:
        """Runs due jobs, all or some; later ones (refreshes, tries after a failure) stay."""
        handlers = {**job_handlers(), "diffs.run_diff": Handler(end_diff, _give_up)}
        if jobs is None:
            run_worker(self.ctx, handlers, name="test", once=True, stop=threading.Event())
            return
        stop = threading.Event()
        done = count(1)

        def counted(handler: Handler) -> Handler:
            def run(ctx: Context, claim: Claim) -> None:
                try:
                    handler.run(ctx, claim)
                finally:
                    if next(done) >= jobs:
                        stop.set()

            return Handler(run, handler.give_up)

        counted_handlers = {kind: counted(handler) for kind, handler in handlers.items()}
        run_worker(self.ctx, counted_handlers, name="test", once=True, stop=stop)

    def settle(self) -> None:
        """Does everything that is due now or after a failed try, except refreshes of a pending status."""
        for _ in range(20):
            with self.ctx.db.write() as session:
                later = update(Job).where(Job.state == "queued", Job.kind != "ci.tick_run")
                session.execute(later.values(run_at=utcnow() - timedelta(seconds=1)))
            self.work()
            with self.ctx.db.read() as session:
                left = select(Job.id).where(Job.state == "queued", Job.kind != "ci.tick_run")
                if session.scalar(left.limit(1)) is None:
                    return
        raise AssertionError("the queue does not come to rest")

    def runs(self, pr: int = 1) -> list[CiRun]:
        """Newest first."""
        with self.ctx.db.read() as session:
            return service.list_runs(
                session, self.actor, integration_id=self.integration_id, pr_number=pr, limit=1000
            )

    def view(self, run_id: int) -> service.RunView:
        with self.ctx.db.read() as session:
            return service.run_view(session, self.ctx, self.actor, run_id)

    def delivery(self, delivery_id: int) -> Delivery:
        with self.ctx.db.read() as session:
            return session.get_one(Delivery, delivery_id)

    def diffs(self) -> list[Diff]:
        with self.ctx.db.read() as session:
            return list(session.scalars(select(Diff).order_by(Diff.id)))

    def configure(self, **values: Any) -> None:
        with self.ctx.db.write() as session:
            integration = session.get_one(Integration, self.integration_id)
            for key, value in values.items():
                setattr(integration, key, value)

    def shown(self, sha: str = "a" * 40, context: str = "Twofold") -> tuple[str, str] | None:
        """State and text of the commit status as the forge shows it."""
        status = self.forge.repository(self.repository_name).shown_status(sha, context)
        return None if status is None else (status.state.value, status.description)

    def comments(self, pr: int = 1) -> list[str]:
        return [item.body for item in self.forge.repository(self.repository_name).comments_of(pr)]


def is_waiting(shown: tuple[str, str] | None) -> bool:
    """Whether a status says that a run waits, for however many seconds."""
    assert shown is not None
    return shown[0] == "pending" and re.fullmatch(r"Waiting for datafold-sdk… \d+s", shown[1]) is not None


def _give_up(ctx: Context, claim: Claim, reason: str) -> None:
    raise AssertionError(reason)


def make_world(ctx: Context, actor: Actor, *, answers: bool = True, name: str = "octo/data") -> CiWorld:
    """A repository on an in-memory forge that plays GitHub, and its integration."""
    forge = MemoryProvider(answers_questions=answers)

    def find(provider_name: str) -> Provider:
        return forge if provider_name == "github" else provider(provider_name)

    ctx = replace(ctx, provider=find)
    with ctx.db.write() as session:
        request = RepositoryIn.model_validate(
            {"provider": "github", "name": name, "token": "ghp_abc", "webhook_secret": SECRET}
        )
        repository, _ = repositories.create(session, ctx, actor, request)
        integration_id = make_integration(session, actor, repository.id)
        return CiWorld(ctx, actor, forge, repository.id, name, integration_id)


def make_integration(session: Session, actor: Actor, repository_id: int) -> int:
    """The integration "Checks" of a repository, with a data source of its own."""
    source = DataSource(
        organization_id=actor.organization_id, name=f"warehouse {repository_id}", type="duckdb", options={}
    )
    session.add(source)
    session.flush()
    wanted = IntegrationIn(name="Checks", repository_id=repository_id, data_source_id=source.id)
    return service.create(session, actor, wanted).id


@pytest.fixture(autouse=True)
def no_distance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Writes to the in-memory forge need no second between them."""
    monkeypatch.setattr(repositories, "WRITE_DISTANCE", timedelta(0))


@pytest.fixture
def world(request: pytest.FixtureRequest) -> CiWorld:
    """On SQLite, or on both databases where the test also uses ``any_ctx``."""
    name = "any_ctx" if "any_ctx" in request.fixturenames else "ctx"
    return make_world(request.getfixturevalue(name), request.getfixturevalue("admin").actor)
