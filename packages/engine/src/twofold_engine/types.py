"""Logical column types, the forms in which two of them meet, and numbers as text."""

from __future__ import annotations

import math
import re
from decimal import Decimal, InvalidOperation
from enum import StrEnum


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


TRUE_WORDS, FALSE_WORDS = ("1", "t", "true", "y", "yes", "on"), ("0", "f", "false", "n", "no", "off")
"""Texts that are read as booleans, whatever their case and the blanks around them."""


def number_text(text: str) -> str | None:
    """The normal form of a number written in any usual way, or None when it is not a number.

    ``"+1.50"`` → ``"1.5"``, ``"1e3"`` → ``"1000"``, ``"-0"`` → ``"0"``.
    """
    text = text.strip()
    if "_" in text or not text.isascii():
        return None  # Python would read 1_000, and digits of every script
    try:
        value = Decimal(text)
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
