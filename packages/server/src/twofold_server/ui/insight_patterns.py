"""Examples of profiles, a timeline and frequent changes for ``/-/patterns``. Made up; the page says so."""

from __future__ import annotations

from typing import Any

from twofold_server.ui import cells, charts

_SOURCE, _TARGET = (2, 9, 24, 38, 20, 6, 1), (1, 3, 12, 30, 34, 15, 5)
_DAYS = ((3, 1, 0), (2, 0, 0), (41, 6, 2), (28, 2, 9), (4, 0, 1), (0, 0, 0), (1, 0, 0))


def everything() -> dict[str, Any]:
    """The part of the context of ``patterns.html``."""
    return {
        "pair_of_labels": {"source_label": "production", "target_label": "this branch"},
        "profile_cards": [_card("amount", histogram=_histogram()), _card("status", top=_top())],
        "time_of": _time(),
        "changes_of": {"note": "Counted in 900 of 1,952 changed rows.", "lines": _changes()},
    }


def _card(name: str, **parts: Any) -> dict[str, Any]:
    facts = [
        ("NULL", "0", "0", True),
        ("Distinct", "1,204", "1,198", False),
        ("Mean", "31.4", "35.02", False),
    ]
    shown = [
        {**dict(zip(("name", "left", "right", "equal"), fact, strict=True)), "titles": ("", "")}
        for fact in facts
    ]
    nothing: dict[str, Any] = {"histogram": None, "top": [], "top_more": 0, "notes": []}
    moved = {"moved": "23.5 %", "known": True}
    return {"name": name, "href": "#main", **moved, "facts": shown, **nothing, **parts}


def _histogram() -> dict[str, Any]:
    titles = [f"{10 * at} to {10 * at + 10}" for at in range(len(_SOURCE))]
    lines = [
        {
            "name": name,
            "title": "",
            "counts": pair,
            "shares": (f"{pair[0]} %", f"{pair[1]} %"),
            "equal": pair[0] == pair[1],
        }
        for name, pair in zip(titles, zip(_SOURCE, _TARGET, strict=True), strict=True)
    ]
    return {
        "bars": charts.paired(_SOURCE, _TARGET, titles),
        "height": charts.PAIRED_HEIGHT,
        "first": "0",
        "last": "70",
        "top": "38 %",
        "lines": lines,
    }


def _top() -> list[dict[str, Any]]:
    values = (("open", 62, 62), ("", 0, 24), (None, 24, 0), ("<b>closed</b>", 14, 14))
    return [
        {
            "value": cells.plain(value),
            "counts": (left, right),
            "shares": (f"{left} %", f"{right} %"),
            "widths": (left, right),
            "equal": left == right,
        }
        for value, left, right in values
    ]


def _time() -> dict[str, Any]:
    kinds = ("changed", "source", "target")
    slots = [list(zip(kinds, day, strict=True)) for day in _DAYS]
    return {
        "bars": charts.stacked(slots, 50, [""] * len(slots), charts.STACKED_HEIGHT),
        "height": charts.STACKED_HEIGHT,
        "top": "50 %",
        "half": "25 %",
        "first": "2026-01-01",
        "last": "2026-01-07",
        "peak": {"share": "49 %", "name": "2026-01-03", "x": 35.7, "y": 3.2, "anchor": "middle"},
        "has_null": False,
    }


def _changes() -> list[dict[str, Any]]:
    pairs = (("1042.50", "1042.75", 612, 61.2), (None, "", 388, 38.8), ("a long text " * 20, "another", 2, 0))
    lines = []
    for source, target, times, width in pairs:
        old, new = cells.pair(source, target)
        bar = [{"kind": "changed", "start": 0, "width": width}]
        shown = f"{width} %" if width else ""
        line = {"column": "amount", "href": "#main", "old": old, "new": new, "said": f"{times}"}
        lines.append({**line, "share": shown, "bar": bar})
    return lines
