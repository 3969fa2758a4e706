"""The verbs of repositories: connect to a forge, take its deliveries, open it for others.

A delivery is believed in this order: repository by the id in the URL, signature on the raw bytes, only then
its JSON. It is stored together with its job, so what was answered with 2xx is never lost.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from twofold_server.accounts.service import SYSTEM_ACTOR, Actor, audit
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import BadRequest, Conflict, Invalid, NotFound, Unauthenticated
from twofold_server.forges import (
    BadDelivery,
    BadSignature,
    Connection,
    Event,
    EventKind,
    Forge,
    ForgeCheck,
    ForgeError,
    Provider,
)
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.repositories.schemas import RepositoryIn, RepositoryOut, RepositoryPatch
from twofold_server.worker.queue import enqueue

__all__ = [
    "Delivery",
    "Repository",
    "accept_delivery",
    "audit_refusal",
    "can_be_asked",
    "check_connection",
    "check_delivery",
    "create",
    "delete",
    "finish_delivery",
    "get",
    "list_all",
    "list_deliveries",
    "note_failure",
    "note_write",
    "open_forge",
    "read_delivery",
    "refuse_during_pause",
    "reports_to_forge",
    "to_wire",
    "update",
    "webhook_url",
]

WRITE_DISTANCE = timedelta(seconds=1)
"""Between two writes with one connection: forges punish faster writers."""
HANDLE_DELIVERY_PRIORITY = 20
_UNKNOWN = "No repository takes deliveries here."
_REFUSED = (
    "The delivery was refused: its X-Hub-Signature-256 is missing or does not match. "
    "Give the forge's webhook the secret of this repository's settings."
)


# Settings


def list_all(session: Session, actor: Actor) -> list[Repository]:
    """The organization's connections, oldest first."""
    found = select(Repository).where(
        Repository.organization_id == actor.organization_id, Repository.deleted_at.is_(None)
    )
    return list(session.scalars(found.order_by(Repository.id)))


def get(session: Session, actor: Actor, repository_id: int) -> Repository:
    """Raises ``NotFound`` also for another organization's repository."""
    repository = session.get(Repository, repository_id)
    if (
        repository is None
        or repository.organization_id != actor.organization_id
        or repository.deleted_at is not None
    ):
        raise NotFound(f"There is no repository {repository_id}.")
    return repository


def create(
    session: Session, ctx: Context, actor: Actor, request: RepositoryIn
) -> tuple[Repository, str | None]:
    """The new connection, and the webhook secret if we made it (None: it was given, or none is needed)."""
    _check_name(request.name)
    _check_base_url(request.base_url)
    _check_free(session, actor, request.provider, request.name, request.base_url)
    repository = Repository(
        organization_id=actor.organization_id,
        provider=request.provider,
        name=request.name,
        base_url=request.base_url.rstrip("/"),
    )
    session.add(repository)
    session.flush()
    made = None
    if request.webhook_secret is None and ctx.provider(request.provider).reports_to_forge:
        made = secrets.token_urlsafe(32)
    given = request.webhook_secret.get_secret_value() if request.webhook_secret else None
    _store_secret(ctx, repository, "webhook_secret", made or given)
    _store_secret(ctx, repository, "token", request.token.get_secret_value() if request.token else None)
    audit(session, actor, "repository.created", f"repository:{repository.id}", name=repository.name)
    return repository, made


def update(
    session: Session, ctx: Context, actor: Actor, repository_id: int, patch: RepositoryPatch
) -> Repository:
    """Changes what is given. A new base URL needs the token again: the old one was meant for the old host."""
    repository = get(session, actor, repository_id)
    given = patch.model_dump(exclude_unset=True, exclude_none=True)
    if "name" in given:
        _check_name(given["name"])
        repository.name = given["name"]
    if "base_url" in given and given["base_url"].rstrip("/") != repository.base_url:
        _check_base_url(given["base_url"])
        if repository.token_encrypted is not None and "token" not in given:
            raise _invalid(
                "token", "Give the token again: the stored one is only ever sent to the old base URL."
            )
        repository.base_url = given["base_url"].rstrip("/")
    if patch.token is not None:
        _store_secret(ctx, repository, "token", patch.token.get_secret_value() or None)
        _report_again(session, repository)
    if patch.webhook_secret is not None:
        _store_secret(ctx, repository, "webhook_secret", patch.webhook_secret.get_secret_value() or None)
    audit(
        session,
        actor,
        "repository.updated",
        f"repository:{repository.id}",
        fields=sorted(patch.model_fields_set),
    )
    return repository


def _report_again(session: Session, repository: Repository) -> None:
    """With another token the forge may take what it refused before."""
    enqueue(
        session,
        "ci.report_again",
        {"repository_id": repository.id},
        dedupe_key=f"ci.report_again:{repository.id}",
    )


def delete(session: Session, actor: Actor, repository_id: int) -> None:
    """Forgets the secrets at once; runs and diffs stay readable."""
    repository = get(session, actor, repository_id)
    repository.deleted_at = utcnow()
    repository.token_encrypted = repository.webhook_secret_encrypted = None
    audit(session, actor, "repository.deleted", f"repository:{repository.id}", name=repository.name)


def webhook_url(ctx: Context, repository: Repository) -> str | None:
    """Where the forge is told to send deliveries; None: this provider takes none."""
    if not reports_to_forge(ctx, repository):
        return None
    return ctx.url(f"/integrations/github/v1/app_hook?repository_id={repository.id}")


def to_wire(ctx: Context, repository: Repository) -> RepositoryOut:
    return RepositoryOut(
        id=repository.id,
        provider=repository.provider,
        name=repository.name,
        base_url=repository.base_url,
        token_set=repository.token_encrypted is not None,
        webhook_secret_set=repository.webhook_secret_encrypted is not None,
        webhook_url=webhook_url(ctx, repository),
        created_at=repository.created_at,
    )


def reports_to_forge(ctx: Context, repository: Repository) -> bool:
    """False: status and comment are only stored and shown by us."""
    return ctx.provider(repository.provider).reports_to_forge


def _check_name(name: str) -> None:
    parts = name.split("/")
    letters = "".join(parts)
    plain = letters.isascii() and letters.replace("-", "").replace("_", "").replace(".", "").isalnum()
    if len(parts) < 2 or not plain or any(part in ("", ".", "..") for part in parts):
        raise _invalid("name", "Write the repository as 'owner/repo'.")


def _check_base_url(base_url: str) -> None:
    if not base_url:
        return
    unusable = "Write the API base URL as 'https://HOST/api/v3', or leave it empty."
    try:
        parts = urlsplit(base_url)
        _ = parts.port  # raises for one that is no port
    except ValueError:
        raise _invalid("base_url", unusable) from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _invalid("base_url", unusable)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise _invalid(
            "base_url", "The base URL holds no user, password, query or fragment; use the token field."
        )


def _check_free(session: Session, actor: Actor, provider: str, name: str, base_url: str) -> None:
    for other in list_all(session, actor):
        same_place = (other.provider, other.base_url) == (provider, base_url.rstrip("/"))
        if same_place and other.name.lower() == name.lower():
            raise Conflict(f"Repository {other.id} already connects {name}; change that one.")


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])


# Secrets


def _store_secret(ctx: Context, repository: Repository, field: str, plain: str | None) -> None:
    sealed = None if plain is None else ctx.vault.encrypt(plain.encode(), purpose=_purpose(repository, field))
    setattr(repository, f"{field}_encrypted", sealed)


def _open_secret(ctx: Context, repository: Repository, field: str) -> str:
    sealed: bytes | None = getattr(repository, f"{field}_encrypted")
    return "" if sealed is None else ctx.vault.decrypt(sealed, purpose=_purpose(repository, field)).decode()


def _purpose(repository: Repository, field: str) -> str:
    return f"repository.{field}:{repository.id}"


# The forge


def open_forge(ctx: Context, repository: Repository) -> Forge:
    """A connection with the stored token; the caller closes it. Raises ``ForgeError``."""
    return ctx.provider(repository.provider).open(
        Connection(
            repository=repository.name,
            base_url=repository.base_url,
            token=_open_secret(ctx, repository, "token"),
            allowed_private_cidrs=tuple(ctx.settings.allowed_private_cidrs),
        )
    )


def check_connection(ctx: Context, repository: Repository) -> list[ForgeCheck]:
    """Tests a connection step by step without writing anything; never raises for what the forge does.

    A webhook cannot be tried from here: the last step says whether one has arrived.
    """
    try:
        refuse_during_pause(repository, utcnow())
        forge = open_forge(ctx, repository)
    except ForgeError as error:
        return [ForgeCheck("Connection", False, str(error))]
    try:
        found = forge.check()
    finally:
        forge.close()
    if not reports_to_forge(ctx, repository):
        return found
    return [*found, _check_webhook(ctx, repository)]


def _check_webhook(ctx: Context, repository: Repository) -> ForgeCheck:
    name = "Webhook"
    if repository.webhook_secret_encrypted is None:
        return ForgeCheck(name, False, "There is no webhook secret, so every delivery is refused; set one.")
    with ctx.db.read() as session:
        newest = select(Delivery.received_at).where(Delivery.repository_id == repository.id)
        moment = session.scalar(newest.order_by(Delivery.id.desc()).limit(1))
    if moment is None:
        return ForgeCheck(
            name, True, "No delivery has arrived yet; send a test delivery from the forge's webhook page."
        )
    return ForgeCheck(name, True, f"The last delivery arrived on {moment:%Y-%m-%d at %H:%M} UTC.")


def can_be_asked(ctx: Context, repository: Repository) -> bool:
    """Whether the forge answers questions: it has to exist, and we need a token."""
    return reports_to_forge(ctx, repository) and repository.token_encrypted is not None


def refuse_during_pause(repository: Repository, now: datetime) -> None:
    """Raises a transient ``ForgeError`` while the forge's rate limit asks for silence."""
    if repository.paused_until is not None and repository.paused_until > now:
        raise ForgeError(
            "The forge asked for a pause.",
            transient=True,
            retry_after_seconds=(repository.paused_until - now).total_seconds(),
        )


def note_write(session: Session, repository_id: int, moment: datetime) -> None:
    """Remembers the moment of a write, for the distance between writes of all workers."""
    repository = session.get_one(Repository, repository_id)
    repository.last_write_at, repository.paused_until = moment, None


def note_failure(session: Session, repository_id: int, error: ForgeError) -> None:
    """Remembers the pause that a forge asked for."""
    if error.retry_after_seconds is not None:
        repository = session.get_one(Repository, repository_id)
        repository.paused_until = utcnow() + timedelta(seconds=error.retry_after_seconds)


# Deliveries


@dataclass(frozen=True)
class CheckedDelivery:
    """An authentic delivery, read but not stored."""

    repository_id: int
    event: Event
    body: bytes


@dataclass(frozen=True)
class _Sender:
    """Who a delivery claims to come from; an unknown one is checked all the same, to take the same time."""

    repository: Repository | None
    provider: Provider
    secret: str


def check_delivery(
    session: Session, ctx: Context, repository_id: int | None, headers: Mapping[str, str], body: bytes
) -> CheckedDelivery:
    """Believes a delivery or refuses it; only reads, so that a flood of forgeries never takes the write lock.

    ``headers`` with lower-case names, ``body`` the raw bytes. Raises ``Unauthenticated`` (wrong, missing or
    impossible signature), ``NotFound`` (no such repository), ``BadRequest`` (authentic but unreadable).
    """
    sender = _sender(session, ctx, repository_id)
    try:
        sender.provider.verify(headers, body, sender.secret)
    except BadSignature as error:
        if sender.repository is None:
            raise NotFound(_UNKNOWN) from error
        raise Unauthenticated(_REFUSED) from error
    if sender.repository is None:
        raise NotFound(_UNKNOWN)
    try:
        event = sender.provider.parse(headers, body)
    except BadDelivery as error:
        raise BadRequest(f"The delivery is authentic but cannot be read: {error}") from error
    return CheckedDelivery(sender.repository.id, event, body)


def audit_refusal(session: Session, repository_id: int, address: str) -> None:
    """Records a refused delivery, without its body; unknown repositories leave no trace."""
    repository = session.get(Repository, repository_id)
    if repository is not None:
        actor = replace(SYSTEM_ACTOR(repository.organization_id), address=address)
        audit(session, actor, "webhook.refused", f"repository:{repository.id}")


def _sender(session: Session, ctx: Context, repository_id: int | None) -> _Sender:
    repository = None if repository_id is None else session.get(Repository, repository_id)
    if repository is None or repository.deleted_at is not None:
        return _Sender(None, ctx.provider("github"), "the secret of no repository")
    return _Sender(
        repository, ctx.provider(repository.provider), _open_secret(ctx, repository, "webhook_secret")
    )


def accept_delivery(session: Session, checked: CheckedDelivery) -> Delivery:
    """Stores a checked delivery and its job in one transaction; a repeated one gives the stored one."""
    repository = session.get_one(Repository, checked.repository_id)
    event = checked.event
    known = _known(session, repository, event)
    if known is not None:
        return known
    wanted = event.kind is EventKind.PULL_REQUEST and event.pull_request is not None
    delivery = Delivery(
        repository_id=repository.id,
        delivery_id=event.delivery_id,
        event=event.name.partition(".")[0][:60],
        action=event.name.partition(".")[2][:60],
        pr_number=event.pull_request.number if event.pull_request else None,
        payload=checked.body.decode() if wanted else None,
        outcome="queued" if wanted else "ignored",
        detail="" if wanted else "This event starts nothing.",
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
    if event.repository_id:
        repository.forge_repository_id = event.repository_id
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
    headers = {"x-github-event": delivery.event, "x-github-delivery": delivery.delivery_id}
    return repository, ctx.provider(repository.provider).parse(headers, delivery.payload.encode())


def finish_delivery(session: Session, delivery_id: int, outcome: str, detail: str) -> None:
    """Records what became of a delivery, once; its body is dropped."""
    delivery = session.get_one(Delivery, delivery_id)
    if delivery.outcome == "queued":
        delivery.outcome, delivery.detail = outcome, detail
        delivery.handled_at, delivery.payload = utcnow(), None


def list_deliveries(
    session: Session, actor: Actor, repository_id: int, *, limit: int = 100
) -> Sequence[Delivery]:
    """The newest deliveries of one repository, newest first."""
    repository = get(session, actor, repository_id)
    found = select(Delivery).where(Delivery.repository_id == repository.id)
    return session.scalars(found.order_by(Delivery.id.desc()).limit(min(limit, 1000))).all()
