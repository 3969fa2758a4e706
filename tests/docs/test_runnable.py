"""Blocks that the documentation marks as runnable are run, in their order, as a reader would."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs import markdown

RUNNABLE = {
    path: found
    for path in markdown.documents()
    if (found := [b for b in markdown.blocks(path) if b.runnable])
}
TIMEOUT_SECONDS = 180


def test_there_is_something_to_run() -> None:
    assert sum(len(found) for found in RUNNABLE.values()) >= 5


@pytest.mark.timeout(TIMEOUT_SECONDS + 30)
@pytest.mark.parametrize("path", RUNNABLE, ids=lambda path: str(path.relative_to(markdown.ROOT)))
def test_the_document_runs(path: Path, tmp_path: Path, free_port: int) -> None:
    """One shell per document, so that variables and files live on from block to block."""
    script = ["set -euo pipefail"]
    for number, block in enumerate(RUNNABLE[path]):
        script.append(f"printf '\\n@@ block {number}\\n'")
        script.append("\n".join(block.commands()) if block.language == "console" else block.text)
    done = _run("\n".join(script).replace("8080", str(free_port)), tmp_path)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    said = re.split(r"\n@@ block \d+\n", done.stdout)[1:]
    assert len(said) == len(RUNNABLE[path])
    for block, output in zip(RUNNABLE[path], said, strict=True):
        if block.language == "console":
            expected = "\n".join(line for line in block.text.splitlines() if not line.startswith("$ "))
            _assert_like(expected, output, block.place)


def _run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs in a session of its own, which is ended with all that the script left running."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("TWOFOLD_", "DATAFOLD_"))
    }
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    environment["COLUMNS"] = "100"
    bash = shutil.which("bash")
    assert bash is not None, "bash is missing"
    with (folder / "stdout").open("w") as out, (folder / "stderr").open("w") as err:
        process = subprocess.Popen(
            [bash, "-c", script],
            cwd=folder,
            env=environment,
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )
        try:
            code = process.wait(TIMEOUT_SECONDS)
        finally:
            _end_session(process.pid)
    said, warned = ((folder / name).read_text(encoding="utf-8") for name in ("stdout", "stderr"))
    return subprocess.CompletedProcess(process.args, code, said, warned)


def _end_session(session: int) -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(session, number)
        except ProcessLookupError:
            return


def _assert_like(expected: str, output: str, place: str) -> None:
    """Line by line; `…` in the documentation stands for anything within a line, alone for any lines."""
    pattern = ""
    for line in expected.strip().splitlines():
        if line.strip() == "…":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += ".*".join(re.escape(part) for part in line.rstrip().split("…")) + r"[ \t]*\n"
    assert re.fullmatch(pattern, output.strip() + "\n"), f"{place} shows other output than:\n{output}"
