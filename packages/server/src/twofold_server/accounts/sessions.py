"""Log in and out: sessions, and the check of a password.

A password is checked with a context instead of a session: Argon2 takes tens of milliseconds, in which no lock
may be held, and a failed attempt must be recorded even though the caller's work is rolled back.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from twofold_server.accounts import passwords
from twofold_server.accounts.actors import MAX_EMAIL_CHARACTERS, Actor, actor_of, audit
from twofold_server.accounts.models import AuditEvent, LoginSession, User
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import TooManyRequests, Unauthenticated

TOUCH_EVERY = timedelta(minutes=1)
WRONG_PASSWORDS_PER_ADDRESS = 50
"""Per minute and over all accounts, so that nobody tries one password on a thousand accounts."""
_WRONG_LOGIN = "The e-mail address or the password is wrong. Try again."


@dataclass(frozen=True)
class NewSession:
    """A fresh log-in; ``token`` goes into the cookie and is stored nowhere."""

    token: str
    csrf_token: str
    user_id: int
    expires_at: datetime


def login(
    ctx: Context, email: str, password: str, *, address: str = "", old_token: str | None = None
) -> NewSession:
    """Checks the password and starts a new session; the session of ``old_token`` ends.

    Opens its own units of work. Raises ``Unauthenticated`` (one sentence for every reason) or
    ``TooManyRequests``; both are audited.
    """
    account = email.strip().lower()
    with ctx.db.read() as session:
        user = session.scalar(select(User).where(User.email == account))
    check_password(ctx, user, account, password, address, "login")
    assert user is not None
    with ctx.db.write() as session:
        return start_session(session, ctx, user, address=address, old_token=old_token)


def start_session(
    session: Session, ctx: Context, user: User, *, address: str, old_token: str | None
) -> NewSession:
    """A new session of somebody who has just proved who they are; the session of ``old_token`` ends."""
    token, csrf_token = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    now = utcnow()
    expires_at = now + timedelta(hours=ctx.settings.session_hours)
    session.execute(delete(LoginSession).where(LoginSession.expires_at <= now))
    if old_token:
        session.execute(delete(LoginSession).where(LoginSession.token_hash == token_hash(old_token)))
    session.add(
        LoginSession(
            user_id=user.id, token_hash=token_hash(token), csrf_token=csrf_token, expires_at=expires_at
        )
    )
    audit(session, actor_of(user, address), "login.ok", f"user:{user.id}")
    return NewSession(token, csrf_token, user.id, expires_at)


def end_sessions(session: Session, user_id: int, *, but: str | None = None) -> int:
    """Ends the user's sessions, except the one of the token ``but``; returns how many there were."""
    found = delete(LoginSession).where(LoginSession.user_id == user_id)
    if but:
        found = found.where(LoginSession.token_hash != token_hash(but))
    return int(session.connection().execute(found).rowcount)


def logout(session: Session, token: str, *, address: str = "") -> None:
    """Ends the session of a cookie; an unknown one is fine."""
    found = session.scalar(select(LoginSession).where(LoginSession.token_hash == token_hash(token)))
    if found is not None:
        audit(session, actor_of(found.user, address), "logout", f"user:{found.user_id}")
        session.delete(found)


def check_password(
    ctx: Context, user: User | None, account: str, password: str, address: str, action: str
) -> None:
    """Returns when the password is right; else records the attempt under ``action`` and raises.

    ``account`` names the bucket of the throttle beside the address. Opens its own unit of work.
    """
    bucket = ("password", account[:MAX_EMAIL_CHARACTERS], address)
    wait = max(
        ctx.throttle.wait_seconds(*bucket),
        ctx.throttle.wait_seconds("address", address, limit=WRONG_PASSWORDS_PER_ADDRESS),
    )
    if wait > 0:
        raise TooManyRequests(
            "Too many wrong passwords; this attempt was not checked. Wait a minute and try again.",
            retry_after_seconds=wait,
        )
    right = passwords.verify_password(user.password_hash if user is not None else None, password)
    if right and user is not None and user.is_active:
        ctx.throttle.succeed(*bucket)
        return
    used_up = ctx.throttle.fail(*bucket)
    used_up |= ctx.throttle.fail("address", address, limit=WRONG_PASSWORDS_PER_ADDRESS)
    with ctx.db.write() as session:
        actor = actor_of(user, address) if user is not None else None
        event = AuditEvent(
            organization_id=actor.organization_id if actor else None,
            user_id=actor.user_id if actor else None,
            action=f"{action}.{'throttled' if used_up else 'failed'}",
            subject=f"user:{user.id}" if user is not None else "unknown user",
            address=address,
        )
        session.add(event)
    raise Unauthenticated(_WRONG_LOGIN, code="wrong_password")


def authenticate_session(session: Session, token: str, *, address: str = "") -> tuple[Actor, str] | None:
    """The actor behind a log-in cookie and the session's CSRF token; None when it is unknown or over."""
    found = session.scalar(select(LoginSession).where(LoginSession.token_hash == token_hash(token)))
    if found is None or found.expires_at <= utcnow() or not found.user.is_active:
        return None
    return actor_of(found.user, address), found.csrf_token


def touch_user(ctx: Context, user_id: int) -> None:
    """Notes that a user was here, at most once a minute; opens its own unit of work."""
    now = utcnow()
    with ctx.db.read() as session:
        last = session.scalar(select(User.last_seen_at).where(User.id == user_id))
    if last is not None and now - last < TOUCH_EVERY:
        return
    with ctx.db.write() as session:
        session.execute(update(User).where(User.id == user_id).values(last_seen_at=now))


def token_hash(token: str) -> str:
    """What is stored of a random token; 256 random bits need no salt and no slow hash."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
