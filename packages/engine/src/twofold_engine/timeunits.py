"""Where a date or time in the normal form stands on a timeline. Pure text: no calendar of Python's, which
knows neither years before 1 nor those after 9999.

A *beginning* is the normal form cut behind a level (a year, a month, a day, an hour or a minute)::

    2024 · 2024-05 · 2024-05-17 · 2024-05-17T13 · 2024-05-17T13:05 · 0044-03 BC · infinity · -infinity

Weeks begin on Monday; times with a zone stand in UTC, as their normal form does. A day that no calendar has,
such as MySQL's zero dates, keeps the digits that it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from twofold_engine.clocks import date_text, days_of
from twofold_engine.normal_form import normal_form
from twofold_engine.result_insights import TimeUnit
from twofold_engine.types import Family

LEVELS = (TimeUnit.YEAR, TimeUnit.MONTH, TimeUnit.DAY, TimeUnit.HOUR, TimeUnit.MINUTE)
"""What a beginning can be cut behind, coarsest first."""
LENGTHS = {TimeUnit.YEAR: 4, TimeUnit.MONTH: 7, TimeUnit.DAY: 10, TimeUnit.HOUR: 13, TimeUnit.MINUTE: 16}
"""Characters of a beginning, in years of four digits."""
UNITS = tuple(TimeUnit)
"""From the finest to the coarsest."""
LEVEL_OF = {
    **{level: level for level in LEVELS}, TimeUnit.WEEK: TimeUnit.DAY, TimeUnit.QUARTER: TimeUnit.MONTH
}  # fmt: skip
"""The coarsest level from whose beginnings the buckets of a unit can be made."""
ENDLESS = ("-infinity", "infinity")

_TIME = re.compile(
    r"(?P<day>[0-9]{4,}-[0-9]{2}-[0-9]{2})"
    r"(?:[T ](?P<minute>[0-9]{2}:[0-9]{2}):[0-9]{2}(?:[.][0-9]+)?Z?)?(?P<era> BC)?"
)
_BEGINNING = re.compile(
    r"(?P<year>[0-9]{4,})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})"
    r"(?:[T ](?P<hour>[0-9]{2})(?::(?P<minute>[0-9]{2})(?::[0-9]{2}(?:[.][0-9]+)?)?)?)?)?)?Z?(?P<era> BC)?"
)


def beginning(text: str, level: TimeUnit) -> str | None:
    """The beginning of a value in the normal form; None for a text that is no time."""
    if text in ENDLESS:
        return text
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    whole = f"{found['day']}T{found['minute'] or '00:00'}"
    # Years of more digits are longer, by as many characters.
    cut = LENGTHS[level] + found["day"].index("-") - 4
    return f"{whole[:cut]}{found['era'] or ''}"


def beginning_of(value: Any, family: str, level: str) -> str | None:
    """The beginning of any value of a column of ``family``; None for NULL and for what is no time."""
    text = normal_form(value, family)
    return None if text is None else beginning(text, TimeUnit(level))


def read_beginning(text: str, level: TimeUnit) -> str | None:
    """A beginning that a database says, of this level or a finer one, as ``beginning`` writes it."""
    found = _BEGINNING.fullmatch(text)
    if found is None:
        return text if text in ENDLESS else None
    whole = (
        f"{found['year']}-{found['month'] or '01'}-{found['day'] or '01'}"
        f"T{found['hour'] or '00'}:{found['minute'] or '00'}"
    )
    return f"{whole[: LENGTHS[level] + len(found['year']) - 4]}{found['era'] or ''}"


def bucket_start(text: str, unit: TimeUnit, family: str) -> str:
    """The first moment of the unit in which a beginning lies, in the normal form of ``family``. The beginning
    is of the unit's level or a finer one."""
    found = _BEGINNING.fullmatch(text)
    if found is None:
        return text
    year, month, day = found["year"], found["month"] or "01", found["day"] or "01"
    clock = f"{found['hour'] or '00'}:{found['minute'] or '00'}:00"
    era = found["era"] or ""
    match unit:
        case TimeUnit.YEAR:
            month, day, clock = "01", "01", "00:00:00"
        case TimeUnit.QUARTER:
            month = f"{(int(month) - 1) // 3 * 3 + 1:02d}" if int(month) else month
            day, clock = "01", "00:00:00"
        case TimeUnit.MONTH:
            day, clock = "01", "00:00:00"
        case TimeUnit.WEEK:
            year, month, day, era = _monday(year, month, day, era)
            clock = "00:00:00"
        case TimeUnit.DAY:
            clock = "00:00:00"
        case TimeUnit.HOUR:
            clock = f"{clock[:2]}:00:00"
        case TimeUnit.MINUTE:
            pass
    date = f"{year}-{month}-{day}"
    if family == Family.DATE:
        return f"{date}{era}"
    zone = "Z" if family == Family.TIMESTAMPTZ else ""
    return f"{date}T{clock}{zone}{era}"


def _monday(year: str, month: str, day: str, era: str) -> tuple[str, str, str, str]:
    if not (int(year) and 1 <= int(month) <= 12 and int(day)):  # a day without a weekday
        return year, month, day, era
    days = days_of(1 - int(year) if era else int(year), int(month), int(day))
    shown, _, before = date_text(days - (days + 3) % 7).partition(" ")  # 1970-01-01 was a Thursday
    first, second, third = shown.split("-")
    return first, second, third, f" {before}" if before else ""


def in_order(starts: Iterable[str | None]) -> list[str | None]:
    """Starts of buckets ascending, None last."""
    return sorted(starts, key=_place)


def _place(start: str | None) -> tuple[int, int, str]:
    if start is None:
        return 3, 0, ""
    if start in ENDLESS:
        return (0 if start == "-infinity" else 2), 0, ""
    year, _, rest = start.partition("-")
    return 1, (1 - int(year) if start.endswith(" BC") else int(year)), rest
