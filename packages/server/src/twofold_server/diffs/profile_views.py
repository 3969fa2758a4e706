"""How the values of each column are spread on both sides, as the pages show it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from twofold_server.diffs import digits, sampled, wording
from twofold_server.diffs.links import column_href
from twofold_server.diffs.models import Diff
from twofold_server.diffs.privacy import ALL
from twofold_server.diffs.spread import Profile, is_known, moved
from twofold_server.ui import cells, charts
from twofold_server.ui.format import percent

MOVED = 0.01
"""From this share on a column stands among those that moved; the others are folded."""
TOP_IN_CARD = 6

View = dict[str, Any]
_NO_CLOCK = re.compile(r"T00:00:00Z?\Z", re.ASCII)
_NO_SECONDS = re.compile(r"(T[0-9]{2}:[0-9]{2}):00(Z?)\Z", re.ASCII)


def profiles(diff: Diff) -> View | None:
    """All cards, those that moved first, those of which that is not known last; None where no profile was
    made."""
    found = (diff.summary or {}).get("profiles")
    if not found:
        return None
    views = [_card(diff, column, TOP_IN_CARD) for column in found["columns"]]
    views.sort(key=lambda view: -view["moved_share"])
    rows, labels = _rows(found["columns"]), wording.labels_for(diff.trigger)
    return {
        "moved": [view for view in views if view["moved_share"] >= MOVED],
        "rest": [view for view in views if view["moved_share"] < MOVED and view["known"]],
        "unknown": [view for view in views if view["moved_share"] < MOVED and not view["known"]],
        "why_unknown": _why_unknown(rows, labels),
        "rows": rows,
        "sampled": sampled.used(diff.summary) is not None,
        "labels": labels.pair(),
        "counts_only": diff.purged or diff.values_kept != ALL,
        "threshold": f"{100 * MOVED:g} %",
    }


def of_column(diff: Diff, name: str) -> View | None:
    """One column's card with all that is known; None where it has no profile."""
    found = (diff.summary or {}).get("profiles") or {"columns": ()}
    column = next((item for item in found["columns"] if item["column"] == name), None)
    return None if column is None else _card(diff, column, None)


def moved_columns(summary: Mapping[str, Any]) -> int:
    """How many columns moved, for the tab."""
    found = summary.get("profiles") or {"columns": ()}
    return sum(moved(column) >= MOVED for column in found["columns"])


def _why_unknown(rows: tuple[int, int] | None, labels: wording.Labels) -> str:
    empty = [label for label, number in zip(labels.pair(), rows or (1, 1), strict=True) if not number]
    if not empty:
        return "Only counts are known, which do not tell whether values moved."
    who = "neither side has a row" if len(empty) == 2 else f"{empty[0]} has no row"
    return f"{who[0].upper()}{who[1:]}, so nothing can be said of where values moved."


def _rows(columns: Sequence[Profile]) -> tuple[int, int] | None:
    return (columns[0]["source"]["rows"], columns[0]["target"]["rows"]) if columns else None


def _card(diff: Diff, column: Profile, most_top: int | None) -> View:
    share = moved(column)
    top = _top(column, most_top)
    return {
        "name": column["column"],
        "kind": column["kind"],
        "href": column_href(diff.id, column["column"]),
        "moved_share": share,
        "moved": percent(share * 100, 100) if share else "",
        "known": is_known(column),
        "facts": _facts(column),
        "histogram": _histogram(column),
        "top": top if most_top is None or not column["histogram"] else [],
        "notes": column["notes"],
        "top_more": max(0, len(column["top"] or ()) - len(top)),
    }


def _facts(column: Profile) -> list[View]:
    """Lines of (name, source, target, whether they are alike); what neither side knows is left out."""
    source, target = column["source"], column["target"]
    lines = [
        _fact("NULL", _counted(source, "nulls"), _counted(target, "nulls")),
        _fact("Distinct", _distinct(source), _distinct(target)),
    ]
    if source["off_scale"] or target["off_scale"]:
        lines.append(_fact("Off the axis", _counted(source, "off_scale"), _counted(target, "off_scale")))
    for field, title in (("min", "Smallest"), ("mean", "Mean"), ("max", "Greatest")):
        if source[field] is None and target[field] is None:
            continue
        left, right = source[field], target[field]
        shown = _both(left, right, column["kind"])
        titles = [_title(value, text) for value, text in zip((left, right), shown, strict=True)]
        lines.append({**_fact(title, *shown), "titles": titles, "equal": left == right})
    return lines


def _fact(name: str, left: str, right: str) -> View:
    return {"name": name, "left": left, "right": right, "titles": ("", ""), "equal": left == right}


def _title(value: str | None, shown: str) -> str:
    """The value as whole as a cell shows it, where what stands there is not."""
    return "" if value is None or value == shown else _visible(value)


def _distinct(side: Mapping[str, Any]) -> str:
    number = side["distinct"]
    if number is None:
        return "–"
    return f"{number:,}" if side["distinct_exact"] else f"about {number:,}"


def _counted(side: Mapping[str, Any], field: str) -> str:
    number = side[field]
    return f"{number:,} ({percent(number, side['rows'])})" if number else "0"


def _both(source: str | None, target: str | None, kind: str) -> list[str]:
    """The value of each side, as they fit beside each other; a dash where there is none."""
    known = [value for value in (source, target) if value is not None]
    shown = iter(_short(known, kind))
    return ["–" if value is None else next(shown) for value in (source, target)]


def _short(values: Sequence[str], kind: str) -> list[str]:
    """Values side by side: numbers in few digits, no midnight, no full minute's seconds, texts cut; different
    ones never alike."""
    if kind == "number":
        return digits.numbers(values)
    if kind == "time":
        return [_NO_SECONDS.sub(r"\1\2", _NO_CLOCK.sub("", value)).replace("T", " ") for value in values]
    return [_visible(text) for text in digits.texts(values)]


def _visible(value: str) -> str:
    return "".join(piece.text for piece in cells.plain(value))


def _histogram(column: Profile) -> View | None:
    found = column["histogram"]
    if not found:
        return None
    rows = column["source"]["rows"], column["target"]["rows"]
    whole, edges = found["edges"], _short(found["edges"], column["kind"])
    lines = []
    for at, (left, right) in enumerate(zip(found["source"], found["target"], strict=True)):
        shares = percent(left, rows[0]), percent(right, rows[1])
        equal = left * rows[1] == right * rows[0]
        name = f"{edges[at]} to {edges[at + 1]}"
        title = _title(f"{whole[at]} to {whole[at + 1]}", name)
        lines.append(
            {"name": name, "title": title, "counts": (left, right), "shares": shares, "equal": equal}
        )
    sides = [
        [number / max(1, of) for number in found[side]]
        for side, of in zip(("source", "target"), rows, strict=True)
    ]
    titles = [f"{line['name']}: {line['shares'][0]} → {line['shares'][1]}" for line in lines]
    return {
        "bars": charts.paired(sides[0], sides[1], titles),
        "height": charts.PAIRED_HEIGHT,
        "first": edges[0],
        "last": edges[-1],
        "top": percent(100 * max([*sides[0], *sides[1]], default=0.0), 100),
        "lines": lines,
    }


def _top(column: Profile, most: int | None) -> list[View]:
    """The values that occur most often, with a bar for each side."""
    rows = column["source"]["rows"], column["target"]["rows"]
    items = (column["top"] or ())[:most]
    shares = [(item["source"] / max(1, rows[0]), item["target"] / max(1, rows[1])) for item in items]
    tallest = max((share for pair in shares for share in pair), default=0.0) or 1.0
    lines = []
    for item, pair in zip(items, shares, strict=True):
        widths = [round(100 * share / tallest, 3) for share in pair]
        lines.append(
            {
                "value": cells.plain(item["value"]),
                "counts": (item["source"], item["target"]),
                "shares": (percent(item["source"], rows[0]), percent(item["target"], rows[1])),
                "widths": [max(1.0, width) if width else 0 for width in widths],
                "equal": percent(item["source"], rows[0]) == percent(item["target"], rows[1]),
            }
        )
    return lines
