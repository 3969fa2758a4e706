"""Every sentence of the page that started the project has a row, and every row has tests that run."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.docs import evidence, markdown
from tests.support import no_skips

PAGE = markdown.ROOT / "docs" / "reference" / "seed-page.md"
SENTENCES = {
    "The page itself": 2,
    "Prerequisites": 1,
    "Steps to complete": 5,
    "Configure datafold-sdk on Datafold": 1,
    "Repository": 1,
    "Data Source": 1,
    "Name": 1,
    "Files to ignore": 5,
    "Mark the CI check as failed on errors": 2,
    "Require the datafold label to start CI": 2,
    "Sampling tolerance": 1,
    "Sampling confidence": 1,
    "Sampling Threshold": 2,
    "Generate a Datafold API Key": 4,
    "Install datafold-sdk": 4,
    "Helpful Guides for datafold-sdk in CI": 5,
}
"""How many sentences each part of that page has; a half sentence behind a semicolon is one, a command too."""
_ROW = re.compile(r"^\| *(\d+) *\|(.*?)\|(.*?)\|(.*)\|$")
_ID = re.compile(r"`((?:tests|packages)/[^`]+?\.py::[^`]+)`")


@dataclass(frozen=True)
class Row:
    section: str
    number: int
    says: str
    truth: str
    proofs: tuple[str, ...]


def rows_of(text: str) -> list[Row]:
    """The rows of all tables, in their order."""
    found, section = [], ""
    for line in text.splitlines():
        if line.startswith("#"):
            section = line.lstrip("#").strip().replace("`", "")
        elif row := _ROW.match(line):
            says, truth = row[2].strip(), row[3].strip()
            found.append(Row(section, int(row[1]), says, truth, tuple(_ID.findall(row[4]))))
    return found


ROWS = rows_of(PAGE.read_text(encoding="utf-8"))


def test_the_rows_are_numbered_without_a_gap() -> None:
    assert [row.number for row in ROWS] == list(range(1, len(ROWS) + 1))


def test_every_sentence_has_a_row() -> None:
    counts = Counter(row.section for row in ROWS)
    assert list(dict.fromkeys(row.section for row in ROWS)) == list(SENTENCES)
    assert {part: counts[part] for part, least in SENTENCES.items() if counts[part] < least} == {}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: str(row.number))
def test_a_row_says_what_makes_it_true_and_names_its_tests(row: Row) -> None:
    assert row.says
    assert re.search(r"\]\([^)]+\)", row.truth), "it links to no page of the documentation"
    assert row.proofs, "it names no test"
    assert "partial" not in f"{row.says} {row.truth}".lower()


def test_every_named_test_runs() -> None:
    proofs = {proof for row in ROWS for proof in row.proofs}
    running = evidence.collected(proofs)
    left_out = {row.number: sorted(set(row.proofs) - running) for row in ROWS}
    assert {number: names for number, names in left_out.items() if names} == {}


# The checks themselves


FILE = """
import pytest

def test_plain(): ...

@pytest.mark.parametrize("x", [1, 2])
def test_parameters(x): ...

@pytest.mark.parametrize("x", [1, pytest.param(2, marks=pytest.mark.skip)])
def test_half_skipped(x): ...

@pytest.mark.skip(reason="not today")
def test_skipped(): ...

@pytest.mark.skipif(False, reason="not on this machine")
def test_perhaps_skipped(): ...

@pytest.mark.xfail
def test_expected_to_fail(): assert False

@pytest.mark.slow
def test_deselected(): ...

def test_skips_itself(): pytest.skip("no engine")
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "test_made_up.py").write_text(FILE, encoding="utf-8")
    settings = "[pytest]\naddopts = -m 'not slow'\nmarkers = slow\n"
    (tmp_path / "pytest.ini").write_text(settings, encoding="utf-8")
    return tmp_path


def test_what_does_not_run_is_found(project: Path) -> None:
    file = "test_made_up.py"
    running = evidence.collected([f"{file}::test_plain", "test_missing.py::test_a"], project)
    assert running == {
        f"{file}::test_plain",
        f"{file}::test_parameters",
        f"{file}::test_parameters[1]",
        f"{file}::test_parameters[2]",
        f"{file}::test_half_skipped[1]",
        f"{file}::test_skips_itself",
    }


def test_a_skip_anywhere_is_a_failure(project: Path) -> None:
    """Also of a test that skips itself while it runs, which no mark announces; for the whole suite."""
    (project / "test_whole_file.py").write_text("import pytest\npytest.importorskip('no_such_engine')\n")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        no_skips.__name__,
        "--continue-on-collection-errors",
    ]
    environment = {**os.environ, "PYTHONPATH": str(markdown.ROOT)}
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1, done.stdout
    assert "2 failed, 5 passed, 1 deselected, 3 errors" in done.stdout
    assert "No test may be left out" in done.stdout
    root = (markdown.ROOT / "conftest.py").read_text(encoding="utf-8")
    assert "tests.support.no_skips" in root


def test_a_row_without_a_test_is_found() -> None:
    text = "## A\n| # | a | b | c |\n| 1 | x | [y](z.md) | `tests/a.py::test_b[c d]` |\n| 3 | x | y | |\n"
    first, second = rows_of(text)
    assert (first.section, first.number, first.proofs) == ("A", 1, ("tests/a.py::test_b[c d]",))
    assert (second.number, second.proofs) == (3, ())
