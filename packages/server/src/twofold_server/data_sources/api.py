"""REST of data sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Response
from sqlalchemy.orm import Session

from twofold_server.accounts.permissions import ADMIN, CREATE_DIFFS, LIST_SOURCES
from twofold_server.accounts.service import Actor
from twofold_server.data_sources import guesses, service
from twofold_server.data_sources.models import DataSource
from twofold_server.data_sources.schemas import (
    DataSourceForm,
    DataSourceOut,
    DataSourcePatch,
    DataSourceSummary,
    GuessedKeys,
    KeyGuessForm,
    SourceTypeOut,
    TestResults,
    TestStarted,
)
from twofold_server.data_sources.types import available_types
from twofold_server.http.deps import Ctx, requires

router = APIRouter(prefix="/api/v1/data_sources", tags=["data sources"])


@router.get("", response_model=list[DataSourceOut])
def list_data_sources(ctx: Ctx, actor: Annotated[Actor, requires(LIST_SOURCES)]) -> list[dict[str, Any]]:
    """All data sources of the organization."""
    with ctx.db.read() as session:
        return shown(session, service.list_all(session, actor))


@router.post("", response_model=DataSourceOut)
def create_data_source(
    ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], form: DataSourceForm
) -> dict[str, Any]:
    """Adds a data source; its secrets are encrypted and never given back."""
    with ctx.db.write() as session:
        return shown(session, [service.create(session, ctx, actor, form)])[0]


@router.get("/types", response_model=list[SourceTypeOut])
def list_types(_actor: Annotated[Actor, requires(LIST_SOURCES)]) -> list[dict[str, Any]]:
    """The types this server can open, with the schema of their options."""
    return [
        {
            "name": source_type.name,
            "type": source_type.type,
            "configuration_schema": source_type.schema(),
            "features": ["data_diff"],
        }
        for source_type in available_types()
    ]


@router.get("/test/{job_id}", response_model=TestResults)
def get_test(ctx: Ctx, actor: Annotated[Actor, requires(LIST_SOURCES)], job_id: int) -> dict[str, Any]:
    """How far a connection test is, step by step."""
    with ctx.db.read() as session:
        test = service.get_test(session, actor, job_id)
        status, results = service.progress(test)
        return {"id": test.id, "status": status, "results": results}


@router.get("/{data_source_id}", response_model=DataSourceOut)
def get_data_source(
    ctx: Ctx, actor: Annotated[Actor, requires(LIST_SOURCES)], data_source_id: int
) -> dict[str, Any]:
    """One data source, without its secrets."""
    with ctx.db.read() as session:
        return shown(session, [service.get(session, actor, data_source_id)])[0]


@router.get("/{data_source_id}/summary", response_model=DataSourceSummary)
def get_summary(
    ctx: Ctx, actor: Annotated[Actor, requires(LIST_SOURCES)], data_source_id: int
) -> dict[str, Any]:
    """Id, name and type."""
    with ctx.db.read() as session:
        source = service.get(session, actor, data_source_id)
        return {"id": source.id, "name": source.name, "type": source.type}


@router.patch("/{data_source_id}", response_model=DataSourceOut)
def update_data_source(
    ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], data_source_id: int, patch: DataSourcePatch
) -> dict[str, Any]:
    """Changes the fields that are sent; a secret that is not sent stays."""
    with ctx.db.write() as session:
        return shown(session, [service.update(session, ctx, actor, data_source_id, patch)])[0]


@router.delete("/{data_source_id}", status_code=204)
def delete_data_source(ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], data_source_id: int) -> Response:
    """Removes a data source; 409 while something uses it."""
    with ctx.db.write() as session:
        service.delete(session, actor, data_source_id)
    return Response(status_code=204)


@router.post("/{data_source_id}/test", response_model=TestStarted)
def test_data_source(
    ctx: Ctx, actor: Annotated[Actor, requires(ADMIN)], data_source_id: int
) -> dict[str, Any]:
    """Starts a connection test; poll ``/api/v1/data_sources/test/{job_id}``."""
    with ctx.db.write() as session:
        return {"job_id": service.start_test(session, ctx, actor, data_source_id).id}


@router.post("/{data_source_id}/guess_pk", response_model=GuessedKeys)
def guess_pk(
    ctx: Ctx, actor: Annotated[Actor, requires(CREATE_DIFFS)], data_source_id: int, form: KeyGuessForm
) -> dict[str, Any]:
    """Looks for the key of a table in its rows, and waits for the answer."""
    return guesses.ask(ctx, actor, data_source_id, form)


def shown(session: Session, sources: Sequence[DataSource]) -> list[dict[str, Any]]:
    """Data sources as the wire shows them."""
    tests = service.last_tests(session, [source.id for source in sources])
    answers = []
    for source in sources:
        test = tests.get(source.id)
        last_test = None
        if test is not None and test.finished_at is not None:
            last_test = {"tested_at": test.finished_at.isoformat(), "results": test.results}
        answers.append(
            {
                **source.envelope,
                "id": source.id,
                "name": source.name,
                "type": source.type,
                "options": source.options,
                "max_allowed_connections": source.max_allowed_connections,
                "is_paused": source.is_paused,
                "store_values": source.store_values,
                "accessible": True,
                "last_test": last_test,
            }
        )
    return answers
