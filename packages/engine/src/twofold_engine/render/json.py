"""The agreed JSON of one comparison or of its failure, in UTF-8."""

from __future__ import annotations

import json
from typing import Any

from twofold_engine.errors import EngineError
from twofold_engine.explanation import Explanation
from twofold_engine.result import DiffResult


def render_json(result: DiffResult | Explanation) -> str:
    """One indented object with a line end; ``status`` is ``success``."""
    return _dumps(result.to_dict())


def render_failure(error: EngineError) -> str:
    """``{"status": "failed", "error": {"type", "message", "hint"}}``."""
    return _dumps(failure_document(error))


def failure_document(error: EngineError) -> dict[str, Any]:
    """What a program gets instead of a result."""
    return {"status": "failed", "error": error.to_dict()}


def _dumps(document: dict[str, Any]) -> str:
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
