"""REST of accounts: the caller's organization, their API keys, users and invitations, the audit log."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Body, Path, Response

from twofold_server.accounts import service
from twofold_server.accounts.permissions import ADMIN, MANAGE_KEYS
from twofold_server.accounts.schemas import (
    ApiKeyInfo,
    ApiKeyRequest,
    AuditLog,
    AuditLogs,
    AuditLogsRequest,
    InvitationInfo,
    InvitationRequest,
    NewApiKey,
    NewInvitation,
    OrganizationMeta,
    PasswordLink,
    RevealedKey,
    RevealRequest,
    UserInfo,
    UserPatch,
)
from twofold_server.accounts.service import Actor, NewLink
from twofold_server.db import utcnow
from twofold_server.http.deps import Ctx, requires

router = APIRouter(prefix="/api/v1", tags=["Accounts"])

Admin = Annotated[Actor, requires(ADMIN)]
Id = Annotated[int, Path(ge=1, le=2**31 - 1)]


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


@router.get("/users")
def list_users(ctx: Ctx, actor: Admin) -> list[UserInfo]:
    """Everybody who has an account, deactivated ones last."""
    with ctx.db.read() as session:
        return [UserInfo.of(user) for user in service.list_users(session, actor)]


@router.get("/users/{user_id}")
def get_user(ctx: Ctx, actor: Admin, user_id: Id) -> UserInfo:
    """One user."""
    with ctx.db.read() as session:
        return UserInfo.of(service.get_user(session, actor, user_id))


@router.patch("/users/{user_id}")
def update_user(ctx: Ctx, actor: Admin, user_id: Id, patch: UserPatch) -> UserInfo:
    """Changes role or state; the last active administrator keeps both."""
    with ctx.db.write() as session:
        user = service.get_user(session, actor, user_id)
        if patch.role is not None:
            user = service.change_role(session, actor, user_id, patch.role)
        if patch.state == "deactivated":
            user = service.deactivate_user(session, actor, user_id)
        elif patch.state == "active":
            user = service.reactivate_user(session, actor, user_id)
        return UserInfo.of(user)


@router.post("/users/{user_id}/password_link")
def make_password_link(ctx: Ctx, actor: Admin, user_id: Id) -> PasswordLink:
    """A link by which the user chooses a new password, once, within seven days."""
    with ctx.db.write() as session:
        made = service.make_password_link(session, ctx, actor, user_id)
        expires_at = made.invitation.expires_at
    return PasswordLink(user_id=user_id, expires_at=expires_at, link=made.url, mailed=made.mailed)


@router.get("/invitations")
def list_invitations(ctx: Ctx, actor: Admin) -> list[InvitationInfo]:
    """People who were invited and have not joined yet, newest first."""
    with ctx.db.read() as session:
        return [InvitationInfo.of(item) for item in service.list_invitations(session, actor)]


@router.post("/invitations", status_code=201)
def invite_user(ctx: Ctx, actor: Admin, request: InvitationRequest) -> NewInvitation:
    """A link by which somebody joins, once, within seven days."""
    with ctx.db.write() as session:
        return _new_invitation(service.invite_user(session, ctx, actor, request.email, request.role))


@router.post("/invitations/{invitation_id}/resend")
def resend_invitation(ctx: Ctx, actor: Admin, invitation_id: Id) -> NewInvitation:
    """A new link in the place of the old one, for seven more days."""
    with ctx.db.write() as session:
        return _new_invitation(service.resend_invitation(session, ctx, actor, invitation_id))


@router.delete("/invitations/{invitation_id}", status_code=204)
def withdraw_invitation(ctx: Ctx, actor: Admin, invitation_id: Id) -> Response:
    """Ends the link."""
    with ctx.db.write() as session:
        service.withdraw_invitation(session, actor, invitation_id)
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


def _new_invitation(made: NewLink) -> NewInvitation:
    known = InvitationInfo.of(made.invitation)
    return NewInvitation(**known.model_dump(), link=made.url, mailed=made.mailed)
