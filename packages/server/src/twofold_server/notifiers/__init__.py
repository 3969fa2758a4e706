"""What the server needs of a channel: deliver one message, or say why not.

One file per channel; nothing outside this package imports an adapter, ``open_notifier`` finds it by the kind
of its target. Delivery is at least once: a message keeps its ``id`` over all tries, the channel carries it
(``Message-ID``, ``webhook-id``), and a receiver that was told twice can see it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from typing import Any, Protocol

from pydantic import SecretStr

__all__ = [
    "CHANNELS",
    "Mailbox",
    "Message",
    "Notifier",
    "NotifierError",
    "Target",
    "Webhook",
    "open_notifier",
]

CHANNELS = ("email", "webhook")
_NONE = SecretStr("")


class NotifierError(Exception):
    """The message was not delivered; ``str(error)`` says why, for people, without a secret.

    ``transient``: the same call may work later. ``retry_after_seconds``: the other side's own wish, or None.
    """

    def __init__(
        self, message: str, *, transient: bool = False, retry_after_seconds: float | None = None
    ) -> None:
        super().__init__(message)
        self.transient = transient
        self.retry_after_seconds = retry_after_seconds


@dataclass(frozen=True)
class Message:
    """One thing to tell. People read ``subject`` and ``text``, programs read ``data``."""

    id: str
    """The same over all tries: letters, digits, ``.``, ``_`` and ``-``."""
    subject: str
    text: str
    data: Mapping[str, Any]
    made_at: datetime


@dataclass(frozen=True)
class Mailbox:
    """One recipient, and the server that takes mail for us."""

    recipient: str
    sender: str
    host: str
    port: int
    username: str = ""
    password: SecretStr = _NONE
    starttls: bool = True
    channel: str = "email"


@dataclass(frozen=True)
class Webhook:
    """An address that takes JSON; ``secret`` signs it (``whsec_`` and base64, or any text)."""

    url: SecretStr
    headers: Mapping[str, SecretStr] = field(default_factory=dict)
    secret: SecretStr = _NONE
    allowed_private_cidrs: Sequence[str] = ()
    channel: str = "webhook"


Target = Mailbox | Webhook


class Notifier(Protocol):
    """A channel's file."""

    def deliver(self, target: Any, message: Message) -> None:
        """Returns when the other side has taken the message; raises ``NotifierError``."""
        ...


def open_notifier(channel: str) -> Notifier:
    """The channel's file by its name; raises ``KeyError`` for an unknown one."""
    if channel not in CHANNELS:
        raise KeyError(channel)
    found: Notifier = import_module(f"twofold_server.notifiers.{channel}").NOTIFIER
    return found
