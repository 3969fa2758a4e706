"""What was found. ``DiffResult.to_dict`` is the JSON of ``twofold diff tables``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from twofold_engine.materialized import Materialized
from twofold_engine.result_insights import Insights

Pair = tuple[int, int]
"""(source, target)."""


class Outcome(StrEnum):
    """The first that holds, in this order (decisions: arithmetic of a comparison)."""

    ERROR = "error"
    MISSING_PKS = "missing-pks"
    EMPTY = "empty"
    DIFFERENT = "different"
    BAD_PKS = "bad-pks"
    IDENTICAL = "identical"


@dataclass(frozen=True)
class ColumnInfo:
    """A column as its database declares it."""

    name: str
    native_type: str
    family: str
    position: int
    nullable: bool = True
    collation: str = ""
    """A collation that makes different texts equal or unequal ones sort alike; empty for plain bytes."""
    charset: str = ""
    """A character set that lacks characters of Unicode; empty otherwise."""


@dataclass(frozen=True)
class ColumnStatistics:
    """What a database knows of a column without reading the table: taken from some rows, at some time."""

    distinct_share: float | None
    """Distinct values over rows; None where that is not known."""
    null_share: float = 0.0


@dataclass(frozen=True)
class ColumnPairInfo:
    """One line of the Columns page: how a source column meets a target column."""

    source: ColumnInfo | None
    target: ColumnInfo | None
    status: str
    """``key`` | ``compared`` | ``type_mismatch`` | ``source_only`` | ``target_only`` | ``excluded``."""
    note: str = ""
    """In words: "matched by name ignoring case", "compared as exact numbers" …; empty when plain."""


@dataclass(frozen=True)
class SchemaDiff:
    columns_mismatched: Pair
    column_type_mismatches: int
    column_reorders: int
    column_counts: Pair
    column_type_differs: tuple[str, ...]
    exclusive_columns: tuple[tuple[str, ...], tuple[str, ...]]
    columns: tuple[ColumnPairInfo, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "columns_mismatched": list(self.columns_mismatched),
            "column_type_mismatches": self.column_type_mismatches,
            "column_reorders": self.column_reorders,
            "column_counts": list(self.column_counts),
            "column_type_differs": list(self.column_type_differs),
            "exclusive_columns": [list(side) for side in self.exclusive_columns],
            "columns": [_pair_info(pair) for pair in self.columns],
        }


def _pair_info(pair: ColumnPairInfo) -> dict[str, Any]:
    def column(info: ColumnInfo | None) -> dict[str, Any] | None:
        if info is None:
            return None
        return {
            "name": info.name,
            "type": info.native_type,
            "family": info.family,
            "position": info.position,
            "nullable": info.nullable,
        }

    return {
        "source": column(pair.source),
        "target": column(pair.target),
        "status": pair.status,
        "note": pair.note,
    }


@dataclass(frozen=True)
class KeyDiff:
    columns: tuple[str, ...]
    """Key columns, source names."""
    total_rows: Pair
    nulls: Pair
    dupes: Pair
    exclusives: Pair
    distincts: Pair
    """With sampling ``total_rows`` and ``nulls`` are exact, the others count the sample."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "columns": list(self.columns),
            "total_rows": list(self.total_rows),
            "nulls": list(self.nulls),
            "dupes": list(self.dupes),
            "exclusives": list(self.exclusives),
            "distincts": list(self.distincts),
        }


@dataclass(frozen=True)
class Estimate:
    """What a number of the sample says about all rows."""

    value: int
    """Seen in the sample."""
    estimate: int
    confidence: float
    """That the truth lies between ``minimum`` and ``maximum``, as a fraction."""
    minimum: int
    maximum: int

    def to_dict(self) -> dict[str, Any]:
        return {
            "value": self.value,
            "estimate": self.estimate,
            "confidence": self.confidence,
            "interval": {"min": self.minimum, "max": self.maximum},
        }


@dataclass(frozen=True)
class Estimates:
    """The numbers of a sampled comparison that can be said of all rows."""

    rows_with_differences: Estimate
    rows_only: tuple[Estimate | None, Estimate | None]
    """(removed, added); None where keys of that side occur more than once: their rows are drawn together."""
    keys_only: tuple[Estimate, Estimate]
    columns: Mapping[str, Estimate] = field(default_factory=dict)
    """Differing values per compared column; shown beside the column's own numbers."""

    def to_dict(self) -> dict[str, Any]:
        rows = [None if side is None else side.to_dict() for side in self.rows_only]
        return {
            "rows_with_differences": self.rows_with_differences.to_dict(),
            "rows_removed": rows[0],
            "rows_added": rows[1],
            "keys_removed": self.keys_only[0].to_dict(),
            "keys_added": self.keys_only[1].to_dict(),
        }


@dataclass(frozen=True)
class SamplingFacts:
    """Whether a sample was compared, which one, and what it says about all rows."""

    used: bool = False
    ratio: float | None = None
    """The probability with which each key was drawn; None when everything was compared."""
    reason: str = "not requested"
    size: int | None = None
    """Rows that the larger side was to have in the sample."""
    tolerance: float | None = None
    confidence: float | None = None
    """Percent, as asked for."""
    threshold: int | None = None
    rows: Pair | None = None
    """Rows of each side in the sample, those with a NULL key part included."""
    estimates: Estimates | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "used": self.used,
            "ratio": self.ratio,
            "reason": self.reason,
            "size": self.size,
            "tolerance": self.tolerance,
            "confidence": self.confidence,
            "threshold": self.threshold,
            "rows": None if self.rows is None else list(self.rows),
            "method": SAMPLING_METHOD if self.used else None,
            "estimates": None if self.estimates is None else self.estimates.to_dict(),
        }


SAMPLING_METHOD = "md5 of the key: the same keys on both sides and in every run"


@dataclass(frozen=True)
class ColumnStats:
    column_name: str
    values_different: int
    match: float
    """Percent, 0 to 100; 100 when nothing was compared."""
    estimate: Estimate | None = None
    """Of the differing values among all rows; None unless a sample was compared."""

    def to_dict(self) -> dict[str, Any]:
        stats: dict[str, Any] = {
            "column_name": self.column_name,
            "match": self.match,
            "values_different": self.values_different,
        }
        if self.estimate is not None:
            stats["values_different_estimate"] = self.estimate.to_dict()
        return stats


@dataclass(frozen=True)
class ValueDiff:
    total_rows: int
    """Pairs compared: equal + changed."""
    rows_with_differences: int
    total_values: int
    values_with_differences: int
    compared_columns: int
    columns_with_differences: int
    columns_diff_stats: tuple[ColumnStats, ...]
    """One per compared column (the key is not among them), in source order."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "total_rows": self.total_rows,
            "rows_with_differences": self.rows_with_differences,
            "total_values": self.total_values,
            "values_with_differences": self.values_with_differences,
            "compared_columns": self.compared_columns,
            "columns_with_differences": self.columns_with_differences,
            "columns_diff_stats": [stats.to_dict() for stats in self.columns_diff_stats],
        }


@dataclass(frozen=True)
class RowSample:
    """One differing row; every value in the normal form as text, NULL is None."""

    side: str
    """``changed`` | ``source`` | ``target``."""
    key: Mapping[str, str | None]
    source: Mapping[str, str | None] | None
    target: Mapping[str, str | None] | None
    columns: tuple[str, ...]
    """The columns that differ (empty for rows of one side)."""

    def to_dict(self) -> dict[str, Any]:
        return {
            "side": self.side,
            "key": dict(self.key),
            "source": None if self.source is None else dict(self.source),
            "target": None if self.target is None else dict(self.target),
            "columns": list(self.columns),
        }


@dataclass(frozen=True)
class NotCompared:
    column: str
    reason: str


@dataclass(frozen=True)
class Loss:
    column: str
    kind: str
    detail: str


@dataclass(frozen=True)
class AppliedRule:
    """Something besides equal values that counted as equal in a column."""

    column: str
    kind: str
    """One of ``rules.RuleKind``."""
    rule: str
    """In words."""


@dataclass(frozen=True)
class LimitHit:
    limit: str
    value: int | float


@dataclass(frozen=True)
class Consistency:
    """Whether each side was read as it was at one moment."""

    snapshots: tuple[bool, bool] = (True, True)
    """Whether all statements of a side saw one state."""
    verified: str = ""
    """Where a side had no snapshot: what was done about rows that changed while it was read."""

    def to_dict(self) -> dict[str, Any]:
        source, target = ("snapshot" if snapshot else "live" for snapshot in self.snapshots)
        return {"source": source, "target": target, "verified": self.verified or None}


@dataclass(frozen=True)
class Coverage:
    """What was not compared, lost, cut or sampled: never silent."""

    not_compared: tuple[NotCompared, ...] = ()
    losses: tuple[Loss, ...] = ()
    limits_hit: tuple[LimitHit, ...] = ()
    sampling: SamplingFacts = field(default_factory=SamplingFacts)
    consistency: Consistency = field(default_factory=Consistency)
    rules: tuple[AppliedRule, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "not_compared": [{"column": item.column, "reason": item.reason} for item in self.not_compared],
            "losses": [
                {"column": item.column, "kind": item.kind, "detail": item.detail} for item in self.losses
            ],
            "limits_hit": [{"limit": item.limit, "value": item.value} for item in self.limits_hit],
            "sampling": self.sampling.to_dict(),
            "consistency": self.consistency.to_dict(),
            "rules": [{"column": item.column, "kind": item.kind, "rule": item.rule} for item in self.rules],
        }


@dataclass(frozen=True)
class QueryCost:
    """One statement that ran."""

    side: str
    """``source`` | ``target`` | ``both`` | ``local``."""
    purpose: str
    sql: str
    seconds: float
    rows: int

    def to_dict(self) -> dict[str, Any]:
        return {
            "side": self.side,
            "purpose": self.purpose,
            "sql": self.sql,
            "seconds": round(self.seconds, 6),
            "rows": self.rows,
        }


@dataclass(frozen=True)
class Cost:
    seconds: float = 0.0
    rows_fetched: Pair = (0, 0)
    bytes_fetched: Pair = (0, 0)
    queries: tuple[QueryCost, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        return {
            "seconds": round(self.seconds, 6),
            "rows_fetched": list(self.rows_fetched),
            "bytes_fetched": list(self.bytes_fetched),
            "queries": [query.to_dict() for query in self.queries],
        }


@dataclass(frozen=True)
class PlanSummary:
    """The plan in words, as it is stored and shown ("why")."""

    algorithm: str
    reasons: tuple[str, ...]
    key_source: str
    """``given`` | ``primary key`` | ``unique constraint`` | ``guessed``."""
    source: str = ""
    target: str = ""

    def to_dict(self) -> dict[str, Any]:
        return {
            "algorithm": self.algorithm,
            "reasons": list(self.reasons),
            "key_source": self.key_source,
            "source": self.source,
            "target": self.target,
        }


@dataclass(frozen=True)
class DiffResult:
    """One comparison. The identity ``rows = equal + changed + rows_only`` holds on each side.

    Where a sample was compared, ``pks.total_rows`` and ``pks.nulls`` are exact and all other numbers are
    those of the sample; the identity holds for ``compared_rows``.
    """

    schema: SchemaDiff
    pks: KeyDiff
    values: ValueDiff
    rows_only: Pair
    """(rows_removed, rows_added): rows only in the source, only in the target."""
    plan: PlanSummary
    cost: Cost = field(default_factory=Cost)
    coverage: Coverage = field(default_factory=Coverage)
    rows: tuple[RowSample, ...] = ()
    insights: Insights = field(default_factory=Insights)
    materialized: Materialized | None = None
    """The tables that were written; None where none were asked for."""

    @property
    def compared_rows(self) -> Pair:
        """Rows of each side that took part: those of the sample, or all."""
        return self.coverage.sampling.rows or self.pks.total_rows

    @property
    def outcome(self) -> Outcome:
        """``empty``, ``different``, ``bad-pks`` or ``identical`` (the failures raise instead)."""
        if self.pks.total_rows == (0, 0):
            return Outcome.EMPTY
        if self._is_different():
            return Outcome.DIFFERENT
        if any(self.pks.nulls) or any(self.pks.dupes):
            return Outcome.BAD_PKS
        return Outcome.IDENTICAL

    def _is_different(self) -> bool:
        schema_differs = any(self.schema.columns_mismatched)
        # What a sample does not show: rows are counted in full, whatever was drawn.
        if self.coverage.sampling.used and self.pks.total_rows[0] != self.pks.total_rows[1]:
            return True
        return any(self.rows_only) or self.values.rows_with_differences > 0 or schema_differs

    @property
    def match_ratio(self) -> float:
        """Match score between 0 and 1 (product reference 9.5) of the rows compared; both sides empty → 1."""
        rows_a, rows_b = self.compared_rows
        columns_a, columns_b = self.schema.column_counts
        total = rows_a * columns_a + rows_b * columns_b
        if total == 0:
            return 1.0
        shared = len(self.pks.columns) + self.values.compared_columns
        # A column of another type whose values were compared counts by its values, as any other.
        extra_a, extra_b = (
            len(names) + len(self.coverage.not_compared) for names in self.schema.exclusive_columns
        )
        nonmatching = (
            2 * self.values.values_with_differences
            + sum(self.rows_only) * shared
            + extra_a * rows_a
            + extra_b * rows_b
        )
        return min(1.0, max(0.0, (total - nonmatching) / total))

    def diff_stats(self) -> dict[str, Any]:
        """The published ``diff_stats`` object: plain counts, rows per side, match score (0 to 1)."""
        rows_a, rows_b = self.pks.total_rows
        differing = self.values.rows_with_differences + sum(self.rows_only)
        return {
            "version": "1.0",
            "diff_schema": sum(self.schema.columns_mismatched),
            "diff_pks": sum(self.pks.exclusives),
            "diff_rows": differing,
            "diff_values": self.values.values_with_differences,
            "diff_duplicate_pks": sum(self.pks.dupes),
            "diff_null_pks": sum(self.pks.nulls),
            "diff_rows_count": differing,
            "diff_rows_number": differing,
            "rows_removed": self.rows_only[0],
            "rows_added": self.rows_only[1],
            "table_a_row_count": rows_a,
            "table_b_row_count": rows_b,
            "match_ratio": self.match_ratio,
            "errors": 0,
            "sampled": self.coverage.sampling.used,
        }

    def to_dict(self) -> dict[str, Any]:
        """The JSON of the local command."""
        written = {} if self.materialized is None else {"materialized": self.materialized.to_dict()}
        return {
            "status": "success",
            "result": self.outcome.value,
            "schema": self.schema.to_dict(),
            "pks": self.pks.to_dict(),
            "values": self.values.to_dict(),
            "diff_stats": self.diff_stats(),
            "coverage": self.coverage.to_dict(),
            "rows": [row.to_dict() for row in self.rows],
            **self.insights.to_dict(),
            "plan": self.plan.to_dict(),
            "cost": self.cost.to_dict(),
            **written,
        }
