"""The values of past checks as a drawing: one or two lines, the band of the threshold, marks outside it.

Pure. Coordinates are those of a box of ``WIDTH`` by ``HEIGHT``; the page's table holds the same numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from twofold_server.monitors.judge import bound, shown
from twofold_server.monitors.models import AlertResult

__all__ = ["HEIGHT", "WIDTH", "Chart", "chart_of"]

WIDTH, HEIGHT = 720.0, 160.0
_PADDING = 8.0
_LARGEST = Decimal(10) ** 300
"""Beyond, a value cannot be drawn; infinite ones cannot either."""


@dataclass(frozen=True)
class Point:
    x: float
    y: float
    outside: bool
    title: str


@dataclass(frozen=True)
class Chart:
    lines: list[str]
    """Points of poly-lines, in SVG's words; a check without a value ends one."""
    points: list[Point]
    band_top: float
    band_height: float
    edges: list[float]
    """Heights of the bounds that exist."""
    top: str
    bottom: str
    """The greatest and least drawn number, for people."""
    label: str
    first: datetime
    last: datetime
    """When the first and the last of the checks were."""


def chart_of(results: Sequence[AlertResult], threshold: Mapping[str, Any]) -> Chart | None:
    """``results`` oldest first; None while fewer than two of them have a value that can be drawn."""
    by_column = bool(threshold.get("column"))
    series = [_series(results, name) for name in (("least", "greatest") if by_column else ("rows_counted",))]
    numbers = [value for line in series for value in line if value is not None]
    if sum(value is not None for value in series[0]) < 2:
        return None
    low, high = bound(threshold.get("min")), bound(threshold.get("max"))
    bounds = [edge for edge in (low, high) if edge is not None and abs(edge) < _LARGEST]
    least, most = min(numbers + bounds), max(numbers + bounds)
    if least == most:
        least, most = least - 1, most + 1

    def height(value: Decimal) -> float:
        share = float((value - least) / (most - least))
        return round(_PADDING + (1.0 - share) * (HEIGHT - 2 * _PADDING), 2)

    band_top = 0.0 if high is None or high > most else height(high)
    band_end = HEIGHT if low is None or low < least else height(low)
    step = (WIDTH - 2 * _PADDING) / max(1, len(results) - 1)
    places = [round(_PADDING + step * position, 2) for position in range(len(results))]
    name = str(threshold.get("column") or "rows returned")
    return Chart(
        lines=[line for values in series for line in _poly_lines(values, places, height)],
        points=[
            Point(places[at], height(value), _is_outside(results[at], value), _title(results[at], value))
            for values in series
            for at, value in enumerate(values)
            if value is not None
        ],
        band_top=band_top,
        band_height=max(0.0, round(band_end - band_top, 2)),
        edges=[height(edge) for edge in bounds],
        top=shown(_rounded(most)),
        bottom=shown(_rounded(least)),
        label=f"{'Minimum and maximum of ' if by_column else ''}{name} in the last {len(results)} checks",
        first=results[0].finished_at or results[0].created_at,
        last=results[-1].finished_at or results[-1].created_at,
    )


def _series(results: Sequence[AlertResult], name: str) -> list[Decimal | None]:
    values: list[Decimal | None] = []
    for result in results:
        raw = getattr(result, name) if result.status == "done" else None
        value = None if raw is None else Decimal(raw)
        values.append(value if value is not None and value.is_finite() and abs(value) < _LARGEST else None)
    return values


def _poly_lines(values: Sequence[Decimal | None], places: Sequence[float], height: Any) -> list[str]:
    lines: list[list[str]] = [[]]
    for place, value in zip(places, values, strict=True):
        if value is None:
            lines.append([])
        else:
            lines[-1].append(f"{place},{height(value)}")
    return [" ".join(line) for line in lines if len(line) > 1]


def _is_outside(result: AlertResult, value: Decimal) -> bool:
    """Whether this value lay outside the band of its check; one of two that trigger may be fine itself."""
    low, high = bound(result.threshold.get("min")), bound(result.threshold.get("max"))
    return (low is not None and value < low) or (high is not None and value > high)


def _title(result: AlertResult, value: Decimal) -> str:
    at = f", {result.finished_at:%Y-%m-%d %H:%M} UTC" if result.finished_at else ""
    return f"{shown(value)}{' (triggered)' if _is_outside(result, value) else ''}{at}"


def _rounded(value: Decimal) -> Decimal:
    """Six significant digits are enough beside an axis."""
    return value if value == value.to_integral_value() else Decimal(f"{float(value):.6g}")
