"""The one normal form."""

from __future__ import annotations

import datetime as dt
import uuid
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest

from twofold_engine.clocks import date_text, interval_text, timestamp_text
from twofold_engine.normal_form import json_text, normal_form, normal_form_array, read_value
from twofold_engine.types import INFINITE_DAYS, INFINITE_MICROSECONDS, number_text

UTC = dt.UTC
EAST = dt.timezone(dt.timedelta(hours=2))


@pytest.mark.parametrize(
    ("value", "family", "shown"),
    [
        (None, "text", None),
        (-5, "integer", "-5"),
        (Decimal("1.500"), "decimal", "1.5"),
        (Decimal("1E+3"), "decimal", "1000"),
        (Decimal("-0.00"), "decimal", "0"),
        (0.1, "float", "0.1"),
        (-0.0, "float", "0"),
        (1.0, "float", "1"),
        (1e22, "float", "1e+22"),
        (float("nan"), "float", "NaN"),
        (float("-inf"), "float", "-Infinity"),
        (True, "boolean", "true"),
        (0, "boolean", "false"),
        ("a ", "text", "a "),
        (b"\x00\xff", "binary", "\\x00ff"),
        (dt.date(2020, 2, 29), "date", "2020-02-29"),
        (dt.time(1, 2, 3, 400000), "time", "01:02:03.4"),
        (dt.datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None), "timestamp", "2020-01-01T00:00:00"),
        (dt.datetime(2020, 1, 1, 2, tzinfo=EAST), "timestamptz", "2020-01-01T00:00:00Z"),
        ("2020-01-01 00:00:00.50", "timestamp", "2020-01-01T00:00:00.5"),
        (uuid.UUID(int=10), "uuid", "00000000-0000-0000-0000-00000000000a"),
        ('{"b": 1.0, "a": [1e2, null]}', "json", '{"a":[100,null],"b":1}'),
        ("no number", "integer", "no number"),
    ],
)  # fmt: skip
def test_normal_form_of_a_value(value: Any, family: str, shown: str | None) -> None:
    assert normal_form(value, family) == shown


@pytest.mark.parametrize(
    ("array", "family", "shown"),
    [
        (pa.array([1, None], pa.int8()), "integer", ["1", None]),
        (pa.array([0.1, float("inf"), -0.0], pa.float32()), "float", ["0.1", "Infinity", "0"]),
        (pa.array([1 / 3], pa.float64()), "float", ["0.3333333333333333"]),
        (pa.array([Decimal("1.50")], pa.decimal128(9, 2)), "decimal", ["1.5"]),
        (pa.array([True, None]), "boolean", ["true", None]),
        (pa.array(["1.50"]), "decimal", ["1.5"]),
        (pa.array([-719_528 - 365], pa.int32()).cast(pa.date32()), "date", ["0002-01-01 BC"]),
        (pa.array([INFINITE_MICROSECONDS]).cast(pa.timestamp("us")), "timestamp", ["infinity"]),
        (pa.array([1], pa.int64()).cast(pa.timestamp("ns")), "timestamp", ["1970-01-01T00:00:00.000000001"]),
        (pa.array([1], pa.int64()).cast(pa.timestamp("s", "UTC")), "timestamptz", ["1970-01-01T00:00:01Z"]),
        (pa.array([3_600_000_000], pa.int64()).cast(pa.time64("us")), "time", ["01:00:00"]),
        (pa.array([b"\x01"]), "binary", ["\\x01"]),
    ],
)
def test_normal_form_of_a_column(array: pa.Array, family: str, shown: list[str | None]) -> None:
    assert normal_form_array(array, family).to_pylist() == shown


def test_dates_beyond_four_digits_and_before_christ() -> None:
    assert date_text((dt.date(9999, 12, 31) - dt.date(1970, 1, 1)).days + 1) == "10000-01-01"
    assert date_text(-INFINITE_DAYS) == "-infinity"
    assert timestamp_text(-62_135_596_800_000_001) == "0001-12-31T23:59:59.999999 BC"


@pytest.mark.parametrize("day", [-719_162, -1, 0, 59, 60, 365, 11_016, 18_321, 2_932_896])
def test_the_calendar_agrees_with_python(day: int) -> None:
    assert date_text(day) == (dt.date(1970, 1, 1) + dt.timedelta(days=day)).isoformat()


def test_parts_of_an_interval_keep_their_signs() -> None:
    assert interval_text(0, 0, 0) == "PT0S"
    assert interval_text(14, -3, 14_706_500_000) == "P1Y2M-3DT4H5M6.5S"


def test_numbers_and_json_that_are_none() -> None:
    assert number_text("x") is None
    assert number_text("1e999999999") is None
    assert [number_text(text) for text in ("1_000", "１０", "1.5 ０", "--1", "1 0")] == [None] * 5
    assert number_text(" +1.50 ") == "1.5"
    assert json_text("{") is None
    assert json_text("12345678901234567890.10") == "12345678901234567890.1"


@pytest.mark.parametrize(
    ("value", "form", "read"),
    [("5", "integer", 5), (5.0, "integer", 5.0), ("0.1", "decimal", 0.1), ("abc", "integer", "abc"),
     ("true", "boolean", 1), ("2020-01-01 10:00", "date", "2020-01-01 10:00"),
     ("2020-01-01T00:00:00", "date", "2020-01-01"), ("{x}", "json_text", "{x}")],
)  # fmt: skip
def test_values_without_a_binding_type_are_read(value: Any, form: str, read: Any) -> None:
    assert read_value(value, form) == read


@pytest.mark.parametrize("family", ["time", "timestamp", "timestamptz"])
def test_nanoseconds_in_text_are_kept(family: str) -> None:
    """Python's own types hold microseconds only: text with more keeps itself, and so differs."""
    day = "" if family == "time" else "2020-01-01 "
    texts = [f"{day}10:00:00.123456{rest}" for rest in ("001", "002", "")]
    assert len({normal_form(text, family) for text in texts}) == 3
    assert normal_form(f"{texts[2]}000", family) == normal_form(texts[2], family)
