"""Integrations (the "Orchestration" settings), pull requests, CI runs and what was reported of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, defer, mapped_column, relationship, selectinload
from sqlalchemy.sql.base import ExecutableOption

from twofold_server.db import Base, UtcDateTime, utcnow
from twofold_server.diffs.models import Diff

TERMINAL_STATUSES = frozenset({"done", "failed", "cancelled"})


class Integration(Base):
    """One CI configuration; its id is the ``ci_config_id`` of the clients."""

    __tablename__ = "integrations"

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    type: Mapped[str] = mapped_column(String(20), default="datafold-sdk")
    name: Mapped[str] = mapped_column(String(200))
    repository_id: Mapped[int] = mapped_column(ForeignKey("repositories.id"), index=True)
    data_source_id: Mapped[int] = mapped_column(ForeignKey("data_sources.id"))
    files_to_ignore: Mapped[str] = mapped_column(Text, default="")
    fail_on_errors: Mapped[bool] = mapped_column(default=True)
    require_label: Mapped[bool] = mapped_column(default=False)
    sampling_tolerance: Mapped[float | None] = mapped_column()
    sampling_confidence: Mapped[float | None] = mapped_column()
    """Percent."""
    sampling_threshold: Mapped[int | None] = mapped_column()
    materialize_results: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Whether the results of every diff are written as tables."""
    materialize_results_to: Mapped[int | None] = mapped_column(ForeignKey("data_sources.id"))
    """The data source that takes them; None: the integration's own."""
    status_context: Mapped[str] = mapped_column(String(100), default="Twofold")
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    deleted_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PullRequest(Base):
    """The newest state of a pull request that any event told us."""

    __tablename__ = "pull_requests"
    __table_args__ = (UniqueConstraint("repository_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    repository_id: Mapped[int] = mapped_column(ForeignKey("repositories.id"))
    number: Mapped[int] = mapped_column()
    title: Mapped[str] = mapped_column(Text, default="")
    author: Mapped[str] = mapped_column(String(200), default="")
    url: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(String(20), default="open")
    """``open`` | ``closed``."""
    head_sha: Mapped[str] = mapped_column(String(64))
    head_branch: Mapped[str] = mapped_column(String(300), default="")
    base_sha: Mapped[str] = mapped_column(String(64), default="")
    base_branch: Mapped[str] = mapped_column(String(300), default="")
    labels: Mapped[list[Any]] = mapped_column(JSON, default=list)
    is_fork: Mapped[bool] = mapped_column(default=False)
    forge_updated_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The forge's own time of this state: an event that is older tells nothing new."""
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow, onupdate=utcnow)


class CiRun(Base):
    """One attempt to compare the tables of one head commit."""

    __tablename__ = "ci_runs"
    __table_args__ = (Index("ix_ci_runs_integration_id_pr_number", "integration_id", "pr_number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    integration_id: Mapped[int] = mapped_column(ForeignKey("integrations.id"))
    pr_number: Mapped[int] = mapped_column()
    pr_sha: Mapped[str] = mapped_column(String(64), index=True)
    pr_branch: Mapped[str] = mapped_column(String(300), default="")
    base_sha: Mapped[str] = mapped_column(String(64), default="")
    base_branch: Mapped[str] = mapped_column(String(300), default="")
    source: Mapped[str] = mapped_column(String(20), default="ci")
    """``ci``: made by a webhook; ``api``: by the trigger or a repeated submit."""
    triggered: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Made by the trigger, or the same tables again of such a run: the rules that skip do not hold for it."""
    status: Mapped[str] = mapped_column(String(20), default="waiting", index=True)
    reason: Mapped[str] = mapped_column(String(40), default="")
    """Why it ended early: ``skipped``, ``superseded``, ``closed``, ``cancelled``, ``expired``, or empty."""
    detail: Mapped[str] = mapped_column(Text, default="")
    """The sentence that goes with the reason or the failure."""
    submit_key: Mapped[str | None] = mapped_column(String(100))
    """Of the last list of tables: the same one again, as its answer was lost, starts nothing."""
    created_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    started_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    status_state: Mapped[str] = mapped_column(String(20), default="")
    """The commit status that was last sent: pending, success, failure, error; empty: none yet."""
    status_description: Mapped[str] = mapped_column(String(300), default="")
    status_sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    report_error: Mapped[str] = mapped_column(Text, default="")
    """Why the forge could not be told, one line for the status, one for the comment; empty when it was."""

    integration: Mapped[Integration] = relationship()
    items: Mapped[list[CiRunDiff]] = relationship(order_by="CiRunDiff.position")
    steps: Mapped[list[CiRunStep]] = relationship(order_by="CiRunStep.id")

    @property
    def is_terminal(self) -> bool:
        return self.status in TERMINAL_STATUSES


class CiRunDiff(Base):
    """One submitted item of a run, and its diff."""

    __tablename__ = "ci_run_diffs"
    __table_args__ = (UniqueConstraint("run_id", "position"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("ci_runs.id"), index=True)
    diff_id: Mapped[int] = mapped_column(ForeignKey("diffs.id"), index=True)
    position: Mapped[int] = mapped_column()
    prod: Mapped[str] = mapped_column(Text)
    pr: Mapped[str] = mapped_column(Text)
    key: Mapped[list[Any]] = mapped_column(JSON, default=list)

    diff: Mapped[Diff] = relationship()


def with_light_diffs() -> ExecutableOption:
    """Loads runs with the status and result of each diff, and not their summaries, which weigh most."""
    diffs = selectinload(CiRun.items).selectinload(CiRunDiff.diff)
    return diffs.options(defer(Diff.summary), defer(Diff.request))


class CiRunStep(Base):
    """One step of a run with its duration: webhook, submit, each diff, comment, status."""

    __tablename__ = "ci_run_steps"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("ci_runs.id"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    detail: Mapped[str] = mapped_column(Text, default="")
    started_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow)
    finished_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class CiComment(Base):
    """The one comment of an integration on a pull request."""

    __tablename__ = "ci_comments"
    __table_args__ = (UniqueConstraint("integration_id", "pr_number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    integration_id: Mapped[int] = mapped_column(ForeignKey("integrations.id"))
    pr_number: Mapped[int] = mapped_column()
    run_id: Mapped[int] = mapped_column(ForeignKey("ci_runs.id"))
    """Whose result the body shows; an older run never overwrites a newer one."""
    body: Mapped[str] = mapped_column(Text, default="")
    body_hash: Mapped[str] = mapped_column(String(64), default="")
    forge_comment_id: Mapped[str | None] = mapped_column(String(60))
    url: Mapped[str] = mapped_column(Text, default="")
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
