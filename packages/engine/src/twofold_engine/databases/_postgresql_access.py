"""What a role of PostgreSQL sees and may do, from the catalogue."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from twofold_engine.databases.access import Access, ExcessRight
from twofold_engine.spec import TableRef

if TYPE_CHECKING:
    from twofold_engine.databases.base import Session

_RELATIONS = (
    "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema' "
    "AND n.nspname NOT LIKE 'pg\\_%'"
)
_READABLE = "has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')"
_WRITABLE = "c.relkind IN ('r', 'p') AND has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')"
_SERVER_ROLES = ("pg_execute_server_program", "pg_read_server_files", "pg_write_server_files")


def access(session: Session, results_schema: str = "") -> Access:
    """Reads the catalogue; touches no table. ``results_schema`` is one that the account is to write into."""
    others = f"n.nspname <> {session.dialect.literal(results_schema)}"
    tables, readable, writable = _first(
        session,
        f"SELECT count(*), count(*) FILTER (WHERE {_READABLE}), "
        f"count(*) FILTER (WHERE {_WRITABLE} AND {others}) "
        f"{_RELATIONS}",
    )
    found = _query(
        session,
        f"SELECT n.nspname::text, c.relname::text {_RELATIONS} AND {_READABLE} "
        "ORDER BY c.relkind IN ('v', 'f'), n.nspname, c.relname LIMIT 1",
    )
    sample = TableRef((str(found[0][0]), str(found[0][1])), frozenset({0, 1})) if found else None
    return Access(int(tables), int(readable), sample, tuple(_excess(session, int(writable), others)))


def grants(session: Session, user: str, database: str) -> str:
    """The statements that let ``user`` read every schema of the database that it cannot read whole."""
    quote = session.dialect.quote
    rows = _query(
        session,
        f"SELECT DISTINCT n.nspname::text {_RELATIONS} AND NOT ({_READABLE}) ORDER BY 1 LIMIT 5",
    )
    return read_statements(quote(user), quote(database), [quote(str(row[0])) for row in rows] or ['"public"'])


def read_statements(user: str, database: str, schemas: Sequence[str]) -> str:
    """What a reader needs, and nothing more; names come quoted."""
    lines = [f"GRANT CONNECT ON DATABASE {database} TO {user};"]
    for schema in schemas:
        lines += [
            f"GRANT USAGE ON SCHEMA {schema} TO {user};",
            f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {user};",
        ]
    # What is made later: a pull request brings a schema of its own.
    lines += [
        f"ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO {user};",
        f"ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO {user};",
    ]
    return "\n".join(lines)


def _excess(session: Session, writable: int, others: str) -> list[ExcessRight]:
    quote = session.dialect.quote
    roles = " OR ".join(f"pg_has_role(current_user, '{role}', 'MEMBER')" for role in _SERVER_ROLES)
    user, superuser, manages, on_server, creates = _first(
        session,
        f"SELECT current_user::text, rolsuper, rolcreaterole OR rolcreatedb OR rolreplication, {roles}, "
        "has_database_privilege(current_database(), 'CREATE') "
        "FROM pg_catalog.pg_roles WHERE rolname = current_user",
    )
    name = quote(str(user))
    if superuser:
        # Everything else follows from it, and no REVOKE helps.
        statement = "CREATE ROLE twofold_reader LOGIN PASSWORD '…';"
        return [
            ExcessRight(f"The role {user} is a superuser: it may change and delete everything.", statement)
        ]
    found = []
    if manages:
        statement = f"ALTER ROLE {name} NOCREATEROLE NOCREATEDB NOREPLICATION;"
        found.append(ExcessRight(f"The role {user} may create roles or databases, or replicate.", statement))
    if on_server:
        statement = f"REVOKE {', '.join(_SERVER_ROLES)} FROM {name};"
        found.append(ExcessRight(f"The role {user} may use files or programs of its server.", statement))
    if writable:
        statement = f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA … FROM {name};"
        tables = "1 table" if writable == 1 else f"{writable} tables"
        found.append(
            ExcessRight(f"The role {user} may change the rows of {tables}, or owns them.", statement)
        )
    if creates:
        statement = f"REVOKE CREATE ON DATABASE … FROM {name};"
        found.append(ExcessRight(f"The role {user} may create schemas.", statement))
    schemas = [
        quote(str(row[0]))
        for row in _query(
            session,
            "SELECT n.nspname::text FROM pg_catalog.pg_namespace n WHERE n.nspname NOT LIKE 'pg\\_%' "
            "AND n.nspname <> 'information_schema' AND has_schema_privilege(n.oid, 'CREATE') "
            f"AND {others} ORDER BY 1 LIMIT 5",
        )
    ]
    if schemas:
        statement = f"REVOKE CREATE ON SCHEMA {', '.join(schemas)} FROM PUBLIC, {name};"
        found.append(ExcessRight(f"The role {user} may create tables in {', '.join(schemas)}.", statement))
    return found


def _query(session: Session, sql: str) -> list[tuple[Any, ...]]:
    return session.query(sql, purpose="look at the account's rights", record=False)


def _first(session: Session, sql: str) -> tuple[Any, ...]:
    return _query(session, sql)[0]
