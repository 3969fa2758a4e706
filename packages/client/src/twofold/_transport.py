"""One HTTP request, with everything that can go wrong between two machines.

Retried, with jittered exponential back-off and the server's Retry-After: every failure of a call that may be
repeated safely; for a call that may not, only failures that prove nothing was done (no connection, 429, 503).
Redirects are never followed: the key goes to the configured host or nowhere. Nothing else is called: no
package index, no telemetry, no log upload.
"""

import datetime
import json
import os
import platform
import random
import ssl
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from typing import Any
from urllib.parse import urlsplit

import httpx2

from .errors import ConfigurationError, ConnectionFailed, RequestTimedOut, UnexpectedResponse, api_error

# About ten seconds of patience; longer waits belong to the caller, who can see them.
ATTEMPTS_MAX = 6
BACKOFF_FIRST_SECONDS = 0.5
BACKOFF_MAX_SECONDS = 15.0
# A server that asks for more than this is down for maintenance: better to say so than to hold a CI job.
RETRY_AFTER_MAX_SECONDS = 60.0
TIMEOUT_SECONDS = 30.0
CONNECT_TIMEOUT_SECONDS = 10.0

_STATUSES_NOTHING_DONE = frozenset({429, 503})
# Of a server, or of the proxy before it, that is away for a while.
PASSING_STATUSES = frozenset({429, 502, 503, 504})
# Each may have taken its whole time limit, and a server that is silent twice will be so again.
UNANSWERED_MAX = 2
_FAILURES_NOTHING_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)

Query = Mapping[str, str | int | None]


class Transport:
    """Sends requests to one server with one key; safe to close twice, usable from one thread at a time."""

    def __init__(
        self,
        host: str,
        api_key: str,
        *,
        timeout_seconds: float = TIMEOUT_SECONDS,
        http: httpx2.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
        chance: random.Random | None = None,
    ) -> None:
        self.host = checked_host(host)
        self._api_key = _checked_key(api_key)
        self._sleep = sleep
        self._chance = chance or random.Random()  # noqa: S311 - spreads retries in time, protects nothing
        headers = {
            "Authorization": f"Key {self._api_key}",
            "Accept": "application/json",
            "User-Agent": f"twofold/{version('twofold')} python/{platform.python_version()}",
        }
        try:
            self._client = httpx2.Client(
                base_url=self.host,
                transport=http,
                follow_redirects=False,
                timeout=_timeout(timeout_seconds),
                headers=headers,
                verify=_trusted(),
            )
        except (ImportError, OSError, ValueError, httpx2.InvalidURL) as error:
            raise ConfigurationError(
                f"The connection to {self.host} cannot be set up: {error}.",
                hint="Look at the address, and at the variables ALL_PROXY, HTTPS_PROXY, SSL_CERT_FILE and "
                "REQUESTS_CA_BUNDLE.",
            ) from error

    def close(self) -> None:
        self._client.close()

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Query | None = None,
        body: object = None,
        form: Mapping[str, str] | None = None,
        files: Mapping[str, tuple[str, bytes, str]] | None = None,
        headers: Mapping[str, str] | None = None,
        safe_to_repeat: bool | None = None,
        timeout_seconds: float | None = None,
    ) -> Any:
        """The parsed JSON of a 2xx answer.

        `body` is sent as JSON unless None, or else `form` as fields, with `files` (name: file name, content,
        media type) as their parts. Query values that are None are not sent. `safe_to_repeat` defaults to True
        for GET only. Raises ApiError, ConnectionFailed, RequestTimedOut or UnexpectedResponse.
        """
        try:
            request = self._client.build_request(
                method,
                path,
                params={name: str(value) for name, value in (query or {}).items() if value is not None},
                json=body,
                data=form,
                files=files,
                headers=headers,
                timeout=httpx2.USE_CLIENT_DEFAULT if timeout_seconds is None else _timeout(timeout_seconds),
            )
        except UnicodeEncodeError as error:
            raise ConfigurationError(
                f"What is to be sent holds half of a character ({error.reason}).",
                hint="Write the names in whole UTF-8 characters.",
            ) from error
        safe = method == "GET" if safe_to_repeat is None else safe_to_repeat
        for attempt in range(1, ATTEMPTS_MAX + 1):
            last = attempt == ATTEMPTS_MAX
            try:
                response = self._client.send(request)
            except httpx2.RequestError as failure:
                repeatable = safe or isinstance(failure, _FAILURES_NOTHING_SENT)
                if last or not repeatable or (_is_unanswered(failure) and attempt >= UNANSWERED_MAX):
                    raise self._failure(failure, attempt) from failure
                self._sleep(self._backoff_seconds(attempt))
                continue
            wait_seconds = None if last else self._wait_seconds(response, attempt, safe=safe)
            if wait_seconds is None:
                return self._parsed(response)
            self._sleep(wait_seconds)
        raise AssertionError("the loop returns or raises on its last attempt")

    def _wait_seconds(self, response: httpx2.Response, attempt: int, *, safe: bool) -> float | None:
        """How long to wait before the next attempt; None when this answer is the final one."""
        if response.status_code not in (PASSING_STATUSES if safe else _STATUSES_NOTHING_DONE):
            return None
        asked = retry_after_seconds(response.headers.get("Retry-After"), datetime.datetime.now(datetime.UTC))
        if asked is None:
            return self._backoff_seconds(attempt)
        return None if asked > RETRY_AFTER_MAX_SECONDS else asked

    def _backoff_seconds(self, attempt: int) -> float:
        ceiling: float = min(BACKOFF_MAX_SECONDS, BACKOFF_FIRST_SECONDS * 2 ** (attempt - 1))
        return ceiling * self._chance.uniform(0.5, 1.0)

    def _parsed(self, response: httpx2.Response) -> Any:
        text = self._without_key(response.text)
        if response.is_redirect:
            place = self._without_key(response.headers.get("Location", "nowhere"))
            raise UnexpectedResponse(
                f"{self.host} redirects to {place}.",
                hint="The key was not sent there. If that address is right, set TWOFOLD_HOST to it.",
            )
        try:
            content = json.loads(text) if text else None
        except ValueError:
            content = None
        if response.status_code >= 400:
            raise api_error(response.status_code, content, text)
        if content is None:
            raise UnexpectedResponse(
                f"{self.host} answered {response.status_code} without JSON.",
                hint="Is TWOFOLD_HOST the address of a Twofold server, not of a proxy's login page?",
            )
        return content

    def _failure(self, failure: httpx2.RequestError, attempts: int) -> ConnectionFailed:
        tried = f" (tried {attempts} times)" if attempts > 1 else ""
        if _is_unanswered(failure):
            return RequestTimedOut(
                f"{self.host} did not answer in time{tried}.",
                hint="The server may have accepted the request; look at the run before sending it again.",
            )
        reason = self._without_key(str(failure)) or type(failure).__name__
        return ConnectionFailed(
            f"{self.host} could not be reached{tried}: {reason}.",
            hint="Check TWOFOLD_HOST, and that this machine may connect to it.",
        )

    def _without_key(self, text: str) -> str:
        return text.replace(self._api_key, "[key]")


def checked_host(host: str) -> str:
    """The host without trailing slashes; ConfigurationError unless it is a plain http(s) address."""
    text = host.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        port_ok = parts.port is None or parts.port > 0
    except ValueError:
        parts, port_ok = urlsplit(""), False
    if parts.username or parts.password:
        raise ConfigurationError(
            "The host holds a user name or password.",
            hint="Give the bare address, and the key in TWOFOLD_API_KEY.",
        )
    if (
        parts.scheme not in ("http", "https")
        or not parts.hostname
        or not port_ok
        or parts.query
        or parts.fragment
    ):
        raise ConfigurationError(
            f"{text!r} is not the address of a server.",
            hint="Write it like https://diff.example.org or http://127.0.0.1:8080.",
        )
    return text


def _checked_key(api_key: str) -> str:
    key = api_key.strip()
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise ConfigurationError(
            "The API key is empty or holds characters that no key has.",
            hint="Copy it again from Admin → Settings → Account.",
        )
    return key


def retry_after_seconds(header: str | None, now: datetime.datetime) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110, 10.2.3: a number or a date), else None."""
    if header is None:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(0.0, (moment - now).total_seconds())


def _is_unanswered(failure: httpx2.RequestError) -> bool:
    """Whether the request went out and nothing came back in time."""
    return isinstance(failure, httpx2.TimeoutException) and not isinstance(failure, _FAILURES_NOTHING_SENT)


def _trusted() -> ssl.SSLContext | bool:
    """Whose certificates are believed: those of the variables that the published client reads, where httpx2's
    own are not set."""
    bundle = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")
    if not bundle or os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
        return True
    folder = os.path.isdir(bundle)
    return ssl.create_default_context(cafile=None if folder else bundle, capath=bundle if folder else None)


def _timeout(seconds: float) -> httpx2.Timeout:
    return httpx2.Timeout(seconds, connect=min(seconds, CONNECT_TIMEOUT_SECONDS))
