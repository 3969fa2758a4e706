"""Whole comparisons that are kept as golden files: small tables with everything in them that a comparison
counts, compared in every way. What a file holds is what a person gets: the result, every statement that ran,
every step that was told, and what the plan had said before."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, Sampling, diff, explain, parse_relation
from twofold_engine.databases import open_uri
from twofold_engine.rules import Rules, Tolerance

Run = dict[str, Any]

COLUMNS = "id {integer}, part {text}, name {text}, price {decimal}, seen {timestamp}, {side} {integer}"
WORDS = {
    "duckdb": {"integer": "BIGINT", "text": "VARCHAR", "decimal": "DECIMAL(9,2)", "timestamp": "TIMESTAMP"},
    "sqlite": {"integer": "BIGINT", "text": "TEXT", "decimal": "DECIMAL(9,2)", "timestamp": "TIMESTAMP"},
}
DAY = "2020-02-29 12:00:00"
BEFORE = (
    (1, "a", "same", 1.50, DAY), (2, "a", "one changed", 2.50, DAY), (2, "b", "all changed", 3.00, DAY),
    (3, "a", "only before", 0, DAY), (3, "b", None, None, None), (4, "a", "copied", 4, DAY),
    (4, "a", "copied", 4, DAY), (5, "a", "two and other two", 5, DAY), (5, "a", "one of them", 5, DAY),
    (6, "a", "three", 6, DAY), (6, "a", "three", 6, DAY), (6, "a", "three", 6, DAY),
    (None, "a", "no number", 7, DAY), (None, "b", "no number, changed", 7, DAY), (7, None, "no part", 7, DAY),
    (None, None, "nothing", 7, DAY), (None, "c", "no number, twice", 7, DAY),
    (None, "c", "no number, twice", 7, DAY),
    (8, "a", "only before, twice", 8, DAY), (8, "a", "only before, twice", 8, DAY),
)  # fmt: skip
AFTER = (
    (1, "a", "same", 1.50, DAY), (2, "a", "One Changed", 2.50, DAY), (2, "b", "ALL CHANGED", 3.01, None),
    (3, "b", None, None, None), (4, "a", "copied", 4, DAY), (5, "a", "two and other two", 5, DAY),
    (5, "a", "ONE OF THEM", 5, DAY), (6, "a", "three", 6, DAY), (None, "a", "no number", 7, DAY),
    (None, "b", "no number, CHANGED", 7, DAY), (7, None, "no part", 7, DAY), (9, "a", "only after", 9, DAY),
    (9, "b", "only after", 9, DAY), (None, "d", "no number, only after", 9, DAY),
)  # fmt: skip
PLAIN = tuple((i, "a", f"row {i}", i / 4, DAY) for i in range(40))
WIDE_AFTER = tuple(
    (i, "b" if i in (3, 9) else "a", f"row {i}", -1 if i in (3, 11) else i / 4, None if i == 9 else DAY)
    for i in range(40)
)
PLAIN_AFTER = tuple((i, "a", "other" if i in (3, 17) else f"row {i}", i / 4, DAY) for i in range(1, 42))
UUIDS = [f"0000000{i}-0000-0000-0000-00000000000a" for i in range(4)]
LOGS = "CREATE TABLE {name} (token {kind}, other {kind}, v INTEGER)"


@dataclass(frozen=True)
class Case:
    """One comparison: the tables, what is asked of it, and what stands otherwise meanwhile."""

    tables: tuple[str, str]
    spec: Mapping[str, Any] = field(default_factory=dict)
    places: tuple[str, str] = ("duckdb", "duckdb")
    limits: Mapping[str, Any] = field(default_factory=dict)
    streams: bool = False
    """Whether rows are handed out as well."""
    patches: Mapping[str, Any] = field(default_factory=dict)


KEY = {"key": ("id", "part")}
JOIN, FETCH, SUMS = (
    {"algorithm": algorithm} for algorithm in (Algorithm.JOIN, Algorithm.FETCH_AND_JOIN, Algorithm.CHECKSUM)
)
WITHOUT = {"compare_duplicates": False}
HALF = {"sampling": Sampling(ratio=0.5, threshold=0)}
RULES = {"rules": Rules(tolerance=Tolerance(Decimal("0.02")), ignore_case=True)}
ACROSS = ("duckdb", "sqlite")
LIVE = {"twofold_engine.databases.duckdb.DuckDBDatabase.stands_still": False}
SLICES = {"twofold_engine.sql.duckdb.DuckDBDialect.columns_at_once": 2}
COUNTED = {"twofold_engine.databases.duckdb.Workspace.notices_short_streams": False}
TINY = {"twofold_engine.databases.duckdb.Workspace.row_estimate": lambda *_: 1}
FEW = {"twofold_engine.algorithms.checksum.LEAST_BUCKETS": 1, **TINY}

CASES: Mapping[str, Case] = {
    "join_copies": Case(("before", "after"), KEY | JOIN),
    "join_without_copies": Case(("before", "after"), KEY | JOIN | WITHOUT),
    "join_plain": Case(("plain", "plain_after"), {"key": ("id",)} | JOIN, streams=True),
    "join_unique": Case(("unique_before", "unique_after")),
    "join_one_unique": Case(("unique_before", "plain_after"), {"key": ("id",)} | WITHOUT),
    "join_other_unique": Case(("plain", "unique_after"), {"key": ("id",)}),
    "join_copies_alone": Case(("alone_before", "alone_after"), {"key": ("id",)}),
    "join_copies_alone_left_out": Case(("alone_before", "alone_after"), {"key": ("id",)} | WITHOUT),
    "join_key_alone": Case(("plain", "plain_after"), {"key": ("id",), "include_columns": ("id",)}),
    "join_nothing": Case(("empty", "empty"), {"key": ("id",)}),
    "join_same": Case(("before", "before"), KEY),
    "join_few_shown": Case(
        ("plain", "plain_after"), {"key": ("id",), "sample_rows": 3}, streams=True,
        limits={"listed_buckets": 2, "kept_rows": 2},
    ),
    "join_some_shown": Case(("before", "after"), KEY | {"sample_rows": 8}),
    "join_no_rows_shown": Case(("plain", "plain_after"), {"key": ("id",), "sample_rows": 0}),
    "join_crowded": Case(
        ("before", "after"), KEY, patches={"twofold_engine.algorithms.join.most_in_bucket": lambda _: 1}
    ),
    "join_slices": Case(("before", "after"), KEY, patches=SLICES),
    "join_slices_plain": Case(("plain", "wide_after"), {"key": ("id",)}, patches=SLICES),
    "join_slices_many": Case(
        ("plain", "wide_after"), {"key": ("id",)} | WITHOUT, patches=SLICES, limits={"listed_buckets": 1}
    ),
    "fetch_slices": Case(("before", "after"), KEY | FETCH | WITHOUT, patches=SLICES),
    "join_sample": Case(("before", "after"), KEY | HALF),
    "join_sample_plain": Case(("plain", "plain_after"), {"key": ("id",)} | HALF | WITHOUT),
    "join_rules": Case(("before", "after"), KEY | RULES),
    "join_uuids": Case(("uuids", "texts"), {"key": ("token",)}),
    "join_strange_uuids": Case(("strange", "uuids"), {"key": ("token",)}),
    "fetch_copies": Case(("before", "after"), KEY | FETCH),
    "fetch_across": Case(("before", "after"), KEY, ACROSS),
    "fetch_across_without_copies": Case(("before", "after"), KEY | WITHOUT, ACROSS),
    "fetch_unique": Case(("unique_before", "unique_after"), FETCH, streams=True),
    "fetch_sample": Case(("before", "after"), KEY | HALF, ACROSS),
    "fetch_again": Case(("plain", "plain_after"), {"key": ("id",)} | FETCH, patches=LIVE),
    "fetch_again_for_one": Case(
        ("unique_before", "query:SELECT * FROM unique_before WHERE id > 0"), FETCH, patches=LIVE
    ),
    "fetch_again_for_none": Case(("plain", "plain"), {"key": ("id",)} | FETCH, patches=LIVE),
    "fetch_again_too_many": Case(
        ("plain", "plain_after"), {"key": ("id",)} | FETCH,
        patches={**LIVE, "twofold_engine.algorithms.verify.MOST_GROUPS": 3},
    ),
    "fetch_counted": Case(("before", "after"), KEY | FETCH, patches={**LIVE, **COUNTED}),
    "fetch_uuids": Case(("uuids", "texts"), {"key": ("token",)} | FETCH),
    "fetch_strange_uuids": Case(("strange", "uuids"), {"key": ("token",)} | FETCH),
    "sums_copies": Case(("before", "after"), KEY | SUMS),
    "sums_without_copies": Case(("before", "after"), KEY | SUMS | WITHOUT),
    "sums_across": Case(("before", "after"), KEY | SUMS, ACROSS),
    "sums_same": Case(("before", "before"), KEY | SUMS),
    "sums_same_without_copies": Case(("before", "before"), KEY | SUMS | WITHOUT, ACROSS),
    "sums_plain": Case(("plain", "plain_after"), {"key": ("id",)} | SUMS, streams=True),
    "sums_unique": Case(("many", "many_after"), SUMS),
    "sums_crowded": Case(
        ("many", "many_after"), SUMS,
        patches={**TINY, "twofold_engine.algorithms.checksum.CROWDED_ROWS": 10,
                 "twofold_engine.algorithms.checksum.MOST_BAD_SHARE": 0.9},
    ),
    "sums_of_one_bucket": Case(
        ("many", "many_after"), SUMS,
        patches={**FEW, "twofold_engine.algorithms.checksum.CROWDED_ROWS": 10,
                 "twofold_engine.algorithms.checksum.MOST_BAD_SHARE": 1.0},
    ),
    "sums_too_many_buckets": Case(("many", "many_after"), SUMS, limits={"fetched_buckets": 1}),
    "sums_sample": Case(("before", "after"), KEY | SUMS | HALF),
    "sums_counted": Case(("many", "many_after"), SUMS, patches={**LIVE, **COUNTED}),
    "sums_again": Case(("many", "many_after"), SUMS, patches=LIVE),
    "sums_strange_uuids": Case(("strange", "uuids"), {"key": ("token",)} | SUMS),
}  # fmt: skip


def databases(folder: Path) -> dict[str, str]:
    """Fills a DuckDB and a SQLite file in the folder; their URIs."""
    script = list(_script("duckdb"))
    with duckdb.connect(str(folder / "golden.duckdb")) as connection:
        for statement in script:
            connection.execute(statement)
        for name, change in (
            ("many", "i"),
            ("many_after", "CASE i WHEN 50 THEN -1 WHEN 900 THEN -2 ELSE i END"),
        ):
            connection.execute(f"CREATE TABLE {name} (id BIGINT PRIMARY KEY, v BIGINT)")
            connection.execute(f"INSERT INTO {name} SELECT i, {change} FROM range(1000) t(i)")
        for name, kind, values in (
            ("uuids", "UUID", UUIDS), ("texts", "VARCHAR", [f"{{{text.upper()}}}" for text in UUIDS[1:]]),
            ("strange", "VARCHAR", [*UUIDS[1:], "none"]),
        ):  # fmt: skip
            connection.execute(LOGS.format(name=name, kind=kind))
            for i, value in enumerate(values):
                connection.execute(f"INSERT INTO {name} VALUES ('{value}', '{value}', {i})")
    store = sqlite3.connect(folder / "golden.sqlite")
    for statement in _script("sqlite"):
        store.execute(statement)
    store.commit()
    store.close()
    return {name: f"{name}:///{folder}/golden.{name}" for name in WORDS}


def _script(place: str) -> list[str]:
    """Every table but those that only DuckDB has; the last column exists on one side alone."""
    found = []
    for name, side, rows, unique in (
        ("before", "old", BEFORE, False), ("after", "new", AFTER, False),
        ("plain", "old", PLAIN, False), ("plain_after", "new", PLAIN_AFTER, False),
        ("unique_before", "old", PLAIN, True), ("unique_after", "new", PLAIN_AFTER, True),
        ("alone_before", "old", (*BEFORE[:2], *BEFORE[18:], BEFORE[12]), False),
        ("alone_after", "new", (AFTER[0], *AFTER[11:13], AFTER[13], AFTER[13]), False),
        ("empty", "old", (), False), ("wide_after", "new", WIDE_AFTER, False),
    ):  # fmt: skip
        columns = COLUMNS.format(side=side, **WORDS[place])
        found.append(f"CREATE TABLE {name} ({columns}{', PRIMARY KEY (id)' if unique else ''})")
        for row in rows:
            values = ", ".join("NULL" if value is None else repr(value) for value in (*row, 1))
            found.append(f"INSERT INTO {name} VALUES ({values})")
    return found


def ran(case: Case, uris: Mapping[str, str], patch: Callable[[str, Any], None]) -> Run:
    """What the comparison says, and what was said and asked on its way."""
    for name, value in case.patches.items():
        patch(name, value)
    steps: list[str] = []
    rows: list[Any] = []
    with open_uri(uris[case.places[0]]) as one, open_uri(uris[case.places[1]]) as two:
        second = two if case.places[0] != case.places[1] else one
        sides = Dataset(one, parse_relation(case.tables[0])), Dataset(second, parse_relation(case.tables[1]))
        spec = DiffSpec(**case.spec)
        result = diff(
            *sides, spec, limits=Limits(threads=1, **case.limits),
            on_rows=(lambda batch: rows.extend(batch.to_pylist())) if case.streams else None,
            on_progress=lambda progress: steps.append(progress.step),
        )  # fmt: skip
        planned = explain(*sides, spec, limits=Limits(threads=1, **case.limits)).to_dict()
    found = result.to_dict()
    del found["cost"]["seconds"], found["schema"]["columns"]
    for name in ("profiles", "changes", "timeline"):
        if found[name] is None:
            del found[name]
    queries = [
        f"{query['side']}: {query['purpose']}: {query['rows']} rows: {ends(query['sql'])}"
        for query in found["cost"].pop("queries")
    ]
    told = [step for step in steps if not step.startswith("reading rows: ")]
    said = [
        f"{item['side']}: {item['purpose']} [{item['note']}]: {ends(item['sql'])}"
        for item in planned["statements"]
    ]
    return {
        **found, "steps": told, "queries": queries, "handed out": rows,
        "planned": [planned["plan"], planned["coverage"], *said],
    }  # fmt: skip


def written(found: Run) -> str:
    """A line for each part, and for each item of a list."""
    lines = []
    for name, part in found.items():
        items = part if isinstance(part, list) else [part]
        lines += [f"{name}: {item if isinstance(item, str) else json.dumps(item)}" for item in items]
    return "".join(f"{line}\n" for line in lines)


def ends(sql: str) -> str:
    """How a statement begins and ends, where its limits and buckets stand: whole ones are in ``variants``."""
    return sql if len(sql) < 240 else f"{sql[:80]} … {sql[-140:]}"


def plain(text: str) -> str:
    """Without the folder, which is told as it is seen from here, and without numbers of buckets, which are
    those of one version of one hash."""
    text = re.sub(r"[^ \":]*/golden\.", "/golden.", text)
    return re.sub(r"IN \(-?\d+(, -?\d+)*\)", "IN (…)", text)
