"""Channels that keep what they are told: the in-memory twin, held to the same tests as the real ones."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from twofold_server.notifiers import CHANNELS, Message, Notifier, NotifierError, Target

__all__ = ["MemoryNotifiers", "Told"]


@dataclass(frozen=True)
class Told:
    target: Target
    message: Message


@dataclass
class MemoryNotifiers:
    """Stands where ``open_notifier`` stands; ``failures`` are raised first, in their order."""

    failures: list[NotifierError] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    """Every delivery that was taken, also a repeated one."""
    before_answer: Callable[[], None] = lambda: None
    """Called when the message was taken and the caller does not know it yet."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __call__(self, channel: str) -> Notifier:
        if channel not in CHANNELS:
            raise KeyError(channel)
        return self

    def deliver(self, target: Target, message: Message) -> None:
        with self._lock:
            if self.failures:
                raise self.failures.pop(0)
            self.told.append(Told(target, message))
        self.before_answer()

    def effects(self) -> list[Told]:
        """What a receiver sees that knows ids: each message once per target."""
        seen = {(told.message.id, told.target.channel): told for told in self.told}
        return list(seen.values())
