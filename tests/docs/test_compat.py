"""The page for scripts of the published client: what it says is here is here, and it lists what is not."""

from __future__ import annotations

import importlib
import re

import pytest

from tests.docs import markdown
from twofold.cli import _group
from twofold_server.diffs.schemas import NOT_YET
from twofold_server.http import unbuilt

PAGE = (markdown.ROOT / "docs" / "reference" / "compat.md").read_text(encoding="utf-8")
HERE, _, NOT_HERE = PAGE.partition("\n## Published, not here\n")
MODULES = re.findall(r"^\| `(datafold_sdk[\w.]*)` \| (.+) \|$", HERE, re.M)
ABSENT = re.findall(r"`(datafold_sdk[\w.]+|datafold_mcp)`", HERE.partition("What stays out")[2])


@pytest.mark.parametrize(("module", "names"), MODULES, ids=[name for name, _ in MODULES])
def test_every_name_of_a_module_exists(module: str, names: str) -> None:
    found = importlib.import_module(module)
    listed = re.findall(r"`([A-Za-z_]+)`", names)
    assert listed
    assert [name for name in listed if not hasattr(found, name)] == []


@pytest.mark.parametrize("module", ABSENT)
def test_what_stays_out_is_not_there(module: str) -> None:
    with pytest.raises(ImportError):
        importlib.import_module(module)


def test_enough_was_read() -> None:
    assert len(MODULES) >= 10
    assert len(ABSENT) >= 5


def test_every_refused_field_of_a_comparison_is_listed() -> None:
    assert [field for field in NOT_YET if f"`{field}`" not in NOT_HERE] == []


def test_every_command_that_is_nowhere_is_listed() -> None:
    assert [name for name in _group._NOT_HERE if f"\n| `{name}` |" not in NOT_HERE] == []


def test_every_address_that_is_not_built_is_listed() -> None:
    """By itself, or by what it begins with."""
    listed = [_plain(path) for path in re.findall(r"`(?:[A-Z]+ )?(/[^`]*)`", NOT_HERE)]
    addresses = {path for group in unbuilt.GROUPS for _, path, _ in group.addresses}
    assert [path for path in addresses if not _plain(path).startswith(tuple(listed))] == []


def _plain(path: str) -> str:
    return re.sub(r"\{\w+\}", "{}", path).rstrip("/…")
