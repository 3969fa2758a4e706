"""The shipped twin of ``LocalResults``: the same promises, kept in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twofold_server.results import RowPage, RowSink

if TYPE_CHECKING:
    import pyarrow as pa


class MemoryResults:
    """A ``ResultStore`` for tests."""

    def __init__(self) -> None:
        self._files: dict[str, list[dict[str, Any]]] = {}

    def open_sink(self, diff_id: int, fence: int) -> RowSink:
        return _MemorySink(self._files, f"diff-{diff_id}-{fence}.parquet")

    def page(
        self,
        name: str,
        *,
        side: str | None = None,
        column: int | None = None,
        offset: int = 0,
        limit: int = 100,
    ) -> RowPage:
        if name not in self._files:
            raise FileNotFoundError(name)
        matching = [
            row
            for row in self._files[name]
            if (side is None or row["side"] == side) and (column is None or column in row["changed"])
        ]
        return RowPage(matching[offset : offset + limit], len(matching))

    def delete(self, name: str) -> None:
        self._files.pop(name, None)

    def sweep(self, diff_id: int, below_fence: int) -> list[str]:
        prefix = f"diff-{diff_id}-"
        old = [
            name
            for name in self.names()
            if name.startswith(prefix) and int(name[len(prefix) :].removesuffix(".parquet")) < below_fence
        ]
        for name in old:
            self.delete(name)
        return old

    def names(self) -> list[str]:
        return sorted(self._files)

    def diff_ids(self) -> list[int]:
        return sorted({int(name.split("-")[1]) for name in self._files})

    def keep_only(self, diff_id: int, name: str | None) -> list[str]:
        removed = [other for other in self.names() if other.startswith(f"diff-{diff_id}-") and other != name]
        for other in removed:
            self.delete(other)
        return removed


class _MemorySink:
    def __init__(self, files: dict[str, list[dict[str, Any]]], name: str) -> None:
        self._files, self._name = files, name
        self._rows: list[dict[str, Any]] = []

    def write(self, batch: pa.RecordBatch) -> None:
        for row in batch.to_pylist():
            self._rows.append({**row, "changed": row["changed"] or []})

    def commit(self) -> str | None:
        if not self._rows:
            return None
        self._files[self._name] = self._rows
        return self._name

    def abort(self) -> None:
        self._rows = []
        self._files.pop(self._name, None)
