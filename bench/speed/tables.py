"""The tables of the benchmark in several variants, as Parquet files and as CSV for the servers.

``source`` is made from numbers and hashes, or by TPC-H's generator, so every machine makes the same rows;
``target`` is a copy of it with the differences of the variant, whose numbers are known and are what every
tool must find.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
from bench.speed.shapes import SHAPES, TEN, TEN_ROWS, Shape, make_lineitem, numbered

MEMORY = "4GB"
"""What making tables may hold before it spills."""


@dataclass(frozen=True)
class Variant:
    """What is special about the tables, and how much of them differs."""

    name: str
    words: str
    share: float = 0.0
    """Of the rows, updated."""
    alone: int = 0
    """Rows missing in the target, and as many that only it has."""
    key: str = "i"
    """The key as an expression of ``i``; ten columns only, as all that follows."""
    key_type: str = "bigint"
    nulls: bool = False
    shuffled: bool = False
    """Whether rows lie in another order than that of the key."""
    columns: int = 10
    one: bool = False
    """Whether one row alone is updated."""
    outlier: bool = False
    shape: str = TEN.name

    @property
    def source(self) -> str:
        """What the source is called: variants that only differ in their targets share it."""
        special = (self.key, self.key_type, self.nulls, self.shuffled, self.columns, self.outlier)
        plain = special == ("i", "bigint", False, False, len(TEN.types), False) and self.shape == TEN.name
        return "plain" if plain else self.name

    @property
    def differences(self) -> str:
        """Of the target, in words."""
        if self.one:
            return "one row updated"
        alone = f", {self.alone} missing, {self.alone} extra" if self.alone else ""
        return f"{self.share * 100:g} % updated{alone}" if self.share else "no differences"

    def changed(self, rows: int) -> int:
        return 1 if self.one else round(self.share * rows)


FEW = 0.0001
VARIANTS = {
    variant.name: variant
    for variant in (
        Variant("identical", "identical"),
        Variant("one", "one row updated", one=True),
        Variant("few", "few differences", FEW, 50),
        Variant("scattered_0.05", "0.05 % updated, scattered", 0.0005),
        Variant("scattered_1", "1 % updated, scattered", 0.01),
        Variant("scattered_10", "10 % updated, scattered", 0.1),
        Variant("outlier", "one key far from all others", one=True, outlier=True),
        Variant("sparse", "keys with large gaps", FEW, 50, key="i * 1000003"),
        Variant("uuid", "uuid keys", FEW, 50, key_type="uuid",
                key="CAST(md5(CAST(i AS VARCHAR)) AS UUID)"),
        Variant("shuffled", "rows in another order than the key's", FEW, 50, shuffled=True),
        Variant("nulls", "30 % NULL", FEW, 50, nulls=True),
        Variant("wide", "200 columns", FEW, 50, columns=200),
        Variant("lineitem", "TPC-H lineitem", FEW, 50, shape="lineitem"),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Tables:
    """Both tables of a variant. ``size`` is the number of rows that was asked for."""

    variant: Variant
    size: int
    folder: Path

    @property
    def shape(self) -> Shape:
        return SHAPES[self.variant.shape]

    @property
    def types(self) -> dict[str, str]:
        """Of all columns in their order, in the words of ``Shape``."""
        more = {f"d{i}": "integer" for i in range(self.variant.columns - len(TEN.types))}
        own = {"id": self.variant.key_type} if self.shape is TEN else {}
        return dict(self.shape.types) | own | more

    @property
    def values(self) -> list[str]:
        """The columns beside the key."""
        return [name for name in self.types if name not in self.shape.key]

    @cached_property
    def rows(self) -> int:
        """Of the source, once it was made."""
        return int(pq.read_metadata(self.path("source")).num_rows)

    @property
    def expected(self) -> tuple[int, int, int]:
        """(changed, only in the source, only in the target)."""
        numbered_rows = self.size if self.shape is TEN else self.rows
        return self.variant.changed(numbered_rows), self.variant.alone, self.variant.alone

    @property
    def name(self) -> str:
        return f"{self.variant.name}_{self.size}"

    def table(self, side: str) -> str:
        """The name of one of them: ``source`` or ``target``."""
        variant = self.variant.source if side == "source" else self.variant.name
        return f"{variant}_{self.size}_{side}".replace(".", "_")

    def path(self, side: str, kind: str = "parquet") -> Path:
        return self.folder / f"{self.table(side)}.{kind}"

    def bytes(self) -> int:
        """About what one of the tables takes as text."""
        more = 5 * (len(self.types) - len(self.shape.types))
        return self.size * (self.shape.bytes_per_row + more)


def make(variant: Variant, size: int, folder: Path) -> Tables:
    """Writes the files that are not there yet."""
    tables = Tables(variant, size, folder)
    folder.mkdir(parents=True, exist_ok=True)
    if tables.shape is not TEN and not tables.path("source").exists():
        make_lineitem(size, tables.path("source"))
    sources = {"source": "SELECT * FROM source", "target": _target(tables)}
    with duckdb.connect() as connection:
        connection.execute(f"SET preserve_insertion_order = true; SET memory_limit = '{MEMORY}'")
        connection.execute(f"SET temp_directory = '{folder / 'spill'}'")
        for table, query in sources.items():
            if not tables.path(table).exists():
                part = tables.path(table, "part")
                rows = f"WITH source AS NOT MATERIALIZED ({_source(tables)}) {query}"
                connection.execute(f"COPY (SELECT * EXCLUDE (i) FROM ({rows})) TO '{part}' (FORMAT parquet)")
                part.rename(tables.path(table))
    return tables


def _source(tables: Tables) -> str:
    """The rows of the source with their numbers ``i``."""
    variant = tables.variant
    if tables.shape is not TEN:
        return numbered(tables.path("source"))
    ten = TEN_ROWS.format(key=variant.key, rows=tables.size)
    names = list(TEN.types)
    if variant.nulls:
        values = [
            f"CASE WHEN hash(i, {n}) % 10 < 3 THEN NULL ELSE {name} END AS {name}"
            for n, name in enumerate(names[1:])
        ]
        ten = f"SELECT i, id, {', '.join(values)} FROM ({ten})"
    if variant.columns > len(names):
        more = ", ".join(
            f"(hash(i, {n}) % 1000)::INTEGER AS d{n}" for n in range(variant.columns - len(names))
        )
        ten = f"SELECT *, {more} FROM ({ten})"
    if variant.outlier:
        far = f"SELECT * REPLACE (9000000000000000000 AS id) FROM ({ten}) WHERE i = 1"
        ten = f"{ten} UNION ALL BY NAME {far}"
    return f"{ten} ORDER BY hash(i)" if variant.shuffled else ten


def _target(tables: Tables) -> str:
    """The rows of the target, from those of ``source``."""
    variant, shape = tables.variant, tables.shape
    updated, rows, column = "false", tables.size if shape is TEN else tables.rows, shape.updated
    if count := variant.changed(rows):
        step = rows // count
        assert step // 2 > max(1, variant.alone), "too few rows for so many differences"
        updated = f"i % {step} = {step // 2} AND i <= {step * count}"
    other = f"CASE WHEN {updated} THEN {shape.update} ELSE {column} END AS {column}"
    same = f"SELECT * REPLACE ({other}) FROM source"
    if not variant.alone:
        return same
    return f"{same} WHERE i > {variant.alone} UNION ALL BY NAME {_extra(tables)}"


def _extra(tables: Tables) -> str:
    """As many rows as are missing, with keys behind all others."""
    first = f"FROM source WHERE i <= {tables.variant.alone}"
    if tables.shape is TEN:
        new = f"SELECT * REPLACE (i + {tables.size} AS i) {first}"
        return f"SELECT * REPLACE ({tables.variant.key} AS id) FROM ({new})"
    behind = (tables.size // 32 + 2) * 32  # the last order's number is that of the rows, nearly
    return f"SELECT * REPLACE (l_orderkey + {behind} AS l_orderkey) {first}"


def write_csv(tables: Tables, table: str, path: Path) -> None:
    """The rows as servers read them: NULL is \\N, a boolean 1 or 0."""
    items = ", ".join(
        f"CAST({name} AS INTEGER) AS {name}" if kind == "boolean" else name
        for name, kind in tables.types.items()
    )
    with duckdb.connect() as connection:
        connection.execute(f"SET memory_limit = '{MEMORY}'")
        connection.execute(
            f"COPY (SELECT {items} FROM '{tables.path(table)}') TO '{path}' "
            "(FORMAT csv, HEADER false, NULL '\\N')"
        )
    path.chmod(0o644)
