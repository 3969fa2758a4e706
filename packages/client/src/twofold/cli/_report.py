"""The result of a run for a reader of a CI log: a line per diff, the errors, and what no forge shows."""

from ..models import RunDetail, RunDiff
from ._connection import say
from ._tables import print_table

HEADER = ("table", "verdict", "rows", "− +", "changed rows", "columns that differ", "key", "link")
COLUMNS_NAMED = 3
_NOTHING = "–"


def print_report(run: RunDetail) -> None:
    """Write the run's verdict, its diffs and errors; its status and comment where no forge displays them."""
    say(f"Run {run.id} {run.status}: {run.verdict or run.detail or run.reason or 'no verdict'}")
    if run.diffs:
        print_table(HEADER, [diff_row(diff) for diff in run.diffs])
    for diff in run.diffs:
        if diff.error is not None:
            say(f"{diff.prod}: {diff.error.message} {diff.error.hint or ''}".rstrip())
    if run.commit_status is not None and not run.commit_status.reported:
        status = run.commit_status
        say(f"\nStatus ({status.context}): {status.state} - {status.description}")
    if run.comment is not None and not run.comment.url:
        say(f"\n{run.comment.body.rstrip()}\n")
    say(run.url)


def diff_row(diff: RunDiff) -> tuple[str, ...]:
    """The cells of HEADER; pairs of numbers are production, then this branch."""
    return (
        diff.prod,
        diff.result or diff.status,
        _row_counts(diff),
        _rows_only(diff),
        _NOTHING if diff.values is None else f"{diff.values.rows_with_differences:,}",
        _columns(diff),
        _key_issues(diff),
        diff.url or _NOTHING,
    )


def _row_counts(diff: RunDiff) -> str:
    if diff.pks is None:
        return _NOTHING
    production, branch = diff.pks.total_rows
    return f"{production:,}" if production == branch else f"{production:,} → {branch:,}"


def _rows_only(diff: RunDiff) -> str:
    if diff.diff_stats is None or diff.diff_stats.rows_removed is None or diff.diff_stats.rows_added is None:
        return _NOTHING
    removed, added = diff.diff_stats.rows_removed, diff.diff_stats.rows_added
    return f"−{removed:,} +{added:,}" if removed or added else "0"


def _columns(diff: RunDiff) -> str:
    retyped = [] if diff.schema_ is None else diff.schema_.column_type_differs
    changed = [] if diff.values is None else diff.values.columns_diff_stats
    names: list[str] = []
    if diff.schema_ is not None:
        removed, added = diff.schema_.exclusive_columns
        names += [f"−{name}" for name in removed] + [f"+{name}" for name in added]
        names += [f"{name} (type)" for name in retyped]
    names += [
        stats.column_name for stats in changed if stats.match < 100 and stats.column_name not in retyped
    ]
    if not names:
        return _NOTHING if diff.values is None else "0"
    rest = len(names) - COLUMNS_NAMED
    return ", ".join(names[:COLUMNS_NAMED]) + (f" and {rest} more" if rest > 0 else "")


def _key_issues(diff: RunDiff) -> str:
    if diff.pks is None:
        return _NOTHING
    issues = [
        f"{pair[0]:,} | {pair[1]:,} {word}"
        for word, pair in (("NULL", diff.pks.nulls), ("duplicate", diff.pks.dupes))
        if any(pair)
    ]
    return ", ".join(issues) or "ok"
