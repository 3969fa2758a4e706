"""Mail through a real SMTP server: what arrives, what is refused, and that no text becomes a header."""

from __future__ import annotations

import email
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, Envelope, LoginPassword, Session
from pydantic import SecretStr

from twofold_server.notifiers import Mailbox, Message, NotifierError
from twofold_server.notifiers.email import EmailNotifier

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


class Inbox:
    """Takes every mail but those to addresses that it was told to refuse."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refusals: dict[str, str] = {}

    async def handle_RCPT(
        self, _server: Any, _session: Session, envelope: Envelope, address: str, _options: Any
    ) -> str:
        if address in self.refusals:
            return self.refusals[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Session, envelope: Envelope) -> str:
        assert isinstance(envelope.content, bytes)
        parsed = email.message_from_bytes(envelope.content, policy=policy.default)
        assert isinstance(parsed, EmailMessage)
        self.mails.append(parsed)
        return "250 OK"


def check_password(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (b"twofold", b"s3cret-pw")
    return AuthResult(success=right, handled=False)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


@pytest.fixture
def server(inbox: Inbox, free_port: int) -> Iterator[Controller]:
    controller = Controller(
        inbox, hostname="127.0.0.1", port=free_port, authenticator=check_password, auth_require_tls=False
    )
    controller.start()
    yield controller
    controller.stop()


def mailbox(server: Controller, to: str = "ada@example.org", **changes: Any) -> Mailbox:
    values: dict[str, Any] = {
        "recipient": to, "sender": "twofold@example.org", "host": "127.0.0.1", "port": server.port,
        "starttls": False,
    }  # fmt: skip
    return Mailbox(**{**values, **changes})


def message(subject: str = "Triggered: Orders", text: str = "3 rows.\n") -> Message:
    return Message("twofold-1", subject, text, {}, NOW)


def test_a_mail_arrives_with_its_id_over_all_tries(server: Controller, inbox: Inbox) -> None:
    for _ in range(2):
        EmailNotifier().deliver(mailbox(server), message(text="Zeilen: 3 – Ä\n"))
    first, second = inbox.mails
    assert first["Subject"] == "Triggered: Orders"
    assert str(first["To"]) == "ada@example.org"
    assert str(first["From"]) == "Twofold <twofold@example.org>"
    assert first["Message-ID"] == second["Message-ID"] == "<twofold-1@example.org>"
    assert first["Auto-Submitted"] == "auto-generated"
    assert first.get_content().replace("\r\n", "\n") == "Zeilen: 3 – Ä\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028", "\x00"])
def test_a_name_never_becomes_a_header(server: Controller, inbox: Inbox, end: str) -> None:
    EmailNotifier().deliver(mailbox(server), message(f"Orders{end}Bcc: eve@example.org{end}{end}body"))
    (mail,) = inbox.mails
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Orders Bcc: eve@example.org body"
    assert "eve@example.org" not in mail.get_content()


@pytest.mark.parametrize("to", ["nobody", "a@b.c\nBcc: x@y.z", "a@b.c, x@y.z", "", "a b@c.d"])
def test_what_is_no_address_is_sent_to_nobody(server: Controller, inbox: Inbox, to: str) -> None:
    with pytest.raises(NotifierError) as caught:
        EmailNotifier().deliver(mailbox(server, to), message())
    assert not caught.value.transient
    assert inbox.mails == []


@pytest.mark.parametrize(
    ("answer", "transient"), [("550 no such user", False), ("451 try later", True), ("421 busy", True)]
)
def test_the_server_s_answer_decides_whether_to_try_again(
    server: Controller, inbox: Inbox, answer: str, transient: bool
) -> None:
    inbox.refusals["gone@example.org"] = answer
    with pytest.raises(NotifierError, match=answer.split()[0]) as caught:
        EmailNotifier().deliver(mailbox(server, "gone@example.org"), message())
    assert caught.value.transient is transient


def test_a_password_is_used_and_never_told(server: Controller, inbox: Inbox) -> None:
    EmailNotifier().deliver(mailbox(server, username="twofold", password=SecretStr("s3cret-pw")), message())
    assert len(inbox.mails) == 1
    with pytest.raises(NotifierError, match="TWOFOLD_SMTP_PASSWORD") as caught:
        EmailNotifier().deliver(
            mailbox(server, username="twofold", password=SecretStr("wr0ng-pw")), message()
        )
    assert not caught.value.transient
    assert "wr0ng-pw" not in str(caught.value)


def test_nothing_is_sent_in_the_clear_where_encryption_was_asked_for(
    server: Controller, inbox: Inbox
) -> None:
    with pytest.raises(NotifierError, match="in the clear"):
        EmailNotifier().deliver(mailbox(server, starttls=True), message())
    assert inbox.mails == []


def test_a_server_that_is_away_may_come_back(free_port: int) -> None:
    target = Mailbox("a@example.org", "t@example.org", "127.0.0.1", free_port, starttls=False)
    with pytest.raises(NotifierError, match="does not answer") as caught:
        EmailNotifier().deliver(target, message())
    assert caught.value.transient


def test_a_server_that_says_nothing_is_not_waited_for(free_port: int) -> None:
    with socket.create_server(("127.0.0.1", free_port)):
        target = Mailbox("a@example.org", "t@example.org", "127.0.0.1", free_port, starttls=False)
        with pytest.raises(NotifierError) as caught:
            EmailNotifier(timeout_seconds=0.3).deliver(target, message())
    assert caught.value.transient
