"""Small tables as the Parquet files of a Spark warehouse."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

import pyarrow as pa
from pyarrow import parquet

from ..stores import Place, Store
from ..strategies import Side

_ARROW = {
    "integer": pa.int32(), "bigint": pa.int64(), "decimal": pa.decimal128(18, 4), "float": pa.float64(),
    "boolean": pa.bool_(), "text": pa.string(), "binary": pa.binary(), "date": pa.date32(),
    "time": pa.time64("us"), "timestamp": pa.timestamp("us"), "timestamptz": pa.timestamp("us", "UTC"),
    "uuid_text": pa.string(), "json_text": pa.string(),
}  # fmt: skip


class SparkStore(Store):
    natives: ClassVar[Mapping[str, str]] = {
        "integer": "int", "bigint": "bigint", "decimal": "decimal(18,4)", "float": "double",
        "boolean": "boolean", "text": "string", "binary": "binary", "date": "date", "time": "time(6)",
        "timestamp": "timestamp_ntz", "timestamptz": "timestamp", "uuid_text": "string",
        "json_text": "string",
    }  # fmt: skip
    engine: ClassVar[str] = "spark"
    join_misses = (frozenset(("decimal", "float")),)

    def __init__(self, folder: Path, name: str = "warehouse") -> None:
        self.folder = folder / name
        self.folder.mkdir(exist_ok=True)

    @property
    def uri(self) -> str:
        return f"spark:///{self.folder}"

    def put(self, tables: Mapping[str, Side]) -> dict[str, Place]:
        for name, side in tables.items():
            arrays = [
                pa.array([row[i] for row in side.rows], _ARROW[kind.name])
                for i, kind in enumerate(side.kinds)
            ]
            self.write(name, pa.Table.from_arrays(arrays, names=list(side.names)))
        return {name: (self.uri, f'shop."{name}"') for name in tables}

    def write(self, name: str, *files: Any, schema: str = "shop") -> None:
        """A table of these Arrow tables, one file each."""
        folder = self.folder / schema / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for number, table in enumerate(files):
            parquet.write_table(table, folder / f"{number}.parquet")

    def filter(self, sql: str) -> str:
        return sql.replace('"', "`")
