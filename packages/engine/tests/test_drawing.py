"""The texts of Python values that samples and sums of hashes are made of, as decision 16 writes them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from hashlib import md5
from typing import Any

import pytest

from twofold_engine.sql.drawing import LONG_TEXT, digest_part, double_text, fingerprint_text, value_text

DAY, NOON = dt.date(2020, 2, 29), dt.datetime(2020, 2, 29, 12, 30)  # noqa: DTZ001 - a clock's time


@pytest.mark.parametrize(
    ("value", "form", "family", "text"),
    [
        (None, "text", "text", None),
        (5, "integer", "integer", "5"),
        (True, "integer", "boolean", "1"),
        ("true", "integer", "boolean", "1"),
        (Decimal("1.500"), "decimal", "decimal", "1.5"),
        (Decimal("1E+3"), "decimal", "decimal", "1000"),
        (0.1 + 0.2, "float", "float", "0.3"),
        ("word", "integer_float", "text", "word"),
        (float("nan"), "float", "float", "NaN"),
        (True, "boolean", "boolean", "true"),
        (DAY, "date", "date", "2020-02-29"),
        (NOON, "timestamp", "timestamp", "2020-02-29T12:30:00"),
        (DAY, "timestamp", "date", "2020-02-29T00:00:00"),
        (dt.time(1, 2, 3), "time", "time", "01:02:03"),
        ("0000-00-00", "timestamp", "date", "0000-00-00T00:00:00"),
        ("0000-00-00 01:00:00", "timestamp", "timestamp", "0000-00-00T01:00:00"),
        ("0000-00-00 01:00:00", "timestamptz", "timestamptz", "0000-00-00T01:00:00Z"),
        ("{0A000000-0000-0000-0000-00000000000B}", "uuid_text", "text", "0a00000000000000000000000000000b"),
        ("no uuid", "uuid_text", "text", "no uuid"),
    ],
)
def test_the_canonical_text_of_a_value(value: Any, form: str, family: str, text: str | None) -> None:
    assert value_text(value, form, family) == text


@pytest.mark.parametrize(
    ("value", "form", "family", "text"),
    [
        (None, "float", "float", None),
        ("x", "text", "text", "x"),
        (1.0, "float", "float", "4607182418800017408"),
        (-0.0, "float", "float", "0"),
        (float("inf"), "float", "float", "Infinity"),
        (7, "integer_float", "integer", "7"),
        (7.0, "integer_float", "float", "7"),
        (-(2.0**63), "integer_float", "float", str(-(2**63))),
        (2.0**63, "integer_float", "float", "f4890909195324358656"),
        (0.5, "integer_float", "float", "f4602678819172646912"),
        (10**20, "integer_float", "integer", "1" + "0" * 20),
        (0.1, "decimal_float", "float", "0.1"),
        ("true", "integer_float", "boolean", "1"),
        ("1.5", "float", "untyped", "4609434218613702656"),
        ("x", "float", "untyped", "x"),
    ],
)
def test_the_fingerprint_of_a_value(value: Any, form: str, family: str, text: str | None) -> None:
    assert fingerprint_text(value, form, family) == text


def test_fingerprints_are_joined_behind_their_length() -> None:
    assert double_text(0.0, "f") == "0"
    assert digest_part(None, is_long=True) == "-"
    assert digest_part("", is_long=True) == "0:"
    most = "é" * LONG_TEXT
    assert digest_part(most, is_long=True) == f"{LONG_TEXT}:{most}"
    longer = most + "x"
    hashed = md5(longer.encode(), usedforsecurity=False).hexdigest()
    assert digest_part(longer, is_long=True) == f"{LONG_TEXT + 1}#{hashed}"
    assert digest_part(longer, is_long=False) == f"{LONG_TEXT + 1}:{longer}"
