"""The band of a threshold: its ends belong to it, numbers are exact, NULL and NaN are said."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from twofold_engine.measure import Measure
from twofold_server.monitors.judge import judge


def rows(count: int, **band: Any) -> tuple[bool, str]:
    verdict = judge(Measure(count), band)
    assert verdict.discreet == verdict.reason
    return verdict.triggered, verdict.reason


def column(least: str | None, greatest: str | None, **band: Any) -> tuple[bool, str]:
    values = 0 if least is None else 5
    numbers = (None if least is None else Decimal(least), None if greatest is None else Decimal(greatest))
    verdict = judge(Measure(7, "amount", values, *numbers), {**band, "column": "amount"})
    return verdict.triggered, verdict.reason


@pytest.mark.parametrize(
    ("count", "band", "triggered", "reason"),
    [
        (0, {"max": 0}, False, "The query returned 0 rows, not above 0."),
        (1, {"max": 0}, True, "The query returned 1 row, more than 0."),
        (5, {"min": 5, "max": 5}, False, "The query returned 5 rows, within 5 and 5."),
        (4, {"min": 5}, True, "The query returned 4 rows, fewer than 5."),
        (5, {"min": 5}, False, "The query returned 5 rows, not below 5."),
        (6, {"min": 0, "max": 5.5}, True, "The query returned 6 rows, more than 5.5."),
        (1234567, {"max": 1234566}, True, "The query returned 1,234,567 rows, more than 1,234,566."),
    ],
)
def test_rows(count: int, band: dict[str, Any], triggered: bool, reason: str) -> None:
    assert rows(count, **band) == (triggered, reason)


@pytest.mark.parametrize(
    ("least", "greatest", "band", "triggered"),
    [
        ("0.1", "0.3", {"min": 0.1, "max": 0.3}, False),
        ("0.0999999999999999999999", "0.3", {"min": 0.1}, True),
        ("0.1", "0.3000000000000000000001", {"max": 0.3}, True),
        ("-1", "5", {"min": 0, "max": 10}, True),
        ("5", "11", {"min": 0, "max": 10}, True),
        ("0", "10", {"min": 0, "max": 10}, False),
        ("-Infinity", "1", {"min": -1e308}, True),
        ("1", "Infinity", {"max": 1e308}, True),
        ("1", "Infinity", {"min": 0}, False),
        ("1", "NaN", {"min": 0}, True),
        ("NaN", "NaN", {"max": 0}, True),
        ("0", "123456789012345678901234567890.1", {"max": 1.23e29}, True),
    ],
)  # fmt: skip
def test_columns(least: str, greatest: str, band: dict[str, Any], triggered: bool) -> None:
    assert column(least, greatest, **band)[0] is triggered


def test_a_column_without_a_value_is_said_and_does_not_trigger() -> None:
    triggered, reason = column(None, None, min=0)
    assert not triggered
    assert reason.startswith("No value: 7 rows returned, none with a value in amount.")


def test_both_ends_are_named_exactly() -> None:
    assert column("-3.50", "2", min=-3.25) == (True, "The minimum of amount is −3.5, below −3.25.")
    assert column("1", "1000000", max=999) == (True, "The maximum of amount is 1,000,000, above 999.")
    assert column("1", "2", max=999) == (False, "amount lies between 1 and 2, not above 999.")


def test_what_is_not_stored_is_not_in_the_discreet_sentence() -> None:
    threshold = {"column": "salary", "max": 10}
    for greatest in ("98765", "4"):
        verdict = judge(Measure(2, "salary", 2, Decimal("4"), Decimal(greatest)), threshold)
        assert greatest not in verdict.discreet.replace("10", "")
