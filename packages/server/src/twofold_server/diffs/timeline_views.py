"""When the rows that differ lie, bucket by bucket, as the pages show it. Pure.

A bucket's share is of the rows that either side has in it: those of the source, and those only the target
has. Of a column it is of the rows that were compared with one of the other side. Where it is not known how
many of these lie in a bucket, the differing rows themselves are drawn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from twofold_server.diffs import sampled, wording
from twofold_server.diffs.links import column_href
from twofold_server.diffs.models import Diff
from twofold_server.ui import charts
from twofold_server.ui.format import count, percent

SHOWN_COLUMNS = 12
"""Columns with a line of their own; each has its page."""
SHOWN_BUCKETS = 500
"""Lines of the table beside the drawing."""
SPARK_BUCKETS = 200
"""A small chart with more of them joins neighbours."""
MOST_SLOTS = 2_000
"""Beyond, buckets in which no row lies are left out of the drawing, and it says so."""

View = dict[str, Any]
Bucket = Mapping[str, Any]
Parts = Sequence[Sequence[tuple[str, float]]]
Wholes = Sequence[int | None]
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 7 * 1440}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_START = re.compile(
    r"([0-9]{4,9})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::[0-9.]+)?)?Z?( BC)?", re.ASCII
)
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
"""After so many years the Gregorian calendar repeats itself, to the day of the week."""
_UNMET = (
    "Rows of duplicate or NULL keys were not compared, and how many of them lie where is not known: "
    "numbers stand in place of shares."
)


def timeline(diff: Diff) -> View | None:
    """All differences over time, and the worst columns in lines of their own; None where none was made."""
    found = (diff.summary or {}).get("timeline")
    if not found:
        return None
    labels = wording.labels_for(diff.trigger)
    buckets = found["buckets"]
    parts = [_parts(bucket) for bucket in buckets]
    wholes = [_whole(bucket) for bucket in buckets]
    view = _drawn(found, parts, wholes, sampled.used(diff.summary) is not None)
    totals = [sum(part[at][1] for part in parts) for at in range(3)]
    names = ("changed", f"only in {labels.source}", f"only in {labels.target}")
    view["legend"] = [
        {"kind": kind, "name": name, "count": total}
        for kind, name, total in zip(("changed", "source", "target"), names, totals, strict=True)
        if total
    ]
    view["lines"] = [
        {
            "name": _label(bucket["start"], found["unit"]),
            "rows": bucket["rows"],
            "changed": bucket["changed"],
            "only": bucket["rows_only"],
            "share": _share(sum(size for _, size in part), whole),
            "quiet": not any(size for _, size in part),
        }
        for bucket, part, whole in zip(buckets, parts, wholes, strict=True)
    ][:SHOWN_BUCKETS]
    view["hidden_lines"] = max(0, len(buckets) - SHOWN_BUCKETS)
    return view | _columns(diff, found)


def of_column(diff: Diff, name: str) -> View | None:
    """The differing values of one column over time; None where no timeline was made or none differs."""
    found = (diff.summary or {}).get("timeline")
    if not found or not any(bucket["columns"].get(name) for bucket in found["buckets"]):
        return None
    all_met = _all_met(diff)
    parts, wholes = _of_column(found, name, all_met)
    view = _drawn(found, parts, wholes, sampled.used(diff.summary) is not None)
    view["note"] = " ".join(filter(None, (view["note"], "" if all_met else _UNMET)))
    view["lines"] = [
        {
            "name": _label(bucket["start"], found["unit"]),
            "rows": met,
            "changed": bucket["columns"].get(name, 0),
            "share": _share(bucket["columns"].get(name, 0), met),
        }
        for bucket, met in zip(found["buckets"], wholes, strict=True)
    ][:SHOWN_BUCKETS]
    view["hidden_lines"] = max(0, len(found["buckets"]) - SHOWN_BUCKETS)
    return view


def _columns(diff: Diff, found: Mapping[str, Any]) -> View:
    """Small charts of the columns that differ most, all with the axes of the greatest."""
    totals: dict[str, int] = {}
    for bucket in found["buckets"]:
        for name, number in bucket["columns"].items():
            totals[name] = totals.get(name, 0) + number
    worst = sorted((name for name in totals if totals[name]), key=lambda name: (-totals[name], name))
    shown, all_met = worst[:SHOWN_COLUMNS], _all_met(diff)
    sizes = {name: _spark_sizes(found, name, all_met) for name in shown}
    most = max((max(each) for each in sizes.values()), default=0.0)
    lines = []
    for name in shown:
        parts, wholes = _of_column(found, name, all_met)
        at = _peak(parts, wholes)[1]
        slots = [[("changed", size)] for size in sizes[name]]
        lines.append(
            {
                "name": name,
                "href": column_href(diff.id, name),
                "total": totals[name],
                "bars": charts.stacked(slots, most, [""] * len(slots), charts.SPARK_HEIGHT),
                "height": charts.SPARK_HEIGHT,
                "peak": {
                    "share": _mark(parts[at], wholes[at]),
                    "name": _label(found["buckets"][at]["start"], found["unit"]),
                },
            }
        )
    return {
        "columns": lines,
        "hidden_columns": len(worst) - len(shown),
        "columns_note": "" if all_met or not shown else _UNMET,
        "column_shares": all(_met(bucket, all_met) is not None for bucket in found["buckets"]),
    }


def _spark_sizes(found: Mapping[str, Any], name: str, all_met: bool) -> list[float]:
    """Shares of a column (or numbers, where shares are not known) on the axis; many neighbours are joined."""
    parts, wholes = _of_column(found, name, all_met)
    places, total, _ = _places(found["buckets"], found["unit"])
    step = -(-total // SPARK_BUCKETS)
    slots = -(-total // step)
    differing, rows = [0.0] * slots, [0] * slots
    for place, part, whole in zip(places, parts, wholes, strict=True):
        differing[place // step] += part[0][1]
        rows[place // step] += whole or 0
    if None in wholes:
        return differing
    return [min(1.0, size / whole) if whole else 0.0 for size, whole in zip(differing, rows, strict=True)]


def _of_column(found: Mapping[str, Any], name: str, all_met: bool) -> tuple[Parts, Wholes]:
    buckets = found["buckets"]
    parts: list[list[tuple[str, float]]] = [
        [("changed", bucket["columns"].get(name, 0))] for bucket in buckets
    ]
    return parts, [_met(bucket, all_met) for bucket in buckets]


def _parts(bucket: Bucket) -> list[tuple[str, float]]:
    only = bucket["rows_only"]
    return [("changed", bucket["changed"]), ("source", only[0]), ("target", only[1])]


def _whole(bucket: Bucket) -> int | None:
    rows = bucket["rows"][0]
    return None if rows is None else int(rows) + int(bucket["rows_only"][1])


def _met(bucket: Bucket, all_met: bool) -> int | None:
    """Rows that were compared with a row of the other side; None where that is not known."""
    rows = bucket["rows"][0]
    return None if rows is None or not all_met else max(0, int(rows) - int(bucket["rows_only"][0]))


def _all_met(diff: Diff) -> bool:
    """Whether every row that is not only in the source was compared. Without ``compare_duplicates`` rows of
    duplicate or NULL keys were not, and no bucket tells how many it has of them."""
    assert diff.summary is not None
    summary = diff.summary
    rows = sampled.compared_rows(summary)[0] - summary["diff_stats"]["rows_removed"]
    return bool(rows == summary["values"]["total_rows"])


def _share(part: float, whole: int | None) -> str:
    return "–" if whole is None else percent(part, whole)


def _peak(parts: Parts, wholes: Wholes) -> tuple[float, int]:
    """The greatest share (or number of rows, where shares are not known), and at which bucket it is."""
    sizes = [sum(size for _, size in part) for part in parts]
    if None not in wholes:
        sizes = [min(1.0, size / whole) if whole else 0.0 for size, whole in zip(sizes, wholes, strict=True)]
    most = max(sizes, default=0.0)
    return most, sizes.index(most) if sizes else 0


def _drawn(found: Mapping[str, Any], parts: Parts, wholes: Wholes, drawn: bool) -> View:
    """The chart itself, with its axis in words; ``drawn``: of a sample alone."""
    height = charts.STACKED_HEIGHT
    buckets, unit = found["buckets"], found["unit"]
    names = [_label(bucket["start"], unit) for bucket in buckets]
    shares = None not in wholes
    most, at = _peak(parts, wholes)
    top = charts.nice_top(most) if shares else most
    places, slots_total, gaps = _places(buckets, unit)
    slots: list[Sequence[tuple[str, float]]] = [()] * slots_total
    titles = [""] * slots_total
    for index, place in enumerate(places):
        whole = (wholes[index] or 1) if shares else 1
        slots[place] = [(kind, size / whole) for kind, size in parts[index]]
        titles[place] = f"{names[index]}: {_said(parts[index], wholes[index])}"
    dated = [name for bucket, name in zip(buckets, names, strict=True) if bucket["start"] is not None]
    return {
        "column": found["column"],
        "unit": unit,
        "shares": shares,
        "bars": charts.stacked(slots, top, titles, height),
        "height": height,
        "top": _scale(top, shares),
        "half": _scale(top / 2, shares),
        "first": dated[0] if dated else "",
        "last": dated[-1] if dated else "",
        "peak": {
            "share": _mark(parts[at], wholes[at]) if parts else "",
            "name": names[at] if names else "",
            **_above(100 * (places[at] + 0.5) / slots_total if places else 0.0, height, most, top),
        },
        "gaps": gaps,
        "has_null": any(bucket["start"] is None for bucket in buckets),
        "note": " ".join(filter(None, (_looked_at(found), found["note"]))),
        "sampled": drawn,
    }


def _above(x: float, height: float, most: float, top: float) -> View:
    """Where the label of the highest column stands, without leaving the drawing."""
    anchor = "start" if x < 12 else "end" if x > 88 else "middle"
    return {"x": round(x, 3), "y": round(height * (1 - most / top), 3) if top else height, "anchor": anchor}


def _said(part: Sequence[tuple[str, float]], whole: int | None) -> str:
    differing = int(sum(size for _, size in part))
    if whole is None:
        return f"{count(differing, 'row differs', 'rows differ')}"
    return f"{differing:,} of {count(whole, 'row')} differ ({percent(differing, whole)})"


def _mark(part: Sequence[tuple[str, float]], whole: int | None) -> str:
    differing = int(sum(size for _, size in part))
    return count(differing, "row") if whole is None else percent(differing, whole)


def _scale(size: float, shares: bool) -> str:
    return f"{100 * size:.6g} %" if shares else f"{size:,.1f}".removesuffix(".0")


def _places(buckets: Sequence[Bucket], unit: str) -> tuple[list[int], int, bool]:
    """The slot of each bucket on an even axis of time, how many slots there are, and whether empty ones had
    to be left out. The rows without a time stand behind an empty slot of their own."""
    numbers = [_ordinal(bucket["start"], unit) for bucket in buckets if bucket["start"] is not None]
    known = [number for number in numbers if number is not None]
    even = len(known) == len(numbers) and sorted(set(known)) == known
    even = even and bool(known) and known[-1] - known[0] < MOST_SLOTS
    places = [number - known[0] for number in known] if even else list(range(len(numbers)))
    total = (places[-1] + 1) if places else 0
    if len(buckets) > len(numbers):
        total += 1 if places else 0
        places.append(total)
        total += 1
    return places, max(1, total), not even and bool(numbers)


@dataclass(frozen=True)
class _Moment:
    """The start of a bucket. ``year`` is astronomical: 0 is 1 BC, so that years before Christ have their
    place before the others."""

    year: int
    month: int
    day: int
    hour: int
    minute: int

    @property
    def exists(self) -> bool:
        try:
            return self.days is not None
        except ValueError:
            return False

    @property
    def days(self) -> int:
        """Since a day that is the same for all; ValueError for a day that no calendar has."""
        cycles, year = divmod(self.year, _CYCLE_YEARS)
        day = date(year + _CYCLE_YEARS, self.month, self.day).toordinal()
        return day + cycles * _CYCLE_DAYS

    def said(self, fields: int) -> str:
        """``2026-03-15``, ``0044-03 BC``: the first ``fields`` of year, month and day."""
        year, before = (self.year, "") if self.year > 0 else (1 - self.year, " BC")
        parts = (f"{year:04d}", f"{self.month:02d}", f"{self.day:02d}")
        return "-".join(parts[:fields]) + before


def _ordinal(start: str, unit: str) -> int | None:
    """The number of a bucket on the calendar; None for a day that no calendar has."""
    moment = _parsed(start)
    if moment is None:
        return None
    if unit in _MONTHS:
        return (moment.year * 12 + moment.month - 1) // _MONTHS[unit]
    return (moment.days * 1440 + moment.hour * 60 + moment.minute) // _MINUTES[unit]


def _parsed(start: str) -> _Moment | None:
    found = _START.fullmatch(start)
    if found is None:
        return None
    *numbers, before = found.groups()
    year, month, day, hour, minute = (int(part or 0) for part in numbers)
    moment = _Moment(1 - year if before else year, month, day, hour, minute)
    return moment if year and moment.exists else None


def _label(start: str | None, unit: str) -> str:
    """A bucket as people call it: ``2026-01``, ``2026 Q1``, ``week of 2026-01-05``, ``0044 BC``."""
    if start is None:
        return "no time"
    moment = _parsed(start)
    if moment is None:
        return start
    year, _, before = moment.said(1).partition(" ")
    before = f" {before}" if before else ""
    clock = f"{moment.hour:02d}:{moment.minute:02d}"
    named = {
        "week": f"week of {moment.said(3)}",
        "month": moment.said(2),
        "quarter": f"{year} Q{(moment.month + 2) // 3}{before}",
        "year": moment.said(1),
    }
    if unit in ("minute", "hour"):
        return f"{moment.said(3).removesuffix(before)} {clock}{before}"
    return named.get(unit, moment.said(3))


def _looked_at(found: Mapping[str, Any]) -> str:
    """Empty where every differing row was looked at."""
    if found["rows"] == found["of_rows"]:
        return ""
    return (
        f"Of {count(found['of_rows'], 'differing row')} {found['rows']:,} were looked at: "
        "every share is at least as high as drawn."
    )
