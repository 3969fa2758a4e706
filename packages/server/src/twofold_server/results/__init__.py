"""Where the differing rows of diffs live.

A file is written under a temporary name and appears whole or not at all; its name holds the diff's id and the
job's fence, so a late worker never touches the file of a newer one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True)
class RowPage:
    """A page of differing rows in file order.

    Each row: ``{"side", "changed": [positions], "key": {…}, "source": {…} | None, "target": {…} | None}``,
    values in the normal form as text, NULL as None.
    """

    rows: list[dict[str, object]]
    total: int
    """Rows that match the filter, on all pages."""
    cut: bool = False
    """Fewer rows than asked for, at least one: their values are long, and a page has to fit into memory."""


class RowSink(Protocol):
    """Takes the batches of one diff; ``commit`` makes the file visible, ``abort`` removes it."""

    def write(self, batch: pa.RecordBatch) -> None: ...

    def commit(self) -> str | None:
        """Returns the file's name in the store; None, and no file, when nothing was written."""
        ...

    def abort(self) -> None:
        """Leaves nothing behind, also after ``commit``."""
        ...


class ResultStore(Protocol):
    def open_sink(self, diff_id: int, fence: int) -> RowSink: ...

    def page(
        self,
        name: str,
        *,
        side: str | None = None,
        column: int | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> RowPage:
        """Rows of one side (``changed`` | ``source`` | ``target``), or those that differ in one column."""
        ...

    def delete(self, name: str) -> None:
        """Removes a file; a missing one is fine."""
        ...

    def sweep(self, diff_id: int, below_fence: int) -> list[str]:
        """Removes what dead workers left of a diff, finished or not, and returns its names."""
        ...

    def names(self) -> list[str]:
        """All finished files."""
        ...

    def diff_ids(self) -> list[int]:
        """The diffs that have a file, finished or not."""
        ...

    def keep_only(self, diff_id: int, name: str | None) -> list[str]:
        """Removes every file of a diff, finished or not, but ``name``, and returns the removed names."""
        ...
