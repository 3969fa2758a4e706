"""Connections to repositories on forges, and the webhook deliveries they sent."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from twofold_server.db import Base, UtcDateTime, utcnow


class Repository(Base):
    __tablename__ = "repositories"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    provider: Mapped[str] = mapped_column(String(20))
    """``local`` | ``github``: the name of a file in ``forges/``."""
    name: Mapped[str] = mapped_column(String(300))
    """``owner/repo``."""
    forge_repository_id: Mapped[str | None] = mapped_column(String(40))
    """The forge's own id, learnt from the first delivery: survives a rename."""
    base_url: Mapped[str] = mapped_column(String(500), default="")
    """API base URL; empty: the forge's public one."""
    token_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    webhook_secret_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    last_write_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When any worker last wrote to the forge with this connection: writes keep a distance."""
    paused_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The forge asked not to be called before this moment (rate limit)."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


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
