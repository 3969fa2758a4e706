"""Who needs a repository: its integrations, for the pages of a domain that knows none of them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from twofold_server.ci.models import Integration
from twofold_server.context import Use


def uses_of_repository(session: Session, repository_id: int) -> list[Use]:
    """The integrations of a repository, oldest first."""
    found = select(Integration.id, Integration.name).where(
        Integration.repository_id == repository_id, Integration.deleted_at.is_(None)
    )
    return [
        Use(name, f"/settings/ci_integrations/{integration_id}")
        for integration_id, name in session.execute(found.order_by(Integration.id))
    ]
