"""Admin → Settings → Orchestration: integrations with their fields, their CI jobs, and tested paths."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError

from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.ci import gates, service, snippets
from twofold_server.ci.models import Integration
from twofold_server.ci.schemas import IntegrationIn, IntegrationPatch, PreviewOut
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.dbt import service as dbt
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
    see_other,
    text,
    with_errors,
)
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(include_in_schema=False)

Admin = Annotated[Actor, page_requires(ADMIN)]

_LIST_PATH = "/settings/integrations/ci"
_LIST = {"text": "Orchestration", "href": _LIST_PATH}
_CONFIDENCES = ("90", "95", "99", "99.5", "99.9")
_PREVIEW_PATHS = 1000
_NEAR_MISSES = 5
_UPLOADS = 10


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
    """First the choice of a type, then its form."""
    if type == "datafold-sdk":
        return _form_page(request, ctx, actor, None, {})
    with ctx.db.read() as session:
        missing = []
        if not repositories.list_all(session, actor):
            missing.append({"text": "Connect a repository", "href": "/settings/git/repositories/new"})
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
    """One integration: its id, its fields, its CI job, and a test of the files to ignore."""
    with ctx.db.read() as session:
        integration = service.get_integration(session, actor, integration_id)
    return _form_page(request, ctx, actor, integration, {})


@router.post("/settings/ci_integrations/{integration_id}", dependencies=[csrf_protected])
def update_integration(
    request: Request, ctx: Ctx, actor: Admin, integration_id: int, form: Posted
) -> Response:
    """Saves the form."""
    with ctx.db.read() as session:
        integration = service.get_integration(session, actor, integration_id)
    try:
        patch = IntegrationPatch.model_validate(_typed_values(form))
        with ctx.db.write() as session:
            service.update(session, actor, integration_id, patch)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, integration, form, error=error)
    return see_other(f"/settings/ci_integrations/{integration_id}")


@router.post("/settings/integrations/ci/preview", dependencies=[csrf_protected])
def preview_new(request: Request, ctx: Ctx, actor: Admin, form: Posted) -> Response:
    """What the typed patterns say of some paths, before anything is saved."""
    return _preview_page(request, ctx, actor, None, form)


@router.post("/settings/ci_integrations/{integration_id}/preview", dependencies=[csrf_protected])
def preview_changed(request: Request, ctx: Ctx, actor: Admin, integration_id: int, form: Posted) -> Response:
    """What the patterns as they are typed now say of some paths; nothing is saved."""
    with ctx.db.read() as session:
        integration = service.get_integration(session, actor, integration_id)
    return _preview_page(request, ctx, actor, integration, form)


def _preview_page(
    request: Request, ctx: Context, actor: Actor, integration: Integration | None, form: dict[str, str]
) -> Response:
    """``apply`` in the form is the number of a line whose suggestion was taken."""
    patterns = form.get("files_to_ignore", "").replace("\r\n", "\n")
    wanted = text(form, "apply")
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 6:
        patterns = gates.widened(patterns, int(wanted))
    typed = {**form, "files_to_ignore": patterns}
    paths = [line.strip() for line in form.get("paths", "").splitlines() if line.strip()]
    try:
        if len(paths) > _PREVIEW_PATHS:
            raise Invalid(
                f"At most {_PREVIEW_PATHS:,} paths are tested at once, and these are {len(paths):,}."
            )
        found = service.preview_ignored(patterns, paths)
    except Invalid as error:
        return _form_page(request, ctx, actor, integration, typed, error=error)
    return _form_page(request, ctx, actor, integration, typed, preview=found)


@router.post("/settings/ci_integrations/{integration_id}/delete", dependencies=[csrf_protected])
def delete_integration(ctx: Ctx, actor: Admin, integration_id: int) -> RedirectResponse:
    """Removes an integration; its active runs are cancelled, what ran stays readable."""
    with ctx.db.write() as session:
        service.delete(session, ctx, actor, integration_id)
    return see_other(_LIST_PATH)


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
        "materialize_results": checked(form, "materialize_results"),
        "materialize_results_to": optional(form, "materialize_results_to"),
        **({"status_context": optional(form, "status_context")} if "status_context" in form else {}),
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
) -> Response:
    with ctx.db.read() as session:
        connected = repositories.list_all(session, actor)
        near_misses = service.near_misses(session, integration) if integration else []
        uploads = dbt.list_newest(session, integration.id, limit=_UPLOADS) if integration else []
        source_choices = [Choice(str(item.id), item.name) for item in data_sources.list_all(session, actor)]
    repository_choices = [Choice(str(item.id), item.name) for item in connected]
    fields = _fields(integration, typed, repository_choices, source_choices)
    errors = errors_of(error, {field.name: field.label for field in fields}) if error else []
    title = integration.name if integration else "Add New Integration: datafold-sdk"
    path = f"/settings/ci_integrations/{integration.id}" if integration else f"{_LIST_PATH}/new"
    preview_path = f"{path}/preview" if integration else f"{_LIST_PATH}/preview"
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
            "back": _LIST_PATH,
            "submit": "Save",
            "fields": with_errors(fields, errors),
            "errors": errors,
            "notice": "",
        },
        integration=_integration_view(ctx, integration, connected) if integration else None,
        near_misses=near_misses[:_NEAR_MISSES],
        uploads=[dbt.to_wire(upload) for upload in uploads],
        preview={"action": f"{preview_path}#preview", "paths": typed.get("paths", ""), "result": preview},
    )


def _integration_view(
    ctx: Context, integration: Integration, connected: Sequence[Repository]
) -> dict[str, Any]:
    """The id, and a CI job per system; the job of the repository's own forge is open."""
    provider = next((item.provider for item in connected if item.id == integration.repository_id), "local")
    has_webhook = provider != "local"
    host, label = ctx.settings.base_url, integration.require_label
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    plain, triggered = (
        snippets.all_snippets(host, integration.id, trigger=trigger, label=label, python=python)
        for trigger in (False, True)
    )
    jobs = [
        {
            "snippet": first if has_webhook else second,
            "without_webhook": second if has_webhook else None,
            "is_open": first.name == (provider if has_webhook else "shell"),
        }
        for first, second in zip(plain, triggered, strict=True)
    ]
    return {
        "id": integration.id,
        "status_context": integration.status_context,
        "jobs": jobs,
        "has_webhook": has_webhook,
    }


def _fields(
    integration: Integration | None,
    typed: Mapping[str, str],
    repository_choices: list[Choice],
    source_choices: list[Choice],
) -> list[Field]:
    """The nine fields in their published order and words, then ours."""

    def value(name: str, default: Any) -> Any:
        if typed:
            return typed.get(name, "")
        stored = getattr(integration, name) if integration else default
        return "" if stored is None else stored

    return [
        *_place_fields(value, repository_choices, source_choices),
        *_rule_fields(value, typed),
        *_sampling_fields(value),
        *_result_fields(value, typed, source_choices),
        _check_field(value),
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
            "Patterns in the syntax of .gitignore, one per line. The last one that matches decides; ! takes "
            "files back in. When every changed file of a pull request is ignored, no run starts. The example "
            "ignores everything but the folder dbt, and the .md files in it.",
            placeholder="*\n!dbt/*\ndbt/*.md",
        ),
        Field(
            "fail_on_errors",
            "Mark the CI check as failed on errors",
            "checkbox",
            checked(typed, "fail_on_errors") if typed else value("fail_on_errors", True),
            "On: an error of a run is reported as a failure and may block the merge. Off: it is reported as "
            "a success. Differences in the data never fail the check.",
        ),
        Field(
            "require_label",
            "Require the datafold label to start CI",
            "checkbox",
            checked(typed, "require_label") if typed else value("require_label", False),
            "On: a run starts only when the pull request has the label “datafold”, written exactly so. "
            "Create the label in GitHub or GitLab yourself.",
        ),
    ]


def _sampling_fields(value: Callable[[str, Any], Any]) -> list[Field]:
    confidence = _confidence(value("sampling_confidence", None))
    confidences = dict.fromkeys((*_CONFIDENCES, *([confidence] if confidence else [])))
    return [
        Field(
            "sampling_tolerance",
            "Sampling tolerance",
            "text",
            _plain(value("sampling_tolerance", None)),
            "Between 0 and 1, for all diffs of this integration. Empty: no sampling.",
            placeholder="0.00001",
            short=True,
        ),
        Field(
            "sampling_confidence",
            "Sampling confidence",
            "select",
            confidence,
            "Belongs together with the tolerance: give both or neither.",
            choices=[Choice("", "Not set"), *(Choice(item, _percent(item)) for item in confidences)],
            short=True,
        ),
        Field(
            "sampling_threshold",
            "Sampling Threshold",
            "text",
            value("sampling_threshold", None),
            "Rows. Smaller tables are compared whole. Empty: by the type of the data source.",
            short=True,
        ),
    ]


def _result_fields(
    value: Callable[[str, Any], Any], typed: Mapping[str, str], source_choices: list[Choice]
) -> list[Field]:
    return [
        Field(
            "materialize_results",
            "Materialize diff results",
            "checkbox",
            checked(typed, "materialize_results") if typed else value("materialize_results", False),
            "On: the rows that differ are written as tables into the schema for results of a data source.",
        ),
        Field(
            "materialize_results_to",
            "Results go to",
            "select",
            value("materialize_results_to", None),
            "Whose “Schema for results” takes the tables. Empty: the one chosen above.",
            choices=[Choice("", "The same"), *source_choices],
        ),
    ]


def _check_field(value: Callable[[str, Any], Any]) -> Field:
    return Field(
        "status_context",
        "Status check",
        "text",
        value("status_context", None),
        "The name under which a pull request shows the result. Where branch protection requires it, "
        "require the new name too after a change. Empty: Twofold, or Twofold (NAME) where another "
        "integration of the repository has that one.",
        placeholder="Twofold",
    )


def _plain(stored: Any) -> str:
    """A number without an exponent, as the field takes it: ``0.00001``, not ``1e-05``."""
    return f"{Decimal(repr(stored)):f}" if isinstance(stored, float) else str(stored)


def _confidence(stored: Any) -> str:
    """As the select writes it: ``99.0`` is ``99``."""
    if stored is None:
        return ""
    return repr(stored).removesuffix(".0") if isinstance(stored, float) else str(stored)


def _percent(confidence: str) -> str:
    """As people read it; below 1 it is a fraction, which the API takes as well."""
    try:
        number = float(confidence)
    except ValueError:
        return confidence
    return f"{100 * number:.12g} %" if number < 1 else f"{confidence} %"
