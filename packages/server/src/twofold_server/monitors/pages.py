"""Pages of alerts: the list, one alert with its checks, the form with a trial."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from sqlalchemy.orm import Session

from twofold_engine import EngineError
from twofold_server.accounts.permissions import EDIT_ALERTS, VIEW_ALERTS
from twofold_server.accounts.service import Actor
from twofold_server.context import Context
from twofold_server.data_sources import service as data_sources
from twofold_server.diffs import privacy
from twofold_server.errors import Conflict, Invalid, TooManyRequests
from twofold_server.http.deps import Ctx, csrf_protected, page_requires
from twofold_server.http.templates import render
from twofold_server.monitors import forms, service, views
from twofold_server.monitors.judge import judge
from twofold_server.monitors.measuring import TRIAL_SECONDS, try_query
from twofold_server.monitors.models import Alert
from twofold_server.monitors.schemas import AlertForm, AlertPatch
from twofold_server.notifications import service as notifications
from twofold_server.notifiers.mail import is_configured
from twofold_server.ui.format import query_string
from twofold_server.ui.forms import FormError, Posted, errors_of, page_number, see_other, text, with_errors

router = APIRouter(include_in_schema=False)

Viewer = Annotated[Actor, page_requires(VIEW_ALERTS)]
Editor = Annotated[Actor, page_requires(EDIT_ALERTS)]
_RESULTS_PER_PAGE = 25
_TOLD_SHOWN = 20
_REFRESH_SECONDS = 2


@router.get("/alerts")
def list_alerts(request: Request, ctx: Ctx, actor: Viewer) -> Response:
    """All alerts with their newest outcomes."""
    with ctx.db.read() as session:
        alerts = service.list_all(session, actor)
        names = _source_names(session, actor)
        newest = service.newest_results(session, alerts, views.STRIP + 1)
        due = service.next_runs(session, alerts)
    lines = [
        views.list_line(
            alert, names.get(alert.data_source_id, "deleted"), newest.get(alert.id, []), due.get(alert.id)
        )
        for alert in alerts
    ]
    return render(
        request,
        "alerts/list.html",
        section="alerts",
        lines=lines,
        may_edit=actor.may(EDIT_ALERTS),
        refresh_seconds=_REFRESH_SECONDS if any(line["running"] for line in lines) else None,
    )


@router.get("/alerts/new")
def new_alert(request: Request, ctx: Ctx, actor: Editor) -> Response:
    """The empty form."""
    return _form_page(request, ctx, actor, None, forms.typed_of(None))


@router.post("/alerts/new", dependencies=[csrf_protected])
def create_alert(request: Request, ctx: Ctx, actor: Editor, form: Posted) -> Response:
    """Saves the form, or tries its query and stores nothing."""
    if text(form, "intent") == "try":
        return _trial_page(request, ctx, actor, None, form)
    try:
        wanted = AlertForm.model_validate(forms.body_of(form))
        with ctx.db.write() as session:
            alert_id = service.create(session, ctx, actor, wanted).id
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, None, form, error=error)
    return see_other(f"/query_alerts/{alert_id}")


@router.get("/query_alerts/{alert_id}")
def show_alert(request: Request, ctx: Ctx, actor: Viewer, alert_id: int, page: str = "1") -> Response:
    """One alert: how it stands, its numbers, its checks and its messages."""
    number = page_number(page)
    with ctx.db.read() as session:
        alert = service.get(session, actor, alert_id)
        total = service.count_results(session, alert)
        view = views.alert_page(
            alert,
            _source_names(session, actor).get(alert.data_source_id, "deleted"),
            service.results(session, alert, limit=views.CHARTED),
            service.results(session, alert, limit=_RESULTS_PER_PAGE, offset=(number - 1) * _RESULTS_PER_PAGE),
            service.next_runs(session, [alert]).get(alert.id),
            notifications.of_origin(session, service.origin_of(alert.id), _TOLD_SHOWN),
            {hook.id: hook.name for hook in notifications.destinations(session, actor)},
        )
    waits = view["running"] or any(line["state"] == "queued" for line in view["told"])
    return render(
        request,
        "alerts/alert.html",
        section="alerts",
        view=view,
        page=_pager(number, total),
        may_edit=actor.may(EDIT_ALERTS),
        refresh_seconds=_REFRESH_SECONDS if waits else None,
    )


@router.get("/query_alerts/{alert_id}/edit")
def edit_alert(request: Request, ctx: Ctx, actor: Editor, alert_id: int) -> Response:
    """The form with the alert as it is."""
    with ctx.db.read() as session:
        alert = service.get(session, actor, alert_id)
    return _form_page(request, ctx, actor, alert, forms.typed_of(alert))


@router.post("/query_alerts/{alert_id}/edit", dependencies=[csrf_protected])
def update_alert(request: Request, ctx: Ctx, actor: Editor, alert_id: int, form: Posted) -> Response:
    """Saves the form, or tries its query and stores nothing."""
    with ctx.db.read() as session:
        alert = service.get(session, actor, alert_id)
    if text(form, "intent") == "try":
        return _trial_page(request, ctx, actor, alert, form)
    try:
        wanted = AlertForm.model_validate(forms.body_of(form))
        patch = AlertPatch.model_validate(wanted.model_dump(exclude={"paused"}, by_alias=True))
        with ctx.db.write() as session:
            service.update(session, ctx, actor, alert_id, patch)
    except (Invalid, Conflict, ValidationError) as error:
        return _form_page(request, ctx, actor, alert, form, error=error)
    return see_other(f"/query_alerts/{alert_id}")


@router.post("/query_alerts/{alert_id}/run", dependencies=[csrf_protected])
def run_alert(ctx: Ctx, actor: Editor, alert_id: int) -> RedirectResponse:
    """Starts a check; the page shows its end."""
    with ctx.db.write() as session:
        service.start_check(session, ctx, actor, alert_id, trigger="interactive")
    return see_other(f"/query_alerts/{alert_id}")


@router.post("/query_alerts/{alert_id}/results/{result_id}/cancel", dependencies=[csrf_protected])
def cancel_check(ctx: Ctx, actor: Editor, alert_id: int, result_id: int) -> RedirectResponse:
    """Stops a check."""
    with ctx.db.write() as session:
        service.cancel_check(session, actor, alert_id, result_id)
    return see_other(f"/query_alerts/{alert_id}")


@router.post("/query_alerts/{alert_id}/pause", dependencies=[csrf_protected])
def pause_alert(ctx: Ctx, actor: Editor, alert_id: int) -> RedirectResponse:
    """Ends the schedule's checks until it is resumed."""
    return _set_paused(ctx, actor, alert_id, True)


@router.post("/query_alerts/{alert_id}/resume", dependencies=[csrf_protected])
def resume_alert(ctx: Ctx, actor: Editor, alert_id: int) -> RedirectResponse:
    """The schedule goes on at its next moment."""
    return _set_paused(ctx, actor, alert_id, False)


@router.post("/query_alerts/{alert_id}/delete", dependencies=[csrf_protected])
def delete_alert(ctx: Ctx, actor: Editor, alert_id: int) -> RedirectResponse:
    """Deletes the alert with its checks and messages."""
    with ctx.db.write() as session:
        service.remove(session, actor, alert_id)
    return see_other("/alerts")


def _set_paused(ctx: Context, actor: Actor, alert_id: int, paused: bool) -> RedirectResponse:
    with ctx.db.write() as session:
        service.update(session, ctx, actor, alert_id, AlertPatch(paused=paused))
    return see_other(f"/query_alerts/{alert_id}")


def _source_names(session: Session, actor: Actor) -> dict[int, str]:
    return {source.id: source.name for source in data_sources.list_all(session, actor)}


def _pager(page: int, total: int) -> dict[str, Any]:
    first = (page - 1) * _RESULTS_PER_PAGE + 1
    last = min(page * _RESULTS_PER_PAGE, total)
    return {
        "first": min(first, total),
        "last": last,
        "total": total,
        "previous": query_string({}, page=page - 1) if page > 1 else "",
        "next": query_string({}, page=page + 1) if last < total else "",
    }


# The form


def _trial_page(
    request: Request, ctx: Context, actor: Actor, alert: Alert | None, form: Mapping[str, str]
) -> Response:
    """Runs the typed query once and shows what came back; a query that fails says so at its field."""
    try:
        wanted = AlertForm.model_validate({**forms.body_of({**form, "recipients": ""}), "name": "trial"})
        with ctx.db.read() as session:
            source = service.source_of_trial(session, actor, wanted)
        found = try_query(ctx, source, wanted.query, wanted.threshold.column)
    except (Invalid, TooManyRequests, ValidationError) as error:
        return _form_page(request, ctx, actor, alert, form, error=error)
    except EngineError as error:
        told = error if source.store_values == privacy.ALL else privacy.guarded_error(error)
        message = " ".join(filter(None, (told.message, told.hint)))
        failure = Invalid(message, errors=[{"loc": ["body", "query"], "msg": message}])
        return _form_page(request, ctx, actor, alert, form, error=failure)
    verdict = judge(found, wanted.threshold.model_dump())
    shown = verdict.reason if source.store_values == privacy.ALL else verdict.discreet
    return _form_page(request, ctx, actor, alert, form, trial=shown, triggered=verdict.triggered)


def _form_page(
    request: Request,
    ctx: Context,
    actor: Actor,
    alert: Alert | None,
    typed: Mapping[str, str],
    *,
    error: Invalid | Conflict | TooManyRequests | ValidationError | None = None,
    trial: str = "",
    triggered: bool = False,
) -> Response:
    with ctx.db.read() as session:
        sources = data_sources.list_all(session, actor)
        hooks = notifications.destinations(session, actor)
    found = errors_of(error, forms.LABELS) if error else []
    errors = [FormError(forms.place_of(entry.field), entry.message) for entry in found]
    groups = forms.fields_of(typed, sources, hooks, has_mail=is_configured(ctx.settings))
    back = f"/query_alerts/{alert.id}" if alert else "/alerts"
    return render(
        request,
        "alerts/form.html",
        status_code=error.status if isinstance(error, TooManyRequests) else 422 if error else 200,
        section="alerts",
        form={
            "title": f"Edit {alert.name}" if alert else "New alert",
            "breadcrumb": [
                {"text": "Alerts", "href": "/alerts"},
                *([{"text": alert.name, "href": back}] if alert else []),
                {"text": "Edit" if alert else "New alert", "href": ""},
            ],
            "action": f"{back}/edit" if alert else "/alerts/new",
            "back": back,
            "submit": "Save" if alert else "Create alert",
            "groups": [(title, with_errors(fields, errors)) for title, fields in groups],
            "errors": errors,
            "trial": trial,
            "triggered": triggered,
            "has_sources": bool(sources),
            "trial_seconds": round(TRIAL_SECONDS),
        },
    )
