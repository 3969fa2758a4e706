"""``fetch_and_join`` in a Spark: its workers read both sides, part by part, and join them there.

The steps are those of ``algorithms.fetch_and_join``, and so are the statements: only who reads and who joins
is another. What one worker makes of a value is what the local DuckDB would make of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from twofold_engine.algorithms._both import side_by_side
from twofold_engine.algorithms.fetch_and_join import reading, settle_uuids, with_comparators
from twofold_engine.algorithms.join import Found, Options, compare
from twofold_engine.databases._spark_engine import started
from twofold_engine.databases.base import Session
from twofold_engine.errors import IncompleteAnswer, NotSupported
from twofold_engine.limits import Limits
from twofold_engine.on_spark.copies import rule_name, rule_sql
from twofold_engine.on_spark.layout import Layout, arriving, laid_out
from twofold_engine.on_spark.parts import Parts, parts_of
from twofold_engine.on_spark.verify import TABLES, Fetched, can_find, verify
from twofold_engine.on_spark.worker import Order, engine_version
from twofold_engine.on_spark.workspace import SparkWorkspace
from twofold_engine.planner import Plan
from twofold_engine.spec import Dataset
from twofold_engine.sql.compare import Comparison, Input

_SIDES = ("source", "target")
COUNT = "count the rows in one snapshot with the parts, to see that all arrive"


@contextmanager
def workspace(limits: Limits, master: str) -> Iterator[SparkWorkspace]:
    """The Spark of a master; the copies go with it."""
    started(limits, master)
    opened = SparkWorkspace(limits)
    try:
        yield opened
    finally:
        opened.end()


@dataclass(frozen=True)
class Done:
    """A comparison, and what it took."""

    found: Found
    plan: Plan
    """As it was settled."""
    fetched: Fetched
    snapshots: tuple[bool, bool]
    """Whether each side was read as it was at one moment."""


def run(
    sessions: tuple[Session, Session],
    data: tuple[Dataset, Dataset],
    inputs: tuple[Input, Input],
    copy: SparkWorkspace,
    plan: Plan,
    options: Options,
) -> Done:
    """Reads both sides by the workers of ``copy`` and compares them there. ``sessions`` are asked about
    columns, parts and counts alone; they keep their snapshots open meanwhile."""
    for given in data:
        if not given.database.travels:
            raise NotSupported(
                f"Workers of Spark cannot read {given.database.label}.", hint="Compare without --on."
            )
    cut = parts_of(sessions, data, inputs, plan, options.limits, copy.slots)
    moments = [
        session.share_moment() if len(parts) > 1 else None
        for session, (parts, _) in zip(sessions, cut, strict=True)
    ]
    still = [
        session.snapshot and (len(parts) == 1 or moment is not None)
        for session, (parts, _), moment in zip(sessions, cut, moments, strict=True)
    ]
    arrives = arriving(sessions, inputs, plan)
    grouped = not all(still) and can_find(sessions, inputs, plan)
    layout = laid_out(sessions, plan, arrives, grouped=grouped)
    copy.knows(layout.forms, layout.shown)
    words = " and ".join(f"the {name} {how}" for name, (_, how) in zip(_SIDES, cut, strict=True))
    options.on_step(f"reading the rows by Spark: {words}")
    orders = [
        Order(given.database, given.relation, inputs[side].where, plan, side, moments[side],
              arrives[side], layout.made[side].sql, options.limits, engine_version())
        for side, given in enumerate(data)
    ]  # fmt: skip
    fetched = _read_both(sessions, inputs, copy, layout, orders, [parts for parts, _ in cut])
    local = settle_uuids(layout.local(plan), (copy, copy), TABLES)
    _add_rules(copy, local, layout)
    verified = ""
    if not all(still) and options.reopen is not None:
        options.on_step("looking again at what differs")
        verified, again = verify(copy, layout, plan, local, options)
        fetched = fetched.plus(again)
    comparison = Comparison(copy.dialect, TABLES, local.keys, local.columns, options.compare_duplicates)
    shown = with_comparators(plan, local)
    found = compare(copy, comparison, shown, replace(options, totals=None if verified else fetched.rows))
    shown = replace(shown, reasons=(*shown.reasons, f"workers of Spark read and join: {words}"))
    return Done(replace(found, verified=verified), shown, fetched, (still[0], still[1]))


def _read_both(
    sessions: tuple[Session, Session],
    inputs: tuple[Input, Input],
    copy: SparkWorkspace,
    layout: Layout,
    orders: Sequence[Order],
    parts: Sequence[Parts],
) -> Fetched:
    """What stands in the copies."""
    rows, size = [0, 0], [0, 0]

    def read(side: int) -> None:
        order = orders[side]
        sql = reading(sessions[side].dialect, inputs[side], order.plan, side)
        rows[side], size[side] = copy.read(_SIDES[side], order, parts[side], layout.made[side].schema, sql)
        if order.moment is not None:
            there = sessions[side].query(inputs[side].count, side=_SIDES[side], purpose=COUNT)
            if int(there[0][0]) != rows[side]:
                raise IncompleteAnswer(f"The {_SIDES[side]}'s database", int(there[0][0]), rows[side])

    side_by_side((copy, copy), read)
    copy.cut_for(sum(size))
    return Fetched((rows[0], rows[1]), (size[0], size[1]))


def _add_rules(copy: SparkWorkspace, local: Plan, layout: Layout) -> None:
    for i, pair in enumerate(local.columns, start=len(local.keys)):
        if pair.rules:
            name = layout.forms[i].name(i, pair.comparator)
            types = tuple(made.types[name] for made in layout.made)
            natives = tuple(made.natives[name] for made in layout.made)
            copy.add_rule(rule_name(pair), rule_sql(pair, natives), (types[0], types[1]))
