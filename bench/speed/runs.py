"""Runs as they are kept, one JSON object a line, and what several of them come to.

A run counts as made while what it measured is the same: the engine's sources (of ours, and of the bare
queries beside it), or a peer's pins.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from bench.peers import TOOLS
from bench.speed.cases import BARE, OURS, Contender

ROOT = Path(__file__).resolve().parents[2]
ENGINE = "packages/engine/src"
PROBE = "probe: "
NO_MEMORY = "of memory"
"""How the error of a run ends that needed more than the machine has."""


@dataclass
class Run:
    """What one run took. ``seconds`` are those of the whole process, by the clock."""

    case: str
    size: int
    """Rows that were asked for."""
    contender: str
    repetition: int
    version: str
    """Of what was measured: a commit of ours, or a peer's release and pins."""
    at: str
    """When it ended, in UTC."""
    rows: int
    """Of the source."""
    seconds: float
    client_cpu: float
    server_cpu: float
    peak_mb: int
    scans: list[float | None]
    """Rows of the source, of the target that were read, over those that it has; None where nobody counts."""
    right: bool | None
    """Whether the answer was right; None for bare queries, and for what gave none."""
    error: str = ""
    stopped: bool = False
    """Whether patience, or memory, ended it."""
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, int, str, str, int]:
        return self.case, self.size, self.contender, self.version, self.repetition


class Kept:
    """The file of all runs; each is written down at once. Those that a page was written from count, too, so
    a clone goes on where another one ended."""

    def __init__(self, path: Path, published: Path | None = None) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self.runs: list[Run] = []
        if published is not None and published.exists():
            self.runs += [Run(**item) for item in json.loads(published.read_text(encoding="utf-8"))]
        if path.exists():
            self.runs += _read(path)

    def add(self, run: Run) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(run)) + "\n")
        self.runs.append(run)


def _read(path: Path) -> Iterator[Run]:
    """A line that was cut off by the end of its process is none."""
    text = path.read_text(encoding="utf-8")
    if text and not text.endswith("\n"):
        with path.open("a", encoding="utf-8") as file:
            file.write("\n")
    for line in text.splitlines():
        try:
            yield Run(**json.loads(line))
        except json.JSONDecodeError:
            continue


@cache
def version_of(tool: str) -> str:
    """Of what a contender's runs measure."""
    if tool in (OURS, BARE):
        return _engine_version()
    pins = TOOLS / f"{tool}.txt"
    found = re.search(rf"^{re.escape(tool)}==(.+)$", pins.read_text(), re.MULTILINE)
    assert found is not None
    parts = [path.read_bytes() for path in (pins, TOOLS / "ask.py", TOOLS / "race.py")]
    return f"{tool} {found[1]} ({_digest(b''.join(parts))})"


def _engine_version() -> str:
    """The last commit that touched the engine's sources, with a digest of what is not committed; without a
    repository a digest of all."""
    git = ["git", "-C", str(ROOT)]
    try:
        commit = subprocess.run(
            [*git, "log", "-1", "--format=%h", "--", ENGINE], capture_output=True, text=True, check=True
        ).stdout.strip()
        changed = subprocess.run([*git, "diff", "HEAD", "--", ENGINE], capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        sources = sorted((ROOT / ENGINE).rglob("*.py"))
        return f"sources {_digest(b''.join(path.read_bytes() for path in sources))}"
    return f"{commit}+{_digest(changed)}" if changed else commit


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:8]


def latest(runs: Iterable[Run], size_of: dict[str, int]) -> list[Run]:
    """Of each case at its size and of each contender, the runs of the version that ran last. Where a first
    turn was made again, maybe on another machine, those before it are void."""
    of_size = [run for run in runs if size_of.get(run.case) == run.size]
    last = {(run.case, run.contender): run.version for run in of_size}
    found: dict[tuple[str, str], dict[int, Run]] = {}
    for run in of_size:
        turns = found.setdefault((run.case, run.contender), {})
        if run.repetition == 0:
            turns.clear()
        if last[run.case, run.contender] == run.version:
            turns[run.repetition] = run
    return [run for turns in found.values() for run in turns.values()]


# --- what several come to


@dataclass(frozen=True)
class Row:
    """The repetitions of one contender in one case: medians, and the most memory and scans."""

    contender: str
    version: str
    runs: int
    rows: int
    seconds: float
    client_cpu: float
    server_cpu: float
    peak_mb: int
    scans: float | None
    """Of the table that was read most."""
    answer: str
    """``right`` | ``wrong`` | an error | nothing, of bare queries."""
    stopped: bool
    facts: dict[str, Any]

    @property
    def tool(self) -> str:
        return self.contender.partition(" ")[0]

    @property
    def setting(self) -> str:
        return self.contender.partition(" ")[2]

    @property
    def is_peer(self) -> bool:
        return Contender(self.tool, "").is_peer

    @property
    def lost_patience(self) -> bool:
        """Whether it was stopped though it might have answered later; for want of memory it never would."""
        return self.stopped and not self.answer.endswith(NO_MEMORY)

    @property
    def queries(self) -> int | None:
        return self.facts.get("queries")

    @property
    def megabytes(self) -> float | None:
        fetched = self.facts.get("bytes_fetched")
        return None if fetched is None else round(fetched / 1e6, 1)

    @property
    def sums(self) -> int:
        """Queries that sum rows up."""
        return sum(n for purpose, n in self._purposes() if purpose.startswith("sum "))

    @property
    def reads(self) -> int:
        """Queries that read rows, of which there is one per chunk and side, and those that a probe reads."""
        return sum(n for purpose, n in self._purposes() if purpose.removeprefix(PROBE).startswith("read "))

    def _purposes(self) -> Iterable[tuple[str, int]]:
        purposes: dict[str, int] = self.facts.get("purposes", {})
        return purposes.items()


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """One row per contender of one case, in the order of the first runs."""
    names = dict.fromkeys(run.contender for run in runs)
    return [_row([run for run in runs if run.contender == name]) for name in names]


def _row(runs: Sequence[Run]) -> Row:
    scans = [number for run in runs for number in run.scans if number is not None]
    return Row(
        runs[0].contender, runs[-1].version, len(runs), runs[-1].rows,
        median(run.seconds for run in runs), median(run.client_cpu for run in runs),
        median(run.server_cpu for run in runs), max(run.peak_mb for run in runs),
        max(scans) if scans else None, _answer(runs), any(run.stopped for run in runs), runs[-1].facts,
    )  # fmt: skip


def _answer(runs: Sequence[Run]) -> str:
    """The worst of all."""
    if errors := [run.error for run in runs if run.error]:
        return errors[0]
    verdicts = {run.right for run in runs}
    return "wrong" if False in verdicts else "right" if True in verdicts else ""
