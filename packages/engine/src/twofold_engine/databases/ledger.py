"""What every statement of a session took."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from twofold_engine.result import QueryCost

STATEMENT_CHARS = 4_000
"""A longer statement is cut in the middle when it is recorded."""


@dataclass
class Ledger:
    """Every statement that ran, in order. Safe to share between threads."""

    queries: list[QueryCost] = field(default_factory=list)

    @contextmanager
    def record(
        self, side: str, purpose: str, sql: str, begun: float | None = None
    ) -> Iterator[list[int]]:  # fmt: skip
        """Times a statement, from now or from ``begun`` on; the caller puts the number of rows into the list
        that it gets."""
        rows = [0]
        begun = time.monotonic() if begun is None else begun
        try:
            yield rows
        finally:
            if len(sql) > STATEMENT_CHARS:
                half = STATEMENT_CHARS // 2
                sql = f"{sql[:half]} … {sql[-half:]}"
            self.queries.append(QueryCost(side, purpose, sql, time.monotonic() - begun, rows[0]))
