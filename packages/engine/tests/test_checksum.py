"""Sums in buckets: how many, cut where, and what they lead to. The oracle holds the answers elsewhere."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, TableRef, diff
from twofold_engine.algorithms import checksum
from twofold_engine.algorithms.checksum import buckets_for
from twofold_engine.databases import open_uri
from twofold_engine.databases.base import CUT_KEYS
from twofold_engine.databases.duckdb import Workspace
from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.checksum import BucketPass, Layout
from twofold_engine.sql.compare import Input
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.mysql import MySQLDialect
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.types import Comparator, Family

ROWS = 60_000


def compare(
    source: str, target: str, *, key: Sequence[str] = ("id",), table: str = "t", **options: Any
) -> DiffResult:
    spec = DiffSpec(key=tuple(key), algorithm=Algorithm.CHECKSUM, **options)
    with open_uri(source) as one, open_uri(target) as two:
        return diff(Dataset(one, TableRef((table,))), Dataset(two, TableRef((table,))), spec)


def summed(result: DiffResult) -> list[str]:
    return [query.sql for query in result.cost.queries if query.purpose == "sum up the rows in buckets"]


def duckdb_file(path: Path, *statements: str) -> str:
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)
    return f"duckdb:///{path}"


FILL = f"CREATE TABLE t AS SELECT i::BIGINT AS id, i % 97 AS a, 'x' || i AS b FROM range({ROWS}) AS r(i)"


# --- how many buckets


@pytest.mark.parametrize(
    ("rows", "differing", "expected"),
    [
        (0, None, 16),
        (1_000, None, 32),
        (1_000_000, None, 10_000),
        (10_000_000, None, 100_000),
        (10**12, None, 2**20),
        (1_000_000, 0, 1_000),
        (1_000_000, 100, 10_000),
        (100, 100, 100),
    ],
)
def test_there_are_as_many_buckets_as_move_the_fewest_bytes(
    rows: int, differing: int | None, expected: int
) -> None:
    assert buckets_for(rows, differing) == expected


# --- what is fetched


def test_identical_tables_are_not_fetched(tmp_path: Path) -> None:
    uris = [duckdb_file(tmp_path / f"{name}.db", FILL) for name in "ab"]
    result = compare(*uris)
    assert (result.outcome, result.cost.rows_fetched, result.values.total_rows) == ("identical", (0, 0), ROWS)
    assert result.pks.total_rows == result.pks.distincts == (ROWS, ROWS)


def test_one_changed_cell_fetches_its_bucket_alone(tmp_path: Path) -> None:
    uris = [duckdb_file(tmp_path / "a.db", FILL), duckdb_file(tmp_path / "b.db", FILL,
            "UPDATE t SET b = 'other' WHERE id = 4711")]  # fmt: skip
    result = compare(*uris)
    assert [dict(row.key) for row in result.rows] == [{"id": "4711"}]
    assert result.rows[0].columns == ("b",)
    assert 0 < result.cost.rows_fetched[0] == result.cost.rows_fetched[1] < 1_000


@pytest.mark.parametrize(
    "swap",
    [
        "UPDATE t SET a = CASE id WHEN 1 THEN 2 ELSE 1 END WHERE id IN (1, 2)",
        "UPDATE t SET id = CASE id WHEN 1 THEN 2 ELSE 1 END WHERE id IN (1, 2)",
    ],
)
@pytest.mark.parametrize("share", [1, 1_000_000])
def test_values_that_change_places_are_two_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, swap: str, share: int
) -> None:
    """Both rows fall into one bucket where there is only one: its sums must bind each value to its row."""
    monkeypatch.setattr(checksum, "LEAST_BUCKETS", 1)
    monkeypatch.setattr(checksum, "ROWS_PER_DIFFERENCE", share)
    fill = "CREATE TABLE t AS SELECT i::BIGINT AS id, i::BIGINT AS a FROM range(1, 3) AS r(i)"
    uris = [duckdb_file(tmp_path / "a.db", fill), duckdb_file(tmp_path / "b.db", fill, swap)]
    assert compare(*uris).values.rows_with_differences == 2


def test_with_differences_everywhere_all_is_read_without_a_condition(tmp_path: Path) -> None:
    uris = [duckdb_file(tmp_path / "a.db", FILL), duckdb_file(tmp_path / "b.db", FILL,
            "UPDATE t SET a = a + 1")]  # fmt: skip
    result = compare(*uris)
    assert result.values.rows_with_differences == ROWS
    assert result.cost.rows_fetched == (ROWS, ROWS)
    read = [query.sql for query in result.cost.queries if query.purpose == "read the rows"]
    assert len(read) == 2
    assert not any("WHERE" in sql for sql in read)


def test_a_table_guessed_far_too_small_is_cut_finer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twofold_engine.databases.duckdb.Workspace.row_estimate", lambda *_: 10)
    uris = [duckdb_file(tmp_path / "a.db", FILL), duckdb_file(tmp_path / "b.db", FILL,
            "UPDATE t SET b = 'other' WHERE id IN (1, 20000)")]  # fmt: skip
    result = compare(*uris)
    assert len(summed(result)) == 4
    assert result.values.rows_with_differences == 2
    assert result.values.total_rows == ROWS
    assert result.cost.rows_fetched[0] < 2_000
    assert result.pks.distincts == (ROWS, ROWS)


def test_copies_in_equal_buckets_are_counted(tmp_path: Path) -> None:
    copies = "INSERT INTO t SELECT * FROM t WHERE id < 10 UNION ALL SELECT NULL, 1, 'n'"
    uris = [duckdb_file(tmp_path / f"{name}.db", FILL, copies) for name in "ab"]
    result = compare(*uris)
    assert result.outcome == "bad-pks"
    assert (result.pks.dupes, result.pks.nulls) == ((20, 20), (1, 1))
    assert result.pks.distincts == (ROWS, ROWS)
    assert result.cost.rows_fetched == (0, 0)
    apart = compare(*uris, compare_duplicates=False)
    assert (apart.values.total_rows, apart.pks.dupes) == (ROWS - 10, (20, 20))


@pytest.mark.parametrize("key", ["7", "NULL"])
@pytest.mark.parametrize("columns", [2, 3, 40])
def test_values_that_change_places_between_copies_differ(tmp_path: Path, key: str, columns: int) -> None:
    """A sum for each column alone is the same for both."""
    names = ", ".join(f"c{number} TEXT" for number in range(columns))
    same = ", ''" * (columns - 2)
    uris = [
        duckdb_file(
            tmp_path / f"{name}.db", f"CREATE TABLE t (id INTEGER, {names})",
            f"INSERT INTO t VALUES ({key}, 'p', '{first}'{same}), ({key}, 'q', '{second}'{same})",
        )
        for name, first, second in (("a", "x", "y"), ("b", "y", "x"))
    ]  # fmt: skip
    assert compare(*uris).rows_only == (2, 2)


def test_many_columns_share_one_sum(tmp_path: Path) -> None:
    columns = ", ".join(f"i + {number} AS c{number}" for number in range(1_000))
    fill = f"CREATE TABLE t AS SELECT i AS id, {columns} FROM range(200) AS r(i)"
    uris = [duckdb_file(tmp_path / "a.db", fill), duckdb_file(tmp_path / "b.db", fill,
            "UPDATE t SET c77 = 0 WHERE id = 3")]  # fmt: skip
    result = compare(*uris)
    assert [row.columns for row in result.rows] == [("c77",)]
    assert set(re.findall(r" AS (l\d+)", summed(result)[0])) == {"l0", "l1"}


def test_very_many_ranges_are_no_condition() -> None:
    """Every row would be held against all of them where an optimizer gives up."""
    column = ColumnInfo("id", "bigint", Family.INTEGER, 0, nullable=False)
    pair = ColumnPair(column, column, Comparator.INTEGER)
    cuts = tuple(range(0, 4_000, 2))
    group = BucketPass(MySQLDialect(), Input("t"), 0, (pair,), (), Layout(1, cuts))
    apart = list(range(0, 2_000, 2))
    assert ">= " in group.condition(apart[:500])
    assert ">= " not in group.condition(apart[:501])
    assert group.condition(apart[:501]).endswith("998, 1000)")


# --- two servers of one engine


@pytest.fixture
def servers(postgres: PostgresServer) -> list[tuple[str, str]]:
    """Two databases with the same table, indexed and analysed."""
    found = []
    for _ in range(2):
        uri = postgres.create_database()
        name = uri.rsplit("/", 1)[1]
        postgres.execute(
            name,
            "CREATE TABLE t (id bigint PRIMARY KEY, a integer, b text, c numeric, d date, e timestamptz, "
            "f double precision, g boolean, h uuid, i jsonb, j time)",
            "INSERT INTO t SELECT i, i % 97, 'x' || i, i / 7.0, date '2020-01-01' + i % 1000, "
            "timestamptz '2020-01-01' + i * interval '1 s', sqrt(i), i % 2 = 0, md5(i::text)::uuid, "
            f"jsonb_build_object('k', i), time '00:00' + i % 1000 * interval '1 s' "
            f"FROM generate_series(1, {ROWS}) AS s(i)",
        )
        postgres.execute(name, "ANALYZE t")
        found.append((name, uri))
    return found


def test_two_servers_of_one_engine_hash_alike(servers: list[tuple[str, str]]) -> None:
    result = compare(servers[0][1], servers[1][1])
    assert (result.outcome, result.cost.rows_fetched) == ("identical", (0, 0))
    assert "hash functions that both sides share" in result.plan.reasons[1]
    assert all("hashint8extended" in sql and "md5" not in sql for sql in summed(result))


def test_ranges_of_the_key_are_read_by_their_index(
    servers: list[tuple[str, str]], postgres: PostgresServer
) -> None:
    """A far outlier changes nothing: ranges are cut at keys that there are."""
    for name, _ in servers:
        postgres.execute(name, "INSERT INTO t (id, a) VALUES (9000000000000000000, 1)")
        postgres.execute(name, "ANALYZE t")
    postgres.execute(servers[1][0], "UPDATE t SET b = 'other' WHERE id = 30000")
    result = compare(servers[0][1], servers[1][1])
    assert [dict(row.key) for row in result.rows] == [{"id": "30000"}]
    assert result.cost.rows_fetched[0] < 1_000
    read = next(query.sql for query in result.cost.queries if query.purpose == "read the rows")
    assert '"id" >= twofold_e.low AND "id" <= twofold_e.high' in read
    lines = postgres.query(f"EXPLAIN {read}", dbname=servers[0][0])
    assert "Index" in str(lines)
    assert len(result.cost.queries) <= 16


def test_every_type_changed_once_is_found(servers: list[tuple[str, str]], postgres: PostgresServer) -> None:
    changes = {
        "a": "a + 1", "b": "b || ' '", "c": "c + 0.000000001", "d": "d + 1", "e": "e + interval '1 us'",
        "f": "f + 1e-9", "g": "NOT g", "h": "md5('other')::uuid", "i": "i || '{\"z\": null}'",
        "j": "j + interval '1 us'",
    }  # fmt: skip
    statements = [f"UPDATE t SET {name} = {change} WHERE id = {100 + number}"
                  for number, (name, change) in enumerate(changes.items())]  # fmt: skip
    nulls = [f"UPDATE t SET {name} = NULL WHERE id = {200 + n}" for n, name in enumerate(changes)]
    postgres.execute(servers[1][0], *statements, *nulls)
    result = compare(servers[0][1], servers[1][1])
    found = {int(row.key["id"] or 0): row.columns for row in result.rows}
    expected = {start + n: (name,) for start in (100, 200) for n, name in enumerate(changes)}
    assert found == expected


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("bigint", "0", "4294967297"),  # halves that fold into the same 32 bits
        ("bigint", "-1", "-4294967298"),
        ("bigint", "7", "NULL"),
        ("bigint", "30064771079", "NULL"),
        ("date", "'2000-01-08'", "NULL"),
        ("time", "'00:00:00.000007'", "NULL"),
        ("time", "'00:00:00'", "'01:11:34.967297'"),
        ("timestamp", "'2000-01-01 00:00:00'", "'2000-01-01 01:11:34.967297'"),
        ("timestamptz", "'2000-01-01 00:00:00+00'", "'2000-01-01 01:11:34.967297+00'"),
        ("timestamp", "'infinity'", "'-infinity'"),
        ("double precision", "0", "NULL"),
    ],
)
def test_values_that_share_a_hash_of_the_server_differ(
    postgres: PostgresServer, kind: str, one: str, other: str
) -> None:
    uris = [postgres.create_database() for _ in range(2)]
    for uri, value in zip(uris, (one, other), strict=True):
        name = uri.rsplit("/", 1)[1]
        postgres.execute(name, f"CREATE TABLE t (id bigint PRIMARY KEY, a {kind})")
        postgres.execute(name, f"INSERT INTO t VALUES (1, {value})")
    result = compare(*uris)
    assert [row.columns for row in result.rows] == [("a",)]


def test_keys_that_share_a_hash_of_the_server_are_two_keys(postgres: PostgresServer) -> None:
    uris = [postgres.create_database() for _ in range(2)]
    for uri, key in zip(uris, (0, 2**32 + 1), strict=True):
        name = uri.rsplit("/", 1)[1]
        postgres.execute(name, "CREATE TABLE t (id bigint PRIMARY KEY, a text)")
        postgres.execute(name, f"INSERT INTO t VALUES ({key}, 'x')")
    assert compare(*uris).pks.exclusives == (1, 1)


def test_zeros_that_change_places_differ(postgres: PostgresServer) -> None:
    """As parts of a key, and in columns that share a sum."""
    columns = [f"c{number}" for number in range(32)]
    made = ", ".join(f"{name} double precision" for name in columns)
    uris = [postgres.create_database() for _ in range(2)]
    for uri, pair in zip(uris, ("0, 5", "5, 0"), strict=True):
        name = uri.rsplit("/", 1)[1]
        postgres.execute(
            name,
            f"CREATE TABLE t (id bigint PRIMARY KEY, {made})",
            f"INSERT INTO t (id, c0, c1) VALUES (1, {pair})",
            "CREATE TABLE u (k double precision, l double precision, PRIMARY KEY (k, l))",
            f"INSERT INTO u VALUES ({pair})",
        )
    assert [row.columns for row in compare(*uris).rows] == [("c0", "c1")]
    assert compare(*uris, key=("k", "l"), table="u").pks.exclusives == (1, 1)


def test_duckdb_binds_values_to_rows_in_every_bit() -> None:
    """A sum of XORs misses an exchange of two values wherever the keys' hashes agree in the bits in which
    those of the values differ."""
    hashed = DuckDBDialect().native_hash
    with duckdb.connect() as connection:
        seeds = "SELECT 5::UBIGINT AS one, 7::UBIGINT AS other"
        one, two = (hashed("true", Comparator.BOOLEAN, name) for name in ("one", "other"))
        three, four = (hashed("false", Comparator.BOOLEAN, name) for name in ("one", "other"))
        sql = f"SELECT xor({one}, {three}) = xor({two}, {four}) FROM ({seeds})"
        assert connection.execute(sql).fetchall() == [(False,)]


def test_a_table_with_a_part_on_another_server_is_not_sampled_for_cuts(postgres: PostgresServer) -> None:
    """TABLESAMPLE reads a foreign part whole; an ordinary partitioned table is cut by the index."""
    far, near, plain = (postgres.create_database().rsplit("/", 1)[1] for _ in range(3))
    fill = "INSERT INTO {} SELECT i, 'x' || i FROM generate_series({}, {}) AS s(i)"
    postgres.execute(far, "CREATE TABLE old (id bigint NOT NULL, b text)", fill.format("old", 1, 9_999))
    parted = "CREATE TABLE t (id bigint NOT NULL, b text) PARTITION BY RANGE (id)"
    young = f"CREATE TABLE young PARTITION OF t FOR VALUES FROM (10000) TO ({ROWS + 1})"
    index = ["CREATE INDEX ON t (id)", "ANALYZE"]
    secret = postgres.password.replace("'", "''")
    postgres.execute(
        near, "CREATE EXTENSION postgres_fdw",
        "CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS "
        f"(host '{postgres.host}', port '{postgres.port}', dbname '{far}')",
        "CREATE USER MAPPING FOR CURRENT_USER SERVER far "
        f"OPTIONS (user '{postgres.user}', password '{secret}')",
        parted, young,
        "CREATE FOREIGN TABLE old PARTITION OF t FOR VALUES FROM (1) TO (10000) SERVER far",
        fill.format("t", 10_000, ROWS), *index,
    )  # fmt: skip
    here = "CREATE TABLE old PARTITION OF t FOR VALUES FROM (1) TO (10000)"
    postgres.execute(plain, parted, young, here, fill.format("t", 1, ROWS), *index)
    for name, cut in ((near, 0), (plain, 1)):
        result = compare(postgres.uri_of(name), postgres.uri_of(name))
        assert (result.outcome, result.pks.total_rows) == ("identical", (ROWS, ROWS))
        assert [query.purpose for query in result.cost.queries].count(CUT_KEYS) == cut


def test_auto_sums_up_large_tables_on_two_servers(
    servers: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    spec, by_size = DiffSpec(key=("id",)), Limits(probe=False)
    with open_uri(servers[0][1]) as one, open_uri(servers[1][1]) as two:
        sides = Dataset(one, TableRef(("t",))), Dataset(two, TableRef(("t",)))
        assert diff(*sides, spec, limits=by_size).plan.algorithm == "fetch_and_join"
        monkeypatch.setattr("twofold_engine.choice.CHECKSUM_ROWS", 1_000)
        assert diff(*sides, spec, limits=by_size).plan.algorithm == "checksum"


# --- across engines


def test_postgresql_and_mariadb_sum_up_alike(postgres: PostgresServer, mariadb: MariaDBServer) -> None:
    uri, dbname = postgres.create_database(), mariadb.create_database()
    columns = "id bigint PRIMARY KEY, a text, c decimal(20,4), d date, f double precision"
    rows = [
        f"({i}, 'é😀 {i}', {i}.2500, '2020-01-{1 + i % 28:02d}', {value})"
        for i, value in enumerate([0.1, -0.0, 1e-310, 5e-324, 1.7976931348623157e308, 2.0**52 + 1, 0.5, 3,
                                   -2.2250738585072014e-308, 1 / 3, 1e22, 123456789.123456789])
    ]  # fmt: skip
    values = ", ".join(rows)
    postgres.execute(uri.rsplit("/", 1)[1], f"CREATE TABLE t ({columns})", f"INSERT INTO t VALUES {values}")
    mariadb.execute(f"CREATE TABLE t ({columns.replace('precision', '')})", f"INSERT INTO t VALUES {values}",
                    dbname=dbname)  # fmt: skip
    result = compare(uri, mariadb.uri_of(dbname))
    assert (result.outcome, result.cost.rows_fetched) == ("identical", (0, 0))


def test_doubles_beside_a_power_of_two_have_sums_of_their_own(
    postgres: PostgresServer, mariadb: MariaDBServer
) -> None:
    """MariaDB takes the logarithm of each for one less than it is."""
    uri, dbname = postgres.create_database(), mariadb.create_database()
    power, step = 2.0**-29, 2.0**-81
    mariadb.execute("CREATE TABLE t (id bigint PRIMARY KEY, f double)",
                    f"INSERT INTO t VALUES (1, {power + step!r})", dbname=dbname)  # fmt: skip
    postgres.execute(uri.rsplit("/", 1)[1], "CREATE TABLE t (id bigint PRIMARY KEY, f double precision)",
                     f"INSERT INTO t VALUES (1, {power + 2 * step!r})")  # fmt: skip
    result = compare(uri, mariadb.uri_of(dbname))
    assert [row.columns for row in result.rows] == [("f",)]


@pytest.mark.parametrize("form", [Comparator.FLOAT, Comparator.INTEGER_FLOAT])
def test_every_power_of_two_and_its_neighbours_have_fingerprints_of_their_bits(
    postgres: PostgresServer, mariadb: MariaDBServer, form: Comparator
) -> None:
    powers = [math.ldexp(1.0, exponent) for exponent in range(-1074, 1024)]
    near = {math.nextafter(power, end) for power in powers for end in (0.0, math.inf)}
    doubles = sorted({*powers, *near, *(math.ldexp(3.0, exponent) for exponent in range(-1073, 1022))} - {0})
    doubles += [-double for double in doubles]
    uri, dbname = postgres.create_database(), mariadb.create_database()
    values = ", ".join(f"({place}, {double!r})" for place, double in enumerate(doubles))
    fill = f"INSERT INTO t VALUES {values}"
    mariadb.execute("CREATE TABLE t (id int PRIMARY KEY, f double)", fill, dbname=dbname)
    postgres.execute(uri.rsplit("/", 1)[1], "CREATE TABLE t (id int PRIMARY KEY, f double precision)", fill)
    column = ColumnInfo("f", "double", "float", 1)
    asked = "SELECT id, {} FROM t ORDER BY id"
    one = mariadb.execute(asked.format(MySQLDialect().fingerprint("f", column, form)), dbname=dbname)
    other = postgres.query(
        asked.format(PostgreSQLDialect().fingerprint("f", column, form)), dbname=uri.rsplit("/", 1)[1]
    )
    assert len(one) == len(doubles) > 16_000
    assert {tuple(row) for row in one} ^ {tuple(row) for row in other} == set()


def test_rows_without_a_digest_are_fetched(
    tmp_path: Path, mariadb: MariaDBServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MariaDB answers NULL where a function's result is too long: that must not look equal."""
    monkeypatch.setattr("twofold_engine.sql.mysql.MySQLDialect.digest", lambda *_: "CAST(NULL AS CHAR)")
    dbnames = [mariadb.create_database() for _ in range(2)]
    for number, dbname in enumerate(dbnames):
        fill = f"INSERT INTO t VALUES (1, 1), (2, {number})"
        mariadb.execute("CREATE TABLE t (id bigint, a integer)", fill, dbname=dbname)
    result = compare(*map(mariadb.uri_of, dbnames))
    assert (result.values.rows_with_differences, result.values.total_rows) == (1, 2)


# --- the text


def pairs(*names: str) -> tuple[ColumnPair, ...]:
    found = []
    for position, name in enumerate(names):
        column = ColumnInfo(name, "BIGINT", "integer", position)
        found.append(ColumnPair(column, column, Comparator.INTEGER))
    return tuple(found)


def test_neighbouring_ranges_become_one() -> None:
    layout = Layout(10, cuts=(100, 200, 300, 400), native=True)
    written = BucketPass(PostgreSQLDialect(), Input("t"), 0, pairs("id"), pairs("a"), layout)
    text = written.condition([5, 11, 19, 45])
    assert '("id" < 200) OR ("id" >= 400) OR ("id" IS NULL)' in text
    assert text.endswith("IN (5, 11, 19, 45)")
    assert '"id" >= 200 AND "id" < 300' in written.condition([22])


@pytest.mark.parametrize("bound", [2**53 - 1, 2**53, 2**53 + 1])
def test_keys_beside_the_last_whole_doubles_lie_in_the_range_of_their_condition(
    postgres: PostgresServer, bound: int
) -> None:
    uri = postgres.create_database()
    near = [-bound - 1, -bound, -bound + 1, 0, bound - 1, bound, bound + 1]
    values = ", ".join(f"({key})" for key in near)
    postgres.execute(uri.rsplit("/", 1)[1], "CREATE TABLE t (k bigint)", f"INSERT INTO t VALUES {values}")
    number = PostgreSQLDialect().range_number("k", [-bound, bound])
    found = postgres.query(f"SELECT k, {number} FROM t ORDER BY k", dbname=uri.rsplit("/", 1)[1])
    assert [n for _, n in found] == [(key >= -bound) + (key >= bound) for key in near]


def test_rows_with_a_null_key_can_be_kept_apart() -> None:
    layout = Layout(10, native=True, nulls_apart=True)
    written = BucketPass(DuckDBDialect(), Input("t", "a > 1"), 0, pairs("k", "l"), pairs("a"), layout)
    assert written.condition([-1, 3]).startswith('CASE WHEN "k" IS NULL OR "l" IS NULL THEN -1 ELSE ')
    assert "FROM t WHERE (a > 1)" in written.sql()


def test_limits_of_memory_hold_for_sums_too(tmp_path: Path) -> None:
    uris = [duckdb_file(tmp_path / f"{name}.db", FILL) for name in "ab"]
    limits = Limits(memory_bytes=96 * 1024**2, threads=1)
    with open_uri(uris[0], limits=limits) as one, open_uri(uris[1], limits=limits) as two:
        result = diff(
            Dataset(one, TableRef(("t",))), Dataset(two, TableRef(("t",))),
            DiffSpec(key=("id",), algorithm=Algorithm.CHECKSUM), limits=limits,
        )  # fmt: skip
    assert result.outcome == "identical"


def test_files_are_summed_up_in_turn_each_with_the_memory_of_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uris = [duckdb_file(tmp_path / f"{name}.db", FILL) for name in "ab"]
    bound, asked = Workspace.bound_memory, []

    def noted(self: Workspace, bytes_: int, columns: int = 0) -> None:
        asked.append((id(self), bytes_))
        bound(self, bytes_, columns)

    monkeypatch.setattr(Workspace, "bound_memory", noted)
    compare(*uris)
    most = Limits().memory_bytes
    turns = [(which, share) for which, share in asked if share in (most * 3 // 4, most // 8)]
    assert [share for _, share in turns][:4] == [most * 3 // 4, most // 8] * 2
    assert turns[0][0] == turns[1][0] != turns[2][0] == turns[3][0]
