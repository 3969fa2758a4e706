"""Long values made short, so that what tells them apart stays in sight."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Sequence

ELLIPSIS = "…"


def cut_middle(value: str | None, most: int) -> str | None:
    """At most ``most`` characters of a value: both its ends."""
    if value is None or len(value) <= most:
        return value
    half = (most - 1) // 2
    return f"{value[:half]}{ELLIPSIS}{value[len(value) - half :]}"


def cut_pair(one: str | None, other: str | None, most: int) -> tuple[str | None, str | None]:
    """Two values that are shown side by side: where both would look alike, each is cut around its part that
    differs."""
    cut = cut_middle(one, most), cut_middle(other, most)
    if one is None or other is None or one == other or cut[0] != cut[1]:
        return cut
    in_one, in_other = differing_part(one, other)
    around = cut_around(one, most, *in_one)[0], cut_around(other, most, *in_other)[0]
    if around[0] != around[1]:
        return around
    return _with_length(one, most), _with_length(other, most)


def _with_length(value: str, most: int) -> str:
    """Of texts that differ in nothing else, such as 700 and 701 blanks."""
    return f"{cut_middle(value, most)} ({len(value):,} characters)"


def cut_apart(values: Sequence[str], most: int) -> list[str]:
    """Different values of one list: those that would look alike are told apart by their MD5."""
    cut = [cut_middle(value, most) or "" for value in values]
    alike = Counter(cut)
    return [
        shown if alike[shown] == 1 else f"{shown} (MD5 {_digest(value)})"
        for shown, value in zip(cut, values, strict=True)
    ]


def cut_around(text: str, width: int, start: int, end: int) -> tuple[str, int, int]:
    """At most ``width`` characters of ``text``, with the part from ``start`` to ``end`` in sight.

    Returns the cut text and where the part (or what is left of it) stands there. Of a part longer than
    ``width`` the beginning is shown.
    """
    if len(text) <= width:
        return text, start, end
    centred = max(0, (start + end - width) // 2)
    first = min(centred, max(0, start - 1), len(text) - width)
    window = text[first : first + width]
    if first > 0:
        window = ELLIPSIS + window[1:]
    if first + width < len(text):
        window = window[:-1] + ELLIPSIS
    return window, start - first, min(end - first, width)


def _digest(value: str) -> str:
    return hashlib.md5(value.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:8]


def differing_part(left: str, right: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where two texts differ, as (start, end) in each: everything between their shared beginning and end."""
    shortest = min(len(left), len(right))
    prefix = _longest(shortest, lambda length: left[:length] == right[:length])
    suffix = _longest(
        shortest - prefix, lambda length: left[len(left) - length :] == right[len(right) - length :]
    )
    return (prefix, len(left) - suffix), (prefix, len(right) - suffix)


def _longest(most: int, fits: Callable[[int], bool]) -> int:
    """The greatest length that fits, where every shorter one does: texts can have millions of characters."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if fits(middle):
            least = middle
        else:
            most = middle - 1
    return least
