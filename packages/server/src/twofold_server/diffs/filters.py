"""What a filter of the list says, as a condition in SQL. Values of addresses are only ever bound, never text
of a statement.

======== ==============================================================================
value    ``a``; ``a,b`` (one of them); for numbers and moments also ``<a``, ``>a``, ``a<<b``
number   ends of ``a<<b`` are within
moment   a date is its whole day, a time its whole second, in UTC where it names no zone
boolean  ``true`` or ``false`` in any case
list     finds lists that hold the value; a table also by the end of its dotted path
text     the whole text, also where it has a comma in it
======== ==============================================================================
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Boolean, ColumnElement, String, and_, false, or_
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import GenericFunction

from twofold_server.errors import Invalid

Condition = ColumnElement[bool]
Spelled = Callable[[str, ColumnElement[Any], str], Condition]
"""Of a field's name, its column and one value of an address; raises ``Invalid``."""

_MOST_VALUES = 100
_NUMBER = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,20})?(e[+-]?[0-9]{1,3})?", re.IGNORECASE)
_WHOLE = re.compile(r"-?[0-9]{1,100}")


def condition(name: str, column: ColumnElement[Any], value: str, spelled: Spelled) -> Condition:
    """That the field has one of the values; raises ``Invalid``."""
    if value.count(",") >= _MOST_VALUES:
        raise Invalid(f"{name}: at most {_MOST_VALUES} values; ask several times for more.")
    return spelled(name, column, value)


def numbers(name: str, column: ColumnElement[Any], value: str) -> Condition:
    return _ordered(name, column, value, _number)


def whole_numbers(name: str, column: ColumnElement[Any], value: str) -> Condition:
    return _ordered(name, column, value, _whole_number)


def moments(name: str, column: ColumnElement[Any], value: str) -> Condition:
    return _ordered(name, column, value, _span)


def booleans(name: str, column: ColumnElement[Any], value: str) -> Condition:
    """``column``: the text ``true`` or ``false``."""
    parts = [part.strip().lower() for part in value.split(",")]
    if not {*parts} <= {"true", "false"}:
        raise Invalid(f"{name} must be true or false, not {_shown(value)}.")
    return column.in_(parts)


def texts(name: str, column: ColumnElement[Any], value: str) -> Condition:
    """One line, such as a name: neither greater nor less than another."""
    _refuse_order(name, value)
    return statements(name, column, value)


def statements(_name: str, column: ColumnElement[Any], value: str) -> Condition:
    """SQL, which has signs of its own for less and greater."""
    return column.in_(_whole_or_parts(value))


def one_of(known: Sequence[str]) -> Spelled:
    """For a field that has one of a few words: another word is a mistake, and no empty page."""

    def spelled(name: str, column: ColumnElement[Any], value: str) -> Condition:
        parts = [part.strip() for part in value.split(",")]
        if not {*parts} <= {*known}:
            raise Invalid(f"{name} must be one of {', '.join(known)}, not {_shown(value)}.")
        return column.in_(parts)

    return spelled


def lists(name: str, column: ColumnElement[Any], value: str) -> Condition:
    """``column``: a JSON list of texts."""
    _refuse_order(name, value)
    return or_(*(_Holds(column, part) for part in _whole_or_parts(value)))


def tables(name: str, column: ColumnElement[Any], value: str) -> Condition:
    """By a part of the path, or by the end of the dotted path: ``orders``, ``shop.orders``."""
    _refuse_order(name, value)
    dotted: ColumnElement[str] = _Dotted(column)
    ends = [
        dotted.endswith(f".{part}", autoescape=True) | (dotted == part) for part in _whole_or_parts(value)
    ]
    return or_(lists(name, column, value), *ends)


def nothing(_name: str, _column: ColumnElement[Any], _value: str) -> Condition:
    """For a published field that no diff of this server has."""
    return false()


# Values


def _whole_or_parts(value: str) -> list[str]:
    """A comma separates values, and may stand within one."""
    return list(dict.fromkeys([value, *(part.strip() for part in value.split(",") if part.strip())]))


def _ordered(
    name: str, column: ColumnElement[Any], value: str, parse: Callable[[str, str], tuple[Any, Any, bool]]
) -> Condition:
    """``parse`` gives the first value that is meant, the end, and whether that is within."""
    if "<<" in value:
        first, _, last = value.partition("<<")
        return and_(_from(column, parse(name, first)), _until(column, parse(name, last)))
    found: Condition
    if value.startswith("<"):
        found = column < parse(name, value[1:])[0]
        return found
    if value.startswith(">"):
        _, end, within = parse(name, value[1:])
        found = column > end if within else column >= end
        return found
    spans = [parse(name, part) for part in value.split(",")]
    return or_(*(and_(_from(column, span), _until(column, span)) for span in spans))


def _from(column: ColumnElement[Any], span: tuple[Any, Any, bool]) -> Condition:
    found: Condition = column >= span[0]
    return found


def _until(column: ColumnElement[Any], span: tuple[Any, Any, bool]) -> Condition:
    found: Condition = column <= span[1] if span[2] else column < span[1]
    return found


_WAYS = "write a value, several with commas, <a, >a or a<<b"


def _number(name: str, text: str) -> tuple[float, float, bool]:
    found = float(text) if _NUMBER.fullmatch(text.strip()) else math.nan
    if not math.isfinite(found):
        raise Invalid(f"{name} must be a number, not {_shown(text)}; {_WAYS}.")
    return found, found, True


def _whole_number(name: str, text: str) -> tuple[int, int, bool]:
    if not _WHOLE.fullmatch(text.strip()):
        raise Invalid(f"{name} must be a whole number, not {_shown(text)}; {_WAYS}.")
    return int(text), int(text), True


def _span(name: str, text: str) -> tuple[datetime, datetime, bool]:
    """The day, second or microsecond that is written; its end is not within."""
    text = text.strip()
    try:
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            day = date.fromisoformat(text)
            start, length = datetime(day.year, day.month, day.day, tzinfo=UTC), timedelta(days=1)
        else:
            found = datetime.fromisoformat(text)
            start = found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
            length = timedelta(microseconds=1) if "." in text else timedelta(seconds=1)
        return start, start + length, False
    except (ValueError, OverflowError):
        raise Invalid(
            f"{name} must be a date or a moment such as 2026-01-31 or 2026-01-31T12:00:00Z, "
            f"not {_shown(text)}; {_WAYS}."
        ) from None


def _refuse_order(name: str, value: str) -> None:
    if value.startswith(("<", ">")) or "<<" in value:
        raise Invalid(
            f"{name} is no number and no moment: write the value itself, several with commas, "
            f"not {_shown(value)}."
        )


def _shown(value: str) -> str:
    return repr(value if len(value) <= 60 else f"{value[:60]}…")


# JSON lists, which the two metadata databases open in ways of their own


class _Holds(GenericFunction[bool]):
    """Whether a JSON list holds a text; null holds none."""

    type = Boolean()
    inherit_cache = True
    name = "twofold_holds"


class _Dotted(GenericFunction[str]):
    """The texts of a JSON list with dots between them."""

    type = String()
    inherit_cache = True
    name = "twofold_dotted"


_SQLITE_PARTS = "json_each({0})"
_POSTGRESQL_PARTS = (
    "json_array_elements_text(CASE json_typeof({0}) WHEN 'array' THEN {0} END) "
    "WITH ORDINALITY AS part(value, place)"
)


def _clauses(element: GenericFunction[Any], compiler: Any, **options: Any) -> list[str]:
    return [compiler.process(clause, **options) for clause in element.clauses]


@compiles(_Holds, "sqlite")
def _holds_sqlite(element: _Holds, compiler: Any, **options: Any) -> str:
    listed, value = _clauses(element, compiler, **options)
    return f"EXISTS (SELECT 1 FROM {_SQLITE_PARTS.format(listed)} AS part WHERE part.value = {value})"  # noqa: S608 - values are bound


@compiles(_Holds, "postgresql")
def _holds_postgresql(element: _Holds, compiler: Any, **options: Any) -> str:
    listed, value = _clauses(element, compiler, **options)
    return f"EXISTS (SELECT 1 FROM {_POSTGRESQL_PARTS.format(listed)} WHERE part.value = {value})"  # noqa: S608 - values are bound


@compiles(_Dotted, "sqlite")
def _dotted_sqlite(element: _Dotted, compiler: Any, **options: Any) -> str:
    (listed,) = _clauses(element, compiler, **options)
    return f"(SELECT group_concat(part.value, '.') FROM {_SQLITE_PARTS.format(listed)} AS part)"  # noqa: S608 - values are bound


@compiles(_Dotted, "postgresql")
def _dotted_postgresql(element: _Dotted, compiler: Any, **options: Any) -> str:
    (listed,) = _clauses(element, compiler, **options)
    return f"(SELECT string_agg(part.value, '.' ORDER BY part.place) FROM {_POSTGRESQL_PARTS.format(listed)})"  # noqa: S608 - values are bound
