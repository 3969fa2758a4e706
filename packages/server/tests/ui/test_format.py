"""Numbers, moments and addresses in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twofold_server.ui import format as words

NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (0, 100, "0 %"),
        (100, 100, "100 %"),
        (0, 0, "0 %"),
        (1, 10_000_000, "< 0.01 %"),
        (9_999_999, 10_000_000, "> 99.99 %"),
        (1952, 19_520, "10.0 %"),
        (1, 80, "1.25 %"),
        (995, 1000, "99.50 %"),
    ],
)
def test_percent(part: int, whole: int, expected: str) -> None:
    assert words.percent(part, whole) == expected


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_percent_never_rounds_a_difference_away(part: int, rest: int) -> None:
    assert words.percent(part, part + rest) not in ("0 %", "0.00 %", "100 %", "100.0 %", "100.00 %")


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (None, "–"),
        (0.0841, "84 ms"),
        (1.23, "1.2 s"),
        (185, "3 min 5 s"),
        (180, "3 min"),
        (7800, "2 h 10 min"),
    ],
)
def test_duration(seconds: float | None, expected: str) -> None:
    assert words.duration(seconds) == expected


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (timedelta(seconds=3), "just now"),
        (timedelta(seconds=50), "1 min ago"),
        (timedelta(minutes=4), "4 min ago"),
        (timedelta(hours=3), "3 h ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=5), "5 days ago"),
        (timedelta(days=90), "2026-02-03"),
        (timedelta(hours=-1), "2026-05-04 13:00 UTC"),
    ],
)
def test_age(ago: timedelta, expected: str) -> None:
    assert words.age(NOW - ago, NOW) == expected


def test_unknown_moments() -> None:
    assert words.age(None, NOW) == "never"
    assert words.moment(None) == "–"
    assert words.between(None, NOW) is None
    assert words.between(NOW, NOW - timedelta(seconds=1)) == 0


def test_counts_and_changes() -> None:
    assert words.count(1, "row") == "1 row"
    assert words.count(1952, "row") == "1,952 rows"
    assert words.count(2, "entry", "entries") == "2 entries"
    assert (words.delta(5, 3), words.delta(3, 5), words.delta(4, 4)) == ("−2", "+2", "±0")
    assert words.listed(["a", "b", "c"]) == "a, b and c"
    assert words.size(1536) == "1.5 KiB"


def test_query_string_leaves_out_what_is_empty_and_escapes() -> None:
    assert (
        words.query_string({"column": "a&b", "page": 2}, page=None, mode="side") == "?column=a%26b&mode=side"
    )
    assert words.query_string({"page": ""}) == "?"


@given(st.text(max_size=200))
def test_file_names_are_harmless(text: str) -> None:
    name = words.file_name(text)
    assert 0 < len(name) <= 80
    assert all(char.isascii() and (char.isalnum() or char in "._-") for char in name)
    assert not name.startswith(".")
