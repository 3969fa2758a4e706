"""Admin → Settings → Audit log: who did what, when, from where."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Request
from fastapi.responses import Response

from twofold_server.accounts import service
from twofold_server.accounts.models import AuditEvent
from twofold_server.accounts.permissions import ADMIN
from twofold_server.accounts.service import Actor
from twofold_server.http.deps import Ctx, page_requires
from twofold_server.http.templates import render
from twofold_server.ui.format import query_string
from twofold_server.ui.forms import Choice, page_number
from twofold_server.ui.settings_tabs import settings_context

router = APIRouter(include_in_schema=False)

_ROWS_PER_PAGE = 50
_PATH = "/settings/audit_log"


@router.get(_PATH)
def show_audit_log(
    request: Request,
    ctx: Ctx,
    actor: Annotated[Actor, page_requires(ADMIN)],
    action: str = "",
    user: str = "",
    page: str = "1",
) -> Response:
    """The audit rows, newest first, of one action and one user where chosen."""
    number = page_number(page)
    user_id = int(user) if user.isascii() and user.isdigit() and len(user) < 10 else None
    with ctx.db.read() as session:
        found = service.audit_page(
            session,
            actor,
            action=action or None,
            user_id=user_id,
            limit=_ROWS_PER_PAGE,
            offset=(number - 1) * _ROWS_PER_PAGE,
        )
    chosen = {"action": action, "user": str(user_id or "")}
    first = (number - 1) * _ROWS_PER_PAGE + 1
    last = first + len(found.rows) - 1
    return render(
        request,
        "settings/audit_log.html",
        **settings_context("audit_log", is_admin=True),
        rows=[_row(event, email) for event, email in found.rows],
        chosen=chosen,
        actions=[Choice("", "Any"), *(Choice(item, item) for item in found.actions)],
        users=[Choice("", "Anybody"), *(Choice(str(number), email) for number, email in found.users)],
        page={
            "first": first,
            "last": last,
            "total": found.total,
            "previous": _address(chosen, number - 1) if number > 1 else "",
            "next": _address(chosen, number + 1) if last < found.total and found.rows else "",
        },
    )


def _address(chosen: dict[str, str], page: int) -> str:
    return _PATH + query_string({**chosen, "page": str(page)})


def _row(event: AuditEvent, email: str | None) -> dict[str, Any]:
    return {
        "at": event.created_at,
        "who": email or "the server",
        "action": event.action,
        "subject": event.subject,
        "detail": ", ".join(f"{name}: {value}" for name, value in sorted(event.detail.items())),
        "address": event.address,
        "failed": event.action.endswith((".failed", ".refused", ".throttled")),
    }
