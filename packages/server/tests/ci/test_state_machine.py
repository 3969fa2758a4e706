"""Events in any order and twice, labels, submits, outcomes, a failing forge: three invariants always hold."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from packages.server.tests.ci.conftest import CiWorld, make_world
from packages.server.tests.conftest import make_admin, make_context, make_settings
from sqlalchemy import select, update

from twofold_server.ci import wording
from twofold_server.ci.models import CiRun
from twofold_server.ci.report import ACTIVE_STATUSES
from twofold_server.ci.service import run_report
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.forges import ForgeError, PullRequestAction, PullRequestState
from twofold_server.repositories.models import Delivery, Repository

SHAS = ["a" * 40, "b" * 40, "c" * 40]
OUTCOMES = ("failed", "different", "identical")


class CiMachine(RuleBasedStateMachine):
    """One pull request; the truth lies with the forge, deliveries come when they come."""

    ctx: Context
    actor: Any
    names = count(1)

    @initialize(label_gate=st.booleans(), fail_on_errors=st.booleans(), answers=st.booleans())
    def begin(self, label_gate: bool, fail_on_errors: bool, answers: bool) -> None:
        name = f"octo/data{next(self.names)}"
        self.world: CiWorld = make_world(self.ctx, self.actor, answers=answers, name=name)
        self.world.configure(require_label=label_gate, fail_on_errors=fail_on_errors)
        self.label_gate, self.answers = label_gate, answers
        self.truth: PullRequestState | None = None
        self.waiting: list[tuple[PullRequestAction, PullRequestState, str | None]] = []
        self.delivered: list[tuple[int, PullRequestAction, PullRequestState, str | None, str]] = []
        self.ids = count(1)

    def _happen(self, action: PullRequestAction, label: str | None = None, **changes: Any) -> None:
        base = self.truth or self.world.state()
        self.truth = replace(base, **changes, updated_at=self.world.state().updated_at)
        self.world.happen(self.truth)
        self.waiting.append((action, self.truth, label))

    # What people do on the forge

    @precondition(lambda self: self.truth is None)
    @rule(labels=st.sampled_from([(), ("datafold",), ("Datafold",)]))
    def open(self, labels: tuple[str, ...]) -> None:
        self._happen(PullRequestAction.OPENED, labels=labels)

    @precondition(lambda self: self.truth is not None and self.truth.is_open)
    @rule(sha=st.sampled_from(SHAS))
    def push(self, sha: str) -> None:
        self._happen(PullRequestAction.UPDATED, head_sha=sha)

    @precondition(lambda self: self.truth is not None and self.truth.is_open)
    @rule(label=st.sampled_from(["datafold", "Datafold", "bug"]))
    def toggle_label(self, label: str) -> None:
        assert self.truth is not None
        labels = set(self.truth.labels)
        action = PullRequestAction.UNLABELED if label in labels else PullRequestAction.LABELED
        labels ^= {label}
        self._happen(action, label, labels=tuple(sorted(labels)))

    @precondition(lambda self: self.truth is not None)
    @rule()
    def close_or_reopen(self) -> None:
        assert self.truth is not None
        is_open = self.truth.is_open
        action = PullRequestAction.CLOSED if is_open else PullRequestAction.REOPENED
        self._happen(action, is_open=not is_open)

    @precondition(lambda self: self.truth is not None and self.truth.is_open)
    @rule(branch=st.sampled_from(["main", "release"]))
    def change_base(self, branch: str) -> None:
        self._happen(PullRequestAction.BASE_CHANGED, base_branch=branch)

    # What the network and the workers do

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def deliver(self, data: st.DataObject) -> None:
        position = data.draw(st.integers(0, len(self.waiting) - 1))
        action, state, label = self.waiting.pop(position)
        name = f"{self.world.repository_id}-{next(self.ids)}"
        stored = self.world.deliver(action, state, label=label, delivery_id=name)
        self.delivered.append((stored.id, action, state, label, name))

    @precondition(lambda self: self.delivered)
    @rule(data=st.data())
    def deliver_again(self, data: st.DataObject) -> None:
        stored_id, action, state, label, name = data.draw(st.sampled_from(self.delivered))
        assert self.world.deliver(action, state, label=label, delivery_id=name).id == stored_id

    @rule(jobs=st.integers(1, 4))
    def work(self, jobs: int) -> None:
        self.world.work(jobs)

    @rule(transient=st.booleans(), after=st.booleans())
    def forge_fails(self, transient: bool, after: bool) -> None:
        repository = self.world.forge.repository(self.world.repository_name)
        queue = repository.failures_after_write if after else repository.failures
        queue.append(ForgeError("scripted", transient=True, retry_after_seconds=30 if transient else None))

    # What the CI job does

    @rule(tables=st.lists(st.sampled_from(OUTCOMES), max_size=3), sha=st.sampled_from([None, *SHAS]))
    def submit(self, tables: list[str], sha: str | None) -> None:
        names = [f"t{position}_{outcome}" for position, outcome in enumerate(tables)]
        answer = self.world.submit(*names, pr_sha=sha)
        if answer.run_id is None:
            assert answer.reason in ("no_run", "superseded", "skipped")
            assert answer.detail
        else:
            (run,) = [run for run in self.world.runs() if run.id == answer.run_id]
            assert run.status in (*ACTIVE_STATUSES, "done", "failed")
            assert sha in (None, run.pr_sha)

    @rule(sha=st.sampled_from(SHAS))
    def trigger(self, sha: str) -> None:
        first = self.world.trigger(sha=sha)
        assert self.world.trigger(sha=sha) == first

    # What must hold

    @invariant()
    def at_most_one_run_is_active(self) -> None:
        if hasattr(self, "world"):
            active = [run.id for run in self.world.runs() if run.status in ACTIVE_STATUSES]
            assert len(active) <= 1, active

    @rule()
    def come_to_rest(self) -> None:
        repository = self.world.forge.repository(self.world.repository_name)
        repository.failures.clear()
        repository.failures_after_write.clear()
        with self.ctx.db.write() as session:
            session.execute(update(Repository).values(paused_until=None))
        self.world.settle()
        self._check_outcomes()
        self._check_reports()
        self._check_truth()

    def _check_outcomes(self) -> None:
        """I1: every accepted delivery has exactly one recorded outcome."""
        with self.ctx.db.read() as session:
            mine = select(Delivery).where(Delivery.repository_id == self.world.repository_id)
            for delivery in session.scalars(mine):
                assert delivery.outcome in ("run_created", "skipped", "cancelled", "ignored"), delivery.detail
                assert delivery.payload is None

    def _check_reports(self) -> None:
        """I2 and I3: one comment; the status of a commit's newest run, pending only while it goes on."""
        runs = self.world.runs()
        finished = [run for run in runs if run.status in ("done", "failed")]
        comments = self.world.comments()
        assert len(comments) == (1 if finished else 0)
        if finished:
            assert f"Run [{finished[0].id}]" in comments[0]
            assert ("Superseded" in comments[0]) == (finished[0].id != runs[0].id)
        newest: dict[str, CiRun] = {}
        for run in reversed(runs):
            newest[run.pr_sha] = run
        with self.ctx.db.read() as session:
            for sha, found in newest.items():
                run = session.get_one(CiRun, found.id)
                state, text = wording.commit_status(run_report(self.world.ctx, run, utcnow(), facts=False))
                shown = self.world.shown(sha, run.integration.status_context)
                assert shown is not None
                assert shown[0] == state.value
                assert shown[0] != "pending" or run.status in ACTIVE_STATUSES
                assert shown[1] == text or run.status == "waiting"
                assert run.report_error == ""

    def _check_truth(self) -> None:
        """When every event is in and the forge can be asked, the head has its run, a closed one none."""
        if self.waiting or self.truth is None or not self.answers or not self.delivered:
            return
        runs = self.world.runs()
        triggered = any(run.triggered for run in runs)
        if not self.truth.is_open and not triggered:
            assert all(run.status not in ACTIVE_STATUSES for run in runs)
        if self.truth.is_open and not triggered:
            missing = self.label_gate and "datafold" not in self.truth.labels
            heads = [run for run in runs if run.pr_sha == self.truth.head_sha]
            assert heads, "the newest head has no run and no status"
            assert heads[0].id == runs[0].id, "a submit for the head would find the run of another commit"
            assert (heads[0].reason == "skipped") == missing or heads[0].status in ("done", "failed")

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.come_to_rest()


def test_invariants_hold_in_any_order() -> None:
    with TemporaryDirectory() as folder:
        ctx = make_context(make_settings(Path(folder)))
        machine = type(
            "Machine", (CiMachine,), {"ctx": ctx, "actor": make_admin(ctx).actor, "names": count(1)}
        )
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=int(os.environ.get("TWOFOLD_EXAMPLES", "25")),
                stateful_step_count=20,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                print_blob=True,
            ),
        )
        ctx.db.close()
