"""Small charts as rectangles of an SVG whose width is the page's: x in percent, y in pixels from the top.

Pure. A part that exists is never invisible, and a table beside each chart holds its numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PAIRED_HEIGHT = 96.0
STACKED_HEIGHT = 160.0
SPARK_HEIGHT = 36.0
_LEAST_PIXELS = 1.5
_GAP = 0.14
"""Of a slot's width, left free on each side of its bars."""
_NICE = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1.0)


@dataclass(frozen=True)
class Rect:
    """``kind`` names the colour: ``source`` | ``target`` | ``changed``."""

    kind: str
    x: float
    width: float
    y: float
    height: float
    title: str = ""


def paired(
    source: Sequence[float], target: Sequence[float], titles: Sequence[str], height: float = PAIRED_HEIGHT
) -> list[Rect]:
    """Two bars per slot from one baseline, source on the left; the tallest of both sides fills the height."""
    most = max([*source, *target], default=0.0)
    if most <= 0:
        return []
    slot = 100 / len(source)
    bar = slot * (1 - 2 * _GAP) / 2
    found = []
    for at, pair in enumerate(zip(source, target, strict=True)):
        for side, (kind, size) in enumerate(zip(("source", "target"), pair, strict=True)):
            if size > 0:
                tall = _tall(size, most, height)
                x = at * slot + slot * _GAP + side * bar
                found.append(Rect(kind, _round(x), _round(bar), _round(height - tall), tall, titles[at]))
    return found


def stacked(
    slots: Sequence[Sequence[tuple[str, float]]], most: float, titles: Sequence[str], height: float
) -> list[Rect]:
    """One column per slot, its parts on top of each other from the baseline; ``most`` fills the height."""
    if most <= 0:
        return []
    slot = 100 / len(slots)
    gap = _GAP if len(slots) <= 100 else 0.04
    found = []
    for at, parts in enumerate(slots):
        base = height
        for kind, size in parts:
            if size > 0:
                tall = min(_tall(size, most, height), base)
                base -= tall
                x, width = at * slot + slot * gap, slot * (1 - 2 * gap)
                found.append(Rect(kind, _round(x), _round(width), _round(base), tall, titles[at]))
    return found


def nice_top(most: float) -> float:
    """The round share, at most 1, that a scale ends with."""
    return next((top for top in _NICE if top >= most), 1.0)


def _tall(size: float, most: float, height: float) -> float:
    return _round(max(_LEAST_PIXELS, height * size / most))


def _round(value: float) -> float:
    return round(value, 3)
