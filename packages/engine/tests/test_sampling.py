"""How large a sample is, and whether its intervals keep what they promise: over thousands of real draws."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from twofold_engine import Sampling
from twofold_engine.algorithms.join import Counts
from twofold_engine.algorithms.sample import Seen, decide, estimate, estimates, interval, wanted_size
from twofold_engine.errors import InvalidSampling
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.drawing import cut_of, drawn_share, hex_cut, is_drawn, joined
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.types import Comparator, Family

TRIALS = 1_000
CONFIDENCES = (0.9, 0.95, 0.99, 0.999)


# --- the stated confidence, over real draws


@dataclass(frozen=True)
class Trial:
    """One draw: keys drawn, and of those how many lie below each of the tried numbers of differing keys."""

    drawn: int
    seen: tuple[int, ...]


def draws(keys: int, ratio: float, differing: tuple[int, ...], first: int = 0) -> list[Trial]:
    """``TRIALS`` samples of ``keys`` keys each, drawn by the predicate that comparisons use.

    Every trial has keys of its own, (trial, 0) to (trial, keys − 1); the first ``differing`` of them differ.
    """
    dialect = DuckDBDialect()
    columns = [
        (name, ColumnInfo(name, "BIGINT", Family.INTEGER, 0), Comparator.INTEGER) for name in ("t", "k")
    ]
    condition = dialect.draws(columns, cut_of(ratio))
    counts = ", ".join(f"COUNT(*) FILTER (WHERE k < {number})" for number in differing)
    rows = duckdb.execute(
        f"SELECT t, COUNT(*), {counts} FROM range({first}, {first + TRIALS}) AS a(t), range({keys}) AS b(k) "
        f"WHERE {condition} GROUP BY t"
    ).fetchall()
    found = {row[0]: Trial(row[1], row[2:]) for row in rows}
    return [found.get(t, Trial(0, (0,) * len(differing))) for t in range(first, first + TRIALS)]


remembered = cache(interval)


def most_misses(error: float) -> float:
    """Misses in ``TRIALS`` that a true error rate explains: four standard deviations of the binomial."""
    return TRIALS * error + 4 * math.sqrt(TRIALS * error * (1 - error))


@pytest.mark.parametrize(
    ("keys", "ratio", "differing"),
    [
        (400, 0.5, (0, 1, 2, 5, 40, 200, 360, 399, 400)),
        (2_000, 0.1, (0, 1, 10, 20, 24, 27, 32, 100, 260, 290, 700, 1_990, 2_000)),
        (4_000, 0.02, (0, 1, 60, 116, 150, 200, 400, 2_000, 3_999)),
        (10_000, 0.003, (1, 17, 100, 800, 1_100, 4_000, 6_000)),
    ],
)
def test_the_truth_lies_outside_as_rarely_as_stated(
    keys: int, ratio: float, differing: tuple[int, ...]
) -> None:
    trials = draws(keys, ratio, differing)
    for i, truth in enumerate(differing):
        for confidence in CONFIDENCES:
            for known in (True, False):
                misses = 0
                for trial in trials:
                    units = (trial.drawn, keys) if known and trial.drawn else None
                    least, most = remembered(trial.seen[i], ratio, confidence, units)
                    misses += not least <= truth <= most
                allowed = most_misses(1.1 * (1 - confidence))
                assert misses <= allowed, (truth, confidence, known)


def test_intervals_are_no_wider_than_stated() -> None:
    """With many events an interval that is right too often is too wide."""
    keys, ratio, truth = 3_000, 0.2, 900
    trials = draws(keys, ratio, (truth,), first=5_000)
    for confidence in (0.9, 0.95):
        hits = sum(
            least <= truth <= most
            for trial in trials
            for least, most in [interval(trial.seen[0], ratio, confidence, (trial.drawn, keys))]
        )
        error = 1 - confidence
        assert TRIALS - hits >= TRIALS * error - 4 * math.sqrt(TRIALS * error * confidence)


@pytest.mark.parametrize(("tolerance", "confidence", "keys"), [(0.01, 0.95, 6_000), (0.02, 0.9, 3_000)])
def test_a_sample_without_a_difference_means_what_its_size_was_made_for(
    tolerance: float, confidence: float, keys: int
) -> None:
    """When exactly the tolerated share differs, about 1 − confidence of all samples show none of it."""
    ratio = wanted_size(tolerance, confidence) / keys
    truth = round(tolerance * keys)
    trials = draws(keys, ratio, (truth,), first=20_000)
    nothing = sum(trial.seen[0] == 0 for trial in trials)
    error = 1 - confidence
    assert (
        abs(nothing - TRIALS * error) <= 4 * math.sqrt(TRIALS * error * confidence) + TRIALS * error * ratio
    )
    assert interval(0, ratio, confidence, (round(ratio * keys), keys))[1] < truth


def test_draws_are_fair_and_independent() -> None:
    trials = draws(1_000, 0.25, (500,), first=9_000)
    total = sum(trial.drawn for trial in trials)
    assert abs(total - 250_000) < 4 * math.sqrt(1_000_000 * 0.25 * 0.75)
    variance = sum((trial.drawn - 250) ** 2 for trial in trials) / TRIALS
    assert 150 < variance < 230  # binomial: 187.5


# --- sizes


@pytest.mark.parametrize(
    ("tolerance", "confidence", "size"), [(1e-5, 0.999, 690_776), (1e-5, 0.99, 460_518), (1e-3, 0.99, 4_606)]
)
def test_sizes_are_the_published_ones(tolerance: float, confidence: float, size: int) -> None:
    assert wanted_size(tolerance, confidence) == size


def test_percent_and_fraction_are_one_confidence() -> None:
    percent, fraction = Sampling(tolerance=0.001, confidence=99), Sampling(tolerance=0.001, confidence=0.99)
    assert percent.confidence_share == fraction.confidence_share == 0.99
    assert decide(percent, (10**6, 1), 0) == decide(fraction, (1, 10**6), 0)


@pytest.mark.parametrize(
    ("sampling", "rows", "ratio", "why"),
    [
        (None, (10**9, 0), None, "not requested"),
        (Sampling(threshold=0), (10**9, 0), None, "a threshold alone draws nothing"),
        (Sampling(ratio=0.1), (999_999, 1), None, "fewer than the threshold of 1,000,000"),
        (Sampling(ratio=0.1), (1, 1_000_000), 0.1, "a ratio of 0.1"),
        (Sampling(ratio=0.1, threshold=0), (0, 3), 0.1, "a ratio of 0.1"),
        (Sampling(ratio=0.1, threshold=4), (3, 3), None, "threshold of 4"),
        (Sampling(max_rows=50, threshold=0), (200, 100), 0.25, "at most about 50 rows"),
        (Sampling(max_rows=200, threshold=0), (200, 100), None, "would hold all 200"),
        (Sampling(tolerance=0.001, confidence=99, threshold=0), (4_606, 9), None, "would hold all"),
        (Sampling(tolerance=0.001, confidence=99, threshold=0), (46_060, 9), 0.1, "0.1 % with 99 %"),
        (Sampling(ratio=0.1, threshold=0), (0, 0), None, "both sides are empty"),
    ],
)
def test_when_a_sample_is_drawn(
    sampling: Sampling | None, rows: tuple[int, int], ratio: float | None, why: str
) -> None:
    draw = decide(sampling, rows, 1_000_000)
    assert draw.ratio == (None if ratio is None else pytest.approx(ratio))
    assert why in draw.reason


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({"tolerance": 0.1}, "confidence"),
        ({"confidence": 99}, "tolerance"),
        ({"tolerance": 0, "confidence": 99}, "tolerance"),
        ({"tolerance": 1, "confidence": 99}, "tolerance"),
        ({"tolerance": 0.1, "confidence": 100}, "confidence"),
        ({"tolerance": 0.1, "confidence": 0}, "confidence"),
        ({"tolerance": math.nan, "confidence": 9}, "tolerance"),
        ({"tolerance": 0.1, "confidence": -1}, "confidence"),
        ({"ratio": 0}, "ratio"),
        ({"ratio": 1}, "ratio"),
        ({"ratio": True}, "ratio"),
        ({"ratio": math.inf}, "ratio"),
        ({"max_rows": 0}, "max_rows"),
        ({"max_rows": 1.5}, "max_rows"),
        ({"threshold": -1}, "threshold"),
        ({"threshold": True}, "threshold"),
        ({"ratio": 0.1, "max_rows": 5}, "max_rows"),
        ({"ratio": 0.1, "tolerance": 0.1, "confidence": 9}, "ratio"),
        ({"ratio": 0.5, "confidence": 95}, "tolerance"),
    ],
)
def test_options_that_make_no_sense_are_refused_by_name(options: dict[str, Any], field: str) -> None:
    with pytest.raises(InvalidSampling) as caught:
        Sampling(**options)
    assert caught.value.field == field
    assert caught.value.code == "invalid_sampling"
    assert caught.value.hint


# --- intervals at their edges


@given(
    st.integers(0, 2_000),
    st.integers(0, 2_000),
    st.floats(0.001, 1),
    st.sampled_from(CONFIDENCES),
    st.integers(0, 9),
)
def test_estimates_lie_in_their_interval_and_within_what_is_possible(
    one: int, other: int, ratio: float, confidence: float, exact: int
) -> None:
    seen, drawn = sorted((one, other))
    population = max(drawn, round(drawn / ratio))
    known = estimate(seen + exact, ratio, confidence, (drawn, population), exact=exact)
    assert (
        seen + exact
        <= known.minimum
        <= known.estimate
        <= known.maximum
        <= population - (drawn - seen) + exact
    )
    unknown = estimate(seen, ratio, confidence)
    assert seen <= unknown.minimum <= unknown.estimate <= unknown.maximum
    assert (known.value, known.confidence) == (seen + exact, confidence)


@pytest.mark.parametrize("seen", [0, 1, 19, 20, 500])
def test_a_whole_table_leaves_no_doubt(seen: int) -> None:
    assert interval(seen, 1.0, 0.95, (500, 500)) == (seen, seen)
    assert interval(seen, 1.0, 0.95) == (seen, seen)


def test_more_confidence_and_smaller_samples_make_wider_intervals() -> None:
    def width(seen: int, ratio: float, confidence: float) -> int:
        least, most = interval(seen, ratio, confidence, (round(100_000 * ratio), 100_000))
        return most - least

    for seen in (3, 300):
        assert width(seen, 0.01, 0.9) < width(seen, 0.01, 0.99) < width(seen, 0.01, 0.9999)
    assert width(10, 0.001, 0.95) > width(100, 0.01, 0.95) > width(1_000, 0.1, 0.95) > width(9_000, 0.9, 0.95)


def test_what_all_rows_share_is_said_of_all_rows() -> None:
    assert interval(1_000, 0.1, 0.99, (1_000, 10_000))[1] == 10_000
    assert interval(1_000, 0.1, 0.99, (1_000, 10_000))[0] > 9_900


# --- duplicates and NULLs


def counts(**numbers: Any) -> Counts:
    found = Counts(1, values=numbers.pop("values", [0]))
    for name, value in numbers.items():
        setattr(found, name, value)
    return found


def test_rows_of_repeated_keys_have_no_interval_but_their_keys_have() -> None:
    seen = Seen(counts(rows=[150, 100], dupes=[60, 0], rows_only=[50, 3], exclusives=[9, 3], changed=4))
    found = estimates(seen, (1_500, 1_000), 0.1, 0.95, ["a"])
    assert found.rows_only[0] is None
    assert found.rows_only[1] is not None
    assert found.keys_only[0].value == 9
    assert found.rows_with_differences.estimate == 40  # by the ratio: how many keys there are is not known
    without = estimates(
        Seen(seen.counts, compare_duplicates=False), (1_500, 1_000), 0.1, 0.95, ["a"]
    ).rows_only[0]
    assert without is not None


def test_a_key_with_a_million_rows_that_was_not_drawn_is_noticed() -> None:
    """Half of the rows share one key: the sample holds half of what its ratio promises."""
    seen = Seen(counts(rows=[500, 1_000], changed=50, values=[50]))
    found = estimates(seen, (10_000, 10_000), 0.1, 0.95, ["a"])
    assert found.rows_with_differences.estimate == 500
    assert found.columns["a"].estimate == 500


def test_rows_with_a_null_key_are_added_as_they_are() -> None:
    all_rows = counts(
        rows=[130, 130], nulls=[30, 30], changed=12, values=[12], rows_only=[7, 7], exclusives=[2, 2]
    )
    nulls = counts(
        rows=[30, 30], nulls=[30, 30], changed=12, values=[12], rows_only=[7, 7], exclusives=[2, 2]
    )
    found = estimates(Seen(all_rows, nulls), (1_030, 1_030), 0.1, 0.99, ["a"])
    most = interval(0, 0.1, 0.99, (100, 1_000))[1]
    for said, value in (
        (found.rows_with_differences, 12),
        (found.columns["a"], 12),
        (found.rows_only[0], 7),
        (found.keys_only[1], 2),
    ):
        assert said is not None
        assert (said.value, said.estimate, said.minimum, said.maximum) == (value, value, value, value + most)


# --- the hash


@given(st.lists(st.text(max_size=6), max_size=4), st.lists(st.text(max_size=6), max_size=4))
def test_composite_keys_never_collide(one: list[str], other: list[str]) -> None:
    assert (joined(one) == joined(other)) == (one == other)


def test_lengths_keep_parts_apart() -> None:
    assert joined(["1", "11"]) == "1:12:11"
    assert joined(["11", "1"]) == "2:111:1"
    keys = [(str(a), str(a) * 2) for a in range(1, 2_000)]
    cut = cut_of(0.5)
    assert any(is_drawn([a, b], cut) != is_drawn([b, a], cut) for a, b in keys)


def test_the_ratio_is_cut_exactly() -> None:
    assert cut_of(0.5) == 2**31
    assert hex_cut(cut_of(0.5)) == "80000000"
    assert cut_of(2**-32) == 1
    assert cut_of(1e-12) == 1
    assert cut_of(math.nextafter(1, 0)) == 2**32


@pytest.mark.parametrize(
    ("ratio", "share"), [(1e-12, 2**-32), (2**-32, 2**-32), (2.5 * 2**-32, 3 * 2**-32), (1 - 1e-12, 1.0)]
)
def test_what_is_scaled_by_is_the_share_that_is_really_drawn(ratio: float, share: float) -> None:
    assert drawn_share(ratio) == share


def test_smaller_samples_lie_in_larger_ones_and_nulls_in_all() -> None:
    for key in map(str, range(500)):
        assert is_drawn([key], cut_of(0.3)) <= is_drawn([key], cut_of(0.4))
        assert is_drawn([key, None], cut_of(0.001))
