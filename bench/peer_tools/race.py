"""Runs inside the environment of one peer: one large comparison, timed from outside.

    python race.py TOOL < question.json

A question is ``{source, target, key, columns, setting}``, with a side as ``[uri, table]``; the answer is
``{found: [changed, only in the source, only in the target]}``.
"""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable
from typing import Any

from ask import Found, fold


def by_rows(tool: Any, question: dict[str, Any]) -> Found:
    """data-diff and reladiff; a setting is ``{algorithm, threads, factor, threshold}``."""
    setting, key = question["setting"], tuple(question["key"])
    columns = tuple(question["columns"])
    (uri, table), (other, second) = question["source"], question["target"]
    one = tool.connect(uri, setting["threads"])
    two = one if uri == other else tool.connect(other, setting["threads"])
    try:
        tables = [
            tool.TableSegment(database, (name,), key, None, columns, case_sensitive=False)
            for database, name in ((one, table), (two, second))
        ]
        algorithm = {"hashdiff": tool.Algorithm.HASHDIFF, "joindiff": tool.Algorithm.JOINDIFF}
        lines = tool.diff_tables(
            *tables, algorithm=algorithm[setting["algorithm"]], bisection_factor=setting["factor"],
            bisection_threshold=setting["threshold"], key_columns=key, extra_columns=columns,
            threaded=True, max_threadpool_size=setting["threads"],
        )  # fmt: skip
        return fold(lines, len(key))
    finally:
        one.close()
        if two is not one:
            two.close()


def data_diff(question: dict[str, Any]) -> Found:
    import data_diff as tool

    return by_rows(tool, question)


def reladiff(question: dict[str, Any]) -> Found:
    import reladiff as tool

    return by_rows(tool, question)


def datadiffer(question: dict[str, Any]) -> Found:
    from datadiffer import api

    paths = [side[0].removeprefix("parquet:///") for side in (question["source"], question["target"])]
    report = api.diff(*paths, keys=question["key"], attribution="off")
    return report.rows.modified, report.rows.removed, report.rows.added


def datacompy(question: dict[str, Any]) -> Found:
    import datacompy as tool
    import polars

    paths = [side[0].removeprefix("parquet:///") for side in (question["source"], question["target"])]
    found = tool.PolarsCompare(*map(polars.read_parquet, paths), join_columns=question["key"])
    changed = len(found.intersect_rows) - found.count_matching_rows()
    return changed, len(found.df1_unq_rows), len(found.df2_unq_rows)


TOOLS: dict[str, Callable[[dict[str, Any]], Found]] = {
    "data-diff": data_diff, "reladiff": reladiff, "datadiffer": datadiffer, "datacompy": datacompy,
}  # fmt: skip


def main() -> None:
    logging.disable(logging.CRITICAL)
    print(json.dumps({"found": [int(number) for number in TOOLS[sys.argv[1]](json.load(sys.stdin))]}))


if __name__ == "__main__":
    main()
