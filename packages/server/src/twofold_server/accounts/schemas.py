"""Wire types of accounts."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from twofold_server.accounts.models import ApiKey, AuditEvent, Invitation, User


class OrganizationMeta(BaseModel):
    """Who the key belongs to; also the start-up probe of clients."""

    org_id: int
    org_name: str
    user_id: int


class ApiKeyRequest(BaseModel):
    """A new key. ``scopes``: permissions it is narrowed to; absent or null: all of its user's."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=200)]
    expires_at: AwareDatetime | None = None
    scopes: Annotated[list[Annotated[str, Field(max_length=60)]], Field(max_length=50)] | None = None


class NewApiKey(BaseModel):
    """The one answer that holds a new key."""

    id: int
    name: str
    prefix: str
    key: str


class ApiKeyInfo(BaseModel):
    """A key without the key. ``can_reveal``: it can be viewed again with the password."""

    id: int
    name: str
    prefix: str
    scopes: list[str] | None
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None
    can_reveal: bool

    @classmethod
    def of(cls, key: ApiKey) -> ApiKeyInfo:
        return cls(
            id=key.id,
            name=key.name,
            prefix=key.prefix,
            scopes=key.scopes,
            created_at=key.created_at,
            expires_at=key.expires_at,
            last_used_at=key.last_used_at,
            can_reveal=key.key_encrypted is not None,
        )


class RevealRequest(BaseModel):
    """The password of the key's owner, asked for again."""

    model_config = ConfigDict(extra="forbid")

    password: Annotated[str, Field(max_length=1024, repr=False)]


class RevealedKey(BaseModel):
    key: str


Role = Literal["admin", "member"]


class UserInfo(BaseModel):
    """``state``: ``active`` or ``deactivated``."""

    id: int
    email: str
    name: str
    role: str
    state: str
    last_seen_at: datetime | None
    created_at: datetime

    @classmethod
    def of(cls, user: User) -> UserInfo:
        return cls(
            id=user.id,
            email=user.email,
            name=user.name,
            role=user.role,
            state="active" if user.is_active else "deactivated",
            last_seen_at=user.last_seen_at,
            created_at=user.created_at,
        )


class UserPatch(BaseModel):
    """What is left out stays. ``state`` ``deactivated`` ends sessions and API keys at once."""

    model_config = ConfigDict(extra="forbid")

    role: Role | None = None
    state: Literal["active", "deactivated"] | None = None


class InvitationRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: Annotated[str, Field(min_length=3, max_length=320)]
    role: Role = "member"


class InvitationInfo(BaseModel):
    """Somebody who was invited and has not joined yet."""

    id: int
    email: str
    role: str
    created_at: datetime
    expires_at: datetime

    @classmethod
    def of(cls, invitation: Invitation) -> InvitationInfo:
        return cls.model_validate(invitation, from_attributes=True)


class NewInvitation(InvitationInfo):
    """The one answer that holds the link. ``mailed``: it is also on its way by e-mail."""

    link: str
    mailed: bool


class PasswordLink(BaseModel):
    """The one answer that holds the link; with it the user chooses a new password."""

    user_id: int
    expires_at: datetime
    link: str
    mailed: bool


class AuditLogsRequest(BaseModel):
    """Both ends included; absent: no end."""

    start_date: datetime | None = None
    end_date: datetime | None = None


class AuditLog(BaseModel):
    """One audit row in the published shape."""

    timestamp: str
    event_uuid: str
    client_ip: str
    url: str
    action: str | None = None
    is_support_user: bool | None = None
    log_entry: str | None = None
    object_id: int | None = None
    object_type: str | None = None
    payload: dict[str, Any] | None = None
    referer: str | None = None
    request_type: str | None = None
    source: str | None = None
    status: str | None = None
    user_agent: str | None = None
    user_email: str | None = None
    user_id: int | None = None

    @classmethod
    def of(cls, event: AuditEvent, email: str | None) -> AuditLog:
        kind, _, number = event.subject.partition(":")
        is_object = number.isascii() and number.isdigit()
        failed = event.action.endswith((".failed", ".refused", ".throttled"))
        return cls(
            timestamp=event.created_at.isoformat(timespec="microseconds"),
            event_uuid=event.uuid,
            client_ip=event.address,
            url="",
            action=event.action,
            is_support_user=False,
            log_entry=event.subject or None,
            object_id=int(number) if is_object else None,
            object_type=kind if is_object else None,
            payload=event.detail,
            status="failed" if failed else "ok",
            user_email=email,
            user_id=event.user_id,
        )


class AuditLogs(BaseModel):
    logs: list[AuditLog]
