"""Webhook deliveries: believed, stored with their job, read again, finished.

A delivery is believed in this order: repository by the id in the URL, signature on the raw bytes, only then
its JSON. It is stored together with its job, so what was answered with 2xx is never lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from twofold_server.accounts.service import SYSTEM_ACTOR, audit
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import BadRequest, NotFound, Unauthenticated
from twofold_server.forges import BadDelivery, BadSignature, Event, EventKind, Provider
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.repositories.sealed import webhook_secrets
from twofold_server.worker.queue import enqueue

HANDLE_DELIVERY_PRIORITY = 20
_UNKNOWN = "No repository takes deliveries here."
_REFUSED = (
    "The delivery was refused: its signature or secret token is missing or does not match. "
    "Give the forge's webhook the secret of this repository's settings."
)


@dataclass(frozen=True)
class CheckedDelivery:
    """An authentic delivery, read but not stored."""

    repository_id: int
    event: Event
    body: bytes


@dataclass(frozen=True)
class Sender:
    """Who a delivery claims to come from; an unknown one is checked all the same, to take the same time."""

    repository: Repository | None
    provider: Provider
    secrets: tuple[str, ...]
    """Each of them may have signed: the present one, and the one before while it is still good."""


def check_delivery(
    session: Session,
    ctx: Context,
    provider: str,
    repository_id: int | None,
    headers: Mapping[str, str],
    body: bytes,
) -> CheckedDelivery:
    """Believes a delivery or refuses it; only reads, so that a flood of forgeries never takes the write lock.

    ``provider``: whose address it was sent to. ``headers`` with lower-case names, ``body`` the raw bytes.
    Raises ``Unauthenticated`` (wrong, missing or impossible signature), ``NotFound`` (no such repository),
    ``BadRequest`` (authentic but unreadable).
    """
    sender = sender_of(session, ctx, provider, repository_id)
    try:
        verify(sender, headers, body)
    except BadSignature as error:
        if sender.repository is None:
            raise NotFound(_UNKNOWN) from error
        raise Unauthenticated(_REFUSED) from error
    if sender.repository is None:
        raise NotFound(_UNKNOWN)
    return CheckedDelivery(sender.repository.id, parse(sender.provider, headers, body), body)


def verify(sender: Sender, headers: Mapping[str, str], body: bytes) -> None:
    """Raises ``BadSignature`` unless one of the sender's secrets made the signature of the raw bytes."""
    refusal = BadSignature("There is no secret that could have signed.")
    for secret in sender.secrets:
        try:
            sender.provider.verify(headers, body, secret)
        except BadSignature as error:
            refusal = error
        else:
            return
    raise refusal


def parse(provider: Provider, headers: Mapping[str, str], body: bytes) -> Event:
    """What a believed delivery says; raises ``BadRequest``."""
    try:
        return provider.parse(headers, body)
    except BadDelivery as error:
        raise BadRequest(f"The delivery is authentic but cannot be read: {error}") from error


def sender_of(session: Session, ctx: Context, provider: str, repository_id: int | None) -> Sender:
    """The repository that the address names, if it is of this provider, and the secrets that may sign."""
    repository = None if repository_id is None else session.get(Repository, repository_id)
    if repository is None or repository.deleted_at is not None or repository.provider != provider:
        return Sender(None, ctx.provider(provider), ("the secret of no repository",))
    return Sender(repository, ctx.provider(provider), webhook_secrets(ctx, repository, utcnow()))


def audit_refusal(session: Session, repository_id: int, address: str) -> None:
    """Records a refused delivery, without its body; unknown repositories leave no trace."""
    repository = session.get(Repository, repository_id)
    if repository is not None:
        actor = replace(SYSTEM_ACTOR(repository.organization_id), address=address)
        audit(session, actor, "webhook.refused", f"repository:{repository.id}")


def accept_delivery(session: Session, checked: CheckedDelivery) -> Delivery:
    """Stores a checked delivery and its job in one transaction; a repeated one gives the stored one."""
    repository = session.get_one(Repository, checked.repository_id)
    event = checked.event
    known = _known(session, repository, event)
    if known is not None:
        return known
    foreign = _foreign(repository, event)
    told = (event.kind is EventKind.PULL_REQUEST and event.pull_request is not None) or (
        event.kind is EventKind.MERGE_QUEUE and bool(event.queued_sha)
    )
    wanted = told and not foreign
    delivery = Delivery(
        repository_id=repository.id,
        delivery_id=event.delivery_id,
        event=event.name.partition(".")[0][:60],
        action=event.name.partition(".")[2][:60],
        pr_number=event.pull_request.number if event.pull_request else None,
        payload=checked.body.decode() if wanted else None,
        outcome="queued" if wanted else "ignored",
        detail="" if wanted else foreign or "This event starts nothing.",
        handled_at=None if wanted else utcnow(),
    )
    try:
        with session.begin_nested():
            session.add(delivery)
    except IntegrityError:
        twin = _known(session, repository, event)
        if twin is None:
            raise
        return twin
    if not foreign:
        _learn(session, repository, event)
    if wanted:
        enqueue(
            session,
            "ci.handle_delivery",
            {"delivery_id": delivery.id},
            slots={f"pr:{repository.id}:{delivery.pr_number}": 1},
            priority=HANDLE_DELIVERY_PRIORITY,
            max_attempts=8,
        )
    return delivery


def _foreign(repository: Repository, event: Event) -> str:
    """Why the delivery is about another repository than the connected one; empty: it is about this one.

    A webhook of a whole group sends the events of all its repositories to one address.
    """
    if not event.repository_name or event.repository_name.lower() == repository.name.lower():
        return ""
    if event.repository_id and event.repository_id == repository.forge_repository_id:
        return ""  # renamed
    return f"It is about {event.repository_name}, and this connection is for {repository.name}."


def _learn(session: Session, repository: Repository, event: Event) -> None:
    """Keeps the forge's own id, and follows a rename that it proves; what the old name refused is sent again.

    Another id under the same name is another repository, made after the first was deleted.
    """
    known = repository.forge_repository_id
    if event.repository_id and event.repository_id == known:
        if event.repository_name and event.repository_name != repository.name:
            repository.name = event.repository_name
            report_again(session, repository)
    elif event.repository_id:
        repository.forge_repository_id = event.repository_id
        repository.renamed_at = repository.renamed_at if known is None else utcnow()


def report_again(session: Session, repository: Repository) -> None:
    """With another token, or under its new name, the forge may take what it refused before."""
    enqueue(
        session,
        "ci.report_again",
        {"repository_id": repository.id},
        dedupe_key=f"ci.report_again:{repository.id}",
    )


def _known(session: Session, repository: Repository, event: Event) -> Delivery | None:
    return session.scalar(
        select(Delivery).where(
            Delivery.repository_id == repository.id, Delivery.delivery_id == event.delivery_id
        )
    )


def read_delivery(session: Session, ctx: Context, delivery_id: int) -> tuple[Repository, Event] | None:
    """A stored delivery with its repository; None when it was handled already."""
    delivery = session.get_one(Delivery, delivery_id)
    if delivery.outcome != "queued" or delivery.payload is None:
        return None
    repository = session.get_one(Repository, delivery.repository_id)
    provider = ctx.provider(repository.provider)
    headers = provider.headers_of(delivery.delivery_id, delivery.event)
    return repository, provider.parse(headers, delivery.payload.encode())


def finish_delivery(session: Session, delivery_id: int, outcome: str, detail: str) -> None:
    """Records what became of a delivery, once; its body is dropped."""
    delivery = session.get_one(Delivery, delivery_id)
    if delivery.outcome == "queued":
        delivery.outcome, delivery.detail = outcome, detail
        delivery.handled_at, delivery.payload = utcnow(), None
