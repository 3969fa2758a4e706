"""What is to be reached, and what the runs say of it.

Each target is a list of checks; each check is one number that comes from the medians of runs, beside the one
that it should reach. Nothing here is written by hand but what is to be reached.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bench.speed.cases import BARE, CASES, OURS, PLAIN
from bench.speed.runs import Row

Results = Mapping[str, Sequence[Row]]
"""Rows of contenders by the case's name."""

MET, MISSED, FAR, UNDECIDED, NOT_RUN = "met", "missed", "missed by more than 2×", "undecided", "not run"


@dataclass(frozen=True)
class Check:
    """One number beside what it should reach."""

    case: str
    words: str
    reach: float
    value: float | None
    """None where runs are missing."""
    source: str = ""
    """What the value was computed from."""
    at_least: bool = False
    """Whether larger is better."""
    bound: bool = False
    """Whether the value is only known to be this large or larger, because other tools were stopped."""
    unit: str = "×"

    @property
    def verdict(self) -> str:
        if self.value is None:
            return NOT_RUN
        if self.at_least:
            if self.value >= self.reach:
                return MET
            return UNDECIDED if self.bound else MISSED if self.value * 2 >= self.reach else FAR
        return MET if self.value <= self.reach else MISSED if self.value <= self.reach * 2 else FAR


@dataclass(frozen=True)
class Target:
    number: int
    words: str
    cases: tuple[str, ...]
    checks: Callable[[Results], list[Check]]


# --- rows of a case


def ours(found: Sequence[Row], algorithm: str = "auto") -> Row | None:
    row = next((row for row in found if row.contender == f"{OURS} {algorithm}"), None)
    return None if row is None or row.answer != "right" else row


def limit(found: Sequence[Row]) -> Row | None:
    """The quickest bare query."""
    bare = [row for row in found if row.tool == BARE and not row.answer]
    return min(bare, key=lambda row: row.seconds, default=None)


def best_peer(found: Sequence[Row], tool: str | None = None) -> Row | None:
    """The quickest that was right."""
    peers = [row for row in found if row.is_peer and tool in (None, row.tool) and row.answer == "right"]
    return min(peers, key=lambda row: row.seconds, default=None)


def _told(row: Row) -> str:
    return f"{row.contender} {row.seconds:.2f} s"


def _over(case: str, words: str, reach: float, row: Row | None, other: Row | None) -> Check:
    """The time of one over that of another."""
    if row is None or other is None:
        return Check(case, words, reach, None)
    return Check(case, words, reach, row.seconds / other.seconds, f"{_told(row)} over {_told(other)}")


def _of_limit(case: str, reach: float, results: Results) -> Check:
    found = results.get(case, ())
    return _over(case, "auto over the quickest bare query", reach, ours(found), limit(found))


def _of_peers(case: str, reach: float, results: Results, tool: str | None = None) -> Check:
    """How many times as long the best peer takes. One that was stopped takes at least so long; one for which
    memory did not suffice gave no answer."""
    found, words = results.get(case, ()), f"{tool or 'best other tool'} over auto"
    row, best = ours(found), best_peer(found, tool)
    others = [each for each in found if each.is_peer and tool in (None, each.tool)]
    if row is None or not others:
        return Check(case, words, reach, None, at_least=True)
    if best is not None:
        source = f"{_told(best)} over {_told(row)}"
        return Check(case, words, reach, best.seconds / row.seconds, source, at_least=True)
    stopped = [each for each in others if each.lost_patience]
    if not stopped:
        why = "no other tool was right, or had memory enough"
        return Check(case, words, reach, math.inf, why, at_least=True)
    soonest = min(stopped, key=lambda each: each.seconds)
    source = f"{soonest.contender} stopped after {soonest.seconds:.0f} s, over {_told(row)}"
    return Check(case, words, reach, soonest.seconds / row.seconds, source, at_least=True, bound=True)


def _of_algorithms(case: str, reach: float, results: Results) -> Check:
    found = results.get(case, ())
    each = [ours(found, algorithm) for algorithm in ("fetch_and_join", "checksum")]
    known = [row for row in each if row is not None]
    better = min(known, key=lambda row: row.seconds) if len(known) == len(each) else None
    return _over(case, "auto over the better of streaming and buckets", reach, ours(found), better)


def _of_friendly(case: str, reach: float, results: Results) -> Check:
    friendly = "pg_pg_one" if CASES[case].variant.one else PLAIN
    here, there = ours(results.get(case, ())), ours(results.get(friendly, ()))
    return _over(case, f"auto over the same in {friendly}", reach, here, there)


# --- counts and sizes


def _count(case: str, words: str, reach: float, row: Row | None, number: Callable[[Row], float]) -> Check:
    source = "" if row is None else f"{row.contender}"
    return Check(case, words, reach, None if row is None else number(row), source, unit="")


def _nothing_fetched(case: str, results: Results) -> Check:
    row = ours(results.get(case, ()))
    return _count(case, "rows fetched", 0, row, lambda row: float(row.facts["rows_fetched"]))


def _queries(case: str, reach: float, results: Results) -> Check:
    row = ours(results.get(case, ()))
    words = "queries of auto beside those that read rows, one per chunk"
    return _count(case, words, reach, row, lambda row: float((row.queries or 0) - row.reads))


def _sums(case: str, reach: float, results: Results) -> Check:
    rows = [ours(results.get(case, ()), algorithm) for algorithm in ("auto", "checksum")]
    most = max((row for row in rows if row is not None), key=lambda row: row.sums, default=None)
    return _count(case, "queries that sum rows up", reach, most, lambda row: float(row.sums))


def _all_ours(results: Results, cases: Sequence[str]) -> Iterator[tuple[str, Row]]:
    for case in cases:
        yield from ((case, row) for row in results.get(case, ()) if row.tool == OURS)


def _most(
    words: str, reach: float, rows: Sequence[tuple[str, Row]], number: Callable[[Row], float], unit: str
) -> Check:
    """The worst of many."""
    case, row = max(rows, key=lambda pair: number(pair[1]), default=("", None))
    if row is None:
        return Check("all", words, reach, None, unit=unit)
    source = f"most: {row.contender} in {case}; {len(rows)} contenders and cases"
    return Check("all", words, reach, number(row), source, unit=unit)


def _memory(results: Results) -> list[Check]:
    found = []
    for words, names in (
        ("peak memory at full size and below", [n for n, case in CASES.items() if case.of_rows <= 1]),
        ("peak memory at six times the rows", [n for n, case in CASES.items() if case.of_rows > 1]),
    ):
        found.append(_most(words, 600, list(_all_ours(results, names)), lambda row: row.peak_mb, " MB"))
    return found


def _scans(results: Results) -> list[Check]:
    counted = [(case, row) for case, row in _all_ours(results, list(CASES)) if row.scans is not None]
    words = "reads of the table that is read most, by the servers' counters"
    return [_most(words, 2, counted, lambda row: row.scans or 0.0, "")]


def _never_slower(results: Results) -> list[Check]:
    checks = (_of_peers(case, 1, results) for case in CASES if results.get(case))
    run = [check for check in checks if check.value is not None]
    worst = min(run, key=lambda check: check.value or 0.0, default=None)
    if worst is None:
        return [Check("all", "best other tool over auto, in the worst case", 1, None, at_least=True)]
    words = f"best other tool over auto, in the worst of {len(run)} cases"
    return [Check(worst.case, words, 1, worst.value, worst.source, at_least=True, bound=worst.bound)]


def _never_wrong(results: Results) -> list[Check]:
    """A refusal, as at a limit, is no answer; it is told beside the count."""
    rows = list(_all_ours(results, list(CASES)))
    wrong = [f"{row.contender} in {case}" for case, row in rows if row.answer == "wrong"]
    refused = [f"{row.contender} in {case}" for case, row in rows if row.answer not in ("right", "wrong")]
    parts = [", ".join(wrong), f"{len(rows)} contenders and cases"]
    parts += [f"no answer: {', '.join(refused)}"] if refused else []
    return [
        Check(
            "all", "answers of ours that are wrong", 0, float(len(wrong)) if rows else None,
            "; ".join(filter(None, parts)), unit="",
        )
    ]  # fmt: skip


# --- the list

SCATTERED = ("pg_pg_scattered_0.05", "pg_pg_scattered_1", "pg_pg_scattered_10")
UNFRIENDLY = ("pg_pg_outlier", "pg_pg_sparse", "pg_pg_uuid", "pg_pg_shuffled", "pg_pg_nulls")
EVERY = tuple(CASES)


def _scattered(results: Results) -> list[Check]:
    pairs = ((_of_algorithms(case, 1.3, results), _queries(case, 10, results)) for case in SCATTERED)
    return [check for pair in pairs for check in pair]


def _unfriendly(results: Results) -> list[Check]:
    pairs = ((_of_friendly(case, 1.5, results), _sums(case, 6, results)) for case in UNFRIENDLY)
    return [check for pair in pairs for check in pair]


def _parquet(results: Results) -> list[Check]:
    row = ours(results.get("parquet", ()))
    memory = _count("parquet", "peak memory of auto", 300, row, lambda row: float(row.peak_mb))
    return [
        _of_limit("parquet", 1.5, results),
        _of_peers("parquet", 12, results, "datacompy"),
        Check(memory.case, memory.words, memory.reach, memory.value, memory.source, unit=" MB"),
    ]


TARGETS = (
    Target(
        1, "PostgreSQL, one database", ("pg_same",),
        lambda results: [_of_limit("pg_same", 0.8, results), _of_peers("pg_same", 5, results)],
    ),
    Target(
        2, "One DuckDB file", ("duckdb",),
        lambda results: [_of_limit("duckdb", 1.3, results), _of_peers("duckdb", 5, results)],
    ),
    Target(
        3, "Two PostgreSQL servers", ("pg_pg", "pg_pg_identical"),
        lambda results: [_of_limit("pg_pg", 1.6, results), _of_peers("pg_pg", 10, results),
                         _nothing_fetched("pg_pg_identical", results)],
    ),
    Target(
        4, "PostgreSQL and MariaDB", ("pg_mariadb",),
        lambda results: [_of_limit("pg_mariadb", 1.4, results), _of_peers("pg_mariadb", 6, results)],
    ),
    Target(5, "Scattered differences", SCATTERED, _scattered),
    Target(6, "Unfriendly keys and values", (PLAIN, "pg_pg_one", *UNFRIENDLY), _unfriendly),
    Target(7, "A slow link", ("pg_pg_slow",), lambda results: [_of_algorithms("pg_pg_slow", 1.3, results)]),
    Target(8, "Parquet", ("parquet",), _parquet),
    Target(9, "Memory", EVERY, _memory),
    Target(10, "Each table is read at most twice", EVERY, _scans),
    Target(11, "Never slower than the best other tool", EVERY, _never_slower),
    Target(12, "Never a wrong answer", EVERY, _never_wrong),
)  # fmt: skip
