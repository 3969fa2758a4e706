"""Prism as a checking proxy: every request and answer is held against GitHub's published description."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

import httpx2

ROOT = Path(__file__).parents[2]
PRISM = ROOT / "node_modules" / ".bin" / "prism"
DESCRIPTION = ROOT / "build" / "github-openapi.json"
START_SECONDS = 60.0


def description() -> dict[str, Any]:
    """GitHub's description, cut to what is used; raises when it was not made."""
    if not DESCRIPTION.exists():
        raise FileNotFoundError(f"{DESCRIPTION} is missing: run scripts/slice_github_openapi.py (make setup)")
    found: dict[str, Any] = json.loads(DESCRIPTION.read_text())
    return found


def templates() -> dict[str, Any]:
    """GitHub's own example answers by name."""
    found = {name: item["value"] for name, item in description()["components"]["examples"].items()}
    found["pull-request"]["requested_teams"] = []  # the example's team lacks a field that is required
    if "full-repository-default-response" in found:
        example = found["full-repository-default-response"]  # lacks one as well, and so do those within it
        for repository in (example, example["source"], example["parent"]):
            repository["language"] = None
    return found


class Prism:
    """Use as a context manager; ``url`` is where to send requests meant for ``upstream``."""

    def __init__(self, upstream: str, log: Path) -> None:
        if not PRISM.exists():
            raise FileNotFoundError(f"{PRISM} is missing: run 'make setup' (npm ci)")
        description()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{port}"
        self.log = log
        self._command = [
            *(str(PRISM), "proxy", str(DESCRIPTION), upstream),
            *("--errors", "--host", "127.0.0.1", "--port", str(port), "--verboseLevel", "trace"),
        ]
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Prism:
        with self.log.open("wb") as output:
            self._process = subprocess.Popen(self._command, stdout=output, stderr=subprocess.STDOUT)
        deadline = time.monotonic() + START_SECONDS
        while "Prism is listening" not in self.text():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"Prism did not start: {self.text()[-2000:]}")
            time.sleep(0.1)
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process is not None
        self._process.terminate()
        self._process.wait(timeout=20)

    def text(self) -> str:
        """The log so far, without colours."""
        return re.sub(r"\x1b\[[0-9;]*m", "", self.log.read_text(errors="replace"))

    def violations(self) -> list[str]:
        """The log's lines about requests or answers that GitHub's description does not allow."""
        size = -1
        while size != (size := self.log.stat().st_size):
            time.sleep(0.3)  # Prism answers before it writes its log
        return [line for line in self.text().splitlines() if "Request terminated with error" in line]


def get(url: str, **headers: str) -> httpx2.Response:
    with httpx2.Client(trust_env=False) as client:
        return client.get(url, headers={name.replace("_", "-"): value for name, value in headers.items()})
