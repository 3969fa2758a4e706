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
from typing import Any

from twofold_engine.errors import EngineError
from twofold_engine.render.json import failure_document
from twofold_engine.result import DiffResult, RowSample


def row_line(row: RowSample) -> str:
    """One differing row."""
    return _line({"type": "row", **row.to_dict()})


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
