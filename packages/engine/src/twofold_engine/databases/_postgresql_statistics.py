"""What PostgreSQL knows of a table without reading it: for buckets of checksums, and for guesses of a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twofold_engine.databases.base import CUT_KEYS
from twofold_engine.result import ColumnStatistics

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

CUT_SAMPLE_ROWS = 100
"""Rows looked at for each range of keys: the cuts are then off by a tenth of a range or so."""


def hash_version(session: Session) -> str:
    """Hash functions may change with the major version, and those of text with the encoding."""
    rows = session.query(
        "SELECT current_setting('server_version_num')::int / 10000, current_setting('server_encoding')",
        purpose="read the version", record=False,
    )  # fmt: skip
    return "postgresql {} {}".format(*rows[0])


def row_estimate(session: Session, names: Sequence[str]) -> int | None:
    """The rows that the last ANALYZE or VACUUM counted, of all partitions; None for a table never analysed,
    and for a view."""
    rows = session.query(
        "SELECT sum(p.reltuples)::float8, min(p.reltuples)::float8 FROM pg_catalog.pg_class c "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL "
        "(SELECT t.relid FROM pg_catalog.pg_partition_tree(c.oid) AS t WHERE t.isleaf "
        "UNION SELECT c.oid WHERE c.relkind IN ('r', 'm')) AS leaf "
        "JOIN pg_catalog.pg_class p ON p.oid = leaf.relid AND p.relkind IN ('r', 'm') "
        f"WHERE {_named(session, names)}",
        purpose="read the statistics", record=False,
    )  # fmt: skip
    total, least = rows[0]
    return None if total is None or least < 0 else round(total)


def has_ordered_index(session: Session, names: Sequence[str], column: str) -> bool:
    """Whether a whole B-tree index begins with the column."""
    rows = session.query(
        "SELECT count(*) FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid "
        "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid JOIN pg_catalog.pg_am m ON m.oid = x.relam "
        "JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] "
        f"WHERE {_named(session, names)} AND a.attname = {session.dialect.literal(column)} "
        "AND m.amname = 'btree' AND i.indisvalid AND i.indpred IS NULL",
        purpose="look for an index", record=False,
    )  # fmt: skip
    return int(rows[0][0]) > 0


def key_cuts(session: Session, names: Sequence[str], column: str, parts: int) -> list[int]:
    """Quantiles of a sample of the table's pages, the same pages each time; none for a view, nor where a
    part of the table lies on another server, which would be read whole."""
    elsewhere = session.query(
        "SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "LEFT JOIN LATERAL pg_catalog.pg_partition_tree(c.oid) AS t ON true "
        "JOIN pg_catalog.pg_class p ON p.oid = coalesce(t.relid, c.oid) "
        f"WHERE {_named(session, names)} AND p.relkind NOT IN ('r', 'm', 'p')",
        purpose="read the kind", record=False,
    )  # fmt: skip
    estimate = row_estimate(session, names)
    if not estimate or parts < 2 or elsewhere[0][0]:
        return []
    quote = session.dialect.quote
    item = ".".join(map(quote, names))
    share = min(100.0, 100.0 * CUT_SAMPLE_ROWS * parts / estimate)
    sql = (
        f"SELECT DISTINCT unnest(percentile_disc(ARRAY(SELECT n::float8 / {parts} "
        f"FROM generate_series(1, {parts - 1}) AS n)) WITHIN GROUP (ORDER BY {quote(column)}::bigint)) "
        f"FROM {item} TABLESAMPLE SYSTEM ({share}) REPEATABLE (1) ORDER BY 1"
    )
    if session.rehearses(sql, CUT_KEYS):
        return []
    rows = session.query(sql, purpose=CUT_KEYS)
    return [int(row[0]) for row in rows if row[0] is not None]


def columns(session: Session, names: Sequence[str]) -> dict[str, ColumnStatistics]:
    """What the last ANALYZE saw of each column; nothing for columns that this user may not read."""
    rows = session.query(
        "SELECT s.attname::text, s.null_frac::float8, CASE WHEN s.n_distinct < 0 THEN -s.n_distinct "
        "WHEN c.reltuples > 0 THEN s.n_distinct / c.reltuples END::float8 FROM pg_catalog.pg_stats s "
        "JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname "
        "JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename "
        f"WHERE {_named(session, names)} ORDER BY s.inherited",
        purpose="read the statistics", record=False,
    )  # fmt: skip
    return {str(name): ColumnStatistics(distinct, float(nulls)) for name, nulls, distinct in rows}


def _named(session: Session, names: Sequence[str]) -> str:
    """The condition on ``n`` and ``c`` for a table by schema and name."""
    schema, table = map(session.dialect.literal, names)
    return f"n.nspname = {schema} AND c.relname = {table}"
