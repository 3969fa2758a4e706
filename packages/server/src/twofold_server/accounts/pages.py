"""Pages of accounts: log in and out; Admin → Settings → Account with the API keys and the password."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from twofold_server.accounts import service
from twofold_server.accounts.models import ApiKey
from twofold_server.accounts.permissions import ADMIN, MANAGE_KEYS
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.errors import Conflict, Invalid, ServerError, TooManyRequests, Unauthenticated
from twofold_server.http.deps import (
    PUBLIC,
    Ctx,
    client_address,
    cookie_name,
    csrf_protected,
    local_path,
    page_requires,
    same_origin,
    session_token,
    with_session,
)
from twofold_server.http.templates import render
from twofold_server.ui.format import count
from twofold_server.ui.forms import Field, FormError, Posted, errors_of, see_other, text, with_errors
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(include_in_schema=False)

KeyOwner = Annotated[Actor, page_requires(MANAGE_KEYS)]
_LABELS = {"name": "Name", "expires_at": "Expires", "password": "Password"}
_PASSWORD_LABELS = {"old_password": "Old password", "new_password": "New password"}
_PASSWORD_PATH = "/settings/account/password"  # noqa: S105 - an address
_UNNAMED_KEY = "API key"


# Log in and out


@router.get("/login", dependencies=[PUBLIC])
def show_login(request: Request, next: str = "/") -> Response:
    """The log-in form; ``next`` is the local page to go to afterwards."""
    return _login_page(request, local_path(next), "", "")


@router.post("/login", dependencies=[PUBLIC, same_origin])
def log_in(request: Request, ctx: Ctx, form: Posted) -> Response:
    """Checks the password; a new session replaces whatever the browser had."""
    target, email = local_path(form.get("next")), text(form, "email")
    try:
        new = service.login(
            ctx,
            email,
            form.get("password", ""),
            address=client_address(request),
            old_token=session_token(request),
        )
    except (Unauthenticated, TooManyRequests) as error:
        return _login_page(request, target, email, str(error), status=error.status)
    return with_session(ctx, see_other(target), new.token)


@router.post("/logout", dependencies=[PUBLIC, csrf_protected])
def log_out(request: Request, ctx: Ctx) -> RedirectResponse:
    """Ends the session; without one it is fine."""
    token = session_token(request)
    if token is not None:
        with ctx.db.write() as session:
            service.logout(session, token, address=client_address(request))
    answer = see_other("/login")
    answer.delete_cookie(
        cookie_name(ctx), path="/", secure=ctx.settings.cookies_are_secure, httponly=True, samesite="lax"
    )
    return answer


def _login_page(request: Request, target: str, email: str, error: str, *, status: int = 200) -> Response:
    fields = [
        Field("email", "E-mail", "email", email, required=True, autocomplete="username"),
        Field("password", "Password", "password", required=True, autocomplete="current-password"),
    ]
    return render(request, "login.html", status_code=status, fields=fields, next=target, error=error)


# Account


@router.get("/settings/account")
def show_account(request: Request, ctx: Ctx, actor: KeyOwner, view: str = "") -> Response:
    """The reader's API keys; ``view`` asks for the password to show one."""
    reveal = int(view) if view.isascii() and view.isdigit() and len(view) < 10 else None
    return _account_page(request, ctx, actor, reveal=reveal)


@router.post("/settings/account/api_keys", dependencies=[csrf_protected])
def create_key(request: Request, ctx: Ctx, actor: KeyOwner, form: Posted) -> Response:
    """Makes a key and shows it."""
    try:
        expires_at = _end_of_day(text(form, "expires_at"))
        with ctx.db.write() as session:
            name = text(form, "name") or _UNNAMED_KEY
            key, raw = service.create_api_key(session, ctx, actor, name, expires_at=expires_at)
    except (Invalid, Conflict) as error:
        return _account_page(
            request, ctx, actor, form=form, errors=errors_of(error, _LABELS), status=error.status
        )
    return _account_page(request, ctx, actor, shown=_shown("The key was created", key, raw))


@router.post("/settings/account/api_keys/{key_id}/view", dependencies=[csrf_protected])
def view_key(request: Request, ctx: Ctx, actor: KeyOwner, key_id: int, form: Posted) -> Response:
    """Shows a key after the password; refused tries are counted and audited."""
    try:
        raw = service.reveal_api_key(ctx, actor, key_id, form.get("password", ""))
    except (Unauthenticated, TooManyRequests, Conflict) as error:
        return _account_page(request, ctx, actor, reveal=key_id, reveal_error=error, status=error.status)
    shown = {"title": "Your key", "text": "Anyone who has it can act as you.", "key": raw}
    return _account_page(request, ctx, actor, shown=shown)


@router.post("/settings/account/api_keys/{key_id}/regenerate", dependencies=[csrf_protected])
def regenerate_key(request: Request, ctx: Ctx, actor: KeyOwner, key_id: int) -> Response:
    """Replaces a key; the old one is refused from now on."""
    with ctx.db.write() as session:
        key, raw = service.regenerate_api_key(session, ctx, actor, key_id)
    shown = _shown("The key was regenerated", key, raw)
    return _account_page(request, ctx, actor, shown={**shown, "text": "The old key is refused from now on."})


@router.post("/settings/account/api_keys/{key_id}/delete", dependencies=[csrf_protected])
def delete_key(ctx: Ctx, actor: KeyOwner, key_id: int) -> RedirectResponse:
    """Ends a key for good."""
    with ctx.db.write() as session:
        service.revoke_api_key(session, actor, key_id)
    return see_other("/settings/account")


def _shown(title: str, key: ApiKey, raw: str) -> dict[str, str]:
    again = (
        "You can view it again here."
        if key.key_encrypted is not None
        else "It is shown this once: copy it now."
    )
    return {"title": f"{title}: {key.name}", "text": again, "key": raw}


def _end_of_day(day: str) -> datetime | None:
    """The last moment of a day ``YYYY-MM-DD`` in UTC; raises ``Invalid`` for anything else."""
    if not day:
        return None
    try:
        return datetime.combine(datetime.strptime(day, "%Y-%m-%d").date(), time.max, UTC)  # noqa: DTZ007
    except ValueError:
        message = "Write the day as YYYY-MM-DD, or leave it empty for a key that does not expire."
        raise Invalid(message, errors=[{"loc": ["body", "expires_at"], "msg": message}]) from None


def _account_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    *,
    form: dict[str, str] | None = None,
    errors: list[FormError] | None = None,
    shown: dict[str, str] | None = None,
    reveal: int | None = None,
    reveal_error: ServerError | None = None,
    notice: str = "",
    status: int = 200,
) -> Response:
    with ctx.db.read() as session:
        keys = service.list_api_keys(session, actor)
        organization = service.organization_name(session, actor)
    typed = form or {}
    fields = [
        Field(
            "name",
            "Name",
            value=text(typed, "name"),
            hint="What will use it, for example “CI of shop”. It tells you later which key is which.",
        ),
        Field(
            "expires_at",
            "Expires",
            "date",
            text(typed, "expires_at"),
            hint="Empty: it does not expire.",
            short=True,
        ),
    ]
    chosen = next((key for key in keys if key.id == reveal), None)
    return render(
        request,
        "settings/account.html",
        status_code=status,
        **settings_context("account", is_admin=actor.may(ADMIN)),
        account={
            "name": actor.name,
            "organization": organization,
            "role": "Administrator" if actor.role == "admin" else "Member",
        },
        rows=[_key_row(key) for key in keys],
        fields=with_errors(fields, errors or []),
        errors=errors or [],
        shown=shown,
        notice=notice,
        reveal=_reveal(chosen, reveal_error) if chosen else None,
    )


@router.get(_PASSWORD_PATH)
def show_password_form(request: Request, actor: KeyOwner) -> Response:
    """The form to change one's own password."""
    return _password_page(request, actor, [])


@router.post(_PASSWORD_PATH, dependencies=[csrf_protected])
def change_password(request: Request, ctx: Ctx, actor: KeyOwner, form: Posted) -> Response:
    """Changes the reader's password and ends their other sessions."""
    old, new = form.get("old_password", ""), form.get("new_password", "")
    try:
        if new != form.get("again", ""):
            message = "The two new passwords are not the same; write them again."
            raise Invalid(message, errors=[{"loc": ["body", "new_password"], "msg": message}])
        ended = service.change_password(ctx, actor, old, new, token=session_token(request))
    except Unauthenticated as error:
        wrong = FormError("old_password", "Old password: it is wrong; nothing was changed.")
        return _password_page(request, actor, [wrong], status=error.status)
    except (Invalid, TooManyRequests) as error:
        return _password_page(request, actor, errors_of(error, _PASSWORD_LABELS), status=error.status)
    others = f" {count(ended, 'other session was', 'other sessions were')} ended." if ended else ""
    return _account_page(request, ctx, actor, notice=f"Your password was changed.{others}")


def _password_page(request: Request, actor: Actor, errors: list[FormError], *, status: int = 200) -> Response:
    fields = [
        Field("old_password", "Old password", "password", required=True, autocomplete="current-password"),
        Field(
            "new_password",
            "New password",
            "password",
            hint="Eight characters at least. Three or four words make a good one.",
            required=True,
            autocomplete="new-password",
        ),
        Field("again", "New password again", "password", required=True, autocomplete="new-password"),
    ]
    return render(
        request,
        "settings/form.html",
        status_code=status,
        **settings_context("account", is_admin=actor.may(ADMIN)),
        form={
            "title": "Change your password",
            "intro": "Your other sessions end; API keys stay.",
            "breadcrumb": [
                {"text": "Account", "href": "/settings/account"},
                {"text": "Change your password", "href": ""},
            ],
            "action": _PASSWORD_PATH,
            "back": "/settings/account",
            "submit": "Change the password",
            "fields": with_errors(fields, errors),
            "errors": errors,
            "notice": "",
        },
    )


def _key_row(key: ApiKey) -> dict[str, Any]:
    return {
        "id": key.id,
        "name": key.name,
        "prefix": key.prefix,
        "created_at": key.created_at,
        "last_used_at": key.last_used_at,
        "expires_at": key.expires_at,
        "viewable": key.key_encrypted is not None,
    }


def _reveal(key: ApiKey, error: ServerError | None) -> dict[str, Any]:
    field = Field(
        "password",
        "Password",
        "password",
        required=True,
        autocomplete="current-password",
        error=_password_error(error),
        short=True,
    )
    return {"id": key.id, "name": key.name, "field": field}


def _password_error(error: ServerError | None) -> str:
    if error is None:
        return ""
    return (
        "The password is wrong; the key stays hidden." if isinstance(error, Unauthenticated) else str(error)
    )
