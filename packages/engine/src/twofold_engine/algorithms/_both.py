"""Asks both sides at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable

from twofold_engine.databases.base import Session
from twofold_engine.errors import Cancelled, QueryFailed, QueryTimeout


def side_by_side(sessions: tuple[Session, Session], work: Callable[[int], None]) -> None:
    """Runs ``work(0)`` and ``work(1)`` at once; when one fails, the other's statements are stopped.

    Raises the error that came first: the other side's is only the echo of being stopped.
    """
    errors: list[BaseException | None] = [None, None]

    def run(side: int) -> None:
        try:
            work(side)
        except BaseException as error:  # noqa: BLE001 - raised again by the caller's thread
            errors[side] = error
            sessions[1 - side].cancel()  # what the other side would say is of no use any more

    other = threading.Thread(target=run, args=(1,), name="twofold-target")
    other.start()
    run(0)
    other.join()
    found = [error for error in errors if error is not None]
    if not found:
        return
    if any(session.was_cancelled.is_set() for session in sessions):
        raise Cancelled("The comparison was cancelled.") from found[0]
    found.sort(key=lambda error: isinstance(error, QueryFailed | QueryTimeout))
    raise found[0]
