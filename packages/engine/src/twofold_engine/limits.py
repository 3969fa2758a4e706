"""Every bound of the engine, with its default and the reason for it.

A limit that is reached becomes a fact in ``DiffResult.coverage.limits_hit``, never an exception or a silence.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import gettempdir

TIME_ALONE = frozenset({"listed_buckets", "fetched_buckets"})
"""Limits that cost time where they are reached, and leave the result whole: nobody needs to be warned."""


@dataclass(frozen=True)
class Limits:
    """Bounds of one diff."""

    memory_bytes: int = 512 * 1024**2
    """What the local DuckDB may hold before it spills to ``temp_dir``; more where tables have so many columns
    that it needs a MiB for each."""
    temp_dir: Path = field(default_factory=lambda: Path(gettempdir()))
    """Where the local DuckDB spills to; in a folder of its own."""
    temp_bytes: int = 100 * 1024**3
    """What the local DuckDB may write to ``temp_dir``."""
    threads: int = field(default_factory=lambda: max(1, os.cpu_count() or 1))
    """Of the local DuckDB: one per processor."""
    batch_rows: int = 65_536
    """Rows of one Arrow batch while streaming."""
    statement_timeout_seconds: float = 3600.0
    """Set in the database session, so that the server stops a query whose client died."""
    connect_timeout_seconds: float = 10.0
    """A database that does not answer in this time is unreachable."""
    lock_wait_seconds: float = 5.0
    """How long a DuckDB or SQLite file held by a writer is retried before ``DatabaseLocked``."""
    range_rows: int = 500_000
    """Rows of one range, where tables are compared range by range of their key; those with fewer than two
    ranges are compared at once."""
    range_connections: int = 2
    """Connections to one database that compare ranges at the same time."""
    probe: bool = True
    """Whether ``auto`` tries both ways across two databases on some rows where tables are large."""
    kept_rows: int = 10_000_000
    """Differing rows that are kept, written as tables or as JSON lines; beyond, counts stay exact and
    ``limits_hit`` says so."""
    kept_bytes: int = 2 * 1024**3
    """Bytes of these rows."""
    sample_value_chars: int = 10_000
    """A longer value in ``DiffResult.rows`` is cut in the middle, and ``limits_hit`` says so."""
    guess_sample_rows: int = 10_000
    """Rows of each side that are looked at first where a key is guessed: they rule out most columns."""
    guess_columns: int = 24
    """Columns, the likeliest first, that a guessed key is made of: pairs and triples of more take seconds."""
    guess_key_columns: int = 3
    """Columns of one guessed key; a longer one is seldom what a person would call the key."""
    guess_checks: int = 8
    """Guesses that are counted in all rows, which reads a table each time."""
    guess_seconds: float = 300.0
    """After this time no further guess is counted; a statement that runs is bounded by its own timeout."""
    listed_buckets: int = 4_096
    """Buckets that differ in a join and are read again by name; of more all rows are, which costs less."""
    fetched_buckets: int = 20_000
    """The same of checksums: with more buckets that differ everything is fetched."""
    spark_parts: int = 16
    """Parts in which Spark's workers read one side, and so the most connections that they open to it at
    once."""
    spark_part_rows: int = 250_000
    """Rows of such a part where the table has more; a connection of its own for fewer does not pay."""
    changes_bytes: int = 64 * 1024**2
    """What the changes that are counted may take; beyond, rare ones are let go and the counts are the least
    that they can be."""
    timeline_buckets: int = 2_000
    """Buckets of a timeline; of more a coarser unit is taken than was asked for."""
    insight_value_chars: int = 500
    """A longer value among the most frequent changes or values is cut in the middle."""
    exact_distinct_rows: int = 1_000_000
    """Rows of a side up to which a profile counts different values exactly; of more they are estimated, where
    its database can: counting them takes memory for each."""
