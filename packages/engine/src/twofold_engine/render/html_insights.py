"""The most frequent changes, the timeline and the profiles in the HTML report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from twofold_engine.render import insight_words, words
from twofold_engine.render.html_parts import escaped, head, section, shown_value, table
from twofold_engine.render.values import show
from twofold_engine.result import DiffResult
from twofold_engine.result_insights import (
    Changes,
    ColumnChanges,
    ColumnProfile,
    Profiles,
    TimeBucket,
    Timeline,
)


def insights(result: DiffResult, labels: words.Labels) -> Iterator[str]:
    """The sections of whatever was asked for and found."""
    found = result.insights
    if found.changes is not None and insight_words.tells_changes(result):
        yield _changes(insight_words.changes_title(result), found.changes, labels)
    if found.timeline is not None and found.timeline.buckets:
        yield _timeline(insight_words.timeline_title(result, found.timeline), found.timeline, labels)
    if found.profiles is not None:
        yield _profiles(insight_words.profiles_title(result), found.profiles, labels)


def _sides(labels: words.Labels) -> list[str]:
    return [head(f"− {labels[0]}", "source"), head(f"+ {labels[1]}", "target")]


def _changes(title: str, changes: Changes, labels: words.Labels) -> str:
    lines = [line for column in changes.columns for line in _column(column)]
    heads = [head("column"), *_sides(labels), head("rows")]
    return section(escaped(title), table(heads, lines))


def _column(column: ColumnChanges) -> Iterator[str]:
    at_least = "" if column.exact else "at least "
    hidden = column.distinct - len(column.changes)
    span = len(column.changes) + (hidden > 0)
    first = f'<th scope="rowgroup" rowspan="{span}">{escaped(show(column.column))}</th>'
    for change in column.changes:
        yield (
            f'<tr>{first}<td class="source">{shown_value(change.source)}</td>'
            f'<td class="target">{shown_value(change.target)}</td>'
            f'<td class="number">{at_least}{change.count:,}</td></tr>'
        )
        first = ""
    if hidden:
        said = f"and {at_least}{words.count(hidden, 'other change')}"
        yield f'<tr class="quiet"><td colspan="3">{said}</td></tr>'


def _timeline(title: str, timeline: Timeline, labels: words.Labels) -> str:
    lines = [_bucket(bucket, timeline) for bucket in timeline.buckets]
    heads = [head(""), *_sides(labels), head("differ"), head("")]
    return section(escaped(title), table(heads, lines))


def _bucket(bucket: TimeBucket, timeline: Timeline) -> str:
    numbers = ["?" if number is None else f"{number:,}" for number in bucket.rows]
    cells = "".join(f'<td class="number">{number}</td>' for number in (*numbers, f"{bucket.differing:,}"))
    most = max(bucket.differing, *((number or 0) for number in bucket.rows))
    share = 100 * bucket.differing / most if bucket.differing else 0
    drawn = f'<span class="bar"><span style="width:{max(share, 0.5):.2f}%"></span></span>' if share else ""
    state = "" if bucket.differing else ' class="quiet"'
    start = escaped(insight_words.moment(bucket.start, timeline.unit))
    return f'<tr{state}><th scope="row">{start}</th>{cells}<td>{drawn}</td></tr>'


_BIN, _HEIGHT = 8, 40
"""Width of a bin and height of the highest one, in pixels."""


def _profiles(title: str, profiles: Profiles, labels: words.Labels) -> str:
    lines = [line for profile in profiles.columns for line in _profile(profile)]
    return section(escaped(title), table([head("column"), head(""), *_sides(labels)], lines))


def _profile(profile: ColumnProfile) -> Iterator[str]:
    rows = [
        f'<th scope="row">{escaped(what)}</th><td class="number">{escaped(show(source))}</td>'
        f'<td class="number">{escaped(show(target))}</td>'
        for what, source, target in insight_words.profile_lines(profile)
    ]
    if profile.histogram is not None:
        first, last = profile.histogram.edges[0], profile.histogram.edges[-1]
        most = max(*profile.histogram.source, *profile.histogram.target, 1)
        rows.append(
            f'<th scope="row">{escaped(first)} to {escaped(last)}</th>'
            f'<td class="source">{_bars(profile.histogram.source, most)}</td>'
            f'<td class="target">{_bars(profile.histogram.target, most)}</td>'
        )
    rows += [
        f'<th scope="row">{shown_value(value.value)}</th><td class="number">{value.source:,}</td>'
        f'<td class="number">{value.target:,}</td>'
        for value in profile.top or ()
    ]
    rows += [f'<td colspan="3">{escaped(note)}</td>' for note in profile.notes]
    state = ' class="quiet"' if insight_words.is_same(profile) else ""
    first_cell = f'<th scope="rowgroup" rowspan="{len(rows)}">{escaped(show(profile.column))}</th>'
    for row in rows:
        yield f"<tr{state}>{first_cell}{row}</tr>"
        first_cell = ""


def _bars(numbers: Sequence[int], most: int) -> str:
    """A small picture; a bin that is not empty shows at least a line."""
    bars = []
    for i, number in enumerate(numbers):
        height = max(1, round(_HEIGHT * number / most)) if number else 0
        bars.append(f'<rect x="{i * _BIN}" y="{_HEIGHT - height}" width="{_BIN - 1}" height="{height}"/>')
    label = f"{words.count(sum(numbers), 'value')} in {words.count(len(numbers), 'bin')}"
    return (
        f'<svg role="img" aria-label="{label}" width="{len(numbers) * _BIN}" height="{_HEIGHT}" '
        f'fill="currentColor">{"".join(bars)}</svg>'
    )
