"""The result as one self-contained page: no script, no request, light and dark by the reader's system."""

from __future__ import annotations

from collections.abc import Iterator

from twofold_engine.cutting import differing_part
from twofold_engine.render import words
from twofold_engine.render._style import STYLE
from twofold_engine.render.html_insights import insights
from twofold_engine.render.html_parts import escaped, head, section, shown_value, table
from twofold_engine.render.values import show
from twofold_engine.result import ColumnPairInfo, ColumnStats, DiffResult, Outcome, RowSample

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_WORD = {
    Outcome.DIFFERENT: "different",
    Outcome.IDENTICAL: "identical",
    Outcome.EMPTY: "empty",
    Outcome.BAD_PKS: "unclear key",
}


def render_html(result: DiffResult, *, labels: words.Labels = ("source", "target")) -> str:
    """The whole document. Everything that comes from a database or a caller is escaped."""
    title = f"{labels[0]} and {labels[1]}: {_WORD.get(result.outcome, result.outcome.value)}"
    body = "\n".join(part for part in _sections(result, labels) if part)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _sections(result: DiffResult, labels: words.Labels) -> Iterator[str]:
    yield _header(result, labels)
    yield _facts(result, labels)
    yield _notes(result)
    yield _differing_columns(result)
    yield from insights(result, labels)
    for side in ("changed", "source", "target"):
        rows = words.samples(result, side)
        if rows:
            table = _changed(rows, labels) if side == "changed" else _exclusive(rows, side)
            heading = f'<span class="sign {side}">{words.SIGNS[side]}</span> '
            yield section(heading + escaped(words.heading(result, side, labels)), table)
    yield _measures(result, labels)
    yield _schema(result, labels)
    yield _plan(result)


def _header(result: DiffResult, labels: words.Labels) -> str:
    sides = (
        f'<p class="sides"><span class="source">− {escaped(labels[0])}</span> '
        f'<span class="target">+ {escaped(labels[1])}</span></p>'
    )
    return f"<header>{sides}<h1>{escaped(words.verdict(result, labels))}</h1></header>"


def _facts(result: DiffResult, labels: words.Labels) -> str:
    cards = []
    for fact in words.facts(result, labels):
        state = "equal" if fact.equal else "differs"
        sign = "=" if fact.equal else "≠"
        cards.append(
            f'<li class="{state}"><h2><span class="sign">{sign}</span> {escaped(fact.name)}</h2>'
            f"<p>{escaped(fact.sentence)}</p></li>"
        )
    return f'<ul class="facts">{"".join(cards)}</ul>'


def _notes(result: DiffResult) -> str:
    lines = words.notes(result)
    if not lines:
        return ""
    items = "".join(f"<li>{escaped(show(line))}</li>" for line in lines)
    return section("Please note", f"<ul>{items}</ul>")


def _differing_columns(result: DiffResult) -> str:
    total = result.values.total_rows
    rows = []
    for column in words.differing_columns(result):
        share = 100 * column.values_different / total
        bar = f'<span class="bar"><span style="width:{max(share, 0.5):.2f}%"></span></span>'
        rows.append(
            f'<tr><th scope="row">{escaped(show(column.column_name))}</th><td>{bar}</td>'
            f'<td class="number">{escaped(words.percent(column.values_different, total))}</td>'
            f'<td class="number">{column.values_different:,} of {total:,}</td>'
            f"{_of_all(column)}</tr>"
        )
    return section("Columns that differ", table([], rows)) if rows else ""


def _of_all(column: ColumnStats) -> str:
    said = words.column_estimate(column)
    return f'<td class="number">{escaped(said)}</td>' if said else ""


def _changed(rows: list[RowSample], labels: words.Labels) -> str:
    keys = list(rows[0].key)
    heads = [*(head(show(key)) for key in keys), head("column")]
    heads += [head(f"− {labels[0]}", "source"), head(f"+ {labels[1]}", "target")]
    lines = []
    for row in rows:
        span = max(1, len(row.columns))
        first = "".join(
            f'<th scope="rowgroup" rowspan="{span}">{shown_value(row.key[key])}</th>' for key in keys
        )
        for column in row.columns:
            left, right = _pair((row.source or {})[column], (row.target or {})[column])
            lines.append(
                f"<tr>{first}<td>{escaped(show(column))}</td>"
                f'<td class="source">{left}</td><td class="target">{right}</td></tr>'
            )
            first = ""
    return table(heads, lines)


def _exclusive(rows: list[RowSample], side: str) -> str:
    records = [{**row.key, **((row.source if side == "source" else row.target) or {})} for row in rows]
    names = list(records[0])
    lines = []
    for record in records:
        cells = "".join(f"<td>{shown_value(record[name])}</td>" for name in names)
        lines.append(f'<tr><td class="sign {side}">{words.SIGNS[side]}</td>{cells}</tr>')
    return table(["<th></th>", *(head(show(name)) for name in names)], lines)


def _pair(left: str | None, right: str | None) -> tuple[str, str]:
    shown_left, shown_right = show(left), show(right)
    in_left, in_right = differing_part(shown_left, shown_right)
    return shown_value(left, in_left), shown_value(right, in_right)


def _measures(result: DiffResult, labels: words.Labels) -> str:
    rows = []
    for measure in words.measures(result):
        state = "" if measure.notable else ' class="quiet"'
        numbers = "".join(f'<td class="number">{number:,}</td>' for number in measure.pair)
        rows.append(f'<tr{state}><th scope="row">{escaped(measure.name)}</th>{numbers}</tr>')
    heads = ["<th></th>", head(f"− {labels[0]}", "source"), head(f"+ {labels[1]}", "target")]
    return section("Rows and keys", table(heads, rows))


def _schema(result: DiffResult, labels: words.Labels) -> str:
    if not result.schema.columns:
        return ""
    rows = [_schema_row(pair, result.schema.column_type_differs) for pair in result.schema.columns]
    heads = [head(f"− {labels[0]}", "source"), head("type"), head(f"+ {labels[1]}", "target")]
    return section("Columns", table([*heads, *map(head, ("type", "status", "note"))], rows))


def _schema_row(pair: ColumnPairInfo, retyped: tuple[str, ...]) -> str:
    source, target = pair.source, pair.target
    quiet = source is not None and target is not None and source.name not in retyped
    cells = []
    for info in (source, target):
        name, kind = (show(info.name), info.native_type) if info else ("–", "")
        cells.append(f"<td>{escaped(name)}</td><td>{escaped(kind)}</td>")
    status = escaped(pair.status.replace("_", " "))
    state = ' class="quiet"' if quiet else ""
    return f"<tr{state}>{''.join(cells)}<td>{status}</td><td>{escaped(pair.note)}</td></tr>"


def _plan(result: DiffResult) -> str:
    plan, cost = result.plan, result.cost
    reasons = "".join(f"<li>{escaped(reason)}</li>" for reason in plan.reasons)
    queries = "".join(
        f"<li><p>{escaped(query.side)}: {escaped(query.purpose)}, {query.seconds:.3f} s, "
        f"{words.count(query.rows, 'row')}</p><pre>{escaped(query.sql)}</pre></li>"
        for query in cost.queries
    )
    if queries:
        queries = f"<details><summary>Statements that ran</summary><ol>{queries}</ol></details>"
    summary = (
        f"<p>{escaped(plan.algorithm)}, {cost.seconds:.2f} s; the key is {escaped(plan.key_source)}.</p>"
    )
    return section("How it was compared", f"{summary}<ul>{reasons}</ul>{queries}")
