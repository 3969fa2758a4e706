"""Parquet files: a path or a glob, one relation."""

from __future__ import annotations

import glob
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from twofold_engine.databases import _duckdb_ranges
from twofold_engine.databases._duckdb_ranges import RowGroup
from twofold_engine.databases.base import Database
from twofold_engine.databases.duckdb import LocalDatabase, Workspace, file_item
from twofold_engine.databases.options import Option, check_inside
from twofold_engine.errors import ConnectionFailed, NotSupported
from twofold_engine.limits import Limits
from twofold_engine.spec import Relation
from twofold_engine.types import parse_decimal_type

MOST_FILES = 100_000
"""A glob that matches more files is taken for a mistake."""


class FileDatabase(LocalDatabase):
    """Files that are one relation together: their path may be a glob."""

    single_relation = True
    options: ClassVar[Mapping[str, Option]] = {
        "path": Option("Path", required=True, description="The file, or a glob of files with equal columns."),
    }
    reader: ClassVar[str]
    """The call that reads them; ``{files}`` stands for a list of paths, ``{partitioned}`` for whether folders
    named ``column=value`` are columns, ``{by_name}`` for whether files may have different ones."""

    def __init__(self, path: Path, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> None:
        super().__init__(path, limits=limits, allowed_roots=allowed_roots)
        self._files: list[str] | None = None
        self._are_alike = False

    @classmethod
    def _open_path(cls, path: str, *, limits: Limits, allowed_roots: Sequence[Path] | None) -> Database:
        # The part before the first wildcard says where a glob begins; each file is checked once it is found.
        fixed = path
        if not Path(path).exists() and glob.has_magic(path):
            fixed = glob.escape(path.split("*")[0].split("?")[0].split("[")[0].rpartition("/")[0]) or "."
        check_inside(fixed, allowed_roots)
        return cls(Path(path).absolute(), limits=limits, allowed_roots=allowed_roots)

    def files(self) -> list[str]:
        """The real paths, sorted. Raises ``ConnectionFailed`` when there are none, ``PathRefused``."""
        if self._files is None:
            text = str(self.path)
            found = [text] if self.path.exists() else sorted(glob.glob(text, recursive=True))
            found = [name for name in found if Path(name).is_file()]
            found = list(dict.fromkeys(str(check_inside(name, self.allowed_roots)) for name in found))
            if not found or len(found) > MOST_FILES:
                raise ConnectionFailed(
                    f"No file matches {self.path}." if not found else f"Too many files match {self.path}.",
                    hint="Three slashes in the URI are relative to the working directory, four absolute.",
                )
            self._files = found
        return self._files

    def readable_paths(self) -> list[str]:
        return self.files()

    def opened_files(self) -> Sequence[Path]:
        return [Path(name) for name in self.files()]

    def from_item(self, workspace: Workspace, relation: Relation) -> str:
        file_item(self, relation)
        if not self._are_alike:
            self._check_columns(workspace)
            self._are_alike = True
        return self._read(by_name=False)

    def _read(self, *, by_name: bool) -> str:
        partitioned, named = (str(flag).lower() for flag in (self._is_partitioned(), by_name))
        return self.reader.format(files=self._listed(), partitioned=partitioned, by_name=named)

    def _check_columns(self, workspace: Workspace) -> None:
        """Columns that the first file does not have would be left out without a word."""
        if len(self.files()) == 1:
            return
        every, first = (
            [row[0] for row in workspace.query(
                f"DESCRIBE SELECT * FROM {self._read(by_name=by_name)}",
                purpose="see that the files have the same columns", record=False,
            )]
            for by_name in (True, False)
        )  # fmt: skip
        if more := [name for name in every if name not in first]:
            raise NotSupported(
                f"The files of {self.path} have different columns: {', '.join(more[:5])} "
                f"{'is' if len(more) == 1 else 'are'} not in the first of them.",
                hint="Name files with the same columns.",
            )

    def _is_partitioned(self) -> bool:
        """Whether many folders were asked for. One file alone is what stands in it, wherever it lies."""
        many = "**" in self.path.name or glob.has_magic(str(self.path.parent))
        return many and not self.path.exists()

    def _listed(self) -> str:
        """The files as a list in SQL."""
        return f"[{', '.join(self.dialect.literal(glob.escape(name)) for name in self.files())}]"


def _keeps_values(kind: str, other: str) -> bool:
    """Whether values of ``other``, cast to ``kind``, are the same ones or an error."""
    if kind == other or {kind, other} <= _INTEGERS:
        return True
    decimal = parse_decimal_type(kind)
    if decimal is None:
        return False
    cast = parse_decimal_type(other)
    return other in _INTEGERS if cast is None else cast[1] <= decimal[1]


_INTEGERS = {
    "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT",
}  # fmt: skip


class ParquetDatabase(FileDatabase):
    name = "parquet"
    title = "Parquet"
    reader = "read_parquet({files}, hive_partitioning = {partitioned}, union_by_name = {by_name})"

    def _check_columns(self, workspace: Workspace) -> None:
        """Of a column that has another type in a later file, values would be cast to that of the first one:
        2.4 would be 2."""
        super()._check_columns(workspace)
        if len(self.files()) == 1:
            return
        first, *others = self._shapes(workspace)
        types = self._types(workspace, first)
        for file in others:
            for name, other in self._types(workspace, file).items():
                if not _keeps_values(types.get(name, other), other):
                    raise NotSupported(
                        f"The files of {self.path} have different types: {name} is {types[name]} in "
                        f"{Path(first).name} and {other} in {Path(file).name}.",
                        hint="Write them with one type, or compare them apart.",
                    )

    def _shapes(self, workspace: Workspace) -> list[str]:
        """The first file, and one of each kind whose columns or types are others than its."""
        rows = workspace.query(
            "SELECT MIN(file_name) FROM (SELECT file_name, BIT_XOR(HASH(column_id, name, duckdb_type, "
            f"num_children)) AS shape FROM parquet_schema({self._listed()}) WHERE column_id > 0 GROUP BY 1) "
            "GROUP BY shape ORDER BY 1",
            purpose="see that the files have the same types", record=False,
        )  # fmt: skip
        first = self.files()[0]
        return [first, *(str(name) for (name,) in rows if name != first)]

    def _types(self, workspace: Workspace, file: str) -> dict[str, str]:
        read = self.reader.format(
            files=self.dialect.literal(glob.escape(file)), partitioned="false", by_name="false"
        )
        rows = workspace.query(
            f"DESCRIBE SELECT * FROM {read}", purpose="see that the files have the same types", record=False
        )
        return {str(row[0]): str(row[1]) for row in rows}

    def row_estimate(self, workspace: Workspace, item: str) -> int | None:  # noqa: ARG002
        rows = workspace.query(
            f"SELECT SUM(num_rows) FROM parquet_file_metadata({self._listed()})",
            purpose="statistics", record=False,
        )  # fmt: skip
        return None if rows[0][0] is None else int(rows[0][0])

    def row_groups(self, workspace: Workspace, item: str, column: str) -> list[RowGroup]:  # noqa: ARG002
        return _duckdb_ranges.of_parquet(workspace, self._listed(), column)


DATABASE = ParquetDatabase
