"""Which keys a sample takes: said once in plain Python, and in SQL by each dialect.

A key is drawn when the first 32 bits of the MD5 of its canonical text, divided by 2^32, are below the ratio.
The canonical text is every key part as text, each behind its length in characters and a colon, so that no two
composite keys collide: ``1:1`` + ``2:11`` against ``2:11`` + ``1:1``. A key with a NULL part is always drawn.
Nothing is random: the same keys are drawn on both sides, in every database and in every run.

The text of a part depends on the form in which the two sides meet, never on the database::

    integer, decimal               decimal digits, no exponent, no trailing zeros: 5, 1.5; a boolean is 1 or 0
    float, and anything with one   the nearest double to 15 significant digits, written so; 0, NaN, Infinity
    boolean                        true, false
    text, untyped                  as it is
    uuid                           lower case with hyphens; against text 32 bare digits
    binary, date, time, timestamp  the normal form of ``types``

Values that count as equal have equal text; that unequal values share one does no harm. Databases do not agree
on the shortest digits of every double, but all round it to 15 digits alike.
"""

from __future__ import annotations

import hashlib
import math
import struct
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from twofold_engine.normal_form import normal_form, read_value
from twofold_engine.types import Comparator, Family, float_text, number_text

HASH_BITS = 32
SHORT_INTEGER = 10**15 - 1
"""Integers up to here are written with at most 15 digits, so their own are those of their double."""

LONG_TEXT = 1_024
"""Characters; a longer text enters a digest as its length and its own MD5."""

FORMS = frozenset(Comparator) - {
    Comparator.JSON,
    Comparator.JSON_TEXT,
    Comparator.NESTED,
    Comparator.INTERVAL,
    Comparator.OTHER,
}
"""Forms that every dialect can write as one and the same text; keys in another form are not sampled."""

DOUBLES = frozenset({Comparator.FLOAT, Comparator.INTEGER_FLOAT, Comparator.DECIMAL_FLOAT})
"""Forms in which a float takes part."""
NUMBERS = DOUBLES | {Comparator.INTEGER, Comparator.DECIMAL}
"""Forms whose text is the digits of a number."""


def cut_of(ratio: float) -> int:
    """The least 32-bit number that is not drawn: a hash h is drawn when h / 2^32 < ratio."""
    least: int = math.ceil(Fraction(ratio) * 2**HASH_BITS)
    return least


def drawn_share(ratio: float) -> float:
    """The probability with which a key is really drawn: the ratio rounded up to a multiple of 1 / 2^32, which
    is far more than a ratio near or below that."""
    return cut_of(ratio) / float(2**HASH_BITS)


def hex_cut(cut: int) -> str:
    """``cut`` (below 2^32) as eight hexadecimal digits: a whole MD5 in hexadecimal sorts before it exactly
    when its first eight digits do."""
    return f"{cut:08x}"


def is_drawn(parts: Sequence[str | None], cut: int) -> bool:
    """Whether the key with these canonical texts is in the sample."""
    texts = [part for part in parts if part is not None]
    if len(texts) < len(parts):
        return True
    digest = hashlib.md5(joined(texts).encode("utf-8", "surrogatepass"), usedforsecurity=False).digest()
    return int.from_bytes(digest[: HASH_BITS // 8], "big") < cut


def joined(texts: Sequence[str]) -> str:
    """One text for a composite key; different keys have different ones."""
    return "".join(f"{len(text)}:{text}" for text in texts)


def value_text(value: Any, form: str, family: str) -> str | None:
    """The canonical text of one Python value of a column of ``family``; None for None."""
    if value is None:
        return None
    if form in NUMBERS:
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
    if form in DOUBLES:
        try:
            text = f"{float(text):.14e}"
        except ValueError:
            return text
    return number_text(text) or text


# --- fingerprints (docs/decisions/0016)


def fingerprint_text(value: Any, form: str, family: str) -> str | None:
    """The exact text of one Python value of a column of ``family`` (``Dialect.fingerprint``); None for
    None."""
    if value is None or form not in DOUBLES:
        return value_text(value, form, family)
    if isinstance(value, str) and family == Family.BOOLEAN:
        value = read_value(value, "boolean_number")
    if isinstance(value, str | bytes):
        value = read_value(value, form)
    if isinstance(value, str | bytes):
        return str(value)
    if form == Comparator.DECIMAL_FLOAT:
        return normal_form(value, Family.DECIMAL)
    if form == Comparator.INTEGER_FLOAT:
        whole = not isinstance(value, float) or (value.is_integer() and -(2.0**63) <= value < 2.0**63)
        return str(int(value)) if whole else double_text(value, "f")
    return double_text(float(value))


def double_text(value: float, mark: str = "") -> str:
    """The bits of a double as a signed decimal integer behind ``mark``; 0 for −0.0, words for no number."""
    if not math.isfinite(value):
        return float_text(value)
    bits: int = struct.unpack(">q", struct.pack(">d", value))[0]
    return "0" if value == 0 else f"{mark}{bits}"


def digest_part(text: str | None, *, is_long: bool) -> str:
    """One fingerprint as it enters a digest (``Dialect.digest``)."""
    if text is None:
        return "-"
    if is_long and len(text) > LONG_TEXT:
        return f"{len(text)}#{md5_text(text)}"
    return f"{len(text)}:{text}"


def md5_text(text: str) -> str:
    """MD5 in lower-case hexadecimal, as the databases write it."""
    return hashlib.md5(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()
