"""The most frequent changes of a comparison, as its pages show them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from twofold_server.diffs import sampled
from twofold_server.diffs.links import column_href
from twofold_server.diffs.models import Diff
from twofold_server.diffs.privacy import HASHED
from twofold_server.ui import cells
from twofold_server.ui.format import count, percent

SHOWN = 10
"""Changes on the overview."""
SHOWN_PER_COLUMN = 3
"""Of one column on the overview, so that one does not push out all others; its own page has more."""

View = dict[str, Any]


def frequent(diff: Diff) -> View | None:
    """The changes that occur most often, of all columns; None where none were counted."""
    found = _counted(diff)
    if found is None:
        return None
    lines = [
        line
        for column in found["columns"]
        for line in _lines(diff, found, column)[:SHOWN_PER_COLUMN]
        if line["count"] > 1
    ]
    lines.sort(key=lambda line: (-line["count"], line["column"]))
    return {
        "lines": lines[:SHOWN],
        "any": bool(found["columns"]),
        "exact": all(column["exact"] for column in found["columns"]),
        "note": _looked_at(diff.summary or {}, found),
    }


def of_column(diff: Diff, name: str) -> View | None:
    """The changes of one column; None where none were counted, or none is of this column."""
    found = _counted(diff)
    column = next((item for item in (found or {}).get("columns", ()) if item["column"] == name), None)
    if found is None or column is None:
        return None
    lines = _lines(diff, found, column)
    return {
        "lines": lines,
        "distinct": column["distinct"],
        "rest": max(0, column["distinct"] - len(lines)),
        "note": _looked_at(diff.summary or {}, found),
        "exact": column["exact"],
        "once": column["exact"] and all(line["count"] == 1 for line in lines),
    }


def top_share(summary: Mapping[str, Any], name: str) -> tuple[int, int] | None:
    """How many of a column's differing values are one and the same change, and how many differ; no value.

    None where not every changed row was looked at, or no change occurs twice.
    """
    found = summary.get("changes")
    if not found or found["rows"] != found["of_rows"]:
        return None
    column = next((item for item in found["columns"] if item["column"] == name), None)
    total = _differing(summary, name)
    if column is None or not column["exact"] or column["changes"][0]["count"] < 2 or not total:
        return None
    return column["changes"][0]["count"], total


def _counted(diff: Diff) -> Mapping[str, Any] | None:
    found: Mapping[str, Any] | None = (diff.summary or {}).get("changes")
    return found


def _differing(summary: Mapping[str, Any], name: str) -> int:
    stats = summary["values"]["columns_diff_stats"]
    return next((int(item["values_different"]) for item in stats if item["column_name"] == name), 0)


def _lines(diff: Diff, changes: Mapping[str, Any], column: Mapping[str, Any]) -> list[View]:
    """``share`` is of the column's differing values; empty where only some of the changed rows were seen."""
    assert diff.summary is not None
    name = column["column"]
    total = _differing(diff.summary, name) if changes["rows"] == changes["of_rows"] else 0
    least = "" if column["exact"] else "at least "
    lines = []
    for change in column["changes"]:
        sides = change["source"], change["target"]
        plain = diff.values_kept == HASHED  # the characters that two hashes share mean nothing
        old, new = (cells.plain(sides[0]), cells.plain(sides[1])) if plain else cells.pair(*sides)
        times = int(change["count"])
        lines.append(
            {
                "column": name,
                "href": column_href(diff.id, name),
                "old": old,
                "new": new,
                "count": times,
                "said": f"{least}{times:,}",
                "share": percent(times, total) if total else "",
                "bar": _bar(times, total),
            }
        )
    return lines


def _bar(times: int, total: int) -> list[View]:
    if not total:
        return []
    width = round(max(1.0, 100 * times / total), 3)
    return [{"kind": "changed", "start": 0, "width": min(width, 100)}]


def _looked_at(summary: Mapping[str, Any], changes: Mapping[str, Any]) -> str:
    """Empty where every changed row of both tables was looked at."""
    of = " of the sample" if sampled.used(summary) else ""
    if changes["rows"] == changes["of_rows"]:
        return f"Counted in the changed rows{of}." if of else ""
    return f"Counted in {changes['rows']:,} of {count(changes['of_rows'], 'changed row')}{of}."
