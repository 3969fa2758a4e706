"""People and rules by visible labels alone: invite, join, what a member may see, tested paths, a job."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visitor
from .site import Site
from .test_pages import _faults

pytestmark = pytest.mark.browser

PASSWORD = "zebra lamp canyon 77"


def _settings(page: Page, entry: str) -> None:
    page.locator("summary", has_text="Admin").click()
    page.get_by_role("link", name="Settings", exact=True).click()
    page.get_by_role("navigation", name="Settings").get_by_role("link", name=entry).click()
    expect(page.get_by_role("heading", level=1, name=entry)).to_be_visible()


def _clipboard(page: Page, button: str) -> str:
    page.get_by_role("button", name=button).click()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    return copied


def _join(visitor: Visitor, link: str, name: str) -> None:
    page = visitor.page
    page.goto(link)
    assert _faults(page) == []
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Password", exact=True).fill("password1")
    page.get_by_label("Password again").fill("password1")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("alert")).to_contain_text("guessed first")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again").fill(PASSWORD)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", name="CI runs")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_from_the_invitation_to_a_deactivated_account(
    visitors: Callable[..., Visitor], site: Site, theme: str
) -> None:
    admin, guest = visitors(theme=theme), visitors(theme=theme)
    email = f"bo.{theme}@example.org"
    admin.log_in()
    page = admin.page
    _settings(page, "Users")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Role").select_option(label="Member")
    page.get_by_role("button", name="Invite").click()
    expect(page.get_by_role("region", name="Link")).to_contain_text(f"Invitation for {email}")
    assert _faults(page) == []
    _join(guest, _clipboard(page, "Copy the link"), "Bo")

    guest.page.locator("summary", has_text="Admin").click()
    guest.page.get_by_role("link", name="Settings", exact=True).click()
    expect(guest.page.get_by_role("heading", level=1, name="Account")).to_be_visible()
    offered = guest.page.get_by_role("navigation", name="Settings").get_by_role("link").all_inner_texts()
    assert offered == ["Account"]
    for path in (
        "/settings/users",
        "/settings/audit_log",
        "/settings/integrations/ci",
        "/settings/data_sources",
    ):
        assert guest.go(path) == 403
    expect(guest.page.get_by_text("You may not do this")).to_be_visible()

    _settings(page, "Users")
    row = page.get_by_role("row", name=email)
    row.get_by_role("button", name="Make administrator").click()
    expect(row).to_contain_text("Administrator")
    assert guest.go("/settings/users") == 200
    page.once("dialog", lambda dialog: dialog.accept())
    row.get_by_role("button", name="Deactivate").click()
    expect(row).to_contain_text("Deactivated")
    guest.go("/settings/users")
    expect(guest.page.get_by_role("heading", name="Log in to Twofold")).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("row", name=site.account.email).get_by_role("button", name="Make member").click()
    expect(page.get_by_role("alert")).to_contain_text("last active administrator")

    _settings(page, "Audit log")
    page.get_by_label("Action").select_option(label="user.deactivated")
    expect(page.get_by_role("row").nth(1)).to_contain_text(email)
    assert _faults(page) == []


def test_a_new_password_ends_the_other_session(visitors: Callable[..., Visitor], site: Site) -> None:
    admin, here, there = visitors(), visitors(), visitors()
    made = site.api.post("/api/v1/invitations", json={"email": "cy@example.org"})
    _join(here, made.json()["link"], "Cy")
    admin.log_in()
    _settings(admin.page, "Users")
    admin.page.get_by_role("row", name="cy@example.org").get_by_role("button", name="Password link").click()
    there.page.goto(_clipboard(admin.page, "Copy the link"))
    new = "quiet river 4711"
    there.page.get_by_label("Password", exact=True).fill(new)
    there.page.get_by_label("Password again").fill(new)
    there.page.get_by_role("button", name="Save and log in").click()
    expect(there.page.get_by_role("heading", name="CI runs")).to_be_visible()
    here.go("/ci/runs")
    expect(here.page.get_by_role("heading", name="Log in to Twofold")).to_be_visible()

    page = there.page
    _settings(page, "Account")
    page.get_by_role("link", name="Change your password").click()
    page.get_by_label("Old password").fill("wrong")
    page.get_by_label("New password", exact=True).fill(PASSWORD)
    page.get_by_label("New password again").fill(PASSWORD)
    page.get_by_role("button", name="Change the password").click()
    expect(page.get_by_role("alert")).to_contain_text("Old password: it is wrong")
    page.get_by_label("Old password").fill(new)
    page.get_by_label("New password", exact=True).fill(PASSWORD)
    page.get_by_label("New password again").fill(PASSWORD)
    page.get_by_role("button", name="Change the password").click()
    expect(page.get_by_text("Your password was changed.")).to_be_visible()


def test_one_click_creates_a_key_that_can_be_copied(visitor: Visitor, site: Site) -> None:
    visitor.log_in()
    page = visitor.page
    _settings(page, "Account")
    page.get_by_role("button", name="Create API Key").click()
    assert re.fullmatch(r"two_\w{46}", _clipboard(page, "Copy the key"))


@pytest.mark.parametrize("script", [True, False])
def test_paths_are_tested_before_the_integration_is_saved(
    visitors: Callable[..., Visitor], site: Site, script: bool
) -> None:
    name = f"Shop {script}"
    source = {"name": name, "type": "duckdb", "options": {"path": str(site.warehouse)}}
    site.create("/api/v1/data_sources", source)
    site.create("/api/v1/repositories", {"provider": "local", "name": f"acme/{script}"})
    visitor = visitors(script=script)
    visitor.log_in()
    page = visitor.page
    _settings(page, "Orchestration")
    page.get_by_role("link", name="Add New Integration").first.click()
    page.get_by_role("link", name="datafold-sdk").click()
    page.get_by_label("Repository").select_option(label=f"acme/{script}")
    page.get_by_label("Data Source").select_option(label=name)
    page.get_by_label("Name").fill(name)
    page.get_by_label("Files to ignore").fill("*\n!dbt/*\ndbt/*.md")
    page.get_by_label("Changed files").fill("dbt/docs/guide.md\nREADME.md")
    page.get_by_role("button", name="Test these paths").click()
    expect(page.get_by_text("CI would run: 1 of 2 files counts.")).to_be_visible()
    expect(page.get_by_role("row", name="dbt/docs/guide.md")).to_contain_text("Kept")
    if script:
        assert _faults(page) == []
    page.get_by_role("button", name="Use dbt/**/*.md in line 3").click()
    expect(page.get_by_label("Files to ignore")).to_have_value("*\n!dbt/*\ndbt/**/*.md")
    expect(page.get_by_text("CI would be skipped: all of these files are ignored.")).to_be_visible()
    expect(page.get_by_role("row", name="dbt/docs/guide.md")).to_contain_text("dbt/**/*.md")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.get_by_label("Files to ignore")).to_have_value("*\n!dbt/*\ndbt/**/*.md")

    config = page.locator("#config-id").inner_text()
    page.get_by_text("GitHub Actions", exact=True).click()
    job = page.get_by_role("region", name="GitHub Actions job")
    expect(job).to_contain_text(f"--ci-config-id {config} ")
    expect(job).to_contain_text(site.url)
    if script:
        copied = _clipboard(page, "Copy GitHub Actions job")
        assert copied == job.text_content()
