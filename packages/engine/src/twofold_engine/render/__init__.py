"""Shows a ``DiffResult`` to people and machines: text, json, jsonl, markdown and html.

``words`` says what was found in sentences and ``values`` how a single value is shown; every format uses both,
so that no two formats can tell a different story. Each format is one file; none does any I/O.
"""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The formats of ``twofold diff tables``."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    MARKDOWN = "markdown"
    HTML = "html"


__all__ = ["Format"]
