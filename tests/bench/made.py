"""Runs that nobody measured, for tests of what is computed from runs."""

from __future__ import annotations

from typing import Any

from bench.speed.cases import CASES, FULL_ROWS
from bench.speed.runs import Row, Run, rows_of, version_of


def run(case: str, contender: str, seconds: float, repetition: int = 0, **more: Any) -> Run:
    """A run of ours and of peers is right unless ``right`` says otherwise."""
    tool, size = contender.partition(" ")[0], CASES[case].size(FULL_ROWS)
    given: dict[str, Any] = {
        "version": version_of(tool), "at": f"2026-01-01T00:00:{repetition:02}+00:00", "rows": size,
        "client_cpu": seconds, "server_cpu": 0.0, "peak_mb": 100, "scans": [1.0, 1.0],
        "right": None if tool == "bare" or more.get("error") else True,
    }  # fmt: skip
    return Run(case=case, size=size, contender=contender, repetition=repetition, seconds=seconds,
               **given | more)  # fmt: skip


def results(*runs: Run) -> dict[str, list[Row]]:
    names = dict.fromkeys(each.case for each in runs)
    return {name: rows_of([each for each in runs if each.case == name]) for name in names}
