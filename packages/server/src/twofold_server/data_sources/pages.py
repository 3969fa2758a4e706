"""Admin → Settings → Data Sources: the list, the form drawn from the type's options, the connection test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from sqlalchemy import select

from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.data_sources import forms, service
from twofold_server.data_sources.models import DataSource, DataSourceTest
from twofold_server.data_sources.schemas import DataSourceForm, DataSourcePatch
from twofold_server.data_sources.types import SOURCE_TYPES, SourceType
from twofold_server.errors import Conflict, Invalid, TooManyRequests
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.ui.forms import Posted, checked, errors_of, optional, see_other, text, with_errors
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(prefix="/settings/data_sources", include_in_schema=False)

Admin = Annotated[Actor, page_requires(ADMIN)]
_LIST = {"text": "Data Sources", "href": "/settings/data_sources"}
_STEPS = ("resolve", "connect", "authenticate", "catalogue", "read", "write")
_SERVER_STEPS = {
    "resolve": "Find the host",
    "connect": "Reach the server",
    "authenticate": "Sign in",
    "catalogue": "Read the list of tables",
    "read": "Read a row of a table",
    "write": "Write a table of results, and drop it",
}
_FILE_STEPS = {
    "resolve": "Find the file",
    "connect": "Open it",
    "catalogue": "Read the list of tables",
    "read": "Read a row",
    "write": "Write a table of results, and drop it",
}
_TYPE_TEXTS = {
    "pg": "Version 14 or newer; a read-only account is enough.",
    "postgres_aurora": "Amazon Aurora with PostgreSQL.",
    "postgres_aws_rds": "Amazon RDS with PostgreSQL.",
    "mysql": "Version 8 or newer; a read-only account is enough.",
    "mariadb": "Version 10.4 or newer; a read-only account is enough.",
    "clickhouse": "Version 24.8 or newer, over HTTP; a read-only account is enough.",
    "duckdb": "A DuckDB file on this server.",
    "sqlite": "An SQLite file on this server.",
    "parquet": "Parquet files on this server.",
    "csv": "CSV files on this server.",
}


@router.get("")
def list_sources(request: Request, ctx: Ctx, actor: Admin) -> Response:
    """All data sources with their last test."""
    with ctx.db.read() as session:
        sources = service.list_all(session, actor)
        tests = service.last_tests(session, [source.id for source in sources])
        users = {source.id: service.users(session, source.id) for source in sources}
    return render(
        request,
        "settings/data_sources.html",
        **settings_context("data_sources", is_admin=True),
        sources=[_row(source, tests.get(source.id), users[source.id]) for source in sources],
    )


@router.get("/new")
def new_source(request: Request, ctx: Ctx, actor: Admin, type: str = "") -> Response:
    """First the choice of a type, then its form."""
    if type not in SOURCE_TYPES:
        types = [
            {"type": item.type, "name": item.name, "text": _TYPE_TEXTS.get(item.type, "")}
            for item in SOURCE_TYPES.values()
        ]
        context = settings_context("data_sources", is_admin=True)
        return render(request, "settings/data_source_types.html", **context, types=types)
    return _form_page(request, ctx, actor, SOURCE_TYPES[type], None, {})


@router.post("/new", dependencies=[csrf_protected])
def create_source(request: Request, ctx: Ctx, actor: Admin, form: Posted, type: str = "") -> Response:
    """Adds a data source and tests it at once."""
    if type not in SOURCE_TYPES:
        return see_other("/settings/data_sources/new")
    source_type = SOURCE_TYPES[type]
    try:
        options = forms.options_of(source_type, form, keep_empty=False)
        wanted = DataSourceForm.model_validate(
            {
                "name": text(form, "name"),
                "type": type,
                "options": options,
                "max_allowed_connections": optional(form, "max_allowed_connections"),
                "data_retention_days": optional(form, "data_retention_days"),
                "store_values": form.get("store_values") or "all",
                "temp_schema": optional(form, "temp_schema"),
            }
        )
        with ctx.db.write() as session:
            source_id = service.create(session, ctx, actor, wanted).id
        _test_again(ctx, actor, source_id)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, source_type, None, form, error=error)
    return see_other(f"/settings/data_sources/{source_id}")


@router.get("/{source_id}")
def show_source(request: Request, ctx: Ctx, actor: Admin, source_id: int) -> Response:
    """One data source: its test and its form; secrets are never shown."""
    with ctx.db.read() as session:
        source = service.get(session, actor, source_id)
    return _form_page(request, ctx, actor, SOURCE_TYPES[source.type], source, {})


@router.post("/{source_id}", dependencies=[csrf_protected])
def update_source(request: Request, ctx: Ctx, actor: Admin, source_id: int, form: Posted) -> Response:
    """Saves the form; an empty secret field keeps the stored secret."""
    with ctx.db.read() as session:
        source = service.get(session, actor, source_id)
    source_type = SOURCE_TYPES[source.type]
    try:
        patch = DataSourcePatch.model_validate(
            {
                "name": text(form, "name"),
                "options": forms.options_of(source_type, form, keep_empty=True),
                "max_allowed_connections": optional(form, "max_allowed_connections"),
                "data_retention_days": optional(form, "data_retention_days"),
                "store_values": form.get("store_values") or None,
                "temp_schema": optional(form, "temp_schema"),
                "is_paused": checked(form, "is_paused"),
            }
        )
        with ctx.db.write() as session:
            service.update(session, ctx, actor, source_id, patch)
        _test_again(ctx, actor, source_id)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, source_type, source, form, error=error)
    return see_other(f"/settings/data_sources/{source_id}")


def _test_again(ctx: Context, actor: Actor, source_id: int) -> None:
    """What was saved is tested at once, unless too many tests were: saving is not refused for that."""
    with suppress(TooManyRequests), ctx.db.write() as session:
        service.start_test(session, ctx, actor, source_id)


@router.post("/{source_id}/test", dependencies=[csrf_protected])
def test_source(ctx: Ctx, actor: Admin, source_id: int) -> RedirectResponse:
    """Starts a connection test; the page shows its steps."""
    with ctx.db.write() as session:
        service.start_test(session, ctx, actor, source_id)
    return see_other(f"/settings/data_sources/{source_id}#test")


@router.post("/{source_id}/delete", dependencies=[csrf_protected])
def delete_source(request: Request, ctx: Ctx, actor: Admin, source_id: int) -> Response:
    """Removes a data source that nothing uses."""
    try:
        with ctx.db.write() as session:
            service.delete(session, actor, source_id)
    except Conflict as error:
        with ctx.db.read() as session:
            source = service.get(session, actor, source_id)
        return _form_page(request, ctx, actor, SOURCE_TYPES[source.type], source, {}, error=error)
    return see_other("/settings/data_sources")


def _row(source: DataSource, test: DataSourceTest | None, users: Sequence[str]) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "type": SOURCE_TYPES[source.type].name if source.type in SOURCE_TYPES else source.type,
        "place": _place(source),
        "is_paused": source.is_paused,
        "test_state": _test_state(test) if test else "",
        "tested_at": test.finished_at if test else None,
        "warnings": len(test.warnings) if test else 0,
        "users": users,
        "store_values": source.store_values,
    }


def _place(source: DataSource) -> str:
    options = source.options
    if options.get("path"):
        return str(options["path"])
    host, port = str(options.get("host", "")), options.get("port")
    database = options.get("dbname") or options.get("db") or ""
    return "/".join(filter(None, (f"{host}:{port}" if port else host, str(database))))


def _test_state(test: DataSourceTest) -> str:
    """``ok`` only when no step failed and one was really made."""
    codes = [(step.get("result") or {}).get("code") for step in test.results]
    if test.status == "failed" or "error" in codes:
        return "failed"
    return "ok" if "ok" in codes else "unknown"


def _steps(source_type: SourceType, test: DataSourceTest) -> list[dict[str, str]]:
    """Every step a test makes, those behind the end with their state; a failure shows with the test's end."""
    names = _SERVER_STEPS if source_type.is_network else _FILE_STEPS
    made = {step["step"]: step for step in test.steps if test.is_over or step["code"] == "ok"}
    if test.is_over and not made:
        return _published_steps(test)
    waiting = "skip" if test.is_over else ("queued" if test.status == "queued" else "processing")
    lines = []
    for key in _STEPS:
        if key not in names or (key == "write" and key not in made):
            continue  # only where a schema for results is named
        step = made.get(key)
        state = waiting if step is None else {"error": "failed"}.get(step["code"], step["code"])
        found = {part: "" if step is None else step[part] for part in ("message", "hint", "statement")}
        lines.append({"name": names[key], "state": state, **found})
        if step is None and waiting == "processing":
            waiting = "queued"
    return lines


def _published_steps(test: DataSourceTest) -> list[dict[str, str]]:
    """A test that was given up, or made by an earlier version, has the published steps alone."""
    lines = []
    for step in test.results:
        result = step.get("result") or {}
        code = result.get("code", "unknown")
        if code == "skip":
            continue
        state = {"error": "failed"}.get(code, code)
        name = {
            "connection": "Connect and sign in",
            "temp_schema": "Write a table of results, and drop it",
            "schema_download": "Read the list of tables",
        }
        lines.append(
            {
                "name": name.get(step["step"], step["step"]),
                "state": state,
                "message": result.get("message", ""),
                "hint": "",
                "statement": "",
            }
        )
    return lines


# The form


def _form_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    source_type: SourceType,
    source: DataSource | None,
    typed: Mapping[str, str],
    *,
    error: Invalid | Conflict | ValidationError | None = None,
) -> Response:
    groups = forms.groups(source_type, source, typed)
    fields = [field for _, _, group in groups for field in group]
    labels = {field.name: field.label for field in fields}
    labels |= {field.name.removeprefix(forms.OPTION): field.label for field in fields}
    errors = forms.named(errors_of(error, labels), fields) if error else []
    path = (
        f"/settings/data_sources/{source.id}"
        if source
        else f"/settings/data_sources/new?type={source_type.type}"
    )
    test = _last_test(ctx, source)
    title = source.name if source else f"Add New Data Source: {source_type.name}"
    refresh = 1 if test and not test.is_over else None
    return render(
        request,
        "settings/data_source.html",
        status_code=422 if error else 200,
        **settings_context("data_sources", is_admin=actor.may(ADMIN)),
        form={
            "title": title,
            "intro": f"{source_type.name}, data source id {source.id}" if source else "",
            "breadcrumb": [_LIST, {"text": title, "href": ""}],
            "action": path,
            "back": "/settings/data_sources",
            "submit": "Save and test",
            "groups": [
                {"title": group_title, "text": words, "fields": with_errors(group, errors)}
                for group_title, words, group in groups
            ],
            "errors": errors,
            "notice": "",
        },
        source={
            "is_new": source is None,
            "id": source.id if source else 0,
            "refresh_seconds": refresh,
            "test": _test_view(source_type, test) if test else None,
            "users": _users(ctx, source),
            "secrets": _stored_secrets(ctx, source_type, source),
        },
        refresh_seconds=refresh,
    )


def _last_test(ctx: Context, source: DataSource | None) -> DataSourceTest | None:
    """The newest test, also one that still runs."""
    if source is None:
        return None
    newest = select(DataSourceTest).where(DataSourceTest.data_source_id == source.id)
    with ctx.db.read() as session:
        return session.scalar(newest.order_by(DataSourceTest.id.desc()).limit(1))


def _test_view(source_type: SourceType, test: DataSourceTest) -> dict[str, Any]:
    return {
        "is_over": test.is_over,
        "finished_at": test.finished_at,
        "steps": _steps(source_type, test),
        "warnings": test.warnings if test.is_over else [],
    }


def _users(ctx: Context, source: DataSource | None) -> list[str]:
    if source is None:
        return []
    with ctx.db.read() as session:
        return service.users(session, source.id)


def _stored_secrets(ctx: Context, source_type: SourceType, source: DataSource | None) -> list[str]:
    """Titles of the secrets that are set."""
    if source is None:
        return []
    properties = source_type.schema()["properties"]
    return [str(properties[name].get("title", name)) for name in service.secret_names(ctx, source)]
