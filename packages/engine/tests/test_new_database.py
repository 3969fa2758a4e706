"""A stranger adds a database by the guide: one file, one line, and the suite that judges it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import duckdb

GUIDE = Path(__file__).parents[3] / "docs/howto/new-database.md"
METADATA = "Metadata-Version: 2.1\nName: pocket-database\nVersion: 1.0\n"


def block(name: str) -> str:
    """A file of the guide, word for word."""
    found = re.search(rf"^```\w+ file={re.escape(name)}\n(.*?)^```$", GUIDE.read_text("utf-8"), re.M | re.S)
    assert found is not None, name
    return found[1]


def install(target: Path) -> None:
    """What an installer leaves behind: the file, and the entry point beside its metadata."""
    (target / "pocket.py").write_text(block("pocket.py"), encoding="utf-8")
    info = target / "pocket_database-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(METADATA, encoding="utf-8")
    group, line = re.findall(r'"(.+?)"\]\n(.+)\n', block("entry-point"))[0]
    (info / "entry_points.txt").write_text(f"[{group}]\n{line.replace(chr(34), '')}\n", encoding="utf-8")


def call(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """In a process of its own, with the package on its path and nothing of this repository's tests."""
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip


def test_one_file_and_one_line_make_a_database_that_the_suite_passes(tmp_path: Path) -> None:
    install(tmp_path)
    (tmp_path / "test_pocket.py").write_text(block("test_pocket.py"), encoding="utf-8")
    done = call(tmp_path, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_pocket.py")
    assert done.returncode == 0, done.stdout[-4000:]
    assert re.search(r"\b[2-9]\d passed", done.stdout)
    assert "skipped" not in done.stdout


def test_the_command_line_knows_it_and_the_engine_does_not_change(tmp_path: Path) -> None:
    install(tmp_path)
    with duckdb.connect(str(tmp_path / "shop.duckdb")) as connection:
        connection.execute("CREATE TABLE orders AS SELECT i AS id, 'x' AS v FROM range(3) t(i)")
    (tmp_path / "orders.csv").write_text("id,v\n0,x\n1,y\n2,x\n")
    sides = ["pocket:///shop.duckdb", "orders", "csv:///orders.csv", "-", "-k", "id", "--format", "json"]
    program = "from twofold_engine.databases import available; print('pocket' in available())"
    assert call(tmp_path, "-c", program).stdout.strip() == "True"
    done = call(tmp_path, "-c", "from twofold.cli import main; main()", "diff", "tables", *sides)
    assert '"rows_with_differences": 1' in done.stdout, done.stdout + done.stderr
