"""Batches of about so many bytes, whatever the width of a row: memory is not bounded by counting rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

BATCH_BYTES = 8 * 1024**2
STEP_ROWS = 2_048
"""What is asked for at once where rows may be wide; as many as DuckDB computes at once in any case."""


def gathered(batches: Iterator[pa.RecordBatch], rows: int) -> Iterator[pa.RecordBatch]:
    """Small batches joined until they have ``BATCH_BYTES``, or ``rows``."""
    import pyarrow as pa

    held: list[pa.RecordBatch] = []
    size = count = 0
    for batch in batches:
        held.append(batch)
        size += batch.nbytes
        count += batch.num_rows
        if size >= BATCH_BYTES or count >= rows:
            yield pa.concat_batches(held) if len(held) > 1 else batch
            held, size, count = [], 0, 0
    if held:
        yield pa.concat_batches(held)
