"""Worker entry points of data sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from twofold_engine import EngineError, FileRef, Limits
from twofold_engine.databases import Database
from twofold_server.context import Context
from twofold_server.data_sources import service
from twofold_server.data_sources.models import DataSource, DataSourceTest
from twofold_server.data_sources.types import SOURCE_TYPES
from twofold_server.db import utcnow
from twofold_server.worker import queue
from twofold_server.worker.queue import Claim
from twofold_server.worker.runner import Handler
from twofold_server.worker.scratch import clear_scratch, scratch_folder

_TIMEOUT_SECONDS = 60.0
_COUNT_TABLES = (
    "SELECT count(*) FROM information_schema.tables "
    "WHERE table_schema NOT IN ('pg_catalog', 'information_schema')"
)

Result = dict[str, str]


def run_test(ctx: Context, claim: Claim) -> None:
    """Connects, counts what can be read, and stores a result per step; a failed step skips what needs it."""
    with ctx.db.write() as session:
        queue.fenced(session, claim)
        test = session.get_one(DataSourceTest, int(claim.payload["test_id"]))
        test.status = "processing"
        source = session.get_one(DataSource, test.data_source_id)
    with scratch_folder(ctx.settings, claim) as folder:
        results = _results(ctx, folder, source)
    with ctx.db.write() as session:
        queue.complete(session, claim)
        _finish(session.get_one(DataSourceTest, test.id), "done", results)


def give_up(ctx: Context, claim: Claim, reason: str) -> None:
    """Ends the test with the reason why it will not be run again."""
    clear_scratch(ctx.settings, claim.job_id)
    with ctx.db.write() as session:
        queue.fail(session, claim, reason, None)
        test = session.get_one(DataSourceTest, int(claim.payload["test_id"]))
        _finish(test, "failed", dict.fromkeys(service.STEPS, _result("unknown", reason)))


HANDLERS: dict[str, Handler] = {service.RUN_TEST: Handler(run_test, give_up)}


def _results(ctx: Context, folder: Path, source: DataSource) -> dict[str, Result]:
    limits = Limits(
        temp_dir=folder,
        statement_timeout_seconds=_TIMEOUT_SECONDS,
        lock_wait_seconds=ctx.settings.source_lock_wait_seconds,
    )
    opened: list[Database] = []

    def connect() -> str:
        opened.append(service.open_database(ctx, source, limits))
        opened[0].connect()
        return "The database answers."

    def read_schema() -> str:
        if SOURCE_TYPES[source.type].is_one_relation:
            return f"The files have {len(opened[0].columns(FileRef()))} columns."
        count = opened[0].session.query(_COUNT_TABLES, purpose="count the tables", record=False)[0][0]
        if not count:
            return "The database answers, and this user can see no table in it."
        return f"{count} tables and views can be seen."

    try:
        connection = _step(connect)
        schema = _step(read_schema) if connection["code"] == "ok" else _skipped("There was no connection.")
    finally:
        for database in opened:
            database.close()
    return {
        "connection": connection,
        "temp_schema": _skipped("Nothing is written to this data source, so no temporary schema is needed."),
        "schema_download": schema,
        "lineage_download": _skipped("This server does not read lineage yet."),
    }


def _step(run: Callable[[], str]) -> Result:
    """The engine's errors are written for people and hold no secret; any other says its type alone."""
    try:
        return _result("ok", run())
    except EngineError as error:
        return _result("error", " ".join(filter(None, (error.message, error.hint))))
    except Exception as error:  # noqa: BLE001 - a test answers, whatever the driver does
        return _result("error", f"The connection failed unexpectedly ({type(error).__name__}).")


def _result(code: str, message: str) -> Result:
    outcomes = {"ok": "Passed", "error": "Failed", "skip": "Skipped"}
    return {"code": code, "message": message, "outcome": outcomes.get(code, "Unknown")}


def _skipped(why: str) -> Result:
    return _result("skip", why)


def _finish(test: DataSourceTest, status: str, results: dict[str, Result]) -> None:
    steps: list[dict[str, Any]] = []
    for step in service.STEPS:
        result = results[step]
        failed = status == "failed" or result["code"] == "error"
        steps.append({"step": step, "status": "failed" if failed else "done", "result": result})
    test.status, test.results, test.finished_at = status, steps, utcnow()
