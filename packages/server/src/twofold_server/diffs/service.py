"""The verbs of diffs. A diff ends once, and whatever ends it enqueues its ``on_finished`` job with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from twofold_engine import DiffResult, Outcome
from twofold_server.accounts.service import Actor, audit
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource
from twofold_server.db import utcnow
from twofold_server.diffs import fields, insights, privacy, tables
from twofold_server.diffs.models import Diff
from twofold_server.diffs.requests import relation_of
from twofold_server.diffs.schemas import DiffPatch, DiffRequest
from twofold_server.errors import Conflict, Invalid, NotFound
from twofold_server.results import RowPage
from twofold_server.settings import Settings
from twofold_server.worker import queue

RUN_DIFF = "diffs.run_diff"
SWEEP_ROWS = "diffs.sweep_rows"
SIDES = ("changed", "source", "target")
MAX_PAGE_SIZE = 1000
MAX_ROWS_PER_PAGE = 1000
_MAX_TRIES = 3
_SWEEP_PRIORITY = 50
_ON_FINISHED_OPTIONS = frozenset({"slots", "priority", "dedupe_key"})


@dataclass(frozen=True)
class DiffPage:
    """One page of diffs; ``page`` counts from 1."""

    diffs: list[Diff]
    page: int
    page_size: int
    count: int

    @property
    def total_pages(self) -> int:
        return -(-self.count // self.page_size)


def request_diff(
    session: Session,
    ctx: Context,
    actor: Actor,
    request: DiffRequest,
    *,
    trigger: str = "api",
    origin_title: str = "",
    origin_path: str = "",
    ci_facts: dict[str, Any] | None = None,
    on_finished: dict[str, Any] | None = None,
) -> Diff:
    """Writes the diff and its job in the caller's transaction; raises ``Invalid``.

    ``ci_facts``: published fields ``ci_…`` of the run that asks.
    ``on_finished``: ``{"kind", "payload"}`` and optionally ``dedupe_key``, ``priority`` and ``slots`` of the
    job to enqueue in the transaction that ends the diff.
    """
    sources = [_source(session, actor, request, side) for side in (1, 2)]
    for side, source in enumerate(sources, start=1):
        relation_of(request, side, source.type)
    taker = _destination(session, actor, request)
    one_database = sources[0].id == sources[1].id
    diff = Diff(
        organization_id=actor.organization_id,
        source_data_source_id=sources[0].id,
        target_data_source_id=sources[1].id,
        request=request.model_dump(mode="json"),
        kind="in_db" if one_database else "cross_db",
        algorithm=request.algorithm or "auto",
        trigger=trigger,
        origin_title=origin_title[:300],
        origin_path=origin_path[:300],
        ci_facts=ci_facts,
        on_finished=on_finished,
        created_by=actor.user_id or None,
        archived=request.archived,
    )
    session.add(diff)
    session.flush()
    job = queue.enqueue(
        session,
        RUN_DIFF,
        {"diff_id": diff.id},
        slots=_slots(ctx.settings, sources, joined=request.algorithm == "join", taker=taker),
        max_attempts=_MAX_TRIES,
    )
    diff.job_id = job.id
    return diff


def get(session: Session, actor: Actor, diff_id: int) -> Diff:
    """The actor's diff; raises ``NotFound``, also for one of another organization."""
    diff = session.get(Diff, diff_id)
    if diff is None or diff.organization_id != actor.organization_id:
        raise NotFound(f"There is no data diff {diff_id}.")
    return diff


def list_page(
    session: Session,
    actor: Actor,
    *,
    page: int = 1,
    page_size: int = 100,
    order_by: str = "id",
    sort_order: str = "asc",
    filters: Mapping[str, str] | None = None,
) -> DiffPage:
    """Diffs of the organization, sorted by one field and filtered; raises ``Invalid``."""
    if page < 1 or not 1 <= page_size <= MAX_PAGE_SIZE:
        raise Invalid(f"page starts at 1, and page_size lies between 1 and {MAX_PAGE_SIZE}.")
    conditions: list[ColumnElement[bool]] = [Diff.organization_id == actor.organization_id]
    conditions += [fields.matches(name, value) for name, value in (filters or {}).items()]
    order = fields.field(order_by, "order_by")
    descending = sort_order == "desc"
    directions = [order.desc(), Diff.id.desc()] if descending else [order.asc(), Diff.id.asc()]
    count = session.scalar(select(func.count(Diff.id)).where(*conditions)) or 0
    wanted = select(Diff).where(*conditions).order_by(*directions)
    found = list(session.scalars(wanted.offset((page - 1) * page_size).limit(page_size)))
    return DiffPage(found, page, page_size, count)


def cancel_diff(session: Session, ctx: Context, actor: Actor, diff_id: int) -> Diff:  # noqa: ARG001
    """Ends a diff at once; its worker stops the queries within seconds. A terminal diff stays as it is."""
    diff = get(session, actor, diff_id)
    if diff.is_terminal:
        return diff
    if diff.job_id is not None:
        queue.request_cancel(session, diff.job_id)  # the job is locked before the diff, as in a worker
    diff = lock(session, diff_id)
    if not diff.is_terminal:
        _finish(session, diff, "cancelled")
        audit(session, actor, "diff.cancelled", f"diff:{diff.id}")
    return diff


def update(session: Session, ctx: Context, actor: Actor, diff_id: int, patch: DiffPatch) -> Diff:  # noqa: ARG001
    """Archives, or deletes the kept rows; raises ``Conflict`` for rows of a diff that still runs."""
    get(session, actor, diff_id)
    diff = lock(session, diff_id)
    if patch.archived is not None:
        diff.archived = patch.archived
    if patch.purged and not diff.purged:
        if not diff.is_terminal:
            raise Conflict("The diff still runs; nothing was purged. Cancel it, or wait for its end.")
        purge(session, diff, "requested")
        queue.enqueue(session, SWEEP_ROWS, {"diff_id": diff.id}, priority=_SWEEP_PRIORITY)
        audit(session, actor, "diff.purged", f"diff:{diff.id}")
    return diff


def purge(session: Session, diff: Diff, reason: str, days: int | None = None) -> str | None:
    """Makes a finished diff forget every value; its counts stay. Returns the file to delete after the commit.

    ``reason``: ``requested`` | ``retention`` (with its ``days``) | ``policy``. The caller locked the diff.
    """
    name = diff.rows_file
    if diff.summary is not None:
        diff.summary = insights.counts_only({**diff.summary, "rows": []})
    tables.due(session, diff)
    if diff.error is not None:
        diff.error = privacy.guarded_words(diff.error)
    if diff.job_id is not None:
        queue.forget_error(session, diff.job_id)
    diff.rows_file, diff.purged, diff.purged_at = None, True, utcnow()
    diff.purge_reason, diff.purge_days = reason, days
    return name


def lock(session: Session, diff_id: int) -> Diff:
    """The diff as it is now, locked until the transaction ends; raises ``NotFound``."""
    diff = session.scalar(
        select(Diff).where(Diff.id == diff_id).with_for_update().execution_options(populate_existing=True)
    )
    if diff is None:
        raise NotFound(f"There is no data diff {diff_id}.")
    return diff


def record_result(
    session: Session,
    diff: Diff,
    result: DiffResult,
    rows_file: str | None,
    rows_kept: int,
    hasher: privacy.ValueHasher | None = None,
) -> None:
    """Stores the numbers and the name of the rows' file; the caller holds the job's fence. Once only.

    The samples obey ``diff.values_kept``; ``hasher`` is needed where it is ``hashed``.
    """
    if diff.is_terminal:
        raise Conflict(f"diff {diff.id} is {diff.status} already")
    summary = result.to_dict()
    if diff.values_kept == privacy.HASHED and hasher is not None:
        summary["rows"] = [hasher.sample(row) for row in summary["rows"]]
        summary = insights.hashed(summary, hasher.text)
    elif diff.values_kept != privacy.ALL:
        summary = insights.counts_only({**summary, "rows": []})
    tables.record(session, diff, summary, result.materialized)
    diff.summary = _without_nul(summary)
    diff.result = result.outcome.value
    diff.rows_file, diff.rows_kept = rows_file, rows_kept
    if not diff.request.get("pk_columns"):
        diff.request = {**diff.request, "pk_columns": list(result.pks.columns)}
    _finish(session, diff, "done")


def record_failure(session: Session, diff: Diff, error: Mapping[str, Any]) -> None:
    """Ends a diff with ``{type, message, hint}``; a diff that is over stays as it is."""
    if diff.is_terminal:
        return
    diff.error = _without_nul(error)
    diff.result = (Outcome.MISSING_PKS if error["type"] == "missing_key" else Outcome.ERROR).value
    _finish(session, diff, "failed")


def rows_page(
    ctx: Context, diff: Diff, side: str | None, column: str | None, offset: int, limit: int
) -> RowPage:
    """Differing rows of one side, or those that differ in one column; raises ``Invalid`` and ``Conflict``."""
    if side is not None and side not in SIDES:
        raise Invalid(f"side must be one of {', '.join(SIDES)}.")
    if offset < 0 or not 1 <= limit <= MAX_ROWS_PER_PAGE:
        raise Invalid(f"offset starts at 0, and limit lies between 1 and {MAX_ROWS_PER_PAGE}.")
    if diff.purged:
        raise Conflict("The rows of this diff were deleted; its counts are kept.", code="purged")
    if diff.status != "done":
        raise Conflict(f"The diff is {diff.status}: it has no rows. Wait until it is done.", code="not_done")
    position = None if column is None else _column_position(diff, column)
    if diff.values_kept == privacy.NONE and _differing_rows(diff):
        raise Conflict(
            "No rows were stored: a data source of this diff keeps counts only (store_values: none). To see "
            "rows, compare on the command line with twofold diff tables, or let an administrator change the "
            "data source and start the diff again.",
            code="values_not_stored",
        )
    if diff.rows_file is None:
        return RowPage([], 0)
    try:
        return ctx.results.page(diff.rows_file, side=side, column=position, offset=offset, limit=limit)
    except FileNotFoundError:  # purged after the diff was read
        raise Conflict("The rows of this diff were deleted; its counts are kept.", code="purged") from None


def _differing_rows(diff: Diff) -> int:
    return int((diff.summary or {}).get("diff_stats", {}).get("diff_rows", 0))


def compared_columns(diff: Diff) -> list[str]:
    """The compared columns in the order that ``changed`` of a row counts; empty before the end."""
    if diff.summary is None:
        return []
    return [stats["column_name"] for stats in diff.summary["values"]["columns_diff_stats"]]


def summary_results(diff: Diff) -> dict[str, Any]:
    """The published answer that clients poll: ``success`` and never ``done``, all four parts or none."""
    if diff.status == "done" and diff.summary is not None:
        return {
            "status": "success",
            "result": diff.result,
            "pks": diff.summary["pks"],
            "values": diff.summary["values"],
            "schema": diff.summary["schema"],
            "dependencies": [],
            "materialized_results": tables.wire(diff),
            "materialized": diff.summary.get("materialized"),
            "exclusives_profile": {"t1": None, "t2": None},
            "diff_stats": diff.summary["diff_stats"],
            "coverage": diff.summary["coverage"],
            **{part: diff.summary.get(part) for part in insights.PARTS},
        }
    if diff.status in ("failed", "cancelled"):
        error = diff.error or {"type": "cancelled", "message": "The diff was cancelled.", "hint": ""}
        return {
            "status": "failed",
            "error": {
                "error_type": error["type"],
                "error_value": " ".join(filter(None, (error["message"], error["hint"]))),
                "is_retryable": bool(error.get("transient", False)),
            },
        }
    return {"status": "running" if diff.status == "processing" else "pending"}


def _without_nul(value: Any) -> Any:
    """PostgreSQL cannot search JSON that holds a NUL: samples show its sign, the kept rows the real one."""
    if isinstance(value, str):
        return value.replace("\x00", "\u2400")
    if isinstance(value, Mapping):
        return {_without_nul(name): _without_nul(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nul(part) for part in value]
    return value


def _finish(session: Session, diff: Diff, status: str) -> None:
    diff.status, diff.finished_at, diff.progress = status, utcnow(), None
    if diff.on_finished is not None:
        options = {name: diff.on_finished[name] for name in _ON_FINISHED_OPTIONS & diff.on_finished.keys()}
        queue.enqueue(session, diff.on_finished["kind"], diff.on_finished["payload"], **options)


def _source(session: Session, actor: Actor, request: DiffRequest, side: int) -> DataSource:
    """A reference inside a body that leads nowhere is 422, not 404."""
    field = f"data_source{side}_id"
    try:
        source = data_sources.get(session, actor, getattr(request, field))
    except NotFound as error:
        raise _invalid(field, str(error)) from None
    if source.is_paused:
        raise _invalid(field, f"The data source {source.name!r} is paused; resume it in Settings.")
    return source


def _destination(session: Session, actor: Actor, request: DiffRequest) -> DataSource | None:
    """The data source that takes the results. Whether it can is seen when they are there: a comparison is
    worth its answer without them."""
    if not request.writes_tables:
        return None
    try:
        return data_sources.get(session, actor, request.results_to)
    except NotFound as error:
        raise _invalid("materialization_destination_id", str(error)) from None


def _slots(
    settings: Settings, sources: list[DataSource], *, joined: bool, taker: DataSource | None = None
) -> dict[str, int | queue.Slot]:
    """One connection per side; a join inside one source needs one, and the plan may turn out to need two.
    What takes the results is opened after the sides are closed."""
    slots: dict[str, int | queue.Slot] = {}
    for source in sources:
        name = data_sources.slot_name(source.id)
        units = 1 if joined else sum(other.id == source.id for other in sources)
        slots[name] = queue.Slot(data_sources.budget(settings, source), units)
    if taker is not None:
        name = data_sources.slot_name(taker.id)
        slots.setdefault(name, queue.Slot(data_sources.budget(settings, taker), 1))
    return slots


def _column_position(diff: Diff, column: str) -> int:
    columns = compared_columns(diff)
    if column not in columns:
        listed = ", ".join(columns[:50])
        raise Invalid(f"The column {column!r} was not compared. Compared: {listed or 'none'}.")
    return columns.index(column)


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])
