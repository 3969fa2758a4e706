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
            if not found or len(found) > MOST_FILES:
                raise ConnectionFailed(
                    f"No file matches {self.path}." if not found else f"Too many files match {self.path}.",
                    hint="Three slashes in the URI are relative to the working directory, four absolute.",
                )
            self._files = [str(check_inside(name, self.allowed_roots)) for name in found]
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


class ParquetDatabase(FileDatabase):
    name = "parquet"
    title = "Parquet"
    reader = "read_parquet({files}, hive_partitioning = {partitioned}, union_by_name = {by_name})"

    def row_estimate(self, workspace: Workspace, item: str) -> int | None:  # noqa: ARG002
        rows = workspace.query(
            f"SELECT SUM(num_rows) FROM parquet_file_metadata({self._listed()})",
            purpose="statistics", record=False,
        )  # fmt: skip
        return None if rows[0][0] is None else int(rows[0][0])

    def row_groups(self, workspace: Workspace, item: str, column: str) -> list[RowGroup]:  # noqa: ARG002
        return _duckdb_ranges.of_parquet(workspace, self._listed(), column)


DATABASE = ParquetDatabase
