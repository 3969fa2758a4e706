"""The composition root: the only place that builds real adapters and hands them out."""

from __future__ import annotations

from fastapi import FastAPI
from sqlalchemy import inspect, select
from starlette.staticfiles import StaticFiles

from twofold_server.accounts import api as accounts_api
from twofold_server.accounts import audit_pages, service, user_pages
from twofold_server.accounts import pages as accounts_pages
from twofold_server.all_models import METADATA
from twofold_server.ci import api as ci_api
from twofold_server.ci import dbt_api as ci_dbt_api
from twofold_server.ci import hooks as ci_hooks
from twofold_server.ci import pages as ci_pages
from twofold_server.ci import settings_pages as ci_settings_pages
from twofold_server.ci.uses import uses_of_repository
from twofold_server.context import Context
from twofold_server.data_sources import api as data_sources_api
from twofold_server.data_sources import pages as data_sources_pages
from twofold_server.db import Database
from twofold_server.diffs import api as diffs_api
from twofold_server.diffs import pages as diffs_pages
from twofold_server.errors import StartupError
from twofold_server.forges import providers
from twofold_server.http import health, openapi, problems, simple_index, unbuilt
from twofold_server.http.edge import Edge
from twofold_server.http.metrics import Metrics
from twofold_server.http.openapi import API_RESPONSES, use_our_document
from twofold_server.http.templates import STATIC_DIR
from twofold_server.monitors import api as monitors_api
from twofold_server.monitors import pages as monitors_pages
from twofold_server.notifications import api as notifications_api
from twofold_server.notifications import pages as notifications_pages
from twofold_server.repositories import api as repositories_api
from twofold_server.repositories import pages as repositories_pages
from twofold_server.results.local import LocalResults
from twofold_server.secrets import Vault, load_vault
from twofold_server.settings import Settings
from twofold_server.ui import pages as ui_pages
from twofold_server.worker.runner import Handler
from twofold_server.worker.schedule import Recurring

__all__ = ["build_context", "chores", "create_app", "job_handlers"]


def build_context(settings: Settings) -> Context:
    """The real adapters of one process; the database must be at the newest schema.

    Raises ``StartupError`` when the master key does not fit the stored secrets.
    """
    db = Database(settings.database)
    try:
        vault = _open_vault(settings, db)
        settings = _with_public_url(settings, db)
    except BaseException:
        db.close()
        raise
    return Context(
        settings=settings,
        db=db,
        vault=vault,
        results=LocalResults(settings.results_dir),
        provider=providers(settings.forge_ca_file),
        uses_of_repository=uses_of_repository,
    )


def create_app(ctx: Context) -> FastAPI:
    """The web application. Documentation pages of the framework are off; see ``/api/openapi.json``."""
    app = FastAPI(
        title="Twofold",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        responses=API_RESPONSES,
    )
    app.state.ctx = ctx
    app.state.metrics = Metrics()
    problems.install(app)
    for router in _ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC_DIR), name="static")
    use_our_document(app)
    app.add_middleware(
        Edge,
        max_body_bytes=ctx.settings.max_body_bytes,
        max_webhook_bytes=ctx.settings.max_webhook_bytes,
        max_artifacts_bytes=ctx.settings.max_artifacts_bytes,
        https=ctx.settings.base_url.startswith("https:"),
        observe=app.state.metrics.observe,
    )
    return app


def job_handlers() -> dict[str, Handler]:
    """What the workers do, by the kind of the job."""
    from twofold_server.ci.jobs import HANDLERS as CI
    from twofold_server.data_sources.jobs import HANDLERS as DATA_SOURCES
    from twofold_server.dbt.jobs import HANDLERS as DBT
    from twofold_server.diffs.jobs import HANDLERS as DIFFS
    from twofold_server.housekeeping import HANDLERS as HOUSEKEEPING
    from twofold_server.monitors.jobs import HANDLERS as MONITORS
    from twofold_server.notifications.jobs import HANDLERS as NOTIFICATIONS
    from twofold_server.notifiers.mail import HANDLERS as MAIL
    from twofold_server.repositories.jobs import HANDLERS as REPOSITORIES

    return {
        **DATA_SOURCES,
        **REPOSITORIES,
        **DIFFS,
        **DBT,
        **CI,
        **MAIL,
        **NOTIFICATIONS,
        **MONITORS,
        **HOUSEKEEPING,
    }


def chores() -> tuple[Recurring, ...]:
    """What the workers do again and again, asked or not: the ``RECURRING`` of every domain's jobs."""
    from twofold_server.dbt.jobs import RECURRING as DBT
    from twofold_server.diffs.jobs import RECURRING as DIFFS
    from twofold_server.housekeeping import RECURRING as HOUSEKEEPING
    from twofold_server.monitors.jobs import RECURRING as MONITORS
    from twofold_server.notifications.jobs import RECURRING as NOTIFICATIONS
    from twofold_server.repositories.jobs import RECURRING as REPOSITORIES

    return (*REPOSITORIES, *DBT, *DIFFS, *NOTIFICATIONS, *MONITORS, *HOUSEKEEPING)


_ROUTERS = (
    health.router,
    openapi.router,
    simple_index.router,
    accounts_api.router,
    accounts_pages.router,
    user_pages.router,
    audit_pages.router,
    data_sources_api.router,
    data_sources_pages.router,
    repositories_api.router,
    repositories_pages.router,
    diffs_api.router,
    diffs_pages.router,
    ci_hooks.router,
    ci_api.router,
    ci_dbt_api.router,
    ci_pages.router,
    ci_settings_pages.router,
    monitors_api.router,
    monitors_pages.router,
    notifications_api.router,
    notifications_pages.router,
    ui_pages.router,
    unbuilt.router,
)


def _open_vault(settings: Settings, db: Database) -> Vault:
    ciphers, has_secrets = _stored_secrets(db)
    vault = load_vault(settings, has_secrets)
    if any(not vault.made(cipher) for cipher in ciphers):
        raise StartupError(
            "The master key is not the one that encrypted this database's secrets; nothing was started. "
            "Put the right master.key into the data directory, or set TWOFOLD_MASTER_KEY to it."
        )
    return vault


def _stored_secrets(db: Database) -> tuple[list[bytes], bool]:
    """One ciphertext per encrypted column, and whether anything in the database needs the master key."""
    present = set(inspect(db.engine).get_table_names())
    ciphers: list[bytes] = []
    with db.read() as session:
        for table in METADATA.sorted_tables:
            for column in table.columns:
                if table.name in present and column.name.endswith("_encrypted"):
                    found = session.scalar(select(column).where(column.is_not(None)).limit(1))
                    ciphers += [found] if found is not None else []
        hashed = "api_keys" in present and session.scalar(
            select(METADATA.tables["api_keys"].c.key_hash).limit(1)
        )
    return ciphers, bool(ciphers or hashed)


def _with_public_url(settings: Settings, db: Database) -> Settings:
    """Links start with the setting, else with the address that was given to ``bootstrap``."""
    if settings.has_own_base_url:
        return settings
    with db.read() as session:
        url = service.public_url(session)
    return settings.model_copy(update={"base_url": url}) if url else settings
