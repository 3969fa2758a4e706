"""REST of diffs."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from twofold_server.accounts.permissions import CANCEL_DIFFS, CREATE_DIFFS, VIEW_DIFFS, WRITE_RESULTS
from twofold_server.accounts.service import Actor
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs import export, sampled, service, wire
from twofold_server.diffs.requests import name_of
from twofold_server.diffs.schemas import (
    DiffCancelled,
    DiffOut,
    DiffPageOut,
    DiffPatch,
    DiffRequest,
    DiffSummary,
    RowsOut,
)
from twofold_server.errors import Forbidden, Invalid
from twofold_server.http.deps import Ctx, requires

router = APIRouter(prefix="/api/v1/datadiffs", tags=["data diffs"])

Viewer = Annotated[Actor, requires(VIEW_DIFFS)]
Creator = Annotated[Actor, requires(CREATE_DIFFS)]
_PAGING = frozenset({"page", "page_size", "order_by", "sort_order", "accessible_only"})


@router.get("", response_model=DiffPageOut)
def list_diffs(
    request: Request,
    ctx: Ctx,
    actor: Viewer,
    page: int = 1,
    page_size: int = 100,
    order_by: str = "id",
    sort_order: Literal["asc", "desc"] = "asc",
    accessible_only: bool = False,  # noqa: ARG001 - published; all diffs of an organization are accessible
) -> dict[str, Any]:
    """Diffs, paged; any other query parameter filters by the field of that name, as written below.

    A value, or several with commas of which one has to fit. Numbers and moments also as `<a`, `>a` and
    `a<<b`, ends within; a date such as `2026-01-31` is its whole day in UTC. `true` and `false` in any case.
    Lists by a value in them, tables also by the end of their dotted path: `orders`, `shop.orders`. What
    is not understood is a 422.
    """
    given = request.query_params
    filters = {name: ",".join(given.getlist(name)) for name in given if name not in _PAGING}
    with ctx.db.read() as session:
        found = service.list_page(
            session,
            actor,
            page=page,
            page_size=page_size,
            order_by=order_by,
            sort_order=sort_order,
            filters=filters,
        )
        return {
            "page": found.page,
            "page_size": found.page_size,
            "count": found.count,
            "total_pages": found.total_pages,
            "results": [wire.full(ctx, diff) for diff in found.diffs],
        }


@router.post("", response_model=DiffOut)
def create_diff(ctx: Ctx, actor: Creator, body: DiffRequest) -> dict[str, Any]:
    """Starts a diff; poll ``summary_results`` for its end. Writing its results as tables needs the permission
    ``materialize_datadiff`` as well.

    ``pk_columns`` empty or left out: the key that is declared in the database is taken, and where there is
    none the diff fails with ``missing_key``. With ``infer_pk`` a key is looked for in the rows then.
    """
    if body.writes_tables and not actor.may(WRITE_RESULTS):
        raise Forbidden(
            f"Writing results as tables needs the permission {WRITE_RESULTS}; nothing was started. Leave the "
            "materialize fields out, or use another key."
        )
    with ctx.db.write() as session:
        return wire.full(ctx, service.request_diff(session, ctx, actor, body))


@router.get("/{datadiff_id}", response_model=DiffOut)
def get_diff(
    ctx: Ctx,
    actor: Viewer,
    datadiff_id: int,
    poll: str | None = None,  # noqa: ARG001 - published; the answer is always fresh
) -> dict[str, Any]:
    """One diff with its progress."""
    with ctx.db.read() as session:
        return wire.with_progress(ctx, service.get(session, actor, datadiff_id))


@router.patch("/{datadiff_id}", response_model=DiffOut)
def update_diff(ctx: Ctx, actor: Creator, datadiff_id: int, body: DiffPatch | None = None) -> dict[str, Any]:
    """Archives a diff, or deletes its kept rows."""
    with ctx.db.write() as session:
        return wire.full(ctx, service.update(session, ctx, actor, datadiff_id, body or DiffPatch()))


@router.post("/{datadiff_id}/cancel", response_model=DiffCancelled)
def cancel_diff(
    ctx: Ctx, actor: Annotated[Actor, requires(CANCEL_DIFFS)], datadiff_id: int
) -> dict[str, Any]:
    """Cancels a diff; one that is over stays as it is."""
    with ctx.db.write() as session:
        diff = service.cancel_diff(session, ctx, actor, datadiff_id)
        return {"id": diff.id, "status": diff.status}


@router.get("/{datadiff_id}/summary", response_model=DiffSummary)
def get_summary(ctx: Ctx, actor: Viewer, datadiff_id: int) -> dict[str, Any]:
    """The diff in one flat object."""
    with ctx.db.read() as session:
        diff = service.get(session, actor, datadiff_id)
        source = session.get(DataSource, diff.source_data_source_id)
        target = session.get(DataSource, diff.target_data_source_id)
    asked = diff.request
    return {
        "id": diff.id,
        "status": diff.status,
        "result": diff.result,
        "result_status": diff.result,
        "algorithm": wire.algorithm(diff),
        "table1": asked.get("table1"),
        "table2": asked.get("table2"),
        "data_source1_id": diff.source_data_source_id,
        "data_source1_name": source.name if source else None,
        "data_source2_id": diff.target_data_source_id,
        "data_source2_name": target.name if target else None,
        "pk_columns": asked.get("pk_columns") or [],
        "include_columns": asked.get("include_columns") or [],
        "sampling_ratio": (sampled.used(diff.summary) or {}).get("ratio"),
        "diff_stats": (diff.summary or {}).get("diff_stats"),
        "results_count": diff.rows_kept,
        "feedback": "",
        "error": wire.error_text(diff),
        "created_at": diff.created_at,
        "finished_at": diff.finished_at,
    }


@router.get("/{datadiff_id}/summary_results")
def get_summary_results(ctx: Ctx, actor: Viewer, datadiff_id: int) -> dict[str, Any]:
    """``pending``, ``running``, ``success`` with all parts, or ``failed`` with the error."""
    with ctx.db.read() as session:
        return service.summary_results(service.get(session, actor, datadiff_id))


@router.get("/{datadiff_id}/results", response_model=RowsOut)
def get_rows(
    ctx: Ctx,
    actor: Viewer,
    datadiff_id: int,
    side: str | None = None,
    column: str | None = None,
    offset: int = 0,
    limit: Annotated[int, Query(description="At most 1000.")] = 100,
) -> dict[str, Any]:
    """Differing rows: ``side`` is ``changed``, ``source`` or ``target``; ``column`` a column's name."""
    with ctx.db.read() as session:
        diff = service.get(session, actor, datadiff_id)
    page = service.rows_page(ctx, diff, side, column, offset, limit)
    if page.cut:
        raise Invalid(
            f"The rows from {offset} on are too long for {limit} of them in one answer. "
            f"Ask with limit={len(page.rows)}, or take them as CSV."
        )
    return {
        "total": page.total,
        "offset": offset,
        "limit": limit,
        "columns": service.compared_columns(diff),
        "rows": page.rows,
    }


@router.get("/{datadiff_id}/results.csv")
def download_rows(
    ctx: Ctx,
    actor: Viewer,
    datadiff_id: int,
    side: str | None = None,
    column: str | None = None,
    raw: Annotated[bool, Query(description="No guard against formulas.")] = False,
) -> StreamingResponse:
    """All kept rows as CSV (RFC 4180)."""
    with ctx.db.read() as session:
        diff = service.get(session, actor, datadiff_id)
    lines = export.csv_lines(ctx, diff, side, column, raw=raw)
    first = next(lines)  # an error is answered as one, not in the middle of a file
    table = re.sub(r"[^A-Za-z0-9_-]+", "-", name_of(diff.request, 1)).strip("-")[:80] or "rows"
    headers = {"Content-Disposition": f'attachment; filename="diff-{diff.id}-{table}.csv"'}
    return StreamingResponse(
        export.chained(first, lines), media_type="text/csv; charset=utf-8", headers=headers
    )
