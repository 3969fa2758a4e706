"""Pure: the comment on a pull request, in GitHub's Markdown. Counts only, never a value of the data.

Order: hidden marker, verdict, worst tables first, the rest in one line, folded facts, failures, what was not
compared, footer. Too long a comment loses its least important rows, and says how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from twofold_engine.limits import TIME_ALONE
from twofold_server.ci.markdown import code, html_code, text
from twofold_server.ci.report import RunReport, TableReport
from twofold_server.ci.wording import SIDES, number, short_sha, table_state, verdict
from twofold_server.diffs import change_views, sampled, wording

MAX_CHARACTERS = 60_000
MAX_BYTES = 200_000
_PRODUCTION, _BRANCH = SIDES
_UNTOLD_LIMITS = TIME_ALONE | {"changes_bytes", "insight_value_chars", "timeline_buckets"}
"""The latter bound what the comment does not show."""


@dataclass(frozen=True)
class _Room:
    """How many lines of each kind are written out."""

    rows: int = 200
    facts: int = 30
    columns: int = 20
    failures: int = 50
    gaps: int = 50
    names: int = 100

    def less(self) -> _Room:
        """The next smaller comment: facts go first, the rows of the table last."""
        if self.columns > 5:
            return replace(self, columns=5)
        for name in ("facts", "gaps", "names", "failures", "rows"):
            count = getattr(self, name)
            if count > (0 if name == "facts" else 3):
                return replace(self, **{name: count // 2})
        return self


def marker(instance: str, integration_id: int) -> str:
    """The hidden first line; one per installation and integration."""
    return f"<!-- datadiff:v1:{instance}:{integration_id} -->"


def render(report: RunReport, *, instance: str, notice: str = "") -> str:
    """The whole body: at most 60,000 characters and 200,000 bytes. ``notice``: why it is not the newest."""
    room = _Room()
    while True:
        body = _body(report, instance, notice, room)
        smaller = room.less()
        if (len(body) <= MAX_CHARACTERS and len(body.encode()) <= MAX_BYTES) or smaller == room:
            return body
        room = smaller


def _body(report: RunReport, instance: str, notice: str, room: _Room) -> str:
    worst = sorted((table for table in report.tables if not _is_quiet(table)), key=_badness)
    quiet = [table for table in report.tables if _is_quiet(table)]
    parts = [
        f"{marker(instance, report.integration_id)}\n{_headline(report)}",
        f"> {text(notice)}" if notice else "",
        _table(worst, room.rows),
        _identical_line([table for table in quiet if not table.is_empty], room.names),
        _empty_line([table for table in quiet if table.is_empty], room.names),
        *_facts_blocks([table for table in worst if table.compared], room),
        _failures([table for table in report.tables if table.failed], report, room.failures),
        _gaps(report, room.gaps),
        _footer(report),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _is_quiet(table: TableReport) -> bool:
    return table.compared and not (table.differs or _needs_a_look(table))


def _needs_a_look(table: TableReport) -> bool:
    """Not different by its result, and yet not to be passed over."""
    return table.has_key_problems or table.is_empty_with_other_schema


def _badness(table: TableReport) -> tuple[int, int, int]:
    rank = 0 if table.failed else 1 if table.differs else 2 if _needs_a_look(table) else 3
    stats = table.facts("diff_stats")
    return rank, -int(stats.get("diff_rows_count") or 0), table.position


def _headline(report: RunReport) -> str:
    against = f" vs base {code(short_sha(report.base_sha))}" if report.base_sha else ""
    blocking = ""
    if report.status == "failed" and not report.fail_on_errors:
        blocking = " · not blocking"
    return f"**{text(verdict(report))}**{blocking} · commit {code(short_sha(report.head_sha))}{against}"


# The table


def _table(tables: Sequence[TableReport], limit: int) -> str:
    if not tables:
        return ""
    lines = [
        f"| Table | State | Rows, {_PRODUCTION} → {_BRANCH} | Only in {_PRODUCTION} | Only in {_BRANCH} "
        "| Changed rows | Key problems | Columns that differ | Duration | |",
        "|---|---|---|---:|---:|---:|---|---|---:|---|",
    ]
    lines += [_row(table) for table in tables[:limit]]
    if len(tables) > limit:
        lines.append(f"| … and {len(tables) - limit:,} more | | | | | | | | | |")
    return "\n".join(lines)


def _row(table: TableReport) -> str:
    name = code(table.prod, in_table=True)
    duration = "" if table.seconds is None else f"{table.seconds:.1f} s"
    link = f"[details]({table.url})"
    if not table.compared:
        return f"| {name} | {table_state(table)} | – | – | – | – | – | – | {duration} | {link} |"
    pks, values, stats = table.facts("pks"), table.facts("values"), table.facts("diff_stats")
    before, after = _pair(pks, "total_rows")
    cells = [
        name,
        f"**{table_state(table)}**" if table.differs else table_state(table),
        f"{before:,} → {after:,}{_sampled(table)}",
        f"{_count(stats, 'rows_removed'):,}",
        f"{_count(stats, 'rows_added'):,}",
        f"{_count(values, 'rows_with_differences'):,}{_of_all(table)}",
        _key_problems(pks) or "none",
        _column_problems(table) or "none",
        duration,
        link,
    ]
    return f"| {' | '.join(cells)} |"


def _sampled(table: TableReport) -> str:
    """Behind the rows of a table of which a sample was compared."""
    mark = sampled.mark(table.summary)
    return f" ({text(mark.lower())})" if mark else ""


def _of_all(table: TableReport) -> str:
    found = sampled.estimates(table.summary or {}).get("rows_with_differences")
    return f" ({text(sampled.of_all(found))})" if found and found["value"] else ""


def _key_problems(pks: Any) -> str:
    nulls, dupes = sum(_pair(pks, "nulls")), sum(_pair(pks, "dupes"))
    parts = [number(nulls, "NULL key")] if nulls else []
    parts += [number(dupes, "duplicate")] if dupes else []
    return ", ".join(parts)


def _column_problems(table: TableReport) -> str:
    schema, values = table.facts("schema"), table.facts("values")
    parts = []
    differing = _count(values, "columns_with_differences")
    if differing:
        parts.append(f"{differing} in values")
    types = _count(schema, "column_type_mismatches")
    if types:
        parts.append(f"{types} in type")
    only = schema.get("exclusive_columns") or [[], []]
    for names, side in zip(only, SIDES, strict=True):
        if names:
            parts.append(f"{len(names)} only in {side}")
    return ", ".join(parts)


def _identical_line(tables: Sequence[TableReport], limit: int) -> str:
    if not tables:
        return ""
    compared = sum(int(_count(table.facts("values"), "total_rows")) for table in tables)
    drawn = sum(sampled.used(table.summary) is not None for table in tables)
    samples = f", of {number(drawn, 'table')} only a sample" if drawn else ""
    names = _some([code(table.prod) for table in tables], limit)
    return f"Identical ({number(compared, 'pair')} of rows compared{samples}): {names}."


def _empty_line(tables: Sequence[TableReport], limit: int) -> str:
    """Apart from the identical ones: of tables without a row nothing was found equal."""
    names = _some([code(table.prod) for table in tables], limit)
    return f"Empty on both sides, no row to compare: {names}." if tables else ""


# Folded facts


def _facts_blocks(tables: Sequence[TableReport], room: _Room) -> Iterator[str]:
    for table in tables[: room.facts]:
        yield _facts(table, room.columns)
    if len(tables) > room.facts:
        left = len(tables) - room.facts
        yield f"… and the facts of {number(left, 'more table', 'more tables')}, on the run page."


def _facts(table: TableReport, columns: int) -> str:
    drawn = sampled.used(table.summary)
    lines = [
        f"<details><summary>{html_code(table.prod)}: all facts{' of the sample' if drawn else ''}</summary>",
        "",
        f"{code(table.prod)} ({_PRODUCTION}) against {code(table.pr)} ({_BRANCH})",
        "",
        f"| | {_PRODUCTION} | {_BRANCH} | |",
        "|---|---:|---:|---|",
        *_schema_rows(table),
        *_key_rows(table),
        *_value_rows(table),
        "",
        *_column_lines(table, columns),
        f"[View diff details]({table.url})",
        "",
        "</details>",
    ]
    return "\n".join(lines)


def _schema_rows(table: TableReport) -> Iterator[str]:
    pks, schema = table.facts("pks"), table.facts("schema")
    before, after = _pair(pks, "total_rows")
    yield _fact("Total rows", f"{before:,}", f"{after:,}{_change(before, after)}", before == after)
    before, after = _pair(schema, "column_counts")
    yield _fact("Total columns", f"{before:,}", f"{after:,}", before == after)
    before, after = _pair(schema, "columns_mismatched")
    note = (
        f"Mismatched columns ({_count(schema, 'column_reorders')} reorders, "
        f"{_count(schema, 'column_type_mismatches')} type changes)"
    )
    yield _fact(note, f"{before:,}", f"{after:,}", not before and not after)


def _key_rows(table: TableReport) -> Iterator[str]:
    pks = table.facts("pks")
    names = ", ".join(code(str(name), in_table=True) for name in pks.get("columns") or table.key)
    totals = _pair(pks, "total_rows")
    drawn = sampled.compared_rows(table.summary) if table.summary else totals
    yield f"| **Primary key** {names} | | | |"
    for label, field in (
        ("Distinct", "distincts"),
        ("Exclusive", "exclusives"),
        ("NULL", "nulls"),
        ("Duplicate", "dupes"),
    ):
        pair = _pair(pks, field)
        whole = totals if field == "nulls" else drawn
        shown = [f"{count:,}{_share(count, total)}" for count, total in zip(pair, whole, strict=True)]
        fine = pair[0] == pair[1] if field == "distincts" else not any(pair)
        yield _fact(label, shown[0], shown[1], fine)


def _value_rows(table: TableReport) -> Iterator[str]:
    values, stats = table.facts("values"), table.facts("diff_stats")
    removed, added = _count(stats, "rows_removed"), _count(stats, "rows_added")
    yield "| **Values** | | | |"
    yield _fact("Rows only in", f"{removed:,}", f"{added:,}", not removed and not added)
    for label, field, total in (
        ("Columns that differ", "columns_with_differences", "compared_columns"),
        ("Rows that differ", "rows_with_differences", "total_rows"),
        ("Values that differ", "values_with_differences", "total_values"),
    ):
        count, whole = _count(values, field), _count(values, total)
        yield _fact(label, "", f"{count:,} of {whole:,} compared{_share(count, whole)}", not count)


def _fact(label: str, before: str, after: str, fine: bool) -> str:
    return f"| {label} | {before} | {after} | {'fine' if fine else 'look'} |"


def _column_lines(table: TableReport, limit: int) -> Iterator[str]:
    stats = table.facts("values").get("columns_diff_stats") or []
    found = [
        (
            int(column.get("values_different") or 0),
            str(column.get("column_name", "")),
            sampled.of_all(column.get("values_different_estimate")),
            _one_change(table, str(column.get("column_name", ""))),
        )
        for column in stats
    ]
    differing = sorted((item for item in found if item[0]), key=lambda item: (-item[0], item[1]))
    if differing:
        names = [
            f"{code(name)} ({', '.join(filter(None, (number(count, 'value'), *more)))})"
            for count, name, *more in differing
        ]
        yield from (f"Columns that differ: {_some(names, limit)}.", "")
    schema = table.facts("schema")
    changed = [code(str(name)) for name in schema.get("column_type_differs") or []]
    if changed:
        yield from (f"Columns with another type: {_some(changed, limit)}.", "")
    for names_of_side, side in zip(schema.get("exclusive_columns") or [[], []], SIDES, strict=True):
        if names_of_side:
            shown = _some([code(str(name)) for name in names_of_side], limit)
            yield from (f"Columns only in {side}: {shown}.", "")


def _one_change(table: TableReport, column: str) -> str:
    """How often the most frequent change occurs, never what it is; empty where that explains nothing."""
    found = change_views.top_share(table.summary or {}, column)
    if found is None:
        return ""
    times, total = found
    return "all of them the same change" if times == total else f"{times:,} of them the same change"


def _some(names: Sequence[str], limit: int) -> str:
    more = f" and {len(names) - limit:,} more" if len(names) > limit else ""
    return ", ".join(names[:limit]) + more


# Failures, gaps, footer


def _failures(tables: Sequence[TableReport], report: RunReport, limit: int) -> str:
    if not tables and not (report.status == "failed" and report.detail):
        return ""
    lines = [f"**Failures ({max(1, len(tables))})**", ""]
    if report.status == "failed" and report.detail:
        lines.append(f"- {text(report.detail)}")
    for table in tables[:limit]:
        hint = f" {text(table.public_hint)}" if table.public_hint else ""
        lines.append(f"- {code(table.prod)}: {text(table.public_message)}{hint}")
    if len(tables) > limit:
        lines.append(f"- … and {len(tables) - limit:,} more, on the run page")
    return "\n".join(lines)


def _gaps(report: RunReport, limit: int) -> str:
    """What the result does not cover: silence would read as "no differences"."""
    lines = [line for table in report.tables for line in _gaps_of(table)]
    if not lines:
        return ""
    more = [f"- … and {len(lines) - limit:,} more, on the run page"] if len(lines) > limit else []
    return "\n".join(["**Not compared**", "", *lines[:limit], *more])


def _gaps_of(table: TableReport) -> Iterator[str]:
    name = code(table.prod)
    if table.skipped:
        yield f"- {name}: cancelled before it ended"
    coverage = table.facts("coverage")
    for item in coverage.get("not_compared") or []:
        yield f"- {name}: column {code(str(item.get('column', '')))}, {text(str(item.get('reason', '')))}"
    for item in coverage.get("losses") or []:
        column = code(str(item.get("column", "")))
        yield f"- {name}: column {column} compared with a loss, {text(str(item.get('detail', '')))}"
    if table.summary is not None:
        for line in wording.rules(table.summary):
            yield f"- {name}: {text(line)}"
    for item in coverage.get("limits_hit") or []:
        if item.get("limit") in _UNTOLD_LIMITS:
            continue
        limit = text(str(item.get("limit", "")))
        yield f"- {name}: the limit {limit} of {item.get('value', 0):,} was reached; the counts stay exact"
    sampling = coverage.get("sampling") or {}
    if sampling.get("used") and table.summary is not None:
        for line in sampled.lines(table.summary, SIDES):
            yield f"- {name}: {text(line)}"


def _footer(report: RunReport) -> str:
    moment = report.finished_at or report.created_at
    base = f" of {code(report.base_branch)}" if report.base_branch else ""
    return (
        f"Run [{report.run_id}]({report.url}) · commit {code(report.head_sha)} · "
        f"base {code(short_sha(report.base_sha))}{base} · {text(report.integration_name)} · "
        f"{moment:%Y-%m-%d %H:%M:%S} UTC · counts only, no values · updated for each commit"
    )


# Numbers


def _pair(facts: Any, field: str) -> tuple[int, int]:
    pair = facts.get(field) or (0, 0)
    return int(pair[0]), int(pair[1])


def _count(facts: Any, field: str) -> int:
    return int(facts.get(field) or 0)


def _share(count: int, whole: int) -> str:
    return f" ({percent(count / whole)})" if whole and count else ""


def _change(before: int, after: int) -> str:
    if not before or before == after:
        return ""
    share = (after - before) / before
    return f" ({share:+.2%})" if abs(share) >= 0.0001 else f" ({'+' if share > 0 else '-'}<0.01%)"


def percent(share: float) -> str:
    """Never rounds a difference away: below a hundredth of a percent it says so, and 100 % is 100 %."""
    if 0 < share < 0.0001:
        return "< 0.01%"
    if 0.9999 < share < 1:
        return "> 99.99%"
    return f"{share:.2%}"
