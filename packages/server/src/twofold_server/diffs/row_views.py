"""What the pages show of differing rows: cells with their changed characters, pagers, links. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from twofold_server.diffs import sampled, wording
from twofold_server.diffs.models import Diff
from twofold_server.diffs.privacy import HASHED
from twofold_server.results import RowPage
from twofold_server.ui import cells
from twofold_server.ui.format import percent, query_string

NUMERIC_FAMILIES = frozenset({"integer", "decimal", "float"})
SHOWN_COLUMNS = 60
"""Columns of one Values page; a wider table says how many are left out, and the filter reaches them."""

View = dict[str, Any]


def row_columns(summary: wording.Summary) -> list[str]:
    """Names of the compared columns, in the order that ``changed`` positions count."""
    return [item["column_name"] for item in summary["values"]["columns_diff_stats"]]


def families(summary: wording.Summary) -> dict[str, str]:
    """Families by the names that compared columns have, which are the source's. A column of the target alone
    may be called like one that is mapped to another."""
    pairs = summary["schema"]["columns"]
    targets = (pair["target"] for pair in pairs if pair["target"] and not pair["source"])
    sources = (pair["source"] for pair in pairs if pair["source"])
    return {info["name"]: info["family"] for info in (*targets, *sources)}


@dataclass(frozen=True)
class ValuesQuery:
    """What the address of the Values page asks for; kept in every link of the page."""

    column: str = ""
    mode: str = "inline"
    only: str = "changed"
    page: int = 1

    def params(self) -> dict[str, Any]:
        return {
            "column": self.column,
            "mode": "" if self.mode == "inline" else self.mode,
            "only": "" if self.only == "changed" else self.only,
            "page": "" if self.page == 1 else self.page,
        }


def page_links(params: Mapping[str, Any], name: str, page: int, size: int, total: int) -> View:
    """The pager: which rows are shown, and the addresses before and after."""
    first = (page - 1) * size + 1 if total else 0
    last = min(page * size, total)
    return {
        "first": min(first, total),
        "last": last,
        "total": total,
        "previous": query_string(dict(params), **{name: page - 1 if page > 2 else ""}) if page > 1 else "",
        "next": query_string(dict(params), **{name: page + 1}) if last < total else "",
    }


def values(diff: Diff, rows: RowPage, query: ValuesQuery, page_size: int) -> View:
    """The Values page: changed rows, key first, one cell (inline) or two (side by side) per column."""
    assert diff.summary is not None
    summary = diff.summary
    stats = {item["column_name"]: item for item in summary["values"]["columns_diff_stats"]}
    names = row_columns(summary)
    wanted = [
        name
        for name in names
        if query.only == "all" or stats[name]["values_different"] or name == query.column
    ]
    shown = wanted[:SHOWN_COLUMNS]
    if query.column in wanted and query.column not in shown:
        shown = [query.column, *shown[:-1]]
    kinds = families(summary)
    total = summary["values"]["total_rows"]
    params = query.params()
    return {
        "keys": summary["pks"]["columns"],
        "columns": [
            {
                "name": name,
                "numeric": kinds.get(name) in NUMERIC_FAMILIES,
                "share": percent(stats[name]["values_different"], total),
                "different": stats[name]["values_different"],
            }
            for name in shown
        ],
        "hidden_columns": len(wanted) - len(shown),
        "equal_columns": len(names) - len(wanted),
        "rows": [
            _changed_row(row, names, shown, kinds, summary["pks"]["columns"], diff.values_kept == HASHED)
            for row in rows.rows
        ],
        "page": page_links(params, "page", query.page, page_size, rows.total),
        "total": summary["values"]["rows_with_differences"],
        "sampled": sampled.mark(summary),
        "mode": query.mode,
        "column": query.column,
        "filter_columns": [name for name in names if stats[name]["values_different"]],
        "query": query,
        "modes": [
            {"text": "Inline", "href": query_string(params, mode=""), "current": query.mode == "inline"},
            {
                "text": "Side by side",
                "href": query_string(params, mode="side"),
                "current": query.mode == "side",
            },
        ],
        "widths": [
            {
                "text": "Changed columns only",
                "href": query_string(params, only=""),
                "current": query.only != "all",
            },
            {"text": "All columns", "href": query_string(params, only="all"), "current": query.only == "all"},
        ],
        "csv_href": f"/api/v1/datadiffs/{diff.id}/results.csv{query_string({'column': query.column})}",
        "labels": wording.labels_for(diff.trigger).pair(),
    }


def _changed_row(
    row: Mapping[str, Any],
    names: Sequence[str],
    shown: Sequence[str],
    kinds: Mapping[str, str],
    keys: Sequence[str],
    hashed: bool,
) -> View:
    """``hashed``: the characters that two hashes share mean nothing."""
    changed = {names[position] for position in row["changed"] if 0 <= position < len(names)}
    source, target = row["source"] or {}, row["target"] or {}
    line = []
    for name in shown:
        numeric = kinds.get(name) in NUMERIC_FAMILIES
        if name in changed:
            sides = source.get(name), target.get(name)
            old, new = (cells.plain(sides[0]), cells.plain(sides[1])) if hashed else cells.pair(*sides)
            line.append({"changed": True, "old": old, "new": new, "numeric": numeric})
        else:
            line.append({"changed": False, "value": cells.plain(source.get(name)), "numeric": numeric})
    return {"key": _key_cells(row, keys, kinds), "cells": line}


def _key_cells(row: Mapping[str, Any], keys: Sequence[str], kinds: Mapping[str, str]) -> list[View]:
    return [
        {"value": cells.plain(row["key"].get(name)), "numeric": kinds.get(name) in NUMERIC_FAMILIES}
        for name in keys
    ]


def side_rows(
    diff: Diff, side: str, rows: RowPage, page: int, page_size: int, params: Mapping[str, Any]
) -> View:
    """Rows of one side, key first, then the compared columns."""
    assert diff.summary is not None
    kinds, keys = families(diff.summary), diff.summary["pks"]["columns"]
    names = row_columns(diff.summary)
    shown = names[:SHOWN_COLUMNS]
    return {
        "keys": keys,
        "columns": [{"name": name, "numeric": kinds.get(name) in NUMERIC_FAMILIES} for name in shown],
        "hidden_columns": len(names) - len(shown),
        "rows": [
            {
                "key": _key_cells(row, keys, kinds),
                "cells": [
                    {
                        "value": cells.plain(_side_value(row, side, name)),
                        "numeric": kinds.get(name) in NUMERIC_FAMILIES,
                    }
                    for name in shown
                ],
            }
            for row in rows.rows
        ],
        "page": page_links(params, f"{side}_page", page, page_size, rows.total),
        "csv_href": f"/api/v1/datadiffs/{diff.id}/results.csv{query_string({'side': side})}",
    }


def _side_value(row: Mapping[str, Any], side: str, name: str) -> str | None:
    values_of_side = row[side] or {}
    value: str | None = values_of_side.get(name)
    return value
