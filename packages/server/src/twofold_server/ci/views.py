"""What the CI pages show, made from runs and their views. Pure: no queries, no clock, no HTML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from twofold_server.ci import wording
from twofold_server.ci.report import RunReport, TableReport
from twofold_server.ci.service import RunView, StepView
from twofold_server.diffs import sampled
from twofold_server.ui.format import between, count, delta, percent, query_string
from twofold_server.ui.markdown import render_markdown
from twofold_server.ui.states import diff_state, run_state, state

View = dict[str, Any]

_RANKS = ("failed", "different", "running", "equal", "skipped")


def report_state(report: RunReport) -> str:
    """The one name that says how the run stands. Tables without a row are never called identical."""
    counts = report.counts
    found = run_state(
        report.status,
        report.reason,
        {"total": counts.total, "failed": counts.failed, "different": counts.different},
    )
    if found != "identical":
        return found
    if any(table.is_empty_with_other_schema for table in report.tables):
        return "different"
    return "empty" if all(table.is_empty for table in report.tables) else found


def list_line(report: RunReport, repository: str, title: str, author: str) -> View:
    """One line of the list of runs."""
    counts = report.counts
    return {
        "id": report.run_id,
        "href": f"/ci/runs/{report.run_id}",
        "title": title or f"Pull request #{report.pr_number}",
        "pr_number": report.pr_number,
        "repository": repository,
        "author": author,
        "integration": report.integration_name,
        "sha": report.head_sha,
        "branch": report.head_branch,
        "state": report_state(report),
        "sentence": wording.verdict(report),
        "numbers": (counts.total, counts.different, counts.failed),
        "created_at": report.created_at,
        "is_over": report.status in ("done", "failed", "cancelled"),
    }


def _count_words(total: int, different: int, failed: int) -> str:
    if not total:
        return ""
    parts = [count(total, "table")]
    if different:
        parts.append(f"{different:,} different")
    if failed:
        parts.append(f"{failed:,} failed")
    return ", ".join(parts)


def filters_view(choices: Mapping[str, Sequence[tuple[str, str]]], chosen: Mapping[str, str]) -> list[View]:
    """The selects above the list: ``choices`` is name → (value, text), the first one meaning "any"."""
    labels = {"integration": "Integration", "status": "Status"}
    return [
        {"name": name, "label": labels[name], "choices": options, "value": chosen.get(name, "")}
        for name, options in choices.items()
    ]


def pages(params: Mapping[str, Any], page: int, has_more: bool) -> View:
    """Links to the newer and older page of a list without a total."""
    newer = query_string(params, page="" if page == 2 else page - 1) if page > 1 else ""
    return {"newer": newer, "older": query_string(params, page=page + 1) if has_more else ""}


def run(view: RunView, base_url: str, now: datetime) -> View:
    """Everything of the run page; the bars of a run that goes on end ``now``."""
    report, pull = view.report, view.pull_request
    is_over = view.run.is_terminal
    tables = sorted((_table(table, base_url) for table in report.tables), key=_rank)
    return {
        "id": view.run.id,
        "title": (pull.title if pull else "") or f"Pull request #{report.pr_number}",
        "pr_number": report.pr_number,
        "pr_href": _web_address(pull.url if pull else ""),
        "repository": view.repository.name,
        "author": pull.author if pull else "",
        "state": report_state(report),
        "status_word": state(report.status).word,
        "verdict": view.verdict,
        "more": _more(report),
        "head_branch": report.head_branch,
        "head_sha": report.head_sha,
        "base_branch": report.base_branch,
        "base_sha": report.base_sha,
        "integration": {"id": report.integration_id, "name": report.integration_name},
        "source": {"ci": "webhook", "api": "API"}.get(view.run.source, view.run.source),
        "created_at": view.run.created_at,
        "finished_at": view.run.finished_at,
        "seconds": between(view.run.created_at, view.run.finished_at),
        "tables": tables,
        "errors": [table for table in tables if table["error"]],
        "counts": _count_words(report.counts.total, report.counts.different, report.counts.failed),
        "status": view.status,
        "report_error": view.run.report_error,
        "comment": _comment(view),
        "steps": _steps(view.steps, view.run.created_at, view.run.finished_at or now),
        "sides": view.sides,
        "is_over": is_over,
        "refresh_seconds": None if is_over else 2,
    }


def _more(report: RunReport) -> str:
    if report.status == "waiting":
        return "The CI job builds the tables and submits them; this page follows by itself."
    if report.status == "failed" and report.detail:
        return report.detail if not report.tables else ""
    return ""


def _web_address(url: str) -> str:
    """A forge's link, only where it leads to the web."""
    return url if urlsplit(url).scheme in ("http", "https") else ""


def _comment(view: RunView) -> View | None:
    if view.comment is None:
        return None
    return {
        "html": render_markdown(view.comment.body),
        "text": view.comment.body,
        "reported": view.comment.reported,
        "href": _web_address(view.comment.url or ""),
    }


def _table(table: TableReport, base_url: str) -> View:
    pks, values, stats, schema = (table.facts(name) for name in ("pks", "values", "diff_stats", "schema"))
    rows = pks.get("total_rows")
    state = "skipped" if table.skipped else diff_state(table.status, table.result)
    return {
        "position": table.position,
        "href": table.url.removeprefix(base_url.rstrip("/")),
        "prod": table.prod,
        "pr": table.pr,
        "state": state,
        "rank": _rank_name(table),
        "rows": rows,
        "change": delta(*rows) if rows else "",
        "removed": stats.get("rows_removed", 0),
        "added": stats.get("rows_added", 0),
        "changed": values.get("rows_with_differences", 0),
        "changed_share": percent(values["rows_with_differences"], values["total_rows"]) if values else "",
        "sampled": sampled.mark(table.summary),
        "changed_of_all": _changed_of_all(table),
        "columns": _columns_words(schema, values),
        "keys": sum(pks.get("dupes", (0, 0))) + sum(pks.get("nulls", (0, 0))),
        "seconds": table.seconds,
        "has_result": table.summary is not None,
        "error": {"message": table.message, "hint": table.hint} if table.failed else None,
    }


def _changed_of_all(table: TableReport) -> str:
    found = sampled.estimates(table.summary or {}).get("rows_with_differences")
    return sampled.of_all(found) if found and found["value"] else ""


def _columns_words(schema: Mapping[str, Any], values: Mapping[str, Any]) -> list[str]:
    if not schema:
        return []
    only = schema.get("exclusive_columns") or [[], []]
    found = (
        (values.get("columns_with_differences", 0), "in values"),
        (schema.get("column_type_mismatches", 0), "in type"),
        (len(only[0]), "removed"),
        (len(only[1]), "added"),
    )
    return [f"{number:,} {word}" for number, word in found if number]


def _rank_name(table: TableReport) -> str:
    if table.failed:
        return "failed"
    if table.skipped:
        return "skipped"
    if not table.is_terminal:
        return "running"
    looks = table.differs or table.has_key_problems or table.is_empty_with_other_schema
    return "different" if looks else "equal"


def _rank(table: View) -> tuple[int, int]:
    return _RANKS.index(table["rank"]), table["position"]


def _steps(steps: Sequence[StepView], start: datetime, end: datetime) -> list[View]:
    """Each step with its bar: where it lies, in percent, between the run's start and its newest moment."""
    moments = [start, end]
    for step in steps:
        moments += [step.started_at, step.finished_at or step.started_at]
    last = max(moments)
    whole = max((last - start).total_seconds(), 0.001)
    lines = []
    for step in steps:
        offset = max(0.0, 100 * (step.started_at - start).total_seconds() / whole)
        seconds = between(step.started_at, step.finished_at)
        width = 100 * seconds / whole if seconds is not None else 100 - offset
        width = min(100.0, max(0.8, width))
        lines.append(
            {
                "name": step.name,
                "detail": step.detail,
                "seconds": seconds,
                "start": round(min(offset, 100 - width), 2),
                "width": round(width, 2),
                "started_at": step.started_at,
            }
        )
    return lines
