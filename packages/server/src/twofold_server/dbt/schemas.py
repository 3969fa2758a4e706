"""Wire types of dbt artifacts."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

CommitSha = Annotated[str, StringConstraints(pattern=r"^(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})$", to_lower=True)]
RunType = Literal["production", "pull_request"]


class ArtifactsIn(BaseModel):
    """The fields that come with an archive; ``run_id`` ties two builds of one CI job together."""

    model_config = ConfigDict(str_strip_whitespace=True)

    commit_sha: CommitSha
    run_type: RunType
    run_id: Annotated[str, StringConstraints(max_length=200, pattern=r"^[^\x00]*$")] = ""


class DocumentOut(BaseModel):
    name: str
    size_bytes: int
    sha256: str


class ArtifactsOut(BaseModel):
    """One stored upload."""

    id: int
    ci_config_id: int
    commit_sha: str
    run_type: RunType
    run_id: str | None
    project_name: str
    adapter_type: str
    dbt_version: str
    counts: dict[str, int]
    documents: list[DocumentOut]
    uploaded_at: datetime
