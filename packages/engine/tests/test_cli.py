"""`twofold diff tables`: exit codes, the two streams, every format, every failure in one readable line."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import duckdb
import pytest
from click.testing import CliRunner, Result

import twofold_engine
from twofold_engine import _command
from twofold_engine.cli import diff
from twofold_engine.errors import Cancelled, InternalError

TWOFOLD = Path(sys.executable).with_name("twofold")

SCHEMA = """
    CREATE TABLE before (id INTEGER PRIMARY KEY, name VARCHAR, price DECIMAL(9,2), day DATE);
    CREATE TABLE after AS FROM before;
    INSERT INTO before VALUES (1, 'a', 1.50, '2024-01-01'), (2, '', 2, NULL), (3, 'c', 3, NULL);
    INSERT INTO after VALUES (1, 'a', 1.50, '2024-01-01'), (2, NULL, 2.25, NULL), (4, 'd', 3, NULL);
    CREATE TABLE renamed AS SELECT id AS key, name, price, day FROM before;
    CREATE TABLE keyless (a INTEGER, b INTEGER);
"""


@pytest.fixture
def warehouse(tmp_path: Path) -> str:
    """A DuckDB file with `before` and `after`: 1 equal, 1 changed in 2 columns, 1 only on each side."""
    with duckdb.connect(str(tmp_path / "shop.duckdb")) as connection:
        connection.execute(SCHEMA)
    return f"duckdb:///{tmp_path}/shop.duckdb"


def run(*arguments: str) -> Result:
    """Runs the group as the client's command line would; a bug's traceback is not swallowed."""
    runner = CliRunner(catch_exceptions=False, env={"COLUMNS": "100"})
    return runner.invoke(diff, ["tables", *arguments])


def compare(warehouse: str, *options: str, tables: tuple[str, str] = ("before", "after")) -> Result:
    return run(warehouse, tables[0], warehouse, tables[1], *options)


def document(result: Result) -> dict[str, Any]:
    found = json.loads(result.stdout)
    assert isinstance(found, dict)
    return found


# --- results


def test_json_tells_the_numbers(warehouse: str) -> None:
    result = compare(warehouse, "--json")
    assert (result.exit_code, result.stderr) == (0, "")
    found = document(result)
    assert (found["status"], found["result"]) == ("success", "different")
    assert found["pks"]["total_rows"] == [3, 3]
    assert found["pks"]["columns"] == ["id"]
    assert found["pks"]["exclusives"] == [1, 1]
    assert found["values"]["total_rows"] == 2
    assert found["values"]["rows_with_differences"] == 1
    assert found["values"]["values_with_differences"] == 2
    assert (found["diff_stats"]["rows_removed"], found["diff_stats"]["rows_added"]) == (1, 1)
    assert found["plan"]["key_source"] == "primary key"
    changed = next(row for row in found["rows"] if row["side"] == "changed")
    assert changed["key"] == {"id": "2"}
    assert changed["columns"] == ["name", "price"]
    assert (changed["source"]["name"], changed["target"]["name"]) == ("", None)
    assert (changed["source"]["price"], changed["target"]["price"]) == ("2", "2.25")


def test_rules_are_options(warehouse: str) -> None:
    options = ("--tolerance", "price=abs:0.25", "--null-equals-empty")
    differing = {"price": 1, "name": 0}
    for more, price in ((), 1), (("--tolerance", "rel:0.2"), 1), (("--equal-if", "price={b} - {a} < 1"), 0):
        found = document(compare(warehouse, "--json", *options, *more))
        stats = {
            line["column_name"]: line["values_different"] for line in found["values"]["columns_diff_stats"]
        }
        assert {name: stats[name] for name in differing} == differing | {"price": price}
    everywhere = document(compare(warehouse, "--json", "--tolerance", "*=abs:0.26"))
    assert everywhere["values"]["columns_with_differences"] == 1
    kinds = [(rule["column"], rule["kind"]) for rule in everywhere["coverage"]["rules"]]
    assert kinds == [("price", "tolerance")]


def test_text_answers_first_and_writes_only_to_standard_output(warehouse: str) -> None:
    result = compare(warehouse)
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.startswith(
        "≠ 1 row is missing from the target, 1 is missing from the source; 2 of 3 columns differ in 1 row.\n"
    )
    assert "''" in result.stdout
    assert "NULL" in result.stdout
    assert "\x1b" not in result.stdout


def test_equal_tables_are_said_in_few_words(warehouse: str) -> None:
    result = compare(warehouse, "--exit-code", tables=("before", "before"))
    assert result.exit_code == 0
    assert result.stdout.startswith("= Identical: 3 rows, 4 columns compared.\n")
    assert len(result.stdout.splitlines()) < 10


@pytest.mark.parametrize("algorithm", ["join", "fetch_and_join"])
def test_the_exit_code_is_1_only_when_asked_and_different(warehouse: str, algorithm: str) -> None:
    assert compare(warehouse, "--algorithm", algorithm).exit_code == 0
    assert compare(warehouse, "--algorithm", algorithm, "--exit-code").exit_code == 1
    bad_key = compare(
        warehouse, "--exit-code", "--json", "-k", "price", "-c", "price", tables=("after", "after")
    )
    assert (bad_key.exit_code, document(bad_key)["result"]) == (0, "identical")


def test_json_lines_hold_every_differing_row_and_end_with_the_summary(warehouse: str) -> None:
    result = compare(warehouse, "--format", "jsonl", "--limit", "1")
    *rows, summary = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["type"] for row in rows] == ["row"] * 3
    assert {row["side"]: (row["key"], row["columns"]) for row in rows} == {
        "changed": ({"id": "2"}, ["name", "price"]), "source": ({"id": "3"}, []), "target": ({"id": "4"}, []),
    }  # fmt: skip
    assert (summary["type"], summary["result"]) == ("summary", "different")
    assert "rows" not in summary


def test_limit_bounds_the_sample_and_nothing_else(warehouse: str) -> None:
    found = document(compare(warehouse, "--json", "--limit", "0"))
    assert found["rows"] == []
    assert found["diff_stats"]["diff_rows"] == 3
    assert len(document(compare(warehouse, "--json", "--limit", "2"))["rows"]) == 2


@pytest.mark.parametrize(
    ("format_name", "start"), [("markdown", "**1 row is missing"), ("html", "<!doctype html>")]
)
def test_a_file_gets_exactly_what_the_terminal_would(
    warehouse: str, tmp_path: Path, format_name: str, start: str
) -> None:
    shown = compare(warehouse, "--format", format_name)
    file = tmp_path / "report"
    written = compare(warehouse, "--format", format_name, "--output", str(file))
    assert (written.exit_code, written.stdout) == (0, "")
    assert shown.stdout.startswith(start)
    assert file.read_text().splitlines()[0] == shown.stdout.splitlines()[0]
    assert [path.name for path in tmp_path.iterdir() if path.name != "shop.duckdb"] == ["report"]


# --- options


def test_columns_can_be_chosen_left_out_and_mapped(warehouse: str) -> None:
    def names(*options: str, tables: tuple[str, str] = ("before", "after")) -> list[str]:
        found = document(compare(warehouse, "--json", *options, tables=tables))
        return [stats["column_name"] for stats in found["values"]["columns_diff_stats"]]

    assert names() == ["name", "price", "day"]
    assert names("-c", "price", "-c", "day") == ["price", "day"]
    assert names("--exclude", "name") == ["price", "day"]
    assert names("--map", "id=key", "-k", "id", tables=("before", "renamed")) == ["name", "price", "day"]


def test_filters_apply_to_both_sides_or_to_one(warehouse: str) -> None:
    def totals(*options: str) -> list[int]:
        found = document(compare(warehouse, "--json", *options))["pks"]["total_rows"]
        assert isinstance(found, list)
        return found

    assert totals("-w", "id >= 3") == [1, 1]
    assert totals("--where-source", "id >= 3") == [1, 3]
    assert totals("--where-source", "id >= 3", "--where-target", "id > 4") == [1, 0]


def test_queries_stand_in_for_tables(warehouse: str) -> None:
    result = compare(
        warehouse, "--json", "-k", "id",
        tables=("query:SELECT id, name FROM before", 'query:SELECT id, name FROM "after"'),
    )  # fmt: skip
    assert document(result)["values"]["compared_columns"] == 1


# --- failures


@pytest.mark.parametrize(
    ("options", "tables", "code"),
    [
        ((), ("nowhere", "after"), "unknown_table"),
        (("-k", "nothing"), ("before", "after"), "unknown_column"),
        (("-k", "id"), ("before", "renamed"), "unknown_column"),
        (("-c", "nothing"), ("before", "after"), "unknown_column"),
        ((), ("keyless", "keyless"), "missing_key"),
        (("-w", "id >"), ("before", "after"), "invalid_filter"),
        (("-w", "1=1", "--where-source", "1=1"), ("before", "after"), "usage"),
        (("--map", "x"), ("before", "after"), "usage"),
        (("--tolerance", "price=0.1"), ("before", "after"), "usage"),
        (("--tolerance", "price=about:0.1"), ("before", "after"), "usage"),
        (("--tolerance", "=abs:0.1"), ("before", "after"), "usage"),
        (("--tolerance", "abs:1", "--tolerance", "*=rel:1"), ("before", "after"), "usage"),
        (("--tolerance", "price=abs:-1"), ("before", "after"), "invalid_rule"),
        (("--tolerance", "name=abs:1"), ("before", "after"), "invalid_rule"),
        (("--tolerance", "id=abs:1"), ("before", "after"), "invalid_rule"),
        (("--tolerance", "nope=abs:1"), ("before", "after"), "unknown_column"),
        (("--datetime-precision", "7"), ("before", "after"), "usage"),
        (("--equal-if", "price"), ("before", "after"), "usage"),
        (("--equal-if", "price= "), ("before", "after"), "usage"),
        (("--equal-if", "price=1 = 1"), ("before", "after"), "invalid_rule"),
        (("--equal-if", "price=upper({a}) < 1"), ("before", "after"), "query_failed"),
        ((), ("query:DROP TABLE before", "after"), "invalid_query"),
        (("--limit", "-1"), ("before", "after"), "usage"),
        (("--no-such-option",), ("before", "after"), "usage"),
        (("--algorithm", "magic"), ("before", "after"), "usage"),
    ],
)
def test_failures_are_typed_in_json(
    warehouse: str, options: tuple[str, ...], tables: tuple[str, str], code: str
) -> None:
    result = compare(warehouse, "--json", *options, tables=tables)
    assert result.exit_code == 2
    found = document(result)
    assert list(found) == ["status", "error"]
    assert found["status"] == "failed"
    assert found["error"]["type"] == code
    assert found["error"]["message"]
    assert found["error"]["hint"]
    assert result.stderr == ""


def test_failures_are_one_readable_line_and_a_hint(warehouse: str) -> None:
    result = compare(warehouse, tables=("nowhere", "after"))
    assert (result.exit_code, result.stdout) == (2, "")
    message, hint = result.stderr.splitlines()
    assert message.startswith("Error: ")
    assert "nowhere" in message
    assert hint.startswith("Hint: ")


def test_json_lines_end_with_the_error(warehouse: str) -> None:
    result = compare(warehouse, "--format", "jsonl", tables=("nowhere", "after"))
    assert result.exit_code == 2
    (line,) = map(json.loads, result.stdout.splitlines())
    assert (line["type"], line["status"], line["error"]["type"]) == ("error", "failed", "unknown_table")


@pytest.mark.parametrize("uri", ["nonsense", "oracle://host/db", "duckdb:///no/such/file.duckdb"])
def test_a_database_that_cannot_be_opened_is_a_failure(warehouse: str, uri: str) -> None:
    result = run(uri, "t", warehouse, "after", "--json")
    assert result.exit_code == 2
    assert document(result)["status"] == "failed"
    assert document(result)["error"]["type"] != "internal_error"


def test_no_password_is_ever_told(warehouse: str, monkeypatch: pytest.MonkeyPatch, free_port: int) -> None:
    monkeypatch.setenv("SHOP_PASSWORD", "from the environment")
    for password in ("hunter2", "h%40unter2", "${SHOP_PASSWORD}"):
        uri = f"postgresql://someone:{password}@127.0.0.1:{free_port}/shop"
        for options in ((), ("--json",)):
            result = run(uri, "t", warehouse, "after", *options)
            assert result.exit_code == 2
            for secret in ("unter2", "from the environment"):
                assert secret not in result.output


def _replace_diff(monkeypatch: pytest.MonkeyPatch, behaviour: Callable[..., Any]) -> None:
    monkeypatch.setattr(twofold_engine, "diff", behaviour)


def test_a_bug_never_looks_like_no_difference(warehouse: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("postgresql://someone:hunter2@host/db")

    _replace_diff(monkeypatch, broken)
    for options in ((), ("--json",), ("--format", "html"), ("--exit-code",)):
        result = compare(warehouse, *options)
        assert result.exit_code == 2
        assert "ZeroDivisionError" in result.output
        assert "hunter2" not in result.output
    assert document(compare(warehouse, "--json"))["error"]["type"] == InternalError.code


def test_cancelled_is_130(warehouse: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any, cancelled: Callable[[], bool], **__: Any) -> None:
        assert not cancelled()
        os.kill(os.getpid(), signal.SIGINT)
        deadline = time.monotonic() + 5
        while not cancelled():
            assert time.monotonic() < deadline
        raise Cancelled("The comparison was cancelled.")

    _replace_diff(monkeypatch, interrupted)
    result = compare(warehouse, "--json")
    assert (result.exit_code, document(result)["error"]["type"]) == (130, "cancelled")
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_second_interrupt_stops_at_once(warehouse: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def deaf(*_: Any, **__: Any) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)

    _replace_diff(monkeypatch, deaf)
    result = compare(warehouse)
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr.startswith("Error: ")


# --- output files


def test_a_failure_leaves_the_old_file_alone(warehouse: str, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text("yesterday's")
    result = compare(warehouse, "--format", "html", "--output", str(file), tables=("nowhere", "after"))
    assert result.exit_code == 2
    assert file.read_text() == "yesterday's"
    assert not list(tmp_path.glob(".*"))


def test_a_failure_in_json_goes_where_the_result_would(warehouse: str, tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    result = compare(warehouse, "--json", "--output", str(file), tables=("nowhere", "after"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert json.loads(file.read_text())["error"]["type"] == "unknown_table"
    assert result.stderr.startswith("Error: ")


def test_a_file_that_cannot_be_written_is_a_failure(warehouse: str, tmp_path: Path) -> None:
    result = compare(warehouse, "--json", "--output", str(tmp_path / "no" / "report.json"))
    assert result.exit_code == 2
    assert document(result)["error"]["type"] == _command.OutputFailed.code
    assert result.stderr.startswith("Error: The result could not be written")


def test_a_device_is_written_and_not_replaced(warehouse: str, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE, text=True)
    result = compare(warehouse, "--json", "--output", str(pipe))
    out, _ = reader.communicate(timeout=10)
    assert result.exit_code == 0
    assert json.loads(out)["result"] == "different"
    assert pipe.is_fifo()


# --- the program, from outside


def program(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(TWOFOLD), "diff", "tables", *arguments],
        capture_output=True, text=True, timeout=60, check=False, **options,
    )  # fmt: skip


def test_the_client_finds_the_command(warehouse: str) -> None:
    done = program(warehouse, "before", warehouse, "after", "--json", "--exit-code")
    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["result"] == "different"


def test_relative_paths_count_from_the_working_directory(warehouse: str, tmp_path: Path) -> None:
    done = program("duckdb:///shop.duckdb", "before", "duckdb:///shop.duckdb", "before", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("= Identical")


def test_a_reader_that_leaves_early_is_no_error(warehouse: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [str(TWOFOLD), "diff", "tables", warehouse, "before", warehouse, "after"]
    with os.fdopen(writer, "w") as closed:
        done = subprocess.run(command, stdout=closed, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (_command.EXIT_BROKEN_PIPE, b"")


@pytest.mark.parametrize(
    ("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_colours_only_on_terminals_that_want_them(
    warehouse: str, variables: dict[str, str], coloured: bool
) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    environment |= {"TERM": "xterm-256color", "COLUMNS": "80"} | variables
    controller, terminal = pty.openpty()
    command = [str(TWOFOLD), "diff", "tables", warehouse, "before", warehouse, "after"]
    with subprocess.Popen(
        command, stdout=terminal, stderr=terminal, stdin=terminal, env=environment
    ) as process:
        os.close(terminal)
        shown = b""
        while True:
            try:
                piece = os.read(controller, 65536)
            except OSError:  # how Linux tells that the last writer is gone
                break
            if not piece:
                break
            shown += piece
        assert process.wait(timeout=60) == 0
    os.close(controller)
    assert "≠".encode() in shown
    assert (b"\x1b[1m" in shown or b"\x1b[38;5" in shown) == coloured


def test_help_loads_no_driver() -> None:
    code = (
        "import sys\nfrom twofold_engine.cli import diff\n"
        "try:\n    diff(['tables', '--help'])\nexcept SystemExit as done:\n    assert done.code == 0\n"
        "heavy = {'duckdb', 'pyarrow', 'sqlglot', 'adbc_driver_postgresql', 'rich'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    for option in ("--key", "--where-source", "--algorithm", "--exit-code", "jsonl", "130"):
        assert option in done.stdout


def test_the_group_is_what_the_client_expects() -> None:
    assert isinstance(diff, click.Group)
    assert set(diff.commands) == {"tables"}


def test_two_files_are_two_databases_and_joined_all_the_same(warehouse: str, tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "wide.duckdb")) as connection:
        connection.execute(
            "CREATE TABLE t (id BIGINT PRIMARY KEY, name VARCHAR, price DECIMAL(9,2), day DATE)"
        )
        connection.execute(
            "INSERT INTO t VALUES (1, 'a', 1.5, '2024-01-01'), (2, '', 2, NULL), (3, 'c', 3, NULL)"
        )
    found = document(run(warehouse, "before", f"duckdb:///{tmp_path}/wide.duckdb", "t", "--json"))
    assert found["plan"]["algorithm"] == "join"
    # Across databases the family counts, and INTEGER and BIGINT are both integers.
    assert (found["result"], found["schema"]["column_type_mismatches"]) == ("identical", 0)


@pytest.mark.parametrize("algorithm", ["join", "fetch_and_join"])
def test_a_key_that_hardly_tells_rows_apart_does_not_multiply_them(tmp_path: Path, algorithm: str) -> None:
    with duckdb.connect(str(tmp_path / "wide.duckdb")) as connection:
        connection.execute("CREATE TABLE t AS SELECT i % 3 AS kind, i AS number FROM range(300000) r(i)")
    uri = f"duckdb:///{tmp_path}/wide.duckdb"
    begun = time.monotonic()
    found = document(run(uri, "t", uri, "t", "-k", "kind", "--json", "--algorithm", algorithm))
    assert (found["result"], found["pks"]["dupes"]) == ("bad-pks", [300_000, 300_000])
    assert found["values"]["total_rows"] == 300_000
    # Joined row by row these would be thirty thousand million pairs.
    assert time.monotonic() - begun < 60


def test_no_driver_writes_to_standard_output() -> None:
    """DuckDB draws a progress bar there after two seconds, wherever Python runs without a main file."""
    code = (
        "from twofold_engine.databases.duckdb import Workspace\nfrom twofold_engine.limits import Limits\n"
        "session = Workspace(Limits())\n"
        "print(session.query(\"SELECT current_setting('enable_progress_bar')\", purpose='test'))\n"
        "session.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("[(False,)]\n", "")


# --- sampling


def test_sampling_options_reach_the_comparison(warehouse: str) -> None:
    options = ("--sample-ratio", "0.9999", "--sample-threshold", "0", "--json")
    found = document(compare(warehouse, *options))
    sampling = found["coverage"]["sampling"]
    assert (sampling["used"], sampling["ratio"], sampling["rows"]) == (True, 0.9999, [3, 3])
    assert found["diff_stats"]["sampled"] is True
    off = document(compare(warehouse, "--sample-max-rows", "1", "--json"))["coverage"]["sampling"]
    assert (off["used"], off["threshold"]) == (False, 5_000_000)
    alone = document(compare(warehouse, "--sample-threshold", "0", "--json"))["coverage"]["sampling"]
    assert (alone["used"], alone["reason"]) == (False, "not requested: a threshold alone draws nothing")


@pytest.mark.parametrize("word", ["sample", "sampling"])
def test_the_names_of_sampling_options_are_those_of_the_issue_and_of_the_api(
    warehouse: str, word: str
) -> None:
    options = ("tolerance", "0.5"), ("confidence", "90"), ("threshold", "2")
    named = [text for name, value in options for text in (f"--{word}-{name}", value)]
    found = document(compare(warehouse, *named, "--json"))["coverage"]["sampling"]
    assert (found["tolerance"], found["confidence"], found["threshold"]) == (0.5, 90, 2)


def test_sampling_options_that_make_no_sense_are_told(warehouse: str) -> None:
    done = compare(warehouse, "--sample-tolerance", "0.001", "--json")
    assert done.exit_code == 2
    assert document(done)["error"]["type"] == "invalid_sampling"
    assert "belongs to a confidence" in document(done)["error"]["message"]
    assert (
        "Error: The sampling ratio must lie between 0 and 1"
        in compare(warehouse, "--sample-ratio", "2").stderr
    )
