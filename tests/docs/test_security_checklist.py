"""Every proof that the security checklist names is a test that exists and is not skipped."""

from __future__ import annotations

import ast
import re

import pytest

from tests.docs import evidence, markdown

PAGE = markdown.ROOT / "docs" / "reference" / "security-checklist.md"
PROOFS = sorted(set(re.findall(r"`([^`\s]+\.py::\w+)`", PAGE.read_text(encoding="utf-8"))))
ROWS = re.findall(r"^\| (\d+) \|(.*)\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("proof", PROOFS)
def test_a_proof_is_a_test_that_runs(proof: str) -> None:
    path, _, name = proof.partition("::")
    tree = ast.parse((markdown.ROOT / path).read_text(encoding="utf-8"))
    found = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == name]
    assert found, f"{proof} is not there"
    decorators = [ast.unparse(item) for item in found[0].decorator_list]
    assert not any("skip" in item or "xfail" in item for item in decorators)


@pytest.mark.parametrize(("row", "cells"), ROWS, ids=[row for row, _ in ROWS])
def test_a_row_has_a_proof_or_a_decision(row: str, cells: str) -> None:
    assert ".py::" in cells or "../decisions/" in cells, f"row {row} is only a promise"


def test_every_row_is_there_once() -> None:
    assert [int(row) for row, _ in ROWS] == list(range(1, 28))


def test_every_proof_is_collected() -> None:
    assert set(PROOFS) - evidence.collected(PROOFS) == set()


def test_a_proof_that_nobody_wrote_is_noticed() -> None:
    gone = "tests/docs/test_security_checklist.py::test_that_is_not_there"
    assert gone not in evidence.collected([gone])
