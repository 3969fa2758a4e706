"""A server in memory for the client's tests: answers by script, remembers what it was asked."""

import json
from collections.abc import Callable
from typing import Any

import httpx2

from twofold.cli._connection import Connection

HOST = "https://diff.example.org"
KEY = "k-0123456789abcdef"
DIFF = {"prod": "shop.orders", "pr": "pr_6.orders", "pk": ["id"]}

Step = httpx2.Response | Exception | Callable[[httpx2.Request], httpx2.Response]


class FakeServer:
    """Plays `steps` in order, the last one for ever. Time passes only where the client sleeps."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.requests: list[httpx2.Request] = []
        self.sleeps: list[float] = []
        self.now = 0.0
        self.transport = httpx2.MockTransport(self._serve)

    def sleep(self, seconds: float) -> None:
        self.sleeps.append(seconds)
        self.now += seconds

    def clock(self) -> float:
        return self.now

    def connection(self) -> Connection:
        return Connection(http=self.transport, sleep=self.sleep, clock=self.clock)

    def bodies(self) -> list[Any]:
        return [json.loads(request.content) for request in self.requests]

    def _serve(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        step = self.steps.pop(0) if len(self.steps) > 1 else self.steps[0]
        if isinstance(step, Exception):
            raise step
        if isinstance(step, httpx2.Response):
            return httpx2.Response(step.status_code, headers=step.headers, content=step.content)
        return step(request)


def answer(body: Any, status: int = 200, **headers: str) -> httpx2.Response:
    fields = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx2.Response(status, json=body, headers=fields)


def run_body(status: str = "done", **changes: Any) -> dict[str, Any]:
    """A run of one diff as the server describes it."""
    ended = status in ("done", "failed", "cancelled")
    return {
        "id": 41,
        "ci_config_id": 13,
        "status": status,
        "reason": None,
        "detail": None,
        "pr_num": "6",
        "pr_sha": "1a2b3c4",
        "pr_branch": "feature",
        "base_sha": "9f1c2ab",
        "base_branch": "main",
        "source": "ci",
        "created_at": "2024-01-02T03:04:05Z",
        "started_at": None,
        "finished_at": None,
        "url": f"{HOST}/ci/runs/41",
        "verdict": "1 table differs" if ended else None,
        "commit_status": {
            "state": {"done": "success", "failed": "failure", "cancelled": "error"}.get(status, "pending"),
            "description": "1 diffs total, 0 downstream, 0 failures, 0 skipped",
            "context": "Twofold",
            "target_url": None,
            "reported": False,
        },
        "comment": {"body": "# What changed\nshop.orders", "reported": False, "url": None} if ended else None,
        "diffs": [diff_body()] if ended else [],
        "counts": {
            "total": 1,
            "done": int(status == "done"),
            "failed": 0,
            "different": int(status == "done"),
            "identical": 0,
            "skipped": 0,
        },
        **changes,
    }


def diff_body(**changes: Any) -> dict[str, Any]:
    return {
        "id": 7,
        "status": "done",
        "result": "different",
        "prod": "shop.orders",
        "pr": "pr_6.orders",
        "error": None,
        "url": f"{HOST}/datadiffs/7/overview",
        "pks": {
            "total_rows": [1000, 998],
            "nulls": [0, 1],
            "dupes": [2, 0],
            "exclusives": [5, 3],
            "distincts": [999, 998],
        },
        "values": {
            "total_rows": 995,
            "rows_with_differences": 12,
            "total_values": 2985,
            "values_with_differences": 14,
            "compared_columns": 3,
            "columns_with_differences": 1,
            "columns_diff_stats": [
                {"column_name": "amount", "match": 98.8, "values_different": 12},
                {"column_name": "day", "match": 100.0, "values_different": 0},
            ],
        },
        "schema": {
            "columns_mismatched": [1, 1],
            "column_type_mismatches": 1,
            "column_reorders": 0,
            "column_counts": [5, 5],
            "column_type_differs": ["code"],
            "exclusive_columns": [["old"], ["new"]],
        },
        "diff_stats": {"rows_removed": 5, "rows_added": 3},
        "coverage": None,
        **changes,
    }
