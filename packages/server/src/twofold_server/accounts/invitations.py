"""Links by which a person joins, or an existing user chooses a new password: single use, with an end.

The token is in the link and nowhere else; the database has its hash. A link that was used, withdrawn or
replaced, one that is over, and one that never was are answered with the same words.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from twofold_server.accounts import passwords
from twofold_server.accounts.actors import Actor, actor_of, audit, checked_email, refuse
from twofold_server.accounts.models import AuditEvent, Invitation, Organization, User
from twofold_server.accounts.permissions import ROLES
from twofold_server.accounts.sessions import NewSession, end_sessions, start_session, token_hash
from twofold_server.accounts.users import (
    MAX_USERS,
    check_may_grant,
    check_strength,
    get_user,
    lock_people,
)
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Invalid, NotFound, TooManyRequests
from twofold_server.notifiers import mail

VALID_FOR = timedelta(days=7)
MAX_NAME_CHARACTERS = 200
_TOKEN_BYTES = 32
_MAX_TOKEN_CHARACTERS = 100
_WRONG_LINK = (
    "This link is not valid: it was used, withdrawn or replaced, or its seven days are over. "
    "Ask an administrator for a new one."
)


@dataclass(frozen=True)
class NewLink:
    """A link just made; ``url`` is shown now and stored nowhere. ``mailed``: it is on its way by e-mail."""

    invitation: Invitation
    url: str
    mailed: bool


@dataclass(frozen=True)
class OpenLink:
    """What the reader of a link may know. ``is_reset``: a password is replaced, else somebody joins."""

    email: str
    role: str
    organization: str
    is_reset: bool


def list_invitations(session: Session, actor: Actor) -> Sequence[Invitation]:
    """People who were invited and have not joined yet, newest first; those whose link is over included."""
    found = select(Invitation).where(
        Invitation.organization_id == actor.organization_id, Invitation.user_id.is_(None)
    )
    return session.scalars(found.order_by(Invitation.id.desc()).limit(MAX_USERS)).all()


def invite_user(session: Session, ctx: Context, actor: Actor, email: str, role: str) -> NewLink:
    """A link for somebody who has no account yet.

    Raises ``Invalid`` for what is no address or role, ``Conflict`` for somebody who is known already.
    """
    lock_people(session, actor)
    account = checked_email(email)
    if role not in ROLES:
        refuse("role", f"There is no role {role[:40]!r}; there are: {', '.join(ROLES)}.")
    check_may_grant(actor, role)
    _check_room(session, actor)
    if session.scalar(select(User.id).where(User.email == account)) is not None:
        raise Conflict(f"{account} has an account already; look it up in the list of users.")
    if session.scalar(select(Invitation.id).where(Invitation.email == account)) is not None:
        raise Conflict(f"{account} is invited already; resend that invitation for a new link.")
    invitation = Invitation(
        organization_id=actor.organization_id, email=account, role=role, invited_by=actor.user_id
    )
    made = _new_link(session, ctx, actor, invitation)
    audit(session, actor, "invitation.created", f"invitation:{invitation.id}", email=account, role=role)
    return made


def resend_invitation(session: Session, ctx: Context, actor: Actor, invitation_id: int) -> NewLink:
    """A new link and seven new days; the old link ends."""
    invitation = _get(session, actor, invitation_id)
    check_may_grant(actor, invitation.role)
    invitation.invited_by = actor.user_id
    made = _new_link(session, ctx, actor, invitation)
    audit(session, actor, "invitation.resent", f"invitation:{invitation.id}", email=invitation.email)
    return made


def withdraw_invitation(session: Session, actor: Actor, invitation_id: int) -> None:
    """Ends the link."""
    invitation = _get(session, actor, invitation_id)
    audit(session, actor, "invitation.withdrawn", f"invitation:{invitation.id}", email=invitation.email)
    session.delete(invitation)


def make_password_link(session: Session, ctx: Context, actor: Actor, user_id: int) -> NewLink:
    """A link by which a user chooses a new password; it replaces an earlier one.

    The old password works until the link is used. Raises ``Conflict`` for a deactivated user.
    """
    lock_people(session, actor)
    user = get_user(session, actor, user_id)
    check_may_grant(actor, user.role)
    if not user.is_active:
        raise Conflict(f"{user.email} is deactivated; reactivate the account first.")
    session.execute(delete(Invitation).where(Invitation.user_id == user.id))
    invitation = Invitation(
        organization_id=user.organization_id,
        user_id=user.id,
        email=user.email,
        role=user.role,
        invited_by=actor.user_id,
    )
    made = _new_link(session, ctx, actor, invitation)
    audit(session, actor, "password.link_created", f"user:{user.id}", email=user.email)
    return made


def open_link(ctx: Context, token: str, *, address: str) -> OpenLink:
    """What the link is for; raises ``NotFound``, or ``TooManyRequests`` after many wrong ones.

    A right link opens even from a throttled address. Opens its own units of work.
    """
    with ctx.db.read() as session:
        found = _valid(session, token)
        if found is not None:
            home = session.get_one(Organization, found.organization_id)
            return OpenLink(found.email, found.role, home.name, found.user_id is not None)
    wait = ctx.throttle.wait_seconds("link", address)
    if wait > 0:
        raise TooManyRequests(
            "Too many wrong links from this address; this one was not opened. Wait a minute and try again.",
            retry_after_seconds=wait,
        )
    used_up = ctx.throttle.fail("link", address)
    action = "invitation.throttled" if used_up else "invitation.refused"
    with ctx.db.write() as session:
        session.add(AuditEvent(action=action, subject="unknown link", address=address))
    raise NotFound(_WRONG_LINK)


def use_link(
    ctx: Context, token: str, name: str, password: str, *, address: str, old_token: str | None
) -> NewSession:
    """Sets the password and logs the person in; the link ends. A reset ends all of the user's sessions.

    ``name`` is for somebody who joins. Raises as ``open_link`` does, and ``Invalid`` for what was typed; the
    link stays then. Opens its own units of work.
    """
    link = open_link(ctx, token, address=address)
    if not link.is_reset and not 0 < len(name) <= MAX_NAME_CHARACTERS:
        refuse("name", f"Write your name, in {MAX_NAME_CHARACTERS} characters at most.")
    check_strength(password, link.email, "password")
    hashed = passwords.hash_password(password)
    with ctx.db.write() as session:
        invitation = _valid(session, token)
        taken = delete(Invitation).where(Invitation.token_hash == token_hash(token))
        if invitation is None or session.connection().execute(taken).rowcount != 1:
            raise NotFound(_WRONG_LINK)
        session.expunge(invitation)
        if invitation.user_id is not None:
            user = session.get_one(User, invitation.user_id)
            user.password_hash = hashed
            ended = end_sessions(session, user.id)
            audit(session, actor_of(user, address), "password.reset", f"user:{user.id}", sessions_ended=ended)
        else:
            user = User(
                organization_id=invitation.organization_id,
                email=invitation.email,
                name=name,
                password_hash=hashed,
                role=invitation.role,
            )
            session.add(user)
            session.flush()
            audit(session, actor_of(user, address), "invitation.accepted", f"user:{user.id}", role=user.role)
        return start_session(session, ctx, user, address=address, old_token=old_token)


def _valid(session: Session, token: str) -> Invitation | None:
    if not token or len(token) > _MAX_TOKEN_CHARACTERS:
        return None
    found = session.scalar(select(Invitation).where(Invitation.token_hash == token_hash(token)))
    return None if found is None or found.expires_at <= utcnow() else found


def _get(session: Session, actor: Actor, invitation_id: int) -> Invitation:
    lock_people(session, actor)
    invitation = session.get(Invitation, invitation_id)
    if (
        invitation is None
        or invitation.organization_id != actor.organization_id
        or invitation.user_id is not None
    ):
        raise NotFound(f"There is no open invitation {invitation_id}.")
    return invitation


def _new_link(session: Session, ctx: Context, actor: Actor, invitation: Invitation) -> NewLink:
    """Gives the link a new token and a new end, and mails it where the server sends mail."""
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    invitation.token_hash = token_hash(token)
    invitation.expires_at = utcnow() + VALID_FOR
    session.add(invitation)
    session.flush()
    url = ctx.url(f"/invitations/{token}")
    return NewLink(invitation, url, _mailed(session, ctx, actor, invitation, url))


def _mailed(session: Session, ctx: Context, actor: Actor, invitation: Invitation, url: str) -> bool:
    """Whether a mail with the link was put into the queue, in the same transaction as the link."""
    if not mail.is_configured(ctx.settings):
        return False
    if invitation.user_id is None:
        subject, purpose = "You are invited to Twofold", "choose a password and join"
    else:
        subject, purpose = "Choose a new password for Twofold", "choose a new password"
    text = (
        f"{actor.name} sends you this link to {purpose} at {ctx.settings.base_url}:\n\n{url}\n\n"
        f"It works once, until {invitation.expires_at:%Y-%m-%d %H:%M} UTC. If you did not expect this mail, "
        "ignore it: nothing happens without the link.\n"
    )
    try:
        mail.send_email(session, ctx, invitation.email, subject, text)
    except Invalid:  # a log-in name that no mail reaches: the administrator hands the link over
        return False
    return True


def _check_room(session: Session, actor: Actor) -> None:
    people = sum(
        session.scalar(
            select(func.count()).select_from(table).where(table.organization_id == actor.organization_id)
        )
        or 0
        for table in (User, Invitation)
    )
    if people >= MAX_USERS:
        raise Conflict(f"There are {MAX_USERS} users and invitations, the most there can be.")
