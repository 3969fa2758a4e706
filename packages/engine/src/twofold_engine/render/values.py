"""How one value is shown to people: unmistakable, on one line, cut so that what differs stays in sight.

Values arrive in the normal form (text, or None for NULL). A text is put in single quotes whenever the bare
characters would mislead: an empty text, blanks at its ends, the letters NULL, a quote at its start. What a
terminal or a page would not print as it is (control characters, line ends, direction marks) becomes a
backslash escape.
"""

from __future__ import annotations

from twofold_engine.cutting import ELLIPSIS

NULL = "NULL"

_MISLEADING = {"", NULL}


def show(value: str | None) -> str:
    """The value as people read it, on one line and without any unprintable character."""
    if value is None:
        return NULL
    plain = "".join(_printable(character) for character in value)
    if value in _MISLEADING or value != value.strip() or value.startswith("'"):
        return f"'{plain}'"
    return plain


def printable(lines: str) -> str:
    """Text of several lines without any other character that a terminal would obey."""
    return "".join(each if each == "\n" else _printable(each) for each in lines)


def _printable(character: str) -> str:
    if character.isprintable():
        return character
    return {"\n": r"\n", "\r": r"\r", "\t": r"\t"}.get(character) or _escaped(ord(character))


def _escaped(code: int) -> str:
    if code <= 0xFF:
        return rf"\x{code:02x}"
    return rf"\u{code:04x}" if code <= 0xFFFF else rf"\U{code:08x}"


def cut(text: str, width: int) -> str:
    """At most ``width`` characters of ``text``: both ends are kept, the middle gives way."""
    if len(text) <= width:
        return text
    head = width // 2
    tail = width - head - 1
    return text[:head] + ELLIPSIS + text[len(text) - tail :]


def one_line(text: str) -> str:
    """A sentence without any character that a terminal would act on; line ends become blanks."""
    return "".join(_printable(character) for character in " ".join(text.split()))
