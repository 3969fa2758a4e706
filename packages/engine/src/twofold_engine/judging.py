"""The rules that SQL cannot say alike everywhere, in plain Python; the local DuckDB calls these functions."""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from functools import lru_cache

from twofold_engine.normal_form import json_list_items
from twofold_engine.types import number_text

_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
MOST_EXPONENT = 5_000
"""Beyond every database's numbers, as in ``types.number_text``."""


def near_text(source: str, target: str, rule: str) -> bool:
    """Whether two numbers as text are within ``absolute:X`` or ``relative:X``, in exact arithmetic; false
    where one of them is no finite number."""
    a, b = _number(source), _number(target)
    if a is None or b is None:
        return False
    mode, _, value = rule.partition(":")
    limit = Decimal(value)
    if mode == "relative":
        limit = _EXACT.multiply(limit, _EXACT.abs(a))
    return _EXACT.abs(_EXACT.subtract(b, a)) < limit


def _number(text: str) -> Decimal | None:
    digits = number_text(text)
    if digits is None:
        return None
    value = Decimal(digits)
    return value if value.is_finite() and abs(value.adjusted()) <= MOST_EXPONENT else None


def fold_text(text: str) -> str:
    """The text in Unicode's simple case folding: character by character, so ς is σ but ß is not ss, whatever
    the language; İ and ı, which no language but Turkish pairs, stay themselves."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


@lru_cache(maxsize=65_536)
def _fold(character: str) -> str:
    folded = character.casefold()
    if len(folded) == 1:
        return folded
    lower = (
        character.lower()
    )  # the full folding is longer; the simple one is the lower case where there is one
    return lower if len(lower) == 1 else character


def unordered_text(text: str) -> str:
    """A JSON array with its elements in one order, whichever they had; other text as it is."""
    try:
        items = json_list_items(text)
    except (ValueError, RecursionError):
        return text
    return text if items is None else f"[{','.join(sorted(items))}]"
