"""The bare queries that are the limit of each case: nothing that compares these tables can do less.

    python -m bench.speed.bare KIND < question.json

``full join``: one with the counts of all columns, inside one database. ``hash join``: a join on hashes of
rows in DuckDB. ``record hashes`` and ``typed hashes``: PostgreSQL's own hash of every row of both tables,
summed, at the same time; by the function for whole rows, and by those of the columns' types one after another
with a bit for each NULL. ``exports``: both tables written out by the databases' own clients, at the same
time; ``exports in halves`` does so on two connections each.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import unquote, urlsplit

SIDES = ("source", "target")
Found = list[int]


def full_join(question: dict[str, Any]) -> Found:
    """In PostgreSQL or a DuckDB file."""
    (uri, source), (_, target) = question["source"], question["target"]
    differs = [f"s.{name} IS DISTINCT FROM t.{name}" for name in question["columns"]]
    counts = [f"COUNT(*) FILTER (WHERE {_met(question)} AND {text})" for text in differs]
    sql = _join(question, f"({' OR '.join(differs)})", source, target, counts)
    return [int(number) for number in _ask(uri, sql)[:3]]


def hash_join(question: dict[str, Any]) -> Found:
    row, key = ", ".join(question["columns"]), ", ".join(question["key"])
    read = [f"(SELECT {key}, hash({row}) AS h FROM {_relation(*question[side])})" for side in SIDES]
    return [int(number) for number in _ask(question["source"][0], _join(question, "s.h <> t.h", *read))]


def _join(question: dict[str, Any], differs: str, source: str, target: str, more: Sequence[str] = ()) -> str:
    key, first = question["key"], question["key"][0]
    counts = [
        f"COUNT(*) FILTER (WHERE {_met(question)} AND {differs})",
        f"COUNT(*) FILTER (WHERE t.{first} IS NULL)", f"COUNT(*) FILTER (WHERE s.{first} IS NULL)", *more,
    ]  # fmt: skip
    on = " AND ".join(f"s.{name} = t.{name}" for name in key)
    return f"SELECT {', '.join(counts)} FROM {source} s FULL JOIN {target} t ON {on}"


def _met(question: dict[str, Any]) -> str:
    first = question["key"][0]
    return f"s.{first} IS NOT NULL AND t.{first} IS NOT NULL"


def record_hashes(question: dict[str, Any]) -> Found:
    return _sums(question, "hash_record_extended(t, 0)")


def typed_hashes(question: dict[str, Any]) -> Found:
    return _sums(question, typed_hash(question["types"], question["key"]))


def _sums(question: dict[str, Any], hashed: str) -> Found:
    def scan(side: str) -> int:
        uri, table = question[side]
        return int(_ask(uri, f"SELECT SUM(({hashed})::numeric) FROM {table} t")[0])

    with ThreadPoolExecutor(2) as both:
        sums = list(both.map(scan, SIDES))
    return [int(sums[0] != sums[1])]


NULL_BITS = 60
"""Per number that holds them."""
FUNCTIONS = {
    "bigint": "hashint8extended(COALESCE({0}, 0), {1})",
    "integer": "hashint4extended(COALESCE({0}, 0), {1})",
    "decimal": "hash_numeric_extended(COALESCE({0}, 0), {1})",
    "double": "hashfloat8extended(COALESCE({0}, 0), {1})",
    "varchar": "hashtextextended(COALESCE({0}, ''), {1})",
    "date": "hashint4extended(COALESCE({0} - DATE '2000-01-01', 0), {1})",
    "timestamp": "timestamp_hash_extended(COALESCE({0}, TIMESTAMP '2000-01-01'), {1})",
    "boolean": "hashint4extended(COALESCE({0}::integer, 0), {1})",
    "uuid": "uuid_hash_extended(COALESCE({0}, '00000000-0000-0000-0000-000000000000'::uuid), {1})",
}


def typed_hash(types: dict[str, str], key: Sequence[str]) -> str:
    """One expression for the hash of a row of PostgreSQL: each column's is the seed of the next, and what is
    NULL counts by its bit, so that NULL and its stand-in differ."""
    chain = "0"
    for name, kind in types.items():
        chain = FUNCTIONS[kind.partition("(")[0]].format(f"t.{name}", chain)
    values = [name for name in types if name not in key]
    for first in range(0, len(values), NULL_BITS):
        part = values[first : first + NULL_BITS]
        bits = [f"((t.{name} IS NULL)::integer::bigint << {n})" for n, name in enumerate(part)]
        chain = f"hashint8extended({' | '.join(bits)}, {chain})"
    return chain


def exports(question: dict[str, Any], connections: int = 1) -> Found:
    tables = [(*question[side], "") for side in SIDES]
    if connections == 2:
        tables = [
            (uri, table, f" WHERE {where}")
            for uri, table, _ in tables
            for where in _halves(uri, table, question["key"][0])
        ]
    with ThreadPoolExecutor(len(tables)) as all_at_once:
        list(all_at_once.map(lambda table: _client(table[0], _export(*table)), tables))
    return [0]


def _halves(uri: str, table: str, key: str) -> tuple[str, str]:
    """Two conditions on a key of numbers; its ends come from the index."""
    text = _client(uri, f"SELECT MIN({key}), MAX({key}) FROM {table}", keep=True).split()
    middle = (int(text[0]) + int(text[1])) // 2
    return f"{key} <= {middle}", f"{key} > {middle}"


def _export(uri: str, table: str, where: str) -> str:
    rows = f"SELECT * FROM {table}{where}"
    if uri.startswith("mysql:"):
        return rows
    return f"COPY {f'({rows})' if where else table} TO STDOUT (FORMAT binary)"


def _client(uri: str, sql: str, *, keep: bool = False) -> str:
    """Runs a statement in the database's own client, and throws away what it writes, or keeps it."""
    parts = urlsplit(uri)
    host, port, user = str(parts.hostname), str(parts.port), str(parts.username)
    password, dbname = unquote(parts.password or ""), parts.path.strip("/")
    if parts.scheme == "mysql":
        command = ["mariadb", "--quick", "--batch", "--skip-column-names", f"--host={host}", f"--port={port}",
                   f"--user={user}", dbname, "-e", sql]  # fmt: skip
    else:
        command = ["psql", "-X", "-A", "-t", "-F", " ", f"--host={host}", f"--port={port}",
                   f"--username={user}", f"--dbname={dbname}", "-c", sql]  # fmt: skip
    secrets = {"PGPASSWORD": password, "MYSQL_PWD": password}
    done = subprocess.run(
        command, check=True, stdout=subprocess.PIPE if keep else subprocess.DEVNULL, env=os.environ | secrets
    )
    return done.stdout.decode() if keep else ""


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


KINDS: dict[str, Callable[[dict[str, Any]], Found]] = {
    "full join": full_join, "hash join": hash_join, "record hashes": record_hashes,
    "typed hashes": typed_hashes, "exports": exports,
    "exports in halves": lambda question: exports(question, 2),
}  # fmt: skip


def main() -> None:
    found = KINDS[sys.argv[1]](json.load(sys.stdin))
    print(json.dumps({"found": found}))


if __name__ == "__main__":
    main()
