"""A collation of DuckDB decides nothing, whichever way it comes into a relation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.rules import Rules

ALGORITHMS = [Algorithm.JOIN, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN]

RELATIONS = {
    "a view": ["CREATE VIEW {v} AS FROM {t}"],
    "a view of a view": [
        "CREATE VIEW {v}0 AS SELECT id, v || '' AS v FROM {t}", "CREATE VIEW {v} AS FROM {v}0"
    ],
    "a view of groups": ["CREATE VIEW {v} AS SELECT id, MAX(v) AS v FROM {t} GROUP BY id"],
    "a view of a macro": ["CREATE MACRO {v}m() AS TABLE SELECT * FROM {t}", "CREATE VIEW {v} AS FROM {v}m()"],
    "a view that says so": [
        "CREATE TABLE {v}0 AS SELECT id, DECODE(ENCODE(v)) AS v FROM {t}",
        "CREATE VIEW {v} AS SELECT id, v\tcollate\nnocase AS v FROM {v}0",
    ],
    "a table": ["CREATE TABLE {v} AS FROM {t}"],
    "a changed table": [
        "CREATE TABLE {v} AS SELECT id, DECODE(ENCODE(v)) AS v FROM {t}",
        "ALTER TABLE {v} ALTER v TYPE VARCHAR COLLATE NOCASE",
    ],
    "a list": ["CREATE TABLE {v} AS SELECT id, [v] AS v FROM {t}"],
    "a struct": ["CREATE TABLE {v} AS SELECT id, {{'a': 1, 'b': v}} AS v FROM {t}"],
    "a map": ["CREATE TABLE {v} AS SELECT id, MAP {{v: 1, 'x': 2}} AS v FROM {t}"],
    "a list in a map": ["CREATE TABLE {v} AS SELECT id, MAP {{1: [v]}} AS v FROM {t}"],
    "an array in a list of structs": [
        "CREATE TABLE {v} AS SELECT id, [{{'a': ARRAY_VALUE({{'b': v}})}}] AS v FROM {t}"
    ],
    "a view of what was in a list": [
        "CREATE TABLE {v}0 AS SELECT id, [v] AS v FROM {t}", "DROP TABLE {t}",
        "CREATE VIEW {v} AS SELECT id, v[1] AS v FROM {v}0",
    ],
}  # fmt: skip
"""Statements that make a relation ``{v}`` of a table ``{t}``."""


def filled(folder: Path, statements: list[str]) -> str:
    """A file with relations ``va`` and ``vb`` of the same keys, one text in small letters and in capitals."""
    path = folder / "collated.duckdb"
    with duckdb.connect(str(path)) as connection:
        for name, text in (("a", "abc"), ("b", "ABC")):
            connection.execute(f"CREATE TABLE t{name} (id INTEGER, v VARCHAR COLLATE NOCASE)")
            connection.execute(f"INSERT INTO t{name} VALUES (1, '{text}'), (2, 'same')")
            for statement in statements:
                connection.execute(statement.format(v=f"v{name}", t=f"t{name}"))
    return f"duckdb:///{path}"


def compare(
    uri: str, relations: tuple[str, str] = ("va", "vb"), algorithm: Algorithm = Algorithm.JOIN,
    key: str = "id", **options: Any,
) -> DiffResult:  # fmt: skip
    with open_uri(uri) as database:
        source, target = (Dataset(database, parse_relation(name)) for name in relations)
        return diff(source, target, DiffSpec(key=(key,), algorithm=algorithm, **options))


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("what", RELATIONS)
def test_texts_differ_whatever_hands_a_collation_on(tmp_path: Path, what: str, algorithm: Algorithm) -> None:
    result = compare(filled(tmp_path, RELATIONS[what]), algorithm=algorithm)
    assert [dict(row.key) for row in result.rows] == [{"id": "1"}]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("what", RELATIONS)
def test_keys_differ_whatever_hands_a_collation_on(tmp_path: Path, what: str, algorithm: Algorithm) -> None:
    result = compare(filled(tmp_path, RELATIONS[what]), algorithm=algorithm, key="v")
    assert (result.rows_only, result.pks.exclusives, result.values.total_rows) == ((1, 1), (1, 1), 1)


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize("query", ["FROM t{}", "SELECT id, DECODE(ENCODE(v)) COLLATE nocase AS v FROM t{}"])
def test_texts_and_keys_of_queries_differ(tmp_path: Path, query: str, algorithm: Algorithm) -> None:
    uri = filled(tmp_path, [])
    queries = f"query:{query.format('a')}", f"query:{query.format('b')}"
    assert compare(uri, queries, algorithm).values.rows_with_differences == 1
    assert compare(uri, queries, algorithm, key="v").rows_only == (1, 1)


def test_values_of_a_view_are_told_apart_in_a_profile(tmp_path: Path) -> None:
    both = ["CREATE VIEW {v} AS SELECT 1 AS id, v FROM {t} UNION ALL SELECT 2, UPPER(v) FROM {t}"]
    result = compare(filled(tmp_path, both), profiles=True)
    assert result.insights.profiles is not None
    profile = next(column for column in result.insights.profiles.columns if column.column == "v")
    assert profile.source is not None
    assert profile.source.distinct == 4


def test_only_columns_that_have_a_collation_are_said_to_have_one(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "c.duckdb")) as connection:
        connection.execute('CREATE TABLE t (a VARCHAR, "b COLLATE" VARCHAR COLLATE NOACCENT, c VARCHAR[])')
        connection.execute(
            "CREATE VIEW v AS SELECT *, [b] AS d, {'x': b} AS e, [a] AS f, MAP {1: b} AS m, NULL AS n "
            'FROM (SELECT *, "b COLLATE" AS b FROM t)'
        )
    with open_uri(f"duckdb:///{tmp_path}/c.duckdb") as database:
        table, view = (database.columns(parse_relation(name)) for name in "tv")
        assert [column.name for column in table if column.collation] == ["b COLLATE"]
        assert [column.name for column in view if column.collation] == ["b COLLATE", "b", "d", "e", "m"]


def test_a_rule_reads_a_text_beside_one_with_a_collation(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "c.duckdb")) as connection:
        connection.execute("CREATE TABLE a (id INTEGER, v VARCHAR COLLATE NOCASE)")
        connection.execute("CREATE TABLE b (id INTEGER, v VARCHAR)")
        connection.execute("INSERT INTO a VALUES (1, 'é'), (2, NULL), (3, 'e')")
        connection.execute("INSERT INTO b VALUES (1, 'É'), (2, ''), (3, 'é')")
    rules = Rules(ignore_case=True, null_equals_empty=True)
    for relations in (("a", "b"), ("b", "a")):
        result = compare(f"duckdb:///{tmp_path}/c.duckdb", relations, rules=rules)
        assert [dict(row.key) for row in result.rows] == [{"id": "3"}]
