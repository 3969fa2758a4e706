"""What a sample says, number for number: intervals by their definitions, tried out one by one, and the words
for why a sample is drawn or not."""

from __future__ import annotations

import math
from itertools import count
from statistics import NormalDist
from typing import Any

import pytest

from twofold_engine import Sampling
from twofold_engine.algorithms.join import Counts
from twofold_engine.algorithms.sample import (
    FEW,
    NOT_REQUESTED,
    THRESHOLD_ALONE,
    Draw,
    Seen,
    decide,
    estimate,
    estimates,
    interval,
    share_text,
    wanted_size,
)
from twofold_engine.result import Estimate

# --- intervals by their definitions


def at_most(seen: int, trials: int, ratio: float) -> float:
    """P(Bin(trials, ratio) ≤ seen), by the binomial formula."""
    return sum(math.comb(trials, i) * ratio**i * (1 - ratio) ** (trials - i) for i in range(seen + 1))


def exact_bounds(seen: int, ratio: float, confidence: float) -> tuple[int, int]:
    """All X for which seeing at most so many, and at least so many, is likely enough."""
    error = 1 - confidence
    tail = error if seen == 0 else error / 2
    most = next(x for x in count(seen) if at_most(seen, x, ratio) <= tail) - 1
    if seen == 0:
        return 0, most
    least = next(x for x in count(seen) if 1 - at_most(seen - 1, x, ratio) > error / 10)
    return least, max(least, most)


def score_bounds(seen: int, ratio: float, confidence: float, population: int | None) -> tuple[float, float]:
    """The real numbers X with (x − rX)² ≤ z² · r(1 − r) · X(1 − X/N), by halving."""
    z = NormalDist().inv_cdf((1 + confidence) / 2)

    def outside(x: float) -> float:
        rest = 1.0 if population is None else 1 - x / population
        return (seen - ratio * x) ** 2 - z * z * ratio * (1 - ratio) * x * rest

    middle = seen / ratio
    return halved(outside, 0.0, middle), halved(
        outside, middle * 4 if population is None else population, middle
    )


def halved(outside: Any, far: float, inside: float) -> float:
    for _ in range(200):
        half = (far + inside) / 2
        far, inside = (half, inside) if outside(half) > 0 else (far, half)
    return inside


@pytest.mark.parametrize("seen", [0, 1, 2, 7, 19])
@pytest.mark.parametrize("ratio", [0.5, 0.2, 0.04])
@pytest.mark.parametrize("confidence", [0.9, 0.99])
def test_few_events_have_exact_bounds(seen: int, ratio: float, confidence: float) -> None:
    expected = exact_bounds(seen, ratio, confidence)
    assert interval(seen, ratio, confidence) == expected
    population = 100_000
    drawn = round(population * ratio)
    assert interval(seen, ratio, confidence, (drawn, population)) == expected
    mirrored = population - expected[1], population - expected[0]
    assert interval(drawn - seen, ratio, confidence, (drawn, population)) == mirrored


def test_exact_bounds_stay_within_what_was_seen() -> None:
    """Of 30 units 20 were drawn: the ten others are all that can differ besides, or not."""
    assert interval(3, 0.01, 0.99, (20, 30)) == (13, 13)
    assert interval(15, 0.01, 0.99, (20, 30))[0] == 15
    assert interval(3, 0.9, 0.9, (8, 30)) == (3, 5)
    assert interval(19, 0.0001, 0.99, (60, 1_000)) == (959, 959)
    assert interval(2, 0.5, 0.9, (6, 8)) == (2, 4)
    assert interval(4, 0.5, 0.9, (6, 8)) == (4, 6)


@pytest.mark.parametrize("seen", [20, 21, 57, 400])
@pytest.mark.parametrize("ratio", [0.5, 0.1])
@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.999])
@pytest.mark.parametrize("population", [None, 10_000])
def test_many_events_have_the_score_interval(
    seen: int, ratio: float, confidence: float, population: int | None
) -> None:
    low, high = score_bounds(seen, ratio, confidence, population)
    units = None if population is None else (round(population * ratio), population)
    least, most = interval(seen, ratio, confidence, units)
    assert least == max(seen, math.floor(low + 1e-6))
    assert most in (math.ceil(high - 1e-6), math.ceil(high + 1e-6))


def test_the_score_interval_of_a_known_number_goes_by_what_was_drawn() -> None:
    assert interval(100, 0.1, 0.95, (500, 4_000)) == interval(100, 0.7, 0.95, (500, 4_000))
    assert interval(100, 0.1, 0.95, (4_000, 4_000)) == (100, 100)
    assert interval(100, 1.0, 0.95, (120, 4_000)) == (100, 100)
    assert FEW == 20


def test_an_estimate_is_scaled_and_kept_in_its_interval() -> None:
    assert estimate(50, 0.1, 0.95) == Estimate(50, 500, 0.95, *interval(50, 0.1, 0.95))
    units = (200, 1_600)
    assert estimate(50, 0.1, 0.95, units) == Estimate(50, 400, 0.95, *interval(50, 0.1, 0.95, units))
    with_exact = estimate(57, 0.1, 0.95, units, exact=7)
    least, most = interval(50, 0.1, 0.95, units)
    assert with_exact == Estimate(57, 407, 0.95, 7 + least, 7 + most)
    assert estimate(0, 0.1, 0.95, (0, 90)).estimate == 0
    assert estimate(3, 0.4, 0.9).estimate == 8  # 7.5, rounded


# --- of all rows


def counts(**numbers: Any) -> Counts:
    found = Counts(1)
    for name, value in numbers.items():
        setattr(found, name, value)
    return found


ALL = (1_000, 2_000)
FULL = {"rows": [100, 200], "changed": 30, "values": [25, 4], "rows_only": [21, 23], "exclusives": [22, 24]}
NULLS = {"rows": [3, 5], "changed": 2, "values": [1, 0], "rows_only": [1, 2], "exclusives": [0, 3]}


def test_every_number_is_scaled_by_the_units_of_its_side() -> None:
    found = estimates(Seen(counts(**FULL)), ALL, 0.1, 0.95, ["a", "b"])
    one, other = (100, 1_000), (200, 2_000)
    assert found.rows_with_differences == estimate(30, 0.1, 0.95, one)
    assert found.rows_only == (estimate(21, 0.1, 0.95, one), estimate(23, 0.1, 0.95, other))
    assert found.keys_only == (estimate(22, 0.1, 0.95, one), estimate(24, 0.1, 0.95, other))
    assert found.columns == {"a": estimate(25, 0.1, 0.95, one), "b": estimate(4, 0.1, 0.95, one)}
    assert found.rows_only[1] != estimate(23, 0.1, 0.95, one)


def test_rows_with_a_null_key_are_counted_in_full() -> None:
    seen = Seen(counts(**FULL, nulls=[3, 5]), counts(**NULLS))
    found = estimates(seen, ALL, 0.1, 0.95, ["a", "b"])
    one, other = (97, 997), (195, 1_995)
    assert found.rows_with_differences == estimate(30, 0.1, 0.95, one, exact=2)
    assert found.rows_only == (estimate(21, 0.1, 0.95, one, exact=1), estimate(23, 0.1, 0.95, other, exact=2))
    assert found.keys_only == (estimate(22, 0.1, 0.95, one), estimate(24, 0.1, 0.95, other, exact=3))
    assert found.columns == {
        "a": estimate(25, 0.1, 0.95, one, exact=1), "b": estimate(4, 0.1, 0.95, one),
    }  # fmt: skip


def test_columns_without_a_pair_have_nothing() -> None:
    found = estimates(Seen(counts(rows=[100, 200])), ALL, 0.1, 0.95, ["a", "b"])
    assert found.columns == {name: estimate(0, 0.1, 0.95, (100, 1_000)) for name in "ab"}


def test_keys_that_occur_more_than_once_have_no_units() -> None:
    """Of a side with copies only the ratio is known, and nothing of its rows that the other side lacks."""
    one = estimates(Seen(counts(**FULL, dupes=[2, 0])), ALL, 0.1, 0.95, ["a", "b"])
    assert one.rows_only[0] is None
    assert one.rows_only[1] == estimate(23, 0.1, 0.95, (200, 2_000))
    assert one.rows_with_differences == estimate(30, 0.1, 0.95)
    assert one.keys_only[0] == estimate(22, 0.1, 0.95)
    other = estimates(Seen(counts(**FULL, dupes=[0, 2])), ALL, 0.1, 0.95, ["a", "b"])
    assert (other.rows_only[0], other.rows_only[1]) == (estimate(21, 0.1, 0.95, (100, 1_000)), None)
    left_out = Seen(counts(**FULL, dupes=[2, 2]), compare_duplicates=False)
    assert estimates(left_out, ALL, 0.1, 0.95, ["a", "b"]).rows_only == (
        estimate(21, 0.1, 0.95), estimate(23, 0.1, 0.95),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "is_known"), [(100, True), (157, True), (158, False), (43, True), (42, False), (0, False)]
)
def test_a_sample_of_an_unlikely_size_has_no_units(drawn: int, is_known: bool) -> None:
    """100 of 1,000 are expected: at most six times √(1,000 · 0.1 · 0.9) = 56.9 and one row more or fewer."""
    seen = Seen(counts(**{**FULL, "rows": [drawn, 200], "changed": 30}))
    found = estimates(seen, ALL, 0.1, 0.95, ["a", "b"]).rows_with_differences
    assert found == estimate(30, 0.1, 0.95, (drawn, 1_000) if is_known else None)
    assert (found == estimate(30, 0.1, 0.95)) is not is_known or drawn == 100


def test_units_are_seen_in_what_is_estimated() -> None:
    seen = Seen(counts(**{**FULL, "rows": [120, 200]}))
    assert estimates(seen, ALL, 0.1, 0.95, ["a", "b"]).rows_with_differences.estimate == 250
    unlikely = Seen(counts(**{**FULL, "rows": [160, 200]}))
    assert estimates(unlikely, ALL, 0.1, 0.95, ["a", "b"]).rows_with_differences.estimate == 300


# --- sizes and reasons


@pytest.mark.parametrize(
    ("sampling", "rows", "draw"),
    [
        (None, (9, 9), NOT_REQUESTED),
        (Sampling(), (9, 9), NOT_REQUESTED),
        (Sampling(threshold=5), (9, 9), THRESHOLD_ALONE),
        (Sampling(ratio=0.1), (0, 0), Draw(None, "both sides are empty")),
        (Sampling(ratio=0.1), (999, 4),
         Draw(None, "999 rows are fewer than the threshold of 1,000: all are compared", threshold=1_000)),
        (Sampling(ratio=0.125), (4, 1_000), Draw(0.125, "a ratio of 0.125 was asked for", 125, 1_000)),
        (Sampling(ratio=0.25, threshold=6), (6, 5), Draw(0.25, "a ratio of 0.25 was asked for", 2, 6)),
        (Sampling(ratio=0.25, threshold=7_000), (6_999, 5),
         Draw(None, "6,999 rows are fewer than the threshold of 7,000: all are compared", threshold=7_000)),
        (Sampling(max_rows=2_000), (8_000, 1),
         Draw(0.25, "at most about 2,000 rows were asked for", 2_000, 1_000)),
        (Sampling(max_rows=2_000), (2_000, 1),
         Draw(None, "a sample of 2,000 rows would hold all 2,000: all are compared", 2_000, 1_000)),
        (Sampling(max_rows=2_001), (2_000, 1),
         Draw(None, "a sample of 2,001 rows would hold all 2,000: all are compared", 2_001, 1_000)),
        (Sampling(tolerance=0.001, confidence=99), (9_212, 1),
         Draw(0.5, "4,606 rows tell a share of 0.1 % with 99 % confidence", 4_606, 1_000)),
        (Sampling(tolerance=0.01, confidence=0.999), (6_910, 0),
         Draw(0.1, "691 rows tell a share of 1 % with 99.9 % confidence", 691, 1_000)),
    ],
)  # fmt: skip
def test_a_draw_comes_with_its_reason(sampling: Sampling | None, rows: tuple[int, int], draw: Draw) -> None:
    assert decide(sampling, rows, 1_000) == draw


def test_the_words_of_no_draw() -> None:
    assert Draw(None, "not requested") == NOT_REQUESTED
    assert Draw(None, "not requested: a threshold alone draws nothing") == THRESHOLD_ALONE


@pytest.mark.parametrize(
    ("share", "text"), [(0.1, "10 %"), (0.001, "0.1 %"), (0.999, "99.9 %"), (1e-5, "0.001 %"), (0.07, "7 %")]
)
def test_shares_are_written_as_they_were_given(share: float, text: str) -> None:
    assert share_text(share) == text


def test_sizes_follow_from_tolerance_and_confidence() -> None:
    assert wanted_size(0.5, 0.5) == 2
    assert wanted_size(0.1, 0.9) == 24
