"""The type matrix: every native type against every native type of every pair of databases.

One *cell* is a source type and a target type that can meet. Its values are those that both sides were
declared to be tried with, as far as the source really holds them and the target holds what the source
returned. Many cells stand side by side as the columns of one pair of tables, so that one comparison judges
all of them and still says which of them is wrong.
"""

from __future__ import annotations

import math
import struct
import uuid
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from scripts.type_page import meeting

from twofold_engine import Algorithm, Dataset, DiffResult, DiffSpec, TableRef, diff
from twofold_engine.databases.natives import NativeType
from twofold_engine.errors import NotSupported
from twofold_engine.normal_form import json_text
from twofold_engine.planner import choose_comparator
from twofold_engine.types import Comparator, Family, number_text

from .type_stores import TypeStore

MOST_VALUES = 25

Meaning = object
"""What makes two values equal in a form; plain Python, and nothing of the engine's SQL."""


def meaning(shown: str, native: NativeType, form: Comparator) -> Meaning:
    """What a value, given in the normal form of its own type, is in the form in which it meets another."""
    if form in _NUMBERS:
        return _number(shown, native, form)
    if form is Comparator.TIMESTAMP and native.family == Family.DATE:
        return _midnight(shown)
    if form in (Comparator.UUID_TEXT, Comparator.UUID):
        try:
            return uuid.UUID(shown)
        except ValueError:
            return shown
    if form in (Comparator.JSON, Comparator.JSON_TEXT, Comparator.NESTED):
        return json_text(shown) or shown
    return shown


_NUMBERS = {
    Comparator.INTEGER, Comparator.DECIMAL, Comparator.FLOAT, Comparator.INTEGER_FLOAT,
    Comparator.DECIMAL_FLOAT,
}  # fmt: skip


def _number(shown: str, native: NativeType, form: Comparator) -> Meaning:
    if native.family == Family.BOOLEAN:
        shown = {"true": "1", "false": "0"}.get(shown, shown)
    if native.family == Family.FLOAT and form is not Comparator.DECIMAL_FLOAT:
        value = float(shown)
        if native.single:
            value = struct.unpack("f", struct.pack("f", value))[0]
        return Decimal(value) if math.isfinite(value) else str(value)
    try:
        number = Decimal(shown)
    except InvalidOperation:
        return shown
    return number if number.is_finite() else str(float(shown))


def _midnight(shown: str) -> str:
    if shown.endswith("infinity"):
        return shown
    date, _, era = shown.partition(" ")
    return f"{date}T00:00:00 {era}".strip()


def respelled(shown: str, source: NativeType, target: NativeType, form: Comparator) -> str | None:
    """A value of the source's type as one of the target's, in the normal form; None where there is none."""
    if form is Comparator.FLOAT and source.single:
        return (
            repr(struct.unpack("f", struct.pack("f", float(shown)))[0])
            if math.isfinite(float(shown))
            else shown
        )
    if form in _NUMBERS and source.family == Family.BOOLEAN:
        return {"true": "1", "false": "0"}.get(shown, shown)
    if form in _NUMBERS and target.family == Family.BOOLEAN:
        return {"1": "true", "0": "false"}.get(shown, shown)
    if form in _NUMBERS and source.family == Family.FLOAT and target.family != Family.FLOAT:
        return number_text(shown) or shown
    if form is Comparator.TIMESTAMP and source.family == Family.DATE:
        return _midnight(shown)
    if form is Comparator.TIMESTAMP and target.family == Family.DATE:
        date = shown.replace("T00:00:00", "")
        return None if "T" in date else date
    return shown


@dataclass
class Cell:
    """Two types that meet, with the values that both hold: how each is written in SQL on either side."""

    source: NativeType
    target: NativeType
    form: Comparator
    values: list[tuple[str, str]] = field(default_factory=list)
    nullable: bool = True
    """Whether both sides' columns can hold NULL."""

    def value(self, number: int) -> tuple[str, str]:
        """One of its values for every number from 0 on."""
        return self.values[number % len(self.values)]

    def last(self, number: int) -> tuple[str, str]:
        """What stands in the last row: NULL, or a value where a column can hold none."""
        return _NULL if self.nullable else self.value(number)

    @property
    def can_change(self) -> bool:
        return self.nullable or len(self.values) > 1

    def __str__(self) -> str:
        return f"{self.source.declaration} ⇄ {self.target.declaration} ({self.form})"


def cells(source: TypeStore, target: TypeStore) -> Iterator[Cell]:
    """Every pair of types that can meet, with their values."""
    for one in source.types:
        for other in target.types:
            chosen = choose_comparator(
                source.column(one), target.column(other), source.database is target.database
            )
            if chosen is not None:
                cell = Cell(one, other, chosen[0])
                cell.nullable = source.nullable(one) and target.nullable(other)
                cell.values = _values(source, target, cell)
                yield cell


def _values(source: TypeStore, target: TypeStore, cell: Cell) -> list[tuple[str, str]]:
    one, other, form = cell.source, cell.target, cell.form
    tried = [source.constant(shown, one) for shown in source.held(one)]
    for shown in target.held(other):  # what only the other side was declared with
        written = respelled(shown, other, one, form)
        if written is not None:
            tried.append(source.constant(written, one))
    returned: dict[str, str] = {}
    for constant, shown in source.try_out(one, tried).items():
        returned.setdefault(shown, constant)
    written = {shown: respelled(shown, one, other, form) for shown in returned}
    constants = {shown: target.constant(text, other) for shown, text in written.items() if text is not None}
    copies = target.try_out(other, list(constants.values()))
    found: dict[Meaning, tuple[str, str]] = {}
    for shown, constant in constants.items():
        copy = copies.get(constant)
        if copy is None:
            continue
        value = meaning(shown, one, form)
        if value == meaning(copy, other, form) and _fits(shown, form):
            found.setdefault(value, (returned[shown], constant))
    values = list(found.values())
    if len(values) <= MOST_VALUES:
        return values
    return [values[i * len(values) // MOST_VALUES] for i in range(MOST_VALUES)]


def _fits(shown: str, form: Comparator) -> bool:
    """One value that is no uuid makes the whole column text; that has a test of its own."""
    if form is Comparator.UUID_TEXT:
        return isinstance(meaning(shown, NativeType("", Family.TEXT), form), uuid.UUID)
    return form is not Comparator.JSON_TEXT or json_text(shown) is not None


@dataclass(frozen=True)
class Sheet:
    """The tables of some cells: source and target hold the same values; ``changed`` is the target with one
    other value per cell, that of cell n in row ``changes[n]``. The last row holds NULL everywhere."""

    cells: Sequence[Cell]
    source: str
    target: str
    changed: str
    rows: int
    changes: Sequence[int]


def lay_out(
    source: TypeStore, target: TypeStore, cells: Sequence[Cell], name: str, *, one_row_each: bool = False
) -> Sheet:
    """Writes the three tables; ``one_row_each``: no two cells change in one row."""
    rows = max([len(cell.values) for cell in cells] + [len(cells) * one_row_each]) + 1
    changes = [number % (rows - 1) for number in range(len(cells))]
    sheet = Sheet(cells, f"s_{name}", f"t_{name}", f"u_{name}", rows, changes)
    same: list[list[tuple[str, str]]] = [
        [cell.value(row) if row < rows - 1 else cell.last(row) for cell in cells] for row in range(rows)
    ]
    source.make(sheet.source, [cell.source for cell in cells], [[v[0] for v in row] for row in same])
    types = [cell.target for cell in cells]
    target.make(sheet.target, types, [[v[1] for v in row] for row in same])
    for number, (cell, row) in enumerate(zip(cells, changes, strict=True)):
        same[row][number] = cell.value(row + 1) if len(cell.values) > 1 else _NULL
    target.make(sheet.changed, types, [[v[1] for v in row] for row in same])
    return sheet


_NULL = ("NULL", "NULL")


def compare(
    source: TypeStore, target: TypeStore, tables: tuple[str, str], algorithm: Algorithm,
    key: Sequence[str] = ("id",), columns: Sequence[str] = (), on: str = "",
) -> DiffResult:  # fmt: skip
    spec = DiffSpec(
        key=tuple(key), algorithm=algorithm, sample_rows=10_000, include_columns=tuple(columns), on=on
    )
    with source.open() as left, target.open() as right:
        sides = (
            Dataset(left, TableRef((tables[0],))),
            Dataset(left if source is target else right, TableRef((tables[1],))),
        )
        return diff(*sides, spec)


def wrong_cells(sheet: Sheet, found: DiffResult, *, is_changed: bool) -> list[str]:
    """What is wrong, by cell: a difference that there is not, or one that was not found."""
    assert (found.rows_only, found.values.total_rows) == ((0, 0), sheet.rows)
    seen: dict[str, set[int]] = {}
    for row in found.rows:
        for column in row.columns:
            seen.setdefault(column, set()).add(int(row.key["id"] or -1))
    wrong = []
    for number, cell in enumerate(sheet.cells):
        differing = seen.get(f"c{number}", set())
        wanted = {sheet.changes[number]} if is_changed else set()
        for row in sorted(differing ^ wanted)[:3]:
            what = "invented" if row in differing else "missed"
            value = cell.value(row) if row < sheet.rows - 1 else cell.last(row)
            wrong.append(f"{what}: {cell} row {row}: {value!r:.200}")
    return wrong


def wrong_keys(sheet: Sheet, found: DiffResult) -> list[str]:
    """The same, where all columns are one key: changed rows have no partner, all others have."""
    wanted = set(range(len(sheet.cells)))
    assert found.values.rows_with_differences == 0
    wrong = []
    for side in ("source", "target"):
        alone = {int(row.key["id"] or -1) for row in found.rows if row.side == side}
        wrong += [f"invented in the {side}: row {row}" for row in sorted(alone - wanted)]
        wrong += [f"missed in the {side}: {sheet.cells[row]}" for row in sorted(wanted - alone)]
    return wrong


# --- a whole pair of databases


def wrong_declarations(left: TypeStore, right: TypeStore) -> list[str]:
    """Where two columns of the databases would meet in another way than their declarations say."""
    sides = left.database, right.database
    wrong = []
    for one in left.types:
        for other in right.types:
            declared = meeting(sides[0], one.column(), sides[1], other.column())
            real = meeting(sides[0], left.column(one), sides[1], right.column(other))
            if declared != real:
                wrong.append(f"{one.declaration} ⇄ {other.declaration}: {declared}, but {real}")
    return wrong


def wrong_values(left: TypeStore, right: TypeStore) -> list[str]:
    """Every cell as a value, by every algorithm that can compare it: what is wrong, by cell."""
    found = [cell for cell in cells(left, right) if cell.values and cell.can_change]
    wrong: list[str] = []
    for (joins, sums), group in _by_algorithms(left, right, found).items():
        for sheet in sheets(left, right, group, f"{left.name}_{right.name}_{joins:d}{sums:d}"):
            wrong += _wrong_sheet(left, right, sheet, joins=joins, sums=sums)
    return wrong


def _by_algorithms(
    left: TypeStore, right: TypeStore, found: Sequence[Cell]
) -> dict[tuple[bool, bool], list[Cell]]:
    """The cells by whether one database joins them, and whether both can sum them."""
    here = left.database.dialect.comparators if left is right else frozenset()
    groups: dict[tuple[bool, bool], list[Cell]] = {}
    for cell in found:
        groups.setdefault((cell.form in here, has_fingerprint(left, right, cell)), []).append(cell)
    return groups


def _wrong_sheet(
    left: TypeStore, right: TypeStore, sheet: Sheet, *, joins: bool, sums: bool
) -> Iterator[str]:
    algorithms = [Algorithm.FETCH_AND_JOIN]
    algorithms += [Algorithm.JOIN] * joins + [Algorithm.CHECKSUM] * sums
    same = compare(left, right, (sheet.source, sheet.target), algorithms[-1])
    yield from wrong_cells(sheet, same, is_changed=False)
    if sums and same.cost.rows_fetched != (0, 0):
        yield from slow_cells(left, right, sheet, range(len(sheet.cells)))
    for algorithm in algorithms:
        changed = compare(left, right, (sheet.source, sheet.changed), algorithm)
        yield from (f"{algorithm}: {fault}" for fault in wrong_cells(sheet, changed, is_changed=True))
    if not sums and left is not right:
        with suppress(NotSupported):
            compare(left, right, (sheet.source, sheet.target), Algorithm.CHECKSUM)
            yield f"summed: {', '.join(map(str, sheet.cells))}"


def sheets(
    source: TypeStore, target: TypeStore, found: Sequence[Cell], name: str, *, key: bool = False
) -> Iterator[Sheet]:
    size = min(source.columns, target.columns)
    for start in range(0, len(found), size):
        yield lay_out(source, target, found[start : start + size], f"{name}_{start}", one_row_each=key)


def has_fingerprint(source: TypeStore, target: TypeStore, cell: Cell) -> bool:
    sides = ((source, cell.source), (target, cell.target))
    return all(
        store.database.dialect.fingerprint("c", store.column(native), cell.form) is not None
        for store, native in sides
    )


def slow_cells(source: TypeStore, target: TypeStore, sheet: Sheet, numbers: Sequence[int]) -> list[str]:
    """The cells whose equal values have different sums, found by halving."""
    columns = [f"c{number}" for number in numbers]
    result = compare(source, target, (sheet.source, sheet.target), Algorithm.CHECKSUM, columns=columns)
    if result.cost.rows_fetched == (0, 0):
        return []
    if len(numbers) == 1:
        return [f"fetched: {sheet.cells[numbers[0]]}"]
    half = len(numbers) // 2
    return [
        fault
        for part in (numbers[:half], numbers[half:])
        for fault in slow_cells(source, target, sheet, part)
    ]


def wrong_parts(left: TypeStore, right: TypeStore) -> list[str]:
    """The same, where many types together are the key, and each of them changes in a row of its own."""
    found = [cell for cell in cells(left, right) if len(cell.values) > 1]
    wrong: list[str] = []
    for (joins, sums), group in _by_algorithms(left, right, found).items():
        algorithms = [Algorithm.FETCH_AND_JOIN]
        algorithms += [Algorithm.JOIN] * joins + [Algorithm.CHECKSUM] * sums
        for sheet in sheets(left, right, group, f"{left.name}_{right.name}_key{joins:d}{sums:d}", key=True):
            key = ["id", *(f"c{i}" for i in range(len(sheet.cells)))]
            for algorithm in algorithms:
                changed = compare(left, right, (sheet.source, sheet.changed), algorithm, key)
                wrong += [f"{algorithm}: {fault}" for fault in wrong_keys(sheet, changed)]
    return wrong
