"""The statements that let only those rows through that differ, and say how many were looked at.

Both sides are read as ``twofold_s`` and ``twofold_t`` with their plain columns ``x0 …`` (key first) and ``p``
= 1, and joined on the key. What a row is compared by, and what is fetched of it, is written above the join: a
row that is equal costs its comparison and no more.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.compare import SIDES, Input
from twofold_engine.sql.dialect import Dialect
from twofold_engine.sql.duckdb_hashes import row_hash

KEPT = ("source", "target")
"""Where the sieve of this process puts what it keeps: tables of the workspace, with columns ``c0 …``."""
_SIEVED, _MANY = "twofold_sieved", "twofold_many"


@dataclass(frozen=True)
class Range:
    """Rows whose first key column lies between two integers; an end that is None is open."""

    first: int | None = None
    """The least value."""
    end: int | None = None
    """The least value that is no more part of it."""

    def of(self, given: Input, column: str) -> Input:
        """The rows of an input whose column, never NULL, lies in the range."""
        ends = [f"{column} >= {self.first}"] if self.first is not None else []
        ends += [f"{column} < {self.end}"] if self.end is not None else []
        return given.only(" AND ".join(ends)) if ends else given


def ranges(cuts: Sequence[int]) -> list[Range]:
    """All integers, cut at ascending values."""
    ends = [None, *cuts, None]
    return [Range(first, end) for first, end in pairwise(ends)]


def among(dialect: Dialect, given: Input, column: ColumnInfo, parts: Sequence[Range]) -> Input:
    """The rows of an input whose column lies in one of some ranges."""
    name = dialect.column(column.name)
    ends = [(part.first, part.end) for part in parts]
    relation = dialect.in_ranges(given.relation, given.where, name, ends)
    if relation is not None:
        return Input(relation)
    return given.only(" OR ".join(f"({part.of(Input(''), name).where or '1 = 1'})" for part in parts))


@dataclass(frozen=True)
class Sieve:
    """Writes the statements for one pair of inputs in one dialect. Keys are never NULL in them."""

    dialect: Dialect
    inputs: tuple[Input, Input]
    keys: tuple[ColumnPair, ...]
    columns: tuple[ColumnPair, ...]
    parsed: Mapping[int, int] = field(default_factory=dict)
    """Places of columns that are text on one side alone, which has them a second time as ``y0 …``, read as
    the other side's type; and which side that is."""

    @property
    def _pairs(self) -> tuple[ColumnPair, ...]:
        return (*self.keys, *self.columns)

    def _side(self, side: int) -> str:
        column = self.dialect.column
        items = [f"{column(pair.sides[side].name)} AS x{i}" for i, pair in enumerate(self._pairs)]
        items += [f"y{place}" for place, other in self.parsed.items() if other == side]
        return f"{SIDES[side]} AS (SELECT {', '.join(items)}, 1 AS p FROM {self.inputs[side].filtered})"

    def _canonical(self, side: int, place: int) -> str:
        pair, name = self._pairs[place], ("a", "b")[side]
        return self.dialect.canonical(
            f"{name}.x{place}", pair.sides[side], pair.sides[1 - side], pair.comparator
        )

    def _same_key(self, place: int) -> str:
        pair = self._pairs[place]
        if self.dialect.index_finds(pair.source, pair.target, pair.comparator):
            return f"a.x{place} = b.x{place}"
        return self.dialect.same_key(
            self._canonical(0, place), self._canonical(1, place), pair.comparator, False
        )

    def _joined(self) -> str:
        on = " AND ".join(map(self._same_key, range(len(self.keys))))
        left, right = (
            f"{name}{self.dialect.table_as}{alias}" for name, alias in zip(SIDES, "ab", strict=True)
        )
        return f"FROM {left} FULL JOIN {right} ON {on}"

    def _differs(self) -> str:
        """True for a row without a partner, and for partners that differ; never NULL."""
        places = range(len(self.keys), len(self._pairs))
        return " OR ".join(["a.p IS NULL", "b.p IS NULL", *map(self._value_differs, places)])

    def _value_differs(self, place: int) -> str:
        pair, plain = self._pairs[place], (f"a.x{place}", f"b.x{place}")
        canonical = self._canonical(0, place), self._canonical(1, place)
        differs = self.dialect.differs(*canonical, pair, "a.p = 1 AND b.p = 1")
        if place in self.parsed:
            read = (f"a.y{place}", plain[1]) if self.parsed[place] == 0 else (plain[0], f"b.y{place}")
            return f"CASE WHEN {self.dialect.distinct(*read)} THEN {differs} ELSE 1 = 0 END"
        alike = replace(pair.source, name="", position=0) == replace(pair.target, name="", position=0)
        quick = self.dialect.may_differ(*plain, pair.source, pair.comparator) if alike else None
        if canonical == plain or quick is None:
            return differs
        # Most values are the same as they stand, and need no form.
        return f"CASE WHEN {quick} THEN {differs} ELSE 1 = 0 END"

    def streamed(self) -> str:
        """The rows that differ: ``sp`` and ``tp`` (1 or NULL) for the sides that have one, and what is
        fetched of each side, ``s_c0 …`` and ``t_c0 …``. Every key occurs at most once on each side."""
        items = ["a.p AS sp", "b.p AS tp"]
        for side, (alias, mark) in enumerate((("a", "s"), ("b", "t"))):
            for i, pair in enumerate(self._pairs):
                for suffix, expression in self.dialect.transport(f"{alias}.x{i}", pair.sides[side]):
                    items.append(f"{expression} AS {mark}_c{i}{suffix}")
        sides = f"{self._side(0)}, {self._side(1)}"
        return f"WITH {sides} SELECT {', '.join(items)} {self._joined()} WHERE {self._differs()}"

    # --- in the DuckDB of this process

    def look(self) -> str:
        """The rows of each side, and about how many keys they have."""
        found = []
        for side, given in enumerate(self.inputs):
            keys = ", ".join(self.dialect.column(pair.sides[side].name) for pair in self.keys)
            found.append(f"(SELECT [COUNT(*), APPROX_COUNT_DISTINCT(HASH({keys}))] FROM {given.filtered})")
        return f"SELECT {', '.join(found)}"

    def kept_tables(self) -> list[str]:
        """Statements that make empty tables for what is kept."""
        return [
            f"CREATE TABLE {place} AS {self._plain(side)} LIMIT 0" for side, place in enumerate(_places())
        ]

    def keep_all(self) -> list[str]:
        """Statements that keep every row."""
        return [f"INSERT INTO {place} {self._plain(side)}" for side, place in enumerate(_places())]

    def _plain(self, side: int) -> str:
        column = self.dialect.column
        items = [f"{column(pair.sides[side].name)} AS c{i}" for i, pair in enumerate(self._pairs)]
        return f"SELECT {', '.join(items)} FROM {self.inputs[side].filtered}"

    def counts(self) -> str:
        """How many rows of each side the join has, and how many of its rows differ."""
        sides = f"{self._side(0)}, {self._side(1)}"
        inner = f"SELECT a.p AS sp, b.p AS tp, {self._differs()} AS d {self._joined()}"
        return f"WITH {sides} SELECT COUNT(sp), COUNT(tp), COUNT(*) FILTER (WHERE d) FROM ({inner})"

    def keep_differing(self) -> list[str]:
        """Statements that keep the rows that differ, however many."""
        sides = f"{self._side(0)}, {self._side(1)}"
        items = ["a.p AS sp", "b.p AS tp"]
        items += [
            f"{alias}.x{i} AS {mark}{i}" for alias, mark in ("as", "bt") for i in range(len(self._pairs))
        ]
        joined = f"{self._joined()} WHERE {self._differs()}"
        found = [f"CREATE OR REPLACE TEMP TABLE {_MANY} AS WITH {sides} SELECT {', '.join(items)} {joined}"]
        for mark, place in zip("st", _places(), strict=True):
            names = ", ".join(f"{mark}{i} AS c{i}" for i in range(len(self._pairs)))
            found.append(f"INSERT INTO {place} SELECT {names} FROM {_MANY} WHERE {mark}p = 1")
        return [*found, f"DROP TABLE {_MANY}"]

    def ends(self, side: int) -> str:
        """The rows of a side, and the least and the greatest value of the first key column."""
        name = self._bucketed(side)
        return f"SELECT COUNT(*), MIN({name}), MAX({name}) FROM {self.inputs[side].filtered}"

    def rising(self, side: int) -> str:
        """The same, and how many keys are greater than the one before, in whatever order rows come: where all
        but the first are, no key occurs twice."""
        keys = ", ".join(f"{self._canonical_of(side, pair)} AS k{i}" for i, pair in enumerate(self.keys))
        rows = f"SELECT {keys}, {self._bucketed(side)} AS first FROM {self.inputs[side].filtered}"
        before = ", ".join(f"LAG(k{i}) OVER () AS l{i}" for i in range(len(self.keys)))
        greater, same = [], ""
        for i in range(len(self.keys)):
            greater.append(f"({same}k{i} > l{i})")
            same += f"k{i} = l{i} AND "
        return (
            f"SELECT COUNT(*), MIN(first), MAX(first), COUNT(*) FILTER (WHERE {' OR '.join(greater)}) "
            f"FROM (SELECT *, {before} FROM ({rows}))"
        )

    def sums(self, width: int, most: int) -> str:
        """The rows that are the same on both sides, those on the larger side that may not be, and a list of
        (bucket, its rows) of these, of which ``most`` are listed. A bucket has the rows of ``width`` values
        of the first key column; its rows are the same where both sides have as many, and the sums of the
        hashes of whole rows are equal."""
        source, target = (self._summed(side, width) for side in (0, 1))
        same = "COALESCE(s.n = t.n AND s.l = t.l, false)"
        lines = (
            f"SELECT {same} AS same, GREATEST(COALESCE(s.n, 0), COALESCE(t.n, 0)) AS n, "
            f"COALESCE(s.b, t.b) AS b FROM ({source}) AS s FULL JOIN ({target}) AS t ON s.b = t.b"
        )
        listed = f"SELECT b, n FROM twofold_lines WHERE NOT same LIMIT {most}"
        return (
            f"WITH twofold_lines AS MATERIALIZED ({lines}) "
            "SELECT COALESCE(SUM(n) FILTER (WHERE same), 0), COALESCE(SUM(n) FILTER (WHERE NOT same), 0), "
            f"(SELECT COALESCE(LIST([b, n] ORDER BY b), []) FROM ({listed})) FROM twofold_lines"
        )

    def _summed(self, side: int, width: int) -> str:
        places = range(len(self._pairs))
        values = ", ".join(f"{self._canonical_of(side, self._pairs[i])} AS v{i}" for i in places)
        rows = f"SELECT {self._bucketed(side)} // {width} AS b, {values} FROM {self.inputs[side].filtered}"
        hashed = row_hash([f"v{i}" for i in places], self._pairs)
        return f"SELECT b, COUNT(*) AS n, SUM(CAST({hashed} AS HUGEINT)) AS l FROM ({rows}) GROUP BY b"

    def of_buckets(self, width: int, buckets: Sequence[int]) -> tuple[Input, Input]:
        """The rows of some buckets (ascending). The ends are for the groups of rows that lie outside."""
        inside = Range((buckets[0] - 1) * width, (buckets[-1] + 2) * width)
        found = []
        for side, given in enumerate(self.inputs):
            column = self._bucketed(side)
            listed = f"{column} // {width} IN ({', '.join(map(str, buckets))})"
            found.append(inside.of(given, column).only(listed))
        return found[0], found[1]

    def _bucketed(self, side: int) -> str:
        """The first key column, an integer."""
        return self.dialect.column(self.keys[0].sides[side].name)

    def _canonical_of(self, side: int, pair: ColumnPair) -> str:
        column, peer = pair.sides[side], pair.sides[1 - side]
        return self.dialect.canonical(self.dialect.column(column.name), column, peer, pair.comparator)

    def total(self) -> str:
        """The rows of each side."""
        return f"SELECT {', '.join(f'({given.count})' for given in self.inputs)}"

    def sift(self, number: int, *, first: bool, most: int = 0) -> str:
        """Puts down in one line how many rows of each side the join has, and those that differ: one look at
        the range, for which there must be few enough of them to be held at once. ``most``: rows of the join,
        which is stopped there."""
        values = [
            f"{side}{i} := {alias}.x{i}" for alias, side in ("as", "bt") for i in range(len(self._pairs))
        ]
        packed = f"STRUCT_PACK(sp := a.p, tp := b.p, {', '.join(values)})"
        sides = f"{self._side(0)}, {self._side(1)}"
        inner = f"SELECT a.p AS sp, b.p AS tp, {self._differs()} AS d, {packed} AS r {self._joined()}"
        inner += f" LIMIT {most}" if most else ""
        into = f"CREATE TEMP TABLE {_SIEVED} AS" if first else f"INSERT INTO {_SIEVED}"
        return (
            f"{into} WITH {sides} SELECT {number} AS place, COUNT(sp) AS s, COUNT(tp) AS t, "
            f"COUNT(*) AS joined, LIST(r) FILTER (WHERE d) AS found FROM ({inner})"
        )


def sifted(number: int) -> str:
    """Of one line: the rows of each side in the join, how many of its rows differ, and how many it has."""
    return f"SELECT s, t, COALESCE(LEN(found), 0), joined FROM {_SIEVED} WHERE place = {number}"


def forget(number: int) -> str:
    """Takes back a line."""
    return f"DELETE FROM {_SIEVED} WHERE place = {number}"


def keep_sifted(columns: int) -> list[str]:
    """Statements that keep the rows of all lines."""
    found = []
    for mark, place in zip("st", _places(), strict=True):
        items = ", ".join(f"r.{mark}{i} AS c{i}" for i in range(columns))
        rows = f"SELECT UNNEST(found) AS r FROM {_SIEVED}"
        found.append(f"INSERT INTO {place} SELECT {items} FROM ({rows}) WHERE r.{mark}p = 1")
    return found


def _places() -> list[str]:
    return [f"twofold_copies.main.{name}" for name in KEPT]


def split(streams: Sequence[str], columns: Sequence[Sequence[str]]) -> list[str]:
    """Statements that make the tables of what is kept from those that hold streams of ``Sieve.streamed``;
    ``columns`` are the names of what is fetched, without the mark of the side."""
    found = []
    for place, mark, names in zip(_places(), "st", columns, strict=True):
        items = ", ".join(f"{mark}_{name} AS {name}" for name in names)
        parts = [f"SELECT {items} FROM twofold_copies.main.{table} WHERE {mark}p = 1" for table in streams]
        found.append(f"CREATE TABLE {place} AS {' UNION ALL '.join(parts)}")
    return found
