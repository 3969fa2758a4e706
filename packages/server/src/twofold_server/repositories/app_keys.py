"""The secrets of Apps, encrypted for their column and row, and the credential that a connection acts with."""

from __future__ import annotations

from typing import Literal

from twofold_server.context import Context
from twofold_server.forges import ForgeError
from twofold_server.forges.apps import AppCredential, AppIdentity
from twofold_server.repositories.models import ForgeApp, Repository

AppSecret = Literal["private_key", "webhook_secret", "client_secret"]


def seal(ctx: Context, app: ForgeApp, field: AppSecret, plain: str) -> None:
    """Encrypts ``plain`` into its column; an empty one is not kept. The row must have its id."""
    sealed = ctx.vault.encrypt(plain.encode(), purpose=_purpose(app, field)) if plain else None
    setattr(app, f"{field}_encrypted", sealed)


def unseal(ctx: Context, app: ForgeApp, field: AppSecret) -> str:
    """The secret, or the empty string where there is none."""
    sealed: bytes | None = getattr(app, f"{field}_encrypted")
    return "" if sealed is None else ctx.vault.decrypt(sealed, purpose=_purpose(app, field)).decode()


def identity(ctx: Context, app: ForgeApp) -> AppIdentity:
    """The App with its key; raises ``ForgeError`` when the key was deleted with it."""
    key = unseal(ctx, app, "private_key")
    if not key:
        raise ForgeError("The App of this connection was deleted here; connect the repository anew.")
    return AppIdentity(app.app_id, key, app.client_id, app.slug, app.base_url)


def credential(ctx: Context, repository: Repository) -> AppCredential | None:
    """In whose name the connection acts; None: with a token of its own. Raises ``ForgeError``."""
    if repository.app is None:
        return None
    if repository.installation_id is None:
        raise ForgeError(
            f"The GitHub App {repository.app.name} is not installed for {repository.name} any more; install "
            "it there again, then press Refresh under Admin, Settings, Git."
        )
    number = repository.forge_repository_id or ""
    return AppCredential(identity(ctx, repository.app), repository.installation_id, number)


def _purpose(app: ForgeApp, field: AppSecret) -> str:
    return f"forge_app.{field}:{app.id}"
