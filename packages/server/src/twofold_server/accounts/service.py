"""The verbs of accounts: who is asking, log in and out, API keys, the audit log.

Functions take the caller's session and never commit, with one exception that their docstrings name: those
that check a password take the context and open short units of work themselves. Argon2 takes tens of
milliseconds, in which no lock may be held, and a failed attempt must be recorded even though the
caller's work is rolled back.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal, NoReturn

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.orm import Session

from twofold_server.accounts import key_format, passwords
from twofold_server.accounts.models import ApiKey, AuditEvent, LoginSession, Organization, User
from twofold_server.accounts.permissions import ALL_PERMISSIONS, ROLES
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Forbidden, Invalid, NotFound, TooManyRequests, Unauthenticated

__all__ = [
    "SYSTEM_ACTOR",
    "Actor",
    "NewSession",
    "audit",
    "audit_wrong_key",
    "authenticate_key",
    "authenticate_session",
    "bootstrap",
    "create_api_key",
    "is_bootstrapped",
    "list_api_keys",
    "list_audit_events",
    "login",
    "logout",
    "organization_name",
    "public_url",
    "regenerate_api_key",
    "reveal_api_key",
    "revoke_api_key",
    "set_show_keys_once",
    "touch_key",
]

TOUCH_EVERY = timedelta(minutes=1)
WRONG_PASSWORDS_PER_ADDRESS = 50
"""Per minute and over all accounts, so that nobody tries one password on a thousand accounts."""
MAX_ACCOUNT_CHARACTERS = 320
"""No e-mail address is longer; of a longer text no more than this is remembered by the throttle."""
MAX_KEYS_PER_USER = 100
MAX_AUDIT_EVENTS = 10_000
_WRONG_LOGIN = "The e-mail address or the password is wrong. Try again."
_WRONG_KEY = (
    "The API key is wrong, expired or revoked; nothing was done. "
    "Look it up in Admin, Settings, Account, and send it as 'Authorization: Key <api-key>'."
)


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

    def may(self, permission: str) -> bool:
        return permission in self.permissions


@dataclass(frozen=True)
class NewSession:
    """A fresh log-in; ``token`` goes into the cookie and is stored nowhere."""

    token: str
    csrf_token: str
    user_id: int
    expires_at: datetime


@dataclass(frozen=True)
class NewInstallation:
    """What ``bootstrap`` made; the secrets are shown once."""

    email: str
    password: str
    api_key: str


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


# Who is asking


def authenticate_key(session: Session, ctx: Context, raw: str, *, address: str = "") -> Actor:
    """The actor behind an API key; raises ``Unauthenticated``, in the same words for every reason."""
    if not key_format.is_well_formed(raw):
        raise Unauthenticated(_WRONG_KEY, code="invalid_key")
    key = session.scalar(select(ApiKey).where(ApiKey.key_hash == ctx.vault.keyed_hash(raw)))
    now = utcnow()
    if (
        key is None
        or key.revoked_at is not None
        or (key.expires_at is not None and key.expires_at <= now)
        or not key.user.is_active
    ):
        raise Unauthenticated(_WRONG_KEY, code="invalid_key")
    permissions = ROLES.get(key.user.role, frozenset())
    if key.scopes is not None:
        permissions &= frozenset(str(scope) for scope in key.scopes)
    user = key.user
    return Actor(
        user.id, user.organization_id, user.name or user.email, user.role, permissions, "key", address, key.id
    )


def touch_key(ctx: Context, key_id: int) -> None:
    """Notes that a key was used, at most once a minute; opens its own unit of work."""
    now = utcnow()
    with ctx.db.read() as session:
        last = session.scalar(select(ApiKey.last_used_at).where(ApiKey.id == key_id))
    if last is not None and now - last < TOUCH_EVERY:
        return
    with ctx.db.write() as session:
        session.execute(update(ApiKey).where(ApiKey.id == key_id).values(last_used_at=now))


def authenticate_session(session: Session, token: str, *, address: str = "") -> tuple[Actor, str] | None:
    """The actor behind a log-in cookie and the session's CSRF token; None when it is unknown or over."""
    found = session.scalar(select(LoginSession).where(LoginSession.token_hash == _token_hash(token)))
    if found is None or found.expires_at <= utcnow() or not found.user.is_active:
        return None
    user = found.user
    actor = Actor(
        user.id,
        user.organization_id,
        user.name or user.email,
        user.role,
        ROLES.get(user.role, frozenset()),
        "session",
        address,
    )
    return actor, found.csrf_token


# Log in and out


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
    _check_password(ctx, user, account, password, address, "login")
    assert user is not None
    token, csrf_token = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    now = utcnow()
    expires_at = now + timedelta(hours=ctx.settings.session_hours)
    with ctx.db.write() as session:
        session.execute(delete(LoginSession).where(LoginSession.expires_at <= now))
        if old_token:
            session.execute(delete(LoginSession).where(LoginSession.token_hash == _token_hash(old_token)))
        session.add(
            LoginSession(
                user_id=user.id, token_hash=_token_hash(token), csrf_token=csrf_token, expires_at=expires_at
            )
        )
        audit(session, _actor_of(user, address), "login.ok", f"user:{user.id}")
    return NewSession(token, csrf_token, user.id, expires_at)


def logout(session: Session, token: str, *, address: str = "") -> None:
    """Ends the session of a cookie; an unknown one is fine."""
    found = session.scalar(select(LoginSession).where(LoginSession.token_hash == _token_hash(token)))
    if found is not None:
        audit(session, _actor_of(found.user, address), "logout", f"user:{found.user_id}")
        session.delete(found)


def _check_password(
    ctx: Context, user: User | None, account: str, password: str, address: str, action: str
) -> None:
    """Returns when the password is right; else records the attempt and raises."""
    bucket = ("password", account[:MAX_ACCOUNT_CHARACTERS], address)
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
        actor = _actor_of(user, address) if user is not None else None
        event = AuditEvent(
            organization_id=actor.organization_id if actor else None,
            user_id=actor.user_id if actor else None,
            action=f"{action}.{'throttled' if used_up else 'failed'}",
            subject=f"user:{user.id}" if user is not None else "unknown user",
            address=address,
        )
        session.add(event)
    raise Unauthenticated(_WRONG_LOGIN, code="wrong_password")


def audit_wrong_key(session: Session, address: str, *, throttled: bool) -> None:
    """Notes that somebody used a wrong key; of the key itself nothing is kept."""
    action = "api_key.throttled" if throttled else "api_key.refused"
    session.add(AuditEvent(action=action, subject="unknown key", address=address))


# API keys


def list_api_keys(session: Session, actor: Actor) -> Sequence[ApiKey]:
    """The actor's own keys that were not revoked, newest first."""
    return session.scalars(
        select(ApiKey)
        .where(ApiKey.user_id == actor.user_id, ApiKey.revoked_at.is_(None))
        .order_by(ApiKey.id.desc())
        .limit(MAX_KEYS_PER_USER)
    ).all()


def create_api_key(
    session: Session,
    ctx: Context,
    actor: Actor,
    name: str,
    *,
    expires_at: datetime | None = None,
    scopes: Sequence[str] | None = None,
) -> tuple[ApiKey, str]:
    """A new key of the actor's user: the row and the key itself.

    A key never gets more than the actor has: made through a narrowed key, it is narrowed as well.
    Raises ``Invalid`` for an unknown scope or a past expiry, ``Forbidden`` for a scope the actor lacks.
    """
    _check_key_request(actor, name, expires_at, scopes)
    count = session.scalar(
        select(func.count())
        .select_from(ApiKey)
        .where(ApiKey.user_id == actor.user_id, ApiKey.revoked_at.is_(None))
    )
    if (count or 0) >= MAX_KEYS_PER_USER:
        raise Conflict(
            f"You have {MAX_KEYS_PER_USER} keys, the most there can be. Delete one that is not used."
        )
    if scopes is None and actor.permissions != ROLES.get(actor.role):
        scopes = sorted(actor.permissions)
    raw = key_format.generate_key()
    key = ApiKey(
        organization_id=actor.organization_id,
        user_id=actor.user_id,
        name=name.strip(),
        prefix=key_format.shown_prefix(raw),
        key_hash=ctx.vault.keyed_hash(raw),
        scopes=sorted(set(scopes)) if scopes is not None else None,
        expires_at=expires_at,
    )
    session.add(key)
    session.flush()
    _store_key(session, ctx, key, raw)
    audit(session, actor, "api_key.created", f"api_key:{key.id}", name=key.name)
    return key, raw


def reveal_api_key(ctx: Context, actor: Actor, key_id: int, password: str) -> str:
    """The key in plain, after the password of its owner; audited. Opens its own units of work."""
    with ctx.db.read() as session:
        _own_key(session, actor, key_id)
        user = session.get_one(User, actor.user_id)
    _check_password(ctx, user, user.email, password, actor.address, "api_key.reveal")
    with ctx.db.write() as session:
        key = _own_key(session, actor, key_id)
        if key.key_encrypted is None or _shown_once(session, ctx, actor.organization_id):
            raise Conflict(
                "Keys of this instance are shown once, when they are made. Regenerate the key to see a new "
                "one.",
                code="shown_once",
            )
        audit(session, actor, "api_key.revealed", f"api_key:{key.id}", name=key.name)
        return ctx.vault.decrypt(key.key_encrypted, purpose=_purpose(key)).decode()


def regenerate_api_key(session: Session, ctx: Context, actor: Actor, key_id: int) -> tuple[ApiKey, str]:
    """A new key in the place of the old one, which stops working with the caller's commit."""
    key = _own_key(session, actor, key_id)
    permissions = ROLES.get(actor.role, frozenset())
    if key.scopes is not None:
        permissions &= frozenset(str(scope) for scope in key.scopes)
    if not permissions <= actor.permissions:
        raise Forbidden(
            "This key may do less than the one to regenerate. Use a key with the same permissions."
        )
    raw = key_format.generate_key()
    key.prefix = key_format.shown_prefix(raw)
    key.key_hash = ctx.vault.keyed_hash(raw)
    key.last_used_at = None
    _store_key(session, ctx, key, raw)
    audit(session, actor, "api_key.regenerated", f"api_key:{key.id}", name=key.name)
    return key, raw


def revoke_api_key(session: Session, actor: Actor, key_id: int) -> None:
    """Ends a key for good; it stops working with the caller's commit."""
    key = _own_key(session, actor, key_id)
    key.revoked_at = utcnow()
    key.key_encrypted = None
    audit(session, actor, "api_key.revoked", f"api_key:{key.id}", name=key.name)


def set_show_keys_once(session: Session, actor: Actor, shown_once: bool) -> None:
    """The instance's switch: on, keys are shown once and the stored copies of all keys are destroyed."""
    organization = session.get_one(Organization, actor.organization_id)
    organization.show_keys_once = shown_once
    if shown_once:
        session.execute(
            update(ApiKey).where(ApiKey.organization_id == actor.organization_id).values(key_encrypted=None)
        )
    audit(session, actor, "organization.show_keys_once", f"organization:{organization.id}", value=shown_once)


def _check_key_request(
    actor: Actor, name: str, expires_at: datetime | None, scopes: Sequence[str] | None
) -> None:
    if not name.strip():
        _invalid("name", "A key needs a name, so that you recognise it later.")
    if expires_at is not None and expires_at <= utcnow():
        _invalid("expires_at", "The expiry lies in the past; choose a later moment.")
    unknown = sorted(set(scopes or ()) - ALL_PERMISSIONS)
    if unknown:
        known = ", ".join(sorted(ALL_PERMISSIONS))
        _invalid("scopes", f"Unknown scope {unknown[0][:60]!r}; there are: {known}.")
    missing = sorted(set(scopes or ()) - actor.permissions)
    if missing:
        raise Forbidden(
            f"You do not have the permission {missing[0]!r} yourself, so a key cannot get it from you."
        )


def _invalid(field: str, message: str) -> NoReturn:
    raise Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])


def _own_key(session: Session, actor: Actor, key_id: int) -> ApiKey:
    key = session.get(ApiKey, key_id)
    if key is None or key.user_id != actor.user_id or key.revoked_at is not None:
        raise NotFound(f"There is no API key {key_id} of yours.")
    return key


def _store_key(session: Session, ctx: Context, key: ApiKey, raw: str) -> None:
    shown_once = _shown_once(session, ctx, key.organization_id)
    key.key_encrypted = None if shown_once else ctx.vault.encrypt(raw.encode(), purpose=_purpose(key))


def _shown_once(session: Session, ctx: Context, organization_id: int) -> bool:
    return ctx.settings.show_keys_once or session.get_one(Organization, organization_id).show_keys_once


def _purpose(key: ApiKey) -> str:
    return f"api_key:{key.id}"


# The organization, and the first start


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
    account = email.strip().lower()
    local, at, domain = account.partition("@")
    if (
        not (local and at and domain)
        or any(sign.isspace() for sign in account)
        or len(account) > MAX_ACCOUNT_CHARACTERS
    ):
        _invalid("email", f"{email[:80]!r} is not an e-mail address.")
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
        name=local,
        password_hash=passwords.hash_password(password),
        role="admin",
    )
    session.add_all([home, user])
    session.flush()
    actor = _actor_of(user, "")
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


def _actor_of(user: User, address: str) -> Actor:
    permissions = ROLES.get(user.role, frozenset())
    return Actor(
        user.id, user.organization_id, user.name or user.email, user.role, permissions, "session", address
    )


def _token_hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
