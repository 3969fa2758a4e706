"""What PostgreSQL knows of a table without reading it: for buckets of checksums, and for guesses of a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twofold_engine.databases.base import CUT_KEYS
from twofold_engine.result import ColumnStatistics

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

LEAST_CORRELATION = 0.9
"""Between the order of a column's values and that of the rows: with less, reading by an index jumps about."""
CUT_SAMPLE_PAGES = 2
"""Pages of which the first rows are looked at for each range of keys."""
USUAL_ROWS = 60
"""Of a page, or about that: where a table has fewer pages than ranges are wanted, more rows of each are
read."""
CUT_SAMPLE_ROWS = 30
"""Rows looked at for each range of the keys of a partitioned table."""


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


def lies_in_order(session: Session, names: Sequence[str], column: str) -> bool:
    """Whether the last ANALYZE found the rows in the order of the column; not of a partitioned table, whose
    parts are in no order."""
    rows = session.query(
        "SELECT abs(s.correlation)::float8 FROM pg_catalog.pg_stats s "
        "JOIN pg_catalog.pg_namespace n ON n.nspname = s.schemaname "
        "JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = s.tablename "
        f"WHERE {_named(session, names)} AND s.attname = {session.dialect.literal(column)} "
        "AND c.relkind IN ('r', 'm') AND NOT s.inherited",
        purpose="read the statistics", record=False,
    )  # fmt: skip
    return bool(rows) and rows[0][0] is not None and rows[0][0] >= LEAST_CORRELATION


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
    if parts < 2 or elsewhere[0][0]:
        return []
    pages = _pages(session, names)
    sql = _first_rows(session, names, column, pages, parts) if pages else None
    if sql is None:
        sql = _sampled_rows(session, names, column, parts)
    if sql is None or session.rehearses(sql, CUT_KEYS):
        return []
    rows = sorted({int(row[0]) for row in session.query(sql, purpose=CUT_KEYS) if row[0] is not None})
    places = [len(rows) * part // parts for part in range(1, parts)]
    return sorted({rows[place] for place in places} - {rows[0]}) if rows else []


def _pages(session: Session, names: Sequence[str]) -> int:
    """Of a plain table that this user may read whole, as its pages are numbered by a column of the system; 0
    for every other relation."""
    rows = session.query(
        "SELECT c.relpages FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n "
        f"ON n.oid = c.relnamespace WHERE {_named(session, names)} AND c.relkind IN ('r', 'm') "
        "AND has_table_privilege(c.oid, 'SELECT')",
        purpose="read the kind", record=False,
    )  # fmt: skip
    return int(rows[0][0]) if rows else 0


def _first_rows(session: Session, names: Sequence[str], column: str, pages: int, parts: int) -> str:
    """The first rows of pages that lie evenly in the table: quantiles where rows are in the column's order,
    and a sample in every other. Whole pages would give neighbours."""
    quote, wanted = session.dialect.quote, min(pages, parts * CUT_SAMPLE_PAGES)
    blocks = [pages * number // wanted for number in range(wanted)]
    each = min(USUAL_ROWS, max(2, parts * CUT_SAMPLE_PAGES // wanted))
    rows = [1 + number * (USUAL_ROWS // each) for number in range(each)] if wanted < parts else [1, 2]
    tids = ", ".join(f"'({block},{row})'" for block in blocks for row in rows)
    item = ".".join(map(quote, names))
    return f"SELECT {quote(column)}::bigint FROM {item} WHERE ctid = ANY(ARRAY[{tids}]::tid[])"


def _sampled_rows(session: Session, names: Sequence[str], column: str, parts: int) -> str | None:
    """A sample of pages, the same each time; None where statistics do not tell how many rows there are."""
    estimate, quote = row_estimate(session, names), session.dialect.quote
    if not estimate:
        return None
    share = min(100.0, 100.0 * CUT_SAMPLE_ROWS * parts / estimate)
    item = ".".join(map(quote, names))
    return f"SELECT {quote(column)}::bigint FROM {item} TABLESAMPLE SYSTEM ({share}) REPEATABLE (1)"


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
