"""Writes the exact version of everything that an environment holds: constraints.txt and those on top of it.

    .venv/bin/python scripts/pin.py            rewrite constraints.txt from the environment
    .venv/bin/python scripts/pin.py --check    end with 1 when the environment holds anything else

What the heavy engines bring on top is constraints-engines.txt, what mutmut brings constraints-mutation.txt;
each is written from an environment of its own, and checked there:

    build/engines/.venv/bin/python scripts/pin.py --engines [--check]
    build/mutation/.venv/bin/python scripts/pin.py --mutation [--check]

The tools that build our packages live in throw-away environments: their versions are kept by hand in BUILD.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = ROOT / "constraints.txt"
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


@dataclass(frozen=True)
class Extra:
    """Versions on top of constraints.txt, in an environment of their own."""

    name: str
    target: str
    """The command that installs them."""
    what: str

    @property
    def path(self) -> Path:
        return ROOT / f"constraints-{self.name}.txt"

    @property
    def command(self) -> str:
        return f"build/{self.name}/.venv/bin/python scripts/pin.py --{self.name}"

    @property
    def header(self) -> str:
        return (
            f"# What `{self.target}` installs on top of constraints.txt: {self.what}.\n"
            f"# Written by `{self.command}`; see there.\n"
        )


EXTRAS = {
    "engines": Extra("engines", "make setup-engines", "the heavy engines and what they bring"),
    "mutation": Extra("mutation", "make mutation", "mutmut and what it brings"),
}


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


def write(extra: Extra | None) -> str:
    """Rewrites one of the files; returns what it says about that."""
    versions = installed()
    if extra is None:
        CONSTRAINTS.write_text(text(HEADER, {**BUILD, **versions}), encoding="utf-8")
        return f"{CONSTRAINTS.name}: {len(versions)} packages and their build tools"
    base = pinned(CONSTRAINTS)
    versions = {name: version for name, version in versions.items() if name not in base}
    extra.path.write_text(text(extra.header, versions), encoding="utf-8")
    return f"{extra.path.name}: {len(versions)} packages on top of {CONSTRAINTS.name}"


def complaint(extra: Extra | None) -> str | None:
    """What is wrong with the files or with this environment, and what to do."""
    base = pinned(CONSTRAINTS)
    for each in EXTRAS.values():
        both = sorted(base.keys() & pinned(each.path).keys())
        if both:
            words = f"Both {CONSTRAINTS.name} and {each.path.name} pin {', '.join(both)}."
            return f"{words}\nRun `{each.command}`."
    differences = wrong(installed(), {**base, **pinned(extra.path)} if extra else base)
    if not differences:
        return None
    path, command, target = (
        (extra.path, extra.command, extra.target)
        if extra
        else (CONSTRAINTS, ".venv/bin/python scripts/pin.py", "make setup")
    )
    listed = "\n  ".join(differences)
    words = f"{path.name} and the environment differ:\n  {listed}"
    return f"{words}\nRun `{command}`, or `{target}` to install what is pinned."


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the versions that this environment holds.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    for extra in EXTRAS.values():
        parser.add_argument(
            f"--{extra.name}", dest="extra", action="store_const", const=extra,
            help=f"{extra.path.name}, on top of {CONSTRAINTS.name}",
        )  # fmt: skip
    arguments = parser.parse_args()
    if not arguments.check:
        print(write(arguments.extra))
        return 0
    words = complaint(arguments.extra)
    if words is None:
        return 0
    print(words, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
