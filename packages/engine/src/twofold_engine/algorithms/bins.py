"""Bins of a histogram: round edges that hold the values of both sides. Pure arithmetic.

Places are doubles: a number itself, or the seconds since 1970 of a date or time in UTC.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, localcontext
from itertools import count

from twofold_engine.clocks import date_text, days_of, timestamp_text
from twofold_engine.types import Family, decimal_text, float_text

MOST_BINS = 20
DAY = 86_400
_CLOCK_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200)
_DAY_STEPS = (DAY, 2 * DAY, 7 * DAY, 14 * DAY)
_MONTH_STEPS = (
    1,
    3,
    6,
    12,
    24,
    60,
    120,
    240,
    600,
    1_200,
    2_400,
    6_000,
    12_000,
    24_000,
    60_000,
    240_000,
    600_000,
    1_200_000,
    2_400_000,
    6_000_000,  # a database's dates may reach from 5,800,000 years before Christ to as many after
    12_000_000,
)
_MONDAY = 4 * DAY  # 1970-01-05, in seconds: weeks begin on a Monday
_DIGITS = 60
_LONG = Decimal(10) ** 16
"""From here on a float is written with an exponent, as its normal form is."""


@dataclass(frozen=True)
class Bins:
    """``places`` are the edges as doubles, ``edges`` as text; one more than bins."""

    places: tuple[float, ...]
    edges: tuple[str, ...]

    @property
    def inner(self) -> tuple[float, ...]:
        """The edges that tell one bin from the next."""
        return self.places[1:-1]


def bins_of(low: float, high: float, families: Sequence[str]) -> Bins:
    """At most ``MOST_BINS`` bins of a round width that hold ``low`` to ``high``, for columns of these
    families; the edges are written as the first one's values are."""
    if set(families) <= {Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ}:
        return _of_times(low, high, families)
    whole, floats = set(families) == {Family.INTEGER}, Family.FLOAT in families
    if low == high:
        text = _number_text(Decimal(low) if whole else Decimal(repr(low)), low, floats=floats)
        return Bins((low, high), (text, text))
    with localcontext(prec=_DIGITS):
        edges = _apart(_number_edges(Decimal(repr(low)), Decimal(repr(high)), whole=whole))
        texts = (_number_text(edge, float(edge), floats=floats) for edge in edges.values())
        return Bins(tuple(edges), tuple(texts))


def _apart(edges: Sequence[Decimal]) -> dict[float, Decimal]:
    """Edges by their doubles: of those that lie nearer to each other than doubles do, the first."""
    most = sys.float_info.max
    found: dict[float, Decimal] = {}
    for edge in edges:
        found.setdefault(min(max(float(edge), -most), most), edge)
    return found


def _number_edges(low: Decimal, high: Decimal, *, whole: bool) -> list[Decimal]:
    exponent = (high - low).adjusted() - 2
    for power in count(max(exponent, 0) if whole else exponent):
        for digit in (1, 2, 5):
            step = Decimal(digit).scaleb(power)
            first, last = _around(low / step, high / step, beyond=whole)
            if last - first <= MOST_BINS:
                return [(first + i) * step for i in range(int(last - first) + 1)]
    raise AssertionError("steps grow without end")


def _around(low: Decimal, high: Decimal, *, beyond: bool) -> tuple[Decimal, Decimal]:
    """Whole numbers around both, not equal. ``beyond``: the upper one is greater, so that each of the whole
    numbers below it has a bin of its own."""
    first = low.to_integral_value(ROUND_FLOOR)
    last = high.to_integral_value(ROUND_FLOOR) + 1 if beyond else high.to_integral_value(ROUND_CEILING)
    return first, max(last, first + 1)


def _number_text(edge: Decimal, place: float, *, floats: bool) -> str:
    if floats and abs(edge) >= _LONG and math.isfinite(place):
        return float_text(place)
    return decimal_text(edge)


# --- times


def _of_times(low: float, high: float, families: Sequence[str]) -> Bins:
    dates = families[0] == Family.DATE
    if low == high:
        text = _time_text(Decimal(repr(low)), families[0])
        return Bins((low, high), (text, text))
    with localcontext(prec=_DIGITS):
        edges = _apart(_time_edges(Decimal(repr(low)), Decimal(repr(high)), dates=dates))
        return Bins(tuple(edges), tuple(_time_text(edge, families[0]) for edge in edges.values()))


def _time_edges(low: Decimal, high: Decimal, *, dates: bool) -> list[Decimal]:
    if not dates and high - low < 1:  # parts of a second are numbers, of whole microseconds
        ticks = (end.scaleb(6).to_integral_value() for end in (low, high))
        return [edge.scaleb(-6) for edge in _number_edges(*ticks, whole=True)]
    for step in (*(() if dates else _CLOCK_STEPS), *_DAY_STEPS):
        origin = _MONDAY if step % (7 * DAY) == 0 else 0
        first, last = _around((low - origin) / step, (high - origin) / step, beyond=dates)
        if last - first <= MOST_BINS:
            return [(first + i) * step + origin for i in range(int(last - first) + 1)]
    for months in _MONTH_STEPS:
        edges = list(_months(low, high + dates, months))  # of days the last one lies before the last edge
        if len(edges) <= MOST_BINS + 1:
            return edges
    raise AssertionError("no calendar is longer than that")


def _months(low: Decimal, high: Decimal, step: int) -> Iterator[Decimal]:
    """Firsts of months from the last one at or before ``low`` to the first one at or after ``high``, at most
    two more than are wanted."""
    year = 1970 + int((low / DAY / Decimal("365.2425")).to_integral_value(ROUND_FLOOR)) - 1
    number = year * 12 // step * step
    while _first_of(number + step) <= low:
        number += step
    for i in range(MOST_BINS + 2):
        edge = _first_of(number + i * step)
        yield edge
        if edge >= high and i:
            return


def _first_of(month: int) -> Decimal:
    return Decimal(days_of(month // 12, month % 12 + 1, 1) * DAY)


def _time_text(place: Decimal, family: str) -> str:
    if family == Family.DATE:
        return date_text(int((place / DAY).to_integral_value(ROUND_FLOOR)))
    text = timestamp_text(int((place * 1_000_000).to_integral_value()))
    return _zoned(text) if family == Family.TIMESTAMPTZ else text


def _zoned(text: str) -> str:
    return f"{text.removesuffix(' BC')}Z BC" if text.endswith(" BC") else f"{text}Z"
