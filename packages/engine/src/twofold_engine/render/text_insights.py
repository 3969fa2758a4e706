"""The most frequent changes, the timeline and the profiles for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from twofold_engine.render import insight_words, words
from twofold_engine.render.text_parts import (
    CHANGED,
    MAX_COLUMNS,
    MAX_VALUE,
    MUTED,
    SOURCE,
    STRONG,
    TARGET,
    bar,
    grid,
    name_text,
    titled,
    value_text,
)
from twofold_engine.render.values import cut, show
from twofold_engine.result import DiffResult
from twofold_engine.result_insights import (
    ColumnChanges,
    ColumnProfile,
    ProfileKind,
    Profiles,
    TimeBucket,
    Timeline,
    TimeUnit,
)

MAX_CHANGES = 5
"""Of one column; the result has more."""
MAX_BUCKETS = 60


def insights(result: DiffResult, labels: words.Labels) -> Iterator[RenderableType]:
    """The sections of whatever was asked for and found."""
    found = result.insights
    if found.changes is not None and insight_words.tells_changes(result):
        title = Text(insight_words.changes_title(result), STRONG)
        yield from titled(title, _changes(found.changes.columns))
    if found.timeline is not None and found.timeline.buckets:
        title = Text(insight_words.timeline_title(result, found.timeline), STRONG)
        yield from titled(title, _timeline(found.timeline, labels))
    if found.profiles is not None:
        yield from titled(
            Text(insight_words.profiles_title(result), STRONG), _profiles(found.profiles, labels)
        )


def _changes(columns: tuple[ColumnChanges, ...]) -> Table:
    table = grid()
    for _ in range(3):
        table.add_column()
    table.add_column(justify="right")
    for column in columns[:MAX_COLUMNS]:
        name = name_text(column.column)
        at_least = "" if column.exact else "at least "
        for change in column.changes[:MAX_CHANGES]:
            source, target = value_text(change.source, SOURCE), value_text(change.target, TARGET)
            table.add_row(name, source, Text.assemble(("→ ", MUTED), target), f"{at_least}{change.count:,}")
            name = Text("")
        hidden = column.distinct - min(len(column.changes), MAX_CHANGES)
        if hidden:
            table.add_row("", Text(f"and {at_least}{hidden:,} more", MUTED), "", "")
    if len(columns) > MAX_COLUMNS:
        table.add_row(Text(f"and {len(columns) - MAX_COLUMNS} more columns", MUTED), "", "", "")
    return table


def _timeline(timeline: Timeline, labels: words.Labels) -> Table:
    """One line per bucket; where they are too many, those with the most differences."""
    ranked = sorted(timeline.buckets, key=lambda bucket: -bucket.differing)
    shown = {bucket.start for bucket in ranked[:MAX_BUCKETS]}
    table = grid()
    table.add_column()
    table.add_column(justify="right")
    table.add_column(justify="right")
    table.add_column()
    table.add_column(justify="right")
    sides = Text(f"− {labels[0]}", SOURCE), Text(f"+ {labels[1]}", TARGET)
    table.add_row("", *sides, "", Text("differ", CHANGED))
    for bucket in timeline.buckets:
        if bucket.start in shown:
            table.add_row(*_bucket(bucket, timeline.unit))
    if len(timeline.buckets) > MAX_BUCKETS:
        rest = f"and {len(timeline.buckets) - MAX_BUCKETS:,} more with fewer differences"
        table.add_row(Text(rest, MUTED), "", "", "", "")
    return table


def _bucket(bucket: TimeBucket, unit: TimeUnit) -> tuple[RenderableType, ...]:
    style = "" if bucket.differing else MUTED
    start = Text(
        insight_words.moment(bucket.start, unit), f"italic {MUTED}" if bucket.start is None else style
    )
    rows = [Text("?" if number is None else f"{number:,}", style) for number in bucket.rows]
    most = max((number or 0) for number in bucket.rows)
    drawn = bar(bucket.differing / max(most, bucket.differing)) if bucket.differing else Text("")
    return start, *rows, drawn, Text(f"{bucket.differing:,}", style)


def _profiles(profiles: Profiles, labels: words.Labels) -> RenderableType:
    """What moved, column by column; columns whose profiles are the same take a line."""
    table = grid()
    for _ in range(3):
        table.add_column()
    table.add_row("", Text(f"− {labels[0]}", SOURCE), Text(f"+ {labels[1]}", TARGET))
    for profile in profiles.columns[:MAX_COLUMNS]:
        for line in _profile(profile):
            table.add_row(*line)
    if len(profiles.columns) > MAX_COLUMNS:
        table.add_row(Text(f"and {len(profiles.columns) - MAX_COLUMNS} more columns", MUTED), "", "")
    return table


def _profile(profile: ColumnProfile) -> Iterator[tuple[RenderableType, ...]]:
    name = name_text(profile.column)
    if insight_words.is_same(profile):
        known = "counts" if profile.kind is ProfileKind.OTHER else "profile"
        yield name, Text(f"the same {known} on both sides", MUTED), Text("")
        yield from _notes(profile)
        return
    yield name, Text(profile.kind.value, MUTED), Text("")
    for what, source, target in insight_words.profile_lines(profile):
        style = MUTED if source == target else ""
        cells = (Text(cut(show(value), MAX_VALUE), style) for value in (source, target))
        yield (Text(f"  {what}", MUTED), *cells)
    if profile.histogram is not None:
        first, last = profile.histogram.edges[0], profile.histogram.edges[-1]
        bars = zip(insight_words.sparks(profile.histogram), (SOURCE, TARGET), strict=True)
        yield (Text(f"  {first} to {last}", MUTED), *(Text(bar, style) for bar, style in bars))
    for value in (profile.top or ())[:MAX_CHANGES]:
        style = MUTED if value.source == value.target else ""
        shown = Text.assemble("  ", value_text(value.value, ""))
        yield shown, Text(f"{value.source:,}", style), Text(f"{value.target:,}", style)
    yield from _notes(profile)


def _notes(profile: ColumnProfile) -> Iterator[tuple[RenderableType, ...]]:
    for note in profile.notes:
        yield Text(f"  {note}", CHANGED, overflow="fold"), Text(""), Text("")
