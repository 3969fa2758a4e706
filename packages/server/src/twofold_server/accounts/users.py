"""Users: who there is, what each may do, and their passwords.

Whoever hands out access must have it themselves, and for as long: neither a narrowed API key nor one with an
end makes administrators.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from twofold_server.accounts import passwords
from twofold_server.accounts.actors import Actor, audit, refuse
from twofold_server.accounts.models import Invitation, Organization, User
from twofold_server.accounts.permissions import ROLES
from twofold_server.accounts.sessions import check_password, end_sessions
from twofold_server.context import Context
from twofold_server.errors import Conflict, Forbidden, NotFound

MAX_USERS = 1000
"""Of an organization, deactivated ones and open invitations included."""


def list_users(session: Session, actor: Actor) -> Sequence[User]:
    """Everybody of the organization, those who may log in first, by e-mail address."""
    found = select(User).where(User.organization_id == actor.organization_id)
    return session.scalars(found.order_by(User.is_active.desc(), User.email).limit(MAX_USERS)).all()


def get_user(session: Session, actor: Actor, user_id: int) -> User:
    """Raises ``NotFound`` also for a user of another organization."""
    user = session.get(User, user_id)
    if user is None or user.organization_id != actor.organization_id:
        raise NotFound(f"There is no user {user_id}.")
    return user


def change_role(session: Session, actor: Actor, user_id: int, role: str) -> User:
    """Makes the user an ``admin`` or a ``member``, from their next request on.

    Raises ``Conflict`` for the last active administrator. Links that a former administrator made end.
    """
    lock_people(session, actor)
    user = get_user(session, actor, user_id)
    if role not in ROLES:
        refuse("role", f"There is no role {role[:40]!r}; there are: {', '.join(ROLES)}.")
    if role == user.role:
        return user
    check_may_grant(actor, role)
    if role != "admin":
        _check_not_last(session, user, "made a member")
        _end_links(session, user)
    before, user.role = user.role, role
    audit(session, actor, "user.role_changed", f"user:{user.id}", email=user.email, before=before, after=role)
    return user


def deactivate_user(session: Session, actor: Actor, user_id: int) -> User:
    """Ends the user's sessions and links; their password and API keys open nothing from the commit on.

    Raises ``Conflict`` for the last active administrator. What they made stays.
    """
    lock_people(session, actor)
    user = get_user(session, actor, user_id)
    if not user.is_active:
        return user
    _check_not_last(session, user, "deactivated")
    user.is_active = False
    _end_links(session, user)
    ended = end_sessions(session, user.id)
    audit(session, actor, "user.deactivated", f"user:{user.id}", email=user.email, sessions_ended=ended)
    return user


def reactivate_user(session: Session, actor: Actor, user_id: int) -> User:
    """Lets the user log in again, with the role, password and API keys of before."""
    lock_people(session, actor)
    user = get_user(session, actor, user_id)
    if not user.is_active:
        check_may_grant(actor, user.role)
        user.is_active = True
        audit(session, actor, "user.reactivated", f"user:{user.id}", email=user.email)
    return user


def change_password(ctx: Context, actor: Actor, old: str, new: str, *, token: str | None) -> int:
    """Replaces the actor's password and ends their other sessions; returns how many there were.

    ``token`` is the log-in that stays. Raises ``Unauthenticated`` for a wrong old password, which is counted
    and audited, and ``Invalid`` for a weak new one. Opens its own units of work.
    """
    with ctx.db.read() as session:
        user = session.get_one(User, actor.user_id)
    check_password(ctx, user, user.email, old, actor.address, "password.change")
    check_strength(new, user.email, "new_password")
    if new == old:
        refuse("new_password", "This is the old password; choose another one.")
    hashed = passwords.hash_password(new)
    with ctx.db.write() as session:
        user = session.get_one(User, actor.user_id)
        user.password_hash = hashed
        session.execute(delete(Invitation).where(Invitation.user_id == user.id))
        ended = end_sessions(session, user.id, but=token)
        audit(session, actor, "password.changed", f"user:{user.id}", sessions_ended=ended)
    return ended


def check_strength(password: str, email: str, field: str) -> None:
    """Raises ``Invalid`` at ``field`` for a password that is easily guessed."""
    complaint = passwords.weakness(password, about=email)
    if complaint:
        refuse(field, complaint)


def check_may_grant(actor: Actor, role: str) -> None:
    """Raises ``Forbidden`` where the actor would hand out more than they have, or for longer."""
    if ROLES[role] <= actor.permissions and actor.expires_at is None:
        return
    raise Forbidden(
        f"This key cannot give anybody the role {role!r}: it is narrowed or ends. Log in, or use a key with "
        "all permissions and without an end."
    )


def lock_people(session: Session, actor: Actor) -> None:
    """Changes of users take turns, so that two administrators cannot remove each other at once."""
    session.execute(select(Organization.id).where(Organization.id == actor.organization_id).with_for_update())


def _check_not_last(session: Session, user: User, change: str) -> None:
    """Everybody else who could give somebody the role back is counted."""
    if user.role != "admin" or not user.is_active:
        return
    others = select(func.count()).where(
        User.organization_id == user.organization_id,
        User.role == "admin",
        User.is_active.is_(True),
        User.id != user.id,
    )
    if not session.scalar(others):
        raise Conflict(
            f"{user.email} is the last active administrator and cannot be {change}: nobody could manage "
            "users any more. Make somebody else an administrator first."
        )


def _end_links(session: Session, user: User) -> None:
    """The user's own password link, and the invitations they gave out."""
    session.execute(
        delete(Invitation).where((Invitation.user_id == user.id) | (Invitation.invited_by == user.id))
    )
