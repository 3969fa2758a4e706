"""Profiles, changes and timelines of values at an edge: of the axis, of doubles, of the line."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from tests.support.postgres import PostgresServer

from twofold_engine import Dataset, DiffResult, DiffSpec, Limits, Sampling, diff, parse_relation
from twofold_engine.cutting import cut_apart, cut_pair
from twofold_engine.databases import open_uri
from twofold_engine.render.html import render_html
from twofold_engine.render.insight_words import is_same
from twofold_engine.render.text import render_text
from twofold_engine.result_insights import ColumnProfile, TimeUnit

from .two_tables import compared, two_tables

LIMITS = Limits(memory_bytes=128 * 1024**2, threads=2)


def profile(result: DiffResult, name: str) -> ColumnProfile:
    assert result.insights.profiles is not None
    (found,) = (column for column in result.insights.profiles.columns if column.column == name)
    return found


# --- numbers


def test_a_mean_does_not_depend_on_the_order_of_the_rows(tmp_path: Path) -> None:
    fill = (
        "CREATE TABLE {name} AS SELECT i AS id, (hash(i) % 1000000) / 100.0 AS x, "
        "CASE i % 3 WHEN 0 THEN 0.1 WHEN 1 THEN 0.2 ELSE -0.3 END::DOUBLE AS none FROM range(30000) t(i)"
    )
    uri = two_tables(tmp_path, fill, "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY hash(id + 7)")
    result = compared(uri, LIMITS, profiles=True)
    assert result.to_dict()["result"] == "identical"
    assert all(is_same(profile(result, name)) for name in ("id", "x", "none"))
    assert profile(result, "none").source.mean == "0"


def test_a_mean_lies_between_the_least_and_the_greatest(tmp_path: Path) -> None:
    fill = "CREATE TABLE {name} AS SELECT i AS id, 9007199254740993 AS one, " \
        "1700000000000005 + i AS many FROM range(3) t(i)"  # fmt: skip
    result = compared(two_tables(tmp_path, fill), LIMITS, profiles=True)
    assert profile(result, "one").source.mean == "9007199254740993"
    side = profile(result, "many").source
    assert int(side.minimum or 0) <= float(side.mean or 0) <= int(side.maximum or 0)


def test_floats_of_four_bytes_are_placed_as_what_they_are_shown_as(tmp_path: Path) -> None:
    fill = "CREATE TABLE {name} AS SELECT i AS id, (i % 10 / 10.0)::REAL AS x FROM range(100) t(i)"
    uri = two_tables(tmp_path, fill, "ALTER TABLE b ALTER x TYPE DECIMAL(10, 1)")
    column = profile(compared(uri, LIMITS, profiles=True), "x")
    assert (column.source.mean, column.source.maximum) == ("0.45", "0.9")
    assert is_same(column)
    assert column.histogram is not None
    assert column.histogram.edges[-1] == "0.9"


def test_floats_of_four_bytes_in_postgresql_are_placed_alike(
    postgres: PostgresServer, tmp_path: Path
) -> None:
    fill = "CREATE TABLE {name} AS SELECT i AS id, (i % 10 / 10.0)::DECIMAL(10, 1) AS x FROM range(100) t(i)"
    uri = postgres.create_database()
    with open_uri(two_tables(tmp_path, fill)) as here, open_uri(uri) as there:
        postgres.execute(
            uri.rpartition("/")[2], "CREATE TABLE a AS SELECT i::int AS id, (i % 10 / 10.0)::real AS x "
            "FROM generate_series(0, 99) AS s(i)"
        )  # fmt: skip
        sides = Dataset(here, parse_relation("a")), Dataset(there, parse_relation("a"))
        assert is_same(profile(diff(*sides, DiffSpec(key=("id",), profiles=True)), "x"))


def test_long_numbers_that_are_texts_are_told_apart_by_all_their_digits(tmp_path: Path) -> None:
    """Beyond what a decimal of DuckDB holds, and below zero, where longer digits mean less."""
    numbers = [
        f"{sign}{number}" for sign in ("", "-") for number in (
            "123456789012345678901234567890123456789012", "123456789012345678901234567890123456789013",
            "0.1234567890123456789012345", "0.12345678901234567890123451", "0.5", "0.50000000000000000000001",
        )
    ]  # fmt: skip
    for least, greatest in ((0, 1), (2, 3), (4, 5), (7, 6), (9, 8), (11, 10)):
        source = tmp_path / f"{least}.csv"
        source.write_text(f"id,x\n1,{numbers[greatest]}\n2,{numbers[least]}\n")
        target = two_tables(
            tmp_path,
            "CREATE OR REPLACE TABLE {name} AS SELECT i AS id, 1.5::DECIMAL(38, 10) AS x FROM range(3) t(i)",
        )
        with open_uri(f"csv:///{source}") as here, open_uri(target) as there:
            sides = Dataset(here, parse_relation("-")), Dataset(there, parse_relation("b"))
            side = profile(diff(*sides, DiffSpec(key=("id",), profiles=True)), "x").source
        assert (side.minimum, side.maximum) == (numbers[least], numbers[greatest])


# --- times

FAR = ("294248-01-01", "999999-12-31", "290310-01-01 (BC)", "infinity", "2024-03-05")


@pytest.mark.parametrize("unit", [None, *TimeUnit])
def test_days_and_moments_beyond_the_last_timestamp_have_their_bucket(
    tmp_path: Path, unit: TimeUnit | None
) -> None:
    days = ", ".join(f"({i}, DATE '{day}')" for i, day in enumerate(FAR))
    first = "make_timestamp(-9223372022400000000)"
    fill = f"CREATE TABLE {{name}} AS SELECT *, 1 AS v, {first} AS t, CAST({first} AS TIMESTAMPTZ) AS z " \
        f"FROM (VALUES {days}) d(id, day)"  # fmt: skip
    uri = two_tables(tmp_path, fill, "UPDATE b SET v = 2")
    for name, buckets in (("day", len(FAR)), ("t", 1), ("z", 1)):
        timeline = compared(uri, LIMITS, time_column=name, time_unit=unit).insights.timeline
        assert timeline is not None
        assert len(timeline.buckets) == buckets
        assert all(bucket.rows == (bucket.changed, bucket.changed) for bucket in timeline.buckets)
        assert sum(bucket.changed for bucket in timeline.buckets) == len(FAR)


def test_the_first_days_of_postgresql_have_their_bucket(postgres: PostgresServer) -> None:
    uri = postgres.create_database()
    for name, value in (("a", 1), ("b", 2)):
        postgres.execute(
            uri.rpartition("/")[2], f"CREATE TABLE {name} AS SELECT i AS id, {value} AS v, day, "
            "day::timestamp AS t, day::timestamptz AS z "
            "FROM (VALUES (1, '4714-11-24 BC'::date), (2, '2024-03-05')) d(i, day)"
        )  # fmt: skip
    with open_uri(uri) as database:
        sides = [Dataset(database, parse_relation(name)) for name in "ab"]
        for name in ("day", "t", "z"):
            for unit in (TimeUnit.DAY, TimeUnit.WEEK, TimeUnit.MONTH, TimeUnit.QUARTER, TimeUnit.YEAR):
                result = diff(*sides, DiffSpec(key=("id",), time_column=name, time_unit=unit))
                assert result.insights.timeline is not None
                assert [bucket.rows for bucket in result.insights.timeline.buckets] == [(1, 1), (1, 1)]


def test_a_text_that_is_no_time_is_neither_the_first_nor_the_last(tmp_path: Path) -> None:
    path = tmp_path / "times.sqlite"
    with sqlite3.connect(path) as connection:
        for name in "ab":
            connection.execute(f"CREATE TABLE {name} (id INTEGER PRIMARY KEY, at TIME)")
            connection.execute(f"INSERT INTO {name} VALUES (1, '10:00:00'), (2, '43200'), (3, 'noon')")
    with open_uri(f"sqlite:///{path}") as database:
        sides = [Dataset(database, parse_relation(name)) for name in "ab"]
        side = profile(diff(*sides, DiffSpec(key=("id",), profiles=True)), "at").source
    assert (side.minimum, side.maximum) == ("10:00:00", "10:00:00")


# --- long values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a" * 300 + "x" + "b" * 300, "a" * 300 + "y" + "b" * 300),
        ("a" * 300 + "b" * 300, "a" * 300 + "x" + "b" * 300),
        (" " * 700, " " * 701),
    ],
)
def test_values_shown_side_by_side_never_look_alike(one: str, other: str) -> None:
    source, target = cut_pair(one, other, 100)
    assert source != target
    assert all(text is not None and len(text) <= 130 for text in (source, target))
    assert cut_pair(one, one, 100) == (cut_pair(one, one, 100)[0],) * 2
    assert cut_pair(one, None, 100)[1] is None


def test_values_of_a_list_never_look_alike() -> None:
    values = ["a" * 300 + middle + "b" * 300 for middle in ("x", "y", "z")]
    assert len(set(cut_apart([*values, "short"], 100))) == 4


def test_frequent_values_and_changes_that_differ_in_the_middle(tmp_path: Path) -> None:
    long = "repeat('a', 300) || 'x' || repeat('b', 300)"
    fill = f"CREATE TABLE {{name}} AS SELECT i AS id, {long} AS t FROM range(5) t(i)"
    uri = two_tables(tmp_path, fill, "UPDATE b SET t = replace(t, 'x', 'y')")
    limits = Limits(insight_value_chars=100, sample_value_chars=100)
    result = compared(uri, limits, profiles=True, frequent_changes=True)
    top: Any = profile(result, "t").top
    assert [(value.source, value.target) for value in top] == [(5, 0), (0, 5)]
    assert top[0].value != top[1].value
    assert result.insights.changes is not None
    (change,) = result.insights.changes.columns[0].changes
    assert change.source != change.target
    for row in result.rows:
        assert row.source is not None
        assert row.target is not None
        assert row.source["t"] != row.target["t"]


def test_sections_say_that_they_are_of_a_sample(tmp_path: Path) -> None:
    day = "DATE '2024-01-01' + i::INT AS day"
    fill = f"CREATE TABLE {{name}} AS SELECT i AS id, {day}, i % 3 AS v FROM range(4000) t(i)"
    uri = two_tables(tmp_path, fill, "UPDATE b SET v = 9 WHERE id % 2 = 0")
    asked = {"profiles": True, "frequent_changes": True, "time_column": "day"}
    whole = compared(uri, LIMITS, **asked)
    drawn = compared(uri, LIMITS, **asked, sampling=Sampling(ratio=0.5, threshold=0))
    for shown in (render_text, render_html):
        assert ", of the sample" not in shown(whole)
        assert shown(drawn).count(", of the sample") == 3
