"""The statements that are kept as golden files: one pair of tables with everything in it, and a plain one.

``statements`` writes them in one dialect from its native types; which columns meet follows from what the
dialect declares. ``laid_out`` breaks a statement into lines, so that a change can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from twofold_engine.planner import ColumnPair, choose_comparator
from twofold_engine.result import ColumnInfo
from twofold_engine.rules import PairRule, RuleKind, Tolerance, ToleranceMode
from twofold_engine.sql import keys
from twofold_engine.sql.checksum import BucketPass, Layout
from twofold_engine.sql.compare import WHOLE, Comparison, Input, Part, count_distinct
from twofold_engine.sql.dialect import Dialect, Fingerprint
from twofold_engine.sql.drawing import FORMS
from twofold_engine.types import Comparator, Family

SOURCE_TABLE, TARGET_TABLE = "before", "after"
CUT = 2**30
"""A quarter of all keys is drawn."""

MEETINGS = {
    "whole": ("integer", "bigint"),
    "price": ("decimal", "decimal"),
    "cost": ("decimal", "fine_decimal"),
    "huge": ("wide_decimal", "finest_decimal"),
    "ratio": ("float", "float"),
    "active": ("boolean", "boolean"),
    "note": ("text", "text"),
    "code": ("char", "text"),
    "raw": ("binary", "binary"),
    "day": ("date", "date"),
    "clock": ("time", "time"),
    "seen": ("timestamp", "timestamp"),
    "moment": ("timestamptz", "timestamptz"),
    "token": ("uuid", "uuid"),
    "document": ("json", "json"),
    "list": ("array", "array"),
    "span": ("interval", "interval"),
    "whole_decimal": ("integer", "decimal"),
    "whole_float": ("integer", "float"),
    "decimal_float": ("decimal", "float"),
    "flag_number": ("boolean", "integer"),
    "token_text": ("uuid", "text"),
    "day_seen": ("date", "timestamp"),
    "document_text": ("json", "text"),
}
"""Per column of the wide pair what it is on either side: every family, and every meeting of two."""

FAMILIES = {"bigint": "integer", "fine_decimal": "decimal", "wide_decimal": "decimal", "char": "text",
            "finest_decimal": "decimal"}  # fmt: skip
"""Kinds that are not called after their family."""

WIDE_KEYS, SIMPLE_KEYS = ("k0", "k1"), ("id",)
SIMPLE = {"id": "bigint", "name": "text", "price": "decimal", "seen": "timestamp"}


@dataclass(frozen=True)
class Native:
    """A type as a database's catalogue writes it."""

    name: str
    collation: str = ""


Natives = Mapping[str, str | Native]
"""The native type by kind. A kind that is missing does not exist in the database."""


@dataclass(frozen=True)
class Kind:
    """A rarer type: its family, how a catalogue writes it, and its collation."""

    family: str
    native: str
    collation: str = ""

    @property
    def column(self) -> ColumnInfo:
        return ColumnInfo("x", self.native, self.family, 0, collation=self.collation)

    @property
    def words(self) -> str:
        return " ".join(word for word in (self.family, self.native, self.collation) if word)


Rarer = tuple[Kind, Kind]
"""Two types that meet."""


def column(natives: Natives, name: str, kind: str, position: int, *, nullable: bool = True) -> ColumnInfo:
    found = natives[kind]
    native = found if isinstance(found, Native) else Native(found)
    return ColumnInfo(name, native.name, FAMILIES.get(kind, kind), position, nullable, native.collation)


def wide_columns(natives: Natives) -> tuple[list[ColumnInfo], list[ColumnInfo]]:
    """Both tables of the wide pair: a key of two parts that may be NULL, then the meetings."""
    kinds = {"k0": ("integer", "bigint"), "k1": ("text", "text"), **MEETINGS}
    kinds = {name: pair for name, pair in kinds.items() if all(kind in natives for kind in pair)}
    return tuple(  # type: ignore[return-value]
        [column(natives, name, pair[side], i) for i, (name, pair) in enumerate(kinds.items())]
        for side in (0, 1)
    )


def simple_columns(natives: Natives) -> list[ColumnInfo]:
    """The columns of both tables of the simple pair: nothing may be NULL, the key is declared unique."""
    kinds = [(name, kind) for name, kind in SIMPLE.items() if kind in natives]
    return [column(natives, name, kind, i, nullable=False) for i, (name, kind) in enumerate(kinds)]


def pairs(dialect: Dialect, source: list[ColumnInfo], target: list[ColumnInfo]) -> Iterator[ColumnPair]:
    """The columns that the dialect can compare, in the form in which they meet."""
    for pair in all_pairs(source, target):
        if dialect.compares(pair.source, pair.target, pair.comparator):
            yield pair


def all_pairs(source: list[ColumnInfo], target: list[ColumnInfo]) -> Iterator[ColumnPair]:
    """The columns in the form in which they meet, whatever can compare them."""
    for left, right in zip(source, target, strict=True):
        chosen = choose_comparator(left, right)
        if chosen is not None:
            yield ColumnPair(left, right, *chosen)


def hashes(dialect: Dialect, pair: ColumnPair, native: bool) -> bool:
    """Whether both columns can take part in sums of hashes."""
    if native and not dialect.compares(pair.source, pair.target, pair.comparator):
        return False
    for column in pair.sides:
        name = dialect.quote(column.name)
        said = (
            dialect.native_hash(name, pair.comparator, "0") if native
            else dialect.fingerprint(name, column, pair.comparator)
        )  # fmt: skip
        if said is None:
            return False
    return True


def relation(dialect: Dialect, table: str) -> Input:
    """The table, under an alias where the dialect writes its columns with one."""
    name = dialect.quote(table)
    aliased = dialect.column("x") != dialect.quote("x")
    return Input(f"{name} AS {dialect.rows_alias}" if aliased else name)


def comparison(dialect: Dialect, natives: Natives, *, simple: bool = False) -> Comparison:
    """The comparison of one of the two pairs."""
    columns = simple_columns(natives)
    found = list(pairs(dialect, *((columns, columns) if simple else wide_columns(natives))))
    keys = SIMPLE_KEYS if simple else WIDE_KEYS
    inputs = tuple(relation(dialect, f"{table}_simple" if simple else table)
                   for table in (SOURCE_TABLE, TARGET_TABLE))  # fmt: skip
    return Comparison(
        dialect,
        (inputs[0], inputs[1]),
        tuple(pair for pair in found if pair.name in keys),
        tuple(pair for pair in found if pair.name not in keys),
        unique=simple,
    )


def drawn(dialect: Dialect, given: Comparison, side: int) -> Input | None:
    """One side with the condition of a sample; None where the dialect cannot draw by these keys."""
    keys = [(dialect.column(pair.sides[side].name), pair.sides[side], pair.comparator) for pair in given.keys]
    condition = dialect.draws(keys, CUT)
    return None if condition is None else given.inputs[side].only(condition)


def sums(dialect: Dialect, natives: Natives, given: Comparison, name: str, native: bool) -> dict[str, str]:
    """The passes over one side, of what can be hashed in one of the two ways, and what finds rows again."""
    columns = simple_columns(natives)
    sides = (columns, columns) if given.unique else wide_columns(natives)
    found = [pair for pair in all_pairs(*sides) if hashes(dialect, pair, native)]
    key = tuple(pair for pair in found if pair.name in (*WIDE_KEYS, *SIMPLE_KEYS))
    if len(key) < len(given.keys) or len(key) == len(found):
        return {}
    cuts = (10, 20) if dialect.range_number("0", (10, 20)) is not None else ()
    values = tuple(pair for pair in found if pair not in key)
    layout = Layout(64, cuts, native, nulls_apart=not given.unique)
    once = BucketPass(dialect, given.inputs[0], 0, key, values, layout)
    if given.unique:
        return {name: once.sql(), f"{name}_rows": given.inputs[0].only(once.condition([1, 2, 100])).count}
    return {name: once.sql(), f"{name}_grouped": replace(once, grouped=True).sql()}


def statements(dialect: Dialect, natives: Natives) -> dict[str, str]:
    """Every golden statement by its name. What several of them share is said once, over the simple pair."""
    wide, simple = comparison(dialect, natives), comparison(dialect, natives, simple=True)
    found = {
        "wide_count": wide.inputs[0].only(f"{dialect.column(wide.keys[0].name)} > 0").count,
        "wide_fullest_bucket": wide.fullest_bucket(1),
        "wide_summary": wide.summary(),
        "wide_summary_of_copies": wide.copies_summary(),
        "wide_rows_with_copies": wide.rows(copies=True, limits=(10, 20, 30)),
        "wide_keys_alone": wide.keys_alone(0),
        "wide_key_groups": wide.key_groups(),
        "simple_summary": simple.summary(),
        "simple_summary_with_copies": simple.summary(copies=True),
        "simple_summary_of_nulls": simple.with_nulls_only().summary(),
        "simple_rows": simple.rows(),
        "simple_rows_limited": simple.rows(Part((3, 65_535)), limits=(10, 20, 30)),
        "simple_keys_alone": simple.keys_alone(1),
    }
    able = [pair for pair in all_pairs(*wide_columns(natives)) if keys.can_be_key(dialect, pair, 0)]
    found["wide_guess_sample"] = keys.sample(dialect, wide.inputs[0], able, 0, 100)
    found["wide_guess_count"] = keys.count(dialect, wide.inputs[0], wide.keys, 0)
    for name, given in (("wide", wide), ("simple", simple)):
        for native in (False, True):
            found |= sums(
                dialect, natives, given, f"{name}_{'native' if native else 'portable'}_sums", native
            )
        sample = drawn(dialect, given, 0)
        if sample is not None:
            found[f"{name}_sample"] = sample.count
    return found


def variants(dialect: Dialect, natives: Natives) -> dict[str, str]:
    """Statements that are asked for less often: what a run may need besides ``statements``, by its name."""
    wide, simple = comparison(dialect, natives), comparison(dialect, natives, simple=True)
    filtered = replace(
        wide, inputs=(wide.inputs[0].only("a > 1").only("b > 2"), wide.inputs[1].only("c > 3"))
    )
    alone = replace(filtered, compare_duplicates=False)
    part = Part((3, 65_535))
    found = {
        "count of what is filtered": filtered.inputs[0].count,
        "summary without copies": alone.summary(),
        "summary of single keys without copies": alone.summary(copies=True),
        "rows without copies": alone.rows(copies=True, ties=True),
        "rows in order": wide.rows(part, ties=True),
        "rows with copies in order": wide.rows(copies=True, ties=True),
        "rows without copies, bounded": alone.rows(limits=(1, 2, 3)),
        "rows of a pair that may have copies": replace(simple, unique=False).rows(ties=True),
        "rows in order of an index": simple.rows(ties=True, limits=(1, 2, 3)),
        "keys alone in some buckets": filtered.keys_alone(1, part),
        "groups of keys": filtered.key_groups(),
        "copies of what is filtered": filtered.copies_summary(),
        "fullest bucket": filtered.fullest_bucket(0),
        "summary of NULL keys": filtered.with_nulls_only().summary(),
        "keys without other columns": replace(simple, columns=()).summary(),
        "rows without other columns": replace(simple, columns=()).rows(copies=True, ties=True),
    }
    ruled = _with_rules(wide)
    found |= {
        "summary by rules": ruled.summary(),
        "rows by rules": ruled.rows(),
        "rows by rules with copies": replace(ruled, unique=False).rows(copies=True, ties=True),
    }
    some = replace(alone, columns=alone.columns[:2])
    found |= {
        "keys of rows that differ": some.differing_keys(part),
        "keys of single rows that differ": some.differing_keys(WHOLE, copies=True),
        "rows of several relations": count_distinct(["one", "other"]),
    }
    for native in (False, True):
        for cuts in ((), (10, 20, 30, 40)):
            found |= _passes(dialect, natives, Layout(64, cuts, native))
            found |= _passes(dialect, natives, Layout(64, cuts, native, nulls_apart=True))
    return found


def _with_rules(wide: Comparison) -> Comparison:
    """Some columns of different types on both sides, with the rules that the dialect knows; a unique key."""
    named = {pair.name: pair for pair in (*wide.keys, *wide.columns)}
    columns = [named[name] for name in ("cost", "ratio", "note", "seen") if name in named]
    return replace(
        wide,
        keys=(named["whole"],),
        columns=tuple(
            replace(pair, rules=tuple(rule for rule in RULES[:6] if _is_asked(wide.dialect, rule, pair)))
            for pair in columns
        ),
        unique=True,
    )


def _is_asked(dialect: Dialect, rule: PairRule, pair: ColumnPair) -> bool:
    forms = _RULED.get(rule.kind, {pair.comparator})
    return pair.comparator in forms and dialect.applies(rule, pair)


def _passes(dialect: Dialect, natives: Natives, layout: Layout) -> dict[str, str]:
    """What a pass with this layout writes for the target's side, and how rows of its buckets are found."""
    columns = simple_columns(natives)
    found = [pair for pair in all_pairs(columns, columns) if hashes(dialect, pair, layout.native)]
    if len(found) < 2 or (layout.cuts and dialect.range_number("0", layout.cuts) is None):
        return {}
    key, values = tuple(found[:1]), tuple(found[1:])
    once = BucketPass(dialect, Input("t", "a > 1"), 1, key, values, layout, grouped=True)
    finer = replace(once, layout=layout.finer(1_000), grouped=False)
    words = f"{layout.count} buckets, cut at {len(layout.cuts)} keys"
    words += (", by the engine's own hash" if layout.native else "") + (
        ", NULL apart" if layout.nulls_apart else ""
    )
    asked = {"all": (3, 70, 130, 270), "first": (0, 1), "last": (256, 319), "apart": (-2, -1, 5, 200)}
    written = {
        f"pass with {words}": once.sql(),
        f"finer pass with {words}": finer.sql(),
        f"rows of {words}": once.tagged(-1),
        **{f"{name} of {words}": f"SELECT {once.condition(numbers)}" for name, numbers in asked.items()},
    }
    if not layout.cuts and not layout.nulls_apart:
        written[f"pass over many columns with {words}"] = replace(once, columns=values * 6).sql()
    return written


def expressions(dialect: Dialect, natives: Natives, rarer: Sequence[Rarer] = ()) -> dict[str, str]:
    """What every method of a dialect writes, by the method and what it is asked for; left out where it is
    None. ``rarer`` types are asked for what they make of each other, both ways."""
    x, number = dialect.quote("x"), dialect.quote("n")
    found: dict[str, str | None] = {
        "quote": dialect.quote('odd "name" with `ticks` and [brackets]'),
        "literal": dialect.literal("it's \\ é"),
        "distinct": dialect.distinct("a.x", "b.x"),
        "count_if": dialect.count_if("x > 1"),
        "sum_if": dialect.sum_if("x", "y > 1"),
        "is_null": dialect.is_null(x),
        "nulls_last": dialect.nulls_last("x"),
        "flag": dialect.flag("x > 1"),
        "flagged": dialect.flagged("d0"),
        "group_by": dialect.group_by("x + 1"),
        "draws_all": dialect.draws([], 2**32),
        "modulo": dialect.modulo(number, 64),
        "exact_sum": dialect.exact_sum(number),
        "range_number": dialect.range_number(number, (10, 20)),
        "reads_as_uuid": dialect.reads_as_uuid(x),
        "hex_number": dialect.hex_number("rd", 17, 15),
    }
    for kind in natives:
        mine = column(natives, "x", kind, 0)
        found |= _of_one(dialect, x, mine, kind, mine.native_type)
        for other in natives:
            pair = ColumnPair(mine, column(natives, "x", other, 0), Comparator.OTHER)
            found |= _meeting(dialect, x, pair, (mine.native_type, pair.target.native_type))
    for rare, partner in rarer:
        for source, target in ((rare, partner), (partner, rare)):
            pair = ColumnPair(source.column, target.column, Comparator.OTHER)
            found |= _of_one(dialect, x, pair.source, source.words, source.words)
            found |= _meeting(dialect, x, pair, (source.words, target.words))
    return {name: text for name, text in found.items() if text is not None}


def _of_one(dialect: Dialect, x: str, given: ColumnInfo, kind: str, words: str) -> dict[str, str | None]:
    """What is fetched of a column, and how exact its type is."""
    found: dict[str, str | None] = {
        f"transport {kind}{suffix}": text for suffix, text in dialect.transport(x, given)
    }
    digits = dialect.fraction_digits(given), dialect.float_digits(given)
    if digits != (None, None):
        found[f"digits {words}"] = f"{digits[0]} of its fraction, {digits[1]} in all"
    return found


def _meeting(dialect: Dialect, x: str, pair: ColumnPair, words: tuple[str, str]) -> dict[str, str | None]:
    """What is written for the source's column where the two meet."""
    chosen = choose_comparator(pair.source, pair.target)
    if chosen is None:
        return {}
    form, column = chosen[0], pair.source
    natives = f"{words[0]} as {form} against {words[1]}"
    found: dict[str, str | None] = {}
    if dialect.compares(pair.source, pair.target, form):
        found[f"canonical {natives}"] = dialect.canonical(x, column, pair.target, form)
        found[f"same_key {form}"] = dialect.same_key("a.k0", "b.k0", form, nullable=False)
        found[f"same_key {form} or NULL"] = dialect.same_key("a.k0", "b.k0", form, nullable=True)
        found[f"bucket {form}"] = dialect.bucket([("k0", form), ("k1", form)])
        if pair.source == pair.target:
            found[f"may_differ {natives}"] = dialect.may_differ("a.x0", "b.x0", column, form)
        found[f"native_hash {form}"] = dialect.native_hash("v0", form, "l0")
        found |= _ruled(dialect, replace(pair, comparator=form), natives)
        if not dialect.full_join:
            found[f"index_finds {natives}"] = str(dialect.index_finds(column, pair.target, form))
    else:
        found[f"canonical {natives}"] = "-- is left to others"
    written = f"{words[0]} as {form}"
    found[f"key_text {written}"] = dialect.key_text(x, column, form) if form in FORMS else None
    if column.family == Family.TEXT:
        found[f"draws {written}"] = dialect.draws([(x, column, form)] * 2, CUT) if form in FORMS else None
    text = dialect.fingerprint(x, column, form)
    found[f"fingerprint {written}"] = text
    if text is not None and column.family in (Family.TEXT, Family.DECIMAL, Family.DATE):
        found[f"digest {written}"] = dialect.digest([Fingerprint(text, x, form)])
    return found


RULES = (
    PairRule(RuleKind.TOLERANCE, "near", Tolerance(Decimal("0.015"))),
    PairRule(RuleKind.TOLERANCE, "far", Tolerance(Decimal("1e30"))),
    PairRule(RuleKind.TOLERANCE, "in proportion", Tolerance(Decimal("0.01"), ToleranceMode.RELATIVE)),
    PairRule(RuleKind.DATETIME_PRECISION, "to a tenth", precision=1),
    PairRule(RuleKind.IGNORE_CASE, "in any case"),
    PairRule(RuleKind.NULL_EQUALS_EMPTY, "NULL or empty"),
    PairRule(RuleKind.UNORDERED_ARRAYS, "in any order"),
    PairRule(RuleKind.EQUAL_IF, "as asked", condition="twofold_a = twofold_b"),
)
_RULED = {
    RuleKind.TOLERANCE: {Comparator.INTEGER, Comparator.DECIMAL, Comparator.FLOAT},
    RuleKind.DATETIME_PRECISION: {Comparator.TIME, Comparator.TIMESTAMP, Comparator.TIMESTAMPTZ},
    RuleKind.IGNORE_CASE: {Comparator.TEXT},
    RuleKind.NULL_EQUALS_EMPTY: {Comparator.TEXT},
    RuleKind.UNORDERED_ARRAYS: {Comparator.NESTED},
}
"""The forms that a rule is asked of; a condition of any."""


def _ruled(dialect: Dialect, pair: ColumnPair, natives: str) -> dict[str, str | None]:
    """What is asked of two values by each rule that the dialect can say."""
    return {
        f"equal_by {rule.kind} {rule.words} {natives}": dialect.equal_by(rule, "a.v0", "b.v0", pair)
        for rule in RULES
        if _is_asked(dialect, rule, pair)
    }


_BREAKS = re.compile(
    r" (?=(?:FROM|FULL JOIN|LEFT JOIN|JOIN|WHERE|UNION ALL|GROUP BY|ORDER BY) )"
    r"|(?<=,) (?=twofold_\w+ AS \()|(?<=\)) (?=SELECT )"
)
_ITEMS = re.compile(r"( AS [a-z_0-9]+,) ")


def laid_out(statement: str) -> str:
    """The statement with some of its blanks as line breaks, and one at its end."""
    broken = _ITEMS.sub(lambda match: f"{match[1]}\n    ", _BREAKS.sub("\n", statement))
    assert re.sub(r"\n *", " ", broken) == statement, "laying out changed more than blanks"
    return f"{broken}\n"
