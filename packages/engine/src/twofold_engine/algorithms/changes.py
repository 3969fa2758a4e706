"""Counts which value became which, column by column, as the changed rows stream by.

What is held is bounded. Where there are more different changes than fit, the rarest are let go: each column
remembers how often a change may have been seen before it was let go, and from then on says that its numbers
are the least that they can be (the idea of Misra and Gries, "Finding repeated elements", 1982).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from twofold_engine.cutting import cut_pair
from twofold_engine.limits import Limits
from twofold_engine.result import LimitHit
from twofold_engine.result_insights import Change, Changes, ColumnChanges

if TYPE_CHECKING:
    import pyarrow as pa

SHOWN = 10
"""Changes of a column in the result."""
_WAITING_ROWS = 65_536
"""Counted changes of a column that wait to be added up with the others, at least."""


@dataclass
class _Column:
    """The changes of one column: ``counts`` is added up, ``waiting`` is not yet."""

    counts: pa.Table | None = None
    waiting: list[pa.Table] = field(default_factory=list)
    waiting_rows: int = 0
    let_go: int = 0
    """The most often that a change which was let go may have been seen; 0: none was."""

    @property
    def size(self) -> int:
        tables = [*self.waiting, *([] if self.counts is None else [self.counts])]
        return sum(table.nbytes for table in tables)

    def add(self, counted: pa.Table) -> None:
        self.waiting.append(counted)
        self.waiting_rows += counted.num_rows
        known = 0 if self.counts is None else self.counts.num_rows
        if self.waiting_rows > max(_WAITING_ROWS, known):
            self.add_up()

    def add_up(self) -> None:
        import pyarrow as pa

        if not self.waiting:
            return
        tables = [*self.waiting, *([] if self.counts is None else [self.counts])]
        grouped = pa.concat_tables(tables).group_by(["source", "target"]).aggregate([("n", "sum")])
        self.counts = grouped.rename_columns(["source", "target", "n"])
        self.waiting, self.waiting_rows = [], 0

    def halve(self) -> None:
        """Lets the rarer half of the changes go, but never those that would be shown."""
        import pyarrow.compute as pc

        self.add_up()
        if self.counts is None or self.counts.num_rows <= SHOWN:
            return
        order = [("n", "descending"), ("source", "ascending"), ("target", "ascending")]
        ranks = pc.sort_indices(self.counts, order)
        kept = max(SHOWN, len(ranks) // 2)
        self.let_go += self.counts["n"][ranks[kept].as_py()].as_py()
        self.counts = self.counts.take(ranks[:kept])  # a slice would keep all of it in memory

    def most_frequent(self) -> list[dict[str, Any]]:
        """The lines that may be shown: all that are as frequent as the last of them."""
        import pyarrow.compute as pc

        self.add_up()
        assert self.counts is not None, "a column without a change is not here"
        if self.counts.num_rows > SHOWN:
            numbers = self.counts["n"]
            ranks = pc.select_k_unstable(numbers, SHOWN, [("", "descending")])
            least = pc.min(numbers.take(ranks))
            lines: list[dict[str, Any]] = self.counts.filter(pc.greater_equal(numbers, least)).to_pylist()
        else:
            lines = self.counts.to_pylist()
        return sorted(lines, key=_rank)[:SHOWN]


def _rank(line: dict[str, Any]) -> tuple[Any, ...]:
    source, target = line["source"], line["target"]
    return -line["n"], source is None, source or "", target is None, target or ""


class ChangeCounter:
    """Takes batches of ``rows.row_schema``."""

    def __init__(self, columns: list[str], limits: Limits) -> None:
        self.names = columns
        self.limits = limits
        self.rows = 0
        self.was_cut = False
        """Whether a value that is shown was too long to be shown whole."""
        self.columns: dict[int, _Column] = {}

    def add(self, batch: pa.RecordBatch) -> None:
        import pyarrow as pa
        import pyarrow.compute as pc

        self.rows += pc.sum(pc.equal(batch.column("side"), "changed")).as_py() or 0
        for position, at in differing_rows(batch):
            source = pc.struct_field(batch.column("source"), [position]).take(at)
            target = pc.struct_field(batch.column("target"), [position]).take(at)
            one = pa.table({"source": source, "target": target})
            counted = one.group_by(["source", "target"]).aggregate([([], "count_all")])
            counted = counted.rename_columns(["source", "target", "n"])
            self.columns.setdefault(position, _Column()).add(counted)
        self._shrink()

    def _shrink(self) -> None:
        most = self.limits.changes_bytes
        if sum(column.size for column in self.columns.values()) <= most:
            return
        for column in self.columns.values():
            column.add_up()
        sizes = {position: column.size for position, column in self.columns.items()}
        while sum(sizes.values()) > most // 2:
            largest = max(sizes, key=lambda position: sizes[position])
            column = self.columns[largest]
            before = sizes[largest]
            column.halve()
            sizes[largest] = column.size
            if sizes[largest] >= before:  # no column has anything left that could go
                break

    def limits_hit(self) -> list[LimitHit]:
        """What bounded ``found``, once that was asked."""
        bounded = any(column.let_go for column in self.columns.values())
        hits = [LimitHit("changes_bytes", self.limits.changes_bytes)] if bounded else []
        if self.was_cut:
            hits.append(LimitHit("insight_value_chars", self.limits.insight_value_chars))
        return hits

    def found(self, of_rows: int) -> Changes:
        """What was counted, of so many changed rows."""
        columns = tuple(self._column(position) for position in sorted(self.columns))
        return Changes(self.rows, of_rows, columns)

    def _column(self, position: int) -> ColumnChanges:
        column = self.columns[position]
        lines = column.most_frequent()
        assert column.counts is not None
        changes = tuple(Change(*self._cut(line["source"], line["target"]), line["n"]) for line in lines)
        return ColumnChanges(self.names[position], column.counts.num_rows, column.let_go == 0, changes)

    def _cut(self, source: str | None, target: str | None) -> tuple[str | None, str | None]:
        cut = cut_pair(source, target, self.limits.insight_value_chars)
        self.was_cut = self.was_cut or cut != (source, target)
        return cut


def differing_rows(batch: pa.RecordBatch) -> Iterator[tuple[int, pa.Array]]:
    """(position of a compared column, indices of the rows that differ in it), for each that any row does."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    changed = batch.column("changed")
    positions = pc.list_flatten(changed).to_numpy()
    rows = pc.list_parent_indices(changed).to_numpy()
    order = np.argsort(positions, kind="stable")
    positions, rows = positions[order], rows[order]
    found, counts = np.unique(positions, return_counts=True)
    ends = np.cumsum(counts)
    for position, count, end in zip(found.tolist(), counts, ends, strict=True):
        yield position, pa.array(rows[end - count : end])
