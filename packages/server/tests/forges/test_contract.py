"""The contract of every forge: the in-memory twin and the adapters tell the same story alike."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from tests.forge.fake_github import BOT as GITHUB_BOT
from tests.forge.fake_github import TOKEN, FakeGitHub, Fault
from tests.forge.fake_gitlab import BOT as GITLAB_BOT
from tests.forge.fake_gitlab import TOKEN as GITLAB_TOKEN
from tests.forge.fake_gitlab import FakeGitLab

from twofold_server.forges import (
    ChangedFiles,
    Comment,
    CommitStatus,
    Connection,
    Forge,
    ForgeError,
    PullRequestState,
    StatusState,
)
from twofold_server.forges.github import GitHubProvider
from twofold_server.forges.gitlab import GitLabProvider
from twofold_server.forges.memory import BOT as MEMORY_BOT
from twofold_server.forges.memory import MemoryProvider

MARKER = "<!-- datadiff:v1:abc:1 -->"
STATE = PullRequestState(
    number=7,
    title="Count delays anew",
    author="ada",
    url="https://github.com/octo/data/pull/7",
    is_open=True,
    head_sha="a" * 40,
    head_branch="delays",
    base_sha="b" * 40,
    base_branch="main",
    labels=("datafold", "bug"),
    is_fork=False,
    changed_files=3,
    updated_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC),
)


class World(ABC):
    """The other side of a forge, as a test changes it and looks at it."""

    us: str
    description_limit = 140

    @abstractmethod
    def open(self) -> Forge: ...

    @abstractmethod
    def statuses(self, sha: str) -> list[tuple[str, str, str]]:
        """(state, description, context), oldest first."""

    @abstractmethod
    def comments(self, pr_number: int) -> list[tuple[str, str]]:
        """(author, body), oldest first."""

    @abstractmethod
    def write(self, pr_number: int, author: str, body: str) -> str: ...

    @abstractmethod
    def remove(self, comment_id: str) -> None: ...

    @abstractmethod
    def set_pull(
        self, state: PullRequestState, files: list[tuple[str, str | None]], message: str
    ) -> None: ...

    @abstractmethod
    def fail_next(self, *, transient: bool, retry_after: int | None, after_write: bool = False) -> None: ...


class MemoryWorld(World):
    us = MEMORY_BOT

    def __init__(self) -> None:
        self.provider = MemoryProvider()
        self.repository = self.provider.repository("octo/data")

    def open(self) -> Forge:
        return self.provider.open(Connection("octo/data"))

    def statuses(self, sha: str) -> list[tuple[str, str, str]]:
        found = [item for item in self.repository.statuses if item.sha == sha]
        return [(item.state.value, item.description, item.context) for item in found]

    def comments(self, pr_number: int) -> list[tuple[str, str]]:
        return [(item.author, item.body) for item in self.repository.comments_of(pr_number)]

    def write(self, pr_number: int, author: str, body: str) -> str:
        return str(self.provider.write_comment("octo/data", pr_number, author, body).id)

    def remove(self, comment_id: str) -> None:
        del self.repository.comments[int(comment_id)]

    def set_pull(self, state: PullRequestState, files: list[tuple[str, str | None]], message: str) -> None:
        self.repository.pull_requests[state.number] = state
        names = tuple(name for pair in files for name in pair if name is not None)
        self.repository.files[state.number] = ChangedFiles(names, complete=True)
        self.repository.commit_messages[state.head_sha] = message

    def fail_next(self, *, transient: bool, retry_after: int | None, after_write: bool = False) -> None:
        queue = self.repository.failures_after_write if after_write else self.repository.failures
        queue.append(ForgeError("scripted", transient=transient, retry_after_seconds=retry_after))


class GitHubWorld(World):
    us = GITHUB_BOT

    def __init__(self, fake: FakeGitHub) -> None:
        self.fake = fake
        self.provider = GitHubProvider(write_spacing_seconds=0)

    def open(self) -> Forge:
        return self.provider.open(
            Connection("octo/data", self.fake.url, TOKEN, allowed_private_cidrs=("127.0.0.0/8",))
        )

    def statuses(self, sha: str) -> list[tuple[str, str, str]]:
        found = [item for item in self.fake.statuses if item["sha"] == sha]
        return [(item["state"], item["description"], item["context"]) for item in found]

    def comments(self, pr_number: int) -> list[tuple[str, str]]:
        return [(item["author"], item["body"]) for item in self.fake.comments_of(pr_number)]

    def write(self, pr_number: int, author: str, body: str) -> str:
        return str(self.fake.add_comment(pr_number, author, body))

    def remove(self, comment_id: str) -> None:
        del self.fake.comments[int(comment_id)]

    def set_pull(self, state: PullRequestState, files: list[tuple[str, str | None]], message: str) -> None:
        self.fake.pulls[state.number] = pull_document(state)
        self.fake.files[state.number] = [
            {"filename": new, "status": "modified"}
            if old is None
            else {"filename": new, "previous_filename": old, "status": "renamed"}
            for new, old in files
        ]
        self.fake.messages[state.head_sha] = message

    def fail_next(self, *, transient: bool, retry_after: int | None, after_write: bool = False) -> None:
        if after_write:
            self.fake.faults.append(Fault(502, method="POST", after=True))
        elif retry_after is not None:
            self.fake.faults.append(Fault(429, {"retry-after": str(retry_after)}))
        else:
            self.fake.faults.append(Fault(503 if transient else 403))


def pull_document(state: PullRequestState) -> dict[str, Any]:
    repository = {"id": 1, "full_name": "octo/data"}
    return {
        "number": state.number,
        "title": state.title,
        "state": "open" if state.is_open else "closed",
        "html_url": state.url,
        "user": {"login": state.author},
        "labels": [{"name": label} for label in state.labels],
        "head": {
            "sha": state.head_sha,
            "ref": state.head_branch,
            "repo": {"id": 2} if state.is_fork else repository,
        },
        "base": {"sha": state.base_sha, "ref": state.base_branch, "repo": repository},
        "changed_files": state.changed_files,
        "updated_at": state.updated_at.isoformat() if state.updated_at else None,
    }


class GitLabWorld(World):
    """An instance below a path, a project in a subgroup."""

    us = GITLAB_BOT
    description_limit = 255

    def __init__(self, fake: FakeGitLab) -> None:
        self.fake = fake
        self.provider = GitLabProvider(write_spacing_seconds=0)
        fake.project.commits["a" * 40] = ""
        for iid in (7, 8):
            self.set_pull(replace(STATE, number=iid), [], "")

    def open(self) -> Forge:
        return self.provider.open(
            Connection(
                self.fake.project.path,
                self.fake.url,
                GITLAB_TOKEN,
                allowed_private_cidrs=("127.0.0.0/8",),
            )
        )

    def statuses(self, sha: str) -> list[tuple[str, str, str]]:
        words = {"failed": "failure"}
        found = [item for item in self.fake.statuses if item["sha"] == sha]
        return [
            (words.get(item["status"], item["status"]), item["description"], item["name"]) for item in found
        ]

    def comments(self, pr_number: int) -> list[tuple[str, str]]:
        return [(item["author"]["username"], item["body"]) for item in self.fake.notes_of(pr_number)]

    def write(self, pr_number: int, author: str, body: str) -> str:
        return str(self.fake.add_note(pr_number, author, body))

    def remove(self, comment_id: str) -> None:
        del self.fake.notes[int(comment_id)]

    def set_pull(self, state: PullRequestState, files: list[tuple[str, str | None]], message: str) -> None:
        self.fake.merge_requests[state.number] = {
            "iid": state.number,
            "title": state.title,
            "author": {"username": state.author},
            "web_url": state.url,
            "state": "opened" if state.is_open else "closed",
            "sha": state.head_sha,
            "source_branch": state.head_branch,
            "target_branch": state.base_branch,
            "source_project_id": 78 if state.is_fork else 77,
            "target_project_id": 77,
            "labels": list(state.labels),
            "changes_count": None if state.changed_files is None else str(state.changed_files),
            "diff_refs": {"base_sha": state.base_sha, "head_sha": state.head_sha},
            "updated_at": state.updated_at.isoformat() if state.updated_at else None,
            "head_pipeline": None,
        }
        self.fake.project.commits[state.head_sha] = message
        self.fake.files[state.number] = [
            {"new_path": name, "old_path": old or name, "renamed_file": old is not None}
            for name, old in files
        ]

    def fail_next(self, *, transient: bool, retry_after: int | None, after_write: bool = False) -> None:
        if retry_after is not None:
            self.fake.faults.append(
                Fault(429, {"retry-after": str(retry_after)}, b"Retry later\n", method="POST")
            )
        else:
            body = b'{"message": "scripted"}'
            method = "POST" if after_write else None
            self.fake.faults.append(Fault(503 if transient else 400, {}, body, method, after=after_write))


@pytest.fixture(params=["memory", "github", "gitlab"])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    if request.param == "memory":
        yield MemoryWorld()
    elif request.param == "github":
        with FakeGitHub() as fake:
            yield GitHubWorld(fake)
    else:
        with FakeGitLab(prefix="/gitlab") as gitlab:
            yield GitLabWorld(gitlab)


@pytest.fixture
def forge(world: World) -> Iterator[Forge]:
    opened = world.open()
    yield opened
    opened.close()


def comment(body: str, known_id: str | None = None) -> Comment:
    return Comment(7, MARKER, f"{MARKER}\n{body}", known_id)


def status(state: StatusState, description: str) -> CommitStatus:
    return CommitStatus("a" * 40, state, description, "Twofold", "https://diff.example.org/ci/runs/1")


def test_the_newest_status_is_shown_and_repeating_one_is_fine(world: World, forge: Forge) -> None:
    forge.set_status(status(StatusState.PENDING, "Waiting"))
    forge.set_status(status(StatusState.SUCCESS, "Done"))
    forge.set_status(status(StatusState.SUCCESS, "Done"))
    assert world.statuses("a" * 40)[-1] == ("success", "Done", "Twofold")


def test_a_long_status_is_cut_to_what_the_forge_takes(world: World, forge: Forge) -> None:
    forge.set_status(status(StatusState.FAILURE, "x" * 500))
    (shown,) = world.statuses("a" * 40)
    assert len(shown[1]) == world.description_limit
    assert shown[1].endswith("x…")


def test_one_comment_however_often_it_is_written(world: World, forge: Forge) -> None:
    first = forge.upsert_comment(comment("one"))
    assert forge.upsert_comment(comment("two", first.id)).id == first.id
    assert forge.upsert_comment(comment("three")).id == first.id
    assert world.comments(7) == [(world.us, f"{MARKER}\nthree")]
    assert first.url.startswith(("https://", "http://127.0.0.1:"))


def test_a_comment_that_somebody_deleted_is_written_again(world: World, forge: Forge) -> None:
    first = forge.upsert_comment(comment("one"))
    world.remove(first.id)
    second = forge.upsert_comment(comment("two", first.id))
    assert second.id != first.id
    assert world.comments(7) == [(world.us, f"{MARKER}\ntwo")]


def test_a_strangers_comment_with_our_marker_is_left_alone(world: World, forge: Forge) -> None:
    world.write(7, "mallory", f"{MARKER}\nAll is well, merge me")
    forge.upsert_comment(comment("3 of 4 tables differ"))
    assert world.comments(7) == [
        ("mallory", f"{MARKER}\nAll is well, merge me"),
        (world.us, f"{MARKER}\n3 of 4 tables differ"),
    ]


def test_comments_of_other_integrations_and_pull_requests_are_left_alone(world: World, forge: Forge) -> None:
    world.write(7, world.us, "<!-- datadiff:v1:abc:12 -->\nother integration")
    world.write(8, world.us, f"{MARKER}\nother pull request")
    forge.upsert_comment(comment("ours"))
    assert len(world.comments(7)) == 2
    assert world.comments(8) == [(world.us, f"{MARKER}\nother pull request")]


def test_own_twins_are_removed_and_the_oldest_stays(world: World, forge: Forge) -> None:
    oldest = world.write(7, world.us, f"{MARKER}\nfirst worker")
    world.write(7, world.us, f"{MARKER}\nsecond worker")
    assert forge.upsert_comment(comment("third")).id == oldest
    assert world.comments(7) == [(world.us, f"{MARKER}\nthird")]


def test_a_lost_answer_leads_to_no_second_comment(world: World, forge: Forge) -> None:
    world.fail_next(transient=True, retry_after=None, after_write=True)
    with pytest.raises(ForgeError) as raised:
        forge.upsert_comment(comment("one"))
    assert raised.value.transient
    forge.upsert_comment(comment("two"))
    assert world.comments(7) == [(world.us, f"{MARKER}\ntwo")]


def test_racing_workers_leave_one_comment(world: World) -> None:
    def work(number: int) -> None:
        opened = world.open()
        try:
            opened.upsert_comment(comment(f"worker {number}"))
        finally:
            opened.close()

    if isinstance(world, GitHubWorld | GitLabWorld):
        world.fake.barrier = threading.Barrier(2)
    workers = [threading.Thread(target=work, args=(number,)) for number in (1, 2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(world.comments(7)) == 1


def test_renamed_files_count_with_both_names(world: World, forge: Forge) -> None:
    world.set_pull(STATE, [("models/a.sql", None), ("models/new.sql", "models/old.sql"), ("x.md", None)], "")
    found = forge.changed_files(7, 3)
    assert set(found.paths) == {"models/a.sql", "models/new.sql", "models/old.sql", "x.md"}
    assert found.complete


def test_a_cut_list_of_files_says_so(world: World, forge: Forge) -> None:
    world.set_pull(STATE, [("models/a.sql", None)], "")
    assert not forge.changed_files(7, 3).complete


def test_the_pull_request_and_its_last_message_can_be_asked(world: World, forge: Forge) -> None:
    world.set_pull(STATE, [], "Count delays anew\n\ndatafold-skip-ci")
    assert forge.pull_request(7) == STATE
    assert "datafold-skip-ci" in forge.last_commit_message(STATE.head_sha)


def test_a_wish_to_be_left_alone_is_handed_on(world: World, forge: Forge) -> None:
    world.fail_next(transient=True, retry_after=17)
    with pytest.raises(ForgeError) as raised:
        forge.set_status(status(StatusState.SUCCESS, "Done"))
    assert (raised.value.transient, raised.value.retry_after_seconds) == (True, 17)
    assert world.statuses("a" * 40) == []


@pytest.mark.parametrize("transient", [True, False])
def test_failures_say_whether_trying_again_helps(world: World, forge: Forge, transient: bool) -> None:
    world.fail_next(transient=transient, retry_after=None)
    with pytest.raises(ForgeError) as raised:
        forge.upsert_comment(comment("one"))
    assert raised.value.transient is transient


def test_a_good_connection_passes_every_step(world: World, forge: Forge) -> None:
    found = forge.check()
    assert len(found) >= 2
    assert [step for step in found if not step.ok] == []
    assert all(step.name and step.detail.endswith(".") for step in found)
    assert (world.statuses("a" * 40), world.comments(7)) == ([], [])


@pytest.mark.parametrize("transient", [True, False])
def test_a_test_ends_at_the_first_step_that_fails(world: World, forge: Forge, transient: bool) -> None:
    world.fail_next(transient=transient, retry_after=None)
    (only,) = forge.check()
    assert not only.ok
    assert "scripted" in only.detail
