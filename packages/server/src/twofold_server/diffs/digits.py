"""Numbers and texts that stand beside each other, short and yet told apart. Pure.

Two values that differ never get one text: whoever reads ``1.700e+15`` on both sides of a line that is marked
as different learns nothing. Whole numbers, as keys and epochs are, stand in full.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise

FEWEST = 6
"""Digits of a number that is no whole one, where so many tell it from its neighbours."""
MOST = 40
"""Digits of a number that is written out; a longer one gets an exponent."""
MOST_CHARS = 40
"""Of a text; a longer one is cut."""
_BEFORE = 12
"""Characters that are kept before the first that differs, of texts that begin alike."""
_TINY = Decimal("0.0001")
"""Below, a number gets an exponent."""


def numbers(values: Sequence[str]) -> list[str]:
    """Each number as a text, all with as many digits as tell neighbours apart; what is no number stays."""
    for digits in range(FEWEST, MOST + 1):
        shown = [_number(value, digits) for value in values]
        if _told_apart(values, shown):
            return shown
    return list(values)


def texts(values: Sequence[str]) -> list[str]:
    """Each text, cut where it is long: at its end, or around where it begins to differ from its neighbour."""
    shown = [_cut(value, 0) for value in values]
    if _told_apart(values, shown):
        return shown
    alike = min(_alike(left, right) for left, right in pairwise(values) if left != right)
    return [_cut(value, max(0, alike - _BEFORE)) for value in values]


def _told_apart(values: Sequence[str], shown: Sequence[str]) -> bool:
    pairs = zip(pairwise(values), pairwise(shown), strict=True)
    return all(one != other or left == right for (left, right), (one, other) in pairs)


def _alike(left: str, right: str) -> int:
    """How many characters both begin with."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(left), len(right)))


def _cut(text: str, start: int) -> str:
    end = start + MOST_CHARS
    return f"{'…' if start else ''}{text[start:end]}{'…' if len(text) > end else ''}"


def _number(value: str, digits: int) -> str:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value[:MOST_CHARS]
    if not number.is_finite():
        return value
    if number.adjusted() < MOST and number == number.to_integral_value():
        return f"{int(number):,}"
    if number.adjusted() >= MOST or abs(number) < _TINY:
        mantissa, _, exponent = f"{number:.{digits - 3}e}".partition("e")
        return f"{_short(mantissa)}e{exponent}"
    return _short(f"{number:,.{max(0, digits - 1 - max(0, number.adjusted()))}f}")


def _short(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number
