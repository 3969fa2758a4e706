"""The outermost layer of the web process: ids, body limits, strict JSON, security headers, log, counts.

Pure ASGI, so that it costs microseconds and sees a body before any route does.
"""

from __future__ import annotations

import logging
import re
import secrets
import time
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from twofold_server.errors import BadRequest, NotFound, ServerError, TooLarge, UnknownEncoding
from twofold_server.http import problems, strict_json

__all__ = ["Edge", "Observer", "content_security_policy"]

_LOG = logging.getLogger("twofold.access")


def content_security_policy(form_target: str = "'self'") -> str:
    """The policy of a page; ``form_target``: the origins that its forms may be sent to."""
    return (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        f"font-src 'self'; form-action {form_target}; frame-ancestors 'none'; base-uri 'none'"
    )


_SECURITY_HEADERS = {
    "Content-Security-Policy": content_security_policy(),
    "X-Content-Type-Options": "nosniff",
    # Not "no-referrer": browsers would then send "Origin: null" with our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
_METHODS_WITH_BODY = frozenset({"POST", "PUT", "PATCH", "DELETE", "GET"})
_REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}\Z", re.ASCII)
_CHARSET = re.compile(r"charset[*\d]*\s*=\s*\"?([^\";\s]*)")
"""A name of an encoding in a content type."""
_SECRET_PATHS = re.compile(r"(/invitations/).+", re.DOTALL)
"""Addresses that open something to whoever has them; a log keeps no more than their beginning."""
_LARGEST_ID = 2**31 - 1
_PARSE_IN_THREAD_BYTES = 64 * 1024
WEBHOOK_PREFIXES = ("/integrations/", "/api/datadiff_ci/")
"""Their bodies are believed by signature first, on raw bytes: nothing parses them here."""
SDK_LOG_PATH = "/api/internal/sdk/log"
MAX_SDK_LOG_BYTES = 1024**2
ARTIFACTS_PREFIX = "/api/v1/dbt/submit_artifacts/"
MANIFEST_PREFIX = "/api/internal/ci/"
"""Clients send whole manifests there, which pass unread: their refusal must not be one of size."""
_NOT_OURS_TO_PARSE = (SDK_LOG_PATH, ARTIFACTS_PREFIX, MANIFEST_PREFIX, *WEBHOOK_PREFIXES)
"""The large limit of uploads is for files that pass through, never for a JSON body that is read whole."""
_MAX_LOGGED_PATH = 1000

Observer = Callable[[Scope, int, float], None]
"""Told of every answered request: scope, status, seconds."""


class _Refused(Exception):
    def __init__(self, error: ServerError) -> None:
        super().__init__(str(error))
        self.error = error


class _Answer:
    """Completes the response on its way out, and remembers how it began."""

    def __init__(self, send: Send, request_id: str, scope: Scope, headers: dict[str, str]) -> None:
        self._send = send
        self._request_id = request_id
        self._path: str = scope["path"]
        self._headers = headers
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            headers = MutableHeaders(scope=message)
            for name, value in self._headers.items():
                headers.setdefault(name, value)
            headers["X-Request-ID"] = self._request_id
            if self._path.startswith("/api/"):
                headers.setdefault("Cache-Control", "no-store")
            elif self._path.startswith("/static/") and self.status == 200:
                # The address carries a hash of the content.
                headers["Cache-Control"] = "public, max-age=31536000, immutable"
            elif headers.get("content-type", "").startswith("text/html"):
                headers.setdefault("Cache-Control", "no-store")
        await self._send(message)


class Edge:
    """Wraps the whole application."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        max_body_bytes: int,
        max_webhook_bytes: int,
        max_artifacts_bytes: int,
        https: bool,
        observe: Observer,
    ) -> None:
        self._app = app
        self._max_body_bytes = max_body_bytes
        self._max_webhook_bytes = max_webhook_bytes
        self._max_artifacts_bytes = max_artifacts_bytes
        self._observe = observe
        self._headers = dict(_SECURITY_HEADERS)
        if https:
            self._headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        started = time.perf_counter()
        sent_id = Headers(scope=scope).get("x-request-id", "")
        request_id = sent_id if _REQUEST_ID.match(sent_id) else secrets.token_hex(8)
        scope.setdefault("state", {})["request_id"] = request_id
        answer = _Answer(send, request_id, scope, self._headers)
        try:
            await self._serve(scope, receive, answer)
        finally:
            seconds = time.perf_counter() - started
            self._observe(scope, answer.status or 500, seconds)
            client = scope.get("client")
            _LOG.info(
                "%s %s %s %.1fms %s %s",
                scope["method"],
                _SECRET_PATHS.sub(r"\1…", scope["path"])[:_MAX_LOGGED_PATH],
                answer.status or 500,
                seconds * 1000,
                client[0] if client else "-",
                request_id,
            )

    async def _serve(self, scope: Scope, receive: Receive, answer: _Answer) -> None:
        request = Request(scope)
        limit = self._limit(scope["path"])
        guarded = _Limited(receive, limit)
        try:
            _check_target(scope)
            _check_head(Headers(scope=scope), limit)
            inner = await _checked_json(scope, guarded)
            await self._app(scope, inner, answer)
        except _Refused as refused:
            await self._refuse(request, refused, answer)
        except Exception as error:
            cause = _refusal_in(error)
            if answer.status:
                raise  # half of an answer is out: the connection must break, or it is taken for whole
            if cause is not None:
                await self._refuse(request, cause, answer)
            else:
                response = await run_in_threadpool(problems.internal_error, request, error)
                await response(scope, receive, answer)

    async def _refuse(self, request: Request, refused: _Refused, answer: _Answer) -> None:
        response = problems.respond(
            request,
            refused.error.status,
            refused.error.detail,
            code=refused.error.problem_code,
            title=refused.error.title,
            headers={"Connection": "close"} if refused.error.status == 413 else None,
        )
        await response(request.scope, _nothing, answer)

    def _limit(self, path: str) -> int:
        if path.startswith(WEBHOOK_PREFIXES):
            return self._max_webhook_bytes
        if path == SDK_LOG_PATH:
            return MAX_SDK_LOG_BYTES
        if path.startswith((ARTIFACTS_PREFIX, MANIFEST_PREFIX)):
            return self._max_artifacts_bytes
        return self._max_body_bytes


class _Limited:
    """``receive`` that counts, so that chunked bodies and false Content-Length headers are limited too."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._limit = limit
        self._seen = 0

    async def __call__(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.request":
            self._seen += len(message.get("body", b""))
            if self._seen > self._limit:
                raise _too_large(self._limit)
        return message


def _too_large(limit: int) -> _Refused:
    return _Refused(
        TooLarge(
            f"The request body is larger than the {limit:,} bytes allowed here; nothing was done. "
            "Send less, or raise the limit in the server's settings."
        )
    )


def _refusal_in(error: BaseException) -> _Refused | None:
    """Our refusal, also where a framework wrapped it while it read the body."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, _Refused):
            return seen
        seen = seen.__cause__ or seen.__context__
    return None


def _check_target(scope: Scope) -> None:
    """Refuses addresses that no route and no database can hold."""
    if b"\x00" in unquote_to_bytes(scope.get("query_string", b"")) or "\x00" in scope["path"]:
        raise _Refused(BadRequest("The address holds a NUL character; nothing was done."))
    for part in scope["path"].split("/"):
        if part.isascii() and part.isdigit() and (len(part) > 10 or int(part) > _LARGEST_ID):
            raise _Refused(NotFound(f"There is nothing with the number {part[:40]}."))


def _check_head(headers: Headers, limit: int) -> None:
    encoding = headers.get("content-encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise _Refused(
            UnknownEncoding(f"A body in the encoding {encoding[:40]!r} is not read here; send it as it is.")
        )
    kind = headers.get("content-type", "").lower()
    if kind.startswith("multipart/") and any(name != "utf-8" for name in _CHARSET.findall(kind)):
        raise _Refused(
            UnknownEncoding("A form is read as UTF-8 here and in no other encoding; nothing was done.")
        )
    length = headers.get("content-length", "0")
    if length.isascii() and length.isdigit() and int(length[:20]) > limit:
        raise _too_large(limit)


async def _checked_json(scope: Scope, receive: Receive) -> Receive:
    """For a JSON body on the API: reads it whole, checks it, hands it on; other bodies stream through."""
    headers = Headers(scope=scope)
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    is_json = kind == "application/json" or (kind.startswith("application/") and kind.endswith("+json"))
    path: str = scope["path"]
    if not is_json or not path.startswith("/api/") or path.startswith(_NOT_OURS_TO_PARSE):
        return receive
    if scope["method"] not in _METHODS_WITH_BODY:
        return receive
    parts: list[bytes] = []
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return _replay([message], receive)
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            break
    body = b"".join(parts)
    if body:
        try:
            if len(body) > _PARSE_IN_THREAD_BYTES:
                await run_in_threadpool(strict_json.parse, body)
            else:
                strict_json.parse(body)
        except ServerError as error:
            raise _Refused(error) from None
    return _replay([{"type": "http.request", "body": body, "more_body": False}], receive)


def _replay(messages: list[Message], receive: Receive) -> Receive:
    waiting = list(messages)

    async def next_message() -> Message:
        return waiting.pop(0) if waiting else await receive()

    return next_message


async def _nothing() -> Message:
    return {"type": "http.disconnect"}
