"""The page of all types: which meet which in every pair of databases, and how. Asks no server: what a type
means is declared with its database, and the planner says the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from itertools import combinations

from twofold_engine.databases import database_class
from twofold_engine.databases.base import Database
from twofold_engine.databases.natives import NativeType
from twofold_engine.losses import foreseen
from twofold_engine.planner import ColumnPair, choose_comparator
from twofold_engine.result import ColumnInfo
from twofold_engine.types import Comparator, Family

FORMS: dict[Comparator, str] = {
    Comparator.INTEGER: "the number, whatever the width; a boolean counts as 0 or 1",
    Comparator.DECIMAL: "the exact number, whatever the scale",
    Comparator.FLOAT: "the exact number; NaN equals NaN, −0.0 equals 0.0",
    Comparator.INTEGER_FLOAT: "the exact number: a float equals an integer only where it is exactly that",
    Comparator.DECIMAL_FLOAT: "the exact number; the float counts by its shortest decimal form",
    Comparator.BOOLEAN: "true or false",
    Comparator.TEXT: "the exact characters, whatever the collation",
    Comparator.BINARY: "the bytes",
    Comparator.DATE: "the day",
    Comparator.TIME: "the time of day, to the last digit that either side holds",
    Comparator.TIMESTAMP: "the clock's time, of no zone; a date counts as its midnight",
    Comparator.TIMESTAMPTZ: "the moment",
    Comparator.INTERVAL: "months, days and seconds, each for itself: 24 hours are no day",
    Comparator.UUID: "the uuid",
    Comparator.UUID_TEXT: "the uuid, whatever its spelling, where every text is one; else the text",
    Comparator.JSON: "the document, by meaning: neither blanks nor the order of its keys count",
    Comparator.JSON_TEXT: "the document, by meaning, where the text is one; other text is a difference",
    Comparator.NESTED: "the whole, by meaning, as JSON",
    Comparator.OTHER: "the database's own text of the value; only with the very same type",
    Comparator.UNTYPED: "text: neither side declares a type",
}
LOSSES = {
    "scale": "one side keeps fewer digits after the point",
    "precision": "one side keeps fewer digits of a number or of a second",
    "charset": "one side's character set lacks characters of Unicode",
    "zone": "text without a zone is read as UTC",
}

SAME = "the very same type"
TableWriter = Callable[[tuple[str, ...], Sequence[tuple[str, ...]]], str]


@dataclass(frozen=True)
class Meeting:
    """How the values of two types are compared."""

    form: Comparator
    joined: bool
    """Inside the database that both sides are in."""
    summed: bool
    """By checksum, without fetching a row where everything is equal."""
    losses: tuple[str, ...]


def meeting(
    one: type[Database], source: ColumnInfo, other: type[Database], target: ColumnInfo
) -> Meeting | None:
    """None where two types cannot be compared by value."""
    chosen = choose_comparator(source, target, one is other)
    if chosen is None:
        return None
    form = chosen[0]
    sides = ((one.dialect, source), (other.dialect, target))
    joined = one is other and one.dialect.compares(source, target, form)
    summed = all(dialect.fingerprint("c", column, form) is not None for dialect, column in sides)
    if joined:
        summed = summed or one.dialect.native_hash("c", form, "0") is not None
    found = foreseen([ColumnPair(source, target, form)], (one.dialect, other.dialect))
    return Meeting(form, joined, summed, tuple(dict.fromkeys(loss.kind for loss in found)))


@dataclass(frozen=True)
class Row:
    """Types that meet each other in one way."""

    ones: tuple[str, ...]
    others: tuple[str, ...]
    how: Meeting


def rows(one: type[Database], other: type[Database]) -> Iterator[Row]:
    """Every meeting of two databases once; types that meet the same in the same way stand together."""
    alike: dict[tuple[tuple[Meeting, tuple[str, ...]], ...], list[str]] = {}
    for native in _held(one):
        ways: dict[Meeting, list[str]] = {}
        for peer in _held(other):
            how = meeting(one, native.column(), other, peer.column())
            if how is not None:
                ways.setdefault(how, []).append(SAME if how.form is Comparator.OTHER else shown(peer))
        profile = tuple((how, tuple(dict.fromkeys(names))) for how, names in ways.items())
        alike.setdefault(profile, []).append(shown(native))
    for profile, names in alike.items():
        for how, others in profile:
            yield Row(tuple(dict.fromkeys(names)), others, how)


def lonely(one: type[Database], other: type[Database]) -> list[str]:
    """The types that meet nothing there."""
    return [
        shown(native)
        for native in _held(one)
        if all(meeting(one, native.column(), other, peer.column()) is None for peer in _held(other))
    ]


def _held(kind: type[Database]) -> list[NativeType]:
    return [native for native in kind.native_types if not native.unwritable]


def shown(native: NativeType) -> str:
    """A type for people: with its lengths, without the labels of an enumeration and names of ours."""
    if not native.declaration:
        return "none declared"
    return native.name if native.setup or "'" in native.declaration else native.declaration


def kinds_of_database() -> list[tuple[str, type[Database]]]:
    """What has types of its own, by the name that people know; databases with one list of them once."""
    found: dict[int, tuple[list[str], type[Database]]] = {}
    for entry in sorted(entry_points(group="twofold_engine.databases"), key=lambda item: item.name):
        kind = database_class(entry.name)
        if kind.native_types:
            titles, _ = found.setdefault(id(kind.native_types), ([], kind))
            titles.append(kind.title)
    return [(" and ".join(titles), kind) for titles, kind in found.values()]


def page(note: str, table: TableWriter) -> str:
    """The whole page; ``table`` writes a header and rows."""
    kinds = kinds_of_database()
    parts = [f"{note}# Types\n\n{_INTRODUCTION}\n## How values meet\n\n"]
    parts.append(
        table(("form", "two values are equal by"), [(f"`{form}`", FORMS[form]) for form in Comparator])
    )
    parts.append("\n" + table(("loss", "what was lost before anybody compared"), list(LOSSES.items())))
    for title, kind in kinds:
        parts.append(f"\n## The types of {title}\n\n" + table(("family", "types"), _families(kind)))
        noted = [(shown(native), native.note) for native in kind.native_types if native.note]
        if noted:
            parts.append("\n" + table(("type", "what to know"), _by_note(noted)))
    for title, kind in kinds:
        parts.append(f"\n## Within {title}\n\n{_table(kind, kind, ('source', 'target'), table)}")
    for (title, one), (other_title, other) in combinations(kinds, 2):
        parts.append(f"\n## {title} with {other_title}\n\n")
        parts.append(_table(one, other, (title, other_title), table))
        for name, alone in ((title, lonely(one, other)), (other_title, lonely(other, one))):
            if alone:
                parts.append(f"\nNot compared, of {name}: {_names(alone)}.\n")
    return "".join(parts)


_INTRODUCTION = """\
What a column of one type does when it meets a column of another: for every kind of database with types of its
own, and for every two of them. Source and target may be either side. Lines are tested with
values at the edges of both types, on real databases; only ClickHouse and Spark with each other, with MariaDB
and with SQLite are here as they are declared, and were not run.

- *form* says by what two values are equal.
- *how* says where that is found out: `join` inside the one database that both tables are in; `sums` by a
  checksum, which fetches no row where all are equal; `rows` by fetching them, whatever was asked for. Rows
  can be fetched in every case. Files of one machine (DuckDB, SQLite, Parquet, CSV) are joined by one DuckDB.
- Values are compared exactly. A *loss* is what one side could not keep when the value was stored: it is
  reported with the comparison, and such a value is a difference.

Parquet files have the types of DuckDB, which reads them. Columns of CSV files declare none: they are read as
what the other side declares.
"""


def _table(one: type[Database], other: type[Database], titles: tuple[str, str], table: TableWriter) -> str:
    lines = []
    for row in rows(one, other):
        how = ["join"] * row.how.joined + ["sums"] * row.how.summed
        lines.append(
            (_names(row.ones), SAME if row.others == (SAME,) else _names(row.others), f"`{row.how.form}`",
             ", ".join(how) or "rows", ", ".join(row.how.losses))
        )  # fmt: skip
    return table((*titles, "form", "how", "losses"), lines)


def _families(kind: type[Database]) -> list[tuple[str, str]]:
    found: dict[Family, list[str]] = {}
    for native in kind.native_types:
        found.setdefault(native.family, []).append(shown(native))
    return [(family.value, _names(names)) for family, names in found.items()]


def _by_note(noted: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    found: dict[str, list[str]] = {}
    for name, text in noted:
        found.setdefault(text, []).append(name)
    return [(_names(names), text) for text, names in found.items()]


def _names(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in dict.fromkeys(names))
