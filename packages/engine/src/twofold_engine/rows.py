"""Differing rows on their way out: from what a database streams to the normal form, to samples and
``on_rows``.

The schema that ``on_rows`` sees is ``row_schema(plan)``::

    side     string         changed | source | target
    changed  list<int32>    positions of the differing columns among the compared ones
    key      struct         the key columns under the source's names
    source   struct | null  the compared columns of the source's row
    target   struct | null  … of the target's row, under the source's names

Every value is text in the one normal form; NULL is null.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from twofold_engine.cutting import cut_middle, cut_pair
from twofold_engine.limits import Limits
from twofold_engine.normal_form import normal_form_array
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result import LimitHit, RowSample
from twofold_engine.sql.compare import CHANGED, SOURCE, TARGET
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

SIDES = {CHANGED: "changed", SOURCE: "source", TARGET: "target"}


def row_schema(plan: Plan) -> pa.Schema:
    """The Arrow schema of every batch that ``on_rows`` gets for this plan."""
    import pyarrow as pa

    def struct(pairs: Sequence[ColumnPair]) -> pa.DataType:
        return pa.struct([pa.field(pair.name, pa.string()) for pair in pairs])

    return pa.schema(
        [
            pa.field("side", pa.string(), nullable=False),
            pa.field("changed", pa.list_(pa.int32()), nullable=False),
            pa.field("key", struct(plan.keys), nullable=False),
            pa.field("source", struct(plan.columns)),
            pa.field("target", struct(plan.columns)),
        ]
    )


@dataclass
class RowWriter:
    """Takes the batches of the rows statement; keeps the first samples per side and hands on the rest."""

    plan: Plan
    limits: Limits
    sample_shares: Sequence[int]
    on_rows: Callable[[pa.RecordBatch], None] | None
    on_batch: Callable[[pa.RecordBatch], None]
    """Sees every batch of ``row_schema``, whatever ``on_rows`` still gets."""
    _samples: list[RowSample] = field(default_factory=list)
    _taken: list[int] = field(default_factory=lambda: [0, 0, 0])
    _bytes: int = 0
    _hit: dict[str, int | float] = field(default_factory=dict)

    def limit_hit(self, limit: str, value: int | float) -> None:
        self._hit.setdefault(limit, value)

    def write(self, batch: pa.RecordBatch) -> None:
        rows = to_rows(batch, self.plan)
        self.on_batch(rows)
        self._sample(batch.column("side"), rows)
        if self.on_rows is None or "kept_bytes" in self._hit:
            return
        kept = fitting(rows, self.limits.kept_bytes - self._bytes)
        if kept.num_rows < rows.num_rows:
            self.limit_hit("kept_bytes", self.limits.kept_bytes)
        if kept.num_rows:
            self._bytes += kept.nbytes
            self.on_rows(kept)

    def finish(self) -> tuple[tuple[RowSample, ...], tuple[LimitHit, ...]]:
        hits = tuple(LimitHit(limit, value) for limit, value in self._hit.items())
        return tuple(self._samples), hits

    def _sample(self, sides: pa.Array, rows: pa.RecordBatch) -> None:
        open_ = [side for side in SIDES if self._taken[side] < self.sample_shares[side]]
        if not open_:
            return
        wanted = []
        for index, side in enumerate(sides.to_pylist()):
            if self._taken[side] < self.sample_shares[side]:
                self._taken[side] += 1
                wanted.append(index)
        import pyarrow as pa

        for row in rows.take(pa.array(wanted, pa.int64())).to_pylist():  # of no rows the type cannot be seen
            self._samples.append(self._to_sample(row))

    def _to_sample(self, row: dict[str, Any]) -> RowSample:
        names = [pair.name for pair in self.plan.columns]
        source, target = self._cut_both(row["source"], row["target"])
        return RowSample(
            side=row["side"],
            key=self._cut(row["key"]) or {},
            source=source,
            target=target,
            columns=tuple(names[position] for position in row["changed"]),
        )

    def _cut(self, values: dict[str, str | None] | None) -> dict[str, str | None] | None:
        if values is None:
            return None
        most = self.limits.sample_value_chars
        cut = dict(values)
        for name, value in values.items():
            cut[name] = cut_middle(value, most)
            if cut[name] != value:
                self.limit_hit("sample_value_chars", most)
        return cut

    def _cut_both(
        self, source: dict[str, str | None] | None, target: dict[str, str | None] | None
    ) -> tuple[dict[str, str | None] | None, dict[str, str | None] | None]:
        one, other = self._cut(source), self._cut(target)
        if source is None or target is None or one is None or other is None:
            return one, other
        for name in source:
            one[name], other[name] = cut_pair(source[name], target[name], self.limits.sample_value_chars)
        return one, other


def fitting(batch: pa.RecordBatch, room: int) -> pa.RecordBatch:
    """The first rows of a batch, as many as fit into so many bytes."""
    if batch.nbytes <= room:
        return batch
    fits, more = 0, batch.num_rows
    while fits + 1 < more:
        middle = (fits + more) // 2
        if batch.slice(0, middle).nbytes <= room:
            fits = middle
        else:
            more = middle
    return batch.slice(0, fits)


def to_rows(batch: pa.RecordBatch, plan: Plan) -> pa.RecordBatch:
    """One batch of the rows statement (side, d…, s_r…, t_r…) as a batch of ``row_schema(plan)``."""
    import pyarrow as pa
    import pyarrow.compute as pc

    schema = row_schema(plan)
    side = batch.column("side").cast(pa.int32())
    pairs = (*plan.keys, *plan.columns)

    def text(letter: str, position: int) -> pa.Array:
        side = 0 if letter == "s" else 1
        column, peer = pairs[position].sides[side], pairs[position].sides[1 - side]
        # A side without a type was compared as the other side's type, and is shown as it too.
        family = peer.family if column.family == Family.UNTYPED else column.family
        return normal_form_array(batch.column(f"{letter}_r{position}"), family)

    key_count = len(plan.keys)
    of_target = pc.equal(side, TARGET)
    keys = [pc.if_else(of_target, text("t", i), text("s", i)) for i in range(key_count)]

    def struct(letter: str, missing: pa.Array) -> pa.Array:
        arrays = [text(letter, key_count + i) for i in range(len(plan.columns))]
        return _struct(arrays, schema.field("source").type, batch.num_rows, missing)

    names = pa.array([SIDES[number] for number in side.to_pylist()], pa.string())
    return pa.RecordBatch.from_arrays(
        [
            names,
            _positions(batch, len(plan.columns)),
            _struct(keys, schema.field("key").type, batch.num_rows, None),
            struct("s", of_target),
            struct("t", pc.equal(side, SOURCE)),
        ],
        schema=schema,
    )


def _struct(arrays: Sequence[pa.Array], kind: pa.DataType, rows: int, missing: pa.Array | None) -> pa.Array:
    import pyarrow as pa

    if not arrays:  # Arrow cannot tell the length of a struct without fields
        values: list[dict[str, str] | None] = [
            None if missing is not None and missing[i].as_py() else {} for i in range(rows)
        ]
        return pa.array(values, kind)
    arrays = [a.combine_chunks() if isinstance(a, pa.ChunkedArray) else a for a in arrays]
    return pa.StructArray.from_arrays(arrays, fields=list(kind), mask=missing)


def _positions(batch: pa.RecordBatch, columns: int) -> pa.Array:
    import pyarrow as pa

    flags = [batch.column(f"d{i}").to_pylist() for i in range(columns)]
    if not flags:
        return pa.array([[]] * batch.num_rows, pa.list_(pa.int32()))
    return pa.array(
        [[i for i, flag in enumerate(row) if flag] for row in zip(*flags, strict=True)], pa.list_(pa.int32())
    )
