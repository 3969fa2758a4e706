"""Worker entry points of dbt artifacts."""

from __future__ import annotations

from twofold_server.context import Context
from twofold_server.dbt import service
from twofold_server.worker import queue
from twofold_server.worker.queue import Claim
from twofold_server.worker.runner import Handler
from twofold_server.worker.schedule import Recurring

FORGET_OLD = "dbt.forget_old"
_DAY_SECONDS = 24 * 3600.0


def forget_old(ctx: Context, claim: Claim) -> None:
    """Removes what is older than the setting, a bounded number per transaction."""
    while True:
        with ctx.db.write() as session:
            queue.fenced(session, claim)
            gone = service.forget_old(session, days=ctx.settings.dbt_artifacts_days)
            if gone < service.FORGOTTEN_AT_ONCE:
                queue.complete(session, claim)
                return


def give_up(ctx: Context, claim: Claim, reason: str) -> None:
    """Nothing is lost: the next day's job finds the same uploads."""
    with ctx.db.write() as session:
        queue.fail(session, claim, reason, None)


HANDLERS: dict[str, Handler] = {FORGET_OLD: Handler(forget_old, give_up)}
RECURRING = (Recurring(FORGET_OLD, every_seconds=_DAY_SECONDS),)
