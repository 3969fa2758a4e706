"""What people and machines get to see of a result."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from twofold_engine import Dataset, DiffSpec, TableRef, diff
from twofold_engine.cutting import cut_around, differing_part
from twofold_engine.databases import open_uri
from twofold_engine.errors import UnknownTable
from twofold_engine.render import words
from twofold_engine.render.html import render_html
from twofold_engine.render.json import render_failure, render_json
from twofold_engine.render.jsonl import error_line, row_lines, summary_line
from twofold_engine.render.markdown import MAX_TEXT, code_span, render_markdown, safe_text
from twofold_engine.render.text import render_text
from twofold_engine.render.values import cut, one_line, show
from twofold_engine.result import (
    ColumnInfo,
    ColumnPairInfo,
    ColumnStats,
    Cost,
    Coverage,
    DiffResult,
    Estimate,
    Estimates,
    KeyDiff,
    LimitHit,
    Loss,
    NotCompared,
    PlanSummary,
    QueryCost,
    RowSample,
    SamplingFacts,
    SchemaDiff,
    ValueDiff,
)  # fmt: skip

EVIL = "a|b`c`<b>@octocat [x](http://evil.example)\nwww.evil.example #1 **x**"


SAMPLED = SamplingFacts(
    used=True, ratio=0.1, reason="asked for", size=482, tolerance=0.01, confidence=99.0, threshold=0,
    rows=(482, 287),
    estimates=Estimates(
        Estimate(4, 40, 0.99, 10, 110), (None, Estimate(0, 0, 0.99, 0, 45)),
        (Estimate(1952, 19_520, 0.99, 18_000, 21_000), Estimate(1, 10, 0.99, 1, 60)),
    ),
)  # fmt: skip


def column(name: str, native: str = "VARCHAR", family: str = "text", position: int = 0) -> ColumnInfo:
    return ColumnInfo(name, native, family, position)


def a_result(name: str = "note", **changes: Any) -> DiffResult:
    """1,952 rows removed, 1 added, 4 changed in 2 of 3 columns; one retyped and one removed column."""
    pairs = (
        ColumnPairInfo(column("id", "INTEGER", "integer"), column("id", "INTEGER", "integer"), "key"),
        ColumnPairInfo(column(name), column(name), "compared"),
        ColumnPairInfo(column("tail"), column("tail", "INTEGER", "integer"), "type_mismatch"),
        ColumnPairInfo(column("gate"), None, "source_only"),
    )
    old = {name: "", "price": "12.5"}
    rows = (
        RowSample("changed", {"id": "7"}, old, {name: None, "price": "13.5"}, (name, "price")),
        RowSample("source", {"id": "8"}, {name: EVIL, "price": None}, None, ()),
        RowSample("target", {"id": None}, None, {name: "NULL", "price": "1"}, ()),
    )  # fmt: skip
    result = DiffResult(
        SchemaDiff((2, 1), 1, 0, (5, 4), ("tail",), (("gate",), ()), pairs),
        KeyDiff(("id",), (336_776, 334_825), (0, 1), (2, 0), (1952, 0), (336_774, 334_824)),
        ValueDiff(
            334_824, 4, 1_004_472, 5, 3, 2,
            (ColumnStats("price", 4, 99.9), ColumnStats(name, 1, 99.99), ColumnStats("fine", 0, 100.0)),
        ),
        (1952, 1),
        PlanSummary("fetch_and_join", ("the two databases differ",), "given"),
        Cost(1.5, queries=(QueryCost("source", "read", "SELECT '<b>'", 0.5, 3),)),
        Coverage(
            not_compared=(NotCompared("tail", "VARCHAR against INTEGER"),),
            losses=(Loss("price", "precision", "read as double"),),
            limits_hit=(LimitHit("kept_rows", 10_000_000), LimitHit("fetched_buckets", 20_000)),
        ),
        rows,
    )  # fmt: skip
    return replace(result, **changes)


def an_equal_result(rows: int = 336_776, **keys: Any) -> DiffResult:
    counts = {"nulls": (0, 0), "dupes": (0, 0), "exclusives": (0, 0), "distincts": (rows, rows)} | keys
    return DiffResult(
        SchemaDiff((0, 0), 0, 0, (19, 19), (), ((), ())),
        KeyDiff(("id",), (rows, rows), **counts),
        ValueDiff(rows, 0, rows * 18, 0, 18, 0, ()),
        (0, 0),
        PlanSummary("join", ("one database",), "primary key"),
    )


# --- words


@pytest.mark.parametrize(
    ("result", "sentence"),
    [
        (an_equal_result(), "Identical: 336,776 rows, 19 columns compared."),
        (an_equal_result(1), "Identical: 1 row, 19 columns compared."),
        (an_equal_result(0), "Both sides are empty: 0 rows, with 19 shared columns."),
        (
            an_equal_result(dupes=(2, 2), nulls=(0, 1)),
            "No difference, but the key does not tell rows apart: 2 rows on each side have a duplicate key "
            "and 1 row in the target has a NULL in the key.",
        ),
        (
            a_result(),
            "1,952 rows are missing from the target, 1 is missing from the source; 2 of 3 columns differ "
            "in 4 rows; 1 column is only in the source; 1 column has another type.",
        ),
    ],
)
def test_the_verdict_is_one_sentence(result: DiffResult, sentence: str) -> None:
    assert words.verdict(result) == sentence


def test_labels_take_the_place_of_source_and_target() -> None:
    assert words.verdict(a_result(), ("production", "branch")) == (
        "1,952 rows are missing from the branch, 1 is missing from the production; 2 of 3 columns differ "
        "in 4 rows; 1 column is only in the production; 1 column has another type."
    )


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 0, "0 %"), (0, 9, "0 %"), (9, 9, "100 %"), (1, 3, "33.33 %"), (1, 10**9, "< 0.01 %"),
        (10**9 - 1, 10**9, "> 99.99 %"),
    ],
)  # fmt: skip
def test_percentages_never_round_a_difference_away(part: int, whole: int, text: str) -> None:
    assert words.percent(part, whole) == text


def test_differing_columns_come_worst_first() -> None:
    assert [stats.column_name for stats in words.differing_columns(a_result())] == ["price", "note"]


def test_every_kind_of_incompleteness_is_noted() -> None:
    coverage = replace(a_result().coverage, sampling=SAMPLED)
    assert words.notes(a_result(coverage=coverage)) == [
        "tail was not compared: VARCHAR against INTEGER.",
        "price: precision: read as double.",
        "The limit kept_rows was reached at 10,000,000.",
        "A sample of 10 % of the keys was compared, 482 and 287 rows: asked for. Rows and NULL keys are "
        "counted in full, everything else counts the sample.",
        "Estimated for all rows, with 99 % confidence: rows that differ about 40 (10 to 110), "
        "keys only in the source about 19,520 (18,000 to 21,000), rows only in the target at most 45.",
        "Rows of one key are drawn together: where keys repeat, only keys are estimated.",
    ]


def sampled_result() -> DiffResult:
    stats = tuple(
        replace(stats, estimate=Estimate(stats.values_different, 31, 0.99, 9, 88))
        for stats in a_result().values.columns_diff_stats
    )
    return a_result(
        coverage=replace(a_result().coverage, sampling=SAMPLED),
        values=replace(a_result().values, columns_diff_stats=stats),
    )


def test_every_format_says_what_is_a_sample_and_what_it_means() -> None:
    result = sampled_result()
    shown = {
        "text": " ".join(render_text(result, width=200).split()),
        "markdown": render_markdown(result),
        "html": render_html(result),
    }
    for name, text in shown.items():
        assert "in the sample" in text.lower(), name
        assert "A sample of 10 % of the keys was compared" in text, name
        assert "about 31 (9 to 88)" in text, name
        assert "about 40 (10 to 110)" in text, name
    document = json.loads(render_json(result))
    assert document["coverage"]["sampling"]["estimates"]["rows_with_differences"] == {
        "value": 4, "estimate": 40, "confidence": 0.99, "interval": {"min": 10, "max": 110},
    }  # fmt: skip
    assert document["coverage"]["sampling"]["estimates"]["rows_removed"] is None
    assert document["diff_stats"]["sampled"] is True
    first = document["values"]["columns_diff_stats"][0]
    assert first["values_different_estimate"]["interval"] == {"min": 9, "max": 88}
    assert (
        "values_different_estimate"
        not in json.loads(render_json(a_result()))["values"]["columns_diff_stats"][0]
    )


def test_a_ratio_below_one_is_never_shown_as_all() -> None:
    assert [words.ratio_text(ratio) for ratio in (0.0046, 0.5, 0.9949, 1.0)] == [
        "0.46 %",
        "50 %",
        "99.5 %",
        "100 %",
    ]
    assert [words.ratio_text(ratio) for ratio in (0.9996, 0.9999)] == ["99.96 %", "99.99 %"]


def test_a_column_of_another_type_counts_by_its_values_in_the_match_score(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "d.db")) as connection:
        connection.execute("CREATE TABLE a (id INTEGER PRIMARY KEY, v INTEGER, x BLOB, y INTEGER)")
        connection.execute("CREATE TABLE b (id BIGINT PRIMARY KEY, v BIGINT, x INTEGER[])")
        for table, rest in (("a", "'x', 1"), ("b", "[1]")):
            connection.execute(f"INSERT INTO {table} VALUES (1, 10, {rest}), (2, 20, {rest})")
    with open_uri(f"duckdb:///{tmp_path}/d.db") as database:
        sides = [Dataset(database, TableRef((table,))) for table in "ab"]
        spec = DiffSpec(key=("id",), include_columns=("v",))
        assert diff(*sides, spec).match_ratio == 1.0
        # Of 2 × 4 and 2 × 3 cells, those of x on both sides and of y have nothing that they meet.
        assert diff(*sides, DiffSpec(key=("id",))).match_ratio == (14 - 2 - 2 - 2) / 14


def test_the_match_score_is_that_of_the_sample() -> None:
    result = a_result()
    assert (
        replace(result, coverage=replace(result.coverage, sampling=SAMPLED)).match_ratio != result.match_ratio
    )
    whole = replace(SAMPLED, rows=result.pks.total_rows)
    assert (
        replace(result, coverage=replace(result.coverage, sampling=whole)).match_ratio == result.match_ratio
    )


# --- single values


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "NULL"), ("", "''"), ("NULL", "'NULL'"), ("abc", "abc"), ("abc ", "'abc '"), ("'x", "''x'"),
        ("a\nb\tc", r"a\nb\tc"), ("\x1b[31m", r"\x1b[31m"), ("\u202eabc", r"\u202eabc"), ("é😀", "é😀"),
    ],
)  # fmt: skip
def test_values_cannot_be_mistaken(value: str | None, shown: str) -> None:
    assert show(value) == shown


@given(st.text(max_size=60), st.integers(8, 40))
def test_a_cut_text_keeps_both_ends(text: str, width: int) -> None:
    visible = cut(text, width)
    assert len(visible) <= width
    assert visible == text if len(text) <= width else visible[0] == text[0] and visible[-1] == text[-1]


@given(st.text("ab", max_size=40), st.text("ab", max_size=6), st.text("ab", max_size=40), st.integers(12, 30))
def test_the_differing_part_stays_in_sight(before: str, part: str, after: str, width: int) -> None:
    text = before + part + after
    visible, start, end = cut_around(text, width, len(before), len(before) + len(part))
    assert len(visible) <= width
    assert visible[start:end] == part


@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_everything_outside_the_differing_part_is_shared(left: str, right: str) -> None:
    (start, end), (other_start, other_end) = differing_part(left, right)
    assert left[:start] == right[:other_start]
    assert left[end:] == right[other_end:]
    assert (left == right) == (start == end and other_start == other_end)


# --- text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_text_says_everything_and_keeps_its_width(width: int) -> None:
    text = render_text(a_result(), width=width)
    flowing = " ".join(text.split())
    assert flowing.startswith(f"≠ {words.verdict(a_result())}")
    for fact in words.facts(a_result()):
        assert fact.name in text
    for heading in (
        "Changed rows, 1 of 4 shown",
        "Rows only in the source, 1 of 1,952 shown",
        "Rows only in the target, 1",
    ):
        assert heading in flowing
    for note in words.notes(a_result()):
        assert note in flowing
    assert max(len(line) for line in text.splitlines()) <= width
    assert "\x1b" not in text


def test_text_shows_both_values_side_by_side() -> None:
    lines = render_text(a_result(), width=100).splitlines()
    assert re.search(r"^ +7 +note +'' +NULL$", next(line for line in lines if " 7 " in line))
    assert any(re.search(r"^ +price +12.5 +13.5$", line) for line in lines)


def test_text_colours_only_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in render_text(a_result(), colour=True)
    assert "\x1b[" not in render_text(a_result(), colour=False)


def test_text_is_quiet_when_equal() -> None:
    lines = [line for line in render_text(an_equal_result(), width=80).splitlines() if line]
    assert len(lines) == 5
    assert lines[0] == "= Identical: 336,776 rows, 19 columns compared."


def test_text_cannot_be_used_to_write_to_the_terminal() -> None:
    evil = "x\x1b[2J\x07\u202e"
    text = render_text(a_result(name=evil), width=200)
    assert not set(evil[1:2] + "\x07\u202e") & set(text)


def test_no_word_of_a_database_writes_to_the_terminal() -> None:
    """Also where it is a name, a type, or a reason."""
    evil = "x\x1b]0;owned\x07\x9b2J\u202e"
    base = a_result(name=evil)
    result = replace(
        base, pks=replace(base.pks, columns=(evil,)), plan=replace(base.plan, reasons=(f"because of {evil}",))
    )
    for colour in (False, True):
        text = render_text(result, width=200, colour=colour)
        assert "]0;owned" in text
        assert not set("\x07\x9b\u202e") & set(text)
        assert "\x1b]" not in text


# --- json and json lines


def test_json_is_the_agreed_object() -> None:
    document = json.loads(render_json(a_result()))
    assert document == json.loads(json.dumps(a_result().to_dict()))
    assert list(document) == [
        "status", "result", "schema", "pks", "values", "diff_stats", "coverage", "rows", "profiles",
        "changes", "timeline", "plan", "cost",
    ]  # fmt: skip


def test_a_failure_is_json_too() -> None:
    error = UnknownTable("There is no table x.", hint="Tables are: y.")
    told = {"type": "unknown_table", "message": "There is no table x.", "hint": "Tables are: y."}
    expected = {"status": "failed", "error": told}
    assert json.loads(render_failure(error)) == expected
    assert json.loads(error_line(error)) == {"type": "error", **expected}


def test_json_lines_hold_rows_and_a_summary() -> None:
    values = pa.struct([("note", pa.string()), ("price", pa.string())])
    batch = pa.RecordBatch.from_pylist(
        [
            {"side": "changed", "changed": [1], "key": {"id": "7"}, "source": {"note": "a\nb", "price": "1"},
             "target": {"note": "a\nb", "price": None}},
            {"side": "target", "changed": [], "key": {"id": None}, "source": None,
             "target": {"note": "", "price": "2"}},
        ],
        schema=pa.schema([
            ("side", pa.string()), ("changed", pa.list_(pa.int32())),
            ("key", pa.struct([("id", pa.string())])), ("source", values), ("target", values),
        ]),
    )  # fmt: skip
    lines = [*row_lines(batch), summary_line(a_result())]
    assert all(line.count("\n") == 1 and line.endswith("\n") for line in lines)
    changed, added, summary = map(json.loads, lines)
    assert changed == {
        "type": "row", "side": "changed", "key": {"id": "7"}, "source": {"note": "a\nb", "price": "1"},
        "target": {"note": "a\nb", "price": None}, "columns": ["price"],
    }  # fmt: skip
    assert (added["source"], added["key"], added["columns"]) == (None, {"id": None}, [])
    assert summary.pop("type") == "summary"
    expected = json.loads(render_json(a_result()))
    del expected["rows"]
    assert summary == expected


# --- markdown


def test_markdown_holds_counts_and_no_values() -> None:
    text = render_markdown(a_result())
    assert text.startswith(f"**{words.verdict(a_result())}**\n")
    assert "| Rows | 336,776 | 334,825 | ≠ |" in text
    assert "| Differing rows |  | 4 of 334,824 (&lt; 0.01 %) | ≠ |" in text
    for value in ("12.5", "13.5", EVIL):
        assert value not in text


def test_markdown_is_inert_whatever_a_name_says() -> None:
    page = MarkdownIt("gfm-like").disable("linkify").render(render_markdown(a_result(name=EVIL)))
    tags = Tags(page)
    assert set(tags.names) <= {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code", "ul", "li"}
    assert tags.text_outside("code").count("octocat") == 0
    assert tags.text_outside("code").count("evil") == 0
    assert show(EVIL) in tags.text_inside("code")
    assert {row.count("td") for row in tags.rows() if "td" in row} <= {3, 4}


@given(st.text(max_size=80))
def test_any_text_survives_markdown_unchanged_and_inert(text: str) -> None:
    source = f"| {safe_text(text)} | end |\n|---|---|\n"
    tags = Tags(MarkdownIt("gfm-like").disable("linkify").render(source))
    assert set(tags.names) <= {"table", "thead", "tr", "th", "code"}
    assert tags.names.count("th") == 2
    expected = cut(show(text), MAX_TEXT)
    shown = "".join(tags.texts).strip().removesuffix("end").strip()
    assert shown == expected.replace("\\|", r"\x5c\x7c").strip()


def test_code_spans_hold_backticks() -> None:
    assert code_span("a``b`") == "``` a``b` ```"


# --- html


def test_html_is_self_contained_and_escaped() -> None:
    page = render_html(a_result(name=EVIL), labels=("<source>", "target"))
    tags = Tags(page)
    assert not {"script", "link", "img", "iframe", "object", "b", "a", "source"} & set(tags.names)
    assert not re.search(r"""\b(src|href|on\w+)\s*=|url\(|@import""", page)
    assert "default-src 'none'" in page
    assert "color-scheme: light dark" in page
    assert page.count("<table") == page.count("</table>") == 6
    text = "".join(tags.texts)
    assert words.verdict(a_result(name=EVIL), ("<source>", "target")) in text
    assert show(EVIL) in text
    for note in words.notes(a_result()):
        assert note in text
    assert '<span class="null">NULL</span>' in page
    assert "&#x27;&#x27;" in page


def test_html_marks_exactly_the_differing_characters() -> None:
    row = RowSample("changed", {"id": "1"}, {"price": "11"}, {"price": "12.5"}, ("price",))
    page = render_html(a_result(rows=(row,)))
    assert "<code>1<mark>1</mark></code>" in page
    assert "<code>1<mark>2.5</mark></code>" in page


def test_one_line_has_no_line_ends_or_escapes() -> None:
    assert one_line("a\nb\x1b[0m") == r"a b\x1b[0m"


class Tags(HTMLParser):
    """The elements and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self._placed: list[tuple[bool, str]] = []
        self._rows: list[list[str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self._open.append(tag)
        if tag == "tr":
            self._rows.append([])
        elif self._rows and tag in ("td", "th"):
            self._rows[-1].append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        self._placed.append(("code" in self._open, data))

    def text_inside(self, _tag: str) -> str:
        return "".join(data for inside, data in self._placed if inside)

    def text_outside(self, _tag: str) -> str:
        return "".join(data for inside, data in self._placed if not inside)

    def rows(self) -> list[list[str]]:
        return self._rows
