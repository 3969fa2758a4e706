"""REST of alerts."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from sqlalchemy.orm import Session

from twofold_server.accounts.permissions import EDIT_ALERTS, VIEW_ALERTS
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.http.deps import Ctx, requires
from twofold_server.monitors import service
from twofold_server.monitors.models import Alert, AlertResult
from twofold_server.monitors.schemas import (
    AlertForm,
    AlertNotificationsOut,
    AlertOut,
    AlertPatch,
    CheckForm,
    CreatedOut,
    ResultOut,
    ResultPageOut,
)
from twofold_server.monitors.wording import moment
from twofold_server.notifications import service as notifications

router = APIRouter(prefix="/api/v1/alerts", tags=["alerts"])

Viewer = Annotated[Actor, requires(VIEW_ALERTS)]
Editor = Annotated[Actor, requires(EDIT_ALERTS)]


@router.get("", response_model=list[AlertOut])
def list_alerts(
    ctx: Ctx,
    actor: Viewer,
    limit: Annotated[int, Query(description="At most 1000.")] = 100,
    offset: int = 0,
) -> list[dict[str, Any]]:
    """The organization's alerts, newest first."""
    with ctx.db.read() as session:
        found = service.list_all(session, actor, limit=limit, offset=offset)
        return _out(session, ctx, found)


@router.post("", response_model=CreatedOut)
def create_alert(ctx: Ctx, actor: Editor, body: AlertForm) -> dict[str, int]:
    """Adds an alert; with a schedule its first check comes at the schedule's next moment."""
    with ctx.db.write() as session:
        return {"id": service.create(session, ctx, actor, body).id}


@router.get("/{alert_id}", response_model=AlertOut)
def get_alert(ctx: Ctx, actor: Viewer, alert_id: int) -> dict[str, Any]:
    """One alert. It triggered in its newest check when ``last_triggered`` is not before ``last_run``."""
    with ctx.db.read() as session:
        return _out(session, ctx, [service.get(session, actor, alert_id)])[0]


@router.patch("/{alert_id}", response_model=AlertOut)
def update_alert(ctx: Ctx, actor: Editor, alert_id: int, body: AlertPatch) -> dict[str, Any]:
    """Changes the fields that were sent."""
    with ctx.db.write() as session:
        return _out(session, ctx, [service.update(session, ctx, actor, alert_id, body)])[0]


@router.delete("/{alert_id}", status_code=204)
def delete_alert(ctx: Ctx, actor: Editor, alert_id: int) -> Response:
    """Deletes an alert with its checks and messages."""
    with ctx.db.write() as session:
        service.remove(session, actor, alert_id)
    return Response(status_code=204)


@router.post("/{alert_id}/checks", response_model=CreatedOut)
def start_check(
    ctx: Ctx,
    actor: Editor,
    alert_id: int,
    body: CheckForm | None = None,  # noqa: ARG001 - published; clients send {}
) -> dict[str, int]:
    """Starts a check; poll its result. A check that waits already is given back."""
    with ctx.db.write() as session:
        return {"id": service.start_check(session, ctx, actor, alert_id, trigger="api").id}


@router.get("/{alert_id}/results", response_model=ResultPageOut)
def list_results(
    ctx: Ctx,
    actor: Viewer,
    alert_id: int,
    limit: Annotated[int, Query(description="At most 200.")] = 50,
    offset: int = 0,
) -> dict[str, Any]:
    """The alert's checks, newest first; a thousand are kept."""
    with ctx.db.read() as session:
        alert = service.get(session, actor, alert_id)
        found = service.results(session, alert, limit=limit, offset=offset)
        return {
            "count": service.count_results(session, alert),
            "results": [_result(result) for result in found],
        }


@router.get("/{alert_id}/results/{result_id}", response_model=ResultOut)
def get_result(ctx: Ctx, actor: Viewer, alert_id: int, result_id: int) -> dict[str, Any]:
    """One check; ``status`` ends as ``done`` or ``failed``."""
    with ctx.db.read() as session:
        return _result(service.get_result(session, actor, alert_id, result_id))


@router.post("/{alert_id}/results/{result_id}/cancel", response_model=ResultOut)
def cancel_check(ctx: Ctx, actor: Editor, alert_id: int, result_id: int) -> dict[str, Any]:
    """Stops a check; one that is over stays as it is."""
    with ctx.db.write() as session:
        return _result(service.cancel_check(session, actor, alert_id, result_id))


@router.get("/{alert_id}/notifications", response_model=AlertNotificationsOut)
def list_notifications(
    ctx: Ctx,
    actor: Viewer,
    alert_id: int,
    limit: Annotated[int, Query(ge=1, le=200, description="At most 200.")] = 50,
) -> dict[str, Any]:
    """The newest messages of an alert, and what became of them."""
    with ctx.db.read() as session:
        service.get(session, actor, alert_id)
        return {"notifications": notifications.of_origin(session, service.origin_of(alert_id), limit)}


def _out(session: Session, ctx: Context, alerts: list[Alert]) -> list[dict[str, Any]]:
    due = service.next_runs(session, alerts)
    return [
        {
            "id": alert.id,
            "name": alert.name,
            "data_source_id": alert.data_source_id,
            "query": alert.query,
            "threshold": alert.threshold,
            "schedule": alert.schedule,
            "notifications": alert.notifications,
            "paused": alert.paused,
            "state": alert.outcome or "created",
            "last_run": moment(alert.last_run_at),
            "last_triggered": moment(alert.last_triggered_at),
            "next_run": moment(due.get(alert.id)),
            "created_by": alert.created_by,
            "created_at": alert.created_at,
            "updated_at": alert.updated_at,
            "url": ctx.url(f"/query_alerts/{alert.id}"),
        }
        for alert in alerts
    ]


def _result(result: AlertResult) -> dict[str, Any]:
    return {
        "id": result.id,
        "alert_id": result.alert_id,
        "status": result.status,
        "trigger": result.trigger,
        "triggered": result.triggered,
        "reason": result.reason,
        "rows": result.rows_counted,
        "values": result.values_counted,
        "min": result.least,
        "max": result.greatest,
        "error": result.error,
        "due_at": result.due_at,
        "created_at": result.created_at,
        "started_at": result.started_at,
        "finished_at": result.finished_at,
    }
