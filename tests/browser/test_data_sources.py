"""The data source form and its connection test, by what a person reads; also without JavaScript."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.support.postgres import PostgresServer

from .conftest import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.postgres]
PASSWORD = "reader's secret"


@pytest.fixture(scope="module")
def shop(postgres: PostgresServer) -> PostgresServer:
    """A database ``shop_form`` with a table, and a role that may sign in and nothing else."""
    postgres.create_database("shop_form")
    quoted = PASSWORD.replace("'", "''")
    postgres.execute(
        "shop_form",
        "CREATE TABLE orders AS SELECT 1 AS id",
        f"CREATE ROLE form_reader LOGIN PASSWORD '{quoted}'",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    )
    return postgres


def fill(page: Page, name: str, server: PostgresServer, user: str, password: str) -> None:
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_label("Host").fill(server.host)
    page.get_by_label("Port").fill(str(server.port))
    page.get_by_label("Database").fill("shop_form")
    page.get_by_label("User").fill(user)
    page.get_by_label("Password").fill(password)


def test_a_data_source_is_added_tested_and_put_right(
    visitor: Visitor, shop: PostgresServer, postgres: PostgresServer
) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go("/settings/data_sources")
    page.get_by_role("link", name="Add New Data Source").first.click()
    page.get_by_role("link", name="PostgreSQL Version").click()
    for heading in ("Connection", "Privacy", "Limits"):
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    fill(page, "Shop", shop, "form_reader", PASSWORD)
    page.get_by_label("Store values of rows that differ").select_option(label="No: counts only")
    page.get_by_label("Delete rows after days").fill("30")
    page.get_by_role("button", name="Save and test").click()

    # The account may sign in and read nothing: the page says which statement helps.
    read = page.get_by_role("row", name="Read a row of a table")
    expect(read).to_contain_text("Failed", timeout=30_000)
    expect(page.get_by_role("row", name="Sign in")).to_contain_text("OK")
    expect(read).to_contain_text('GRANT SELECT ON ALL TABLES IN SCHEMA "public" TO "form_reader";')
    statement = read.locator("pre").inner_text()
    shop.execute("shop_form", *[line for line in statement.splitlines() if line])
    page.get_by_role("button", name="Test", exact=True).click()
    expect(read).to_contain_text("OK", timeout=30_000)

    # Secrets are set and never shown; an empty field keeps them.
    expect(page.get_by_text("Set and never shown: Password.")).to_be_visible()
    assert page.get_by_label("Password").input_value() == ""
    assert PASSWORD not in page.content()
    page.get_by_label("Connections at once").fill("3")
    page.get_by_role("button", name="Save and test").click()
    expect(page.get_by_role("row", name="Read a row of a table")).to_contain_text("OK", timeout=30_000)
    expect(page.get_by_label("Connections at once")).to_have_value("3")
    expect(page.get_by_label("Delete rows after days")).to_have_value("30")

    # More rights than reading needs are shown until they are taken away.
    shop.execute("shop_form", "GRANT INSERT ON orders TO form_reader")
    page.get_by_role("button", name="Test", exact=True).click()
    warning = page.get_by_text("The role form_reader may change the rows of 1 table, or owns them.")
    expect(warning).to_be_visible(timeout=30_000)
    page.reload()
    expect(warning).to_be_visible()
    page.get_by_role("navigation", name="Breadcrumb").get_by_role("link", name="Data Sources").click()
    expect(page.get_by_role("row", name="Shop")).to_contain_text("1 warning")
    expect(page.get_by_role("row", name="Shop")).to_contain_text("Counts only")
    shop.execute("shop_form", "REVOKE INSERT ON orders FROM form_reader")
    page.get_by_role("link", name="Shop", exact=True).click()
    page.get_by_role("button", name="Test", exact=True).click()
    expect(page.get_by_role("row", name="Read a row of a table")).to_contain_text("OK", timeout=30_000)
    expect(warning).to_have_count(0)


def test_a_test_runs_to_its_end_without_javascript(
    visitors: Callable[..., Visitor], shop: PostgresServer, free_port: int
) -> None:
    visitor = visitors(script=False, width=400)
    visitor.log_in()
    page = visitor.page
    visitor.go("/settings/data_sources/new?type=pg")
    fill(page, "Nobody there", shop, "form_reader", PASSWORD)
    page.get_by_label("Port").fill(str(free_port))
    begun = time.monotonic()
    page.get_by_role("button", name="Save and test").click()
    reach = page.get_by_role("row", name="Reach the server")
    expect(reach).to_contain_text("No PostgreSQL server was reached there.", timeout=30_000)
    assert time.monotonic() - begun >= 4.5, "a closed port must not show faster than a silent one"
    expect(page.get_by_role("row", name="Sign in")).to_contain_text("Not checked")
