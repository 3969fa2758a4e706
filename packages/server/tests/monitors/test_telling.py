"""Which outcome is told to whom, by the outcome before and the target's features."""

from __future__ import annotations

import pytest

from twofold_server.monitors.telling import event_of, listeners


@pytest.mark.parametrize(
    ("before", "now", "event"),
    [
        ("", "ok", "ok"), ("ok", "ok", "ok"), ("triggered", "ok", "recovered"),
        ("failed", "ok", "recovered"),
        ("", "triggered", "triggered"), ("ok", "triggered", "triggered"),
        ("failed", "triggered", "triggered"),
        ("triggered", "triggered", "triggered"), ("", "failed", "error"),
        ("ok", "failed", "error"),
        ("triggered", "failed", "error"), ("failed", "failed", "error"),
    ],
)  # fmt: skip
def test_what_an_outcome_means(before: str, now: str, event: str) -> None:
    assert event_of(before, now) == event


@pytest.mark.parametrize(
    ("features", "event", "before", "told"),
    [
        ([], "triggered", "triggered", True),
        ([], "recovered", "triggered", True),
        ([], "ok", "ok", False),
        ([], "error", "ok", True),
        ([], "error", "failed", False),
        (["notify_first_triggered_only"], "triggered", "ok", True),
        (["notify_first_triggered_only"], "triggered", "failed", True),
        (["notify_first_triggered_only"], "triggered", "triggered", False),
        (["disable_recovery_notifications"], "recovered", "triggered", False),
        (["disable_recovery_notifications"], "triggered", "ok", True),
        (["notify_every_run"], "ok", "ok", True),
        (["notify_every_run"], "error", "failed", True),
    ],
)
def test_who_hears_of_it(features: list[str], event: str, before: str, told: bool) -> None:
    target = {"type": "email", "recipients": ["a@example.org"], "features": features}
    assert bool(listeners([target], event, before)) is told
