"""Runs one contender once, in a fresh process, and measures it from outside."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
from bench.peers import TOOLS, prepare
from bench.speed.cases import BARE, OURS, Case, Contender
from bench.speed.places import Counts, Place, Places, standing_still
from bench.speed.runs import NO_MEMORY, ROOT, Run, version_of
from bench.speed.tables import Tables

DELAY_SECONDS, BITS_PER_SECOND = 0.010, 200e6
"""One way, so that an answer takes 20 ms longer."""
SIDES = ("source", "target")
MOST_MB = int(psutil.virtual_memory().total * 0.8) // 1024**2
"""Of memory, for one contender; one that needs more is stopped before it takes the machine with it."""


@dataclass(frozen=True)
class Patience:
    """How long a run may take, and why no longer."""

    seconds: float
    why: str = ""


def measure(
    case: Case, contender: Contender, tables: Tables, places: Places, repetition: int, patience: Patience
) -> Run:
    """Stops a run when patience ends, and says so."""
    sides = [places[name] for name in case.places]
    before = _Counters.of(sides, tables)
    with _question(case, contender, tables, sides) as question:
        answer, usage, error = _answer(contender, question, patience)
    for place in sides:
        place.settle()
    after = _Counters.of(sides, tables)
    found = answer.pop("found", None)
    right = None if found is None or contender.tool == BARE else tuple(found) == tables.expected
    return Run(
        case.name, tables.size, contender.label, repetition, version_of(contender.tool),
        dt.datetime.now(dt.UTC).isoformat(timespec="seconds"), tables.rows, round(usage["seconds"], 3),
        round(usage["cpu"], 2), round(after.cpu - before.cpu, 2), usage["peak_mb"],
        after.scans_since(before, tables), right, error, bool(usage["stopped"]),
        answer | {"found": found, "read_mb": usage["read_mb"]},
    )  # fmt: skip


@dataclass(frozen=True)
class _Counters:
    """What the servers have counted up to now."""

    cpu: float
    rows: Counts
    """Read of each table."""

    @classmethod
    def of(cls, sides: list[Place], tables: Tables) -> _Counters:
        cpu = sum({id(place): place.cpu_seconds() for place in sides}.values())
        pairs = list(zip(sides, SIDES, strict=True))
        return cls(cpu, standing_still(lambda: tuple(place.rows_read(tables, name) for place, name in pairs)))

    def scans_since(self, before: _Counters, tables: Tables) -> list[float | None]:
        return [
            None if now is None or then is None else round((now - then) / tables.rows, 2)
            for now, then in zip(self.rows, before.rows, strict=True)
        ]


@contextmanager
def _question(
    case: Case, contender: Contender, tables: Tables, sides: list[Place]
) -> Iterator[dict[str, Any]]:
    uris = [place.uri(tables, name) for place, name in zip(sides, SIDES, strict=True)]
    relations = [place.relation(tables, name) for place, name in zip(sides, SIDES, strict=True)]
    question = {
        "key": list(tables.shape.key), "columns": tables.values, "types": tables.types,
        "setting": contender.setting,
    }  # fmt: skip
    if not case.slow or contender.tool == BARE:
        yield question | dict(zip(SIDES, zip(uris, relations, strict=True), strict=True))
        return
    with _slow(uris[1]) as uris[1]:
        yield question | dict(zip(SIDES, zip(uris, relations, strict=True), strict=True))


@contextmanager
def _slow(uri: str) -> Iterator[str]:
    """The same server behind a slow link."""
    parts = urlsplit(uri)
    command = [sys.executable, "-m", "bench.speed.proxy", str(parts.hostname), str(parts.port),
               str(DELAY_SECONDS), str(BITS_PER_SECOND)]  # fmt: skip
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as proxy:
        try:
            assert proxy.stdout is not None
            yield uri.replace(f":{parts.port}/", f":{int(proxy.stdout.readline())}/")
        finally:
            proxy.kill()


def _command(contender: Contender) -> list[str]:
    if contender.tool == OURS:
        return [sys.executable, "-m", "bench.speed.ours"]
    if contender.tool == BARE:
        return [sys.executable, "-m", "bench.speed.bare", contender.setting]
    return [str(prepare(contender.tool)), str(TOOLS / "race.py"), contender.tool]


def _answer(
    contender: Contender, question: dict[str, Any], patience: Patience
) -> tuple[dict[str, Any], dict[str, Any], str]:
    """(answer, what the process used, error)."""
    launcher = [sys.executable, "-I", "-S", str(Path(__file__).with_name("launch.py"))]
    limits = [f"{patience.seconds:.1f}", str(MOST_MB)]
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [*launcher, *limits, *_command(contender)], input=json.dumps(question), text=True,
        capture_output=True, check=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": path},
    )  # fmt: skip
    *said, usage_line = done.stderr.strip().splitlines()
    return _told(done.stdout, [line for line in said if line.strip()], json.loads(usage_line), patience)


def _told(
    out: str, said: list[str], usage: dict[str, Any], patience: Patience
) -> tuple[dict[str, Any], dict[str, Any], str]:
    lines = [line for line in out.splitlines() if line.startswith("{")]
    if lines and usage["code"] == 0:
        return json.loads(lines[-1]), usage, ""
    if usage["stopped"] == "patience":
        return {}, usage, f"no answer within {patience.seconds:.0f} s{patience.why}"
    if usage["stopped"] == "memory":
        return {}, usage, f"stopped at {MOST_MB / 1000:.1f} GB {NO_MEMORY}"
    return {}, usage, (said or ["no answer"])[-1][:300]
