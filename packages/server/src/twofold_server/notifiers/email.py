"""E-mail through one SMTP server."""

from __future__ import annotations

import smtplib
import ssl
from contextlib import suppress
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from twofold_server.notifiers import Mailbox, Message, NotifierError

TIMEOUT_SECONDS = 15.0
"""For each step of the conversation."""
_IMPLICIT_TLS_PORT = 465
_MAX_SUBJECT = 200


class EmailNotifier:
    """One message, one recipient, one connection: a refused recipient never hides behind another."""

    def __init__(self, timeout_seconds: float = TIMEOUT_SECONDS) -> None:
        self._timeout = timeout_seconds

    def deliver(self, target: Mailbox, message: Message) -> None:
        """Raises ``NotifierError``; an answer in the 400s may pass, one in the 500s does not."""
        mail = _compose(target, message)
        try:
            server = self._connect(target)
        except smtplib.SMTPException as error:
            raise _refused(target, error) from error
        except ssl.SSLError as error:
            raise NotifierError(
                f"The mail server {target.host}:{target.port} has no certificate that can be trusted "
                f"({error.reason or 'TLS failed'}); nothing was sent. Correct its certificate or "
                "TWOFOLD_SMTP_HOST."
            ) from error
        except OSError as error:
            raise NotifierError(
                f"The mail server {target.host}:{target.port} does not answer ({type(error).__name__}).",
                transient=True,
            ) from error
        try:
            server.send_message(mail)
        except smtplib.SMTPException as error:
            raise _refused(target, error) from error
        except OSError as error:
            raise NotifierError(
                f"The mail server {target.host} broke the connection off.", transient=True
            ) from error
        finally:
            with suppress(smtplib.SMTPException, OSError):
                server.quit()

    def _connect(self, target: Mailbox) -> smtplib.SMTP:
        if target.port == _IMPLICIT_TLS_PORT:
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                target.host, target.port, timeout=self._timeout, context=ssl.create_default_context()
            )
        else:
            server = smtplib.SMTP(target.host, target.port, timeout=self._timeout)
        try:
            if target.starttls and target.port != _IMPLICIT_TLS_PORT:
                server.starttls(context=ssl.create_default_context())
            if target.username:
                server.login(target.username, target.password.get_secret_value())
        except BaseException:
            server.close()
            raise
        return server


def _compose(target: Mailbox, message: Message) -> EmailMessage:
    """The mail; nothing in a subject or an address can begin a new header."""
    mail = EmailMessage()
    try:
        mail["From"] = Address(display_name="Twofold", addr_spec=target.sender)
        mail["To"] = Address(addr_spec=target.recipient)
    except (ValueError, IndexError) as error:
        raise NotifierError(
            f"{target.recipient!r} or the sender {target.sender!r} is no e-mail address; nothing was sent."
        ) from error
    mail["Subject"] = one_line(message.subject)[:_MAX_SUBJECT]
    mail["Date"] = format_datetime(message.made_at)
    mail["Message-ID"] = f"<{message.id}@{target.sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    return mail


def one_line(text: str) -> str:
    """Without line ends and other control characters, which would end a header."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())


def _refused(target: Mailbox, error: smtplib.SMTPException) -> NotifierError:
    """The server's answer in our words; its own text is kept short, and holds no password of ours."""
    where = f"The mail server {target.host}"
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return NotifierError(
            f"{where} does not offer what the settings ask for; nothing was sent in the clear. Check "
            "TWOFOLD_SMTP_STARTTLS and TWOFOLD_SMTP_USERNAME."
        )
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return NotifierError(f"{where} broke the connection off.", transient=True)
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return NotifierError(f"{where} refused TWOFOLD_SMTP_USERNAME and TWOFOLD_SMTP_PASSWORD.")
    code, said = _answer(error)
    return NotifierError(f"{where} refused the message: {code} {said}", transient=400 <= code < 500)


def _answer(error: smtplib.SMTPException) -> tuple[int, str]:
    raw: bytes | str
    if isinstance(error, smtplib.SMTPRecipientsRefused) and error.recipients:
        code, raw = next(iter(error.recipients.values()))
    elif isinstance(error, smtplib.SMTPResponseException):
        code, raw = error.smtp_code, error.smtp_error
    else:
        return 0, type(error).__name__
    said = raw.decode("utf-8", "replace") if isinstance(raw, bytes) else str(raw)
    return int(code), one_line(said)[:200]


NOTIFIER = EmailNotifier()
