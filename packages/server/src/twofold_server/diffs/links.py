"""Addresses of the parts of a comparison. Pure."""

from __future__ import annotations

from urllib.parse import quote


def column_href(diff_id: int, name: str, side: str = "") -> str:
    """One column: its changes, profile and timeline. ``side`` tells two columns of one name apart."""
    of_side = f"&side={side}" if side else ""
    return f"/datadiffs/{diff_id}/column?name={quote(name, safe='')}{of_side}"


def rows_href(diff_id: int, name: str) -> str:
    """The changed rows that differ in a column."""
    return f"/datadiffs/{diff_id}/values?column={quote(name, safe='')}"
