"""Admin → Settings → Git: connected repositories, their webhooks, tests and deliveries."""

from __future__ import annotations

import ipaddress
import secrets
from collections.abc import Mapping, Sequence
from typing import Annotated, Any
from urllib.parse import urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import SecretStr, ValidationError
from sqlalchemy.orm import Session

from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.context import Context, Use
from twofold_server.errors import Conflict, Invalid
from twofold_server.forges import ForgeCheck
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.repositories import app_pages, service
from twofold_server.repositories.forms import FORMS, fields_of, form_of
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.repositories.schemas import RepositoryIn, RepositoryPatch
from twofold_server.ui.forms import Posted, errors_of, optional, see_other, text, with_errors
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(include_in_schema=False)

Admin = Annotated[Actor, page_requires(ADMIN)]
GIT = "/settings/git"
_HOME = {"text": "Git", "href": GIT}
_NEW = f"{GIT}/repositories/new"
_SHOWN_DELIVERIES = 50


# All connections


@router.get(GIT)
def show_git(request: Request, ctx: Ctx, actor: Admin, installation_id: str = "") -> Response:
    """Connected repositories, Apps, ways to connect. GitHub sends people here who have just installed one."""
    with ctx.db.read() as session:
        rows = [_row(session, ctx, actor, item) for item in service.list_all(session, actor)]
        shown_apps = app_pages.app_rows(session, ctx, actor)
    return render(
        request,
        "settings/git.html",
        **settings_context("git", is_admin=True),
        repositories=rows,
        apps=shown_apps,
        ways=_ways(),
        was_installed=bool(installation_id),
        unreachable=_unreachable(ctx.settings.base_url),
    )


@router.get("/settings/repositories")
def old_list(actor: Admin) -> RedirectResponse:  # noqa: ARG001 - asked for the log-in
    """The address before there were other forges."""
    return see_other(GIT)


@router.get("/settings/repositories/{page}")
def old_page(actor: Admin, page: str) -> RedirectResponse:  # noqa: ARG001 - asked for the log-in
    """The address before there were other forges."""
    number = page if page.isascii() and page.isdigit() else "new"
    return see_other(f"{GIT}/repositories/{number}")


def _row(session: Session, ctx: Context, actor: Actor, repository: Repository) -> dict[str, Any]:
    newest = service.list_deliveries(session, actor, repository.id, limit=1)
    return {
        "id": repository.id,
        "name": repository.name,
        "forge": form_of(repository.provider).name,
        "way": _way(repository),
        "takes_webhooks": repository.provider != "local",
        "problem": _problem(ctx, repository),
        "delivery": _delivery(newest[0]) if newest else None,
        "uses": ctx.uses_of_repository(session, repository.id),
    }


def _way(repository: Repository) -> str:
    """How the server speaks to the forge, to stand beside its name; that name itself where there is none."""
    if repository.app is not None:
        return f"App {repository.app.name}"
    form = form_of(repository.provider)
    if repository.provider == "local":
        return form.name
    return form.way.removeprefix(form.name).strip().capitalize()


def _problem(ctx: Context, repository: Repository) -> str:
    """What keeps the connection from working, in few words; empty: nothing that is known here."""
    if repository.app_id is not None:
        return "" if repository.installation_id is not None else "Not installed"
    if not service.reports_to_forge(ctx, repository):
        return ""
    return "" if repository.token_encrypted is not None else "No token"


def _ways() -> list[dict[str, str]]:
    return [
        {"text": form.way, "href": f"{_NEW}?provider={provider}", "summary": form.summary}
        for provider, form in FORMS.items()
    ]


def _unreachable(base_url: str) -> str:
    """The server's address when no forge on the internet can call it; empty: it may be reachable."""
    host = urlsplit(base_url).hostname or ""
    try:
        private = not ipaddress.ip_address(host).is_global
    except ValueError:
        private = host == "localhost" or "." not in host
    return base_url if private else ""


# One connection


@router.get(_NEW)
def new_repository(request: Request, ctx: Ctx, actor: Admin, provider: str = "") -> Response:
    """The ways to connect, or the form of the chosen one."""
    if provider in FORMS:
        return _page(request, ctx, actor, provider, None)
    context = settings_context("git", is_admin=True)
    crumbs = [_HOME, {"text": "Add New Repository", "href": ""}]
    return render(request, "settings/git_ways.html", **context, ways=_ways(), breadcrumb_steps=crumbs)


@router.post(_NEW, dependencies=[csrf_protected])
def create_repository(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """Connects a repository; a webhook secret that is made for it is shown this once."""
    provider = text(form, "provider")
    try:
        wanted = RepositoryIn.model_validate(
            {
                "provider": provider,
                "name": text(form, "name"),
                "base_url": text(form, "base_url"),
                "token": optional(form, "token"),
                "webhook_secret": optional(form, "webhook_secret"),
            }
        )
        with ctx.db.write() as session:
            repository, made = service.create(session, ctx, actor, wanted)
    except (Invalid, Conflict, ValidationError) as error:
        chosen = provider if provider in FORMS else "local"
        return _page(request, ctx, actor, chosen, None, typed=form, error=error)
    if made is None:
        return see_other(f"{GIT}/repositories/{repository.id}")
    notice = "The repository is connected. Next: add the webhook below, then press Test."
    return _page(request, ctx, actor, provider, repository, secret=made, notice=notice)


@router.get(f"{GIT}/repositories/{{repository_id}}")
def show_repository(request: Request, ctx: Ctx, actor: Admin, repository_id: int) -> Response:
    """One connection with its webhook and its newest deliveries."""
    repository = _get(ctx, actor, repository_id)
    return _page(request, ctx, actor, repository.provider, repository)


@router.post(f"{GIT}/repositories/{{repository_id}}", dependencies=[csrf_protected])
def update_repository(request: Request, ctx: Ctx, actor: Admin, repository_id: int, form: Posted) -> Response:
    """Saves the form; empty secret fields keep what is stored."""
    repository = _get(ctx, actor, repository_id)
    try:
        if repository.app_id is not None:
            raise Invalid("An App's repository has nothing to change here; its App is changed on GitHub.")
        patch = RepositoryPatch.model_validate(
            {
                "name": text(form, "name"),
                "base_url": text(form, "base_url"),
                "token": optional(form, "token"),
                "webhook_secret": optional(form, "webhook_secret"),
            }
        )
        with ctx.db.write() as session:
            service.update(session, ctx, actor, repository_id, patch)
    except (Invalid, Conflict, ValidationError) as error:
        return _page(request, ctx, actor, repository.provider, repository, typed=form, error=error)
    return see_other(f"{GIT}/repositories/{repository_id}")


@router.post(f"{GIT}/repositories/{{repository_id}}/test", dependencies=[csrf_protected])
def check_repository(request: Request, ctx: Ctx, actor: Admin, repository_id: int) -> Response:
    """Asks the forge step by step, without writing anything there."""
    repository = _get(ctx, actor, repository_id)
    checks = service.check_connection(ctx, repository)
    return _page(request, ctx, actor, repository.provider, repository, checks=checks)


@router.post(f"{GIT}/repositories/{{repository_id}}/secret", dependencies=[csrf_protected])
def renew_secret(request: Request, ctx: Ctx, actor: Admin, repository_id: int) -> Response:
    """Replaces the webhook secret and shows the new one this once."""
    made = secrets.token_urlsafe(32)
    with ctx.db.write() as session:
        patch = RepositoryPatch(webhook_secret=SecretStr(made))
        repository = service.update(session, ctx, actor, repository_id, patch)
    notice = "The webhook secret was replaced."
    return _page(request, ctx, actor, repository.provider, repository, secret=made, notice=notice)


@router.post(f"{GIT}/repositories/{{repository_id}}/delete", dependencies=[csrf_protected])
def delete_repository(ctx: Ctx, actor: Admin, repository_id: int) -> RedirectResponse:
    """Disconnects; runs and diffs stay readable."""
    with ctx.db.write() as session:
        service.delete(session, actor, repository_id)
    return see_other(GIT)


def _get(ctx: Context, actor: Actor, repository_id: int) -> Repository:
    with ctx.db.read() as session:
        return service.get(session, actor, repository_id)


def _page(
    request: Request,
    ctx: Context,
    actor: Actor,
    provider: str,
    repository: Repository | None,
    *,
    typed: Mapping[str, str] | None = None,
    error: Invalid | Conflict | ValidationError | None = None,
    secret: str = "",
    notice: str = "",
    checks: Sequence[ForgeCheck] | None = None,
) -> Response:
    fields = fields_of(provider, repository, typed or {})
    errors = errors_of(error, {field.name: field.label for field in fields}) if error else []
    title = repository.name if repository else f"Connect with: {form_of(provider).way}"
    return render(
        request,
        "settings/repository.html",
        status_code=422 if error else 200,
        **settings_context("git", is_admin=actor.may(ADMIN)),
        form={
            "title": title,
            "intro": _intro(repository) if repository else form_of(provider).summary,
            "breadcrumb": [_HOME, {"text": title, "href": ""}],
            "action": f"{GIT}/repositories/{repository.id}" if repository else _NEW,
            "back": GIT,
            "submit": "Save",
            "fields": with_errors(fields, errors),
            "errors": errors,
            "notice": notice,
        },
        provider=provider,
        secret=secret,
        checks=checks,
        **_details(ctx, actor, provider, repository),
    )


def _intro(repository: Repository) -> str:
    return " · ".join(dict.fromkeys((form_of(repository.provider).name, _way(repository))))


def _details(ctx: Context, actor: Actor, provider: str, repository: Repository | None) -> dict[str, Any]:
    """What stands around the form of a connection that exists."""
    if repository is None:
        return {"repository": None, "deliveries": [], "uses": []}
    with ctx.db.read() as session:
        deliveries = service.list_deliveries(session, actor, repository.id, limit=_SHOWN_DELIVERIES)
        uses: list[Use] = ctx.uses_of_repository(session, repository.id)
    shown = service.to_wire(ctx, repository)
    return {
        "repository": {
            "id": repository.id,
            "app": repository.app,
            "problem": _problem(ctx, repository),
            "webhook_url": shown.webhook_url,
            "webhook_hint": form_of(provider).webhook_hint,
            "secret_set": shown.webhook_secret_set,
            "old_secret_until": shown.previous_webhook_secret_until,
        },
        "deliveries": [_delivery(delivery) for delivery in deliveries],
        "uses": uses,
    }


def _delivery(delivery: Delivery) -> dict[str, Any]:
    return {
        "delivery_id": delivery.delivery_id,
        "event": delivery.event,
        "action": delivery.action,
        "pr_number": delivery.pr_number,
        "outcome": delivery.outcome,
        "detail": f"{delivery.detail[:1].upper()}{delivery.detail[1:]}",
        "received_at": delivery.received_at,
    }


router.include_router(app_pages.router)
