"""All cases in two pairs of wide tables, so that a pair of databases needs two comparisons and not eighty.

In one, the key is a number, and every case has rows of its own; in the other, the key has a column for every
type of key, and the columns that a case does not need hold one constant. Columns of the same two types are
shared by all cases that have such a column. ``n`` says whose row it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .case_places import Table
from .cases import CASES, EVERYWHERE, FILLER, Case, Row

APART = 10_000
"""Between the keys of one case and those of the next."""
_NUMBERS = {case.name: number for number, case in enumerate(CASES.values(), start=1)}
_NAMES = {number: name for name, number in _NUMBERS.items()}
_Slot = tuple[str, str, int]
"""A column of the wide tables: its type on both sides, and which of its kind it is within a case."""


@dataclass(frozen=True)
class Together:
    """Cases that share a pair of tables."""

    name: str
    cases: tuple[Case, ...]
    by_number: bool
    """Whether the key is the number ``id``; else it has a column for every type of key."""
    slots: dict[_Slot, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for case in self.cases:
            for letter, slots in (("k", self._slots(case, keys=True)), ("c", self._slots(case, keys=False))):
                for slot in slots.values():
                    self.slots.setdefault((letter, *slot), f"{letter}{len(self.slots)}")

    def _slots(self, case: Case, *, keys: bool) -> dict[str, _Slot]:
        """The slot of each column of a case; of its key, or of the others."""
        if keys and self.by_number:
            return {}
        target, seen, found = dict(case.sides[1]), Counter[tuple[str, str]](), {}
        for name, kind in case.sides[0]:
            if (name in _key(case)) == keys:
                types = kind, target[name]
                found[name] = (*types, seen[types])
                seen[types] += 1
        return found

    def columns_of(self, cases: Iterable[Case], letter: str) -> list[str]:
        """The shared columns that these cases use."""
        used = {
            self.slots[(letter, *slot)]
            for case in cases
            for slot in self._slots(case, keys=letter == "k").values()
        }
        return [name for name in self.slots.values() if name in used]

    def key(self, cases: Sequence[Case]) -> tuple[str, ...]:
        return ("id",) if self.by_number else ("n", *self.columns_of(cases, "k"))

    def numbers(self, cases: Iterable[Case]) -> list[int]:
        """The values of ``n`` of these cases, and of the rows that surround them."""
        return [0, *(_NUMBERS[case.name] for case in cases)]

    def held(self, kind: str) -> tuple[Case, ...]:
        return tuple(case for case in self.cases if kind in case.where)

    def tables(self, kind: str) -> list[Table]:
        """Both tables, with the columns and rows of the cases that this kind of database can hold."""
        cases = self.held(kind)
        wanted = [*self.columns_of(cases, "k"), *self.columns_of(cases, "c")]
        types = {name: slot for slot, name in self.slots.items()}
        found = []
        for side, table in enumerate(("s", "t")):
            own = [("n", "INTEGER"), *([("id", "BIGINT")] if self.by_number else [])]
            columns = [*own, *((name, types[name][1 + side]) for name in wanted)]
            rows = [row for case in cases for row in self._rows(case, side, columns)]
            if self.by_number:
                rows += [(0, number, *[None] * len(wanted)) for number in range(60)]
            if side == 1:  # the order of columns is no difference
                columns, rows = [*reversed(columns)], [tuple(reversed(row)) for row in rows]
            found.append(Table(f"{table}_{self.name}", columns, rows))
        return found

    def homes(self, case: Case) -> dict[str, str]:
        """The columns of a case by the shared columns that hold them."""
        return {
            self.slots[(letter, *slot)]: name
            for letter, keys in (("k", True), ("c", False))
            for name, slot in self._slots(case, keys=keys).items()
        }

    def _rows(self, case: Case, side: int, columns: list[tuple[str, str]]) -> list[Row]:
        names = [name for name, _ in case.sides[side]]
        homes = {name: home for home, name in self.homes(case).items()}
        found = []
        for row in (case.source, case.target)[side]:
            values = dict(zip(names, row, strict=True))
            cells: dict[str, Any] = {homes[name]: value for name, value in values.items() if name in homes}
            cells["n"] = _NUMBERS[case.name]
            if self.by_number:
                cells["id"] = _moved(values["id"], cells["n"])
            constants = {name: _constant(kind) for name, kind in columns if name.startswith("k")}
            found.append(tuple((constants | cells).get(name) for name, _ in columns))
        return found


def _key(case: Case) -> tuple[str, ...]:
    return tuple(name.lower() for name in case.key)


def _moved(key: int | None, number: int) -> int | None:
    return key if key is None or key > APART else number * APART + key


def _constant(kind: str) -> Any:
    return FILLER.get(kind.split(" COLLATE")[0], 7)


def _has_number(case: Case) -> bool:
    return _key(case) == ("id",) and all(dict(side)["id"] in ("INTEGER", "BIGINT") for side in case.sides)


WITH_ROWS = [case for case in CASES.values() if case.source or case.target]
TOGETHER = (
    Together("by_number", tuple(filter(_has_number, WITH_ROWS)), by_number=True),
    Together("by_key", tuple(case for case in WITH_ROWS if not _has_number(case)), by_number=False),
)


def case_of(row: dict[str, Any]) -> str:
    """The name of the case that a differing row belongs to."""
    numbers = {**(row["source"] or row["target"]), **row["key"]}
    return _NAMES[int(numbers["n"])]


__all__ = ["EVERYWHERE", "TOGETHER", "Together", "case_of"]
