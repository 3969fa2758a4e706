"""What every route declares: who may call it. A route that declares nothing does not pass the tests.

API routes: ``actor: Annotated[Actor, requires(VIEW_DIFFS)]``; pages: ``page_requires(...)``; forms add
``dependencies=[csrf_protected]``; open routes: ``dependencies=[PUBLIC]``.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit

from fastapi import Depends, Request
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from twofold_server.accounts import key_format, service
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.errors import BadRequest, Forbidden, TooManyRequests, Unauthenticated

__all__ = [
    "PUBLIC",
    "Ctx",
    "LoginRequired",
    "Requirement",
    "client_address",
    "cookie_name",
    "csrf_protected",
    "local_path",
    "page_requires",
    "requires",
    "same_origin",
    "session_token",
    "with_session",
]

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_SCHEMES = ("key ", "bearer ")
WRONG_KEYS_BUCKET = "key"


class LoginRequired(Exception):
    """A page was asked for without a log-in; ``location`` is the log-in page with the way back."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


def _context(request: Request) -> Context:
    ctx: Context = request.app.state.ctx
    return ctx


Ctx = Annotated[Context, Depends(_context)]


@dataclass(frozen=True)
class Requirement:
    """The dependency behind ``requires``; ``permission`` None: any authenticated actor."""

    permission: str | None
    door: Literal["api", "page"]

    def __call__(self, request: Request) -> Actor:
        actor = _api_actor(request) if self.door == "api" else _page_actor(request)
        if self.permission is not None and not actor.may(self.permission):
            raise Forbidden(
                f"You may not do this: it needs the permission {self.permission!r}. "
                "Ask an administrator, or use a key that has it."
            )
        request.state.actor = actor
        return actor


def requires(permission: str | None, *, door: Literal["api", "page"] = "api") -> object:
    """The actor as a dependency; 401 without one, 403 without the permission."""
    return Depends(Requirement(permission, door))


def page_requires(permission: str | None) -> object:
    """The actor of a page; without a log-in the browser is sent to the log-in page and back."""
    return requires(permission, door="page")


def public() -> None:
    """Marks a route that anybody may call."""


PUBLIC = Depends(public)


def client_address(request: Request) -> str:
    """The network address of the peer; forwarding headers are believed from configured proxies only."""
    peer = request.client.host if request.client else ""
    proxies = _context(request).settings.trusted_proxies
    if peer not in proxies:
        return peer
    # Several lines are one list: a proxy may add its own line below what the client sent.
    told = ",".join(request.headers.getlist("x-forwarded-for"))
    chain = [part.strip() for part in told.split(",") if part.strip()]
    for address in reversed(chain):
        if address not in proxies:
            return address[:64]
    return peer


def cookie_name(ctx: Context) -> str:
    """The session cookie; ``__Host-`` binds it to this host and to HTTPS."""
    return "__Host-twofold_session" if ctx.settings.cookies_are_secure else "twofold_session"


def session_token(request: Request) -> str | None:
    """The log-in token of the request's cookie, if there is one."""
    return request.cookies.get(cookie_name(_context(request))) or None


def with_session(ctx: Context, answer: RedirectResponse, token: str) -> RedirectResponse:
    """The answer with the cookie of a fresh log-in."""
    answer.set_cookie(
        cookie_name(ctx),
        token,
        max_age=int(ctx.settings.session_hours * 3600),
        secure=ctx.settings.cookies_are_secure,
        httponly=True,
        samesite="lax",
        path="/",
    )
    return answer


def local_path(path: str | None) -> str:
    """``path`` when it leads to a page of ours, else ``/``: nobody is sent elsewhere after the log-in."""
    if not path or not path.startswith("/") or path.startswith(("//", "/\\")):
        return "/"
    if any(ord(sign) < 32 or sign == "\\" for sign in path):
        return "/"
    parts = urlsplit(path)
    return path if not parts.scheme and not parts.netloc else "/"


def _page_actor(request: Request) -> Actor:
    found = _session_actor(request)
    if found is not None:
        return found
    back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    if request.method not in _SAFE_METHODS:
        back = "/"
    raise LoginRequired(f"/login?next={quote(local_path(back), safe='/')}")


def _session_actor(request: Request) -> Actor | None:
    token = session_token(request)
    if token is None:
        return None
    with _context(request).db.read() as session:
        found = service.authenticate_session(session, token, address=client_address(request))
    if found is None:
        return None
    actor, request.state.csrf_token = found
    service.touch_user(_context(request), actor.user_id)
    return actor


def _api_actor(request: Request) -> Actor:
    """An API key, else the log-in of a page's script; the latter changes nothing without its CSRF token."""
    _refuse_key_in_query(request)
    raw = _key_of(request)
    if raw is not None:
        return _key_actor(request, raw)
    actor = _session_actor(request)
    if actor is None:
        raise Unauthenticated(
            "No API key was sent; nothing was done. Send it as 'Authorization: Key <api-key>'."
        )
    if request.method not in _SAFE_METHODS:
        _check_origin(request)
        _check_csrf(request, request.headers.get("x-csrf-token", ""))
    return actor


def _key_of(request: Request) -> str | None:
    header = request.headers.get("authorization", "").strip()
    if not header:
        return None
    for scheme in _SCHEMES:
        if header.lower().startswith(scheme):
            return header[len(scheme) :].strip()
    return header


def _refuse_key_in_query(request: Request) -> None:
    if any(key_format.is_well_formed(value) for _, value in request.query_params.multi_items()):
        raise BadRequest(
            "The API key stands in the address, where proxies and logs keep it; nothing was done. "
            "Regenerate that "
            "key and send the new one as 'Authorization: Key <api-key>'.",
            code="key_in_query",
        )


def _key_actor(request: Request, raw: str) -> Actor:
    """The key's actor; wrong keys are counted per address, audited, and answered 429 when there are too many.

    A right key passes even from a throttled address: one misconfigured job must not lock out its neighbours,
    and a key of 238 random bits is not found by trying.
    """
    ctx, address = _context(request), client_address(request)
    try:
        with ctx.db.read() as session:
            actor = service.authenticate_key(session, ctx, raw, address=address)
    except Unauthenticated:
        wait = ctx.throttle.wait_seconds(WRONG_KEYS_BUCKET, address)
        if wait > 0:
            raise TooManyRequests(
                "Too many wrong API keys from this address; the request was refused. Wait a minute, check "
                "the key.",
                retry_after_seconds=wait,
            ) from None
        used_up = ctx.throttle.fail(WRONG_KEYS_BUCKET, address)
        with ctx.db.write() as session:
            service.audit_wrong_key(session, address, throttled=used_up)
        raise
    if actor.api_key_id is not None:
        service.touch_key(ctx, actor.api_key_id)
    return actor


async def _form_of(request: Request) -> FormData | None:
    kind = request.headers.get("content-type", "")
    if kind.startswith(("application/x-www-form-urlencoded", "multipart/form-data")):
        return await request.form()
    return None


def _same_origin(request: Request) -> None:
    """For the log-in form, which has no session to hold a token: the origin alone decides."""
    _check_origin(request)


async def _csrf(request: Request) -> None:
    """A form may change something only when one of our own pages sent it. No body is read for strangers."""
    _check_origin(request)
    if session_token(request) is None:
        return
    if getattr(request.state, "csrf_token", None) is None:
        actor = await run_in_threadpool(_session_actor, request)
        if actor is None:
            return  # a dead cookie carries no authority; the page's own requirement sends to the log-in
    sent = request.headers.get("x-csrf-token", "")
    if not sent:
        form = await _form_of(request)
        value = form.get("csrf_token") if form is not None else None
        sent = value if isinstance(value, str) else ""
    _check_csrf(request, sent)


csrf_protected = Depends(_csrf)
same_origin = Depends(_same_origin)


def _check_csrf(request: Request, sent: str) -> None:
    expected: str = request.state.csrf_token
    if not hmac.compare_digest(expected.encode(), sent.encode("utf-8", "replace")):
        raise Forbidden(
            "The form is out of date or came from another site; nothing was changed. Reload the page and "
            "try again.",
            code="csrf",
        )


def _check_origin(request: Request) -> None:
    """Refuses what a browser says comes from elsewhere; programs that are no browsers send neither header."""
    origin = request.headers.get("origin")
    if origin is None:
        if request.headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none"):
            return
    else:
        ours = urlsplit(_context(request).settings.base_url)
        scheme, _, netloc = origin.partition("://")
        if (scheme, netloc) == (ours.scheme, ours.netloc):
            return
        if netloc and netloc == request.headers.get("host"):
            return
    raise Forbidden("The request came from another site; nothing was changed.", code="foreign_origin")
