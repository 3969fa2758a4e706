"""The benchmark's plot: a point per contender on a logarithmic axis, its name and number beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

from bench.speed.cases import CASES
from bench.speed.runs import Row
from bench.speed.targets import best_peer, limit, ours

WIDTH, LEFT, RIGHT, LINE, HEAD, TOP = 900, 210, 130, 20, 30, 76
INK, MUTED, GRID, PAPER = "#1f2937", "#6b7280", "#e5e7eb", "#ffffff"
BLUE, ORANGE = "#0072b2", "#d55e00"
"""Of the palette of Okabe and Ito, which people with any kind of colour vision can tell apart; the shapes
differ, too."""


@dataclass(frozen=True)
class Point:
    """One line of a case."""

    name: str
    kind: str
    """``limit`` | ``ours`` | ``peer``."""
    seconds: float
    note: str
    hollow: bool = False
    """Whether it is no right answer."""


def points(found: Sequence[Row]) -> list[Point]:
    """The quickest bare query, ours with ``auto``, and the quickest of each other tool."""
    shown = []
    if (bare := limit(found)) is not None:
        shown.append(Point(f"limit: {bare.setting}", "limit", bare.seconds, _seconds(bare.seconds)))
    own = ours(found)
    if own is not None:
        shown.append(Point("Twofold", "ours", own.seconds, _seconds(own.seconds)))
    for tool in dict.fromkeys(row.tool for row in found if row.is_peer):
        shown.append(_peer([row for row in found if row.tool == tool], own))
    return shown[:2] + sorted(shown[2:], key=lambda point: point.seconds)


def _peer(rows: Sequence[Row], own: Row | None) -> Point:
    best = best_peer(rows)
    if best is not None:
        times = "" if own is None else f" · {times_as_long(best.seconds / own.seconds)}"
        return Point(best.tool, "peer", best.seconds, f"{_seconds(best.seconds)}{times}")
    wrong = [row for row in rows if row.answer == "wrong"]
    if wrong:
        row = min(wrong, key=lambda row: row.seconds)
        return Point(row.tool, "peer", row.seconds, f"{_seconds(row.seconds)}, wrong answer", hollow=True)
    row = min(rows, key=lambda row: row.seconds)
    note = f"stopped after {row.seconds:.0f} s" if row.stopped else "no answer"
    return Point(row.tool, "peer", row.seconds, note, hollow=True)


def times_as_long(ratio: float) -> str:
    return f"{ratio:.0f}×" if ratio >= 10 else f"{ratio:.1f}×"


def _seconds(seconds: float) -> str:
    return (
        f"{seconds:.0f} s" if seconds >= 100 else f"{seconds:.1f} s" if seconds >= 10 else f"{seconds:.2f} s"
    )


@dataclass(frozen=True)
class Axis:
    """Seconds to places, logarithmic."""

    low: float
    high: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Axis:
        """Between numbers that begin with 1, 2 or 5."""
        ticks = list(_ticks(min(seconds) / 5, max(seconds) * 5))
        low = max(tick for tick in ticks if tick <= min(seconds))
        return cls(low, min(tick for tick in ticks if tick >= max(seconds) and tick > low))

    def x(self, seconds: float) -> float:
        share = (log10(seconds) - log10(self.low)) / (log10(self.high) - log10(self.low))
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def ticks(self) -> Iterator[float]:
        return _ticks(self.low, self.high)


def _ticks(low: float, high: float) -> Iterator[float]:
    for power in range(floor(log10(low)) - 1, ceil(log10(high)) + 1):
        for first in (1, 2, 5):
            tick = first * 10.0**power
            if low * 0.999 <= tick <= high * 1.001:
                yield tick


def plot(results: Mapping[str, Sequence[Row]], title: str) -> str:
    """An SVG of all cases; one group of lines per case."""
    groups = {name: points(found) for name, found in results.items()}
    groups = {name: found for name, found in groups.items() if found}
    seconds = [max(point.seconds, 0.01) for found in groups.values() for point in found]
    axis = Axis.of(seconds or [1.0])
    height = TOP + sum(HEAD + LINE * len(found) for found in groups.values()) + 20
    parts = [_text(16, 26, title, size=16, weight="600")]
    parts += [_text(16, 46, EXPLAINED, colour=MUTED), *_grid(axis, height)]
    y = float(TOP)
    for name, found in groups.items():
        parts += _group(name, found, axis, y, results[name][0].rows)
        y += HEAD + LINE * len(found)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" role="img" aria-labelledby="t" font-family="system-ui, sans-serif" '
        f'font-size="12"><title id="t">{escape(title)}</title>'
        f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>{"".join(parts)}</svg>\n'
    )


EXPLAINED = (
    "Seconds of whole runs, logarithmic: further left is quicker. × is beside Twofold. "
    "Dashed: the bare query that is the limit."
)


def _grid(axis: Axis, height: int) -> Iterator[str]:
    ticks = list(axis.ticks())
    step = 1 if len(ticks) <= 14 else 3
    for tick in ticks:
        x = axis.x(tick)
        yield f'<path d="M{x:.1f} {TOP}V{height - 12}" stroke="{GRID}"/>'
        if step == 1 or f"{tick:.0e}".startswith("1"):
            yield _text(x, TOP - 8, f"{tick:g} s", anchor="middle", colour=MUTED, size=11)


def _group(name: str, found: Sequence[Point], axis: Axis, top: float, rows: int) -> Iterator[str]:
    case, y = CASES[name], top + 20
    words = f"{case.heading}, {rows:,} rows"
    yield _text(16, y, words, weight="600", halo=True)
    first, last = top + HEAD - 4, top + HEAD + LINE * len(found) - 8
    for point in found:
        if point.kind == "limit":
            x = axis.x(point.seconds)
            yield f'<path d="M{x:.1f} {first}V{last}" stroke="{MUTED}" stroke-dasharray="3 3"/>'
    own = next((point for point in found if point.kind == "ours"), None)
    for number, point in enumerate(found):
        yield from _line(point, own, axis, top + HEAD + LINE * number + 6)


def _line(point: Point, own: Point | None, axis: Axis, y: float) -> Iterator[str]:
    x = axis.x(max(point.seconds, axis.low))
    colour = {"limit": MUTED, "ours": BLUE, "peer": ORANGE}[point.kind]
    weight = "600" if point.kind == "ours" else "400"
    yield _text(LEFT - 12, y + 4, point.name, anchor="end", weight=weight,
                colour=MUTED if point.kind == "limit" else INK)  # fmt: skip
    if own is not None and point.kind == "peer" and point.seconds > own.seconds:
        yield f'<path d="M{axis.x(own.seconds):.1f} {y}H{x:.1f}" stroke="{colour}" opacity="0.35"/>'
    yield _mark(point, x, y, colour)
    yield _text(x + 11, y + 4, point.note, weight=weight, halo=True,
                colour=MUTED if point.kind == "limit" or point.hollow else INK)  # fmt: skip


def _mark(point: Point, x: float, y: float, colour: str) -> str:
    """A stroke, a disc or a diamond."""
    fill = PAPER if point.hollow else colour
    if point.kind == "limit":
        return f'<path d="M{x:.1f} {y - 6}v12" stroke="{colour}" stroke-width="3"/>'
    if point.kind == "ours":
        return f'<circle cx="{x:.1f}" cy="{y}" r="6" fill="{fill}"/>'
    return f'<path d="M{x:.1f} {y - 6}l6 6l-6 6l-6 -6z" fill="{fill}" stroke="{colour}" stroke-width="1.5"/>'


def _text(
    x: float, y: float, text: str, *, anchor: str = "start", weight: str = "400", colour: str = INK,
    size: int = 12, halo: bool = False,
) -> str:  # fmt: skip
    behind = f' stroke="{PAPER}" stroke-width="4" paint-order="stroke"' if halo else ""
    given = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}" font-size="{size}"'
    return f'<text {given} fill="{colour}"{behind}>{escape(text)}</text>'
