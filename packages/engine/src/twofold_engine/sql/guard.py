"""What a person may write in SQL: one boolean expression, or one query. Everything else is refused."""

from __future__ import annotations

from typing import Any

from twofold_engine.errors import InvalidFilter, InvalidQuery, InvalidRule, SpecError

_FILTER_HINT = "Write what would stand after WHERE, for example: updated_at >= '2024-01-01' AND status <> 'x'"


def check_filter(text: str, dialect: str) -> str:
    """The filter as the parser understood it, rendered anew, so that nothing hides in comments or quoting.

    Raises ``InvalidFilter`` unless it is exactly one boolean expression that answers alike at every call.
    """
    from sqlglot import exp

    condition = _condition(text, dialect)
    for function in map(_name_of, condition.find_all(exp.Func)):
        if function in _DRAWN:
            raise InvalidFilter(
                f"The filter uses {function}, which answers otherwise each time that rows are read.",
                hint="To compare a part of the rows, ask for sampling: both sides then draw the same keys.",
            )
    return str(condition.sql(dialect=dialect, comments=False))


def _condition(text: str, dialect: str) -> Any:
    """The only boolean expression of a text; raises ``InvalidFilter``."""
    from sqlglot import exp

    # A parenthesis that closes too early, or a second statement, leaves the shape SELECT 1 WHERE <condition>.
    trees = []
    for end in (f"{text}\n", f"(\n{text}\n)"):
        tree = _parse_one(f"SELECT 1 WHERE {end}", dialect, InvalidFilter, "filter", _FILTER_HINT)
        used = {name for name, value in tree.args.items() if value}
        if not isinstance(tree, exp.Select) or used - {"expressions", "where", "kind"}:
            raise InvalidFilter("The filter is more than one boolean expression.", hint=_FILTER_HINT)
        trees.append(tree)
    where = trees[0].args.get("where")
    condition = where.this if where is not None else None
    if condition is None or not _is_boolean(condition):
        raise InvalidFilter(f"The filter {text!r} is not a condition.", hint=_FILTER_HINT)
    return condition


def _name_of(function: Any) -> str:
    """In lower case, as DuckDB spells it where it knows the function."""
    return str(function.sql("duckdb")).partition("(")[0].strip().lower()


def _is_boolean(condition: object) -> bool:
    from sqlglot import exp

    if isinstance(condition, exp.Paren):
        return _is_boolean(condition.this)
    refused = (exp.Alias, exp.Query, exp.Literal, exp.Star, exp.Tuple, exp.DDL, exp.DML, exp.Command)
    return isinstance(condition, exp.Condition) and not isinstance(condition, refused)


def check_query(text: str, dialect: str) -> str:
    """The query rendered anew. Raises ``InvalidQuery`` unless it is exactly one SELECT, UNION or WITH."""
    from sqlglot import exp

    hint = "Write one SELECT statement, without a semicolon, in the dialect of its database."
    tree = _parse_one(text, dialect, InvalidQuery, "query", hint)
    if not isinstance(tree, exp.Query) or isinstance(tree, exp.Subquery | exp.Table):
        raise InvalidQuery("The query is not a SELECT statement.", hint=hint)
    for node in tree.walk():
        changes = isinstance(node, exp.Into | exp.DML | exp.DDL | exp.Command | exp.Lock)
        if changes and not isinstance(node, exp.Query):
            raise InvalidQuery("The query changes something; only reading is allowed.", hint=hint)
    return str(tree.sql(dialect=dialect, comments=False))


RULE_NAMES = ("twofold_a", "twofold_b")
"""What stands for the two values in a checked rule; nothing else in it has such a name."""
_RULE_HINT = "Write for example: abs({a} - {b}) < 2, or trim({a}) = trim({b})"
_DRAWN = frozenset({
    "random", "rand", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "uuid_generate_v4", "generateuuidv4",
    "newid", "rand32", "rand64", "randcanonical", "randomblob", "clock_timestamp",
})  # fmt: skip
"""Functions that answer otherwise at every call."""
_RULE_REFUSED = _DRAWN | frozenset({
    "setseed", "nextval", "currval", "setval", "sleep_ms", "write_log", "stats", "error", "getenv",
    "getvariable", "query", "query_table", "now", "today", "txid_current", "in_search_path",
    "get_current_time", "get_current_timestamp", "vector_type",
})  # fmt: skip
"""Functions that answer otherwise at every call or know more than the two values, as all ``current_…`` do."""


def _marked(text: str) -> str:
    """The text with the marks that a person wrote."""
    return text.replace(RULE_NAMES[0], "{a}").replace(RULE_NAMES[1], "{b}")


def check_rule(text: str) -> str:
    """A rule's condition on ``{a}`` and ``{b}`` as the parser understood it, with ``RULE_NAMES`` for the two.

    Raises ``InvalidRule`` unless it is exactly one boolean expression over the two values and constants.
    """
    from sqlglot import exp

    def refuse(message: str) -> InvalidRule:
        return InvalidRule(message, field="equal_if", hint=_RULE_HINT)

    if any(name in text.lower() for name in RULE_NAMES):
        raise refuse("Names that begin with twofold_ are taken.")
    named = text
    for mark, name in zip(("{a}", "{b}"), RULE_NAMES, strict=True):
        named = named.replace(mark, name)
    if named == text:
        raise refuse(f"The rule {text!r} asks neither for {{a}} nor for {{b}}.")
    try:
        checked = str(_condition(named, "duckdb").sql(dialect="duckdb", comments=False))
    except InvalidFilter as error:
        raise refuse(_marked(error.message.replace("The filter", "The rule"))) from error
    tree = _parse_one(f"SELECT {checked}", "duckdb", InvalidFilter, "rule", _RULE_HINT)
    for node in tree.expressions[0].walk():
        if isinstance(node, exp.Column):
            if node.sql("duckdb") not in RULE_NAMES:
                raise refuse(f"A rule knows {{a}} and {{b}} and no column {_marked(node.sql('duckdb'))}.")
        elif isinstance(node, exp.Query | exp.Exists | exp.Window | exp.AggFunc | exp.UDTF):
            raise refuse("A rule looks at two values, so it has no subquery and no function over rows.")
        elif isinstance(node, exp.Parameter | exp.Placeholder | exp.SessionParameter):
            raise refuse("A rule has no parameters besides {a} and {b}.")
        elif isinstance(node, exp.Literal | exp.Identifier):
            if not isinstance(node.parent, exp.Column) and any(
                n in str(node.this).lower() for n in RULE_NAMES
            ):
                raise refuse("{a} and {b} stand for values: they cannot be part of a text or a name.")
        elif isinstance(node, exp.Func):
            function = _name_of(node)
            if function in _RULE_REFUSED or function.startswith("current_"):
                raise refuse(f"A rule cannot use {function}: it looks at two values alone.")
    return checked


def _parse_one(text: str, dialect: str, error: type[SpecError], what: str, hint: str):  # type: ignore[no-untyped-def]
    import sqlglot
    from sqlglot.errors import SqlglotError

    try:
        trees = sqlglot.parse(text, dialect=dialect)
    except SqlglotError as problem:
        raise error(f"The {what} cannot be read as SQL: {_first_line(problem)}", hint=hint) from problem
    except RecursionError as problem:
        raise error(f"The {what} is nested too deeply.", hint=hint) from problem
    found = [tree for tree in trees if tree is not None]
    if len(found) != 1 or len(trees) != 1:
        raise error(f"The {what} must be exactly one expression, without a semicolon.", hint=hint)
    return found[0]


def _first_line(problem: Exception) -> str:
    import re

    text = str(problem).split("\n", 1)[0]
    return re.sub(r"\x1b\[[0-9;]*m", "", text)[:300]
