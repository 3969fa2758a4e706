"""What every part of the report at a terminal is made of."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from twofold_engine.render.values import cut, show

SOURCE, TARGET, CHANGED = "orange3", "dodger_blue1", "yellow3"
MUTED, STRONG = "bright_black", "bold"

MAX_COLUMNS = 20
"""Lines of the column lists; the rest is counted in words."""
MAX_NAME = 30
MAX_VALUE = 28
BAR_CELLS = 16


def titled(title: Text | None, body: RenderableType) -> Iterator[RenderableType]:
    """A section: a blank line, its title, and its body with an indent."""
    yield ""
    if title is not None:
        yield title
    yield Padding(body, (0, 0, 0, 2), expand=False)


def grid() -> Table:
    """A table without lines; columns stand two cells apart."""
    return Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)


def bar(share: float) -> Text:
    """A share of one as a bar with a track; what is not zero shows at least a sliver."""
    eighths = max(1, round(share * BAR_CELLS * 8))
    full, rest = divmod(eighths, 8)
    filled = "█" * full + (" ▏▎▍▌▋▊▉"[rest] if rest else "")
    return Text.assemble((filled, CHANGED), ("·" * (BAR_CELLS - len(filled)), MUTED))


def name_text(name: str) -> Text:
    """A column's name."""
    return Text(cut(show(name), MAX_NAME))


def value_text(value: str | None, style: str, width: int = MAX_VALUE) -> Text:
    """One value, at most so wide."""
    return Text(cut(show(value), width), f"italic {MUTED}" if value is None else style)
