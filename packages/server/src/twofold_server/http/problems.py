"""Every error as problem+json (RFC 9457) on the API, as an HTML page in the browser."""

from __future__ import annotations

import html
import json
import logging
import math
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import SQLAlchemyError
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, RedirectResponse, Response

from twofold_server.db import is_out_of_range, may_pass
from twofold_server.errors import (
    BadRequest,
    Forbidden,
    Invalid,
    NotAllowed,
    NotFound,
    ServerError,
    TooLarge,
    TooManyRequests,
    Unauthenticated,
    Unavailable,
    complaint,
)
from twofold_server.http.deps import LoginRequired
from twofold_server.secrets import VaultError

__all__ = ["install", "problem_response", "wants_html"]

_LOG = logging.getLogger("twofold.http")
_MACHINE_PATHS = (
    "/api/",
    "/mcp",
    "/integrations/",
    "/simple",
    "/healthz",
    "/readyz",
    "/metrics",
    "/status_check",
)
MAX_ERRORS = 100
"""Items of ``errors`` in one answer: a body of a million wrong items does not make an answer of a million."""


def wants_html(method: str, path: str, accept: str) -> bool:
    """Whether an error goes to a person in a browser rather than to a program."""
    if path.startswith(_MACHINE_PATHS) or path in ("/api", "/integrations"):
        return False
    return "text/html" in accept or (accept in ("", "*/*") and method in ("GET", "HEAD"))


def problem_response(
    *,
    status: int,
    detail: str,
    instance: str,
    code: str,
    title: str | None = None,
    errors: Sequence[Mapping[str, Any]] = (),
    request_id: str = "",
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The one JSON error shape: type, title, status, detail (text), instance, code, request_id, errors."""
    body: dict[str, Any] = {
        "type": f"urn:twofold:error:{code}",
        "title": title or _phrase(status),
        "status": status,
        "detail": detail,
        "instance": instance,
        "code": code,
        "request_id": request_id,
    }
    if errors:
        body["errors"] = [_printable(error) for error in errors[:MAX_ERRORS]]
    text = json.dumps(body).replace("<", "\\u003c")  # harmless even where it is taken for HTML
    return Response(
        text,
        status_code=status,
        media_type="application/problem+json",
        headers=dict(headers or {}),
    )


def install(app: FastAPI) -> None:
    """Hands every exception to its handler."""
    app.add_exception_handler(ServerError, _server_error)
    app.add_exception_handler(RequestValidationError, _validation_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(LoginRequired, _login_required)
    app.add_exception_handler(VaultError, _vault_error)
    app.add_exception_handler(SQLAlchemyError, _database_error)
    app.add_exception_handler(OverflowError, _out_of_range)


def respond(
    request: Request,
    status: int,
    detail: str,
    *,
    code: str,
    title: str | None = None,
    errors: Sequence[Mapping[str, Any]] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The error in the form that the asker can read."""
    request_id = getattr(request.state, "request_id", "")
    if wants_html(request.method, request.url.path, request.headers.get("accept", "")):
        response = _page(request, status, title or _phrase(status), detail, request_id)
        for name, value in (headers or {}).items():
            response.headers[name] = value
        return response
    return problem_response(
        status=status,
        detail=detail,
        instance=request.url.path,
        code=code,
        title=title,
        errors=errors,
        request_id=request_id,
        headers=headers,
    )


def internal_error(request: Request, error: Exception) -> Response:
    """An unforeseen error: the log gets the trace, the asker only the number to find it by."""
    request_id = getattr(request.state, "request_id", "")
    _LOG.error("unhandled error, request %s", request_id, exc_info=error)
    return respond(
        request,
        500,
        f"Something unforeseen went wrong on the server; the request may not have been carried out. "
        f"The server's log has the cause under the request id {request_id}.",
        code=ServerError.code,
    )


def _server_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, ServerError)
    headers: dict[str, str] = {}
    if isinstance(error, TooManyRequests):
        headers["Retry-After"] = str(max(1, math.ceil(error.retry_after_seconds)))
    if error.status == 401:
        headers["WWW-Authenticate"] = 'Key realm="twofold"'
    return respond(
        request,
        error.status,
        error.detail,
        code=error.problem_code,
        title=error.title,
        errors=error.errors,
        headers=headers,
    )


def _validation_error(request: Request, error: Exception) -> Response:
    """FastAPI's 422; the sent values are left out, they may be secrets."""
    assert isinstance(error, RequestValidationError)
    errors = []
    for item in error.errors():
        loc, message = complaint(item)
        place = [part if isinstance(part, int) else str(part) for part in loc]
        errors.append({"loc": place, "msg": message, "type": str(item["type"])})
    first = errors[0] if errors else {"loc": [], "msg": "the request is not valid"}
    where = ".".join(str(part) for part in list(first["loc"])[1:])
    detail = f"{where}: {first['msg']}" if where else str(first["msg"])
    if len(errors) > 1:
        detail += f" (and {len(errors) - 1} more, see errors)"
    path_is_wrong = any(item["loc"][:1] == ["path"] for item in errors)
    if path_is_wrong and wants_html(request.method, request.url.path, request.headers.get("accept", "")):
        return respond(request, 404, "There is no such page.", code=NotFound.code)
    return respond(request, 422, detail, code=Invalid.code, title=Invalid.title, errors=errors)


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    sentences = {
        404: f"There is nothing at {request.url.path[:200]}. Check the address.",
        405: f"{request.method} is not possible at {request.url.path[:200]}.",
    }
    detail = sentences.get(error.status_code, str(error.detail))
    kinds = {kind.status: kind.code for kind in (Unauthenticated, Forbidden, NotFound, NotAllowed, TooLarge)}
    code = kinds.get(error.status_code, BadRequest.code if error.status_code < 500 else ServerError.code)
    return respond(request, error.status_code, detail, code=code, headers=dict(error.headers or {}))


def _login_required(_request: Request, error: Exception) -> Response:
    assert isinstance(error, LoginRequired)
    return RedirectResponse(error.location, status_code=303)


def _vault_error(request: Request, error: Exception) -> Response:
    return respond(request, 500, str(error), code="secret_unreadable", title="Secret unreadable")


def _database_error(request: Request, error: Exception) -> Response:
    """503 where the same request may work in a moment; anything else is an error of ours."""
    assert isinstance(error, SQLAlchemyError)
    if is_out_of_range(error):
        return _out_of_range(request, OverflowError("of the database"))
    if not may_pass(error):
        raise error
    _LOG.error("the metadata database refused a request: %s", type(error).__name__)
    unavailable = Unavailable(
        "The metadata database is busy or does not answer; nothing was done. Try again in a moment."
    )
    return respond(
        request,
        unavailable.status,
        unavailable.detail,
        code=unavailable.problem_code,
        title=unavailable.title,
        headers={"Retry-After": "2"},
    )


def _out_of_range(request: Request, error: Exception) -> Response:
    """A number or moment that no column can hold, so nothing with it can exist."""
    _LOG.info("a request held a value out of range: %s", error)
    detail = "A number or date of the request is too large to be stored or found; nothing was done."
    return respond(request, Invalid.status, detail, code="out_of_range", title=Invalid.title)


def _page(request: Request, status: int, title: str, detail: str, request_id: str) -> Response:
    try:
        from twofold_server.http.templates import render

        response = render(
            request, "error.html", status=status, title=title, detail=detail, request_id=request_id
        )
    except Exception:  # noqa: BLE001 - the page about an error must not fail for want of a template
        _LOG.exception("the error page could not be rendered, request %s", request_id)
        text = "".join(f"<p>{html.escape(part)}</p>" for part in (detail, f"Request {request_id}"))
        response = HTMLResponse(
            f"<!doctype html><html lang=en><title>{html.escape(title)}</title>"
            f"<h1>{html.escape(title)}</h1>{text}"
        )
    response.status_code = status
    return response


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "Error"


def _printable(error: Mapping[str, Any]) -> dict[str, Any]:
    """An item of ``errors`` that JSON can hold, whatever a service put there."""
    return {
        str(name): [part if isinstance(part, int) else str(part) for part in value]
        if isinstance(value, list | tuple)
        else (value if isinstance(value, int | float | bool | None) else str(value))
        for name, value in error.items()
    }
