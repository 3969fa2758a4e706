"""Deliveries of an App, whose address names no repository, and those that the forge could not hand over.

The App that a delivery names is only a hint at whose secret to try. Which repository it is about is read
after the signature, and looked for among the connections of that App alone.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from twofold_server.accounts.service import SYSTEM_ACTOR, audit
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import BadRequest, NotFound, Unauthenticated
from twofold_server.forges import BadDelivery, BadSignature, Event, ForgeError
from twofold_server.forges.apps import AppEvent, AppProvider, HookAttempt
from twofold_server.repositories import app_keys, apps, deliveries
from twofold_server.repositories.deliveries import CheckedDelivery
from twofold_server.repositories.models import ForgeApp, Repository
from twofold_server.worker.queue import enqueue

REFRESH_APP = "repositories.refresh_app"
MAX_CANDIDATES = 20
MAX_REDELIVERED = 30
"""In one round for one App; what is left over is the next round's."""
MAX_TRIES = 5
"""Attempts for one delivery within the time looked through; then something else is wrong."""
KEPT_BY_FORGE = timedelta(days=3)
OVERLAP = timedelta(hours=1)
_NO_SECRET = "the secret of no App"  # noqa: S105 - it only takes the time of a real one
_UNKNOWN = "No App of this server takes deliveries from there."
_REFUSED = (
    "The delivery was refused: its X-Hub-Signature-256 is missing or does not match the App's webhook "
    "secret. Add the App again under Admin, Settings, Git with the secret that its page on GitHub has."
)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class CheckedAppEvent:
    """An authentic delivery that starts no run: about the App, or about a repository nobody connected."""

    app_id: int
    event: AppEvent
    is_about_app: bool


def check_delivery(
    session: Session, ctx: Context, provider: str, headers: Mapping[str, str], body: bytes
) -> CheckedDelivery | CheckedAppEvent:
    """Believes a delivery or refuses it; only reads.

    ``headers`` with lower-case names, ``body`` the raw bytes. Raises ``Unauthenticated`` (the signature of
    none of the Apps it may be for), ``NotFound`` (no such App), ``BadRequest`` (authentic but unreadable).
    """
    forge = ctx.provider(provider)
    app = _sender(session, ctx, provider, headers, body)
    if not isinstance(forge, AppProvider):
        raise NotFound(_UNKNOWN)
    try:
        about_app = forge.app_event(headers, body)
    except BadDelivery as error:
        raise BadRequest(f"The delivery is authentic but cannot be read: {error}") from error
    if about_app is not None:
        return CheckedAppEvent(app.id, about_app, is_about_app=True)
    event = deliveries.parse(forge, headers, body)
    repository = _repository_of(session, app, event)
    if repository is None:
        return CheckedAppEvent(app.id, AppEvent(event.name, event.delivery_id), is_about_app=False)
    return CheckedDelivery(repository.id, event, body)


def _sender(
    session: Session, ctx: Context, provider: str, headers: Mapping[str, str], body: bytes
) -> ForgeApp:
    forge = ctx.provider(provider)
    candidates = _candidates(session, provider, _hint(ctx, provider, headers))
    for app in candidates:
        try:
            forge.verify(headers, body, app_keys.unseal(ctx, app, "webhook_secret"))
        except BadSignature:
            continue
        return app
    if candidates:
        raise Unauthenticated(_REFUSED)
    try:
        forge.verify(headers, body, _NO_SECRET)
    except BadSignature as error:
        raise NotFound(_UNKNOWN) from error
    raise NotFound(_UNKNOWN)


def _hint(ctx: Context, provider: str, headers: Mapping[str, str]) -> str:
    forge = ctx.provider(provider)
    return forge.hook_target(headers) if isinstance(forge, AppProvider) else ""


def _candidates(session: Session, provider: str, hint: str) -> Sequence[ForgeApp]:
    found = select(ForgeApp).where(ForgeApp.provider == provider, ForgeApp.deleted_at.is_(None))
    if hint:
        found = found.where(ForgeApp.app_id == hint)
    return session.scalars(found.order_by(ForgeApp.id).limit(MAX_CANDIDATES)).all()


def _repository_of(session: Session, app: ForgeApp, event: Event) -> Repository | None:
    """By the forge's number; by name only where the number is not known yet."""
    ours = select(Repository).where(
        Repository.app_id == app.id,
        Repository.organization_id == app.organization_id,
        Repository.deleted_at.is_(None),
    )
    if event.repository_id:
        known = session.scalar(ours.where(Repository.forge_repository_id == event.repository_id).limit(1))
        if known is not None:
            return known
    named = ours.where(
        Repository.forge_repository_id.is_(None), func.lower(Repository.name) == event.repository_name.lower()
    )
    return session.scalar(named.limit(1)) if event.repository_name else None


def audit_refusal(
    session: Session, ctx: Context, provider: str, headers: Mapping[str, str], address: str
) -> None:
    """Records a refused delivery at the App it names, without its body."""
    hint = _hint(ctx, provider, headers)
    for app in _candidates(session, provider, hint) if hint else ():
        actor = replace(SYSTEM_ACTOR(app.organization_id), address=address)
        audit(session, actor, "webhook.refused", f"forge_app:{app.id}")


def accept_app_event(session: Session, checked: CheckedAppEvent) -> str:
    """Stores what a delivery says about the App, and asks the forge for the whole truth; returns the outcome.

    An ended installation never comes back under its number, so late and repeated deliveries change nothing.
    """
    if not checked.is_about_app:
        return "ignored"
    app = session.get_one(ForgeApp, checked.app_id)
    event = checked.event
    app.last_event, app.last_event_at = event.name[:120], utcnow()
    if event.installation_ended:
        apps.mark_uninstalled(session, app, event.installation_id, None)
    elif event.removed:
        apps.mark_uninstalled(session, app, event.installation_id, event.removed)
    refresh_later(session, app)
    return "queued"


def refresh_later(session: Session, app: ForgeApp) -> None:
    """Asks the forge soon; one question is enough, however many ask for it."""
    enqueue(session, REFRESH_APP, {"app_id": app.id}, dedupe_key=f"{REFRESH_APP}:{app.id}")


# What the forge could not hand over


def reconcile_all(ctx: Context) -> int:
    """Asks every forge again for deliveries that failed, and returns for how many.

    The trouble of one App stops no other.
    """
    with ctx.db.read() as session:
        found = list(session.scalars(select(ForgeApp).where(ForgeApp.deleted_at.is_(None))))
    asked = 0
    for app in found:
        try:
            asked += reconcile(ctx, app, utcnow())
        except ForgeError as error:
            _log.warning("deliveries of the App %s were not looked through: %s", app.name, error)
    return asked


def reconcile(ctx: Context, app: ForgeApp, now: datetime) -> int:
    """Looks through the deliveries since the last look, and asks again for those that never arrived.

    Where more are missing than one round asks for, the next round looks from the same moment: those that
    arrived by then are missing no more.
    """
    since = max(app.reconciled_until or app.created_at, now - KEPT_BY_FORGE) - OVERLAP
    with apps.opened(ctx, app) as forge:
        missing = _missing(forge.hook_attempts(since))
        asked = missing[:MAX_REDELIVERED]
        for attempt in asked:
            forge.redeliver(attempt.id)
    if len(asked) == len(missing):
        with ctx.db.write() as session:
            session.get_one(ForgeApp, app.id).reconciled_until = now
    return len(asked)


def _missing(attempts: Sequence[HookAttempt]) -> list[HookAttempt]:
    """The newest attempt of each delivery of which none succeeded and few were made.

    Those with the fewest attempts come first, then the oldest: one that always fails keeps back no other.
    """
    by_guid: dict[str, list[HookAttempt]] = {}
    for attempt in sorted(attempts, key=lambda item: item.delivered_at):
        by_guid.setdefault(attempt.guid, []).append(attempt)
    return [
        tries[-1]
        for tries in sorted(by_guid.values(), key=len)
        if len(tries) < MAX_TRIES and not any(attempt.succeeded for attempt in tries)
    ]
