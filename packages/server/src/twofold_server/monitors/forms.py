"""The form of an alert: its fields, and what was typed as the API's own body."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from twofold_server.data_sources.models import DataSource
from twofold_server.errors import Invalid
from twofold_server.monitors.models import Alert
from twofold_server.notifications.models import Destination
from twofold_server.ui.forms import Choice, Field, checked, text

__all__ = ["LABELS", "body_of", "fields_of", "typed_of"]

_SCHEDULES = (
    Choice("none", "By hand only"),
    Choice("hour", "Every hour"),
    Choice("day", "Every day"),
    Choice("crontab", "By a cron expression"),
)
_FEATURES = (
    ("notify_first_triggered_only", "Tell only the first of several triggered checks in a row", ""),
    ("disable_recovery_notifications", "Do not tell when it is fine again", ""),
    ("notify_every_run", "Tell every check, also when it is fine", ""),
)
_WEBHOOK = "webhook."
LABELS = {
    "name": "Name",
    "data_source_id": "Data source",
    "query": "SQL query",
    "threshold": "Threshold",
    "column": "Column",
    "min": "At least",
    "max": "At most",
    "schedule": "Schedule",
    "utc_at": "Time of day (UTC)",
    "cron": "Cron expression",
    "notifications": "Notifications",
    "recipients": "E-mail to",
}
_FIELD_OF = {"threshold": "min", "notifications": "recipients"}
"""Complaints about a part of the body go to the control that comes first in it."""


def typed_of(alert: Alert | None) -> dict[str, str]:
    """What the form shows before anybody types: the alert as it is, or what most alerts begin with."""
    if alert is None:
        return {"schedule": "hour", "max": "0"}
    band, plan = alert.threshold, alert.schedule
    interval = plan.get("interval") or {}
    emails = [to for target in alert.notifications for to in target.get("recipients", [])]
    features = {name for target in alert.notifications for name in target.get("features") or []}
    hooks = [target["integration"] for target in alert.notifications if target["type"] == "webhook"]
    at = interval.get("utc_at") or (f"{interval['hour']:02}:00" if interval.get("hour") is not None else "")
    return {
        "name": alert.name,
        "data_source_id": str(alert.data_source_id),
        "query": alert.query,
        "column": band.get("column") or "",
        "min": _number(band.get("min")),
        "max": _number(band.get("max")),
        "schedule": interval.get("every") or plan.get("type", "none"),
        "utc_at": str(at)[:5],
        "cron": plan.get("cron", ""),
        "recipients": "\n".join(emails),
        **{f"{_WEBHOOK}{number}": "true" for number in hooks},
        **dict.fromkeys(features, "true"),
    }


def fields_of(
    typed: Mapping[str, str], sources: Sequence[DataSource], hooks: Sequence[Destination], *, has_mail: bool
) -> list[tuple[str, list[Field]]]:
    """The fields in groups: ``(title, fields)``."""
    places = [Choice("", "Choose one"), *(Choice(str(source.id), source.name) for source in sources)]
    what = [
        Field("name", LABELS["name"], value=typed.get("name", ""), required=True),
        Field(
            "data_source_id", LABELS["data_source_id"], "select", typed.get("data_source_id", ""),
            required=True, choices=places,
        ),
        Field(
            "query", LABELS["query"], "textarea", typed.get("query", ""), required=True,
            hint="One SELECT. The database counts its rows; none of them is fetched or kept.",
            placeholder="SELECT * FROM orders WHERE total < 0",
        ),
    ]  # fmt: skip
    band = [
        Field(
            "column", LABELS["column"], value=typed.get("column", ""), short=True,
            hint="Empty: the number of rows is measured. A numeric column: its minimum and maximum.",
        ),
        Field("min", LABELS["min"], "number", typed.get("min", ""), short=True,
              hint="A smaller number triggers; this one itself is fine."),
        Field("max", LABELS["max"], "number", typed.get("max", ""), short=True,
              hint="A greater number triggers; 0 rows at most means: no row may come back."),
    ]  # fmt: skip
    when = [
        Field("schedule", LABELS["schedule"], "select", typed.get("schedule", "none"), required=True,
              choices=_SCHEDULES, short=True),
        Field("utc_at", LABELS["utc_at"], value=typed.get("utc_at", ""), short=True, placeholder="06:00",
              hint="For every day; empty: midnight."),
        Field("cron", LABELS["cron"], value=typed.get("cron", ""), short=True, placeholder="0 9 * * MON",
              hint="For a cron expression: minute, hour, day, month, day of the week, in UTC."),
    ]  # fmt: skip
    mail_hint = "Addresses, one per line or separated by commas."
    if not has_mail:
        mail_hint = (
            "This server sends no e-mail yet: its operator must set TWOFOLD_SMTP_HOST and TWOFOLD_SMTP_FROM."
        )
    who = [Field("recipients", LABELS["recipients"], "textarea", typed.get("recipients", ""), hint=mail_hint)]
    who += [
        Field(
            f"{_WEBHOOK}{hook.id}",
            f"Webhook “{hook.name}”",
            "checkbox",
            checked(typed, f"{_WEBHOOK}{hook.id}"),
        )
        for hook in hooks
    ]
    who += [Field(name, label, "checkbox", checked(typed, name), hint) for name, label, hint in _FEATURES]
    return [("What is asked", what), ("Threshold", band), ("When", when), ("Who is told", who)]


def body_of(form: Mapping[str, str]) -> dict[str, Any]:
    """What was typed, as ``POST /api/v1/alerts`` takes it; raises ``Invalid`` for what is no number."""
    return {
        "name": text(form, "name"),
        "data_source_id": text(form, "data_source_id") or None,
        "query": text(form, "query"),
        "threshold": {
            "type": "absolute",
            "min": text(form, "min") or None,
            "max": text(form, "max") or None,
            "column": text(form, "column") or None,
        },
        "schedule": _schedule(form),
        "notifications": _targets(form),
    }


def place_of(field: str) -> str:
    """The control at which a complaint about a field of the body is shown."""
    return _FIELD_OF.get(field, field)


def _schedule(form: Mapping[str, str]) -> dict[str, Any]:
    kind = text(form, "schedule")
    if kind == "hour":
        return {"interval": {"every": "hour"}}
    if kind == "day":
        return {"interval": {"every": "day", "utc_at": text(form, "utc_at") or None}}
    if kind == "crontab":
        return {"type": "crontab", "cron": text(form, "cron")}
    return {"type": "none"}


def _targets(form: Mapping[str, str]) -> list[dict[str, Any]]:
    features = [name for name, _, _ in _FEATURES if checked(form, name)] or None
    targets: list[dict[str, Any]] = []
    recipients = [part for part in re.split(r"[\s,;]+", form.get("recipients", "")) if part]
    if recipients:
        targets.append({"type": "email", "recipients": recipients, "features": features})
    for name in sorted(form):
        number = name.removeprefix(_WEBHOOK)
        if name.startswith(_WEBHOOK) and checked(form, name):
            if not (number.isascii() and number.isdigit() and len(number) < 10):
                raise Invalid("The form names a webhook that does not exist.")
            targets.append({"type": "webhook", "integration": int(number), "features": features})
    return targets


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
