"""Logical column types, and the one normal form in which every value is shown.

=============  ==============================================================================
family         normal form
=============  ==============================================================================
integer        plain digits: ``-5``
decimal        no exponent, no trailing zeros: ``1.5``, ``100``, ``NaN``
float          shortest digits that read back as the same number: ``0.1``, ``1``, ``1e+22``, ``0`` for −0.0,
               ``NaN``, ``Infinity``, ``-Infinity``
boolean        ``true``, ``false``
text, other    as it is
binary         lower-case hexadecimal after ``\\x``
date           ``YYYY-MM-DD``; ``infinity``, ``-infinity``; years before 1 as ``0044-03-15 BC``
time           ``HH:MM:SS[.f…]`` without trailing zeros
timestamp      ``YYYY-MM-DDTHH:MM:SS[.f…]`` without trailing zeros
timestamptz    the same in UTC, with ``Z``
interval       ISO 8601, months and days and seconds each with their own sign: ``P1Y2M3DT4H``
uuid           lower case with hyphens
json, array,   JSON with sorted keys, no blanks, numbers without exponent or trailing zeros
struct
untyped        text as it is
=============  ==============================================================================

NULL is null. ``normal_form`` renders one Python value, ``normal_form_array`` an Arrow column.
"""

from __future__ import annotations

import datetime
import json
import math
import re
import uuid
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa


class Family(StrEnum):
    """What a column's values mean, whatever its width. ``UNTYPED`` columns (CSV, SQLite) declare nothing."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    FLOAT = "float"
    BOOLEAN = "boolean"
    TEXT = "text"
    BINARY = "binary"
    DATE = "date"
    TIME = "time"
    TIMESTAMP = "timestamp"
    TIMESTAMPTZ = "timestamptz"
    INTERVAL = "interval"
    UUID = "uuid"
    JSON = "json"
    ARRAY = "array"
    STRUCT = "struct"
    OTHER = "other"
    UNTYPED = "untyped"


class Comparator(StrEnum):
    """In which form two columns meet. Each database declares the forms it can produce."""

    INTEGER = "integer"
    DECIMAL = "decimal"
    FLOAT = "float"
    INTEGER_FLOAT = "integer_float"
    """Exact: a float equals an integer only when it is exactly that integer."""
    DECIMAL_FLOAT = "decimal_float"
    """A float is taken by its shortest decimal form."""
    BOOLEAN = "boolean"
    TEXT = "text"
    BINARY = "binary"
    DATE = "date"
    TIME = "time"
    TIMESTAMP = "timestamp"
    TIMESTAMPTZ = "timestamptz"
    INTERVAL = "interval"
    UUID = "uuid"
    UUID_TEXT = "uuid_text"
    """Text that parses as a uuid, without regard to case and hyphens."""
    JSON = "json"
    JSON_TEXT = "json_text"
    """Text that parses as JSON, by meaning; other text is a difference."""
    NESTED = "nested"
    OTHER = "other"
    UNTYPED = "untyped"


KEPT_APART = frozenset(Comparator) - {
    Comparator.UUID_TEXT, Comparator.JSON, Comparator.JSON_TEXT, Comparator.NESTED, Comparator.UNTYPED,
}  # fmt: skip
"""Forms in which values that a unique constraint tells apart are different."""

INFINITE_MICROSECONDS = 2**63 - 1
INFINITE_DAYS = 2**31 - 1
"""How ``infinity`` travels in Arrow; the negative of it is ``-infinity``."""

_DECIMAL = re.compile(r"(?:decimal|numeric)\s*\(\s*(\d+)\s*(?:,\s*(-?\d+)\s*)?\)", re.IGNORECASE)


def parse_decimal_type(native_type: str) -> tuple[int, int] | None:
    """(precision, scale) of ``DECIMAL(12,2)``; None when the type does not bound them."""
    match = _DECIMAL.match(native_type)
    return None if match is None else (int(match[1]), int(match[2] or 0))


# --- numbers ---------------------------------------------------------------------------------------------


def number_text(text: str) -> str | None:
    """The normal form of a number written in any usual way, or None when it is not a number.

    ``"+1.50"`` → ``"1.5"``, ``"1e3"`` → ``"1000"``, ``"-0"`` → ``"0"``.
    """
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    if value.is_finite() and abs(value.adjusted()) > 5000:
        return None  # beyond every database's numbers; expanding it would only fill the memory
    return decimal_text(value)


def decimal_text(value: Decimal) -> str:
    if value.is_nan():
        return "NaN"
    if value.is_infinite():
        return "Infinity" if value > 0 else "-Infinity"
    text = format(value, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def float_text(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0:
        return "0"
    return repr(value).removesuffix(".0")


# --- dates and times -------------------------------------------------------------------------------------

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


def _zone_text(text: str) -> str:
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


# --- JSON ------------------------------------------------------------------------------------------------


class _Number(float):
    """A float that JSON writes with the digits of the decimal number it was read from."""

    text: str

    def __new__(cls, text: str) -> _Number:
        number = super().__new__(cls, 0.0)
        number.text = text
        return number

    def __repr__(self) -> str:
        return self.text


def _read_number(text: str) -> _Number:
    return _Number(number_text(text) or text)


def json_text(text: str) -> str | None:
    """Sorted keys, no blanks, numbers by value; None when the text is not JSON."""
    try:
        value = json.loads(text, parse_float=_read_number, parse_int=_read_number)
        return json_value_text(value)
    except (ValueError, RecursionError):
        return None


def json_list_items(text: str) -> list[str] | None:
    """The normal forms of the elements of a JSON array; None for other JSON. Raises ``ValueError``."""
    value = json.loads(text, parse_float=_read_number, parse_int=_read_number)
    return [json_value_text(item) for item in value] if isinstance(value, list) else None


def json_value_text(value: Any) -> str:
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return _json_string(value)
    if isinstance(value, _Number):
        return value.text
    if isinstance(value, float):
        text = float_text(value)
        return text if math.isfinite(value) else f'"{text}"'
    if isinstance(value, Decimal):
        return decimal_text(value)
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        items = sorted((str(key), item) for key, item in value.items())
        return "{" + ",".join(f"{_json_string(key)}:{json_value_text(item)}" for key, item in items) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(json_value_text(item) for item in value) + "]"
    return _json_string(_plain_text(value))


def _json_string(text: str) -> str:
    """Half of a surrogate pair, which JSON may name, is no character that could be sent: it stays escaped."""
    written = json.dumps(text, ensure_ascii=False)
    return re.sub("[\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", written)


# --- one value -------------------------------------------------------------------------------------------


def _microseconds(value: datetime.datetime) -> int:
    if value.tzinfo is not None:
        value = value.astimezone(datetime.UTC).replace(tzinfo=None)
    delta = value - _EPOCH
    return (delta.days * 86_400 + delta.seconds) * 1_000_000 + delta.microseconds


def _time_microseconds(value: datetime.time) -> int:
    return ((value.hour * 60 + value.minute) * 60 + value.second) * 1_000_000 + value.microsecond


def _plain_text(value: Any) -> str:
    """The normal form that the Python type alone decides."""
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case float():
            return float_text(value)
        case Decimal():
            return decimal_text(value)
        case bytes() | bytearray() | memoryview():
            return "\\x" + bytes(value).hex()
        case datetime.datetime():
            text = timestamp_text(_microseconds(value))
            return text if value.tzinfo is None else _zone_text(text)
        case datetime.date():
            return date_text(value.toordinal() - _EPOCH_DAY)
        case datetime.time():
            return time_text(_time_microseconds(value))
        case datetime.timedelta():
            return interval_text(0, value.days, value.seconds * 1_000_000 + value.microseconds)
        case Mapping() | list() | tuple():
            return json_value_text(value)
        case _:
            return str(value)


def normal_form(value: Any, family: str) -> str | None:
    """The normal form of one Python value of a column of ``family``; None for None.

    The families that can hold another Python type than their own are read as their own: a date in a timestamp
    column gets its midnight, 0 and 1 in a boolean column become words. Text that does not parse stays.
    """
    if value is None:
        return None
    text = _plain_text(value)
    match Family(family):
        case Family.INTEGER | Family.DECIMAL if isinstance(value, str | Decimal | float):
            return number_text(text) or text
        case Family.FLOAT if isinstance(value, str):
            try:
                return float_text(float(text))
            except ValueError:
                return text
        case Family.FLOAT if isinstance(value, int):
            return number_text(text) or text
        case Family.BOOLEAN if not isinstance(value, bool):
            return _BOOLEANS.get(text.strip().lower(), text)
        case Family.TIMESTAMP | Family.TIMESTAMPTZ if not isinstance(value, str | int | float):
            if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
                text = f"{text}T00:00:00"
            zoned = family == Family.TIMESTAMPTZ and not text.endswith("Z")
            return _zone_text(text) if zoned else text
        case Family.DATE | Family.TIME if isinstance(value, str | int | float):
            return clock_text(text, family) or text
        case Family.TIMESTAMP | Family.TIMESTAMPTZ if isinstance(value, str | int | float):
            return clock_text(text, family) or stamp_of_no_calendar(text, family)
        case Family.UUID:
            return _uuid_text(text)
        case Family.JSON | Family.ARRAY | Family.STRUCT:
            return json_text(text) or text
        case _:
            return text


_BOOLEANS = {
    **dict.fromkeys(("1", "t", "true", "y", "yes", "on"), "true"),
    **dict.fromkeys(("0", "f", "false", "n", "no", "off"), "false"),
}


def _uuid_text(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return text


_UUID = re.compile(r"\{?[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\}?")


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
    return _zone_text(shown) if family == Family.TIMESTAMPTZ else shown


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


def read_value(value: Any, form: str) -> Any:
    """What a value without a binding type is compared by in a ``Comparator`` form: a number, or text.

    Text that cannot be read as the form asks keeps itself, and so differs from everything that can. Two more
    forms: ``boolean_number`` reads words as 0 and 1, ``is_uuid`` answers with 0 or 1.
    """
    if value is None:
        return None
    if form in _NUMERIC_FORMS:
        return _read_number_value(value, form)
    text = _plain_text(value)
    match form:
        case "is_uuid":
            return int(_UUID.fullmatch(text) is not None)
        case Comparator.UUID_TEXT:
            return re.sub("[{}-]", "", text).lower() if _UUID.fullmatch(text) else text
        case Comparator.NESTED | Comparator.JSON_TEXT:
            return json_text(text) or text
        case Comparator.BINARY if isinstance(value, str):
            return text.lower() if text.startswith("\\x") else text
        case _:
            return normal_form(value, form)


_NUMERIC_FORMS = {
    "integer", "decimal", "float", "integer_float", "decimal_float", "boolean", "boolean_number"
}  # fmt: skip


def _read_number_value(value: Any, form: str) -> Any:
    if isinstance(value, int | float):
        return value
    text = _plain_text(value)
    if form in ("boolean", "boolean_number"):
        word = _BOOLEANS.get(text.strip().lower())
        if word is not None:
            return int(word == "true")
    digits = number_text(text)
    if digits is None:
        return text
    if digits.lstrip("-").isdecimal() and -(2**63) <= int(digits) < 2**63:
        return int(digits)
    number = float(digits)
    if math.isnan(number):
        return digits  # SQLite would make NULL of the number
    return number if form == "float" or number_text(float_text(number)) == digits else digits


# --- Arrow columns ---------------------------------------------------------------------------------------


def normal_form_array(array: pa.Array, family: str) -> pa.Array:
    """The normal form of an Arrow column as a string array of the same length.

    Accepts the types that ``Database`` sessions hand over; what travelled as text is normalised as
    ``family``.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    kind = array.type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        array = array.cast(pa.string())
        if family in (Family.TEXT, Family.OTHER, Family.UNTYPED, Family.INTERVAL):
            return array
    elif pa.types.is_integer(kind):
        return array.cast(pa.string())
    elif pa.types.is_boolean(kind):
        return pc.if_else(array, "true", "false").cast(pa.string())
    elif pa.types.is_float32(kind):
        # Arrow writes the shortest digits of the narrow float; reading them back keeps those digits.
        return _map(array.cast(pa.string()), lambda text: float_text(float(text)))
    else:
        render = _integer_renderer(kind)
        if render is not None:
            width = pa.int32() if kind.bit_width == 32 else pa.int64()
            return _map(array.cast(width), render)
    return _map(array, lambda value: normal_form(value, family))


def _integer_renderer(kind: pa.DataType) -> Callable[[int], str] | None:
    """How dates and times are written from the integers they travel as; Python's own types hold too few
    years.
    """
    import pyarrow as pa

    if pa.types.is_date32(kind):
        return date_text
    if pa.types.is_time64(kind):
        return time_text if kind.unit == "us" else lambda value: time_text(*divmod(value, 1000))
    if pa.types.is_time32(kind):
        factor = 1_000_000 if kind.unit == "s" else 1_000
        return lambda value: time_text(value * factor)
    if not pa.types.is_timestamp(kind):
        return None
    zone: Callable[[str], str] = (lambda text: text) if kind.tz is None else _zone_text
    infinite = INFINITE_MICROSECONDS
    if kind.unit == "ns":
        return lambda value: zone(
            timestamp_text(value) if abs(value) == infinite else timestamp_text(*divmod(value, 1000))
        )
    factor = {"us": 1, "ms": 1_000, "s": 1_000_000}[kind.unit]
    return lambda value: zone(timestamp_text(value if abs(value) == infinite else value * factor))


def _map(array: pa.Array, render: Callable[[Any], str | None]) -> pa.Array:
    import pyarrow as pa

    return pa.array([None if value is None else render(value) for value in array.to_pylist()], pa.string())
