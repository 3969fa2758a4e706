"""A stretch of time holds the same rows in every database as in plain Python."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Any

import duckdb
import pytest

from twofold_engine import Dataset, DiffSpec, QueryRef, diff, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.errors import InvalidFilter, UnknownColumn
from twofold_engine.interval import within

from .stores import Store
from .strategies import KINDS, Side
from .test_properties import stores

__all__ = ["stores"]

MOMENTS: list[dt.datetime | None] = [
    None,
    *(
        dt.datetime.fromisoformat(text)
        for text in (
            "0001-01-01", "1969-12-31 23:59:59.9", "2020-02-28 23:59:59.999999", "2020-02-29",
            "2020-02-29 00:00:00.001", "2020-02-29 00:00:00.0015", "2020-02-29 12:00:00",
            "2020-02-29 12:00:00.5", "2020-03-01", "9999-12-31", "9999-12-31 23:59:59.999999",
        )
    ),
]  # fmt: skip
"""What the rows hold, and what intervals begin and end with."""
KINDS_OF_TIME = ("date", "timestamp", "timestamptz")


def value(moment: dt.datetime | None, kind: str) -> Any:
    if moment is None:
        return None
    return {"date": moment.date(), "timestamp": moment, "timestamptz": moment.replace(tzinfo=UTC)}[kind]


def lies(moment: dt.datetime | None, kind: str, start: dt.datetime | None, end: dt.datetime | None) -> bool:
    """Of a date its midnight counts."""
    if moment is None:
        return False
    if kind == "date":
        moment = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return (start is None or moment >= start) and (end is None or moment < end)


@pytest.mark.parametrize("name", ["duckdb", "sqlite", "parquet", "postgresql", "mariadb"])
def test_an_interval_holds_the_rows_that_python_finds(stores: Callable[[str], Store], name: str) -> None:
    store = stores(name)
    kinds = [kind for kind in KINDS_OF_TIME if kind in store.kinds]
    rows = tuple((at, *(value(moment, kind) for kind in kinds)) for at, moment in enumerate(MOMENTS))
    side = Side(("id", *kinds), (KINDS["integer"], *(KINDS[kind] for kind in kinds)), rows)
    uri, table = store.put({"moments": side})["moments"]
    with open_uri(uri) as database:
        session, relation = database.session, parse_relation(table)
        for kind in kinds:
            for start in MOMENTS:
                for end in MOMENTS[::3]:
                    if start is None and end is None:
                        continue
                    zoned = [None if m is None else m.replace(tzinfo=UTC) for m in (start, end)]
                    data = within(Dataset(database, relation), kind.upper(), *zoned)
                    where = session.dialect.condition(data.where or "")
                    item = session.relation(database, relation)
                    found = session.query(f"SELECT count(*) FROM {item} WHERE {where}", purpose="test")
                    expected = sum(lies(moment, kind, start, end) for moment in MOMENTS)
                    assert found[0][0] == expected, (kind, start, end, where)


@pytest.fixture
def warehouse(tmp_path: Path) -> str:
    path = tmp_path / "w.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(
            "CREATE TABLE orders AS SELECT i AS id, i % 2 AS odd, DATE '2026-01-01' + i::INTEGER AS day, "
            "TIMESTAMPTZ '2026-01-01 00:00:00+02' + INTERVAL (i) HOUR AS \"At\" FROM range(100) r(i)"
        )
    return f"duckdb:///{path}"


def test_both_sides_are_filtered_beside_their_own_filters(warehouse: str) -> None:
    start, end = dt.datetime(2026, 1, 11, tzinfo=UTC), dt.datetime(2026, 1, 21, tzinfo=UTC)
    with open_uri(warehouse) as database:
        table = parse_relation("orders")
        source = within(Dataset(database, table, "odd = 1 OR id = 10 -- all"), "day", start, end)
        target = within(Dataset(database, QueryRef("SELECT id, odd, day FROM orders")), "day", start, None)
        found = diff(source, target, DiffSpec(key=("id",)))
    assert found.pks.total_rows == (6, 90)


def test_moments_with_a_zone_are_the_same_instants(warehouse: str) -> None:
    west = dt.timezone(dt.timedelta(hours=-5))
    with open_uri(warehouse) as database:
        data = Dataset(database, parse_relation("orders"))
        data = within(data, "at", dt.datetime(2025, 12, 31, 18, tzinfo=west), None)  # an hour after the first
        found = diff(data, data, DiffSpec(key=("id",)))
    assert found.pks.total_rows == (99, 99)


def test_a_column_that_is_no_time_is_refused_by_name(warehouse: str) -> None:
    moment = dt.datetime(2026, 1, 1, tzinfo=UTC)
    with open_uri(warehouse) as database:
        data = Dataset(database, parse_relation("orders"))
        assert within(data, "anything", None, None) is data
        with pytest.raises(InvalidFilter, match="'odd' of the source is BIGINT"):
            within(data, "odd", moment, None, "source")
        with pytest.raises(UnknownColumn, match="The source has no time column 'dai'"):
            within(data, "dai", moment, None, "source")
        with pytest.raises(InvalidFilter):
            within(Dataset(database, data.relation, "1 = 1) OR (1 = 1; DROP TABLE x"), "day", moment, None)
