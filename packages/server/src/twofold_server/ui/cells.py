"""One cell of a compared table as pieces of text, with the characters that differ marked.

Pure and bounded: whatever a cell holds, about ``SHOWN_CHARS`` characters of it reach the page, and what
cannot be seen (NULL, the empty string, blanks, control and direction characters) becomes a visible piece.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher

SHOWN_CHARS = 120
"""A longer value is cut in the middle; the part that differs is kept."""
_CONTEXT_CHARS = 24
_MATCHER_CHARS = 400
"""Beyond, matching character by character costs more than it explains; the whole middle is marked."""
_WORTH_MATCHING = 0.5
_SHORTEST_RUN = 3
"""An equal run below this, inside the differing part, is chance more often than meaning."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,40}(\.[0-9]{1,40})?(e[+-]?[0-9]{1,5})?", re.ASCII)
"""Numbers differ from their first differing digit on: equal digits behind it mean nothing."""

_SYMBOLS = {"\t": "⇥", "\n": "↵", "\r": "␍", "\x00": "␀", "\u00a0": "⍽", "\u200b": "ZWSP"}


@dataclass(frozen=True)
class Piece:
    """``kind``: ``same`` | ``different`` | ``null`` | ``empty`` | ``blank`` | ``control`` | ``cut``.

    ``marked`` is True inside the differing part. ``title`` explains a piece that stands for something unseen.
    """

    text: str
    kind: str = "same"
    marked: bool = False
    title: str = ""


def plain(value: str | None) -> list[Piece]:
    """The pieces of a value that stands alone (an equal cell, a row of one side)."""
    special = _special(value)
    if special is not None or value is None:
        return special or []
    if len(value) <= SHOWN_CHARS:
        return _visible(value, edges=(True, True))
    head, tail = value[: SHOWN_CHARS - 30], value[-24:]
    cut = _cut(len(value) - len(head) - len(tail))
    return [*_visible(head, edges=(True, False)), cut, *_visible(tail, edges=(False, True))]


def pair(source: str | None, target: str | None) -> tuple[list[Piece], list[Piece]]:
    """The pieces of both sides of a changed cell, with the differing characters marked."""
    if source is None or target is None or not source or not target:
        return plain(source), plain(target)
    start = _common_prefix(source, target)
    both_numbers = _NUMBER.fullmatch(source) and _NUMBER.fullmatch(target)
    end = 0 if both_numbers else _common_suffix(source, target, start)
    middles = source[start : len(source) - end], target[start : len(target) - end]
    prefix, suffix = source[:start], source[len(source) - end :]
    matched = _matched(*middles)
    sides = []
    for middle, runs in zip(middles, matched, strict=True):
        edges = not prefix, not suffix
        sides.append([*_context_before(prefix), *_middle(middle, runs, edges), *_context_after(suffix)])
    return sides[0], sides[1]


def _special(value: str | None) -> list[Piece] | None:
    if value is None:
        return [Piece("NULL", "null", title="No value")]
    if value == "":
        return [Piece("empty", "empty", title="The empty string")]
    return None


def _common_prefix(left: str, right: str) -> int:
    limit = min(len(left), len(right))
    if left[:limit] == right[:limit]:
        return limit
    low, high = 0, limit  # invariant: equal up to low, not equal up to high
    while high - low > 1:
        middle = (low + high) // 2
        if left[:middle] == right[:middle]:
            low = middle
        else:
            high = middle
    return low


def _common_suffix(left: str, right: str, start: int) -> int:
    limit = min(len(left), len(right)) - start
    return _common_prefix(left[::-1][:limit], right[::-1][:limit])


def _matched(left: str, right: str) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]]:
    """Runs of (text, differs) of both middles; inner equal runs are shown only where they help the reader."""
    whole = [(left, True)] if left else [], [(right, True)] if right else []
    if not left or not right or max(len(left), len(right)) > _MATCHER_CHARS:
        return whole
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < _WORTH_MATCHING:
        return whole
    lefts: list[tuple[str, bool]] = []
    rights: list[tuple[str, bool]] = []
    for tag, left_from, left_to, right_from, right_to in matcher.get_opcodes():
        differs = tag != "equal" or left_to - left_from < _SHORTEST_RUN
        if left_to > left_from:
            lefts.append((left[left_from:left_to], differs))
        if right_to > right_from:
            rights.append((right[right_from:right_to], differs))
    return lefts, rights


def _middle(middle: str, runs: list[tuple[str, bool]], edges: tuple[bool, bool]) -> list[Piece]:
    left, right = edges
    if len(middle) > SHOWN_CHARS:
        head, tail = middle[: SHOWN_CHARS - 40], middle[-24:]
        return [
            *_visible(head, marked=True, edges=(left, False)),
            _cut(len(middle) - len(head) - len(tail), marked=True),
            *_visible(tail, marked=True, edges=(False, right)),
        ]
    last = len(runs) - 1
    return [
        piece
        for index, (text, differs) in enumerate(runs)
        for piece in _visible(text, marked=differs, edges=(left and index == 0, right and index == last))
    ]


def _context_before(prefix: str) -> list[Piece]:
    if len(prefix) <= _CONTEXT_CHARS * 2:
        return _visible(prefix, edges=(True, False))
    kept = prefix[-_CONTEXT_CHARS:]
    return [_cut(len(prefix) - len(kept)), *_visible(kept)]


def _context_after(suffix: str) -> list[Piece]:
    if len(suffix) <= _CONTEXT_CHARS * 2:
        return _visible(suffix, edges=(False, True))
    kept = suffix[:_CONTEXT_CHARS]
    return [*_visible(kept), _cut(len(suffix) - len(kept))]


def _cut(chars: int, *, marked: bool = False) -> Piece:
    noun = "character" if chars == 1 else "characters"
    return Piece("…", "cut", marked, f"{chars:,} {noun} not shown")


def _visible(text: str, *, marked: bool = False, edges: tuple[bool, bool] = (False, False)) -> list[Piece]:
    """Splits off what a browser would swallow or obey: controls, direction marks, blanks that matter.

    Blanks matter at the ends of the whole value (``edges``: whether ``text`` starts and ends it), and where a
    difference is made of blanks alone.
    """
    all_blank = marked and not text.strip(" ")
    left = len(text) - len(text.lstrip(" ")) if edges[0] or all_blank else 0
    right = len(text) - len(text.rstrip(" ")) if edges[1] and left < len(text) else 0
    pieces: list[Piece] = []
    plain_run = ""
    for position, char in enumerate(text):
        at_edge = position < left or position >= len(text) - right
        shown = _symbol(char, at_edge=at_edge)
        if shown is None:
            plain_run += char
            continue
        if plain_run:
            pieces.append(Piece(plain_run, "different" if marked else "same", marked))
            plain_run = ""
        pieces.append(Piece(shown, "blank" if char == " " else "control", marked, _name(char)))
    if plain_run:
        pieces.append(Piece(plain_run, "different" if marked else "same", marked))
    return pieces


def _symbol(char: str, *, at_edge: bool) -> str | None:
    """What stands for a character that cannot be seen; None when it can."""
    if char == " ":
        return "·" if at_edge else None
    if char in _SYMBOLS:
        return _SYMBOLS[char]
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        return f"U+{ord(char):04X}"
    return None


def _name(char: str) -> str:
    if char == " ":
        return "A blank"
    return unicodedata.name(char, f"Character U+{ord(char):04X}").capitalize()
