"""Buckets of time from text, against Python's own calendar where it reaches."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twofold_engine.clocks import days_of
from twofold_engine.result_insights import TimeUnit
from twofold_engine.timeunits import (
    LEVEL_OF,
    LEVELS,
    beginning,
    beginning_of,
    bucket_start,
    in_order,
    read_beginning,
)

from .oracle_insights import floor, instant, shown

FAMILIES = ("date", "timestamp", "timestamptz")


@given(st.datetimes(), st.sampled_from(list(TimeUnit)), st.sampled_from(FAMILIES))
def test_a_bucket_begins_where_the_calendar_says(time: dt.datetime, unit: TimeUnit, family: str) -> None:
    if family == "date" and unit in (TimeUnit.MINUTE, TimeUnit.HOUR):
        unit = TimeUnit.DAY
    value = {"date": time.date(), "timestamp": time, "timestamptz": time.replace(tzinfo=dt.UTC)}[family]
    first = floor(instant(value), unit)
    if first.year == 1 and unit == TimeUnit.WEEK:
        return  # Python has no day before it
    finest = LEVELS if family != "date" else LEVELS[:3]
    for level in finest[finest.index(LEVEL_OF[unit]) :]:
        text = beginning_of(value, family, level)
        assert text is not None
        assert bucket_start(text, unit, family) == shown(first, family)


@given(st.datetimes(), st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_a_beginning_is_cut_alike_at_once_and_in_steps(
    time: dt.datetime, fine: TimeUnit, coarse: TimeUnit
) -> None:
    text = time.isoformat()
    if LEVELS.index(coarse) <= LEVELS.index(fine):
        assert read_beginning(str(beginning(text, fine)), coarse) == beginning(text, coarse)


@given(st.dates())
def test_days_are_counted_as_python_does(day: dt.date) -> None:
    assert days_of(day.year, day.month, day.day) == (day - dt.date(1970, 1, 1)).days


@pytest.mark.parametrize(
    ("text", "unit", "start"),
    [
        ("0044-03-15T12:30:00 BC", TimeUnit.MONTH, "0044-03-01T00:00:00 BC"),
        ("0044-03-15T12:30:00Z BC", TimeUnit.QUARTER, "0044-01-01T00:00:00 BC"),
        ("0001-12-31T00:00:00 BC", TimeUnit.WEEK, "0001-12-25T00:00:00 BC"),
        ("12024-05-17T23:59:59.5", TimeUnit.HOUR, "12024-05-17T23:00:00"),
        ("infinity", TimeUnit.DAY, "infinity"),
        ("-infinity", TimeUnit.YEAR, "-infinity"),
        ("0000-00-00T00:00:00", TimeUnit.WEEK, "0000-00-00T00:00:00"),
        ("2020-00-00T00:00:00", TimeUnit.QUARTER, "2020-00-01T00:00:00"),
    ],
)
def test_times_beyond_pythons_calendar(text: str, unit: TimeUnit, start: str) -> None:
    found = beginning(text, LEVEL_OF[unit])
    assert found is not None
    assert bucket_start(found, unit, "timestamp") == start


@pytest.mark.parametrize(
    "text", ["", "rubbish", "2024", "2024-05", "2024-05-17T13", "2024-05-17T13:05:00+02"]
)
def test_what_is_no_time_has_no_beginning(text: str) -> None:
    assert beginning(text, TimeUnit.MINUTE) is None


def test_buckets_stand_in_the_order_of_time() -> None:
    ordered = ["-infinity", "0044-03-01 BC", "0001-01-01 BC", "0001-01-01", "9999-01-01", "10000-01-01",
               "infinity", None]  # fmt: skip
    assert in_order(reversed(ordered)) == ordered
