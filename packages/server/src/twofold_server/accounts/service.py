"""The verbs of accounts: who is asking, log in and out, API keys, users, invitations, the audit log.

Functions take the caller's session and never commit, with one exception that their docstrings name: those
that check or hash a password take the context and open short units of work themselves. Each subject has a
file of its own; its verbs are handed on from here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from twofold_server.accounts import passwords
from twofold_server.accounts.actors import SYSTEM_ACTOR, Actor, actor_of, audit, checked_email
from twofold_server.accounts.invitations import (
    NewLink,
    OpenLink,
    invite_user,
    list_invitations,
    make_password_link,
    open_link,
    resend_invitation,
    use_link,
    withdraw_invitation,
)
from twofold_server.accounts.keys import (
    audit_wrong_key,
    authenticate_key,
    create_api_key,
    list_api_keys,
    regenerate_api_key,
    reveal_api_key,
    revoke_api_key,
    set_show_keys_once,
    touch_key,
)
from twofold_server.accounts.models import AuditEvent, Organization, User
from twofold_server.accounts.sessions import NewSession, authenticate_session, login, logout, touch_user
from twofold_server.accounts.users import (
    change_password,
    change_role,
    deactivate_user,
    get_user,
    list_users,
    reactivate_user,
)
from twofold_server.context import Context
from twofold_server.errors import Conflict

__all__ = [
    "SYSTEM_ACTOR",
    "Actor",
    "AuditPage",
    "NewInstallation",
    "NewLink",
    "NewSession",
    "OpenLink",
    "audit",
    "audit_page",
    "audit_wrong_key",
    "authenticate_key",
    "authenticate_session",
    "bootstrap",
    "change_password",
    "change_role",
    "create_api_key",
    "deactivate_user",
    "get_user",
    "invite_user",
    "is_bootstrapped",
    "list_api_keys",
    "list_audit_events",
    "list_invitations",
    "list_users",
    "login",
    "logout",
    "make_password_link",
    "open_link",
    "organization_name",
    "public_url",
    "reactivate_user",
    "regenerate_api_key",
    "resend_invitation",
    "reveal_api_key",
    "revoke_api_key",
    "set_show_keys_once",
    "touch_key",
    "touch_user",
    "use_link",
    "withdraw_invitation",
]

MAX_AUDIT_EVENTS = 10_000
MAX_AUDIT_ACTIONS = 200


@dataclass(frozen=True)
class NewInstallation:
    """What ``bootstrap`` made; the secrets are shown once."""

    email: str
    password: str
    api_key: str


def organization_name(session: Session, actor: Actor) -> str:
    return session.get_one(Organization, actor.organization_id).name


def public_url(session: Session) -> str:
    """The address that ``bootstrap`` was given; empty when none was."""
    return session.scalar(select(Organization.public_url).order_by(Organization.id).limit(1)) or ""


def is_bootstrapped(session: Session) -> bool:
    """Whether there is an account at all."""
    return session.scalar(select(User.id).limit(1)) is not None


def bootstrap(
    session: Session, ctx: Context, email: str, *, organization: str = "Twofold", public_url: str = ""
) -> NewInstallation:
    """The first organization, its administrator and an API key.

    ``public_url`` (may be empty) is kept for links. Raises ``Conflict`` when there is an account already.
    """
    account = checked_email(email)
    if session.get_bind().dialect.name == "postgresql":
        # Two first calls at once must not both find no account; SQLite writers take turns anyway.
        session.execute(text("LOCK TABLE organizations IN EXCLUSIVE MODE"))
    if is_bootstrapped(session):
        raise Conflict(
            "This server has its first account already; nothing was changed. Log in with that one."
        )
    password = passwords.generate_password()
    home = Organization(name=organization, public_url=public_url)
    user = User(
        organization=home,
        email=account,
        name=account.partition("@")[0],
        password_hash=passwords.hash_password(password),
        role="admin",
    )
    session.add_all([home, user])
    session.flush()
    actor = actor_of(user, "")
    audit(session, actor, "organization.created", f"organization:{home.id}")
    _, raw = create_api_key(session, ctx, actor, "First key")
    return NewInstallation(account, password, raw)


def list_audit_events(
    session: Session, actor: Actor, *, start: datetime | None = None, end: datetime | None = None
) -> Sequence[tuple[AuditEvent, str | None]]:
    """The organization's newest audit rows with the e-mail address of who did it, newest first."""
    query = (
        select(AuditEvent, User.email)
        .outerjoin(User, User.id == AuditEvent.user_id)
        .where(AuditEvent.organization_id == actor.organization_id)
        .order_by(AuditEvent.created_at.desc(), AuditEvent.id.desc())
        .limit(MAX_AUDIT_EVENTS)
    )
    if start is not None:
        query = query.where(AuditEvent.created_at >= start)
    if end is not None:
        query = query.where(AuditEvent.created_at <= end)
    return [(event, email) for event, email in session.execute(query)]


@dataclass(frozen=True)
class AuditPage:
    """Some audit rows, newest first, each with the e-mail address of who did it.

    ``total``: rows that match. ``actions`` and ``users`` (id, e-mail): what there is to choose from.
    """

    rows: list[tuple[AuditEvent, str | None]]
    total: int
    actions: list[str]
    users: list[tuple[int, str]]


def audit_page(
    session: Session,
    actor: Actor,
    *,
    action: str | None = None,
    user_id: int | None = None,
    limit: int,
    offset: int,
) -> AuditPage:
    """The organization's audit rows of one action and one user, where given."""
    own = AuditEvent.organization_id == actor.organization_id
    wanted = [own]
    if action is not None:
        wanted.append(AuditEvent.action == action)
    if user_id is not None:
        wanted.append(AuditEvent.user_id == user_id)
    found = (
        select(AuditEvent, User.email)
        .outerjoin(User, User.id == AuditEvent.user_id)
        .where(*wanted)
        .order_by(AuditEvent.created_at.desc(), AuditEvent.id.desc())
    )
    actions = select(AuditEvent.action).where(own).distinct().order_by(AuditEvent.action)
    return AuditPage(
        rows=[(event, email) for event, email in session.execute(found.limit(limit).offset(offset))],
        total=session.scalar(select(func.count()).select_from(AuditEvent).where(*wanted)) or 0,
        actions=list(session.scalars(actions.limit(MAX_AUDIT_ACTIONS))),
        users=[(user.id, user.email) for user in list_users(session, actor)],
    )
