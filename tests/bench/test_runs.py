"""Runs are kept, found again, and put together as medians."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from bench.speed import race, report
from bench.speed.cases import CASES, FULL_ROWS, HASHDIFF, SETTINGS, Contender
from bench.speed.measure import Patience
from bench.speed.places import Places, standing_still
from bench.speed.runs import ROOT, Kept, latest, rows_of, version_of

from tests.bench.made import run

PG_PG = CASES["pg_pg"]
SIZES = {name: case.size(FULL_ROWS) for name, case in CASES.items()}


def test_a_run_is_kept_as_a_line_and_a_broken_line_is_none(tmp_path: Path) -> None:
    path = tmp_path / "runs.jsonl"
    Kept(path).add(run("pg_pg", "twofold auto", 2.0))
    with path.open("a") as file:
        file.write('{"case": "pg_')
    again = Kept(path)
    assert [each.seconds for each in again.runs] == [2.0]
    again.add(run("pg_pg", "twofold auto", 3.0, 1))
    assert [each.seconds for each in Kept(path).runs] == [2.0, 3.0]


def test_runs_beside_a_page_count_too(tmp_path: Path) -> None:
    made = [run("pg_pg", "twofold auto", 2.0), run("pg_pg", "bare typed hashes", 1.0)]
    report.write(made, FULL_ROWS, tmp_path / "page")
    kept = Kept(tmp_path / "runs.jsonl", tmp_path / "page" / report.RUNS)
    assert kept.runs == made
    kept.add(run("pg_pg", "twofold auto", 3.0, 1))
    assert len(kept.runs) == 3
    assert len(Kept(kept.path).runs) == 1


def test_the_version_that_ran_last_is_reported() -> None:
    old = [run("pg_pg", "twofold auto", seconds, n, version="old") for n, seconds in enumerate((9.0, 9.0))]
    peer = run("pg_pg", "reladiff hashdiff", 50.0)
    made_again = [run("pg_pg", "twofold auto", 5.0), run("pg_pg", "twofold auto", 4.0)]
    other_size = run("pg_pg", "twofold auto", 0.1)
    other_size.size = 17
    found = rows_of(latest([*old, peer, *made_again, other_size], SIZES))
    assert {row.contender: (row.seconds, row.runs) for row in found} == {
        "twofold auto": (4.0, 1), "reladiff hashdiff": (50.0, 1),
    }  # fmt: skip


def test_a_first_turn_that_was_made_again_leaves_nothing_of_those_before() -> None:
    """They may be of another machine; one that gives no answer here is not repeated."""
    before = [run("pg_pg", "reladiff hashdiff", seconds, n) for n, seconds in enumerate((60.0, 61.0, 62.0))]
    (row,) = rows_of(latest([*before, run("pg_pg", "reladiff hashdiff", 130.0, error="none")], SIZES))
    assert (row.seconds, row.runs, row.answer) == (130.0, 1, "none")


def test_a_row_holds_medians_and_the_most(tmp_path: Path) -> None:
    runs = [
        run("pg_pg", "twofold auto", seconds, n, peak_mb=mb, scans=[1.0, scans])
        for n, (seconds, mb, scans) in enumerate(((5.0, 90, 1.0), (1.0, 300, 2.0), (2.0, 100, None)))
    ]
    (row,) = rows_of(runs)
    assert (row.seconds, row.peak_mb, row.scans, row.runs, row.answer) == (2.0, 300, 2.0, 3, "right")


def test_a_version_names_what_is_measured() -> None:
    assert version_of("reladiff").startswith("reladiff 0.6.0 (")
    assert version_of("twofold") == version_of("bare")
    assert version_of("data-diff").startswith("data-diff 0.11.2 (")


# --- turns


def racing(tmp_path: Path, *runs: Any, **options: Any) -> race.Race:
    kept = Kept(tmp_path / "runs.jsonl")
    for each in runs:
        kept.add(each)
    given = {
        "rows": FULL_ROWS,
        "repeat": 2,
        "patience": 600.0,
        "tools": None,
        "minutes": None,
        "fresh": False,
        "one_setting": False,
    }
    return race.Race(argparse.Namespace(**given | options), kept, Places(tmp_path))


def labels(turns: Iterator[tuple[int, Contender]], repetition: int) -> list[str]:
    return [contender.label for number, contender in turns if number == repetition]


def tried(*settings: tuple[int, float, bool]) -> list[Any]:
    """First runs of reladiff: (number of the setting, seconds, right)."""
    own = [each for each in HASHDIFF if each.tool == "reladiff"]
    return [run("pg_pg", own[n].label, seconds, right=right) for n, seconds, right in settings]


def test_all_settings_run_once_and_the_quickest_right_one_again(tmp_path: Path) -> None:
    assert labels(racing(tmp_path).turns(PG_PG), 0) == [each.label for each in PG_PG.contenders]
    first = tried((0, 70.0, True), (1, 60.0, True), (2, 50.0, False))
    again = labels(racing(tmp_path, *first).turns(PG_PG), 1)
    assert [label for label in again if "reladiff" in label] == ["reladiff hashdiff 4/32/50,000"]
    assert not [label for label in again if "data-diff" in label]
    assert "twofold checksum" in again


def test_what_is_kept_is_not_made_again_but_when_asked(tmp_path: Path) -> None:
    made = run("pg_pg", "twofold auto", 3.0)
    older = run("pg_pg", "twofold checksum", 3.0, version="older")
    turns = labels(racing(tmp_path, made, older).turns(PG_PG), 0)
    assert "twofold auto" not in turns
    assert "twofold checksum" in turns
    assert "twofold auto" in labels(racing(tmp_path, fresh=True).turns(PG_PG), 0)


def test_only_some_tools_run(tmp_path: Path) -> None:
    turns = labels(racing(tmp_path, tools=["bare", "twofold"]).turns(PG_PG), 0)
    assert {label.partition(" ")[0] for label in turns} == {"bare", "twofold"}


def test_of_each_algorithm_one_setting_is_enough_where_that_is_asked(tmp_path: Path) -> None:
    turns = labels(racing(tmp_path, one_setting=True).turns(CASES["pg_same"]), 0)
    assert sorted(label for label in turns if "diff" in label) == [
        "data-diff hashdiff 2/32/16,384", "data-diff joindiff 2/32/16,384",
        "reladiff hashdiff 2/32/16,384", "reladiff joindiff 2/32/16,384",
    ]  # fmt: skip


def test_other_data_runs_the_settings_that_were_picked(tmp_path: Path) -> None:
    case = CASES["pg_pg_uuid"]
    first = [label for label in labels(racing(tmp_path).turns(case), 0) if "reladiff" in label]
    assert first == ["reladiff hashdiff 2/32/16,384"]
    raced = racing(tmp_path, *tried((0, 70.0, True), (3, 40.0, True)))
    assert [label for label in labels(raced.turns(case), 0) if "reladiff" in label] == [
        "reladiff hashdiff 4/1,024/16,384"
    ]


def test_of_ours_what_is_far_slower_than_auto_runs_once(tmp_path: Path) -> None:
    algorithms = {"auto": 5.0, "checksum": 9.9, "fetch_and_join": 10.1}
    first = [run("pg_pg", f"twofold {name}", seconds) for name, seconds in algorithms.items()]
    again = labels(racing(tmp_path, *first).turns(PG_PG), 1)
    assert again == ["bare typed hashes", "bare record hashes", "twofold auto", "twofold checksum"]


def test_cases_run_after_those_that_pick_their_settings() -> None:
    names = [case.name for case in race.chosen(race.options_of([]))]
    assert sorted(names) == sorted(CASES)
    for case in CASES.values():
        assert case.picked_in is None or names.index(case.picked_in) < names.index(case.name)


def test_what_was_wrong_is_not_repeated(tmp_path: Path) -> None:
    case = CASES["tpch_pg_mariadb"]
    wrong = run(case.name, "data-diff hashdiff 2/32/16,384", 9.0, right=False)
    good = run(case.name, "reladiff hashdiff 2/32/16,384", 9.0)
    again = labels(racing(tmp_path, wrong, good).turns(case), 1)
    assert [label for label in again if "diff" in label] == ["reladiff hashdiff 2/32/16,384"]


def test_a_machine_with_too_little_disk_leaves_a_case_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(race, "HOME", tmp_path)
    monkeypatch.setattr("shutil.disk_usage", lambda _: argparse.Namespace(free=5e9))
    racing(tmp_path).run([CASES["tpch10_duckdb"]])
    assert "left out: it needs about 19 GB of disk, 5 GB are free" in capsys.readouterr().out


def test_a_losing_setting_is_not_waited_for(tmp_path: Path) -> None:
    own = [each for each in HASHDIFF if each.tool == "reladiff"]
    raced = racing(tmp_path, *tried((0, 70.0, True), (1, 50.0, True)))
    assert raced._patience(PG_PG, own[2], 0) == Patience(60.0, "; another setting of it needed 50 s")
    assert raced._patience(PG_PG, own[1], 1) == Patience(600.0)
    assert raced._patience(PG_PG, Contender("twofold", "auto"), 0) == Patience(600.0)
    assert len(own) == len(SETTINGS)


def test_a_quick_run_leaves_the_published_page_alone() -> None:
    docs = ROOT / "docs" / "reference" / "benchmark"
    assert race.options_of([]).out == docs
    assert race.options_of(["--quick"]).out != docs
    assert race.options_of(["--rows", "1000"]).out != docs
    assert race.options_of(["--quick"]).minutes < 10


def test_a_target_names_its_cases() -> None:
    options = race.options_of(["--target", "3", "7"])
    assert [case.name for case in race.chosen(options)] == ["pg_pg", "pg_pg_slow", "pg_pg_identical"]


# --- from outside


class Clock:
    """Time that passes only while somebody sleeps."""

    now = 0.0

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def test_a_counter_is_read_when_it_stands_still() -> None:
    numbers, clock = iter([1, 1, 5, 5, 5, 9]), Clock()
    assert standing_still(lambda: (next(numbers, 9), None), lambda: clock.now, clock.sleep) == (9, None)
    assert clock.now < 2


def test_a_counter_that_never_stands_still_ends_the_wait() -> None:
    numbers, clock = iter(range(10_000)), Clock()
    assert standing_still(lambda: (next(numbers),), lambda: clock.now, clock.sleep) > (1,)
    assert 9 < clock.now < 12


def test_nobody_waits_where_nobody_counts() -> None:
    clock = Clock()
    assert standing_still(lambda: (None, None), lambda: clock.now, clock.sleep) == (None, None)
    assert clock.now == 0


@pytest.mark.parametrize(
    ("limits", "program", "stopped", "code"),
    [
        (("60", "4000"), "print('x' * 3)", "", 0),
        (("60", "4000"), "raise SystemExit(3)", "", 3),
        (("0.5", "4000"), "import time; time.sleep(60)", "patience", -9),
        (("60", "150"), "import time; x = bytearray(300 << 20); time.sleep(60)", "memory", -9),
    ],
)
def test_a_run_is_measured_and_stopped(
    limits: tuple[str, str], program: str, stopped: str, code: int
) -> None:
    launcher = [sys.executable, "-I", "-S", str(ROOT / "bench" / "speed" / "launch.py")]
    done = subprocess.run(
        [*launcher, *limits, sys.executable, "-c", program], capture_output=True, text=True, timeout=60
    )
    said = json.loads(done.stderr.splitlines()[-1])
    assert (said["stopped"], said["code"]) == (stopped, code)
    assert said["seconds"] < 30
    assert said["peak_mb"] > 1


def test_no_run_outlives_a_race_that_is_killed() -> None:
    program = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    launcher = [sys.executable, "-I", "-S", str(ROOT / "bench" / "speed" / "launch.py"), "60", "4000"]
    with subprocess.Popen(
        [*launcher, sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as launched:
        assert launched.stdout is not None
        child = psutil.Process(int(launched.stdout.readline()))
        launched.kill()
    psutil.wait_procs([child], timeout=20)
    assert not child.is_running() or child.status() == psutil.STATUS_ZOMBIE
