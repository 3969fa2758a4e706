"""REST: repository connections, and what every door does where forges leave their deliveries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from twofold_server.accounts.permissions import ADMIN, VIEW_DIFFS
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.errors import Unauthenticated
from twofold_server.http.deps import Ctx, requires
from twofold_server.repositories import app_deliveries, service
from twofold_server.repositories.app_deliveries import CheckedAppEvent
from twofold_server.repositories.schemas import (
    DeliveryAccepted,
    DeliveryOut,
    ForgeCheckOut,
    RepositoryCreated,
    RepositoryIn,
    RepositoryOut,
    RepositoryPatch,
)

router = APIRouter(tags=["repositories"])


@router.get("/api/v1/repositories")
def list_repositories(ctx: Ctx, actor: Annotated[Actor, requires(VIEW_DIFFS)]) -> list[RepositoryOut]:
    """All connected repositories, oldest first."""
    with ctx.db.read() as session:
        return [service.to_wire(ctx, repository) for repository in service.list_all(session, actor)]


@router.post("/api/v1/repositories", status_code=201)
def create_repository(
    ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], request: RepositoryIn
) -> RepositoryCreated:
    """Connects a repository. A webhook secret that was made for you is returned this once."""
    with ctx.db.write() as session:
        repository, made = service.create(session, ctx, actor, request)
        return RepositoryCreated(**service.to_wire(ctx, repository).model_dump(), webhook_secret=made)


@router.get("/api/v1/repositories/{repository_id}")
def get_repository(
    ctx: Ctx, actor: Annotated[Actor, requires(VIEW_DIFFS)], repository_id: int
) -> RepositoryOut:
    """One repository, without its secrets."""
    with ctx.db.read() as session:
        return service.to_wire(ctx, service.get(session, actor, repository_id))


@router.patch("/api/v1/repositories/{repository_id}")
def update_repository(
    ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], repository_id: int, patch: RepositoryPatch
) -> RepositoryOut:
    """Changes what is given; an empty secret removes it."""
    with ctx.db.write() as session:
        return service.to_wire(ctx, service.update(session, ctx, actor, repository_id, patch))


@router.delete("/api/v1/repositories/{repository_id}", status_code=204)
def delete_repository(ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], repository_id: int) -> Response:
    """Disconnects; runs and diffs stay readable."""
    with ctx.db.write() as session:
        service.delete(session, actor, repository_id)
    return Response(status_code=204)


@router.post("/api/v1/repositories/{repository_id}/test")
def check_repository(
    ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], repository_id: int
) -> list[ForgeCheckOut]:
    """Asks the forge whether token, name and role are right; stops at the first that fails."""
    with ctx.db.read() as session:
        repository = service.get(session, actor, repository_id)
    return [
        ForgeCheckOut.model_validate(check, from_attributes=True)
        for check in service.check_connection(ctx, repository)
    ]


@router.get("/api/v1/repositories/{repository_id}/deliveries")
def list_deliveries(
    ctx: Ctx,
    actor: Annotated[Actor, requires(ADMIN)],
    repository_id: int,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> list[DeliveryOut]:
    """The newest webhook deliveries and what became of each, newest first."""
    with ctx.db.read() as session:
        found = service.list_deliveries(session, actor, repository_id, limit=limit)
        return [DeliveryOut.model_validate(delivery, from_attributes=True) for delivery in found]


async def raw_body(request: Request) -> bytes:
    """The bytes as sent; the edge of the server has a limit on them."""
    return await request.body()


def receive(
    ctx: Context,
    provider: str,
    repository_id: int | None,
    headers: Mapping[str, str],
    body: bytes,
    address: str,
) -> DeliveryAccepted:
    """Checks, stores and answers one delivery; what it means is found out by a job.

    Without a repository it is an App's, and only Apps' secrets are tried.
    """
    lowered = {name.lower(): value for name, value in headers.items()}
    if repository_id is None:
        return _receive_for_app(ctx, provider, lowered, body, address)
    try:
        with ctx.db.read() as session:
            checked = service.check_delivery(session, ctx, provider, repository_id, lowered, body)
    except Unauthenticated:
        bucket = ("webhook", str(repository_id), address)
        if ctx.throttle.wait_seconds(*bucket) == 0:
            ctx.throttle.fail(*bucket)  # a flood of forgeries must not fill the audit log
            with ctx.db.write() as session:
                service.audit_refusal(session, repository_id, address)
        raise
    with ctx.db.write() as session:
        delivery = service.accept_delivery(session, checked)
        return DeliveryAccepted(delivery_id=delivery.delivery_id, outcome=delivery.outcome)


def _receive_for_app(
    ctx: Context, provider: str, headers: Mapping[str, str], body: bytes, address: str
) -> DeliveryAccepted:
    try:
        with ctx.db.read() as session:
            checked = app_deliveries.check_delivery(session, ctx, provider, headers, body)
    except Unauthenticated:
        bucket = ("webhook", "app", address)
        if ctx.throttle.wait_seconds(*bucket) == 0:
            ctx.throttle.fail(*bucket)
            with ctx.db.write() as session:
                app_deliveries.audit_refusal(session, ctx, provider, headers, address)
        raise
    with ctx.db.write() as session:
        if isinstance(checked, CheckedAppEvent):
            outcome = app_deliveries.accept_app_event(session, checked)
            return DeliveryAccepted(delivery_id=checked.event.delivery_id, outcome=outcome)
        delivery = service.accept_delivery(session, checked)
        return DeliveryAccepted(delivery_id=delivery.delivery_id, outcome=delivery.outcome)
