"""One example of every component in every state, for ``/-/patterns``. Made up; the page says so."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from twofold_server.ui import cells, insight_patterns
from twofold_server.ui.forms import Choice, Field, FormError
from twofold_server.ui.states import STATES

_CELLS: tuple[tuple[str, str | None, str | None], ...] = (
    ("A number", "1042.50", "1042.75"),
    ("NULL against a value", None, "0"),
    ("Empty against NULL", "", None),
    ("Blanks at the end", "Berlin", "Berlin  "),
    ("Control characters", "line one\nline two", "line one\ttwo"),
    ("Direction override", "invoice_gpj.exe", "invoice_\u202egpj.exe"),
    ("A long text", "The quick brown fox " * 20 + "jumps", "The quick brown fox " * 20 + "sleeps"),
    ("Markup", "<b>bold</b>", "<script>alert(1)</script>"),
)

_TABLE: tuple[dict[str, Any], ...] = (
    {
        "name": "Customer lifetime value by acquisition channel, nightly",
        "note": "id 7",
        "chip": "paused",
        "place": "warehouse.internal.example.com/analytics",
        "state": "failed",
        "reason": "The account may not sign in.",
        "rows": 1_952,
        "age": "4 min ago",
        "quiet": False,
    },
    {
        "name": "Shop",
        "note": "id 1",
        "chip": "",
        "place": "shop.duckdb",
        "state": "ok",
        "reason": "",
        "rows": 336_776,
        "age": "yesterday",
        "quiet": True,
    },
)
_VALUES = (120.0, 96.0, 70.0, 24.0, 88.0, 104.0)
_CHART: dict[str, Any] = {
    "lines": [" ".join(f"{40 + 128 * at},{y}" for at, y in enumerate(_VALUES))],
    "points": [
        {"x": 40 + 128 * at, "y": y, "outside": y < 50, "title": "An example"} for at, y in enumerate(_VALUES)
    ],
    "band_top": 50.0,
    "band_height": 110.0,
    "edges": [50.0],
    "top": "12",
    "bottom": "0",
    "label": "rows returned in the last 6 checks",
    "first": datetime(2026, 5, 4, 8, 0, tzinfo=UTC),
    "last": datetime(2026, 5, 4, 13, 0, tzinfo=UTC),
}


def everything() -> dict[str, Any]:
    """The context of ``patterns.html``."""
    return {
        "states": list(STATES),
        "verdicts": [
            (
                "different",
                "1,952 rows are missing from this branch; 5 of 17 columns differ in 24,310 rows.",
                "",
            ),
            ("identical", "Identical: 336,776 rows and 19 columns compared, no difference.", ""),
            (
                "bad-pks",
                "No difference found, but the key does not tell rows apart: 12 rows have a duplicate key.",
                "",
            ),
            ("failed", "The table prod.orders does not exist.", "This is an error, not a difference."),
            ("processing", "The tables are being compared.", "The result appears here by itself."),
            ("cancelled", "Cancelled before there was a result.", "Nothing is known about differences."),
            ("forbidden", "You may not see this comparison.", "Ask an administrator."),
        ],
        "cells": [(name, *_both(old, new)) for name, old, new in _CELLS],
        "bars": [
            ("Nothing differs", [{"kind": "equal", "start": 0, "width": 100}]),
            (
                "Some of everything",
                [
                    {"kind": "equal", "start": 0, "width": 62},
                    {"kind": "changed", "start": 62, "width": 18},
                    {"kind": "source", "start": 80, "width": 12},
                    {"kind": "target", "start": 92, "width": 8},
                ],
            ),
            (
                "One row of a million",
                [{"kind": "equal", "start": 0, "width": 99}, {"kind": "changed", "start": 99, "width": 1}],
            ),
        ],
        "fields": _fields(),
        "table": _TABLE,
        "strip_of": ["ok", "ok", "changed", "changed", "failed", "ok"],
        "chart_of": _CHART,
        **insight_patterns.everything(),
        "form_errors": [
            FormError("pattern-name", "Name: a name is needed"),
            FormError("", "The form is out of date."),
        ],
        "page": {"first": 51, "last": 100, "total": 1952, "previous": "?page=1", "next": "?page=3"},
    }


def _both(old: str | None, new: str | None) -> tuple[list[cells.Piece], list[cells.Piece], list[cells.Piece]]:
    before, after = cells.pair(old, new)
    return before, after, cells.plain(new)


def _fields() -> list[Field]:
    return [
        Field("pattern-name", "Name", value="", required=True, error="Name: a name is needed"),
        Field("pattern-host", "Host", value="db.example.com", hint="Reachable from the server."),
        Field(
            "pattern-type", "Type", "select", "b", choices=[Choice("a", "DuckDB"), Choice("b", "PostgreSQL")]
        ),
        Field("pattern-files", "Files to ignore", "textarea", "*\n!dbt/*", "One pattern per line."),
        Field("pattern-fail", "Mark the CI check as failed on errors", "checkbox", True, "On by default."),
        Field("pattern-secret", "Password", "password", "", "Stored encrypted.", required=True),
    ]
