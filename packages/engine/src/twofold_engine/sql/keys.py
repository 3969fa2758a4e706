"""The statements that look for a key. Every function returns text."""

from __future__ import annotations

from collections.abc import Sequence

from twofold_engine.planner import ColumnPair
from twofold_engine.sql.compare import Input
from twofold_engine.sql.dialect import Dialect, Fingerprint


def can_be_key(dialect: Dialect, pair: ColumnPair, side: int) -> bool:
    """Whether this side's database can compare the column as the two sides meet, and write its values."""
    column, peer = pair.sides[side], pair.sides[1 - side]
    written = dialect.fingerprint(dialect.column(column.name), column, pair.comparator)
    return written is not None and dialect.compares(column, peer, pair.comparator)


def sample(dialect: Dialect, given: Input, pairs: Sequence[ColumnPair], side: int, rows: int) -> str:
    """At most ``rows`` rows of one side: per column a hash of the value, NULL for NULL.

    Different values have different hashes, whatever their collation, so no key is ruled out wrongly.
    """
    items = []
    for i, pair in enumerate(pairs):
        column = pair.sides[side]
        value = dialect.column(column.name)
        text = dialect.fingerprint(value, column, pair.comparator)
        assert text is not None, "asked by can_be_key"
        digest = dialect.digest([Fingerprint(text, value, pair.comparator)])
        items.append(f"CASE WHEN {dialect.is_null(value)} THEN NULL ELSE {digest} END AS k{i}")
    names = ", ".join(dialect.column(pair.sides[side].name) for pair in pairs)
    some = dialect.first_rows(f"SELECT {names} FROM {given.filtered}", rows)
    return f"SELECT {', '.join(items)} FROM ({some}){dialect.table_as}{dialect.rows_alias}"


def count(dialect: Dialect, given: Input, pairs: Sequence[ColumnPair], side: int) -> str:
    """Of all rows of one side: rows, distinct keys without NULL, rows with a NULL in the key. Keys are equal
    as they are in a comparison."""
    expressions = []
    for i, pair in enumerate(pairs):
        column, peer = pair.sides[side], pair.sides[1 - side]
        value = dialect.canonical(dialect.column(column.name), column, peer, pair.comparator)
        expressions.append(f"{value} AS k{i}")
    keys = ", ".join(f"k{i}" for i in range(len(pairs)))
    null = " OR ".join(dialect.is_null(f"k{i}") for i in range(len(pairs)))
    return (
        f"WITH twofold_s AS (SELECT {', '.join(expressions)} FROM {given.filtered}), "
        f"twofold_g AS (SELECT {keys}, SUM({dialect.one}) AS n FROM twofold_s GROUP BY {keys}) "
        f"SELECT COALESCE(SUM(n), 0), {dialect.count_if(f'NOT ({null})')}, "
        f"COALESCE({dialect.sum_if('n', null)}, 0) FROM twofold_g"
    )
