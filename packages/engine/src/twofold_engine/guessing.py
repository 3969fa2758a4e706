"""Looks for a key where none is given: ranks columns, rules most out by some rows, counts the rest in all.

A key is found when every row of every side has a value of its own in it and none is NULL, counted by the
database in all rows. Everything is bounded by ``Limits``; databases are only read.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, product
from typing import TYPE_CHECKING

from twofold_engine.algorithms.keys import (
    Candidate,
    Key,
    Look,
    Sample,
    combine,
    is_asked_away,
    is_avoided,
    is_key_like,
    rank,
)
from twofold_engine.errors import MissingKey, QueryTimeout
from twofold_engine.planner import ColumnPair, Plan, Relations, comparable_pairs, declared_key, plan
from twofold_engine.result import ColumnStatistics, LimitHit
from twofold_engine.spec import Dataset, DiffSpec, KeyGuess, TableRef
from twofold_engine.sql import keys as sql

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session
    from twofold_engine.limits import Limits
    from twofold_engine.sql.compare import Input

GUESSED = "guessed"
_SHOWN = 3
"""Failed guesses that an error names."""
_NEAR_PAIRS = 60
"""Pairs, the likeliest first, whose values are counted in the sample to say which came closest."""
_SIDES = ("source", "target")


@dataclass(frozen=True)
class Side:
    """One relation to read, and how."""

    session: Session
    data: Dataset
    input: Input

    @property
    def statistics(self) -> dict[str, ColumnStatistics]:
        return dict(self.session.column_statistics(self.data.database, self.data.relation))


@dataclass(frozen=True)
class Guess:
    """A key that was looked at: its columns under the source's names, and what was counted on each side."""

    columns: tuple[str, ...]
    looks: tuple[Look, ...]
    whole: bool = True
    """Whether all rows were counted; else some of each side."""

    @property
    def is_key(self) -> bool:
        return self.whole and all(look.is_unique for look in self.looks)

    @property
    def closeness(self) -> float:
        return min(look.uniqueness for look in self.looks)


@dataclass
class Guesses:
    """What came of a search, the best first."""

    keys: list[Guess] = field(default_factory=list)
    others: list[Guess] = field(default_factory=list)
    """Those that are not unique, or were not counted in all rows."""
    limits_hit: list[LimitHit] = field(default_factory=list)


# --- for a comparison -------------------------------------------------------------------------------------


def plan_with_guess(
    spec: DiffSpec,
    relations: Relations,
    sides: Sequence[Side],
    limits: Limits,
    on_step: Callable[[str], None],
) -> tuple[Plan, tuple[LimitHit, ...]]:
    """The plan, with a key that was looked for where the request asks for that and none is given or declared.

    Raises ``MissingKey`` with the best candidates and how far each is from unique, and what ``plan`` raises.
    """
    guess = spec.guess_key
    if guess is None or not needs_guess(spec, relations):
        return plan(spec, relations), ()
    on_step("looking for a key")
    pairs = [
        pair
        for pair in comparable_pairs(spec, relations)
        if not any(is_avoided(column, guess) for column in pair.sides)
    ]
    found = Search(sides, pairs, limits).run()
    if not found.keys:
        raise _missing(found, spec, limits)
    key = found.keys[0]
    made = plan(replace(spec, key=key.columns), relations)
    reason = f"key guessed: {_columns(key)} is unique {_counted(key, spec)}"
    return replace(made, key_source=GUESSED, reasons=(*made.reasons, reason)), tuple(found.limits_hit)


def needs_guess(spec: DiffSpec, relations: Relations) -> bool:
    """Whether a key must be looked for, by reading rows."""
    guess = spec.guess_key
    return guess is not None and not spec.key and not _uses_declared(spec, relations, guess)


def _uses_declared(spec: DiffSpec, relations: Relations, guess: KeyGuess) -> bool:
    declared = declared_key(spec, relations)
    return declared is not None and not is_asked_away(declared[0], relations.source, guess)


def _columns(key: Guess) -> str:
    return key.columns[0] if len(key.columns) == 1 else f"({', '.join(key.columns)})"


def _counted(key: Guess, spec: DiffSpec) -> str:
    rows = [look.rows for look in key.looks]
    if rows[0] == rows[1]:
        return f"on both sides: {rows[0]:,} rows, {rows[0]:,} values, no NULL"
    sides = " and ".join(
        f"{number:,} rows, {number:,} values in the {label}"
        for number, label in zip(rows, spec.labels, strict=True)
    )
    return f"on both sides: {sides}, no NULL"


def _missing(found: Guesses, spec: DiffSpec, limits: Limits) -> MissingKey:
    most = limits.guess_key_columns
    message = f"No key was found: no column, nor up to {most} together, is unique and not NULL on both sides."
    if found.limits_hit:
        bounds = ", ".join(f"{hit.limit} = {hit.value:g}" for hit in found.limits_hit)
        message = f"No key was found before the search ended at its limits ({bounds})."
    closest = "; ".join(_distance(guess, spec) for guess in found.others[:_SHOWN])
    hint = "Name the key columns; rows whose key repeats are compared as multisets, and counted."
    if closest:
        return MissingKey(message, hint=f"Closest: {closest}. {hint}")
    return MissingKey(message, hint=f"No column of both sides may be in a key. {hint}")


def _distance(guess: Guess, spec: DiffSpec) -> str:
    some = "" if guess.whole else "the first "
    sides = ", ".join(
        f"{label}: {some}{look.rows:,} rows, {look.values:,} values, {look.nulls:,} with NULL"
        for label, look in zip(spec.labels, guess.looks, strict=True)
    )
    return f"{_columns(guess)} ({sides})"


# --- of one relation --------------------------------------------------------------------------------------


def guess_keys(data: Dataset, guess: KeyGuess, *, most: int = 1, limits: Limits | None = None) -> Guesses:
    """Up to ``most`` keys of one relation, declared ones first, else those that came closest.

    Raises ``DatabaseError``, ``UnknownTable`` and ``InvalidQuery``.
    """
    from twofold_engine.limits import Limits
    from twofold_engine.sql.compare import Input

    bounds = limits or Limits()
    session = data.database.session
    side = Side(session, data, Input(session.relation(data.database, data.relation)))
    columns = tuple(session.columns(data.database, data.relation))
    declared = session.declared_key(data.database, data.relation)
    pairs = comparable_pairs(DiffSpec(), Relations(columns, columns))
    allowed = [pair for pair in pairs if not is_avoided(pair.source, guess)]
    names = declared[0] if declared and not is_asked_away(declared[0], columns, guess) else ()
    first = [pair for name in names for pair in pairs if pair.name == name]
    return Search([side], allowed, bounds, most).run(first if len(first) == len(names) else [])


class Search:
    """One search for up to ``most`` keys of the sides, among pairs of columns."""

    def __init__(
        self, sides: Sequence[Side], pairs: Sequence[ColumnPair], limits: Limits, most: int = 1
    ) -> None:
        self.sides = sides
        self.pairs = pairs
        self.limits = limits
        self.most = most
        self.found = Guesses()
        self.counted = 0
        self.end = time.monotonic() + limits.guess_seconds

    def run(self, first: Sequence[ColumnPair] = ()) -> Guesses:
        """Counts the columns ``first`` as a key before any other is looked at."""
        if first:
            self._count(first)
        ranked = self._candidates()
        kept = ranked[: self.limits.guess_columns]
        if kept and len(self.found.keys) < self.most and not self.found.limits_hit:
            self._look(kept, len(kept) < len(ranked))
        self.found.others.sort(key=lambda guess: (not guess.whole, -guess.closeness, len(guess.columns)))
        return self.found

    def _candidates(self) -> list[Candidate]:
        """Columns that every side's database can compare and write, the likeliest first."""
        statistics = [side.statistics for side in self.sides]
        able = [
            pair
            for pair in self.pairs
            if all(sql.can_be_key(side.session.dialect, pair, i) for i, side in enumerate(self.sides))
        ]
        tables = [
            side.data.relation.path[-1] for side in self.sides if isinstance(side.data.relation, TableRef)
        ]
        known = [tuple(facts.get(pair.sides[i].name) for i, facts in enumerate(statistics)) for pair in able]
        return rank([Candidate(pair, facts) for pair, facts in zip(able, known, strict=True)], tables)

    def _look(self, columns: Sequence[Candidate], is_cut: bool) -> None:
        """Single columns, then pairs, then triples; the first size that holds a key ends the search.

        All sizes of columns whose names say key come before any of others: a column that is unique by chance
        makes changed rows look like rows that went and came.
        """
        samples = [self._sample(side, columns) for side in range(len(self.sides))]
        likely = {i for i, column in enumerate(columns) if is_key_like(column)}
        sizes = range(1, self.limits.guess_key_columns + 1)
        for is_likely, size in product((True, False), sizes):
            tried = self._tried(columns, samples, size)
            wanted = (key for key in tried if likely.issuperset(key) is is_likely)
            for key in self._guesses(wanted, samples):
                if self._is_known({columns[i].name for i in key}):
                    continue
                if not self._may_count():
                    break
                self._count([columns[i].pair for i in key])
                if len(self.found.keys) >= self.most:
                    return
            if self.found.keys:
                return
            if is_cut and size == 1 and not is_likely:
                self._hit("guess_columns")
        self._note_nearest(columns, samples)

    def _guesses(self, tried: Iterable[Key], samples: Sequence[Sample]) -> Iterator[Key]:
        """Keys that no sample rules out."""
        for key in tried:
            if time.monotonic() > self.end:
                self._hit("guess_seconds")
                return
            if all(sample.is_unique(key) for sample in samples):
                yield key

    def _tried(self, columns: Sequence[Candidate], samples: Sequence[Sample], size: int) -> Iterator[Key]:
        places = range(len(columns))
        if size == 1:
            return iter([(i,) for i in places])
        whole = [i for i in places if not any(sample.has_null(i) for sample in samples)]
        constant = frozenset(i for i in whole if all(sample.is_constant(i) for sample in samples))
        return combine(columns, whole, size, constant)

    def _is_known(self, names: set[str]) -> bool:
        """Whether the guess was counted already, or holds a key."""
        if any(names >= set(key.columns) for key in self.found.keys):
            return True
        return any(names == set(guess.columns) for guess in self.found.others)

    def _may_count(self) -> bool:
        if self.counted >= self.limits.guess_checks:
            self._hit("guess_checks")
        if time.monotonic() > self.end:
            self._hit("guess_seconds")
        ended = {hit.limit for hit in self.found.limits_hit}
        return not ended & {"guess_checks", "guess_seconds", "statement_timeout_seconds"}

    def _hit(self, limit: str) -> None:
        hit = LimitHit(limit, getattr(self.limits, limit))
        if hit not in self.found.limits_hit:
            self.found.limits_hit.append(hit)

    # --- asking the databases

    def _sample(self, side: int, columns: Sequence[Candidate]) -> Sample:
        session = self.sides[side].session
        pairs = [candidate.pair for candidate in columns]
        statement = sql.sample(
            session.dialect, self.sides[side].input, pairs, side, self.limits.guess_sample_rows
        )
        rows = session.query(statement, side=_SIDES[side], purpose="look at some rows, to guess the key")
        by_column = zip(*rows, strict=True) if rows else ((),) * len(columns)
        return Sample([list(column) for column in by_column])

    def _count(self, pairs: Sequence[ColumnPair]) -> None:
        """Counts a guess in all rows of every side, and keeps what came of it."""
        self.counted += 1
        names = tuple(pair.name for pair in pairs)
        looks = []
        for i, side in enumerate(self.sides):
            statement = sql.count(side.session.dialect, side.input, pairs, i)
            purpose = f"see whether {', '.join(names)} is unique"
            try:
                row = side.session.query(statement, side=_SIDES[i], purpose=purpose)[0]
            except QueryTimeout:  # the session may be of no use any more: nothing else is asked
                self._hit("statement_timeout_seconds")
                return
            looks.append(Look(*(int(number) for number in row)))
        guess = Guess(names, tuple(looks))
        (self.found.keys if guess.is_key else self.found.others).append(guess)

    def _note_nearest(self, columns: Sequence[Candidate], samples: Sequence[Sample]) -> None:
        """How close single columns and the likeliest pairs came, in the samples."""
        pairs = islice(self._tried(columns, samples, 2), _NEAR_PAIRS)
        known = {guess.columns for guess in self.found.others}
        for key in [*self._tried(columns, samples, 1), *pairs]:
            names = tuple(columns[i].name for i in key)
            if names not in known:
                looks = tuple(sample.look(key) for sample in samples)
                self.found.others.append(Guess(names, looks, whole=False))
