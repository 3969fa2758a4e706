"""Writes constraints.txt: the exact version of everything that the environment holds.

    .venv/bin/python scripts/pin.py            rewrite it from the environment
    .venv/bin/python scripts/pin.py --check    end with 1 when the environment holds anything else

The tools that build our packages live in throw-away environments: their versions are kept by hand in BUILD.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
OURS = frozenset({"twofold", "twofold-engine", "twofold-server", "datafold-sdk"})
# Debian's `python3 -m venv` brings these two; nothing of ours runs them after uv is installed.
BROUGHT = frozenset({"pip", "setuptools"})
# The environment's own pathspec, packaging and pluggy serve these too, with the same pins.
BUILD = {
    "editables": "0.6",
    "hatchling": "1.33.0",
    "setuptools": "80.9.0",
    "tomlkit": "0.15.2",
    "trove-classifiers": "2026.9.21.13",
}
HEADER = """\
# The exact version of every package that setup, demo and tests install, and of the tools that build ours.
# Written by scripts/pin.py from the environment; change a version with `uv pip install`, then run it again.
"""


def normal(name: str) -> str:
    """A distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def installed() -> dict[str, str]:
    """Name to version of everything in this environment that is not ours."""
    found = {normal(item.name): item.version for item in importlib.metadata.distributions()}
    return {name: version for name, version in found.items() if name not in OURS | BROUGHT}


def pinned() -> dict[str, str]:
    lines = CONSTRAINTS.read_text(encoding="utf-8").splitlines() if CONSTRAINTS.exists() else []
    return {line.split("==")[0]: line.split("==")[1] for line in lines if "==" in line}


def text(versions: dict[str, str]) -> str:
    return HEADER + "".join(f"{name}=={version}\n" for name, version in sorted({**BUILD, **versions}.items()))


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes constraints.txt from this environment.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    versions = installed()
    if not arguments.check:
        CONSTRAINTS.write_text(text(versions), encoding="utf-8")
        print(f"{CONSTRAINTS.name}: {len(versions)} packages and their build tools")
        return 0
    pins = pinned()
    wrong = [
        f"{name}=={version} (pinned: {pins.get(name, 'not at all')})"
        for name, version in versions.items()
        if pins.get(name) != version
    ]
    if wrong:
        print("constraints.txt and the environment differ:\n  " + "\n  ".join(sorted(wrong)), file=sys.stderr)
        print(
            "Run `.venv/bin/python scripts/pin.py`, or `make setup` to install what is pinned.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
