"""Cases that need a server's own ways: collations, an outlier among many keys, texts of megabytes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, DiffResult, DiffSpec

from .case_places import Places, Table, algorithms

ROWS = 50_000
OUTLIER = 9 * 10**18
SUMS = "sum up the rows in buckets"
MEGABYTES = 4


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[Places]:
    made = Places(tmp_path_factory.mktemp("servers"), postgres, mariadb)
    yield made
    made.close()


def found(result: DiffResult) -> tuple[int, int, int]:
    return (result.values.rows_with_differences, *result.rows_only)


# --- 29 and 43: fifty thousand rows and an outlier


@pytest.fixture(scope="module")
def outlier(places: Places) -> Places:
    """``outlier`` in both servers, with one change; in PostgreSQL ``outlier_t`` with the same one."""
    name = places.names["postgresql"]
    rows = f"SELECT i, 'row ' || i FROM generate_series(1, {ROWS}) AS i UNION ALL SELECT {OUTLIER}, 'x'"
    for table in ("outlier", "outlier_t"):
        places.postgres.execute(
            name, f"CREATE TABLE {table} (id BIGINT PRIMARY KEY, a TEXT)", f"INSERT INTO {table} {rows}",
            f"ANALYZE {table}",
        )  # fmt: skip
    places.postgres.execute(name, "UPDATE outlier_t SET a = 'changed' WHERE id = 33333")
    places.mariadb.execute(
        "CREATE TABLE outlier (id BIGINT PRIMARY KEY, a TEXT)",
        f"INSERT INTO outlier SELECT seq, CONCAT('row ', seq) FROM seq_1_to_{ROWS}",
        f"INSERT INTO outlier VALUES ({OUTLIER}, 'x')",
        "UPDATE outlier SET a = 'changed' WHERE id = 33333",
        "ANALYZE TABLE outlier",
        dbname=places.names["mariadb"],
    )
    return places


@pytest.mark.parametrize(
    ("target", "table"), [("postgresql", "outlier_t"), ("mariadb", "outlier")], ids=lambda value: value
)
def test_one_change_beside_an_outlier_takes_few_queries(outlier: Places, target: str, table: str) -> None:
    for algorithm in algorithms("postgresql", target):
        spec = DiffSpec(key=("id",), algorithm=algorithm)
        result = outlier.compare(("postgresql", "outlier"), (target, table), spec)
        assert found(result) == (1, 0, 0)
        assert [row.key["id"] for row in result.rows] == ["33333"]
        assert result.pks.total_rows == (ROWS + 1, ROWS + 1)
        queries = [query for query in result.cost.queries if query.side != "local"]
        assert len(queries) <= 10
        sums = [query for query in queries if query.purpose == SUMS]
        assert len(sums) <= 6
        assert bool(sums) == (algorithm is Algorithm.CHECKSUM)
        if sums:
            assert sum(result.cost.rows_fetched) < ROWS / 10


# --- 18, 20, 21, 22 and 30: collations

COLLATIONS = [
    "utf8mb4_bin",
    "utf8mb4_general_ci",
    "utf8mb4_unicode_ci",
    "utf8mb4_nopad_bin",
    "latin1_swedish_ci",
]


@pytest.mark.parametrize("collation", COLLATIONS)
def test_no_collation_of_mariadb_decides_what_is_equal(places: Places, collation: str) -> None:
    wide = collation.startswith("utf8mb4")
    kind = f"VARCHAR(40) CHARACTER SET {collation.split('_')[0]} COLLATE {collation}"
    face, other, same = ("😀", "😁", "😀") if wide else ("ä", "a", "ä")
    before = [("a1", "x", "é"), ("A1", "y", "e"), ("b1", "z", "E"), ("b1 ", "z", ""), ("c", "abc", ""),
              ("C", "abc ", ""), ("d", "Abc ", ""), ("D", face, same)]  # fmt: skip
    after = [("a1", "x", "é"), ("A1", "!", "e"), ("b1", "z", "E"), ("b1 ", "z", ""), ("c", "ABC", ""),
             ("C", "abc", ""), ("d", "ABC", ""), ("D", other, same)]  # fmt: skip
    columns = [("id", kind), ("a", kind), ("b", kind)]
    plain = [("id", "TEXT"), ("a", "TEXT"), ("b", "TEXT")]
    places.load("mariadb", [Table("words_s", columns, before), Table("words_t", columns, after)])
    places.load("postgresql", [Table("words_s", plain, before), Table("words_t", plain, after)])
    places.load("sqlite", [Table("words_t", plain, after)])
    for source, target in (("mariadb", "mariadb"), ("postgresql", "mariadb"), ("mariadb", "sqlite")):
        for algorithm in algorithms(source, target):
            spec = DiffSpec(key=("id",), algorithm=algorithm)
            result = places.compare((source, "words_s"), (target, "words_t"), spec)
            assert found(result) == (5, 0, 0), (source, target, algorithm)
            assert {row.key["id"] for row in result.rows} == {"A1", "c", "C", "d", "D"}
            assert all(row.columns == ("a",) for row in result.rows)
            assert result.pks.dupes == (0, 0)


def test_no_order_of_texts_makes_a_difference(places: Places) -> None:
    """PostgreSQL sorts by ICU's en-US, which skips hyphens; MariaDB by Unicode without letter case."""
    parts = ["a-b", "a_b", "ab", "A-b", "A_B", "aB", "-ab", "_ab", "a b", "é-", "E_", "z.z", "Z-z"]
    keys = [f"{part}{number}" for number in range(80) for part in parts]
    rows = [(key, f"value {position}") for position, key in enumerate(keys)]
    changed = [(key, "other" if key == "A_B40" else value) for key, value in rows]
    places.load("postgresql", [Table("ordered", [("id", 'TEXT COLLATE "en-US-x-icu"'), ("a", "TEXT")], rows)])
    text = "VARCHAR(40) COLLATE utf8mb4_unicode_ci"
    places.load("mariadb", [Table("ordered", [("id", text), ("a", text)], rows),
                            Table("changed", [("id", text), ("a", text)], changed)])  # fmt: skip
    places.postgres.execute(places.names["postgresql"], "CREATE UNIQUE INDEX ordered_id ON ordered (id)")
    places.mariadb.execute("CREATE INDEX ordered_id ON ordered (id)", dbname=places.names["mariadb"])
    for algorithm in algorithms("postgresql", "mariadb"):
        spec = DiffSpec(key=("id",), algorithm=algorithm)
        for source, target in (("postgresql", "mariadb"), ("mariadb", "postgresql")):
            assert found(places.compare((source, "ordered"), (target, "ordered"), spec)) == (0, 0, 0)
        result = places.compare(("postgresql", "ordered"), ("mariadb", "changed"), spec)
        assert found(result) == (1, 0, 0)
        assert [row.key["id"] for row in result.rows] == ["A_B40"]


# --- 37: very long rows


@pytest.fixture
def small_packets(places: Places) -> Iterator[None]:
    """Two texts of 4 MB; together with each other they pass what the server lets through."""
    statements = []
    for table, end in (("long_s", "a"), ("long_t", "b")):
        text = f"CONCAT(REPEAT('x', {MEGABYTES * 1024**2}), '{end}')"
        statements += [f"CREATE TABLE {table} (id INT, a LONGTEXT, b LONGTEXT)",
                       f"INSERT INTO {table} VALUES (1, {text}, {text}), (2, 'y', 'y')"]  # fmt: skip
    [(before,)] = places.mariadb.execute(
        *statements, "SELECT @@GLOBAL.max_allowed_packet", dbname=places.names["mariadb"]
    )
    places.mariadb.execute(f"SET GLOBAL max_allowed_packet = {(MEGABYTES + 2) * 1024**2}")
    yield
    places.mariadb.execute(f"SET GLOBAL max_allowed_packet = {before}")


@pytest.mark.usefixtures("small_packets")
def test_rows_longer_than_a_packet_are_never_called_equal(places: Places) -> None:
    name = places.names["postgresql"]
    text = f"repeat('x', {MEGABYTES * 1024**2}) || 'a'"
    places.postgres.execute(
        name, "CREATE TABLE long_s (id INT, a TEXT, b TEXT)",
        f"INSERT INTO long_s VALUES (1, {text}, {text}), (2, 'y', 'y')",
    )  # fmt: skip
    for source in ("mariadb", "postgresql"):
        for algorithm in algorithms(source, "mariadb"):
            spec = DiffSpec(key=("id",), algorithm=algorithm)
            result = places.compare((source, "long_s"), ("mariadb", "long_t"), spec)
            assert found(result) == (1, 0, 0), (source, algorithm)
            assert result.rows[0].columns == ("a", "b")
