"""The verbs of repositories: connect to a forge, take its deliveries, open it for others."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from twofold_server.accounts.service import Actor, audit
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Invalid, NotFound
from twofold_server.forges import Connection, Forge, ForgeCheck, ForgeError, Provider
from twofold_server.repositories import app_keys
from twofold_server.repositories.deliveries import (
    CheckedDelivery,
    accept_delivery,
    audit_refusal,
    check_delivery,
    finish_delivery,
    read_delivery,
    report_again,
)
from twofold_server.repositories.models import Delivery, Repository
from twofold_server.repositories.schemas import RepositoryIn, RepositoryOut, RepositoryPatch
from twofold_server.repositories.sealed import open_secret, rotate_webhook_secret, signs_bodies, store_secret

__all__ = [
    "CheckedDelivery",
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
    "forget_secrets",
    "get",
    "list_all",
    "list_deliveries",
    "note_failure",
    "note_write",
    "open_forge",
    "read_delivery",
    "refuse_during_pause",
    "report_again",
    "reports_to_forge",
    "signs_bodies",
    "to_wire",
    "update",
    "webhook_url",
]

WRITE_DISTANCE = timedelta(seconds=1)
"""Between two writes with one connection: forges punish faster writers."""


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
    forge = ctx.provider(request.provider)
    _check_name(forge, request.name)
    _check_base_url(forge, request.base_url)
    given = request.webhook_secret.get_secret_value() if request.webhook_secret else None
    _check_secret(forge, given)
    _check_free(session, actor, request.provider, request.name, request.base_url)
    repository = Repository(
        organization_id=actor.organization_id,
        provider=request.provider,
        name=request.name,
        base_url=request.base_url.rstrip("/"),
        app=None,
    )
    session.add(repository)
    session.flush()
    made = None
    if given is None and forge.reports_to_forge:
        made = secrets.token_urlsafe(32)
    store_secret(ctx, repository, "webhook_secret", made or given or None)
    store_secret(ctx, repository, "token", request.token.get_secret_value() if request.token else None)
    audit(session, actor, "repository.created", f"repository:{repository.id}", name=repository.name)
    return repository, made


def update(
    session: Session, ctx: Context, actor: Actor, repository_id: int, patch: RepositoryPatch
) -> Repository:
    """Changes what is given. A new base URL needs the token again: the old one was meant for the old host.

    A replaced webhook secret stays good beside the new one for a while; an empty one ends both at once.
    """
    repository = get(session, actor, repository_id)
    forge = ctx.provider(repository.provider)
    given = patch.model_dump(exclude_unset=True, exclude_none=True)
    if "name" in given:
        _check_name(forge, given["name"])
        if given["name"].lower() != repository.name.lower():
            _check_free(session, actor, repository.provider, given["name"], repository.base_url)
            repository.forge_repository_id = None  # learnt again from the first delivery of the other one
            repository.renamed_at = utcnow()
        repository.name = given["name"]
    if "base_url" in given and given["base_url"].rstrip("/") != repository.base_url:
        _check_base_url(forge, given["base_url"])
        if repository.token_encrypted is not None and "token" not in given:
            raise _invalid(
                "token", "Give the token again: the stored one is only ever sent to the old base URL."
            )
        name = given.get("name", repository.name)
        _check_free(session, actor, repository.provider, name, given["base_url"])
        repository.base_url = given["base_url"].rstrip("/")
        repository.renamed_at = utcnow()
    if patch.token is not None:
        store_secret(ctx, repository, "token", patch.token.get_secret_value() or None)
        report_again(session, repository)
    if patch.webhook_secret is not None:
        secret = patch.webhook_secret.get_secret_value() or None
        _check_secret(forge, secret)
        rotate_webhook_secret(ctx, repository, secret)
    audit(
        session,
        actor,
        "repository.updated",
        f"repository:{repository.id}",
        fields=sorted(patch.model_fields_set),
    )
    return repository


def delete(session: Session, actor: Actor, repository_id: int) -> None:
    """Forgets the secrets at once; runs and diffs stay readable."""
    repository = get(session, actor, repository_id)
    repository.deleted_at = utcnow()
    forget_secrets(repository)
    audit(session, actor, "repository.deleted", f"repository:{repository.id}", name=repository.name)


def forget_secrets(repository: Repository) -> None:
    """The connection's own token and webhook secrets; those of an App are the App's."""
    repository.token_encrypted = repository.webhook_secret_encrypted = None
    repository.previous_webhook_secret_encrypted = repository.previous_webhook_secret_until = None


def webhook_url(ctx: Context, repository: Repository) -> str | None:
    """Where the forge is told to send deliveries; None: this provider takes none."""
    if not reports_to_forge(ctx, repository):
        return None
    path = ctx.provider(repository.provider).hook_path
    return ctx.url(path if repository.app_id is not None else f"{path}?repository_id={repository.id}")


def to_wire(ctx: Context, repository: Repository) -> RepositoryOut:
    return RepositoryOut(
        id=repository.id,
        provider=repository.provider,
        name=repository.name,
        base_url=repository.base_url,
        token_set=repository.token_encrypted is not None,
        webhook_secret_set=repository.webhook_secret_encrypted is not None or repository.app_id is not None,
        previous_webhook_secret_until=_overlap_end(repository),
        webhook_url=webhook_url(ctx, repository),
        app_id=repository.app_id,
        installation_id=repository.installation_id,
        created_at=repository.created_at,
    )


def _overlap_end(repository: Repository) -> datetime | None:
    until = repository.previous_webhook_secret_until
    return until if until is not None and until > utcnow() else None


def reports_to_forge(ctx: Context, repository: Repository) -> bool:
    """False: status and comment are only stored and shown by us."""
    return ctx.provider(repository.provider).reports_to_forge


def _check_name(forge: Provider, name: str) -> None:
    parts = name.split("/")
    letters = "".join(parts)
    plain = letters.isascii() and letters.replace("-", "").replace("_", "").replace(".", "").isalnum()
    fewest, most = forge.name_parts
    if not fewest <= len(parts) <= most or not plain or any(part in ("", ".", "..") for part in parts):
        raise _invalid("name", f"Write the repository as '{forge.name_form}'.")


def _check_base_url(forge: Provider, base_url: str) -> None:
    if not base_url:
        return
    unusable = f"Write the address of your server as '{forge.base_url_form}', or leave it empty."
    if not forge.base_url_form:
        raise _invalid("base_url", "A local repository is on no server; leave the address empty.")
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


def _check_secret(forge: Provider, secret: str | None) -> None:
    if not secret:
        return
    try:
        forge.check_secret(secret)
    except ForgeError as error:
        raise _invalid("webhook_secret", str(error)) from error


def _check_free(session: Session, actor: Actor, provider: str, name: str, base_url: str) -> None:
    for other in list_all(session, actor):
        same_place = (other.provider, other.base_url) == (provider, base_url.rstrip("/"))
        if same_place and other.name.lower() == name.lower():
            raise Conflict(f"Repository {other.id} already connects {name}; change that one.")


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(message, errors=[{"loc": ["body", field], "msg": message, "type": "value_error"}])


# The forge


def open_forge(ctx: Context, repository: Repository) -> Forge:
    """A connection with the stored token; the caller closes it. Raises ``ForgeError``."""
    return ctx.provider(repository.provider).open(
        Connection(
            repository=repository.name,
            base_url=repository.base_url,
            token=open_secret(ctx, repository, "token"),
            app=app_keys.credential(ctx, repository),
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
    if repository.webhook_secret_encrypted is None and repository.app_id is None:
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
    """Whether the forge answers questions: it has to exist, and we need a token, or an installed App."""
    allowed = repository.token_encrypted is not None or repository.installation_id is not None
    return reports_to_forge(ctx, repository) and allowed


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


def list_deliveries(
    session: Session, actor: Actor, repository_id: int, *, limit: int = 100
) -> Sequence[Delivery]:
    """The newest deliveries of one repository, newest first."""
    repository = get(session, actor, repository_id)
    found = select(Delivery).where(Delivery.repository_id == repository.id)
    return session.scalars(found.order_by(Delivery.id.desc()).limit(min(limit, 1000))).all()
