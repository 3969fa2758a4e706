"""Profiles, frequent changes and timeline from request to page, with the real engine."""

from __future__ import annotations

import copy
import hashlib
import re
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient

from twofold_server.context import Context
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs.models import Diff

from .conftest import write_duckdb

URL = "/api/v1/datadiffs"
RunJobs = Callable[[Context], None]
MARK = f"cAnArY{uuid4().hex[:8]}"
SHOP = (
    "CREATE SCHEMA prod",
    "CREATE SCHEMA pr",
    "CREATE TABLE prod.orders AS SELECT i AS id, i % 10 AS amount, "
    f"CASE WHEN i % 4 = 0 THEN NULL ELSE '{MARK}old' END AS word, "
    "TIMESTAMP '2031-03-01 06:00:00' + INTERVAL (i) HOUR AS placed_at FROM range(100) r(i)",
    "CREATE TABLE pr.orders AS SELECT id, CASE WHEN id < 24 THEN amount + 1000 ELSE amount END AS amount, "
    f"CASE WHEN id < 8 AND word IS NOT NULL THEN '{MARK}new' ELSE word END AS word, placed_at AS moment "
    "FROM prod.orders WHERE id < 90",
    f"CREATE TABLE prod.tags AS SELECT i AS id, '{MARK}' || (i % 30) AS tag FROM range(300) r(i)",
    f"CREATE TABLE pr.tags AS SELECT i AS id, '{MARK}x' || (i % 30) AS tag FROM range(300) r(i)",
)


@pytest.fixture
def shop(ctx: Context, make_source: Callable[..., int]) -> int:
    write_duckdb(ctx, "orders.duckdb", SHOP)
    return make_source("duckdb", {"path": "orders.duckdb"})


@pytest.fixture
def compare(api: TestClient, ctx: Context, run_jobs: RunJobs, shop: int) -> Callable[..., int]:
    """Runs a diff of orders, with everything there is to see; returns its id."""

    def run(**changes: Any) -> int:
        body = {
            "data_source1_id": shop,
            "data_source2_id": shop,
            "table1": ["prod", "orders"],
            "table2": ["pr", "orders"],
            "pk_columns": ["id"],
            "column_mapping": [["placed_at", "moment"]],
            "run_profiles": True,
            "time_column": "placed_at",
            "time_aggregate": "day",
        }
        answer = api.post(URL, json=body | changes)
        assert answer.status_code == 200, answer.text
        run_jobs(ctx)
        return int(answer.json()["id"])

    return run


def found(api: TestClient, diff_id: int) -> dict[str, Any]:
    answer: dict[str, Any] = api.get(f"{URL}/{diff_id}/summary_results").json()
    assert answer["status"] == "success", answer
    return answer


def page(api: TestClient, admin: Any, path: str) -> str:
    api.post("/login", data={"email": admin.email, "password": admin.password})
    answer = api.get(path)
    assert answer.status_code == 200, path
    return answer.text


def test_all_three_are_in_the_answer(api: TestClient, compare: Callable[..., int]) -> None:
    answer = found(api, compare())
    changes = {column["column"]: column for column in answer["changes"]["columns"]}
    assert answer["changes"]["rows"] == answer["changes"]["of_rows"] == 24
    assert changes["word"]["changes"] == [{"source": f"{MARK}old", "target": f"{MARK}new", "count": 6}]
    assert changes["amount"]["changes"][0] == {"source": "0", "target": "1000", "count": 3}
    timeline = answer["timeline"]
    assert (timeline["column"], timeline["unit"], timeline["rows"]) == ("placed_at", "day", 34)
    assert [bucket["start"] for bucket in timeline["buckets"]] == [
        f"2031-03-0{day}T00:00:00" for day in range(1, 6)
    ]
    first = timeline["buckets"][0]
    assert (first["rows"], first["changed"], first["rows_only"]) == ([18, 18], 18, [0, 0])
    assert first["columns"] == {"amount": 18, "word": 6}
    profiles = {column["column"]: column for column in answer["profiles"]["columns"]}
    assert (profiles["word"]["source"]["nulls"], profiles["word"]["target"]["nulls"]) == (25, 23)
    assert profiles["amount"]["target"]["max"] == "1009"


def test_what_nobody_asked_for_is_null_but_changes_are_always_counted(
    api: TestClient, compare: Callable[..., int]
) -> None:
    answer = found(api, compare(run_profiles=False, time_column=None, time_aggregate=None))
    assert (answer["profiles"], answer["timeline"]) == (None, None)
    assert answer["changes"]["rows"] == 24


def test_pages_show_all_three(api: TestClient, admin: Any, compare: Callable[..., int]) -> None:
    base = f"/datadiffs/{compare()}"
    overview = page(api, admin, f"{base}/overview")
    assert "Most frequent changes" in overview
    assert overview.index("Columns that differ") < overview.index("Most frequent changes")
    assert ">6</td>" in overview
    columns = page(api, admin, f"{base}/columns")
    assert "When the differences lie" in columns
    assert f"{base}/column?name=amount" in columns
    column = page(api, admin, f"{base}/column?name=amount")
    assert "24 of 90 matched rows (26.7 %) differ here." in column
    assert all(part in column for part in ("Frequent changes", "Profile", "When it differs"))
    profiles = page(api, admin, f"{base}/profiles")
    assert profiles.index('class="isolate">amount<') < profiles.index('class="isolate">id<')
    run = page(api, admin, f"{base}/run")
    assert "placed_at, by day" in run
    assert api.get(f"{base}/column?name=nothing").status_code == 404


def test_pages_do_not_say_what_nobody_knows(
    api: TestClient, admin: Any, ctx: Context, compare: Callable[..., int]
) -> None:
    diff_id = compare(filter2="id < 0")
    profiles = page(api, admin, f"/datadiffs/{diff_id}/profiles")
    assert "The target has no row, so nothing can be said of where values moved." in profiles
    assert "not known" in profiles
    assert not re.search("not moved|spread alike on|moved less than", profiles)
    assert "not known whether values moved" in page(api, admin, f"/datadiffs/{diff_id}/column?name=amount")
    diff_id = compare()
    _set_counts(ctx, diff_id, exact=True)
    assert "No change occurs twice" in page(api, admin, f"/datadiffs/{diff_id}/overview")
    _set_counts(ctx, diff_id, exact=False)
    overview = page(api, admin, f"/datadiffs/{diff_id}/overview")
    assert "Too many different changes to count; none is known to occur twice." in overview
    assert "No change occurs twice" not in overview


def _set_counts(ctx: Context, diff_id: int, *, exact: bool) -> None:
    """Every change of the diff occurs once."""
    with ctx.db.write() as session:
        diff = session.get_one(Diff, diff_id)
        assert diff.summary is not None
        summary = copy.deepcopy(diff.summary)
        for column in summary["changes"]["columns"]:
            column["exact"] = exact
            for change in column["changes"]:
                change["count"] = 1
        diff.summary = summary


def test_pages_say_how_to_have_what_is_missing(
    api: TestClient, admin: Any, compare: Callable[..., int]
) -> None:
    base = f"/datadiffs/{compare(run_profiles=None, time_column=None, time_aggregate=None)}"
    assert "start a comparison with “Profile the columns”" in page(api, admin, f"{base}/profiles")
    assert "start a comparison with a time column" in page(api, admin, f"{base}/columns")


# A stretch of time


def test_only_the_rows_of_a_stretch_are_compared(
    api: TestClient, admin: Any, compare: Callable[..., int]
) -> None:
    stretch = {"time_interval_start": "2031-03-02", "time_interval_end": "2031-03-03T12:00:00+02:00"}
    diff_id = compare(**stretch)
    answer = found(api, diff_id)
    assert answer["pks"]["total_rows"] == [34, 34]
    assert [bucket["rows"] for bucket in answer["timeline"]["buckets"]] == [[24, 24], [10, 10]]
    assert "Rows with placed_at from 2031-03-02, before" in page(api, admin, f"/datadiffs/{diff_id}/overview")
    assert found(api, compare(time_interval_end="2031-03-02"))["pks"]["total_rows"] == [18, 18]


@pytest.mark.parametrize(
    ("column", "mapped"), [("Placed_At", "placed_at"), ("placed_at", "PLACED_AT"), ("PLACED_AT", "Placed_At")]
)
def test_a_stretch_finds_the_mapped_column_in_any_case(
    api: TestClient, compare: Callable[..., int], column: str, mapped: str
) -> None:
    diff_id = compare(time_column=column, column_mapping=[[mapped, "moment"]], time_interval_end="2031-03-02")
    assert found(api, diff_id)["pks"]["total_rows"] == [18, 18]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"time_column": "plased_at"}, "plased_at"),
        ({"time_column": "word"}, "word"),
        ({"time_column": "word", "time_interval_start": "2031-01-01"}, "needs a date or a timestamp"),
        ({"time_column": "plased_at", "time_interval_start": "2031-01-01"}, "Did you mean placed_at?"),
    ],
)
def test_a_column_that_is_no_time_ends_the_diff_with_a_sentence(
    api: TestClient, compare: Callable[..., int], changes: dict[str, Any], said: str
) -> None:
    diff = api.get(f"{URL}/{compare(**changes)}").json()
    assert diff["status"] == "failed"
    assert said in diff["error"]["message"] + diff["error"]["hint"]


# Values at rest


@pytest.mark.parametrize("policy", ["hashed", "none"])
def test_no_value_is_stored_or_shown_where_the_data_source_forbids_it(
    api: TestClient, admin: Any, ctx: Context, compare: Callable[..., int], shop: int, policy: str
) -> None:
    with ctx.db.write() as session:
        session.get_one(DataSource, shop).store_values = policy
    diff_id = compare()
    answer = found(api, diff_id)
    stored = repr(_summary(ctx, diff_id))
    tabs = ("overview", "columns", "column?name=word", "column?name=amount", "profiles", "run")
    shown = [page(api, admin, f"/datadiffs/{diff_id}/{tab}") for tab in tabs]
    for text in (stored, repr(answer), *shown):
        assert (
            re.findall(rf"{re.escape(MARK)}|(?<![\w.])1009(?!\w)|2031-03", text) == []
        )  # times end in digits, too
    profiles = {column["column"]: column for column in answer["profiles"]["columns"]}
    assert (profiles["word"]["source"]["nulls"], profiles["word"]["target"]["nulls"]) == (25, 23)
    assert answer["timeline"] is None
    assert "Times are values." in shown[1]
    if policy == "none":
        assert answer["changes"] is None
        return
    word = next(column for column in answer["changes"]["columns"] if column["column"] == "word")
    rows = api.get(f"{URL}/{diff_id}/results", params={"column": "word"}).json()["rows"]
    assert word["changes"] == [
        {"source": rows[0]["source"]["word"], "target": rows[0]["target"]["word"], "count": 6}
    ]


def test_no_statement_that_names_values_is_kept(
    api: TestClient, admin: Any, ctx: Context, compare: Callable[..., int], shop: int
) -> None:
    """Of a text a statement names the MD5, which many people could turn back; of a number its bin; of a large
    table the keys at which it is cut."""
    tags = {"table1": ["prod", "tags"], "table2": ["pr", "tags"], "column_mapping": None,
            "time_column": None, "time_aggregate": None}  # fmt: skip
    named = hashlib.md5(f"{MARK}0".encode(), usedforsecurity=False).hexdigest()
    told = compare(**tags)
    statements = [query["sql"] for query in _summary(ctx, told)["cost"]["queries"]]
    assert any(named in sql for sql in statements)
    assert any("'80.0'" in sql for sql in statements)
    api.patch(f"{URL}/{told}", json={"purged": True})
    with ctx.db.write() as session:
        session.get_one(DataSource, shop).store_values = "none"
    for diff_id in (told, compare(**tags)):
        for text in (repr(_summary(ctx, diff_id)), page(api, admin, f"/datadiffs/{diff_id}/run")):
            assert [word for word in (MARK, named, "80.0", "SELECT") if word in text] == []


def test_purged_rows_take_their_values_out_of_insights(
    api: TestClient, admin: Any, ctx: Context, compare: Callable[..., int]
) -> None:
    diff_id = compare()
    assert MARK in repr(_summary(ctx, diff_id))
    api.patch(f"{URL}/{diff_id}", json={"purged": True})
    kept = repr(_summary(ctx, diff_id))
    assert [value for value in (MARK, "1009", "2031-03") if value in kept] == []
    assert "The rows were deleted" in page(api, admin, f"/datadiffs/{diff_id}/overview")


def _summary(ctx: Context, diff_id: int) -> Any:
    with ctx.db.read() as session:
        return session.scalars(select(Diff.summary).where(Diff.id == diff_id)).one()


# The form


def test_a_comparison_can_be_started_from_the_pages(
    api: TestClient, admin: Any, ctx: Context, run_jobs: RunJobs, shop: int
) -> None:
    form = page(api, admin, "/datadiffs/new")
    assert all(label in form for label in ("Profile the columns", "Time column", "Unit", "Only rows from"))
    token = form.split('name="csrf_token" value="')[1].split('"')[0]
    typed = {
        "csrf_token": token, "data_source1_id": str(shop), "table1": "prod.orders", "pk_columns": "id",
        "query2": "SELECT id, amount, word, moment AS placed_at FROM pr.orders", "run_profiles": "true",
        "time_column": "placed_at", "time_aggregate": "day", "time_interval_start": "2031-03-02",
    }  # fmt: skip
    answer = api.post("/datadiffs/new", data=typed)
    assert answer.status_code == 303, answer.text
    run_jobs(ctx)
    diff = api.get(f"{URL}/1").json()
    assert (diff["status"], diff["source"], diff["run_profiles"]) == ("done", "interactive", True)
    assert diff["time_interval_start"].startswith("2031-03-02T00:00:00")
    assert found(api, 1)["timeline"]["buckets"][0]["start"] == "2031-03-02T00:00:00"
    assert "By hand" in page(api, admin, "/datadiffs")


def test_a_form_that_says_nothing_comes_back_with_the_reasons(api: TestClient, admin: Any, shop: int) -> None:
    token = page(api, admin, "/datadiffs/new").split('name="csrf_token" value="')[1].split('"')[0]
    answer = api.post("/datadiffs/new", data={"csrf_token": token, "table1": 'a."b', "table2": "x"})
    assert answer.status_code == 422
    assert "field-table1" in answer.text
    asked = {"csrf_token": token, "data_source1_id": str(shop), "table1": "x", "table2": "y"}
    answer = api.post("/datadiffs/new", data=asked | {"time_aggregate": "day"})
    assert (answer.status_code, "needs a date or timestamp column" in answer.text) == (422, True)
    assert api.get(URL).json()["count"] == 0


def test_comparing_again_keeps_what_the_form_does_not_show(
    api: TestClient, admin: Any, ctx: Context, run_jobs: RunJobs, compare: Callable[..., int]
) -> None:
    first = compare(diff_tolerance=2000, sampling_ratio=0.5, filter1="id < 80")
    form = page(api, admin, f"/datadiffs/new?of={first}")
    assert "column_mapping, diff_tolerance, sampling_ratio" in form
    assert 'value="prod.orders"' in form
    token = form.split('name="csrf_token" value="')[1].split('"')[0]
    typed = {
        "csrf_token": token, "of": str(first), "data_source1_id": "1", "table1": "prod.orders",
        "table2": "pr.orders", "pk_columns": "id",
    }  # fmt: skip
    assert api.post("/datadiffs/new", data=typed).status_code == 303
    again = api.get(f"{URL}/{first + 1}").json()
    assert (again["diff_tolerance"], again["sampling_ratio"], again["filter1"]) == (2000, 0.5, None)
    assert again["column_mapping"] == [["placed_at", "moment"]]
    assert (again["run_profiles"], again["time_column"]) == (False, None)


def test_comparing_again_keeps_switches_that_are_off_and_zeros(
    api: TestClient, admin: Any, ctx: Context, compare: Callable[..., int]
) -> None:
    off = {"compare_duplicates": False, "datetime_tolerance": 0, "sampling_threshold": 0, "download_limit": 0}
    first = compare(**off)
    form = page(api, admin, f"/datadiffs/new?of={first}")
    told = "column_mapping, compare_duplicates, datetime_tolerance, download_limit, sampling_threshold"
    assert f": {told}.</p>" in form
    token = form.split('name="csrf_token" value="')[1].split('"')[0]
    typed = {
        "csrf_token": token, "of": str(first), "data_source1_id": "1", "table1": "prod.orders",
        "table2": "pr.orders", "pk_columns": "id",
    }  # fmt: skip
    assert api.post("/datadiffs/new", data=typed).status_code == 303
    again = api.get(f"{URL}/{first + 1}").json()
    assert {name: again[name] for name in off} == off
    assert (again["run_profiles"], again["materialize"]) == (False, False)
