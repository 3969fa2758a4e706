"""Golden statements are SQL of their dialects: a parser reads them, and every name in them is one of ours."""

from __future__ import annotations

import pytest
from sqlglot import exp, parse_one
from sqlglot.optimizer.qualify import qualify

from twofold_engine.sql.dialect import Dialect

from .golden_statements import simple_columns, wide_columns
from .golden_types import NATIVES
from .test_goldens import DIALECTS, WRITTEN

CASES = [(name, statement) for name, found in WRITTEN.items() for statement in found]


@pytest.mark.thorough
@pytest.mark.parametrize(("name", "statement"), CASES)
def test_a_golden_statement_is_sql_of_its_dialect(name: str, statement: str) -> None:
    """It parses, what is written from that parses to the same, and every name in it is one of ours."""
    dialect = DIALECTS[name]
    tree = parse_one(readable(WRITTEN[name][statement]), dialect=dialect.sqlglot_name)
    assert not list(tree.find_all(exp.Command)), "nothing was left unread"
    written = tree.sql(dialect=dialect.sqlglot_name)
    again = parse_one(written, dialect=dialect.sqlglot_name)
    assert again.sql(dialect=dialect.sqlglot_name) == written
    qualify(tree, schema=schema(dialect), dialect=dialect.sqlglot_name, validate_qualify_columns=True)


def readable(sql: str) -> str:
    """The statement without what the parser does not know of ClickHouse: a type, and a number that it takes
    for a column."""
    return sql.replace("Nullable(Time64(", "Nullable(DateTime64(").replace(", nan, ", ", 0.0, ")


def schema(dialect: Dialect) -> dict[str, dict[str, str]]:
    """Every table and column of both pairs, by quoted names."""
    natives, found = NATIVES[dialect.name], {}
    wide, simple = wide_columns(natives), simple_columns(natives)
    for table, columns in (
        ("before", wide[0]),
        ("after", wide[1]),
        ("before_simple", simple),
        ("after_simple", simple),
    ):
        found[dialect.quote(table)] = {dialect.quote(column.name): "TEXT" for column in columns}
    return found
