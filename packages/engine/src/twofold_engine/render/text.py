"""The result for a person at a terminal: the answer first, then the three facts, then columns and rows.

Equal things are grey and short; ink goes to differences. The two sides keep their sign (− +), their colour
(orange, blue) and their place (left, right), so nothing depends on colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table
from rich.text import Text

from twofold_engine.cutting import cut_around, differing_part
from twofold_engine.render import words
from twofold_engine.render.text_insights import insights
from twofold_engine.render.text_parts import (
    CHANGED,
    MAX_COLUMNS,
    MAX_NAME,
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
from twofold_engine.render.values import cut, printable, show
from twofold_engine.result import DiffResult, Outcome, RowSample

_STYLES = {"source": SOURCE, "target": TARGET, "changed": CHANGED}

MIN_VALUE = 10


def render_text(
    result: DiffResult,
    *,
    width: int = 100,
    colour: bool = False,
    labels: words.Labels = ("source", "target"),
) -> str:
    """The whole report, at most ``width`` cells wide; ``colour`` adds terminal escapes."""
    buffer = StringIO()
    console = Console(
        file=buffer, width=max(width, 40), force_terminal=colour, no_color=not colour,
        highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    for section in _sections(result, console.width, labels):
        console.print(Segments(map(_harmless, console.render(section))))
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _harmless(segment: Segment) -> Segment:
    """Without what a terminal would obey: names, types and reasons are a database's words, too."""
    return Segment(printable(segment.text), segment.style, segment.control)


def _sections(result: DiffResult, width: int, labels: words.Labels) -> Iterator[RenderableType]:
    yield _verdict(result, labels)
    yield ""
    yield _facts(result, labels)
    if result.outcome in (Outcome.DIFFERENT, Outcome.BAD_PKS):
        yield from titled(None, _measures(result, labels))
    if changes := words.schema_changes(result, labels):
        yield from titled(Text("Columns of the schema", STRONG), _schema_changes(changes))
    if words.differing_columns(result):
        yield from titled(Text("Columns that differ", STRONG), _columns(result))
    yield from insights(result, labels)
    for side in ("changed", "source", "target"):
        if rows := words.samples(result, side):
            heading = words.heading(result, side, labels)
            title = Text.assemble((words.SIGNS[side] + " ", _STYLES[side]), (heading, STRONG))
            changed = side == "changed"
            table = _changed_rows(rows, width, labels) if changed else _exclusive_rows(rows, side, width)
            yield from titled(title, table)
    if lines := words.notes(result):
        yield from titled(Text("Please note", STRONG), Group(*(_note(line) for line in lines)))
    yield ""
    yield _footer(result)


def _verdict(result: DiffResult, labels: words.Labels) -> Text:
    sign, style = {
        Outcome.DIFFERENT: ("≠ ", CHANGED),
        Outcome.BAD_PKS: ("! ", CHANGED),
    }.get(result.outcome, ("= ", "green"))
    return Text.assemble((sign, style), (words.verdict(result, labels), STRONG))


def _facts(result: DiffResult, labels: words.Labels) -> RenderableType:
    table = grid()
    for fact in words.facts(result, labels):
        style = MUTED if fact.equal else ""
        sign = Text("=", MUTED) if fact.equal else Text("≠", CHANGED)
        table.add_row(sign, Text(fact.name, style or STRONG), Text(fact.sentence, style, overflow="fold"))
    return Padding(table, (0, 0, 0, 2), expand=False)


def _measures(result: DiffResult, labels: words.Labels) -> Table:
    table = grid()
    table.add_column()
    table.add_column(justify="right")
    table.add_column(justify="right")
    table.add_row("", Text(f"− {labels[0]}", SOURCE), Text(f"+ {labels[1]}", TARGET))
    for measure in words.measures(result):
        style = "" if measure.notable else MUTED
        table.add_row(Text(measure.name, style), *(Text(f"{number:,}", style) for number in measure.pair))
    return table


def _schema_changes(changes: list[tuple[str, str]]) -> Table:
    table = grid()
    for name, change in changes[:MAX_COLUMNS]:
        table.add_row(name_text(name), Text(change, CHANGED))
    if len(changes) > MAX_COLUMNS:
        table.add_row("", Text(f"and {len(changes) - MAX_COLUMNS} more", MUTED))
    return table


def _columns(result: DiffResult) -> Table:
    total = result.values.total_rows
    table = grid()
    table.add_column()
    table.add_column()
    table.add_column(justify="right")
    table.add_column(justify="right")
    columns = words.differing_columns(result)
    for column in columns[:MAX_COLUMNS]:
        table.add_row(
            name_text(column.column_name),
            bar(column.values_different / total),
            words.percent(column.values_different, total),
            Text(f"{column.values_different:,} of {total:,}", MUTED),
            Text(words.column_estimate(column), MUTED),
        )
    if len(columns) > MAX_COLUMNS:
        table.add_row(Text(f"and {len(columns) - MAX_COLUMNS} more columns", MUTED), "", "", "", "")
    return table


def _changed_rows(rows: list[RowSample], width: int, labels: words.Labels) -> RenderableType:
    """One line per differing value, the two values side by side."""
    keys = list(rows[0].key)
    key_widths = [_column_width([show(row.key[key]) for row in rows], key) for key in keys]
    names = [cut(name, MAX_NAME) for row in rows for name in row.columns]
    name_width = max((cell_len(show(name)) for name in names), default=0)
    left = width - 2 - sum(key_widths) - 2 * len(keys) - name_width - 2
    if left < 2 * MIN_VALUE + 2:
        return _changed_rows_narrow(rows, width)
    value_width = (left - 2) // 2
    table = grid()
    table.add_row(
        *(Text(cut(show(key), key_width), MUTED) for key, key_width in zip(keys, key_widths, strict=True)),
        "", Text(f"− {labels[0]}", SOURCE), Text(f"+ {labels[1]}", TARGET),
    )  # fmt: skip
    for row in rows:
        cells = [Text(cut(show(row.key[key]), size)) for key, size in zip(keys, key_widths, strict=True)]
        for column, source, target in _value_pairs(row, value_width):
            table.add_row(*cells, name_text(column), source, target)
            cells = [Text("") for _ in keys]
    return table


def _changed_rows_narrow(rows: list[RowSample], width: int) -> RenderableType:
    """Where the key takes too much room: the key on a line of its own, the two values below each other."""
    lines = []
    for row in rows:
        key = ", ".join(f"{show(name)} {show(value)}" for name, value in row.key.items())
        lines.append(Text(cut(key, width - 2)))
        for column, source, target in _value_pairs(row, width - 6):
            lines.append(Text.assemble("  ", name_text(column)))
            lines.append(Text.assemble(("  − ", SOURCE), source))
            lines.append(Text.assemble(("  + ", TARGET), target))
    return Group(*lines)


def _value_pairs(row: RowSample, width: int) -> Iterator[tuple[str, Text, Text]]:
    assert row.source is not None
    assert row.target is not None
    for column in row.columns:
        left, right = row.source[column], row.target[column]
        shown_left, shown_right = show(left), show(right)
        in_left, in_right = differing_part(shown_left, shown_right)
        yield (
            column,
            _value(shown_left, left is None, in_left, width, SOURCE),
            _value(shown_right, right is None, in_right, width, TARGET),
        )


def _value(shown: str, is_null: bool, focus: tuple[int, int], width: int, style: str) -> Text:
    """One value with its differing part in bold."""
    if is_null:
        return Text(shown, f"italic {MUTED}")
    visible, start, end = cut_around(shown, width, *focus)
    text = Text(visible, style)
    if end - start < len(visible):
        text.stylize(f"{STRONG} underline", start, end)
    return text


def _exclusive_rows(rows: list[RowSample], side: str, width: int) -> Table:
    """As many columns as fit, key first; the number of the others is said."""
    data = [_whole_row(row, side) for row in rows]
    names = list(data[0])
    fitting: list[tuple[str, int]] = []
    room = width - 2 - 3
    for position, name in enumerate(names):
        size = _column_width([show(record[name]) for record in data], name)
        reserve = 0 if position == len(names) - 1 else len("+ 999 columns") + 2
        if fitting and size + 2 + reserve > room:
            break
        fitting.append((name, size))
        room -= size + 2
    hidden = len(names) - len(fitting)
    table = grid()
    tail = [Text(f"+ {words.count(hidden, 'column')}", MUTED)] if hidden else []
    table.add_row("", *(Text(cut(show(name), size), MUTED) for name, size in fitting), *tail)
    for record in data:
        cells = (value_text(record[name], _STYLES[side], size) for name, size in fitting)
        table.add_row(Text(words.SIGNS[side], _STYLES[side]), *cells)
    return table


def _whole_row(row: RowSample, side: str) -> dict[str, str | None]:
    own = row.source if side == "source" else row.target
    return {**row.key, **(own or {})}


def _column_width(values: Iterable[str], name: str) -> int:
    return min(MAX_VALUE, max(cell_len(show(name)), *(cell_len(value) for value in values)))


def _note(line: str) -> Text:
    return Text(f"· {show(line)}", CHANGED, overflow="fold")


def _footer(result: DiffResult) -> Text:
    plan = result.plan
    return Text(f"{'; '.join(plan.reasons) or plan.algorithm} · {result.cost.seconds:.2f} s", MUTED)
