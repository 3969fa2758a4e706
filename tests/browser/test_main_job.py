"""The way of the seed page, by visible labels and roles alone: connect, create a key, submit, look."""

from __future__ import annotations

import httpx2
import pytest
from playwright.sync_api import Page, expect

from .conftest import Visitor
from .site import Site, items_of

pytestmark = pytest.mark.browser

NINE_FIELDS = [
    "Repository",
    "Data Source",
    "Name",
    "Files to ignore",
    "Mark the CI check as failed on errors",
    "Require the datafold label to start CI",
    "Sampling tolerance",
    "Sampling confidence",
    "Sampling Threshold",
]
RESULTS = ["Materialize diff results", "Results go to", "Status check"]


def test_from_the_log_in_to_the_differing_values(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    _log_in(visitor, site)
    expect(page.get_by_text("Connect the first pull request in three steps")).to_be_visible()
    _add_data_source(page, site)
    _add_repository(page)
    config = _add_integration(page)
    key = _make_key(page, site)
    _run_ci_job(site, config, key)
    _look_at_the_run(page)
    _page_through_values(page)
    page.locator("summary", has_text="ada").click()
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", name="Log in to Twofold")).to_be_visible()
    page.goto(f"{site.url}/ci/runs")
    expect(page).to_have_url(f"{site.url}/login?next=/ci/runs")


def _log_in(visitor: Visitor, site: Site) -> None:
    page = visitor.page
    visitor.go("/")
    page.get_by_label("E-mail").fill(site.account.email)
    page.get_by_label("Password").fill("wrong")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("alert")).to_contain_text("wrong")
    page.get_by_label("Password").fill(site.account.password)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="CI runs")).to_be_visible()


def _settings(page: Page, entry: str) -> None:
    page.locator("summary", has_text="Admin").click()
    page.get_by_role("link", name="Settings", exact=True).click()
    page.get_by_role("navigation", name="Settings").get_by_role("link", name=entry).click()
    expect(page.get_by_role("heading", level=1, name=entry)).to_be_visible()


def _add_data_source(page: Page, site: Site) -> None:
    _settings(page, "Data Sources")
    page.get_by_role("link", name="Add New Data Source").first.click()
    page.get_by_role("link", name="DuckDB").click()
    page.get_by_label("Name").fill("Shop warehouse")
    page.get_by_label("Path").fill(str(site.warehouse))
    page.get_by_role("button", name="Save and test").click()
    connect = page.get_by_role("row", name="Open it")
    expect(connect).to_contain_text("OK", timeout=30_000)


def _add_repository(page: Page) -> None:
    _settings(page, "Git")
    page.get_by_role("link", name="Add New Repository").first.click()
    page.get_by_role("link", name="Local (no forge)").click()
    page.get_by_label("Repository name").fill("acme/shop")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="acme/shop")).to_be_visible()


def _add_integration(page: Page) -> str:
    _settings(page, "Orchestration")
    page.get_by_role("link", name="Add New Integration").first.click()
    page.get_by_role("link", name="datafold-sdk").click()
    expect(page.get_by_label("Sampling Threshold")).to_be_visible()
    assert page.locator("form label").all_inner_texts()[-12:] == [*NINE_FIELDS, *RESULTS]
    expect(page.get_by_label("Mark the CI check as failed on errors")).to_be_checked()
    expect(page.get_by_label("Require the datafold label to start CI")).not_to_be_checked()
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("Name: this is needed")
    page.get_by_label("Repository").select_option(label="acme/shop")
    page.get_by_label("Data Source").select_option(label="Shop warehouse")
    page.get_by_label("Name").fill("Shop")
    page.get_by_label("Sampling tolerance").fill("0.001")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_contain_text("belong together")
    page.get_by_label("Files to ignore").fill("*\n!dbt/*\ndbt/*.md")
    page.get_by_label("Sampling confidence").select_option(label="99 %")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", name="Shop")).to_be_visible()
    page.get_by_label("Changed files").fill("dbt/README.md\ndbt/models/a.sql")
    page.get_by_role("button", name="Test these paths").click()
    expect(page.get_by_role("row", name="dbt/README.md")).to_contain_text("Ignored")
    expect(page.get_by_role("row", name="dbt/models/a.sql")).to_contain_text("Kept")
    page.get_by_role("button", name="Copy the id").click()
    config: str = page.evaluate("navigator.clipboard.readText()")
    assert config.isdigit()
    _settings(page, "Orchestration")
    expect(page.get_by_role("row", name="Shop")).to_contain_text(config)
    return config


def _make_key(page: Page, site: Site) -> str:
    _settings(page, "Account")
    page.get_by_label("Name").fill("CI of shop")
    page.get_by_role("button", name="Create API Key").click()
    page.get_by_role("button", name="Copy the key").click()
    first: str = page.evaluate("navigator.clipboard.readText()")
    assert _status_with(site, first) == 200

    _settings(page, "Account")
    expect(page.locator("body")).not_to_contain_text(first)
    row = page.get_by_role("row", name="CI of shop")
    row.get_by_role("link", name="View").click()
    page.get_by_label("Password").fill("not it")
    page.get_by_role("button", name="View").click()
    expect(page.get_by_text("The password is wrong")).to_be_visible()
    page.get_by_label("Password").fill(site.account.password)
    page.get_by_role("button", name="View").click()
    expect(page.get_by_text(first, exact=True)).to_be_visible()

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("row", name="CI of shop").get_by_role("button", name="Regenerate").click()
    expect(page.get_by_text("The old key is refused from now on.")).to_be_visible()
    page.get_by_role("button", name="Copy the key").click()
    second: str = page.evaluate("navigator.clipboard.readText()")
    assert second != first
    assert _status_with(site, first) == 401
    assert _status_with(site, second) == 200
    return second


def _status_with(site: Site, key: str) -> int:
    with httpx2.Client(trust_env=False) as client:
        url = f"{site.url}/api/v1/organization/meta"
        return client.get(url, headers={"Authorization": f"Key {key}"}).status_code


def _run_ci_job(site: Site, config: str, key: str) -> None:
    place = ("--ci-config-id", config, "--pr-num", "7")
    commits = ("--base-branch", "main", "--base-sha", "b" * 40, "--pr-branch", "fix", "--pr-sha", "c" * 40)
    site.client("ci", "trigger", *place, *commits, key=key)
    submit = ("ci", "submit", *place, "--pr-sha", "c" * 40, "--wait", "--interval", "0.2")
    answer = site.client(*submit, key=key, items=items_of("orders", "customers"))
    assert answer["run"]["counts"]["different"] == 1


def _look_at_the_run(page: Page) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="CI runs").click()
    row = page.get_by_role("row", name="acme/shop #7")
    expect(row).to_contain_text("Different")
    row.get_by_role("link").first.click()
    expect(page.get_by_text("1 of 2 tables differs").first).to_be_visible()
    states = page.get_by_role("region", name="Tables of this run").locator("tbody .badge").all_inner_texts()
    assert states == ["Different", "Identical"]
    expect(page.get_by_role("region", name="Comment")).to_contain_text("prod.orders")


def _page_through_values(page: Page) -> None:
    page.get_by_role("link", name="prod.orders").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("prod.orders")
    expect(page.get_by_role("heading", name="Keys")).to_be_visible()
    page.get_by_role("navigation", name="Parts of this comparison").get_by_role("link", name="Values").click()
    pager = page.get_by_role("navigation", name="Pages of changed rows")
    expect(pager).to_contain_text("Showing 1–50 of 120")
    pager.get_by_role("link", name="Next").click()
    expect(pager).to_contain_text("Showing 51–100 of 120")
    pager.get_by_role("link", name="Next").click()
    expect(pager).to_contain_text("Showing 101–120 of 120")
    expect(pager.get_by_role("link", name="Next")).to_have_count(0)
    page.get_by_label("Rows that differ in").select_option(label="status")
    expect(pager).to_contain_text("Showing 1–5 of 5")
    expect(page.get_by_role("region", name="Changed rows")).to_contain_text("NULL")
    page.get_by_role("link", name="Side by side").click()
    expect(pager).to_contain_text("Showing 1–5 of 5")
    with page.expect_download() as download:
        page.get_by_role("link", name="Download as CSV").click()
    text = download.value.path().read_text()
    assert len(text.splitlines()) == 6
