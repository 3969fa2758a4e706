"""Spark's SQL over copies whose comparable forms were made on their way in (docs/decisions/0020).

The workers that read a side also bring each value into the form in which the local DuckDB would compare it,
so equal means the same in both places. A copy's column ``c<i>`` holds the value as it travelled; ``f<i>`` its
comparable form where that is another one; ``t<i>`` its text where texts of several spellings can be equal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twofold_engine.on_spark.values import out_of_spark
from twofold_engine.planner import ColumnPair
from twofold_engine.result import ColumnInfo
from twofold_engine.rules import PairRule
from twofold_engine.sql.compare import SPELLED
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.spark import SparkDialect
from twofold_engine.types import Comparator

_COPIED = re.compile(r"`c(\d+)`")
COLUMNS_AT_ONCE = 100
"""The same as of the local DuckDB: planning more takes longer than reading them."""


@dataclass(frozen=True)
class Form:
    """One pair's part of both copies."""

    has_form: bool
    """Whether ``f<i>`` is there; else the value itself is its comparable form."""
    has_text: bool

    def name(self, position: int, form: Comparator) -> str:
        """The column that holds the pair's values in a form."""
        if form is Comparator.TEXT and self.has_text:
            return f"t{position}"
        return f"f{position}" if self.has_form else f"c{position}"


def items(pair: ColumnPair, side: int, position: int) -> dict[str, str]:
    """DuckDB's expressions for what a copy may hold of one side of a pair, by column. ``pair`` is of the
    columns as they travelled, ``c<i>`` on both sides."""
    local = DuckDBDialect()
    column, peer = pair.sides[side], pair.sides[1 - side]
    value = local.column(column.name)
    found = {f"c{position}": value, f"f{position}": local.canonical(value, column, peer, pair.comparator)}
    if pair.comparator in SPELLED:
        found[f"t{position}"] = local.canonical(value, column, peer, Comparator.TEXT)
    return found


def rule_name(pair: ColumnPair) -> str:
    """The function that says whether two different values of a pair count as equal."""
    return f"twofold_equal_{pair.name}"


def rule_sql(pair: ColumnPair, natives: Sequence[str]) -> str:
    """What that function asks of DuckDB, about ``a`` and ``b``: the values in their comparable form, which is
    of the types ``natives``, as Spark keeps them. Two NULLs are not asked about."""
    local = DuckDBDialect()
    a, b = (out_of_spark(name, native) for name, native in zip("ab", natives, strict=True))
    equal = " OR ".join(f"COALESCE({local.equal_by(rule, a, b, pair)}, FALSE)" for rule in pair.rules)
    return f"CASE WHEN a IS NULL AND b IS NULL THEN FALSE ELSE {equal} END"


class SparkCopiesDialect(SparkDialect):
    """``forms``: what the copies hold of each pair, in the order of the columns ``c<i>``."""

    comparators = frozenset(Comparator)
    columns_at_once = COLUMNS_AT_ONCE

    def __init__(self, forms: Sequence[Form]) -> None:
        self.forms = tuple(forms)

    def canonical(self, expression: str, column: ColumnInfo, peer: ColumnInfo, form: Comparator) -> str:  # noqa: ARG002
        copied = _COPIED.fullmatch(expression)
        if copied is None:  # a constant
            return expression
        position = int(copied[1])
        return self.quote(self.forms[position].name(position, form))

    def transport(self, expression: str, column: ColumnInfo) -> tuple[tuple[str, str], ...]:  # noqa: ARG002
        return (("", expression),)

    def applies(self, rule: PairRule, pair: ColumnPair) -> bool:  # noqa: ARG002
        return True

    def differs(self, left: str, right: str, pair: ColumnPair, met: str = "") -> str:
        """A worker's DuckDB is asked about rules, and only where values differ."""
        distinct = self.distinct(left, right)
        if not pair.rules:
            return distinct
        asked = f"{met} AND {distinct}" if met else distinct
        values = ", ".join(f"CASE WHEN {asked} THEN {value} END" for value in (left, right))
        return f"CASE WHEN {asked} THEN NOT {rule_name(pair)}({values}) ELSE FALSE END"
