"""Times comparisons beside other tools and beside the bare queries that are their limit.

    make bench                                   all cases at 10 M rows, three times: hours
    make bench ARGS=--quick                      some cases, 200,000 rows, once: at most ten minutes
    make bench ARGS="--only pg_pg parquet"       these cases
    make bench ARGS="--target 3"                 the cases of one target
    make bench ARGS=--list                       all cases and targets
    make bench ARGS=--report                     measures nothing, writes the pages from what is kept

Each case's contenders take turns, so that a busy minute meets all of them. Every run is written down at
once, in ``build/bench/runs.jsonl``, and is not made again while what it measured is the same: what was
stopped goes on, also in another clone, from the runs beside the page. Of a peer's settings the quickest
after one run each is repeated; one that already took longer than another is not waited for. Algorithms of
ours that took twice as long as ``auto`` run once. The page, its plot and the figures go to
docs/reference/benchmark, those of other numbers of rows to build/bench/page.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bench.speed import report  # noqa: E402
from bench.speed.cases import CASES, FULL_ROWS, OURS, QUICK, Case, Contender  # noqa: E402
from bench.speed.measure import Patience, measure  # noqa: E402
from bench.speed.places import Places  # noqa: E402
from bench.speed.runs import Kept, Run, version_of  # noqa: E402
from bench.speed.tables import Tables, make  # noqa: E402
from bench.speed.targets import TARGETS  # noqa: E402

HOME = ROOT / "build" / "bench"
QUICK_ROWS, QUICK_MINUTES = 200_000, 9.0
LOSING, LOSING_SECONDS = 1.2, 5.0
"""A setting that takes so many times as long as another of the same tool, and so much longer, is not waited
for."""

OWN_SECONDS = 600.0
"""For what is no other tool, however little patience there is with those."""
OWN_LOSING = 2.0
"""An algorithm of ours that takes so many times as long as ``auto`` runs once."""


class Race:
    """All turns of some cases."""

    def __init__(self, options: argparse.Namespace, kept: Kept, places: Places) -> None:
        self.rows: int = options.rows
        self.repeat: int = options.repeat
        self.patience: float = options.patience
        self.tools: list[str] | None = options.tools
        self.one_setting: bool = options.one_setting
        self.kept, self.places = kept, places
        self.ends = time.monotonic() + options.minutes * 60 if options.minutes else None
        self.first = len(kept.runs) if options.fresh else 0
        """Runs before it are made again."""

    def run(self, cases: Sequence[Case]) -> None:
        for number, case in enumerate(cases):
            if next(self.turns(case), None) is None:
                continue
            kept = {item for later in cases[number:] for item in self._labels(later)}
            for place in self.places.started():
                place.keep(kept)
            if lacking := self._lacking(case):
                print(f"{case.name:<22} left out: {lacking}", flush=True)
                continue
            self._case(case, make(case.variant, case.size(self.rows), HOME / "data"))
            if self.late:
                print("Time is up; what is left was not run.", flush=True)
                return

    def _case(self, case: Case, tables: Tables) -> None:
        homes = [(self.places[place], names) for place, names in _needed(case).items()]
        with ThreadPoolExecutor(len(homes)) as side_by_side:
            list(side_by_side.map(lambda home: home[0].load(tables, home[1]), homes))
        for place, names in homes:
            for name in names:
                place.warm(tables, name)
        while (turn := next(self.turns(case), None)) and not self.late:
            repetition, contender = turn
            patience = self._patience(case, contender, repetition)
            run = measure(case, contender, tables, self.places, repetition, patience)
            self.kept.add(run)
            verdict = run.error or {True: "right", False: "WRONG", None: ""}[run.right]
            took = f"{run.seconds:>8.2f} s {run.peak_mb:>6} MB"
            print(f"{case.name:<22} {contender.label:<44} {took}  {verdict}", flush=True)

    @property
    def late(self) -> bool:
        return self.ends is not None and time.monotonic() > self.ends

    def turns(self, case: Case) -> Iterator[tuple[int, Contender]]:
        """What is left to run, in order."""
        for repetition in range(self.repeat):
            for contender in self._still_in(case, repetition):
                wanted = self.tools is None or contender.tool in self.tools
                if wanted and self._run_of(case, contender, repetition) is None:
                    yield repetition, contender

    def _run_of(self, case: Case, contender: Contender, repetition: int) -> Run | None:
        size, version = case.size(self.rows), version_of(contender.tool)
        key = (case.name, size, contender.label, version, repetition)
        return next((run for run in reversed(self.kept.runs[self.first :]) if run.key == key), None)

    def _still_in(self, case: Case, repetition: int) -> list[Contender]:
        """All of ours and of each peer all settings once; then the quickest of those that were right."""
        ours = [each for each in case.contenders if not each.is_peer]
        peers = self._settings(case)
        if repetition == 0:
            return [*ours, *peers]
        return [*(each for each in ours if self._counts(case, each)), *self._best(case, peers).values()]

    def _counts(self, case: Case, contender: Contender) -> bool:
        """Whether a median of it is wanted: of bare queries, of ``auto``, and of what may be quicker."""
        auto = self._run_of(case, Contender(OURS, "auto"), 0)
        run = self._run_of(case, contender, 0)
        if contender.tool != OURS or contender.setting == "auto" or auto is None or run is None:
            return True
        return run.seconds < OWN_LOSING * auto.seconds

    def _settings(self, case: Case) -> list[Contender]:
        """The peers' settings for a case: all, the first of each algorithm, or of each peer the one that was
        quickest in another case; where none was right there, the first."""
        peers = [each for each in case.contenders if each.is_peer]
        if case.picked_in is not None:
            first = {each.tool: each for each in reversed(peers)}
            return list((first | self._best(CASES[case.picked_in], peers)).values())
        if self.one_setting:
            return list({(each.tool, each.algorithm): each for each in reversed(peers)}.values())
        return peers

    def _best(self, case: Case, peers: Sequence[Contender]) -> dict[str, Contender]:
        """Of each peer the setting that was quickest in its first run and right."""
        best: dict[str, tuple[float, Contender]] = {}
        for each in peers:
            run = self._run_of(case, each, 0)
            if run is not None and run.right:
                found = (run.seconds, each)
                best[each.tool] = min(best.get(each.tool, found), found, key=lambda pair: pair[0])
        return {tool: contender for tool, (_, contender) in best.items()}

    def _patience(self, case: Case, contender: Contender, repetition: int) -> Patience:
        given = Patience(self.patience)
        if not contender.is_peer:
            return Patience(max(self.patience, OWN_SECONDS))
        if repetition or case.picked_in:
            return given
        best = self._best(case, self._settings(case)).get(contender.tool)
        run = None if best is None else self._run_of(case, best, 0)
        if run is None or best is None:
            return given
        enough = max(run.seconds * LOSING, run.seconds + LOSING_SECONDS)
        if enough >= given.seconds:
            return given
        return Patience(enough, f"; another setting of it needed {run.seconds:.0f} s")

    def _labels(self, case: Case) -> Iterator[str]:
        tables = Tables(case.variant, case.size(self.rows), HOME / "data")
        return (tables.table(name) for name in ("source", "target"))

    def _lacking(self, case: Case) -> str:
        """What this machine has too little of."""
        tables = Tables(case.variant, case.size(self.rows), HOME / "data")
        needed = sum(
            self.places[place].bytes_needed(tables)
            for place, names in _needed(case).items()
            for _ in names
        )  # fmt: skip
        free = shutil.disk_usage(HOME).free
        if needed > free:
            return f"it needs about {needed / 1e9:.0f} GB of disk, {free / 1e9:.0f} GB are free"
        return ""


def _needed(case: Case) -> dict[str, list[str]]:
    """Which tables each place holds."""
    found: dict[str, list[str]] = {}
    for place, name in zip(case.places, ("source", "target"), strict=True):
        found.setdefault(place, []).append(name)
    return found


def show_list() -> None:
    for case in CASES.values():
        print(f"{case.name:<24} {case.size(FULL_ROWS):>12,} rows  {case.words}; {case.variant.differences}")
    for target in TARGETS:
        cases = "all" if len(target.cases) == len(CASES) else ", ".join(target.cases)
        print(f"target {target.number:>2}  {target.words}: {cases}")


def options_of(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    numbers = [target.number for target in TARGETS]
    add = parser.add_argument
    add("--quick", action="store_true", help="some cases, few rows, one run each, at most ten minutes")
    add("--rows", type=int, help=f"of the ten-column table, {FULL_ROWS:,} unless said; others in proportion")
    add("--only", nargs="+", choices=list(CASES), metavar="CASE", help="these cases")
    add("--target", type=int, nargs="+", choices=numbers, metavar="N", help="the cases of these targets")
    add("--tools", nargs="+", metavar="TOOL", help="only twofold, bare or these peers")
    add("--one-setting", action="store_true", help="of each peer's algorithms only the first setting")
    add("--repeat", type=int, help="turns of each contender, 3 unless said")
    add("--patience", type=float, help="seconds after which another tool is stopped, 300 unless said")
    add("--minutes", type=float, help="start no run after so long")
    add("--fresh", action="store_true", help="make kept runs again")
    add("--report", action="store_true", help="measure nothing, write the pages from what is kept")
    add("--no-page", action="store_true", help="measure, and write no page")
    add("--out", type=Path, help="where the page goes")
    add("--list", action="store_true", help="list cases and targets")
    options = parser.parse_args(arguments)
    options.rows = options.rows or (QUICK_ROWS if options.quick else FULL_ROWS)
    options.repeat = options.repeat or (1 if options.quick else 3)
    options.patience = options.patience or (30 if options.quick else 300)
    options.one_setting = options.one_setting or options.quick
    options.minutes = options.minutes or (QUICK_MINUTES if options.quick else None)
    public = options.rows == FULL_ROWS and not options.quick
    options.out = options.out or (ROOT / "docs/reference/benchmark" if public else HOME / "page")
    return options


def chosen(options: argparse.Namespace) -> list[Case]:
    """The cases to run, after those that pick settings for them."""
    if options.target:
        wanted = {name for t in TARGETS if t.number in options.target for name in t.cases}
    else:
        wanted = set(options.only or (QUICK if options.quick else CASES))
    found = [case for case in CASES.values() if case.name in wanted]
    return sorted(found, key=lambda case: case.picked_in is not None)


def main() -> None:
    options = options_of()
    if options.list:
        show_list()
        return
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # servers are stopped on the way out
    kept = Kept(HOME / "runs.jsonl", options.out / report.RUNS)
    if not options.report:
        try:
            with Places(HOME) as places:
                Race(options, kept, places).run(chosen(options))
        except KeyboardInterrupt:
            sys.exit("Stopped; the same command goes on where this one ended.")
    print(*report.tell(kept.runs, options.rows), sep="\n")
    if not options.no_page:
        report.write(kept.runs, options.rows, options.out)
        print(f"Written: {options.out}")


if __name__ == "__main__":
    main()
