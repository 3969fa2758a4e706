"""What of a result's profiles, frequent changes and timeline may be stored where values may not, and why a
part of them is not there. Pure.

Where nothing but counts is kept, changes and timeline go: a change is two values, and a bucket's start is a
value cut short. Of a profile the counts stay. Where hashes are kept, the values of changes and of top values
become hashes; what cannot be hashed and still mean something (smallest, greatest, mean, the edges of a
histogram) goes as it does where nothing is kept. Statements name values, as those at which keys are cut into
ranges or a histogram into bins: their text goes too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from twofold_server.diffs import privacy
from twofold_server.diffs.models import Diff
from twofold_server.diffs.spread import is_known, moved

Parts = Mapping[str, Any]
Hash = Callable[[str], str]

PARTS = ("profiles", "changes", "timeline")
_VALUES_OF_A_SIDE = ("min", "max", "mean")
_HIDDEN_SQL = "-- not kept: statements can name values of rows, such as keys at which a table is cut"


def counts_only(summary: Parts) -> dict[str, Any]:
    """The summary without any value in its profiles, changes and timeline."""
    return _reduced(summary, None)


def hashed(summary: Parts, text: Hash) -> dict[str, Any]:
    """The same with hashes, where a hash says something: equal values stay equal."""
    return _reduced(summary, text)


def missing(diff: Diff) -> dict[str, str]:
    """Why a part is not there, and how to have it: one sentence for each."""
    note = privacy.note(diff)
    kept = note is None or note["kind"] == "hashed"
    changes = "Changes were not counted when this comparison ran. Start it again to see them."
    profiles = (
        "No profile was asked for: start a comparison with “Profile the columns”, run_profiles in the API."
    )
    timeline = "No timeline was asked for: start a comparison with a time column, time_column in the API."
    if note is not None:
        reason = f"{note['title']}. {note['hint'] or note['text']}"
        changes = changes if kept else f"{reason} A change is two values."
        timeline = f"{reason} Times are values." if diff.request.get("time_column") else timeline
    return {"changes": changes, "profiles": profiles, "timeline": timeline}


def _reduced(summary: Parts, text: Hash | None) -> dict[str, Any]:
    kept = dict(summary)
    if kept.get("timeline"):
        kept["timeline"] = None
    if kept.get("profiles"):
        kept["profiles"] = {"columns": [_profile(item, text) for item in kept["profiles"]["columns"]]}
    if kept.get("cost"):
        queries = [{**query, "sql": _HIDDEN_SQL} for query in kept["cost"]["queries"]]
        kept["cost"] = {**kept["cost"], "queries": queries}
    if kept.get("changes"):
        kept["changes"] = None if text is None else _changes(kept["changes"], text)
    return kept


def _profile(column: Parts, text: Hash | None) -> dict[str, Any]:
    sides = {side: {**column[side], **dict.fromkeys(_VALUES_OF_A_SIDE)} for side in ("source", "target")}
    top = column["top"] if text is not None and column["top"] is not None else None
    if top is not None and text is not None:
        top = [{**item, "value": _hash(item["value"], text)} for item in top]
    share = moved(column)
    kept = share if share or is_known(column) else None
    return {**column, **sides, "histogram": None, "top": top, "moved": kept}


def _changes(changes: Parts, text: Hash) -> dict[str, Any]:
    columns = [
        {
            **column,
            "changes": [
                {**item, "source": _hash(item["source"], text), "target": _hash(item["target"], text)}
                for item in column["changes"]
            ],
        }
        for column in changes["columns"]
    ]
    return {**changes, "columns": columns}


def _hash(value: str | None, text: Hash) -> str | None:
    return None if value is None else text(value)
