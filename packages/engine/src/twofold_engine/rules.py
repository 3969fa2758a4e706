"""What counts as equal besides equal values: the rules that a person may set. Without them, nothing does.

Rules never touch a key, and rows whose key occurs more than once still meet by exact equality, because
"nearly equal" is not transitive (docs/decisions/0017).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from twofold_engine.errors import InvalidRule
from twofold_engine.types import Family, decimal_text

LEAST_TOLERANCE, MOST_TOLERANCE = Decimal("1e-100"), Decimal("1e100")
MOST_TOLERANCE_DIGITS = 38
MOST_PRECISION = 6
"""Digits of a second's fraction: microseconds."""


class ToleranceMode(StrEnum):
    ABSOLUTE = "absolute"
    RELATIVE = "relative"


@dataclass(frozen=True)
class Tolerance:
    """Two numbers, a in the source and b in the target, count as equal when ``|b − a|`` is below ``value``
    (absolute) or below ``value · |a|`` (relative). 0 is no tolerance.

    A float is taken by its shortest digits, so 0.1 is a tenth. Raises ``InvalidRule``.
    """

    value: Decimal
    mode: ToleranceMode = ToleranceMode.ABSOLUTE

    def __init__(self, value: Decimal | float | str, mode: ToleranceMode | str = "absolute") -> None:
        try:
            number = Decimal(repr(value) if isinstance(value, float) else value)
        except (InvalidOperation, ValueError, TypeError) as error:
            raise _no_tolerance(value) from error
        bounded = number.is_finite() and (number == 0 or LEAST_TOLERANCE <= number <= MOST_TOLERANCE)
        if isinstance(value, bool) or not bounded or len(number.as_tuple().digits) > MOST_TOLERANCE_DIGITS:
            raise _no_tolerance(value)
        try:
            object.__setattr__(self, "mode", ToleranceMode(mode))
        except ValueError as error:
            raise InvalidRule(
                f"There is no tolerance mode {mode!r}.",
                field="tolerance_mode",
                hint="Say absolute or relative.",
            ) from error
        object.__setattr__(self, "value", number.normalize() if number else Decimal(0))

    @property
    def words(self) -> str:
        limit = _number_words(self.value)
        if self.mode is ToleranceMode.ABSOLUTE:
            return f"numbers less than {limit} apart count as equal"
        return f"numbers apart by less than {limit} times the source's count as equal"


def _number_words(value: Decimal) -> str:
    plain = decimal_text(value)
    return plain if len(plain) <= 20 else f"{value:e}"


def _no_tolerance(value: object) -> InvalidRule:
    return InvalidRule(
        f"{value!r} is no tolerance.",
        field="tolerance",
        hint=f"Give 0, or a number from 1e-100 to 1e100 with at most {MOST_TOLERANCE_DIGITS} digits, "
        "for example 0.01.",
    )


@dataclass(frozen=True)
class EqualIf:
    """A condition in DuckDB's SQL on ``{a}`` (the source's value) and ``{b}`` (the target's) under which the
    two count as equal too, for one column or for all columns of one family. Raises ``InvalidRule``.
    """

    condition: str
    column: str | None = None
    """The source's name."""
    family: Family | None = None

    def __post_init__(self) -> None:
        if (self.column is None) == (self.family is None):
            raise InvalidRule(
                "A column rule names a column or a type, and not both.",
                field="column", hint="Give one of them.",
            )  # fmt: skip
        self.sql  # noqa: B018 - read for its check

    @property
    def sql(self) -> str:
        """The condition as it was understood, with the names of ``sql.guard`` for its two values."""
        from twofold_engine.sql.guard import check_rule

        return check_rule(self.condition)

    @property
    def words(self) -> str:
        return f"equal too where {' '.join(self.condition.split())}"


@dataclass(frozen=True)
class Rules:
    """Everything that may count as equal besides equal values. Column names are the source's.

    Raises ``InvalidRule``.
    """

    tolerance: Tolerance | None = None
    """Of all numeric columns that ``tolerances`` does not name."""
    tolerances: tuple[tuple[str, Tolerance], ...] = ()
    """Of single columns."""
    float_tolerance: Tolerance | None = None
    """Of columns with floats on a side, where neither of the two above says anything."""
    datetime_precision: int | None = None
    """p from 0 (seconds) to 6 (microseconds): times less than 10^-p seconds apart count as equal."""
    ignore_case: bool = False
    null_equals_empty: bool = False
    """NULL and the empty text count as equal."""
    unordered_arrays: bool = False
    equal_if: tuple[EqualIf, ...] = ()

    def __post_init__(self) -> None:
        p = self.datetime_precision
        if p is not None and (type(p) is not int or not 0 <= p <= MOST_PRECISION):
            raise InvalidRule(
                f"{p!r} is no precision of dates and times.",
                field="datetime_precision",
                hint="Give the digits of a second's fraction: 0 for seconds, 3 for milliseconds, up to 6.",
            )
        names = [name for name, _ in self.tolerances]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise InvalidRule(
                f"The column {twice[0]!r} has two tolerances.", field="tolerances", hint="Give it one."
            )

    def __bool__(self) -> bool:
        return self != Rules()


class RuleKind(StrEnum):
    TOLERANCE = "tolerance"
    DATETIME_PRECISION = "datetime_precision"
    IGNORE_CASE = "ignore_case"
    NULL_EQUALS_EMPTY = "null_equals_empty"
    UNORDERED_ARRAYS = "unordered_arrays"
    EQUAL_IF = "equal_if"


@dataclass(frozen=True)
class PairRule:
    """One rule as it applies to one pair of columns."""

    kind: RuleKind
    words: str
    tolerance: Tolerance | None = None
    precision: int | None = None
    condition: str = ""
    """Of ``EQUAL_IF``: checked SQL."""
