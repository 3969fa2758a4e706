"""One JSON object per line: every differing row as it is found, then the summary.

::

    {"type": "row", "side": "changed"|"source"|"target", "key": {…}, "source": {…}|null, "target": {…}|null,
     "columns": […]}
    …
    {"type": "summary", "status": "success", "result": …, all keys of the JSON format but ``rows``}

The last line is ``summary``, or ``error`` with the failure: a file without either was cut off.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from twofold_engine.errors import EngineError
from twofold_engine.render.json import failure_document
from twofold_engine.result import DiffResult

if TYPE_CHECKING:
    import pyarrow as pa


def row_lines(batch: pa.RecordBatch) -> Iterator[str]:
    """The differing rows of one batch of ``on_rows``; ``changed`` holds positions of ``source``'s fields."""
    names = [field.name for field in batch.schema.field("source").type]
    for row in batch.to_pylist():
        columns = [names[position] for position in row["changed"] or ()]
        values = {name: row[name] for name in ("side", "key", "source", "target")}
        yield _line({"type": "row", **values, "columns": columns})


def summary_line(result: DiffResult) -> str:
    """The last line of a finished comparison."""
    document = result.to_dict()
    del document["rows"]
    return _line({"type": "summary", **document})


def error_line(error: EngineError) -> str:
    """The last line of a comparison that failed."""
    return _line({"type": "error", **failure_document(error)})


def _line(document: dict[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"
