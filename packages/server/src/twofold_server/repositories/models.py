"""Connections to repositories on forges, Apps registered there, and the webhook deliveries they sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from twofold_server.db import Base, UtcDateTime, utcnow


class ForgeApp(Base):
    """An App registered on a forge: repositories connected through it need no token of a person."""

    __tablename__ = "forge_apps"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    provider: Mapped[str] = mapped_column(String(20))
    base_url: Mapped[str] = mapped_column(String(500), default="")
    """API base URL; empty: the forge's public one."""
    app_id: Mapped[str] = mapped_column(String(20), index=True)
    """The forge's number of the App: deliveries name it."""
    client_id: Mapped[str] = mapped_column(String(100), default="")
    slug: Mapped[str] = mapped_column(String(200))
    """Its bot is called ``slug[bot]``."""
    name: Mapped[str] = mapped_column(String(200))
    html_url: Mapped[str] = mapped_column(String(500))
    account: Mapped[str] = mapped_column(String(200), default="")
    """The organization or person that owns it on the forge."""
    private_key_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    webhook_secret_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    client_secret_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    last_event: Mapped[str] = mapped_column(String(120), default="")
    """The newest authentic delivery about the App itself, as ``installation.created``."""
    last_event_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    refreshed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    refresh_error: Mapped[str] = mapped_column(Text, default="")
    """Why the forge did not tell of installations when it was last asked; empty: it did."""
    reconciled_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Deliveries up to this moment were looked through for failed ones."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class AppInstallation(Base):
    """Where an App is installed, and what it may touch there, as the forge last told."""

    __tablename__ = "app_installations"
    __table_args__ = (UniqueConstraint("app_id", "installation_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    app_id: Mapped[int] = mapped_column(ForeignKey("forge_apps.id"))
    installation_id: Mapped[str] = mapped_column(String(20))
    account: Mapped[str] = mapped_column(String(200), default="")
    is_suspended: Mapped[bool] = mapped_column(default=False)
    repositories: Mapped[list[Any]] = mapped_column(JSON, default=list)
    """``[[forge's number, "owner/repo"], …]``, by name."""
    is_complete: Mapped[bool] = mapped_column(default=True)
    """False: there are more repositories than are listed."""


class AppFlow(Base):
    """A registration that a person began and the forge has not answered yet; it can be answered once."""

    __tablename__ = "app_flows"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    state_hash: Mapped[str] = mapped_column(String(64), unique=True)
    """Keyed hash over the random state and the log-in session that began it."""
    provider: Mapped[str] = mapped_column(String(20))
    web_url: Mapped[str] = mapped_column(String(500))
    base_url: Mapped[str] = mapped_column(String(500), default="")
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Repository(Base):
    __tablename__ = "repositories"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    provider: Mapped[str] = mapped_column(String(20))
    """``local`` | ``github`` | ``gitlab``: the name of a file in ``forges/``."""
    name: Mapped[str] = mapped_column(String(300))
    """``owner/repo``; on GitLab ``group/subgroup/project``."""
    forge_repository_id: Mapped[str | None] = mapped_column(String(40))
    """The forge's own id, learnt from the first delivery: proves a rename."""
    base_url: Mapped[str] = mapped_column(String(500), default="")
    """Address of a server of one's own; empty: the forge's public one."""
    token_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    webhook_secret_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    previous_webhook_secret_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The secret before the present one, still good until ``previous_webhook_secret_until``."""
    previous_webhook_secret_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    app_id: Mapped[int | None] = mapped_column(ForeignKey("forge_apps.id"), index=True)
    """In whose name to act instead of a token's."""
    installation_id: Mapped[str | None] = mapped_column(String(20))
    """The forge's number of the App's installation; None with an App: it is not installed there any more."""
    last_write_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When any worker last wrote to the forge with this connection: writes keep a distance."""
    paused_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The forge asked not to be called before this moment (rate limit)."""
    renamed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When a person gave it another name or server: what was before may be of another repository."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    app: Mapped[ForgeApp | None] = relationship(lazy="selectin")


class Delivery(Base):
    """One authentic webhook delivery: accepted once, with exactly one recorded outcome."""

    __tablename__ = "deliveries"
    __table_args__ = (UniqueConstraint("repository_id", "delivery_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    repository_id: Mapped[int] = mapped_column(ForeignKey("repositories.id"), index=True)
    delivery_id: Mapped[str] = mapped_column(String(100))
    event: Mapped[str] = mapped_column(String(60))
    action: Mapped[str] = mapped_column(String(60), default="")
    pr_number: Mapped[int | None] = mapped_column()
    payload: Mapped[str | None] = mapped_column(Text)
    """The body while it waits for its job; None once handled."""
    outcome: Mapped[str] = mapped_column(String(40), default="queued")
    """``queued`` | ``run_created`` | ``skipped`` | ``cancelled`` | ``ignored`` | ``failed``."""
    detail: Mapped[str] = mapped_column(Text, default="")
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    handled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
