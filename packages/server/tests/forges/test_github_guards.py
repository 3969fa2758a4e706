"""What a hostile or broken forge, or a wrong address, cannot make the adapter do."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from tests.forge.fake_github import TOKEN, FakeGitHub, Fault

from twofold_server.forges import CommitStatus, Connection, Forge, ForgeError, StatusState
from twofold_server.forges import _http as http
from twofold_server.forges._http import Pacer, Reply, check_address, pause_seconds, redact
from twofold_server.forges.github import GitHubProvider

LOOPBACK = ("127.0.0.0/8",)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
STATUS = CommitStatus("a" * 40, StatusState.SUCCESS, "Done", "Twofold", "https://d.example.org/1")


@pytest.fixture
def github() -> Iterator[FakeGitHub]:
    with FakeGitHub() as fake:
        yield fake


@pytest.fixture
def forge(github: FakeGitHub) -> Iterator[Forge]:
    opened = GitHubProvider(write_spacing_seconds=0).open(
        Connection("octo/data", github.url, TOKEN, allowed_private_cidrs=LOOPBACK)
    )
    yield opened
    opened.close()


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.1.1", "100.64.0.1", "0.0.0.0",
     "224.0.0.1", "::1", "fe80::1%eth0", "fc00::1", "::ffff:10.0.0.1", "::"],
)  # fmt: skip
def test_private_addresses_are_not_called(address: str) -> None:
    with pytest.raises(ForgeError, match="TWOFOLD_ALLOWED_PRIVATE_CIDRS"):
        check_address(address, ())


@pytest.mark.parametrize("address", ["169.254.169.254", "::ffff:169.254.169.254", "fd00:ec2::254"])
def test_cloud_metadata_is_never_called(address: str) -> None:
    with pytest.raises(ForgeError, match="cloud"):
        check_address(address, ("0.0.0.0/0", "::/0"))


def test_public_and_allowed_addresses_are_called() -> None:
    assert str(check_address("140.82.112.5", ())) == "140.82.112.5"
    assert str(check_address("10.1.2.3", ("10.0.0.0/8",))) == "10.1.2.3"


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    provider = GitHubProvider(resolve=lambda host, port: ["140.82.112.5", "10.0.0.1"])
    with pytest.raises(ForgeError, match=r"10\.0\.0\.1"):
        provider.open(Connection("octo/data", "https://forge.example.org", TOKEN))


def test_the_name_is_resolved_once_and_the_checked_address_is_used(github: FakeGitHub) -> None:
    asked: list[str] = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    port = github.url.rsplit(":", 1)[1]
    provider = GitHubProvider(write_spacing_seconds=0, resolve=resolve)
    forge = provider.open(
        Connection("octo/data", f"http://forge.invalid:{port}", TOKEN, allowed_private_cidrs=LOOPBACK)
    )
    forge.set_status(STATUS)
    forge.set_status(STATUS)
    forge.close()
    assert asked == ["forge.invalid"]
    assert github.seen[0].headers["host"] == f"forge.invalid:{port}"


def test_a_token_is_not_sent_in_the_clear() -> None:
    provider = GitHubProvider(resolve=lambda host, port: ["140.82.112.5"])
    with pytest.raises(ForgeError, match="HTTPS"):
        provider.open(Connection("octo/data", "http://forge.example.org", TOKEN))


@pytest.mark.parametrize(
    "target", ["http://127.0.0.2:1/x", "https://evil.example.org/", "http://127.0.0.1:1/x"]
)
def test_a_redirect_to_another_host_is_not_followed(github: FakeGitHub, forge: Forge, target: str) -> None:
    github.faults.append(Fault(302, {"location": target}))
    with pytest.raises(ForgeError, match="another host"):
        forge.pull_request(1)
    assert len(github.seen) == 1


def test_a_redirect_on_the_same_host_is_followed_for_questions(github: FakeGitHub, forge: Forge) -> None:
    github.messages["abc"] = "moved"
    target = f"{github.url}/repos/octo/data/git/commits/abc"
    github.faults.append(Fault(301, {"location": target}))
    assert forge.last_commit_message("old") == "moved"
    github.faults.append(Fault(301, {"location": f"{github.url}/repos/octo/data/statuses/x"}))
    with pytest.raises(ForgeError, match="moved"):
        forge.set_status(STATUS)


def test_redirects_end(github: FakeGitHub, forge: Forge) -> None:
    github.faults.extend([Fault(307, {"location": f"{github.url}/user"})] * 10)
    with pytest.raises(ForgeError):
        forge.pull_request(1)
    assert len(github.seen) == 4


def test_a_next_page_on_another_host_is_not_asked(github: FakeGitHub, forge: Forge) -> None:
    link = '<https://evil.example.org/repos?page=2>; rel="next"'
    github.faults.append(Fault(200, {"link": link}, b"[]"))
    with pytest.raises(ForgeError, match="another host"):
        forge.changed_files(1, 1)


def test_a_huge_answer_is_cut_off(github: FakeGitHub, forge: Forge) -> None:
    github.faults.append(Fault(200, {}, b'"' + b"x" * (http.MAX_RESPONSE_BYTES + 1) + b'"'))
    with pytest.raises(ForgeError, match="exceeds"):
        forge.pull_request(1)


def test_a_slow_answer_is_cut_off(github: FakeGitHub, forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "TOTAL_SECONDS", -1.0)
    github.faults.append(Fault(200, {}, b"{}"))
    with pytest.raises(ForgeError, match="too long") as raised:
        forge.pull_request(1)
    assert raised.value.transient


@pytest.mark.parametrize("body", [b"<html>", b"[" * 100_000, b"", b"7", b"[]", b"null"])
def test_strange_answers_are_forge_errors_or_nothing(github: FakeGitHub, forge: Forge, body: bytes) -> None:
    github.faults.append(Fault(200, {}, body))
    with contextlib.suppress(ForgeError):
        assert forge.pull_request(1) is None


def test_a_compressed_answer_is_not_inflated(github: FakeGitHub, forge: Forge) -> None:
    github.faults.append(Fault(200, {"content-encoding": "gzip"}, b"xx"))
    with pytest.raises(ForgeError, match="compressed"):
        forge.pull_request(1)


@pytest.mark.parametrize("drop", [True, False])
def test_broken_connections_and_5xx_are_transient(github: FakeGitHub, forge: Forge, drop: bool) -> None:
    github.faults.append(Fault(502, drop=drop))
    with pytest.raises(ForgeError) as raised:
        forge.set_status(STATUS)
    assert raised.value.transient


def test_a_refused_token_is_permanent_and_secret(github: FakeGitHub, forge: Forge) -> None:
    said = f'{{"message": "Bad token {TOKEN}"}}'.encode()
    github.faults.append(Fault(401, {}, said))
    with pytest.raises(ForgeError) as raised:
        forge.set_status(STATUS)
    assert not raised.value.transient
    assert TOKEN not in str(raised.value)
    assert "[token]" in str(raised.value)


def test_a_token_that_may_only_read_is_told_apart(github: FakeGitHub, forge: Forge) -> None:
    github.may_write = False
    token, repository = forge.check()
    assert (token.ok, repository.ok) == (True, False)
    assert "only read" in repository.detail


@pytest.mark.parametrize("prefix", ["ghp_", "ghs_", "gho_", "ghu_", "github_pat_"])
@pytest.mark.parametrize("length", [4, 40, 300])
def test_tokens_of_any_length_are_redacted(prefix: str, length: int) -> None:
    token = prefix + "aB3_" * (length // 4)
    assert token not in redact(f"failed with {token}!")
    assert redact("weird-token.", "weird-token") == "[token]."


@pytest.mark.parametrize("token", ["", "two words", "tökén", "line\nbreak"])
def test_an_impossible_token_is_refused_before_any_call(token: str) -> None:
    with pytest.raises(ForgeError):
        GitHubProvider().open(Connection("octo/data", "", token))


@pytest.mark.parametrize(
    ("status", "headers", "data", "seconds"),
    [
        (429, {"retry-after": "17"}, None, 17.0),
        (403, {"retry-after": "3"}, None, 3.0),
        (429, {"retry-after": "Thu, 01 Jan 2026 00:01:00 GMT"}, None, 60.0),
        (403, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1767225630"}, None, 31.0),
        (403, {"x-ratelimit-remaining": "12", "x-ratelimit-reset": "1767225630"}, None, None),
        (429, {"retry-after": "9999999999"}, None, 86400.0),
        (403, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "9" * 15}, None, 86400.0),
        (429, {}, None, 60.0),
        (403, {}, {"message": "You have exceeded a secondary rate limit."}, 60.0),
        (403, {}, {"message": "Resource not accessible"}, None),
        (500, {"retry-after": "17"}, None, None),
    ],
)
def test_rate_limits(status: int, headers: dict[str, str], data: object, seconds: float | None) -> None:
    assert pause_seconds(Reply(status, headers, data), NOW) == seconds


def test_writes_keep_their_distance() -> None:
    moments: list[float] = []
    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds

    pacer = Pacer(1.0, lambda: now[0], sleep)
    for _ in range(3):
        pacer.wait("one")
        moments.append(now[0])
    pacer.wait("other")
    assert moments == [0.0, 1.0, 2.0]
    assert now[0] == 2.0


def test_threads_share_the_distance() -> None:
    pacer = Pacer(0.05, time.monotonic, time.sleep)
    started = time.monotonic()
    workers = [threading.Thread(target=pacer.wait, args=("one",)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert time.monotonic() - started >= 0.14
