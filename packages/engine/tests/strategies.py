"""Random small pairs of tables that make trouble: few keys, many duplicates, NULLs, odd values, odd names."""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from .oracle import Column, Condition, Leniency, Near, Question, Row, Table

UTC = dt.UTC
_UUIDS = [uuid.UUID(int=number) for number in (0, 1, 0xABCDEF << 100)]
_DAYS = [dt.date(2020, 2, 29), dt.date(1, 1, 1), dt.date(9999, 12, 31), dt.date(1969, 12, 31)]
_TIMES = [
    dt.time(0, 0),
    dt.time(23, 59, 59, 999_999),
    dt.time(12, 30, 0, 500_000),
    dt.time(12, 30, 0, 499_001),
    dt.time(12, 30, 0, 500_001),
]
_STAMPS = [
    dt.datetime.fromisoformat(text)
    for text in (
        "2020-02-29",
        "2020-02-29 00:00:00.001",
        "2020-02-29 01:02:03.000001",
        "2020-02-29 01:02:03",
        "1969-12-31 23:59:59.9",
        "1969-12-31 23:59:59.900999",
    )
]
_TEXTS = [
    "",
    "a",
    "A",
    "a ",
    " a",
    "NULL",
    "<null>",
    "a|b",
    "it's",
    '"q"',
    "é",
    "e\u0301",
    "😀",
    "a\nb",
    "\\x41",
    "0",
    "%s",
    ":a",
    "É",
    "ΌΣ",
    "Όσ",
    "Ός",
    "straße",
    "STRASSE",
    "STRAẞE",
    "İ",
    "i",
    "ı",
    "I",
    "\u212a",
    "K",
    "é" * 45 + "a",  # longer in bytes than a column of the same number of characters is wide
    "é" * 45 + "b",
]
_DECIMALS = ["0", "1", "1.5", "1.50", "1.4999", "2", "-0.0001", "99999999999999.9999", "-99999999999999.9999"]
_FLOATS = [
    0.0, -0.0, 1.0, 1.5, 2.0**53,
    0.1, 0.1 + 2**-56, 1.0 + 2**-52, 2.0, 1e22, 1e-20, 5e-324, -1.7e308, 1.7e308,
    float("nan"), float("inf"), float("-inf"),
]  # fmt: skip
_JSONS: list[Any] = [
    {},
    [],
    {"b": 1, "a": [None, True]},
    {"a": [None, True], "b": 1},
    "x",
    1,
    None,
    {"a": "é\"'"},
]


@dataclass(frozen=True)
class Kind:
    """A column type under test: its family and the values to draw from."""

    name: str
    family: str
    values: tuple[Any, ...]
    keyable: bool = True


def _kind(name: str, family: str, values: list[Any], *, keyable: bool = True) -> Kind:
    return Kind(name, family, tuple(values), keyable)


KINDS = {
    kind.name: kind
    for kind in (
        _kind("integer", "integer", [0, 1, 2, -1, 2**31 - 1]),
        _kind("bigint", "integer", [0, 1, 2, 2**53, 2**53 + 1, -(2**63)]),
        _kind("decimal", "decimal", [Decimal(text) for text in _DECIMALS]),
        _kind("float", "float", _FLOATS),
        _kind("boolean", "boolean", [True, False]),
        _kind("text", "text", _TEXTS),
        _kind("binary", "binary", [b"", b"\x00", b"a", b"\xff\xfe"]),
        _kind("date", "date", _DAYS),
        _kind("time", "time", _TIMES),
        _kind("timestamp", "timestamp", _STAMPS),
        _kind("timestamptz", "timestamptz", [stamp.replace(tzinfo=UTC) for stamp in _STAMPS]),
        _kind("uuid", "uuid", list(_UUIDS)),
        _kind("json", "json", _JSONS, keyable=False),
        _kind("uuid_text", "text", [*map(str, _UUIDS), str(_UUIDS[2]).upper()], keyable=False),
        _kind("json_text", "text", ['{"a": [null, true], "b": 1}', "[]", "1", '"x"'], keyable=False),
    )
}  # fmt: skip

CHANGES = {
    "integer": ("bigint", "decimal", "float", "boolean", "text"),
    "bigint": ("integer", "decimal", "float"),
    "decimal": ("integer", "float", "boolean"),
    "float": ("decimal", "integer", "bigint"),
    "boolean": ("integer", "decimal"),
    "uuid": ("uuid_text",),
    "uuid_text": ("uuid",),
    "date": ("timestamp",),
    "timestamp": ("date", "timestamptz"),
    "json": ("json_text",),
}
"""What a column may become on the other side: comparable by value, or a type mismatch."""

Pools = list[tuple[list[Any], list[Any]]]
"""Per column the values to draw from, on each side; the same list where the kind is the same."""


@dataclass(frozen=True)
class Side:
    """One table: its columns with their kinds, its rows."""

    names: tuple[str, ...]
    kinds: tuple[Kind, ...]
    rows: tuple[Row, ...]

    def table(self, natives: dict[str, str]) -> Table:
        """What the oracle sees, with the type names of one database."""
        columns = zip(self.names, self.kinds, strict=True)
        return Table(
            tuple(Column(name, kind.family, natives[kind.name]) for name, kind in columns), self.rows
        )


@dataclass(frozen=True)
class Filter:
    sql: str
    test: Callable[[dict[str, Any]], bool] = field(repr=False, compare=False)


@dataclass(frozen=True)
class Case:
    """Two tables and a question, for the engine and for the oracle."""

    source: Side
    target: Side
    key: tuple[str, ...]
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    mapping: tuple[tuple[str, str], ...]
    where_source: Filter | None
    where_target: Filter | None
    compare_duplicates: bool
    leniency: Leniency = field(default_factory=Leniency)

    def question(self, *, one_database: bool) -> Question:
        return Question(
            self.key, self.include, self.exclude, self.mapping,
            self.where_source.test if self.where_source else None,
            self.where_target.test if self.where_target else None,
            self.compare_duplicates, one_database, leniency=self.leniency,
        )  # fmt: skip


@st.composite
def cases(draw: st.DrawFn, kinds: tuple[str, ...], *, retype: bool = True) -> Case:
    """A case with columns of ``kinds``: keys, values, and the integer ``n`` that filters ask for.

    ``retype`` lets a column have another type on the other side; where a side has no types, none can differ.
    """
    keyable = [name for name in kinds if KINDS[name].keyable]
    keys = draw(st.lists(st.sampled_from(keyable), min_size=1, max_size=3))
    values = draw(st.lists(st.sampled_from(kinds), max_size=4))
    names = [f"k{i}" for i in range(len(keys))] + [f"v{i}" for i in range(len(values))] + ["n"]
    before = [KINDS[name] for name in (*keys, *values, "integer")]
    changed = [draw(_changed(kind, kinds)) if retype else kind for kind in before[len(keys) : -1]]
    after = [*before[: len(keys)], *changed, KINDS["integer"]]
    tidy = draw(st.booleans())
    kind_pairs = enumerate(zip(before, after, strict=True))
    pools = [draw(_pools(a, b, wide=tidy and i < len(keys))) for i, (a, b) in kind_pairs]
    rows = draw(_source_rows(pools, len(keys), tidy=tidy))
    source = Side(tuple(names), tuple(before), tuple(rows))
    renamed, mapping = draw(_renamed(names))
    target_rows = draw(_target_rows(rows, pools, len(keys), tidy=tidy))
    target = Side(tuple(renamed), tuple(after), tuple(target_rows))
    chosen = draw(st.sampled_from(["all", "all", "include", "exclude"]))
    some = tuple(draw(st.lists(st.sampled_from(names[len(keys) :]), min_size=1, unique=True)))
    return Case(
        source,
        draw(_rearranged(target, {name for name, _ in mapping}, len(keys))),
        key=tuple(names[: len(keys)]),
        include=some if chosen == "include" else (),
        exclude=some if chosen == "exclude" else (),
        mapping=mapping,
        where_source=draw(_filters("n")),
        where_target=draw(_filters(renamed[-1])),
        compare_duplicates=draw(st.sampled_from([True, True, False])),
        leniency=draw(_leniencies(names[len(keys) : -1], before[len(keys) : -1])),
    )


@st.composite
def _rearranged(draw: st.DrawFn, side: Side, mapped: set[str], keys: int) -> Side:
    """The same table with its columns in another order, and sometimes without its first value column."""
    order = list(range(len(side.names)))
    if draw(st.booleans()):
        order = draw(st.permutations(order))
    if len(side.names) > keys + 1 and "v0" not in mapped and draw(st.integers(0, 5)) == 0:
        order = [position for position in order if position != keys]

    def pick(row: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(row[position] for position in order)

    return Side(pick(side.names), pick(side.kinds), tuple(pick(row) for row in side.rows))


@st.composite
def _changed(draw: st.DrawFn, kind: Kind, allowed: tuple[str, ...]) -> Kind:
    options = [name for name in CHANGES.get(kind.name, ()) if name in allowed]
    if options and draw(st.integers(0, 3)) == 0:
        return KINDS[draw(st.sampled_from(options))]
    return kind


@st.composite
def _pools(draw: st.DrawFn, before: Kind, after: Kind, *, wide: bool) -> tuple[list[Any], list[Any]]:
    """The values of one column on each side; mostly a tiny set, so that keys collide and values are equal."""
    everything = [*before.values, None]
    pool = everything if wide else draw(st.lists(st.sampled_from(everything), min_size=1, max_size=3))
    if before == after:
        return pool, pool
    return pool, draw(st.lists(st.sampled_from([*after.values, None]), min_size=1, max_size=3))


@st.composite
def _source_rows(draw: st.DrawFn, pools: Pools, keys: int, *, tidy: bool) -> list[Row]:
    """Up to twelve rows; tidy: no key twice."""
    cells = st.tuples(*(st.sampled_from(pool) for pool, _ in pools))
    if not tidy:
        return draw(st.lists(cells, max_size=12))
    rows = draw(st.lists(cells, min_size=3, max_size=12))
    return list({repr(row[:keys]): row for row in rows}.values())


@st.composite
def _target_rows(draw: st.DrawFn, source: list[Row], pools: Pools, keys: int, *, tidy: bool) -> list[Row]:
    """The source's rows again, some left out, some with a changed cell; untidy: with copies and new rows."""
    if tidy:
        chosen = [row for row in source if draw(st.integers(0, 9)) != 9]
    else:
        chosen = draw(st.lists(st.sampled_from(source), max_size=8)) if source else []
    rows = []
    for row in chosen:
        cells = list(row)
        changed = draw(st.integers(keys if tidy else 0, 2 * len(row) - keys))
        for position, (before, after) in enumerate(pools):
            if before is not after or position == changed:
                cells[position] = draw(st.sampled_from(after))
        rows.append(tuple(cells))
    fresh = st.tuples(*(st.sampled_from(after) for _, after in pools))
    return rows + draw(st.lists(fresh, max_size=1 if tidy else 5))


@st.composite
def _renamed(draw: st.DrawFn, names: list[str]) -> tuple[list[str], tuple[tuple[str, str], ...]]:
    """The target's names: mostly the same, sometimes mapped to another, sometimes in capitals."""
    renamed = list(names)
    mapping = []
    for i, name in enumerate(names):
        choice = draw(st.integers(0, 9))
        if choice == 0:
            renamed[i] = f"other {i}"
            mapping.append((name, renamed[i]))
        elif choice == 1:
            renamed[i] = name.upper()
    return renamed, tuple(mapping)


@st.composite
def _filters(draw: st.DrawFn, column: str) -> Filter | None:
    name = f'CAST("{column}" AS INTEGER)'
    some = Filter(f"{name} >= 1", lambda row: row[column] is not None and row[column] >= 1)
    others = Filter(f"{name} IS NULL OR {name} <> 1", lambda row: row[column] is None or row[column] != 1)
    nothing = Filter("1 = 0", lambda row: False)
    return draw(st.sampled_from([*[None] * 6, some, some, others, others, nothing]))


_NEARS = [
    Near("0"), Near("0.5"), Near("1"), Near("1.5"), Near("0.0001"), Near("1e16"), Near("1e30"), Near("1e-20"),
    Near("0.1", "relative"), Near("1", "relative"), Near("2", "relative"), Near("1e-9", "relative"),
    Near("0.5", "relative"), Near("1e-16", "relative"),
]  # fmt: skip


def _close_numbers(a: Any, b: Any) -> bool:
    if a is None or b is None:
        return False
    if isinstance(a, float | Decimal) or isinstance(b, float | Decimal):
        a, b = float(a), float(b)
    return abs(a - b) <= 1


_CONDITIONS = {
    "integer": ("abs({a} - {b}) <= 1", _close_numbers),
    "decimal": ("abs({a} - {b}) <= 1", _close_numbers),
    "float": ("abs({a} - {b}) <= 1", _close_numbers),
    "text": (
        "trim({a}) = trim({b})",
        lambda a, b: None not in (a, b) and str(a).strip(" ") == str(b).strip(" "),
    ),
    "date": ("{a} IS NULL OR {b} IS NULL", lambda a, b: a is None or b is None),
    "uuid": ("{b} IS NULL", lambda _a, b: b is None),
}
"""Per family of the source a rule, in SQL and in Python."""


@st.composite
def _leniencies(draw: st.DrawFn, names: list[str], kinds: list[Kind]) -> Leniency:
    """Half of all cases are strict."""
    if draw(st.booleans()):
        return Leniency()
    near = st.one_of(st.none(), st.sampled_from(_NEARS))
    numeric = [n for n, kind in zip(names, kinds, strict=True) if kind.family in ("decimal", "float")]
    named = draw(st.sampled_from(numeric)) if numeric and draw(st.booleans()) else None
    families = draw(st.lists(st.sampled_from(sorted(_CONDITIONS)), max_size=2, unique=True))
    conditions = [Condition(*_CONDITIONS[family], family=family) for family in families]
    fitting = [(n, k.family) for n, k in zip(names, kinds, strict=True) if k.family in _CONDITIONS]
    if fitting and draw(st.integers(0, 2)) == 0:
        name, family = draw(st.sampled_from(fitting))
        conditions.append(Condition(*_CONDITIONS[family], column=name))
    return Leniency(
        tolerance=draw(near),
        tolerances=((named, draw(st.sampled_from(_NEARS))),) if named else (),
        float_tolerance=draw(near),
        precision=draw(st.one_of(st.none(), st.integers(0, 6))),
        ignore_case=draw(st.booleans()),
        null_equals_empty=draw(st.booleans()),
        conditions=tuple(conditions) if draw(st.booleans()) else (),
    )


def sql_text(value: Any, kind: Kind) -> str | None:
    """The value as text that every database under test reads as that type."""
    if value is None:
        return None
    match kind.family:
        case "boolean":
            return "true" if value else "false"
        case "json":
            return json.dumps(value)
        case "timestamp" | "timestamptz":
            return str(value.isoformat(sep=" "))
        case _:
            return str(value)
