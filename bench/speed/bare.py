"""The bare queries that are the limit of each case: nothing that compares these tables can do less.

    python -m bench.speed.bare KIND < question.json

``join`` one full join with the counts of all columns inside one database; ``hash_join`` a join on hashes of
rows in DuckDB; ``hash_scans`` the native hash of every row of both tables, summed, at the same time;
``exports`` both tables written out by the databases' own clients, at the same time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import unquote, urlsplit


def join(question: dict[str, Any]) -> list[int]:
    """In PostgreSQL or a DuckDB file."""
    (uri, source), (_, target) = question["source"], question["target"]
    met, columns = "s.id IS NOT NULL AND t.id IS NOT NULL", question["columns"]
    differs = [f"s.{name} IS DISTINCT FROM t.{name}" for name in columns]
    counts = ", ".join(f"COUNT(*) FILTER (WHERE {met} AND {text})" for text in differs)
    sql = (
        f"SELECT COUNT(*) FILTER (WHERE {met} AND ({' OR '.join(differs)})), "
        "COUNT(*) FILTER (WHERE t.id IS NULL), COUNT(*) FILTER (WHERE s.id IS NULL), "
        f"{counts} FROM {source} s FULL JOIN {target} t ON s.id = t.id"
    )
    return [int(number) for number in _ask(uri, sql)[:3]]


def hash_join(question: dict[str, Any]) -> list[int]:
    sides = [_relation(*question[side]) for side in ("source", "target")]
    row = ", ".join(question["columns"])
    read = [f"(SELECT id, hash({row}) AS h FROM {relation})" for relation in sides]
    sql = (
        "SELECT COUNT(*) FILTER (WHERE s.id IS NOT NULL AND t.id IS NOT NULL AND s.h <> t.h), "
        "COUNT(*) FILTER (WHERE t.id IS NULL), COUNT(*) FILTER (WHERE s.id IS NULL) "
        f"FROM {read[0]} s FULL JOIN {read[1]} t ON s.id = t.id"
    )
    return [int(number) for number in _ask(question["source"][0], sql)]


def hash_scans(question: dict[str, Any]) -> list[int]:
    """PostgreSQL's own null-safe hash of whole rows."""

    def scan(side: str) -> int:
        uri, table = question[side]
        return int(_ask(uri, f"SELECT SUM(hash_record_extended(t, 0)::numeric) FROM {table} t")[0])

    with ThreadPoolExecutor(2) as both:
        sums = list(both.map(scan, ("source", "target")))
    return [int(sums[0] != sums[1])]


def exports(question: dict[str, Any]) -> list[int]:
    def export(side: str) -> int:
        uri, table = question[side]
        parts = urlsplit(uri)
        host, port, user = str(parts.hostname), str(parts.port), str(parts.username)
        password, dbname = unquote(parts.password or ""), parts.path.strip("/")
        if parts.scheme == "mysql":
            command = ["mariadb", "--quick", "--batch", f"--host={host}", f"--port={port}", f"--user={user}",
                       dbname, "-e", f"SELECT * FROM {table}"]  # fmt: skip
        else:
            command = ["psql", "-X", "-h", host, "-p", port, "-U", user, "-d", dbname, "-c",
                       f"COPY {table} TO STDOUT (FORMAT binary)"]  # fmt: skip
        secrets = {"PGPASSWORD": password, "MYSQL_PWD": password}
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ | secrets)
        return 0

    with ThreadPoolExecutor(2) as both:
        return list(both.map(export, ("source", "target")))[:1]


def _relation(uri: str, table: str) -> str:
    return f"'{uri.removeprefix('parquet:///')}'" if uri.startswith("parquet:") else table


def _ask(uri: str, sql: str) -> list[Any]:
    if uri.startswith("postgresql:"):
        import adbc_driver_postgresql.dbapi as adbc

        with adbc.connect(uri) as connection, connection.cursor() as cursor:
            cursor.execute(sql)
            return list(cursor.fetchone() or ())
    import duckdb

    path = uri.removeprefix("duckdb:///") if uri.startswith("duckdb:") else ":memory:"
    with duckdb.connect(path, read_only=path != ":memory:") as connection:
        connection.execute("SET preserve_insertion_order = false")
        return list(connection.execute(sql).fetchone() or ())


KINDS: dict[str, Callable[[dict[str, Any]], list[int]]] = {
    "join": join, "hash_join": hash_join, "hash_scans": hash_scans, "exports": exports,
}  # fmt: skip


def main() -> None:
    found = KINDS[sys.argv[1]](json.load(sys.stdin))
    print(json.dumps({"found": found}))


if __name__ == "__main__":
    main()
