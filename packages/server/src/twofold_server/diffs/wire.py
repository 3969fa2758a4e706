"""Pure: a diff as the published API shows it; every published key is there, null where nothing is known."""

from __future__ import annotations

from typing import Any

from twofold_server.context import Context
from twofold_server.diffs.models import Diff
from twofold_server.diffs.requests import predicted_algorithm, wire_algorithm

_NOTHING: dict[str, Any] = dict.fromkeys(
    (
        "ci_base_branch",
        "ci_pr_branch",
        "ci_pr_num",
        "ci_pr_sha",
        "ci_pr_url",
        "ci_pr_user_display_name",
        "ci_pr_user_email",
        "ci_pr_user_id",
        "ci_pr_username",
        "ci_run_id",
        "ci_sha_url",
        "data_app_metadata",
        "data_app_type",
        "execute_as_user",
        "monitor_error",
        "monitor_id",
        "monitor_state",
        "share_token",
        "share_url",
        "temp_schema_override",
    )
)
PROGRESS_VERSION = "1.0"


def full(ctx: Context, diff: Diff) -> dict[str, Any]:
    """``ApiDataDiffFull``, and ours: ``url``, ``error``, ``coverage``, ``purged_at`` and ``values_kept``."""
    summary = diff.summary or {}
    changed = [
        stats["column_name"]
        for stats in summary.get("values", {}).get("columns_diff_stats", [])
        if stats["values_different"]
    ]
    ended = diff.finished_at
    return {
        **_NOTHING,
        **(diff.ci_facts or {}),
        **diff.request,
        "id": diff.id,
        "status": diff.status,
        "kind": diff.kind,
        "algorithm": algorithm(diff),
        "result": diff.result,
        "done": diff.is_terminal,
        "source": diff.trigger,
        "user_id": diff.created_by,
        "archived": diff.archived,
        "purged": diff.purged,
        "purged_at": diff.purged_at.isoformat() if diff.purged_at else None,
        "values_kept": diff.values_kept,
        "created_at": diff.created_at.isoformat(),
        "updated_at": (ended or diff.started_at or diff.created_at).isoformat(),
        "finished_at": ended.isoformat() if ended else None,
        "runtime": (ended - diff.started_at).total_seconds() if ended and diff.started_at else None,
        "affected_columns": changed if diff.summary is not None else None,
        "diff_stats": summary.get("diff_stats"),
        "result_revisions": {},
        "result_statuses": None,
        "error": diff.error,
        "coverage": summary.get("coverage"),
        "url": ctx.url(f"datadiffs/{diff.id}/overview"),
    }


def with_progress(ctx: Context, diff: Diff) -> dict[str, Any]:
    """``ApiDataDiffWithProgressState``."""
    progress = None
    if diff.progress is not None:
        progress = {
            "version": PROGRESS_VERSION,
            "completed_steps": diff.progress.get("completed"),
            "total_steps": diff.progress.get("total"),
            "step": diff.progress.get("step"),
        }
    return {**full(ctx, diff), "diff_progress": progress}


def algorithm(diff: Diff) -> str:
    """The algorithm that was used; before the plan is made, the one to expect."""
    used = (diff.summary or {}).get("plan", {}).get("algorithm", "")
    return wire_algorithm(used) or predicted_algorithm(diff.request, diff.kind)


def error_text(diff: Diff) -> str:
    """Message and hint in one line; empty when there is no error."""
    error = diff.error or {}
    return " ".join(part for part in (error.get("message"), error.get("hint")) if part)
