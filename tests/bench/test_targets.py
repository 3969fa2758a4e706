"""What the benchmark says of its targets is computed from runs, and comes out as it should."""

from __future__ import annotations

import math

import pytest
from bench.speed.cases import CASES
from bench.speed.runs import Run
from bench.speed.targets import FAR, MET, MISSED, NOT_RUN, TARGETS, UNDECIDED, Check

from tests.bench.made import results, run


def checks(number: int, *runs: Run) -> list[Check]:
    (target,) = [target for target in TARGETS if target.number == number]
    return target.checks(results(*runs))


@pytest.mark.parametrize(
    ("reach", "value", "at_least", "bound", "verdict"),
    [
        (1.5, 1.5, False, False, MET), (1.5, 1.51, False, False, MISSED), (1.5, 3.0, False, False, MISSED),
        (1.5, 3.01, False, False, FAR), (0, 0, False, False, MET), (0, 1, False, False, FAR),
        (5, 5, True, False, MET), (5, 4.99, True, False, MISSED), (5, 2.5, True, False, MISSED),
        (5, 2.49, True, False, FAR), (5, 2.49, True, True, UNDECIDED), (5, 6, True, True, MET),
        (5, None, True, False, NOT_RUN), (5, math.inf, True, False, MET),
    ],
)  # fmt: skip
def test_a_number_is_judged_by_its_direction(
    reach: float, value: float | None, at_least: bool, bound: bool, verdict: str
) -> None:
    assert Check("", "", reach, value, at_least=at_least, bound=bound).verdict == verdict


def test_ours_is_set_beside_the_quickest_bare_query_and_the_best_peer_that_was_right() -> None:
    limit, peers, _ = checks(
        3,
        run("pg_pg", "bare typed hashes", 2.0), run("pg_pg", "bare record hashes", 4.0),
        run("pg_pg", "twofold auto", 3.0), run("pg_pg", "twofold checksum", 1.0),
        run("pg_pg", "data-diff hashdiff 1", 9.0, right=False),
        run("pg_pg", "reladiff hashdiff 1", 45.0), run("pg_pg", "reladiff hashdiff 2", 33.0),
    )  # fmt: skip
    assert (limit.value, limit.verdict) == (1.5, MET)
    assert limit.source == "twofold auto 3.00 s over bare typed hashes 2.00 s"
    assert (peers.value, peers.verdict) == (11.0, MET)
    assert peers.source == "reladiff hashdiff 2 33.00 s over twofold auto 3.00 s"


def test_medians_of_repetitions_are_compared() -> None:
    limit, _, _ = checks(
        3,
        *(run("pg_pg", "bare typed hashes", seconds, n) for n, seconds in enumerate((1.0, 2.0, 9.0))),
        *(run("pg_pg", "twofold auto", seconds, n) for n, seconds in enumerate((3.0, 8.0, 2.0))),
    )
    assert limit.value == 1.5


def test_identical_tables_send_no_rows() -> None:
    *_, good = checks(3, run("pg_pg_identical", "twofold auto", 1.0, facts={"rows_fetched": 0}))
    *_, bad = checks(3, run("pg_pg_identical", "twofold auto", 1.0, facts={"rows_fetched": 7}))
    assert [good.verdict, bad.verdict] == [MET, FAR]


def test_an_answer_of_ours_that_is_wrong_reaches_nothing() -> None:
    runs = [run("duckdb", "bare hash join", 2.0), run("duckdb", "twofold auto", 1.0, right=False)]
    assert [check.verdict for check in checks(2, *runs)] == [NOT_RUN, NOT_RUN]
    (wrong,) = checks(12, *runs)
    assert (wrong.value, wrong.verdict) == (1, FAR)
    assert wrong.source.startswith("twofold auto in duckdb; ")


def test_a_refusal_is_no_wrong_answer_and_is_told() -> None:
    (found,) = checks(
        12, run("duckdb", "twofold auto", 1.0), run("duckdb", "twofold join", 1.0, error="no disk")
    )
    assert (found.value, found.verdict) == (0, MET)
    assert "no answer: twofold join in duckdb" in found.source


def test_one_wrong_repetition_makes_the_answer_wrong() -> None:
    (wrong,) = checks(
        12, run("duckdb", "twofold auto", 1.0), run("duckdb", "twofold auto", 1.0, 1, right=False)
    )
    assert wrong.value == 1


def test_peers_that_were_stopped_give_a_bound() -> None:
    own = run("duckdb", "twofold auto", 10.0)
    stopped = [
        run("duckdb", "reladiff joindiff", 60.0, error="no answer within 60 s", stopped=True),
        run("duckdb", "data-diff joindiff", 30.0, error="no answer within 30 s", stopped=True),
    ]
    _, check = checks(2, own, *stopped)
    assert (check.value, check.bound, check.verdict) == (3.0, True, UNDECIDED)
    _, check = checks(2, run("duckdb", "twofold auto", 5.0), *stopped)
    assert check.verdict == MET
    _, check = checks(2, own, *stopped, run("duckdb", "reladiff hashdiff", 20.0))
    assert (check.value, check.bound) == (2.0, False)
    _, check = checks(2, own, run("duckdb", "reladiff hashdiff", 2.0, error="ValueError"))
    assert (check.value, check.verdict) == (math.inf, MET)


def test_auto_is_set_beside_the_better_algorithm() -> None:
    case = "pg_pg_scattered_1"
    facts = {"queries": 15, "purposes": {"read the rows": 6, "sum up the rows": 2, "compare": 7}}
    runs = [
        run(case, "twofold auto", 6.0, facts=facts), run(case, "twofold checksum", 4.0),
        run(case, "twofold fetch_and_join", 5.0),
    ]  # fmt: skip
    by_case = {(check.case, check.unit): check for check in checks(5, *runs)}
    assert by_case[case, "×"].value == 1.5
    assert by_case[case, ""].value == 9
    assert by_case["pg_pg_scattered_10", "×"].verdict == NOT_RUN
    (only_one,) = [check for check in checks(5, *runs[:2]) if (check.case, check.unit) == (case, "×")]
    assert only_one.verdict == NOT_RUN


def test_unfriendly_cases_are_set_beside_friendly_ones() -> None:
    sums = {"purposes": {"sum up the rows in buckets": 8}}
    found = checks(
        6, run("pg_pg_plain", "twofold auto", 2.0), run("pg_pg_one", "twofold auto", 1.0),
        run("pg_pg_uuid", "twofold auto", 4.0), run("pg_pg_outlier", "twofold auto", 1.2),
        run("pg_pg_uuid", "twofold checksum", 4.0, facts=sums),
    )  # fmt: skip
    values = {(check.case, check.unit): check.value for check in found}
    assert values["pg_pg_uuid", "×"] == 2.0
    assert values["pg_pg_outlier", "×"] == 1.2
    assert values["pg_pg_uuid", ""] == 8
    assert values["pg_pg_outlier", ""] == 0


def test_the_worst_of_all_cases_counts() -> None:
    runs = [
        run("pg_pg", "twofold auto", 1.0, peak_mb=700), run("pg_pg", "reladiff hashdiff", 3.0, peak_mb=9000),
        run("pg_pg", "twofold checksum", 1.0, scans=[1.0, 2.5]),
        run("tpch10_parquet", "twofold auto", 4.0, peak_mb=500), run("tpch10_parquet", "datadiffer", 3.0),
    ]  # fmt: skip
    small, large = checks(9, *runs)
    assert [(small.value, small.verdict), (large.value, large.verdict)] == [(700, MISSED), (500, MET)]
    (scans,) = checks(10, *runs)
    assert (scans.value, scans.verdict) == (2.5, MISSED)
    assert "twofold checksum in pg_pg" in scans.source
    (slower,) = checks(11, *runs)
    assert (slower.case, slower.value, slower.verdict) == ("tpch10_parquet", 0.75, MISSED)


def test_nothing_is_met_without_runs() -> None:
    verdicts = {check.verdict for target in TARGETS for check in target.checks({})}
    assert verdicts == {NOT_RUN}


def test_every_case_that_a_target_names_is_there() -> None:
    named = {case for target in TARGETS for case in target.cases}
    assert named == set(CASES)
    assert {check.case for target in TARGETS for check in target.checks({})} - {"all"} <= set(CASES)


def test_a_tool_for_which_memory_does_not_suffice_gave_no_answer() -> None:
    """It would not have been quicker than it was when it was stopped; nobody knows how long it would take."""
    ours = run("parquet", "twofold auto", 44.0)
    early = run("parquet", "datacompy", 32.0, error="stopped at 19.3 GB of memory", stopped=True)
    late = run("parquet", "datadiffer", 88.0, error="no answer within 88 s", stopped=True)
    assert [each.value for each in checks(11, ours, early)] == [math.inf]
    assert [each.value for each in checks(11, ours, early, late)] == [2.0]
