"""Pure: which pull requests start no run, and why. In doubt the answer is always "run"."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from pathspec import PathSpec
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from twofold_server.forges import LABEL, ChangedFiles

__all__ = [
    "LABEL",
    "BadPatterns",
    "IgnorePatterns",
    "PathDecision",
    "all_ignored",
    "compiled",
    "label_missing",
    "skip_reason",
]

SKIP_DIRECTIVE = "datafold-skip-ci"
SAYS_SKIP = f"the last commit message says {SKIP_DIRECTIVE}"
ALL_IGNORED = "all changed files are ignored"
MAX_PATTERN_BYTES = 10_000
MAX_PATTERN_LINES = 500
MAX_SUGGESTIONS = 5
MATCH_BUDGET_SECONDS = 1.0
"""For one decision; beyond it nothing is proved and the run starts."""


class BadPatterns(ValueError):
    """The patterns cannot be used; ``str(error)`` says which line and why."""


@dataclass(frozen=True)
class PathDecision:
    path: str
    ignored: bool
    pattern: str | None
    """The line that decided, the last that matches; None: no line matches, the path counts."""
    line: int | None = None
    """Its number in the text, from 1."""


@dataclass(frozen=True)
class Suggestion:
    """A pattern of one level that lets deeper files of its kind through, and what was probably meant."""

    line: int
    pattern: str
    suggested: str
    paths: tuple[str, ...]
    """Of the tested paths, those that the suggested pattern ignores and the present one does not."""


class IgnorePatterns:
    """Lines in ``.gitignore`` syntax over the flat list of changed paths; the last matching line wins.

    There is no rule that a path below an excluded folder stays excluded. Matching is done by re2: its time
    grows linearly with the path, whatever the pattern.
    """

    def __init__(self, text: str) -> None:
        """Raises ``BadPatterns`` beyond 10,000 bytes or 500 lines, and for a line that is no pattern."""
        if len(text.encode("utf-8", "replace")) > MAX_PATTERN_BYTES:
            raise BadPatterns(f"The patterns are longer than {MAX_PATTERN_BYTES:,} bytes; shorten them.")
        lines = _split(text)
        if len(lines) > MAX_PATTERN_LINES:
            raise BadPatterns(f"There are more than {MAX_PATTERN_LINES} lines of patterns; shorten the list.")
        for position, line in enumerate(lines, start=1):
            _check_line(position, line)
        self._numbers = [position for position, line in enumerate(lines, start=1) if line]
        self._lines = [line for line in lines if line]
        self._spec = PathSpec.from_lines(GitIgnoreSpecPattern, self._lines, backend="re2")

    @property
    def is_empty(self) -> bool:
        return not any(line.strip() and not line.startswith("#") for line in self._lines)

    def decide(self, path: str) -> PathDecision:
        """``path`` is relative to the repository's root; case matters."""
        found = self._spec.check_file(_bare(path))
        if found.index is None:
            return PathDecision(path, False, None)
        place = found.index
        return PathDecision(path, found.include is True, self._lines[place], self._numbers[place])


def _split(text: str) -> list[str]:
    return [line.removesuffix("\r") for line in text.split("\n")]


def _check_line(position: int, line: str) -> None:
    if not line:
        return
    try:
        PathSpec.from_lines(GitIgnoreSpecPattern, [line], backend="re2")
    except (ValueError, TypeError, RuntimeError) as error:
        raise BadPatterns(f"Line {position} of the patterns is not one: {line[:80]!r}.") from error


@lru_cache(maxsize=64)
def compiled(text: str) -> IgnorePatterns:
    """The patterns of an integration, compiled once."""
    return IgnorePatterns(text)


_ONE_LEVEL = re.compile(r"(?P<folder>/?[^*?\[\]!#\\/][^*?\[\]\\]*)/\*(?P<kind>\.[^*?\[\]\\/\s]+)\s*")
"""``folder/*.kind``: the files of one kind that lie in a folder itself, and none of its subfolders."""


def suggestions(text: str, paths: Sequence[str]) -> list[Suggestion]:
    """Lines ``dbt/*.md`` for which ``dbt/**/*.md`` was probably meant: a path lies deeper and is of the kind.

    Only where the change would make at least one of the kept paths ignored. Raises ``BadPatterns``.
    """
    kept = [path for path in paths if not compiled(text).decide(path).ignored]
    found: list[Suggestion] = []
    for position, line in enumerate(_split(text), start=1):
        match = _ONE_LEVEL.fullmatch(line)
        if match is None or len(found) == MAX_SUGGESTIONS:
            continue
        folder, kind = match["folder"].lstrip("/") + "/", match["kind"]
        deeper = [path for path in kept if path.endswith(kind) and "/" in _below(folder, path)]
        wider = IgnorePatterns(widened(text, position)) if deeper else None
        caught = tuple(path for path in deeper if wider is not None and wider.decide(path).ignored)
        if caught:
            found.append(Suggestion(position, line, _wide(match), caught))
    return found


def widened(text: str, line: int) -> str:
    """The patterns with the one-level pattern of a line (from 1) reaching all levels; else as they are."""
    lines = _split(text)
    match = _ONE_LEVEL.fullmatch(lines[line - 1]) if 0 < line <= len(lines) else None
    if match is None:
        return text
    return "\n".join([*lines[: line - 1], _wide(match), *lines[line:]])


def _below(folder: str, path: str) -> str:
    """The rest of a path that lies in the folder; empty for others."""
    bare = _bare(path)
    return bare.removeprefix(folder) if bare.startswith(folder) else ""


def _bare(path: str) -> str:
    return path.removeprefix("./").lstrip("/")


def _wide(match: re.Match[str]) -> str:
    return f"{match['folder']}/**/*{match['kind']}"


def all_ignored(
    patterns: IgnorePatterns, files: ChangedFiles, *, clock: Callable[[], float] = time.monotonic
) -> bool:
    """Whether it is proved that nothing of the pull request counts.

    An incomplete list, no files, no patterns, or a spent time budget prove nothing.
    """
    if patterns.is_empty or not files.complete or not files.paths:
        return False
    deadline = clock() + MATCH_BUDGET_SECONDS
    return all(clock() <= deadline and patterns.decide(path).ignored for path in files.paths)


class GateSettings(Protocol):
    """What the gates need of an integration."""

    @property
    def require_label(self) -> bool: ...

    @property
    def files_to_ignore(self) -> str: ...


def label_missing(settings: GateSettings, labels: Sequence[str]) -> bool:
    """Exact comparison: ``Datafold`` and ``datafold-ci`` are other labels."""
    return settings.require_label and LABEL not in labels


def near_miss(labels: Sequence[str]) -> str | None:
    """A label that is ours but for case or blanks, where the right one is missing."""
    if LABEL in labels:
        return None
    return next((label for label in labels if label.strip().lower() == LABEL), None)


def skip_reason(
    settings: GateSettings,
    *,
    labels: Sequence[str],
    is_fork: bool,
    commit_message: str,
    files: ChangedFiles,
) -> str | None:
    """Why this pull request starts no run, as the end of "Skipped: …"; None: it runs."""
    if is_fork:
        return "the pull request comes from a fork"
    if label_missing(settings, labels):
        near = near_miss(labels)
        hint = f" (the label {near!r} is written differently)" if near is not None else ""
        return f"add label '{LABEL}'{hint}"
    if SKIP_DIRECTIVE in commit_message:
        return SAYS_SKIP
    if all_ignored(compiled(settings.files_to_ignore), files):
        return ALL_IGNORED
    return None
