"""Destinations, and the outbox of what is told to them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from twofold_server.db import Base, UtcDateTime, utcnow


class Destination(Base):
    """A webhook that administrators define and alerts name by its id (``integration`` on the wire)."""

    __tablename__ = "destinations"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    host: Mapped[str] = mapped_column(String(255))
    """Of the address; the rest of it is often a secret itself."""
    config_encrypted: Mapped[bytes] = mapped_column(LargeBinary)
    """A JSON object ``{url, headers: {name: value}, secret}``, encrypted."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow, onupdate=utcnow)


class Notification(Base):
    """One message to one receiver: written in the transaction of its event, delivered by a job."""

    __tablename__ = "notifications"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    key: Mapped[str] = mapped_column(String(400), unique=True)
    """Event and receiver: however often an event is recorded, each receiver is told once."""
    origin: Mapped[str] = mapped_column(String(60), index=True)
    """What it is about: ``alert:5``, ``destination:2``."""
    channel: Mapped[str] = mapped_column(String(20))
    destination_id: Mapped[int | None] = mapped_column(ForeignKey("destinations.id", ondelete="SET NULL"))
    receiver: Mapped[str] = mapped_column(String(254))
    """The e-mail address, or the destination's name at that time."""
    event: Mapped[str] = mapped_column(String(20))
    """``triggered`` | ``error`` | ``recovered`` | ``ok`` | ``test``."""
    message: Mapped[dict[str, Any]] = mapped_column(JSON)
    """``{subject, text, data}``."""
    state: Mapped[str] = mapped_column(String(20), default="queued")
    """``queued`` | ``sent`` | ``failed``."""
    error: Mapped[str] = mapped_column(Text, default="")
    """Why the newest try failed."""
    tries: Mapped[int] = mapped_column(default=0)
    job_id: Mapped[int | None] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
