"""Texts that are read as the other side's type differ where they differ as texts: no more, no fewer."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pyarrow as pa
import pytest
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, Limits, diff, parse_relation
from twofold_engine.algorithms import fetch_ranges
from twofold_engine.algorithms.parsing import parsed, with_parsed
from twofold_engine.databases import _postgresql_statistics, open_uri
from twofold_engine.databases.duckdb import Workspace
from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.rules import Rules, Tolerance
from twofold_engine.sql.compare import Input
from twofold_engine.sql.sieve import Sieve
from twofold_engine.types import Comparator, Family

LEAST, MOST = -(2**31) + 1, 2**31 - 1
"""The infinite days, as DuckDB has them."""
YEAR_0, YEAR_1, YEAR_10000 = -719_528, -719_162, 2_932_897
"""Days from 1970 to their first ones."""
DAYS = [LEAST, YEAR_0 - 1, YEAR_0, YEAR_1, YEAR_1 + 1, -1, 0, 18_262, YEAR_10000 - 1, YEAR_10000, MOST, None]
DAY = 86_400_000_000
MOMENTS = [
    *(day * DAY for day in DAYS if day is not None and LEAST < day < MOST),
    -(2**63) + 1, 2**63 - 1, 18_262 * DAY + 36_000_000_000, 18_262 * DAY + 36_000_100_000,
    18_262 * DAY + 36_000_000_001, (YEAR_10000 * DAY) - 1, None,
]  # fmt: skip
NUMBERS = ["0", "1", "-1", "1.5", "-1.5", "0.01", "-0.01", "100", "9999999999.99", "-9999999999.99", None]
KINDS: dict[Comparator, pa.Array] = {
    Comparator.DATE: pa.array(DAYS, pa.int32()).cast(pa.date32()),
    Comparator.TIMESTAMP: pa.array(MOMENTS, pa.int64()).cast(pa.timestamp("us")),
    Comparator.TIMESTAMPTZ: pa.array(MOMENTS, pa.int64()).cast(pa.timestamp("us", "UTC")),
    Comparator.DECIMAL: pa.array(
        [None if text is None else Decimal(text) for text in NUMBERS], pa.decimal128(12, 2)
    ),
}
NO_DATES = ["", "0000-00-00", "2021-02-30", "2020-00-10", "2020-1-1", "20200101", "infinity", "0001-01-01 BC",
            "10000-01-01", "0000-01-01", "2020-01-01 ", "2020-01-01 10:00:00"]  # fmt: skip
DATES = ["0001-01-01", "0001-01-02", "1969-12-31", "1970-01-01", "2020-01-01", "9999-12-31"]
NO_MOMENTS = ["", "0000-00-00 00:00:00", "2020-01-01", "2020-01-01 10", "2020-01-01 10:00", "infinity",
              "2020-01-01 24:00:00", "2020-01-01 23:59:60", "2020-01-01 10:00:00Z", "2020-01-01 10:00:00+01",
              "2020-01-01 10:00:00.1234567", "2020-01-01 10:00:00.1000000", "0001-01-01 00:00:00 BC",
              "2020-01-01 10:00:00 ", "0000-01-01 00:00:00", "10000-01-01 00:00:00",
              "2021-02-31 10:00:00"]  # fmt: skip
STAMPS = ["0001-01-01 00:00:00", "2020-01-01 00:00:00", "2020-01-01 10:00:00.000000",
          "2020-01-01 10:00:00", "2020-01-01T10:00:00", "2020-01-01 10:00:00.1", "2020-01-01 10:00:00.100",
          "2020-01-01 10:00:00.000001", "9999-12-31 23:59:59.999999", "1969-12-31 00:00:00"]  # fmt: skip
NO_NUMBERS = ["", " 1", "1 ", "NaN", "Infinity", "-Infinity", "1,5", "1_000", "0x10", "1.005", "0.001",
              "1e-3", "10000000000", "1e400", "1e2", "1E+2", "1E+-2", "1e-41",
              "340282366920938463463374607431768211456", "1" + "0" * 60, "١"]  # fmt: skip
EXACT = ["0", "-0", "0.00", "-0.00", "1", "+1", "1.0", "1.50", "1.500000", "-1.5", ".01", "-.01", "100",
         "100.", "0100", "9999999999.99", "-9999999999.99"]  # fmt: skip
WRITTEN = {
    Comparator.DATE: (DATES, NO_DATES),
    Comparator.TIMESTAMP: (STAMPS, NO_MOMENTS),
    Comparator.TIMESTAMPTZ: (STAMPS, NO_MOMENTS),
    Comparator.DECIMAL: (EXACT, NO_NUMBERS),
}


def pair_of(form: Comparator, native: tuple[str, str] = ("VARCHAR", "")) -> ColumnPair:
    source, target = (ColumnInfo("c1", kind, Family(form), 1) for kind in native)
    return ColumnPair(source, target, form)


def read(text: str, form: Comparator) -> pa.ChunkedArray | None:
    return parsed(pa.chunked_array([[text]], pa.string()), pair_of(form), KINDS[form].type)


def mutated(texts: list[str], chance: random.Random) -> Iterator[str]:
    """Texts that are nearly those."""
    while True:
        text = list(chance.choice(texts))
        for _ in range(chance.randrange(1, 4)):
            place, signs = chance.randrange(len(text) + 1), chance.choice(["0123456789", "-+:. TZe", ""])
            text[place : place + chance.randrange(2)] = [chance.choice(signs)] if signs else []
        yield "".join(text)


@pytest.mark.parametrize("form", WRITTEN)
def test_only_texts_of_one_form_are_read(form: Comparator) -> None:
    texts, others = WRITTEN[form]
    assert [text for text in texts if read(text, form) is None] == []
    assert [text for text in others if read(text, form) is not None] == []
    all_but_one = pa.chunked_array([[*texts, None], [others[1]]], pa.string())
    assert parsed(all_but_one, pair_of(form), KINDS[form].type) is None


@pytest.mark.parametrize("text_side", [0, 1])
@pytest.mark.parametrize("form", WRITTEN)
def test_what_is_read_differs_where_its_text_differs(form: Comparator, text_side: int) -> None:
    """Every text that is read beside every value: as they are written, and changed by chance."""
    chance = random.Random(f"{form} {text_side}")
    near = mutated([*WRITTEN[form][0], *filter(None, WRITTEN[form][1])], chance)
    tried = [*WRITTEN[form][0], *(next(near) for _ in range(4000))]
    texts = [None, *dict.fromkeys(text for text in tried if read(text, form) is not None)]
    assert len(texts) > len(WRITTEN[form][0]) + 50
    values = KINDS[form]
    rows = range(len(texts) * len(values))
    one = pa.table({"c0": rows, "c1": pa.array([texts[i // len(values)] for i in rows], pa.string())})
    other = pa.table({"c0": rows, "c1": values.take(pa.array([i % len(values) for i in rows]))})
    sides = (one, other) if text_side == 0 else (other, one)
    by_text, by_value = (keys_that_differ(sides, form, reads=reads) for reads in (False, True))
    assert by_text == by_value
    assert 0 < len(by_text) < len(rows)


def keys_that_differ(sides: tuple[pa.Table, pa.Table], form: Comparator, *, reads: bool) -> list[int]:
    workspace = Workspace(Limits())
    try:
        key = ColumnInfo("c0", "BIGINT", Family.INTEGER, 0)
        pairs = (ColumnPair(key, key, Comparator.INTEGER), pair_of(form))
        names: dict[int, int] = {}
        if reads:
            sides, names = with_parsed(sides, pairs, 1)
            assert names == {1: 0 if pa.types.is_string(sides[0].column(1).type) else 1}
        for side, table in enumerate(sides):
            workspace.connection.register(f"part{side}", table)
        natives = [workspace.columns_of(f"SELECT * FROM part{side}")[1].native_type for side in (0, 1)]
        value = pair_of(form, (natives[0], natives[1]))
        inputs = Input("part0"), Input("part1")
        sieve = Sieve(workspace.dialect, inputs, pairs[:1], (value,), names)
        assert ("y1" in sieve.counts()) is reads
        return sorted(row[2] for row in workspace.query(sieve.streamed(), purpose="test"))
    finally:
        workspace.close()


@pytest.mark.parametrize(
    ("families", "form"),
    [
        ((Family.TEXT, Family.TEXT), Comparator.TEXT), ((Family.UNTYPED, Family.DATE), Comparator.DATE),
        ((Family.DATE, Family.TIMESTAMP), Comparator.TIMESTAMP),
        ((Family.INTEGER, Family.DECIMAL), Comparator.DECIMAL),
    ],
)  # fmt: skip
def test_columns_of_other_families_stay_text(families: tuple[Family, Family], form: Comparator) -> None:
    source, target = (ColumnInfo("c1", "", family, 1) for family in families)
    tables = pa.table({"c1": ["2020-01-01"]}), pa.table({"c1": KINDS[Comparator.DATE][:1]})
    assert with_parsed(tables, (ColumnPair(source, target, form),), 0) == (tables, {})


def test_a_key_stays_text() -> None:
    tables = pa.table({"c0": ["2020-01-01"]}), pa.table({"c0": KINDS[Comparator.DATE][:1]})
    pairs = (pair_of(Comparator.DATE),)
    assert with_parsed(tables, pairs, 1) == (tables, {})
    assert with_parsed(tables, pairs, 0)[1] == {0: 0}


# --- PostgreSQL beside MariaDB

ROWS = 160
SMALL = Limits(memory_bytes=128 * 1024**2, threads=1, range_rows=40, probe=False)
THERE = (
    "id bigint PRIMARY KEY, d date, at timestamp, z timestamptz, n numeric(12,2), w numeric(65,30), "
    "x numeric, t text, e date"
)
HERE = (
    "id BIGINT PRIMARY KEY, d DATE, at DATETIME(6), z TIMESTAMP(6) NULL, n DECIMAL(12,2), w DECIMAL(65,30), "
    "x DECIMAL(12,2), t VARCHAR(30), e DATE"
)
DAY_1 = "'2020-01-01'"
PLAIN = {"d": DAY_1, "at": "'2020-01-01 10:00:00'", "z": "'2020-01-01 10:00:00.5'", "n": "12.5", "w": "1",
         "x": "1.25", "t": DAY_1, "e": "NULL"}  # fmt: skip
NULLS = dict.fromkeys(PLAIN, "NULL")
LAST = {"d": "'9999-12-31'", "at": "'9999-12-31 23:59:59.999999'"}
LARGE = {"n": "-9999999999.99", "w": f"'{'9' * 35}.{'0' * 29}1'"}
ZERO = {"d": "'0000-00-00'", "at": "'0000-00-00 00:00:00'"}
OTHER = {"d": "'2020-01-02'", "at": "'2020-01-01 10:00:00.000001'", "z": "'2020-01-01 10:00:00.500001'",
         "n": "12.51", "w": f"'1.{'0' * 29}1'", "x": "1.26", "t": "'2020-01-01 '", "e": DAY_1}  # fmt: skip
Row = dict[str, str]
AWKWARD: dict[int, tuple[Row, Row, set[str]]] = {
    5: ({"d": "'0001-01-01'", "at": "'0001-01-01'"}, {"d": "'0001-01-01'", "at": "'0001-01-01'"}, set()),
    15: (LAST, LAST, set()),
    25: (NULLS, NULLS, set()),
    35: (NULLS, {}, {"d", "at", "z", "n", "w", "x", "t"}),
    45: ({"d": "'infinity'", "at": "'-infinity'", "z": "'infinity'"}, {}, {"d", "at", "z"}),
    55: ({"d": "'0044-03-15 BC'", "at": "'0044-03-15 12:00:00 BC'"}, {}, {"d", "at"}),
    65: (LARGE | {"x": "-0.0100"}, LARGE | {"x": "-0.01"}, set()),
    75: ({"n": "'NaN'", "w": "'NaN'", "x": "1.2501", "t": "'2020-1-1'"}, {}, {"n", "w", "x", "t"}),
    85: ({}, ZERO, {"d", "at"}),
    95: ({}, OTHER, set(OTHER)),
    105: ({}, {"d": "'2021-02-30'"}, {"d"}),
    115: ({"x": str(2**128)}, {"x": "0"}, {"x"}),
    125: ({"x": f"{2**128}.25"}, {"x": "0.25"}, {"x"}),
}
"""By key, each in a range of its own: what is special in PostgreSQL and in MariaDB, and what differs."""


@pytest.fixture(scope="module")
def servers(postgres: PostgresServer, mariadb: MariaDBServer) -> tuple[str, str]:
    rows: list[list[str]] = [[], []]
    for key in range(ROWS):
        for side in (0, 1):
            row = PLAIN | (AWKWARD[key][:2][side] if key in AWKWARD else {})
            rows[side].append(f"({key}, {', '.join(row.values())})")
    one = postgres.create_database()
    postgres.execute(
        one.rsplit("/", 1)[1], f"CREATE TABLE t ({THERE})", f"INSERT INTO t VALUES {', '.join(rows[0])}",
        "ANALYZE t",
    )  # fmt: skip
    name = mariadb.create_database()
    mariadb.execute(
        "SET SESSION sql_mode = 'ALLOW_INVALID_DATES', time_zone = '+00:00'", f"CREATE TABLE t ({HERE})",
        f"INSERT INTO t VALUES {', '.join(rows[1])}", "ANALYZE TABLE t", dbname=name,
    )  # fmt: skip
    return one, mariadb.uri_of(name)


def compared(uris: tuple[str, str], limits: Limits = SMALL, **spec: Any) -> DiffResult:
    with open_uri(uris[0]) as left, open_uri(uris[1]) as right:
        sides = Dataset(left, parse_relation("t")), Dataset(right, parse_relation("t"))
        return diff(*sides, DiffSpec(algorithm=Algorithm.FETCH_AND_JOIN, **spec), limits=limits)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Counter[bool]]:
    """Per range: how many columns were read as the other side's type, and how many might have been."""
    monkeypatch.setattr(_postgresql_statistics, "LEAST_CORRELATION", -1.0)
    found: list[Counter[bool]] = []

    def counted(*args: Any) -> Any:
        tables, sides = with_parsed(*args)
        found.append(Counter(place in sides for place in range(1, 9)))
        return tables, sides

    monkeypatch.setattr(fetch_ranges, "with_parsed", counted)
    return found


RULES = {
    "none": Rules(),
    "tolerances": Rules(tolerance=Tolerance(Decimal("0.02"))),
    "precision": Rules(datetime_precision=3),
    "empty": Rules(null_equals_empty=True, ignore_case=True),
}


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("name", RULES)
def test_awkward_values_differ_as_they_did_as_text(
    servers: tuple[str, str],
    reads: list[Counter[bool]],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    turned: bool,
) -> None:
    uris = (servers[1], servers[0]) if turned else servers
    result = compared(uris, rules=RULES[name])
    assert len(reads) > 4, "there are ranges"
    assert len({part[True] for part in reads}) > 1, "ranges that are read, and such that are not"
    monkeypatch.setattr(fetch_ranges, "with_parsed", lambda tables, *_: (tables, {}))
    by_text = compared(uris, rules=RULES[name])
    whole = compared(uris, Limits(), rules=RULES[name])
    found = [each.to_dict() for each in (result, by_text, whole)]
    for each in found:
        del each["cost"]
    assert found[0] == found[1] == found[2]
    if name == "none":
        assert {row.key["id"]: set(row.columns) for row in result.rows} == {
            str(key): differing for key, (*_, differing) in AWKWARD.items() if differing
        }


def test_rows_that_are_kept_keep_their_texts(servers: tuple[str, str], reads: list[Counter[bool]]) -> None:
    result = compared(servers)
    assert reads
    rows = {row.key["id"]: row for row in result.rows}
    last = rows["95"]
    assert last.source is not None
    assert last.target is not None
    assert (last.source["at"], last.target["at"]) == ("2020-01-01T10:00:00", "2020-01-01T10:00:00.000001")
    assert (last.source["n"], last.target["n"]) == ("12.5", "12.51")
