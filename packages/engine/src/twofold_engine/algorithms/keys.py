"""Which columns are likely a key. Pure: it ranks columns and looks at rows that were read already.

Nothing here decides that a key is one: a sample only rules guesses out, and what is left is counted in all
rows (``guessing``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from itertools import combinations

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo, ColumnStatistics
from twofold_engine.spec import KeyGuess
from twofold_engine.types import Comparator, Family

Key = tuple[int, ...]
"""Positions in a list of columns."""

UNIQUE_SHARE = 0.99
"""Statistics come from a sample: as many distinct values as this share of the rows may well be all."""

_KEY_NAMES = frozenset({"id", "pk", "key", "uuid", "guid", "rowid", "uid", "oid"})
_KEY_ENDINGS = ("id", "pk", "key", "uuid", "guid")
_NUMBER_ENDINGS = (
    "no", "nr", "num", "number", "code", "seq", "sequence", "index", "line", "position", "sku", "ref",
    "reference",
)  # fmt: skip
_TYPE_RANKS = {Family.INTEGER: 0, Family.UUID: 0, Family.TEXT: 1, Family.UNTYPED: 1, Family.DATE: 2}
_OTHER_TYPE, _NUMBER_NAME, _OTHER_NAME = 3, 3, 4


@dataclass(frozen=True)
class Candidate:
    """A column that both sides have, and what their databases know of it already (None: nothing)."""

    pair: ColumnPair
    statistics: tuple[ColumnStatistics | None, ...] = ()

    @property
    def name(self) -> str:
        return self.pair.name


@dataclass(frozen=True)
class Look:
    """What was counted of a key on one side."""

    rows: int
    values: int
    """Distinct keys among the rows without NULL in them."""
    nulls: int
    """Rows with a NULL in the key."""

    @property
    def is_unique(self) -> bool:
        return self.values == self.rows and self.nulls == 0

    @property
    def uniqueness(self) -> float:
        """Between 0 and 1; no rows have no duplicates."""
        return self.values / self.rows if self.rows else 1.0


# --- which columns may be in a key ------------------------------------------------------------------------


def is_avoided(column: ColumnInfo, guess: KeyGuess) -> bool:
    """Whether the request keeps a column of this name or type out of the key."""
    name = column.name.lower()
    for pattern in map(str.lower, guess.avoid_names):
        if name == pattern or fnmatchcase(name, pattern):  # "price [EUR]" is a name as well
            return True
    native = column.native_type.lower()
    plain = re.sub(r"\(.*?\)", "", native).strip()
    return column.family in guess.avoided_families or bool({native, plain} & guess.avoided_natives)


def is_asked_away(names: Sequence[str], columns: Sequence[ColumnInfo], guess: KeyGuess) -> bool:
    """Whether a declared key has a column that the request itself, not the usual list, keeps out."""
    asked = replace(guess, usual=False)
    return any(is_avoided(column, asked) for column in columns if column.name in names)


# --- the likeliest first ----------------------------------------------------------------------------------


def rank(candidates: Sequence[Candidate], tables: Sequence[str] = ()) -> list[Candidate]:
    """The candidates, the likeliest key first: by what statistics say, then name, type, position.

    Statistics may be old, so they put a column behind others and never rule it out. ``tables`` are the names
    of the relations: ``order_id`` is likelier the key of ``orders`` than ``customer_id``.
    """
    return sorted(
        candidates,
        key=lambda one: (_by_statistics(one), *_by_looks(one, tables), one.pair.source.position),
    )


def _by_statistics(candidate: Candidate) -> int:
    """0: every value distinct; 1: not known; 2: values repeat, or some are NULL."""
    known = [side for side in candidate.statistics if side is not None]
    if any(side.null_share > 0 for side in known):
        return 2
    shares = [side.distinct_share for side in known if side.distinct_share is not None]
    if any(share < UNIQUE_SHARE for share in shares):
        return 2
    return 0 if shares else 1


def _by_looks(candidate: Candidate, tables: Sequence[str]) -> tuple[int, int]:
    kinds = [_TYPE_RANKS.get(Family(side.family), _OTHER_TYPE) for side in candidate.pair.sides]
    # Text that is a uuid on the other side is as good as one.
    kind = 0 if candidate.pair.comparator is Comparator.UUID_TEXT else max(kinds)
    return min(_by_name(side.name, tables) for side in candidate.pair.sides), kind


def _by_name(name: str, tables: Sequence[str]) -> int:
    words = _words(name)
    if len(words) == 1 and words[0] in _KEY_NAMES:
        return 0
    if words and words[-1] in _KEY_ENDINGS:
        owner = words[:-1]
        return 1 if any(_is_called(owner, table) for table in tables) else 2
    if words and words[-1] in _NUMBER_ENDINGS:
        return _NUMBER_NAME
    return _OTHER_NAME


def _words(name: str) -> list[str]:
    """``OrderLineID``, ``order_line_id`` → order, line, id."""
    apart = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return [word for word in re.split(r"[^a-z0-9]+", apart.lower()) if word]


def _is_called(owner: Sequence[str], table: str) -> bool:
    """Whether ``order`` stands for ``orders`` or ``stg_orders``."""
    words = _words(table)[-len(owner) :]
    return bool(owner) and len(words) == len(owner) and all(
        name in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")
        for name, word in zip(owner, words, strict=True)
    )  # fmt: skip


def is_key_like(candidate: Candidate) -> bool:
    """Whether the name says key: a column of another name may be unique by chance, such as a price."""
    return _by_looks(candidate, ())[0] < _OTHER_NAME


def combine(
    candidates: Sequence[Candidate], useful: Sequence[int], size: int, constant: frozenset[int] = frozenset()
) -> Iterator[Key]:
    """Keys of ``size`` of the useful columns, the likeliest first; ``candidates`` are ranked. Those that are
    ``constant`` in a sample come last: they tell no rows apart there, and may elsewhere."""
    places = {column: place for place, column in enumerate(useful)}
    looks = [_by_looks(candidate, ()) for candidate in candidates]

    def likelihood(key: Key) -> tuple[int, int, int, int]:
        first, *others = sorted(looks[column][0] for column in key)
        # Beside a key of something else a number is the likeliest second part: order_id with line_no.
        names = first + sum(1 if name == _NUMBER_NAME else name for name in others)
        idle = len(constant.intersection(key))
        return idle, names, sum(looks[column][1] for column in key), sum(places[column] for column in key)

    yield from sorted(combinations(useful, size), key=likelihood)


# --- rows that were read ----------------------------------------------------------------------------------


class Sample:
    """Some rows of one side: per column a text for each value, such that different values have different
    ones; None for NULL."""

    def __init__(self, columns: Sequence[Sequence[str | None]]) -> None:
        self.rows = len(columns[0]) if columns else 0
        self._columns = [_numbered(column) for column in columns]

    def has_null(self, column: int) -> bool:
        return -1 in self._columns[column]

    def is_constant(self, column: int) -> bool:
        return len(set(self._columns[column])) <= 1

    def is_unique(self, key: Key) -> bool:
        """Whether the sample does not rule the key out; stops at the first duplicate."""
        if any(self.has_null(column) for column in key):
            return False
        seen: set[tuple[int, ...]] = set()
        for row in zip(*(self._columns[column] for column in key), strict=True):
            if row in seen:
                return False
            seen.add(row)
        return True

    def look(self, key: Key) -> Look:
        rows = list(zip(*(self._columns[column] for column in key), strict=True))
        whole = [row for row in rows if -1 not in row]
        return Look(len(rows), len(set(whole)), len(rows) - len(whole))


def _numbered(column: Sequence[str | None]) -> list[int]:
    """Small numbers in place of texts, −1 for NULL."""
    numbers: dict[str, int] = {}
    return [-1 if text is None else numbers.setdefault(text, len(numbers)) for text in column]
