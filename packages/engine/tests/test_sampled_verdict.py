"""A sample never says that two tables are identical when their rows, counted in full, are not as many."""

from __future__ import annotations

from pathlib import Path

import duckdb

from twofold_engine import Dataset, DiffResult, DiffSpec, Sampling, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.render import words
from twofold_engine.result import Outcome
from twofold_engine.sql.drawing import cut_of, is_drawn

ROWS, RATIO = 2_000, 0.1


def not_drawn(count: int) -> list[int]:
    """The first keys that a sample of ``RATIO`` leaves out."""
    found = [key for key in range(ROWS) if not is_drawn([str(key)], cut_of(RATIO))]
    return found[:count]


def compared(folder: Path, missing: list[int]) -> DiffResult:
    """A sample of two equal tables, but for the keys in ``missing`` that the second one has not."""
    path = folder / "sampled.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"CREATE TABLE a AS SELECT i AS id, i * 2 AS amount FROM range({ROWS}) r(i)")
        left_out = ", ".join(map(str, [-1, *missing]))
        connection.execute(f"CREATE TABLE b AS SELECT * FROM a WHERE id NOT IN ({left_out})")
    with open_uri(f"duckdb:///{path}") as database:
        spec = DiffSpec(key=("id",), sampling=Sampling(ratio=RATIO, threshold=0))
        sides = [Dataset(database, parse_relation(name)) for name in ("main.a", "main.b")]
        return diff(sides[0], sides[1], spec)


def test_rows_that_no_sample_shows_still_make_a_difference(tmp_path: Path) -> None:
    result = compared(tmp_path, not_drawn(40))
    assert result.rows_only == (0, 0)
    assert result.pks.total_rows == (ROWS, ROWS - 40)
    assert result.outcome is Outcome.DIFFERENT
    assert words.verdict(result) == "The target has 40 rows fewer; in the sample the rows are equal."


def test_as_many_rows_are_identical_in_the_sample(tmp_path: Path) -> None:
    result = compared(tmp_path, [])
    assert result.outcome is Outcome.IDENTICAL
    assert words.verdict(result).startswith("Identical in the sample: ")
