"""The main job with real processes: a pull request's tables are compared, the check gets its result."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import httpx2
import psutil
import pytest

import demo
import demo_warehouse
from tests.support.postgres import PostgresServer

SHARED_LIMIT_SECONDS = 240
CLIENT = str(Path(sys.executable).parent / "twofold")
HEAD, NEXT_HEAD, BASE = "a" * 40, "b" * 40, "0" * 40


# The demo


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Path]:
    """What `make demo ARGS="--exit --json --keep DIR"` printed, and DIR."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "scripts/demo.py", "--exit", "--json", "--keep", str(folder)]
    done = subprocess.run(
        command,
        cwd=demo_warehouse.ROOT,
        capture_output=True,
        text=True,
        timeout=SHARED_LIMIT_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result, folder


@pytest.mark.slow
@pytest.mark.timeout(SHARED_LIMIT_SECONDS)
def test_the_demo_finds_exactly_what_the_pull_request_changed(played: tuple[dict[str, Any], Path]) -> None:
    result, folder = played
    run = result["submission"]["run"]
    assert run["status"] == "done"
    assert (
        run["counts"] | {"total": 6, "done": 6, "failed": 0, "different": 5, "identical": 1} == run["counts"]
    )
    assert run["commit_status"]["state"] == "success"
    found = {diff["prod"].removeprefix("prod."): diff for diff in run["diffs"]}
    keys = {
        item["prod"].removeprefix("prod."): item["pk"]
        for item in json.loads(demo_warehouse.DIFFS.read_text())
    }
    with duckdb.connect(str(folder / "warehouse.duckdb"), read_only=True) as warehouse:
        for model, key in keys.items():
            assert _facts(found[model]) == _facts_by_sql(warehouse, model, key), model
    verdicts = {model: diff["result"] for model, diff in found.items()}
    assert verdicts == dict.fromkeys(keys, "different") | {"daily_weather": "identical"}
    assert found["flights"]["values"]["rows_with_differences"] == 62_334
    assert (
        found["departures"]["diff_stats"] | {"rows_removed": 0, "rows_added": 8_255}
        == found["departures"]["diff_stats"]
    )


@pytest.mark.slow
@pytest.mark.timeout(SHARED_LIMIT_SECONDS)
def test_the_demo_leaves_its_data_and_no_process(played: tuple[dict[str, Any], Path]) -> None:
    result, folder = played
    assert Path(result["data_dir"]) == folder / "server"
    assert (folder / "server" / "twofold.db").exists()
    assert list((folder / "server" / "results").rglob("*.parquet"))
    left = [
        process
        for process in psutil.process_iter(["cmdline"])
        if str(folder) in " ".join(process.info["cmdline"] or [])
    ]
    assert left == []
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(result["url"], trust_env=False)


def _facts(diff: dict[str, Any]) -> dict[str, Any]:
    """The part of a reported diff that SQL can say as well; pairs are production, this branch."""
    return {
        "rows": diff["pks"]["total_rows"],
        "duplicates": diff["pks"]["dupes"],
        "exclusive keys": diff["pks"]["exclusives"],
        "only in": [diff["diff_stats"]["rows_removed"], diff["diff_stats"]["rows_added"]],
        "changed": diff["values"]["rows_with_differences"],
        "cells": {
            column["column_name"]: column["values_different"]
            for column in diff["values"]["columns_diff_stats"]
            if column["values_different"]
        },
        "exclusive columns": diff["schema"]["exclusive_columns"],
        "retyped": diff["schema"]["column_type_differs"],
    }


def _facts_by_sql(warehouse: duckdb.DuckDBPyConnection, model: str, key: list[str]) -> dict[str, Any]:
    """The same from plain SQL: EXCEPT ALL and joins on keys that occur once, no code of the engine."""

    def number(sql: str) -> int:
        return int(warehouse.execute(sql).fetchall()[0][0])

    sides = [f"{schema}.{model}" for schema in ("prod", "pr_42")]
    types = [
        {name: kind for name, kind, *_ in warehouse.execute(f"DESCRIBE {side}").fetchall()} for side in sides
    ]
    shared = [name for name in types[0] if name in types[1]]
    others = [name for name in shared if name not in key]
    names, columns = ", ".join(key), ", ".join(shared)
    once = [f"(SELECT * FROM {side} QUALIFY count(*) OVER (PARTITION BY {names}) = 1)" for side in sides]
    pairs = f"{once[0]} AS p JOIN {once[1]} AS b USING ({names})"
    differs = {name: f"p.{name} IS DISTINCT FROM b.{name}" for name in others}
    changed = number(f"SELECT count(*) FROM {pairs} WHERE {' OR '.join(differs.values())}")

    def leftover(one: str, other: str) -> int:
        rows = f"SELECT {columns} FROM {one} EXCEPT ALL SELECT {columns} FROM {other}"
        return number(f"SELECT count(*) FROM ({rows})") - changed

    def keys_only(one: str, other: str) -> int:
        return number(f"SELECT count(*) FROM (SELECT {names} FROM {one} EXCEPT SELECT {names} FROM {other})")

    repeated = (
        "SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM {} GROUP BY {} HAVING count(*) > 1)"
    )
    cells = {
        name: number(f"SELECT count(*) FROM {pairs} WHERE {condition}") for name, condition in differs.items()
    }
    return {
        "rows": [number(f"SELECT count(*) FROM {side}") for side in sides],
        "duplicates": [number(repeated.format(side, names)) for side in sides],
        "exclusive keys": [keys_only(*sides), keys_only(*reversed(sides))],
        "only in": [leftover(*sides), leftover(*reversed(sides))],
        "changed": changed,
        "cells": {name: count for name, count in cells.items() if count},
        "exclusive columns": [
            [name for name in types[side] if name not in types[1 - side]] for side in (0, 1)
        ],
        "retyped": [name for name in shared if types[0][name] != types[1][name]],
    }


# A small pull request, on both metadata databases


@pytest.fixture(params=["sqlite", "postgresql"])
def job(
    request: pytest.FixtureRequest, tmp_path: Path, free_port: int, postgres: PostgresServer
) -> Iterator[Callable[..., tuple[int, dict[str, Any], str]]]:
    """Plays `twofold ci …` against a running server: exit code, its JSON, what it said to people."""
    warehouse = tmp_path / "shop.duckdb"
    with duckdb.connect(str(warehouse)) as connection:
        connection.execute("CREATE SCHEMA prod; CREATE SCHEMA pr_7")
        connection.execute(
            "CREATE TABLE prod.orders AS SELECT range AS id, range % 7 AS price FROM range(100)"
        )
        connection.execute(
            "CREATE TABLE pr_7.orders AS "
            "SELECT id, if(id = 3, 99, price) AS price FROM prod.orders WHERE id <> 50"
        )
    files = demo.Places(warehouse, tmp_path / "server")
    url = f"http://127.0.0.1:{free_port}"
    env = demo.environment(files, url)
    if request.param == "postgresql":
        env["TWOFOLD_DATABASE_URL"] = postgres.create_database()
    login = demo.bootstrap(files, url, env)
    with demo.running_server(files, free_port, env):
        _, _, ci_config_id = demo.connect(login, files)
        client_env = {**os.environ, "TWOFOLD_HOST": url, "TWOFOLD_API_KEY": login.api_key}

        def play(command: str, *arguments: str, stdin: str = "") -> tuple[int, dict[str, Any], str]:
            whole = [CLIENT, "ci", command, "--ci-config-id", str(ci_config_id), "--json", *arguments]
            done = subprocess.run(
                whole, env=client_env, input=stdin, capture_output=True, text=True, timeout=120, check=False
            )
            return done.returncode, json.loads(done.stdout), done.stderr

        yield play


def _diffs(*tables: str) -> str:
    return json.dumps([{"prod": f"prod.{name}", "pr": f"pr_7.{name}", "pk": ["id"]} for name in tables])


def _trigger(job: Callable[..., tuple[int, dict[str, Any], str]], head: str) -> int:
    branch = ("--base-branch", "main", "--base-sha", BASE, "--pr-branch", "prices", "--pr-sha", head)
    code, answer, said = job("trigger", "--pr-num", "7", *branch)
    assert code == 0, said
    return int(answer["ci_run_id"])


@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.timeout(SHARED_LIMIT_SECONDS)
def test_a_pull_request_is_checked_fails_loudly_and_is_checked_again(
    job: Callable[..., tuple[int, dict[str, Any], str]],
) -> None:
    submit = ("--pr-num", "7", "--wait", "--interval", "0.2")
    first = _trigger(job, HEAD)
    code, answer, said = job("submit", *submit, "--pr-sha", HEAD, stdin=_diffs("orders", "no_such_table"))
    run = answer["run"]
    assert code == 1, said
    assert run["id"] == first
    assert run["status"] == "failed"
    orders, missing = run["diffs"]
    assert (orders["status"], orders["result"]) == ("done", "different")
    assert orders["values"]["rows_with_differences"] == 1
    assert orders["pks"]["exclusives"] == [1, 0]
    assert missing["error"]["type"] == "unknown_table"
    assert "no_such_table" in missing["error"]["message"]
    assert run["commit_status"]["state"] == "failure"
    assert "1 failures" in run["commit_status"]["description"]
    assert "no_such_table" in run["comment"]["body"]

    second = _trigger(job, NEXT_HEAD)
    assert second != first
    code, answer, said = job("submit", *submit, "--pr-sha", HEAD, stdin=_diffs("orders"))
    assert (code, answer["run_id"], answer["reason"]) == (1, None, "superseded"), said
    code, answer, said = job("submit", *submit, "--pr-sha", NEXT_HEAD, stdin=_diffs("orders"))
    assert code == 0, said
    assert (answer["run"]["id"], answer["run"]["status"]) == (second, "done")
    assert answer["run"]["commit_status"]["state"] == "success"
    code, listed, said = job("runs", "--pr-num", "7")
    assert code == 0, said
    assert [(item["id"], item["status"]) for item in listed] == [(second, "done"), (first, "failed")]
