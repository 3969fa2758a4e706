"""Whole comparisons are golden: every count, statement, step and word of them.

``TWOFOLD_UPDATE_GOLDENS=1 pytest packages/engine/tests/test_golden_runs.py`` writes the files anew; the
review of their difference is the review of the change.
"""

from __future__ import annotations

import pytest

from .golden_runs import CASES, databases, plain, ran, written
from .test_goldens import FOLDER, UPDATE


@pytest.fixture(scope="module")
def uris(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return databases(tmp_path_factory.mktemp("runs"))


@pytest.mark.parametrize("name", CASES)
def test_a_comparison_says_what_its_golden_file_says(
    name: str, uris: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = ran(CASES[name], uris, monkeypatch.setattr)
    text = plain(written(found))
    file = FOLDER / "runs" / f"{name}.txt"
    if UPDATE:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.read_text(encoding="utf-8") == text


def test_every_golden_run_is_a_case() -> None:
    assert {file.stem for file in (FOLDER / "runs").iterdir()} == set(CASES)
