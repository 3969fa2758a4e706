"""Worker entry points of diffs."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import SQLAlchemyError

from twofold_engine import Dataset, DiffResult, DiffSpec, EngineError, Limits
from twofold_engine import diff as compare
from twofold_engine.databases import Database
from twofold_engine.errors import ConnectionFailed, DatabaseLocked
from twofold_engine.interval import within
from twofold_engine.planner import find_column
from twofold_engine.rules import Tolerance
from twofold_engine.spec import Relation
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource
from twofold_server.db import utcnow
from twofold_server.diffs import materialize, privacy, purge, service, tables
from twofold_server.diffs.models import Diff
from twofold_server.diffs.requests import relation_of, spec_of
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.results import RowSink
from twofold_server.worker import queue
from twofold_server.worker.checkpoints import checkpoint
from twofold_server.worker.queue import Claim, LeaseLost, TransientError
from twofold_server.worker.runner import Handler
from twofold_server.worker.schedule import Recurring
from twofold_server.worker.scratch import clear_scratch, scratch_folder

if TYPE_CHECKING:
    import pyarrow as pa

    from twofold_engine.executor import Progress

_log = logging.getLogger(__name__)
_MAY_PASS = (DatabaseLocked, ConnectionFailed)
_PROGRESS_SECONDS = 1.0
DROP_TABLES_OF = "diffs.drop_tables_of"


@dataclass(frozen=True)
class _Work:
    """What a job needs of its diff, read once at its start."""

    diff_id: int
    request: DiffRequest
    sources: tuple[DataSource, DataSource]
    values: str
    """What may be stored of differing rows: ``all`` | ``hashed`` | ``none``."""


def run_diff(ctx: Context, claim: Claim) -> None:
    """Compares, keeps the rows, and records the result under the job's fence in one transaction.

    May be run any number of times for one diff: exactly one result is recorded, and files of workers that
    died on the way are removed. Raises ``TransientError`` for what may pass, and ``LeaseLost``.
    """
    ctx.results.sweep(int(claim.payload["diff_id"]), claim.fence)
    clear_scratch(ctx.settings, claim.job_id)
    work = _start(ctx, claim)
    if work is None:
        return
    sink = ctx.results.open_sink(work.diff_id, claim.fence)
    hasher = privacy.ValueHasher(ctx.vault, work.diff_id) if work.values == privacy.HASHED else None
    failure: EngineError | None = None
    try:
        kept = _CountingSink(sink, hasher)
        result = _compare(ctx, claim, work, kept)
        rows_file = sink.commit()
    except BaseException as error:
        sink.abort()
        failure = _failure(work, error)
        if failure is None:
            raise
    if failure is not None:  # outside of the handler: nothing that is raised now carries the original with it
        _fail_or_retry(ctx, claim, work, failure)
        return
    checkpoint("run_diff.file_written")
    # When the commit's answer is lost the result may stand: then the file is left for the next try to sweep.
    try:
        recorded = _record(ctx, claim, work, result, rows_file, kept)
    except LeaseLost:
        recorded = False
    if not recorded:
        sink.abort()


def give_up(ctx: Context, claim: Claim, reason: str) -> None:
    """Ends the diff with the reason why its job will not be run again."""
    diff_id = int(claim.payload["diff_id"])
    error = {
        "type": "worker_died" if claim.exhausted else "internal_error",
        "message": reason,
        "hint": "Nothing was compared. Ask the operator of this server, then start the diff again.",
    }
    with ctx.db.write() as session:
        queue.fail(session, claim, reason, None)
        service.record_failure(session, service.lock(session, diff_id), error)
    ctx.results.sweep(diff_id, claim.fence + 1)
    clear_scratch(ctx.settings, claim.job_id)


def purge_rows(ctx: Context, claim: Claim) -> None:
    """Deletes the rows that may be kept no longer, and files that belong to no diff; see ``purge``."""
    while not claim.cancelled() and purge.purge_some(ctx):
        pass
    purge.reconcile(ctx)
    ctx.db.compact()


def sweep_rows(ctx: Context, claim: Claim) -> None:
    """Deletes the files of one diff whose rows were purged."""
    purge.sweep(ctx, int(claim.payload["diff_id"]))


def drop_tables(ctx: Context, claim: Claim) -> None:
    """Looks which data sources hold tables of results that may be kept no longer: a job for each of them."""
    with ctx.db.write() as session:
        queue.fenced(session, claim)
        for source in tables.sources_due(session, ctx.settings):
            slot = {data_sources.slot_name(source.id): data_sources.budget(ctx.settings, source)}
            key = f"{DROP_TABLES_OF}:{source.id}"
            queue.enqueue(session, DROP_TABLES_OF, {"data_source_id": source.id}, slots=slot, dedupe_key=key)


def drop_tables_of(ctx: Context, claim: Claim) -> None:
    """Drops the tables of results of one data source that may be kept no longer."""
    materialize.drop_due(ctx, claim, int(claim.payload["data_source_id"]))


def _leave(ctx: Context, claim: Claim, reason: str) -> None:
    """Nobody waits for a purge; the queue keeps the reason."""


HANDLERS: dict[str, Handler] = {
    service.RUN_DIFF: Handler(run_diff, give_up),
    data_sources.PURGE_ROWS: Handler(purge_rows, _leave),
    service.SWEEP_ROWS: Handler(sweep_rows, _leave),
    data_sources.DROP_TABLES: Handler(drop_tables, _leave),
    DROP_TABLES_OF: Handler(drop_tables_of, _leave),
}
RECURRING = (
    Recurring(data_sources.PURGE_ROWS, every_seconds=3600),
    Recurring(data_sources.DROP_TABLES, every_seconds=3600),
)


def _start(ctx: Context, claim: Claim) -> _Work | None:
    """Marks the diff as running; None when it is over, because it was cancelled while it waited."""
    with ctx.db.write() as session:
        queue.fenced(session, claim)
        diff = service.lock(session, int(claim.payload["diff_id"]))
        if diff.is_terminal:
            queue.complete(session, claim)
            return None
        diff.status = "processing"
        diff.started_at = diff.started_at or utcnow()
        diff.progress = {"step": "Connecting", "completed": 0, "total": None}
        source = session.get_one(DataSource, diff.source_data_source_id)
        target = session.get_one(DataSource, diff.target_data_source_id)
        diff.values_kept = privacy.strictest((source.store_values, target.store_values))
        request = DiffRequest.model_validate(diff.request)
        return _Work(diff.id, request, (source, target), diff.values_kept)


def _failure(work: _Work, error: BaseException) -> EngineError | None:
    """The error that ends the diff, fit to be stored; None for what is not the comparison's own failure.

    Where values may not be stored, any text of a library may quote one: it is replaced.
    """
    if work.values == privacy.ALL:
        return error if isinstance(error, EngineError) else None
    passes = (SQLAlchemyError, OSError, LeaseLost, TransientError)
    if not isinstance(error, Exception) or isinstance(error, passes):
        return None
    return privacy.guarded_error(error)


def _compare(ctx: Context, claim: Claim, work: _Work, sink: _CountingSink) -> DiffResult:
    reporter = _Reporter(ctx, claim, work.diff_id)
    with scratch_folder(ctx.settings, claim) as folder, ExitStack() as open_databases:
        limits = _limits(ctx, work, folder)
        databases = _open(ctx, work, limits, open_databases)
        relations = [_relation(work, side) for side in (1, 2)]
        filters = (work.request.filter1, work.request.filter2)
        sides = [
            Dataset(database, relation, where or None)
            for database, relation, where in zip(databases, relations, filters, strict=True)
        ]
        sides = _in_interval(work.request, sides)
        checkpoint("run_diff.connected")
        counts_only = work.values == privacy.NONE
        refusal: materialize.NotWritten | None = None
        taker = None
        try:
            opened = {source.id: one for source, one in zip(work.sources, databases, strict=True)}
            taker = materialize.destination(
                ctx, claim, work.diff_id, work.request, work.values, limits, opened, open_databases
            )
        except materialize.NotWritten as reason:
            refusal = reason
        result = compare(
            sides[0],
            sides[1],
            _spec(work),
            limits=limits,
            on_rows=None if counts_only else sink.write,
            on_progress=reporter,
            cancelled=claim.cancelled,
            materialize=taker,
        )
        checkpoint("run_diff.tables_written")
        return result if refusal is None else refusal.beside(result)


def _in_interval(request: DiffRequest, sides: list[Dataset]) -> list[Dataset]:
    """Both sides within the asked stretch of their time columns; the target's may have another name."""
    if request.time_column is None or request.time_interval() == (None, None):
        return sides
    labels = request.labels or ("source", "target")
    columns = (request.time_column, _mapped_to(request, request.time_column, sides[0], labels[0]))
    return [
        within(side, column, *request.time_interval(), label)
        for side, column, label in zip(sides, columns, labels, strict=True)
    ]


def _mapped_to(request: DiffRequest, name: str, source: Dataset, label: str) -> str:
    """What the target calls a column of the source. The mapping may write its name in another case."""
    if not request.column_mapping:
        return name
    columns = source.database.columns(source.relation)
    column, _ = find_column(name, columns, label, "time column")
    for left, right in request.column_mapping:
        if find_column(left, columns, label, "column (of the mapping)")[0].name == column.name:
            return right
    return column.name


def _spec(work: _Work) -> DiffSpec:
    """What to compare, without what could not be stored: a timeline's times and changes are values."""
    spec = _with_float_tolerance(spec_of(work.request), work.sources)
    if work.values != privacy.ALL:
        spec = replace(spec, time_column=None, time_unit=None)
    if work.values == privacy.NONE:
        spec = replace(spec, sample_rows=0, frequent_changes=False)
    return spec


def _with_float_tolerance(spec: DiffSpec, sources: Sequence[DataSource]) -> DiffSpec:
    """A data source says how exact its floats are; of two, the less exact one counts."""
    given = [float(source.envelope.get("float_tolerance") or 0) for source in sources]
    widest = max(given)
    return replace(spec, rules=replace(spec.rules, float_tolerance=Tolerance(widest))) if widest else spec


def _open(ctx: Context, work: _Work, limits: Limits, stack: ExitStack) -> list[Database]:
    """Both sides; two sides of one data source share one database."""
    opened: dict[int, Database] = {}
    for source in work.sources:
        if source.id not in opened:
            opened[source.id] = data_sources.open_database(ctx, source, limits)
            stack.callback(opened[source.id].close)
    return [opened[source.id] for source in work.sources]


def _relation(work: _Work, side: int) -> Relation:
    return relation_of(work.request, side, work.sources[side - 1].type)


def _limits(ctx: Context, work: _Work, folder: Path) -> Limits:
    settings = ctx.settings
    kept_rows = settings.kept_rows
    if work.request.download_limit is not None:
        kept_rows = min(kept_rows, work.request.download_limit)
    limits = Limits(
        memory_bytes=settings.diff_memory_bytes,
        temp_dir=folder,
        statement_timeout_seconds=settings.diff_timeout_seconds,
        lock_wait_seconds=settings.source_lock_wait_seconds,
        kept_rows=kept_rows,
        kept_bytes=settings.kept_bytes,
    )
    one, other = work.sources
    if one.id == other.id:  # as many connections as the job's slot counts (``service._slots``)
        budget = 1 if work.request.algorithm == "join" else data_sources.budget(settings, one)
        limits = replace(limits, range_connections=min(limits.range_connections, budget))
    if work.values != privacy.HASHED:
        return limits
    whole = settings.kept_bytes  # a cut value would have another hash than the whole one
    return replace(limits, sample_value_chars=whole, insight_value_chars=whole)


def _record(
    ctx: Context, claim: Claim, work: _Work, result: DiffResult, rows_file: str | None, kept: _CountingSink
) -> bool:
    """Result, name of the rows' file, follow-up job and the end of this job: all of it, or none.

    False: the file is not needed. The diff was cancelled in the last moment, and the result is dropped; or a
    data source became stricter while the diff ran, and only the counts are recorded.
    """
    with ctx.db.write() as session:
        queue.complete(session, claim)
        diff = service.lock(session, work.diff_id)
        if diff.is_terminal:
            tables.due(session, diff)
            return False
        policies = [session.get_one(DataSource, source.id).store_values for source in work.sources]
        is_late = privacy.is_stricter(privacy.strictest(policies), work.values)
        if is_late:
            diff.values_kept, rows_file = privacy.NONE, None
            result = materialize.withdrawn(result)
        service.record_result(session, diff, result, rows_file, 0 if is_late else kept.rows, kept.hasher)
        session.flush()
        checkpoint("run_diff.before_commit")
    checkpoint("run_diff.recorded")
    return not is_late


def _fail_or_retry(ctx: Context, claim: Claim, work: _Work, error: EngineError) -> None:
    """A stop goes to the runner, what may pass is tried again, anything else is the diff's answer."""
    if claim.cancelled():
        raise error from None
    if isinstance(error, _MAY_PASS) and not claim.last_attempt:
        _say(ctx, claim, work.diff_id, {"step": f"Trying again: {error}", "completed": 0, "total": None})
        raise TransientError(str(error)) from error
    if error.code == "internal_error":
        _log.error("diff %d: %s", work.diff_id, error, exc_info=error)
    with ctx.db.write() as session:
        queue.fail(session, claim, str(error), None)
        failure = {**error.to_dict(), "transient": isinstance(error, _MAY_PASS)}
        service.record_failure(session, service.lock(session, work.diff_id), failure)


class _CountingSink:
    """Counts what the engine hands over on its way into the store, and hashes it where that is asked for."""

    def __init__(self, sink: RowSink, hasher: privacy.ValueHasher | None) -> None:
        self._sink = sink
        self.hasher = hasher
        self.rows = 0

    def write(self, batch: pa.RecordBatch) -> None:
        self._sink.write(batch if self.hasher is None else self.hasher.rows(batch))
        self.rows += batch.num_rows
        checkpoint("run_diff.in_rows")


class _Reporter:
    """Writes the progress, at most once a second and only under the job's fence."""

    def __init__(self, ctx: Context, claim: Claim, diff_id: int) -> None:
        self._ctx, self._claim, self._diff_id = ctx, claim, diff_id
        self._last = 0.0

    def __call__(self, progress: Progress) -> None:
        checkpoint("run_diff.in_query")
        now = time.monotonic()
        if now - self._last < _PROGRESS_SECONDS:
            return
        self._last = now
        shown = {"step": progress.step, "completed": progress.completed, "total": progress.total}
        _say(self._ctx, self._claim, self._diff_id, shown)


def _say(ctx: Context, claim: Claim, diff_id: int, progress: dict[str, Any]) -> None:
    """A progress that cannot be written is no reason to stop."""
    with contextlib.suppress(SQLAlchemyError), ctx.db.write() as session:
        queue.fenced(session, claim)
        diff = session.get_one(Diff, diff_id)
        if not diff.is_terminal:
            diff.progress = progress
