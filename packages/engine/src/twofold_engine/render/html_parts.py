"""What every part of the HTML report is made of. Everything that comes from a database is escaped here."""

from __future__ import annotations

import html
from collections.abc import Iterable

from twofold_engine.cutting import cut_around
from twofold_engine.render.values import show

MAX_VALUE = 160
"""Characters of one value; the part that differs stays in sight."""


def section(title: str, body: str) -> str:
    return f"<section><h2>{title}</h2>\n{body}\n</section>"


def table(heads: Iterable[str], rows: Iterable[str]) -> str:
    titles = "".join(heads)
    titles = f"<thead><tr>{titles}</tr></thead>" if titles else ""
    return f'<div class="scroll" tabindex="0"><table>{titles}<tbody>{"".join(rows)}</tbody></table></div>'


def head(name: str, side: str = "") -> str:
    state = f' class="{side}"' if side else ""
    return f'<th scope="col"{state}>{escaped(name)}</th>'


def shown_value(value: str | None, focus: tuple[int, int] | None = None) -> str:
    if value is None:
        return '<span class="null">NULL</span>'
    visible, start, end = cut_around(show(value), MAX_VALUE, *(focus or (0, 0)))
    if end - start in (0, len(visible)):
        return f"<code>{escaped(visible)}</code>"
    before, part, after = visible[:start], visible[start:end], visible[end:]
    return f"<code>{escaped(before)}<mark>{escaped(part)}</mark>{escaped(after)}</code>"


def escaped(text: str) -> str:
    return html.escape(text, quote=True)
