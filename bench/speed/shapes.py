"""The two shapes of tables: ten columns of our own making, and TPC-H's largest table.

A shape is a query over a number ``i`` of each row, so that the differences of a variant can be named by it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.peers import prepare

MAKER = "tpchgen-cli"
"""The generator, in an environment of its own like those of the peers."""


@dataclass(frozen=True)
class Shape:
    """Columns in their order, with types that every place writes in its own words."""

    name: str
    key: tuple[str, ...]
    types: Mapping[str, str]
    updated: str
    """The column in which rows differ."""
    update: str
    """Its other value, as an expression of DuckDB."""
    bytes_per_row: int
    """About what a row takes as text."""


TEN = Shape(
    "ten", ("id",),
    {"id": "bigint", "c1": "integer", "c2": "integer", "c3": "decimal(12,2)", "c4": "double",
     "c5": "varchar(40)", "c6": "varchar(40)", "c7": "date", "c8": "timestamp", "c9": "boolean"},
    "c1", "COALESCE(c1, 0) + 1001", 120,
)  # fmt: skip
LINEITEM = Shape(
    "lineitem", ("l_orderkey", "l_linenumber"),
    {"l_orderkey": "bigint", "l_partkey": "bigint", "l_suppkey": "bigint", "l_linenumber": "integer",
     "l_quantity": "decimal(15,2)", "l_extendedprice": "decimal(15,2)", "l_discount": "decimal(15,2)",
     "l_tax": "decimal(15,2)", "l_returnflag": "varchar(1)", "l_linestatus": "varchar(1)",
     "l_shipdate": "date", "l_commitdate": "date", "l_receiptdate": "date", "l_shipinstruct": "varchar(25)",
     "l_shipmode": "varchar(10)", "l_comment": "varchar(44)"},
    "l_quantity", "CAST(l_quantity + 1000 AS DECIMAL(15, 2))", 130,
)  # fmt: skip
SHAPES = {shape.name: shape for shape in (TEN, LINEITEM)}

TEN_ROWS = """
SELECT i, {key} AS id, ((i * 7) % 1000)::INTEGER AS c1, (hash(i) % 100000)::INTEGER AS c2,
    ((hash(i) % 1000000) / 100)::DECIMAL(12, 2) AS c3, (hash(i + 1) % 1000000) / 7.0::DOUBLE AS c4,
    'name ' || (hash(i + 2) % 50000) AS c5, 'city ' || (hash(i + 3) % 5000) AS c6,
    DATE '2020-01-01' + (i % 1000)::INTEGER AS c7, TIMESTAMP '2020-01-01' + INTERVAL (i) SECOND AS c8,
    i % 3 = 0 AS c9
FROM range(1, {rows} + 1) t(i)
"""
"""About 120 bytes a row."""

ROWS_PER_SCALE = 6_000_000
"""Rows of lineitem per unit of TPC-H's scale factor, nearly: at 1 there are 6,001,215."""


def make_lineitem(size: int, path: Path) -> None:
    """Writes lineitem of about ``size`` rows to ``path``; the same rows on every machine."""
    folder = path.parent / f"{path.stem}_made"
    subprocess.run(
        [str(prepare(MAKER).with_name(MAKER)), "parquet", "--scale-factor", f"{size / ROWS_PER_SCALE:g}",
         "--tables", "lineitem", "--output-dir", str(folder), "--overwrite", "--quiet"],
        check=True,
    )  # fmt: skip
    (folder / "lineitem.parquet").rename(path)
    folder.rmdir()


def numbered(path: Path) -> str:
    """The rows of a Parquet file with their number ``i``, from 1 on."""
    read = f"read_parquet('{path}', file_row_number = true)"
    return f"SELECT file_row_number + 1 AS i, * EXCLUDE (file_row_number) FROM {read}"
