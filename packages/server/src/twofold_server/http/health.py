"""Is the server alive, is it ready, what is it doing: for load balancers, monitoring and clients."""

from __future__ import annotations

import tempfile
from functools import cache

from fastapi import APIRouter, Request
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import JSONResponse, Response

from twofold_server.accounts.permissions import ADMIN
from twofold_server.context import Context
from twofold_server.db.migrate import current_revision, head_revision
from twofold_server.http.deps import PUBLIC, Ctx, Requirement
from twofold_server.http.edge import SDK_LOG_PATH

router = APIRouter()


class Readiness(BaseModel):
    """``reasons`` says in words what is missing; empty when ready."""

    ready: bool
    reasons: list[str]


@router.get("/healthz", dependencies=[PUBLIC], include_in_schema=False)
async def healthz() -> dict[str, str]:
    """The process answers; nothing else is looked at, so that a slow database does not restart it."""
    return {"status": "ok"}


@router.get("/status_check", dependencies=[PUBLIC], include_in_schema=False)
async def status_check() -> dict[str, str]:
    """The same under the published name."""
    return {"status": "ok"}


@router.get("/readyz", dependencies=[PUBLIC], include_in_schema=False)
def readyz(ctx: Ctx) -> Response:
    """200 when requests can be served; else 503 with the reasons."""
    reasons = readiness(ctx)
    body = Readiness(ready=not reasons, reasons=reasons)
    return JSONResponse(body.model_dump(), status_code=503 if reasons else 200)


@router.get("/metrics", dependencies=[PUBLIC], include_in_schema=False)
def metrics(request: Request, ctx: Ctx) -> Response:
    """Prometheus text. Needs an administrator's key unless TWOFOLD_METRICS_PUBLIC is set."""
    if not ctx.settings.metrics_public:
        Requirement(ADMIN, "api")(request)
    body, kind = request.app.state.metrics.render(ctx)
    return Response(body, headers={"Content-Type": kind})


@router.post(SDK_LOG_PATH, dependencies=[PUBLIC], tags=["SDK"])
async def discard_client_log(request: Request) -> dict[str, str]:
    """Clients send their log here after every command; it may hold secrets, so it is read and thrown away."""
    async for _ in request.stream():
        pass
    return {"status": "ok"}


def readiness(ctx: Context) -> list[str]:
    """What is missing to serve requests, in words."""
    reasons: list[str] = []
    try:
        with ctx.db.read() as session:
            session.execute(text("SELECT 1"))
        if current_revision(ctx.db) != _head():
            reasons.append("The database schema is not the one of this version; run: twofold-server migrate.")
    except SQLAlchemyError:
        reasons.append("The metadata database does not answer.")
    folder = ctx.settings.results_dir
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"ready")
            probe.flush()
    except OSError as error:
        reasons.append(f"The results folder cannot be written ({error.strerror}).")
    return reasons


@cache
def _head() -> str:
    return head_revision()
