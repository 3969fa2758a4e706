"""Uploaded dbt artifacts, and the documents in them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from twofold_server.db import Base, UtcDateTime, utcnow


class DbtArtifacts(Base):
    """One build's artifacts: of production, or of a pull request's head commit."""

    __tablename__ = "dbt_artifacts"
    __table_args__ = (UniqueConstraint("integration_id", "commit_sha", "run_type", "build_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    organization_id: Mapped[int] = mapped_column(ForeignKey("organizations.id"), index=True)
    integration_id: Mapped[int] = mapped_column(ForeignKey("integrations.id"))
    commit_sha: Mapped[str] = mapped_column(String(64))
    run_type: Mapped[str] = mapped_column(String(20))
    """``production`` | ``pull_request``."""
    build_id: Mapped[str] = mapped_column(String(200), default="")
    """The client's ``--run-id``: ties two builds of one CI job together; empty: none was given."""
    project_name: Mapped[str] = mapped_column(String(200), default="")
    adapter_type: Mapped[str] = mapped_column(String(100), default="")
    dbt_version: Mapped[str] = mapped_column(String(100), default="")
    counts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    """Nodes of the manifest by resource type: ``{"model": 12, "test": 40}``."""
    user_id: Mapped[int | None] = mapped_column(ForeignKey("users.id"))
    uploaded_at: Mapped[datetime] = mapped_column(UtcDateTime, default=utcnow, index=True)

    documents: Mapped[list[DbtDocument]] = relationship(
        cascade="all, delete-orphan", order_by="DbtDocument.name"
    )


class DbtDocument(Base):
    """One JSON file of the build. In the database, so that it is stored with its row or not at all."""

    __tablename__ = "dbt_documents"
    __table_args__ = (UniqueConstraint("artifacts_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    artifacts_id: Mapped[int] = mapped_column(ForeignKey("dbt_artifacts.id"), index=True)
    name: Mapped[str] = mapped_column(String(40))
    size_bytes: Mapped[int] = mapped_column()
    """Of the document itself, not as stored."""
    sha256: Mapped[str] = mapped_column(String(64))
    content_gzip: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
