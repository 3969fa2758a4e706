"""Asks both sides at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable

from twofold_engine.databases.base import Session
from twofold_engine.errors import Cancelled
from twofold_engine.sql.compare import Input

COUNT_FIRST = "count the rows, to see that all arrive"


def side_by_side(sessions: tuple[Session, Session], work: Callable[[int], None]) -> None:
    """Runs ``work(0)`` and ``work(1)`` at once; when one fails, the other's statements are stopped.

    Raises the error that came first: the other side's is only the echo of being stopped.
    """
    errors: list[BaseException] = []

    def run(side: int) -> None:
        try:
            work(side)
        except BaseException as error:  # noqa: BLE001 - raised again by the caller's thread
            errors.append(error)
            # What the other side would say is of no use any more, whether it is saying it yet or not.
            sessions[1 - side].unwanted.set()
            sessions[1 - side].stop()

    other = threading.Thread(target=run, args=(1,), name="twofold-target")
    other.start()
    run(0)
    other.join()
    if not errors:
        return
    if any(session.was_cancelled.is_set() for session in sessions):
        raise Cancelled("The comparison was cancelled.") from errors[0]
    raise errors[0]


def each_side(sessions: tuple[Session, Session], work: Callable[[int], None]) -> None:
    """The same, one after the other where one session reads both sides."""
    if sessions[0] is sessions[1]:
        work(0)
        work(1)
    else:
        side_by_side(sessions, work)


def counted_first(session: Session, given: Input, side: int) -> int | None:
    """How many rows a stream of all of them must give; None where the driver itself notices an early end."""
    if session.notices_short_streams:
        return None
    rows = session.query(given.count, side=("source", "target")[side], purpose=COUNT_FIRST)
    return int(rows[0][0])
