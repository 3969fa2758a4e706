"""Has results written as tables, and dropped again: what the jobs of diffs need of people's databases."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from itertools import groupby

from twofold_engine import Destination, DiffResult, EngineError, Limits, TableRef
from twofold_engine.databases import Database
from twofold_engine.errors import AuthenticationFailed, ConnectionFailed, SpecError, UnknownTable
from twofold_engine.materialized import Materialized
from twofold_engine.materializing import Claim as TableClaim
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.models import DataSource
from twofold_server.diffs import privacy, service, tables
from twofold_server.diffs.models import MaterializedTable
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.worker import queue
from twofold_server.worker.checkpoints import checkpoint
from twofold_server.worker.queue import Claim
from twofold_server.worker.scratch import scratch_folder

DROPPED_AT_ONCE = 100
"""Tables of one transaction."""


class NotWritten(Exception):
    """Why nothing can be written, seen before the comparison begins."""

    def __init__(self, place: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.place, self.message, self.hint = place, message, hint

    def beside(self, result: DiffResult) -> DiffResult:
        """The result with the reason."""
        sampled = result.coverage.sampling.used
        return replace(
            result,
            materialized=Materialized(self.place, "", sampled, reason=self.message, hint=self.hint),
        )


def destination(
    ctx: Context,
    claim: Claim,
    diff_id: int,
    request: DiffRequest,
    values: str,
    limits: Limits,
    opened: Mapping[int, Database],
    stack: ExitStack,
) -> Destination | None:
    """Where the tables of a diff go; None where none are asked for. Raises ``NotWritten``.

    ``values``: what may be stored of the rows; ``opened``: the databases of the two sides, by data source.
    """
    if not request.writes_tables:
        return None
    with ctx.db.read() as session:
        source = session.get(DataSource, request.results_to)
        owned = tables.owned(session, diff_id, request.results_to)
    if source is None:
        raise NotWritten("", "The data source of the results is gone.", "Choose another one.")
    if values != privacy.ALL:
        raise NotWritten(
            source.name,
            "No results were written: a data source of this comparison lets no readable values be stored.",
            "An administrator sets that in Settings, Data Sources, Privacy.",
        )
    schema = _schema(source)
    database = opened.get(source.id)
    if database is None:
        try:
            database = data_sources.open_database(ctx, source, limits)
        except EngineError as error:
            raise NotWritten(source.name, error.message, error.hint) from error
        stack.callback(database.close)
    return Destination(
        database, schema, tables.stem(diff_id), owned, _claimer(ctx, claim, diff_id, source.id)
    )


def withdrawn(result: DiffResult) -> DiffResult:
    """The result where a data source became stricter meanwhile: the ledger's next look drops the tables."""
    if result.materialized is None:
        return result
    reason = "The tables are dropped again: a data source of this comparison now lets no values be stored."
    return replace(result, materialized=replace(result.materialized, tables=(), reason=reason))


def _schema(source: DataSource) -> TableRef:
    named = str(source.envelope.get("temp_schema") or "").strip()
    if not named:
        raise NotWritten(
            source.name,
            f"The data source {source.name!r} names no schema for results.",
            "An administrator sets one in Settings, Data Sources: “Schema for results”.",
        )
    try:
        return TableRef.parse(named)
    except SpecError as error:
        raise NotWritten(source.name, error.message, error.hint) from error


def _claimer(
    ctx: Context, claim: Claim, diff_id: int, data_source_id: int
) -> Callable[[Sequence[TableClaim]], None]:
    """Writes the ledger under the job's fence: a worker that lost its job makes no table."""

    def write(wanted: Sequence[TableClaim]) -> None:
        with ctx.db.write() as session:
            queue.fenced(session, claim)
            diff = service.lock(session, diff_id)
            tables.claim(session, diff, data_source_id, {table.path: table.kind for table in wanted})
        checkpoint("run_diff.tables_claimed")

    return write


# --- dropping


def drop_due(ctx: Context, claim: Claim, data_source_id: int) -> None:
    """Drops the tables of one data source that may be kept no longer, each tried once. What fails is said in
    the ledger, and tried again with the next look."""
    with scratch_folder(ctx.settings, claim) as folder:
        limits = Limits(
            temp_dir=folder,
            statement_timeout_seconds=ctx.settings.diff_timeout_seconds,
            lock_wait_seconds=ctx.settings.source_lock_wait_seconds,
        )
        last = 0
        while not claim.cancelled():
            with ctx.db.read() as session:
                source = session.get_one(DataSource, data_source_id)
                due = tables.tables_due(session, ctx.settings, source, DROPPED_AT_ONCE, after=last)
            if not due:
                return
            last = due[-1][0].id
            try:
                reasons = _drop(ctx, source, due, limits)
            except EngineError as error:
                with ctx.db.write() as session:
                    queue.fenced(session, claim)
                    tables.not_dropped(session, {row.id: _reason(error) for row, _ in due})
                return
            checkpoint("drop_tables.dropped")
            with ctx.db.write() as session:
                queue.fenced(session, claim)
                tables.dropped(session, [row for row, _ in due if row.id not in reasons])
                tables.not_dropped(session, reasons)


Due = Sequence[tuple[MaterializedTable, tables.TablePath]]


def _drop(ctx: Context, source: DataSource, due: Due, limits: Limits) -> dict[int, str]:
    """The reasons of what could not be dropped, by the number of its row. Raises ``EngineError`` where the
    database cannot be reached."""
    database = data_sources.open_database(ctx, source, limits)
    try:
        reasons: dict[int, str] = {}
        for schema, listed in groupby(sorted(due, key=lambda one: one[1]), key=lambda one: one[1][:-1]):
            reasons |= _drop_in(database, TableRef(schema, frozenset(range(len(schema)))), list(listed))
        return reasons
    finally:
        database.close()


def _drop_in(database: Database, schema: TableRef, due: Due) -> dict[int, str]:
    """All at once; where that fails one by one, as a single table that a view needs keeps only itself."""
    try:
        with database.new_writer() as writer:
            writer.enter(schema, database.catalog)
            writer.drop([path[-1] for _, path in due if path[-1].startswith(tables.PREFIX)])
    except (ConnectionFailed, AuthenticationFailed):
        raise
    except EngineError as error:
        if len(due) == 1 or isinstance(error, UnknownTable):
            return {row.id: _reason(error) for row, _ in due}
        reasons: dict[int, str] = {}
        for one in due:
            reasons |= _drop_in(database, schema, [one])
        return reasons
    return {}


def _reason(error: EngineError) -> str:
    return " ".join(filter(None, (error.message, error.hint)))
