"""Every state as one word, one shape, one tone: different ≠ failed ≠ not finished ≠ not allowed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class State:
    """``tone``: ``ok`` | ``different`` | ``failed`` | ``running`` | ``quiet``; ``glyph``: its shape."""

    word: str
    tone: str
    glyph: str


STATES: dict[str, State] = {
    "identical": State("Identical", "ok", "equal"),
    "different": State("Different", "different", "different"),
    "bad-pks": State("Key problem", "different", "key"),
    "missing-pks": State("No key", "failed", "failed"),
    "empty": State("Both empty", "quiet", "empty"),
    "error": State("Failed", "failed", "failed"),
    "failed": State("Failed", "failed", "failed"),
    "waiting": State("Waiting", "quiet", "waiting"),
    "queued": State("Queued", "quiet", "waiting"),
    "processing": State("Running", "running", "running"),
    "needs_confirmation": State("Waiting", "quiet", "waiting"),
    "needs_authentication": State("Waiting", "quiet", "waiting"),
    "cancelled": State("Cancelled", "quiet", "cancelled"),
    "skipped": State("Skipped", "quiet", "cancelled"),
    "superseded": State("Superseded", "quiet", "cancelled"),
    "closed": State("Closed", "quiet", "cancelled"),
    "expired": State("Expired", "failed", "failed"),
    "done": State("Done", "ok", "equal"),
    "purged": State("Rows deleted", "quiet", "empty"),
    "forbidden": State("Not allowed", "quiet", "lock"),
    "ok": State("OK", "ok", "ok"),
    "skip": State("Not checked", "quiet", "cancelled"),
    "unknown": State("Unknown", "quiet", "waiting"),
    "triggered": State("Triggered", "different", "bell"),
    "created": State("Never checked", "quiet", "waiting"),
    "sent": State("Sent", "ok", "ok"),
    "success": State("Success", "ok", "ok"),
    "failure": State("Failure", "failed", "failed"),
    "pending": State("Pending", "quiet", "waiting"),
    "run_created": State("Run created", "ok", "ok"),
    "ignored": State("Ignored", "quiet", "cancelled"),
}
_FALLBACK = State("Unknown", "quiet", "waiting")


def state(name: str | None) -> State:
    """The state by its name on the wire; an unknown one is shown as unknown, never as fine."""
    return STATES.get(name or "", _FALLBACK)


def diff_state(status: str, result: str | None) -> str:
    """The one name that says how a comparison stands: its result when it is done, else its status."""
    return (result or "unknown") if status == "done" else status


def run_state(status: str, reason: str, counts: dict[str, int]) -> str:
    """The one name that says how a CI run stands.

    ``counts`` has ``total``, ``failed`` and ``different``. A run without a comparison never looks identical.
    """
    if status == "cancelled":
        return reason if reason in ("skipped", "superseded", "closed", "expired") else "cancelled"
    if status == "failed" or (status == "done" and counts.get("failed")):
        return "failed"
    if status != "done":
        return status
    if counts.get("different"):
        return "different"
    return "identical" if counts.get("total") else "empty"
