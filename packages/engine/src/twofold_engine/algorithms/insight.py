"""Puts together what was asked for besides the comparison, once that is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from twofold_engine.algorithms.join import Found
from twofold_engine.algorithms.profile import Profiler
from twofold_engine.algorithms.timeline import Place, TimelineMaker
from twofold_engine.algorithms.verify import Sides
from twofold_engine.algorithms.watch import Watch, time_pair
from twofold_engine.limits import Limits
from twofold_engine.planner import ColumnPair, Plan
from twofold_engine.result import LimitHit
from twofold_engine.result_insights import Changes, Insights, Profiles, Timeline
from twofold_engine.spec import DiffSpec


@dataclass(frozen=True)
class Seen:
    """What was found, and what bounded it."""

    insights: Insights
    limits_hit: tuple[LimitHit, ...] = ()


@dataclass(frozen=True)
class Insight:
    """``sides`` is where all compared rows can be read: the databases, or the local copies (``found.local``
    is there then, and its pairs name the columns)."""

    spec: DiffSpec
    plan: Plan
    found: Found
    sides: Sides
    limits: Limits
    on_step: Callable[[str], None]

    def make(self, watched: Watch, on_rows: Any) -> Seen:
        changes, hits = self._changes(watched, streams=on_rows is not None)
        timeline, more = self._timeline(watched)
        profiles, most = self._profiles() if self.spec.profiles else (None, ())
        return Seen(Insights(profiles, changes, timeline), (*hits, *more, *most))

    def _profiles(self) -> tuple[Profiles, tuple[LimitHit, ...]]:
        pairs = (*self.plan.keys, *self.plan.columns)
        local = self.found.local
        here = pairs if local is None else (*local.keys, *local.columns)
        names = [pair.name for pair in pairs]
        profiler = Profiler(names, here, self.sides, self._labels, self.limits, self.on_step)
        return profiler.make(max(self.found.counts.rows))

    @property
    def _labels(self) -> tuple[str, str]:
        """What statements are recorded for."""
        return ("local", "local") if self.found.local is not None else ("source", "target")

    def _changes(self, watched: Watch, *, streams: bool) -> tuple[Changes | None, tuple[LimitHit, ...]]:
        counter, of_rows = watched.changes, self.found.counts.changed
        if counter is None:
            empty = Changes(0, of_rows, ()) if self.spec.frequent_changes else None
            return empty, ()
        if not watched.is_eager and not streams and counter.rows < of_rows:
            return None, ()  # some samples alone would say little
        return counter.found(of_rows), tuple(counter.limits_hit())

    def _timeline(self, watched: Watch) -> tuple[Timeline | None, tuple[LimitHit, ...]]:
        pair = time_pair(self.spec, self.plan)
        if pair is None or watched.times is None:
            return None, ()
        counts = self.found.counts
        here = self._here(pair)
        places = [
            Place(session, given, here, side, label)
            for side, (session, given, label) in enumerate(zip(*self.sides, self._labels, strict=True))
        ]
        maker = TimelineMaker(pair.name, self.spec.time_unit, places, self.limits, self.on_step)
        return maker.make(watched.times, counts.changed + sum(counts.rows_only))

    def _here(self, pair: ColumnPair) -> ColumnPair:
        """The pair as it is called where the rows are read."""
        local = self.found.local
        if local is None:
            return pair
        pairs = zip((*self.plan.keys, *self.plan.columns), (*local.keys, *local.columns), strict=True)
        return next(here for there, here in pairs if there.name == pair.name)
