"""Both result stores keep the same promises."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from twofold_server.results import ResultStore, local
from twofold_server.results.local import LocalResults
from twofold_server.results.memory import MemoryResults

COLUMNS = pa.struct([("name", pa.string()), ("price", pa.string())])
SCHEMA = pa.schema(
    [
        ("side", pa.string()),
        ("changed", pa.list_(pa.int32())),
        ("key", pa.struct([("id", pa.string())])),
        ("source", COLUMNS),
        ("target", COLUMNS),
    ]
)


def row(number: int) -> dict[str, Any]:
    """Row ``number``: sides take turns; changed rows differ in ``name``, every second one in ``price``."""
    side = ("changed", "source", "target")[number % 3]
    values = {"name": f"n{number}", "price": None if number % 5 == 0 else "1.5"}
    return {
        "side": side,
        "changed": ([0, 1] if number % 2 else [0]) if side == "changed" else [],
        "key": {"id": str(number)},
        "source": None if side == "target" else values,
        "target": None if side == "source" else {**values, "name": "other"},
    }


def batch(rows: list[dict[str, Any]]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist(rows, schema=SCHEMA)


@pytest.fixture(params=["local", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> ResultStore:
    return LocalResults(tmp_path / "results") if request.param == "local" else MemoryResults()


def keep(store: ResultStore, count: int, diff_id: int = 1, fence: int = 1, batch_rows: int = 700) -> str:
    sink = store.open_sink(diff_id, fence)
    rows = [row(number) for number in range(count)]
    for start in range(0, count, batch_rows):
        sink.write(batch(rows[start : start + batch_rows]))
    name = sink.commit()
    assert name is not None
    return name


@pytest.mark.parametrize("count", [1, 25_000])
@pytest.mark.parametrize(
    ("side", "column"),
    [
        (None, None),
        ("changed", None),
        ("source", None),
        ("target", None),
        (None, 1),
        ("changed", 0),
        ("source", 1),
    ],
)
def test_pages_show_each_matching_row_once_and_in_order(
    store: ResultStore, count: int, side: str | None, column: int | None
) -> None:
    name = keep(store, count)
    wanted = [
        made
        for made in map(row, range(count))
        if (side is None or made["side"] == side) and (column is None or column in made["changed"])
    ]
    seen: list[dict[str, object]] = []
    while True:
        page = store.page(name, side=side, column=column, offset=len(seen), limit=3_333)
        assert page.total == len(wanted)
        seen += page.rows
        if not page.rows:
            break
    assert seen == wanted


def test_a_page_beyond_the_end_is_empty_and_knows_the_total(store: ResultStore) -> None:
    page = store.page(keep(store, 10), offset=50)
    assert (page.rows, page.total) == ([], 10)


def test_a_file_appears_whole_or_not_at_all(store: ResultStore) -> None:
    sink = store.open_sink(1, 1)
    sink.write(batch([row(number) for number in range(30_000)]))
    assert store.names() == []
    sink.abort()
    assert store.names() == []
    sink = store.open_sink(1, 2)
    sink.write(batch([row(0)]))
    assert sink.commit() is not None
    sink.abort()
    assert store.names() == []


def test_nothing_written_is_no_file(store: ResultStore) -> None:
    sink = store.open_sink(1, 1)
    sink.write(batch([]))
    assert sink.commit() is None
    assert store.names() == []


def test_delete_removes_one_file_and_forgives_a_missing_one(store: ResultStore) -> None:
    name, other = keep(store, 3, diff_id=1), keep(store, 3, diff_id=11)
    store.delete(name)
    store.delete(name)
    assert store.names() == [other]
    with pytest.raises(FileNotFoundError):
        store.page(name)


def test_a_sweep_takes_what_dead_workers_left_of_this_diff_only(store: ResultStore) -> None:
    keep(store, 3, diff_id=1, fence=1)
    mine = keep(store, 3, diff_id=1, fence=4)
    neighbour = keep(store, 3, diff_id=11, fence=1)
    assert store.sweep(1, below_fence=4) == ["diff-1-1.parquet"]
    assert store.names() == sorted([mine, neighbour])


def test_odd_values_come_back_as_they_were(store: ResultStore) -> None:
    odd = {**row(0), "key": {"id": None}, "source": {"name": "a\x00b\n\U0001f600", "price": ""}}
    sink = store.open_sink(1, 1)
    sink.write(batch([odd]))
    name = sink.commit()
    assert name is not None
    assert store.page(name).rows == [odd]


def test_rows_without_any_compared_column_are_kept(store: ResultStore) -> None:
    empty = pa.struct([])
    schema = pa.schema(
        [SCHEMA.field("side"), SCHEMA.field("changed"), SCHEMA.field("key"), ("source", empty)]
    )
    schema = schema.append(pa.field("target", empty))
    only: dict[str, Any] = {"side": "source", "changed": [], "key": {"id": "1"}, "source": {}, "target": None}
    sink = store.open_sink(1, 1)
    sink.write(pa.RecordBatch.from_pylist([only], schema=schema))
    name = sink.commit()
    assert name is not None
    assert store.page(name).rows == [only]


def test_a_draft_of_a_dead_worker_is_swept(tmp_path: Path) -> None:
    store = LocalResults(tmp_path)
    sink = store.open_sink(1, 1)
    sink.write(batch([row(number) for number in range(30_000)]))
    assert [path.name for path in tmp_path.iterdir()] == ["diff-1-1.parquet.draft"]
    assert store.sweep(1, below_fence=2) == ["diff-1-1.parquet.draft"]
    assert list(tmp_path.iterdir()) == []


def test_a_late_worker_whose_draft_was_swept_publishes_nothing(tmp_path: Path) -> None:
    store = LocalResults(tmp_path)
    sink = store.open_sink(1, 1)
    sink.write(batch([row(number) for number in range(30_000)]))
    store.sweep(1, below_fence=2)
    with pytest.raises(FileNotFoundError):
        sink.commit()
    sink.abort()
    assert store.names() == []


def test_long_values_make_small_row_groups(tmp_path: Path) -> None:
    store = LocalResults(tmp_path)
    sink = store.open_sink(1, 1)
    long = {**row(0), "source": {"name": "x" * 4_000_000, "price": "1"}}
    sink.write(batch([long] * 12))
    name = sink.commit()
    assert name is not None
    page = store.page(name, offset=11, limit=5)
    assert (len(page.rows), page.total) == (1, 12)


@pytest.mark.parametrize("name", ["../twofold.db", "diff-1-1.parquet/../../x", "/etc/passwd", ""])
def test_only_names_of_results_are_opened(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError):
        LocalResults(tmp_path).page(name)


def test_a_page_of_long_rows_ends_early_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local, "_GROUP_BYTES", 20_000)
    monkeypatch.setattr(local, "_PAGE_BYTES", 100_000)
    store = LocalResults(tmp_path)
    sink = store.open_sink(1, 1)
    sink.write(batch([{**row(0), "source": {"name": "x" * 10_000, "price": "1"}} for _ in range(100)]))
    name = sink.commit()
    assert name is not None
    seen = 0
    while seen < 100:
        page = store.page(name, offset=seen, limit=100)
        assert 0 < len(page.rows) < 20
        assert page.cut == (seen + len(page.rows) < 100)
        seen += len(page.rows)
    assert not store.page(name, limit=2).cut
