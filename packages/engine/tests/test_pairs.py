"""`twofold diff tables` gives the agreed JSON for every ordered pair of databases, with the same numbers."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from click.testing import CliRunner
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer

from twofold_engine.cli import diff

from .stores import CSVStore, DuckDBStore, MariaDBStore, ParquetStore, Place, PostgresStore, SQLiteStore
from .strategies import KINDS, Side

NAMES = ["duckdb", "postgresql", "mariadb", "sqlite", "parquet", "csv"]
COLUMNS = {
    "id": "bigint", "name": "text", "price": "decimal", "ratio": "float", "active": "boolean", "day": "date",
    "seen": "timestamp",
}  # fmt: skip
DAY, SEEN = dt.date(2024, 2, 29), dt.datetime.fromisoformat("2024-02-29T12:30:00.25")

BEFORE = (
    (1, "Ada", Decimal("1.5"), 0.1, True, DAY, SEEN),
    (2, "Grace, \"the\" admiral", Decimal("-0.25"), 1e-20, False, DAY, None),
    (3, "Zoë 😀", None, None, None, None, SEEN),
    (4, "twice", Decimal("4"), 4.5, True, DAY, SEEN),
    (4, "twice", Decimal("4"), 4.5, True, DAY, SEEN),
    (None, "no key", Decimal("5"), 5.0, True, DAY, SEEN),
    (6, "gone", Decimal("6"), 6.0, True, DAY, SEEN),
)  # fmt: skip
AFTER = (
    (1, "Ada", Decimal("1.5"), 0.1, True, DAY, SEEN),
    (2, "Grace, \"the\" admiral", Decimal("-0.24"), 2e-20, False, DAY, SEEN),
    (3, "Zoë 😁", None, None, None, DAY, SEEN),
    (4, "twice", Decimal("4"), 4.5, True, DAY, SEEN),
    (None, "no key", Decimal("5"), 5.0, True, DAY, SEEN),
    (7, "new", Decimal("7"), 7.0, False, DAY, SEEN),
)  # fmt: skip


@pytest.fixture(scope="module")
def places(
    tmp_path_factory: pytest.TempPathFactory, postgres: PostgresServer, mariadb: MariaDBServer
) -> Iterator[dict[str, dict[str, Place]]]:
    """Both tables in all six databases: ``places[database][table]``."""
    folder = tmp_path_factory.mktemp("pairs")
    servers = PostgresStore(postgres), MariaDBStore(mariadb)
    kinds = tuple(KINDS[kind] for kind in COLUMNS.values())
    tables = {"before": Side(tuple(COLUMNS), kinds, BEFORE), "after": Side(tuple(COLUMNS), kinds, AFTER)}
    stores = {
        "duckdb": DuckDBStore(folder), "postgresql": servers[0], "mariadb": servers[1],
        "sqlite": SQLiteStore(folder), "parquet": ParquetStore(folder), "csv": CSVStore(folder),
    }  # fmt: skip
    yield {name: store.put(tables) for name, store in stores.items()}
    for server in servers:
        server.close()


@pytest.mark.postgres
@pytest.mark.parametrize("algorithm", ["auto", "fetch_and_join"])
@pytest.mark.parametrize("target", NAMES)
@pytest.mark.parametrize("source", NAMES)
def test_every_pair_of_databases_gives_the_same_answer(
    places: dict[str, dict[str, Place]], source: str, target: str, algorithm: str
) -> None:
    arguments = [*places[source]["before"], *places[target]["after"], "-k", "id", "--algorithm", algorithm]
    done = CliRunner(catch_exceptions=False).invoke(diff, ["tables", *arguments, "--json", "--exit-code"])
    assert done.stderr == ""
    found = json.loads(done.stdout)
    assert done.exit_code == 1
    assert_shape(found)
    assert (found["status"], found["result"]) == ("success", "different")
    assert found["plan"]["algorithm"] in ("join", "fetch_and_join")
    assert algorithm == "auto" or found["plan"]["algorithm"] == algorithm
    assert found["pks"] == {
        "columns": ["id"], "total_rows": [7, 6], "nulls": [1, 1], "dupes": [2, 0], "exclusives": [1, 1],
        "distincts": [5, 5],
    }  # fmt: skip
    assert found["values"] == {
        "total_rows": 5, "rows_with_differences": 2, "total_values": 30, "values_with_differences": 5,
        "compared_columns": 6, "columns_with_differences": 5,
        "columns_diff_stats": [
            {"column_name": name, "match": match, "values_different": round((100 - match) / 20)}
            for name, match in (
                ("name", 80.0), ("price", 80.0), ("ratio", 80.0), ("active", 100.0), ("day", 80.0),
                ("seen", 80.0),
            )
        ],
    }  # fmt: skip
    stats = found["diff_stats"]
    assert (stats["rows_removed"], stats["rows_added"], stats["diff_rows"]) == (2, 1, 5)
    assert found["schema"]["columns_mismatched"] == [0, 0]
    assert found["coverage"]["not_compared"] == []
    assert_rows(found["rows"], typed=(source, target) != ("csv", "csv"))


def assert_rows(rows: list[dict[str, Any]], *, typed: bool) -> None:
    """The five differing rows, in the one normal form; where neither side has types, text as it stands."""
    seen = "2024-02-29T12:30:00.25" if typed else "2024-02-29 12:30:00.250000"
    equal = {"name": "twice", "price": "4", "ratio": "4.5", "active": "true",
             "day": "2024-02-29", "seen": seen}  # fmt: skip
    by_key = {(row["side"], row["key"]["id"]): row for row in rows}
    assert set(by_key) == {
        ("changed", "2"), ("changed", "3"), ("source", "4"), ("source", "6"), ("target", "7"),
    }  # fmt: skip
    assert len(rows) == 5
    second = by_key["changed", "2"]
    assert second["columns"] == ["price", "ratio", "seen"]
    pairs = {name: (second["source"][name], second["target"][name]) for name in second["source"]}
    assert pairs == {
        "name": ('Grace, "the" admiral',) * 2, "price": ("-0.25", "-0.24"), "ratio": ("1e-20", "2e-20"),
        "active": ("false",) * 2, "day": ("2024-02-29",) * 2, "seen": (None, seen),
    }  # fmt: skip
    assert by_key["changed", "3"]["columns"] == ["name", "day"]
    extra = by_key["source", "4"]
    assert (extra["source"], extra["target"], extra["columns"]) == (equal, None, [])
    added = by_key["target", "7"]
    assert (added["source"], added["target"]["name"]) == (None, "new")


def assert_shape(found: dict[str, Any]) -> None:
    """Every key of the agreed JSON, and no other."""

    def keys(part: Any) -> set[str]:
        return set(part)

    assert list(found) == [
        "status", "result", "schema", "pks", "values", "diff_stats", "coverage", "rows", "profiles",
        "changes", "timeline", "plan", "cost",
    ]  # fmt: skip
    assert keys(found["schema"]) == {
        "columns_mismatched", "column_type_mismatches", "column_reorders", "column_counts",
        "column_type_differs", "exclusive_columns", "columns",
    }  # fmt: skip
    for line in found["schema"]["columns"]:
        assert keys(line) == {"source", "target", "status", "note"}
        assert (
            keys(line["source"]) == keys(line["target"]) == {"name", "type", "family", "position", "nullable"}
        )
    assert keys(found["diff_stats"]) == {
        "version", "diff_schema", "diff_pks", "diff_rows", "diff_values", "diff_duplicate_pks",
        "diff_null_pks", "diff_rows_count", "diff_rows_number", "rows_removed", "rows_added",
        "table_a_row_count", "table_b_row_count", "match_ratio", "errors", "sampled",
    }  # fmt: skip
    assert keys(found["coverage"]) == {
        "not_compared", "losses", "rules", "limits_hit", "sampling", "consistency",
    }  # fmt: skip
    assert keys(found["coverage"]["consistency"]) == {"source", "target", "verified"}
    assert keys(found["coverage"]["sampling"]) == {
        "used", "ratio", "reason", "size", "tolerance", "confidence", "threshold", "rows", "method",
        "estimates",
    }  # fmt: skip
    for row in found["rows"]:
        assert keys(row) == {"side", "key", "source", "target", "columns"}
        assert keys(row["key"]) == {"id"}
        for side in ("source", "target"):
            assert row[side] is None or keys(row[side]) == set(COLUMNS) - {"id"}
    assert keys(found["plan"]) == {"algorithm", "reasons", "key_source", "source", "target"}
    assert found["plan"]["reasons"]
    assert keys(found["cost"]) == {"seconds", "rows_fetched", "bytes_fetched", "queries"}
    assert found["cost"]["queries"]
    for query in found["cost"]["queries"]:
        assert keys(query) == {"side", "purpose", "sql", "seconds", "rows"}
