"""The statements of each algorithm, in their order, written and not run.

They come from the same writers as those that run. A statement that depends on earlier answers stands here
once, and its note says when it runs and what in it is an example.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from twofold_engine.algorithms import checksum, fetch_and_join, join, sieve, verify
from twofold_engine.algorithms._both import COUNT_FIRST
from twofold_engine.algorithms.profile import COUNT_VALUES, DESCRIBE, TOP, kind_of
from twofold_engine.algorithms.timeline import COUNT_TIMES, MOST_LINES
from twofold_engine.algorithms.verify import Sides
from twofold_engine.explanation import Statement
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result_insights import ProfileKind, TimeUnit
from twofold_engine.sql.checksum import BucketPass
from twofold_engine.sql.compare import WHOLE, Comparison
from twofold_engine.sql.profile import Subject, can_label, can_place, distribution, facts
from twofold_engine.sql.sieve import Sieve
from twofold_engine.sql.timeline import can_count, meant, per_beginning
from twofold_engine.timeunits import LEVEL_OF

SIDES = ("source", "target")
_EXAMPLE = (0,)
"""Stands for the numbers of the buckets that differ."""
_LOCAL = "the rows are joined by a DuckDB of this process, not by a database of yours"
_SPARK = (
    "read by workers of Spark, which join the rows; of a large table each adds a condition on the key that "
    "keeps the rows of its part"
)
_MEANWHILE = (
    "only when something differs, to see it once more, as a side has no snapshot; the number 0 stands for "
    "the hashes of the keys that differ"
)


def statement(sides: Sides, side: int, purpose: str, sql: str, note: str = "") -> Statement:
    """A statement about one side."""
    return Statement(SIDES[side], purpose, sql, note, sides[0][side].dialect.sqlglot_name)


def of_uuids(sides: Sides, plan: Plan) -> Iterator[Statement]:
    """What is asked where a uuid meets text."""
    for pair in (*plan.keys, *plan.columns):
        question = fetch_and_join.uuid_question(pair, *sides)
        if question is not None:
            note = "if some are none, all are compared as text, by statements other than those shown below"
            yield statement(sides, *question, note)


def of_join(comparison: Comparison, plan: Plan, kept_rows: int) -> Iterator[Statement]:
    """What one database is asked; ``kept_rows`` of the differing rows are shown."""

    def both(purpose: str, sql: str, note: str = "") -> Statement:
        return Statement("both", purpose, sql, note, comparison.dialect.sqlglot_name)

    slices = comparison.slices()
    if not all(plan.unique_keys) and comparison.dialect.full_join:
        for side, name in enumerate(SIDES):
            yield replace(both(join.LOOK, comparison.fullest_bucket(side)), side=name)
    note = (
        "" if any(plan.unique_keys) else "not when so many rows share a key that a join would multiply them"
    )
    yield from (both(join.COMPARE, each.summary(), note) for each in slices)
    if len(slices) > 1:
        some = (
            "only when rows differ in columns of several of the statements above; kept for a moment by the "
        )
        some += "DuckDB of this process, which then counts them"
        yield from (both(join.KEEP_CHANGED, each.differing_keys(WHOLE), some) for each in slices)
    for side, name in enumerate(SIDES):
        if not plan.unique_keys[side]:
            note = (
                f"only when the {name} has rows alone; bounded to the buckets that differ, if these are few"
            )
            yield both(join.alone(name), comparison.keys_alone(side), note)
    if not all(plan.unique_keys):
        note = "only when keys occur more than once"
        yield both(join.COUNT_KEYS, comparison.key_groups(), note)
        yield from (both(join.COMPARE_ONCE, each.summary(copies=True), note) for each in slices)
        if comparison.compare_duplicates:
            yield both(join.COMPARE_COPIES, comparison.copies_summary(), note)
    if kept_rows:
        shares = join.share((kept_rows,) * 3, kept_rows)
        note = (
            "only when rows differ; bounded to the buckets that do, if these are few; the numbers of rows at "
        )
        note += "its end are examples, and keys that occur more than once take further parts"
        sql = comparison.rows(limits=(shares[0], shares[1], shares[2]))
        yield both(join.READ_DIFFERING, sql, note)


def of_ranges(sides: Sides, plan: Plan, parts: int, connections: int) -> Iterator[Statement]:
    """What one database is asked where it joins both sides range by range; ``parts`` are the ranges, as far
    as they are known."""
    (session, _), inputs = sides
    for side in (0, 1):
        yield statement(sides, side, sieve.COUNT_ROWS, inputs[side].count)
    note = "once: all rows are one range"
    if parts > 1:
        note = f"for each of {parts} ranges of the key, with its condition, on {min(connections, parts)} "
        note += "connections"
    sql = Sieve(session.dialect, inputs, plan.keys, plan.columns).streamed()
    note = f"{note}; what it lets through is compared by value in the DuckDB of this process"
    yield Statement("both", sieve.SIFT, sql, note, session.dialect.sqlglot_name)


def of_fetch(sides: Sides, plan: Plan) -> Iterator[Statement]:
    """What both databases are asked for all rows of their inputs."""
    for side in (0, 1):
        yield from _reading(sides, side, plan, _LOCAL)
    yield from _of_verify(sides, plan)


def of_spark(sides: Sides, plan: Plan) -> Iterator[Statement]:
    """What workers of Spark ask both databases for."""
    for side in (0, 1):
        yield from _reading(sides, side, plan, _SPARK)
    yield from _of_verify(sides, plan)


def _reading(sides: Sides, side: int, plan: Plan, note: str) -> Iterator[Statement]:
    session, given = sides[0][side], sides[1][side]
    yield from _counting(sides, side, note)
    sql = fetch_and_join.reading(session.dialect, given, plan, side)
    yield statement(sides, side, fetch_and_join.READ, sql, note)


def _counting(sides: Sides, side: int, note: str) -> Iterator[Statement]:
    if not sides[0][side].notices_short_streams:
        yield statement(sides, side, COUNT_FIRST, sides[1][side].count, "" if note == _LOCAL else note)


def _of_verify(sides: Sides, plan: Plan) -> Iterator[Statement]:
    if all(session.snapshot for session in sides[0]):
        return
    passes = [
        BucketPass(session.dialect, given, side, plan.keys, (), verify.LAYOUT)
        for side, (session, given) in enumerate(zip(*sides, strict=True))
    ]
    if not all(group.can_find for group in passes):
        return
    found = [group.rows_of(_EXAMPLE) for group in passes]
    for side in (0, 1):
        yield from _reading((sides[0], (found[0], found[1])), side, plan, _MEANWHILE)


def of_checksum(sides: Sides, plan: Plan, estimate: checksum.Estimate, note: str) -> Iterator[Statement]:
    """What both databases are asked for sums, and for the rows where these differ. ``note`` belongs to the
    first pass."""
    layout = checksum.layout_of(estimate, plan)
    passes = [
        checksum.pass_of(session.dialect, given, side, plan, layout)
        for side, (session, given) in enumerate(zip(*sides, strict=True))
    ]
    for side in (0, 1):
        yield from _counting(sides, side, _LOCAL)
        yield statement(sides, side, checksum.SUM_UP, passes[side].sql(), note)
    found = [group.rows_of(_EXAMPLE) for group in passes]
    differing = sides[0], (found[0], found[1])
    finer = "only when the buckets that differ hold far more rows than was planned for: a second, finer pass "
    finer += f"over them; the bucket 0 stands for them, and {layout.count:,} for the number of the finer ones"
    for side in (0, 1):
        group = replace(passes[side], input=found[side])
        yield from _counting(differing, side, finer)
        yield statement(sides, side, checksum.SUM_UP, group.sql(), finer)
    note = (
        "only when sums differ: the rows of the buckets that do, for which 0 stands; all rows without that "
    )
    note += f"condition when these are a large part of the table; {_LOCAL}"
    for side in (0, 1):
        yield from _reading(differing, side, plan, note)
    yield from _of_verify(differing, plan)


def of_timeline(sides: Sides, pair: ColumnPair, unit: TimeUnit | None, after: str) -> Iterator[Statement]:
    """What counts all rows of both databases per time."""
    note = f"{after}; the differing rows are counted per time as they are read"
    if unit is None:
        note += "; then once more by minute where there are few days, or by month where there are very many"
    level = LEVEL_OF[unit or TimeUnit.DAY]
    for side in (0, 1):
        dialect = sides[0][side].dialect
        if can_count(dialect, pair, side):
            sql = per_beginning(dialect, sides[1][side], pair, side, level, MOST_LINES + 1)
            yield statement(sides, side, COUNT_TIMES, sql, note)


def of_profiles(sides: Sides, plan: Plan, after: str) -> Iterator[Statement]:
    """What describes the columns of both databases; wide tables are asked in several statements."""
    kinds = [kind_of(pair) for pair in (*plan.keys, *plan.columns)]
    for side in (0, 1):
        dialect, given = sides[0][side].dialect, sides[1][side]
        columns = [meant(pair, side) for pair in (*plan.keys, *plan.columns)]
        subjects = [Subject(i, column, kinds[i]) for i, column in enumerate(columns)]
        sql = facts(dialect, given, subjects, exactly=True)
        yield statement(sides, side, DESCRIBE, sql, after)
        shown = []
        for subject in subjects:
            if subject.kind in (ProfileKind.TEXT, ProfileKind.BOOLEAN) and can_label(dialect, subject.column):
                shown.append(subject)
            elif subject.kind in (ProfileKind.NUMBER, ProfileKind.TIME) and can_place(
                dialect, subject.column
            ):
                shown.append(replace(subject, inner=_EXAMPLE))
        if shown:
            note = "0 stands for the edges between the bins, which follow from the range of both sides"
            yield statement(sides, side, COUNT_VALUES, distribution(dialect, given, shown, TOP), note)
