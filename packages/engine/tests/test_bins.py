"""Edges of histograms: round, few, and around all values."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from twofold_engine.algorithms.bins import MOST_BINS, Bins, bins_of

from .oracle_insights import _placed

FINITE = st.floats(allow_nan=False, allow_infinity=False)


def assert_sound(bins: Bins, low: float, high: float) -> None:
    assert 2 <= len(bins.edges) == len(bins.places) <= MOST_BINS + 1
    assert bins.places[0] <= low
    assert bins.places[-1] >= high
    if low < high:
        assert all(a < b for a, b in pairwise(bins.places))
        assert len(set(bins.edges)) == len(bins.edges)


@given(FINITE, FINITE)
@example(0.0, 5e-324)
@example(1.7976931348623155e308, 1.7976931348623157e308)
@example(1.0, 1.0000000000000002)
def test_numbers_lie_within_their_edges(one: float, other: float) -> None:
    low, high = min(one, other), max(one, other)
    assert_sound(bins_of(low, high, ("float", "decimal")), low, high)


@given(st.integers(-(2**53), 2**53), st.integers(0, 2**53))
@example(9007199254740973, 19)
@example(-(2**53), 1)
@example(2**53, 2)
def test_whole_numbers_have_whole_edges(low: int, size: int) -> None:
    high = low + size
    bins = bins_of(float(low), float(high), ("integer", "integer"))
    assert_sound(bins, float(low), float(high))
    assert all(edge.lstrip("-").isdigit() for edge in bins.edges)


@example(dt.datetime.fromisoformat("9999-12-31T23:59:59"), dt.timedelta(microseconds=100))
@given(st.datetimes(), st.datetimes() | st.timedeltas(dt.timedelta(0), dt.timedelta(seconds=100)))
def test_times_lie_within_their_edges(one: dt.datetime, other: dt.datetime | dt.timedelta) -> None:
    try:
        second = one + other if isinstance(other, dt.timedelta) else other
    except OverflowError:
        return
    low, high = sorted(_placed([one, second]))
    assert_sound(bins_of(low, high, ("timestamp", "timestamptz")), low, high)


@pytest.mark.parametrize(
    ("low", "high", "families", "first", "last", "bins"),
    [
        (0.0, 9.0, ("integer", "integer"), "0", "10", 10),
        (0.0, 1.0, ("float", "float"), "0", "1", 20),
        (3.0, 3.0, ("float", "float"), "3", "3", 1),
        (0.0, 86_400.0 * 6, ("date", "date"), "1970-01-01", "1970-01-08", 7),
        (0.0, 86_400.0 * 400, ("date", "date"), "1970-01-01", "1971-03-01", 14),
        (0.0, 0.000003, ("timestamp", "timestamp"), "1970-01-01T00:00:00", "1970-01-01T00:00:00.000004", 4),
    ],
)
def test_edges_are_round(
    low: float, high: float, families: tuple[str, str], first: str, last: str, bins: int
) -> None:
    found = bins_of(low, high, families)
    assert (found.edges[0], found.edges[-1], len(found.edges) - 1) == (first, last, bins)
