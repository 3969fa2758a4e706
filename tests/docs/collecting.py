"""A pytest plugin for `evidence`: writes which tests a call would run, to the file that a variable names."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

VARIABLE = "EVIDENCE_FILE"
_LEAVE_OUT = ("skip", "skipif", "xfail")


def pytest_collection_finish(session: pytest.Session) -> None:
    """After deselection: what is left, and which of it has a mark that may leave it out."""
    found = {
        item.nodeid: [mark.name for mark in item.iter_markers() if mark.name in _LEAVE_OUT]
        for item in session.items
    }
    Path(os.environ[VARIABLE]).write_text(json.dumps(found), encoding="utf-8")
