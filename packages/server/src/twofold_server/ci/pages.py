"""Pages of CI: the list of runs, one run, and Admin → Settings → Orchestration."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from sqlalchemy.orm import Session

from twofold_server.accounts import service as accounts
from twofold_server.accounts.permissions import ADMIN, RUN_CI, VIEW_DIFFS
from twofold_server.accounts.service import Actor
from twofold_server.ci import service, views
from twofold_server.ci.models import CiRun, Integration
from twofold_server.ci.schemas import IntegrationIn, IntegrationPatch, PreviewOut
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Invalid
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.repositories import service as repositories
from twofold_server.repositories.service import Repository
from twofold_server.ui.forms import (
    Choice,
    Field,
    Posted,
    checked,
    errors_of,
    optional,
    page_number,
    see_other,
    text,
    with_errors,
)
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(include_in_schema=False)

Viewer = Annotated[Actor, page_requires(VIEW_DIFFS)]
Runner = Annotated[Actor, page_requires(RUN_CI)]
Admin = Annotated[Actor, page_requires(ADMIN)]

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
_LIST = {"text": "Orchestration", "href": "/settings/integrations/ci"}
_CONFIDENCES = ("90", "95", "99", "99.5", "99.9")
_PREVIEW_PATHS = 200


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
        "snippet": views.snippet(ctx.settings.base_url, config_id, found[0].provider if found else "local"),
    }


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


# Orchestration


@router.get("/settings/integrations/ci")
def list_integrations(request: Request, ctx: Ctx, actor: Admin) -> Response:
    """All integrations with their CI config ids."""
    with ctx.db.read() as session:
        found = service.list_integrations(session, actor)
        repository_names = {item.id: item.name for item in repositories.list_all(session, actor)}
        source_names = {item.id: item.name for item in data_sources.list_all(session, actor)}
    rows = [
        {
            "id": item.id,
            "name": item.name,
            "type": item.type,
            "repository": repository_names.get(item.repository_id, "disconnected"),
            "data_source": source_names.get(item.data_source_id, "deleted"),
        }
        for item in found
    ]
    context = settings_context("orchestration", is_admin=True)
    return render(request, "settings/integrations.html", **context, integrations=rows)


@router.get("/settings/integrations/ci/new")
def new_integration(request: Request, ctx: Ctx, actor: Admin, type: str = "") -> Response:
    """First the choice of a type, then the nine fields."""
    if type == "datafold-sdk":
        return _form_page(request, ctx, actor, None, {})
    with ctx.db.read() as session:
        missing = []
        if not repositories.list_all(session, actor):
            missing.append({"text": "Connect a repository", "href": "/settings/repositories/new"})
        if not data_sources.list_all(session, actor):
            missing.append({"text": "Add a data source", "href": "/settings/data_sources/new"})
    context = settings_context("orchestration", is_admin=True)
    return render(request, "settings/integration_types.html", **context, missing=missing)


@router.post("/settings/integrations/ci/new", dependencies=[csrf_protected])
def create_integration(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """Adds an integration and shows its CI config id."""
    try:
        wanted = IntegrationIn.model_validate(_typed_values(form))
        with ctx.db.write() as session:
            integration_id = service.create(session, actor, wanted).id
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, None, form, error=error)
    return see_other(f"/settings/ci_integrations/{integration_id}")


@router.get("/settings/ci_integrations/{integration_id}")
def show_integration(request: Request, ctx: Ctx, actor: Admin, integration_id: int) -> Response:
    """One integration: its id, its nine fields, its CI job, and a test of the files to ignore."""
    with ctx.db.read() as session:
        integration = service.get_integration(session, actor, integration_id)
    return _form_page(request, ctx, actor, integration, {})


@router.post("/settings/ci_integrations/{integration_id}", dependencies=[csrf_protected])
def update_integration(
    request: Request, ctx: Ctx, actor: Admin, integration_id: int, form: Posted
) -> Response:
    """Saves the nine fields."""
    with ctx.db.read() as session:
        integration = service.get_integration(session, actor, integration_id)
    try:
        patch = IntegrationPatch.model_validate(_typed_values(form))
        with ctx.db.write() as session:
            service.update(session, actor, integration_id, patch)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, integration, form, error=error)
    return see_other(f"/settings/ci_integrations/{integration_id}")


@router.post("/settings/ci_integrations/{integration_id}/preview", dependencies=[csrf_protected])
def preview_ignored(request: Request, ctx: Ctx, actor: Admin, integration_id: int, form: Posted) -> Response:
    """What the saved patterns say of some paths."""
    with ctx.db.read() as session:
        integration = service.get_integration(session, actor, integration_id)
    paths = [line.strip() for line in form.get("paths", "").splitlines() if line.strip()][:_PREVIEW_PATHS]
    found = service.preview_ignored(integration.files_to_ignore, paths)
    return _form_page(request, ctx, actor, integration, {}, preview=found, paths=form.get("paths", ""))


@router.post("/settings/ci_integrations/{integration_id}/delete", dependencies=[csrf_protected])
def delete_integration(ctx: Ctx, actor: Admin, integration_id: int) -> RedirectResponse:
    """Removes an integration; its active runs are cancelled, what ran stays readable."""
    with ctx.db.write() as session:
        service.delete(session, ctx, actor, integration_id)
    return see_other("/settings/integrations/ci")


def _typed_values(form: Mapping[str, str]) -> dict[str, Any]:
    """The form as the service's schema wants it; a select that was left alone is a missing number."""
    return {
        "repository_id": optional(form, "repository_id"),
        "data_source_id": optional(form, "data_source_id"),
        "name": text(form, "name"),
        "files_to_ignore": form.get("files_to_ignore", "").replace("\r\n", "\n"),
        "fail_on_errors": checked(form, "fail_on_errors"),
        "require_label": checked(form, "require_label"),
        "sampling_tolerance": optional(form, "sampling_tolerance"),
        "sampling_confidence": optional(form, "sampling_confidence"),
        "sampling_threshold": optional(form, "sampling_threshold"),
    }


def _form_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    integration: Integration | None,
    typed: Mapping[str, str],
    *,
    error: Invalid | Conflict | ValidationError | None = None,
    preview: PreviewOut | None = None,
    paths: str = "",
) -> Response:
    with ctx.db.read() as session:
        connected = repositories.list_all(session, actor)
        source_choices = [Choice(str(item.id), item.name) for item in data_sources.list_all(session, actor)]
    repository_choices = [Choice(str(item.id), item.name) for item in connected]
    fields = _fields(integration, typed, repository_choices, source_choices)
    errors = errors_of(error, {field.name: field.label for field in fields}) if error else []
    title = integration.name if integration else "Add New Integration: datafold-sdk"
    path = f"/settings/ci_integrations/{integration.id}" if integration else "/settings/integrations/ci/new"
    preview_field = Field(
        "paths",
        "Changed files",
        "textarea",
        paths,
        "One path per line, as a pull request would list them.",
        required=True,
    )
    return render(
        request,
        "settings/integration.html",
        status_code=422 if error else 200,
        **settings_context("orchestration", is_admin=True),
        form={
            "title": title,
            "intro": "datafold-sdk" if integration else "",
            "breadcrumb": [_LIST, {"text": title, "href": ""}],
            "action": path,
            "back": "/settings/integrations/ci",
            "submit": "Save",
            "fields": with_errors(fields, errors),
            "errors": errors,
            "notice": "",
        },
        integration=_integration_view(ctx, integration, connected) if integration else None,
        preview={"field": preview_field, "result": preview},
    )


def _integration_view(
    ctx: Context, integration: Integration, connected: Sequence[Repository]
) -> dict[str, Any]:
    provider = next((item.provider for item in connected if item.id == integration.repository_id), "local")
    snippet = views.snippet(ctx.settings.base_url, integration.id, provider)
    return {"id": integration.id, "snippet": snippet, "has_webhook": provider != "local"}


def _fields(
    integration: Integration | None,
    typed: Mapping[str, str],
    repository_choices: list[Choice],
    source_choices: list[Choice],
) -> list[Field]:
    """The nine fields in their published order and words."""

    def value(name: str, default: Any) -> Any:
        if typed:
            return typed.get(name, "")
        stored = getattr(integration, name) if integration else default
        return "" if stored is None else stored

    return [
        *_place_fields(value, repository_choices, source_choices),
        *_rule_fields(value, typed),
        *_sampling_fields(value),
    ]


def _place_fields(
    value: Callable[[str, Any], Any], repository_choices: list[Choice], source_choices: list[Choice]
) -> list[Field]:
    return [
        Field(
            "repository_id",
            "Repository",
            "select",
            value("repository_id", repository_choices[0].value if len(repository_choices) == 1 else ""),
            "Sends the webhooks; pull requests are raised here, statuses and comments go here.",
            required=True,
            choices=[Choice("", "Choose a repository"), *repository_choices],
        ),
        Field(
            "data_source_id",
            "Data Source",
            "select",
            value("data_source_id", source_choices[0].value if len(source_choices) == 1 else ""),
            "Where the changed code runs; tables of production and of the pull request live in it.",
            required=True,
            choices=[Choice("", "Choose a data source"), *source_choices],
        ),
        Field(
            "name",
            "Name",
            value=value("name", ""),
            hint="How this configuration is called here.",
            required=True,
        ),
    ]


def _rule_fields(value: Callable[[str, Any], Any], typed: Mapping[str, str]) -> list[Field]:
    return [
        Field(
            "files_to_ignore",
            "Files to ignore",
            "textarea",
            value("files_to_ignore", ""),
            "Patterns in the syntax of .gitignore, one per line; the last one that matches decides. "
            "When every changed file is ignored, no run starts.",
            placeholder="*\n!dbt/*\ndbt/*.md",
        ),
        Field(
            "fail_on_errors",
            "Mark the CI check as failed on errors",
            "checkbox",
            checked(typed, "fail_on_errors") if typed else value("fail_on_errors", True),
            "Off: errors are reported as success and do not block a merge. Differences never fail the check.",
        ),
        Field(
            "require_label",
            "Require the datafold label to start CI",
            "checkbox",
            checked(typed, "require_label") if typed else value("require_label", False),
            "On: only pull requests with the label “datafold”, written exactly so, are compared.",
        ),
    ]


def _sampling_fields(value: Callable[[str, Any], Any]) -> list[Field]:
    later = "It is stored now and takes effect in the next release."
    return [
        Field(
            "sampling_tolerance",
            "Sampling tolerance",
            "text",
            value("sampling_tolerance", None),
            f"Between 0 and 1. {later}",
            placeholder="0.00001",
            short=True,
        ),
        Field(
            "sampling_confidence",
            "Sampling confidence",
            "select",
            _confidence(value("sampling_confidence", None)),
            f"Belongs together with the tolerance. {later}",
            choices=[Choice("", "Not set"), *(Choice(item, f"{item} %") for item in _CONFIDENCES)],
            short=True,
        ),
        Field(
            "sampling_threshold",
            "Sampling Threshold",
            "text",
            value("sampling_threshold", None),
            f"Rows; smaller tables are never sampled. Empty: by the type of the data source. {later}",
            short=True,
        ),
    ]


def _confidence(stored: Any) -> str:
    """As the select writes it: ``99.0`` is ``99``."""
    return f"{stored:g}" if isinstance(stored, float) else str(stored)
