"""Reads the project's Markdown: fenced blocks, links, headings, commands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SHELLS = frozenset({"bash", "console", "sh"})
PROGRAMS = frozenset({"twofold", "datafold", "twofold-server", "make"})

FENCE = re.compile(r"^(?P<indent> *)```(?P<info>[^\n`]*)\n(?P<text>.*?)^(?P=indent)```\s*$", re.M | re.S)
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)[^)]*\)")
_CODE = re.compile(r"`([^`\n]+)`")
_HEADING = re.compile(r"^#+ +(.+?) *$", re.M)


@dataclass(frozen=True)
class Block:
    """A fenced block; `words` is what stands behind the fence, the language first."""

    path: Path
    line: int
    words: tuple[str, ...]
    text: str

    @property
    def language(self) -> str:
        return self.words[0] if self.words else ""

    @property
    def runnable(self) -> bool:
        return "runnable" in self.words

    @property
    def place(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}"

    def commands(self) -> list[str]:
        """Its shell commands with continued lines joined; in a console block those behind `$ `."""
        text = self.text.replace("\\\n", " ")
        lines = text.splitlines()
        if self.language == "console":
            return [line[2:] for line in lines if line.startswith("$ ")]
        return [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]


def documents() -> list[Path]:
    """Every Markdown file of the project that a reader may open."""
    found = [ROOT / "README.md", ROOT / "CHANGELOG.md"]
    for folder in ("docs", "examples"):
        found += sorted((ROOT / folder).rglob("*.md"))
    return found


def blocks(path: Path) -> Iterator[Block]:
    text = path.read_text(encoding="utf-8")
    for match in FENCE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield Block(path, line, tuple(match["info"].split()), match["text"])


def prose(path: Path) -> str:
    """The text without its fenced blocks."""
    return FENCE.sub("", path.read_text(encoding="utf-8"))


def links(path: Path) -> Iterator[str]:
    for match in _LINK.finditer(_CODE.sub("", prose(path))):
        yield match["target"]


def anchors(path: Path) -> set[str]:
    """The names that a link behind `#` may use, made from the headings as forges make them."""
    found = set()
    for heading in _HEADING.findall(prose(path)):
        plain = re.sub(r"[`*]", "", heading).lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return found


def mentioned_commands(path: Path) -> Iterator[tuple[str, list[str]]]:
    """`(place, words)` of every command of ours, in shell blocks and in `code` of the prose."""
    name = str(path.relative_to(ROOT))
    for block in blocks(path):
        if block.language in SHELLS:
            for command in block.commands():
                yield from ((block.place, words) for words in ours(command))
    for code in _CODE.findall(prose(path)):
        yield from ((name, words) for words in ours(code))


def ours(command: str) -> Iterator[list[str]]:
    """The words of every command of ours in a shell text, the program first and without its folder."""
    for part in re.split(r"\s(?:&&|\|\||\||;)\s|\s&\s*$", command):
        try:
            words = shlex.split(part, comments=True)
        except ValueError:
            continue  # a fragment of prose with a lone quotation mark, no command
        while words and re.fullmatch(r"[A-Z_]+=.*", words[0]):
            words = words[1:]
        if words and words[0].rsplit("/", 1)[-1] in PROGRAMS:
            yield [words[0].rsplit("/", 1)[-1], *words[1:]]
