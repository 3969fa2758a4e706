"""Pages from templates: one environment with autoescape, strict about missing names, and one ``render``."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.routing import Match

from twofold_server.db import utcnow
from twofold_server.ui import format as words
from twofold_server.ui.states import state

UI_DIR = Path(__file__).resolve().parent.parent / "ui"
STATIC_DIR = UI_DIR / "static"
"""Served at ``/static``; addresses carry a hash of the content, so that releases never mix."""

THEME_COOKIE = "twofold_theme"
THEMES = ("system", "light", "dark")


@cache
def static_url(name: str) -> str:
    """The address of a static file."""
    digest = hashlib.sha256((STATIC_DIR / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?v={digest}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(UI_DIR / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        number=words.number,
        duration=words.duration,
        moment=words.moment,
        size=words.size,
        sha=words.short_sha,
        state=state,
    )
    environment.globals.update(
        static_url=static_url,
        query_string=words.query_string,
        count=words.count,
        percent=words.percent,
        delta=words.delta,
        themes=THEMES,
    )
    return environment


def theme_of(request: Request) -> str:
    """``light`` or ``dark`` where the reader chose one, else ``system``."""
    chosen = request.cookies.get(THEME_COOKIE, "system")
    return chosen if chosen in THEMES else "system"


def render(
    request: Request,
    name: str,
    *,
    status_code: int = 200,
    headers: dict[str, str] | None = None,
    **context: Any,
) -> HTMLResponse:
    """The page ``templates/<name>`` for whoever is asking.

    Every template also gets ``actor`` (None when not logged in), ``csrf_token``, ``theme``, ``path`` (of
    the way back, with its query), ``section`` (the header's current entry) and ``age``.
    """
    now = utcnow()
    shared: dict[str, Any] = {
        "actor": getattr(request.state, "actor", None),
        "csrf_token": getattr(request.state, "csrf_token", None) or "",
        "theme": theme_of(request),
        "path": _way_back(request),
        "section": "",
        "refresh_seconds": None,
        "age": lambda value: words.age(value, now),
    }
    body = _environment().get_template(name).render({**shared, **context})
    return HTMLResponse(
        body, status_code=status_code, headers={"Cache-Control": "no-store", **(headers or {})}
    )


def _way_back(request: Request) -> str:
    """The address of this page; of one that answers to a form, the nearest above it that can be opened."""
    path, query = request.url.path, request.url.query
    if request.method in ("GET", "HEAD"):
        return path + (f"?{query}" if query else "")
    while path != "/" and not _opens(request, path):
        path = path.rsplit("/", 1)[0] or "/"
    return path


def _opens(request: Request, path: str) -> bool:
    scope = {**request.scope, "method": "GET", "path": path}
    return any(route.matches(scope)[0] is Match.FULL for route in request.app.routes)
