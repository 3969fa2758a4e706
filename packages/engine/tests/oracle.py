"""A plain Python comparison of two small tables: what every algorithm of the engine must agree with.

Written from the arithmetic, the families and the normal form of the decisions alone, with lists, dictionaries
and ``Counter``, and without anything of the engine. Slow and simple on purpose.

Rows are tuples of Python values, one per column:

    integer int · decimal Decimal · float float · boolean bool · text str · binary bytes · date date
    time time · timestamp datetime · timestamptz datetime with a zone · uuid UUID · NULL None
    json what ``json.loads`` gives
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import math
import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any

Pair = tuple[int, int]
Row = tuple[Any, ...]
NUMBERS = {"integer", "decimal", "float", "boolean"}


@dataclass(frozen=True)
class Column:
    name: str
    family: str
    native: str
    """The type's name as its database says it; compared only within one database."""


@dataclass(frozen=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def index(self, name: str) -> int:
        return [column.name for column in self.columns].index(name)


@dataclass(frozen=True)
class Near:
    """A tolerance: ``value`` is a decimal number as text."""

    value: str
    mode: str = "absolute"


@dataclass(frozen=True)
class Condition:
    """A column rule: SQL for the engine, and the same in Python on two values as SQL sees them."""

    sql: str
    test: Callable[[Any, Any], bool] = field(repr=False, compare=False)
    column: str | None = None
    family: str | None = None


@dataclass(frozen=True)
class Leniency:
    """What counts as equal besides equal values."""

    tolerance: Near | None = None
    tolerances: tuple[tuple[str, Near], ...] = ()
    float_tolerance: Near | None = None
    precision: int | None = None
    ignore_case: bool = False
    null_equals_empty: bool = False
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True)
class Question:
    """What is asked. Names are the source's; filters see a row as a dictionary of its own side's names."""

    key: tuple[str, ...]
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    mapping: tuple[tuple[str, str], ...] = ()
    where_source: Callable[[dict[str, Any]], bool] | None = None
    where_target: Callable[[dict[str, Any]], bool] | None = None
    compare_duplicates: bool = True
    one_database: bool = True
    ratio: float | None = None
    """Compare only the rows whose key is drawn with this ratio, and those with a NULL key part."""
    leniency: Leniency = field(default_factory=Leniency)


@dataclass(frozen=True)
class DifferingRow:
    """One differing row in the normal form; values stand under the source's names, in source order."""

    side: str
    key: tuple[str | None, ...]
    source: tuple[str | None, ...] | None
    target: tuple[str | None, ...] | None
    columns: tuple[str, ...]


@dataclass
class Answer:
    result: str
    compared: tuple[str, ...]
    total_rows: Pair
    """After the filters, drawn or not."""
    compared_rows: Pair
    nulls: Pair
    dupes: Pair
    exclusives: Pair
    distincts: Pair
    rows_only: Pair
    equal: int
    changed: int
    values_different: dict[str, int]
    columns_mismatched: Pair
    column_type_differs: tuple[str, ...]
    column_reorders: int
    column_counts: Pair
    exclusive_columns: tuple[tuple[str, ...], tuple[str, ...]]
    differing: Counter[DifferingRow] = field(default_factory=Counter)
    rules: tuple[tuple[str, str], ...] = ()
    """(column, kind) of the rules in force."""


def compare(source: Table, target: Table, question: Question) -> Answer:
    pairs, only_source, only_target = match_columns(source, target, question)
    compared = compared_pairs(source, target, question)
    key = [(a, b) for a, b in pairs if a.name in question.key]
    key.sort(key=lambda pair: question.key.index(pair[0].name))
    retyped = [a.name for a, b in pairs if type_differs(a, b, question.one_database)]
    answer = _compare_rows(source, target, question, key, compared)
    answer.column_type_differs = tuple(retyped)
    answer.columns_mismatched = (len(only_source) + len(retyped), len(only_target) + len(retyped))
    answer.column_counts = (len(pairs) + len(only_source), len(pairs) + len(only_target))
    answer.exclusive_columns = (tuple(only_source), tuple(only_target))
    answer.column_reorders = len(pairs) - longest_increasing([target.index(b.name) for _, b in pairs])
    answer.result = result_of(answer, is_sampled=question.ratio is not None)
    return answer


# --- columns


def compared_pairs(source: Table, target: Table, question: Question) -> list[tuple[Column, Column]]:
    """The columns whose values are compared, the key left out."""
    pairs = match_columns(source, target, question)[0]
    return [(a, b) for a, b in pairs if a.name not in question.key and comparable(a.family, b.family)]


def match_columns(
    source: Table, target: Table, question: Question
) -> tuple[list[tuple[Column, Column]], list[str], list[str]]:
    """(shared pairs in source order, names only in the source, names only in the target)."""
    targets = {column.name: column for column in target.columns}
    mapped = dict(question.mapping)
    taken = set(mapped.values())
    pairs = []
    for column in source.columns:
        if column.name in mapped:
            pairs.append((column, targets[mapped[column.name]]))
        elif column.name in targets and column.name not in taken:
            pairs.append((column, targets[column.name]))
    met = {a.name for a, _ in pairs}, {b.name for _, b in pairs}
    for column in source.columns:
        if column.name in met[0] or column.name in mapped:
            continue
        same = [t for t in target.columns if t.name not in met[1] and t.name.lower() == column.name.lower()]
        rivals = [s for s in source.columns if s.name not in met[0] and s.name.lower() == column.name.lower()]
        if len(same) == 1 and len(rivals) == 1:
            pairs.append((column, same[0]))
    order = [column.name for column in source.columns]
    pairs.sort(key=lambda pair: order.index(pair[0].name))
    met = {a.name for a, _ in pairs}, {b.name for _, b in pairs}
    only_source = [column.name for column in source.columns if column.name not in met[0]]
    only_target = [column.name for column in target.columns if column.name not in met[1]]
    if question.include:
        wanted = {*question.include, *question.key}
        pairs = [pair for pair in pairs if pair[0].name in wanted]
        only_source = [name for name in only_source if name in wanted]
        only_target = [name for name in only_target if name in wanted]
    elif question.exclude:
        unwanted = set(question.exclude) - set(question.key)
        pairs = [pair for pair in pairs if pair[0].name not in unwanted]
        only_source = [name for name in only_source if name not in unwanted]
        only_target = [name for name in only_target if name not in unwanted]
    return pairs, only_source, only_target


def type_differs(a: Column, b: Column, one_database: bool) -> bool:
    return a.native != b.native if one_database else a.family != b.family


def comparable(one: str, other: str) -> bool:
    if one == other or {one, other} <= NUMBERS:
        return True
    return {one, other} in ({"uuid", "text"}, {"date", "timestamp"}, {"json", "text"})


def longest_increasing(numbers: Sequence[int]) -> int:
    best = [1] * len(numbers)
    for i, number in enumerate(numbers):
        for j in range(i):
            if numbers[j] < number:
                best[i] = max(best[i], best[j] + 1)
    return max(best, default=0)


# --- rows


@dataclass(frozen=True)
class _Compared:
    """One row: what it is compared by, and how it is shown."""

    key: tuple[Any, ...]
    values: tuple[Any, ...]
    shown_key: tuple[str | None, ...]
    shown: tuple[str | None, ...]
    key_texts: tuple[str | None, ...]
    plain: tuple[Any, ...] = ()
    """The values as they are, for the rules."""
    spellings: tuple[tuple[bool, str], ...] = ()
    """Texts that are equal in several spellings; NULL behind all."""


def _compare_rows(
    source: Table,
    target: Table,
    question: Question,
    key: list[tuple[Column, Column]],
    compared: list[tuple[Column, Column]],
) -> Answer:
    everything = (
        _rows_of(source, 0, question.where_source, key, compared),
        _rows_of(target, 1, question.where_target, key, compared),
    )
    sides = (_drawn(everything[0], question.ratio), _drawn(everything[1], question.ratio))
    groups: dict[tuple[Any, ...], tuple[list[_Compared], list[_Compared]]] = {}
    for side, rows in enumerate(sides):
        for row in rows:
            groups.setdefault(row.key, ([], []))[side].append(row)
    names = tuple(a.name for a, _ in compared)
    answer = Answer(
        result="",
        compared=names,
        total_rows=(len(everything[0]), len(everything[1])),
        compared_rows=(len(sides[0]), len(sides[1])),
        nulls=_both(lambda side: sum(None in row.key for row in sides[side])),
        dupes=_both(lambda s: sum(len(g[s]) for k, g in groups.items() if None not in k and len(g[s]) > 1)),
        exclusives=_both(lambda s: sum(bool(g[s]) and not g[1 - s] for g in groups.values())),
        distincts=_both(lambda s: sum(bool(g[s]) and None not in k for k, g in groups.items())),
        rows_only=(0, 0), equal=0, changed=0, values_different=dict.fromkeys(names, 0),
        columns_mismatched=(0, 0), column_type_differs=(), column_reorders=0, column_counts=(0, 0),
        exclusive_columns=((), ()),
    )  # fmt: skip
    rules = [rules_of(a, b, question.leniency) for a, b in compared]
    ruled = zip(compared, rules, strict=True)
    answer.rules = tuple((a.name, rule.kind) for (a, _), found in ruled for rule in found)
    for group_key, (left, right) in groups.items():
        clean = len(left) <= 1 and len(right) <= 1 and None not in group_key
        if clean or question.compare_duplicates:
            _compare_group(left, right, answer, rules)
    return answer


def _drawn(rows: list[_Compared], ratio: float | None) -> list[_Compared]:
    return rows if ratio is None else [row for row in rows if is_drawn(row.key_texts, ratio)]


def _compare_group(
    left: list[_Compared], right: list[_Compared], answer: Answer, rules: list[list[Rule]]
) -> None:
    if len(left) == len(right) == 1:
        _compare_pair(left[0], right[0], answer, rules)
        return
    # Of equal rows in several spellings the first are those that cancel.
    rest_right = sorted(right, key=lambda row: row.spellings)
    rest_left = []
    for row in sorted(left, key=lambda row: row.spellings):
        twin = next((other for other in rest_right if other.values == row.values), None)
        if twin is None:
            rest_left.append(row)
        else:
            rest_right.remove(twin)
            answer.equal += 1
    for row in rest_left:
        answer.differing[DifferingRow("source", row.shown_key, row.shown, None, ())] += 1
    for row in rest_right:
        answer.differing[DifferingRow("target", row.shown_key, None, row.shown, ())] += 1
    removed, added = answer.rows_only
    answer.rows_only = (removed + len(rest_left), added + len(rest_right))


def _compare_pair(a: _Compared, b: _Compared, answer: Answer, rules: list[list[Rule]]) -> None:
    columns = tuple(
        name
        for i, name in enumerate(answer.compared)
        if a.values[i] != b.values[i] and not any(rule.excuses(a.plain[i], b.plain[i]) for rule in rules[i])
    )
    if not columns:
        answer.equal += 1
        return
    answer.changed += 1
    for name in columns:
        answer.values_different[name] += 1
    answer.differing[DifferingRow("changed", a.shown_key, a.shown, b.shown, columns)] += 1


def _rows_of(
    table: Table,
    side: int,
    where: Callable[[dict[str, Any]], bool] | None,
    key: list[tuple[Column, Column]],
    compared: list[tuple[Column, Column]],
) -> list[_Compared]:
    names = [column.name for column in table.columns]
    kept = [row for row in table.rows if where is None or where(dict(zip(names, row, strict=True)))]

    def pick(pairs: list[tuple[Column, Column]], row: Row, how: Callable[..., Any]) -> tuple[Any, ...]:
        return tuple(
            how(row[table.index(pair[side].name)], pair[side].family, pair[1 - side].family) for pair in pairs
        )

    return [
        _Compared(
            pick(key, row, canonical), pick(compared, row, canonical),
            pick(key, row, normal_form), pick(compared, row, normal_form), pick(key, row, key_text),
            pick(compared, row, lambda value, *_: value), pick([*key, *compared], row, _spelling),
        )
        for row in kept
    ]  # fmt: skip


def _spelling(value: Any, family: str, other: str) -> tuple[bool, str]:
    spelled = family == "text" and other in ("uuid", "json")
    return value is None, str(value) if spelled else ""


def _both(number: Callable[[int], int]) -> Pair:
    return number(0), number(1)


def result_of(answer: Answer, *, is_sampled: bool) -> str:
    if answer.total_rows == (0, 0):
        return "empty"
    if any(answer.rows_only) or answer.changed or any(answer.columns_mismatched):
        return "different"
    if is_sampled and answer.total_rows[0] != answer.total_rows[1]:
        return "different"
    return "bad-pks" if any(answer.nulls) or any(answer.dupes) else "identical"


# --- rules


@dataclass(frozen=True)
class Rule:
    """One rule for one pair of columns."""

    kind: str
    excuses: Callable[[Any, Any], bool]
    mode: str = ""


def rules_of(a: Column, b: Column, given: Leniency) -> list[Rule]:
    """The rules that hold for a pair of compared columns."""
    families, found = {a.family, b.family}, []
    near = dict(given.tolerances).get(a.name)
    if families <= NUMBERS and families != {"boolean"}:
        near = near or given.tolerance or (given.float_tolerance if "float" in families else None)
        if near is not None and Fraction(near.value) > 0:
            how = float if families == {"float"} else exactly
            found.append(Rule("tolerance", lambda x, y: is_near(x, y, near, how), near.mode))
    timed = families <= {"date", "timestamp"} and families != {"date"}
    if given.precision is not None and (timed or families in ({"time"}, {"timestamptz"})):
        ticks = 10 ** (6 - given.precision)
        found.append(Rule("datetime_precision", lambda x, y: is_soon(x, y, ticks)))
    texts = families in ({"text"}, {"uuid", "text"})
    if texts and given.ignore_case:
        found.append(
            Rule("ignore_case", lambda x, y: None not in (x, y) and folded(str(x)) == folded(str(y)))
        )
    if texts and given.null_equals_empty:
        found.append(Rule("null_equals_empty", lambda x, y: str(x or "") == str(y or "")))
    for rule in given.conditions:
        if rule.column == a.name or rule.family == a.family:
            found.append(Rule("equal_if", rule.test))
    return found


def is_near(a: Any, b: Any, near: Near, number: Callable[[Any], Any]) -> bool:
    """|b − a| < X, or < X · |a|; two floats in double arithmetic, everything else exactly."""
    if any(x is None or not math.isfinite(x) for x in (a, b)):
        return False
    a, b, limit = number(a), number(b), number(near.value)
    return bool(abs(b - a) < (limit if near.mode == "absolute" else limit * abs(a)))


def exactly(value: Any) -> Fraction:
    """A float that is not whole counts as its shortest decimal digits."""
    if isinstance(value, float) and not value.is_integer():
        value = repr(value)
    return Fraction(value)


def is_soon(a: Any, b: Any, ticks: int) -> bool:
    if a is None or b is None:
        return False
    return abs(microseconds(b) - microseconds(a)) < ticks


def microseconds(value: Any) -> int:
    if isinstance(value, dt.time):
        value = dt.datetime.combine(dt.date(1, 1, 1), value)
    elif not isinstance(value, dt.datetime):
        value = dt.datetime.combine(value, dt.time())
    begin = dt.datetime(1, 1, 1, tzinfo=value.tzinfo)
    return (value - begin) // dt.timedelta(microseconds=1)


FOLDS = {"É": "é", "Σ": "σ", "ς": "σ", "ẞ": "ß", "\u212a": "k", "Ǆ": "ǆ", "ǅ": "ǆ", "Ꭰ": "Ꭰ", "ꭰ": "Ꭰ"}
"""Lines of Unicode's CaseFolding.txt (statuses C and S) for the letters that the tests use. ß, İ and ı have
no such line: they are only themselves."""


def _in_small(value: Any) -> str:
    return folded(str(value))


def folded(text: str) -> str:
    return "".join(FOLDS.get(c, c.lower() if "A" <= c <= "Z" else c) for c in text)


# --- samples


def is_drawn(parts: Sequence[str | None], ratio: float) -> bool:
    """MD5 of the parts, each behind its length and a colon: the first 32 bits over 2^32 against the ratio."""
    texts = [part for part in parts if part is not None]
    if len(texts) < len(parts):
        return True
    joined = "".join(f"{len(text)}:{text}" for text in texts)
    return Fraction(int(hashlib.md5(joined.encode()).hexdigest()[:8], 16), 2**32) < Fraction(ratio)


def key_text(value: Any, family: str, other: str) -> str | None:
    """The text of a key part that the two sides share whatever their types."""
    if value is None:
        return None
    families = {family, other}
    if families == {"boolean"} or not families <= NUMBERS:
        if families == {"uuid", "text"}:
            return uuid.UUID(str(value)).hex
        if families == {"date", "timestamp"} and family == "date":
            return f"{value.isoformat()}T00:00:00"
        return normal_form(value, family)
    if "float" in families:
        value = float(value)
        if not math.isfinite(value):
            return float_text(value)
        value = Decimal(f"{value:.14e}")
    return plain_digits(Decimal(value))


def plain_digits(value: Decimal) -> str:
    return normal_form(value, "decimal") or ""


# --- values


def canonical(value: Any, family: str, other: str) -> Any:
    """What two values are compared by: equal exactly when the values count as equal."""
    if value is None:
        return None
    if family in NUMBERS and other in NUMBERS:
        return exact_number(value, other)
    if family != other:
        if {family, other} == {"date", "timestamp"}:
            return (
                normal_form(value, "timestamp") if family == "timestamp" else f"{value.isoformat()}T00:00:00"
            )
        if {family, other} == {"uuid", "text"}:
            return str(value).lower()
        if {family, other} == {"json", "text"}:
            return normal_form(json.loads(value) if family == "text" else value, "json")
    return normal_form(value, family)


def exact_number(value: Any, other: str) -> Any:
    """An exact fraction. Against a decimal, a float counts as its shortest decimal form."""
    if isinstance(value, float):
        if not math.isfinite(value):
            return repr(value)
        return Fraction(Decimal(repr(value))) if other == "decimal" else Fraction(value)
    return Fraction(value)


def normal_form(value: Any, family: str, _other: str = "") -> str | None:
    """The one normal form of a value as text; NULL is None."""
    if value is None:
        return None
    match family:
        case "decimal":
            text = format(value, "f")
            text = text.rstrip("0").rstrip(".") if "." in text else text
            return "0" if text in ("-0", "") else text
        case "float":
            return float_text(value)
        case "boolean":
            return "true" if value else "false"
        case "binary":
            return "\\x" + bytes(value).hex()
        case "time":
            return _clock(value)
        case "timestamp":
            return f"{value:%Y-%m-%d}T{_clock(value)}"
        case "timestamptz":
            utc = value.astimezone(dt.UTC)
            return f"{utc:%Y-%m-%d}T{_clock(utc)}Z"
        case "uuid":
            return str(uuid.UUID(str(value)))
        case "json":
            return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        case "date":
            return value.isoformat()
        case _:
            return str(value)


def float_text(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    text = repr(value + 0.0)
    return "0" if text == "-0.0" else text.removesuffix(".0")


def _clock(value: dt.time | dt.datetime) -> str:
    text = f"{value:%H:%M:%S}"
    return f"{text}.{value.microsecond:06d}".rstrip("0") if value.microsecond else text
