"""Both sides are asked at once; an answer that is cut off is noticed, whoever must notice it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import duckdb
import pytest

from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, diff, parse_relation
from twofold_engine.algorithms import checksum
from twofold_engine.algorithms._both import counted_first, side_by_side
from twofold_engine.algorithms.checksum import Estimate, buckets_for, layout_of
from twofold_engine.algorithms.join import Counts, most_in_bucket, share
from twofold_engine.algorithms.verify import verify
from twofold_engine.databases import open_uri
from twofold_engine.databases.base import Session
from twofold_engine.databases.duckdb import Workspace
from twofold_engine.errors import Cancelled, IncompleteAnswer, InternalError
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result import ColumnInfo, SchemaDiff
from twofold_engine.sql.checksum import Layout
from twofold_engine.sql.compare import Input
from twofold_engine.types import Comparator


class Stub:
    """A session that counts what it is asked."""

    notices_short_streams = False

    def __init__(self) -> None:
        self.unwanted, self.was_cancelled = threading.Event(), threading.Event()
        self.stopped = 0
        self.asked: list[tuple[str, str, str]] = []

    def stop(self) -> None:
        self.stopped += 1

    def query(self, sql: str, *, side: str, purpose: str) -> list[tuple[str]]:
        self.asked.append((sql, side, purpose))
        return [("12",)]


def two() -> tuple[tuple[Session, Session], tuple[Stub, Stub]]:
    stubs = Stub(), Stub()
    return cast("tuple[Session, Session]", stubs), stubs


def test_both_sides_work_at_the_same_time_in_threads_of_their_own() -> None:
    sessions, stubs = two()
    meeting = threading.Barrier(2, timeout=10)
    seen: dict[int, str] = {}

    def work(side: int) -> None:
        meeting.wait()
        seen[side] = threading.current_thread().name

    side_by_side(sessions, work)
    assert seen == {0: threading.current_thread().name, 1: "twofold-target"}
    assert [stub.stopped for stub in stubs] == [0, 0]
    assert not any(stub.unwanted.is_set() for stub in stubs)


@pytest.mark.parametrize("failing", [0, 1])
def test_one_side_that_fails_stops_the_other(failing: int) -> None:
    sessions, stubs = two()
    failed = threading.Event()

    def work(side: int) -> None:
        if side == failing:
            failed.set()
            raise ValueError("first")
        assert stubs[side].unwanted.wait(10)
        raise KeyError("an echo")

    with pytest.raises(ValueError, match="first"):
        side_by_side(sessions, work)
    assert stubs[1 - failing].stopped == 1
    assert stubs[1 - failing].unwanted.is_set()


def test_a_run_that_was_cancelled_says_so() -> None:
    sessions, stubs = two()

    def work(side: int) -> None:
        stubs[1].was_cancelled.set()
        raise ValueError(side)

    with pytest.raises(Cancelled) as caught:
        side_by_side(sessions, work)
    assert str(caught.value) == "The comparison was cancelled."
    assert isinstance(caught.value.__cause__, ValueError)


def test_rows_are_counted_first_where_nothing_else_notices_an_early_end() -> None:
    sessions, stubs = two()
    assert counted_first(sessions[1], Input("t", "a > 1"), 1) == 12
    assert counted_first(sessions[0], Input("t"), 0) == 12
    first, purpose = stubs[1].asked[0], "count the rows, to see that all arrive"
    assert first == ("SELECT COUNT(*) FROM t WHERE (a > 1)", "target", purpose)
    assert stubs[0].asked == [("SELECT COUNT(*) FROM t", "source", purpose)]
    stubs[0].notices_short_streams = True
    assert counted_first(sessions[0], Input("t"), 0) is None


# --- answers that are cut off


@pytest.fixture
def tables(tmp_path: Path) -> str:
    path = tmp_path / "w.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE a AS SELECT i AS id, i AS v FROM range(40) t(i)")
        connection.execute("CREATE TABLE b AS SELECT id, v + (id < 3)::INT AS v FROM a WHERE id < 39")
    return f"duckdb:///{path}"


def cut(monkeypatch: pytest.MonkeyPatch, purpose: str, side: str) -> None:
    """Streams of one purpose and side end before their first batch."""
    stream = Workspace.stream

    def short(self: Workspace, sql: str, **named: Any) -> tuple[Any, Iterator[Any]]:
        schema, batches = stream(self, sql, **named)
        if named["purpose"] == purpose and named.get("side", "both") == side:
            return schema, iter(())
        return schema, batches

    monkeypatch.setattr(Workspace, "stream", short)
    monkeypatch.setattr(Workspace, "notices_short_streams", False)


@pytest.mark.parametrize(
    ("algorithm", "purpose", "side", "said"),
    [
        (Algorithm.JOIN, "read the rows that differ", "both", "The database counted 4 rows and gave 0"),
        (Algorithm.FETCH_AND_JOIN, "read the rows", "source",
         "The source's database counted 40 rows and gave 0"),
        (Algorithm.FETCH_AND_JOIN, "read the rows", "target",
         "The target's database counted 39 rows and gave 0"),
        (Algorithm.CHECKSUM, "sum up the rows in buckets", "source",
         "The source's database counted 40 rows and gave 0"),
        (Algorithm.CHECKSUM, "sum up the rows in buckets", "target",
         "The target's database counted 39 rows and gave 0"),
    ],
)  # fmt: skip
def test_an_answer_that_is_cut_off_is_no_answer(
    tables: str, monkeypatch: pytest.MonkeyPatch, algorithm: Algorithm, purpose: str, side: str, said: str
) -> None:
    cut(monkeypatch, purpose, side)
    with open_uri(tables) as database:
        sides = [Dataset(database, parse_relation(name)) for name in "ab"]
        with pytest.raises(IncompleteAnswer) as caught:
            diff(sides[0], sides[1], DiffSpec(key=("id",), algorithm=algorithm))
    assert caught.value.message.startswith(f"{said}: ")


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_a_whole_answer_was_counted_before(
    tables: str, monkeypatch: pytest.MonkeyPatch, algorithm: Algorithm
) -> None:
    monkeypatch.setattr(Workspace, "notices_short_streams", False)
    with open_uri(tables) as database:
        sides = [Dataset(database, parse_relation(name)) for name in "ab"]
        result = diff(sides[0], sides[1], DiffSpec(key=("id",), algorithm=algorithm))
    assert (result.values.rows_with_differences, result.rows_only) == (3, (1, 0))
    asked = [(query.side, query.purpose) for query in result.cost.queries]
    for side in ("source", "target"):
        assert (side, "count the rows, to see that all arrive") in asked
    summed = asked.count(("local", "see that all rows are summed up"))
    assert summed == (2 if algorithm is Algorithm.CHECKSUM else 0)


# --- numbers


def test_counts_that_do_not_add_up_are_withheld_with_what_to_do() -> None:
    Counts(1, pairs=3, rows=[5, 4], rows_only=[1, 1], left_out=[1, 0]).check()
    for rows in ([5, 5], [4, 4], [6, 4]):
        with pytest.raises(InternalError) as caught:
            Counts(1, pairs=3, rows=rows, rows_only=[1, 1], left_out=[1, 0]).check()
        assert caught.value.message == (
            "The counts of the comparison do not add up, so its result is withheld."
        )
        assert caught.value.hint == "Please report this, with the plan and the statements of the run."


def test_equal_buckets_of_two_passes_are_added_number_by_number() -> None:
    one, other = checksum._Equal(1, 2, 3, 4), checksum._Equal(10, 20, 30, 40)
    assert checksum._add(one, other) == checksum._Equal(11, 22, 33, 44)


@pytest.mark.parametrize(("rows", "most"), [(0, 8.0), (65_536, 17.0), (262_144, 28.0)])
def test_a_bucket_is_crowded_far_beyond_its_mean(rows: int, most: float) -> None:
    assert most_in_bucket(rows) == most


@pytest.mark.parametrize(
    ("wanted", "most", "shares"),
    [
        ((5, 5, 5), 9, (3, 3, 3)), ((5, 5, 5), 10, (4, 3, 3)), ((5, 5, 5), 11, (4, 4, 3)),
        ((0, 5, 5), 10, (0, 5, 5)), ((1, 2, 30), 12, (1, 2, 9)), ((0, 0, 0), 4, (0, 0, 0)),
        ((5, 5, 5), 0, (0, 0, 0)), ((2, 9, 9), 13, (2, 6, 5)),
    ],
)  # fmt: skip
def test_shares_are_as_even_as_can_be(wanted: tuple[int, ...], most: int, shares: tuple[int, ...]) -> None:
    assert share(wanted, most) == shares


def test_few_rows_need_few_buckets() -> None:
    assert [buckets_for(rows) for rows in (0, 10_000, 25_600, 40_000, 10**14)] == [16, 100, 256, 400, 2**20]
    assert [buckets_for(900, differing) for differing in (0, 1, 4, 9)] == [30, 30, 60, 90]
    assert buckets_for(0, 400) == 20


def plan(native_hash: bool = False, form: Comparator = Comparator.INTEGER) -> Plan:
    column = ColumnInfo("c0", "BIGINT", "integer", 0)
    pair = ColumnPair(column, column, form)
    schema = SchemaDiff((0, 0), 0, 0, (1, 1), (), ((), ()))
    return Plan((pair,), (), Algorithm.CHECKSUM, (), "given", schema, native_hash=native_hash)


def test_ranges_are_cut_finer_by_hash() -> None:
    assert layout_of(Estimate(1_000_000), plan()) == Layout(10_000)
    assert layout_of(Estimate(1_000_000, (5, 6, 7)), plan(native_hash=True)) == Layout(2_500, (5, 6, 7), True)
    assert layout_of(Estimate(1_000, tuple(range(100))), plan(), True).count == 1
    assert layout_of(Estimate(1_000), plan(), True) == Layout(32, nulls_apart=True)


# --- looking again


def test_keys_that_cannot_be_found_are_not_read_again() -> None:
    """Neither those of the copies, nor those of the databases."""
    said = "not read again: keys of this type cannot be found by their hash"
    opened: list[int] = []

    def reopen() -> Any:
        opened.append(1)
        raise AssertionError("nothing is opened")

    copy = Workspace(Limits(memory_bytes=2**28, threads=1))
    try:
        inputs = Input("twofold_copies.main.one"), Input("twofold_copies.main.two")
        local = plan(form=Comparator.NESTED)
        assert verify(copy, inputs, local, local, reopen, lambda _: ("", "")) == said
    finally:
        copy.close()
    assert not opened
