"""HTTP to a forge whose address an administrator typed: checked before use, bounded in every direction.

The host name is resolved once, every address it has is checked, and the connection goes to a checked one: a
name that later resolves to something else changes nothing. No redirect leaves the host, nor does the token.
"""

from __future__ import annotations

import json
import re
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx2

from twofold_server import outgoing
from twofold_server.forges import ForgeError
from twofold_server.outgoing import Address, Resolve, resolve_host

MAX_RESPONSE_BYTES = 10 * 1024**2
TOTAL_SECONDS = 30.0
CONNECT_SECONDS = 10.0
READ_SECONDS = 15.0
MAX_REDIRECTS = 3
WRITE_SPACING_SECONDS = 1.0
_TOKEN = re.compile(
    r"\b(?:gh[oprsu]_|github_pat_|gl(?:pat|dt|ptt|oas|soat|cbt)-|whsec_)[A-Za-z0-9_.+/=\-]+"
    r"|\beyJ[A-Za-z0-9_\-]+\.[A-Za-z0-9_\-]+\.[A-Za-z0-9_\-]+"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)"
)
"""Forge tokens, signed tokens (JWT), private keys: of any length."""
_MINIMUM_PAUSE_SECONDS = 60.0
"""After a rate limit that names no time."""
_LONGEST_PAUSE_SECONDS = 24 * 3600.0
"""A forge, or a clock, that names a moment years away must not silence a connection for ever."""


def redact(message: str, token: str = "") -> str:
    """``message`` without the given token, and without anything that looks like one, of any length."""
    if token:
        message = message.replace(token, "[token]")
    return _TOKEN.sub("[token]", message)


def check_address(text: str, allowed_private: Iterable[str]) -> Address:
    """The address if it may be called; raises ``ForgeError`` for private ones that are not allowed."""
    try:
        return outgoing.check_address(text, allowed_private)
    except outgoing.AddressRefused as error:
        raise ForgeError(f"The forge was not called. {error}") from None


class Pacer:
    """Keeps writes of one connection apart, over all threads of the process."""

    def __init__(
        self, spacing_seconds: float, clock: Callable[[], float], sleep: Callable[[float], None]
    ) -> None:
        self._spacing, self._clock, self._sleep = spacing_seconds, clock, sleep
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}

    def wait(self, name: str) -> None:
        """Returns when ``name`` may write; the place after it is taken at once."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(name, now))
            self._next[name] = turn + self._spacing
        if turn > now:
            self._sleep(turn - now)


@dataclass(frozen=True)
class Reply:
    """An answer: status, headers with lower-case names, the JSON value (None for an empty body)."""

    status: int
    headers: Mapping[str, str]
    data: Any


def _trusted(ca_file: Path | None) -> ssl.SSLContext:
    """The public authorities and one's own; certificates are always checked."""
    context: ssl.SSLContext = httpx2.create_ssl_context(trust_env=False)
    if ca_file is not None:
        try:
            context.load_verify_locations(ca_file)
        except OSError as error:
            raise ForgeError(
                f"TWOFOLD_FORGE_CA_FILE names {ca_file}, which cannot be read as certificates: {error}."
            ) from error
    return context


class ForgeHttp:
    """Calls of one connection. Every failure is a ``ForgeError`` without the token in it."""

    def __init__(
        self,
        base_url: str,
        headers: Mapping[str, str],
        *,
        token: str,
        allowed_private: Sequence[str],
        pacer: Pacer,
        pace_name: str,
        resolve: Resolve = resolve_host,
        clock: Callable[[], float] = time.monotonic,
        advice: Mapping[int, str] | None = None,
        ca_file: Path | None = None,
    ) -> None:
        """``advice``: status → what to do about that refusal. ``ca_file``: authorities of one's own.

        Raises ``ForgeError`` when the address may not be called.
        """
        self._base = httpx2.URL(base_url)
        if self._base.scheme not in ("http", "https") or not self._base.host:
            raise ForgeError("The base URL is not an HTTP address; correct it in the repository's settings.")
        self._token, self._pacer, self._pace_name, self._clock = token, pacer, pace_name, clock
        self._advice = _TOKEN_ADVICE if advice is None else advice
        self._address = self._checked(allowed_private, resolve)
        if self._base.scheme == "http" and self._address.is_global:
            raise ForgeError("The base URL has no HTTPS; the token is not sent in the clear. Use https://.")
        self._client = httpx2.Client(
            headers={**headers, "accept-encoding": "identity"},
            timeout=httpx2.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
            follow_redirects=False,
            trust_env=False,
            verify=_trusted(ca_file),
        )
        self._cut_off = outgoing.CutOff()

    def close(self) -> None:
        self._client.close()
        self._cut_off.close()

    def authorize(self, token: str) -> None:
        """Calls from here on carry ``token`` as a bearer, and no message holds it."""
        self._token = token
        self._client.headers["authorization"] = f"Bearer {token}"

    def call(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | None = None,
        expected: Sequence[int] = (200,),
    ) -> Reply:
        """One call; ``path`` is below the base URL, or absolute on the same host (a next page, a redirect).

        Raises ``ForgeError`` for other statuses than ``expected``; transient ones with the forge's own wish.
        """
        url = self._url(path)
        if method != "GET":
            self._pacer.wait(self._pace_name)
        for _ in range(MAX_REDIRECTS + 1):
            reply = self._send(method, url, body)
            if reply.status not in (301, 302, 307, 308):
                break
            if method != "GET" and reply.status in (301, 302):
                raise ForgeError("The forge moved this repository; enter its new name in the settings.")
            url = self._url(reply.headers.get("location", ""))
        if reply.status in expected:
            return reply
        raise self._failure(method, url, reply)

    def next_page(self, reply: Reply) -> str | None:
        """The address of the next page, if there is one; raises ``ForgeError`` for one on another host."""
        links = reply.headers.get("link", "")
        found = re.search(r'<([^<>]+)>\s*;[^,]*\brel="?next\b', links)
        return str(self._url(found.group(1))) if found else None

    def _checked(self, allowed_private: Sequence[str], resolve: Resolve) -> Address:
        port = self._base.port or (443 if self._base.scheme == "https" else 80)
        try:
            found = resolve(self._base.host, port)
        except (OSError, UnicodeError) as error:
            raise ForgeError(f"The forge {self._base.host} is not found: {error}.", transient=True) from error
        checked = [check_address(text, allowed_private) for text in found]
        if not checked:
            raise ForgeError(f"The forge {self._base.host} has no address.", transient=True)
        return checked[0]

    def _url(self, path: str) -> httpx2.URL:
        if path.startswith(("http://", "https://")):
            url = httpx2.URL(path)
            if (url.scheme, url.host, url.port) != (self._base.scheme, self._base.host, self._base.port):
                raise ForgeError(f"The forge pointed to another host ({url.host}); it was not followed.")
            return url
        prefix = str(self._base).rstrip("/")
        return httpx2.URL(f"{prefix}/{path.lstrip('/')}")

    def _send(self, method: str, url: httpx2.URL, body: Mapping[str, Any] | None) -> Reply:
        """To the checked address, with the name in the Host header and in the certificate check."""
        host = f"[{self._address}]" if self._address.version == 6 else str(self._address)
        request = self._client.build_request(
            method,
            url.copy_with(host=host),
            headers={"host": url.netloc.decode("ascii")},
            json=None if body is None else dict(body),
        )
        request.extensions = {
            **request.extensions,
            "sni_hostname": url.host,
            "trace": self._cut_off.trace,
        }
        deadline = self._clock() + TOTAL_SECONDS
        try:
            with self._cut_off.after(TOTAL_SECONDS):
                response = self._client.send(request, stream=True)
                try:
                    raw = self._read(response, deadline)
                finally:
                    response.close()
        except httpx2.HTTPError as error:
            reason = redact(str(error) or type(error).__name__, self._token)
            raise ForgeError(f"The forge {url.host} does not answer: {reason}.", transient=True) from error
        return Reply(response.status_code, dict(response.headers), self._parsed(raw, response.status_code))

    def _read(self, response: httpx2.Response, deadline: float) -> bytes:
        if response.headers.get("content-encoding", "identity").lower() != "identity":
            raise ForgeError("The forge compressed an answer that must not be; nothing of it was read.")
        parts: list[bytes] = []
        size = 0
        for part in response.iter_raw():
            size += len(part)
            parts.append(part)
            if size > MAX_RESPONSE_BYTES:
                raise ForgeError(f"The forge's answer exceeds {MAX_RESPONSE_BYTES:,} bytes; it was cut off.")
            if self._clock() > deadline:
                raise ForgeError("The forge's answer took too long; it was cut off.", transient=True)
        return b"".join(parts)

    def _parsed(self, raw: bytes, status: int) -> Any:
        if not raw:
            return None
        try:
            data = json.loads(raw)
            if b"\\u" in raw:  # half of a surrogate pair is no character, and no database stores it
                json.dumps(data, ensure_ascii=False).encode("utf-8")
            return data
        except (ValueError, RecursionError) as error:
            if status < 400:
                raise ForgeError("The forge's answer is not JSON; check the base URL.") from error
            return None

    def _failure(self, method: str, url: httpx2.URL, reply: Reply) -> ForgeError:
        said = _said(reply.data)
        reason = (
            redact(str(said), self._token).replace("\x00", "")[:300] if said else f"status {reply.status}"
        )
        what = redact(f"{method} {url.path}", self._token)
        advice = self._advice.get(reply.status, "")
        pause = pause_seconds(reply, datetime.now(UTC))
        if pause is not None:
            return ForgeError(
                f"The forge asks for a pause ({reason}).", transient=True, retry_after_seconds=pause
            )
        busy = reply.status == 409 and method != "GET"  # GitLab: another update of this commit goes on
        if reply.status >= 500 or reply.status == 408 or busy:
            return ForgeError(f"The forge failed ({reason}) at {what}.", transient=True)
        return ForgeFailure(f"The forge refused {what}: {reason}.{advice}", reply.status)


def _said(data: Any) -> Any:
    """A forge's own words about a refusal, wherever it puts them."""
    if not isinstance(data, dict):
        return None
    return next((data[key] for key in ("message", "error_description", "error") if data.get(key)), None)


class ForgeFailure(ForgeError):
    """A permanent refusal with its HTTP status."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def pause_seconds(reply: Reply, now: datetime) -> float | None:
    """How long a rate limit asks to wait, at most a day, or None when the answer is no rate limit."""
    asked = _asked_pause(reply, now)
    return None if asked is None else min(asked, _LONGEST_PAUSE_SECONDS)


def _asked_pause(reply: Reply, now: datetime) -> float | None:
    if reply.status not in (403, 429):
        return None
    after = reply.headers.get("retry-after")
    if after is not None:
        return _retry_after(after, now)
    for prefix in ("x-", ""):
        reset = reply.headers.get(f"{prefix}ratelimit-reset", "")
        spent = reply.headers.get(f"{prefix}ratelimit-remaining") == "0"
        if spent and reset.isascii() and reset.isdigit():
            return max(1.0, int(reset[:15]) - now.timestamp() + 1.0)
    said = reply.data.get("message", "") if isinstance(reply.data, dict) else ""
    if reply.status == 429 or "secondary rate limit" in str(said).lower():
        return _MINIMUM_PAUSE_SECONDS
    return None


def _retry_after(value: str, now: datetime) -> float:
    if value.strip().isascii() and value.strip().isdigit():
        return float(value[:10])
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (TypeError, ValueError):
        return _MINIMUM_PAUSE_SECONDS


_TOKEN_ADVICE = {
    401: " The token is wrong or expired; enter a new one in the repository's settings.",
    403: " The token lacks a permission: it must write commit statuses and pull requests.",
    404: " Check the repository's name, and that the token may see it.",
}
