"""Testing a connection: questions asked one after the other, each with its sentence for people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from twofold_server.forges import ForgeCheck, ForgeError

Step = tuple[str, Callable[[], str]]
"""A name, and a question that gives what was found or raises ``ForgeError``."""


def run_checks(steps: Sequence[Step]) -> list[ForgeCheck]:
    """The outcome of each step, up to and including the first that fails: the later ones need it."""
    found: list[ForgeCheck] = []
    for name, ask in steps:
        try:
            found.append(ForgeCheck(name, True, ask()))
        except ForgeError as error:
            found.append(ForgeCheck(name, False, str(error)))
            break
    return found
