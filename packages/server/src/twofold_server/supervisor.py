"""Keeps the web process and the workers running: starts, restarts with back-off, stops all."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from twofold_server import processes
from twofold_server.cli import STARTUP_FAILED
from twofold_server.settings import Settings

__all__ = ["Supervisor", "run"]

_LOG = logging.getLogger("twofold.supervisor")
STOP_SECONDS = 30.0
_LOOK_SECONDS = 0.2
_FIRST_BACKOFF_SECONDS = 0.5
_LONGEST_BACKOFF_SECONDS = 30.0
_STEADY_SECONDS = 60.0
"""A process that lived this long starts again at once; its earlier failures are forgotten."""
_READY_SECONDS = 60.0


@dataclass
class _Child:
    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    failures: int = 0
    start_at: float = field(default_factory=time.monotonic)


class Supervisor:
    """Runs named commands until told to stop. ``environment`` is added to this process's own."""

    def __init__(self, commands: Mapping[str, Sequence[str]], environment: Mapping[str, str]) -> None:
        self._children = [_Child(name, command) for name, command in commands.items()]
        self._environment = {**os.environ, **environment}
        self.failed = False

    def run(self, stop: threading.Event) -> int:
        """Blocks until ``stop`` is set or a process refuses to start; ends with all processes gone.

        Returns 0, or ``STARTUP_FAILED`` when a process refused.
        """
        try:
            while not stop.is_set() and not self.failed:
                for child in self._children:
                    self._look_after(child)
                stop.wait(_LOOK_SECONDS)
        finally:
            self.stop()
        return STARTUP_FAILED if self.failed else 0

    def stop(self) -> None:
        """Asks every process to end, and kills what is left after 30 seconds."""
        running = [child.process for child in self._children if child.process is not None]
        for process in running:
            if process.poll() is None:
                process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for process in running:
            try:
                process.wait(max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                _LOG.warning("process %d did not stop in %.0f s and is killed", process.pid, STOP_SECONDS)
                process.kill()
                process.wait()
            if process.stdin is not None:
                process.stdin.close()

    def _look_after(self, child: _Child) -> None:
        now = time.monotonic()
        if child.process is None:
            if now >= child.start_at:
                self._start(child)
            return
        code = child.process.poll()
        if code is None:
            return
        if child.process.stdin is not None:
            child.process.stdin.close()
        child.process = None
        if code == STARTUP_FAILED:
            self.failed = True
            return
        if now - child.started >= _STEADY_SECONDS:
            child.failures = 0
        delay = min(_FIRST_BACKOFF_SECONDS * 2**child.failures, _LONGEST_BACKOFF_SECONDS)
        child.failures += 1
        child.start_at = now + delay
        why = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"
        _LOG.warning("%s %s; it starts again in %.1f s", child.name, why, delay)

    def _start(self, child: _Child) -> None:
        # A session of its own: Ctrl-C reaches the supervisor alone, which then stops the others in order.
        child.process = subprocess.Popen(  # noqa: S603 - our own interpreter with our own arguments
            list(child.command), env=self._environment, stdin=subprocess.PIPE, start_new_session=True
        )
        child.started = time.monotonic()


def run(settings: Settings) -> int:
    """``twofold-server up``, after the database was prepared. Returns the exit code."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    server = [sys.executable, "-m", "twofold_server"]
    commands = {"web": [*server, "web", "--supervised"]} | {
        f"worker {number}": [*server, "worker", "--supervised", "--name", f"worker-{number}-{os.getpid()}"]
        for number in range(1, settings.workers + 1)
    }
    environment = {
        "TWOFOLD_DATA_DIR": str(settings.data_dir.absolute()),
        "TWOFOLD_LISTEN": settings.listen,
        "TWOFOLD_PORT": str(settings.port),
    }
    threading.Thread(target=_announce, args=(settings, stop), name="announce", daemon=True).start()
    return Supervisor(commands, environment).run(stop)


def _announce(settings: Settings, stop: threading.Event) -> None:
    """Says where the server is, once it answers."""
    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(settings.listen, settings.listen)  # noqa: S104
    address = f"http://{host}:{settings.port}/healthz"
    opener = build_opener(ProxyHandler({}))
    deadline = time.monotonic() + _READY_SECONDS
    while not stop.wait(_LOOK_SECONDS) and time.monotonic() < deadline:
        try:
            opener.open(address, timeout=2).close()
        except (URLError, OSError):
            continue
        _print_banner(settings)
        return


def _print_banner(settings: Settings) -> None:
    workers = f"{settings.workers} worker{'' if settings.workers == 1 else 's'}"
    lines = [
        f"Twofold is running at {processes.public_url(settings)}",
        f"  listening on {settings.listen}:{settings.port}, {workers}, data in "
        f"{settings.data_dir.absolute()}",
    ]
    if not processes.has_account(settings):
        lines.append(
            "  nobody can log in yet; run in another terminal: "
            f"twofold-server bootstrap --data-dir {settings.data_dir} --email you@example.org"
        )
    lines.append("  stop with Ctrl-C")
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
