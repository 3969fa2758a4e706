"""Compares two relations of different databases: both are read once, at the same time, and joined here.

Rows come as Arrow batches and go straight into a temporary DuckDB on disk, whose memory is bounded; no
side is ever held as a whole. What follows is the same comparison as in one database, on the copies: DuckDB
joins them in partitions of the key's hash that it spills, so the peak of memory does not depend on the number
of rows.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twofold_engine.algorithms._both import counted_first, side_by_side
from twofold_engine.algorithms.join import Found, Options, compare
from twofold_engine.algorithms.verify import Sides, verify
from twofold_engine.databases.base import Session
from twofold_engine.errors import IncompleteAnswer
from twofold_engine.limits import Limits
from twofold_engine.planner import ColumnPair, Plan, with_columns
from twofold_engine.result import ColumnInfo, Loss, Pair
from twofold_engine.sql.compare import Comparison, Input
from twofold_engine.sql.dialect import Dialect
from twofold_engine.types import Comparator, Family

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.duckdb import Workspace

_SIDES = ("source", "target")
READ = "read the rows"
AGAIN = "_again"
"""Ends the names of the tables that hold what was read a second time."""


@contextmanager
def workspace(limits: Limits, columns: int) -> Iterator[Workspace]:
    """The temporary DuckDB for copies of so many columns; its files go with it."""
    from twofold_engine.databases.duckdb import Workspace

    opened = Workspace(replace(limits, memory_bytes=limits.memory_bytes // 4), columns=columns)
    try:
        yield opened
    finally:
        opened.close()


@dataclass
class _Copy:
    """One side on its way: what was read, and where it is."""

    columns: list[ColumnInfo]
    rows: int = 0
    size: int = 0


def run(
    sessions: tuple[Session, Session],
    inputs: tuple[Input, Input],
    copy: Workspace,
    plan: Plan,
    options: Options,
) -> tuple[Found, Pair, Pair, Plan]:
    """(what was found, rows fetched, bytes fetched, the plan as it was settled)."""
    copies = _fetch_both(sessions, inputs, copy, plan, options.on_step)

    def read_again(sides: Sides) -> tuple[str, str]:
        options.on_step("reading again what differs")
        again = _fetch_both(*sides, copy, plan, options.on_step, suffix=AGAIN)
        for first, second in zip(copies, again, strict=True):
            first.rows, first.size = first.rows + second.rows, first.size + second.size
        return f"twofold_copies.main.source{AGAIN}", f"twofold_copies.main.target{AGAIN}"

    rows = copies[0].rows, copies[1].rows
    found, shown = compare_copies(
        copy, (copies[0].columns, copies[1].columns), plan, replace(options, totals=rows), read_again,
        whole=True,
    )  # fmt: skip
    return found, (copies[0].rows, copies[1].rows), (copies[0].size, copies[1].size), shown


def compare_copies(
    copy: Workspace,
    columns: tuple[Sequence[ColumnInfo], Sequence[ColumnInfo]],
    plan: Plan,
    options: Options,
    read_again: Callable[[Sides], tuple[str, str]] | None = None,
    *,
    whole: bool = False,
) -> tuple[Found, Plan]:
    """Compares the tables ``source`` and ``target`` of the workspace, whose columns are those of the plan,
    key first; (what was found, the plan as it was settled).

    Where a side could not keep still, ``read_again`` copies rows a second time and names the tables.
    ``whole``: the tables hold all rows of both sides.
    """
    # What reading took is free again, and a join's least need grows with the number of columns.
    copy.bound_memory(options.limits.memory_bytes // 2, len(plan.keys) + len(plan.columns))
    pairs = [
        with_columns(pair, columns[0][i], columns[1][i]) for i, pair in enumerate((*plan.keys, *plan.columns))
    ]
    local = replace(plan, keys=tuple(pairs[: len(plan.keys)]), columns=tuple(pairs[len(plan.keys) :]))
    tables = Input("twofold_copies.main.source"), Input("twofold_copies.main.target")
    local = settle_uuids(local, (copy, copy), tables)
    shown = with_comparators(plan, local)
    verified = ""
    if options.reopen is not None and read_again is not None:
        verified = verify(copy, tables, shown, local, options.reopen, read_again)
    comparison = Comparison(copy.dialect, tables, local.keys, local.columns, options.compare_duplicates)
    if verified:
        options = replace(options, totals=None)
    found = compare(copy, comparison, shown, options)
    return replace(found, verified=verified, local=comparison if whole else None), shown


def with_comparators(plan: Plan, local: Plan) -> Plan:
    """The plan with the forms that the copies settled."""

    def settle(pairs: tuple[ColumnPair, ...], settled: tuple[ColumnPair, ...]) -> tuple[ColumnPair, ...]:
        return tuple(
            replace(pair, comparator=other.comparator) for pair, other in zip(pairs, settled, strict=True)
        )

    names = {
        copied.name: pair.name
        for copied, pair in zip((*local.keys, *local.columns), (*plan.keys, *plan.columns), strict=True)
    }
    seen_here = [replace(loss, column=names[loss.column]) for loss in local.losses[len(plan.losses) :]]
    return replace(
        plan,
        keys=settle(plan.keys, local.keys),
        columns=settle(plan.columns, local.columns),
        losses=(*plan.losses, *seen_here),
    )


def _fetch_both(
    sessions: tuple[Session, Session],
    inputs: tuple[Input, Input],
    copy: Workspace,
    plan: Plan,
    on_step: Callable[[str], None],
    suffix: str = "",
) -> tuple[_Copy, _Copy]:
    """Copies both inputs into the tables ``source`` and ``target``, with ``suffix``."""
    for session in sessions:
        session.bound_memory(copy.limits.memory_bytes // 2, len(plan.keys) + len(plan.columns))
    copies = (_Copy([]), _Copy([]))
    lock = threading.Lock()

    def progress() -> None:
        with lock:
            on_step(f"reading rows: {copies[0].rows:,} and {copies[1].rows:,} so far")

    def fetch(side: int) -> None:
        table = f"{_SIDES[side]}{suffix}"
        _fetch(side, sessions[side], inputs[side], copy, table, plan, copies[side], progress)

    side_by_side(sessions, fetch)
    return copies


def reading(dialect: Dialect, given: Input, plan: Plan, side: int) -> str:
    """The statement that reads one side."""
    items = []
    for i, pair in enumerate((*plan.keys, *plan.columns)):
        column = pair.sides[side]
        for suffix, expression in dialect.transport(dialect.column(column.name), column):
            items.append(f"{expression} AS c{i}{suffix}")
    return f"SELECT {', '.join(items)} FROM {given.filtered}"


def narrow_floats(dialect: Dialect, plan: Plan, side: int) -> list[str]:
    """The columns of ``reading`` that are floats of four bytes and had to travel as doubles."""
    columns = [pair.sides[side] for pair in (*plan.keys, *plan.columns)]
    return [
        f"c{i}"
        for i, column in enumerate(columns)
        if column.native_type.lower().replace("(", " ").partition(" ")[0] in dialect.narrow_floats
    ]


def _fetch(
    side: int,
    session: Session,
    source: Input,
    copy: Workspace,
    table: str,
    plan: Plan,
    state: _Copy,
    progress: Callable[[], None],
) -> None:
    columns = [pair.sides[side] for pair in (*plan.keys, *plan.columns)]
    sql = reading(session.dialect, source, plan, side)
    expected = counted_first(session, source, side)
    schema, batches = session.stream(sql, side=_SIDES[side], purpose=READ)

    def counted() -> Iterator[pa.RecordBatch]:
        for batch in batches:
            state.rows += batch.num_rows
            state.size += batch.nbytes
            progress()
            yield batch

    narrow = narrow_floats(session.dialect, plan, side)
    stored = copy.store(table, schema, counted(), narrow)
    if expected is not None and expected != state.rows:
        raise IncompleteAnswer(f"The {_SIDES[side]}'s database", expected, state.rows)
    state.columns = [
        replace(here, family=column.family, nullable=column.nullable)
        for here, column in zip(stored, columns, strict=True)
    ]


def uuid_question(
    pair: ColumnPair, sessions: tuple[Session, Session], inputs: tuple[Input, Input]
) -> tuple[int, str, str] | None:
    """(side, purpose, statement) that counts the texts that are no uuid, where a uuid meets text."""
    if pair.comparator is not Comparator.UUID_TEXT:
        return None
    side = 0 if pair.source.family == Family.TEXT else 1
    dialect = sessions[side].dialect
    parses = dialect.reads_as_uuid(dialect.column(pair.sides[side].name))
    if parses is None:
        return None
    strangers = dialect.count_if(f"NOT ({parses})")
    sql = f"SELECT {strangers} FROM {inputs[side].filtered}"
    return side, f"see whether {pair.name} holds only uuids", sql


def settle_uuids(plan: Plan, sessions: tuple[Session, Session], inputs: tuple[Input, Input]) -> Plan:
    """A uuid meets text as uuid only when every value of the text parses; else both are plain text."""
    losses = list(plan.losses)

    def settle(pair: ColumnPair) -> ColumnPair:
        question = uuid_question(pair, sessions, inputs)
        if question is None:
            return pair
        side, purpose, sql = question
        strangers = int(sessions[side].query(sql, side=_SIDES[side], purpose=purpose)[0][0])
        if strangers == 0:
            return pair
        losses.append(
            Loss(pair.name, "uuid", f"{strangers} values are no uuids, so all are compared as text")
        )
        return replace(pair, comparator=Comparator.TEXT, note="compared as text: not every value is a uuid")

    keys, columns = tuple(map(settle, plan.keys)), tuple(map(settle, plan.columns))
    return replace(plan, keys=keys, columns=columns, losses=tuple(losses))
