"""One comparison, from request to stored result."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from twofold_server.db import Base, UtcDateTime, utcnow

TERMINAL_STATUSES = frozenset({"done", "failed", "cancelled"})


class Diff(Base):
    __tablename__ = "diffs"
    __table_args__ = (Index("ix_diffs_purged_finished_at", "purged", "finished_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    status: Mapped[str] = mapped_column(String(20), default="queued", index=True)
    """JobStatus of the wire: waiting, queued, processing, done, failed, cancelled …"""
    source_data_source_id: Mapped[int] = mapped_column(ForeignKey("data_sources.id"))
    target_data_source_id: Mapped[int] = mapped_column(ForeignKey("data_sources.id"))
    request: Mapped[dict[str, Any]] = mapped_column(JSON)
    """The published request object (ApiDataDiffData), as accepted and completed with defaults."""
    kind: Mapped[str] = mapped_column(String(20))
    """``in_db`` | ``cross_db``."""
    algorithm: Mapped[str] = mapped_column(String(20), default="auto")
    """As requested; the plan in ``summary`` says which was used."""
    result: Mapped[str | None] = mapped_column(String(20))
    """``identical``, ``different`` … None until it is done."""
    summary: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """``DiffResult.to_dict()``: numbers, plan, cost, coverage and sample rows."""
    error: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """``{type, message, hint}``."""
    progress: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """``{step, completed, total}`` while it runs."""
    rows_file: Mapped[str | None] = mapped_column(String(200))
    """Name in the result store; set only together with ``summary``, under the job's fence."""
    rows_kept: Mapped[int] = mapped_column(default=0)
    values_kept: Mapped[str] = mapped_column(String(10), default="all", server_default="all")
    """What is stored of differing rows: ``all`` | ``hashed`` | ``none``; the stricter of both sides."""
    job_id: Mapped[int | None] = mapped_column()
    trigger: Mapped[str] = mapped_column(String(20), default="api")
    """JobSource of the wire: interactive, api, ci, schedule …"""
    origin_title: Mapped[str] = mapped_column(String(300), default="")
    """What asked for it, for the breadcrumb: "owner/repo #42"."""
    origin_path: Mapped[str] = mapped_column(String(300), default="")
    ci_facts: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """The published fields ``ci_…`` where the run of a pull request asked for it; those that are known."""
    on_finished: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    """``{kind, payload}`` of the job to enqueue in the transaction that ends this diff."""
    created_by: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    archived: Mapped[bool] = mapped_column(default=False)
    purged: Mapped[bool] = mapped_column(default=False)
    """The rows were deleted, the counts stay; there is no way back."""
    purged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    purge_reason: Mapped[str] = mapped_column(String(20), default="", server_default="")
    """``requested`` | ``retention`` | ``policy`` (the data source became stricter); empty: not purged, or not
    known.
    """
    purge_days: Mapped[int | None] = mapped_column()
    """The retention in days that deleted the rows."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @property
    def is_terminal(self) -> bool:
        return self.status in TERMINAL_STATUSES


class MaterializedTable(Base):
    """The ledger of tables in people's databases that are ours: a row stands here before its table is made,
    and nothing that has no row is ever dropped.
    """

    __tablename__ = "materialized_tables"
    __table_args__ = (UniqueConstraint("diff_id", "data_source_id", "path"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"))
    diff_id: Mapped[int] = mapped_column(ForeignKey("diffs.id"))
    data_source_id: Mapped[int] = mapped_column(ForeignKey("data_sources.id"), index=True)
    """Whose database holds it."""
    kind: Mapped[str] = mapped_column(String(40))
    """``values`` | ``exclusives_source`` | … (``twofold_engine.materialized.KINDS``)."""
    path: Mapped[str] = mapped_column(Text)
    """A JSON list: schema and table."""
    rows: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    written_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """Set with the result of the diff; None: a worker died on the way, or the result was not wanted."""
    dropped_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    drop_error: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Why the last try to drop it failed; it is tried again."""
