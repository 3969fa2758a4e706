"""JSON as strangers send it: what a lenient parser lets through to break something later is refused."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from typing import Any, NoReturn

from twofold_server.errors import BadRequest

MAX_DEPTH = 100
"""Nesting of the deepest published request is below ten."""


def parse(body: bytes) -> Any:
    """The value of a JSON text in UTF-8.

    Raises ``BadRequest`` for malformed text, nesting beyond 100, duplicate keys, NaN and infinities (also
    ``1e999``), lone surrogates and NUL characters, which no database stores.
    """
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        _refuse("is not UTF-8")
    _check_depth(text)
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        _refuse(f"is not JSON (line {error.lineno}, column {error.colno}: {error.msg})")
    except ValueError:
        _refuse("holds a number that is too long")
    except RecursionError:
        _refuse("is nested too deeply")
    if "\\u" in text or "\x00" in text:
        _check_text(value)
    return value


def _refuse(reason: str) -> NoReturn:
    raise BadRequest(
        f"The request body {reason}; nothing was done. Correct it and send it again.", code="bad_json"
    )


def _check_depth(text: str) -> None:
    """Counts brackets outside strings before a recursive parser sees them."""
    depth = 0
    in_string = escaped = False
    if text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    for sign in text:
        if in_string:
            if escaped:
                escaped = False
            elif sign == "\\":
                escaped = True
            elif sign == '"':
                in_string = False
        elif sign == '"':
            in_string = True
        elif sign in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                _refuse(f"is nested more than {MAX_DEPTH} levels deep")
        elif sign in "]}":
            depth -= 1


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        twice = next(name for name, _ in pairs if name in seen or seen.add(name))  # type: ignore[func-returns-value]
        _refuse(f"names {twice[:60]!r} twice in one object")
    return found


def _constant(name: str) -> NoReturn:
    _refuse(f"holds {name}, which is not a JSON number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        _refuse("holds a number that is too large")
    return number


def _check_text(value: Any) -> None:
    waiting = [value]
    while waiting:
        part = waiting.pop()
        texts: Iterable[str] = ()
        if isinstance(part, str):
            texts = (part,)
        elif isinstance(part, list):
            waiting.extend(part)
        elif isinstance(part, dict):
            texts = part.keys()
            waiting.extend(part.values())
        for text in texts:
            if "\x00" in text:
                _refuse("holds a NUL character")
            if any("\ud800" <= sign <= "\udfff" for sign in text):
                _refuse("holds half of a surrogate pair, which is no character")
