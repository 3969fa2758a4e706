"""Changes and timelines at their edges: limits, samples, odd times, refusals, and what is shown of them."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from click.testing import CliRunner
from tests.support.postgres import PostgresServer

from twofold_engine import (
    Algorithm,
    Dataset,
    DiffResult,
    DiffSpec,
    Limits,
    Sampling,
    diff,
    explain,
    parse_relation,
)
from twofold_engine.algorithms.changes import ChangeCounter
from twofold_engine.cli import diff as command
from twofold_engine.databases import open_uri
from twofold_engine.errors import SpecError, UnknownColumn
from twofold_engine.render.html import render_html
from twofold_engine.render.text import render_text
from twofold_engine.result_insights import TimeUnit

BEFORE = """CREATE TABLE before AS SELECT i AS id, TIMESTAMP '2024-01-30 00:00:00' + to_hours(i * 6) AS seen,
    CASE WHEN i % 3 = 0 THEN 'paid' ELSE 'open' END AS status,
    CAST(i * 1.5 AS DOUBLE) AS price FROM range(200) AS t(i)"""
AFTER = """CREATE TABLE after AS SELECT id, seen,
    CASE WHEN id % 3 = 0 AND id % 2 = 0 THEN 'refunded' WHEN id = 7 THEN NULL ELSE status END AS status,
    CASE WHEN id >= 190 THEN price + id ELSE price END AS price FROM before WHERE id <> 5
    UNION ALL SELECT 900, NULL, 'new', CAST(1 AS DOUBLE)"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "store.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(BEFORE)
        connection.execute(AFTER)
    return path


def found(store: Path, limits: Limits | None = None, **spec: Any) -> DiffResult:
    with open_uri(f"duckdb:///{store}") as database:
        sides = Dataset(database, parse_relation("before")), Dataset(database, parse_relation("after"))
        return diff(*sides, DiffSpec(key=("id",), **spec), limits=limits)


def test_changes_are_counted_most_frequent_first(store: Path) -> None:
    changes = found(store, frequent_changes=True, sample_rows=0).insights.to_dict()["changes"]
    assert (changes["rows"], changes["of_rows"]) == (43, 43)
    status, price = changes["columns"]
    assert status["column"] == "status"
    assert status["changes"] == [
        {"source": "paid", "target": "refunded", "count": 34},
        {"source": "open", "target": None, "count": 1},
    ]
    assert (price["distinct"], price["exact"], len(price["changes"])) == (10, True, 10)


def test_changes_are_not_counted_unless_asked_for(store: Path) -> None:
    assert found(store).insights.changes is None


@pytest.mark.parametrize(("rows", "are_told"), [(40, False), (140, True)])
def test_changes_are_told_where_all_rows_are_read_anyway(store: Path, rows: int, are_told: bool) -> None:
    """Of the samples a third is for changed rows, of which there are 43, and what others leave."""
    changes = found(store, frequent_changes=None, sample_rows=rows).insights.changes
    assert (changes is not None) == are_told


def test_a_limit_of_rows_is_told(store: Path) -> None:
    result = found(store, Limits(kept_rows=20), frequent_changes=True, time_column="seen", sample_rows=3)
    changes, timeline = result.insights.changes, result.insights.timeline
    assert changes is not None
    assert timeline is not None
    assert (changes.rows, changes.of_rows) == (18, 43)
    assert (timeline.rows, timeline.of_rows) == (20, 45)
    assert sum(bucket.changed for bucket in timeline.buckets) == 18
    assert sum(bucket.rows[0] or 0 for bucket in timeline.buckets) == 200
    assert ("kept_rows", 20) in [(hit.limit, hit.value) for hit in result.coverage.limits_hit]
    assert len(result.rows) == 3


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_a_timeline_adds_up(store: Path, algorithm: Algorithm) -> None:
    result = found(store, algorithm=algorithm, time_column="seen", time_unit=TimeUnit.MONTH)
    timeline = result.insights.timeline
    assert timeline is not None
    assert [bucket.start for bucket in timeline.buckets] == [
        "2024-01-01T00:00:00", "2024-02-01T00:00:00", "2024-03-01T00:00:00", None,
    ]  # fmt: skip
    assert [bucket.rows for bucket in timeline.buckets] == [(8, 7), (116, 116), (76, 76), (0, 1)]
    assert [sum(side) for side in zip(*(bucket.rows for bucket in timeline.buckets), strict=True)] == [
        200,
        200,
    ]
    assert [bucket.rows_only for bucket in timeline.buckets] == [(1, 0), (0, 0), (0, 0), (0, 1)]
    assert sum(bucket.changed for bucket in timeline.buckets) == 43
    differing = Counter({"status": 0, "price": 0})
    for bucket in timeline.buckets:
        differing.update(bucket.columns)
    stats = {stats.column_name: stats.values_different for stats in result.values.columns_diff_stats}
    assert differing == {"status": stats["status"], "price": stats["price"]}


@pytest.mark.parametrize(
    ("hours", "unit"),
    [(1, TimeUnit.DAY), (24, TimeUnit.WEEK), (24 * 12, TimeUnit.QUARTER), (24 * 365, TimeUnit.YEAR)],
)
def test_the_unit_follows_from_the_range(store: Path, hours: int, unit: TimeUnit) -> None:
    moved = f"query:SELECT id, seen + to_hours((id * {hours}) - id * 6) AS seen, status FROM before"
    with open_uri(f"duckdb:///{store}") as database:
        sides = Dataset(database, parse_relation(moved)), Dataset(database, parse_relation(moved))
        result = diff(*sides, DiffSpec(key=("id",), time_column="seen"))
    timeline = result.insights.timeline
    assert timeline is not None
    assert timeline.unit == unit
    assert unit is TimeUnit.YEAR or len(timeline.buckets) <= 60


def test_one_far_away_time_does_not_hide_the_others(store: Path) -> None:
    far = "query:SELECT id, CASE WHEN id = 3 THEN TIMESTAMP '9999-12-31' ELSE seen END AS seen FROM before"
    with open_uri(f"duckdb:///{store}") as database:
        sides = Dataset(database, parse_relation(far)), Dataset(database, parse_relation(far))
        timeline = diff(*sides, DiffSpec(key=("id",), time_column="seen")).insights.timeline
    assert timeline is not None
    assert timeline.unit is TimeUnit.DAY


def test_a_unit_that_is_too_fine_gives_way(store: Path) -> None:
    limits = Limits(timeline_buckets=10)
    result = found(store, limits, time_column="seen", time_unit=TimeUnit.HOUR)
    timeline = result.insights.timeline
    assert timeline is not None
    assert timeline.unit is TimeUnit.WEEK
    assert timeline.note == "by hour there would be more than 10 buckets"
    assert ("timeline_buckets", 10) in [(hit.limit, hit.value) for hit in result.coverage.limits_hit]


def test_dates_have_no_hours(store: Path) -> None:
    days = "query:SELECT id, CAST(seen AS DATE) AS day FROM before"
    with open_uri(f"duckdb:///{store}") as database:
        sides = Dataset(database, parse_relation(days)), Dataset(database, parse_relation(days))
        spec = DiffSpec(key=("id",), time_column="day", time_unit=TimeUnit.HOUR)
        timeline = diff(*sides, spec).insights.timeline
    assert timeline is not None
    assert (timeline.unit, timeline.note) == (TimeUnit.DAY, "a column of dates has no hours")


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_of_a_sample_only_its_rows_are_counted(store: Path, algorithm: Algorithm) -> None:
    sampling = Sampling(ratio=0.3, threshold=0)
    result = found(
        store, algorithm=algorithm, sampling=sampling, frequent_changes=True, time_column="seen",
    )  # fmt: skip
    timeline, changes, drawn = result.insights.timeline, result.insights.changes, result.compared_rows
    assert result.coverage.sampling.used
    assert timeline is not None
    assert changes is not None
    assert 0 < changes.rows == changes.of_rows == result.values.rows_with_differences < 43
    totals = [sum(side) for side in zip(*(bucket.rows for bucket in timeline.buckets), strict=True)]
    assert totals == list(drawn)


def test_infinite_and_early_times_have_buckets(tmp_path: Path) -> None:
    path = tmp_path / "odd.duckdb"
    values = (
        "(1, '-infinity'), (2, '0044-03-15 (BC) 12:00:00'), (3, '1969-12-31 23:59:59.9'), (4, 'infinity')"
    )
    with duckdb.connect(str(path)) as connection:
        connection.execute(f"CREATE TABLE before AS SELECT * FROM (VALUES {values}) AS t(id, moment)")
        connection.execute(
            "CREATE TABLE after AS SELECT id, CAST(moment AS TIMESTAMP) AS moment, 1 AS v FROM before"
        )
        connection.execute("CREATE OR REPLACE TABLE before AS SELECT id, moment, id % 2 AS v FROM after")
    for algorithm in (Algorithm.JOIN, Algorithm.FETCH_AND_JOIN):
        timeline = found(
            path, algorithm=algorithm, time_column="moment", time_unit=TimeUnit.MONTH
        ).insights.timeline
        assert timeline is not None
        assert [(bucket.start, bucket.rows, bucket.changed) for bucket in timeline.buckets] == [
            ("-infinity", (1, 1), 0), ("0044-03-01T00:00:00 BC", (1, 1), 1),
            ("1969-12-01T00:00:00", (1, 1), 0), ("infinity", (1, 1), 1),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("spec", "error", "words"),
    [
        ({"time_column": "sen"}, UnknownColumn, "has no time column 'sen'"),
        ({"time_column": "status"}, SpecError, "holds no dates or times: text"),
        ({"time_column": "seen", "exclude_columns": ("seen",)}, SpecError, "is not compared"),
        ({"time_unit": TimeUnit.DAY}, SpecError, "no time column is named"),
    ],
)
def test_a_timeline_that_cannot_be_is_refused(
    store: Path, spec: dict[str, Any], error: type[SpecError], words: str
) -> None:
    with pytest.raises(error, match=words):
        found(store, **spec)
    with open_uri(f"duckdb:///{store}") as database:
        sides = Dataset(database, parse_relation("before")), Dataset(database, parse_relation("after"))
        with pytest.raises(error, match=words):
            explain(*sides, DiffSpec(key=("id",), **spec))


def test_both_sides_empty(store: Path) -> None:
    with open_uri(f"duckdb:///{store}") as database:
        nothing = Dataset(database, parse_relation("before"), "1 = 0")
        spec = DiffSpec(key=("id",), frequent_changes=True, time_column="seen")
        seen = diff(nothing, nothing, spec).insights.to_dict()
    assert seen["changes"] == {"rows": 0, "of_rows": 0, "columns": []}
    assert seen["timeline"]["buckets"] == []


# --- more changes than fit


def batch(changes: list[tuple[str | None, str | None]]) -> pa.RecordBatch:
    kind = pa.struct([pa.field("v", pa.string())])
    sides = [[{"v": change[side]} for change in changes] for side in (0, 1)]
    return pa.RecordBatch.from_pydict(
        {
            "side": pa.array(["changed"] * len(changes)),
            "changed": pa.array([[0]] * len(changes), pa.list_(pa.int32())),
            "source": pa.array(sides[0], kind),
            "target": pa.array(sides[1], kind),
        }
    )


def test_rare_changes_are_let_go_and_the_frequent_stay() -> None:
    chance = random.Random(5)
    counter = ChangeCounter(["v"], Limits(changes_bytes=200_000))
    truth: Counter[tuple[str | None, str | None]] = Counter()
    for number in range(40):
        rare: list[tuple[str | None, str | None]] = [(f"{number}-{i}", "x" * 20) for i in range(1_000)]
        often: list[tuple[str | None, str | None]] = [("a", None)] * 60 + [("b", "c")] * (
            10 if number > 20 else 0
        )
        some = rare + often
        chance.shuffle(some)
        truth.update(some)
        counter.add(batch(some))
        assert sum(column.size for column in counter.columns.values()) < 3 * 200_000
    column = counter.found(of_rows=counter.rows).columns[0]
    assert not column.exact
    assert column.distinct < len(truth)
    assert [(c.source, c.target) for c in column.changes[:2]] == [("a", None), ("b", "c")]
    assert column.changes[0].count == truth["a", None]
    for change in column.changes:
        assert change.count <= truth[change.source, change.target]
    assert [hit.limit for hit in counter.limits_hit()] == ["changes_bytes"]


def test_long_values_are_cut_and_that_is_told() -> None:
    counter = ChangeCounter(["v"], Limits(insight_value_chars=9))
    counter.add(batch([("a" * 100, "b"), ("a" * 99 + "c", "b")]))
    column = counter.found(of_rows=2).columns[0]
    assert [change.source for change in column.changes] == ["aaaa…aaaa", "aaaa…aaac"]
    assert [hit.limit for hit in counter.limits_hit()] == ["insight_value_chars"]


# --- shown


def run(store: Path, *options: str) -> str:
    arguments = [f"duckdb:///{store}", "before", f"duckdb:///{store}", "after", "-k", "id", *options]
    done = CliRunner(catch_exceptions=False).invoke(command, ["tables", *arguments])
    assert (done.exit_code, done.stderr) == (0, "")
    return done.stdout


def test_the_command_shows_changes_and_a_timeline(store: Path) -> None:
    shown = run(store, "--changes", "--timeline", "seen:month", "--profile", "--limit", "0")
    lines = [line.split() for line in shown.splitlines()]
    assert ["status", "paid", "→", "refunded", "34"] in lines
    assert ["open", "→", "NULL", "1"] in lines
    assert ["refunded", "0", "34"] in lines
    assert "Profiles of the columns\n" in shown
    assert "Differences by month of seen\n" in shown
    assert "  2024-02-01       116       116  " in shown
    assert "  no time            0         1  █" in shown
    document = json.loads(run(store, "--changes", "--timeline", "seen", "--json"))
    assert document["timeline"]["unit"] == "day"
    assert document["changes"]["columns"][0]["column"] == "status"


def test_the_plan_shows_what_counts_the_rows(store: Path) -> None:
    planned = json.loads(run(store, "--timeline", "seen", "--profile", "--plan", "--json"))
    purposes = [item["purpose"] for item in planned["statements"]]
    assert purposes.count("describe the columns") == 2
    assert purposes.count("count the values in bins, and the most frequent ones") == 2
    asked = [item for item in planned["statements"] if item["purpose"] == "count the rows per time"]
    assert [item["side"] for item in asked] == ["source", "target"]
    assert all("DATE_TRUNC('day', " in item["sql"] for item in asked)


def test_pages_escape_what_they_show(store: Path) -> None:
    with duckdb.connect(str(store)) as connection:
        connection.execute("UPDATE after SET status = '<b>&' WHERE status = 'refunded'")
    result = found(store, frequent_changes=True, time_column="seen", profiles=True)
    page = render_html(result)
    assert 'aria-label="200 values in ' in page
    assert "&lt;b&gt;&amp;" in page
    assert "<b>&" not in page
    assert "Most frequent changes" in page
    assert "Differences by day of seen" in page
    assert "<b>&" in render_text(result)


def test_of_many_buckets_those_with_most_differences_are_shown(store: Path) -> None:
    result = found(store, time_column="seen", time_unit=TimeUnit.HOUR)
    timeline = result.insights.timeline
    assert timeline is not None
    assert len(timeline.buckets) == 201
    text = render_text(result)
    assert "and 141 more with fewer differences" in text
    assert dt.datetime.fromisoformat(str(timeline.buckets[-2].start)).strftime("%Y-%m-%d %H:00") in text


FAR = [
    "4713-11-24 BC",
    "0044-03-15 BC",
    "2024-02-29",
    "294276-12-31",
    "294277-05-06",
    "5874897-12-31",
    "infinity",
]


@pytest.mark.parametrize(
    "unit", [TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.YEAR]
)
def test_dates_that_no_timestamp_reaches_have_their_place(postgres: PostgresServer, unit: TimeUnit) -> None:
    uri = postgres.create_database()
    name = uri.rsplit("/", 1)[1]
    rows = ", ".join(
        f"({n}, '{day}', {number})" for n, (day, number) in enumerate(zip(FAR, _TINY, strict=True))
    )
    for table in "ab":
        postgres.execute(name, f"CREATE TABLE {table} (id int PRIMARY KEY, d date, n numeric)",
                         f"INSERT INTO {table} VALUES {rows}")  # fmt: skip
    with open_uri(uri) as database:
        sides = [Dataset(database, parse_relation(table)) for table in "ab"]
        spec = DiffSpec(key=("id",), profiles=True, time_column="d", time_unit=unit)
        found = diff(*sides, spec).insights
    assert found.profiles is not None
    assert found.timeline is not None
    profiles = {each.column: each for each in found.profiles.columns}
    assert profiles["d"].source.maximum == "5874897-12-31"
    assert profiles["d"].histogram is not None
    assert sum(profiles["d"].histogram.source) == len(FAR) - 1
    assert profiles["n"].source.minimum == "-0." + "0" * 399 + "1"
    assert profiles["n"].source.off_scale == 1
    assert sum(bucket.rows[0] or 0 for bucket in found.timeline.buckets) == len(FAR)


_TINY = ["1e-400", "-1e-400", "0", "1", "2", "3", "1e400"]


def test_equal_counts_are_not_called_equal_values(tmp_path: Path) -> None:
    """Of a type without an order a profile is three counts."""
    with duckdb.connect(str(tmp_path / "d.db")) as connection:
        for table in "ab":
            connection.execute(
                f"CREATE TABLE {table} AS SELECT i AS id, uuid() AS u, i AS n FROM range(3) r(i)"
            )
    with open_uri(f"duckdb:///{tmp_path}/d.db") as database:
        sides = [Dataset(database, parse_relation(table)) for table in "ab"]
        shown = render_text(diff(*sides, DiffSpec(key=("id",), profiles=True)))
    assert "the same counts on both sides" in shown
    assert "the same profile on both sides" in shown
