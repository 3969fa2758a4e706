"""Runs one contender once, in a fresh process, and measures it from outside."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from bench.peers import TOOLS, prepare
from bench.speed.cases import Case, Contender
from bench.speed.places import Place, Places
from bench.speed.tables import Tables

ROOT = Path(__file__).resolve().parents[2]
DELAY_SECONDS, BITS_PER_SECOND = 0.010, 200e6
"""One way, so that an answer takes 20 ms longer."""


@dataclass
class Run:
    """What one run took. ``seconds`` are those of the whole process, by the clock."""

    case: str
    rows: int
    contender: str
    repetition: int
    seconds: float
    client_cpu: float
    server_cpu: float
    peak_mb: int
    scans: float | None
    """Rows read by the servers, over the rows of both tables."""
    right: bool | None
    """Whether the answer was right; None for bare queries, and for what gave none."""
    error: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    def to_json(self) -> str:
        return json.dumps(asdict(self))


def measure(
    case: Case, contender: Contender, tables: Tables, places: Places, repetition: int, patience: float
) -> Run:
    """Stops a run after ``patience`` seconds, and says so."""
    sides = [places[name] for name in case.places]
    before = [_counters(place, tables, name) for place, name in zip(sides, ("source", "target"), strict=True)]
    with _question(case, contender, tables, sides) as question:
        answer, usage, error = _answer(contender, question, patience)
    time.sleep(0.2)  # a backend tells its counters when it ends
    after = [_counters(place, tables, name) for place, name in zip(sides, ("source", "target"), strict=True)]
    found = answer.pop("found", None)
    right = None if found is None or contender.tool == "bare" else tuple(found) == tables.expected
    return Run(
        case.name, tables.rows, contender.label, repetition, round(usage["seconds"], 3),
        round(usage["cpu"], 2), round(_spent(sides, before, after), 2), usage["peak_mb"],
        _scans(tables, before, after), right, error, answer,
    )  # fmt: skip


Counters = tuple[float, int | None]


def _counters(place: Place, tables: Tables, name: str) -> Counters:
    return place.cpu_seconds(), place.rows_read(tables, name)


def _spent(sides: list[Place], before: list[Counters], after: list[Counters]) -> float:
    spent = {id(place): b[0] - a[0] for place, a, b in zip(sides, before, after, strict=True)}
    return sum(spent.values())


def _scans(tables: Tables, before: list[Counters], after: list[Counters]) -> float | None:
    read = [None if a[1] is None or b[1] is None else b[1] - a[1] for a, b in zip(before, after, strict=True)]
    known = [number for number in read if number is not None]
    return round(sum(known) / (len(known) * tables.rows), 2) if known else None


@contextmanager
def _question(
    case: Case, contender: Contender, tables: Tables, sides: list[Place]
) -> Iterator[dict[str, Any]]:
    uris = [place.uri(tables, name) for place, name in zip(sides, ("source", "target"), strict=True)]
    relations = [
        place.relation(tables, name) for place, name in zip(sides, ("source", "target"), strict=True)
    ]
    question = {"key": ["id"], "columns": list(tables.names[1:]), "setting": contender.setting}
    if not case.slow or contender.tool == "bare":
        yield question | dict(zip(("source", "target"), zip(uris, relations, strict=True), strict=True))
        return
    parts = urlsplit(uris[1])
    command = [sys.executable, "-m", "bench.speed.proxy", str(parts.hostname), str(parts.port),
               str(DELAY_SECONDS), str(BITS_PER_SECOND)]  # fmt: skip
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as proxy:
        assert proxy.stdout is not None
        port = int(proxy.stdout.readline())
        uris[1] = uris[1].replace(f":{parts.port}/", f":{port}/")
        yield question | dict(zip(("source", "target"), zip(uris, relations, strict=True), strict=True))
        proxy.kill()


def _command(contender: Contender) -> list[str]:
    if contender.tool == "twofold":
        return [sys.executable, "-m", "bench.speed.ours"]
    if contender.tool == "bare":
        return [sys.executable, "-m", "bench.speed.bare", contender.setting]
    return [str(prepare(contender.tool)), str(TOOLS / "race.py"), contender.tool]


def _answer(
    contender: Contender, question: dict[str, Any], patience: float
) -> tuple[dict[str, Any], dict[str, Any], str]:
    """(answer, what the process used, error)."""
    launcher = [sys.executable, "-I", "-S", str(Path(__file__).with_name("launch.py")), str(patience)]
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [*launcher, *_command(contender)], input=json.dumps(question), text=True, capture_output=True,
        check=True, cwd=ROOT, env=os.environ | {"PYTHONPATH": path},
    )  # fmt: skip
    *said, usage_line = done.stderr.strip().splitlines()
    usage = json.loads(usage_line)
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if lines and usage["code"] == 0:
        return json.loads(lines[-1]), usage, ""
    if usage["code"] == -signal.SIGKILL:
        return {}, usage, f"no answer within {patience:.0f} s"
    return {}, usage, (said or ["no answer"])[-1][:300]
