"""Alerts in words: thresholds, schedules, and what is told to people and programs. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from twofold_server.monitors.judge import bound, shown
from twofold_server.ui.format import count

EVENT_WORDS = {
    "triggered": "Triggered",
    "error": "Check failed",
    "recovered": "Fine again",
    "ok": "Fine",
}


def threshold_words(threshold: Mapping[str, Any]) -> str:
    """``at most 0 rows``, ``between 1 and 10 rows``, ``amount at least 0``."""
    low, high = bound(threshold.get("min")), bound(threshold.get("max"))
    column = threshold.get("column")
    if low is not None and high is not None:
        band = f"between {shown(low)} and {shown(high)}"
        last = high
    elif low is not None:
        band, last = f"at least {shown(low)}", low
    else:
        assert high is not None, "a stored threshold has a bound"
        band, last = f"at most {shown(high)}", high
    if column:
        return f"{column} {band}"
    return f"{band} {'row' if last == 1 else 'rows'}"


def schedule_words(schedule: Mapping[str, Any]) -> str:
    """``Every hour``, ``Every day at 06:30 UTC``, ``Cron 0 9 * * MON (UTC)``, ``By hand only``."""
    if schedule.get("type") == "none":
        return "By hand only"
    if schedule.get("type") == "crontab":
        return f"Cron {schedule['cron']} (UTC)"
    interval = schedule["interval"]
    if interval["every"] == "hour":
        return "Every hour"
    at = str(interval.get("utc_at") or f"{interval.get('hour') or 0:02}:00")[:5]
    return f"Every day at {at} UTC"


def moment(value: datetime | None) -> dict[str, str] | None:
    """The published form: microseconds and offset always, also when they are zero."""
    if value is None:
        return None
    return {"value": value.astimezone(UTC).isoformat(timespec="microseconds")}


def subject(kind: str, name: str) -> str:
    return f"[Twofold] {EVENT_WORDS[kind]}: {name}"


def text(kind: str, name: str, reason: str, facts: Mapping[str, str], url: str) -> str:
    """A mail's text: the sentence first, then the facts, then the link."""
    lines = [f"{EVENT_WORDS[kind]}: {name}", "", reason, ""]
    lines += [f"{label}: {value}" for label, value in facts.items()]
    return "\n".join([*lines, "", url, ""])


def outcome_sentence(state: str, reason: str) -> str:
    """The verdict of the alert's page; an alert without a check says so."""
    return reason or {"": "This alert was never checked."}.get(state, "The check did not end.")


def strip_words(outcomes: list[str]) -> str:
    """What a row of recent outcomes says to somebody who does not see it."""
    if not outcomes:
        return "No check yet"
    parts = [
        f"{outcomes.count(name)} {word}"
        for name, word in (("ok", "fine"), ("triggered", "triggered"), ("failed", "failed"))
        if name in outcomes
    ]
    return f"Last {count(len(outcomes), 'check')}: {', '.join(parts)}"
