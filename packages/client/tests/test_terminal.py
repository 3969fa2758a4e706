"""What a person at a terminal sees: a drawn table and a bar, and no markup taken from the data."""

import io
import json
import sys

import pytest
from tests.support.fake_server import run_body

from twofold.cli._connection import print_json
from twofold.cli._progress import watching
from twofold.cli._report import print_report
from twofold.cli._tables import print_table
from twofold.models import RunDetail


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)


def test_a_table_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    print_table(("table", "verdict"), [("shop.[bold]orders", "different"), ("x" * 100, "identical")])
    lines = terminal.getvalue().splitlines()
    assert "shop.[bold]orders" in terminal.getvalue()
    assert any("─" in line for line in lines)
    assert terminal.getvalue().count("x") == 100, "a long cell is folded, never cut"


def test_progress_is_a_bar_on_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, out = Terminal(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "stdout", out)
    with watching() as on_progress:
        on_progress(RunDetail.model_validate(run_body("processing")))
        on_progress(RunDetail.model_validate(run_body("done")))
    assert "done" in terminal.getvalue()
    assert "1/1" in terminal.getvalue()
    assert out.getvalue() == ""


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_what_a_narrow_output_cannot_write_is_replaced(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe on Windows has 256 characters: the report must not end in a traceback after the run."""
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding, write_through=True))
    print_report(RunDetail.model_validate(run_body("done")))
    print_table(("− +", "rows"), [("1 → 2", "名前")])
    shown = raw.getvalue().decode(encoding)
    assert "? +" in shown
    assert "1 ? 2" in shown
    raw.truncate(0)
    raw.seek(0)
    print_json({"name": "名前", "bad": "donn\udce9es"})
    assert json.loads(raw.getvalue().decode(encoding)) == {"name": "名前", "bad": "donn\udce9es"}
