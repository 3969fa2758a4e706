"""Ranges of one DuckDB that are summed up before they are joined, and the hash that they are summed by."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.algorithms import sieve, sums_first
from twofold_engine.algorithms.checksum import SUM_UP
from twofold_engine.databases import _duckdb_ranges, open_uri
from twofold_engine.databases.duckdb import Workspace
from twofold_engine.errors import IncompleteAnswer, QueryFailed
from twofold_engine.sql import duckdb_hashes
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.sieve import Sieve
from twofold_engine.types import Comparator, Family

from . import test_properties
from . import two_tables as tables_of_one_file
from .packing import pack
from .stores import Store
from .strategies import KINDS, Case
from .test_properties import Pairing, check_case, stores

__all__ = ["stores"]

SMALL = Limits(memory_bytes=128 * 1024**2, threads=1, range_rows=20)
NESTED = {Family.ARRAY, Family.STRUCT}


# --- the hash


def colliding(connection: duckdb.DuckDBPyConnection) -> tuple[str, str]:
    """Two texts of which DuckDB's own hash is the same."""
    found = connection.execute(
        "WITH c AS (SELECT CHR(97 + i::INTEGER) AS c FROM range(26) t(i)), "
        "t AS (SELECT '0123456' || x.c || '8901234' || y.c AS t FROM c AS x, c AS y) "
        "SELECT MIN(t), MAX(t) FROM t GROUP BY HASH(t) HAVING COUNT(*) > 1 ORDER BY 1 LIMIT 1"
    ).fetchone()
    assert found is not None, "DuckDB's hash of texts is better than it was: see whether MD5 is still needed"
    return found[0], found[1]


@pytest.mark.parametrize("length", [1, 4, 8, 9, 12, 13, 16, 17, 25, 40])
@pytest.mark.parametrize("form", [Comparator.TEXT, Comparator.BINARY])
def test_texts_that_differ_in_two_places_have_hashes_of_their_own(length: int, form: Comparator) -> None:
    hashed = duckdb_hashes.hashable("t", form)
    kind = "BLOB" if form is Comparator.BINARY else "VARCHAR"
    with duckdb.connect() as connection:
        for one, other in itertools.combinations(range(length), 2):
            parts = [f"REPEAT('p', {one})", "x.c", f"REPEAT('q', {other - one - 1})", "y.c",
                     f"REPEAT('r', {length - other - 1})"]  # fmt: skip
            sql = (
                "WITH c AS (SELECT CHR(48 + i::INTEGER) AS c FROM range(40) t(i)) "
                f"SELECT COUNT(DISTINCT {hashed}) FROM (SELECT CAST({' || '.join(parts)} AS {kind}) AS t "
                "FROM c AS x, c AS y)"
            )
            assert connection.execute(sql).fetchall() == [(1600,)], (one, other)


@pytest.mark.parametrize(
    ("form", "values"),
    [
        (Comparator.INTEGER, "SELECT i * 1000000014000000049::HUGEINT - 7 FROM range(50000) t(i)"),
        (Comparator.INTEGER, "SELECT -1::HUGEINT UNION ALL SELECT 0 UNION ALL SELECT 18446744073709551616"),
        (Comparator.DECIMAL, "SELECT (i * 100000001 + 0.01)::DECIMAL(38, 2) FROM range(50000) t(i)"),
        (Comparator.UUID, "SELECT MD5(i::VARCHAR)::UUID FROM range(50000) t(i)"),
        (Comparator.TIMESTAMP, "SELECT MAKE_TIMESTAMP(i * 60000000) FROM range(500000) t(i)"),
        (Comparator.DATE, "SELECT DATE '0001-01-01' + i::INTEGER FROM range(500000) t(i)"),
        (Comparator.DATE, "SELECT (DATE '0001-01-01' + i::INTEGER)::VARCHAR FROM range(500000) t(i)"),
        (Comparator.FLOAT, "SELECT i / 64 FROM range(-50000, 50000) t(i)"),
        (Comparator.FLOAT, "SELECT (i / 7)::VARCHAR FROM range(-50000, 50000) t(i)"),
        (Comparator.TIME, "SELECT TIME '00:00:00' + INTERVAL 1 SECOND * i FROM range(86400) t(i)"),
        (Comparator.BOOLEAN, "SELECT true UNION ALL SELECT false UNION ALL SELECT NULL"),
        (Comparator.NESTED, "SELECT [i, i % 7, i // 7] FROM range(50000) t(i)"),
    ],
)  # fmt: skip
def test_different_values_have_different_hashes(form: Comparator, values: str) -> None:
    hashed = DuckDBDialect().native_hash("v", form, "7")
    with duckdb.connect() as connection:
        sql = f"SELECT COUNT(DISTINCT {hashed}) = COUNT(*) FROM (SELECT v FROM ({values}) t(v))"
        assert connection.execute(sql).fetchall() == [(True,)]


def test_narrow_columns_are_hashed_as_they_are_and_wide_ones_are_not() -> None:
    def narrow(one: str, other: str, form: Comparator) -> bool:
        columns = [column_of(kind) for kind in (one, other)]
        return duckdb_hashes.is_narrow(columns[0], columns[1], form)

    assert narrow("BIGINT", "INTEGER", Comparator.INTEGER)
    assert narrow("DECIMAL(18,2)", "DECIMAL(18,2)", Comparator.DECIMAL)
    assert narrow("TIMESTAMP", "TIMESTAMP", Comparator.TIMESTAMP)
    assert not narrow("DECIMAL(19,2)", "DECIMAL(19,2)", Comparator.DECIMAL)
    assert not narrow("DECIMAL(18,2)", "DECIMAL(12,2)", Comparator.DECIMAL)
    assert not narrow("UBIGINT", "BIGINT", Comparator.INTEGER), "these meet as 128 bits"
    assert not narrow("HUGEINT", "HUGEINT", Comparator.INTEGER)
    assert not narrow("VARCHAR", "VARCHAR", Comparator.TEXT)
    assert not narrow("UUID", "UUID", Comparator.UUID)
    assert not narrow("TIME WITH TIME ZONE", "TIME WITH TIME ZONE", Comparator.TIME)


def column_of(kind: str) -> Any:
    from twofold_engine.databases.duckdb import family_of
    from twofold_engine.result import ColumnInfo

    return ColumnInfo("c", kind, family_of(kind), 0)


# --- differences that a weak hash would miss


FILL = "CREATE TABLE {name} AS SELECT i AS id, i % 7 AS v, 'text ' || i AS t FROM range(400) r(i)"


@pytest.fixture
def always(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Small ranges and buckets, however much differs; counts the ranges that were summed up."""
    used: Counter[str] = Counter()
    made = sums_first.sums_first

    def counted(*given: Any) -> Any:
        found = made(*given)
        used["tried"] += 1
        used["summed"] += found is not None
        return found

    monkeypatch.setattr(sieve, "sums_first", counted)
    monkeypatch.setattr(sums_first, "BUCKET_ROWS", 4)
    monkeypatch.setattr(sums_first, "MOST_BAD_SHARE", 2.0)
    monkeypatch.setattr(test_properties, "LIMITS", SMALL)
    monkeypatch.setattr(_duckdb_ranges, "GROUP_ROWS", 16)
    monkeypatch.setattr(_duckdb_ranges, "MOST_READS", float("inf"))
    return used


def two_tables(folder: Path, *changes: str, fill: str = FILL) -> str:
    """A file with ``a`` and ``b``, of which statements changed some."""
    return tables_of_one_file.two_tables(folder, fill, *changes)


def compared(uri: str, algorithm: Algorithm = Algorithm.AUTO, **spec: Any) -> DiffResult:
    return tables_of_one_file.compared(uri, SMALL, algorithm=algorithm, **spec)


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_texts_with_one_hash_in_duckdb_are_told_apart(tmp_path: Path, algorithm: Algorithm) -> None:
    with duckdb.connect() as connection:
        one, other = colliding(connection)
    uri = two_tables(
        tmp_path, f"UPDATE a SET t = '{one}' WHERE id = 50", f"UPDATE b SET t = '{other}' WHERE id = 50",
        *(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM {name} ORDER BY id" for name in "ab"),
    )  # fmt: skip
    result = compared(uri, algorithm)
    assert [row.key["id"] for row in result.rows] == ["50"]


@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_values_of_a_union_with_one_text_are_told_apart(tmp_path: Path, algorithm: Algorithm) -> None:
    """1 and '1' are both written 1."""
    made = "[UNION_VALUE({}) ::UNION(k INTEGER, s VARCHAR)]"
    rows = "SELECT i AS id, CASE i WHEN 7 THEN {} ELSE {} END AS u FROM range(9) t(i)"
    fill = f"CREATE OR REPLACE TABLE {{}} AS {rows}"
    number, text = made.format("k := 1"), made.format("s := '1'")
    uri = two_tables(tmp_path, fill.format("a", number, number), fill.format("b", text, number))
    assert [row.key["id"] for row in compared(uri, algorithm).rows] == ["7"]


# --- sums and joins agree


def once(case: Case) -> Case:
    """The case with one row of each pair in its source, so that keys rise from row to row."""
    rows: dict[Any, Any] = {}
    for row in case.source.rows:
        rows.setdefault(row[0], row)
    return replace(case, source=replace(case.source, rows=tuple(rows.values())))


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4, 6, 8, 9])  # in each of them the tables can be cut
@pytest.mark.parametrize("other", ["duckdb", "another duckdb"])
def test_sums_agree_with_plain_python(
    stores: Callable[[str], Store], always: Counter[str], other: str, seed: int
) -> None:
    pairing = Pairing(stores("duckdb"), stores(other), (Algorithm.AUTO,))
    kinds = [kind for kind in pairing.kinds if Family(KINDS[kind].family) not in NESTED]
    check_case(pairing, once(pack(seed * 29 + len(other), 150, kinds)))
    assert always["summed"] == always["tried"] == 1


def random_tables(chance: random.Random) -> list[str]:
    """Statements that change some of ``b``, and often little."""
    found = []
    for _ in range(chance.randint(0, 6)):
        low = chance.randint(-5, 410)
        place = f"id BETWEEN {low} AND {low + chance.choice([0, 0, 1, 30])}"
        found.append(chance.choice([
            f"UPDATE b SET v = v + 1 WHERE {place}", f"DELETE FROM b WHERE {place}",
            f"DELETE FROM a WHERE {place}", f"UPDATE b SET t = NULL WHERE {place}",
            f"INSERT INTO b SELECT id + 1000, v, t FROM b WHERE {place}",
            f"INSERT INTO b SELECT * FROM b WHERE {place}",
            f"INSERT INTO b SELECT NULL, 1, 'n' WHERE {low} > 200",
            f"INSERT INTO b VALUES ({chance.choice([-(2**62), 2**62])}, 1, 'far')",
        ]))  # fmt: skip
    return [*found, "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id"]


@pytest.mark.parametrize("seed", range(40))
def test_sums_find_what_a_join_of_all_rows_finds(
    tmp_path: Path, always: Counter[str], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)
    monkeypatch.setattr(sums_first, "MOST_BAD_SHARE", chance.choice([0.05, 0.25, 2.0]))
    monkeypatch.setattr(sums_first, "BUCKET_ROWS", chance.choice([1, 4, 50]))
    uri = two_tables(tmp_path, *random_tables(chance))
    one, other = compared(uri), compared(uri, Algorithm.JOIN)
    assert always["summed"] == 1
    for part in ("pks", "values", "rows_only", "rows", "schema"):
        assert getattr(one, part) == getattr(other, part), part


# --- when sums are made


def purposes(result: DiffResult) -> Counter[str]:
    return Counter(query.purpose for query in result.cost.queries)


def said_sums(result: DiffResult) -> bool:
    return any("ranges of rows were summed up" in reason for reason in result.plan.reasons)


@pytest.mark.usefixtures("always")
def test_a_join_that_is_asked_for_compares_every_value(tmp_path: Path) -> None:
    uri = two_tables(tmp_path, "UPDATE b SET v = -1 WHERE id = 3")
    result = compared(uri, Algorithm.JOIN)
    assert purposes(result)[SUM_UP] == 0
    assert not said_sums(result)


@pytest.mark.usefixtures("always")
def test_equal_tables_are_summed_up_and_never_joined(tmp_path: Path) -> None:
    result = compared(two_tables(tmp_path))
    assert purposes(result)[SUM_UP] > 1
    assert purposes(result)[sieve.SIFT] == 0
    assert result.outcome == "identical"
    assert result.pks.total_rows == result.pks.distincts == (400, 400)
    assert said_sums(result)


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("side", ["a", "b"])
def test_one_side_in_order_is_enough(tmp_path: Path, side: str) -> None:
    other = "b" if side == "a" else "a"
    uri = two_tables(
        tmp_path, f"INSERT INTO {other} SELECT * FROM {other} WHERE id = 77",
        f"CREATE OR REPLACE TABLE {other} AS SELECT * FROM {other} ORDER BY id % 3, id",
    )  # fmt: skip
    result = compared(uri)
    assert purposes(result)[SUM_UP] > 1
    assert sorted(result.rows_only) == [0, 1]
    assert sorted(result.pks.dupes) == [0, 2]


@pytest.mark.usefixtures("always")
def test_keys_that_may_occur_twice_are_joined(tmp_path: Path) -> None:
    """The same copies on both sides: equal sums would not show them."""
    copies = [f"INSERT INTO {name} SELECT * FROM {name} WHERE id = 77" for name in "ab"]
    orders = [f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM {name} ORDER BY id" for name in "ab"]
    result = compared(two_tables(tmp_path, *copies, *orders))
    assert purposes(result)[SUM_UP] == 0
    assert result.pks.dupes == (2, 2)
    assert result.pks.distincts == (400, 400)


@pytest.mark.usefixtures("always")
def test_keys_declared_unique_need_no_order(tmp_path: Path) -> None:
    fill = "CREATE TABLE {name} (id BIGINT PRIMARY KEY, v INTEGER)"
    rows = "INSERT INTO {} SELECT i, i % 7 FROM range(400) r(i) ORDER BY i % 3, i"
    uri = two_tables(
        tmp_path, rows.format("a"), rows.format("b"), "UPDATE b SET v = 70 WHERE id = 20", fill=fill
    )
    result = compared(uri)
    assert purposes(result)[SUM_UP] > 1
    assert [row.key["id"] for row in result.rows] == ["20"]


def test_where_most_rows_differ_the_other_ranges_are_joined(
    tmp_path: Path, always: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sums_first, "MOST_BAD_SHARE", 0.25)
    uri = two_tables(
        tmp_path, "UPDATE b SET v = v + 1",
        "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id",
    )  # fmt: skip
    result = compared(uri)
    assert always["summed"] == 1
    assert purposes(result)[SUM_UP] == 1, "one range was tried"
    assert purposes(result)[sieve.SIFT] > 5
    assert result.values.rows_with_differences == 400
    assert not said_sums(result)


@pytest.mark.usefixtures("always")
def test_keys_of_several_columns_rise_together(tmp_path: Path) -> None:
    fill = (
        "CREATE TABLE {name} AS SELECT i // 4 AS id, CHR(97 + (i % 4)::INTEGER) AS part, i % 7 AS v "
        "FROM range(400) r(i)"
    )
    uri = two_tables(
        tmp_path, "UPDATE b SET v = -1 WHERE id = 20 AND part = 'c'", "DELETE FROM b WHERE id = 99",
        "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id, part", fill=fill,
    )  # fmt: skip
    result = compared(uri, key=("id", "part"))
    assert purposes(result)[SUM_UP] > 1
    assert (result.values.rows_with_differences, result.rows_only) == (1, (4, 0))


@pytest.mark.usefixtures("always")
def test_negative_keys_at_the_edges_of_buckets(tmp_path: Path) -> None:
    """Division by the width of a bucket goes towards zero, so that around it one bucket is twice as wide."""
    fill = "CREATE TABLE {name} AS SELECT i - 200 AS id, i % 7 AS v FROM range(400) r(i)"
    changed = range(-20, 21)
    uri = two_tables(
        tmp_path, f"UPDATE b SET v = -1 WHERE id IN ({', '.join(map(str, changed))})",
        "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id", fill=fill,
    )  # fmt: skip
    result = compared(uri, sample_rows=100)
    assert purposes(result)[SUM_UP] > 1
    assert {int(row.key["id"]) for row in result.rows} == set(changed)


@pytest.mark.usefixtures("always")
def test_a_filter_holds_in_sums_and_joins(tmp_path: Path) -> None:
    uri = two_tables(tmp_path, "UPDATE b SET v = 9 WHERE id IN (300, 301)")
    with open_uri(uri, limits=SMALL) as database:
        source, target = (Dataset(database, parse_relation(name), where="id <> 301") for name in "ab")
        result = diff(source, target, DiffSpec(key=("id",)), limits=SMALL)
    assert purposes(result)[SUM_UP] > 1
    assert result.pks.total_rows == (399, 399)
    assert [row.key["id"] for row in result.rows] == ["300"]


def test_many_differing_buckets_are_joined_in_parts() -> None:
    assert sums_first._groups([], 10) == []
    assert sums_first._groups([(1, 4), (2, 6), (5, 1), (9, 30), (10, 3)], 10) == [[1, 2], [5], [9], [10]]
    listed = sums_first._groups([(bucket, 0) for bucket in range(10_000)], 10)
    assert [len(group) for group in listed] == [4_096, 4_096, 1_808]


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("kind", ["HUGEINT", "UHUGEINT"])
def test_keys_of_128_bits_are_not_divided(tmp_path: Path, kind: str) -> None:
    """What lies at the upper end could not be written as the end of a bucket."""
    top = 2**127 - 1
    keys = f"({top - 399} + i::{kind})::{kind}"
    fill = f"CREATE TABLE {{name}} AS SELECT {keys} AS id, i % 7 AS v FROM range(400) r(i)"
    result = compared(two_tables(tmp_path, f"UPDATE b SET v = -1 WHERE id::VARCHAR = '{top}'", fill=fill))
    assert purposes(result)[SUM_UP] == 0
    assert [row.key["id"] for row in result.rows] == [str(top)]


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize(
    ("kind", "first"),
    [("BIGINT", -(2**63)), ("BIGINT", 2**63 - 400), ("UBIGINT", 2**64 - 400), ("TINYINT", -128)],
)
def test_keys_at_the_ends_of_their_types(tmp_path: Path, kind: str, first: int) -> None:
    rows = 250 if kind == "TINYINT" else 400
    keys = f"({first} + i::HUGEINT)::{kind}"
    fill = f"CREATE TABLE {{name}} AS SELECT {keys} AS id, i % 7 AS v FROM range({rows}) r(i)"
    ends = [first, first + rows - 1]
    changes = [f"UPDATE b SET v = -1 WHERE id = {end}" for end in ends]
    order = "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id"
    result = compared(two_tables(tmp_path, *changes, order, fill=fill))
    assert purposes(result)[SUM_UP] > 1
    assert sorted(int(row.key["id"]) for row in result.rows) == ends
    assert result.pks.total_rows == (rows, rows)


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("value", ["'[1, 2]'::JSON", "[i, 1]"])
def test_documents_and_nested_values_are_joined(tmp_path: Path, value: str) -> None:
    fill = f"CREATE TABLE {{name}} AS SELECT i AS id, {value} AS v FROM range(400) r(i)"
    assert purposes(compared(two_tables(tmp_path, fill=fill)))[SUM_UP] == 0


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("dense", [100, 300])
def test_keys_that_lie_unevenly_are_found_wherever_they_lie(tmp_path: Path, dense: int) -> None:
    fill = (
        f"CREATE TABLE {{name}} AS SELECT CASE WHEN i < {dense} THEN i ELSE i * 1000007 END AS id, "
        "i % 7 AS v FROM range(400) r(i)"
    )
    uri = two_tables(
        tmp_path, "UPDATE b SET v = -1 WHERE id IN (7, 350002450)", "DELETE FROM b WHERE id = 390002730",
        "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id", fill=fill,
    )  # fmt: skip
    result = compared(uri)
    assert purposes(result)[SUM_UP] >= 1
    assert (result.values.rows_with_differences, result.rows_only) == (2, (1, 0))
    assert result.pks.distincts == (400, 399)


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("bound", ["MOST_BAD_BUCKETS", "range_rows", "memory"])
def test_where_sums_take_too_much_rows_are_joined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str
) -> None:
    if bound == "MOST_BAD_BUCKETS":
        monkeypatch.setattr(sums_first, "MOST_BAD_BUCKETS", 0)
    elif bound == "range_rows":
        monkeypatch.setattr(sums_first, "BUCKET_ROWS", 100_000)
    else:
        query = Workspace.query

        def short_of_memory(self: Workspace, sql: str, **options: Any) -> Any:
            if options.get("purpose") == SUM_UP:
                raise QueryFailed("too large", hint="") from duckdb.OutOfMemoryException("too large")
            return query(self, sql, **options)

        monkeypatch.setattr(Workspace, "query", short_of_memory)
    uri = two_tables(
        tmp_path,
        "UPDATE b SET v = -1 WHERE id = 3",
        "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id",
    )
    result = compared(uri)
    assert purposes(result)[sieve.SIFT] > 5
    assert not said_sums(result)
    assert [row.key["id"] for row in result.rows] == ["3"]


@pytest.mark.usefixtures("always")
def test_a_few_rows_that_differ_are_not_taken_for_many(tmp_path: Path) -> None:
    """All rows of a bucket may differ; that says nothing of the ranges that follow."""
    limits = replace(SMALL, range_rows=100)
    uri = two_tables(
        tmp_path, "UPDATE b SET v = -1 WHERE id BETWEEN 4 AND 7",
        "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id",
    )  # fmt: skip
    with open_uri(uri, limits=limits) as database:
        source, target = (Dataset(database, parse_relation(name)) for name in "ab")
        result = diff(source, target, DiffSpec(key=("id",)), limits=limits)
    assert result.values.rows_with_differences == 4
    assert purposes(result)[sieve.KEEP] == 6, "tables, and what one statement kept"


@pytest.mark.usefixtures("always")
def test_rows_that_no_sum_and_no_join_had_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where a file was written anew meanwhile."""
    of_buckets = Sieve.of_buckets

    def none(self: Sieve, width: int, buckets: Any) -> Any:
        return tuple(given.only("1 = 0") for given in of_buckets(self, width, buckets))

    monkeypatch.setattr(Sieve, "of_buckets", none)
    uri = two_tables(
        tmp_path,
        "UPDATE b SET v = -1 WHERE id = 3",
        "CREATE OR REPLACE TABLE b AS SELECT * FROM b ORDER BY id",
    )
    with pytest.raises(IncompleteAnswer):
        compared(uri)


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("algorithm", list(Algorithm))
@pytest.mark.parametrize(
    ("kind", "value"), [("BIGINT", "-2930909409056394622"), ("UBIGINT", "15515834664653156994")]
)
def test_the_number_that_has_the_hash_of_null_is_not_null(
    tmp_path: Path, algorithm: Algorithm, kind: str, value: str
) -> None:
    with duckdb.connect() as connection:
        same = connection.execute(f"SELECT HASH({value}::{kind}) = HASH(NULL)").fetchone()
        assert same == (True,), (
            "DuckDB hashes NULL otherwise than it did: find the number that shares its hash"
        )
    fill = f"CREATE TABLE {{name}} AS SELECT i AS id, i::{kind} AS v FROM range(400) r(i)"
    uri = two_tables(
        tmp_path, f"UPDATE a SET v = {value} WHERE id = 50", "UPDATE b SET v = NULL WHERE id = 50",
        *(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM {name} ORDER BY id" for name in "ab"), fill=fill,
    )  # fmt: skip
    assert [row.key["id"] for row in compared(uri, algorithm).rows] == ["50"]


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("algorithm", list(Algorithm))
@pytest.mark.parametrize("value", ["'x'", "i", "[i]"])
def test_a_column_named_as_where_a_row_lies(tmp_path: Path, algorithm: Algorithm, value: str) -> None:
    fill = f"CREATE TABLE {{name}} AS SELECT i AS id, {value} AS rowid, i % 7 AS v FROM range(400) r(i)"
    uri = two_tables(tmp_path, "UPDATE b SET v = -1 WHERE id = 3", fill=fill)
    assert [row.key["id"] for row in compared(uri, algorithm).rows] == ["3"]


@pytest.mark.usefixtures("always")
@pytest.mark.parametrize("algorithm", list(Algorithm))
def test_null_of_a_narrower_column_is_not_that_number(tmp_path: Path, algorithm: Algorithm) -> None:
    """One side alone has NULL, and the other alone the number."""
    fill = "CREATE TABLE {name} (id BIGINT NOT NULL, v {kind})"
    uri = two_tables(
        tmp_path, "DROP TABLE a", "DROP TABLE b", fill.format(name="a", kind="BIGINT NOT NULL"),
        fill.format(name="b", kind="INTEGER"), "INSERT INTO a SELECT i, i FROM range(400) r(i)",
        "INSERT INTO b SELECT i, i FROM range(400) r(i)",
        "UPDATE a SET v = -2930909409056394622 WHERE id = 50", "UPDATE b SET v = NULL WHERE id = 50",
    )  # fmt: skip
    assert [row.key["id"] for row in compared(uri, algorithm).rows] == ["50"]
