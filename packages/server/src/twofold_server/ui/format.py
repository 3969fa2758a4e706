"""Numbers, moments and names as people read them. Pure: the present moment is a parameter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400


def number(value: int | float | None) -> str:
    """``1,952``; an unknown number is an en dash."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.6g}"


def count(value: int, one: str, many: str | None = None) -> str:
    """``1 row``, ``1,952 rows``."""
    return f"{value:,} {one if value == 1 else many or one + 's'}"


def percent(part: float, whole: float) -> str:
    """A share that never rounds a difference away: ``0 %`` and ``100 %`` are said only when exactly true."""
    if whole == 0 or part == 0:
        return "0 %"
    if part == whole:
        return "100 %"
    share = 100 * part / whole
    if share < 0.01:
        return "< 0.01 %"
    if share > 99.99:
        return "> 99.99 %"
    return f"{share:.2f} %" if share < 10 or share > 99 else f"{share:.1f} %"


def delta(before: int, after: int) -> str:
    """``−12``, ``+3`` or ``±0``."""
    change = after - before
    if change == 0:
        return "±0"
    return f"+{change:,}" if change > 0 else f"−{-change:,}"


def duration(seconds: float | None) -> str:
    """``84 ms``, ``1.2 s``, ``3 min 5 s``, ``2 h 10 min``; unknown is an en dash."""
    if seconds is None:
        return "–"
    if seconds < 1:
        return f"{max(0, round(seconds * 1000))} ms"
    if seconds < _MINUTE:
        return f"{seconds:.1f} s"
    if seconds < _HOUR:
        minutes, rest = divmod(round(seconds), _MINUTE)
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, rest = divmod(round(seconds / _MINUTE), 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def between(start: datetime | None, end: datetime | None) -> float | None:
    """Seconds from one moment to the other; None when one is unknown."""
    if start is None or end is None:
        return None
    return max(0.0, (end - start).total_seconds())


def age(moment: datetime | None, now: datetime) -> str:
    """``just now``, ``4 min ago``, ``3 h ago``, ``5 days ago``, then the date."""
    if moment is None:
        return "never"
    seconds = (now - moment).total_seconds()
    if seconds < 0:
        return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    if seconds < 45:
        return "just now"
    if seconds < _HOUR:
        return f"{max(1, round(seconds / _MINUTE))} min ago"
    if seconds < _DAY:
        return f"{max(1, round(seconds / _HOUR))} h ago"
    days = round(seconds / _DAY)
    if days < 30:
        return "yesterday" if days == 1 else f"{days} days ago"
    return f"{moment.astimezone(UTC):%Y-%m-%d}"


def moment(value: datetime | None) -> str:
    """``2026-05-04 13:20:07 UTC``."""
    return "–" if value is None else f"{value.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def size(value: int | float | None) -> str:
    """Bytes in binary units: ``412 B``, ``1.5 MiB``."""
    if value is None:
        return "–"
    amount = float(value)
    for unit in ("B", "KiB", "MiB", "GiB"):
        if amount < 1024:
            return f"{amount:.0f} B" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1024
    return f"{amount:.1f} TiB"


def short_sha(sha: str) -> str:
    """The seven characters that people recognise a commit by."""
    return sha[:7]


def listed(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(parts) <= 1:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


def file_name(text: str) -> str:
    """``text`` as a harmless part of a file name: ASCII letters, digits, dot, dash, underscore; ≤ 80."""
    kept = "".join(
        char if char.isascii() and (char.isalnum() or char in "._-") else "-" for char in text[:80]
    )
    return kept.strip(".-") or "diff"


def query_string(params: Mapping[str, Any], **changes: Any) -> str:
    """``?a=1&b=2`` of ``params`` with ``changes``; None and the empty string are left out."""
    merged = {**params, **changes}
    kept = [(key, str(value)) for key, value in merged.items() if value is not None and value != ""]
    return f"?{urlencode(kept)}" if kept else "?"
