"""The CI files in the guides are what the server writes, and their tools' schemas and bash accept them."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import guides
from tests.docs import actions, markdown
from tests.docs.test_truth import faults_of

SCHEMAS = ("github-workflows", "gitlab-ci", "circle-ci")
YAML = [block for path in markdown.documents() for block in markdown.blocks(path) if block.language == "yaml"]
FILES = [block for block in YAML if set(block.words) & set(SCHEMAS)]
GUIDES = {"github-actions.md": SCHEMAS[0], "gitlab-ci.md": SCHEMAS[1], "circleci.md": SCHEMAS[2]}
OVERVIEW = markdown.ROOT / "docs" / "howto" / "ci-overview.md"
WORKFLOW = "on: push\njobs:\n  one:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo {}\n"


def _place(block: markdown.Block) -> str:
    return block.place


def _schema(block: markdown.Block) -> str:
    (found,) = [word for word in block.words if word in SCHEMAS]
    return found


def complaints(schema: str, text: str) -> str:
    """What the schema, and for workflows also actionlint, have to say; empty when nothing is wrong."""
    tool = str(Path(sys.executable).parent / "check-jsonschema")
    held = subprocess.run(
        [tool, "--builtin-schema", f"vendor.{schema}", "--force-filetype", "yaml", "-"],
        input=text,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    found = "" if held.returncode == 0 else held.stdout + held.stderr
    return found + (_actionlint(text) if schema == "github-workflows" else "")


def _actionlint(text: str) -> str:
    node = shutil.which("node")
    assert node is not None, "node is missing: run 'make setup'"
    script = Path(__file__).parent / "actionlint.mjs"
    done = subprocess.run(
        [node, str(script)], input=text, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, f"{done.stderr}\nRun 'make setup' (npm ci)."
    return "\n".join(f"line {item['line']}: {item['message']}" for item in json.loads(done.stdout))


def commands(value: Any) -> Iterator[str]:
    """Every shell text in a CI file: below `run`, `command`, `script` and their like."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("run", "command") and isinstance(inner, str):
                yield inner
            elif key in ("script", "before_script", "after_script"):
                yield "\n".join(inner) if isinstance(inner, list) else inner
            else:
                yield from commands(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from commands(inner)


@pytest.mark.parametrize("name", GUIDES)
def test_each_guide_has_the_file_of_its_system_with_and_without_webhooks(name: str) -> None:
    own = [block for block in FILES if block.path.name == name]
    assert {_schema(block) for block in own} == {GUIDES[name]}
    origins = {
        word.removeprefix("from=") for block in own for word in block.words if word.startswith("from=")
    }
    writer = name.removesuffix(".md").replace("-", "_")
    assert {writer, f"{writer},trigger"} <= origins


def test_no_file_with_commands_goes_unchecked() -> None:
    others = [block for block in YAML if block not in FILES]
    assert [block.place for block in others if list(commands(yaml.safe_load(block.text)))] == []


@pytest.mark.parametrize("block", FILES, ids=_place)
def test_every_file_satisfies_the_schema_of_its_tool(block: markdown.Block) -> None:
    assert complaints(_schema(block), block.text) == ""


@pytest.mark.parametrize("block", FILES, ids=_place)
def test_every_shell_text_can_be_read_and_names_commands_that_exist(block: markdown.Block) -> None:
    bash = shutil.which("bash")
    assert bash is not None
    texts = list(commands(yaml.safe_load(block.text)))
    assert texts
    for text in texts:
        done = subprocess.run([bash, "-n"], input=text, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{text}\n{done.stderr}"
        lines = text.replace("\\\n", " ").splitlines()
        assert [f for line in lines for words in markdown.ours(line) for f in faults_of(words)] == []


def test_the_guides_show_what_the_server_offers_to_copy() -> None:
    pages = [path for path in markdown.documents() if " from=" in path.read_text(encoding="utf-8")]
    assert {path.name for path in pages} > set(GUIDES)
    for path in pages:
        page = path.read_text(encoding="utf-8")
        assert guides.renewed(page) == page, f"{path} is stale: run scripts/guides.py"


@pytest.mark.parametrize(
    ("schema", "text", "expected"),
    [
        ("github-workflows", "on: push\njobs:\n  one:\n    steps: []\n", "runs-on"),
        ("github-workflows", WORKFLOW.format("hi").replace("steps:", "stepz:"), "stepz"),
        ("github-workflows", WORKFLOW.format("${{ gitub.sha }}"), "gitub"),
        ("github-workflows", WORKFLOW.format("${{ github.event.pull_request.title }}"), "untrusted"),
        ("gitlab-ci", "job:\n  rules:\n    - if: 3\n  script: [echo]\n", "rules"),
        ("gitlab-ci", "job:\n  skript: [echo]\n", "job"),
        ("circle-ci", "version: 2.1\njobs:\n  one:\n    docker: [{image: a}]\n    stepz: []\n", "one"),
    ],
)
def test_a_broken_file_is_found(schema: str, text: str, expected: str) -> None:
    assert expected in complaints(schema, text)


def test_the_runner_refuses_what_it_does_not_do() -> None:
    with pytest.raises(actions.Unsupported, match="defaults"):
        actions.load("on: push\ndefaults: {}\njobs: {}\n")


# Messages


def _texts_of_the_sources() -> set[str]:
    """Every text in our code; what is filled in at run time is `…`."""
    found = set()
    for package in ("engine", "server", "client"):
        for path in (markdown.ROOT / "packages" / package / "src").rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    parts = (part.value if isinstance(part, ast.Constant) else "…" for part in node.values)
                    found.add("".join(str(part) for part in parts))
                elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.add(node.value)
    return found


def _wild(text: str) -> str:
    return ".*".join(re.escape(part) for part in text.split("…"))


def test_every_message_that_the_overview_explains_is_one_of_ours() -> None:
    page = OVERVIEW.read_text(encoding="utf-8").partition("## When something goes wrong")[2]
    messages = [row.strip() for row in re.findall(r"^\|([^|]+)\|[^|]+\|$", page, re.M)[2:]]
    assert len(messages) >= 8
    texts = [text for text in _texts_of_the_sources() if len(text) > 5]
    for message in messages:
        said = any(
            re.search(_wild(message), text) or ("…" in text and re.fullmatch(_wild(text), message))
            for text in texts
        )
        assert said, f"nothing of ours says {message!r}"
