"""Worker entry points of notifications."""

from __future__ import annotations

from pydantic import SecretStr

from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.notifications import service
from twofold_server.notifications.models import Destination, Notification
from twofold_server.notifiers import Message, NotifierError, Target, Webhook
from twofold_server.notifiers.mail import NOT_CONFIGURED, is_configured, mailbox
from twofold_server.secrets import VaultError
from twofold_server.worker import queue
from twofold_server.worker.checkpoints import checkpoint
from twofold_server.worker.queue import Claim
from twofold_server.worker.runner import Handler
from twofold_server.worker.schedule import Recurring

FORGET_OLD = "notifications.forget_old"
_FORGET_SECONDS = 6 * 3600.0


def deliver(ctx: Context, claim: Claim) -> None:
    """Hands one message over and records it under the job's fence.

    A worker that dies between the two delivers the same message, with the same id, once more: at least once.
    Raises ``NotifierError`` (transient ones are tried again) and ``LeaseLost``.
    """
    with ctx.db.write() as session:
        queue.fenced(session, claim)
        notification = _waiting(session.get(Notification, int(claim.payload["notification_id"])), claim)
        if notification is None:
            queue.complete(session, claim)
            return
        notification.tries += 1
        found = notification.destination_id
        destination = session.get(Destination, found) if found is not None else None
    message = Message(
        id=notification.message["id"],
        subject=notification.message["subject"],
        text=notification.message["text"],
        data=notification.message["data"],
        made_at=notification.created_at,
    )
    try:
        target = _target(ctx, notification, destination)
        ctx.open_notifier(notification.channel).deliver(target, message)
    except NotifierError as error:
        _remember(ctx, claim, str(error))
        raise
    checkpoint("deliver.delivered")
    with ctx.db.write() as session:
        queue.complete(session, claim)
        sent = _waiting(session.get(Notification, notification.id), claim)
        if sent is not None:
            sent.state, sent.error, sent.finished_at = "sent", "", utcnow()


def give_up(ctx: Context, claim: Claim, reason: str) -> None:
    """Says at the message why it will not be delivered."""
    with ctx.db.write() as session:
        queue.fail(session, claim, reason, None)
        lost = _waiting(session.get(Notification, int(claim.payload["notification_id"])), claim)
        if lost is not None:
            lost.state, lost.error, lost.finished_at = "failed", reason, utcnow()


def forget_old(ctx: Context, claim: Claim) -> None:
    """A chore: what ended long ago is removed."""
    with ctx.db.write() as session:
        queue.complete(session, claim)
        service.forget_old(session)


def _nothing_to_say(ctx: Context, claim: Claim, reason: str) -> None:
    """A chore that failed comes again by itself; the worker's log has the reason."""


HANDLERS: dict[str, Handler] = {
    service.DELIVER: Handler(deliver, give_up),
    FORGET_OLD: Handler(forget_old, _nothing_to_say),
}
RECURRING = (Recurring(FORGET_OLD, _FORGET_SECONDS),)


def _waiting(notification: Notification | None, claim: Claim) -> Notification | None:
    """The message while it waits; None when it was told, or deleted (its number may name another by now)."""
    if notification is None or notification.message["id"] != claim.payload["message_id"]:
        return None
    return notification if notification.state == "queued" else None


def _remember(ctx: Context, claim: Claim, error: str) -> None:
    with ctx.db.write() as session:
        queue.fenced(session, claim)
        failed = _waiting(session.get(Notification, int(claim.payload["notification_id"])), claim)
        if failed is not None:
            failed.error = error


def _target(ctx: Context, notification: Notification, destination: Destination | None) -> Target:
    if notification.channel == "email":
        if not is_configured(ctx.settings):
            raise NotifierError(NOT_CONFIGURED)
        return mailbox(ctx.settings, notification.receiver)
    if destination is None:
        raise NotifierError("The destination was deleted; nothing was sent. Choose another in the alert.")
    try:
        config = service.stored_config(ctx, destination)
    except VaultError as error:
        raise NotifierError(str(error)) from error
    return Webhook(
        url=SecretStr(config["url"]),
        headers={name: SecretStr(value) for name, value in config["headers"].items()},
        secret=SecretStr(config["secret"]),
        allowed_private_cidrs=ctx.settings.allowed_private_cidrs,
    )
