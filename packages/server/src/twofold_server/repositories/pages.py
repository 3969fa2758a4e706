"""Admin → Settings → Repositories: connections, the webhook's address and secret, deliveries."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import SecretStr, ValidationError

from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.errors import Conflict, Invalid
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.repositories import service
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.repositories.schemas import RepositoryIn, RepositoryPatch
from twofold_server.ui.forms import Choice, Field, Posted, errors_of, optional, see_other, text, with_errors
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(prefix="/settings/repositories", include_in_schema=False)

Admin = Annotated[Actor, page_requires(ADMIN)]
FORGES = {"github": "GitHub", "local": "Local (no forge)"}
_LIST = {"text": "Repositories", "href": "/settings/repositories"}
_SHOWN_DELIVERIES = 50


@router.get("")
def list_repositories(request: Request, ctx: Ctx, actor: Admin) -> Response:
    """All connected repositories."""
    with ctx.db.read() as session:
        found = service.list_all(session, actor)
    rows = [
        {
            "id": repository.id,
            "name": repository.name,
            "forge": FORGES.get(repository.provider, repository.provider),
            "token": _token_word(ctx, repository),
            "created_at": repository.created_at,
        }
        for repository in found
    ]
    context = settings_context("repositories", is_admin=True)
    return render(request, "settings/repositories.html", **context, repositories=rows)


@router.get("/new")
def new_repository(request: Request, ctx: Ctx, actor: Admin) -> Response:
    """The form of a new connection."""
    return _form_page(request, ctx, actor, None, {})


@router.post("/new", dependencies=[csrf_protected])
def create_repository(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """Connects a repository; a webhook secret is made and shown this once."""
    try:
        wanted = RepositoryIn.model_validate(
            {
                "provider": text(form, "provider"),
                "name": text(form, "name"),
                "base_url": text(form, "base_url"),
                "token": optional(form, "token"),
            }
        )
        with ctx.db.write() as session:
            repository, made = service.create(session, ctx, actor, wanted)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, None, form, error=error)
    if made is None:
        return see_other(f"/settings/repositories/{repository.id}")
    return _form_page(request, ctx, actor, repository, {}, secret=made, notice="The repository is connected.")


@router.get("/{repository_id}")
def show_repository(request: Request, ctx: Ctx, actor: Admin, repository_id: int) -> Response:
    """One connection with its webhook and its newest deliveries."""
    with ctx.db.read() as session:
        repository = service.get(session, actor, repository_id)
        deliveries = service.list_deliveries(session, actor, repository_id, limit=_SHOWN_DELIVERIES)
    return _form_page(request, ctx, actor, repository, {}, deliveries=list(deliveries))


@router.post("/{repository_id}", dependencies=[csrf_protected])
def update_repository(request: Request, ctx: Ctx, actor: Admin, repository_id: int, form: Posted) -> Response:
    """Saves the form; an empty token field keeps the stored token."""
    with ctx.db.read() as session:
        repository = service.get(session, actor, repository_id)
    try:
        patch = RepositoryPatch.model_validate(
            {"name": text(form, "name"), "base_url": text(form, "base_url"), "token": optional(form, "token")}
        )
        with ctx.db.write() as session:
            service.update(session, ctx, actor, repository_id, patch)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, repository, form, error=error)
    return see_other(f"/settings/repositories/{repository_id}")


@router.post("/{repository_id}/secret", dependencies=[csrf_protected])
def renew_secret(request: Request, ctx: Ctx, actor: Admin, repository_id: int) -> Response:
    """Replaces the webhook secret and shows the new one this once."""
    made = secrets.token_urlsafe(32)
    with ctx.db.write() as session:
        patch = RepositoryPatch(webhook_secret=SecretStr(made))
        repository = service.update(session, ctx, actor, repository_id, patch)
    return _form_page(
        request, ctx, actor, repository, {}, secret=made, notice="The webhook secret was replaced."
    )


@router.post("/{repository_id}/delete", dependencies=[csrf_protected])
def delete_repository(ctx: Ctx, actor: Admin, repository_id: int) -> RedirectResponse:
    """Disconnects; runs and diffs stay readable."""
    with ctx.db.write() as session:
        service.delete(session, actor, repository_id)
    return see_other("/settings/repositories")


def _token_word(ctx: Context, repository: Repository) -> str:
    if not service.reports_to_forge(ctx, repository):
        return "not needed"
    return "set" if repository.token_encrypted is not None else "missing"


def _form_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    repository: Repository | None,
    typed: Mapping[str, str],
    *,
    deliveries: list[Delivery] | None = None,
    error: Invalid | Conflict | ValidationError | None = None,
    secret: str = "",
    notice: str = "",
) -> Response:
    fields = _fields(ctx, repository, typed)
    errors = errors_of(error, {field.name: field.label for field in fields}) if error else []
    title = repository.name if repository else "Add New Repository"
    return render(
        request,
        "settings/repository.html",
        status_code=422 if error else 200,
        **settings_context("repositories", is_admin=actor.may(ADMIN)),
        form={
            "title": title,
            "intro": FORGES.get(repository.provider, repository.provider) if repository else "",
            "breadcrumb": [_LIST, {"text": title, "href": ""}],
            "action": f"/settings/repositories/{repository.id}"
            if repository
            else "/settings/repositories/new",
            "back": "/settings/repositories",
            "submit": "Save",
            "fields": with_errors(fields, errors),
            "errors": errors,
            "notice": notice,
        },
        repository={
            "is_new": repository is None,
            "id": repository.id if repository else 0,
            "webhook_url": service.webhook_url(ctx, repository) if repository else None,
        },
        secret=secret,
        deliveries=[_delivery(delivery) for delivery in deliveries or []],
    )


def _fields(ctx: Context, repository: Repository | None, typed: Mapping[str, str]) -> list[Field]:
    provider = Field(
        "provider",
        "Forge",
        "select",
        typed.get("provider", "github"),
        "Local: no forge is told anything; statuses and comments are kept here and printed by the client.",
        required=True,
        choices=[Choice(value, name) for value, name in FORGES.items()],
    )
    name = Field(
        "name",
        "Repository name",
        value=typed.get("name", repository.name if repository else ""),
        hint="As owner/repo.",
        required=True,
    )
    if repository is not None and not service.reports_to_forge(ctx, repository):
        return [name]
    has_token = repository is not None and repository.token_encrypted is not None
    rest = [
        Field(
            "token",
            "Token",
            "password",
            hint="A token is stored; leave this empty to keep it."
            if has_token
            else "A personal access token that may write commit statuses and comments of this repository. "
            "Not needed for a local repository.",
            autocomplete="new-password",
        ),
        Field(
            "base_url",
            "API base URL",
            "url",
            typed.get("base_url", repository.base_url if repository else ""),
            "Only for a forge of your own, for example https://github.example.com/api/v3.",
        ),
    ]
    return [name, *rest] if repository else [provider, name, *rest]


def _delivery(delivery: Delivery) -> dict[str, Any]:
    return {
        "delivery_id": delivery.delivery_id,
        "event": delivery.event,
        "action": delivery.action,
        "pr_number": delivery.pr_number,
        "outcome": delivery.outcome,
        "detail": delivery.detail,
        "received_at": delivery.received_at,
    }
