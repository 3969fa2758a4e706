"""Webhooks to a real receiver: what it gets, how it checks it, and where the server never goes."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from pydantic import SecretStr

from twofold_server.notifiers import Message, NotifierError, Webhook
from twofold_server.notifiers import webhook as module
from twofold_server.notifiers.webhook import WebhookNotifier, signature

LOOPBACK = ("127.0.0.0/8",)
SECRET = "whsec_" + base64.b64encode(b"0123456789abcdef0123456789abcdef").decode()
MESSAGE = Message(
    "twofold-1",
    "s",
    "t",
    {"id": 5, "name": "Orders –", "status": "triggered"},
    datetime(2026, 5, 4, tzinfo=UTC),
)


class Receiver:
    """Remembers requests; answers with ``status`` and ``headers``, or drips for ever."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, str], bytes]] = []
        self.status, self.headers, self.body = 200, {}, b"ok"
        self.drips = False
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["content-length"])
                headers = {name.lower(): value for name, value in self.headers.items()}
                receiver.requests.append((self.path, headers, self.rfile.read(length)))
                self.send_response(receiver.status)
                for name, value in receiver.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(receiver.body)
                while receiver.drips:
                    try:
                        self.wfile.write(b"." * 1000)
                        time.sleep(0.02)
                    except OSError:
                        return

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/hook?x=1"
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.drips = False
    made.server.shutdown()
    made.server.server_close()
    made.thread.join()


def target(url: str, **changes: Any) -> Webhook:
    values: dict[str, Any] = {"secret": SecretStr(SECRET), "allowed_private_cidrs": LOOPBACK}
    return Webhook(SecretStr(url), **{**values, **changes})


def test_a_receiver_can_prove_who_sent_the_message(receiver: Receiver) -> None:
    headers = {
        "Authorization": SecretStr("Bearer t"),
        "Host": SecretStr("evil"),
        "webhook-id": SecretStr("x"),
    }
    WebhookNotifier(now=lambda: 1_700_000_000.9).deliver(target(receiver.url, headers=headers), MESSAGE)
    ((path, got, body),) = receiver.requests
    assert path == "/hook?x=1"
    assert json.loads(body) == MESSAGE.data
    assert (got["authorization"], got["content-type"]) == ("Bearer t", "application/json")
    assert got["host"] == receiver.url.split("/")[2]
    assert (got["webhook-id"], got["webhook-timestamp"]) == ("twofold-1", "1700000000")
    signed = b"twofold-1.1700000000." + body
    digest = hmac.new(b"0123456789abcdef0123456789abcdef", signed, hashlib.sha256).digest()
    assert got["webhook-signature"] == "v1," + base64.b64encode(digest).decode()
    assert (
        signature("plain text", "a", "1", b"")
        == "v1," + base64.b64encode(hmac.new(b"plain text", b"a.1.", hashlib.sha256).digest()).decode()
    )


@pytest.mark.parametrize(
    "address",
    ["http://169.254.169.254/", "http://[::ffff:127.0.0.1]/", "http://0/", "http://2130706433/",
     "http://127.0.0.1/", "http://10.0.0.1/", "http://localhost/", "http://[::1]/", "http://0x7f.1/"],
)  # fmt: skip
def test_private_addresses_are_not_called_in_any_spelling(address: str) -> None:
    with pytest.raises(NotifierError, match=r"TWOFOLD_ALLOWED_PRIVATE_CIDRS|credentials") as caught:
        WebhookNotifier().deliver(target(address, allowed_private_cidrs=()), MESSAGE)
    assert not caught.value.transient


def test_cloud_credentials_are_never_fetched_whatever_is_allowed() -> None:
    anywhere = target("http://169.254.169.254/x", allowed_private_cidrs=("0.0.0.0/0", "::/0"))
    with pytest.raises(NotifierError, match="credentials"):
        WebhookNotifier().deliver(anywhere, MESSAGE)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "gopher://x/", "ftp://x/", "//x", "x", "", "http://", "https://u:p@x.org/"],
)
def test_what_is_no_http_address_is_refused(address: str) -> None:
    with pytest.raises(NotifierError):
        WebhookNotifier().deliver(target(address), MESSAGE)


def test_a_name_that_changes_its_address_is_asked_once(receiver: Receiver) -> None:
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    asked: list[str] = []

    def resolve(host: str, _port: int) -> list[str]:
        asked.append(host)
        return answers.pop(0)

    url = receiver.url.replace("127.0.0.1", "rebinding.example")
    WebhookNotifier(resolve=resolve).deliver(target(url), MESSAGE)
    assert asked == ["rebinding.example"]
    assert receiver.requests[0][1]["host"].startswith("rebinding.example:")


def test_one_private_address_among_public_ones_is_enough_to_refuse() -> None:
    notifier = WebhookNotifier(resolve=lambda _host, _port: ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(NotifierError, match=r"10\.0\.0\.1"):
        notifier.deliver(target("https://both.example/", allowed_private_cidrs=()), MESSAGE)


def test_nothing_is_sent_to_the_public_in_the_clear() -> None:
    notifier = WebhookNotifier(resolve=lambda _host, _port: ["93.184.216.34"])
    with pytest.raises(NotifierError, match="HTTPS"):
        notifier.deliver(target("http://public.example/"), MESSAGE)


def test_a_redirect_is_not_followed(receiver: Receiver) -> None:
    receiver.status, receiver.headers = 307, {"Location": receiver.url}
    with pytest.raises(NotifierError, match="redirect") as caught:
        WebhookNotifier().deliver(target(receiver.url), MESSAGE)
    assert not caught.value.transient
    assert len(receiver.requests) == 1


@pytest.mark.parametrize(
    ("status", "transient", "headers", "pause"),
    [
        (400, False, {}, None), (401, False, {}, None), (404, False, {}, None), (410, False, {}, None),
        (408, True, {}, None), (429, True, {"Retry-After": "17"}, 17.0), (500, True, {}, None),
        (503, True, {"Retry-After": "999999999999"}, 3600.0), (429, True, {"Retry-After": "soon"}, None),
    ],
)  # fmt: skip
def test_an_answer_decides_whether_to_try_again(
    receiver: Receiver, status: int, transient: bool, headers: dict[str, str], pause: float | None
) -> None:
    receiver.status, receiver.headers, receiver.body = status, headers, b"<secret>"
    with pytest.raises(NotifierError, match=str(status)) as caught:
        WebhookNotifier().deliver(target(receiver.url), MESSAGE)
    assert (caught.value.transient, caught.value.retry_after_seconds) == (transient, pause)
    assert "secret" not in str(caught.value)
    assert "/hook" not in str(caught.value), "a path is often a secret"


def test_an_endless_answer_is_cut_off(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_RESPONSE_BYTES", 10_000)
    receiver.drips = True
    begun = time.monotonic()
    WebhookNotifier().deliver(target(receiver.url), MESSAGE)
    assert time.monotonic() - begun < 10


def test_an_answer_that_takes_too_long_is_cut_off(receiver: Receiver) -> None:
    receiver.drips = True
    ticks = iter(range(0, 100_000, 10))
    WebhookNotifier(clock=lambda: float(next(ticks))).deliver(target(receiver.url), MESSAGE)
    assert len(receiver.requests) == 1


def test_a_receiver_that_is_away_may_come_back(free_port: int) -> None:
    with pytest.raises(NotifierError, match="does not answer") as caught:
        WebhookNotifier().deliver(target(f"http://127.0.0.1:{free_port}/hook"), MESSAGE)
    assert caught.value.transient
