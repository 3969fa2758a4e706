"""Admin → Settings → Users, and the page behind an invitation's link."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from twofold_server.accounts import service
from twofold_server.accounts.models import Invitation, User
from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor, NewLink, OpenLink
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Invalid
from twofold_server.http.deps import (
    PUBLIC,
    Ctx,
    client_address,
    csrf_protected,
    page_requires,
    same_origin,
    session_token,
    with_session,
)
from twofold_server.http.templates import render
from twofold_server.ui.forms import Choice, Field, FormError, Posted, errors_of, see_other, text, with_errors
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(include_in_schema=False)

Admin = Annotated[Actor, page_requires(ADMIN)]
_ROLES = (Choice("member", "Member"), Choice("admin", "Administrator"))
_WORDS = {role.value: role.text for role in _ROLES}
_LABELS = {"email": "E-mail", "role": "Role"}
_LINK_LABELS = {"name": "Your name", "password": "Password"}


@router.get("/settings/users")
def show_users(request: Request, ctx: Ctx, actor: Admin) -> Response:
    """Everybody with an account, open invitations, and the form to invite."""
    return _users_page(request, ctx, actor)


@router.post("/settings/users/invite", dependencies=[csrf_protected])
def invite(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """Makes an invitation and shows its link."""
    try:
        with ctx.db.write() as session:
            made = service.invite_user(session, ctx, actor, text(form, "email"), text(form, "role"))
    except (Invalid, Conflict) as error:
        errors = errors_of(error, _LABELS)
        return _users_page(request, ctx, actor, form=form, errors=errors, status=error.status)
    return _users_page(request, ctx, actor, made=made)


@router.post("/settings/users/invitations/{invitation_id}/resend", dependencies=[csrf_protected])
def resend(request: Request, ctx: Ctx, actor: Admin, invitation_id: int) -> Response:
    """A new link in the place of the old one."""
    with ctx.db.write() as session:
        made = service.resend_invitation(session, ctx, actor, invitation_id)
    return _users_page(request, ctx, actor, made=made)


@router.post("/settings/users/invitations/{invitation_id}/withdraw", dependencies=[csrf_protected])
def withdraw(ctx: Ctx, actor: Admin, invitation_id: int) -> RedirectResponse:
    """Ends the link."""
    with ctx.db.write() as session:
        service.withdraw_invitation(session, actor, invitation_id)
    return see_other("/settings/users")


@router.post("/settings/users/{user_id}/role", dependencies=[csrf_protected])
def change_role(request: Request, ctx: Ctx, actor: Admin, user_id: int, form: Posted) -> Response:
    """Administrator or member, from the person's next request on."""
    role = text(form, "role")
    return _change(request, ctx, actor, lambda session: service.change_role(session, actor, user_id, role))


@router.post("/settings/users/{user_id}/deactivate", dependencies=[csrf_protected])
def deactivate(request: Request, ctx: Ctx, actor: Admin, user_id: int) -> Response:
    """Ends the person's sessions and keys."""
    return _change(request, ctx, actor, lambda session: service.deactivate_user(session, actor, user_id))


@router.post("/settings/users/{user_id}/reactivate", dependencies=[csrf_protected])
def reactivate(request: Request, ctx: Ctx, actor: Admin, user_id: int) -> Response:
    """Lets the person log in again."""
    return _change(request, ctx, actor, lambda session: service.reactivate_user(session, actor, user_id))


@router.post("/settings/users/{user_id}/password_link", dependencies=[csrf_protected])
def password_link(request: Request, ctx: Ctx, actor: Admin, user_id: int) -> Response:
    """Makes a link to choose a new password, and shows it."""
    try:
        with ctx.db.write() as session:
            made = service.make_password_link(session, ctx, actor, user_id)
    except Conflict as error:
        return _users_page(request, ctx, actor, refused=str(error), status=error.status)
    return _users_page(request, ctx, actor, made=made)


def _change(request: Request, ctx: Context, actor: Actor, change: Callable[[Session], User]) -> Response:
    try:
        with ctx.db.write() as session:
            user = change(session)
    except Conflict as error:
        return _users_page(request, ctx, actor, refused=str(error), status=error.status)
    # Whoever has just given up the role may not open the list any more.
    lost = user.id == actor.user_id and (user.role != "admin" or not user.is_active)
    return see_other("/settings/account" if lost else "/settings/users")


def _users_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    *,
    made: NewLink | None = None,
    refused: str = "",
    form: dict[str, str] | None = None,
    errors: list[FormError] | None = None,
    status: int = 200,
) -> Response:
    with ctx.db.read() as session:
        users = service.list_users(session, actor)
        invitations = service.list_invitations(session, actor)
    typed = form or {}
    fields = [
        Field("email", "E-mail", "email", text(typed, "email"), required=True, autocomplete="off"),
        Field(
            "role",
            "Role",
            "select",
            text(typed, "role") or "member",
            "Members compare tables and run checks; administrators also change the settings.",
            required=True,
            choices=_ROLES,
            short=True,
        ),
    ]
    return render(
        request,
        "settings/users.html",
        status_code=status,
        **settings_context("users", is_admin=True),
        users=[_user_row(user, actor) for user in users],
        invitations=[_invitation_row(item) for item in invitations],
        fields=with_errors(fields, errors or []),
        errors=errors or [],
        made=_link_view(made) if made else None,
        refused=refused,
    )


def _user_row(user: User, actor: Actor) -> dict[str, Any]:
    return {
        "id": user.id,
        "name": user.name,
        "email": user.email,
        "role": _WORDS[user.role],
        "other_role": "member" if user.role == "admin" else "admin",
        "last_seen_at": user.last_seen_at,
        "is_active": user.is_active,
        "is_self": user.id == actor.user_id,
    }


def _invitation_row(invitation: Invitation) -> dict[str, Any]:
    return {
        "id": invitation.id,
        "email": invitation.email,
        "role": _WORDS[invitation.role],
        "created_at": invitation.created_at,
        "expires_at": invitation.expires_at,
        "is_over": invitation.expires_at <= utcnow(),
    }


def _link_view(made: NewLink) -> dict[str, Any]:
    joins = made.invitation.user_id is None
    return {
        "title": f"Invitation for {made.invitation.email}"
        if joins
        else f"New password for {made.invitation.email}",
        "text": "The link is on its way by e-mail. You can also hand it over yourself:"
        if made.mailed
        else "Hand this link over yourself; no e-mail was sent.",
        "url": made.url,
        "expires_at": made.invitation.expires_at,
    }


# The link


@router.get("/invitations/{token}", dependencies=[PUBLIC])
def show_link(request: Request, ctx: Ctx, token: str) -> Response:
    """Asks for a name and a password; nothing changes until the form is sent."""
    return _link_page(request, token, service.open_link(ctx, token, address=client_address(request)), {})


@router.post("/invitations/{token}", dependencies=[PUBLIC, same_origin])
def use_link(request: Request, ctx: Ctx, token: str, form: Posted) -> Response:
    """Sets the password and logs in; the link ends."""
    address = client_address(request)
    try:
        if form.get("password", "") != form.get("again", ""):
            message = "The two passwords are not the same; write them again."
            raise Invalid(message, errors=[{"loc": ["body", "password"], "msg": message}])
        new = service.use_link(
            ctx,
            token,
            text(form, "name"),
            form.get("password", ""),
            address=address,
            old_token=session_token(request),
        )
    except Invalid as error:
        link = service.open_link(ctx, token, address=address)
        return _link_page(request, token, link, form, errors=errors_of(error, _LINK_LABELS), status=422)
    return with_session(ctx, see_other("/"), new.token)


def _link_page(
    request: Request,
    token: str,
    link: OpenLink,
    form: dict[str, str],
    *,
    errors: list[FormError] | None = None,
    status: int = 200,
) -> Response:
    fields = [
        Field(
            "password",
            "Password",
            "password",
            hint="Eight characters at least. Three or four words make a good one.",
            required=True,
            autocomplete="new-password",
        ),
        Field("again", "Password again", "password", required=True, autocomplete="new-password"),
    ]
    if not link.is_reset:
        name = Field("name", "Your name", value=text(form, "name"), required=True, autocomplete="name")
        fields.insert(0, name)
    return render(
        request,
        "invitation.html",
        status_code=status,
        link=link,
        action=f"/invitations/{token}",
        fields=with_errors(fields, errors or []),
        errors=errors or [],
    )
