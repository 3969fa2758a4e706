"""Golden statements give the right answer where their database runs here, on columns of their types."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine.databases import open_uri
from twofold_engine.databases.base import Database
from twofold_engine.limits import Limits
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import TableRef
from twofold_engine.sql.dialect import Dialect
from twofold_engine.sql.drawing import is_drawn
from twofold_engine.sql.duckdb import DuckDBDialect

from .golden_statements import CUT, Natives, simple_columns, statements, wide_columns
from .golden_translated import TRANSLATED, connection, run, shared_natives
from .golden_types import NATIVES, RUNNING

_UUIDS = ("00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b")
_JSONS = ('{"b":1,"a":2}', '{"b":1,"a":3}')
VALUES: Mapping[str, tuple[str, str]] = {
    "integer": ("1", "0"),
    "decimal": ("1", "0"),
    "float": ("1", "0"),
    "boolean": ("1", "0"),
    "text": ("x", "X"),
    "date": ("2020-02-29", "2020-03-01"),
    "time": ("12:30:00", "12:30:00.000001"),
    "timestamp": ("2020-02-29 00:00:00", "2020-02-29 00:00:00.000001"),
    "timestamptz": ("2020-02-29 00:00:00+00", "2020-02-29 00:00:00.000001+00"),
    "uuid": _UUIDS,
    "json": _JSONS,
    "array": ("[1,2]", "[2,1]"),
    "interval": ("1 day", "24 hours"),
}
"""Per family a value and another one; the first values are equal wherever two families meet."""
MEETING_TEXTS = {"token_text": _UUIDS, "document_text": _JSONS}
"""What the texts are that meet another family."""

BEFORE = ((1, "a", 0), (2, "b", 0), (3, "c", 0), (None, "d", 0), (4, "e", 0), (4, "e", 0))
AFTER = ((1, "a", 0), (2, "b", 1), (None, "d", 0), (4, "e", 0), (5, "f", 0))
"""Both parts of the key, and which value the other columns have."""
BEFORE_SIMPLE, AFTER_SIMPLE = ((1, 0), (2, 0), (3, 0)), ((1, 0), (2, 1), (4, 0))


def written(dialect: Dialect, column: ColumnInfo, which: int) -> str:
    """One value as a constant that a column of its type takes."""
    if column.family == "binary":
        octet = ("61", "62")[which]
        return {"duckdb": rf"'\x{octet}'", "postgresql": rf"'\x{octet}'"}.get(dialect.name, f"x'{octet}'")
    value = MEETING_TEXTS.get(column.name, VALUES[column.family])[which]
    if column.family == "array" and dialect.name == "postgresql":
        value = value.replace("[", "{").replace("]", "}")
    return dialect.literal(value)


def creation(dialect: Dialect, natives: Natives) -> list[str]:
    """The statements that make the four tables and fill them."""
    quote = dialect.quote
    sides = wide_columns(natives)
    found = []
    for table, columns, rows in (("before", sides[0], BEFORE), ("after", sides[1], AFTER)):
        listed = ", ".join(f"{quote(column.name)} {column.native_type} NULL" for column in columns)
        found.append(f"CREATE TABLE {quote(table)} ({listed})")
        for number, text, which in rows:
            values = [written(dialect, column, which) for column in columns[2:]]
            key = ["NULL" if number is None else str(number), dialect.literal(text)]
            found.append(f"INSERT INTO {quote(table)} VALUES ({', '.join([*key, *values])})")
    columns = simple_columns(natives)
    for table, simple in (("before_simple", BEFORE_SIMPLE), ("after_simple", AFTER_SIMPLE)):
        listed = ", ".join(f"{quote(column.name)} {column.native_type} NOT NULL" for column in columns)
        found.append(f"CREATE TABLE {quote(table)} ({listed}, PRIMARY KEY ({quote('id')}))")
        for number, which in simple:
            values = [str(number), *(written(dialect, column, which) for column in columns[1:])]
            found.append(f"INSERT INTO {quote(table)} VALUES ({', '.join(values)})")
    return found


@pytest.fixture(scope="module")
def databases(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[dict[str, Database]]:
    """Every database that runs here, with the tables that the golden statements read."""
    folder = tmp_path_factory.mktemp("goldens")
    found = {}
    for dialect in RUNNING:
        uri = _filled(dialect, creation(dialect, NATIVES[dialect.name]), folder, postgres, mariadb)
        found[dialect.name] = open_uri(uri, limits=Limits())
    yield found
    for database in found.values():
        database.close()


def _filled(
    dialect: Dialect, script: list[str], folder: Path, postgres: PostgresServer, mariadb: MariaDBServer
) -> str:
    match dialect.name:
        case "duckdb":
            with duckdb.connect(str(folder / "goldens.duckdb")) as connection:
                for statement in script:
                    connection.execute(statement)
            return f"duckdb:///{folder}/goldens.duckdb"
        case "sqlite":
            store = sqlite3.connect(folder / "goldens.sqlite")
            for statement in script:
                store.execute(statement)
            store.commit()
            store.close()
            return f"sqlite:///{folder}/goldens.sqlite"
        case "postgresql":
            uri = postgres.create_database()
            with adbc.connect(uri, autocommit=True) as server, server.cursor() as cursor:
                for statement in script:
                    cursor.execute(statement)
            return uri
        case _:
            name = mariadb.create_database()
            with mariadb.connect(name) as client, client.cursor() as lines:
                for statement in script:
                    lines.execute(statement)
            return mariadb.uri_of(name)


def translated_answers(dialect: Dialect) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every golden statement of a dialect without a server here, as DuckDB understands it."""
    natives = shared_natives(dialect)
    with connection() as database:
        for statement in creation(DuckDBDialect(), {kind: NATIVES["duckdb"][kind] for kind in natives}):
            database.execute(statement)
        return {name: run(database, sql, dialect) for name, sql in statements(dialect, natives).items()}


@pytest.fixture(scope="module", params=[dialect.name for dialect in (*RUNNING, *TRANSLATED)])
def answers(
    request: pytest.FixtureRequest, databases: dict[str, Database]
) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of every golden statement of one database."""
    for translated in TRANSLATED:
        if translated.name == request.param:
            return translated_answers(translated)
    database = databases[request.param]
    session, dialect = database.session, database.session.dialect
    found = {}
    for name, sql in statements(dialect, NATIVES[dialect.name]).items():
        for table in ("before", "after", "before_simple", "after_simple"):
            item = session.relation(database, TableRef((table,)))
            sql = sql.replace(f"FROM {dialect.quote(table)}", f"FROM {item}")
        found[name] = session.query(sql, purpose=name)
    return found


@pytest.mark.postgres
@pytest.mark.parametrize("name", [dialect.name for dialect in RUNNING])
def test_the_golden_columns_are_what_the_database_reports(databases: dict[str, Database], name: str) -> None:
    database, natives = databases[name], NATIVES[name]
    wide, simple = wide_columns(natives), simple_columns(natives)
    assert database.columns(TableRef(("before",))) == wide[0]
    assert database.columns(TableRef(("after",))) == wide[1]
    assert database.columns(TableRef(("before_simple",))) == simple


@pytest.mark.postgres
def test_golden_statements_find_what_differs(answers: dict[str, list[tuple[Any, ...]]]) -> None:
    """One changed row, in every column; one row of each side alone; one copy left over."""
    for name, columns in (("wide", None), ("simple", 3)):
        sums = [
            sum(int(number) for number in numbers)
            for numbers in zip(*answers[f"{name}_summary"], strict=True)
        ]
        named = dict(zip(("changed", "copies", "source_nulls", "target_nulls"), sums[4:8], strict=True))
        assert (sums[9], sums[10]) == (1, 1)
        assert named["changed"] == 1
        assert set(sums[11:]) == {1}
        assert len(sums[11:]) == columns if columns else len(sums[11:]) > 10
        assert (named["source_nulls"], named["target_nulls"]) == ((1, 1) if name == "wide" else (0, 0))
    assert [int(row[0]) for row in answers["wide_rows_with_copies"]] == [0, 1, 1, 2]
    assert [int(row[0]) for row in answers["simple_rows"]] == [0, 1, 2]
    assert {int(row[0]) for row in answers["simple_rows_limited"]} <= {0, 1, 2}


@pytest.mark.postgres
def test_golden_statements_count_keys_and_copies(answers: dict[str, list[tuple[Any, ...]]]) -> None:
    def only(name: str) -> tuple[int, ...]:
        return tuple(int(number) for number in answers[name][0])

    assert only("wide_count") == (5,)
    assert only("wide_key_groups") == (6, 1, 4, 2, 1, 5, 1, 4, 0, 1)
    assert only("wide_summary_of_copies") == (1, 1, 0)
    assert only("wide_keys_alone") == (1, 1, 0, 0, 0)
    assert only("simple_keys_alone") == (1, 1, 0, 0, 0)
    assert only("wide_fullest_bucket")[0] == 5
    once = [sum(map(int, numbers)) for numbers in zip(*answers["simple_summary_with_copies"], strict=True)]
    assert once[4] == 1
    assert not any(number for row in answers["simple_summary_of_nulls"] for number in row[1:])


@pytest.mark.postgres
def test_golden_samples_draw_the_keys_that_python_draws(answers: dict[str, list[tuple[Any, ...]]]) -> None:
    wide = sum(is_drawn((None if k0 is None else str(k0), k1), CUT) for k0, k1, _ in BEFORE)
    simple = sum(is_drawn((str(number),), CUT) for number, _ in BEFORE_SIMPLE)
    assert (int(answers["wide_sample"][0][0]), int(answers["simple_sample"][0][0])) == (wide, simple)


@pytest.mark.postgres
def test_golden_passes_count_every_row_once(answers: dict[str, list[tuple[Any, ...]]]) -> None:
    """A bucket's number, rows, rows with NULL in the key, rows that cannot be hashed, copies, such keys."""
    passes = {name: rows for name, rows in answers.items() if name.endswith(("_sums", "_sums_grouped"))}
    assert set(passes) >= {"wide_portable_sums", "wide_portable_sums_grouped", "simple_portable_sums"}
    for name, rows in passes.items():
        facts = tuple(sum(int(row[i]) for row in rows) for i in range(1, 6))
        if name.startswith("simple"):
            assert facts == (3, 0, 0, 0, 0)
            continue
        assert facts == (6, 1, 0, *((2, 1) if name.endswith("_grouped") else (0, 0)))
        assert [int(row[1]) for row in rows if int(row[0]) == -1] == [1], "the NULL key stands apart"
    found = sum(int(row[1]) for row in answers["simple_portable_sums"] if int(row[0]) in (1, 2, 100))
    assert int(answers["simple_portable_sums_rows"][0][0]) == found


@pytest.mark.postgres
def test_golden_passes_agree_where_one_ignores_copies(answers: dict[str, list[tuple[Any, ...]]]) -> None:
    """Grouping by key first counts copies and changes no sum."""
    for kind in ("portable", "native"):
        if f"wide_{kind}_sums" in answers:
            plain, grouped = (
                sorted((*row[:4], *row[6:]) for row in answers[f"wide_{kind}_sums{end}"])
                for end in ("", "_grouped")
            )
            assert plain == grouped
