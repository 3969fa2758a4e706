"""Worker entry points of connections: what an App may touch, and deliveries that did not arrive."""

from __future__ import annotations

from twofold_server.context import Context
from twofold_server.repositories import app_deliveries, apps
from twofold_server.repositories.app_deliveries import REFRESH_APP
from twofold_server.worker.queue import Claim
from twofold_server.worker.runner import Handler
from twofold_server.worker.schedule import Recurring

RECONCILE_APPS = "repositories.reconcile_apps"


def refresh_app(ctx: Context, claim: Claim) -> None:
    """Asks the forge where an App is installed; what it says is the same however often it is asked."""
    apps.refresh(ctx, int(claim.payload["app_id"]))


def reconcile_apps(ctx: Context, claim: Claim) -> None:  # noqa: ARG001 - it is about every App
    """Asks for deliveries again that a forge could not hand over, as while this server was away."""
    app_deliveries.reconcile_all(ctx)


def leave(ctx: Context, claim: Claim, reason: str) -> None:
    """The App's page shows why; the next event, button or round asks again."""


HANDLERS = {
    REFRESH_APP: Handler(refresh_app, leave),
    RECONCILE_APPS: Handler(reconcile_apps, leave),
}
RECURRING = (Recurring(RECONCILE_APPS, every_seconds=300),)
