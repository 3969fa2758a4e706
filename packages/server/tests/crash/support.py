"""Real worker processes that can be killed, and something to compare, for tests of several domains.

The processes are forked from a server that has the program loaded, so that starting one takes milliseconds.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, TypeVar

import duckdb

from twofold_server.accounts.models import Organization
from twofold_server.accounts.service import SYSTEM_ACTOR
from twofold_server.app import build_context
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.data_sources.schemas import DataSourceForm
from twofold_server.db import Database
from twofold_server.db.migrate import migrate
from twofold_server.diffs import service
from twofold_server.diffs.schemas import DiffRequest
from twofold_server.settings import Settings

_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    [
        "twofold_server.app",
        "twofold_server.ci.jobs",
        "twofold_server.data_sources.jobs",
        "twofold_server.diffs.jobs",
        "twofold_engine.databases.duckdb",
        "twofold_engine.executor",
        "pyarrow.parquet",
    ]
)
_START_SECONDS = 60.0
Found = TypeVar("Found")

FOLLOW_UP = "test.finished"
ROWS, CHANGED, REMOVED = 12_000, 3_600, 1_200
"""One row in ten is removed; of those that stay every third is changed."""

_SHORT: dict[str, Any] = {
    "lease_seconds": 0.8,
    "heartbeat_seconds": 0.2,
    "poll_seconds": 0.05,
    "max_recoveries": 1000,
    "diff_memory_bytes": 128 * 1024**2,
}


def short_leased(folder: Path, **overrides: Any) -> Context:
    settings = Settings.model_validate({"data_dir": folder / "data", **_SHORT, **overrides})
    settings.data_dir.mkdir(parents=True)
    db = Database(settings.database)
    migrate(db)
    db.close()
    return build_context(settings)


def make_organization(ctx: Context) -> int:
    with ctx.db.write() as session:
        organization = Organization(name="crash")
        session.add(organization)
        session.flush()
        return organization.id


def make_warehouse(ctx: Context, organization_id: int) -> int:
    """The id of a DuckDB data source with ``main.a`` and ``main.b``."""
    folder = ctx.settings.data_dir / "files"
    folder.mkdir()
    with duckdb.connect(str(folder / "shop.duckdb")) as connection:
        connection.execute(
            "CREATE TABLE a AS SELECT i AS id, 'name ' || i AS name, i * 1.5 AS price "
            f"FROM range({ROWS}) r(i)"
        )
        connection.execute(
            "CREATE TABLE b AS SELECT id, CASE WHEN id % 3 = 0 THEN 'other' ELSE name END AS name, price "
            "FROM a WHERE id % 10 <> 1"
        )
    form = DataSourceForm(name="shop", type="duckdb", options={"path": "shop.duckdb"})
    with ctx.db.write() as session:
        return data_sources.create(session, ctx, SYSTEM_ACTOR(organization_id), form).id


def ask_for_diff(ctx: Context, organization_id: int, source_id: int) -> int:
    """Asks for one diff of the warehouse, with a follow-up job that proves that it ended exactly once."""
    request = DiffRequest(
        data_source1_id=source_id,
        data_source2_id=source_id,
        table1=["a"],
        table2=["b"],
        pk_columns=["id"],
    )
    finished = {"kind": FOLLOW_UP, "payload": {}}
    with ctx.db.write() as session:
        actor = SYSTEM_ACTOR(organization_id)
        return service.request_diff(session, ctx, actor, request, on_finished=finished).id


class WorkerProcess:
    """One worker over the settings of a context; it dies by SIGKILL only.

    ``crash_at``: the checkpoint at which it kills itself (``worker/checkpoints.py``).
    """

    def __init__(self, ctx: Context, *, crash_at: str = "", env: Mapping[str, str] | None = None) -> None:
        values = ctx.settings.model_dump(mode="json")
        if ctx.settings.database_url is not None:
            values["database_url"] = ctx.settings.database_url.get_secret_value()
        variables = {"TWOFOLD_TEST_CRASH_AT": crash_at, **(env or {})}
        self._ready, theirs = _FORKS.Pipe(duplex=False)
        self.process: ForkServerProcess = _FORKS.Process(target=_work, args=(values, variables, theirs))
        self.process.start()
        theirs.close()

    def wait_until_ready(self) -> None:
        """Returns when the worker looks for its first job."""
        assert self._ready.poll(_START_SECONDS), "the worker did not start"
        self._ready.recv()

    def wait_until_dead(self, seconds: float = 60.0) -> None:
        """The worker must die by SIGKILL within ``seconds``."""
        self.process.join(seconds)
        assert self.process.exitcode == -signal.SIGKILL, f"exit code {self.process.exitcode}"

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self._ready.close()


@contextmanager
def worker(
    ctx: Context, *, crash_at: str = "", env: Mapping[str, str] | None = None
) -> Iterator[WorkerProcess]:
    """A worker process that is killed at the end of the block, if it still lives."""
    made = WorkerProcess(ctx, crash_at=crash_at, env=env)
    try:
        yield made
    finally:
        made.kill()


def eventually(look: Callable[[], Found | None], what: str, seconds: float = 45.0) -> Found:
    """Asks until the answer is neither None nor False; fails with ``what`` when the time is over."""
    deadline = time.monotonic() + seconds
    while True:
        found = look()
        if found is not None and found is not False:
            return found
        assert time.monotonic() < deadline, f"{what}: not within {seconds} s"
        time.sleep(0.05)


def _work(values: Mapping[str, object], variables: Mapping[str, str], ready: Connection) -> None:
    os.environ.update(variables)
    from twofold_server.app import build_context, job_handlers
    from twofold_server.worker.runner import run_worker

    ctx = build_context(Settings.model_validate(values))
    handlers = job_handlers()
    ready.send(True)
    run_worker(ctx, handlers, name=f"test-{os.getpid()}", stop=threading.Event())
