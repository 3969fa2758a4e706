"""Dates and times: their normal form, and how one is read from text.

They travel as counts of days or microseconds, for Python's own types hold too few years.
"""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

from twofold_engine.types import INFINITE_DAYS, INFINITE_MICROSECONDS, Family, decimal_text

_EPOCH = datetime.datetime(1970, 1, 1)  # noqa: DTZ001 - the arithmetic is on plain clock time
_EPOCH_DAY = datetime.date(1970, 1, 1).toordinal()
_DAY_MICROSECONDS = 86_400_000_000
_FIRST, _LAST = -62_135_596_800_000_000, 253_402_300_799_999_999
"""Microseconds since 1970 that Python's datetime can hold: years 1 to 9999."""


def _civil(days: int) -> tuple[int, int, int]:
    """(year, month, day) of a day count since 1970-01-01 in the proleptic Gregorian calendar; year 0 is 1 BC.

    Source: the shifted-year method; a year starts in March, so the leap day is its last.
    """
    days += 719_468
    era, day_of_era = divmod(days, 146_097)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day


def days_of(year: int, month: int, day: int) -> int:
    """Days from 1970-01-01 in the proleptic Gregorian calendar; the year before 1 is 0.

    Source: Howard Hinnant, "chrono-compatible low-level date algorithms", ``days_from_civil``.
    """
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468


def date_text(days: int) -> str:
    """Days since 1970-01-01; ``±INFINITE_DAYS`` are the infinities."""
    if abs(days) == INFINITE_DAYS:
        return "infinity" if days > 0 else "-infinity"
    year, month, day = _civil(days)
    if year > 0:
        return f"{year:04d}-{month:02d}-{day:02d}"
    return f"{1 - year:04d}-{month:02d}-{day:02d} BC"


def time_text(microseconds: int, nanoseconds: int = 0) -> str:
    """Microseconds since midnight, and nanoseconds beyond them."""
    seconds, fraction = divmod(microseconds, 1_000_000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    digits = f"{fraction:06d}{nanoseconds:03d}".rstrip("0")
    return f"{text}.{digits}" if digits else text


def timestamp_text(microseconds: int, nanoseconds: int = 0) -> str:
    """Microseconds since 1970-01-01T00:00:00; ``±INFINITE_MICROSECONDS`` are the infinities."""
    if abs(microseconds) == INFINITE_MICROSECONDS:
        return "infinity" if microseconds > 0 else "-infinity"
    if _FIRST <= microseconds <= _LAST and not nanoseconds:
        text = (_EPOCH + datetime.timedelta(microseconds=microseconds)).isoformat()
        return text.rstrip("0") if "." in text else text
    days, rest = divmod(microseconds, _DAY_MICROSECONDS)
    date, _, suffix = date_text(days).partition(" ")
    text = f"{date}T{time_text(rest, nanoseconds)}"
    return f"{text} {suffix}" if suffix else text


def zone_text(text: str) -> str:
    """Adds the ``Z`` of UTC where there is a finite time."""
    if text.endswith("infinity"):
        return text
    return f"{text.removesuffix(' BC')}Z BC" if text.endswith(" BC") else f"{text}Z"


def interval_text(months: int, days: int, microseconds: int) -> str:
    """ISO 8601; the three parts keep their own signs, because 1 month is not 30 days."""
    years, months = _split(months, 12)
    minutes, rest = _split(microseconds, 60_000_000)
    hours, minutes = _split(minutes, 60)
    date = "".join(f"{n}{unit}" for n, unit in ((years, "Y"), (months, "M"), (days, "D")) if n)
    time = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M")) if n)
    if rest:
        time += decimal_text(Decimal(rest) / 1_000_000) + "S"
    if not date and not time:
        return "PT0S"
    return f"P{date}T{time}" if time else f"P{date}"


def _split(value: int, unit: int) -> tuple[int, int]:
    """Quotient and rest, both with the sign of the value."""
    whole, rest = divmod(abs(value), unit)
    return (whole, rest) if value >= 0 else (-whole, -rest)


def python_text(value: datetime.date | datetime.time) -> str:
    """The normal form of one of Python's own dates, times and moments."""
    match value:
        case datetime.datetime():
            text = timestamp_text(_microseconds(value))
            return text if value.tzinfo is None else zone_text(text)
        case datetime.date():
            return date_text(value.toordinal() - _EPOCH_DAY)
        case _:
            return time_text(_time_microseconds(value))


def _microseconds(value: datetime.datetime) -> int:
    if value.tzinfo is not None:
        value = value.astimezone(datetime.UTC).replace(tzinfo=None)
    delta = value - _EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def _time_microseconds(value: datetime.time) -> int:
    return ((value.hour * 60 + value.minute) * 60 + value.second) * 1_000_000 + value.microsecond


# --- read from text


_CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
    r"(?::(?P<second>[0-5][0-9])(?:[.,](?P<fraction>[0-9]+))?)?"
)
_TIME_OF_DAY = re.compile(_CLOCK)
_MOMENT = re.compile(
    r"(?P<year>[0-9]{4,6})(?P<mark>[-/])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})(?P<before> \(BC\))?"
    rf"(?:[T ]{_CLOCK} ?(?:Z|UTC|(?P<zone>[+-][0-9:]+))?)?(?P<era> BC)?"
)
_BASIC = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})(.*))?")
_ZONE = re.compile(r"([+-])([01][0-9]|2[0-3])(?::?([0-5][0-9])(?::?([0-5][0-9]))?)?")
_USUAL = r"(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
"""A day that every year has."""
_USUAL_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.][0-9]{0,8}[1-9])?"
_USUAL_TEXTS = {
    Family.DATE: re.compile(_USUAL), Family.TIME: re.compile(_USUAL_CLOCK),
    Family.TIMESTAMP: re.compile(rf"{_USUAL}[T ]{_USUAL_CLOCK}"),
    Family.TIMESTAMPTZ: re.compile(rf"{_USUAL}[T ]{_USUAL_CLOCK}Z"),
}  # fmt: skip
"""Most texts, which are their own normal form, but for a blank in place of the T."""


def clock_text(text: str, family: str) -> str | None:
    """Text that is a date or time in its family's normal form, else None. It is what all ways of comparing
    read, and nothing else is: no database's own cast is asked.

    Days are ``2024-01-05``, with one digit for month or day too, with slashes, or as ``20240105``; years have
    four to six digits, those before 1 end in ``BC``. Behind a T or a blank follow hours and minutes, seconds
    with at most nine digits behind the point, and a zone: ``Z``, ``UTC`` or ``+02:00``. ``20240105T101500``
    is read as well, and ``infinity``. A timestamp is a date only at midnight; a zone is turned into UTC; text
    without a zone is UTC.
    """
    usual = _USUAL_TEXTS[Family(family)].fullmatch(text)
    if usual is not None:
        return text.replace(" ", "T")
    text = text.strip()
    if family == Family.TIME:
        clock = _TIME_OF_DAY.fullmatch(text)
        read = None if clock is None else _time_of_day(clock)
        return None if read is None else time_text(*read)
    if text.lower() in ("infinity", "-infinity"):
        return text.lower()
    moment = _moment(text)
    if moment is None:
        return None
    if family == Family.DATE:
        days, rest = divmod(moment[0], _DAY_MICROSECONDS)
        return None if rest or moment[1] else date_text(days)
    if abs(moment[0]) >= INFINITE_MICROSECONDS:
        return None
    shown = timestamp_text(*moment)
    return zone_text(shown) if family == Family.TIMESTAMPTZ else shown


def _moment(text: str) -> tuple[int, int] | None:
    """Microseconds since 1970 in UTC, and nanoseconds beyond them."""
    basic = _BASIC.fullmatch(text)
    if basic is not None:
        text = "-".join(basic.groups()[:3])
        if basic[4] is not None:
            text += f"T{basic[4]}:{basic[5]}:{basic[6]}{basic[7]}"
    found = _MOMENT.fullmatch(text)
    if found is None or (found["before"] and found["era"]):
        return None
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    if not year:  # of no era
        return None
    if found["before"] or found["era"]:
        year = 1 - year
    days = days_of(year, month, day)
    read, offset = _time_of_day(found), _offset(found["zone"])
    if _civil(days) != (year, month, day) or read is None or offset is None:
        return None
    return days * _DAY_MICROSECONDS + read[0] - offset, read[1]


def _time_of_day(found: re.Match[str]) -> tuple[int, int] | None:
    """Microseconds since midnight, which it is without a time, and nanoseconds beyond them; None where there
    are more digits."""
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    digits = (found["fraction"] or "").rstrip("0").ljust(9, "0")
    if len(digits) > 9:
        return None
    return ((hour * 60 + minute) * 60 + second) * 1_000_000 + int(digits[:6]), int(digits[6:])


def _offset(zone: str | None) -> int | None:
    """Microseconds east of UTC; None for what is no zone."""
    if zone is None:
        return 0
    found = _ZONE.fullmatch(zone)
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    offset = ((hours * 60 + minutes) * 60 + seconds) * 1_000_000
    return offset if found[1] == "+" else -offset


_DAY = re.compile(r"[0-9]{4,}-[0-9]{2}-[0-9]{2}( BC)?")
_STAMP = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?Z?")


def stamp_of_no_calendar(text: str, family: str) -> str:
    """A timestamp on a day that Python's calendar lacks, such as MySQL's zero dates, in the normal form; a
    day counts as its midnight. Every other text as it is."""
    zone = "Z" if family == Family.TIMESTAMPTZ else ""
    if _DAY.fullmatch(text):
        day, _, era = text.partition(" ")
        return f"{day}T00:00:00{zone} {era}".rstrip()
    if not _STAMP.fullmatch(text):
        return text
    text = text.replace(" ", "T").removesuffix("Z")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{text}{zone}"
