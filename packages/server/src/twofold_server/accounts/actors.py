"""Who is asking, what they may do, and the rows that say what they did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, NoReturn

from sqlalchemy.orm import Session

from twofold_server.accounts.models import AuditEvent, User
from twofold_server.accounts.permissions import ALL_PERMISSIONS, ROLES
from twofold_server.errors import Invalid

MAX_EMAIL_CHARACTERS = 320
"""No e-mail address is longer."""


@dataclass(frozen=True)
class Actor:
    """Who is asking, and what they may do. ``address`` is the network address, empty for the system."""

    user_id: int
    organization_id: int
    name: str
    role: str
    permissions: frozenset[str]
    via: Literal["session", "key", "system"]
    address: str
    api_key_id: int | None = None
    expires_at: datetime | None = None
    """End of the API key that speaks; None: a log-in, the system, or a key without an end."""

    def may(self, permission: str) -> bool:
        return permission in self.permissions


def SYSTEM_ACTOR(organization_id: int) -> Actor:
    """The server itself, for work that no person asked for (webhooks, follow-up jobs)."""
    return Actor(0, organization_id, "system", "admin", ALL_PERMISSIONS, "system", "")


def audit(session: Session, actor: Actor | None, action: str, subject: str = "", **detail: Any) -> None:
    """Adds an audit row in the caller's transaction: who, when, from where, what; no secret in ``detail``."""
    session.add(
        AuditEvent(
            organization_id=actor.organization_id if actor else None,
            user_id=(actor.user_id or None) if actor else None,
            action=action,
            subject=subject[:200],
            detail=detail,
            address=actor.address if actor else "",
        )
    )


def actor_of(user: User, address: str) -> Actor:
    """A person, as their log-in session is."""
    permissions = ROLES.get(user.role, frozenset())
    return Actor(
        user.id, user.organization_id, user.name or user.email, user.role, permissions, "session", address
    )


def refuse(field: str, message: str) -> NoReturn:
    """Raises ``Invalid`` at one field of a body or form."""
    raise Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])


def checked_email(email: str) -> str:
    """The address as it is stored; raises ``Invalid`` for a text that cannot be one."""
    account = email.strip().lower()
    local, at, domain = account.partition("@")
    if (
        not (local and at and domain)
        or "@" in domain
        or len(account) > MAX_EMAIL_CHARACTERS
        or any(sign.isspace() or not sign.isprintable() for sign in account)
    ):
        refuse("email", f"{email[:80]!r} is not an e-mail address.")
    return account
