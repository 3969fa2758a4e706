"""Where forges leave their webhooks: the address names a repository or, as published, an integration."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query, Request

from twofold_server.ci import service
from twofold_server.context import Context
from twofold_server.http.deps import PUBLIC, Ctx, client_address
from twofold_server.repositories.api import raw_body, receive
from twofold_server.repositories.schemas import DeliveryAccepted

router = APIRouter(tags=["webhooks"])

Body = Annotated[bytes, Depends(raw_body)]
RowId = Annotated[int | None, Query(ge=1, le=2**31 - 1)]


@router.post("/integrations/github/v1/app_hook", status_code=202, dependencies=[PUBLIC])
def github_hook(
    ctx: Ctx, request: Request, body: Body, repository_id: RowId = None, ci_config_id: RowId = None
) -> DeliveryAccepted:
    """Takes GitHub's webhooks. Every authentic delivery is answered 202, wanted or not."""
    return _receive(ctx, request, "github", repository_id or _repository_of(ctx, ci_config_id), body)


@router.post("/integrations/gitlab/v1/app_hook", status_code=202, dependencies=[PUBLIC])
def gitlab_hook(
    ctx: Ctx, request: Request, body: Body, repository_id: RowId = None, ci_config_id: RowId = None
) -> DeliveryAccepted:
    """Takes GitLab's webhooks. Every authentic delivery is answered 202: GitLab gives up after refusals."""
    return _receive(ctx, request, "gitlab", repository_id or _repository_of(ctx, ci_config_id), body)


@router.post("/api/datadiff_ci/{ci_config_id}/hook", status_code=202, dependencies=[PUBLIC])
def legacy_hook(
    ctx: Ctx, request: Request, ci_config_id: Annotated[int, Path(ge=1, le=2**31 - 1)], body: Body
) -> DeliveryAccepted:
    """The older address of webhooks: it names the integration, whose repository tells the forge."""
    with ctx.db.read() as session:
        provider = service.provider_of(session, ci_config_id)
    return _receive(ctx, request, provider, _repository_of(ctx, ci_config_id), body)


def _receive(
    ctx: Context, request: Request, provider: str, repository_id: int | None, body: bytes
) -> DeliveryAccepted:
    return receive(ctx, provider, repository_id, request.headers, body, client_address(request))


def _repository_of(ctx: Context, ci_config_id: int | None) -> int | None:
    """The repository of an integration. 0, which no repository has, for an integration that is not there."""
    if ci_config_id is None:
        return None
    with ctx.db.read() as session:
        return service.repository_of(session, ci_config_id) or 0
