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
    """The share, at the least; 0 also where nothing is known (``is_known``). What was kept of it when values
    were taken out of the profile counts."""
    rows = column["source"]["rows"], column["target"]["rows"]
    if not all(rows):
        return 0.0
    if "moved" in column:
        return float(column["moved"] or 0)
    pairs = _parts(column)
    known = [sum(pair[side] for pair in pairs) for side in (0, 1)]
    pairs.append((max(0, rows[0] - known[0]), max(0, rows[1] - known[1])))
    apart: float = sum(abs(left / rows[0] - right / rows[1]) for left, right in pairs)
    return apart / 2


def is_known(column: Profile) -> bool:
    """Whether a small share means that little moved. A side without a row is spread in no way, and a type
    without an order has neither bins nor top values: there the values may be others, one and all."""
    sides = column["source"], column["target"]
    if not all(side["rows"] for side in sides):
        return False
    if all(side["nulls"] == side["rows"] for side in sides):
        return True
    if "moved" in column:  # before it was kept as None where it is not known, it was kept as 0
        return column["moved"] is not None and column["kind"] != "other"
    return bool(column["histogram"]) or column["top"] is not None


def _parts(column: Profile) -> list[tuple[int, int]]:
    """Counts of both sides that no row is in twice: the bins or the top values, and NULL."""
    nulls = column["source"]["nulls"], column["target"]["nulls"]
    if column["histogram"]:
        bins = column["histogram"]
        return [nulls, *zip(bins["source"], bins["target"], strict=True)]
    top = [(item["value"], item["source"], item["target"]) for item in column["top"] or ()]
    counted = [(left, right) for value, left, right in top if value is not None]
    return [nulls, *counted]
