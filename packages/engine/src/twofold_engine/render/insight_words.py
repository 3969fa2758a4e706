"""Changes, the timeline and profiles in words. Every format shows these; none makes up its own."""

from __future__ import annotations

from twofold_engine.render.words import percent, samples
from twofold_engine.result import DiffResult
from twofold_engine.result_insights import ColumnProfile, Histogram, SideProfile, Timeline, TimeUnit

# --- changes and the timeline


def tells_changes(result: DiffResult) -> bool:
    """Whether the most frequent changes say more than the rows that are shown."""
    changes = result.insights.changes
    if changes is None:
        return False
    repeated = any(change.count > 1 for column in changes.columns for change in column.changes)
    return bool(changes.columns) and (repeated or len(samples(result, "changed")) < changes.of_rows)


def looked_at(rows: int, of_rows: int, what: str) -> str:
    """``, of the first 10 of 30 changed rows``; empty where all were looked at."""
    return "" if rows == of_rows else f", of the first {rows:,} of {of_rows:,} {what}"


def _sampled(result: DiffResult) -> str:
    return ", of the sample" if result.coverage.sampling.used else ""


def changes_title(result: DiffResult) -> str:
    changes = result.insights.changes
    of = "" if changes is None else looked_at(changes.rows, changes.of_rows, "changed rows")
    return f"Most frequent changes{of}{_sampled(result)}"


def timeline_title(result: DiffResult, timeline: Timeline) -> str:
    """``Differences by month of seen``."""
    of = looked_at(timeline.rows, timeline.of_rows, "differing rows")
    note = f" ({timeline.note})" if timeline.note else ""
    return f"Differences by {timeline.unit} of {timeline.column}{of}{_sampled(result)}{note}"


def profiles_title(result: DiffResult) -> str:
    return f"Profiles of the columns{_sampled(result)}"


def moment(start: str | None, unit: TimeUnit) -> str:
    """The start of a bucket, as short as its unit allows."""
    if start is None:
        return "no time"
    if unit not in (TimeUnit.MINUTE, TimeUnit.HOUR):
        day, _, rest = start.partition("T")
        return f"{day} BC" if rest.endswith(" BC") else day
    return start.replace("T", " ").replace(":00Z", "Z").removesuffix(":00")


# --- profiles

_SPARKS = "▁▂▃▄▅▆▇█"


def is_same(profile: ColumnProfile) -> bool:
    """Whether a column's profile is the same on both sides."""
    histogram, top = profile.histogram, profile.top or ()
    same_bins = histogram is None or histogram.source == histogram.target
    return profile.source == profile.target and same_bins and all(v.source == v.target for v in top)


def profile_lines(profile: ColumnProfile) -> list[tuple[str, str, str]]:
    """(what, source's, target's) of whatever is known of a column, histograms aside."""
    sides = profile.source, profile.target
    lines = [
        ("rows", *(f"{side.rows:,}" for side in sides)),
        ("NULL", *(f"{side.nulls:,} ({percent(side.nulls, side.rows)})" for side in sides)),
        ("distinct", *(_distinct(side) for side in sides)),
    ]
    for name, values in (
        ("least", [side.minimum for side in sides]),
        ("greatest", [side.maximum for side in sides]),
        ("mean", [side.mean for side in sides]),
    ):
        if any(value is not None for value in values):
            lines.append((name, *("–" if value is None else value for value in values)))
    if any(side.off_scale for side in sides):
        lines.append(("NaN, infinite or unreadable", *(f"{side.off_scale:,}" for side in sides)))
    return [(line[0], line[1], line[2]) for line in lines]


def _distinct(side: SideProfile) -> str:
    if side.distinct is None:
        return "–"
    return f"{'' if side.distinct_exact else 'about '}{side.distinct:,}"


def sparks(histogram: Histogram) -> tuple[str, str]:
    """Both sides' bins as small bars, on one scale; an empty bin is a blank."""
    most = max(*histogram.source, *histogram.target, 1)

    def bar(number: int) -> str:
        return _SPARKS[min(7, number * 8 // most)] if number else " "

    return "".join(map(bar, histogram.source)), "".join(map(bar, histogram.target))
