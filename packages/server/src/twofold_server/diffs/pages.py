"""Pages of data diffs: the list, and one comparison in its tabs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from sqlalchemy.orm import Session

from twofold_server.accounts.permissions import CANCEL_DIFFS, CREATE_DIFFS, VIEW_DIFFS
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs import (
    column_views,
    forms,
    insights,
    profile_views,
    row_views,
    run_views,
    service,
    views,
)
from twofold_server.diffs.models import Diff
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.errors import Invalid, NotFound
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.results import RowPage
from twofold_server.ui.forms import Choice, Posted, errors_of, page_number, see_other, text, with_errors

router = APIRouter(prefix="/datadiffs", include_in_schema=False)

Viewer = Annotated[Actor, page_requires(VIEW_DIFFS)]
Creator = Annotated[Actor, page_requires(CREATE_DIFFS)]
_DIFFS_PER_PAGE = 50
_ROWS_PER_PAGE = 50
_SIDE_ROWS_PER_PAGE = 25
_RESULTS = (
    Choice("", "Any"),
    Choice("different", "Different"),
    Choice("identical", "Identical"),
    Choice("bad-pks", "Key problem"),
    Choice("empty", "Both empty"),
    Choice("error", "Failed"),
)


@router.get("")
def list_diffs(request: Request, ctx: Ctx, actor: Viewer, result: str = "", page: str = "1") -> Response:
    """All comparisons, newest first, filtered by result."""
    wanted = result if result in {choice.value for choice in _RESULTS} else ""
    with ctx.db.read() as session:
        found = service.list_page(
            session,
            actor,
            page=page_number(page),
            page_size=_DIFFS_PER_PAGE,
            sort_order="desc",
            filters={"status": "failed"} if wanted == "error" else {"result": wanted} if wanted else None,
        )
    running = any(not diff.is_terminal for diff in found.diffs)
    return render(
        request,
        "diffs/list.html",
        section="diffs",
        lines=[views.list_line(diff) for diff in found.diffs],
        page=row_views.page_links({"result": wanted}, "page", found.page, found.page_size, found.count),
        results=_RESULTS,
        result=wanted,
        may_create=actor.may(CREATE_DIFFS),
        refresh_seconds=3 if running else None,
    )


@router.get("/new")
def new_diff(request: Request, ctx: Ctx, actor: Creator, of: str = "") -> Response:
    """The form; ``of``: the number of a comparison that it begins with."""
    again = _again(ctx, actor, of)
    return _form_page(request, ctx, actor, {} if again is None else forms.typed_of(again), again)


@router.post("/new", dependencies=[csrf_protected])
def create_diff(request: Request, ctx: Ctx, actor: Creator, form: Posted) -> Response:
    """Starts the comparison, and shows it."""
    again = _again(ctx, actor, text(form, "of"))
    try:
        body = forms.body_of(form, {} if again is None else forms.kept_of(again))
        wanted = DiffRequest.model_validate(body)
        with ctx.db.write() as session:
            diff_id = service.request_diff(session, ctx, actor, wanted, trigger="interactive").id
    except (Invalid, ValidationError) as error:
        return _form_page(request, ctx, actor, form, again, error)
    return see_other(f"/datadiffs/{diff_id}/overview")


def _again(ctx: Context, actor: Actor, number: str) -> Diff | None:
    """The comparison that a form begins with; raises ``NotFound``."""
    if not number:
        return None
    with ctx.db.read() as session:
        return service.get(session, actor, page_number(number, default=0))


def _form_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    typed: Mapping[str, str],
    again: Diff | None,
    error: Invalid | ValidationError | None = None,
) -> Response:
    with ctx.db.read() as session:
        sources = data_sources.list_all(session, actor)
    errors = [] if error is None else errors_of(error, forms.LABELS)
    return render(
        request,
        "diffs/form.html",
        status_code=200 if error is None else 422,
        section="diffs",
        groups=[(title, with_errors(fields, errors)) for title, fields in forms.fields_of(typed, sources)],
        errors=errors,
        has_sources=bool(sources),
        again=None if again is None else again.id,
        kept=[] if again is None else sorted(forms.kept_of(again)),
    )


@router.get("/{diff_id}")
def show_diff(actor: Viewer, diff_id: int) -> RedirectResponse:  # noqa: ARG001 the page itself checks
    """A diff's address without a tab is its overview."""
    return see_other(f"/datadiffs/{diff_id}/overview")


@router.get("/{diff_id}/overview")
def show_overview(request: Request, ctx: Ctx, actor: Viewer, diff_id: int) -> Response:
    """The three facts, the columns that differ, the match score."""
    diff, names = _load(ctx, actor, diff_id)
    if diff.summary is None:
        return _page(request, actor, diff, names, "overview", "diffs/state.html")
    return _page(request, actor, diff, names, "overview", "diffs/overview.html", views.overview(diff))


@router.get("/{diff_id}/columns")
def show_columns(
    request: Request, ctx: Ctx, actor: Viewer, diff_id: int, sort: str = "position", only: str = ""
) -> Response:
    """Every column with its types, status and share of differences."""
    diff, names = _load(ctx, actor, diff_id)
    if diff.summary is None:
        return _page(request, actor, diff, names, "columns", "diffs/state.html")
    order = sort if sort in column_views.COLUMN_SORTS else "position"
    view = column_views.columns(diff, sort=order, only="different" if only == "different" else "")
    return _page(request, actor, diff, names, "columns", "diffs/columns.html", view)


@router.get("/{diff_id}/column")
def show_column(
    request: Request, ctx: Ctx, actor: Viewer, diff_id: int, name: str = "", side: str = ""
) -> Response:
    """One column: how often it differs, its frequent changes, its profile and its timeline."""
    diff, names = _load(ctx, actor, diff_id)
    if diff.summary is None:
        return _page(request, actor, diff, names, "columns", "diffs/state.html")
    view = column_views.column(diff, name, side)
    if view is None:
        raise NotFound(f"Data diff {diff_id} has no column {name!r}.")
    return _page(request, actor, diff, names, "columns", "diffs/column.html", view)


@router.get("/{diff_id}/profiles")
def show_profiles(request: Request, ctx: Ctx, actor: Viewer, diff_id: int) -> Response:
    """How the values of every column are spread on both sides; columns that moved first."""
    diff, names = _load(ctx, actor, diff_id)
    if diff.summary is None:
        return _page(request, actor, diff, names, "profiles", "diffs/state.html")
    view = {"profiles": profile_views.profiles(diff), "missing": insights.missing(diff)["profiles"]}
    return _page(request, actor, diff, names, "profiles", "diffs/profiles.html", view)


@router.get("/{diff_id}/primary_keys")
def show_primary_keys(
    request: Request, ctx: Ctx, actor: Viewer, diff_id: int, source_page: str = "1", target_page: str = "1"
) -> Response:
    """Rows of one side, duplicate keys, NULL in keys; each with its count, also when it is zero."""
    diff, names = _load(ctx, actor, diff_id)
    if diff.summary is None:
        return _page(request, actor, diff, names, "primary_keys", "diffs/state.html")
    numbers = {"source": page_number(source_page), "target": page_number(target_page)}
    params = {f"{side}_page": "" if number == 1 else number for side, number in numbers.items()}
    lists: dict[str, dict[str, Any] | None] = {}
    for side, number in numbers.items():
        rows = _rows(ctx, diff, side, None, number, _SIDE_ROWS_PER_PAGE)
        lists[side] = (
            row_views.side_rows(diff, side, rows, number, _SIDE_ROWS_PER_PAGE, params) if rows.total else None
        )
    view = views.primary_keys(diff, lists)
    return _page(request, actor, diff, names, "primary_keys", "diffs/primary_keys.html", view)


@router.get("/{diff_id}/values")
def show_values(
    request: Request,
    ctx: Ctx,
    actor: Viewer,
    diff_id: int,
    column: str = "",
    mode: str = "inline",
    only: str = "changed",
    page: str = "1",
) -> Response:
    """The changed rows, page by page."""
    diff, names = _load(ctx, actor, diff_id)
    if diff.summary is None:
        return _page(request, actor, diff, names, "values", "diffs/state.html")
    query = row_views.ValuesQuery(
        column=column if column in row_views.row_columns(diff.summary) else "",
        mode="side" if mode == "side" else "inline",
        only="all" if only == "all" else "changed",
        page=page_number(page),
    )
    rows = _rows(ctx, diff, "changed", query.column or None, query.page, _ROWS_PER_PAGE)
    view = {**row_views.values(diff, rows, query, _ROWS_PER_PAGE), "kept": diff.rows_file is not None}
    return _page(request, actor, diff, names, "values", "diffs/values.html", view)


@router.get("/{diff_id}/run")
def show_run(request: Request, ctx: Ctx, actor: Viewer, diff_id: int) -> Response:
    """What was asked for, the plan with its reasons, every query with time and rows."""
    diff, names = _load(ctx, actor, diff_id)
    return _page(request, actor, diff, names, "run", "diffs/run.html", run_views.run(diff, names))


@router.post("/{diff_id}/cancel", dependencies=[csrf_protected])
def cancel(ctx: Ctx, actor: Annotated[Actor, page_requires(CANCEL_DIFFS)], diff_id: int) -> RedirectResponse:
    """Stops a comparison; one that is over stays as it is."""
    with ctx.db.write() as session:
        service.cancel_diff(session, ctx, actor, diff_id)
    return see_other(f"/datadiffs/{diff_id}/overview")


def _load(ctx: Context, actor: Actor, diff_id: int) -> tuple[Diff, views.SourceNames]:
    with ctx.db.read() as session:
        diff = service.get(session, actor, diff_id)
        names = views.SourceNames(
            _source_name(session, diff.source_data_source_id),
            _source_name(session, diff.target_data_source_id),
        )
    return diff, names


def _source_name(session: Session, data_source_id: int) -> str:
    """Also of a deleted one: the comparison stays readable."""
    source = session.get(DataSource, data_source_id)
    return source.name if source else f"data source {data_source_id}"


def _rows(ctx: Context, diff: Diff, side: str, column: str | None, page: int, size: int) -> RowPage:
    """A page of kept rows; none where they were deleted or never kept."""
    if diff.purged or diff.status != "done" or diff.rows_file is None:
        return RowPage([], 0)
    rows = service.rows_page(ctx, diff, side, column, (page - 1) * size, size)
    if rows.cut:
        raise Invalid(f"The {size} rows of this page are too long to be shown. Take them as CSV.")
    return rows


def _page(
    request: Request,
    actor: Actor,
    diff: Diff,
    names: views.SourceNames,
    tab: str,
    template: str,
    view: dict[str, Any] | None = None,
) -> Response:
    head = views.header(diff, names, tab)
    return render(
        request,
        template,
        section="diffs",
        head=head,
        view=view or {},
        may_cancel=actor.may(CANCEL_DIFFS),
        may_create=actor.may(CREATE_DIFFS),
        refresh_seconds=head["refresh_seconds"],
    )
