"""How close the engine comes to the limits of the machine.

Two questions, each answered by runs in fresh processes, so that peak memory is that of one run:

* ``join``: two tables of one DuckDB file, 0.01 % updated, 50 missing, 50 extra, against the bare full
join with
  the same aggregate;
* ``fetch``: the same tables in two DuckDB files by fetch_and_join, at a tenth of the rows and at all of them.

CPU seconds tell more than seconds on a machine that others use too.

    python bench/engine_limits.py --rows 10000000 --folder /tmp/limits --json limits.json
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

COLUMNS = [f"c{i}" for i in range(1, 10)]
SOURCE = """
CREATE TABLE a AS SELECT i AS id, ((i * 7) % 1000)::INTEGER AS c1, (hash(i) % 100000)::INTEGER AS c2,
    ((hash(i) % 1000000) / 100)::DECIMAL(12, 2) AS c3, (hash(i + 1) % 1000000) / 7.0::DOUBLE AS c4,
    'name ' || (hash(i + 2) % 50000) AS c5, 'city ' || (hash(i + 3) % 5000) AS c6,
    DATE '2020-01-01' + (i % 1000)::INTEGER AS c7, TIMESTAMP '2020-01-01' + INTERVAL (i) SECOND AS c8,
    i % 3 = 0 AS c9
FROM range({rows}) t(i)
"""
TARGET = """
CREATE TABLE b AS SELECT * REPLACE (CASE WHEN id % 10000 = 5 THEN c1 + 1 ELSE c1 END AS c1)
FROM {a} WHERE id NOT BETWEEN 100 AND 149
"""


def prepare(folder: Path, rows: int) -> tuple[Path, Path]:
    """The file with both tables, and one with the target alone."""
    import duckdb

    both, other = folder / f"both_{rows}.duckdb", folder / f"other_{rows}.duckdb"
    if not both.exists():
        with duckdb.connect(str(both)) as connection:
            connection.execute(SOURCE.format(rows=rows))
            connection.execute(TARGET.format(a="a"))
            connection.execute(f"INSERT INTO b SELECT * REPLACE (id + {rows} AS id) FROM a LIMIT 50")
    if not other.exists():
        with duckdb.connect(str(other)) as connection:
            connection.execute(f"ATTACH '{both}' AS o (READ_ONLY)")
            connection.execute("CREATE TABLE b AS SELECT * FROM o.b")
    return both, other


def bare(both: Path, memory: str) -> dict[str, Any]:
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{both}' AS o (READ_ONLY)")
        connection.execute(f"SET memory_limit = '{memory}'")
        connection.execute(f"SET temp_directory = '{both.parent / 'spill'}'")
        connection.execute("SET preserve_insertion_order = false")
        differs = [f"s.{name} IS DISTINCT FROM t.{name}" for name in COLUMNS]
        met = "s.id IS NOT NULL AND t.id IS NOT NULL"
        counts = ", ".join(f"COUNT(*) FILTER (WHERE {met} AND {text})" for text in differs)
        row = connection.execute(
            f"SELECT COUNT(*) FILTER (WHERE {met}), COUNT(*) FILTER (WHERE t.id IS NULL), "
            f"COUNT(*) FILTER (WHERE s.id IS NULL), "
            f"COUNT(*) FILTER (WHERE {met} AND ({' OR '.join(differs)})), "
            f"{counts} FROM o.a s FULL JOIN o.b t ON s.id = t.id"
        ).fetchone()
    assert row is not None
    return {"counts": [row[3], row[1], row[2]]}


def engine(source: Path, target: Path, algorithm: str, memory: int) -> dict[str, Any]:
    from twofold_engine import Algorithm, Dataset, DiffSpec, Limits, diff, parse_relation
    from twofold_engine.databases import open_uri

    limits = Limits(memory_bytes=memory, temp_dir=source.parent)
    with (
        open_uri(f"duckdb:///{source}", limits=limits) as one,
        open_uri(f"duckdb:///{target}", limits=limits) as two,
    ):
        result = diff(
            Dataset(one, parse_relation("a")),
            Dataset(two, parse_relation("b")),
            DiffSpec(key=("id",), algorithm=Algorithm(algorithm)),
            limits=limits,
        )
    return {
        "counts": [result.values.rows_with_differences, *result.rows_only],
        "steps": [[query.purpose, round(query.seconds, 2)] for query in result.cost.queries],
    }


def peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def measure(arguments: list[str]) -> dict[str, Any]:
    """One run in a process of its own."""
    command = [sys.executable, os.fspath(Path(__file__).resolve()), "--child", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def child(arguments: list[str]) -> None:
    what, source, target, memory = arguments
    begun, begun_cpu = time.monotonic(), time.process_time()
    if what == "bare":
        answer = bare(Path(source), f"{int(memory) // 1024**2}MiB")
    else:
        answer = engine(Path(source), Path(target), what, int(memory))
    answer |= {
        "seconds": round(time.monotonic() - begun, 2),
        "cpu_seconds": round(time.process_time() - begun_cpu, 2),
        "peak_mb": peak_bytes() // 1024**2,
    }
    print(json.dumps(answer))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--folder", type=Path, default=Path("bench-data"))
    parser.add_argument("--memory-mb", type=int, default=512, help="what DuckDB may hold before it spills")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(options.child)
        return
    options.folder.mkdir(parents=True, exist_ok=True)
    folder, memory, report = options.folder.resolve(), str(options.memory_mb * 1024**2), []
    for rows in (options.rows // 10, options.rows):
        both, other = (str(path) for path in prepare(folder, rows))
        for name, run in (
            ("bare full join", ["bare", both, both, memory]),
            ("join", ["join", both, both, memory]),
            ("fetch_and_join", ["fetch_and_join", both, other, memory]),
        ):
            answers = [measure(run) for _ in range(options.repeat)]
            best = min(answers, key=lambda answer: float(answer["seconds"]))
            best["peak_mb"] = max(answer["peak_mb"] for answer in answers)
            report.append({"rows": rows, "run": name, **best})
            seconds, peak = best["seconds"], best["peak_mb"]
            cpu = best["cpu_seconds"]
            print(f"{rows:>11,}  {name:<15} {seconds:>7.2f} s  {cpu:>7.2f} s of CPU  {peak:>5} MB")
    if options.json:
        options.json.write_text(
            json.dumps({"cores": os.cpu_count(), "memory_mb": options.memory_mb, "runs": report})
        )


if __name__ == "__main__":
    main()
