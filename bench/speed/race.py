"""Times comparisons beside other tools and beside the bare queries that are their limit.

    python bench/speed/race.py [--quick] [--rows 10000000] [--only CASE ...] [--repeat 3]

Each case's contenders take turns, so that a busy minute meets all of them. Every run is written down at once,
in ``build/bench``, and is not made again: a run that was stopped goes on. Of a peer's settings the quickest
after one run each is repeated. The page, its plot and the figures go to docs/reference/benchmark.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bench.speed import report  # noqa: E402
from bench.speed.cases import CASES, QUICK, Case, Contender  # noqa: E402
from bench.speed.measure import Run, measure  # noqa: E402
from bench.speed.places import Places  # noqa: E402
from bench.speed.tables import make  # noqa: E402

HOME = ROOT / "build" / "bench"
QUICK_ROWS, FULL_ROWS = 200_000, 10_000_000


def runs_of(path: Path) -> list[Run]:
    """What was measured before."""
    return [Run(**json.loads(line)) for line in path.read_text().splitlines()] if path.exists() else []


def race(case: Case, rows: int, repeat: int, places: Places, kept: Path, patience: float) -> None:
    tables = make(case.variant, max(1, rows // case.share), HOME / "data")
    done = {(run.contender, run.repetition) for run in runs_of(kept) if _is_of(run, case, tables.rows)}
    for repetition in range(repeat):
        for contender in _still_in(case, tables.rows, repetition, runs_of(kept)):
            if (contender.label, repetition) in done:
                continue
            for place, names in _needed(case).items():
                places[place].load(tables, names)
            run = measure(case, contender, tables, places, repetition, patience)
            with kept.open("a") as file:
                file.write(run.to_json() + "\n")
            verdict = run.error or {True: "right", False: "WRONG", None: ""}[run.right]
            took = f"{run.seconds:>8.2f} s {run.peak_mb:>6} MB"
            print(f"{case.name:<22} {contender.label:<44} {took}  {verdict}", flush=True)


def _needed(case: Case) -> dict[str, list[str]]:
    """Which tables each place holds."""
    found: dict[str, list[str]] = {}
    for place, name in zip(case.places, ("source", "target"), strict=True):
        found.setdefault(place, []).append(name)
    return found


def _is_of(run: Run, case: Case, rows: int) -> bool:
    return run.case == case.name and run.rows == rows


def _still_in(case: Case, rows: int, repetition: int, runs: Sequence[Run]) -> list[Contender]:
    """All of ours, and of each peer the setting that was quickest in its first run."""
    ours = [each for each in case.contenders if each.tool in ("bare", "twofold")]
    peers = [each for each in case.contenders if each.tool not in ("bare", "twofold")]
    if repetition == 0:
        return [*ours, *peers]
    first = {run.contender: run for run in runs if _is_of(run, case, rows) and run.repetition == 0}
    best: dict[str, Contender] = {}
    for each in peers:
        run = first.get(each.label)
        if run is None or run.error:
            continue
        known = best.get(each.tool)
        if known is None or run.seconds < first[known.label].seconds:
            best[each.tool] = each
    return [*ours, *best.values()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_ROWS:,} rows, some cases, one run each")
    parser.add_argument("--rows", type=int)
    parser.add_argument("--only", nargs="+", choices=list(CASES), metavar="CASE")
    parser.add_argument("--repeat", type=int)
    parser.add_argument("--patience", type=float, help="seconds after which a run is stopped")
    parser.add_argument("--no-page", action="store_true", help="measure, and leave the page as it is")
    options = parser.parse_args()
    rows = options.rows or (QUICK_ROWS if options.quick else FULL_ROWS)
    names = options.only or (QUICK if options.quick else list(CASES))
    repeat = options.repeat or (1 if options.quick else 3)
    patience = options.patience or (60 if options.quick else 600)
    HOME.mkdir(parents=True, exist_ok=True)
    kept = HOME / f"runs_{rows}.jsonl"
    with Places(HOME) as places:
        for name in names:
            race(CASES[name], rows, repeat, places, kept, patience)
    if not options.no_page:
        report.write(runs_of(kept), rows, ROOT / "docs" / "reference" / "benchmark")


if __name__ == "__main__":
    main()
