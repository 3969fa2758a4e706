"""Dotted table paths and URIs."""

from __future__ import annotations

import pytest

from twofold_engine._paths import parse_uri, split_path
from twofold_engine.errors import InvalidUri
from twofold_engine.spec import FileRef, QueryRef, TableRef, parse_relation


@pytest.mark.parametrize(
    ("text", "parts", "quoted"),
    [
        ("t", ("t",), set()),
        ("a.b.c", ("a", "b", "c"), set()),
        ('"a.b".c', ("a.b", "c"), {0}),
        ("s.`T.x`", ("s", "T.x"), {1}),
        ('"x""; DROP TABLE t; --"', ('x"; DROP TABLE t; --',), {0}),
        ('"“odd”"', ("“odd”",), {0}),
    ],
)
def test_a_path_splits_at_dots_outside_quotes(text: str, parts: tuple[str, ...], quoted: set[int]) -> None:
    assert split_path(text) == (parts, frozenset(quoted))


@pytest.mark.parametrize("text", ["", "a.", ".a", "a..b", '"a', '"a"b', '""', "`"])
def test_a_broken_path_is_refused(text: str) -> None:
    with pytest.raises(InvalidUri):
        split_path(text)


def test_a_relation_is_a_table_a_query_or_a_file() -> None:
    assert parse_relation("-") == FileRef()
    assert parse_relation("query: SELECT 1 AS a") == QueryRef("SELECT 1 AS a")
    assert parse_relation("s.T") == TableRef(("s", "T"))


def test_three_slashes_are_relative_and_four_absolute() -> None:
    assert parse_uri("duckdb:///data/a.duckdb").path == "data/a.duckdb"
    assert parse_uri("duckdb:////data/a.duckdb").path == "/data/a.duckdb"


def test_every_part_of_a_uri_is_decoded_and_expanded() -> None:
    uri = parse_uri("postgresql://u%40x:${PW}@db.example:5433/my%20db?sslmode=require", {"PW": "p@s/s:%41"})
    assert (uri.user, uri.password, uri.host, uri.port, uri.path) == (
        "u@x", "p@s/s:%41", "db.example", 5433, "my db",
    )  # fmt: skip
    assert uri.options == {"sslmode": "require"}


def test_a_password_never_shows_in_repr_or_message() -> None:
    assert "hush" not in repr(parse_uri("postgresql://u:hush@h/d"))
    with pytest.raises(InvalidUri) as caught:
        parse_uri("postgresql://u:hu/sh@h:notaport/d")
    assert "hu/sh" not in caught.value.message + caught.value.hint


@pytest.mark.parametrize("text", ["no-scheme", "postgresql://h:99999/d", "duckdb:///${UNSET_VARIABLE_X}"])
def test_a_broken_uri_is_refused(text: str) -> None:
    with pytest.raises(InvalidUri):
        parse_uri(text, {})
