"""What each process of the server does: prepare the database, serve the web, work, make the first account.

The application is imported where it is needed: the supervisor needs the database and nothing else.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from twofold_server.accounts import service
from twofold_server.accounts.service import NewInstallation
from twofold_server.context import Context
from twofold_server.db import Database
from twofold_server.db.migrate import migrate
from twofold_server.errors import StartupError
from twofold_server.settings import Settings

__all__ = ["bootstrap", "has_account", "prepare", "public_url", "run_web", "run_worker_process"]

_GRACEFUL_SECONDS = 20
"""Time that requests get to end; the supervisor kills after 30."""
_KEEP_ALIVE_SECONDS = 65
"""Longer than the usual 60 of a proxy in front, so that it never sends on a connection that just closed."""


def prepare(settings: Settings) -> None:
    """Makes the data directory (for its owner alone) and upgrades the database."""
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        for folder in (settings.results_dir, settings.data_dir / "files"):
            folder.mkdir(exist_ok=True)
    except OSError as error:
        raise StartupError(
            f"The data directory {settings.data_dir} cannot be made or written ({error.strerror}); nothing "
            f"was "
            "started. Choose another with --data-dir, or change its owner."
        ) from None
    with _database(settings) as db:
        migrate(db)


def run_web(settings: Settings, *, supervised: bool) -> int:
    """Serves until SIGTERM or SIGINT; requests under way get 20 seconds to end. Returns the exit code."""
    import uvicorn

    from twofold_server.app import create_app

    if supervised:
        _end_with_parent()
    listener = _listen(settings.listen, settings.port)
    with _context(settings) as ctx:
        config = uvicorn.Config(
            create_app(ctx),
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="off",
            timeout_keep_alive=_KEEP_ALIVE_SECONDS,
            timeout_graceful_shutdown=_GRACEFUL_SECONDS,
        )
        server = uvicorn.Server(config)
        if not supervised:
            sys.stdout.write(
                f"Twofold serves {ctx.settings.base_url} (listening on {settings.listen}:{settings.port}).\n"
            )
            sys.stdout.flush()
        try:
            server.run(sockets=[listener])
        except KeyboardInterrupt:
            pass
        finally:
            listener.close()
    return 0


def run_worker_process(settings: Settings, *, name: str | None, supervised: bool) -> None:
    """Works until SIGTERM or SIGINT, then hands a running job back."""
    from twofold_server.app import chores, job_handlers
    from twofold_server.worker import schedule
    from twofold_server.worker.runner import run_worker

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    if supervised:
        _end_with_parent()
    with _context(settings) as ctx:
        schedule.register(ctx.db, chores())
        run_worker(ctx, job_handlers(), name=name or f"{socket.gethostname()}-{os.getpid()}", stop=stop)


def bootstrap(settings: Settings, *, email: str, url: str) -> NewInstallation:
    """The first account; ``url`` (may be empty) is kept as the public address."""
    with _context(settings) as ctx, ctx.db.write() as session:
        return service.bootstrap(session, ctx, email, public_url=url)


def public_url(settings: Settings) -> str:
    """The address that links start with."""
    if settings.has_own_base_url:
        return settings.base_url
    with _database(settings) as db, db.read() as session:
        return service.public_url(session) or settings.base_url


def has_account(settings: Settings) -> bool:
    """Whether somebody can log in."""
    with _database(settings) as db, db.read() as session:
        return service.is_bootstrapped(session)


@contextmanager
def _database(settings: Settings) -> Iterator[Database]:
    db = Database(settings.database)
    try:
        yield db
    finally:
        db.close()


@contextmanager
def _context(settings: Settings) -> Iterator[Context]:
    from twofold_server.app import build_context

    ctx = build_context(settings)
    try:
        yield ctx
    finally:
        ctx.db.close()


def _listen(host: str, port: int) -> socket.socket:
    """A listening socket, or a sentence why not."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise StartupError(
            f"Cannot listen on {host}:{port} ({error.strerror}); nothing was started. "
            "Stop the program that uses the port, or choose another with --port."
        ) from None
    return listener


def _end_with_parent() -> None:
    """Stops this process when the supervisor is gone, even when it was killed: our input then ends."""

    def watch() -> None:
        while os.read(0, 1024):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()
