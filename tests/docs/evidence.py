"""Tests that a page of the documentation names: which of them pytest really runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.docs import collecting, markdown

COLLECT_SECONDS = 180


def collected(proofs: Iterable[str], root: Path = markdown.ROOT) -> set[str]:
    """Every test of the files of these ids that runs with the default options of ``root``.

    A test with parameters is in it with and without them; without only when all its variants run. Those that
    are deselected, skipped or expected to fail are not in it, and files that do not exist have none.
    """
    files = sorted({proof.partition("::")[0] for proof in proofs})
    present = [file for file in files if (root / file).is_file()]
    if not present:
        return set()
    marks = _marks(present, root)
    out = {name for name, found in marks.items() if found}
    bases = {name.partition("[")[0] for name in marks} - {name.partition("[")[0] for name in out}
    return (set(marks) - out) | bases


def _marks(files: list[str], root: Path) -> dict[str, list[str]]:
    """Test id to the marks that may leave it out."""
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "collected.json"
        command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", collecting.__name__, *files]
        done = subprocess.run(
            command,
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(markdown.ROOT), collecting.VARIABLE: str(told)},
            capture_output=True,
            text=True,
            timeout=COLLECT_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            raise AssertionError(f"pytest cannot collect {files}:\n{done.stdout}{done.stderr}")
        marks: dict[str, list[str]] = json.loads(told.read_text(encoding="utf-8"))
        return marks
