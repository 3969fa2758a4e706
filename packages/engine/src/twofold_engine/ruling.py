"""Which rule holds for which pair of columns. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from twofold_engine.errors import InvalidRule
from twofold_engine.rules import PairRule, RuleKind, Rules, Tolerance
from twofold_engine.types import Comparator, Family

if TYPE_CHECKING:
    from twofold_engine.planner import ColumnPair

FLOAT_FORMS = frozenset({Comparator.FLOAT, Comparator.INTEGER_FLOAT, Comparator.DECIMAL_FLOAT})
"""Numbers with a float among them. Only two floats meet in double arithmetic: a cast to it could take an
integer for another."""
EXACT_FORMS = frozenset({Comparator.INTEGER, Comparator.DECIMAL})
TIME_FORMS = frozenset({Comparator.TIME, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ})
TEXT_FORMS = frozenset({Comparator.TEXT, Comparator.UNTYPED, Comparator.UUID_TEXT})
"""A uuid beside text may turn out to be compared as text (``settle_uuids``); as uuids no rule changes it."""

_UNITS = ("1 s", "0.1 s", "0.01 s", "1 ms", "0.1 ms", "0.01 ms", "1 µs")


def with_rules(
    rules: Rules,
    pairs: Mapping[str, ColumnPair | None],
    keys: tuple[str, ...],
    find: Callable[[str], str],
) -> dict[str, ColumnPair | None]:
    """The pairs with the rules that hold for each. ``find`` gives the source column that a rule names.

    Raises ``InvalidRule`` for a rule that names a key or a column for which it says nothing.
    """
    if not rules:
        return dict(pairs)
    tolerances = {find(name): tolerance for name, tolerance in rules.tolerances}
    named = [replace(rule, column=find(rule.column)) if rule.column else rule for rule in rules.equal_if]
    for name in (*tolerances, *(rule.column for rule in named)):
        if name in keys:
            raise InvalidRule(
                f"{name} is part of the key, which decides which rows meet, so no rule can loosen it.",
                field="tolerances" if name in tolerances else "equal_if",
                hint="Take the rule away, or compare by another key.",
            )
    settled = replace(rules, equal_if=tuple(named))
    return {
        name: pair if pair is None or name in keys else _with_rules(settled, pair, tolerances.get(name))
        for name, pair in pairs.items()
    }


def _with_rules(rules: Rules, pair: ColumnPair, tolerance: Tolerance | None) -> ColumnPair:
    found = [*_built_in(rules, pair, tolerance)]
    for rule in rules.equal_if:
        if rule.column == pair.name or (rule.family is not None and rule.family == _family(pair)):
            found.append(PairRule(RuleKind.EQUAL_IF, rule.words, condition=rule.sql))
    note = "; ".join(text for text in (pair.note, *(rule.words for rule in found)) if text)
    return replace(pair, rules=tuple(found), note=note)


def _family(pair: ColumnPair) -> str:
    """The source's family; the target's where the source declares nothing."""
    return pair.target.family if pair.source.family == Family.UNTYPED else pair.source.family


def _built_in(rules: Rules, pair: ColumnPair, tolerance: Tolerance | None) -> list[PairRule]:
    form, found = pair.comparator, []
    given = _tolerance(rules, pair, tolerance)
    if given is not None and given.value:
        found.append(PairRule(RuleKind.TOLERANCE, given.words, tolerance=given))
    if rules.datetime_precision is not None and form in TIME_FORMS:
        words = f"times less than {_UNITS[rules.datetime_precision]} apart count as equal"
        found.append(PairRule(RuleKind.DATETIME_PRECISION, words, precision=rules.datetime_precision))
    if rules.ignore_case and form in TEXT_FORMS:
        found.append(PairRule(RuleKind.IGNORE_CASE, "capital and small letters count as equal"))
    if rules.null_equals_empty and form in TEXT_FORMS:
        found.append(PairRule(RuleKind.NULL_EQUALS_EMPTY, "NULL and the empty text count as equal"))
    is_array = Family.ARRAY in (pair.source.family, pair.target.family)
    if rules.unordered_arrays and form is Comparator.NESTED and is_array:
        found.append(PairRule(RuleKind.UNORDERED_ARRAYS, "the order of an array's elements does not count"))
    return found


def _tolerance(rules: Rules, pair: ColumnPair, named: Tolerance | None) -> Tolerance | None:
    """A column's own tolerance wins over that of all, and that over the one of floats."""
    form = pair.comparator
    if named is not None:
        if form not in FLOAT_FORMS | EXACT_FORMS | {Comparator.UNTYPED}:
            raise InvalidRule(
                f"The column {pair.name} is not numeric ({pair.source.native_type or pair.source.family}), "
                "so it can have no tolerance.",
                field="tolerances", hint="Take the tolerance away.",
            )  # fmt: skip
        return named
    if form in EXACT_FORMS:
        return rules.tolerance
    if form in FLOAT_FORMS:
        return rules.tolerance or rules.float_tolerance
    return None
