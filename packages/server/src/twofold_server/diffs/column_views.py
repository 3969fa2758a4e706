"""The columns of a comparison in one table, and each on a page of its own. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Any

from twofold_server.diffs import change_views, insights, profile_views, sampled, timeline_views, wording
from twofold_server.diffs.links import column_href, rows_href
from twofold_server.diffs.models import Diff
from twofold_server.diffs.views import View, stacked
from twofold_server.ui.format import count, percent, query_string

COLUMN_SORTS = ("position", "name", "different")
_COLUMN_WORDS = {
    "key": "Key",
    "compared": "Equal",
    "different": "Different",
    "type_mismatch": "Another type",
    "excluded": "Left out",
}


def columns(diff: Diff, *, sort: str, only: str) -> View:
    """The Columns table: one line per pair, with type, status and share of differing values."""
    assert diff.summary is not None
    lines = _lines(diff)
    shown = [line for line in lines if line["differs"]] if only == "different" else lines
    if sort == "name":
        shown = sorted(shown, key=lambda line: str(line["name"]).lower())
    elif sort == "different":
        shown = sorted(shown, key=lambda line: (-line["different"], not line["differs"], str(line["name"])))
    params = {"sort": "" if sort == "position" else sort, "only": only}
    return {
        "lines": shown,
        "total": len(lines),
        "different": sum(1 for line in lines if line["differs"]),
        "sampled": sampled.used(diff.summary) is not None,
        "sort": sort,
        "sort_links": {
            name: query_string(params, sort="" if name == "position" else name) for name in COLUMN_SORTS
        },
        "filters": [
            {
                "text": f"All {len(lines):,}",
                "href": query_string(params, only=""),
                "current": only != "different",
            },
            {
                "text": "Different only",
                "href": query_string(params, only="different"),
                "current": only == "different",
            },
        ],
        "timeline": timeline_views.timeline(diff),
        "missing": insights.missing(diff),
    }


def column(diff: Diff, name: str, side: str = "") -> View | None:
    """One column: how often it differs, its changes, profile and timeline; None for a name of no column.

    ``side``: ``target`` for the column that only the target has, where one of the source is called so too.
    """
    assert diff.summary is not None
    named = [line for line in _lines(diff) if line["name"] == name]
    line = next((line for line in named if side != "target" or line["only_in_target"]), None)
    if line is None:
        return None
    known = not line["only_in_target"]  # changes, profiles and timelines have the names of the source
    missing = insights.missing(diff)
    if diff.summary.get("profiles"):
        missing["profiles"] = "Only the key and the compared columns have a profile."
    return {
        "line": line,
        "sentence": _sentence(diff.summary, line),
        "changes": change_views.of_column(diff, name) if known else None,
        "profile": profile_views.of_column(diff, name) if known else None,
        "timeline": timeline_views.of_column(diff, name) if known else None,
        "missing": missing,
    }


def _sentence(summary: wording.Summary, line: View) -> str:
    total = summary["values"]["total_rows"]
    of = " of the sample" if sampled.used(summary) else ""
    if line["is_key"]:
        return "This column is in the key: its values meet, and never differ."
    if line["different"]:
        verb = "differs" if line["different"] == 1 else "differ"
        return f"{line['different']:,} of {count(total, 'matched row')}{of} ({line['share']}) {verb} here."
    if line["share"]:
        return f"All {count(total, 'matched row')}{of} hold equal values here."
    return "The values of this column were not compared."


def _lines(diff: Diff) -> list[View]:
    assert diff.summary is not None
    schema, values = diff.summary["schema"], diff.summary["values"]
    labels = wording.labels_for(diff.trigger)
    retyped = frozenset(schema["column_type_differs"])
    stats = {item["column_name"]: item for item in values["columns_diff_stats"]}
    lines = [
        _column_line(pair, stats, values["total_rows"], labels, diff.id, retyped)
        for pair in schema["columns"]
    ]
    of_source = {line["name"] for line in lines if not line["only_in_target"]}
    for line in lines:
        if line["only_in_target"] and line["name"] in of_source:
            line["column_href"] = column_href(diff.id, line["name"], "target")
    return lines


def _column_line(
    pair: Mapping[str, Any],
    stats: Mapping[str, Any],
    total: int,
    labels: wording.Labels,
    diff_id: int,
    retyped: Set[str],
) -> View:
    source, target = pair["source"], pair["target"]
    name = (source or target)["name"]
    both = source is not None and target is not None
    stat = stats.get(name) if both else None  # a column of one side may be called like a mapped one
    different = stat["values_different"] if stat else 0
    status = pair["status"]
    if status == "compared" and different:
        status = "different"
    elif status in ("compared", "key") and both and name in retyped:
        status = "type_mismatch"
    word = _COLUMN_WORDS.get(status)
    if status in ("source_only", "target_only"):
        word = f"Only in {labels.source if status == 'source_only' else labels.target}"
    return {
        "name": name,
        "renamed": target["name"] if source and target and target["name"] != source["name"] else "",
        "source_type": source["type"] if source else "",
        "target_type": target["type"] if target else "",
        "only_in_target": source is None,
        "retyped": both and name in retyped,
        "status": status,
        "is_key": pair["status"] == "key",
        "word": word or status.replace("_", " "),
        "differs": status in ("different", "type_mismatch", "source_only", "target_only"),
        "different": different,
        "share": percent(different, total) if stat else "",
        "of_all": sampled.of_all(stat.get("values_different_estimate")) if stat and different else "",
        "bar": stacked([("changed", different), ("equal", total - different)]) if stat and total else [],
        "note": pair["note"],
        "href": rows_href(diff_id, name) if different else "",
        "column_href": column_href(diff_id, name),
    }
