"""The play of `make compat` with our own `datafold`: every command, as installed, against a live server."""

from __future__ import annotations

import subprocess
import sys

import pytest

import demo_warehouse

LIMIT_SECONDS = 240


@pytest.mark.slow
@pytest.mark.timeout(LIMIT_SECONDS)
def test_our_own_client_plays_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/compat.py", "--ours"],
        cwd=demo_warehouse.ROOT,
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("\nok ") == 15
