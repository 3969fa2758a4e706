"""E-mail as a verb: ``send_email`` puts a mail into the queue, in the caller's transaction.

For every domain, also ``accounts``. The text waits encrypted, since it may hold an invitation's link.
"""

from __future__ import annotations

import base64
import json
import logging
from datetime import datetime
from email.headerregistry import Address
from typing import Any
from uuid import uuid4

from sqlalchemy.orm import Session

from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Invalid, Unavailable
from twofold_server.notifiers import Mailbox, Message
from twofold_server.settings import Settings
from twofold_server.worker import queue
from twofold_server.worker.models import Job
from twofold_server.worker.queue import Claim
from twofold_server.worker.runner import Handler

__all__ = ["HANDLERS", "NOT_CONFIGURED", "SEND_MAIL", "check_email", "is_configured", "mailbox", "send_email"]

SEND_MAIL = "notifiers.send_mail"
NOT_CONFIGURED = (
    "This server sends no e-mail yet; nothing was sent. Let the operator set TWOFOLD_SMTP_HOST and "
    "TWOFOLD_SMTP_FROM."
)
_PURPOSE = "mail"
_PRIORITY = 60
_MAX_ATTEMPTS = 60
_MAX_ADDRESS = 254

_log = logging.getLogger(__name__)


def is_configured(settings: Settings) -> bool:
    """Whether mail can be sent at all."""
    return bool(settings.smtp_host and settings.smtp_from)


def check_email(text: str) -> str:
    """The address without blanks around it; raises ``Invalid`` for what is none."""
    address = text.strip()
    try:
        parsed = Address(addr_spec=address)
        right = bool(parsed.username and parsed.domain) and address.isascii() and address.isprintable()
    except (ValueError, IndexError):
        right = False
    if not right or " " in address or len(address) > _MAX_ADDRESS:
        raise Invalid(f"{text[:100]!r} is no e-mail address.")
    return address


def mailbox(settings: Settings, recipient: str) -> Mailbox:
    """Where mail for the recipient is handed in."""
    return Mailbox(
        recipient=recipient,
        sender=settings.smtp_from,
        host=settings.smtp_host,
        port=settings.smtp_port,
        username=settings.smtp_username,
        password=settings.smtp_password,
        starttls=settings.smtp_starttls,
    )


def send_email(session: Session, ctx: Context, to: str, subject: str, text: str) -> Job:
    """Enqueues one mail to one recipient in the caller's transaction; the job's state says what became of it.

    Raises ``Unavailable`` when the server sends no mail, and ``Invalid`` for a wrong address. A mail server
    that is away is tried for some minutes.
    """
    if not is_configured(ctx.settings):
        raise Unavailable(NOT_CONFIGURED)
    letter = {
        "id": f"twofold-{uuid4().hex}",
        "to": check_email(to),
        "subject": subject,
        "text": text,
        "made_at": utcnow().isoformat(),
    }
    sealed = ctx.vault.encrypt(json.dumps(letter).encode(), purpose=_PURPOSE)
    payload = {"sealed": base64.b64encode(sealed).decode("ascii")}
    return queue.enqueue(session, SEND_MAIL, payload, priority=_PRIORITY, max_attempts=_MAX_ATTEMPTS)


def _send(ctx: Context, claim: Claim) -> None:
    sealed = base64.b64decode(str(claim.payload["sealed"]))
    letter: dict[str, Any] = json.loads(ctx.vault.decrypt(sealed, purpose=_PURPOSE))
    message = Message(
        id=letter["id"],
        subject=letter["subject"],
        text=letter["text"],
        data={},
        made_at=datetime.fromisoformat(letter["made_at"]),
    )
    ctx.open_notifier("email").deliver(mailbox(ctx.settings, letter["to"]), message)


def _give_up(ctx: Context, claim: Claim, reason: str) -> None:  # noqa: ARG001 - a handler's shape
    _log.error("the mail of job %d was not sent: %s", claim.job_id, reason)


HANDLERS: dict[str, Handler] = {SEND_MAIL: Handler(_send, _give_up)}
