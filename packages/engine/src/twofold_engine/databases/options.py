"""What a user gives a database: its options, and the paths of files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from twofold_engine._paths import Uri
from twofold_engine.errors import InvalidUri, PathRefused, SpecError


@dataclass(frozen=True)
class Option:
    """One option of a database, as forms show it and as URIs and requests may set it."""

    title: str
    type: str = "string"
    """``string`` | ``integer`` | ``boolean``."""
    default: Any = None
    required: bool = False
    secret: bool = False
    description: str = ""
    choices: tuple[str, ...] = ()


def read_options(
    name: str, options: Mapping[str, Option], given: Mapping[str, Any], *, error: type[SpecError] = SpecError
) -> dict[str, Any]:
    """The given options with their defaults, converted. Refuses what is not on the list."""
    unknown = sorted(set(given) - set(options))
    if unknown:
        raise error(
            f"{name} has no option {', '.join(unknown)}.",
            hint=f"Allowed are {', '.join(options)}.",
        )
    found: dict[str, Any] = {}
    for key, option in options.items():
        value = given.get(key)
        if value is None or value == "":
            if option.required:
                raise error(f"{name} needs the option {key}.", hint=option.description)
            value = option.default
        found[key] = _convert(name, key, option, value, error)
    return found


def _convert(name: str, key: str, option: Option, value: Any, error: type[SpecError]) -> Any:
    if value is None:
        return None
    wrong = error(f"The option {key} of {name} is not a valid {option.type}.", hint=option.description)
    if option.type == "integer":
        try:
            return int(value)
        except (TypeError, ValueError):
            raise wrong from None
    if option.type == "boolean":
        if isinstance(value, bool):
            return value
        words = {"true": True, "1": True, "false": False, "0": False}
        if str(value).lower() not in words:
            raise wrong
        return words[str(value).lower()]
    if not isinstance(value, str) or "\0" in value or (option.choices and value not in option.choices):
        raise wrong
    return value


def check_file_uri(uri: Uri) -> str:
    """The path of a file URI. Raises ``InvalidUri`` when it names a host, a user or nothing."""
    if uri.host or uri.user or uri.port:
        raise InvalidUri(
            f"A {uri.scheme} URI names a file, and this one names a host.",
            hint=f"Write three slashes for a relative path ({uri.scheme}:///a) and four for an absolute one.",
        )
    if uri.options:
        raise InvalidUri(f"A {uri.scheme} URI has no options.", hint="Percent-encode a question mark as %3F.")
    if not uri.path:
        raise InvalidUri(f"The {uri.scheme} URI names no file.", hint=f"Write {uri.scheme}:///path/to/file.")
    return uri.path


def check_inside(path: str, roots: Sequence[Path] | None) -> Path:
    """The real path, with links resolved. Raises ``PathRefused`` when it leaves the allowed folders."""
    real = Path(os.path.realpath(path))
    if roots is not None and not any(real.is_relative_to(os.path.realpath(root)) for root in roots):
        raise PathRefused(
            "The file lies outside the folders that this server may read.",
            hint="Move it there, or let the operator extend the list of file roots.",
        )
    return real
