"""The verbs of notifications: destinations, and messages, written with their event and delivered later.

A message is a row, made in the transaction of what it tells, under a key of event and receiver. Its job
delivers it at least once; the message's own id lets a receiver see a repetition.
"""

from __future__ import annotations

import base64
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from twofold_server.accounts.service import Actor, audit
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Invalid, NotFound
from twofold_server.notifications.models import Destination, Notification
from twofold_server.notifications.schemas import (
    DestinationForm,
    DestinationPatch,
    EmailTarget,
    WebhookTarget,
)
from twofold_server.notifiers import NotifierError
from twofold_server.notifiers.addresses import parse_url
from twofold_server.notifiers.mail import NOT_CONFIGURED, check_email, is_configured, send_email
from twofold_server.worker import queue

__all__ = [
    "DELIVER",
    "Event",
    "NewDestination",
    "check_targets",
    "create_destination",
    "delete_destination",
    "destinations",
    "forget",
    "forget_contents",
    "forget_old",
    "get_destination",
    "notify",
    "of_origin",
    "send_email",
    "start_test",
    "update_destination",
]

DELIVER = "notifications.deliver"
_PRIORITY = 60
_MAX_TRIES = 120
"""At most five minutes apart: a receiver may be away for some hours, and an alert is told once."""
_MAX_LISTED = 200
_KEPT = timedelta(days=90)
_SECRET_BYTES = 32
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
_HEADER_VALUE = re.compile(r"[\x20-\x7e]{0,2000}")


@dataclass(frozen=True)
class Event:
    """Something to tell. ``key`` names it for ever; ``origin`` is the thing it is about."""

    key: str
    origin: str
    kind: str
    """``triggered`` | ``error`` | ``recovered`` | ``ok`` | ``test``."""
    subject: str
    text: str
    data: Mapping[str, Any]


@dataclass(frozen=True)
class NewDestination:
    destination: Destination
    secret: str


# --- destinations


def destinations(session: Session, actor: Actor) -> list[Destination]:
    """The organization's webhooks by name."""
    wanted = select(Destination).where(Destination.organization_id == actor.organization_id)
    return list(session.scalars(wanted.order_by(Destination.name, Destination.id).limit(_MAX_LISTED)))


def get_destination(session: Session, actor: Actor, destination_id: int) -> Destination:
    """Raises ``NotFound``, also for one of another organization."""
    found = session.get(Destination, destination_id)
    if found is None or found.organization_id != actor.organization_id:
        raise NotFound(f"There is no notification destination {destination_id}.")
    return found


def create_destination(session: Session, ctx: Context, actor: Actor, form: DestinationForm) -> NewDestination:
    """Adds a webhook; its secret is told here and never again. Raises ``Invalid`` and ``Conflict``."""
    _check_name(session, actor, form.name)
    secret = form.secret or _new_secret()
    destination = Destination(
        organization_id=actor.organization_id, name=form.name, host=_host(form.url), config_encrypted=b""
    )
    session.add(destination)
    session.flush()
    _store(ctx, destination, {"url": form.url, "headers": _headers(form.headers), "secret": secret})
    audit(session, actor, "destination.created", f"destination:{destination.id}", name=form.name)
    return NewDestination(destination, secret)


def update_destination(
    session: Session, ctx: Context, actor: Actor, destination_id: int, patch: DestinationPatch
) -> Destination:
    """Changes what was sent. Another host needs the headers and the secret again: they may not wander."""
    destination = get_destination(session, actor, destination_id)
    config = stored_config(ctx, destination)
    if patch.name is not None and patch.name != destination.name:
        _check_name(session, actor, patch.name)
        destination.name = patch.name
    if patch.url is not None:
        host = _host(patch.url)
        missing = patch.secret is None or (config["headers"] and patch.headers is None)
        if host != destination.host and missing:
            raise _invalid("secret", "The address leads to another host: enter the secret and headers again.")
        destination.host, config["url"] = host, patch.url
    if patch.headers is not None:
        config["headers"] = _headers(patch.headers)
    if patch.secret is not None:
        config["secret"] = patch.secret
    _store(ctx, destination, config)
    fields = sorted(patch.model_fields_set)
    audit(session, actor, "destination.updated", f"destination:{destination.id}", fields=fields)
    return destination


def delete_destination(session: Session, actor: Actor, destination_id: int) -> None:
    """Removes it; what waits for it fails and says so. Alerts that name it say so too."""
    destination = get_destination(session, actor, destination_id)
    forget(session, f"destination:{destination.id}")
    session.delete(destination)
    audit(session, actor, "destination.deleted", f"destination:{destination_id}", name=destination.name)


def start_test(session: Session, actor: Actor, destination_id: int, url: str) -> Notification:
    """Enqueues a test message; ``url`` is the page that it links to."""
    destination = get_destination(session, actor, destination_id)
    event = Event(
        key=f"test:{uuid4().hex}",
        origin=f"destination:{destination.id}",
        kind="test",
        subject="Test of a notification destination",
        text=f"Twofold can reach {destination.name}.",
        data={"id": 0, "url": url, "name": destination.name, "status": "test", "threshold_events": []},
    )
    target = WebhookTarget(integration=destination.id)
    return _write(session, actor.organization_id, event, "webhook", destination.name, target.integration)


def stored_config(ctx: Context, destination: Destination) -> dict[str, Any]:
    """``{url, headers, secret}``, decrypted; raises ``VaultError``."""
    raw = ctx.vault.decrypt(destination.config_encrypted, purpose=_purpose(destination))
    config: dict[str, Any] = json.loads(raw)
    return config


# --- messages


def check_targets(
    session: Session, ctx: Context, actor: Actor, targets: Sequence[EmailTarget | WebhookTarget]
) -> list[dict[str, Any]]:
    """The targets as they are stored; raises ``Invalid`` for a wrong address or an unknown destination."""
    stored = []
    for target in targets:
        if isinstance(target, EmailTarget):
            if not is_configured(ctx.settings):
                raise _invalid("notifications", NOT_CONFIGURED)
            try:
                recipients = list(dict.fromkeys(check_email(text) for text in target.recipients))
            except Invalid as error:
                raise _invalid("notifications", str(error)) from None
            target = target.model_copy(update={"recipients": recipients})  # noqa: PLW2901 - the cleaned one
        else:
            try:
                get_destination(session, actor, target.integration)
            except NotFound as error:
                raise _invalid("notifications", str(error)) from None
        stored.append(target.model_dump(exclude_none=True))
    return stored


def notify(
    session: Session, organization_id: int, event: Event, targets: Sequence[EmailTarget | WebhookTarget]
) -> list[Notification]:
    """Writes one message per receiver and its job, in the caller's transaction.

    An event that was recorded before is not told again: the messages that exist stay as they are.
    """
    made = []
    for target in targets:
        if isinstance(target, EmailTarget):
            made += [_write(session, organization_id, event, "email", to, None) for to in target.recipients]
        else:
            destination = session.get(Destination, target.integration)
            ours = destination is not None and destination.organization_id == organization_id
            name = destination.name if destination is not None and ours else "deleted destination"
            number = target.integration if ours else None
            made.append(_write(session, organization_id, event, "webhook", name, number))
    return made


def of_origin(session: Session, origin: str, limit: int = 20) -> list[Notification]:
    """The newest messages about a thing."""
    wanted = select(Notification).where(Notification.origin == origin)
    return list(session.scalars(wanted.order_by(Notification.id.desc()).limit(min(limit, _MAX_LISTED))))


def forget(session: Session, origin: str) -> None:
    """Removes all messages about a thing that is deleted; those that wait are not delivered."""
    session.execute(delete(Notification).where(Notification.origin == origin))


def forget_contents(session: Session, origin: str) -> None:
    """Takes the text and data out of messages about a thing that are over; that they were sent stays."""
    over = select(Notification).where(Notification.origin == origin, Notification.finished_at.is_not(None))
    for message in session.scalars(over):
        if message.message["text"] or message.message["data"]:
            message.message = {**message.message, "text": "", "data": {}}


def forget_old(session: Session) -> int:
    """Removes messages that ended three months ago. Returns how many."""
    old = select(Notification.id).where(Notification.finished_at < utcnow() - _KEPT).limit(1000)
    ids = list(session.scalars(old))
    session.execute(delete(Notification).where(Notification.id.in_(ids)))
    return len(ids)


def _write(
    session: Session,
    organization_id: int,
    event: Event,
    channel: str,
    receiver: str,
    destination_id: int | None,
) -> Notification:
    key = f"{event.key}:{channel}:{destination_id or receiver}"
    known = session.scalar(select(Notification).where(Notification.key == key))
    if known is not None:
        return known
    message = {
        "id": f"twofold-{uuid4().hex}",
        "subject": event.subject,
        "text": event.text,
        "data": dict(event.data),
    }
    notification = Notification(
        organization_id=organization_id,
        key=key,
        origin=event.origin,
        channel=channel,
        destination_id=destination_id,
        receiver=receiver,
        event=event.kind,
        message=message,
    )
    session.add(notification)
    session.flush()
    payload = {"notification_id": notification.id, "message_id": message["id"]}
    job = queue.enqueue(session, DELIVER, payload, priority=_PRIORITY, max_attempts=_MAX_TRIES)
    notification.job_id = job.id
    return notification


# --- configuration


def _purpose(destination: Destination) -> str:
    return f"destination:{destination.id}"


def _store(ctx: Context, destination: Destination, config: Mapping[str, Any]) -> None:
    plain = json.dumps(dict(config)).encode()
    destination.config_encrypted = ctx.vault.encrypt(plain, purpose=_purpose(destination))


def _new_secret() -> str:
    return "whsec_" + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode("ascii")


def _host(url: str) -> str:
    """The host with its port; raises ``Invalid`` for what is no HTTP address."""
    try:
        return parse_url(url).netloc.decode("ascii")
    except NotifierError as error:
        raise _invalid("url", str(error)) from None


def _headers(headers: Mapping[str, str]) -> dict[str, str]:
    for name, value in headers.items():
        if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
            raise _invalid("headers", f"{name[:100]!r} is no header with a plain one-line value.")
    return dict(headers)


def _check_name(session: Session, actor: Actor, name: str) -> None:
    if any(known.name == name for known in destinations(session, actor)):
        raise Conflict(
            f"There already is a destination named {name!r}; choose another name.", code="name_taken"
        )


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])
