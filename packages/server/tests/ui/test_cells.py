"""Cells as pieces: what differs is marked, what is unseen becomes visible, nothing long reaches the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twofold_server.ui import cells
from twofold_server.ui.cells import Piece


def _marked(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces if piece.marked)


def _shown(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("source", "target", "marked"),
    [
        ("1042.50", "1042.75", ("50", "75")),
        ("10", "0", ("10", "0")),
        ("-11", "11", ("-11", "11")),
        ("5", "5.5", ("", ".5")),
        ("open", "opened", ("", "ed")),
        ("2026-01-01T10:00:00", "2026-01-02T10:00:00", ("1", "2")),
        ("Berlin", "Berlin  ", ("", "··")),
        ("a  b", "a b", ("·", "")),
    ],
)
def test_the_differing_characters_are_marked(source: str, target: str, marked: tuple[str, str]) -> None:
    left, right = cells.pair(source, target)
    assert (_marked(left), _marked(right)) == marked


def test_null_empty_and_blank_look_different() -> None:
    kinds = [[piece.kind for piece in cells.plain(value)] for value in (None, "", " ", "x")]
    assert kinds == [["null"], ["empty"], ["blank"], ["same"]]


def test_what_a_browser_obeys_is_shown_instead() -> None:
    shown = _shown(cells.plain("a\u202eb\x00c\td\u2028e"))
    assert shown == "aU+202Eb␀c⇥dU+2028e"


def test_blanks_inside_stay_as_they_are() -> None:
    assert _shown(cells.plain(" a b ")) == "·a b·"


def test_a_long_value_is_cut_in_the_middle_and_says_how_much() -> None:
    pieces = cells.plain("a" * 500 + "z" * 500)
    cut = next(piece for piece in pieces if piece.kind == "cut")
    assert len(_shown(pieces)) <= cells.SHOWN_CHARS
    assert cut.title == "886 characters not shown"
    assert _shown(pieces).endswith("z")


def test_the_differing_part_of_a_long_value_is_kept() -> None:
    source, target = cells.pair("x" * 10_000 + "old" + "y" * 10_000, "x" * 10_000 + "new" + "y" * 10_000)
    assert (_marked(source), _marked(target)) == ("old", "new")
    assert len(_shown(source)) < 2 * cells.SHOWN_CHARS


@given(st.text(max_size=600), st.text(max_size=600))
def test_any_pair_is_bounded_and_visible(source: str, target: str) -> None:
    for pieces in cells.pair(source, target):
        assert pieces
        assert len(pieces) <= 4 * cells.SHOWN_CHARS
        assert all(char.isprintable() or piece.kind == "cut" for piece in pieces for char in piece.text)


@given(st.text(alphabet="abcdef .-0123456789", min_size=1, max_size=40))
def test_equal_short_values_are_shown_whole_and_unmarked(value: str) -> None:
    left, right = cells.pair(value, value)
    assert _marked(left) == _marked(right) == ""
    assert _shown(left).replace("·", " ") == value
