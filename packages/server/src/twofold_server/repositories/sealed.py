"""The secrets of a connection, encrypted for their column and row: a copied cipher opens nowhere else."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.repositories.models import Repository

SecretField = Literal["token", "webhook_secret", "previous_webhook_secret"]


def store_secret(ctx: Context, repository: Repository, field: SecretField, plain: str | None) -> None:
    """Seals ``plain``; None forgets what was there."""
    sealed = None if plain is None else ctx.vault.encrypt(plain.encode(), purpose=_purpose(repository, field))
    setattr(repository, f"{field}_encrypted", sealed)


def open_secret(ctx: Context, repository: Repository, field: SecretField) -> str:
    """The secret, or the empty string where there is none."""
    sealed: bytes | None = getattr(repository, f"{field}_encrypted")
    return "" if sealed is None else ctx.vault.decrypt(sealed, purpose=_purpose(repository, field)).decode()


def _purpose(repository: Repository, field: SecretField) -> str:
    return f"repository.{field}:{repository.id}"


def rotate_webhook_secret(ctx: Context, repository: Repository, plain: str | None) -> None:
    """Puts a new secret in place; the old one stays good for a while, so that no delivery is lost meanwhile.

    None takes both away at once: no delivery is believed any more.
    """
    old = open_secret(ctx, repository, "webhook_secret")
    if plain is not None and old == plain:
        return
    keep = old if plain is not None and old else None
    until = utcnow() + timedelta(hours=ctx.settings.webhook_secret_overlap_hours) if keep else None
    store_secret(ctx, repository, "previous_webhook_secret", keep)
    repository.previous_webhook_secret_until = until
    store_secret(ctx, repository, "webhook_secret", plain)


def webhook_secrets(ctx: Context, repository: Repository, now: datetime) -> tuple[str, ...]:
    """The secrets that may have signed a delivery that arrives ``now``, the newest first; never none."""
    until = repository.previous_webhook_secret_until
    current = open_secret(ctx, repository, "webhook_secret")
    if until is None or until <= now:
        return (current,)
    return current, open_secret(ctx, repository, "previous_webhook_secret")


def signs_bodies(ctx: Context, repository: Repository, now: datetime) -> bool:
    """Whether every delivery that is believed ``now`` has the body that the forge sent."""
    provider = ctx.provider(repository.provider)
    return all(provider.signs_body(secret) for secret in webhook_secrets(ctx, repository, now))
