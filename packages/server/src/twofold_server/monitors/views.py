"""Alerts as templates want them. Pure: what is read is handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from twofold_server.monitors import wording
from twofold_server.monitors.chart import chart_of
from twofold_server.monitors.models import Alert, AlertResult
from twofold_server.notifications.models import Notification
from twofold_server.ui.format import between

__all__ = ["STRIP", "alert_page", "list_line"]

STRIP = 12
"""Outcomes shown beside an alert in the list."""
CHARTED = 60
_TRIGGERS = {"schedule": "Schedule", "interactive": "By hand", "api": "API"}
_STRIP_FILL = {"ok": "ok", "triggered": "changed", "failed": "failed"}

View = dict[str, Any]


def list_line(alert: Alert, source: str, newest: Sequence[AlertResult], next_run: datetime | None) -> View:
    """One line of the list; ``newest`` are its last checks, newest first."""
    ended = [result.outcome for result in newest if result.is_terminal][:STRIP]
    running = any(not result.is_terminal for result in newest)
    return {
        "href": f"/query_alerts/{alert.id}",
        "name": alert.name,
        "source": source,
        "expected": wording.threshold_words(alert.threshold),
        "state": _state(alert, newest[0] if newest else None),
        "running": running,
        "reason": newest[0].reason if newest and newest[0].is_terminal else "",
        "checked_at": alert.last_run_at,
        "schedule": wording.schedule_words(alert.schedule),
        "paused": alert.paused,
        "next_run": next_run,
        "strip": [_STRIP_FILL[outcome] for outcome in reversed(ended)],
        "strip_words": wording.strip_words(ended),
    }


def alert_page(
    alert: Alert,
    source: str,
    newest: Sequence[AlertResult],
    page: Sequence[AlertResult],
    next_run: datetime | None,
    told: Sequence[Notification],
    destinations: Mapping[int, str],
) -> View:
    """The alert's own page; ``newest`` for the chart, ``page`` for the table, both newest first."""
    last = next((result for result in newest if result.is_terminal), None)
    running = next((result for result in newest if not result.is_terminal), None)
    return {
        "id": alert.id,
        "name": alert.name,
        "state": _state(alert, last),
        "sentence": wording.outcome_sentence(alert.outcome, last.reason if last else ""),
        "query": alert.query,
        "paused": alert.paused,
        "checked_at": last.finished_at if last else None,
        "running": {"id": running.id, "status": running.status} if running else None,
        "facts": [
            ("Data source", source),
            ("Expected", wording.threshold_words(alert.threshold)),
            ("Schedule", wording.schedule_words(alert.schedule) + (", paused" if alert.paused else "")),
            ("Tells", ", ".join(_receivers(alert, destinations)) or "nobody"),
        ],
        "next_run": next_run,
        "chart": chart_of(list(reversed(newest[:CHARTED])), alert.threshold),
        "by_column": bool(alert.threshold.get("column")),
        "results": [_result_line(result) for result in page],
        "told": [_told_line(notification) for notification in told],
    }


def _state(alert: Alert, newest: AlertResult | None) -> str:
    if newest is not None and not newest.is_terminal:
        return newest.status
    return alert.outcome or "created"


def _receivers(alert: Alert, destinations: Mapping[int, str]) -> list[str]:
    names: list[str] = []
    for target in alert.notifications:
        if target["type"] == "email":
            names += target["recipients"]
        else:
            names.append(destinations.get(target["integration"], "a deleted destination"))
    return names


def _result_line(result: AlertResult) -> View:
    return {
        "id": result.id,
        "state": result.outcome or result.status,
        "reason": result.reason,
        "rows": result.rows_counted,
        "least": result.least,
        "greatest": result.greatest,
        "trigger": _TRIGGERS.get(result.trigger, result.trigger),
        "at": result.finished_at or result.created_at,
        "seconds": between(result.started_at, result.finished_at),
    }


def _told_line(notification: Notification) -> View:
    return {
        "event": wording.EVENT_WORDS.get(notification.event, notification.event),
        "receiver": notification.receiver,
        "channel": "E-mail" if notification.channel == "email" else "Webhook",
        "state": notification.state,
        "error": notification.error,
        "tries": notification.tries,
        "at": notification.finished_at or notification.created_at,
    }
