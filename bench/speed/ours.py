"""One run of ours in a process of its own: a question as JSON comes in, the answer as JSON goes out."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from typing import Any


def compare(question: dict[str, Any]) -> dict[str, Any]:
    from twofold_engine import Algorithm, Dataset, DiffSpec, diff, parse_relation
    from twofold_engine.databases import open_uri

    (uri, table), (other, second) = question["source"], question["target"]
    with open_uri(uri) as one, open_uri(other) as two:
        result = diff(
            Dataset(one, parse_relation(table)),
            Dataset(one if uri == other else two, parse_relation(second)),
            DiffSpec(key=tuple(question["key"]), algorithm=Algorithm(question["setting"])),
        )
    queries = [query for query in result.cost.queries if query.side != "local"]
    return {
        "found": [result.values.rows_with_differences, *result.rows_only],
        "algorithm": result.plan.algorithm,
        "reasons": list(result.plan.reasons),
        "queries": len(queries),
        "purposes": dict(Counter(query.purpose for query in queries)),
        "rows_fetched": sum(result.cost.rows_fetched),
        "bytes_fetched": sum(result.cost.bytes_fetched),
        "steps": [[query.side, query.purpose, round(query.seconds, 2)] for query in result.cost.queries],
    }


def main() -> None:
    question = json.load(sys.stdin)
    begun = time.monotonic()
    answer = compare(question)
    print(json.dumps(answer | {"inner_seconds": round(time.monotonic() - begun, 2)}))


if __name__ == "__main__":
    main()
