"""Our GitHub adapter against GitHub's published description: every request and answer is checked by Prism."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.forge.fake_github import TOKEN, FakeGitHub
from tests.forge.prism import Prism, get, templates
from twofold_server.forges import Comment, CommitStatus, Connection, Forge, ForgeError, StatusState
from twofold_server.forges.github import GitHubProvider

pytestmark = pytest.mark.forge

MARKER = "<!-- datadiff:v1:abc:1 -->"


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
def forge(prism: Prism) -> Iterator[Forge]:
    opened = open_forge(prism)
    yield opened
    opened.close()
    assert prism.violations() == []


def open_forge(prism: Prism) -> Forge:
    provider = GitHubProvider(write_spacing_seconds=0)
    return provider.open(Connection("octo/data", prism.url, TOKEN, allowed_private_cidrs=("127.0.0.0/8",)))


def comment(pr: int, body: str, known_id: str | None = None) -> Comment:
    return Comment(pr, MARKER, f"{MARKER}\n{body}", known_id)


def test_the_proxy_really_checks(prism: Prism, github: FakeGitHub, tmp_path: Path) -> None:
    with Prism(github.url, tmp_path / "prism.log") as strict:
        answer = get(f"{strict.url}/repos/octo/data/pulls/not-a-number", authorization=f"Bearer {TOKEN}")
        assert answer.status_code == 422
        assert strict.violations()


def test_one_comment_after_three_pushes(forge: Forge, github: FakeGitHub) -> None:
    known = None
    for push in range(3):
        sha = f"{push}" * 40
        forge.set_status(
            CommitStatus(sha, StatusState.PENDING, "Waiting", "Twofold", "https://d.example.org/1")
        )
        known = forge.upsert_comment(comment(1, f"push {push}", known)).id
        forge.set_status(
            CommitStatus(sha, StatusState.SUCCESS, "x" * 200, "Twofold", "https://d.example.org/1")
        )
    assert [item["body"] for item in github.comments_of(1)] == [f"{MARKER}\npush 2"]
    shown = github.shown_status("2" * 40, "twofold")
    assert shown is not None
    assert shown["state"] == "success"


def test_one_comment_after_a_crash_that_forgot_the_id(forge: Forge, github: FakeGitHub) -> None:
    forge.upsert_comment(comment(2, "before the crash"))
    forge.upsert_comment(comment(2, "after the crash"))
    assert [item["body"] for item in github.comments_of(2)] == [f"{MARKER}\nafter the crash"]


def test_one_comment_with_two_racing_workers(prism: Prism, forge: Forge, github: FakeGitHub) -> None:
    def work(number: int) -> None:
        mine = open_forge(prism)
        try:
            mine.upsert_comment(comment(3, f"worker {number}"))
        finally:
            mine.close()

    github.barrier = threading.Barrier(2)
    try:
        workers = [threading.Thread(target=work, args=(number,)) for number in (1, 2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
    finally:
        github.barrier = None
    assert len(github.comments_of(3)) == 1
    posted = [
        seen for seen in github.seen if seen.method == "POST" and seen.path.endswith("/issues/3/comments")
    ]
    assert len(posted) == 2, "the two did not race"


def test_a_comment_is_found_on_a_later_page(forge: Forge, github: FakeGitHub) -> None:
    for number in range(150):
        github.add_comment(4, "reviewer", f"remark {number}")
    forge.upsert_comment(comment(4, "first"))
    forge.upsert_comment(comment(4, "second"))
    ours = [item["body"] for item in github.comments_of(4) if MARKER in item["body"]]
    assert ours == [f"{MARKER}\nsecond"]


def test_changed_files_over_pages(forge: Forge, github: FakeGitHub) -> None:
    github.files[5] = [{"filename": f"models/{number}.sql", "status": "modified"} for number in range(230)]
    found = forge.changed_files(5, 230)
    assert (len(found.paths), found.complete) == (230, True)
    github.files[5] = [{"filename": f"m/{number}.sql", "status": "modified"} for number in range(3000)]
    assert not forge.changed_files(5, 4000).complete


def test_the_pull_request_and_its_last_commit(forge: Forge, github: FakeGitHub) -> None:
    github.pulls[6] = {"number": 6, "state": "open", "title": "A change"}
    state = forge.pull_request(6)
    assert state is not None
    assert (state.number, state.is_open, state.title) == (6, True, "A change")
    github.messages["c" * 40] = "Say why"
    assert forge.last_commit_message("c" * 40) == "Say why"


def test_a_missing_pull_request_is_a_permanent_refusal(forge: Forge) -> None:
    with pytest.raises(ForgeError) as raised:
        forge.pull_request(404)
    assert not raised.value.transient
    assert TOKEN not in str(raised.value)
