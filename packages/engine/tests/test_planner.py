"""The plan: which columns meet, in which form, by which algorithm, and why."""

from __future__ import annotations

from typing import Any

import pytest

from twofold_engine.errors import MissingKey, NoCommonColumns, NotSupported, SpecError, UnknownColumn
from twofold_engine.planner import Plan, Relations, longest_increasing, plan
from twofold_engine.result import ColumnInfo
from twofold_engine.spec import Algorithm, DiffSpec
from twofold_engine.sql.postgresql import PostgreSQLDialect
from twofold_engine.types import Comparator


def columns(*described: str) -> tuple[ColumnInfo, ...]:
    """``name:family[:native]``; a leading ``!`` says NOT NULL."""
    found = []
    for position, text in enumerate(described):
        name, family, *native = text.removeprefix("!").split(":")
        found.append(
            ColumnInfo(name, native[0] if native else family, family, position, not text.startswith("!"))
        )
    return tuple(found)


def plan_of(source: tuple[ColumnInfo, ...], target: tuple[ColumnInfo, ...], **options: Any) -> Plan:
    relations = {name: options.pop(name) for name in list(options) if name in Relations.__dataclass_fields__}
    spec = DiffSpec(**({"key": ("id",)} | options))
    return plan(spec, Relations(source, target, **relations))


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        ("integer", "integer", Comparator.INTEGER),
        ("integer", "decimal", Comparator.DECIMAL),
        ("boolean", "integer", Comparator.INTEGER),
        ("float", "integer", Comparator.INTEGER_FLOAT),
        ("float", "decimal", Comparator.DECIMAL_FLOAT),
        ("uuid", "text", Comparator.UUID_TEXT),
        ("date", "timestamp", Comparator.TIMESTAMP),
        ("json", "text", Comparator.JSON_TEXT),
        ("untyped", "date", Comparator.DATE),
        ("untyped", "untyped", Comparator.UNTYPED),
        ("array", "array", Comparator.NESTED),
        ("integer", "text", None),
        ("timestamp", "timestamptz", None),
        ("date", "text", None),
    ],
)
def test_families_meet_in_their_form(one: str, other: str, form: Comparator | None) -> None:
    for left, right in ((one, other), (other, one)):
        made = plan_of(columns("id:integer", f"x:{left}"), columns("id:integer", f"x:{right}"))
        if form is None:
            assert made.columns == ()
            assert [item.column for item in made.not_compared] == ["x"]
        else:
            assert made.columns[0].comparator is form


def test_names_match_exactly_then_ignoring_case_where_unique() -> None:
    made = plan_of(
        columns("ID:integer", "a:text", "B:text", "b:text"), columns("id:integer", "A:text", "b:text")
    )
    assert [(pair.source.name, pair.target.name) for pair in made.columns] == [("a", "A"), ("b", "b")]
    assert made.columns[0].note == "matched by name ignoring case"
    assert made.schema.exclusive_columns == (("B",), ())


def test_mapped_columns_go_under_the_source_name() -> None:
    made = plan_of(
        columns("id:integer", "a:text"),
        columns("id:integer", "z:text", "a:text"),
        column_mapping=(("a", "z"),),
    )
    assert [(pair.name, pair.target.name, pair.note) for pair in made.columns] == [("a", "z", "mapped")]
    assert made.schema.exclusive_columns == ((), ("a",))


def test_include_wins_over_exclude_and_the_key_stays() -> None:
    table = columns("id:integer", "a:text", "b:text")
    made = plan_of(table, table, include_columns=("a",), exclude_columns=("a", "id"))
    assert [pair.name for pair in made.columns] == ["a"]
    assert made.schema.column_counts == (2, 2)
    assert [pair.name for pair in plan_of(table, table, exclude_columns=("a", "id")).columns] == ["b"]


def test_the_schema_counts_types_natively_in_one_database_and_by_family_across() -> None:
    source = columns("id:integer:INTEGER", "a:integer:INTEGER")
    target = columns("a:integer:BIGINT", "id:integer:INTEGER", "z:text")
    inside = plan_of(source, target, one_database=True).schema
    across = plan_of(source, target).schema
    assert (inside.columns_mismatched, inside.column_type_differs) == ((1, 2), ("a",))
    assert (across.columns_mismatched, across.column_type_differs) == ((0, 1), ())
    assert inside.column_reorders == across.column_reorders == 1


def test_the_declared_key_is_used_and_named() -> None:
    table = columns("!id:integer", "a:text")
    made = plan_of(table, table, key=(), declared_keys=(None, (("id",), "primary key")))
    assert [pair.name for pair in made.keys] == ["id"]
    assert (made.key_source, made.unique_keys) == ("primary key", (False, True))


def test_a_nullable_unique_constraint_does_not_make_keys_unique() -> None:
    table = columns("id:integer", "a:text")
    assert plan_of(table, table, declared_keys=((("id",), "unique constraint"),) * 2).unique_keys == (
        False,
        False,
    )


def test_a_missing_key_lists_candidates() -> None:
    table = columns("a:text", "order_id:integer")
    with pytest.raises(MissingKey) as caught:
        plan_of(table, table, key=())
    assert "order_id" in caught.value.hint


def test_an_unknown_key_column_names_the_side_and_the_nearest_name() -> None:
    with pytest.raises(UnknownColumn, match="source") as caught:
        plan_of(columns("order_id:integer"), columns("order_id:integer"), key=("ordr_id",))
    assert "order_id" in caught.value.hint
    with pytest.raises(UnknownColumn, match="target"):
        plan_of(columns("id:integer", "a:text"), columns("a:text"))


def test_nothing_in_common_is_an_error() -> None:
    with pytest.raises(NoCommonColumns):
        plan_of(columns("id:integer"), columns("z:integer"))


def test_a_key_of_types_that_cannot_meet_is_an_error() -> None:
    with pytest.raises(SpecError, match="cannot be compared"):
        plan_of(columns("id:integer", "a:text"), columns("id:text", "a:text"))


def test_the_algorithm_is_chosen_with_a_reason() -> None:
    table = columns("id:integer", "j:json")
    texts = columns("id:integer", "j:text")
    assert plan_of(table, table, one_database=True, joinable=True).algorithm is Algorithm.JOIN
    assert plan_of(table, table).algorithm is Algorithm.FETCH_AND_JOIN
    able = (PostgreSQLDialect(), PostgreSQLDialect())
    inside = {"one_database": True, "joinable": True}
    made = plan_of(table, texts, **inside, dialects=able)
    assert made.algorithm is Algorithm.FETCH_AND_JOIN
    assert "j" in made.reasons[0]
    with pytest.raises(NotSupported, match="cannot compare j by value"):
        plan_of(table, texts, **inside, dialects=able, algorithm=Algorithm.JOIN)
    users = plan_of(table, table, one_database=True)
    assert "different users" in users.reasons[0]


@pytest.mark.parametrize("algorithm", [Algorithm.CHECKSUM, Algorithm.JOIN])
def test_what_cannot_be_done_is_said(algorithm: Algorithm) -> None:
    table = columns("id:integer", "a:text")
    with pytest.raises(NotSupported):
        plan_of(table, table, algorithm=algorithm)


def test_longest_increasing() -> None:
    assert longest_increasing([]) == 0
    assert longest_increasing([3, 1, 2, 5, 4]) == 3


@pytest.mark.parametrize("mapping", [(), (("amount", "betrag"),)])
def test_a_pair_is_chosen_by_either_name(mapping: tuple[tuple[str, str], ...]) -> None:
    theirs = "betrag" if mapping else "AMOUNT"
    source = columns("id:integer", "amount:integer", "b:text")
    target = columns("ID:integer", f"{theirs}:integer", "b:text")
    for name in ("amount", theirs):
        included = plan_of(source, target, include_columns=(name,), column_mapping=mapping)
        assert [pair.name for pair in included.columns] == ["amount"], name
        excluded = plan_of(source, target, exclude_columns=(name,), column_mapping=mapping)
        assert [pair.name for pair in excluded.columns] == ["b"], name


def test_another_column_of_the_keys_name_is_no_key() -> None:
    source, target = columns("id:integer", "x:text"), columns("pk:integer", "id:integer", "x:text")
    made = plan_of(source, target, key=("id",), include_columns=("x",), column_mapping=(("id", "pk"),))
    assert [pair.target.name for pair in made.keys] == ["pk"]
    assert made.schema.exclusive_columns == ((), ())


def test_the_schema_says_of_every_column_what_becomes_of_it() -> None:
    made = plan_of(
        columns(
            "id:integer", "left_only:text", "a:text", "b:integer", "c:decimal:decimal(9,2)", "left_out:text"
        ),
        columns(
            "c:decimal:decimal(9,4)", "ID:integer", "a:text", "b:text", "right_only:text", "right_out:text"
        ),
        exclude_columns=("left_out", "right_out"),
    )
    said = [
        (line.source and line.source.name, line.target and line.target.name, line.status, line.note)
        for line in made.schema.columns
    ]
    assert said == [
        ("id", "ID", "key", "matched by name ignoring case"),
        ("left_only", None, "source_only", ""),
        ("a", "a", "compared", ""),
        ("b", "b", "type_mismatch", ""),
        ("c", "c", "compared", "scale 2 against scale 4: compared exactly"),
        ("left_out", None, "excluded", ""),
        (None, "right_only", "target_only", ""),
        (None, "right_out", "excluded", ""),
    ]
    assert made.schema.column_counts == (5, 5)
    assert made.schema.columns_mismatched == (2, 2)
    assert (made.schema.column_type_mismatches, made.schema.column_type_differs) == (1, ("b",))
    assert made.schema.column_reorders == 1
    assert made.schema.exclusive_columns == (("left_only",), ("right_only",))
    assert [(item.column, item.reason) for item in made.not_compared] == [
        ("b", "integer against text cannot be compared by value")
    ]


@pytest.mark.parametrize(
    ("one", "other", "note"),
    [
        ("untyped", "untyped", "compared as text: neither side declares a type"),
        ("untyped", "date", "the untyped side is read as date"),
        ("float", "decimal", "the float counts as its shortest decimal form"),
        ("float", "integer", "compared as exact numbers"),
        ("integer", "decimal", "compared as exact numbers"),
        ("uuid", "text", "compared as uuid"),
        ("date", "timestamp", "a date counts as its midnight"),
        ("json", "text", "compared as JSON, by meaning"),
        ("decimal:decimal(9,2)", "decimal:decimal(8,2)", ""),
        ("integer", "integer", ""),
    ],
)
def test_a_note_says_how_two_families_meet(one: str, other: str, note: str) -> None:
    made = plan_of(columns("id:integer", f"x:{one}"), columns("id:integer", f"x:{other}"))
    assert [pair.note for pair in made.columns] == [note]


def test_what_cannot_be_planned_is_said_with_what_to_do() -> None:
    with pytest.raises(NoCommonColumns) as found:
        plan_of(columns("a:text"), columns("b:text"))
    assert str(found.value) == "The two sides have no column in common."
    assert found.value.hint == "Map the columns that are called differently."
    with pytest.raises(UnknownColumn) as unknown:
        plan_of(columns("id:integer", "k:text"), columns("ID:integer", "x:text"), key=("k",))
    assert "no key column 'k'" in str(unknown.value)
    with pytest.raises(UnknownColumn) as cases:
        plan_of(columns("Id:integer", "iD:text"), columns("Id:integer", "iD:text"))
    assert cases.value.hint == "Write its case exactly: Id, iD."
    table = columns("id:integer", "amount:integer", "xyz:text")
    with pytest.raises(UnknownColumn) as near:
        plan_of(table, table, include_columns=("amoun",))
    assert near.value.hint == "Did you mean amount?"
    with pytest.raises(SpecError, match="The mapping names 'amount' or 'xyz' twice"):
        plan_of(table, table, column_mapping=(("amount", "amount"), ("amount", "xyz")))


def test_the_first_side_whose_declared_key_both_have_gives_the_key() -> None:
    source, target = columns("a:integer", "b:integer"), columns("A:integer", "B:integer")
    for declared, key, where in (
        (((("a",), "primary key"), (("B",), "unique constraint")), ("a",), "primary key"),
        ((None, (("B",), "unique constraint")), ("b",), "unique constraint"),
        (((("z",), "primary key"), (("B", "A"), "primary key")), ("b", "a"), "primary key"),
    ):
        made = plan_of(source, target, key=(), declared_keys=declared)
        assert (tuple(pair.name for pair in made.keys), made.key_source) == (key, where)
