"""Differing rows as Parquet files in a local directory.

Each row group's counts, by side and by column, stand in the file's footer: a page is found by adding up
numbers, and only the row groups it touches are read.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from twofold_server.results import RowPage, RowSink

_GROUP_ROWS = 10_000
_GROUP_BYTES = 16 * 1024**2
"""A row group is cut earlier when its values are long, so that neither writer nor reader holds much."""
_PAGE_BYTES = 64 * 1024**2
"""A page ends with the row group that goes beyond, so that a thousand long rows do not fill the memory."""
_COUNTS_KEY = "twofold.counts"
_NAME = re.compile(r"diff-(\d+)-(\d+)\.parquet")
_DRAFT = ".draft"


@dataclass(frozen=True)
class GroupCounts:
    """What one row group holds."""

    rows: int
    sides: dict[str, int]
    columns: dict[str, int]
    """Position of a compared column (as text, for JSON) → rows that differ in it."""

    def matching(self, side: str | None, column: int | None) -> int:
        if column is not None:
            return self.columns.get(str(column), 0) if side in (None, "changed") else 0
        return self.rows if side is None else self.sides.get(side, 0)


class LocalResults:
    """A ``ResultStore`` in ``folder``; names are ``diff-<diff>-<fence>.parquet``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def open_sink(self, diff_id: int, fence: int) -> RowSink:
        self.folder.mkdir(parents=True, exist_ok=True)
        return _ParquetSink(self.folder / f"diff-{diff_id}-{fence}.parquet")

    def page(
        self,
        name: str,
        *,
        side: str | None = None,
        column: int | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> RowPage:
        with pq.ParquetFile(self._path(name)) as file:
            counts = _read_counts(file)
            total = sum(group.matching(side, column) for group in counts)
            rows: list[dict[str, object]] = []
            skip, held, cut = offset, 0, False
            for index, group in enumerate(counts):
                here = group.matching(side, column)
                if skip >= here:
                    skip -= here
                    continue
                if held >= _PAGE_BYTES:
                    cut = True
                    break
                table = _matching_rows(file.read_row_group(index), side, column)
                table = table.slice(skip, limit - len(rows))
                rows += _to_rows(table)
                held += table.nbytes
                skip = 0
                if len(rows) >= limit:
                    break
        return RowPage(rows, total, cut)

    def delete(self, name: str) -> None:
        self._path(name).unlink(missing_ok=True)

    def sweep(self, diff_id: int, below_fence: int) -> list[str]:
        swept = []
        for path in sorted(self.folder.glob(f"diff-{diff_id}-*")):
            name = path.name.removesuffix(_DRAFT)
            match = _NAME.fullmatch(name)
            if match and int(match[2]) < below_fence:
                path.unlink(missing_ok=True)
                swept.append(path.name)
        return swept

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob("diff-*") if _NAME.fullmatch(path.name))

    def diff_ids(self) -> list[int]:
        found = (_NAME.fullmatch(path.name.removesuffix(_DRAFT)) for path in self.folder.glob("diff-*"))
        return sorted({int(match[1]) for match in found if match})

    def keep_only(self, diff_id: int, name: str | None) -> list[str]:
        removed = []
        for path in sorted(self.folder.glob(f"diff-{diff_id}-*")):
            if _NAME.fullmatch(path.name.removesuffix(_DRAFT)) and path.name != name:
                path.unlink(missing_ok=True)
                removed.append(path.name)
        return removed

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r} is not the name of a results file")
        return self.folder / name


class _ParquetSink:
    """Writes a draft beside the final name; the file appears whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._draft = path.with_name(path.name + _DRAFT)
        self._writer: pq.ParquetWriter | None = None
        self._waiting: list[pa.Table] = []
        self._counts: list[GroupCounts] = []

    def write(self, batch: pa.RecordBatch) -> None:
        if batch.num_rows == 0:
            return
        self._waiting.append(_storable(pa.Table.from_batches([batch])))
        rows, size = self._size()
        if rows >= _GROUP_ROWS or size >= _GROUP_BYTES:
            self._flush()

    def commit(self) -> str | None:
        self._flush()
        if self._writer is None:
            return None
        counts = [[group.rows, group.sides, group.columns] for group in self._counts]
        self._writer.add_key_value_metadata({_COUNTS_KEY: json.dumps(counts)})
        self._writer.close()
        _sync(self._draft)
        self._draft.replace(self._path)
        _sync(self._path.parent)
        return self._path.name

    def abort(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._waiting.clear()
        self._draft.unlink(missing_ok=True)
        self._path.unlink(missing_ok=True)

    def _size(self) -> tuple[int, int]:
        return sum(table.num_rows for table in self._waiting), sum(table.nbytes for table in self._waiting)

    def _flush(self) -> None:
        if not self._waiting:
            return
        rows, size = self._size()
        table = pa.concat_tables(self._waiting)
        self._waiting.clear()
        if self._writer is None:
            self._writer = pq.ParquetWriter(self._draft, table.schema, compression="zstd")
        step = max(1, min(_GROUP_ROWS, _GROUP_BYTES * rows // max(size, 1)))
        for start in range(0, rows, step):
            piece = table.slice(start, step)
            self._writer.write_table(piece, row_group_size=piece.num_rows)
            self._counts.append(_count(piece))


def _storable(table: pa.Table) -> pa.Table:
    """Parquet has no struct without fields (only the key is compared): its presence is kept instead."""
    for index, field in enumerate(table.schema):
        if pa.types.is_struct(field.type) and field.type.num_fields == 0:
            table = table.set_column(index, field.name, pc.is_valid(table.column(index)))
    return table


def _count(table: pa.Table) -> GroupCounts:
    def counted(values: pa.ChunkedArray) -> dict[str, int]:
        pairs = pc.value_counts(values).to_pylist()
        return {str(pair["values"]): pair["counts"] for pair in pairs}

    return GroupCounts(
        table.num_rows, counted(table.column("side")), counted(pc.list_flatten(table.column("changed")))
    )


def _read_counts(file: pq.ParquetFile) -> list[GroupCounts]:
    stored = json.loads(file.metadata.metadata[_COUNTS_KEY.encode()])
    return [GroupCounts(rows, sides, columns) for rows, sides, columns in stored]


def _matching_rows(table: pa.Table, side: str | None, column: int | None) -> pa.Table:
    if side is not None:
        table = table.filter(pc.equal(table.column("side"), side))
    if column is not None:
        changed = table.column("changed").combine_chunks()
        hits = pc.equal(pc.list_flatten(changed), column)
        table = table.take(pc.filter(pc.list_parent_indices(changed), hits))
    return table


def _to_rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    for row in table.to_pylist():
        for part in ("key", "source", "target"):
            if isinstance(row[part], bool):
                row[part] = {} if row[part] else None
        row["changed"] = row["changed"] or []
        yield row


def _sync(path: Path) -> None:
    """Makes a file, or a folder's entries, survive a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
