"""Compares two relations range by range of their key, and looks a second time only at rows that differ.

A statement per range lets the rows through that differ, and those whose key is NULL in part or occurs more
than once; they are kept in the DuckDB of this process. What is kept is compared by value as
``fetch_and_join`` compares its copies, and what was not kept is equal: one row on either side. So every table
is read once, an index or the order of the rows makes a range cheap to read, and memory is that of a range.

Where the database is another process, several connections that see one snapshot take ranges in turn. It must
guarantee there that keys are unique, as rows that are equal are only counted, per side.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from twofold_engine.algorithms.fetch_and_join import compare_copies
from twofold_engine.algorithms.join import Found, Options
from twofold_engine.algorithms.sums_first import sums_first
from twofold_engine.databases.base import Session
from twofold_engine.errors import Cancelled, IncompleteAnswer, InternalError, QueryFailed
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result import ColumnInfo, Pair
from twofold_engine.sql.compare import Input
from twofold_engine.sql.sieve import Range, Sieve, forget, keep_sifted, sifted, split
from twofold_engine.types import Comparator

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.databases.duckdb import Workspace

SIFT = "compare a range of keys, and keep what differs"
KEEP = "keep what differs"
COUNT_ROWS = "count the rows"
COUNT_RANGE = "count the rows of a range"
UNIQUE_SHARE = 0.9
"""Of the rows of a range: with fewer keys, as far as they can be guessed, a join could multiply its rows, and
the range is kept whole."""
MANY_SHARE = 0.05
"""Of the rows of a range, that differ: of more the next range's are not held at once."""
MOST_PER_ROW = 8
"""Rows that a join may have for each row of a range that was seen to be joined well, before it is stopped."""
_SIDES = ("source", "target")


def can_sift(plan: Plan) -> bool:
    """Whether the form of every column tells alone what is equal: a uuid beside text depends on all rows."""
    return all(pair.comparator is not Comparator.UUID_TEXT for pair in (*plan.keys, *plan.columns))


# --- in the DuckDB of this process


@dataclass(frozen=True)
class _Unseen:
    """A range that was joined, and whose rows are not counted yet."""

    inputs: tuple[Input, Input]
    number: int
    """Of its line."""
    joined: list[int]
    """Rows of each side in the join."""


@dataclass
class Sifter:
    """Sifts one range after the other in a workspace, and compares at the end what was kept."""

    copy: Workspace
    plan: Plan
    options: Options
    pairs: Sequence[ColumnPair]
    """How the columns of the inputs meet, those of the key first."""
    where: str = "both"
    """Whose its statements are: of ``both`` sides, or ``local``."""
    _lines: int = 0
    """Ranges that were joined."""
    _rows: list[int] = field(default_factory=lambda: [0, 0])
    """Of each side."""
    _are_many: bool = False
    """Whether in the range before so many rows differed that they are not held at once."""
    _columns: list[list[ColumnInfo]] = field(default_factory=list)
    _most: int = 0
    """Rows of a join after which it is stopped; 0 while no range was seen whose keys do not repeat."""
    _unseen: list[_Unseen] = field(default_factory=list)
    _summed: bool = False
    """Whether some rows are known by sums alone."""

    def keep(self, inputs: tuple[Input, Input]) -> None:
        """Keeps all rows, to be compared at the end."""
        self._make_tables(inputs)
        self._run(self._sieve(inputs).keep_all())
        self._known(self._ask(self._sieve(inputs).look(), COUNT_RANGE)[0])

    def add(self, inputs: tuple[Input, Input], parsed: Mapping[int, int] | None = None) -> None:
        """Sifts the rows of one range, whose keys have no NULL part and lie in no other. ``parsed`` is what
        ``Sieve`` takes."""
        self._make_tables(inputs)
        if not self._sift(replace(self._sieve(inputs), parsed=parsed or {})):
            self._run(self._sieve(inputs).keep_all())
            self._most = 0

    def add_unseen(self, inputs: tuple[Input, Input], usual: int = 0) -> None:
        """The same without a look at the keys first, once they did not repeat in a range before. Where they
        do here, the join is stopped, or ``settle`` sees it. ``usual``: rows of a range, of which these are
        some that may differ."""
        if not self._most or self._are_many:
            self.add(inputs)
            return
        sieve, number = self._sieve(inputs), self._lines
        try:
            self._ask(sieve.sift(number, first=number == 0, most=self._most), SIFT)
        except QueryFailed as error:
            if not self.copy.is_out_of_memory(error):
                raise
            self._are_many = True
            self.add(inputs)
            return
        self._lines += 1
        source, target, differing, all_rows = self._ask(sifted(number), COUNT_RANGE)[0]
        if all_rows >= self._most:
            self._ask(forget(number), KEEP)
            self.add(inputs)
            return
        self._are_many = differing > MANY_SHARE * max(source, target, usual)
        self._unseen.append(_Unseen(inputs, number, [source, target]))

    def expect(self, inputs: tuple[Input, Input], rows: int) -> None:
        """Says that keys do not repeat on both sides, and about how many rows a range has."""
        self._make_tables(inputs)
        self._most = MOST_PER_ROW * rows

    def count_equal(self, rows: int) -> None:
        """Counts rows that both sides have, each with a key of its own."""
        self._summed = True
        self._rows = [known + rows for known in self._rows]

    def settle(self, inputs: tuple[Input, Input]) -> None:
        """Counts the rows of all ranges. A join has every row of a side at least once, so in all of them
        together there are as many as on that side only where no key repeats on both sides."""
        if not self._unseen and not self._summed:
            return
        rows = [int(count) for count in self._ask(self._sieve(inputs).total(), COUNT_ROWS)[0]]
        joined = [sum(part.joined[side] for part in self._unseen) for side in (0, 1)]
        if [known + more for known, more in zip(self._rows, joined, strict=True)] == rows:
            self._rows = rows
            return
        for part in self._unseen:
            sieve = self._sieve(part.inputs)
            if self._known(self._ask(sieve.look(), COUNT_RANGE)[0]) != part.joined:
                self._ask(forget(part.number), KEEP)
                self._run(sieve.keep_all())
        for counted, came in zip(rows, self._rows, strict=True):
            if counted != came:
                raise IncompleteAnswer("The database", counted, came)

    def finish(self) -> tuple[Found, Plan]:
        """(what was found, the plan as it was settled)."""
        if self._lines:
            self._run(keep_sifted(len(self.pairs)))
        options = replace(self.options, totals=None)
        found, shown = compare_copies(self.copy, (self._columns[0], self._columns[1]), self.plan, options)
        equal = [rows - kept for rows, kept in zip(self._rows, found.counts.rows, strict=True)]
        if equal[0] != equal[1]:
            raise InternalError(
                "The counts of the ranges do not add up, so the result is withheld.",
                hint="Please report this, with the plan and the statements of the run.",
            )
        found.counts.add_equal(equal[0])
        return found, shown

    def _sieve(self, inputs: tuple[Input, Input]) -> Sieve:
        keys = len(self.plan.keys)
        return Sieve(self.copy.dialect, inputs, tuple(self.pairs[:keys]), tuple(self.pairs[keys:]))

    def _make_tables(self, inputs: tuple[Input, Input]) -> None:
        if self._columns:
            return
        self._run(self._sieve(inputs).kept_tables())
        for side, name in enumerate(_SIDES):
            there = self.copy.columns_of(f"twofold_copies.main.{name}")
            self._columns.append([
                replace(here, family=pair.sides[side].family, nullable=pair.sides[side].nullable,
                        collation=pair.sides[side].collation)
                for here, pair in zip(there, self.pairs, strict=True)
            ])  # fmt: skip

    def _sift(self, sieve: Sieve) -> bool:
        """False, with nothing kept, where keys occur more than once: so often that a join could multiply rows
        without bound; or on both sides, which shows in more rows of the join than a side has."""
        looked = self._ask(sieve.look(), COUNT_RANGE)[0]
        rows = self._known(looked)
        if not any(self.plan.unique_keys) and any(keys < UNIQUE_SHARE * count for count, keys in looked):
            return False
        return self._sift_many(sieve, rows) if self._are_many else self._sift_few(sieve, rows)

    def _sift_few(self, sieve: Sieve, rows: list[int]) -> bool:
        """By one statement, which holds what differs until it is done."""
        number = self._lines
        try:
            self._ask(sieve.sift(number, first=number == 0), SIFT)
        except QueryFailed as error:
            if not self.copy.is_out_of_memory(error):
                raise
            self._are_many = True
            return self._sift_many(sieve, rows)
        self._lines += 1
        *joined, differing, _ = self._ask(sifted(number), COUNT_RANGE)[0]
        self._are_many = differing > MANY_SHARE * max(rows)
        if joined == rows:
            self._most = MOST_PER_ROW * max(rows)
            return True
        self._ask(forget(number), KEEP)
        return False

    def _sift_many(self, sieve: Sieve, rows: list[int]) -> bool:
        """By two statements, of which none holds more than the join does, and that may be on disk."""
        *joined, differing = self._ask(sieve.counts(), SIFT)[0]
        if joined != rows:
            return False
        if differing:
            self._run(sieve.keep_differing())
        return True

    def _known(self, looked: Sequence[Sequence[int]]) -> list[int]:
        """The rows of both sides, which are added to those of all."""
        rows = [int(side[0]) for side in looked]
        self._rows = [known + more for known, more in zip(self._rows, rows, strict=True)]
        return rows

    def _ask(self, sql: str, purpose: str) -> list[tuple[Any, ...]]:
        return self.copy.query(sql, side=self.where, purpose=purpose)

    def _run(self, statements: Iterable[str]) -> None:
        for statement in statements:
            self._ask(statement, KEEP)


def join_ranges(
    session: Workspace,
    inputs: tuple[Input, Input],
    plan: Plan,
    options: Options,
    parts: Sequence[Range],
    *,
    sums: bool = False,
) -> tuple[Found, Plan]:
    """Both sides in one DuckDB; (what was found, the plan as it was settled). ``sums``: whether rows may be
    taken for equal by sums of their hashes."""
    share = 4 if session.caches_reads else 3
    session.bound_memory(options.limits.memory_bytes // share, len(plan.keys) + len(plan.columns))
    sifter = Sifter(session, plan, options, (*plan.keys, *plan.columns))
    nulls = [has_null(session, plan, side) for side in (0, 1)]
    whole = inputs
    if any(nulls):
        sifter.keep((inputs[0].only(nulls[0] or "1 = 0"), inputs[1].only(nulls[1] or "1 = 0")))
        inputs = without_nulls(inputs, nulls)
    first = sums_first(session, inputs, plan, options, parts) if sums else None
    if first is not None:
        usual = options.limits.range_rows
        sifter.expect(inputs, usual)
        for summed in first.run():
            sifter.count_equal(summed.equal)
            for some in summed.differing:
                sifter.add_unseen(some, usual)
    done = 0 if first is None else first.done
    for number, part in enumerate(parts[done:], done + 1):
        options.on_step(f"comparing range {number} of {len(parts)}")
        sifter.add_unseen(_both_of_range(session, inputs, plan, part))
    sifter.settle(whole)
    found, shown = sifter.finish()
    return found, replace(shown, reasons=(*shown.reasons, first.reason)) if first and done else shown


def has_null(session: Session, plan: Plan, side: int) -> str:
    """True for the rows with a NULL key part; empty where there can be none."""
    columns = [pair.sides[side] for pair in plan.keys if pair.sides[side].nullable]
    return " OR ".join(session.dialect.is_null(session.dialect.column(column.name)) for column in columns)


def without_nulls(inputs: tuple[Input, Input], nulls: Sequence[str]) -> tuple[Input, Input]:
    source, target = (
        given.only(f"NOT ({null})") if null else given for given, null in zip(inputs, nulls, strict=True)
    )
    return source, target


def of_range(session: Session, given: Input, plan: Plan, side: int, part: Range) -> Input:
    """The rows of a range on one side."""
    return part.of(given, session.dialect.column(plan.keys[0].sides[side].name))


def _both_of_range(
    session: Session, inputs: tuple[Input, Input], plan: Plan, part: Range
) -> tuple[Input, Input]:
    return of_range(session, inputs[0], plan, 0, part), of_range(session, inputs[1], plan, 1, part)


# --- in another database


def stream_ranges(
    sessions: Sequence[Session],
    inputs: tuple[Input, Input],
    copy: Workspace,
    plan: Plan,
    options: Options,
    parts: Sequence[Range],
) -> tuple[Found, Pair, Pair, Plan]:
    """Both sides in one database that guarantees unique keys; (what was found, rows and bytes fetched, the
    plan as it was settled). Each session takes the next range that nobody has."""
    return _Streams(sessions, inputs, copy, plan, options, parts).run()


class _Streams:
    def __init__(
        self,
        sessions: Sequence[Session],
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
        self.todo: SimpleQueue[Callable[[Session], None]] = SimpleQueue()
        """What is left to do, by any of the sessions."""
        for side in (0, 1):
            self.todo.put(partial(self._count, side=side))
        for number, part in enumerate(parts):
            self.todo.put(partial(self._stream, number=number, part=part))
        self.parts = len(parts)
        self.totals = [0, 0]
        """Rows of each side."""
        self.done = 0
        self.size = 0
        self.errors: list[BaseException] = []
        self.columns: dict[int, list[ColumnInfo]] = {}
        self.lock = threading.Lock()

    def run(self) -> tuple[Found, Pair, Pair, Plan]:
        self.options.on_step("comparing")
        threads = [
            threading.Thread(target=self._work, args=(session,), name="twofold-range")
            for session in self.sessions[1:]
        ]  # fmt: skip
        for thread in threads:
            thread.start()
        self._work(self.sessions[0])
        for thread in threads:
            thread.join()
        if self.errors:
            if any(session.was_cancelled.is_set() for session in self.sessions):
                raise Cancelled("The comparison was cancelled.") from self.errors[0]
            raise self.errors[0]
        return self._compared()

    def _count(self, session: Session, side: int) -> None:
        sql = self.inputs[side].count
        self.totals[side] = int(session.query(sql, side=_SIDES[side], purpose=COUNT_ROWS)[0][0])

    def _work(self, session: Session) -> None:
        try:
            with session.brief():  # to compile the statement of a range costs more than it saves
                while not self.errors:
                    self.todo.get_nowait()(session)
        except Empty:
            return
        except BaseException as error:  # noqa: BLE001 - raised again by the caller's thread
            self.errors.append(error)
            for other in self.sessions:
                if other is not session:
                    other.unwanted.set()
                    other.stop()

    def _stream(self, session: Session, number: int, part: Range) -> None:
        inputs = _both_of_range(session, self.inputs, self.plan, part)
        sql = Sieve(session.dialect, inputs, self.plan.keys, self.plan.columns).streamed()
        schema, batches = session.stream(sql, purpose=SIFT)

        def counted() -> Iterator[pa.RecordBatch]:
            for batch in batches:
                with self.lock:
                    self.size += batch.nbytes
                yield batch

        stored = self.copy.store(f"differing{number}", schema, counted())
        with self.lock:
            self.columns[number] = stored
            self.done += 1
            self.options.on_step(f"compared {self.done} of {self.parts} ranges")

    def _compared(self) -> tuple[Found, Pair, Pair, Plan]:
        stored = self.columns[0]
        pairs: tuple[ColumnPair, ...] = (*self.plan.keys, *self.plan.columns)
        width = len(pairs)
        sides = [stored[2 : 2 + width], stored[2 + width :]]
        columns = [
            [
                replace(here, name=f"c{i}", position=i, family=pair.sides[side].family,
                        nullable=pair.sides[side].nullable)
                for i, (here, pair) in enumerate(zip(sides[side], pairs, strict=True))
            ]
            for side in (0, 1)
        ]  # fmt: skip
        names = [f"differing{number}" for number in range(self.parts)]
        for statement in split(names, [[column.name for column in each] for each in columns]):
            self.copy.query(statement, side="local", purpose=KEEP)
        found, shown = compare_copies(
            self.copy, (columns[0], columns[1]), self.plan, replace(self.options, totals=None)
        )
        kept = found.counts.rows[0], found.counts.rows[1]
        equal = [total - more for total, more in zip(self.totals, kept, strict=True)]
        if equal[0] != equal[1]:
            raise IncompleteAnswer("The database", *equal)
        found.counts.add_equal(equal[0])
        return found, kept, (self.size, 0), shown
