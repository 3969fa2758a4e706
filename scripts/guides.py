"""Writes the CI files that the guides show: the same text that the server's settings page offers to copy.

    .venv/bin/python scripts/guides.py            rewrite the blocks in docs/
    .venv/bin/python scripts/guides.py --check    end with 1 when a block differs

A block says behind its fence where it comes from, with a function of `twofold_server.ci.snippets` and the
switches that are on: `yaml gitlab-ci from=gitlab_ci,trigger`. The word before is the schema it is held to.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

from twofold_server.ci import snippets

DOCS = Path(__file__).resolve().parent.parent / "docs"
HOST = "https://twofold.example.org"
CONFIG_ID = 13
_BLOCK = re.compile(r"^```(?P<info>[^`\n]* from=(?P<origin>\S+))\n(?P<text>.*?)^```$", re.M | re.S)


def made(origin: str) -> str:
    """The text for `FUNCTION` or `FUNCTION,SWITCH,…` with the guides' example values."""
    function, *switches = origin.split(",")
    return str(getattr(snippets, function)(HOST, CONFIG_ID, **dict.fromkeys(switches, True)))


def renewed(page: str) -> str:
    """A guide with its blocks as they have to be."""
    return _BLOCK.sub(lambda block: f"```{block['info']}\n{made(block['origin'])}```", page)


def main() -> int:
    parser = argparse.ArgumentParser(description="Writes the CI files that the guides show.")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    stale = []
    for path in sorted(DOCS.rglob("*.md")):
        page = path.read_text(encoding="utf-8")
        if renewed(page) != page:
            stale.append(str(path.relative_to(DOCS.parent)))
            if not arguments.check:
                path.write_text(renewed(page), encoding="utf-8")
    if arguments.check and stale:
        print(f"Run scripts/guides.py; stale: {', '.join(stale)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
