"""Whether a measure lies in its band, and the sentence that says so. Pure.

The ends belong to the band: a value that equals ``min`` or ``max`` is fine. Numbers are compared exactly, a
bound by its shortest decimal form. NULL is no value; NaN lies in no band. A column without any value neither
triggers nor passes for fine silently: the sentence says that there was nothing to compare.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from twofold_engine.measure import Measure
from twofold_engine.types import decimal_text
from twofold_server.ui.format import count, number

__all__ = ["Verdict", "bound", "judge", "shown"]


@dataclass(frozen=True)
class Verdict:
    triggered: bool
    reason: str
    """For people, with the numbers."""
    discreet: str
    """The same without values of the data, for sources whose values are not stored; counts stay."""


def judge(measure: Measure, threshold: Mapping[str, Any]) -> Verdict:
    """``threshold``: ``{min, max, column}`` as stored."""
    low, high = bound(threshold.get("min")), bound(threshold.get("max"))
    if measure.column is None:
        return _judge_rows(measure.rows, low, high)
    if measure.least is None or measure.greatest is None:
        reason = (
            f"No value: {count(measure.rows, 'row')} returned, none with a value in {measure.column}. "
            "Nothing was compared with the threshold."
        )
        return Verdict(False, reason, reason)
    name = measure.column
    if measure.least.is_nan() or measure.greatest.is_nan():
        reason = f"{name} holds NaN, which lies in no band."
        return Verdict(True, reason, reason)
    if low is not None and measure.least < low:
        short = f"The minimum of {name} is below {shown(low)}."
        return Verdict(True, f"The minimum of {name} is {shown(measure.least)}, below {shown(low)}.", short)
    if high is not None and measure.greatest > high:
        short = f"The maximum of {name} is above {shown(high)}."
        return Verdict(
            True, f"The maximum of {name} is {shown(measure.greatest)}, above {shown(high)}.", short
        )
    values = f"{name} lies between {shown(measure.least)} and {shown(measure.greatest)}"
    return Verdict(
        False, f"{values}, {_inside(low, high)}.", f"All values of {name} are {_inside(low, high)}."
    )


def bound(value: float | int | None) -> Decimal | None:
    """A bound as an exact number: 0.1 means one tenth."""
    return None if value is None else Decimal(str(value))


def shown(value: Decimal) -> str:
    """A number for people, exactly."""
    if value.is_finite() and value == value.to_integral_value() and abs(value) < 10**15:
        return number(int(value)).replace("-", "−")
    return decimal_text(value).replace("-", "−")


def _judge_rows(rows: int, low: Decimal | None, high: Decimal | None) -> Verdict:
    returned = f"The query returned {count(rows, 'row')}"
    if low is not None and rows < low:
        reason = f"{returned}, fewer than {shown(low)}."
    elif high is not None and rows > high:
        reason = f"{returned}, more than {shown(high)}."
    else:
        reason = f"{returned}, {_inside(low, high)}."
        return Verdict(False, reason, reason)
    return Verdict(True, reason, reason)


def _inside(low: Decimal | None, high: Decimal | None) -> str:
    if low is not None and high is not None:
        return f"within {shown(low)} and {shown(high)}"
    return f"not below {shown(low)}" if low is not None else f"not above {shown(high or Decimal(0))}"
