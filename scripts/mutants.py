"""Makes mutants of the engine's heart, and judges them one after the other in forks of one warm process.

mutmut writes the mutants: a copy of the engine in which every function asks which mutant is switched on. The
process imports that copy and collects the tests once. Every mutant is then switched on in a fork of it, which
runs the tests that reach the mutant's function until one fails.
"""

from __future__ import annotations

import difflib
import json
import os
import resource
import select
import shutil
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import libcst as cst
import mutmut.mutation.trampoline as trampoline
import pytest
from mutmut.mutation.data import LineSpan
from mutmut.mutation.file_mutation import Mutation, combine_mutations_to_source, create_mutations

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "twofold_engine"
SOURCES = ROOT / "packages" / "engine" / "src"
BUILD = ROOT / "build" / "mutation"
COPY = BUILD / "src"
TESTS = ROOT / "packages" / "engine" / "tests"
MUTATED = ("planner.py", "choice.py", "algorithms/*.py", "sql/*.py")
ASKED = (
    "both_sides", "checksum", "clickhouse_types", "drawing", "executor", "faults", "frequent_keys",
    "golden_runs", "goldens", "guard", "guard_words", "key_ranks", "keys", "losses", "native_names", "packs",
    "plan", "planner", "planner_words", "prepared_dialects", "render", "rule_bounds", "rules",
    "sample_numbers", "sampled_verdict", "sampling", "types",
)  # fmt: skip
"""The files of tests that judge."""
SERVERS = frozenset({"postgres", "mariadb", "databases", "answers", "places"})
"""Fixtures that start servers: too slow for every mutant."""
SLOW = ("twenty_runs_say_the_same",)
PAIRINGS = frozenset({"one DuckDB file", "one SQLite file", "DuckDB and SQLite", "CSV and DuckDB"})
"""Whose random pairs of tables are compared, always the same."""
EXAMPLES = {"TWOFOLD_SEED": "1", "TWOFOLD_PAIRS": "210"}
BUDGET = 20.0
"""Seconds of processor time that the tests of one mutant took without it; the quickest are taken first."""
PATIENCE = 5
"""So many times as long a mutant may take."""
LONGEST = 300
"""Seconds by the clock."""
MOST_BYTES = 16 * 1024**3


@dataclass(frozen=True)
class Place:
    """One change that mutmut would make, before it is made."""

    file: str
    module: cst.Module
    mutation: Mutation
    ignored: list[set[str]]


@dataclass(frozen=True)
class Mutant:
    """One change of one function."""

    file: str
    name: str
    change: str
    """The lines that differ."""

    @property
    def function(self) -> str:
        """The function's name as the trampolines tell it."""
        return self.name.rpartition("__mutmut_")[0]


@dataclass(frozen=True)
class Verdict:
    """What became of a mutant: ``killed``, ``timed out`` or ``survived``, and the test that failed."""

    mutant: Mutant
    outcome: str
    test: str
    tests: int
    """How many were chosen to judge it."""


def possible() -> dict[str, list[Place]]:
    """By file, every change that mutmut would make."""
    found = {}
    for path in sorted(path for pattern in MUTATED for path in (SOURCES / PACKAGE).glob(pattern)):
        file = str(path.relative_to(SOURCES / PACKAGE))
        module, mutations, *ignored = create_mutations(file, path.read_text(encoding="utf-8"))
        functions = list(_functions(module))
        places = [
            Place(file, module, mutation, ignored)
            for mutation in mutations
            if any(mutation.contained_by_top_level_function is function for function in functions)
        ]
        if places:
            found[file] = places
    return found


def _functions(module: cst.Module) -> Iterator[cst.FunctionDef]:
    """Those that mutmut changes: of modules and of their classes."""
    for statement in module.body:
        if isinstance(statement, cst.FunctionDef):
            yield statement
        elif isinstance(statement, cst.ClassDef):
            yield from (child for child in statement.body.body if isinstance(child, cst.FunctionDef))


def make(places: Sequence[Place]) -> list[Mutant]:
    """Writes the engine with these mutants into ``COPY``."""
    shutil.rmtree(COPY, ignore_errors=True)
    shutil.copytree(SOURCES / PACKAGE, COPY / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    files = defaultdict(list)
    for place in places:
        files[place.file].append(place)
    found = []
    for file, chosen in sorted(files.items()):
        mutations = [place.mutation for place in chosen]
        mutated = combine_mutations_to_source(chosen[0].module, mutations, *chosen[0].ignored)
        (COPY / PACKAGE / file).write_text(mutated.code, encoding="utf-8")
        lines, spans = mutated.code.splitlines(), mutated.line_span_by_function_name
        module = f"{PACKAGE}.{file.removesuffix('.py').replace('/', '.')}"
        found += [
            Mutant(file, f"{module}.{name}", _change(name, lines, spans)) for name in mutated.mutant_names
        ]
    return found


def _change(name: str, lines: Sequence[str], spans: Mapping[str, LineSpan]) -> str:
    kind = name.rpartition("__mutmut_")[0]
    before, after = (
        lines[spans[each].start - 1 : spans[each].end] for each in (f"{kind}__mutmut_orig", name)
    )
    found = difflib.unified_diff(before, after, lineterm="", n=0)
    return "\n".join(line for line in found if line[:2] not in ("@@", "--", "++") and not _is_signature(line))


def _is_signature(line: str) -> bool:
    return "def " in line and "__mutmut_" in line


class Judge:
    """A plugin of pytest: instead of running the tests once, it runs some of them for every mutant."""

    def __init__(self, mutants: Sequence[Mutant], said: Path) -> None:
        self.mutants = mutants
        self.said = said
        """Verdicts, one a line, so that a run that was stopped goes on."""
        self.seconds: dict[str, float] = {}
        self.reaching: dict[str, list[str]] = {}
        self.kills: Counter[str] = Counter()
        self.failures: list[str] = []

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = [item for item in items if _judges(item)]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failures.append(report.nodeid)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        self.look(items)
        known = {verdict.mutant.name for verdict in verdicts(self.said)}
        left = [mutant for mutant in self.mutants if mutant.name not in known]
        for number, mutant in enumerate(left, 1):
            verdict = self.judge(mutant, items)
            with self.said.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(verdict)) + "\n")
            print(f"{number}/{len(left)} {verdict.outcome}: {mutant.name}", file=sys.__stdout__, flush=True)
        return True

    def look(self, items: dict[str, pytest.Item]) -> None:
        """Runs every test without a mutant, to see which functions it reaches and how long it takes."""

        def work() -> list[Any]:
            found = []
            reached: set[str] = set()

            def reach(name: str, caller: str | None = None) -> None:  # noqa: ARG001 - mutmut passes it
                reached.add(name)

            trampoline.record_trampoline_hit = reach
            trampoline.set_mutant_under_test("stats")
            for item, following in _with_next(list(items.values())):
                reached.clear()
                begun = time.process_time()
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                found.append((item.nodeid, time.process_time() - begun, sorted(reached)))
            return [found, self.failures]

        answer = apart(work, cpu=3600, clock=3600)
        if answer is None:
            sys.exit("the tests did not come to their end without a mutant")
        found, failures = answer
        if failures:
            sys.exit(f"these tests fail without a mutant: {', '.join(failures)}")
        reaching = defaultdict(list)
        for test, seconds, functions in found:
            self.seconds[test] = seconds
            for function in functions:
                reaching[function].append(test)
        self.reaching = dict(reaching)
        print(f"{len(items)} tests take {sum(self.seconds.values()):.0f} s", file=sys.__stdout__, flush=True)

    def judge(self, mutant: Mutant, items: dict[str, pytest.Item]) -> Verdict:
        chosen = self.chosen(mutant)
        if not chosen:
            return Verdict(mutant, "survived", "", 0)

        def work() -> list[str]:
            trampoline.set_mutant_under_test(mutant.name)
            self.run([items[test] for test in chosen])
            return self.failures

        expected = sum(self.seconds[test] for test in chosen)
        failures = apart(work, cpu=int(10 + PATIENCE * expected), clock=LONGEST)
        if failures is None:
            return Verdict(mutant, "timed out", "", len(chosen))
        for test in failures[:1]:
            self.kills[test] += 1
        outcome = "killed" if failures else "survived"
        return Verdict(mutant, outcome, "".join(failures[:1]), len(chosen))

    def chosen(self, mutant: Mutant) -> list[str]:
        """The quickest tests that reach the function, those that have found most for their time first."""
        tests = self.reaching.get(mutant.function, [])
        chosen: list[str] = []
        left = BUDGET
        for test in sorted(tests, key=lambda test: (0.01 + self.seconds[test]) / (1 + self.kills[test])):
            left -= self.seconds[test]
            if left < 0 and chosen:
                break
            chosen.append(test)
        return chosen

    def run(self, items: Sequence[pytest.Item]) -> None:
        """Runs tests in their order up to the first that fails."""
        for item, following in _with_next(items):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
            if self.failures:
                return


def _with_next(items: Sequence[pytest.Item]) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Each with the one that follows: what both need is then made once."""
    return zip(items, [*items[1:], None], strict=True)


def _judges(item: pytest.Item) -> bool:
    if any(word in item.nodeid for word in SLOW) or item.get_closest_marker("postgres"):
        return False
    if SERVERS.intersection(getattr(item, "fixturenames", ())):
        return False
    return "stores" not in getattr(item, "fixturenames", ()) or item.name[:-1].partition("[")[2] in PAIRINGS


def apart(work: Callable[[], list[Any]], *, cpu: int, clock: int) -> Any:
    """What ``work`` returns in a fork of this process; None when it does not come to its end in time.

    A fork that dies otherwise counts as a failing test.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work_in_child(work, writing, cpu)
    os.close(writing)
    text, deadline, late = b"", time.monotonic() + clock, False
    while not late:
        ready, _, _ = select.select([reading], [], [], max(0.0, deadline - time.monotonic()))
        late = not ready
        part = os.read(reading, 1 << 16) if ready else b""
        if ready and not part:
            break
        text += part
    os.close(reading)
    for group in (os.killpg, os.kill):
        try:
            group(child, signal.SIGKILL)
        except ProcessLookupError:
            continue
    _, status = os.waitpid(child, 0)
    if text.endswith(b"\n"):
        return json.loads(text)
    if late or (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU):
        return None
    return [f"the process ended with status {status}"]


def _work_in_child(work: Callable[[], list[Any]], writing: int, cpu: int) -> None:
    """Never returns."""
    try:
        os.setpgid(0, 0)
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 5))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
        text = json.dumps(work()).encode() + b"\n"
        while text:
            text = text[os.write(writing, text) :]
        os._exit(0)
    finally:
        os._exit(1)


def verdicts(said: Path) -> list[Verdict]:
    """Those that were written down."""
    if not said.exists():
        return []
    lines = [json.loads(line) for line in said.read_text(encoding="utf-8").splitlines()]
    return [Verdict(**{**line, "mutant": Mutant(**line["mutant"])}) for line in lines]


def judge(mutants: Sequence[Mutant], said: Path) -> list[Verdict]:
    """Judges those that are not judged yet; the verdicts of all."""
    os.environ |= {**EXAMPLES, "PYTHONPATH": str(COPY), "MUTANT_UNDER_TEST": ""}
    sys.path.insert(0, str(COPY))
    files = [str(TESTS / f"test_{name}.py") for name in ASKED]
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:timeout", "--capture=sys",
               "--hypothesis-seed=1", f"--basetemp={BUILD / 'tmp'}", "-m", ""]  # fmt: skip
    code = pytest.main([*options, *files], plugins=[Judge(mutants, said)])
    if code != pytest.ExitCode.OK:
        sys.exit(f"pytest ended with {code}")
    import twofold_engine

    assert str(COPY) in str(twofold_engine.__file__), "the mutants were imported"
    return verdicts(said)
