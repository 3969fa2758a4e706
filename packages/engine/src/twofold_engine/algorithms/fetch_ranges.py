"""Compares two relations of different databases range by range of their key.

Both sides send the rows of one range after the other, at the same time; each range is joined in the DuckDB of
this process as soon as both have it, and only rows that differ are kept (``sieve``). So nothing is written to
disk but what differs, and memory is that of a few ranges, whatever the number of rows. It takes an index on
the first key column of both sides, in whose order their rows lie. Ranges are as long as statistics say: where
those are old, or very many rows share one value, a range may be as large as its table; such a one is written
to disk.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING

from twofold_engine.algorithms._both import counted_first
from twofold_engine.algorithms.fetch_and_join import READ, narrow_floats, reading
from twofold_engine.algorithms.join import Found, Options
from twofold_engine.algorithms.parsing import with_parsed
from twofold_engine.algorithms.sieve import Sifter, has_null, of_range, without_nulls
from twofold_engine.databases.base import Session
from twofold_engine.errors import Cancelled, IncompleteAnswer
from twofold_engine.planner import ColumnPair, Plan, with_columns
from twofold_engine.result import Pair
from twofold_engine.sql.compare import Input
from twofold_engine.sql.sieve import Range

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.duckdb import Workspace

_SIDES = ("source", "target")
_PARTS = ("twofold_part0", "twofold_part1")
AHEAD = 1
"""Ranges of a side that wait to be joined, beside the one that is read."""
HELD_SHARE = 12
"""A range of a side that takes more than this part of the memory limit is written to disk: up to six are held
at once."""
WAIT_SECONDS = 0.1
"""How often a side that waits looks whether it is still wanted."""


def run(
    sessions: tuple[Session, Session],
    inputs: tuple[Input, Input],
    copy: Workspace,
    plan: Plan,
    options: Options,
    parts: Sequence[Range],
) -> tuple[Found, Pair, Pair, Plan]:
    """(what was found, rows fetched, bytes fetched, the plan as it was settled)."""
    return _Run(sessions, inputs, copy, plan, options, parts).run()


@dataclass
class _Part:
    """Rows of one side in one range."""

    rows: pa.Table | str
    """The rows, or the table of the workspace that holds them."""
    is_null: bool
    """Whether these are the rows whose key is NULL in part."""


class _Stopped(Exception):
    """Nobody waits for what is read any more."""


class _Side(threading.Thread):
    """Reads the ranges of one side, and holds what was read until it is taken."""

    def __init__(self, side: int, run: _Run) -> None:
        super().__init__(name=f"twofold-{_SIDES[side]}", daemon=True)
        self.side, self.of = side, run
        self.session = run.sessions[side]
        self.rows = self.size = 0
        self.stored = 0
        """Ranges that were written to disk."""
        self.waiting: Queue[_Part | BaseException] = Queue(AHEAD)
        self.stopped = threading.Event()

    def run(self) -> None:
        try:
            for given, is_null in self.of.inputs_of(self.side):
                self._put(_Part(self._read(given), is_null))
        except _Stopped:
            return
        except BaseException as error:  # noqa: BLE001 - raised again by the thread that joins
            with suppress(_Stopped):
                self._put(error)

    def take(self) -> _Part:
        found = self.waiting.get()
        if isinstance(found, BaseException):
            raise found
        return found

    def stop(self) -> None:
        """Also where it waits for a database."""
        self.stopped.set()
        self.session.unwanted.set()
        self.session.stop()
        with suppress(Empty):
            self.waiting.get_nowait()
        self.join()

    def _put(self, found: _Part | BaseException) -> None:
        while not self.stopped.is_set():
            with suppress(Full):
                self.waiting.put(found, timeout=WAIT_SECONDS)
                return
        raise _Stopped

    def _read(self, given: Input) -> pa.Table | str:
        expected = counted_first(self.session, given, self.side)
        sql = reading(self.session.dialect, given, self.of.plan, self.side)
        schema, batches = self.session.stream(sql, side=_SIDES[self.side], purpose=READ)
        before = self.rows
        found = self._hold(schema, self._counted(batches))
        if expected is not None and expected != self.rows - before:
            raise IncompleteAnswer(f"The {_SIDES[self.side]}'s database", expected, self.rows - before)
        return found

    def _hold(self, schema: pa.Schema, batches: Iterator[pa.RecordBatch]) -> pa.Table | str:
        """In memory as far as a range may be there."""
        import pyarrow as pa

        held: list[pa.RecordBatch] = []
        room = self.of.options.limits.memory_bytes // HELD_SHARE
        for batch in batches:
            held.append(batch)
            room -= batch.nbytes
            if room < 0:
                break
        else:
            return pa.Table.from_batches(held, schema)
        self.stored += 1
        name = f"part{self.side}_{self.stored}"
        self.of.copy.store(name, schema, chain(_let_go(held), batches))
        return f"twofold_copies.main.{name}"

    def _counted(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            if self.stopped.is_set():
                raise _Stopped
            self.rows += batch.num_rows
            self.size += batch.nbytes
            yield batch


def _let_go(held: list[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """One after the other, none of them kept for longer."""
    while held:
        yield held.pop(0)


class _Run:
    def __init__(
        self,
        sessions: tuple[Session, Session],
        inputs: tuple[Input, Input],
        copy: Workspace,
        plan: Plan,
        options: Options,
        parts: Sequence[Range],
    ) -> None:
        self.sessions = sessions
        self.inputs = inputs
        self.copy = copy
        self.plan = plan
        self.options = options
        self.parts = parts
        self.nulls = [has_null(session, plan, side) for side, session in enumerate(sessions)]
        self.sifter: Sifter | None = None

    def run(self) -> tuple[Found, Pair, Pair, Plan]:
        pairs = len(self.plan.keys) + len(self.plan.columns)
        self.copy.bound_memory(self.options.limits.memory_bytes // 4, pairs)
        for session in self.sessions:
            session.bound_memory(self.options.limits.memory_bytes // 8, pairs)
        sides = _Side(0, self), _Side(1, self)
        for side in sides:
            side.start()
        try:
            for _ in range(len(self.parts) + any(self.nulls)):
                self._join(sides[0].take(), sides[1].take())
                self.options.on_step(f"reading rows: {sides[0].rows:,} and {sides[1].rows:,} so far")
        except BaseException as error:
            for side in sides:
                side.stop()
            if any(session.was_cancelled.is_set() for session in self.sessions):
                raise Cancelled("The comparison was cancelled.") from error
            raise
        for side in sides:
            side.join()
        assert self.sifter is not None, "there is always a range"
        found, shown = self.sifter.finish()
        return found, (sides[0].rows, sides[1].rows), (sides[0].size, sides[1].size), shown

    def inputs_of(self, side: int) -> Iterator[tuple[Input, bool]]:
        """What one side reads, in order: the rows whose key is NULL in part, then range after range."""
        inputs = self.inputs
        if any(self.nulls):
            yield inputs[side].only(self.nulls[side] or "1 = 0"), True
            inputs = without_nulls(inputs, self.nulls)
        for part in self.parts:
            yield of_range(self.sessions[side], inputs[side], self.plan, side, part), False

    def _join(self, source: _Part, target: _Part) -> None:
        rows, parsed = self._parsed(source, target)
        given = [self._registered(side, each) for side, each in enumerate(rows)]
        if self.sifter is None:
            self.sifter = Sifter(self.copy, self.plan, self.options, self._pairs(given), "local")
        if source.is_null:
            self.sifter.keep((given[0], given[1]))
        else:
            self.sifter.add((given[0], given[1]), parsed)
        for side, each in enumerate(rows):
            if isinstance(each, str):
                self.copy.query(f"DROP TABLE {each}", purpose="let go of a range", record=False)
            else:
                self.copy.connection.unregister(_PARTS[side])

    def _parsed(
        self, source: _Part, target: _Part
    ) -> tuple[tuple[pa.Table | str, pa.Table | str], dict[int, int]]:
        """The rows of both sides, and what was read of their texts (``Sieve.parsed``): nothing of what is
        kept whole or lies on disk."""
        if source.is_null or isinstance(source.rows, str) or isinstance(target.rows, str):
            return (source.rows, target.rows), {}
        pairs = (*self.plan.keys, *self.plan.columns)
        return with_parsed((source.rows, target.rows), pairs, len(self.plan.keys))

    def _registered(self, side: int, rows: pa.Table | str) -> Input:
        """The rows of one side in one range, for statements."""
        name = rows if isinstance(rows, str) else _PARTS[side]
        if not isinstance(rows, str):
            self.copy.connection.register(name, rows)
        narrow = narrow_floats(self.sessions[side].dialect, self.plan, side)
        replaced = ", ".join(f"CAST({column} AS FLOAT) AS {column}" for column in narrow)
        return Input(f"(SELECT * REPLACE ({replaced}) FROM {name})" if narrow else name)

    def _pairs(self, given: Sequence[Input]) -> list[ColumnPair]:
        """How the columns that were read meet."""
        columns = [self.copy.columns_of(f"SELECT * FROM {item.relation}") for item in given]
        found = []
        for i, pair in enumerate((*self.plan.keys, *self.plan.columns)):
            source, target = (
                replace(columns[side][i], family=column.family, nullable=column.nullable)
                for side, column in enumerate(pair.sides)
            )
            found.append(with_columns(pair, source, target))
        return found
