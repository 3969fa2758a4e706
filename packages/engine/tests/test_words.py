"""Texts that mean booleans or uuids are read in one way, whoever compares them."""

from __future__ import annotations

import sqlite3
from decimal import Decimal
from pathlib import Path

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pytest
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, FileRef, TableRef, diff
from twofold_engine.databases import open_uri
from twofold_engine.rules import Rules, Tolerance

WORDS = {
    "on": True, "off": False, " true ": True, "T": True, "1": True, "0": False, "YES": True, "\tno\n": False,
    "f": False, "1.0": True, "0e5": False, "x": None, "2": None, "\u00a0true": None, "": None,
}  # fmt: skip
UUID = "6b1f54e2-93a4-4ad7-9d5b-0a52b7a5c001"
SPELLED = {
    UUID: True, UUID.upper(): True, UUID.replace("-", ""): True, f"{{{UUID}}}": True,
    f"urn:uuid:{UUID}": False, f"{{{UUID}": False, f" {UUID}": False, UUID.replace("6b1f", "6b_f"): False,
    UUID[:9] + UUID[9:].replace("-", ""): True, UUID[:1] + "-" + UUID[1:].replace("-", "", 1): False,
}  # fmt: skip


def rows() -> list[tuple[int, str | None, bool, str | None]]:
    """(number, word, what stands beside it, spelled uuid); word and uuid in turn."""
    found: list[tuple[int, str | None, bool, str | None]] = [
        (number, word, meant is not False, UUID) for number, (word, meant) in enumerate(WORDS.items())
    ]
    return found + [(100 + number, "1", True, text) for number, text in enumerate(SPELLED)]


EXPECTED = {str(number) for number, meant in enumerate(WORDS.values()) if meant is None} | {
    str(100 + number) for number, same in enumerate(SPELLED.values()) if not same
}


@pytest.fixture
def places(tmp_path: Path) -> Path:
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("CREATE TABLE a (id INTEGER PRIMARY KEY, f, u)")
        connection.execute("CREATE TABLE b (id INTEGER PRIMARY KEY, f BOOLEAN, u UUID)")
        connection.executemany("INSERT INTO a VALUES (?, ?, ?)", [(n, word, u) for n, word, _, u in rows()])
        connection.executemany(
            "INSERT INTO b VALUES (?, ?, ?)", [(n, flag, UUID) for n, _, flag, _ in rows()]
        )
    with duckdb.connect(str(tmp_path / "d.db")) as connection:
        connection.execute("CREATE TABLE b (id INTEGER PRIMARY KEY, f BOOLEAN, u UUID)")
        connection.executemany(
            "INSERT INTO b VALUES (?, ?, ?)", [(n, flag, UUID) for n, _, flag, _ in rows()]
        )
    lines = [f'{n},"{word}",{u}' for n, word, _, u in rows()]
    (tmp_path / "a.csv").write_text("id,f,u\n" + "\n".join(lines) + "\n")
    return tmp_path


def compared(source: tuple[str, str], target: tuple[str, str], spec: DiffSpec) -> DiffResult:
    with open_uri(source[0]) as one, open_uri(target[0]) as two:
        left, right = (
            Dataset(database, TableRef((name,)) if name else FileRef())
            for database, name in ((one, source[1]), (two, target[1]))
        )
        return diff(left, Dataset(one, right.relation) if source[0] == target[0] else right, spec)


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN])
@pytest.mark.parametrize("pair", ["sqlite alone", "sqlite, duckdb", "csv, duckdb"])
def test_one_reading_of_booleans_and_uuids(places: Path, pair: str, algorithm: Algorithm) -> None:
    alone = f"sqlite:///{places}/s.db"
    sides = {
        "sqlite alone": ((alone, "a"), (alone, "b")),
        "sqlite, duckdb": ((alone, "a"), (f"duckdb:///{places}/d.db", "b")),
        "csv, duckdb": ((f"csv:///{places}/a.csv", ""), (f"duckdb:///{places}/d.db", "b")),
    }[pair]
    if algorithm is Algorithm.JOIN and pair == "sqlite, duckdb":
        algorithm = Algorithm.AUTO
    result = compared(*sides, DiffSpec(key=("id",), algorithm=algorithm))
    assert {row.key["id"] for row in result.rows} == EXPECTED
    for row in result.rows:
        assert row.source is not None
        assert row.target is not None
        assert all(row.source[name] != row.target[name] for name in row.columns)


@pytest.mark.parametrize("number", ["INTEGER", "DOUBLE", "DECIMAL(4, 1)"])
@pytest.mark.parametrize("algorithm", [Algorithm.AUTO, Algorithm.CHECKSUM])
def test_a_boolean_in_a_key_beside_a_number_is_found_again(
    tmp_path: Path, number: str, algorithm: Algorithm
) -> None:
    """Parquet has no snapshot, so what differs is looked for a second time, by the text of its key."""
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute("CREATE TABLE t (id INTEGER, active BOOLEAN, v TEXT, PRIMARY KEY (id, active))")
        connection.execute("INSERT INTO t VALUES (8, 1, 'x'), (7, 1, 'y'), (6, 0, 'z')")
    with duckdb.connect() as connection:
        made = f"SELECT 8 AS id, 1::{number} AS active, 'x' AS v UNION ALL SELECT 5, 0, 'z'"
        connection.execute(f"COPY ({made}) TO '{tmp_path}/t.parquet'")
    spec = DiffSpec(key=("id", "active"), algorithm=algorithm)
    result = compared((f"sqlite:///{tmp_path}/s.db", "t"), (f"parquet:///{tmp_path}/t.parquet", ""), spec)
    assert "read again" in result.coverage.consistency.verified
    assert (result.rows_only, result.values.total_rows) == ((2, 1), 1)


@pytest.mark.parametrize("kind", ["DECIMAL(4, 4)", "DECIMAL(38, 38)"])
@pytest.mark.parametrize("other", ["DOUBLE", "VARCHAR", "DECIMAL(9, 5)", "BIGINT"])
@pytest.mark.parametrize("algorithm", [Algorithm.AUTO, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN])
def test_decimals_without_a_digit_before_the_point(
    tmp_path: Path, kind: str, other: str, algorithm: Algorithm
) -> None:
    """DuckDB writes them without the 0 there, and 0 itself as no text at all."""
    fractions = ["0", "0.5", "-0.25", "0.0625"]
    numbers = ["0"] if other == "BIGINT" else fractions
    rows = ", ".join(f"({n}, {text})" for n, text in enumerate(numbers))
    with duckdb.connect(str(tmp_path / "d.db")) as connection:
        connection.execute(f"CREATE TABLE t (id INTEGER, v {kind}); INSERT INTO t VALUES {rows}")
    lines = [f"{n},{text}" for n, text in enumerate(numbers)]
    (tmp_path / "t.csv").write_text("id,v\n" + "\n".join(lines) + "\n")
    with duckdb.connect() as connection:
        quoted = f"read_csv('{tmp_path}/t.csv', types = {{'v': '{other}'}})"
        connection.execute(f"COPY (SELECT * FROM {quoted}) TO '{tmp_path}/t.parquet'")
    target = f"csv:///{tmp_path}/t.csv" if other == "VARCHAR" else f"parquet:///{tmp_path}/t.parquet"
    for key in (("id",), ("id", "v")):
        result = compared(
            (f"duckdb:///{tmp_path}/d.db", "t"), (target, ""), DiffSpec(key=key, algorithm=algorithm)
        )
        found = result.values.rows_with_differences, result.rows_only, result.values.total_rows
        assert found == (0, (0, 0), len(numbers)), result.rows


@pytest.mark.parametrize("kind", ["REAL", "DECIMAL(9, 2)", "INTEGER"])
@pytest.mark.parametrize("tolerance", [None, "0.5"])
def test_what_is_no_number_is_near_none(tmp_path: Path, kind: str, tolerance: str | None) -> None:
    """Python and DuckDB alone would read ``1_000``."""
    texts = ["1_000", "１０００", "1e3", " 1000 ", "+1000.0"]
    (tmp_path / "t.csv").write_text("id,v\n" + "".join(f"{n},{text}\n" for n, text in enumerate(texts)))
    with duckdb.connect(str(tmp_path / "d.db")) as connection:
        connection.execute(
            f"CREATE TABLE t AS SELECT i AS id, 1000::{kind} AS v FROM range({len(texts)}) r(i)"
        )
    rules = Rules() if tolerance is None else Rules(tolerance=Tolerance(Decimal(tolerance)))
    for algorithm in (Algorithm.AUTO, Algorithm.FETCH_AND_JOIN):
        spec = DiffSpec(key=("id",), algorithm=algorithm, rules=rules)
        result = compared((f"csv:///{tmp_path}/t.csv", ""), (f"duckdb:///{tmp_path}/d.db", "t"), spec)
        assert [row.key["id"] for row in result.rows] == ["0", "1"], result.rows


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN])
def test_doubles_count_by_their_shortest_digits_in_postgresql(
    postgres: PostgresServer, algorithm: Algorithm
) -> None:
    """The server itself writes seventeen digits where sixteen are halfway between two doubles."""
    doubles = ["20000000000000010", "1e23", "0.1", "5e-324", "123456789012345678", "1.7976931348623157e308"]
    numbers = [format(Decimal(repr(float(text))), "f") for text in doubles]
    uri = postgres.create_database()
    with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        for name, kind, more in (("a", "double precision", doubles), ("b", "numeric", numbers)):
            cursor.execute(f"CREATE TABLE {name} (id integer PRIMARY KEY, v {kind})")
            rows = ", ".join(f"({n}, {text})" for n, text in enumerate([*more, "20000000000000008"]))
            cursor.execute(f"INSERT INTO {name} VALUES {rows}")
    result = compared((uri, "a"), (uri, "b"), DiffSpec(key=("id",), algorithm=algorithm))
    assert [row.key["id"] for row in result.rows] == [str(len(doubles))]


def test_texts_that_are_no_dates_by_our_own_rules_have_no_place(tmp_path: Path) -> None:
    """DuckDB reads the year 0 as the one before Christ, a time as its day, and ``epoch``; Python reads weeks
    and underscores. None of them is compared as such."""
    texts = ["2024-01-05", "0000-01-01", "2024-03-01 10:00:00", "epoch", "2024-W10-1"]
    (tmp_path / "t.csv").write_text("id,d,n\n" + "".join(f"{n},{text},{n}\n" for n, text in enumerate(texts)))
    with duckdb.connect(str(tmp_path / "d.db")) as connection:
        connection.execute(
            "CREATE TABLE t AS SELECT i AS id, DATE '2024-01-05' AS d, i AS n FROM range(5) r(i)"
        )
    with sqlite3.connect(tmp_path / "s.db") as connection:
        for table in "ab":
            connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, d DATE, n INTEGER)")
            for n, text in enumerate(texts):
                connection.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", (n, text, "1_000" if n else 0))
    spec = DiffSpec(key=("id",), profiles=True)
    home = f"sqlite:///{tmp_path}/s.db"
    for source, target in (
        ((f"csv:///{tmp_path}/t.csv", ""), (f"duckdb:///{tmp_path}/d.db", "t")),
        ((home, "a"), (home, "b")),
    ):
        profiles = compared(source, target, spec).insights.profiles
        assert profiles is not None
        found = {each.column: each for each in profiles.columns}
        dates = found["d"].source
        assert (dates.minimum, dates.maximum, dates.off_scale) == ("2024-01-05", "2024-01-05", 4), source
    numbers = found["n"].source
    assert (numbers.minimum, numbers.maximum, numbers.off_scale) == ("0", "0", 4)


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN])
def test_a_domain_of_floats_counts_as_its_type(postgres: PostgresServer, algorithm: Algorithm) -> None:
    uri = postgres.create_database()
    with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        for kind in ("real", "double precision"):
            name = kind.split()[0]
            cursor.execute(f"CREATE DOMAIN ratio_{name} AS {kind}")
            cursor.execute(f"CREATE TABLE {name}_a (id integer PRIMARY KEY, v ratio_{name})")
            cursor.execute(f"CREATE TABLE {name}_b (id integer PRIMARY KEY, v numeric)")
            for table in "ab":
                cursor.execute(f"INSERT INTO {name}_{table} VALUES (1, 1.1), (2, 0.3), (3, {ord(table)})")
    for name in ("real", "double"):
        result = compared((uri, f"{name}_a"), (uri, f"{name}_b"), DiffSpec(key=("id",), algorithm=algorithm))
        assert [row.key["id"] for row in result.rows] == ["3"], name


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN])
@pytest.mark.parametrize(
    ("kind", "integer", "double", "differs"),
    [
        ("DECIMAL(20,0)", 2**60, float(2**60), True),
        ("DECIMAL(20,0)", 1152921504606847000, float(2**60), False),
        ("DECIMAL(20,0)", -(2**60), -float(2**60), True),
        ("DECIMAL(20,0)", -(2**63), -float(2**63), True),
        ("DECIMAL(20,0)", -(2**63), -1.5, True),
        ("DECIMAL(20,0)", 2**53 - 1, float(2**53 - 1), False),
        ("", 2**53 + 1, float(2**53), False),
        ("", 2**53 + 2, float(2**53), True),
    ],
)  # fmt: skip
def test_sqlite_reads_large_numbers_in_one_way(
    tmp_path: Path, algorithm: Algorithm, kind: str, integer: int, double: float, differs: bool
) -> None:
    """Beside a decimal a float counts by its shortest digits, and a value without a type is a double beside
    doubles."""
    with sqlite3.connect(tmp_path / "s.db") as connection:
        connection.execute(f"CREATE TABLE a (id INTEGER, v {kind})")
        connection.execute("CREATE TABLE b (id INTEGER, v DOUBLE)")
        for table, value in (("a", integer), ("b", double)):
            connection.execute(f"INSERT INTO {table} VALUES (1, ?)", (value,))
    home = f"sqlite:///{tmp_path}/s.db"
    result = compared((home, "a"), (home, "b"), DiffSpec(key=("id",), algorithm=algorithm))
    assert [row.key["id"] for row in result.rows] == ["1"] * differs
