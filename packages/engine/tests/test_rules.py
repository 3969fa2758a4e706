"""Tolerances and column rules at their edges, in every database and by every algorithm that knows them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.errors import InvalidRule, NotSupported, QueryFailed, UnknownColumn
from twofold_engine.judging import fold_text, near_text, unordered_text
from twofold_engine.rules import EqualIf, Rules, Tolerance
from twofold_engine.types import Family

LIMITS = Limits(memory_bytes=128 * 1024**2, threads=1)
JOIN, FETCH, AUTO = Algorithm.JOIN, Algorithm.FETCH_AND_JOIN, Algorithm.AUTO
Place = tuple[str, str]
MOST = "9999999999999999999999999999.9999999999"
"""Of a decimal with 38 digits, ten of them behind the point."""
LEAST_BIGINT, MOST_BIGINT = str(-(2**63)), str(2**63 - 1)


def run(
    source: Place, target: Place, rules: Rules, algorithm: Algorithm = AUTO, **options: Any
) -> DiffResult:
    with ExitStack() as stack:
        sides = [
            Dataset(stack.enter_context(open_uri(uri, limits=LIMITS)), parse_relation(table))
            for uri, table in (source, target)
        ]
        spec = DiffSpec(key=("id",), algorithm=algorithm, rules=rules, **options)
        return diff(sides[0], sides[1], spec, limits=LIMITS)


def different(result: DiffResult) -> set[str]:
    return {stats.column_name for stats in result.values.columns_diff_stats if stats.values_different}


# --- numbers: (kind of the source, of the target, a, b, tolerance, whether they count as equal)

NUMBERS: list[tuple[str, str, str | None, str | None, str, bool]] = [
    ("bigint", "bigint", "1", "2", "abs:1", False),
    ("bigint", "bigint", "1", "2", "abs:1.0000001", True),
    ("bigint", "bigint", "2", "1", "abs:1.0000001", True),
    ("bigint", "bigint", LEAST_BIGINT, MOST_BIGINT, "abs:18446744073709551615", False),
    ("bigint", "bigint", LEAST_BIGINT, MOST_BIGINT, "abs:18446744073709551616", True),
    ("bigint", "bigint", MOST_BIGINT, LEAST_BIGINT, "abs:1e100", True),
    ("bigint", "bigint", "9007199254740992", "9007199254740993", "abs:1", False),
    ("bigint", "bigint", "1000000000000000000", "1000000000000000001", "rel:1e-18", False),
    ("bigint", "bigint", "1000000000000000000", "1000000000000000001", "rel:1.1e-18", True),
    ("bigint", "bigint", "0", "1", "rel:1e100", False),
    ("bigint", "bigint", "1", "0", "rel:1.1", True),
    ("bigint", "bigint", "0", "0", "rel:1", True),
    ("bigint", "bigint", None, "0", "abs:1e100", False),
    ("bigint", "bigint", "0", None, "abs:1e100", False),
    ("bigint", "bigint", None, None, "abs:1", True),
    ("bigint", "bigint", "1", "2", "abs:0", False),
    ("bigint", "bigint", "2", "2", "abs:0", True),
    ("decimal", "decimal", MOST, f"-{MOST}", "abs:1e100", True),
    ("decimal", "decimal", MOST, f"-{MOST}", "abs:1e27", False),
    ("decimal", "decimal", MOST, "9999999999999999999999999999.9999999998", "abs:1e-10", False),
    ("decimal", "decimal", MOST, "9999999999999999999999999999.9999999998", "abs:1.5e-10", True),
    ("decimal", "decimal", "0.0000000001", "0.0000000002", "rel:1", False),
    ("decimal", "decimal", "0.0000000001", "0.0000000002", "rel:1.0000000001", True),
    ("decimal", "decimal", "1.5", "1.6", "abs:0.1", False),
    ("decimal", "decimal", "1.5", "1.6", "abs:0.1000000001", True),
    ("decimal", "bigint", "1.5", "2", "abs:0.6", True),
    ("decimal", "bigint", "1.5", "2", "abs:0.5", False),
    ("float", "float", "1", "1.1", "abs:0.1", False),
    ("float", "float", "0.5", "0.75", "abs:0.25", False),
    ("float", "float", "0.5", "0.75", "abs:0.26", True),
    ("float", "float", "2", "3", "rel:0.5", False),
    ("float", "float", "2", "3", "rel:0.51", True),
    ("float", "float", "3", "2", "rel:0.34", True),
    ("float", "float", "-0.0", "0.0", "abs:0", True),
    ("float", "float", "0", "5e-324", "abs:1e-100", True),
    ("float", "float", "0", "5e-324", "rel:1e100", False),
    ("float", "float", "5e-324", "1e-323", "rel:1", False),
    ("float", "float", "5e-324", "1e-323", "rel:1.25", True),
    ("float", "float", "1e-300", "1e300", "rel:1e100", False),
    ("float", "float", "1e300", "1e-300", "rel:1", False),
    ("float", "float", "1e300", "1e-300", "rel:1.1", True),
    ("float", "float", "1.7e308", "-1.7e308", "abs:1e100", False),
    ("float", "float", "1.7e308", "-1.7e308", "rel:2", False),
    ("float", "float", "1.7e308", "-1.7e308", "rel:2.5", True),
    ("float", "float", None, "0", "abs:1", False),
    ("bigint", "float", "2", "2.4", "abs:0.5", True),
    ("bigint", "float", "9007199254740993", "9007199254740994.0", "abs:1.5", True),
    ("bigint", "float", "9007199254740993", "9007199254740992.0", "abs:0.5", False),
    ("decimal", "float", "1.5", "1.5000001", "abs:0.000001", True),
    ("decimal", "float", "1.5", "1.5000001", "rel:0.00000001", False),
]
ENDLESS: list[tuple[str, str, str | None, str | None, str, bool]] = [
    ("float", "float", "NaN", "NaN", "rel:1", True),
    ("float", "float", "NaN", "1", "abs:1e100", False),
    ("float", "float", "1", "NaN", "rel:1e100", False),
    ("float", "float", "Infinity", "Infinity", "abs:1", True),
    ("float", "float", "Infinity", "-Infinity", "rel:1e100", False),
    ("float", "float", "Infinity", "1.7e308", "rel:1e100", False),
    ("float", "float", "1.7e308", "Infinity", "rel:1e100", False),
    ("float", "float", "Infinity", "NaN", "rel:1e100", False),
]
"""What MariaDB does not have."""

Numbers = Sequence[tuple[str, str, str | None, str | None, str, bool]]
TYPES = {
    "duckdb": {"bigint": "BIGINT", "decimal": "DECIMAL(38,10)", "float": "DOUBLE"},
    "postgresql": {"bigint": "bigint", "decimal": "numeric(38,10)", "float": "double precision"},
    "mariadb": {"bigint": "bigint", "decimal": "decimal(38,10)", "float": "double"},
    "sqlite": {"bigint": "BIGINT", "decimal": "DECIMAL(38,10)", "float": "DOUBLE"},
}


def number_rules(cases: Numbers) -> Rules:
    modes = {"abs": "absolute", "rel": "relative"}
    named = []
    for i, case in enumerate(cases):
        mode, _, value = case[4].partition(":")
        named.append((f"c{i}", Tolerance(value, modes[mode])))
    return Rules(tolerances=tuple(named))


def number_statements(cases: Numbers, engine: str) -> list[str]:
    """Two tables of one row: a column per case."""
    statements = []
    for table, kind, value in (("a", 0, 2), ("b", 1, 3)):
        types = [TYPES[engine][str(case[kind])] for case in cases]
        columns = ", ".join(f"c{i} {native}" for i, native in enumerate(types))
        values = ", ".join(_constant(case[value], engine) for case in cases)
        statements += [
            f"DROP TABLE IF EXISTS {table}",
            f"CREATE TABLE {table} (id int, {columns})",
            f"INSERT INTO {table} VALUES (1, {values})",
        ]
    return statements


def _constant(text: Any, engine: str) -> str:
    if text is None:
        return "NULL"
    return str(text) if engine == "mariadb" else f"'{text}'"


def expected(cases: Numbers) -> set[str]:
    return {f"c{i}" for i, case in enumerate(cases) if not case[5]}


def test_numbers_in_duckdb(tmp_path: Path) -> None:
    cases = [*NUMBERS, *ENDLESS]
    here = duckdb_place(tmp_path, number_statements(cases, "duckdb"))
    for algorithm in (JOIN, FETCH):
        assert different(run((here, "a"), (here, "b"), number_rules(cases), algorithm)) == expected(cases)


def test_numbers_in_postgresql(postgres: PostgresServer, tmp_path: Path) -> None:
    cases = [*NUMBERS, *ENDLESS]
    joined = [case for case in cases if {case[0], case[1]} != {"bigint", "float"}]
    there = postgres.create_database()
    postgres_run(there, number_statements(joined, "postgresql"))
    found = run((there, "public.a"), (there, "public.b"), number_rules(joined), JOIN)
    assert different(found) == expected(joined)
    postgres_run(there, number_statements(cases, "postgresql"))
    found = run((there, "public.a"), (there, "public.b"), number_rules(cases))
    assert (different(found), found.plan.algorithm) == (expected(cases), "fetch_and_join")
    here = duckdb_place(tmp_path, number_statements(cases, "duckdb"))
    assert different(run((there, "public.a"), (here, "b"), number_rules(cases))) == expected(cases)


def test_numbers_in_mariadb(mariadb: MariaDBServer, tmp_path: Path) -> None:
    joined = [
        case for case in NUMBERS
        if ("rel" not in case[4] or case[0] == "float") and ("float" in case[:2]) == (case[0] == "float")
    ]  # fmt: skip
    name = mariadb.create_database()
    there = mariadb.uri_of(name)
    mariadb_run(mariadb, name, number_statements(joined, "mariadb"))
    assert different(run((there, "a"), (there, "b"), number_rules(joined), JOIN)) == expected(joined)
    mariadb_run(mariadb, name, number_statements(NUMBERS, "mariadb"))
    found = run((there, "a"), (there, "b"), number_rules(NUMBERS))
    assert (different(found), found.plan.algorithm) == (expected(NUMBERS), "fetch_and_join")
    here = duckdb_place(tmp_path, number_statements(NUMBERS, "duckdb"))
    assert different(run((here, "a"), (there, "b"), number_rules(NUMBERS))) == expected(NUMBERS)


def test_numbers_in_files_without_types(tmp_path: Path) -> None:
    cases = [*NUMBERS, *ENDLESS]
    here = duckdb_place(tmp_path, number_statements(cases, "duckdb"))
    names = [f"c{i}" for i in range(len(cases))]
    rows = [",".join(["id", *names]), ",".join(["1", *(case[3] or "" for case in cases)])]
    (tmp_path / "b.csv").write_text("\n".join(rows) + "\n")
    found = run((here, "a"), (f"csv:///{tmp_path / 'b.csv'}", "-"), number_rules(cases))
    # Here the target has the source's type, so 2 against 2.4 is a whole number against a text that is none.
    assert different(found) == expected(cases)


# --- dates and times


def test_times_are_near_by_their_ticks(tmp_path: Path) -> None:
    cases = [
        ("TIMESTAMP", "2020-01-01 00:00:00", "2020-01-01 00:00:00.999999", 0, True),
        ("TIMESTAMP", "2020-01-01 00:00:00", "2020-01-01 00:00:01", 0, False),
        ("TIMESTAMP", "2020-01-01 00:00:00.0001", "2020-01-01 00:00:00.001099", 3, True),
        ("TIMESTAMP", "2020-01-01 00:00:00.0001", "2020-01-01 00:00:00.0011", 3, False),
        ("TIMESTAMP", "2020-01-01 00:00:00.000001", "2020-01-01 00:00:00.000002", 6, False),
        ("TIMESTAMP", "infinity", "294247-01-10 04:00:54.775806", 0, False),
        ("TIMESTAMP", "infinity", "infinity", 0, True),
        ("TIMESTAMP", "-infinity", "infinity", 0, False),
        ("TIMESTAMP", "290308-12-22 (BC) 00:00:00", "294247-01-10 04:00:54.775806", 0, False),
        ("TIMESTAMP", None, "2020-01-01", 0, False),
        ("TIMESTAMP_NS", "2020-01-01 00:00:00.123456789", "2020-01-01 00:00:00.123457788", 6, True),
        ("TIMESTAMP_NS", "2020-01-01 00:00:00.123456789", "2020-01-01 00:00:00.123457789", 6, False),
        ("TIMESTAMP WITH TIME ZONE", "2020-01-01 00:00:00+02", "2019-12-31 22:00:00.5+00", 0, True),
        ("TIME", "23:59:59.5", "23:59:58.6", 0, True),
        ("TIME", "00:00:00", "24:00:00", 0, False),
        ("DATE", "2020-01-01", "2020-01-02", 0, False),
    ]  # fmt: skip
    for precision in sorted({case[3] for case in cases}):
        chosen = [case for case in cases if case[3] == precision]
        columns = ", ".join(f"c{i} {case[0]}" for i, case in enumerate(chosen))
        tables = []
        for table, value in (("a", 1), ("b", 2)):
            values = ", ".join(_constant(case[value], "duckdb") for case in chosen)
            tables += [
                f"CREATE TABLE {table} (id int, {columns})", f"INSERT INTO {table} VALUES (1, {values})"
            ]  # fmt: skip
        here = duckdb_place(tmp_path, tables, f"times{precision}")
        wanted = {f"c{i}" for i, case in enumerate(chosen) if not case[4]}
        for algorithm in (JOIN, FETCH):
            found = run((here, "a"), (here, "b"), Rules(datetime_precision=precision), algorithm)
            assert different(found) == wanted


def test_two_kinds_of_timestamps_are_near_by_nanoseconds(tmp_path: Path) -> None:
    here = duckdb_place(tmp_path, [
        "CREATE TABLE a AS SELECT 1 AS id, CAST('2020-01-01 00:00:00.123456789' AS TIMESTAMP_NS) AS t",
        "CREATE TABLE b AS SELECT 1 AS id, CAST('2020-01-01 00:00:00.123457' AS TIMESTAMP) AS t",
        "CREATE TABLE c AS SELECT 1 AS id, CAST('2020-01-01 00:00:00.123458' AS TIMESTAMP) AS t",
    ])  # fmt: skip
    for algorithm in (JOIN, FETCH):
        rules = Rules(datetime_precision=6)
        assert different(run((here, "a"), (here, "b"), rules, algorithm)) == set()
        assert different(run((here, "a"), (here, "c"), rules, algorithm)) == {"t"}
        assert different(run((here, "a"), (here, "b"), Rules(), algorithm)) == {"t"}


FINE = [
    ("10:00:00.000000400", "10:00:00.000001100", True),
    ("10:00:00.000000400", "10:00:00.000001400", False),
    ("10:00:00.000000400", "10:00:00.000001399", True),
]  # fmt: skip


@pytest.mark.parametrize("kind", ["TIME", "TIMESTAMP", "TIMESTAMPTZ"])
def test_nanoseconds_of_a_text_count_in_a_precision(tmp_path: Path, kind: str) -> None:
    """Files, SQLite and ClickHouse hold nine digits, and send times as text."""

    def written(side: int) -> str:
        day, zone = ("" if kind == "TIME" else "2020-01-01 "), "Z" * (kind == "TIMESTAMPTZ")
        return ",".join(f"{day}{case[side]}{zone}" for case in FINE)

    names = [f"c{i}" for i in range(len(FINE))]
    columns = ", ".join(f"{name} {kind}_NS" for name in names)
    (tmp_path / "a.csv").write_text(f"id,{','.join(names)}\n1,{written(0)}\n")
    values = ", ".join(f"'{text}'" for text in written(1).split(","))
    later = "10:00:00" if kind == "TIME" else "3020-01-01 10:00:00"
    here = duckdb_place(tmp_path, [
        f"CREATE TABLE b (id int, {columns})", f"INSERT INTO b VALUES (1, {values})",
        # Beyond the years that nanoseconds reach.
        f"CREATE TABLE c AS SELECT 1 AS id, CAST('{later}' AS {kind}) AS c0",
    ])  # fmt: skip
    rules = Rules(datetime_precision=6)
    found = run((f"csv:///{tmp_path}/a.csv", "-"), (here, "b"), rules)
    assert different(found) == {name for name, case in zip(names, FINE, strict=True) if not case[2]}
    found = run((f"csv:///{tmp_path}/a.csv", "-"), (here, "c"), Rules(datetime_precision=0))
    assert different(found) == (set() if kind == "TIME" else {"c0"})


def test_a_text_before_christ_is_near_in_time(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,t,u\n1,0044-03-15 12:00:00 BC,9044-03-15 12:00:00\n")
    here = duckdb_place(tmp_path, [
        "CREATE TABLE b AS SELECT 1 AS id, TIMESTAMP '0044-03-15 (BC) 12:00:00.5' AS t, "
        "TIMESTAMP '9044-03-15 12:00:00.5' AS u",
    ])  # fmt: skip
    place = (f"csv:///{tmp_path}/a.csv", "-")
    assert different(run(place, (here, "b"), Rules(datetime_precision=0))) == set()
    assert different(run(place, (here, "b"), Rules(datetime_precision=1))) == {"t", "u"}
    rules = Rules(equal_if=(EqualIf("{a} + INTERVAL 500 MILLISECONDS = {b}", family=Family.TIMESTAMP),))
    assert different(run(place, (here, "b"), rules)) == set()


@pytest.mark.parametrize("algorithm", [JOIN, FETCH])
def test_rules_see_the_nanoseconds_of_every_kind_of_timestamp(tmp_path: Path, algorithm: Algorithm) -> None:
    def made(name: str, kind: str, moment: str, zone: str) -> str:
        return (
            f"CREATE TABLE {name} AS SELECT 1 AS id, "
            f"CAST('2020-01-01 00:00:00.{moment}{zone}' AS {kind}) AS t, "
            f"CAST('{'-' * (name in 'bd')}infinity' AS {kind}) AS u, CAST('infinity' AS {kind}) AS v"
        )

    for fine, coarse, zone in (
        ("TIMESTAMPTZ_NS", "TIMESTAMP WITH TIME ZONE", "Z"), ("TIMESTAMP_NS", "TIMESTAMP", ""),
    ):  # fmt: skip
        here = duckdb_place(tmp_path, [
            made("a", fine, "123456789", zone), made("b", coarse, "123457", zone),
            made("c", fine, "123457788", zone), made("d", fine, "123457789", zone),
        ], f"kinds{len(zone)}")  # fmt: skip
        for target, precision, differing in (
            ("b", 3, {"u"}), ("b", 6, {"u"}), ("c", 6, set()), ("d", 6, {"t", "u"}), ("d", 3, {"u"}),
        ):  # fmt: skip
            found = run((here, "a"), (here, target), Rules(datetime_precision=precision), algorithm)
            assert different(found) == differing, (fine, target, precision)
        ticks = "epoch_us" if zone else "epoch_ns"
        for target, condition, differing in (
            ("b", f"{ticks}({{b}}) - {ticks}({{a}}) = {1 if zone else 211}", {"u"}),
            ("c", f"{ticks}({{b}}) - {ticks}({{a}}) = {1 if zone else 999}", set()),
            ("b", "isinf({a}) and isinf({b})", {"t"}),
        ):  # fmt: skip
            family = Family.TIMESTAMPTZ if zone else Family.TIMESTAMP
            rules = Rules(equal_if=(EqualIf(condition, family=family),))
            assert different(run((here, "a"), (here, target), rules, algorithm)) == differing, (fine, target)


def test_endless_times_of_postgresql_are_near_to_nothing(postgres: PostgresServer) -> None:
    there = postgres.create_database()
    postgres_run(there, [
        "CREATE TABLE a (id int, t timestamp, u timestamptz, v timestamp, w timestamp)",
        "CREATE TABLE b (id int, t timestamp, u timestamptz, v timestamp, w timestamp)",
        "INSERT INTO a VALUES (1, 'infinity', '-infinity', 'infinity', '4713-01-01 BC')",
        "INSERT INTO b VALUES (1, '294276-12-31 23:59:59.999999', 'infinity', 'infinity', '294276-12-31')",
    ])  # fmt: skip
    for algorithm in (JOIN, FETCH):
        found = run((there, "public.a"), (there, "public.b"), Rules(datetime_precision=0), algorithm)
        assert different(found) == {"t", "u", "w"}


def test_zero_dates_of_mariadb_are_near_to_nothing(mariadb: MariaDBServer) -> None:
    name = mariadb.create_database()
    mariadb_run(mariadb, name, [
        "SET SESSION sql_mode = ''",
        "CREATE TABLE a (id int, t datetime(6), u datetime(6), v datetime(6))",
        "CREATE TABLE b (id int, t datetime(6), u datetime(6), v datetime(6))",
        "INSERT INTO a VALUES (1, '0000-00-00', '2020-00-00', '2020-01-01 00:00:00')",
        "INSERT INTO b VALUES (1, '0000-00-00 00:00:00.5', '2020-00-00 00:00:00.5', '2020-01-01 00:00:00.5')",
    ])  # fmt: skip
    there = mariadb.uri_of(name)
    rules = Rules(datetime_precision=0)
    found = [different(run((there, "a"), (there, "b"), rules, how)) for how in (JOIN, FETCH)]
    assert found[0] == found[1] >= {"u"}
    assert "v" not in found[0]


# --- text, arrays, rules of a person


def test_letters_are_folded_one_by_one() -> None:
    same = [("É", "é"), ("ΌΣ", "Ός"), ("STRAẞE", "straße"), ("\u212a", "k"), ("Ꭰ", "ꭰ"), ("ﬅ", "ﬅ")]
    apart = [("straße", "STRASSE"), ("İ", "i"), ("ı", "I"), ("e\u0301", "é"), ("a ", "A"), ("ﬁ", "FI")]
    assert all(fold_text(a) == fold_text(b) for a, b in same)
    assert not any(fold_text(a) == fold_text(b) for a, b in apart)


def test_exact_numbers_as_text() -> None:
    assert near_text("0.1", "0.3", "absolute:0.2000000000000000000000001")
    assert not near_text("0.1", "0.3", "absolute:0.2")
    assert not near_text("Infinity", "1", "absolute:1e100")
    assert not near_text("abc", "1", "absolute:1e100")
    assert near_text("1e400", "1e400", "relative:1e-100")
    assert not near_text("1e999999999", "1", "absolute:1")


def test_elements_of_arrays_are_a_multiset() -> None:
    assert unordered_text("[3,1,null,1]") == unordered_text("[1,null,3,1]")
    assert unordered_text("[1,1,2]") != unordered_text("[1,2,2]")
    assert unordered_text('["1"]') != unordered_text("[1]")
    assert unordered_text("[[1,2]]") != unordered_text("[[2,1]]")
    assert unordered_text("no JSON") == "no JSON"


def test_arrays_without_order_in_every_way(tmp_path: Path, postgres: PostgresServer) -> None:
    here = duckdb_place(tmp_path, [
        "CREATE TABLE a AS SELECT 1 AS id, [3, NULL, 1, 1] AS x, [1.5, 2] AS y, [[1, 2], [3]] AS z",
        "CREATE TABLE b AS SELECT 1 AS id, [1, 3, 1, NULL] AS x, [2, 2, 1.5] AS y, [[3], [2, 1]] AS z",
    ])  # fmt: skip
    there = postgres.create_database()
    postgres_run(there, [
        "CREATE TABLE b AS SELECT 1 AS id, ARRAY[1, 3, 1, NULL] AS x, ARRAY[2, 2, 1.5] AS y, "
        "'[[3], [2, 1]]'::jsonb AS z",
        "CREATE TABLE a AS SELECT 1 AS id, ARRAY[3, NULL, 1, 1] AS x, ARRAY[1.5, 2] AS y",
    ])  # fmt: skip
    rules = Rules(unordered_arrays=True)
    for algorithm in (JOIN, FETCH):
        assert different(run((here, "a"), (here, "b"), rules, algorithm)) == {"y", "z"}
    assert different(run((here, "a"), (there, "public.b"), rules)) == {"y"}
    found = run((there, "public.a"), (there, "public.b"), rules)
    assert (different(found), found.plan.algorithm) == ({"y"}, "fetch_and_join")
    assert "cannot apply every rule inside itself: x (the order of an array's" in found.plan.reasons[0]
    with pytest.raises(NotSupported, match="cannot apply every rule"):
        run((there, "public.a"), (there, "public.b"), rules, JOIN)


def test_case_and_emptiness_with_a_collation(tmp_path: Path) -> None:
    here = duckdb_place(tmp_path, [
        "CREATE TABLE a (id int, x VARCHAR COLLATE NOCASE, y VARCHAR, z VARCHAR)",
        "CREATE TABLE b (id int, x VARCHAR COLLATE NOCASE, y VARCHAR, z VARCHAR)",
        "INSERT INTO a VALUES (1, 'É', NULL, 'x'), (2, NULL, '', NULL), (3, 'ab', '', 'X')",
        "INSERT INTO b VALUES (1, 'é', '', 'y'), (2, '', NULL, 'X'), (3, 'AB', ' ', 'x')",
    ])  # fmt: skip
    for algorithm in (JOIN, FETCH):
        both = run((here, "a"), (here, "b"), Rules(ignore_case=True, null_equals_empty=True), algorithm)
        assert {s.column_name: s.values_different for s in both.values.columns_diff_stats} == {
            "x": 0, "y": 1, "z": 2,
        }  # fmt: skip
        strict = run((here, "a"), (here, "b"), Rules(), algorithm)
        assert {s.values_different for s in strict.values.columns_diff_stats} == {3}


def test_the_rules_of_texts_reach_a_uuid_that_is_compared_as_text(
    tmp_path: Path, postgres: PostgresServer
) -> None:
    """Whether it is, is only known when every text was looked at."""
    rows = "(1, ''), (2, 'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'), (3, 'b')"
    other = "(1, NULL), (2, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), (3, NULL)"
    made = ["CREATE TABLE a (id int, x text)", f"INSERT INTO a VALUES {rows}",
            "CREATE TABLE b (id int, x uuid)", f"INSERT INTO b VALUES {other}"]  # fmt: skip
    here, there = duckdb_place(tmp_path, made), postgres.create_database()
    postgres_run(there, made)
    both = Rules(ignore_case=True, null_equals_empty=True)
    for place, rules, algorithm, differing in (
        (here, both, JOIN, 1), (here, both, FETCH, 1), (here, both, Algorithm.CHECKSUM, 1),
        (here, Rules(), JOIN, 3), (here, Rules(ignore_case=True), JOIN, 2),
        (there, both, AUTO, 1), (there, Rules(null_equals_empty=True), JOIN, 2),
    ):  # fmt: skip
        schema = "" if place == here else "public."
        result = run((place, f"{schema}a"), (place, f"{schema}b"), rules, algorithm)
        assert result.values.rows_with_differences == differing, (place, rules, algorithm)
        assert [loss.kind for loss in result.coverage.losses] == ["uuid"]


def test_a_rule_sees_the_types_of_its_columns(tmp_path: Path, postgres: PostgresServer) -> None:
    here = duckdb_place(tmp_path, [
        "CREATE TABLE a AS SELECT 1 AS id, 5 AS n, 1.25 AS d, DATE '2020-01-01' AS day, 'x-1' AS t",
        "CREATE TABLE b AS SELECT 1 AS id, 6 AS n, 1.50 AS d, DATE '2020-01-03' AS day, 'x-2' AS t",
    ])  # fmt: skip
    there = postgres.create_database()
    postgres_run(there, [
        "CREATE TABLE b AS SELECT 1 AS id, 6 AS n, 1.50::numeric AS d, DATE '2020-01-03' AS day, 'x-2' AS t",
    ])  # fmt: skip
    (tmp_path / "b.csv").write_text("id,n,d,day,t\n1,6,1.50,2020-01-03,x-2\n")
    rules = Rules(equal_if=(
        EqualIf("abs({a} - {b}) = 1", column="n"),
        EqualIf("{b} / {a} < 1.3", family=Family.DECIMAL),
        EqualIf("{b} - {a} <= 2", column="day"),
        EqualIf("split_part({a}, '-', 1) = split_part({b}, '-', 1)", column="t"),
    ))  # fmt: skip
    for target in ((here, "b"), (there, "public.b"), (f"csv:///{tmp_path / 'b.csv'}", "-")):
        assert different(run((here, "a"), target, rules)) == set()
        assert different(run((here, "a"), target, Rules())) == {"n", "d", "day", "t"}


@pytest.mark.parametrize("condition", ["CAST({a} AS INTEGER) = 1", "abs({a}) < 1", "{b}", "upper({a})"])
def test_a_rule_that_fails_on_a_value_stops_the_comparison(tmp_path: Path, condition: str) -> None:
    here = duckdb_place(tmp_path, [
        "CREATE TABLE a AS SELECT 1 AS id, 'x' AS t", "CREATE TABLE b AS SELECT 1 AS id, 'y' AS t",
    ])  # fmt: skip
    for algorithm in (JOIN, FETCH):
        with pytest.raises(QueryFailed) as caught:
            run((here, "a"), (here, "b"), Rules(equal_if=(EqualIf(condition, column="t"),)), algorithm)
        assert "a rule of yours" in caught.value.hint


def test_a_rule_never_reads_a_value_as_another_one(tmp_path: Path) -> None:
    here = duckdb_place(tmp_path, ["CREATE TABLE a AS SELECT 1 AS id, 2 AS n"])
    (tmp_path / "b.csv").write_text("id,n\n1,1.6\n")
    rules = Rules(equal_if=(EqualIf("{a} = {b}", column="n"),))  # a cast would round 1.6 to 2
    with pytest.raises(QueryFailed, match="a value of n is no integer"):
        run((here, "a"), (f"csv:///{tmp_path / 'b.csv'}", "-"), rules)


def test_a_rule_is_asked_only_where_two_rows_met(tmp_path: Path) -> None:
    here = duckdb_place(tmp_path, [
        "CREATE TABLE a AS SELECT 1 AS id, 1 AS n", "CREATE TABLE b AS SELECT 2 AS id, 1 AS n",
    ])  # fmt: skip
    wrong = "CASE WHEN {a} IS NULL OR {b} IS NULL THEN CAST('x' AS INTEGER) = 1 ELSE FALSE END"
    for algorithm in (JOIN, FETCH):
        found = run((here, "a"), (here, "b"), Rules(equal_if=(EqualIf(wrong, column="n"),)), algorithm)
        assert found.rows_only == (1, 1)


# --- which rule is for which column, and what is said of it


@pytest.fixture
def shop(tmp_path: Path) -> str:
    return duckdb_place(tmp_path, [
        "CREATE TABLE a AS SELECT 1 AS id, 1.0::DOUBLE AS f, 1 AS n, 'x' AS t, 1.00::DECIMAL(9,2) AS d",
        "CREATE TABLE b AS SELECT 1 AS id, 1.4::DOUBLE AS f, 2 AS n, 'X' AS t, 1.01::DECIMAL(9,2) AS d",
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        (Rules(), {"f", "n", "t", "d"}),
        (Rules(tolerance=Tolerance(1)), {"n", "t"}),
        (Rules(tolerance=Tolerance(2)), {"t"}),
        (Rules(tolerance=Tolerance(2), tolerances=(("n", Tolerance(0)),)), {"n", "t"}),
        (Rules(float_tolerance=Tolerance(1)), {"n", "t", "d"}),
        (Rules(tolerance=Tolerance("0.1"), float_tolerance=Tolerance(1)), {"f", "n", "t"}),
        (Rules(tolerances=(("F", Tolerance(1)),)), {"n", "t", "d"}),
        (Rules(ignore_case=True), {"f", "n", "d"}),
        (Rules(equal_if=(EqualIf("lower({a}) = lower({b})", family=Family.TEXT),)), {"f", "n", "d"}),
    ],
)
def test_the_nearest_rule_wins(shop: str, rules: Rules, left: set[str]) -> None:
    assert different(run((shop, "a"), (shop, "b"), rules)) == left


def test_everything_that_reports_says_the_rules(shop: str) -> None:
    result = run((shop, "a"), (shop, "b"), Rules(tolerance=Tolerance(0.5), ignore_case=True))
    words = "numbers less than 0.5 apart count as equal"
    told = {rule["column"]: (rule["kind"], rule["rule"]) for rule in result.to_dict()["coverage"]["rules"]}
    assert told["f"] == told["n"] == told["d"] == ("tolerance", words)
    assert told["t"] == ("ignore_case", "capital and small letters count as equal")
    notes = {pair.source.name: pair.note for pair in result.schema.columns if pair.source is not None}
    assert notes["f"] == words
    assert notes["id"] == ""


def test_copies_are_matched_exactly_and_the_result_says_so(tmp_path: Path) -> None:
    here = duckdb_place(tmp_path, [
        "CREATE TABLE a AS SELECT * FROM (VALUES (1, 1.0), (1, 2.0), (2, 5.0)) AS v(id, x)",
        "CREATE TABLE b AS SELECT * FROM (VALUES (1, 1.1), (1, 2.0), (2, 5.1)) AS v(id, x)",
    ])  # fmt: skip
    for algorithm in (JOIN, FETCH):
        result = run((here, "a"), (here, "b"), Rules(tolerance=Tolerance("0.2")), algorithm)
        assert (result.rows_only, result.values.total_rows) == ((1, 1), 2)
        assert result.values.rows_with_differences == 0
        assert [(loss.column, loss.kind) for loss in result.coverage.losses] == [("x", "copies")]
        strict = run((here, "a"), (here, "b"), Rules(), algorithm)
        assert strict.coverage.losses == ()


@pytest.mark.parametrize(
    ("rules", "error", "said"),
    [
        (Rules(tolerances=(("id", Tolerance(1)),)), InvalidRule, "id is part of the key"),
        (Rules(equal_if=(EqualIf("{a} = 1", column="ID"),)), InvalidRule, "id is part of the key"),
        (Rules(tolerances=(("t", Tolerance(1)),)), InvalidRule, "t is not numeric"),
        (Rules(tolerances=(("nope", Tolerance(1)),)), UnknownColumn, "nope"),
        (Rules(equal_if=(EqualIf("{a} = 1", column="nope"),)), UnknownColumn, "nope"),
    ],
)
def test_a_rule_for_the_wrong_column_is_refused(
    shop: str, rules: Rules, error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        run((shop, "a"), (shop, "b"), rules)


def test_a_named_column_without_types_is_read_as_numbers(tmp_path: Path) -> None:
    for name, value in (("a", "1.5"), ("b", "1.50001"), ("c", "one")):
        (tmp_path / f"{name}.csv").write_text(f"id,x\n1,{value}\n")
    a, b, c = ((f"csv:///{tmp_path / name}.csv", "-") for name in "abc")
    named = Rules(tolerances=(("x", Tolerance("0.001")),))
    assert different(run(a, b, named)) == set()
    assert different(run(a, c, named)) == {"x"}
    assert different(run(a, b, Rules(tolerance=Tolerance("0.001")))) == {"x"}


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "1e101", "1e-101", "x", "", True, None, "1" * 39])
def test_what_is_no_tolerance(value: Any) -> None:
    with pytest.raises(InvalidRule) as caught:
        Tolerance(value)
    assert caught.value.field == "tolerance"


@pytest.mark.parametrize("precision", [-1, 7, True, 1.5, "3"])
def test_what_is_no_precision(precision: Any) -> None:
    with pytest.raises(InvalidRule):
        Rules(datetime_precision=precision)


@pytest.mark.parametrize(
    "condition",
    [
        "true", "1 = 1", "x = {a}", "t.{a} = {b}", "{a}.x = {b}", '"{a}" = {b}', "'{a}' = {b}", "{a} = ?",
        "{a} = $1", "{a} IN (SELECT 1)", "EXISTS (SELECT 1) AND {a} = {b}", "(SELECT {a} = {b})",
        "sum({a}) = {b}", "count(*) OVER () = {a}", "unnest([{a}]) = {b}", "{a} = {b}; DROP TABLE x",
        "{a} = {b}) OR (1 = 1", "random() < 0.5 AND {a} = {b}", "uuid() = {a}", "nextval('s') = {a}",
        "current_setting('x') = {a}", "current_user = {a}", "getenv('HOME') = {a}", "now() = {a}",
        "sleep_ms(1) = {a}", "twofold_a = {a}", "", "{a} =", "query('SELECT 1') = {a}",
    ],
)  # fmt: skip
def test_a_rule_knows_two_values_and_nothing_else(condition: str) -> None:
    with pytest.raises(InvalidRule) as caught:
        EqualIf(condition, column="x")
    assert caught.value.hint
    assert "twofold_" not in caught.value.message or "twofold_a = {a}" in condition


# --- where the tables are


def duckdb_place(folder: Path, statements: Sequence[str], name: str = "store") -> str:
    path = folder / f"{name}.duckdb"
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)
    return f"duckdb:///{path}"


def postgres_run(uri: str, statements: Sequence[str]) -> None:
    import adbc_driver_postgresql.dbapi as adbc

    with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def mariadb_run(server: MariaDBServer, name: str, statements: Sequence[str]) -> None:
    with server.connect(name) as connection, connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        connection.commit()
