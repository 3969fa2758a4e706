"""Which mutants the type checker refuses: ``make check`` runs it, so nobody would get them merged.

One run of ``mypy --strict`` over the engine with all its mutants. A mutant is refused when an error lies in
it that does not lie in the unchanged copy of its function.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from mutants import BUILD, COPY, PACKAGE, ROOT, Mutant

Errors = Mapping[int, set[str]]
"""What is said of a file, by line."""


def refused(mutants: Sequence[Mutant]) -> frozenset[str]:
    """The names of the mutants with an error of types; they lie in ``COPY``."""
    errors = _errors([COPY / PACKAGE / file for file in sorted({mutant.file for mutant in mutants})])
    found: set[str] = set()
    for path, said in errors.items():
        module = ".".join(path.relative_to(COPY).with_suffix("").parts)
        messages = _by_function(path, said)
        found |= {
            f"{module}.{name}"
            for name, own in messages.items()
            if own - messages.get(f"{name.rpartition('__mutmut_')[0]}__mutmut_orig", set())
        }
    return frozenset(found)


def _errors(files: Sequence[Path]) -> dict[Path, Errors]:
    options = ["--strict", "--no-error-summary", "--output", "json", "--cache-dir", str(BUILD / "mypy"),
               "--config-file", str(ROOT / "pyproject.toml")]  # fmt: skip
    answer = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *map(str, files)],
        cwd=ROOT, env={**os.environ, "MYPYPATH": str(COPY)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if answer.returncode not in (0, 1):
        sys.exit(f"mypy ended with {answer.returncode}: {answer.stdout}{answer.stderr}")
    found: dict[Path, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for error in map(json.loads, filter(str.strip, answer.stdout.splitlines())):
        if error["severity"] == "error":
            found[ROOT / error["file"]][error["line"]].add(error["message"])
    return dict(found)


def _by_function(path: Path, said: Errors) -> dict[str, set[str]]:
    """The errors in each copy of a function, by its name."""
    found = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef) and "__mutmut_" in node.name:
            lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
            found[node.name] = {message for line in lines for message in said.get(line, ())}
    return found
