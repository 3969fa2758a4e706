"""Different ≠ failed ≠ not finished: each state has its own word and shape."""

from __future__ import annotations

import pytest

from twofold_server.ui.states import diff_state, run_state, state


def test_the_four_kinds_never_share_word_or_shape() -> None:
    kinds = [
        state(name) for name in ("different", "failed", "processing", "forbidden", "identical", "cancelled")
    ]
    assert len({kind.word for kind in kinds}) == len({kind.glyph for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("name", [None, "", "brand_new"])
def test_an_unknown_state_never_looks_fine(name: str | None) -> None:
    assert state(name).tone == "quiet"
    assert state(name).word == "Unknown"


def test_a_diff_without_a_result_never_looks_identical() -> None:
    assert diff_state("done", None) == "unknown"
    assert diff_state("done", "different") == "different"
    assert diff_state("failed", "error") == "failed"


@pytest.mark.parametrize(
    ("status", "reason", "counts", "expected"),
    [
        ("done", "", {"total": 2, "failed": 0, "different": 0}, "identical"),
        ("done", "", {"total": 2, "failed": 0, "different": 1}, "different"),
        ("done", "", {"total": 2, "failed": 1, "different": 1}, "failed"),
        ("done", "", {"total": 0, "failed": 0, "different": 0}, "empty"),
        ("failed", "", {"total": 0, "failed": 0, "different": 0}, "failed"),
        ("cancelled", "skipped", {}, "skipped"),
        ("cancelled", "superseded", {}, "superseded"),
        ("cancelled", "expired", {}, "expired"),
        ("cancelled", "unheard of", {}, "cancelled"),
        ("waiting", "", {}, "waiting"),
    ],
)
def test_run_state(status: str, reason: str, counts: dict[str, int], expected: str) -> None:
    assert run_state(status, reason, counts) == expected
