"""Frequent changes, profiles and timeline: what pages show of a stored summary, and what is stored."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twofold_engine.algorithms.profile import COUNT_OTHERS
from twofold_engine.result import ColumnInfo, ColumnPairInfo
from twofold_server.diffs import (
    change_views,
    column_views,
    digits,
    insights,
    profile_views,
    timeline_views,
    views,
)
from twofold_server.diffs.models import Diff
from twofold_server.ui import charts

CHANGES: dict[str, Any] = {
    "rows": 10,
    "of_rows": 10,
    "columns": [
        {
            "column": "price",
            "distinct": 3,
            "exact": True,
            "changes": [
                {"source": "1.5", "target": "-1", "count": 8},
                {"source": None, "target": "0", "count": 1},
                {"source": "3", "target": "4", "count": 1},
            ],
        },
        {
            "column": "city",
            "distinct": 1,
            "exact": True,
            "changes": [{"source": "Bern", "target": "", "count": 1}],
        },
    ],
}


def side(rows: int, nulls: int = 0, **facts: Any) -> dict[str, Any]:
    nothing = {"distinct": 4, "distinct_exact": True, "min": None, "max": None, "mean": None, "off_scale": 0}
    return {"rows": rows, "nulls": nulls, **nothing, **facts}


def profile(name: str, kind: str, source: Any, target: Any, **parts: Any) -> dict[str, Any]:
    nothing: dict[str, Any] = {"histogram": None, "top": None, "notes": []}
    return {"column": name, "kind": kind, "source": source, "target": target, **nothing, **parts}


PROFILES: dict[str, Any] = {
    "columns": [
        profile(
            "city",
            "text",
            side(100, 0, min="Basel", max="Zug"),
            side(200, 0),
            top=[
                {"value": "Bern", "source": 60, "target": 120},
                {"value": "<b>Zug</b>", "source": 40, "target": 80},
            ],
        ),
        profile(
            "price",
            "number",
            side(100, 10, min="0", max="40", mean="12.3456789"),
            side(100, 10, min="0", max="1000000", mean="20"),
            histogram={"edges": ["0", "10", "20.5"], "source": [90, 0], "target": [60, 30]},
        ),
    ]
}


def bucket(start: str | None, rows: Any, changed: int, only: Any = (0, 0), **columns: int) -> dict[str, Any]:
    return {
        "start": start, "rows": list(rows), "changed": changed, "rows_only": list(only), "columns": columns,
    }  # fmt: skip


TIMELINE: dict[str, Any] = {
    "column": "placed_at",
    "unit": "day",
    "rows": 13,
    "of_rows": 13,
    "note": "",
    "buckets": [
        bucket("2026-02-27T00:00:00", (100, 98), 5, (2, 0), price=5),
        bucket("2026-03-01T00:00:00", (40, 41), 4, (0, 1), price=4, city=1),
        bucket(None, (10, 10), 1, price=1),
    ],
}


def diff(**changes: Any) -> Diff:
    def pair(name: str, status: str, family: str) -> dict[str, Any]:
        info = ColumnInfo(name, "VARCHAR", family, 0)
        made = ColumnPairInfo(info, info, status)
        shown = {"name": name, "type": "VARCHAR", "family": family, "position": 0, "nullable": True}
        return {"source": shown, "target": shown, "status": made.status, "note": ""}

    stats = [("price", 10), ("city", 1)]
    summary: dict[str, Any] = {
        "pks": {"columns": ["id"], "total_rows": [150, 149], "exclusives": [2, 1], "dupes": [0, 0],
                "nulls": [0, 0], "distincts": [150, 149]},
        "schema": {"columns": [pair("id", "key", "integer"), pair("price", "compared", "decimal"),
                               pair("city", "compared", "text")],
                   "column_type_differs": [], "exclusive_columns": [[], []], "column_type_mismatches": 0},
        "values": {"total_rows": 148, "rows_with_differences": 10, "compared_columns": 2,
                   "columns_with_differences": 2,
                   "columns_diff_stats": [{"column_name": name, "match": 90.0, "values_different": number}
                                          for name, number in stats]},
        "diff_stats": {"rows_removed": 2, "rows_added": 1},
        "coverage": {"sampling": {"used": False}},
        "rows": [],
        "cost": {"queries": [{"purpose": COUNT_OTHERS, "sql": "COUNT(v = 'Bern')"},
                             {"purpose": "compare", "sql": "SELECT 1"}]},
        "profiles": PROFILES,
        "changes": CHANGES,
        "timeline": TIMELINE,
    }  # fmt: skip
    summary |= {name: changes.pop(name) for name in insights.PARTS if name in changes}
    fields: dict[str, Any] = {"id": 5, "status": "done", "result": "different", "trigger": "ci",
                              "request": {"time_column": "placed_at"}, "summary": summary, "purged": False,
                              "values_kept": "all"}  # fmt: skip
    return Diff(**{**fields, **changes})


def text(pieces: Any) -> str:
    return "".join(piece.text for piece in pieces)


# Frequent changes


def test_the_overview_shows_changes_that_occur_more_than_once() -> None:
    view = change_views.frequent(diff())
    assert view is not None
    assert [
        (line["column"], text(line["old"]), text(line["new"]), line["said"]) for line in view["lines"]
    ] == [("price", "1.5", "-1", "8")]
    assert (view["lines"][0]["share"], view["note"]) == ("80.0 %", "")
    assert view["lines"][0]["href"] == "/datadiffs/5/column?name=price"


def test_of_one_column_the_overview_shows_three() -> None:
    column = {
        "column": "price",
        "distinct": 9,
        "exact": True,
        "changes": [{"source": str(at), "target": "0", "count": 9 - at} for at in range(7)],
    }
    view = change_views.frequent(diff(changes=CHANGES | {"columns": [column]}))
    assert view is not None
    assert [line["said"] for line in view["lines"]] == ["9", "8", "7"]
    own = change_views.of_column(diff(changes=CHANGES | {"columns": [column]}), "price")
    assert own is not None
    assert (len(own["lines"]), own["rest"]) == (7, 2)


def test_shares_are_not_said_of_rows_that_were_not_looked_at() -> None:
    view = change_views.frequent(diff(changes=CHANGES | {"rows": 9}))
    assert view is not None
    assert view["lines"][0]["share"] == ""
    assert view["note"] == "Counted in 9 of 10 changed rows."


def test_counts_that_may_be_higher_say_so() -> None:
    columns = [CHANGES["columns"][0] | {"exact": False}]
    view = change_views.of_column(diff(changes=CHANGES | {"columns": columns}), "price")
    assert view is not None
    assert view["lines"][0]["said"] == "at least 8"


def test_counts_that_are_the_least_do_not_tell_that_no_change_occurs_twice() -> None:
    once = CHANGES["columns"][1]
    for exact in (True, False):
        view = change_views.frequent(diff(changes=CHANGES | {"columns": [once, once | {"exact": exact}]}))
        assert view is not None
        assert (view["lines"], view["exact"]) == ([], exact)


def test_a_comment_may_say_how_often_one_change_occurs_but_never_which() -> None:
    summary = diff().summary
    assert summary is not None
    assert change_views.top_share(summary, "price") == (8, 10)
    assert change_views.top_share(summary, "city") is None  # occurs once
    assert change_views.top_share(summary, "gone") is None
    assert change_views.top_share(summary | {"changes": CHANGES | {"rows": 9}}, "price") is None
    assert change_views.top_share(summary | {"changes": None}, "price") is None


# Profiles


def test_columns_that_moved_come_first_and_the_others_are_folded() -> None:
    view = profile_views.profiles(diff())
    assert view is not None
    assert [(card["name"], card["moved"]) for card in view["moved"]] == [("price", "30.0 %")]
    assert [(card["name"], card["moved"]) for card in view["rest"]] == [("city", "")]
    assert profile_views.moved_columns(diff().summary or {}) == 1


def test_rows_moved_are_at_least_half_the_sum_of_all_differences_of_shares() -> None:
    column = profile("x", "number", side(100, 50), side(100, 0), histogram={
        "edges": ["0", "1"], "source": [50], "target": [100]})  # fmt: skip
    view = profile_views.profiles(diff(profiles={"columns": [column]}))
    assert view is not None
    assert view["moved"][0]["moved"] == "50.0 %"
    unlisted = profile("y", "text", side(100), side(100), top=[{"value": "a", "source": 90, "target": 70}])
    view = profile_views.profiles(diff(profiles={"columns": [unlisted]}))
    assert view is not None
    assert view["moved"][0]["moved"] == "20.0 %"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ((0, 9), "Production has no row, so nothing can be said of where values moved."),
        ((9, 0), "This branch has no row, so nothing can be said of where values moved."),
        ((0, 0), "Neither side has a row, so nothing can be said of where values moved."),
    ],
)
@pytest.mark.parametrize("kept", [{}, {"moved": 0.0}, {"moved": None}])
def test_of_a_side_without_rows_nothing_is_said(rows: tuple[int, int], why: str, kept: Any) -> None:
    parts = {"top": [{"value": "a", "source": rows[0], "target": rows[1]}], **kept}
    column = profile("x", "text", side(rows[0]), side(rows[1]), **parts)
    view = profile_views.profiles(diff(profiles={"columns": [column]}))
    assert view is not None
    assert (view["moved"], view["rest"], view["why_unknown"]) == ([], [], why)
    assert [(card["moved"], card["known"]) for card in view["unknown"]] == [("", False)]


@pytest.mark.parametrize("reduced", [insights.counts_only, lambda parts: insights.hashed(parts, str)])
def test_what_moved_is_known_after_the_values_are_gone(reduced: Callable[[Any], dict[str, Any]]) -> None:
    before, kept = diff(), reduced(reduced(diff().summary or {}))
    after = diff(profiles=kept["profiles"])
    views = [profile_views.profiles(each) for each in (before, after)]
    assert views[0] is not None
    assert views[1] is not None
    assert [[(card["name"], card["moved"]) for card in view["moved"]] for view in views if view] == [
        [("price", "30.0 %")]
    ] * 2
    assert (views[0]["unknown"], views[1]["unknown"]) == ([], [])


@pytest.mark.parametrize("kept", [{}, {"moved": 0.0}, {"moved": None}])
def test_a_type_without_an_order_is_not_said_to_be_spread_alike(kept: Any) -> None:
    column = profile("u", "other", side(100), side(100), **kept)
    view = profile_views.profiles(diff(profiles={"columns": [column]}))
    assert view is not None
    assert (view["moved"], view["rest"], len(view["unknown"])) == ([], [], 1)
    assert view["why_unknown"] == "Only counts are known, which do not tell whether values moved."


def test_what_is_not_known_to_have_moved_is_not_known_after_the_values_are_gone() -> None:
    columns = [profile("u", "other", side(100), side(100)), profile("e", "number", side(0), side(9))]
    kept = insights.counts_only(insights.counts_only({"profiles": {"columns": columns}}))
    view = profile_views.profiles(diff(profiles=kept["profiles"]))
    assert view is not None
    assert [card["name"] for card in view["unknown"]] == ["u", "e"]


def test_nulls_of_a_type_without_an_order_are_known() -> None:
    gone = profile("u", "other", side(100, 0), side(100, 50))
    never = profile("n", "other", side(100, 100), side(9, 9))
    view = profile_views.profiles(diff(profiles={"columns": [gone, never]}))
    assert view is not None
    assert [card["moved"] for card in view["moved"]] == ["50.0 %"]
    assert [card["name"] for card in view["rest"]] == ["n"]


def test_facts_of_a_profile_are_short_and_say_what_is_not_known() -> None:
    view = profile_views.of_column(diff(), "price")
    assert view is not None
    facts = {fact["name"]: (fact["left"], fact["right"], fact["equal"]) for fact in view["facts"]}
    assert facts == {
        "NULL": ("10 (10.0 %)", "10 (10.0 %)", True),
        "Distinct": ("4", "4", True),
        "Smallest": ("0", "0", True),
        "Mean": ("12.3457", "20", False),
        "Greatest": ("40", "1,000,000", False),
    }
    estimated = profile("x", "other", side(9, distinct=None), side(9, distinct=1200, distinct_exact=False))
    view = profile_views.of_column(diff(profiles={"columns": [estimated]}), "x")
    assert view is not None
    assert (view["facts"][1]["left"], view["facts"][1]["right"]) == ("–", "about 1,200")


@pytest.mark.parametrize(
    ("value", "kind", "shown"),
    [
        ("-0.00001234", "number", "-1.234e-5"),
        ("1234567.891", "number", "1,234,568"),
        ("0.1", "number", "0.1"),
        ("123456789012345678901234567890", "number", "123,456,789,012,345,678,901,234,567,890"),
        ("-1700000000000000", "number", "-1,700,000,000,000,000"),
        ("1" * 41, "number", "1.111e+40"),
        ("1e+300", "number", "1e+300"),
        ("0", "number", "0"),
        ("Infinity", "number", "Infinity"),
        ("2026-01-01T00:00:00", "time", "2026-01-01"),
        ("2026-01-01T10:30:00Z", "time", "2026-01-01 10:30Z"),
        ("2026-01-01T10:30:07.5", "time", "2026-01-01 10:30:07.5"),
        ("\u202eevil", "text", "U+202Eevil"),
    ],
)
def test_values_of_a_profile_fit_beside_each_other(value: str, kind: str, shown: str) -> None:
    column = profile("x", kind, side(1, min=value), side(1))
    view = profile_views.of_column(diff(profiles={"columns": [column]}), "x")
    assert view is not None
    assert view["facts"][2]["left"] == shown


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("1700000000000000", "1700000000000005", ["1,700,000,000,000,000", "1,700,000,000,000,005"]),
        ("1700000000", "1700000000.999", ["1,700,000,000", "1,700,000,001"]),
        ("1700000000.001", "1700000000.002", ["1,700,000,000.001", "1,700,000,000.002"]),
        ("0.000100001", "0.000100002", ["0.000100001", "0.000100002"]),
        ("0.00001234567", "0.00001234568", ["1.234567e-5", "1.234568e-5"]),
        ("12.3456789", "20", ["12.3457", "20"]),
        ("1" * 60 + "2", "1" * 60 + "3", ["1" * 60 + "2", "1" * 60 + "3"]),
        ("12.3456789", None, ["12.3457", "–"]),
    ],
)
def test_numbers_that_differ_never_look_alike(left: str, right: str | None, shown: list[str]) -> None:
    column = profile("x", "number", side(1, mean=left), side(1, mean=right))
    view = profile_views.of_column(diff(profiles={"columns": [column]}), "x")
    assert view is not None
    fact = view["facts"][2]
    assert [fact["left"], fact["right"]] == shown
    titles = [
        value if value and value != text else "" for value, text in zip((left, right), shown, strict=True)
    ]
    assert fact["titles"] == titles


def test_texts_that_differ_late_are_shown_where_they_differ() -> None:
    column = profile("x", "text", side(1, min="a" * 50 + "1"), side(1, min="a" * 50 + "2" + "z" * 40))
    view = profile_views.of_column(diff(profiles={"columns": [column]}), "x")
    assert view is not None
    fact = view["facts"][2]
    assert (fact["left"], fact["right"]) == ("…" + "a" * 12 + "1", "…" + "a" * 12 + "2" + "z" * 27 + "…")
    assert fact["titles"][0] == "a" * 50 + "1"


@given(st.lists(st.decimals(allow_nan=False, allow_infinity=False), min_size=2, max_size=6))
def test_neighbours_are_told_apart_whatever_they_are(values: list[Decimal]) -> None:
    texts = [str(value.normalize()) for value in values]
    shown = digits.numbers(texts)
    for (left, right), (one, other) in zip(pairwise(texts), pairwise(shown), strict=True):
        assert (one == other) == (left == right)


def test_ranges_of_a_histogram_have_as_many_digits_as_tell_them_apart() -> None:
    edges = ["0.0001", "0.000105", "0.00011"]
    column = profile("x", "number", side(3), side(3), histogram={
        "edges": edges, "source": [1, 2], "target": [2, 1]})  # fmt: skip
    found = profile_views.of_column(diff(profiles={"columns": [column]}), "x")
    assert found is not None
    lines = found["histogram"]["lines"]
    assert [line["name"] for line in lines] == ["0.0001 to 0.000105", "0.000105 to 0.00011"]
    assert (found["histogram"]["first"], found["histogram"]["last"]) == ("0.0001", "0.00011")
    whole = profile("x", "number", side(3), side(3), histogram={
        "edges": ["1700000000000000", "1700000000000050"], "source": [1], "target": [2]})  # fmt: skip
    found = profile_views.of_column(diff(profiles={"columns": [whole]}), "x")
    assert found is not None
    line = found["histogram"]["lines"][0]
    assert line["name"] == "1,700,000,000,000,000 to 1,700,000,000,000,050"
    assert line["title"] == "1700000000000000 to 1700000000000050"


def test_bars_of_both_sides_share_one_axis() -> None:
    view = profile_views.of_column(diff(), "price")
    assert view is not None
    bars = view["histogram"]["bars"]
    assert [(bar.kind, bar.height) for bar in bars] == [("source", 96.0), ("target", 64.0), ("target", 32.0)]
    assert all(bar.x >= 0 and bar.x + bar.width <= 100 for bar in bars)
    assert view["histogram"]["lines"][1] == {
        "name": "10 to 20.5", "title": "", "counts": (0, 30), "shares": ("0 %", "30.0 %"), "equal": False,
    }  # fmt: skip


# Timeline


def test_a_timeline_leaves_room_for_days_without_a_row() -> None:
    view = timeline_views.timeline(diff())
    assert view is not None
    assert [line["name"] for line in view["lines"]] == ["2026-02-27", "2026-03-01", "no time"]
    assert [line["share"] for line in view["lines"]] == ["7.00 %", "12.2 %", "10.0 %"]
    # three days of February and March, an empty slot, and the rows without a time
    assert {bar.x // 20 for bar in view["bars"]} == {0, 2, 4}
    assert (view["first"], view["last"], view["gaps"], view["has_null"]) == (
        "2026-02-27", "2026-03-01", False, True,
    )  # fmt: skip
    assert (view["peak"]["share"], view["peak"]["name"], view["top"]) == ("12.2 %", "2026-03-01", "20 %")
    assert [(part["kind"], part["count"]) for part in view["legend"]] == [
        ("changed", 10), ("source", 2), ("target", 1),
    ]  # fmt: skip
    assert [(line["name"], line["total"]) for line in view["columns"]] == [("price", 10), ("city", 1)]


def test_a_column_over_time_is_a_share_of_the_rows_on_both_sides() -> None:
    view = timeline_views.of_column(diff(), "price")
    assert view is not None
    assert [(line["rows"], line["changed"], line["share"]) for line in view["lines"]] == [
        (98, 5, "5.10 %"), (40, 4, "10.0 %"), (10, 1, "10.0 %"),
    ]  # fmt: skip
    assert timeline_views.of_column(diff(), "id") is None


def test_rows_that_a_database_cannot_count_leave_numbers_in_place_of_shares() -> None:
    buckets = [bucket("2026-01-01", (None, 9), 5, price=5), bucket("2026-01-02", (None, 9), 2, price=2)]
    found = TIMELINE | {"buckets": buckets, "note": "SQLite cannot say."}
    view = timeline_views.timeline(diff(timeline=found))
    assert view is not None
    assert ([line["share"] for line in view["lines"]], view["top"], view["peak"]["share"]) == (
        ["–", "–"], "5", "5 rows",
    )  # fmt: skip
    assert view["note"] == "SQLite cannot say."


@pytest.mark.parametrize(
    ("start", "unit", "label"),
    [
        ("2026-04-01T00:00:00Z", "quarter", "2026 Q2"),
        ("2026-04-06", "week", "week of 2026-04-06"),
        ("2026-04-01", "month", "2026-04"),
        ("2026-01-01T00:00:00", "year", "2026"),
        ("2026-04-06T07:05:00", "minute", "2026-04-06 07:05"),
        ("294276-12-31", "day", "294276-12-31"),
        ("infinity", "day", "infinity"),
        ("0044-03-15 BC", "day", "0044-03-15 BC"),
        ("0044-03-15T00:00:00Z BC", "day", "0044-03-15 BC"),
        ("0044-03-15T10:05:00 BC", "minute", "0044-03-15 10:05 BC"),
        ("0044-03-14 BC", "week", "week of 0044-03-14 BC"),
        ("0044-03-01 BC", "month", "0044-03 BC"),
        ("0044-07-01 BC", "quarter", "0044 Q3 BC"),
        ("0044-01-01T00:00:00 BC", "year", "0044 BC"),
        ("294276-01-01", "year", "294276"),
        ("0000-00-00", "day", "0000-00-00"),
        ("2026-02-30", "day", "2026-02-30"),
    ],
)
def test_buckets_have_the_names_that_people_give_them(start: str, unit: str, label: str) -> None:
    found = TIMELINE | {"unit": unit, "buckets": [bucket(start, (9, 9), 1, price=1)]}
    view = timeline_views.timeline(diff(timeline=found))
    assert view is not None
    assert view["lines"][0]["name"] == label


@pytest.mark.parametrize(
    ("unit", "starts", "slots"),
    [
        ("year", ["0044-01-01 BC", "0001-01-01 BC", "0001-01-01", "0002-01-01"], [0, 43, 44, 45]),
        ("month", ["0001-12-01 BC", "0001-01-01"], [0, 1]),
        ("day", ["0001-12-31T00:00:00 BC", "0001-01-01T00:00:00"], [0, 1]),
        ("week", ["0002-12-28 BC", "0001-01-04 BC"], [0, 1]),
        ("hour", ["0001-12-31T23:00:00Z BC", "0001-01-01T01:00:00Z"], [0, 2]),
        ("day", ["10000-02-29", "10000-03-01"], [0, 1]),
    ],
)
def test_years_before_christ_stand_before_the_others(unit: str, starts: list[str], slots: list[int]) -> None:
    found = TIMELINE | {"unit": unit, "buckets": [bucket(start, (9, 9), 1) for start in starts]}
    view = timeline_views.timeline(diff(timeline=found))
    assert view is not None
    width = 100 / (slots[-1] + 1)
    assert [int(bar.x // width) for bar in view["bars"]] == slots
    assert not view["gaps"]


def test_a_column_over_time_has_no_shares_where_rows_were_not_compared() -> None:
    """Without compare_duplicates rows of duplicate keys are met by none, and a bucket does not count them."""
    left_out = diff()
    assert left_out.summary is not None
    left_out.summary["values"]["total_rows"] -= 3
    view, whole = timeline_views.of_column(left_out, "price"), timeline_views.timeline(left_out)
    assert view is not None
    assert whole is not None
    assert [(line["rows"], line["changed"], line["share"]) for line in view["lines"]] == [
        (None, 5, "–"), (None, 4, "–"), (None, 1, "–"),
    ]  # fmt: skip
    assert (view["shares"], view["top"], view["peak"]["share"]) == (False, "5", "5 rows")
    assert "were not compared" in view["note"]
    assert (whole["shares"], whole["column_shares"]) == (True, False)
    assert "were not compared" in whole["columns_note"]
    assert [line["peak"]["share"] for line in whole["columns"]] == ["5 rows", "1 row"]


def test_an_axis_of_rows_is_written_in_full() -> None:
    found = TIMELINE | {"buckets": [bucket("2026-01-01", (None, 9), 1_234_567, price=1)]}
    view = timeline_views.timeline(diff(timeline=found))
    assert view is not None
    assert (view["top"], view["half"]) == ("1,234,567", "617,283.5")


def test_many_buckets_are_joined_in_the_small_charts() -> None:
    buckets = [bucket(f"{2000 + at}-01-01", (9, 9), 1, price=at % 3) for at in range(1000)]
    view = timeline_views.timeline(diff(timeline=TIMELINE | {"unit": "year", "buckets": buckets}))
    assert view is not None
    assert len(view["bars"]) == 1000
    assert len(view["columns"][0]["bars"]) == timeline_views.SPARK_BUCKETS
    assert (view["hidden_lines"], len(view["lines"])) == (500, 500)


def test_far_apart_buckets_stand_side_by_side_and_the_page_says_so() -> None:
    buckets = [bucket("1870-01-01T00:00:00", (9, 9), 1), bucket("2026-01-01T00:00:00", (9, 9), 1)]
    view = timeline_views.timeline(diff(timeline=TIMELINE | {"buckets": buckets}))
    assert view is not None
    assert view["gaps"]
    assert {bar.x // 50 for bar in view["bars"]} == {0, 1}


def test_a_cut_timeline_says_that_shares_are_the_least() -> None:
    view = timeline_views.timeline(diff(timeline=TIMELINE | {"of_rows": 2000}))
    assert view is not None
    assert view["note"] == (
        "Of 2,000 differing rows 13 were looked at: every share is at least as high as drawn."
    )


def test_a_part_that_exists_is_never_invisible() -> None:
    tall, thin = charts.stacked([[("changed", 0.9)], [("changed", 0.00001)]], 1.0, ["", ""], 160)
    assert tall.height == 144
    assert thin.height == 1.5


# Pages without these parts


def test_what_was_not_asked_for_says_how_to_have_it() -> None:
    bare = diff(profiles=None, timeline=None, changes=None, request={})
    assert profile_views.profiles(bare) is None
    assert change_views.frequent(bare) is None
    view = column_views.columns(bare, sort="position", only="")
    assert view["timeline"] is None
    assert "time_column" in view["missing"]["timeline"]
    assert "run_profiles" in view["missing"]["profiles"]
    old = diff()
    assert old.summary is not None
    old.summary = {name: part for name, part in old.summary.items() if name not in insights.PARTS}
    assert column_views.column(old, "price") is not None  # a result of an older version
    assert views.header(old, views.SourceNames("a", "a"), "overview")["tabs"][4]["count"] == ""


def test_the_page_of_a_column_says_how_often_it_differs() -> None:
    assert column_views.column(diff(), "nothing") is None
    price, key = column_views.column(diff(), "price"), column_views.column(diff(), "id")
    assert price is not None
    assert key is not None
    assert price["sentence"] == "10 of 148 matched rows (6.76 %) differ here."
    assert key["sentence"] == "This column is in the key: its values meet, and never differ."
    unprofiled = column_views.column(diff(), "id")
    assert unprofiled is not None
    assert unprofiled["missing"]["profiles"] == "Only the key and the compared columns have a profile."
    bare = column_views.column(diff(profiles=None), "id")
    assert bare is not None
    assert "run_profiles" in bare["missing"]["profiles"]


# What is stored


VALUES = ("1.5", "Bern", "Zug", "Basel", "12.34", "20.5", "1000000", "2026")


def test_no_value_is_left_where_only_counts_are_kept() -> None:
    assert all(value in repr(diff().summary) for value in VALUES)
    kept = insights.counts_only(diff().summary or {})
    assert [value for value in VALUES if value in repr(kept)] == []
    assert (kept["changes"], kept["timeline"]) == (None, None)
    assert {query["sql"][:11] for query in kept["cost"]["queries"]} == {"-- not kept"}
    assert [column["source"]["nulls"] for column in kept["profiles"]["columns"]] == [0, 10]


def test_hashes_stand_in_for_the_values_of_changes_and_top_values() -> None:
    kept = insights.hashed(diff().summary or {}, lambda value: f"#{len(value)}")
    assert [value for value in VALUES if value in repr(kept)] == []
    assert kept["changes"]["columns"][0]["changes"][1] == {"source": None, "target": "#1", "count": 1}
    assert kept["profiles"]["columns"][0]["top"][0] == {"value": "#4", "source": 60, "target": 120}
    assert (kept["timeline"], kept["profiles"]["columns"][1]["histogram"]) == (None, None)


def test_a_page_says_why_there_is_no_timeline_where_values_are_not_kept() -> None:
    said = insights.missing(diff(values_kept="none"))
    assert said["timeline"].startswith("No rows are stored. To see rows,")
    assert said["timeline"].endswith("Times are values.")
    assert "A change is two values." in said["changes"]
    assert "A change is two values." not in insights.missing(diff(values_kept="hashed"))["changes"]
