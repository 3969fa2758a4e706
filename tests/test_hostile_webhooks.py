"""A running server at whose webhook somebody leaves too much: it is cut, and costs no memory."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import psutil
import pytest

import demo

pytestmark = [pytest.mark.slow, pytest.mark.timeout(120)]

LIMIT = 25 * 1024**2
MOST_GROWTH = 64 * 1024**2
CHUNK = b"10000\r\n" + b" " * 65_536 + b"\r\n"


@pytest.fixture
def server(tmp_path: Path, free_port: int) -> Iterator[tuple[int, psutil.Process]]:
    """Its port, and the process that takes requests."""
    files = demo.Places(tmp_path / "none.duckdb", tmp_path / "server")
    url = f"http://127.0.0.1:{free_port}"
    env = demo.environment(files, url)
    demo.bootstrap(files, url, env)
    with demo.running_server(files, free_port, env):
        listening = [
            connection.pid
            for connection in psutil.net_connections("tcp")
            if connection.laddr and connection.laddr.port == free_port and connection.status == "LISTEN"
        ]
        yield free_port, psutil.Process(listening[0])


class Watch(threading.Thread):
    """The most memory that a process held while it was watched, in bytes."""

    def __init__(self, process: psutil.Process) -> None:
        super().__init__(daemon=True)
        self.process, self.most, self.over = process, process.memory_info().rss, threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.01):
            self.most = max(self.most, self.process.memory_info().rss)


def send_for_ever(port: int, path: str) -> tuple[int, bytes]:
    """Bytes that the server let us send, at most ten times its limit, and what it answered."""
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    sent = 0
    with socket.create_connection(("127.0.0.1", port), timeout=20) as client:
        client.sendall(head)
        try:
            while sent < 10 * LIMIT:
                client.sendall(CHUNK)
                sent += len(CHUNK)
        except OSError:
            pass
        try:
            answer = client.recv(65_536)
        except OSError:
            answer = b""
    return sent, answer


def compressed() -> bytes:
    """A gigabyte of blanks in a megabyte."""
    return gzip.compress(b" " * 2**24) * 64


def test_an_endless_body_is_cut_and_costs_no_memory(server: tuple[int, psutil.Process]) -> None:
    port, process = server
    url = f"http://127.0.0.1:{port}"
    before = process.memory_info().rss
    watch = Watch(process)
    watch.start()
    for provider in ("github", "gitlab"):
        path = f"/integrations/{provider}/v1/app_hook?repository_id=1"
        sent, answer = send_for_ever(port, path)
        assert sent < 4 * LIMIT
        assert answer == b"" or b" 413 " in answer.partition(b"\r\n")[0]
        headers = {"content-encoding": "gzip"}
        refused = httpx2.post(f"{url}{path}", content=compressed(), headers=headers, trust_env=False)
        assert refused.status_code == 415
    started = time.monotonic()
    assert httpx2.get(f"{url}/healthz", trust_env=False).status_code == 200
    assert time.monotonic() - started < 5
    watch.over.set()
    watch.join()
    assert watch.most - before < MOST_GROWTH
