"""What starts no run: the acceptance table of the ignore patterns, limits, the label."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import count

import pytest

from twofold_server.ci import gates
from twofold_server.ci.gates import BadPatterns, IgnorePatterns, all_ignored
from twofold_server.forges import ChangedFiles

EXAMPLE = "*\n!dbt/*\ndbt/*.md"


@dataclass
class Settings:
    require_label: bool = False
    files_to_ignore: str = ""


@pytest.mark.parametrize(
    ("path", "ignored", "line"),
    [
        ("dbt/a.sql", False, "!dbt/*"),
        ("dbt/README.md", True, "dbt/*.md"),
        ("dbt/models/m.sql", False, "!dbt/*"),
        ("dbt/models/x.md", False, "!dbt/*"),
        ("airflow.py", True, "*"),
    ],
)
def test_the_documented_example(path: str, ignored: bool, line: str) -> None:
    decision = IgnorePatterns(EXAMPLE).decide(path)
    assert (decision.ignored, decision.pattern) == (ignored, line)


@pytest.mark.parametrize(
    ("patterns", "path", "ignored"),
    [
        ("# a comment\n*.md", "a.md", True),
        ("# a comment", "# a comment", False),
        ("\\#odd", "#odd", True),
        ("\\!odd", "!odd", True),
        ("docs/   ", "docs/a/b.txt", True),
        ("/top.sql", "top.sql", True),
        ("/top.sql", "below/top.sql", False),
        ("docs/", "docs/deep/x.sql", True),
        ("docs/", "docs", False),
        ("**/x.md", "a/b/x.md", True),
        ("dbt/**/*.md", "dbt/a/b/x.md", True),
        ("*.md\r\n!keep.md\r\n", "keep.md", False),
        ("*.md\r\n!keep.md\r\n", "other.md", True),
        ("Größe/*", "Größe/a.sql", True),
        ("README.md", "readme.md", False),
        ("*.md\n!a.md\na.md", "a.md", True),
        ("", "a.md", False),
    ],
)
def test_pattern_syntax(patterns: str, path: str, ignored: bool) -> None:
    assert IgnorePatterns(patterns).decide(path).ignored is ignored


@pytest.mark.parametrize(
    ("paths", "skips"),
    [
        (("README.md",), True),
        (("dbt/models/a.sql",), False),
        (("dbt/README.md",), True),
        (("dbt/x.md", "src/a.py"), True),
        (("dbt/docs/x.md", "src/a.py"), False),
        (("dbt/docs/x.md", "dbt/models/a.sql"), False),
        ((), False),
    ],
)
def test_a_run_is_skipped_only_when_all_files_are_ignored(paths: tuple[str, ...], skips: bool) -> None:
    assert all_ignored(IgnorePatterns(EXAMPLE), ChangedFiles(paths, complete=True)) is skips


def test_a_cut_list_proves_nothing() -> None:
    assert not all_ignored(IgnorePatterns("*"), ChangedFiles(("a.md",), complete=False))


def test_a_spent_budget_proves_nothing() -> None:
    ticks = count(0, 1)
    files = ChangedFiles(tuple(f"{i}.md" for i in range(50)), complete=True)
    assert not all_ignored(IgnorePatterns("*"), files, clock=lambda: float(next(ticks)))


def test_patterns_have_limits() -> None:
    with pytest.raises(BadPatterns, match="10,000 bytes"):
        IgnorePatterns("x" * 10_001)
    with pytest.raises(BadPatterns, match="500 lines"):
        IgnorePatterns("\n" * 500)


def test_no_pattern_can_stall_the_match() -> None:
    pattern = IgnorePatterns("a*" * 31 + "b")
    started = time.monotonic()
    assert not pattern.decide("a" * 4000).ignored
    assert time.monotonic() - started < 1.0


@pytest.mark.parametrize("labels", [("Datafold",), ("datafold ",), ("datafold-ci",), ()])
def test_only_the_exact_label_counts(labels: tuple[str, ...]) -> None:
    assert gates.label_missing(Settings(require_label=True), labels)
    assert not gates.label_missing(Settings(), labels)
    assert not gates.label_missing(Settings(require_label=True), (*labels, "datafold"))


DOCUMENTED = "*\n!dbt/*\ndbt/*.md"


@pytest.mark.parametrize(
    ("patterns", "path", "line", "suggested"),
    [
        (DOCUMENTED, "dbt/docs/x.md", 3, "dbt/**/*.md"),
        ("/dbt/*.md", "dbt/models/deep/x.md", 1, "/dbt/**/*.md"),
        ("# docs\r\n\r\ndbt/models/*.yml\r\n", "dbt/models/staging/a.yml", 3, "dbt/models/**/*.yml"),
        ("dbt/*.md", "./dbt/docs/x.md", 1, "dbt/**/*.md"),
        (DOCUMENTED, "dbt/x.md", None, None),  # ignored already
        (DOCUMENTED, "src/docs/x.md", None, None),  # another folder, ignored by the first line
        ("dbt/*.md", "dbt/docs/x.sql", None, None),  # another kind of file
        ("dbt/*.md", "dbtx/docs/x.md", None, None),
        ("!dbt/*.md", "dbt/docs/x.md", None, None),  # takes back in: nothing to widen
        ("#dbt/*.md", "dbt/docs/x.md", None, None),
        ("dbt/**/*.md", "dbt/docs/x.md", None, None),
        ("dbt/*", "dbt/docs/x.md", None, None),
        ("dbt/*.md\n!dbt/docs/*", "dbt/docs/x.md", None, None),  # taken back in on purpose
    ],
)
def test_a_pattern_of_one_level_that_looks_unintended(
    patterns: str, path: str, line: int | None, suggested: str | None
) -> None:
    found = gates.suggestions(patterns, ["dbt/models/a.sql", path])
    assert [(item.line, item.suggested, item.paths) for item in found] == (
        [] if line is None else [(line, suggested, (path,))]
    )
    if line is not None:
        text = gates.widened(patterns, line)
        assert gates.IgnorePatterns(text).decide(path).ignored
        assert gates.suggestions(text, [path]) == []
        kept = text.replace("/**/", "/")
        assert kept.splitlines() == patterns.splitlines(), "no other line was touched"


@pytest.mark.parametrize("line", [-1, 0, 1, 2, 4, 10**6])
def test_only_a_line_of_one_level_is_widened(line: int) -> None:
    assert gates.widened(DOCUMENTED, line) == DOCUMENTED


def test_a_widened_pattern_still_holds_for_the_folder_itself() -> None:
    patterns = gates.IgnorePatterns(gates.widened(DOCUMENTED, 3))
    for path, ignored in (("dbt/x.md", True), ("dbt/a/b/x.md", True), ("dbt/a.sql", False), ("x.md", True)):
        assert patterns.decide(path).ignored is ignored


def test_the_deciding_line_is_counted_with_empty_ones() -> None:
    patterns = gates.IgnorePatterns("# all\n\n*\n\n!dbt/*\n")
    assert [patterns.decide(path).line for path in ("a.py", "dbt/a.sql")] == [3, 5]
    assert gates.IgnorePatterns("*.md").decide("a.py").line is None


def test_suggestions_are_bounded() -> None:
    patterns = "\n".join(f"d{number}/*.md" for number in range(50))
    paths = [f"d{number}/x/y.md" for number in range(50)]
    assert len(gates.suggestions(patterns, paths)) == gates.MAX_SUGGESTIONS


@pytest.mark.parametrize(
    ("labels", "near"),
    [
        (["Datafold"], "Datafold"),
        (["datafold "], "datafold "),
        (["data-fold", "datafold-ci"], None),
        (["DATAFOLD", "datafold"], None),
        ([], None),
    ],
)
def test_a_label_that_nearly_fits_is_named(labels: list[str], near: str | None) -> None:
    assert gates.near_miss(labels) == near
