"""The life of a run, told through GitLab's stand-in over real HTTP: deliveries in, statuses, one note."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import pytest
from tests.forge import gitlab_events
from tests.forge.fake_github import Fault
from tests.forge.fake_gitlab import DEVELOPER, REPORTER, THROTTLED, TOKEN, FakeGitLab
from tests.forge.gitlab_events import MergeRequest

from twofold_server.ci import jobs
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.forges import ForgeError, Provider, provider
from twofold_server.forges.gitlab import GitLabProvider
from twofold_server.forges.memory import MemoryProvider
from twofold_server.repositories import service as repositories
from twofold_server.repositories.models import Delivery
from twofold_server.repositories.schemas import RepositoryIn, RepositoryPatch

from ..conftest import Admin, make_admin, make_context, make_settings
from .conftest import SECRET, CiWorld, is_waiting, make_integration

A, B, C = "a" * 40, "b" * 40, "c" * 40


@dataclass
class GitLabCi:
    """A project of the stand-in, watched by an integration; ``world`` is our side."""

    gitlab: FakeGitLab
    world: CiWorld
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def deliver(self, payload: dict[str, Any], identity: str | None = None) -> int:
        """Takes a delivery as the door does; its job is not run."""
        headers, body = gitlab_events.delivery(payload, SECRET, identity or f"d-{next(self.numbers)}")
        ctx, repository_id = self.world.ctx, self.world.repository_id
        with ctx.db.read() as session:
            checked = repositories.check_delivery(session, ctx, "gitlab", repository_id, headers, body)
        with ctx.db.write() as session:
            return repositories.accept_delivery(session, checked).id

    def receive(self, payload: dict[str, Any], identity: str | None = None) -> Delivery:
        delivery_id = self.deliver(payload, identity)
        self.world.work()
        return self.world.delivery(delivery_id)

    def shown(self, sha: str = A, project: int = 77) -> tuple[str, str] | None:
        """State and text of the commit status, as people see it."""
        found = self.gitlab.shown_status(sha, "Twofold", project)
        return None if found is None else (found["status"], found["description"])

    def state(self, sha: str = A) -> str:
        return (self.shown(sha) or ("none",))[0]

    def notes(self, iid: int = 1) -> list[str]:
        return [note["body"] for note in self.gitlab.notes_of(iid)]

    def runs(self) -> list[tuple[str, str, str]]:
        """(commit, status, reason), newest first."""
        return [(run.pr_sha, run.status, run.reason) for run in self.world.runs()]


@pytest.fixture
def ctx(tmp_path: Any) -> Iterator[Context]:
    made = make_context(make_settings(tmp_path, allowed_private_cidrs=["127.0.0.0/8"]))
    yield made
    made.db.close()


@pytest.fixture
def admin(ctx: Context) -> Admin:
    return make_admin(ctx)


def connect(ctx: Context, admin: Admin, fake: FakeGitLab) -> GitLabCi:
    gitlab = GitLabProvider(write_spacing_seconds=0)

    def find(name: str) -> Provider:
        return gitlab if name == "gitlab" else provider(name)

    ctx = replace(ctx, provider=find)
    request = RepositoryIn.model_validate(
        {
            "provider": "gitlab",
            "name": fake.project.path,
            "base_url": fake.url,
            "token": TOKEN,
            "webhook_secret": SECRET,
        }
    )
    with ctx.db.write() as session:
        repository, _ = repositories.create(session, ctx, admin.actor, request)
        integration_id = make_integration(session, admin.actor, repository.id)
        name, repository_id = repository.name, repository.id
    world = CiWorld(ctx, admin.actor, MemoryProvider(), repository_id, name, integration_id)
    return GitLabCi(fake, world)


@pytest.fixture
def ci(ctx: Context, admin: Admin) -> Iterator[GitLabCi]:
    """An instance below a path, of a version that refuses a status twice."""
    with FakeGitLab(prefix="/gitlab", older=True) as fake:
        yield connect(ctx, admin, fake)


def test_from_the_event_to_the_note(ci: GitLabCi) -> None:
    request = MergeRequest(ci.gitlab)
    delivery = ci.receive(request.opened())
    assert (delivery.outcome, delivery.payload) == ("run_created", None)
    assert is_waiting(ci.shown())
    answer = ci.world.submit("orders", "users_different")
    ci.world.work()
    assert ci.shown() == ("success", "2 diffs total, 0 downstream, 0 failures, 0 skipped")
    (note,) = ci.notes()
    assert "1 of 2 tables differs" in note
    view = ci.world.view(answer.run_id or 0)
    assert view.run.report_error == ""
    assert (view.run.base_branch, view.run.base_sha) == ("main", "0" * 40)
    assert view.comment is not None
    assert view.comment.url == f"{request.truth['web_url']}#note_{ci.gitlab.notes_of(1)[0]['id']}"
    posted = [seen.body for seen in ci.gitlab.seen if "/statuses/" in seen.path]
    assert {body["ref"] for body in posted} == {"delays"}
    assert posted[-1]["target_url"].endswith(f"/ci/runs/{answer.run_id}")


def test_a_running_comparison_is_running_and_a_failed_one_failed(ci: GitLabCi) -> None:
    ci.receive(MergeRequest(ci.gitlab).opened())
    ci.world.submit("orders", "users_failed")
    while ci.state() == "pending":
        ci.world.work(1)
    states = [seen.body["state"] for seen in ci.gitlab.writes() if "/statuses/" in seen.path]
    ci.world.work()
    assert states[0] == "pending"
    assert "running" in states
    assert ci.state() == "failed"


def test_three_pushes_leave_one_note_and_no_pending_status(ci: GitLabCi) -> None:
    request = MergeRequest(ci.gitlab)
    ci.receive(request.opened())
    for sha in (A, B, C):
        if sha != A:
            ci.receive(request.pushed(sha))
        ci.world.submit("orders_different" if sha == B else "orders")
        ci.world.work()
    (note,) = ci.notes()
    assert "The table is identical" in note
    assert f"commit `{C[:7]}`" in note
    assert [ci.state(sha) for sha in (A, B, C)] == ["success"] * 3


def test_a_push_cancels_what_it_supersedes(ci: GitLabCi) -> None:
    request = MergeRequest(ci.gitlab)
    ci.receive(request.opened())
    ci.receive(request.pushed(B))
    assert ci.shown(A) == ("canceled", f"Superseded by {B[:7]}")
    assert ci.state(B) == "pending"
    assert ci.runs() == [(B, "waiting", ""), (A, "cancelled", "superseded")]


# Every situation, in order, out of order and twice


Verb = Callable[[], dict[str, Any]]


def story(request: MergeRequest) -> list[Verb]:
    """Everything that can happen to a merge request; it ends open, with C as its head and a label."""
    return [
        request.opened,
        lambda: request.labeled("bug"),
        lambda: request.pushed(B),
        request.drafted,
        request.made_ready,
        lambda: request.retargeted("develop"),
        request.approved,
        lambda: request.labeled("bug", "datafold"),
        request.closed,
        request.reopened,
        request.drafted,
        lambda: request.made_ready(older=True),
        lambda: request.labeled("datafold", forgetful=True),
        request.touched,
        lambda: request.pushed(C),
        lambda: request.retitled("Count them well"),
        lambda: request.approved("unapproved"),
        request.tested,
    ]


def told(verbs: list[Verb]) -> list[tuple[str, dict[str, Any]]]:
    """All of it has happened; these are the deliveries, each with its name."""
    return [(f"e-{number}", verb()) for number, verb in enumerate(verbs)]


def shuffled(seed: int) -> Callable[[list[Any]], list[Any]]:
    return lambda items: random.Random(seed).sample(items, len(items))


ORDERS: dict[str, Callable[[list[Any]], list[Any]]] = {
    "in order": lambda items: items,
    "backwards": lambda items: items[::-1],
    "twice": lambda items: [item for item in items for _ in (1, 2)],
    "all again": lambda items: [*items, *items],
    "shuffled": shuffled(1),
    "shuffled differently": shuffled(2),
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("gate", [False, True], ids=["open", "label required"])
def test_every_order_ends_at_the_same_truth(ci: GitLabCi, order: str, gate: bool) -> None:
    ci.world.configure(require_label=gate)
    for identity, payload in ORDERS[order](told(story(MergeRequest(ci.gitlab)))):
        ci.receive(payload, identity)
    active = [run for run in ci.world.runs() if not run.is_terminal]
    assert [(run.pr_sha, run.base_branch, run.status) for run in active] == [(C, "develop", "waiting")]
    ci.world.submit("orders_different")
    ci.world.work()
    assert {ci.state(sha) for sha in (A, B)} <= {"none", "canceled"}
    assert ci.state(C) == "success"
    (note,) = ci.notes()
    assert "1 of 1 table differs" in note


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_ends_closed(ci: GitLabCi, order: str) -> None:
    request = MergeRequest(ci.gitlab)
    for identity, payload in ORDERS[order](told([*story(request), request.merged])):
        ci.receive(payload, identity)
    assert [run.status for run in ci.world.runs() if not run.is_terminal] == []
    assert ci.notes() == []


@pytest.mark.parametrize("order", ORDERS)
def test_without_a_token_the_newest_delivery_is_believed(ci: GitLabCi, order: str) -> None:
    with ci.world.ctx.db.write() as session:
        patch = RepositoryPatch.model_validate({"token": ""})
        repositories.update(session, ci.world.ctx, ci.world.actor, ci.world.repository_id, patch)
    for identity, payload in ORDERS[order](told(story(MergeRequest(ci.gitlab)))):
        ci.receive(payload, identity)
    active = [run for run in ci.world.runs() if not run.is_terminal]
    assert [(run.pr_sha, run.base_branch, run.status) for run in active] == [(C, "develop", "waiting")]


def test_each_event_handled_as_it_happens(ci: GitLabCi) -> None:
    """After each the newest run is for the present head and target, and no other status is pending."""
    request = MergeRequest(ci.gitlab)
    for number, verb in enumerate(story(request)):
        ci.receive(verb())
        active = [run for run in ci.world.runs() if not run.is_terminal]
        truth = request.truth
        if truth["state"] == "opened":
            found = [(run.pr_sha, run.base_branch) for run in active]
            assert found == [(truth["sha"], truth["target_branch"])], number
            assert ci.state(truth["sha"]) == "pending", number
        else:
            assert active == [], number
        assert {ci.state(sha) for sha in {A, B, C} - {truth["sha"]}} <= {"none", "canceled"}, number
    assert len(ci.runs()) == 5  # opened, pushed, retargeted, reopened, pushed


def test_events_that_change_nothing_start_nothing(ci: GitLabCi) -> None:
    request = MergeRequest(ci.gitlab)
    ci.receive(request.opened())
    for verb in (request.touched, request.drafted, request.made_ready, lambda: request.labeled("bug")):
        assert ci.receive(verb()).outcome == "ignored"
    assert ci.runs() == [(A, "waiting", "")]


def test_another_target_is_seen_beside_a_foreign_label(ci: GitLabCi) -> None:
    request = MergeRequest(ci.gitlab, labels=["bug"])
    ci.receive(request.opened())
    request.truth["target_branch"] = "develop"
    payload = request.labeled("bug", "urgent")
    payload["changes"]["target_branch"] = {"previous": "main", "current": "develop"}
    assert ci.receive(payload).outcome == "run_created"
    assert [run.base_branch for run in ci.world.runs()] == ["develop", "main"]


def test_a_body_that_only_the_secret_token_proves_is_never_believed_over_gitlab(ci: GitLabCi) -> None:
    """The token covers no body: whoever captured a delivery can send another one, dated as they like."""
    request = MergeRequest(ci.gitlab)
    ci.receive(request.opened())
    forged = request.touched()
    forged["object_attributes"]["last_commit"]["id"] = B
    forged["object_attributes"]["updated_at"] = "2099-01-01 00:00:00 UTC"
    delivery_id = ci.deliver(forged)
    ci.world.settle()
    assert ci.world.delivery(delivery_id).outcome == "ignored"
    assert ci.runs() == [(A, "waiting", "")]
    assert ci.receive(request.pushed(C)).outcome == "run_created"


# Gates


def test_the_label_gate(ci: GitLabCi) -> None:
    ci.world.configure(require_label=True)
    request = MergeRequest(ci.gitlab, labels=["Datafold"])
    assert ci.receive(request.opened()).outcome == "skipped"
    state, text = ci.shown() or ("", "")
    assert state == "success"
    assert text.startswith("Skipped: add label 'datafold'")
    assert "written differently" in text
    assert ci.receive(request.labeled("Datafold", "data-fold")).outcome == "ignored"
    assert ci.receive(request.labeled("datafold")).outcome == "run_created"
    assert ci.state() == "pending"
    assert ci.receive(request.labeled("datafold", "bug")).outcome == "ignored"
    assert ci.receive(request.pushed(B)).outcome == "run_created"
    assert ci.receive(request.labeled("bug")).outcome == "skipped"
    assert (ci.state(A), ci.state(B)) == ("canceled", "success")
    assert ci.receive(request.pushed(C)).outcome == "skipped"
    assert ci.receive(request.labeled("datafold")).outcome == "run_created"
    ci.world.submit("orders")
    ci.world.work()
    assert ci.receive(request.labeled()).outcome == "skipped"
    assert (ci.shown(C) or ("", ""))[1].startswith("Skipped: add label")
    assert "Superseded" in ci.notes()[0]


def test_a_lost_label_with_a_wrong_hint_still_stops_the_run(ci: GitLabCi) -> None:
    ci.world.configure(require_label=True)
    request = MergeRequest(ci.gitlab, labels=["datafold"])
    ci.receive(request.opened())
    assert ci.receive(request.labeled("bug", forgetful=True)).outcome == "skipped"
    assert ci.runs() == [(A, "cancelled", "skipped")]


@pytest.mark.parametrize(
    ("files", "count_says", "flag", "outcome"),
    [
        (["README.md", "docs/x.md"], "2", None, "skipped"),
        (["README.md", "models/a.sql"], "2", None, "run_created"),
        (["README.md"], "1000+", None, "run_created"),
        (["README.md"], "2", None, "run_created"),
        (["README.md"], None, None, "run_created"),
        (["README.md"], "1", "collapsed", "run_created"),
        (["README.md"], "1", "too_large", "run_created"),
        ([], "0", None, "run_created"),
        ([f"docs/{number}.md" for number in range(230)], "230", None, "skipped"),
    ],
)
def test_files_to_ignore(
    ci: GitLabCi, files: list[str], count_says: str | None, flag: str | None, outcome: str
) -> None:
    ci.world.configure(files_to_ignore="*.md")
    request = MergeRequest(ci.gitlab, files=files)
    request.truth["changes_count"] = count_says
    for entry in ci.gitlab.files[1]:
        entry.update({"collapsed": flag == "collapsed", "too_large": flag == "too_large"})
    assert ci.receive(request.opened()).outcome == outcome


def test_a_renamed_file_counts_with_both_names(ci: GitLabCi) -> None:
    ci.world.configure(files_to_ignore="*.md")
    request = MergeRequest(ci.gitlab, files=["orders.md"])
    ci.gitlab.files[1] = [{"new_path": "orders.md", "old_path": "orders.sql", "renamed_file": True}]
    assert ci.receive(request.opened()).outcome == "run_created"


def test_files_are_not_believed_while_the_diff_is_of_an_older_commit(ci: GitLabCi) -> None:
    ci.world.configure(files_to_ignore="*.md")
    request = MergeRequest(ci.gitlab, files=["README.md"])
    payload = request.pushed(B)
    request.truth["diff_refs"]["head_sha"] = A
    assert ci.receive(payload).outcome == "run_created"


def test_the_skip_directive(ci: GitLabCi) -> None:
    request = MergeRequest(ci.gitlab)
    assert ci.receive(request.pushed(B, "Only words\n\ndatafold-skip-ci")).outcome == "skipped"
    assert ci.state(B) == "success"


# Forks


def test_a_fork_starts_nothing_and_a_status_that_cannot_be_set_is_explained(ci: GitLabCi) -> None:
    assert ci.receive(MergeRequest(ci.gitlab, is_fork=True).opened()).outcome == "skipped"
    assert ci.world.diffs() == []
    (run,) = ci.world.runs()
    assert run.detail == "the pull request comes from a fork"
    assert "comes from a fork, and the token may not set commit statuses there" in run.report_error
    assert ci.gitlab.statuses == []


def test_where_the_token_may_the_status_is_set_in_the_fork(ci: GitLabCi) -> None:
    ci.gitlab.fork.levels[ci.gitlab.bot.id] = DEVELOPER
    ci.receive(MergeRequest(ci.gitlab, is_fork=True).opened())
    assert ci.shown(A, ci.gitlab.fork.id) == ("success", "Skipped: the pull request comes from a fork")
    assert ci.world.runs()[0].report_error == ""


def test_an_overtaken_commit_of_a_fork_is_told_in_the_fork(ci: GitLabCi) -> None:
    ci.gitlab.fork.levels[ci.gitlab.bot.id] = DEVELOPER
    request = MergeRequest(ci.gitlab, is_fork=True)
    request.opened()
    ci.world.trigger()
    ci.world.work()
    assert ci.shown(A, ci.gitlab.fork.id) is not None
    request.pushed(B)
    ci.world.trigger(sha=B)
    ci.world.work()
    assert ci.shown(A, ci.gitlab.fork.id) == ("canceled", f"Superseded by {B[:7]}")
    assert [run.report_error for run in ci.world.runs()] == ["", ""]


# What goes wrong


def test_a_crash_between_the_note_and_its_number_leaves_one_note(
    ci: GitLabCi, monkeypatch: pytest.MonkeyPatch
) -> None:
    ci.receive(MergeRequest(ci.gitlab).opened())
    crashes = iter([True])

    def crash(point: str) -> None:
        if point == "report_comment.sent" and next(crashes, False):
            raise ForgeError("the worker went away", transient=True)

    monkeypatch.setattr(jobs, "checkpoint", crash)
    ci.world.submit("orders_different")
    ci.world.settle()
    written = [seen for seen in ci.gitlab.writes() if "/notes" in seen.path]
    assert [seen.method for seen in written] == ["POST", "PUT"]
    assert len(ci.notes()) == 1


def test_a_lost_answer_leaves_one_note(ci: GitLabCi) -> None:
    ci.receive(MergeRequest(ci.gitlab).opened())
    ci.world.submit("orders")
    while ci.state() != "success":
        ci.world.work(1)
    ci.gitlab.faults.append(Fault(0, method="POST", after=True, drop=True))
    ci.world.settle()
    assert len(ci.notes()) == 1


def test_a_deleted_note_is_written_again_and_a_strangers_is_left_alone(ci: GitLabCi) -> None:
    request = MergeRequest(ci.gitlab)
    ci.receive(request.opened())
    ci.world.submit("orders")
    ci.world.work()
    (note,) = ci.gitlab.notes_of(1)
    del ci.gitlab.notes[note["id"]]
    ci.gitlab.add_note(1, "mallory", note["body"].replace("identical", "perfect"))
    ci.receive(request.pushed(B))
    ci.world.submit("orders")
    ci.world.work()
    assert [note["author"]["username"] for note in ci.gitlab.notes_of(1)] == [
        "mallory",
        ci.gitlab.bot.username,
    ]


def test_a_pause_is_kept_by_everybody(ci: GitLabCi) -> None:
    ci.gitlab.faults.append(replace(THROTTLED, method="POST"))
    ci.receive(MergeRequest(ci.gitlab).opened())
    with ci.world.ctx.db.read() as session:
        repository = repositories.get(session, ci.world.actor, ci.world.repository_id)
    assert repository.paused_until is not None
    assert 10 < (repository.paused_until - utcnow()).total_seconds() <= 17
    calls = len(ci.gitlab.seen)
    ci.world.work()
    assert len(ci.gitlab.seen) == calls


def test_a_role_that_is_too_low_is_said_on_the_run(ci: GitLabCi) -> None:
    ci.gitlab.project.levels[ci.gitlab.bot.id] = REPORTER
    ci.receive(MergeRequest(ci.gitlab).opened())
    (run,) = ci.world.runs()
    assert "role Developer" in run.report_error
    assert TOKEN not in run.report_error


@pytest.mark.parametrize(
    ("change", "failing", "words"),
    [
        ({}, "", ""),
        ({"token": "glpat-other"}, "Token", "enter a new one"),
        ({"scopes": ("read_api",)}, "Scope", "scopes read_api"),
        ({"name": "data/warehouse/none"}, "Project", "Check the project's path"),
        ({"level": REPORTER}, "Project", "Developer"),
    ],
)
def test_the_test_button(ci: GitLabCi, change: dict[str, Any], failing: str, words: str) -> None:
    ci.gitlab.bot.scopes = change.get("scopes", ("api",))
    ci.gitlab.project.levels[ci.gitlab.bot.id] = change.get("level", 40)
    wanted = {key: value for key, value in change.items() if key in ("token", "name")}
    with ci.world.ctx.db.write() as session:
        patch = RepositoryPatch.model_validate(wanted)
        repository = repositories.update(session, ci.world.ctx, ci.world.actor, ci.world.repository_id, patch)
    steps = repositories.check_connection(ci.world.ctx, repository)
    broken = [step for step in steps if not step.ok]
    assert [step.name for step in broken] == ([failing] if failing else [])
    assert all(words in step.detail for step in broken)
    assert ci.gitlab.writes() == []
    if not failing:
        assert [step.name for step in steps] == ["Token", "Scope", "Project", "Merge requests", "Webhook"]
