"""Dates and times that were written as text: every way reads, draws and shows them alike."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from pathlib import Path

import duckdb
import pytest

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, diff, parse_relation
from twofold_engine.clocks import clock_text, stamp_of_no_calendar
from twofold_engine.databases import open_uri
from twofold_engine.databases._duckdb_functions import register_functions
from twofold_engine.normal_form import normal_form
from twofold_engine.result import ColumnInfo
from twofold_engine.sql.drawing import value_text
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.types import Comparator, Family

TIMES: list[tuple[str, str, str | None]] = [
    ("date", "2024-01-05", "2024-01-05"),
    ("date", "20240105", "2024-01-05"),
    ("date", "2024-1-5", "2024-01-05"),
    ("date", "2024/01/05", "2024-01-05"),
    ("date", " 2024-01-05 ", "2024-01-05"),
    ("date", "2024-01-05 00:00:00", "2024-01-05"),
    ("date", "2024-01-05 (BC)", "2024-01-05 BC"),
    ("date", "2024-1-5 BC", "2024-01-05 BC"),
    ("date", "12024-1-5", "12024-01-05"),
    ("date", "Infinity", "infinity"),
    ("date", "2024-01-05 00:00:01", None),
    ("date", "2023-02-29", None),
    ("date", "2024-1/5", None),
    ("date", "2024-W01-5", None),
    ("date", "20241305", None),
    ("date", "0000-01-01", None),
    ("date", "0000-00-00", None),
    ("date", "epoch", None),
    ("date", "5.1.2024", None),
    ("time", "10:00:00", "10:00:00"),
    ("time", "9:05", "09:05:00"),
    ("time", "10:00:00.50", "10:00:00.5"),
    ("time", "10:00:00.123456789", "10:00:00.123456789"),
    ("time", "10:00:00.1234567891", None),
    ("time", "24:00:00", None),
    ("time", "10:00:60", None),
    ("time", "1000", None),
    ("timestamp", "2024-01-05 10:00:00", "2024-01-05T10:00:00"),
    ("timestamp", "2024-01-05T10:00:00.500000", "2024-01-05T10:00:00.5"),
    ("timestamp", "2024-1-5 9:05", "2024-01-05T09:05:00"),
    ("timestamp", "20240105T101500", "2024-01-05T10:15:00"),
    ("timestamp", "20240105", "2024-01-05T00:00:00"),
    ("timestamp", "2024-01-05", "2024-01-05T00:00:00"),
    ("timestamp", "2024-01-05 10:00:00,25", "2024-01-05T10:00:00.25"),
    ("timestamp", "2024-01-05 10:00:00+02:00", "2024-01-05T08:00:00"),
    ("timestamp", "2024-01-05 10:00:00 UTC", "2024-01-05T10:00:00"),
    ("timestamp", "2024-01-05 10:00:00.123456789", "2024-01-05T10:00:00.123456789"),
    ("timestamp", "0044-03-15 12:00:00 BC", "0044-03-15T12:00:00 BC"),
    ("timestamp", "0044-03-15 (BC) 12:00:00", "0044-03-15T12:00:00 BC"),
    ("timestamp", "-Infinity", "-infinity"),
    ("timestamp", "2024-01-05 24:00:00", None),
    ("timestamp", "2024-01-05x10:00:00", None),
    ("timestamp", "2024-02-30 10:00", None),
    ("timestamptz", "2024-01-05 10:00:00+00", "2024-01-05T10:00:00Z"),
    ("timestamptz", "2024-01-05T10:00:00.50+00:00", "2024-01-05T10:00:00.5Z"),
    ("timestamptz", "2024-1-5 10:00:00.5-0330", "2024-01-05T13:30:00.5Z"),
    ("timestamptz", "2024-01-05 10:00:00", "2024-01-05T10:00:00Z"),
    ("timestamptz", "2024-01-05 10:00:00 Europe/Paris", None),
]  # fmt: skip
READ = [(family, text, shown) for family, text, shown in TIMES if shown is not None]
FAMILIES = ["date", "time", "timestamp", "timestamptz"]


@pytest.mark.parametrize(("family", "text", "shown"), TIMES)
def test_what_counts_as_a_date_or_time(family: str, text: str, shown: str | None) -> None:
    assert clock_text(text, family) == shown


@pytest.mark.parametrize(("family", "text", "shown"), TIMES)
def test_a_sample_draws_the_same_text_everywhere(family: str, text: str, shown: str | None) -> None:
    """DuckDB's text of a value is Python's, be it read or not, and for what no calendar has too."""
    column = ColumnInfo("v", "VARCHAR", Family(family), 0)
    with closing(duckdb.connect()) as connection:
        connection.execute("SET TimeZone = 'UTC'")
        register_functions(connection)
        sql = DuckDBDialect().key_text("v", column, Comparator(family))
        found = connection.execute(f"SELECT {sql} FROM (SELECT ? AS v)", [text]).fetchone()
    assert found == (value_text(text, family, family),) == (normal_form(text, family),)
    assert shown is None or found == (shown,)


class Tables:
    """The texts of a family in one column, and what they mean, in their normal form, in another."""

    def __init__(self, folder: Path, family: str) -> None:
        self.folder = folder
        self.rows = [(text, shown) for kind, text, shown in READ if kind == family]
        self.kind = "timestamp with time zone" if family == "timestamptz" else family
        self.shown = {str(i): shown for i, (_, shown) in enumerate(self.rows)}

    def sqlite(self, side: int) -> tuple[str, str]:
        path = self.folder / f"{side}.sqlite"
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(f"CREATE TABLE t (id integer PRIMARY KEY, v {self.kind})")
            rows = [(i, row[side]) for i, row in enumerate(self.rows)]
            connection.executemany("INSERT INTO t VALUES (?, ?)", rows)
        return f"sqlite:///{path}", "t"

    def csv(self) -> tuple[str, str]:
        path = self.folder / "t.csv"
        path.write_text("id,v\n" + "".join(f'{i},"{text}"\n' for i, (text, _) in enumerate(self.rows)))
        return f"csv:///{path}", "-"

    def duckdb(self) -> tuple[str, str]:
        path = self.folder / "t.duckdb"
        kind = {"time": "TIME_NS", "timestamp": "TIMESTAMP"}.get(self.kind, self.kind.upper())
        with closing(duckdb.connect(path)) as connection:
            connection.execute("SET TimeZone = 'UTC'")
            connection.execute(f"CREATE TABLE t (id integer PRIMARY KEY, v {kind})")
            for i, (_, shown) in enumerate(self.rows):
                text = _duckdb_spelling(shown or "")
                connection.execute(f"INSERT INTO t VALUES ({i}, CAST('{text}' AS {kind}))")
        return f"duckdb:///{path}", "t"


def _duckdb_spelling(shown: str) -> str:
    if not shown.endswith(" BC"):
        return shown
    day, mark, clock = shown.removesuffix(" BC").partition("T")
    return f"{day} (BC){mark and ' '}{clock}"


def compared(source: tuple[str, str], target: tuple[str, str], algorithm: Algorithm) -> DiffResult:
    with ExitStack() as stack:
        sides = [
            Dataset(stack.enter_context(open_uri(uri)), parse_relation(table))
            for uri, table in (source, target)
        ]
        return diff(sides[0], sides[1], DiffSpec(key=("id",), algorithm=algorithm))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_way_reads_a_spelling_alike(tmp_path: Path, family: str) -> None:
    tables = Tables(tmp_path, family)
    places = {"csv": tables.csv(), "loose": tables.sqlite(0), "strict": tables.sqlite(1)}
    places["duckdb"] = tables.duckdb()
    found = {}
    for source, target, algorithms in (
        ("csv", "duckdb", ("join", "fetch_and_join")), ("csv", "strict", ("fetch_and_join",)),
        ("loose", "strict", ("join", "fetch_and_join", "checksum")),
        ("loose", "duckdb", ("fetch_and_join", "checksum")),
    ):  # fmt: skip
        for algorithm in algorithms:
            result = compared(places[source], places[target], Algorithm(algorithm))
            found[source, target, algorithm] = [dict(row.key) | dict(row.source or {}) for row in result.rows]
    # DuckDB's timestamps hold microseconds.
    finer = [i for i, shown in tables.shown.items() if len((shown or "").partition(".")[2].rstrip("Z")) > 6]
    for (source, target, algorithm), rows in found.items():
        lost = finer if target == "duckdb" and family == "timestamp" else []
        assert [row["id"] for row in rows] == lost, (source, target, algorithm)
        assert [row["v"] for row in rows] == [tables.shown[i] for i in lost]


def test_what_is_no_date_is_shown_as_its_text(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,v\n1,2024-W01-5\n2,20240105\n")
    with closing(duckdb.connect(tmp_path / "t.duckdb")) as connection:
        connection.execute(
            "CREATE TABLE t AS FROM (VALUES (1, DATE '2024-01-05'), (2, '2024-01-05')) x(id, v)"
        )
    result = compared(
        (f"csv:///{tmp_path}/t.csv", "-"), (f"duckdb:///{tmp_path}/t.duckdb", "t"), Algorithm.AUTO
    )
    assert [(row.source, row.target) for row in result.rows] == [({"v": "2024-W01-5"}, {"v": "2024-01-05"})]


def test_a_number_in_a_date_column_is_the_date_it_spells(tmp_path: Path) -> None:
    """SQLite makes a number of these digits; a copy of it is a text again."""
    assert normal_form(20240105, "date") == normal_form("20240105", "date") == "2024-01-05"
    assert normal_form(5, "date") == "5"
    assert stamp_of_no_calendar("5", "timestamp") == "5"
