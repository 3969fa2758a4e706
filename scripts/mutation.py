"""Changes the engine's heart at random places, one at a time, and counts how many changes no test notices.

    build/mutation/.venv/bin/python scripts/mutation.py 600 [--seed 1]

A sample with that seed is drawn, spread over the files as all mutants are, and written up in
docs/reference/mutation.md. A run that was stopped goes on where it was. ``mutants`` makes and judges them.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.metadata
import math
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mutants import ASKED, BUDGET, BUILD, PATIENCE, ROOT, Mutant, Place, Verdict, judge, make, possible
from mutants_typed import refused

PAGE = ROOT / "docs" / "reference" / "mutation.md"
CONFIDENCE_Z = 1.959964


def sample(files: Mapping[str, Sequence[Place]], number: int, seed: int) -> list[Place]:
    """As many of every file as its share of all mutants, by the largest remainders."""
    chance = random.Random(seed)  # noqa: S311 - a sample that comes again
    everything = sum(map(len, files.values()))
    shares = {file: number * len(given) / everything for file, given in files.items()}
    counts = {file: int(share) for file, share in shares.items()}
    for file in sorted(shares, key=lambda file: counts[file] - shares[file])[: number - sum(counts.values())]:
        counts[file] += 1
    return [place for file, given in files.items() for place in chance.sample(given, counts[file])]


def interval(found: int, of: int) -> tuple[float, float]:
    """Wilson's interval of a share, in percent."""
    z2, share = CONFIDENCE_Z**2, found / of
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = CONFIDENCE_Z * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return 100 * (middle - half), 100 * (middle + half)


def page(everything: Mapping[str, int], verdicts: Sequence[Verdict], seed: int, commit: str) -> str:
    outcomes = Counter(verdict.outcome for verdict in verdicts)
    noticed = len(verdicts) - outcomes["survived"]
    low, high = interval(noticed, len(verdicts))
    today = datetime.datetime.now(datetime.UTC).date()
    lines = [
        "<!-- Written by scripts/mutation.py from a run. -->",
        "# What tests notice of changes in the engine's heart",
        "",
        f"{today}: **{100 * noticed / len(verdicts):.1f} % of {len(verdicts):,} random changes were noticed**"
        f" (95 % interval {low:.1f} to {high:.1f} %): {outcomes['killed']:,} by a test that failed, "
        f"{outcomes['timed out']:,} by time that ran out, {outcomes['refused']:,} by the type checker alone; "
        f"{outcomes['survived']:,} survived. "
        f"mutmut {importlib.metadata.version('mutmut')} makes {sum(everything.values()):,} mutants of commit "
        f"{commit}; "
        f"the sample has seed {seed} and is spread over the files as all mutants are. "
        f"Again: `make mutation MUTANTS={len(verdicts)} SEED={seed}`.",
        "",
        "A mutant is one change of one function: another operator, number or word, an argument less, a "
        "branch always or never taken. Only bodies of functions are changed, not constants of modules and "
        "classes; of these mutants none is left out. Every mutant is judged by the tests that reach its "
        f"function, from {', '.join(f'`test_{name}.py`' for name in ASKED)}, without those that start a "
        f"server: quickest first, as many as take {BUDGET:.0f} seconds of processor time without a mutant, "
        f"{PATIENCE} times as long and ten seconds more with it. A mutant that all of them let pass is "
        "noticed by types when `mypy --strict`, which `make check` runs, finds an error in it. What survives "
        "here may still be noticed by tests that were not asked, so the share is a lower bound. The dialects "
        "of servers are judged by the text of their statements, which are kept as golden files.",
        "",
        "| file | mutants | judged | by a test | by time | by types alone | survived | noticed |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for file in sorted(everything):
        found = Counter(verdict.outcome for verdict in verdicts if verdict.mutant.file == file)
        judged = found.total()
        share = f"{100 * (judged - found['survived']) / judged:.0f} %" if judged else "–"
        lines.append(
            f"| `{file}` | {everything[file]:,} | {judged} | {found['killed']} | {found['timed out']} "
            f"| {found['refused']} | {found['survived']} | {share} |"
        )
    return "\n".join([*lines, "", *survivors(verdicts)]) + "\n"


def survivors(verdicts: Sequence[Verdict]) -> list[str]:
    """The changes that nothing noticed, by file."""
    lines = [
        "## Those that survived",
        "",
        "Some change nothing that can be seen: a check of what cannot be otherwise, a default that is given, "
        "a faster way to the same answer. The others are tests that are missing.",
    ]
    alive = [verdict.mutant for verdict in verdicts if verdict.outcome == "survived"]
    for file in sorted({mutant.file for mutant in alive}):
        lines += ["", f"`{file}`:", "", "```diff"]
        for mutant in sorted((mutant for mutant in alive if mutant.file == file), key=lambda item: item.name):
            lines += [f"@@ {_spoken(mutant)} @@", mutant.change]
        lines.append("```")
    return lines


def _spoken(mutant: Mutant) -> str:
    """The function's name as it stands in the code."""
    _, _, name = mutant.function.partition(".x")
    return name.removeprefix("_").strip("ǁ").replace("ǁ", ".")


def main() -> int:
    parser = argparse.ArgumentParser(description="Counts the changes of the engine that no test notices.")
    parser.add_argument("mutants", type=int, help="how many are judged")
    parser.add_argument("--seed", type=int, help="of the sample; drawn when it is not given")
    parser.add_argument("--no-page", action="store_true", help="judge, and leave the page as it is")
    arguments = parser.parse_args()
    seed = random.SystemRandom().randrange(10_000) if arguments.seed is None else arguments.seed
    BUILD.mkdir(parents=True, exist_ok=True)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    files = possible()
    everything = {file: len(places) for file, places in files.items()}
    drawn = make(sample(files, arguments.mutants, seed))
    print(f"judging {len(drawn):,} of {sum(everything.values()):,} mutants with seed {seed}", flush=True)
    typed = refused(drawn)
    said = [
        replace(verdict, outcome="refused")
        if verdict.outcome == "survived" and verdict.mutant.name in typed
        else verdict
        for verdict in judge(drawn, Path(BUILD, f"{commit}-{seed}-{len(drawn)}.jsonl"))
    ]
    if not arguments.no_page:
        PAGE.write_text(page(everything, said, seed, commit), encoding="utf-8")
        print(f"{PAGE.relative_to(ROOT)} is written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
