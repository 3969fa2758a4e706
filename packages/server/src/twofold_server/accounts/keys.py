"""API keys: made, found, viewed, replaced, ended. A key never hands on more than it has, nor for longer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from twofold_server.accounts import key_format
from twofold_server.accounts.actors import Actor, audit, refuse
from twofold_server.accounts.models import ApiKey, AuditEvent, Organization, User
from twofold_server.accounts.permissions import ALL_PERMISSIONS, ROLES
from twofold_server.accounts.sessions import TOUCH_EVERY, check_password
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Forbidden, NotFound, Unauthenticated

MAX_KEYS_PER_USER = 100
MAX_NAME_CHARACTERS = 200
_WRONG_KEY = (
    "The API key is wrong, expired or revoked; nothing was done. "
    "Look it up in Admin, Settings, Account, and send it as 'Authorization: Key <api-key>'."
)


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
        user.id,
        user.organization_id,
        user.name or user.email,
        user.role,
        permissions,
        "key",
        address,
        key.id,
        key.expires_at,
    )


def touch_key(ctx: Context, key_id: int) -> None:
    """Notes that a key and its user were here, at most once a minute; opens its own unit of work."""
    now = utcnow()
    with ctx.db.read() as session:
        last = session.scalar(select(ApiKey.last_used_at).where(ApiKey.id == key_id))
    if last is not None and now - last < TOUCH_EVERY:
        return
    owner = select(ApiKey.user_id).where(ApiKey.id == key_id).scalar_subquery()
    with ctx.db.write() as session:
        session.execute(update(ApiKey).where(ApiKey.id == key_id).values(last_used_at=now))
        session.execute(update(User).where(User.id == owner).values(last_seen_at=now))


def audit_wrong_key(session: Session, address: str, *, throttled: bool) -> None:
    """Notes that somebody used a wrong key; of the key itself nothing is kept."""
    action = "api_key.throttled" if throttled else "api_key.refused"
    session.add(AuditEvent(action=action, subject="unknown key", address=address))


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

    A key never gets more than the actor has, nor for longer: made through a narrowed key, it is narrowed as
    well; made through a key with an end, it ends with that one at the latest.
    Raises ``Invalid`` for an unknown scope or a past expiry, ``Forbidden`` for a scope the actor lacks or
    an expiry beyond the actor's own.
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
        expires_at=expires_at or actor.expires_at,
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
    check_password(ctx, user, user.email, password, actor.address, "api_key.reveal")
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
    if _outlasts(key.expires_at, actor):
        raise Forbidden(
            "This key ends before the one to regenerate does. Log in, or use a key that lasts as long."
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
        refuse("name", "A key needs a name, so that you recognise it later.")
    if len(name.strip()) > MAX_NAME_CHARACTERS:
        refuse("name", f"The name is longer than {MAX_NAME_CHARACTERS} characters; shorten it.")
    if expires_at is not None and expires_at <= utcnow():
        refuse("expires_at", "The expiry lies in the past; choose a later moment.")
    unknown = sorted(set(scopes or ()) - ALL_PERMISSIONS)
    if unknown:
        known = ", ".join(sorted(ALL_PERMISSIONS))
        refuse("scopes", f"Unknown scope {unknown[0][:60]!r}; there are: {known}.")
    missing = sorted(set(scopes or ()) - actor.permissions)
    if missing:
        raise Forbidden(
            f"You do not have the permission {missing[0]!r} yourself, so a key cannot get it from you."
        )
    if expires_at is not None and _outlasts(expires_at, actor):
        raise Forbidden(
            "The key that asks ends before the new one would, so it cannot make it. Choose an earlier "
            "expiry, or log in."
        )


def _outlasts(expires_at: datetime | None, actor: Actor) -> bool:
    """Whether a key with this end would work when the one that speaks does not any more."""
    return actor.expires_at is not None and (expires_at is None or expires_at > actor.expires_at)


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
