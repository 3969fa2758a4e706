"""The verbs of dbt artifacts: store, find, list, forget.

An upload is known by its integration, commit, run type and run id; the same again replaces it. Who may see an
integration is decided by the room above, which hands its number down.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, selectinload

from twofold_server.accounts.service import Actor, audit
from twofold_server.db import utcnow
from twofold_server.dbt.artifacts import Artifacts
from twofold_server.dbt.models import DbtArtifacts, DbtDocument
from twofold_server.dbt.schemas import ArtifactsIn, ArtifactsOut, DocumentOut

__all__ = ["DbtArtifacts", "exists", "forget_old", "list_newest", "store", "to_wire"]

FORGOTTEN_AT_ONCE = 500


def store(
    session: Session, actor: Actor, integration_id: int, request: ArtifactsIn, artifacts: Artifacts
) -> DbtArtifacts:
    """The stored upload. Sent again with the same documents, it changes nothing but its time."""
    known = _known(session, actor, integration_id, request)
    facts = artifacts.facts
    known.project_name, known.adapter_type = facts.project_name, facts.adapter_type
    known.dbt_version, known.counts = facts.dbt_version, facts.counts
    known.user_id, known.uploaded_at = actor.user_id, utcnow()
    _replace_documents(session, known, artifacts)
    session.flush()
    audit(
        session,
        actor,
        "dbt_artifacts.uploaded",
        f"integration:{integration_id}",
        commit_sha=request.commit_sha,
        run_type=request.run_type,
    )
    return known


def _known(session: Session, actor: Actor, integration_id: int, request: ArtifactsIn) -> DbtArtifacts:
    """The row of this build, locked where the database can; made when it is the first upload."""
    found = (
        select(DbtArtifacts)
        .where(
            DbtArtifacts.integration_id == integration_id,
            DbtArtifacts.commit_sha == request.commit_sha,
            DbtArtifacts.run_type == request.run_type,
            DbtArtifacts.build_id == request.run_id,
        )
        .with_for_update()
    )
    known = session.scalar(found)
    if known is not None:
        return known
    made = DbtArtifacts(
        organization_id=actor.organization_id,
        integration_id=integration_id,
        commit_sha=request.commit_sha,
        run_type=request.run_type,
        build_id=request.run_id,
    )
    try:
        with session.begin_nested():
            session.add(made)
    except IntegrityError:  # another upload of the same build came first
        return session.scalars(found).one()
    return made


def _replace_documents(session: Session, known: DbtArtifacts, artifacts: Artifacts) -> None:
    old = {document.name: document.sha256 for document in known.documents}
    if old == {document.name: document.sha256 for document in artifacts.documents}:
        return
    known.documents.clear()
    session.flush()  # the old names are gone before the new ones come
    known.documents.extend(
        DbtDocument(
            name=document.name,
            content_gzip=document.content,
            size_bytes=document.size_bytes,
            sha256=document.sha256,
        )
        for document in artifacts.documents
    )


def exists(session: Session, integration_id: int, commit_sha: str, run_type: str) -> bool:
    """Whether a build of this commit was uploaded, under whatever run id."""
    found = select(DbtArtifacts.id).where(
        DbtArtifacts.integration_id == integration_id,
        DbtArtifacts.commit_sha == commit_sha,
        DbtArtifacts.run_type == run_type,
    )
    return session.scalar(found.limit(1)) is not None


def list_newest(session: Session, integration_id: int, *, limit: int) -> list[DbtArtifacts]:
    """The newest uploads of one integration, newest first, without the documents' contents."""
    found = (
        select(DbtArtifacts)
        .where(DbtArtifacts.integration_id == integration_id)
        .options(selectinload(DbtArtifacts.documents))
        .order_by(DbtArtifacts.uploaded_at.desc(), DbtArtifacts.id.desc())
    )
    return list(session.scalars(found.limit(limit)))


def forget_old(session: Session, *, days: float) -> int:
    """Removes uploads older than ``days``, but never an integration's newest production build.

    At most ``FORGOTTEN_AT_ONCE``; returns how many, so that the caller can go on.
    """
    place = func.row_number().over(
        partition_by=DbtArtifacts.integration_id,
        order_by=(DbtArtifacts.uploaded_at.desc(), DbtArtifacts.id.desc()),
    )
    ranked = (
        select(DbtArtifacts.id, place.label("place")).where(DbtArtifacts.run_type == "production").subquery()
    )
    newest = select(ranked.c.id).where(ranked.c.place == 1)
    old = list(
        session.scalars(
            select(DbtArtifacts.id)
            .where(DbtArtifacts.uploaded_at < utcnow() - timedelta(days=days), DbtArtifacts.id.not_in(newest))
            .order_by(DbtArtifacts.id)
            .limit(FORGOTTEN_AT_ONCE)
        )
    )
    session.execute(delete(DbtDocument).where(DbtDocument.artifacts_id.in_(old)))
    session.execute(delete(DbtArtifacts).where(DbtArtifacts.id.in_(old)))
    return len(old)


def to_wire(stored: DbtArtifacts) -> ArtifactsOut:
    return ArtifactsOut(
        id=stored.id,
        ci_config_id=stored.integration_id,
        commit_sha=stored.commit_sha,
        run_type=stored.run_type,
        run_id=stored.build_id or None,
        project_name=stored.project_name,
        adapter_type=stored.adapter_type,
        dbt_version=stored.dbt_version,
        counts=stored.counts,
        documents=[
            DocumentOut(name=document.name, size_bytes=document.size_bytes, sha256=document.sha256)
            for document in sorted(stored.documents, key=lambda document: document.name)
        ],
        uploaded_at=stored.uploaded_at,
    )
