"""Differing rows as CSV."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from twofold_server.context import Context
from twofold_server.diffs import service
from twofold_server.diffs.models import Diff

_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", re.ASCII)
_NEEDS_QUOTES = re.compile(r'[,"\r\n]')
_PAGE = 1000


def csv_lines(ctx: Context, diff: Diff, side: str | None, column: str | None, *, raw: bool) -> Iterator[str]:
    """Header and rows in pieces of text; raises what ``service.rows_page`` raises before the first piece.

    Columns: side, changed columns, the key, and each compared column twice (source and target). Without
    ``raw`` a value that a spreadsheet would take for a formula gets an apostrophe in front. NULL is an empty
    field and the empty text ``""``, as the engine reads CSV files.
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


def _cells(row: dict[str, Any], keys: list[str], compared: list[str]) -> list[str | None]:
    changed = ", ".join(compared[position] for position in row["changed"])
    cells: list[str | None] = [row["side"], changed or None, *(row["key"].get(name) for name in keys)]
    for name in compared:
        cells += [(row[which] or {}).get(name) for which in ("source", "target")]
    return cells


def _text(rows: Iterable[Sequence[str | None]], raw: bool) -> str:
    return "".join(",".join(_field(cell, raw) for cell in row) + "\r\n" for row in rows)


def _field(cell: str | None, raw: bool) -> str:
    """One field of RFC 4180. The standard library's writer cannot tell None from the empty text."""
    if cell is None:
        return ""
    text = cell if raw else _guarded(cell)
    if text and not _NEEDS_QUOTES.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'


def _guarded(cell: str) -> str:
    is_formula = cell.startswith(_FORMULA_SIGNS) and not _PLAIN_NUMBER.fullmatch(cell)
    return f"'{cell}" if is_formula else cell
