"""What a hostile or broken GitLab, a wrong certificate or an older version cannot make the adapter do."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.forge.fake_github import Fault
from tests.forge.fake_gitlab import READER_TOKEN, THROTTLED, TOKEN, FakeGitLab
from tests.forge.gitlab_events import MergeRequest

from twofold_server.forges import (
    Comment,
    CommitStatus,
    Connection,
    Forge,
    ForgeError,
    StatusNuance,
    StatusState,
    providers,
)
from twofold_server.forges import _http as http
from twofold_server.forges._http import redact
from twofold_server.forges.github import GitHubProvider
from twofold_server.forges.gitlab import NOTE_LIMIT, GitLabProvider

LOOPBACK = ("127.0.0.0/8",)
A = "a" * 40
NOW = datetime.now(UTC)


@pytest.fixture
def gitlab() -> Iterator[FakeGitLab]:
    with FakeGitLab(prefix="/gitlab") as fake:
        MergeRequest(fake)
        yield fake


def open_forge(gitlab: FakeGitLab, *, base_url: str = "", token: str = TOKEN) -> Forge:
    provider = GitLabProvider(write_spacing_seconds=0)
    return provider.open(
        Connection(gitlab.project.path, base_url or gitlab.url, token, allowed_private_cidrs=LOOPBACK)
    )


@pytest.fixture
def forge(gitlab: FakeGitLab) -> Iterator[Forge]:
    opened = open_forge(gitlab)
    yield opened
    opened.close()


def status(
    state: StatusState, description: str = "Done", nuance: StatusNuance | None = None, pr_number: int = 1
) -> CommitStatus:
    return CommitStatus(A, state, description, "Twofold", "https://d.example.org/1", nuance, pr_number)


@pytest.mark.parametrize(
    "target", ["http://127.0.0.2:1/x", "https://evil.example.org/", "http://127.0.0.1:1/x"]
)
def test_a_redirect_to_another_host_is_not_followed(gitlab: FakeGitLab, forge: Forge, target: str) -> None:
    gitlab.faults.append(Fault(302, {"location": target}))
    with pytest.raises(ForgeError, match="another host"):
        forge.pull_request(1)
    assert len(gitlab.seen) == 1


def test_a_next_page_on_another_host_is_not_asked(gitlab: FakeGitLab, forge: Forge) -> None:
    gitlab.faults.append(Fault(200, {"link": '<https://evil.example.org/x?page=2>; rel="next"'}, b"[]"))
    with pytest.raises(ForgeError, match="another host"):
        forge.changed_files(1, 1)


def test_a_huge_answer_is_cut_off(gitlab: FakeGitLab, forge: Forge) -> None:
    gitlab.faults.append(Fault(200, {}, b'"' + b"x" * (http.MAX_RESPONSE_BYTES + 1) + b'"'))
    with pytest.raises(ForgeError, match="exceeds"):
        forge.pull_request(1)


def test_a_slow_answer_is_cut_off(gitlab: FakeGitLab, forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "TOTAL_SECONDS", -1.0)
    gitlab.faults.append(Fault(200, {}, b"{}"))
    with pytest.raises(ForgeError, match="too long"):
        forge.pull_request(1)


@pytest.mark.parametrize("suffix", ["", "/", "/api/v4", "/api/v4/"])
def test_the_address_may_end_in_any_usual_way(gitlab: FakeGitLab, suffix: str) -> None:
    forge = open_forge(gitlab, base_url=f"{gitlab.url}{suffix}")
    assert forge.pull_request(1) is not None
    forge.close()
    root = "/gitlab/api/v4/projects/data%2Fwarehouse%2Fmodels"
    assert [seen.path for seen in gitlab.seen] == [f"{root}/merge_requests/1"]


@pytest.mark.parametrize(
    "call",
    [
        lambda forge: forge.last_commit_message(A),
        lambda forge: forge.set_status(status(StatusState.SUCCESS, pr_number=0)),
    ],
    ids=["question", "report"],
)
def test_a_pause_in_plain_text_is_understood(
    gitlab: FakeGitLab, forge: Forge, call: Callable[[Forge], object]
) -> None:
    gitlab.faults.append(THROTTLED)
    with pytest.raises(ForgeError) as raised:
        call(forge)
    assert (raised.value.transient, raised.value.retry_after_seconds) == (True, 17.0)


def test_a_pause_by_its_end_is_understood(gitlab: FakeGitLab, forge: Forge) -> None:
    end = int(datetime.now(UTC).timestamp()) + 30
    gitlab.faults.append(
        Fault(429, {"ratelimit-remaining": "0", "ratelimit-reset": str(end)}, b"Retry later")
    )
    with pytest.raises(ForgeError) as raised:
        forge.pull_request(1)
    assert 25 < (raised.value.retry_after_seconds or 0) <= 32


def test_a_refused_token_is_permanent_and_secret(gitlab: FakeGitLab) -> None:
    forge = open_forge(gitlab, token="glpat-stolen")
    with pytest.raises(ForgeError, match="expired or revoked") as raised:
        forge.set_status(status(StatusState.SUCCESS, pr_number=0))
    assert not raised.value.transient
    assert "glpat-stolen" not in str(raised.value)
    forge.close()


def test_a_reader_may_set_nothing(gitlab: FakeGitLab) -> None:
    forge = open_forge(gitlab, token=READER_TOKEN)
    with pytest.raises(ForgeError, match="role Developer"):
        forge.set_status(status(StatusState.SUCCESS))
    assert [step.ok for step in forge.check()] == [True, False]
    forge.close()


@pytest.mark.parametrize("prefix", ["glpat-", "gldt-", "glptt-", "glsoat-", "whsec_"])
@pytest.mark.parametrize("length", [4, 40, 300])
def test_secrets_of_any_length_are_redacted(prefix: str, length: int) -> None:
    secret = prefix + "aB3_" * (length // 4)
    assert secret not in redact(f"failed with {secret}!")


# Statuses


@pytest.mark.parametrize(
    ("state", "nuance", "shown"),
    [
        (StatusState.PENDING, None, "pending"),
        (StatusState.PENDING, StatusNuance.RUNNING, "running"),
        (StatusState.SUCCESS, None, "success"),
        (StatusState.SUCCESS, StatusNuance.SKIPPED, "success"),
        (StatusState.FAILURE, None, "failed"),
        (StatusState.ERROR, None, "failed"),
        (StatusState.ERROR, StatusNuance.CANCELLED, "canceled"),
    ],
)
@pytest.mark.parametrize("older", [False, True])
def test_states(
    gitlab: FakeGitLab, forge: Forge, state: StatusState, nuance: StatusNuance | None, shown: str, older: bool
) -> None:
    gitlab.older = older
    for _ in range(3):
        forge.set_status(status(state, nuance=nuance))
    assert [item["status"] for item in gitlab.statuses][-1] == shown
    assert {item["ref"] for item in gitlab.statuses} == {"delays"}


def test_a_run_that_was_never_pending_becomes_so_first(gitlab: FakeGitLab, forge: Forge) -> None:
    gitlab.older = True
    forge.set_status(status(StatusState.PENDING, "Comparing", StatusNuance.RUNNING))
    sent = [seen.body["state"] for seen in gitlab.writes()]
    assert sent == ["running", "pending", "running"]
    (shown,) = gitlab.statuses
    assert (shown["status"], shown["description"]) == ("running", "Comparing")


def test_the_status_belongs_to_the_pipeline_of_the_head(gitlab: FakeGitLab, forge: Forge) -> None:
    own = "refs/merge-requests/1/head"
    gitlab.merge_requests[1]["head_pipeline"] = {"id": 4711, "sha": A, "ref": own}
    forge.set_status(status(StatusState.SUCCESS))
    assert gitlab.statuses[-1]["pipeline_id"] == 4711
    assert "ref" not in gitlab.writes()[-1].body
    gitlab.merge_requests[1]["head_pipeline"] = {"id": 4712, "sha": "f" * 40}
    forge.set_status(status(StatusState.FAILURE))
    assert "pipeline_id" not in gitlab.statuses[-1]


def test_pages_are_followed_where_gitlab_takes_itself_for_another_host(
    gitlab: FakeGitLab, forge: Forge
) -> None:
    gitlab.external_url = "https://gitlab.example.com"
    gitlab.files[1] = [{"new_path": f"m/{n}.sql", "old_path": f"m/{n}.sql"} for n in range(250)]
    found = forge.changed_files(1, 250)
    assert (len(found.paths), found.complete) == (250, True)


def test_an_update_that_waits_for_another_one_is_tried_again(gitlab: FakeGitLab, forge: Forge) -> None:
    busy = b'{"message": "Another update to this commit status is in progress"}'
    gitlab.faults.append(Fault(409, body=busy, method="POST"))
    with pytest.raises(ForgeError) as refused:
        forge.set_status(status(StatusState.SUCCESS))
    assert refused.value.transient


def test_a_status_without_a_known_merge_request_is_set_all_the_same(gitlab: FakeGitLab, forge: Forge) -> None:
    forge.set_status(status(StatusState.SUCCESS, pr_number=404))
    assert gitlab.statuses[-1]["status"] == "success"


def test_a_refused_status_says_what_gitlab_said(gitlab: FakeGitLab, forge: Forge) -> None:
    gitlab.faults.append(Fault(400, {}, b'{"message": {"name": ["is too long"]}}', method="POST"))
    with pytest.raises(ForgeError, match="is too long"):
        forge.set_status(status(StatusState.SUCCESS))


# Notes


def test_a_note_is_found_on_a_later_page_and_system_notes_are_none(gitlab: FakeGitLab, forge: Forge) -> None:
    marker = "<!-- datadiff:v1:abc:1 -->"
    gitlab.add_note(1, gitlab.bot.username, f"{marker} changed the title", system=True)
    for number in range(230):
        gitlab.add_note(1, "reviewer", f"remark {number}")
    forge.upsert_comment(Comment(1, marker, f"{marker}\nfirst"))
    forge.upsert_comment(Comment(1, marker, f"{marker}\nsecond"))
    ours = [note["body"] for note in gitlab.notes_of(1) if marker in note["body"] and not note["system"]]
    assert ours == [f"{marker}\nsecond"]


def test_a_note_is_never_too_long(gitlab: FakeGitLab, forge: Forge) -> None:
    marker = "<!-- datadiff:v1:abc:1 -->"
    forge.upsert_comment(Comment(1, marker, marker + "x" * (NOTE_LIMIT + 10)))
    assert len(gitlab.notes_of(1)[0]["body"]) == NOTE_LIMIT


# Certificates


def make_certificates(folder: Path) -> tuple[Path, Path]:
    """An authority's certificate, and a chain with key for 127.0.0.1 that it signed."""
    authority, server = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Our own authority")])
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "git.example.org")])

    def build(name: x509.Name, key: ec.EllipticCurvePrivateKey, is_ca: bool) -> x509.Certificate:
        made = x509.CertificateBuilder().subject_name(name).issuer_name(issuer).public_key(key.public_key())
        made = made.serial_number(x509.random_serial_number())
        made = made.not_valid_before(NOW - timedelta(days=1)).not_valid_after(NOW + timedelta(days=1))
        made = made.add_extension(x509.BasicConstraints(ca=is_ca, path_length=None), critical=True)
        address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
        made = made.add_extension(x509.SubjectAlternativeName([address]), critical=False)
        key_id = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
        made = made.add_extension(key_id, critical=False)
        issuer_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(authority.public_key())
        made = made.add_extension(issuer_id, critical=False)
        return made.sign(authority, hashes.SHA256())

    pem = serialization.Encoding.PEM
    ca_file, chain = folder / "ca.pem", folder / "server.pem"
    ca_file.write_bytes(build(issuer, authority, True).public_bytes(pem))
    key = server.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    chain.write_bytes(build(subject, server, False).public_bytes(pem) + key)
    return ca_file, chain


@pytest.fixture
def secure(tmp_path: Path) -> Iterator[tuple[FakeGitLab, str, Path]]:
    """The stand-in behind TLS with a certificate of an authority of one's own; its address; the authority."""
    ca_file, chain = make_certificates(tmp_path)
    fake = FakeGitLab()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    fake.server.socket = context.wrap_socket(fake.server.socket, server_side=True)
    with fake:
        yield fake, fake.url.replace("http:", "https:"), ca_file


@pytest.mark.parametrize("name", ["gitlab", "github"])
def test_an_unknown_authority_is_refused_unless_its_certificate_was_given(
    secure: tuple[FakeGitLab, str, Path], name: str
) -> None:
    fake, url, ca_file = secure
    connection = Connection(fake.project.path, url, TOKEN, allowed_private_cidrs=LOOPBACK)
    forge = providers(None)(name).open(connection)
    with pytest.raises(ForgeError, match="certificate"):
        forge.pull_request(1)
    forge.close()
    assert fake.seen == []
    trusting = providers(ca_file)(name)
    forge = trusting.open(connection)
    answered = forge.check()
    forge.close()
    assert len(fake.seen) > 0
    assert answered[0].ok == (name == "gitlab")
    assert providers(ca_file)(name) is not trusting


def test_a_file_without_certificates_is_said(tmp_path: Path) -> None:
    wrong = tmp_path / "ca.pem"
    wrong.write_text("no certificate")
    provider = GitHubProvider(ca_file=wrong)
    with pytest.raises(ForgeError, match="TWOFOLD_FORGE_CA_FILE"):
        provider.open(Connection("octo/data", "https://127.0.0.1", "ghp_x", allowed_private_cidrs=LOOPBACK))
