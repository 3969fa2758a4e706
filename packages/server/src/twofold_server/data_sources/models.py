"""Named connections to databases, and their tests."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from twofold_server.db import Base, UtcDateTime, utcnow


class DataSource(Base):
    __tablename__ = "data_sources"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    type: Mapped[str] = mapped_column(String(40))
    """The published type name (``pg``, ``duckdb`` …) or one of ours (``sqlite``, ``parquet``, ``csv``)."""
    options: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """Without the secret ones."""
    secrets_encrypted: Mapped[bytes | None] = mapped_column(LargeBinary)
    """A JSON object of the secret options, encrypted."""
    max_allowed_connections: Mapped[int | None] = mapped_column()
    """Connection budget of all running jobs; None: the server's default."""
    envelope: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """Published fields that are kept and given back (temp_schema, float_tolerance, schedules …)."""
    is_paused: Mapped[bool] = mapped_column(default=False)
    store_values: Mapped[str] = mapped_column(String(10), default="all", server_default="all")
    """What may be stored of differing rows: ``all`` | ``hashed`` | ``none``."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow, onupdate=utcnow)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class DataSourceTest(Base):
    """One connection test; its id is the ``job_id`` of the API."""

    __tablename__ = "data_source_tests"

    id: Mapped[int] = mapped_column(primary_key=True)
    data_source_id: Mapped[int] = mapped_column(ForeignKey("data_sources.id"), index=True)
    status: Mapped[str] = mapped_column(String(20), default="queued")
    results: Mapped[list[Any]] = mapped_column(JSON, default=list)
    """The published steps: ``[{step, status, result: {code, message, outcome} | None}]``."""
    steps: Mapped[list[Any]] = mapped_column(JSON, default=list, server_default="[]")
    """The steps as pages show them, those that are over: ``[{step, code, message, hint, statement}]``."""
    warnings: Mapped[list[Any]] = mapped_column(JSON, default=list, server_default="[]")
    """What the account may do beyond reading: ``[{message, statement}]``."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When its end may be shown; a little later than it was where a host was not reached."""

    @property
    def is_over(self) -> bool:
        """Whether its end may be shown."""
        return self.finished_at is not None and self.finished_at <= utcnow()
