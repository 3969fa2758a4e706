"""The same answers wherever this process runs: its time zone is not the databases'."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pytest
from tests.support.postgres import PostgresServer

CODE = """
import json, sys
from twofold_engine import Algorithm, Dataset, DiffSpec, diff, parse_relation
from twofold_engine.databases import open_uri

found = {}
one, two, other = sys.argv[1:]
for name, uris in (("apart", (one, two)), ("alone", (one, other))):
    with open_uri(uris[0]) as left, open_uri(uris[1]) as right:
        sides = [Dataset(d, parse_relation("t"), where="at >= '2024-01-01'") for d in (left, right)]
        for algorithm in ("fetch_and_join", "checksum"):
            result = diff(*sides, DiffSpec(key=("id",), algorithm=Algorithm(algorithm), time_column="at"))
            shown = [(row.side, row.key["id"], (row.source or row.target)["at"]) for row in result.rows]
            buckets = [bucket.start for bucket in result.insights.timeline.buckets]
            found[f"{name} {algorithm}"] = [result.pks.total_rows, shown, buckets]
print(json.dumps(found))
"""


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Kathmandu"])
def test_times_are_in_utc_whatever_the_zone_of_the_process(
    tmp_path: Path, postgres: PostgresServer, zone: str
) -> None:
    """A filter without a zone means UTC, and so do the values that are shown."""
    uri = postgres.create_database()
    moment = "'2024-01-01 00:00:00+00'::timestamptz + n * interval '3 hours'"
    fill = f"SELECT n AS id, {moment} AS at, CASE WHEN n = 4 THEN 'x' ELSE 'y' END AS v"
    with adbc.connect(uri, autocommit=True) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE TABLE t (id integer PRIMARY KEY, at timestamptz, v text)")
        cursor.execute(f"INSERT INTO t {fill} FROM generate_series(-3, 12) AS s(n)")
    files = [tmp_path / f"{name}.db" for name in "ab"]
    for path, changed in zip(files, ("z", "x"), strict=True):
        with duckdb.connect(str(path)) as connection:
            made = fill.replace("'x'", f"'{changed}'")
            connection.execute(f"CREATE TABLE t AS {made} FROM range(-3, 13) AS s(n)")
    done = subprocess.run(
        [sys.executable, "-c", CODE, f"duckdb:///{files[0]}", uri, f"duckdb:///{files[1]}"],
        env=os.environ | {"TZ": zone}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert len(found) == 4
    first = next(iter(found.values()))
    assert first[:2] == [[13, 13], [["changed", "4", "2024-01-01T12:00:00Z"]]]
    assert all(item == first for item in found.values()), found
