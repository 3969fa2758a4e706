"""Batches have a size in bytes: rows may be wide, and memory must not grow with them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from twofold_engine import TableRef
from twofold_engine.databases import open_uri
from twofold_engine.databases.batches import BATCH_BYTES, gathered

WIDE = 20_000


def batch(first: int, rows: int, width: int = 8) -> pa.RecordBatch:
    ids = list(range(first, first + rows))
    return pa.RecordBatch.from_pydict({"id": ids, "v": ["x" * width] * rows})


def test_batches_are_joined_up_to_a_size_and_a_number_of_rows() -> None:
    small = [batch(first, 100) for first in range(0, 1_000, 100)]
    found = list(gathered(iter(small), 250))
    assert [each.num_rows for each in found] == [300, 300, 300, 100]
    assert pa.Table.from_batches(found) == pa.Table.from_batches(small)
    wide = [batch(first, 10, 1_000_000) for first in range(0, 50, 10)]
    assert [each.num_rows for each in gathered(iter(wide), 65_536)] == [10] * 5
    assert list(gathered(iter([]), 10)) == []


@pytest.mark.parametrize("kind", ["duckdb", "sqlite"])
def test_a_stream_of_wide_rows_holds_no_more_than_that(tmp_path: Path, kind: str) -> None:
    rows = 5_000
    file = tmp_path / f"t.{kind}"
    if kind == "duckdb":
        with duckdb.connect(str(file)) as connection:
            connection.execute(
                f"CREATE TABLE t AS SELECT i AS id, repeat('x', {WIDE}) || i AS v FROM range({rows}) r(i)"
            )
    else:
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("CREATE TABLE t (id INTEGER, v TEXT)")
            connection.executemany(
                "INSERT INTO t VALUES (?, ?)", ((i, "x" * WIDE + str(i)) for i in range(rows))
            )
    with open_uri(f"{kind}:///{file}") as opened:
        sizes, ids = [], []
        item = opened.session.relation(opened, TableRef(("t",)))
        sql = f"SELECT CAST(id AS VARCHAR) AS id, v FROM {item} ORDER BY v"
        _, stream = opened.session.stream(sql, purpose="look")
        for each in stream:
            sizes.append(each.nbytes)
            ids += each.column(0).to_pylist()
    assert sorted(map(int, ids)) == list(range(rows))
    assert max(sizes) < BATCH_BYTES + 2_048 * (WIDE + 100)
