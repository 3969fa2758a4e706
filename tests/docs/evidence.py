"""Tests that a page of the documentation names: which of them pytest really collects."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable

from tests.docs import markdown

COLLECT_SECONDS = 180


def collected(proofs: Iterable[str]) -> set[str]:
    """Every test that pytest collects in the files of these ids, with and without its parameters."""
    files = sorted({proof.partition("::")[0] for proof in proofs})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "--no-header", *files]
    done = subprocess.run(
        command, cwd=markdown.ROOT, capture_output=True, text=True, timeout=COLLECT_SECONDS, check=False
    )
    if done.returncode != 0:
        raise AssertionError(f"pytest cannot collect {files}:\n{done.stdout}{done.stderr}")
    found = {line.strip() for line in done.stdout.splitlines() if "::" in line}
    return found | {name.partition("[")[0] for name in found}
