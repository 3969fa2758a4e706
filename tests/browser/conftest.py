"""Debian's Chromium in front of a real server. A missing browser is a failure, never a skip."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from .site import Site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A server of this module's own."""
    with Site(tmp_path_factory.mktemp("site")) as started:
        yield started


class Visitor:
    """A browser window that remembers everything that went wrong in it."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        self.problems: list[str] = []
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.problems.append(f"error on {page.url}: {error}"))

    def _on_console(self, message: ConsoleMessage) -> None:
        refused = message.text.startswith("Failed to load resource: the server responded with a status of 4")
        if refused and message.location["url"].partition("#")[0] == self.page.url.partition("#")[0]:
            return  # the page itself is an error page or a refused form: the test looks at what it says
        if message.type in ("error", "warning"):
            self.problems.append(f"console on {self.page.url}: {message.text}")

    def go(self, path: str) -> int:
        """Opens a page; returns its status."""
        response = self.page.goto(f"{self.site.url}{path}")
        assert response is not None
        return response.status

    def log_in(self) -> None:
        self.go("/login")
        self.page.get_by_label("E-mail").fill(self.site.account.email)
        self.page.get_by_label("Password").fill(self.site.account.password)
        self.page.get_by_role("button", name="Log in").click()
        self.page.get_by_role("heading", name="CI runs").wait_for()


@pytest.fixture
def visitors(browser: Browser, site: Site) -> Iterator[Callable[..., Visitor]]:
    """Opens windows: ``visitors(theme="dark", width=400)``; none may have logged an error in the end."""
    opened: list[Visitor] = []

    def open_window(*, theme: str = "light", width: int = 1280, script: bool = True) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if theme == "dark" else "light",
            java_script_enabled=script,
            permissions=["clipboard-read", "clipboard-write"],
        )
        context.set_default_timeout(15_000)
        visitor = Visitor(context.new_page(), site)
        opened.append(visitor)
        return visitor

    yield open_window
    problems = [problem for visitor in opened for problem in visitor.problems]
    for visitor in opened:
        visitor.page.context.close()
    assert problems == []


@pytest.fixture
def visitor(visitors: Callable[..., Visitor]) -> Visitor:
    """A window that is not logged in yet."""
    return visitors()
