"""Adds up what a run found into the result that it gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twofold_engine.algorithms.insight import Seen
from twofold_engine.algorithms.join import Counts, Found
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result import (
    AppliedRule,
    ColumnStats,
    Consistency,
    Cost,
    Coverage,
    DiffResult,
    Estimates,
    KeyDiff,
    LimitHit,
    Loss,
    Pair,
    SamplingFacts,
    ValueDiff,
)
from twofold_engine.spec import DiffSpec


@dataclass(frozen=True)
class Told:
    """What is known at the end of a run."""

    spec: DiffSpec
    plan: Plan
    found: Found
    seen: Seen
    totals: Pair
    """Rows per side after the filters; only where a sample was asked for."""
    snapshots: tuple[bool, bool]
    limits_hit: tuple[LimitHit, ...]
    """By what came before the comparison."""
    cost: Cost

    def result(self, drawn: SamplingFacts) -> DiffResult:
        chosen, found, counts = self.plan, self.found, self.found.counts
        return DiffResult(
            schema=chosen.schema,
            pks=KeyDiff(
                columns=tuple(pair.name for pair in chosen.keys),
                total_rows=self.totals if drawn.used else as_pair(counts.rows),
                nulls=as_pair(counts.nulls),
                dupes=as_pair(counts.dupes),
                exclusives=as_pair(counts.exclusives),
                distincts=as_pair(counts.distincts),
            ),
            values=_values(chosen, counts, drawn.estimates),
            rows_only=as_pair(counts.rows_only),
            plan=chosen.summary,
            cost=self.cost,
            coverage=Coverage(
                not_compared=chosen.not_compared,
                losses=(*chosen.losses, *self._exact_copies()),
                limits_hit=tuple(dict.fromkeys((*self.limits_hit, *found.limits_hit, *self.seen.limits_hit))),
                sampling=drawn,
                consistency=_consistency(self.snapshots, found),
                rules=rules_in_force(chosen.columns),
            ),
            rows=found.samples,
            insights=self.seen.insights,
        )

    def _exact_copies(self) -> tuple[Loss, ...]:
        """The columns whose rules could not reach the rows of keys that occur more than once."""
        if not self.found.copies or not self.spec.compare_duplicates:
            return ()
        detail = "rows whose key occurs more than once were matched by exact equality, without its rules"
        return tuple(Loss(pair.name, "copies", detail) for pair in self.plan.columns if pair.rules)


def _consistency(snapshots: tuple[bool, bool], found: Found) -> Consistency:
    if all(snapshots) or found.verified:
        return Consistency(snapshots, found.verified)
    return Consistency(snapshots, "not read again: rows that changed during the run may be among these")


def rules_in_force(columns: Sequence[ColumnPair]) -> tuple[AppliedRule, ...]:
    """What counts as equal in each column besides equal values."""
    return tuple(AppliedRule(pair.name, rule.kind, rule.words) for pair in columns for rule in pair.rules)


def as_pair(numbers: Sequence[int]) -> Pair:
    return numbers[0], numbers[1]


def _values(chosen: Plan, counts: Counts, estimated: Estimates | None) -> ValueDiff:
    differing = counts.values or [0] * len(chosen.columns)
    columns = {} if estimated is None else estimated.columns
    stats = tuple(
        ColumnStats(
            pair.name,
            number,
            100 * (counts.pairs - number) / counts.pairs if counts.pairs else 100.0,
            columns.get(pair.name),
        )
        for pair, number in zip(chosen.columns, differing, strict=True)
    )
    return ValueDiff(
        total_rows=counts.pairs,
        rows_with_differences=counts.changed,
        total_values=counts.pairs * len(chosen.columns),
        values_with_differences=sum(differing),
        compared_columns=len(chosen.columns),
        columns_with_differences=sum(number > 0 for number in differing),
        columns_diff_stats=stats,
    )
