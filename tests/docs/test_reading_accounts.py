"""The statements for a reading account do what the page says, in the databases themselves."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

import pytest

from tests.docs import markdown
from tests.support.mariadb import MariaDBServer
from tests.support.postgres import PostgresServer
from twofold_engine import DiffSpec, Outcome, QueryRef, diff, parse_relation
from twofold_engine.databases import open_options, open_uri
from twofold_engine.errors import PermissionDenied
from twofold_engine.spec import Dataset

PAGE = markdown.ROOT / "docs" / "howto" / "data-sources.md"
EVERYTHING, ONE_ROLE, MYSQL = [block.text for block in markdown.blocks(PAGE) if block.language == "sql"]
_numbers = itertools.count(1)


def _statements(text: str, names: Mapping[str, str]) -> list[str]:
    """With names of this test in place of the page's, because roles are those of a whole server."""
    for old, new in names.items():
        assert old in text, old
        text = text.replace(old, new)
    return [line for line in text.splitlines() if line.strip()]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_postgresql_reader_sees_what_a_pull_request_brings(postgres: PostgresServer, narrow: bool) -> None:
    number = next(_numbers)
    shop, reader, builder = f"shop_{number}", f"docs_reader_{number}", f"docs_builder_{number}"
    owner_uri = postgres.create_database(shop)
    names = {"shop": shop, "twofold_reader": reader, "…": "secret"}
    postgres.execute(
        shop, f"CREATE ROLE {builder} LOGIN PASSWORD 'secret'",
        f"GRANT CREATE ON DATABASE {shop} TO {builder}",
        "CREATE SCHEMA analytics", "CREATE TABLE analytics.orders AS SELECT 1 AS id, 2 AS price",
        "CREATE SCHEMA payroll", "CREATE TABLE payroll.salaries AS SELECT 1 AS id",
    )  # fmt: skip
    account = _statements(EVERYTHING, names)
    if narrow:
        role = {"twofold_reader": reader, "ci_builder": builder}
        account = [*account[:-1], *_statements(ONE_ROLE, role)]
    postgres.execute(shop, *account)
    postgres.execute(
        shop, f"SET ROLE {builder}", "CREATE SCHEMA pr_42",
        "CREATE TABLE pr_42.orders AS SELECT 1 AS id, 3 AS price",
    )  # fmt: skip

    uri = owner_uri.replace(owner_uri.partition("//")[2].partition("@")[0], f"{reader}:secret")
    with open_uri(uri) as database:
        found = diff(
            Dataset(database, parse_relation("analytics.orders")),
            Dataset(database, parse_relation("pr_42.orders")),
            DiffSpec(key=("id",)),
        )
        assert (found.outcome, database.access().excess) == (Outcome.DIFFERENT, ())
        salaries = QueryRef("SELECT * FROM payroll.salaries")
        if narrow:
            with pytest.raises(PermissionDenied):
                database.probe(salaries)


def test_a_mysql_reader_sees_what_a_pull_request_brings(mariadb: MariaDBServer) -> None:
    number = next(_numbers)
    reader = f"docs_reader_{number}"
    mariadb.execute(
        "CREATE DATABASE analytics", "CREATE TABLE analytics.orders AS SELECT 1 AS id, 2 AS price",
        *_statements(MYSQL, {"twofold_reader": reader, "…": "secret"}),
        "CREATE DATABASE pr_42", "CREATE TABLE pr_42.orders AS SELECT 1 AS id, 3 AS price",
    )  # fmt: skip
    try:
        options = mariadb.options | {"user": reader, "password": "secret", "db": "analytics"}
        with open_options("mysql", options) as database:
            found = diff(
                Dataset(database, parse_relation("analytics.orders")),
                Dataset(database, parse_relation("pr_42.orders")),
                DiffSpec(key=("id",)),
            )
            assert (found.outcome, database.access().excess) == (Outcome.DIFFERENT, ())
    finally:
        mariadb.execute("DROP DATABASE analytics", "DROP DATABASE pr_42", f"DROP USER {reader}@'%'")
