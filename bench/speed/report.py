"""Writes the benchmark's page, its plots and its figures, from runs."""

from __future__ import annotations

import json
import os
import platform
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

import duckdb
import psutil
import pyarrow
from bench.speed.cases import CASES, FULL_ROWS, SETTINGS, Case
from bench.speed.plot import plot, times_as_long
from bench.speed.runs import Row, Run, latest, rows_of
from bench.speed.targets import TARGETS, Check, Results, best_peer, limit, ours
from tests.support.mariadb import find_program
from tests.support.postgres import find_programs

RUNS = "runs.json"
"""Of the page: every run that it was written from."""
MAIN = ("pg_same", "duckdb", "pg_pg", "pg_mariadb", "parquet")


def used_runs(runs: Sequence[Run], rows: int) -> list[Run]:
    """Of the runs at this number of rows, the last of each."""
    return latest(runs, {name: case.size(rows) for name, case in CASES.items()})


def results_of(used: Sequence[Run]) -> dict[str, list[Row]]:
    by_case = {name: [run for run in used if run.case == name] for name in CASES}
    return {name: rows_of(found) for name, found in by_case.items() if found}


def tell(runs: Sequence[Run], rows: int) -> Iterator[str]:
    """A line for each number that is to be reached and was measured."""
    results = results_of(used_runs(runs, rows))
    for target in TARGETS:
        for check in target.checks(results):
            if check.value is not None:
                number = f"{target.number:>2} {check.case:<22} {_reach(check):>10} {_shown(check):>12}"
                yield f"{number}  {check.verdict:<23} {check.words}; {check.source}"


def write(runs: Sequence[Run], rows: int, folder: Path) -> None:
    used = used_runs(runs, rows)
    results = results_of(used)
    by_case = {name: [run for run in used if run.case == name] for name in results}
    folder.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(asdict(run)) for run in used)
    (folder / RUNS).write_text(f"[\n{lines}\n]\n")
    (folder / "targets.json").write_text(json.dumps(targets_json(results, rows), indent=1) + "\n")
    main = {name: found for name, found in results.items() if name in MAIN}
    others = {name: found for name, found in results.items() if name not in MAIN}
    (folder / "plot.svg").write_text(plot(main, "Comparing two tables"))
    (folder / "variants.svg").write_text(plot(others, "Comparing two tables: other data, other sizes"))
    (folder / "README.md").write_text(page(results, by_case, rows))


# --- targets


def targets_json(results: Results, rows: int) -> dict[str, object]:
    """What is to be reached beside what was, for machines."""
    return {
        "rows": rows,
        "targets": [
            {"number": target.number, "target": target.words, "checks": [
                {"case": check.case, "what": check.words, "reach": _reach(check),
                 "value": None if check.value is None else _shown(check), "from": check.source,
                 "verdict": check.verdict}
                for check in target.checks(results)
            ]}
            for target in TARGETS
        ],
    }  # fmt: skip


def _reach(check: Check) -> str:
    return f"{'≥' if check.at_least else '≤'} {check.reach:g}{check.unit}"


def _shown(check: Check) -> str:
    """The value as the page shows it; more than any number where no other tool was right."""
    if check.value is None:
        return ""
    if check.value == float("inf"):
        return "none right"
    digits = 0 if check.unit.strip() == "MB" else 2
    number = f"{check.value:.{digits}f}" if check.value % 1 else f"{check.value:.0f}"
    return f"{'> ' if check.bound else ''}{number}{check.unit}"


def _targets(results: Results) -> Iterator[str]:
    yield "| | target | case | what | reach | measured | | from |"
    yield "|---:|---|---|---|---:|---:|---|---|"
    for target in TARGETS:
        for check in target.checks(results):
            verdict = f"**{check.verdict}**" if "missed" in check.verdict else check.verdict
            yield (
                f"| {target.number} | {target.words} | {check.case} | {check.words} | {_reach(check)} "
                f"| {_shown(check)} | {verdict} | {_plain(check.source)} |"
            )


# --- words


def page(results: Results, runs: Mapping[str, Sequence[Run]], rows: int) -> str:
    lines = [
        "<!-- Written by bench/speed/race.py from its runs. -->", "# How fast comparisons are", "",
        f"Machine: {machine()}. Software: {', '.join(software())}. The databases share the cores with the "
        "client. Seconds are those of whole processes, by the clock, medians where a contender ran more than "
        "once; contenders take turns. Seconds of two cases may come from two days or machines, those of one "
        "case do not: its ratios are what counts.", "",
        "Again: `make bench` (hours), or `make bench ARGS=--quick` (at most ten minutes, fewer rows). Every "
        "run is in [runs.json](runs.json), every target in [targets.json](targets.json). This page: "
        f"{rows:,} rows of ten columns, about 120 bytes each, 0.01 % of them updated, 50 missing and 50 "
        "extra, where a case says nothing else.", "",
        "![Seconds of whole runs, per place](plot.svg)", "",
        "## In short", "", *_short(results), "",
        "## What is measured", "", *_method(results), "",
        "## What was to be reached", "", *_goals(rows), *_targets(results), "",
        "![Seconds of whole runs, per case](variants.svg)",
    ]  # fmt: skip
    for name, found in results.items():
        lines += ["", *_section(CASES[name], found, runs[name])]
    return "\n".join(lines) + "\n"


def _method(results: Results) -> Iterator[str]:
    settings = ", ".join("/".join(f"{number:,}" for number in setting) for setting in SETTINGS)
    versions = {row.version.partition(" (")[0] for found in results.values() for row in found if row.is_peer}
    yield (
        "- **Limits.** “×” is the time over that of the quickest bare query in the same turns: what a "
        "database needs at least to read and compare the tables, in one statement or export "
        "(`bench/speed/bare.py`)."
    )
    yield (
        f"- **Other tools** ({', '.join(sorted(versions)) or 'none ran'}) run through their own Python "
        "interfaces, in environments of their own. data-diff and reladiff run at several settings (threads "
        f"/ segments per step / rows below which a segment is downloaded): {settings}. After one run each, "
        "the quickest that was right is repeated in turn with the others; a setting that takes a fifth "
        "longer than another of the same tool is not waited for. Cases of other data run the settings that "
        "were quickest on the plain table. Algorithms of Twofold that took twice as long as `auto` ran once."
    )
    yield (
        "- **Reads per table** come from the servers' own counters, once they stand still, of the table that "
        "was read most. 1.00 is every row once. **Peak MB** is the client's most memory in any run."
    )
    yield (
        "- **Right** means that the numbers of changed, missing and extra rows are those that the tables "
        "were made with."
    )


def _goals(rows: int) -> Iterator[str]:
    if rows != FULL_ROWS:
        yield f"These are for {FULL_ROWS:,} rows; with {rows:,} they say little, because starting counts."
        yield ""


def _short(results: Results) -> Iterator[str]:
    yield "| case | rows | limit | Twofold | best other tool | Twofold is |"
    yield "|---|---:|---:|---:|---:|---|"
    for name, found in results.items():
        bare, own, best = limit(found), ours(found), best_peer(found)
        if own is None:
            continue
        faster = "" if best is None else f"{times_as_long(best.seconds / own.seconds)} as fast"
        yield (
            f"| [{CASES[name].heading}](#{anchor(CASES[name])}) | {own.rows:,} "
            f"| {'' if bare is None else f'{bare.seconds:.2f} s'} | {own.seconds:.2f} s "
            f"| {'' if best is None else f'{best.seconds:.2f} s, {best.tool}'} | {faster} |"
        )


def anchor(case: Case) -> str:
    """Of a case's heading."""
    return re.sub(r"[^\w -]", "", case.heading.lower()).replace(" ", "-")


def _section(case: Case, found: Sequence[Row], runs: Sequence[Run]) -> Iterator[str]:
    own = next((row for row in found if not row.is_peer), None)
    yield f"## {case.heading}"
    yield ""
    engine = "" if own is None else f" Engine of {own.version}."
    first, last = min(run.at for run in runs), max(run.at for run in runs)
    what = f"{found[0].rows:,} rows, {case.variant.differences}"
    note = f" {case.note}" if case.note else ""
    yield f"{what}. Case `{case.name}`, ran from {first} to {last}.{engine}{note}"
    yield ""
    yield (
        "| contender | runs | seconds | × | CPU client | CPU server | peak MB | reads per table | queries "
        "| rows fetched | MB fetched | answer |"
    )
    yield "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|"
    bare = limit(found)
    for row in _ordered(found):
        ratio = "" if bare is None else f"{row.seconds / bare.seconds:.2f}"
        fetched = row.facts.get("rows_fetched")
        yield (
            f"| {row.contender} | {row.runs} | {row.seconds:.2f} | {ratio} | {row.client_cpu:.1f} "
            f"| {row.server_cpu:.1f} | {row.peak_mb:,} | {_number(row.scans, 2)} | {_number(row.queries)} "
            f"| {_number(fetched)} | {_number(row.megabytes, 1)} | {_answer(row)} |"
        )


def _answer(row: Row) -> str:
    """With what was found, where that is wrong."""
    if row.answer != "wrong":
        return _plain(row.answer)
    changed, missing, extra = row.facts.get("found") or ("?",) * 3
    return f"wrong: {changed} changed, {missing} missing, {extra} extra"


def _ordered(found: Sequence[Row]) -> list[Row]:
    """Bare, ours, then others from the quickest."""
    own = [row for row in found if not row.is_peer]
    return [*own, *sorted((row for row in found if row.is_peer), key=lambda row: row.seconds)]


def _number(number: float | None, digits: int = 0) -> str:
    return "" if number is None else f"{number:,.{digits}f}"


def _plain(text: str) -> str:
    """Text of others inside a table."""
    return text.replace("|", "/").replace("`", "'").replace("<", "&lt;")


# --- the machine


def machine() -> str:
    model = platform.machine()
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    memory = psutil.virtual_memory().total / 1e9
    return f"{os.cpu_count()} cores, {names[0] if names else model}, {memory:.0f} GB of memory"


def software() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    yield f"DuckDB {duckdb.__version__}"
    yield f"PyArrow {pyarrow.__version__}"
    for name, program in (
        ("PostgreSQL", str(find_programs() / "postgres")), ("MariaDB", find_program("mariadbd", "mysqld")),
    ):  # fmt: skip
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
        found = re.search(r"\d+\.[\d.]*\d", said)
        yield f"{name} {'' if found is None else found[0]}"
