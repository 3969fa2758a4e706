"""Where a value stands on the axis of a histogram, for engines that ask plain Python (``Dialect.place``)."""

from __future__ import annotations

import datetime
import math
from decimal import Decimal
from typing import Any

from twofold_engine.clocks import clock_text
from twofold_engine.normal_form import normal_form
from twofold_engine.types import Family, number_text

NUMBERS = {Family.INTEGER, Family.DECIMAL, Family.FLOAT}
TIMES = {Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ}
PLACED = NUMBERS | TIMES

_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def place(value: Any, family: str) -> float | None:
    """A number as a double, or the seconds since 1970 of a date or time in UTC; None for NULL, and for what
    has no place: NaN, infinities, what is no number or time, years beyond Python's."""
    text = normal_form(value, family)
    if text is None:
        return None
    try:
        # Python reads more than we do: `1_000`, weeks, digits of other scripts.
        if family in NUMBERS:
            if isinstance(value, str) and number_text(text) is None:
                return None
            number = float(text)
        else:
            if clock_text(text, family) is None:
                return None
            moment = datetime.datetime.fromisoformat(text)
            zoned = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
            # As whole microseconds over a million: that is rounded once.
            number = (zoned - _EPOCH) // datetime.timedelta(microseconds=1) / 1_000_000
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


class Extreme:
    """The value of the least place, in the normal form, as an aggregate; of the greatest with ``sign`` −1.
    Of a family without places the least text."""

    sign = 1

    def __init__(self) -> None:
        self.best: tuple[Any, ...] | None = None

    def step(self, value: Any, family: str) -> None:
        text = normal_form(value, family)
        if text is None:
            return
        if family == Family.TIME and clock_text(text, family) is None:
            return  # a text that is no time
        ranked: tuple[Any, ...] = (text,)
        if family in PLACED:
            found = place(value, family)
            if found is None:
                return
            exact = Decimal(text) if family in NUMBERS else found
            ranked = (exact, text)
        if self.best is None or (ranked < self.best if self.sign > 0 else ranked > self.best):
            self.best = ranked

    def finalize(self) -> str | None:
        return None if self.best is None else str(self.best[-1])


class Greatest(Extreme):
    sign = -1
