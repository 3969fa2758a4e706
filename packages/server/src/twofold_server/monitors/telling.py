"""Which outcome is told to whom. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from twofold_server.notifications.schemas import EmailTarget, Target, WebhookTarget

__all__ = ["event_of", "listeners"]

_TARGETS: TypeAdapter[list[Target]] = TypeAdapter(list[Target])


def event_of(before: str, now: str) -> str:
    """What a check's outcome means after the one before: outcomes are ``ok``, ``triggered``, ``failed``, or
    empty for none.

    ``triggered`` or ``error`` every time, ``recovered`` when it is fine after either, else ``ok``.
    """
    if now == "triggered":
        return "triggered"
    if now == "failed":
        return "error"
    return "recovered" if before in ("triggered", "failed") else "ok"


def listeners(
    notifications: Sequence[Mapping[str, Any]], event: str, before: str
) -> list[EmailTarget | WebhookTarget]:
    """The targets that want to hear of the event, by their features. Of failed checks in a row all but the
    first say nothing new, so only who wants to hear of every check hears of them."""
    targets = _TARGETS.validate_python(list(notifications))
    return [target for target in targets if _wants(frozenset(target.features or ()), event, before)]


def _wants(features: frozenset[str], event: str, before: str) -> bool:
    if "notify_every_run" in features:
        return True
    match event:
        case "triggered":
            return not (before == "triggered" and "notify_first_triggered_only" in features)
        case "recovered":
            return "disable_recovery_notifications" not in features
        case "ok":
            return False
        case _:
            return before != "failed"
