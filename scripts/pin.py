"""Writes the exact version of everything that an environment holds: constraints.txt, constraints-engines.txt.

    .venv/bin/python scripts/pin.py            rewrite constraints.txt from the environment
    .venv/bin/python scripts/pin.py --check    end with 1 when the environment holds anything else

What the heavy engines bring on top is constraints-engines.txt, written from their environment, checked there:

    build/engines/.venv/bin/python scripts/pin.py --engines [--check]

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
ENGINES = ROOT / "constraints-engines.txt"
ENGINES_PYTHON = "build/engines/.venv/bin/python"
OURS = frozenset({"twofold", "twofold-engine", "twofold-server", "datafold-sdk"})
LINE = re.compile(r"[a-z0-9-]+==[A-Za-z0-9.+!_-]+")
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
ENGINES_HEADER = """\
# What `make setup-engines` installs on top of constraints.txt: the heavy engines and what they bring.
# Written by `build/engines/.venv/bin/python scripts/pin.py --engines`; see there.
"""


def normal(name: str) -> str:
    """A distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def installed() -> dict[str, str]:
    """Name to version of everything in this environment that is not ours."""
    found = {normal(item.name): item.version for item in importlib.metadata.distributions()}
    return {name: version for name, version in found.items() if name not in OURS | BROUGHT}


def pinned(path: Path) -> dict[str, str]:
    """A file of constraints; any line that is neither a comment nor ``name==version`` stops the command."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    lines = [line for line in lines if line and not line.startswith("#")]
    strange = [line for line in lines if not LINE.fullmatch(line)]
    if strange:
        sys.exit(f"{path.name} holds more than names and versions: {', '.join(strange)}")
    return dict(line.split("==", 1) for line in lines)


def text(header: str, versions: dict[str, str]) -> str:
    return header + "".join(f"{name}=={version}\n" for name, version in sorted(versions.items()))


def wrong(versions: dict[str, str], pins: dict[str, str]) -> list[str]:
    return sorted(
        f"{name}=={version} (pinned: {pins.get(name, 'not at all')})"
        for name, version in versions.items()
        if pins.get(name) != version
    )


def write(engines: bool) -> str:
    """Rewrites one of the files; returns what it says about that."""
    versions = installed()
    if not engines:
        CONSTRAINTS.write_text(text(HEADER, {**BUILD, **versions}), encoding="utf-8")
        return f"{CONSTRAINTS.name}: {len(versions)} packages and their build tools"
    base = pinned(CONSTRAINTS)
    versions = {name: version for name, version in versions.items() if name not in base}
    ENGINES.write_text(text(ENGINES_HEADER, versions), encoding="utf-8")
    return f"{ENGINES.name}: {len(versions)} packages on top of {CONSTRAINTS.name}"


def complaint(engines: bool) -> str | None:
    """What is wrong with the files or with this environment, and what to do."""
    base, extra = pinned(CONSTRAINTS), pinned(ENGINES)
    both = sorted(base.keys() & extra.keys())
    if both:
        words = f"Both {CONSTRAINTS.name} and {ENGINES.name} pin {', '.join(both)}."
        return f"{words}\nRun `{ENGINES_PYTHON} scripts/pin.py --engines`."
    differences = wrong(installed(), {**base, **extra} if engines else base)
    if not differences:
        return None
    path, command, target = (
        (ENGINES, f"{ENGINES_PYTHON} scripts/pin.py --engines", "make setup-engines")
        if engines
        else (CONSTRAINTS, ".venv/bin/python scripts/pin.py", "make setup")
    )
    listed = "\n  ".join(differences)
    words = f"{path.name} and the environment differ:\n  {listed}"
    return f"{words}\nRun `{command}`, or `{target}` to install what is pinned."


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the versions that this environment holds.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    parser.add_argument(
        "--engines", action="store_true", help=f"{ENGINES.name}, on top of {CONSTRAINTS.name}"
    )
    arguments = parser.parse_args()
    if not arguments.check:
        print(write(arguments.engines))
        return 0
    words = complaint(arguments.engines)
    if words is None:
        return 0
    print(words, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
