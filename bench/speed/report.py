"""Writes the benchmark's page, its plot and its figures, from runs."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path
from statistics import median

from bench.speed.cases import CASES, Case
from bench.speed.measure import Run
from bench.speed.tables import VARIANTS

Figures = dict[str, str]


@dataclass(frozen=True)
class Row:
    """The repetitions of one contender in one case, as their medians."""

    contender: str
    runs: int
    seconds: float
    client_cpu: float
    server_cpu: float
    peak_mb: int
    scans: float | None
    queries: int | None
    rows_fetched: int | None
    megabytes: float | None
    answer: str

    @property
    def is_peer(self) -> bool:
        return not self.contender.startswith(("twofold", "bare"))


def write(runs: Sequence[Run], rows: int, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    cases = {name: rows_of([run for run in runs if run.case == name]) for name in CASES}
    known = {name: found for name, found in cases.items() if found}
    (folder / "runs.json").write_text(json.dumps([asdict(run) for run in runs], indent=1) + "\n")
    (folder / "plot.svg").write_text(plot(known))
    (folder / "README.md").write_text(page(known, rows))


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """One row per contender, in the order of the first runs."""
    return [_row([run for run in runs if run.contender == name]) for name in dict.fromkeys(
        run.contender for run in runs
    )]  # fmt: skip


def _row(runs: Sequence[Run]) -> Row:
    facts = runs[-1].facts
    scans = [run.scans for run in runs if run.scans is not None]
    return Row(
        runs[0].contender, len(runs), median(run.seconds for run in runs),
        median(run.client_cpu for run in runs), median(run.server_cpu for run in runs),
        max(run.peak_mb for run in runs), median(scans) if scans else None, facts.get("queries"),
        facts.get("rows_fetched"),
        round(facts["bytes_fetched"] / 1e6, 1) if "bytes_fetched" in facts else None, _answer(runs),
    )  # fmt: skip


def _answer(runs: Sequence[Run]) -> str:
    for run in runs:
        if run.error:
            return run.error
    verdicts = {run.right for run in runs}
    return "wrong" if False in verdicts else "right" if True in verdicts else ""


# --- words


def page(cases: dict[str, list[Row]], rows: int) -> str:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("duckdb", "pyarrow"))
    lines = [
        "<!-- Written by bench/speed/race.py from its runs. -->",
        "# How fast comparisons are",
        "",
        f"{rows:,} rows of ten columns (about 120 bytes) unless a case says otherwise; {os.cpu_count()} "
        f"cores that the databases share with the client; Python {platform.python_version()}, {versions}. "
        "Seconds are those of whole processes, medians where a contender ran more than once; contenders take "
        "turns. Figures of one machine: the ratios are what counts.",
        "",
        "Again: `make bench` (hours), or `make bench ARGS=--quick` (minutes, fewer rows). Every run is in "
        "[runs.json](runs.json).",
        "",
        "![Seconds of whole runs, per case](plot.svg)",
        "",
        "“×” is the time over that of the bare query in the same turns: what a database needs at least to "
        "read and compare the tables, in one statement or export. Other tools ran at several settings "
        "(threads / segments per step / rows below which a segment is downloaded), and the quickest of each "
        "was repeated.",
    ]
    for name, found in cases.items():
        lines += ["", *_section(CASES[name], found, rows)]
    return "\n".join(lines) + "\n"


def _section(case: Case, found: Sequence[Row], rows: int) -> list[str]:
    size = f" ({rows // case.share:,} rows)" if case.share > 1 else ""
    differences = "" if case.variant.words in case.words else f", {case.variant.words}"
    lines = [
        f"## {case.words}{differences}{size}",
        "",
        "| contender | seconds | × | CPU client | CPU server | peak MB | reads per table | queries "
        "| rows fetched | MB fetched | answer |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|",
    ]
    bare = next((row.seconds for row in found if row.contender.startswith("bare")), None)
    for row in _ordered(found):
        ratio = "" if bare is None else f"{row.seconds / bare:.2f}"
        lines.append(
            f"| {row.contender} | {row.seconds:.2f} | {ratio} | {row.client_cpu:.1f} | {row.server_cpu:.1f} "
            f"| {row.peak_mb} | {_shown(row.scans)} | {_shown(row.queries)} | {_shown(row.rows_fetched)} "
            f"| {_shown(row.megabytes)} | {row.answer.replace('|', '/')} |"
        )
    return lines


def _ordered(found: Sequence[Row]) -> list[Row]:
    """Bare, ours, then others from the quickest."""
    ours = [row for row in found if not row.is_peer]
    return [*ours, *sorted((row for row in found if row.is_peer), key=lambda row: row.seconds)]


def _shown(number: float | None) -> str:
    return "" if number is None else f"{number:,}"


# --- the plot

WIDTH, LEFT, LINE, TOP = 900, 330, 16, 40
COLOURS = {"bare": "#8a8f98", "twofold": "#2563eb", "peer": "#d97706"}


def plot(cases: dict[str, list[Row]]) -> str:
    """Bars on a logarithmic scale, of what gave an answer; one group per case."""
    bars: list[str] = []
    longest = max((row.seconds for found in cases.values() for row in found), default=1.0)
    shortest = min((row.seconds for found in cases.values() for row in found), default=0.1)
    y = TOP
    for name, found in cases.items():
        bars.append(_text(8, y + 12, _title(CASES[name]), weight="bold"))
        y += LINE + 4
        for row in _plotted(found):
            colour = COLOURS["peer" if row.is_peer else row.contender.partition(" ")[0]]
            length = _scaled(row.seconds, shortest, longest)
            bars.append(_text(LEFT - 8, y + 11, row.contender, anchor="end"))
            bars.append(
                f'<rect x="{LEFT}" y="{y + 2}" width="{length:.0f}" height="{LINE - 5}" fill="{colour}"/>'
            )
            bars.append(_text(LEFT + length + 6, y + 11, f"{row.seconds:.2f} s"))
            y += LINE
        y += 10
    head = _text(8, 20, "Seconds of whole runs, on a logarithmic scale", weight="bold")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y}" font-family="sans-serif" '
        f'font-size="11"><rect width="{WIDTH}" height="{y}" fill="#ffffff"/>{head}{"".join(bars)}</svg>\n'
    )


def _title(case: Case) -> str:
    return case.words if case.variant is not VARIANTS["few"] else f"{case.words}, {case.variant.words}"


def _plotted(found: Sequence[Row]) -> list[Row]:
    """Bare, ours, and the best setting of each peer."""
    best: dict[str, Row] = {}
    for row in _ordered(found):
        if row.is_peer and row.answer == "right":
            best.setdefault(row.contender.partition(" ")[0], row)
    return [row for row in found if not row.is_peer] + list(best.values())


def _scaled(seconds: float, shortest: float, longest: float) -> float:
    from math import log10

    low = log10(shortest) - 0.3
    return (log10(seconds) - low) / max(log10(longest) - low, 1e-9) * (WIDTH - LEFT - 80)


def _text(x: float, y: float, text: str, anchor: str = "start", weight: str = "normal") -> str:
    given = f'x="{x:.0f}" y="{y}" text-anchor="{anchor}" font-weight="{weight}" fill="#111827"'
    return f"<text {given}>{escape(text)}</text>"
