"""Cases of how a run behaves: rows that change meanwhile (46), and a consumer that stops early (47)."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffSpec, Progress, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.errors import Cancelled

from .case_places import LIMITS, Places, Table, algorithms

ROWS = [(number, f"row {number}") for number in range(500)]
COLUMNS = [("id", "INTEGER"), ("a", "TEXT")]
WRITES = ["UPDATE changing_t SET a = 'late' WHERE id < 5", "DELETE FROM changing_s WHERE id > 495"]


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("running"), postgres, mariadb)
    yield made
    made.close()


# --- 46: rows that change during the run


@pytest.fixture
def write(places: Places) -> Callable[[str], None]:
    """Changes both tables in a database, over a connection of its own."""

    def run(kind: str) -> None:
        if kind == "postgresql":
            places.postgres.execute(places.names[kind], *WRITES)
        elif kind == "mariadb":
            places.mariadb.execute(*WRITES, dbname=places.names[kind])
        else:
            with sqlite3.connect(places.uris[kind].removeprefix("sqlite:///"), timeout=10) as connection:
                for statement in WRITES:
                    connection.execute(statement)

    return run


def fill(places: Places, kind: str) -> None:
    if kind == "sqlite":  # otherwise a reader makes writers wait
        with sqlite3.connect(places.uris[kind].removeprefix("sqlite:///")) as connection:
            connection.execute("PRAGMA journal_mode = wal")
    places.load(kind, [Table("changing_s", COLUMNS, ROWS), Table("changing_t", COLUMNS, ROWS)])


@pytest.mark.parametrize(
    ("kind", "algorithm"),
    [
        (kind, algorithm)
        for kind in ("postgresql", "mariadb", "sqlite")
        for algorithm in algorithms(kind, kind)
    ],
)
def test_rows_that_change_meanwhile_are_seen_as_they_were(
    places: Places, write: Callable[[str], None], kind: str, algorithm: Algorithm
) -> None:
    fill(places, kind)
    steps: list[str] = []
    lock = threading.Lock()

    def on_progress(progress: Progress) -> None:
        with lock:
            steps.append(progress.step)
            if any(step.startswith("comparing by") for step in steps[:-1]) and "written" not in steps:
                write(kind)
                steps.append("written")

    def compare(told: Callable[[Progress], None] | None) -> tuple[Any, ...]:
        sides = places.dataset(kind, "changing_s"), places.dataset(kind, "changing_t")
        spec = DiffSpec(key=("id",), algorithm=algorithm)
        result = diff(*sides, spec, limits=LIMITS, on_progress=told)
        return result.values.rows_with_differences, *result.rows_only, *result.pks.total_rows

    assert compare(on_progress) == (0, 0, 0, 500, 500)
    assert "written" in steps
    assert compare(None) == (5, 0, 4, 496, 500)


def test_nobody_writes_a_duckdb_file_that_is_compared(places: Places) -> None:
    fill(places, "duckdb")
    path = places.uris["duckdb"].removeprefix("duckdb:///")
    said: list[str] = []

    def on_progress(progress: Progress) -> None:
        if progress.step.startswith("comparing by"):
            done = subprocess.run(
                [sys.executable, "-c", f"import duckdb; duckdb.connect({path!r})"],
                capture_output=True,
                text=True,
            )
            said.append(done.stderr)

    sides = places.dataset("duckdb", "changing_s"), places.dataset("duckdb", "changing_t")
    diff(*sides, DiffSpec(key=("id",)), limits=LIMITS, on_progress=on_progress)
    assert len(said) == 1
    assert "Could not set lock" in said[0]


# --- 47: a consumer that stops early


class Enough(Exception):
    """What a consumer raises that has seen enough."""


def running(places: Places) -> list[str]:
    """Statements of ours that the servers still run, after a moment."""
    time.sleep(0.3)
    active = "SELECT query FROM pg_stat_activity WHERE application_name = 'twofold' AND state = 'active'"
    shown = "SELECT info FROM information_schema.processlist WHERE command = 'Query'"
    found = [row[0] for row in (*places.postgres.query(active), *places.mariadb.execute(shown))]
    return [statement for statement in found if "processlist" not in str(statement)]


MANY = {
    "postgresql": "SELECT g AS id, repeat('x', 900) AS a FROM generate_series(1, 40000) AS g",
    "mariadb": "SELECT seq AS id, REPEAT('x', 900) AS a FROM seq_1_to_40000",
}
NONE = "SELECT 0 AS id, 'x' AS a FROM (SELECT 1 AS one) AS o WHERE 1 = 0"


@pytest.mark.parametrize("kind", MANY)
def test_nothing_runs_on_when_the_consumer_stops(places: Places, kind: str) -> None:
    rows: list[int] = []

    def consume(batch: Any) -> None:
        rows.append(batch.num_rows)
        raise Enough

    limits = replace(LIMITS, batch_rows=1_000)
    with open_uri(places.uris[kind], limits=limits) as database:
        sides = [Dataset(database, parse_relation(f"query:{sql}")) for sql in (MANY[kind], NONE)]
        spec = DiffSpec(key=("id",), algorithm=Algorithm.JOIN)
        with pytest.raises(Enough):
            diff(*sides, spec, limits=limits, on_rows=consume)
    assert len(rows) == 1
    assert 0 < rows[0] < 40_000
    assert running(places) == []


SLOW = {
    "postgresql": "query:SELECT 1 AS id, pg_sleep(30)::text AS x",
    "mariadb": "query:SELECT 1 AS id, CAST(SLEEP(30) AS CHAR) AS x",
}


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_both_servers_are_told_to_stop(places: Places, algorithm: Algorithm) -> None:
    begun = time.monotonic()
    with open_uri(places.uris["postgresql"]) as one, open_uri(places.uris["mariadb"]) as two:
        sides = (
            Dataset(one, parse_relation(SLOW["postgresql"])),
            Dataset(two, parse_relation(SLOW["mariadb"])),
        )
        spec = DiffSpec(key=("id",), algorithm=algorithm)
        with pytest.raises(Cancelled):
            diff(*sides, spec, limits=LIMITS, cancelled=lambda: time.monotonic() - begun > 2)
    assert time.monotonic() - begun < 25
    assert running(places) == []
