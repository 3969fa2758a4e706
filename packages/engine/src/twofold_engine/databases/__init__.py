"""The databases that the engine can read, by name. Listing them imports none; opening one imports one."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

from twofold_engine._paths import parse_uri
from twofold_engine.databases.base import Database, DeclaredKey, Session
from twofold_engine.databases.options import Option
from twofold_engine.errors import InvalidUri, NotSupported, SpecError
from twofold_engine.limits import Limits

__all__ = [
    "Database",
    "DeclaredKey",
    "Option",
    "Session",
    "available",
    "open_options",
    "open_uri",
    "options_schema",
    "takes_results",
]

GROUP = "twofold_engine.databases"
_ALIASES = {"pg": "postgresql", "postgres": "postgresql", "sqlite3": "sqlite"}


@cache
def _entries() -> Mapping[str, EntryPoint]:
    return {entry.name: entry for entry in entry_points(group=GROUP)}


def available() -> list[str]:
    """The names of all databases, without importing one."""
    return sorted(_entries())


def database_class(name: str, error: type[SpecError] = SpecError) -> type[Database]:
    """The class behind a name or alias. Raises ``error`` for an unknown one, ``NotSupported`` without its
    driver.
    """
    known = _entries()
    entry = known.get(_ALIASES.get(name, name))
    if entry is None:
        raise error(f"There is no database type {name!r}.", hint=f"Known are {', '.join(available())}.")
    try:
        module: ModuleType = entry.load()
    except ImportError as problem:
        raise NotSupported(
            f"The driver for {entry.name} is not installed.",
            hint=f"Install it, in a checkout of Twofold: pip install './packages/engine[{entry.name}]'.",
        ) from problem
    found: type[Database] = module.DATABASE
    return found


def open_uri(
    uri: str, *, limits: Limits | None = None, allowed_roots: Sequence[Path] | None = None
) -> Database:
    """The database that a URI names; it connects on first use.

    With ``allowed_roots`` every file must lie inside one of these folders, links resolved. Raises
    ``InvalidUri``,
    ``PathRefused``, ``SpecError`` or ``NotSupported``.
    """
    parts = parse_uri(uri)
    found = database_class(parts.scheme, InvalidUri)
    return found.from_uri(parts, limits=limits or Limits(), allowed_roots=allowed_roots)


def open_options(
    type: str,
    options: Mapping[str, Any],
    *,
    limits: Limits | None = None,
    allowed_roots: Sequence[Path] | None = None,
) -> Database:
    """As ``open_uri``, from named options; only those of ``options_schema`` are accepted."""
    found = database_class(type)
    return found.from_options(options, limits=limits or Limits(), allowed_roots=allowed_roots)


def takes_results(type: str) -> bool:
    """Whether results can be written as tables there."""
    return database_class(type).new_writer is not Database.new_writer


def options_schema(type: str | builtins.type[Database]) -> dict[str, Any]:
    """``{title, properties: {name: {title, type, default?, enum?, description}}, required, secret}``."""
    found = database_class(type) if isinstance(type, str) else type
    properties: dict[str, dict[str, Any]] = {}
    for name, option in found.options.items():
        entry: dict[str, Any] = {
            "title": option.title,
            "type": option.type,
            "description": option.description,
        }
        if option.default is not None:
            entry["default"] = option.default
        if option.choices:
            entry["enum"] = list(option.choices)
        properties[name] = entry
    return {
        "title": found.title,
        "properties": properties,
        "required": [name for name, option in found.options.items() if option.required],
        "secret": [name for name, option in found.options.items() if option.secret],
    }
