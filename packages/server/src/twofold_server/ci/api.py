"""REST: integrations, submits, runs. The order of the routes matters: fixed words before numbers."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import APIRouter, Body, Header, Path, Query, Response

from twofold_server.accounts.permissions import ADMIN, RUN_CI, VIEW_DIFFS
from twofold_server.accounts.service import Actor
from twofold_server.ci import asking, service
from twofold_server.ci.models import CiRun
from twofold_server.ci.report import TableReport
from twofold_server.ci.schemas import (
    MAX_ITEMS,
    CiDiffItem,
    CiRunDetailOut,
    CiRunOut,
    CommentOut,
    CommitStatusOut,
    IntegrationIn,
    IntegrationOut,
    IntegrationPatch,
    PreviewIn,
    PreviewOut,
    RunCountsOut,
    RunDiffOut,
    RunStepOut,
    TriggerIn,
)
from twofold_server.ci.service import RunView
from twofold_server.context import Context
from twofold_server.errors import NotFound
from twofold_server.http.deps import Ctx, requires

router = APIRouter(tags=["ci"])

Viewer = Annotated[Actor, requires(VIEW_DIFFS)]
Runner = Annotated[Actor, requires(RUN_CI)]
Admin = Annotated[Actor, requires(ADMIN)]
Id = Annotated[int, Path(ge=1, le=2**31 - 1)]


# Integrations


@router.get("/api/v1/ci")
def list_integrations(ctx: Ctx, actor: Viewer) -> list[IntegrationOut]:
    """All CI integrations, oldest first; the id is the `ci_config_id` of the clients."""
    with ctx.db.read() as session:
        return [service.to_wire(item) for item in service.list_integrations(session, actor)]


@router.post("/api/v1/ci", status_code=201)
def create_integration(ctx: Ctx, actor: Admin, request: IntegrationIn) -> IntegrationOut:
    """Adds a CI integration: the nine fields of the form, and the name of the commit status."""
    with ctx.db.write() as session:
        return service.to_wire(service.create(session, actor, request))


@router.post("/api/v1/ci/preview-ignored")
def preview_ignored(_actor: Viewer, request: PreviewIn) -> PreviewOut:
    """Says of each path whether the patterns ignore it, and which line decided."""
    return service.preview_ignored(request.patterns, request.paths)


@router.get("/api/v1/ci/{ci_config_id}")
def get_integration(ctx: Ctx, actor: Viewer, ci_config_id: Id) -> IntegrationOut:
    """One integration."""
    with ctx.db.read() as session:
        return service.to_wire(service.get_integration(session, actor, ci_config_id))


@router.patch("/api/v1/ci/{ci_config_id}")
def update_integration(ctx: Ctx, actor: Admin, ci_config_id: Id, patch: IntegrationPatch) -> IntegrationOut:
    """Changes what is given."""
    with ctx.db.write() as session:
        return service.to_wire(service.update(session, actor, ci_config_id, patch))


@router.delete("/api/v1/ci/{ci_config_id}", status_code=204)
def delete_integration(ctx: Ctx, actor: Admin, ci_config_id: Id) -> Response:
    """Takes no more events or submits; its runs stay readable."""
    with ctx.db.write() as session:
        service.delete(session, ctx, actor, ci_config_id)
    return Response(status_code=204)


# Runs


@router.get("/api/v1/ci/{ci_config_id}/runs")
def list_runs(
    ctx: Ctx,
    actor: Viewer,
    ci_config_id: Id,
    pr_sha: Annotated[str | None, Query(max_length=64)] = None,
    pr_num: Annotated[str | None, Query(max_length=100)] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    offset: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
) -> list[CiRunOut]:
    """The runs of one integration, newest first; also of one that was deleted."""
    number = int(pr_num) if pr_num and re.fullmatch(r"[0-9]{1,9}", pr_num) else None
    with ctx.db.read() as session:
        service.get_integration(session, actor, ci_config_id, with_deleted=True)
        if pr_num and number is None:
            return []
        found = service.list_runs(
            session,
            actor,
            integration_id=ci_config_id,
            pr_sha=pr_sha,
            pr_number=number,
            limit=limit,
            offset=offset,
        )
        return [CiRunOut(**run_fields(ctx, run)) for run in found]


@router.get("/api/v1/ci/{ci_config_id}/runs/{run_id}")
def get_run(ctx: Ctx, actor: Viewer, ci_config_id: Id, run_id: Id) -> CiRunDetailOut:
    """One run with its verdict, commit status, comment, comparisons and steps."""
    with ctx.db.read() as session:
        _check_belongs(service.get_run(session, actor, run_id), ci_config_id)
        return detail(ctx, service.run_view(session, ctx, actor, run_id))


@router.post("/api/v1/ci/{ci_config_id}/runs/{run_id}/cancel")
def cancel_run(ctx: Ctx, actor: Runner, ci_config_id: Id, run_id: Id) -> CiRunOut:
    """Stops a run and its comparisons; one that is over stays as it is."""
    with ctx.db.write() as session:
        _check_belongs(service.get_run(session, actor, run_id), ci_config_id)
        return CiRunOut(**run_fields(ctx, service.cancel_run(session, ctx, actor, run_id)))


@router.post("/api/v1/ci/{ci_config_id}/trigger")
def trigger(ctx: Ctx, actor: Runner, ci_config_id: Id, request: TriggerIn) -> dict[str, int]:
    """Makes a waiting run without a webhook; the same commit gives the same run while that one is active."""
    state = asking.pull_request_of(ctx, actor, ci_config_id, request.pr_number, request.pr_sha)
    with ctx.db.write() as session:
        run = service.trigger_run(session, ctx, actor, ci_config_id, request, state)
        return {"ci_run_id": run.id, "run_id": run.id}


@router.post("/api/v1/ci/{ci_config_id}/{pr_num}")
def submit(
    ctx: Ctx,
    actor: Runner,
    ci_config_id: Id,
    pr_num: Id,
    items: Annotated[list[CiDiffItem], Body(max_length=MAX_ITEMS)],
    pr_sha: Annotated[str | None, Query(max_length=64)] = None,
    idempotency_key: Annotated[str | None, Header(max_length=100)] = None,
) -> dict[str, Any]:
    """Attaches the tables to the pull request's run and starts it; once for each `Idempotency-Key`.

    `run_id` null: nothing was started; `reason` is `no_run`, `superseded` or `skipped`, `detail` a sentence.

    Each table has `prod`, `pr`, `pk` (null: the declared key, or a guess), `include_columns` and
    `exclude_columns`; and as for `POST /api/v1/datadiffs`: `column_mapping`, `diff_tolerances_per_column` and
    `datetime_tolerance`. Other fields do not count: `ignored` in the answer names them, and so does the step
    *Submit* of the run.
    """
    with ctx.db.write() as session:
        answer = service.submit_diffs(
            session, ctx, actor, ci_config_id, pr_num, items, pr_sha, idempotency_key
        )
    return answer.to_wire()


# On the wire


def run_fields(ctx: Context, run: CiRun) -> dict[str, Any]:
    """The published fields of a run and what we add; ``pr_num`` is text."""
    return {
        "id": run.id,
        "base_branch": run.base_branch,
        "base_sha": run.base_sha,
        "pr_branch": run.pr_branch,
        "pr_sha": run.pr_sha,
        "pr_num": str(run.pr_number),
        "status": service.shown_status(run),
        "source": run.source,
        "reason": run.reason,
        "detail": run.detail,
        "url": ctx.url(f"/ci/runs/{run.id}"),
        "created_at": run.created_at,
        "finished_at": run.finished_at,
    }


def detail(ctx: Context, view: RunView) -> CiRunDetailOut:
    """Everything of a run, as JSON."""
    return CiRunDetailOut(
        **run_fields(ctx, view.run),
        ci_config_id=view.integration.id,
        started_at=view.run.started_at,
        verdict=view.verdict,
        commit_status=CommitStatusOut.model_validate(view.status, from_attributes=True),
        report_error=view.run.report_error,
        comment=None
        if view.comment is None
        else CommentOut.model_validate(view.comment, from_attributes=True),
        diffs=[
            _diff(table, item.diff.progress)
            for table, item in zip(view.report.tables, view.items, strict=True)
        ],
        counts=RunCountsOut.model_validate(view.counts, from_attributes=True),
        steps=[RunStepOut.model_validate(step, from_attributes=True) for step in view.steps],
    )


def _diff(table: TableReport, progress: dict[str, Any] | None) -> RunDiffOut:
    summary = table.summary or {}
    return RunDiffOut(
        id=table.diff_id,
        status=table.status,
        result=table.result,
        prod=table.prod,
        pr=table.pr,
        error=None if table.error is None else dict(table.error),
        url=table.url,
        pks=summary.get("pks"),
        values=summary.get("values"),
        schema_=summary.get("schema"),
        diff_stats=summary.get("diff_stats"),
        coverage=summary.get("coverage"),
        progress=progress,
    )


def _check_belongs(run: CiRun, ci_config_id: int) -> None:
    if run.integration_id != ci_config_id:
        raise NotFound(f"There is no CI run {run.id} of integration {ci_config_id}.")
