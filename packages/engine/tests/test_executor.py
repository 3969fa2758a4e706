"""One diff as a whole: rows on their way out, limits, order, progress, cost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, Progress, TableRef, diff
from twofold_engine.algorithms.join import Counts, share
from twofold_engine.databases import open_uri
from twofold_engine.errors import InternalError

ALGORITHMS = [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN]


@pytest.fixture
def warehouse(tmp_path: Path) -> str:
    """1,000 rows a side: 30 changed, 10 only in each; ids are text of several lengths."""
    path = tmp_path / "w.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "CREATE TABLE s AS SELECT i AS id, 'v' || i AS v, i % 7 AS n FROM range(1000) t(i)"
        )
        connection.execute(
            "CREATE TABLE t AS SELECT id, CASE WHEN id < 30 THEN 'x' ELSE v END AS v, n FROM s "
            "WHERE id < 990 UNION ALL SELECT i + 5000, 'new', 1 FROM range(10) r(i)"
        )
        connection.execute("CREATE TABLE copies AS SELECT 1 AS id, 'a' AS v, 1 AS n UNION ALL "
                           "SELECT 1, 'a', 1 UNION ALL SELECT NULL, 'b', 1 "
                           "UNION ALL SELECT 2, 'c', 1")  # fmt: skip
        connection.execute("CREATE TABLE copies2 AS SELECT 1 AS id, 'a' AS v, 1 AS n UNION ALL "
                           "SELECT NULL, 'B', 1 UNION ALL SELECT 2, 'd', 1")  # fmt: skip
    return f"duckdb:///{path}"


def run(uri: str, source: str = "s", target: str = "t", **options: Any) -> DiffResult:
    calls = {name: options.pop(name) for name in ("limits", "on_rows", "on_progress") if name in options}
    with open_uri(uri, limits=calls.get("limits")) as database:
        one, two = (Dataset(database, TableRef((name,))) for name in (source, target))
        return diff(one, two, DiffSpec(**({"key": ("id",)} | options)), **calls)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_rows_stream_in_the_fixed_schema_by_side_and_key(warehouse: str, algorithm: Algorithm) -> None:
    batches: list[pa.RecordBatch] = []
    result = run(warehouse, algorithm=algorithm, on_rows=batches.append)
    rows = [row for batch in batches for row in batch.to_pylist()]
    assert [row["side"] for row in rows] == ["changed"] * 30 + ["source"] * 10 + ["target"] * 10
    assert [int(row["key"]["id"]) for row in rows] == [*range(30), *range(990, 1000), *range(5000, 5010)]
    assert rows[3] == {
        "side": "changed", "changed": [0], "key": {"id": "3"},
        "source": {"v": "v3", "n": "3"}, "target": {"v": "x", "n": "3"},
    }  # fmt: skip
    assert rows[30]["target"] is None
    assert rows[45]["source"] is None
    assert [row.to_dict()["key"] for row in result.rows] == [row["key"] for row in rows]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_samples_are_shared_out_and_the_first_by_key(warehouse: str, algorithm: Algorithm) -> None:
    result = run(warehouse, algorithm=algorithm, sample_rows=9)
    assert [(row.side, row.key["id"]) for row in result.rows] == [
        ("changed", "0"), ("changed", "1"), ("changed", "2"), ("source", "990"), ("source", "991"),
        ("source", "992"), ("target", "5000"), ("target", "5001"), ("target", "5002"),
    ]  # fmt: skip
    assert result.coverage.limits_hit == ()


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_batches_of_which_no_row_is_shown_go_on_their_way(tmp_path: Path, algorithm: Algorithm) -> None:
    """More changed rows than are shown fill whole batches before the first row of one side."""
    path = tmp_path / "many.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE s AS SELECT i AS id, 'v' AS v FROM range(10005) t(i)")
        connection.execute("CREATE TABLE t AS SELECT id, 'x' AS v FROM s WHERE id < 10000")
    batches: list[pa.RecordBatch] = []
    given = {"algorithm": algorithm, "sample_rows": 4, "limits": Limits(batch_rows=2048)}
    result = run(f"duckdb:///{path}", on_rows=batches.append, **given)
    assert len(batches) > 3
    assert sum(batch.num_rows for batch in batches) == 10_005
    assert [row.side for row in result.rows] == ["changed", "changed", "source", "source"]


def test_a_limit_of_rows_keeps_the_counts_and_is_said(warehouse: str) -> None:
    batches: list[pa.RecordBatch] = []
    result = run(warehouse, on_rows=batches.append, limits=Limits(kept_rows=15))
    assert sum(batch.num_rows for batch in batches) == 15
    assert (result.values.rows_with_differences, result.rows_only) == (30, (10, 10))
    assert [(hit.limit, hit.value) for hit in result.coverage.limits_hit] == [("kept_rows", 15)]
    assert {row.side for row in result.rows} == {"changed", "source", "target"}


def test_a_limit_of_bytes_keeps_the_samples_and_is_said(warehouse: str) -> None:
    batches: list[pa.RecordBatch] = []
    result = run(warehouse, on_rows=batches.append, limits=Limits(kept_bytes=10))
    assert batches == []
    assert len(result.rows) == 50
    assert [hit.limit for hit in result.coverage.limits_hit] == ["kept_bytes"]


@pytest.mark.parametrize("room", [300, 1_500])
def test_what_fits_of_a_batch_is_kept(warehouse: str, room: int) -> None:
    batches: list[pa.RecordBatch] = []
    result = run(warehouse, on_rows=batches.append, limits=Limits(kept_bytes=room))
    kept = sum(batch.num_rows for batch in batches)
    assert 0 < kept < 50
    assert room * 0.5 < sum(batch.nbytes for batch in batches) <= room
    assert [hit.limit for hit in result.coverage.limits_hit] == ["kept_bytes"]


def test_a_long_value_is_cut_in_samples_only(warehouse: str) -> None:
    result = run(warehouse, limits=Limits(sample_value_chars=3), include_columns=("v",))
    assert all(len(value or "") <= 3 for row in result.rows for value in (row.source or {}).values())
    assert [hit.limit for hit in result.coverage.limits_hit] == ["sample_value_chars"]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_twenty_runs_say_the_same(warehouse: str, algorithm: Algorithm) -> None:
    def text() -> str:
        found = run(warehouse, algorithm=algorithm, sample_rows=20).to_dict()
        del found["cost"]
        return json.dumps(found)

    assert len({text() for _ in range(20)}) == 1


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_copies_and_null_keys_can_be_left_out(warehouse: str, algorithm: Algorithm) -> None:
    full = run(warehouse, "copies", "copies2", algorithm=algorithm)
    assert (full.values.total_rows, full.values.rows_with_differences, full.rows_only) == (3, 2, (1, 0))
    few = run(warehouse, "copies", "copies2", algorithm=algorithm, compare_duplicates=False)
    assert (few.values.total_rows, few.values.rows_with_differences, few.rows_only) == (1, 1, (0, 0))
    assert few.pks.to_dict() == full.pks.to_dict()
    assert [row.key["id"] for row in few.rows] == ["2"]


def test_progress_and_cost_name_every_step(warehouse: str) -> None:
    seen: list[Progress] = []
    result = run(warehouse, algorithm=Algorithm.FETCH_AND_JOIN, on_progress=seen.append)
    assert [step.completed for step in seen] == list(range(len(seen)))
    assert any("reading rows" in step.step for step in seen)
    assert result.cost.rows_fetched == (1000, 1000)
    assert min(result.cost.bytes_fetched) > 0
    reads = [query.side for query in result.cost.queries if query.purpose == "read the rows"]
    assert sorted(reads) == ["source", "target"]
    assert all(query.sql and query.seconds >= 0 for query in result.cost.queries)


def test_shares_are_even_and_give_what_is_left_to_the_others() -> None:
    assert share((30, 10, 10), 9) == (3, 3, 3)
    assert share((1, 50, 0), 10) == (1, 9, 0)
    assert share((2, 2, 2), 100) == (2, 2, 2)
    assert share((5, 5, 5), 2) == (1, 1, 0)


def test_counts_that_do_not_add_up_are_withheld() -> None:
    counts = Counts(1, pairs=3, rows=[4, 3], rows_only=[0, 0])
    with pytest.raises(InternalError):
        counts.check()


@pytest.mark.parametrize(
    ("algorithm", "limit"),
    [(Algorithm.JOIN, "listed_buckets"), (Algorithm.CHECKSUM, "fetched_buckets")],
)
def test_more_buckets_than_are_listed_are_a_fact_and_change_no_count(
    warehouse: str, algorithm: Algorithm, limit: str
) -> None:
    few, plenty = Limits(**{limit: 2}), Limits()  # type: ignore[arg-type]
    found = [run(warehouse, algorithm=algorithm, limits=limits) for limits in (few, plenty)]
    assert [(hit.limit, hit.value) for hit in found[0].coverage.limits_hit] == [(limit, 2)]
    assert found[1].coverage.limits_hit == ()
    assert (found[0].values, found[0].pks, found[0].rows) == (found[1].values, found[1].pks, found[1].rows)
