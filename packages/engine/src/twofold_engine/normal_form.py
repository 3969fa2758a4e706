"""The one normal form in which every value is shown.

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
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from twofold_engine.clocks import (
    clock_text,
    date_text,
    interval_text,
    python_text,
    stamp_of_no_calendar,
    time_text,
    timestamp_text,
    zone_text,
)
from twofold_engine.types import (
    FALSE_WORDS,
    INFINITE_MICROSECONDS,
    TRUE_WORDS,
    Comparator,
    Family,
    decimal_text,
    float_text,
    number_text,
)

if TYPE_CHECKING:
    import pyarrow as pa


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
        case datetime.date() | datetime.time():  # a datetime is a date
            return python_text(value)
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
                return text if "_" in text or not text.isascii() else float_text(float(text))
            except ValueError:
                return text
        case Family.FLOAT if isinstance(value, int):
            return number_text(text) or text
        case Family.BOOLEAN if not isinstance(value, bool):
            return _word(text) or _boolean_number(text)
        case Family.TIMESTAMP | Family.TIMESTAMPTZ if not isinstance(value, str | int | float):
            if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
                text = f"{text}T00:00:00"
            zoned = family == Family.TIMESTAMPTZ and not text.endswith("Z")
            return zone_text(text) if zoned else text
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


_BOOLEANS = {**dict.fromkeys(TRUE_WORDS, "true"), **dict.fromkeys(FALSE_WORDS, "false")}
_BLANKS = " \t\n\v\f\r"


def _word(text: str) -> str | None:
    """``true`` or ``false``, where the text means one."""
    return _BOOLEANS.get(text.strip(_BLANKS).lower())


def _boolean_number(text: str) -> str:
    """1 and 0 in any usual spelling are booleans, too; another number is its digits, other text itself."""
    digits = number_text(text)
    return text if digits is None else _BOOLEANS.get(digits, digits)


def _uuid_text(text: str) -> str:
    whole = _UUID.fullmatch(text) and text.startswith("{") == text.endswith("}")
    return str(uuid.UUID(text)) if whole else text


_UUID = re.compile(r"\{?[0-9a-fA-F]{8}-?(?:[0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\}?")


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
        if form == "float":
            return float(value)
        if form != "decimal_float" or abs(value) < 2**53:
            return value
    text = _plain_text(value)
    if form in ("boolean", "boolean_number"):
        word = _word(text)
        if word is not None:
            return int(word == "true")
    digits = number_text(text)
    if digits is None:
        return text
    if digits.lstrip("-").isdecimal() and -(2**63) <= int(digits) < 2**63:
        return int(digits)
    if form == "decimal_float":
        return digits  # as a double it could equal the least integer
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
    zone: Callable[[str], str] = (lambda text: text) if kind.tz is None else zone_text
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
