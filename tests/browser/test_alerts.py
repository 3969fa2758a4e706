"""Alerts by visible labels alone: write one, try its query, run it, see it triggered, pause it."""

from __future__ import annotations

import time
from collections.abc import Callable

import duckdb
import pytest
from playwright.sync_api import Page, expect

from .conftest import Visitor
from .site import Site

pytestmark = pytest.mark.browser
_SECONDS = 30_000


def test_from_the_empty_list_to_a_triggered_alert(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    site.connect()
    visitor.log_in()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Alerts").click()
    expect(page.get_by_role("heading", name="No alert yet")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="New alert").first.click()
    _write(page)
    page.get_by_role("button", name="Try this query").click()
    expect(page.get_by_text("This would trigger")).to_be_visible()
    expect(page.get_by_text("The query returned 500 rows, more than 499.")).to_be_visible()
    page.get_by_label("At most").fill("500")
    page.get_by_role("button", name="Try this query").click()
    expect(page.get_by_text("This would be fine")).to_be_visible()
    page.get_by_role("button", name="Create alert").click()

    expect(page.get_by_role("heading", name="Too many orders")).to_be_visible()
    expect(page.get_by_text("This alert was never checked.")).to_be_visible()
    page.get_by_role("button", name="Run now").click()
    expect(page.locator(".verdict")).to_contain_text("500 rows, not above 500", timeout=_SECONDS)

    page.get_by_role("link", name="Edit").click()
    page.get_by_label("At most").fill("499")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Run now").click()
    expect(page.locator(".verdict")).to_contain_text("500 rows, more than 499", timeout=_SECONDS)
    checks = page.get_by_role("region", name="Checks")
    expect(checks.get_by_text("Triggered")).to_be_visible()
    expect(page.get_by_role("img", name="rows returned in the last 2 checks")).to_be_visible()

    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_text("Every hour, paused")).to_be_visible()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Alerts").click()
    row = page.get_by_role("row").filter(has_text="Too many orders")
    expect(row).to_contain_text("Triggered")
    expect(row.get_by_role("img", name="Last 2 checks: 1 fine, 1 triggered")).to_be_visible()


def test_pages_fit_every_width_and_theme(visitors: Callable[..., Visitor], site: Site) -> None:
    number = _alert_with_history(site)
    for theme in ("light", "dark"):
        for width in (1280, 400):
            visitor = visitors(theme=theme, width=width)
            visitor.log_in()
            for path in ("/alerts", f"/query_alerts/{number}", f"/query_alerts/{number}/edit",
                         "/settings/notifications", "/settings/notifications/new"):  # fmt: skip
                assert visitor.go(path) == 200
                wide = visitor.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
                assert wide <= 0, f"{path} is {wide} px too wide at {width}"


def _write(page: Page) -> None:
    page.get_by_label("Name").fill("Too many orders")
    page.get_by_label("Data source").select_option("Shop warehouse")
    page.get_by_label("SQL query").fill("SELECT * FROM prod.orders")
    page.get_by_label("At most").fill("499")
    page.get_by_label("Schedule").select_option("Every hour")


def _alert_with_history(site: Site) -> int:
    """An alert on a column, with checks of every outcome."""
    history = site.folder / "history.duckdb"
    with duckdb.connect(str(history)) as connection:
        connection.execute("CREATE TABLE prices AS SELECT i AS price FROM range(10) r(i)")
    source = site.create(
        "/api/v1/data_sources", {"name": "History", "type": "duckdb", "options": {"path": str(history)}}
    )
    number = site.create(
        "/api/v1/alerts",
        {
            "name": "Prices in their band, with a name that is long enough to wrap on a small screen",
            "data_source_id": source,
            "query": "SELECT price FROM prices",
            "threshold": {"type": "absolute", "min": 0, "max": 9, "column": "price"},
            "schedule": {"interval": {"every": "day", "utc_at": "06:30"}},
        },
    )
    for change in ("", "UPDATE prices SET price = price + 5", "DROP TABLE prices"):
        if change:
            with duckdb.connect(str(history)) as connection:
                connection.execute(change)
        _check(site, number)
    return number


def _check(site: Site, number: int) -> None:
    result = site.create(f"/api/v1/alerts/{number}/checks", {})
    end = time.monotonic() + 60
    while time.monotonic() < end:
        answer = site.api.get(f"/api/v1/alerts/{number}/results/{result}").json()
        if answer["status"] in ("done", "failed"):
            return
        time.sleep(0.1)
    raise AssertionError("the check did not end")
