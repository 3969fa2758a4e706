"""GitHub's workflow expressions, as far as the guides use them: ``${{ github.event.number == 7 }}``.

After https://docs.github.com/actions/reference/workflows-and-actions/expressions. What is not known here is
an error, never an empty text: a guide must not come to rely on what nobody checked.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any

_TOKEN = re.compile(
    r"\s*(?:(?P<string>'(?:[^']|'')*')|(?P<number>-?\d+(?:\.\d+)?)|(?P<name>[A-Za-z_][\w-]*)"
    r"|(?P<sign>&&|\|\||==|!=|[!().,\[\]]))"
)
_HOLE = re.compile(r"\$\{\{(.*?)\}\}", re.S)


class BadExpression(ValueError):
    """The text is no expression, or one of a kind that is not known here."""


def fill(text: str, contexts: Mapping[str, Any]) -> str:
    """``text`` with every ``${{ … }}`` replaced by its value."""
    return _HOLE.sub(lambda hole: as_text(evaluate(hole[1], contexts)), text)


def condition(text: str, contexts: Mapping[str, Any]) -> bool:
    """The value of an ``if``, where the marks around the expression may be left out."""
    whole = _HOLE.fullmatch(text.strip())
    return truth(evaluate(whole[1] if whole else text, contexts))


def evaluate(text: str, contexts: Mapping[str, Any]) -> Any:
    """The value; raises ``BadExpression``."""
    reader = _Reader(text, contexts)
    value = reader.either()
    reader.end()
    return value


def truth(value: Any) -> bool:
    """Everything but false, null, 0, NaN and the empty text."""
    return not (value is None or value is False or value in (0, "") or value != value)


def as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, str | int | float):
        return str(value)
    raise BadExpression(f"A {type(value).__name__} has no text.")


def equal(left: Any, right: Any) -> bool:
    """Texts without regard to case; values of two kinds as numbers."""
    if isinstance(left, str) and isinstance(right, str):
        return left.lower() == right.lower()
    if type(left) is type(right):
        return bool(left == right)
    return _number(left) == _number(right)


def _number(value: Any) -> float:
    if value is None or value == "":
        return 0.0
    try:
        return float(value)
    except (TypeError, ValueError):
        return math.nan


def _contains(whole: Any, part: Any) -> bool:
    if isinstance(whole, list):
        return any(equal(item, part) for item in whole)
    return as_text(part).lower() in as_text(whole).lower()


def _starts_with(whole: Any, part: Any) -> bool:
    return as_text(whole).lower().startswith(as_text(part).lower())


_FUNCTIONS: dict[str, Callable[..., Any]] = {"contains": _contains, "startswith": _starts_with}


class _Reader:
    """Reads and computes in one pass; both sides of ``&&`` and ``||`` are free of effects."""

    def __init__(self, text: str, contexts: Mapping[str, Any]) -> None:
        self.contexts, self.text = contexts, text
        self.tokens: list[tuple[str, str]] = []
        position, text = 0, text.rstrip()
        while position < len(text):
            found = _TOKEN.match(text, position)
            if found is None or found.lastgroup is None:
                raise BadExpression(f"{text!r} cannot be read from {text[position:]!r} on.")
            self.tokens.append((found.lastgroup, found[found.lastgroup]))
            position = found.end()

    def take(self, *signs: str) -> str | None:
        """The next token if it is one of these signs."""
        if self.tokens and self.tokens[0][0] == "sign" and self.tokens[0][1] in signs:
            return self.tokens.pop(0)[1]
        return None

    def need(self, sign: str) -> None:
        if self.take(sign) is None:
            raise BadExpression(f"{self.text!r} lacks a {sign!r}.")

    def end(self) -> None:
        if self.tokens:
            raise BadExpression(f"{self.text!r} goes on with {self.tokens[0][1]!r}.")

    def either(self) -> Any:
        value = self.both()
        while self.take("||"):
            other = self.both()
            value = value if truth(value) else other
        return value

    def both(self) -> Any:
        value = self.comparison()
        while self.take("&&"):
            other = self.comparison()
            value = other if truth(value) else value
        return value

    def comparison(self) -> Any:
        value = self.single()
        while sign := self.take("==", "!="):
            value = equal(value, self.single()) == (sign == "==")
        return value

    def single(self) -> Any:
        if self.take("!"):
            return not truth(self.single())
        if self.take("("):
            value = self.either()
            self.need(")")
            return value
        if not self.tokens:
            raise BadExpression(f"{self.text!r} ends too early.")
        kind, word = self.tokens.pop(0)
        if kind == "string":
            return word[1:-1].replace("''", "'")
        if kind == "number":
            return float(word)
        if kind == "sign":
            raise BadExpression(f"{self.text!r} has {word!r} where a value belongs.")
        return self.named(word)

    def named(self, word: str) -> Any:
        if word in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[word]
        if self.take("("):
            return self.call(word)
        if word not in self.contexts:
            raise BadExpression(f"{self.text!r} asks for {word!r}, which is no context.")
        value = self.contexts[word]
        while sign := self.take(".", "["):
            value = self.part(value, sign)
        return value

    def call(self, name: str) -> Any:
        if name.lower() not in _FUNCTIONS:
            raise BadExpression(f"{self.text!r} calls {name!r}, which is not known here.")
        values = [self.either()]
        while self.take(","):
            values.append(self.either())
        self.need(")")
        return _FUNCTIONS[name.lower()](*values)

    def part(self, value: Any, sign: str) -> Any:
        """A property; null where there is none, as on GitHub."""
        if sign == "[":
            name = as_text(self.either())
            self.need("]")
        else:
            _, name = self.tokens.pop(0)
        return value.get(name) if isinstance(value, Mapping) else None
