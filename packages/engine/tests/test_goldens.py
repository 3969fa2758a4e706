"""The SQL that the engine writes is golden: a change to it shows in a file, in every dialect.

``TWOFOLD_UPDATE_GOLDENS=1 pytest packages/engine/tests/test_goldens.py`` writes the files anew; the
review of their difference is the review of the change.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .golden_rarer import RARER
from .golden_statements import expressions, laid_out, statements, variants
from .golden_types import HEAVY, NATIVES, PREPARED, RUNNING

FOLDER = Path(__file__).parent / "goldens"
UPDATE = bool(os.environ.get("TWOFOLD_UPDATE_GOLDENS"))
DIALECTS = {dialect.name: dialect for dialect in (*RUNNING, *PREPARED, *HEAVY)}
VARIED = ("duckdb", "mysql", "oracle", "postgresql", "sqlserver")
"""One of every way to join, to name and to tell truth; what is written for them goes for all."""
WRITTEN = {name: statements(dialect, NATIVES[name]) for name, dialect in DIALECTS.items()}


@pytest.mark.parametrize("name", DIALECTS)
def test_the_statements_are_those_of_the_golden_files(name: str) -> None:
    folder = FOLDER / name
    written = statements(DIALECTS[name], NATIVES[name])
    if UPDATE:
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.glob("*.sql"):
            file.unlink()
        for statement, sql in written.items():
            (folder / f"{statement}.sql").write_text(laid_out(sql), encoding="utf-8", newline="\n")
    assert {file.stem for file in folder.glob("*.sql")} == set(written)
    for statement, sql in written.items():
        assert (folder / f"{statement}.sql").read_text(encoding="utf-8") == laid_out(sql), statement


@pytest.mark.parametrize("name", DIALECTS)
def test_the_expressions_are_those_of_the_golden_file(name: str) -> None:
    """The text of every method of a dialect, a line each."""
    found = expressions(DIALECTS[name], NATIVES[name], RARER.get(name, ()))
    lines = (f"-- {what}\n{expression}\n" for what, expression in sorted(found.items()))
    check_file("expressions", name, "".join(lines))


@pytest.mark.parametrize("name", VARIED)
def test_what_is_asked_for_less_often_is_that_of_the_golden_file(name: str) -> None:
    """Statements without copies, in order, of some buckets; every way to cut buckets and to find them."""
    found = variants(DIALECTS[name], NATIVES[name])
    check_file("variants", name, "".join(f"-- {what}\n{laid_out(sql)}" for what, sql in found.items()))


def check_file(folder: str, name: str, text: str) -> None:
    file = FOLDER / folder / f"{name}.sql"
    if UPDATE:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    assert file.read_text(encoding="utf-8") == text


def test_every_folder_of_golden_files_belongs_to_a_dialect() -> None:
    assert {folder.name for folder in FOLDER.iterdir()} == {*DIALECTS, "expressions", "variants", "runs"}
