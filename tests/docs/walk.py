"""Walks a tutorial as it is written: its shell blocks in one shell, its clicks in a browser.

In a numbered list ``**A → B**`` is clicked, ``**Label**: `value` `` is entered, ``*Text*`` has to be seen:
all by the words on the screen. Shell blocks with the word ``walk`` are run, with ``project`` in the folder
of the project.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from playwright.sync_api import Locator, Page

from tests.docs.markdown import FENCE

PATIENCE_SECONDS = 20.0
_ITEM = re.compile(
    r"^\d+\. (?:\*\*(?P<label>[^*]+)\*\*: `(?P<value>[^`]*)`|\*\*(?P<clicks>[^*]+)\*\*|\*(?P<seen>[^*]+)\*)$",
    re.M,
)


@dataclass(frozen=True)
class Enter:
    label: str
    value: str


@dataclass(frozen=True)
class Click:
    name: str


@dataclass(frozen=True)
class See:
    text: str


@dataclass(frozen=True)
class Run:
    script: str
    in_project: bool


Deed = Enter | Click | See | Run


def chapters(text: str) -> dict[str, list[Deed]]:
    """What each chapter (a heading of the second level) tells to do, in order."""
    found = {}
    for part in re.split(r"^## ", text, flags=re.M)[1:]:
        title, _, body = part.partition("\n")
        found[title.strip()] = list(_deeds(body))
    return found


def _deeds(body: str) -> Iterator[Deed]:
    position = 0
    for block in FENCE.finditer(body):
        yield from _items(body[position : block.start()])
        words = block["info"].split()
        if "walk" in words:
            yield Run(block["text"], "project" in words)
        position = block.end()
    yield from _items(body[position:])


def _items(prose: str) -> Iterator[Deed]:
    for item in _ITEM.finditer(prose):
        if item["label"]:
            yield Enter(item["label"], item["value"])
        elif item["clicks"]:
            yield from (Click(name) for name in item["clicks"].split(" → "))
        else:
            yield See(item["seen"])


class Shell:
    """One bash for all blocks, so that variables and the server live on; what it started ends with it."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        bash = shutil.which("bash")
        assert bash is not None, "bash is missing"
        self.folder, self.blocks = folder, 0
        self.process = subprocess.Popen(
            [bash, "-euo", "pipefail"],
            cwd=folder,
            env=dict(environment),
            start_new_session=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, number)
                self.process.wait(PATIENCE_SECONDS)
            except (ProcessLookupError, subprocess.TimeoutExpired):
                continue
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()

    def run(self, script: str, folder: Path | None = None) -> str:
        """The output of one block; fails with it when a command fails."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.blocks += 1
        mark = f"@@ block {self.blocks} is done"
        file = self.folder / f"block-{self.blocks}.sh"
        file.write_text(script, encoding="utf-8")
        place = folder or self.folder
        self.process.stdin.write(f"cd '{place}'\n. '{file}'\ncd '{self.folder}'\necho '{mark}'\n")
        self.process.stdin.flush()
        said = ""
        for line in self.process.stdout:
            if line.strip() == mark:
                return said
            said += line
        raise AssertionError(f"The block failed:\n{script}\nIt said:\n{said}")


class Reader:
    """A person at the browser who goes by the words on the screen."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def do(self, deed: Enter | Click | See) -> None:
        if isinstance(deed, Enter):
            self.enter(deed.label, deed.value)
        elif isinstance(deed, Click):
            self.click(deed.name)
        else:
            self.see(deed.text)

    def click(self, name: str) -> None:
        page = self.page
        ways = [page.get_by_role(role, name=name, exact=True) for role in ("link", "button")]
        ways += [page.locator("summary", has_text=name)]
        ways += [page.get_by_role(role, name=name) for role in ("link", "button")]
        self._first(ways, f"to click on: {name}").click()
        page.wait_for_load_state()

    def enter(self, label: str, value: str) -> None:
        ways = [self.page.get_by_label(label, exact=True), self.page.get_by_label(re.compile(f"^{label}"))]
        field = self._first(ways, f"to fill in: {label}")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(label=value)
        else:
            field.fill(value)

    def see(self, text: str) -> None:
        self._first([self.page.get_by_text(text)], f"that says: {text}")

    def _first(self, ways: list[Locator], what: str) -> Locator:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            for way in ways:
                for found in way.all():
                    if found.is_visible():
                        return found
            self.page.wait_for_timeout(100)
        words = self.page.locator("body").inner_text()
        raise AssertionError(f"There is nothing {what}. The page {self.page.url} says:\n{words}")
