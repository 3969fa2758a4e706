"""The lease queue's tables."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from twofold_server.db import Base, UtcDateTime, utcnow


class Job(Base):
    __tablename__ = "jobs"
    __table_args__ = (Index("ix_jobs_state_run_at", "state", "run_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(60))
    """Name of a handler: ``diffs.run_diff``, ``ci.report_ci_run`` …"""
    payload: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[str] = mapped_column(String(20), default="queued")
    """``queued`` | ``running`` | ``done`` | ``failed`` | ``cancelled``."""
    dedupe_key: Mapped[str | None] = mapped_column(String(200), index=True)
    """At most one queued job per key: enqueueing again is a no-op (a running one does not count)."""
    priority: Mapped[int] = mapped_column(default=100)
    """Lower runs first: commit statuses before diffs before comments."""
    run_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    attempt: Mapped[int] = mapped_column(default=0)
    """Claims so far, whether they ended in an error or in silence."""
    recoveries: Mapped[int] = mapped_column(default=0)
    """Times a dead worker's lease ran out."""
    max_attempts: Mapped[int] = mapped_column(default=5)
    fence: Mapped[int] = mapped_column(default=0)
    """Grows with every claim; a result counts only under the newest one."""
    lease_owner: Mapped[str | None] = mapped_column(String(100))
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    cancel_requested: Mapped[bool] = mapped_column(default=False)
    error: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    slots: Mapped[list[JobSlot]] = relationship(cascade="all, delete-orphan")


class JobSlot(Base):
    """A place the job needs while it runs: ``data_source:3`` with the source's budget, ``pr:1:42`` with 1."""

    __tablename__ = "job_slots"

    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(String(100), primary_key=True, index=True)
    capacity: Mapped[int] = mapped_column()
    """What all running jobs together may take of it."""
    units: Mapped[int] = mapped_column(default=1)
    """What this job takes: a diff that opens two connections takes two."""


class Schedule(Base):
    """Something that runs again and again; see ``worker.schedule``."""

    __tablename__ = "schedules"

    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    """``alert:5``, ``system:<kind>``."""
    kind: Mapped[str] = mapped_column(String(60))
    payload: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    rule: Mapped[str] = mapped_column(String(200))
    """``every <seconds>`` or ``cron <five fields>``, in UTC."""
    next_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    last_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The due moment of the newest job."""
