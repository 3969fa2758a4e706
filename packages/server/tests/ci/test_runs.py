"""The life of a run, told through the in-memory forge."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import SecretStr
from sqlalchemy import event, select, update
from starlette.testclient import TestClient

from twofold_server.app import create_app
from twofold_server.ci import runs, service, wording
from twofold_server.ci.models import CiRun
from twofold_server.ci.schemas import CiDiffItem
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.diffs import service as diffs
from twofold_server.errors import Conflict, Invalid
from twofold_server.forges import CommitStatus, Connection, ForgeError, PullRequestAction
from twofold_server.forges.memory import MemoryForge
from twofold_server.repositories import service as repositories
from twofold_server.repositories.schemas import RepositoryPatch
from twofold_server.worker.models import Job

from .conftest import diff_result, is_waiting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..conftest import Admin
    from .conftest import CiWorld

A, B = "a" * 40, "b2" * 20
OPENED, UPDATED = PullRequestAction.OPENED, PullRequestAction.UPDATED
LABELED, UNLABELED = PullRequestAction.LABELED, PullRequestAction.UNLABELED


@pytest.fixture
def api(world: CiWorld, admin: Admin) -> Iterator[TestClient]:
    """The REST API over the world's own forge."""
    with TestClient(create_app(world.ctx), headers=admin.headers) as client:
        yield client


def test_from_the_event_to_the_comment(any_ctx: Context, world: CiWorld) -> None:
    delivery = world.receive(OPENED, world.state())
    assert (delivery.outcome, delivery.payload) == ("run_created", None)
    (run,) = world.runs()
    assert (run.status, run.source, run.pr_sha, run.base_branch) == ("waiting", "ci", A, "main")
    assert is_waiting(world.shown())
    answer = world.submit("orders", "users_different")
    assert answer.to_wire() == {"run_id": run.id, "ci_run_id": run.id}
    world.work()
    view = world.view(run.id)
    assert (view.run.status, view.verdict) == ("done", "1 of 2 tables differs")
    assert world.shown() == ("success", "2 diffs total, 0 downstream, 0 failures, 0 skipped")
    assert view.status.reported
    (body,) = world.comments()
    assert body == view.comment.body if view.comment else False
    assert "1 of 2 tables differs" in body
    names = [step.name for step in view.steps]
    assert names[:2] == ["Event received", "Wait for submit"]
    assert names.count("Compare") == 2
    assert {"Submit", "Set commit status", "Write comment"} <= set(names)
    assert all(step.finished_at is not None for step in view.steps)


def test_a_failed_diff_fails_the_run_with_its_reason_everywhere(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    run_id = world.submit("orders", "users_failed").run_id or 0
    world.work()
    view = world.view(run_id)
    assert view.run.status == "failed"
    reason = "Table users_failed is not there."
    expected = f"2 diffs total, 0 downstream, 1 failures, 0 skipped – {reason}"
    assert world.shown() == ("failure", expected)
    assert "Table users\\_failed is not there." in world.comments()[0]
    assert view.verdict == "1 of 2 tables is identical · 1 failure"


def test_a_run_of_many_tables_sends_few_statuses(world: CiWorld) -> None:
    """A forge takes 1,000 for a commit and then refuses the final one; a tick tells of the progress."""
    world.receive(OPENED, world.state())
    world.submit(*(f"t{number}" for number in range(30)))
    while sum(diff.is_terminal for diff in world.diffs()) < 20:
        world.work(1)
    soon = (
        update(Job)
        .where(Job.kind == "ci.tick_run", Job.state == "queued")
        .values(run_at=utcnow(), priority=0)
    )
    with world.ctx.db.write() as session:
        session.execute(soon)
    world.work(2)
    assert world.shown() == ("pending", "Comparing 30 tables: 20 finished.")
    world.work()
    sent = [status.description for status in world.forge.repository(world.repository_name).statuses]
    assert sent[1:] == [
        "Comparing 30 tables: 0 finished.",
        "Comparing 30 tables: 1 finished.",
        "Comparing 30 tables: 20 finished.",
        "30 diffs total, 0 downstream, 0 failures, 0 skipped",
    ]


def test_errors_do_not_block_where_the_option_is_off(world: CiWorld) -> None:
    world.configure(fail_on_errors=False)
    world.receive(OPENED, world.state())
    run_id = world.submit("users_failed").run_id or 0
    world.work()
    assert world.view(run_id).run.status == "failed"
    shown = world.shown()
    assert shown is not None
    assert shown[0] == "success"
    assert shown[1].startswith("Completed with errors – not blocking")
    assert "not blocking" in world.comments()[0]


@pytest.mark.parametrize("before", [True, False])
def test_a_changed_rule_rewrites_no_run_that_is_over(world: CiWorld, before: bool) -> None:
    world.configure(fail_on_errors=before)
    world.receive(OPENED, world.state())
    run_id = world.submit("users_failed").run_id or 0
    world.work()
    told = world.view(run_id).status
    assert told.state == ("failure" if before else "success")
    world.configure(fail_on_errors=not before)
    view = world.view(run_id)
    assert view.status == told
    assert told.reported
    assert view.comment is not None
    assert view.comment.reported
    assert ("not blocking" in view.comment.body) is not before


def test_a_push_supersedes_the_older_run_and_cancels_its_diffs(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.submit("orders")
    world.happen(world.state(head_sha=B))
    world.deliver(UPDATED, world.state(head_sha=B))
    world.work(2)
    newer, older = world.runs()
    assert (newer.pr_sha, newer.status) == (B, "waiting")
    assert (older.status, older.reason) == ("cancelled", "superseded")
    assert [diff.status for diff in world.diffs()] == ["cancelled"]
    world.work()
    assert world.shown(A) == ("error", f"Superseded by {B[:7]}")
    assert world.comments() == []


def test_the_old_result_stays_marked_until_the_new_one_is_there(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.submit("orders_different")
    world.work()
    world.receive(UPDATED, world.state(head_sha=B))
    (marked,) = world.comments()
    assert "Superseded" in marked
    assert "waits for datafold-sdk" in marked
    world.submit("orders")
    world.work()
    (body,) = world.comments()
    assert "The table is identical" in body
    assert "Superseded" not in body


def test_closing_ends_what_runs_and_leaves_no_pending_status(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    delivery = world.receive(PullRequestAction.CLOSED, world.state(is_open=False))
    assert delivery.outcome == "cancelled"
    assert world.shown() == ("error", "Cancelled: the pull request was closed")
    answer = world.submit("orders")
    assert (answer.run_id, answer.reason) == (None, "no_run")


def test_closing_leaves_the_status_of_another_pull_request_with_the_same_commit(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.submit("orders")
    world.work()
    passed = world.shown()
    assert passed is not None
    assert passed[0] == "success"
    world.receive(OPENED, world.state(2))
    assert is_waiting(world.shown())
    world.receive(PullRequestAction.CLOSED, world.state(2, is_open=False))
    assert world.shown() == passed
    statuses = world.forge.repository(world.repository_name).statuses
    assert [(status.state.value, status.pr_number) for status in statuses[-2:]] == [
        ("error", 2),
        ("success", 1),
    ]
    world.receive(PullRequestAction.CLOSED, world.state(is_open=False))
    assert world.shown() == passed


def test_a_push_leaves_the_status_of_the_pull_request_whose_head_it_leaves(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.receive(OPENED, world.state(2))
    world.submit("orders_failed")
    world.work()
    failed = world.shown(A)
    world.receive(UPDATED, world.state(2, head_sha=B))
    assert (failed or ("",))[0] == "failure"
    assert world.shown(A) == failed
    assert is_waiting(world.shown(B))


def test_a_branch_that_is_pushed_back_gets_its_check_again(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.submit("orders")
    world.work()
    world.receive(UPDATED, world.state(head_sha=B))
    world.submit("orders_different", pr_sha=B)
    world.work()
    delivery = world.receive(UPDATED, world.state(head_sha=A))
    assert delivery.outcome == "run_created"
    assert is_waiting(world.shown(A))
    again = world.submit("orders", pr_sha=A)
    assert again.run_id == world.runs()[0].id
    world.work()
    (body,) = world.comments()
    assert "The table is identical" in body
    assert "Superseded" not in body
    assert (world.shown(A) or ("",))[0] == "success"


def test_reopening_starts_again(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.receive(PullRequestAction.CLOSED, world.state(is_open=False))
    world.receive(PullRequestAction.REOPENED, world.state())
    assert [run.status for run in world.runs()] == ["waiting", "cancelled"]
    assert world.shown() is not None
    assert (world.shown() or ("",))[0] == "pending"


def test_a_closed_event_before_the_opened_one_starts_nothing(world: CiWorld) -> None:
    opened, closed = world.state(), world.state(is_open=False)
    world.happen(closed)
    world.deliver(PullRequestAction.CLOSED, closed)
    world.deliver(OPENED, opened)
    world.work()
    assert world.runs() == []


def test_an_old_event_changes_nothing_where_the_forge_cannot_be_asked(world: CiWorld) -> None:
    world.forge.answers_questions = False
    older, newer = world.state(head_sha=A), world.state(head_sha=B)
    world.deliver(UPDATED, newer)
    late = world.deliver(OPENED, older)
    world.work()
    assert [run.pr_sha for run in world.runs()] == [B]
    assert world.delivery(late.id).outcome == "ignored"


def test_the_label_gate(world: CiWorld) -> None:
    world.configure(require_label=True)
    assert world.receive(OPENED, world.state()).outcome == "skipped"
    (skipped,) = world.runs()
    assert (skipped.status, skipped.reason) == ("cancelled", "skipped")
    assert world.shown() == ("success", "Skipped: add label 'datafold'")
    answer = world.submit("orders")
    assert (answer.run_id, answer.ci_run_id, answer.reason) == (None, None, "skipped")
    near = world.state(labels=("Datafold",))
    world.receive(LABELED, near, label="Datafold")
    assert [run.reason for run in world.runs()] == ["skipped"]
    told = "Skipped: add label 'datafold' (the label 'Datafold' is written differently)"
    assert world.shown() == ("success", told)
    world.receive(UNLABELED, world.state(), label="Datafold")
    assert world.shown() == ("success", "Skipped: add label 'datafold'")
    assert [run.reason for run in world.runs()] == ["skipped"]
    labeled = world.state(labels=("datafold",))
    assert world.receive(LABELED, labeled, label="datafold").outcome == "run_created"
    assert (world.shown() or ("",))[0] == "pending"
    assert world.receive(LABELED, labeled, label="bug").outcome == "ignored"
    world.submit("orders")
    world.happen(world.state())
    world.deliver(UNLABELED, world.state(), label="datafold")
    world.work(2)
    assert [diff.status for diff in world.diffs()] == ["cancelled"]
    world.work()
    assert world.shown() == ("success", "Skipped: add label 'datafold'")
    assert world.comments() == []


def test_removing_the_label_keeps_the_result_and_marks_it(world: CiWorld) -> None:
    world.configure(require_label=True)
    world.receive(OPENED, world.state(labels=("datafold",)))
    world.submit("orders_different")
    world.work()
    world.receive(UNLABELED, world.state(), label="datafold")
    assert world.shown() == ("success", "Skipped: add label 'datafold'")
    (body,) = world.comments()
    assert "Superseded" in body
    assert "1 of 1 table differs" in body


@pytest.mark.parametrize("by", ["submit", "rerun"])
def test_removing_the_label_ends_a_run_that_was_asked_for_again(world: CiWorld, by: str) -> None:
    world.configure(require_label=True)
    world.receive(OPENED, world.state(labels=("datafold",)))
    run_id = world.submit("orders").run_id or 0
    world.work()
    if by == "submit":
        world.submit("orders")
    else:
        with world.ctx.db.write() as session:
            service.rerun(session, world.ctx, world.actor, run_id)
    world.happen(world.state())
    world.deliver(UNLABELED, world.state(), label="datafold")
    world.work(2)
    again = world.runs()[0]
    assert (again.source, again.status, again.reason) == ("api", "cancelled", "skipped")
    assert world.diffs()[-1].status == "cancelled"
    world.work()
    assert world.shown() == ("success", "Skipped: add label 'datafold'")


def test_what_was_triggered_stays_so_when_it_is_asked_for_again(world: CiWorld) -> None:
    world.configure(require_label=True)
    world.trigger()
    world.submit("orders")
    world.work()
    again = world.submit("orders").run_id
    world.happen(world.state())
    world.deliver(OPENED, world.state())
    world.work()
    assert [(run.id, run.status) for run in world.runs()][:1] == [(again, "done")]


def test_a_closed_pull_request_takes_no_tables_after_a_repeated_submit(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    for _ in range(2):
        world.submit("orders")
        world.work()
    world.receive(PullRequestAction.CLOSED, world.state(is_open=False))
    answer = world.submit("orders")
    assert (answer.run_id, answer.reason) == (None, "no_run")


def test_files_to_ignore(world: CiWorld) -> None:
    world.configure(files_to_ignore="*\n!dbt/*\ndbt/*.md\n")
    state = world.state()
    world.happen(state, files=("airflow.py", "dbt/README.md"))
    world.deliver(OPENED, state)
    world.work()
    assert world.shown() == ("success", "Skipped: all changed files are ignored")
    newer = world.state(head_sha=B)
    world.happen(newer, files=("dbt/README.md", "dbt/models/m.sql"))
    world.deliver(UPDATED, newer)
    world.work()
    assert world.runs()[0].status == "waiting"


def test_a_trigger_obeys_the_ignored_files_where_the_forge_can_be_asked(world: CiWorld) -> None:
    world.configure(files_to_ignore="*.md", require_label=True)
    world.happen(world.state(), files=("README.md",))
    run_id = world.trigger()
    world.work()
    assert world.view(run_id).run.reason == "skipped"
    world.happen(world.state(), files=("README.md", "a.sql"))
    run_id = world.trigger()
    world.work()
    assert world.view(run_id).run.status == "waiting"


def test_the_skip_directive_and_forks(world: CiWorld) -> None:
    world.forge.repository(world.repository_name).commit_messages[A] = "Typo\n\ndatafold-skip-ci"
    world.receive(OPENED, world.state())
    assert world.shown() == ("success", "Skipped: the last commit message says datafold-skip-ci")
    world.receive(UPDATED, world.state(head_sha=B, is_fork=True))
    assert world.shown(B) == ("success", "Skipped: the pull request comes from a fork")


def test_the_same_delivery_twice_is_handled_once(world: CiWorld) -> None:
    state = world.state()
    world.happen(state)
    first = world.deliver(OPENED, state, delivery_id="twice")
    assert world.deliver(OPENED, state, delivery_id="twice").id == first.id
    world.work()
    assert world.deliver(OPENED, state, delivery_id="twice").outcome == "run_created"
    world.work()
    assert len(world.runs()) == 1


def test_trigger_is_idempotent_while_its_run_is_active(world: CiWorld) -> None:
    first = world.trigger()
    assert world.trigger() == first
    assert world.trigger(sha=B) != first
    assert [run.reason for run in world.runs()] == ["", "superseded"]
    world.submit("orders")
    world.work()
    assert world.trigger(sha=B) > first + 1


@pytest.mark.parametrize("is_done", [False, True])
def test_a_late_trigger_of_an_older_commit_leaves_the_newer_run_alone(world: CiWorld, is_done: bool) -> None:
    world.receive(OPENED, world.state())
    if is_done:
        world.submit("orders")
        world.work()
    world.receive(UPDATED, world.state(head_sha=B))
    newer, older = world.runs()
    assert world.trigger(sha=A) == older.id
    late = world.submit("orders", pr_sha=A)
    assert (late.run_id, late.reason) == (None, "superseded")
    assert world.submit("orders", pr_sha=B).run_id == newer.id
    assert [run.id for run in world.runs()] == [newer.id, older.id]


def test_without_webhooks_a_repeated_job_of_an_older_commit_leaves_the_newer_run_alone(
    world: CiWorld, api: TestClient
) -> None:
    older = _triggered(api, world, A)
    world.happen(world.state(head_sha=B))
    newer = _triggered(api, world, B)
    assert _triggered(api, world, A) == older
    assert world.submit("orders", pr_sha=A).reason == "superseded"
    assert world.submit("orders", pr_sha=B).run_id == newer
    world.happen(world.state(head_sha=A))
    assert _triggered(api, world, A) not in (older, newer)
    assert _triggered(api, world, "c" * 40) > newer, "the forge may not have seen the newest commit yet"


def test_a_forge_that_does_not_answer_keeps_no_job_from_triggering(world: CiWorld, api: TestClient) -> None:
    _triggered(api, world, A)
    world.happen(world.state(head_sha=B))
    failures = world.forge.repository(world.repository_name).failures
    failures.append(ForgeError("away", transient=True))
    _triggered(api, world, "c" * 40)
    assert not failures


def _triggered(api: TestClient, world: CiWorld, sha: str) -> int:
    body = {
        "pr_number": 1, "pr_branch": "change", "base_branch": "main", "pr_sha": sha, "base_sha": "d" * 40,
    }  # fmt: skip
    answer = api.post(f"/api/v1/ci/{world.integration_id}/trigger", json=body)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["run_id"])


def test_a_trigger_ahead_of_its_webhook_begins_a_run(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    run_id = world.trigger(sha=B)
    newest = world.runs()[0]
    assert (newest.id, newest.pr_sha, newest.status) == (run_id, B, "waiting")
    assert world.submit("orders", pr_sha=B).run_id == run_id


def test_a_trigger_of_the_commit_that_was_pushed_again_begins_a_run(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.receive(UPDATED, world.state(head_sha=B))
    world.receive(UPDATED, world.state(head_sha=A))
    world.submit("orders", pr_sha=A)
    world.work()
    again = world.trigger(sha=A)
    assert world.submit("orders", pr_sha=A).run_id == again == world.runs()[0].id


def test_a_late_webhook_finds_the_triggered_run(world: CiWorld) -> None:
    run_id = world.trigger()
    world.submit("orders")
    delivery = world.receive(OPENED, world.state())
    assert delivery.outcome == "ignored"
    assert [run.id for run in world.runs()] == [run_id]
    assert world.runs()[0].status == "done"


def test_a_triggered_run_keeps_its_spelling_of_the_base(world: CiWorld) -> None:
    """``origin/main`` is what a clone calls it; another base is another comparison."""
    run_id = world.trigger(base_branch="origin/main")
    world.receive(OPENED, world.state())
    assert [(run.id, run.status) for run in world.runs()] == [(run_id, "waiting")]
    world.receive(PullRequestAction.BASE_CHANGED, world.state(base_branch="ain"))
    assert [run.status for run in world.runs()] == ["waiting", "cancelled"]


def test_the_label_gate_leaves_triggered_runs_alone(world: CiWorld) -> None:
    world.configure(require_label=True)
    run_id = world.trigger()
    world.receive(OPENED, world.state())
    assert [(run.id, run.status) for run in world.runs()] == [(run_id, "waiting")]


def test_a_result_of_a_triggered_run_stays_when_the_label_goes(world: CiWorld) -> None:
    world.configure(require_label=True)
    world.receive(OPENED, world.state(labels=("datafold",)))
    world.trigger(sha=B)
    world.submit("orders_failed")
    world.work()
    failed = world.shown(B)
    assert (failed or ("",))[0] == "failure"
    world.receive(UNLABELED, world.state(head_sha=B), label="datafold")
    assert world.shown(B) == failed
    assert world.submit("orders", pr_sha=B).run_id is not None


@pytest.mark.parametrize("files", [("README.md",), ("a.sql",)])
def test_what_was_proved_of_a_commit_stays_while_the_forge_is_away(
    world: CiWorld, files: tuple[str, ...]
) -> None:
    world.configure(files_to_ignore="*.md")
    proved = files == ("README.md",)
    if not proved:
        world.forge.repository(world.repository_name).commit_messages[A] = "datafold-skip-ci"
    world.happen(world.state(), files=files)
    world.deliver(OPENED, world.state())
    world.work()
    skipped = world.shown()
    assert (skipped or ("",))[0] == "success"
    failures = world.forge.repository(world.repository_name).failures
    failures += [ForgeError("not now")] * 3  # state, message and files
    world.deliver(PullRequestAction.OTHER, world.state())
    world.work()
    assert not failures
    assert world.shown() == skipped
    assert len(world.runs()) == 1
    failures += [ForgeError("not now")] * 3
    world.deliver(PullRequestAction.BASE_CHANGED, world.state(base_branch="release"))
    world.work()
    assert is_waiting(world.shown())


def test_another_name_of_the_status_is_sent_for_open_heads(world: CiWorld, api: TestClient) -> None:
    world.receive(OPENED, world.state())
    world.submit("orders")
    world.work()
    world.receive(OPENED, world.state(2, head_sha=B))
    passed = world.shown(A)
    answer = api.patch(f"/api/v1/ci/{world.integration_id}", json={"status_context": "Datafold"})
    assert answer.status_code == 200, answer.text
    world.work()
    assert world.shown(A, "Datafold") == passed
    assert is_waiting(world.shown(B, "Datafold"))


def test_a_list_that_comes_again_as_its_answer_was_lost_starts_nothing(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    first = world.submit("orders", key="k1")
    assert world.submit("orders", key="k1") == first
    world.work()
    assert world.submit("orders", key="k1") == first
    assert len(world.runs()) == 1
    assert len(world.diffs()) == 1
    assert world.submit("orders", key="k2").run_id != first.run_id


def test_a_diff_tells_which_pull_request_asked_for_it(world: CiWorld, api: TestClient) -> None:
    world.receive(OPENED, world.state())
    run_id = world.submit("orders").run_id
    world.work()
    world.receive(OPENED, world.state(2, head_sha=B))
    world.submit("orders", pr=2)
    (first, _) = world.diffs()
    told = api.get(f"/api/v1/datadiffs/{first.id}").json()
    assert {key: value for key, value in told.items() if key.startswith("ci_") and value is not None} == {
        "ci_run_id": run_id, "ci_pr_num": 1, "ci_pr_sha": A, "ci_pr_branch": "change",
        "ci_base_branch": "main", "ci_pr_url": "https://forge.invalid/pull/1", "ci_pr_username": "ada",
    }  # fmt: skip
    for query in ({"pr_num": 1}, {"ci_run_id": run_id}, {"pr_num": 1, "pr_username": "ada"}):
        found = api.get("/api/v1/datadiffs", params=query).json()["results"]
        assert [diff["id"] for diff in found] == [first.id], query
    assert api.get("/api/v1/datadiffs", params={"monitor_id": "1"}).json()["results"] == []


def test_a_merge_queue_gets_the_status_that_it_waits_for(world: CiWorld) -> None:
    queued = "c" * 40
    delivery = world.queue(queued)
    assert (delivery.outcome, "ccccccc of the merge queue" in delivery.detail) == ("skipped", True)
    assert world.shown(queued) == ("success", "Checked in the pull requests of this merge queue")
    assert world.runs() == []
    failures = world.forge.repository(world.repository_name).failures
    failures.append(ForgeError("away", transient=True))
    world.queue("d" * 40)
    world.settle()
    assert not failures
    assert (world.shown("d" * 40) or ("",))[0] == "success"
    assert world.queue("").outcome == "ignored"


def test_submit_without_a_run_says_so(world: CiWorld) -> None:
    answer = world.submit("orders").to_wire()
    assert (answer["run_id"], answer["ci_run_id"], answer["reason"]) == (None, None, "no_run")
    assert "webhook" in answer["detail"]


def test_submit_for_another_head_is_early_or_superseded(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    early = world.submit("orders", pr_sha=B)
    assert (early.run_id, early.reason) == (None, "no_run")
    assert f"No webhook told of commit {B[:7]}" in early.detail
    world.receive(UPDATED, world.state(head_sha=B))
    late = world.submit("orders", pr_sha=A)
    assert (late.run_id, late.reason) == (None, "superseded")
    assert world.submit("orders", pr_sha=B).run_id == world.runs()[0].id


def test_repeated_submits(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    first = world.submit("orders").run_id
    assert world.submit("orders", "users").run_id == first
    assert len(world.diffs()) == 2
    world.work()
    again = world.submit("orders").run_id
    assert again != first
    assert world.runs()[0].source == "api"
    world.work()
    assert [run.status for run in world.runs()] == ["done", "done"]
    assert len(world.comments()) == 1


def test_another_repositorys_pull_request_is_told_nothing_of_this_ones(world: CiWorld) -> None:
    """They have one number; the connection was given the other's name."""
    world.receive(OPENED, world.state())
    world.submit("orders")
    world.settle()
    assert len(world.comments()) == 1
    world.rename("octo/public")
    world.receive(OPENED, world.state(head_sha=B))
    assert (world.comments(), world.runs()[0].status) == ([], "waiting")
    world.submit("users")
    world.settle()
    (comment,) = world.comments()
    assert "users" in comment
    assert "orders" not in comment


def test_the_same_tables_by_other_columns_are_another_comparison(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    narrow = {"prod": "prod.orders", "pr": "pr.orders", "pk": ["id"]}
    for columns in (
        {},
        {"exclude_columns": ["b", "a"]},
        {"exclude_columns": ["a", "b"]},
        {"include_columns": ["a"]},
    ):
        item = CiDiffItem.model_validate(narrow | columns)
        with world.ctx.db.write() as session:
            service.submit_diffs(session, world.ctx, world.actor, world.integration_id, 1, [item])
    asked = [(diff.request["include_columns"], diff.request["exclude_columns"]) for diff in world.diffs()]
    assert asked == [([], []), ([], ["b", "a"]), (["a"], [])]


def test_an_empty_submit_ends_the_run(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.submit()
    world.work()
    assert world.runs()[0].status == "done"
    assert world.shown() == ("success", "0 diffs total, 0 downstream, 0 failures, 0 skipped")


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ({"prod": "a..b", "pr": "x.y", "pk": None}, "prod"),
        ({"prod": "a.b", "pr": '"open.quote', "pk": None}, "pr"),
        ({"prod": "a.b", "pr": "x.y", "pk": ["id", "id"]}, "pk"),
    ],
)
def test_a_bad_item_starts_nothing_and_is_named(world: CiWorld, item: dict[str, object], field: str) -> None:
    world.receive(OPENED, world.state())
    items = [CiDiffItem(prod="a.b", pr="c.d"), CiDiffItem.model_validate(item)]
    with world.ctx.db.write() as session, pytest.raises(Invalid) as raised:
        service.submit_diffs(session, world.ctx, world.actor, world.integration_id, 1, items)
    assert raised.value.errors[0]["loc"] == ["body", 1, field]
    assert world.diffs() == []


def test_quoted_paths_keep_their_dots(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    items = [CiDiffItem(prod='main."odd.name"', pr="main.`other.name`", pk=["id"])]
    with world.ctx.db.write() as session:
        service.submit_diffs(session, world.ctx, world.actor, world.integration_id, 1, items)
    (diff,) = world.diffs()
    assert diff.request["table1"] == ["main", "odd.name"]
    assert diff.request["table2"] == ["main", "other.name"]


def test_cancel_and_rerun(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    run_id = world.submit("orders_different").run_id or 0
    with world.ctx.db.write() as session:
        service.cancel_run(session, world.ctx, world.actor, run_id)
    world.work()
    shown = world.shown()
    assert shown is not None
    assert (shown[0], shown[1][:12]) == ("error", "Cancelled by")
    with world.ctx.db.write() as session:
        again = service.rerun(session, world.ctx, world.actor, run_id)
    world.work()
    assert world.view(again.id).verdict == "1 of 1 table differs"
    with world.ctx.db.write() as session, pytest.raises(Conflict):
        service.rerun(session, world.ctx, world.actor, run_id)


def test_a_forge_failure_is_shown_and_tried_again(world: CiWorld) -> None:
    failures = world.forge.repository(world.repository_name).failures
    world.receive(OPENED, world.state())
    run_id = world.submit("orders").run_id or 0
    failures.append(ForgeError("The forge failed.", transient=True, retry_after_seconds=600))
    world.work()
    view = world.view(run_id)
    assert view.run.status == "done"
    assert not view.status.reported
    assert "The forge failed" in view.run.report_error
    with world.ctx.db.write() as session:
        from twofold_server.repositories.models import Repository

        stored = session.get_one(Repository, world.repository_id)
        assert stored.paused_until is not None
        stored.paused_until = None
    world.settle()
    assert world.view(run_id).status.reported
    assert world.view(run_id).run.report_error == ""


def test_a_worker_that_was_held_up_leaves_no_older_status(
    world: CiWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its lease ran out while it sent a status; what the next worker sent before is sent again."""
    world.receive(OPENED, world.state())
    run_id = world.submit("orders").run_id or 0
    sending, held_up = MemoryForge.set_status, count()

    def late(forge: MemoryForge, status: CommitStatus) -> None:
        if next(held_up):
            sending(forge, status)
            return
        with world.ctx.db.write() as session:  # the other worker has it now, and is done
            job = session.scalars(
                select(Job).where(Job.kind == "ci.report_status", Job.state == "running")
            ).one()
            job.fence += 1
            job.state = "done"
            run = session.get_one(CiRun, run_id)
            run.status_state, run.status_description = "success", "newer"
        sending(forge, status)

    monkeypatch.setattr(MemoryForge, "set_status", late)
    world.settle()
    assert world.view(run_id).run.status == "done"
    assert (world.shown() or ("", ""))[0] == "success"


def test_a_refused_report_is_recorded_and_not_repeated(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.forge.repository(world.repository_name).failures.extend([ForgeError("No permission.")] * 4)
    run_id = world.submit("orders").run_id or 0
    world.work()
    assert "No permission." in world.view(run_id).run.report_error
    assert world.view(run_id).run.status == "done"


def test_another_token_sends_what_was_refused(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    world.forge.repository(world.repository_name).failures.extend([ForgeError("Bad credentials.")] * 4)
    run_id = world.submit("orders").run_id or 0
    world.work()
    world.forge.repository(world.repository_name).failures.clear()
    assert "Bad credentials." in world.view(run_id).run.report_error
    with world.ctx.db.write() as session:
        patch = RepositoryPatch(token=SecretStr("another"))
        repositories.update(session, world.ctx, world.actor, world.repository_id, patch)
    world.work()
    assert world.shown() == ("success", "1 diffs total, 0 downstream, 0 failures, 0 skipped")
    assert len(world.comments()) == 1
    assert world.view(run_id).run.report_error == ""


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("set_status", "The commit status could not be set: Resource not accessible."),
        ("upsert_comment", "The comment could not be written: Resource not accessible."),
    ],
)
def test_a_token_that_may_do_half_says_so_and_another_does_the_rest(
    world: CiWorld, monkeypatch: pytest.MonkeyPatch, call: str, told: str
) -> None:
    def refuse(*_: Any) -> None:
        raise ForgeError("Resource not\n accessible.")

    with monkeypatch.context() as patched:
        patched.setattr(MemoryForge, call, refuse)
        world.receive(OPENED, world.state())
        run_id = world.submit("orders").run_id or 0
        world.work()
        with world.ctx.db.write() as session:
            runs.report_status_later(session, session.get_one(CiRun, run_id))
        world.work()
    assert world.view(run_id).run.report_error == told
    with world.ctx.db.write() as session:
        patch = RepositoryPatch(token=SecretStr("another"))
        repositories.update(session, world.ctx, world.actor, world.repository_id, patch)
    world.work()
    assert world.shown() == ("success", "1 diffs total, 0 downstream, 0 failures, 0 skipped")
    assert len(world.comments()) == 1
    assert world.view(run_id).run.report_error == ""


def test_a_token_that_may_do_nothing_is_told_of_both(world: CiWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any) -> None:
        raise ForgeError("No.")

    monkeypatch.setattr(MemoryForge, "set_status", refuse)
    monkeypatch.setattr(MemoryForge, "upsert_comment", refuse)
    world.receive(OPENED, world.state())
    run_id = world.submit("orders").run_id or 0
    world.work()
    lines = world.view(run_id).run.report_error.split("\n")
    assert lines == ["The commit status could not be set: No.", "The comment could not be written: No."]


def test_lists_and_progress_do_not_read_the_summaries_of_all_diffs(world: CiWorld) -> None:
    world.receive(OPENED, world.state())
    run_id = world.submit("orders_different", "users").run_id or 0
    world.work()
    statements: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement)

    event.listen(world.ctx.db.engine, "before_cursor_execute", note)
    now = utcnow()
    with world.ctx.db.write() as session:
        (run,) = service.list_runs(session, world.actor, integration_id=world.integration_id)
        report = service.run_report(world.ctx, run, now, facts=False)
        run.status = "processing"
        session.flush()
        session.expunge_all()
        service.advance_run(session, world.ctx, run_id)
    assert wording.verdict(report) == "1 of 2 tables differs"
    assert any("FROM diffs" in statement for statement in statements)
    assert not any("diffs.summary" in statement for statement in statements)


def test_a_cancelled_run_and_a_diff_that_ends_do_not_wait_for_each_other(
    any_ctx: Context, world: CiWorld
) -> None:
    world.receive(OPENED, world.state())
    run_id = world.submit("orders", "users").run_id or 0
    second = world.diffs()[1]
    with any_ctx.db.write() as session:
        session.execute(update(Job).where(Job.id == second.job_id).values(state="running", fence=1))

    def cancel() -> None:
        with world.ctx.db.write() as session:
            service.cancel_run(session, world.ctx, world.actor, run_id)

    with ThreadPoolExecutor(1) as pool:
        with world.ctx.db.write() as session:  # as a worker that records a result
            session.execute(select(Job).where(Job.id == second.job_id).with_for_update()).one()
            cancelled = pool.submit(cancel)
            time.sleep(0.5)
            diffs.record_result(session, diffs.lock(session, second.id), diff_result(), None, 0)
        cancelled.result(timeout=20)
    assert [diff.status for diff in world.diffs()] == ["cancelled", "done"]
    assert world.view(run_id).run.status == "cancelled"


def test_nothing_is_asked_during_a_pause(world: CiWorld) -> None:
    repository = world.forge.repository(world.repository_name)
    repository.failures.append(ForgeError("Slow down.", transient=True, retry_after_seconds=600))
    world.receive(OPENED, world.state())
    repository.failures.append(ForgeError("must not be reached"))
    world.work()
    assert len(repository.failures) == 1


def test_a_forge_that_is_away_does_not_keep_a_pull_request_without_a_run(world: CiWorld) -> None:
    repository = world.forge.repository(world.repository_name)
    repository.failures.extend(ForgeError("Away.", transient=True) for _ in range(4))
    state = world.state()
    world.happen(state)
    delivery = world.deliver(OPENED, state)
    world.settle()
    assert world.delivery(delivery.id).outcome == "run_created"
    assert (world.shown() or ("",))[0] == "pending"


def test_an_answer_that_is_older_than_the_event_is_not_believed_at_once(world: CiWorld) -> None:
    """As of a copy of the forge's database that lags: it is asked again, and answers in time."""
    world.receive(OPENED, world.state())
    pushed = world.state(head_sha=B)
    delivery = world.deliver(UPDATED, pushed)
    world.work()
    assert world.delivery(delivery.id).outcome == "queued"
    world.happen(pushed)
    world.settle()
    assert world.delivery(delivery.id).outcome == "run_created"
    assert [run.pr_sha for run in world.runs()] == [B, A]


def test_an_answer_that_stays_older_than_the_event_keeps_no_push_without_a_run(world: CiWorld) -> None:
    opened = world.state()
    world.receive(OPENED, opened)
    world.deliver(UPDATED, world.state(head_sha=B))
    world.settle()
    assert [(run.pr_sha, run.status) for run in world.runs()] == [(B, "waiting"), (A, "cancelled")]
    late = world.deliver(PullRequestAction.OTHER, opened)
    world.settle()
    assert world.delivery(late.id).outcome == "ignored"
    assert [(run.pr_sha, run.status) for run in world.runs()] == [(B, "waiting"), (A, "cancelled")]


def test_an_older_answer_that_says_the_same_is_not_waited_for(world: CiWorld) -> None:
    world.happen(world.state())
    delivery = world.deliver(OPENED, world.state(title="Another title"))
    world.work()
    assert world.delivery(delivery.id).outcome == "run_created"


def test_a_forge_that_cannot_be_opened_does_not_keep_a_pull_request_without_a_run(
    world: CiWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_connection: Connection) -> MemoryForge:
        raise ForgeError("The App's private key is not one.")

    state = world.state()
    world.happen(state)
    with monkeypatch.context() as patched:
        patched.setattr(world.forge, "open", refuse)
        delivery = world.deliver(OPENED, state)
        world.work()
    assert world.delivery(delivery.id).outcome == "run_created"
    (run,) = world.runs()
    assert run.status == "waiting"
    assert "private key" in run.report_error


def test_a_local_repository_keeps_status_and_comment(ctx: Context, world: CiWorld) -> None:
    from twofold_server.ci.schemas import IntegrationIn, TriggerIn
    from twofold_server.repositories import service as repositories
    from twofold_server.repositories.schemas import RepositoryIn

    with ctx.db.write() as session:
        request = RepositoryIn(provider="local", name="team/data")
        repository, secret = repositories.create(session, world.ctx, world.actor, request)
        source_id = service.get_integration(session, world.actor, world.integration_id).data_source_id
        integration = service.create(
            session,
            world.actor,
            IntegrationIn(name="Local", repository_id=repository.id, data_source_id=source_id),
        )
        trigger = TriggerIn(pr_number=3, pr_branch="x", base_branch="main", pr_sha=A, base_sha=B)
        run = service.trigger_run(session, world.ctx, world.actor, integration.id, trigger)
        service.submit_diffs(
            session, world.ctx, world.actor, integration.id, 3, [CiDiffItem(prod="a.b", pr="c.d_different")]
        )
    assert secret is None
    world.work()
    view = world.view(run.id)
    assert (view.status.state, view.status.reported) == ("success", False)
    assert view.comment is not None
    assert "1 of 1 table differs" in view.comment.body
    assert (view.comment.reported, view.comment.url) == (False, None)
