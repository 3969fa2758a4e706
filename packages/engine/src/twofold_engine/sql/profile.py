"""The statements that describe the columns of one side. Text only.

``facts`` reads a table once for all of its columns; ``distribution`` counts, column by column, the values of
each bin or the most frequent ones; ``occurrences`` counts values that only the other side's list has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twofold_engine.result import ColumnInfo
from twofold_engine.result_insights import ProfileKind
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Dialect
from twofold_engine.types import Comparator, Family

LARGE = 1e290
"""Numbers beyond this enter no mean: their sum could be too large for a double."""
_FORMS = {
    **{family: Comparator(family.value) for family in Family if family.value in set(Comparator)},
    Family.ARRAY: Comparator.NESTED,
    Family.STRUCT: Comparator.NESTED,
}


@dataclass(frozen=True)
class Subject:
    """One column of one side; ``number`` tells it from the others in names of results."""

    number: int
    column: ColumnInfo
    kind: ProfileKind
    inner: tuple[float, ...] | None = None
    """The edges between the bins, where values are counted in bins."""


def can_place(dialect: Dialect, column: ColumnInfo) -> bool:
    """Whether the dialect can say where values stand on an axis."""
    return dialect.place(dialect.column(column.name), column) is not None


def can_label(dialect: Dialect, column: ColumnInfo) -> bool:
    """Whether it can say which texts or booleans are equal."""
    return dialect.label(dialect.column(column.name), column) is not None


def can_tell_apart(dialect: Dialect, column: ColumnInfo) -> bool:
    """Whether it can count different values."""
    form = _FORMS.get(Family(column.family))
    return form is not None and dialect.compares(column, column, form)


def facts(dialect: Dialect, given: Input, subjects: Sequence[Subject], *, exactly: bool) -> str:
    """One row: ``rows``, and per column ``n…`` values, ``u…`` different ones, ``f…`` with a place, least and
    greatest place ``l…`` and ``h…``, value ``a…`` and ``z…``, ``s…`` the sum of the places. Counts are text.
    """
    items = [f"{dialect.cast_text('COUNT(*)')} AS c"]
    for subject in subjects:
        items += _facts_of(dialect, subject, exactly=exactly)
    return f"SELECT {', '.join(items)} FROM {given.filtered}"


def _facts_of(dialect: Dialect, subject: Subject, *, exactly: bool) -> list[str]:
    column, i = subject.column, subject.number
    expression = dialect.column(column.name)
    items = [f"{dialect.cast_text(f'COUNT({expression})')} AS n{i}"]
    if can_tell_apart(dialect, column):
        value = dialect.canonical(expression, column, column, _FORMS[Family(column.family)])
        distinct = f"COUNT(DISTINCT {value})"
        if not exactly:
            distinct = dialect.approximate_distinct(value) or distinct
        items.append(f"{dialect.cast_text(distinct)} AS u{i}")
    if subject.kind not in (ProfileKind.NUMBER, ProfileKind.TIME):
        return items
    for letter, function in (("a", "MIN"), ("z", "MAX")):
        for suffix, extreme in dialect.extreme(function, expression, column):
            items.append(f"{extreme} AS {letter}{i}{suffix}")
    place = dialect.place(expression, column)
    if place is None:
        return items
    items.append(f"{dialect.cast_text(f'COUNT({place})')} AS f{i}")
    sums = {"l": f"MIN({place})", "h": f"MAX({place})"}
    if subject.kind is ProfileKind.NUMBER:
        least, most = map(dialect.double_constant, (-LARGE, LARGE))
        sums["s"] = f"{dialect.sum_function}(CASE WHEN {place} BETWEEN {least} AND {most} THEN {place} END)"
    double = ColumnInfo("", dialect.double_type, Family.FLOAT, 0)
    for letter, number in sums.items():
        items += [f"{shown} AS {letter}{i}{suffix}" for suffix, shown in dialect.transport(number, double)]
    return items


def distribution(dialect: Dialect, given: Input, subjects: Sequence[Subject], top: int) -> str:
    """Lines (``c`` the column's number, ``k`` a bin or −1, ``v`` a value, ``m`` rows), all of them text: of
    every bin that holds a value, or of the ``top`` most frequent values."""
    parts = [
        _bins(dialect, given, subject) if subject.inner is not None else _top(dialect, given, subject, top)
        for subject in subjects
    ]
    return " UNION ALL ".join(parts)


def _bins(dialect: Dialect, given: Input, subject: Subject) -> str:
    place = dialect.place(dialect.column(subject.column.name), subject.column)
    assert place is not None, "asked by can_place"
    assert subject.inner is not None
    number = _number_of_bin(dialect, subject.inner, 0)
    values = f"(SELECT {place} AS p FROM {given.filtered}{dialect.fence}){dialect.table_as}twofold_p"
    numbered = f"(SELECT {number} AS b FROM {values} WHERE p IS NOT NULL){dialect.table_as}twofold_b"
    counted = f"(SELECT b, COUNT(*) AS n FROM {numbered} GROUP BY b){dialect.table_as}twofold_n"
    return _line(dialect, subject, dialect.cast_text("b"), "''", counted)


def _line(dialect: Dialect, subject: Subject, bin_: str, value: str, rows: str) -> str:
    items = f"'{subject.number}' AS c, {bin_} AS k, {value} AS v, {dialect.cast_text('n')} AS m"
    return f"SELECT {items} FROM {rows}"


def _number_of_bin(dialect: Dialect, edges: Sequence[float], first: int) -> str:
    """Halves the edges: as many comparisons as the number of bins has binary digits."""
    if not edges:
        return str(first)
    middle = len(edges) // 2
    edge = dialect.double_constant(edges[middle])
    below = _number_of_bin(dialect, edges[:middle], first)
    above = _number_of_bin(dialect, edges[middle + 1 :], first + middle + 1)
    return f"CASE WHEN p < {edge} THEN {below} ELSE {above} END"


def _top(dialect: Dialect, given: Input, subject: Subject, top: int) -> str:
    found = dialect.label(dialect.column(subject.column.name), subject.column)
    assert found is not None, "asked by can_label"
    group, shown = found
    values = f"(SELECT {group} AS g, {shown} AS v FROM {given.filtered}){dialect.table_as}twofold_p"
    counted = f"SELECT MIN(v) AS v, COUNT(*) AS n FROM {values} WHERE g IS NOT NULL GROUP BY g"
    counted += " ORDER BY n DESC, g"
    return _line(
        dialect, subject, "'-1'", "v", f"({dialect.first_rows(counted, top)}){dialect.table_as}twofold_n"
    )


def occurrences(dialect: Dialect, given: Input, wanted: Sequence[tuple[Subject, Sequence[str]]]) -> str:
    """Lines as of ``distribution`` for the texts with these MD5s: ``v`` is the MD5. Statements are kept and
    shown where values of rows may not be, so none stands in one."""
    parts = []
    for subject, digests in wanted:
        found = dialect.label(dialect.column(subject.column.name), subject.column)
        assert found is not None, "asked by can_label"
        values = f"(SELECT {dialect.md5(found[1])} AS h FROM {given.filtered}){dialect.table_as}twofold_p"
        listed = ", ".join(f"'{digest}'" for digest in digests)
        counted = f"SELECT h, COUNT(*) AS n FROM {values} WHERE h IN ({listed}) GROUP BY h"
        parts.append(_line(dialect, subject, "'-1'", "h", f"({counted}){dialect.table_as}twofold_n"))
    return " UNION ALL ".join(parts)
