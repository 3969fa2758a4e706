"""JSON to an address that an administrator typed: checked before use, signed, bounded in every direction.

The signature follows the Standard Webhooks convention: ``webhook-signature: v1,<base64>`` is the HMAC-SHA256
of ``<webhook-id>.<webhook-timestamp>.<body>``.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from contextlib import closing

import httpx2

from twofold_server.notifiers import Message, NotifierError, Webhook
from twofold_server.notifiers.addresses import parse_url
from twofold_server.outgoing import AddressRefused, CutOff, Resolve, check_host, resolve_host

CONNECT_SECONDS = 10.0
READ_SECONDS = 15.0
TOTAL_SECONDS = 30.0
MAX_RESPONSE_BYTES = 64 * 1024
"""Nothing of an answer is used but its status; more than this is not even read."""
_PREFIX = "whsec_"
_LONGEST_PAUSE_SECONDS = 3600.0
_OWN_HEADERS = frozenset(
    {"host", "content-length", "content-type", "transfer-encoding", "connection", "accept-encoding"}
    | {"webhook-id", "webhook-timestamp", "webhook-signature", "user-agent"}
)
"""They cannot be set in a destination's headers."""


class WebhookNotifier:
    """Posts to the address that was checked; follows no redirect."""

    def __init__(
        self,
        *,
        resolve: Resolve = resolve_host,
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._resolve, self._now, self._clock = resolve, now, clock

    def deliver(self, target: Webhook, message: Message) -> None:
        """Raises ``NotifierError`` for everything but an answer in the 200s."""
        url = parse_url(target.url.get_secret_value())
        port = url.port or (443 if url.scheme == "https" else 80)
        try:
            address = check_host(url.host, port, target.allowed_private_cidrs, self._resolve)
        except AddressRefused as error:
            raise NotifierError(str(error)) from error
        except OSError as error:
            raise NotifierError(f"The host {url.host} is not found.", transient=True) from error
        if url.scheme == "http" and address.is_global:
            raise NotifierError("The address has no HTTPS; nothing was sent in the clear. Use https://.")
        body = json.dumps(dict(message.data), ensure_ascii=False, allow_nan=False).encode()
        headers = {name: value.get_secret_value() for name, value in target.headers.items()}
        headers = {name: value for name, value in headers.items() if name.lower() not in _OWN_HEADERS}
        headers |= self._signed(target, message, body)
        host = f"[{address}]" if address.version == 6 else str(address)
        with httpx2.Client(
            timeout=httpx2.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
            follow_redirects=False,
            trust_env=False,
        ) as client:
            request = client.build_request(
                "POST",
                url.copy_with(host=host),
                headers={**headers, "host": url.netloc.decode("ascii")},
                content=body,
            )
            request.extensions = {**request.extensions, "sni_hostname": url.host}
            self._send(client, request, url.host)

    def _signed(self, target: Webhook, message: Message, body: bytes) -> dict[str, str]:
        headers = {
            "content-type": "application/json",
            "accept-encoding": "identity",
            "user-agent": "Twofold",
            "webhook-id": message.id,
            "webhook-timestamp": str(int(self._now())),
        }
        secret = target.secret.get_secret_value()
        if secret:
            headers["webhook-signature"] = signature(secret, message.id, headers["webhook-timestamp"], body)
        return headers

    def _send(self, client: httpx2.Client, request: httpx2.Request, host: str) -> None:
        deadline, cut_off = self._clock() + TOTAL_SECONDS, CutOff()
        request.extensions = {**request.extensions, "trace": cut_off.trace}
        try:
            with closing(cut_off), cut_off.after(TOTAL_SECONDS):
                response = client.send(request, stream=True)
                try:
                    self._drain(response, deadline)
                finally:
                    response.close()
        except httpx2.HTTPError as error:
            kind = type(error).__name__
            raise NotifierError(f"The host {host} does not answer ({kind}).", transient=True) from error
        status = response.status_code
        if 200 <= status < 300:
            return
        if 300 <= status < 400:
            raise NotifierError(
                f"The host {host} answered with a redirect ({status}), which is not followed. Enter the "
                "address that it leads to."
            )
        may_pass = status >= 500 or status in (408, 425, 429)
        raise NotifierError(
            f"The host {host} answered {status}.",
            transient=may_pass,
            retry_after_seconds=_pause(response) if may_pass else None,
        )

    def _drain(self, response: httpx2.Response, deadline: float) -> None:
        """Reads a short answer so that the other side can end in order; a long or slow one is cut off."""
        size = 0
        for part in response.iter_raw():
            size += len(part)
            if size > MAX_RESPONSE_BYTES or self._clock() > deadline:
                return


def signature(secret: str, message_id: str, timestamp: str, body: bytes) -> str:
    """The value of ``webhook-signature``."""
    digest = hmac.new(_key(secret), f"{message_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode('ascii')}"


def _key(secret: str) -> bytes:
    if secret.startswith(_PREFIX):
        try:
            return base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
        except (binascii.Error, ValueError):
            pass
    return secret.encode()


def _pause(response: httpx2.Response) -> float | None:
    wish = response.headers.get("retry-after", "").strip()
    if not (wish.isascii() and wish.isdigit()):
        return None
    return min(float(wish[:10]), _LONGEST_PAUSE_SECONDS)


NOTIFIER = WebhookNotifier()
