"""A port that another process takes in between is no reason for a server not to start."""

from __future__ import annotations

import pytest

from tests.support.ports import on_a_free_port


def test_another_port_is_tried() -> None:
    tried: list[int] = []

    def start(port: int) -> None:
        tried.append(port)
        if len(tried) < 3:
            raise RuntimeError("Address already in use")

    on_a_free_port(start)
    assert len(tried) == 3
    assert all(port > 1024 for port in tried)


def test_a_server_that_never_starts_says_why() -> None:
    def start(port: int) -> None:
        raise RuntimeError(f"no such file, on port {port}")

    with pytest.raises(RuntimeError, match="no such file"):
        on_a_free_port(start)
