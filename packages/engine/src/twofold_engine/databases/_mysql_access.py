"""What an account of MySQL or MariaDB sees and may do, from the catalogue.

The catalogue lists only what an account has some right on, so what it cannot see cannot be counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twofold_engine.databases.access import Access, ExcessRight
from twofold_engine.spec import TableRef

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

_WRITING = ("INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER", "INDEX", "TRIGGER", "CREATE VIEW",
            "ALTER ROUTINE", "CREATE ROUTINE", "EVENT", "DELETE HISTORY")  # fmt: skip
_ON_SERVER = ("SUPER", "CREATE USER", "RELOAD", "SHUTDOWN", "REPLICATION SLAVE", "GRANT OPTION")
_PRIVILEGES = (
    "SELECT privilege_type FROM information_schema.user_privileges WHERE grantee = {who} UNION "
    "SELECT privilege_type FROM information_schema.schema_privileges WHERE grantee = {who} UNION "
    "SELECT privilege_type FROM information_schema.table_privileges WHERE grantee = {who}"
)
_TABLES = (
    "FROM information_schema.tables AS t WHERE t.table_schema NOT IN "
    "('information_schema', 'mysql', 'performance_schema', 'sys')"
)
_MAY_SELECT = (
    "(EXISTS (SELECT 1 FROM information_schema.user_privileges WHERE privilege_type = 'SELECT' "
    "AND grantee = {who}) OR EXISTS (SELECT 1 FROM information_schema.schema_privileges AS s "
    "WHERE s.privilege_type = 'SELECT' AND s.grantee = {who} AND t.table_schema LIKE s.table_schema) "
    "OR EXISTS (SELECT 1 FROM information_schema.table_privileges AS p WHERE p.privilege_type = 'SELECT' "
    "AND p.grantee = {who} AND p.table_schema = t.table_schema AND p.table_name = t.table_name))"
)


def access(session: Session) -> Access:
    """Reads the catalogue; touches no table."""
    who = _grantee(session)
    # Rights that come through a role are not listed for the account itself.
    readable = "1 = 1" if _has_role(session) else _MAY_SELECT.format(who=session.dialect.literal(who))
    tables = _rows(session, f"SELECT COUNT(*), COALESCE(SUM({readable}), 0) {_TABLES}")[0]
    found = _rows(
        session,
        f"SELECT t.table_schema, t.table_name {_TABLES} AND {readable} "
        "ORDER BY t.table_schema <> COALESCE(DATABASE(), ''), t.table_type <> 'BASE TABLE', 1, 2 LIMIT 1",
    )
    sample = TableRef((found[0][0], found[0][1]), frozenset({0, 1})) if found else None
    return Access(int(tables[0]), int(tables[1]), sample, tuple(_excess(session, who)))


def grants(session: Session, database: str) -> str:
    """The statement that lets the account read the database."""
    return f"GRANT SELECT, SHOW VIEW ON {session.dialect.quote(database)}.* TO {_grantee(session)};"


def _excess(session: Session, who: str) -> list[ExcessRight]:
    rows = _rows(session, _PRIVILEGES.format(who=session.dialect.literal(who)))
    held = {str(row[0]).upper() for row in rows}
    found = []
    writing = [right for right in _WRITING if right in held]
    if writing:
        listed = ", ".join(writing)
        found.append(
            ExcessRight(
                f"The account {who} may change data or tables ({listed}).",
                f"REVOKE {listed} ON … FROM {who};",
            )
        )
    if "FILE" in held:
        message = f"The account {who} may read and write files of the server's machine."
        found.append(ExcessRight(message, f"REVOKE FILE ON *.* FROM {who};"))
    serving = [right for right in _ON_SERVER if right in held]
    if serving:
        listed = ", ".join(serving)
        found.append(
            ExcessRight(
                f"The account {who} may manage the server or its users ({listed}).",
                f"REVOKE {listed} ON *.* FROM {who};",
            )
        )
    return found


def _grantee(session: Session) -> str:
    """The account that the login matched, as the catalogue writes it: ``'user'@'host'``."""
    user, _, host = str(_rows(session, "SELECT CURRENT_USER()")[0][0]).rpartition("@")
    return f"'{user}'@'{host}'"


def _has_role(session: Session) -> bool:
    role = _rows(session, "SELECT CURRENT_ROLE()")[0][0]
    return role not in (None, "", "NONE")


def _rows(session: Session, sql: str) -> list[tuple[Any, ...]]:
    return session.query(sql, purpose="read what the account may do", record=False)
