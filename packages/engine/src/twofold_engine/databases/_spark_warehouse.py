"""What lies in the folder of a Spark warehouse: ``<schema>/<table>/…`` with Parquet or ORC files.

As Spark itself lays it out, a schema's folder may end in ``.db``, and tables of the schema ``default`` lie in
the warehouse directly. Only names are looked at here; nothing is opened.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from twofold_engine.databases.options import check_inside
from twofold_engine.errors import NotSupported, QueryFailed

DEFAULT_SCHEMA = "default"
FORMATS = {".parquet": "parquet", ".orc": "orc"}
_OTHER_FORMATS = {"_delta_log": "Delta", ".hoodie": "Hudi", "metadata": "Iceberg"}
"""Folders that keep beside the data which files still count."""
_GLOB_SIGNS = frozenset("*?[]{}\\")


@dataclass(frozen=True)
class TableFolder:
    schema: str
    name: str
    folder: Path


def find_tables(warehouse: Path) -> list[TableFolder]:
    """Every folder that is a table, by schema and name."""
    found = []
    for child in _folders(warehouse):
        if _holds_data(child):
            found.append(TableFolder(DEFAULT_SCHEMA, child.name, child))
        else:
            schema = child.name.removesuffix(".db") or child.name
            found += [TableFolder(schema, table.name, table) for table in _folders(child)]
    return sorted(found, key=lambda table: (table.schema, table.name))


def data_files(table: TableFolder, allowed_roots: Sequence[Path] | None) -> tuple[str, list[Path]]:
    """The format of a table and its files, links followed.

    Raises ``NotSupported`` for a folder that Spark would read in another way than it is meant,
    ``QueryFailed`` for one without files, and ``PathRefused``.
    """
    if _GLOB_SIGNS & set(str(table.folder)):
        raise NotSupported(
            f"The folder of the table {table.name} has a sign in its path that Spark takes for a pattern.",
            hint="Rename the folder: leave out * ? [ ] { } and backslashes.",
        )
    for marker, kind in _OTHER_FORMATS.items():
        is_marked = (table.folder / marker).is_dir()
        if is_marked and (kind != "Iceberg" or (table.folder / "data").is_dir()):
            raise NotSupported(
                f"The table {table.name} is a {kind} table, whose files alone do not tell its rows.",
                hint="Compare it where it is kept, or export it to plain Parquet files.",
            )
    files = list(_files(table.folder))
    formats = {FORMATS.get(path.suffix.lower(), "") for path in files}
    if not files:
        raise QueryFailed(f"The table {table.name} has no files.", hint="Write Parquet or ORC files there.")
    if len(formats) > 1 or "" in formats:
        raise NotSupported(
            f"The folder of the table {table.name} does not hold Parquet files alone, or ORC files alone.",
            hint="Name them .parquet or .orc, and keep everything else out of the folder.",
        )
    return formats.pop(), [check_inside(str(path), allowed_roots) for path in files]


def _folders(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if not _is_hidden(path.name) and path.is_dir()]


def _is_hidden(name: str) -> bool:
    """As Spark sees it."""
    return name.startswith((".", "_"))


def _holds_data(folder: Path) -> bool:
    names = [path.name for path in folder.iterdir()]
    if any(name in _OTHER_FORMATS for name in names):
        return True
    return any(
        not _is_hidden(name) and ("=" in name or (folder / name).is_file()) for name in names
    )  # fmt: skip


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        yield from (Path(parent, name) for name in sorted(names) if not _is_hidden(name))
