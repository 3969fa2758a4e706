"""Tables of text: drawn by rich on a terminal, in plain columns elsewhere."""

import sys
from collections.abc import Sequence

from ._connection import clean, say

Row = Sequence[str]


def print_table(header: Row, rows: Sequence[Row]) -> None:
    """Write a table to standard output."""
    cleaned = [[clean(cell) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        say(plain_table(header, cleaned))
        return
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in header:
        table.add_column(name, overflow="fold")
    for row in cleaned:
        table.add_row(*(Text(cell) for cell in row))  # Text, because a cell may hold what looks like markup
    Console().print(table)


def plain_table(header: Row, rows: Sequence[Row]) -> str:
    """Columns padded to their widest cell, two blanks apart, without blanks at line ends."""
    lines = [list(header), *(list(row) for row in rows)]
    assert all(len(line) == len(header) for line in lines), "every row has a cell per column"
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )
