# ruff: noqa: E501 - a table reads best with one case on few lines
"""Cases that comparisons get wrong: each through every database and algorithm that can hold it.

The key is ``id`` (or as given); sixty equal rows surround each case.
"""

from __future__ import annotations

import csv
import re
import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, TableRef, diff
from twofold_engine.databases import open_uri

Rows = Sequence[str]


@dataclass(frozen=True)
class Case:
    """Column definitions and rows as SQL; expected: changed, only source, only target."""

    columns: str
    source: Rows
    target: Rows
    expected: tuple[int, int, int]
    target_columns: str = ""
    key: tuple[str, ...] = ("id",)
    nulls: tuple[int, int] = (0, 0)
    dupes: tuple[int, int] = (0, 0)
    where: tuple[str, ...] = ("duckdb", "postgresql", "sqlite")
    filler: str = ""
    """The values of a filler row after its id; empty: no filler rows."""


AB = "id INTEGER, a TEXT, b TEXT"
FILL = "'f', 'g'"
PG, DUCK, BOTH = ("postgresql",), ("duckdb",), ("duckdb", "postgresql")
CASES = {
    "1 separator": Case(AB, ["60, 'm|n', 'o'"], ["60, 'm', 'n|o'"], (1, 0, 0), filler=FILL),
    "2 null text": Case(AB, ["60, NULL, 'o'"], ["60, '<null>', 'o'"], (1, 0, 0), filler=FILL),
    "3 null key": Case(AB, ["NULL, 'm', 'o'"], [], (0, 1, 0), nulls=(1, 0), filler=FILL),
    "4 composite key with null": Case(
        "k1 INTEGER, k2 INTEGER, a INTEGER", ["1, 1, 5", "2, NULL, 6"], ["1, 1, 5", "2, NULL, 7"], (1, 0, 0),
        key=("k1", "k2"), nulls=(1, 1),
    ),
    "5 concatenated key": Case(
        "k1 TEXT, k2 TEXT, a INTEGER", ["'1', '11', 1", "'11', '1', 2"], ["'1', '11', 1", "'11', '1', 2"],
        (0, 0, 0), key=("k1", "k2"),
    ),
    "6 extra copy": Case(AB, ["60, 'm', 'o'"] * 2, ["60, 'm', 'o'"], (0, 1, 0), dupes=(2, 0), filler=FILL),
    "7 equal copies": Case(AB, ["60, 'm', 'o'"] * 2, ["60, 'm', 'o'"] * 2, (0, 0, 0), dupes=(2, 2), filler=FILL),
    "7b equal copies and a change": Case(
        AB, ["60, 'm', 'o'", "60, 'm', 'o'", "61, 'x', 'y'"], ["60, 'm', 'o'", "60, 'm', 'o'", "61, 'x', 'z'"],
        (1, 0, 0), dupes=(2, 2), filler=FILL,
    ),
    "8 one side empty": Case("id INTEGER, a TEXT", ["1, 'x'"], [], (0, 1, 0)),
    "9 both empty": Case("id INTEGER, a TEXT", [], [], (0, 0, 0)),
    "10 infinity and nan": Case(
        "id INTEGER, a DOUBLE PRECISION", ["1, 'NaN'", "2, 'Infinity'", "3, '-Infinity'"],
        ["1, 'NaN'", "2, 'Infinity'", "3, '-Infinity'"], (0, 0, 0), where=BOTH,
    ),
    "11 tiny floats": Case("id INTEGER, a DOUBLE PRECISION", ["1, 1e-20"], ["1, 2e-20"], (1, 0, 0)),
    "12 close floats": Case("id INTEGER, a DOUBLE PRECISION", ["1, 0.1"], ["1, 0.1000000000000001"], (1, 0, 0)),
    "13 unbounded numeric": Case(
        "id INTEGER, a NUMERIC", ["1, 1.0000000000000000000000000000000000001"],
        ["1, 1.0000000000000000000000000000000000002"], (1, 0, 0), where=PG,
    ),
    "14 scales": Case(
        "id INTEGER, a NUMERIC(10,4)", ["1, 1.2345", "2, 1.5"], ["1, 1.23", "2, 1.5"], (1, 0, 0),
        target_columns="id INTEGER, a NUMERIC(10,2)",
    ),
    "15 numeric key": Case("id NUMERIC(10,2), a TEXT", ["1.25, 'a'", "2.5, 'b'"], ["1.25, 'a'", "2.5, 'c'"], (1, 0, 0)),
    "16 timestamp key": Case(
        "id TIMESTAMP, a TEXT", ["'2020-01-01 00:00:00', 'a'"], ["'2020-01-01 00:00:00', 'b'"], (1, 0, 0)
    ),
    "16b boolean key": Case("id BOOLEAN, a TEXT", ["TRUE, 'a'", "FALSE, 'b'"], ["TRUE, 'a'", "FALSE, 'c'"], (1, 0, 0)),
    "16c date key": Case("id DATE, a TEXT", ["'2020-02-29', 'a'"], ["'2020-02-29', 'b'"], (1, 0, 0)),
    "17 text key": Case("id TEXT, a TEXT", ["'a.b', 'a'", "'é', 'b'"], ["'a.b', 'a'", "'é', 'c'"], (1, 0, 0)),
    "19 uuid key against text": Case(
        "id UUID, a TEXT", ["'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 'x'"],
        ["'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', 'x'"], (0, 0, 0), target_columns="id CHAR(36), a TEXT",
    ),
    "19b one text is no uuid": Case(
        "id INTEGER, a UUID",
        ["1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "2, 'b0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"],
        ["1, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'", "2, 'none'"], (2, 0, 0),
        target_columns="id INTEGER, a TEXT",
    ),
    "20 case": Case(AB, ["1, 'abc', ''"], ["1, 'ABC', ''"], (1, 0, 0)),
    "21 trailing space": Case(AB, ["1, 'abc ', ''"], ["1, 'abc', ''"], (1, 0, 0)),
    "22 emoji": Case(AB, ["1, '😀', '😀'"], ["1, '😁', '😀'"], (1, 0, 0)),
    "24 float4": Case("id INTEGER, a REAL", ["1, 16777217.3"], ["1, 16777217.3"], (0, 0, 0)),
    "25 json": Case(
        "id INTEGER, a JSON", ["""1, '{"a":1,"b":2}'""", """2, '{"a":1.0}'""", """3, '[1,2]'"""],
        ["""1, '{"b":2,"a":1}'""", """2, '{"a": 1}'""", """3, '[2,1]'"""], (1, 0, 0),
    ),
    "25b json against text": Case(
        "id INTEGER, a JSON", ["""1, '{"a":1}'""", """2, '{"a":1}'"""], ["""1, '{ "a": 1 }'""", "2, 'none'"],
        (1, 0, 0), target_columns="id INTEGER, a TEXT",
    ),
    "26 empty and null": Case(AB, ["1, '', 'x'", "2, NULL, 'x'"], ["1, NULL, 'x'", "2, '', 'x'"], (2, 0, 0)),
    "27 bool against integer": Case(
        "id INTEGER, a BOOLEAN", ["1, TRUE", "2, FALSE"], ["1, 1", "2, 1"], (1, 0, 0),
        target_columns="id INTEGER, a SMALLINT",
    ),
    "27b bool against bit": Case(
        "id INTEGER, a BOOLEAN", ["1, TRUE", "2, FALSE"], ["1, B'1'", "2, B'0'"], (0, 0, 0),
        target_columns="id INTEGER, a BIT(1)", where=PG,
    ),
    "28 int against text": Case(
        "id INTEGER, a INTEGER, b TEXT", ["1, 5, 'x'"], ["1, '5', 'y'"], (1, 0, 0),
        target_columns="id INTEGER, a TEXT, b TEXT",
    ),
    "29 outlier key": Case(
        "id BIGINT, a TEXT", ["9000000000000000000, 'x'"], ["9000000000000000000, 'y'"], (1, 0, 0), filler="'f'"
    ),
    "32 negative zero": Case("id DOUBLE PRECISION, a DOUBLE PRECISION", ["0.0, 0.0"], ["-0.0, -0.0"], (0, 0, 0)),
    "34 long text": Case(
        AB, [f"1, '{'x' * 3000}a', ''"], [f"1, '{'x' * 3000}b', ''"], (1, 0, 0)
    ),
    "35 years": Case(
        "id INTEGER, a TIMESTAMP", ["1, '12345-01-01'", "2, '0044-03-15 (BC)'", "3, 'infinity'"],
        ["1, '12345-01-02'", "2, '0044-03-15 (BC)'", "3, '-infinity'"], (2, 0, 0), where=DUCK,
    ),
    "35b years": Case(
        "id INTEGER, a TIMESTAMPTZ, b DATE",
        ["1, '12345-01-01', '12345-01-01'", "2, '0044-03-15 BC', '0044-03-15 BC'", "3, 'infinity', '-infinity'"],
        ["1, '12345-01-02', '12345-01-01'", "2, '0044-03-15 BC', '0044-03-15 BC'", "3, 'infinity', 'infinity'"],
        (2, 0, 0), where=PG,
    ),
    "36 copies that cancel under xor": Case(
        "id INTEGER, a INTEGER", ["1, 1", "1, 1"], ["1, 2", "1, 2"], (0, 2, 2), dupes=(2, 2)
    ),
    "39 int to bigint": Case(
        "id INTEGER, a INTEGER", ["1, 1", "2, 2"], ["1, 1", "2, 3"], (1, 0, 0), target_columns="id BIGINT, a BIGINT"
    ),
    "41 missing row against null": Case("id INTEGER, a TEXT", ["70, NULL"], [], (0, 1, 0), filler="'f'"),
    "43 a millisecond": Case(
        "id INTEGER, a TIMESTAMP", ["1, '2020-01-01 00:00:00.001'"], ["1, '2020-01-01 00:00:00.002'"], (1, 0, 0)
    ),
    "44 order and scale": Case(
        "id INTEGER, month TEXT, month_num NUMERIC(12,9)", ["1, 'm', 1.5"], ["1, 1.500000000, 'm'"], (0, 0, 0),
        target_columns="id INTEGER, month_num NUMERIC(12,9), month TEXT",
    ),
    "48 direction": Case("id INTEGER, a TEXT", [], ["71, 'x'"], (0, 0, 1), filler="'f'"),
    "integer against float": Case(
        "id INTEGER, a BIGINT", ["1, 9007199254740993", "2, 5"], ["1, 9007199254740992.0", "2, 5.0"], (1, 0, 0),
        target_columns="id INTEGER, a DOUBLE PRECISION",
    ),
    "decimal against float": Case(
        "id INTEGER, a NUMERIC(20,10)", ["1, 0.1", "2, 0.3"], ["1, 0.1", "2, 0.30000000000000004"], (1, 0, 0),
        target_columns="id INTEGER, a DOUBLE PRECISION",
    ),
    "date against timestamp": Case(
        "id INTEGER, a DATE", ["1, '2020-01-01'", "2, '2020-01-01'"],
        ["1, '2020-01-01 00:00:00'", "2, '2020-01-01 00:00:01'"], (1, 0, 0),
        target_columns="id INTEGER, a TIMESTAMP",
    ),
    "intervals": Case(
        "id INTEGER, a INTERVAL", ["1, '1 month'", "2, '25 hours'"], ["1, '30 days'", "2, '25 hours'"], (1, 0, 0),
        where=BOTH,
    ),
    "arrays": Case("id INTEGER, a INTEGER[]", ["1, '{1,2}'", "2, NULL"], ["1, '{1,3}'", "2, NULL"], (1, 0, 0), where=PG),
    "lists": Case(
        "id INTEGER, a INTEGER[], s STRUCT(x INTEGER)", ["1, [1, 2], {'x': 1}", "2, [1], {'x': 1}"],
        ["1, [1, 2], {'x': 1}", "2, [2], {'x': 2}"], (1, 0, 0), where=DUCK,
        target_columns="id INTEGER, a BIGINT[], s STRUCT(x BIGINT)",
    ),
    "binary": Case("id INTEGER, a BYTEA", ["1, '\\x00ff'"], ["1, '\\x00fe'"], (1, 0, 0), where=PG),
    "numeric nan": Case("id INTEGER, a NUMERIC", ["1, 'NaN'", "2, 1"], ["1, 'NaN'", "2, 'NaN'"], (1, 0, 0), where=PG),
    "huge integers": Case(
        "id HUGEINT, a UHUGEINT", ["1, 340282366920938463463374607431768211455", "2, 1"],
        ["1, 340282366920938463463374607431768211454", "2, 1"], (1, 0, 0), where=DUCK,
        target_columns="id BIGINT, a UHUGEINT",
    ),
    "collation": Case(
        "id TEXT COLLATE NOCASE, a TEXT COLLATE NOCASE", ["'a', 'x'", "'A', 'y'"], ["'a', 'X'", "'A', 'y'"],
        (1, 0, 0), where=("duckdb", "sqlite"),
    ),
    "nanoseconds": Case(
        "id INTEGER, a TIMESTAMP_NS", ["1, '2020-01-01 00:00:00.000000001'", "2, '2020-01-01'"],
        ["1, '2020-01-01'", "2, '2020-01-01'"], (1, 0, 0), where=DUCK, target_columns="id INTEGER, a TIMESTAMP",
    ),
}  # fmt: skip
GENERAL = {"postgresql", "sqlite"}
MARIADB = {"JSON": "json", "TIMESTAMP": "DATETIME(6)", "REAL": "FLOAT", "NUMERIC": "DECIMAL"}
"""What a type's name must be there to mean the same; SQL of cases knows no MariaDB."""
PARAMETERS = [
    pytest.param(case, kind, algorithm, id=f"{name}-{kind}-{algorithm}")
    for name, case in CASES.items()
    for kind in (*case.where, *(["mariadb"] if set(case.where) >= GENERAL else []))
    for algorithm in ("auto", "fetch_and_join")
]


@dataclass(frozen=True)
class Servers:
    """Both servers, and the URI of a database of this module in each."""

    postgres: PostgresServer
    mariadb: MariaDBServer
    uris: dict[str, str]


@pytest.fixture(scope="module")
def servers(postgres: PostgresServer, mariadb: MariaDBServer) -> Servers:
    name = f"cases{time.monotonic_ns()}"
    uris = {"postgresql": postgres.create_database(name),
            "mariadb": mariadb.uri_of(mariadb.create_database(name))}  # fmt: skip
    return Servers(postgres, mariadb, uris)


@pytest.mark.parametrize(("case", "kind", "algorithm"), PARAMETERS)
def test_case(case: Case, kind: str, algorithm: str, tmp_path: Path, servers: Servers) -> None:
    uri = servers.uris.get(kind) or f"{kind}:///{tmp_path / 'case.db'}"
    fill(uri, kind, case, tmp_path, servers)
    check(case, compare(uri, uri, case, algorithm))


def compare(source: str, target: str, case: Case, algorithm: str = "auto") -> DiffResult:
    spec = DiffSpec(key=case.key, algorithm=Algorithm(algorithm))
    with open_uri(source) as one, open_uri(target) as two:
        return diff(Dataset(one, TableRef(("s",))), Dataset(two, TableRef(("t",))), spec)


def check(case: Case, result: DiffResult) -> None:
    found = (result.values.rows_with_differences, *result.rows_only)
    assert found == case.expected, result.to_dict()
    assert (result.pks.nulls, result.pks.dupes) == (case.nulls, case.dupes)
    assert len(result.rows) == sum(case.expected)
    for side in (0, 1):
        assert result.pks.total_rows[side] == result.values.total_rows + result.rows_only[side]


def fill(uri: str, kind: str, case: Case, folder: Path, servers: Servers) -> None:
    statements = ["DROP TABLE IF EXISTS s", "DROP TABLE IF EXISTS t"]
    for table, columns, rows in (
        ("s", case.columns, case.source),
        ("t", case.target_columns or case.columns, case.target),
    ):
        statements.append(f"CREATE TABLE {table} ({columns})")
        statements += [f"INSERT INTO {table} VALUES ({row})" for row in rows]
        if case.filler:
            values = ", ".join(f"({i}, {case.filler})" for i in range(60))
            statements.append(f"INSERT INTO {table} VALUES {values}")
    dbname = uri.rsplit("/", 1)[1]
    if kind == "postgresql":
        servers.postgres.execute(dbname, *(statement.replace("%", "%%") for statement in statements))
        return
    if kind == "mariadb":
        servers.mariadb.execute(*map(mariadb_words, statements), dbname=dbname)
        return
    connect: Any = duckdb.connect if kind == "duckdb" else sqlite3.connect
    local = connect(str(folder / "case.db"))
    for statement in statements:
        local.execute(statement)
    local.commit()
    local.close()


def mariadb_words(statement: str) -> str:
    if not statement.startswith("CREATE TABLE"):
        return statement
    return re.sub("|".join(rf"\b{name}\b" for name in MARIADB), lambda match: MARIADB[match[0]], statement)


CROSS = ["2 null text", "4 composite key with null", "6 extra copy", "14 scales", "16c date key",
         "19 uuid key against text", "22 emoji", "25 json", "26 empty and null", "27 bool against integer",
         "32 negative zero", "34 long text", "43 a millisecond", "date against timestamp",
         "decimal against float", "integer against float"]  # fmt: skip


@pytest.mark.parametrize("name", CROSS)
@pytest.mark.parametrize(
    ("source", "target"),
    [("postgresql", "duckdb"), ("duckdb", "sqlite"), ("sqlite", "postgresql"), ("mariadb", "postgresql"),
     ("duckdb", "mariadb"), ("mariadb", "sqlite")],
)  # fmt: skip
def test_case_across_databases(name: str, source: str, target: str, tmp_path: Path, servers: Servers) -> None:
    uris = []
    for kind in (source, target):
        folder = tmp_path / kind
        folder.mkdir()
        uri = servers.uris.get(kind) or f"{kind}:///{folder / 'case.db'}"
        fill(uri, kind, CASES[name], folder, servers)
        uris.append(uri)
    result = compare(uris[0], uris[1], CASES[name])
    assert result.plan.algorithm == "fetch_and_join"
    check(CASES[name], result)


@pytest.mark.parametrize(
    "name", ["2 null text", "6 extra copy", "22 emoji", "26 empty and null", "44 order and scale"]
)
@pytest.mark.parametrize("target", ["parquet", "csv"])
def test_case_against_files(name: str, target: str, tmp_path: Path, servers: Servers) -> None:
    case = CASES[name]
    uri = f"duckdb:///{tmp_path / 'case.db'}"
    fill(uri, "duckdb", case, tmp_path, servers)
    path = tmp_path / f"t.{target}"
    with duckdb.connect(str(tmp_path / "case.db")) as connection:
        if target == "parquet":
            connection.execute(f"COPY t TO '{path}'")
        else:
            rows = connection.execute("SELECT * FROM t")
            with path.open("w", newline="") as file:
                # QUOTE_NOTNULL is newer than Python 3.11, so the quotes are written by hand.
                file.write(",".join(item[0] for item in rows.description or ()) + "\n")
                for row in rows.fetchall():
                    file.write(",".join("" if x is None else f'"{x}"' for x in row) + "\n")
    from twofold_engine import FileRef

    with open_uri(uri) as one, open_uri(f"{target}:///{path}") as two:
        result = diff(Dataset(one, TableRef(("s",))), Dataset(two, FileRef()), DiffSpec(key=case.key))
    check(case, result)


def test_a_csv_value_that_cannot_be_cast_is_a_difference(tmp_path: Path) -> None:
    with (tmp_path / "t.csv").open("w", newline="") as file:
        csv.writer(file).writerows(
            [["id", "a", "d"], [1, "007", "2020-01-01"], [2, "x", "2020-13-01"], [3, "1.5", ""]]
        )
    with duckdb.connect(str(tmp_path / "a.db")) as connection:
        connection.execute("CREATE TABLE s AS SELECT 1 AS id, 7 AS a, DATE '2020-01-01' AS d")
        connection.execute("INSERT INTO s VALUES (2, 8, '2020-01-01'), (3, 2, NULL)")
    from twofold_engine import FileRef

    with open_uri(f"duckdb:///{tmp_path}/a.db") as one, open_uri(f"csv:///{tmp_path}/t.csv") as two:
        result = diff(Dataset(one, TableRef(("s",))), Dataset(two, FileRef()), DiffSpec(key=("id",)))
    assert [(row.key["id"], row.columns) for row in result.rows] == [("2", ("a", "d")), ("3", ("a",))]
    assert result.rows[0].target == {"a": "x", "d": "2020-13-01"}
