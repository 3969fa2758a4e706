"""Asks other tools the cases that comparisons get wrong, and writes what they answered.

Every tool runs in an environment of its own under ``build/peers``, at the pins of ``bench/peer_tools``; the
cases are those of the engine's tests, in a PostgreSQL and a MariaDB of this run and in files. The answers go
to ``docs/reference/correctness.md``.

    python bench/peers.py
"""

from __future__ import annotations

import argparse
import importlib
import importlib.machinery
import importlib.util
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / "bench" / "peer_tools"
HOMES = ROOT / "build" / "peers"
PEERS = ("data-diff", "reladiff", "datacompy", "datadiffer")
PASSWORD = "peers"

Answer = tuple[int, int, int] | str
"""(changed, only in the source, only in the target), or the error."""


def load_tests() -> tuple[Any, Any]:
    """The engine's cases and the places that hold them, from the tests' folder."""
    sys.path.insert(0, str(ROOT))
    spec = importlib.machinery.ModuleSpec("engine_tests", None, is_package=True)
    package = importlib.util.module_from_spec(spec)
    package.__path__ = [str(ROOT / "packages/engine/tests")]
    sys.modules["engine_tests"] = package
    return importlib.import_module("engine_tests.cases"), importlib.import_module("engine_tests.case_places")


@dataclass(frozen=True)
class Question:
    """One case, asked of one tool in one place by one algorithm."""

    case: Any
    tool: str
    place: str
    kinds: tuple[str, str]
    algorithm: str

    @property
    def id(self) -> str:
        return "|".join((self.case.name, self.tool, self.place, self.algorithm))


PLACES = {
    "PostgreSQL": ("postgresql", "postgresql"),
    "MariaDB": ("mariadb", "mariadb"),
    "PostgreSQL → MariaDB": ("postgresql", "mariadb"),
    "Parquet": ("parquet", "parquet"),
    "CSV": ("csv", "csv"),
}
SERVERS, FILES = list(PLACES)[:3], list(PLACES)[3:]
ASKED = {
    "data-diff": {"hashdiff": SERVERS, "joindiff": SERVERS[:2]},
    "reladiff": {"hashdiff": SERVERS, "joindiff": SERVERS[:2]},
    "datacompy": {"polars": FILES, "pandas": FILES},
    "datadiffer": {"": FILES},
    "twofold": {"checksum": SERVERS, "join": SERVERS[:2], "fetch_and_join": SERVERS[2:], "auto": FILES},
}


def questions(cases: Any) -> list[Question]:
    return [
        Question(case, tool, place, PLACES[place], algorithm)
        for case in cases.CASES.values()
        if case.peers
        for tool, algorithms in ASKED.items()
        for algorithm, places in algorithms.items()
        for place in places
        if PLACES[place] in case.pairs()
    ]


# --- asking


def prepare(peer: str) -> Path:
    """The Python of a peer's environment, made at its pins where it is missing."""
    home, pins = HOMES / peer, TOOLS / f"{peer}.txt"
    stamp = home / ".stamp"
    if not stamp.exists() or stamp.read_text() != pins.read_text():
        uv = [str(ROOT / ".venv/bin/uv")]
        subprocess.run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(home)], check=True)
        subprocess.run(
            [*uv, "pip", "install", "--quiet", "--no-deps", "--python", str(home), "-r", str(pins)],
            check=True,
        )
        stamp.write_text(pins.read_text())
    return home / "bin" / "python"


def ask_peer(peer: str, asked: list[Question], places: Any) -> dict[str, Answer]:
    lines = [json.dumps(as_json(question, places)) for question in asked]
    done = subprocess.run(
        [str(prepare(peer)), str(TOOLS / "ask.py"), peer], input="\n".join(lines) + "\n", text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=HOMES, check=False,
    )  # fmt: skip
    found: dict[str, Answer] = {question.id: "the tool died before it answered" for question in asked}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            answer = json.loads(line)
            found[answer["id"]] = answer.get("error") or tuple(answer["found"])
    return found


def as_json(question: Question, places: Any) -> dict[str, Any]:
    sides = []
    for kind, table in zip(question.kinds, question.case.tables, strict=True):
        if kind in ("parquet", "csv"):
            sides.append({"path": str(places.folder / f"{table}.{kind}")})
        else:
            sides.append({"uri": places.uris[kind], "table": table})
    names = [name for name, _ in question.case.sides[0]]
    folded = {name.lower() for name in question.case.key}
    return {
        "id": question.id, "source": sides[0], "target": sides[1], "key": list(question.case.key),
        "columns": [name for name in names if name.lower() not in folded], "algorithm": question.algorithm,
    }  # fmt: skip


def ask_ourselves(asked: list[Question], places: Any) -> dict[str, Answer]:
    from twofold_engine import Algorithm, DiffSpec, EngineError

    found: dict[str, Answer] = {}
    for question in asked:
        (one, two), (source, target) = question.kinds, question.case.tables
        spec = DiffSpec(key=question.case.key, algorithm=Algorithm(question.algorithm))
        try:
            result = places.compare((one, source), (two, target), spec)
        except EngineError as error:
            found[question.id] = f"{type(error).__name__}: {error}"
        else:
            found[question.id] = (result.values.rows_with_differences, *result.rows_only)
    return found


# --- the run


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--json", type=Path, help="keep every answer in this file, and ask only what it lacks"
    )
    arguments = parser.parse_args()
    cases, case_places = load_tests()
    from bench.peer_tools import report
    from tests.support.mariadb import MariaDBServer
    from tests.support.postgres import PostgresServer

    HOMES.mkdir(parents=True, exist_ok=True)
    MariaDBServer.password = PostgresServer.password = PASSWORD  # one that every tool's URIs can hold
    asked = questions(cases)
    kept = arguments.json is not None and arguments.json.exists()
    answers: dict[str, Answer] = json.loads(arguments.json.read_text()) if kept else {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with PostgresServer(folder) as postgres, MariaDBServer(folder) as mariadb:
            places = case_places.Places(folder, postgres, mariadb)
            for kind in {kind for pair in PLACES.values() for kind in pair}:
                tables = [
                    case_places.Table(*parts)
                    for case in cases.CASES.values()
                    if kind in case.where
                    for parts in zip(case.tables, case.sides, case.rows, strict=True)
                ]
                places.load(kind, tables)
            for tool in ASKED:
                own = [q for q in asked if q.tool == tool and q.id not in answers]
                print(f"asking {tool} {len(own)} questions", flush=True)
                ask = ask_ourselves(own, places) if tool == "twofold" else ask_peer(tool, own, places)
                answers |= ask
            places.close()
    if arguments.json:
        arguments.json.write_text(json.dumps(answers, indent=1, ensure_ascii=False))
    page = report.write(asked, answers, {peer: report.version(TOOLS / f"{peer}.txt", peer) for peer in PEERS})
    (ROOT / "docs/reference/correctness.md").write_text(page)


if __name__ == "__main__":
    main()
