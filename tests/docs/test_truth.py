"""The documentation says nothing that is not so: links, commands, options, settings, error codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import twofold.cli
import twofold.errors
import twofold_engine
import twofold_server
import twofold_server.cli
from tests.docs import markdown
from twofold.environment import HOST_VARIABLES, KEY_VARIABLES
from twofold_server.settings import Settings

LONG_RUN = markdown.ROOT / "packages/engine/tests/test_packs.py"
DOCUMENTS = markdown.documents()
GROUPS = {
    "twofold": twofold.cli.main,
    "datafold": twofold.cli.main,
    "twofold-server": twofold_server.cli.main,
}
ERRORS_PAGE = markdown.ROOT / "docs" / "reference" / "errors.md"


def _name(path: Path) -> str:
    return str(path.relative_to(markdown.ROOT))


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_local_link_leads_somewhere(path: Path) -> None:
    broken = []
    for target in markdown.links(path):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        found = (path.parent / file).resolve() if file else path
        if not found.exists() or (anchor and anchor not in markdown.anchors(found)):
            broken.append(target)
    assert not broken


def test_every_page_can_be_reached_from_the_readme() -> None:
    seen: set[Path] = set()
    waiting = [markdown.ROOT / "README.md"]
    while waiting:
        path = waiting.pop()
        if path in seen or path.suffix != ".md":
            continue
        seen.add(path)
        for target in markdown.links(path):
            if not re.match(r"[a-z]+:", target) and target.partition("#")[0]:
                waiting.append((path.parent / target.partition("#")[0]).resolve())
    assert {path for path in DOCUMENTS if path not in seen} == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=_name)
def test_every_command_and_option_exists(path: Path) -> None:
    faults = [
        f"{place}: {fault}"
        for place, words in markdown.mentioned_commands(path)
        for fault in faults_of(words)
    ]
    assert not faults


def faults_of(words: list[str]) -> Iterator[str]:
    """What is wrong with a command of ours: unknown commands, options and targets."""
    program, rest = words[0], words[1:]
    if program == "make":
        yield from (
            f"make has no target {word!r}" for word in rest if word.isalpha() and word not in _targets()
        )
        return
    command: click.Command = GROUPS[program]
    ctx = click.Context(command, info_name=program)
    options = _options(command)
    skip_value = False
    for word in rest:
        if skip_value:
            skip_value = False
        elif word.startswith("-") and len(word) > 1:
            name, separator, _ = word.partition("=")
            if name not in options:
                yield f"{ctx.command_path} has no option {name}"
                return
            skip_value = not separator and not options[name]
        elif isinstance(command, click.Group):
            if re.fullmatch(r"[A-Z_…]+|…", word):
                return  # a stand-in for any command
            child = command.get_command(ctx, word)
            if child is None:
                yield f"{ctx.command_path} has no command {word}"
                return
            command, ctx = child, click.Context(child, info_name=word, parent=ctx)
            options |= _options(command)


def _options(command: click.Command) -> dict[str, bool]:
    """Option string to whether it stands alone."""
    found = {"--help": True, "-h": True}
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            found |= dict.fromkeys([*parameter.opts, *parameter.secondary_opts], parameter.is_flag)
    return found


def _targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (markdown.ROOT / "Makefile").read_text(encoding="utf-8"), re.M))


def test_every_variable_that_is_named_is_read() -> None:
    known = {f"TWOFOLD_{name.upper()}" for name in Settings.model_fields} | {*HOST_VARIABLES, *KEY_VARIABLES}
    known |= set(re.findall(r'environ\.get\("(TWOFOLD_\w+)"', LONG_RUN.read_text(encoding="utf-8")))
    named = {
        (name, _name(path))
        for path in DOCUMENTS
        for name in re.findall(r"\b(?:TWOFOLD|DATAFOLD)_[A-Z_]+\b", path.read_text(encoding="utf-8"))
    }
    assert {(name, place) for name, place in named if name not in known} == set()


def _codes_in_use() -> set[str]:
    """Read from the sources, so that a code counts whether or not its module was imported."""
    ways = (
        r'\bcode="([a-z_]+)"',
        r'^    code(?:: \S+)? = "([a-z_]+)"',
        r'^    status, title, code = .*"([a-z_]+)"$',
    )
    codes: set[str] = set()
    for package in (twofold_engine, twofold_server):
        for path in Path(str(package.__file__)).parent.rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            codes |= {code for way in ways for code in re.findall(way, text, re.M)}
    return codes


def test_every_error_code_is_explained_once() -> None:
    explained: set[str] = set()
    for part in ERRORS_PAGE.read_text(encoding="utf-8").split("\n## "):
        rows = re.findall(r"^\| `([a-z_]+)` \|", part, re.M)
        assert len(rows) == len(set(rows))
        explained |= set(rows)
    assert explained == _codes_in_use()


def test_every_error_of_the_client_is_explained() -> None:
    def of(base: type[Exception]) -> Iterator[str]:
        yield base.__name__
        for child in base.__subclasses__():
            yield from of(child)

    rows = re.findall(r"^\| `([A-Z][A-Za-z]+)` \|", ERRORS_PAGE.read_text(encoding="utf-8"), re.M)
    assert sorted(rows) == sorted(set(of(twofold.errors.TwofoldError)))
