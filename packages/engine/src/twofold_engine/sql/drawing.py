"""Which keys a sample takes: said once in plain Python, and in SQL by each dialect.

A key is drawn when the first 32 bits of the MD5 of its canonical text, divided by 2^32, are below the ratio.
The canonical text is every key part as text, each behind its length in characters and a colon, so that no two
composite keys collide: ``1:1`` + ``2:11`` against ``2:11`` + ``1:1``. A key with a NULL part is always drawn.
Nothing is random: the same keys are drawn on both sides, in every database and in every run.

The text of a part depends on the form in which the two sides meet, never on the database::

    integer, decimal, float and    decimal digits, no exponent, no trailing zeros: 5, 1.5, 0, NaN, Infinity;
    mixtures of them, booleans     a boolean is 1 or 0
    boolean                        true, false
    text, untyped                  as it is
    uuid                           lower case with hyphens; against text 32 bare digits
    binary, date, time, timestamp  the normal form of ``types``

Values that count as equal have equal text; that unequal values share one does no harm. Where an integer meets
a float, both are written as the nearest double.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from twofold_engine.types import (
    Comparator,
    Family,
    float_text,
    normal_form,
    number_text,
    read_value,
)

HASH_BITS = 32
EXACT_IN_DOUBLE = 2**53
"""Integers up to here have a double of their own."""

FORMS = frozenset(Comparator) - {
    Comparator.JSON,
    Comparator.JSON_TEXT,
    Comparator.NESTED,
    Comparator.INTERVAL,
    Comparator.OTHER,
}
"""Forms that every dialect can write as one and the same text; keys in another form are not sampled."""

_NUMBERS = frozenset(
    {
        Comparator.INTEGER,
        Comparator.DECIMAL,
        Comparator.FLOAT,
        Comparator.INTEGER_FLOAT,
        Comparator.DECIMAL_FLOAT,
    }
)


def cut_of(ratio: float) -> int:
    """The least 32-bit number that is not drawn: a hash h is drawn when h / 2^32 < ratio."""
    least: int = math.ceil(Fraction(ratio) * 2**HASH_BITS)
    return least


def hex_cut(cut: int) -> str:
    """``cut`` (below 2^32) as eight hexadecimal digits: a whole MD5 in hexadecimal sorts before it exactly
    when its first eight digits do."""
    return f"{cut:08x}"


def is_drawn(parts: Sequence[str | None], cut: int) -> bool:
    """Whether the key with these canonical texts is in the sample."""
    if None in parts:
        return True
    text = "".join(f"{len(part)}:{part}" for part in parts if part is not None)
    digest = hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return int.from_bytes(digest[: HASH_BITS // 8], "big") < cut


def value_text(value: Any, form: str, family: str) -> str | None:
    """The canonical text of one Python value of a column of ``family``; None for None."""
    if value is None:
        return None
    if form in _NUMBERS:
        return _digits(value, form, family)
    if form == Comparator.UUID_TEXT:
        return str(read_value(value, form))
    if form == Comparator.BINARY and isinstance(value, str):
        return str(read_value(value, form))
    return normal_form(value, Family(form))


def _digits(value: Any, form: str, family: str) -> str:
    if isinstance(value, str) and family == Family.BOOLEAN:
        value = read_value(value, "boolean_number")
    text = str(int(value)) if isinstance(value, bool) else str(normal_form(value, Family.TEXT))
    if form in (Comparator.INTEGER_FLOAT, Comparator.FLOAT) and not _is_small(value):
        try:
            text = float_text(float(text))
        except ValueError:
            return text
    return number_text(text) or text


def _is_small(value: Any) -> bool:
    """Whether the digits of an integer are those of its double."""
    return isinstance(value, int) and abs(value) <= EXACT_IN_DOUBLE
