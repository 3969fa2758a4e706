"""What an account of MySQL or MariaDB sees and may do, from the catalogue and its grants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from twofold_engine.databases.access import Access, ExcessRight
from twofold_engine.spec import TableRef

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

_GRANT = re.compile(r"GRANT (.+?) ON (.+?) TO ", re.IGNORECASE)
_HARMLESS = frozenset(
    {
        "SELECT",
        "USAGE",
        "PROXY",
        "SHOW VIEW",
        "SHOW DATABASES",
        "REFERENCES",
        "LOCK TABLES",
        "CREATE TEMPORARY TABLES",
    }
)
"""What reading needs or lets alone."""
_LISTED = 6


def access(session: Session, database: str, results_schema: str = "") -> Access:
    """Reads the catalogue, which lists what the account may use; touches no table. ``results_schema`` is a
    database that the account is to write into."""
    literal = session.dialect.literal
    rows = _query(
        session,
        "SELECT table_schema, table_name FROM information_schema.tables WHERE table_schema NOT IN "
        "('information_schema', 'mysql', 'performance_schema', 'sys') "
        f"ORDER BY table_schema <> {literal(database)}, table_type <> 'BASE TABLE', table_schema, table_name",
    )
    sample = TableRef((str(rows[0][0]), str(rows[0][1])), frozenset({0, 1})) if rows else None
    return Access(len(rows), len(rows), sample, tuple(_excess(session, results_schema)))


def grants(session: Session, database: str) -> str:
    """The statement that lets this account read the database."""
    return f"GRANT SELECT ON {session.dialect.quote(database)}.* TO {_account(session)};"


def _account(session: Session) -> str:
    user, _, host = str(_query(session, "SELECT CURRENT_USER()")[0][0]).rpartition("@")
    literal = session.dialect.literal
    return f"{literal(user)}@{literal(host)}"


def _excess(session: Session, results_schema: str) -> Iterator[ExcessRight]:
    account = _account(session)
    for row in _query(session, "SHOW GRANTS"):
        found = _GRANT.match(str(row[0]))
        if found is None:
            continue  # a role: what it brings is listed in lines of its own
        listed = re.split(r",(?![^(]*\))", found[1])  # a comma inside brackets parts columns
        rights = [re.sub(r"\s*\(.*", "", right).strip().upper() for right in listed]
        excess = [right for right in rights if right not in _HARMLESS]
        if excess and "GRANT OPTION" in str(row[0]).upper():
            excess.append("GRANT OPTION")
        if not excess or found[2] == f"{session.dialect.quote(results_schema)}.*":
            continue
        many = ", ".join(excess[:_LISTED]) + (", …" if len(excess) > _LISTED else "")
        yield ExcessRight(
            f"The account {account} has more than SELECT on {found[2]}: {many}.",
            f"REVOKE {', '.join(excess)} ON {found[2]} FROM {account};",
        )


def _query(session: Session, sql: str) -> list[tuple[Any, ...]]:
    return session.query(sql, purpose="look at the account's rights", record=False)
