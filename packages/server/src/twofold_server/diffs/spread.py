"""How far a column's values moved from one side to the other. Pure.

``moved`` is the share of rows that would have to lie in another bin, or have another value, for both sides to
be spread alike: half the sum of the differences of all shares (the total variation distance). Bins and top
values are coarse, so at least that many moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Profile = Mapping[str, Any]
"""One column of ``DiffResult.to_dict()["profiles"]``."""


def moved(column: Profile) -> float:
    """The share; 0 where a side has no row: then nothing can be said. What was kept of it when values were
    taken out of the profile counts."""
    if "moved" in column:
        return float(column["moved"])
    rows = column["source"]["rows"], column["target"]["rows"]
    if not all(rows):
        return 0.0
    pairs = _parts(column)
    known = [sum(pair[side] for pair in pairs) for side in (0, 1)]
    pairs.append((max(0, rows[0] - known[0]), max(0, rows[1] - known[1])))
    apart: float = sum(abs(left / rows[0] - right / rows[1]) for left, right in pairs)
    return apart / 2


def is_known(column: Profile) -> bool:
    """Whether there is more to tell it from than NULL: a type without an order has neither bins nor top
    values."""
    return "moved" in column or bool(column["histogram"]) or column["top"] is not None


def _parts(column: Profile) -> list[tuple[int, int]]:
    """Counts of both sides that no row is in twice: the bins or the top values, and NULL."""
    nulls = column["source"]["nulls"], column["target"]["nulls"]
    if column["histogram"]:
        bins = column["histogram"]
        return [nulls, *zip(bins["source"], bins["target"], strict=True)]
    top = [(item["value"], item["source"], item["target"]) for item in column["top"] or ()]
    counted = [(left, right) for value, left, right in top if value is not None]
    return [nulls, *counted]
