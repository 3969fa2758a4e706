"""Results written as tables: every value comes back as it was, in every database that takes them."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pytest
from click.testing import CliRunner
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import (
    Algorithm,
    Dataset,
    Destination,
    DiffResult,
    DiffSpec,
    FileRef,
    Limits,
    Sampling,
    TableRef,
    diff,
    materializing,
)
from twofold_engine.cli import diff as group
from twofold_engine.databases import Database, open_uri
from twofold_engine.databases._postgresql_writing import PostgreSQLWriter
from twofold_engine.errors import Cancelled, PermissionDenied
from twofold_engine.materialized import DUPLICATES, EXCLUSIVES, VALUES, Materialized, MaterializedTable
from twofold_engine.normal_form import normal_form_array
from twofold_engine.render.words import written_notes
from twofold_engine.types import Family

HOSTILE_SCHEMA = 're"su`lts; --'
"""A name that ends a statement wherever quotes are forgotten."""
STEM = "twofold_diff_7"


class Place:
    """A destination of a test: how it is opened, its schema, and how SQL is run in it as its owner."""

    def __init__(self, uri: str, schema: str, execute: Callable[[str], list[Any]], quote: str = '"') -> None:
        self.uri, self.schema, self.execute, self.quote = uri, schema, execute, quote

    def quoted(self, name: str) -> str:
        return self.quote + name.replace(self.quote, self.quote * 2) + self.quote

    def table(self, name: str) -> str:
        return f"{self.quoted(self.schema)}.{self.quoted(name)}"

    @property
    def ref(self) -> TableRef:
        return TableRef((self.schema,), frozenset({0}))

    def rows(self, table: MaterializedTable) -> list[dict[str, Any]]:
        """The rows as our own session reads them, in the normal form; columns under their positions."""
        with open_uri(self.uri) as database:
            session = database.session
            relation = TableRef(table.path, frozenset(range(len(table.path))))
            columns = session.columns(database, relation)
            parts = [
                f"{part} AS r{i}{suffix}"
                for i, column in enumerate(columns)
                for suffix, part in session.dialect.transport(session.dialect.column(column.name), column)
            ]
            item = session.relation(database, relation)
            _, batches = session.stream(f"SELECT {', '.join(parts)} FROM {item}", purpose="test")
            found: list[dict[str, Any]] = []
            for batch in batches:
                arrays = [
                    normal_form_array(batch.column(f"r{i}"), column.family)
                    for i, column in enumerate(columns)
                ]
                names = [column.name for column in columns]
                found += pa.RecordBatch.from_arrays(arrays, names=names).to_pylist()
            return found


def duckdb_place(folder: Path) -> Place:
    path = folder / "results.duckdb"

    def execute(sql: str) -> list[Any]:
        with duckdb.connect(str(path)) as connection:
            return connection.execute(sql).fetchall()

    place = Place(f"duckdb:///{path}", HOSTILE_SCHEMA, execute)
    execute(f"CREATE SCHEMA {place.quoted(HOSTILE_SCHEMA)}")
    return place


def sqlite_place(folder: Path) -> Place:
    path = folder / "results.sqlite"

    def execute(sql: str) -> list[Any]:
        with closing(sqlite3.connect(path)) as connection:
            found = connection.execute(sql).fetchall()
            connection.commit()
            return found

    execute("CREATE TABLE own (a INTEGER)")
    return Place(f"sqlite:///{path}", "main", execute)


def postgres_place(server: PostgresServer) -> Place:
    uri = server.create_database()
    name = uri.rsplit("/", 1)[1]
    place = Place(uri, HOSTILE_SCHEMA, lambda sql: server.query(sql, dbname=name))
    place.execute(f"CREATE SCHEMA {place.quoted(HOSTILE_SCHEMA)}")
    return place


def mariadb_place(server: MariaDBServer) -> Place:
    uri = server.uri_of(server.create_database())

    def execute(sql: str) -> list[Any]:
        with closing(server.connect()) as connection, connection.cursor() as cursor:
            cursor.execute(sql)
            connection.commit()
            return list(cursor.fetchall())

    place = Place(uri, HOSTILE_SCHEMA, execute, "`")
    execute(f"DROP DATABASE IF EXISTS {place.quoted(HOSTILE_SCHEMA)}")
    execute(f"CREATE DATABASE {place.quoted(HOSTILE_SCHEMA)}")
    return place


@pytest.fixture(params=["duckdb", "sqlite", "postgresql", "mariadb"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    match request.param:
        case "duckdb":
            return duckdb_place(tmp_path)
        case "sqlite":
            return sqlite_place(tmp_path)
        case "postgresql":
            return postgres_place(request.getfixturevalue("postgres"))
        case _:
            return mariadb_place(request.getfixturevalue("mariadb"))


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Callable[..., Database]]:
    """A DuckDB file filled by statements: where the compared tables are."""
    opened: list[Database] = []

    def fill(*statements: str) -> Database:
        path = tmp_path / f"home{len(opened)}.duckdb"
        with duckdb.connect(str(path)) as connection:
            for statement in statements:
                connection.execute(statement)
        database = open_uri(f"duckdb:///{path}")
        opened.append(database)
        return database

    yield fill
    for database in opened:
        database.close()


def compared(
    database: Database,
    place: Place,
    *,
    spec: DiffSpec | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> DiffResult:
    with open_uri(place.uri, limits=limits) as other:
        return diff(
            Dataset(database, TableRef(("s",))),
            Dataset(database, TableRef(("t",))),
            spec or DiffSpec(key=("id",)),
            limits=limits,
            materialize=Destination(other, place.ref, STEM, **options),
        )


def written(result: DiffResult) -> Materialized:
    found = result.materialized
    assert found is not None
    assert found.reason == "", found
    return found


def tables(result: DiffResult) -> dict[str, MaterializedTable]:
    return {table.kind: table for table in written(result).tables}


TEXTS = (
    "plain", "", " ", "it's", 'say "hi"', "back\\slash", "a\nb\r\tc", "\x01\x02\x1f\x7f", "𝄞 ünï 漢字",
    "%s {0} $1 ? :x", "'; DROP TABLE s; --", "\\N", "NULL", "a" * 300_000, "\u202eright to left",
)  # fmt: skip


def test_hostile_texts_come_back_as_they_were(place: Place, home: Callable[..., Database]) -> None:
    constants = [
        "'" + text.replace("'", "''") + "'" for text in TEXTS
    ]  # fmt: skip
    rows = ", ".join(f"({i}, {constant})" for i, constant in enumerate(constants))
    database = home(
        "CREATE TABLE s (id INTEGER, v VARCHAR)", f"INSERT INTO s VALUES {rows}, (99, NULL)",
        "CREATE TABLE t AS SELECT id, v || 'x' AS v FROM s WHERE id <= 14",
    )  # fmt: skip
    found = tables(compared(database, place))
    assert set(found) == {VALUES, EXCLUSIVES[0]}
    changed = {row["id"]: row for row in place.rows(found[VALUES])}
    for number, text in enumerate(TEXTS):
        row = changed[str(number)]
        assert (row["t1_v"], row["t2_v"]) == (text, text + "x")
        assert json.loads(row["differing_columns"]) == ["v"]
    assert place.rows(found[EXCLUSIVES[0]]) == [{"id": "99", "v": None}]


TYPES: dict[str, tuple[str, tuple[str, ...]]] = {
    "small": ("BIGINT", ("0", "-1", "999999999999999999")),
    "whole": ("BIGINT", ("9223372036854775807", "-9223372036854775808")),
    "huge": ("HUGEINT", ("-170141183460469231731687303715884105728", "1")),
    "amount": ("DECIMAL(18,4)", ("-0.0001", "99999999999999.9999", "0")),
    "exact": ("DECIMAL(38,30)", ("0.000000000000000000000000000001", "12345678.5")),
    "float": ("DOUBLE", ("0.1", "-1.7976931348623157e308", "5e-324", "-0.0", "123456789012345680000")),
    "odd_float": ("DOUBLE", ("'NaN'", "'Infinity'", "'-Infinity'", "1.5")),
    "flag": ("BOOLEAN", ("true", "false")),
    "bytes": ("BLOB", ("'\\x00\\xFF\\x27\\x5C'", "''")),
    "day": ("DATE", ("'2024-02-29'", "'0001-01-01'", "'9999-12-31'")),
    "odd_day": ("DATE", ("'infinity'", "'-infinity'", "'2024-01-01'", "'0044-03-15 (BC)'")),
    "clock": ("TIME", ("'00:00:00'", "'23:59:59.999999'")),
    "moment": ("TIMESTAMP", ("'2024-02-29 12:00:00.000001'", "'1000-01-01 00:00:00'")),
    "odd_moment": ("TIMESTAMP", ("'infinity'", "'2024-01-01 00:00:00'")),
    "zoned": ("TIMESTAMPTZ", ("'2024-07-01 12:00:00.5+02'", "'1999-12-31 23:59:59Z'")),
    "old_zoned": ("TIMESTAMPTZ", ("'1901-01-01 00:00:00Z'", "'2100-01-01 00:00:00Z'")),
    "fine": ("TIMESTAMP_NS", ("'2024-01-01 00:00:00.123456789'",)),
    "span": ("INTERVAL", ("'1 year 2 months -3 days 04:05:06.7'", "'0 seconds'")),
    "uid": ("UUID", ("'00000000-0000-0000-0000-000000000000'", "'F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6'")),
    "doc": ("JSON", ('\'{"b": [1, 2.50, null], "a": "it\'\'s \\\\ \\"x\\""}\'', "'\"text\"'")),
    "many": ("INTEGER[]", ("[1, NULL, 3]", "[]")),
    "pair": ("STRUCT(a INTEGER, b VARCHAR)", ("{'a': 1, 'b': 'x'}",)),
}


def test_values_of_every_type_come_back_exactly(place: Place, home: Callable[..., Database]) -> None:
    columns = ", ".join(f'"{name}" {type_}' for name, (type_, _) in TYPES.items())
    most = max(len(values) for _, values in TYPES.values())
    rows = ", ".join(
        f"({i}, " + ", ".join(
            f"CAST({values[i] if i < len(values) else 'NULL'} AS {type_})" for type_, values in TYPES.values()
        ) + ")"
        for i in range(most)
    )  # fmt: skip
    database = home(
        f"CREATE TABLE s (id INTEGER, {columns})", f"INSERT INTO s VALUES {rows}",
        f"CREATE TABLE t (id INTEGER, {columns})",
    )  # fmt: skip
    seen: list[dict[str, Any]] = []
    with open_uri(place.uri) as other:
        result = diff(
            Dataset(database, TableRef(("s",))), Dataset(database, TableRef(("t",))), DiffSpec(key=("id",)),
            on_rows=lambda batch: seen.extend(batch.to_pylist()),
            materialize=Destination(other, place.ref, STEM),
        )  # fmt: skip
    table = tables(result)[EXCLUSIVES[0]]
    wanted = [{**row["key"], **row["source"]} for row in seen]
    assert sorted(place.rows(table), key=lambda row: int(row["id"])) == wanted
    types = table.columns
    assert len(set(types.values())) >= 7, types
    assert types["small"].lower() in ("bigint", "integer")
    assert {"fine", "many", "pair"} <= set(table.as_text)


ODD: dict[str, tuple[str, str]] = {
    "leap": ("TIMESTAMP", "2016-12-31 23:59:60"), "late": ("TIMESTAMP", "2016-12-31 24:00:00"),
    "zoned": ("TIMESTAMPTZ", "2016-12-31 23:59:60Z"), "clock": ("TIME", "23:59:60"),
    "hour": ("TIME", "25:00:00"), "minute": ("TIME", "10:61:00"),
    "fine": ("TIMESTAMP", "2016-12-31 10:00:00"),
}  # fmt: skip


def test_times_that_a_database_would_move_are_written_as_text(place: Place, tmp_path: Path) -> None:
    """PostgreSQL takes the second 60 and the hour 24, and makes the next minute and the next day of them."""
    path = tmp_path / "odd.sqlite"
    columns = ", ".join(f"{name} {kind}" for name, (kind, _) in ODD.items())
    with closing(sqlite3.connect(path)) as connection, connection:
        for name in ("s", "t"):
            connection.execute(f"CREATE TABLE {name} (id INTEGER, {columns})")
        marks = ", ".join("?" * len(ODD))
        connection.execute(f"INSERT INTO s VALUES (1, {marks})", [text for _, text in ODD.values()])
    with open_uri(f"sqlite:///{path}") as database:
        table = tables(compared(database, place))[EXCLUSIVES[0]]
    (row,) = place.rows(table)
    shown = {name: text.replace(" ", "T") for name, (_, text) in ODD.items()}
    assert row == {"id": "1", **shown}
    assert "fine" not in table.as_text
    moves = place.uri.startswith(("postgresql", "duckdb"))
    assert set(table.as_text) >= (set(ODD) - {"fine"} if moves else set())


@pytest.mark.parametrize(
    ("text", "fits"),
    [("P1Y2M-3DT4H5M6.7S", True), ("PT0S", True), ("PT-0.123456S", True), ("P-1Y", True),
     ("PT0.1234567S", False), ("PT0.5H", False), ("P1.5D", False), ("P-", False), ("PT1.5M", False)],
)  # fmt: skip
def test_intervals_that_postgresql_would_round_are_no_intervals_there(text: str, fits: bool) -> None:
    (kind,) = PostgreSQLWriter.kinds[Family.INTERVAL]
    assert pc.match_substring_regex(pa.array([text]), kind.pattern).to_pylist() == [fits]


def test_names_that_collide_or_are_too_long_are_told_apart(
    place: Place, home: Callable[..., Database]
) -> None:
    names = ["t1_v", "v", "differing_columns", 'q"u`o;te', "ü" * 40, "x" * 90, "x" * 91, "𝄞"]
    quoted = ['"' + name.replace('"', '""') + '"' for name in names]
    columns = ", ".join(f"{name} VARCHAR" for name in quoted)
    values = ", ".join(f"'{i}'" for i in range(len(names)))
    database = home(
        f"CREATE TABLE s ({columns})", f"INSERT INTO s VALUES ({values})",
        f"CREATE TABLE t AS SELECT * REPLACE ('changed' AS {quoted[1]}) FROM s",
    )  # fmt: skip
    found = tables(compared(database, place, spec=DiffSpec(key=("t1_v",))))[VALUES]
    assert len(set(found.columns)) == 2 + 2 * (len(names) - 1)
    row = place.rows(found)[0]
    assert list(row.values()) == ["0", '["v"]', "1", "changed", *(str(i) for i in range(2, 8) for _ in "12")]
    assert list(row)[:3] == ["t1_v", "differing_columns", "t1_v_2"]


@pytest.mark.parametrize("algorithm", ["join", "fetch_and_join", "checksum"])
def test_keys_that_occur_more_than_once_are_listed(
    place: Place, home: Callable[..., Database], algorithm: str
) -> None:
    database = home(
        "CREATE TABLE s (id INTEGER, k VARCHAR, v INTEGER)",
        "INSERT INTO s SELECT i, 'k' || i, i FROM range(50) r(i)",
        "INSERT INTO s VALUES (1, 'k1', 1), (1, 'k1', 7), (2, 'k2', 2), (NULL, 'k', 1), (NULL, 'k', 1)",
        "CREATE TABLE t AS SELECT * FROM s WHERE id < 40",
        "INSERT INTO t VALUES (3, 'k3', 9)",
    )  # fmt: skip
    result = compared(database, place, spec=DiffSpec(key=("id", "k"), algorithm=Algorithm(algorithm)))
    found = tables(result)
    listed = [place.rows(found[kind]) for kind in DUPLICATES]
    assert {(row["id"], row["k"], row["copies"]) for row in listed[0]} == {("1", "k1", "3"), ("2", "k2", "2")}
    assert {(row["id"], row["k"], row["copies"]) for row in listed[1]} == {
        ("1", "k1", "3"), ("2", "k2", "2"), ("3", "k3", "2"),
    }  # fmt: skip
    for side in (0, 1):
        assert sum(int(row["copies"]) for row in listed[side]) == result.pks.dupes[side]
    assert found[EXCLUSIVES[0]].rows == result.rows_only[0] == 12  # 40 to 49, and two without an id
    assert found[EXCLUSIVES[1]].rows == result.rows_only[1] == 1


def test_keys_that_cannot_be_listed_fail_nothing_else(
    tmp_path: Path, home: Callable[..., Database], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(materializing, "duplicates", lambda *_: "SELECT nothing FROM nowhere")
    database = home(
        "CREATE TABLE s AS SELECT i % 9 AS id, 1 AS v FROM range(10) r(i)", "CREATE TABLE t AS FROM s LIMIT 3"
    )
    result = compared(database, sqlite_place(tmp_path))
    assert set(tables(result)) == {EXCLUSIVES[0]}
    assert written(result).notes == (
        "The keys that occur more than once in the source were not written: its database failed to list "
        "them.",
    )


DIFFERENT = (
    "CREATE TABLE s AS SELECT i AS id, i AS v FROM range(100) r(i)",
    "CREATE TABLE t AS SELECT id, CASE WHEN id < 30 THEN -id - 1 ELSE v END AS v FROM s WHERE id < 90",
)


def test_equal_tables_leave_nothing_behind(place: Place, home: Callable[..., Database]) -> None:
    database = home(DIFFERENT[0], "CREATE TABLE t AS FROM s")
    assert written(compared(database, place)).tables == ()


def test_a_second_try_replaces_what_the_first_left(place: Place, home: Callable[..., Database]) -> None:
    database = home(*DIFFERENT)
    claims: list[Any] = []
    first = tables(compared(database, place, claim=claims.extend))
    assert {claim.path for claim in claims} == {table.path for table in first.values()}
    # A process that was killed while it wrote leaves a draft, too.
    place.execute(f"CREATE TABLE {place.table(f'{STEM}_values_draft')} (a INTEGER)")
    place.execute(f"DELETE FROM {place.table(f'{STEM}_values')}")
    again = tables(compared(database, place, owned=frozenset(claim.path for claim in claims)))
    assert again == first
    assert len(place.rows(again[VALUES])) == 30
    with open_uri(place.uri) as other, other.new_writer() as writer:
        writer.enter(place.ref)
        assert writer.existing([f"{STEM}_values"]) == {f"{STEM}_values"}
        writer.drop([f"{STEM}_values", f"{STEM}_exclusives_source", "never_was"])
        assert writer.existing([f"{STEM}_values", f"{STEM}_exclusives_source"]) == set()


def test_a_table_of_somebody_else_is_left_alone(place: Place, home: Callable[..., Database]) -> None:
    database = home(*DIFFERENT)
    place.execute(f"CREATE TABLE {place.table(f'{STEM}_exclusives_target')} (mine INTEGER)")
    claims: list[Any] = []
    result = compared(database, place, claim=claims.extend)
    assert result.values.rows_with_differences == 30
    assert result.materialized is not None
    assert "which this comparison did not make" in result.materialized.reason
    assert not claims
    assert place.execute(f"SELECT * FROM {place.table(f'{STEM}_exclusives_target')}") == []


def test_a_claim_that_fails_ends_the_comparison(place: Place, home: Callable[..., Database]) -> None:
    class Lost(Exception):
        pass

    def claim(_: Any) -> None:
        raise Lost

    database = home(*DIFFERENT)
    with pytest.raises(Lost):
        compared(database, place, claim=claim)
    with open_uri(place.uri) as other, other.new_writer() as writer:
        writer.enter(place.ref)
        assert writer.existing([f"{STEM}_values"]) == set()


def test_limits_say_how_many_rows_of_how_many_were_written(
    place: Place, home: Callable[..., Database]
) -> None:
    database = home(*DIFFERENT)
    found = tables(compared(database, place, limits=Limits(kept_rows=20)))
    assert (found[VALUES].rows, found[VALUES].of_rows) == (10, 30)
    assert (found[EXCLUSIVES[0]].rows, found[EXCLUSIVES[0]].of_rows) == (10, 10)
    assert len(place.rows(found[VALUES])) == 10


@pytest.mark.parametrize(
    ("limits", "missing"),
    [(Limits(kept_bytes=10), ("30 changed rows", "10 rows only in the source")),
     (Limits(kept_bytes=600), ("10 rows only in the source",)),
     (Limits(kept_rows=1), ("10 rows only in the source",))],
)  # fmt: skip
def test_a_kind_of_which_a_limit_left_nothing_is_said(
    tmp_path: Path, home: Callable[..., Database], limits: Limits, missing: tuple[str, ...]
) -> None:
    result = compared(home(*DIFFERENT), sqlite_place(tmp_path), limits=limits)
    name = "kept_bytes" if limits.kept_rows > 1 else "kept_rows"
    found = written(result)
    assert found.notes == tuple(f"0 of {what} were written, because of the limit {name}." for what in missing)
    assert len(found.tables) == 2 - len(missing)
    notes = "\n".join(written_notes(result))
    assert "nothing to write" not in notes
    assert all(what in notes for what in missing)


def test_the_keys_that_occur_more_than_once_are_kept_as_far_as_they_fit(
    tmp_path: Path, home: Callable[..., Database]
) -> None:
    database = home(
        "CREATE TABLE s AS SELECT i // 2 AS id, 1 AS v FROM range(1000) r(i)", "CREATE TABLE t AS FROM s"
    )
    table = tables(compared(database, sqlite_place(tmp_path), limits=Limits(kept_bytes=2_000)))[DUPLICATES[0]]
    assert 0 < table.rows < table.of_rows == 500


def test_a_sample_says_that_it_is_one(place: Place, home: Callable[..., Database]) -> None:
    database = home(*DIFFERENT)
    spec = DiffSpec(key=("id",), sampling=Sampling(ratio=0.5, threshold=0))
    result = compared(database, place, spec=spec)
    assert written(result).is_sampled
    assert tables(result)[VALUES].rows == result.values.rows_with_differences < 30


def test_whoever_cancels_stops_the_writing(place: Place, home: Callable[..., Database]) -> None:
    database = home(*DIFFERENT)
    stopped: list[bool] = []

    def claim(_: Any) -> None:
        stopped.append(True)
        time.sleep(0.5)

    with open_uri(place.uri) as other, pytest.raises(Cancelled):
        diff(
            Dataset(database, TableRef(("s",))), Dataset(database, TableRef(("t",))), DiffSpec(key=("id",)),
            cancelled=lambda: bool(stopped), materialize=Destination(other, place.ref, STEM, claim=claim),
        )  # fmt: skip
    with open_uri(place.uri) as other, other.new_writer() as writer:
        writer.enter(place.ref)
        assert writer.existing([f"{STEM}_values"]) == set()


def test_a_schema_that_is_not_there_is_a_reason(place: Place, home: Callable[..., Database]) -> None:
    database = home(*DIFFERENT)
    place.schema = "nowhere"
    result = compared(database, place)
    assert result.values.rows_with_differences == 30
    assert result.materialized is not None
    assert result.materialized.reason.startswith("There is no schema")
    assert result.materialized.hint


def test_a_probe_creates_and_drops(place: Place) -> None:
    with open_uri(place.uri) as other, other.new_writer() as writer:
        writer.enter(place.ref)
        writer.probe()
        assert writer.existing(["twofold_write_test"]) == set()


# --- rights


def test_an_account_of_postgresql_that_may_only_read_is_told_what_it_lacks(
    postgres: PostgresServer, home: Callable[..., Database]
) -> None:
    place = postgres_place(postgres)
    name = place.uri.rsplit("/", 1)[1]
    postgres.execute(
        name, "DROP ROLE IF EXISTS reader", "CREATE ROLE reader LOGIN PASSWORD 'r'",
        f"GRANT USAGE ON SCHEMA {place.quoted(HOSTILE_SCHEMA)} TO reader",
    )  # fmt: skip
    place.uri = f"postgresql://reader:r@{postgres.host}:{postgres.port}/{name}"
    result = compared(home(*DIFFERENT), place)
    assert result.values.rows_with_differences == 30
    assert result.materialized is not None
    assert "does not let reader write into the schema" in result.materialized.reason
    assert result.materialized.hint.startswith("GRANT USAGE, CREATE ON SCHEMA")
    place.execute(result.materialized.hint)
    assert tables(compared(home(*DIFFERENT), place))[VALUES].rows == 30


def test_an_account_of_mariadb_that_may_only_read_is_told_what_it_lacks(
    mariadb: MariaDBServer, home: Callable[..., Database]
) -> None:
    place = mariadb_place(mariadb)
    place.execute("CREATE OR REPLACE USER reader IDENTIFIED BY 'r'")
    place.execute(f"GRANT SELECT ON {place.quoted(HOSTILE_SCHEMA)}.* TO reader")
    place.uri = f"mysql://reader:r@{mariadb.host}:{mariadb.port}/{quote(HOSTILE_SCHEMA)}"
    result = compared(home(*DIFFERENT), place)
    assert result.values.rows_with_differences == 30
    assert result.materialized is not None
    assert "does not let this account write into the database" in result.materialized.reason
    assert result.materialized.hint.startswith("GRANT SELECT, INSERT, CREATE")
    place.execute(result.materialized.hint.replace("the account;", "reader"))
    assert tables(compared(home(*DIFFERENT), place))[VALUES].rows == 30


def test_a_file_that_somebody_else_holds_is_a_reason(tmp_path: Path, home: Callable[..., Database]) -> None:
    place = duckdb_place(tmp_path)
    database = home(*DIFFERENT)
    with duckdb.connect(":memory:") as holder:
        holder.execute(f"ATTACH '{tmp_path / 'results.duckdb'}' AS held (READ_ONLY)")
        result = compared(database, place, limits=Limits(lock_wait_seconds=0.2))
    assert result.materialized is not None
    assert "is being read or written elsewhere" in result.materialized.reason
    assert tables(compared(database, place))[VALUES].rows == 30


def test_a_database_that_takes_no_results_says_so(tmp_path: Path, home: Callable[..., Database]) -> None:
    database = home(*DIFFERENT, f"COPY s TO '{tmp_path / 'a.parquet'}'")
    place = Place(f"parquet:///{tmp_path / 'a.parquet'}", "main", lambda _: [])
    result = compared(database, place)
    assert result.values.rows_with_differences == 30
    assert result.materialized is not None
    assert "takes no results" in result.materialized.reason


def test_the_compared_file_itself_takes_the_results(tmp_path: Path) -> None:
    """Its sessions are closed by then."""
    path = tmp_path / "one.duckdb"
    with duckdb.connect(str(path)) as connection:
        for statement in DIFFERENT:
            connection.execute(statement)
    with open_uri(f"duckdb:///{path}") as database:
        result = diff(
            Dataset(database, TableRef(("s",))), Dataset(database, TableRef(("t",))), DiffSpec(key=("id",)),
            materialize=Destination(database, TableRef(("one", "main")), STEM),
        )  # fmt: skip
    assert tables(result)[VALUES].path == ("main", f"{STEM}_values")


def test_only_the_key_is_compared(place: Place, home: Callable[..., Database]) -> None:
    database = home("CREATE TABLE s AS SELECT 1 AS id", "CREATE TABLE t AS SELECT 2 AS id")
    found = tables(compared(database, place))
    assert place.rows(found[EXCLUSIVES[0]]) == [{"id": "1"}]
    assert place.rows(found[EXCLUSIVES[1]]) == [{"id": "2"}]


def test_rows_are_written_without_any_other_taker_of_rows(
    home: Callable[..., Database], tmp_path: Path
) -> None:
    """``sample_rows`` bounds what is shown, not what is written."""
    result = compared(home(*DIFFERENT), sqlite_place(tmp_path), spec=DiffSpec(key=("id",), sample_rows=1))
    assert tables(result)[VALUES].rows == 30
    assert len(result.rows) == 1


def test_a_read_only_session_stays_read_only(postgres: PostgresServer) -> None:
    """What compares in the database that takes the results may not write there."""
    place = postgres_place(postgres)
    place.execute("CREATE TABLE s AS SELECT i AS id, i AS v FROM generate_series(1, 9) i")
    place.execute("CREATE TABLE t AS SELECT id, v + 1 AS v FROM s")
    with open_uri(place.uri) as database:
        result = compared(database, place)
        assert tables(result)[VALUES].rows == 9
        with pytest.raises(PermissionDenied):
            database.session.query(f"CREATE TABLE {place.table('x')} (a int)", purpose="test")
    with open_uri(place.uri) as database:
        assert database.session.query("SELECT current_setting('transaction_read_only')", purpose="test") == [
            ("on",)
        ]


def test_a_nul_is_written_as_its_sign_where_a_text_cannot_hold_it(
    place: Place, home: Callable[..., Database]
) -> None:
    database = home(
        "CREATE TABLE s AS SELECT 1 AS id, 'a' || chr(0) || 'b' AS v", "CREATE TABLE t AS FROM s LIMIT 0"
    )
    result = compared(database, place)
    [row] = place.rows(tables(result)[EXCLUSIVES[0]])
    if written(result).notes:
        assert row["v"] == "a␀b"
    else:
        assert row["v"] == "a\0b"


# --- the command


def run(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(group, ["tables", *arguments])
    return done.exit_code, done.stdout, done.stderr


def test_the_command_lists_the_tables_that_it_wrote(tmp_path: Path, home: Callable[..., Database]) -> None:
    home(DIFFERENT[0])
    home(*DIFFERENT)
    uris = [f"duckdb:///{tmp_path / f'home{i}.duckdb'}" for i in (0, 1)]
    given = [uris[0], "s", uris[1], "t", "-k", "id", "--materialize", "main", "--materialize-to", "target"]
    code, output, _ = run(*given, "--json")
    found = json.loads(output)["materialized"]
    assert (code, found["reason"]) == (0, None)
    assert [table["kind"] for table in found["tables"]] == ["values", "exclusives_source"]
    with duckdb.connect(str(tmp_path / "home1.duckdb")) as connection:
        rows = connection.execute(f"SELECT COUNT(*) FROM {found['tables'][0]['name']}").fetchall()
    assert rows == [(30,)]
    code, output, _ = run(*given)
    output = " ".join(output.split())
    assert "30 changed rows" in output
    assert "10 rows only in the source" in output
    code, output, _ = run(*[*given[:-4], "--materialize", "nowhere", "--format", "markdown"])
    assert (code, "The results were not written as tables; the JSON result says why" in output) == (0, True)


@pytest.mark.parametrize(
    "options", [["--materialize-to", "source"], ["--plan", "--materialize", "main"]], ids=" ".join
)
def test_options_that_mean_nothing_are_refused(options: list[str]) -> None:
    code, _, said = run("duckdb:///a.duckdb", "s", "duckdb:///a.duckdb", "t", *options)
    assert code == 2
    assert "--materialize" in said


def test_a_year_that_no_calendar_has_is_written_as_it_stood(
    place: Place, tmp_path: Path, home: Callable[..., Database]
) -> None:
    """DuckDB would write the year 0 as the one before Christ."""
    database = home(
        "CREATE TABLE s (id INTEGER, d VARCHAR, t VARCHAR)",
        "INSERT INTO s VALUES (1, '0000-01-01', '0000-01-01T00:00:00')",
        "CREATE TABLE t (id INTEGER, d DATE, t TIMESTAMP)",
        "INSERT INTO t VALUES (1, '2024-01-05', '2024-01-05')",
    )
    file = tmp_path / "s.csv"
    file.write_text("id,d,t\n1,0000-01-01,0000-01-01T00:00:00\n")
    with open_uri(f"csv:///{file}") as texts, open_uri(place.uri) as other:
        result = diff(
            Dataset(texts, FileRef()), Dataset(database, TableRef(("t",))), DiffSpec(key=("id",)),
            materialize=Destination(other, place.ref, STEM),
        )  # fmt: skip
    (row,) = place.rows(tables(result)[VALUES])
    said = [str(value) for value in row.values()]
    assert any(value.startswith("0000-01-01") for value in said), row
    assert not any("0001" in value or "-0001" in value or "BC" in value for value in said), row
