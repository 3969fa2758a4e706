"""Pure: the sentences about a run. Page, commit status, comment and command line all take them from here."""

from __future__ import annotations

from twofold_server.ci.report import RunReport, TableReport
from twofold_server.forges import StatusNuance, StatusState

SIDES = ("production", "this branch")
"""What people call source and target of a comparison in CI."""
DESCRIPTION_LIMIT = 140
MERGE_QUEUE = "Checked in the pull requests of this merge queue"
NOT_BLOCKING = "Completed with errors – not blocking"
"""How a status begins that tells of errors as a success."""
EMPTY = "empty on both sides"
OTHER_SCHEMA = "the schema differs"
"""Said behind ``EMPTY``: without a row a comparison has the result ``empty`` whatever its columns are."""


def short_sha(sha: str) -> str:
    """The seven characters by which people name a commit."""
    return sha[:7]


def number(count: int, one: str, many: str | None = None) -> str:
    """``3 tables``, ``1 table``, ``12,000 rows``."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def verdict(report: RunReport) -> str:
    """One sentence on where the run stands; the first line of the page and of the comment."""
    counts = report.counts
    if report.status == "cancelled":
        return ended_early(report)
    if report.status == "waiting":
        return "Waiting for datafold-sdk to submit the tables."
    if not report.has_result:
        finished = sum(table.is_terminal for table in report.tables)
        return f"Comparing {number(counts.total, 'table')}: {finished} finished."
    if not report.tables:
        return report.detail or "No table was submitted, so nothing was compared."
    # A run that failed as a whole may have tables that did not.
    parts = [report.detail.rstrip(".")] if report.status == "failed" and report.detail else []
    parts.append(_difference(report))
    if counts.failed:
        parts.append(number(counts.failed, "failure"))
    if counts.skipped:
        parts.append(f"{counts.skipped} not compared")
    return " · ".join(parts)


def _difference(report: RunReport) -> str:
    """What was found; tables without a row apart, since of those nothing was found equal."""
    counts = report.counts
    if counts.done == 0:
        return f"0 of {number(counts.total, 'table')} compared"
    changed = sum(table.is_empty_with_other_schema for table in report.tables)
    empty = sum(table.is_empty for table in report.tables) - changed
    keys = sum(table.has_key_problems for table in report.tables)
    parts, groups = [], [(changed, f"{EMPTY}, {OTHER_SCHEMA}")]
    if counts.different:
        verb = "differs" if counts.different == 1 else "differ"
        parts.append(f"{counts.different} of {number(counts.total, 'table')} {verb}")
    else:
        groups = [(counts.done - empty - changed, "identical"), (empty, EMPTY), *groups]
    for some, what in groups:
        if some:
            parts.append(f"{_are(some, counts.total, is_first=not parts)} {what}")
    if keys and not counts.different:
        parts.append(f"{number(keys, 'table')} with NULL or duplicate keys")
    return " · ".join(parts)


def _are(some: int, total: int, *, is_first: bool) -> str:
    """``The table is``, ``All 3 tables are``, ``1 of 3 tables is``; behind another part ``1 is``."""
    verb = "is" if some == 1 else "are"
    if not is_first:
        return f"{some} {verb}"
    if some < total:
        return f"{some} of {total} tables {verb}"
    return "The table is" if total == 1 else f"All {total} tables are"


def ended_early(report: RunReport) -> str:
    """Why nothing was compared to the end: "Skipped: …", "Superseded by …", "Cancelled …"."""
    if report.reason == "skipped":
        return f"Skipped: {report.detail}"
    return report.detail or "Cancelled."


def commit_status(report: RunReport) -> tuple[StatusState, str]:
    """State and text (at most 140 characters) of the commit status that is true now."""
    state, text = _status(report)
    return state, text if len(text) <= DESCRIPTION_LIMIT else f"{text[: DESCRIPTION_LIMIT - 1]}…"


def _status(report: RunReport) -> tuple[StatusState, str]:
    if report.status == "waiting":
        return StatusState.PENDING, f"Waiting for datafold-sdk… {report.waited_seconds}s"
    if report.status == "cancelled":
        if report.reason == "expired" and not report.fail_on_errors:
            return StatusState.SUCCESS, f"{NOT_BLOCKING}: {ended_early(report)}"
        state = StatusState.SUCCESS if report.reason == "skipped" else StatusState.ERROR
        return state, ended_early(report)
    if not report.has_result:
        return StatusState.PENDING, verdict(report)
    if report.status == "done":
        return StatusState.SUCCESS, counted(report)
    because = _because(report)
    if report.fail_on_errors:
        return StatusState.FAILURE, f"{counted(report)}{because}"
    return StatusState.SUCCESS, f"{NOT_BLOCKING}: {counted(report)}{because}"


def status_nuance(report: RunReport) -> StatusNuance | None:
    """What a forge that knows more than four states shows for this commit status."""
    if report.status == "cancelled":
        if report.reason == "expired":
            return None
        return StatusNuance.SKIPPED if report.reason == "skipped" else StatusNuance.CANCELLED
    return StatusNuance.RUNNING if report.status == "processing" else None


def counted(report: RunReport) -> str:
    """The counts in the published form of the commit status."""
    counts = report.counts
    return f"{counts.total} diffs total, 0 downstream, {counts.failed} failures, {counts.skipped} skipped"


def _because(report: RunReport) -> str:
    first = next((table.public_message for table in report.tables if table.failed), report.detail)
    return f" – {' '.join(first.split())}" if first else ""


def table_state(table: TableReport) -> str:
    """One word or two for the state of a comparison."""
    if table.failed:
        return "failed"
    if table.skipped:
        return "not compared"
    if table.status != "done":
        return "waiting" if table.status in ("waiting", "queued") else "running"
    if table.is_empty_with_other_schema:
        return f"{EMPTY}, {OTHER_SCHEMA}"
    words = {"different": "differs", "bad-pks": "key problems", "empty": EMPTY}
    return words.get(table.result or "", "identical")


def newer_run(report: RunReport) -> str:
    """What became of the run that came after the one a comment shows."""
    commit = f"commit {short_sha(report.head_sha)}"
    if report.status == "waiting":
        return f"The run of {commit} waits for datafold-sdk."
    if report.status == "cancelled":
        return f"Run {report.run_id} of {commit}: {ended_early(report)}."
    return f"The run of {commit} is under way."
