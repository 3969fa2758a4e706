"""Splits dotted table paths and database URIs. Pure text: no file and no server is touched."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote

from twofold_engine.errors import InvalidUri

_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://(.*)", re.DOTALL)


def split_path(text: str) -> tuple[tuple[str, ...], frozenset[int]]:
    """Splits ``a."b.c".d`` into its parts and the positions of those written in quotes.

    Double quotes and backticks keep dots and case; a doubled quote inside stands for one.
    Raises ``InvalidUri`` for an empty part, an unbalanced quote, or text after a closing quote.
    """
    parts: list[str] = []
    quoted: set[int] = set()
    position = 0
    while True:
        if position < len(text) and text[position] in '"`':
            part, position = _read_quoted(text, position)
            quoted.add(len(parts))
        else:
            end = text.find(".", position)
            end = len(text) if end < 0 else end
            part, position = text[position:end].strip(), end
        if not part:
            raise InvalidUri(
                f"The table name {text!r} has an empty part.",
                hint="Write it as schema.table; a part that holds dots goes into double quotes.",
            )
        parts.append(part)
        if position == len(text):
            return tuple(parts), frozenset(quoted)
        if text[position] != ".":
            raise InvalidUri(
                f"The table name {text!r} goes on after a closing quote.",
                hint="Put a dot between the parts, and double a quote that belongs to the name.",
            )
        position += 1


def _read_quoted(text: str, start: int) -> tuple[str, int]:
    quote = text[start]
    part: list[str] = []
    position = start + 1
    while position < len(text):
        if text[position] != quote:
            part.append(text[position])
            position += 1
        elif text[position + 1 : position + 2] == quote:
            part.append(quote)
            position += 2
        else:
            return "".join(part), position + 1
    raise InvalidUri(
        f"A quote in the table name {text!r} is not closed.",
        hint="Close it, or double a quote that belongs to the name.",
    )


@dataclass(frozen=True)
class Uri:
    """The parts of a database URI, decoded. ``repr`` never shows the password."""

    scheme: str
    path: str
    """File schemes: the path as the system reads it; servers: the database name."""
    host: str = ""
    port: int | None = None
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    options: Mapping[str, str] = field(default_factory=dict, repr=False)


def parse_uri(text: str, environment: Mapping[str, str] | None = None) -> Uri:
    """``scheme://user:password@host:port/path?option=value`` with percent-encoding and ``${ENV}`` in any
    part.

    After an empty host three slashes name a relative path (``duckdb:///data/a.duckdb``) and four an absolute
    one. Variables are replaced after splitting, so a password from the environment needs no encoding.
    Raises ``InvalidUri``; no message repeats the password.
    """
    match = _SCHEME.fullmatch(text)
    if match is None:
        raise InvalidUri(
            "A database is named by a URI, and this text has no scheme.",
            hint="Write for example duckdb:///warehouse.duckdb or postgresql://user@host/database.",
        )
    variables = os.environ if environment is None else environment
    scheme, rest = match[1].lower(), match[2]
    # A glob may hold "?" only percent-encoded, as in every URI.
    rest, _, query = rest.partition("?")
    authority, slash, path = rest.partition("/")
    userinfo, at, address = authority.rpartition("@")
    user, colon, password = userinfo.partition(":")
    host, port = _split_address(address)

    def decode(part: str) -> str:
        return _expand(unquote(part), variables)

    return Uri(
        scheme=scheme,
        path=decode(path) if slash else "",
        host=decode(host),
        port=_parse_port(decode(port)),
        user=decode(user) if at else None,
        password=decode(password) if colon else None,
        options={name: _expand(value, variables) for name, value in parse_qsl(query, keep_blank_values=True)},
    )


def _split_address(address: str) -> tuple[str, str]:
    if address.startswith("["):  # an IPv6 address
        host, _, port = address[1:].partition("]")
        return host, port.removeprefix(":")
    host, _, port = address.partition(":")
    return host, port


def _parse_port(text: str) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise InvalidUri(
            "The port in the URI is not a number between 1 and 65535.",
            hint="Percent-encode a colon, slash or @ that belongs to the user name or password.",
        )
    return int(text)


def _expand(text: str, variables: Mapping[str, str]) -> str:
    def look_up(match: re.Match[str]) -> str:
        value = variables.get(match[1])
        if value is None:
            raise InvalidUri(
                f"The URI uses the environment variable {match[1]}, which is not set.",
                hint=f"Set {match[1]}, or write the value into the URI.",
            )
        return value

    return _VARIABLE.sub(look_up, text)
