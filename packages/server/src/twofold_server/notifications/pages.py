"""Admin → Settings → Notifications: whether mail is sent, and the webhooks that alerts can name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError

from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.errors import Conflict, Invalid
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.notifications import service
from twofold_server.notifications.models import Destination
from twofold_server.notifications.schemas import DestinationForm, DestinationPatch
from twofold_server.notifiers.mail import is_configured
from twofold_server.ui.forms import Field, Posted, errors_of, optional, see_other, text, with_errors
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(prefix="/settings/notifications", include_in_schema=False)

Admin = Annotated[Actor, page_requires(ADMIN)]
_LIST = {"text": "Notifications", "href": "/settings/notifications"}
_LABELS = {"name": "Name", "url": "URL", "headers": "Headers", "secret": "Secret"}
_TESTS_SHOWN = 5


@router.get("")
def list_destinations(request: Request, ctx: Ctx, actor: Admin) -> Response:
    """The webhooks, and whether this server sends mail."""
    with ctx.db.read() as session:
        found = service.destinations(session, actor)
    return render(
        request,
        "settings/notifications.html",
        **settings_context("notifications", is_admin=True),
        destinations=found,
        mail={"from": ctx.settings.smtp_from, "host": ctx.settings.smtp_host}
        if is_configured(ctx.settings)
        else None,
    )


@router.get("/new")
def new_destination(request: Request, ctx: Ctx, actor: Admin) -> Response:
    """The empty form."""
    return _form_page(request, ctx, actor, None, {})


@router.post("/new", dependencies=[csrf_protected])
def create_destination(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """Adds a webhook and shows its secret, once."""
    try:
        wanted = DestinationForm.model_validate(
            {
                "name": text(form, "name"),
                "url": text(form, "url"),
                "headers": _headers(form) or {},
                "secret": optional(form, "secret"),
            }
        )
        with ctx.db.write() as session:
            made = service.create_destination(session, ctx, actor, wanted)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, None, form, error=error)
    return _form_page(request, ctx, actor, made.destination, {}, secret=made.secret)


@router.get("/{destination_id}")
def show_destination(request: Request, ctx: Ctx, actor: Admin, destination_id: int) -> Response:
    """One webhook with its tests; secrets are never shown."""
    with ctx.db.read() as session:
        destination = service.get_destination(session, actor, destination_id)
    return _form_page(request, ctx, actor, destination, {})


@router.post("/{destination_id}", dependencies=[csrf_protected])
def update_destination(
    request: Request, ctx: Ctx, actor: Admin, destination_id: int, form: Posted
) -> Response:
    """Saves the form; empty secret fields keep what is stored."""
    with ctx.db.read() as session:
        destination = service.get_destination(session, actor, destination_id)
    sent: dict[str, Any] = {"name": text(form, "name")}
    try:
        sent |= {"url": optional(form, "url"), "headers": _headers(form), "secret": optional(form, "secret")}
        patch = DestinationPatch.model_validate(
            {name: value for name, value in sent.items() if value is not None}
        )
        with ctx.db.write() as session:
            service.update_destination(session, ctx, actor, destination_id, patch)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, destination, form, error=error)
    return see_other(f"/settings/notifications/{destination_id}")


@router.post("/{destination_id}/test", dependencies=[csrf_protected])
def test_destination(ctx: Ctx, actor: Admin, destination_id: int) -> RedirectResponse:
    """Sends a test; the page shows what became of it."""
    with ctx.db.write() as session:
        service.start_test(
            session, actor, destination_id, ctx.url(f"/settings/notifications/{destination_id}")
        )
    return see_other(f"/settings/notifications/{destination_id}#tests")


@router.post("/{destination_id}/delete", dependencies=[csrf_protected])
def delete_destination(ctx: Ctx, actor: Admin, destination_id: int) -> RedirectResponse:
    """Removes a webhook; alerts that name it say so."""
    with ctx.db.write() as session:
        service.delete_destination(session, actor, destination_id)
    return see_other("/settings/notifications")


def _headers(form: Mapping[str, str]) -> dict[str, str] | None:
    """``Name: value``, one per line; None when nothing was typed."""
    found: dict[str, str] = {}
    for line in filter(None, (line.strip() for line in re.split(r"[\r\n]+", form.get("headers", "")))):
        name, colon, value = line.partition(":")
        if not colon:
            message = "Write each header as Name: value, one per line."
            raise Invalid(message, errors=[{"loc": ["body", "headers"], "msg": message}])
        found[name.strip()] = value.strip()
    return found or None


def _form_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    destination: Destination | None,
    typed: Mapping[str, str],
    *,
    error: Invalid | Conflict | ValidationError | None = None,
    secret: str = "",
) -> Response:
    with ctx.db.read() as session:
        origin = f"destination:{destination.id}" if destination else ""
        tests = service.of_origin(session, origin, _TESTS_SHOWN) if destination else []
    errors = errors_of(error, _LABELS) if error else []
    title = destination.name if destination else "New webhook"
    refresh = 1 if any(test.state == "queued" for test in tests) else None
    return render(
        request,
        "settings/notification.html",
        status_code=422 if error else 200,
        **settings_context("notifications", is_admin=actor.may(ADMIN)),
        form={
            "title": title,
            "intro": f"Webhook to {destination.host}, id {destination.id}" if destination else "",
            "breadcrumb": [_LIST, {"text": title, "href": ""}],
            "action": f"/settings/notifications/{destination.id if destination else 'new'}",
            "back": "/settings/notifications",
            "submit": "Save" if destination else "Create webhook",
            "fields": with_errors(_fields(destination, typed), errors),
            "errors": errors,
            "notice": "",
        },
        destination=destination,
        secret=secret,
        tests=tests,
        refresh_seconds=refresh,
    )


def _fields(destination: Destination | None, typed: Mapping[str, str]) -> list[Field]:
    kept = " Stored; leave this empty to keep it." if destination else ""
    name = typed.get("name", destination.name if destination else "")
    return [
        Field("name", _LABELS["name"], value=name, required=True),
        Field(
            "url", _LABELS["url"], "url", typed.get("url", ""), required=destination is None,
            hint="HTTPS. A private address needs the operator's TWOFOLD_ALLOWED_PRIVATE_CIDRS." + kept,
            placeholder="https://example.org/hooks/twofold",
        ),
        Field(
            "headers", _LABELS["headers"], "textarea", typed.get("headers", ""),
            hint="Name: value, one per line, for a receiver that wants a token." + kept,
        ),
        Field(
            "secret", _LABELS["secret"], "password", "", autocomplete="new-password",
            hint="Signs every message; at least 16 characters." + (kept or " Empty: a new one is made."),
        ),
    ]  # fmt: skip
