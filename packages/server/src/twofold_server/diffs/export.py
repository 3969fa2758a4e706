"""Differing rows as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from twofold_server.context import Context
from twofold_server.diffs import service
from twofold_server.diffs.models import Diff

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_PAGE = 1000


def csv_lines(ctx: Context, diff: Diff, side: str | None, column: str | None, *, raw: bool) -> Iterator[str]:
    """Header and rows in pieces of text; raises what ``service.rows_page`` raises before the first piece.

    Columns: side, changed columns, the key, and each compared column twice (source and target). Without
    ``raw`` a value that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    compared = service.compared_columns(diff)
    keys = list((diff.summary or {}).get("pks", {}).get("columns", []))
    page = service.rows_page(ctx, diff, side, column, 0, _PAGE)
    header = ["side", "changed", *keys]
    header += [f"{name} ({which})" for name in compared for which in ("source", "target")]
    yield _text([header], raw)
    offset = 0
    while page.rows:
        yield _text([_cells(row, keys, compared) for row in page.rows], raw)
        offset += len(page.rows)
        if offset >= page.total:
            return
        page = service.rows_page(ctx, diff, side, column, offset, _PAGE)


def chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    """One piece, then the others."""
    yield first
    yield from rest


def _cells(row: dict[str, Any], keys: list[str], compared: list[str]) -> list[str]:
    changed = ", ".join(compared[position] for position in row["changed"])
    cells = [row["side"], changed, *(row["key"].get(name) for name in keys)]
    for name in compared:
        cells += [(row[which] or {}).get(name) for which in ("source", "target")]
    return ["" if cell is None else cell for cell in cells]


def _text(rows: Iterable[list[str]], raw: bool) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerows([cell if raw else _guarded(cell) for cell in row] for row in rows)
    return buffer.getvalue()


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_SIGNS) else cell
