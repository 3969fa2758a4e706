"""The benchmark's tables differ by what they should, and the bare queries see every difference."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pytest
from bench.speed import bare
from bench.speed.places import MariaDB, Parquet, Place, PostgreSQL, Server, standing_still
from bench.speed.shapes import LINEITEM
from bench.speed.tables import VARIANTS, Tables, make

from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

SIZE = 10_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


def made(folder: Path, name: str, size: int = SIZE) -> Tables:
    variant = VARIANTS[name]
    if variant.shape == LINEITEM.name:
        _lineitem(Tables(variant, size, folder).path("source"), size)
    return make(variant, size, folder)


def _lineitem(path: Path, size: int) -> None:
    """Rows of its shape, for tests without the generator: orders of four lines."""
    words = {"bigint": "i // 4 * 4", "integer": "i % 4", "date": "DATE '1995-01-01'"}
    items = [
        f"CAST({words.get(kind, 'i' if kind.startswith('d') else repr('x'))} AS {kind}) AS {name}"
        for name, kind in LINEITEM.types.items()
    ]
    with duckdb.connect() as connection:
        connection.execute(
            f"COPY (SELECT {', '.join(items)} FROM range(1, {size + 1}) t(i)) TO '{path}' (FORMAT parquet)"
        )


def question(tables: Tables, one: Place, other: Place) -> dict[str, Any]:
    source, target = (
        (place.uri(tables, name), place.relation(tables, name))
        for place, name in ((one, "source"), (other, "target"))
    )
    return {"source": source, "target": target, "key": list(tables.shape.key), "columns": tables.values,
            "types": tables.types}  # fmt: skip


def read(place: Server, tables: Tables) -> int:
    """Rows of the source that were read up to now."""
    (rows,) = standing_still(lambda: (place.rows_read(tables, "source"),))
    assert rows is not None
    return rows


@pytest.mark.parametrize("name", VARIANTS)
def test_tables_differ_by_what_every_tool_must_find(name: str, folder: Path) -> None:
    tables = made(folder, name)
    asked = question(tables, Parquet(), Parquet())
    assert tuple(bare.hash_join(asked)) == tables.expected
    with duckdb.connect() as connection:
        for table in ("source", "target"):
            key = ", ".join(tables.shape.key)
            found = connection.execute(
                f"SELECT COUNT(*), COUNT(DISTINCT ({key})) FROM '{tables.path(table)}'"
            ).fetchone()
            assert found == (tables.rows, tables.rows)


def test_a_second_call_makes_nothing(folder: Path) -> None:
    tables = made(folder, "few")
    before = [tables.path(table).stat().st_mtime_ns for table in ("source", "target")]
    make(tables.variant, SIZE, folder)
    assert [tables.path(table).stat().st_mtime_ns for table in ("source", "target")] == before


def test_variants_that_differ_in_their_targets_share_the_source(folder: Path) -> None:
    few, nulls = Tables(VARIANTS["few"], SIZE, folder), Tables(VARIANTS["nulls"], SIZE, folder)
    one = Tables(VARIANTS["one"], SIZE, folder)
    assert few.path("source") == one.path("source") != nulls.path("source")
    assert few.path("target") != one.path("target")


def test_differences_need_rows(folder: Path) -> None:
    with pytest.raises(AssertionError, match="too few rows"):
        make(VARIANTS["one"], 2, folder)


@pytest.mark.postgres
@pytest.mark.parametrize("name", ["nulls", "uuid", "lineitem"])
def test_a_server_counts_what_the_bare_queries_read(
    name: str, folder: Path, postgres: PostgresServer
) -> None:
    tables, place = made(folder, name), PostgreSQL(postgres)
    place.load(tables, ("source", "target"))
    asked = question(tables, place, place)
    before = read(place, tables)
    assert tuple(bare.full_join(asked)) == tables.expected
    assert read(place, tables) - before == tables.rows
    for hashes in (bare.record_hashes, bare.typed_hashes):
        assert hashes(asked) == [1]
        assert hashes(asked | {"target": asked["source"]}) == [0]
    place.keep(set())
    assert place.query("SELECT relname FROM pg_stat_user_tables WHERE relname LIKE '%_source'") == []


@pytest.mark.postgres
def test_typed_hashes_tell_null_from_what_stands_for_it(postgres: PostgresServer) -> None:
    types = {"id": "bigint", **{f"c{i}": kind for i, kind in enumerate(bare.FUNCTIONS)}}
    types = {name: kind.replace("double", "double precision") for name, kind in types.items()}
    stand_ins = ("0", "0", "0", "0", "''", "'2000-01-01'", "'2000-01-01'", "false",
                 "'00000000-0000-0000-0000-000000000000'")  # fmt: skip
    names = list(types)[1:]
    rows = [["1", *stand_ins], *(
        ["1", *("NULL" if i == j else text for j, text in enumerate(stand_ins))] for i in range(len(names))
    )]  # fmt: skip
    columns = ", ".join(f"{name} {kind}" for name, kind in types.items())
    postgres.query(f"CREATE TABLE nulls_and_others ({columns})")
    values = ", ".join(f"({', '.join(row)})" for row in rows)
    postgres.query(f"INSERT INTO nulls_and_others VALUES {values}")
    hashed = bare.typed_hash({name: kind.split()[0] for name, kind in types.items()}, ["id"])
    found = postgres.query(f"SELECT COUNT(*), COUNT(DISTINCT {hashed}) FROM nulls_and_others t")
    assert found == [[len(rows), len(rows)]]


def test_mariadb_counts_the_rows_of_each_table(folder: Path, tmp_path: Path) -> None:
    tables = made(folder, "few")
    with MariaDBServer(tmp_path, settings={"userstat": "1", "secure-file-priv": ""}) as server:
        place = MariaDB(server)
        place.load(tables, ("source",))
        before = read(place, tables)
        place.query(f"SELECT SUM(c1) FROM {tables.table('source')} WHERE id > 2500")
        assert read(place, tables) - before in (7_500, 7_501)
        left_behind = server.connect()
        assert len(place.others()) == 1
        place.settle()
        assert place.others() == []
        left_behind.close()
