"""The statements that sum up one side in buckets, and the condition that finds a bucket's rows again.

Per bucket the pass gives, each as text::

    bucket     its number; ``APART`` for the rows with a NULL key part where these are kept apart, ``UNKNOWN``
               for those whose key could not be hashed
    n          rows
    nulls      rows with a NULL key part
    unknown    rows that could not be hashed
    dupes      rows whose key, without NULL parts, occurs more than once (0 unless grouped by key)
    repeated   such keys (0 unless grouped by key)
    l0, l1     sums of hashes: two lanes of a digest of the whole row; or of the engine's own hashes of the
               key and of the whole row (not without columns)

Two sides with equal lines have the same rows in that bucket (docs/decisions/0016).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from twofold_engine.planner import ColumnPair
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Dialect, Fingerprint

APART = -1
"""The bucket of rows with a NULL key part, where they are kept apart: they are always compared by value."""
UNKNOWN = -2
"""The bucket of rows whose key could not be hashed: always compared by value."""
LANE_DIGITS = 15
"""Hexadecimal digits of a digest in one lane: 60 bits, which every engine can hold as a signed integer."""
MOST_CONDITIONS = 500
"""Ranges that a condition names: an optimizer that gives up on more holds every row against all of them."""
FACTS = ("bucket", "n", "nulls", "unknown", "dupes", "repeated")
"""Names of the columns of a pass, before its lanes."""


@dataclass(frozen=True)
class Layout:
    """How both sides are cut into buckets; the same for both."""

    count: int
    """Buckets by hash: in all, or inside each range."""
    cuts: tuple[int, ...] = ()
    """Ascending values of the first key column that begin a new range; empty: buckets by hash alone."""
    native: bool = False
    """Whether the engine's own hash is used."""
    nulls_apart: bool = False

    def finer(self, count: int) -> Layout:
        """The same with ``count`` buckets by hash."""
        return replace(self, count=count)


@dataclass(frozen=True)
class BucketPass:
    """Writes the statements for one side."""

    dialect: Dialect
    input: Input
    side: int
    """0 or 1."""
    keys: tuple[ColumnPair, ...]
    columns: tuple[ColumnPair, ...]
    layout: Layout
    grouped: bool = False
    """Whether rows are grouped by key first, to count keys that occur more than once."""

    @property
    def lanes(self) -> tuple[str, ...]:
        """Names of the sums."""
        return ("l0", "l1") if self.columns or not self.layout.native else ("l0",)

    def sql(self) -> str:
        """One row per bucket, in no order."""
        # Names of the table's own stand behind its alias: in ClickHouse those of the result would hide them.
        table = "twofold_f"
        unknown = f"{table}.unknown" if self.grouped else _unknown(table)
        sums = {
            "n": f"{table}.n" if self.grouped else "1",
            "nulls": (f"{table}.nulls" if self.grouped else f"{table}.kn") if self._nullable else None,
            "unknown": None if self.layout.native else unknown,
            "dupes": None, "repeated": None,
        }  # fmt: skip
        if self.grouped:
            full = f"{table}.n > 1 AND {table}.nulls = 0"
            sums["dupes"] = f"CASE WHEN {full} THEN {table}.n ELSE 0 END"
            sums["repeated"] = f"CASE WHEN {full} THEN 1 ELSE 0 END"
        total, text = self.dialect.exact_sum, self.dialect.cast_text
        named = {name: "'0'" if item is None else text(total(item)) for name, item in sums.items()}
        lanes = {name: text(total(f"{table}.{name}")) for name in self.lanes}
        shown = ", ".join(f"{value} AS {name}" for name, value in (named | lanes).items())
        rows = self._native_rows() if self.layout.native else self._digested_rows()
        facts = self._per_key(rows) if self.grouped else rows
        alias = f"{self.dialect.table_as}{table}"
        return f"SELECT {text('kb')} AS bucket, {shown} FROM ({facts}){alias} GROUP BY kb"

    @property
    def _nullable(self) -> bool:
        return any(pair.sides[self.side].nullable for pair in self.keys)

    def _per_key(self, rows: str) -> str:
        keys = ", ".join(f"k{i}" for i in range(len(self.keys)))
        total = self.dialect.exact_sum
        sums = ", ".join(f"{total(f'twofold_k.{name}')} AS {name}" for name in self.lanes)
        # A plain sum of flags is a number everywhere; an exact one may be text, which equals no number.
        facts = f"COUNT(*) AS n, SUM(kn) AS nulls, {total(_unknown('twofold_k'))} AS unknown"
        table = f"({rows}){self.dialect.table_as}twofold_k"
        return f"SELECT kb, {facts}, {sums} FROM {table} GROUP BY {keys}, kb"

    # --- one line per row

    def _digested_rows(self) -> str:
        """``kb`` (the bucket), ``kn`` (1 when a key part is NULL), the two lanes of the row, and with
        ``grouped`` the key."""
        items = [f"{self._key_digest()} AS kd", f"{self._row_digest()} AS rd", f"{self._null_flag()} AS kn"]
        items += self._range_item()
        items += self._grouping_keys()
        inner = f"SELECT {', '.join(items)} FROM {self.input.filtered}{self.dialect.fence}"
        number = self.dialect.hex_number
        lanes = [
            f"{number('rd', 1, LANE_DIGITS)} AS l0",
            f"{number('rd', 2 + LANE_DIGITS, LANE_DIGITS)} AS l1",
        ]
        return self._bucketed(inner, lanes, number("kd", 1, LANE_DIGITS))

    def _native_rows(self) -> str:
        """The same with the engine's hash: the key's own, and one of all columns that is bound to it. A sum
        for each column would not tell which values stood side by side in rows that share a key."""
        items = [f"{self._native_key()} AS l0", f"{self._null_flag()} AS kn"]
        items += self._range_item()
        items += self._grouping_keys()
        items += [f"{self._canonical(pair)} AS v{i}" for i, pair in enumerate(self.columns)]
        fence = self.dialect.fence if self.dialect.fences_hashes else ""
        inner = f"SELECT {', '.join(items)} FROM {self.input.filtered}{fence}"
        hashes = [
            self._hashed(f"v{i}", pair, self.dialect.seed_of("l0", i + 1))
            for i, pair in enumerate(self.columns)
        ]
        row = [f"{self.dialect.bound(self.dialect.together(hashes), 'l0')} AS l1"] if hashes else []
        return self._bucketed(inner, ["l0", *row], "l0")

    def _bucketed(self, inner: str, lanes: Sequence[str], hashed: str) -> str:
        bucket = self._bucket(hashed, "kn = 1", "kr")
        keys = [f"k{i}" for i in range(len(self.keys))] if self.grouped else []
        table = f"({inner}){self.dialect.table_as}twofold_d"
        return f"SELECT {', '.join([f'{bucket} AS kb', 'kn', *lanes, *keys])} FROM {table}"

    # --- the parts of a line

    def _column(self, pair: ColumnPair) -> str:
        return self.dialect.column(pair.sides[self.side].name)

    def _canonical(self, pair: ColumnPair) -> str:
        column, peer = pair.sides[self.side], pair.sides[1 - self.side]
        return self.dialect.canonical(self._column(pair), column, peer, pair.comparator)

    def _fingerprint(self, pair: ColumnPair) -> Fingerprint:
        text = self.dialect.fingerprint(self._column(pair), pair.sides[self.side], pair.comparator)
        assert text is not None, "the planner chose checksums"
        return Fingerprint(text, self._column(pair), pair.comparator)

    def _key_fingerprint(self, pair: ColumnPair) -> Fingerprint:
        text = self.dialect.key_fingerprint(self._column(pair), pair.sides[self.side], pair.comparator)
        assert text is not None, "asked where keys can be found"
        return Fingerprint(text, self._column(pair), pair.comparator)

    def _hashed(self, expression: str, pair: ColumnPair, seed: str) -> str:
        hashed = self.dialect.column_hash(expression, pair.sides, pair.comparator, seed)
        assert hashed is not None, "the planner chose native hashes"
        return hashed

    def _key_digest(self) -> str:
        return self.dialect.digest([self._key_fingerprint(pair) for pair in self.keys])

    def _row_digest(self) -> str:
        return self.dialect.digest([self._fingerprint(pair) for pair in (*self.keys, *self.columns)])

    def _native_key(self) -> str:
        return self.dialect.together(
            [
                self._hashed(self._canonical(pair), pair, self.dialect.seed_of("0", place))
                for place, pair in enumerate(self.keys)
            ]
        )

    def _null_flag(self) -> str:
        return f"CASE WHEN {self._has_null()} THEN 1 ELSE 0 END"

    def _has_null(self) -> str:
        return " OR ".join(self.dialect.is_null(self._column(pair)) for pair in self.keys)

    def _range_item(self) -> list[str]:
        return [f"{self._range()} AS kr"] if self.layout.cuts else []

    def _range(self) -> str:
        """The number of the row's range; 0 without ranges, and for a NULL in the first key column."""
        if not self.layout.cuts:
            return "0"
        first = self._column(self.keys[0])
        number = self.dialect.range_number(first, self.layout.cuts)
        assert number is not None, "asked before the ranges were cut"
        return f"CASE WHEN {self.dialect.is_null(first)} THEN 0 ELSE {number} END"

    def _grouping_keys(self) -> list[str]:
        return [f"{self._canonical(p)} AS k{i}" for i, p in enumerate(self.keys)] if self.grouped else []

    def _bucket(self, hashed: str, has_null: str, range_number: str) -> str:
        bucket = f"ABS({self.dialect.modulo(hashed, self.layout.count)})"
        if self.layout.cuts:
            bucket = f"({range_number} * {self.layout.count} + {bucket})"
        if not self.layout.native:
            bucket = f"COALESCE({bucket}, {UNKNOWN})"
        return f"CASE WHEN {has_null} THEN {APART} ELSE {bucket} END" if self.layout.nulls_apart else bucket

    # --- finding rows again

    @property
    def can_find(self) -> bool:
        """Whether the dialect can hash keys of these types."""
        return all(
            self.dialect.key_fingerprint(self._column(pair), pair.sides[self.side], pair.comparator)
            is not None
            for pair in self.keys
        )

    def tagged(self, number: int) -> str:
        """Every row: its bucket ``kb``, its key and values in their comparable form, and ``number`` as
        ``n``."""
        pairs = enumerate((*self.keys, *self.columns))
        items = [f"{self.bucket_here()} AS kb", *(f"{self._canonical(pair)} AS c{i}" for i, pair in pairs)]
        return f"SELECT {', '.join(items)}, {number} AS n FROM {self.input.filtered}"

    def bucket_here(self) -> str:
        """The row's bucket, from its plain columns; asked where ``can_find``."""
        native = self.layout.native
        hashed = self._native_key() if native else self.dialect.hex_number(self._key_digest(), 1, LANE_DIGITS)
        return self._bucket(hashed, self._has_null(), self._range())

    def rows_of(self, buckets: Sequence[int]) -> Input:
        """The rows of these buckets (ascending); an index on the first key column finds their ranges."""
        first = self.keys[0].sides[self.side]
        if self._has_ranges(buckets) and not first.nullable:
            runs = self._runs(buckets)
            given = self.input
            relation = self.dialect.in_ranges(given.relation, given.where, self._column(self.keys[0]), runs)
            if relation is not None:
                return Input(relation).only(self._inside(buckets))
        return self.input.only(self.condition(buckets))

    def condition(self, buckets: Sequence[int]) -> str:
        """True for the rows of these buckets (ascending)."""
        inside = self._inside(buckets)
        if not self._has_ranges(buckets) or len(self._runs(buckets)) > MOST_CONDITIONS:
            return inside
        return f"({self._ranges(buckets)}) AND {inside}"

    def _inside(self, buckets: Sequence[int]) -> str:
        return f"{self.bucket_here()} IN ({', '.join(map(str, buckets))})"

    def _has_ranges(self, buckets: Sequence[int]) -> bool:
        """Whether the buckets lie in ranges; those beside all ranges are found by looking at every row."""
        return bool(self.layout.cuts) and buckets[0] >= 0

    def _runs(self, buckets: Sequence[int]) -> list[tuple[int | None, int | None]]:
        """The ranges of the buckets, neighbours as one: their least value, and the least beyond; None at an
        open end."""
        cuts = self.layout.cuts
        numbers = sorted({bucket // self.layout.count for bucket in buckets})
        found = []
        for _, run in groupby(enumerate(numbers), key=_place_in_run):
            members = [number for _, number in run]
            first, last = members[0], members[-1]
            found.append((cuts[first - 1] if first else None, cuts[last] if last < len(cuts) else None))
        return found

    def _ranges(self, buckets: Sequence[int]) -> str:
        """The ranges of the buckets as conditions on the plain column; NULL is in the first."""
        name, runs = self._column(self.keys[0]), self._runs(buckets)
        found = []
        for first, end in runs:
            limits = [f"{name} >= {first}"] if first is not None else []
            limits += [f"{name} < {end}"] if end is not None else []
            found.append(" AND ".join(limits) or "1 = 1")
        if runs[0][0] is None:
            found.append(self.dialect.is_null(name))
        return " OR ".join(f"({item})" for item in found)


def _unknown(table: str) -> str:
    """1 for a row that could not be hashed."""
    return f"CASE WHEN {table}.l0 IS NULL THEN 1 ELSE 0 END"


def _place_in_run(item: tuple[int, int]) -> int:
    """Equal for numbers that follow each other without a gap."""
    return item[1] - item[0]
