"""Whatever a server, a database or an account has set: the same answer, and never one that lacks rows."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Sampling, diff, parse_relation
from twofold_engine.databases import open_uri

ROWS = 300
ALGORITHMS = [Algorithm.JOIN, Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN]


@contextmanager
def globally(mariadb: MariaDBServer, **settings: int) -> Iterator[None]:
    """Sets what later sessions begin with, and what was there again."""
    before = {name: mariadb.execute(f"SELECT @@GLOBAL.{name}")[0][0] for name in settings}
    try:
        for name, value in settings.items():
            mariadb.execute(f"SET GLOBAL {name} = {value}")
        yield
    finally:
        for name, value in before.items():
            with mariadb.connect() as connection, connection.cursor() as cursor:
                cursor.execute("SET autocommit = 1")
                cursor.execute(f"SET GLOBAL {name} = {value}")


@pytest.fixture(scope="module")
def in_mariadb(mariadb: MariaDBServer) -> str:
    name = mariadb.create_database()
    for table in "ab":
        mariadb.execute(
            f"CREATE TABLE {table} (id INT PRIMARY KEY, v INT) "
            f"SELECT seq AS id, seq % 7 AS v FROM seq_1_to_{ROWS}", "COMMIT", dbname=name,
        )  # fmt: skip
    mariadb.execute("UPDATE b SET v = -1 WHERE id = 200", "COMMIT", dbname=name)
    return mariadb.uri_of(name)


def compared(source: str, target: str, algorithm: Algorithm, tables: str = "ab") -> DiffResult:
    with open_uri(source) as one, open_uri(target) as other:
        sides = Dataset(one, parse_relation(tables[0])), Dataset(other, parse_relation(tables[1]))
        return diff(*sides, DiffSpec(key=("id",), algorithm=algorithm))


def assert_right(result: DiffResult) -> None:
    assert result.pks.total_rows == (ROWS, ROWS)
    assert result.rows_only == (0, 0)
    assert [row.key["id"] for row in result.rows] == ["200"]


@pytest.mark.parametrize("algorithm", ALGORITHMS)
@pytest.mark.parametrize(
    "settings",
    [{"sql_select_limit": 100}, {"sql_select_limit": 1}, {"max_join_size": 10}, {"autocommit": 0}],
    ids=lambda settings: next(iter(settings)),
)
def test_what_a_mariadb_server_begins_sessions_with(
    mariadb: MariaDBServer, in_mariadb: str, settings: dict[str, int], algorithm: Algorithm
) -> None:
    with globally(mariadb, **settings):
        if algorithm is Algorithm.JOIN:
            with open_uri(in_mariadb) as database:
                sides = [Dataset(database, parse_relation(table)) for table in "ab"]
                assert_right(diff(*sides, DiffSpec(key=("id",), algorithm=algorithm)))
        else:
            assert_right(compared(in_mariadb, in_mariadb, algorithm))


def test_the_quicker_side_waits_for_the_other(
    mariadb: MariaDBServer, postgres: PostgresServer, in_mariadb: str
) -> None:
    uri = postgres.create_database()
    postgres.execute(
        uri.rpartition("/")[2],
        f"CREATE TABLE t AS SELECT i::int AS id, CASE i WHEN 200 THEN -1 ELSE i % 7 END::int AS v "
        f"FROM generate_series(1, {ROWS}) AS s(i)",
        "CREATE VIEW b AS SELECT id, v FROM t, "
        "LATERAL (SELECT pg_sleep(CASE id WHEN 1 THEN 3 ELSE 0 END)) AS p",
    )
    with globally(mariadb, wait_timeout=1):
        begun = time.monotonic()
        assert_right(compared(in_mariadb, uri, Algorithm.CHECKSUM))
        assert time.monotonic() - begun > 2


def test_hexadecimal_numbers_of_a_filter_are_what_was_written(in_mariadb: str) -> None:
    with open_uri(in_mariadb) as database:
        for where in ("id = 0x10", "id = 16"):
            sides = [Dataset(database, parse_relation(table), where) for table in "ab"]
            assert diff(*sides, DiffSpec(key=("id",))).pks.total_rows == (1, 1), where


@pytest.mark.parametrize("kind", ["query:SELECT * FROM {}", "v{}", "{}"])
def test_what_reads_a_table_without_snapshots_is_live(mariadb: MariaDBServer, kind: str) -> None:
    name = mariadb.create_database()
    for table in "ab":
        mariadb.execute(
            f"CREATE TABLE {table} (id INT PRIMARY KEY, v INT) ENGINE=MyISAM",
            f"CREATE VIEW v{table} AS SELECT * FROM {table}",
            f"INSERT INTO {table} VALUES (1, 1)", "COMMIT", dbname=name,
        )  # fmt: skip
    with open_uri(mariadb.uri_of(name)) as database:
        sides = [Dataset(database, parse_relation(kind.format(table))) for table in "ab"]
        result = diff(*sides, DiffSpec(key=("id",)))
    assert result.coverage.consistency.snapshots == (False, False)


# --- PostgreSQL

SETTINGS = [
    "standard_conforming_strings = off", "gin_fuzzy_search_limit = 50", "transform_null_equals = on",
    "bytea_output = 'escape'", "DateStyle = 'German'", "extra_float_digits = -5", "TimeZone = 'Asia/Tokyo'",
    "IntervalStyle = 'sql_standard'", "xmlbinary = 'hex'", "default_transaction_isolation = 'read committed'",
]  # fmt: skip


@pytest.mark.parametrize("setting", SETTINGS)
def test_what_a_postgresql_database_begins_sessions_with(postgres: PostgresServer, setting: str) -> None:
    """Sampled by a key of bytes, and filtered by what an index answers at random if it is allowed to."""
    uris = [postgres.create_database() for _ in range(2)]
    for uri in uris:
        postgres.execute(
            uri.rpartition("/")[2],
            "CREATE TABLE t AS SELECT i::int AS id, decode(md5(i::text), 'hex') AS b, "
            "ARRAY[i % 3, i % 5] AS v, "
            "now()::date + i AS day, (i || ' hours')::interval AS span, i / 3.0::float8 AS f "
            "FROM generate_series(1, 3000) AS s(i)",
            "CREATE INDEX ON t USING gin (v)", "ANALYZE t",
        )  # fmt: skip
    postgres.query(f'ALTER DATABASE "{uris[1].rpartition("/")[2]}" SET {setting}')
    for algorithm in (Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN):
        with open_uri(uris[0]) as one, open_uri(uris[1]) as other:
            drawn = DiffSpec(key=("b",), algorithm=algorithm, sampling=Sampling(ratio=0.3, threshold=0))
            sides = [Dataset(database, parse_relation("t")) for database in (one, other)]
            assert diff(*sides, drawn).to_dict()["result"] == "identical"
            sides = [Dataset(database, parse_relation("t"), "v @> ARRAY[0]") for database in (one, other)]
            found = diff(*sides, DiffSpec(key=("id",), algorithm=algorithm))
            assert found.to_dict()["result"] == "identical"
            assert found.pks.total_rows == (1400, 1400)


DOMAINS = (
    "CREATE SCHEMA ext", "CREATE EXTENSION citext SCHEMA ext",
    "CREATE DOMAIN small AS int CHECK (value < 100)",
    "CREATE DOMAIN smaller AS small CHECK (value < 50)", "CREATE TYPE mood AS ENUM ('a', 'b')",
    "CREATE DOMAIN dmood AS mood", "CREATE DOMAIN dbit AS bit(1)", "CREATE DOMAIN doid AS oid",
    "CREATE DOMAIN djson AS json", "CREATE DOMAIN dnum AS numeric(10, 2)", "CREATE DOMAIN darr AS int[]",
    "CREATE TABLE a (id int PRIMARY KEY, c1 smaller, c2 dmood, c3 dbit, c4 doid, c5 djson, c6 dnum, c7 darr, "
    "c8 ext.citext, c9 interval day to second(2))",
    "CREATE TABLE b (id int PRIMARY KEY, c1 int, c2 mood, c3 bit(1), c4 bigint, c5 json, c6 numeric(10, 2), "
    "c7 int[], c8 text, c9 interval)",
)  # fmt: skip
VALUES = r"""1, 5, 'a', B'1', 4000000000, '{"a": "\u0000"}', 2.5, '{1,2}', 'AbC', '1 day'"""


@pytest.mark.parametrize("algorithm", list(Algorithm))
@pytest.mark.parametrize("source", ["a", "query:SELECT * FROM a"])
def test_a_domain_is_what_it_is_made_of(postgres: PostgresServer, source: str, algorithm: Algorithm) -> None:
    uri = postgres.create_database()
    postgres.execute(
        uri.rpartition("/")[2], *DOMAINS, *(f"INSERT INTO {table} VALUES ({VALUES})" for table in "ab")
    )
    with open_uri(uri) as database:
        sides = Dataset(database, parse_relation(source)), Dataset(database, parse_relation("b"))
        result = diff(*sides, DiffSpec(key=("id",), algorithm=algorithm))
    assert result.values.compared_columns == 9
    assert result.values.values_with_differences == 0
