"""What is looked at as the differing rows stream by, beside their counts: changes and times."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twofold_engine.algorithms.changes import ChangeCounter
from twofold_engine.algorithms.timeline import TimeCounter
from twofold_engine.errors import SpecError
from twofold_engine.limits import Limits
from twofold_engine.planner import ColumnPair, Plan, find_column
from twofold_engine.spec import DiffSpec
from twofold_engine.sql.timeline import meant
from twofold_engine.types import Family

if TYPE_CHECKING:
    import pyarrow as pa

TIMES = {Family.DATE, Family.TIMESTAMP, Family.TIMESTAMPTZ}


@dataclass(frozen=True)
class Watch:
    """Sees every differing row that is read, in batches of ``rows.row_schema``."""

    changes: ChangeCounter | None = None
    times: TimeCounter | None = None
    is_eager: bool = True
    """Whether changed rows are read for the changes' sake; else they are counted where they come anyway."""

    def add(self, batch: pa.RecordBatch) -> None:
        if self.changes is not None:
            self.changes.add(batch)
        if self.times is not None:
            self.times.add(batch)

    def needed(self, wanted: Sequence[int]) -> tuple[int, ...]:
        """Of the differing rows (changed, only source, only target) those that must be read."""
        if self.times is not None:
            return tuple(wanted)
        changed = wanted[0] if self.changes is not None and self.is_eager else 0
        return (changed, 0, 0)


NOTHING = Watch()


def watch(spec: DiffSpec, plan: Plan, limits: Limits) -> Watch:
    """What a spec asks to be looked at. Raises as ``time_pair`` does."""
    counts = spec.frequent_changes is not False and plan.columns
    changes = ChangeCounter([pair.name for pair in plan.columns], limits) if counts else None
    pair = time_pair(spec, plan)
    times = None if pair is None else TimeCounter(plan, pair)
    return Watch(changes, times, is_eager=bool(spec.frequent_changes))


def time_pair(spec: DiffSpec, plan: Plan) -> ColumnPair | None:
    """The column by whose times rows are counted; None where none was asked for.

    Raises ``UnknownColumn`` or ``SpecError``.
    """
    if spec.time_column is None:
        if spec.time_unit is not None:
            raise SpecError(
                f"The unit {spec.time_unit} belongs to a timeline, and no time column is named.",
                hint="Name the column by whose times the rows are counted.",
            )
        return None
    known = [pair.source for pair in plan.schema.columns if pair.source is not None]
    column, _ = find_column(spec.time_column, known, spec.labels[0], "time column")
    for pair in (*plan.keys, *plan.columns):
        if pair.name == column.name:
            break
    else:
        raise SpecError(
            f"The time column {column.name!r} is not compared, so the times of differing rows are not known.",
            hint="Compare it too, or name another one.",
        )
    families = {meant(pair, side).family for side in (0, 1)}
    if not families <= TIMES:
        raise SpecError(
            f"The time column {column.name!r} holds no dates or times: {' and '.join(sorted(families))}.",
            hint="Name a column of dates or times, or compare a query that casts it.",
        )
    return pair
