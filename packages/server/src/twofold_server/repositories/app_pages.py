"""Admin → Settings → Git → GitHub App: create from a manifest, add an existing one, choose repositories."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.errors import Conflict, Invalid
from twofold_server.forges import ForgeError
from twofold_server.http.deps import Ctx, csrf_protected, page_requires, session_token
from twofold_server.http.edge import content_security_policy
from twofold_server.http.templates import render
from twofold_server.repositories import apps
from twofold_server.repositories.models import ForgeApp
from twofold_server.ui.forms import Field, Posted, errors_of, see_other, text, with_errors
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter()

Admin = Annotated[Actor, page_requires(ADMIN)]
GIT = "/settings/git"
APP = f"{GIT}/github_app"
_HOME = {"text": "Git", "href": GIT}
_SHOWN_OFFERS = 200
_DOMAIN = Field(
    "domain",
    "Domain",
    hint="Only for GitHub Enterprise, as github.example.com. Empty: github.com.",
)


# Creating


@router.get(f"{APP}/new")
def new_app(request: Request, actor: Admin) -> Response:
    """Who will own the App, and on which GitHub."""
    return _create_form(request, actor, {}, None)


@router.post(f"{APP}/new", dependencies=[csrf_protected])
def begin_app(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """Shows what GitHub will be asked for; the button of that page posts it there."""
    try:
        with ctx.db.write() as session:
            registration = apps.begin_registration(
                session,
                ctx,
                actor,
                session_token(request) or "",
                account=text(form, "account"),
                domain=text(form, "domain"),
            )
    except Invalid as error:
        return _create_form(request, actor, form, error)
    return render(
        request,
        "settings/github_app_confirm.html",
        headers={"Content-Security-Policy": content_security_policy(f"'self' {registration.web_url}")},
        **settings_context("git", is_admin=True),
        breadcrumb_steps=[_HOME, {"text": "Create GitHub App", "href": ""}],
        registration=registration,
        account=text(form, "account"),
    )


@router.get(apps.CALLBACK_PATH)
def finish_app(
    request: Request,
    ctx: Ctx,
    actor: Admin,
    code: Annotated[str, Query(min_length=1, max_length=200)],
    state: Annotated[str, Query(min_length=1, max_length=200)],
) -> RedirectResponse:
    """GitHub sends the browser here with a code, once; it is traded for the App's key."""
    app = apps.finish_registration(ctx, actor, session_token(request) or "", state=state, code=code)
    return see_other(f"{APP}/{app.id}")


def _create_form(request: Request, actor: Actor, typed: Mapping[str, str], error: Invalid | None) -> Response:
    account = Field(
        "account",
        "GitHub organization",
        value=typed.get("account", ""),
        hint="Its short name, as in github.com/my-company. Empty: your own account.",
    )
    domain = Field(**{**vars(_DOMAIN), "value": typed.get("domain", "")})
    intro = "GitHub makes an App for this server alone, with a key that only this server has."
    return _form(
        request,
        actor,
        {"title": "Create GitHub App", "intro": intro, "action": f"{APP}/new", "submit": "Create GitHub App"},
        [account, domain],
        error,
    )


@router.get(f"{APP}/existing")
def new_existing(request: Request, actor: Admin) -> Response:
    """The form for an App that was made on GitHub by hand, or that gets another key."""
    return _existing_form(request, actor, {}, None)


@router.post(f"{APP}/existing", dependencies=[csrf_protected])
def add_existing(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """Takes over an App after GitHub said whose key it is."""
    try:
        app = apps.add_existing(
            ctx,
            actor,
            domain=text(form, "domain"),
            app_id=text(form, "app_id"),
            private_key=text(form, "private_key").replace("\r\n", "\n"),
            webhook_secret=text(form, "webhook_secret"),
        )
    except (Invalid, Conflict) as error:
        return _existing_form(request, actor, form, error)
    return _refreshed(ctx, app.id)


def _existing_form(
    request: Request, actor: Actor, typed: Mapping[str, str], error: Invalid | Conflict | None
) -> Response:
    fields = [
        Field(
            "app_id", "App ID", value=typed.get("app_id", ""), hint="The number on its page.", required=True
        ),
        Field(
            "private_key",
            "Private key",
            "textarea",
            hint="The whole .pem file that GitHub generates on the App's page. It is stored encrypted and "
            "not shown again.",
            required=True,
            placeholder="-----BEGIN RSA PRIVATE KEY-----",
        ),
        Field(
            "webhook_secret",
            "Webhook secret",
            "password",
            hint="The same as on the App's page.",
            required=True,
            autocomplete="new-password",
        ),
        Field(**{**vars(_DOMAIN), "value": typed.get("domain", "")}),
    ]
    intro = "For an App that you made by hand, or one of this server that has a new key or secret."
    values = {
        "title": "Add an existing GitHub App",
        "intro": intro,
        "action": f"{APP}/existing",
        "submit": "Add",
    }
    return _form(request, actor, values, fields, error)


def _form(
    request: Request,
    actor: Actor,
    values: Mapping[str, str],
    fields: list[Field],
    error: Invalid | Conflict | None,
) -> Response:
    errors = errors_of(error, {field.name: field.label for field in fields}) if error else []
    return render(
        request,
        "settings/form.html",
        status_code=422 if error else 200,
        **settings_context("git", is_admin=actor.may(ADMIN)),
        form={
            **values,
            "breadcrumb": [_HOME, {"text": values["title"], "href": ""}],
            "back": GIT,
            "fields": with_errors(fields, errors),
            "errors": errors,
            "notice": "",
        },
    )


# One App


@router.get(f"{APP}/{{app_id}}")
def show_app(
    request: Request, ctx: Ctx, actor: Admin, app_id: int, q: Annotated[str, Query(max_length=200)] = ""
) -> Response:
    """Where the App is installed, and its repositories to choose from."""
    return _app_page(request, ctx, actor, app_id, q, None)


@router.post(f"{APP}/{{app_id}}/refresh", dependencies=[csrf_protected])
def refresh_app(ctx: Ctx, actor: Admin, app_id: int) -> RedirectResponse:
    """Asks GitHub where the App is installed; why it could not be asked stands on the page."""
    with ctx.db.read() as session:
        app = apps.get_app(session, actor, app_id)
    return _refreshed(ctx, app.id)


@router.post(f"{APP}/{{app_id}}/connect", dependencies=[csrf_protected])
def connect(request: Request, ctx: Ctx, actor: Admin, app_id: int, form: Posted) -> Response:
    """Connects the ticked repositories."""
    prefix = "repository."
    numbers = [name.removeprefix(prefix) for name in form if name.startswith(prefix)]
    try:
        if not numbers:
            raise Invalid("No repository was chosen; tick at least one.")
        with ctx.db.write() as session:
            apps.connect(session, actor, app_id, numbers)
    except (Invalid, Conflict) as error:
        return _app_page(request, ctx, actor, app_id, "", error)
    return see_other(GIT)


@router.post(f"{APP}/{{app_id}}/delete", dependencies=[csrf_protected])
def delete_app(request: Request, ctx: Ctx, actor: Admin, app_id: int) -> Response:
    """Forgets the App here; on GitHub it stays until it is deleted there."""
    try:
        with ctx.db.write() as session:
            apps.delete_app(session, actor, app_id)
    except Conflict as error:
        return _app_page(request, ctx, actor, app_id, "", error)
    return see_other(GIT)


def _refreshed(ctx: Context, app_id: int) -> RedirectResponse:
    with contextlib.suppress(ForgeError):  # its words are stored, and stand on the page
        apps.refresh(ctx, app_id)
    return see_other(f"{APP}/{app_id}")


def _app_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    app_id: int,
    query: str,
    error: Invalid | Conflict | None,
) -> Response:
    with ctx.db.read() as session:
        app = apps.get_app(session, actor, app_id)
        offered = apps.offers(session, app)
        installations = apps.installations_of(session, app)
        row = _app_row(session, ctx, app)
    found = [offer for offer in offered if query.strip().lower() in offer.name.lower()]
    return render(
        request,
        "settings/github_app.html",
        status_code=422 if error else 200,
        **settings_context("git", is_admin=True),
        breadcrumb_steps=[_HOME, {"text": app.name, "href": ""}],
        app=row,
        installations=installations,
        offers=found[:_SHOWN_OFFERS],
        offered=len(offered),
        found=len(found),
        query=query,
        errors=errors_of(error, {}) if error else [],
    )


def app_rows(session: Session, ctx: Context, actor: Actor) -> list[dict[str, Any]]:
    """The organization's Apps as the pages show them."""
    return [_app_row(session, ctx, app) for app in apps.list_apps(session, actor)]


def _app_row(session: Session, ctx: Context, app: ForgeApp) -> dict[str, Any]:
    installations = apps.installations_of(session, app)
    offered = apps.offers(session, app)
    return {
        "id": app.id,
        "name": app.name,
        "number": app.app_id,
        "account": app.account,
        "html_url": app.html_url,
        "install_url": apps.provider_of(ctx, app.provider).installation_url(app.html_url),
        "installations": len(installations),
        "offered": len(offered),
        "connected": sum(1 for offer in offered if offer.connected_id is not None),
        "last_event": app.last_event,
        "last_event_at": app.last_event_at,
        "refreshed_at": app.refreshed_at,
        "refresh_error": app.refresh_error,
    }
