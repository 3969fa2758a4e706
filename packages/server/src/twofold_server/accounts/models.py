"""Organizations, users, sessions, API keys, the audit log."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from twofold_server.db import Base, UtcDateTime, utcnow


class Organization(Base):
    __tablename__ = "organizations"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    show_keys_once: Mapped[bool] = mapped_column(default=False)
    public_url: Mapped[str] = mapped_column(String(500), default="")
    """Address given to `bootstrap --url`: links start with it where the settings name none."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    email: Mapped[str] = mapped_column(String(320), unique=True)
    """Lower case; the log-in name."""
    name: Mapped[str] = mapped_column(String(200), default="")
    password_hash: Mapped[str] = mapped_column(Text)
    """Argon2id, with its parameters."""
    role: Mapped[str] = mapped_column(String(20), default="member")
    """``admin`` | ``member``."""
    is_active: Mapped[bool] = mapped_column(default=True)
    """False: deactivated; neither password nor keys open anything."""
    last_seen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Last page or API call, to the minute."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)

    organization: Mapped[Organization] = relationship()


class Invitation(Base):
    """A link that lets its reader choose a password, once: to join, or (with ``user_id``) to reset it.

    The row goes when the link is used or withdrawn; what happened stays in the audit log.
    """

    __tablename__ = "invitations"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"), unique=True)
    """Whose password is reset; None: the person has no account yet."""
    email: Mapped[str] = mapped_column(String(320), unique=True)
    """Lower case; the log-in name."""
    role: Mapped[str] = mapped_column(String(20))
    """``admin`` | ``member``."""
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the link's random token: a stolen database holds no usable link."""
    invited_by: Mapped[int] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)


class LoginSession(Base):
    __tablename__ = "login_sessions"

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 of the cookie's random token: a stolen database holds no usable session."""
    csrf_token: Mapped[str] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)

    user: Mapped[User] = relationship()


class ApiKey(Base):
    __tablename__ = "api_keys"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    prefix: Mapped[str] = mapped_column(String(20))
    """The key's first characters, to recognise it by."""
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """Keyed hash (HMAC with a key outside the database): how a request finds its key."""
    key_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    """So that it can be viewed again; None where the instance shows keys once."""
    scopes: Mapped[list[Any] | None] = mapped_column(JSON)
    """Permissions the key is narrowed to; None: all of its user's."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    expires_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    last_used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    user: Mapped[User] = relationship()


class AuditEvent(Base):
    """Who did what, when, from where; rows are only ever added."""

    __tablename__ = "audit_events"
    __table_args__ = (Index("ix_audit_events_organization_id_created_at", "organization_id", "created_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(String(36), default=lambda: str(uuid4()), unique=True)
    organization_id: Mapped[int | None] = mapped_column(ForeignKey("organizations.id"))
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    action: Mapped[str] = mapped_column(String(80))
    """``login.ok``, ``login.failed``, ``api_key.created``, ``api_key.revealed``, ``ci_run.triggered`` …"""
    subject: Mapped[str] = mapped_column(String(200), default="")
    detail: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    address: Mapped[str] = mapped_column(String(64), default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
