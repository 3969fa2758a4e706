"""Decides what meets what, and how. Pure: no database is asked, nothing is read but the arguments.

``plan`` turns a spec, two lists of columns and what the databases can do into a ``Plan`` that says why.
"""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from twofold_engine.choice import choose, hashes_natively, listed
from twofold_engine.errors import MissingKey, NoCommonColumns, SpecError, UnknownColumn
from twofold_engine.losses import foreseen
from twofold_engine.result import (
    ColumnInfo,
    ColumnPairInfo,
    Loss,
    NotCompared,
    PlanSummary,
    SchemaDiff,
)
from twofold_engine.rules import PairRule
from twofold_engine.ruling import with_rules
from twofold_engine.spec import Algorithm, DiffSpec
from twofold_engine.sql.dialect import Dialect
from twofold_engine.types import KEPT_APART, Comparator, Family, parse_decimal_type

DeclaredKey = tuple[tuple[str, ...], str]
"""Key columns, and ``primary key`` or ``unique constraint``."""


@dataclass(frozen=True)
class ColumnPair:
    """A source column, the target column that it meets, and the form in which their values are compared."""

    source: ColumnInfo
    target: ColumnInfo
    comparator: Comparator
    note: str = ""
    rules: tuple[PairRule, ...] = ()
    """What counts as equal besides equal values; never in a key."""

    @property
    def name(self) -> str:
        """The name in results: the source's."""
        return self.source.name

    @property
    def sides(self) -> tuple[ColumnInfo, ColumnInfo]:
        return self.source, self.target


@dataclass(frozen=True)
class Relations:
    """What the databases said about the two relations, and what they can do."""

    source: tuple[ColumnInfo, ...]
    target: tuple[ColumnInfo, ...]
    declared_keys: tuple[DeclaredKey | None, DeclaredKey | None] = (None, None)
    """Per side the declared key and what kind of key it is."""
    descriptions: tuple[str, str] = ("", "")
    one_database: bool = False
    one_engine: bool = True
    """Whether both sides are of one kind of database: types without a meaning of ours meet only there."""
    joinable: bool = False
    """Whether one session can read both sides: one database and user, or files that one DuckDB attaches."""
    dialects: tuple[Dialect, Dialect] | None = None
    """What each side can say; None: neither can hash, and one database compares everything inside itself."""
    hash_versions: tuple[str, str] = ("", "")
    """Equal and not empty: both engines' own functions hash alike."""
    row_estimates: tuple[int | None, int | None] = (None, None)
    """From statistics, where there are any."""

    def compares(self, pair: ColumnPair) -> bool:
        """Whether the one database can compare two columns inside itself."""
        if self.dialects is None:
            return True
        return self.dialects[0].compares(pair.source, pair.target, pair.comparator)

    def applies(self, rule: PairRule, pair: ColumnPair) -> bool:
        """Whether it can apply a rule there."""
        return self.dialects is None or self.dialects[0].applies(rule, pair)


@dataclass(frozen=True)
class Plan:
    """Everything a run needs to know, and the reasons for people."""

    keys: tuple[ColumnPair, ...]
    columns: tuple[ColumnPair, ...]
    """The compared columns without the key, in source order."""
    algorithm: Algorithm
    reasons: tuple[str, ...]
    key_source: str
    schema: SchemaDiff
    not_compared: tuple[NotCompared, ...] = ()
    losses: tuple[Loss, ...] = ()
    descriptions: tuple[str, str] = ("", "")
    unique_keys: tuple[bool, bool] = (False, False)
    """Whether the database guarantees that no key, NULL included, occurs twice on that side."""
    native_hash: bool = False
    """Whether checksums are made with the engine's own hash, which is the same on both sides."""

    @property
    def summary(self) -> PlanSummary:
        return PlanSummary(self.algorithm.value, self.reasons, self.key_source, *self.descriptions)


@dataclass(frozen=True)
class _Match:
    """A pair by name, before its types are looked at."""

    source: ColumnInfo
    target: ColumnInfo
    note: str = ""


def plan(spec: DiffSpec, relations: Relations) -> Plan:
    """Raises ``NoCommonColumns``, ``UnknownColumn``, ``MissingKey``, ``NotSupported`` or ``SpecError``."""
    matches, only_source, only_target = match_columns(spec, relations.source, relations.target)
    if not matches:
        raise NoCommonColumns(
            "The two sides have no column in common.", hint="Map the columns that are called differently."
        )
    key_names, key_source = _key(spec, relations, matches)
    chosen = _selection(spec, relations, matches)
    shared = [match for match in matches if chosen(match.source) or match.source.name in key_names]
    exclusive = (
        [column for column in only_source if chosen(column)],
        [column for column in only_target if chosen(column)],
    )
    pairs = {match.source.name: _compare_types(match, relations.one_engine) for match in shared}
    keys = tuple(_key_pair(name, pairs[name]) for name in key_names)
    side = spec.labels[0]
    pairs = with_rules(
        spec.rules, pairs, key_names,
        lambda name: find_column(name, relations.source, side, "column (of a rule)")[0].name,
    )  # fmt: skip
    met = [pair for pair in pairs.values() if pair is not None]
    native_hash = hashes_natively(met, relations)
    algorithm, reasons = choose(spec, relations, met, native_hash)
    columns = tuple(pair for name, pair in pairs.items() if pair is not None and name not in key_names)
    schema = _schema(relations, matches, shared, exclusive, pairs, key_names)
    return Plan(
        keys=keys,
        columns=columns,
        algorithm=algorithm,
        reasons=tuple(reasons),
        key_source=key_source,
        schema=schema,
        not_compared=tuple(_not_compared(shared, pairs)),
        losses=tuple(foreseen([*keys, *columns], relations.dialects)),
        descriptions=relations.descriptions,
        unique_keys=_uniqueness(keys, relations),
        native_hash=native_hash,
    )


# --- which column meets which ----------------------------------------------------------------------------


def find_column(
    name: str, columns: Sequence[ColumnInfo], side: str, what: str = "column"
) -> tuple[ColumnInfo, bool]:
    """The column of that name, exactly or else ignoring case where that is unique; and whether it was exact.

    Raises ``UnknownColumn`` with the nearest names.
    """
    for column in columns:
        if column.name == name:
            return column, True
    # Where the columns are those of both sides, two of one name are one choice.
    folded = {column.name: column for column in columns if column.name.lower() == name.lower()}
    if len(folded) == 1:
        return next(iter(folded.values())), False
    names = list(dict.fromkeys(column.name for column in columns))
    if folded:
        hint = f"Write its case exactly: {', '.join(folded)}."
    else:
        near = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
        hint = f"Did you mean {' or '.join(near)}?" if near else f"Its columns are {listed(names)}."
    raise UnknownColumn(f"The {side} has no {what} {name!r}.", hint=hint)


def match_columns(
    spec: DiffSpec, source: Sequence[ColumnInfo], target: Sequence[ColumnInfo]
) -> tuple[list[_Match], list[ColumnInfo], list[ColumnInfo]]:
    """(pairs in source order, columns only in the source, only in the target).

    The mapping first, then equal names, then names equal but for case where that is unique on both sides.
    """
    mapped: dict[str, tuple[ColumnInfo, str]] = {}
    for left, right in spec.column_mapping:
        column, _ = find_column(left, source, spec.labels[0], "column (of the mapping)")
        partner, _ = find_column(right, target, spec.labels[1], "column (of the mapping)")
        if column.name in mapped or any(partner.name == taken.name for taken, _ in mapped.values()):
            raise SpecError(
                f"The mapping names {left!r} or {right!r} twice.", hint="Map each column at most once."
            )
        mapped[column.name] = (partner, "mapped")
    partners = dict(mapped)
    taken = {partner.name for partner, _ in mapped.values()}
    for column in source:
        for candidate in target:
            if column.name not in partners and candidate.name == column.name and candidate.name not in taken:
                partners[column.name] = (candidate, "")
                taken.add(candidate.name)
    free_source = _by_folded_name(column for column in source if column.name not in partners)
    free_target = _by_folded_name(column for column in target if column.name not in taken)
    for folded, columns in free_source.items():
        candidates = free_target.get(folded, [])
        if len(columns) == len(candidates) == 1:
            partners[columns[0].name] = (candidates[0], "matched by name ignoring case")
            taken.add(candidates[0].name)
    matches = [_Match(column, *partners[column.name]) for column in source if column.name in partners]
    return (
        matches,
        [column for column in source if column.name not in partners],
        [column for column in target if column.name not in taken],
    )


def _by_folded_name(columns: Iterable[ColumnInfo]) -> dict[str, list[ColumnInfo]]:
    found: dict[str, list[ColumnInfo]] = {}
    for column in columns:
        found.setdefault(column.name.lower(), []).append(column)
    return found


def _selection(
    spec: DiffSpec, relations: Relations, matches: Sequence[_Match]
) -> Callable[[ColumnInfo], bool]:
    """Which columns the request takes part with, the key aside: to be asked of the source's of a pair, and of
    columns without a partner. A pair can be named as either side calls it."""
    everything = [*relations.source, *relations.target]
    side = f"{spec.labels[0]} or the {spec.labels[1]}"
    in_source = {column.name for column in relations.source}
    partners = {match.target.name: match.source.name for match in matches}

    def named(names: Iterable[str]) -> set[str]:
        found = (find_column(name, everything, side)[0].name for name in names)
        return {name if name in in_source else partners.get(name, name) for name in found}

    if spec.include_columns:
        wanted = named(spec.include_columns)
        return lambda column: column.name in wanted
    unwanted = named(spec.exclude_columns)
    return lambda column: column.name not in unwanted


# --- the key ---------------------------------------------------------------------------------------------


def _key(spec: DiffSpec, relations: Relations, matches: Sequence[_Match]) -> tuple[tuple[str, ...], str]:
    """Source names of the key columns, and where the key comes from."""
    by_source = {match.source.name: match for match in matches}
    if spec.key:
        names = []
        for name in spec.key:
            column, _ = find_column(name, relations.source, spec.labels[0], "key column")
            if column.name not in by_source:
                find_column(name, relations.target, spec.labels[1], "key column")
                raise UnknownColumn(
                    f"The {spec.labels[0]}'s key column {name!r} has no partner in the {spec.labels[1]}.",
                    hint="Map it to the column that it is called there.",
                )
            names.append(column.name)
        return tuple(dict.fromkeys(names)), "given"
    declared = _declared_key(relations, matches)
    if declared is not None:
        return declared
    raise MissingKey(
        "No key was given, and neither side declares one that the other side has too.",
        hint=_key_candidates(relations, matches),
    )


def declared_key(spec: DiffSpec, relations: Relations) -> DeclaredKey | None:
    """Source names of the key that a side declares and the other has too, and what kind of key it is."""
    return _declared_key(relations, match_columns(spec, relations.source, relations.target)[0])


def _declared_key(relations: Relations, matches: Sequence[_Match]) -> DeclaredKey | None:
    by_source = {match.source.name: match for match in matches}
    by_target = {match.target.name: match for match in matches}
    for declared, lookup in zip(relations.declared_keys, (by_source, by_target), strict=True):
        if declared is not None and all(name in lookup for name in declared[0]):
            return tuple(lookup[name].source.name for name in declared[0]), declared[1]
    return None


def comparable_pairs(spec: DiffSpec, relations: Relations) -> list[ColumnPair]:
    """The columns of both sides whose values can meet, without those that the request leaves out."""
    matches, *_ = match_columns(spec, relations.source, relations.target)
    chosen = _selection(replace(spec, include_columns=()), relations, matches)
    pairs = [_compare_types(match, relations.one_engine) for match in matches if chosen(match.source)]
    return [pair for pair in pairs if pair is not None]


def _key_candidates(relations: Relations, matches: Sequence[_Match]) -> str:
    names = [match.source.name for match in matches]
    declared = [name for key in relations.declared_keys if key is not None for name in key[0]]
    likely = [n for n in names if n.lower() in ("id", "uuid", "key", "pk")]
    likely += [n for n in names if n.lower().endswith(("id", "_key", "_uuid", "_pk")) and n not in likely]
    candidates = list(dict.fromkeys([*(n for n in declared if n in names), *likely])) or names
    if not candidates:
        return "The two sides have no column in common; map one."
    return f"Name the key columns, for example {listed(candidates, 8)}, or have the key guessed."


def _key_pair(name: str, pair: ColumnPair | None) -> ColumnPair:
    if pair is None:
        raise SpecError(
            f"The key column {name!r} has types on the two sides that cannot be compared.",
            hint="Choose another key, or compare a query that casts the column.",
        )
    return pair


def _uniqueness(keys: Sequence[ColumnPair], relations: Relations) -> tuple[bool, bool]:
    """A declared key within the compared key is unique, when none of its columns can be NULL.

    A form that makes different values equal (a uuid in two spellings, text as JSON) can break that.
    """
    found = []
    for side, declared in enumerate(relations.declared_keys):
        apart = KEPT_APART if relations.dialects is None else relations.dialects[side].kept_apart
        exact = all(pair.comparator in apart for pair in keys)
        columns = {pair.sides[side].name: pair.sides[side] for pair in keys}
        inside = declared is not None and all(
            name in columns and not columns[name].nullable for name in declared[0]
        )
        found.append(exact and inside)
    return found[0], found[1]


# --- in which form they meet -----------------------------------------------------------------------------

_NUMBERS = {Family.INTEGER, Family.DECIMAL, Family.FLOAT, Family.BOOLEAN}
_SAME: dict[str, Comparator] = {
    **{family.value: Comparator(family.value) for family in Family if family.value in set(Comparator)},
    Family.ARRAY: Comparator.NESTED,
    Family.STRUCT: Comparator.NESTED,
}
_ACROSS: dict[frozenset[str], tuple[Comparator, str]] = {
    frozenset((Family.UUID, Family.TEXT)): (Comparator.UUID_TEXT, "compared as uuid"),
    frozenset((Family.DATE, Family.TIMESTAMP)): (Comparator.TIMESTAMP, "a date counts as its midnight"),
    frozenset((Family.JSON, Family.TEXT)): (Comparator.JSON_TEXT, "compared as JSON, by meaning"),
}


def choose_comparator(
    source: ColumnInfo, target: ColumnInfo, one_engine: bool = True
) -> tuple[Comparator, str] | None:
    """The form in which two columns meet, and a note for people; None for a type mismatch."""
    one, other = source.family, target.family
    if Family.UNTYPED in (one, other):
        typed = target if one == Family.UNTYPED else source
        if typed.family == Family.UNTYPED:
            return Comparator.UNTYPED, "compared as text: neither side declares a type"
        return _SAME[typed.family], f"the untyped side is read as {typed.family}"
    if one == other:
        same_type = one_engine and source.native_type.lower() == target.native_type.lower()
        if one == Family.OTHER and not same_type:
            return None
        return _SAME[one], _scale_note(source, target)
    if one in _NUMBERS and other in _NUMBERS:
        families = {one, other}
        if Family.FLOAT in families:
            if Family.DECIMAL in families:
                return Comparator.DECIMAL_FLOAT, "the float counts as its shortest decimal form"
            return Comparator.INTEGER_FLOAT, "compared as exact numbers"
        exact = Comparator.DECIMAL if Family.DECIMAL in families else Comparator.INTEGER
        return exact, "compared as exact numbers"
    return _ACROSS.get(frozenset((one, other)))


def _scale_note(source: ColumnInfo, target: ColumnInfo) -> str:
    if source.family != Family.DECIMAL:
        return ""
    left, right = parse_decimal_type(source.native_type), parse_decimal_type(target.native_type)
    if left is None or right is None or left[1] == right[1]:
        return ""
    return f"scale {left[1]} against scale {right[1]}: compared exactly"


def _compare_types(match: _Match, one_engine: bool) -> ColumnPair | None:
    chosen = choose_comparator(match.source, match.target, one_engine)
    if chosen is None:
        return None
    note = "; ".join(text for text in (match.note, chosen[1]) if text)
    return ColumnPair(match.source, match.target, chosen[0], note)


def _not_compared(shared: Sequence[_Match], pairs: dict[str, ColumnPair | None]) -> list[NotCompared]:
    return [
        NotCompared(
            match.source.name,
            f"{match.source.native_type or match.source.family} against "
            f"{match.target.native_type or match.target.family} cannot be compared by value",
        )
        for match in shared
        if pairs[match.source.name] is None
    ]


# --- the schema's own differences ------------------------------------------------------------------------


def types_differ(source: ColumnInfo, target: ColumnInfo, one_database: bool) -> bool:
    """Native types within one database, families across databases; a side without types differs from
    nothing.
    """
    if Family.UNTYPED in (source.family, target.family):
        return False
    if one_database:
        return source.native_type.lower() != target.native_type.lower()
    return source.family != target.family


def longest_increasing(numbers: Sequence[int]) -> int:
    """Length of the longest strictly increasing subsequence, by patience sorting."""
    tails: list[int] = []
    for number in numbers:
        place = bisect_left(tails, number)
        tails[place : place + 1] = [number]
    return len(tails)


def _schema(
    relations: Relations,
    matches: Sequence[_Match],
    shared: Sequence[_Match],
    exclusive: tuple[list[ColumnInfo], list[ColumnInfo]],
    pairs: dict[str, ColumnPair | None],
    key_names: tuple[str, ...],
) -> SchemaDiff:
    retyped = [
        match.source.name for match in shared
        if types_differ(match.source, match.target, relations.one_database)
        or pairs[match.source.name] is None
    ]  # fmt: skip
    order = sorted(shared, key=lambda match: match.source.position)
    rising = longest_increasing([match.target.position for match in order])
    lines = []
    for match in matches:
        pair = pairs.get(match.source.name)
        if match not in shared:
            status, note = "excluded", match.note
        elif pair is None:
            status, note = "type_mismatch", match.note
        else:
            status, note = ("key" if match.source.name in key_names else "compared"), pair.note
        lines.append(ColumnPairInfo(match.source, match.target, status, note))
    partnered = {match.source.name for match in matches}
    partners = {match.target.name for match in matches}
    for column in relations.source:
        if column.name not in partnered:
            lines.append(
                ColumnPairInfo(column, None, "source_only" if column in exclusive[0] else "excluded")
            )
    lines.sort(key=lambda line: line.source.position if line.source else 0)
    for column in relations.target:
        if column.name not in partners:
            lines.append(
                ColumnPairInfo(None, column, "target_only" if column in exclusive[1] else "excluded")
            )
    return SchemaDiff(
        columns_mismatched=(len(exclusive[0]) + len(retyped), len(exclusive[1]) + len(retyped)),
        column_type_mismatches=len(retyped),
        column_reorders=len(shared) - rising,
        column_counts=(len(shared) + len(exclusive[0]), len(shared) + len(exclusive[1])),
        column_type_differs=tuple(retyped),
        exclusive_columns=(tuple(c.name for c in exclusive[0]), tuple(c.name for c in exclusive[1])),
        columns=tuple(lines),
    )


def with_columns(pair: ColumnPair, source: ColumnInfo, target: ColumnInfo) -> ColumnPair:
    """The same meeting of other columns: used where both sides were copied elsewhere."""
    return replace(pair, source=source, target=target)
