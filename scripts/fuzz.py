"""Compares very many random pairs of tables, and writes what was seen to docs/reference/fuzz.md.

    .venv/bin/python scripts/fuzz.py 1000000 [processes] [pairing of databases ...]

Runs packages/engine/tests/test_packs.py with that many pairs, of all pairings or of those named. What each
pairing saw is kept in build/fuzz, and the page is written from all that is kept: a pairing whose disagreement
was mended can be run again alone, with the same seed. Exits with 1 when anything disagreed; the page is
written all the same, and says so.
"""

from __future__ import annotations

import json
import os
import platform
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "fuzz.md"
KEPT = ROOT / "build" / "fuzz"
TEST = "packages/engine/tests/test_packs.py"


def main(pairs: int, processes: int, pairings: Sequence[str]) -> int:
    seed = int(os.environ.get("TWOFOLD_SEED") or random.SystemRandom().randrange(2**32))
    print(f"comparing {pairs:,} random pairs of tables with TWOFOLD_SEED={seed}", flush=True)
    KEPT.mkdir(parents=True, exist_ok=True)
    if not pairings:
        for path in KEPT.glob("*.json"):
            path.unlink()
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.strip()
    given = {
        "TWOFOLD_COMMIT": commit,
        "TWOFOLD_PAIRS": str(pairs),
        "TWOFOLD_SEED": str(seed),
        "TWOFOLD_FUZZ_FOLDER": str(KEPT),
    }
    tests = [f"{TEST}::test_packs_of_pairs[{name}]" for name in pairings] or [TEST]
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-m",
        "fuzz",
        "--timeout",
        "0",
        "-n",
        str(processes),
        *tests,
    ]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | given, check=False)
    seen = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(KEPT.glob("*.json"))]
    if not seen:
        print("no pairing came to its end: the page is left as it was")
        return done.returncode or 1
    PAGE.write_text(page(seen), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)} is written")
    return done.returncode


def page(seen: Sequence[dict[str, Any]]) -> str:
    pairs, wrong = sum(item["pairs"] for item in seen), sum(len(item["wrong"]) for item in seen)
    hours = sum(item["seconds"] for item in seen) / 3600
    runs = sorted({(item["seed"], item["asked"]) for item in seen})
    lines = [
        "<!-- Written by scripts/fuzz.py from a run. -->",
        "# The last long run of random tables",
        "",
        f"**{pairs:,} random pairs of tables, {_disagreements(wrong)}.** {hours:.1f} hours of one process, "
        f"Python {platform.python_version()}. Again: "
        + ", ".join(f"`TWOFOLD_SEED={seed} make fuzz N={asked}`" for seed, asked in runs)
        + ".",
        "",
        "Every pair has rows of its own: few keys and many copies, NULLs, odd values, a filter, a column of "
        "another type. Up to a thousand pairs with the same columns go into one comparison, under a key "
        "column that tells them apart; a few are compared alone. Each comparison runs by every algorithm "
        "that the two databases allow, and all counts, the result and the whole set of differing rows must "
        "be those of a plain Python comparison.",
        "",
        "| databases | pairs | algorithms | disagreements | commit | run on | minutes |",
        "|---|---:|---|---:|---|---|---:|",
    ]
    for item in seen:
        algorithms = ", ".join(item["algorithms"])
        lines.append(
            f"| {item['pairing']} | {item['pairs']:,} | {algorithms} | {len(item['wrong'])} "
            f"| {item['commit']} | {item['date']} | {item['seconds'] / 60:.1f} |"
        )
    for item in seen:
        lines += [f"\n`{item['pairing']}`: {text.splitlines()[0]}" for text in item["wrong"]]
    return "\n".join(lines) + "\n"


def _disagreements(number: int) -> str:
    return "1 disagreement" if number == 1 else f"{number:,} disagreements"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 2, sys.argv[3:]))
