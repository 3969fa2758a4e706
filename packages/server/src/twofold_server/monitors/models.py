"""Alerts and what their checks found."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from twofold_server.db import Base, UtcDateTime, utcnow

TERMINAL_STATUSES = frozenset({"done", "failed"})


class Alert(Base):
    __tablename__ = "alerts"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    data_source_id: Mapped[int] = mapped_column(ForeignKey("data_sources.id"))
    query: Mapped[str] = mapped_column(Text)
    threshold: Mapped[dict[str, Any]] = mapped_column(JSON)
    """``{type: "absolute", min, max, column}``."""
    schedule: Mapped[dict[str, Any]] = mapped_column(JSON)
    notifications: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    paused: Mapped[bool] = mapped_column(default=False)
    """No scheduled checks; it can still be run by hand."""
    outcome: Mapped[str] = mapped_column(String(20), default="")
    """Of the newest check that ended: ``ok`` | ``triggered`` | ``failed``; empty: none did."""
    last_run_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The end of the newest check."""
    last_triggered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The end of the newest check that triggered; then never earlier than ``last_run_at`` was."""
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow, onupdate=utcnow)


class AlertResult(Base):
    """One check of an alert: what was asked for, and what was found. It ends once."""

    __tablename__ = "alert_results"

    id: Mapped[int] = mapped_column(primary_key=True)
    alert_id: Mapped[int] = mapped_column(ForeignKey("alerts.id", ondelete="CASCADE"), index=True)
    status: Mapped[str] = mapped_column(String(20), default="queued")
    """``queued`` | ``processing`` | ``done`` | ``failed``."""
    data_source_id: Mapped[int | None] = mapped_column(ForeignKey("data_sources.id"), index=True)
    """Where it is measured: its policy holds for what is kept, also after the alert asks another one."""
    trigger: Mapped[str] = mapped_column(String(20), default="api")
    """``interactive`` | ``api`` | ``schedule``."""
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The moment of the schedule that it stands for."""
    threshold: Mapped[dict[str, Any]] = mapped_column(JSON)
    """As it was when the check ran: charts and reasons stay true after an edit."""
    triggered: Mapped[bool | None] = mapped_column()
    """None until it is done."""
    reason: Mapped[str] = mapped_column(Text, default="")
    """The outcome in one sentence."""
    rows_counted: Mapped[int | None] = mapped_column(BigInteger)
    """Rows that the query returned."""
    values_counted: Mapped[int | None] = mapped_column(BigInteger)
    """Of these, how many have a value in the column; None without a column."""
    least: Mapped[str | None] = mapped_column(Text)
    """The column's smallest value, exactly; None without one, or where values are not stored."""
    greatest: Mapped[str | None] = mapped_column(Text)
    error: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """``{type, message, hint}``."""
    job_id: Mapped[int | None] = mapped_column()
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @property
    def is_terminal(self) -> bool:
        return self.status in TERMINAL_STATUSES

    @property
    def outcome(self) -> str:
        """``ok`` | ``triggered`` | ``failed`` | ``""`` while it is not over."""
        if self.status == "done":
            return "triggered" if self.triggered else "ok"
        return "failed" if self.status == "failed" else ""
