"""Pages of CI: the list of runs, and one run."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from twofold_server.accounts import service as accounts
from twofold_server.accounts.permissions import ADMIN, RUN_CI, VIEW_DIFFS
from twofold_server.accounts.service import Actor
from twofold_server.ci import service, snippets, views
from twofold_server.ci.models import CiRun, Integration
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.db import utcnow
from twofold_server.errors import Conflict
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.repositories import service as repositories
from twofold_server.ui.forms import page_number, see_other

router = APIRouter(include_in_schema=False)

Viewer = Annotated[Actor, page_requires(VIEW_DIFFS)]
Runner = Annotated[Actor, page_requires(RUN_CI)]

_RUNS_PER_PAGE = 50
_STATUSES = (
    ("", "Any"),
    ("waiting", "Waiting"),
    ("queued", "Queued"),
    ("processing", "Running"),
    ("done", "Done"),
    ("failed", "Failed"),
    ("cancelled", "Cancelled or skipped"),
)


# Runs


@router.get("/ci/runs")
def list_runs(
    request: Request, ctx: Ctx, actor: Viewer, integration: str = "", status: str = "", page: str = "1"
) -> Response:
    """Runs of pull requests, newest first; without any, the steps that are left to connect."""
    with ctx.db.read() as session:
        integrations = service.list_integrations(session, actor)
        chosen = {
            "integration": integration if integration in {str(item.id) for item in integrations} else "",
            "status": status if status in dict(_STATUSES) else "",
        }
        number = page_number(page)
        found = service.list_runs(
            session,
            actor,
            integration_id=int(chosen["integration"]) if chosen["integration"] else None,
            status=chosen["status"] or None,
            limit=_RUNS_PER_PAGE + 1,
            offset=(number - 1) * _RUNS_PER_PAGE,
        )
        lines = _run_lines(session, ctx, found[:_RUNS_PER_PAGE])
        connect = None if lines or any(chosen.values()) else _connect(session, ctx, actor, integrations)
    choices = {
        "integration": [("", "Any"), *((str(item.id), item.name) for item in integrations)],
        "status": list(_STATUSES),
    }
    return render(
        request,
        "ci/runs.html",
        section="runs",
        lines=lines,
        filters=views.filters_view(choices, chosen),
        filtered=any(chosen.values()),
        pages=views.pages(chosen, number, len(found) > _RUNS_PER_PAGE),
        connect=connect,
        refresh_seconds=None if all(line["is_over"] for line in lines) else 3,
    )


def _run_lines(session: Session, ctx: Context, runs: list[CiRun]) -> list[dict[str, Any]]:
    now = utcnow()
    return [
        views.list_line(
            service.run_report(ctx, item.run, now, facts=False),
            item.repository,
            item.pull_request.title if item.pull_request else "",
            item.pull_request.author if item.pull_request else "",
        )
        for item in service.listed_runs(session, runs)
    ]


def _connect(session: Session, ctx: Context, actor: Actor, integrations: list[Integration]) -> dict[str, Any]:
    """The three steps to connect, with those that are done."""
    has_source = bool(data_sources.list_all(session, actor))
    found = repositories.list_all(session, actor)
    has_key = any(key.last_used_at for key in accounts.list_api_keys(session, actor))
    config_id: int | str = integrations[0].id if integrations else "CONFIG_ID"
    return {
        "may": actor.may(ADMIN),
        "has_source": has_source,
        "has_repository": bool(found),
        "has_integration": bool(integrations),
        "has_key": has_key,
        "snippet": _first_job(ctx, config_id, found[0].provider if found else "local"),
    }


def _first_job(ctx: Context, config_id: int | str, provider: str) -> str:
    """The job of the repository's forge; a local repository has none and takes no webhooks."""
    made = {item.name: item.text for item in snippets.all_snippets(ctx.settings.base_url, config_id)}
    return made.get(provider) or snippets.shell(ctx.settings.base_url, config_id, trigger=True)


@router.get("/ci/runs/{run_id}")
def show_run(request: Request, ctx: Ctx, actor: Viewer, run_id: int) -> Response:
    """One run: verdict, tables, status and comment as posted, steps."""
    return _run_page(request, ctx, actor, run_id)


@router.post("/ci/runs/{run_id}/cancel", dependencies=[csrf_protected])
def cancel_run(ctx: Ctx, actor: Runner, run_id: int) -> RedirectResponse:
    """Stops a run; one that is over stays as it is."""
    with ctx.db.write() as session:
        service.cancel_run(session, ctx, actor, run_id)
    return see_other(f"/ci/runs/{run_id}")


@router.post("/ci/runs/{run_id}/rerun", dependencies=[csrf_protected])
def rerun(request: Request, ctx: Ctx, actor: Runner, run_id: int) -> Response:
    """The same tables of the same commit again, as a new run."""
    try:
        with ctx.db.write() as session:
            again = service.rerun(session, ctx, actor, run_id).id
    except Conflict as error:
        return _run_page(request, ctx, actor, run_id, refused=str(error))
    return see_other(f"/ci/runs/{again}")


def _run_page(request: Request, ctx: Context, actor: Actor, run_id: int, *, refused: str = "") -> Response:
    with ctx.db.read() as session:
        view = views.run(service.run_view(session, ctx, actor, run_id), ctx.settings.base_url, utcnow())
    return render(
        request,
        "ci/run.html",
        status_code=409 if refused else 200,
        section="runs",
        run=view,
        may_run=actor.may(RUN_CI),
        refused=refused,
        refresh_seconds=view["refresh_seconds"],
    )
