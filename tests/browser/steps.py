"""What a person does on the pages, by visible labels and roles alone, and how a walk ends."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from .conftest import Visitor
from .site import Site
from .test_pages import _faults

EXAMPLE_PATTERNS = "*\n!dbt/*\ndbt/*.md"
"""The three lines of the seed page's example."""
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
PATIENCE_SECONDS = 60.0
PATIENCE = 30_000
"""Milliseconds, where a job of the server has to end first."""


def settings(page: Page, entry: str) -> None:
    """Admin → Settings → ``entry``."""
    page.get_by_role("navigation", name="Main").get_by_text("Admin").click()
    page.get_by_role("link", name="Settings", exact=True).click()
    page.get_by_role("navigation", name="Settings").get_by_role("link", name=entry).click()
    expect(page.get_by_role("heading", level=1, name=entry)).to_be_visible()


def copied(page: Page, button: str) -> str:
    """What the clipboard holds after a click on ``button``."""
    page.get_by_role("button", name=button, exact=True).click()
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def agree(page: Page, button: Locator) -> None:
    """Clicks ``button`` and says yes to the question that comes."""
    page.once("dialog", lambda dialog: dialog.accept())
    button.click()


def make_key(page: Page, name: str) -> str:
    """Admin → Settings → Account → Create API Key; the key as it was copied."""
    settings(page, "Account")
    page.get_by_label("Name").fill(name)
    page.get_by_role("button", name="Create API Key").click()
    return copied(page, "Copy the key")


def new_integration(page: Page) -> None:
    """Admin → Settings → Orchestration → Add New Integration → datafold-sdk."""
    settings(page, "Orchestration")
    page.get_by_role("link", name="Add New Integration").first.click()
    page.get_by_role("link", name="datafold-sdk").click()


def eventually(look: Callable[[], Any], what: str) -> Any:
    """The first true answer of ``look``; fails with ``what`` when none comes."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(f"It did not come to pass that {what}.")


def reload_until(page: Page, wanted: Locator) -> None:
    """Loads the page again until it shows ``wanted``: for what a webhook changes a moment later."""

    def is_there() -> bool:
        if wanted.count():
            return True
        page.reload()
        return False

    eventually(is_there, f"{page.url} shows {wanted}")


def connect_by_api(site: Site, name: str, repository: dict[str, Any], **integration: Any) -> int:
    """Data source, repository and integration of a walk that is not about them; returns the CI config id."""
    path = str(integration.pop("path", site.warehouse))
    source = site.create("/api/v1/data_sources", {"name": name, "type": "duckdb", "options": {"path": path}})
    ids = {"repository_id": site.create("/api/v1/repositories", repository), "data_source_id": source}
    return site.create("/api/v1/ci", {"name": name, **ids, **integration})


def end_of_walk(visitor: Visitor, folder: Path, name: str) -> None:
    """Pictures of the walk's last page, in both themes and on a phone: readable for all, never too wide."""
    page = visitor.page
    for theme, width in (("light", 1280), ("dark", 1280), ("light", 400)):
        page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
        page.set_viewport_size({"width": width, "height": 900})
        page.screenshot(path=folder / f"{name}-{theme}-{width}.png", full_page=True)
        too_wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert too_wide <= 0, f"{page.url} is {too_wide} px too wide at {width}"
        assert _faults(page) == []
