"""What the Run tab shows: how a comparison was asked for, planned and carried out. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from twofold_server.diffs import wording
from twofold_server.diffs.models import Diff
from twofold_server.diffs.requests import name_of
from twofold_server.diffs.views import SourceNames, View


def run(diff: Diff, names: SourceNames) -> View:
    """How the comparison was asked for, planned and carried out."""
    labels = wording.labels_for(diff.trigger)
    summary = diff.summary
    return {
        "spec": _spec(diff, names, labels),
        "plan": _plan(summary) if summary else None,
        "queries": _queries(summary, labels) if summary else [],
        "cost": summary["cost"] if summary else None,
        "limits": wording.limits(summary, labels) if summary else [],
        "results": _results(summary, labels) if summary else None,
        "request_json": json.dumps(diff.request, indent=2, ensure_ascii=False, sort_keys=True),
        "moments": [
            ("Requested", diff.created_at),
            ("Started", diff.started_at),
            ("Finished", diff.finished_at),
        ],
    }


def _spec(diff: Diff, names: SourceNames, labels: wording.Labels) -> list[tuple[str, str]]:
    request = diff.request
    lines = []
    for side, label, name in ((1, labels.source, names.source), (2, labels.target, names.target)):
        text = request.get(f"query{side}") or name_of(request, side)
        lines.append((_first_upper(label), f"{text} in {name}"))
        if request.get(f"filter{side}"):
            lines.append((f"Filter in {label}", str(request[f"filter{side}"])))
    keys = (diff.summary["pks"]["columns"] if diff.summary else None) or request.get("pk_columns") or []
    lines.append(("Key", ", ".join(map(str, keys)) or "none given"))
    if request.get("infer_pk"):
        lines.append(("Key asked for", _guess(request)))
    for field, title in (("include_columns", "Only the columns"), ("exclude_columns", "Without the columns")):
        if request.get(field):
            lines.append((title, ", ".join(map(str, request[field]))))
    if request.get("column_mapping"):
        lines.append(("Columns mapped", ", ".join(f"{a} to {b}" for a, b in request["column_mapping"])))
    lines.append(("Algorithm asked for", diff.algorithm))
    lines += _insights(request)
    lines += _sampling(request)
    return lines


def _insights(request: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Profiles, timeline and the stretch of time, where they were asked for."""
    lines = [("Profiles", "asked for")] if request.get("run_profiles") else []
    if request.get("time_column"):
        unit = request.get("time_aggregate")
        lines.append(
            ("Timeline", f"{request['time_column']}, {f'by {unit}' if unit else 'by a unit that fits'}")
        )
    if stretch := wording.stretch(request):
        lines.append(("Only the rows", stretch))
    return lines


def _guess(request: Mapping[str, Any]) -> str:
    avoided = [
        f"without {what} {', '.join(map(str, request[field]))}"
        for what, field in (("the names", "infer_pk_avoid_names"), ("the types", "infer_pk_avoid_types"))
        if request.get(field)
    ]
    return "; ".join(["to be guessed where none is declared", *avoided])


def _sampling(request: Mapping[str, Any]) -> list[tuple[str, str]]:
    """What was asked of sampling; the plan says what came of it."""
    if request.get("materialize_without_sampling"):
        return [("Sampling", "none: the results are written without sampling")]
    titles = {"tolerance": "tolerance", "confidence": "confidence", "ratio": "ratio", "max_rows": "rows",
              "threshold": "threshold"}  # fmt: skip
    given = [
        f"{title} {request[f'sampling_{name}']:,}{' %' if name == 'confidence' else ''}"
        for name, title in titles.items()
        if request.get(f"sampling_{name}") is not None
    ]
    return [("Sampling asked for", ", ".join(given))] if given else []


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _plan(summary: wording.Summary) -> View:
    plan = summary["plan"]
    return {
        "algorithm": plan["algorithm"],
        "sentence": wording.ALGORITHMS.get(plan["algorithm"], plan["algorithm"]),
        "reasons": plan["reasons"],
        "key_source": wording.key_source(plan["key_source"]),
    }


def _results(summary: wording.Summary, labels: wording.Labels) -> View | None:
    """The tables that the results were written to, or why there are none; None where none were asked for."""
    found = summary.get("materialized")
    if found is None:
        return None
    kinds = {
        "values": "Changed rows",
        "exclusives_source": f"Rows only in {labels.source}",
        "exclusives_target": f"Rows only in {labels.target}",
        "duplicates_source": f"Keys that occur more than once in {labels.source}",
        "duplicates_target": f"Keys that occur more than once in {labels.target}",
    }
    return {
        "place": found["database"],
        "is_sampled": found["is_sampled"],
        "reason": found["reason"],
        "hint": found["hint"],
        "notes": found["notes"],
        "tables": [
            {
                "kind": kinds[table["kind"]],
                "name": table["name"],
                "rows": table["rows"],
                "of_rows": table["of_rows"],
                "as_text": table["as_text"],
            }
            for table in found["tables"]
        ],
    }


def _queries(summary: wording.Summary, labels: wording.Labels) -> list[View]:
    sides = {"source": labels.source, "target": labels.target, "both": "both", "local": "here"}
    queries = summary["cost"]["queries"]
    slowest = max((query["seconds"] for query in queries), default=0.0) or 1.0
    return [
        {
            "side": query["side"],
            "where": sides.get(query["side"], query["side"]),
            "purpose": query["purpose"],
            "sql": query["sql"],
            "seconds": query["seconds"],
            "rows": query["rows"],
            "bar": [
                {"kind": "step", "start": 0, "width": max(0.5, round(100 * query["seconds"] / slowest, 2))}
            ],
        }
        for query in queries
    ]
