"""What two columns cannot hold alike, foreseen from their types alone. Pure, as the planner that asks.

Values are compared exactly whatever is said here: a value that one side had to round is a difference, and
these sentences tell why there may be many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from twofold_engine.result import ColumnInfo, Loss
from twofold_engine.types import Comparator, Family, parse_decimal_type

if TYPE_CHECKING:
    from twofold_engine.planner import ColumnPair
    from twofold_engine.sql.dialect import Dialect

Sides = tuple[tuple[ColumnInfo, "Dialect"], tuple[ColumnInfo, "Dialect"]]
_CLOCKS = {Family.TIME, Family.TIMESTAMP, Family.TIMESTAMPTZ}
_EXACT = {Family.INTEGER, Family.DECIMAL}


def foreseen(pairs: Sequence[ColumnPair], dialects: tuple[Dialect, Dialect] | None) -> list[Loss]:
    """The losses of each pair of columns that meet, in their order."""
    found = []
    for pair in pairs:
        if Family.UNTYPED in (pair.source.family, pair.target.family):
            if pair.comparator is Comparator.TIMESTAMPTZ:
                found.append(Loss(pair.name, "zone", "text without a zone is read as UTC"))
        elif dialects is not None:
            sides = (pair.source, dialects[0]), (pair.target, dialects[1])
            found += [Loss(pair.name, kind, detail) for kind, detail in _of_sides(sides)]
    return found


def _of_sides(sides: Sides) -> Iterator[tuple[str, str]]:
    yield from _scale(sides)
    yield from _precision(sides)
    yield from _charset(sides)


def _scale(sides: Sides) -> Iterator[tuple[str, str]]:
    """Digits after the point of exact numbers."""
    families = {column.family for column, _ in sides}
    if families <= _EXACT and Family.DECIMAL in families:
        yield from _fractions(sides, "scale", "of a number")


def _precision(sides: Sides) -> Iterator[tuple[str, str]]:
    families = {column.family for column, _ in sides}
    if families <= _CLOCKS:
        yield from _fractions(sides, "precision", "of a second")
        return
    floats = [dialect.float_digits(column) for column, dialect in sides]
    if None not in floats and floats[0] != floats[1]:
        yield (
            "precision",
            (
                f"{_type(sides, 0)} surely keeps {floats[0]} digits, {_type(sides, 1)} {floats[1]}: a number "
                "that the narrower one had to round is a difference"
            ),
        )
    for number, exact in ((0, 1), (1, 0)):
        bounds = parse_decimal_type(sides[exact][0].native_type)
        kept = floats[number]
        if kept is None or sides[exact][0].family != Family.DECIMAL or (bounds and bounds[0] <= kept):
            continue
        yield (
            "precision",
            (
                f"{_type(sides, number)} surely keeps {kept} digits, {_type(sides, exact)} "
                f"{bounds[0] if bounds else 'any number of them'}: a longer number is a difference"
            ),
        )


def _fractions(sides: Sides, kind: str, what: str) -> Iterator[tuple[str, str]]:
    source, target = (dialect.fraction_digits(column) for column, dialect in sides)
    if source is not None and target is not None and source != target:
        yield (
            kind,
            (
                f"{_type(sides, 0)} keeps {source} digits after the point {what}, {_type(sides, 1)} keeps "
                f"{target}: a value that the shorter one had to round is a difference"
            ),
        )


def _charset(sides: Sides) -> Iterator[tuple[str, str]]:
    """A character that a set lacks became another one, or nothing, before anybody could compare it."""
    source, target = (column.charset for column, _ in sides)
    if {column.family for column, _ in sides} != {Family.TEXT} or source == target:
        return
    named = [f"the {side} is in {held}" for side, held in (("source", source), ("target", target)) if held]
    yield (
        "charset",
        f"{' and '.join(named)}, which lacks characters of Unicode: one that it lacks was changed when it "
        "was stored, and is a difference",
    )


def _type(sides: Sides, side: int) -> str:
    column = sides[side][0]
    return f"the {('source', 'target')[side]}'s {column.native_type or column.family}"
