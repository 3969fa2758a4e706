"""How large a sample is, and what a number found in it says about all rows. Pure: arithmetic only.

A key is in the sample or not, with all its rows of both sides (``sql.drawing`` says which), each with
probability ``ratio`` and independently of the others. So of ``X`` keys that differ, the number seen follows
the binomial distribution Bin(X, ratio), whatever the other keys are. From that one fact come the intervals.

Rows whose key has a NULL part are all in the sample: what they contribute is exact and is added at the end.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import NormalDist

from twofold_engine.algorithms.join import Counts
from twofold_engine.result import Estimate, Estimates, Pair
from twofold_engine.spec import Sampling

FEW = 20
"""Below so many events the normal approximation of Wilson's interval fails, and exact bounds are used."""
LOWER_SHARE = 0.1
"""Of the error, the share that the lower exact bound may make: what remains is for the bound of no event."""
PLAUSIBLE_SIGMAS = 6.0
"""A sample further from its expected size than this many standard deviations shows that rows share keys."""


@dataclass(frozen=True)
class Draw:
    """What the sample is to be, and why. ``ratio`` None: everything is compared."""

    ratio: float | None
    reason: str
    size: int | None = None
    """Rows of the larger side that are expected in the sample."""
    threshold: int | None = None


NOT_REQUESTED = Draw(None, "not requested")
THRESHOLD_ALONE = Draw(None, "not requested: a threshold alone draws nothing")


def wanted_size(tolerance: float, confidence: float) -> int:
    """Rows after which, with none differing, fewer than a share ``tolerance`` of all differ.

    n = −ln(1 − c) / t, rounded up: with a share t differing, n rows show none with probability about
    e^(−n·t), the zero class of the Poisson distribution, which shall be at most 1 − c. ``confidence`` is a
    fraction.
    """
    return math.ceil(-math.log1p(-confidence) / tolerance)


def decide(sampling: Sampling | None, rows: Pair, default_threshold: int) -> Draw:
    """Whether a sample is drawn from sides of so many rows (after their filters), and of which ratio."""
    if sampling is None or not sampling.is_requested:
        alone = sampling is not None and sampling.threshold is not None
        return THRESHOLD_ALONE if alone else NOT_REQUESTED
    largest = max(rows)
    if largest == 0:
        return Draw(None, "both sides are empty")
    threshold = default_threshold if sampling.threshold is None else sampling.threshold
    if largest < threshold:
        reason = f"{largest:,} rows are fewer than the threshold of {threshold:,}: all are compared"
        return Draw(None, reason, threshold=threshold)
    ratio, size, reason = _size(sampling, largest)
    if ratio >= 1:
        reason = f"a sample of {size:,} rows would hold all {largest:,}: all are compared"
        return Draw(None, reason, size, threshold)
    return Draw(ratio, reason, size, threshold)


def _size(sampling: Sampling, largest: int) -> tuple[float, int, str]:
    """(ratio, rows, reason); ``largest`` is not 0."""
    if sampling.ratio is not None:
        return sampling.ratio, round(sampling.ratio * largest), f"a ratio of {sampling.ratio:g} was asked for"
    if sampling.max_rows is not None:
        size, reason = sampling.max_rows, f"at most about {sampling.max_rows:,} rows were asked for"
    else:
        assert sampling.tolerance is not None
        confidence = sampling.confidence_share
        size = wanted_size(sampling.tolerance, confidence)
        reason = (
            f"{size:,} rows tell a share of {share_text(sampling.tolerance)} "
            f"with {share_text(confidence)} confidence"
        )
    return size / largest, size, reason


def share_text(share: float) -> str:
    """A share of one in percent, with the digits that it was given with: ``0.1 %``, ``99.9 %``."""
    return f"{float(f'{100 * share:.12g}'):g} %"


# --- intervals


def interval(seen: int, ratio: float, confidence: float, units: Pair | None = None) -> tuple[int, int]:
    """The least and the greatest number of units that may have a property, when ``seen`` of those drawn do.

    ``units`` is (drawn, all), where the number of all units is known; ``confidence`` a fraction. With a ratio
    of 1 both ends are ``seen``. The truth lies outside in about 1 − ``confidence`` of all samples:

    - From ``FEW`` events on, Wilson's score interval for a finite population: all X with
      (x − rX)² ≤ z² · r(1 − r) · X(1 − X/N), where x are seen, r is the ratio drawn, N all units (infinite
      when not known), z the normal quantile of (1 + c)/2. Source: E. B. Wilson, "Probable inference, the law
      of succession, and statistical inference", JASA 22 (1927), with the variance of the hypergeometric
      distribution; for N → ∞ and small r it is the score interval of a Poisson mean.
    - With fewer events that interval misses small truths too often (Brown, Cai, DasGupta, "Interval
      estimation for a binomial proportion", Statistical Science 16, 2001), so exact binomial bounds are used
      (Clopper, Pearson, Biometrika 26, 1934): all X for which seeing at most x has a probability above
      (1 − c)/2, and seeing at least x one above (1 − c)/10. Where none is seen there is no error below, and
      the bound above is the one by which ``wanted_size`` works: (1 − r)^X > 1 − c. So exact bounds miss at
      most 1.1 · (1 − c) of the time, and mostly less than 1 − c.
    - With fewer than ``FEW`` units *without* the property the same is said of those.
    """
    drawn, population = units if units is not None else (None, None)
    if ratio >= 1:
        return seen, seen
    if drawn is not None and population is not None:
        others = drawn - seen
        if others < min(seen, FEW):
            least, most = _exact(others, ratio, confidence)
            return max(seen, population - most), max(seen, population - least)
        if seen < FEW:
            least, most = _exact(seen, ratio, confidence)
            return min(least, population - others), min(most, population - others)
        return _score(seen, drawn / population, confidence, population, population - others)
    if seen < FEW:
        return _exact(seen, ratio, confidence)
    return _score(seen, ratio, confidence, None, None)


def _score(
    seen: int, ratio: float, confidence: float, population: int | None, most: int | None
) -> tuple[int, int]:
    """The roots of Wilson's quadratic, rounded outwards and kept within what was seen."""
    if ratio >= 1:
        return seen, seen
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    spread = z * z * ratio * (1 - ratio)
    a = ratio * ratio + (spread / population if population else 0.0)
    b = 2 * ratio * seen + spread
    root = math.sqrt(max(0.0, b * b - 4 * a * seen * seen))
    low, high = math.floor((b - root) / (2 * a)), math.ceil((b + root) / (2 * a))
    return max(seen, low), high if most is None else min(most, high)


def _exact(seen: int, ratio: float, confidence: float) -> tuple[int, int]:
    """The X for which ``seen`` is neither too few nor too many under Bin(X, ratio)."""
    error = 1 - confidence
    above_error = error if seen == 0 else error / 2
    above = _first(seen, lambda x: _at_most(seen, x, ratio) <= above_error)
    if seen == 0:
        return 0, above - 1
    least = _first(seen, lambda x: 1 - _at_most(seen - 1, x, ratio) > error * LOWER_SHARE)
    return least, max(least, above - 1)


def _first(start: int, holds: Callable[[int], bool]) -> int:
    """The least number from ``start`` on for which a condition holds that stays true once it is."""
    if holds(start):
        return start
    step = 1
    while not holds(start + step):
        step *= 2
    low, high = start + step // 2, start + step
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _at_most(seen: int, trials: int, ratio: float) -> float:
    """P(Bin(trials, ratio) ≤ seen), term by term."""
    if seen >= trials:
        return 1.0
    term = math.exp(trials * math.log1p(-ratio))
    total, odds = term, ratio / (1 - ratio)
    for i in range(seen):
        term *= (trials - i) / (i + 1) * odds
        total += term
    return min(1.0, total)


def estimate(
    seen: int, ratio: float, confidence: float, units: Pair | None = None, *, exact: int = 0
) -> Estimate:
    """``seen`` of the drawn units scaled to all of them, with its interval; ``exact`` of them (rows with a
    NULL key part) were counted in full.

    The scale is 1 over the ratio drawn, ``all / drawn`` where ``units`` tells it, else 1 over ``ratio``.
    """
    sampled = seen - exact
    least, most = interval(sampled, ratio, confidence, units)
    scale = units[1] / units[0] if units is not None and units[0] else 1 / ratio
    guess = min(most, max(least, round(sampled * scale)))
    return Estimate(seen, exact + guess, confidence, exact + least, exact + most)


# --- what one comparison says


@dataclass(frozen=True)
class Seen:
    """The counts of a sample; ``nulls`` are those of its rows with a NULL key part, which are exact."""

    counts: Counts
    nulls: Counts = field(default_factory=lambda: Counts(0))
    compare_duplicates: bool = True

    def null_value(self, column: int) -> int:
        return self.nulls.values[column] if self.nulls.values else 0


def estimates(seen: Seen, totals: Pair, ratio: float, confidence: float, columns: Sequence[str]) -> Estimates:
    """Every estimate that can be honest.

    Changed rows are keys with one row on each side, so they are counted like keys. Rows of one key are drawn
    together: where keys of a side occur more than once, its rows that the other side lacks have no interval,
    and only their keys are estimated.
    """
    counts, nulls = seen.counts, seen.nulls
    units = [_units(counts, totals, ratio, side) for side in (0, 1)]

    def of(value: int, exact: int, side: int) -> Estimate:
        return estimate(value, ratio, confidence, units[side], exact=exact)

    rows_only = [
        None
        if counts.dupes[side] and seen.compare_duplicates
        else of(counts.rows_only[side], nulls.rows_only[side], side)
        for side in (0, 1)
    ]
    keys_only = [of(counts.exclusives[side], nulls.exclusives[side], side) for side in (0, 1)]
    return Estimates(
        rows_with_differences=of(counts.changed, nulls.changed, 0),
        rows_only=(rows_only[0], rows_only[1]),
        keys_only=(keys_only[0], keys_only[1]),
        columns={
            name: of(value, seen.null_value(i), 0)
            for i, (name, value) in enumerate(zip(columns, counts.values or [0] * len(columns), strict=True))
        },
    )


def _units(counts: Counts, totals: Pair, ratio: float, side: int) -> Pair | None:
    """(keys drawn, keys in all) of a side without NULL parts; None unless every row has a key of its own.

    No key twice in the sample is not enough: a single key that was not drawn may have a million rows. Then
    the sample is smaller than its ratio of all rows by far more than chance explains.
    """
    if counts.dupes[side]:
        return None
    drawn = counts.rows[side] - counts.nulls[side]
    population = totals[side] - counts.nulls[side]
    spread = math.sqrt(population * ratio * (1 - ratio))
    if drawn == 0 or abs(drawn - population * ratio) > PLAUSIBLE_SIGMAS * spread + 1:
        return None
    return drawn, population
