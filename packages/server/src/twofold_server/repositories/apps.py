"""The verbs of Apps: register one on a forge, look where it is installed, connect what it may touch.

Calls to the forge are made outside of any transaction. What a forge tells is stored as told; what our
connections may do follows from it.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from twofold_server.accounts.service import SYSTEM_ACTOR, Actor, audit
from twofold_server.context import Context
from twofold_server.db import utcnow
from twofold_server.errors import Conflict, Forbidden, Invalid, NotFound
from twofold_server.forges import ForgeError
from twofold_server.forges.apps import (
    AppForge,
    AppIdentity,
    AppPlace,
    AppProvider,
    Installation,
    OfferedRepositories,
    RegisteredApp,
)
from twofold_server.repositories import app_keys, service
from twofold_server.repositories.models import AppFlow, AppInstallation, ForgeApp, Repository

PROVIDER = "github"
CALLBACK_PATH = "/integrations/github/v1/oauth2/create/callback"
FLOW_LIFE = timedelta(hours=1)
"""As long as GitHub takes the code of a registration."""
MAX_OPEN_FLOWS = 50
_STALE = (
    "This answer from the forge does not belong to a registration that you began in this log-in; nothing was "
    "created. Begin again under Admin, Settings, Git."
)


# Registering


@dataclass(frozen=True)
class Registration:
    """What the browser posts to the forge: ``manifest`` (JSON) to ``url``."""

    url: str
    web_url: str
    manifest: str = field(repr=False)


def begin_registration(
    session: Session, ctx: Context, actor: Actor, login_token: str, *, account: str, domain: str
) -> Registration:
    """Notes a registration under a single-use state that only this log-in can answer.

    ``account``: the organization that will own the App; empty: the person. Raises ``Invalid``.
    """
    provider = provider_of(ctx, PROVIDER)
    if account and not (account.isascii() and account.replace("-", "").replace("_", "").isalnum()):
        raise _invalid("account", "Write the organization's short name, as in its address on GitHub.")
    try:
        place = provider.app_place(domain)
    except ForgeError as error:
        raise _invalid("domain", str(error)) from error
    nonce = secrets.token_urlsafe(24)
    state = f"{nonce}.{_signature(ctx, nonce, login_token)}"
    now = utcnow()
    session.execute(delete(AppFlow).where(AppFlow.expires_at < now))
    open_flows = session.scalars(
        select(AppFlow.id).where(AppFlow.user_id == actor.user_id).order_by(AppFlow.id.desc())
    ).all()
    session.execute(delete(AppFlow).where(AppFlow.id.in_(open_flows[MAX_OPEN_FLOWS:])))
    flow = AppFlow(
        organization_id=actor.organization_id,
        user_id=actor.user_id,
        state_hash=ctx.vault.keyed_hash(f"app_flow:{state}"),
        provider=PROVIDER,
        web_url=place.web_url,
        base_url=place.base_url,
        expires_at=now + FLOW_LIFE,
    )
    session.add(flow)
    hook_url = ctx.url(ctx.provider(PROVIDER).hook_path)
    manifest = provider.manifest(ctx.settings.base_url, hook_url, ctx.url(CALLBACK_PATH))
    url = provider.registration_url(place, account, state)
    return Registration(url, place.web_url, json.dumps(manifest))


def finish_registration(ctx: Context, actor: Actor, login_token: str, *, state: str, code: str) -> ForgeApp:
    """Trades the code for the App and stores it; the state is used up even when the forge then refuses.

    Raises ``Forbidden`` (forged, used, expired, or another log-in's state), ``Conflict``, ``Invalid``.
    """
    place = _use_state(ctx, actor, login_token, state)
    provider = provider_of(ctx, PROVIDER)
    try:
        told = provider.convert_manifest(place, code, ctx.settings.allowed_private_cidrs)
    except ForgeError as error:
        raise Invalid(f"The App could not be taken over: {error}") from error
    with ctx.db.write() as session:
        return _store(session, ctx, actor, place, told)


def _use_state(ctx: Context, actor: Actor, login_token: str, state: str) -> AppPlace:
    nonce, _, signature = state.partition(".")
    if not hmac.compare_digest(_signature(ctx, nonce, login_token).encode(), signature.encode()):
        raise Forbidden(_STALE, code="foreign_state")
    with ctx.db.write() as session:
        now = utcnow()
        used = session.execute(
            update(AppFlow)
            .where(AppFlow.state_hash == ctx.vault.keyed_hash(f"app_flow:{state}"))
            .where(AppFlow.organization_id == actor.organization_id, AppFlow.user_id == actor.user_id)
            .where(AppFlow.used_at.is_(None), AppFlow.expires_at > now)
            .values(used_at=now)
            .returning(AppFlow.web_url, AppFlow.base_url)
        ).one_or_none()
    if used is None:
        raise Forbidden(
            "This answer from the forge was used before, or came more than an hour late; nothing was created "
            "now. Look under Admin, Settings, Git whether the App is there already, or begin again.",
            code="used_state",
        )
    return AppPlace(used.web_url, used.base_url)


def _signature(ctx: Context, nonce: str, login_token: str) -> str:
    return ctx.vault.keyed_hash(f"app_state:{nonce}:{login_token}")[:40]


def add_existing(
    ctx: Context, actor: Actor, *, domain: str, app_id: str, private_key: str, webhook_secret: str
) -> ForgeApp:
    """Takes over an App that exists on the forge; one that is here already gets the new key and secret.

    Asks the forge whose key it is. Raises ``Invalid`` with the field at fault.
    """
    provider = provider_of(ctx, PROVIDER)
    if not app_id.isascii() or not app_id.isdigit() or len(app_id) > 15:
        raise _invalid("app_id", "Write the App ID as the number on the App's page.")
    try:
        place = provider.app_place(domain)
    except ForgeError as error:
        raise _invalid("domain", str(error)) from error
    if not webhook_secret:
        raise _invalid("webhook_secret", "Without the webhook secret no delivery can be believed.")
    try:
        forge = provider.open_app(
            AppIdentity(app_id, private_key, base_url=place.base_url), ctx.settings.allowed_private_cidrs
        )
        try:
            told = forge.identify()
        finally:
            forge.close()
    except ForgeError as error:
        raise _invalid("private_key", str(error)) from error
    if told.app_id != app_id:
        raise _invalid("app_id", f"This key belongs to the App with the ID {told.app_id}.")
    complete = RegisteredApp(
        **{**vars(told), "private_key": private_key, "webhook_secret": webhook_secret, "client_secret": ""}
    )
    with ctx.db.write() as session:
        return _store(session, ctx, actor, place, complete)


def _store(session: Session, ctx: Context, actor: Actor, place: AppPlace, told: RegisteredApp) -> ForgeApp:
    same = select(ForgeApp).where(
        ForgeApp.provider == PROVIDER,
        ForgeApp.base_url == place.base_url,
        ForgeApp.app_id == told.app_id,
        ForgeApp.deleted_at.is_(None),
    )
    app = session.scalar(same)
    if app is not None and app.organization_id != actor.organization_id:
        raise Conflict("This App is connected to this server already, by another organization.")
    if app is None:
        app = ForgeApp(
            organization_id=actor.organization_id,
            provider=PROVIDER,
            base_url=place.base_url,
            app_id=told.app_id,
        )
        session.add(app)
    page = told.html_url if told.html_url.startswith(f"{place.web_url}/") else ""
    app.client_id, app.slug, app.name, app.account = told.client_id, told.slug, told.name, told.account
    app.html_url = page or f"{place.web_url}/apps/{told.slug}"
    session.flush()
    app_keys.seal(ctx, app, "private_key", told.private_key)
    app_keys.seal(ctx, app, "webhook_secret", told.webhook_secret)
    app_keys.seal(ctx, app, "client_secret", told.client_secret)
    audit(session, actor, "forge_app.added", f"forge_app:{app.id}", name=app.name, app_id=app.app_id)
    return app


# Looking


def provider_of(ctx: Context, name: str) -> AppProvider:
    """A forge's knowledge of Apps; raises ``Invalid`` for forges without Apps."""
    found = ctx.provider(name)
    if not isinstance(found, AppProvider):
        raise Invalid(f"The forge {name!r} knows no Apps; connect its repositories with a token.")
    return found


def list_apps(session: Session, actor: Actor) -> Sequence[ForgeApp]:
    """The organization's Apps, oldest first."""
    found = select(ForgeApp).where(
        ForgeApp.organization_id == actor.organization_id, ForgeApp.deleted_at.is_(None)
    )
    return session.scalars(found.order_by(ForgeApp.id)).all()


def get_app(session: Session, actor: Actor, app_id: int) -> ForgeApp:
    """Raises ``NotFound`` also for another organization's App."""
    app = session.get(ForgeApp, app_id)
    if app is None or app.organization_id != actor.organization_id or app.deleted_at is not None:
        raise NotFound(f"There is no App {app_id}.")
    return app


def installations_of(session: Session, app: ForgeApp) -> Sequence[AppInstallation]:
    """Where the App is installed, as last told, by account."""
    found = select(AppInstallation).where(AppInstallation.app_id == app.id)
    return session.scalars(found.order_by(AppInstallation.account, AppInstallation.id)).all()


@dataclass(frozen=True)
class Offer:
    """A repository that an App may touch. ``connected_id``: our connection that goes through this App."""

    number: str
    name: str
    installation_id: str
    connected_id: int | None


def offers(session: Session, app: ForgeApp) -> list[Offer]:
    """All repositories of all installations that are not suspended, by name."""
    connected = {item.forge_repository_id: item.id for item in _connections(session, app)}
    found = [
        Offer(number, name, installation.installation_id, connected.get(number))
        for installation in installations_of(session, app)
        if not installation.is_suspended
        for number, name in installation.repositories
    ]
    return sorted(found, key=lambda offer: offer.name.lower())


def _connections(session: Session, app: ForgeApp) -> Sequence[Repository]:
    found = select(Repository).where(Repository.app_id == app.id, Repository.deleted_at.is_(None))
    return session.scalars(found).all()


# Changing


def connect(session: Session, actor: Actor, app_id: int, numbers: Sequence[str]) -> list[Repository]:
    """Connects offered repositories by the forge's numbers; one that has a token drops it for the App."""
    app = get_app(session, actor, app_id)
    offered = {offer.number: offer for offer in offers(session, app)}
    known = [item for item in service.list_all(session, actor) if item.provider == app.provider]
    made = []
    for number in dict.fromkeys(numbers):
        offer = offered.get(number)
        if offer is None:
            raise _invalid("repositories", "The App may not touch one of these any more; press Refresh.")
        repository = next(
            (
                item
                for item in known
                if item.base_url == app.base_url
                and (item.forge_repository_id == number or item.name.lower() == offer.name.lower())
            ),
            None,
        )
        if repository is None:
            repository = Repository(
                organization_id=app.organization_id, provider=app.provider, base_url=app.base_url
            )
            session.add(repository)
        repository.name, repository.forge_repository_id = offer.name, number
        repository.app, repository.installation_id = app, offer.installation_id
        service.forget_secrets(repository)
        session.flush()
        service.report_again(session, repository)
        audit(
            session,
            actor,
            "repository.connected",
            f"repository:{repository.id}",
            name=repository.name,
            app=app.name,
        )
        made.append(repository)
    return made


def delete_app(session: Session, actor: Actor, app_id: int) -> None:
    """Forgets the App and its secrets; raises ``Conflict`` while repositories are connected through it."""
    app = get_app(session, actor, app_id)
    if names := sorted(item.name for item in _connections(session, app)):
        raise Conflict(
            f"{', '.join(names[:5])} {'is' if len(names) == 1 else 'are'} connected through this App. "
            "Disconnect first, then delete it."
        )
    app.deleted_at = utcnow()
    app.private_key_encrypted = app.webhook_secret_encrypted = app.client_secret_encrypted = None
    session.execute(delete(AppInstallation).where(AppInstallation.app_id == app.id))
    audit(session, actor, "forge_app.deleted", f"forge_app:{app.id}", name=app.name)


@contextmanager
def opened(ctx: Context, app: ForgeApp) -> Iterator[AppForge]:
    """The App on its forge; raises ``ForgeError``."""
    forge = provider_of(ctx, app.provider).open_app(
        app_keys.identity(ctx, app), ctx.settings.allowed_private_cidrs
    )
    try:
        yield forge
    finally:
        forge.close()


Told = list[tuple[Installation, OfferedRepositories]]


def refresh(ctx: Context, app_id: int) -> None:
    """Asks the forge where the App is installed and what it may touch there, and makes it ours.

    A forge that does not answer leaves what is known and its words beside it; raises ``ForgeError``.
    """
    with ctx.db.read() as session:
        app = session.get_one(ForgeApp, app_id)
    if app.deleted_at is not None:
        return
    told: Told = []
    try:
        with opened(ctx, app) as forge:
            for installation in forge.installations():
                nothing = OfferedRepositories((), complete=True)
                found = nothing if installation.is_suspended else forge.repositories(installation.id)
                told.append((installation, found))
    except ForgeError as error:
        with ctx.db.write() as session:
            session.get_one(ForgeApp, app_id).refresh_error = str(error)
        raise
    with ctx.db.write() as session:
        app = session.get_one(ForgeApp, app_id)
        app.refreshed_at, app.refresh_error = utcnow(), ""
        _store_installations(session, app, told)
        _follow(session, app, told)


def _store_installations(session: Session, app: ForgeApp, told: Told) -> None:
    known = {item.installation_id: item for item in installations_of(session, app)}
    for installation, offered in told:
        row = known.pop(installation.id, None)
        if row is None:
            row = AppInstallation(app_id=app.id, installation_id=installation.id)
            session.add(row)
        row.account, row.is_suspended = installation.account, installation.is_suspended
        row.is_complete = offered.complete
        row.repositories = [[item.id, item.name] for item in offered.found]
    for gone in known.values():
        session.delete(gone)


def _follow(session: Session, app: ForgeApp, told: Told) -> None:
    """Our connections go where the forge says that their repositories are; a rename is taken over."""
    places = {item.id: (item, place.id) for place, offered in told for item in offered.found}
    numbers = {item.name.lower(): item.id for item, _ in places.values()}
    proven = all(offered.complete for _, offered in told)
    for repository in _connections(session, app):
        number = repository.forge_repository_id or numbers.get(repository.name.lower(), "")
        item, installation_id = places.get(number, (None, None))
        if item is None or installation_id is None:
            if proven:
                _disconnect(session, repository)
            continue
        came_back = repository.installation_id is None
        repository.installation_id, repository.forge_repository_id = installation_id, item.id
        repository.name = item.name
        if came_back:
            service.report_again(session, repository)


def _disconnect(session: Session, repository: Repository) -> None:
    if repository.installation_id is not None:
        repository.installation_id = None
        actor = SYSTEM_ACTOR(repository.organization_id)
        audit(session, actor, "repository.uninstalled", f"repository:{repository.id}", name=repository.name)


def mark_uninstalled(
    session: Session, app: ForgeApp, installation_id: str, numbers: Sequence[str] | None
) -> None:
    """An installation ended (``numbers`` None), or may no longer touch these repositories."""
    for repository in _connections(session, app):
        touched = numbers is None or repository.forge_repository_id in numbers
        if repository.installation_id == installation_id and touched:
            _disconnect(session, repository)


def _invalid(name: str, message: str) -> Invalid:
    return Invalid(message, errors=[{"loc": ["body", name], "msg": message, "type": "value_error"}])
