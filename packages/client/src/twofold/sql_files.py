"""Finds the tables that changed SQL files create, for pull requests whose CI job keeps no list of them.

A file counts by its first `create [or replace] table NAME`; `${name}` in NAME is replaced once for production
and once for the pull request; a comment `datafold: pk=a,b` names the key. Only names leave this machine.
"""

import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import ConfigurationError

# A file of statements is far smaller; what is larger is data, and is said to be skipped.
FILE_BYTES_MAX = 5 * 1024 * 1024
GIT_TIMEOUT_SECONDS = 60

_QUOTED = r'"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]\n]*\]'
# Comments are dropped before a statement is looked for; text and quoted names are kept, whatever they hold.
_PIECES = re.compile(rf"(?P<kept>'(?:[^']|'')*'|{_QUOTED})|--[^\n]*|/\*.*?\*/", re.DOTALL)
_CREATE = re.compile(
    r"\bcreate\s+(?:or\s+replace\s+)?table\s+(?:if\s+not\s+exists\s+)?"
    rf"(?P<name>(?:{_QUOTED}|\$\{{[^}}]*\}}|[^\s(;\"`\[])+)(?=[\s(;]|\Z)",
    re.IGNORECASE,
)
_KEY = re.compile(r"datafold:\s+pk=(?P<columns>[^\s,*]+(?:,[^\s,*]+)*)", re.IGNORECASE)
_VARIABLE = re.compile(r"\$\{([^}]*)\}")


@dataclass(frozen=True)
class SkippedFile:
    """A changed file that gave nothing to compare although it might have been meant to."""

    path: str
    reason: str


@dataclass(frozen=True)
class FoundTables:
    """`items` are ready to submit; `skipped` holds sentences for the reader, not errors."""

    items: list[dict[str, Any]]
    skipped: tuple[SkippedFile, ...] = ()


def changed_files(root: Path, base_sha: str, pr_sha: str) -> list[str]:
    """Paths below `root` that differ between two commits, relative to it. Raises ConfigurationError."""
    for name, commit in (("base", base_sha), ("pull request", pr_sha)):
        if commit.startswith("-") or not commit.strip():
            raise ConfigurationError(f"{commit!r} is no commit of the {name}.")
    command = ["git", "diff", "--name-only", "--relative", "-z", base_sha, pr_sha, "--"]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and neither commit can pass for an option
            command, cwd=root, capture_output=True, check=True, timeout=GIT_TIMEOUT_SECONDS
        )
    except FileNotFoundError as error:
        raise ConfigurationError(
            f"The changed files cannot be listed: {root} is no folder, or git is not installed."
        ) from error
    except subprocess.TimeoutExpired as error:
        raise ConfigurationError(
            f"git did not list the changed files within {GIT_TIMEOUT_SECONDS} s."
        ) from error
    except subprocess.CalledProcessError as error:
        said = " ".join(error.stderr.decode(errors="replace").split())[:300]
        raise ConfigurationError(
            f"git cannot compare {base_sha} with {pr_sha}: {said}",
            hint="Both commits have to be in this checkout: fetch the whole history "
            "(GitHub Actions: fetch-depth: 0; GitLab CI: GIT_DEPTH: 0).",
        ) from error
    return sorted(path for path in done.stdout.decode(errors="surrogateescape").split("\0") if path)


def find_tables(
    root: Path, paths: Sequence[str], pr_params: Mapping[str, str], reference_params: Mapping[str, str]
) -> FoundTables:
    """The tables created by the files at `paths` below `root`; missing and binary files are passed over.

    Raises ConfigurationError where a `${name}` has no value on one of the sides: half a name is no table.
    """
    items: list[dict[str, Any]] = []
    skipped: list[SkippedFile] = []
    seen: set[tuple[str, str]] = set()
    for path in paths:
        text = _text_of(root, path, skipped)
        created = None if text is None else _created_table(text)
        if text is None or created is None:
            continue
        prod = _filled(created, reference_params, path, "--reference-params")
        branch = _filled(created, pr_params, path, "--pr-params")
        if prod == branch:
            reason = f"{prod} is the same table on both sides: its name holds no ${{…}} that differs"
            skipped.append(SkippedFile(path, reason))
        elif (prod, branch) not in seen:
            seen.add((prod, branch))
            key = _KEY.search(text)
            items.append(
                {
                    "prod": prod,
                    "pr": branch,
                    "pk": key["columns"].split(",") if key else [],
                    "include_columns": [],
                    "exclude_columns": [],
                }
            )
    return FoundTables(items, tuple(skipped))


def _created_table(text: str) -> str | None:
    bare = _PIECES.sub(lambda piece: piece["kept"] or " ", text)
    found = _CREATE.search(bare)
    return found["name"] if found else None


def _text_of(root: Path, path: str, skipped: list[SkippedFile]) -> str | None:
    """A file's text; None for one that is gone, no file, outside `root`, binary, or too large (said)."""
    place = root / path
    try:
        inside = place.resolve().is_relative_to(root.resolve())
        if not inside or not place.is_file():
            return None
        if place.stat().st_size > FILE_BYTES_MAX:
            skipped.append(SkippedFile(path, f"larger than {FILE_BYTES_MAX // 1024**2} MiB"))
            return None
        content = place.read_bytes()
    except OSError as error:
        skipped.append(SkippedFile(path, f"cannot be read: {error.strerror or error}"))
        return None
    return None if b"\0" in content else content.decode("utf-8-sig", errors="replace")


def _filled(name: str, values: Mapping[str, str], path: str, option: str) -> str:
    def value(found: re.Match[str]) -> str:
        if found[1] not in values:
            raise ConfigurationError(
                f"{path}: the table {name} needs a value for ${{{found[1]}}}, and {option} has none.",
                hint=f'Add it: {option} \'{{"{found[1]}": "…"}}\'.',
            )
        return values[found[1]]

    return _VARIABLE.sub(value, name)
