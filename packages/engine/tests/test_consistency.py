"""Rows that change while two databases are read: one snapshot hides them, else a second look settles them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, FileRef, Sampling, TableRef, diff
from twofold_engine.databases import open_uri
from twofold_engine.databases.mysql import MySQLSession
from twofold_engine.databases.postgresql import PostgreSQLSession
from twofold_engine.executor import Progress
from twofold_engine.render.words import notes
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.checksum import Layout
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.testing.fake import FakeServer, FakeSession
from twofold_engine.types import Comparator

ROWS = 3_000
FILL = f"INSERT INTO t SELECT i, i FROM generate_series(1, {ROWS}) AS g(i)"


@pytest.fixture
def places(postgres: PostgresServer, mariadb: MariaDBServer) -> tuple[str, str, str]:
    """(name of both databases, URI in PostgreSQL, URI in MariaDB), equal but for row 7."""
    uri = postgres.create_database()
    name = uri.rsplit("/", 1)[1]
    dbname = mariadb.create_database()
    postgres.execute(name, "CREATE TABLE t (id integer PRIMARY KEY, v integer)", FILL)
    rows = ", ".join(f"({i}, {i if i != 7 else 70})" for i in range(1, ROWS + 1))
    mariadb.execute("CREATE TABLE t (id integer PRIMARY KEY, v integer)", f"INSERT INTO t VALUES {rows}",
                    dbname=dbname)  # fmt: skip
    return name, uri, mariadb.uri_of(dbname)


def compare(source: str, target: str, algorithm: Algorithm, on_step: Any = None) -> DiffResult:
    def told(progress: Progress) -> None:
        if on_step is not None:
            on_step(progress.step)

    with open_uri(source) as one, open_uri(target) as two:
        return diff(
            Dataset(one, TableRef(("t",))), Dataset(two, TableRef(("t",))),
            DiffSpec(key=("id",), algorithm=algorithm), on_progress=told,
        )  # fmt: skip


class Writer:
    """Changes three rows on both sides once, when a run has read the first rows."""

    def __init__(self, postgres: PostgresServer, name: str, mariadb: MariaDBServer, dbname: str) -> None:
        self.servers = postgres, name, mariadb, dbname
        self.is_done = False

    def __call__(self, step: str) -> None:
        if self.is_done or not step.startswith("comparing by"):
            return
        self.is_done = True
        postgres, name, mariadb, dbname = self.servers
        for statement in ("UPDATE t SET v = -1 WHERE id IN (11, 12)", "DELETE FROM t WHERE id = 13"):
            postgres.execute(name, statement)
            mariadb.execute(statement, dbname=dbname)


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_keys_that_turned_out_to_be_text_are_found_again(tmp_path: Path, algorithm: Algorithm) -> None:
    """A file that may change is looked at a second time, by the form in which its keys were compared."""
    first, second = (f"6b1f0c1e-0000-4000-8000-00000000000{i}" for i in "ab")
    file, database = tmp_path / "t.parquet", tmp_path / "t.db"
    rows = f"(UUID '{first}', 1), (UUID '{second}', 2)"
    duckdb.sql(f"COPY (SELECT * FROM (VALUES {rows}) AS t(id, v)) TO '{file}'")
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE t (id text, v integer)")
        rows = f"('{first}', 1), ('{second}', 3), ('no uuid', 4)"
        connection.execute(f"INSERT INTO t VALUES {rows}")
    with open_uri(f"parquet:///{file}") as one, open_uri(f"sqlite:///{database}") as two:
        spec = DiffSpec(key=("id",), algorithm=algorithm)
        result = diff(Dataset(one, FileRef()), Dataset(two, TableRef(("t",))), spec)
    assert result.coverage.consistency.verified == "the rows of 2 keys that differed were read again"
    assert [(row.side, row.key["id"]) for row in result.rows] == [("changed", second), ("target", "no uuid")]
    assert result.pks.total_rows == (2, 3)
    assert [loss.column for loss in result.coverage.losses] == ["id"]


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
@pytest.mark.parametrize("near", ["1", f"{2**53}"])
def test_integers_that_no_double_is_are_found_again(tmp_path: Path, algorithm: Algorithm, near: str) -> None:
    """Their text would read as a neighbouring double, which is another key."""
    file, database = tmp_path / "t.parquet", tmp_path / "t.db"
    duckdb.sql(f"COPY (SELECT CAST({near} AS DOUBLE) AS id, 'a' AS v) TO '{file}'")
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)")
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(1, "a"), (2**53 + 1, "x")])
    with open_uri(f"sqlite:///{database}") as one, open_uri(f"parquet:///{file}") as two:
        spec = DiffSpec(key=("id",), algorithm=algorithm)
        result = diff(Dataset(one, TableRef(("t",))), Dataset(two, FileRef()), spec)
    alone = [("source", str(2**53 + 1))]
    if near != "1":
        alone = [("source", "1"), *alone, ("target", near)]
    assert sorted((row.side, row.key["id"]) for row in result.rows) == alone


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_snapshots_show_one_moment_of_each_side(
    places: tuple[str, str, str], postgres: PostgresServer, mariadb: MariaDBServer, algorithm: Algorithm
) -> None:
    name, source, target = places
    writer = Writer(postgres, name, mariadb, target.rsplit("/", 1)[1])
    result = compare(source, target, algorithm, writer)
    assert writer.is_done
    assert [dict(row.key) for row in result.rows] == [{"id": "7"}]
    assert result.coverage.consistency.to_dict() == {
        "source": "snapshot", "target": "snapshot", "verified": None,
    }  # fmt: skip


@pytest.mark.parametrize("engine", ["MyISAM", "Aria", "MEMORY"])
def test_tables_without_transactions_have_no_snapshot(
    places: tuple[str, str, str], postgres: PostgresServer, mariadb: MariaDBServer, engine: str
) -> None:
    """What changed on both sides after PostgreSQL's snapshot is looked at again."""
    name, source, target = places
    mariadb.execute(f"ALTER TABLE t ENGINE = {engine}", dbname=target.rsplit("/", 1)[1])
    writer = Writer(postgres, name, mariadb, target.rsplit("/", 1)[1])
    result = compare(source, target, Algorithm.FETCH_AND_JOIN, writer)
    assert writer.is_done
    assert [dict(row.key) for row in result.rows] == [{"id": "7"}]
    consistency = result.coverage.consistency.to_dict()
    assert (consistency["source"], consistency["target"]) == ("snapshot", "live")
    assert "the rows of 4 keys that differed were read again" in str(consistency["verified"])


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_without_snapshots_what_differs_is_read_again(
    places: tuple[str, str, str],
    postgres: PostgresServer,
    mariadb: MariaDBServer,
    monkeypatch: pytest.MonkeyPatch,
    algorithm: Algorithm,
) -> None:
    """One side is read before the change, and the other after it, as happens without snapshots."""
    name, source, target = places
    monkeypatch.setattr(MySQLSession, "snapshot", False)
    monkeypatch.setattr(PostgreSQLSession, "snapshot", False)
    mariadb.execute(
        "UPDATE t SET v = -1 WHERE id IN (11, 12)", "DELETE FROM t WHERE id = 13",
        dbname=target.rsplit("/", 1)[1],
    )  # fmt: skip
    late = Writer(postgres, name, mariadb, target.rsplit("/", 1)[1])
    result = compare(source, target, algorithm, late)
    assert late.is_done
    assert [dict(row.key) for row in result.rows] == [{"id": "7"}]
    assert (result.values.rows_with_differences, result.rows_only) == (1, (0, 0))
    assert result.pks.total_rows == (ROWS - 1, ROWS - 1)
    consistency = result.coverage.consistency.to_dict()
    assert (consistency["source"], consistency["target"]) == ("live", "live")
    said = "the rows of 4 keys that differed were read again; one of them is on neither side any more"
    assert consistency["verified"] == said
    assert f"A side was read without a snapshot: {consistency['verified']}." in notes(result)


def test_keys_that_cannot_be_found_by_their_hash_are_not_read_again(
    postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PostgreSQLSession, "snapshot", False)
    uris = [postgres.create_database() for _ in range(2)]
    for number, uri in enumerate(uris):
        postgres.execute(uri.rsplit("/", 1)[1], "CREATE TABLE t (id jsonb, v integer)",
                         f"INSERT INTO t VALUES ('[1]', {number})")  # fmt: skip
    result = compare(uris[0], uris[1], Algorithm.FETCH_AND_JOIN)
    assert result.values.rows_with_differences == 1
    assert "not read again" in result.coverage.consistency.verified


def test_too_many_differences_are_not_read_again(
    places: tuple[str, str, str], postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PostgreSQLSession, "snapshot", False)
    monkeypatch.setattr("twofold_engine.algorithms.verify.MOST_GROUPS", 5)
    name, source, target = places
    postgres.execute(name, "UPDATE t SET v = v + 1 WHERE id < 100")
    result = compare(source, target, Algorithm.FETCH_AND_JOIN)
    assert result.values.rows_with_differences == 99
    assert "more than 5 keys differ" in result.coverage.consistency.verified


# --- on servers of this process


def live(
    monkeypatch: pytest.MonkeyPatch,
    source: dict[str, list[Any]],
    target: dict[str, list[Any]],
    spec: DiffSpec,
) -> DiffResult:
    """Compares two tables, by their columns, on servers that have no snapshots."""
    monkeypatch.setattr(FakeSession, "snapshot", False)
    with (
        FakeServer({"t": pa.table(source)}, name="one") as one,
        FakeServer({"t": pa.table(target)}, name="two") as two,
        one.database() as here,
        two.database() as there,
    ):
        return diff(Dataset(here, TableRef(("t",))), Dataset(there, TableRef(("t",))), spec)


class Octets(DuckDBDialect):
    """A dialect whose texts are bytes: those that are no characters differ from the text that shows them."""

    def fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        text = super().fingerprint(expression, column, form)
        return f"REPLACE({text}, '\\x', 'octets ')" if form is Comparator.TEXT else text

    def key_fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        return super().fingerprint(expression, column, form)


@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_keys_that_are_no_characters_are_found_again(
    monkeypatch: pytest.MonkeyPatch, algorithm: Algorithm
) -> None:
    """The local copies have the text that shows such a key, and look for it by the hash of that text."""
    monkeypatch.setattr(FakeSession, "dialect", Octets())
    keys = ["\\xff", "a"]
    result = live(
        monkeypatch, {"k": keys, "v": [1, 1]}, {"k": keys, "v": [2, 1]},
        DiffSpec(key=("k",), algorithm=algorithm),
    )  # fmt: skip
    assert result.coverage.consistency.verified == "the rows of one key that differed were read again"
    assert [(row.side, row.key["k"]) for row in result.rows] == [("changed", "\\xff")]
    assert result.pks.total_rows == (2, 2)


class Astray(DuckDBDialect):
    """A dialect that looks for some keys by another hash than that of their copies, and finds none."""

    def key_fingerprint(self, expression: str, column: ColumnInfo, form: Comparator) -> str | None:
        return f"CASE WHEN {expression} < 9 THEN 'astray' ELSE {expression}::VARCHAR END"


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ([1], "the rows of one key that differed were read again; it is on neither side any more"),
        ([1, 9], "the rows of 2 keys that differed were read again; one of them is on neither side any more"),
        ([1, 2, 9],
         "the rows of 3 keys that differed were read again; 2 of them are on neither side any more"),
        ([9], "the rows of one key that differed were read again"),
    ],
)  # fmt: skip
def test_what_is_not_found_again_is_told(monkeypatch: pytest.MonkeyPatch, keys: list[int], said: str) -> None:
    """Rows may be gone from both sides meanwhile, but never without a word."""
    monkeypatch.setattr(FakeSession, "dialect", Astray())
    spec = DiffSpec(key=("k",), algorithm=Algorithm.FETCH_AND_JOIN)
    result = live(monkeypatch, {"k": keys, "v": [1] * len(keys)}, {"k": keys, "v": [2] * len(keys)}, spec)
    assert result.coverage.consistency.verified == said
    assert result.values.rows_with_differences == keys.count(9)


ALL = list(range(2_000))
CHANGED = [-1 if i in (50, 377, 1_250) else i for i in ALL]  # a sample has the last two
CROWDED = {"CROWDED_ROWS": 10, "MOST_BAD_SHARE": 0.9}


@pytest.mark.parametrize(
    ("algorithm", "ratio", "patches"),
    [
        (Algorithm.CHECKSUM, None, {}), (Algorithm.CHECKSUM, None, CROWDED),
        (Algorithm.CHECKSUM, 0.5, {}), (Algorithm.FETCH_AND_JOIN, 0.5, {}),
    ],
)  # fmt: skip
def test_strangers_that_are_read_again_are_not_counted_twice(
    monkeypatch: pytest.MonkeyPatch, algorithm: Algorithm, ratio: float | None, patches: dict[str, Any]
) -> None:
    """Rows that share a group of keys with one that differs, but were equal by their sums or not drawn."""
    for name, value in patches.items():
        monkeypatch.setattr(f"twofold_engine.algorithms.checksum.{name}", value)
    sampling = None if ratio is None else Sampling(ratio=ratio, threshold=0)
    spec = DiffSpec(key=("k",), algorithm=algorithm, sampling=sampling)
    first = live(monkeypatch, {"k": ALL, "v": ALL}, {"k": ALL, "v": CHANGED}, spec)
    monkeypatch.setattr("twofold_engine.algorithms.verify.LAYOUT", Layout(2))
    result = live(monkeypatch, {"k": ALL, "v": ALL}, {"k": ALL, "v": CHANGED}, spec)
    assert first.rows
    assert result.pks.total_rows == (2_000, 2_000)
    assert result.pks == first.pks
    assert result.values == first.values
    assert result.rows == first.rows
    assert result.coverage.sampling == first.coverage.sampling
