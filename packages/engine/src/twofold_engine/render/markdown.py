"""The facts as GitHub-flavoured Markdown for a pull request comment: counts only, never a value of a row.

Names come from databases and may hold anything. Whatever is not plain words goes into a code span, where no
forge sees markup, HTML, mentions, issue numbers or links; line ends become visible escapes before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from twofold_engine.render import words
from twofold_engine.render.values import cut, show
from twofold_engine.result import DiffResult

MAX_COLUMNS = 50
"""Columns listed one by one; the rest is counted in words."""
MAX_TEXT = 200
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9 ,;.'()%-]|: )*")


def render_markdown(result: DiffResult, *, labels: words.Labels = ("source", "target")) -> str:
    """Verdict, one table with the facts of both sides, the columns that differ, and every note."""
    safe = (safe_text(labels[0]), safe_text(labels[1]))
    blocks = [
        f"**{words.verdict(result, safe)}**",
        "\n".join(_facts_table(result, safe)),
        *_columns(result),
        *_schema_changes(result, labels),
        *_notes(result),
    ]
    return "\n\n".join(blocks) + "\n"


def safe_text(text: str) -> str:
    """``text`` as it can stand anywhere in a table or paragraph, showing exactly itself and doing nothing."""
    shown = cut(show(text), MAX_TEXT)
    if _PLAIN.fullmatch(shown) and "www." not in shown.lower():
        return shown
    return code_span(shown)


def safe_name(name: str) -> str:
    """A column's name, always in a code span."""
    return code_span(cut(show(name), MAX_TEXT))


def code_span(text: str) -> str:
    """A code span for any single-line text, safe in table cells too."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith(("`", " ")) or text.endswith(("`", " ")) else ""
    # A pipe after a backslash cannot be escaped alike for all readers of tables, so it is spelt out.
    return f"{fence}{pad}{text}{pad}{fence}".replace("\\|", r"\x5c\x7c").replace("|", r"\|")


def _facts_table(result: DiffResult, labels: words.Labels) -> Iterator[str]:
    schema, values = result.schema, result.values
    yield f"| | {labels[0]} | {labels[1]} | |"
    yield "|---|---:|---:|:-:|"
    measures = words.measures(result)
    total, *rest = measures
    yield _measure_row(total)
    yield _title("Schema")
    yield _row("Columns", *schema.column_counts, notable=schema.column_counts[0] != schema.column_counts[1])
    mismatched = schema.columns_mismatched
    yield _row("Mismatched columns", *mismatched, notable=any(mismatched))
    yield _row("Type changes", schema.column_type_mismatches, notable=schema.column_type_mismatches > 0)
    yield _row("Reordered columns", schema.column_reorders)
    yield _title(f"Primary key ({', '.join(safe_name(name) for name in result.pks.columns)})")
    for measure in rest:
        yield _measure_row(measure)
    yield _title("Values")
    parts = [
        ("Differing columns", values.columns_with_differences, values.compared_columns),
        ("Differing rows", values.rows_with_differences, values.total_rows),
        ("Differing values", values.values_with_differences, values.total_values),
    ]
    for name, part, whole in parts:
        yield _row(name, f"{part:,} of {whole:,} ({_entities(words.percent(part, whole))})", notable=part > 0)


def _measure_row(measure: words.Measure) -> str:
    return _row(measure.name.capitalize().replace("null", "NULL"), *measure.pair, notable=measure.notable)


def _title(name: str) -> str:
    return f"| **{name}** | | | |"


def _row(name: str, *numbers: int | str, notable: bool = False) -> str:
    cells = [f"{number:,}" if isinstance(number, int) else number for number in numbers]
    if len(cells) == 1:
        cells.insert(0, "")
    return f"| {name} | {' | '.join(cells)} | {'≠' if notable else '='} |"


def _columns(result: DiffResult) -> Iterator[str]:
    columns = words.differing_columns(result)
    if not columns:
        return
    total = result.values.total_rows
    sampled = words.is_sampled(result)
    heads, rule = (" of all rows |", "---:|") if sampled else ("", "")
    lines = [f"| Column that differs | rows | share |{heads}", f"|---|---:|---:|{rule}"]
    for column in columns[:MAX_COLUMNS]:
        share = _entities(words.percent(column.values_different, total))
        of_all = f" {words.estimated(column.estimate)} |" if column.estimate is not None else ""
        lines.append(f"| {safe_name(column.column_name)} | {column.values_different:,} | {share} |{of_all}")
    if len(columns) > MAX_COLUMNS:
        lines.append(f"| and {len(columns) - MAX_COLUMNS} more | | |{' |' if sampled else ''}")
    yield "\n".join(lines)


def _schema_changes(result: DiffResult, labels: words.Labels) -> Iterator[str]:
    changes = words.schema_changes(result, labels)
    if not changes:
        return
    lines = [f"- {safe_name(name)}: {safe_text(change)}" for name, change in changes[:MAX_COLUMNS]]
    if len(changes) > MAX_COLUMNS:
        lines.append(f"- and {len(changes) - MAX_COLUMNS} more")
    yield "\n".join(lines)


def _notes(result: DiffResult) -> Iterator[str]:
    lines = words.notes(result, reasons=False)
    if lines:
        yield "\n".join(["Please note:", "", *(f"- {safe_text(line)}" for line in lines)])


def _entities(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")
