"""What the diff pages show, made from a diff and its stored summary. Pure: no queries, no clock, no HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from twofold_server.diffs import change_views, insights, privacy, profile_views, sampled, wording
from twofold_server.diffs.links import column_href, rows_href
from twofold_server.diffs.models import Diff
from twofold_server.diffs.requests import name_of
from twofold_server.ui import states
from twofold_server.ui.format import between, count, delta, number, percent
from twofold_server.ui.states import diff_state

TOP_COLUMNS = 10

View = dict[str, Any]


@dataclass(frozen=True)
class SourceNames:
    """Names of the two data sources; None where one was deleted."""

    source: str
    target: str


def is_cancellable(diff: Diff) -> bool:
    return not diff.is_terminal


def header(diff: Diff, names: SourceNames, tab: str) -> View:
    """What stands above all tabs."""
    labels = wording.labels_for(diff.trigger)
    state, sentence, more = headline(diff)
    source, target = name_of(diff.request, 1), name_of(diff.request, 2)
    rows = diff.summary["pks"]["total_rows"] if diff.summary else None
    crumbs = [{"text": "Data diffs", "href": "/datadiffs"}]
    if diff.origin_path:
        crumbs = [
            {"text": "CI runs", "href": "/ci/runs"},
            {"text": diff.origin_title, "href": diff.origin_path},
        ]
    return {
        "id": diff.id,
        "breadcrumb": [*crumbs, {"text": f"Data diff {diff.id}", "href": ""}],
        "source": source,
        "target": target,
        "source_label": labels.source,
        "target_label": labels.target,
        "state": state,
        "status_word": states.state(diff.status).word,
        "sentence": sentence,
        "more": more,
        "finished_at": diff.finished_at,
        "created_at": diff.created_at,
        "seconds": between(diff.started_at, diff.finished_at),
        "rows": rows,
        "connection": names.source if names.source == names.target else f"{names.source} and {names.target}",
        "chips": _chips(diff),
        "cancellable": is_cancellable(diff),
        "refresh_seconds": None if diff.is_terminal else 2,
        "progress": _progress(diff),
        "tabs": _tabs(diff, tab),
        "has_result": diff.summary is not None,
        "error": diff.error,
        "purged": diff.purged,
        "values_note": privacy.note(diff),
    }


def headline(diff: Diff) -> tuple[str, str, str]:
    """(state, sentence, what it means) of a comparison in any of its states."""
    labels = wording.labels_for(diff.trigger)
    if diff.summary is not None and diff.result:
        return diff_state(diff.status, diff.result), wording.verdict(diff.result, diff.summary, labels), ""
    if diff.status == "cancelled":
        return "cancelled", "Cancelled before there was a result.", "Nothing is known about differences."
    if diff.status in ("failed", "done"):
        message = (diff.error or {}).get("message") or "The comparison failed without a reason."
        return "failed", str(message), "This is an error, not a difference: the tables were not compared."
    if diff.status == "processing":
        return "processing", "The tables are being compared.", "The result appears here by itself."
    return (
        "queued",
        "The comparison waits for its turn.",
        "It starts when the data source has a free connection.",
    )


def _chips(diff: Diff) -> list[str]:
    request = diff.request
    chips = []
    if sampled.used(diff.summary):
        chips.append(sampled.mark(diff.summary))
    keys = request.get("pk_columns") or []
    if keys:
        chips.append(f"Key: {', '.join(map(str, keys))}")
    for side, label in (
        (1, wording.labels_for(diff.trigger).source),
        (2, wording.labels_for(diff.trigger).target),
    ):
        if request.get(f"filter{side}"):
            chips.append(f"Filter in {label}: {request[f'filter{side}']}")
    if stretch := wording.stretch(request):
        chips.append(f"Rows with {stretch}")
    if request.get("include_columns"):
        chips.append(f"{count(len(request['include_columns']), 'column')} chosen")
    if request.get("exclude_columns"):
        chips.append(f"{count(len(request['exclude_columns']), 'column')} excluded")
    return chips


def _progress(diff: Diff) -> View | None:
    progress = diff.progress
    if diff.is_terminal or not progress:
        return None
    completed, total = progress.get("completed") or 0, progress.get("total") or 0
    return {"step": progress.get("step", ""), "completed": completed, "total": total}


def _tabs(diff: Diff, current: str) -> list[View]:
    counts: dict[str, tuple[int, str]] = {}
    if diff.summary is not None:
        pks, values = diff.summary["pks"], diff.summary["values"]
        columns = differing_columns(diff.summary)
        keys = sum(pks["exclusives"]) + sum(pks["dupes"]) + sum(pks["nulls"])
        counts = {
            "columns": (columns, "columns differ"),
            "primary_keys": (keys, "keys to look at"),
            "values": (values["rows_with_differences"], "rows differ"),
            "profiles": (profile_views.moved_columns(diff.summary), "columns moved"),
        }
    names = {
        "overview": "Overview",
        "columns": "Columns",
        "primary_keys": "Primary keys",
        "values": "Values",
        "profiles": "Profiles",
        "run": "Run",
    }
    return [
        {
            "text": text,
            "href": f"/datadiffs/{diff.id}/{name}",
            "current": name == current,
            "count": number(counts[name][0]) if counts.get(name, (0, ""))[0] else "",
            "unit": counts.get(name, (0, ""))[1],
            "aside": name == "run",
        }
        for name, text in names.items()
    ]


def differing_columns(summary: wording.Summary) -> int:
    """Columns with different values, another type, or no partner: what "different only" shows."""
    schema = summary["schema"]
    changed = {
        item["column_name"] for item in summary["values"]["columns_diff_stats"] if item["values_different"]
    }
    one_sided = sum(len(names) for names in schema["exclusive_columns"])
    return len(changed | set(schema["column_type_differs"])) + one_sided


def stacked(parts: Sequence[tuple[str, float]]) -> list[View]:
    """Bar parts in percent of their sum; a part that exists is never thinner than one percent."""
    whole = sum(size for _, size in parts)
    if whole <= 0:
        return []
    widths = [(kind, max(1.0, 100 * size / whole)) for kind, size in parts if size > 0]
    scale = 100 / sum(width for _, width in widths)
    bars, start = [], 0.0
    for kind, width in widths:
        bars.append({"kind": kind, "start": round(start, 3), "width": round(width * scale, 3)})
        start += width * scale
    return bars


# Overview


def overview(diff: Diff) -> View:
    """Three cards, the columns that differ, and the match score with its arithmetic."""
    assert diff.summary is not None
    summary, base = diff.summary, f"/datadiffs/{diff.id}"
    labels = wording.labels_for(diff.trigger)
    schema_fact, key_fact, value_fact = wording.facts(summary, labels)
    return {
        "cards": [
            _schema_card(summary, schema_fact, f"{base}/columns"),
            _key_card(summary, key_fact, f"{base}/primary_keys"),
            _value_card(summary, value_fact, f"{base}/values", f"{base}/columns?only=different"),
        ],
        "columns": _worst_columns(diff, summary),
        "changes": change_views.frequent(diff),
        "changes_missing": insights.missing(diff)["changes"],
        "columns_total": summary["values"]["columns_with_differences"],
        "columns_href": f"{base}/columns?only=different",
        "schema_differs": not schema_fact.equal,
        "limits": wording.limits(summary, labels),
        "score": _score(summary),
        "sampled": sampled.used(summary) is not None,
    }


def _schema_card(summary: wording.Summary, fact: wording.Fact, href: str) -> View:
    schema = summary["schema"]
    only_source, only_target = (len(names) for names in schema["exclusive_columns"])
    retyped = schema["column_type_mismatches"]
    shared = max(0, schema["column_counts"][0] - only_source - retyped)
    return {
        "fact": fact,
        "bar": stacked(
            [("equal", shared), ("changed", retyped), ("source", only_source), ("target", only_target)]
        ),
        "lines": [
            _pair("Columns", schema["column_counts"], href),
            _line("Only here", only_source, only_target, f"{href}?only=different"),
            _line("Another type", retyped, None, f"{href}?only=different"),
            _line("Another order", schema["column_reorders"], None, href),
        ],
    }


def _key_card(summary: wording.Summary, fact: wording.Fact, href: str) -> View:
    pks = summary["pks"]
    of = ", sample" if sampled.used(summary) else ""
    shared = max(0, pks["distincts"][0] - pks["exclusives"][0])
    return {
        "fact": fact,
        "bar": stacked(
            [("equal", shared), ("source", pks["exclusives"][0]), ("target", pks["exclusives"][1])]
        ),
        "lines": [
            _pair("Rows", pks["total_rows"], href),
            *([_pair("Rows in the sample", sampled.compared_rows(summary), href)] if of else []),
            _pair(f"Keys only here{of}", pks["exclusives"], f"{href}#only"),
            *_estimated_keys(summary, f"{href}#only"),
            _pair(f"Duplicate keys{of}", pks["dupes"], f"{href}#duplicates"),
            _pair("NULL in the key", pks["nulls"], f"{href}#nulls"),
        ],
    }


def _estimated_keys(summary: wording.Summary, href: str) -> list[View]:
    found = sampled.estimates(summary)
    sides = [found.get("keys_removed"), found.get("keys_added")]
    if not any(side and side["value"] for side in sides):
        return []
    return [_said("Estimated for all", sampled.about(sides[0]), sampled.about(sides[1]), href)]


def _value_card(summary: wording.Summary, fact: wording.Fact, href: str, columns_href: str) -> View:
    values = summary["values"]
    differing, total = values["rows_with_differences"], values["total_rows"]
    of = ", sample" if sampled.used(summary) else ""
    of_all = sampled.about(sampled.estimates(summary).get("rows_with_differences"))
    return {
        "fact": fact,
        "bar": stacked([("equal", total - differing), ("changed", differing)]),
        "lines": [
            _line(f"Matched rows{of}", total, None, href),
            _line(f"Rows that differ{of}", differing, None, href),
            *([_said("Estimated for all", of_all, None, href)] if of_all else []),
            _line(
                "Columns that differ",
                values["columns_with_differences"],
                None,
                columns_href,
            ),
            _line(f"Values that differ{of}", values["values_with_differences"], None, href),
        ],
    }


def _pair(name: str, sides: Sequence[int], href: str) -> View:
    return _line(name, sides[0], sides[1], href)


def _line(name: str, left: int, right: int | None, href: str) -> View:
    """One linked line of a card; ``right`` None where the number is not per side."""
    return {"name": name, "left": left, "right": right, "href": href, "said": False}


def _said(name: str, left: str, right: str | None, href: str) -> View:
    """A line whose numbers are words already."""
    return {"name": name, "left": left, "right": right, "href": href, "said": True}


def _worst_columns(diff: Diff, summary: wording.Summary) -> list[View]:
    total = summary["values"]["total_rows"]
    stats = [item for item in summary["values"]["columns_diff_stats"] if item["values_different"]]
    worst = sorted(stats, key=lambda item: (-item["values_different"], item["column_name"]))[:TOP_COLUMNS]
    return [
        {
            "name": item["column_name"],
            "different": item["values_different"],
            "share": percent(item["values_different"], total),
            "of_all": sampled.of_all(item.get("values_different_estimate")),
            "bar": stacked(
                [("changed", item["values_different"]), ("equal", total - item["values_different"])]
            ),
            "href": column_href(diff.id, item["column_name"]),
            "rows_href": rows_href(diff.id, item["column_name"]),
        }
        for item in worst
    ]


def _score(summary: wording.Summary) -> View:
    """The match score and each term of its formula, so that a reader can redo it."""
    rows, counts = sampled.compared_rows(summary), summary["schema"]["column_counts"]
    values, stats = summary["values"], summary["diff_stats"]
    shared = len(summary["pks"]["columns"]) + values["compared_columns"]
    only = stats["rows_removed"] + stats["rows_added"]
    unmet = len(summary["coverage"]["not_compared"])
    extra = [len(names) + unmet for names in summary["schema"]["exclusive_columns"]]
    terms = [
        (
            "Values that differ, counted on both sides",
            f"2 × {values['values_with_differences']:,}",
            2 * values["values_with_differences"],
        ),
        ("Values in rows of one side", f"{only:,} × {shared:,} columns", only * shared),
        (
            "Values in columns without a partner that they can be compared with",
            f"{extra[0]:,} × {rows[0]:,} + {extra[1]:,} × {rows[1]:,}",
            extra[0] * rows[0] + extra[1] * rows[1],
        ),
    ]
    total = rows[0] * counts[0] + rows[1] * counts[1]
    nonmatching = sum(value for _, _, value in terms)
    return {
        "percent": _floor_percent(total - nonmatching, total),
        "terms": [{"name": name, "how": how, "value": value} for name, how, value in terms],
        "nonmatching": nonmatching,
        "total": total,
        "of": "of the sample" if sampled.used(summary) else "of both tables",
        "how_total": f"{rows[0]:,} × {counts[0]:,} + {rows[1]:,} × {counts[1]:,}",
    }


def _floor_percent(part: int, whole: int) -> str:
    """Two decimals, cut and not rounded: 100 % is said only of a full match, and of two empty tables."""
    return "100 %" if part >= whole else f"{max(0, part) * 10_000 // whole / 100:.2f} %"


# Primary keys

SIDES = ("source", "target")


def primary_keys(diff: Diff, pages: Mapping[str, View | None]) -> View:
    """Four sections with counts, also when they are zero."""
    assert diff.summary is not None
    pks, stats = diff.summary["pks"], diff.summary["diff_stats"]
    labels = wording.labels_for(diff.trigger)
    of = " in the sample" if sampled.used(diff.summary) else ""
    sections = []
    for index, side in enumerate(SIDES):
        name = labels.pair()[index]
        keys, rows = pks["exclusives"][index], stats["rows_removed" if index == 0 else "rows_added"]
        sections.append(
            {
                "side": side,
                "title": f"Only in {name}",
                "keys": keys,
                "rows": rows,
                "sentence": _only_sentence(keys, rows, f"{name}{of}", labels.pair()[1 - index]),
                "estimated": sampled.only_here(diff.summary, index),
                "list": pages.get(side),
            }
        )
    return {
        "columns": pks["columns"],
        "totals": {"rows": pks["total_rows"], "distincts": pks["distincts"]},
        "sampled": sampled.mark(diff.summary),
        "compared_rows": sampled.compared_rows(diff.summary),
        "only": sections,
        "duplicates": pks["dupes"],
        "nulls": pks["nulls"],
        "labels": labels.pair(),
        "purged": diff.purged,
    }


def _only_sentence(keys: int, rows: int, here: str, there: str) -> str:
    if not keys and not rows:
        return f"Every row of {here} has its partner in {there}."
    if keys == rows:
        verb = "is" if keys == 1 else "are"
        return f"{count(keys, 'key')} of {here} {verb} missing from {there}."
    return (
        f"{count(keys, 'key')} of {here} missing from {there}; {count(rows, 'row')} without a partner, "
        "copies of duplicate keys included."
    )


# List


def list_line(diff: Diff) -> View:
    """One line of the list of data diffs."""
    state, sentence, _ = headline(diff)
    rows = diff.summary["pks"]["total_rows"] if diff.summary else None
    return {
        "id": diff.id,
        "href": f"/datadiffs/{diff.id}/overview",
        "source": name_of(diff.request, 1),
        "target": name_of(diff.request, 2),
        "state": state,
        "sentence": sentence,
        "rows": rows,
        "sampled": sampled.mark(diff.summary),
        "change": delta(*rows) if rows else "",
        "origin_title": diff.origin_title or ("By hand" if diff.trigger == "interactive" else "API"),
        "origin_path": diff.origin_path,
        "created_at": diff.created_at,
        "seconds": between(diff.started_at, diff.finished_at),
    }
