"""Peers that answer a byte at a time, or with characters that no database stores."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from twofold_server.forges import ForgeError, _http
from twofold_server.forges._http import ForgeHttp, Pacer
from twofold_server.notifiers import Message, NotifierError, Webhook, webhook
from twofold_server.notifiers.webhook import WebhookNotifier

LOOPBACK = ("127.0.0.0/8",)
TOKEN = "odd-token-" + "z" * 60


@contextmanager
def peer(answer: bytes, *, then: bytes = b"") -> Iterator[str]:
    """The address of a server that sends ``answer``, and ``then`` byte by byte until nobody listens."""
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)

        def serve() -> None:
            while not over.is_set():
                with suppress(OSError):
                    connection, _ = listener.accept()
                    with connection:
                        connection.recv(65_536)
                        connection.sendall(answer)
                        while then and not over.wait(0.05):
                            connection.sendall(then)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            over.set()
            thread.join()


def json_answer(status: str, body: str) -> bytes:
    return f"HTTP/1.1 {status}\r\ncontent-length: {len(body)}\r\n\r\n{body}".encode()


@contextmanager
def forge_http(url: str) -> Iterator[ForgeHttp]:
    made = ForgeHttp(
        url,
        {},
        token=TOKEN,
        allowed_private=LOOPBACK,
        pacer=Pacer(0, time.monotonic, time.sleep),
        pace_name="",
    )
    try:
        yield made
    finally:
        made.close()


HEADERS_WITHOUT_END = b"HTTP/1.1 200 OK\r\nX-Slow: "


def test_a_webhook_s_headers_do_not_drip_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "TOTAL_SECONDS", 0.5)
    message = Message("twofold-1", "s", "t", {}, datetime(2026, 5, 4, tzinfo=UTC))
    begun = time.monotonic()
    with peer(HEADERS_WITHOUT_END, then=b"a") as url:
        target = Webhook(url=SecretStr(url), headers={}, secret=SecretStr(""), allowed_private_cidrs=LOOPBACK)
        with pytest.raises(NotifierError) as refused:
            WebhookNotifier().deliver(target, message)
    assert refused.value.transient
    assert time.monotonic() - begun < 5.0


def test_a_forge_s_headers_do_not_drip_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_http, "TOTAL_SECONDS", 0.5)
    begun = time.monotonic()
    with peer(HEADERS_WITHOUT_END, then=b"a") as url, forge_http(url) as forge:
        for _ in range(2):  # the second call opens a connection of its own
            with pytest.raises(ForgeError) as refused:
                forge.call("GET", "/")
            assert refused.value.transient
    assert time.monotonic() - begun < 5.0


def test_a_forge_s_answer_with_half_a_character_is_refused() -> None:
    answer = json_answer("200 OK", r'{"name": "\ud800"}')
    with peer(answer) as url, forge_http(url) as forge, pytest.raises(ForgeError, match="not JSON"):
        forge.call("GET", "/")


def test_a_whole_character_in_two_halves_is_read() -> None:
    with peer(json_answer("200 OK", r'{"name": "\ud83d\ude00"}')) as url, forge_http(url) as forge:
        assert forge.call("GET", "/").data == {"name": "\N{GRINNING FACE}"}


def test_a_forge_s_refusal_holds_no_part_of_the_token_and_can_be_stored() -> None:
    said = r"\u0000" + "x" * 260 + TOKEN
    answer = json_answer("400 Bad Request", f'{{"message": "{said}"}}')
    with peer(answer) as url, forge_http(url) as forge, pytest.raises(ForgeError) as refused:
        forge.call("GET", "/")
    assert "odd-token" not in str(refused.value)
    assert "\x00" not in str(refused.value)
