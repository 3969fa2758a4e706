"""Pages of no domain: the start, about, the theme switch, and every component in every state."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Annotated

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.http.deps import PUBLIC, Ctx, csrf_protected, local_path, page_requires
from twofold_server.http.templates import THEME_COOKIE, THEMES, render
from twofold_server.ui import patterns
from twofold_server.ui.forms import Posted, see_other, text

router = APIRouter(include_in_schema=False)

_THEME_SECONDS = 365 * 24 * 3600


@router.get("/")
def start(_actor: Annotated[Actor, page_requires(None)]) -> RedirectResponse:
    """The list of CI runs is the front page."""
    return see_other("/ci/runs")


@router.get("/settings")
def settings(actor: Annotated[Actor, page_requires(None)]) -> RedirectResponse:
    """The first settings page that the reader may open."""
    return see_other("/settings/data_sources" if actor.may(ADMIN) else "/settings/account")


@router.get("/about")
def about(request: Request, ctx: Ctx, _actor: Annotated[Actor, page_requires(None)]) -> Response:
    """What this is, which version runs, and that it is independent."""
    return render(
        request,
        "about.html",
        version=_version("twofold-server"),
        engine_version=_version("twofold-engine"),
        index_url=ctx.url("/simple/"),
    )


@router.post("/-/theme", dependencies=[PUBLIC, csrf_protected])
def choose_theme(ctx: Ctx, form: Posted) -> RedirectResponse:
    """Remembers the reader's theme in a cookie; ``system`` forgets it."""
    answer = see_other(local_path(text(form, "next")))
    theme = text(form, "theme")
    if theme in THEMES and theme != "system":
        answer.set_cookie(
            THEME_COOKIE,
            theme,
            max_age=_THEME_SECONDS,
            secure=ctx.settings.cookies_are_secure,
            httponly=True,
            samesite="lax",
        )
    else:
        answer.delete_cookie(
            THEME_COOKIE, secure=ctx.settings.cookies_are_secure, httponly=True, samesite="lax"
        )
    return answer


@router.get("/-/patterns")
def show_patterns(request: Request, _actor: Annotated[Actor, page_requires(None)]) -> Response:
    """Every component in every state, for designers and for the browser tests."""
    return render(request, "patterns.html", **patterns.everything())


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "unknown"
