"""The statements of one comparison inside one database. Every function returns text.

Both sides are read as common table expressions ``twofold_s`` and ``twofold_t``: key parts ``k0 …`` and
values ``v0 …`` in their comparable form, ``p`` = 1, and, where rows are fetched, the fetched columns ``r0 …``
(key first). They meet in ``twofold_j``: rows per side ``sp``, ``tp``, keys ``sk0 …``, ``tk0 …``, and per
value whether it differs, ``d0 …``. The arithmetic is that of the decisions, section 2.

Where a key occurs more than once, its rows are split off (``copies``) and compared as multisets: in every
group of equal rows the n-th copy of one side meets the n-th of the other, and what is left over is only in
its side.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from twofold_engine.planner import ColumnPair
from twofold_engine.sql.dialect import Dialect
from twofold_engine.types import Comparator, Family

SIDES = ("twofold_s", "twofold_t")
"""Names of the common table expressions all begin with ``twofold_``: a table of a person's query keeps
its own.
"""

CHANGED, SOURCE, TARGET = 0, 1, 2
"""``side`` in the rows statement."""

SPELLED = frozenset({Comparator.UUID_TEXT, Comparator.JSON_TEXT})
"""Forms in which texts that are spelled differently are equal."""


@dataclass(frozen=True)
class Input:
    """One side as text: what stands after FROM, and the filter, already checked."""

    relation: str
    where: str | None = None

    def only(self, condition: str) -> Input:
        """The rows for which ``condition`` is true as well."""
        return replace(self, where=f"({self.where}) AND ({condition})" if self.where else condition)

    @property
    def filtered(self) -> str:
        """What stands after FROM, with the filter behind it."""
        return f"{self.relation} WHERE ({self.where})" if self.where else self.relation

    @property
    def count(self) -> str:
        """The statement that counts the rows."""
        return f"SELECT COUNT(*) FROM {self.filtered}"


@dataclass(frozen=True)
class Part:
    """Which rows a statement looks at: all, or those of some buckets."""

    buckets: tuple[int, ...] | None = None


WHOLE = Part()


@dataclass(frozen=True)
class Comparison:
    """Writes the statements for one pair of relations in one dialect."""

    dialect: Dialect
    inputs: tuple[Input, Input]
    keys: tuple[ColumnPair, ...]
    columns: tuple[ColumnPair, ...]
    compare_duplicates: bool = True
    unique: bool = False
    """Whether both databases guarantee that no key occurs twice."""

    # --- the two sides

    @property
    def _looks_up(self) -> bool:
        """Whether rows find their partners by an index, for want of a full join."""
        return not self.dialect.full_join and self.unique and all(
            self.dialect.index_finds(pair.source, pair.target, pair.comparator) for pair in self.keys
        )  # fmt: skip

    def _canonical(self, side: int, pair: ColumnPair) -> str:
        column, peer = pair.sides[side], pair.sides[1 - side]
        return self.dialect.canonical(self.dialect.column(column.name), column, peer, pair.comparator)

    def _side(self, side: int, part: Part, *, rows: bool = False, values: bool = True) -> str:
        keys = [self._canonical(side, pair) for pair in self.keys]
        items = [f"{expression} AS k{i}" for i, expression in enumerate(keys)]
        if self._looks_up:
            items += [
                f"{self.dialect.column(pair.sides[side].name)} AS x{i}" for i, pair in enumerate(self.keys)
            ]
        if values:
            items += [f"{self._canonical(side, pair)} AS v{i}" for i, pair in enumerate(self.columns)]
        if rows:
            items += [f"{expression} AS {name}" for name, expression in self._fetched(side)]
            items += [f"{expression} AS {name}" for name, expression in self._spellings(side)]
        conditions = []
        if self.inputs[side].where:
            conditions.append(f"({self.inputs[side].where})")
        bucket = self.dialect.bucket([(e, p.comparator) for e, p in zip(keys, self.keys, strict=True)])
        if bucket is not None and part.buckets is not None:
            conditions.append(f"{bucket} IN ({', '.join(map(str, part.buckets))})")
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        items.append(f"{self.dialect.one} AS p")
        return f"SELECT {', '.join(items)} FROM {self.inputs[side].relation}{where}"

    def _fetched(self, side: int) -> list[tuple[str, str]]:
        found = []
        for i, pair in enumerate((*self.keys, *self.columns)):
            column = pair.sides[side]
            for suffix, expression in self.dialect.transport(self.dialect.column(column.name), column):
                found.append((f"r{i}{suffix}", expression))
        return found

    def _spellings(self, side: int) -> list[tuple[str, str]]:
        """Texts that tell rows apart which are equal, such as those of one uuid in two spellings: they order
        such rows, so that every run and every algorithm shows the same ones."""
        found = []
        for i, pair in enumerate((*self.keys, *self.columns)):
            column, peer = pair.sides[side], pair.sides[1 - side]
            if pair.comparator not in SPELLED or Family.TEXT not in (column.family, peer.family):
                continue
            # What is no text gets an empty one, of the same type as the other side's.
            is_text = column.family == Family.TEXT
            given = (self.dialect.column(column.name), column, peer) if is_text else ("''", peer, column)
            found.append((f"z{i}", self.dialect.canonical(*given, Comparator.TEXT)))
        return found

    @property
    def _tied(self) -> list[str]:
        """What orders the rows of one key."""
        return [f"v{i}" for i in range(len(self.columns))] + [name for name, _ in self._spellings(0)]

    def _sides(self, part: Part, *, rows: bool = False, values: bool = True) -> list[str]:
        return [
            f"{name} AS ({self._side(side, part, rows=rows, values=values)})"
            for side, name in enumerate(SIDES)
        ]

    def with_nulls_only(self) -> Comparison:
        """The same for the rows whose key has a NULL part."""
        inputs = []
        for side, given in enumerate(self.inputs):
            names = [self.dialect.column(pair.sides[side].name) for pair in self.keys]
            inputs.append(given.only(" OR ".join(map(self.dialect.is_null, names))))
        return replace(self, inputs=(inputs[0], inputs[1]))

    def _as(self, relation: str, name: str) -> str:
        return f"{relation}{self.dialect.table_as}{name}"

    # --- how they meet

    def _same_key(self, left: str, right: str, left_name: str = "k", right_name: str = "k") -> str:
        return " AND ".join(
            self.dialect.same_key(
                f"{left}.{left_name}{i}", f"{right}.{right_name}{i}", pair.comparator,
                pair.source.nullable or pair.target.nullable,
            )
            for i, pair in enumerate(self.keys)
        )  # fmt: skip

    def _differs(self, left: str, right: str, i: int, met: str = "") -> str:
        """``d<i>``; ``met`` is true where both rows are there, if that must be asked."""
        differs = self.dialect.differs(left, right, self.columns[i], met)
        return f"{self.dialect.flag(differs)} AS d{i}"

    def _flags(self) -> list[str]:
        """Per value the condition that it differs."""
        return [self.dialect.flagged(f"d{i}") for i in range(len(self.columns))]

    def _pairs(self, left: str, right: str, *, rows: bool = False, ties: bool = False) -> str:
        if self.dialect.full_join:
            return self._joined(left, right, rows, ties)
        looks_up = self._looks_up and (left, right) == SIDES
        return self._looked_up(rows) if looks_up and not ties else self._grouped(left, right, rows, ties)

    def _looked_up(self, rows: bool) -> str:
        """Every source row with its partner or without, then the target rows that have none. ``x``: the key
        columns as they stand, which an index knows; it may find too much, never too little."""
        on = f"{self._same_key('a', 'b', 'x', 'x')} AND {self._same_key('a', 'b')}"
        items = [f"a.k{i} AS sk{i}, b.k{i} AS tk{i}" for i in range(len(self.keys))]
        items += [
            self._differs(f"a.v{i}", f"b.v{i}", i, "a.p = 1 AND b.p = 1") for i in range(len(self.columns))
        ]
        if rows:
            items += [f"a.{name} AS s_{name}" for name, _ in self._fetched(0)]
            items += [f"b.{name} AS t_{name}" for name, _ in self._fetched(1)]
        shown = ", ".join(items)
        left, right = SIDES
        return (
            f"SELECT a.p AS sp, COALESCE(b.p, 0) AS tp, {shown} "
            f"FROM {self._as(left, 'a')} LEFT JOIN {self._as(right, 'b')} ON {on} "
            f"UNION ALL SELECT 0 AS sp, b.p AS tp, {shown} "
            f"FROM {self._as(right, 'b')} LEFT JOIN {self._as(left, 'a')} ON {on} "
            "WHERE a.p IS NULL"
        )

    def _joined(self, left: str, right: str, rows: bool, ties: bool) -> str:
        items = ["COALESCE(a.p, 0) AS sp", "COALESCE(b.p, 0) AS tp"]
        items += [f"a.k{i} AS sk{i}, b.k{i} AS tk{i}" for i in range(len(self.keys))]
        items += [
            self._differs(f"a.v{i}", f"b.v{i}", i, "a.p = 1 AND b.p = 1") for i in range(len(self.columns))
        ]
        if rows:
            items += [f"a.{name} AS s_{name}" for name, _ in self._fetched(0)]
            items += [f"b.{name} AS t_{name}" for name, _ in self._fetched(1)]
        if ties:
            items += [f"COALESCE(a.{name}, b.{name}) AS w{i}" for i, name in enumerate(self._tied)]
        on = self._same_key("a", "b")
        both = f"{self._as(left, 'a')} FULL JOIN {self._as(right, 'b')}"
        return f"SELECT {', '.join(items)} FROM {both} ON {on}"

    def _grouped(self, left: str, right: str, rows: bool, ties: bool) -> str:
        keys = ", ".join(f"k{i}" for i in range(len(self.keys)))
        items = [f"{self.dialect.count_if(f'side = {i}')} AS {name}" for i, name in enumerate(("sp", "tp"))]
        items += [f"k{i} AS sk{i}, k{i} AS tk{i}" for i in range(len(self.keys))]

        def of(side: int, name: str) -> str:
            return f"MAX(CASE WHEN side = {side} THEN {name} END)"

        items += [self._differs(of(0, f"v{i}"), of(1, f"v{i}"), i) for i in range(len(self.columns))]
        if rows:
            items += [f"{of(0, f's_{name}')} AS s_{name}" for name, _ in self._fetched(0)]
            items += [f"{of(1, f't_{name}')} AS t_{name}" for name, _ in self._fetched(1)]
        if ties:
            items += [f"COALESCE({of(0, name)}, {of(1, name)}) AS w{i}" for i, name in enumerate(self._tied)]
        union = self._union(left, right, rows=rows)
        return f"SELECT {', '.join(items)} FROM {self._as(f'({union})', 'u')} GROUP BY {keys}"

    def _union(self, left: str, right: str, *, rows: bool) -> str:
        shared = [f"k{i}" for i in range(len(self.keys))] + [f"v{i}" for i in range(len(self.columns))]
        branches = []
        for side, name in enumerate((left, right)):
            items = [f"{side} AS side", *shared]
            if rows:
                items += [spelling for spelling, _ in self._spellings(side)]
                for letter, other in ((0, "s"), (1, "t")):
                    value = "{}" if letter == side else "NULL"
                    items += [f"{value.format(n)} AS {other}_{n}" for n, _ in self._fetched(letter)]
            branches.append(f"SELECT {', '.join(items)} FROM {name}")
        return " UNION ALL ".join(branches)

    # --- keys that occur more than once

    def _groups(self) -> str:
        """Every key of either side, with its rows per side: ``sc``, ``tc``."""
        keys = ", ".join(f"k{i}" for i in range(len(self.keys)))
        one = self.dialect.one
        branches = [
            f"SELECT {keys}, {sp} AS sp, {tp} AS tp FROM {name}"
            for name, sp, tp in zip(SIDES, (one, "0"), ("0", one), strict=True)
        ]
        union = " UNION ALL ".join(branches)
        return (
            f"SELECT {keys}, SUM(sp) AS sc, SUM(tp) AS tc FROM {self._as(f'({union})', 'u')} GROUP BY {keys}"
        )

    def _copies(self) -> list[str]:
        """``twofold_c``: the keys that occur more than once on a side; ``…s1``, ``…t1``: the rows of all
        others.
        """
        keys = ", ".join(f"k{i}" for i in range(len(self.keys)))
        groups = self._groups()
        parts = [
            f"twofold_g AS ({groups})",
            f"twofold_c AS (SELECT {keys}, {self.dialect.one} AS p FROM twofold_g WHERE sc > 1 OR tc > 1)",
        ]
        for name in SIDES:
            on = self._same_key(name, "twofold_c")
            once = f"SELECT {name}.* FROM {name} LEFT JOIN twofold_c ON {on} WHERE twofold_c.p IS NULL"
            parts.append(f"{name}1 AS ({once})")
        return parts

    def _leftovers(self, *, rows: bool) -> list[str]:
        """``twofold_w``: every row of a key with copies; ``n`` numbers equal rows of one side, ``mine``
        and ``all_equal``
        count them on that side and on both."""
        same = ", ".join(
            [f"k{i}" for i in range(len(self.keys))] + [f"v{i}" for i in range(len(self.columns))]
        )
        split = [
            f"{name}2 AS (SELECT {name}.* FROM {name} JOIN twofold_c ON {self._same_key(name, 'twofold_c')})"
            for name in SIDES
        ]
        spellings = [self.dialect.nulls_last(name) for name, _ in self._spellings(0)] if rows else []
        order = f" ORDER BY {', '.join(spellings)}" if spellings else self.dialect.any_order
        windows = (
            f"ROW_NUMBER() OVER (PARTITION BY side, {same}{order}) AS n, "
            f"COUNT(*) OVER (PARTITION BY side, {same}) AS mine, "
            f"COUNT(*) OVER (PARTITION BY {same}) AS all_equal"
        )
        union = self._union(f"{SIDES[0]}2", f"{SIDES[1]}2", rows=rows)
        return [
            *split,
            f"twofold_m AS ({union})",
            f"twofold_w AS (SELECT twofold_m.*, {windows} FROM twofold_m)",
        ]

    # --- statements

    def _is_null(self, prefix: str) -> str:
        return "(" + " OR ".join(f"{prefix}{i} IS NULL" for i in range(len(self.keys))) + ")"

    def _counts(self) -> list[str]:
        pair, counted = "sp = 1 AND tp = 1", self._counted()
        differs = " OR ".join(self._flags()) or "1 = 0"
        count, total = self.dialect.count_if, self.dialect.sum_if
        items = [
            f"{count(f'sp > 0 AND tp > 0{counted}')} AS pairs",
            f"COALESCE({total('sp', f'tp = 0{counted}')}, 0) AS source_rows",
            f"COALESCE({total('tp', f'sp = 0{counted}')}, 0) AS target_rows",
            f"{count(f'{pair}{counted} AND ({differs})')} AS changed",
            f"{count('sp > 1 OR tp > 1')} AS copies",
            f"COALESCE({total('sp', self._is_null('sk'))}, 0) AS source_nulls",
            f"COALESCE({total('tp', self._is_null('tk'))}, 0) AS target_nulls",
            f"{count('sp > 0 AND tp > 0')} AS met",
            f"COALESCE({total('sp', 'tp = 0')}, 0) AS source_alone",
            f"COALESCE({total('tp', 'sp = 0')}, 0) AS target_alone",
        ]
        return items + [
            f"{count(f'{pair}{counted} AND {flag}')} AS c{i}" for i, flag in enumerate(self._flags())
        ]

    def _counted(self) -> str:
        """Leaves rows with NULL key parts out of values and rows when duplicates are not compared."""
        if self.compare_duplicates:
            return ""
        nulls = " OR ".join(f"(sk{i} IS NULL AND tk{i} IS NULL)" for i in range(len(self.keys)))
        return f" AND NOT ({nulls})"

    def summary(self, *, copies: bool = False) -> str:
        """One row per bucket with a difference, and one with bucket −1 for all others.

        Columns: bucket, then those of ``_counts`` in their order. With ``copies`` only the keys that occur
        once on each side are counted.
        """
        ctes = self._sides(WHOLE)
        left, right = SIDES
        if copies:
            ctes += self._copies()
            left, right = (f"{name}1" for name in SIDES)
        ctes.append(f"twofold_j AS ({self._pairs(left, right)})")
        bucket = self._bucket_of_pair()
        if copies or bucket is None:
            return f"WITH {', '.join(ctes)} SELECT -1 AS bucket, {', '.join(self._counts())} FROM twofold_j"
        counts = self._counts()
        names = [item.rsplit(" AS ", 1)[1] for item in counts]
        by = self.dialect.group_by(bucket)
        ctes.append(
            f"twofold_q AS (SELECT {bucket} AS bucket, {', '.join(counts)} FROM twofold_j GROUP BY {by})"
        )
        good = " AND ".join(f"twofold_q.{name} = 0" for name in ("source_alone", "target_alone", "changed"))
        sums = ", ".join(f"SUM(twofold_q.{name}) AS {name}" for name in names)
        shown = f"CASE WHEN {good} THEN -1 ELSE twofold_q.bucket END"
        return (
            f"WITH {', '.join(ctes)} SELECT {shown} AS bucket, {sums} "
            f"FROM twofold_q GROUP BY {self.dialect.group_by(shown)}"
        )

    def slices(self) -> tuple[Comparison, ...]:
        """The same rows with some of the columns each, as many as one statement compares at once."""
        size, columns = self.dialect.columns_at_once, self.columns
        if size is None or len(columns) <= size:
            return (self,)
        return tuple(replace(self, columns=columns[at : at + size]) for at in range(0, len(columns), size))

    def differing_keys(self, part: Part, *, copies: bool = False) -> str:
        """The keys of the pairs of rows that differ; with ``copies`` of those that occur once per side."""
        ctes = self._sides(part)
        if copies:
            ctes += self._copies()
        left, right = (f"{name}1" for name in SIDES) if copies else SIDES
        ctes.append(f"twofold_j AS ({self._pairs(left, right)})")
        keys = ", ".join(f"sk{i}" for i in range(len(self.keys)))
        differs = " OR ".join(self._flags())
        where = f"sp = 1 AND tp = 1{self._counted()} AND ({differs})"
        return f"WITH {', '.join(ctes)} SELECT {keys} FROM twofold_j WHERE {where}"

    def _bucket_of_pair(self) -> str | None:
        return self.dialect.bucket(
            [(f"COALESCE(sk{i}, tk{i})", pair.comparator) for i, pair in enumerate(self.keys)]
        )

    def fullest_bucket(self, side: int) -> str:
        """The number of rows of one side, after its filter, and of those in its fullest bucket of keys
        (0 where the dialect has no buckets)."""
        rows = self.inputs[side].filtered
        keys = [(self._canonical(side, pair), pair.comparator) for pair in self.keys]
        bucket = self.dialect.bucket(keys)
        if bucket is None:
            return f"SELECT COUNT(*), 0 FROM {rows}"
        counts = f"(SELECT COUNT(*) AS twofold_n FROM {rows} GROUP BY {bucket})"
        return (
            "SELECT COALESCE(SUM(twofold_n), 0), COALESCE(MAX(twofold_n), 0) "
            f"FROM {self._as(counts, 'twofold_q')}"
        )

    def keys_alone(self, side: int, part: Part = WHOLE) -> str:
        """Of the keys on one side only: keys, their rows; then without NULL parts: keys that occur more than
        once, their rows."""
        ctes = [*self._sides(part, values=False), f"twofold_j AS ({self._narrow_pairs()})"]
        mine, other, prefix = (("sp", "tp", "sk"), ("tp", "sp", "tk"))[side]
        keys = ", ".join(f"{prefix}{i}" for i in range(len(self.keys)))
        ctes.append(
            f"twofold_g AS (SELECT {keys}, SUM({mine}) AS n FROM twofold_j WHERE {other} = 0 GROUP BY {keys})"
        )
        full = f"n > 1 AND NOT {self._is_null(prefix)}"
        return (
            f"WITH {', '.join(ctes)} SELECT COUNT(*), COALESCE(SUM(n), 0), {self.dialect.count_if(full)}, "
            f"COALESCE({self.dialect.sum_if('n', full)}, 0), {self.dialect.count_if('n > 1')} FROM twofold_g"
        )

    def _narrow_pairs(self) -> str:
        """``twofold_j`` without values, for statements about keys alone."""
        return replace(self, columns=())._pairs(*SIDES)

    def key_groups(self) -> str:
        """Per side, over all keys: rows, rows with NULL parts, keys without NULL parts, rows of those
        that occur
        more than once, keys on that side only."""
        groups = self._groups()
        null = self._is_null("k")
        count, total = self.dialect.count_if, self.dialect.sum_if
        items = []
        for mine, other in (("sc", "tc"), ("tc", "sc")):
            items += [
                f"COALESCE(SUM({mine}), 0)",
                f"COALESCE({total(mine, null)}, 0)",
                count(f"{mine} > 0 AND NOT {null}"),
                f"COALESCE({total(mine, f'{mine} > 1 AND NOT {null}')}, 0)",
                count(f"{mine} > 0 AND {other} = 0"),
            ]
        ctes = [*self._sides(WHOLE, values=False), f"twofold_g AS ({groups})"]
        return f"WITH {', '.join(ctes)} SELECT {', '.join(items)} FROM twofold_g"

    def copies_summary(self) -> str:
        """Of the keys with copies: equal pairs, rows left over on the source's side, on the target's."""
        ctes = [*self._sides(WHOLE), *self._copies(), *self._leftovers(rows=False)]
        conditions = ("side = 0 AND n <= all_equal - mine", "side = 0 AND n > all_equal - mine",
                      "side = 1 AND n > all_equal - mine")  # fmt: skip
        counts = ", ".join(map(self.dialect.count_if, conditions))
        return f"WITH {', '.join(ctes)} SELECT {counts} FROM twofold_w"

    def rows(
        self,
        part: Part = WHOLE,
        *,
        copies: bool = False,
        ties: bool = False,
        limits: tuple[int, int, int] | None = None,
    ) -> str:
        """The differing rows: side, ``d0 …``, ``s_r0 …``, ``t_r0 …``, ordered by side and key.

        ``ties`` says that a side may have several rows of one key: then those are ordered by their values, so
        that every run shows the same ones in the same order. ``limits`` bounds the rows per side (changed,
        source, target); the first in order are kept.
        """
        ctes = self._sides(part, rows=True)
        if copies:
            ctes += self._copies()
        left, right = (f"{name}1" for name in SIDES) if copies else SIDES
        ctes.append(f"twofold_j AS ({self._pairs(left, right, rows=True, ties=ties)})")
        fetched = [f"s_{name}" for name, _ in self._fetched(0)] + [
            f"t_{name}" for name, _ in self._fetched(1)
        ]
        flags = [f"d{i}" for i in range(len(self.columns))]
        order = [f"o{i}" for i in range(len(self.keys))]
        values = [f"w{i}" for i in range(len(self._tied))] if ties else []
        shown = ", ".join(["side", *flags, *fetched])
        differs, equal = " OR ".join(["sp = 0", "tp = 0", *self._flags()]), self.dialect.flag("1 = 0")
        parts = [
            f"SELECT CASE WHEN tp = 0 THEN {SOURCE} WHEN sp = 0 THEN {TARGET} ELSE {CHANGED} END AS side, "
            + "".join(
                f"CASE WHEN sp > 0 AND tp > 0 THEN {flag} ELSE {equal} END AS {flag}, " for flag in flags
            )
            + ", ".join(fetched)
            + "".join(f", COALESCE(sk{i}, tk{i}) AS o{i}" for i in range(len(self.keys)))
            + "".join(f", {value}" for value in values)
            + f" FROM twofold_j WHERE ({differs}){self._counted()}"
        ]
        if copies and self.compare_duplicates:
            ctes += self._leftovers(rows=True)
            parts.append(
                "SELECT side + 1 AS side, "
                + "".join(f"{equal} AS {flag}, " for flag in flags)
                + ", ".join(fetched)
                + "".join(f", k{i} AS o{i}" for i in range(len(self.keys)))
                + "".join(f", {name} AS w{i}" for i, name in enumerate(self._tied if ties else []))
                + " FROM twofold_w WHERE n > all_equal - mine"
            )
        ctes.append(f"twofold_r AS ({' UNION ALL '.join(parts)})")
        by_key = ", ".join(map(self.dialect.nulls_last, [*order, *values]))
        if limits is None:
            return f"WITH {', '.join(ctes)} SELECT {shown} FROM twofold_r ORDER BY side, {by_key}"
        place = f"ROW_NUMBER() OVER (PARTITION BY side ORDER BY {by_key}) AS place"
        ranked = f"SELECT twofold_r.*, {place} FROM twofold_r"
        bound = (
            f"CASE side WHEN {CHANGED} THEN {limits[0]} WHEN {SOURCE} THEN {limits[1]} ELSE {limits[2]} END"
        )
        return (
            f"WITH {', '.join(ctes)} SELECT {shown} FROM {self._as(f'({ranked})', 'x')} "
            f"WHERE place <= {bound} ORDER BY side, place"
        )


def count_distinct(relations: Sequence[str]) -> str:
    """Counts the rows of relations of the same columns, each row once."""
    rows = " UNION ALL ".join(f"SELECT * FROM {relation}" for relation in relations)
    return f"SELECT COUNT(*) FROM (SELECT DISTINCT * FROM ({rows}))"
