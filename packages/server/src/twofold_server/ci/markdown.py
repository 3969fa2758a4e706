"""Pure: foreign text inside our Markdown. It stays in its place and means nothing there.

A name may hold pipes, back-ticks, newlines, HTML, ``@mentions``, ``#123``, pictures, links or our own hidden
marker; ``code`` and ``text`` show it and take its power.
"""

from __future__ import annotations

import html
import re
import unicodedata

_JOINER = "\u2060"
"""Word joiner: invisible, and in the middle of a mention or reference it is none any more."""
_MARKDOWN = re.compile(r"[\\`*_\[\]<>#|~$]|^[-+]")
_MARKER = re.compile(r"datadiff:", re.IGNORECASE)
_REFERENCE = re.compile(r"@|#(?=\w)|(?<=GH)-(?=\d)|(?<=gh)-(?=\d)|://|(?<=www)\.", re.IGNORECASE)
MAX_NAME = 150
MAX_SENTENCE = 600


def plain(value: str, limit: int) -> str:
    """One line without control and direction characters, cut in the middle to ``limit`` characters."""
    kept = "".join(
        " " if unicodedata.category(sign) in ("Cc", "Zl", "Zp") else sign
        for sign in value
        if unicodedata.category(sign) not in ("Cf", "Cs", "Co", "Cn")
    )
    line = " ".join(kept.split())
    if len(line) > limit:
        head = limit * 2 // 3
        line = f"{line[:head]}…{line[head + 1 - limit :]}"
    return _MARKER.sub(lambda found: found.group()[:-1] + _JOINER + ":", line)


def code(value: str, *, in_table: bool = False) -> str:
    """A code span: forges make no mentions, links or pictures in it. In a table a pipe is shown as ``¦``."""
    line = plain(value, MAX_NAME) or " "
    if in_table:
        line = line.replace("|", "¦").rstrip("\\") or "⧵"
    longest = max((len(run) for run in re.findall(r"`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def html_code(value: str) -> str:
    """The same inside an HTML block, where Markdown is not read."""
    return f"<code>{html.escape(plain(value, MAX_NAME))}</code>"


def text(value: str) -> str:
    """A sentence from outside, such as a database's error message, as plain words."""
    line = _REFERENCE.sub(_broken, plain(value, MAX_SENTENCE)).replace("&", "&amp;")
    return _MARKDOWN.sub(lambda found: _escaped(found.group()), line)


def _broken(found: re.Match[str]) -> str:
    sign = found.group()
    return f":{_JOINER}//" if sign == "://" else f"{sign}{_JOINER}" if sign != "." else f"{_JOINER}."


def _escaped(sign: str) -> str:
    entities = {"<": "&lt;", ">": "&gt;"}
    return entities.get(sign, f"\\{sign}")
