"""Runs inside the environment of one peer: asks it about every case, and writes its answers as JSON lines.

    python ask.py TOOL < questions.jsonl > answers.jsonl

A question is ``{id, source, target, key, columns, algorithm}``; a side is ``{uri, table}`` or ``{path}``.
An answer is ``{id, found: [changed, only in the source, only in the target], seconds}`` or
``{id, error, seconds}``.
"""

from __future__ import annotations

import json
import logging
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

SECONDS = 60
"""For one question; a tool that needs longer is stopped, and that is its answer."""
FACTOR, THRESHOLD = 4, 8
"""Segments per step, and rows below which a segment is downloaded: small, so that checksums decide."""

Found = tuple[int, int, int]


def fold(lines: Iterable[tuple[str, tuple[Any, ...]]], keys: int) -> Found:
    """Signed rows as changed pairs and rows of one side: one minus and one plus of a key are a change."""
    signs: dict[tuple[Any, ...], Counter[str]] = {}
    for sign, row in lines:
        signs.setdefault(tuple(map(str, row[:keys])), Counter())[sign] += 1
    changed = sum(count == {"-": 1, "+": 1} for count in signs.values())
    rest = [count for count in signs.values() if count != {"-": 1, "+": 1}]
    return changed, sum(count["-"] for count in rest), sum(count["+"] for count in rest)


def ask_data_diff(question: dict[str, Any]) -> Found:
    import data_diff

    return _ask_by_rows(data_diff, question)


def ask_reladiff(question: dict[str, Any]) -> Found:
    import reladiff

    return _ask_by_rows(reladiff, question)


def _ask_by_rows(tool: Any, question: dict[str, Any]) -> Found:
    source, target = question["source"], question["target"]
    key, columns = tuple(question["key"]), tuple(question["columns"])
    one = tool.connect(source["uri"], 1)
    two = one if source["uri"] == target["uri"] else tool.connect(target["uri"], 1)
    try:
        tables = [
            tool.TableSegment(database, (side["table"],), key, None, columns, case_sensitive=False)
            for database, side in ((one, source), (two, target))
        ]
        algorithm = {"hashdiff": tool.Algorithm.HASHDIFF, "joindiff": tool.Algorithm.JOINDIFF}
        lines = tool.diff_tables(
            *tables, algorithm=algorithm[question["algorithm"]], bisection_factor=FACTOR,
            bisection_threshold=THRESHOLD, key_columns=key, extra_columns=columns,
        )  # fmt: skip
        return fold(list(lines), len(key))
    finally:
        one.close()
        if two is not one:
            two.close()


def ask_datadiffer(question: dict[str, Any]) -> Found:
    from datadiffer import api

    report = api.diff(
        question["source"]["path"], question["target"]["path"], keys=question["key"], attribution="off"
    )
    return report.rows.modified, report.rows.removed, report.rows.added


def ask_datacompy(question: dict[str, Any]) -> Found:
    import datacompy
    import pandas
    import polars

    paths = question["source"]["path"], question["target"]["path"]
    library = {"pandas": pandas, "polars": polars}[question["algorithm"]]
    read = library.read_csv if paths[0].endswith(".csv") else library.read_parquet
    compare = {"pandas": datacompy.PandasCompare, "polars": datacompy.PolarsCompare}[question["algorithm"]]
    found = compare(read(paths[0]), read(paths[1]), join_columns=question["key"])
    changed = len(found.intersect_rows) - found.count_matching_rows()
    return changed, len(found.df1_unq_rows), len(found.df2_unq_rows)


TOOLS: dict[str, Callable[[dict[str, Any]], Found]] = {
    "data-diff": ask_data_diff,
    "reladiff": ask_reladiff,
    "datacompy": ask_datacompy,
    "datadiffer": ask_datadiffer,
}


def stop(*_: Any) -> None:
    raise TimeoutError(f"no answer within {SECONDS} seconds")


def main() -> None:
    logging.disable(logging.CRITICAL)
    signal.signal(signal.SIGALRM, stop)
    ask = TOOLS[sys.argv[1]]
    for line in sys.stdin:
        question = json.loads(line)
        begun = time.monotonic()
        answer: dict[str, Any] = {"id": question["id"]}
        signal.alarm(SECONDS)
        try:
            answer["found"] = [int(number) for number in ask(question)]
        except BaseException as error:  # noqa: BLE001 - whatever it raises is its answer
            text = " ".join(str(error).split())
            answer["error"] = f"{type(error).__name__}: {text}"[:300]
        finally:
            signal.alarm(0)
        answer["seconds"] = round(time.monotonic() - begun, 3)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
