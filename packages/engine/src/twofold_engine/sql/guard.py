"""What a person may write in SQL: one boolean expression, or one query. Everything else is refused."""

from __future__ import annotations

from twofold_engine.errors import InvalidFilter, InvalidQuery, SpecError

_FILTER_HINT = "Write what would stand after WHERE, for example: updated_at >= '2024-01-01' AND status <> 'x'"


def check_filter(text: str, dialect: str) -> str:
    """The filter as the parser understood it, rendered anew, so that nothing hides in comments or quoting.

    Raises ``InvalidFilter`` unless it is exactly one boolean expression.
    """
    from sqlglot import exp

    # A parenthesis that closes too early, or a second statement, leaves the shape SELECT 1 WHERE <condition>.
    tree = _parse_one(f"SELECT 1 WHERE {text}\n", dialect, InvalidFilter, "filter", _FILTER_HINT)
    plain = _parse_one(f"SELECT 1 WHERE (\n{text}\n)", dialect, InvalidFilter, "filter", _FILTER_HINT)
    for candidate in (tree, plain):
        used = {name for name, value in candidate.args.items() if value}
        if not isinstance(candidate, exp.Select) or used - {"expressions", "where", "kind"}:
            raise InvalidFilter("The filter is more than one boolean expression.", hint=_FILTER_HINT)
    where = tree.args.get("where")
    condition = where.this if where is not None else None
    if condition is None or not _is_boolean(condition):
        raise InvalidFilter(f"The filter {text!r} is not a condition.", hint=_FILTER_HINT)
    return str(condition.sql(dialect=dialect, comments=False))


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
