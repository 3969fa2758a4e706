"""`twofold --help` is quick because it loads next to nothing; seen from outside, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "httpx2",
    "httpcore2",
    "pydantic",
    "rich",
    "duckdb",
    "pyarrow",
    "sqlglot",
    "twofold_engine",
    "twofold_server",
}


def modules_after(code: str) -> set[str]:
    script = f"import json, sys\ntry:\n    {code}\nexcept SystemExit:\n    pass\n"
    script += "print('\\n' + json.dumps(list(sys.modules)))"
    environment = {name: value for name, value in os.environ.items() if "FOLD_" not in name}
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=60,
    )
    return {name.split(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["ci", "--help"], ["ci", "submit", "--help"], ["ci", "trigger", "--help"], ["version"]],
    ids=" ".join,
)
def test_help_loads_neither_engine_nor_http_nor_models(arguments: list[str]) -> None:
    loaded = modules_after(f"from twofold.cli import main; main({arguments!r}, prog_name='twofold')")
    assert "click" in loaded
    assert loaded & HEAVY == set()


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert modules_after("import twofold") & (HEAVY | {"click"}) == set()


def test_a_call_loads_no_engine() -> None:
    loaded = modules_after("from twofold import Twofold; Twofold('http://127.0.0.1:1', 'k').close()")
    assert "httpx2" in loaded
    assert loaded & {"duckdb", "pyarrow", "sqlglot", "twofold_engine", "twofold_server", "rich"} == set()


def test_the_installed_command_prints_help_without_a_key(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("twofold")
    environment = {name: value for name, value in os.environ.items() if "FOLD_" not in name}
    done = subprocess.run(
        [command, "--help"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        cwd=tmp_path,
        timeout=60,
    )
    for name in ("ci", "diff", "version"):
        assert f"\n  {name} " in done.stdout
