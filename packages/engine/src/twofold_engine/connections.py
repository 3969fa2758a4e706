"""The sessions of a run: opened so that nobody has to wait for them, and told to stop together."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from twofold_engine.databases.base import Database, Session
from twofold_engine.errors import Cancelled

if TYPE_CHECKING:
    from twofold_engine.databases.writing import Writer

POLL_SECONDS = 0.1
"""How often the caller is asked whether to stop."""


class Connections:
    """All that are open now. They are opened and closed by one thread, and stopped by any."""

    def __init__(self) -> None:
        self._open: list[Session | Writer] = []
        self._stop = threading.Event()
        self._is_watched = False

    @contextmanager
    def watched(self, cancelled: Callable[[], bool] | None) -> Iterator[None]:
        """Polls ``cancelled`` while the body runs; sessions opened meanwhile are stopped too."""
        if cancelled is None:
            yield
            return
        self._is_watched = True
        done = threading.Event()
        failure: list[BaseException] = []

        def watch() -> None:
            while not done.wait(POLL_SECONDS):
                try:
                    stop = cancelled()
                except BaseException as error:  # noqa: BLE001 - handed to the caller below
                    failure.append(error)
                    stop = True
                if stop:
                    self._stop.set()
                    self._cancel()

        watcher = threading.Thread(target=watch, name="twofold-watch", daemon=True)
        watcher.start()
        try:
            yield
        except Cancelled:
            if failure:
                raise failure[0] from None
            raise
        finally:
            done.set()
            watcher.join()

    def _cancel(self) -> None:
        for session in list(self._open):
            session.was_cancelled.set()
            session.stop()

    def check(self) -> None:
        """Raises ``Cancelled`` once the run shall stop."""
        if self._stop.is_set():
            raise Cancelled("The comparison was cancelled.")

    @contextmanager
    def session(self, database: Database, *others: Database) -> Iterator[Session]:
        """A new session of ``database``, which reads ``others`` too; closed after the body."""
        session = self._connect(database, others)
        try:
            with self.held(session):
                yield session
        finally:
            _let_go(session, database, *others)

    @contextmanager
    def held(self, session: Session) -> Iterator[None]:
        """A session that somebody else opens and closes, stopped with all while the body runs."""
        self._open.append(session)
        try:
            yield
        finally:
            self._open.remove(session)

    def track(self, writer: Writer) -> None:
        """A writer that lives as long as the run."""
        self._open.append(writer)
        if self._stop.is_set():
            writer.stop()

    def _connect(self, database: Database, others: Sequence[Database]) -> Session:
        """Connecting cannot be stopped from outside; once the run shall stop, nobody waits for it any more,
        and the thread that connects closes what it gets."""
        self.check()
        if not self._is_watched:
            return database.new_session(*others)
        opened: list[Session] = []
        failure: list[BaseException] = []
        done, lock = threading.Event(), threading.Lock()

        def connect() -> None:
            try:
                session = database.new_session(*others)
            except BaseException as error:  # noqa: BLE001 - raised again by the caller's thread
                failure.append(error)
            else:
                with lock:
                    if not self._stop.is_set():
                        opened.append(session)
                if not opened:
                    _let_go(session, database, *others)
            done.set()

        threading.Thread(target=connect, name="twofold-connect", daemon=True).start()
        while not done.wait(POLL_SECONDS) and not self._stop.is_set():
            pass
        with lock:
            if opened:
                return opened[0]
        self.check()
        raise failure[0]


def _let_go(session: Session, *databases: Database) -> None:
    for database in databases:
        database.release(session)
    session.end()
