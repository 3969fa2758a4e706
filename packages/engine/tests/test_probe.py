"""Which of two ways is quicker: arithmetic on what some rows took, and the same result either way."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import adbc_driver_postgresql.dbapi as adbc
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation, sizing
from twofold_engine.algorithms import probe
from twofold_engine.algorithms.probe import PARTS, Probe, in_words, spread, weigh
from twofold_engine.databases import open_uri
from twofold_engine.sql.sieve import Range

ROWS = 120_000
LIMITS = Limits()
NEAR = Probe(8_000, 0, (1e-6, 1e-6), (4e-6, 4e-6), 0.0005)
"""A fast link, and hashes that cost four times as much as reading."""
FAR = replace(NEAR, fetch_seconds=(1e-6, 20e-6), answer_seconds=0.02)
"""A link that sends 50,000 rows in a second."""


def test_on_a_fast_link_everything_is_fetched() -> None:
    algorithm, sums, fetch = weigh(NEAR, (10**7, 10**7), LIMITS)
    assert algorithm is Algorithm.FETCH_AND_JOIN
    assert fetch == pytest.approx(16)
    assert 40 < sums < 41


def test_on_a_slow_link_sums_travel() -> None:
    algorithm, sums, fetch = weigh(FAR, (10**7, 10**7), LIMITS)
    assert algorithm is Algorithm.CHECKSUM
    assert fetch == pytest.approx(206)
    assert 40 < sums < 45


def test_many_differences_make_sums_useless() -> None:
    """With one row in ten, nearly every bucket differs, and all is fetched as well."""
    quick = replace(NEAR, hash_seconds=(0.5e-6, 0.5e-6))
    assert weigh(quick, (10**7, 10**7), LIMITS)[0] is Algorithm.CHECKSUM
    algorithm, sums, fetch = weigh(replace(quick, differing=800), (10**7, 10**7), LIMITS)
    assert algorithm is Algorithm.FETCH_AND_JOIN
    assert sums == pytest.approx(fetch + 5.002)


def test_more_buckets_than_can_be_asked_for_are_all_rows() -> None:
    quick = replace(NEAR, hash_seconds=(0.5e-6, 0.5e-6), differing=8)
    few, many = (
        weigh(quick, (10**7, 10**7), replace(LIMITS, fetched_buckets=most)) for most in (10**6, 10**4)
    )
    assert (few[0], many[0]) == (Algorithm.CHECKSUM, Algorithm.FETCH_AND_JOIN)


def test_the_larger_side_and_the_slower_one_count() -> None:
    _, sums, fetch = weigh(replace(NEAR, fetch_seconds=(9e-6, 1e-6)), (100_000, 10**6), LIMITS)
    assert fetch == pytest.approx(1.6)
    assert sums > 4


def test_reasons_tell_what_was_seen() -> None:
    algorithm, words = in_words(replace(FAR, differing=3), (10**7, 10**7), LIMITS)
    assert algorithm is Algorithm.CHECKSUM
    assert words.startswith("of 8,000 rows that were tried 3 differ; by the time that took, sums take about ")
    assert words.endswith("and fetching everything about 206 s")


def test_ranges_that_are_tried_lie_apart() -> None:
    cuts = list(range(0, 100_000, 1_000))
    found = spread(cuts)
    assert len(found) == PARTS
    assert found[0] == Range(0, 1_000)
    firsts = [part.first or 0 for part in found]
    assert min(later - earlier for earlier, later in pairwise(firsts)) > 1_000
    assert spread([5]) == []


# --- on real servers


@pytest.fixture(scope="module")
def servers(postgres: PostgresServer, mariadb: MariaDBServer) -> tuple[str, str, str]:
    """The same table in two databases of PostgreSQL and one of MariaDB; rows 1 to 40 differ in the others."""
    uris = [postgres.create_database() for _ in range(2)]
    for uri, less in zip(uris, (0, 40), strict=True):
        with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
            cursor.execute("CREATE TABLE t (id bigint PRIMARY KEY, v numeric(12, 2), at timestamp)")
            cursor.execute(
                f"INSERT INTO t SELECT i, CASE WHEN i <= {less} THEN -i ELSE i / 8.0 END, "
                "'2024-01-01'::timestamp + i * interval '1 minute' "
                f"FROM generate_series(1, {ROWS}) AS s(i)"
            )
            cursor.execute("ANALYZE t")
    name = mariadb.create_database()
    mariadb.execute(
        "CREATE TABLE t (id bigint PRIMARY KEY, v decimal(12, 2), at datetime(6))",
        "INSERT INTO t SELECT seq, CASE WHEN seq <= 40 THEN -seq ELSE ROUND(seq / 8, 2) END, "
        f"'2024-01-01' + INTERVAL seq MINUTE FROM seq_1_to_{ROWS}",
        "ANALYZE TABLE t", dbname=name,
    )  # fmt: skip
    return uris[0], uris[1], mariadb.uri_of(name)


def compared(
    one: str, other: str, limits: Limits, algorithm: Algorithm = Algorithm.AUTO, **spec: Any
) -> DiffResult:
    with open_uri(one) as left, open_uri(other) as right:
        sides = Dataset(left, parse_relation("t")), Dataset(right, parse_relation("t"))
        return diff(*sides, DiffSpec(algorithm=algorithm, **spec), limits=limits)


@pytest.mark.parametrize(("hopeless", "trials", "rows"), [(10**9, 2, 48), (0, 1, 12)])
@pytest.mark.parametrize("other", [1, 2])
def test_a_probe_chooses_and_says_why(
    servers: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch,
    other: int, hopeless: int, trials: int, rows: int,
) -> None:  # fmt: skip
    monkeypatch.setattr(probe, "HOPELESS", hopeless)
    result = compared(servers[0], servers[other], Limits(range_rows=20_000))
    assert any("rows that were tried" in reason for reason in result.plan.reasons)
    assert result.plan.reasons[0] == f"{result.plan.algorithm}: the two sides are in different databases"
    assert (result.values.rows_with_differences, result.rows_only) == (40, (0, 0))
    tried = [query for query in result.cost.queries if query.purpose.startswith("probe: ")]
    assert len(tried) == trials * 4
    reads = [query.rows for query in tried if query.purpose == "probe: read the rows"]
    assert rows * 600 < max(reads) < rows * 1_100


@pytest.mark.parametrize("other", [1, 2])
def test_a_filter_may_name_its_table(servers: tuple[str, str, str], other: int) -> None:
    """Also where few of many ranges are read, which stand in a query of their own."""
    with open_uri(servers[0]) as left, open_uri(servers[other]) as right:
        where = "t.id > 20 AND EXISTS (SELECT 1 FROM t AS u WHERE u.id = t.id)"
        sides = [Dataset(database, parse_relation("t"), where=where) for database in (left, right)]
        for algorithm in (Algorithm.AUTO, Algorithm.CHECKSUM):
            result = diff(sides[0], sides[1], DiffSpec(key=("id",), algorithm=algorithm))
            assert (result.values.rows_with_differences, result.rows_only) == (20, (0, 0))


def test_one_cut_leaves_nothing_to_try(
    servers: tuple[str, str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a key whose first column has two values."""
    monkeypatch.setattr(sizing, "cuts_for_sums", lambda *_: (60_000,))
    result = compared(servers[0], servers[2], LIMITS)
    assert result.values.rows_with_differences == 40
    assert not [query for query in result.cost.queries if query.purpose.startswith("probe")]


def test_rows_that_are_tried_are_not_counted_among_the_changes(servers: tuple[str, str, str]) -> None:
    limits = Limits(range_rows=20_000)
    result = compared(servers[0], servers[1], limits, frequent_changes=True, time_column="at", profiles=True)
    assert any("rows that were tried" in reason for reason in result.plan.reasons)
    changes, timeline, profiles = result.insights.changes, result.insights.timeline, result.insights.profiles
    assert changes is not None
    assert timeline is not None
    assert profiles is not None
    assert (changes.rows, changes.of_rows) == (timeline.rows, timeline.of_rows) == (40, 40)
    assert sum(bucket.changed for bucket in timeline.buckets) == 40
    assert sum(bucket.rows[0] or 0 for bucket in timeline.buckets) == ROWS
    assert [(column.source.rows, column.target.rows) for column in profiles.columns] == [(ROWS, ROWS)] * 3


def test_without_a_probe_the_rule_of_thumb_holds(servers: tuple[str, str, str]) -> None:
    result = compared(servers[0], servers[1], Limits(probe=False))
    assert result.plan.algorithm == "checksum"
    assert not [query for query in result.cost.queries if query.purpose.startswith("probe")]


def test_what_was_asked_for_is_not_weighed(servers: tuple[str, str, str]) -> None:
    result = compared(servers[0], servers[2], Limits(), Algorithm.CHECKSUM)
    assert result.plan.reasons[0] == "checksum: asked for"


@pytest.mark.parametrize("other", [1, 2])
@pytest.mark.parametrize("algorithm", [Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM])
def test_ranges_of_two_databases_give_what_whole_copies_give(
    servers: tuple[str, str, str], algorithm: Algorithm, other: int
) -> None:
    found = [
        compared(servers[0], servers[other], Limits(range_rows=rows), algorithm).to_dict()
        for rows in (10_000, 10**9)
    ]
    for result in found:
        del result["cost"]
    assert found[0] == found[1]
