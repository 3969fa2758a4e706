"""The verbs of data sources."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from twofold_engine import Limits
from twofold_engine.databases import Database, open_options
from twofold_engine.errors import PermissionDenied, Unreachable
from twofold_server.accounts.service import Actor, audit
from twofold_server.context import Context
from twofold_server.data_sources import guard
from twofold_server.data_sources.guard import absolute_path, refusal
from twofold_server.data_sources.models import DataSource, DataSourceTest
from twofold_server.data_sources.schemas import DataSourceForm, DataSourcePatch, Envelope
from twofold_server.data_sources.types import SOURCE_TYPES, SourceType, available_types
from twofold_server.db import Base, utcnow
from twofold_server.errors import Conflict, Invalid, NotFound, TooManyRequests
from twofold_server.secrets import VaultError
from twofold_server.settings import Settings
from twofold_server.worker import queue

RUN_TEST = "data_sources.run_test"
PURGE_ROWS = "diffs.purge_rows"
PURGE_VALUES = "monitors.purge_values"
DROP_TABLES = "diffs.drop_tables"
"""The jobs, by name, that apply a data source's policies to what is stored already: rows of diffs, values of
alerts, tables of results."""
STEPS = ("connection", "temp_schema", "schema_download", "lineage_download")
_TEST_PRIORITY = 50
_NAMED_USERS = 5
_RATE_WINDOW = timedelta(minutes=1)
_MAX_LISTED = 1000
_HISTORY_TABLES = frozenset({"alert_results", "data_source_tests", "diffs", "materialized_tables"})
"""They remember a data source; everything else that refers to one uses it."""
_PLACE_OPTIONS = ("host", "port")
"""When one of these changes, secrets must be entered again: they may not wander to another machine."""


def get(session: Session, actor: Actor, data_source_id: int) -> DataSource:
    """The actor's data source; raises ``NotFound``, also for one of another organization."""
    found = session.get(DataSource, data_source_id)
    if found is None or found.deleted_at is not None or found.organization_id != actor.organization_id:
        raise NotFound(
            f"There is no data source {data_source_id}. Look the number up in Settings, Data Sources."
        )
    return found


def list_all(session: Session, actor: Actor) -> list[DataSource]:
    """The organization's data sources by id, at most a thousand."""
    wanted = select(DataSource).where(
        DataSource.organization_id == actor.organization_id, DataSource.deleted_at.is_(None)
    )
    return list(session.scalars(wanted.order_by(DataSource.id).limit(_MAX_LISTED)))


def create(session: Session, ctx: Context, actor: Actor, form: DataSourceForm) -> DataSource:
    """Adds a data source; raises ``Invalid`` for an unknown type, wrong options or a forbidden place."""
    source_type = _type(form.type)
    options = form.options or {}
    _check_options(ctx.settings, source_type, options)
    _check_name(session, actor, form.name)
    plain, secrets = _split(source_type, options)
    source = DataSource(
        organization_id=actor.organization_id,
        name=form.name,
        type=form.type,
        options=plain,
        max_allowed_connections=form.max_allowed_connections,
        envelope=form.model_dump(include=set(Envelope.model_fields)),
        is_paused=bool(form.is_paused),
        store_values=form.store_values,
    )
    session.add(source)
    session.flush()
    _store_secrets(ctx, source, secrets)
    audit(session, actor, "data_source.created", f"data_source:{source.id}", name=form.name, type=form.type)
    return source


def update(
    session: Session, ctx: Context, actor: Actor, data_source_id: int, patch: DataSourcePatch
) -> DataSource:
    """Changes the fields that were sent; raises ``NotFound`` and ``Invalid``."""
    source = get(session, actor, data_source_id)
    sent = patch.model_fields_set
    if patch.name is not None and patch.name != source.name:
        _check_name(session, actor, patch.name)
        source.name = patch.name
    if patch.options is not None:
        _update_options(ctx, source, patch.options)
    if "max_allowed_connections" in sent:
        source.max_allowed_connections = patch.max_allowed_connections
        queue.resize(session, slot_name(source.id), budget(ctx.settings, source))
    if patch.is_paused is not None:
        source.is_paused = patch.is_paused
    envelope = patch.model_dump(include=sent & set(Envelope.model_fields))
    source.envelope = {**source.envelope, **envelope}
    if patch.store_values is not None:
        source.store_values = patch.store_values
    if sent & {"store_values", "data_retention_days"}:
        for kind in (PURGE_ROWS, PURGE_VALUES, DROP_TABLES):
            queue.enqueue(session, kind, {}, dedupe_key=kind)
    audit(session, actor, "data_source.updated", f"data_source:{source.id}", fields=sorted(sent))
    return source


def delete(session: Session, actor: Actor, data_source_id: int) -> None:
    """Removes a data source and its secrets; its diffs stay. Raises ``Conflict`` while it is used."""
    source = get(session, actor, data_source_id)
    in_use = users(session, source.id)
    if in_use:
        listed = ", ".join(in_use)
        raise Conflict(
            f"The data source {source.name!r} is in use ({listed}); nothing was deleted. "
            "Delete those first, or point them at another data source.",
            code="in_use",
        )
    source.deleted_at = utcnow()
    source.secrets_encrypted = None
    audit(session, actor, "data_source.deleted", f"data_source:{source.id}", name=source.name)


def start_test(session: Session, ctx: Context, actor: Actor, data_source_id: int) -> DataSourceTest:
    """Writes a connection test and its job; its id is the ``job_id`` of the wire.

    Raises ``NotFound``, and ``TooManyRequests`` beyond ``source_tests_per_minute`` of the organization.
    """
    source = get(session, actor, data_source_id)
    _check_rate(session, actor, ctx.settings.source_tests_per_minute)
    place = source.options.get("path") or f"{source.options.get('host')}:{source.options.get('port') or ''}"
    audit(session, actor, "data_source.tested", f"data_source:{source.id}", place=place)
    test = DataSourceTest(
        data_source_id=source.id,
        results=[{"step": step, "status": "queued", "result": None} for step in STEPS],
    )
    session.add(test)
    session.flush()
    queue.enqueue(
        session,
        RUN_TEST,
        {"test_id": test.id},
        slots={slot_name(source.id): budget(ctx.settings, source)},
        priority=_TEST_PRIORITY,
        max_attempts=1,
    )
    return test


def _check_rate(session: Session, actor: Actor, most: int) -> None:
    """Counted in the database, so that it holds over all processes."""
    begun = (
        select(DataSourceTest.created_at)
        .join(DataSource, DataSource.id == DataSourceTest.data_source_id)
        .where(
            DataSource.organization_id == actor.organization_id,
            DataSourceTest.created_at > utcnow() - _RATE_WINDOW,
        )
        .order_by(DataSourceTest.id.desc())
        .offset(most - 1)
        .limit(1)
    )
    eldest = session.scalar(begun)
    if eldest is not None:
        wait = max(1.0, (eldest + _RATE_WINDOW - utcnow()).total_seconds())
        raise TooManyRequests(
            f"{most} connection tests were started within a minute; this one was not. Try again in "
            f"{round(wait)} seconds.",
            retry_after_seconds=wait,
        )


def progress(test: DataSourceTest) -> tuple[str, list[Any]]:
    """Status and published steps of a test, as far as they may be shown."""
    if test.is_over:
        return test.status, test.results
    status = "queued" if test.status == "queued" else "processing"
    return status, [{"step": step, "status": status, "result": None} for step in STEPS]


def get_test(session: Session, actor: Actor, test_id: int) -> DataSourceTest:
    """A connection test of the actor's organization; raises ``NotFound``."""
    test = session.get(DataSourceTest, test_id)
    source = session.get(DataSource, test.data_source_id) if test else None
    if test is None or source is None or source.organization_id != actor.organization_id:
        raise NotFound(f"There is no connection test {test_id}.")
    return test


def last_tests(session: Session, data_source_ids: Sequence[int]) -> dict[int, DataSourceTest]:
    """The newest finished test of each data source that has one."""
    newest = (
        select(func.max(DataSourceTest.id))
        .where(DataSourceTest.data_source_id.in_(data_source_ids), DataSourceTest.finished_at <= utcnow())
        .group_by(DataSourceTest.data_source_id)
    )
    tests = session.scalars(select(DataSourceTest).where(DataSourceTest.id.in_(newest)))
    return {test.data_source_id: test for test in tests}


def retention_days(settings: Settings, source: DataSource) -> int:
    """How long differing rows of the data source are kept."""
    days = source.envelope.get("data_retention_days")
    return settings.rows_retention_days if days is None else int(days)


def slot_name(data_source_id: int) -> str:
    """The queue's name for the connections of a data source."""
    return f"data_source:{data_source_id}"


def budget(settings: Settings, source: DataSource) -> int:
    """Connections that all running jobs together may hold on the data source."""
    return source.max_allowed_connections or settings.source_connections


def open_database(ctx: Context, source: DataSource, limits: Limits) -> Database:
    """The engine's database of a data source, its secrets decrypted; close it after use.

    Raises ``EngineError``: ``PermissionDenied`` for a source that is paused, was deleted, or leads to a place
    that is never a data source; and whatever the database answers.
    """
    if source.deleted_at is not None:
        raise PermissionDenied(f"The data source {source.name!r} was deleted.", hint="Choose another one.")
    if source.is_paused:
        hint = "Clear “Paused” in its settings."
        raise PermissionDenied(f"The data source {source.name!r} is paused.", hint=hint)
    source_type = _type(source.type)
    try:
        options = {**source.options, **_secrets(ctx, source)}
    except VaultError as error:
        raise PermissionDenied(str(error), hint="Edit the data source in Settings.") from error
    addresses = _resolved(source, options) if source_type.is_network else []
    _refuse(refusal(ctx.settings, source_type, options, addresses))
    if source_type.is_file:
        options["path"] = absolute_path(ctx.settings, str(options.get("path", "")))
    if options.get("rootcert"):
        options["rootcert"] = _certificate(ctx.settings, str(options["rootcert"]))
    database = open_options(
        source_type.engine,
        source_type.engine_options(options),
        limits=limits,
        allowed_roots=ctx.settings.roots,
    )
    database.pin(addresses)
    _refuse(guard.refused_files(ctx.settings, database.opened_files()))
    return database


def _resolved(source: DataSource, options: Mapping[str, Any]) -> list[str]:
    try:
        return guard.resolve(options)
    except OSError:
        host = options.get("host", "")
        raise Unreachable(
            f"The data source {source.name!r} has a host name that nobody knows ({host}).",
            hint="Check the host in Settings, Data Sources, and the name service of this server.",
        ) from None


def _refuse(reason: str | None) -> None:
    if reason is not None:
        raise PermissionDenied(reason, hint="Change the data source in Settings, Data Sources.")


def _certificate(settings: Settings, certificate: str) -> str:
    """PEM text as it is; a path inside the file roots."""
    return certificate if certificate.lstrip().startswith(guard.PEM) else absolute_path(settings, certificate)


def _type(name: str) -> SourceType:
    available = available_types()
    if SOURCE_TYPES.get(name) not in available:
        listed = ", ".join(source_type.type for source_type in available)
        raise _invalid("type", f"The type {name!r} is not available. Available: {listed}.")
    return SOURCE_TYPES[name]


def _check_name(session: Session, actor: Actor, name: str) -> None:
    if any(source.name == name for source in list_all(session, actor)):
        raise Conflict(
            f"There already is a data source named {name!r}; choose another name.", code="name_taken"
        )


def _check_options(settings: Settings, source_type: SourceType, options: Mapping[str, Any]) -> None:
    """Only options of the type's schema, all required ones, each of its type; and no forbidden place."""
    schema = source_type.schema()
    properties: dict[str, Any] = schema["properties"]
    for name, value in options.items():
        if name not in properties:
            known = ", ".join(properties)
            raise _invalid(f"options.{name}", f"{source_type.name} has no option {name!r}. Options: {known}.")
        problem = _type_problem(properties[name], value)
        if problem:
            raise _invalid(f"options.{name}", f"The option {name!r} {problem}.")
        wanted, reason = source_type.fixed_options.get(name, (value, ""))
        if value not in (None, wanted):
            raise _invalid(f"options.{name}", reason)
    for name in schema["required"]:
        if options.get(name) in (None, ""):
            raise _invalid(f"options.{name}", f"{source_type.name} needs the option {name!r}.")
    place = refusal(settings, source_type, options)
    if place is not None:
        raise _invalid("options", place)


_PYTHON_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
}


def _type_problem(schema: Mapping[str, Any], value: object) -> str:
    """What is wrong with a value under the small part of JSON Schema that options use; empty: nothing."""
    if value is None:
        return ""
    declared = schema.get("type", [])
    names = [declared] if isinstance(declared, str) else list(declared)
    names += [part["type"] for part in schema.get("anyOf", []) if isinstance(part.get("type"), str)]
    allowed = tuple(kind for name in names for kind in _PYTHON_TYPES.get(name, ()))
    wrong_bool = isinstance(value, bool) and bool not in allowed
    if allowed and (not isinstance(value, allowed) or wrong_bool):
        return f"must be of type {' or '.join(name for name in names if name != 'null')}"
    choices = schema.get("enum")
    if choices and value not in choices:
        return f"must be one of {', '.join(map(str, choices))}"
    if isinstance(value, str) and "\x00" in value:
        return "must not contain a NUL character"
    return ""


def _split(source_type: SourceType, options: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    names = set(source_type.schema()["secret"])
    plain = {name: value for name, value in options.items() if name not in names}
    secret = {name: value for name, value in options.items() if name in names and value not in (None, "")}
    return plain, secret


def _update_options(ctx: Context, source: DataSource, sent: Mapping[str, Any]) -> None:
    source_type = _type(source.type)
    old_secrets = _secrets(ctx, source)
    merged = {**source.options, **old_secrets, **sent}
    _check_options(ctx.settings, source_type, merged)
    moved = any(name in sent and sent[name] != source.options.get(name) for name in _PLACE_OPTIONS)
    kept = sorted(name for name in old_secrets if name not in sent)
    if moved and kept:
        raise _invalid("options", f"The host or port changed: enter {', '.join(kept)} again.")
    plain, secrets = _split(source_type, merged)
    source.options = plain
    _store_secrets(ctx, source, secrets)


def _store_secrets(ctx: Context, source: DataSource, secrets: Mapping[str, Any]) -> None:
    source.secrets_encrypted = None
    if secrets:
        plain = json.dumps(dict(secrets)).encode()
        source.secrets_encrypted = ctx.vault.encrypt(plain, purpose=slot_name(source.id))


def _secrets(ctx: Context, source: DataSource) -> dict[str, Any]:
    if source.secrets_encrypted is None:
        return {}
    plain = ctx.vault.decrypt(source.secrets_encrypted, purpose=slot_name(source.id))
    found: dict[str, Any] = json.loads(plain)
    return found


def secret_names(ctx: Context, source: DataSource) -> list[str]:
    """The options whose secret is set; empty where the stored secrets cannot be opened."""
    try:
        return sorted(_secrets(ctx, source))
    except VaultError:
        return []


def users(session: Session, data_source_id: int) -> list[str]:
    """What refers to a data source, by table: upper domains are not known here, their foreign keys are."""
    found = []
    for table in Base.metadata.sorted_tables:
        if table.name in _HISTORY_TABLES:
            continue
        for column in table.columns:
            if not any(key.target_fullname == "data_sources.id" for key in column.foreign_keys):
                continue
            using = [column == data_source_id]
            if "deleted_at" in table.columns:
                using.append(table.columns["deleted_at"].is_(None))
            count = session.scalar(select(func.count()).select_from(table).where(*using)) or 0
            names: list[str] = []
            if count and "name" in table.columns:
                names = list(session.scalars(select(table.columns["name"]).where(*using).limit(_NAMED_USERS)))
            if count:
                listed = f" ({', '.join(names)}{', …' if count > len(names) else ''})" if names else ""
                things = table.name.replace("_", " ")
                found.append(f"{count} {things if count > 1 else things.removesuffix('s')}{listed}")
    return found


def _invalid(field: str, message: str) -> Invalid:
    return Invalid(
        message, errors=[{"loc": ["body", *field.split(".")], "msg": message, "type": "value_error"}]
    )
