"""Diffs over REST, from request to stored rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from twofold_server.accounts.models import Organization
from twofold_server.context import Context
from twofold_server.diffs import export
from twofold_server.diffs.models import Diff

URL = "/api/v1/datadiffs"
RunJobs = Callable[[Context], None]


def orders(source: int, **changes: Any) -> dict[str, Any]:
    return {
        "data_source1_id": source,
        "data_source2_id": source,
        "table1": ["prod", "orders"],
        "table2": ["pr", "orders"],
        "pk_columns": ["id"],
    } | changes


def start(api: TestClient, body: dict[str, Any]) -> int:
    answer = api.post(URL, json=body)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["id"])


@pytest.fixture
def done(api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs) -> int:
    """A finished diff of orders."""
    diff_id = start(api, orders(warehouse))
    run_jobs(ctx)
    return diff_id


def test_a_diff_goes_from_request_to_result(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    diff_id = start(api, orders(warehouse))
    assert api.get(f"{URL}/{diff_id}").json()["status"] == "queued"
    assert api.get(f"{URL}/{diff_id}/summary_results").json() == {"status": "pending"}
    run_jobs(ctx)
    read = api.get(f"{URL}/{diff_id}", params={"poll": "1"}).json()
    assert (read["status"], read["result"], read["done"]) == ("done", "different", True)
    assert (read["kind"], read["algorithm"], read["source"]) == ("in_db", "join", "api")
    assert read["affected_columns"] == ["name", "price"]
    assert read["diff_progress"] is None
    assert read["runtime"] > 0
    assert read["url"] == f"http://testserver/datadiffs/{diff_id}/overview"
    assert read["diff_stats"]["rows_removed"] == 5
    assert read["diff_stats"]["rows_added"] == 2


def test_summary_results_say_success_with_all_four_parts(api: TestClient, done: int) -> None:
    found = api.get(f"{URL}/{done}/summary_results").json()
    assert found["status"] == "success"
    assert found["dependencies"] == []
    assert found["pks"]["total_rows"] == [100, 97]
    assert found["pks"]["exclusives"] == [5, 2]
    assert found["values"]["rows_with_differences"] == 10
    assert found["schema"]["column_counts"] == [4, 4]
    matches = {
        stats["column_name"]: stats["values_different"] for stats in found["values"]["columns_diff_stats"]
    }
    assert matches == {"name": 10, "price": 5, "note": 0}


def test_summary_is_one_flat_object(api: TestClient, done: int) -> None:
    summary = api.get(f"{URL}/{done}/summary").json()
    assert (summary["status"], summary["result"], summary["results_count"]) == ("done", "different", 17)
    assert (summary["data_source1_name"], summary["pk_columns"]) == ("source 0", ["id"])
    assert (summary["error"], summary["feedback"]) == ("", "")


def test_a_key_that_was_found_is_stored_back(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    diff_id = start(api, orders(warehouse, pk_columns=[], infer_pk=True))
    run_jobs(ctx)
    assert api.get(f"{URL}/{diff_id}").json()["pk_columns"] == ["id"]


def test_a_key_that_was_guessed_is_stored_back_and_shown_with_its_reason(
    api: TestClient, ctx: Context, admin: Any, warehouse: int, run_jobs: RunJobs
) -> None:
    body = orders(warehouse, pk_columns=[], infer_pk=True, table1=["prod", "nokey"], table2=["prod", "nokey"])
    diff_id = start(api, body | {"infer_pk_avoid_types": ["boolean"], "infer_pk_avoid_names": ["PRI?E"]})
    run_jobs(ctx)
    read = api.get(f"{URL}/{diff_id}").json()
    assert (read["pk_columns"], read["result"]) == (["name"], "identical")
    api.post("/login", data={"email": admin.email, "password": admin.password})
    page = api.get(f"/datadiffs/{diff_id}/run").text
    assert "The key was guessed, and counted in all rows of both tables." in page
    assert "key guessed: name is unique on both sides: 100 rows, 100 values, no NULL" in page
    assert "to be guessed where none is declared; without the names PRI?E; without the types boolean" in page


def test_no_key_that_can_be_guessed_is_told_with_the_closest(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    query = "SELECT name, 1 AS one FROM prod.nokey UNION ALL SELECT 'n7', 1"
    body = orders(warehouse, pk_columns=[], infer_pk=True) | {
        "table1": None, "table2": None, "query1": query, "query2": query,
    }  # fmt: skip
    diff_id = start(api, body)
    run_jobs(ctx)
    read = api.get(f"{URL}/{diff_id}").json()
    assert (read["status"], read["result"]) == ("failed", "missing-pks")
    assert "Closest: name (source: the first 101 rows, 100 values, 0 with NULL" in read["error"]["hint"]


def test_an_identical_diff_keeps_no_file(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    diff_id = start(api, orders(warehouse, table2=["pr", "same"]))
    run_jobs(ctx)
    assert api.get(f"{URL}/{diff_id}").json()["result"] == "identical"
    assert api.get(f"{URL}/{diff_id}/results").json()["rows"] == []
    assert ctx.results.names() == []


def test_fetch_and_join_gives_the_same_result(
    api: TestClient, ctx: Context, warehouse: int, done: int, run_jobs: RunJobs
) -> None:
    diff_id = start(api, orders(warehouse, algorithm="fetch_and_join"))
    run_jobs(ctx)
    one, other = (api.get(f"{URL}/{number}/summary_results").json() for number in (done, diff_id))
    assert api.get(f"{URL}/{diff_id}").json()["algorithm"] == "fetch_and_join"
    assert {part: one[part] for part in ("pks", "values")} == {
        part: other[part] for part in ("pks", "values")
    }


@pytest.mark.parametrize("name", ["hash", "hash_v2_alpha", "checksum"])
def test_checksums_are_called_hash_on_the_wire_and_find_the_same(
    api: TestClient, ctx: Context, admin: Any, warehouse: int, done: int, run_jobs: RunJobs, name: str
) -> None:
    diff_id = start(api, orders(warehouse, algorithm=name))
    assert api.get(f"{URL}/{diff_id}").json()["algorithm"] == "hash"
    run_jobs(ctx)
    one, other = (api.get(f"{URL}/{number}/summary_results").json() for number in (done, diff_id))
    assert api.get(f"{URL}/{diff_id}").json()["algorithm"] == "hash"
    assert api.get(f"{URL}/{diff_id}/summary").json()["algorithm"] == "hash"
    assert {part: one[part] for part in ("pks", "values")} == {
        part: other[part] for part in ("pks", "values")
    }
    api.post("/login", data={"email": admin.email, "password": admin.password})
    page = api.get(f"/datadiffs/{diff_id}/run").text
    assert "Checksums were compared first, rows only where they differ" in page


def test_mapping_filters_and_columns_reach_the_engine(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    body = orders(
        warehouse,
        table2=["pr", "renamed"],
        column_mapping=[["id", "order_id"]],
        include_columns=["name"],
        filter1="id <= 10",
        filter2="order_id <= 9",
    )
    diff_id = start(api, body)
    run_jobs(ctx)
    found = api.get(f"{URL}/{diff_id}/summary_results").json()
    assert found["pks"]["total_rows"] == [10, 9]
    assert found["values"]["compared_columns"] == 1


def test_queries_are_compared_like_tables(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    body = orders(
        warehouse,
        table1=None,
        table2=None,
        query1="SELECT id, name FROM prod.orders",
        query2="SELECT id, name FROM pr.orders",
    )
    diff_id = start(api, body)
    run_jobs(ctx)
    assert api.get(f"{URL}/{diff_id}/summary_results").json()["values"]["rows_with_differences"] == 10


def test_unquoted_parts_ignore_case_where_the_caller_says_what_was_quoted(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    loose = start(api, orders(warehouse, table1=["PROD", "Orders"], table1_quoted=[]))
    exact = start(api, orders(warehouse, table1=["PROD", "Orders"]))
    run_jobs(ctx)
    assert api.get(f"{URL}/{loose}").json()["status"] == "done"
    assert api.get(f"{URL}/{exact}").json()["error"]["type"] == "unknown_table"


def test_rows_are_paged_by_side_and_by_column(api: TestClient, done: int) -> None:
    def rows(**query: Any) -> dict[str, Any]:
        found: dict[str, Any] = api.get(f"{URL}/{done}/results", params=query).json()
        return found

    everything = rows(limit=1000)
    assert (everything["total"], everything["columns"]) == (17, ["name", "price", "note"])
    assert [rows(side=side)["total"] for side in ("changed", "source", "target")] == [10, 5, 2]
    assert [rows(column=name)["total"] for name in ("name", "price", "note")] == [10, 5, 0]
    paged = [row for offset in range(0, 17, 5) for row in rows(offset=offset, limit=5)["rows"]]
    assert paged == everything["rows"]
    changed = rows(side="changed", column="price", limit=1)["rows"][0]
    assert changed == {
        "side": "changed",
        "changed": [0, 1],
        "key": {"id": "20"},
        "source": {"name": "n20", "price": "30", "note": None},
        "target": {"name": "changed", "price": "-1", "note": None},
    }


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"side": "left"}, "side must be one of"),
        ({"column": "nope"}, "was not compared"),
        ({"limit": 0}, "limit lies between"),
        ({"limit": 1001}, "limit lies between"),
        ({"offset": -1}, "offset starts at 0"),
    ],
)
def test_wrong_pages_are_refused(api: TestClient, done: int, query: dict[str, Any], said: str) -> None:
    answer = api.get(f"{URL}/{done}/results", params=query)
    assert (answer.status_code, said in answer.json()["detail"]) == (422, True)


def test_csv_guards_formulas_unless_a_machine_asks(api: TestClient, done: int) -> None:
    answer = api.get(f"{URL}/{done}/results.csv", params={"side": "target"})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == f'attachment; filename="diff-{done}-prod-orders.csv"'
    assert answer.headers["x-content-type-options"] == "nosniff"
    header, *rows = csv.reader(io.StringIO(answer.text))
    assert header[:5] == ["side", "changed", "id", "name (source)", "name (target)"]
    assert [row[4] for row in rows] == ["'=1+1", "'@x"]
    raw = api.get(f"{URL}/{done}/results.csv", params={"side": "target", "raw": "true"}).text
    assert [row[4] for row in csv.reader(io.StringIO(raw))][1:] == ["=1+1", "@x"]
    assert {row[6] for row in _csv_rows(api, done, "changed")} >= {"-1"}, "a number is no formula"
    whole = list(csv.reader(io.StringIO(api.get(f"{URL}/{done}/results.csv").text)))
    assert len(whole) == 18


def _csv_rows(api: TestClient, done: int, side: str) -> list[list[str]]:
    answer = api.get(f"{URL}/{done}/results.csv", params={"side": side})
    return list(csv.reader(io.StringIO(answer.text)))[1:]


def test_csv_tells_null_and_the_empty_text_apart() -> None:
    rows = [["a", None, "", 'say "x", y', "-5.25", "-5.25+1", "two\r\nlines"]]
    assert export._text(rows, raw=False) == ('a,,"","say ""x"", y",-5.25,\'-5.25+1,"two\r\nlines"\r\n')


def test_the_list_is_paged_sorted_and_filtered(
    api: TestClient, ctx: Context, warehouse: int, done: int, run_jobs: RunJobs
) -> None:
    same = start(api, orders(warehouse, table2=["pr", "same"]))
    run_jobs(ctx)
    waiting = start(api, orders(warehouse))

    def ids(**query: Any) -> list[int]:
        answer = api.get(URL, params=query)
        assert answer.status_code == 200, answer.text
        return [diff["id"] for diff in answer.json()["results"]]

    assert ids() == [done, same, waiting]
    assert ids(sort_order="desc") == [waiting, same, done]
    assert ids(order_by="stats.match_ratio", status="done") == [done, same]
    assert ids(result="identical") == [same]
    assert ids(done="false") == [waiting]
    assert ids(data_source1_id=warehouse, archived="false", accessible_only="true") == [done, same, waiting]
    page = api.get(URL, params={"page": 2, "page_size": 2}).json()
    assert {key: page[key] for key in ("page", "page_size", "count", "total_pages")} == {
        "page": 2,
        "page_size": 2,
        "count": 3,
        "total_pages": 2,
    }
    for order in ("created_at", "updated_at", "table1", "pk_columns", "tags", "diff_stats_rows", "user_id"):
        assert sorted(ids(order_by=order)) == [done, same, waiting]


@pytest.mark.parametrize(
    "query",
    [
        {"order_by": "nope"},
        {"nope": "1"},
        {"page": 0},
        {"page_size": 1001},
        {"id": "x"},
        {"sort_order": "up"},
    ],
)
def test_wrong_lists_are_refused(api: TestClient, query: dict[str, Any]) -> None:
    assert api.get(URL, params=query).status_code == 422


def test_cancel_ends_a_waiting_diff_and_leaves_a_finished_one(
    api: TestClient, ctx: Context, warehouse: int, done: int, run_jobs: RunJobs
) -> None:
    waiting = start(api, orders(warehouse))
    assert api.post(f"{URL}/{waiting}/cancel").json() == {"id": waiting, "status": "cancelled"}
    assert api.post(f"{URL}/{waiting}/cancel").json() == {"id": waiting, "status": "cancelled"}
    assert api.post(f"{URL}/{done}/cancel").json() == {"id": done, "status": "done"}
    run_jobs(ctx)
    answer = api.get(f"{URL}/{waiting}/summary_results").json()
    assert (answer["status"], answer["error"]["error_type"]) == ("failed", "cancelled")
    assert api.get(f"{URL}/{waiting}/results").status_code == 409


def test_patch_archives_and_purges(
    api: TestClient, ctx: Context, warehouse: int, done: int, run_jobs: RunJobs
) -> None:
    assert api.patch(f"{URL}/{done}", json={"archived": True}).json()["archived"] is True
    assert len(ctx.results.names()) == 1
    assert api.patch(f"{URL}/{done}", json={"purged": True}).json()["purged"] is True
    run_jobs(ctx)
    assert ctx.results.names() == []
    gone = api.get(f"{URL}/{done}/results")
    assert (gone.status_code, gone.json()["code"]) == (409, "purged")
    assert api.get(f"{URL}/{done}/summary_results").json()["values"]["rows_with_differences"] == 10
    waiting = start(api, orders(warehouse))
    assert api.patch(f"{URL}/{waiting}", json={"purged": True}).status_code == 409


def test_fewer_rows_are_kept_where_the_request_says_so_and_the_result_tells(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    diff_id = start(api, orders(warehouse, download_limit=3))
    run_jobs(ctx)
    read = api.get(f"{URL}/{diff_id}").json()
    assert read["diff_stats"]["diff_rows"] == 17
    assert api.get(f"{URL}/{diff_id}/results").json()["total"] <= 3
    assert "kept_rows" in [hit["limit"] for hit in read["coverage"]["limits_hit"]]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"data_source1_id": 99}, "There is no data source 99"),
        ({"data_source2_id": "x"}, "data_source2_id"),
        ({"table1": None}, "Name a table"),
        ({"table1": []}, "table1: write a list of names"),
        ({"table1": ["prod", ""]}, "table1: write a list of names"),
        ({"query1": "SELECT 1 AS id"}, "exclude each other"),
        ({"infer_pk": True}, "exclude each other"),
        ({"infer_pk_avoid_names": ["x"]}, "infer_pk_avoid_names: this is of use with infer_pk only"),
        ({"infer_pk": True, "pk_columns": [], "infer_pk_avoid_types": ["flaot"]}, "There is no type 'flaot'"),
        ({"algorithm": "magic"}, "algorithm"),
        ({"sampling_ratio": 1.5}, "sampling_ratio"),
        ({"diff_tolerance": -0.1}, "diff_tolerance"),
        ({"diff_tolerance": 1e-200}, "diff_tolerance: 1e-200 is no tolerance"),
        ({"tolerance_mode": "about"}, "tolerance_mode"),
        ({"diff_tolerances_per_column": [{"column_name": "a", "tolerance_value": 1}]}, "tolerance_mode"),
        (
            {
                "diff_tolerances_per_column": [
                    {"column_name": "a", "tolerance_value": value, "tolerance_mode": "absolute"}
                    for value in (1, 2)
                ]
            },
            "diff_tolerances_per_column: The column 'a' has two tolerances",
        ),
        ({"datetime_tolerance": 7}, "datetime_tolerance"),
        ({"datetime_tolerance": True}, "datetime_tolerance"),
        ({"table_modifiers": ["trim_strings"]}, "table_modifiers"),
        (
            {"column_rules": [{"equal_if": "{a} = {b}"}]},
            "column_rules: A column rule names a column or a type",
        ),
        ({"column_rules": [{"equal_if": "{a} = {b}", "column": "x", "type": "json"}]}, "and not both"),
        ({"column_rules": [{"equal_if": "{a} = {b}", "type": "number"}]}, "type"),
        ({"column_rules": [{"equal_if": "x = {a}", "column": "x"}]}, "knows {a} and {b} and no column x"),
        ({"file1": "s3://x/y.csv"}, "file1: this is not supported"),
        ({"time_travel_point1": -60}, "time_travel_point1: this is not supported"),
        ({"materialize_dataset1": True}, "materialize_dataset1: this is not supported"),
        ({"table1_quoted": [7]}, "positions of table1"),
        ({"run_profiles": "perhaps"}, "run_profiles"),
        ({"time_column": ""}, "time_column"),
        ({"time_aggregate": "day"}, "time_aggregate: a unit or an interval needs"),
        ({"time_column": "at", "time_aggregate": "fortnight"}, "time_aggregate"),
        ({"time_interval_start": "2026-01-01"}, "time_interval_start: a unit or an interval needs"),
        ({"time_column": "at", "time_interval_end": "yesterday"}, "time_interval_end"),
        (
            {"time_column": "at", "time_interval_start": "2026-01-02", "time_interval_end": "2026-01-02"},
            "time_interval_end: the interval is empty",
        ),
        (
            {"time_column": "at", "time_interval_end": "0001-01-01T00:00:00+14:00"},
            "time_interval_end: 0001-01-01 00:00:00+14:00 lies outside of the years 1 to 9999",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused_by_name(
    api: TestClient, warehouse: int, changes: dict[str, Any], said: str
) -> None:
    answer = api.post(URL, json=orders(warehouse) | changes)
    assert (answer.status_code, said in answer.text) == (422, True), answer.text
    assert isinstance(answer.json()["detail"], str)
    assert "Value error" not in answer.text
    assert api.get(URL).json()["count"] == 0


def test_nulls_defaults_and_unknown_fields_are_accepted(api: TestClient, warehouse: int) -> None:
    nothing: dict[str, Any] = {
        "filter1": None,
        "filter2": None,
        "include_columns": [],
        "exclude_columns": None,
        "sampling_ratio": None,
        "materialize_dataset1": False,
        "run_profiles": False,
        "column_rules": [],
        "archived": None,
        "a_field_of_tomorrow": 1,
    }
    assert api.post(URL, json=orders(warehouse) | nothing).status_code == 200


def test_a_nul_character_in_the_data_is_kept_in_the_rows_and_shown_as_a_sign_in_the_summary(
    api: TestClient, ctx: Context, warehouse: int, run_jobs: RunJobs
) -> None:
    body = orders(warehouse, table1=None, table2=None, pk_columns=["id"])
    body |= {"query1": "SELECT 1 AS id, 'a' || chr(0) AS v", "query2": "SELECT 1 AS id, 'b' AS v"}
    diff_id = start(api, body)
    run_jobs(ctx)
    row = api.get(f"{URL}/{diff_id}/results").json()["rows"][0]
    assert row["source"] == {"v": "a\x00"}
    with ctx.db.read() as session:
        summary = session.get_one(Diff, diff_id).summary
    assert summary is not None
    assert summary["rows"][0]["source"] == {"v": "a\u2400"}


def test_malformed_json_is_refused(api: TestClient) -> None:
    answer = api.post(URL, content=b'{"data_source1_id": ', headers={"Content-Type": "application/json"})
    assert answer.status_code in (400, 422)
    assert answer.headers["content-type"].startswith("application/problem+json")


def test_another_organizations_diff_is_not_there(api: TestClient, ctx: Context, done: int) -> None:
    with ctx.db.write() as session:
        other = Organization(name="other")
        session.add(other)
        session.flush()
        session.get_one(Diff, done).organization_id = other.id
    for path in ("", "/summary", "/summary_results", "/results", "/results.csv"):
        assert api.get(f"{URL}/{done}{path}").status_code == 404
    assert api.post(f"{URL}/{done}/cancel").status_code == 404
    assert api.patch(f"{URL}/{done}", json={"archived": True}).status_code == 404
    assert api.get(URL).json()["count"] == 0
