"""REST of notification destinations; administrators only, since an address receives what alerts find."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Response

from twofold_server.accounts.permissions import ADMIN, VIEW_ALERTS
from twofold_server.accounts.service import Actor
from twofold_server.http.deps import Ctx, requires
from twofold_server.notifications import service
from twofold_server.notifications.models import Destination, Notification
from twofold_server.notifications.schemas import (
    DestinationForm,
    DestinationOut,
    DestinationPatch,
    NewDestinationOut,
    NotificationOut,
)

router = APIRouter(prefix="/api/v1/notification_destinations", tags=["notifications"])

Admin = Annotated[Actor, requires(ADMIN)]


@router.get("", response_model=list[DestinationOut])
def list_destinations(ctx: Ctx, actor: Annotated[Actor, requires(VIEW_ALERTS)]) -> list[Destination]:
    """The webhooks that alerts can name."""
    with ctx.db.read() as session:
        return service.destinations(session, actor)


@router.post("", response_model=NewDestinationOut)
def create_destination(ctx: Ctx, actor: Admin, body: DestinationForm) -> dict[str, Any]:
    """Adds a webhook; the answer is the only place that tells its secret."""
    with ctx.db.write() as session:
        made = service.create_destination(session, ctx, actor, body)
        out = DestinationOut.model_validate(made.destination, from_attributes=True)
        return {**out.model_dump(), "secret": made.secret}


@router.patch("/{destination_id}", response_model=DestinationOut)
def update_destination(ctx: Ctx, actor: Admin, destination_id: int, body: DestinationPatch) -> Destination:
    """Changes the fields that were sent; another host needs the secret and headers again."""
    with ctx.db.write() as session:
        return service.update_destination(session, ctx, actor, destination_id, body)


@router.delete("/{destination_id}", status_code=204)
def delete_destination(ctx: Ctx, actor: Admin, destination_id: int) -> Response:
    """Removes a webhook; messages that wait for it fail and say so."""
    with ctx.db.write() as session:
        service.delete_destination(session, actor, destination_id)
    return Response(status_code=204)


@router.post("/{destination_id}/test", response_model=NotificationOut)
def test_destination(ctx: Ctx, actor: Admin, destination_id: int) -> Notification:
    """Sends a test message; list the notifications of the destination to see what became of it."""
    with ctx.db.write() as session:
        return service.start_test(
            session, actor, destination_id, ctx.url(f"/settings/notifications/{destination_id}")
        )


@router.get("/{destination_id}/notifications", response_model=list[NotificationOut])
def list_notifications(ctx: Ctx, actor: Admin, destination_id: int) -> list[Notification]:
    """The newest test messages of a destination."""
    with ctx.db.read() as session:
        service.get_destination(session, actor, destination_id)
        return service.of_origin(session, f"destination:{destination_id}")
