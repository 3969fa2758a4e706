"""Sample values of every logical type, each with its normal form, written down by hand.

A ``LogicalType`` is what several databases can hold alike: ``int32``, ``decimal_38_10``, ``timestamp_ns``.
Its samples are its edges. Their normal forms are constants here, not computed by the engine, so that they
judge it.

A database that cannot hold a value says so by the sample's ``traits``; see ``Trait``.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any

from twofold_engine.types import Family

__all__ = ["TYPES", "LogicalType", "Sample", "Trait"]


class Trait(StrEnum):
    """Why a database may be unable to hold a value of a type that it has."""

    NAN = "nan"
    INFINITE = "infinite"
    """A float, date or timestamp beyond all others."""
    NEGATIVE_ZERO = "negative_zero"
    DENORMAL = "denormal"
    """A float so small that it has fewer digits."""
    BEFORE_CHRIST = "before_christ"
    EARLY = "early"
    """A date before 1583, when today's calendar began."""
    BEFORE_1970 = "before_1970"
    EPOCH = "epoch"
    """1970-01-01T00:00:00, where some clocks keep their zero."""
    AFTER_2037 = "after_2037"
    WIDE_YEAR = "wide_year"
    """A year of five digits or more."""
    MIDNIGHT_AT_END = "midnight_at_end"
    """24:00:00."""
    EMPTY = "empty"
    """A text or binary of no length, which some databases take for NULL."""
    NUL = "nul"
    """A text with the character U+0000."""
    BEYOND_BMP = "beyond_bmp"
    """A text with a character above U+FFFF."""
    LONG = "long"
    """More than 255 characters or bytes."""
    TRAILING_BLANK = "trailing_blank"
    WIDE_NUMBER = "wide_number"
    """A number with more digits than a double holds."""
    NEGATIVE_PARTS = "negative_parts"
    """An interval with parts of two signs."""
    NULL_ELEMENT = "null_element"
    """An array, struct or document with a NULL inside."""


@dataclass(frozen=True)
class Sample:
    """One value that is not NULL."""

    shown: str
    """The normal form (``twofold_engine.normal_form``)."""
    written: str
    """As a person writes it: databases read this text as a value of the type, unless it is an array or
    struct, whose constants every database writes differently."""
    value: Any = None
    """The value in Python, where Python's own type can hold it; else None."""
    traits: frozenset[Trait] = frozenset()


@dataclass(frozen=True)
class LogicalType:
    """A type that several databases have, with values at its edges."""

    name: str
    family: Family
    samples: tuple[Sample, ...]

    def without(self, *traits: Trait) -> tuple[Sample, ...]:
        """The samples that a database can hold which lacks these traits."""
        return tuple(sample for sample in self.samples if not sample.traits & set(traits))

    def distinct(self, samples: Sequence[Sample] | None = None) -> list[tuple[Sample, Sample]]:
        """Neighbouring pairs of samples with different normal forms: a comparison must tell them apart."""
        kept = list({sample.shown: sample for sample in samples or self.samples}.values())
        return list(pairwise(kept))


def _sample(shown: str, value: Any = None, *traits: Trait, written: str | None = None) -> Sample:
    return Sample(shown, shown if written is None else written, value, frozenset(traits))


# --- numbers


def _integers(name: str, least: int, most: int) -> LogicalType:
    numbers = dict.fromkeys((least, least + 1, -1, 0, 1, 9, 10, most // 10, most - 1, most))
    samples = []
    for number in numbers:
        if least <= number <= most:
            wide = (Trait.WIDE_NUMBER,) if abs(number) > 2**53 else ()
            samples.append(_sample(str(number), number, *wide))
    return LogicalType(name, Family.INTEGER, tuple(samples))


def _decimals(name: str, digits: int, scale: int, *more: str) -> LogicalType:
    """Ends, halves, and neighbours in the last place; ``more`` are further values, in the normal form."""
    whole = digits - scale
    most = "9" * whole + ("." + "9" * scale if scale else "")
    near = "9" * whole + ("." + "9" * (scale - 1) + "8" if scale else "")
    least = "0." + "0" * (scale - 1) + "1" if scale else "1"
    samples = []
    for text in dict.fromkeys(
        ("0", least, f"-{least}", "1.5", "-1.5", "0.1", "10", most, near, f"-{most}", *more)
    ):
        wide = (Trait.WIDE_NUMBER,) if len(text.strip("-0.").replace(".", "")) > 15 else ()
        samples.append(_sample(text, Decimal(text), *wide))
    samples.append(_sample("2.5", Decimal("2.50"), written="2.50"))
    samples.append(_sample("0", Decimal("-0.0"), written="-0.0"))
    return LogicalType(name, Family.DECIMAL, tuple(samples))


_SPECIAL_FLOATS = (
    _sample("0", 0.0),
    _sample("0", -0.0, Trait.NEGATIVE_ZERO, written="-0.0"),
    _sample("NaN", float("nan"), Trait.NAN),
    _sample("Infinity", float("inf"), Trait.INFINITE),
    _sample("-Infinity", float("-inf"), Trait.INFINITE),
)
_FLOAT32 = (
    *_SPECIAL_FLOATS,
    _sample("0.1", 0.1),
    _sample("-1.5", -1.5),
    _sample("1", 1.0),
    _sample("16777216", 16777216.0),
    _sample("16777215", 16777215.0),
    _sample("0.33333334", 0.33333334),
    _sample("1e-20", 1e-20),
    _sample("1.1754944e-38", 1.1754944e-38),
    _sample("1e-45", 1e-45, Trait.DENORMAL),
    _sample("3.4028235e+38", 3.4028235e38),
    _sample("-3.4028235e+38", -3.4028235e38),
)
_FLOAT64 = (
    *_SPECIAL_FLOATS,
    _sample("0.1", 0.1),
    _sample("0.1000000000000001", 0.1000000000000001),
    _sample("-1.5", -1.5),
    _sample("1", 1.0),
    _sample("0.3333333333333333", 1 / 3),
    _sample("0.30000000000000004", 0.1 + 0.2),
    _sample("9007199254740992", 9007199254740992.0),
    _sample("9007199254740991", 9007199254740991.0),
    _sample("1e+22", 1e22),
    _sample("1e+23", 1e23),
    _sample("1e-20", 1e-20),
    _sample("2e-20", 2e-20),
    _sample("2.2250738585072014e-308", 2.2250738585072014e-308),
    _sample("2.225073858507201e-308", 2.225073858507201e-308, Trait.DENORMAL),
    _sample("5e-324", 5e-324, Trait.DENORMAL),
    _sample("1e-323", 1e-323, Trait.DENORMAL),
    _sample("1.7976931348623157e+308", 1.7976931348623157e308),
    _sample("-1.7976931348623157e+308", -1.7976931348623157e308),
)

# --- text and bytes


def _texts() -> Iterable[Sample]:
    yield _sample("", "", Trait.EMPTY)
    for blank in (" ", "a ", "a\t", "a\n"):
        yield _sample(blank, blank, Trait.TRAILING_BLANK)
    plain = (
        "a", "A", " a", "b", "0", "-1", "1.50", "NULL", "null", "NaN", "true", "\\N", "\\", "\\\\", "'", "''",
        '"', "`", "%", "_", ";--", "a\nb", "a\r\nb", "a\tb", ",", "|", "\x01", "\x1b[0m", "\x7f", "\u00a0",
        "\u200b", "\u202eabc", "\ufeffa", "é", "e\u0301", "É", "ß", "ss", "ı", "İ", "ﬁ", "fi", "Ω", "中文",
        "日本", "א", "\uffff",
    )  # fmt: skip
    for text in plain:
        yield _sample(text, text)
    for text in ("😀", "😁", "a😀b", "𝒳", "\U0010ffff", "👩‍👩‍👧"):
        yield _sample(text, text, Trait.BEYOND_BMP)
    for text in ("a\x00b", "\x00"):
        yield _sample(text, text, Trait.NUL)
    for text in ("x" * 256, "x" * 1023 + "a", "x" * 1024 + "a", "x" * 1024 + "b", "x" * 4999 + "é"):
        yield _sample(text, text, Trait.LONG)


def _binaries() -> Iterable[Sample]:
    yield _sample("\\x", b"", Trait.EMPTY)
    for raw in (
        b"\x00",
        b"\x00\x00",
        b"a",
        b"A",
        b"a\x00",
        b"\xff",
        b"\x80\x81",
        b"'\"\\",
        b"\xc3\xa9",
        b" ",
    ):
        yield _sample("\\x" + raw.hex(), raw)
    for raw in (bytes(range(256)), b"\x01" * 1024 + b"a", b"\x01" * 1024 + b"b"):
        yield _sample("\\x" + raw.hex(), raw, Trait.LONG)


# --- dates and times

_DATES = (
    _sample("1970-01-01", dt.date(1970, 1, 1)),
    _sample("1970-01-02", dt.date(1970, 1, 2)),
    _sample("2000-02-29", dt.date(2000, 2, 29)),
    _sample("2001-02-28", dt.date(2001, 2, 28)),
    _sample("2037-12-31", dt.date(2037, 12, 31)),
    _sample("1969-12-31", dt.date(1969, 12, 31), Trait.BEFORE_1970),
    _sample("1900-02-28", dt.date(1900, 2, 28), Trait.BEFORE_1970),
    _sample("2038-01-20", dt.date(2038, 1, 20), Trait.AFTER_2037),
    _sample("9999-12-31", dt.date(9999, 12, 31), Trait.AFTER_2037),
    _sample("1582-10-15", dt.date(1582, 10, 15), Trait.EARLY, Trait.BEFORE_1970),
    _sample("1582-10-10", dt.date(1582, 10, 10), Trait.EARLY, Trait.BEFORE_1970),
    _sample("0001-01-01", dt.date(1, 1, 1), Trait.EARLY, Trait.BEFORE_1970),
    _sample("0044-03-15 BC", None, Trait.BEFORE_CHRIST, Trait.EARLY, Trait.BEFORE_1970),
    _sample("12345-01-01", None, Trait.WIDE_YEAR, Trait.AFTER_2037),
    _sample("infinity", None, Trait.INFINITE, Trait.AFTER_2037),
    _sample("-infinity", None, Trait.INFINITE, Trait.BEFORE_1970),
)
_TIMES = (
    _sample("00:00:00", dt.time(0, 0)),
    _sample("00:00:01", dt.time(0, 0, 1)),
    _sample("12:30:00", dt.time(12, 30)),
    _sample("23:59:59", dt.time(23, 59, 59)),
)
_FRACTIONS = {
    "s": (),
    "ms": ("5", "25", "001", "999"),
    "us": ("5", "25", "001", "139", "000001", "020409", "999999"),
    "ns": ("5", "001", "000001", "000000001", "123456789", "999999999"),
}
"""Digits after the point, without trailing zeros, by the unit that holds them."""


def _times(unit: str) -> tuple[Sample, ...]:
    more = []
    for digits in _FRACTIONS[unit]:
        value = dt.time(23, 59, 59, int(digits.ljust(6, "0"))) if len(digits) <= 6 else None
        more.append(_sample(f"23:59:59.{digits}", value))
    return (*_TIMES, *more)


def _stamps(unit: str, zone: str) -> tuple[Sample, ...]:
    """The dates at midnight and at their last second, and a moment with each fraction of the unit."""
    found = []
    zoned = dt.UTC if zone else None
    for day in _DATES:
        if Trait.INFINITE in day.traits:
            found.append(day)
            continue
        date, _, era = day.shown.partition(" ")
        tail = f" {era}" if era else ""
        for hour in ("00:00:00", "23:59:59"):
            value = None
            if day.value is not None:
                value = dt.datetime.combine(day.value, dt.time.fromisoformat(hour), zoned)
            written = f"{date} {hour}{'+00' if zone else ''}{tail}"
            epoch = {Trait.EPOCH} if (date, hour, tail) == ("1970-01-01", "00:00:00", "") else set()
            found.append(Sample(f"{date}T{hour}{zone}{tail}", written, value, day.traits | epoch))
    for digits in _FRACTIONS[unit]:
        value = None
        if len(digits) <= 6:
            value = dt.datetime(2020, 2, 29, 12, 30, 15, int(digits.ljust(6, "0")), zoned)
        written = f"2020-02-29 12:30:15.{digits}{'+00' if zone else ''}"
        found.append(Sample(f"2020-02-29T12:30:15.{digits}{zone}", written, value))
    if zone:
        east = dt.timezone(dt.timedelta(hours=5, minutes=30))
        value = dt.datetime(2020, 3, 1, 2, 0, tzinfo=east)
        found.append(Sample("2020-02-29T20:30:00Z", "2020-03-01 02:00:00+05:30", value))
    return tuple(found)


_INTERVALS = (
    _sample("PT0S", dt.timedelta(0), written="0 seconds"),
    _sample("PT1S", dt.timedelta(seconds=1), written="1 second"),
    _sample("PT0.000001S", dt.timedelta(microseconds=1), written="00:00:00.000001"),
    _sample("P1D", dt.timedelta(days=1), written="1 day"),
    _sample("PT24H", None, written="24 hours"),
    _sample("P30D", dt.timedelta(days=30), written="30 days"),
    _sample("P1M", None, written="1 month"),
    _sample("P1Y2M3DT4H5M6.5S", None, written="1 year 2 months 3 days 04:05:06.5"),
    _sample("P-1Y", None, written="-1 year"),
    _sample("P1M-1D", None, Trait.NEGATIVE_PARTS, written="1 month -1 day"),
)

# --- everything else

_UUIDS = (
    _sample("00000000-0000-0000-0000-000000000000", uuid.UUID(int=0)),
    _sample("00000000-0000-0000-0000-000000000001", uuid.UUID(int=1)),
    _sample("ffffffff-ffff-ffff-ffff-ffffffffffff", uuid.UUID(int=2**128 - 1)),
    _sample("123e4567-e89b-12d3-a456-426655440000", uuid.UUID("123e4567-e89b-12d3-a456-426655440000"),
            written="123E4567-E89B-12D3-A456-426655440000"),
)  # fmt: skip
_DOCUMENTS = (
    _sample("null", "null", Trait.NULL_ELEMENT),
    _sample("true", "true"),
    _sample("0", "0"),
    _sample("1.5", "1.50", written="1.50"),
    _sample('"x"', '"x"'),
    _sample('""', '""'),
    _sample("[]", "[]"),
    _sample("{}", "{}"),
    _sample('{"a":1,"b":2}', '{"b": 2, "a": 1}', written='{"b": 2, "a": 1}'),
    _sample('{"a":[1,null,{"b":"é😀"}]}', '{"a": [1, null, {"b": "é😀"}]}', Trait.NULL_ELEMENT,
            written='{"a": [1, null, {"b": "é😀"}]}'),
    _sample('[1,2]', "[1, 2]", written="[1, 2]"),
    _sample('[2,1]', "[2, 1]", written="[2, 1]"),
)  # fmt: skip
_ARRAYS = (
    _sample("[]", []),
    _sample("[1]", [1]),
    _sample("[1,2]", [1, 2]),
    _sample("[2,1]", [2, 1]),
    _sample("[-2147483648,2147483647]", [-(2**31), 2**31 - 1]),
    _sample("[null]", [None], Trait.NULL_ELEMENT),
    _sample("[1,null]", [1, None], Trait.NULL_ELEMENT),
)
_TEXT_ARRAYS = (
    _sample("[]", []),
    _sample('[""]', [""], Trait.EMPTY),
    _sample('["a","b"]', ["a", "b"]),
    _sample('["a,b"]', ["a,b"]),
    _sample('["\\"","\'","{}"]', ['"', "'", "{}"]),
    _sample('["é😀"]', ["é😀"], Trait.BEYOND_BMP),
    _sample("[null]", [None], Trait.NULL_ELEMENT),
    _sample('["null"]', ["null"]),
)
_STRUCTS = (
    _sample('{"a":1,"b":"x"}', {"a": 1, "b": "x"}),
    _sample('{"a":1,"b":"y"}', {"a": 1, "b": "y"}),
    _sample('{"a":2,"b":""}', {"a": 2, "b": ""}, Trait.EMPTY),
    _sample('{"a":null,"b":"x"}', {"a": None, "b": "x"}, Trait.NULL_ELEMENT),
    _sample('{"a":1,"b":null}', {"a": 1, "b": None}, Trait.NULL_ELEMENT),
)
"""Of the fields ``a`` (an ``int32``) and ``b`` (a ``text``)."""

_ALL = (
    *(_integers(f"int{bits}", -(2 ** (bits - 1)), 2 ** (bits - 1) - 1) for bits in (8, 16, 32, 64, 128)),
    *(_integers(f"uint{bits}", 0, 2**bits - 1) for bits in (8, 16, 32, 64, 128)),
    _decimals("decimal_9_2", 9, 2, "1.25"),
    _decimals("decimal_18_4", 18, 4, "1.2345"),
    _decimals("decimal_38_10", 38, 10, "0.0000000002"),
    _decimals("decimal_65_30", 65, 30, f"0.{'0' * 28}12"),
    _decimals("decimal", 80, 37, f"1.{'0' * 36}1", f"1.{'0' * 36}2"),
    LogicalType("float32", Family.FLOAT, _FLOAT32),
    LogicalType("float64", Family.FLOAT, _FLOAT64),
    LogicalType("boolean", Family.BOOLEAN, (_sample("true", True), _sample("false", False))),
    LogicalType("text", Family.TEXT, tuple(_texts())),
    LogicalType("binary", Family.BINARY, tuple(_binaries())),
    LogicalType("date", Family.DATE, _DATES),
    *(LogicalType(f"time_{unit}", Family.TIME, _times(unit)) for unit in _FRACTIONS),
    *(LogicalType(f"timestamp_{unit}", Family.TIMESTAMP, _stamps(unit, "")) for unit in _FRACTIONS),
    *(LogicalType(f"timestamptz_{unit}", Family.TIMESTAMPTZ, _stamps(unit, "Z")) for unit in _FRACTIONS),
    LogicalType("interval", Family.INTERVAL, _INTERVALS),
    LogicalType("uuid", Family.UUID, _UUIDS),
    LogicalType("json", Family.JSON, _DOCUMENTS),
    LogicalType("array_int32", Family.ARRAY, _ARRAYS),
    LogicalType("array_text", Family.ARRAY, _TEXT_ARRAYS),
    LogicalType("struct", Family.STRUCT, _STRUCTS),
)
TYPES: Mapping[str, LogicalType] = {type_.name: type_ for type_ in _ALL}
"""By name: ``int8`` to ``uint128``, ``decimal_<digits>_<scale>`` and ``decimal`` without bounds, ``float32``,
``float64``, ``time_``, ``timestamp_`` and ``timestamptz_`` with the unit they hold (``s``, ``ms``, ``us``,
``ns``), and the others by their family.
"""
