"""Ports of this machine that nobody listens on."""

from __future__ import annotations

import socket
from collections.abc import Callable

_TRIES = 5


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def on_a_free_port(start: Callable[[int], None]) -> None:
    """Starts a server. Between the look for a port and the start another process can take it, if only for a
    connection that it opens: then another one is tried."""
    for _ in range(_TRIES - 1):
        try:
            return start(free_port())
        except RuntimeError:
            continue
    return start(free_port())
