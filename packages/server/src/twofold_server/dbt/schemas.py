"""Wire types of dbt artifacts."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, WithJsonSchema

_FULL_HASH = r"(?:[0-9a-fA-F]{40}|[0-9a-fA-F]{64})"


def _full_hash(text: str) -> str:
    """Builds are found by the whole hash; most often at fault is a CI variable that is short or not set."""
    if not text:
        raise ValueError("this is empty; is the CI variable set?")
    if not re.fullmatch(_FULL_HASH, text):
        raise ValueError(
            "this is not the full hash of a commit, 40 or 64 hexadecimal digits; resolve it with "
            "git rev-parse"
        )
    return text


CommitSha = Annotated[
    str,
    StringConstraints(strip_whitespace=True, to_lower=True),
    AfterValidator(_full_hash),
    WithJsonSchema({"type": "string", "pattern": f"^{_FULL_HASH}$"}),
]
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
