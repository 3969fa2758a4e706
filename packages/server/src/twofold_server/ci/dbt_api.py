"""REST: dbt artifacts of an integration. Here, since only this room knows who may see an integration."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Path, Query, Request
from pydantic import ValidationError
from starlette.datastructures import FormData, UploadFile

from twofold_server.accounts.permissions import RUN_CI, VIEW_DIFFS
from twofold_server.accounts.service import Actor
from twofold_server.ci import service
from twofold_server.dbt import service as dbt
from twofold_server.dbt.artifacts import read_artifacts
from twofold_server.dbt.schemas import ArtifactsIn, ArtifactsOut, CommitSha, RunType
from twofold_server.errors import BadRequest, Invalid, complaint
from twofold_server.http.deps import Ctx, requires

router = APIRouter(tags=["dbt"])

Viewer = Annotated[Actor, requires(VIEW_DIFFS)]
Runner = Annotated[Actor, requires(RUN_CI)]
Id = Annotated[int, Path(ge=1, le=2**31 - 1)]

_UPLOAD = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["artifacts", "commit_sha", "run_type"],
                    "properties": {
                        "artifacts": {"type": "string", "format": "binary"},
                        "commit_sha": {"type": "string"},
                        "run_type": {"type": "string", "enum": ["production", "pull_request"]},
                        "run_id": {"type": "string"},
                    },
                }
            }
        },
    }
}


async def _form(_actor: Runner, request: Request) -> AsyncIterator[FormData]:
    """The fields and the spooled file; read only once the key is known to be good."""
    async with request.form(max_files=1, max_fields=20) as form:
        yield form


@router.post("/api/v1/dbt/submit_artifacts/{ci_config_id}", openapi_extra=_UPLOAD)
def submit_artifacts(
    ctx: Ctx, actor: Runner, ci_config_id: Id, form: Annotated[FormData, Depends(_form)]
) -> ArtifactsOut:
    """Stores the manifest, run results and catalog of a zipped dbt target folder.

    The same commit, run type and run id again replace what was stored. The comparison of two builds is not
    started by it: submit the tables with `ci submit`.
    """
    archive = form.get("artifacts")
    if not isinstance(archive, UploadFile):
        raise BadRequest("The file part 'artifacts' is missing; nothing was stored.")
    request = _fields(form)
    with ctx.db.read() as session:
        service.get_integration(session, actor, ci_config_id)
    artifacts = read_artifacts(archive.file)
    with ctx.db.write() as session:
        service.get_integration(session, actor, ci_config_id)
        return dbt.to_wire(dbt.store(session, actor, ci_config_id, request, artifacts))


@router.post("/api/v1/dbt/post_upload_check_artifacts/{ci_config_id}")
def check_artifacts(
    ctx: Ctx,
    actor: Viewer,
    ci_config_id: Id,
    commit_sha: Annotated[CommitSha, Form()],
    run_type: Annotated[RunType, Form()],
    branch: Annotated[str, Form(max_length=300)] = "",
) -> dict[str, str]:
    """Says `{"status": "ok"}` when a build of the commit was uploaded, else `missing` and what to do."""
    with ctx.db.read() as session:
        service.get_integration(session, actor, ci_config_id)
        found = dbt.exists(session, ci_config_id, commit_sha, run_type)
    if found:
        return {"status": "ok"}
    where = f" of branch {branch}" if branch else ""
    detail = (
        f"No {run_type} artifacts were uploaded for commit {commit_sha}{where}. "
        f"Run `dbt upload --ci-config-id {ci_config_id} --run-type {run_type} --commit-sha {commit_sha}` "
        "after the build of that commit."
    )
    return {"status": "missing", "detail": detail}


@router.get("/api/v1/ci/{ci_config_id}/dbt_artifacts")
def list_artifacts(
    ctx: Ctx, actor: Viewer, ci_config_id: Id, limit: Annotated[int, Query(ge=1, le=1000)] = 100
) -> list[ArtifactsOut]:
    """The stored uploads of one integration, newest first; also of one that was deleted."""
    with ctx.db.read() as session:
        service.get_integration(session, actor, ci_config_id, with_deleted=True)
        return [dbt.to_wire(stored) for stored in dbt.list_newest(session, ci_config_id, limit=limit)]


def _fields(form: FormData) -> ArtifactsIn:
    given: dict[str, Any] = {
        name: form[name] for name in ArtifactsIn.model_fields if isinstance(form.get(name), str)
    }
    try:
        return ArtifactsIn.model_validate(given)
    except ValidationError as error:
        errors = []
        for one in error.errors(include_url=False):
            loc, message = complaint(one)
            errors.append({"loc": ["body", *loc], "msg": message, "type": one["type"]})
        listed = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in errors)
        raise Invalid(
            f"The upload's fields are not right, so nothing was stored. {listed}.", errors=errors
        ) from error
