"""Worker entry points of data sources.

A connection test goes step by step, and a step that fails ends it. Whatever keeps a host from being reached
(no such port, a firewall, another program that answers) is one sentence, shown after one and the same time:
the test tells an administrator where to look, and a scanner of ports nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from twofold_engine import EngineError, FileRef, Limits, TableRef
from twofold_engine.databases import Database
from twofold_engine.databases.access import Access
from twofold_engine.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    DatabaseLocked,
    PermissionDenied,
    Unreachable,
)
from twofold_server.context import Context
from twofold_server.data_sources import guesses, service
from twofold_server.data_sources.models import DataSource, DataSourceTest
from twofold_server.data_sources.schemas import KeyGuessForm
from twofold_server.data_sources.types import SOURCE_TYPES
from twofold_server.db import utcnow
from twofold_server.worker import queue
from twofold_server.worker.queue import Claim
from twofold_server.worker.runner import Handler
from twofold_server.worker.scratch import clear_scratch, scratch_folder

_STATEMENT_SECONDS = 60.0
_LEAST_CONNECT_SECONDS = 2.0

Step = dict[str, str]
Result = dict[str, str]


def run_test(ctx: Context, claim: Claim) -> None:
    """Tries every step that a comparison needs, and stores a result per step."""
    with ctx.db.write() as session:
        queue.fenced(session, claim)
        test = session.get_one(DataSourceTest, int(claim.payload["test_id"]))
        test.status = "processing"
        source = session.get_one(DataSource, test.data_source_id)
    begun = utcnow()
    with scratch_folder(ctx.settings, claim) as folder:
        trial = _Trial(ctx, claim, source, folder)
        trial.run()
    with ctx.db.write() as session:
        queue.complete(session, claim)
        test = session.get_one(DataSourceTest, test.id)
        test.steps, test.warnings = trial.steps, trial.warnings
        _finish(test, "done", _published(trial))
        if trial.unreachable:
            wait = timedelta(seconds=ctx.settings.source_test_seconds) * max(1, trial.addresses)
            test.finished_at = max(utcnow(), begun + wait)


def give_up(ctx: Context, claim: Claim, reason: str) -> None:
    """Ends the test with the reason why it will not be run again."""
    clear_scratch(ctx.settings, claim.job_id)
    with ctx.db.write() as session:
        queue.fail(session, claim, reason, None)
        test = session.get_one(DataSourceTest, int(claim.payload["test_id"]))
        _finish(test, "failed", dict.fromkeys(service.STEPS, _result("unknown", reason)))


def run_guess(ctx: Context, claim: Claim) -> None:
    """Looks for the key of a table; the answer stays with the job, where the request waits for it."""
    form = KeyGuessForm.model_validate(claim.payload["form"])
    with ctx.db.read() as session:
        source = session.get_one(DataSource, int(claim.payload["data_source_id"]))
    seconds = ctx.settings.guess_wait_seconds
    with scratch_folder(ctx.settings, claim) as folder:
        limits = Limits(
            memory_bytes=ctx.settings.diff_memory_bytes,
            temp_dir=folder,
            # A statement that runs when the request stops waiting ends soon after it.
            statement_timeout_seconds=max(1.0, seconds / 2),
            guess_seconds=seconds / 2,
            lock_wait_seconds=ctx.settings.source_lock_wait_seconds,
        )
        answer = guesses.look(ctx, source, form, limits)
    with ctx.db.write() as session:
        job = queue.fenced(session, claim)
        job.payload = {**job.payload, "answer": answer}
        queue.complete(session, claim)


def leave_guess(ctx: Context, claim: Claim, reason: str) -> None:  # noqa: ARG001 - the job keeps the reason
    """What a dead try spilled goes; the request that waits reads the reason from the job."""
    clear_scratch(ctx.settings, claim.job_id)


HANDLERS: dict[str, Handler] = {
    service.RUN_TEST: Handler(run_test, give_up),
    guesses.GUESS_KEY: Handler(run_guess, leave_guess),
}


class _Trial:
    """The steps in their order; ``steps`` holds those that were made."""

    def __init__(self, ctx: Context, claim: Claim, source: DataSource, folder: Path) -> None:
        self.ctx, self.claim, self.source = ctx, claim, source
        self.type = SOURCE_TYPES[source.type]
        self.limits = Limits(
            temp_dir=folder,
            statement_timeout_seconds=_STATEMENT_SECONDS,
            connect_timeout_seconds=max(_LEAST_CONNECT_SECONDS, ctx.settings.source_test_seconds),
            lock_wait_seconds=ctx.settings.source_lock_wait_seconds,
        )
        self.steps: list[Step] = []
        self.warnings: list[dict[str, str]] = []
        self.unreachable = False
        self.addresses = 0

    def run(self) -> None:
        opened: list[Database] = []
        try:
            if not self._step("resolve", lambda: self._resolve(opened)):
                return
            database = opened[0]
            if not self._connect(database):
                return
            found: list[Access] = []
            if self._step("catalogue", lambda: self._catalogue(database, found)):
                self._read(database, found[0])
            self._write(database)
        finally:
            for database in opened:
                database.close()

    # --- the steps

    def _resolve(self, opened: list[Database]) -> str:
        opened.append(service.open_database(self.ctx, self.source, self.limits))
        opened[0].results_schema = str(self.source.envelope.get("temp_schema") or "")
        self.addresses = len(opened[0].addresses)
        files = len(opened[0].opened_files())
        if self.type.is_file:
            return f"The path leads to {files} files." if files != 1 else "The path leads to one file."
        return "The name service knows the host, and it may be called."

    def _connect(self, database: Database) -> bool:
        """Reaching a server and signing in is one call of the driver; its error says how far it came."""
        try:
            database.connect()
        except (AuthenticationFailed, PermissionDenied) as error:
            self._add("connect", "ok", "A database server answers.")
            self._add("authenticate", "error", error.message, error.hint)
            return False
        except (ConnectionFailed, DatabaseLocked) as error:
            if self.type.is_network and isinstance(error, Unreachable):
                self._not_reached()
            else:
                self._add("connect", "error", error.message, error.hint)
            return False
        except Exception as error:  # noqa: BLE001 - a test answers, whatever the driver does
            if self.type.is_network:
                self._not_reached()
            elif isinstance(error, EngineError):
                self._add("connect", "error", error.message, error.hint)
            else:
                self._add("connect", "error", f"The file cannot be opened ({type(error).__name__}).")
            return False
        if self.type.is_network:
            self._add("connect", "ok", "A database server answers.")
            self._add("authenticate", "ok", "The account may sign in.")
        else:
            self._add("connect", "ok", "The file can be opened.")
        return True

    def _not_reached(self) -> None:
        self.unreachable = True
        self._add(
            "connect",
            "error",
            f"No {self.type.name} server was reached there.",
            "Check host, port and TLS, that the server listens on that address, and that firewalls let this "
            "server in.",
        )

    def _catalogue(self, database: Database, found: list[Access]) -> str:
        access = database.access()
        found.append(access)
        self.warnings = [{"message": right.message, "statement": right.statement} for right in access.excess]
        if self.type.is_one_relation:
            return f"The files have {len(database.columns(FileRef()))} columns."
        if not access.tables:
            return "The database answers, and holds no table yet."
        return f"{_tables(access.tables)} in the catalogue."

    def _read(self, database: Database, access: Access) -> None:
        if access.sample is None:
            if access.tables:
                message = f"This account may read none of the {_tables(access.tables)}."
                self._add("read", "error", message, "Run this as the tables' owner:", database.grants())
            else:
                self._add("read", "skip", "There is no table to read.")
            return
        sample = access.sample

        def probe() -> str:
            database.probe(sample)
            if self.type.is_one_relation:
                return "A row was read."
            return f"{access.readable} of {_tables(access.tables)} may be read; a row of one was."

        if self._step("read", probe) and access.readable < access.tables:
            self.steps[-1] |= {"hint": "To read the others too:", "statement": database.grants()}

    def _write(self, database: Database) -> None:
        """A schema for results is tried as a comparison would use it: a table is made in it, and dropped."""
        named = str(self.source.envelope.get("temp_schema") or "").strip()
        if not named:
            return

        def probe() -> str:
            database.close()  # a file that is read cannot be written
            with database.new_writer() as writer:
                writer.enter(TableRef.parse(named), database.catalog)
                writer.probe()
                return f"A table was made in the schema {writer.schema}, and dropped again."

        self._step("write", probe)

    # --- their results

    def _step(self, name: str, run: Callable[[], str]) -> bool:
        """The engine's errors are written for people and hold no secret; any other says its type alone."""
        try:
            self._add(name, "ok", run())
        except EngineError as error:
            self.unreachable = self.unreachable or isinstance(error, Unreachable)
            self._add(name, "error", error.message, error.hint)
        except Exception as error:  # noqa: BLE001 - a test answers, whatever the driver does
            self._add(name, "error", f"The step failed unexpectedly ({type(error).__name__}).")
        return self.steps[-1]["code"] == "ok"

    def _add(self, name: str, code: str, message: str, hint: str = "", statement: str = "") -> None:
        self.steps.append(
            {"step": name, "code": code, "message": message, "hint": hint, "statement": statement}
        )
        if code != "ok":
            return  # a failure is shown with the end of the test, at its time
        with self.ctx.db.write() as session:
            queue.fenced(session, self.claim)
            test = session.get_one(DataSourceTest, int(self.claim.payload["test_id"]))
            test.steps = list(self.steps)


def _tables(count: int) -> str:
    return "1 table" if count == 1 else f"{count} tables and views"


def _published(trial: _Trial) -> dict[str, Result]:
    """The steps under the four names that clients know."""
    parts = {
        "connection": ("resolve", "connect", "authenticate"),
        "schema_download": ("catalogue", "read"),
        "temp_schema": ("write",),
    }
    results = {
        "lineage_download": _result("skip", "This server does not read lineage yet."),
    }
    for name, steps in parts.items():
        made = [step for step in trial.steps if step["step"] in steps]
        failed = [step for step in made if step["code"] == "error"]
        if failed:
            words = (failed[0]["message"], failed[0]["hint"], failed[0]["statement"])
            results[name] = _result("error", " ".join(filter(None, words)))
        elif made:
            results[name] = _result("ok", " ".join(step["message"] for step in made))
        else:
            results[name] = _result("skip", "There was no connection.")
    if not trial.source.envelope.get("temp_schema"):
        results["temp_schema"] = _result("skip", "No schema for results is named: nothing is written here.")
    return results


def _result(code: str, message: str) -> Result:
    outcomes = {"ok": "Passed", "error": "Failed", "skip": "Skipped"}
    return {"code": code, "message": message, "outcome": outcomes.get(code, "Unknown")}


def _finish(test: DataSourceTest, status: str, results: dict[str, Result]) -> None:
    steps: list[dict[str, Any]] = []
    for step in service.STEPS:
        result = results[step]
        failed = status == "failed" or result["code"] == "error"
        steps.append({"step": step, "status": "failed" if failed else "done", "result": result})
    test.status, test.results, test.finished_at = status, steps, utcnow()
