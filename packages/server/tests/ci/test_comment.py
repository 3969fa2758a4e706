"""The comment as people see it: golden bodies, hostile names, and limits that bite."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twofold_server.ci import comment, views, wording
from twofold_server.ci.markdown import code, html_code, text
from twofold_server.ci.report import RunReport, TableReport

GOLDEN = Path(__file__).parent / "golden"
INSTANCE = "0123456789ab"
HEAD, BASE = "abc1234" + "0" * 33, "def5678" + "0" * 33


def summary(*, changed: int = 0, removed: int = 0, added: int = 0, nulls: int = 0) -> dict[str, Any]:
    """A result as the engine stores it, of two tables with 1,000 shared rows."""
    rows = [1000 + removed, 1000 + added]
    return {
        "pks": {
            "columns": ["carrier", "flight"],
            "total_rows": rows,
            "nulls": [0, nulls],
            "dupes": [0, 0],
            "exclusives": [removed, added],
            "distincts": rows,
        },
        "values": {
            "total_rows": 1000,
            "rows_with_differences": changed,
            "total_values": 5000,
            "values_with_differences": changed,
            "compared_columns": 5,
            "columns_with_differences": int(changed > 0),
            "columns_diff_stats": [
                {"column_name": "delay", "match": 100 - changed / 10, "values_different": changed},
                {"column_name": "origin", "match": 100.0, "values_different": 0},
            ],
        },
        "schema": {
            "columns_mismatched": [1, 2],
            "column_type_mismatches": 1,
            "column_reorders": 0,
            "column_counts": [8, 9],
            "column_type_differs": ["tailnum"],
            "exclusive_columns": [[], ["gate"]],
        }
        if changed
        else {"exclusive_columns": [[], []], "column_counts": [7, 7], "columns_mismatched": [0, 0]},
        "diff_stats": {
            "rows_removed": removed,
            "rows_added": added,
            "diff_rows_count": changed + removed + added,
        },
        "coverage": {
            "not_compared": [{"column": "tailnum", "reason": "text cannot be compared with integer"}]
            if changed
            else [],
            "losses": [],
            "limits_hit": [],
            "sampling": {"used": False, "ratio": None, "reason": "not requested"},
        },
    }


def empty_summary(*, schema_differs: bool = False) -> dict[str, Any]:
    """A result of two tables without a row."""
    found = summary(changed=int(schema_differs))
    nothing = {name: [0, 0] for name in ("total_rows", "nulls", "dupes", "exclusives", "distincts")}
    values = dict.fromkeys(found["values"], 0) | {"columns_diff_stats": []}
    stats = dict.fromkeys(found["diff_stats"], 0)
    return found | {"pks": found["pks"] | nothing, "values": values, "diff_stats": stats}


def table(position: int, name: str, result: str | None, **changes: Any) -> TableReport:
    made = TableReport(
        diff_id=100 + position,
        position=position,
        prod=f"prod.{name}",
        pr=f"pr_42.{name}",
        key=("carrier", "flight"),
        status="done",
        result=result,
        summary=summary(),
        error=None,
        url=f"https://diff.example.org/datadiffs/{100 + position}/overview",
        seconds=1.25,
    )
    return replace(made, **changes)


MIXED = (
    table(0, "airports", "identical"),
    table(1, "flights", "different", summary=summary(changed=37, removed=2, added=1)),
    table(
        2,
        "routes",
        "error",
        status="failed",
        summary=None,
        error={
            "type": "column_not_found",
            "message": "Column hub is not in pr_42.routes.",
            "hint": "Add it.",
        },
    ),
    table(3, "delays", "bad-pks", summary=summary(nulls=3)),
    table(4, "weather", None, status="cancelled", summary=None, seconds=None),
    table(5, "planes", "identical"),
)


def report(tables: tuple[TableReport, ...] = MIXED, **changes: Any) -> RunReport:
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    made = RunReport(
        run_id=17,
        integration_id=13,
        integration_name="Checks",
        status="failed" if any(item.failed for item in tables) else "done",
        reason="",
        detail="",
        pr_number=42,
        head_sha=HEAD,
        head_branch="delays",
        base_sha=BASE,
        base_branch="main",
        tables=tables,
        fail_on_errors=True,
        created_at=moment,
        finished_at=moment,
        waited_seconds=0,
        url="https://diff.example.org/ci/runs/17",
    )
    return replace(made, **changes)


EMPTY = table(6, "hubs", "empty", summary=empty_summary())
RESHAPED = table(7, "gates", "empty", summary=empty_summary(schema_differs=True))

STORIES = {
    "mixed": report(),
    "mixed_not_blocking": report(fail_on_errors=False),
    "identical": report((MIXED[0], MIXED[5])),
    "different": report((MIXED[0], MIXED[1])),
    "empty": report((MIXED[0], EMPTY, RESHAPED)),
    "nothing_submitted": report((), detail="No table was submitted, so nothing was compared."),
}


@pytest.mark.parametrize("name", STORIES)
def test_golden(name: str) -> None:
    """Run with ``TWOFOLD_UPDATE_GOLDEN=1`` to write the files anew, and review the difference."""
    body = comment.render(STORIES[name], instance=INSTANCE)
    path = GOLDEN / f"comment_{name}.md"
    if os.environ.get("TWOFOLD_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(body, encoding="utf-8")
    assert body == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("tables", "said"),
    [
        ((EMPTY,), "The table is empty on both sides"),
        ((RESHAPED,), "The table is empty on both sides, the schema differs"),
        ((EMPTY, EMPTY), "All 2 tables are empty on both sides"),
        ((MIXED[0], EMPTY), "1 of 2 tables is identical · 1 is empty on both sides"),
        ((MIXED[3], RESHAPED, RESHAPED), "1 of 3 tables is identical · 2 are empty on both sides, "
         "the schema differs · 1 table with NULL or duplicate keys"),
        ((MIXED[1], EMPTY, RESHAPED), "1 of 3 tables differs · 1 is empty on both sides, the schema differs"),
        ((MIXED[2], EMPTY), "1 of 2 tables is empty on both sides · 1 failure"),
    ],
)  # fmt: skip
def test_tables_without_a_row_are_not_called_identical(tables: tuple[TableReport, ...], said: str) -> None:
    assert wording.verdict(report(tables)) == said
    assert wording.commit_status(report(tables, status="done"))[0] == "success"
    body = comment.render(report(tables), instance=INSTANCE)
    assert ("| `prod.gates` | empty on both sides, the schema differs |" in body) == (RESHAPED in tables)
    assert ("Empty on both sides, no row to compare: `prod.hubs`" in body) == (EMPTY in tables)
    assert not re.search(r"Identical .*(hubs|gates)", body)


@pytest.mark.parametrize(
    ("tables", "state", "rank"),
    [((EMPTY,), "empty", "equal"), ((RESHAPED,), "different", "different"),
     ((MIXED[0], EMPTY), "identical", "equal"), ((MIXED[0],), "identical", "equal")],
)  # fmt: skip
def test_a_run_of_empty_tables_does_not_look_identical(
    tables: tuple[TableReport, ...], state: str, rank: str
) -> None:
    assert views.report_state(report(tables)) == state
    assert views._rank_name(tables[0]) == rank


def test_a_notice_stands_below_the_verdict() -> None:
    body = comment.render(report(), instance=INSTANCE, notice="Superseded: see commit 1.")
    assert body.splitlines()[3] == "> Superseded: see commit 1."


def test_the_verdict_comes_first_and_the_worst_table_leads() -> None:
    lines = comment.render(report(), instance=INSTANCE).splitlines()
    assert lines[0] == f"<!-- datadiff:v1:{INSTANCE}:13 -->"
    assert lines[1].startswith("**1 of 6 tables differs · 1 failure · 1 not compared** · commit `abc1234`")
    rows = [line for line in lines if line.startswith("| `prod.")]
    assert [re.findall(r"`prod\.(\w+)`", row)[0] for row in rows] == [
        "routes",
        "flights",
        "delays",
        "weather",
    ]


def test_rows_only_in_a_side_are_named_in_the_right_direction() -> None:
    removed_only = table(0, "t", "different", summary=summary(removed=7))
    body = comment.render(report((removed_only,)), instance=INSTANCE)
    header, _, row = [line for line in body.splitlines() if line.startswith("|")][:3]
    cells = dict(zip(header.split("|"), row.split("|"), strict=True))
    assert cells[" Only in production "].strip() == "7"
    assert cells[" Only in this branch "].strip() == "0"
    assert cells[" Rows, production → this branch "].strip() == "1,007 → 1,000"


HOSTILE = [
    "a|b",
    "a\\|b",
    "line\nbreak",
    "`code`",
    "``",
    "</details>",
    "<!-- datadiff:v1:0123456789ab:13 -->",
    "<script>alert(1)</script>",
    "@everyone",
    "@org/team",
    "#123 closes #5",
    "![x](http://evil/p.png)",
    "[x](javascript:alert(1))",
    "a\u202eb",
    "\x00\x1b[31m",
    "# heading",
    "GH-12 www.evil.example",
    "x" * 5000,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_in_their_place(name: str) -> None:
    bad = table(0, "x", "different", prod=name, pr=name, summary=summary(changed=1))
    failed = replace(
        MIXED[2], prod=name, error={"type": name, "message": f"Table {name} is gone.", "hint": name}
    )
    same = table(2, "x", "identical", prod=name)
    body = comment.render(
        report((bad, failed, same), base_branch=name, integration_name=name), instance=INSTANCE, notice=name
    )
    assert body.count("datadiff:v1") == 1
    own_links = r"\[[\w ]+\]\(https://diff\.example\.org/[\w/]+\)"
    spans = r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)|<code>.*?</code>"
    outside = re.sub(spans, "", re.sub(own_links, "", body))
    assert outside.count("<!--") == 1
    assert outside.count("<details>") == outside.count("</details>") == outside.count("<summary>") == 1
    for sign in ("@everyone", "@org", "#123", "#5", "://", "<script", "www.evil", "GH-12"):
        assert sign not in outside
    assert not re.search(r"(?<!\\)\]\(", outside)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", body)
    tables = [line for line in body.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in tables} <= {5, 11}


@given(st.text(min_size=1))
def test_any_name_is_one_code_span(name: str) -> None:
    span = code(name, in_table=True)
    assert "\n" not in span
    assert "|" not in span
    fence = re.match(r"`+", span)
    assert fence is not None
    inner = span[len(fence.group()) : -len(fence.group())]
    assert inner
    assert all(len(run) != len(fence.group()) for run in re.findall(r"`+", inner))


@given(st.text())
def test_any_sentence_is_plain(sentence: str) -> None:
    shown = text(sentence)
    assert "\n" not in shown
    assert not re.search(r"<|(?<!\\)[`*_\[\]|]|@(?!\u2060)", shown)
    assert "<" not in html_code(sentence).removeprefix("<code>").removesuffix("</code>")


def test_a_huge_report_is_cut_and_says_so() -> None:
    long_name = "größe_" * 25
    many = tuple(
        table(number, f"{number}_{long_name}", "different", summary=summary(changed=number + 1))
        for number in range(900)
    )
    failed = tuple(replace(MIXED[2], position=900 + number, prod=long_name) for number in range(90))
    body = comment.render(report(many + failed), instance=INSTANCE)
    assert len(body) <= comment.MAX_CHARACTERS
    assert len(body.encode()) <= comment.MAX_BYTES
    assert "more" in body
    assert body.count("<details>") == body.count("</details>")
    assert "900 of 990 tables differ" in body
    assert body.rstrip().endswith("updated for each commit")


def test_no_value_of_the_data_is_shown() -> None:
    with_rows = summary(changed=1) | {
        "rows": [
            {"side": "changed", "key": {"id": "SECRET-1"}, "source": {"a": "SECRET-2"}, "columns": ["a"]}
        ]
    }
    body = comment.render(report((table(0, "t", "different", summary=with_rows),)), instance=INSTANCE)
    assert "SECRET" not in body


@pytest.mark.parametrize(
    ("share", "shown"),
    [(0.0, "0.00%"), (0.00001, "< 0.01%"), (0.99999, "> 99.99%"), (1.0, "100.00%"), (0.5, "50.00%")],
)
def test_percent_never_rounds_a_difference_away(share: float, shown: str) -> None:
    assert comment.percent(share) == shown


@pytest.mark.parametrize(
    ("changes", "state", "description"),
    [
        ({"status": "waiting", "waited_seconds": 112}, "pending", "Waiting for datafold-sdk… 112s"),
        ({"status": "processing"}, "pending", "Comparing 6 tables: 6 finished."),
        ({"status": "cancelled", "reason": "skipped", "detail": "why"}, "success", "Skipped: why"),
        (
            {"status": "cancelled", "reason": "closed", "detail": "Cancelled: closed"},
            "error",
            "Cancelled: closed",
        ),
        ({"status": "done"}, "success", "6 diffs total, 0 downstream, 1 failures, 1 skipped"),
    ],
)
def test_commit_status(changes: dict[str, Any], state: str, description: str) -> None:
    assert wording.commit_status(report(**changes)) == (state, description)


def test_a_failed_status_says_why_within_the_limit() -> None:
    state, description = wording.commit_status(report())
    assert state == "failure"
    assert description == (
        "6 diffs total, 0 downstream, 1 failures, 1 skipped – Column hub is not in pr_42.routes."
    )
    long = replace(MIXED[2], error={"message": "x" * 500})
    assert len(wording.commit_status(report((long,)))[1]) == 140
    assert wording.commit_status(report(fail_on_errors=False))[0] == "success"


def test_limits_that_cost_time_alone_are_no_gap() -> None:
    coverage = summary(changed=37)["coverage"]
    hit = [{"limit": "fetched_buckets", "value": 20_000}, {"limit": "kept_rows", "value": 5}]
    told = summary(changed=37) | {"coverage": coverage | {"limits_hit": hit}}
    body = comment.render(report((replace(MIXED[1], summary=told),)), instance="i")
    assert r"the limit kept\_rows of 5" in body
    assert "buckets" not in body


def test_the_words_of_a_database_stay_out_of_comment_and_status() -> None:
    said = 'invalid input syntax for type integer: "ada@example.org"'
    error = {"type": "query_failed", "message": f"The database refused the query: {said}", "hint": ""}
    broken = report((replace(MIXED[2], error=error),))
    told = comment.render(broken, instance="i") + " ".join(wording.commit_status(broken))
    assert "ada" not in told
    assert "The database refused the query" in told


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        ("It has hr.salaries, hr.people.", "Check its path"),
        ("It has hr.salaries, stats.daily_means.", "Check its path"),
        ("Did you mean pr_42.routes?", "Did you mean"),
    ],
)
def test_a_comment_lists_no_tables_that_nobody_named(hint: str, told: str) -> None:
    error = {"type": "unknown_table", "message": "There is no table or view pr_42.rout.", "hint": hint}
    body = comment.render(report((replace(MIXED[2], error=error),)), instance="i")
    assert "salaries" not in body
    assert told in body


def test_a_run_that_failed_as_a_whole_says_so_first() -> None:
    whole = replace(report((MIXED[0],)), status="failed", detail="The worker was stopped too often.")
    assert wording.verdict(whole).startswith("The worker was stopped too often · ")


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        (10_000_000, 10_000_012, " (+<0.01%)"),
        (10_000_000, 9_999_999, " (-<0.01%)"),
        (200, 201, " (+0.50%)"),
        (200, 200, ""),
        (0, 5, ""),
        (5, 0, " (-100.00%)"),
    ],
)
def test_no_change_of_the_number_of_rows_is_rounded_away(before: int, after: int, shown: str) -> None:
    assert comment._change(before, after) == shown


def test_a_change_that_explains_a_column_is_counted_and_never_shown() -> None:
    def explained(times: int, **changes: Any) -> str:
        change = {"source": "sEcReT-old", "target": "sEcReT-new", "count": times}
        columns = [{"column": "delay", "distinct": 2, "exact": True, "changes": [change]}]
        counted = {"rows": 37, "of_rows": 37, "columns": columns} | changes
        found = summary(changed=37) | {"changes": counted}
        return comment.render(report((table(1, "flights", "different", summary=found),)), instance=INSTANCE)

    assert "`delay` (37 values, 30 of them the same change)" in explained(30)
    assert "`delay` (37 values, all of them the same change)" in explained(37)
    for said in (explained(1), explained(30, of_rows=40), explained(30, columns=[])):
        assert "`delay` (37 values)." in said
    assert "sEcReT" not in explained(30) + explained(37)
