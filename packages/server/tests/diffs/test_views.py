"""Sentences, bars, pagers and lines of the diff pages, from a stored summary."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from twofold_engine.result import (
    ColumnInfo,
    ColumnPairInfo,
    ColumnStats,
    Coverage,
    DiffResult,
    KeyDiff,
    LimitHit,
    NotCompared,
    PlanSummary,
    SchemaDiff,
    ValueDiff,
)
from twofold_server.diffs import column_views, row_views, views, wording
from twofold_server.diffs.models import Diff
from twofold_server.results import RowPage

NAMES = views.SourceNames("Shop", "Shop")


def _result(**changes: Any) -> DiffResult:
    def pair(name: str, status: str, family: str = "text") -> ColumnPairInfo:
        info = ColumnInfo(name, "VARCHAR", family, 0)
        source = None if status == "target_only" else info
        target = None if status == "source_only" else info
        return ColumnPairInfo(source, target, status)

    parts: dict[str, Any] = {
        "schema": SchemaDiff(
            (1, 1),
            0,
            0,
            (4, 4),
            (),
            (("old",), ("new",)),
            (
                pair("id", "key", "integer"),
                pair("price", "compared", "decimal"),
                pair("city", "compared"),
                pair("old", "source_only"),
                pair("new", "target_only"),
            ),
        ),
        "pks": KeyDiff(("id",), (100, 95), (0, 0), (0, 0), (7, 2), (100, 95)),
        "values": ValueDiff(
            93, 10, 186, 11, 2, 2, (ColumnStats("price", 10, 89.2), ColumnStats("city", 1, 98.9))
        ),
        "rows_only": (7, 2),
        "plan": PlanSummary("join", ("both tables are in one database",), "given"),
    }
    return DiffResult(**{**parts, **changes})


def _diff(result: DiffResult | None, **changes: Any) -> Diff:
    now = datetime(2026, 5, 4, tzinfo=UTC)
    fields: dict[str, Any] = {
        "id": 5,
        "status": "done" if result else "processing",
        "request": {"table1": ["prod", "orders"], "table2": ["pr_7", "orders"], "pk_columns": ["id"]},
        "algorithm": "auto",
        "result": result.outcome.value if result else None,
        "summary": result.to_dict() if result else None,
        "trigger": "ci",
        "origin_title": "acme/shop #7",
        "origin_path": "/ci/runs/1",
        "created_at": now,
        "started_at": now,
        "finished_at": now if result else None,
        "purged": False,
    }
    return Diff(**{**fields, **changes})


def test_the_verdict_says_who_misses_what() -> None:
    summary = _result().to_dict()
    assert wording.verdict("different", summary, wording.CI_LABELS) == (
        "7 rows are missing from this branch and 2 are missing from production; "
        "2 of 2 columns differ in 10 rows; 1 column is only in production; 1 column is only in this branch."
    )
    assert "missing from the target" in wording.verdict("different", summary, wording.PLAIN_LABELS)


def test_two_empty_tables_of_other_columns_are_not_only_empty() -> None:
    nothing = KeyDiff(("id",), (0, 0), (0, 0), (0, 0), (0, 0), (0, 0))
    empty = _result(pks=nothing, values=ValueDiff(0, 0, 0, 0, 2, 0, ()), rows_only=(0, 0))
    assert wording.verdict("empty", empty.to_dict(), wording.CI_LABELS) == (
        "Both tables are empty, so there was no row to compare, but 1 column is only in production and "
        "1 column is only in this branch."
    )
    same = replace(empty.schema, exclusive_columns=((), ()), columns_mismatched=(0, 0))
    assert wording.verdict("empty", replace(empty, schema=same).to_dict(), wording.CI_LABELS) == (
        "Both tables are empty, so there was no row to compare."
    )


def test_the_three_facts_fail_for_their_own_reasons() -> None:
    facts = wording.facts(_result().to_dict(), wording.CI_LABELS)
    assert [fact.equal for fact in facts] == [False, False, False]
    clean = _result(pks=KeyDiff(("id",), (95, 95), (0, 0), (0, 0), (0, 0), (95, 95)), rows_only=(0, 0))
    assert [fact.equal for fact in wording.facts(clean.to_dict(), wording.CI_LABELS)] == [False, True, False]


def test_nothing_left_out_is_silent() -> None:
    coverage = Coverage(
        (NotCompared("shape", "the type GEOGRAPHY is not supported"),), (),
        (LimitHit("listed_buckets", 4096), LimitHit("kept_rows", 5)),
    )  # fmt: skip
    assert wording.limits(_result(coverage=coverage).to_dict()) == [
        "The column shape was not compared: the type GEOGRAPHY is not supported.",
        "Only 5 differing rows were kept; the counts are complete.",
    ]


def test_the_overview_counts_link_to_their_rows() -> None:
    view = views.overview(_diff(_result()))
    lines = {line["name"]: line for card in view["cards"] for line in card["lines"]}
    assert (lines["Keys only here"]["left"], lines["Keys only here"]["right"]) == (7, 2)
    assert lines["Keys only here"]["href"] == "/datadiffs/5/primary_keys#only"
    assert [column["name"] for column in view["columns"]] == ["price", "city"]
    score = view["score"]
    # product reference 9.5: 2·11 + 9·3 + 1·100 + 1·95 of 100·4 + 95·4
    assert (score["nonmatching"], score["total"]) == (244, 780)
    assert score["percent"] == "68.71 %"


@pytest.mark.parametrize(
    ("changes", "state", "words"),
    [
        ({"status": "queued"}, "queued", "waits for its turn"),
        ({}, "processing", "being compared"),
        ({"status": "cancelled"}, "cancelled", "Cancelled"),
        ({"status": "failed", "error": {"message": "No table."}}, "failed", "No table."),
        ({"status": "done"}, "failed", "without a reason"),
    ],
)
def test_a_diff_without_a_result_says_why(changes: dict[str, Any], state: str, words: str) -> None:
    found, sentence, _ = views.headline(_diff(None, **changes))
    assert found == state
    assert words in sentence


def test_the_header_refreshes_only_while_it_runs() -> None:
    assert views.header(_diff(None), NAMES, "overview")["refresh_seconds"] == 2
    done = views.header(_diff(_result()), NAMES, "values")
    assert done["refresh_seconds"] is None
    assert [tab["count"] for tab in done["tabs"]] == ["", "4", "9", "10", "", ""]
    assert [tab["text"] for tab in done["tabs"] if tab["current"]] == ["Values"]


def test_columns_filter_and_sort() -> None:
    everything = column_views.columns(_diff(_result()), sort="position", only="")
    assert [line["name"] for line in everything["lines"]] == ["id", "price", "city", "old", "new"]
    different = column_views.columns(_diff(_result()), sort="different", only="different")
    assert [line["name"] for line in different["lines"]] == ["price", "city", "new", "old"]
    assert different["lines"][2]["word"] == "Only in this branch"


def test_a_retyped_column_differs_though_its_values_are_equal() -> None:
    schema = _result().schema
    retyped = replace(schema, column_type_differs=("city",), column_type_mismatches=1)
    values = ValueDiff(93, 10, 186, 10, 2, 1, (ColumnStats("price", 10, 89.2), ColumnStats("city", 0, 100)))
    diff = _diff(_result(schema=retyped, values=values))
    view = column_views.columns(diff, sort="name", only="different")
    assert [(line["name"], line["word"]) for line in view["lines"]][:1] == [("city", "Another type")]
    assert view["different"] == views.differing_columns(diff.summary or {}) == 4


def test_a_column_of_one_side_has_no_numbers_of_a_mapped_one() -> None:
    result = _result()
    renamed = {"price": "amount", "new": "price"}
    lines = [
        replace(line, target=replace(line.target, name=renamed.get(line.target.name, line.target.name)))
        if line.target
        else line
        for line in result.schema.columns
    ]
    diff = _diff(replace(result, schema=replace(result.schema, columns=tuple(lines))))
    found = column_views.columns(diff, sort="name", only="all")["lines"]
    new = next(line for line in found if line["status"] == "target_only")
    assert (new["name"], new["different"], new["share"], new["bar"], new["href"]) == ("price", 0, "", [], "")
    assert row_views.families(diff.summary or {})["price"] == "decimal"
    assert new["column_href"] == "/datadiffs/5/column?name=price&side=target"
    own, mapped = column_views.column(diff, "price", "target"), column_views.column(diff, "price")
    assert own is not None
    assert mapped is not None
    assert (own["line"]["status"], own["changes"], own["profile"], own["timeline"]) == (
        "target_only", None, None, None,
    )  # fmt: skip
    assert mapped["line"]["renamed"] == "amount"


def test_a_key_of_another_type_is_compared() -> None:
    schema = replace(_result().schema, column_type_differs=("id",), column_type_mismatches=1)
    page = column_views.column(_diff(_result(schema=schema)), "id")
    assert page is not None
    assert "in the key" in page["sentence"]


def test_the_score_is_cut_and_not_rounded_below_what_it_is() -> None:
    assert views._floor_percent(57, 100) == "57.00 %"
    assert views._floor_percent(99_999, 100_000) == "99.99 %"
    assert views._floor_percent(1_000_000 - 1, 1_000_000) == "99.99 %"
    assert (views._floor_percent(7, 7), views._floor_percent(0, 0), views._floor_percent(-1, 5)) == (
        "100 %", "100 %", "0.00 %",
    )  # fmt: skip


def test_bars_fill_the_whole_and_show_the_smallest_part() -> None:
    parts = views.stacked([("equal", 1_000_000), ("changed", 1), ("source", 0)])
    assert [part["kind"] for part in parts] == ["equal", "changed"]
    assert parts[1]["width"] > 0.9
    assert sum(part["width"] for part in parts) == pytest.approx(100)
    assert views.stacked([]) == []


def test_changed_rows_are_marked_by_position() -> None:
    row = {
        "side": "changed",
        "changed": [0],
        "key": {"id": "1"},
        "source": {"price": "1.5", "city": "x"},
        "target": {"price": "2", "city": "x"},
    }
    view = row_views.values(_diff(_result()), RowPage([row], 10), row_views.ValuesQuery(), 50)
    first, second = view["rows"][0]["cells"]
    assert (first["changed"], second["changed"]) == (True, False)
    assert [column["name"] for column in view["columns"]] == ["price", "city"]
    assert view["page"]["last"] == 10


def test_the_pager_keeps_the_other_parameters() -> None:
    page = row_views.page_links({"column": "a b", "page": 3}, "page", 3, 50, 120)
    assert (page["first"], page["last"], page["total"]) == (101, 120, 120)
    assert page["previous"] == "?column=a+b&page=2"
    assert page["next"] == ""
    assert row_views.page_links({}, "page", 2, 50, 120)["previous"] == "?"
