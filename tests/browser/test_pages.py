"""Every page, both themes, three widths: no console error, no accessibility fault, nothing executed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Dialog, Page, expect

from .conftest import Visitor
from .site import MARKUP, Site, items_of

pytestmark = pytest.mark.browser

PICTURES = os.environ.get("TWOFOLD_PICTURES")
"""A folder that gets a picture of every page in both themes; unset: none is taken."""
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
MEAN = ("hostile-profiles", "hostile-column", "diff-again")
TABS = ("overview", "columns", "primary_keys", "values", "profiles", "run")


@pytest.fixture(scope="module")
def pages(site: Site) -> dict[str, str]:
    """Name → path of every page, in every state that a small warehouse can show."""
    config = site.connect()
    played = site.play(config, 7, items_of("gone", "orders", "customers", "visits"))
    states = {item["prod"]: item["status"] for item in played["run"]["diffs"]}
    assert states == {
        "prod.gone": "failed",
        "prod.orders": "done",
        "prod.customers": "done",
        "prod.visits": "done",
    }
    numbers = {item["prod"].removeprefix("prod."): item["id"] for item in played["run"]["diffs"]}
    hostile = [{"prod": f'prod."{MARKUP}"', "pr": f'pr_7."{MARKUP}"', "pk": ["id"]}]
    mean = site.play(config, 8, hostile, branch="feature</title>|`x`")
    waiting = site.play(config, 9, None)["ci_run_id"]
    purged = site.play(config, 10, items_of("orders"))["run"]["diffs"][0]["id"]
    site.api.patch(f"/api/v1/datadiffs/{purged}", json={"purged": True}).raise_for_status()
    hostile_diff = mean["run"]["diffs"][0]["id"]
    asked = {"run_profiles": True, "time_column": "placed_at", "time_aggregate": "hour"}
    closer = site.compare("orders", "orders", pk_columns=["order_id"], **asked)
    meanest = site.compare(MARKUP, MARKUP, pk_columns=["id"], run_profiles=True)
    found = {
        "runs": "/ci/runs",
        "runs-filtered": "/ci/runs?status=failed",
        "run": f"/ci/runs/{played['run']['id']}",
        "run-waiting": f"/ci/runs/{waiting}",
        "run-hostile": f"/ci/runs/{mean['run']['id']}",
        "diffs": "/datadiffs",
        "sources": "/settings/data_sources",
        "source-types": "/settings/data_sources/new",
        "source-new": "/settings/data_sources/new?type=pg",
        "source": "/settings/data_sources/1",
        "git": "/settings/git",
        "git-ways": "/settings/git/repositories/new",
        "repository-github-new": "/settings/git/repositories/new?provider=github",
        "repository-gitlab-new": "/settings/git/repositories/new?provider=gitlab",
        "repository": "/settings/git/repositories/1",
        "github-app-new": "/settings/git/github_app/new",
        "github-app-existing": "/settings/git/github_app/existing",
        "integrations": "/settings/integrations/ci",
        "integration-types": "/settings/integrations/ci/new",
        "integration-new": "/settings/integrations/ci/new?type=datafold-sdk",
        "integration": f"/settings/ci_integrations/{config}",
        "users": "/settings/users",
        "audit-log": "/settings/audit_log",
        "password": "/settings/account/password",
        "account": "/settings/account",
        "account-view": "/settings/account?view=1",
        "about": "/about",
        "patterns": "/-/patterns",
        "values-side": f"/datadiffs/{numbers['orders']}/values?mode=side&only=all",
        "columns-different": f"/datadiffs/{numbers['orders']}/columns?only=different&sort=different",
        "values-purged": f"/datadiffs/{purged}/values",
        "closer-overview": f"/datadiffs/{closer}/overview",
        "closer-columns": f"/datadiffs/{closer}/columns",
        "closer-column": f"/datadiffs/{closer}/column?name=amount",
        "closer-column-status": f"/datadiffs/{closer}/column?name=status",
        "closer-profiles": f"/datadiffs/{closer}/profiles",
        "closer-run": f"/datadiffs/{closer}/run",
        "hostile-profiles": f"/datadiffs/{meanest}/profiles",
        "hostile-column": f"/datadiffs/{meanest}/column?name={quote(MARKUP)}",
        "diff-new": "/datadiffs/new",
        "diff-again": f"/datadiffs/new?of={meanest}",
    }
    for name, number in {**numbers, "hostile": hostile_diff}.items():
        found |= {f"diff-{name}-{tab}": f"/datadiffs/{number}/{tab}" for tab in TABS}
    return found


def _faults(page: Page) -> list[str]:
    """Serious and critical findings of axe-core on the page as it stands."""
    page.evaluate(AXE.read_text())
    result: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{found['id']}: {found['help']}: {node['html'][:200]} {node['failureSummary'][:300]}"
        for found in result["violations"]
        if found["impact"] in ("serious", "critical")
        for node in found["nodes"][:3]
    ]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_page_has_an_accessibility_fault_or_an_error(
    visitors: Callable[..., Visitor], pages: dict[str, str], theme: str
) -> None:
    visitor = visitors(theme=theme)
    visitor.go("/login")
    assert _faults(visitor.page) == []
    visitor.log_in()
    faults: dict[str, list[str]] = {}
    for name, path in pages.items():
        assert visitor.go(path) == 200, path
        if PICTURES:
            visitor.page.screenshot(path=Path(PICTURES) / f"{name}-{theme}.png", full_page=True)
        if found := _faults(visitor.page):
            faults[name] = found
    assert faults == {}


@pytest.mark.parametrize("width", [400, 640])  # 640 is 1280 at 200 %
def test_no_page_scrolls_sideways(
    visitors: Callable[..., Visitor], pages: dict[str, str], width: int
) -> None:
    visitor = visitors(width=width)
    visitor.log_in()
    wide = []
    for name, path in pages.items():
        visitor.go(path)
        if visitor.page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        ):
            wide.append(name)
    assert wide == []


def test_hostile_names_and_cells_are_shown_as_text(visitor: Visitor, pages: dict[str, str]) -> None:
    visitor.log_in()
    page = visitor.page
    dialogs: list[str] = []

    def on_dialog(dialog: Dialog) -> None:
        dialogs.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", on_dialog)
    for name in ("run-hostile", "runs", "diffs", *(f"diff-hostile-{tab}" for tab in TABS), *MEAN):
        visitor.go(pages[name])
        assert page.evaluate("window.pwned") is None, name
        assert page.locator("main script, main img, main iframe").count() == 0, name
        assert page.locator("a[href^='javascript:']").count() == 0, name
    assert dialogs == []
    visitor.go(pages["diff-hostile-values"])
    table = page.get_by_role("region", name="Changed rows")
    expect(table).to_contain_text("<script>window.pwned=1</script>")
    expect(table).to_contain_text("U+202E")
    expect(table).to_contain_text("⇥")
    assert len(page.content()) < 200_000  # a value of a megabyte is cut
    expect(table.get_by_title("999,976 characters not shown").first).to_be_visible()
    visitor.go(pages["diff-hostile-overview"])
    expect(page.get_by_role("heading", level=1)).to_contain_text(MARKUP)


def test_different_failed_waiting_and_purged_are_told_apart(visitor: Visitor, pages: dict[str, str]) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go(pages["run"])
    rows = page.get_by_role("region", name="Tables of this run").locator("tbody .badge").all_inner_texts()
    assert rows == ["Failed", "Different", "Key problem", "Identical"]
    expect(page.get_by_role("alert").first).to_contain_text("prod.gone")
    visitor.go(pages["diff-gone-overview"])
    expect(page.get_by_text("This is an error, not a difference")).to_be_visible()
    visitor.go(pages["run-waiting"])
    expect(page.get_by_text("Waiting for the CI job to submit its tables.")).to_be_visible()
    visitor.go(pages["values-purged"])
    expect(page.get_by_role("heading", name="The rows were deleted on")).to_be_visible()
    visitor.go(pages["diff-visits-primary_keys"])
    expect(page.get_by_role("heading", name="Duplicate keys 80")).to_be_visible()


def test_numbers_of_the_overview_lead_to_their_rows(visitor: Visitor, pages: dict[str, str]) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go(pages["diff-orders-overview"])
    expect(
        page.get_by_text("40 rows are missing from this branch and 5 are missing from production")
    ).to_be_visible()
    page.get_by_role("article").filter(has_text="Keys").get_by_role("link", name="40", exact=True).click()
    expect(page.get_by_role("heading", name="Only in production 40")).to_be_visible()
    expect(page.get_by_text("Showing 1–25 of 40")).to_be_visible()
    page.get_by_role("navigation", name="Pages of rows only in production").get_by_role(
        "link", name="Next"
    ).click()
    expect(page.get_by_text("Showing 26–40 of 40")).to_be_visible()
    visitor.go(pages["columns-different"])
    shown = page.get_by_role("region", name="Columns").locator("tbody th").all_inner_texts()
    assert shown == ["amount", "status", "channel", "legacy_code"]


def test_a_column_is_explained_by_its_changes_its_profile_and_its_times(
    visitor: Visitor, pages: dict[str, str]
) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go(pages["closer-overview"])
    changes = page.get_by_role("region", name="What became what")
    expect(changes.get_by_role("row").nth(1)).to_contain_text("status")
    expect(changes.get_by_role("row").nth(1)).to_contain_text("NULL")
    changes.get_by_role("link", name="status").click()
    expect(page.get_by_role("heading", name="status", exact=True)).to_be_visible()
    expect(page.get_by_text("5 of 460 matched rows (1.09 %) differ here.")).to_be_visible()
    times = page.get_by_role("img", name="Share of values of status that differ, by hour")
    expect(times).to_contain_text("8.47 % · 2026-01-01 00:00")
    page.locator("#timeline summary").click()
    expect(page.get_by_role("region", name="Differences by hour").get_by_role("row").nth(1)).to_contain_text(
        "2026-01-01 00:00"
    )
    page.get_by_role("link", name="Rows that differ").click()
    expect(page.get_by_text("Showing 1–5 of 5")).to_be_visible()


def test_profiles_draw_both_sides_and_have_their_numbers_in_a_table(
    visitor: Visitor, pages: dict[str, str]
) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go(pages["closer-profiles"])
    cards = page.get_by_role("article")
    moved = cards.locator(".profile__moved").all_inner_texts()
    shares = [float(text.split()[0]) for text in moved]
    assert shares == sorted(shares, reverse=True)
    folded = page.locator("details.section")
    expect(folded.get_by_role("article").first).not_to_be_visible()
    folded.locator("> summary").click()
    expect(folded.get_by_role("article").first).to_be_visible()
    amount = cards.filter(has=page.get_by_role("heading", name="amount"))
    bars = amount.get_by_role("img").locator("rect")
    assert {bars.nth(at).get_attribute("class") for at in range(bars.count())} == {
        "fill-source",
        "fill-target",
    }
    amount.get_by_text("As a table").click()
    assert amount.get_by_role("table", name="Rows of amount per range").get_by_role("row").count() > 5


def test_a_comparison_is_started_from_the_pages(visitor: Visitor, pages: dict[str, str]) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go("/datadiffs")
    page.get_by_role("link", name="New data diff").click()
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("alert")).to_contain_text("Data source: this is needed")
    page.get_by_label("Data source", exact=True).select_option(label="Shop warehouse")
    page.get_by_label("Table", exact=True).fill("prod.orders")
    page.get_by_label("Table of the target").fill("pr_7.orders")
    page.get_by_label("Key columns").fill("order_id")
    page.get_by_label("Profile the columns").check()
    page.get_by_label("Time column").fill("placed_at")
    page.get_by_label("Only rows before").fill("2026-01-01T04:00")
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_text("Rows with placed_at before 2026-01-01 04:00:00")).to_be_visible(timeout=20_000)
    expect(page.get_by_role("heading", name="Most frequent changes")).to_be_visible(timeout=20_000)
    page.get_by_role("link", name="Compare again").click()
    expect(page.get_by_label("Only rows before")).to_have_value("2026-01-01T04:00:00")


def test_the_theme_switch_is_remembered(visitor: Visitor, site: Site) -> None:
    visitor.log_in()
    page = visitor.page
    background = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(background) == "rgb(255, 255, 255)"
    page.locator("summary", has_text="ada").click()
    page.get_by_label("Theme").select_option(label="Dark")
    page.wait_for_function(f"{background} === 'rgb(15, 19, 24)'")
    visitor.go("/about")
    assert page.evaluate(background) == "rgb(15, 19, 24)"


def test_j_and_k_walk_over_the_rows(visitor: Visitor, pages: dict[str, str]) -> None:
    visitor.log_in()
    page = visitor.page
    visitor.go(pages["diff-orders-values"])
    rows = page.locator("tr[data-difference]")
    for keys, current in (("j", 0), ("jj", 2), ("k", 1)):
        for key in keys:
            page.keyboard.press(key)
        expect(rows.nth(current)).to_have_class("current")
        assert page.locator("tr.current").count() == 1


def test_everything_works_without_a_script(visitors: Callable[..., Visitor], pages: dict[str, str]) -> None:
    visitor = visitors(script=False)
    visitor.log_in()
    page = visitor.page
    visitor.go(pages["diff-orders-values"])
    page.get_by_label("Rows that differ in").select_option(label="status")
    page.get_by_role("button", name="Show").click()
    expect(page.get_by_text("Showing 1–5 of 5")).to_be_visible()
    visitor.go(pages["run-waiting"])
    assert page.locator("noscript meta[http-equiv=refresh]").count() == 1
    page.get_by_role("button", name="Cancel").click()
    expect(page.get_by_text("Cancelled by").first).to_be_visible()


def test_a_waiting_run_follows_by_itself(visitor: Visitor, site: Site, pages: dict[str, str]) -> None:
    made = site.play(1, 11, None)
    visitor.log_in()
    visitor.go(f"/ci/runs/{made['ci_run_id']}")
    page = visitor.page
    expect(page.get_by_role("button", name="Cancel")).to_be_visible()
    site.play(1, 11, items_of("customers"))
    expect(page.get_by_role("button", name="Rerun")).to_be_visible(timeout=20_000)
    expect(page.get_by_text("The table is identical").first).to_be_visible()


def test_error_pages_say_what_happened_with_an_id(visitor: Visitor) -> None:
    visitor.log_in()
    for path, status, words in (
        ("/nothing", 404, "There is nothing at /nothing"),
        ("/datadiffs/999999/overview", 404, "There is no data diff 999999"),
    ):
        assert visitor.go(path) == status
        expect(visitor.page.get_by_text(words)).to_be_visible()
        expect(visitor.page.get_by_text("To quote when you ask for help")).to_be_visible()
        assert _faults(visitor.page) == []


def test_a_form_from_another_site_changes_nothing(visitor: Visitor, site: Site) -> None:
    visitor.log_in()
    page = visitor.page
    forms: list[tuple[dict[str, str], dict[str, str | float | bool]]] = [
        ({"Origin": site.url}, {"name": "stolen"}),
        ({"Origin": "https://evil.example"}, {"name": "stolen", "csrf_token": "x"}),
    ]
    for headers, form in forms:
        answer = page.request.post(f"{site.url}/settings/account/api_keys", headers=headers, form=form)
        assert answer.status == 403
    visitor.go("/settings/account")
    expect(page.get_by_text("stolen")).to_have_count(0)
