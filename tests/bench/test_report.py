"""The page and the plots say what the runs say."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from bench.speed import report
from bench.speed.cases import CASES, FULL_ROWS
from bench.speed.plot import LEFT, Axis, plot, points
from bench.speed.runs import Run

from tests.bench.made import results, run
from tests.docs import markdown

FETCHED = {"queries": 7, "rows_fetched": 12_345, "bytes_fetched": 2_600_000}
RUNS = [
    run("pg_pg", "bare typed hashes", 2.0),
    run("pg_pg", "twofold auto", 3.0, facts=FETCHED),
    run("pg_pg", "reladiff hashdiff 2/32/16,384", 45.0),
    run("pg_pg", "reladiff hashdiff 4/32/50,000", 60.0, error="no answer within 60 s", stopped=True),
    run("pg_pg", "data-diff hashdiff 2/32/16,384", 9.0, right=False, facts={"found": [1, 2, 3]}),
    run("parquet", "bare hash join", 1.0),
    run("parquet", "twofold auto", 1.4),
    run("parquet", "datacompy", 30.0, error="no answer within 30 s", stopped=True),
    run("tpch10_parquet", "twofold auto", 9.0, rows=59_986_052),
]  # fmt: skip


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("page")
    report.write(RUNS, FULL_ROWS, folder)
    return folder / "README.md"


def test_the_page_holds_every_run(page: Path) -> None:
    kept = json.loads((page.parent / "runs.json").read_text())
    assert [(each["case"], each["contender"], each["seconds"]) for each in kept] == [
        (each.case, each.contender, each.seconds) for each in RUNS
    ]
    text = page.read_text()
    assert "| twofold auto | 1 | 3.00 | 1.50 | 3.0 | 0.0 | 100 | 1.00 | 7 | 12,345 | 2.6 | right |" in text
    assert "wrong: 1 changed, 2 missing, 3 extra" in text
    assert "| 10,000,000 | 2.00 s | 3.00 s | 45.00 s, reladiff | 15× as fast |" in text
    assert "reladiff 0.6.0" in text


def test_the_page_judges_every_target(page: Path) -> None:
    lines = [line for line in page.read_text().splitlines() if line.startswith("| 3 | Two PostgreSQL")]
    assert ["| ≤ 1.6× | 1.50× | met |" in lines[0], "| ≥ 10× | 15× | met |" in lines[1]] == [True, True]
    assert "not run" in lines[2]
    told = json.loads((page.parent / "targets.json").read_text())
    checks = {(c["case"], c["what"]): c for target in told["targets"] for c in target["checks"]}
    assert checks["parquet", "datacompy over auto"] == {
        "case": "parquet", "what": "datacompy over auto", "reach": "≥ 12×", "value": "> 21.43×",
        "from": "datacompy stopped after 30 s, over twofold auto 1.40 s", "verdict": "met",
    }  # fmt: skip


def test_what_was_measured_is_told_in_lines() -> None:
    lines = list(report.tell(RUNS, FULL_ROWS))
    assert [line.split()[:2] for line in lines[:2]] == [["3", "pg_pg"], ["3", "pg_pg"]]
    assert "1.50×  met" in lines[0]
    assert not [line for line in lines if "not run" in line]


def test_every_link_of_the_page_leads_somewhere(page: Path) -> None:
    for target in markdown.links(page):
        file, _, anchor = target.partition("#")
        assert not file or (page.parent / file).exists(), target
        assert not anchor or anchor in markdown.anchors(page), target


def test_fewer_rows_are_not_taken_for_many(tmp_path: Path) -> None:
    small = [Run(**{**vars(RUNS[1]), "size": 1000, "rows": 1000})]
    report.write([*RUNS, *small], 1000, tmp_path)
    text = (tmp_path / "README.md").read_text()
    assert "These are for 10,000,000 rows" in text
    assert "reladiff hashdiff" not in text
    assert "These are for" not in report.page(results(*RUNS), {r.case: [r] for r in RUNS}, FULL_ROWS)


def test_the_plot_shows_the_best_of_each_tool(page: Path) -> None:
    shown = points(results(*RUNS)["pg_pg"])
    assert [(point.name, point.seconds, point.note, point.hollow) for point in shown] == [
        ("limit: typed hashes", 2.0, "2.00 s", False), ("Twofold", 3.0, "3.00 s", False),
        ("data-diff", 9.0, "9.00 s, wrong answer", True), ("reladiff", 45.0, "45.0 s · 15×", False),
    ]  # fmt: skip
    (*_, stopped) = points(results(*RUNS)["parquet"])
    assert (stopped.note, stopped.hollow) == ("stopped after 30 s", True)
    for name in ("plot.svg", "variants.svg"):
        drawing = ET.parse(page.parent / name).getroot()
        texts = ["".join(text.itertext()) for text in drawing.iter("{http://www.w3.org/2000/svg}text")]
        assert "Twofold" in texts


def test_every_name_of_a_line_fits_into_its_column() -> None:
    for case in CASES.values():
        for each in case.contenders:
            for point in points(results(run(case.name, each.label, 1.0))[case.name]):
                assert 7.2 * len(point.name) < LEFT - 12, point.name


def test_the_plot_of_nothing_is_a_plot() -> None:
    assert ET.fromstring(plot({}, "Nothing")).tag.endswith("svg")


def test_the_axis_is_logarithmic_and_holds_all() -> None:
    axis = Axis.of([0.3, 45.0])
    assert (axis.low, axis.high) == (0.2, 50.0)
    assert axis.x(2.0) - axis.x(0.2) == pytest.approx(axis.x(20.0) - axis.x(2.0))
    assert list(axis.ticks()) == pytest.approx([0.2, 0.5, 1, 2, 5, 10, 20, 50])
    alone = Axis.of([1.0])
    assert alone.low < alone.high


def test_no_text_of_the_plot_stands_outside(page: Path) -> None:
    drawing = ET.parse(page.parent / "plot.svg").getroot()
    width, height = (float(drawing.attrib[name]) for name in ("width", "height"))
    for text in drawing.iter("{http://www.w3.org/2000/svg}text"):
        x, y, words = float(text.attrib["x"]), float(text.attrib["y"]), "".join(text.itertext())
        wide = 7.2 * len(words)
        left = x - wide if text.attrib["text-anchor"] == "end" else x
        assert left >= 0, words
        assert left + wide <= width + 60, words
        assert 0 < y < height
    assert re.search(r'fill="#ffffff"', (page.parent / "plot.svg").read_text())
