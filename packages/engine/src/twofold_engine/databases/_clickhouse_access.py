"""What an account of ClickHouse sees and may do, from the catalogue and its grants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from twofold_engine.databases.access import Access, ExcessRight
from twofold_engine.spec import TableRef

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

_GRANT = re.compile(r"GRANT (.+?) ON (.+?) TO (.+?)( WITH GRANT OPTION)?")
_LISTED = 6


def access(session: Session, database: str) -> Access:
    """Reads the catalogue, which lists what the account may see; touches no table."""
    literal = session.dialect.literal
    rows = _query(
        session,
        "SELECT database, name FROM system.tables WHERE NOT is_temporary AND name NOT LIKE '.inner%' AND "
        "database NOT IN ('system', 'information_schema', 'INFORMATION_SCHEMA') "
        f"ORDER BY database <> {literal(database)}, engine LIKE '%View', database, name",
    )
    sample = TableRef((str(rows[0][0]), str(rows[0][1])), frozenset({0, 1})) if rows else None
    return Access(len(rows), len(rows), sample, tuple(_excess(session)))


def grants(session: Session, database: str) -> str:
    """The statement that lets this account read the database."""
    quote = session.dialect.quote
    return f"GRANT SELECT ON {quote(database)}.* TO {quote(_account(session))};"


def _account(session: Session) -> str:
    return str(_query(session, "SELECT currentUser()")[0][0])


def _is_harmless(right: str) -> bool:
    """Reading, and looking at what there is."""
    return right.split("(", 1)[0].strip() in ("SELECT", "USAGE", "dictGet") or right.startswith("SHOW")


def _excess(session: Session) -> Iterator[ExcessRight]:
    account = _account(session)
    for (line,) in _query(session, "SHOW GRANTS"):
        found = _GRANT.fullmatch(str(line))
        if found is None:
            continue  # a role: what it brings is listed in lines of its own
        listed = re.split(r",(?![^(]*\))", found[1])  # a comma inside brackets parts columns
        excess = [right.strip() for right in listed if not _is_harmless(right.strip())]
        if not excess:
            continue
        many = ", ".join(excess[:_LISTED]) + (", …" if len(excess) > _LISTED else "")
        yield ExcessRight(
            f"The account {account} has more than SELECT on {found[2]}: {many}.",
            f"REVOKE {', '.join(excess)} ON {found[2]} FROM {session.dialect.quote(account)};",
        )


def _query(session: Session, sql: str) -> list[tuple[Any, ...]]:
    return session.query(sql, purpose="look at the account's rights", record=False)
