"""REST of accounts: the caller's organization, their API keys, the audit log."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Response

from twofold_server.accounts import service
from twofold_server.accounts.permissions import ADMIN, MANAGE_KEYS
from twofold_server.accounts.schemas import (
    ApiKeyInfo,
    ApiKeyRequest,
    AuditLog,
    AuditLogs,
    AuditLogsRequest,
    NewApiKey,
    OrganizationMeta,
    RevealedKey,
    RevealRequest,
)
from twofold_server.accounts.service import Actor
from twofold_server.db import utcnow
from twofold_server.http.deps import Ctx, requires

router = APIRouter(prefix="/api/v1", tags=["Accounts"])


@router.get("/organization/meta")
def get_organization_meta(ctx: Ctx, actor: Annotated[Actor, requires(None)]) -> OrganizationMeta:
    """Whose key this is."""
    with ctx.db.read() as session:
        name = service.organization_name(session, actor)
    return OrganizationMeta(org_id=actor.organization_id, org_name=name, user_id=actor.user_id)


@router.get("/api_keys")
def list_api_keys(ctx: Ctx, actor: Annotated[Actor, requires(MANAGE_KEYS)]) -> list[ApiKeyInfo]:
    """The caller's own keys, newest first, without the keys themselves."""
    with ctx.db.read() as session:
        return [ApiKeyInfo.of(key) for key in service.list_api_keys(session, actor)]


@router.post("/api_keys")
def create_api_key(
    ctx: Ctx, actor: Annotated[Actor, requires(MANAGE_KEYS)], request: ApiKeyRequest
) -> NewApiKey:
    """A new key of the caller; it may do no more than the caller."""
    with ctx.db.write() as session:
        key, raw = service.create_api_key(
            session, ctx, actor, request.name, expires_at=request.expires_at, scopes=request.scopes
        )
    return NewApiKey(id=key.id, name=key.name, prefix=key.prefix, key=raw)


@router.post("/api_keys/{key_id}/reveal")
def reveal_api_key(
    ctx: Ctx, actor: Annotated[Actor, requires(MANAGE_KEYS)], key_id: int, request: RevealRequest
) -> RevealedKey:
    """The key again, after its owner's password; every reveal is in the audit log."""
    return RevealedKey(key=service.reveal_api_key(ctx, actor, key_id, request.password))


@router.post("/api_keys/{key_id}/regenerate")
def regenerate_api_key(ctx: Ctx, actor: Annotated[Actor, requires(MANAGE_KEYS)], key_id: int) -> RevealedKey:
    """A new key in the place of the old one, which is refused from now on."""
    with ctx.db.write() as session:
        _, raw = service.regenerate_api_key(session, ctx, actor, key_id)
    return RevealedKey(key=raw)


@router.delete("/api_keys/{key_id}", status_code=204)
def revoke_api_key(ctx: Ctx, actor: Annotated[Actor, requires(MANAGE_KEYS)], key_id: int) -> Response:
    """Ends a key for good."""
    with ctx.db.write() as session:
        service.revoke_api_key(session, actor, key_id)
    return Response(status_code=204)


@router.get("/audit_logs", tags=["Audit Logs"])
def get_audit_logs(
    ctx: Ctx,
    actor: Annotated[Actor, requires(ADMIN)],
    data: Annotated[AuditLogsRequest | None, Body()] = None,
) -> AuditLogs:
    """Who did what, when, from where; the newest 10,000 rows of the given time, newest first."""
    start, end = (data.start_date, data.end_date) if data is not None else (None, None)
    zone = utcnow().tzinfo
    with ctx.db.read() as session:
        rows = service.list_audit_events(
            session,
            actor,
            start=start.replace(tzinfo=start.tzinfo or zone) if start is not None else None,
            end=end.replace(tzinfo=end.tzinfo or zone) if end is not None else None,
        )
        return AuditLogs(logs=[AuditLog.of(event, email) for event, email in rows])
