"""Nested values in DuckDB are compared by their meaning, as JSON, whatever equality their types have."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pytest
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.rules import Rules

from .test_ranges import SMALL, always, sifted

__all__ = ["always"]

ALGORITHMS = [Algorithm.JOIN, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN]

VALUES = {
    "keys of a map in another order": ("MAP {'a': 1, 'b': 2}", "MAP {'b': 2, 'a': 1}", False),
    "values of a map": ("MAP {'a': 1, 'b': 2}", "MAP {'a': 1, 'b': 3}", True),
    "nothing in a map": ("MAP {'a': NULL, 'b': 2}", "MAP {'b': 2, 'a': 0}", True),
    "no map and an empty one": ("NULL::MAP(VARCHAR, INTEGER)", "MAP {}::MAP(VARCHAR, INTEGER)", True),
    "zeros of both signs in a map": ("MAP {'a': '0.0'::DOUBLE}", "MAP {'a': '-0.0'::DOUBLE}", False),
    "documents in a map": ("""MAP {'d': '{"a":1}'::JSON}""", """MAP {'d': '{"a": 1}'::JSON}""", False),
    "maps in a map": ("MAP {1: MAP {1: 2, 3: 4}}", "MAP {1: MAP {3: 4, 1: 2}}", False),
    "lists of a map in another order": ("MAP {'a': ['x'], 'b': ['y', NULL]}",
                                        "MAP {'b': ['y', NULL], 'a': ['x']}", False),
    "maps in a list": ("[MAP {1: 'x', 2: 'y'}]", "[MAP {2: 'y', 1: 'x'}]", False),
    "documents spelled otherwise": ("""['{"a":1}'::JSON]""", """['{"a": 1.0}'::JSON]""", False),
    "documents": ("{'j': '[1, 2]'::JSON}", "{'j': '[2, 1]'::JSON}", True),
    "a month and 30 days": ("[INTERVAL 1 MONTH]", "[INTERVAL 30 DAY]", True),
    "such members of a union": (
        "union_value(i := INTERVAL 1 MONTH)", "union_value(i := INTERVAL 30 DAY)", True,
    ),
    "a day and 24 hours": ("{'i': INTERVAL 1 DAY}", "{'i': INTERVAL 24 HOUR}", True),
    "a year and 12 months": ("[INTERVAL 1 YEAR]", "[INTERVAL 12 MONTH]", False),
    "a variant of a number and of a text": ("1::VARIANT", "'1'::VARIANT", True),
    "such variants inside": ("{'a': 1}::VARIANT", "{'a': '1'}::VARIANT", True),
    "a variant spelled otherwise": ("1::VARIANT", "1.0::VARIANT", False),
    "variants of a number": ("[1::VARIANT]", "[1.0::VARIANT]", False),
    "variants of a day": ("[DATE '2020-01-01'::VARIANT]", "['2020-01-01'::VARIANT]", False),
    "variants of intervals": ("[(INTERVAL 1 MONTH)::VARIANT]", "[(INTERVAL 30 DAY)::VARIANT]", True),
    "variants of a number and a text": ("[1::VARIANT]", "['1'::VARIANT]", True),
    "zeros of both signs": ("['0.0'::DOUBLE, 1]", "['-0.0'::DOUBLE, 1]", False),
    "such zeros beside a text": ("{'f': '0.0'::FLOAT, 't': 'x'}", "{'f': '-0.0'::FLOAT, 't': 'x'}", False),
    "zeros in texts": ("{'f': 0.0::FLOAT, 't': '0.0'}", "{'f': 0.0::FLOAT, 't': '-0.0'}", True),
    "what is no number": ("['nan'::DOUBLE]", "['-nan'::DOUBLE]", False),
    "floats": ("[0.1::DOUBLE]", "[0.1::FLOAT::DOUBLE]", True),
    "long decimals": ("['0.12345678901234567891'::DECIMAL(38, 20)]",
                      "['0.12345678901234567892'::DECIMAL(38, 20)]", True),
    "a moment in two zones": ("[TIMESTAMPTZ '2020-01-01 00:00:00+00']",
                              "[TIMESTAMPTZ '2020-01-01 01:00:00+01']", False),
    "a time of day in two zones": ("[TIMETZ '10:00:00+00']", "[TIMETZ '12:00:00+02']", True),
    "uuids": ("['AAAAAAAA-0000-0000-0000-000000000000'::UUID]",
              "['aaaaaaaa-0000-0000-0000-000000000000'::UUID]", False),
    "labels": ("['a'::ENUM('a', 'A')]", "['A'::ENUM('a', 'A')]", True),
    "members of a union": ("union_value(a := 1)::UNION(a INTEGER, b INTEGER)",
                           "union_value(b := 1)::UNION(a INTEGER, b INTEGER)", True),
    "fields in another order": ("{'a': 1, 'b': 'x'}", "{'b': 'x', 'a': 1}", False),
    "nothing and a part that is NULL": ("NULL::STRUCT(a INTEGER)", "{'a': NULL::INTEGER}", True),
    "nothing and an empty list": ("NULL::INTEGER[]", "[]::INTEGER[]", True),
    "digits of bits": ("['1'::BIT]", "['01'::BIT]", True),
    "shapes": ("['POINT (0 1)'::GEOMETRY]", "['POINT (0 1.5)'::GEOMETRY]", True),
    "NULL and its name": ("['a', NULL]", "['a', 'NULL']", True),
    "texts with a collation": ("['a' COLLATE NOCASE]", "['A' COLLATE NOCASE]", True),
    "such texts deep inside": ("[{'p': [[{'q': 'a' COLLATE NOCASE}]]}]",
                               "[{'p': [[{'q': 'A' COLLATE NOCASE}]]}]", True),
}  # fmt: skip
"""(one value, another, whether they differ)"""
KEYS = ["keys of a map in another order", "documents spelled otherwise", "a month and 30 days",
        "variants of a number", "zeros of both signs", "texts with a collation"]  # fmt: skip


def filled(folder: Path, rows: int = 1) -> str:
    """A file with the first values in table ``a`` and the others in ``b``, a column each."""
    path = folder / "nested.duckdb"
    with duckdb.connect(str(path)) as connection:
        for side, name in enumerate("ab"):
            columns = ", ".join(f'{pair[side]} AS "{what}"' for what, pair in VALUES.items())
            connection.execute(f"CREATE TABLE {name} AS SELECT r.id, {columns} FROM range({rows}) AS r(id)")
    return f"duckdb:///{path}"


def compare(
    uri: str, algorithm: Algorithm, key: str = "id", limits: Limits | None = None, rules: Rules | None = None
) -> DiffResult:
    with open_uri(uri, limits=limits or Limits()) as database:
        source, target = (Dataset(database, parse_relation(name)) for name in "ab")
        spec = DiffSpec(key=(key,), algorithm=algorithm, rules=rules or Rules())
        return diff(source, target, spec, limits=limits)


def wrong(result: DiffResult, rows: int = 1) -> Sequence[str]:
    """The columns in which not all rows are as they are meant to be."""
    found = {stats.column_name: stats.values_different for stats in result.values.columns_diff_stats}
    return [what for what, (*_, differ) in VALUES.items() if found[what] != rows * differ]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_nested_values_meet_as_json(tmp_path: Path, algorithm: Algorithm) -> None:
    assert wrong(compare(filled(tmp_path), algorithm)) == []


@pytest.mark.usefixtures("always")
def test_nested_values_meet_as_json_in_ranges(tmp_path: Path) -> None:
    result = compare(filled(tmp_path, 400), Algorithm.JOIN, limits=SMALL)
    assert sifted(result) > 5
    assert wrong(result, 400) == []


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_nested_values_are_keys_as_json(tmp_path: Path, algorithm: Algorithm) -> None:
    uri = filled(tmp_path)
    found = {what: compare(uri, algorithm, key=what).rows_only != (0, 0) for what in KEYS}
    assert found == {what: VALUES[what][2] for what in KEYS}


@pytest.mark.parametrize("algorithm", [Algorithm.JOIN, Algorithm.FETCH_AND_JOIN])
def test_rules_know_nested_values_as_json(tmp_path: Path, algorithm: Algorithm) -> None:
    rows = [
        ("j", "['1', '{\"a\":1}']::JSON[]", "['{\"a\": 1}', '1.0']::JSON[]"),
        ("i", "[INTERVAL 1 MONTH, INTERVAL 1 DAY]", "[INTERVAL 1 DAY, INTERVAL 30 DAY]"),
        ("n", "[1, 2]", "[2, 1]"),
        ("t", "['a' COLLATE NOCASE, 'b']", "['B' COLLATE NOCASE, 'a']"),
    ]
    path = tmp_path / "rules.duckdb"
    with duckdb.connect(str(path)) as connection:
        for side, name in enumerate("ab"):
            columns = ", ".join(f"{values[side]} AS {column}" for column, *values in rows)
            connection.execute(f"CREATE TABLE {name} AS SELECT 1 AS id, {columns}")
    result = compare(f"duckdb:///{path}", algorithm, rules=Rules(unordered_arrays=True))
    found = {stats.column_name: stats.values_different for stats in result.values.columns_diff_stats}
    assert found == {"j": 0, "i": 1, "n": 0, "t": 1}


SPELLED = {
    "timestamp[]": ("TIMESTAMP[]", "['2024-01-01 00:00'::TIMESTAMP, '2024-01-01 10:00:00.25', NULL]",
                    "'{2024-01-01 00:00,2024-01-01 10:00:00.25,NULL}'"),
    "timestamptz[]": ("TIMESTAMPTZ[]", "['2024-01-01 00:00+02'::TIMESTAMPTZ]", "'{2024-01-01 00:00+02}'"),
    "bytea[]": ("BLOB[]", r"['\xDE\xAD'::BLOB]", r"""'{"\\xdead"}'"""),
    "date[]": ("DATE[]", "['2024-01-01'::DATE]", "'{2024-01-01}'"),
    "real[]": ("FLOAT[]", "[0.1::FLOAT, 1e10]", "'{0.1,1e10}'"),
    "made": ('STRUCT("at the" TIMESTAMP, n INTEGER, bytes BLOB[])',
             r"""{'at the': '2024-01-01 01:02'::TIMESTAMP, 'n': 1, 'bytes': ['\x00'::BLOB]}""",
             r"""ROW('2024-01-01 01:02', 1, '{"\\x00"}')"""),
}  # fmt: skip
"""Nested types of PostgreSQL: the type in DuckDB, and one value in the SQL of both."""


def test_nested_times_and_bytes_meet_across_databases(tmp_path: Path, postgres: PostgresServer) -> None:
    uri = postgres.create_database()
    columns = ", ".join(f"v{i} {kind}" for i, kind in enumerate(SPELLED))
    values = ", ".join(f"{value}::{kind}" for kind, (_, _, value) in SPELLED.items())
    with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        cursor.execute('CREATE TYPE made AS ("at the" timestamp, n integer, bytes bytea[])')
        cursor.execute(f"CREATE TABLE t (id integer PRIMARY KEY, {columns})")
        cursor.execute(f"INSERT INTO t SELECT 1, {values}")
        cursor.execute("INSERT INTO t (id) VALUES (2)")
    with duckdb.connect(str(tmp_path / "t.db")) as connection:
        columns = ", ".join(f"v{i} {kind}" for i, (kind, _, _) in enumerate(SPELLED.values()))
        connection.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {columns}, m MAP(VARCHAR, TIMESTAMP))")
        values = ", ".join(value for _, value, _ in SPELLED.values())
        connection.execute(f"INSERT INTO t SELECT 1, {values}, MAP {{'a': '2024-01-01'::TIMESTAMP}}")
        connection.execute("INSERT INTO t (id) VALUES (2)")
    with open_uri(uri) as one, open_uri(f"duckdb:///{tmp_path}/t.db") as two:
        sides = [Dataset(database, parse_relation("t")) for database in (one, two)]
        result = diff(sides[0], sides[1], DiffSpec(key=("id",)))
        own = diff(sides[1], sides[1], DiffSpec(key=("id",)))
    assert [{name: (row.source[name], row.target[name]) for name in row.columns} for row in result.rows] == []
    compared = [column.column_name for column in result.values.columns_diff_stats]
    assert (own.outcome, compared) == ("identical", [f"v{i}" for i in range(len(SPELLED))])
