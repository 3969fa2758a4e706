"""What is refused in a person's SQL, with the words for it; and what stays of what is let through."""

from __future__ import annotations

import pytest

from twofold_engine.errors import InvalidFilter, InvalidQuery, InvalidRule
from twofold_engine.sql.guard import check_filter, check_query, check_rule

FILTER_HINT = "Write what would stand after WHERE, for example: updated_at >= '2024-01-01' AND status <> 'x'"
QUERY_HINT = "Write one SELECT statement, without a semicolon, in the dialect of its database."
RULE_HINT = "Write for example: abs({a} - {b}) < 2, or trim({a}) = trim({b})"
MORE = "The filter is more than one boolean expression."
ALONE = "must be exactly one expression, without a semicolon."
READ_ONLY = "The query changes something; only reading is allowed."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1 ORDER BY a", MORE),
        ("a = 1 LIMIT 1", MORE),
        ("a = 1 UNION SELECT 2", MORE),
        ("a = 1; SELECT 2", f"The filter {ALONE}"),
        ("1", "The filter '1' is not a condition."),
        ("((1))", "The filter '((1))' is not a condition."),
        ("'x'", "The filter \"'x'\" is not a condition."),
        ("*", "The filter '*' is not a condition."),
        ("(a, b)", "The filter '(a, b)' is not a condition."),
    ],
)
def test_a_filter_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(InvalidFilter) as caught:
        check_filter(text, "duckdb")
    assert (caught.value.message, caught.value.hint) == (message, FILTER_HINT)


@pytest.mark.parametrize(("text", "begins"), [("a = 1) OR (1 = 1", "The filter cannot be read as SQL: "),
                                              ("a = 'x", "The filter cannot be read as SQL: ")])  # fmt: skip
def test_what_the_parser_does_not_read_is_told_in_one_line(text: str, begins: str) -> None:
    with pytest.raises(InvalidFilter) as caught:
        check_filter(text, "duckdb")
    assert caught.value.message.startswith(begins)
    assert caught.value.hint == FILTER_HINT
    assert "\n" not in caught.value.message
    assert "\x1b" not in caught.value.message
    assert len(begins) < len(caught.value.message) <= len(begins) + 300


def test_a_filter_that_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(InvalidFilter) as caught:
        check_filter("(" * 3_000 + "a = 1" + ")" * 3_000, "duckdb")
    assert caught.value.message.startswith(("The filter is nested too deeply.", "The filter cannot be read"))
    assert caught.value.hint == FILTER_HINT


@pytest.mark.parametrize(
    ("text", "dialect", "kept"),
    [
        ("a = 1 -- why", "duckdb", "a = 1"),
        ("a = 1 /* why */ OR b", "duckdb", "a = 1 OR b"),
        ("((a))", "duckdb", "((a))"),
        ("NOT a", "duckdb", "NOT a"),
        ("`a b` = 1", "mysql", "`a b` = 1"),
        ("\"a b\" = 'it''s'", "postgres", "\"a b\" = 'it''s'"),
        ("a IN (SELECT b FROM t)", "duckdb", "a IN (SELECT b FROM t)"),
        ("EXISTS(SELECT 1)", "duckdb", "EXISTS(SELECT 1)"),
        ("a", "duckdb", "a"),
    ],
)
def test_a_filter_is_written_anew(text: str, dialect: str, kept: str) -> None:
    assert check_filter(text, dialect) == kept


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("DELETE FROM t", "The query is not a SELECT statement."),
        ("DROP TABLE t", "The query is not a SELECT statement."),
        ("(SELECT 1)", "The query is not a SELECT statement."),
        ("t", "The query is not a SELECT statement."),
        ("SELECT 1; SELECT 2", f"The query {ALONE}"),
        ("", f"The query {ALONE}"),
        ("WITH d AS (DELETE FROM t RETURNING a) SELECT a FROM d", READ_ONLY),
        ("WITH d AS (UPDATE t SET a = 1 RETURNING a) SELECT a FROM d", READ_ONLY),
        ("WITH d AS (INSERT INTO t VALUES (1) RETURNING a) SELECT a FROM d", READ_ONLY),
        ("SELECT 1 INTO t2", READ_ONLY),
        ("SELECT * FROM t FOR UPDATE", READ_ONLY),
    ],
)
def test_a_query_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(InvalidQuery) as caught:
        check_query(text, "postgres")
    assert (caught.value.message, caught.value.hint) == (message, QUERY_HINT)


@pytest.mark.parametrize(
    ("text", "dialect", "kept"),
    [
        ("select 1 as a -- why", "postgres", "SELECT 1 AS a"),
        ("SELECT 1 AS a UNION ALL SELECT 2", "postgres", "SELECT 1 AS a UNION ALL SELECT 2"),
        (
            "WITH x AS (SELECT 1 AS a) SELECT a FROM x",
            "postgres",
            "WITH x AS (SELECT 1 AS a) SELECT a FROM x",
        ),
        ("SELECT 1;", "postgres", "SELECT 1"),
        ("SELECT `a b` FROM t", "mysql", "SELECT `a b` FROM t"),
        ("SELECT (SELECT 1) AS a", "duckdb", "SELECT (SELECT 1) AS a"),
    ],
)
def test_a_query_is_written_anew(text: str, dialect: str, kept: str) -> None:
    assert check_query(text, dialect) == kept


ALL_ROWS = "A rule looks at two values, so it has no subquery and no function over rows."
PARTS = "{a} and {b} stand for values: they cannot be part of a text or a name."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("1 = 1", "The rule '1 = 1' asks neither for {a} nor for {b}."),
        ("twofold_a = {b}", "Names that begin with twofold_ are taken."),
        ("{a} = TWOFOLD_B", "Names that begin with twofold_ are taken."),
        ("{a} + 1; {b}", f"The rule {ALONE}"),
        ("{a} = {b} ORDER BY 1", "The rule is more than one boolean expression."),
        ("'{a}'", "The rule \"'{a}'\" is not a condition."),
        ("{a} = x", "A rule knows {a} and {b} and no column x."),
        ("{a} = {b}.c", "A rule knows {a} and {b} and no column {b}.c."),
        ("{a} = (SELECT 1)", ALL_ROWS),
        ("EXISTS(SELECT {a})", ALL_ROWS),
        ("MAX({a}) = {b}", ALL_ROWS),
        ("ROW_NUMBER() OVER (ORDER BY {a}) = {b}", ALL_ROWS),
        ("UNNEST({a}) = {b}", ALL_ROWS),
        ("{a} = $1", "A rule has no parameters besides {a} and {b}."),
        ("{a} = ?", "A rule has no parameters besides {a} and {b}."),
        ("{b} = '{a}'", PARTS),
        ("{b} = 'x {A} {a}'", PARTS),
        ("{a} = RANDOM()", "A rule cannot use random: it looks at two values alone."),
        ("{a} = CURRENT_DATE", "A rule cannot use current_date: it looks at two values alone."),
        ("{a} = CURRENT_SETTING('x')", "A rule cannot use current_setting: it looks at two values alone."),
        ("{a} = NEXTVAL('x')", "A rule cannot use nextval: it looks at two values alone."),
        ("{a} = GETENV('x')", "A rule cannot use getenv: it looks at two values alone."),
    ],
)
def test_a_rule_is_refused_with_a_reason(text: str, message: str) -> None:
    with pytest.raises(InvalidRule) as caught:
        check_rule(text)
    assert (caught.value.message, caught.value.hint) == (message, RULE_HINT)
    assert caught.value.field == "equal_if"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("abs({a} - {b}) < 2", "ABS(twofold_a - twofold_b) < 2"),
        ("trim({a}) = trim({b}) -- why", "TRIM(twofold_a) = TRIM(twofold_b)"),
        ("{b} IS NULL", "twofold_b IS NULL"),
        ("{a} IN ('x', 'y')", "twofold_a IN ('x', 'y')"),
        ("{a}", "twofold_a"),
    ],
)
def test_a_rule_is_written_anew_with_names_for_its_values(text: str, kept: str) -> None:
    assert check_rule(text) == kept
