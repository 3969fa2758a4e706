"""What the planner says, word for word: people read its reasons, and its errors with what to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from twofold_engine.choice import CHECKSUM_ROWS, listed
from twofold_engine.errors import EngineError, MissingKey, NotSupported, SpecError, UnknownColumn
from twofold_engine.planner import (
    Relations,
    choose_comparator,
    comparable_pairs,
    declared_key,
    find_column,
    types_differ,
    with_columns,
)
from twofold_engine.result import ColumnInfo, PlanSummary
from twofold_engine.rules import EqualIf, Rules, Tolerance
from twofold_engine.spec import Algorithm, DiffSpec, Sampling
from twofold_engine.sql.clickhouse import ClickHouseDialect
from twofold_engine.sql.duckdb import DuckDBDialect
from twofold_engine.sql.mysql import MySQLDialect
from twofold_engine.sql.oracle import OracleDialect
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.types import Comparator

from .test_planner import columns, plan_of

LABELS = {"labels": ("production", "branch")}
TABLE = columns("id:integer", "amount:integer", "a_note:text")
INSIDE = {"one_database": True, "joinable": True}
ELSE = "Use the algorithm auto or fetch_and_join"


def failure(make: Callable[[], Any]) -> tuple[type, str, str]:
    """(kind, message, hint) of what is raised."""
    with pytest.raises(EngineError) as caught:
        make()
    return type(caught.value), caught.value.message, caught.value.hint


# --- names


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("amoun", "Did you mean amount?"),
        ("a_not", "Did you mean a_note or amount?"),
        ("zzz", "Its columns are id, amount, a_note."),
    ],
)
def test_an_unknown_name_comes_with_the_nearest_or_with_all(name: str, hint: str) -> None:
    assert failure(lambda: find_column(name, TABLE, "branch")) == (
        UnknownColumn, f"The branch has no column {name!r}.", hint,
    )  # fmt: skip


def test_at_most_three_names_are_near_and_each_is_said_once() -> None:
    table = columns("item_a:text", "item_b:text", "item_c:text", "item_d:text", "other:text")
    kind, message, hint = failure(lambda: find_column("item_x", (*table, *table), "target", "key column"))
    assert (kind, message) == (UnknownColumn, "The target has no key column 'item_x'.")
    assert hint.startswith("Did you mean item_")
    assert len(hint.split(" or ")) == len(set(hint.removesuffix("?").split(" or "))) == 3


def test_a_name_that_fits_twice_but_for_case_must_be_written_exactly() -> None:
    table = columns("Id:integer", "iD:integer")
    assert find_column("iD", table, "source") == (table[1], True)
    assert failure(lambda: find_column("ID", table, "source"))[2] == "Write its case exactly: Id, iD."
    assert find_column("AMOUNT", TABLE, "source") == (TABLE[1], False)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"include_columns": ("zzz",)}, "The production or the branch has no column 'zzz'."),
        ({"exclude_columns": ("zzz",)}, "The production or the branch has no column 'zzz'."),
        ({"key": ("zzz",)}, "The production has no key column 'zzz'."),
        ({"column_mapping": (("zzz", "id"),)}, "The production has no column (of the mapping) 'zzz'."),
        ({"column_mapping": (("id", "zzz"),)}, "The branch has no column (of the mapping) 'zzz'."),
        (
            {"rules": Rules(tolerances=(("zzz", Tolerance(1)),))},
            "The production has no column (of a rule) 'zzz'.",
        ),
    ],
)
def test_unknown_names_are_told_by_where_they_stand(options: dict[str, Any], message: str) -> None:
    found = failure(lambda: plan_of(TABLE, TABLE, **LABELS, **options))
    assert found == (UnknownColumn, message, "Its columns are id, amount, a_note.")


@pytest.mark.parametrize(
    ("mapping", "names"),
    [
        ((("id", "id"), ("ID", "amount")), "'ID' or 'amount'"),
        ((("id", "id"), ("amount", "ID")), "'amount' or 'ID'"),
    ],
)
def test_a_mapping_names_a_column_once(mapping: tuple[tuple[str, str], ...], names: str) -> None:
    assert failure(lambda: plan_of(TABLE, TABLE, column_mapping=mapping)) == (
        SpecError, f"The mapping names {names} twice.", "Map each column at most once.",
    )  # fmt: skip


def test_a_mapping_takes_columns_from_those_of_the_same_name() -> None:
    source, target = (
        columns("id:integer", "a:text", "b:text", "C:text"),
        columns("id:integer", "b:text", "c:text"),
    )
    made = plan_of(source, target, column_mapping=(("A", "B"),))
    assert [(pair.name, pair.target.name, pair.note) for pair in made.columns] == [
        ("a", "b", "mapped"), ("C", "c", "matched by name ignoring case"),
    ]  # fmt: skip
    assert made.schema.exclusive_columns == (("b",), ())


def test_names_that_fit_twice_on_a_side_are_left_alone() -> None:
    source, target = (
        columns("id:integer", "X:text", "y:text", "Y:text"),
        columns("id:integer", "x:text", "xX:text"),
    )
    assert [pair.target.name for pair in plan_of(source, target).columns] == ["x"]
    doubled = plan_of(columns("id:integer", "q:text"), columns("id:integer", "Q:text", "q_:text", "Q:text"))
    assert doubled.columns == ()


def test_lists_are_cut() -> None:
    assert listed(["a", "b"]) == "a, b"
    assert listed(["a", "b", "c"], 2) == "a, b and 1 more"
    assert listed([str(i) for i in range(20)]).endswith("18, 19")
    assert listed([str(i) for i in range(21)]).endswith("18, 19 and 1 more")


# --- which columns take part


def test_names_may_be_the_targets_and_the_key_stays() -> None:
    source, target = columns("id:integer", "a:text", "b:text"), columns("id:integer", "a:text", "z:text")
    for options, exclusive in (
        ({"include_columns": ("Z",)}, ((), ("z",))),
        ({"exclude_columns": ("z", "ID")}, (("b",), ())),
        ({"include_columns": ("a",), "exclude_columns": ("a",)}, ((), ())),
    ):
        assert plan_of(source, target, **options).schema.exclusive_columns == exclusive
    assert [pair.name for pair in plan_of(source, target, include_columns=("z",)).keys] == ["id"]


def test_a_key_is_searched_among_columns_that_can_meet() -> None:
    source = columns("id:integer", "a:text", "b:integer", "c:text")
    target = columns("ID:integer", "a:text", "b:text", "d:text")
    spec = DiffSpec(include_columns=("c",), exclude_columns=("a",))
    assert [pair.name for pair in comparable_pairs(spec, Relations(source, target))] == ["id"]
    both = Relations(columns("x:other:T"), columns("x:other:t"))
    assert [pair.name for pair in comparable_pairs(DiffSpec(), both)] == ["x"]
    assert comparable_pairs(DiffSpec(), replace(both, one_engine=False)) == []


# --- the key


def test_the_source_names_of_a_declared_key() -> None:
    relations = Relations(
        columns("a:integer", "b:text"), columns("A:integer", "c:text"),
        declared_keys=(None, (("c", "A"), "unique constraint")),
    )  # fmt: skip
    mapped = DiffSpec(column_mapping=(("b", "c"),))
    assert declared_key(mapped, relations) == (("b", "a"), "unique constraint")
    assert declared_key(DiffSpec(), relations) is None


def test_a_key_column_without_a_partner_is_told() -> None:
    source, target = columns("id:integer", "k:text"), columns("k:text", "ID:integer", "id2:integer")
    kind, message, hint = failure(
        lambda: plan_of(source, target, key=("k",), column_mapping=(("id", "k"),), **LABELS)
    )
    assert (kind, message) == (UnknownColumn, "The production's key column 'k' has no partner in the branch.")
    assert hint == "Map it to the column that it is called there."
    assert [pair.name for pair in plan_of(source, target, key=("K", "k", "id")).keys] == ["k", "id"]
    assert plan_of(source, target, key=("k",)).key_source == "given"


@pytest.mark.parametrize(
    ("names", "declared", "said"),
    [
        (("v", "order_id", "Key", "paid"), (None, None), "Key, order_id, paid"),
        (("v", "ID", "x_key", "x_uuid", "x_pk", "uuid", "pk"), (None, None),
         "ID, uuid, pk, x_key, x_uuid, x_pk"),
        (("v", "w"), (None, None), "v, w"),
        (("v", "w", "id"), ((("w", "gone"), "primary key"), None), "w, id"),
        (tuple(f"c{i}_id" for i in range(9)), (None, None),
         "c0_id, c1_id, c2_id, c3_id, c4_id, c5_id, c6_id, c7_id and 1 more"),
    ],
)  # fmt: skip
def test_a_missing_key_comes_with_the_likeliest_columns(
    names: tuple[str, ...], declared: tuple[Any, Any], said: str
) -> None:
    table = columns(*(f"{name}:text" for name in names))
    assert failure(lambda: plan_of(table, table, key=(), declared_keys=declared)) == (
        MissingKey, "No key was given, and neither side declares one that the other side has too.",
        f"Name the key columns, for example {said}, or have the key guessed.",
    )  # fmt: skip


def test_a_key_of_types_that_cannot_meet_is_told() -> None:
    assert failure(lambda: plan_of(columns("id:integer"), columns("id:text"))) == (
        SpecError, "The key column 'id' has types on the two sides that cannot be compared.",
        "Choose another key, or compare a query that casts the column.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("source", "target", "unique"),
    [
        (("!id:integer", "!b:text"), ("!id:integer", "!b:text"), (True, True)),
        (("!id:integer", "!b:text"), ("id:integer", "!b:text"), (True, False)),
        (("!id:text", "!b:text"), ("!id:uuid", "!b:text"), (False, False)),
        (("!id:text", "!b:text"), ("!id:json", "!b:text"), (False, False)),
    ],
)
def test_declared_keys_are_unique_where_nothing_makes_two_of_them_equal(
    source: tuple[str, ...], target: tuple[str, ...], unique: tuple[bool, bool]
) -> None:
    declared = ((("id",), "primary key"), (("id",), "primary key"))
    assert plan_of(columns(*source), columns(*target), declared_keys=declared).unique_keys == unique
    assert plan_of(columns(*source), columns(*target), key=("b",), declared_keys=declared).unique_keys == (
        False, False,
    )  # fmt: skip
    both = plan_of(columns(*source), columns(*target), key=("id", "b"), declared_keys=declared)
    assert both.unique_keys == unique


# --- types


def test_what_has_no_family_meets_its_own_type_in_one_kind_of_database() -> None:
    one, other = ColumnInfo("x", "BIT", "other", 0), ColumnInfo("x", "bit", "other", 0)
    assert choose_comparator(one, other) == (Comparator.OTHER, "")
    assert choose_comparator(one, other, one_engine=False) is None
    assert choose_comparator(one, replace(other, native_type="ltree")) is None
    integers = ColumnInfo("x", "INT", "integer", 0), ColumnInfo("x", "BIGINT", "integer", 0)
    assert choose_comparator(*integers, one_engine=False) == (Comparator.INTEGER, "")


@pytest.mark.parametrize(
    ("one", "other", "note"),
    [
        ("numeric(9,2)", "numeric(9,4)", "scale 2 against scale 4: compared exactly"),
        ("numeric(9,2)", "numeric(8,2)", ""),
        ("numeric", "numeric(9,4)", ""),
        ("numeric(9,4)", "numeric", ""),
    ],
)
def test_scales_that_differ_are_told(one: str, other: str, note: str) -> None:
    pair = ColumnInfo("x", one, "decimal", 0), ColumnInfo("x", other, "decimal", 0)
    assert choose_comparator(*pair) == (Comparator.DECIMAL, note)


def test_types_differ_natively_in_one_database_and_by_family_across() -> None:
    narrow, wide = ColumnInfo("x", "INT", "integer", 0), ColumnInfo("x", "bigint", "integer", 0)
    text, untyped = ColumnInfo("x", "int", "text", 0), ColumnInfo("x", "", "untyped", 0)
    assert [types_differ(narrow, other, one_database=True) for other in (wide, text, untyped, narrow)] == [
        True, False, False, False,
    ]  # fmt: skip
    assert [types_differ(narrow, other, one_database=False) for other in (wide, text, untyped)] == [
        False, True, False,
    ]  # fmt: skip
    assert not types_differ(untyped, text, one_database=False)


def test_what_cannot_be_compared_is_told_by_its_types() -> None:
    source = columns("id:integer", "a:integer:INT", "b:date:", "c:text")
    target = columns("id:integer", "a:text:CLOB", "b:json:", "c:text")
    made = plan_of(source, target)
    assert [(item.column, item.reason) for item in made.not_compared] == [
        ("a", "INT against CLOB cannot be compared by value"),
        ("b", "date against json cannot be compared by value"),
    ]
    assert made.schema.column_type_differs == ("a", "b")
    assert [line.status for line in made.schema.columns] == [
        "key",
        "type_mismatch",
        "type_mismatch",
        "compared",
    ]


def test_notes_are_joined() -> None:
    made = plan_of(
        columns("id:integer", "A:uuid"), columns("id:integer", "a:text"), rules=Rules(ignore_case=True)
    )
    rule = "capital and small letters count as equal"
    assert made.columns[0].note == f"matched by name ignoring case; compared as uuid; {rule}"


def test_columns_are_told_in_their_order_with_those_of_the_target_last() -> None:
    source = columns("b:text", "only:text", "id:integer", "out:text")
    target = columns("id:integer", "new:text", "b:text", "gone:text")
    made = plan_of(source, target, exclude_columns=("out", "gone"))
    assert [(line.source and line.source.name, line.status) for line in made.schema.columns] == [
        ("b", "compared"), ("only", "source_only"), ("id", "key"), ("out", "excluded"),
        (None, "target_only"), (None, "excluded"),
    ]  # fmt: skip
    assert (made.schema.column_reorders, made.schema.column_counts) == (1, (3, 3))
    assert made.schema.columns_mismatched == (1, 1)
    out = plan_of(source, target, exclude_columns=("b", "only", "new"))
    assert [line.status for line in out.schema.columns] == [
        "excluded", "excluded", "key", "source_only", "excluded", "target_only",
    ]  # fmt: skip


def test_the_plan_is_summed_up_with_what_the_sides_are() -> None:
    made = plan_of(TABLE, TABLE, descriptions=("orders in A", "orders in B"))
    assert made.summary == PlanSummary(
        "fetch_and_join", ("fetch_and_join: the two sides are in different databases",), "given",
        "orders in A", "orders in B",
    )  # fmt: skip


def test_a_meeting_is_kept_where_columns_were_copied() -> None:
    pair = plan_of(TABLE, TABLE, rules=Rules(tolerance=Tolerance(1))).columns[0]
    moved = with_columns(pair, TABLE[0], TABLE[2])
    assert (moved.source, moved.target) == (TABLE[0], TABLE[2])
    assert (moved.comparator, moved.note, moved.rules) == (pair.comparator, pair.note, pair.rules)


# --- the algorithm


def reasons(**options: Any) -> tuple[str, tuple[str, ...]]:
    made = plan_of(options.pop("source", TABLE), options.pop("target", TABLE), **options)
    return made.algorithm.value, made.reasons


HASHED_ALIKE = (
    "rows are hashed by the hash functions that both sides share; only buckets whose sums differ are "
)
HASHED_ALIKE += "fetched and compared by value"
HASHED_BY_MD5 = HASHED_ALIKE.replace(
    "the hash functions that both sides share", "MD5, which every database has"
)
TWO_DUCKDBS = {"dialects": (DuckDBDialect(), DuckDBDialect()), "hash_versions": ("duckdb 1", "duckdb 1")}
LARGE = {"row_estimates": (CHECKSUM_ROWS, CHECKSUM_ROWS)}


@pytest.mark.parametrize(
    ("options", "algorithm", "said"),
    [
        ({**INSIDE}, "join", "join: both sides are in one database, so no row needs to leave it"),
        ({"joinable": True}, "join", "join: both sides are files of this machine, which one DuckDB reads"),
        ({**INSIDE, "algorithm": Algorithm.JOIN}, "join", "join: asked for"),
        ({"algorithm": Algorithm.FETCH_AND_JOIN}, "fetch_and_join", "fetch_and_join: asked for"),
        ({}, "fetch_and_join", "fetch_and_join: the two sides are in different databases"),
        ({"one_database": True}, "fetch_and_join",
         "fetch_and_join: the two sides are read by different users"),
        ({**TWO_DUCKDBS, "row_estimates": (CHECKSUM_ROWS - 1, CHECKSUM_ROWS)}, "fetch_and_join",
         "fetch_and_join: the two sides are in different databases"),
        ({**TWO_DUCKDBS, "row_estimates": (None, CHECKSUM_ROWS)}, "fetch_and_join",
         "fetch_and_join: the two sides are in different databases"),
        ({**TWO_DUCKDBS, **LARGE, "sampling": Sampling(ratio=0.1)}, "fetch_and_join",
         "fetch_and_join: the two sides are in different databases"),
        ({**LARGE, "dialects": (DuckDBDialect(), PostgreSQLDialect())}, "fetch_and_join",
         "fetch_and_join: the two sides are in different databases"),
    ],
)  # fmt: skip
def test_an_algorithm_comes_with_its_reason(options: dict[str, Any], algorithm: str, said: str) -> None:
    assert reasons(**options) == (algorithm, (said,))


def test_large_tables_that_hash_alike_are_summed_up() -> None:
    why = "checksum: the two sides are in different databases, and large"
    assert reasons(**TWO_DUCKDBS, **LARGE) == ("checksum", (why, HASHED_ALIKE))
    asked = {"algorithm": Algorithm.CHECKSUM}
    assert reasons(**TWO_DUCKDBS, **asked) == ("checksum", ("checksum: asked for", HASHED_ALIKE))
    for other in ({"hash_versions": ("duckdb 1", "duckdb 2")}, {"hash_versions": ("", "")}):
        assert reasons(**{**TWO_DUCKDBS, **other}, **asked) == (
            "checksum", ("checksum: asked for", HASHED_BY_MD5),
        )  # fmt: skip


def test_hashes_are_shared_only_where_they_take_every_form() -> None:
    """Two ClickHouse servers cannot hash JSON by their own function, nor compare it."""
    able = {"dialects": (ClickHouseDialect(), ClickHouseDialect()), "hash_versions": ("c 1", "c 1"), **LARGE}
    table = columns("id:integer:Int64", "v:integer:Int64")
    assert reasons(source=table, target=table, **able)[0] == "checksum"
    nested = columns("id:integer:Int64", "v:json:JSON")
    assert reasons(source=nested, target=nested, **able)[0] == "fetch_and_join"
    without = {"dialects": (MySQLDialect(), MySQLDialect()), "hash_versions": ("m 1", "m 1"), **LARGE}
    assert reasons(**without)[0] == "fetch_and_join"


def test_what_the_database_cannot_compare_leaves_it() -> None:
    able = {**INSIDE, "dialects": (PostgreSQLDialect(), PostgreSQLDialect())}
    source = columns("id:integer", "j:json", "k:json", "v:text")
    target = columns("id:integer", "j:text", "k:text", "v:text")
    why = "the database cannot compare j, k by value inside itself"
    assert reasons(source=source, target=target, **able) == ("fetch_and_join", (f"fetch_and_join: {why}",))
    asked = {"source": source, "target": target, **able, "algorithm": Algorithm.JOIN}
    assert failure(lambda: reasons(**asked)) == (
        NotSupported, "The database cannot compare j, k by value inside itself.",
        f"{ELSE}, or exclude the column.",
    )  # fmt: skip


def test_rules_that_the_database_cannot_apply_leave_it() -> None:
    able = {**INSIDE, "dialects": (PostgreSQLDialect(), PostgreSQLDialect())}
    rules = Rules(tolerance=Tolerance(Decimal("0.1")), equal_if=(EqualIf("{a} > 0", column="amount"),))
    rule = "amount (equal too where {a} > 0)"
    why = f"the database cannot apply every rule inside itself: {rule}"
    assert reasons(**able, rules=rules) == ("fetch_and_join", (f"fetch_and_join: {why}",))
    assert failure(lambda: reasons(**able, rules=rules, algorithm=Algorithm.JOIN)) == (
        NotSupported, f"The database cannot apply every rule inside itself: {rule}.",
        f"{ELSE}, or take the rule away.",
    )  # fmt: skip
    assert reasons(**able, rules=replace(rules, equal_if=()))[0] == "join"
    assert reasons(**INSIDE, rules=rules)[0] == "join", "without dialects one database says everything"


def test_tables_too_wide_for_a_statement_are_fetched() -> None:
    """Per column the values of both sides, whether they differ, and what orders them; and two more."""
    able = {**INSIDE, "dialects": (PostgreSQLDialect(), PostgreSQLDialect())}
    fits, wide = (columns("id:integer", *(f"c{i}:text" for i in range(number))) for number in (414, 415))
    assert reasons(source=fits, target=fits, **able)[0] == "join"
    why = "a statement of the database has at most 1,664 columns, too few for a join"
    assert reasons(source=wide, target=wide, **able) == ("fetch_and_join", (f"fetch_and_join: {why}",))
    asked = {"source": wide, "target": wide, **able, "algorithm": Algorithm.JOIN}
    assert failure(lambda: reasons(**asked)) == (
        NotSupported,
        "A statement of the database has at most 1,664 columns, too few to join so wide tables.",
        f"{ELSE}, or compare fewer columns.",
    )  # fmt: skip
    dated = columns("id:integer", *(f"c{i}:date" for i in range(276)))
    assert reasons(source=dated, target=dated, **able)[0] == "join", "two values travel for each date"
    dated = (*dated, ColumnInfo("more", "date", "date", 277))
    assert reasons(source=dated, target=dated, **able)[0] == "fetch_and_join"
    assert reasons(source=wide, target=wide, **INSIDE)[0] == "join"
    boundless = {**INSIDE, "dialects": (DuckDBDialect(), DuckDBDialect())}
    assert reasons(source=wide, target=wide, **boundless)[0] == "join"


def test_what_was_asked_for_in_vain_is_told() -> None:
    assert failure(lambda: reasons(algorithm=Algorithm.JOIN)) == (
        NotSupported, "The two sides are not in one database that one user can read, so it cannot join them.",
        f"{ELSE}.",
    )  # fmt: skip
    asked = {"algorithm": Algorithm.CHECKSUM}
    vain = "The two databases have no common way to hash the values of"
    assert failure(lambda: reasons(**asked)) == (
        NotSupported, f"{vain} id, amount, a_note.", f"{ELSE}, or exclude the column.",
    )  # fmt: skip
    lobs = columns("id:integer:NUMBER(9,0)", "lob:text:CLOB")
    able = {
        "dialects": (OracleDialect(), DuckDBDialect()),
        "source": lobs,
        "target": columns("id:integer", "lob:text"),
    }
    assert failure(lambda: reasons(**asked, **able))[1] == f"{vain} lob."
    turned = {"dialects": (DuckDBDialect(), OracleDialect()), "source": able["target"], "target": lobs}
    assert failure(lambda: reasons(**asked, **turned))[1] == f"{vain} lob."
