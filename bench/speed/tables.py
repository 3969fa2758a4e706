"""The tables of the benchmark: one shape in several variants, as Parquet files and as CSV for the servers.

``source`` is made from numbers and hashes, so every machine makes the same rows; ``target`` is a copy of it
with the differences of the variant, whose numbers are known and are what every tool must find.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb

TEN = """
SELECT {key} AS id, ((i * 7) % 1000)::INTEGER AS c1, (hash(i) % 100000)::INTEGER AS c2,
    ((hash(i) % 1000000) / 100)::DECIMAL(12, 2) AS c3, (hash(i + 1) % 1000000) / 7.0::DOUBLE AS c4,
    'name ' || (hash(i + 2) % 50000) AS c5, 'city ' || (hash(i + 3) % 5000) AS c6,
    DATE '2020-01-01' + (i % 1000)::INTEGER AS c7, TIMESTAMP '2020-01-01' + INTERVAL (i) SECOND AS c8,
    i % 3 = 0 AS c9
FROM range(1, {rows} + 1) t(i)
"""
"""About 120 bytes a row."""
TEN_NAMES = ("id", *(f"c{i}" for i in range(1, 10)))


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
    """The key as an expression of ``i``."""
    key_type: str = "bigint"
    nulls: bool = False
    shuffled: bool = False
    """Whether rows lie in another order than that of the key."""
    columns: int = 10
    one: bool = False
    """Whether one row alone is updated."""
    outlier: bool = False

    def changed(self, rows: int) -> int:
        return 1 if self.one else round(self.share * rows)


FEW = 0.0001
VARIANTS = {
    variant.name: variant
    for variant in (
        Variant("identical", "identical"),
        Variant("one", "one row updated", one=True),
        Variant("few", "0.01 % updated, 50 missing, 50 extra", FEW, 50),
        Variant("scattered_0.05", "0.05 % updated, scattered", 0.0005),
        Variant("scattered_1", "1 % updated, scattered", 0.01),
        Variant("scattered_10", "10 % updated, scattered", 0.1),
        Variant("outlier", "one key far from all others, one row updated", one=True, outlier=True),
        Variant("sparse", "keys with large gaps; as few", FEW, 50, key="i * 1000003"),
        Variant("uuid", "uuid keys; as few", FEW, 50, key_type="uuid",
                key="CAST(md5(CAST(i AS VARCHAR)) AS UUID)"),
        Variant("shuffled", "rows in another order than the key's; as few", FEW, 50, shuffled=True),
        Variant("nulls", "30 % NULL; as few", FEW, 50, nulls=True),
        Variant("wide", "200 columns; as few", FEW, 50, columns=200),
    )
}  # fmt: skip


@dataclass(frozen=True)
class Tables:
    """Both tables of a variant, made."""

    variant: Variant
    rows: int
    folder: Path

    @property
    def names(self) -> tuple[str, ...]:
        return TEN_NAMES + tuple(f"d{i}" for i in range(self.variant.columns - len(TEN_NAMES)))

    @property
    def expected(self) -> tuple[int, int, int]:
        """(changed, only in the source, only in the target)."""
        return self.variant.changed(self.rows), self.variant.alone, self.variant.alone

    def path(self, table: str, kind: str = "parquet") -> Path:
        return self.folder / f"{self.variant.name}_{self.rows}_{table}.{kind}"


def make(variant: Variant, rows: int, folder: Path) -> Tables:
    """Writes the files that are not there yet."""
    tables = Tables(variant, rows, folder)
    if tables.path("target").exists():
        return tables
    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as connection:
        connection.execute("SET preserve_insertion_order = true")
        connection.execute(f"CREATE TABLE source AS {_source(variant, rows)}")
        connection.execute(f"CREATE TABLE target AS {_target(tables)}")
        for table in ("source", "target"):
            part = tables.path(table, "part")
            connection.execute(f"COPY (SELECT * EXCLUDE (i) FROM {table}) TO '{part}' (FORMAT parquet)")
            part.rename(tables.path(table))
    return tables


def _source(variant: Variant, rows: int) -> str:
    ten = TEN.format(key=variant.key, rows=rows).replace("SELECT ", "SELECT i, ", 1)
    if variant.nulls:
        values = [
            f"CASE WHEN hash(i, {n}) % 10 < 3 THEN NULL ELSE {name} END AS {name}"
            for n, name in enumerate(TEN_NAMES[1:])
        ]
        ten = f"SELECT i, id, {', '.join(values)} FROM ({ten})"
    if variant.columns > len(TEN_NAMES):
        numbers = range(variant.columns - len(TEN_NAMES))
        more = ", ".join(f"(hash(i, {n}) % 1000)::INTEGER AS d{n}" for n in numbers)
        ten = f"SELECT *, {more} FROM ({ten})"
    if variant.outlier:
        ten += f" UNION ALL BY NAME SELECT * REPLACE (9000000000000000000 AS id) FROM ({ten}) WHERE i = 1"
    return f"{ten} ORDER BY hash(i)" if variant.shuffled else ten


def _target(tables: Tables) -> str:
    variant, rows = tables.variant, tables.rows
    updated = "false"
    if count := variant.changed(rows):
        step = rows // count
        updated = f"i % {step} = {step // 2} AND i BETWEEN 2 AND {step * count}"
    text = f"SELECT * REPLACE (CASE WHEN {updated} THEN COALESCE(c1, 0) + 1001 ELSE c1 END AS c1) FROM source"
    if not variant.alone:
        return text
    new = f"SELECT * REPLACE (i + {rows} AS i) FROM source WHERE i <= {variant.alone}"
    return (
        f"{text} WHERE i > {variant.alone} "
        f"UNION ALL BY NAME SELECT * REPLACE ({variant.key} AS id) FROM ({new})"
    )


def write_csv(tables: Tables, table: str, types: dict[str, str]) -> Path:
    """The rows as servers read them: NULL is \\N, a boolean 1 or 0."""
    path = tables.path(table, "csv")
    items = ", ".join(
        f"CAST({name} AS INTEGER) AS {name}" if types[name] == "boolean" else name for name in tables.names
    )
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT {items} FROM '{tables.path(table)}') TO '{path}' "
            "(FORMAT csv, HEADER false, NULL '\\N')"
        )
    path.chmod(0o644)
    return path


def make_lineitem(scale: float, folder: Path) -> Path:
    """TPC-H's largest table, of about six million rows per unit of ``scale``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"tpch_{scale:g}" / "lineitem.parquet"
    if not path.exists():
        program = Path(sys.executable).with_name("tpchgen-cli")
        subprocess.run(
            [str(program), "--scale-factor", f"{scale:g}", "--tables", "lineitem", "--format", "parquet",
             "--output-dir", str(path.parent)],
            check=True,
        )  # fmt: skip
    return path
