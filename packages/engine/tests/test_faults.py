"""Every call between the engine and a database can fail: the answer is then an error, or right and whole."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, TableRef, diff
from twofold_engine.errors import Cancelled, EngineError, IncompleteAnswer, InternalError
from twofold_engine.testing.fake import FakeDriver, FakeServer, Fault, FaultKind

from .oracle import Column, Question, Table, compare

Rows = list[tuple[int | None, str | None, int | None]]
BASE: Rows = [(i, f"value {i}", i % 3) for i in range(24)]
PAIRS: dict[str, tuple[Rows, Rows]] = {
    "identical": (BASE, BASE[::-1]),
    "one change": (BASE, [*BASE[:7], (7, "other", 1), *BASE[8:]]),
    "many": (BASE, [(i, f"new {i}", None) for i in range(4, 30)]),
    "copies": ([*BASE, *BASE[3:6], (3, "more", 1)], [*BASE, BASE[4], (50, "x", 1), (50, "x", 1)]),
    "null keys": ([*BASE, (None, "a", 1), (None, "b", 2)], [*BASE, (None, "a", 1), (None, "c", 2)]),
    "one side empty": (BASE, []),
    "both empty": ([], []),
}
UNIQUE = {"identical", "one change", "many", "one side empty", "both empty"}
WAYS = {
    "join": (Algorithm.JOIN, 1),
    "fetch in one": (Algorithm.FETCH_AND_JOIN, 1),
    "fetch from two": (Algorithm.FETCH_AND_JOIN, 2),
    "sums in one": (Algorithm.CHECKSUM, 1),
    "sums of two": (Algorithm.CHECKSUM, 2),
}
Answer = tuple[dict[str, Any], list[str]]


@dataclass
class Lab:
    """Two tables on one or two servers, compared again and again with other drivers."""

    pair: str
    way: str
    folder: Path
    servers: list[FakeServer] = field(default_factory=list)

    def __post_init__(self) -> None:
        _, places = WAYS[self.way]
        self.servers = [FakeServer(name=f"place {i}") for i in range(places)]
        for name, rows, place in zip(("s", "t"), PAIRS[self.pair], (0, -1), strict=True):
            columns = zip(*rows, strict=True) if rows else ((), (), ())
            kinds = (pa.int64(), pa.string(), pa.int32())
            arrays = [pa.array(list(column), kind) for column, kind in zip(columns, kinds, strict=True)]
            key = ["id"] if self.pair in UNIQUE else []
            self.servers[place].put(name, pa.table(arrays, names=["id", "v", "n"]), key)

    def run(self, *drivers: FakeDriver, cancelled: Any = None) -> Answer:
        """(the result without its cost, every differing row as text)."""
        limits = Limits(temp_dir=self.folder, batch_rows=5, threads=1)
        for server, driver in zip(self.servers, drivers, strict=True):
            server.driver = driver
        batches: list[pa.RecordBatch] = []
        databases = [server.database(limits=limits) for server in self.servers]
        try:
            sides = [Dataset(databases[place], TableRef((name,))) for name, place in (("s", 0), ("t", -1))]
            spec = DiffSpec(key=("id",), algorithm=WAYS[self.way][0], sample_rows=1000)
            result = diff(
                *sides, spec, limits=limits, on_rows=batches.append, cancelled=cancelled
            ).to_dict()  # fmt: skip
        finally:
            for database in databases:
                database.close()
        del result["cost"]
        result["rows"].sort(key=repr)  # rows of one key stand in any order
        return result, sorted(repr(row) for batch in batches for row in batch.to_pylist())

    def clean(self) -> tuple[Answer, list[FakeDriver]]:
        """The right answer, and drivers that know its calls."""
        drivers = [FakeDriver() for _ in self.servers]
        return self.run(*drivers), drivers

    def left(self) -> list[str]:
        """What a run has left behind."""
        deadline = time.monotonic() + 5
        while ours() and time.monotonic() < deadline:
            time.sleep(0.01)
        drivers = [server.driver for server in self.servers]
        return [*ours(), *os.listdir(self.folder), *(str(d.open) for d in drivers if d.open),
                *(str(d.running) for d in drivers if d.running)]  # fmt: skip


def ours() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("twofold")]


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=PAIRS)
def lab(request: pytest.FixtureRequest, way: str, tmp_path: Path) -> Iterator[Lab]:
    found = Lab(request.param, way, tmp_path)
    yield found
    for server in found.servers:
        server.close()


def test_without_a_fault_the_answer_is_that_of_plain_python(lab: Lab) -> None:
    (result, rows), _ = lab.clean()
    columns = (Column("id", "integer", "BIGINT"), Column("v", "text", "VARCHAR"),
               Column("n", "integer", "INTEGER"))  # fmt: skip
    expected = compare(*(Table(columns, tuple(rows)) for rows in PAIRS[lab.pair]), Question(("id",)))
    assert result["result"] == expected.result
    stats = result["diff_stats"]
    assert (stats["rows_removed"], stats["rows_added"]) == expected.rows_only
    assert result["values"]["rows_with_differences"] == expected.changed
    assert result["values"]["total_rows"] == expected.equal + expected.changed
    assert len(rows) == sum(expected.rows_only) + expected.changed
    assert lab.left() == []


def outcome(lab: Lab, drivers: list[FakeDriver], right: Answer, where: str) -> str:
    """The code of a readable error, or ``answered`` when the answer is right and whole."""
    try:
        answer = lab.run(*drivers)
    except EngineError as error:
        found = error
    else:
        assert answer == right, where
        return "answered"
    assert not isinstance(found, InternalError), where
    assert "Traceback" not in found.message, where
    assert 10 < len(found.message) < 500, where
    return found.code


@pytest.mark.thorough
@pytest.mark.parametrize("lab", ["identical", "copies", "one side empty"], indirect=True)
@pytest.mark.parametrize("kind", [FaultKind.DROP, FaultKind.SHORT])
def test_a_fault_at_any_call_is_an_error_or_changes_nothing(lab: Lab, kind: FaultKind) -> None:
    walk(lab, kind)


@pytest.mark.thorough
@pytest.mark.parametrize("kind", [FaultKind.ERROR, FaultKind.MEMORY])
def test_so_is_one_after_which_the_connection_lives_on(way: str, kind: FaultKind, tmp_path: Path) -> None:
    walk(Lab("copies", way, tmp_path), kind)


def walk(lab: Lab, kind: FaultKind) -> None:
    """Fails at the first call, at the second, and so on to the last that a clean run needs."""
    right, drivers = lab.clean()
    outcomes: list[tuple[str, str]] = []
    for place, driver in enumerate(drivers):
        for session, call, name in list(driver.calls):
            if kind is FaultKind.SHORT and name != "batch":
                continue
            faulty = [FakeDriver() for _ in drivers]
            faulty[place] = FakeDriver([Fault(kind, session, call)])
            where = f"{name}, call {call} of session {session} in place {place}"
            outcomes.append((outcome(lab, faulty, right, where), where))
            assert lab.left() == [], where
    answered = [where for found, where in outcomes if found == "answered"]
    if kind is not FaultKind.SHORT:
        assert answered == []
        assert len(outcomes) == sum(len(driver.calls) for driver in drivers)
        return
    # Where a stream ends anyhow, ending is no fault.
    assert {found for found, _ in outcomes} <= {"answered", "incomplete_answer"}
    assert len(answered) < len(outcomes) or lab.pair in ("identical", "both empty")


def test_another_order_gives_the_same_answer(lab: Lab) -> None:
    right, drivers = lab.clean()
    for seed in range(2):
        assert lab.run(*(FakeDriver(reorder=seed) for _ in drivers)) == right, seed
    assert lab.left() == []


@pytest.mark.parametrize("lab", ["many"], indirect=True)
def test_slow_calls_give_the_same_answer(lab: Lab) -> None:
    right, drivers = lab.clean()
    slow = [
        FakeDriver([Fault(FaultKind.DELAY, session, call, 0.002) for session, call, _ in driver.calls])
        for driver in drivers
    ]
    assert lab.run(*slow) == right


@pytest.mark.parametrize("lab", ["many"], indirect=True)
def test_a_close_that_fails_takes_no_answer_away(lab: Lab) -> None:
    right, drivers = lab.clean()
    assert lab.run(*(FakeDriver(fail_close=True) for _ in drivers)) == right
    assert lab.left() == []


def test_cancel_during_any_call_ends_it_soon(way: str, tmp_path: Path) -> None:
    lab = Lab("many", way, tmp_path)
    _, drivers = lab.clean()
    for place, driver in enumerate(drivers):
        for session, call, name in list(driver.calls):
            seconds = 1.0 if name == "connect" else 30.0
            slow = FakeDriver([Fault(FaultKind.DELAY, session, call, seconds)])
            waiting = [FakeDriver() for _ in drivers]
            waiting[place] = slow
            begun: list[float] = []

            def reached(slow: FakeDriver = slow, at: Any = (session, call, name), begun: Any = begun) -> bool:
                if at in slow.calls and not begun:
                    begun.append(time.monotonic())
                return bool(begun)

            with pytest.raises(Cancelled):
                lab.run(*waiting, cancelled=reached)
            assert time.monotonic() - begun[0] < (0.7 if name == "connect" else 1.5), name
            assert lab.left() == [], name
            if name in ("query", "stream", "batch"):
                assert session in {number for number, _ in slow.cancelled}, name


def test_a_cancel_that_the_server_refuses_ends_at_the_next_answer(way: str, tmp_path: Path) -> None:
    lab = Lab("many", way, tmp_path)
    _, drivers = lab.clean()
    stubborn = [FakeDriver(fail_cancel=True) for _ in drivers]
    stubborn[0].faults = [Fault(FaultKind.DELAY, 0, drivers[0].calls[-1][1] if way != "join" else 5, 0.5)]
    asked = threading.Event()
    threading.Timer(0.1, asked.set).start()
    with pytest.raises(Cancelled):
        lab.run(*stubborn, cancelled=lambda: asked.wait(0.2))
    assert lab.left() == []


def test_rows_that_were_handed_on_before_the_end_was_missing_are_withdrawn(tmp_path: Path) -> None:
    lab = Lab("many", "join", tmp_path)
    _, (driver,) = lab.clean()
    last = [call for _, call, name in driver.calls if name == "batch"][-2]
    with pytest.raises(IncompleteAnswer, match="counted 30 rows and gave"):
        lab.run(FakeDriver([Fault(FaultKind.SHORT, 0, last)]))


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [("HUGEINT", "0", "-1"), ("HUGEINT", "1", "18446744073709551616"),
     ("DECIMAL(38,10)", "0", "-0.0000000001"), ("INTEGER[]", "[]", "NULL"),
     ("UUID", "'00000000-0000-0001-8000-000000000002'", "'80000000-0000-0002-0000-000000000001'")],
)  # fmt: skip
def test_sums_see_values_that_the_engines_own_hash_takes_for_one(kind: str, before: str, after: str) -> None:
    with FakeServer(name="one") as one, FakeServer(name="two") as two:
        for server, value in ((one, before), (two, after)):
            server.execute(f"CREATE TABLE t AS SELECT 1 AS id, CAST({value} AS {kind}) AS v")
        with one.database() as source, two.database() as target:
            spec = DiffSpec(key=("id",), algorithm=Algorithm.CHECKSUM)
            result = diff(Dataset(source, TableRef(("t",))), Dataset(target, TableRef(("t",))), spec)
    assert (result.outcome.value, result.values.rows_with_differences) == ("different", 1)
