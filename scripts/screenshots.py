"""Takes pictures of the pages, from the demo, with Debian's Chromium.

.venv/bin/python scripts/screenshots.py                docs/images/diff.png, the picture in the README
.venv/bin/python scripts/screenshots.py --all DIR      every page, light and dark, wide and narrow
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
README_PICTURE = ROOT / "docs" / "images" / "diff.png"
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
]


@contextlib.contextmanager
def serving_demo() -> Iterator[dict[str, Any]]:
    """The demo's JSON, while its server runs."""
    command = [sys.executable, str(ROOT / "scripts" / "demo.py"), "--json"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert process.stdout is not None
        lines: list[str] = []
        for line in process.stdout:
            lines.append(line)
            if line == "}\n":
                break
        else:
            raise RuntimeError("The demo ended early; its last words are above.")
        yield json.loads("".join(lines))
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def pages(demo: dict[str, Any]) -> dict[str, str]:
    """Name of the picture to path of the page. The first diff is that of the flights."""
    run = demo["submission"]["run"]
    flights, planes = (
        next(item["id"] for item in run["diffs"] if item["prod"] == f"prod.{name}")
        for name in ("flights", "planes")
    )
    found = {"runs": "/ci/runs", "run": f"/ci/runs/{run['id']}", "diffs": "/datadiffs"}
    for tab in ("overview", "columns", "primary_keys", "values", "run"):
        found[f"diff-{tab}"] = f"/datadiffs/{flights}/{tab}"
    found["diff-duplicates"] = f"/datadiffs/{planes}/primary_keys"
    for tab in ("data_sources", "git", "integrations/ci", "integrations/ci/new", "account"):
        found[f"settings-{tab.replace('/', '-')}"] = f"/settings/{tab}"
    found["about"] = "/about"
    return found


def logged_in(
    browser: Browser, demo: dict[str, Any], scheme: str, viewport: dict[str, int]
) -> BrowserContext:
    """A browser window of one colour scheme and size, past the log-in form."""
    context = browser.new_context(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": viewport["width"], "height": viewport["height"]},
    )
    page = context.new_page()
    page.goto(f"{demo['url']}/login")
    page.get_by_label("E-mail").fill(demo["email"])
    page.get_by_label("Password").fill(demo["password"])
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url(lambda url: "/login" not in url)
    return context


def take_all(browser: Browser, demo: dict[str, Any], folder: Path) -> None:
    """Every page as `NAME-SCHEME[-narrow].png`."""
    folder.mkdir(parents=True, exist_ok=True)
    for scheme, viewport, suffix in (("light", WIDE, ""), ("dark", WIDE, ""), ("light", NARROW, "-narrow")):
        page = logged_in(browser, demo, scheme, viewport).new_page()
        for name, path in pages(demo).items():
            page.goto(f"{demo['url']}{path}")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=folder / f"{name}-{scheme}{suffix}.png", full_page=True)
        page.context.close()


def take_readme_picture(browser: Browser, demo: dict[str, Any]) -> None:
    """The overview of the flights' diff, as much of it as a reader needs."""
    page = logged_in(browser, demo, "light", WIDE).new_page()
    page.goto(f"{demo['url']}{pages(demo)['diff-overview']}")
    page.wait_for_load_state("networkidle")
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=README_PICTURE)


def main() -> int:
    parser = argparse.ArgumentParser(description="Takes pictures of the pages.")
    parser.add_argument(
        "--all", type=Path, metavar="DIR", help="every page into DIR instead of the README's picture"
    )
    options = parser.parse_args()
    chromium = shutil.which("chromium")
    if chromium is None:
        print("Chromium is missing: run `make setup`.", file=sys.stderr)
        return 1
    os.environ.setdefault("NO_PROXY", "127.0.0.1")
    with serving_demo() as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        if options.all:
            take_all(browser, demo, options.all)
        else:
            take_readme_picture(browser, demo)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
